"""Take the pictures of the timeline page in docs/screenshots anew: `make screenshots`. Look at them before you commit them.

The page is built from the project's own documents, those in data/raw and in tests/golden/raw. Chromium must be installed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from pipeline import build
from pipeline.timelinepage.page import write_page
from tests.browser import PHONE, WIDE, chromium, opened

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = ROOT / "docs" / "screenshots"
SOURCES = (ROOT / "data" / "raw", ROOT / "tests" / "golden" / "raw")
SETTLED = 600
"""Milliseconds until nothing moves."""


def find(page: Page, words: str) -> None:
    """Open the first event with these words."""
    page.locator("[name=words]").fill(words)
    page.wait_for_timeout(SETTLED)
    page.locator(".event").first.click()
    page.wait_for_selector("#detail h2")


def choose(page: Page, words: str) -> None:
    """Open the first event with these words, and show all others again."""
    find(page, words)
    page.locator("[name=words]").fill("")
    page.wait_for_timeout(SETTLED)
    page.locator("#events").focus()


def look(page: Page) -> None:
    """The page as it opens."""


def read_disputed(page: Page) -> None:
    """An event for which the documents give different days, in its months."""
    choose(page, "Orra collapsed")
    for _ in range(4):
        page.keyboard.press("+")
        page.wait_for_timeout(SETTLED)
        page.locator("#events").press("Enter")


def correct(page: Page) -> None:
    """A correction that is being written, after two decisions."""
    for words, key in (("Fifty-one states", "r"), ("road toll", "w")):
        choose(page, words)
        page.keyboard.press(key)
    choose(page, "Norland first put")
    page.keyboard.press("c")
    page.locator(".correction [name=new_start]").fill("2019-01-01")
    page.locator(".correction [name=new_end]").fill("2019-12-31")
    page.locator(".correction [name=note]").fill("The ministry's own minutes have 2019")


def read(page: Page) -> None:
    """An event with all its evidence, among the others."""
    choose(page, "Fifty-one states")


def read_alone(page: Page) -> None:
    """The same where it covers all else."""
    find(page, "Fifty-one states")


DESK = {**WIDE, "viewport": {"width": 1280, "height": 800}}
PICTURES: dict[str, tuple[dict[str, Any], Callable[[Page], None]]] = {
    "wide": (DESK, look),
    "dark": ({**DESK, "color_scheme": "dark"}, read),
    "disputed": (DESK, read_disputed),
    "review": (DESK, correct),
    "phone": ({**PHONE, "device_scale_factor": 2}, look),
    "phone-event": ({**PHONE, "device_scale_factor": 2}, read_alone),
}


def take(page_file: Path, folder: Path) -> None:
    """Write every picture into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for name, (device, act) in PICTURES.items():
            context = browser.new_context(**device, locale="en-GB")
            page = opened(context, page_file)
            act(page)
            page.wait_for_timeout(SETTLED)
            page.screenshot(path=folder / f"{name}.png")
            context.close()


def main() -> None:
    """Build, write the page, take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        raw, out = Path(folder, "raw"), Path(folder, "out")
        for source in SOURCES:
            shutil.copytree(source, raw / "-".join(source.relative_to(ROOT).parts))
        build(raw, out)
        write_page(out, Path(folder, "timeline.html"))
        take(Path(folder, "timeline.html"), SCREENSHOTS)
    for path in sorted(SCREENSHOTS.glob("*.png")):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
