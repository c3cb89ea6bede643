"""Lengths counted from what happened: "three days after the crash", where the text has dated the crash before; hours of its day:
"The crash was reported at 4 p.m.".

The text dates it with words beside the time: "the crash on 3 May", "Monday's crash", "the crash happened on Monday", "it
crashed on Monday" (`[happening]` of timex.toml). The note in the fields of the length is `counted_from`, as for a time behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Extent, Sentence
from pipeline.times.openness import is_bare_clock

_BACK = 40
"""How many times before a length are looked at; keeps long documents linear."""
_WINDOW = 64
"""How many characters beside a time are looked at."""
_Beside = tuple[re.Pattern[str], re.Pattern[str]]
"""What stands before and behind a time that dates a happening."""
_NEVER = re.compile(r"(?!)")
_DATES = frozenset({"calendar", "clock", "deictic", "later", "holiday"})
_NEAR_DATES = frozenset({"calendar", "clock"})


@frozen
class _Happenings:
    """How a language names what happened."""

    named: re.Pattern[str]
    named_alone: re.Pattern[str]
    told: re.Pattern[str]
    subject: re.Pattern[str]
    told_before: str
    before: str
    after: str
    words: frozenset[str]
    endings: tuple[str, ...]
    told_as: dict[str, re.Pattern[str]]
    """Noun of what happened -> its verbs before a time."""


def _compile(language: Language) -> _Happenings:
    patterns, nouns = language.table("timex", "happening"), language.table("mentions", "happened")
    words = frozenset(f"{nouns['words']} {patterns['papers']}".split())
    return _Happenings(
        re.compile(patterns["named"]),
        re.compile(patterns["named_alone"]),
        re.compile(patterns["told"]),
        re.compile(patterns["subject"]),
        patterns["told_before"],
        patterns["before"],
        patterns["after"],
        words,
        tuple(nouns["endings"]),
        {
            noun: re.compile(patterns["told_as_before"].replace("{verbs}", verbs))
            for noun, verbs in patterns["told_as"].items()
        },
    )


def count_from_happenings(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes the time that a length before or after a happening counts from, and the day of an hour at which it was."""
    known = language.once(_compile)
    for extent in extents:
        if "offset_next" in extent.fields and not {"counted_from", "lasting"} & extent.fields.keys():
            if _is_dated(extent, extents):
                continue
            beside = _beside_noun(known.named.match(_after(extent, sentences)), known)
            alone = known.named_alone.match(_after(extent, sentences))
            if alone is not None and alone["noun"] in known.told_as:
                beside.append((known.told_as[alone["noun"]], _NEVER))
            told = known.told.match(_after(extent, sentences))
            if told is not None:
                beside.append((_told_before(told["subject"], told["verb"], known.told_before), _NEVER))
            other = _dating(extent, beside, extents, sentences, _DATES)
            if other is not None:
                extent.fields.update(counted_from=other.index, happening=True)
        elif is_bare_clock(extent) and "on_day" not in extent.fields:
            other = _dating(extent, _told_of(extent, extents, sentences, known), extents, sentences, _NEAR_DATES)
            if other is not None:
                extent.fields["on_day"] = other.index


def _is_dated(extent: Extent, extents: list[Extent]) -> bool:
    """'left in 1849 | about two years after his marriage': whether a year right before says already when that was."""
    other = extents[extent.index - 1] if extent.index else extent
    return other.sentence == extent.sentence and "year" in other.fields and other.end + 1 == extent.start


def _told_of(extent: Extent, extents: list[Extent], sentences: list[Sentence], known: _Happenings) -> list[_Beside]:
    """What dates the happening that an hour is told of, if no mark and no other time stands before it in its sentence."""
    sentence = sentences[extent.sentence]
    before = sentence.text[: extent.start - sentence.start]
    first = extent.index == 0 or extents[extent.index - 1].sentence < extent.sentence
    if not first or len(before) > _WINDOW or "," in before:
        return []
    return _beside_noun(known.subject.match(before.lower()), known)


def _beside_noun(found: re.Match[str] | None, known: _Happenings) -> list[_Beside]:
    """What dates the happening that was found; "a day after the council voted" counts from no council."""
    words = found["words"].split() if found else []
    happened = [word for word in words if word.removesuffix("s") in known.words or word.endswith(known.endings)]
    return [_beside(word, known.before, known.after) for word in happened if len(word) > 3]


def _dating(
    extent: Extent, beside: list[_Beside], extents: list[Extent], sentences: list[Sentence], kinds: frozenset[str]
) -> Extent | None:
    """The last time before that dates a happening."""
    for patterns in beside:
        for other in reversed(extents[max(0, extent.index - _BACK) : extent.index]):
            if other.op in kinds and _dates(other, sentences, *patterns):
                return other
    return None


def _dates(extent: Extent, sentences: list[Sentence], before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    if after.match(_after(extent, sentences)):
        return True
    sentence = sentences[extent.sentence]
    start = extent.start - sentence.start
    return bool(before.search(sentence.text[max(0, start - _WINDOW) : start].lower()))


def _after(extent: Extent, sentences: list[Sentence]) -> str:
    sentence = sentences[extent.sentence]
    end = extent.end - sentence.start
    return sentence.text[end : end + _WINDOW].lower()


@lru_cache(maxsize=256)
def _told_before(subject: str, verb: str, before: str) -> re.Pattern[str]:
    return re.compile(before.replace("{subject}", re.escape(subject)).replace("{verb}", re.escape(verb)))


@lru_cache(maxsize=256)
def _beside(word: str, before: str, after: str) -> _Beside:
    stem = re.escape(word.removesuffix("s"))
    return re.compile(before.replace("{noun}", stem).replace("{verb}", re.escape(word))), re.compile(
        after.replace("{noun}", stem)
    )
