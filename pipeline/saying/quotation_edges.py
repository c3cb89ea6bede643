"""Where the author goes on behind a quotation: 'said, “It is safe,” | but it is not'."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, has_finite_verb, is_finite
from pipeline.saying.handed_over import ends_with_comma
from pipeline.saying.infinitive_edges import ends_in_day
from pipeline.saying.lines import Line


def leaves_sentence(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'said, “It is safe,” but it is not': does the author go on at `at`, behind the whole sentence quoted from `start`?"""
    quotation = line.quoted[start]
    if at > start and quotation is not None and _acts_next(line, start, at):
        return True
    if at == start or quotation is None or quotation.end != line.tokens[at - 1].end:
        return False
    if _leaves_quotation(line, lexicon, start, at) or _is_said_to(line, lexicon, start, at):
        return True
    if line.tokens[at].pos != "CCONJ":
        return False
    if _goes_away(line, start, at):
        return True
    whole = line.tokens[start + 1].text[0].isupper() and has_finite_verb(line, start, at)
    return whole and line.tokens[at - 2].text == "," and not any(line.quoted[at:])


def _acts_next(line: Line, start: int, at: int) -> bool:
    """'alleged “fraud” in the vote, | and left', 'apologized for “a slip” | and left': a past joined to that of the cue, behind a
    phrase."""
    tokens = line.tokens
    if tokens[at].pos != "CCONJ" or line.quoted[at] is not None or at + 1 >= len(tokens):
        return False
    verb, cue = tokens[at + 1], tokens[start - 1] if start else tokens[at]
    cue = tokens[start - 2] if start > 1 and cue.pos == "ADP" else cue
    past = all(one.pos == "VERB" and one.form == "fin" and one.tense == "past" for one in (verb, cue))
    return past and line.quoted[at + 1] is None and not any(one.form == "fin" for one in tokens[start:at])


def _is_said_to(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'said, “No” | to Lee when he came': whom it is said to, behind what a comma or colon introduces."""
    tokens = line.tokens
    aimed = tokens[at].lower in lexicon.words["speaks_to"] and tokens[at].pos == "ADP"
    return aimed and start > 0 and tokens[start - 1].text in {",", ":"} and not any(line.quoted[at:])


def _goes_away(line: Line, start: int, at: int) -> bool:
    """'said “we are late” | and left': a past without a subject behind a clause in the present."""
    tokens = line.tokens
    past = at + 1 < len(tokens) and tokens[at + 1].pos == "VERB" and tokens[at + 1].tense == "past"
    verb = next((token for token in tokens[start:at] if token.form == "fin"), None)
    return past and line.quoted[at + 1] is None and verb is not None and verb.tense == "present"


def _leaves_quotation(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'Crowds chanting “Close it” | marched', 'They shouted “Close it” | on Monday': behind a command or clause comes a verb
    without a subject, or a time."""
    tokens = line.tokens
    dated = at in line.times or (tokens[at].pos == "ADP" and at + 1 in line.times)
    # 'said “it is old” | of the boat'
    dated = dated or (tokens[at].lower in lexicon.words["topic"] and not _is_cut(line, lexicon, at))
    asked = tokens[at].lower in lexicon.words["meanwhile"]
    asked = asked and at + 1 < len(tokens) and tokens[at + 1].form in ("part", "ger")
    last = not any(line.quoted[at:])
    events = lexicon.any_of("behind_events", "meanwhile", "as") if last else lexicon.words["behind_events"]
    if asked or (tokens[at].lower in events and begins_clause(line, lexicon, at + 1)):
        return True  # 'said “no,” | when asked', 'hailed “a hero” | after Alba won', 'said “no” | as he left'
    verb = tokens[at].pos in ("VERB", "AUX") and tokens[at].form == "fin" and tokens[start - 1].pos != "PUNCT"
    if not dated and not verb:
        return False
    if verb and tokens[start - 1].form == "ger":
        return True  # 'A sign reading “Dam” | fell'
    if not verb and ends_in_day(line, lexicon, at):
        return True  # 'promised “a new start” | on Friday'
    return tokens[start + 1].pos == "VERB" or begins_clause(line, lexicon, start + 1, at)


def _is_cut(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'“We need wins at the end” | of the season': does a definite noun that "of" completes end the quotation, with no mark?"""
    if at < 3:
        return False
    article, noun = line.tokens[at - 3 : at - 1]
    definite = article.lower in lexicon.words["definite"] and noun.pos == "NOUN"
    return definite and line.tokens[at].lower in lexicon.words["of"] and line.quoted[at - 3] is line.quoted[at - 2]


def is_begun(line: Line, edge: int) -> bool:
    """'Lee said “most of them” | called in': does the quotation before token `edge`, without a mark at its end, open what the cue
    directly before it says?"""
    quotation = line.quoted[edge - 1]
    if quotation is None or ends_with_comma(line, edge):
        return False
    opening = next(at for at in range(edge) if line.quoted[at] is quotation)
    said = opening > 1 and opening - 1 in line.cue_words and is_finite(line.tokens[opening - 1])
    return said and line.tokens[edge - 1].text not in STOPS
