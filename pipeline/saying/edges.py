"""Where a content ends: with its sentence, or at an edge that depends on what it is (clause, infinitive, phrase).

Which edges count was decided by how often a content goes on behind them: a clause runs through most commas and conjunctions, a
phrase without a finite verb ends at nearly all.
"""

from __future__ import annotations

from collections.abc import Set

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, has_finite_verb, is_dash
from pipeline.saying.infinitive_edges import ends_gap, ends_in_day, ends_infinitive, infinitive_from, tells_when
from pipeline.saying.inner_parts import CLAUSAL, behind_insertion, is_in_ing, is_inner
from pipeline.saying.leaving import (
    author_adds,
    awaits_verb,
    bracket_end,
    closes_bracket,
    first_tense,
    hangs_on,
    leaves_modal,
    leaves_question,
    lists_clauses,
    quotes_another,
    stops_short,
)
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.saying.phrase_edges import after_comma, ends_phrase, speaks_meanwhile

_LOOSE = frozenset({"ADP", "DET", "CCONJ"})
_TRAILING = STOPS | {",", ":"} | DASHES


def content_end(
    line: Line,
    lexicon: Lexicon,
    start: int,
    limit: int,
    frame: str,
    edges: frozenset[int] = frozenset(),
    compares: bool = False,
) -> int:
    """Token behind the content that begins at `start`: the sentence's end without its stop, or an earlier edge.

    `edges` are tokens at which another attribution begins; what `compares`, as a poll does, goes on through 'while'.
    """
    tokens, quoted = line.tokens, line.quoted
    is_edge = _EDGES.get(frame, ends_phrase)
    in_ing = is_in_ing(line, start)
    at = infinitive_from(line, lexicon, start, limit) if frame == "to" else start
    while at < limit:
        if closes_bracket(line, start, at) or (frame == "quotation" and _is_past_sentence(line, lexicon, start, at)):
            break
        inside = frame in CLAUSAL and at > start and quoted[at] is None
        if inside and leaves_modal(line, lexicon, start, at):
            break
        if quoted[at] is None and at > start and not (frame in CLAUSAL and _is_inside(line, lexicon, at, edges)):
            marked = tokens[at].pos == "PUNCT" or tokens[at - 1].text == ","
            behind = behind_insertion(line, lexicon, start, at, frame) if marked else at
            if behind > at:
                at = behind
                continue
            onward = compares and tokens[at].text == ":"  # 'a poll shows ...: half of them say'
            told = not awaits_verb(line, start, at, frame) or has_finite_verb(line, start, at)
            if (at in edges and told and not onward) or (in_ing and _resumes(line, start, at)):
                break
            if frame == "object" and introduces(line, lexicon, at):
                break
            through = compares and tokens[at].lower in lexicon.words["contrast"]
            if not through and is_edge(line, lexicon, at) and not is_inner(line, lexicon, start, at, frame):
                break
            if quotes_another(line, lexicon, at):
                break
            if frame == "question" and (leaves_question(line, lexicon, at) or _asked_while(line, lexicon, start, at)):
                break
            if frame in CLAUSAL and not compares and (author_adds(line, lexicon, at) or _is_asked(line, lexicon, at)):
                break
        at = bracket_end(line, at) if tokens[at].text == "(" else min(line.times.get(at, at + 1), limit)
    if at >= limit:
        return _without_trailing(line, start, at, frozenset({"CCONJ"}))
    # 'ordered them to stay inside | as it rained'
    # 'will fight on | ; Kim'
    leads_nowhere = tokens[at].text == ";" or tokens[at].lower in lexicon.words["occasioning"]
    own = {"ADP"} if leads_nowhere else frozenset()
    return _without_trailing(line, start, at, _LOOSE - own)


def _without_trailing(line: Line, start: int, end: int, loose: Set[str]) -> int:
    """Before the marks at the end of a content, and words of the parts of speech `loose`, which lead on to what it leaves out."""
    tokens, at = line.tokens, end
    while at > start and line.quoted[at - 1] is None:
        last = tokens[at - 1]
        if last.text not in _TRAILING and last.pos not in loose:
            break
        before = next((one.pos for one in tokens[at - 2 : start : -1] if one.pos not in ("PART", "ADV")), "")
        if last.pos == "ADP" and before == "AUX":
            break  # 'said it was | over and left'
        at -= 1
        loose = loose - {"ADP"} if last.text == "," else loose  # 'said it was over, but'
    return at


