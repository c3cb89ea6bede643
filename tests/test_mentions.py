"""Nouns and their times, certainty, joined times, evidence addresses. Whole sentences: tests/cases and test_example.py."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from pipeline.dating.dated_noun import DatedNoun, phrase_words
from pipeline.dating.dated_nouns import attributive_noun, noun_before
from pipeline.dating.joined_times import join_times
from pipeline.dating.mention_rows import Certainty, factuality_of, fragment_url
from pipeline.dating.mention_times import no_time_reason, published_when, whens_of
from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import noun_data
from pipeline.language import load_language
from pipeline.model import Extent, Page, Sentence
from pipeline.schema import Span
from pipeline.words import tag_sentence
from tests.factory import document, timex

ENGLISH = load_language("en")
NOUNS = ENGLISH.once(noun_data)


def tokens_of(text: str):  # type: ignore[no-untyped-def]
    return tag_sentence(Sentence(0, 0, len(text), text, "body", 0), ENGLISH)


# text, time expression, noun, kind
ATTRIBUTIVE = [
    ("They praised the 2019 initiative.", "2019", "initiative", "happened"),
    ("He missed Saturday's signing of the accord.", "Saturday", "signing", "happened"),
    ("Turnout in the March 3 vote was low.", "March 3", "vote", "happened"),
    ("She was hurt in the 1998 abortion clinic bombing in Reno.", "1998", "bombing", "happened"),
    ("A Sunday night memorial service was held.", "Sunday night", "service", "happened"),
    ("It posted a third-quarter loss.", "third-quarter", "loss", "held"),
    ("Critics dislike the 2016 budget.", "2016", "budget", "thing"),
    ("He drives a 1972 Ford.", "1972", "Ford", "name"),
    ("Japan's 1947 constitution stands.", "1947", "constitution", "thing"),
    # The time stands alone.
    ("On Monday Smith left.", "Monday", None, None),
    ("In 2015 income rose.", "2015", None, None),
    ("Monday voters elected a mayor.", "Monday", None, None),
    ("They met in 2015, officials said.", "2015", None, None),
]


@pytest.mark.parametrize(("text", "time", "noun", "kind"), ATTRIBUTIVE)
def test_noun_after_its_time(text: str, time: str, noun: str | None, kind: str | None) -> None:
    start = text.index(time)
    found = attributive_noun(tokens_of(text), start, start + len(time), NOUNS)
    assert (found and text[found.head.start : found.head.end]) == noun
    assert (found and found.kind) == kind


@pytest.mark.parametrize(
    ("text", "time", "noun", "phrase"),
    [
        ("After the flood of 12 January they moved.", "12 January", "flood", "the flood of 12 January"),
        ("A fire in March destroyed it.", "March", "fire", "A fire in March"),
        ("They moved quickly in March.", "March", None, None),
    ],
)
def test_noun_before_its_time(text: str, time: str, noun: str | None, phrase: str | None) -> None:
    found = noun_before(tokens_of(text), text.index(time), NOUNS)
    assert (found and text[found.head.start : found.head.end]) == noun
    assert (found and text[found.phrase.start : found.phrase.end]) == phrase


@pytest.mark.parametrize("table", ["happened", "held", "not_event"])
def test_noun_lists_agree_with_their_examples(table: str) -> None:
    kind = {"not_event": "thing"}.get(table, table)
    section = ENGLISH.table("mentions", table)
    for example in section["examples"]:
        assert noun_kind(tokens_of(example)[-1], NOUNS) == kind, example
    for counter in section["counters"]:
        assert noun_kind(tokens_of(counter)[-1], NOUNS) != kind, counter


def test_a_noun_stands_in_one_list() -> None:
    lists = [
        f"{s['words']} {s.get('acts', '')}".split()
        for s in (ENGLISH.table("mentions", t) for t in ("happened", "not_event", "held"))
    ]
    words = [word for one in lists for word in one]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize(
    ("modality", "negated", "factuality"),
    [
        ("asserted", False, "asserted"),
        ("asserted", True, "negated"),
        ("hedged", False, "hedged"),
        ("planned", True, "negated"),
        ("hypothetical", False, "hypothetical"),
        ("question", True, "question"),
    ],
)
def test_factuality(modality, negated: bool, factuality: str) -> None:  # type: ignore[no-untyped-def]
    assert factuality_of(Certainty(modality, negated)) == factuality


@pytest.mark.parametrize("modality", ["planned", "hedged"])
def test_noun_modalities_agree_with_their_examples(modality: str) -> None:
    table = ENGLISH.table("mentions", "noun_modality")
    for example in table[f"examples_{modality}"]:
        tokens = tokens_of(example)
        head = tokens[-1]
        noun = DatedNoun(Span(head.start, head.end), Span(0, head.end), "happened", "", False, 0)
        assert set(phrase_words(tokens, noun)) & set(table[modality]), example


def test_a_cue_makes_its_content_less_sure() -> None:
    assert Certainty("planned").under(Certainty("hypothetical")) == Certainty("hypothetical")
    assert Certainty("hedged").under(Certainty("asserted", True)) == Certainty("hedged", True)


@pytest.mark.parametrize(
    ("url", "evidence", "expected"),
    [
        (None, "They left", None),
        ("https://example.org/a", "They left", "https://example.org/a#:~:text=They%20left"),
        ("https://example.org/a#top", "They left", "https://example.org/a#top:~:text=They%20left"),
        (
            "https://example.org/a",
            "well-known, R&D\n  at 5%",
            "https://example.org/a#:~:text=well%2Dknown%2C%20R%26D%20at%205%25",
        ),
        ("https://example.org/a", "“Ja” é", "https://example.org/a#:~:text=%E2%80%9CJa%E2%80%9D%20%C3%A9"),
        (
            "https://example.org/a",
            " ".join(f"word{n}" for n in range(30)),
            "https://example.org/a#:~:text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29",
        ),
    ],
)
def test_fragment_url(url: str | None, evidence: str, expected: str | None) -> None:
    assert fragment_url(url, evidence) == expected


def test_publication_day_as_a_time() -> None:
    row = document("a.txt", "x")
    when = published_when(Page(row, "x", "x"))
    assert (when.start, when.end, when.bounds, when.value) == (
        date(2024, 5, 15),
        date(2024, 5, 15),
        "closed",
        "2024-05-15",
    )
    assert json.loads(when.trace)[-1][-1] == ["2024-05-15", "2024-05-15"]
    undated = published_when(Page(replace(row, published_date=None), "x", "x"))
    assert (undated.start, undated.end, undated.bounds, undated.uses_published) == (None, None, "unknown", False)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"type": "SET"}, "repeated"),
        ({"start": None, "end": None, "bounds": "beyond_calendar"}, None),
        ({"start": None, "end": None, "bounds": "unknown", "type": "DURATION", "value": "P2Y"}, "free duration"),
        ({"start": None, "end": None, "bounds": "unknown", "value": "PAST_REF"}, "vague"),
        ({"start": None, "end": None, "bounds": "unknown", "value": None}, "unresolved"),
    ],
)
def test_what_locates_nothing(changes: dict[str, object], reason: str | None) -> None:
    text = "in 2019"
    row = replace(timex(document("a.txt", text), text, "2019", date(2019, 1, 1), date(2019, 12, 31)), **changes)  # type: ignore[arg-type]
    assert no_time_reason(row) == reason


def test_clock_time_and_day_are_one_time() -> None:
    text = "The ferry sank at 8 a.m. on 3 March 2014."
    doc = document("a.txt", text)
    day = date(2014, 3, 3)
    rows = [
        timex(doc, text, part, day, day, precision=unit) for part, unit in (("8 a.m.", "hour"), ("3 March 2014", "day"))
    ]
    page = Page(doc, text, text)
    extents = [Extent(i, 0, row.char_start, row.char_end, row.text, "r", "op", {}) for i, row in enumerate(rows)]
    [(when, members)] = join_times(extents, whens_of(page, extents, rows), page, ENGLISH)
    assert [text[start:end] for start, end in when.spans] == ["8 a.m.", "3 March 2014"]
    assert (when.start, when.precision, len(members)) == (day, "hour", 2)
