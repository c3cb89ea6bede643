"""A written date -> `Stamp`: day, clock time and offset as far as stated; nothing is filled in, nothing is guessed.

Here are the notations of machines: ISO 8601, RFC 2822, Unix seconds and milliseconds; those of people are in `datewords.py`.
A year outside 1000 to 2100 is refused: '0001-01-01' and '9999-12-31' stand for nothing. There is no today here (the same
input must give the same rows on any day), so a date that is merely later than the build cannot be told and is kept.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from dateutil.parser import isoparse

from pipeline.frozen import frozen

FIRST_YEAR, LAST_YEAR = 1000, 2100
FARTHEST = (-12, 14)
"""Hours from UTC to the clocks that are behind it and ahead of it most."""
ZEROS = (date(1970, 1, 1), date(1900, 1, 1), date(1899, 12, 30))
"""Days that computers and spreadsheets count from."""


class DateError(ValueError):
    """A date that cannot be: no such day or time, or a year out of range."""

    reason = "impossible date"


class RangeError(DateError):
    """A year that no document here can have appeared in."""

    reason = "date out of range"


class PlaceholderError(DateError):
    """The zero of a clock, which stands for a date that is not known."""

    reason = "placeholder date"


class Clock(NamedTuple):
    """Time of day as far as stated, and seconds east of Greenwich if known."""

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: timezone | None = None


@frozen
class Stamp:
    """A date as precise as it was written."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None
    either: tuple[date, ...] = ()
    """The two days that an ambiguous date may mean; the second is that of who writes the day first."""

    def __post_init__(self) -> None:
        """Refuses what is on no calendar."""
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise RangeError(f"year {self.year} is not between {FIRST_YEAR} and {LAST_YEAR}")
        try:
            datetime(self.year, self.month or 1, self.day or 1, *(self.clock or Clock(0))[:1])
        except ValueError as error:
            raise DateError(str(error)) from None

    @property
    def date(self) -> date | None:
        """The day at the stated offset; None if partial."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def utc(self) -> datetime | None:
        """The moment in UTC; only with a clock time and its offset."""
        if not self.date or not self.clock or self.clock.offset is None:
            return None
        hour, minute, second, offset = self.clock
        moment = datetime(*self.date.timetuple()[:3], hour, minute or 0, second or 0, tzinfo=offset)
        return moment.astimezone(UTC)

    @property
    def iso(self) -> str:
        """ISO 8601, as precise as known: 2024, 2024-05, 2025-10-25, 2025-10-25T08:26+00:00."""
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts) + (_clock_text(self.clock) if self.clock and self.date else "")

    @property
    def detail(self) -> int:
        """How much is known, for comparing: year 1, month 2, day 3, clock 4, clock and offset 5."""
        known = 1 + bool(self.month) + bool(self.month and self.day)
        return known + (known == 3 and self.clock is not None) + (known == 3 and self.utc is not None)

    def _days(self, *, elsewhere: bool) -> set[int]:
        """Its day, that in UTC, and of a moment told in UTC those that it was by the clocks `elsewhere`; as ordinals."""
        moment, days = self.utc, [self.date] if self.date else []
        if moment:
            told_in_utc = self.clock is not None and self.clock.offset == UTC
            days += [
                (moment + timedelta(hours=hours)).date() for hours in (FARTHEST if elsewhere and told_in_utc else (0,))
            ]
        return {day.toordinal() for day in days}

    def agrees(self, other: Stamp) -> bool:
        """Whether both can be one moment: equal as far as both are known, or the same day in UTC, or the day that a moment told
        in UTC was elsewhere."""
        if self.date and other.date:
            return bool(self._days(elsewhere=other.clock is None) & other._days(elsewhere=self.clock is None))
        if self.either or other.either:
            known, day = (self.either, other.date) if self.either else (other.either, self.date)
            return self.year == other.year and (day is None or day in known)
        return self.year == other.year and (not self.month or not other.month or self.month == other.month)


def _clock_text(clock: Clock) -> str:
    parts = [f"{part:02d}" for part in clock[:3] if part is not None]
    offset = ""
    if clock.offset is not None:
        minutes = int(clock.offset.utcoffset(None).total_seconds()) // 60
        offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    return "T" + ":".join(parts) + offset


_PARTIAL = re.compile(r"(?P<year>\d{4})(?:[-/](?P<month>\d{2}))?\Z")
_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-W\d\d-\d)"
    r"(?:(?:[T ]|(?<=\d{8})(?=\d{6}Z?\Z))(?P<clock>\d\d(?::?\d\d){0,2}(?:[.,]\d{1,9})?) ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?\Z",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[A-Z]{1,4}))?\Z")
_CLOCKED = re.compile(
    r"[A-Za-z]{3} (?P<month>[A-Za-z]{3}) {1,2}(?P<day>\d{1,2}) (?P<clock>\d\d:\d\d:\d\d)"
    r"(?P<zone> (?:[+-]\d{4}|[A-Z]{1,4}))? (?P<year>\d{4})\Z"
)
"""As C and its followers print a date: 'Wed Mar  6 14:30:00 2024', 'Wed Mar 06 14:30:00 +0000 2024'."""
_ZONE_NAME = re.compile(r"(?<=\d)\s?(?:\([A-Za-z .]{1,40}\)|\[[\w/+-]{1,40}\])\Z")
"""Behind an offset: '+0100 (CET)', '+01:00[Europe/Oslo]'."""
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?P<millis>\d{3})?(?:\.\d+)?\Z")


def read_machine(text: str) -> Stamp | None:
    """A date in a notation of machines; None if it is none. Raises DateError for a date that cannot be."""
    text = _ZONE_NAME.sub("", text)
    for read in (_read_partial, _read_iso, _read_mail, _read_epoch):
        stamp = read(text)
        if stamp:
            return _meant(stamp)
    return None


def _meant(stamp: Stamp) -> Stamp:
    """The stamp; raises PlaceholderError for midnight of a day that clocks count from."""
    if stamp.clock and stamp.date in ZEROS and not any(stamp.clock[:3]) and stamp.clock.offset in (None, UTC):
        raise PlaceholderError(f"{stamp.iso} mostly stands for nothing")
    return stamp


def _read_partial(text: str) -> Stamp | None:
    match = _PARTIAL.match(text)
    return Stamp(int(match["year"]), int(match["month"]) if match["month"] else None) if match else None


def _read_iso(text: str) -> Stamp | None:
    match = _ISO.match(text)
    if not match:
        return None
    try:
        joined = match["date"] + (
            f"T{match['clock'].replace(',', '.')}{(match['zone'] or '').upper()}" if match["clock"] else ""
        )
        moment = isoparse(joined)
    except ValueError as error:
        raise DateError(str(error)) from None
    if not match["clock"]:
        return Stamp(moment.year, moment.month, moment.day)
    parts = len(re.sub(r"\D", "", re.split(r"[.,]", match["clock"])[0])) // 2
    offset = moment.utcoffset()
    clock = Clock(
        moment.hour,
        moment.minute if parts > 1 else None,
        moment.second if parts > 2 else None,
        timezone(offset) if offset is not None else None,
    )
    return Stamp(moment.year, moment.month, moment.day, clock)


def _read_mail(text: str) -> Stamp | None:
    """RFC 2822, as in feeds and headers: 'Sat, 25 Oct 2025 08:26:00 GMT'; or the parts of `_CLOCKED`."""
    parts = _CLOCKED.match(text)
    text = f"{parts['day']} {parts['month']} {parts['year']} {parts['clock']}{parts['zone'] or ''}" if parts else text
    if not _MAIL.match(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError as error:
        raise DateError(str(error)) from None
    zone = timezone(offset) if (offset := moment.utcoffset()) is not None else None
    return Stamp(moment.year, moment.month, moment.day, Clock(moment.hour, moment.minute, moment.second, zone))


def _read_epoch(text: str) -> Stamp | None:
    """Unix time in ten digits (seconds) or thirteen (milliseconds)."""
    match = _EPOCH.match(text)
    if not match:
        return None
    moment = datetime.fromtimestamp(int(match["seconds"]), UTC)
    return Stamp(moment.year, moment.month, moment.day, Clock(moment.hour, moment.minute, moment.second, UTC))
