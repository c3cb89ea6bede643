"""Shapes of attributions in running text, each as a reader meets it: source, cue and content of the outermost ones."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # A comma within a time is none; who speaks while the sentence's subject acts.
    (
        "Berg said holders of notes, due March 15, 2007, have sold them.",
        [("Berg", "said", "holders of notes, due March 15, 2007, have sold them")],
    ),
    ("With the mayor saying it is late, Berg left.", [("the mayor", "saying", "it is late")]),
    ("With half of clerks saying it is late, Berg left.", [("half of clerks", "saying", "it is late")]),
    ("Most think Berg left.", [("Most", "think", "Berg left")]),
    ("Advocates estimate there could be 20 of them.", [("Advocates", "estimate", "there could be 20 of them")]),
    (
        "Berg said Ann Kim, the mother of Bo Kim, who died in the blast is ill.",
        [("Berg", "said", "Ann Kim, the mother of Bo Kim, who died in the blast is ill")],
    ),
    ("Berg said the numbers he saw were old.", [("Berg", "said", "the numbers he saw were old")]),
    ("Berg says no matter what Kim does, “it is old.”", [("Berg", "says", "no matter what Kim does, “it is old.”")]),
    # A verb behind a phrase that has a subject of its own: behind an aside, "but", a pronoun; or is in a clause of its own.
    (
        "Aftershocks claimed more lives near Alba, the old port, state media reported.",
        [("state media", "reported", "Aftershocks claimed more lives near Alba, the old port")],
    ),
    ("Nova claimed responsibility for the blast but clerks in Alba doubt it.", []),
    ("Berg accepted them and their crews are here.", [("Berg", "accepted", "them")]),
    ("Berg believes some of what he is saying.", []),
    ("Berg has kept his stand on a law they say is too old.", [("they", "say", "a law … is too old")]),
    (
        "Berg said the law that clerks say is old will be changed.",
        [("Berg", "said", "the law that clerks say is old will be changed")],
    ),
    (
        "Berg said the port, the oldest in Norland, and the mill are shut.",
        [("Berg", "said", "the port, the oldest in Norland, and the mill are shut")],
    ),
    (
        "Berg said the clerk, Bo Kim, who left in May, was ill.",
        [("Berg", "said", "the clerk, Bo Kim, who left in May, was ill")],
    ),
    ("Berg said Alba, Ill., clerks are ill.", [("Berg", "said", "Alba, Ill., clerks are ill")]),
    ("Berg said she and he were ill.", [("Berg", "said", "she and he were ill")]),
    ("Berg said US clerks were ill.", [("Berg", "said", "US clerks were ill")]),
    ("“The port has no skill,” he criticised.", [("he", "criticised", "“The port has no skill,”")]),
    # A colon behind a clause that hangs on the main one: who is its subject speaks.
    (
        'Lee was calm when the hall fell in May: "It is late for all of us and nobody knows it."',
        [
            (
                "Lee",
                "was calm when the hall fell in May:",
                '"It is late for all of us and nobody knows it."',
            )
        ],
    ),
    # A condition is nothing that somebody assumes.
    # What stands behind "and" and tells where somebody speaks is no speaker.
    ("Kim left and in an old letter said it was a fraud.", [("Kim", "said", "it was a fraud")]),
    ("Kim left and in a report Lee said it was old.", [("Lee", "said", "it was old")]),
    ("Kim left and in Alba clerks said it was old.", [("Alba clerks", "said", "it was old")]),
    # A place and a party before what somebody is.
    ("“It is late,” said one old Alba Republican clerk.", [("one old Alba Republican clerk", "said", "“It is late,”")]),
    ("Kim told Lee Republican clerks were late.", [("Kim", "told", "Republican clerks were late")]),
    # What one refuses to do is nothing that one says.
    ("The senators rejected a proposal to close it.", []),
    ("The senators rejected claims that it is old.", [("The senators", "rejected claims", "that it is old")]),
    # Letters that name a broadcaster report, without an article.
    ("However, NTV report that it fell.", [("NTV", "report", "that it fell")]),
    ("Lee denied the NTV report that it fell.", [("Lee", "denied", "the NTV report that it fell")]),
    # A clause that hangs on a relative one is not what is noticed.
    ("It sees more of the stars it observes once the mast is in place.", []),
    ("Lee said once it rains, it floods.", [("Lee", "said", "once it rains, it floods")]),
    ("Kim lobbied the board to close the mill.", [("Kim", "lobbied", "the board to close the mill")]),
    # A sentence that only tells who said the quotation before it, to whom, where and when.
    ("“There is no mill.” Ann Lee told a crowd in Alba on Sunday.", [("Ann Lee", "told", "“There is no mill.”")]),
    ("“There is no mill.” Ann Lee said in Alba.", [("Ann Lee", "said", "“There is no mill.”")]),
    ("“There is no mill.” Ann Lee told a story.", []),
    ("“There is no mill.” Ann Lee told Kim it was late.", [("Ann Lee", "told", "it was late")]),
    # A condition is nothing that somebody assumes.
    ("Assuming that it rains, Kim will leave.", []),
    ("Kim left, assuming that it would rain.", [("Kim", "assuming", "that it would rain")]),
    # A condition behind a verb of saying that nothing denies is no question.
    ("Kim said if it rains, the port will shut.", [("Kim", "said", "if it rains, the port will shut")]),
    ("Kim told reporters if he wins he will leave.", [("Kim", "told", "if he wins he will leave")]),
    ("Kim did not say if what he saw was old.", [("Kim", "did not say", "if what he saw was old")]),
    # Whose words a colon puts behind what somebody is called.
    (
        'Kim calls Lee "a fraud of old": "As a clerk, his gift is to be late."',
        [
            ("Kim", "calls", 'Lee "a fraud of old"'),
            ("Kim", 'calls Lee "a fraud of old":', '"As a clerk, his gift is to be late."'),
        ],
    ),
    # Numbers made vague, lists, quoted infinitives, demonstratives: what stands behind the cue.
    (
        "The Herald reported at least six planes filled the sky.",
        [("The Herald", "reported", "at least six planes filled the sky")],
    ),
    (
        "The budget office said about half of the loss reflected lower taxes.",
        [("The budget office", "said", "about half of the loss reflected lower taxes")],
    ),
    (
        "The port added 20 jobs in May, the mayor said, more than it had promised.",
        [("the mayor", "said", "The port added 20 jobs in May … more than it had promised")],
    ),
    # What one does meanwhile one does oneself, not whoever was told of last.
    (
        "Clerks called for a vote, looping the streets around the hall - where Rovers played Lund - while chanting, “No more.”",
        [("Clerks", "called for", "a vote"), ("Clerks", "chanting", "“No more.”")],
    ),
    # An infinitive behind "in order" tells what for, and not what one is asked to do.
    (
        "Berg urged clerks to the gate in order to win time.",
        [("Berg", "urged", "clerks to the gate in order to win time")],
    ),
    ("Lee alleged a breach of the law.", [("Lee", "alleged", "a breach of the law")]),
    # What is seen in a picture nobody says.
    ("Footage shared by clerks showed dozens of men on the quay.", []),
    # A relative clause about a ruling is no ruling; the second comma of an apposition forgotten.
    ("A judge issued a ruling on Friday that could help Berg.", [("A judge", "issued", "a ruling")]),
    (
        "“It is old,” Ann Lee, vice chair of the port said.",
        [("Ann Lee, vice chair of the port", "said", "“It is old,”")],
    ),
    # Behind what was said a verb has no topic; what is known as something nobody says.
    ('They live in an area called the "Green Mile."', []),
    ("Lee was named head of the port, hailed as “a born sailor.”", []),
    (
        "The clerk was hurt, responding officer Bo Kim told the Herald.",
        [("responding officer Bo Kim", "told", "The clerk was hurt")],
    ),
    ("A boat found its way into the port and the race was off.", []),
    ("It was a bold claim considering it was late.", []),
    ("A driver reported Bo Lee to the police when Lee drove away.", []),
    ("The firm put a damper on its results, which topped all estimates.", []),
    (
        "The whole quote, according to the Herald, reads:\n\n“It is safe,” said Bo Kim.",
        [("the Herald", "according to", "The whole quote … reads"), ("Bo Kim", "said", "“It is safe,”")],
    ),
    ('It was due to an outbreak of flu known as the "red flu."', []),
    ("“It is old,” Lee commented on the radio.", [("Lee", "commented", "“It is old,”")]),
    ("They passed a plan known in Oslo as “the bill.”", []),
    # A body goes on in its own words; a place behind a place is no source; what is asked behind an insertion.
    ('It was shocked, saying: "The port is old."', [("It", "saying", '"The port is old."')]),
    ("“Go,” said a clerk hurt in the crash as she left the hall.", [("a clerk hurt in the crash", "said", "“Go,”")]),
    ("Ten bags, each with a name written on it, lined the field.", []),
    (
        "It began in Lund, east of the capital Alba, Ann Lee, head of the port, said.",
        [("Ann Lee, head of the port", "said", "It began in Lund, east of the capital Alba")],
    ),
    (
        "At a rally in Sarnes, Norland, Ann Lee, head of the port, said it was old.",
        [("Ann Lee, head of the port", "said", "it was old")],
    ),
    ("Lee asked, in anger, why it was shut.", [("Lee", "asked", "why it was shut")]),
    # Between adjectives no comma parts who speaks from what is told.
    ("In May, Lee wrote a long, dull note to Kim, calling it old.", [("Lee", "calling", "it old")]),
    # A line that credits, above what it credits with.
    (
        'Source: Lee on Alba Radio\n\nQuote: "I met the crew.\n\nThey were ill."',
        [("Lee", "Source:", '"I met the crew. … They were ill."')],
    ),
    ("Source: Lee on Alba Radio\n\nDetails: the crew left.", []),
    ('Source: Lee\n\nQuote of the day: "Never."', []),
    ('Quote from Lee: "I met the crew."', [("Lee", "Quote from", '"I met the crew."')]),
    ('Quote from a book: he "left".', []),
    ("Lee called it old in brief remarks to clerks.", [("Lee", "called", "it old")]),
    ("Lee called it old while addressing clerks on Monday.", [("Lee", "called", "it old")]),
    ("Lee said it is old, while speaking to clerks on Monday.", [("Lee", "said", "it is old")]),
    (
        "Lee said Kim fell while speaking to clerks on Monday.",
        [("Lee", "said", "Kim fell while speaking to clerks on Monday")],
    ),
    ("Lee declared a state of emergency as crews came.", []),
    ("Lee accused Kim of lying in comments on Monday.", [("Lee", "accused", "Kim of lying")]),
    # A pronoun has no apposition.
    (
        "Lee spoke. According to him, the chief, together with others, will leave.",
        [("him", "According to", "the chief, together with others, will leave")],
    ),
    # By a relative pronoun a document or a person before it is told; not by a noun.
    (
        "The board published a report on Monday, according to which the bridge is safe.",
        [("a report", "according to", "the bridge is safe")],
    ),
    ("Lee, according to whom the bridge is safe, left.", [("Lee", "according to", "the bridge is safe")]),
    (
        "They built a wall according to which the others were planned.",
        [("", "according to", "the others were planned")],
    ),
    ("It gives no weight to media reports that told of it.", [("that", "told of", "it")]),
    ('Lee said it was late."We left," he added.', [("Lee", "said", "it was late"), ("he", "added", '"We left,"')]),
    # Of a whole quotation the comma may stand outside.
    ("“The ferry is late”, said the mayor of Alba and left.", [("the mayor of Alba", "said", "“The ferry is late”")]),
    ("Lee said even the ferry had stopped.", [("Lee", "said", "even the ferry had stopped")]),
    ("Lee said even then that it was late.", [("Lee", "said", "that it was late")]),
    ("She said; “The ferry is late.”", [("She", "said", "“The ferry is late.”")]),
    ("She left; “The ferry is late,” Kim said.", [("Kim", "said", "“The ferry is late,”")]),
    (
        "As Lee wrote, in the first week of May, the ferry sank.",
        [("Lee", "wrote", "in the first week of May, the ferry sank")],
    ),
    ("As Lee wrote yesterday, in May the ferry sank.", [("Lee", "wrote", "in May the ferry sank")]),
    ("The cut was expected by Lee as prices had fallen.", []),
    ("The cut was seen by Lee as a risk.", [("Lee", "was seen", "The cut … as a risk")]),
    ("As Lee wrote, the ferry stopped, that is, it sank.", [("Lee", "wrote", "the ferry stopped, that is, it sank")]),
    ("The plan was dismissed as a waste by Kim.", [("Kim", "was dismissed", "The plan … as a waste")]),
    ("The plan was criticised for hiding a loss.", [("", "was criticised", "The plan … for hiding a loss")]),
    # What is quoted goes on behind "and", further paragraphs of one who speaks.
    (
        "The Herald quoted Lee as saying prices and wages were rising.",
        [("The Herald", "quoted", "Lee as saying prices and wages were rising")],
    ),
    (
        "The Herald quoted Lee as saying it was late and added that Kim was ill.",
        [("The Herald", "quoted", "Lee as saying it was late"), ("The Herald", "added", "that Kim was ill")],
    ),
    (
        "“It is a fraud,” said Lee after a talk with Kim.\n\n“We go on with the view that it is late”.\n\nIt fell.",
        [("Lee", "said", "“It is a fraud,” … “We go on with the view that it is late”")],
    ),
    (
        "Lee said:\n\nThe cuts are wrong. They hurt us all.\n\nI call on the mayor to act.\n\nThe board met on Monday.",
        [("Lee", "said", "The cuts are wrong. They hurt us all. … I call on the mayor to act.")],
    ),
    ("Lee said:\n\nThe cuts are wrong.\n\nThe US board met on Monday.", [("Lee", "said", "The cuts are wrong.")]),
    # What stands between two paragraphs in which one speaks of oneself is said, too; not what stands behind the last.
    (
        "Lee said:\n\nWe lost.\n\nIt is late.\n\nIt hurts us.\n\nThe board met.",
        [("Lee", "said", "We lost. … It is late. … It hurts us.")],
    ),
    # The turns of a talk go on to the next label, the last one while one speaks of oneself.
    (
        "Question: Is it late?\n\nAnn Lee: It is.\n\nThe port is old.\n\nQuestion: Was it?\n\nAnn Lee: Yes.\n\nI saw it."
        "\n\nThe port opened in 2010.",
        [
            ("Question", ":", "Is it late"),
            ("Ann Lee", ":", "It is … The port is old."),
            ("Question", ":", "Was it"),
            ("Ann Lee", ":", "Yes … I saw it."),
        ],
    ),
    (
        "Mayor Ann Lee spoke.\n\nMayor of Alba Ann Lee:\n\nIt is late.\n\nI am ill.\n\nThe port opened.",
        [("Mayor of Alba Ann Lee", ":", "It is late. … I am ill.")],
    ),
    ("Dear Mayor Ann Lee:\n\nI saw you.", []),
    ("It was late, the envoy in that country said.", [("the envoy in that country", "said", "It was late")]),
    ("It was late, the clerk there said.", [("the clerk there", "said", "It was late")]),
    ("Kim called on that board to act.", [("Kim", "called on", "that board to act")]),
    # What the sentence before tells; what one says that somebody else tells.
    ("According to Lee the bridge is safe.", [("Lee", "According to", "the bridge is safe")]),
    ("According to Bo Lee the mayor, it is safe.", [("Bo Lee the mayor", "According to", "it is safe")]),
    (
        "Bo Lee has held rallies this month against a port he says is old.",
        [("he", "says", "a port … is old")],
    ),
    ("It was late, an official surnamed Xu told us.", [("an official surnamed Xu", "told", "It was late")]),
    ("The mill was sold. This was stated by Bo Kim.", [("Bo Kim", "was stated", "The mill was sold.")]),
    ("The mill was sold. Those listed by Bo Kim left.", [("Bo Kim", "listed", "Those")]),
    (
        "According to the port, it is old, Lee said on Monday.",
        [("the port", "According to", "it is old"), ("Lee", "said", "According to the port, it is old")],
    ),
    (
        "According to the report, Ann Lee, Bo Kim, and Carl Berg left.",
        [("the report", "According to", "Ann Lee, Bo Kim, and Carl Berg left")],
    ),
    (
        "The port is old, according to Ann Lee, head of the port, and it is late.",
        [("Ann Lee, head of the port", "according to", "The port is old")],
    ),
    (
        "Lee said that the dam, describing it as old, was shut.",
        [("Lee", "said", "that the dam, describing it as old, was shut")],
    ),
    (
        '"It is late," a local resident Bo Kim told the Herald.',
        [("a local resident Bo Kim", "told", '"It is late,"')],
    ),
    ("Berg used a rude word, a word Kim then repeated.", []),
    (
        "“Sam is back,” Lee said.\n\n“He has trained. He will travel.” Meanwhile, Kim is ill.",
        [("Lee", "said", "“Sam is back,” … “He has trained. He will travel.”")],
    ),
    # Two prepositions before what a source comes from.
    ("People from across the country say it is late.", [("People from across the country", "say", "it is late")]),
    ("Clerks in and around Lund say it is late.", [("Clerks in and around Lund", "say", "it is late")]),
    (
        "Green clerks up and down the country tell me it is late.",
        [("Green clerks up and down the country", "tell", "it is late")],
    ),
    ("From across the river Lee said it was late.", [("Lee", "said", "it was late")]),
    ("It fell to 4%, compared with a “record” 6% in May.", []),
    ("The ship was seen by a pilot in 2016 and raised in 2018.", []),
    ("Lee denied the charge when he came to court in May.", [("Lee", "denied", "the charge")]),
    ("Lee said up to 20 people died.", [("Lee", "said", "up to 20 people died")]),
    (
        "Later the office asked Holm, Berg and Kim to search their files.",
        [("the office", "asked", "Holm, Berg and Kim to search their files")],
    ),
    (
        'He called on leaders "not to feed the dark impulse."',
        [("He", "called on", 'leaders "not to feed the dark impulse."')],
    ),
    ("Many experts would call that wishful thinking.", [("Many experts", "would call", "that wishful thinking")]),
    ('Kim called this the "waiting game" of all time.', [("Kim", "called", 'this the "waiting game" of all time')]),
    ("The port rejected that idea.", [("The port", "rejected", "that idea")]),
    ("The ad does not mention that Lee is the mayor.", [("The ad", "does not mention", "that Lee is the mayor")]),
    ("The ministry did not mention that in May.", [("The ministry", "did not mention", "that")]),
    ("Holm agreed to rebuild the bridge.", [("Holm", "agreed", "to rebuild the bridge")]),
    (
        "Investors told Holm that concerns about the port were old.",
        [("Investors", "told", "that concerns about the port were old")],
    ),
    # Whom one asks, and about what.
    (
        "Moderator Ola Berg asked Holm about his ties with a food maker.",
        [("Moderator Ola Berg", "asked", "about his ties with a food maker")],
    ),
    ("Reporters told Kim of the plan to close the bridge.", [("Reporters", "told", "of the plan to close the bridge")]),
    ("Exit polls told the truth about two parties.", [("Exit polls", "told", "about two parties")]),
    # Perfect, not passive; a passive that names no source.
    ("He's said he gets his ideas from a speech.", [("He", "'s said", "he gets his ideas from a speech")]),
    (
        "It was announced on Tuesday that the bridge would close.",
        [("", "was announced", "that the bridge would close")],
    ),
    ("Asked by Holm to respond to the criticism, Berg left.", [("Holm", "Asked", "to respond to the criticism")]),
    # Documents find; people find otherwise.
    ("A new poll found strong support for the bridge.", [("A new poll", "found", "strong support for the bridge")]),
    ("They found a coin.", []),
    # The tagger's mistakes put right.
    ("The town may sleep, they say, but it is awake.", [("they", "say", "The town may sleep … but it is awake")]),
    ('"The plan is dead," state Sen. Bo Kim said.', [("state Sen. Bo Kim", "said", '"The plan is dead,"')]),
    ("The talk show host Ola Berg left.", []),
    # Phrases: where they end.
    (
        "She praised workers in Alba, Norland and Emery who asked for more.",
        [("She", "praised", "workers in Alba, Norland and Emery who asked for more")],
    ),
    (
        "Lee praised the plan after Kim said it was safe.",
        [("Lee", "praised", "the plan"), ("Kim", "said", "it was safe")],
    ),
    ("Lee praised the towns where crews are paid.", [("Lee", "praised", "the towns where crews are paid")]),
    (
        "Opponents criticised the cost of the bridge: two million a year.",
        [("Opponents", "criticised", "the cost of the bridge: two million a year")],
    ),
    # Sources.
    (
        "The media blamed Holm for Kim's claim that the bridge fell.",
        [("The media", "blamed", "Holm for Kim's claim that the bridge fell")],
    ),
    ("The plan, an inside source said, is to close it.", [("an inside source", "said", "The plan … is to close it")]),
    ('Ann Lee, the mayor said, "It is safe."', [("Ann Lee, the mayor", "said", '"It is safe."')]),
    (
        "The bridge is old but sound, say some engineers who know it.",
        [("some engineers who know it", "say", "The bridge is old but sound"), ("who", "know", "it")],
    ),
    # A fronted phrase that ends with a title in quotation marks.
    (
        'Later on "Old Hands," Senator Ann Lee questioned the cost of the bridge.',
        [("Senator Ann Lee", "questioned", "the cost of the bridge")],
    ),
    (
        'Closing the bridge would be "wrong for all of us," he added.',
        [("he", "added", 'Closing the bridge would be "wrong for all of us,"')],
    ),
    # A sentence that only names the speaker of the next.
    (
        'Her husband cut in. "Don\'t forget what the bridge cost the town."',
        [("Her husband", "cut in", '"Don\'t forget what the bridge cost the town."')],
    ),
    ("The port agreed. The bridge was closed.", []),
    # Labels, turns of an interview, announcements.
    ("BERG (on camera): The bridge is safe.", [("BERG", ":", "The bridge is safe")]),
    ("ANN LEE, MAYOR OF ALBA: The bridge is safe.", [("ANN LEE", ":", "The bridge is safe")]),
    (
        "Herald: Is the bridge safe?\n\nLee: It is safe, and it will stay open.",
        [("Herald", ":", "Is the bridge safe"), ("Lee", ":", "It is safe, and it will stay open")],
    ),
    ("Pros: It is cheap.\n\nCons: It is slow.", []),
    (
        'Lee said:\n\n"The bridge is safe.\n\n"It will stay open."',
        [("Lee", "said", '"The bridge is safe. … "It will stay open."')],
    ),
    ("Lee said the following:\n\nThe bridge is safe.", [("Lee", "said", "The bridge is safe.")]),
    (
        "The Alba Herald said in an editorial: The bridge is old. It must be closed.",
        [("The Alba Herald", "said", "The bridge is old … It must be closed.")],
    ),
    (
        "The Minister for Roads (Dame Ann Lee): The bridge is safe.",
        [("The Minister for Roads (Dame Ann Lee)", ":", "The bridge is safe")],
    ),
    (
        "The port should admit it is late: the mayor told clerks that it was.",
        [("The port", "should admit", "it is late"), ("the mayor", "told", "that it was")],
    ),
    ("The bridge is old, notes Dr Ann Lee, the curator.", [("Dr Ann Lee, the curator", "notes", "The bridge is old")]),
    ("The min\u00adis\u00adter said it is safe.", [("The min\u00adis\u00adter", "said", "it is safe")]),
    # Perfects that look like passives; 'all but'; what stands before or within a subject.
    ("Bo Kim, who's argued for years that it fell, left.", [("who", "'s argued", "that it fell")]),
    ("She's said the mill is old.", [("She", "'s said", "the mill is old")]),
    ("He's told that the mill is old.", [("", "'s told", "that the mill is old")]),
    ("Berg all but accused Kim of lying.", [("Berg", "all but accused", "Kim of lying")]),
    ('But, said Berg, "I will not sell it."', [("Berg", "said", '"I will not sell it."')]),
    (
        "Kim — who was there for years — states that it fell.",
        [("Kim — who was there for years", "states", "that it fell")],
    ),
    # A word that somebody repeats is no speaker.
    ("Berg used a rude word, a word Kim then repeated.", []),
    ('"It fell," a spokesman for Alba Democrats said.', [("a spokesman for Alba Democrats", "said", '"It fell,"')]),
    # What is quoted behind a question told of is the answer.
    ('Berg told clerks when asked about it, "No."', [("Berg", "told", '"No."'), ("", "asked", "about it")]),
    ('Berg said when asked about it: "No."', [("Berg", "said", '"No."'), ("", "asked", "about it")]),
    # How often something was shared, and of what age somebody is.
    ("A post shared 40 times says it fell.", [("A post shared 40 times", "says", "it fell")]),
    (
        "A video viewed more than two million times claims that it fell.",
        [("A video viewed more than two million times", "claims", "that it fell")],
    ),
    ("Bo Kim doubts this.", [("Bo Kim", "doubts", "this")]),
    ("Lee forecasts a price of two dollars by May.", [("Lee", "forecasts", "a price of two dollars by May")]),
    ("THE FACTS: It is not so, the port said.", [("the port", "said", "It is not so")]),
    ("The pilot radioed at noon that it burned.", [("The pilot", "radioed", "that it burned")]),
    # Lines of a chat, with a clock before the name or without.
    (
        "[10:02] anna: did it pass?\n[10:03] tom: no, it failed",
        [("anna", ":", "did it pass"), ("tom", ":", "no, it failed")],
    ),
    ("Anna: did it pass?\nTom: no, it failed", [("Anna", ":", "did it pass"), ("Tom", ":", "no, it failed")]),
    # Words that look like nouns before what they tell.
    ("Bo Kim and colleagues report that it fell.", [("Bo Kim and colleagues", "report", "that it fell")]),
    ("The firm forecast revenue of two million.", [("The firm", "forecast", "revenue of two million")]),
    # Sources: what hangs on a noun, names that look like other words, lists.
    (
        "Tests carried out in June by the university showed that the water was clean.",
        [("Tests carried out in June by the university", "showed", "that the water was clean")],
    ),
    ("Sources close to Lee say she will resign.", [("Sources close to Lee", "say", "she will resign")]),
    ("Those who saw it said it was old.", [("Those who saw it", "said", "it was old")]),
    ("Will Berg said the bridge was old.", [("Will Berg", "said", "the bridge was old")]),
    # A time between a verb and what is announced.
    ("The firm announced Monday plans to close it.", [("The firm", "announced", "plans to close it")]),
    ("The firm announced on Monday plans to close it.", [("The firm", "announced", "plans to close it")]),
    # A time in front that no comma parts from the subject.
    ("On Monday officials said it was old.", [("officials", "said", "it was old")]),
    ("On 30 November 2009 Norland officials said it was old.", [("Norland officials", "said", "it was old")]),
    ("At a rally on Monday supporters said it was old.", [("supporters", "said", "it was old")]),
    ("Speaking to voters on Monday Lee said it was old.", [("Lee", "said", "it was old")]),
    ("In a statement officials said it was old.", [("officials", "said", "it was old")]),
    ("Last week officials said it was old.", [("officials", "said", "it was old")]),
    ("Yesterday police said it was old.", [("police", "said", "it was old")]),
    ("2009 figures showed it was old.", [("2009 figures", "showed", "it was old")]),
    ("The leader of Friday prayers said it was old.", [("The leader of Friday prayers", "said", "it was old")]),
    ("The author of a book on 1968 Paris said so much.", []),
    ("Hope May said the bridge was old.", [("Hope May", "said", "the bridge was old")]),
    ("Had Republicans said so, Lee would have left.", []),
    (
        "Ann Lee, Bo Kim and Carl Berg said the bridge was old.",
        [("Ann Lee, Bo Kim and Carl Berg", "said", "the bridge was old")],
    ),
    # Words told of, a relayed report, the court's words.
    ("By her own account, Lee left at noon.", [("her", "account", "Lee left at noon")]),
    (
        "The bridge was safe, Lee said, according to the Alba Herald.",
        [("the Alba Herald", "according to", "The bridge was safe, Lee said")],
    ),
    (
        "The ministry said in a statement on its website that the ship had sunk.",
        [("The ministry", "said", "that the ship had sunk")],
    ),
    ("Rumours that the ship had sunk were false.", [("", "Rumours", "that the ship had sunk")]),
    ("Lee's answer was that it is safe.", [("Lee's", "answer was", "that it is safe")]),
    ("The court held that the law was void.", [("The court", "held", "that the law was void")]),
    (
        'For someone who conceded that she is "no speaker," Ann Lee had a good night.',
        [("who", "conceded", 'that she is "no speaker,"')],
    ),
    # Cues in order, denials, a time that is no topic.
    (
        "The bridge is safe, Lee said, but Kim said it is not.",
        [("Lee", "said", "The bridge is safe"), ("Kim", "said", "it is not")],
    ),
    (
        "The ministry neither confirmed nor denied that the bridge would close.",
        [("The ministry", "denied", "that the bridge would close")],
    ),
    ("The council agreed on Monday to close the bridge.", [("The council", "agreed", "to close the bridge")]),
    (
        'Lee dismissed reports that the bridge is unsafe as "nonsense."',
        [("Lee", "dismissed", 'reports that the bridge is unsafe as "nonsense."')],
    ),
    ("Mayor Ann Lee fears the bridge will fall.", [("Mayor Ann Lee", "fears", "the bridge will fall")]),
    (
        "Kim said that, according to Lee, the bridge is safe.",
        [("Kim", "said", "that, according to Lee, the bridge is safe")],
    ),
    # Quotations: verbs that look like nouns or participles, marks that face the wrong way, introduced without a cue.
    (
        '"There are worms with more spine," reads a Wednesday editorial in the Herald.',
        [("a Wednesday editorial in the Herald", "reads", '"There are worms with more spine,"')],
    ),
    (
        'When Holm thanked the town, a man yelled "Stay there!"',
        [("Holm", "thanked", "the town"), ("a man", "yelled", '"Stay there!"')],
    ),
    (
        "“That could create real problems,“ said Bo Kim, a lawyer.",
        [("Bo Kim, a lawyer", "said", "“That could create real problems,“")],
    ),
    (
        "She then addressed the crowd again: “Here is what I regret most of all.”",
        [("She", "then addressed the crowd again:", "“Here is what I regret most of all.”")],
    ),
    (
        "“It is safe,” leader of the Alba council, Ann Lee said.",
        [("leader of the Alba council, Ann Lee", "said", "“It is safe,”")],
    ),
    (
        "“It is safe,” the Herald quoted Lee as saying on Monday.",
        [("Lee", "saying", "“It is safe,”")],
    ),
    (
        "The port is safe, Lee said on Monday following a call with Holm.",
        [("Lee", "said", "The port is safe")],
    ),
    (
        "Holm released the following statement on the vote.\n\n“We offer our help to the family.”",
        [("Holm", "released the following statement on the vote.", "“We offer our help to the family.”")],
    ),
    (
        "Holm released the following statement:\n\n“We offer our help to the family.”",
        [("Holm", "released the following statement:", "“We offer our help to the family.”")],
    ),
    (
        "Stated Holm:\n\n“The stakes are so high that they would do anything.”",
        [("Holm", "Stated", "“The stakes are so high that they would do anything.”")],
    ),
    # Numbers before the cue, what happens while one speaks, headlines of capitals.
    ("At least 20 people died, rescuers said.", [("rescuers", "said", "At least 20 people died")]),
    (
        '"It was a great game," said coach Bo Kim after Alba beat Emery on Monday.',
        [("coach Bo Kim", "said", '"It was a great game,"')],
    ),
    ("Among the dead were two crews, police said.", [("police", "said", "Among the dead were two crews")]),
    ("During the storm crews left, Lee said.", [("Lee", "said", "During the storm crews left")]),
    ("Close the bridge, Lee said.", [("Lee", "said", "Close the bridge")]),
    ("Lee stopped short of saying that the bridge is safe.", []),
    (
        'Asked to comment on the plan, a ministry spokesman said:\n\n"It changes things for all of us."',
        [
            ("", "Asked", "to comment on the plan"),
            ("a ministry spokesman", "said", '"It changes things for all of us."'),
        ],
    ),
    # A form in -ing behind a comma has the subject of the main clause.
    (
        'Although Lee thanked the town for the help it gave her, she was sad, saying: "It was not enough."',
        [("Lee", "thanked", "the town for the help it gave her"), ("she", "saying", '"It was not enough."')],
    ),
    (
        "Kim spoke more about ports than he had in May, saying that they would stay open.",
        [("Kim", "saying", "that they would stay open")],
    ),
    (
        "Lee said Kim left, adding that the bridge was safe.",
        [("Lee", "said", "Kim left"), ("Lee", "adding", "that the bridge was safe")],
    ),
    ("By Sunday Lee had left a rally, citing the storm.", [("Lee", "citing", "the storm")]),
    ("Last week Lee said the bridge was safe.", [("Lee", "said", "the bridge was safe")]),
    # Where a quotation ends, and an adjunct within a copula's clause.
    ('They shouted "close the bridge" on Monday.', [("They", "shouted", '"close the bridge"')]),
    ('Crowds chanting "close the bridge" marched on Monday.', [("Crowds", "chanting", '"close the bridge"')]),
    ('Posters that said "close the bridge" were put up.', [("that", "said", '"close the bridge"')]),
    (
        'Lee said "the bridge is safe" and that it will "stay open".',
        [("Lee", "said", '"the bridge is safe" and that it will "stay open"')],
    ),
    ("The bridge is, according to Lee, old.", [("Lee", "according to", "The bridge is … old")]),
    ("The mill has, according to Lee, lost ten jobs.", [("Lee", "according to", "The mill has … lost ten jobs")]),
    (
        "The storm hit Alba on Monday, killing, according to police, nine people.",
        [("police", "according to", "killing … nine people")],
    ),
    (
        "They sold the mill, which made it possible, according to Lee, to stay.",
        [("Lee", "according to", "which made it possible … to stay")],
    ),
    (
        "The man, who has, according to Lee, nine houses, left on Friday.",
        [("Lee", "according to", "who has … nine houses")],
    ),
    (
        "They left because the council had, Lee said, lost its patience.",
        [("Lee", "said", "the council had … lost its patience")],
    ),
    ("They sold the mill, which lost, Lee said, ten jobs.", [("Lee", "said", "which lost … ten jobs")]),
    ("The mill did, according to Lee, but the port did not.", [("Lee", "according to", "The mill did")]),
    ("Per Lund said it was safe.", [("Per Lund", "said", "it was safe")]),
    # What a court was told, and what nobody is named for, stands first.
    ("The bridge is safe, it was claimed", [("", "was claimed", "The bridge is safe")]),
    ("The bridge had cracked, Alba Crown Court heard.", [("Alba Crown Court", "heard", "The bridge had cracked")]),
    (
        'Lee had shouted "close it", the jury heard.',
        [("the jury", "heard", 'Lee had shouted "close it"')],
    ),
    ("The bridge had cracked, Lee heard.", []),
    ("The bridge, it is alleged, was never safe.", [("", "is alleged", "The bridge … was never safe")]),
    ("The bridge was shut, it was claimed in court.", [("", "was claimed", "The bridge was shut")]),
    ("When the bridge fell, it was sold.", []),
    ("Why the bridge fell, Lee did not say.", [("Lee", "did not say", "Why the bridge fell")]),
    ("The owl, a small bird found across Norland, hunts at dusk.", []),
    # A passive without its auxiliary, relatives of what one thinks, and what follows an apposition.
    ("A man said to be a spy left Alba.", [("", "said", "A man … to be a spy")]),
    ("It was what many believed to be a trick.", [("many", "believed", "what … to be a trick")]),
    ("Lee left, something she had opposed.", [("she", "had opposed", "something")]),
    (
        "Lee accused the mayor, Bo Kim, of hiding what he knew.",
        [("Lee", "accused", "the mayor, Bo Kim, of hiding what he knew")],
    ),
    (
        "Lee blamed the rain and what she called a plot.",
        [("Lee", "blamed", "the rain and what she called a plot")],
    ),
    ("Lee agreed with Kim that it was old.", [("Lee", "agreed with", "that it was old")]),
    ("Lee declined to comment while the case was open.", [("Lee", "declined", "to comment")]),
    ("Aides privately worry the bridge is old.", [("Aides", "privately worry", "the bridge is old")]),
    # Adverbs before a noun, durations as heads, and what stands between cue and predicate.
    ("An earlier report said it was safe.", [("An earlier report", "said", "it was safe")]),
    (
        "Lee praised the crew and announced three days of mourning.",
        [("Lee", "praised", "the crew"), ("Lee", "announced", "three days of mourning")],
    ),
    (
        "The bus, Lee explains, sinking into a chair, simply did not come.",
        [("Lee", "explains", "The bus … simply did not come")],
    ),
    ("Asked why, Lee agreed, praising the old friend.", [("", "Asked", "why"), ("Lee", "praising", "the old friend")]),
    ("The letter, which the Herald has seen, is short.", []),
    ('Lee put it in the stove. "It is over for all of us."', []),
    ('Lee put it bluntly. "It is over for all of us."', [("Lee", "put it", '"It is over for all of us."')]),
    (
        'Kim called it "a fraud." Lee declined to comment.',
        [("Kim", "called", 'it "a fraud."'), ("Lee", "declined", "to comment")],
    ),
    # Who is asked, and a relative that is no question.
    (
        "Lee, asked what the word was, smiled and said it was late.",
        [("", "asked", "what the word was, smiled"), ("Lee", "said", "it was late")],
    ),
    (
        "It is late, according to a clerk briefed on it who was not there.",
        [("a clerk briefed on it who was not there", "according to", "It is late")],
    ),
    ("Asked on Monday who led it, Lee left.", [("", "Asked", "who led it")]),
    (
        "Lee left with what the team called tightness in the leg.",
        [("the team", "called", "what … tightness in the leg")],
    ),
    ("Officials here say the bridge is old.", [("Officials here", "say", "the bridge is old")]),
    ("Polls there show Lee is ahead.", [("Polls there", "show", "Lee is ahead")]),
    ('The firm said it "regrets" the error.', [("The firm", "said", 'it "regrets" the error')]),
    ("What Lee said was that it was late.", [("Lee", "said", "that it was late")]),
    # Names that are other words.
    ('"It is over for now," From said.', [("From", "said", '"It is over for now,"')]),
    ('"It is over for now," Will wrote.', [("Will", "wrote", '"It is over for now,"')]),
    ("Separately, the mayor said it was safe.", [("the mayor", "said", "it was safe")]),
    # A quotation behind what it is called.
    (
        'Lee offered a blunt view: "It is a mess."',
        [("Lee", "offered", "a blunt view"), ("Lee", "offered a blunt view:", '"It is a mess."')],
    ),
    ('Lee offered a blunt answer: "It is a mess."', [("Lee", "offered a blunt answer:", '"It is a mess."')]),
    ('Lee had a message for voters: "Stay home."', [("Lee", "had a message for voters:", '"Stay home."')]),
    # Source and cue inserted in a relative clause, or in the last clause of several.
    ("They seek a man who, Lee said, was armed.", [("Lee", "said", "who … was armed")]),
    ("The man, who, Lee said, was armed, fled.", [("Lee", "said", "who … was armed")]),
    ("They left the jail, where, Lee says, men died.", [("Lee", "says", "where … men died")]),
    (
        "A study that claims people who nap are less likely to fall ill has met doubt.",
        [("that", "claims", "people who nap are less likely to fall ill")],
    ),
    ("Few come, but at dusk, Lee says, the inn is full.", [("Lee", "says", "at dusk … the inn is full")]),
    (
        'Lee left. "It was old," Lee remembered. "It was far too old for this."',
        [("Lee", "remembered", '"It was old," … "It was far too old for this."')],
    ),
    ("Asked what he made of that, Lee smiled.", [("", "Asked", "what he made of that")]),
    # Who does not speak, and what is no content.
    ("The gun was sent to Alba to determine whether it had been used.", []),
    ("The man who will assume the post is Kim.", []),
    ("The firm, whose gamble nearly proved fatal, now makes cars.", []),
    ("Before leaving, Lee responded with anger, painting a wall that fell.", []),
    ("Moreover, Lee, the mayor, said it was safe.", [("Lee, the mayor", "said", "it was safe")]),
    (
        "Lee left after Bo Kim earlier in the day touted the plan.",
        [("Bo Kim", "touted", "the plan")],
    ),
    (
        "Lee's claim that the bridge is safe, made on Monday, drew laughs.",
        [("Lee's", "claim", "that the bridge is safe")],
    ),
    # what is told of stands in the next paragraph, behind a stop; whose statement it is
    (
        "Chairman Bo Kim released the following statement in regards to the flood.\n\n“It is not late. We stay.\n\n“We win.”",
        [
            (
                "Chairman Bo Kim",
                "released the following statement in regards to the flood.",
                "“It is not late. We stay. … “We win.”",
            )
        ],
    ),
    (
        "The port released the following statement from director Bo Kim:\n\n“This is sad for all of us.”",
        [("director Bo Kim", "released the following statement from director Bo Kim:", "“This is sad for all of us.”")],
    ),
    (
        "Statement by Governor Ann Lee on the vote:\n\n“This is a good day.”",
        [("Governor Ann Lee on the vote", ":", "“This is a good day.”")],
    ),
    ("The port released the following figures on the flood.\n\n“Old Hands” is a song.", []),
    (
        "The port is shut.\n\n“It is bad for all of us.\n\n“Voters deserve it.” -- Bo Kim, director, the port",
        [("Bo Kim, director, the port", "--", "“It is bad for all of us. … “Voters deserve it.”")],
    ),
    # a title between cue and quotation; what the object of 'call' ends with
    (
        "She wrote last Friday in a column entitled On My Old Port: “I believe it is safe.”",
        [("She", "wrote", "“I believe it is safe.”")],
    ),
    (
        "Ann Lee wrote on Monday in a post called “My Port”: “The port is old.”",
        [("Ann Lee", "wrote", "“The port is old.”")],
    ),
    ("Ann Lee called the Labour attacks a “ruse.”", [("Ann Lee", "called", "the Labour attacks a “ruse.”")]),
    # 'that is according to' points back
    (
        "The bridge was shut in May. That’s according to the county.",
        [("the county", "according to", "The bridge was shut in May.")],
    ),
    ("That is according to a poll.", []),
    # labels that are no speakers; a verb that the tagger misread; pauses of a script
    ("INTRO: The port is shut. Bo Kim reports from Alba that it is late.", [("Bo Kim", "reports", "that it is late")]),
    ("TEXT: Clerks say the port is shut.", [("Clerks", "say", "the port is shut")]),
    (
        "Though according to a clerk -- the port was never shut.",
        [("a clerk", "according to", "the port was never shut")],
    ),
    # deeds and names of works
    ("Lee won, claiming a third victory.", []),
    ("The council confirmed 68 judicial nominees.", []),
    ("There is a book from the artist Bo Kim called “Old Hands.”", []),
    # whose the statement is, whatever else the sentence tells
    (
        "Bo Kim issued the following statement after Ann Lee told Kim she will run:\n\n“Voters disagreed with her.”",
        [
            (
                "Bo Kim",
                "issued the following statement after Ann Lee told Kim she will run:",
                "“Voters disagreed with her.”",
            ),
            ("Ann Lee", "told", "she will run"),
        ],
    ),
    # the statement below, and one that was released
    (
        "Today Bo Kim released the below statement on the port.\n\n“It is late for all of us.”",
        [("Bo Kim", "released the below statement on the port.", "“It is late for all of us.”")],
    ),
    (
        "The following statement was released by Ann Lee ahead of the vote.\n\n“It is late for all of us.”",
        [("Ann Lee", "released by Ann Lee ahead of the vote.", "“It is late for all of us.”")],
    ),
    # a dash between a quotation and who says it
    (
        "“I told them, but it does not count”, – said the Norland diplomat.",
        [("the Norland diplomat", "said", "“I told them, but it does not count”")],
    ),
    ('"It does not count", - Bo Kim said.', [("Bo Kim", "said", '"It does not count",')]),
    # Relatives, dashes, adverbs; a time between a possessive and its noun; what the author tells of an order.
    ("They closed mills, opened in May, that clerks say were late.", [("clerks", "say", "that … were late")]),
    ("Kim moved voters by warning darkly that Alba was late.", [("Kim", "warning", "that Alba was late")]),
    (
        "Many clerks - half of them, according to a survey by Nova - stayed home.",
        [("a survey by Nova", "according to", "half of them")],
    ),
    ("Kim lost after his May 3 claim that the mill was safe.", [("his", "claim", "that the mill was safe")]),
    ("A clerk who is accused of theft spoke on Monday.", [("", "is accused", "who … of theft")]),
    (
        "Mayors ordered 900 sailors to stay inside as the sea rose.",
        [("Mayors", "ordered", "900 sailors to stay inside")],
    ),
    (
        "His wife had warned him not to shout, to stay calm, but he left.",
        [("His wife", "had warned", "him not to shout, to stay calm")],
    ),
    ("They took most of the old, proposed mills.", []),
    # 'per' cites those who can tell; passives of "it" without "that"; sums that are cut.
    ("Per Ann Berg of the Post, the mill was sold.", [("Ann Berg of the Post", "Per", "the mill was sold")]),
    ("The mill was sold, per sources close to it.", [("sources close to it", "per", "The mill was sold")]),
    ("The mill was sold (according to Nova).", [("Nova", "according to", "The mill was sold")]),
    ("The toll rose by two crowns, per person, in May.", []),
    ("Per Article 5, the mill must close.", []),
    ("Per Moe, a clerk, said it fell.", [("Per Moe, a clerk", "said", "it fell")]),
    (
        "It is alleged Holm, who has left, was the one who fired.",
        [("", "is alleged", "Holm, who has left, was the one who fired")],
    ),
    ("It is understood the mill will close.", [("", "is understood", "the mill will close")]),
    ("It was reported the day the mill closed.", []),
    ("The judge cut in half the fine that Lee had to pay.", []),
    ("“That is wrong,” the mayor cut in.", [("the mayor", "cut in", "“That is wrong,”")]),
    (
        "Berg praised the plan, but voiced concern about cuts.",
        [("Berg", "praised", "the plan"), ("Berg", "voiced concern about", "cuts")],
    ),
    # What one admits to; to find out is not to tell; a deal is concluded.
    ("Lee admitted to throwing stones at her.", [("Lee", "admitted to", "throwing stones at her")]),
    ("Lee admitted to her that it was old.", [("Lee", "admitted to", "that it was old")]),
    ("Nobody could tell if it was safe.", []),
    ("He told how he fled.", [("He", "told", "how he fled")]),
    ("Lee concluded the deal in May.", []),
    ("The clerk followed up, “It holds.”", [("The clerk", "followed up", "“It holds.”")]),
    ("Police followed up a hint that he had left.", []),
    (
        "Lee said, according to a clerk, that it is old, and left.",
        [("a clerk", "according to", "Lee said … that it is old, and left")],
    ),
    ("Per Lee's advice, the mill was shut.", []),
    ("A sailor was named in a memorandum saying it was old.", [("a memorandum", "saying", "it was old")]),
    ("The mill was sold: its owner, Lee said, had died.", [("Lee", "said", "its owner … had died")]),
    ("Rising waters threatened to flood the mill.", []),
    ("He urged clerks sent to Alba to use caution.", [("He", "urged", "clerks sent to Alba to use caution")]),
    (
        "He has denied the charges and his lawyer said he was ill.",
        [("He", "has denied", "the charges"), ("his lawyer", "said", "he was ill")],
    ),
    (
        "Police said women, children and guests would be safe.",
        [("Police", "said", "women, children and guests would be safe")],
    ),
    ("Kim says strikes in Alba, Borga and Nes are over.", [("Kim", "says", "strikes in Alba, Borga and Nes are over")]),
    (
        "The firm added 20 jobs, the mayor and his aide said.",
        [("the mayor and his aide", "said", "The firm added 20 jobs")],
    ),
    ("She has a message for those he says are thieves.", [("he", "says", "those … are thieves")]),
    # A demand without "that"; what is described without a relative; who somebody is, then what he did; a quoted verb.
    ("Unions demanded the minister resign.", [("Unions", "demanded", "the minister resign")]),
    ("Lee demanded the money owed to the port.", [("Lee", "demanded", "the money owed to the port")]),
    ("The papers that Lee had demanded have arrived.", []),
    ("They shut a mine it described as unsafe.", [("it", "described", "a mine … as unsafe")]),
    ("Lee, whom Kim described as old, left.", [("Kim", "described", "whom … as old")]),
    ("Norsteel said its chief, Ida Kim, resigned.", [("Norsteel", "said", "its chief, Ida Kim, resigned")]),
    ("Kim said the toll “changes the picture”.", [("Kim", "said", "the toll “changes the picture”")]),
    # By what name one is known.
    ("“No,” the group known as Nova said.", [("the group known as Nova", "said", "“No,”")]),
    ("A man identified as Ann Kim said it was late.", [("A man identified as Ann Kim", "said", "it was late")]),
    ("He was hired as Kim said it was late.", [("Kim", "said", "it was late")]),
    # The verb of a noun that a form in -ing tells of; who an outlet quotes.
    ("Clerks say the chances of finding it are slim.", [("Clerks", "say", "the chances of finding it are slim")]),
    ("Kim said the habit of saying mills fall is bad.", [("Kim", "said", "the habit of saying mills fall is bad")]),
    ("Lee denied charges of killing two men.", [("Lee", "denied", "charges of killing two men")]),
    ("“It is late,” Kim was quoted on Friday by the Herald as saying.", [("Kim", "saying", "“It is late,”")]),
    ("“It is late,” Kim was quoted as saying.", [("Kim", "was quoted as saying", "“It is late,”")]),
    (
        "The Herald quoted Kim as saying Lund, a port, will close.",
        [("The Herald", "quoted", "Kim as saying Lund, a port, will close")],
    ),
    (
        "“It is late,” the Herald quoted Kim, a clerk, as saying.",
        [("Kim, a clerk", "saying", "“It is late,”")],
    ),
    # What is told through another; how something is seen; a forgotten comma behind who somebody is.
    (
        "Lee told the panel, according to a clerk, that it is old.",
        [("a clerk", "according to", "Lee told the panel … that it is old")],
    ),
    ("Lee built a mill, according to Kim, that is old.", [("Kim", "according to", "Lee built a mill")]),
    ("It began Friday with both sides reporting deaths.", [("both sides", "reporting", "deaths")]),
    ("His lawyer contested that it is old.", [("His lawyer", "contested", "that it is old")]),
    ("Last May at a hearing in Lund, Lee, then 52, said it is old.", [("Lee, then 52", "said", "it is old")]),
    ("Lee said unlike Kim, she stayed.", [("Lee", "said", "unlike Kim, she stayed")]),
    ("Many see the mill as a threat.", [("Many", "see", "the mill as a threat")]),
    ("The summer saw fights in Lund as troops left it.", []),
    ("She saw girls dressed as clerks.", []),
    ("“No,” Bo Kim, head of the port in Lund said.", [("Bo Kim, head of the port in Lund", "said", "“No,”")]),
    ("As rescuers responded, a van exploded, Kim said.", [("Kim", "said", "As rescuers responded, a van exploded")]),
    # What is shown, seen or heard, and who appears for somebody.
    ("A video showed clerks leaving the port.", []),
    ("A video showed that clerks had left the port.", [("A video", "showed", "that clerks had left the port")]),
    ("The station showed live pictures of clerks leaving.", []),
    ("Many see his plan to leave as a trick.", [("Many", "see", "his plan to leave as a trick")]),
    ("Hearing that Kim was there, the vicar left.", []),
    (
        "A clerk appearing for the port said that it was safe.",
        [("A clerk appearing for the port", "said", "that it was safe")],
    ),
    # A day behind what is quoted.
    ("Clerks reported “loud blasts” on Friday.", [("Clerks", "reported", "“loud blasts”")]),
    ("Lee said when she arrived he had left.", [("Lee", "said", "when she arrived he had left")]),
    ("Lee said so when she saw him.", []),
    ("Her death was announced on Sunday by the police.", [("the police", "was announced", "Her death")]),
    ("Crews found the boy wounded and took him to town.", []),
    ("A study found the wards overcrowded.", [("A study", "found", "the wards overcrowded")]),
    ("Clerks reported “loud blasts” in Alba.", [("Clerks", "reported", "“loud blasts” in Alba")]),
    # A question behind a preposition, a clause that hangs on the next one, a possessive before a mark.
    ("Lee did not say to what extent it was hurt.", [("Lee", "did not say", "to what extent it was hurt")]),
    (
        "Lee said as soon as she came in, the town was safe.",
        [("Lee", "said", "as soon as she came in, the town was safe")],
    ),
    ("Lee spoke as soon as she came in.", []),
    ("Lee described Kim as her “rock.”", [("Lee", "described", "Kim as her “rock.”")]),
    ("The firm has put aside six million to cover the costs.", []),
    ("The firm put the costs at six million.", [("The firm", "put", "the costs at six million")]),
    # What a player adds, and a paper's report of a day.
    ("Lee scored 29 points, Kim added 21 and Alba led.", []),
    ("Kim added 21 men were lost.", [("Kim", "added", "21 men were lost")]),
    ("The Ostby Post reports Friday that it is shut.", [("The Ostby Post", "reports", "that it is shut")]),
    # An answer in a relative clause, a pluperfect that goes on, the main verb behind what something is called.
    (
        "Kim asked why it was late, to which Lee replied that it was old.",
        [("Kim", "asked", "why it was late"), ("Lee", "replied", "that it was old")],
    ),
    (
        "Lee said they had spoken and had made it clear it was late.",
        [("Lee", "said", "they had spoken and had made it clear it was late")],
    ),
    ("A note calling the plan “mad” never reached Lee.", [("A note", "calling", "the plan “mad”")]),
    ("Lee asked him again about whether it was late.", [("Lee", "asked", "whether it was late")]),
    # A relative clause in the subject of what is said.
    ("Lee said the plan that clerks backed was old.", [("Lee", "said", "the plan that clerks backed was old")]),
    ("Lee said the cries that she heard came from Kim.", [("Lee", "said", "the cries that she heard came from Kim")]),
    ("They referred to the “old” plan as a waste.", [("They", "referred to", "the “old” plan as a waste")]),
    # A relative clause of those who are told.
    ("Lee told clerks who were ill that it was late.", [("Lee", "told", "that it was late")]),
    ("Lee told clerks who was ill.", [("Lee", "told", "who was ill")]),
    # Numbers behind who is told; the source of a day; what is declared, and a report that did something.
    ("A spokesman told AFP four people were ill.", [("A spokesman", "told", "four people were ill")]),
    ("Lee told reporters at least four people were ill.", [("Lee", "told", "at least four people were ill")]),
    ("Lee told AFP about 40 people were ill.", [("Lee", "told", "about 40 people were ill")]),
    ("Lee told 20 people about it.", [("Lee", "told", "about it")]),
    ("It is shut, according to the mayor Friday.", [("the mayor", "according to", "It is shut")]),
    ("It is shut, according to a poll Friday.", [("a poll Friday", "according to", "It is shut")]),
    ("The town declared a state of emergency and shops closed.", []),
    ("The town declared that shops were shut.", [("The town", "declared", "that shops were shut")]),
    ("Traders read the jobs report that missed forecasts.", []),
    # A parenthesis in brackets; a form in -ing that is a conjunction; a "that" whose quotation another introduces.
    ("The plan is old (as Kim recently pointed out).", [("Kim", "recently pointed out", "The plan is old")]),
    ("It was good, considering it was late.", []),
    ("It was good, considering that it was late.", []),
    ("Lee hesitated, considering whether it was late.", [("Lee", "considering", "whether it was late")]),
    ("He said that, “It is late,” Lee said.", [("Lee", "said", "“It is late,”")]),
    ("Despite her view of Lee — she once met him — Kim left.", [("her", "view of", "Lee")]),
    # What is to be given is no order.
    ("It was late, Lee said in remarks to be given to a panel.", [("Lee", "said", "It was late")]),
    # A comma too many behind a cue; a quotation that goes on behind what one does meanwhile; those who are asked.
    ("Court files show, the suspect called police.", [("Court files", "show", "the suspect called police")]),
    ("The files show, Kim said.", [("Kim", "said", "The files show")]),
    ("“I think,” Lee said, pausing, “that it is late.”", [("Lee", "said", "“I think,” … “that it is late.”")]),
    ("One of those recommended to accept was Lee.", [("", "recommended", "One of those … to accept")]),
    ("They give some evidence, if any, to show that it fell.", [("They", "to show", "that it fell")]),
    # A participle joined to a passive is one, too; whose subject it shares.
    ("Lee was jailed in May and accused of theft.", [("", "accused", "Lee … of theft")]),
    (
        "Lee was accused by the owner of the mill of theft.",
        [("the owner of the mill", "was accused", "Lee … of theft")],
    ),
    ("Lee was accused by members of the union.", [("members of the union", "was accused", "Lee")]),
    ("Lee was jailed in May and accused by Kim of theft.", [("Kim", "accused", "Lee … of theft")]),
    (
        "Lee was seen as weak and expected to lose.",
        [("", "was seen", "Lee … as weak"), ("", "expected", "Lee … to lose")],
    ),
    ("The men were jailed in May and are accused of theft.", [("", "are accused", "The men … of theft")]),
    (
        "Lee was praised by clerks and criticized by teachers.",
        [("clerks", "was praised", "Lee"), ("teachers", "criticized", "Lee")],
    ),
    ("Lee was hired and described the mill as old.", [("Lee", "described", "the mill as old")]),
    # Whom somebody told or asked it stands behind what was said.
    ("It is late, they were told.", [("", "were told", "It is late")]),
    ("What is the price, Lee is asked.", [("", "is asked", "What is the price")]),
    ("“It is late,” sailors were told by the mayor.", [("the mayor", "were told", "“It is late,”")]),
    ("When he left, he was told.", []),
    ("It is late, the court was told.", [("", "was told", "It is late")]),
    # Behind 'it' and a passive a place, occasion or agent may stand before what is told.
    ("It was claimed in court that Kim had left.", [("", "was claimed", "that Kim had left")]),
    ("It was revealed at the hearing that the mill would close.", [("", "was revealed", "that the mill would close")]),
    ("It was reported in the press that Kim had left.", [("", "was reported", "that Kim had left")]),
    ("It has been suggested by some that the mill is old.", [("some", "has been suggested", "that the mill is old")]),
    (
        "It has been claimed by clerks in the press that the mill is old.",
        [("clerks in the press", "has been claimed", "that the mill is old")],
    ),
    ("It was announced in a letter that arrived in May.", []),
    ("It was found in a box that Lee had opened.", []),
    ("It was praised by Lee.", [("Lee", "was praised", "It")]),
    # What is not known is the question alone.
    ("It is not known whether Lee is ill.", [("", "is not known", "whether Lee is ill")]),
    # What is asked stands before without quotation marks, in a sentence of its own or in the same.
    ("Where was she in May? Berg was asked.", [("", "was asked", "Where was she in May?")]),
    ("Where was she in May? Berg asked.", [("Berg", "asked", "Where was she in May?")]),
    ("Where was she in May? Nobody asked.", []),
    ("Is the mill safe? the lawyer asked.", [("the lawyer", "asked", "Is the mill safe")]),
    ("Will it hold, Berg was asked.", [("", "was asked", "Will it hold")]),
    # A phrase is all that is said; one that tells when somebody spoke, or who it is, is not.
    ("A disgrace for the town, she said.", [("she", "said", "A disgrace for the town")]),
    ("The end of the trade, he wrote on Monday.", [("he", "wrote", "The end of the trade")]),
    ("The next moment, she wrote.", []),
    ("A former clerk, Berg said.", []),
    # Who hears what was told stands before, or behind its comma.
    ("Told that it was late, Berg left.", [("", "Told", "that it was late")]),
    ("The mayor, told that it was late, smiled.", [("", "told", "that it was late")]),
    # How readily or often it is said belongs to the verb, and so may stand behind what is said.
    ("“It is old,” Berg was quick to add.", [("Berg", "was quick to add", "“It is old,”")]),
    ("The mill is old, as Berg is fond of saying.", [("Berg", "is fond of saying", "The mill is old")]),
    (
        "The mill is old, as some clerks have taken to saying.",
        [("some clerks", "have taken to saying", "The mill is old")],
    ),
    ("Berg never tires of saying that it is old.", [("Berg", "never tires of saying", "that it is old")]),
    # What else one does before one says it.
    ("“It is old,” the mayor of Alba stood up and shouted.", [("the mayor of Alba", "shouted", "“It is old,”")]),
    ("“It is old,” Berg turned to Kim and said.", [("Berg", "said", "“It is old,”")]),
    ("Lee called it “old,” but she kept calm and responded.", [("Lee", "called", "it “old,”")]),
    ("“It is old,” Berg turned to Kim and said she was wrong.", [("Berg", "said", "she was wrong")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
