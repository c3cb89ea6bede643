"""Sentences with the rows they must give, through the whole extraction; the known failures must still fail."""

from __future__ import annotations

import random
import time
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.build import extract
from pipeline.inputs.shadow import make_shadow
from pipeline.language import load_language
from pipeline.model import Page
from pipeline.tables import document_tables, ordered_rows
from tests.factory import document

FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    found = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8")).get("case", [])
    return [pytest.param(case, id=case["label"]) for case in found]


def page_of(case: dict[str, Any]) -> Page:
    published = case.get("published")
    text = case["text"]
    row = document(
        "case.txt", text, published=published and published.isoformat(), published_date=published, copy_group=None
    )
    return Page(row, text, make_shadow(text)[0])


def differences(case: dict[str, Any]) -> list[str]:
    """What a case's text gives other than expected; only the columns that an expected row names count."""
    tables = extract(page_of(case), load_language("en")).tables
    return [
        *compare(case["rows"], tables.get("mentions", []), "mention"),
        *(compare(case["rejects"], tables.get("rejects", []), "reject") if "rejects" in case else []),
    ]


def compare(wanted: list[dict[str, Any]], found: list[Any], what: str) -> list[str]:
    if len(wanted) != len(found):
        return [f"{len(wanted)} {what}s wanted, found: {[brief(row) for row in found]}"]
    return [
        f"{what} {place}: {column} is {getattr(row, column)!r}, wanted {value!r}"
        for place, (expected, row) in enumerate(zip(wanted, found, strict=True))
        for column, value in expected.items()
        if getattr(row, column) != value
    ]


def brief(row: Any) -> tuple[Any, ...]:
    names = ("role", "event", "start", "end", "claim_text") if hasattr(row, "role") else ("text", "reason")
    return tuple(str(getattr(row, name)) for name in names)


@pytest.mark.parametrize("case", [*cases("in-the-wild"), *cases("negative")])
def test_case(case: dict[str, Any]) -> None:
    assert differences(case) == []


@pytest.mark.parametrize("case", cases("known-failures"))
def test_known_failure_still_fails(case: dict[str, Any]) -> None:
    assert differences(case), "it passes now: move it to in-the-wild.toml or negative.toml"


ODD = [
    "",
    "2019",
    "Monday.",
    "“Monday",
    "In 2015, in 2016, and in 2017.",
    "He said on Monday he said on Tuesday he said on Wednesday.",
    "\n\nOSLO, 6 March 2018 —\n\n(2018)\n\nIn\n2018\n",
    'According to him, "on Friday," according to her, 1990s.',
    "since since 2014 until by 2020 to 2013",
    "the 2016 2017 2018 election of 2019's vote on Monday's 3 p.m.",
    "Now as Lee noted, the dam leaks.",
    "But Q: as the reports show on Monday, firms fail.",
    "It was built in 0 AD, 9999999 days later than on Monday.",
]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("published", [date(2019, 5, 14), None])
def test_rows_of_odd_texts_are_sound(text: str, published: date | None) -> None:
    tables = extract(page_of({"text": text, "published": published}), load_language("en")).tables
    mentions = tables.get("mentions", [])
    assert len({row.mention_id for row in mentions}) == len(mentions)
    for row in mentions:
        assert row.sentence_char_start <= row.claim_char_start <= row.event_char_start
        assert row.event_char_end <= row.claim_char_end <= row.sentence_char_end
        assert (row.said_basis is None) == (row.attribution_id is None)
    used = {timex_id for row in mentions for timex_id in row.timex_ids}
    rejected = [row.timex_id for row in tables.get("rejects", []) if row.timex_id]
    assert sorted([*used, *rejected]) == sorted(row.timex_id for row in tables.get("timexes", []))


def test_text_without_a_stop_takes_linear_time() -> None:
    text = "He said on 3 May 2014 that it sank, " * 1000
    before = time.process_time()
    extract(page_of({"text": text}), load_language("en"))
    assert time.process_time() - before < 10


STRAYS = (
    "said", "told reporters", "according to", "as", "that", "who", "when", "if", "to", "of the", "and", "not", "was", "will",
    "Q:", "Lee:", "“", "”", '"', "(", ")", ",", ":", "—", ".", "0 AD", "last year", "9999999 days", "on Monday", "since",
    "\n\n",
)  # fmt: skip


ODD = (
    "toll,'' said clerk cap(tain ''it harbour,'' he added, to pursue ",
    "51 BC June 3 - 1998 2:00pm-5:00pm)... ",
    "It began at 9999 o'clock in the morning. He came that week.",
)
"""What is left of texts that stages failed on."""


def garbled(text: str, seed: int) -> str:
    """A text with a word in eight lost or replaced: what scans, bad cuts and live captions look like."""
    chance = random.Random(seed)
    words = [
        word if chance.random() > 1 / 8 else chance.choice(("", *STRAYS, *STRAYS))
        for word in text.replace("\n", " ¶ ").split()
    ]
    return " ".join(words).replace("¶", "\n")


@pytest.mark.parametrize("text", ODD)
def test_no_stage_fails_on_odd_texts(text: str) -> None:
    extract(page_of({"text": text, "published": date(2016, 5, 5)}), load_language("en"))


@pytest.mark.parametrize("seed", range(3))
def test_garbled_sentences_give_rows_that_may_be_published(seed: int) -> None:
    """No stage raises, and no row leaves its text or contradicts itself; each test takes a third of the sentences."""
    for case in (case.values[0] for case in cases("in-the-wild")[seed::3]):
        page = page_of({**case, "text": garbled(case["text"], seed)})
        document_tables(ordered_rows(extract(page, load_language("en")).tables))
