"""What each stretch of a page is: title, body, heading, dateline, navigation, ...

Lines (joined where a text is hard-wrapped) are the units; each becomes a block, and a dateline at its start a block of its
own. What the format said (`Page.blocks`) wins. Only lines that do not look like prose are ever taken out of the body: a
body sentence that is dropped loses its rows, a heading that is kept costs little. A repeated paragraph stays body, since
both copies are mentions; a repeated short line is `repeated`.

Shapes (numbers, capitals, bullets, addresses) need no language; words ('by', 'read more') are in `sentences.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.layout.datelines import dateline_end, is_dateline, opening_ends
from pipeline.layout.linewords import Layout, compile_layout
from pipeline.layout.lists import ListLine, without_lists
from pipeline.layout.shapes import (
    fold,
    in_capitals,
    is_address,
    is_row,
    is_signed,
    is_wordless,
    lines_of_title,
    named_in_prose,
    opens_item,
    signs_post,
)
from pipeline.model import Page
from pipeline.schema import Block, BlockKind

PROSE_WORDS = SEVERAL = 4
"""Fewest words of a line with a final stop that count as prose; lines of prose of a page that may have more menus than text."""
SHORT_HEADING = 8
HEADING_WORDS = 14
"""Most words of a heading: of any, and of one in capitals or above all prose; a longer line is prose without its stop."""
WRAP_WIDTH = 100
"""Widest line of a hard-wrapped text."""
LONGEST_TITLE, LONG_HEADING = 300, 24
ABOVE_TITLE: frozenset[BlockKind] = frozenset({"navigation", "dateline", "byline", "caption"})
LONG_LINE = 40
"""Shortest line that can go on in the next one."""

_LINE = re.compile(r"[^\r\n]+")
_FINAL = re.compile(r"""[.?!…。:;,][\s"'”’»“‘›)\]}]{0,4}\Z|(?:\[\d{1,3}\])\Z|--\Z""")
_TURN = re.compile(r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,4}:")
"""Who speaks, alone above what is said: 'Ann Lee:'."""
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{2,40}, [^:\n]{2,60}:")
"""A label alone above what somebody says: 'ANN LEE, HOST:'."""
_STAMPED = re.compile(r"[A-Z][^:()\n]{1,60}:? \((?:\d{1,2}:)?\d{1,2}:\d\d\):?")
"""A label with the moment of the recording: 'Ann Lee: (09:51)'."""


@frozen
class Unit:
    """A line, or the lines of a hard-wrapped paragraph; offsets without blanks at the ends."""

    start: int
    end: int
    text: str
    folded: str
    """Letters and digits only, lower-case, for comparing with titles and other lines; empty for a long one."""
    words: int
    final: bool
    """Whether it ends as a sentence or clause does."""
    kind: BlockKind | None
    """What the format says."""


def find_blocks(page: Page, language: Language | None) -> list[Block]:
    """Blocks over all non-blank text of the page, in order, without overlaps."""
    layout, months = (language.once(compile_layout), language.table("words", "month")) if language else (Layout(), {})
    units = _units(page)
    lines = [ListLine(unit.start, unit.text, unit.kind, _is_prose(unit)) for unit in units]
    kinds = without_lists(lines, _kinds(page, units, layout), layout.lists)
    blocks = []
    body = [unit for unit, kind in zip(units, kinds, strict=True) if kind == "body"]
    opened = opening_ends([unit.text for unit in body], page.document.published_date, months, layout.greeting)
    for unit, kind in zip(units, kinds, strict=True):
        start = unit.start
        end = dateline_end(page.shadow, unit.start, unit.end) if kind == "body" else start
        if end == start and kind == "body":
            end += opened.get(unit.text, 0)
            added = layout.stamp.match(page.shadow, start, unit.end) if layout.stamp and end == start else None
            end = added.end() if added else end
        if end > start:
            blocks.append(Block(page.document.doc_id, start, end, "dateline"))
            start = end + len(page.shadow[end : unit.end]) - len(page.shadow[end : unit.end].lstrip())
        if start < unit.end:
            blocks.append(Block(page.document.doc_id, start, unit.end, kind))
    return blocks


# --- units ------------------------------------------------------------------------------------------------------------


def _units(page: Page) -> list[Unit]:
    lines = list(_cut(page))
    joined: list[tuple[int, int, BlockKind | None]] = []
    wrapped = _is_wrapped(page.shadow, lines)
    for line in lines:
        if joined and joined[-1][2] == line[2] and _runs_on(page.shadow, joined[-1], line, wrapped):
            line = (joined.pop()[0], line[1], line[2])
        joined.append(line)
    return [_unit(page.shadow, *line) for line in joined]


