"""What stands between a cue and its content, clauses that hang on a noun, to whom something is told; outermost attributions."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # When and how a communication came out, before "that" or a bare clause.
    ("Lee said in a talk that aired Sunday that it was late.", [("Lee", "said", "that it was late")]),
    ("Lee said in a talk that was broadcast on Nova Radio that it was late.", [("Lee", "said", "that it was late")]),
    ("Lee told Nova in a talk that aired on Sunday the mill was late.", [("Lee", "told", "the mill was late")]),
    ("Lee said in a statement released Monday the mill was late.", [("Lee", "said", "the mill was late")]),
    ("Lee wrote in a letter seen by Nova News the mill was late.", [("Lee", "wrote", "the mill was late")]),
    ("Lee said in the talk that was his plan.", []),
    ("Lee said in a talk the sale would end.", [("Lee", "said", "the sale would end")]),
    # An insertion before a bare clause, unless the cue itself is inserted.
    ("Lee said, in a speech on Monday, the mill would close.", [("Lee", "said", "the mill would close")]),
    (
        "In Lund it is late, Lee said, while in Nes, the clerks say, it is early.",
        [("Lee", "said", "In Lund it is late"), ("the clerks", "say", "in Nes … it is early")],
    ),
    # Whom a clause behind a noun has as subject: people, a name.
    ("He drove a van police say was stolen.", [("police", "say", "a van … was stolen")]),
    ("It is a plan critics say would hurt the poor.", [("critics", "say", "a plan … would hurt the poor")]),
    ("It is a plan Kim says would fail.", [("Kim", "says", "a plan … would fail")]),
    ("The sale, a deal the firm said was over, failed.", [("the firm", "said", "a deal … was over")]),
    ("The mayor Ann Lee said is ill.", []),
    ("The first thing Kim said was that it was late.", [("Kim", "said", "that it was late")]),
    ("The thing she said is not true.", []),
    # What something is called, behind what tells of it between commas; a call to somebody.
    (
        "Kim called the mill, which opened in 2019, a waste of money.",
        [("Kim", "called", "the mill, which opened in 2019, a waste of money")],
    ),
    (
        "Kim called Mr. Berg, the mayor, an outstanding man.",
        [("Kim", "called", "Mr. Berg, the mayor, an outstanding man")],
    ),
    ("Kim called the mill, the clerk and the mayor.", []),
    ("Kim called her sister and “got so sad.”", []),
    # Results of a poll without "and"; what only adds to what was told.
    (
        "42 percent say they are old, 32 percent say they are young.",
        [("42 percent", "say", "they are old"), ("32 percent", "say", "they are young")],
    ),
    ("The mill is old, not to mention ugly.", []),
    ("He chose not to mention that it was old.", [("He", "to mention", "that it was old")]),
    # To whom it is said; what denies without a word.
    ("Kim confirmed the report to the Nova Press on Monday.", [("Kim", "confirmed", "the report")]),
    ("Kim confirmed the threat to the city.", [("Kim", "confirmed", "the threat to the city")]),
    ("Bo Berg will not come, a source confirmed to Nova.", [("a source", "confirmed", "Bo Berg will not come")]),
    ("The mill, a plan confirmed in Alba, failed.", []),
    ("Her agent told Us Weekly, “No.”", [("Her agent", "told", "“No.”")]),
    ("Lee is sad that people call her plan a waste.", [("people", "call", "her plan a waste")]),
    # How long ago; a paragraph that is quoted, behind a comma.
    ("“It is late,” he said back in July of the mill.", [("he", "said", "“It is late,”")]),
    ("Kim hit back in July.", []),
    # A quotation without a cue behind a sentence that names somebody and an act of speech.
    (
        "Coach Bo Berg spoke of the game.\n\n“We lost it in the first half.\n\n“We were slow.”\n\nIt rained.",
        [
            ("Coach Bo Berg", "spoke of", "the game"),
            ("Coach Bo Berg", "spoke of", "“We lost it in the first half. … “We were slow.”"),
        ],
    ),
    (
        "The mayor praised the clerks. “They were quick and kind.”",
        [("The mayor", "praised", "the clerks"), ("The mayor", "praised", "“They were quick and kind.”")],
    ),
    (
        "Bo Berg accused Kim of fraud.\n\n“It was Bo Berg who lied, and he did so in May.”",
        [("Bo Berg", "accused", "Kim of fraud")],
    ),
    ("Bo Berg left the hall.\n\n“We lost it in the first half.”", []),
    ("The board is going too far.\n\n“We lost it in the first half.”", []),
    ("Bo Berg praised the “old hands” of the mill.", [("Bo Berg", "praised", "the “old hands” of the mill")]),
    (
        "Coach Bo Berg spoke of the game, saying,\n\n“We lost.”",
        [("Coach Bo Berg", "spoke of", "the game"), ("Coach Bo Berg", "saying", "“We lost.”")],
    ),
    (
        "On having to stay because the bus was late before the game was over, Berg said,\n\n“We lost.”",
        [("Berg", "said", "“We lost.”")],
    ),
    ("It is late, Berg said,\n\n“We lost.”", [("Berg", "said", "It is late … “We lost.”")]),
    # A second comma forgotten.
    (
        "“No,” Bo Lund, Sports Director at Alba High School told Nova.",
        [("Bo Lund, Sports Director at Alba High School", "told", "“No,”")],
    ),
    (
        "Bo Berg, who led the mill from 2010 to 2015 said it was old.",
        [("Bo Berg, who led the mill from 2010 to 2015", "said", "it was old")],
    ),
    (
        "The pull of Kim, union members and clerks say, is great: a plan for trade.",
        [("union members and clerks", "say", "The pull of Kim … is great: a plan for trade")],
    ),
    # Cue, then a body or people without a name, behind an insertion; a cue in -ing of the same source.
    (
        "Two fled when the man opened fire, striking Kim, said the department in a note, adding that he left.",
        [
            ("the department", "said", "Two fled when the man opened fire, striking Kim"),
            ("the department", "adding", "that he left"),
        ],
    ),
    ("Several fled, striking two clerks, said police.", [("police", "said", "Several fled, striking two clerks")]),
    # "According to" without a comma before the clause.
    ("According to a note the clerk left.", [("a note", "According to", "the clerk left")]),
    ("According to the clerk he was at home.", [("the clerk", "According to", "he was at home")]),
    # Where a content ends: a clause behind quoted words, a time counted from an event; and where it does not.
    ("She said it is not “old,” but all the clerks left.", [("She", "said", "it is not “old,”")]),
    ("She said it is not “old,” but good.", [("She", "said", "it is not “old,” but good")]),
    (
        "The mill announced plans to cut jobs, a week after Bo Berg left.",
        [("The mill", "announced", "plans to cut jobs")],
    ),
    (
        "She said that the mills reporting losses tend to be small.",
        [("She", "said", "that the mills reporting losses tend to be small")],
    ),
    ("Kim said she would stay in Alba, where she has a house.", [("Kim", "said", "she would stay in Alba")]),
    (
        "Kim said she had seen Alba, where prices have risen.",
        [("Kim", "said", "she had seen Alba, where prices have risen")],
    ),
    ("He said he checked the door but found none.", [("He", "said", "he checked the door but found none")]),
    ("He said he left and urged us to stay.", [("He", "said", "he left"), ("He", "urged", "us to stay")]),
    # The main verb of the sentence stands behind the relative clause of its subject.
    (
        "Lund Inc, which had ten mills, is ill after Nes Corp, a rival, said it would not bid.",
        [("Nes Corp, a rival", "said", "it would not bid")],
    ),
    # A length of time that is the object; a time to come, which is never that of the saying.
    ("Lee described a week in Nes as hard.", [("Lee", "described", "a week in Nes as hard")]),
    ("Lee praised two days ago the plan for Nes.", [("Lee", "praised", "the plan for Nes")]),
    ("Lee said by 2030 the port would be shut.", [("Lee", "said", "by 2030 the port would be shut")]),
    ("Lee told clerks next week he will go.", [("Lee", "told", "next week he will go")]),
    ("Lee said last week he will go.", [("Lee", "said", "he will go")]),
    ("Lee will say next week the port is old.", [("Lee", "will say", "the port is old")]),
    # A "that" which is itself the subject, behind whom one tells.
    ("Lee told clerks that would be late.", [("Lee", "told", "that would be late")]),
    ("Lee told clerks that were there it was late.", []),
    # Facts that one names, and that one judges or leaves out.
    ("Lee pointed to the fact no boat had left.", [("Lee", "pointed to", "no boat had left")]),
    ("Lee cited the fact that it was old.", [("Lee", "cited", "that it was old")]),
    ("Lee did not mention the fact that it was old.", [("Lee", "did not mention", "the fact that it was old")]),
    ("Lee criticised the fact that it was old.", [("Lee", "criticised", "the fact that it was old")]),
    ("The hall admitted forty students.", []),
    # Clauses right behind the communication, the day or whoever is told.
    ("Lee said in a statement none of them had left.", [("Lee", "said", "none of them had left")]),
    ("Lee said in a statement sales had risen.", [("Lee", "said", "sales had risen")]),
    ("Lee said in a conference call sales had risen.", [("Lee", "said", "sales had risen")]),
    ("Lee said in a statement unless it rains, they will go.", [("Lee", "said", "unless it rains, they will go")]),
    ("Lee told clerks although it rained, they had left.", [("Lee", "told", "although it rained, they had left")]),
    ("Lee told clerks once it was out, the hall was shut.", [("Lee", "told", "once it was out, the hall was shut")]),
    ("Lee told clerks once that it was old.", []),
    ("Lee said Tuesday Kim, the mayor, had left.", [("Lee", "said", "Kim, the mayor, had left")]),
    ("Lee said Tuesday nobody had left.", [("Lee", "said", "nobody had left")]),
    ("Lee told clerks only two men had left.", [("Lee", "told", "only two men had left")]),
    ("Lee said so far two men had left.", [("Lee", "said", "two men had left")]),
    ("Lee said no, the port was not old.", [("Lee", "said", "no, the port was not old")]),
    ("Lee said no.", [("Lee", "said", "no")]),
    # Of whom something is had, with what hangs on it.
    (
        "It went ahead despite warnings from clerks at the port that it was old.",
        [("clerks at the port", "warnings", "that it was old")],
    ),
    ("There were complaints from clerks about the port that closed in May.", []),
    # What one was asked stands between cue and content; the source is a book with its author.
    (
        "Lee said when asked about the mill that it was late.",
        [("Lee", "said", "that it was late"), ("", "asked", "about the mill")],
    ),
    (
        "Lee told Nova when asked last month about the mill that it was late.",
        [("Lee", "told", "that it was late"), ("", "asked", "about the mill")],
    ),
    (
        "Lee told Nova when asked about fears that it was late, “That is so.”",
        [("Lee", "told", "“That is so.”"), ("", "asked", "about fears that it was late")],
    ),
    (
        'According to "Old Hands," by Ann Kim, the mill is late.',
        [('"Old Hands," by Ann Kim', "According to", "the mill is late")],
    ),
    (
        "According to “Old Hands,” a book by Ann Kim, the mill is late.",
        [("“Old Hands,” a book by Ann Kim", "According to", "the mill is late")],
    ),
    (
        "According to her book, “Old Hands,” the mill is late.",
        [("her book, “Old Hands,”", "According to", "the mill is late")],
    ),
    ("The mill, according to “Old Hands,” is late.", [("“Old Hands,”", "according to", "The mill … is late")]),
    ("According to Lee, “We Shall Go” is late.", [("Lee", "According to", "“We Shall Go” is late")]),
    # Several to whom one tells it.
    ("She told an audience of teachers, nurses and clerks that it was late.", [("She", "told", "that it was late")]),
    ("She told clerks, nurses and sailors in Alba that it was late.", [("She", "told", "that it was late")]),
    ("She told clerks, and nurses said that it was late.", [("nurses", "said", "that it was late")]),
    # What opens the clause of a saying, up to a comma, and no cue takes alone.
    (
        "Berg said on Monday, based on the new figures, the mill would close.",
        [("Berg", "said", "based on the new figures, the mill would close")],
    ),
    ("Berg said given the cost, the mill would close.", [("Berg", "said", "given the cost, the mill would close")]),
    (
        "Berg said thanks to the grant, the mill will stay.",
        [("Berg", "said", "thanks to the grant, the mill will stay")],
    ),
    ("Berg said rather than wait, the port will act.", [("Berg", "said", "rather than wait, the port will act")]),
    (
        "Berg explained after winning the vote, he would have to close it.",
        [("Berg", "explained", "he would have to close it")],
    ),
    ("Berg said once elected, he would close the mill.", [("Berg", "said", "he would close the mill")]),
    ("He said, speaking to clerks, the mill is old.", [("He", "said", "the mill is old")]),
    ("Berg responded by pointing at it, saying the mill is old.", [("Berg", "saying", "the mill is old")]),
    ("When Berg complained about losing, the mayor left.", [("Berg", "complained about", "losing")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
