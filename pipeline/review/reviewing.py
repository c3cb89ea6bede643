"""Decisions -> the mentions of a collection with what people decided, and a reject for each decision that found no one row.

Two steps, so that a collection need not be in memory: `Search.look` sees a document at a time, `Search.settle` says afterwards
which row each decision means, in all documents together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag

from pipeline.frozen import frozen
from pipeline.provenance import file_digest
from pipeline.review.applying import decided, machine_row, read_otherwise
from pipeline.review.decisions import FILE_NAME, INPUT_NAME, Decision, Numbered, decision_reject, read_decisions
from pipeline.review.finding import evidence, find_equal, find_rows
from pipeline.schema import Document, Mention, Reject


class Sameness(IntEnum):
    """How a document is known to be that of a decision, the surest last."""

    NONE = 0
    FILE = 1
    ADDRESS = 2
    ID = 3


class Named(NamedTuple):
    """What a document is found by; columns of `Document`."""

    source_id: str
    file_path: str
    record: int | None
    url: str | None


@frozen
class Reviewed:
    """A file of decisions: what is in it, lines that are none, and its digest as `build.json` notes it."""

    decisions: list[Numbered]
    rejects: list[Reject]
    inputs: dict[str, str]


def decisions_of(raw: Path, named: Path | str | None) -> Reviewed:
    """The decisions about the documents in `raw`: the file that is named, else decisions.csv beside `raw`, if it is there.

    Raises FileNotFoundError where a named file is missing, DecisionsError where it is no table of decisions.
    """
    path = Path(named) if named else raw.resolve().parent / FILE_NAME
    if not named and not path.is_file():
        return Reviewed([], [], {})
    decisions, rejects = read_decisions(path)
    return Reviewed(decisions, rejects, {INPUT_NAME: file_digest(path)})


@frozen
class Settled:
    """Which decision each row has, by mention_id, and what is to be told of the others."""

    decisions: Mapping[str, Decision]
    rejects: list[Reject]

    def apply(self, mention: Mention) -> Mention:
        """The row with its decision, if it has one; what an earlier build decided about it is taken back first."""
        mention = machine_row(mention)
        decision = self.decisions.get(mention.mention_id)
        return decided(mention, decision) if decision else mention


class Search:
    """Looks for the rows of decisions, a document at a time and in any order."""

    def __init__(self, decisions: Iterable[Numbered]) -> None:
        """`decisions` as `read_decisions` gives them."""
        self.decisions = list(decisions)
        self._named: dict[str, list[Numbered]] = defaultdict(list)
        for item in self.decisions:
            for name in decision_names(item.decision):
                self._named[name].append(item)
        self._sentences = {item.decision.sentence_text for item in self.decisions}
        self._known: dict[int, Sameness] = {}
        self._found: dict[int, list[str]] = defaultdict(list)
        self._rows: dict[str, Mention] = {}

    def look(self, document: Document, mentions: Sequence[Mention]) -> None:
        """Take in one document and all its rows."""
        named = {item.line: item for name in document_names(document) for item in self._named.get(name, ())}
        same = {line: sameness(item.decision, document) for line, item in named.items()}
        known_place = {line for line, item in named.items() if item.decision.source_id == document.source_id}
        same = {line: how for line, how in same.items() if how}
        moved = [named[line] for line, how in sorted(same.items()) if how == Sameness.FILE and line not in known_place]
        meant = [named[line] for line in sorted(same) if named[line] not in moved]
        machine = [machine_row(mention) for mention in mentions] if meant or moved else []
        known = [row for row in machine if row.sentence_text in self._sentences] if moved else []
        for line, found in (find_rows(meant, machine) | find_equal(moved, known, evidence)).items():
            self._note(line, same[line], found, machine)

    def _note(self, line: int, same: Sameness, found: list[str], rows: Iterable[Mention]) -> None:
        """Keep what was found in a document, unless another is known to be the decision's own."""
        if same < self._known.get(line, Sameness.NONE):
            return
        if same > self._known.get(line, Sameness.NONE):
            self._found[line] = []
        self._known[line] = same
        self._found[line] += found
        self._rows |= {row.mention_id: row for row in rows if row.mention_id in found}

    def settle(self) -> Settled:
        """What each decision means, all documents seen."""
        placed: dict[str, Numbered] = {}
        rejects: list[Reject] = []
        for item in self.decisions:
            found = self._found.get(item.line, [])
            if len(found) != 1:
                rejects.append(self._lost(item, found))
                continue
            mention_id = found[0]
            if mention_id in placed:
                earlier = placed[mention_id]
                rejects.append(
                    _told(earlier, "decided again", f"line {item.line} decides about the same row and counts")
                )
            placed[mention_id] = item
        rejects += [row for mention_id, item in placed.items() for row in self._changed(item, mention_id)]
        return Settled({mention_id: item.decision for mention_id, item in placed.items()}, rejects)

    def _lost(self, item: Numbered, found: list[str]) -> Reject:
        if found:
            hint = "; records with an id or a url of their own would tell them apart"
            shown = f"it may mean any of {len(found)} rows: {', '.join(sorted(found)[:5])}"
            return _told(item, "several rows", shown + (hint if self._known[item.line] == Sameness.FILE else ""))
        if item.line in self._known:
            return _told(item, "no such row", "its document has no row with this evidence any more")
        where = item.decision.source_id or item.decision.url
        return _told(item, "no such document", f"no document is {where}")

    def _changed(self, item: Numbered, mention_id: str) -> Iterable[Reject]:
        row = self._rows[mention_id]
        names = read_otherwise(row, item.decision)
        if names:
            now = ", ".join(f"{name} {getattr(row, name) or 'empty'}" for name in names)
            yield _told(item, "read otherwise since", f"it was applied to {mention_id}; the machine now says: {now}")


