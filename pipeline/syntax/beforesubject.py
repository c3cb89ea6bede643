"""What stands before the subject of a finite verb and is not it: a time, or a clause that is the subject itself.

'What happened on Friday was a shame', 'heard that in May he had left', 'If he had come in May we would have met'.
"""

from __future__ import annotations

from itertools import takewhile

from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses, Range
from pipeline.syntax.parts import HEADS
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.tags import QUOTES
from pipeline.syntax.walked import is_year

_TIMES = frozenset({"ADP", "NUM", "PROPN", "NOUN", "DET", "ADJ", "CCONJ"})
"""Parts of speech in a phrase of time."""


def behind_gerund(clauses: OpenClauses, top: Frame, predicate: Predicate) -> None:
    """Open the clause that a non-finite one is the subject of: 'Expanding the park | will help'; or give the one behind 'that'
    or a clause in front its predicate: 'told us that expanding it | would help', 'If it rains, expanding it | would help'."""
    front = top.parent if top.parent is not None and fronted_of(top.parent) is not None else None
    top.parent = fronted_of(front) if front is not None else top.parent
    if top.parent and top.parent.predicate is None and (top.parent.marker or front):
        top.parent.subject = (top.start, predicate.start)
        clauses.close(clauses.stack.index(top), predicate.start)
        if front is not None:
            clauses.close(clauses.stack.index(front), top.start - 1)
        clauses.take(top.parent, predicate)
        return
    upper = top.parent if top.parent and top.parent.predicate else None
    start = top.parent.start if top.parent and not upper else top.start  # '| On Monday, plans to sign | were made'
    frame = Frame("subordinate" if upper else "main", start, upper, subject=(top.start, predicate.start))
    depth = len(clauses.stack) - 1 if upper else 0
    top.parent = frame
    clauses.close(depth, predicate.start)
    clauses.push(frame, predicate)


def fronted_of(clause: Frame) -> Frame | None:
    """The clause that an adverbial one stands in front of, where that still waits for its subject: 'If it rains, | we leave'."""
    upper = clause.parent if clause.detached and clause.predicate is not None else None
    return upper if upper is not None and upper.predicate is None and upper.subject is None else None


def opens_relative(look: LookLeft, left: int, at: int) -> bool:
    """'the mayor, | whose plan failed', 'the bridge | that Lee built'; not 'That plan failed', 'In May | that plan failed'."""
    token = look.tokens[at]
    if token.pos != "DET" or token.lower not in look.words.relative:
        return False
    described = at > left and look.tokens[at - 1].pos in HEADS and not look.is_time(at - 1)
    return described or token.lower != look.words.that


def relative_before_time(look: LookLeft, left: int, last: int) -> int | None:
    """'the mayor | who | in 2012 left', 'the mayor | who | early in 2012 left', 'a firm | that | just a year ago closed', 'a firm
    | that | next year will close': a relative whose verb stands behind a time that ends at `last`."""
    tokens, start = look.tokens, look.phrase_start(left, last)
    ago = look.is_time(last) and last + 1 < len(tokens) and tokens[last + 1].pos == "ADV"
    ago = ago or (last == start + 1 and tokens[start].pos == "ADJ" and look.is_time(start) and look.is_time(last))
    place = start - 1 if ago else start - 2
    if place <= left:
        return None
    place -= tokens[place].pos == "ADV" or (not ago and tokens[place].pos == "ADJ")
    related = tokens[place].lower in look.words.relative and tokens[place].pos != "DET"
    governed = tokens[start - 1].pos == "ADP" and not (ago and related)
    if place <= left or not (ago or look.is_time_phrase(left, last)) or governed == ago:
        return None
    return place if related and look.is_marker(place) and look.antecedent(left, place) is not None else None


def that_before_time(look: LookLeft, left: int, before: int, verb: int) -> int | None:
    """'heard | that | in May he had left', 'said | that | last week he left', 'said | that | under the deal the mill would
    close', 'asked | how | much it cost': where a time, what hangs on a preposition or what is asked for stands between a
    conjunction and a subject, up to `before`."""
    tokens = look.tokens
    if (asked := _asked_object(look, left, before)) is not None:
        return asked
    timed = tokens[before].pos == "NUM" or look.is_time(before)
    if tokens[before].lower in look.words.conjunctive:
        return None
    place = before
    while place > left and tokens[place].pos in _TIMES and tokens[place].lower != look.words.that:
        place -= 1
    place -= timed and place > left and tokens[place].pos == "ADV"  # 'said that | later today he left'
    opens = tokens[place + 1].pos in ("ADP", "ADV") or (timed and tokens[place + 1].pos == "ADJ")
    governed = opens and tokens[place].lower == look.words.that
    return place if governed and look.is_marker(place) and (timed or _is_last(look, before + 1, verb)) else None


