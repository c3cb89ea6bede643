"""Measure how many rows change where the form of a text changes and what it says does not.

Usage: forms.py [--every N] [--show N] [CORPUS.jsonl[.gz] ...]      (default: a development corpus, every 10th document)

Each form writes the documents in another way: lines broken by width, quoted in a mail, as a list, other quotation marks and
dates, links, footnotes, other names of people. A row is the same where role, event, days, claimant and factuality are, and its
claim in letters and digits. Told is, for each form, how many of the rows that should stay do.
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from score import SHARED, lines_of

from pipeline import extract

DEFAULT = "corpora/attribution/polnear.train.en.jsonl.gz"
MONTHS = "January February March April May June July August September October November December"
# Not "July 8 to 12", "July 19th".
_DAY = re.compile(
    rf"\b({MONTHS.replace(' ', '|')}) (\d{{1,2}})(?:, (\d{{4}})\b)?(?!\w|:| ?(?:[-–]|and|to|through|or) ?\d)"
)
_NAME = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+)(?= said)")
# Between two sentences, not behind what may be an abbreviation ("Sen.").
_BETWEEN = re.compile(
    r"(?<=[a-z]{2}[.?!])(?<!\b[A-Z][a-z][.])(?<!\b[A-Z][a-z]{2}[.])(?<!\b[A-Z][a-z]{3}[.]) (?=[A-Z][a-z])"
)
_MARK = re.compile(r"\[\d+\]|\]\([^\s]*\)|^ *(?:> ?)+|^ *(?:[-•]|\d+\.) ", re.MULTILINE)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: its lines that are not blank."""
    return [line for line in text.split("\n") if line.strip()]


def wrapped(text: str, mark: str = "") -> str:
    """Paragraphs in lines of 72 characters, each behind a mark."""
    lines = (
        "\n".join(textwrap.wrap(one, 72, break_long_words=False, break_on_hyphens=False)) for one in paragraphs(text)
    )
    return "\n\n".join(textwrap.indent(one, mark) for one in lines)


def listed(text: str, mark: Callable[[int], str]) -> str:
    """Paragraphs as items of a list."""
    return "\n".join(f"{mark(number)} {one}" for number, one in enumerate(paragraphs(text), 1))


def quoted(text: str, opening: str, closing: str, apostrophe: str) -> str:
    """Double quotation marks and apostrophes replaced."""
    text = re.sub(r"(?<=\w)['’](?=\w)", apostrophe, text)
    text = re.sub(r'(^|[\s(\[—-])["“]', rf"\1{opening}", text, flags=re.MULTILINE)
    return re.sub(r'["”]', closing, text)


def dated(text: str, shape: str) -> str:
    """Days written in another way: `shape` has {d} or the ordinal {o}, {m} and {y}, the year with the blank before it."""

    def written(day: re.Match[str]) -> str:
        ending = "th" if day[2] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(day[2][-1], "th")
        return shape.format(m=day[1], d=day[2], o=day[2] + ending, y=f" {day[3]}" if day[3] else "")

    return _DAY.sub(written, text)


FORMS: dict[str, Callable[[str], str]] = {
    "lines by width": wrapped,
    "indented": lambda text: wrapped(text, "    "),
    "mail": lambda text: wrapped(text, "> "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "two blanks": lambda text: re.sub(r"(?<=[a-z][.!?]) (?=[A-Z])", "  ", text),
    "no blank": lambda text: _BETWEEN.sub("", text),
    "bullets": lambda text: listed(text, lambda _: "•"),
    "numbers": lambda text: listed(text, lambda number: f"{number}."),
    "footnotes": lambda text: re.sub(r"(?<=[a-z]{3}[.])(?= [A-Z])", "[12]", text),
    "links": lambda text: _NAME.sub(r"[\1](https://a.example/b)", text),
    "curly": lambda text: quoted(text, "“", "”", "’"),
    "single": lambda text: quoted(text, "‘", "’", "’"),
    "guillemets": lambda text: quoted(text, "«", "»", "'"),
    "day month": lambda text: dated(text, "{d} {m}{y}"),
    "ordinal": lambda text: dated(text, "the {o} of {m}{y}"),
}
SURNAMES = ("Petrović", "al-Amin", "van der Berg", "de la Rosa", "Oh", "May", "O'Dell", "Şahin")


def renamed(text: str, surnames: list[str]) -> str:
    """Other surnames for those that follow a given name most often."""
    for name, other in zip(surnames, SURNAMES, strict=False):
        text = re.sub(rf"\b{name}\b", other, text)
    return text


def surnames_of(text: str) -> list[str]:
    """Words that speak and follow another capitalised word elsewhere, the most frequent first."""
    speaking = set(re.findall(r"\b([A-Z][a-z]{3,}) (?:said|told|added|has|was)\b", text))
    found = Counter(re.findall(r"\b[A-Z][a-z]+ ([A-Z][a-z]{3,})\b", text))
    return [name for name, _ in found.most_common() if name in speaking][: len(SURNAMES)]


def rows_of(text: str, document: dict[str, Any], names: dict[str, str]) -> Counter[tuple[str, ...]]:
    """The mentions of a text, whatever its marks and blanks; `names` are put back."""
    mentions = extract(text, published=document.get("dct"), lang="en")["mentions"]
    facts = mentions[["role", "event", "start", "end", "claimant_name", "factuality", "claim_text"]]
    return Counter(tuple(_plain(str(cell), names) for cell in row) for row in facts.itertuples(index=False))


def _plain(text: str, names: dict[str, str]) -> str:
    text = _DAY.sub(
        "",
        re.sub(
            r"\b(?:the \d{1,2}(?:st|nd|rd|th) of|\d{1,2}) (?:" + MONTHS.replace(" ", "|") + r")\b(?: \d{4}\b)?",
            "",
            _MARK.sub("", text),
        ),
    )
    for name, other in names.items():
        text = text.replace(other, name)
    return " ".join(re.sub(r"[^\w\s]", "", text).split())


def changes(documents: list[dict[str, Any]]) -> Iterator[tuple[str, int, int, list[str]]]:
    """Form, rows that should stay, rows that do not, and those as text."""
    kept = [rows_of(one["text"], one, {}) for one in documents]
    for form, change in [*FORMS.items(), ("other surnames", None)]:
        total, lost, shown = 0, 0, []
        for document, before in zip(documents, kept, strict=True):
            surnames = surnames_of(document["text"]) if change is None else []
            text = renamed(document["text"], surnames) if change is None else change(document["text"])
            if text != document["text"]:
                gone = before - rows_of(text, document, dict(zip(surnames, SURNAMES, strict=False)))
                total, lost = total + before.total(), lost + gone.total()
                shown += map(" | ".join, gone)
        yield form, total, lost, shown


def main() -> None:
    """Print a line for each form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", type=Path, default=[SHARED / DEFAULT])
    parser.add_argument("--every", type=int, default=10, help="of so many documents one")
    parser.add_argument("--show", type=int, default=0, help="print so many lost rows of each form")
    arguments = parser.parse_args()
    lines = [line for path in arguments.corpora for line in lines_of(path, None)[:: arguments.every]]
    for form, total, lost, shown in changes([json.loads(line) for line in lines]):
        print(
            f"{form:16} {total:6} rows  {100 * (total - lost) / max(total, 1):6.2f} % stay",
            *shown[: arguments.show],
            sep="\n  ",
        )


if __name__ == "__main__":
    main()
