"""Proofs of single rows from texts, ids and traces; each is a generator over the tables of some documents, named in `PROOFS`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.model import make_id
from pipeline.normalise import replay
from pipeline.output.check import Problem, Tables, row_id
from pipeline.schema import Span

Spans = tuple[Span, ...]
JOIN = " … "
SHOWN = 60

# Columns that hold a stretch of the document's text, and the columns of its offsets.
CUT = {
    "mentions": (("claim_text", "claim_char"), ("sentence_text", "sentence_char"), ("event", "event_char")),
    "timexes": (("text", "char"),),
    "rejects": (("text", "char"),),
}
# Columns that hold several stretches joined, and the column of their spans.
JOINED = (("when_text", "when_spans"), ("claimant_text", "claimant_spans"), ("cue", "cue_spans"))


def strings_are_cut_from_texts(tables: Tables) -> Iterator[Problem]:
    """Every stored string is the text between its offsets."""
    texts = _texts(tables)
    for name, cuts in CUT.items():
        table = tables[name]
        for column, offset in cuts:
            cells = (table["doc_id"], table[column], table[f"{offset}_start"], table[f"{offset}_end"])
            for place, (doc_id, stored, start, end) in enumerate(
                zip(*map(pa.ChunkedArray.to_pylist, cells), strict=True)
            ):
                if start is None and name == "rejects":
                    continue  # of a file or record that gave no document
                found = texts.get(doc_id, "")[start:end] if start is not None else None
                if stored != found:
                    yield _differs(name, table, place, column, stored, found)


def joined_strings_are_cut_from_texts(tables: Tables) -> Iterator[Problem]:
    """Every string of several stretches is the text between its spans, joined by ' … '."""
    texts, table = _texts(tables), tables["mentions"]
    doc_ids = table["doc_id"].to_pylist()
    for column, spans in JOINED:
        rows = zip(doc_ids, table[column].to_pylist(), span_lists(table[spans]), strict=True)
        for place, (doc_id, stored, found) in enumerate(rows):
            text = texts.get(doc_id, "")
            cut = JOIN.join([text[start:end] for start, end in found]) or None
            if stored != cut:
                yield _differs("mentions", table, place, column, stored, cut)


def digests_are_those_of_texts(tables: Tables) -> Iterator[Problem]:
    """`text_sha256` and `doc_id` follow from the text."""
    texts, table = _texts(tables), tables["documents"]
    cells = (table["doc_id"], table["source_id"], table["text_sha256"])
    for place, (doc_id, source_id, digest) in enumerate(zip(*map(pa.ChunkedArray.to_pylist, cells), strict=True)):
        text = texts.get(doc_id, "")
        found = hashlib.sha256(text.encode()).hexdigest()
        if digest != found:
            yield _differs("documents", table, place, "text_sha256", digest, found)
        if doc_id != make_id("d", source_id, text):
            yield Problem("documents", doc_id, "doc_id", "is not the hash of source_id and text")


def traces_replay(tables: Tables) -> Iterator[Problem]:
    """Every trace leads to the days of its row."""
    for name in ("timexes", "mentions"):
        table = tables[name]
        cells = (table["trace"], table["start"], table["end"])
        for place, (trace, start, end) in enumerate(zip(*map(pa.ChunkedArray.to_pylist, cells), strict=True)):
            found = _replayed(trace)
            if isinstance(found, str):
                yield Problem(name, row_id(name, table, place), "trace", f"cannot be replayed: {found}")
            elif found != (start, end):
                told = " to ".join(str(day) for day in found)
                message = f"leads to {told}; the row has {start} to {end}"
                yield Problem(name, row_id(name, table, place), "trace", message)


def mention_ids(tables: Tables) -> Iterator[Problem]:
    """`mention_id` is the hash of document, role and offsets."""
    table = tables["mentions"]
    heads = _spans_or_none(table["event_char_start"], table["event_char_end"])
    claims = _spans_or_none(table["claim_char_start"], table["claim_char_end"])
    whens = span_lists(table["when_spans"])
    parts = zip(table["doc_id"].to_pylist(), table["role"].to_pylist(), heads, claims, whens, strict=True)
    yield from _wrong_ids("mentions", table, "m", parts, "document, role and offsets")


def timex_ids(tables: Tables) -> Iterator[Problem]:
    """`timex_id` is the hash of document and offsets."""
    table = tables["timexes"]
    parts = zip(*(table[column].to_pylist() for column in ("doc_id", "char_start", "char_end")), strict=True)
    yield from _wrong_ids("timexes", table, "t", parts, "document and offsets")


def attribution_ids(tables: Tables) -> Iterator[Problem]:
    """`attribution_id` is the hash of document and all offsets."""
    table = tables["attributions"]
    spans = zip(*(span_lists(table[f"{part}_spans"]) for part in ("source", "cue", "content")), strict=True)
    ids = table["doc_id"].to_pylist()
    parts = ((doc_id, *(span for part in row for span in part)) for doc_id, row in zip(ids, spans, strict=True))
    yield from _wrong_ids("attributions", table, "a", parts, "document and offsets")


def collection_ids(tables: Tables) -> Iterator[Problem]:
    """`claim_id` and `event_id` are hashes of the smallest mention id in them."""
    table = tables["mentions"]
    for letter, column in (("c", "claim_id"), ("e", "event_id")):
        smallest = table.group_by(column).aggregate([("mention_id", "min")])
        for stored, first in zip(smallest[column].to_pylist(), smallest["mention_id_min"].to_pylist(), strict=True):
            if stored is not None and stored != make_id(letter, first):
                yield Problem("mentions", first, column, f"{stored} is not the hash of the smallest mention id in it")


PROOFS: tuple[Callable[[Tables], Iterator[Problem]], ...] = (
    strings_are_cut_from_texts,
    joined_strings_are_cut_from_texts,
    digests_are_those_of_texts,
    traces_replay,
    mention_ids,
    timex_ids,
    attribution_ids,
)


def span_lists(column: pa.ChunkedArray) -> list[Spans]:
    """The spans of each row of a list column."""
    lists = column.combine_chunks()
    items = pc.list_flatten(lists)
    starts, ends = (pc.struct_field(items, part).to_pylist() for part in ("start", "end"))
    spans = list(map(Span, starts, ends))
    found, done = [], 0
    for length in pc.list_value_length(lists).to_pylist():
        found.append(tuple(spans[done : done + length]))
        done += length
    return found


def _texts(tables: Tables) -> dict[str, str]:
    table = tables["texts"]
    return dict(zip(table["doc_id"].to_pylist(), table["text"].to_pylist(), strict=True))


def _differs(name: str, table: pa.Table, place: int, column: str, stored: Any, found: Any) -> Problem:
    message = f"is {shorten(stored)}; the text gives {shorten(found)}"
    return Problem(name, row_id(name, table, place), column, message)


def shorten(value: Any) -> str:
    """A value for a message, long ones cut."""
    text = repr(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


@lru_cache(1 << 16)
def _replayed(trace: str) -> tuple[date | None, date | None] | str:
    """The days a trace leads to, or why it leads nowhere: a changed byte can make anything of it.

    An empty trace has computed nothing: the mention is dated by a publication day that is not known.
    """
    if trace == "[]":
        return None, None
    try:
        return replay(trace)
    except (ValueError, TypeError) as error:
        return str(error)


def _spans_or_none(starts: pa.ChunkedArray, ends: pa.ChunkedArray) -> list[Span | None]:
    pairs = zip(starts.to_pylist(), ends.to_pylist(), strict=True)
    return [None if start is None else Span(start, end) for start, end in pairs]


def _wrong_ids(
    name: str, table: pa.Table, letter: str, parts: Iterable[tuple[Any, ...]], hashed: str
) -> Iterator[Problem]:
    column = table.column_names[0]
    for stored, row in zip(table[column].to_pylist(), parts, strict=True):
        if stored != make_id(letter, *row):
            yield Problem(name, stored, column, f"is not the hash of {hashed}")
