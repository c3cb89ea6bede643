"""Where the content of a cue begins behind it; where it ends is read in edges.py.

Works on token indices of one `Line`. What may follow a cue is data (`takes` of its class); here is how each of these looks.
"""

from __future__ import annotations

from pipeline.saying.addressees import behind_called, behind_relative, tells_whom
from pipeline.saying.bare_clauses import (
    opens_bare,
    opens_behind_adverbial,
    opens_last_clause,
    opens_later,
    opens_stressed,
)
from pipeline.saying.between import pass_over
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.commanded import has_infinitive
from pipeline.saying.content_starts import Complement, content_at, is_relative
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE
from pipeline.saying.predicatives import holds_one, is_about
from pipeline.saying.released import announces, behind_occasion
from pipeline.saying.titles import behind_title, is_title

_SENTENCE = 5
"""Words, at least, of a quotation that is no name."""
_TOLD = frozenset({"that", "clause", "question", "quotation"})
"""Contents that say something by themselves."""


def complement_after(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """The content behind a cue that ends before token `at`; addressee, time and place in between are passed over."""
    addressed = not cls.addressee
    first = at
    if not addressed and at < len(line.tokens) and line.quoted[at] is not None:
        at = behind_called(line, lexicon, at)
        addressed = at > first
    while at < len(line.tokens):
        if at > first:
            behind = behind_occasion(line, lexicon, at, cls)
            if behind == at and is_relative(line, lexicon, at):
                told = addressed and at < len(line.tokens) - 1 and _is_all_told(line, at, cls)
                return Complement("clause", at) if told else None
            behind = _behind_title(line, lexicon, at, cls) if behind == at else behind
            if behind > at:
                at = behind
                continue
        found = _bare_clause(line, lexicon, at, first, cls) or content_at(line, lexicon, at, cls, addressed)
        if found is None:
            passed = pass_over(line, lexicon, at, cls, addressed)
            if passed == at or opens_last_clause(line, lexicon, at):
                return None
            addressed = addressed or (line.tokens[at].pos in PHRASE and at not in line.times)
            at = passed
        elif found.frame == "object":
            return _object(line, lexicon, found, cls, at > first)
        elif found.frame == "question" and at > first:
            goes_on = _behind_question(line, lexicon, at, cls, addressed)
            if goes_on is None or goes_on == at:
                return _with_its_condition(line, lexicon, first, found, cls) if goes_on == at else None
            at = goes_on
        elif found.frame == "to" and at > first and _is_of_noun(line, lexicon, first, at, cls):
            return None
        elif found.frame == "quotation" and at > first and _is_of_phrase(line, lexicon, at, cls):
            named = line.tokens[at - 1].lemma in lexicon.words["worded"] and _speaks_about(line, lexicon, first, at)
            further = _told_further(line, lexicon, at, cls)
            return further if named or further is not None else found
        else:
            return _with_its_time(line, lexicon, first, found)
    return None


def _is_all_told(line: Line, that: int, cls: CueClass) -> bool:
    """'told reporters | that would be late': behind whom something is told, a "that" before the only verb left is its subject,
    for otherwise nothing would be told."""
    behind = range(that + 1, len(line.tokens))
    quotes = any(line.quoted[at] is not None or line.tokens[at].text == ":" for at in behind)
    alone = sum(is_finite(line.tokens[at]) for at in behind) == 1
    return cls.addressee and {"clause", "before"} <= cls.takes and alone and not quotes


def _with_its_time(line: Line, lexicon: Lexicon, first: int, found: Complement) -> Complement:
    """'said | in the past two years, sales had fallen', 'said | on 3 May 2014, at 9 p.m., the men left': what has a comma behind
    a stretch of time up to now, or behind a day and an hour, was not said then; nor what is said behind a time to come, or for a
    time ('said | for 2014 it expected a loss')."""
    if found.frame != "clause" or found.start == first:
        return found
    told_for = line.tokens[first].lower in lexicon.words["of_periods"] and line.extents.get(first + 1)
    bounded = told_for and line.tokens[line.times[first + 1]].form == "part"  # 'for the three months | ended'
    if told_for and (bounded or told_for.op not in lexicon.words["undated"]):
        return Complement(found.frame, first)
    ahead = next((start for start in line.extents if first <= start < found.start and _is_to_come_then(line, start)), 0)
    if ahead and line.tokens[first - 1].form == "fin":
        return Complement(found.frame, ahead - (ahead > first and line.tokens[ahead - 1].pos == "ADP"))
    if line.tokens[found.start - 1].text != ",":
        return found
    passed = [extent for start, extent in line.extents.items() if first <= start < found.start]
    stretched = any(extent.op == "span" and extent.fields.get("sign", 0) < 0 for extent in passed)
    hours = any("hour" in extent.fields for extent in passed)
    days = any({"month", "day"} <= extent.fields.keys() or "weekday" in extent.fields for extent in passed)
    return Complement(found.frame, first) if stretched or (hours and days) else found


def _behind_quoted(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind the quoted words at `at`, and the noun that they are of."""
    end = next((i for i in range(at, len(line.tokens)) if line.quoted[i] is not line.quoted[at]), len(line.tokens))
    return end if begins_clause(line, lexicon, end) else max(noun_phrase_after(line, lexicon, end), end)


def _is_of_phrase(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'said in a speech on | “self-made” men that', "said of Kim's phrase | “self-made” that": may quoted words at `at` be part
    of a phrase, before what is said?"""
    before = line.tokens[at - 1]
    plain = line.quoted[at] is not None and line.quoted[at - 1] is None and cls.takes & {"that", "clause"}
    governed = before.pos in ("ADP", "DET") or before.lower in lexicon.any_of("possessive", "worded")
    return bool(plain) and governed


def _told_further(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """What is said behind the quoted words at `at` and their noun, with no comma between."""
    behind = _behind_quoted(line, lexicon, at)
    found = complement_after(line, lexicon, behind, cls)
    if found is None or found.frame not in _TOLD:
        return None
    return found if all(token.text != "," for token in line.tokens[at : found.start]) else None


def _speaks_about(line: Line, lexicon: Lexicon, first: int, at: int) -> bool:
    """'said of | Kim's phrase “self-made”': does what somebody speaks of stand before `at`?"""
    return any(token.lower in lexicon.words["topic"] for token in line.tokens[first : at - 1])


def _with_its_condition(line: Line, lexicon: Lexicon, first: int, found: Complement, cls: CueClass) -> Complement:
    """'asked him on Monday, | if it rains, who pays?': a question as it was put begins with its condition."""
    tokens = line.tokens
    put = found.frame == "question" and cls.modality == "question" and tokens[-1].text == "?"
    if not put or found.start < first + 2 or tokens[found.start - 1].text != ",":
        return found
    commas = (at for at in range(first, found.start - 1) if tokens[at].text == ",")
    opens = next((at + 1 for at in commas if tokens[at + 1].lower in lexicon.words["conditions"]), found.start)
    return Complement("clause", opens) if opens < found.start else found


def _is_to_come_then(line: Line, start: int) -> bool:
    """'said | by 2030 it would be old', 'said next week he will go': is the time at `start` one that is still to come, whatever
    day it is?"""
    fields = line.extents[start].fields
    shifts = (fields.get(key, 0) for key in ("ref", "day_shift", "sign"))
    return any(isinstance(shift, int) and shift > 0 for shift in shifts) or fields.get("relation") == "by"


def _is_of_noun(line: Line, lexicon: Lexicon, first: int, to: int, cls: CueClass) -> bool:
    """'encouraged efforts | to act', 'said in remarks | to be given on Monday': an infinitive of the noun before it."""
    own = cls.kind == "speech" and has_infinitive(line, lexicon, first, to)
    return own or _is_to_be_given(line, lexicon, to)


def _is_to_be_given(line: Line, lexicon: Lexicon, to: int) -> bool:
    """'said in remarks | to be given on Monday': behind what is said, the infinitive of a passive."""
    behind = line.tokens[to + 1 : to + 3]
    passive = len(behind) == 2 and behind[0].pos == "AUX" and behind[1].form == "part"
    return passive and line.tokens[to - 1].lemma in lexicon.words["communications"]


def _behind_title(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'told Lee, | the chief of the port, | that': behind the title of an addressee; `at` itself without one."""
    comma = at + 1 < len(line.tokens) and line.tokens[at].text == "," and line.quoted[at] is None
    behind = behind_title(line, lexicon, at + comma) if "that" in cls.takes else at
    return behind if behind > at + comma else at


def _bare_clause(line: Line, lexicon: Lexicon, at: int, first: int, cls: CueClass) -> Complement | None:
    """A clause without "that", at the very beginning or behind the comma that ends an adverbial."""
    if at == first:
        return Complement("clause", at) if opens_bare(line, lexicon, at, cls) else None
    if opens_stressed(line, lexicon, at, cls) or opens_later(line, lexicon, at, cls):
        return Complement("clause", at)
    comma = at + 1 < len(line.tokens) and line.tokens[at].text == "," and line.quoted[at] is None
    if not comma or not opens_behind_adverbial(line, lexicon, first, at, cls):
        return None
    return Complement("clause", at + 1)


def _behind_question(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> int | None:
    """Where to look on behind what looks like a question: `at` itself if it is the content, None if there is no content."""
    tokens = line.tokens
    asked = cls.modality == "question" and _is_to_come(line, at)  # 'asked Lee | when she will go'
    if tokens[at].lower in lexicon.words["meanwhile"] and not asked:
        passed = pass_over(line, lexicon, at, cls, addressed)  # 'told clerks | when asked about it, “No”'
        return passed if passed > at else None  # 'had known of it | when he left'
    if tells_whom(line, lexicon, at):
        return None
    told = behind_relative(line, lexicon, at, cls)
    if told > at:
        return told  # 'told clerks who were ill | that it was late'
    relates = tokens[at].lower in lexicon.words["relatives"] and not cls.addressee
    described = tokens[at - 1].pos in ("NOUN", "PROPN") and at not in line.times.values()
    return None if relates and described else at  # 'was upset with a clerk | who left'


def _is_to_come(line: Line, at: int) -> bool:
    """'when | she will go', 'when the road would be finished': a modal is the first finite verb behind token `at`."""
    ends = (token for token in line.tokens[at + 1 :] if token.form == "fin" or token.pos == "PUNCT")
    verb = next(ends, line.tokens[at])
    return verb.pos == "AUX" and verb.lemma == verb.lower and verb.form == "fin"


def _object(line: Line, lexicon: Lexicon, found: Complement, cls: CueClass, inside: bool) -> Complement | None:
    """An object, if a class can have it, or the quotation that it announces; `inside`: something stands before it."""
    at, token = found.start, line.tokens[found.start]
    if inside and token.form == "ger" and line.tokens[at - 1].lower in lexicon.words["in_doing"]:
        return None  # 'said in | opening the talks'
    if cls.objects and not holds_one(line, lexicon, at, cls.objects):
        return None  # 'posted a photo' is no 'posted a loss'
    if cls.results and not is_about(line, at, lexicon.words[cls.results]):
        return None  # 'expects a boat' is no 'expects a loss'
    if cls.negated and _is_kept_from(line, lexicon, at):
        return None  # 'denied him a visa'
    if cls.acts_on and is_about(line, at, lexicon.words[cls.acts_on]):
        return None  # 'denied a request' refuses it
    return None if announces(line, lexicon) else _announced(line, lexicon, at, cls) or found


def _is_kept_from(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'denied | him a visa', 'denied | her even that': somebody, and what is kept from him."""
    words, behind = lexicon.words, line.tokens[at + 1 : at + 3]
    person = line.tokens[at].lower in words["objective"] - words["things"] or line.tokens[at].pos == "PRON"
    person = person and line.tokens[at].lower not in words["things"] | words["demonstratives"]
    thing = [token.pos for token in behind if token.pos != "ADV"][:1] in (["DET"], ["NUM"])
    return person and thing and line.quoted[at] is None


def _announced(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """'put it this way: “...”', 'spoke about it, “We...”': the quotation behind a mark is said, if a few words lead to it."""
    tokens, quoted = line.tokens, line.quoted
    near = range(at, min(at + 6, len(tokens) - _SENTENCE))
    mark = next((i for i in near if tokens[i].text in ":," and quoted[i] is None and quoted[i + 1] is not None), 0)
    if not mark or is_title(line, lexicon, mark + 1):
        return None
    told = "quotation" in cls.takes
    if tokens[mark].text == ",":  # not 'stated, quoting Kim, “...”'
        told = tokens[mark + 2].text[:1].isupper() and quoted[mark + _SENTENCE] is quoted[mark + 1]
        told = told and all(not token.form for token in tokens[at:mark]) and tokens[at - 1].form != "ger"
    return Complement("quotation", mark + 1) if told else None
