"""Single words of names: folded, without what hangs on them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence

from pipeline.syntax.memo import Memo

BLANK = " {1,20}+"
"""Between words of a name: where lines are indented, several."""
_DROPPED = str.maketrans("ıłŁøØđĐħĦ", "ilLoOdDhH", ".'’")
"""Letters that have no accent to fold, and marks that are dropped."""
_SHORT = re.compile(r"(?:\w\.)+|\w{1,3}\.")


def fold(text: str) -> str:
    """Accents and case folded, dots and apostrophes dropped."""
    return _FOLDED[text]


def _fold(text: str) -> str:
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return text.translate(_DROPPED).casefold()


_FOLDED = Memo(_fold)
"""What was made of words, for the next time: a lookup that needs no call of Python when compiled."""


def one_of(endings: Iterable[str]) -> str:
    """The pattern of any of some endings."""
    return f"(?:{'|'.join(sorted(map(re.escape, endings)))})"


class BareWords:
    """Words of names without what hangs on them in a language."""

    def __init__(self, owner_endings: Iterable[str]) -> None:
        """`owner_endings`: what tells whose something is ("Lee's"); an apostrophe alone does so, too ("Prince'")."""
        possessive = rf"(?:{one_of(owner_endings)}|['’])"
        self.owner = re.compile(f"{possessive} ")
        """Finds the end of whose something is."""
        self._possessive = re.compile(f"{possessive}$")
        self.words = Memo(self._word)
        """Word -> the same without its possessive, and without a stop that is none of an abbreviation."""
        self.cores = Memo(self._core)
        """Word -> the same folded, without a possessive and a stop."""

    def _word(self, word: str) -> str:
        if len(word) > 2:
            word = self._possessive.sub("", word)
        return word if not word.endswith(".") or _SHORT.fullmatch(word) else word.rstrip(".")

    def _core(self, word: str) -> str:
        return fold(self.words[word].rstrip("."))


def is_given(words: Iterable[str], given: Mapping[str, frozenset[str]]) -> bool:
    """Is a given name among the words, so that a title behind it is a surname ('Ann King')?"""
    return any(word in given[gender] for word in words for gender in ("male", "female"))


def is_borne(bare: Sequence[str], first: int, cut: int, given: Mapping[str, frozenset[str]]) -> bool:
    """'Ann May', 'Mrs. May': whether a given name or title stands before a last word that also opens sentences."""
    return first < cut == len(bare) - 1 or (cut < len(bare) - 1 and is_given(bare[cut : cut + 1], given))


def is_addressed(pieces: Sequence[str], bare: Sequence[str], first: int, titles: frozenset[str]) -> bool:
    """'Mr. Park', 'Vermont Sen. Lee Banks': behind a shortened title stands a person, whatever the last word means."""
    short = [at for at in range(first, len(pieces) - 1) if pieces[at].endswith(".")]
    return any(len(pieces) - at < 4 and bare[at] in titles for at in short)


def ends_organisation(
    bare: Sequence[str], words: Mapping[str, frozenset[str]], given: Mapping[str, frozenset[str]]
) -> bool:
    """Does the last word make folded words the name of an organisation or place ('Alba Park')? 'Ellen Park' is somebody."""
    if bare[-1] not in words["organisations"]:
        return False
    first = bare[-2] if len(bare) > 1 else ""
    return bare[-1] not in words["surnames"] or first in words["places"] or not is_given([first], given)


def is_of_firm(owner: str, behind: Sequence[str], words: Mapping[str, frozenset[str]]) -> bool:
    """ "Hudson's | Bay Co.", "Macy's | Inc.": does a possessive stand within a firm's name, with a word at most before its form?
    Not "Norland's | Alba Motor Corp.", "Japan's | Alba Corp."; all words folded."""
    return owner not in words["nations"] and any(word in words["owned_forms"] for word in behind[:2])


def behind_owner(owned: Sequence[bool], bare: Sequence[str], first: int, words: Mapping[str, frozenset[str]]) -> int:
    """ "Japan's | Alba Corp.": where a firm's name begins behind whose it is; `owned` are the words with a possessive."""
    if bare[-1] not in words["owned_forms"]:
        return first
    outside = (at for at in range(len(bare) - 2, first - 1, -1) if owned[at] and bare[at] not in words["owning_groups"])
    return next((at + 1 for at in outside if not is_of_firm(bare[at], bare[at + 1 :], words)), first)


def firm_joint(words: Mapping[str, frozenset[str]], word: str) -> str:
    """The pattern of what may join two words of a firm's name, behind which its form or kind stands: 'Lee | & | Sons Co.'"""
    joints, bodies = "|".join(sorted(words["firm_joints"])), "|".join(sorted(words["firms"] | words["organisations"]))
    return rf"(?:{BLANK}(?:{joints})(?={BLANK}(?:{word}{BLANK}){{0,3}}(?i:{bodies})\b))?"


def tells_part(word: str, words: Mapping[str, frozenset[str]]) -> bool:
    """'mother-of-two', 'co-author', 'Oscar-winner': what stands before a name and is no title by itself."""
    told = _is_shared(word, words["title_prefixes"], words["titles"]) or _is_described(word, words["describing"])
    return told or _has_children(word, words["parents"])


def _has_children(word: str, parents: frozenset[str]) -> bool:
    """Is a word one like 'mother-of-two'?"""
    first, _, rest = word.partition("-")
    return first in parents and "-" in rest


def _is_shared(word: str, prefixes: frozenset[str], titles: frozenset[str]) -> bool:
    """Is a word a title with a prefix ('co-author', 'ex-mayor')?"""
    prefix, _, title = word.partition("-")
    return prefix in prefixes and title in titles


def _is_described(word: str, endings: frozenset[str]) -> bool:
    """Does a word with a hyphen tell what somebody is ('Oscar-winner', 'Alba-born')?"""
    return "-" in word and word.rpartition("-")[2] in endings


def head_word(name: str, links: Collection[str]) -> str:
    """'ministry' of 'Ministry of Health': the folded word by which one calls a body, before what it is of."""
    words = name.split()
    linked = next((at for at in range(1, len(words)) if words[at] in links), len(words))
    return fold(words[linked - 1])


def word_before(text: str, position: int) -> str:
    """The word, lower-case, that ends before a position, if it is a short one."""
    return text[max(position - 8, 0) : position].rstrip().rpartition(" ")[2].lstrip("\"“‘'([").lower()


def with_particles(text: str, start: int, end: int, particles: frozenset[str]) -> str:
    """'van der Berg' for the 'Berg' that stands so from `start` to `end`."""
    before = word_before(text, start)
    while before in particles and text[start - len(before) - 1 : start].islower():
        start -= len(before) + 1
        before = word_before(text, start)
    return text[start:end]
