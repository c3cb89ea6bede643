"""What holds of the time expressions of any text: spans, days, EDTF, traces, and nothing that another document changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.build import extract
from pipeline.edtf import read_value
from pipeline.normalise import replay
from pipeline.schema import Timex
from tests.test_normalise import ENGLISH, rows
from tests.timex_helpers import page_of

sys.path.append(str(Path(__file__).parents[1] / "tools"))

from tools.compiled import sentences

WORDS = [
    "on", "in", "by", "since", "until", "between", "from", "last", "next", "this", "that", "Friday", "May",
    "Feb.", "3", "14", "29", "31", "2014", "1", "0001", "9999", "10000", "44", "241", "BC", "AD", "the", "a",
    "first", "week", "of", "year", "two", "days", "decades", "ago", "later", "earlier", "before", "after",
    "early", "late", "about", "Christmas", "night", "at", "9", "a.m.", "third", "quarter", "half", "summer",
    "1990s", "century", "millennium", "and", "to", "fiscal", "weekend", "yesterday", "every", "will", "was",
    "opened", "“", "”", "she", "said", "(", ")", ".", ",",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=24).map(" ".join)
DAYS = st.sampled_from(["0001-01-01", "0001-12-31", "2016-02-29", "9998-06-15", "9999-12-31", None])


@settings(deadline=None)  # the first text waits for the grammar
@given(TEXTS, DAYS, st.sampled_from(["news", "narrative", None]))
def test_any_text_on_any_day(text: str, published: str | None, genre: Any) -> None:
    for row in rows(text, published, genre=genre):
        assert text[row.char_start : row.char_end] == row.text
        assert row.start is None or row.end is None or row.start <= row.end
        assert (row.bounds == "closed") == (row.start is not None and row.end is not None)
        assert row.reason or row.start or row.end
        assert (row.anchor == "none") == (row.anchor_reason is None)
        assert not set(row.stated) & set(row.implied)
        assert replay(row.trace) == (row.start, row.end)
        agrees_with_edtf(row)


def agrees_with_edtf(row: Timex) -> None:
    """The days that the `edtf` package reads are the row's; open ends are open. It knows no `~` behind a quarter."""
    if row.edtf is None or (row.start is None and row.end is None):
        return
    first, _, last = row.edtf.replace("~", "").partition("/")
    for text, day, bound in ((first, row.start, "lower_strict"), (last or first, row.end, "upper_strict")):
        if text == "..":
            assert day is None
        elif day is not None:
            assert tuple(getattr(edtf.parse_edtf(text), bound)())[:3] == (day.year, day.month, day.day)


@settings(deadline=None)
@given(TEXTS, st.lists(TEXTS, max_size=3), st.integers(0, 3))
def test_other_documents_and_their_order_change_nothing(text: str, others: list[str], place: int) -> None:
    alone = extract(page_of(text), ENGLISH).tables.get("timexes", [])
    texts = [*others[:place], text, *others[place:]]
    for each in (texts, texts[::-1]):
        found = [extract(page_of(other), ENGLISH).tables.get("timexes", []) for other in each]
        assert found[each.index(text)] == alone


def cut(sentence: str) -> str:
    """A sentence that ends anywhere, as teasers do."""
    words = sentence.split()
    return " ".join(words[: 1 + len(sentence) % len(words)])


def words_of_headline(sentence: str) -> str:
    """'It Fell Last Week': capitals make names of times."""
    return sentence.title()


@pytest.mark.parametrize("maimed", [cut, words_of_headline, str.upper, str.lower])
def test_no_sentence_fails_that_is_maimed(maimed: Callable[[str], str]) -> None:
    """A quarter of those in the data of languages."""
    for number, text in enumerate(map(maimed, sentences(ENGLISH.data))):
        if number % 4 == len(text) % 4:
            extract(page_of(text), ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "LISTEN TO LEE, WHO SAID BELOW:",
        "''It is late,'' said Ann Lee, 32, a former clerk in Varna who said she planned to leave",
    ],
)
def test_no_text_fails_that_ends_before_what_is_said(text: str) -> None:
    assert extract(page_of(text), ENGLISH).tables["texts"]


ERAS = st.sampled_from(["", "BC"])


@given(
    ERAS,
    st.integers(0, 99999),
    st.sampled_from(["", "-02", "-02-30", "-W60", "-Q4", "-WI", "-13", "-12-31TNI", "-W53-WE"]),
)
def test_any_value(era: str, year: int, rest: str) -> None:
    period = read_value(f"{era}{year:04d}{rest}")
    if period is not None and period.start and period.end:
        assert date.min <= period.start <= period.end <= date.max


@pytest.mark.parametrize(
    ("text", "stated", "implied"),
    [
        ("She left on 3 May 2014.", ("day", "month", "year"), ()),
        ("She left on 3 May.", ("day", "month"), ("year",)),
        ("She left in May.", ("month",), ("year",)),
        ("She left on Friday.", ("weekday",), ("year", "month", "day")),
        ("She left in 2014.", ("year",), ()),
        ("She left last year.", ("reference", "unit"), ("year",)),
        ("She left yesterday.", ("reference",), ("year", "month", "day")),
        ("She left two weeks ago.", ("count", "unit"), ("year", "week")),
        ("She left in the third quarter.", ("quarter",), ("year",)),
        ("She left last summer.", ("reference", "season"), ("year",)),
        ("She left at 9 a.m.", ("hour",), ("year", "month", "day")),
        ("She left on Friday night.", ("weekday", "part of day"), ("year", "month", "day")),
        ("She left three months ago.", ("count", "unit"), ("year", "month")),
        ("She left at Easter.", ("holiday",), ("year",)),
    ],
)
def test_what_the_text_states_and_what_the_anchor_implies(
    text: str, stated: tuple[str, ...], implied: tuple[str, ...]
) -> None:
    (row,) = rows(text)
    assert (set(row.stated), row.implied) == (set(stated), implied)
