"""Source, cue and content in every shape, their kind of quotation, when the cue was said, nesting, the published rows."""

from __future__ import annotations

import pytest

from pipeline import single
from pipeline.attribution import attribution_rows
from tests.said_helpers import read

# text, then each outermost attribution: source, cue, content
SHAPES = [
    # Content first.
    ("The bridge is safe, Ann Lee said.", [("Ann Lee", "said", "The bridge is safe")]),
    ('"The bridge is safe," Lee said.', [("Lee", "said", '"The bridge is safe,"')]),
    ('"Is it safe?" she asked.', [("she", "asked", '"Is it safe?"')]),
    ('"It is safe," said Ann Lee, the mayor of Alba.', [("Ann Lee, the mayor of Alba", "said", '"It is safe,"')]),
    ('"It is safe," Bo Kim, 42, a lawyer in Alba, said.', [("Bo Kim, 42, a lawyer in Alba", "said", '"It is safe,"')]),
    # Content on both sides.
    ('"It is safe," Lee said. "It will stay open."', [("Lee", "said", '"It is safe," … "It will stay open."')]),
    ('"It," Lee said, "is safe."', [("Lee", "said", '"It," … "is safe."')]),
    ("The bridge, Lee said, is safe.", [("Lee", "said", "The bridge … is safe")]),
    # Content after.
    ("Ann Lee said the bridge is safe.", [("Ann Lee", "said", "the bridge is safe")]),
    (
        "Ann Lee, the mayor, has not said whether it is safe.",
        [("Ann Lee, the mayor", "has not said", "whether it is safe")],
    ),
    ("Lee said in a statement that it is safe.", [("Lee", "said", "that it is safe")]),
    ('Lee said: "It is safe."', [("Lee", "said", '"It is safe."')]),
    ('Lee told reporters, "It is safe."', [("Lee", "told", '"It is safe."')]),
    ('Lee called the plan "a fraud."', [("Lee", "called", 'the plan "a fraud."')]),
    ("Lee urged the council to act.", [("Lee", "urged", "the council to act")]),
    ("The council, Kim argued, must act.", [("Kim", "argued", "The council … must act")]),
    # A fronted phrase is no source, with a comma behind it or without.
    ("In his message to the ceremony Lee said that it is safe.", [("Lee", "said", "that it is safe")]),
    ("In a letter to investors chairman Bo Kim said it is safe.", [("chairman Bo Kim", "said", "it is safe")]),
    ("They clapped for the band and Lee said it is safe.", [("Lee", "said", "it is safe")]),
    ("At a rally in Alba, Ann Lee met Kim, saying it is safe.", [("Ann Lee", "saying", "it is safe")]),
    ("Lee, at a rally in Alba, Norland, said it is safe.", [("Lee", "said", "it is safe")]),
    ("President Ann Lee said it is safe.", [("President Ann Lee", "said", "it is safe")]),
    ("Port spokesman Bo Kim said it is safe.", [("Port spokesman Bo Kim", "said", "it is safe")]),
    ("Norland's Prosecutor Bo Kim said it is safe.", [("Norland's Prosecutor Bo Kim", "said", "it is safe")]),
    # Whom it is told to is no content, whatever follows.
    (
        "Lee told the Herald that the port could ask crews to leave.",
        [("Lee", "told", "that the port could ask crews to leave")],
    ),
    ("Lee told the BBC on Monday that it is safe.", [("Lee", "told", "that it is safe")]),
    ("Lee wrote to the council that it is safe.", [("Lee", "wrote", "that it is safe")]),
    ("Crews who spoke to the Herald said it is safe.", [("Crews who spoke to the Herald", "said", "it is safe")]),
    # Addressee, time, votes and a posted document stand between cue and clause.
    ("Lee promised voters on Monday that it is safe.", [("Lee", "promised", "that it is safe")]),
    ("The court threw out the ban, ruling 2-1 that it was void.", [("The court", "ruling", "that it was void")]),
    (
        "The rebel chief said in a video posted online that it is safe.",
        [("The rebel chief", "said", "that it is safe")],
    ),
    ("The court ruled 5-4 on Monday that it was void.", [("The court", "ruled", "that it was void")]),
    ("Lee told 20 people on Monday that it is safe.", [("Lee", "told", "that it is safe")]),
    ('Lee told one guard, "It is safe."', [("Lee", "told", '"It is safe."')]),
    ("He hoped, she said, that it is safe.", [("He", "hoped", "that it is safe"), ("she", "said", "that it is safe")]),
    ("Lee met Kim, who had left the port, and said it is safe.", [("Lee", "said", "it is safe")]),
    ("Lee accused the port on Monday of hiding it.", [("Lee", "accused", "the port … of hiding it")]),
    # A second cue leaves a content whose verb is a modal or a form of "be".
    (
        "The bank, which Kim owns, warned that fees would rise and urged clients to wait.",
        [
            ("The bank, which Kim owns", "warned", "that fees would rise"),
            ("The bank, which Kim owns", "urged", "clients to wait"),
        ],
    ),
    (
        "The judge ruled that the ban was void and ordered the city to pay.",
        [("The judge", "ruled", "that the ban was void"), ("The judge", "ordered", "the city to pay")],
    ),
    # The subject speaks, and not the agent of a passive in its object's relative clause, nor what happens.
    (
        "She admitted the gifts, which were reported by the Herald in August, but said it is safe.",
        [
            ("She", "admitted", "the gifts"),
            ("the Herald", "were reported", "which"),
            ("She", "said", "it is safe"),
        ],
    ),
    ("Lee accused Kim, the mayor, on Monday of lying.", [("Lee", "accused", "Kim, the mayor … of lying")]),
    ("The row began when a guard left the hall, calling it unsafe.", [("a guard", "calling", "it unsafe")]),
    (
        "The chief executive, Holm, and the chairman, Berg, both said it is safe.",
        [("The chief executive, Holm, and the chairman, Berg", "both said", "it is safe")],
    ),
    ('"It is safe," as Councilman Ortiz put it last week.', [("Councilman Ortiz", "put it", '"It is safe,"')]),
    # A fronted concession ends before the main clause.
    ("Although he conceded that it was old, Lee closed the bridge.", [("he", "conceded", "that it was old")]),
    ("While Kim conceded it was old, the council kept it.", [("Kim", "conceded", "it was old")]),
    # Coordination and participles.
    (
        "Lee said it is safe, adding that it will stay open.",
        [("Lee", "said", "it is safe"), ("Lee", "adding", "that it will stay open")],
    ),
    (
        "Lee said it is safe, while Kim told reporters that it is not.",
        [("Lee", "said", "it is safe"), ("Kim", "told", "that it is not")],
    ),
    ("Kim arrived late and said that the bridge is safe.", [("Kim", "said", "that the bridge is safe")]),
    ("Arguing that it is safe, Lee opened the bridge.", [("Lee", "Arguing", "that it is safe")]),
    # Relative clauses.
    ("Lee, who said the bridge is safe, left.", [("who", "said", "the bridge is safe")]),
    # Passives.
    ("Lee was quoted as saying that it is safe.", [("Lee", "was quoted as saying", "that it is safe")]),
    ("The plan was criticised by Kim.", [("Kim", "was criticised", "The plan")]),
    ("The plan was proposed by Kim in 2019 and adopted by Lund.", [("Kim", "was proposed", "The plan")]),
    ("The plan was announced by Kim at a rally on Monday.", [("Kim", "was announced", "The plan")]),
    ("Lund was accused by the paper of taking bribes.", [("the paper", "was accused", "Lund … of taking bribes")]),
    ("Lee is expected to be replaced by Kim.", [("", "is expected", "Lee … to be replaced by Kim")]),
    # According to.
    (
        "The bridge is safe, according to Ann Lee, the mayor.",
        [("Ann Lee, the mayor", "according to", "The bridge is safe")],
    ),
    ("According to a report, the bridge is safe.", [("a report", "According to", "the bridge is safe")]),
    # Fragments: the content is the whole clause.
    ('Lee said the bridge was "perfectly safe."', [("Lee", "said", 'the bridge was "perfectly safe."')]),
    # Documents.
    ("A survey found that most voters agree.", [("A survey", "found", "that most voters agree")]),
    # A fronted clause is another's, and whoever is asked about something speaks the quotation around it.
    (
        "Although Kim admitted it had “been shut,” Lund claimed it is safe.",
        [("Kim", "admitted", "it had “been shut,”"), ("Lund", "claimed", "it is safe")],
    ),
    (
        "Asked whether it is “quite safe,” Lund said that it is.",
        [("", "Asked", "whether it is “quite safe,”"), ("Lund", "said", "that it is")],
    ),
    ("When asked by Kim on Monday about it, Lund smiled.", [("Kim", "asked", "about it")]),
    (
        "“It is safe,” Lund said when asked about the cracks. “It will stay so.”",
        [("Lund", "said", "“It is safe,” … “It will stay so.”"), ("", "asked", "about the cracks")],
    ),
    (
        "While some crews could stay, Lund added, shutting it would be harsh.",
        [("Lund", "added", "While some crews could stay … shutting it would be harsh")],
    ),
    # Who speaks: before and behind the cue, through insertions.
    ("Kim and Bo Lund have both argued that it is safe.", [("Kim and Bo Lund", "have both argued", "that it is safe")]),
    ("Those surveyed said it is safe.", [("Those surveyed", "said", "it is safe")]),
    ("Sen. Bo Kim (D-Alba), said after lunch that it is safe.", [("Sen. Bo Kim (D-Alba)", "said", "that it is safe")]),
    ("A clerk speaking to the Herald said it is safe.", [("A clerk speaking to the Herald", "said", "it is safe")]),
    ("Crews met the people hurt on Friday and said it must close.", [("Crews", "said", "it must close")]),
    ("Lund met Kim, the mayor, calling him wise.", [("Lund", "calling", "him wise")]),
    (
        "It is safe, she said, adding that it is new.",
        [("she", "said", "It is safe"), ("she", "adding", "that it is new")],
    ),
    (
        "The firm paid for costs tied to the port, in Alba, said clerk Bo Kim.",
        [("clerk Bo Kim", "said", "The firm paid for costs tied to the port, in Alba")],
    ),
    ("“It is safe.” Lund said.", [("Lund", "said", "“It is safe.”")]),
    ("“It is safe,” said one clerk involved in it.", [("one clerk involved in it", "said", "“It is safe,”")]),
    ("''It is 'quite safe,''' said Bo Kim.", [("Bo Kim", "said", "''It is 'quite safe,'''")]),
    ("Added Bo Lund: “It is safe. It is new.”", [("Bo Lund", "Added", "“It is safe. It is new.”")]),
    ("Lund himself said it is safe.", [("Lund himself", "said", "it is safe")]),
    ("Everyone but Lund said yes.", [("Everyone but Lund", "said", "yes")]),
    (
        "Kim, who calls it a “fraud,” said it is old.",
        [("who", "calls", "it a “fraud,”"), ("Kim, who calls it a “fraud,”", "said", "it is old")],
    ),
    ("Crews will leave, records filed on Sunday showed.", [("records filed on Sunday", "showed", "Crews will leave")]),
    (
        "A month after announcing a cut, Bo Lund believes it helps.",
        [("Bo Lund", "announcing", "a cut"), ("Bo Lund", "believes", "it helps")],
    ),
    (
        "It costs too much, according to the “fair pay” note.",
        [("the “fair pay” note", "according to", "It costs too much")],
    ),
    # Passives, nouns and phrases without a verb of saying.
    ("Ann Lund was quoted by the Herald as saying it is safe.", [("Ann Lund", "saying", "it is safe")]),
    ("The bridge is reported to be safe.", [("", "is reported", "The bridge … to be safe")]),
    ("Lund's fear is that the bridge falls.", [("Lund's", "fear is", "that the bridge falls")]),
    ("In Ann Lund's words, the bridge is safe.", [("Ann Lund's", "words", "the bridge is safe")]),
    # The comma outside of the quotation; quotations before the one with its speaker.
    ("‘The bridge is safe’, said Lund.", [("Lund", "said", "‘The bridge is safe’")]),
    ("“It is old.” “It may fall,” Lund said.", [("Lund", "said", "“It is old.” … “It may fall,”")]),
    ("“It is old.\n\n“It may fall,” Lund said.", [("Lund", "said", "“It is old. … “It may fall,”")]),
    # Nothing is said.
    ("It goes without saying that it rained.", []),
    ("Lund said nothing.", []),
    # Contents run through lists, "as" phrases and insertions.
    (
        "Crews accused Kim of hiding, delaying and denying it.",
        [("Crews", "accused", "Kim of hiding, delaying and denying it")],
    ),
    ("Kim described the bridge as being “safe.”", [("Kim", "described", "the bridge as being “safe.”")]),
    ("Kim explained it this way: “It is safe.”", [("Kim", "explained", "“It is safe.”")]),
    ("Kim called Monday for the bridge to close.", [("Kim", "called Monday for", "the bridge to close")]),
    ("Kim replied to him that it is safe.", [("Kim", "replied", "that it is safe")]),
    ("Kim said each year of delay costs a million.", [("Kim", "said", "each year of delay costs a million")]),
    ("Kim said: “It was old,” but it was new.", [("Kim", "said", "“It was old,”")]),
    (
        "Kim said they spoke at hearings; helped crews; and made plans.",
        [("Kim", "said", "they spoke at hearings; helped crews; and made plans")],
    ),
    ("Years after Bo Kim claimed that it was safe, it fell.", [("Bo Kim", "claimed", "that it was safe")]),
    ("What Kim called “a fraud” was closed.", [("Kim", "called", "What … “a fraud”")]),
    # A programme's title, a relative clause are none.
    (
        "“It is old,” said Jon Mead, the author of “Old Hands.”",
        [("Jon Mead, the author of “Old Hands.”", "said", "“It is old,”")],
    ),
    ("She left, Kim said on Channel One's “Morning Moe.”", [("Kim", "said", "She left")]),
    # What a figure is compared with is told, too, but not by a share of those who were asked.
    (
        "The port reported a loss of $5 million, compared with a profit of $2 million.",
        [("The port", "reported", "a loss of $5 million, compared with a profit of $2 million")],
    ),
    (
        "The port reported a loss of $5 million, or $2 a share, for the year ended May 3, compared with a profit.",
        [
            (
                "The port",
                "reported",
                "a loss of $5 million, or $2 a share, for the year ended May 3, compared with a profit",
            )
        ],
    ),
    (
        "Kim said sales rose by 5%, compared with 3% a year ago.",
        [("Kim", "said", "sales rose by 5%, compared with 3% a year ago")],
    ),
    (
        "50 percent of them said it was late, compared with 40 percent in May.",
        [("50 percent of them", "said", "it was late")],
    ),
    # Who was held to be something, and speaks.
    (
        "Bo Kim, the chief of Nes, identified as the owner, said he left.",
        [("Bo Kim, the chief of Nes, identified as the owner", "said", "he left")],
    ),
    ("Kim remains of the opinion that it is safe.", [("Kim", "remains of the opinion", "that it is safe")]),
    # What was done as somebody ordered; what is asked to be done with a thing.
    ("As directed by Kim, Berg filed a report.", []),
    ("As reported by Kim, Berg filed a report.", [("Kim", "reported", "Berg filed a report")]),
    (
        "Kim said the votes, as counted by Berg, “are false”.",
        [("Kim", "said", "the votes, as counted by Berg, “are false”")],
    ),
    ("The votes were false, as reported by Berg.", [("Berg", "reported", "The votes were false")]),
    # What is asked of a time to come; where the noun's own verb begins; who will be asked.
    ("Kim asked the mayor when the road would be shut.", [("Kim", "asked", "when the road would be shut")]),
    ("Kim asked the mayor when he came to the port.", []),
    ("Kim's claim that he was paid angered clerks.", [("Kim's", "claim", "that he was paid")]),
    # Whom one tells, with the place they come from; papers whose names have an article.
    ("Kim told Alba public radio his port was shut.", [("Kim", "told", "his port was shut")]),
    ("Kim told Berg public radio was shut.", [("Kim", "told", "public radio was shut")]),
    ("The port is shut, the newspaper The Post wrote.", [("the newspaper The Post", "wrote", "The port is shut")]),
    ("“It is shut,” wrote far left paper The Post.", [("far left paper The Post", "wrote", "“It is shut,”")]),
    (
        "It contradicts Kim's claim that anyone who left was paid.",
        [("Kim's", "claim", "that anyone who left was paid")],
    ),
    ("Kim did not respond to firms that had moved.", [("Kim", "did not respond", "to firms that had moved")]),
    # No attribution.
    ("It is said to be safe.", [("", "is said", "It … to be safe")]),
    ('The so-called "bridge" was closed.', []),
    ('They watched "The Bridge" at home.', []),
    ("Reportedly the bridge was closed.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_shapes(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected


# text, cue, quote, kind, cue_modality, cue_negated
READINGS = [
    ('"It is safe," Lee said.', "said", "direct", "speech", "asserted", False),
    ('Lee said it is "safe."', "said", "mixed", "speech", "asserted", False),
    ("Lee denied that it is safe.", "denied", "indirect", "speech", "asserted", True),
    ("Lee did not say that it is safe.", "did not say", "indirect", "speech", "asserted", True),
    ("Lee has not only said that it is safe.", "has not only said", "indirect", "speech", "asserted", False),
    (
        "Lee called for the charges against him to be dropped.",
        "called for",
        "indirect",
        "speech",
        "hypothetical",
        False,
    ),
    ("Lee believes that it is safe.", "believes", "indirect", "thought", "asserted", False),
    ("Lee supports the new bridge.", "supports", "indirect", "attitude", "asserted", False),
    ("Lee asked whether it is safe.", "asked", "indirect", "speech", "question", False),
    ("Lee urged the council to close it.", "urged", "indirect", "speech", "hypothetical", False),
    ("New evidence suggests it is safe.", "suggests", "indirect", "attitude", "asserted", False),
    ("A new report suggests it is safe.", "suggests", "indirect", "speech", "asserted", False),
    ("I think it is safe.", "think", "indirect", "attitude", "asserted", False),
    ("Lee told the crew to close it.", "told", "indirect", "speech", "hypothetical", False),
    ("Lee told the crew that it is safe.", "told", "indirect", "speech", "asserted", False),
    ("Lee promised to close it.", "promised", "indirect", "speech", "planned", False),
    ("Lee is to tell clerks on Monday that it is safe.", "to tell", "indirect", "attitude", "asserted", False),
    ("Lee is due to say on Friday whether it is safe.", "to say", "indirect", "attitude", "asserted", False),
    ("Neither the port nor the mill would say that it is safe.", "would say", "indirect", "speech", "asserted", True),
    ("The port would neither confirm nor deny that it is safe.", "deny", "indirect", "attitude", "asserted", True),
    ("Lee may say that it is safe.", "may say", "indirect", "attitude", "asserted", False),
    ("It is enough to make Lee think that it is safe.", "think", "indirect", "attitude", "asserted", False),
    ("That made Lee think that it is safe.", "think", "indirect", "thought", "asserted", False),
    ("It does not think that it is safe.", "does not think", "indirect", "thought", "asserted", True),
    ("If Lee says that it is safe, it will open.", "says", "indirect", "attitude", "asserted", False),
    ("One man, who asked not to be named, left.", "asked", "indirect", "attitude", "hypothetical", False),
    ("Kim rejected suggestions that it is safe.", "rejected suggestions", "indirect", "speech", "asserted", True),
    ("Kim dismissed claims that it is safe.", "claims", "indirect", "speech", "asserted", True),
    ("Nobody said that it is safe.", "said", "indirect", "speech", "asserted", True),
    ("Neither Lee nor Kim said that it is safe.", "said", "indirect", "speech", "asserted", True),
    ("No wonder Lee said that it is safe.", "said", "indirect", "speech", "asserted", False),
    ("The port posted a loss of two million.", "posted", "indirect", "speech", "asserted", False),
    ("Kim posted a photo of the boat.", "posted", "indirect", "attitude", "asserted", False),
    ("Kim made no claim that it is safe.", "made no claim", "indirect", "speech", "asserted", True),
    ("Kim repeated claims that it is safe.", "repeated claims", "indirect", "speech", "asserted", False),
    ("Kim's denial that it is safe drew laughs.", "denial", "indirect", "speech", "asserted", True),
    ("Kim expressed doubt that it is safe.", "expressed doubt", "indirect", "thought", "hedged", False),
    ("Kim's belief that it is safe is old.", "belief", "indirect", "thought", "asserted", False),
    ("Lee has not confirmed the sale.", "has not confirmed", "indirect", "attitude", "asserted", True),
    ("Lee refused to confirm the sale.", "refused to confirm", "indirect", "attitude", "asserted", False),
    ("Police have yet to confirm the arrest.", "to confirm", "indirect", "attitude", "asserted", False),
    ("Lee confirmed the sale.", "confirmed", "indirect", "speech", "asserted", False),
    ("Lee refused to concede that it is late.", "refused to concede", "indirect", "attitude", "asserted", False),
    ("Lee failed to say why it is late.", "failed to say", "indirect", "speech", "asserted", False),
    ("This explains why it is late.", "explains", "indirect", "attitude", "asserted", False),
    ("The tax is high, which explains why it is late.", "explains", "indirect", "attitude", "asserted", False),
    ("Lee explains why it is late.", "explains", "indirect", "speech", "asserted", False),
    ("Lee did not accuse Kim of theft.", "did not accuse", "indirect", "speech", "asserted", True),
    ("Did Lee say that it is safe?", "say", "indirect", "attitude", "asserted", False),
]


@pytest.mark.parametrize(("text", "cue", "quote", "kind", "modality", "negated"), READINGS)
def test_readings(text: str, cue: str, quote: str, kind: str, modality: str, negated: bool) -> None:
    one = read(text).one(cue)
    assert (one.quote, one.kind, one.cue_modality, one.cue_negated) == (quote, kind, modality, negated)


# text, cue, time expressions that date it, basis
TIMES = [
    # A document's time before the relative that is the source; what a time before a noun is of is not when one spoke.
    ("The bank issued a statement on Monday that said it was late.", "said", ["Monday"], "communication"),
    ("Clerks saw a statement on Monday that said it was late.", "said", [], None),
    ("On a tour this week before the vote on 10 May, Lee said it was late.", "said", ["this week"], "cue"),
    ("In a speech before the vote on Monday, Lee said it was late.", "said", [], None),
    ("Speaking ahead of Monday's vote, Lee said it was late.", "said", [], None),
    ("Lee, speaking before Monday's vote, said it was late.", "said", [], None),
    ("In a note to Kim ahead of a visit on Monday, Lee said it was late.", "said", [], None),
    ("Speaking on Monday ahead of the vote, Lee said it was late.", "said", ["Monday"], "cue"),
    ("Prior to the vote on Monday, Lee said it was late.", "said", [], None),
    ("Lee at the time said it was late.", "said", [], "unknown"),
    ("Lee, in remarks he made on Monday in Alba, said it was late.", "said", ["Monday"], "communication"),
    ("Lee, in a hall he bought on Monday, said it was late.", "said", [], None),
    ("On Monday, Lee issued a statement saying the port was shut.", "saying", ["Monday"], "communication"),
    ("Lee held a talk on Monday to urge clerks to stay.", "to urge", ["Monday"], "cue"),
    ("Lee phoned on Monday to call it old and say that it was late.", "say", ["Monday"], "cue"),
    ("The bridge is safe, Lee said on Saturday.", "said", ["Saturday"], "cue"),
    ("Lee said on Monday that the bridge is safe.", "said", ["Monday"], "cue"),
    ('"It is safe," Lee told the Herald on Saturday.', "told", ["Saturday"], "cue"),
    ('"It is safe," Lee told the Herald and the Times on Saturday.', "told", ["Saturday"], "cue"),
    ('Lee told Nes TV\'s "Face the Nation" on Sunday that it was safe.', "told", ["Sunday"], "cue"),
    ('Lee said on "Meet the Press" on Sunday that it was safe.', "said", ["Sunday"], "cue"),
    ("On Friday, Lee said the bridge is safe.", "said", ["Friday"], "cue"),
    ("On Friday, after leaving Oslo and Bergen, Lee said the bridge is safe.", "said", ["Friday"], "cue"),
    ("On Friday, to calm the town, Lee said the bridge is safe.", "said", ["Friday"], "cue"),
    ("In May, Oslo won, and Lee said the bridge is safe.", "said", [], None),
    # The time of what came before or behind; 'hours after' counts from it.
    ("After the launch in April, Lee said the bridge is safe.", "said", [], None),
    ("Before Monday's vote, Lee said the bridge is safe.", "said", [], None),
    ("Hours after the vote on Monday, Lee said the bridge is safe.", "said", ["Monday"], "cue"),
    # Where somebody is on a day, one speaks on that day.
    # What one later says is said on another occasion, if it is no part of the same sentence's acts.
    ("In 2015, ten clerks signed a letter urging Lee to go.", "urging", ["2015"], "communication"),
    ("Lee said in a debate Monday it was safe, though she later said it was old.", "later said", [], None),
    ("Lee spoke in a debate on Monday and later said it was old.", "later said", ["Monday"], "communication"),
    # Where somebody is on a day, one speaks on that day.
    ("Lee on Monday visited Norland, where he said it was safe.", "said", ["Monday"], "cue"),
    ("Lee visited the hall, which shut on Monday, and where he said it was safe.", "said", [], None),
    ("Holm spoke on Tuesday.\n\nLee on Monday went to Alba, where he said it was old.", "said", ["Monday"], "cue"),
    # What was said before is what a sentence behind it tells of.
    (
        "Ann Holm says it is old.\n\nHolm made the comments during a news conference Monday.",
        "says",
        ["Monday"],
        "communication",
    ),
    ("It is old, Holm said. She made the remarks in an interview on Sunday.", "said", ["Sunday"], "communication"),
    ("It is safe, Holm said. Bo Kim made like remarks at a rally on Monday.", "said", [], None),
    ("Holm asked for news about a meeting on Monday.\n\nHolm said it was old.", "said", [], None),
    ("For the quarter, Holm said it had lost two million.", "said", [], None),
    # What one does to ask somebody.
    ("The police seek who led men held on Monday, claiming to be kings.", "claiming", [], None),
    ("Kim had called Lee last Friday to ask her to delay it.", "to ask", ["last Friday"], "cue"),
    (
        "Holm spoke on Tuesday.\n\nKim had called Holm on Friday to ask her to delay the release.\n\nHolm said it was old.",
        "said",
        ["Tuesday"],
        "communication",
    ),
    # Whom somebody spoke to then, and what one had said before a speech of then.
    ("Recalling sailors she spoke to last week, Holm said the bridge is safe.", "said", [], None),
    ("Holm issued a statement on Friday. Holm had said there would be an inquiry.", "had said", [], None),
    ("Asked on Monday if it had cracked, Lee said the bridge is safe.", "said", ["Monday"], "cue"),
    ("Pressed on the matter on Monday, Lee said the bridge is safe.", "said", ["Monday"], "cue"),
    ("The bridge is safe, it was claimed in court on Monday.", "was claimed", ["Monday"], "cue"),
    ("Lee on Friday said the bridge is safe.", "said", ["Friday"], "cue"),
    ("In a 1995 interview, Lee said the bridge was safe.", "said", ["1995"], "communication"),
    (
        "In an interview with North Port News' Sean Kim of Oslo on Monday night, Lee said it is safe.",
        "said",
        ["Monday night"],
        "communication",
    ),
    ("A report released last month found that the pumps may have failed.", "found", ["last month"], "communication"),
    ("An author of that 2013 report, Ann Lee, said it was late.", "said", [], None),
    ("The findings of a 2013 report showed it was late.", "showed", ["2013"], "communication"),
    ("It was about a meeting on Monday that Lee says was late.", "says", [], None),
    ("It was on Monday that Lee said it was late.", "said", ["Monday"], "cue"),
    ('"It is late," said Lee, clerk of the independent board appointed on Monday to see to it.', "said", [], None),
    ('"It is late," said Lee in a letter obtained on Monday.', "said", [], None),
    ('"It is late," said Lee in a letter sent on Monday.', "said", ["Monday"], "communication"),
    ("Lee said on Monday that it is safe, adding that it will stay open.", "adding", ["Monday"], "cue"),
    ("The letter, dated 4 May, states that the bridge is safe.", "states", ["4 May"], "communication"),
    ("Ann Lee, released from jail in May, said that it is safe.", "said", [], None),
    ("The port issued a statement on Monday. The port said it was safe.", "said", ["Monday"], "communication"),
    ("The port issued a statement on Monday. The board said it was safe.", "said", [], None),
    ("Lee accused the port on Monday of hiding a spill in 2013.", "accused", ["Monday"], "cue"),
    ('"It is safe," as Lee put it last week.', "put it", ["last week"], "cue"),
    # The time of a topic or of the content is none of the cue's.
    ('Lee listed the aims of a good fund in 2016:\n\n"Thrift is all it takes. It pays."', "listed", [], None),
    ('"It was safe," Lee said of the 2003 bridge.', "said", [], None),
    ("Lee said the bridge opened on Monday.", "said", [], None),
    ("The survey said Wednesday that it is safe.", "said", ["Wednesday"], "cue"),
    ("It is safe, Lee said, speaking in Oslo on Monday.", "said", ["Monday"], "cue"),
    ("It is safe, said Lee, addressing a crowd on Monday.", "said", ["Monday"], "cue"),
    (
        "Briefing newsmen on Monday, Lee said it is old. She noted that it is safe.",
        "noted",
        ["Monday"],
        "communication",
    ),
    ("The firm announced Monday plans to close it.", "announced", ["Monday"], "cue"),
    ("In a letter dated 5 May, Lee told them that it is safe.", "told", ["5 May"], "communication"),
    ("Lee said on 1 May that profits would double.", "said", ["1 May"], "cue"),
    ("Lee defended the plan on Monday, saying it is safe.", "saying", ["Monday"], "cue"),
    ("Lee left office in 2012, saying he was tired.", "saying", ["2012"], "cue"),
    ("Lee filed a suit on Monday to stop the sale, saying it was rushed.", "saying", ["Monday"], "cue"),
    ("Lee sued to stop a sale on Monday that Kim made to clerks who left, saying it was rushed.", "saying", [], None),
    ("In a report, which was published on Monday, Lee said that it is safe.", "said", ["Monday"], "communication"),
    ("In Lund, which was shut on Monday, Lee said that it is safe.", "said", [], None),
    ("According to a July 9 research note from the port, it is safe.", "According to", ["July 9"], "communication"),
    ("The plan failed despite a court's ruling Tuesday that it was illegal.", "ruling", ["Tuesday"], "cue"),
    (
        "In a May poll, 26 percent said it is safe, while 59 percent argued it was not.",
        "argued",
        ["May"],
        "communication",
    ),
    ("In a May poll, 26 percent said it is safe, while clerks argued it was not.", "argued", [], None),
    ("Lee left office before a vote on Monday, saying he was tired.", "saying", [], None),
    ("Lawyers filed a brief on Monday arguing that the bridge is safe.", "arguing", ["Monday"], "cue"),
    ("In the third quarter, the port reported a loss.", "reported", [], None),
    ("The closure was confirmed by the port in May.", "was confirmed", ["May"], "cue"),
    ("Unveiling the plan on Monday, Lee said that it is safe.", "said", ["Monday"], "cue"),
    ("Growing up in the 1950s, Lee said that it is safe.", "said", [], None),
    ("On Monday, after Kim left, Lee said that it is safe.", "said", ["Monday"], "cue"),
    ("On Monday, after Lee said that it is safe, Kim left.", "said", [], None),
    ("Following Monday's leak, Lee said that it is safe.", "said", [], None),
    ("Lee said in a video posted online on Monday that it is safe.", "said", ["Monday"], "communication"),
    ("In 2030 the port expects ships to be rare.", "expects", [], None),
    ("Lee closed the plant that opened in 2012, saying it was old.", "saying", [], None),
    ("Lee has led it since 2012, saying it is safe.", "saying", [], None),
    ("Lee said before Monday's match that it is safe.", "said", [], None),
    ("On the eve of Monday's match, Lee said that it is safe.", "said", [], None),
    ("Lee said ahead of Monday's vote that it is safe.", "said", [], None),
    ("Lee said on “Port Week” on Monday that it is safe.", "said", ["Monday"], "cue"),
    ("Lee reported third-quarter net income fell.", "reported", [], None),
    ("While he was speaking on Monday, Lee said it is safe.", "said", ["Monday"], "cue"),
    ("Lee said on Radio 1's This Week that it is safe.", "said", [], None),
    ("Lee asked the 2016 contender if it is safe.", "asked", [], None),
    ("Lee told the first crowd after the summer break it was safe.", "told", [], None),
    ("Lee added, after the May 3 fire that hurt two, that it was safe.", "added", [], None),
    ("Recalling the attack on Monday, Lee said it was safe.", "said", [], None),
    ("Praising the crew on Monday, Lee said it was safe.", "said", ["Monday"], "cue"),
    ("Lee asked the court on Friday to close it.", "asked", ["Friday"], "cue"),
    ("Lee warned voters last week not to leave.", "warned", ["last week"], "cue"),
    ("Lee told clerks who came on Friday to leave.", "told", [], None),
    ("On Monday, on Radio 1's “Port Week,” Lee said it is safe.", "said", ["Monday"], "cue"),
    ("Shares fell in 2015 as Lee announced it would close.", "announced", ["2015"], "cue"),
    ("Shares fell in 2015, just as Lee said they would.", "said", [], None),
    ("Shares fell in 2015 after Lee announced it would close.", "announced", [], None),
    ("In the third quarter, the port said it lost money.", "said", [], None),
    ("Lee said 139 were ill, up from 100 on Monday, while Kim claimed 20 were.", "claimed", [], None),
    # The times of other clauses are none of the cue's.
    ("Lee, who took office in 2008, said it is safe.", "said", [], None),
    ("Elected in 2008, Lee said it is safe.", "said", [], None),
    ("The report by Kim, elected in 2008, said it is safe.", "said", [], None),
    ("The mill will close, according to the mayor on Tuesday.", "according to", ["Tuesday"], "cue"),
    # A narrated and dated speech dates what is said in it, another cue does not.
    ("Ann Lee gave a speech in Alba on Tuesday. The bridge is safe, Lee said.", "said", ["Tuesday"], "communication"),
    (
        "Ann Lee spoke in Alba on Tuesday and delivered a critique of the mill. The bridge is safe, Lee said.",
        "said",
        ["Tuesday"],
        "communication",
    ),
]


@pytest.mark.parametrize(("text", "cue", "times", "basis"), TIMES)
def test_times_of_cues(text: str, cue: str, times: list[str], basis: str | None) -> None:
    found = read(text)
    one = found.one(cue)
    assert [found.extents[index].text for index in one.when] == times
    assert one.when_basis == basis


# what is told before, the sentence, the time of its attribution
NARRATED = [
    ("On Monday the port issued a report.", "The report said it is safe.", "Monday"),
    ("In May Alba Council sent a letter to Kim.", "Another letter said it is safe.", None),
    ("The Lee campaign strategist Bo Kim spoke at a rally on Monday.", "Lee said it is safe.", None),
    ("Ann Lee spoke at a rally on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee spoke at a rally on Monday.", "She said it is safe.", "Monday"),
    ("Ann al-Amin spoke at a rally on Monday.", "It is safe, al-Amin said.", "Monday"),
    ("Ann Lee spoke at a rally on Monday.\n\nThe hall was full.", "She said it is safe.", "Monday"),
    ("Ann Lee debated Bo Kim on television in a heated debate on Monday.", "Kim said it is safe.", "Monday"),
    ("Ann Lee spoke to voters in Alba on Monday.", "She said it is safe.", "Monday"),
    ("On Monday Ann Lee addressed the nation.", "Lee said it is safe.", "Monday"),
    ("Ann Lee spoke out for it on Monday.", "Lee said it is safe.", None),
    ("A poll was released on Monday.", "The poll shows that it is safe.", "Monday"),
    ("In an interview with Ann Lee aired Monday, Bo Kim said it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee spoke at a rally in Alba, Norland, on Monday.", "She said it is safe.", "Monday"),
    ("Ann Lee mocked Bo Kim on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee mocked Bo Kim on Monday.", "Kim said it is safe.", None),
    ("Ann Lee never apologized to Bo Kim on Monday.", "Lee said it is safe.", None),
    ("Ann Lee took the stage in Alba on Monday.", "She said it is safe.", "Monday"),
    ("Ann Lee gave evidence on Monday.", "She said it is safe.", "Monday"),
    ("Ann Lee took the stand in Alba on Monday.", "She said it is safe.", "Monday"),
    ("Ann Lee gave money on Monday.", "She said it is safe.", None),
    ("Ann Lee made a last long case for the port on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee pushed back on the plan on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee took aim at Bo Kim on Monday.", "Kim said it is safe.", None),
    ("It was loud on Monday as Ann Lee tore into Bo Kim over a vote held in May.", "Lee said it is safe.", "Monday"),
    ("Ann Lee took the bus on Monday.", "Lee said it is safe.", None),
    ("Ann Lee, mayor since 2008, criticized Bo Kim.", "Lee said it is safe.", None),
    ("Ann Lee talked ships on Monday with Bo Kim.", "Lee said it is safe.", "Monday"),
    ("Ann Lee was of two minds on Monday when she gave a speech.", "But Lee said it is safe.", "Monday"),
    ("On Monday, on Radio 1's “Port Week,” Ann Lee said it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee said on “Port Week” on Monday that it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee said on Monday that it was old.", "Lee said it is safe.", None),
    ("Ann Lee told a crowd in Alba on Monday that it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee told reporters in Alba on Monday that it was old.", "Lee said it is safe.", None),
    ("Ann Lee said in an interview airing Monday that it was old.", "Lee said it is safe.", "Monday"),
    ("At an event in Alba on Monday, Ann Lee said it was old.", "Lee said it is safe.", "Monday"),
    ("Event tickets were sold in Alba on Monday by Ann Lee.", "Lee said it is safe.", None),
    ("Ann Lee went to see Bo Kim speak at a rally on Monday.", "Lee said it is safe.", None),
    # Who speaks there by an office alone, who asks, and who speaks where it is told of again.
    ("Senator Ann Lee spoke at a rally on Monday.", "The senator said it is safe.", "Monday"),
    ("Senator Ann Lee spoke at a rally on Monday.\n\nIt rained, Bo Kim said.", "The senator said it is safe.", None),
    ("Senator Ann Lee spoke at a rally on Monday.", "The port's director said it is safe.", None),
    ("Ann Lee gave an interview on Monday.", "“Is it safe?” the host asked.", "Monday"),
    ("Ann Lee recalled the talks that were held on Monday.", "Lee said it is safe.", None),
    ("Kim held talks on Monday with Berg, his aide Lee said.", "Lee said it is safe.", None),
    ("Ann Lee spoke at a rally on Monday.", "At the rally, Bo Kim said it is safe.", "Monday"),
    ("Ann Lee gave an interview on Monday.", "Speaking later on the same show, Bo Kim said it is safe.", "Monday"),
    ("In an interview on Monday, the Herald asked Ann Lee about it.\n\n", "“It is safe,” she replied.", "Monday"),
    ("In an interview on Monday, the Herald asked a senator about it.\n\n", "“It is safe,” Lee replied.", "Monday"),
    ("Ann Lee gave a speech on Monday.\n\n", "“It is safe,” Kim replied.", None),
    ("Monday's tweet was a reminder.", "The mayor said it is safe.", None),
    # In a document its author speaks.
    (
        "A note, dated 3 May, was sent by the clerk. In it he said it was old.\n\nAnn Lee left.",
        "She said it is safe.",
        None,
    ),
    ("The news came in a letter from Ann Lee, sent out on Monday by the port.", "Lee wrote that it is safe.", "Monday"),
    ("Ann Lee sent a letter to Bo Kim on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee sent a letter to Bo Kim on Monday.", "Kim said it is safe.", None),
    ("In a blog post on Monday, the port said it was old.", "It added that it is safe.", "Monday"),
    ("A new Herald poll was released on Monday.", "The Post poll shows that it is safe.", None),
    ("A new Herald poll was released on Monday. Trust rose since the poll in May.", "The poll shows it.", "Monday"),
    ("A new Herald poll was released on Monday. In May, Lee led in a Herald poll.", "The poll shows it.", "Monday"),
    ("Ann Lee took up her post on Monday.", "She said it is safe.", None),
    ("Ann Lee, who has held the post since 2019, left on Monday.", "Lee said it is safe.", None),
    ("Ann Lee moved to a new address on Monday.", "Lee said it is safe.", None),
    ("Ann Lee gave an address on Monday.", "Lee said it is safe.", "Monday"),
    ("Ann Lee wrote in a post on Monday that it was old.", "She said it is safe.", "Monday"),
    ("An earlier report was published on Monday.", "The report shows that it is safe.", None),
    ("A new Herald poll was released on Monday.\n\n", "A poll shows that it is safe.", None),
    ("Ann Lee released a statement on Monday, saying it was old.", "Lee added that it is safe.", "Monday"),
    ("Ann Lee was blunt at Monday's Norland port debate.", "Lee said it is safe.", "Monday"),
    ("Ann Lee appeared on a show on Monday.", "Lee said it is safe.", "Monday"),
    ("In Monday's poll Ann Lee led.", "Polls show that it is safe.", None),
    ("Ann Lee published letters on Monday.", "Lee said it is safe.", None),
    ("Ann Lee spoke of the letter scandal on Monday.", "The letter said it is safe.", None),
    # Not in the present, not by others, not when nobody spoke.
    ("Ann Lee plans to give a speech on Monday, Bo Kim said.", "Lee said it is safe.", None),
    ("Ann Lee attended a rally on Monday.", "Lee said it is safe.", None),
    ("Ann Lee spoke at a rally on Monday.", "Lee says it is safe.", None),
    ("Ann Lee spoke at a rally on Monday.", "Lee has said it is safe.", None),
    ("Ann Lee spoke at a rally on Monday.", "Kim said it is safe.", None),
    ("On Monday the council agreed at its session on the plan.", "It says that it is safe.", None),
    ("On Monday the council closed the bridge before a summit.", "It said that it is safe.", None),
    ("Ann Lee took office in 2008 and drew crowds whenever she gave a speech.", "Lee said it is safe.", None),
    ("Ann Lee will give a speech on Monday.", "Lee said it is safe.", None),
    # Names before turns: who takes part, and all behind a line that puts a transcript before them.
    ("Ann Lee spoke at a rally on Monday.\n\n", "LEE: It is safe.", "Monday"),
    ("Ann Lee spoke at a rally on Monday.\n\n", "KIM: It is safe.", None),
    ("On Monday, on “Port Week”, Ann Lee said it was old.\n\nTranscript as follows:\n\n", "KIM: Is it safe?", "Monday"),
    # Over with another communication, a date of the speaker's own, or some paragraphs.
    ("Ann Lee said during a discussion Monday with Bo Kim that it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee complained to supporters in Alba on Monday that it was old.", "Lee said it is safe.", "Monday"),
    ("Ann Lee complained on Monday that it was old.", "Lee said it is safe.", None),
    (
        "In an interview on his podcast “Port Files” on Monday, Ann Lee said it was old.",
        "Lee said it is safe.",
        "Monday",
    ),
    ("In an interview, Ann Lee called it “a mess” on Monday.", "Lee said it is safe.", None),
    # Nobody but its owner speaks in a speech.
    ("Ann Lee praised Bo Kim's speech on Monday.", "Lee said it is safe.", None),
    ("Ann Lee praised Bo Kim's speech on Monday.", "Kim said it is safe.", "Monday"),
    (
        "Lee gave a speech on Monday. “It is old,” Lee said, referring to a debate in May.",
        "Lee said it is safe.",
        "Monday",
    ),
    ("Lee gave a speech on Monday. Lee said on Friday that it is old.", "Lee said it is safe.", None),
    ("Lee gave a speech on Monday. Lee gave an interview on Friday.", "Lee said it is safe.", "Friday"),
    ("Lee gave a speech on Monday. Lee denied it in an interview with Kim.", "Lee said it is safe.", None),
    ("They struck a deal on Monday after two days of talks, said Ann Lee.", "Lee said it is safe.", None),
    ("Lee spoke at meetings over the past month.", "Lee said it is safe.", None),
    ("Lee gave a speech on Monday.", "When he spoke of it in May, Lee said it was safe.", "May"),
    ("It rained.", "“It is safe,” said Ann Lee, who has written the report since 2006.", None),
    (
        "In a statement on Monday, the port said it was old.",
        "“It is safe,” Ann Lee, a clerk, said in the statement.",
        "Monday",
    ),
    (
        "The port released a statement on Monday.",
        "Ann Lee did not comment on the statement, but said it is safe.",
        None,
    ),
    ("Lee gave a speech on Monday.", "In May, as he left the port, Lee said it was safe.", None),
    # Over with what happened after it, or where another document has spoken.
    ("Lee gave a speech in 1990. His son left in 1995.", "Lee said it is safe.", None),
    ("Lee gave a speech in 1990. His son left in 1985.", "Lee said it is safe.", "1990"),
    ("Lee gave a speech in May. A year later, Kim left.", "Lee said it is safe.", None),
    ("Lee gave a speech in 1990. He said it would close in 1995.", "Lee said it is safe.", "1990"),
    ("The port issued a letter in May. It is old, said the Herald report.", "It said it is safe.", None),
    ("The port issued a letter in May. It is old, said Kim.", "It said it is safe.", "May"),
    ("The Herald released a poll in May.", "A poll found that it is safe.", None),
    ("The Herald released polls in May.", "Exit polls found that it is safe.", None),
    ("The Herald released polls in May.", "The polls found that it is safe.", "May"),
    ("The port issued a report in May.", "A note in the report says that it is safe.", "May"),
    # Told of only to say what something or somebody is.
    (
        "Ann Lee spoke in Alba of a stone marked as the site of a speech by Bo Kim in 1990.",
        "Lee said it is safe.",
        None,
    ),
    (
        "Ann Lee spoke in Alba of a stone marked as the site of a speech by Bo Kim in 1990.",
        "Kim said it is safe.",
        "1990",
    ),
    (
        "Ann Lee spoke in Alba of a stone marked as the site of a speech by Bo Kim in 1990.",
        "It was safe, the mayor said.",
        None,
    ),
    ("Ann Lee spoke at a dinner in May.", "It is safe, said Bo Kim, who was at the dinner.", None),
    ("Ann Lee went to a rally in May.", "Lee said it is safe.", None),
    ("As Ann Lee stood by her comment on Monday, Bo Kim left.", "Kim said it is safe.", None),
    ("As Ann Lee stood by her comment on Monday, Bo Kim left.", "Lee said it is safe.", "Monday"),
    ("Ann Lee held a rally on Monday while Bo Kim met voters.", "Kim said it is safe.", None),
    ("In her speech on Monday, Ann Lee spoke of the port.", "Lee said it is safe.", "Monday"),
    ("Ann Lee cited a visit in May to speak of it.", "Lee said it is safe.", None),
    ("Bo Kim described arriving at a dinner in May.", "Kim said it is safe.", None),
    ("Ann Lee described the port at a dinner in May.", "Lee said it is safe.", "May"),
    ("Kim left following a speech Ann Lee gave in May.", "Lee said it is safe.", None),
    ("Following Monday's debate with Ann Lee, Kim left.", "Lee said it is safe.", "Monday"),
    ("Kim was among those invited by Ann Lee to a dinner in May.", "Kim said it is safe.", None),
    ("Unlike in 2012, when Ann Lee gave a speech there, she spoke of her wife.", "Lee said it is safe.", None),
    ("Ann Lee was asked about her 9/11 remark.", "Lee said it is safe.", None),
    # A document that others make public, and another one than that of the sentence.
    ("In May the port published a June 2011 letter where Lee asked for help.", "The port said it is safe.", None),
    (
        "In May the port published a June 2011 letter where Lee asked for help.",
        "Lee wrote that it is safe.",
        "June 2011",
    ),
    (
        "A copy of the 2013 memo said it was old. The Herald released a report on Monday.",
        "It said it is safe.",
        "Monday",
    ),
    ("In a poll released in May, few agreed.", "A poll made last week found it is safe.", None),
    # Where the sentence of its speaker tells of another communication, or turns to somebody else.
    (
        "Bo Kim, who argued with Lee at the May rally, said in a recent interview it was old.",
        "Kim said it is safe.",
        None,
    ),
    ("Ann Lee spoke at a rally in May.", "During the Alba debate, Lee said it is safe.", None),
    ("Ann Lee spoke at a rally in May.", "At the Alba rally, Lee said it is safe.", "May"),
    ("Mr. Lee gave an interview in May. But Mr. Kim saw another danger.", "“It is old,” he said.", None),
    ("Mr. Lee gave an interview in May. Mr. Lee saw another danger.", "“It is old,” he said.", "May"),
    ("Lee gave a speech on Monday.\n\nA.\n\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\n", "Lee said it is safe.", None),
]


@pytest.mark.parametrize(("told", "sentence", "time"), NARRATED)
def test_narrated_times(told: str, sentence: str, time: str | None) -> None:
    found = read(f"{told} {sentence}")
    assert [found.extents[index].text for index in found.said[-1].when] == ([time] if time else [])


def test_report_of_what_another_said_asserts_nothing() -> None:
    found = read("In a message on Saturday, Lee said that it is safe, the Herald reports.")
    inner, outer = found.said
    assert (inner.parent, outer.parent) == (outer.index, None)
    assert (inner.kind, outer.kind) == ("speech", "attitude")
    assert ([found.extents[index].text for index in inner.when], outer.when) == (["Saturday"], ())


QUOTING = """said stated remarked noted explained insisted stressed argued added continued replied answered responded
countered retorted quipped joked teased warned cautioned admitted conceded acknowledged confessed recalled
reminisced declared announced claimed contended alleged complained lamented protested objected observed
commented reflected mused wondered asked inquired pleaded urged suggested promised vowed pledged swore boasted
gushed enthused exclaimed shouted yelled cried screamed whispered murmured muttered mumbled sighed laughed wrote
tweeted texted emailed testified reported repeated reiterated emphasised underlined underscored affirmed
confirmed denied agreed disagreed concluded ventured volunteered opined theorized speculated hinted thundered
fumed raged snapped growled scoffed sneered deadpanned interjected interrupted elaborated clarified told read
echoed concurred gloated demurred quibbled riposted blurted grouched"""
QUOTED_THAT = """said objected underlined divulged stipulated decreed verified surmised inferred deduced conjectured sensed
supposed proved hypothesized prayed jested feared hoped ruled held disclosed hinted reckoned"""


@pytest.mark.parametrize("verb", QUOTING.split())
def test_verbs_behind_a_quotation(verb: str) -> None:
    (said,) = read(f'"The bridge is old," Ann Lee {verb}.').said
    assert said.quote == "direct"


@pytest.mark.parametrize("verb", QUOTED_THAT.split())
def test_verbs_with_that(verb: str) -> None:
    (said,) = read(f"Ann Lee {verb} on Monday that the bridge was old.").said
    assert said.quote == "indirect"


@pytest.mark.parametrize(
    ("sentence", "asserts"),
    [
        ("Lee told police that it was safe, the lawyer said.", True),
        ("The council agreed last month that it was safe, said Kim.", True),
        ("Lee told police that it was safe, the Herald reported.", False),
    ],
)
def test_who_tells_that_another_said_so_asserts_it_unless_it_is_an_outlet(sentence: str, asserts: bool) -> None:
    (outer,) = (one for one in read(sentence).said if one.parent is None)
    assert (outer.kind == "speech") == asserts


def test_another_cue_lends_no_time() -> None:
    found = read("The bridge is safe, Lee said on Monday. Kim said it is not.")
    assert [bool(one.when) for one in found.said] == [True, False]


def test_time_between_cue_and_clause_is_no_content() -> None:
    (triple,) = read("Lee said Monday that the bridge is safe.").triples()
    assert triple == ("Lee", "said", "that the bridge is safe")


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("Lee put out a statement saying the port is shut.", "saying", "a statement", "the port is shut"),
        ("Clerks were sent a letter saying the port is shut.", "saying", "a letter", "the port is shut"),
        ("Kim read a letter saying the port is shut.", "saying", "a letter", "the port is shut"),
        ("“It is late,” said Kim. “It is cold,” adding that it rains.", "adding", "Kim", "that it rains"),
        ("“It is late,” said Kim. And added: “We go.”", "added", "Kim", "“We go.”"),
        ("It is late, Kim said. Lee sang. “It is cold,” adding that it rains.", "adding", "", "that it rains"),
        (
            "It was no slip, Lee noted; the map had been changed.",
            "noted",
            "Lee",
            "It was no slip … the map had been changed",
        ),
        ("It was no slip, Lee noted; Kim said it was.", "noted", "Lee", "It was no slip"),
        ("Half of them said yes while Kim laughed.", "said", "Half of them", "yes"),
        ("It made the case for the plan and he thinks it is bad.", "thinks", "he", "it is bad"),
        ("The port urged crews to stay, even if it rains.", "urged", "The port", "crews to stay, even if it rains"),
        (
            "The port urged crews to stay, even if Lee and Kim go.",
            "urged",
            "The port",
            "crews to stay, even if Lee and Kim go",
        ),
        ("The port urged crews to stay, while it rained.", "urged", "The port", "crews to stay"),
        ("Kim said it had met clerks but declined to give names.", "said", "Kim", "it had met clerks"),
        ("Kim said it would meet clerks but would not name them.", "said", "Kim", "it would meet clerks"),
        ("Kim says it shut, which cost 2 million, according to Lee.", "says", "Kim", "it shut"),
        ("Kim says it shut, which cost 2 million, according to Lee.", "according to", "Lee", "which cost 2 million"),
        ("The port, which Kim owns, fell, according to Lee.", "according to", "Lee", "The port, which Kim owns, fell"),
        ("Lee mocked claims that the dam was old and said it was safe.", "said", "Lee", "it was safe"),
        ("Lee heard that Kim had left and said it was safe.", "said", "Kim", "it was safe"),
        ("That was when the note was finished and denied the sale.", "denied", "the note", "the sale"),
        ("Lee demanded the file be closed.", "demanded", "Lee", "the file be closed"),
        ("Lee accused Kim of hiding it by burning it.", "accused", "Lee", "Kim of hiding it by burning it"),
        ("Lee defended his plan of hiding it by citing a poll.", "defended", "Lee", "his plan of hiding it"),
        ("Lee protested saying that it was late.", "saying", "Lee", "that it was late"),
        (
            "The Sun reported, according to Kim, Lee ran to the port.",
            "according to",
            "Kim",
            "The Sun reported … Lee ran to the port",
        ),
        ("Police said using ropes, the men climbed it.", "said", "Police", "using ropes, the men climbed it"),
        ("Police said driving home is risky.", "said", "Police", "driving home is risky"),
        ("Kim found sailing to be hard, she said.", "said", "she", "Kim found sailing to be hard"),
        ("Lee hailed as historic the deal on fish.", "hailed", "Lee", "as historic the deal on fish"),
        ("Lee hailed the deal as historic.", "hailed", "Lee", "the deal as historic"),
        ("Lee said it was late and also urged them to go.", "also urged", "Lee", "them to go"),
        ("Lee said it had to be cleaned and later shut.", "said", "Lee", "it had to be cleaned and later shut"),
        (
            "Clerks at the Alba Museum estimate the bone weighs a ton.",
            "estimate",
            "Clerks at the Alba Museum",
            "the bone weighs a ton",
        ),
        ("The note from the police reads,\n\n“It is late.”", "reads", "The note from the police", "“It is late.”"),
        ("Lee stated, quoting Kim, “It is late.”\n“It is cold.”", "stated", "Lee", "“It is late.” … “It is cold.”"),
    ],
)
def test_who_says_what_up_to_where(text: str, cue: str, source: str, content: str) -> None:
    found = read(text)
    one = found.one(cue)
    assert (found.texts(one.source), found.texts(one.content)) == (source, content)


