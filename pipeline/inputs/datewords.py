"""Dates as people write them -> `Stamp`: numeric, or with a month's name where a language's words are given.

Decisions: dots mean day first (25.10.2025 or 25.10.25; no country writes month first with dots); with strokes or dashes the
order is known only if one number is over 12 or both are equal, else the stamp is ambiguous and has a year only. The words are in
`words.toml` (months, weekdays, zones) and `publication.toml` (what may stand beside a date, which countries write the day first).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta, timezone
from operator import or_

from pipeline.inputs.stamps import Clock, DateError, Stamp, read_machine
from pipeline.language import Language

_PARTICLE = 3
"""Letters of the longest small word inside a place's name."""


@dataclass(frozen=True)
class DateWords:
    """What a language knows about written dates; without a language only what all share."""

    months: dict[str, int]
    zones: dict[str, timezone]
    halves: dict[str, int]
    fill: re.Pattern[str]
    """What may stand beside a date: weekdays, 'on', 'at', '5 min read'."""
    weekday: re.Pattern[str]
    """A weekday that ends what stands before a date."""
    filed: re.Pattern[str]
    """'in' or 'under' and capitalised words, behind a date."""
    byline: re.Pattern[str]
    """'by' and a name."""
    published: re.Pattern[str]
    labels: re.Pattern[str]
    """Those of `published` that mean nothing else, wherever they stand."""
    updated: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    partial: tuple[re.Pattern[str], ...]
    """Day and month by name, without a year."""
    clock: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """The same moment by another clock, behind it: '(2102 GMT)', '00:32 GMT | 01:32 UK'."""
    day_first: frozenset[str]
    """Countries that write the day before the month in figures."""


def date_words(language: Language | None) -> DateWords:
    """The words of a language for dates; of none, numbers and GMT, UTC and Z alone."""
    return language.once(_compile) if language else _NO_LANGUAGE


def _compile(language: Language | None) -> DateWords:
    words = language.data.get("words", {}) if language else {}
    line = language.data.get("publication", {}).get("line", {}) if language else {}
    months = {str(word).rstrip("."): int(number) for word, number in words.get("month", {}).items()}
    zones = {"gmt": UTC, "utc": UTC, "z": UTC}
    zones |= {word: _offset(text) for word, text in words.get("timezone", {}).items()}
    halves = {**dict.fromkeys(line.get("am", ()), 0), **dict.fromkeys(line.get("pm", ()), 12)}
    weekdays = [*words.get("weekday", {}), *words.get("weekday_short", {})]
    dates, partial = _date_patterns(list(months), list(line.get("ordinal", ())), line.get("joining", ()))
    return DateWords(
        months=months,
        zones=zones,
        halves=halves,
        fill=_fill([*line.get("other", ()), *weekdays, *zones], line.get("counted", ())),
        weekday=re.compile(rf"(?<!\w)(?:{_any(weekdays)})[.,]{{0,2}}\s*\Z", re.IGNORECASE),
        filed=re.compile(
            rf"\s(?i:{_any(line.get('filed', ()))}):?(?:\s[^\W\d_a-z][\w'’&,-]*){{1,5}}(?=\s*\Z|\s*[|·•])"
        ),
        byline=re.compile(
            rf"(?<!\w)(?i:{_any(line.get('by', ()))}):?\s+[\w.'’-]+(?:[\s,]{{1,2}}[^\W\d_a-z][\w.'’-]*){{0,4}}"
        ),
        published=_words([*line.get("published", ()), *line.get("dated", ())]),
        labels=_words(line.get("published", ())),
        updated=_words(line.get("updated", ())),
        dates=dates,
        partial=partial,
        clock=_clock_pattern(list(halves), list(zones)),
        elsewhere=re.compile(
            rf"\(\d{{1,2}}[:.]?\d\d\s(?:{_any(zones)})\)|(?-i:(?<=[A-Z]{{3}})\s\d{{1,2}}:\d\d\s(?![AP]M)[A-Z]{{2,4}}(?!\w))",
            re.IGNORECASE,
        ),
        day_first=frozenset(line.get("day_first", ())),
    )


