"""Times that cannot all be right: of one event in several documents, within one date, and among the dates of a page.

One row a value, the rows of a conflict share its id and its sentence. A coarse time beside a fine one within it is no conflict,
nor is a plan that was changed, nor a denied claim's time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from datetime import date

from pipeline.collection.spells import Days, clash_kind, disjoint
from pipeline.model import make_id
from pipeline.publication import disagreeing_days
from pipeline.schema import Claim, Conflict, ConflictKind, Document, Mention, Timex

ByClaim = Mapping[str, list[Mention]]
Heads = Mapping[str, Set[int]]
"""The codes of the words for the event, by claim."""
_ORDER: tuple[ConflictKind, ...] = ("typo-like", "shifted day", "dispute")
WRONG_DATES: tuple[ConflictKind, ...] = ("weekday mismatch", "impossible date")
"""Kinds that are named like the reason of a time expression without days."""
PARTED = " … "
"""Between the parts of a time that do not stand together."""
QUOTED = 120
"""Longest claim text that an explanation repeats, in code points."""


def event_conflicts(
    claims: Iterable[Claim], by_claim: ByClaim, heads: Heads, copies: Mapping[str, str], numbered: Set[str]
) -> Iterator[Conflict]:
    """Conflicts among the days that claims of one event give.

    `by_claim`: the mentions of each, by id; `heads`: the words for the event of each; `copies`: doc_id -> copy_group;
    `numbered`: mentions that name a day's number.
    """
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.claim_id):
        if claim.role == "event" and claim.bounds == "closed" and claim.start and claim.end and not _denied(claim):
            by_event[claim.event_id].append(claim)
    for event_id, rivals in by_event.items():
        if len({(c.start, c.end) for c in rivals}) > 1:
            rivals = _without_reprints(rivals, by_claim, copies)
            yield from _rival_rows(event_id, rivals, by_claim, heads, numbered)


def _without_reprints(rivals: list[Claim], by_claim: ByClaim, copies: Mapping[str, str]) -> list[Claim]:
    """Claims that say more than a later copy's 'today' does: the same words counted from a later day contradict nobody."""
    told = [m for c in rivals for m in by_claim[c.claim_id] if m.uses_published]
    first = {(m.doc_id, m.when_text) for m in told if copies[m.doc_id] == m.doc_id}

    def reprinted(m: Mention) -> bool:
        return m.uses_published and copies[m.doc_id] != m.doc_id and (copies[m.doc_id], m.when_text) in first

    return [c for c in rivals if not all(map(reprinted, by_claim[c.claim_id]))]


def _denied(claim: Claim) -> bool:
    return claim.n_negated == claim.n_mentions


def _rival_rows(
    event_id: str, rivals: list[Claim], by_claim: ByClaim, heads: Heads, numbered: Set[str]
) -> Iterator[Conflict]:
    values: dict[Days, list[Claim]] = defaultdict(list)
    for claim in rivals:
        if claim.start and claim.end:
            values[claim.start, claim.end].append(claim)
    clashing = {days for days in values if any(disjoint(days, other) for other in values)}
    if not clashing:
        return
    found = {days: [m for c in values[days] for m in by_claim[c.claim_id]] for days in sorted(clashing)}
    kind = _kind(list(found), {d for d, told in found.items() if any(m.mention_id in numbered for m in told)})
    told = {days: _likest(values[days], (c for d in found if d != days for c in values[d]), heads) for days in found}
    explanation = _explain(kind, told, found, by_claim)
    conflict_id = make_id("x", min(m.mention_id for ms in found.values() for m in ms), kind)
    for days, mentions in found.items():
        yield Conflict(
            conflict_id=conflict_id,
            event_id=event_id,
            kind=kind,
            start=days[0],
            end=days[1],
            claim_id=told[days].claim_id,
            mention_ids=tuple(sorted(m.mention_id for m in mentions)),
            doc_ids=tuple(sorted({m.doc_id for m in mentions})),
            explanation=explanation,
        )


def _kind(values: list[Days], numbered: Set[Days]) -> ConflictKind:
    pairs = ((a, b) for a in values for b in values if disjoint(a, b))
    kinds = {clash_kind(a, b, numbered=a in numbered or b in numbered, once=True) for a, b in pairs}
    return next((kind for kind in _ORDER if kind in kinds), "dispute")


