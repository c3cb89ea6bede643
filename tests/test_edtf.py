"""TIMEX3 values to days, precision and EDTF; the EDTF is read again by the `edtf` package."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.edtf import approximate, open_edtf, read_value

PERIODS = [
    ("2019", "2019-01-01", "2019-12-31", "year", "2019"),
    ("199", "1990-01-01", "1999-12-31", "decade", "199X"),
    ("18", "1801-01-01", "1900-12-31", "century", "1801/1900"),
    ("2016-02", "2016-02-01", "2016-02-29", "month", "2016-02"),
    ("2025-10-25", "2025-10-25", "2025-10-25", "day", "2025-10-25"),
    ("2016-W42", "2016-10-17", "2016-10-23", "week", "2016-10-17/2016-10-23"),
    ("2016-W42-WE", "2016-10-22", "2016-10-23", "weekend", "2016-10-22/2016-10-23"),
    ("2016-W42-5", "2016-10-21", "2016-10-21", "day", "2016-10-21"),
    ("2020-W53", "2020-12-28", "2021-01-03", "week", "2020-12-28/2021-01-03"),
    ("2016-Q3", "2016-07-01", "2016-09-30", "quarter", "2016-35"),
    ("2016-H2", "2016-07-01", "2016-12-31", "half", "2016-41"),
    ("2016-SU", "2016-06-01", "2016-08-31", "season", "2016-22"),
    ("2015-WI", "2015-12-01", "2016-02-29", "season", "2015-12/2016-02"),
    ("2025-10-25T08:26", "2025-10-25", "2025-10-25", "minute", "2025-10-25"),
    ("2025-10-25T08", "2025-10-25", "2025-10-25", "hour", "2025-10-25"),
    ("2025-10-25TNI", "2025-10-25", "2025-10-25", "part-of-day", "2025-10-25"),
    ("0001", "0001-01-01", "0001-12-31", "year", "0001"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "day", "9999-12-31"),
]


@pytest.mark.parametrize(("value", "start", "end", "precision", "text"), PERIODS)
def test_period(value: str, start: str, end: str, precision: str, text: str) -> None:
    assert read_value(value) == (date.fromisoformat(start), date.fromisoformat(end), precision, text)


# Years that `date` does not have: an EDTF, but no days.
BEYOND = [
    ("BC0044", "year", "-0043"),
    ("BC0044-03-15", "day", "-0043-03-15"),
    ("BC0044-03", "month", "-0043-03"),
    ("BC02", "century", "-0299/-0200"),
    ("BC026", "decade", "-0268/-0259"),
    ("BC0044-SP", "season", "-0043-21"),
    ("BC0044-WI", "season", "-0043-12/-0042-02"),
    ("0000", "year", "0000"),
    ("9999-WI", "season", "9999-12/10000-02"),
]


@pytest.mark.parametrize(("value", "precision", "text"), BEYOND)
def test_beyond_the_calendar(value: str, precision: str, text: str) -> None:
    assert read_value(value) == (None, None, precision, text)


@pytest.mark.parametrize(
    "value", ["P3D", "PAST_REF", "XXXX-05", "2016-02-30", "2016-13", "2016-W53", "2016-Q5", "", None, "x", "2016-1"]
)
def test_no_period(value: str | None) -> None:
    assert read_value(value) is None


APPROXIMATE = [
    ("1984", "1984~"),
    ("1984-06", "1984-06~"),
    ("2016-SU", "2016-06~/2016-08~"),
    ("18", "1801~/1900~"),
]


@pytest.mark.parametrize(("value", "text"), APPROXIMATE)
def test_approximate(value: str, text: str) -> None:
    period = read_value(value)
    assert period is not None
    assert approximate(period) == text
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (None, "2030", "../2030"),
        ("2021", None, "2021/.."),
        ("2014", "2016-10-25", "2014/2016-10-25"),
        ("1801/1900", None, "1801/.."),
        (None, "1801/1900", "../1900"),
        ("2014", "2014", "2014"),
    ],
)
def test_open(start: str | None, end: str | None, text: str) -> None:
    assert open_edtf(start, end) == text
    assert edtf.parse_edtf(text)


VALUES = st.one_of(
    st.integers(1000, 9998).map(str),
    st.integers(100, 999).map(str),
    st.integers(10, 98).map(str),
    st.dates(date(1000, 1, 1), date(9998, 12, 31)).flatmap(
        lambda day: st.sampled_from(
            [
                f"{day:%Y-%m-%d}",
                f"{day:%Y-%m}",
                f"{day.year}-Q{day.month % 4 + 1}",
                f"{day.year}-H{day.month % 2 + 1}",
                f"{day.year}-{('SP', 'SU', 'FA', 'WI')[day.month % 4]}",
                f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02d}",
                f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02d}-WE",
            ]
        )
    ),
)


@settings(deadline=None)
@given(VALUES)
def test_edtf_says_the_same_days(value: str) -> None:
    period = read_value(value)
    assert period is not None and period.start is not None and period.end is not None
    parsed = edtf.parse_edtf(period.edtf)
    assert tuple(parsed.lower_strict())[:3] == (period.start.year, period.start.month, period.start.day)
    assert tuple(parsed.upper_strict())[:3] == (period.end.year, period.end.month, period.end.day)
    assert period.start <= period.end