def _asked_object(look: LookLeft, left: int, before: int) -> int | None:
    """'asked | how | much of the money the port will need', 'knows | which | road she took'"""
    tokens, first = look.tokens, look.phrase_start(left, before)
    while first - 2 >= left and tokens[first - 1].lower == look.words.of:
        first = look.phrase_start(left, first - 2)
    first -= first > left and tokens[first - 1].lower in look.words.asking_for
    asks = first < before and tokens[first].lower in look.words.asking_for
    opens = asks and (first == left or tokens[first - 1].pos == "PRON")
    return first if opens and tokens[first + 1].pos in ("ADJ", "NOUN", "ADV") else None


def _is_last(look: LookLeft, subject: int, verb: int) -> bool:
    """Whether no other finite verb stands behind the one before `verb`, up to what opens a clause; behind that of a pronoun up
    to a mark."""
    marks = ("PUNCT", "CCONJ") if look.tokens[subject].pos == "PRON" else ("CCONJ",)
    for place in range(verb, len(look.tokens)):
        token = look.tokens[place]
        if token.form == "fin" or token.pos in marks or look.is_marker(place):
            return token.form != "fin"
    return True


def ends_fronted_clause(look: LookLeft, left: int, before: int, waiting: Frame, governor: Frame, start: int) -> bool:
    """'If he had come in May | we would have met', 'If we get a deal, then | it ends': a time, a pronoun, a mark
    or what tells the consequence ends an adverbial clause in front of the one that waits, whose subject begins at `start`.
    """
    tokens = look.tokens
    behind = tokens[start - 1].lower if start > before + 1 else ""
    while behind in look.words.consequent and governor.kind == "participle" and governor.parent is not None:
        governor = governor.parent
    in_front = governor.detached and governor.parent is waiting and waiting.subject is None
    parted = tokens[before].pos == "PRON" or behind in look.words.consequent or behind in QUOTES
    return in_front and (parted or look.is_time_phrase(left, before))


def is_object(look: LookLeft, last: int) -> bool:
    """Whether a pronoun is no subject of the verb behind it ('efforts to hide it | are wrong'); 'half of them' is one."""
    pronoun = look.tokens[last].lower
    verb = next((token.lower for token in look.tokens[last + 1 :] if token.pos != "ADV"), "")
    disagrees = pronoun in look.words.singular and verb in look.words.of_several
    disagrees = disagrees and look.tokens[last - 1].pos == "VERB"  # not 'if it | were'
    return (pronoun in look.words.no_subject or disagrees) and look.tokens[last - 1].lower != look.words.of


def is_fronted(look: LookLeft, frame: Frame, before: int, subject: Range) -> bool:
    """Whether a phrase stands in front of the subject without a comma ('In the Battle of Britain | the force won').

    Before a pronoun only a time does ('In May | they won', but 'In the tapes | they released').
    """
    opens, last = look.tokens[frame.start], look.tokens[subject[0] - 1]
    timed = last.pos == "NUM" or last.lower in look.words.time or look.tokens[before].lemma in look.words.periods
    if look.tokens[before].lower in look.words.conjunctive:
        return False  # 'By the time | he left'
    in_front = opens.pos == "ADP" or opens.lower in look.words.time or timed
    return in_front and frame.subject is None and (timed or look.tokens[subject[0]].pos != "PRON")


def is_bare_time(look: LookLeft, left: int, last: int) -> bool:
    """Whether nothing but a preposition and a day or year stands from `left` on: 'since | 2022', 'until | May', 'on | May 16'."""
    tokens = look.tokens
    if tokens[left].pos != "ADP" or not left < last <= left + 2:
        return False
    timed = [look.is_time(place) for place in range(left + 1, last + 1)]
    numbers = [token.pos == "NUM" for token in tokens[left + 1 : last + 1]]
    return (
        is_year(tokens[last].text)
        if len(timed) == 1 and not timed[0]
        else any(timed) and sum(numbers) == len(timed) - 1
    )


def clause_break(look: LookLeft, left: int, start: int) -> int | None:
    """Index of the last ', and' or 'and,' (its conjunction), semicolon, or colon or quotation mark with a mere time behind it
    ('He was ill: on 3 May | he left', 'He said, “On 3 May, | we left') before `start`, behind which a new clause begins."""
    tokens = look.tokens
    last = start - 1 - (tokens[start - 1].lower == ",")
    for place in range(start - 1, left - 1, -1):
        token = tokens[place]
        opens = token.lower == ":" or (token.lower in QUOTES and place > left and tokens[place - 1].lower == ",")
        timed = opens and place < last and look.is_time_phrase(place + 1, last)
        marks = (tokens[place - 1].lower, tokens[place + 1].lower) if token.pos == "CCONJ" and place > left else ()
        if token.lower == ";" or timed or "," in marks:
            return None if _is_described(look, place + 1, start) else place
    return None


