"""Sentences -> extents of time expressions with the fields that a rule captured. No calendar, no words.

To add a time expression, add a rule to `lang/xx/timex.toml`. A rule is tried only where a word stands that it can begin
with; of all rules that match there, the longest match wins, of equals the first in the file. What lies before (a
preposition, a range's other end) is noted in the fields: `relation`, `towards`, `range`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.frozen import changed
from pipeline.language import Language
from pipeline.model import Extent, Sentence
from pipeline.times.ages import note_ages
from pipeline.times.bearers import without_bearers
from pipeline.times.entry_days import with_days_of_entries
from pipeline.times.entry_hours import with_hours_of_entries
from pipeline.times.entry_years import with_years_of_entries
from pipeline.times.fiscal import note_ends
from pipeline.times.grammar import BEHIND, LETTERS, MEMO, NO_TIMEX, Grammar, Rule, compile_grammar
from pipeline.times.happenings import count_from_happenings
from pipeline.times.opening_hours import with_opening_hours
from pipeline.times.pairs import pair
from pipeline.times.pointings import AS_PLANNED
from pipeline.times.recordings import without_stamps
from pipeline.times.written import note_written

_OPENING = "\"“„«‘'`"
"""Marks that a quotation may open with: 'will sit “before Easter”'."""
_STOPS = frozenset({"", ".", ",", ";", ":", ")"})
"""What behind a time shows that it stands before no noun."""
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
"""A point that ends no clause, whatever the language."""
_COUNTED_BACK = frozenset({"counted", "offset", "later", "year_earlier"})
"""Operations behind which "on" goes on with something else: "narrowed from a year earlier on a leap in revenue"."""
_NOTED = 96
"""How many characters before a time the notes of a language (`[note]` in direction.toml) see."""

_BESIDE: dict[str, dict[str, Any]] = {"after": {"after": True}, "before": {"leads_up": True}, "by": {"towards": ""}}
"""What the relation of a possessive's noun says of its day: 'by Friday's blizzard' sets no end."""
_OF_ITS_NOUN = frozenset({"mishap", "called_off", "upcoming", "planned_noun", "said_ahead", "of_paper", "contest"})
"""Trails that tell, behind a possessive, of the noun that the time stands before."""

_OPEN = frozenset({"day", "weekday", "month", "season", "holiday", "hour", "weekend", "quarter", "half"})
"""Fields of times whose direction must be found, unless a year stands beside them."""
_REPORTED = frozenset({"quarter", "half", "fiscal"})
"""Fields of times that figures are of: with a year, too, one may be compared with."""


class _Hit(NamedTuple):
    start: int
    end: int
    rule: Rule
    fields: dict[str, Any]


def find_timexes(sentences: list[Sentence], language: Language) -> list[Extent]:
    """All time expressions, sorted, without overlap; offsets count from the start of the document."""
    grammar = language.once(compile_grammar)
    extents: list[Extent] = []
    for sentence in sentences:
        low = lower(sentence.text)
        read = _spaced if "  " in low else _found
        extents += read(sentence, low, len(extents), grammar)
    extents = with_hours_of_entries(with_years_of_entries(extents, sentences), sentences)
    extents = with_days_of_entries(extents, sentences)
    extents = without_stamps(without_bearers(extents, sentences, language), sentences)
    extents = with_opening_hours(extents, sentences, language)
    pair(extents, sentences, language)
    count_from_happenings(extents, sentences, language)
    note_written(extents, sentences, language)
    note_ends(extents, sentences, language)
    note_ages(extents, sentences, language)
    return extents


def _found(sentence: Sentence, low: str, count: int, grammar: Grammar) -> list[Extent]:
    """The time expressions of a sentence, of which `low` is the text as `lower` writes it, numbered from `count`."""
    return [
        _extent(number, sentence, low, hit, grammar)
        for number, hit in enumerate(_hits(sentence.text, low, grammar), count)
    ]


def _spaced(sentence: Sentence, low: str, count: int, grammar: Grammar) -> list[Extent]:
    """The same for a sentence in which several blanks stand in a row: rules are tried on it with one each."""
    text, offset = sentence.text, sentence.start
    kept = [place for place, char in enumerate(low) if char != " " or low[place - 1] != " "]
    squeezed = changed(sentence, start=0, text="".join(map(text.__getitem__, kept)))
    found = _found(squeezed, "".join(map(low.__getitem__, kept)), count, grammar)
    spans = [(one, kept[one.start], kept[one.end - 1] + 1) for one in found]
    return [changed(one, start=offset + start, end=offset + end, text=text[start:end]) for one, start, end in spans]


def lower(text: str) -> str:
    """Lower case and line breaks as blanks, of the same length as the text."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.replace("\n", " ").replace("\t", " ").replace("\r", " ") if "\n" in low or "\t" in low else low


