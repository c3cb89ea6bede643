"""The flow: `extract` for one document, `build` for a folder; nothing else.

`extract` sees one page and one language and nothing beside them: no clock, no network, no other document. `build` maps it
over all documents, links the collection and publishes the tables.
"""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pipeline.attribution import attribution_rows, find_attributions
from pipeline.claimants import name_claimants
from pipeline.clauses import parse_clauses
from pipeline.collection.copies import sketch
from pipeline.confidence import rate_mentions, rate_timexes
from pipeline.documents import find_files, read_documents
from pipeline.frozen import frozen
from pipeline.garbage import no_search
from pipeline.language import Language, available, load_language
from pipeline.linking import link
from pipeline.mentions import date_mentions
from pipeline.model import Page, PerSentence, Rows, make_id
from pipeline.normalise import normalise
from pipeline.provenance import extractor_digest, file_digest
from pipeline.review.decisions import Numbered
from pipeline.review.reviewing import decisions_of, review
from pipeline.schema import Reject, Text
from pipeline.sentences import find_blocks, split_sentences
from pipeline.tables import write_tables
from pipeline.timex import find_timexes
from pipeline.words import tag_sentence


@no_search()
def extract(page: Page, language: Language | None) -> Rows:
    """All rows of one document; without language data its blocks and one reject.

    claim_id, event_id and copy_group are null until the collection is linked.
    """
    rows = Rows()
    rows.add("documents", replace(page.document, extractor=extractor_digest()))
    rows.add("texts", Text(page.document.doc_id, page.text))
    rows.add("rejects", *page.rejects)
    blocks = find_blocks(page, language)
    rows.add("blocks", *blocks)
    if language is None:
        rows.add("rejects", _no_language(page))
        return rows
    sentences = split_sentences(page, blocks, language)
    tokens = PerSentence(lambda i: tag_sentence(sentences[i], language))
    clauses = PerSentence(lambda i: parse_clauses(sentences[i], tokens[i], language))
    extents = find_timexes(sentences, language)
    said = find_attributions(page, sentences, tokens, extents, language)
    said = name_claimants(page, sentences, tokens, said, language)
    attributions = attribution_rows(page, said)
    timexes = normalise(page, sentences, extents, clauses, said)
    mentions, rejects = date_mentions(page, sentences, tokens, clauses, extents, timexes, said, attributions, language)
    timexes = rate_timexes(timexes, language)
    rows.add("attributions", *attributions)
    rows.add("timexes", *timexes)
    rows.add("mentions", *rate_mentions(mentions, timexes, language))
    rows.add("rejects", *rejects)
    return rows


def language_of(page: Page) -> Language | None:
    """The data of a page's language, None where it is unknown or has none."""
    return load_language(page.document.lang) if page.document.lang in available() else None


def _no_language(page: Page) -> Reject:
    lang = page.document.lang
    detail = f"no language data for {lang}" if lang else "the language is not known"
    return _reject(page, "language", "no language data", detail)


def _reject(page: Page, stage: Literal["language", "extract"], reason: str, detail: str) -> Reject:
    """A reject of a whole document."""
    document = page.document
    return Reject(
        reject_id=make_id("r", document.doc_id, stage),
        doc_id=document.doc_id,
        file_path=document.file_path,
        record=document.record,
        char_start=None,
        char_end=None,
        text=None,
        timex_id=None,
        stage=stage,
        reason=reason,
        detail=detail,
    )


def extract_or_reject(page: Page) -> Rows:
    """All rows of one document; where a stage fails on it, the document and one reject that says where.

    The one place that catches every error: in ten thousand documents one that nobody foresaw must not cost the others.
    """
    try:
        return extract(page, language_of(page))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        detail = f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})"
        rows = Rows()
        rows.add("documents", replace(page.document, extractor=extractor_digest()))
        rows.add("texts", Text(page.document.doc_id, page.text))
        rows.add("rejects", *page.rejects, _reject(page, "extract", "internal error", detail))
        return rows


def collect(items: Iterable[Page | Reject]) -> Rows:
    """The rows of all documents, and of everything that gave none."""
    rows = Rows()
    for item in items:
        if isinstance(item, Reject):
            rows.add("rejects", item)
        else:
            for table, found in extract_or_reject(item).tables.items():
                rows.add(table, *found)
    return rows


def connect(rows: Rows, decisions: Sequence[Numbered] = ()) -> Rows:
    """Link the collection: claims, links and conflicts, and the ids that lead to them.

    People's decisions come first: a row that they found wrong belongs to no claim, a corrected one to the claim of its words.
    """
    tables = rows.tables
    texts = {row.doc_id: row.text for row in tables.get("texts", [])}
    documents = tables.get("documents", [])
    mentions, rejects = review(documents, tables.get("mentions", []), decisions)
    wrong = [mention for mention in mentions if mention.reviewed == "wrong"]
    kept = [mention for mention in mentions if mention.reviewed != "wrong"]
    sketches = [sketch(texts[row.doc_id]) for row in documents]
    linked = link(documents, sketches, kept, tables.get("timexes", []))
    return Rows(
        {
            **tables,
            "documents": linked.documents,
            "mentions": [*linked.mentions, *wrong],
            "rejects": [*tables.get("rejects", []), *rejects],
            "claims": linked.claims,
            "links": linked.links,
            "conflicts": linked.conflicts,
        }
    )


@frozen
class Summary:
    """What a build made: rows by table, rejects by stage and reason."""

    counts: dict[str, int]
    rejects: dict[tuple[str, str], int]


class PlaceError(ValueError):
    """The outputs cannot go where they were told to."""


def _check_place(raw: Path, out: Path) -> None:
    """Outputs inside the input would be read by the next build; the folder one works in cannot be replaced."""
    source, target, here = raw.resolve(), out.resolve(), Path.cwd()
    if source in (target, *target.parents) or target in source.parents:
        raise PlaceError(
            f"{out}: documents ({raw}) and outputs must not lie in one another; give another folder for the outputs"
        )
    if target in (here, *here.parents):
        raise PlaceError(
            f"{out}: this is the folder you work in; give a folder for the outputs alone, such as data/out"
        )


def build(
    raw: Path | str,
    out: Path | str,
    *,
    decisions: Path | str | None = None,
    wrap: Callable[[Iterable[Page | Reject]], Iterable[Page | Reject]] | None = None,
) -> Summary:
    """Build the documents in `raw` (a folder or one file) into the tables in `out`; former outputs stay whole until then.

    `decisions` is the file of people's decisions, decisions.csv beside `raw` unless given. `wrap` may wrap the stream of
    documents, for a progress bar. Raises FileNotFoundError where `raw` or `decisions` is missing, PlaceError where `out` is no
    place for outputs, DecisionsError where `decisions` is no such file.
    """
    _check_place(Path(raw), Path(out))
    raw, out = Path(raw), Path(out)
    items: Iterable[Page | Reject] = read_documents(raw)
    reviewed = decisions_of(raw, decisions)
    rows = collect(wrap(items) if wrap else items)
    rows.add("rejects", *reviewed.rejects)
    rows = connect(rows, reviewed.decisions)
    inputs = {name: file_digest(path) for name, path in find_files(raw)} | reviewed.inputs
    write_tables(rows.tables, out, inputs=inputs, extractor=extractor_digest())
    counts = {table: len(found) for table, found in sorted(rows.tables.items())}
    rejects = Counter((row.stage, row.reason) for row in rows.tables.get("rejects", []))
    return Summary(counts, dict(rejects.most_common()))
