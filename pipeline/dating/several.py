"""The other clauses of a sentence that one time dates, each with a subject of its own, and what it dates beside a time before."""

from __future__ import annotations

from collections.abc import Set

from pipeline.clauses import clause_at
from pipeline.dating.dated import Dated
from pipeline.dating.governing import is_joint, told_clause
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import last_before

_WHOLE = ("main", "coordinate")
_JOINED = 2
"""A word and the conjunction behind it."""


def main_predicates(clauses: list[Clause]) -> list[Dated]:
    """The predicates of a sentence that a time named before it dates: main clauses with a subject of their own."""
    return [
        Dated(clause.head, clause.span, clause, None)
        for clause in clauses
        if clause.kind in _WHOLE and _has_own_subject(clause, clauses)
    ]


def verbs_before(place: Place, clause: Clause) -> list[Dated]:
    """The clause before that a time behind both dates, too: 'seven people killed and twelve injured since 1993'; so where the
    second has its auxiliary from the first, 'seven were killed and twelve hurt in May'."""
    clause = shared_first(place, clause)
    if clause.kind == "coordinate" and clause.parent is not None:
        return _bare_before(place, clause, place.clauses[clause.parent])
    if clause.kind != "participle" or clause.subject is None or clause.parent is None:
        return []
    other = place.clauses[clause.parent]
    first = shared_first(place, other)
    told = other.kind == "participle" or _is_passive(place, first)
    joined = told and other.subject is not None and other.head.end < clause.subject.start
    if not joined or _retimed(place, other) or not _is_joined(place, other.head.end, clause.subject.start):
        return []
    return [Dated(first.head, Span(first.span.start, max(other.span.end, place.extent.end)), first, None)]


def _is_passive(place: Place, clause: Clause) -> bool:
    """'were killed': its last verb is a participle behind an auxiliary."""
    verbs = [token for token in place.tokens if clause.predicate.start <= token.start < clause.predicate.end]
    return len(verbs) > 1 and verbs[0].pos == "AUX" and verbs[-1].form == "part"


def shared_first(place: Place, clause: Clause, data: NounData | None = None) -> Clause:
    """'was built | and opened in 1911': the first of two verbs of one subject with nothing between them, else the clause; it
    stands alone if the first begins with a time of its own ('In 1881 it closed and reopened | in 1882'). With `data` also the
    first of two things done on one day."""
    if clause.kind != "coordinate" or clause.parent is None or place.lead < clause.predicate.end:
        return clause
    first = place.clauses[clause.parent]
    before = place.clauses[clause.index - 1] if clause.index else first
    beside = before.kind == "coordinate" and before.parent == clause.parent and before.subject == clause.subject
    if beside and first.subject != clause.subject:
        first = before  # 'Terms were cut, and they | were freed | and left in 1997'
    same = first.subject == clause.subject and first.tense == clause.tense and first.negated == clause.negated
    same = same and (
        clause.modality != "planned" or first.modality == "planned"
    )  # 'was built | and was to open in May'
    between = _between(place, first.predicate.end, clause.predicate.start)
    joined = between in (["CCONJ"], ["ADV", "CCONJ"], ["ADP", "CCONJ"])  # 'was set | up and | opened in 1911'
    joined = joined or (same and data is not None and _is_done_that_day(place, first, clause, data))
    shared = same and joined and first.head.end <= clause.predicate.start and not _is_dated_first(place, first)
    return first if shared else clause


def _is_done_that_day(place: Place, first: Clause, clause: Clause, data: NounData) -> bool:
    """'killed two people | and injured four outside on Sunday': verbs with objects, and one day or month behind them; not 'rose
    and then fell on Sunday', 'fled and was caught on Sunday', nor 'left school and joined the army in 1990'. Of 'have shelled
    a town | and burned a mill since 2019' any."""
    before = last_before(place.tokens, clause.predicate.start, 3)
    if before and before[-1].pos == "ADV" and before[-1].lower not in data.sequels:
        before.pop()  # 'and | partly | buried'
    if len(before) < _JOINED or before[-1].lower not in data.adding or before[-2].pos == "PUNCT":
        return False
    if clause.predicate.end + 1 >= place.lead or not (
        _is_done(place, first, clause, data) or _goes_on(place, first, clause, data)
    ):
        return False  # 'signed the note and left | on Friday'
    between = (other for other in place.clauses if first.head.end <= other.head.start < clause.predicate.start)
    parted = any(not _stands_beside(other, clause) for other in between)
    timed = any(first.span.start <= other.start < clause.head.start for other in place.others)
    return not parted and not timed


def _stands_beside(one: Clause, other: Clause) -> bool:
    """'closed the port, | cut the power and moved the crew': of three verbs of one subject the second and the third."""
    alike = (one.kind, one.parent, one.subject) == ("coordinate", other.parent, other.subject)
    return alike and (one.tense, one.negated) == (other.tense, other.negated)


