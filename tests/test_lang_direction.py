"""Every note of every language: its examples have it, its counters have not, and none of its alternatives is idle."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from pipeline.language import available, load_language
from pipeline.model import Extent, Sentence
from pipeline.times.grammar import Builder
from pipeline.timex import find_timexes, lower

LONGEST = 320
"""Characters of an alternative that can still be read."""
UNBOUNDED = re.compile(r"\)[*+]|\{\d+,\}")
"""What could take long: a group repeated without a bound."""
NOTES = [
    pytest.param(code, name, note, id=f"{code}-{name}")
    for code in available()
    for table in ("note", "programme")
    for name, note in load_language(code).data.get("direction", {}).get(table, {}).items()
]
FIELD = {"begins": "time_ahead"}
"""The field of a note that is not called like it."""


def marked(code: str, example: str) -> tuple[str, Extent]:
    """What stands before the time in brackets, and the time."""
    before, rest = example.split("[")
    text = before + rest.replace("]", "")
    found = find_timexes([Sentence(0, 0, len(text), text, "body", 0)], load_language(code))
    (here,) = [extent for extent in found if extent.start == len(before)]
    return before, here


def is_noted(name: str, extent: Extent) -> bool:
    return FIELD.get(name, name) in extent.fields or f"{name}_range" in extent.fields


@pytest.mark.parametrize(("code", "name", "note"), NOTES)
def test_examples_have_the_note(code: str, name: str, note: Mapping[str, Any]) -> None:
    assert note["examples"]
    for example in note["examples"]:
        _, extent = marked(code, example)
        assert is_noted(name, extent), example


@pytest.mark.parametrize(("code", "name", "note"), NOTES)
def test_counters_have_it_not(code: str, name: str, note: Mapping[str, Any]) -> None:
    assert note["counter"]
    for example in note["counter"]:
        _, extent = marked(code, example)
        assert not is_noted(name, extent), example


@pytest.mark.parametrize(("code", "name", "note"), NOTES)
def test_each_alternative_has_an_example_of_its_own(code: str, name: str, note: Mapping[str, Any]) -> None:
    build = Builder(load_language(code))
    patterns = [build.note(name, {"pattern": alternative}).pattern for alternative in note["pattern"]]
    befores = [lower(marked(code, example)[0]) for example in note["examples"]]
    matched = [[place for place, pattern in enumerate(patterns) if pattern.search(before)] for before in befores]
    alone = {places[0] for places in matched if len(places) == 1}
    assert [pattern.pattern for place, pattern in enumerate(patterns) if place not in alone] == []


@pytest.mark.parametrize(("code", "name", "note"), NOTES)
def test_note_can_be_read(code: str, name: str, note: Mapping[str, Any]) -> None:
    assert set(note) == {"pattern", "examples", "counter"}
    assert [alternative for alternative in note["pattern"] if len(alternative) > LONGEST] == []
    assert [alternative for alternative in note["pattern"] if UNBOUNDED.search(alternative)] == []
