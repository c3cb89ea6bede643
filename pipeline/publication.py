"""When a document was published, and by which evidence; no other date is read here.

Precedence: field, front matter, JSON-LD, meta tag, time tag, dateline, URL. What the user hands over (field, front matter)
stands as given where it names a day. Where the first source is partial, or a page's own source lacks a clock time or an
offset, the next source that agrees and knows more is used, and is named as the evidence. Sources that give different days
are flagged: `page dates disagree: meta tag 2025-10-24, URL 2025-10-25`, first the one that was used; days that are one
moment in UTC do not disagree. An agency's dateline without a year is when a story was filed, which may be days before it
appeared: it completes a year or month known otherwise, and disagrees only if it is later. A line that does not say that the
text was published then counts for less than an address that gives a day more than a month before: it rather is the day on
which the page was saved.

Dates of change (dateModified, 'updated') are never publication dates. A date that is no date, is on no calendar or lies
outside the years 1000 to 2100 is refused and goes to the rejects; the document stays, undated if nothing else dates it.
A date later than today cannot be told from any other, since results must not depend on the day of the build.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import get_args

from pipeline.inputs.addressdates import url_period, url_stamp, url_year_of
from pipeline.inputs.country import countries_of
from pipeline.inputs.datewords import DateWords, read_stamp
from pipeline.inputs.openings import Dateline
from pipeline.inputs.pagedates import LONGEST_DELAY, find_dateline, find_labelled, is_sentence
from pipeline.inputs.record import Record
from pipeline.inputs.stamps import DateError, Stamp
from pipeline.schema import PublishedEvidence

PRECEDENCE: tuple[PublishedEvidence, ...] = get_args(PublishedEvidence)
HANDED_OVER = ("field", "front matter")
DISAGREE = "page dates disagree: "
"""Start of the flag; after it 'evidence day' pairs, joined by ', '."""
Source = tuple[PublishedEvidence, Stamp]


@dataclass(slots=True)
class Publication:
    """The publication time, where it was found, and what was odd or refused."""

    stamp: Stamp | None = None
    evidence: PublishedEvidence | None = None
    flags: list[str] = field(default_factory=list)
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    """Text, reason and detail of each date that was refused."""
    dateline: tuple[int, int] | None = None
    """Span of a line that is a dateline."""


def find_publication(record: Record, shadow: str, words: DateWords, others: Sequence[DateWords] = ()) -> Publication:
    """The publication time of a record, from all its sources.

    `words` are those of its language; `others` of more languages, in which fields and tags may name a month too.
    """
    result = Publication()
    sources = _stated(record, [words, *others], result)
    start = record.body_start
    line = find_dateline(shadow[start:], words, record.title)
    result.dateline = (line.span[0] + start, line.span[1] + start) if line.span else None
    result.flags += [line.flag] if line.flag else []
    if not (line.stamp and line.stamp.date) and not any(stamp.date for _, stamp in sources):
        line = _shown_line(record, words, line)
    if line.stamp:
        sources.append(("dateline", line.stamp))
    address = url_stamp(record.url, words) if record.url else None
    if address:
        sources.append(("URL", address))
    sources.sort(key=lambda source: PRECEDENCE.index(source[0]))
    if address and _is_saving_day(line, address):
        sources.sort(key=lambda source: source[0] == "dateline")
    used = _use(sources, line, record.url)
    if used:
        used = used[0], _in_order(used[1], writes_day_first(record, words))
        result.evidence, result.stamp = used
        result.flags += _disagreement(used, sources, line)
    return result


def writes_day_first(record: Record, words: DateWords) -> bool:
    """Whether the day stands first in dates of figures in the country that a page's language ('en-GB') or address names."""
    return not words.day_first.isdisjoint(countries_of(record.lang, record.url))


def _in_order(stamp: Stamp, day_first: bool) -> Stamp:
    """A date that is ambiguous by itself, as a country writes it."""
    if not stamp.either or not day_first:
        return stamp
    return Stamp(stamp.year, stamp.either[1].month, stamp.either[1].day, stamp.clock)


def _shown_line(record: Record, words: DateWords, line: Dateline) -> Dateline:
    """The dateline among the lines that a page shows around its title, where its text and tags give no day; else the one that
    is labelled so elsewhere on the page; else the text's."""
    shown = find_dateline("\n".join(line for line in record.shown if not is_sentence(line)), words)
    stamp = shown.stamp or find_labelled(record.labelled, words)
    return replace(line, stamp=stamp, labelled=not shown.stamp or shown.labelled) if stamp else line


