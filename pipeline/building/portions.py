"""Raw files -> portions of work: documents that are worked on together, each portion by itself and anywhere.

Small files are taken whole, several at a time; a large file of records is cut as a stream, so that memory does not grow with
the input. What former outputs hold of unchanged documents, be it records of a file that has changed, is a portion too: its
rows are taken from there. The order of portions is that of the files. A portion has a key, the digest of all that its rows
depend on, under which its part of the outputs is kept while a build lasts: a build that was killed goes on where it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.building.former import Former
from pipeline.building.kept import Kept
from pipeline.documents import whole_or_broken
from pipeline.inputs.folder import is_readable
from pipeline.inputs.readers import READERS, suffix_of
from pipeline.inputs.record import Broken
from pipeline.inputs.source import Format, PageMode, Raw, Source

PORTION = 1 << 19
"""Bytes of input of a portion, nearly; a document is not cut."""
MOST_PORTIONS = 2000
"""Portions that a file is cut into; those of a larger one are larger, as each has rows in every range of doc_id."""
LARGE = 1 << 20
"""Bytes from which a file of records is cut."""
MOST_FILES = 500
BUCKET, LARGEST_BUCKET = 1 << 24, 1 << 26
"""Bytes of input whose rows are sorted at a time, nearly, and those of a file so large that ranges would be too many."""
RANGES = 16
"""Ranges of doc_id from which they grow."""
PACKED = 4
"""How much a packed file grows, nearly."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Documents that are worked on together: some files, or some records of one, or what former outputs hold of some."""

    key: str
    mode: PageMode
    files: tuple[tuple[str, Path], ...] = ()
    """Path below RAW and path of each file; those of `items` and `kept` are all from these."""
    items: tuple[Raw | Broken, ...] | None = None
    """Records of the one file; None: the files are read whole."""
    kept: Kept | None = None
    """Rows of former outputs."""
    buckets: int = 1
    """Ranges of doc_id that its rows are laid down in, so that those of a cut file can be sorted a range at a time."""
    size: int = 0
    """Bytes of files that are done with it, nearly."""
    whole: bool = True
    """Whether no other portion has documents of these files."""


def cut_portions(
    files: Iterable[tuple[str, Path]], digests: Mapping[str, str], former: Former | None, mode: PageMode, extractor: str
) -> Iterator[Portion]:
    """The portions of `files` (name and path, in order); `digests` by name, of those that can be read."""
    waiting: list[tuple[str, Path]] = []

    def flush() -> Iterator[Portion]:
        if waiting:
            yield _keyed(Portion("", mode, tuple(waiting), size=_size(waiting)), digests, extractor)
            waiting.clear()

    unchanged: list[tuple[str, Path]] = []

    def reuse() -> Iterator[Portion]:
        size = _size(unchanged)
        for kept in former.ranges([name for name, _ in unchanged]) if former and unchanged else ():
            yield _keyed(Portion("", mode, kept=kept, size=size), digests, extractor)
            size = 0
        unchanged.clear()

    for name, path in files:
        if former and former.has(name, digests.get(name)):
            yield from flush()
            unchanged.append((name, path))
            continue
        yield from reuse()
        if _is_cut(name, path, former):
            yield from flush()
            for portion in _cut(name, path, former, mode):
                yield _keyed(portion, digests, extractor)
            continue
        waiting.append((name, path))
        if len(waiting) >= MOST_FILES or _size(waiting) >= PORTION:
            yield from flush()
    yield from reuse()
    yield from flush()


def _is_cut(name: str, path: Path, former: Former | None) -> bool:
    """Whether a file is taken record by record: a large one, and one of which former outputs hold some records."""
    if not is_readable(path) or READERS[suffix_of(path)].whole:
        return False
    return path.stat().st_size >= LARGE or (former is not None and former.knows(name))


def _cut(name: str, path: Path, former: Former | None, mode: PageMode) -> Iterator[Portion]:
    """Portions of one large file, and one of its documents that former outputs have."""
    known, source = READERS[suffix_of(path)], Source(path)
    packed = PACKED if path.suffix.lower() == ".gz" else 1
    size = path.stat().st_size * packed
    buckets = -(-size // max(BUCKET, min(size // RANGES, LARGEST_BUCKET)))
    enough = max(PORTION, size // MOST_PORTIONS)
    portion = Portion("", mode, ((name, path),), buckets=buckets, whole=False)
    stored = former.records(name) if former else {}
    kept: list[str] = []
    items: list[Raw | Broken] = []
    weight = 0
    for item in whole_or_broken(known.split(source)):
        doc_id = _stored(item, known, stored)
        if doc_id:
            kept.append(doc_id)
            continue
        items.append(item)
        weight += _weight_of(item)
        if weight >= enough:
            yield replace(portion, items=tuple(items), size=weight // packed)
            items, weight = [], 0
    if items:
        yield replace(portion, items=tuple(items), size=weight // packed)
    for rows in former.chosen(name, kept, buckets) if former and kept else ():
        yield replace(portion, kept=rows)


def _stored(item: Raw | Broken, known: Format, stored: Mapping[int, tuple[str, str]]) -> str | None:
    """The doc_id of a record that former outputs hold as it is."""
    if isinstance(item, Broken) or item.number is None or item.number not in stored:
        return None
    digest, doc_id = stored[item.number]
    return doc_id if known.digest(item) == digest else None


def _weight_of(item: object) -> int:
    """Bytes of a raw record, nearly: its strings."""
    if isinstance(item, str | bytes):
        return len(item)
    if isinstance(item, Mapping):
        return sum(map(_weight_of, item.values()))
    return sum(map(_weight_of, item)) if isinstance(item, tuple | list) else 8


def _size(files: list[tuple[str, Path]]) -> int:
    return sum(path.stat().st_size for _, path in files if path.is_file())


def _keyed(portion: Portion, digests: Mapping[str, str], extractor: str) -> Portion:
    inputs = [(name, digests.get(name)) for name, _ in portion.files]
    numbers = None if portion.items is None else [item.number for item in portion.items]
    about = (extractor, portion.mode, inputs, numbers, portion.kept, portion.buckets)
    return replace(portion, key=hashlib.sha256(repr(about).encode("utf-8", "surrogateescape")).hexdigest()[:32])
