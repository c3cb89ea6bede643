"""Rows made by hand: a small, consistent collection, and ways to change one cell of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pipeline.model import make_id
from pipeline.output.croissant import write_croissant
from pipeline.output.package import digests_in, write_build, write_package
from pipeline.output.publish import publishing
from pipeline.output.streams import write_table
from pipeline.schema import Attribution, Block, Claim, Conflict, Document, Link, Mention, Reject, Span, Text, Timex
from pipeline.tables import checked_tables, owned_names

Tables = dict[str, list[Any]]

HARBOUR = "Mayor Lena Falk said on Monday that the lock gate was closed in April. The gate was built in 1962."
PORT = "=Ports=\r\n\r\nThe gate was built in 1963, the “port authority” said, and turns 62 next year."
DIGEST = hashlib.sha256(b"code").hexdigest()


def span(text: str, part: str) -> Span:
    """Where `part` stands in `text` for the first time."""
    start = text.index(part)
    return Span(start, start + len(part))


def document(name: str, text: str, **changes: Any) -> Document:
    """A document of its own file, published on Wednesday 15 May 2024 with a known offset."""
    doc_id = make_id("d", name, text)
    row = Document(
        doc_id=doc_id,
        source_id=name,
        file_path=name,
        record=None,
        url=f"https://example.org/{name}",
        publisher="example.org",
        author=None,
        title=None,
        lang="en",
        genre="news",
        published="2024-05-15T10:00+02:00",
        published_date=date(2024, 5, 15),
        published_utc=datetime(2024, 5, 15, 8, tzinfo=UTC),
        published_evidence="field",
        captured=None,
        copy_group=doc_id,
        flags=(),
        encoding="utf-8",
        record_sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        extractor=DIGEST,
    )
    return replace(row, **changes)


def timex(doc: Document, text: str, part: str, start: date | None, end: date | None, **changes: Any) -> Timex:
    """A time expression with a trace that replays."""
    where = span(text, part)
    trace: list[Any] = [["unresolved", {"reason": "age"}, [None, None]]]
    if start and end:
        trace = [["value", {"value": f"{start}/{end}"}, f"{start}/{end}"], ["days", {}, [f"{start}", f"{end}"]]]
    row = Timex(
        timex_id=make_id("t", doc.doc_id, where.start, where.end),
        doc_id=doc.doc_id,
        char_start=where.start,
        char_end=where.end,
        text=part,
        type="DATE",
        value=part,
        mod=None,
        edtf=part,
        start=start,
        end=end,
        bounds="closed",
        relation="at",
        precision="year",
        stated=("year",),
        implied=(),
        anchor="none",
        anchor_timex_id=None,
        anchor_start=None,
        anchor_end=None,
        anchor_reason=None,
        reason=None,
        rule="year",
        trace=json.dumps(trace),
        confidence=0.93,
    )
    return replace(row, **changes)


def attribution(doc: Document, text: str, source: str, cue: str, content: str, **changes: Any) -> Attribution:
    """An indirect speech attribution."""
    spans = [span(text, part) for part in (source, cue, content)]
    row = Attribution(
        attribution_id=make_id("a", doc.doc_id, *spans),
        parent_id=None,
        doc_id=doc.doc_id,
        source_spans=(spans[0],),
        cue_spans=(spans[1],),
        content_spans=(spans[2],),
        quote="indirect",
        kind="speech",
        claimant_name=source,
        claimant_id=source.casefold(),
        claimant_reason=None,
        rule="source cue content",
    )
    return replace(row, **changes)


def mention(doc: Document, text: str, claim: str, event: str, when: Timex, **changes: Any) -> Mention:
    """An event mention in the author's own voice; claim and event ids as linking makes them for a mention alone."""
    where, head, time = span(text, claim), span(text, event), Span(when.char_start, when.char_end)
    mention_id = make_id("m", doc.doc_id, "event", head, where, (time,))
    row = Mention(
        mention_id=mention_id,
        claim_id=make_id("c", mention_id),
        event_id=make_id("e", mention_id),
        doc_id=doc.doc_id,
        source_id=doc.source_id,
        publisher=doc.publisher,
        lang=doc.lang,
        role="event",
        claim_text=claim,
        event=event,
        sentence_text=claim,
        when_text=when.text,
        start=when.start,
        end=when.end,
        bounds=when.bounds,
        relation=when.relation,
        precision=when.precision,
        value=when.value,
        edtf=when.edtf,
        event_start=when.start,
        event_end=when.end,
        said_start=None,
        said_end=None,
        said_basis=None,
        published_date=doc.published_date,
        claimant_text=None,
        claimant_name=None,
        claimant_id=None,
        claimant_reason=None,
        cue=None,
        quote="none",
        factuality="asserted",
        negated=False,
        modality="asserted",
        confidence=None,
        sentence_char_start=where.start,
        sentence_char_end=where.end,
        claim_char_start=where.start,
        claim_char_end=where.end,
        event_char_start=head.start,
        event_char_end=head.end,
        when_spans=(time,),
        claimant_spans=(),
        cue_spans=(),
        anchor=when.anchor,
        uses_published=when.anchor == "publication",
        timex_ids=(when.timex_id,),
        attribution_id=None,
        rule=when.rule,
        trace=when.trace,
        fragment_url=doc.url,
    )
    return replace(row, **changes)


