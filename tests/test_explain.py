"""A row told to people: what it must name, how evidence is marked, what an unknown id gives."""

import json
import re

import pytest

from pipeline.explain import UnknownId, explain
from pipeline.output.evidence import around, mark
from pipeline.output.package import NoBuildError
from pipeline.output.telling import days, steps
from tests.factory import DIGEST, changed, collection, write_tables

ROWS = collection()
BUILT, CLOSED = ROWS["mentions"][0], ROWS["mentions"][1]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("explain") / "out"
    write_tables(ROWS, folder, inputs={}, extractor=DIGEST)
    return folder


TOLD = [
    (
        CLOSED.mention_id,
        [
            "<Mayor Lena Falk> _said_ on Monday that [[the lock gate was closed in {April}]].",
            "Claimed by    Lena Falk, written “Mayor Lena Falk”, cue “said”, indirect quotation",
            "Happened      2024-04-01 to 2024-04-30 (exact to the month) from “April”",
            "Said          2024-05-13 (the reporting words carry this time, “Monday”)",
            "Published     2024-05-15 (given as 2024-05-15T10:00+02:00, found in: field)",
            "Rule          year",
            "Counted from  the day of publication, 2024-05-15",
            "Steps         1. value: value 2024-04-01/2024-04-30 → 2024-04-01/2024-04-30",
            "              2. days → 2024-04-01 to 2024-04-30",
            "harbour.txt, characters 36 to 69",
            "https://example.org/harbour.txt",
            "Confidence    not measured",
            "Conflicts     none",
            f"claim {CLOSED.claim_id}, event {CLOSED.event_id}",
        ],
    ),
    (BUILT.mention_id, ["[[The gate was built in {1963}]]", ": One source has 1962, another 1963.", "0.50 of rows"]),
    (ROWS["mentions"][2].mention_id, ["Claimed by    the author of the document", "Said          in the author's own voice"]),
    (BUILT.claim_id, ["1 assert it, 0 negate", f"Mentions      {BUILT.mention_id} (ports/porté.txt, 2024-", "same event"]),
    (BUILT.event_id, ["1962-01-01 to 1962-12-31: The gate", "1963-01-01 to 1963-12-31: The gate"]),
    (ROWS["documents"][0].doc_id, ["In UTC        2024-05-15 08:00:00+00:00", "Oddities      -a", "1 mentions, 2 timexes"]),
    (ROWS["timexes"][0].timex_id, ["turns {62} next year.", "DURATION P62Y", "Days          not known", "Rejected      age"]),
    (ROWS["timexes"][3].timex_id, ["in {April}. The gate", "implied: year", f"Dates         {CLOSED.mention_id}"]),
    (ROWS["attributions"][1].attribution_id, ["[[The gate was built in 1963]], <the “port authority”> _said_, and"]),
    (ROWS["conflicts"][0].conflict_id, ["Kind          dispute", "Value         1962-", "Value         1963-", BUILT.mention_id]),
    (ROWS["rejects"][0].reject_id, ["at the stage “mention”: age", "turns {62} next year."]),
    (ROWS["rejects"][1].reject_id, ["Detail        @line 3 ends", "broken.gz, record 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("row_id", "parts"), TOLD, ids=[row_id for row_id, _ in TOLD])
def test_what_is_told(out, row_id, parts):
    told = explain(row_id, out)
    assert [part for part in parts if part not in told] == []
    assert told.splitlines()[0].endswith(row_id)


def test_every_id_of_every_table_can_be_explained(out):
    for name, rows in ROWS.items():
        column = next(iter(rows[0].__dataclass_fields__))
        if name not in {"texts", "blocks", "links"}:
            assert all(explain(getattr(row, column), out) for row in rows)


@pytest.mark.parametrize("row_id", ["m0", "", "q1", "mention", "'; drop"])
def test_an_unknown_id_is_a_clear_error(out, row_id):
    with pytest.raises(UnknownId, match=re.escape(f"has the id {row_id!r}; ids are: m… mention, c… claim")):
        explain(row_id, out)


def test_a_folder_without_a_build_is_a_clear_error(tmp_path):
    with pytest.raises(NoBuildError, match="no build in"):
        explain("m0", tmp_path)


def test_terminal_styles(out):
    told = explain(CLOSED.mention_id, out, styled=True)
    assert "\x1b[4mthe lock gate was closed in \x1b[1mApril\x1b[22m\x1b[24m" in told
    assert "\x1b" not in explain(CLOSED.mention_id, out)


def test_a_text_cannot_steer_the_terminal(tmp_path):
    rows = changed(ROWS, "documents", 0, title="\x1b]0;owned\x07\nnext")
    write_tables(rows, tmp_path / "out", inputs={}, extractor=DIGEST)
    assert "Title          ]0;owned  next" in explain(rows["documents"][0].doc_id, tmp_path / "out")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([(0, 3, "claim")], "[[one]] two three"),
        ([(4, 7, "time"), (0, 7, "claim")], "[[one {two}]] three"),
        ([(0, 3, "time"), (0, 7, "claim")], "[[{one} two]] three"),
        ([(0, 3, "claim"), (3, 7, "time")], "[[one]]{ two} three"),
        ([(-9, 3, "claim"), (8, 99, "source")], "[[one]] two <three>"),
        ([(50, 60, "claim")], "one two three"),
    ],
)
def test_marks(marks, expected):
    assert mark("one two three", 0, 13, marks, styled=False) == expected


def test_around_stays_in_the_line():
    text = "first\nsecond line\nthird"
    assert text[slice(*around(text, 8, 9))] == "second line"
    assert around("x" * 1000, 500, 510) == (380, 630)


@pytest.mark.parametrize(
    ("start", "end", "bounds", "told"),
    [
        (None, "2030-12-31", "open_start", "open to 2030-12-31"),
        ("2021-01-01", None, "open_end", "2021-01-01 to open"),
        (None, "2030-12-31", "unknown", "not known to 2030-12-31"),
        (None, None, "unknown", "not known"),
        (None, None, "beyond_calendar", "outside the calendar of years 1 to 9999"),
        ("2021-01-01", "2021-01-01", "closed", "2021-01-01"),
    ],
)
def test_days(start, end, bounds, told):
    assert days(start, end, bounds) == told


def test_steps():
    trace = [
        ["month", {"month": 1}, "XXXX-01"],
        ["latest_before", {"anchor": "2024-03-06", "why": "past"}, [None, "2024-03-06"]],
    ]
    assert steps(json.dumps(trace)) == [
        ("Steps", "1. month: month 1 → XXXX-01"),
        ("", "2. latest before: anchor 2024-03-06; why past → open to 2024-03-06"),
    ]
