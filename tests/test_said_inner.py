"""Verbs within a content and what belongs to them, what only looks like a cue, mails quoted line by line; outermost ones."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # A time dates the nearest verb, be it within the content.
    (
        "Norland has accused the mill of hiding losses in recent years, including those of its port.",
        [("Norland", "has accused", "the mill of hiding losses in recent years, including those of its port")],
    ),
    (
        "All signs pointed to Lee leaving Alba on Monday after the vote.",
        [("All signs", "pointed to", "Lee leaving Alba on Monday after the vote")],
    ),
    ("Berg praised the plan to sell the mill in May.", [("Berg", "praised", "the plan to sell the mill in May")]),
    ("Berg praised the plan in May.", [("Berg", "praised", "the plan")]),
    (
        "Berg made clear on Monday they have no plans to sell the mill.",
        [("Berg", "made clear", "they have no plans to sell the mill")],
    ),
    (
        "A survey suggests a gap when it comes to young sailors.",
        [("A survey", "suggests", "a gap when it comes to young sailors")],
    ),
    # A day behind a conjunction is that of the next verb; "as" behind another verb tells nothing of what was seen.
    (
        "The sailors have refused to sign the note, and on Monday said they would not stay.",
        [
            ("The sailors", "have refused", "to sign the note"),
            ("The sailors", "said", "they would not stay"),
        ],
    ),
    (
        "A clerk who saw the notes was quoted by the Herald as saying that a gang, led by Hall, sank the boat.",
        [("A clerk who saw the notes", "saying", "that a gang, led by Hall, sank the boat")],
    ),
    ("Mr. Lee, the port said, made millions.", [("the port", "said", "Mr. Lee … made millions")]),
    (
        "Lee said the funds all strongly support him, but Kim said they do not.",
        [("Lee", "said", "the funds all strongly support him"), ("Kim", "said", "they do not")],
    ),
    # A straight mark behind dots opens; 'That according to' points at the sentence before.
    ('Lee said the mill..."is safe."', [("Lee", "said", 'the mill..."is safe."')]),
    ("The mill was old. That according to the county.", [("the county", "according to", "The mill was old.")]),
    ("That, according to Lee, is late.", [("Lee", "according to", "That … is late")]),
    ("It was a long road, but the hill, and then the rain, proved a test.", []),
    ("The study proved “the mill is safe.”", [("The study", "proved", "“the mill is safe.”")]),
    ("The study proved that the mill is safe.", [("The study", "proved", "that the mill is safe")]),
    # A noun with its clause, and a noun before "by" with a form in -ing.
    ("He made the observation that it was late.", [("He", "made the observation", "that it was late")]),
    ("Berg ended rumors by tweeting that it was safe.", [("Berg", "tweeting", "that it was safe")]),
    ("Sailors expect a storm in July.", [("Sailors", "expect", "a storm in July")]),
    ("Few expected such a storm a year ago.", [("Few", "expected", "such a storm")]),
    (
        "Lee criticised Berg on Monday for hiding losses.",
        [("Lee", "criticised", "Berg … for hiding losses")],
    ),
    (
        "The mill will close, Lee said on Monday, a day after it had opened.",
        [("Lee", "said", "The mill will close")],
    ),
    (
        "If Lee says that the mill is safe, why is it shut?",
        [("Lee", "says", "that the mill is safe")],
    ),
    ("Lee told Tuesday's meeting of sailors that it was late.", [("Lee", "told", "that it was late")]),
    ("The port puts the figure at 40.", [("The port", "puts", "the figure at 40")]),
    ("Lee praised the fair held on Monday.", [("Lee", "praised", "the fair held on Monday")]),
    (
        "Berg threatened to close the mill if its owner, Bo Lee, did not pay.",
        [("Berg", "threatened", "to close the mill if its owner, Bo Lee, did not pay")],
    ),
    (
        "But that mill was quiet after Lee said that its owner, Bo Kim, is ill.",
        [("Lee", "said", "that its owner, Bo Kim, is ill")],
    ),
    (
        "Norsteel reported third-quarter net income fell to 5 million.",
        [("Norsteel", "reported", "third-quarter net income fell to 5 million")],
    ),
    (
        "Berg called for Bo Kim, the head of the mill, to be dismissed.",
        [("Berg", "called for", "Bo Kim, the head of the mill, to be dismissed")],
    ),
    (
        "When asked if she thought the owner, Bo Kim, was ill, she frowned.",
        [("", "asked", "if she thought the owner, Bo Kim, was ill")],
    ),
    # What is said of a subject goes on behind a conjunction.
    (
        'The mill, which Lee said was "old" but did not need repairs, closed.',
        [("Lee", "said", 'which … was "old" but did not need repairs')],
    ),
    (
        "It is a mill that Lee said a year ago would be sold.",
        [("Lee", "said", "that … would be sold")],
    ),
    (
        "Norsteel said its owner, Alba Mills, agreed to buy the port.",
        [("Norsteel", "said", "its owner, Alba Mills, agreed to buy the port")],
    ),
    ("Lee recalled a nun, Ann Berg, killed in the war.", [("Lee", "recalled", "a nun")]),
    (
        "Norsteel posted a loss of 2 million, compared with a profit of 3 million.",
        [("Norsteel", "posted", "a loss of 2 million, compared with a profit of 3 million")],
    ),
    # An apposition within what is called something.
    (
        'Berg called the head of the mill, Bo Kim, "very careful".',
        [("Berg", "called", 'the head of the mill, Bo Kim, "very careful"')],
    ),
    (
        "Sailors called the harbour master, Ann Lee, a liar.",
        [("Sailors", "called", "the harbour master, Ann Lee, a liar")],
    ),
    (
        'Her friend, a sailor named Orrin, thinks the sea "owes us".',
        [("Her friend, a sailor named Orrin", "thinks", 'the sea "owes us"')],
    ),
    ("Readers rate the book a failure.", [("Readers", "rate", "the book a failure")]),
    ("Lee called out Berg for leaving early.", [("Lee", "called out", "Berg for leaving early")]),
    (
        "Norland accused Alba of piracy after a boat sank in the strait.",
        [("Norland", "accused", "Alba of piracy")],
    ),
    (
        'Lee described the mayor, who is ill, as "a fighter".',
        [("Lee", "described", 'the mayor, who is ill, as "a fighter"')],
    ),
    # A verb of saying between a quotation and its speaker.
    (
        '"It was a long day," jokes lead engineer Ann Lee, a sailor from Alba.',
        [("lead engineer Ann Lee, a sailor from Alba", "jokes", '"It was a long day,"')],
    ),
    (
        'They report that boats leak. "So do we," notes skipper Bo Kim.',
        [("They", "report", "that boats leak"), ("skipper Bo Kim", "notes", '"So do we,"')],
    ),
    ('"Nobody came near me," laughs Dr Ann Lee.', [("Dr Ann Lee", "laughs", '"Nobody came near me,"')]),
    # Documents behind a verb of saying, a content that a quotation goes on with, the author's view of it.
    (
        "Tea may protect the heart, suggests a study of 40 sailors published today.",
        [("a study of 40 sailors published today", "suggests", "Tea may protect the heart")],
    ),
    (
        "The mill is safe, says a report released on Friday.",
        [("a report released on Friday", "says", "The mill is safe")],
    ),
    (
        'She was born, she liked to say, "between two boats".',
        [("she", "liked to say", 'She was born … "between two boats"')],
    ),
    (
        "The mill will close, Lee said on Friday, in a blow to the town.",
        [("Lee", "said", "The mill will close")],
    ),
    ("The mill will close, Lee said, in every town.", [("Lee", "said", "The mill will close … in every town")]),
    # What one thinks of something.
    ("The Herald thought the play dull.", [("The Herald", "thought", "the play dull")]),
    # Resolutions, records, advice.
    ("It was resolved that the fair be put off.", [("", "was resolved", "that the fair be put off")]),
    ("The coroner recorded that Berg had drowned.", [("The coroner", "recorded", "that Berg had drowned")]),
    ("A camera recorded that boat.", []),
    ("The ferry firm advises booking ahead.", [("The ferry firm", "advises", "booking ahead")]),
    # Sources.
    (
        "The family of missing sailor Amy Berg say they want her home.",
        [("The family of missing sailor Amy Berg", "say", "they want her home")],
    ),
    ("Reports reaching here said the mill had burned.", [("Reports reaching here", "said", "the mill had burned")]),
    ("Norsteel, Alba Mills and Orr Ltd say it is late.", [("Norsteel, Alba Mills and Orr Ltd", "say", "it is late")]),
    (
        "The mill's announcement Friday of a loss showed that it was late.",
        [("The mill's announcement Friday of a loss", "showed", "that it was late")],
    ),
    (
        "It began in Alba, where clerks have warned Lee that if the mill is sold, the port may close.",
        [("clerks", "have warned", "that if the mill is sold, the port may close")],
    ),
    (
        '"It is late," said Ann Lee. " It was never early," she added.',
        [("Ann Lee", "said", '"It is late,"'), ("she", "added", '" It was never early,"')],
    ),
    ('"It is late," said Ann Lee, 42, of Alba.', [("Ann Lee, 42, of Alba", "said", '"It is late,"')]),
    (
        '"It is late," said Ann Lee, of the Sea Forum, a club in Alba.',
        [("Ann Lee, of the Sea Forum, a club in Alba", "said", '"It is late,"')],
    ),
    # Who does what an infinitive or a form in -ing tells.
    ("The storm led Ann Lee in May to say that it was late.", [("Ann Lee", "to say", "that it was late")]),
    ("It is time for sailors to say that it is late.", [("sailors", "to say", "that it is late")]),
    ("Berg waited for hours to say that it was late.", [("Berg", "to say", "that it was late")]),
    ("Berg spent the evening praising the mill.", [("Berg", "praising", "the mill")]),
    ("If the mill fails, Lee will have to say why.", [("Lee", "to say", "why")]),
    ("They met at a rally called by sailors.", []),
    ("He drew up bogus claims that it was late.", [("", "claims", "that it was late")]),
    ('"I remember it," says Lee, now a clerk in Alba.', [("Lee, now a clerk in Alba", "says", '"I remember it,"')]),
    ("He could not say on which day it was.", [("He", "could not say", "on which day it was")]),
    ("Lee noted with concern reports that it was late.", [("Lee", "noted", "that it was late")]),
    ("About two-thirds, 67 percent, say it is late.", [("About two-thirds, 67 percent", "say", "it is late")]),
    ("Ann Lee, a clerk, on Monday said it was late.", [("Ann Lee, a clerk", "said", "it was late")]),
    ("Ann Lee, after saying that it was late, left.", [("Ann Lee", "saying", "that it was late")]),
    (
        'Ann Lee, author of "Two Boats," said it was late.',
        [('Ann Lee, author of "Two Boats,"', "said", "it was late")],
    ),
    ("Most of those surveyed said it was late.", [("Most of those surveyed", "said", "it was late")]),
    ("The mill was lucky, Bo Kim said after a storm that left it dry.", [("Bo Kim", "said", "The mill was lucky")]),
    (
        "The clerk said nothing could have been done and urged sailors to wait.",
        [("The clerk", "said", "nothing could have been done"), ("The clerk", "urged", "sailors to wait")],
    ),
    ("Visiting captain Lee Berg warned it was late.", [("Visiting captain Lee Berg", "warned", "it was late")]),
    ("Berg pleaded with sailors to wait.", [("Berg", "pleaded with", "sailors to wait")]),
    (
        "The port said the sailors had fled, and urged clerks to wait.",
        [("The port", "said", "the sailors had fled"), ("The port", "urged", "clerks to wait")],
    ),
    (
        "Owners were split; some worry that sales will fall.",
        [("some", "worry", "that sales will fall")],
    ),
    ("But many fear the mill will close.", [("many", "fear", "the mill will close")]),
    ("Ann Lee was sceptical at first but now accepts that it works.", [("Ann Lee", "now accepts", "that it works")]),
    ("Ann Lee said at first it was late.", [("Ann Lee", "said", "it was late")]),
    (
        "Praising Bo Kim, 57, Ann Lee said he was honest.",
        [("Ann Lee", "Praising", "Bo Kim, 57"), ("Ann Lee", "said", "he was honest")],
    ),
    ("Ann Lee would not confirm or deny that it was late.", [("Ann Lee", "deny", "that it was late")]),
    ("Ann Lee let slip that it was late.", [("Ann Lee", "let slip", "that it was late")]),
    (
        "Ann Lee dismissed as nonsense claims that it was late.",
        [("Ann Lee", "dismissed as nonsense claims", "that it was late")],
    ),
    ("Others worry the mill will close.", [("Others", "worry", "the mill will close")]),
    ("But not everyone agrees the mill is old.", [("not everyone", "agrees", "the mill is old")]),
    # No cues.
    ("Some doubt remains over whether the mill is old.", []),
    ("If it rains, expect delays.", []),
    ("Call it a waste.", []),
    ("Berg is wanted for questioning in the case of sailors who drowned.", []),
    ("Let's say the mill is old.", []),
    ("There is no denying the mill is old.", []),
    ("Deeply reported letters are rare.", []),
    ("The port held a dull but promising fair.", []),
    # A line without a full stop, that a cue opens.
    ("Believed to be in Alba, Lee left in May", [("", "Believed", "to be in Alba")]),
    # turns of a broadcast: stamps, offices and brackets beside the name, labels within a paragraph, further paragraphs
    (
        "[02:00:03] BO KIM, ANCHOR: The port is shut.\n\nIt shut in May.\n\nANN LEE, ALBA (voice-over): It is late.",
        [("BO KIM", ":", "The port is shut … It shut in May."), ("ANN LEE", ":", "It is late")],
    ),
    (
        "It rains.\n\nANNOUNCER: It is the news. KIM: We begin in Alba.\n\nKIM: It is late.",
        [("ANNOUNCER", ":", "It is the news"), ("KIM", ":", "We begin in Alba"), ("KIM", ":", "It is late")],
    ),
    (
        "LEE: It is late.\n\n(VIDEO)\n\nThe port shut in May.\n\nKIM: Thank you.",
        [("LEE", ":", "It is late"), ("KIM", ":", "Thank you")],
    ),
    ("LEE: It is late.\n\nThe port shut in May.", [("LEE", ":", "It is late")]),
    # what a document or one who is quoted says is nested; what is called something has no source
    (
        "Starr later issued a statement calling her charge “nonsense.”",
        [("Starr", "later issued", "a statement calling her charge “nonsense.”")],
    ),
    (
        "It came after the Herald quoted two clerks saying the plan was dead.",
        [("the Herald", "quoted", "two clerks saying the plan was dead")],
    ),
    ("The town lies on what is called the Red Line.", []),
    # labels with a bracket and a place; whoever asks has no label
    (
        "REP. ANN LEE (D), ALBA: It is late.\n\nKIM: It is old.\n\nREP. BO BERG (D), ALBA: It rains.\n\nKIM: They left.",
        [
            ("REP. ANN LEE", ":", "It is late"),
            ("KIM", ":", "It is old"),
            ("REP. BO BERG", ":", "It rains"),
            ("KIM", ":", "They left"),
        ],
    ),
    (
        "KIM: It is old.\n\nREP. ANN LEE (D), South Alba: It is late.",
        [("KIM", ":", "It is old"), ("REP. ANN LEE", ":", "It is late")],
    ),
    (
        "MR. LEE: It is late.\n\nQ Is it true?\n\nMR. LEE: It is not.",
        [("MR. LEE", ":", "It is late"), ("Q", "Q", "Is it true"), ("MR. LEE", ":", "It is not")],
    ),
    # labels with the moment of the recording, alone above what is said
    (
        "Ann Lee: (09:51)\nIt is late.\n\nSpeaker 2: (10:08)\nIt is old.\n\nAnn Lee: (1:10:29)\nIt rains.",
        [("Ann Lee", ":", "It is late."), ("Speaker 2", ":", "It is old."), ("Ann Lee", ":", "It rains.")],
    ),
    (
        "Ann Lee (09:51):\nIt is late.\n\nBo Kim (10:08):\nIt is old.\n\nAnn Lee (10:29):\nIt rains.",
        [("Ann Lee", ":", "It is late."), ("Bo Kim", ":", "It is old."), ("Ann Lee", ":", "It rains.")],
    ),
    ("Ann Lee: (09:51)\nIt is late.\n\nThey left.", []),
    # letters without colons, one of either at least
    (
        "Q Is it old?\n\nA It is late.\n\nQ Why?\n\nA Nobody asked.",
        [("Q", "Q", "Is it old"), ("A", "A", "It is late"), ("Q", "Q", "Why"), ("A", "A", "Nobody asked")],
    ),
    (
        "Q    Is it old?\n\nMR. LEE:  It is late.\n\nQ    Why?\n\nMR. LEE:  Nobody asked.",
        [
            ("Q", "Q", "Is it old"),
            ("MR. LEE", ":", "It is late"),
            ("Q", "Q", "Why"),
            ("MR. LEE", ":", "Nobody asked"),
        ],
    ),
    ("A Bergen man left.\n\nA Bergen woman stayed.", []),
    # an office and a name
    (
        "President of Alba Ann Lee: It is late.\n\nI know it.",
        [("President of Alba Ann Lee", ":", "It is late … I know it.")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected


def test_mail_quoted_line_by_line() -> None:
    found = read(
        "On Monday, Ann Lee wrote:\n> Bo, Berg says it leaks.\n> I am not sure.\n>\n> Call me.\n\nI will call."
    )
    outer, inner = found.said[:2]
    assert found.texts(outer.content) == "Bo, Berg says it leaks. … I am not sure. … Call me."
    assert (found.texts(inner.cue), inner.parent) == ("says", outer.index)


def test_mail_within_a_mail() -> None:
    found = read("Ann Lee wrote:\n> It leaks.\n> Bo Kim wrote:\n>> I know, says Berg.\n> Call me.\n\nI will.")
    outer, inner, innermost = found.said
    assert (inner.parent, innermost.parent) == (outer.index, inner.index)
    assert found.texts(inner.content) == "I know, says Berg."


def test_how_a_turn_is_spoken_is_no_part_of_it() -> None:
    found = read("ANN LEE: (laughs) It is late. It was never early.")
    assert found.triples() == [("ANN LEE", ":", "It is late … It was never early.")]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "Berg praised the halls which she said could not be sold.",
            [("she", "said", "which … could not be sold")],
        ),
        ("Berg condemned what Lee called an old, mean law.", [("Lee", "called", "what … an old, mean law")]),
        ("Berg used a film of what he said to prove it.", []),
        ("Berg noted that he has led and that polls show he leads still.", [("polls", "show", "he leads still")]),
        ("Berg says that, even if Lee thinks it is late, he will go.", [("Lee", "thinks", "it is late")]),
        (
            "Berg says it is late because Lee thinks it is old, and he will go.",
            [("Lee", "thinks", "it is old, and he will go")],
        ),
        ("Berg proposed they debate on “Good Morning Alba” in May.", []),
    ],
)
def test_what_is_said_in_that_to_which_one_takes_a_stand(text: str, inner: list[tuple[str, str, str]]) -> None:
    found = read(text)
    said = [one for one in found.said if one.parent is not None]
    assert [(found.texts(one.source), found.texts(one.cue), found.texts(one.content)) for one in said] == inner


@pytest.mark.parametrize(
    ("text", "asserts"),
    [
        ("Berg called for some of his rivals to leave.", True),
        ("Berg called for the secretary of state to leave.", True),
        ("Berg called for the creation of a board to run it.", False),
    ],
)
def test_who_is_asked_to_act(text: str, asserts: bool) -> None:
    (one,) = read(text).said
    assert (one.kind == "speech") == asserts


@pytest.mark.parametrize(
    ("text", "asserts"),
    [
        ("Only later did the mayor admit that it was late.", True),
        ("Not until May did the mayor admit that it was late.", True),
        ("Never did the mayor admit that it was late.", False),
        ("Did the mayor admit that it was late?", False),
    ],
)
def test_when_it_was_that_somebody_said_so_at_last(text: str, asserts: bool) -> None:
    (one,) = read(text).said
    assert (one.kind == "speech") == asserts
