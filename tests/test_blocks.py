"""What lines of a page are: cases by shape, and the examples and counters of every language's line patterns."""

import re
from datetime import date

import pytest
from test_sentences import LANGUAGES, page

from pipeline.language import joined, load_language
from pipeline.layout.blocks import find_blocks
from pipeline.layout.datelines import dateline_end, is_dateline

EN = load_language("en")
BODY = "The old bridge was closed to cars after the flood. Repairs took a year."
MORE = "The council had voted for the work in a long meeting, and nobody objected."


def kinds(text: str, language=EN, **fields) -> list[tuple[str, str]]:
    here = page(text, **fields)
    found = find_blocks(here, language)
    assert [c for b in found for c in here.text[b.char_start : b.char_end] if not c.isspace()] == [
        c for c in here.text if not c.isspace()
    ], "blocks must cover all text once, in order"
    return [(block.kind, here.text[block.char_start : block.char_end]) for block in found]


# One line between two paragraphs of prose.
@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2025", "navigation"),
        ("* *** *", "navigation"),
        ("https://news.example/2024/03/bridge", "navigation"),
        ("old-bridge.jpg", "navigation"),
        ("bridges, floods", "navigation"),
        ("08:26 GMT 25.10.2025", "dateline"),
        ("2025-10-28T10:49", "dateline"),
        ("24 December 2024", "dateline"),
        ("5:35 p.m.", "dateline"),
        ("Jo Hill Published December 25, 2024 | 10:00 AM", "dateline"),
        ("By Mara Hill", "byline"),
        ("Photo: Mara Hill", "caption"),
        ("A Second Bridge", "heading"),
        ("What is known so far", "heading"),
        ("Total dead: 192", "table"),
        ("The council will meet again on 9 April 2024 at 19:00.", "body"),
        ("| a | b |", "table"),
        ("- the first pier", "list"),
        ("He agreed.", "body"),
        ("The mayor said:", "body"),
        ("On Monday the mayor opened the bridge and the first cars crossed it in the ra", "body"),
    ],
)
def test_line(line, kind):
    assert kinds(f"{BODY}\n\n{line}\n\n{MORE}")[1:-1] == [(kind, line)]


# A dateline that opens a paragraph is a block of its own.
@pytest.mark.parametrize(
    "dateline",
    [
        "HANOI, October 25. /TASS/.",
        "ALBA, DECEMBER 29, NOVAPRESS.",
        "BUDAPEST, March 12 (Xinhua) --",
        "BUFFALO, N.Y. (AP) —",
        "[March 12, 2022]  BUFFALO, N.Y. (AP) --",
        "[12 March 2022]",
        "MIAMI _",
        "Alba, May 8, NOV-",
        "New York (VNA) –",
        "Москва. 25 октября. INTERFAX.RU -",
        "ХАНОЙ, 25 октября. /ТАСС/.",
        "UNITED NATIONS (Some Point News / Wire - 18th December, 2018)",
        "New York, 12 March 2022 (TDI):",
        "OSLO — March 12, 2022 —",
        "OSLO (12 March 2022) –",
        "12 March 2022, Oslo –",
        "Oslo, 12.03.2022, 21:40 -",
        "(Oslo, March 12, 2022) –",
        "OSLO, Norway _",
        "22:40",
        "9:05 –",
        "22:40 GMT",
        "[NOVA]",
        "Oslo (dpa) -",
        "OSLO, March 23 :",
        "OSLO, March 3:",
        "Askvik [Norway], March 3:",
        "Bergen [Norway], March 3 (NOVA):",
    ],
)
def test_dateline(dateline):
    assert kinds(f"{dateline} {BODY}") == [("dateline", dateline), ("body", BODY)]
    assert kinds(f"{dateline}\n\n{BODY}")[-1] == ("body", BODY)


