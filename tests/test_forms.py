"""The same story in other forms: broken by width, quoted in a mail, as a list, with footnotes, in other quotation marks."""

import re
import textwrap
from collections import Counter

import pytest

from pipeline import extract

STORY = """Mayor Ann Lee opened the new harbour of Port Emery on Tuesday, three years after a storm had sunk the old pier.

"We promised in 2019 that we'd build it, and it doesn't leak," she told reporters. "It will outlast us all. Nobody will sink it."

The council agreed last month that ferries should be free until the end of next year, said Marco Van Dale, its chairman.

Mr. Van Dale called the price "a scandal" and warned that the state "won't pay twice for one pier."

Repairs began in May 2020 and ended on 3 March this year, according to the Emery Herald.
"""
PUBLISHED = "2023-06-14"


def wrapped(mark: str = "") -> str:
    """The story in lines of 60 characters, each behind a mark."""
    paragraphs = (textwrap.fill(line, 60, break_on_hyphens=False) for line in STORY.split("\n\n"))
    return "\n\n".join(textwrap.indent(lines, mark) for lines in paragraphs)


def marked(marks: str) -> str:
    """The story with other quotation marks: opening, closing and apostrophe."""
    opening, closing, apostrophe = marks
    text = re.sub(r"(?<=\w)'(?=\w)", apostrophe, STORY)
    return re.sub(r'"(?!\w)', closing, re.sub(r'(?<!\S)"', opening, text))


def listed(marks: list[str]) -> str:
    return "\n".join(f"{mark} {line}" for mark, line in zip(marks, STORY.split("\n\n"), strict=True))


FORMS = {
    "by width": wrapped(),
    "indented": wrapped("    "),
    "mail": wrapped("> "),
    "mail in a mail": wrapped("> > "),
    "carriage returns": STORY.replace("\n", "\r\n"),
    "two blanks": STORY.replace(". ", ".  "),
    "hard blanks": re.sub(r"(?<=\d) | (?=\d)", "\u00a0", STORY),
    "curly": marked("“”’"),
    "single": marked("'''"),
    "single curly": marked("‘’’"),
    "guillemets": marked("«»’"),
    "low": marked("„“’"),
    "dashes": listed(["-"] * 5),
    "dots": listed(["•"] * 5),
    "numbers": listed(["1.", "2.", "3.", "4.", "5."]),
    "brackets": listed(["(11)", "(12)", "(13)", "(14)", "(15)"]),
    "footnotes": STORY.replace("2019", "2019[3]").replace(".\n", ".[12]\n").replace(". It", ".[4][5] It"),
    "links": STORY.replace("Marco Van Dale", "[Marco Van Dale](https://emery.example/dale_(m))").replace(
        "3 March", "[3 March](/2023/03/03)"
    ),
    "bold": STORY.replace("Ann Lee", "**Ann Lee**").replace("May 2020", "**May** 2020"),
}


def told(text: str) -> Counter[tuple[str, ...]]:
    """What the mentions of a text say, whatever its marks and blanks."""
    rows = extract(text, published=PUBLISHED, lang="en")["mentions"]
    facts = rows[["role", "event", "start", "end", "claimant_name", "said_basis", "quote", "factuality", "claim_text"]]
    return Counter(tuple(plain(str(cell)) for cell in row) for row in facts.itertuples(index=False))


def plain(text: str) -> str:
    text = re.sub(r"\[\d+\]|\]\([^\s]*\)|(?m:^ *(?:> ?)+)", "", text)
    return " ".join(re.sub(r"[^\w\s]", "", text).split())


@pytest.mark.parametrize("form", FORMS)
def test_a_form_changes_nothing(form: str) -> None:
    assert told(FORMS[form]) == told(STORY)


def test_the_story_is_told() -> None:
    rows = extract(STORY, published=PUBLISHED, lang="en")["mentions"]
    rows = rows[rows["role"] == "event"].sort_values("claim_char_start")
    assert list(zip(rows["event"], rows["end"].astype(str), rows["claimant_name"].fillna(""), strict=True)) == [
        ("opened", "2023-06-13", ""),
        ("promised", "2019-12-31", "Ann Lee"),
        ("agreed", "2023-05-31", "Marco Van Dale"),
        ("free", "2024-12-31", "The council"),
        ("began", "2020-05-31", "Emery Herald"),
        ("ended", "2023-03-03", "Emery Herald"),
    ]