def test_what_a_document_says_is_nested_in_what_is_done_with_it() -> None:
    outer, inner = read("Lee issued a statement saying it is safe.").said
    assert (outer.kind, inner.kind, inner.parent) == ("attitude", "speech", outer.index)
    outer, inner = read("Lee sent out a statement on Monday saying it is safe.").said
    assert (outer.kind, inner.kind, inner.parent) == ("attitude", "speech", outer.index)


def test_turn_of_a_reporter_is_no_dateline() -> None:
    found = read(
        "This is Nes News.\n\nANN LEE, BYLINE: When the port opened this week after a break, it was late. So clerks left."
    )
    assert [source for source, _, _ in found.triples()] == ["ANN LEE"]


def test_turn_whose_label_has_a_bracket_runs_to_its_paragraphs_end() -> None:
    found = read("LEE (on camera): It is safe. It is new.")
    assert found.triples() == [("LEE", ":", "It is safe … It is new.")]


@pytest.mark.parametrize(
    ("told", "inner"),
    [
        ("Kim promised to fix it", [("Kim", "promised", "to fix it")]),
        # What another expects is that one's, what one expects oneself is told at once.
        ("the bank expects prices to fall", [("the bank", "expects", "prices to fall")]),
        ("clerks expected a loss of $5 million", [("clerks", "expected", "a loss of $5 million")]),
        ("it expects prices to fall", []),
        ("the bank expects a boat", []),
        ("the bid did not offer “much”", []),
        ("Kim wanted to fix it", []),
        ("it is unclear who left", []),
    ],
)
def test_what_one_says_that_another_promised_is_nested(told: str, inner: list[tuple[str, str, str]]) -> None:
    found = read(f"Lee said {told}.")
    nested = [one for one in found.said if one.parent is not None]
    assert [(found.texts(one.source), found.texts(one.cue), found.texts(one.content)) for one in nested] == inner


