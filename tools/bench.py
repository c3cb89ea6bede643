"""Speed of each stage in MB of text a CPU second, one process: `make bench`.

Usage: bench.py [CORPUS.jsonl[.gz] ...]      (default: the development corpora beside the project, else data/raw)

It runs the real build with its stages wrapped in stopwatches; a stage's time leaves out the stages it calls (words and
clauses are computed when another stage first asks for a sentence). Machines differ and are noisy: compare ratios.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from score import SHARED

STAGES = {
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
    "link": "linking",
    "write_tables": "writing",
    "file_digest": "writing",
}
flow: Any = import_module("pipeline.build")  # the module: `pipeline.build` is the function
DEFAULT = ("corpora/timex/tbaq.en.jsonl.gz", "corpora/attribution/polnear.train.en.jsonl.gz")


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
                return function(*args, **kwargs)
            finally:
                self.switch()
                self._stack.pop()

        return timed

    def wrap_iterator(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        """`items`, the time to produce each booked to `stage`."""
        step = self.wrap(stage, lambda: next(items, None))
        while (item := step()) is not None:
            yield item


def measure(corpus: Path) -> tuple[float, Stopwatch]:
    """MB of text and the seconds of each stage of one build."""
    watch, size = Stopwatch(), [0]
    originals = {name: getattr(flow, name) for name in [*STAGES, "read_documents"]}
    for name, stage in STAGES.items():
        setattr(flow, name, watch.wrap(stage, originals[name]))
    flow.read_documents = lambda raw: watch.wrap_iterator("reading", iter(originals["read_documents"](raw)))

    def count(items: Iterator[Any]) -> Iterator[Any]:
        for item in items:
            size[0] += len(getattr(item, "text", None) or "")
            yield item

    try:
        with tempfile.TemporaryDirectory() as scratch:
            flow.build(corpus, scratch, wrap=count)
    finally:
        for name, function in originals.items():
            setattr(flow, name, function)
    watch.switch()
    return size[0] / 1e6, watch


def report(corpus: Path) -> None:
    """Print the table of one corpus."""
    size, watch = measure(corpus)
    total = sum(watch.seconds.values())
    print(f"{corpus.name}: {size:.2f} MB of text")
    for stage, seconds in sorted(watch.seconds.items(), key=lambda item: -item[1]):
        print(f"  {stage:18s}{seconds:8.2f} CPU s {size / seconds:9.2f} MB/CPU s {100 * seconds / total:5.1f} %")
    print(f"  {'all':18s}{total:8.2f} CPU s {size / total:9.2f} MB/CPU s", flush=True)


def main() -> None:
    """Measure the corpora named on the command line, or those that are there."""
    named = [Path(name) for name in sys.argv[1:]]
    present = [SHARED / name for name in DEFAULT if (SHARED / name).exists()]
    for corpus in named or present or [Path("data/raw")]:
        report(corpus)


if __name__ == "__main__":
    main()