def _words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole and in any case, also glued to a year ('2024Updated'); never matches if there are none."""
    return re.compile(rf"(?<![^\W\d_])(?:{_any(words)})(?![\w])[.:]?", re.IGNORECASE)


def _fill(words: Iterable[str], counted: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, or a number of what is counted: '3 comments', 'Views: 312'."""
    what = _any(counted)
    return re.compile(
        rf"{_words(words).pattern}|(?<!\w)(?:\d{{1,6}}\s(?:{what})|(?:{what}):?\s[A-Z]?\d{{1,6}})(?!\w)", re.IGNORECASE
    )


def _any(words: Iterable[str]) -> str:
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, listed)) or r"(?!)"


def _date_patterns(
    months: list[str], ordinals: list[str], joining: Iterable[str]
) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Patterns of full dates, and of those without a year; `joining` may stand between day and month."""
    month = rf"(?P<name>{_any(months)})(?![^\W\d_])\.?"
    day = rf"(?P<day>\d{{1,2}})(?:{_any(ordinals)})?(?!\d)\.?"
    year = r"(?P<year>[12]\d{3})(?!\d)"
    numeric = r"(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)" + year
    shapes = [
        rf"{year}(?P<sep>[./-])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)",
        numeric + r"(?![./-]?\d)",
        r"(?P<first>\d\d)(?P<sep>\.)(?P<second>\d\d)\.(?P<short>\d\d)(?![./-]?\d)",
        rf"{day}[\s-]{{1,2}}(?:(?:{_any(joining)})\s)?{month},?[\s-]{{1,2}}{year}",
        rf"{month}[\s-]{{1,2}}{day},?[\s-]{{1,2}}{year}",
    ]
    partial = [rf"{day}\s{{1,2}}{month}", rf"{month}\s{{1,2}}{day}"]
    return tuple(map(_compiled, shapes)), tuple(map(_compiled, partial))


def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w./])(?:(?<!-)|(?<=--))" + shape, re.IGNORECASE)


def _clock_pattern(halves: list[str], zones: list[str]) -> re.Pattern[str]:
    half = rf"(?:\s?(?P<half>{_any(halves)})(?!\w))"
    zone = rf"(?:\s?(?P<zone>(?:{_any(zones)})?[+-]\d{{1,2}}(?::?\d\d)?|(?:{_any(zones)}))(?![\w:]))?"
    full = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{{1,9}})?)?(?![\d:]){half}?"
    short = rf"(?P<only>\d{{1,2}}){half.replace('<half>', '<half2>')}"
    return re.compile(rf"(?<![\w.:/-])(?:T(?=\d))?(?:{full}|{short}){zone}", re.IGNORECASE)


def _offset(text: str) -> timezone:
    """'+05:30', '-0400', '+3' as a zone; raises DateError beyond a day."""
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:2]), int(digits[2:] or 0)) if len(digits) != 3 else (int(digits[0]), int(digits[1:]))
    if hours > 14 or minutes > 59:
        raise DateError(f"no such offset: {text}")
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))


_NO_LANGUAGE = _compile(None)


# --- finding --------------------------------------------------------------------------------------------------------


def find_dates(text: str, words: DateWords) -> Iterator[tuple[int, int, Stamp]]:
    """Full dates in a short text, in order, each without its clock time; raises DateError for a day that cannot be."""
    found = [match for pattern in words.dates for match in pattern.finditer(text)]
    end = 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            yield match.start(), match.end(), _day(match.groupdict(), words)
            end = match.end()


def names_place(words: list[str]) -> bool:
    """Whether words begin and end with a capital, and those between, too, if they are not short: 'Rio de Janeiro'."""
    capitals = [word[0].isupper() for word in words]
    return capitals[0] and capitals[-1] and all(map(or_, capitals, [len(word) <= _PARTICLE for word in words]))


def _find_clock(text: str, words: DateWords) -> tuple[int, int, Clock] | None:
    """The first clock time in a short text."""
    for match in words.clock.finditer(text):
        hour = int(match["hour"] or match["only"])
        half = words.halves.get((match["half"] or match["half2"] or "").lower())
        hour = hour % 12 + half if half is not None and hour <= 12 else hour
        if hour < 24 and int(match["minute"] or 0) < 60 and int(match["second"] or 0) < 60:
            minute, second = (int(match[name]) if match[name] else None for name in ("minute", "second"))
            return match.start(), match.end(), Clock(hour, minute, second, _zone(match["zone"], words))
    return None


def _zone(text: str | None, words: DateWords) -> timezone | None:
    if not text:
        return None
    digits = re.search(r"[+-][\d:]+", text)
    return _offset(digits.group()) if digits else words.zones.get(text.lower())


def _day(fields: dict[str, str | None], words: DateWords) -> Stamp:
    short = fields.get("short")
    year = _century(int(short)) if short else int(fields["year"] or 0)
    if "first" in fields:
        return _numeric(year, int(fields["first"] or 0), int(fields["second"] or 0), fields["sep"] == ".")
    name = fields.get("name")
    month = words.months[name.lower()] if name else int(fields["month"] or 0)
    return Stamp(year, month, int(fields["day"] or 0))


def _century(short: int) -> int:
    """The year of two digits, as POSIX reads them: 1969 to 2068."""
    return short + (1900 if short >= 69 else 2000)


def _numeric(year: int, first: int, second: int, day_first: bool) -> Stamp:
    if day_first or first > 12 or first == second:
        return Stamp(year, second, first)
    if second > 12:
        return Stamp(year, first, second)
    return Stamp(year, either=(date(year, first, second), date(year, second, first)))


# --- a whole field or line ----------------------------------------------------------------------------------------


def read_stamp(text: str, words: DateWords) -> Stamp | None:
    """The date that a field states; None if it is no date. Raises DateError for one that cannot be."""
    text = text.strip()
    return read_machine(text) or read_line(text, words) or _read_month(text, words)


def read_line(line: str, words: DateWords, allow: Callable[[str], bool] | None = None) -> Stamp | None:
    """The date of a line that holds a date, maybe a clock time, and nothing else but words that go with dates.

    `allow` says of what is left over whether it may stand there; without it nothing may.
    """
    line = re.sub(r"(?<=\d)(?=T\d\d:)", " ", line)
    dates = list(find_dates(line, words))
    if not dates:
        return None
    start, _, stamp = min(dates, key=lambda date: bool(date[2].either))
    if not all(stamp.agrees(other) for *_, other in dates):
        return None
    for begin, end, _ in reversed(dates):
        line = line[:begin] + (" \x00 " if begin == start else " ") + line[end:]
    line = words.elsewhere.sub(" ", line)
    clock = _find_clock(line, words)
    if clock:
        line = line[: clock[0]] + " " + line[clock[1] :]
        stamp = replace(stamp, clock=clock[2])
    before, mark, behind = line.partition("\x00")
    line = before + mark + (words.filed.sub(" ", behind) if words.published.search(before) else behind)
    rest = words.fill.sub(" ", words.published.sub(" ", line) if not allow else line)
    if allow and not allow(rest):
        return None
    return stamp if allow or not re.search(r"\w", rest) else None


def _read_month(text: str, words: DateWords) -> Stamp | None:
    """'October 2025'."""
    name, _, year = text.replace(",", " ").rpartition(" ")
    month = words.months.get(name.strip().rstrip(".").lower())
    return Stamp(int(year), month) if month and re.fullmatch(r"\d{4}", year) else None