def test_nested_attributions_have_their_outer_one_as_parent() -> None:
    outer, inner = read("Ann Lee said that Bo Kim thinks the bridge is safe.").said
    assert (outer.parent, inner.parent) == (None, outer.index)


def test_paragraph_that_is_a_quotation_goes_on() -> None:
    text = '"It is safe," Lee said.\n\n"It will stay open for years."'
    assert read(text).triples() == [("Lee", "said", '"It is safe," … "It will stay open for years."')]


def test_paragraph_that_is_a_quotation_goes_on_with_what_is_told() -> None:
    text = 'Lee said that it was safe.\n\n"It will stay open for years."'
    assert read(text).triples() == [("Lee", "said", 'that it was safe … "It will stay open for years."')]


def test_paragraph_goes_on_with_a_quotation_of_several_sentences() -> None:
    text = 'Lee added: "It is old. It was built in May.\n\n"It was far too small for us."\n\nThe port is new.'
    assert read(text).triples() == [
        ("Lee", "added", '"It is old. It was built in May. … "It was far too small for us."')
    ]


def test_paragraph_that_is_a_title_in_marks_does_not_go_on() -> None:
    text = 'Lee said that it was safe.\n\n"Bridges of the old towns"\n\nNobody came to see it.'
    assert read(text).triples() == [("Lee", "said", "that it was safe")]


