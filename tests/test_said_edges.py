"""Where sources and contents begin and end beside relative clauses, insertions, dashes and further verbs; outermost ones."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # An infinitive behind 'and' that belongs before the cue.
    (
        "They tried to sell a note that accuses Lee of theft and distribute it.",
        [("that", "accuses", "Lee of theft")],
    ),
    # What stands before the subject of a content without "that".
    ("Police said after the raid three men were held.", [("Police", "said", "after the raid three men were held")]),
    ("Police said in the raid three men were held.", [("Police", "said", "three men were held")]),
    ("Police said during the raid, three men were held.", [("Police", "said", "three men were held")]),
    (
        "Police said after they were freed their mother wept.",
        [("Police", "said", "after they were freed their mother wept")],
    ),
    ("Police said after the raid.", []),
    (
        "The Herald reported on its website on Friday that clerks had left.",
        [("The Herald", "reported", "that clerks had left")],
    ),
    ("The Herald reported on the raid on Friday.", [("The Herald", "reported on", "the raid")]),
    (
        "Ten had left, Ann Lee, the chief of police told Nova.",
        [("Ann Lee, the chief of police", "told", "Ten had left")],
    ),
    ("They met the mayor, Ann Lee, a friend told Nova.", [("a friend", "told", "They met the mayor, Ann Lee")]),
    (
        "Ann Lee, mayor of Nes, Norland said it was late.",
        [("Ann Lee, mayor of Nes, Norland", "said", "it was late")],
    ),
    ("At a port in Nes, Norland said it was late.", [("Norland", "said", "it was late")]),
    ("Magistrate Ann Lee today (20) said it was late.", [("Magistrate Ann Lee", "said", "it was late")]),
    ("Army authorities on Friday, said that ten men left.", [("Army authorities", "said", "that ten men left")]),
    ("Police suspect a boy of stealing the bike.", [("Police", "suspect", "a boy of stealing the bike")]),
    # A link between two paragraphs of a speech.
    (
        "“It fell at 9 p.m. and rose.\n\nREAD ALSO: Two held in Nes\n\n“We left,” Lee said.",
        [("Lee", "said", "“It fell at 9 p.m. and rose. … “We left,”")],
    ),
    ("The court denied a ten-day remand plea by the port.", []),
    ("Police said in a speech on Monday, the men had left.", [("Police", "said", "the men had left")]),
    (
        "Lee called the verdict, reached on Friday, a lie.",
        [("Lee", "called", "the verdict, reached on Friday, a lie")],
    ),
    (
        'Lee, who told them to "wait for it", said town planning appeared to have failed.',
        [
            ("who", "told", 'them to "wait for it"'),
            ('Lee, who told them to "wait for it"', "said", "town planning appeared to have failed"),
        ],
    ),
    # Behind two commas; a quotation without a comma.
    (
        "Ann Lee, PhD, head of the port, noted, “It is late.”",
        [("Ann Lee, PhD, head of the port", "noted", "“It is late.”")],
    ),
    ("Lee commented “It is late.”", [("Lee", "commented", "“It is late.”")]),
    # What is denied of all; 'there' behind whom one cites, a comma forgotten.
    ("Kim says not all clerks left.", [("Kim", "says", "not all clerks left")]),
    ("Kim decided not to sell the port and the men left.", [("Kim", "decided", "not to sell the port")]),
    ("According to the county there were 12 mills.", [("the county", "According to", "there were 12 mills")]),
    # One who is told to do it, behind a relative clause; whom 'themselves' makes no subject.
    (
        "Kim urged all who are in the hall to quickly leave it.",
        [("Kim", "urged", "all who are in the hall to quickly leave it")],
    ),
    ("Kim dared the board to sell it.", [("Kim", "dared", "the board to sell it")]),
    ("Those who find themselves poor in Alba are many.", []),
    # A past joined to that of a cue whose content is a quoted phrase.
    ("Lee alleged “gross fraud” in the vote, and left.", [("Lee", "alleged", "“gross fraud” in the vote")]),
    (
        "Lee apologized for “a slip” and announced a sale.",
        [("Lee", "apologized for", "“a slip”"), ("Lee", "announced", "a sale")],
    ),
    ("Lee said “her critics” met and left.", [("Lee", "said", "“her critics” met and left")]),
    # A name beside one that hangs on a preposition, and one that has its own office.
    (
        "In a note by her aide, Bo Kim, in Alba, the mayor, Ann Lee, said it was late.",
        [("the mayor, Ann Lee", "said", "it was late")],
    ),
    (
        "Kim quoted Lee as saying, “I gave it all that I had.\n\n“It was late when I left.”",
        [("Kim", "quoted", "Lee as saying, “I gave it all that I had.")],
    ),
    # What the author calls all that was said.
    (
        "Lee complained that it was rigged, a charge that the clerks, Kim and Berg, denied.",
        [("Lee", "complained", "that it was rigged")],
    ),
    ("Lee said she would go, a move that could hurt Alba and Lund.", [("Lee", "said", "she would go")]),
    (
        "Lee said it was held in a hall, a house that was closed and sold.",
        [("Lee", "said", "it was held in a hall, a house that was closed and sold")],
    ),
    # What its author did next, or whom one is sent to.
    ("Holm posted that she was “done,” then deleted it.", [("Holm", "posted", "that she was “done,”")]),
    ("Holm said that it fell, then rose.", [("Holm", "said", "that it fell, then rose")]),
    ("Holm said she knew nothing, referring questions to the port.", [("Holm", "said", "she knew nothing")]),
    # Capitals with which a text opens.
    ("ANN HOLM SAID the mill was old.", [("ANN HOLM", "SAID", "the mill was old")]),
    ("ANN HOLM CLERK of the mill left.", []),
    # A day at the end, behind a source that stands behind its cue, is the cue's.
    (
        "The mill is safe, said Bo Kim, head of the board on Monday.",
        [("Bo Kim, head of the board", "said", "The mill is safe")],
    ),
    ("The mill is safe, said Bo Kim, the mayor, on Friday.", [("Bo Kim, the mayor", "said", "The mill is safe")]),
    ("The mill is safe, said Bo Kim, on Friday in Alba.", [("Bo Kim", "said", "The mill is safe")]),
    (
        "The mill is safe, said Bo Kim, mayor of Lund since 2010.",
        [("Bo Kim, mayor of Lund since 2010", "said", "The mill is safe")],
    ),
    # A form in -ing that is a subject is no cue.
    ("The quake meant that finding survivors was less likely.", []),
    # A past without a subject behind the present is the author's.
    (
        "Kim spoke of the mill, arguing it will be a waste and left.",
        [("Kim", "spoke of", "the mill"), ("Kim", "arguing", "it will be a waste")],
    ),
    ("Kim said he “doubts the claims” and left.", [("Kim", "said", "he “doubts the claims”")]),
    (
        "Kim said he has been moved by it and liked the mill.",
        [("Kim", "said", "he has been moved by it and liked the mill")],
    ),
    ("Kim said it fell in May and left three ill.", [("Kim", "said", "it fell in May and left three ill")]),
    # What belongs to the clause of a relative or of a verb within an object.
    (
        "The Herald cited the case of a clerk born in Alba who in 2010 tried to open the safe.",
        [("The Herald", "cited", "the case of a clerk born in Alba who in 2010 tried to open the safe")],
    ),
    (
        "Kim cited reports that Berg said in a call from the port that the mill was old.",
        [("Kim", "cited", "reports that Berg said in a call from the port that the mill was old")],
    ),
    (
        "Kim continued to defend the notion that a video, at least in part, caused the fire.",
        [("Kim", "continued to defend", "the notion that a video, at least in part, caused the fire")],
    ),
    (
        "Clerks voiced doubt that the port, if it got the file late, would use it.",
        [("Clerks", "voiced doubt", "that the port, if it got the file late, would use it")],
    ),
    (
        "Kim praised the plan after Lee said it was safe.",
        [("Kim", "praised", "the plan"), ("Lee", "said", "it was safe")],
    ),
    (
        "The letter points to kind words not only from Kim after the fire, but also from people who oppose the sale.",
        [
            (
                "The letter",
                "points to",
                "kind words not only from Kim after the fire, but also from people who oppose the sale",
            )
        ],
    ),
    # A time or occasion between an object and what it is called.
    ("Berg called the report Friday a “lie.”", [("Berg", "called", "the report … a “lie.”")]),
    ("Berg called the remarks on Friday a lie.", [("Berg", "called", "the remarks … a lie")]),
    ("Berg called the meeting Friday.", []),
    (
        "Berg described the union during a radio interview as “a relic.”",
        [("Berg", "described", "the union … as “a relic.”")],
    ),
    ("Berg described the talk at a rally for clerks.", [("Berg", "described", "the talk")]),
    (
        "Berg cited Lee, an heir to a mill, as one of those who could shape the plan.",
        [("Berg", "cited", "Lee, an heir to a mill, as one of those who could shape the plan")],
    ),
    # Lists of scenes, of owners, of adjectives.
    (
        "Berg described boats lying ashore, streets lined with sand, and a town at rest.",
        [("Berg", "described", "boats lying ashore, streets lined with sand, and a town at rest")],
    ),
    (
        "Those who described Berg's and Kim's dealings with the bank were two clerks.",
        [("who", "described", "Berg's and Kim's dealings with the bank")],
    ),
    (
        "Berg denounced the dark, even hostile, tone of the plan that clerks have made.",
        [("Berg", "denounced", "the dark, even hostile, tone of the plan that clerks have made")],
    ),
    # What the author holds against it; a deed that is no saying; not doing so.
    (
        "Berg denied that the mill was old, however, seeming to rely on a note.",
        [("Berg", "denied", "that the mill was old"), ("", "seeming", "Berg … to rely on a note")],
    ),
    ("Now they could say goodbye to the mill.", []),
    (
        "Berg has complained about not getting enough credit.",
        [("Berg", "has complained about", "not getting enough credit")],
    ),
    ("Reporters asked questions about the mill.", [("Reporters", "asked questions", "about the mill")]),
    ("That said, she noted, “He will leave.”", [("she", "noted", "“He will leave.”")]),
    ("All things considered, Berg left.", []),
    # What is done to two, a name between one comma and "as", and what an author makes of the words.
    (
        "He accused Bo Kim, and mayors opposed to the sale, of hiding it.",
        [("He", "accused", "Bo Kim, and mayors opposed to the sale, of hiding it")],
    ),
    (
        "Lee described the head of the board (PB), Ann Holm as one of the clerks that lied.",
        [("Lee", "described", "the head of the board (PB), Ann Holm as one of the clerks that lied")],
    ),
    ("Lee said Kim was going nowhere, in a move that could anger sailors.", [("Lee", "said", "Kim was going nowhere")]),
    ("Lee said Kim was going nowhere, in May that is.", [("Lee", "said", "Kim was going nowhere, in May that is")]),
    # A quotation that hangs on a single dash; what shall come hangs on the content's verb, not on a past one before it.
    (
        "Holm said all of it had one flaw - “there is no order in it”.",
        [("Holm", "said", "all of it had one flaw - “there is no order in it”")],
    ),
    ("Holm said it was late - “No,” said Kim.", [("Holm", "said", "it was late"), ("Kim", "said", "“No,”")]),
    (
        "Holm had left, saying that the plan breaks laws, including two on mills, and will harm the port.",
        [("Holm", "saying", "that the plan breaks laws, including two on mills, and will harm the port")],
    ),
    (
        "Holm left, saying that the plan breaks laws, and sold it.",
        [("Holm", "saying", "that the plan breaks laws")],
    ),
    (
        "Holm said blame should be with clerks, not sailors, and got angry in her reply.",
        [("Holm", "said", "blame should be with clerks, not sailors")],
    ),
    ("Holm said it would be sold, and moved to Alba.", [("Holm", "said", "it would be sold, and moved to Alba")]),
    # What one tells in an insertion ends with it.
    (
        "Bo Kim, speaking from a truck to tell clerks the news relayed to him, said it is late.",
        [("", "to tell", "the news relayed to him"), ("Bo Kim", "said", "it is late")],
    ),
    # What a relative clause tells of an object ends before the verb of whom it tells, also where a participle hangs on it.
    (
        "Many clerks who came to Alba to protest the toll say they will leave.",
        [("Many clerks who came to Alba to protest the toll", "say", "they will leave")],
    ),
    (
        "The clerk who wrote the note left by the owner of the mill says he will stay and could still sell it.",
        [
            (
                "The clerk who wrote the note left by the owner of the mill",
                "says",
                "he will stay and could still sell it",
            )
        ],
    ),
    # An object of a verb has its own clauses; a subject with an -ing form ends before the main verb.
    (
        "Holm published a report detailing the losses the port was facing.",
        [("Holm", "published", "a report detailing the losses the port was facing")],
    ),
    ("A report detailing the losses was lost.", [("A report", "detailing", "the losses")]),
    # What somebody is called behind a time; a name alone between commas.
    ("Holm called the sale on Sunday “childish” and wrong.", [("Holm", "called", "the sale … “childish” and wrong")]),
    (
        "Holm mocked the mayor, Bo Kim, though she left the hall.",
        [("Holm", "mocked", "the mayor, Bo Kim")],
    ),
    ("Holm mocked the mayor, and Bo Kim left.", [("Holm", "mocked", "the mayor")]),
    # Whom a quotation is said to; what hangs on a time in front; an adverb behind "to".
    ("Ann Holm said, “Wrong” to the vicar as he left.", [("Ann Holm", "said", "“Wrong”")]),
    (
        "Days after a study that found the sea had warmed, Kim said that it was late.",
        [("that", "found", "the sea had warmed"), ("Kim", "said", "that it was late")],
    ),
    (
        "The club calls on the town to always keep a boat.",
        [("The club", "calls on", "the town to always keep a boat")],
    ),
    # Whom one tells, and who is spoken of.
    ("Berg told jurors Holm had sold the boat.", [("Berg", "told", "Holm had sold the boat")]),
    ("Berg told coach Bo Kim the boat was sold.", [("Berg", "told", "the boat was sold")]),
    (
        "Lee told a hall in Alba, New Norland on Monday that the mill is closed.",
        [("Lee", "told", "that the mill is closed")],
    ),
    ("It is over, Keita told his aides as he left the hall.", [("Keita", "told", "It is over")]),
    (
        'Berg said as he opened the gate, "It holds."',
        [("Berg", "said", '"It holds."')],
    ),
    (
        "The clerk said before he left the hall that the mill is closed.",
        [("The clerk", "said", "that the mill is closed")],
    ),
    ('"Too late?" Berg wrote when it fell.', [("Berg", "wrote", '"Too late?"')]),
    ("Berg revealed when the mill will open.", [("Berg", "revealed", "when the mill will open")]),
    # Relative clauses around a source.
    ("A sailor we met in Alba said the mill burned.", [("A sailor we met in Alba", "said", "the mill burned")]),
    (
        "People who say the mill failed are wrong.",
        [("who", "say", "the mill failed")],
    ),
    (
        "Behind a review, which concluded that the mill was old, the port acted.",
        [("which", "concluded", "that the mill was old")],
    ),
    (
        '"It was loud," said Ola Berg, who waited in a "very long" line.',
        [("Ola Berg", "said", '"It was loud,"')],
    ),
    (
        "That is true, said Berg, a clerk whose letters angered the port.",
        [("Berg, a clerk whose letters angered the port", "said", "That is true")],
    ),
    (
        'Shares fell, a step two traders described as "fair".',
        [("two traders", "described", '"fair"')],
    ),
    (
        "Berg will not reveal the price of the boat she sold because she is ill.",
        [("Berg", "will not reveal", "the price of the boat she sold because she is ill")],
    ),
    # A content in the line below its cue.
    ("We opening July:\nDon't", [("We", "opening", "Don't")]),
    # A content on both sides of its cue.
    ('Holm, she said, "wrecked the boat twice".', [("she", "said", 'Holm … "wrecked the boat twice"')]),
    (
        'It will be mended "by May", she added, "and I mean this May".',
        [("she", "added", 'It will be mended "by May" … "and I mean this May"')],
    ),
    (
        "The sale failed - a loss, Berg argued, of two million.",
        [("Berg", "argued", "a loss … of two million")],
    ),
    ("Berg said it was safe, as have others.", [("Berg", "said", "it was safe")]),
    (
        "Berg told the board that it was safe, but did not rule out delays.",
        [("Berg", "told", "that it was safe"), ("Berg", "did not rule out", "delays")],
    ),
    (
        'The boat will sail, Berg said, adding, "It floats."',
        [
            ("Berg", "said", "The boat will sail"),
            ("Berg", "adding", '"It floats."'),
        ],
    ),
    ("Later, he added lanes, and, still later, he closed them.", []),
    # Clocks and titles are no content.
    ('14.20 "It was loud," says Berg.', [("Berg", "says", '"It was loud,"')]),
    ('Berg wrote in her book, "Old Boats," that it sank.', [("Berg", "wrote", "that it sank")]),
    ('The boat sank, Berg wrote in her book, "Old Boats."', [("Berg", "wrote", "The boat sank")]),
    # Verbs in the content.
    (
        'The port said the plan "failed on every count".',
        [("The port", "said", 'the plan "failed on every count"')],
    ),
    (
        "Berg said in a talk that trials, with old boats, were slow.",
        [("Berg", "said", "that trials, with old boats, were slow")],
    ),
    ("The mayor claims his boat is worth more.", [("The mayor", "claims", "his boat is worth more")]),
    # What a time parts from its phrase.
    (
        "The port announced plans on Tuesday to close the mill.",
        [("The port", "announced", "plans … to close the mill")],
    ),
    ("The port announced on Tuesday the sale of the mill.", [("The port", "announced", "the sale of the mill")]),
    ("Berg remembered the flood of 1953.", [("Berg", "remembered", "the flood of 1953")]),
    # The noun of what is said, and whose it is.
    ('Berg\'s answer was blunt: "No."', [("Berg's", "answer was blunt:", '"No."')]),
    ('The verdict of one clerk: "A shame."', [("one clerk", "verdict of one clerk:", '"A shame."')]),
    ('The name of the boat: "Old Hand."', []),
    ("The boat, Berg said, not for the first time, is safe.", [("Berg", "said", "The boat … is safe")]),
    (
        "Letters made public in May in a lawsuit showed that the mill was old.",
        [("Letters made public in May in a lawsuit", "showed", "that the mill was old")],
    ),
    ("Berg said he would stay but left on Monday.", [("Berg", "said", "he would stay")]),
    ("What worries Berg is the price.", []),
    ("Berg faces claims that he sold the boat.", [("", "claims", "that he sold the boat")]),
    ("Berg requested a review of claims that he sold the boat.", [("", "claims", "that he sold the boat")]),
    ("Berg told the head of the port that it sank.", [("Berg", "told", "that it sank")]),
    ("He went on to say that it sank.", [("He", "went on to say", "that it sank")]),
    ("The talks, described by Berg as old, will resume.", [("Berg", "described", "The talks … as old")]),
    ("Berg led the talks, which Kim described as old.", [("Kim", "described", "which … as old")]),
    ("Berg said the talks were over, but gave no details.", [("Berg", "said", "the talks were over")]),
    ("Forty clerks said it sank, down from 52 in May.", [("Forty clerks", "said", "it sank")]),
    ("It sank, Berg said, on condition of anonymity.", [("Berg", "said", "It sank")]),
    ('"The old boat," Berg said, was sold.', [("Berg", "said", '"The old boat," … was sold')]),
    # Words for how one speaks, and what stands for a verb in the present.
    ('"He lies," raged Eva Berg.', [("Eva Berg", "raged", '"He lies,"')]),
    ("The storm raged in Alba.", []),
    ("Fees will rise, the bank forecast.", [("the bank", "forecast", "Fees will rise")]),
    ("Fees will rise, analysts estimate.", [("analysts", "estimate", "Fees will rise")]),
    ("He beat Kim, the club record.", []),
    ("The port asked people over 65 to stay.", [("The port", "asked", "people over 65 to stay")]),
    ("Clerks reported hearing a bang shortly after midnight.", [("Clerks", "reported", "hearing a bang")]),
    ("Berg emailed Holm to say the deal was off.", [("Berg", "to say", "the deal was off")]),
    (
        '"It sank," Bo Kim said, then added: "It was old."',
        [("Bo Kim", "said", '"It sank,"'), ("Bo Kim", "then added", '"It was old."')],
    ),
    ('It was not, Berg said, "a waste of time."', [("Berg", "said", 'It was not … "a waste of time."')]),
    ('Berg said "it is late" and left.', [("Berg", "said", '"it is late"')]),
    ('Berg said "it is late" about the bus.', [("Berg", "said", '"it is late"')]),
    ("Neither Berg nor Kim said it sank.", [("Neither Berg nor Kim", "said", "it sank")]),
    ("Berg, unlike Kim, said it sank.", [("Berg", "said", "it sank")]),
    (
        "Ann Berg told the Herald the following:\n\n- the bus is late\n- she will walk",
        [("Ann Berg", "told", "- the bus is late\n- she will walk")],
    ),
    (
        "A clerk accused of stealing from a trip fund told police he was ill.",
        [("A clerk accused of stealing from a trip fund", "told", "he was ill")],
    ),
    ("A clerk charged with theft said he was ill.", [("A clerk charged with theft", "said", "he was ill")]),
    ("All are late, whip Bo Kim has told aides.", [("whip Bo Kim", "has told", "All are late")]),
    ("Berg has hit back at clerks who mocked her.", [("Berg", "has hit back at", "clerks who mocked her")]),
    # Insertions between a source and its cue.
    ("Clerks — and, above all, Bo Kim — said it sank.", [("Clerks — and, above all, Bo Kim", "said", "it sank")]),
    ("Clerks ― three of the oldest ― said it sank.", [("Clerks ― three of the oldest", "said", "it sank")]),
    (
        'Mr. Berg, citing "the magic of Alba," said it sank.',
        [
            ("Mr. Berg", "citing", '"the magic of Alba,"'),
            ('Mr. Berg, citing "the magic of Alba,"', "said", "it sank"),
        ],
    ),
    ("Bo Kim, facing a fine in Alba, a port, said it sank.", [("Bo Kim", "said", "it sank")]),
    (
        "Berg, alleging that it sank, said he would go.",
        [("Berg", "alleging", "that it sank"), ("Berg", "said", "he would go")],
    ),
    (
        "Berg said having Kim on the board puts it at risk.",
        [("Berg", "said", "having Kim on the board puts it at risk")],
    ),
    ("It fell, and as Berg noted, clerks could go.", [("Berg", "noted", "clerks could go")]),
    ("Bo Kim - as Berg noted - even sold it.", [("Berg", "noted", "Bo Kim … even sold it")]),
    ("The port is promising to close it.", [("The port", "is promising", "to close it")]),
    ("The plan is promising to many.", []),
    (
        "They met Bo Kim, who has pledged to close it if he wins.",
        [("who", "has pledged", "to close it if he wins")],
    ),
    (
        "The port says it is over, but has urged crews to stay.",
        [("The port", "says", "it is over"), ("The port", "has urged", "crews to stay")],
    ),
    ("Analysts estimate the port lost a million.", [("Analysts", "estimate", "the port lost a million")]),
    ('"I knew," Berg laughs.', [("Berg", "laughs", '"I knew,"')]),
    (
        "A clerk accused of flying a kite over a port told police he was ill.",
        [("A clerk accused of flying a kite over a port", "told", "he was ill")],
    ),
    ("It is over, said chief Bo Kim, flanked by Holm.", [("chief Bo Kim", "said", "It is over")]),
    (
        'Berg asked, "Why me?" Kim answered, "Why not?"',
        [("Berg", "asked", '"Why me?"'), ("Kim", "answered", '"Why not?"')],
    ),
    # What courts hear was said to them; letters that a paper has seen were not.
    ("The court heard that Holm had sold the boat.", [("The court", "heard", "that Holm had sold the boat")]),
    ("Berg heard that Holm had sold the boat.", []),
    (
        "Letters seen by the Herald show the port knew.",
        [("Letters seen by the Herald", "show", "the port knew")],
    ),
    ("One clerk claimed to be ill.", [("One clerk", "claimed", "to be ill")]),
    # Verbs that need a hearer, relatives of those asked, others who differ.
    ('The envoy was summoned and told that the raid was "wrong".', [("", "told", 'that the raid was "wrong"')]),
    ("Kim was held and told police that it was late.", [("Kim", "told", "that it was late")]),
    (
        "Police are asking anyone who saw the cart to call 101.",
        [("Police", "are asking", "anyone who saw the cart to call 101")],
    ),
    ("Berg asked people who they voted for.", [("Berg", "asked", "who they voted for")]),
    # Demonstratives that are called something, agents with an apposition.
    ("Kim described that as a distraction.", [("Kim", "described", "that as a distraction")]),
    ("Berg dismissed that as a lie.", [("Berg", "dismissed", "that as a lie")]),
    (
        "Asked by the chair, Dame Ann Lee, why he had left, Berg said he was ill.",
        [("the chair, Dame Ann Lee", "Asked", "why he had left"), ("Berg", "said", "he was ill")],
    ),
    # Nouns that look like verbs behind "that"; what stands behind a conjunction alone is told by somebody.
    (
        "Berg told traders that concerns about the mill were old.",
        [("Berg", "told", "that concerns about the mill were old")],
    ),
    (
        "According to Berg, the work will take 6 – 8 weeks.",
        [("Berg", "According to", "the work will take 6 – 8 weeks")],
    ),
    ("He left school and, according to Berg, walked to Alba.", [("Berg", "according to", "walked to Alba")]),
    (
        "A survey said mills were as worried about rent as they were about sailors.",
        [("A survey", "said", "mills were as worried about rent as they were about sailors")],
    ),
    (
        "She described a cold, wet and muddy mill near Alba.",
        [("She", "described", "a cold, wet and muddy mill near Alba")],
    ),
    (
        "Berg urged sailors to drop the case, open the mill, pay its owner, and leave.",
        [("Berg", "urged", "sailors to drop the case, open the mill, pay its owner, and leave")],
    ),
    ('Editors who once called mills "spinach" want to buy them.', [("who", "once called", 'mills "spinach"')]),
    ("Alba will sell the mill, a plan announced last year.", []),
    ("As the mayor read his decision, sailors wept.", []),
    (
        'Alba, seen by 20 sailors every week, "lets us in," said Ann Lee.',
        [("Ann Lee", "said", 'Alba, seen by 20 sailors every week, "lets us in,"')],
    ),
    (
        "Berg denied reports, first heard in May, that he would go.",
        [("Berg", "denied", "reports, first heard in May, that he would go")],
    ),
    ("Perhaps in May, Berg said.", [("Berg", "said", "Perhaps in May")]),
    ("At least 31, the mill said.", [("the mill", "said", "At least 31")]),
    ("The letter, reported today in Nova Letters, is old.", []),
    (
        "Sailors have said they will go in May; the fear, Berg says, is that the mill will fail.",
        [("Sailors", "have said", "they will go in May"), ("Berg", "says", "the fear … is that the mill will fail")],
    ),
    (
        "The mill said it was hard to believe that costs would fall, as Berg has promised.",
        [("The mill", "said", "it was hard to believe that costs would fall, as Berg has promised")],
    ),
    (
        "Berg now expects sales of 4 million crowns, down from 5 million.",
        [("Berg", "now expects", "sales of 4 million crowns")],
    ),
    (
        "A sailor told Nova it had received the letter, prompting calls for a vote.",
        [("A sailor", "told", "it had received the letter"), ("", "calls for", "a vote")],
    ),
    (
        "Berg said, according to Nova, that the mill would go.",
        [("Nova", "according to", "Berg said … that the mill would go")],
    ),
    ("It is a mill which, according to Berg, was sold.", [("Berg", "according to", "which … was sold")]),
    (
        "She repeated it in Alba, where, according to Berg, she told sailors that it was late.",
        [("She", "repeated", "it in Alba"), ("Berg", "according to", "she told sailors that it was late")],
    ),
    ("Berg made it plain that he would stay.", [("Berg", "made it plain", "that he would stay")]),
    ("By Berg's own account, the mill was safe.", [("Berg's own", "account", "the mill was safe")]),
    ("Nonsense, says Berg.", [("Berg", "says", "Nonsense")]),
    ('A sign reading "Mill" fell.', [("A sign", "reading", '"Mill"')]),
    (
        'Berg said the mill was safe:\n\n"It will hold. It was built in 1961."',
        [("Berg", "said", 'the mill was safe … "It will hold. It was built in 1961."')],
    ),
    (
        "Berg made a promise to mend mills, close gaps, raise wages and cut costs.",
        [("Berg", "made a promise", "to mend mills, close gaps, raise wages and cut costs")],
    ),
    (
        'Sailors said the mill was ready to "fight on," mend its roof and hire more.',
        [("Sailors", "said", 'the mill was ready to "fight on," mend its roof and hire more')],
    ),
    ("The mill was sold: its owner had died, sailors said.", [("sailors", "said", "its owner had died")]),
    ('To cries of "No! No!," the mayor said the mill would close.', [("the mayor", "said", "the mill would close")]),
    ("Sailors say the next days will be hard.", [("Sailors", "say", "the next days will be hard")]),
    ("Berg said she would go, becoming the second to do so.", [("Berg", "said", "she would go")]),
    ("She stayed, though she allowed that she was late.", [("she", "allowed", "that she was late")]),
    ("The rule allowed that to happen.", []),
    # Brackets, questions, and verbs of the source itself.
    (
        "Berg was late (sailors say that the ferry had sunk) when he came.",
        [("sailors", "say", "that the ferry had sunk")],
    ),
    (
        'Berg fell in the polls ("It is over," wrote Ola Holm, a clerk, in a letter), and the mill will stay.',
        [("Ola Holm, a clerk", "wrote", '"It is over,"')],
    ),
    ("Her share fell (to as low as 19 percent, Berg says) in May.", [("Berg", "says", "to as low as 19 percent")]),
    (
        "Berg asked whether Holm had left, but the port refused to say.",
        [("Berg", "asked", "whether Holm had left"), ("the port", "refused", "to say")],
    ),
    (
        "He insists that he will stay and refuses to go.",
        [("He", "insists", "that he will stay"), ("He", "refuses", "to go")],
    ),
    (
        "Berg said he would like the mill to stay but supports the sale.",
        [("Berg", "said", "he would like the mill to stay but supports the sale")],
    ),
    (
        "Clerks say the tax will push firms to leave and will cost jobs.",
        [("Clerks", "say", "the tax will push firms to leave and will cost jobs")],
    ),
    (
        "Berg is well liked, with the port calling him a friend of sailors and the mayor hugging him on stage.",
        [("the port", "calling", "him a friend of sailors")],
    ),
    ("As Berg, a sailor, joked with a friend, the mayor left.", []),
    (
        "Berg said it is the clerks, responding to the press, who left.",
        [("Berg", "said", "it is the clerks, responding to the press, who left")],
    ),
    (
        "The sailor suspected of hurting Berg, killing three, is in jail, clerks said.",
        [("clerks", "said", "The sailor suspected of hurting Berg, killing three, is in jail")],
    ),
    (
        "Berg said that the mill was sold and appeared to be safe.",
        [("Berg", "said", "that the mill was sold and appeared to be safe")],
    ),
    ("The mayor said on Friday peace talks were late.", [("The mayor", "said", "peace talks were late")]),
    # Behind no comma, and what nobody says.
    (
        "Vale responded by saying that it had a deal on Monday, but that how it was done proved to be hard.",
        [("Vale", "responded by saying", "that it had a deal on Monday, but that how it was done proved to be hard")],
    ),
    (
        "Kim said that the plan was bad and nobody can say that it will work.",
        [("Kim", "said", "that the plan was bad and nobody can say that it will work")],
    ),
    # a quotation that ends with two marks
    (
        "Chi said: \"we go ahead with 'one land, two systems,'\" adding this can not be undone.",
        [("Chi", "said", "\"we go ahead with 'one land, two systems,'\""), ("Chi", "adding", "this can not be undone")],
    ),
    # an infinitive within what tells of the one addressed; the name of somebody's programme
    ("The plan appeals to voters who want to stay.", [("who", "want", "to stay")]),
    ("Lee asked anyone who saw it to call.", [("Lee", "asked", "anyone who saw it to call")]),
    ("Police ask anyone who saw it to call", [("Police", "ask", "anyone who saw it to call")]),
    # A quotation that its own comma ends parts an insertion from the verb, too.
    ("The bus, she says, sinking into “a chair,” fell apart.", [("she", "says", "The bus … fell apart")]),
    ("Lee told Nova's This Week that the port is shut.", [("Lee", "told", "that the port is shut")]),
    # short words of a title; what nobody says
    (
        "“I don’t think so,” Brian Kim said on CNN’s “New Day” when asked.",
        [("Brian Kim", "said", "“I don’t think so,”")],
    ),
    ("Lee was very careful not to say it was over.", []),
    # A clause behind a phrase and a comma; the speaker's own words behind an object; a content within a fronted form in -ing.
    ("The mayor said during his time in Alba, the mill was old.", [("The mayor", "said", "the mill was old")]),
    ("The king swore in the council, months after it was chosen.", []),
    ("On Monday, the king swore in the new council, ten months after votes were cast.", []),
    ("In a letter read in Alba, the mayor voiced doubts.", [("the mayor", "voiced", "doubts")]),
    (
        "A sailor hit back at the council saying “We have heard it before.”",
        [("A sailor", "hit back at", "the council"), ("A sailor", "saying", "“We have heard it before.”")],
    ),
    (
        "A sailor posted a note on the mill saying that it was late.",
        [("A sailor", "posted", "a note on the mill saying that it was late")],
    ),
    (
        "Rejecting Berg's claim that it was late, Holm said it was old.",
        [("Holm", "Rejecting", "Berg's claim that it was late"), ("Holm", "said", "it was old")],
    ),
    (
        "Some 40 percent described the mill as old, with three in ten saying it was late.",
        [("Some 40 percent", "described", "the mill as old"), ("three in ten", "saying", "it was late")],
    ),
    # What one of two clauses is said by; a cue behind 'that' and a phrase; when it was asked.
    (
        "Holm says it is safe - though some mills shut in May, according to the port.",
        [("Holm", "says", "it is safe"), ("the port", "according to", "some mills shut in May")],
    ),
    (
        'Holm alleged that in another talk, Ann Lee asked Berg, "Are you well?"',
        [("Holm", "alleged", 'that in another talk, Ann Lee asked Berg, "Are you well?"')],
    ),
    ("Holm asked whether it was late, as he met the sailors.", [("Holm", "asked", "whether it was late")]),
    ("From afar, Holm whistled: “Pretty large mill.”", [("Holm", "whistled", "“Pretty large mill.”")]),
    # What hangs on a clause, and what is no part of it.
    (
        "Holm told a hall in Alba that the fee is “peanuts,” compared to what the port pays.",
        [("Holm", "told", "that the fee is “peanuts,” compared to what the port pays")],
    ),
    ("Holm said rents rose, compared with 2% in May.", [("Holm", "said", "rents rose, compared with 2% in May")]),
    (
        "Some voters said they like Holm, though mixed with regret.",
        [("Some voters", "said", "they like Holm, though mixed with regret")],
    ),
    ("Berg said it was good, though he had not seen it.", [("Berg", "said", "it was good")]),
    (
        "Berg vowed to sell the mill in a short talk in which the mayor said, “It is old.”",
        [("Berg", "vowed", "to sell the mill in a short talk"), ("the mayor", "said", "“It is old.”")],
    ),
    (
        "Berg spent May saying she backed Holm, and only left him in June.",
        [("Berg", "saying", "she backed Holm")],
    ),
    (
        "Unlike clerks who say they cannot back Berg, Kim has come out for her.",
        [("who", "say", "they cannot back Berg")],
    ),
    # Places and lists in a phrase.
    (
        "Berg failed to mention the fire in Nordby, Alba that killed two clerks.",
        [("Berg", "failed to mention", "the fire in Nordby, Alba that killed two clerks")],
    ),
    (
        "A poll predicted a win not just in towns like Nordby, Alba and Lund, but in towns that nobody has won.",
        [
            (
                "A poll",
                "predicted",
                "a win not just in towns like Nordby, Alba and Lund, but in towns that nobody has won",
            )
        ],
    ),
    ("She praised Holm, and Berg said it was late.", [("She", "praised", "Holm"), ("Berg", "said", "it was late")]),
    # A quotation that begins or ends in another sentence.
    (
        "After all, she added, they “have been here for years. Nothing is new.”",
        [("she", "added", "After all … they “have been here for years. Nothing is new.”")],
    ),
    (
        "“It holds old papers. The new ones are on clerks,” according to Harbor Watch.",
        [("Harbor Watch", "according to", "“It holds old papers. The new ones are on clerks,”")],
    ),
    (
        "According to the Post, “The rules are lax. Few are checked.”",
        [("the Post", "According to", "“The rules are lax. Few are checked.”")],
    ),
    # 'According to' behind a conjunction or a clause that one opens, and before a quotation.
    (
        "While most were sound, according to a clerk, two of the boats were leaking.",
        [("a clerk", "according to", "While most were sound … two of the boats were leaking")],
    ),
    (
        "It will sink because, according to Berg, the owners never mended it.",
        [("Berg", "according to", "the owners never mended it")],
    ),
    ("Berg said, according to the Post, “It is late.”", [("Berg", "said", "“It is late.”")]),
    # No cues.
    ("Debts would add up to $2 million more than last year.", []),
    ("Berg slapped down reports that he had sold it.", [("", "reports", "that he had sold it")]),
    ("Berg responded on Sunday to the report.", []),
    # A subject with a participle behind a comma; whose verb is the only one.
    (
        "The port said the rule, called a humble address, was old and would let the mayor act.",
        [("The port", "said", "the rule, called a humble address, was old and would let the mayor act")],
    ),
    (
        "The bank said reports showing prices easing in May were welcome.",
        [("The bank", "said", "reports showing prices easing in May were welcome")],
    ),
    ("Press notes announcing the new mayor went out on Monday.", [("Press notes", "announcing", "the new mayor")]),
    (
        "Berg's claim that “no fees are due” drew a storm of anger.",
        [("Berg's", "claim", "that “no fees are due”")],
    ),
    (
        "Berg's answer was that “no fees are due,” so clerks should pay.",
        [("Berg's", "answer was", "that “no fees are due,” so clerks should pay")],
    ),
    (
        "Berg, alleging that Kim wanted to admit 50 men, said he would resign.",
        [("Berg", "alleging", "that Kim wanted to admit 50 men"), ("Berg", "said", "he would resign")],
    ),
    # A form in -ing behind a cue, and how often one was told.
    ("The mayor hits back saying Alba is late.", [("The mayor", "saying", "Alba is late")]),
    ("Berg says going home was right.", [("Berg", "says", "going home was right")]),
    ("Clerks told him several times to speak.", [("Clerks", "told", "him several times to speak")]),
    # A clause that hangs on the next one opens what is said; when it was said does not.
    (
        "The boy said when he hit the floor the men left him.",
        [("The boy", "said", "when he hit the floor the men left him")],
    ),
    ("Berg said after it burned, the mill was sold.", [("Berg", "said", "after it burned, the mill was sold")]),
    ("Berg said after the fire, the mill was sold.", [("Berg", "said", "the mill was sold")]),
    ("Berg said once it opens, clerks will come.", [("Berg", "said", "once it opens, clerks will come")]),
    ("Berg said when the mill will open, and the clerks left.", [("Berg", "said", "when the mill will open")]),
    # What follows the main verb is none of it.
    ("A note saying he was ill was sent to the mill.", [("A note", "saying", "he was ill")]),
    ("A note saying all he did was sleep fell down.", [("A note", "saying", "all he did was sleep")]),
    (
        "Lee released a statement highlighting the role Kim played in it.",
        [("Lee", "released", "a statement highlighting the role Kim played in it")],
    ),
    (
        "That clerk said the plan the town backed in May was old.",
        [("That clerk", "said", "the plan the town backed in May was old")],
    ),
    (
        "Losses, along with hints from clerk Ann Berg that more were due, led to the sale.",
        [],
    ),
    (
        "Losses, along with comments from clerk Ann Berg that more were due, led to the sale.",
        [("clerk Ann Berg", "comments", "that more were due")],
    ),
    ("Berg said she would fight on; Kim left.", [("Berg", "said", "she would fight on")]),
    # Lists, and what results are of.
    ("Two men deny theft, attempted theft and fraud.", [("Two men", "deny", "theft, attempted theft and fraud")]),
    ("He denied theft, attacked Kim and left.", [("He", "denied", "theft"), ("He", "attacked", "Kim")]),
    ("Norsteel reported a loss in the first half.", [("Norsteel", "reported", "a loss in the first half")]),
    ("Norsteel reported a loss on Tuesday.", [("Norsteel", "reported", "a loss")]),
    ("Norsteel reported the theft in the second quarter.", [("Norsteel", "reported", "the theft")]),
    # When it was said, behind a whole quotation; not within what is quoted in two parts.
    ("Berg left, saying “we want it back” as clerks ran.", [("Berg", "saying", "“we want it back”")]),
    ("Kim said “it is late” when Berg came.", [("Kim", "said", "“it is late”")]),
    (
        "Kim said “it rains” as Alba waits, “and it will.”",
        [("Kim", "said", "“it rains” as Alba waits, “and it will.”")],
    ),
    # Clauses parted by semicolons; a speaker behind each.
    (
        "The mayor said the mill was old; that clerks had left; and that it would fall.",
        [("The mayor", "said", "the mill was old; that clerks had left; and that it would fall")],
    ),
    ("The mayor said the mill was old; that clerk had left.", [("The mayor", "said", "the mill was old")]),
    (
        "The mayor said Holm opened it in May; Kim met us in June; and Lee left.",
        [("The mayor", "said", "Holm opened it in May; Kim met us in June; and Lee left")],
    ),
    (
        "The mayor said it was old; Kim said it was new; and Lee left.",
        [("The mayor", "said", "it was old"), ("Kim", "said", "it was new")],
    ),
    ("The mayor said the mill was old; that is wrong.", [("The mayor", "said", "the mill was old")]),
    ("“It is late,” said Lee; “We know,” said Kim.", [("Lee", "said", "“It is late,”"), ("Kim", "said", "“We know,”")]),
    ("“It is late,” said Lee; “we know that.”", [("Lee", "said", "“It is late,” … “we know that.”")]),
    (
        "Lee, asked by the Post if he would stay, said: “No.”",
        [("the Post", "asked", "if he would stay"), ("Lee", "said", "“No.”")],
    ),
    # A preposition of time within the subject of what one says opens no clause; it does before a pronoun that is a subject.
    ("Lee said the boats after these repairs were safe.", [("Lee", "said", "the boats after these repairs were safe")]),
    ("She hopes his win before the vote will help.", [("She", "hopes", "his win before the vote will help")]),
    ("Lee said the words before she left.", [("Lee", "said", "the words")]),
    ("Lee announced the sale after talks failed.", [("Lee", "announced", "the sale")]),
    # A quotation behind its cue opens what is said; a poll shows somebody doing something.
    (
        "The clerk Ann Lee said “most of them” called in sick.",
        [("The clerk Ann Lee", "said", "“most of them” called in sick")],
    ),
    ("“It is old,” called in Ann Lee.", [("Ann Lee", "called in", "“It is old,”")]),
    ("A poll shows Lee maintaining his lead.", [("A poll", "shows", "Lee maintaining his lead")]),
    ("A video shows Lee saying it is old.", [("Lee", "saying", "it is old")]),
    ("It was estimated that ten had left.", [("", "was estimated", "that ten had left")]),
    # A comma too many between the subject of what is said and its auxiliary.
    ("She said the talks in Alba, were late.", [("She", "said", "the talks in Alba, were late")]),
    ("The talks, said Ann Lee, were late.", [("Ann Lee", "said", "The talks … were late")]),
    ("Ann Lee said the mayor, Bo Kim, was late.", [("Ann Lee", "said", "the mayor, Bo Kim, was late")]),
    # A clause with "though" opens what is said, also one that "just" stresses; not an adverb.
    (
        "He said though it was the duty of the port, none of them did so.",
        [("He", "said", "though it was the duty of the port, none of them did so")],
    ),
    ("Lee said just because it was late, nobody left.", [("Lee", "said", "just because it was late, nobody left")]),
    ("Lee said even though it was late, nobody left.", [("Lee", "said", "even though it was late, nobody left")]),
    ("Lee said though that it was late.", [("Lee", "said", "that it was late")]),
    ("Lee said just as he left that it was late.", [("Lee", "said", "that it was late")]),
    (
        "It said all of its old, heavy and slow ships were sold.",
        [("It", "said", "all of its old, heavy and slow ships were sold")],
    ),
    ("Only when it ended was it revealed that Lee was ill.", [("", "revealed", "that Lee was ill")]),
    # What one denies saying is not said.
    ("Lee denied telling clerks that he had left.", [("Lee", "denied", "telling clerks that he had left")]),
    ("It came as Lee said it would, and the port shut.", [("Lee", "said", "it would")]),
    ("It shut as Lee said it was “old.”", [("Lee", "said", "it was “old.”")]),
    (
        "Almost half said it was old, compared with a third in May.",
        [("Almost half", "said", "it was old")],
    ),
    (
        "Lee mentioned clerks who could have left but did not, like Kim.",
        [("Lee", "mentioned", "clerks who could have left but did not, like Kim")],
    ),
    (
        "Lee issued a note on the fall the port spoke of – two million.",
        [("Lee", "issued", "a note on the fall the port spoke of")],
    ),
    (
        "Lee heard the gate had cracked – that it was “old.”",
        [],
    ),
    (
        "The court heard the gate had cracked – that it was “old.”",
        [("The court", "heard", "the gate had cracked – that it was “old.”")],
    ),
    ("They are roads, which they say help the town.", [("they", "say", "which … help the town")]),
    ("When I ask why he left, he says not much, not now.", [("I", "ask", "why he left")]),
    # What a bracket tells that somebody says, and what answers a question, is the author's.
    ("Lee said the mill was late (a claim that Kim denies).", [("Lee", "said", "the mill was late")]),
    (
        "Lee said the mill was old (Kim said it was not).",
        [("Lee", "said", "the mill was old"), ("Kim", "said", "it was not")],
    ),
    ("Lee said the mill was late (it is not).", [("Lee", "said", "the mill was late (it is not)")]),
    ("Lee asked who was the best, and after a while, the answer was clear.", [("Lee", "asked", "who was the best")]),
    # The subject of a content has its verb behind what is told of it; a verb in -ing only tells what its clause tells.
    (
        "Critics say that farm, and some like it, show how the rules fail.",
        [("Critics", "say", "that farm, and some like it, show how the rules fail")],
    ),
    (
        "Critics say farms like Nova, which closed in May, and Alba, which stays open, show how the rules fail.",
        [
            (
                "Critics",
                "say",
                "farms like Nova, which closed in May, and Alba, which stays open, show how the rules fail",
            )
        ],
    ),
    (
        "Half said it was old, 20 percent said it was new.",
        [("Half", "said", "it was old"), ("20 percent", "said", "it was new")],
    ),
    (
        "Lee asked if Kim, who left, and Berg, who stayed, were ill.",
        [("Lee", "asked", "if Kim, who left, and Berg, who stayed, were ill")],
    ),
    ("Lee asked if Kim was ill, and Berg, who stayed, laughed.", [("Lee", "asked", "if Kim was ill")]),
    (
        "Lee took the floor, saying that the mill was old, was cool to clerks and left.",
        [("Lee", "saying", "that the mill was old")],
    ),
    (
        "Lee took the floor, saying that the mill, which was old, is safe for clerks.",
        [("Lee", "saying", "that the mill, which was old, is safe for clerks")],
    ),
    (
        "Lee is telling them that he is ill after a clerk in Alba, Norland, told him she worries.",
        [("Lee", "is telling", "that he is ill after a clerk in Alba, Norland, told him she worries")],
    ),
    # A "what" that opens its sentence is the subject of the verb behind its own.
    ("What Lee said on Monday angered them.", []),
    ("But what Lee said was a mistake.", []),
    ("What Lee said was that the mill is old.", [("Lee", "said", "that the mill is old")]),
    ("They left what Lee said is a bad place.", [("Lee", "said", "what … is a bad place")]),
    ("The gap Lee vowed to close has grown.", [("The gap Lee", "vowed", "to close")]),
    # A definite noun that "of" completes, cut by the mark; the second of two quotations.
    (
        "Lee said, “we need wins at the end” of the season.",
        [("Lee", "said", "“we need wins at the end” of the season")],
    ),
    ("Lee said “it is old” of the boat.", [("Lee", "said", "“it is old”")]),
    (
        "Lee said Nes “is old,” while “Alba is more new.”",
        [("Lee", "said", "Nes “is old,” while “Alba is more new.”")],
    ),
    ("Lee said Nes “is old,” while his rival did not.", [("Lee", "said", "Nes “is old,”")]),
    # Infinitives that look like adjectives or presents.
    (
        "Lee promised to cut taxes, close gaps that hurt firms, raise wages and build roads.",
        [("Lee", "promised", "to cut taxes, close gaps that hurt firms, raise wages and build roads")],
    ),
    (
        "Lee made a promise to cut taxes, close gaps that hurt firms, and make it safe.",
        [("Lee", "made a promise", "to cut taxes, close gaps that hurt firms, and make it safe")],
    ),
    ("Lee vowed to visit Kim, head of a firm that is old, and help him.", [("Lee", "vowed", "to visit Kim")]),
    # What a noun tells goes on behind a pair of dashes; what is kept from somebody is not said.
    (
        "Lee confirmed reports that a ship -- the Kim -- and its boats had left.",
        [("Lee", "confirmed", "reports that a ship -- the Kim -- and its boats had left")],
    ),
    ("Lee confirmed reports that it was late -- and left.", [("Lee", "confirmed", "reports that it was late")]),
    ("Lee denied them a visa.", []),
    ("Lee denied it.", [("Lee", "denied", "it")]),
    ("The win was not enough to claim the nomination.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