def _cut(page: Page) -> Iterator[tuple[int, int, BlockKind | None]]:
    """Non-blank lines, cut where a block of the format begins or ends."""
    stretches: list[tuple[int, int, BlockKind | None]] = []
    done = 0
    for start, end, kind in sorted(page.blocks):
        start = max(start, done)
        if end > start:
            stretches += [(done, start, None), (start, end, kind)]
            done = end
    for start, end, kind_ in [*stretches, (done, len(page.shadow), None)]:
        for line in _LINE.finditer(page.shadow, start, end):
            text = line.group()
            left = line.start() + len(text) - len(text.lstrip())
            right = line.start() + len(text.rstrip())
            if left < right:
                yield left, right, kind_


def _is_wrapped(text: str, lines: list[tuple[int, int, BlockKind | None]]) -> bool:
    """Whether line breaks fall inside sentences: most lines are short and many go on in lower case."""
    breaks = [(a, b) for a, b in pairwise(lines) if a[1] - a[0] >= LONG_LINE and _adjacent(text, a, b)]
    if len(breaks) < 3 or sum(end - start <= WRAP_WIDTH for start, end, _ in lines) < 0.9 * len(lines):
        return False
    return sum(text[b[0]].islower() for _, b in breaks) >= 0.3 * len(breaks)


def _adjacent(text: str, before: tuple[int, int, object], after: tuple[int, int, object]) -> bool:
    """Whether no blank line lies between two lines."""
    return text.count("\n", before[1], after[0]) == 1


def _runs_on(text: str, before: tuple[int, int, object], after: tuple[int, int, object], wrapped: bool) -> bool:
    """Whether a line goes on in the next one."""
    if not _adjacent(text, before, after):
        return False
    broken = text.rfind("\n", before[0], before[1]) + 1
    last = before[1] - max(broken, before[0])
    final = _FINAL.search(text, before[1] - 8, before[1])
    if wrapped:
        goes_on = text[after[0]].islower() and (not final or final.group() == ",")
        return (last >= LONG_LINE or goes_on) and not opens_item(text, after[0], after[1])
    if final:
        return False
    long = last >= LONG_LINE or after[1] - after[0] >= LONG_LINE  # 'The chief\nsays that they do not know how it began'
    return (long and text[after[0]].islower()) or (bool(broken) and _did_not_fit(text, before, after))


def _did_not_fit(text: str, before: tuple[int, int, object], after: tuple[int, int, object]) -> bool:
    """Whether the first word of a line is too long for the end of the line before, in a paragraph that is wrapped already."""
    lines = text[max(before[0], before[1] - 4 * WRAP_WIDTH) : before[1]].splitlines()
    word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return len(lines[-1]) + 1 + len(word) > max(map(len, lines)) and not opens_item(text, after[0], after[1])


def _unit(text: str, start: int, end: int, kind: BlockKind | None) -> Unit:
    line = text[start:end]
    return Unit(
        start,
        end,
        line,
        fold(line) if len(line) <= LONGEST_TITLE else "",
        len(line.split()),
        bool(_FINAL.search(line[-12:])),
        kind,
    )


# --- kinds ------------------------------------------------------------------------------------------------------------


def _kinds(page: Page, units: list[Unit], layout: Layout) -> list[BlockKind]:
    title, publisher = fold(page.document.title or ""), fold(page.document.publisher or "")
    whole = lines_of_title([unit.folded for unit in units], title)
    kinds: list[BlockKind] = []
    seen: set[str] = set()
    prose, body, above = _has_prose(units), False, True
    for place, unit in enumerate(units):
        kind = _format_kind(unit) or _line_kind(unit, layout, publisher, prose)
        if kind in (None, "heading") and _format_kind(unit) is None:
            titles = kind == "heading" or (prose and (_asks(unit) or _heads(units, place)))
            first = (above and titles and unit.text[0] not in "([") or (place < whole and unit.words <= LONG_HEADING)
            kind = _title_kind(unit, title, seen, first) or kind
        if kind == "heading" and _format_kind(unit) is None:
            kind = _heading_kind(unit, units[place - 1] if place else None, kinds, body, page)
        if kinds[-1:] == ["heading"] and signs_post(unit.text) and _format_kind(units[place - 1]) is None:
            kinds[-1] = "body"  # a post that ends with an address
        kinds.append(kind or "body")
        body = body or kinds[-1] == "body"
        above = above and kinds[-1] in ABOVE_TITLE
        seen.add(unit.folded)
    return kinds


