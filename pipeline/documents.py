"""A folder or a file -> pages, each with its final text, and a reject for everything that gave none.

The order is that of the paths, then of the records; nothing but the files is looked at, so that `verify` can read again and
compare. Decided here: ids, publisher (the stated one, else the address's host: where a page was published is a fact, not a
guess), the shadow. Files are found in `inputs/folder.py`, formats are in `readers.py`, the language in `languageid.py`,
publication times in `publication.py`.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from pipeline.inputs.country import host_of
from pipeline.inputs.decode import mojibake
from pipeline.inputs.folder import walk, why_no_input
from pipeline.inputs.languageid import language_of, words_of
from pipeline.inputs.readers import READERS, suffix_of
from pipeline.inputs.record import INTERNAL, Broken, Record, UnreadableError, failure
from pipeline.inputs.savedby import archived
from pipeline.inputs.shadow import make_shadow
from pipeline.inputs.source import PageMode, Raw, Source
from pipeline.language import available
from pipeline.model import Page, make_id
from pipeline.provenance import extractor_digest
from pipeline.publication import Publication, find_publication, writes_day_first
from pipeline.schema import BlockKind, Document, Genre, Reject

DUPLICATE = "duplicate record"
"""Reason of the reject of a record whose id and text came before."""
T = TypeVar("T")


def read_documents(raw: Path, mode: PageMode = "full") -> Iterator[Page | Reject]:
    """All documents below a folder, or of one file, in order. Raises FileNotFoundError where `raw` is missing."""
    return first_of_each(item for name, path in walk(raw) for item in read_file(name, path, mode))


def first_of_each(items: Iterable[Page | Reject]) -> Iterator[Page | Reject]:
    """The items, a reject in place of a page that came before."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Page):
            if item.document.doc_id in seen:
                yield duplicate(
                    item.document.file_path, item.document.record, item.document.doc_id, item.document.source_id
                )
                continue
            seen.add(item.document.doc_id)
        yield item


def read_file(name: str, path: Path, mode: PageMode = "full") -> Iterator[Page | Reject]:
    """All documents of one file, `name` being its path below the folder of documents."""
    return (item_of(name, path, raw, mode) for raw in raw_records(path))


def raw_records(path: Path) -> Iterator[Raw | Broken]:
    """The raw records of a file, or why there are none."""
    problem = why_no_input(path)
    if problem:
        return iter([Broken(None, *problem)])
    return whole_or_broken(READERS[suffix_of(path)].split(Source(path)))


def item_of(name: str, path: Path, raw: Raw | Broken, mode: PageMode) -> Page | Reject:
    """The page of a raw record of a file, or why there is none."""
    try:
        found = raw if isinstance(raw, Broken) else READERS[suffix_of(path)].record(raw, mode)
        if isinstance(found, Record):
            return page_of(name, found, mode)
    except Exception as error:  # one that nobody foresaw must not cost the other documents
        found = Broken(raw.number, INTERNAL, failure(error))
    return reject(name, found.number, found.reason, found.detail, found.text)


def whole_or_broken(items: Iterator[T | Broken]) -> Iterator[T | Broken]:
    """The items of a file and, where the rest of it cannot be read, why."""
    try:
        yield from items
    except UnreadableError as error:
        yield Broken(None, error.reason, error.detail, error.text)
    except (EOFError, zlib.error) as error:
        yield Broken(None, "truncated gzip", str(error))
    except OSError as error:
        reason = "broken gzip" if error.errno is None else "unreadable file"
        yield Broken(None, reason, error.strerror or str(error))
    except Exception as error:
        yield Broken(None, INTERNAL, failure(error))


# --- pages ----------------------------------------------------------------------------------------------------------


def page_of(name: str, record: Record, mode: PageMode) -> Page:
    """The page of a record of the file `name`: everything that is decided about it as a whole."""
    shadow, odd = make_shadow(record.text)
    lang = language_of(record.lang, record.text)
    words = words_of(lang)
    publication = find_publication(record, shadow, words, [words_of(code) for code in available() if code != lang])
    garbled = mojibake(record.text)
    flags = [*record.flags, *([f"mojibake: {garbled}"] if garbled else []), *odd, *publication.flags]
    document = _document(name, record, lang, publication, flags, extractor_digest(mode))
    rejects = tuple(
        reject(name, record.number, reason, detail, text, doc_id=document.doc_id, stage="publication")
        for text, reason, detail in publication.refused
    )
    return Page(document, record.text, shadow, _blocks(record, publication), rejects, writes_day_first(record, words))


def _document(
    name: str, record: Record, lang: str | None, publication: Publication, flags: list[str], extractor: str
) -> Document:
    source_id = record.own_id or (name if record.number is None else f"{name}#{record.number}")
    url = record.url if record.url and not re.search(r"\s", record.url) else None
    stamp, archive = publication.stamp, archived(url) if url else None
    return Document(
        doc_id=make_id("d", source_id, record.text),
        source_id=source_id,
        file_path=name,
        record=record.number,
        url=url,
        publisher=record.publisher or (host_of(url) or "").removeprefix("www.") or None,
        author=record.author,
        title=record.title,
        lang=lang,
        genre=_genre(record.genre),
        published=stamp.iso if stamp else None,
        published_date=stamp.date if stamp else None,
        published_utc=stamp.utc if stamp else None,
        published_evidence=publication.evidence,
        captured=record.captured or (archive.moment if archive else None),
        copy_group=None,
        flags=tuple(dict.fromkeys(flags)),
        encoding=record.encoding,
        record_sha256=record.sha256,
        text_sha256=hashlib.sha256(record.text.encode()).hexdigest(),
        extractor=extractor,
    )


def _blocks(record: Record, publication: Publication) -> tuple[tuple[int, int, BlockKind], ...]:
    """What the format says, and the dateline's line; a first line that is the dateline is no title."""
    line = publication.dateline
    if not line:
        return tuple(sorted(record.blocks))
    kept = [block for block in record.blocks if block[1] <= line[0] or block[0] >= line[1]]
    return tuple(sorted([*kept, (*line, "dateline")]))


def _genre(text: str | None) -> Genre | None:
    found: Any = (text or "").strip().lower()
    return found if found in get_args(Genre) else None


# --- rejects --------------------------------------------------------------------------------------------------------


def reject(
    name: str,
    record: int | None,
    reason: str,
    detail: str | None = None,
    text: str | None = None,
    *,
    doc_id: str | None = None,
    stage: Literal["read", "publication", "extract"] = "read",
) -> Reject:
    """A reject of a file or record, or of a part of it."""
    return Reject(
        reject_id=make_id("r", name, record, stage, reason, detail, text),
        doc_id=doc_id,
        file_path=name,
        record=record,
        char_start=None,
        char_end=None,
        text=(text or "").strip() or None,
        timex_id=None,
        stage=stage,
        reason=reason,
        detail=detail or None,
    )


def duplicate(name: str, record: int | None, doc_id: str, source_id: str) -> Reject:
    """The reject of a record whose id and text came before."""
    detail = f"the same id and text came before: {source_id}"
    return reject(name, record, DUPLICATE, detail, doc_id=doc_id)
