"""Who speaks told twice in a sentence; quotations that another answers; clauses and phrases that look like a speaker's."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # What is added is not what another said.
    (
        "Bo Kim has said that the mill is old, she added.",
        [("she", "added", "Bo Kim has said that the mill is old")],
    ),
    # A pronoun behind what a named speaker says only names him again; a boss or doctor is quoted by another.
    (
        "Port spokesman Bo Lee said that the mill will draw sailors, he said.",
        [("Port spokesman Bo Lee", "said", "that the mill will draw sailors")],
    ),
    (
        "Other clerks said they like the mill and the port, but they will not pay for them, because it is late, they said.",
        [
            ("Other clerks", "said", "they like the mill and the port"),
            ("they", "said", "they will not pay for them, because it is late"),
        ],
    ),
    (
        "Her boss told her he had booked a room, she said.",
        [("she", "said", "Her boss told her he had booked a room")],
    ),
    (
        "The doctor said it was too late, she said.",
        [("she", "said", "The doctor said it was too late")],
    ),
    # A question is answered by another.
    (
        '"Who knew about the mill?" Kim asked.\n\n"My husband knew all about it."',
        [("Kim", "asked", '"Who knew about the mill?"')],
    ),
    # Who speaks in a form in -ing is the nearest that can.
    ("It was held against the loud words of rivals promising change.", [("rivals", "promising", "change")]),
    (
        "The files include sailors suggesting someone should ask the mill about it.",
        [("sailors", "suggesting", "someone should ask the mill about it")],
    ),
    (
        "Lee ended the row over taxes saying that it was late.",
        [("Lee", "saying", "that it was late")],
    ),
    (
        "The share of sailors saying they want a mill is high.",
        [("The share of sailors", "saying", "they want a mill")],
    ),
    # A time between commas parts no speaker from his verb.
    (
        "Lee says that the mill drew anger: Bo Kim, in 2013, questioned its worth.",
        [("Lee", "says", "that the mill drew anger: Bo Kim, in 2013, questioned its worth")],
    ),
    ("The mill is old, in 2013, said clerk Bo Kim.", [("clerk Bo Kim", "said", "The mill is old, in 2013")]),
    (
        "When I asked Kim if he would sell the mill, he looked up, shook his head and said it was late.",
        [("I", "asked", "if he would sell the mill"), ("he", "said", "it was late")],
    ),
    (
        "A sailor who works here and who did not want to be named said it was late.",
        [
            ("who", "did not want", "to be named"),
            ("A sailor who works here and who did not want to be named", "said", "it was late"),
        ],
    ),
    ("It was a song many are calling a “classic.”", [("many", "are calling", "a “classic.”")]),
    (
        "One in three said the mill does not care for the port and one in four said it was hostile.",
        [
            ("One in three", "said", "the mill does not care for the port"),
            ("one in four", "said", "it was hostile"),
        ],
    ),
    # What stands beside a speaker is nothing said.
    (
        "Many did not see it, clerk Ann Lee said in opening the talks.",
        [("clerk Ann Lee", "said", "Many did not see it")],
    ),
    ("Lee insisted on paying the bill.", [("Lee", "insisted", "paying the bill")]),
    ("The race was too close to call for much of the night.", []),
    (
        "The mill was shut, wrote clerk Ann Lee, Kim's niece, on Facebook.",
        [("clerk Ann Lee, Kim's niece", "wrote", "The mill was shut")],
    ),
    (
        "Lee left her weekly show, “Evenings with Ann Lee,” the Herald said.",
        [("the Herald", "said", "Lee left her weekly show, “Evenings with Ann Lee,”")],
    ),
    (
        "It was dear given that, as the Herald reported, the mill was old.",
        [("the Herald", "reported", "the mill was old")],
    ),
    (
        "It fell, and then, according to Kim, “you could hear the sea”.",
        [("Kim", "according to", "“you could hear the sea”")],
    ),
    (
        "Lee mentioned the mill, and at one point the crowd laughed.",
        [("Lee", "mentioned", "the mill")],
    ),
    (
        "Ann Lee was declared the winner in the Alba, Lund and Holm votes by news firms.",
        [("news firms", "was declared", "Ann Lee … the winner in the Alba, Lund and Holm votes")],
    ),
    ('"Eleven," someone called from the back.', [("someone", "called", '"Eleven,"')]),
    (
        'As a new report claims that the mill is at "breaking point" the Herald went there.',
        [("a new report", "claims", 'that the mill is at "breaking point"')],
    ),
    ("Earlier, volunteer Bo Kim said it was late.", [("volunteer Bo Kim", "said", "it was late")]),
    # A list goes on through its commas; dashes that stand in pairs close again.
    (
        "A town that she said is growing demand for halls, pools, parks and boats in places where nobody went.",
        [("she", "said", "that … is growing demand for halls, pools, parks and boats in places where nobody went")],
    ),
    (
        "Lee vowed to build halls, pools and parks in towns that lack them.",
        [("Lee", "vowed", "to build halls, pools and parks in towns that lack them")],
    ),
    (
        "Lee led among clerks - two groups that count - while Kim led among sailors, according to polls.",
        [("polls", "according to", "Lee led among clerks - two groups that count - while Kim led among sailors")],
    ),
    ("What they say they need is how the mill is run.", [("they", "say", "they need")]),
    (
        "Kim told how old it is for a mill and praised the port.",
        [("Kim", "told", "how old it is for a mill"), ("Kim", "praised", "the port")],
    ),
    (
        "Lee asked him and the other clerks to leave.",
        [("Lee", "asked", "him and the other clerks to leave")],
    ),
    (
        "It was at this point that Kim told the clerks that it was late.",
        [("Kim", "told", "that it was late")],
    ),
    (
        "Lee was often upset with a clerk who she claimed was asleep.",
        [("she", "claimed", "who … was asleep")],
    ),
    ("Lee explained to the clerks why it was late.", [("Lee", "explained", "why it was late")]),
    ("Sailors everywhere say it is late.", [("Sailors everywhere", "say", "it is late")]),
    (
        "Kim praised a bright future for the mill, as others shrink or vanish: “Where there was a mill there will be two.”",
        [
            ("Kim", "praised", "a bright future for the mill"),
            (
                "Kim",
                "praised a bright future for the mill, as others shrink or vanish:",
                "“Where there was a mill there will be two.”",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