def test_a_line_that_only_names_somebody_stands_above_the_words() -> None:
    text = "They spoke on Friday.\n\nSen. Ann Lee, D-Alba:\n\n“The bridge is old.\n\n“It must be closed.”"
    assert read(text).triples() == [("Sen. Ann Lee, D-Alba", ":", "“The bridge is old. … “It must be closed.”")]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("New Alba: Minister Ann Lee said on Friday that the bridge over the lake was too old.", ["Minister Ann Lee"]),
        (
            "New Alba: Minister Ann Lee accused the port on Friday of hiding it, and said it was too old.",
            ["Minister Ann Lee", "Minister Ann Lee"],
        ),
        (
            "Bo Alba: Minister Ann Lee said on Friday that the bridge was old.\n\nBo Kim: It is not.",
            ["Bo Alba", "Minister Ann Lee", "Bo Kim"],
        ),
        ("Bo Alba: I said on Friday that the bridge over the lake was too old for us.", ["Bo Alba", "I"]),
    ],
)
def test_a_place_before_the_first_paragraph_says_nothing(text: str, sources: list[str]) -> None:
    found = read(text)
    assert [found.texts(one.source) for one in found.said] == sources


def test_announced_paragraph_is_the_content() -> None:
    text = "The Herald said in an editorial:\n\nThe bridge is old. It must be closed."
    assert read(text).triples() == [("The Herald", "said", "The bridge is old. It must be closed.")]


