"""What the columns of a row say about each other and about the document; used before writing and by `verify`.

To add a rule, add a generator to `RULES`, or to `LINKED_RULES` if it looks at claims. A rule sees all tables, after
`check.schema_problems` found none in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.output.check import Problem, Tables, flatten, mask_of, report, schema_problems
from pipeline.output.columns import columns

# Whether (start, end) are null under each value of `bounds`; 'unknown' leaves open which of the two is missing.
NULL_DAYS = {"closed": (False, False), "open_start": (True, False), "open_end": (False, True)}
COPIED = ("source_id", "publisher", "lang", "published_date")
COPIED_FROM_MAIN = ("event_id", "claim_text", "role", "factuality", "confidence")


def problems(tables: Tables) -> Iterator[Problem]:
    """Everything wrong in a set of tables: schema first and, where that holds, the rules.

    Without claims it is the tables of documents that are not linked yet.
    """
    found = False
    for problem in schema_problems(tables):
        found = True
        yield problem
    if not found:
        for rule in (*RULES, *(LINKED_RULES if "claims" in tables else ())):
            yield from rule(tables)


def ordered_days(tables: Tables) -> Iterator[Problem]:
    """No period ends before it starts."""
    for name, table in tables.items():
        days = {field.name for field in columns(name) if field.kind == "day"}
        for start, end in _pairs(days):
            yield from report(name, table, pc.greater(table[start], table[end]), start, f"lies after {end}")
        if {"first_published", "last_published"} <= days:
            wrong = pc.greater(table["first_published"], table["last_published"])
            yield from report(name, table, wrong, "first_published", "lies after last_published")


def stated_bounds(tables: Tables) -> Iterator[Problem]:
    """A day is null only where `bounds` says so."""
    for name, table in tables.items():
        if "bounds" not in table.column_names:
            continue
        bounds, no_start, no_end = table["bounds"], pc.is_null(table["start"]), pc.is_null(table["end"])
        for value, (start, end) in NULL_DAYS.items():
            wrong = pc.or_(pc.xor(no_start, start), pc.xor(no_end, end))
            yield from report(
                name, table, pc.and_(pc.equal(bounds, value), wrong), "bounds", f"is {value}; the days differ"
            )
        unknown = pc.and_(pc.equal(bounds, "unknown"), pc.invert(pc.or_(no_start, no_end)))
        yield from report(name, table, unknown, "bounds", "is unknown, but both days are known")
        beyond = pc.and_(pc.equal(bounds, "beyond_calendar"), pc.invert(pc.and_(no_start, no_end)))
        yield from report(name, table, beyond, "bounds", "is beyond_calendar, but a day is given")


def offsets_in_text(tables: Tables) -> Iterator[Problem]:
    """Every offset lies in its document's text, and no stretch is empty."""
    texts = tables["texts"]
    lengths = pc.utf8_length(texts["text"])
    for name, table in tables.items():
        if "doc_id" not in table.column_names:
            continue
        limit = pc.take(lengths, pc.index_in(table["doc_id"], value_set=texts["doc_id"].combine_chunks()))
        for field in columns(name):
            if field.kind == "spans":
                yield from _spans_in_text(name, table, field.name, limit)
            elif field.name.endswith("char_start"):
                yield from _offsets_in_text(name, table, field.name, limit)


def known_factuality(tables: Tables) -> Iterator[Problem]:
    """Factuality is what `negated` and `modality` make it: question, then negated, then the modality."""
    table = tables["mentions"]
    question = pc.equal(table["modality"], "question")
    negated = pc.and_not(table["negated"], question)
    expected = pc.if_else(negated, "negated", table["modality"])
    wrong = pc.not_equal(table["factuality"], expected)
    yield from report("mentions", table, wrong, "factuality", "does not follow from negated and modality")


def clock_of_role(tables: Tables) -> Iterator[Problem]:
    """`start` and `end` are those of the clock that `role` names; the event's are null for the other two."""
    table = tables["mentions"]
    for clock, start, end in (("event", "event_start", "event_end"), ("statement", "said_start", "said_end")):
        of_role = pc.equal(table["role"], clock)
        for copy, day in ((start, "start"), (end, "end")):
            wrong = pc.and_(of_role, differ(table[copy], table[day]))
            yield from report("mentions", table, wrong, copy, f"differs from {day} in a mention with role {clock}")
    other = pc.not_equal(table["role"], "event")
    for column in ("event_start", "event_end"):
        wrong = pc.and_(other, pc.is_valid(table[column]))
        yield from report("mentions", table, wrong, column, "is given, but role is not event")


