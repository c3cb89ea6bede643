"""Every rule of every language: its examples are found with the value they state, its counters are not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain
from typing import Any

import pytest

from pipeline.language import Language, available, joined, load_language
from pipeline.model import Clause, Extent, PerSentence, Sentence
from pipeline.normalise import OPERATIONS, normalise, replay
from pipeline.schema import Span, Timex
from pipeline.times.grammar import NO_TIMEX, Builder, compile_grammar
from pipeline.timex import find_timexes, lower
from tests.timex_helpers import page_of

LONGEST = 400
"""Characters of a pattern that can still be read."""
RULES = [(code, rule) for code in available() for rule in load_language(code).data.get("timex", {}).get("rule", [])]


def texts(name: str, *, timex: bool) -> list[Any]:
    """Each entry of the lists `name` of the rules for times, or of those for what is none."""
    return [
        pytest.param(code, rule["id"], text, id=f"{code}-{rule['id']}-{n}")
        for code, rule in RULES
        if (rule["op"] != NO_TIMEX) is timex
        for n, text in enumerate(rule.get(name, []))
    ]


def read(code: str, text: str, day: str, tense: str) -> list[tuple[Extent, Timex]]:
    page = page_of(text, day)
    sentences = [Sentence(0, 0, len(text), text, "body", 0)]
    extents = find_timexes(sentences, load_language(code))
    rows = normalise(page, sentences, extents, PerSentence(lambda _: clause(text, tense)), [])
    return list(zip(extents, rows, strict=True))


def clause(text: str, tense: Any) -> list[Clause]:
    if not tense:
        return []
    whole = Span(0, len(text))
    return [Clause(0, 0, "main", whole, whole, whole, None, "be", tense, False, False, "asserted", None, None)]


@pytest.mark.parametrize(("code", "rule", "example"), texts("examples", timex=True))
def test_example(code: str, rule: str, example: dict[str, str]) -> None:
    before, rest = example["text"].split("[")
    inside, after = rest.split("]")
    found = read(code, before + inside + after, example.get("dct", "2016-10-25"), example.get("tense", ""))
    here = [(extent, row) for extent, row in found if extent.start == len(before) and extent.rule == rule]
    assert here, [(extent.rule, extent.text) for extent, _ in found]
    extent, row = here[0]
    assert extent.text == inside
    assert (row.value or "") == example["value"]
    for name in ("start", "end", "mod", "type", "reason"):
        if name in example:
            assert str(getattr(row, name) or "") == example[name]
    assert replay(row.trace) == (row.start, row.end)


@pytest.mark.parametrize(("code", "rule", "text"), texts("counter", timex=True))
def test_counter(code: str, rule: str, text: str) -> None:
    assert rule not in [extent.rule for extent, _ in read(code, text, "2016-10-25", "")]


@pytest.mark.parametrize(("code", "rule", "text"), texts("examples", timex=False))
def test_no_time(code: str, rule: str, text: str) -> None:
    """Without the rule, more would be taken for a time."""
    assert times_of(text, load_language(code)) != times_of(text, without(code, rule))


@pytest.mark.parametrize(("code", "rule", "text"), texts("counter", timex=False))
def test_a_time_for_all_that(code: str, rule: str, text: str) -> None:
    """What is like the rule's examples and is a time, with or without it."""
    assert times_of(text, load_language(code)) == times_of(text, without(code, rule)) != []


def times_of(text: str, language: Language) -> list[tuple[str, str]]:
    return [
        (extent.rule, extent.text) for extent in find_timexes([Sentence(0, 0, len(text), text, "body", 0)], language)
    ]


@cache
def without(code: str, rule: str) -> Language:
    """The language without one of its rules."""
    language = load_language(code)
    grammar = language.once(compile_grammar)
    place = [one["id"] for one in language.data["timex"]["rule"]].index(rule)
    others = {start: [one for one in places if one != place] for start, places in grammar.by_start.items()}
    return Language(code, language.data, {compile_grammar: replace(grammar, by_start=others, memo={})})


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        pytest.param(code, rule, id=f"{code}-{rule['id']}")
        for code, rule in RULES
        if not isinstance(rule["pattern"], str)
    ],
)
def test_each_alternative_has_an_example_of_its_own(code: str, rule: dict[str, Any]) -> None:
    """One that no other alternative reads."""
    build = Builder(load_language(code))
    texts = [example if rule["op"] == NO_TIMEX else example["text"] for example in rule["examples"]]
    alternatives = [build.rule({**rule, "pattern": alternative}).pattern for alternative in rule["pattern"]]
    read = [[place for place, pattern in enumerate(alternatives) if is_read(pattern, text)] for text in texts]
    shown = {places[0] for places in read if len(places) == 1}
    assert [alternative for place, alternative in enumerate(rule["pattern"]) if place not in shown] == []


PHRASES = [
    pytest.param(table, name, id=f"{code}-{key}-{name}")
    for code in available()
    for key in ("written", "ages")
    for table in [load_language(code).table("timex", key)]
    for name in table
    if name not in ("examples", "counter")
]


