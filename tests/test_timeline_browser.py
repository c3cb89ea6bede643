"""The page in a browser: what is drawn, filtered, read, judged and saved; nothing of a document runs; accessibility."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from pipeline import build, read_table
from pipeline.review.decisions import COLUMNS
from pipeline.timelinepage.collection import read_collection
from pipeline.timelinepage.page import page as page_of
from pipeline.timelinepage.page import write_page
from tests.browser import PHONE, WIDE, chromium, cpu_seconds, needs_chromium, opened, redrawn, state
from tests.test_timeline_page import GOLDEN, HOSTILE
from tools.pagetimes import repeated

pytestmark = needs_chromium
AXE = next(iter(sorted((Path(__file__).parents[1] / "build").glob("axe-*.js"))), None)
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("browser") / "out"
    build(GOLDEN, out)
    write_page(out, out.parent / "page.html")
    return out


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(**WIDE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, out: Path) -> Page:
    return opened(context, out.parent / "page.html")


def rows(page: Page) -> int:
    return int(page.locator(".event").first.get_attribute("aria-setsize") or 0) if page.locator(".event").count() else 0


def fill(page: Page, name: str, value: str) -> None:
    control = page.locator(f"[name={name}]")
    with redrawn(page):
        if control.evaluate("element => element.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def show_all(page: Page) -> None:
    page.locator("#events").focus()
    with redrawn(page):
        page.keyboard.press("0")


# --- looking ----------------------------------------------------------------------------------------------------------


def test_all_time_lists_every_event(page: Page, out: Path) -> None:
    show_all(page)
    assert rows(page) == len(read_table("timeline", out))
    assert "events" in page.inner_text("#summary")


@pytest.mark.parametrize(
    ("name", "value", "holds"),
    [
        ("words", "ORRA bridge", lambda row: "orra" in row.sentence.lower() and "bridge" in row.sentence.lower()),
        ("factuality", "negated", lambda row: row.factuality == "negated"),
        ("who", "anders", lambda row: "Anders" in str(row.who)),
        ("role", "event", lambda row: isinstance(row.when, str)),
        ("conflict", "disputed", lambda row: isinstance(row.conflict, str)),
        ("words", "no such word", lambda row: False),
    ],
)
def test_filters_show_the_rows_of_the_timeline_that_fit(
    page: Page, out: Path, name: str, value: str, holds: Any
) -> None:
    show_all(page)
    fill(page, name, value)
    fitting = [row.claim for row in read_table("timeline", out).itertuples() if holds(row)]
    assert rows(page) == len(fitting)
    assert set(page.locator(".event .claim").all_inner_texts()) <= {" ".join(claim.split()) for claim in fitting}
    with redrawn(page):
        page.click("#clear")
    show_all(page)
    assert rows(page) == len(read_table("timeline", out))


@pytest.mark.parametrize("clock", ["said", "published"])
def test_the_clock_orders_the_list(page: Page, clock: str) -> None:
    with redrawn(page):
        page.locator(f"[value={clock}]").check()
    days = [text for text in page.locator(".event time").all_inner_texts() if text != "No day on this clock"]
    years = [int(day.split(" to ")[0].split()[-1]) for day in days]
    assert years == sorted(years)


def test_a_click_on_a_mark_reads_the_event(page: Page) -> None:
    fill(page, "words", "lit for the first time")
    show_all(page)
    box = page.locator("#canvas").bounding_box()
    assert box
    for x in range(4, int(box["width"]), 6):  # somewhere in the lowest lane stands the only mark
        page.mouse.click(box["x"] + x, box["y"] + box["height"] - 42)
        if page.locator("#detail h2").count():
            break
    assert "lit for the first time on 3 October 1887" in page.inner_text("#detail h2")
    assert page.inner_text("#detail .when").startswith("3 October 1887")


def test_an_event_is_read_by_keys_and_tells_all(page: Page, out: Path) -> None:
    fill(page, "words", "pier cracked")
    page.keyboard.press("Escape")
    for key in ("ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("#detail h2")
    assert state(page, "document.activeElement.tagName") == "H2"
    told = page.inner_text("#detail")
    for part in (
        "8 January 2024",
        "three days before the storm",
        "WHO SAYS IT",
        "HAPPENED",
        "SAID",
        "PUBLISHED",
        "1. ",
    ):
        assert part.lower() in told.lower()
    assert page.locator("blockquote .time").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#detail").is_hidden()
    assert state(page, "document.activeElement.id") == "events"


def test_a_disputed_event_shows_each_version_with_its_outlets(page: Page) -> None:
    fill(page, "conflict", "disputed")
    page.locator(".event").first.click()
    page.wait_for_selector(".conflict")
    told = page.inner_text(".conflict")
    for part in ("1 September 2024", "2 September 2024", "Orra Post", "Coast Wire", "Harbour Gazette"):
        assert part in told
    first = page.inner_text("#detail h2")
    page.locator(".voice:not([aria-current])").first.click()
    page.locator("#detail h2", has_not_text=first).wait_for()


def test_an_event_has_an_address(context: BrowserContext, page: Page, out: Path) -> None:
    page.locator(".event").nth(2).click()
    page.wait_for_selector("#detail h2")
    fragment = state(page, "location.hash")
    other = opened(context, out.parent / "page.html", fragment)
    assert other.inner_text("#detail h2") == page.inner_text("#detail h2")


def test_paper_has_the_list(page: Page) -> None:
    show_all(page)
    number = rows(page)
    state(page, "window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("#printed tbody tr").count() == number
    assert page.locator("#printed").is_visible() and page.locator("#listing").is_hidden()
    assert state(page, "document.querySelector('#canvas').clientHeight") > 100
    assert state(page, "getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_five_thousand_events_are_shown_within_two_seconds(context: BrowserContext, out: Path, tmp_path: Path) -> None:
    (tmp_path / "many.html").write_text(page_of(repeated(read_collection(out), 5000)), encoding="utf-8")
    page = opened(context, tmp_path / "many.html")
    assert cpu_seconds(page) < 2
    assert "5,000 events" in page.inner_text("#summary")
    assert page.locator(".event").count() < 40


# --- reviewing --------------------------------------------------------------------------------------------------------


def choose(page: Page, words: str) -> None:
    fill(page, "words", words)
    row = page.locator(".event").first
    row.click()
    page.locator("#detail h2", has_text=row.locator(".claim").inner_text()).wait_for()
    page.locator("#events").focus()


def saved(page: Page, path: Path) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.keyboard.press("s")
    assert download.value.suggested_filename == "decisions.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        found = list(reader)
    assert tuple(reader.fieldnames or ()) == COLUMNS
    return found


def test_decisions_by_keys_are_saved_loaded_and_kept(browser: Browser, out: Path, tmp_path: Path) -> None:
    context = browser.new_context(**WIDE)
    page = opened(context, out.parent / "page.html")
    choose(page, "lit for the first time")
    page.keyboard.press("r")
    page.locator("[name=note]").fill("=1+1, seen")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    choose(page, "took over in November")
    page.keyboard.press("c")
    page.locator(".correction [name=new_start]").fill("2022-11-01")
    page.locator(".correction [name=new_end]").fill("2022-11-30")
    page.locator(".correction [name=new_claimant_name]").fill("Ines Falk")
    page.keyboard.press("Enter")
    choose(page, "road toll")
    page.keyboard.press("w")
    made = {row["decision"]: row for row in saved(page, tmp_path / "one.csv")}
    assert set(made) == {"right", "corrected", "wrong"}
    assert made["right"]["note"] == "'=1+1, seen"
    assert (made["corrected"]["new_start"], made["corrected"]["new_end"]) == ("2022-11-01", "2022-11-30")
    assert (made["corrected"]["new_claimant_name"], made["corrected"]["new_claim_text"]) == ("Ines Falk", "")
    build(GOLDEN, tmp_path / "out", decisions=tmp_path / "one.csv")
    reviewed = read_table("mentions", tmp_path / "out").dropna(subset=["reviewed"]).set_index("reviewed")
    assert len(reviewed) == 3
    assert reviewed.loc["right", "review_note"] == "=1+1, seen"
    assert (str(reviewed.loc["corrected", "start"])[:10], reviewed.loc["corrected", "claimant_name"]) == (
        "2022-11-01",
        "Ines Falk",
    )
    fill(page, "words", "")
    fill(page, "review", "wrong")
    assert rows(page) == 1

    again = opened(context, out.parent / "page.html")
    again.locator("#decided", has_text="3 decisions").wait_for()
    fill(again, "review", "corrected")
    assert rows(again) == 1
    context.close()

    elsewhere = browser.new_context(**WIDE)
    page = opened(elsewhere, out.parent / "page.html")
    page.set_input_files("#load", tmp_path / "one.csv")
    page.locator("#status", has_text="3 decisions").wait_for()
    saved(page, tmp_path / "two.csv")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    elsewhere.close()


def test_a_decision_is_withdrawn_by_the_same_key(page: Page) -> None:
    choose(page, "road toll")
    for pressed in ("true", "false"):
        page.keyboard.press("r")
        assert page.locator(".verdicts .right").get_attribute("aria-pressed") == pressed
    assert page.inner_text("#decided") == ""


@pytest.mark.parametrize(
    ("changes", "problem"),
    [({}, "Nothing is changed"), ({"new_start": "1999-01-01"}, "before the first")],
)
def test_a_correction_that_cannot_be_is_not_kept(page: Page, changes: dict[str, str], problem: str) -> None:
    choose(page, "road toll")
    page.keyboard.press("c")
    for name, value in changes.items():
        page.locator(f".correction [name={name}]").fill(value)
    page.get_by_role("button", name="Keep the correction").click()
    assert problem in page.inner_text(".problem")
    page.keyboard.press("Escape")
    assert page.locator(".correction").count() == 0
    assert page.inner_text("#decided") == ""


def test_a_foreign_file_is_refused_with_a_reason(page: Page, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    page.set_input_files("#load", tmp_path / "other.csv")
    page.locator("#status", has_text="no column decision").wait_for()


def test_letters_in_a_field_are_no_keys_and_can_be_switched_off(page: Page) -> None:
    choose(page, "road toll")
    page.locator("[name=words]").press_sequentially("rw")
    assert page.inner_text("#decided") == ""
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.locator("#single-keys").uncheck()
    page.keyboard.press("Escape")
    page.locator("#events").focus()
    page.keyboard.press("r")
    assert page.inner_text("#decided") == ""


# --- documents that mean harm -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "raw").mkdir()
    (folder / "raw" / "page.json").write_text(json.dumps([HOSTILE]), encoding="utf-8")
    build(folder / "raw", folder / "out")
    write_page(folder / "out", folder / "page.html")
    return folder / "page.html"


def test_nothing_of_a_document_runs(context: BrowserContext, hostile: Path) -> None:
    page = opened(context, hostile)
    assert rows(page) > 0
    for place in range(rows(page)):
        page.locator(".event").nth(place).click()
        page.wait_for_selector("#detail h2")
        page.locator("#detail summary").first.click()
        page.keyboard.press("r")
        page.locator(".event").nth(place).hover()
    state(page, "window.dispatchEvent(new Event('beforeprint'))")
    assert "<script>window.ran=5</script>" in page.inner_text("body")
    assert state(page, "window.ran") is None
    assert page.locator("svg[onload], img, [onclick], [onerror], b").count() == 0
    assert page.locator("a[href]:not([href^='#'])").count() == 0
    assert not set("\u202e\u202c\u2066\u200b") & set(page.inner_text("body"))


def test_the_policy_stops_what_the_page_would_not_do(context: BrowserContext, hostile: Path) -> None:
    page = context.new_page()
    page.goto(hostile.as_uri())
    page.wait_for_selector("html[data-shown]")
    state(
        page,
        """() => {
          const [script, picture, button] = ["script", "img", "button"].map((name) => document.createElement(name));
          script.textContent = "window.ran = 1";
          picture.src = "https://example.org/x.png";
          button.setAttribute("onclick", "window.ran = 2");
          document.body.append(script, picture, button);
          button.click();
        }""",
    )
    assert state(page, "window.ran") is None
    assert state(page, "fetch('https://example.org').then(() => 'sent', () => 'stopped')") == "stopped"


# --- everyone ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(AXE is None, reason="axe-core is not at hand: `make test` fetches it with npm")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", [WIDE, PHONE], ids=["wide", "phone"])
def test_accessibility(browser: Browser, out: Path, scheme: Any, device: dict[str, Any]) -> None:
    assert AXE
    source = AXE.read_text(encoding="utf-8")
    assert hashlib.sha256(source.encode()).hexdigest() == AXE_SHA256
    context = browser.new_context(**device, color_scheme=scheme)
    page = opened(context, out.parent / "page.html")
    found = []
    for act in (open_filters, read_first, correct_first):
        act(page)
        found += serious(page, source)
    context.close()
    assert found == []


def open_filters(page: Page) -> None:
    state(page, "document.querySelector('#more').open = true")
    fill(page, "conflict", "disputed")


def read_first(page: Page) -> None:
    page.locator(".event").first.click()
    page.wait_for_selector("#detail h2")


def correct_first(page: Page) -> None:
    page.locator(".verdicts .corrected").click()


def serious(page: Page, source: str) -> list[str]:
    """What axe-core finds serious or critical: rule and place."""
    page.evaluate(source)
    result = page.evaluate("axe.run()")
    return [
        f"{finding['id']}: {node['target']} {node['failureSummary']}"
        for finding in result["violations"]
        if finding["impact"] in {"serious", "critical"}
        for node in finding["nodes"]
    ]


@pytest.mark.parametrize("width", [320, 390, 800, 1100])
def test_no_width_scrolls_sideways(browser: Browser, out: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = opened(context, out.parent / "page.html")
    for act in (lambda page: None, read_first, correct_first):
        act(page)
        assert state(page, "document.documentElement.scrollWidth") <= width
        assert state(page, "document.querySelector('#canvas').clientHeight") > 100
    context.close()