def test_labels_of_an_interview() -> None:
    text = "Q: Is the bridge safe?\n\nANN LEE: The bridge is safe."
    assert [triple[0] for triple in read(text).triples()] == ["Q", "ANN LEE"]


def test_questions_that_an_author_asks_himself_have_no_speaker() -> None:
    text = "Q: How did it begin?\n\nA: It began as a mill.\n\nQ: Who built it?\n\nA: Monks built it.\n\n"
    last = "Q: What came next?\n\nA: It burned."
    assert not read(text + last).said
    assert [triple[0] for triple in read(text + last + " I saw it.").triples()] == ["Q", "A"] * 3


def test_a_label_may_stand_alone_above_what_is_said() -> None:
    text = "It rains.\n\nANN LEE, host:\n\nIt is old. It leaks.\n\nKIM: It is new.\n\nBO BERG, host:\n\nThank you all."
    assert read(text).triples() == [
        ("ANN LEE", ":", "It is old. It leaks."),
        ("KIM", ":", "It is new"),
        ("BO BERG", ":", "Thank you all."),
    ]


def test_names_alone_above_paragraphs_again_and_again_are_labels() -> None:
    text = "Ann Lee:\n\nIt is old.\n\nIt leaks.\n\nBo Kim:\n\nIt is new.\n\nAnn Lee:\n\nIt is late.\n\nIt rains."
    assert read(text).triples() == [
        ("Ann Lee", ":", "It is old. … It leaks."),
        ("Bo Kim", ":", "It is new."),
        ("Ann Lee", ":", "It is late. … It rains."),
    ]
    assert not read("Ann Lee:\n\nIt is old.\n\nIt leaks.\n\nBo Kim:\n\nIt is new.").said


