"""The CPU seconds of each stage of a real build: its functions are wrapped, a stage's time leaves out the stages it calls."""

from __future__ import annotations

import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from pipeline.garbage import keep_program
from pipeline.output.arrowtables import for_a_build
from pipeline.steps import Steps

T = TypeVar("T")

# Module -> function -> the stage that its time is booked to.
STAGES = {
    "pipeline.build": {
        "find_blocks": "blocks",
        "split_sentences": "sentences",
        "tag_sentence": "words",
        "parse_clauses": "clauses",
        "find_timexes": "time expressions",
        "find_attributions": "attributions",
        "name_claimants": "claimants",
        "attribution_rows": "claimants",
        "normalise": "normalisation",
        "date_mentions": "mentions",
        "rate_timexes": "mentions",
        "rate_mentions": "mentions",
        "file_digest": "writing",
    },
    "pipeline.building.work": {
        "item_of": "reading",
        "for_linking": "linking",
        "ordered_rows": "writing",
        "document_tables": "writing",
    },
    "pipeline.building.workers": {
        "write_part": "writing",
    },
    "pipeline.building.collect": {
        "units_of": "linking",
        "stored": "linking",
        "using": "linking",
        "laid_down": "linking",
        "find_links": "linking",
        "collection_tables": "writing",
        "write_table": "writing",
        "digests_in": "writing",
        "write_package": "writing",
        "write_croissant": "writing",
        "write_build": "writing",
    },
}


class Stopwatch:
    """CPU seconds by stage; starting a stage stops the one that called it."""

    def __init__(self) -> None:
        """Nothing booked yet."""
        self.seconds: dict[str, float] = defaultdict(float)
        self._stack: list[str] = ["other"]
        self._since = time.process_time()

    def switch(self) -> None:
        """Book the time since the last switch to the stage that ran."""
        now = time.process_time()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def wrap(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, its time booked to `stage`."""

        def timed(*args: Any, **kwargs: Any) -> Any:
            self.switch()
            self._stack.append(stage)
            try:
                found = function(*args, **kwargs)
                return self.wrap_steps(stage, found) if isinstance(found, Generator) else found
            finally:
                self.switch()
                self._stack.pop()

        return timed

    def wrap_steps(self, stage: str, steps: Steps[T]) -> Steps[T]:
        """A computation in steps, the time of each booked to `stage`."""
        step = self.wrap(stage, steps.send)
        while True:
            try:
                step(None)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            yield

    def wrap_iterator(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        """`items`, the time to produce each booked to `stage`."""
        step = self.wrap(stage, lambda: next(items, None))
        while (item := step()) is not None:
            yield item


def watched_build(corpus: Path, out: Path) -> dict[str, float]:
    """Build a corpus in this process, without former outputs; the seconds of each stage."""
    flow, cut, extract = _flow(), _flow().cut_portions, _flow().extract_each
    for_a_build()
    _warm(flow)
    keep_program()
    watch = Stopwatch()
    for name, stages in STAGES.items():
        module = import_module(name) if name != "pipeline.build" else _flow()
        for function, stage in stages.items():
            setattr(module, function, watch.wrap(stage, getattr(module, function)))
    flow.cut_portions = lambda *given: watch.wrap_iterator("reading", cut(*given))
    flow.extract_each = lambda *given: watch.wrap_iterator("extraction", extract(*given))
    flow.build(corpus, out, workers=0, cache=False)
    watch.switch()
    return dict(watch.seconds)


def _warm(flow: Any) -> None:
    """Load what is loaded once, so that a small corpus is not charged for it."""
    record = {"text": "It fell in May 2018, Ines Falk said on Monday.", "published": "2019-05-05", "lang": "en"}
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "raw")
        raw.mkdir()
        (raw / "one.jsonl").write_text(json.dumps(record))
        (raw / "one.html").write_text(f"<html><body><article><p>{record['text']}</p></article></body></html>")
        flow.build(raw, Path(folder, "out"), workers=0)


def _flow() -> Any:
    """The module: `pipeline.build` is the function."""
    return import_module("pipeline.build")
