"""One text, row by row: the three clocks, claimants, factuality and rejects of a short report."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

import pytest

from pipeline.build import extract
from pipeline.inputs.shadow import make_shadow
from pipeline.language import load_language
from pipeline.model import Page, Rows
from pipeline.normalise import replay
from tests.factory import document

TEXT = """TURKU, 14 September 2022

Harbour minister Aino Lahti said on Wednesday that the Naantali lock, shut since June, will reopen by the end of the year. \
“We did not close the lock in 2021,” Lahti told reporters.

The lock opened in the 1920s and was widened between 1998 and 2003. A study published last month found that the gates \
may have jammed two days before the storm of 9 June. According to the port, cargo fell by a tenth.

The minister, 47, who took office in November, visits Naantali every autumn.
"""
PUBLISHED = date(2022, 9, 14)


def day(month: int, number: int, year: int = 2022) -> date:
    return date(year, month, number)


# event: role, start, end, bounds, relation, precision, value, edtf
TIMES: dict[str, tuple[Any, ...]] = {
    "shut": ("event", day(6, 1), PUBLISHED, "closed", "since", "month", "2022-06", "2022-06/2022-09-14"),
    "reopen": ("event", None, day(12, 31), "open_start", "by", "year", "2022", "../2022-12-31"),
    "close": ("event", day(1, 1, 2021), day(12, 31, 2021), "closed", "at", "year", "2021", "2021"),
    "opened": ("event", day(1, 1, 1920), day(12, 31, 1929), "closed", "at", "decade", "192", "192X"),
    "widened": ("event", day(1, 1, 1998), day(12, 31, 2003), "closed", "between", "year", None, "1998/2003"),
    "published": ("event", day(8, 1), day(8, 31), "closed", "at", "month", "2022-08", "2022-08"),
    "jammed": ("event", day(6, 7), day(6, 7), "closed", "at", "day", "2022-06-07", "2022-06-07"),
    "storm": ("event", day(6, 9), day(6, 9), "closed", "at", "day", "2022-06-09", "2022-06-09"),
    "fell": ("publication", PUBLISHED, PUBLISHED, "closed", "at", "day", "2022-09-14", "2022-09-14"),
    "took": ("event", day(11, 1, 2021), day(11, 30, 2021), "closed", "at", "month", "2021-11", "2021-11"),
}

# event: anchor, uses_published, claimant_name, quote, said_start, said_end, said_basis, factuality
VOICES: dict[str, tuple[Any, ...]] = {
    "shut": ("publication", True, "Aino Lahti", "indirect", PUBLISHED, PUBLISHED, "cue", "asserted"),
    "reopen": ("publication", True, "Aino Lahti", "indirect", PUBLISHED, PUBLISHED, "cue", "planned"),
    "close": ("none", False, "Aino Lahti", "direct", PUBLISHED, PUBLISHED, "publication", "negated"),
    "opened": ("none", False, None, "none", None, None, None, "asserted"),
    "widened": ("none", False, None, "none", None, None, None, "asserted"),
    "published": ("publication", True, None, "none", None, None, None, "asserted"),
    "jammed": ("timex", True, "A study", "indirect", day(8, 1), day(8, 31), "communication", "hedged"),
    "storm": ("publication", True, "A study", "indirect", day(8, 1), day(8, 31), "communication", "asserted"),
    "fell": ("publication", True, "the port", "indirect", PUBLISHED, PUBLISHED, "publication", "asserted"),
    "took": ("publication", True, None, "none", None, None, None, "asserted"),
}

CLAIMS = {
    "shut": "the Naantali lock, shut since June",
    "close": "We did not close the lock in 2021",
    "opened": "The lock opened in the 1920s",
    "widened": "was widened between 1998 and 2003",
    "published": "A study published last month",
    "jammed": "the gates may have jammed two days before the storm of 9 June",
    "storm": "the storm of 9 June",
    "fell": "cargo fell by a tenth",
    "took": "who took office in November",
}


@cache
def rows() -> Rows:
    row = document("turku.txt", TEXT, published="2022-09-14T11:15+02:00", published_date=PUBLISHED, copy_group=None)
    return extract(Page(row, TEXT, make_shadow(TEXT)[0]), load_language("en"))


def mention(event: str) -> Any:
    return next(row for row in rows().tables["mentions"] if row.event == event)


def test_every_mention_and_no_other() -> None:
    assert [row.event for row in rows().tables["mentions"]] == list(TIMES)


@pytest.mark.parametrize("event", TIMES)
def test_time(event: str) -> None:
    row = mention(event)
    assert (row.role, row.start, row.end, row.bounds, row.relation, row.precision, row.value, row.edtf) == TIMES[event]


@pytest.mark.parametrize("event", VOICES)
def test_voice(event: str) -> None:
    row = mention(event)
    found = (row.anchor, row.uses_published, row.claimant_name, row.quote, row.said_start, row.said_end, row.said_basis)
    assert (*found, row.factuality) == VOICES[event]


@pytest.mark.parametrize("event", CLAIMS)
def test_claim(event: str) -> None:
    assert mention(event).claim_text == CLAIMS[event]


def test_rejects() -> None:
    found = {(row.text, row.reason) for row in rows().tables["rejects"]}
    assert found == {("14 September 2022", "dateline"), ("every autumn", "repeated")}


def test_every_time_expression_is_in_a_mention_or_a_reject() -> None:
    tables = rows().tables
    used = {timex_id for row in tables["mentions"] for timex_id in row.timex_ids}
    rejected = {row.timex_id for row in tables["rejects"]}
    assert {row.timex_id for row in tables["timexes"]} == used | rejected
    assert not used & rejected


def test_offsets_and_traces() -> None:
    for row in rows().tables["mentions"]:
        assert TEXT[row.claim_char_start : row.claim_char_end] == row.claim_text
        assert TEXT[row.event_char_start : row.event_char_end] == row.event
        assert row.claim_char_start <= row.event_char_start < row.event_char_end <= row.claim_char_end
        assert json.loads(row.trace)[-1][-1] == [row.start and row.start.isoformat(), row.end and row.end.isoformat()]
        assert replay(row.trace) == (row.start, row.end)