@pytest.mark.parametrize(
    ("first", "dateline"),
    [
        ("KYIV: The minister spoke on Monday.", "KYIV:"),
        ("LILLEBY, Norland: Heavy rain fell on Monday.", "LILLEBY, Norland:"),
        ("LEE, MAYOR: It is late.\n\nLEE: It is not.", ""),
        ("New Alba — The mill closed on Monday.", "New Alba —"),
        ("LEE: It is late.\n\nBERG: It is not.", ""),
        ("LEE: It is late.\n\nAnn Lee left.", ""),
        ("Oct. 22—Clerks have closed the mill.", "Oct. 22—"),
        ("Oct. 22—Clerks closed the mill.\n\nOct. 23—They opened it.", ""),
        ("Norsteel — which owns the mill — has closed it.", ""),
    ],
)
def test_the_place_that_opens_a_page(first, dateline):
    found = kinds(f"{first}\n\n{BODY}")
    assert [text for kind, text in found if kind == "dateline"] == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("first", "dateline"),
    [
        ("Nov 3 Norsteel closed the mill on Monday.", "Nov 3"),
        ("Alba, Nov 3: Norsteel closed the mill on Monday.", "Alba, Nov 3:"),
        ("Alba, May 3: Norsteel closed the mill on Monday.", ""),
        ("Alba, Nov 3: Hall of Steel.\n\nNes, Nov 4: The Old Mill.", ""),
        ("Nov. 2 “Norsteel has closed it,” Lee said.", "Nov. 2"),
        ("Nov 13 Norsteel closed the mill on Monday.", ""),
        ("Room 3 Norsteel closed the mill on Monday.", ""),
        ("Closed 3 November for work on the roof.", ""),
        ("Nov 3 Norsteel closed the mill.\n\nNov 4 Clerks opened it.", ""),
    ],
)
def test_the_day_of_publication_that_opens_a_page(first, dateline):
    found = kinds(f"{first}\n\n{BODY}", published_date=date(2024, 11, 3))
    assert [text.rstrip() for kind, text in found if kind == "dateline"] == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("stamps", "times"),
    [
        (("2105", "2050", "1857"), ["2105", "2050", "1857"]),
        (("0915", "0940", "1002"), ["0915", "0940", "1002"]),
        (("1857", "1902", "1930"), []),  # a chronicle, perhaps
        (("1905", "1999", "2050"), []),
        (("2105", "1857", "2050"), []),
    ],
)
def test_times_in_figures_alone_above_the_entries_of_a_log(stamps, times):
    found = kinds("\n\n".join(f"{stamp} {BODY}" for stamp in stamps))
    assert [text for kind, text in found if kind == "dateline"] == times


@pytest.mark.parametrize("dateline", ["OSLO (Nova) -", "NEW YORK, May 12 (Nova) -", "Oslo (Nova)–"])
def test_dateline_glued_to_the_text(dateline):
    """As agencies write it today: 'OSLO (Nova) -The bank'."""
    assert kinds(f"{dateline}{BODY}") == [("dateline", dateline), ("body", BODY)]


# Names before a dash, a bracket or a date are no datelines.
@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met. It was brief.",
        "Rep. Ola Nes (D-N.Y.) — a critic — left the room before the vote.",
        "On March 12 the council (all of it) resigned.",
        "The EU/UN talks began. They went on.",
        "Ola Nes – the mayor – left at noon on Monday.",
        "Bridge 25 (the old one) was closed.",
        "[NATO] met.",
        "[Kim] said that it rained.",
        "Ola Nes (left)-hand man Bo Dahl resigned.",
        "Chapter 3 page 22: The bridge closed.",
        "10:30 was when it began.",
        "9:05, Monday: the train left.",
        # Entries of a chronicle.
        "May 10, 2010 – The bridge opened.",
        "10 May 2010 – The bridge opened.",
        "Opened on 8 May 1872. The pavilion burned.",
        "Alva Air Lines cut 75 jobs on 3 May 1956. It was cold.",
        "St. Mary's Bank cut 75 jobs in May 1956. It was cold.",
        "ALVA HALL. Built in 1956. It burned.",
        "LEE, Ann. Ordained 29 June 1973. He left.",
        "Alva (Norby). Launched 31 May 1831. She sank.",
        # A list of days.
        "COURSE May 2 - 3, 9 - 10, 16 - 17 and 23 - 24.",
        "Half-Term 1: 27th May – 31st May",
    ],
)
def test_no_dateline(text):
    assert dateline_end(text, 0, len(text)) == 0
    assert not is_dateline(text)


