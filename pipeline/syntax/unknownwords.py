"""What a word can be that no lexicon knows: by its prefix, its last part behind a hyphen, its ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.syntax.lexicon import Words

_OF_VERBS = frozenset({"VBD", "VBN", "VBG"})
_PLAIN, _DESCRIBING = frozenset({"VB", "VBP", "NN"}), frozenset({"VBN", "VBG", "JJ", "CD"})


def guess(words: Words, lower: str, capital: bool) -> dict[str, str]:
    """Tags of a word that no lexicon knows, by its last part or its ending; with a capital it is a name ('Vidal')."""
    if "-" in lower:
        return _by_last_part(words, lower)
    if _is_denied(words, lower):
        return {"JJ": lower}
    for suffix, endings in words.suffixes.items():
        if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
            if capital and endings not in ("NN", "NNS"):
                return _prefixed(words, lower, "verb_prefix", _OF_VERBS)
            return {tag: _base(words, lower, suffix, tag) for tag in endings.split()}
    known = _prefixed(words, lower, "fused_prefix", _PLAIN)
    return known if "VB" in known else {"NN": lower}


def _by_last_part(words: Words, lower: str) -> dict[str, str]:
    """Tags of a word with hyphens: those of its last part behind 'co-' and 're-', else a noun's or an adjective's."""
    first, _, rest = lower.rpartition("-")
    last = words.word(rest or "-")
    shared = first in words.lists["sharing_prefix"] and "VB" in last.tags  # 'co-host'
    if shared or (first in words.lists["verb_prefix"] and not last.tags.isdisjoint(_OF_VERBS)):
        return {tag: f"{first}-{lemma}" for tag, lemma in last.lemmas.items()}
    if last.only == "RB":
        return {"RB": lower}  # 'matter-of-factly'
    if "NNS" in last.tags and last.tags.isdisjoint(_DESCRIBING):
        return {"NNS": f"{first}-{last.lemmas['NNS']}"}  # 'front-runners'
    return dict.fromkeys(sorted({"JJ"} if last.tags & _DESCRIBING else {"NN", "JJ"}), lower)


def _is_denied(words: Words, lower: str) -> bool:
    """'unseeded', not 'underfed': a participle behind a prefix that denies it."""
    prefix = next(filter(lower.startswith, sorted(words.lists["denying_prefix"])), "")
    if not prefix or len(lower) <= len(prefix) + 2 or any(map(lower.startswith, words.lists["not_denying"])):
        return False
    return "VBN" in words.word(lower.removeprefix(prefix)).tags


def _prefixed(words: Words, lower: str, prefixes: str, tags: frozenset[str]) -> dict[str, str]:
    """Forms with what is put before known verbs: 'Relaunched', 'relaunch'."""
    prefix = next(filter(lower.startswith, sorted(words.lists[prefixes])), "")
    known = words.open(lower.removeprefix(prefix)) if prefix else {}
    return {tag: prefix + lemma for tag, lemma in known.items() if tag in tags}


def _base(words: Words, lower: str, suffix: str, tag: str) -> str:
    """The known word that an ending is put to: 'text' of 'texted', 'blog' of 'blogged'; else the word itself."""
    if tag == "NNS":
        return singular(words, lower)
    stem = lower.removesuffix(suffix)
    doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    bases = (stem, *(stem + ending for ending in words.lists["base_ending"]), doubled)
    return next((base for base in bases if tag in _OF_VERBS and words.open(base)), lower)


def singular(words: Words, lower: str) -> str:
    """'slaying' of 'slayings'."""
    ending = next((ending for ending in words.lists["plural_ending"] if lower.endswith(ending)), "")
    return lower.removesuffix(ending)
