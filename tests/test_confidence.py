"""Confidences: the narrowest kind that was seen often enough, on the careful side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.build import extract
from pipeline.confidence import lists_times, mention_kinds, share, timex_kinds
from pipeline.inputs.shadow import make_shadow
from pipeline.language import load_language
from pipeline.model import Page
from tests.factory import document
from tests.test_normalise import rows

COUNTS = {
    "few": {"seen": 19, "right": 19},
    "sure": {"seen": 95, "right": 95},
    "fair": {"seen": 95, "right": 78},
    "new": {"seen": 20, "right": 20},
}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("sure", "fair"), 0.97),
        (("unseen", "fair"), 0.8),
        (("few", "fair"), 0.8),
        (("new",), 0.88),
        (("few", "unseen"), None),
    ],
)
def test_share(kinds: tuple[str, ...], expected: float | None) -> None:
    assert share(kinds, COUNTS) == expected


@pytest.mark.parametrize(
    ("text", "narrowest"),
    [
        ("It opened on Friday.", "weekday publication told day"),
        ("The vote on Friday is free.", "weekday publication nearer day"),
        ("It opened in 2014.", "year none told year"),
        ("It took two days.", "duration none told undated"),
        ("It opened last week.", "ref_unit publication told week"),
    ],
)
def test_kinds_of_a_time(text: str, narrowest: str) -> None:
    (row,) = rows(text)
    assert timex_kinds(row)[0] == narrowest
    assert timex_kinds(replace(row, rule="other"))[1:] == timex_kinds(row)[1:]


def test_a_page_that_lists_dates_leaves_open_which_week_a_day_is_of() -> None:
    news = rows("The vote of 3 May 2014 failed on Monday. It fell on Friday, and on Sunday rain fell.")
    notice = rows("Fair on 3 May 2014 at 9 a.m. Tea every Monday. It began on Friday.")
    assert (lists_times(news), lists_times(notice)) == (False, True)
    assert timex_kinds(notice[-1], listed=True)[0] == "weekday publication listed day"
    assert timex_kinds(notice[0], listed=True) == timex_kinds(notice[0])  # it states its year


LONG = "while the men of the town and of all the hills around it stood by the sea"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # The time opens the sentence, or stands behind the event in a sentence that is short or nothing but the claim.
        (f"On 3 May 2019 the bridge fell, {LONG}.", "event fronted placed; event fronted; event"),
        ("It rained, but the bridge fell on 3 May 2019.", "event beside plain placed; event beside plain; event"),
        (f"It rained {LONG}, but the bridge fell on 3 May 2019.", "event beside placed; event beside; event"),
        (f"It rained {LONG}, and on 3 May 2019 the bridge fell.", "event apart placed; event apart; event"),
        ("The bridge has been shut since 2019.", "event bounded placed; event bounded; event"),
    ],
)
def test_kinds_of_an_event(text: str, kinds: str) -> None:
    page = Page(document("one", text), text, make_shadow(text)[0])
    (row,) = extract(page, load_language("en")).tables["mentions"]
    assert "; ".join(mention_kinds(row, {})) == kinds