def test_saved_page():
    """Title twice, a line of navigation, date and time, a name under a picture, the lead twice."""
    lead = "Mayor Ola Nes said on Friday that the bridge would open soon. Cars wait."
    text = (
        f"Bridge to Open\nBridge to Open\n{lead}\n2025\n\nBridge to Open\n08:26 GMT 25.10.2025\nMayor Ola Nes\n{lead}\n"
    )
    assert [kind for kind, _ in kinds(text, title="Bridge to open.")] == [
        "title", "repeated", "body", "navigation", "repeated", "dateline", "caption", "body",
    ]  # fmt: skip


def test_title_only_if_it_stands_alone():
    assert kinds(BODY) == [("body", BODY)]
    assert kinds("A tweet without a stop http://t.example/x") == [("body", "A tweet without a stop http://t.example/x")]
    assert kinds(f"Bridge opens\n{BODY}\n{MORE}", title=None)[0] == ("title", "Bridge opens")


def test_a_title_over_two_lines():
    text = f"Mayor says port may close;\nClerks hope that it stays.\n\n{BODY}\n\n{MORE}"
    title = "Mayor says port may close; clerks hope that it stays"
    assert [kind for kind, _ in kinds(text, title=title)] == ["title", "title", "body", "body"]
    assert [kind for kind, _ in kinds(text, title="Mayor says port may close; others hope")] == ["body"] * 4
    assert [kind for kind, _ in kinds(text, title=None)] == ["body"] * 4


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("The clerks of the old port of Alba and of its two mills are to get a new hall by the sea", "title"),
        ("What did the mayor of Alba have in mind when she said that the port is not hers?", "title"),
        ("The clerks of the old port of Alba and of its two mills are to get a new hall by the sea.", "body"),
        ("Who could have known?", "body"),
    ],
)
def test_a_long_title_above_prose(first: str, kind: str) -> None:
    prose = "The mayor of Alba said on Monday that the clerks of the port and of its mills would get a hall by the sea."
    assert kinds(f"{first}\n\n{prose}\n\n{MORE}")[0][0] == kind


def test_hard_wrapped_lines_are_one_block():
    wrapped = "The old bridge was closed to cars after the\nflood of last year, and the council could\n" * 3
    assert len(kinds(wrapped + "not say when it would open again.")) == 1
    assert len(kinds(wrapped + "not say, he told me,\nwhen it would open again.")) == 1
    assert len(kinds(wrapped + "not say.\nA short line\nAnd another")) == 3


def test_a_line_that_could_not_hold_the_next_word_goes_on():
    wrapped = "The old bridge was shut after the flood of\nthe spring, which had damaged its piers in\n"
    assert len(kinds(wrapped + "2005.")) == 1
    assert len(kinds(wrapped + "May.")) == 1
    short = "The old bridge was shut after the flood of\nthe spring, which had damaged\n"
    assert kinds(short + "A Second Bridge\n\n" + MORE)[1][1] == "A Second Bridge"


LISTED = "1. Hill, Ada. The old bridge. Retrieved 5 June 2011.\n2. Ostby, Per (May 2003). Rome: Orr Press. p. 12."


def test_lists_of_sources_are_navigation():
    found = kinds(f"{BODY} {MORE}\n\nReferences\n{LISTED}\n\nExternal links\n- The bridge at night, a film of 2005.")
    assert [kind for kind, _ in found] == ["body", "heading", "navigation", "navigation", "heading", "navigation"]
    assert kinds(f"References\n\n{BODY} {BODY}\n\n{MORE}")[-1][0] == "body", "a table of contents"


def test_a_bracketed_note_above_all_is_no_title():
    assert kinds(f"(Adds quotes, background)\n\nBridge Reopens\n\n{BODY}")[0][0] == "heading"


