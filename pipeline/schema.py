"""The tables: one frozen dataclass each, its fields are the columns in order. No behaviour.

A field's annotation is the whole definition of a column: its type (a `Literal` lists the allowed values, `| None` allows
null) and a `Column` with its meaning. Arrow schema, pandas types, CSV header, Frictionless schema and the tables of README are
derived from here (`output/columns.py`). To add a column, add a field and fill it in the stage that knows it.

Conventions for all tables: offsets are Unicode code points into `texts.text`, end exclusive; days are calendar days in
the text's own local calendar, years 1 to 9999; no stored string is empty.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, NamedTuple

from pipeline.frozen import frozen


class Span(NamedTuple):
    """Half-open range of code points into a document's text."""

    start: int
    end: int

    def __repr__(self) -> str:
        """As any named tuple, at half the cost: ids are made of it."""
        return f"Span(start={self[0]}, end={self[1]})"


@frozen
class Column:
    """What a column means; `key` marks the primary key, `refers` the table whose key its values are."""

    meaning: str
    key: bool = False
    refers: str | None = None


Role = Literal["event", "statement", "publication"]
Bounds = Literal["closed", "open_start", "open_end", "unknown", "beyond_calendar"]
Relation = Literal["at", "since", "until", "by", "before", "after", "between", "within"]
Precision = Literal[
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "weekend",
    "day",
    "part-of-day",
    "hour",
    "minute",
]
SaidBasis = Literal["cue", "communication", "publication", "unknown"]
Quote = Literal["direct", "indirect", "mixed", "none"]
Factuality = Literal["asserted", "negated", "hedged", "planned", "hypothetical", "question"]
Modality = Literal["asserted", "hedged", "planned", "hypothetical", "question"]
Anchor = Literal["none", "publication", "statement", "timex"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
AttributionKind = Literal["speech", "thought", "attitude"]
BlockKind = Literal[
    "title", "body", "heading", "quotation", "list", "caption", "byline", "dateline", "navigation", "repeated", "table"
]
ConflictKind = Literal[
    "dispute", "shifted day", "typo-like", "impossible date", "weekday mismatch", "page dates", "told early"
]
LinkRelation = Literal["same claim", "same event", "forecast of", "copy"]
Stage = Literal["read", "language", "publication", "extract", "mention", "decision"]
Reviewed = Literal["right", "wrong", "corrected"]
Genre = Literal["news", "narrative", "other"]
PublishedEvidence = Literal["field", "front matter", "JSON-LD", "meta tag", "time tag", "dateline", "URL"]


@frozen
class Mention:
    """One proposition that a document asserts, with one time that dates it."""

    mention_id: Annotated[str, Column("Hash of doc_id, role and offsets", key=True)]
    claim_id: Annotated[str | None, Column("The claim this is a mention of", refers="claims")]
    event_id: Annotated[str | None, Column("The event, whatever time is given for it")]
    doc_id: Annotated[str, Column("The document", refers="documents")]
    source_id: Annotated[str, Column("The record's own id, else its path and place (copied from documents)")]
    publisher: Annotated[str | None, Column("Who published the document (copied from documents)")]
    lang: Annotated[str | None, Column("Language, ISO 639-1 (copied from documents)")]
    role: Annotated[Role, Column("Which clock start and end show: the event's, the statement's or the publication's")]
    claim_text: Annotated[str, Column("The smallest clause that states the proposition with its subject and time")]
    event: Annotated[str | None, Column("Head word of the dated predicate")]
    sentence_text: Annotated[str, Column("The sentence that holds the event")]
    when_text: Annotated[str | None, Column("The time expression; several are joined by ' … '")]
    start: Annotated[date | None, Column("First day of the time that role names; open only where bounds says so")]
    end: Annotated[date | None, Column("Last day, inclusive")]
    bounds: Annotated[Bounds, Column("Whether start and end are closed, open or unknown")]
    relation: Annotated[Relation, Column("How the event lies to the time: at, since, until, ...")]
    precision: Annotated[Precision | None, Column("The unit that the text states the time in")]
    value: Annotated[str | None, Column("TIMEX3 value of what is said; null for a range")]
    edtf: Annotated[str | None, Column("The time as EDTF (ISO 8601-2)")]
    event_start: Annotated[date | None, Column("First day of the event; null unless role is event")]
    event_end: Annotated[date | None, Column("Last day of the event; null unless role is event")]
    said_start: Annotated[
        date | None, Column("First day on which the claimant said it; null in the author's own voice")
    ]
    said_end: Annotated[date | None, Column("Last day on which the claimant said it")]
    said_basis: Annotated[SaidBasis | None, Column("Where the said days come from")]
    published_date: Annotated[date | None, Column("Day of publication at the stated offset (copied from documents)")]
    claimant_text: Annotated[
        str | None, Column("The source as written; null: the author's own voice or no source named")
    ]
    claimant_name: Annotated[str | None, Column("The fullest name the document gives for that source")]
    claimant_id: Annotated[str | None, Column("Accent- and case-folded name; null for unnamed sources")]
    claimant_reason: Annotated[str | None, Column("Why there is no single name")]
    cue: Annotated[str | None, Column("The reporting word")]
    quote: Annotated[
        Quote, Column("How much stands in quotation marks; all of a transcript's turn; none: no attribution")
    ]
    factuality: Annotated[Factuality, Column("How sure the claimant is; derived from negated and modality")]
    negated: Annotated[bool, Column("The claimant says that it is not so")]
    modality: Annotated[Modality, Column("Asserted, hedged, planned, hypothetical or asked")]
    confidence: Annotated[
        float | None,
        Column("Share of rows of this kind that were right in documents judged by hand; null: not measured"),
    ]
    sentence_char_start: Annotated[int, Column("Start of sentence_text")]
    sentence_char_end: Annotated[int, Column("End of sentence_text")]
    claim_char_start: Annotated[int, Column("Start of claim_text")]
    claim_char_end: Annotated[int, Column("End of claim_text")]
    event_char_start: Annotated[int | None, Column("Start of event")]
    event_char_end: Annotated[int | None, Column("End of event")]
    when_spans: Annotated[tuple[Span, ...], Column("Where the time expressions stand")]
    claimant_spans: Annotated[tuple[Span, ...], Column("Where the source stands")]
    cue_spans: Annotated[tuple[Span, ...], Column("Where the cue stands")]
    anchor: Annotated[Anchor, Column("What the days were counted from")]
    uses_published: Annotated[bool, Column("The days depend on the publication day, directly or through a chain")]
    timex_ids: Annotated[
        tuple[str, ...], Column("Time expressions this mention uses, its said time included", refers="timexes")
    ]
    attribution_id: Annotated[str | None, Column("The attribution", refers="attributions")]
    rule: Annotated[str | None, Column("Rule that read the time expression; null: dated by publication")]
    trace: Annotated[str, Column("JSON list of [operation, arguments, result]; the last result is [start, end]")]
    fragment_url: Annotated[str | None, Column("The page's address with a text fragment that opens at the evidence")]
    reviewed: Annotated[
        Reviewed | None, Column("What a person decided about this row (decisions.csv); null: nobody reviewed it")
    ] = None
    review_note: Annotated[str | None, Column("What that person noted")] = None
    machine: Annotated[
        str | None, Column("JSON object of the columns that differ by that decision: what the machine said; null: none")
    ] = None


@frozen
class Claim:
    """One proposition at one time: all mentions of it, copies counted once."""

    claim_id: Annotated[str, Column("Hash of the smallest mention id in it", key=True)]
    event_id: Annotated[str, Column("The event, whatever time is given for it")]
    main_mention_id: Annotated[str, Column("The fullest mention", refers="mentions")]
    claim_text: Annotated[str, Column("Claim text of the main mention")]
    role: Annotated[Role, Column("Role of the main mention")]
    factuality: Annotated[Factuality, Column("Factuality of the main mention")]
    start: Annotated[date | None, Column("First day")]
    end: Annotated[date | None, Column("Last day, inclusive")]
    bounds: Annotated[Bounds, Column("Whether start and end are closed, open or unknown")]
    relation: Annotated[Relation, Column("How the event lies to the time")]
    precision: Annotated[Precision | None, Column("The unit that the text states the time in")]
    edtf: Annotated[str | None, Column("The time as EDTF")]
    claimants: Annotated[tuple[str, ...], Column("Names of all who claim it, sorted")]
    n_asserted: Annotated[int, Column("Mentions that assert it")]
    n_negated: Annotated[int, Column("Mentions that negate it")]
    n_other: Annotated[int, Column("Mentions that hedge, plan, suppose or ask it")]
    n_own_voice: Annotated[int, Column("Mentions in an author's own voice")]
    n_reviewed: Annotated[int, Column("Mentions that a person found right or corrected")]
    n_mentions: Annotated[int, Column("All mentions")]
    n_documents: Annotated[int, Column("Documents with a mention")]
    n_publishers: Annotated[int, Column("Publishers with a mention")]
    n_independent: Annotated[int, Column("Documents with a mention, copies counted once")]
    first_published: Annotated[date | None, Column("Earliest day of publication")]
    last_published: Annotated[date | None, Column("Latest day of publication")]
    first_doc_id: Annotated[str, Column("The document published first", refers="documents")]
    confidence: Annotated[float | None, Column("Confidence of the main mention")]


@frozen
class Document:
    """One document, its three dates and where they come from."""

    doc_id: Annotated[str, Column("Hash of source_id and text", key=True)]
    source_id: Annotated[str, Column("The record's own id, else its path and place")]
    file_path: Annotated[str, Column("Path below RAW; of a single file its name")]
    record: Annotated[int | None, Column("Place of the record in its file, from 1; null: the file is the document")]
    url: Annotated[str | None, Column("Address of the page")]
    publisher: Annotated[str | None, Column("Who published it")]
    author: Annotated[str | None, Column("Who wrote it")]
    title: Annotated[str | None, Column("Title")]
    lang: Annotated[str | None, Column("Language, ISO 639-1")]
    genre: Annotated[Genre | None, Column("Kind of text, as handed over; a hint only")]
    published: Annotated[str | None, Column("Publication time, ISO 8601, as precise as known, with offset if known")]
    published_date: Annotated[
        date | None, Column("Day of publication at the stated offset; null if partial or ambiguous")
    ]
    published_utc: Annotated[datetime | None, Column("Publication time in UTC; only with a known offset")]
    published_evidence: Annotated[PublishedEvidence | None, Column("Where the publication time was found")]
    captured: Annotated[str | None, Column("When a crawl fetched it or a browser saved it, ISO 8601")]
    copy_group: Annotated[str | None, Column("doc_id of the first of its near copies; alone: its own doc_id")]
    flags: Annotated[
        tuple[str, ...], Column("Oddities: mixed-script words, repaired encoding, conflicting page dates, ...")
    ]
    encoding: Annotated[str | None, Column("Character encoding the bytes were read in")]
    record_sha256: Annotated[str, Column("SHA-256 of the raw record")]
    text_sha256: Annotated[str, Column("SHA-256 of the text, UTF-8")]
    extractor: Annotated[str | None, Column("Digest of code, language data and library versions")]


@frozen
class Text:
    """The text that all offsets refer to."""

    doc_id: Annotated[str, Column("The document", key=True, refers="documents")]
    text: Annotated[str, Column("The text, nothing removed from its middle")]


@frozen
class Block:
    """A stretch of a document's text and what it is; blocks do not overlap."""

    doc_id: Annotated[str, Column("The document", key=True, refers="documents")]
    char_start: Annotated[int, Column("Start", key=True)]
    char_end: Annotated[int, Column("End")]
    kind: Annotated[BlockKind, Column("What the block is; rows come from body, quotation and list only")]


@frozen
class Timex:
    """A time expression, dated or not."""

    timex_id: Annotated[str, Column("Hash of doc_id and offsets", key=True)]
    doc_id: Annotated[str, Column("The document", refers="documents")]
    char_start: Annotated[int, Column("Start")]
    char_end: Annotated[int, Column("End")]
    text: Annotated[str, Column("The expression as written")]
    type: Annotated[TimexType, Column("TIMEX3 type")]
    value: Annotated[str | None, Column("TIMEX3 value; null where unresolved")]
    mod: Annotated[str | None, Column("TIMEX3 modifier: APPROX, START, END, MORE_THAN, ...")]
    edtf: Annotated[str | None, Column("The time as EDTF")]
    start: Annotated[date | None, Column("First day")]
    end: Annotated[date | None, Column("Last day, inclusive")]
    bounds: Annotated[Bounds, Column("Whether start and end are closed, open or unknown")]
    relation: Annotated[Relation, Column("What the preposition says: at, since, until, ...")]
    precision: Annotated[Precision | None, Column("The unit that the text states the time in")]
    stated: Annotated[tuple[str, ...], Column("Parts that the text says: year, month, day, weekday, ...")]
    implied: Annotated[tuple[str, ...], Column("Parts that the anchor adds")]
    anchor: Annotated[Anchor, Column("What the days were counted from")]
    anchor_timex_id: Annotated[str | None, Column("The time expression counted from", refers="timexes")]
    anchor_start: Annotated[date | None, Column("First day of the anchor")]
    anchor_end: Annotated[date | None, Column("Last day of the anchor")]
    anchor_reason: Annotated[str | None, Column("Why this anchor and this direction")]
    reason: Annotated[str | None, Column("Why it has no days")]
    rule: Annotated[str, Column("Rule that found it")]
    trace: Annotated[str, Column("JSON list of [operation, arguments, result]; the last result is [start, end]")]
    confidence: Annotated[float | None, Column("Share right in documents judged by hand; null: not measured")]


@frozen
class Attribution:
    """A source, its cue and the content attributed to it."""

    attribution_id: Annotated[str, Column("Hash of doc_id and offsets", key=True)]
    parent_id: Annotated[
        str | None, Column("The attribution whose content holds this one; null: outermost", refers="attributions")
    ]
    doc_id: Annotated[str, Column("The document", refers="documents")]
    source_spans: Annotated[tuple[Span, ...], Column("Who, as written")]
    cue_spans: Annotated[tuple[Span, ...], Column("The reporting words")]
    content_spans: Annotated[tuple[Span, ...], Column("What, as written")]
    quote: Annotated[Quote, Column("How much stands in quotation marks; all of a transcript's turn")]
    kind: Annotated[AttributionKind, Column("said, believes, supports; mentions come from the first two")]
    claimant_name: Annotated[str | None, Column("The fullest name the document gives for the source")]
    claimant_id: Annotated[str | None, Column("Accent- and case-folded name; null for unnamed sources")]
    claimant_reason: Annotated[str | None, Column("Why there is no single name")]
    rule: Annotated[str, Column("Rule that found it")]


@frozen
class Conflict:
    """One value of a time that cannot be right together with the others of the same conflict_id."""

    conflict_id: Annotated[str, Column("Hash of the conflict's smallest evidence", key=True)]
    event_id: Annotated[str | None, Column("The event; null where no claim is concerned")]
    kind: Annotated[ConflictKind, Column("What kind of conflict")]
    start: Annotated[date | None, Column("First day of this value", key=True)]
    end: Annotated[date | None, Column("Last day of this value", key=True)]
    claim_id: Annotated[str | None, Column("The claim with this value", key=True, refers="claims")]
    mention_ids: Annotated[tuple[str, ...], Column("Mentions with this value", refers="mentions")]
    doc_ids: Annotated[tuple[str, ...], Column("Documents with this value", refers="documents")]
    explanation: Annotated[str, Column("The conflict in a sentence")]


@frozen
class Link:
    """Why a mention belongs to a claim, or two claims belong together."""

    claim_id: Annotated[str, Column("The claim", key=True, refers="claims")]
    mention_id: Annotated[str | None, Column("A mention of it", key=True, refers="mentions")]
    other_claim_id: Annotated[str | None, Column("Another claim", key=True, refers="claims")]
    relation: Annotated[LinkRelation, Column("How they belong together")]
    score: Annotated[float, Column("Similarity, 0 to 1")]
    reason: Annotated[str, Column("What the link rests on")]


@frozen
class Reject:
    """Something that was read and gave no row, with the reason."""

    reject_id: Annotated[str, Column("Hash of what was rejected, where and why", key=True)]
    doc_id: Annotated[str | None, Column("The document, if there is one", refers="documents")]
    file_path: Annotated[str, Column("Path below RAW")]
    record: Annotated[int | None, Column("Place of the record in its file, from 1")]
    char_start: Annotated[int | None, Column("Start of text")]
    char_end: Annotated[int | None, Column("End of text")]
    text: Annotated[str | None, Column("What was rejected, as written")]
    timex_id: Annotated[str | None, Column("The time expression, if it is one", refers="timexes")]
    stage: Annotated[Stage, Column("Where it was rejected")]
    reason: Annotated[str, Column("Why, in a word or two: age, free duration, repeated, vague, name, ...")]
    detail: Annotated[str | None, Column("More about it")]


@frozen
class TimelineRow:
    """A row of timeline.csv, for a spreadsheet: one event, without lists and offsets."""

    when: Annotated[
        str | None,
        Column("When it happened: 2019, 2025-10-25, until 2030; empty where no text dates the event"),
    ]
    start: Annotated[date | None, Column("First day of that time; never the day of a statement or publication")]
    end: Annotated[date | None, Column("Last day of that time, inclusive")]
    who: Annotated[str | None, Column("Who claims it; empty: the author, or no source is named")]
    said: Annotated[
        date | None,
        Column("First day on which it was said: the publication's unless the text tells; empty: own voice, or unknown"),
    ]
    factuality: Annotated[Factuality, Column("How sure the claimant is")]
    claim: Annotated[str, Column("What is claimed")]
    sentence: Annotated[str, Column("The sentence it stands in")]
    outlets: Annotated[int, Column("Publishers with a mention")]
    independent: Annotated[int, Column("Documents with a mention, copies counted once")]
    conflict: Annotated[str | None, Column("A conflict about its time")]
    reviewed: Annotated[Reviewed | None, Column("right or corrected: a person has checked the mention that is shown")]
    link: Annotated[str | None, Column("Address that opens the page at the evidence")]
    mention_id: Annotated[str, Column("The mention; give it to `explain`", key=True)]


TABLES: dict[str, type] = {
    "claims": Claim,
    "mentions": Mention,
    "documents": Document,
    "conflicts": Conflict,
    "texts": Text,
    "blocks": Block,
    "timexes": Timex,
    "attributions": Attribution,
    "links": Link,
    "rejects": Reject,
}
