"""Place, date and agency that open a paragraph: `New York, 12 March 2022 (TDI): …`, `HANOI, October 25. /TASS/. …`.

They open a text, or the paragraph behind a lead that is printed above, a picture's caption and the like. An agency's dateline
without a year states day and month only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.frozen import frozen
from pipeline.inputs.datewords import DateWords, find_dates, names_place
from pipeline.inputs.stamps import DateError, Stamp

OPENING = 160
"""Code points of a paragraph in which its dateline must end."""
PARAGRAPHS = 4
"""First paragraphs of a text that its dateline may open."""
FIRST_PAGES = date(1990, 1, 1)
"""Before it no page was published."""
SHORTEST_PLACE = 4
"""Letters of a place in capitals behind which a date needs no agency: more than a first word in capitals mostly has."""
NAME = r"[^\W\d_][\w.'’-]*"
PLACES = rf"(?P<place>{NAME}(?:(?:,\s|[ /-]{{1,2}}){NAME}){{0,4}})"
_WIRE = r"--\([^()]{1,40}\)--|\s/[^/\n]{1,40}/"
_STATE = rf"(?:\s?(?:\[{NAME}(?:\s{NAME}){{0,3}}\]|\({NAME}(?:\s{NAME}){{0,3}}\))){{0,2}}"
"""Where the place is: 'Wellington [New Zealand]'."""
_PLACE = re.compile(
    rf"{PLACES}{_STATE}(?:[,.]|\s(?:--|[-–—|])|{_WIRE})?\s*(?P<open>\((?P<agency>[^()]{{0,80}}[-–—]\s*)?)?\Z"
)
_PLACE_BEHIND = re.compile(rf"\s?[,|–—-]?\s{PLACES}\s?(?:--|[—–|:]|-\s)")
_STOP = re.compile(r"\.\s+[\"'“‘«]?[^\W\d_a-z]")
_DASH = r"--|[—–]|-\s|:\s"
_AGENCY = re.compile(
    rf"\)?(?:,\s\d{{1,2}}[:.]\d\d(?!\d))?[.,]?\s*(?:\([^()]{{1,60}}\)|/[^/\n]{{1,40}}/|/\s|{_DASH}|(?<=\.\s)[A-Z][A-Z.]{{2,20}}\s?(?:{_DASH}))"
)
_LISTED = re.compile(r"\s?(?:--|[-–—])\s?\d{1,2}(?:[,;.)]|\s?[-–]|\s\(| and \d|\Z)")
"""The rest of a stretch of days, of which others may follow: 'May 2 | - 3, 9 - 10', not 'MIAMI, May 2 | - 12 people died'."""
_CLOSED = re.compile(rf"\s?\)\s*(?:{_DASH})")
SENTENCE = re.compile(r"\s[\"'“‘«]?[^\W\d_a-z]")
"""What begins behind a date."""


@frozen
class Dateline:
    """What the text says of its own date; `span` is the line, None where the dateline opens a paragraph."""

    stamp: Stamp | None = None
    span: tuple[int, int] | None = None
    month_day: tuple[int, int] | None = None
    """Of an agency's dateline without a year."""
    hint: tuple[int, int] | None = None
    """The same, or behind a place in capitals alone ('BRASILIA Jan 29 The …'): what it needs is more than a year."""
    labelled: bool = False
    """Whether it says that the text was published then."""
    flag: str | None = None


def opening_dateline(paragraphs: Sequence[str], words: DateWords) -> Dateline:
    """The dateline that opens the first of some paragraphs, or else the one that opens another."""
    found = [_opening(text, words, place == 0) for place, text in enumerate(paragraphs)]
    told = [line for line in found if line.stamp or line.hint]
    if not told or (told[0] is not found[0] and len({(line.stamp, line.hint) for line in told}) > 1):
        return Dateline()
    return told[0]


def _opening(text: str, words: DateWords, first: bool) -> Dateline:
    """What opens a paragraph: 'OSLO, March 3, 2021 /NNA/ -- …', 'OSLO (NNA - 3 March 2021) …'; in the `first` one also without an
    agency."""
    opening = text[:OPENING].lstrip(" \n\r\t(")  # '(Oslo, 3 March 2021) – …'
    if not opening or not (opening[0].isupper() or opening[0].isdigit()) or not any(map(str.isdigit, opening)):
        return Dateline()
    try:
        dates = list(find_dates(opening, words))
    except DateError:
        return Dateline()
    if (
        dates
        and dates[0][2].date
        and _opens(words.weekday.sub("", opening[: dates[0][0]]), opening[dates[0][1] :], first)
    ):
        return Dateline(dates[0][2])
    if dates and first and _stands_alone(opening, *dates[0]):
        return Dateline(dates[0][2])
    return _without_year(opening, words)


def _opens(before: str, behind: str, anywhere: bool = True) -> bool:
    """Whether what stands around a date makes it a dateline."""
    if _LISTED.match(behind):
        return False
    place = _PLACE.match(before) if before else _PLACE_BEHIND.match(behind)
    if not place or not names_place(re.findall(NAME, place["place"])):
        return False
    if not before:
        return anywhere  # '3 March 2021, Oslo – …'
    if place["agency"]:
        return behind.lstrip().startswith(")")
    return bool((_CLOSED if place["open"] else _AGENCY).match(behind))


def _stands_alone(opening: str, start: int, end: int, stamp: Stamp) -> bool:
    """'Oslo, 3 March 2021. The …': a dateline with a full stop; of an older year it rather opens a story of that time."""
    before = _PLACE.match(opening[:start])
    named = bool(before) and opening[:start].rstrip().endswith((",", "-", "–", "—", "|"))
    return named and bool(_STOP.match(opening[end:])) and (stamp.date or date.min) >= FIRST_PAGES


def _without_year(opening: str, words: DateWords) -> Dateline:
    for pattern in words.partial:
        match = pattern.search(opening)
        if not match or not 1 <= int(match["day"]) <= 31:
            continue
        day = words.months[match["name"].lower()], int(match["day"])
        if _opens(words.weekday.sub("", opening[: match.start()]), opening[match.end() :]):
            return Dateline(month_day=day, hint=day)
        place = opening[: match.start()].strip()
        if len(place) >= SHORTEST_PLACE and place.isupper() and SENTENCE.match(opening[match.end() :]):
            return Dateline(hint=day)
    return Dateline()
