"""Extents: where they are, what stands before them, what is none, and that odd text costs linear time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language import load_language
from pipeline.model import Extent, Sentence
from pipeline.timex import find_timexes

ENGLISH = load_language("en")


def find(*texts: str) -> list[Extent]:
    sentences, start = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, start, start + len(text), text, "body", 0))
        start += len(text) + 1
    return find_timexes(sentences, ENGLISH)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He came on May 3, 4 and 7.", ["May 3", "4", "7"]),
        ("It ran from Aug. 26 to Oct. 20 in Bonn.", ["Aug. 26", "Oct. 20"]),
        ("They met on the 6th and 7th of May 2014.", ["the 6th", "7th of May 2014"]),
        ("In the second and fourth quarters it lost.", ["the second", "fourth quarters"]),
        ("It took two and a half years and three weeks.", ["two and a half years and three weeks"]),
        ("The late-November trip of the 42-year-old ended.", ["late-November"]),
        ("It rose to 1,999.50 in 1999.", ["1999"]),
        ("More than a quarter of the board left last week.", ["last week"]),
        ("A second goal came a second later.", ["a second later"]),
        ("It will be on June 9, the same day as hers.", ["June 9", "the same day"]),
        ("The Midnight Road opened at midnight.", ["midnight"]),
        ("It earns $5 million a year.", ["a year"]),
        ("It does 90 miles an hour.", []),
        ("It is 1999-2000 all over.", ["1999", "2000"]),
        ("In 2012 voters chose him, and the 2016 delegates agreed.", ["2012", "2016"]),
        ("He reads the mail daily on Sunday.", ["daily", "Sunday"]),
        ("Between now and Feb. 10 he rests.", ["now", "Feb. 10"]),
        ("He stole $9 million over nine years.", ["nine years"]),
        ("He sat there for over nine years.", ["over nine years"]),
        ("It won in ‘08 and in ’12.", ["‘08", "’12"]),
        ("It is open from 9 a.m. to 3 p.m., Tuesday to Friday.", ["9 a.m.", "3 p.m.", "Tuesday to Friday"]),
        ("He saw her the other day and wept.", ["the other day"]),
        ("He told North This Morning on Monday of a brighter tomorrow.", ["Monday"]),
        ("It showed it on Monday of last week's fire.", ["Monday", "last week"]),
        ("In 2010, the year the court ruled, he left; 2017 will be the year the law changes.", ["2010", "2017"]),
        ("The Super Tuesday states voted on Tuesday.", ["Super Tuesday", "Tuesday"]),
        ("It fell on Sept.11, 2001, and again on Oct.3.", ["Sept.11, 2001", "Oct.3"]),
        ("It burst at 18:30 (16:30 GMT) there.", ["18:30", "16:30 GMT"]),
        (
            "He spent the entire week and the last two weeks of May there.",
            ["the entire week", "the last two weeks of May"],
        ),
        ("A man more than 40 years old took back his remarks a day after he spoke.", ["a day"]),
    ],
)
def test_extents(text: str, found: list[str]) -> None:
    assert [extent.text for extent in find(text)] == found


# Ordinary words that look like times, and numbers that are no years.
@pytest.mark.parametrize(
    "text",
    [
        "You may go, and Theresa May may follow.",
        "They march on; the sun sat low as prices fall.",
        "May I see it?",
        "March on!",
        "Give him a second chance and a third one.",
        "Jan Novak of Augusta met Mr. March.",
        "He counted 2000 people, 1900 troops and 1850 men.",
        "It cost $1999 or 2,014 euros, 3.14 in all.",
        "He kept Agenda 2030 and read page 1984.",
        "A man in his forties, 42 years old, left his 30s behind.",
        "Call 555-10-1234 or 192.168.10.25 at once.",
        "The 5-4 vote was 10-11 in favour.",
        "A poll of 2047 registered voters and a survey of 1950 adults say so.",
        "The survey asked 2012 likely voters.",
        "They scored twice in the first half and once in the second half of the match.",
        "Alba was up 14-10 after the first quarter.",
        "It was the first Pride March.",
        "It marked the dawn of the railways, said Ann May, 60, of Ostby.",
        "It will not happen overnight, and he took the overnight train.",
        "She ran the race in Ostby, in 2:14:09, and her best is 2:11:30.",
        "Rents rose by a quarter. Minutes of the parish council were read.",
        "The Northern Daily, the Daily Courant and Harbour Weekly wrote it.",
        "It was told in a report in The Ostby Sun.",
        "The Sunday Times and the Morning Post agreed with the Evening Standard.",
    ],
)
def test_none(text: str) -> None:
    assert [extent.text for extent in find(text)] == []


@pytest.mark.parametrize(
    ("text", "lead", "relation"),
    [
        ("closed since 2014", "since", "since"),
        ("closed until 2020", "until", "until"),
        ("done by 2030", "by", "by"),
        ("done before 1990", "before", "before"),
        ("done after 2020", "after", "after"),
        ("done no later than 2020", "no later than", "by"),
        ("open as of Friday", "as of", None),
        ("open from 2020 on", "from", "since"),
        ("before Monday's vote", "before", "at"),
        ("the Friday meeting", None, None),
    ],
)
def test_lead(text: str, lead: str | None, relation: str | None) -> None:
    (extent,) = find(text)
    assert (extent.lead, extent.fields.get("relation")) == (lead, relation)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("Lee (00:00):", "It sank.", "Kim (00:12):", "No.", "(01:09)\nIt burned at 09:15."), ["09:15"]),
        (("[00:05] It sank.", "[00:31] It burned.", "[1:02:10] It is gone."), []),
        # Hours of the clock.
        (("[08:05] It sank.", "[08:31] It burned."), ["08:05", "08:31"]),
        (("It sank (00:05).", "It burned (00:31)."), ["00:05", "00:31"]),
    ],
)
def test_stamps_of_a_recording_are_no_times(texts: tuple[str, ...], found: list[str]) -> None:
    assert [extent.text for extent in find(*texts)] == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ("1788", "A mill.", "May 1811", "Sold.", "- 1843:", "Burnt.", "1913.", "Rebuilt."),
            ["1788", "May 1811", "1843", "1913"],
        ),
        (
            ("1788 |", "A mill.", "02/28/1804 |", "Sold.", "1843", "Lost.", "1871 |", "Burnt."),
            ["1788", "02/28/1804", "1843", "1871"],
        ),
        (("1788 A mill.", "1811 Kim buys it.", "1843 Burnt.", "1913 It is rebuilt."), ["1788", "1811", "1843", "1913"]),
        (("1788 Mill Road.", "1811 Mill Road.", "1843 Mill Road.", "1851 Mill Road."), []),
        (("1788", "A mill.", "1811", "Sold.", "1843", "Burnt."), []),
        (("1788", "1811", "1843", "1871", "Sold."), []),
        (("1788", "Kim", "1811", "Lee", "1843", "Roe", "1831", "Fox"), []),
        (("Room 1788", "Kim", "Room 1811", "Lee", "Room 1843", "Roe", "Room 1871", "Fox"), []),
    ],
)
def test_years_above_the_entries_of_a_history(texts: tuple[str, ...], found: list[str]) -> None:
    assert [extent.text for extent in find(*texts)] == found


def test_ranges_are_paired_by_index() -> None:
    first, second, third = find("It ran from 2014 to 2016 and in 2018.")
    assert (first.fields["range_end"], second.fields["range_start"]) == (1, 0)
    assert not {"range_end", "range_start"} & set(third.fields)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("Ann May spoke.", "May left in May.", "The May plan failed by May 3."), ["May", "May 3"]),
        (("Mrs. March spoke.", "Few knew March, who left in early March."), ["early March"]),
        (("Ann R. May spoke.", "Critics of May left until May."), ["May"]),
        # No person.
        (("He left in May.", "The May plan failed."), ["May", "May"]),
        (("The Old May Inn burned.", "The May plan failed."), ["May"]),
    ],
)
def test_a_month_that_is_a_surname_on_the_page(texts: tuple[str, ...], found: list[str]) -> None:
    extents = find(*texts)
    assert [extent.text for extent in extents] == found
    assert [extent.index for extent in extents] == list(range(len(found)))


def test_offsets_count_from_the_document() -> None:
    first, second = find("He left in May 2014.", "She left on Friday.")
    assert (first.start, first.end, first.index, first.sentence) == (11, 19, 0, 0)
    assert (second.start, second.index, second.sentence) == (21 + 12, 1, 1)


WORDS = [
    "May",
    "3",
    ",",
    "2014",
    "to",
    "the",
    "last",
    "first",
    "week",
    "of",
    "-",
    "1999",
    "'s",
    "two",
    "years",
    "İ",
    "\n",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_spans_lie_in_the_text_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    extents = find(text)
    assert all(text[extent.start : extent.end] == extent.text for extent in extents)
    assert all(a.end <= b.start for a, b in pairwise(extents))


ODD = [
    "1",
    "the ",
    "of the ",
    "((",
    "a ",
    "May ",
    "in the ",
    "one and a ",
    "2014-",
    "3, ",
    "'9",
    "last ",
    "  ",
    "first ",
    "1.",
    "-",
]


@pytest.mark.parametrize("unit", ODD)
def test_odd_text_costs_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        find(text)
        return time.process_time() - begun

    find("warm")
    short, long = min(seconds(5_000) for _ in range(3)), min(seconds(20_000) for _ in range(2))
    assert long < 12 * short + 0.05, (short, long)
