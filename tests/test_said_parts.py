"""Parts of a saying apart from each other: what goes on behind source and cue, relatives that are sayings, who speaks on."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then each outermost attribution: source, cue, content
CASES = [
    # What is said again and again; whose words are asked for.
    ("The mill is old, Lee has said week after week.", [("Lee", "has said", "The mill is old")]),
    ("Lee has said week after week that the mill is old.", [("Lee", "has said", "that the mill is old")]),
    ("Lee has said day after day the mill is old.", [("Lee", "has said", "the mill is old")]),
    ("Her message to clerks? “Stay at home.” She left.", [("Her", "message", "“Stay at home.”")]),
    ("Her message to clerks? “Stay,” said Lee.", [("Lee", "said", "“Stay,”")]),
    ("Why did he leave? “I was ill.”", []),
    (
        "The union's head was reported by two papers to have left.",
        [("two papers", "was reported", "The union's head … to have left")],
    ),
    (
        "Police would not say how the fire began but ruled out a bomb.",
        [("Police", "would not say", "how the fire began"), ("Police", "ruled out", "a bomb")],
    ),
    ("Police asked how the fire began but died out.", [("Police", "asked", "how the fire began but died out")]),
    ("Holm said she would stay, contradicting what her office had told Nova.", [("Holm", "said", "she would stay")]),
    (
        "Holm warned of higher fees unless the state pays its share.",
        [("Holm", "warned of", "higher fees unless the state pays its share")],
    ),
    # Behind a conjunction and a comma only what it joins is said; "that" before them holds all of it.
    ("The port is old and, Lee said, will close in May.", [("Lee", "said", "will close in May")]),
    ("Kim sold it because, Lee says, the roof leaked.", [("Lee", "says", "the roof leaked")]),
    ("That is why, Lee added, clerks often left.", [("Lee", "added", "That is why … clerks often left")]),
    # A sum behind a source.
    (
        "The port receives, according to the report, two million crowns.",
        [("the report", "according to", "The port receives … two million crowns")],
    ),
    ("The port fell, according to the report, in May.", [("the report", "according to", "The port fell")]),
    ("The mill is old, as Berg said, they said.", [("they", "said", "The mill is old, as Berg said")]),
    (
        "The mill will close in May, as Berg promised, and 20 clerks will go, she said.",
        [("she", "said", "The mill will close in May, as Berg promised, and 20 clerks will go")],
    ),
    (
        "Holm said the mill, as Berg said in May, is old.",
        [("Holm", "said", "the mill, as Berg said in May, is old")],
    ),
    ("The mill would, as Berg said, close in May.", [("Berg", "said", "The mill would … close in May")]),
    (
        "Parents asked why the mill, as Berg promised, was not closed.",
        [("Parents", "asked", "why the mill, as Berg promised, was not closed")],
    ),
    ("Parents asked why it was closed, as Berg joined the crew.", [("Parents", "asked", "why it was closed")]),
    # A quotation that broke off with a comma goes on with a conjunction, whatever stands between.
    (
        "“Many are ill,” Holm wrote in a note telling why she left, “but most are well.”",
        [("Holm", "wrote", "“Many are ill,” … “but most are well.”"), ("a note", "telling", "why she left")],
    ),
    (
        "“It is old,” Holm told Kim, who asked, “but is it safe?”",
        [("Holm", "told", "“It is old,”"), ("who", "asked", "“but is it safe?”")],
    ),
    # What somebody says of a noun in a relative clause that ends the sentence is a saying of its own.
    (
        "Lee said he backed a law on the mills, which he called “a waste.”",
        [("Lee", "said", "he backed a law on the mills"), ("he", "called", "which … “a waste.”")],
    ),
    (
        "Lee said the mill was sold by Kim, whom he described as a friend, and would stay open.",
        [("Lee", "said", "the mill was sold by Kim, whom he described as a friend, and would stay open")],
    ),
    (
        "Lee said two ways are left: sell to Kim, whom he called “a fox,” or “close it.”",
        [("Lee", "said", "two ways are left: sell to Kim, whom he called “a fox,” or “close it.”")],
    ),
    # A noun that is an adjective, too, before a clause that hangs on it.
    ("It is a dynamic Lee said could cost jobs.", [("Lee", "said", "a dynamic … could cost jobs")]),
    ("It's a dynamic that Lee said could cost jobs.", [("Lee", "said", "that … could cost jobs")]),
    # What goes on behind source and cue, and hangs on what is quoted before them.
    (
        "He thought of his talks as “little chats,” he told friends, in which he could tell stories in a way that they liked.",
        [
            (
                "he",
                "told",
                "He thought of his talks as “little chats,” … in which he could tell stories in a way that they liked",
            )
        ],
    ),
    (
        "But “it is a better use of time,” he added, to mend the dam.",
        [("he", "added", "“it is a better use of time,” … to mend the dam")],
    ),
    ("“It is bad luck,” he said, that both had keys.", [("he", "said", "“It is bad luck,” … that both had keys")]),
    (
        "“We lost,” Lee said on “Port Life,” in which he also spoke of Kim.",
        [("Lee", "said", "“We lost,”"), ("he", "also spoke of", "Kim")],
    ),
    ("“We lost the port,” Lee said, to drive the point home.", [("Lee", "said", "“We lost the port,”")]),
    (
        "The files indicate, he said, that the port and the bank were one.",
        [("he", "said", "The files indicate … that the port and the bank were one")],
    ),
    (
        "Lee met a man whose book, according to its cover, “tells of a mill.”",
        [("its cover", "according to", "whose book … “tells of a mill.”")],
    ),
    ("Lee met a man whose son, Kim said, was armed.", [("Kim", "said", "whose son … was armed")]),
    # A verb behind adverbs is the source's; two that describe a noun are not.
    (
        "Lee declined at first to criticize the mayor, and most recently defended her plan.",
        [("Lee", "to criticize", "the mayor"), ("Lee", "defended", "her plan")],
    ),
    ("Lee reported a burned and badly damaged car.", [("Lee", "reported", "a burned and badly damaged car")]),
    # Who goes on speaking within a source is its relative; one who is named speaks in a video of him.
    (
        "“It is late,” said Ann Lee, who was at the dinner and recalled a fight.",
        [
            ("Ann Lee, who was at the dinner and recalled a fight", "said", "“It is late,”"),
            ("who", "recalled", "a fight"),
        ],
    ),
    (
        "The judges who ruled that the town could not sell its mills said the card was not the problem.",
        [
            ("who", "ruled", "that the town could not sell its mills"),
            ("The judges who ruled that the town could not sell its mills", "said", "the card was not the problem"),
        ],
    ),
    (
        "Earlier this week, senior clerks, along with the mayor, also wrote to Lee urging a review.",
        [("senior clerks", "urging", "a review")],
    ),
    ("There was a video of Kim telling a crowd that it was old.", [("Kim", "telling", "that it was old")]),
    # Claims that another rejects; silence; ranges.
    ("It made a claim that the port strongly disputes.", [("the port", "strongly disputes", "that")]),
    ("Lee made a claim in this contest.", []),
    ("Neither Lee nor Kim responded to requests.", [("Neither Lee nor Kim", "responded", "to requests")]),
    ("The port has declined to respond to questions.", [("The port", "has declined to respond", "to questions")]),
    ("Lee responded to the report.", []),
    ("Kim reported between $5,000 and $15,000 in rents.", [("Kim", "reported", "between $5,000 and $15,000 in rents")]),
    # What one reads one does not say; nor what fans can expect, or what clerks are let know.
    (
        "The clerk said she spent the night reading a report of years of fraud and “it was like a horror book.”",
        [
            (
                "The clerk",
                "said",
                "she spent the night reading a report of years of fraud and “it was like a horror book.”",
            )
        ],
    ),
    ("A note reading “It is old” was found.", [("A note", "reading", "“It is old”")]),
    ("Fans can expect to hear new songs in May.", [("Fans", "can expect", "to hear new songs in May")]),
    ("Lee wrote to let the town council know how upset they were.", []),
    # Adverbs between commas; who goes on speaking behind what another's words are rejected.
    (
        "It was unanimously agreed, therefore, that the town keep its mill.",
        [("", "was unanimously agreed", "that the town keep its mill")],
    ),
    (
        "Coach Ann Lee laughed off suggestions that the loss of Kim was planned, and suggested he was ill.",
        [("", "suggestions", "that the loss of Kim was planned"), ("Coach Ann Lee", "suggested", "he was ill")],
    ),
    # Clauses within a phrase; infinitives of a noun; a quotation behind what one is told to do.
    ("Lee insists on the right to close it.", []),
    ("Lee promised at a rally to close the mill.", [("Lee", "promised", "to close the mill")]),
    (
        "Lee urged voters to stay home. “It is not safe out there.”",
        [("Lee", "urged", "voters to stay home … “It is not safe out there.”")],
    ),
    (
        "Lee said: The mill was sold in May. It is old. I pay tribute to the men.",
        [("Lee", "said", "The mill was sold in May … It is old. I pay tribute to the men.")],
    ),
    ("Lee said: The mill was sold in May. It is old. Kim left.", [("Lee", "said", "The mill was sold in May")]),
    # A quotation in the midst of a sentence goes on with its subject or its clause.
    ("Other mills, he said, “are late.”", [("he", "said", "Other mills … “are late.”")]),
    (
        "The mill will close, he said, “and leave the town.”",
        [("he", "said", "The mill will close … “and leave the town.”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected


def test_a_relative_that_is_a_saying_is_said_at_the_same_time() -> None:
    found = read("Lee said on Monday he sold it to Kim, whom he called “a fox,” for two years.")
    assert [one.when for one in found.said] == [(0,), (0,)]
    assert found.texts(found.said[1].content) == "whom … “a fox,”"


TALK = """Norsteel Q4 2015 Earnings Call