TALK = "ANN LEE:\n\nIt is old.\n\nIt leaks.\n\nREP. BO KIM, (D-Alba):\n\nIt is new.\n\n{}:\n\nIt is late."


@pytest.mark.parametrize("label", ["ANN LEE", "LEE", "SPOKESMAN", "TOM HOLM"])
def test_labels_in_capitals_alone_above_paragraphs(label: str) -> None:
    found = read(TALK.format(label))
    assert found.triples() == [
        ("ANN LEE", ":", "It is old. … It leaks."),
        ("REP. BO KIM", ":", "It is new."),
        (label, ":", "It is late."),
    ]
    assert all(one.verbatim for one in found.said)


@pytest.mark.parametrize("label", ["NOTE", "WHERE", "BACKGROUND"])
def test_headings_in_capitals_are_no_labels(label: str) -> None:
    found = read(TALK.replace("{}", "ANN LEE:\n\nIt is good.\n\n{}").format(label)).triples()
    assert found[2:] == [("ANN LEE", ":", "It is good.")]
    assert not read("WHAT:\n\nIt is old.\n\nWHERE:\n\nIt is in Alba.\n\nPRESS CONTACT:\n\nLee has it.").said


def test_what_stands_below_the_last_label_of_a_broadcast_is_its_speakers() -> None:
    text = "BO KIM, MAYOR: It is old.\n\nANN LEE, HOST: It is new.\n\nIt leaks.\n\n(END CLIP)\n\nIt rains."
    assert read(text).triples() == [("BO KIM", ":", "It is old"), ("ANN LEE", ":", "It is new … It leaks.")]


