"""Lengths counted from what happened: "three days after the crash", where the text has dated the crash before.

The text dates it with words beside the time: "the crash on 3 May", "Monday's crash", "the crash happened on Monday", "it
crashed on Monday" (`[happening]` of timex.toml). The note in the fields of the length is `counted_from`, as for a time behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Extent, Sentence

_BACK = 40
"""How many times before a length are looked at; keeps long documents linear."""
_WINDOW = 64
"""How many characters beside a time are looked at."""
_Beside = tuple[re.Pattern[str], re.Pattern[str]]
"""What stands before and behind a time that dates a happening."""
_NEVER = re.compile(r"(?!)")
_DATES = frozenset({"calendar", "clock", "deictic", "later", "holiday"})


@frozen
class _Happenings:
    """How a language names what happened."""

    named: re.Pattern[str]
    told: re.Pattern[str]
    told_before: str
    before: str
    after: str
    words: frozenset[str]
    endings: tuple[str, ...]


def _compile(language: Language) -> _Happenings:
    patterns, nouns = language.table("timex", "happening"), language.table("mentions", "happened")
    words = frozenset(f"{nouns['words']} {patterns['papers']}".split())
    return _Happenings(
        re.compile(patterns["named"]),
        re.compile(patterns["told"]),
        patterns["told_before"],
        patterns["before"],
        patterns["after"],
        words,
        tuple(nouns["endings"]),
    )


def count_from_happenings(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes the time that a length before or after a happening counts from."""
    known = language.once(_compile)
    for extent in extents:
        if "offset_next" in extent.fields and not {"counted_from", "lasting"} & extent.fields.keys():
            found = known.named.match(_after(extent, sentences))
            words = found["words"].split() if found else []
            # "a day after the council voted" counts from no council.
            happened = [word for word in words if word.removesuffix("s") in known.words or word.endswith(known.endings)]
            beside = [_beside(word, known.before, known.after) for word in happened if len(word) > 3]
            told = known.told.match(_after(extent, sentences))
            if told is not None:
                beside.append((_told_before(told["subject"], told["verb"], known.told_before), _NEVER))
            _count(extent, beside, extents, sentences)


def _count(extent: Extent, beside: list[_Beside], extents: list[Extent], sentences: list[Sentence]) -> None:
    for patterns in beside:
        for other in reversed(extents[max(0, extent.index - _BACK) : extent.index]):
            if other.op in _DATES and _dates(other, sentences, *patterns):
                extent.fields.update(counted_from=other.index, happening=True)
                return


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