def _is_described(look: LookLeft, opening: int, start: int) -> bool:
    """'Lee left, and | the jobs he held | were cut': a noun right behind a break, the pronoun of a clause that describes it and,
    behind that one's verb, its own."""
    tokens, noun = look.tokens, start - 1
    if tokens[start].pos != "PRON" or tokens[noun].pos not in HEADS or noun <= opening:
        return False
    if look.is_time_phrase(opening, noun) or look.subject_start(opening, noun, False) != opening:
        return False
    behind = takewhile(lambda token: token.pos != "PUNCT", tokens[start:])
    return sum(token.form == "fin" for token in behind) > 1 and tokens[noun].lemma not in look.words.periods


def sequel(look: LookLeft, left: int, start: int) -> int | None:
    """Index of the preposition of ', | after which | it closed', ', | in which case | it will close': what came of the clause
    before, and nothing about its last noun; the subject begins at `start`."""
    tokens = look.tokens
    which = start - 1 - (tokens[start - 1].pos == "NOUN")
    if which - 2 < left or tokens[which].lower not in look.words.relative or tokens[which].pos != "PRON":
        return None
    after = which < start - 1 or tokens[which - 1].lower in look.words.sequel
    return which - 1 if after and tokens[which - 1].pos == "ADP" and tokens[which - 2].lower == "," else None


def is_remark(look: LookLeft, clauses: OpenClauses, left: int, conjunction: int) -> bool:
    """'The plan, | and I mean it, was sound': the subject of the sentence, whose verb is still to come, stands before."""
    noun, place = conjunction - 2, clauses.waiting(firm=True)
    if noun < left or look.tokens[noun + 1].lower != "," or look.tokens[noun].pos not in HEADS:
        return False
    waits = place is not None and clauses.governor() is None and clauses.stack[place].subject is None
    return waits and look.subject_start(left, noun, True) == left


def _date_start(look: LookLeft, left: int, last: int) -> int | None:
    """Place of the preposition before a day that ends with a number at `last` ('| on May 19', '| on 19 May 1940')."""
    at, tokens = last, look.tokens
    while at > left and (tokens[at].pos == "NUM" or look.is_time(at) or tokens[at].lower == ","):
        at -= 1
    told = at + 1 < last and tokens[last].pos == "NUM" and tokens[at].pos == "ADP"
    return at if told and any(look.is_time(place) for place in range(at + 1, last)) else None


def _later_start(look: LookLeft, left: int, last: int) -> int | None:
    """Place of a time that is counted from another one ('| two years later', '| later that year')."""
    tokens, later = look.tokens, look.words.factuality.narrated
    if last - 2 < left:
        return None
    if tokens[last].lower in later and tokens[last - 1].lemma in look.words.periods:
        return look.phrase_start(left, last - 1)
    counted = tokens[last].lemma in look.words.periods and tokens[last - 2].lower in later
    return last - 2 if counted and tokens[last - 1].pos == "DET" else None


def joined_by_time(look: LookLeft, left: int, last: int) -> Range | None:
    """Places of the conjunction and of the time in 'was arrested on Monday | and | on Tuesday | released', 'left | and | in 1990
    | returned', 'left | and, | in 1990, | returned': the subject stands before, and nothing else between."""
    start = _time_start(look, left, last) if last >= left else None
    if start is None or start <= left:
        return None
    joint = start - 1
    joint -= joint > left and look.tokens[joint].lower == "," and look.tokens[last + 1].lower == ","
    return (joint, start) if look.tokens[joint].pos == "CCONJ" else None


def _time_start(look: LookLeft, left: int, last: int) -> int | None:
    """Place where a time that ends at `last` begins with its preposition, if it can stand before a verb behind 'and'."""
    start = _date_start(look, left, last)
    start = _later_start(look, left, last) if start is None else start
    if start is not None:
        return start
    governed = last - 2 >= left and look.tokens[last - 1].pos == "ADP" and is_year(look.tokens[last].text)
    if not governed and not look.is_time(last):
        return None
    start = last if governed else look.phrase_start(left, last)
    start -= start > left and look.tokens[start - 1].pos == "ADP"
    fresh = look.tokens[start].pos == "ADJ" and start - 3 >= left and look.tokens[start - 3].pos == "ADP"
    # 'in May | and June', but 'in May | and last week'
    listed = look.tokens[start].pos != "ADP" and look.is_time(start - 2) and not fresh
    return start if look.is_time_phrase(left, last) and not listed else None
