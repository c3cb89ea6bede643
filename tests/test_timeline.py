"""The spreadsheet: one row an event, its time in the calendar's own words."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.output.timeline import timeline_rows, when
from tests.factory import collection

ROWS = collection()


@pytest.mark.parametrize(
    ("start", "end", "precision", "relation", "bounds", "words"),
    [
        ("2019-01-01", "2019-12-31", "year", "at", "closed", "2019"),
        ("1970-01-01", "1979-12-31", "decade", "at", "closed", "1970 to 1979"),
        ("0014-01-01", "0014-12-31", "year", "at", "closed", "0014"),
        ("2009-01-01", "2011-12-31", "year", "between", "closed", "2009 to 2011"),
        ("2024-02-01", "2024-02-29", "month", "at", "closed", "2024-02"),
        ("2024-07-01", "2024-09-30", "quarter", "at", "closed", "2024-07 to 2024-09"),
        ("2024-01-01", "2024-12-31", "month", "at", "closed", "2024-01 to 2024-12"),
        ("2025-10-25", "2025-10-25", "day", "at", "closed", "2025-10-25"),
        ("2024-01-01", "2024-01-31", "day", "between", "closed", "2024-01-01 to 2024-01-31"),
        ("2016-10-17", "2016-10-23", "week", "at", "closed", "2016-10-17 to 2016-10-23"),
        ("2014-01-01", "2016-10-25", "year", "since", "closed", "2014 to 2016-10-25"),
        (None, "2030-12-31", "year", "by", "open_start", "by 2030"),
        (None, "2030-12-31", "year", "until", "open_start", "until 2030"),
        (None, "1989-12-31", "year", "before", "open_start", "until 1989"),
        ("2021-01-01", None, "year", "after", "open_end", "from 2021"),
        ("2021-03-01", None, "month", "since", "open_end", "since 2021-03"),
        (None, "2030-12-31", "year", "at", "unknown", "EDTF"),
        (None, None, "year", "at", "beyond_calendar", "EDTF"),
    ],
)
def test_when(start, end, precision, relation, bounds, words):
    days = {"start": start and date.fromisoformat(start), "end": end and date.fromisoformat(end)}
    claim = replace(
        ROWS["claims"][0], **days, precision=precision, relation=relation, bounds=bounds, edtf="EDTF"
    )  # fmt: skip
    assert when(claim) == words


def rows_of(claims):
    return timeline_rows(claims, ROWS["mentions"], ROWS["documents"], ROWS["conflicts"])


def test_an_event_shows_its_best_supported_claim():
    closed, built, rebuilt = ROWS["claims"]
    for better in (built, rebuilt):
        claims = [replace(claim, n_independent=2 if claim is better else 1) for claim in (closed, built, rebuilt)]
        rows = rows_of(claims)
        assert [row.claim for row in rows] == [better.claim_text, closed.claim_text]
        assert (rows[0].independent, rows[0].outlets) == (2, 1)


def test_an_event_without_days_comes_last():
    closed, *others = ROWS["claims"]
    rows = rows_of([replace(closed, start=None, end=None, bounds="unknown"), *others])
    assert [row.claim for row in rows][-1] == closed.claim_text


@pytest.mark.parametrize("role", ["statement", "publication"])
def test_the_day_of_saying_is_not_shown_as_the_events(role):
    closed, *others = ROWS["claims"]
    row = next(row for row in rows_of([replace(closed, role=role), *others]) if row.claim == closed.claim_text)
    main = next(mention for mention in ROWS["mentions"] if mention.mention_id == closed.main_mention_id)
    assert (row.when, row.start, row.end) == (None, None, None)
    assert row.said == main.said_start is not None


def test_an_event_that_any_claim_dates_shows_its_time():
    closed, built, rebuilt = ROWS["claims"]
    rows = rows_of([closed, replace(built, role="publication", n_independent=9), rebuilt])
    assert [row.claim for row in rows] == [rebuilt.claim_text, closed.claim_text]


@pytest.mark.parametrize(
    ("days", "place"),
    [
        ({"start": None, "end": date(1900, 12, 31), "bounds": "open_start"}, 0),
        ({"start": date(2020, 1, 1), "end": None, "bounds": "open_end"}, 1),
        ({"start": date(1900, 1, 1), "end": date(1900, 12, 31), "role": "publication"}, 1),
    ],
)
def test_order_is_by_start_else_end_else_said(days, place):
    closed, *others = ROWS["claims"]
    rows = rows_of([replace(closed, **days), *others])
    assert rows[place].claim == closed.claim_text


def test_order_makes_no_difference():
    assert rows_of(ROWS["claims"][::-1]) == rows_of(ROWS["claims"])