def _hits(text: str, low: str, grammar: Grammar) -> Iterator[_Hit]:
    free = 0
    for found in grammar.places.pattern.finditer(low):
        if found.start() >= free:
            hit = _longest(text, low, found.start(), grammar.rules_at(found))
            if hit:
                free = hit.end
                if hit.rule.op != NO_TIMEX:
                    yield hit


def _longest(text: str, low: str, start: int, rules: tuple[Rule, ...]) -> _Hit | None:
    end, best = start, None
    for rule in rules:
        match = rule.pattern.match(low, start)
        if match and match.end() > end and (not rule.conditional or _holds(rule, match, text, low)):
            end, best = match.end(), (rule, match)
    return _Hit(start, end, best[0], _fields(*best)) if best else None


def _holds(rule: Rule, match: Any, text: str, low: str) -> bool:
    """Whether the rule's conditions on capitals and on what stands before the match are met."""
    if rule.capital and not all(text[match.start(group)].isupper() for group in rule.capital if match[group]):
        return False
    if rule.no_name and _in_name(rule, match, text):
        return False
    if rule.behind_name and not _capital_before(text, match.start()):
        return False
    if not (rule.behind or rule.not_behind):
        return True
    before = low[max(0, match.start() - BEHIND) : match.start()]
    if rule.behind and not rule.behind.search(before):
        return False
    return not (rule.not_behind and rule.not_behind.search(before))


def _in_name(rule: Rule, match: Any, text: str) -> bool:
    """Whether a capture with a capital letter stands beside another word with one ("the Northern Daily")."""
    named = any(text[match.start(group)].isupper() for group in rule.no_name)
    behind = text[match.end() : match.end() + 2].strip()[:1].isupper()
    return named and (behind or _capital_before(text, match.start()))


def _capital_before(text: str, start: int) -> bool:
    """Whether the word before a place has a capital letter."""
    return text[max(0, start - BEHIND) : start].rstrip(" ").rpartition(" ")[2][:1].isupper()


def _fields(rule: Rule, match: Any) -> dict[str, Any]:
    key = "\x1f".join(part or "" for part in match.groups()) if rule.captures else ""
    if key not in rule.memo:
        if len(rule.memo) >= MEMO:
            rule.memo.clear()
        captured = {name: convert(match[group]) for group, name, convert in rule.captures if match[group] is not None}
        rule.memo[key] = {**rule.fields, **captured}
    return rule.memo[key]


def _extent(index: int, sentence: Sentence, low: str, hit: _Hit, grammar: Grammar) -> Extent:
    lead = _lead_before(low, hit.start, grammar.leads)
    fields = {**hit.fields, **(grammar.leads[lead] if lead else {}), **_trail(low, hit, lead, grammar)}
    reported = not _REPORTED.isdisjoint(fields)
    opened = (not _OPEN.isdisjoint(fields) and "year" not in fields) or fields.get("unit") == "WE"  # 'this weekend'
    if reported or opened:
        fields.update(_verbs_before(low, hit.start, grammar))
    elif hit.rule.op == "duration" and "counts_on" in fields:
        if grammar.begins.search(low, max(0, hit.start - BEHIND), hit.start):
            fields["time_ahead"] = True
        fields |= {note: True for note in _verbs_before(low, hit.start, grammar) if note in AS_PLANNED}
    ends = low[hit.end : hit.end + 1] in _STOPS  # 'on a Friday in April.'
    if lead is None and not ends and fields.get("ref") != 0:  # 'called on her this weekend'
        fields.update(_noun_phrase(low, hit.start, grammar))
    if "attributive" not in fields:
        fields.pop("mishap", None)
    if "contract" in fields and ("month" not in fields or "day" in fields):
        del fields["contract"]  # 'On Tuesday oil rose'
    start, end = sentence.start + hit.start, sentence.start + hit.end
    text = sentence.text[hit.start : hit.end]
    return Extent(index, sentence.index, start, end, text, hit.rule.id, hit.rule.op, fields, lead)


