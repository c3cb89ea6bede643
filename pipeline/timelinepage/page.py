"""A build -> one HTML file with all it needs: styles, scripts, data. It asks no network and runs nothing but its own scripts.

The scripts in `assets` are parts of one program, joined in the order of `SCRIPTS`. The page's content security policy
names them by their digests and forbids everything else.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from pipeline.review.decisions import COLUMNS, EVIDENCE, MACHINE, VERDICTS
from pipeline.timelinepage.collection import Collection, read_collection
from pipeline.timelinepage.details import event_details
from pipeline.timelinepage.events import event_rows
from pipeline.timelinepage.island import island
from pipeline.timelinepage.reviewed import applied_decisions, row_cells

ASSETS = files("pipeline.timelinepage") / "assets"
SCRIPTS = (
    "words",
    "data",
    "filters",
    "layout",
    "drawing",
    "chart",
    "list",
    "detail",
    "decisions",
    "review",
    "judging",
    "panel",
    "main",
)
# Events whose details are unpacked together: a click waits for few, and many compress well.
CHUNK = 200


def write_page(out: Path, target: Path) -> int:
    """Write the page of the build in `out`; returns its size in bytes. The same tables give the same bytes.

    Raises NoBuildError where `out` holds no build, OSError where `target` cannot be written.
    """
    content = page(read_collection(out)).encode("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.write_bytes(content)
    os.replace(unfinished, target)
    return len(content)


def page(collection: Collection) -> str:
    """The page as text."""
    chunks = _chunks(collection)
    places = {event: (number, place) for number, chunk in enumerate(chunks) for place, event in enumerate(chunk)}
    core = event_rows(collection, places) | {"decisions": _decisions(collection)}
    d3, script, style = _asset("d3/d3.min.js"), _script(), _asset("page.css")
    return Template(_asset("page.html")).substitute(
        policy=_policy([d3, script], style),
        style=style,
        licence=_asset("d3/LICENSE"),
        d3=d3,
        script=script,
        core=island(core),
        details="\n".join(map(_data_element, _details(collection, chunks))),
    )


def _chunks(collection: Collection) -> list[list[str]]:
    """The events in groups, in the order of the documents: neighbours share paragraphs."""
    main = set(collection.main().values())
    events = [row["event_id"] for row in collection.mentions if row["mention_id"] in main]
    return [events[start : start + CHUNK] for start in range(0, len(events), CHUNK)]


def _details(collection: Collection, chunks: list[list[str]]) -> Iterator[str]:
    told, main = collection.told(), collection.main()
    decisions = row_cells(collection)
    for chunk in chunks:
        yield island([event_details(main[event], told[event], collection, decisions) for event in chunk])


def _data_element(content: str) -> str:
    return f'<script type="application/gzip" class="details">{content}</script>'


def _decisions(collection: Collection) -> dict[str, Any]:
    """The columns of a decision, and the decisions that the build has applied."""
    named = {"columns": COLUMNS, "evidence": EVIDENCE, "machine": MACHINE, "verdicts": VERDICTS}
    return named | {"applied": applied_decisions(collection)}


def _script() -> str:
    """The page's program: its parts share one scope, and nothing of it is global."""
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _asset(name: str) -> str:
    return ASSETS.joinpath(name).read_text(encoding="utf-8")


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(map(_digest, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; base-uri 'none'; form-action 'none'; "
        "img-src data:"
    )


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
