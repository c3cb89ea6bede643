"""Where an infinitive begins and ends ('asked Lee | to search'), and what a relative clause says of its subject."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.comma_parts import lists_phrases
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb, is_dash
from pipeline.saying.lines import Line
from pipeline.saying.phrase_edges import after_comma
from pipeline.saying.phrases import PHRASE


def infinitive_from(line: Line, lexicon: Lexicon, start: int, limit: int) -> int:
    """Where the infinitive begins behind those who shall act ('asked Lee, Berg and Kim | to search')."""
    tokens = line.tokens
    if tokens[start].pos not in PHRASE:
        return start
    marks = (at for at in range(start, limit - 1) if tokens[at].lower in lexicon.words["infinitive"])
    return next((at for at in marks if tokens[at + 1].form == "inf"), start)


def ends_infinitive(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of an infinitive: a new clause behind a comma, a coordinated finite verb."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[at]
    during = at + 1 < len(tokens) and tokens[at + 1].form == "ger"  # 'vowed to stay while looking for work'
    if token.text == ";" or is_dash(line, at) or (token.lower in words["infinitive_stops"] and not during):
        return True
    if tells_when(line, lexicon, at):
        return True
    if token.pos == "CCONJ" and at + 1 < len(tokens):
        after = tokens[_behind_time(line, lexicon, at + 1)]  # 'but then withdrew it', 'and on Monday said'
        bare = after.pos == "NOUN" and after.lower == after.lemma and "VB" in lexicon.known.word(after.lower).tags
        if after.pos in PHRASE and not bare and begins_clause(line, lexicon, at + 1):
            return not _joins_subjects(line, lexicon, at)  # not in 'to stay inside and keep windows shut'
        return (
            after.pos in ("VERB", "AUX")
            and after.form == "fin"
            and not (after is tokens[at + 1] and is_bare(line, after))
        )
    if (
        after_comma(line, at)
        and token.lower in words["infinitive"]
        and tokens[min(at + 1, len(tokens) - 1)].form == "inf"
    ):
        return False  # 'warned them not to shout, | to stay calm'
    if token.lower in words["focusing"] and tokens[min(at + 1, len(tokens) - 1)].lower in words["conditions"]:
        return False  # 'urged them to stay, | even if it rains'
    bare = token.form == "inf" or (token.tense == "present" and token.lower == token.lemma)
    if not after_comma(line, at) or token.pos == "CCONJ" or (token.pos == "VERB" and bare):
        return False  # 'to stay, open the door and wait'
    if token.lower in words["phrase_edges"] or (token.pos in ("VERB", "AUX") and token.form in ("fin", "ger")):
        return True
    if token.pos == "ADV" and at + 1 < len(tokens) and tokens[at + 1].form == "ger":
        return True
    if _acts_too(line, lexicon, at):
        return False
    return has_finite_verb(line, at, len(tokens)) and not lists_phrases(line, lexicon, at)


def is_bare(line: Line, verb: Token) -> bool:
    """'promised to cut what hurts firms and | build roads': may a verb taken for a present be an infinitive, behind a past?"""
    main = next((token for token in line.tokens if token.form == "fin"), verb)
    return verb.tense == "present" and verb.lower == verb.lemma and main.tense == "past"


def _acts_too(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'to cut taxes, | close gaps that hurt them, and build roads': may a word behind a comma, taken for an adjective or noun,
    be one of several infinitives?"""
    tokens, token = line.tokens, line.tokens[at]
    bare = token.pos in ("ADJ", "NOUN") and "VB" in lexicon.known.word(token.lower).tags and token.lower == token.lemma
    if not bare or at + 1 >= len(tokens) or tokens[at + 1].pos not in PHRASE:
        return False
    verbs = [i for i in range(at + 1, len(tokens)) if tokens[i].form in ("fin", "inf") and line.quoted[i] is None]
    joined = [i for i in verbs if tokens[i - 1].pos == "CCONJ" or tokens[i - 1].text == ","]
    related = bool(verbs) and tokens[verbs[0] - 1].lower in lexicon.words["relatives"]
    return (related or verbs[:1] == joined[:1]) and any(tokens[i].lower == tokens[i].lemma for i in joined)


def _behind_time(line: Line, lexicon: Lexicon, at: int) -> int:
    """The place behind an adverb or a time with its preposition that begin at `at`; `at` itself without one."""
    time = at + (line.tokens[at].lower in lexicon.words["time_prepositions"])
    behind = line.times.get(time, at + (line.tokens[at].pos == "ADV"))
    return behind if behind < len(line.tokens) else at


def _joins_subjects(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'to stay, even if Lee | and Kim leave': does a condition open before the conjunction at `at`, and no verb of it?"""
    opening = next((i for i in range(at - 1, -1, -1) if line.tokens[i].lower in lexicon.words["conditions"]), at)
    return opening < at and not has_finite_verb(line, opening, at)


def tells_when(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'ordered them to leave | as the water rose': does a clause in the past begin, which the author tells of the order?"""
    if line.tokens[at].lower not in lexicon.words["occasioning"] or not begins_clause(line, lexicon, at + 1):
        return False
    verb = next((token for token in line.tokens[at + 1 :] if token.form == "fin"), line.tokens[at])
    return verb.tense == "past"


def ends_gap(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of what a relative clause says of its subject ('which Lee said | was old but had been safe'): a verb behind a
    conjunction has the same subject."""
    behind = line.tokens[at + 1] if at + 1 < len(line.tokens) else line.tokens[at]
    joins = line.tokens[at].pos == "CCONJ" and behind.pos in ("VERB", "AUX", "ADV")
    # 'which Lee said fell | by cutting'
    by_doing = line.tokens[at].lower in lexicon.words["agent"] and behind.form == "ger"
    return not joins and not by_doing and ends_infinitive(line, lexicon, at)


def ends_in_day(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'promised “a new start” | on Friday.': a day, behind which the clause ends."""
    time = at + (line.tokens[at].pos == "ADP")
    if not line.names_day(time):
        return False
    placed = time > at and line.tokens[at].lower in lexicon.words["day_prepositions"]
    behind = line.times[time]
    return (time == at or placed) and (behind >= len(line.tokens) or line.tokens[behind].pos == "PUNCT")
