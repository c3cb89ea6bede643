"""Subjects that are numbers, thoughts behind what is thought, and where a sentence passes from one attribution to the next."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # A form in -ing that goes on with another one of the content.
    (
        "Lee thinks that they are new to it, having met clerks at the mill in May and calling for a vote.",
        [("Lee", "thinks", "that they are new to it, having met clerks at the mill in May and calling for a vote")],
    ),
    (
        "Lee left after saying that the vote had been rigged and calling for a strike.",
        [("Lee", "saying", "that the vote had been rigged"), ("Lee", "calling for", "a strike")],
    ),
    (
        "Berg said the mill is rich even though Holm said it was not.",
        [("Berg", "said", "the mill is rich even though Holm said it was not")],
    ),
    (
        "Berg said the mill is rich, even though Holm said it was not.",
        [("Berg", "said", "the mill is rich"), ("Holm", "said", "it was not")],
    ),
    # The second of two companions has a clause of the first one before it.
    (
        "They left, with Bo Kim saying it was no loss to the port and clerk Ann Lee claiming it was late.",
        [("Bo Kim", "saying", "it was no loss to the port"), ("clerk Ann Lee", "claiming", "it was late")],
    ),
    # Quantities as sources.
    ("Some say the mill is old.", [("Some", "say", "the mill is old")]),
    ("More than half say the road is bad.", [("More than half", "say", "the road is bad")]),
    ("They have some say in the matter.", []),
    ("Women who claim the mill failed will testify.", [("who", "claim", "the mill failed")]),
    ("At least three people told Berg that it fell.", [("At least three people", "told", "that it fell")]),
    ("About half of voters say the road is bad.", [("About half of voters", "say", "the road is bad")]),
    # What is thought or said stands first.
    ("The bridge will fall, engineers fear.", [("engineers", "fear", "The bridge will fall")]),
    ("Rain will come, farmers believe", [("farmers", "believe", "Rain will come")]),
    ("The bridge will fall, you know.", []),
    (
        "It had sunk, their school, Holm College, confirmed.",
        [("their school, Holm College", "confirmed", "It had sunk")],
    ),
    ("They were going home, the mayor, Ann Berg, said.", [("the mayor, Ann Berg", "said", "They were going home")]),
    ("It was too late, the mayor, who left, said.", [("the mayor, who left", "said", "It was too late")]),
    ("On the day the port said that it was late, Kim left.", [("the port", "said", "that it was late")]),
    (
        "In the morning Kim said it was late, Lee left and it rained.",
        [("Kim", "said", "it was late, Lee left and it rained")],
    ),
    # Behind an event that opens the sentence; behind an aside, what hangs on a subject by a preposition.
    ("After the vote Kim said it was late.", [("Kim", "said", "it was late")]),
    ("After the clerk Bo Kim said it was late, Lee left.", [("the clerk Bo Kim", "said", "it was late")]),
    (
        "Kim said ships, among them the Nova, from Alba would sail.",
        [("Kim", "said", "ships, among them the Nova, from Alba would sail")],
    ),
    # Behind what one is, "said" is a verb.
    ("Lee, who was ill, said talks would begin.", [("Lee, who was ill", "said", "talks would begin")]),
    (
        "Lee, who was very ill, said talks would begin.",
        [("Lee, who was very ill", "said", "talks would begin")],
    ),
    (
        "Kim wrote that it was old, and in a letter, Lee said that it was new.",
        [("Kim", "wrote", "that it was old"), ("Lee", "said", "that it was new")],
    ),
    (
        "Lee said it was old, but, in May, Kim said it was new.",
        [("Lee", "said", "it was old"), ("Kim", "said", "it was new")],
    ),
    ("The win is vital, he said after meeting the crew.", [("he", "said", "The win is vital")]),
    ("Growth will slow, the bank forecast on Monday.", [("the bank", "forecast", "Growth will slow")]),
    ("The firm forecast a loss.", [("The firm", "forecast", "a loss")]),
    ("The firm sold it, as first reported by the Herald.", [("the Herald", "reported", "The firm sold it")]),
    ("The sale, a step later confirmed by the port, was illegal.", []),
    # What stands before a cue, or between it and its content.
    (
        "Having announced that it would close, the minister left.",
        [("the minister", "Having announced", "that it would close")],
    ),
    ("When asked at the rally about the mill, she left.", [("", "asked", "about the mill")]),
    (
        "Berg said in a talk with the Herald published on Monday that the port would close.",
        [("Berg", "said", "that the port would close")],
    ),
    (
        "I have been saying for years in towns and inside the ministry that it leaks.",
        [("I", "have been saying", "that it leaks")],
    ),
    # One attribution ends where the next begins.
    (
        "The bridge will close, he said, but added that it was safe.",
        [("he", "said", "The bridge will close"), ("he", "added", "that it was safe")],
    ),
    ("Prices rose, as buyers felt sure that it would last.", [("buyers", "felt", "that it would last")]),
    ("Prices rose, as Berg said last week.", [("Berg", "said", "Prices rose")]),
    ("The bridge, he said, but for its rails, is safe.", [("he", "said", "The bridge … but for its rails, is safe")]),
    (
        "It failed, with Holm saying he was tired and Berg calling it a waste.",
        [("Holm", "saying", "he was tired"), ("Berg", "calling", "it a waste")],
    ),
    (
        "Holm said the bridge had been closed and declined to comment further.",
        [("Holm", "said", "the bridge had been closed"), ("Holm", "declined", "to comment further")],
    ),
    (
        'Holm warned that the bridge "has not been mended" and refused to open it.',
        [("Holm", "warned", 'that the bridge "has not been mended"'), ("Holm", "refused", "to open it")],
    ),
    (
        'Holm said it would "tear the heart out of the town" and urged the council to act.',
        [("Holm", "said", 'it would "tear the heart out of the town"'), ("Holm", "urged", "the council to act")],
    ),
    (
        "Holm said she was tired of the mill and wanted a boat.",
        [("Holm", "said", "she was tired of the mill and wanted a boat")],
    ),
    (
        "The mayor told reporters that the vote was over and thanked the crew.",
        [("The mayor", "told", "that the vote was over"), ("The mayor", "thanked", "the crew")],
    ),
    (
        'The doctor said he was "well" but cautioned against haste.',
        [("The doctor", "said", 'he was "well"'), ("The doctor", "cautioned against", "haste")],
    ),
    (
        "Lumen now expects sales to fall, compared with its forecast of a rise.",
        [("Lumen", "now expects", "sales to fall")],
    ),
    # What tells on what occasion it was said, and what a poll compares.
    ("Berg endorsed Holm at a rally.", [("Berg", "endorsed", "Holm")]),
    ("Berg mocked the plan in a speech to clerks.", [("Berg", "mocked", "the plan")]),
    ("Berg cited errors in the interview.", [("Berg", "cited", "errors in the interview")]),
    ("The firm denied the claim through a lawyer.", [("The firm", "denied", "the claim")]),
    ("Berg praised Holm before leaving the hall.", [("Berg", "praised", "Holm")]),
    ("Berg blamed a bolt that had rusted since 2011.", [("Berg", "blamed", "a bolt that had rusted since 2011")]),
    ("Berg blamed the bolt on Monday.", [("Berg", "blamed", "the bolt")]),
    ("The court was told Berg had bought the rope.", [("", "was told", "Berg had bought the rope")]),
    ("Staff were told on Monday their jobs would go.", [("", "were told", "their jobs would go")]),
    ("Berg was told things were bad by his doctor.", [("his doctor", "was told", "things were bad")]),
    ("Berg was told the news the day he left.", []),
    ("Berg was told by Lee during the talks that he must go.", [("Lee", "was told", "that he must go")]),
    ("Lee wanted to know why it was shut.", [("Lee", "wanted to know", "why it was shut")]),
    (
        "Lee has dismissed claims that it was old.",
        [("Lee", "has dismissed", "claims that it was old")],
    ),
    ("Clerks were briefed the night before and left.", []),
    ("The data show prices fell.", [("The data", "show", "prices fell")]),
    ("A talk show host left.", []),
    ("Leaked letters show that it fell.", [("Leaked letters", "show", "that it fell")]),
    ("Pressed by clerks, Berg said it fell.", [("Berg", "said", "it fell")]),
    ("Berg told the hearing she had left.", [("Berg", "told", "she had left")]),
    ("The lawyer, Per Moe, said it fell.", [("The lawyer, Per Moe", "said", "it fell")]),
    ("Berg proposed a tax on all fuels, including wood.", [("Berg", "proposed", "a tax on all fuels, including wood")]),
    (
        "The poll found that men like it, while women do not.",
        [("The poll", "found", "that men like it, while women do not")],
    ),
    # Behind "while" a content goes on, unless another is told of, a verb of speech or thought stands there, or a share speaks.
    (
        "Berg said that men like it, while women do not.",
        [("Berg", "said", "that men like it, while women do not")],
    ),
    (
        "Berg said Lee won in May, while Kim received few votes.",
        [("Berg", "said", "Lee won in May, while Kim received few votes")],
    ),
    ("Half of them said it was late, while women do not mind.", [("Half of them", "said", "it was late")]),
    ("Nine percent said it was late, while the rest had left.", [("Nine percent", "said", "it was late")]),
    (
        "Berg said it was late, while Kim denied that it was.",
        [("Berg", "said", "it was late"), ("Kim", "denied", "that it was")],
    ),
    ("Berg said it was late, while he left.", [("Berg", "said", "it was late")]),
    (
        "Berg said that, while Lee called it old, it was safe.",
        [("Berg", "said", "that, while Lee called it old, it was safe")],
    ),
    (
        'It fell, and the clerk said it "just folded like paper".',
        [("the clerk", "said", 'it "just folded like paper"')],
    ),
    # Where what is said ends.
    (
        "Berg had said, “We’ll see,” when asked if she would go.",
        [("Berg", "had said", "“We’ll see,”"), ("", "asked", "if she would go")],
    ),
    (
        "Berg, who declared victory on Monday with a series of wins, will leave, saying it is over.",
        [("Berg, who declared victory on Monday with a series of wins", "saying", "it is over")],
    ),
    (
        "Before the attacks in Lund, Berg took a softer line, saying it was over.",
        [("Berg", "saying", "it was over")],
    ),
    # One verb is the main clause's.
    (
        "A man answering the phone at the port said nobody was there.",
        [("A man answering the phone at the port", "said", "nobody was there")],
    ),
    (
        'Berg, asked if she was ill, replied: "Of course."',
        [("", "asked", "if she was ill"), ("Berg", "replied", '"Of course."')],
    ),
    ("The clerk told reporters aboard a boat that it was safe.", [("The clerk", "told", "that it was safe")]),
    ("Not so, says Berg.", [("Berg", "says", "Not so")]),
    ("Berg has called repeatedly for a new mill.", [("Berg", "has called repeatedly for", "a new mill")]),
    (
        "Berg left, saying the mill was old and calling it a waste.",
        [("Berg", "saying", "the mill was old"), ("Berg", "calling", "it a waste")],
    ),
    (
        "Aides said more than 1 million people made 2 gifts.",
        [("Aides", "said", "more than 1 million people made 2 gifts")],
    ),
    ("Berg said it was no slip but stopped short of calling it a lie.", [("Berg", "said", "it was no slip")]),
    ("She says two of them simply vanished.", [("She", "says", "two of them simply vanished")]),
    ("A third of voters said they trust the mayor.", [("A third of voters", "said", "they trust the mayor")]),
    ("Berg had known of it when he left.", []),
    ('Berg said clerks "keep finding the same faults".', [("Berg", "said", 'clerks "keep finding the same faults"')]),
    # What is nobody's, and no content.
    ("It is hard to imagine that the mill will open.", []),
    ("About Norsteel: Norsteel was founded in 1998 and has two plants.", []),
    ("DEAR FELLOW OWNER: The mill sold more boats.", []),
    ("Berg had received a letter to say it was late.", [("a letter", "to say", "it was late")]),
    ("Berg wrote a letter to say it was late.", [("Berg", "to say", "it was late")]),
    ("Berg left in May, reports the Herald.", [("the Herald", "reports", "Berg left in May")]),
    ("Berg has written books, reports and letters.", []),
    ("Berg left Lund on May 3, 2015, to say it was late.", [("Berg", "to say", "it was late")]),
    ("After she saw it three times, a clerk, Bo Kim, said it was late.", [("a clerk, Bo Kim", "said", "it was late")]),
    ("It is unclear whether the mill will open.", []),
    ("It is worth noting that the mill is old.", []),
    ("Holm kept repeating himself.", []),
    ("Holm wrote a novel.", []),
    ("Berg took on a new role: “song doctor.”", []),
    ("Berg took up her old theme: “It is safe.”", [("Berg", "took up her old theme:", "“It is safe.”")]),
    # Nouns that take a phrase or a question.
    (
        "It raised questions about whether the bridge would fall.",
        [("It", "raised questions about", "whether the bridge would fall")],
    ),
    ("Opposition to the tax grew.", [("", "Opposition to", "the tax")]),
    # What is held of a subject, and by whom; what somebody is judged for.
    ("The plan drew harsh criticism from farmers.", [("farmers", "drew harsh criticism from", "The plan")]),
    ("Berg has strong support among traders.", [("traders", "has strong support among", "Berg")]),
    ("Kim won the endorsement of the guild.", [("the guild", "won the endorsement of", "Kim")]),
    ("The support of the bridge cracked.", []),
    (
        "Berg was faulted by some of his rivals for hiding the loss.",
        [("some of his rivals", "was faulted", "Berg … for hiding the loss")],
    ),
    ("The mill has been criticised as a waste.", [("", "has been criticised", "The mill … as a waste")]),
    ("The mill was criticised in May.", []),
    ("Berg asked the court for more time.", [("Berg", "asked", "for more time")]),
    (
        "The clerk told a packed hall in Alba, New Norland, on the last day of May that the mill is closed.",
        [("The clerk", "told", "that the mill is closed")],
    ),
    ("Voters called themselves very tired.", [("Voters", "called", "themselves very tired")]),
    # A comma within the marks ends an insertion.
    (
        'Berg said the plan, "the best in years," would go to the council.',
        [("Berg", "said", 'the plan, "the best in years," would go to the council')],
    ),
    (
        'Berg, who says that the loss was "in the millions," left.',
        [("who", "says", 'that the loss was "in the millions,"')],
    ),
    (
        'Berg said the talks, which began in May, remained "hard".',
        [("Berg", "said", 'the talks, which began in May, remained "hard"')],
    ),
    ("Kim recalled a nun, Ann Berg, hurt in the war.", [("Kim", "recalled", "a nun")]),
    (
        'Under what Berg called "the old rules," the mill charged a fee.',
        [("Berg", "called", 'what … "the old rules,"')],
    ),
    ('Half of them say the "fair pay" reflects a gain.', [("Half of them", "say", 'the "fair pay" reflects a gain')]),
    ('The clerk, Bo Kim, "is no thief," Berg said.', [("Berg", "said", 'The clerk, Bo Kim, "is no thief,"')]),
    # A clause that hangs on a noun by its pronoun alone.
    ("The plan covers letters he now says are secret.", [("he", "now says", "letters … are secret")]),
    (
        "A review by the Herald shows most of the crew left.",
        [("A review by the Herald", "shows", "most of the crew left")],
    ),
    ("They watch talk shows most of the day.", []),
    ("Berg would like to close the mill.", [("Berg", "would like", "to close the mill")]),
    ("Kim voted in favour of the plan.", [("Kim", "voted in favour of", "the plan")]),
    # What is seen is thought only as something; adjectives behind a comma; plurals that look like verbs.
    ("Many see the mill as a waste.", [("Many", "see", "the mill as a waste")]),
    ("Berg saw the mill from afar.", []),
    ("Berg left the hall, confident that the plan would pass.", [("Berg", "confident", "that the plan would pass")]),
    ("The plan sets a term for federal judges who serve in Alba.", []),
    ("The mill charged him 20 crowns since he lived there.", []),
    # Listeners, ages and offices between commas; what follows a quotation or a reduced clause.
    ("The boy drank, the hearing was told.", [("", "was told", "The boy drank")]),
    ("Kim, now 17, told the coroner it was late.", [("Kim", "told", "it was late")]),
    ("Sgt Bo Kim, of Alba police, said it was late.", [("Sgt Bo Kim, of Alba police", "said", "it was late")]),
    ("Berg, of course, said it was late.", [("Berg", "said", "it was late")]),
    ('Kim hailed "the best rower in years" after Alba won.', [("Kim", "hailed", '"the best rower in years"')]),
    # What a spokesman withholds, passives of naming, what a letter urges, infinitives joined.
    (
        "A clerk confirmed that the ferry had turned back but gave no reason.",
        [("A clerk", "confirmed", "that the ferry had turned back")],
    ),
    ("Berg said it had sunk but did not pay.", [("Berg", "said", "it had sunk but did not pay")]),
    ("The mayor has been called a coward by the Herald.", [("the Herald", "has been called", "The mayor … a coward")]),
    ("Kim was declared the winner in Alba.", [("", "was declared", "Kim … the winner in Alba")]),
    ("The town is called Alba.", []),
    (
        "A letter signed by 40 sailors urges the mayor to act.",
        [("A letter signed by 40 sailors", "urges", "the mayor to act")],
    ),
    ("The guild called on the rich to share.", [("The guild", "called on", "the rich to share")]),
    ("The guild called on Monday for a strike.", [("The guild", "called on Monday for", "a strike")]),
    (
        "Kim told people to stay indoors and keep windows shut.",
        [("Kim", "told", "people to stay indoors and keep windows shut")],
    ),
    ("Kim told people to stay indoors and police sealed the road.", [("Kim", "told", "people to stay indoors")]),
    # A time in its own clause, names behind a dash, quotations of several sentences behind a label.
    ('"We won," Berg said that night.', [("Berg", "said", '"We won,"')]),
    ('"We won," Berg said in a speech that night.', [("Berg", "said", '"We won,"')]),
    (
        'Why the lake shrinks - Ann Berg: "We have taken too much from it for too long."',
        [("Ann Berg", ":", '"We have taken too much from it for too long."')],
    ),
    (
        'Rep. Bo Kim (R-Alba): "I have not heard it. Who told you that?"',
        [("Rep. Bo Kim", ":", '"I have not heard it. Who told you that?"')],
    ),
    (
        'Former secretary of state Ann Berg: "We learned that from the clerks."',
        [("Former secretary of state Ann Berg", ":", '"We learned that from the clerks."')],
    ),
    ('The new plan - in short: "More of the same."', []),
    # Whom one persuades, to whom one makes a case, what seems so, what is opposed between commas.
    ("Berg persuaded voters that he could win.", [("Berg", "persuaded", "that he could win")]),
    ("Berg has convinced the guild to close the mill.", [("Berg", "has convinced", "the guild to close the mill")]),
    (
        "Berg is making a strong case to sailors that he can win.",
        [("Berg", "is making a strong case", "that he can win")],
    ),
    ("Berg made the case to sailors that the mill is safe.", [("Berg", "made the case", "that the mill is safe")]),
    ("The plan, opposed by farmers, never became law.", [("farmers", "opposed", "The plan")]),
    ("It appears that the mill will close.", [("", "appears", "that the mill will close")]),
    ("This seems like a fair idea.", [("", "seems like", "This … a fair idea")]),
    ("Berg's claim to be the heir was mocked.", [("Berg's", "claim", "to be the heir")]),
    ("Berg's proposal to the council failed.", []),
    # Who goes on in a relative clause, forms in -ing that lead to another verb, what is heard meanwhile.
    ("Tom told Ann Berg, who answered her door and said she planned to go.", [("who", "said", "she planned to go")]),
    (
        '"It is late," Tom told Ann Berg, who answered her door and said she planned to go.',
        [("Tom", "told", '"It is late,"'), ("who", "said", "she planned to go")],
    ),
    ('As the crowd began to chant, Kim joined it and joked, "Be quiet."', [("Kim", "joked", '"Be quiet."')]),
    (
        "Berg, meanwhile, was wooing voters, refusing to concede that she had lost.",
        [("Berg", "refusing to concede", "that she had lost")],
    ),
    (
        "Berg said it would close, while trying to explain her plan.",
        [("Berg", "said", "it would close"), ("Berg", "trying to explain", "her plan")],
    ),
    ("Critics have in particular noted the cost.", [("Critics", "have in particular noted", "the cost")]),
    ("Berg has vowed to stay while looking for work.", [("Berg", "has vowed", "to stay while looking for work")]),
    (
        "A spokeswoman said patrols had been increased in September and that reported crime in the area had since fallen.",
        [
            (
                "A spokeswoman",
                "said",
                "patrols had been increased in September and that reported crime in the area had since fallen",
            )
        ],
    ),
    (
        "He said that the roof leaked and that alleged thieves had left.",
        [("He", "said", "that the roof leaked and that alleged thieves had left")],
    ),
    (
        "It said the port was shut, adding that it was old.",
        [("It", "said", "the port was shut"), ("It", "adding", "that it was old")],
    ),
    ("Lee was fined and ordered to pay costs.", [("", "ordered", "Lee … to pay costs")]),
    ("They were each fined 600 euros and ordered to pay costs.", [("", "ordered", "They … to pay costs")]),
    ("Lee was elected and urged the board to resign.", [("Lee", "urged", "the board to resign")]),
    (
        "A letter signed by six clerks and teachers says that the mill is shut.",
        [("A letter signed by six clerks and teachers", "says", "that the mill is shut")],
    ),
    ("The mill, which critics charged was unsafe, was shut.", [("critics", "charged", "which … was unsafe")]),
    ("The mill, which some have argued was unsafe, was shut.", [("some", "have argued", "which … was unsafe")]),
    ("The town council heard that the mill was shut.", [("The town council", "heard", "that the mill was shut")]),
    ("Berg said it was late when asked why.", [("Berg", "said", "it was late"), ("", "asked", "why")]),
    ("Berg said that he cried when asked to leave.", [("Berg", "said", "that he cried when asked to leave")]),
    (
        "Berg said the keeper, who left in May, ended up in Alba.",
        [("Berg", "said", "the keeper, who left in May, ended up in Alba")],
    ),
    ("A man who was present said it was late.", [("A man who was present", "said", "it was late")]),
    ("“It was late,” a man who was injured said.", [("a man who was injured", "said", "“It was late,”")]),
    ("A man who was recently accused of it left.", [("", "was recently accused", "who … of it")]),
    # A parenthesis behind a relative or a conjunction.
    ("They sold the mill, which, as Lee said, was unsafe.", [("Lee", "said", "which … was unsafe")]),
    ("They sold the mill, but, as Lee said, it was unsafe.", [("Lee", "said", "it was unsafe")]),
    # What is told on an occasion, or asked; not what stands behind a claim.
    ("Berg was told in a call on Monday that he must go.", [("", "was told", "that he must go")]),
    ("Berg had been told just before Monday's vote that he must go.", [("", "had been told", "that he must go")]),
    ("Berg was asked at a rally in May whether he would go.", [("", "was asked", "whether he would go")]),
    ("Berg was asked at a rally when he arrived.", []),
    # Infinitives side by side, of which the first is in nobody's content.
    (
        "Berg went on air to blast the port and accuse it of fraud.",
        [("Berg", "to blast", "the port"), ("Berg", "accuse", "it of fraud")],
    ),
    (
        "Berg wants to blast the port and accuse it of fraud.",
        [("Berg", "wants", "to blast the port and accuse it of fraud")],
    ),
    # One who shall act, with a relative clause.
    (
        "Berg asked clerks that had come from Alba to stay.",
        [("Berg", "asked", "clerks that had come from Alba to stay")],
    ),
    # What is told behind a colon is no part of what stands before it.
    (
        "Seated by a wall he plays the part of a judge: “Lee is a liar,” he told Berg.",
        [("he", "told", "“Lee is a liar,”")],
    ),
    # A quotation goes on behind an aside.
    (
        "“It was old,” said Lee, speaking of the mill, “and we sold it.”",
        [("Lee", "said", "“It was old,” … “and we sold it.”"), ("Lee", "speaking of", "the mill")],
    ),
    (
        "“It was old,” said Lee, adding, “We sold it.”",
        [("Lee", "said", "“It was old,”"), ("Lee", "adding", "“We sold it.”")],
    ),
    # Who sends out the document that speaks.
    (
        "The mill put out a statement saying it was safe.",
        [("The mill", "put out", "a statement saying it was safe")],
    ),
    (
        "Lee has released a video that says it was safe.",
        [("Lee", "has released", "a video that says it was safe")],
    ),
    ("Clerks were sent a letter saying it was safe.", [("a letter", "saying", "it was safe")]),
    # Between an object and its subject.
    (
        "As they run both the port and the mill, Mayor Bo Lee, of Alba, said it was late.",
        [("Mayor Bo Lee, of Alba", "said", "it was late")],
    ),
    (
        "Asked if it was late, Lee told clerks in the daily briefing, “No, it was not.”",
        [("", "Asked", "if it was late"), ("Lee", "told", "“No, it was not.”")],
    ),
    ("Lee hailed the vote as historic.", [("Lee", "hailed", "the vote as historic")]),
    ("It moved, Lee said during his speech to be elected.", [("Lee", "said", "It moved")]),
    ("Lee no doubt realized that it was late.", [("Lee", "no doubt realized", "that it was late")]),
    ("He bought what is known as a pilot boat.", []),
    ("Lee denied that request.", []),
    ("The mill is safe, Lee wrote Ann Berg.", [("Lee", "wrote", "The mill is safe")]),
    ("Later, Lee wrote Hamlet.", []),
    (
        "A group unveiled a site that denounces the mill and blasts the port for fraud.",
        [("A group", "unveiled", "a site that denounces the mill"), ("that", "blasts", "the port for fraud")],
    ),
    (
        "Lee said that it was late and accused Berg of fraud.",
        [("Lee", "said", "that it was late"), ("Lee", "accused", "Berg of fraud")],
    ),
    (
        "Lee said that “in hindsight” he thought “it was late”.",
        [("Lee", "said", "that “in hindsight” he thought “it was late”")],
    ),
    ("As one clerk put it— it was late.", [("one clerk", "put it", "it was late")]),
    (
        "The plan, titled “The Way,” says that the mill will stay.",
        [("The plan", "says", "that the mill will stay")],
    ),
    ("They played a clip of Bo Lee saying that it was late.", [("Bo Lee", "saying", "that it was late")]),
    ("They held a vote on a plan of Bo Lee saying that it was late.", [("They", "saying", "that it was late")]),
    # What is told of before it stands, and what goes on behind a sentence that only names a matter.
    ("Here's what Lee said.\n\nThe port is shut. It is old.", [("Lee", "said", "The port is shut. It is old.")]),
    ("Here's what to know.\n\nThe port is shut. It is old.", []),
    (
        "Lee spoke about it. “It was late, and it was cold.”",
        [("Lee", "spoke about", "it"), ("Lee", "spoke about", "“It was late, and it was cold.”")],
    ),
    # What a person shows, and what somebody does of whom a document tells, is told of them.
    (
        "Kim said the plan was old and he had not shown that it was safe.",
        [("Kim", "said", "the plan was old and he had not shown that it was safe")],
    ),
    (
        "Kim said the plan was old and he had noted that it was safe.",
        [("Kim", "said", "the plan was old"), ("he", "had noted", "that it was safe")],
    ),
    (
        "The note said a clerk realized it was late and asked Kim why he left.",
        [("The note", "said", "a clerk realized it was late and asked Kim why he left")],
    ),
    (
        "Kim said a clerk realized it was late and asked for help.",
        [("Kim", "said", "a clerk realized it was late"), ("Kim", "asked for", "help")],
    ),
    # A noun whose clause stands behind its verb, with what hangs on the noun and by whom it is made.
    (
        "The boldest promise Berg has made is that he will not sell the mill.",
        [("Berg", "promise", "that he will not sell the mill")],
    ),
    (
        "The answer that the council gave was that the mill was old.",
        [("the council", "answer", "that the mill was old")],
    ),
    (
        "One of Berg's main arguments in the talks is that the mill is old.",
        [("Berg's", "arguments", "that the mill is old")],
    ),
    (
        "His fear, voiced in a note to the council, is that the mill will close.",
        [("His", "fear", "that the mill will close")],
    ),
    ("A claim made by Berg was that the mill was lost.", [("Berg", "claim", "that the mill was lost")]),
    ("Word came late on Monday that Berg had left.", [("", "Word", "that Berg had left")]),
    ("Fears are growing in the port that the mill will close.", [("", "Fears", "that the mill will close")]),
    (
        "Doubts persist that the mill is safe, and just this week the council closed it.",
        [("", "Doubts persist", "that the mill is safe")],
    ),
    # What is told of a noun behind a preposition, and good news, the author tells; a relative clause is none.
    ("The trouble with Berg's claim is that the mill is old.", []),
    ("The good news for clerks is that the mill is open.", []),
    ("A claim came from a man that Berg met.", []),
    ("The view from the port is that of an old town.", []),
    # An infinitive in a list of aims.
    (
        "Berg used the talk to praise the mill, insist that it was safe, and warn that it could be sold.",
        [
            ("Berg", "to praise", "the mill"),
            ("Berg", "insist", "that it was safe"),
            ("Berg", "warn", "that it could be sold"),
        ],
    ),
    (
        "Berg went on to promote the book, note that he had bought the mill, and warn that it was old.",
        [
            ("Berg", "to promote", "the book"),
            ("Berg", "note", "that he had bought the mill"),
            ("Berg", "warn", "that it was old"),
        ],
    ),
    (
        "Berg told clerks to leave, say that the mill was old, and wait.",
        [("Berg", "told", "clerks to leave, say that the mill was old, and wait")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected


def test_what_else_is_said_in_what_an_outlet_tells_is_nested() -> None:
    found = read("Berg made clear that it is safe, saying that it was mended, according to the Herald.")
    assert [(found.texts(one.cue), found.texts(one.content)) for one in found.said if one.parent is not None] == [
        ("made clear", "that it is safe"),
        ("saying", "that it was mended"),
    ]