def _explain(kind: ConflictKind, claims: dict[Days, Claim], found: dict[Days, list[Mention]], by_claim: ByClaim) -> str:
    quoted = {days: _quote(claim, by_claim[claim.claim_id]) for days, claim in claims.items()}
    parts = [f"{_show(days)} in {_documents(told)}, {quoted[days]}" for days, told in found.items()]
    return f"{_MEANING[kind]}: {'; '.join(parts)}."


def _quote(claim: Claim, told: list[Mention]) -> str:
    """The words of a claim, short, and the times among them or behind them: "'six men died' (26 April 2024)"."""
    text = " ".join(claim.claim_text.split())
    short = text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"
    own = next((m.when_text for m in told if m.claim_text == claim.claim_text and m.when_text), "")
    when = " ".join(own.split())
    shown = not when or all(part in short for part in when.split(PARTED))
    return f"'{short}'" if shown else f"'{short}' ({when})"


def _likest(claims: list[Claim], rivals: Iterable[Claim], heads: Heads) -> Claim:
    """The claim of one time that tells the event by a word of another time's, if one does; of equals that with most mentions."""
    words = frozenset().union(*(heads[claim.claim_id] for claim in rivals))
    return max(claims, key=lambda c: (not words.isdisjoint(heads[c.claim_id]), c.n_mentions, c.claim_id))


_MEANING: dict[ConflictKind, str] = {
    "typo-like": "Days of one event that differ by a slip of the pen",
    "shifted day": "Days of one event that lie a day or two apart",
    "dispute": "Times of one event that exclude each other",
}


def _show(days: Days) -> str:
    start, end = days
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return f"{start.year:04}"
    return f"{start.isoformat()} to {end.isoformat()}"


def _documents(told: list[Mention]) -> str:
    count = len({m.doc_id for m in told})
    names = sorted({m.publisher or m.source_id for m in told})
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{count} document{'s' if count > 1 else ''} ({', '.join(names[:3])}{more})"


def date_conflicts(timexes: Iterable[Timex], using: Mapping[str, Iterable[str]]) -> Iterator[Conflict]:
    """Dates that contradict themselves: a weekday that the day was not, a day that does not exist.

    `using`: timex_id -> the mentions that are dated by it.
    """
    for timex in sorted(timexes, key=lambda t: t.timex_id):
        kind = next((kind for kind in WRONG_DATES if timex.reason and timex.reason.startswith(kind)), None)
        if kind:
            told = tuple(sorted(using.get(timex.timex_id, ())))
            found = in_document(kind, timex.timex_id, timex.doc_id, _explain_date(kind, timex))
            yield replace(found, start=timex.start, end=timex.end, mention_ids=told)


def _explain_date(kind: ConflictKind, timex: Timex) -> str:
    text = " ".join(timex.text.split())
    if kind == "impossible date":
        return f"'{text}' names a day that does not exist."
    if timex.start and timex.start == timex.end:
        return f"'{text}' names another weekday: {timex.start.isoformat()} was a {_WEEKDAYS[timex.start.weekday()]}."
    return f"'{text}' names a weekday that the day was not."


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def page_conflicts(documents: Iterable[Document]) -> Iterator[Conflict]:
    """Pages whose own dates disagree."""
    for document in sorted(documents, key=lambda d: d.doc_id):
        days: dict[date, list[str]] = defaultdict(list)
        for flag in document.flags:
            for source, day in disagreeing_days(flag):
                days[day].append(source)
        if len(days) < 2:
            continue
        parts = [f"{day.isoformat()} ({', '.join(dict.fromkeys(sources))})" for day, sources in sorted(days.items())]
        explanation = f"The page gives several days of publication: {' and '.join(parts)}."
        found = in_document("page dates", document.doc_id, document.doc_id, explanation)
        yield from (replace(found, start=day, end=day) for day in sorted(days))


def in_document(kind: ConflictKind, of: str, doc_id: str, explanation: str) -> Conflict:
    """A conflict within one document, without its days; `of`: the id of what contradicts itself."""
    return Conflict(
        conflict_id=make_id("x", of, kind),
        event_id=None,
        kind=kind,
        start=None,
        end=None,
        claim_id=None,
        mention_ids=(),
        doc_ids=(doc_id,),
        explanation=explanation,
    )
