"""Every note and trail of every language: its examples have it, its counters have not, and none of its alternatives is idle."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from pipeline.language import available, load_language
from pipeline.model import Extent, Sentence
from pipeline.times.grammar import Builder, compile_grammar
from pipeline.timex import find_timexes, lower

LONGEST = 320
"""Characters of an alternative that can still be read."""
UNBOUNDED = re.compile(r"\)[*+]|\{\d+,\}")
"""What could take long: a group repeated without a bound."""
FIELD = {"begins": "time_ahead"}
"""The field of a note that is not called like it."""
TABLES = [
    pytest.param(code, table, name, told, id=f"{code}-{table}-{name}")
    for code in available()
    for table in ("note", "programme", "trail")
    for name, told in load_language(code).data.get("direction", {}).get(table, {}).items()
]


def marked(code: str, example: str) -> tuple[str, Extent]:
    """An example without its brackets, and the time that stood in them."""
    before, inside, after = re.split(r"[\[\]]", example)
    text = before + inside + after
    found = find_timexes([Sentence(0, 0, len(text), text, "body", 0)], load_language(code))
    (here,) = [extent for extent in found if extent.text == inside and extent.start == len(before)]
    return lower(text), here


def is_told(code: str, table: str, name: str, example: str) -> bool:
    """Whether the words around the time of an example tell something of it."""
    low, extent = marked(code, example)
    if table == "trail":
        trail = load_language(code).once(compile_grammar).trails.match(low, extent.end)
        return trail is not None and trail.lastgroup == name
    return FIELD.get(name, name) in extent.fields or f"{name}_range" in extent.fields


def is_matched(code: str, table: str, pattern: re.Pattern[str], example: str) -> bool:
    low, extent = marked(code, example)
    return bool(pattern.match(low, extent.end) if table == "trail" else pattern.search(low, 0, extent.start))


@pytest.mark.parametrize(("code", "table", "name", "told"), TABLES)
def test_examples_have_it(code: str, table: str, name: str, told: Mapping[str, Any]) -> None:
    assert told["examples"]
    assert [example for example in told["examples"] if not is_told(code, table, name, example)] == []


@pytest.mark.parametrize(("code", "table", "name", "told"), TABLES)
def test_counters_have_it_not(code: str, table: str, name: str, told: Mapping[str, Any]) -> None:
    assert told["counter"]
    assert [example for example in told["counter"] if is_told(code, table, name, example)] == []


@pytest.mark.parametrize(("code", "table", "name", "told"), TABLES)
def test_each_alternative_has_an_example_of_its_own(code: str, table: str, name: str, told: Mapping[str, Any]) -> None:
    """One that no other alternative matches: else it is idle, or nobody has shown what it is for."""
    build = Builder(load_language(code))
    patterns = [build.note(name, {"pattern": alternative}).pattern for alternative in told["pattern"]]
    matched = [
        [place for place, pattern in enumerate(patterns) if is_matched(code, table, pattern, example)]
        for example in told["examples"]
    ]
    shown = {places[0] for places in matched if len(places) == 1}
    assert [alternative for place, alternative in enumerate(told["pattern"]) if place not in shown] == []


@pytest.mark.parametrize(("code", "table", "name", "told"), TABLES)
def test_it_can_be_read(code: str, table: str, name: str, told: Mapping[str, Any]) -> None:
    assert set(told) - {"behind"} == {"pattern", "examples", "counter"}
    assert isinstance(told["pattern"], list), "a list of alternatives"
    assert [alternative for alternative in told["pattern"] if len(alternative) > LONGEST] == []
    assert [alternative for alternative in told["pattern"] if UNBOUNDED.search(alternative)] == []
    assert table == "trail" or all(alternative.endswith((r"\Z", "_until}")) for alternative in told["pattern"])


def test_pieces_have_one_meaning() -> None:
    for code in available():
        timex, direction = (load_language(code).data.get(name, {}).get("piece", {}) for name in ("timex", "direction"))
        assert not timex.keys() & direction.keys()