def own_voice(tables: Tables) -> Iterator[Problem]:
    """Without an attribution there is no said time, no cue, no claimant and no quotation; with one there is a basis.

    A person may name a claimant all the same.
    """
    table = tables["mentions"]
    none = pc.is_null(table["attribution_id"])
    unnamed = pc.and_not(none, pc.fill_null(pc.equal(table["reviewed"], "corrected"), False))
    for column in ("said_start", "said_end", "said_basis", "cue", "claimant_text"):
        yield from report("mentions", table, pc.and_(none, pc.is_valid(table[column])), column, "has no attribution")
    for column in ("claimant_name", "claimant_id"):
        yield from report("mentions", table, pc.and_(unnamed, pc.is_valid(table[column])), column, "has no attribution")
    quoted = pc.not_equal(table["quote"], "none")
    yield from report("mentions", table, pc.equal(none, quoted), "quote", "and attribution_id disagree")
    wrong = pc.and_(pc.invert(none), pc.is_null(table["said_basis"]))
    yield from report("mentions", table, wrong, "said_basis", "is null, but there is an attribution")


def copied_from_documents(tables: Tables) -> Iterator[Problem]:
    """What a mention repeats of its document is what the document says."""
    table, documents = tables["mentions"], tables["documents"]
    places = pc.index_in(table["doc_id"], value_set=documents["doc_id"].combine_chunks())
    for column in COPIED:
        wrong = differ(table[column], pc.take(documents[column], places))
        yield from report("mentions", table, wrong, column, "differs from the document's")


def copied_from_main_mention(tables: Tables) -> Iterator[Problem]:
    """What a claim repeats of its main mention is what that mention says, and it is a mention of the claim."""
    table, mentions = tables["claims"], tables["mentions"]
    places = pc.index_in(table["main_mention_id"], value_set=mentions["mention_id"].combine_chunks())
    for column in COPIED_FROM_MAIN:
        wrong = differ(table[column], pc.take(mentions[column], places))
        yield from report("claims", table, wrong, column, "differs from its main mention's")
    wrong = differ(table["claim_id"], pc.take(mentions["claim_id"], places))
    yield from report("claims", table, wrong, "main_mention_id", "is a mention of another claim")


def counts_of_claims(tables: Tables) -> Iterator[Problem]:
    """A claim's counts and days of publication are those of its mentions; every claim has one."""
    table, mentions = tables["claims"], _with_counted(tables)
    counted = mentions.group_by("claim_id", use_threads=False).aggregate([(column, how) for column, how, _ in COUNTS])
    places = pc.index_in(table["claim_id"], value_set=counted["claim_id"].combine_chunks())
    for column, how, target in COUNTS:
        expected = pc.take(counted[f"{column}_{how}"], places).cast(table[target].type)
        yield from report("claims", table, differ(table[target], expected), target, "is not what its mentions make it")


def claims_of_standing_mentions(tables: Tables) -> Iterator[Problem]:
    """A mention belongs to a claim and an event unless a person found it wrong."""
    table = tables["mentions"]
    wrong = pc.fill_null(pc.equal(table["reviewed"], "wrong"), False)
    for column in ("claim_id", "event_id"):
        misfits = pc.xor(pc.is_null(table[column]), wrong)
        yield from report("mentions", table, misfits, column, "and reviewed disagree: only a wrong row has none")


def blocks_apart(tables: Tables) -> Iterator[Problem]:
    """Blocks of a document do not overlap."""
    table = tables["blocks"].sort_by([("doc_id", "ascending"), ("char_start", "ascending")])
    if table.num_rows < 2:
        return
    same = pc.equal(table["doc_id"][1:], table["doc_id"][:-1])
    overlap = pc.and_(same, pc.less(table["char_start"][1:], table["char_end"][:-1]))
    yield from report("blocks", table.slice(1), overlap, "char_start", "overlaps the block before")


