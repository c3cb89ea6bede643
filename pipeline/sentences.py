"""Sentences of a page's blocks, by a candidate pattern and a decision.

One cheap pattern finds every stop that could end a sentence; `_ends` decides from the word before it and the text behind
it. Blocks are never crossed: a paragraph break always ends a sentence. Words (abbreviations, sentence starters, verbs
that follow a quoted question) are in `lang/xx/sentences.toml`; without a language only the shape of words counts.

A sentence that ends inside quotation marks runs on where a lower-case word or a reporting clause follows
('"Why?" he asked'); two sentences within one quotation are two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.layout.blocks import find_blocks
from pipeline.model import Page, Sentence
from pipeline.schema import Block

__all__ = ["find_blocks", "split_sentences"]

# The first of a run of stops (possessive and looked behind, so that a long run of dots costs linear time), closing marks or
# notes ("[12]", "[note 1]:45", a raised 1), an ellipsis behind it or the rest of a spaced one, then a blank, or a letter
# where two sentences are glued.
_CANDIDATE = re.compile(
    r"""(?P<stop>[.?!…。](?<![.?!…。].)(?<![.?!…。][ ].)[.?!…。]*+)"""
    r"""(?P<close>(?:["”’»)\]']|“(?=\s)|\[[^\][\n]{1,30}\](?::\d{1,4}(?:[-–]\d{1,4})?)?|(?<=[^\W\d_]{3}[.?!])\d{1,2}(?=\s))*+)"""
    r"""(?P<dots>(?:[ ][.…]++)*+)(?:(?=\s)|(?=“?[^\W\d_])(?P<glued>))"""
)
_BEFORE = re.compile(r"[\w.'&-]*\Z")
_OPENING = "\"“„«‹‘'`([{*-–—_•"
_NEXT = re.compile(r"\w[\w'-]*")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z|\A[^\W\d_]\Z")
_LONGEST = 2000
"""Characters of the longest sentence: what reads a sentence may take time by the square of its length."""
_QUOTED = 400
"""Characters before a straight quotation mark in which its partner is looked for."""
_BEFORE_ITEM = frozenset({"", *".?!…:;"})
_QUOTES = frozenset("\"”’»'")
_DASHES = frozenset("-–—")


@frozen
class Words:
    """The words of `sentences.toml` that decide whether a stop ends a sentence; without the last stop; starters lower-case."""

    joins: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    after_quote: re.Pattern[str] | None = None
    clock: re.Pattern[str] | None = None
    """A time of day up to its last stop that may end a sentence, by what stands before it."""
    after_clock: re.Pattern[str] | None = None
    """What then opens the next one."""
    opening_clock: re.Pattern[str] | None = None
    """A time of day that its own sentence opens with, which goes on behind it."""
    streets: frozenset[str] = frozenset()
    incomplete: frozenset[str] = frozenset()
    """Behind these another word has to come: 'the'."""
    after_street: re.Pattern[str] | None = None
    """What opens a sentence behind an address."""


def compile_words(language: Language) -> Words:
    """The word lists of a language's `sentences.toml`."""
    table = language.table("sentences", "abbreviation")
    cues = _any(language.table("sentences", "after_quote")["verbs"])
    clock = {name: _any(words) for name, words in language.table("sentences", "clock").items()}
    street = language.table("sentences", "street")
    days = _any(word for name in ("weekday", "weekday_short", "month") for word in language.table("words", name))
    return Words(
        joins=_cases(table["joins"]),
        before_number=_cases(table["before_number"]),
        ambiguous=_cases([*table["ambiguous"], *table["regions"]]),
        regions=_cases(table["regions"]),
        starters=frozenset(language.table("sentences", "starter")["words"]),
        clock=re.compile(
            rf"(?<!\w)(?!(?:{clock['before_noun']}) )[\w'-]+ [\d:.]{{1,5}} ?(?:{clock['halves']})\Z", re.IGNORECASE
        ),
        after_clock=re.compile(
            rf"(?!(?i:{clock['goes_on']}|{days})\b)[^\W\d_](?![A-Z])[\w'-]+ (?!(?:{clock['zones']})\b)[^\W\d_A-Z]"
        ),
        opening_clock=re.compile(
            rf"(?:\n|[.!?][\"'”’)]? )\s*(?:(?:{clock['opening']}|{days}),? ){{1,4}}[\d:.]{{1,5}} ?(?:{clock['halves']})\Z",
            re.IGNORECASE,
        ),
        streets=_cases(street["kinds"]),
        incomplete=frozenset(table["incomplete"]),
        after_street=re.compile(rf"(?!(?i:{_any(street['goes_on'])})\b)[^\W\d_](?![A-Z])[\w'-]+ [^\W\d_A-Z]"),
        after_quote=re.compile(rf"\s*(?:[\w.'-]{{1,30}},?\s){{1,6}}?(?:{cues})\b|\s*(?:{cues})\b"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _cases(words: list[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, word.upper(), word[:1].upper() + word[1:]))


def split_sentences(page: Page, blocks: list[Block], language: Language | None) -> list[Sentence]:
    """The sentences of all blocks in order; blocks on one line of the text share a paragraph number."""
    words = language.once(compile_words) if language else Words()
    sentences: list[Sentence] = []
    paragraph, last = -1, 0
    for block in blocks:
        if paragraph < 0 or "\n" in page.shadow[last : block.char_start]:
            paragraph += 1
        last = block.char_end
        for start, end in _spans(page.shadow, block.char_start, block.char_end, words):
            text = page.shadow[start:end]
            sentences.append(Sentence(len(sentences), start, end, text, block.kind, paragraph))
    return sentences


def _spans(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    cuts = [
        start,
        *(_cut(m, text) for m in _CANDIDATE.finditer(text, start, end) if _ends(m, text, start, end, words)),
        end,
    ]
    for left, right in chain.from_iterable(_divided(text, left, right) for left, right in pairwise(cuts)):
        piece = text[left:right]
        blank = len(piece) - len(piece.lstrip())
        if blank < len(piece):
            yield left + blank, left + len(piece.rstrip())


def _cut(match: re.Match[str], text: str) -> int:
    """Where a sentence ends: an ellipsis behind its stop ("He left. ... She stayed.") opens the next one, and so may a mark."""
    if match["glued"] is not None and match["close"] == '"' and not _is_quoted(match, text):
        return match.start("close")  # 'it was late."We left'
    return match.start("dots") if text[match.start() - 1 : match.start()].strip() else match.end()


def _is_quoted(match: re.Match[str], text: str) -> bool:
    """Whether a straight mark before a stop has no partner there."""
    return text.count('"', max(text.rfind("\n", 0, match.start()), match.start() - _QUOTED, 0), match.start()) % 2 == 1


def _divided(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    """A stretch that is too long for a sentence (a list or table without a stop) in parts, cut behind a mark or blank."""
    while right - left > _LONGEST:
        places = (text.rfind(mark, left + _LONGEST // 2, left + _LONGEST) for mark in ("\n", ";", ",", " "))
        cut = next((place + 1 for place in places if place >= 0), left + _LONGEST)
        yield left, cut
        left = cut
    yield left, right


def _ends(match: re.Match[str], text: str, start: int, end: int, words: Words) -> bool:
    """Whether the stop ends a sentence of the stretch from start to end."""
    rest = text[match.end() : min(match.end() + 120, end)]
    if match["glued"] is not None:
        return _glued(text, start, match, rest.lstrip("“"), words)
    following = rest.lstrip()
    bare = following.lstrip(_OPENING).lstrip()
    if not any(map(str.isalnum, bare)):
        return bool(match["dots"]) or (bool(following) and not _only_closing(following))
    if bare[0].islower() and _NEXT.match(bare).group().islower():  # type: ignore[union-attr]  # "iPads" opens a sentence
        return False
    stop, close = match["stop"], match["close"]
    if stop[-1] in "?!" and not _QUOTES.isdisjoint(close):
        return _opens(bare, words) or not (words.after_quote and words.after_quote.match(rest))
    if stop != ".":
        return not _breaks_off(text, match, words) or _opens(bare, words)
    return _full_stop_ends(text, close, bare, start, match, words)


def _glued(text: str, start: int, match: re.Match[str], rest: str, words: Words) -> bool:
    """Whether a stop between a lower-case word, letters or a number and a capitalised word, without a blank, ends a sentence."""
    before, close = text[max(start, match.start() - 3) : match.start()], match["close"]
    if len(match["stop"]) > 1 or close not in ("", "”", '"'):
        return False
    opens = rest[0].isupper() and not rest[:2].isupper() and _opens(rest, words)
    letters = len(before) == 3 and before.isalpha() and before.isupper()
    word = before[:1] == " " and before[1:].isalpha() and not _shortened(before[1:], words)
    if letters or word or before.isdigit():
        return opens  # 'it.We', 'told CNN.At least'
    return before.isalpha() and before[-2:].islower() and (opens or (rest[:3].istitle() and rest[:3].isalpha()))


def _breaks_off(text: str, match: re.Match[str], words: Words) -> bool:
    """'agreed with the... Lund company': dots directly behind a word that another must follow."""
    if not match["stop"].startswith(("...", "…")) or match["close"]:
        return False
    word = _word_before(text[max(0, match.start() - 12) : match.start()])
    return word in words.incomplete


def _only_closing(following: str) -> bool:
    """Whether nothing but stray marks follows, which then belong to the sentence."""
    return len(following) <= 3


def _full_stop_ends(text: str, close: str, bare: str, start: int, match: re.Match[str], words: Words) -> bool:
    word = _word_before(text[max(start, match.start() - 40) : match.start()])
    if _is_item(word, text, start, match.start() - len(word)):
        return False
    if word.isdigit() and text[match.end() : match.end() + 3].lstrip()[:1] in _DASHES:
        return False  # '1832. - The mill burned.'
    if close and not (close[0] == ")" and _shortened(word, words)) and not close[0].isdigit():
        return True
    if word in words.joins or word.rpartition("-")[2] in words.joins:
        return False  # 'Sen. Lee', 'then-Sen. Lee'
    if word in words.before_number and (close or bare)[0].isdigit():
        return False
    if _shortened(word, words):
        if word in words.regions and _behind_place(text, match.start() - len(word), match):
            return True
        first = max(start, match.start() - 30)
        before = ("\n" if first == start else "") + text[first : match.start()]
        return _opens(bare, words) or _behind_clock(before, bare, words) or _behind_street(word, before, bare, words)
    return True


def _word_before(text: str) -> str:
    """The word that a text ends with; only behind the last blank is it looked for."""
    found = _BEFORE.search(text, text.rfind(" ") + 1)
    return found.group().lstrip("'-") if found else ""


def _behind_place(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether a region that begins at `at` stands behind a comma and before a word, not a bracket, dash or comma."""
    following = text[match.end() : match.end() + 3].lstrip()[:1]
    return text[max(0, at - 2) : at] == ", " and not match["close"] and (following.isalnum() or following in "\"“'‘")


def _behind_clock(before: str, bare: str, words: Words) -> bool:
    """Whether a time of day ends here and a name or noun opens a sentence."""
    if not (words.clock and words.after_clock and words.clock.search(before) and words.after_clock.match(bare)):
        return False
    return words.opening_clock is None or words.opening_clock.search(before) is None


def _behind_street(word: str, before: str, bare: str, words: Words) -> bool:
    """Whether an address ends here and a name or noun opens a sentence."""
    address = word in words.streets and any(map(str.isdigit, before))
    return address and words.after_street is not None and words.after_street.match(bare) is not None


def _is_item(word: str, text: str, start: int, at: int) -> bool:
    """Whether a number or letter before a stop opens a list item, question or answer ("2. The second", "Q. Who?")."""
    near = text[max(start, at - 3) : at]
    before = near.rstrip()[-1:]
    if word.isdigit():  # not the minutes of "at 23:40."
        return len(word) <= 3 and (at == start or (before == ":" and near[-1:] != ":"))
    return len(word) == 1 and (at == start or before in _BEFORE_ITEM)


def _opens(bare: str, words: Words) -> bool:
    """Whether the first word is one that, capitalised, opens a sentence."""
    following = _NEXT.match(bare)
    return following is not None and following.group().lower().partition("'")[0] in words.starters  # 'We've'


def _shortened(word: str, words: Words) -> bool:
    """Whether the word may be an abbreviation or an initial, so that only a sentence starter behind it decides."""
    if _DOTTED.search(word):
        return True
    return word in words.joins or word in words.ambiguous or word.rpartition("-")[2] in words.ambiguous