def _is_done(place: Place, first: Clause, clause: Clause, data: NounData) -> bool:
    """Whether two clauses in the active past, or under one 'will', stand before a time that is not long."""
    word = place.word
    if place.long or not (not word or word in data.before_days or word in data.adverbial):
        return False
    planned = clause.tense == "future" and (first.modality, clause.modality) == ("planned", "planned")
    if planned and clause.head == clause.predicate and not _is_passive(place, first):
        return True  # 'will hear the plan | and weigh its cost on Friday'
    starts = {one.predicate.start for one in (first, clause)}
    forms = [token.form for token in place.tokens if token.start in starts]
    if forms == ["ger", "ger"] and (clause.marker in data.belonging or clause.marker in data.nominal_for):
        return clause.marker == first.marker  # 'accused of killing a guard | and wounding two on Sunday'
    if clause.tense != "past" or clause.perfect or first.perfect:
        return False
    return all(form == "fin" for form in forms) and not _is_passive(place, clause)


def _goes_on(place: Place, first: Clause, clause: Clause, data: NounData) -> bool:
    """Whether two clauses in one perfect stand before 'since'."""
    word = place.word
    return data.counted.get(word) == "since" and clause.perfect and first.perfect


def _is_dated_first(place: Place, clause: Clause) -> bool:
    """Whether a clause begins with a time of its own: '| In 1881 it closed'."""
    first = min((span.start for span in place.others if span.start >= clause.span.start), default=clause.head.start)
    before = [token.pos for token in place.tokens if clause.span.start <= token.start < first]
    return first < clause.head.start and before in ([], ["ADP"], ["DET"], ["ADP", "DET"])


def _bare_before(place: Place, clause: Clause, first: Clause) -> list[Dated]:
    """'Two were killed and five were hurt on Friday': with nothing behind its verb, the first clause waits for its time."""
    alike = (first.tense, first.negated) == (clause.tense, clause.negated)
    bare = first.span.end == first.predicate.end and alike and first.head.end < clause.head.start
    joined = bare and clause.head.end < place.lead and _between(place, first.span.end, clause.span.start) == ["CCONJ"]
    if not joined or clause.subject is None or clause.subject == first.subject or _retimed(place, first):
        return []
    return [Dated(first.head, first.span, first, None)]


def _is_joined(place: Place, start: int, end: int) -> bool:
    return _between(place, start, end) in (["CCONJ"], ["PUNCT", "CCONJ"])


def _between(place: Place, start: int, end: int) -> list[str]:
    return [token.pos for token in place.tokens if start <= token.start < end]


def listed_before(place: Place) -> Span | None:
    """The time before in a list, be it a range: 'contests in Lund | on 3 May | and Nes on 5 May', 'two rounds | on June 11 | and
    18', 'opens | from 9 to 5 on Monday | and from 10 to 4 on Sunday'.
    """
    last = _last_other(place, place.lead)
    if last is None:
        return None
    first = _last_other(place, last.start)
    joint = [token for token in place.tokens if first is not None and first.end <= token.start < last.start]
    before = Span(first.start, last.end) if first is not None and [token.pos for token in joint] == ["ADP"] else last
    between = [token for token in place.tokens if before.end <= token.start < place.lead]
    if is_joint(between):
        return None if [token.lower for token in between] == [","] and _opens_clause(place) else before
    if any(_opens_before_verb(place, clause, before.end) for clause in place.clauses):
        return None  # 'After talks over the past month, Lee on Tuesday | made an offer'
    while between and (between[0].pos == "CCONJ" or between[0].lower == ","):
        between.pop(0)
    if between and between[0].pos == "ADP":
        between.pop(0)
    return before if between and all(token.pos == "PROPN" for token in between) else None


def _opens_before_verb(place: Place, clause: Clause, start: int) -> bool:
    """Whether the subject of a clause stands between `start` and a time, behind which its verb comes."""
    begins = clause.subject is not None and start <= clause.subject.start < place.lead
    return begins and 0 <= clause.predicate.start - place.extent.end <= 1


def _opens_clause(place: Place) -> bool:
    """'After the vote in 1939, | on 15 March | the council fled': whether a time with its preposition stands before a subject."""
    behind = place.behind[:_JOINED]
    if behind and behind[0].lower == ",":
        behind.pop(0)
    starts = {token.start for token in behind[:1]}
    opens = (c for c in place.clauses if c.subject is not None and c.subject.start in starts)
    return place.lead < place.extent.start and any(clause.kind != "participle" for clause in opens)


def _last_other(place: Place, end: int) -> Span | None:
    return max((other for other in place.others if other.end <= end), default=None)


