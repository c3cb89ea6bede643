"""The flow: `extract` for one document, `build` for a folder; nothing else.

`extract` sees one page and one language and nothing beside them: no clock, no network, no other document. `build` maps it
over all documents, a portion at a time, links the collection and publishes the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Literal

from pipeline.attribution import attribution_rows, find_attributions
from pipeline.building.collect import Origin, Summary, publish, published
from pipeline.building.former import find_former
from pipeline.building.portions import cut_portions
from pipeline.building.spark import make_parts_on_spark
from pipeline.building.work import failed, page_reject, rows_of
from pipeline.building.workers import default_workers, make_parts
from pipeline.claimants import name_claimants
from pipeline.clauses import parse_clauses
from pipeline.confidence import rate_mentions, rate_timexes
from pipeline.garbage import no_search
from pipeline.inputs.folder import find_files, walk
from pipeline.inputs.record import failure
from pipeline.inputs.source import PageMode
from pipeline.language import Language, available, load_language
from pipeline.layout.running import run_on
from pipeline.linking import link
from pipeline.mentions import date_mentions
from pipeline.model import Page, PerSentence, Rows
from pipeline.normalise import normalise
from pipeline.output.publish import scratch
from pipeline.provenance import extractor_digest, file_digest
from pipeline.review.reviewing import decisions_of
from pipeline.saying.subject_sayings import within_subjects
from pipeline.saying.whole_subjects import with_whole_subjects
from pipeline.schema import Reject, Text
from pipeline.sentences import find_blocks, split_sentences
from pipeline.steps import Steps, finished, in_step
from pipeline.timex import find_timexes
from pipeline.words import tag_sentence


@no_search()
def extract(page: Page, language: Language | None) -> Rows:
    """All rows of one document; without language data its blocks and one reject.

    claim_id, event_id and copy_group are null until the collection is linked.
    """
    return finished(extraction(page, language))


def extraction(page: Page, language: Language | None) -> Steps[Rows]:
    """The stages that give all rows of one document."""
    rows = Rows()
    rows.add("documents", page.document)
    rows.add("texts", Text(page.document.doc_id, page.text))
    rows.add("rejects", *page.rejects)
    blocks = find_blocks(page, language)
    rows.add("blocks", *blocks)
    if language is None:
        rows.add("rejects", _no_language(page))
        return rows
    page = run_on(page, blocks)
    sentences = split_sentences(page, blocks, language)
    tokens = PerSentence(lambda i: tag_sentence(sentences[i], language))
    clauses = PerSentence(lambda i: parse_clauses(sentences[i], tokens[i], language))
    yield
    extents = find_timexes(sentences, language)
    yield
    said = yield from find_attributions(page, sentences, tokens, extents, language)
    yield
    said = within_subjects(said, sentences, clauses)
    said = with_whole_subjects(said, sentences, tokens, clauses, extents, language)
    said = name_claimants(page, sentences, tokens, extents, said, language)
    attributions = attribution_rows(page, said)
    yield
    timexes = normalise(page, sentences, extents, clauses, said)
    yield
    mentions, rejects = yield from date_mentions(
        page, sentences, tokens, clauses, extents, timexes, said, attributions, language
    )
    yield
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
    if lang is None:
        return page_reject(
            page, "language", "unknown language", "no language is stated, and the text tells none clearly"
        )
    return page_reject(page, "language", "no language data", f"no language data for {lang}")


def extract_each(pages: Iterable[Page], together: int) -> Iterator[Rows]:
    """The rows of each document, in order; where a stage fails on one, the document and a reject that says where.

    So many documents are worked on together.
    """
    waiting = iter(pages)
    while some := list(islice(waiting, together)):
        with no_search():
            found = in_step(map(_extract_or_reject, some))
        yield from found


def _extract_or_reject(page: Page) -> Steps[Rows]:
    """Catches every error, as reading does: in ten thousand documents one that nobody foresaw must not cost the others."""
    try:
        return (yield from extraction(page, language_of(page)))
    except Exception as error:
        return failed(page, failure(error))


def collect(items: Iterable[Page | Reject]) -> Rows:
    """The rows of all documents, and of everything that gave none."""
    return rows_of(items, extract_each)


def connect(rows: Rows) -> Rows:
    """Link a collection in memory: claims, links and conflicts, and the ids that lead to them."""
    tables = rows.tables
    texts = {row.doc_id: row.text for row in tables.get("texts", [])}
    documents = tables.get("documents", [])
    linked = link(
        documents, [texts[row.doc_id] for row in documents], tables.get("mentions", []), tables.get("timexes", [])
    )
    names = ("documents", "mentions", "claims", "links", "conflicts")
    return Rows({**tables, **{name: getattr(linked, name) for name in names}})


Engine = Literal["local", "spark"]
ENGINES = {"local": make_parts, "spark": make_parts_on_spark}


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
    workers: int | None = None,
    engine: Engine = "local",
    html: PageMode = "full",
    cache: bool = True,
    progress: Callable[[int, int], None] = lambda done, size: None,
) -> Summary:
    """Build the documents in `raw` (a folder or one file) into the tables in `out`; former outputs stay whole until then.

    `decisions` is the file of people's decisions, decisions.csv beside `raw` unless given. `workers` are processes beside
    this one (None: one a core, none for small inputs); the bytes are the same for any number. `engine` is who works: these
    processes, or Spark. `html` is how web pages are
    read. With `cache`, rows of documents that have not changed are taken from the former outputs. `progress` is told bytes
    of input that were done since, and of all. Raises FileNotFoundError where `raw` or `decisions` is missing, PlaceError
    where `out` is no place for outputs, DecisionsError where `decisions` is no such file.
    """
    raw, out = Path(raw), Path(out)
    _check_place(raw, out)
    reviewed = decisions_of(raw, decisions)
    files, readable = walk(raw), find_files(raw)
    size, extractor = sum(path.stat().st_size for _, path in readable), extractor_digest(html)
    workers = default_workers(size) if workers is None else workers
    with scratch(out) as folder:
        inputs = {name: file_digest(path) for name, path in readable}
        former = find_former(out, extractor) if cache else None
        if standing := published(former, inputs | reviewed.inputs):
            progress(size, size)
            return standing
        made = []
        portions = cut_portions(files, inputs, former, html, extractor)
        for portion, part in ENGINES[engine](portions, folder, extract_each, workers):
            made.append((replace(portion, items=None), part))  # records that were read need not stay in memory
            progress(portion.size, size)
        return publish(made, reviewed, out, Origin(inputs | reviewed.inputs, extractor, html), folder)
