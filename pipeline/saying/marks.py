"""Quotation marks one by one: which of them opens, which closes, by the characters beside it and its partner in reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.frozen import frozen
from pipeline.syntax import tags

# Three apostrophes after a word close an inner quotation and the outer one; one within a word (don't) marks nothing.
_MARK = re.compile("(?<=\\S)'(?=''(?!'))|``|‘‘|''|’’|´´|[\"“”„‟«»‹›‘‚]|['’](?![^\\W_])|(?<![^\\W_])['’]")
_CHARACTERS = re.compile("[\"“”„‟«»‹›‘‚’'`´]")
"""The characters of all marks: a search for one is many times as fast as one for a mark."""
_DOUBLE = {'"', "“", "”", "„", "‟", "«", "»", "``", "‘‘", "''", "’’", "´´"}
_ONLY_OPENS = {"„", "‟", "``", "‘‘", "‚"}
# What may close a quotation that a given mark opened. Typists mix straight and curly marks within one quotation.
_CLOSERS = {
    '"': {'"', "”", "''", "’’"},
    "“": {"”", '"', "''", "’’", "“"},
    "”": {"”", '"'},
    "„": {"“", "”", '"', "‟"},
    "‟": {"”", '"'},
    "«": {"»"},
    "»": {"«"},
    "``": {"''", "’’", '"', "”"},
    "‘‘": {"’’", "''", "”"},
    "''": {"''", '"'},
    "’’": {"’’", "''"},
    "´´": {"´´", "''"},
    "‹": {"›"},
    "›": {"‹"},
    "‘": {"’", "'"},
    "‚": {"‘", "’"},
    "'": {"'", "’"},
}
DASHES = tags.DASHES | {"―"}
MARKS = frozenset(_CLOSERS)
_FACING = {"“": "”", "«": "»", "‘": "’"}
"""Marks that tell by their form that they open, and what closes them."""
_BEGINS = frozenset('@#[($….“"')
"""What a quotation in single marks may begin with beside a letter; a digit may be a short year ('90s)."""
STOPS = frozenset(",.?!…")
NEAR, FAR = 300, 4000
"""Characters behind a single mark in which its partner is looked for: any that may close, and one behind a stop."""
_DEEP = 3
"""How many opening marks in a row a quotation in single marks may hold."""
_ENDS = frozenset(".?!")
_CLOSED = re.compile("[,.?!…]'(?![^\\W_])")
"""A straight single mark that surely closes, behind a stop."""
_SHORT = re.compile("'[^\\W_][^'’‘\n,.?!]{0,40}'(?![^\\W_])")
"""A few words between straight single marks, which may stand in a quotation between such."""
_SHORT_DOUBLE = re.compile(r'"[^\W_][^"\n,.?!]{0,40}"(?![^\W_"])')
"""The same between straight double marks."""
_TWICE = re.compile(r'"[^\W_][^"\n]{0,300}""(?![^\W_"])')
"""What stands between a straight mark and two that close at once."""
_BEFORE_OPENING = frozenset("([{—–-/:;>*_")


@frozen
class Mark:
    """A mark in its paragraph, which lies between `first` and `last`."""

    text: str
    sign: str
    at: int
    after: int
    """Behind it."""
    first: int
    last: int

    @property
    def behind(self) -> str:
        """The character behind it, if the paragraph goes on."""
        return self.text[self.after] if self.after < self.last else ""


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of a paragraph, in order."""
    character = _CHARACTERS.search(text, start, end)
    while character:
        mark = _MARK.match(text, character.start(), end)
        if mark:
            yield Mark(text, mark.group(), mark.start(), mark.end(), start, end)
        character = _CHARACTERS.search(text, (mark or character).end(), end)


def nests(outer: Mark, mark: Mark) -> bool:
    """Is a quotation within that of `outer` what a mark opens: do two closing marks follow, before the next opening one or more
    than open, or does the speech of `outer` go on in the next paragraph?"""
    opening = outer.sign
    closing = _FACING.get(opening)
    if closing is None and opening == mark.sign == '"':
        return _holds_quoted(mark)
    if closing is None:
        return opening == mark.sign == "'" and _holds_few(outer, mark)
    rest = mark.text[mark.after : min(mark.last, mark.after + FAR)]
    if re.match(f"[^{opening}{closing}]*{closing}[^{opening}{closing}]*{closing}", rest):
        return True
    left = len(re.findall(rf"{closing}(?![^\W_])", rest)) - rest.count(opening)
    return left > 1 or (left == 1 and outer.at == outer.first and _next_paragraph_opens(outer))


def _holds_few(outer: Mark, mark: Mark) -> bool:
    """ "'It was a 'lost' year.'": a few words between straight single marks, and behind them what closes that of `outer`."""
    few = _SHORT.match(mark.text, mark.at, mark.last)
    if few is None:
        return False
    return speaks_on(outer) or _CLOSED.search(mark.text, few.end(), mark.last) is not None


def _holds_quoted(mark: Mark) -> bool:
    """'"They asked: "Is it old?"" Lee said', '"The "lost" year is over," Lee said': straight marks within straight ones, which
    two marks close at once, or of which a few words stand between two and what closes the outer quotation behind them."""
    text, last = mark.text, mark.last
    if _TWICE.match(text, mark.at, last):
        return True
    few = _SHORT_DOUBLE.match(text, mark.at, last)
    while few:
        following = text.find('"', few.end(), min(last, few.end() + NEAR))
        if following < 0 or text[following - 1] in STOPS:
            return following > 0 and not text[following + 1 : min(last, following + 2)].isalnum()
        few = _SHORT_DOUBLE.match(text, following, last)
    return False


def is_double(mark: Mark) -> bool:
    """No single mark, which may be an apostrophe."""
    return mark.sign in _DOUBLE


def closing_level(stack: Sequence[Mark], mark: Mark) -> int | None:
    """The place in the stack of the quotation that this mark closes, innermost first; None if it closes none."""
    if not _may_close(mark):
        return None
    if _is_plural_in_speech(stack, mark):
        return None
    for level in range(len(stack) - 1, -1, -1):
        opening = stack[level]
        if mark.sign in _CLOSERS[opening.sign] and mark.at > opening.after:
            return level
    return None


def _may_close(mark: Mark) -> bool:
    sign, before, behind = mark.sign, mark.text[mark.at - 1 : mark.at], mark.behind
    if sign in _ONLY_OPENS or sign == "‘":
        return False
    if sign in {"'", "’"}:
        # Not within a word (don't), not before a digit ('90s): only a mark that ends a word or follows punctuation.
        return not behind.isalnum() and not before.isspace() and not _is_plural(mark)
    if sign in {'"', "''", "’’"}:
        # Facing right only: blank before and a letter behind is an opening.
        return not (before.isspace() and behind.isalnum())
    return sign != "“" or not (behind.isalnum() or before.isspace())


def opens(stack: Sequence[Mark], mark: Mark) -> bool:
    """Does a mark open a quotation, where those of the stack are open?"""
    sign, behind = mark.sign, mark.behind
    if not behind or (behind.isspace() and sign not in {"«", "„", "“"}):
        return sign == '"' and not stack and _is_spaced(mark)
    before = mark.text[mark.at - 1] if mark.at > mark.first else ""
    free = not before or before.isspace() or before in _BEFORE_OPENING or before in "\"“‘'"
    # 'it was late."We left,"', 'said the mill..."is safe."'
    dots = before == "…" or mark.text[mark.at - 2 : mark.at] == ".."
    anew = (before in _ENDS and behind.isupper()) or (dots and behind.isalpha())
    free = free or (sign == '"' and not stack and anew)
    if sign in {"'", "‘"}:
        speaks = free and (behind.isalpha() or behind in _BEGINS)
        ends = speaks and (_single_closes(mark, plural=True, curly=sign == "‘") or speaks_on(mark))
        within = (one is stack[-1] and nests(one, mark) for one in stack if one.sign == sign)
        return ends and all(within)
    if sign in {"’", "‹", "›", "»"}:
        return sign in {"‹", "»"} and free and not stack
    if sign == "”":
        # A curly mark that faces the wrong way opens where nothing is open and a word begins.
        return free and not stack and behind.isalnum()
    return sign in {"“", "„", "«", "‟"} or free


def _is_spaced(mark: Mark) -> bool:
    """'said: " It is late." ': a straight mark between blanks, whose partner follows a word or stop."""
    text, partner = mark.text, mark.text.find('"', mark.after, mark.last)
    return (mark.at == mark.first or text[mark.at - 1].isspace()) and partner > 0 and not text[partner - 1].isspace()


def _is_plural(mark: Mark) -> bool:
    """A plural's apostrophe (voters' rights): after s, a lower-case word behind, and another mark that can close."""
    behind = mark.text[mark.after : mark.after + 2] if mark.after + 1 < mark.last else ""
    plural = mark.text[mark.at - 1] in "sS" and behind[:1].isspace() and behind[1:].islower()
    return plural and _single_closes(mark, plural=False)


def _is_plural_in_speech(stack: Sequence[Mark], mark: Mark) -> bool:
    """'‘The voters’ rights stay. | ‘They are old,’ Lee said': a plural's apostrophe in a speech between single marks that opens
    its paragraph and goes on in the next one, where nothing behind it closes."""
    if mark.sign not in {"'", "’"} or not stack or stack[-1].at > mark.first:
        return False
    behind = mark.text[mark.after : min(mark.last, mark.after + 2)]
    plural = mark.text[mark.at - 1] in "sS" and behind[:1].isspace() and behind[1:].islower()
    return plural and _next_paragraph_opens(stack[-1]) and not _single_closes(mark, plural=True)


def _single_closes(mark: Mark, *, plural: bool, curly: bool = False) -> bool:
    """Does a single mark that closes stand in reach, before another one opens? With `plural`, one after a plural's s counts
    too. A straight mark may be an apostrophe: far from it only what follows punctuation closes; a `curly` one opens surely, so
    that others may stand within it."""
    text, after, last = mark.text, mark.after, mark.last
    inner = 0
    for match in re.finditer("[’'‘]", text[after : min(last, after + FAR)]):
        at = after + match.start()
        behind = text[at + 1 : at + 2] if at + 1 < last else ""
        if match.group() == "‘" or (text[at - 1].isspace() and behind.isalpha()):
            inner += 1
            if not (curly or _SHORT.match(text, at, last)) or inner > _DEEP:
                return False
            continue
        doubtful = text[at - 1] in "sS" and behind.isspace() and text[at + 2 : at + 3].islower()
        near = curly or match.start() < NEAR or text[at - 1] in STOPS
        if near and not behind.isalnum() and (plural or not doubtful):
            if not inner:
                return True
            inner -= 1
    return False


def speaks_on(mark: Mark) -> bool:
    """Whether another single mark opens the next paragraph: a speech of several paragraphs. A straight one has to open its own
    paragraph, stand behind a colon, or open a sentence behind one in quotation marks ("'It is old,' she said. 'It")."""
    if mark.sign == "'":
        opening = mark.at == mark.first or mark.text[mark.at - 2 : mark.at] == ": "
        resumes = mark.text[mark.at - 2 : mark.at - 1] in _ENDS and mark.behind.isupper()
        opening = opening or (resumes and _CLOSED.search(mark.text, mark.first, mark.at) is not None)
        return opening and mark.text[mark.last - 1] in STOPS and _next_paragraph_opens(mark)
    return mark.sign == "‘" and _next_paragraph_opens(mark)


def _next_paragraph_opens(mark: Mark) -> bool:
    """Does the next paragraph begin with the same mark?"""
    return mark.text[mark.last : mark.last + FAR].lstrip()[:1] == mark.sign


def lacks_opening(mark: Mark) -> bool:
    """A closing mark that ends a speech from the paragraph's start: it follows punctuation or ends the paragraph."""
    if mark.sign not in {"”", '"', "''"} or mark.at == mark.first:
        return False
    return mark.text[mark.at - 1] in STOPS and not mark.behind.isalnum()