def _is_saving_day(line: Dateline, address: Stamp) -> bool:
    """Whether a line's day lies so far behind that of the address that the page was saved then."""
    day, published = line.stamp.date if line.stamp else None, address.date
    return bool(day and published and not line.labelled and (day - published).days > LONGEST_DELAY)


def disagreeing_days(flag: str) -> list[tuple[str, date]]:
    """Evidence and day of each source in a flag of conflicting page dates; empty for any other flag."""
    if not flag.startswith(DISAGREE):
        return []
    pairs = (part.rpartition(" ") for part in flag.removeprefix(DISAGREE).split(", "))
    return [(evidence, date.fromisoformat(day)) for evidence, _, day in pairs]


def _stated(record: Record, words: list[DateWords], result: Publication) -> list[Source]:
    """The dates of fields and tags that can be read, the first of each kind; the others are refused."""
    sources: dict[PublishedEvidence, Stamp] = {}
    for evidence, text in record.dates:
        if evidence == "time tag" and _is_change(text, record.shown, words[0]):
            continue
        try:
            stamp = next(filter(None, (read_stamp(text, known) for known in words)), None)
        except DateError as error:
            result.refused.append((text, error.reason, f"{evidence}: {error}"))
            continue
        if not stamp:
            result.refused.append((text, "unreadable date", f"{evidence}: not a date that is known here"))
            continue
        if stamp.either:
            result.flags.append(f"ambiguous date: {text.strip()}")
        sources.setdefault(evidence, stamp)
    return list(sources.items())


def _is_change(text: str, shown: Sequence[str], words: DateWords) -> bool:
    """Whether the page shows a time as that of a change."""
    ahead = (line[: line.index(text)] for line in shown if text in line)
    return any(words.updated.search(label) and not words.published.search(label) for label in ahead)


def _use(sources: list[Source], line: Dateline, url: str | None) -> Source | None:
    """The source that gives the publication time: the first, or one that agrees with it and knows more."""
    if not sources:
        return _by_address(line, url) if url else None
    first = sources[0]
    if first[1].date and first[0] in HANDED_OVER:
        return first
    agreeing = [source for source in sources if _refines(source[1], first[1])]
    best = max(agreeing, key=lambda source: source[1].detail, default=first)
    if best[1].detail <= first[1].detail:
        best = first
    return best if best[1].date else _completed(line, best[1]) or best


def _refines(stamp: Stamp, first: Stamp) -> bool:
    return stamp.agrees(first) and (not first.date or stamp.date == first.date)


def _by_address(line: Dateline, url: str) -> Source | None:
    """A dateline without a year, in that of its day or in a period among what an address tells, which says nothing by itself."""
    year = url_year_of(url, line.hint) if line.hint else None
    return _dated(Stamp(year), line.hint) if year and line.hint else _completed(line, url_period(url))


def _completed(line: Dateline, known: Stamp | None) -> Source | None:
    """A dateline without a year, in a year (and month) known otherwise."""
    if not known or not line.month_day or known.either or (known.month and known.month != line.month_day[0]):
        return None
    return _dated(known, line.month_day)


def _dated(known: Stamp, month_day: tuple[int, int]) -> Source | None:
    try:
        return "dateline", replace(known, month=month_day[0], day=month_day[1])
    except DateError:
        return None


def _disagreement(used: Source, sources: list[Source], line: Dateline) -> list[str]:
    """The flag of days that cannot all be right."""
    others = [source for source in sources if source[1].date and not source[1].agrees(used[1])]
    filed = _filed(line, used[1].date) if used[1].date and used[0] != "dateline" else None
    if filed:
        others.append(("dateline", filed))
    if not others or not used[1].date:
        return []
    return [DISAGREE + ", ".join(f"{evidence} {stamp.date}" for evidence, stamp in [used, *others])]


def _filed(line: Dateline, published: date) -> Stamp | None:
    """The day of a dateline without a year if it is later than the publication, but by less than a month."""
    if not line.month_day:
        return None
    for year in (published.year, published.year + 1):
        try:
            stamp = Stamp(year, *line.month_day)
        except DateError:
            continue
        if stamp.date and 0 < (stamp.date - published).days < 31:
            return stamp
    return None
