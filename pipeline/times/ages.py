"""Ages that a text counts on from: "She was born in 1850. At the age of 20 she left home. Six years later": nobody says when.

The note in the fields of what counts on is `since_age`, the sentence of the age told last before it; `of_birth` says that the
sentence tells the birth, too.
"""

from __future__ import annotations

import re

from pipeline.language import Language, joined
from pipeline.model import Extent, Sentence
from pipeline.times.setting import Fields, Setting

_UNITS = frozenset({"Y", "DE"})
_NEAR = 3
"""How many sentences behind an age a text counts on from it."""
_Ages = tuple[re.Pattern[str], re.Pattern[str]]
"""How a language tells an age, and a birth."""


def _compile(language: Language) -> _Ages:
    table = language.table("timex", "ages")
    return re.compile(joined(table["age"])), re.compile(joined(table["birth"]))


def note_ages(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes the age that was told last before "six years later" in its paragraph."""
    for extent in extents:
        if extent.op == "later" and extent.fields.get("unit") in _UNITS:
            _note(extent, sentences, language.once(_compile))


def _note(extent: Extent, sentences: list[Sentence], ages: _Ages) -> None:
    own = sentences[extent.sentence]
    for sentence in reversed(sentences[max(0, own.index - _NEAR) : own.index + 1]):
        text = sentence.text[: extent.start - sentence.start].lower() if sentence is own else sentence.text.lower()
        told = ages[0].search(text) if sentence.paragraph == own.paragraph else None
        if told is not None:
            extent.fields["since_age"] = sentence.index
            if ages[1].search(text, 0, told.start()):
                extent.fields["of_birth"] = True
            return


def counts_from_age(fields: Fields, setting: Setting, timex: int | None) -> bool:
    """Whether an age was told since the time that a length would count from, or since one that counts from an age."""
    if timex is None:
        return False
    extents = setting.anchors.extents
    if "since_age" in fields and extents[timex].sentence < fields["since_age"] + ("of_birth" in fields):
        return True
    between = extents[timex + 1 : setting.extent.index]
    return any("since_age" in one.fields and setting.anchors.known(one.index) is None for one in between)