def _verbs_before(low: str, start: int, grammar: Grammar) -> dict[str, Any]:
    """What verbs before a time without a year say of its direction."""
    first = max(0, start - _NOTED)
    if grammar.marks.search(low, first, start):
        low = grammar.marks.sub(" ", low[first:start])
        first, start = 0, start - first
    if _DECIMAL.search(low, first, start):
        low = _DECIMAL.sub("0", low[first:start])  # 'was expected to rise 0.4 percent in April'
        first, start = 0, start - first
    words = set(LETTERS.findall(low, first, start))
    notes, schedule = grammar.notes.begun_by(words), grammar.notes.scheduled
    fields: dict[str, Any] = {note.name: True for note in notes if note.pattern.search(low, first, start)}
    begun = schedule.words is None or not schedule.words.isdisjoint(words)
    scheduled = schedule.pattern.search(low, max(0, start - BEHIND), start) if begun else None
    name = "scheduled_range" if scheduled and scheduled["opens"] else "scheduled"
    return {**fields, name: start - scheduled.start()} if scheduled else fields


def _noun_phrase(low: str, start: int, grammar: Grammar) -> dict[str, Any]:
    """What a determiner directly before says, and the lead before it ("since the October vote")."""
    before = low[max(0, start - 7) : start].rpartition(" ")[0]
    word = before.rpartition(" ")[2]
    if word not in grammar.determiners:
        return {}
    lead = _lead_before(low, start - len(word) - 1, grammar.leads)
    said = grammar.leads[lead] if lead else {}
    towards = None if said.get("relation") in ("by", "until") else said.get("towards")
    marks = {
        "attributive": True,
        "indefinite": word in grammar.indefinite,
        "towards": towards,
        "held": "holds" in said,
    }
    return {name: mark for name, mark in marks.items() if mark}


def _trail(low: str, hit: _Hit, lead: str | None, grammar: Grammar) -> dict[str, Any]:
    """What directly follows: "from 2020 on", "planned for Friday was canceled", a conjunction of time, or a possessive.

    After a possessive the lead governs the noun, not the time.
    """
    end = hit.end
    found = grammar.trails.match(low, end)
    if not found:
        return {}
    own = found.lastgroup if found.lastgroup not in ("possessive", None) else ""
    if found.lastgroup == "possessive" or (own in _OF_ITS_NOUN and low.startswith("'", end)):
        said = grammar.leads[lead] if lead is not None else {}
        notes = {"relation": "at", "attributive": True, **_BESIDE.get(said.get("relation", ""), {})}
        return notes | ({own: True} if own else {}) | ({"held": True} if "holds" in said else {})
    if found.lastgroup == "onward":
        goes_on = hit.rule.op not in _COUNTED_BACK and grammar.onward_behind.search(
            low, max(0, hit.start - BEHIND), hit.start
        )
        return {"relation": "since", "open": True} if goes_on else {}
    return {str(found.lastgroup): True}


def _lead_before(low: str, start: int, leads: Any) -> str | None:
    """The longest lead (at most six words) that ends directly before `start`."""
    words = [word.lstrip(_OPENING) for word in low[max(0, start - BEHIND) : start].split()[-6:]]
    if not words or low[start - 1] not in " -(":
        return None
    return next((lead for i in range(len(words)) if (lead := " ".join(words[i:])) in leads), None)