def attributed(row: Mention, text: str, said: Attribution, **changes: Any) -> Mention:
    """The mention with a source: said on the day of publication unless `changes` tell otherwise."""
    source, cue = said.source_spans[0], said.cue_spans[0]
    known = {
        "attribution_id": said.attribution_id,
        "claimant_text": text[source.start : source.end],
        "claimant_name": said.claimant_name,
        "claimant_id": said.claimant_id,
        "cue": text[cue.start : cue.end],
        "quote": said.quote,
        "claimant_spans": said.source_spans,
        "cue_spans": said.cue_spans,
        "said_start": row.published_date,
        "said_end": row.published_date,
        "said_basis": "publication",
    }
    return replace(row, **(known | changes))


def claim(row: Mention, doc: Document, **changes: Any) -> Claim:
    """The claim of a mention alone."""
    made = Claim(
        claim_id=row.claim_id or "",
        event_id=row.event_id or "",
        main_mention_id=row.mention_id,
        claim_text=row.claim_text,
        role=row.role,
        factuality=row.factuality,
        start=row.start,
        end=row.end,
        bounds=row.bounds,
        relation=row.relation,
        precision=row.precision,
        edtf=row.edtf,
        claimants=(row.claimant_name,) if row.claimant_name else (),
        n_asserted=int(row.factuality == "asserted"),
        n_negated=int(row.factuality == "negated"),
        n_other=int(row.factuality not in {"asserted", "negated"}),
        n_own_voice=int(row.attribution_id is None),
        n_reviewed=0,
        n_mentions=1,
        n_documents=1,
        n_publishers=1,
        n_independent=1,
        first_published=doc.published_date,
        last_published=doc.published_date,
        first_doc_id=doc.doc_id,
        confidence=row.confidence,
    )
    return replace(made, **changes)


