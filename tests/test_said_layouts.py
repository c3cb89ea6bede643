"""Who speaks where the layout tells it, or where marks of other kinds and of several paragraphs stand; outermost attributions."""

from __future__ import annotations

import pytest

from pipeline import extract
from pipeline.inputs.webpage import read_page
from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # Who wrote a post stands behind or below it; the address that ends a post is no part of it, nor is a tag in front of it.
    (
        '<tweet id="1">The mill fell. — Ann Lee (@annlee) March 3, 2014',
        [("Ann Lee", "—", "The mill fell.")],
    ),
    (
        "The mill fell. https://alba.example/1 — Ann Lee (@annlee) March 3, 2014",
        [("Ann Lee", "—", "The mill fell.")],
    ),
    (
        "Clerks met in Alba and spoke at length of the old mill.\n\nIt fell. Lee said so. pic.twitter.com/1\n\n"
        "— Bo Kim (@bokim) March 3, 2014",
        [("Bo Kim", "—", "It fell. Lee said so.")],
    ),
    (
        "Lee tweeted:\n\nThe old mill fell.\n\n— Ann Lee (@annlee) March 3, 2014\n\nKim left for Alba on a boat.",
        [("Lee", "tweeted", "The old mill fell.")],
    ),
    ("Kim (@bokim) left for Alba on an old boat.", []),
    # A name below a quotation, with a dash that a list would have, or a relative clause behind it.
    (
        "Clerks met in Alba on a boat.\n\n“The mill is late. It is old.”\n\n- Kari Falk, head of the union",
        [("Kari Falk, head of the union", "-", "“The mill is late. It is old.”")],
    ),
    (
        "“The mill is late. It is old.” — Kari Falk, who ran it",
        [("Kari Falk, who ran it", "—", "“The mill is late. It is old.”")],
    ),
    ("“The mill is late. It is old.” — Kari Falk ran it", []),
    ("These are old:\n\n- Ann Lee, a clerk\n- Bo Kim, a clerk", []),
    # What leads to more of a quotation before a colon is not said; who else stands there says it.
    (
        "“We met,” Lee said. Then, after a pause: “It is late and old.”",
        [("Lee", "said", "“We met,” … “It is late and old.”")],
    ),
    ("“We met,” Lee said. Then: “Go.”", [("Lee", "said", "“We met,” … “Go.”")]),
    (
        "“We met,” Lee said. Bo Kim: “The old mill is late.”",
        [("Lee", "said", "“We met,”"), ("Bo Kim", ":", "“The old mill is late.”")],
    ),
    ("“We met,” Lee said. Fines: “The old mill is late.”", [("Lee", "said", "“We met,”")]),
    # A quotation that goes on behind what happens meanwhile; a cue behind a whole clause that is quoted.
    ("“It is clear,” Lee said as Kim left, “that we won.”", [("Lee", "said", "“It is clear,” … “that we won.”")]),
    (
        "“It is late,” Lee said as Kim shouted, “go home.”",
        [("Lee", "said", "“It is late,”"), ("Kim", "shouted", "“go home.”")],
    ),
    (
        "Lee warned that “the mill had failed” and urged clerks to “stay calm”.",
        [("Lee", "warned", "that “the mill had failed”"), ("Lee", "urged", "clerks to “stay calm”")],
    ),
    # Where a bare name writes something is no part of it.
    ("“It is late,” wrote Ann Lee in the Herald.", [("Ann Lee", "wrote", "“It is late,”")]),
    ("“It is late,” said a clerk in the port.", [("a clerk in the port", "said", "“It is late,”")]),
    ("“It is late,” said Women in Trade.", [("Women in Trade", "said", "“It is late,”")]),
    # A quotation that is somebody's reply; not the title of a work.
    ("“It is late,” was Ann Lee's only reply.", [("Ann Lee", "reply", "“It is late,”")]),
    ("“It is late,” came the answer from Kim.", [("Kim", "answer", "“It is late,”")]),
    ("“It is late,” came the answer.", [("", "answer", "“It is late,”")]),
    ("“Old Hands” was his answer to the war.", []),
    ("“It is late and old” is the motto that Lee wore.", [("", "motto", "“It is late and old”")]),
    # Who speaks goes on behind a gesture; not behind what somebody else does.
    ("“We met,” Lee said. He paused. “It is late.”", [("Lee", "said", "“We met,” … “It is late.”")]),
    ("“We met,” Lee said. Kim left. “It is late.”", [("Lee", "said", "“We met,”")]),
    (
        "“We met,” Lee said. She left. “It is late,” Kim said.",
        [("Lee", "said", "“We met,”"), ("Kim", "said", "“It is late,”")],
    ),
    ("Lee also said: “It is late.” And: “Go.”", [("Lee", "also said", "“It is late.” … “Go.”")]),
    # Whom another quotes.
    (
        "“It is late,” Lee said, quoting Bo Kim: “We all met.”",
        [
            ("Lee", "said", "“It is late,”"),
            ("Lee", "quoting", "Bo Kim"),
            ("Bo Kim", "quoting Bo Kim:", "“We all met.”"),
        ],
    ),
    # Names and verbs behind marks of any kind; before a colon at the end.
    ("''We won,'' Lee recalled as it fell.", [("Lee", "recalled", "''We won,''")]),
    ("‘Nobody won,’ Lee thought.", [("Lee", "thought", "‘Nobody won,’")]),
    ("„Nobody won,“ Lee thought.", [("Lee", "thought", "„Nobody won,“")]),
    ("A clerk recalled:\n\n“We all won.”", [("A clerk", "recalled", "“We all won.”")]),
    # An age between a name and what one is.
    (
        "Prices fell, according to Bo Berg, 42, a clerk from Alba.",
        [("Bo Berg, 42, a clerk from Alba", "according to", "Prices fell")],
    ),
    ("''For us,'' Lee said as Kim left, ''it is late.''", [("Lee", "said", "''For us,'' … ''it is late.''")]),
    (
        "Lee warned that “clerks wanted more” and urged them to go.",
        [("Lee", "warned", "that “clerks wanted more”"), ("Lee", "urged", "them to go")],
    ),
    ("“Is it late?” Lee began.", [("Lee", "began", "“Is it late?”")]),
    # A list of what is told behind "that" and a colon.
    (
        "The report found that:\n\n- the mill is old;\n- it is late.",
        [("The report", "found", "- the mill is old;\n- it is late.")],
    ),
    ("Lee told the council that:\n\nThe mill is old.", [("Lee", "told", "The mill is old.")]),
    ("Lee left the council that:\n\nThe mill is old.", []),
    # Whose full text stands below.
    (
        "Here is the full text of Lee's statement:\n\nThe mill is old.\n\nI left it.",
        [("Lee", "statement", "The mill is old.\n\nI left it.")],
    ),
    # A German mark that closes at a paragraph's end makes no heading of it.
    (
        "“We met,” Lee said.\n\nHe went on:\n\n„I love this mill.“\n\nThe mill is old and stands in Alba.",
        [("Lee", "said", "“We met,”"), ("He", "went on", "„I love this mill.“")],
    ),
    (
        "Lee spoke about the mill.\n\n„We all love this mill.“\n\nThe mill is old and stands in Alba.",
        [("Lee", "spoke about", "the mill"), ("Lee", "spoke about", "„We all love this mill.“")],
    ),
    # The noun of what is said, whose words they are, and a clause behind a colon without quotation marks.
    ("His answer: The mill must go.", [("His", "answer", "The mill must go")]),
    ("Kim's message to clerks in May was simple: The mill must go.", [("Kim's", "message", "The mill must go")]),
    ("Kim had one piece of advice for clerks: Keep the mill.", [("Kim", "advice", "Keep the mill")]),
    ("Her answer was wrong: The mill is old.", []),
    ("Kim had no answer: The mill was old.", []),
    # Who speaks is named in a line above a quotation, with what he or she is.
    (
        "Clerks met in Alba.\n\nMayor Ann Lee\n\n“We met. It is late.”\n\n“It is old.”\n\nBo Kim, a clerk\n\n“It leaks.”",
        [("Mayor Ann Lee", "Lee", "“We met. It is late.” … “It is old.”"), ("Bo Kim, a clerk", "clerk", "“It leaks.”")],
    ),
    (
        "Clerks met in Alba and left it.\n\nMary Lee (Alba)\n\n“It is late.”\n\nJohn Kim (Nes)\n\n“It leaks.”",
        [("Mary Lee", "Lee", "“It is late.”"), ("John Kim", "Kim", "“It leaks.”")],
    ),
    ("Mayor Ann Lee (in Alba) on the radio:\n\n“It is late.”", [("Mayor Ann Lee", ":", "“It is late.”")]),
    ("Mayor Ann Lee statement:\n\nWe met.\n\nIt leaks.", [("Mayor Ann Lee", ":", "We met.")]),
    # It is named in lines below quotations, in all of them, and maybe when they were spoken.
    (
        "They said it\n\n“It was late.”\n\nAlba Rovers manager Ann Lee after her side lost.\n\n“It leaks.”\n\nBo Kim on Monday.",
        [
            ("They", "said", "it"),
            ("Alba Rovers manager Ann Lee", "Lee", "“It was late.”"),
            ("Bo Kim", "Kim", "“It leaks.”"),
        ],
    ),
    (
        "Clerks met in Alba.\n\n“It was late.”\n\nAlba Rovers coach Ann Lee.\n\n“It leaks.”\n\nThey left Alba by boat.",
        [],
    ),
    (
        "“It was late.”\n\n- A happy Mary Lee comes home\n\n“It leaks.”\n\n- John Kim on the mill",
        [("Mary Lee", "Lee", "“It was late.”"), ("John Kim on the mill", "-", "“It leaks.”")],
    ),
    (
        "The Alba vote\n\n“It was late.”\n\n“It was old.”\n\nMary Lee – Mayor\n\n“It leaks.”\n\nJohn Kim – Clerk",
        [("Mary Lee – Mayor", "Mayor", "“It was late.” … “It was old.”"), ("John Kim – Clerk", "Clerk", "“It leaks.”")],
    ),
    ("“It was late.” - Lund manager Ann Lee comes home.", [("Lund manager Ann Lee", "-", "“It was late.”")]),
    ("“Old Hands” - Lund clerk Ann Lee left.", []),
    (
        "The vote\n\n“It was late.”\n\nMary Lee, a clerk, who left in May\n\n“It leaks.”\n\nJohn Kim, mayor",
        [("Mary Lee, a clerk", "clerk", "“It was late.”"), ("John Kim, mayor", "mayor", "“It leaks.”")],
    ),
    # What tells when or how it was said is behind a name, and may hold a verb.
    (
        "“It is late.” — Ann Lee, denying that she left.",
        [("Ann Lee, denying that she left", "—", "“It is late.”")],
    ),
    # Lines with an office and a name before a colon, one below the other.
    (
        "South Alba clerk Ann Lee: It is late.\n\nUS boss Bo Kim: It leaks.",
        [("South Alba clerk Ann Lee", ":", "It is late"), ("US boss Bo Kim", ":", "It leaks")],
    ),
    ("Lee quotes old clerk Bo Kim:\n\n“It is late.”", []),
    # Not in a heading that names nobody, nor a name alone on a page.
    ("Clerks met in Alba.\n\nFree Speech\n\n“It is late.”\n\nOld Mills\n\n“It leaks.”", []),
    ("Clerks met in Alba and left it.\n\nMary Lee\n\n“It is late.”\n\nThey left Alba.", []),
    ("Clerks met in Alba and left it.\n\nMeet Mayor Ann Lee\n\n“It is late.”\n\nThey left Alba.", []),
    (
        "Clerks met in Alba and left it.\n\nMayor Ann Lee\n\n“It is late,” Kim said.\n\nThey left Alba.",
        [("Kim", "said", "“It is late,”")],
    ),
]