def review(
    documents: Iterable[Document], mentions: Sequence[Mention], decisions: Iterable[Numbered]
) -> tuple[list[Mention], list[Reject]]:
    """All mentions with the decisions about them, in the order they came, and what is to be told of decisions."""
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_document[mention.doc_id].append(mention)
    search = Search(decisions)
    for document in documents:
        search.look(document, by_document[document.doc_id])
    settled = search.settle()
    return [settled.apply(mention) for mention in mentions], settled.rejects


def sameness(decision: Decision, document: Document) -> Sameness:
    """How a document is known to be the one that a decision speaks of.

    A record without an id of its own is named by its place, which moves when records are added: it is known by its address
    or, where it has none, only as one of its file's.
    """
    same_address = bool(decision.url and document.url and _address(decision.url) == _address(document.url))
    if not _by_place(document) and decision.source_id == document.source_id:
        return Sameness.ID
    if same_address:
        return Sameness.ADDRESS
    if _by_place(document) and not (decision.url and document.url) and _file(decision) == document.file_path:
        return Sameness.FILE
    return Sameness.NONE


def _by_place(document: Document | Named) -> bool:
    return document.source_id == f"{document.file_path}#{document.record}"


def _file(decision: Decision) -> str | None:
    """The file of a source_id that may be a place in a file."""
    path, sign, place = (decision.source_id or "").rpartition("#")
    return path if sign and place.isdecimal() else None


def decision_names(decision: Decision) -> set[str]:
    """What the document of a decision may be found by."""
    names = {"id": decision.source_id, "url": decision.url and _address(decision.url), "file": _file(decision)}
    return {f"{kind} {name}" for kind, name in names.items() if name}


def document_names(document: Document | Named) -> set[str]:
    """The same of a document."""
    own = {"file": document.file_path} if _by_place(document) else {"id": document.source_id}
    names = own | ({"url": _address(document.url)} if document.url else {})
    return {f"{kind} {name}" for kind, name in names.items()}


def _address(url: str) -> str:
    """An address without what servers and crawls vary: scheme, www, fragment, last slash."""
    plain = urldefrag(url).url.split("://", 1)[-1].rstrip("/")
    return plain.removeprefix("www.")


def _told(item: Numbered, reason: str, detail: str) -> Reject:
    return decision_reject(item.line, reason, detail, item.decision)
