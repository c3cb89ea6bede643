"""Sentences in which nobody says what a cue seems to introduce, and what there is said instead."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    # By what something is done is no deed of its subject.
    ("Many ships can be won by threatening to close the port.", []),
    ("Kim began by threatening to close the port.", [("Kim", "began by threatening", "to close the port")]),
    ("Kim was quoted as saying it was late.", [("Kim", "was quoted as saying", "it was late")]),
    # What happens as somebody utters a thing is not said.
    ("Fans shouted their anger as the club fell.", []),
    ("Fans shouted abuse as prices rose.", []),
    ("Kim praised the crew as the ship left.", [("Kim", "praised", "the crew")]),
    ("The bank posted a loss as its sales fell.", [("The bank", "posted", "a loss")]),
    ("The bank announced a drop in profit as prices rose.", [("The bank", "announced", "a drop in profit")]),
    ("Kim sees it as the way out of what is a bad year.", [("Kim", "sees", "it as the way out of what is a bad year")]),
    ("Kim hailed it as the best deal he had seen.", [("Kim", "hailed", "it as the best deal he had seen")]),
    ("Kim wrote a letter as they left.", []),
    ("Kim wrote the firm as a whole was ill.", [("Kim", "wrote", "the firm as a whole was ill")]),
    # Who calls attention to something, or a meeting, says nothing of it.
    ("It is a port that the new rules have called more attention to.", []),
    ("It was a port that Kim called a waste.", [("Kim", "called", "that … a waste")]),
    # Nor who lets somebody in, or tells what one is named.
    ("The town admitted Norlanders as guests.", []),
    ("Kim admitted the bridge was old.", [("Kim", "admitted", "the bridge was old")]),
    ("A group that calls itself Alba Media left.", []),
    ("Kim calls himself a clerk.", [("Kim", "calls", "himself a clerk")]),
    # Neither around it nor behind it is a clause that one says.
    ("Over ten years, Kim has advised, in no particular order, ports and mills.", []),
    ("In May, after the port had closed, Kim volunteered, some of his crew beside him.", []),
    (
        "In the old days, Kim recalled, ships came.",
        [("Kim", "recalled", "In the old days … ships came")],
    ),
    (
        "If clerks kept the gate, Kim observed, in any weather, then they can keep the mill.",
        [("Kim", "observed", "If clerks kept the gate … in any weather, then they can keep the mill")],
    ),
    # One of several adjectives before a noun; a subject with a verb of its own behind a cue.
    ("She won a majority of regular, pledged members.", []),
    (
        "Kim is glad to be the port’s “silver standard,” says she warned of the flood.",
        [("Kim", "says", "she warned of the flood")],
    ),
    # What somebody goes by, to whom something is reported that they shall see to, a mention that nobody makes.
    ("Kim wrote under the pseudonym “Old Hand,” but it did him no good.", []),
    ("Kim posted under the handle “@old” that it was late.", [("Kim", "posted", "that it was late")]),
    ("Kim wrote under the old headline “Close It.”", [("Kim", "wrote", "“Close It.”")]),
    ("The firm found the note, reported it to the police, and removed it.", []),
    ("At the mere mention of the port she laughed.", []),
    ("Kim made no mention of the port.", [("Kim", "made no mention of", "the port")]),
    # A question that was put as it stands begins with its condition.
    ("Kim asked the mayor on Monday, if it rains, who pays?", [("Kim", "asked", "if it rains, who pays")]),
    (
        "So I asked Kim then, if you do end up backing Lee, what happens to me?",
        [("I", "asked", "if you do end up backing Lee, what happens to me")],
    ),
    # Who is asked between commas is not asked by the subject of the sentence.
    (
        "The matter came up after Kim, asked about the fire, said it was out.",
        [("", "asked", "about the fire"), ("Kim", "said", "it was out")],
    ),
    # Behind a conjunction and what is inserted somebody does something else.
    (
        "He opposes the plan, but - after a long talk - he urged clerks to back it.",
        [("He", "opposes", "the plan"), ("he", "urged", "clerks to back it")],
    ),
    # Quoted words that are part of a phrase, by what or of what one speaks.
    ("Kim said of the word “old” that it was odd.", [("Kim", "said", "that it was odd")]),
    ("It is what Kim said in May about Lee's phrase “self-made.”", []),
    ("Kim spoke and said in his speech on “self-made” clerks that it was late.", [("Kim", "said", "that it was late")]),
    ("Clerks responded with chants of “go home.”", [("Clerks", "responded", "“go home.”")]),
    ("Kim gushed about the “old ways” of the port.", [("Kim", "gushed", "“old ways” of the port")]),
    (
        "Remarking on Lee's “old skill” with gates, Kim said it was late.",
        [("Kim", "Remarking", "“old skill” with gates"), ("Kim", "said", "it was late")],
    ),
    ("Kim answered with “no.”", [("Kim", "answered", "“no.”")]),
    ("Kim wrote on the wall “go home.”", [("Kim", "wrote", "“go home.”")]),
    ("So says a voice at the end of “Old, Grey Hands” to him.", []),
    # What gives an example behind a dash, and what is so behind a semicolon.
    (
        "Kim said the port had wins — for instance, new gates.",
        [("Kim", "said", "the port had wins — for instance, new gates")],
    ),
    ("Kim said the port had wins — an old story.", [("Kim", "said", "the port had wins")]),
    (
        "Kim said it is not for sale; rather, it will be let.",
        [("Kim", "said", "it is not for sale; rather, it will be let")],
    ),
    (
        "Kim said the flaw was not the age; the flaw was the price.",
        [("Kim", "said", "the flaw was not the age; the flaw was the price")],
    ),
    ("Kim said the mill was late; the port was not.", [("Kim", "said", "the mill was late")]),
    # Insertions in what was asked.
    (
        "Asked why the port, in May, did not close, Kim said no.",
        [("", "Asked", "why the port, in May, did not close"), ("Kim", "said", "no")],
    ),
    (
        "Asked why he broke the order, in the same note, that it be shut, Kim said no.",
        [("", "Asked", "why he broke the order, in the same note, that it be shut"), ("Kim", "said", "no")],
    ),
    (
        "Asked why the port is shut, in May, Kim said it was old.",
        [("", "Asked", "why the port is shut"), ("Kim", "said", "it was old")],
    ),
    # A verb that looks like a noun behind a relative and its cue.
    (
        "It has bridges, which they say spur trade by bringing goods.",
        [("they", "say", "which … spur trade by bringing goods")],
    ),
    ("It has bridges, which they say trade needs.", [("they", "say", "trade needs")]),
    # Another thing of the same owner behind a time; a noun that belongs to the next verb.
    (
        "Kim cited her work at a parade in 2004 and her gift of a prize.",
        [("Kim", "cited", "her work at a parade in 2004 and her gift of a prize")],
    ),
    ("Kim announced her plan in May and her aides left.", [("Kim", "announced", "her plan")]),
    (
        "It heard ports that want to enforce rules or clerks who want to block them.",
        [("that", "want", "to enforce rules"), ("who", "want", "to block them")],
    ),
    # A subject that ends with what others said, with or without what only joins the sentence to the one before.
    (
        "The judges who ruled that Alba and Nes could not keep their laws said it was late.",
        [
            ("who", "ruled", "that Alba and Nes could not keep their laws"),
            ("The judges who ruled that Alba and Nes could not keep their laws", "said", "it was late"),
        ],
    ),
    (
        "The clerks who warned that mills could close, for instance, said it was late.",
        [
            ("who", "warned", "that mills could close"),
            ("The clerks who warned that mills could close", "said", "it was late"),
        ],
    ),
    # What follows a conjunction and an insertion is none of the author's views.
    (
        "Kim said the towns need a tax or, more commonly, a levy.",
        [("Kim", "said", "the towns need a tax or, more commonly, a levy")],
    ),
    ("Kim said it would cut jobs, a blow to the town.", [("Kim", "said", "it would cut jobs")]),
    # A verb behind "and" and an adverb is the second one of the same subject.
    ("Kim found shelter in Norland and never returned, as his friend began a war.", []),
    (
        "Kim said the clerk who saw it and then told him was ill.",
        [("Kim", "said", "the clerk who saw it and then told him was ill")],
    ),
    # What something is called, and no less.
    (
        "Kim calls the whole thing nothing short of an attack on the law.",
        [("Kim", "calls", "the whole thing nothing short of an attack on the law")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_only_what_is_said_is_attributed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
