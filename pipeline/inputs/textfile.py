"""Text and Markdown files: the text is the file's, untouched; header lines and front matter are read and marked, not cut.

Read as a head: a block between `---` lines with flat `key: value` lines, or lines such as `Title: …`, `Date: …` at the very
top, closed by a blank line. Without a stated title, a Markdown file's first heading or a text's first line is the title if
it looks like one: short, no full stop, and text follows. Markdown headings, lists, quotations and tables are marked.
"""

from __future__ import annotations

import re

from pipeline.inputs.decode import decode
from pipeline.inputs.fieldnames import DATES, FIELDS, holds_text, plain_name
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.shadow import OPENED_TURN
from pipeline.schema import BlockKind, PublishedEvidence

LONGEST_TITLE = 200
_STOP = re.compile(r"[^\W\d_]{3}[.?!] +[^\W\d_a-z]")
_HEAD_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>\S[^\r\n]*?)?)?[ \t]*\Z")
_FRONT = re.compile(r"---[ \t]*\r?\n(?P<body>(?:(?!---)[^\n]*\n){0,200}?)---[ \t]*(?:\r?\n|\Z)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_MARKDOWN: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"^#{1,6}[ \t]+[^\n]*$|^[^\n]{1,200}\n(?==+[ \t]*$|--+[ \t]*$)", re.MULTILINE)),
    ("list", re.compile(r"^[ \t]{0,6}(?:[-*+]|\d{1,3}[.)])[ \t]+[^\n]*$", re.MULTILINE)),
    ("quotation", re.compile(r"^[ \t]{0,3}>[^\n]*$", re.MULTILINE)),
    ("table", re.compile(r"^\|[^\n]*\|[ \t]*$", re.MULTILINE)),
)


def read_text(data: bytes, *, markdown: bool = False) -> Record:
    """A text file's record; raises UnreadableError if it is empty or no text."""
    text, encoding, flags = decode(data)
    if not text.strip():
        raise UnreadableError("empty")
    record = Record(text, encoding, flags=flags)
    end = record.body_start = _read_head(record)
    if not text[end:].strip():
        raise UnreadableError("no text", "the file ends with its header")
    if markdown:
        _mark_structure(record, end)
    if not record.title:
        _find_title(record, end, markdown)
    return record


def _plain_value(text: str) -> str:
    """A flat YAML value without its quotes."""
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text


def _read_head(record: Record) -> int:
    """Read and mark front matter or header lines; where the text behind them starts."""
    front = _FRONT.match(record.text.lstrip("\ufeff")) if record.text.startswith(("---", "\ufeff---")) else None
    if front:
        return _take(record, front.start("body"), front.end("body"), front.end(), "front matter")
    first = re.search(r"\S", record.text)
    start = first.start() if first else 0
    end, known = start, 0
    for line in _LINE.finditer(record.text, start):
        text = line.group().strip()
        if not text:
            break
        field = _HEAD_LINE.match(text)
        if known > 0 and field and holds_text(field["key"]):  # 'Text: The bridge …'
            value = field["value"]
            return _take(
                record, start, end, line.start() + line.group().index(value) if value else line.end(), "front matter"
            )
        known += _is_known(field) if field else -1  # 'By Ann Roe' between two fields
        if line.end() - start > 5000 or known < bool(end == start) or not (field or _is_byline(text)):
            return 0
        end = line.end()
    if known < 1:
        return 0
    return _take(record, start, end, end, "front matter")


def _is_known(field: re.Match[str]) -> bool:
    return plain_name(field["key"]) in (*FIELDS, *DATES)


def _is_byline(line: str) -> bool:
    """Whether a line can be names: a few words without a stop."""
    return len(line.split()) <= 8 and line[-1] not in ".?!:,;"


def _take(record: Record, start: int, end: int, whole: int, evidence: PublishedEvidence) -> int:
    """Read the head's lines between start and end; everything up to `whole` is marked."""
    if start > 0:
        record.blocks.append((0, start, "navigation"))
    for line in _LINE.finditer(record.text, start, end):
        match = _HEAD_LINE.match(line.group().strip())
        name = plain_name(match["key"]) if match else ""
        value = _plain_value(match["value"] or "") if match else ""
        kind: BlockKind = "navigation"
        if name in DATES and value:
            record.dates.append((evidence, value))
            kind = "dateline"
        elif name in FIELDS and value and getattr(record, FIELDS[name]) is None:
            setattr(record, FIELDS[name], value)
            kind = {"title": "title", "author": "byline"}.get(FIELDS[name], "navigation")  # type: ignore[assignment]
        record.blocks.append((line.start(), line.end(), kind))
    if whole > end:
        record.blocks.append((end, whole, "navigation"))
    return whole


def _mark_structure(record: Record, start: int) -> None:
    taken = []
    for kind, pattern in _MARKDOWN:
        taken += [(match.start(), match.end(), kind) for match in pattern.finditer(record.text, start)]
    done = start
    for begin, end, kind in sorted(taken):
        if begin >= done:
            record.blocks.append((begin, end, kind))
            done = end


def _find_title(record: Record, start: int, markdown: bool) -> None:
    """The first line as title, if it can be one."""
    match = re.compile(r"\S[^\n\r]*").search(record.text, start)
    if not match:
        return
    line = match.group().rstrip()
    heading = [block for block in record.blocks if block[0] == match.start() and block[2] == "heading"]
    if heading:
        record.blocks[record.blocks.index(heading[0])] = (*heading[0][:2], "title")
        record.title = line.lstrip("#").strip() or None
    elif not markdown and _is_title(line) and record.text[match.end() :].strip():
        record.title = line
        record.blocks.append((match.start(), match.start() + len(line), "title"))


def _is_title(line: str) -> bool:
    """Short, of several words, no full stop, no address, no run of sentences; a dateline is found later and takes precedence."""
    if len(line) > LONGEST_TITLE or line[-1] in '.:;,|"”»)' or "://" in line or len(_STOP.findall(line)) > 1:
        return False
    if OPENED_TURN.match(line):
        return False
    return sum(1 for word in line.split() if re.search(r"[^\W\d_]{2}", word)) >= 2