def test_what_stands_below_the_only_label_of_a_broadcast_is_its_presenters() -> None:
    text = "Alba Live\n\nANN LEE, CNN ANCHOR: Let's begin.\n\nThe port is shut.\n\nIt rains."
    assert read(text).triples() == [("ANN LEE", ":", "Let's begin … The port is shut. … It rains.")]


@pytest.mark.parametrize("label", ["ANN LEE, NEWS CORRESPONDENT (voice-over)", "ANN LEE, BYLINE"])
def test_the_only_label_of_a_broadcast_may_be_a_reporters(label: str) -> None:
    assert read(f"{label}: The port is shut.\n\nIt rains.").triples() == [
        ("ANN LEE", ":", "The port is shut … It rains.")
    ]
    assert read("ANN LEE, WEATHER: The port is shut.\n\nIt rains.").triples() == [("ANN LEE", ":", "The port is shut")]


def test_who_greets_at_the_head_of_a_page_is_no_place() -> None:
    assert read("ANN LEE: Good evening. It rains.\n\nThe port is shut.").triples() == [
        ("ANN LEE", ":", "Good evening … It rains.")
    ]
    assert not read("LEE ALBA: Goods are left on the quay. It rains.\n\nThe port is shut.").said


def test_noise_of_those_who_listen_ends_no_turn() -> None:
    text = "ANN LEE, MAYOR: It is old.\n\n(APPLAUSE)\n\nIt leaks.\n\n(Laughter.)\n\nIt rusts.\n\n(MUSIC)\n\nIt rains."
    assert read(text).triples() == [("ANN LEE", ":", "It is old … It leaks. … It rusts.")]


def test_a_turn_between_labels_in_capitals_may_hold_a_quotation() -> None:
    text = "ANN LEE: It is old.\n\nThe owner said, “I sold it.”\n\nIt leaks.\n\nADA BERG: It rains."
    assert read(text).triples()[0] == ("ANN LEE", ":", "It is old … The owner said, “I sold it.” … It leaks.")


def test_labels_within_a_paragraph_that_begins_with_one() -> None:
    text = (
        "ANN LEE: Good evening. It is old. BO KIM, Co-Author: We wept. KIM: We left. (BREAK) ANN LEE: It rains. "
        "PORT NEWS: It is shut. Ada Berg has more. ADA BERG: It burns. It leaks."
    )
    assert [(source, content) for source, _, content in read(text).triples()] == [
        ("ANN LEE", "Good evening … It is old."),
        ("BO KIM", "We wept"),
        ("KIM", "We left"),
        ("ANN LEE", "It rains"),
        ("PORT NEWS", "It is shut … Ada Berg has more."),
        ("ADA BERG", "It burns … It leaks."),
    ]
    assert not read("It is old. BO KIM: It rains.").said


def test_an_initial_in_a_label_is_no_letter_of_who_answers() -> None:
    text = "BO BERG: Is it safe?\n\nJ. LUND: Maybe. It leaks.\n\nQ Is it late?\n\nA It is."
    assert [source for source, _, _ in read(text).triples()] == ["BO BERG", "J. LUND", "Q", "A"]


