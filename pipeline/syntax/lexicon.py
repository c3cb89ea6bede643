"""What the words of a language can be, before any context: tags of the Penn Treebank, each with its lemma.

Closed classes come from `lang/xx/lexicon.toml`, all others from a library that the file names; both are memoised by
spelling. To add a language, add its file and, if no lexicon here knows it, an entry in LEXICONS.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from pipeline.frozen import frozen
from pipeline.language import Language, LanguageError
from pipeline.model import Reading
from pipeline.syntax.lemmatables import lemminflect_tags
from pipeline.syntax.memo import Memo

T = TypeVar("T")
NO_VERB = ("NN", "NNS", "JJ", "RB", "IN")
"""Readings other than a verb, the likeliest first."""


@dataclass(slots=True, eq=False)
class Word:
    """What a spelling can be: one object for all places where it stands."""

    lower: str
    tags: frozenset[str]
    only: str
    """Its one tag, or ''."""
    lemmas: Mapping[str, str]
    """Tag -> lemma."""
    closed: bool
    auxiliary: str
    """The auxiliary it is a form of ('modal' for all modals), or ''."""
    other: str
    """Its likeliest tag if it is no verb, or ''."""
    usual: Reading | None = None
    """Memo: what a token of it says with its one tag."""
    readings: dict[str, Reading] = field(default_factory=dict)
    """Memo: what it says with another tag."""


_DOTTED = re.compile(r"\.[^\s.]+\.")
"""Finds a dot behind a word with a dot inside."""
_SELDOM, _OF_VERBS = frozenset({"VB", "VBP", "VBZ"}), frozenset({"VBD", "VBN", "VBG"})
_PLAIN, _DESCRIBING = frozenset({"VB", "VBP", "NN"}), frozenset({"VBN", "VBG", "JJ", "CD"})
_LISTS = """
absolute adjective_ed adjective_ing adjective_only adverb_before_past adverb_first adverb_of_time adverb_second adverbial agent
amounting approximate article aside bare base_ending becoming begun bidding bidding_what boundary bringing changing calling
calling_to causal citing clausal clause_opening commuting commuting_to compound_head compound_ing compound_past
compound_past_head currency_past compounded compounding contrast dated degree demanding denying_prefix exact faring found
found_so rid_of setting_to counted_in_a_row finite flat floating forenames framed framing fresh governing graded grading
grading_too in_a_row granting guest_ing hearer held_to_be host_office in_names intransitive inverting let names next_act no_noun
no_verb not_denying noun noun_after_to noun_ing noun_past object_only object_pronoun of_hours owned owned_object particle passing
passing_by path partitive_of period phase phase_base phase_verb placing plain_subject plural plural_ending plural_s pointing
posing posted quantity ranked ratio reckoned reporting resuming returning scheduled seeming share siding siding_ing singular
sleeping sleeping_to spread staged stating stranded subject_pronoun supposing time topping toward transitive turned turned_out
turning_out two_objects unaccusative unveiling urging verb verb_prefix verb_s wishing without_object described_plural with_clause
fused_prefix asking
"""
LISTS = tuple(_LISTS.split())
"""The word lists of [context] and [lean] that the rules of tagging use."""

Lexicon = Callable[[str], dict[str, str]]

LEXICONS: dict[str, Lexicon] = {"lemminflect": lemminflect_tags}


@frozen
class Piece:
    """A token in a stretch of text between two blanks: one object for all such stretches."""

    place: int
    """Where it begins in the stretch."""
    size: int
    text: str
    word: Word


@cache
def _tags(tags: frozenset[str]) -> frozenset[str]:
    """One set for all words that have the same tags."""
    return tags


def make_word(lower: str, lemmas: Mapping[str, str], closed: bool = False, auxiliary: str = "") -> Word:
    """A word with these tags and lemmas."""
    only = next(iter(lemmas)) if len(lemmas) == 1 else ""
    other = next((tag for tag in NO_VERB if tag in lemmas), "")
    return Word(lower, _tags(frozenset(lemmas)), only, lemmas, closed, auxiliary, other)


@dataclass
class Words:
    """The compiled word data of a language."""

    cut: re.Pattern[str]
    clitics: tuple[str, ...]
    split: Mapping[str, list[str]]
    closed: Mapping[str, Word]
    suffixes: Mapping[str, str]
    open: Lexicon
    forms: Mapping[str, dict[str, str]]
    """Word -> tag -> lemma of forms that the open lexicon lacks."""
    expects: Mapping[str, str]
    """Auxiliary or lemma -> what it waits for: 'base', 'participle' or 'be'."""
    lists: Mapping[str, frozenset[str]]
    """The word lists of [context] and [lean], by name."""

    def __post_init__(self) -> None:
        """Nothing is known yet."""
        self.memo = Memo(self._read)
        """Spelling -> word."""
        self.stretches = Memo(lambda stretch: self.tokens(stretch, " x"))
        """What stands between two blanks -> its tokens."""
        self.ends = Memo(self.tokens)
        """What stands behind the last blank -> its tokens."""

    def word(self, text: str) -> Word:
        """What a spelling can be; a capital adds the reading as a name."""
        return self.memo[text]

    def tokens(self, stretch: str, behind: str = "") -> list[Piece]:
        """The tokens of a stretch of text without spaces: words without their clitics, numbers, marks.

        A dot inside a word, or that ends an abbreviation, belongs to the word. `behind`: what follows, a blank and a word.
        """
        found = self.cut.findall(stretch + behind)
        parts = [part for piece in (found[:-1] if behind else found) for part in self._parts(piece)]
        pieces, place = [], len(stretch) - len(stretch.lstrip())
        for part in _with_dots(parts) if _DOTTED.search(stretch) else parts:
            text = part.rstrip()
            pieces.append(Piece(place, len(text), text, self.word(text)))
            place += len(part)
        return pieces

    def _parts(self, piece: str) -> tuple[str, ...]:
        """The tokens in a piece of text: a word, and the clitic written onto it; the last with the blanks."""
        lower = piece.rstrip().lower()
        middle = 0
        if lower in self.split:
            middle = len(self.split[lower][0])
        elif "'" in lower:
            fitting = (clitic for clitic in self.clitics if lower.endswith(clitic) and len(lower) > len(clitic))
            middle = len(lower) - len(next(fitting, lower))
        return (piece[:middle], piece[middle:]) if middle else (piece,)

    def _read(self, text: str) -> Word:
        text = text.replace("\u00ad", "") or text  # a soft hyphen is no letter
        lower = text.lower()
        known = self.closed.get(lower)
        particle, _, rest = text.partition("-")
        capital = (rest if particle in self.lists["joined_particles"] else text)[:1].isupper()  # 'Lee', 'al-Amin'
        if known is not None and text.isupper() and len(text) > 1 and known.only != "NEG":  # 'WHO', but 'did NOT leave'
            # no rule on 'who' means 'WHO chief Lee'
            return make_word(text if "WP" in known.tags else lower, {"NNP": text})
        if known is not None:
            if capital and lower in self.lists["names"]:
                return make_word(lower, {**known.lemmas, "NNP": text}, True, known.auxiliary)
            return known
        if rest and lower in self.lists["time"] and rest[0].isupper():
            return make_word(lower, {"NNP": text})  # 'mid-April'
        if not text[0].isalnum():
            return make_word(lower, {"CD" if text in "%‰" or unicodedata.category(text[0]) == "Sc" else "PUNCT": text})
        if text[1:2] == "." and text[0].isupper() and text[2:3].isupper() and text[3:4].islower():
            return make_word(lower, {"NNP": text})  # 'A.Lee'
        if len(text) > 2 and (one := self._singular(text)) != text and one.isupper():
            return make_word(lower, {"NNS": one.lower()})  # 'MPs'
        if text[0].isdigit() or unicodedata.category(text[-1]) == "Sc":  # 'C$' of 'C$3 million'
            unit = self.word(lower.rpartition("-")[2] or "-").tags if "-" in lower else frozenset[str]()
            described = "NN" in unit and "JJ" not in unit  # 'a 19-page report'; not 'the 19-year-old', '9-2'
            return make_word(lower, {"JJ" if described else "CD": lower})
        lemmas = {**self.open(lower), **self.forms.get(lower, {})} or self._guess(lower, capital)
        lemmas = {tag: lemma for tag, lemma in lemmas.items() if lemma}
        if lower in self.lists["noun"]:
            lemmas = {tag: lemma for tag, lemma in lemmas.items() if tag != "JJ"}
        kept = self.lists["no_verb"]
        nouns = {tag: lemma for tag, lemma in lemmas.items() if tag not in _SELDOM or lemma not in kept}
        return make_word(lower, {**(nouns or lemmas), **({"NNP": text} if capital else {})})

    def _guess(self, lower: str, capital: bool) -> dict[str, str]:
        """Tags of a word that no lexicon knows, by its last part or its ending; with a capital it is a name ('Vidal')."""
        if "-" in lower:
            first, _, rest = lower.rpartition("-")
            last = self.word(rest or "-")
            shared = first in self.lists["sharing_prefix"] and "VB" in last.tags  # 'co-host'
            if shared or (first in self.lists["verb_prefix"] and not last.tags.isdisjoint(_OF_VERBS)):
                return {tag: f"{first}-{lemma}" for tag, lemma in last.lemmas.items()}
            if last.only == "RB":
                return {"RB": lower}  # 'matter-of-factly'
            if "NNS" in last.tags and last.tags.isdisjoint(_DESCRIBING):
                return {"NNS": f"{first}-{last.lemmas['NNS']}"}  # 'front-runners'
            return dict.fromkeys(sorted({"JJ"} if last.tags & _DESCRIBING else {"NN", "JJ"}), lower)
        denying = next(filter(lower.startswith, sorted(self.lists["denying_prefix"])), lower)
        plain = all(not lower.startswith(prefix) for prefix in self.lists["not_denying"])  # not 'underfed'
        if plain and len(lower) > len(denying) + 2 and "VBN" in self.word(lower.removeprefix(denying)).tags:
            return {"JJ": lower}  # 'unseeded'
        for suffix, endings in self.suffixes.items():
            if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
                if capital and endings not in ("NN", "NNS"):
                    return self._prefixed(lower, "verb_prefix", _OF_VERBS)
                return {tag: self._base(lower, suffix, tag) for tag in endings.split()}
        return known if "VB" in (known := self._prefixed(lower, "fused_prefix", _PLAIN)) else {"NN": lower}

    def _prefixed(self, lower: str, prefixes: str, tags: frozenset[str]) -> dict[str, str]:
        """Forms with what is put before known verbs: 'Relaunched', 'relaunch'."""
        prefix = next(filter(lower.startswith, sorted(self.lists[prefixes])), "")
        known = self.open(lower.removeprefix(prefix)) if prefix else {}
        return {tag: prefix + lemma for tag, lemma in known.items() if tag in tags}

    def _base(self, lower: str, suffix: str, tag: str) -> str:
        """The known word that an ending is put to: 'text' of 'texted', 'blog' of 'blogged'; else the word itself."""
        if tag == "NNS":
            return self._singular(lower)
        stem = lower.removesuffix(suffix)
        doubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
        bases = (stem, *(stem + ending for ending in self.lists["base_ending"]), doubled)
        return next((base for base in bases if tag in _OF_VERBS and self.open(base)), lower)

    def _singular(self, lower: str) -> str:
        """'slaying' of 'slayings'."""
        ending = next((ending for ending in self.lists["plural_ending"] if lower.endswith(ending)), "")
        return lower.removesuffix(ending)


def _with_dots(pieces: list[str]) -> list[str]:
    """The same tokens, dots put to the dotted words that they end ('U.S.')."""
    joined: list[str] = []
    for piece in pieces:
        if (
            piece[0] == "."
            and joined
            and "." in joined[-1]
            and joined[-1][0].isalpha()
            and not joined[-1][-1].isspace()
        ):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def compile_words(language: Language) -> Words:
    """The word data of a language; raises LanguageError where a table is missing or names an unknown lexicon."""
    clitics = language.table("lexicon", "clitics")
    name = language.table("lexicon", "open")["lexicon"]
    if name not in LEXICONS:
        raise LanguageError(f"{language.code}/lexicon.toml: [open] lexicon {name!r} is none of {sorted(LEXICONS)}")
    lists = {**language.table("lexicon", "context"), **language.table("lexicon", "lean")}
    lists["joined_particles"] = language.table("names", "words")["joined_particles"]
    missing = [key for key in LISTS if key not in lists]
    if missing:
        raise LanguageError(f"{language.code}/lexicon.toml: [context] lacks {', '.join(missing)}")
    return Words(
        cut=_cutter(clitics["words"]),
        clitics=tuple(clitics["words"]),
        split=clitics["split"],
        closed=_closed_words(language),
        suffixes=language.table("lexicon", "suffixes"),
        open=LEXICONS[name],
        forms={word: dict(readings) for word, readings in language.table("lexicon", "forms").items()},
        expects=language.table("lexicon", "expects"),
        lists={key: frozenset(words.split()) for key, words in lists.items()},
    )


def _cutter(clitics: Iterable[str]) -> re.Pattern[str]:
    """Finds the next token with the blanks behind it; clitics without an apostrophe at their start are left on their word.

    A dot is part of a short word where the sentence goes on behind it: it ends an abbreviation ('Oct. 3', "Holm Corp.'s"), also
    before a hyphen ('U.S.-led').
    """
    clitic = "'(?:" + "|".join(re.escape(clitic[1:]) for clitic in clitics if clitic.startswith("'")) + ")"
    joint = r"(?:\.-|[-'.&/\u00ad])\w+|[,:]\d+"
    word = rf"\w+(?:(?!{clitic}(?!\w|{joint}))(?:{joint}))*(?:(?<=[^\W\d_])\+(?![\w+]))?"  # 'OPEC+'
    short = rf"(?:[^\W\d_]{{1,9}}-)?[^\W\d_]{{1,5}}(?:\.(?=[ ,][\s\S]|{clitic}\b)|[$£€¥](?=\d))"
    return re.compile(rf"(?:{short}|{word}|{clitic}\b|``|''|‘‘|’’|--+|\.\.+|[^\w\s])\s*", re.IGNORECASE)


def _closed_words(language: Language) -> dict[str, Word]:
    tags: dict[str, dict[str, str]] = {}
    auxiliary: dict[str, str] = {}
    lemma_of = language.table("lexicon", "lemma")
    for tag, words in language.table("lexicon", "closed").items():
        for word in words.split():
            tags.setdefault(word, {})[tag] = lemma_of.get(word, word)
    for lemma, forms in language.table("lexicon", "auxiliary").items():
        for word, readings in forms:
            tags.setdefault(word, {}).update(dict.fromkeys(readings.split(), lemma))
            auxiliary[word] = lemma
    for time, words in language.table("lexicon", "modal").items():
        for word in words.split():
            tags.setdefault(word, {})[f"MD {time}"] = lemma_of.get(word, word)
            auxiliary.setdefault(word, "modal")
    return {word: make_word(word, found, True, auxiliary.get(word, "")) for word, found in sorted(tags.items())}