February 11, 2016 5:00 pm ET

Executives

Ann Lee - Vice President, Sales

Analysts

Bo Kim - Holm Securities LLC

Eve Berg - Alba & Co., Inc. (Broker)

Operator

Welcome to the call. You may begin.

Ann Lee - Vice President, Sales

We sold a mill in May. It was old.

It is shut.

Operator

We go to Bo Kim.

Bo Kim - Holm Securities LLC

When was it sold?"""


def test_speakers_on_lines_of_their_own() -> None:
    assert read(TALK).triples() == [
        ("Operator", "Operator", "Welcome to the call. You may begin."),
        ("Ann Lee", "Lee", "We sold a mill in May. It was old.\n\nIt is shut."),
        ("Operator", "Operator", "We go to Bo Kim."),
        ("Bo Kim", "Kim", "When was it sold?"),
    ]


def test_a_heading_in_quotation_marks_goes_on_with_nothing() -> None:
    found = read("“We lost,” Lee said.\n\n'Nobody goes'\n\nThe clerk's plan was late.")
    assert found.triples() == [("Lee", "said", "“We lost,”")]


def test_headings_that_come_again_are_no_speakers() -> None:
    news = "Ann Lee\n\nThe mill was sold in May.\n\nBo Kim\n\nThe dam is old.\n\nAnn Lee\n\nThe mill is shut."
    assert read(news).triples() == []


def test_names_that_come_again_above_what_two_people_say() -> None:
    names = ("Mary Lee", "Bo Kim", "Mary Lee", "Bo Kim")
    turns = ("Good evening. We met in Alba.", "I left it in May.", "Why did you go?", "It was late.")
    talk = "The talk in Alba was a long one and it was late.\n\n" + "\n\n".join(
        f"{name}\n\n{turn}" for name, turn in zip(names, turns, strict=True)
    )
    assert [(source, content) for source, _, content in read(talk).triples()] == [*zip(names, turns, strict=True)]
    assert read(talk.replace("Mary Lee", "Read More").replace("Bo Kim", "Old Tales")).triples() == []


def test_a_journalist_asks() -> None:
    names = ("Mayor Ann Lee", "Journalist", "Mayor Ann Lee")
    turns = (
        "Good morning. We met in Alba and it was late.",
        "Why did you go there at all, Mayor?",
        "We left it in May.",
    )
    talk = "\n\n".join(f"{name}\n\n{turn}" for name, turn in zip(names, turns, strict=True))
    assert [source for source, _, _ in read(talk).triples()] == [*names]


def test_a_text_that_is_given_below() -> None:
    found = read(
        "Here is the statement Ann Lee read out in court on May 3.\n\nThe trial must end.\n\nI have not read it."
    )
    (one,) = [one for one in found.said if one.parent is None]
    assert (found.texts(one.source), found.texts(one.content)) == (
        "Ann Lee",
        "The trial must end.\n\nI have not read it.",
    )
    assert one.when == (0,)


def test_a_letter_that_is_dated_behind() -> None:
    found = read("It is late, Lee said in a letter to clerks.\n\nLee's letter, dated May 3, came after the vote.")
    assert found.one("said").when == (0,)


def test_a_relative_clause_of_another_dates_nothing() -> None:
    found = read("Like Bo Kim, who met the board on Monday, Lee did not mince words when describing how it had failed.")
    assert found.one("describing").when == ()


def test_letters_of_who_asks_with_a_stop() -> None:
    found = read("Q. Will you sell it?\n\n“I can not say that.”\n\nQ. When will you know, Mr Lee?\n\n“In May, I hope.”")
    assert found.triples() == [("Q.", "Q.", "Will you sell it"), ("Q.", "Q.", "When will you know, Mr Lee")]


def test_who_spoke_behind_a_colon() -> None:
    text = "Some text here.\nIt was sold. The mill will be closed in May: Mayor Ann Lee\nMore text follows here."
    assert read(text).triples() == [("Mayor Ann Lee", ":", "It was sold. The mill will be closed in May")]
    assert read("Only one can win this vote in May: Ann Lee\nMore text follows here.").triples() == []


def test_a_label_that_is_not_parted_from_what_is_said() -> None:
    found = read("ANN LEE: So it is late.\nBO KIM:Yes, that is right. I think so.\nANN LEE: Very good.")
    assert [(found.texts(one.source), found.texts(one.content)) for one in found.said if one.parent is None] == [
        ("ANN LEE", "So it is late"),
        ("BO KIM", "Yes, that is right … I think so."),
        ("ANN LEE", "Very good"),
    ]


def test_who_speaks_to_a_programme_before_a_colon() -> None:
    found = read(
        "Coach Ann Lee speaking to Match of the Day: “It is no good start. We did well.”\n“I can not say more.”"
    )
    (one,) = [one for one in found.said if one.parent is None]
    assert (found.texts(one.source), found.texts(one.content)) == (
        "Coach Ann Lee",
        "“It is no good start. We did well.” … “I can not say more.”",
    )
    assert read("It was late.\nOn Neco Williams: “The card was the only reason for it.”").triples() == []


def test_one_who_spoke_in_the_only_speech() -> None:
    found = read("The mayor gave a speech in Alba on May 3.\n\n“We must act,” Ann Lee said in her speech.")
    assert found.one("said").when == (0,)


def test_one_who_is_asked_about_it_on_a_day() -> None:
    assert read("Lee said the mill was sold when asked about it on May 3.").one("said").when == (0,)
    assert read("Lee said the mill was sold when asked about the vote on May 3.").one("said").when == ()


def test_members_of_a_parliament_with_their_seats() -> None:
    lee, kim = "Ann Lee (Alba South, Fianna Fail)", "Bo Kim (Holm, Labour)"
    link, first = (
        "Link to this: Individually | In context",
        "I want to thank all of the staff of this house for it. " * 4,
    )
    second = "I agree with what was said about the staff of this house. " * 4
    found = read(
        "\n".join(
            [
                "Debates of May",
                "Thursday, 7 November 2024",
                "Questions",
                "12:20 pm",
                lee,
                link,
                first,
                kim,
                link,
                second,
            ]
        )
    )
    assert [found.texts(one.source) for one in found.said if one.parent is None] == ["Ann Lee", "Bo Kim"]
    assert found.texts(found.said[0].content).startswith("I want to thank")


def test_what_one_had_to_say_stands_below() -> None:
    found = read(
        "Kim left.\nRyan Lane had this to say after the game in Alba.\n“We will play as hard as we can.”\nMore text."
    )
    assert found.triples() == [("Ryan Lane", "had this to say", "“We will play as hard as we can.”")]