def test_labels_of_a_talk_with_an_office_in_small_letters() -> None:
    text = (
        "Ann Lee (Alba Radio): It is old.\n\nIt leaks.\n\nIs it safe?\n\n"
        "Bo Kim, harbour master: It is. It was mended.\n\nWe knew it."
    )
    assert read(text).triples() == [
        ("Ann Lee", ":", "It is old … It leaks. … Is it safe?"),
        ("Bo Kim", ":", "It is … It was mended. … We knew it."),
    ]


def test_labels_with_a_stop_in_the_record_of_a_parliament() -> None:
    text = (
        "Mr. BERG of Alba. Madam President, I rise. It burned.\n\nWe lost it.\n\nThe PRESIDING OFFICER. Ms. Lund has the "
        "floor.\n\nMs. LUND. I thank him. It is late."
    )
    assert [(source, content) for source, _, content in read(text).triples()] == [
        ("Mr. BERG of Alba", "Madam President, I rise. It burned. … We lost it."),
        ("The PRESIDING OFFICER", "Ms. Lund has the floor."),
        ("Ms. LUND", "I thank him. It is late."),
    ]
    text = "It rains.\n\nSpeaker Lee. It is old. It leaks.\n\nQ. Is it?\n\nSpeaker Lee. It is late."
    assert [source for source, _, _ in read(text).triples()] == ["Speaker Lee", "Speaker Lee"]


def test_a_name_with_a_stop_alone_on_a_page_is_no_label() -> None:
    assert not read("Who won?\n\nMr. BERG. It was old.\n\nIt rains.").said
    assert not read("Old Alba. It was old.\n\nNew Alba. It was new.").said


def test_a_list_of_people_is_no_talk() -> None:
    assert not read("Ann Lee, mayor: Lost her seat in May.\n\nBo Kim, clerk: Kept his seat in June.").said


def test_a_label_with_a_title_in_small_letters_is_one_of_a_broadcast() -> None:
    text = "Mr. BO KIM (Chief Clerk): It is old.\n\nLEE: Is it?\n\nMr. KIM: It is. It leaks.\n\nIt rains."
    assert read(text).triples()[-1] == ("Mr. KIM", ":", "It is … It leaks. … It rains.")


def test_who_is_told_of_below_her_last_words_speaks_no_more() -> None:
    text = "BO KIM, HOST: Is it safe?\n\nANN LEE, MAYOR: It is.\n\nIt leaks.\n\nAnn Lee is the mayor of Alba."
    assert read(text).triples()[-1] == ("ANN LEE", ":", "It is … It leaks.")


def test_a_label_may_hold_a_quotation() -> None:
    text = "ANN LEE, HOST: It rains.\n\nBO KIM, “THE HERALD”: It is old. It leaks."
    assert read(text).triples() == [("ANN LEE", ":", "It rains"), ("BO KIM", ":", "It is old … It leaks.")]


def test_a_turn_goes_on_through_a_name_in_quotation_marks() -> None:
    text = 'BO KIM: It is old. He is ill.\n\nOn the "Late Show": It rains.\n\nThen: He left.\n\nANN LEE: It is new.'
    assert [triple[0] for triple in read(text).triples()] == ["BO KIM", "ANN LEE"]


def test_dots_behind_a_label_are_no_speech_of_their_own() -> None:
    text = "ANN LEE: It is old.\n\nBO KIM: Is it?\n\nANN LEE: ... Lee will leave in May."
    assert read(text).triples()[-1] == ("ANN LEE", ":", "Lee will leave in May.")


def test_what_another_says_in_a_turn_is_nested() -> None:
    outer, inner = read("BARTON: His aide, Jim Dorsey, told a panel that he had warned the mayor.").said
    assert (outer.parent, inner.parent, inner.claimant_name) == (None, outer.index, "Jim Dorsey")


def test_what_stands_before_its_cue_in_a_turn_is_nested() -> None:
    found = read("BARTON: It is safe, officials say. But it is old.")
    assert [(found.texts(one.content), one.parent) for one in found.said][1] == ("It is safe", 0)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("ALBA: Alban troops have left the town.", 0),
        ("LEE ALBA: Ms. Lee has left for Alba.", 0),
        ("LEE: I am Ann Lee, and this is the news.", 1),
        ("LEE: The troops have left the town.", 1),
        ("SHIPS: Alba Ships rose.\n\nTIN: It fell.\n\nTHE VIEW: “Prices are high,” said Bo Kim.", 1),
        ("SHIPS: Alba Ships rose.\n\nTIN: I sold it.\n\nTHE VIEW: “Prices are high,” said Bo Kim.", 3),
        ("Oil fell with interest rates.\n\nOIL MOVE: Oil fell again.\n\nINTEREST RATES: Rates fell.", 0),
        ("The brown bear is back.\n\nBO BROWN: The bear is late.\n\nBROWN: The bear is here.", 2),
    ],
)
def test_a_label_of_what_the_news_is_about_is_no_speaker(text: str, labels: int) -> None:
    assert len(read(text).said) == labels


def test_turn_of_an_interview_runs_to_its_paragraphs_end() -> None:
    found = read("The Herald met Ann Lund.\n\nHerald: Is it safe?\n\nLund: It is. It was built by Kim, who said so.")
    assert found.triples() == [
        ("Herald", ":", "Is it safe"),
        ("Lund", ":", "It is … It was built by Kim, who said so."),
    ]
    assert found.said[1].claimant_name == "Ann Lund"


def test_label_that_tells_more_of_a_speaker() -> None:
    found = read(
        "The hall opens in May.\n\nAnn Lund, mayor of Alba: “We open in May, as we said.”\n\n"
        "Bo Kim on the roof: “It was about time that somebody did it.”\n\nMore on the hall: “It is an old one, they say.”"
    )
    assert [source for source, _, _ in found.triples()] == ["Ann Lund, mayor of Alba", "Bo Kim"]


def test_speech_left_open_goes_on_whatever_follows_it() -> None:
    found = read("Ann Lund said: “Jobs are lost.\n\n“Nobody should be fooled.” Bo Kim left.\n\n“Not him.” It rained.")
    assert found.triples() == [("Ann Lund", "said", "“Jobs are lost. … “Nobody should be fooled.”")]


def test_question_before_the_same_label_again_is_none_of_the_answer() -> None:
    found = read(
        "Questions to Ann Lund of Alba\nIs it safe?\nA: It is. It was built well.\n"
        "Why was it shut in May?\nA: It was being painted.\nWill it open?\nA: It will."
    )
    answers = [content for source, _, content in found.triples() if source == "A"]
    assert answers == ["It is … It was built well.", "It was being painted", "It will"]


def test_signature_behind_a_quotation() -> None:
    assert read('"The bridge is safe for all of us." — Ann Lee').triples() == [
        ("Ann Lee", "—", '"The bridge is safe for all of us."')
    ]
    assert read('"It is safe." - Ann Lee, mayor').triples() == [("Ann Lee, mayor", "-", '"It is safe."')]
    assert read('"It is what?" - Ann Lee, mayor').triples() == []
    assert read('"It is safe for all of us" - Ann Lee').triples() == [("Ann Lee", "-", '"It is safe for all of us"')]


def test_colon_of_a_headline() -> None:
    text = "Lee: Bridge is safe\n\nThe bridge is old. It was built long ago."
    assert ("Lee", ":", "Bridge is safe") in read(text, title="Lee: Bridge is safe").triples()
    title = "Clerks to strike in May, union says"
    assert ("union", "says", "Clerks to strike in May") in read(f"{title}\n\n{text}", title=title).triples()


def test_rows_keep_order_and_parents() -> None:
    found = read("Ann Lee said that Bo Kim thinks the bridge is safe.")
    outer, inner = attribution_rows(found.page, found.said)
    assert inner.parent_id == outer.attribution_id
    assert outer.attribution_id[0] == "a"
    assert (outer.kind, inner.kind, outer.quote) == ("speech", "thought", "indirect")
    assert outer.attribution_id == attribution_rows(found.page, found.said)[0].attribution_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Survey Finds Berg Ahead", [("Survey", "Finds", "Berg Ahead")]),
        ("Council issues apology to sailors", [("Council", "issues", "apology to sailors")]),
        ("Sailors Call For Action", [("Sailors", "Call For", "Action")]),
        ("Berg Told A Sailor Not To Smile", [("Berg", "Told", "A Sailor Not To Smile")]),
        ("Berg Backs Kim And Denounces Holm", [("Berg", "Backs", "Kim"), ("Berg", "Denounces", "Holm")]),
        ("Clerk accused of hiding losses", [("", "accused", "Clerk … of hiding losses")]),
        ("Mayor Urged To Quit Over Losses", [("", "Urged", "Mayor … To Quit Over Losses")]),
        ("Two Dead As Storm Hits Alba, Officials Say", [("Officials", "Say", "Two Dead As Storm Hits Alba")]),
        ("Berg to sailors: mill will close", [("Berg", ":", "mill will close")]),
        ("Wow: mill will close", []),
        ("Mill Sale Closes", []),
        ("A Serious Plan To Close A Mill", []),
    ],
)
def test_verbs_of_a_headline(title: str, expected: list[tuple[str, str, str]]) -> None:
    text = f"{title}\n\nOn Monday the mayor, Ann Berg, went home. It rained in Alba."
    assert read(text, title=title).triples() == expected


def test_turns_are_quoted_without_marks() -> None:
    text = "ANN LEE, HOST: The mill was sold in May.\n\nBO KIM: They called it “a trap.”\n\nANN LEE: Is it safe?"
    tables = single.extract(text, published="2016-03-16", lang="en")
    assert set(tables["mentions"]["quote"]) == {"direct"}
    assert set(tables["attributions"]["quote"]) == {"direct"}


def test_a_single_label_quotes_nothing() -> None:
    tables = single.extract("Mayor: Mill is safe\n\nIt was sold in May.", published="2016-03-16", lang="en")
    assert "direct" not in set(tables["attributions"]["quote"])