def introduces(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'warned of a fight | : “...”', 'issued a statement | , “...”': does `at` part a phrase from what is quoted behind it?"""
    if at + 1 >= len(line.tokens) or line.quoted[at] is not None or line.quoted[at + 1] is None:
        return False
    mark, noun = line.tokens[at].text, line.tokens[at - 1]
    return mark == ":" or (mark == "," and noun.pos == "NOUN" and noun.lemma in lexicon.words["communications"])


def _is_inside(line: Line, lexicon: Lexicon, at: int, edges: frozenset[int]) -> bool:
    """Is a token surely no edge of a clause: neither a mark nor behind one, and no word like "but"?"""
    token, before = line.tokens[at], line.tokens[at - 1]
    marked = token.pos == "PUNCT" or before.text == "," or line.quoted[at - 1] is not None
    leads = token.lower in lexicon.words["contrary"] or _is_asked(line, lexicon, at)
    return not (marked or token.text == ";" or at in edges or leads)


def _resumes(line: Line, start: int, at: int) -> bool:
    """'left, saying it is safe, | and sold it', not 'and will fall': behind a cue in -ing the next verb is the main clause's."""
    if line.tokens[at].pos != "CCONJ" or not after_comma(line, at) or at + 2 >= len(line.tokens):
        return False
    at += line.tokens[at + 1].pos == "ADV" and at + 3 < len(line.tokens)  # ', and | only then sold it'
    verb = line.tokens[at + 1]
    told, main = first_tense(line.tokens[start:at]), first_tense(line.tokens[start::-1])
    if main == "past" and told == "present" and verb.tense in ("present", "future"):
        return False
    return verb.form == "fin" or (verb.pos == "VERB" and verb.form == "part" and line.tokens[at + 2].pos != "ADP")


def _is_past_sentence(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'said, “It is safe,” but it is not': does the author go on at `at`, behind the whole sentence quoted from `start`?"""
    quotation = line.quoted[start]
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


def _is_said_to(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'said, “No” | to Lee when he came': whom it is said to, behind what a comma or colon introduces."""
    tokens = line.tokens
    aimed = tokens[at].lower in lexicon.words["speaks_to"] and tokens[at].pos == "ADP"
    return aimed and start > 0 and tokens[start - 1].text in {",", ":"} and not any(line.quoted[at:])


def _asked_while(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'asked whether it was safe, | as he met the crew': behind a comma and a verb, when it was asked."""
    return after_comma(line, at) and tells_when(line, lexicon, at) and has_finite_verb(line, start, at)


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
    dated = dated or tokens[at].lower in lexicon.words["topic"]  # 'said “it is old” | of the boat'
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


def _is_asked(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was late | when asked why', 'when asked about it', 'when asked if he was ill'; not 'when asked to leave'."""
    tokens, words = line.tokens[at : at + 3], lexicon.words
    if len(tokens) < 3 or tokens[0].lower not in words["asked_when"] or tokens[1].lemma not in words["asking_of"]:
        return False
    behind = tokens[2]
    dated = at + 2 in line.times or at + 3 in line.times
    told = dated or behind.text in STOPS or behind.lower in lexicon.any_of("question", "topic", "conditions")
    return told and tokens[1].form == "part"


def _ends_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of a content that is a clause: it goes on through most commas and conjunctions."""
    token = line.tokens[at]
    if line.tokens[at - 1].text == "," and line.tokens[at - 2].lower in lexicon.words["that"]:
        return False  # 'that, according to Lee, it is safe'
    if token.text == ";":
        return not (_goes_on_behind(line, at) or lists_clauses(line, lexicon, at))
    if token.pos == "PUNCT" and is_dash(line, at):
        return not _goes_on_behind_dash(line, lexicon, at)
    if token.lower in lexicon.words["contrary"] and stops_short(line, lexicon, at + 1):
        return True
    if token.lower in lexicon.words["contrary"] and _falls_silent(line, lexicon, at + 1):
        return after_comma(line, at) or any(
            one.lemma in lexicon.words["withheld"] for one in line.tokens[at + 1 : at + 4]
        )
    if not after_comma(line, at):
        return False
    if speaks_meanwhile(line, lexicon, at):
        return True
    if token.lower in lexicon.words["clause_edges"] and hangs_on(line, lexicon, at):
        return False
    if line.quoted[at - 1] is not None and (
        token.pos == "DET" or (token.pos == "VERB" and token.form in ("ger", "fin"))
    ):
        return all(quotation is None for quotation in line.quoted[at:])
    if token.lower in lexicon.words["contrary"] and at + 1 < len(line.tokens) and line.quoted[at + 1] is None:
        opens = line.tokens[at + 1].pos in ("DET", "NOUN", "PROPN", "PRON", "NUM")
        if opens and line.quoted[at - 1] is not None and begins_clause(line, lexicon, at + 1):
            return True  # 'said it was not “old,” | but all of them left'
        subject, verb = line.tokens[at + 1], line.tokens[min(at + 2, len(line.tokens) - 1)]
        # 'said it was late, but | that it would come'
        told = subject.lower in lexicon.words["that"] and verb.form != "fin"
        return subject.pos in ("PRON", "PROPN") and not told
    if token.lower in lexicon.words["as"] and at + 1 < len(line.tokens):
        return line.tokens[at + 1].pos == "AUX" and line.tokens[at + 1].lemma in lexicon.words["echoing"]
    behind = line.tokens[at + 1].lower if at + 1 < len(line.tokens) else ""
    compares = token.lower in lexicon.words["particles"] and behind in lexicon.words["from"]  # ', down from 52 percent'
    reacts = token.form == "ger" and token.lemma in lexicon.words["reactions"]  # ', prompting calls for a vote'
    return compares or reacts or token.lower in lexicon.words["clause_edges"]


def _goes_on_behind_dash(line: Line, lexicon: Lexicon, dash: int) -> bool:
    """'said it is safe - and that it will stay', 'said it has one flaw - “it is old”': does what hangs on the content's clause
    follow a single dash?"""
    words, behind = lexicon.words, line.tokens[dash + 1 : dash + 3]
    if len(behind) < 2 or line.quoted[dash - 1] is not None:
        return False
    if line.quoted[dash + 1] is not None:
        return behind[1].text[0].islower() and line.quoted[dash + 1] in line.quoted[-2:]
    if behind[0].lower in words["dash_joins"]:
        return True
    hangs = behind[1].pos == "AUX" or behind[1].lower in lexicon.any_of("that", "infinitive", "dash_hangs")
    return behind[0].lower in words["joining"] and hangs


def _falls_silent(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was safe, but | gave no details', 'but | did not elaborate', 'but | declined to comment': a past with its negation
    and no subject, or with what it withholds."""
    if at + 2 >= len(line.tokens):
        return False
    words, (verb, behind, last) = lexicon.words, line.tokens[at : at + 3]
    denied = behind.lower in lexicon.any_of("negations", "none")
    withheld = last.lemma in words["withheld"]
    if verb.lower in words["foretelling"]:
        return denied and withheld
    if verb.lemma in words["withholding"]:
        return verb.form in ("fin", "part") and withheld
    past = verb.tense == "past" and verb.form == "fin" and denied
    return past and (verb.pos == "VERB" or verb.lemma in words["echoing"])


def _goes_on_behind(line: Line, at: int) -> bool:
    """'they spoke at hearings; helped crews; and made plans': does a verb without a subject follow the semicolon at `at`?"""
    behind = [token for token in line.tokens[at + 1 : at + 3] if token.pos != "CCONJ"]
    return bool(behind) and behind[0].pos == "VERB" and behind[0].form in ("fin", "part")


_EDGES = dict.fromkeys(CLAUSAL, _ends_clause) | {"to": ends_infinitive, "gap": ends_gap}
"""What ends a content that is no phrase."""
