"""Where a content ends: with its sentence, or at an edge that depends on what it is (clause, infinitive, phrase).

Which edges count was decided by how often a content goes on behind them: a clause runs through most commas and conjunctions, a
phrase without a finite verb ends at nearly all.
"""

from __future__ import annotations

from collections.abc import Set

from pipeline.model import Token
from pipeline.saying.clause_edges import ends_clause
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, has_finite_verb, is_finite
from pipeline.saying.infinitive_edges import ends_gap, ends_infinitive, infinitive_from, tells_when
from pipeline.saying.inner_parts import CLAUSAL, behind_insertion, is_in_ing, is_inner
from pipeline.saying.leaving import (
    author_adds,
    awaits_verb,
    bracket_end,
    brackets_saying,
    closes_bracket,
    first_tense,
    leaves_modal,
    leaves_question,
    quotes_another,
    resumes_past,
)
from pipeline.saying.lines import Line
from pipeline.saying.lists import joins_related
from pipeline.saying.marks import DASHES
from pipeline.saying.phrase_edges import after_comma, ends_phrase
from pipeline.saying.quotation_edges import leaves_sentence

_LOOSE = frozenset({"ADP", "DET", "CCONJ"})
_SUBJECT = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
"""What opens the subject of a clause, if it is no pronoun."""
_OPEN = frozenset({"that", "clause"})
"""Contents with a subject and a verb, which no mark opens."""
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
    tokens, clausal, in_ing = line.tokens, frame in CLAUSAL, is_in_ing(line, start)
    at = infinitive_from(line, lexicon, start, limit) if frame == "to" else start
    while at < limit:
        if closes_bracket(line, start, at) or (frame == "quotation" and leaves_sentence(line, lexicon, start, at)):
            break
        if line.quoted[at] is None and at > start:
            past = clausal and not compares and resumes_past(line, lexicon, start, at)
            if past or (clausal and leaves_modal(line, lexicon, start, at)):
                break
            if not clausal or not _is_inside(line, lexicon, at, edges):
                marked = tokens[at].pos == "PUNCT" or tokens[at - 1].text == ","
                behind = behind_insertion(line, lexicon, start, at, frame) if marked else at
                if behind > at:
                    at = behind
                    continue
                if in_ing and (_resumes(line, start, at) or _lists_next(line, lexicon, start, at, frame)):
                    break
                if _is_edge(line, lexicon, start, at, frame, edges, compares):
                    break
            if tokens[at].text == "(" and brackets_saying(line, at):
                break
        at = bracket_end(line, at) if tokens[at].text == "(" else min(line.times.get(at, at + 1), limit)
    at = _before_relative(line, lexicon, start, at)
    return _without_trailing(line, start, at, _loose(line, lexicon, at) if at < limit else frozenset({"CCONJ"}))