@pytest.mark.parametrize(("table", "name"), PHRASES)
def test_phrases_around_times(table: dict[str, Any], name: str) -> None:
    """Each alternative has an example of its own, and none a counter-example."""
    alternatives = [table[name]] if isinstance(table[name], str) else table[name]
    read = [[one for one in alternatives if re.search(one, text)] for text in table["examples"][name]]
    assert [places for places in read if len(places) != 1] == []
    assert sorted(alternatives) == sorted({places[0] for places in read})
    assert [text for text in table.get("counter", {}).get(name, []) if re.search(joined(table[name]), text)] == []


def is_read(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern matches what stands in brackets, or anything where there are none."""
    before, bracket, rest = text.partition("[")
    if not bracket:
        return bool(pattern.search(lower(text)))
    inside, _, after = rest.partition("]")
    found = pattern.match(lower(before + inside + after), len(before))
    return found is not None and found.end() == len(before + inside)


@pytest.mark.parametrize(
    ("code", "rule"), [pytest.param(code, rule, id=f"{code}-{rule['id']}") for code, rule in RULES]
)
def test_rule_is_complete(code: str, rule: dict[str, Any]) -> None:
    assert set(rule) <= {
        "id", "pattern", "op", "fields", "capital", "no_name", "behind", "not_behind", "behind_name", "glued", "examples",
        "counter",
    }  # fmt: skip
    conditions = [rule[name] for name in ("pattern", "behind", "not_behind") if name in rule]
    alternatives = [*chain.from_iterable([one] if isinstance(one, str) else one for one in conditions)]
    assert [one for one in alternatives if len(one) > LONGEST] == [], (
        "alternatives are a list, a list of words is a piece"
    )
    assert [one for one in alternatives if re.search(r"\)[*+]|\{\d+,\}", one)] == [], "a group is repeated with a bound"
    assert rule["op"] == NO_TIMEX or rule["op"] in OPERATIONS
    assert rule["examples"], "a rule needs an example"
    if rule["op"] != NO_TIMEX:
        assert all(date.fromisoformat(example.get("dct", "2016-10-25")) for example in rule["examples"])


def test_starts_lose_nothing() -> None:
    """Trying only the rules that can begin with a text's words and numbers finds what trying all rules everywhere finds."""
    for code in available():
        grammar = load_language(code).once(compile_grammar)
        for rule_code, rule in RULES:
            for example in rule["examples"] if rule_code == code else []:
                low = lower(example if rule["op"] == NO_TIMEX else example["text"].replace("[", "").replace("]", ""))
                tried = {found.start(): grammar.rules_at(found) for found in grammar.places.pattern.finditer(low)}
                for compiled in map(grammar.rule, range(grammar.count)):
                    for at in range(len(low)):
                        if at and (low[at - 1].isalnum() or low[at - 1] in "_$£€.,#"):
                            continue
                        if compiled.pattern.match(low, at):
                            assert compiled in tried.get(at, ()), (compiled.id, low[at:])


@pytest.mark.parametrize("code", available())
def test_no_rule_has_more_starts_than_a_pattern_can_hold(code: str) -> None:
    if "timex" in load_language(code).data:
        grammar = load_language(code).once(compile_grammar)
        many = {
            grammar.rule(place).id: count
            for place, count in Counter(chain.from_iterable(grammar.by_start.values())).items()
            if count > 4000
        }
        assert not many, "what may follow the first word without a blank?"


def first(pattern: str) -> set[str]:
    from pipeline.times.starts import Starts

    return Starts(frozenset({"the", "one"}), {"unit": "days?|week", "early": "(?:early|mid)[- ]"}.__getitem__).of(
        pattern
    )


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("may|june", {"may", "june"}),
        ("(?:early )?may", {"early", "may"}),
        ("(?:the )?last week", {"the last", "last"}),
        (r"the \w+", {"the"}),
        (r"\d{1,3} days?", {"0 day", "0 days", "00 day", "00 days", "000 day", "000 days"}),
        (r"(?:1[0-2]|[1-9])(?::[0-5]\d)?", {"0", "00", "0:00", "00:00"}),
        (r"\d+(?:st|nd)", {"0" * number + end for number in range(1, 8) for end in ("st", "nd")}),
        ("one[- ]hours?", {"one-hour", "one hour", "one-hours", "one hours"}),
        (r"q[1-4]|fy'?\d\d", {"q0", "fy00", "fy"}),
        ("(?=may)(?:may|june)$", {"may", "june"}),
        (r"one(?= (?:day|week))", {"one"}),
        (r"one(?= (?:day|week) off)", {"one day", "one week"}),
        (r"\d(?:,| at)(?: |(?<=,))one", {"0 at", "0,", "0,one"}),
        (r"\d\.\d% of", {"0.0"}),
        ("one {unit}", {"one day", "one days", "one week"}),
        ("(?:{early})?{day:unit2} off", {"early", "mid", "day", "days", "week"}),
        ("{early}?(?:{unit}|one(?= {unit}))", {"early", "mid", "day", "days", "week", "one"}),
    ],
)
def test_first_words(pattern: str, starts: set[str]) -> None:
    assert first(pattern) == starts


@pytest.mark.parametrize("pattern", [r"\w+ day", "(?:the )?", ".*", "(?:may)?", r"one[a-z]+ may"])
def test_a_rule_that_could_begin_anywhere_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"begin|cannot stand"):
        first(pattern)
