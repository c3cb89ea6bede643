"""Clauses and phrases before the main clause, insertions within a told clause, and what an author adds behind it."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # A time and an occasion stand between who says it and what is quoted.
    ("Said Lee on Monday: “It is old.”", [("Lee", "Said", "“It is old.”")]),
    ("Said the mayor tonight, “It is old.”", [("the mayor", "Said", "“It is old.”")]),
    ("Said Lee in a speech on Monday: “It is old.”", [("Lee", "Said", "“It is old.”")]),
    ("Said Lee on Monday.", []),
    # A phrase with a relative clause opens the sentence; what somebody says has its object before it.
    (
        "On the same day that the Herald reports that the mill is old, it fell.",
        [("the Herald", "reports", "that the mill is old")],
    ),
    ("If you watch what Lee said this week, he is ill.", []),
    ("The worst of it is that if Lee thinks the mill is old, he will go.", [("Lee", "thinks", "the mill is old")]),
    (
        "Saying that the mill is old, dirty and unsafe, Berg left it.",
        [("Berg", "Saying", "that the mill is old, dirty and unsafe")],
    ),
    (
        "Saying that the mill has pumps, roofs, and pipes, Berg shut it.",
        [("Berg", "Saying", "that the mill has pumps, roofs, and pipes")],
    ),
    (
        "Noting that clerks, nurses and cooks would go, Berg voted no.",
        [("Berg", "Noting", "that clerks, nurses and cooks would go")],
    ),
    (
        "Saying that the mill is old, Berg and Holm, both clerks, closed it.",
        [("Berg and Holm, both clerks", "Saying", "that the mill is old")],
    ),
    (
        "Saying that the mill is old, Berg and Holm closed it.",
        [("Berg and Holm", "Saying", "that the mill is old")],
    ),
    # What likens the clause behind it opens the content.
    (
        "Speaking in the hall, Ann Holm said like the port, the mill is old.",
        [("Ann Holm", "said", "like the port, the mill is old")],
    ),
    ("In court, Holm said unlike the port, the mill is old.", [("Holm", "said", "unlike the port, the mill is old")]),
    ("The mill, Holm said on Monday, is old.", [("Holm", "said", "The mill … is old")]),
    # A clause or phrase that opens the sentence ends before the main clause.
    (
        "While in May only 7 percent said the mill was safe, 27 percent called it old.",
        [("7 percent", "said", "the mill was safe"), ("27 percent", "called", "it old")],
    ),
    (
        "Now that Holm has claimed that the port is full, the ferry will wait.",
        [("Holm", "has claimed", "that the port is full")],
    ),
    ("Despite Holm's claim that the mill is safe, the town closed it.", [("Holm's", "claim", "that the mill is safe")]),
    ("In addition to saying that the mill is safe, Berg has sold it.", [("Berg", "saying", "that the mill is safe")]),
    ("Now, after arguing that the mill is safe, Berg has sold it.", [("Berg", "arguing", "that the mill is safe")]),
    ("But when clerks were asked who would mend the mill, Berg left.", [("", "were asked", "who would mend the mill")]),
    (
        "Asked whether he knew that Bo Kim, the mayor, who sold the mill, had left, Berg shrugged.",
        [("", "Asked", "whether he knew that Bo Kim, the mayor, who sold the mill, had left")],
    ),
    (
        "After the port asked Holm, Berg and Kim to search the mill, they left.",
        [("the port", "asked", "Holm, Berg and Kim to search the mill")],
    ),
    ("On Tuesday, even as shares were falling, Mr. Berg wrote to his friends.", []),
    ("In May, when the mill burned, Holm said so.", []),
    # Any phrase may stand in front of what an inverted cue follows, but no apposition.
    (
        "Thanks to repairs, the mill has opened, said Ann Holm.",
        [("Ann Holm", "said", "Thanks to repairs, the mill has opened")],
    ),
    ("Once open, the mill was full, said Ann Holm.", [("Ann Holm", "said", "Once open, the mill was full")]),
    (
        "Clerk Holm, who saw it, told The Post, “It is old.”",
        [("Clerk Holm, who saw it", "told", "“It is old.”")],
    ),
    ("The U.N. estimates 300 people have left.", [("The U.N.", "estimates", "300 people have left")]),
    ("Kim assumed command of the port after it burned.", []),
    ("Kim assumed the port was safe.", [("Kim", "assumed", "the port was safe")]),
    ("The clerk said live on air that the mill was shut.", [("The clerk", "said", "that the mill was shut")]),
    (
        "The mill burned, Norland's legal and fiscal board said.",
        [("Norland's legal and fiscal board", "said", "The mill burned")],
    ),
    (
        "On Tuesday, after the mill fell, the port closed, Holm said.",
        [("Holm", "said", "On Tuesday, after the mill fell, the port closed")],
    ),
    ("Rumours that the mill would leave began in May.", [("", "Rumours", "that the mill would leave")]),
    # No subject and no verb of saying.
    (
        "The port found the letter, reported it to the town, and burned it.",
        [("The port", "reported", "it to the town")],
    ),
    ("It is too soon to say whether the plan will work.", []),
    ("Most Southern states that will hold votes in March are small.", []),
    ("In Norland and Alba, the two battleground states with the most mills, Holm leads.", []),
    ("Holm states that the mill is old.", [("Holm", "states", "that the mill is old")]),
    # What is inserted in a told clause does not end it, nor does the second verb of a relative clause.
    (
        "Berg says the affair, while annoying, was dealt with in May.",
        [("Berg", "says", "the affair, while annoying, was dealt with in May")],
    ),
    (
        "Berg spoke twice, stating town and village councils – and not the state – are in charge.",
        [("Berg", "stating", "town and village councils – and not the state – are in charge")],
    ),
    (
        "Berg said the clerk who followed him and helped the port, Bo Kim, should be fired.",
        [("Berg", "said", "the clerk who followed him and helped the port, Bo Kim, should be fired")],
    ),
    (
        "Berg failed to mention the Sept. 11, 2012 fire at the mill.",
        [("Berg", "failed to mention", "the Sept. 11, 2012 fire at the mill")],
    ),
    # A single dash: what hangs on the told clause goes on behind it.
    (
        "Berg said the mill is safe - and that it will stay.",
        [("Berg", "said", "the mill is safe - and that it will stay")],
    ),
    ("Berg said the mill is safe - though nobody asked.", [("Berg", "said", "the mill is safe")]),
    # What an author adds behind a comma.
    ("Berg said it would cut 500 jobs, a blow to the town.", [("Berg", "said", "it would cut 500 jobs")]),
    (
        "A survey found that it had cut 500 jobs, a fall of a tenth.",
        [("A survey", "found", "that it had cut 500 jobs, a fall of a tenth")],
    ),
    ("Berg said he would join Norsteel, which has its seat in Alba.", [("Berg", "said", "he would join Norsteel")]),
    # "That" before a colon, and as part of a time.
    ('Berg argued that: "The mill is old."', [("Berg", "argued", '"The mill is old."')]),
    ('Berg said that night, "It is over."', [("Berg", "said", '"It is over."')]),
    # Who is written to, and who writes.
    ("A clerk wrote the local paper, the Alba Post, that it cracked.", [("A clerk", "wrote", "that it cracked")]),
    ("Berg texted his brother “it ends tonight”.", [("Berg", "texted", "“it ends tonight”")]),
    ("This month Berg wrote a sharp letter, full of anger.", []),
    (
        "Berg and Kim did not respond to interview requests.",
        [("Berg and Kim", "did not respond", "to interview requests")],
    ),
    (
        "According to Bo Kim, writing for the Herald, the port paid two million.",
        [("Bo Kim, writing for the Herald", "According to", "the port paid two million")],
    ),
    (
        "Berg praised the clerk and offered to help him.",
        [("Berg", "praised", "the clerk"), ("Berg", "offered", "to help him")],
    ),
    (
        "Berg, in a red hat, said matter-of-factly as it rained that it was over.",
        [("Berg", "said", "that it was over")],
    ),
    (
        "If there were doubts about where Berg was, Lee has also argued that he left.",
        [("", "doubts about", "where Berg was"), ("Lee", "has also argued", "that he left")],
    ),
    (
        "The mayor asked sailors a simple question: Who pays for the mill?",
        [("The mayor", "asked", "Who pays for the mill")],
    ),
    (
        "Despite his claim in an interview that the mill was safe, Berg left.",
        [("his", "claim in an interview", "that the mill was safe")],
    ),
    (
        'When I asked Bo Kim if he would go, he looked up, smiled and said, "No."',
        [("I", "asked", "if he would go"), ("he", "said", '"No."')],
    ),
    (
        "On Monday, asked if it was late, Berg said it was.",
        [("", "asked", "if it was late"), ("Berg", "said", "it was")],
    ),
    (
        "Earlier, asked whether he would stay, Berg said he would.",
        [("", "asked", "whether he would stay"), ("Berg", "said", "he would")],
    ),
    ("In May, arguing that it was late, Berg left.", [("Berg", "arguing", "that it was late")]),
    ("But asked why he left, Berg said he was ill.", [("", "asked", "why he left"), ("Berg", "said", "he was ill")]),
    (
        "Launching the report, its author, Ann Lee, said the town was poor.",
        [("its author, Ann Lee", "said", "the town was poor")],
    ),
    (
        "Quoting Kim, Ann Lee, the mayor, said that the mill was old.",
        [("Ann Lee, the mayor", "Quoting", "Kim"), ("Ann Lee, the mayor", "said", "that the mill was old")],
    ),
    (
        "Unlike Kim, Ann Lee, the mayor, said that the mill was old.",
        [("Ann Lee, the mayor", "said", "that the mill was old")],
    ),
    (
        "First, Ann Lee, the mayor, said that the mill was old.",
        [("Ann Lee, the mayor", "said", "that the mill was old")],
    ),
    (
        "Last week, the alderman, Ann Lee, said that the mill was old.",
        [("the alderman, Ann Lee", "said", "that the mill was old")],
    ),
    (
        "Pressed, Ann Lee, the mayor, said that the mill was old.",
        [("Ann Lee, the mayor", "said", "that the mill was old")],
    ),
    (
        "While Lee, Kim and Ola Berg have been telling sailors that there is nothing to see, there is plenty.",
        [("Lee, Kim and Ola Berg", "have been telling", "that there is nothing to see")],
    ),
    (
        "While some say Berg would be fitter if he walked - an old rule - others say he is fit.",
        [("some", "say", "Berg would be fitter if he walked - an old rule"), ("others", "say", "he is fit")],
    ),
    (
        'Last month, when I asked Ola Berg if she would stay, she looked at me, frowned and said, "I will."',
        [("I", "asked", "if she would stay"), ("she", "said", '"I will."')],
    ),
    # A phrase without its comma before the main clause; a clause that has no verb yet.
    (
        "After the storm the lamps went out, the port said on Friday.",
        [("the port", "said", "After the storm the lamps went out")],
    ),
    ("After the men all left, Kim said it was over.", [("Kim", "said", "it was over")]),
    (
        "She recalled the row that began when the clerks and their chief, Ann Lund, argued.",
        [
            ("She", "recalled", "the row that began when the clerks and their chief, Ann Lund, argued"),
        ],
    ),
    # Who answers stands behind a question, with the comma forgotten.
    (
        "Asked if it was late the mayor said that it was not.",
        [("", "Asked", "if it was late"), ("the mayor", "said", "that it was not")],
    ),
    ("Asked why he left Lee said he was ill.", [("", "Asked", "why he left"), ("Lee", "said", "he was ill")]),
    ("Asked whether Lee thinks it is late.", [("", "Asked", "whether Lee thinks it is late")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
