"""Mentions -> tasks of Label Studio, and annotated tasks -> decisions.

One task a mention: its sentence with claim, time, source and cue marked as the machine's prediction, and the questions of a
decision. A task carries what names its row (`decisions.EVIDENCE`), so that the answers find it without the tables. Rows that were
reviewed already come with their decision as an annotation. Offsets are UTF-16 units, as JavaScript counts.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

from pipeline.output.arrowtables import read_arrow
from pipeline.output.evidence import Mark, marks_of
from pipeline.output.telling import days
from pipeline.review.applying import machine_row
from pipeline.review.decisions import (
    CORRECTIONS,
    EVIDENCE,
    FIELDS,
    MACHINE,
    VERDICTS,
    Decision,
    DecisionsError,
    decision_of,
)
from pipeline.review.noting import decisions_about
from pipeline.review.proving import row_objects
from pipeline.schema import Document, Factuality, Mention

TEXT, QUESTION = "text", "decision"
COLOURS: dict[Mark, str] = {"claim": "#8fbf87", "time": "#f2b134", "source": "#6aa5d8", "cue": "#a58ad6"}
CARRIED = (*EVIDENCE, *MACHINE)
CHOSEN = ("new_factuality",)
"""Corrections that are chosen, not typed."""
TYPED = tuple(name for name in (*CORRECTIONS, "note") if name not in CHOSEN)


def tasks(out: Path) -> str:
    """All mentions of a build as Label Studio's JSON, in the order of the table."""
    documents = {row.doc_id: row for row in row_objects("documents", Document, read_arrow("documents", out))}
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in row_objects("mentions", Mention, read_arrow("mentions", out)):
        by_document[mention.doc_id].append(mention)
    found = [task for doc_id, rows in by_document.items() for task in _tasks(documents[doc_id], rows)]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def config() -> str:
    """The labelling interface that the tasks are for, as Label Studio's XML."""
    labels = "".join(f'\n    <Label value="{name}" background="{colour}"/>' for name, colour in COLOURS.items())
    typed = "".join(f"\n  {_typed(field.name, field.meaning)}" for field in FIELDS if field.name in TYPED)
    return (
        f'<View>\n  <Header value="$shown"/>\n  <Labels name="evidence" toName="{TEXT}">{labels}\n  </Labels>\n'
        f'  <Text name="{TEXT}" value="${TEXT}"/>\n  {_choices(QUESTION, VERDICTS, required=True)}\n'
        f"  {_choices('new_factuality', get_args(Factuality))}{typed}\n</View>\n"
    )


def decisions_from(content: bytes | str) -> tuple[list[Decision], list[str]]:
    """The decisions in annotated tasks, and why other tasks gave none; of several annotations the last counts.

    Raises DecisionsError where `content` is no JSON list of tasks.
    """
    try:
        tasks = json.loads(content)
    except ValueError:
        tasks = None
    if not isinstance(tasks, list) or not all(isinstance(task, dict) for task in tasks):
        raise DecisionsError("no JSON list of tasks; export the Label Studio project as JSON")
    found: list[Decision] = []
    problems: list[str] = []
    for number, task in enumerate(tasks, 1):
        try:
            found.append(_decision(task))
        except ValueError as error:
            problems.append(f"task {number}: {error}")
    return found, problems


def _decision(task: dict[str, Any]) -> Decision:
    answers, data = _answers(task), task.get("data") or {}
    missing = [name for name in CARRIED if name not in data]
    if missing:
        raise ValueError(f"its data have no {missing[0]}; it is not a task of `export label-studio`")
    if QUESTION not in answers:
        raise ValueError("not annotated")
    return decision_of({name: _text(data[name]) for name in CARRIED} | answers)


def _tasks(document: Document, rows: Iterable[Mention]) -> Iterator[dict[str, Any]]:
    machine = {row.mention_id: machine_row(row) for row in rows}
    reviewed = {row.mention_id: row for row in rows}
    for row, decision in decisions_about(document, machine.values()):
        data = {name: _text(getattr(decision, name)) for name in CARRIED}
        done = reviewed[row.mention_id]
        yield {
            "data": {**data, TEXT: row.sentence_text, "mention_id": row.mention_id, "shown": _shown(row)},
            "predictions": [{"model_version": document.extractor, "score": row.confidence, "result": _regions(row)}],
            "annotations": [{"result": list(_given(done))}] if done.reviewed else [],
        }


def _shown(row: Mention) -> str:
    """What the machine makes of the row, in a line."""
    return f"{row.claim_text} · {days(row.start, row.end, row.bounds)} · {row.factuality} · {row.claimant_name or 'no name'}"


def _regions(row: Mention) -> list[dict[str, Any]]:
    """The marks that lie in the sentence."""
    spans = {
        column: [part._asdict() for part in getattr(row, column)]
        for column in ("claimant_spans", "cue_spans", "when_spans")
    }
    marks = marks_of({**spans, "claim_char_start": row.claim_char_start, "claim_char_end": row.claim_char_end})
    base = row.sentence_char_start
    inside = [mark for mark in marks if base <= mark[0] and mark[1] <= row.sentence_char_end]
    return [_region(row, start - base, end - base, kind) for start, end, kind in inside]


def _region(row: Mention, start: int, end: int, kind: Mark) -> dict[str, Any]:
    text = row.sentence_text
    value = {"start": _utf16(text[:start]), "end": _utf16(text[:end]), "text": text[start:end], "labels": [kind]}
    name = f"{row.mention_id}-{kind}-{start}"
    return {"id": name, "from_name": "evidence", "to_name": TEXT, "type": "labels", "value": value}


def _given(row: Mention) -> Iterator[dict[str, Any]]:
    """A decision that was applied already, as answers."""
    yield _choice(QUESTION, row.reviewed or "")
    changed = json.loads(row.machine or "{}") if row.reviewed == "corrected" else {}
    for name in CORRECTIONS:
        column = name.removeprefix("new_")
        if column in changed:
            value = _text(getattr(row, column))
            yield _choice(name, value) if name in CHOSEN else _typed_answer(name, value)
    if row.review_note:
        yield _typed_answer("note", row.review_note)


def _choice(name: str, value: str) -> dict[str, Any]:
    return {"from_name": name, "to_name": TEXT, "type": "choices", "value": {"choices": [value]}}


def _typed_answer(name: str, value: str) -> dict[str, Any]:
    return {"from_name": name, "to_name": TEXT, "type": "textarea", "value": {"text": [value]}}


def _answers(task: dict[str, Any]) -> dict[str, str]:
    """The cells that the last annotation gives."""
    done = [item for item in task.get("annotations") or [] if not item.get("was_cancelled")]
    last: dict[str, Any] = max(done, key=lambda item: str(item.get("updated_at") or ""), default={})
    found = {}
    for item in last.get("result") or []:
        value = item.get("value") or {}
        given = value.get("choices") or value.get("text")
        if item.get("from_name") in (QUESTION, *CHOSEN, *TYPED) and given:
            found[item["from_name"]] = given if isinstance(given, str) else given[-1]
    return found


def _choices(name: str, values: Iterable[str], *, required: bool = False) -> str:
    options = "".join(f'<Choice value="{value}"/>' for value in values)
    needed = ' required="true"' if required else ""
    return f'<Choices name="{name}" toName="{TEXT}" choice="single"{needed}>{options}</Choices>'


def _typed(name: str, meaning: str) -> str:
    return f'<TextArea name="{name}" toName="{TEXT}" maxSubmissions="1" placeholder={quoteattr(f"{name}: {meaning}")}/>'


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _text(value: Any) -> str:
    return "" if value is None else str(value)