# block quotation of a web page, then the same
BLOCKS = [
    ("The mill fell.</p><cite>Ann Lee, mayor</cite>", [("Ann Lee, mayor", "Ann Lee", "The mill fell.")]),
    ("The mill fell.</p><footer>— Ann Lee</footer>", [("Ann Lee", "—", "The mill fell.")]),
    ("The mill fell.</p>— Ann Lee (@lee) <a>March 3, 2014</a>", [("Ann Lee", "—", "The mill fell.")]),
    ("The mill fell</p><p>Ann Lee</p>", []),
    ("Lee said <q>the mill is old</q>.</p>", [("Lee", "said", "“the mill is old”")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sources_of_layouts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_block_quotations_of_pages(block: str, expected: list[tuple[str, str, str]]) -> None:
    prose = "<p>The old mill lies by the river in Alba, and many clerks have worked there for all of their lives.</p>"
    record = read_page(
        f"<html><body><article>{prose * 4}<blockquote><p>{block}</blockquote>{prose}</article></body></html>"
    )
    assert read(record.text, blocks=tuple(record.blocks)).triples() == expected


def test_a_post_is_dated_by_the_line_below_it() -> None:
    text = "Kim left for Alba.\n\nThe mill was old.\n\n— Ann Lee (@annlee) March 3, 2014"
    found = extract(text, published="2014-03-09", lang="en")["mentions"].to_dict("records")
    assert [(one["claim_text"], one["role"], str(one["start"])[:10], one["quote"]) for one in found] == [
        ("The mill was old", "statement", "2014-03-03", "direct")
    ]


def test_what_is_quoted_by_the_layout() -> None:
    talk = read("Clerks met.\n\nAnn Lee: It is old.\n\nBo Kim: It is new.\n\nAnn Lee: It leaks.").said
    assert [one.verbatim for one in talk] == [True, True, True]
    assert read("The report found that:\n\n- the mill is old;\n- it is late.").said[0].quote == "indirect"
    assert read("Here is Lee's statement:\n\nThe mill is old.\n\nI left it.").said[0].verbatim


def test_a_quotation_with_its_name_is_no_heading() -> None:
    text = "Clerks met in Alba and spoke of the old mill.\n\n“It is late.” — Ann Lee\n\nThey left Alba by a small boat."
    found = extract(text, published="2014-03-09", lang="en")["mentions"].to_dict("records")
    assert [(one["claim_text"], one["claimant_name"]) for one in found] == [("It is late", "Ann Lee")]


def test_a_quotation_is_dated_by_the_line_below_its_speaker() -> None:
    text = "Clerks met in Alba.\n\nMary Lee (Alba)\n\n3 March 2014\n\n“It is late.”\n\nMayor Bo Kim\n\n“It leaks.”"
    found = extract(text, published="2014-03-09", lang="en")["mentions"].to_dict("records")
    assert [(one["claimant_name"], str(one["said_start"])[:10], one["said_basis"]) for one in found] == [
        ("Mary Lee", "2014-03-03", "communication"),
        ("Bo Kim", "2014-03-09", "publication"),
    ]