def _before_relative(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'states that want to keep laws | or clerks who (want to change them)': before the noun whose relative ends a content, and
    the conjunction that joins it to nothing that is told."""
    tokens, at = line.tokens, end - 2
    if at <= start or tokens[end - 1].lower not in lexicon.words["persons"] or line.quoted[end - 1] is not None:
        return end
    while at > start and tokens[at].pos in ("DET", "ADJ", "NOUN", "NUM"):
        at -= 1
    return at if tokens[at].pos == "CCONJ" and at < end - 2 else end


def _loose(line: Line, lexicon: Lexicon, edge: int) -> frozenset[str]:
    """Parts of speech that lead on from a content to what stands at its edge: prepositions only where that can be theirs, not
    in 'ordered them to stay inside | as it rained', 'will fight on | ; Kim', 'the loss it spoke of | – 2 million'."""
    token = line.tokens[edge]
    leads_nowhere = token.text == ";" or token.text in DASHES or token.lower in lexicon.words["occasioning"]
    return _LOOSE - {"ADP"} if leads_nowhere else _LOOSE


def _is_edge(
    line: Line, lexicon: Lexicon, start: int, at: int, frame: str, edges: frozenset[int], compares: bool
) -> bool:
    """Does the content that begins at `start` end before token `at`, which may be an edge?"""
    token = line.tokens[at]
    onward = compares and token.text == ":"  # 'a poll shows ...: half of them say'
    if at in edges and not onward and (not awaits_verb(line, start, at, frame) or has_finite_verb(line, start, at)):
        return not _lacks_verb(line, lexicon, start, at, frame)
    if _gets_verb(line, start, at, frame) or (frame == "object" and introduces(line, lexicon, at)):
        return True  # 'The gap Lee vowed to close | has grown'
    through = token.lower in lexicon.words["contrast"] if compares else _opposes(line, lexicon, start, at, frame)
    ends = not through and _ENDS.get(frame, ends_phrase)(line, lexicon, at)
    if ends and not is_inner(line, lexicon, start, at, frame):
        return True
    if quotes_another(line, lexicon, at):
        return True
    if frame == "question" and (leaves_question(line, lexicon, start, at) or _asked_while(line, lexicon, start, at)):
        return True
    return frame in CLAUSAL and not compares and (author_adds(line, lexicon, at) or _is_asked(line, lexicon, at))


def _gets_verb(line: Line, start: int, at: int, frame: str) -> bool:
    """'The gap Lee vowed to close | has grown': does a verb, and no subject behind it, follow an infinitive directly?"""
    behind = line.tokens[min(at + 1, len(line.tokens) - 1)]
    bare = frame == "to" and line.tokens[start].pos == "PART" and at == start + 2
    return bare and line.tokens[at].form == "fin" and behind.pos not in ("PRON", "PROPN", "NOUN")


def _lacks_verb(line: Line, lexicon: Lexicon, start: int, at: int, frame: str) -> bool:
    """'say that mill, old as it is, | shows how it failed', 'say mills like Nova, which closed, | and Alba, which did not, show':
    has the subject with which the content begins its verb only behind the comma at `at`?"""
    subject, tokens = start + (frame == "that"), line.tokens
    if frame not in _OPEN or tokens[at].text != "," or at < subject + 1 or tokens[subject].pos == "PUNCT":
        return False
    if not is_finite(tokens[at + 1]) and not joins_related(line, lexicon, at):
        return False
    return not begins_clause(line, lexicon, subject, at) and begins_clause(line, lexicon, subject)


def _opposes(line: Line, lexicon: Lexicon, start: int, at: int, frame: str) -> bool:
    """'said Lee won in May, | while Kim lost in June': does a clause behind "while" belong to the content? Not where it tells
    what another says or thinks, nor where a share of those asked speaks ('half say so, | while the rest are not sure')."""
    if (
        frame not in CLAUSAL
        or line.tokens[at].lower not in lexicon.words["opposing_clause"]
        or not after_comma(line, at)
    ):
        return False
    told = any(i > at and line.tokens[i].form in ("fin", "ger") for i in line.cue_words)
    if at + 1 < len(line.tokens) and line.quoted[at - 1] is not None and line.quoted[at + 1] is not None:
        return not told  # 'said Alba “is old,” | while “Nes is new”'
    if at + 1 >= len(line.tokens) or line.quoted[at - 1] is not None or line.tokens[at + 1].pos not in _SUBJECT:
        return False
    asked = any(_counts(line.tokens[i], lexicon) for i in range(start) if i not in line.times)
    return not told and not asked and begins_clause(line, lexicon, at + 1)


def _counts(token: Token, lexicon: Lexicon) -> bool:
    """Does a word tell how many of those who were asked say something?"""
    return token.pos == "NUM" or token.lower in lexicon.any_of("heads", "fractions", "parts", "relatives", "shares")


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


def _lists_next(line: Line, lexicon: Lexicon, start: int, at: int, frame: str) -> bool:
    """'took the floor, saying it was old, | was cool about the port and left': behind a cue in -ing and the clause that it
    tells, which has no other in it, a verb without a subject is the main clause's next one."""
    tokens = line.tokens
    if tokens[at - 1].text != "," or tokens[at].form != "fin" or tokens[at - 2].pos == "AUX" or frame not in _OPEN:
        return False  # 'saying it was, | is and will be late'
    subject, openers = start + (frame == "that"), lexicon.any_of("relatives", "that", "subordinate")
    if any(one.text == "," or one.pos == "SCONJ" or one.lower in openers for one in tokens[subject : at - 1]):
        return False  # 'saying it is old since the flood in Nes, Norland, | closed it'
    return begins_clause(line, lexicon, subject, at)


def _asked_while(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'asked whether it was safe, | as he met the crew': behind a comma and a verb, when it was asked."""
    return after_comma(line, at) and tells_when(line, lexicon, at) and has_finite_verb(line, start, at)


def _is_asked(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was late | when asked why', 'when asked about it', 'when asked if he was ill'; not 'when asked to leave'."""
    tokens, words = line.tokens[at : at + 3], lexicon.words
    if len(tokens) < 3 or tokens[0].lower not in words["asked_when"] or tokens[1].lemma not in words["asking_of"]:
        return False
    behind = tokens[2]
    dated = at + 2 in line.times or at + 3 in line.times
    told = dated or behind.text in STOPS or behind.lower in lexicon.any_of("question", "topic", "conditions")
    return told and tokens[1].form == "part"


_ENDS = dict.fromkeys(CLAUSAL, ends_clause) | {"to": ends_infinitive, "gap": ends_gap}
"""What ends a content that is no phrase."""
