"""A headless Chromium for tests of the page; where there is none, they are skipped with the reason."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on PATH (Debian: apt-get install chromium)")
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
WIDE = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; root in a container has no sandbox."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


def opened(context: BrowserContext, file: Path, fragment: str = "") -> Page:
    """The page in a tab, once it is drawn; an error in a script, a blocked one or a request fails the test."""
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    page.on("console", lambda message: pytest.fail(message.text) if message.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith(("file:", "blob:")) else pytest.fail(request.url))
    page.goto(file.as_uri() + fragment)
    page.wait_for_selector("html[data-shown]", timeout=30_000)
    return page


CALM = 250
"""Milliseconds without a new look after which a page is taken to be done: one action may draw twice."""


@contextmanager
def redrawn(page: Page) -> Iterator[None]:
    """Wait until what is done in the block has changed the list, and no more change comes."""
    looks = page.locator("html").get_attribute("data-looks")
    yield
    page.wait_for_selector(f"html:not([data-looks='{looks}'])", timeout=30_000)
    while looks != (looks := page.locator("html").get_attribute("data-looks")):
        page.wait_for_timeout(CALM)


def cpu_seconds(page: Page) -> float:
    """What the page has cost its processor so far: the wall clock of a busy machine says nothing."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "ProcessTime"))


def state(page: Page, script: str) -> Any:
    """The value of an expression in the page."""
    return page.evaluate(script)
