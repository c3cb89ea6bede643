"""Sayings of one who turns out to be another than who speaks in the communication whose time they were given."""

from __future__ import annotations

from pipeline.frozen import changed
from pipeline.model import Said
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.identities import Claimant
from pipeline.saying.name_words import fold
from pipeline.saying.names import Names
from pipeline.saying.narrations import Narration
from pipeline.saying.partaking import pronoun_of, source_of


def speakers_of(told: Narration, draft: Draft, around: Around) -> frozenset[str]:
    """Who alone speaks in what is told of, where a draft's source is a pronoun or an office: whom it means is not known yet."""
    words, source = around.lexicon.words, source_of(draft)
    asks = any(token.lower in words["askers"] for token in source)
    unnamed = pronoun_of(draft, around) != "" or (source[:1] and source[0].lower in words["definite"] and not asks)
    shared = told.turns or told.unnamed or told.document or told.nouns & around.lexicon.any_of("dialogues", "occasions")
    return told.names if unnamed and not shared else frozenset()


def without_others_day(item: Said, claimant: Claimant, names: Names) -> Said:
    """'Lee spoke at a rally on Monday. Kim was not there. “It is late,” he said': Kim's words are not of that day."""
    person = claimant.id is not None and claimant.kind in ("person", "")
    speakers = {fold(word) for word in item.speakers}
    if not person or not any(_is_person(word, names) for word in speakers):
        return item
    if not speakers.isdisjoint(fold(word) for word in (claimant.name or "").split()):
        return item
    return changed(item, when=(), when_basis=None)


def _is_person(last: str, names: Names) -> bool:
    """Does a person's name on the page end so?"""
    named = (name for name in names.by_last.get(last, ()) if len(name.words) > 1)
    return any(names.kind(name) in ("person", "") for name in named)