def verbs_covered(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """Later clauses with a subject of their own under a fronted time: 'In 2019 exports rose and imports fell', 'rose while',
    'exports rose, imports fell and prices held'."""
    opened = clause.subject.start if clause.subject else clause.predicate.start
    beside = clause.subject is not None and place.extent.end < clause.subject.end  # 'Yesterday | Lee won and Kim lost'
    if place.extent.start > opened or (place.extent.start == opened and not beside):
        return []
    listed = _listed(place, clause)
    contrasted = (other for other in place.clauses if other.marker in data.contrasting and other.parent in listed)
    # 'In 2019 exports rose, while imports fell and prices held'
    joined = {
        *listed,
        *(other.index for other in contrasted),
    }
    return [
        Dated(other.head, other.span, other, None)
        for other in place.clauses
        if (other.kind == "coordinate" or other.marker in data.contrasting or other.index in listed)
        and _has_own_subject(other, place.clauses)
        and other.head.start > clause.head.end
        and other.tense == clause.tense
        and not _retimed(place, other, place.lengths)
        and not (place.side == "ahead" and other.perfect)  # 'On Friday we meet, and we | have invited | Kim'
        and (other.parent in joined or (other.parent is None and other.index in listed))
    ]


def _listed(place: Place, clause: Clause) -> list[int]:
    """The index of a clause, and of the main clauses that commas join to it, if a conjunction joins one more to the last."""
    last, found = clause, [clause.index]
    for other in place.clauses:
        gap = [token.lower for token in place.tokens if last.span.end <= token.start < other.span.start]
        if other.kind == "main" and other.head.start > last.head.end and gap == [","]:
            last = other
            found.append(other.index)
    closed = any(other.kind == "coordinate" and other.parent == last.index for other in place.clauses)
    return found if closed else found[:1]


def verbs_told(place: Place, clause: Clause | None, data: NounData) -> list[Dated]:
    """'left on Friday, when the bridge closed' dates both; 'since May, when it closed' says that it closed in May.

    `clause` is the one that the time dates itself; None where it is only compared with ('the worst since 1987, when').
    """
    told = told_clause(place, data)
    if told is None and clause is not None:
        return _broken_into(place, clause, data)
    if told is None or (clause is not None and told.head == clause.head) or _retimed(place, told, place.lengths):
        return []
    awaited = place.contents.get(told.head.start) if told.tense == "present" else None
    told = next((c for c in place.clauses if c.head == awaited), told)  # 'on Friday, when clerks hope | it will close'
    claim = Span(min(told.span.start, place.extent.start), told.span.end)
    return [Dated(told.head, claim, told, None, attributive=True)]


def _broken_into(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """'On Friday they were asleep | when the roof fell in', as if the time stood before 'when'; not 'On Friday it was unclear
    when the bridge closed'."""
    told = next((c for c in place.clauses if c.marker in data.telling and c.parent == clause.index), None)
    if told is None or place.extent.end > clause.predicate.start or told.head.start < clause.head.end:
        return []
    asked = clause.kind not in _WHOLE or clause.negated or clause.lemma in data.in_doubt
    if asked or not _is_past(clause) or not _is_past(told) or told.subject is None:
        return []
    of_noun = _tells_of_noun(place, told, data) or told.head.start in place.contents
    return [] if of_noun or _retimed(place, told, place.lengths) else [Dated(told.head, told.span, told, None)]


def _tells_of_noun(place: Place, told: Clause, data: NounData) -> bool:
    """'in a week | when it rained', 'marked the siege, | when many died': when what is named before was."""
    markers = (
        at for at, token in enumerate(place.tokens) if token.lower == told.marker and token.end < told.head.start
    )
    before = place.tokens[max(markers, default=0) - 1]
    return before.lower == "," or before.lemma in data.units


def _is_past(clause: Clause) -> bool:
    """Whether it tells what was, not what had been before."""
    return clause.tense == "past" and not clause.perfect


def verbs_awaited(place: Place, data: NounData) -> list[Dated]:
    """'It was 1990 | before the mill was built': what came then, behind a time that is the predicate."""
    behind = place.behind[:1]
    if not behind or behind[0].lower not in data.awaited:
        return []
    told = (
        c for c in place.clauses if c.marker == behind[0].lower and behind[0].start <= c.span.start <= behind[0].end + 1
    )
    return [Dated(c.head, c.span, c, None) for c in told if c.kind == "subordinate"][:1]


def _retimed(place: Place, clause: Clause, but: Set[int] = frozenset()) -> bool:
    """Whether another time `but` for some stands in a clause, and not in one that hangs on it ('when it closed, so that it
    opened in May')."""
    times = (span for span in place.others if span.start not in but)
    inside = (span for span in times if clause.span.start <= span.start < clause.span.end)
    return any(clause_at(place.clauses, span.start) is clause for span in inside)


def _has_own_subject(clause: Clause, clauses: list[Clause]) -> bool:
    """A coordinate verb may share the subject of the clause before it."""
    return clause.subject is not None and all(
        other.subject != clause.subject for other in clauses if other.head.start < clause.head.start
    )
