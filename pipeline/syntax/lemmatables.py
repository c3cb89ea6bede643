"""Tags and lemmas of an English word, from the tables that `lemminflect` (MIT) ships.

The library's own functions build dictionaries of dictionaries from its tables at the first call (0.2 s) and copy an entry
deeply at each; here a table is a dictionary of its lines, of which only those asked for are parsed. A test compares this
with the library's functions.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache

from lemminflect import config
from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
from lemminflect.codecs.OverridesCodec import OverridesCodec

COLUMNS = ("VBD", "VBN", "VBG", "VBZ")
"""Forms of a verb in the order of the table, whose key is the base form."""
VERB_FORMS = ("VBD", "VBN", "VBZ", "VBG", "VBP", "VB")
"""All forms, in the order in which they are tried."""
Forms = dict[str, tuple[str, ...]]


def lemminflect_tags(lower: str) -> dict[str, str]:
    """Tag -> lemma of a lower-cased word; empty if the tables lack it."""
    lemmas = {category: rest.lower().split("/") for category, rest in _entries(config.lemma_lu_fn, lower).items()}
    found: dict[str, str] = {}
    for lemma in lemmas.get("verb", ()):
        forms = _verb_forms(lemma)
        for tag in VERB_FORMS:
            if lower in forms.get(tag, ()):
                found.setdefault(tag, lemma)
    for lemma in _noun_overrides().get(lower) or lemmas.get("noun", ())[:1]:
        found["NN" if lemma == lower else "NNS"] = lemma
    if "adj" in lemmas:
        found["JJ"] = lemmas["adj"][0]
    if "adv" in lemmas:
        found["RB"] = lower
    return found


@lru_cache(maxsize=10_000)
def _verb_forms(lemma: str) -> Forms:
    """Tag -> spellings of a verb; the past tense stands in for a participle that the table leaves out."""
    forms = dict(_auxiliaries().get(lemma, {}))
    line = None if forms else _entries(config.inflection_lu_fn, lemma).get("verb")
    if line is not None:
        columns = zip(COLUMNS, line.split(","), strict=False)
        forms = {tag: tuple(spellings.split("/")) for tag, spellings in columns if spellings}
        forms["VB"] = forms["VBP"] = (lemma,)
    forms.update(_form_overrides().get(lemma, {}))
    forms.setdefault("VBN", forms.get("VBD", ()))
    return forms


def _entries(path: str, word: str) -> dict[str, str]:
    """Category -> rest of the line of a word in a table of lines 'word,category,rest'."""
    lines = _table(path).get(word)
    return dict(line.split(",", 1) for line in lines.split("\n")) if lines else {}


@cache
def _table(path: str) -> dict[str, str]:
    """Word -> its lines without it; only the lines of words that are asked for are read further."""
    found: dict[str, str] = {}
    with gzip.open(path, "rt", encoding="utf-8") as table:
        for line in table.read().splitlines():
            word, _, rest = line.partition(",")
            found[word] = f"{found[word]}\n{rest}" if word in found else rest
    return found


@cache
def _auxiliaries() -> dict[str, Forms]:
    """The forms that the library knows without its table."""
    return dict(InflectionLUCodec.updateForAuxMod({}))


@cache
def _form_overrides() -> dict[str, Forms]:
    """Verb -> the forms in which the library corrects its table."""
    return dict(OverridesCodec.load(config.infl_overrides_fn))


@cache
def _noun_overrides() -> dict[str, tuple[str, ...]]:
    """Word -> its lemma where the library corrects its table, which it does for nouns only."""
    return {word: found["NOUN"] for word, found in OverridesCodec.load(config.lemma_overrides_fn).items()}