def collection(one: Document | None = None, two: Document | None = None) -> Tables:
    """Two documents that disagree on the year of one event; every table has a row, every kind of cell occurs.

    `one` and `two` are the documents of HARBOUR and PORT where others than the factory's own are wanted.
    """
    one = one or document("harbour.txt", HARBOUR)
    two = two or document("ports/porté.txt", PORT, publisher=None, url=None, flags=("-a", '"b"'))
    april = timex(
        one, HARBOUR, "April", date(2024, 4, 1), date(2024, 4, 30), value="2024-04", edtf="2024-04", precision="month",
        anchor="publication", anchor_start=date(2024, 5, 15), anchor_end=date(2024, 5, 15), implied=("year",),
    )  # fmt: skip
    monday = timex(one, HARBOUR, "Monday", date(2024, 5, 13), date(2024, 5, 13), value="2024-05-13", precision="day")
    years = [timex(one, HARBOUR, "1962", date(1962, 1, 1), date(1962, 12, 31)),
             timex(two, PORT, "1963", date(1963, 1, 1), date(1963, 12, 31))]  # fmt: skip
    age = timex(two, PORT, "62", None, None, type="DURATION", value="P62Y", edtf=None, bounds="unknown")
    falk = attribution(
        one, HARBOUR, "Mayor Lena Falk", "said", "the lock gate was closed in April", claimant_name="Lena Falk"
    )
    port = attribution(two, PORT, "the “port authority”", "said", "The gate was built in 1963")
    closed = mention(one, HARBOUR, "the lock gate was closed in April", "closed", april)
    sentence = span(HARBOUR, "Mayor Lena Falk said on Monday that the lock gate was closed in April.")
    closed = attributed(
        closed, HARBOUR, falk, said_start=monday.start, said_end=monday.end, said_basis="cue",
        sentence_text=HARBOUR[sentence.start : sentence.end], sentence_char_start=sentence.start,
        sentence_char_end=sentence.end, timex_ids=(april.timex_id, monday.timex_id),
    )  # fmt: skip
    built = mention(one, HARBOUR, "The gate was built in 1962", "built", years[0], fragment_url="=cmd|'/c calc'!A1")
    rebuilt = mention(two, PORT, "The gate was built in 1963", "built", years[1], event_id=built.event_id)
    rebuilt = attributed(rebuilt, PORT, port, confidence=0.5)
    if rebuilt.mention_id < built.mention_id:
        event_id = make_id("e", rebuilt.mention_id)
        built, rebuilt = replace(built, event_id=event_id), replace(rebuilt, event_id=event_id)
    claims = [claim(closed, one), claim(built, one), claim(rebuilt, two, n_publishers=int(two.publisher is not None))]
    conflict_id = make_id("x", built.mention_id, rebuilt.mention_id)
    told = "One source has 1962, another 1963."
    conflicts = [
        Conflict(
            conflict_id,
            row.event_id,
            "dispute",
            row.start,
            row.end,
            row.claim_id,
            (row.mention_id,),
            (row.doc_id,),
            told,
        )
        for row in (built, rebuilt)
    ]
    links = [
        Link(claims[1].claim_id, built.mention_id, None, "same claim", 1.0, "alone"),
        Link(claims[1].claim_id, None, claims[2].claim_id, "same event", 0.75, "+ same words"),
    ]
    rejects = [
        Reject(make_id("r", "age"), two.doc_id, two.file_path, None, age.char_start, age.char_end, age.text, age.timex_id,
               "mention", "age", None),
        Reject(make_id("r", "file"), None, "broken.gz", 3, None, None, None, None, "read", "truncated", "@line 3\nends"),
    ]  # fmt: skip
    blocks = [
        Block(one.doc_id, 0, len(HARBOUR), "body"),
        Block(two.doc_id, 0, 7, "title"),
        Block(two.doc_id, 11, len(PORT), "body"),
    ]
    return {
        "documents": [two, one],
        "texts": [Text(two.doc_id, PORT), Text(one.doc_id, HARBOUR)],
        "blocks": blocks,
        "timexes": [age, *years, april, monday],
        "attributions": [falk, port],
        "mentions": [rebuilt, closed, built],
        "claims": claims,
        "conflicts": conflicts,
        "links": links,
        "rejects": rejects,
    }


def changed(tables: Tables, table: str, place: int, **cells: Any) -> Tables:
    """A copy with other cells in one row."""
    rows = list(tables[table])
    rows[place] = replace(rows[place], **cells)
    return {**tables, table: rows}


def write_tables(rows: dict[str, Any], out: Path, *, inputs: dict[str, str], extractor: str) -> None:
    """Publish rows made by hand as a build publishes those that it found."""
    tables = checked_tables(rows)
    with publishing(out, owned_names) as folder:
        counts = {name: write_table(name, [table], folder) for name, table in tables.items()}
        digests = digests_in(folder)
        write_package(folder, digests)
        write_croissant(folder, digests)
        write_build(folder, counts, digests, inputs, extractor, "full")