def no_time_lost(tables: Tables) -> Iterator[Problem]:
    """Every time expression dates a mention or is rejected with a reason."""
    table = tables["timexes"]
    used, _ = flatten(tables["mentions"], "timex_ids")
    kept = pc.is_in(table["timex_id"], value_set=used)
    rejected = pc.is_in(table["timex_id"], value_set=tables["rejects"]["timex_id"].combine_chunks())
    lost = pc.invert(pc.or_(kept, rejected))
    yield from report("timexes", table, lost, "timex_id", "is in no mention and no reject")


def one_text_each(tables: Tables) -> Iterator[Problem]:
    """Every document has its text."""
    table = tables["documents"]
    known = pc.is_in(table["doc_id"], value_set=tables["texts"]["doc_id"].combine_chunks())
    yield from report("documents", table, pc.invert(known), "doc_id", "has no text")


# Column of the mentions, what is done with it in each claim, and the claim's column that must come out.
COUNTS = (
    ("mention_id", "count", "n_mentions"),
    ("doc_id", "count_distinct", "n_documents"),
    ("publisher", "count_distinct", "n_publishers"),
    ("copy_group", "count_distinct", "n_independent"),
    ("asserted", "sum", "n_asserted"),
    ("denied", "sum", "n_negated"),
    ("other", "sum", "n_other"),
    ("own_voice", "sum", "n_own_voice"),
    ("reviewed", "count", "n_reviewed"),
    ("published_date", "min", "first_published"),
    ("published_date", "max", "last_published"),
)
RULES: tuple[Callable[[Tables], Iterator[Problem]], ...] = (
    one_text_each,
    ordered_days,
    stated_bounds,
    offsets_in_text,
    known_factuality,
    clock_of_role,
    own_voice,
    copied_from_documents,
    blocks_apart,
    no_time_lost,
)
LINKED_RULES: tuple[Callable[[Tables], Iterator[Problem]], ...] = (
    copied_from_main_mention,
    counts_of_claims,
    claims_of_standing_mentions,
)


def differ(one: pa.ChunkedArray, other: pa.ChunkedArray) -> pa.ChunkedArray:
    """True where two columns differ; null equals null."""
    unequal = pc.fill_null(pc.not_equal(one, other), False)
    return pc.or_(unequal, pc.xor(pc.is_null(one), pc.is_null(other)))


def _with_counted(tables: Tables) -> pa.Table:
    """Mentions with the columns that `COUNTS` counts and the table lacks."""
    table, documents = tables["mentions"], tables["documents"]
    places = pc.index_in(table["doc_id"], value_set=documents["doc_id"].combine_chunks())
    asserted, denied = (pc.equal(table["factuality"], value) for value in ("asserted", "negated"))
    return (
        table.select(["claim_id", "mention_id", "doc_id", "publisher", "published_date", "reviewed"])
        .append_column("copy_group", pc.take(documents["copy_group"], places))
        .append_column("asserted", asserted)
        .append_column("denied", denied)
        .append_column("other", pc.invert(pc.or_(asserted, denied)))
        .append_column("own_voice", pc.is_null(table["attribution_id"]))
    )


def _pairs(names: set[str]) -> list[tuple[str, str]]:
    """('start', 'end'), ('said_start', 'said_end'), ... among the names."""
    starts = sorted(name for name in names if name == "start" or name.endswith("_start"))
    pairs = [(start, start.removesuffix("start") + "end") for start in starts]
    return [(start, end) for start, end in pairs if end in names]


def _offsets_in_text(name: str, table: pa.Table, start: str, limit: pa.ChunkedArray) -> Iterator[Problem]:
    end = start.removesuffix("start") + "end"
    yield from report(name, table, pc.xor(pc.is_null(table[start]), pc.is_null(table[end])), start, "without its pair")
    yield from report(
        name, table, _outside(table[start], table[end], limit), start, f"to {end} is no stretch of the text"
    )


def _spans_in_text(name: str, table: pa.Table, column: str, limit: pa.ChunkedArray) -> Iterator[Problem]:
    spans, rows = flatten(table, column)
    starts, ends = (pc.struct_field(spans, part) for part in ("start", "end"))
    outside = _outside(starts, ends, pc.take(limit, rows))
    yield from report(name, table, mask_of(table, rows.filter(pc.fill_null(outside, False))), column, "leaves the text")


def _outside(start: pa.ChunkedArray, end: pa.ChunkedArray, limit: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.or_(pc.less(start, 0), pc.or_(pc.greater_equal(start, end), pc.greater(end, limit)))
