"""When a page appeared, by its address."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from pipeline.inputs.datewords import DateWords
from pipeline.inputs.stamps import DateError, Stamp

_URL_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_URLS = tuple(
    map(
        re.compile,
        (
            rf"(?<=/){_URL_YEAR}(?P<sep>[/-])(?P<month>\d{{1,2}}|[^\W\d_]{{3,9}})(?:(?P=sep)(?P<day>\d{{1,2}})(?![^\W_])|(?=/))",
            rf"(?<=/){_URL_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?![^\W_])",
            rf"(?<=/){_URL_YEAR}(?P<month>[a-z]{{3,9}})(?P<day>\d\d)(?=/)",
            rf"(?<=/){_URL_YEAR}-?(?P<month>\d\d)/(?P<day>\d\d)(?=/)",
            rf"(?<=/){_URL_YEAR}/(?P<month>0[1-9]|1[0-2])(?P<day>\d\d)(?=/)",
            rf"(?<=/)(?P<day>1[3-9]|2\d|3[01])-(?P<month>0\d|1[0-2])-{_URL_YEAR}(?![^\W_])",
            rf"(?<=[^\W_]-){_URL_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?=(?:-\d{{5,}})?(?:\.html?)?/)",
            rf"(?<=/){_URL_YEAR}(?P<month>\d\d)(?P<day>\d\d)\d{{4}}(?=(?:\.html?)?/)",
            rf"(?<=[a-z-]){_URL_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:[01]\d|2[0-3])(?:[0-5]\d){{2}}\d{{0,4}}(?=[-./])",
            rf"(?<=[a-z]-){_URL_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=-[^\W_])",
        ),
    )
)
"""Whole segments of an address or their beginnings; a day written in full also at their end, where the
number of an article may stand behind it ('bridge-closed-2025-10-25-88310'), as one must in eight digits
('bridge-closed-20251025-p5cdtz'). A day with the number of an article in four digits is a whole segment ('202510250011'), one
with a clock time stands behind a word or its hyphen ('bridge-closed20251025093005')."""

_PERIOD = re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?=/)|(?<=-)(?P<ended>(?:19|20)\d\d)-(?P<month>\d\d)(?=/.)")
_NUMBER = re.compile(rf"(?<!\d){_URL_YEAR}(?P<sep>-?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?!\d)")
_DECEMBER = 12


def url_stamp(url: str, words: DateWords) -> Stamp | None:
    """The date in an address: /2025/10/25/, /2025/oct/25/, /20251025/, /2025-10-25-title, or the month of /2025/10/.

    Numbers inside a segment are mostly ids; several dates give none.
    """
    matches = (match for pattern in _URLS for match in pattern.finditer(_path(url)))
    found = {stamp.iso: stamp for match in matches if (stamp := _url_stamp(match, words))}
    days = [iso for iso in found if not any(other != iso and other.startswith(iso) for other in found)]
    return found[days[0]] if len(days) == 1 else None


def url_period(url: str) -> Stamp | None:
    """A year that is a whole segment of an address, or a month that ends one ('/news-2008-11/'): no date of its own, but it
    completes a dateline without a year."""
    found = {(int(match["year"] or match["ended"]), int(match["month"] or 0)) for match in _PERIOD.finditer(_path(url))}
    if len(found) != 1:
        return None
    year, month = found.pop()
    return Stamp(year, month or None) if month <= _DECEMBER else None


def url_year_of(url: str, month_day: tuple[int, int]) -> int | None:
    """The year in which a day of the year stands among the numbers of an address: 'idUSL1N0V80KR20150129'."""
    found = (match for match in _NUMBER.finditer(unquote(url)) if (int(match["month"]), int(match["day"])) == month_day)
    years = {int(match["year"]) for match in found}
    return years.pop() if len(years) == 1 else None


def _path(url: str) -> str:
    try:
        return unquote(urlsplit(url).path) + "/"
    except ValueError:
        return ""


def _url_stamp(match: re.Match[str], words: DateWords) -> Stamp | None:
    name = match["month"].lower()
    month = int(name) if name.isdigit() else words.months.get(name)
    day = match["day"]
    try:
        return Stamp(int(match["year"]), month, int(day) if day else None) if month else None
    except DateError:
        return None