def _format_kind(unit: Unit) -> BlockKind | None:
    """What the format says, if it says more than that this is text."""
    return None if unit.kind == "body" else unit.kind


def _has_prose(units: list[Unit]) -> bool:
    """Whether most of the text stands in lines that end as sentences do, or a third in several; else short lines are the
    text itself."""
    prose = [len(unit.text) for unit in units if _is_prose(unit)]
    share = 3 if len(prose) >= SEVERAL else 2
    return sum(prose) * share > sum(len(unit.text) for unit in units)


def _is_prose(unit: Unit) -> bool:
    return unit.words > HEADING_WORDS or (unit.final and unit.words >= PROSE_WORDS)


def _line_kind(unit: Unit, layout: Layout, publisher: str, prose: bool) -> BlockKind | None:
    """Kind by the line alone; None: body or unknown."""
    text = unit.text.rstrip("| ") or unit.text  # what ends the cell of a table of one column
    if len(text) > LONGEST_TITLE:
        return None
    if is_address(text) or (unit.folded and unit.folded == publisher):
        return "navigation"
    if signs_post(text) or is_signed(text):
        return "body"
    if is_dateline(text):
        return "dateline"
    if is_wordless(text):
        return "navigation"
    patterns: tuple[tuple[BlockKind, re.Pattern[str] | None], ...] = (
        ("byline", layout.byline),
        ("caption", layout.caption),
        ("navigation", layout.navigation),
    )
    for kind, pattern in patterns:
        if pattern and pattern.match(text):
            return kind
    return _shape_kind(unit, prose)


def _shape_kind(unit: Unit, prose: bool) -> BlockKind | None:
    if is_row(unit.text):
        return "table"
    if opens_item(unit.text):
        return "list"
    if _is_prose(unit) or dateline_end(unit.text, 0, len(unit.text)) or _STAMPED.fullmatch(unit.text):
        return None
    if unit.final and unit.words > 1 and (not unit.text.isupper() or _SPEAKER.fullmatch(unit.text)):
        return None  # 'He agreed.', 'She said:'
    return "heading" if prose else None


def _title_kind(unit: Unit, title: str, seen: set[str], first: bool) -> BlockKind | None:
    """Title or its repetition: the line equals the document's title, or is the heading above everything."""
    is_title = bool(title) and (unit.folded == title or (len(title) > 20 and unit.folded.startswith(title)))
    if unit.folded and unit.folded in seen and (is_title or not (_is_prose(unit) or _TURN.fullmatch(unit.text))):
        return "repeated"
    if is_title and len(unit.text) <= len(title) * 2:
        return "repeated" if title in seen else "title"
    return "title" if first else None


def _heading_kind(unit: Unit, before: Unit | None, kinds: list[BlockKind], body: bool, page: Page) -> BlockKind:
    """A short line without a final stop: item of a list that a colon opens, caption, navigation or heading."""
    if before and before.words >= PROSE_WORDS and before.text.endswith(":") and kinds[-1] == "body":
        return "list"
    if before and kinds[-1] == "list" and not opens_item(before.text):
        return "list" if page.shadow.count("\n", before.end, unit.start) == 1 else "heading"
    if (unit.words <= 4 and unit.text.islower()) or (unit.words == 1 and any(map(str.isdigit, unit.text))):
        return "navigation"
    if unit.words > SHORT_HEADING and body and not in_capitals(unit.text) and not unit.text[0].islower():
        return "body"  # a sentence cut off, or one without its stop
    names = [word for word in unit.text.split() if word[0].isalpha()]
    if (
        2 <= len(names) <= 8
        and all(word[0].isupper() for word in names)
        and named_in_prose(unit.text, unit.start, page.shadow)
    ):
        return "caption"
    return "heading"


def _asks(unit: Unit) -> bool:
    """'Will Senators Keep Their Promise?'"""
    return unit.text[-1] == "?" and unit.words <= HEADING_WORDS and in_capitals(unit.text)


def _heads(units: list[Unit], place: int) -> bool:
    """A line without a stop, or a question, alone above a paragraph that has one: 'Who was right when she said it was late?'"""
    unit, below = units[place], units[place + 1] if place + 1 < len(units) else units[place]
    asks = unit.text[-1] == "?" and unit.words > SHORT_HEADING
    return (not unit.final or asks) and unit.words <= LONG_HEADING and below.final and below.words > unit.words
