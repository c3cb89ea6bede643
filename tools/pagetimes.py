"""Measure the timeline page with 5,000 and 50,000 events: `make bench`. Chromium must be installed.

The events are those of data/raw over and over, each time some days later, so that texts are as long as real ones.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from pipeline import build
from pipeline.timelinepage.collection import Collection, Row, read_collection
from pipeline.timelinepage.page import page as page_of
from tests.browser import CHROMIUM, WIDE, chromium, cpu_seconds, opened

ROOT = Path(__file__).resolve().parents[1]
SIZES = (5_000, 50_000)
IDS = ("mention_id", "claim_id", "event_id")
# What a person does, and the slowest of ten frames in milliseconds.
ZOOMING = """async () => {
  let slowest = 0;
  for (let turn = 0; turn < 10; turn += 1) {
    const from = performance.now();
    const wheel = { deltaY: turn < 7 ? -200 : 200, clientX: 500, clientY: 350, bubbles: true, cancelable: true };
    document.querySelector("#canvas").dispatchEvent(new WheelEvent("wheel", wheel));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    slowest = Math.max(slowest, performance.now() - from);
  }
  return slowest;
}"""
SEARCHING = """async () => {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const words = document.querySelector("[name=words]"), from = performance.now();
  words.value = "treaty";
  words.dispatchEvent(new Event("input", { bubbles: true }));
  const before = document.querySelector("#status").textContent;
  while (document.querySelector("#status").textContent === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - from;
}"""


def repeated(collection: Collection, number: int) -> Collection:
    """A collection of so many events, those of another over and over on later days."""
    timeline: list[Row] = []
    mentions: list[Row] = []
    for turn in count():
        timeline += [_later(row, turn) for row in collection.timeline]
        mentions += [_later(row, turn) for row in collection.mentions]
        if len(timeline) >= number:
            break
    timeline = timeline[:number]
    shown = {row["mention_id"] for row in timeline}
    events = {row["event_id"] for row in mentions if row["mention_id"] in shown}
    return replace(collection, timeline=timeline, mentions=[row for row in mentions if row["event_id"] in events])


def _later(row: Row, turn: int) -> Row:
    return {name: _later_cell(name, value, turn) for name, value in row.items()}


def _later_cell(name: str, value: Any, turn: int) -> Any:
    if name in IDS and value:
        return f"{value}-{turn}"
    return value - timedelta(days=turn * 7 % 9000) if isinstance(value, date) else value


def measure(file: Path) -> str:
    """What a person waits for, in milliseconds of wall time."""
    with chromium() as browser:
        page: Page = opened(browser.new_context(**WIDE), file)
        shown = f"{page.evaluate('document.documentElement.dataset.shown')} ms ({cpu_seconds(page):.1f} CPU seconds)"
        zooming, searching = page.evaluate(ZOOMING), page.evaluate(SEARCHING)
        started = time.perf_counter()
        page.locator(".event").first.click()
        page.wait_for_selector("#detail h2")
        reading = (time.perf_counter() - started) * 1000
    return f"shown {shown}, slowest frame {zooming:.0f} ms, first search {searching:.0f} ms, an event read {reading:.0f} ms"


def main() -> None:
    """Print a line for each size."""
    if CHROMIUM is None:
        print("no Chromium on PATH: the timeline page is not measured", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        build(ROOT / "data" / "raw", Path(folder, "out"))
        collection = read_collection(Path(folder, "out"))
        for size in SIZES:
            started = time.process_time()
            content = page_of(repeated(collection, size)).encode("utf-8")
            seconds = time.process_time() - started
            file = Path(folder, "page.html")
            file.write_bytes(content)
            print(f"{size:6,} events: {len(content) / 1e6:.1f} MB, {seconds:.0f} CPU seconds to write; {measure(file)}")


if __name__ == "__main__":
    main()