def test_what_a_speaker_says_is_no_dateline():
    assert [kind for kind, _ in kinds("ASHE: (Laughing) Yes. In November 2016. [Pause.] It hurt.")] == ["body"]


def test_a_name_above_what_is_said_is_no_repeated_line():
    found = [kind for kind, _ in kinds(f"Mara Hill:\n\n{BODY}\n\nMara Hill:\n\n{MORE}\n\nMore: News\n\nMore: News")]
    assert found[:4] == ["body", "body", "body", "body"]
    assert found[-1] == "repeated"


def test_a_dash_without_blanks_ends_a_dateline():
    assert kinds("WASHINGTON—" + BODY) == [("dateline", "WASHINGTON—"), ("body", BODY)]
    assert kinds("Ada Hill—" + BODY)[0][0] == "body"


def test_saved_lines_are_blocks():
    assert len(kinds(f"{BODY}\n{MORE}\n{BODY}")) == 3


def test_list_after_colon():
    text = f"{BODY}\n\nThe mayor has these tasks before the vote:\n\nOpen the bridge\nPaint the piers"
    assert [kind for kind, _ in kinds(text)] == ["body", "body", "list", "list"]


def test_format_wins():
    text = f"{BODY}\nBridge\n{MORE}"
    at = len(BODY) + 1
    assert [kind for kind, _ in kinds(text, blocks=[(at, at + 6, "list")])] == ["body", "list", "body"]


@pytest.mark.parametrize(
    ("language", "table", "rule"),
    [
        (language, table, rule)
        for language in LANGUAGES
        for table in ("navigation", "byline", "caption", "stamp", "greeting", "sources", "links", "comments")
        for rule in language.data["sentences"][table]
    ],
)
def test_patterns(language, table, rule):
    pattern = re.compile(joined(rule["pattern"]), re.IGNORECASE)
    assert [text for text in rule["examples"] if not pattern.match(text)] == []
    assert [text for text in rule["counter"] if pattern.match(text)] == []
    if not isinstance(rule["pattern"], str):
        alternatives = [re.compile(alternative, re.IGNORECASE) for alternative in rule["pattern"]]
        matched = [[one.pattern for one in alternatives if one.match(text)] for text in rule["examples"]]
        assert {one.pattern for one in alternatives} == {only[0] for only in matched if len(only) == 1}


MENUS = """Skip to main content
Marby Post
Election 2026
Storm warning for Saturday

Council votes to close the pool

The town council voted on Monday to close the pool in Marby, which is old.

The pool opened in 1974. Photo: Ann Roe, 1975

"We cannot pay for it any longer," mayor Lena Foss told the Post on Sunday.

Residents collected 4,000 signatures against the closure last week.

Key dates
1974: pool opens
12 May 2003: fire destroys the roof

Foss, who became mayor in 2021, said that it was hard for her.

Related articles
Pool reopens after all repairs that the town could pay for in May
Swimmers protest

Comments (2)
I learned to swim there in 1980. Shame on them.
"""


def test_menus_links_and_comments_around_a_text():
    body = [text for kind, text in kinds(MENUS) if kind in ("body", "list")]
    assert [line.split()[0] for line in body] == ["The", '"We', "Residents", "1974:", "12", "Foss,"]


def test_items_of_a_list_of_links_may_be_sentences():
    text = f"{BODY}\n\nRelated to this story\n\nThe pool of the town closed for good in 2019.\n\n{MORE}"
    at = text.index("The pool")
    assert [kind for kind, _ in kinds(text, blocks=[(at, at + 45, "list")])] == [
        "body",
        "navigation",
        "navigation",
        "body",
    ]
    assert [kind for kind, _ in kinds(text)] == ["body", "navigation", "body", "body"]


def test_comments_end_a_text_only_below_prose():
    text = f"Comments (2)\n\n{BODY}\n\n{MORE}\n\n2 comments\n\n{BODY} Really?\n\n{MORE} Yes.\n\n{BODY} No."
    assert [kind for kind, _ in kinds(text)][1:] == ["body", "body", "navigation", "body", "body", "body"]
