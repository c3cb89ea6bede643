"""Sources: where a subject begins and ends, and who the subject is; outermost attributions."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # What is inserted before the verb of a clause that opens the sentence does not end it.
    (
        "Stating that the mill, in a sense, was old, Lee left.",
        [("Lee", "Stating", "that the mill, in a sense, was old")],
    ),
    (
        "Adding that prices, however, rose, Lee said it was late.",
        [("Lee", "Adding", "that prices, however, rose"), ("Lee", "said", "it was late")],
    ),
    # A name behind "as" has all that is inserted behind it; an office behind "as" is no subject.
    ("As Bo Kim, 42, a clerk, put it, prices fell.", [("Bo Kim, 42, a clerk", "put it", "prices fell")]),
    (
        "As Lund, the port, a town of clerks, said, prices fell.",
        [("Lund, the port, a town of clerks", "said", "prices fell")],
    ),
    ("As President, Lee, 42, said prices fell.", [("Lee, 42", "said", "prices fell")]),
    ("As mayor of Alba, Kim, 42, a clerk, said it fell.", [("Kim, 42, a clerk", "said", "it fell")]),
    # Who speaks before a colon and a quotation, told by what he is; not what a thing is, nor who holds an office.
    ("The mayor: “It is late.”", [("The mayor", ":", "“It is late.”")]),
    ("Two clerks: “We know it is late.”", [("Two clerks", ":", "“We know it is late.”")]),
    ("Police: “Nobody was hurt.”", [("Police", ":", "“Nobody was hurt.”")]),
    ("The verdict: “It is late.”", []),
    ("The coach: “Bo Kim.”", []),
    # Who says it in brackets at the end, or behind a dash; not who says something of his own there, or nothing.
    ("The mill was old (Kim said on Monday), and it was shut.", [("Kim", "said", "The mill was old")]),
    ("The mill was old (Kim said).", [("Kim", "said", "The mill was old")]),
    ("“It is late” (Kim said).", [("Kim", "said", "“It is late”")]),
    ("The mill was old — clerks said on Monday.", [("clerks", "said", "The mill was old")]),
    ("The mill was old — clerks said it was late.", [("clerks", "said", "it was late")]),
    ("Lee left (Kim said nothing).", []),
    ("Lee met the mayor (who said so).", []),
    ("Kim wept — something Lee said on Monday.", []),
    # A noun whose clause stands behind a day.
    ("Lee made the claim on Monday that he left.", [("Lee", "made the claim", "that he left")]),
    ("Lee gave assurances Monday that clerks lied.", [("Lee", "gave assurances", "that clerks lied")]),
    ("Lee made the statement on Monday that clerks lied.", [("Lee", "made the statement", "that clerks lied")]),
    ("Lee praised the statement on Monday's vote.", [("Lee", "praised", "the statement on Monday's vote")]),
    # A time within a source's relative clause belongs to it.
    ("A man who left on Friday said it was late.", [("A man who left on Friday", "said", "it was late")]),
    # A day that opens the sentence without a preposition or a comma is no part of who speaks; who is known by it has it.
    ("Monday Mayor Ann Lee said it was late.", [("Mayor Ann Lee", "said", "it was late")]),
    ("Sunday night police said it was late.", [("police", "said", "it was late")]),
    ("Saturday night residents said it was late.", [("residents", "said", "it was late")]),
    ("Late on Sunday two aides said, “It is late.”", [("two aides", "said", "“It is late.”")]),
    ("In 2015 two aides confirmed, “Prices rise.”", [("two aides", "confirmed", "“Prices rise.”")]),
    ("In May Ann Lee argued, “It is late.”", [("Ann Lee", "argued", "“It is late.”")]),
    ("Earlier this month Ann Lee, the mayor, said it was late.", [("Ann Lee, the mayor", "said", "it was late")]),
    ("Sunday newspapers said it was late.", [("Sunday newspapers", "said", "it was late")]),
    ("Saturday night fans said it was late.", [("Saturday night fans", "said", "it was late")]),
    # What a person does while speaking is no part of the source; what a person is belongs to it.
    (
        "Bo Berg, a lawyer for the clerks, speaking last week, said it was late.",
        [("Bo Berg, a lawyer for the clerks", "said", "it was late")],
    ),
    (
        "Bo Berg, a Lund, Norland, marketing clerk, said it was late.",
        [("Bo Berg, a Lund, Norland, marketing clerk", "said", "it was late")],
    ),
    # A day behind an apposition at the end tells when it was said; a year may tell when somebody was so.
    (
        "“It is late,” said Bo Berg, head of the board yesterday.",
        [("Bo Berg, head of the board", "said", "“It is late,”")],
    ),
    (
        "“It is late,” said Bo Berg, head of the board in 2015.",
        [("Bo Berg, head of the board in 2015", "said", "“It is late,”")],
    ),
    # Behind one who is told something a day tells when; a plural is no part of one thing.
    ("Lee told clerks Monday prices had risen.", [("Lee", "told", "prices had risen")]),
    ("Lee told clerks last year prices had risen.", [("Lee", "told", "last year prices had risen")]),
    ("Lee told clerks Monday trading was slow.", [("Lee", "told", "Monday trading was slow")]),
    ("Lee told a judge clerks had lied.", [("Lee", "told", "clerks had lied")]),
    ("Lee told a news conference clerks had lied.", [("Lee", "told", "clerks had lied")]),
    ("Lee told a veterans group that it was late.", [("Lee", "told", "that it was late")]),
    # A list of subjects, some with where they are.
    (
        "Kim said rows, delays and problems in the port led to it.",
        [("Kim", "said", "rows, delays and problems in the port led to it")],
    ),
    ("Nova cut jobs, clerks and nurses in Alba said.", [("clerks and nurses in Alba", "said", "Nova cut jobs")]),
    # One thing and others who say something of it; what somebody's words do to others.
    (
        "Nova said it would leave, a step analysts had expected.",
        [("Nova", "said", "it would leave, a step analysts had expected")],
    ),
    ("It is late, a few analysts said.", [("a few analysts", "said", "It is late")]),
    ("It is late, a dozen analysts said.", [("a dozen analysts", "said", "It is late")]),
    (
        "Kim said he would stay, angering clerks who called it a ploy.",
        [("Kim", "said", "he would stay"), ("who", "called", "it a ploy")],
    ),
    # Whoever says something and asks others to act goes on behind "and".
    (
        "The firm said it was late and urged clerks to stay.",
        [("The firm", "said", "it was late"), ("The firm", "urged", "clerks to stay")],
    ),
    (
        "The firm says it is late and has asked clerks not to stay.",
        [("The firm", "says", "it is late"), ("The firm", "has asked", "clerks not to stay")],
    ),
    (
        "The firm said it was an old and trusted brand to own.",
        [("The firm", "said", "it was an old and trusted brand to own")],
    ),
    # What a verb or preposition governs ends before the comma, a second one behind "and" too.
    (
        "They met Bo Kim and Kari Falk, the ministry, which is old, said.",
        [("the ministry, which is old", "said", "They met Bo Kim and Kari Falk")],
    ),
    (
        "It blocks the sale of Nova and Berg, the mayor, who is ill, said.",
        [("the mayor, who is ill", "said", "It blocks the sale of Nova and Berg")],
    ),
    (
        "Ann Lee and Bo Kim, who are ill, said it was late.",
        [("Ann Lee and Bo Kim, who are ill", "said", "it was late")],
    ),
    # Figures show what they are of; a talk show does not.
    ("The results of the vote show Lee is ahead.", [("The results of the vote", "show", "Lee is ahead")]),
    ("Hosts of the talk show Lee likes left.", []),
    # What a name's bearer is, without an article and without a second comma.
    ("It was late, Ann Lee, police spokeswoman said.", [("Ann Lee, police spokeswoman", "said", "It was late")]),
    (
        "It has been shut since Monday, Bo Kim, deputy port clerk told Nova.",
        [("Bo Kim, deputy port clerk", "told", "It has been shut since Monday")],
    ),
    ("Sales fell, Bo Kim, analyst at Nova said.", [("Bo Kim, analyst at Nova", "said", "Sales fell")]),
    ("Anna Lee, union secretary said it was late.", [("Anna Lee, union secretary", "said", "it was late")]),
    ("He met Ann Lee, police officials said.", [("police officials", "said", "He met Ann Lee")]),
    ("He met Ann Lee, bank director said.", [("bank director", "said", "He met Ann Lee")]),
    # Where those told to act are, before what they shall do.
    ("Kim urged clerks living there to leave.", [("Kim", "urged", "clerks living there to leave")]),
    # What only tells of a number, and what was so as expected, nobody thinks.
    ("The estimated seven million clerks are ill.", []),
    ("The bank left on Monday as expected to save money.", []),
    ("The bank left on Monday as expected", []),
    # What only joins a sentence to the one before, or tells as what one acts, speaks not.
    ("As a result, Bo Kim left on Monday, saying it was late.", [("Bo Kim", "saying", "it was late")]),
    ("But as mayor, Bo Kim left on Monday, saying it was late.", [("Bo Kim", "saying", "it was late")]),
    ("As a result, the pacts, concluded between Nes and Alba in 1954, parted Norland.", []),
    # A list behind what opens the sentence, whatever its names look like.
    (
        "In Alba, Ann Lee, Bo Kim and Kari Falk say it is late.",
        [("Ann Lee, Bo Kim and Kari Falk", "say", "it is late")],
    ),
    (
        "To save money, Ann Lee, Bo Kim and Kari Falk say it is shut.",
        [("Ann Lee, Bo Kim and Kari Falk", "say", "it is shut")],
    ),
    ("In a note, Ann Lee, Bo Kim and Kari Falk said no.", [("Ann Lee, Bo Kim and Kari Falk", "said", "no")]),
    ("In a note to Ann Lee, Bo Kim and Kari Falk said it was late.", [("Bo Kim and Kari Falk", "said", "it was late")]),
    ("Meanwhile, Carson, Lee and Falk say it is late.", [("Carson, Lee and Falk", "say", "it is late")]),
    # The comma behind a date that has one of its own parts nothing.
    ("The mayor on March 3, 2014, said it was late.", [("The mayor", "said", "it was late")]),
    ("The mayor, Ann Lee, on March 3, 2014, said it was late.", [("The mayor, Ann Lee", "said", "it was late")]),
    (
        "Ann Lee, who was born on March 3, 1950, said it was late.",
        [("Ann Lee, who was born on March 3, 1950", "said", "it was late")],
    ),
    ("Ann Lee, 69, said on March 3, 2014, he had been ill.", [("Ann Lee, 69", "said", "he had been ill")]),
    ("But Bo Kim said on March 3, 2014, he had been ill.", [("Bo Kim", "said", "he had been ill")]),
    (
        "Ann Lee, who was chosen by Nes on March 3, 2014, said it was late.",
        [("Ann Lee, who was chosen by Nes on March 3, 2014", "said", "it was late")],
    ),
    ("The port said in a note on March 3, 2014, it was late.", [("The port", "said", "it was late")]),
    # Behind the talk in which it was said the verb of a relative clause goes on.
    (
        "The rules, which clerks said in an interview on Monday will hold, are late.",
        [("clerks", "said", "which … will hold")],
    ),
    # Whose aside stands behind a name that looks like an apposition.
    (
        "According to the port, Bo Kim, speaking at the mill, was ill.",
        [("the port", "According to", "Bo Kim, speaking at the mill, was ill")],
    ),
    (
        "According to the port, the Herald, for example, on Monday began it.",
        [("the port", "According to", "the Herald, for example, on Monday began it")],
    ),
    ("On Monday reports reaching here said it was late.", [("reports reaching here", "said", "it was late")]),
    # What "even" stresses tells no time of saying.
    ("Bo Kim said even after he left, it was safe.", [("Bo Kim", "said", "even after he left, it was safe")]),
    ("Bo Kim said so even after he left.", []),
    ("Clerks said last week money was short.", [("Clerks", "said", "money was short")]),
    ("Clerks said Monday trading was slow.", [("Clerks", "said", "Monday trading was slow")]),
    # A day may be what is told of.
    ("Officials said Tuesday was a good day.", [("Officials", "said", "Tuesday was a good day")]),
    ("Officials said Tuesday the mill was shut.", [("Officials", "said", "the mill was shut")]),
    # Who is at the head of what is done; what else somebody is; what he is, with a comma too many.
    (
        "The head of planning at Alba Mills, Bo Kim, said it was late.",
        [("The head of planning at Alba Mills, Bo Kim", "said", "it was late")],
    ),
    ("Bo Kim, head of planning said it was late.", [("Bo Kim, head of planning", "said", "it was late")]),
    (
        "Bo Kim, also a clerk at the new port, built in May, said it was late.",
        [("Bo Kim, also a clerk at the new port, built in May", "said", "it was late")],
    ),
    (
        "It is late, but they have tried, deputy mayor, Bo Kim said.",
        [("deputy mayor, Bo Kim", "said", "It is late, but they have tried")],
    ),
    ("It is late, the mill, Bo Kim said, is old.", [("Bo Kim", "said", "It is late, the mill … is old")]),
    # A place in capitals before a colon is a dateline.
    (
        "ANN LEE, BYLINE: The bank has room to cut rates as prices fall back.",
        [("ANN LEE", ":", "The bank has room to cut rates as prices fall back")],
    ),
    (
        "LUND, Norland, Nes News: The bank has room to cut rates as prices fall back, Governor Bo Kim said.",
        [("Governor Bo Kim", "said", "The bank has room to cut rates as prices fall back")],
    ),
    (
        "It is stable, clerks said Wednesday in a finding at odds with a report issued every two years by the port.",
        [("clerks", "said", "It is stable")],
    ),
    # Those of whom some are named; a programme that only looks like a cue.
    (
        "Other clerks, like Lee, Berg and Kim, have said the mill is old.",
        [("Other clerks", "have said", "the mill is old")],
    ),
    (
        "Critics like Berg, Holm and Lee say it is late.",
        [("Critics like Berg, Holm and Lee", "say", "it is late")],
    ),
    ("Like Lee, Berg said it is late.", [("Berg", "said", "it is late")]),
    (
        "“I will stay,” Lee, star of the TV show “Port Life,” said.",
        [("Lee, star of the TV show “Port Life,”", "said", "“I will stay,”")],
    ),
    # The subject of what somebody tells is no apposition of who tells it.
    (
        "According to the Herald, Ann Lee, the mayor, left.",
        [("the Herald", "According to", "Ann Lee, the mayor, left")],
    ),
    ("According to Kim, the mayor, Lee left.", [("Kim, the mayor", "According to", "Lee left")]),
    (
        "According to Nes, Norland's High Court on Thursday, May 20, 2025, found Lee guilty.",
        [("Nes", "According to", "Norland's High Court on Thursday, May 20, 2025, found Lee guilty")],
    ),
    (
        "According to Nes, counting has begun in Alba, and Lee leads.",
        [("Nes", "According to", "counting has begun in Alba, and Lee leads")],
    ),
    # Two adjectives before one noun, what "and" joins before it, a preposition or a form in -ing behind the subject.
    (
        "Current and former clerks at the bank and at the port say it is late.",
        [("Current and former clerks at the bank and at the port", "say", "it is late")],
    ),
    ("Old and new clerks said it is late.", [("Old and new clerks", "said", "it is late")]),
    ("Three out of four voters said it was late.", [("Three out of four voters", "said", "it was late")]),
    ("Clerks in red and white shirts said it is late.", [("Clerks in red and white shirts", "said", "it is late")]),
    (
        "Many clerks on and off the island believe it is late.",
        [("Many clerks on and off the island", "believe", "it is late")],
    ),
    (
        "Clerks who have heard again from the port say it is late.",
        [("Clerks who have heard again from the port", "say", "it is late")],
    ),
    ("Men in charge of closing the port say it is late.", [("Men in charge of closing the port", "say", "it is late")]),
    ("“It is late,” said a veteran Norlandic clerk.", [("a veteran Norlandic clerk", "said", "“It is late,”")]),
    (
        "“It is late,” said one unaligned Alba Democratic clerk.",
        [("one unaligned Alba Democratic clerk", "said", "“It is late,”")],
    ),
    ("It is hard and new clerks said so in May.", []),
    # A relative clause without its first comma, a day before what one does meanwhile, a name within what opens the sentence.
    (
        "However, Ann Lee who is also the deputy clerk, said the mill is old.",
        [("Ann Lee who is also the deputy clerk", "said", "the mill is old")],
    ),
    (
        "Port leaders on Thursday, while in Alba, said the mill is old.",
        [("Port leaders", "said", "the mill is old")],
    ),
    (
        "Amid anger over clerk Bo Kim stating that the mill is old, one of two sailors, Ann Lee, denied it.",
        [("clerk Bo Kim", "stating", "that the mill is old"), ("one of two sailors, Ann Lee", "denied", "it")],
    ),
    # The whole subject of the clause, of which the words before the cue are the end.
    ("Critics like Lee say it is late.", [("Critics like Lee", "say", "it is late")]),
    (
        "Clerks in Alba and around the town say it is late.",
        [("Clerks in Alba and around the town", "say", "it is late")],
    ),
    (
        "Men smoking cigars after shooting skeet at the club said it was late.",
        [("Men smoking cigars after shooting skeet at the club", "said", "it was late")],
    ),
    ("The family, clerks and owners said it was late.", [("The family, clerks and owners", "said", "it was late")]),
    ("Last week Lee said it was late.", [("Lee", "said", "it was late")]),
    # A text that breaks off.
    ("Lee said using", [("Lee", "said", "using")]),
    # Some of several who are told of by a pronoun.
    ("It was bad, said half of those asked.", [("half of those asked", "said", "It was bad")]),
    ("It was bad, said two of them.", [("two of them", "said", "It was bad")]),
    ("It was bad, said many of those in the hall.", [("many of those in the hall", "said", "It was bad")]),
    ("“It is bad,” said one of those who left.", [("one of those who left", "said", "“It is bad,”")]),
    # An office without an article between a quotation and a name with something between commas.
    ("“We won,” clerk Ann Holm, a baker, said.", [("clerk Ann Holm, a baker", "said", "“We won,”")]),
    (
        "“We won,” Alba delegate Ann Holm, wearing a hat, said.",
        [("Alba delegate Ann Holm, wearing a hat", "said", "“We won,”")],
    ),
    # Whom an outlet quotes on a day.
    (
        "The envoy, Ann Holm, was quoted by the Herald on May 7 as saying it is late.",
        [("The envoy, Ann Holm", "saying", "it is late")],
    ),
    (
        "Ann Holm was quoted by the Herald in a report as saying it is late.",
        [("Ann Holm", "saying", "it is late")],
    ),
    # Who describes himself.
    (
        "Kim leads by ten points among those describing themselves as very old.",
        [("those", "describing", "themselves as very old")],
    ),
    # Who is near two bodies, who is one of many, and a pronoun behind "and" and an object with a word in quotation marks.
    (
        "People close to both Lee's camp and the port say it is late.",
        [("People close to both Lee's camp and the port", "say", "it is late")],
    ),
    ("Clerks close to the port say it is late.", [("Clerks close to the port", "say", "it is late")]),
    ("Both the port and the mill said it was late.", [("Both the port and the mill", "said", "it was late")]),
    ("He sold the mill and the port said it was late.", [("the port", "said", "it was late")]),
    (
        "Half the clerks left within an hour of the port saying it was late.",
        [("the port", "saying", "it was late")],
    ),
    ("“It is late,” said one former clerk.", [("one former clerk", "said", "“It is late,”")]),
    ("“It is late,” said two retired clerks.", [("two retired clerks", "said", "“It is late,”")]),
    (
        "He pledged to mend the town's “broken” law and he, once again, said that it was late.",
        [("He", "pledged", "to mend the town's “broken” law"), ("he", "said", "that it was late")],
    ),
    ("Clerks and even some sailors say it is late.", [("Clerks and even some sailors", "say", "it is late")]),
    ("But even some sailors say it is late.", [("some sailors", "say", "it is late")]),
    ("The mayor sold it and even Kim said it was late.", [("even Kim", "said", "it was late")]),
    # Insertions before a cue that end with a quotation, or whose first comma was forgotten.
    (
        "Holm, while sitting on a panel on “Old Mills,” referred to Kim as a “friend”.",
        [("Holm, while sitting on a panel on “Old Mills,”", "referred to", "Kim as a “friend”")],
    ),
    ("On Friday, Norland, Lund and Alba said it was old.", [("Norland, Lund and Alba", "said", "it was old")]),
    (
        "In a note on Friday, Norland, the United Ports and Alba said it was old.",
        [("Norland, the United Ports and Alba", "said", "it was old")],
    ),
    ("On Friday, in Norland, Lund and Alba said it was old.", [("Lund and Alba", "said", "it was old")]),
    # A number and what was done to so many is no source with names behind it.
    (
        "Five were killed and 18 injured in Alba, Bo Kim, the mayor, said Friday.",
        [("Bo Kim, the mayor", "said", "Five were killed and 18 injured in Alba")],
    ),
    ("Ann Holm had in a letter to the mayor said it was old.", [("Ann Holm", "said", "it was old")]),
    ("The court has in its order directed Kim to pay.", [("The court", "directed", "Kim to pay")]),
    # A relative clause with commas of its own.
    (
        "Ann Holm, who gave her vote after clerks voted six in favour, and six against, said it was old.",
        [("Ann Holm, who gave her vote after clerks voted six in favour, and six against", "said", "it was old")],
    ),
    (
        "Ann Holm, whose men left, and came back, said it was old.",
        [("Ann Holm, whose men left, and came back", "said", "it was old")],
    ),
    # A comma before the last of a list, too; lists without names; what stands before one.
    ("On Friday, Norland, Lund, and Alba said it was old.", [("Norland, Lund, and Alba", "said", "it was old")]),
    (
        "Three clubs, the Lamp Front, the Mill League, and the Bell Union said it was old.",
        [("Three clubs, the Lamp Front, the Mill League, and the Bell Union", "said", "it was old")],
    ),
    (
        "Ann Holm, the mayor, and Carl Vale said it was old.",
        [("Ann Holm, the mayor, and Carl Vale", "said", "it was old")],
    ),
    ("Ann Holm met Bo Kim, and Carl Vale said it was old.", [("Carl Vale", "said", "it was old")]),
    ("It saw floods, and Norland said it was old.", [("Norland", "said", "it was old")]),
    ("Clerks, sailors and nurses said it was old.", [("Clerks, sailors and nurses", "said", "it was old")]),
    (
        "A group of clerks, sailors, and nurses said it was old.",
        [("A group of clerks, sailors, and nurses", "said", "it was old")],
    ),
    ("In recent days, sailors and nurses said it was old.", [("sailors and nurses", "said", "it was old")]),
    ("The boat held clerks, sailors and nurses said.", [("sailors and nurses", "said", "The boat held clerks")]),
    (
        "Unlike their friends, Holm, Kim and Vale said it was old.",
        [("Holm, Kim and Vale", "said", "it was old")],
    ),
    ("Contrary to other reports, sailors and nurses said it was old.", [("sailors and nurses", "said", "it was old")]),
    ("Ann Holm in an interview, said: “The mill is old.”", [("Ann Holm", "said", "“The mill is old.”")]),
    ("The plan for the mill, said Ann Holm, is old.", [("Ann Holm", "said", "The plan for the mill … is old")]),
    # A subject that ends with quoted words; a perfect cut in two; numbers behind whoever is told.
    ("Members of the “Lamp Club” say the hall is shut.", [("Members of the “Lamp Club”", "say", "the hall is shut")]),
    ("In a “note” said to be old, Lee left.", [("", "said", "to be old")]),
    (
        "Ann Lee had, while on a tour of the mill, said that it was late.",
        [("Ann Lee", "said", "that it was late")],
    ),
    ("The man told the vicar 40 per cent of them had left.", [("The man", "told", "40 per cent of them had left")]),
    ("The mill should close, Kim demanded.", [("Kim", "demanded", "The mill should close")]),
    ("After the vote, Kim demanded a recount.", [("Kim", "demanded", "a recount")]),
    (
        "When Kim said the mill was late and he should wait, Lee shot back.",
        [("Kim", "said", "the mill was late and he should wait")],
    ),
    # A title behind what somebody is called; who said what another still had.
    ("A club called “The Lamps” said the hall was shut.", [("A club", "said", "the hall was shut")]),
    ("The ship was called “The Lamp,” said Kim.", [("Kim", "said", "The ship was called “The Lamp,”")]),
    (
        "It emerged how the clerk, Bo Kim, said the other man, Rex Hall, still had the key.",
        [("the clerk, Bo Kim", "said", "the other man, Rex Hall, still had the key")],
    ),
    (
        "The hall, said Bo Kim, the clerk, still needs a key.",
        [("Bo Kim, the clerk", "said", "The hall … still needs a key")],
    ),
    (
        "Ann Lee while sitting in a mill closed in May, repeated that it was late.",
        [("Ann Lee", "repeated", "that it was late")],
    ),
    (
        "Ann Lee while noting that it was late, left.",
        [("Ann Lee", "noting", "that it was late")],
    ),
    (
        "In announcing that sailors would go to Alba, which is shut, the port also planned a vote.",
        [("the port", "announcing", "that sailors would go to Alba, which is shut")],
    ),
    ("A closely watched survey shows that it is late.", [("A closely watched survey", "shows", "that it is late")]),
    ("One highly placed sailor said it was late.", [("One highly placed sailor", "said", "it was late")]),
    (
        "On April 8, sailors, wondering how he had left, searched the mill.",
        [("sailors", "wondering", "how he had left")],
    ),
    ("A sailor said the end of that story was sad.", [("A sailor", "said", "the end of that story was sad")]),
    ("Sailors said the mayor himself met with Berg.", [("Sailors", "said", "the mayor himself met with Berg")]),
    (
        "They are sailors, who left in May and who said they think Lee is ill.",
        [("who", "said", "they think Lee is ill")],
    ),
    (
        'Mills warned that costs would rise, with Ann Lee telling Alba News: "We all pay."',
        [("Mills", "warned", "that costs would rise"), ("Ann Lee", "telling", '"We all pay."')],
    ),
    (
        'Mills warned that costs would rise, with their head, Ann Lee, telling Alba News: "We all pay."',
        [("Mills", "warned", "that costs would rise"), ("their head, Ann Lee", "telling", '"We all pay."')],
    ),
    ("Sales came to $3 million, short of the $4 million clerks expected.", []),
    ("It is a part of the $4 million clerks say it costs.", [("clerks", "say", "it costs")]),
    ("In court, Ann Lee agreed, but said it was late.", [("Ann Lee", "said", "it was late")]),
    ("It was late, Ann Lee agreed, but safe.", [("Ann Lee", "agreed", "It was late … but safe")]),
    ("(Nova) - A mill burned down on Monday, sailors said.", [("sailors", "said", "A mill burned down on Monday")]),
    ("(NOVA-TV) – A mill burned down on Monday, sailors said.", [("sailors", "said", "A mill burned down on Monday")]),
    (
        "Sailors were going home after a month in Alba, their school, Lakes College, confirmed on Friday.",
        [("their school, Lakes College", "confirmed", "Sailors were going home after a month in Alba")],
    ),
    (
        "Sailors who came to Alba to oppose the mill say they will stay.",
        [("who", "to oppose", "the mill"), ("Sailors who came to Alba to oppose the mill", "say", "they will stay")],
    ),
    ("A sailor who survived said it was loud.", [("A sailor who survived", "said", "it was loud")]),
    (
        "A sailor who asked to stay said it was late.",
        [("who", "asked", "to stay"), ("A sailor who asked to stay", "said", "it was late")],
    ),
    (
        "People who saw the mill say the mayor called it a ruin.",
        [("People who saw the mill", "say", "the mayor called it a ruin")],
    ),
    (
        "But when Berg asked Holm to mend the mill this year, it declined, citing costs.",
        [("Berg", "asked", "Holm to mend the mill this year"), ("it", "citing", "costs")],
    ),
    (
        "Some 37 percent blame the mayor and 22 percent say the storm was to blame.",
        [("Some 37 percent", "blame", "the mayor"), ("22 percent", "say", "the storm was to blame")],
    ),
    ("Nearly a third say they do not know.", [("Nearly a third", "say", "they do not know")]),
    (
        "Ann Lee (Alba), a friend of Holm told sailors it was late.",
        [("Ann Lee (Alba), a friend of Holm", "told", "it was late")],
    ),
    ("Ann Lee, founder of Holm told sailors it was late.", [("Ann Lee, founder of Holm", "told", "it was late")]),
    ("Sailors received calls saying the mill had burned.", [("calls", "saying", "the mill had burned")]),
    (
        '"It is late," said Berg, who said there were "too many sailors" in it.',
        [("Berg", "said", '"It is late,"'), ("who", "said", 'there were "too many sailors" in it')],
    ),
    ('"It is late," said Berg, who lives by the "old mill" in Alba.', [("Berg", "said", '"It is late,"')]),
    ("Most blamed rising prices.", [("Most", "blamed", "rising prices")]),
    # A poll, book or report that only tells more of a noun does not speak; departments that commas part.
    ("Holm led the count of the poll saying it was fair.", [("Holm", "saying", "it was fair")]),
    ("Holm left a draft of a report saying it was fair.", [("a draft of a report", "saying", "it was fair")]),
    (
        "The Minister of Trade, Roads, and Works Ann Holm said it was fair.",
        [("The Minister of Trade, Roads, and Works Ann Holm", "said", "it was fair")],
    ),
    ("The chances of finding sailors alive grew slim.", []),
    ("As it snowed, the odds of finding sailors alive fell.", []),
    ("Two told sailors they were late.", [("Two", "told", "they were late")]),
    ("The mayor disputed that account.", [("The mayor", "disputed", "that account")]),
    (
        "Alba burned, according to sailors, who quoted Berg as saying that two mills had been sold.",
        [("sailors", "according to", "Alba burned"), ("who", "quoted", "Berg as saying that two mills had been sold")],
    ),
    ("A video shows Berg saying the mill was safe.", [("Berg", "saying", "the mill was safe")]),
    (
        "A sailor who left because it rained said the mill was safe.",
        [("A sailor who left because it rained", "said", "the mill was safe")],
    ),
    ("Earlier studies had suggested the mill was safe.", [("Earlier studies", "had suggested", "the mill was safe")]),
    ("Sailors told Nova's Today show the mill had failed.", [("Sailors", "told", "the mill had failed")]),
    ("A man told radio station Nova FM the mill had failed.", [("A man", "told", "the mill had failed")]),
    ("Berg said in a letter released by his lawyer, Bo Kim, that he would go.", [("Berg", "said", "that he would go")]),
    ("Sailors whose homes were lost said it was late.", [("Sailors whose homes were lost", "said", "it was late")]),
    ("A sailor whose lawyer said he was ill left on Friday.", [("whose lawyer", "said", "he was ill")]),
    (
        "A trial that she published last year found that most clerks slept well.",
        [("A trial that she published last year", "found", "that most clerks slept well")],
    ),
    (
        "The letter which Kim sent on Monday says the town is poor.",
        [("The letter which Kim sent on Monday", "says", "the town is poor")],
    ),
    (
        "Several clerks I've spoken with over the last weeks said it was late.",
        [("Several clerks I've spoken with over the last weeks", "said", "it was late")],
    ),
    ("Ann Lee said before entering the talks that her town was poor.", [("Ann Lee", "said", "that her town was poor")]),
    ("Ann Lee said on arriving in Alba that her town was poor.", [("Ann Lee", "said", "that her town was poor")]),
    ("Ann Lee said while touring the fair that her town was poor.", [("Ann Lee", "said", "that her town was poor")]),
    ("Bo Kim said while in Alba that it was late.", [("Bo Kim", "said", "that it was late")]),
    ("The woman inside said it was late.", [("The woman inside", "said", "it was late")]),
    ("A sign outside says “Closed”.", [("A sign outside", "says", "“Closed”")]),
    (
        "It is old, according to Ann Lee, the mayor of Alba.",
        [("Ann Lee, the mayor of Alba", "according to", "It is old")],
    ),
    (
        "According to a World Fish Union (WFU) report as of May 19, 60 mills burned.",
        [("a World Fish Union (WFU) report as of May 19", "According to", "60 mills burned")],
    ),
    (
        "A man working to save the club said that it is old.",
        [("A man working to save the club", "said", "that it is old")],
    ),
    ("It is old, according to Ann Lee, who runs it.", [("Ann Lee, who runs it", "according to", "It is old")]),
    (
        "It is old, according to the mayor's spokesman, Bo Kim.",
        [("the mayor's spokesman, Bo Kim", "according to", "It is old")],
    ),
    (
        "It is old, according to Ann Lee, Bo Kim and Cy Moss.",
        [("Ann Lee, Bo Kim and Cy Moss", "according to", "It is old")],
    ),
    (
        "When it rains, according to Ann Lee, the roof leaks.",
        [("Ann Lee", "according to", "When it rains … the roof leaks")],
    ),
    (
        "A clerk who asked not to be named told reporters on Monday that it was old.",
        [("who", "asked", "not to be named"), ("A clerk who asked not to be named", "told", "that it was old")],
    ),
    (
        "A clerk who asked not to be identified denied that it was old.",
        [
            ("who", "asked", "not to be identified"),
            ("A clerk who asked not to be identified", "denied", "that it was old"),
        ],
    ),
    (
        "The mill, said a lawyer representing the clerks, is old.",
        [("a lawyer representing the clerks", "said", "The mill … is old")],
    ),
    (
        "“It is old,” said an engineer working on the mill.",
        [("an engineer working on the mill", "said", "“It is old,”")],
    ),
    (
        "It is old, said officials attending the talks, and will be shut.",
        [("officials attending the talks", "said", "It is old … and will be shut")],
    ),
    (
        "It was a loss that led her to declare that the mill was shut.",
        [("her", "to declare", "that the mill was shut")],
    ),
    ("The port relies on sailors to report that a boat has sunk.", [("sailors", "to report", "that a boat has sunk")]),
    ("The sale raised the pressure on Holm to say whether she would go.", [("Holm", "to say", "whether she would go")]),
    (
        "Once the letter was read, which showed the cost, the clerks began calling for Berg to resign.",
        [("which", "showed", "the cost"), ("the clerks", "calling for", "Berg to resign")],
    ),
    ("There is time for Berg to act, even after calling the mayor a liar.", [("", "calling", "the mayor a liar")]),
    (
        "On a day on which she openly, repeatedly called the mill a ruin, Berg smiled.",
        [("she", "openly, repeatedly called", "the mill a ruin")],
    ),
    ('"Is it safe?" a clerk can be heard asking Berg.', [("a clerk", "can be heard asking", '"Is it safe?"')]),
    ("The port filmed Berg telling sailors to wait.", [("Berg", "telling", "sailors to wait")]),
    ("The Alba, Norland-based firm said it was late.", [("The Alba, Norland-based firm", "said", "it was late")]),
    (
        "Many left, including a sailor saying that it was late, on Monday.",
        [("a sailor", "saying", "that it was late, on Monday")],
    ),
    # whoever acts in a passive speaks in the form in -ing behind it
    (
        "It ended with a march, followed by Governor Ann Lee declaring that the port would stay.",
        [("Governor Ann Lee", "declaring", "that the port would stay")],
    ),
    ("She leads by ten points among those identifying as late.", []),
    # a bracket before 'of'
    ("Sen. Richard Kim (D) of Norland said it was late.", [("Sen. Richard Kim (D) of Norland", "said", "it was late")]),
    # Who speaks behind a relative clause, a quotation or a comma that is forgotten.
    (
        "The mayor sat with Ann Lee, who just a week ago moved him by saying it was late.",
        [("who", "saying", "it was late")],
    ),
    (
        "The sailors sued after Alba ended what had been called the “Golden Week,” saying that it hurt them.",
        [("The sailors", "saying", "that it hurt them")],
    ),
    (
        "One sailor not on the list, Bo Kim, told the Post she was leaving.",
        [("One sailor not on the list, Bo Kim", "told", "she was leaving")],
    ),
    (
        "On Friday, Sen. Ann Lee (D-NY), a friend of Holm told Berg it was late.",
        [("Sen. Ann Lee (D-NY), a friend of Holm", "told", "it was late")],
    ),
    ("In Alba, Norland, the mayor told Berg it was late.", [("the mayor", "told", "it was late")]),
    (
        'Nova put it at 2 million, which Kim called "a shame," blaming Bo Ray.',
        [("Kim", "called", 'which … "a shame,"'), ("Kim", "blaming", "Bo Ray")],
    ),
    ('"It was late," state Senate leader Bo Kim said.', [("state Senate leader Bo Kim", "said", '"It was late,"')]),
    # Who does not speak: what is sorted by, the object of a verb, a week.
    ("They let sailors vote according to their choice.", []),
    (
        "Sailors said they were late and others said they were ill.",
        [("Sailors", "said", "they were late"), ("others", "said", "they were ill")],
    ),
    (
        "Holm made good on last week's threat to leave if sailors did not pay.",
        [("", "threat", "to leave if sailors did not pay")],
    ),
    # Who is named for a crime; who asks for something; who has just spoken; whom a place parts from 'who'.
    (
        "A lawyer of murder accused Bo Kim said it was late.",
        [("A lawyer of murder accused Bo Kim", "said", "it was late")],
    ),
    ("Holm granted Ann Lee's request to close the mill.", [("Ann Lee's", "request", "to close the mill")]),
    (
        "Holm was there when Ann Lee interjected, suggesting that it was late.",
        [("Ann Lee", "suggesting", "that it was late")],
    ),
    ("He spoke in the hall and sailors said it was late.", [("sailors", "said", "it was late")]),
    (
        "The talks between the mayor and sailors showed that it was late.",
        [("The talks between the mayor and sailors", "showed", "that it was late")],
    ),
    # What one shares.
    ("Lee shared that she had been ill for years.", [("Lee", "shared", "that she had been ill for years")]),
    ("The officers shared that information with the police.", []),
    ("He explained that decision to the clerks.", [("He", "explained", "that decision to the clerks")]),
    ("It is the voice of a fear widely shared among clerks: that it is late.", []),
    ('He said he was "sad" that Kim asked Lee to leave.', [("He", "said", 'he was "sad" that Kim asked Lee to leave')]),
    # Lists of names behind a quotation, with brackets.
    (
        '"It is late," Port Chief Ann Lee (R-Alba), Bo Kim (R-Lund) and two other clerks wrote.',
        [("Port Chief Ann Lee (R-Alba), Bo Kim (R-Lund) and two other clerks", "wrote", '"It is late,"')],
    ),
    ('"I met Ann Lee, Bo Kim and Jo," Berg said.', [("Berg", "said", '"I met Ann Lee, Bo Kim and Jo,"')]),
    (
        "Indeed, while Lee, Holm and Mayor Bo Berg have told voters that it is late, there is time.",
        [("Lee, Holm and Mayor Bo Berg", "have told", "that it is late")],
    ),
    ("In Alba, Lee and Kim said it was late.", [("Lee and Kim", "said", "it was late")]),
    # What is written in a work.
    (
        "According to Bo Lee’s “The Fixers: A Tale of Alba” and other books, it was old.",
        [("Bo Lee’s “The Fixers: A Tale of Alba” and other books", "According to", "it was old")],
    ),
    (
        "One day, according to “Good Enough” by Bo Lee, Kim sat in her office.",
        [("“Good Enough” by Bo Lee", "according to", "One day … Kim sat in her office")],
    ),
    ("According to Lee, “It Is Old.”", [("Lee", "According to", "“It Is Old.”")]),
    # A form in -ing and a time hang on a noun.
    (
        "The sister of a clerk missing for more than two years has said she is ill.",
        [("The sister of a clerk missing for more than two years", "has said", "she is ill")],
    ),
    ("Berg on Monday said she is ill.", [("Berg", "said", "she is ill")]),
    ("Clerks who were in the hall said he is ill.", [("Clerks who were in the hall", "said", "he is ill")]),
    (
        "It fell after clerks were in the hall, the mayor said.",
        [("the mayor", "said", "It fell after clerks were in the hall")],
    ),
    ("He has left the town and police say he is ill.", [("police", "say", "he is ill")]),
    # A question between commas, and who answers it.
    (
        "Bo Berg, when asked why he left, said he is ill.",
        [("", "asked", "why he left"), ("Bo Berg", "said", "he is ill")],
    ),
    ("Berg, asked who left, said it was Lee.", [("", "asked", "who left"), ("Berg", "said", "it was Lee")]),
    (
        "Berg, asked what is wrong with it, replied that it is old.",
        [("", "asked", "what is wrong with it"), ("Berg", "replied", "that it is old")],
    ),
    ("Berg, the man who left, said it was Lee.", [("Berg, the man who left", "said", "it was Lee")]),
    # The verb first, behind an adverbial.
    ('In other words, explained the host, Ann Lee: "It is old."', [("the host, Ann Lee", "explained", '"It is old."')]),
    ("On Friday, said Lee, it was shut.", [("Lee", "said", "On Friday … it was shut")]),
    # Whose a form in -ing is.
    (
        "Kim argues that it is old, while her rival, Bo Lee, has won by saying that it is new.",
        [("Kim", "argues", "that it is old"), ("her rival, Bo Lee", "has won by saying", "that it is new")],
    ),
    (
        "Lee started out the debate saying that it was old, but said she liked it.",
        [("Lee", "saying", "that it was old"), ("Lee", "said", "she liked it")],
    ),
    ("Lee held up a sign saying that it was old.", [("a sign", "saying", "that it was old")]),
    ("Berg took Lee again back to the town, asking her to stay.", [("Berg", "asking", "her to stay")]),
    # An insertion between dashes, a relative before a colon.
    ("Berg — named by the Herald as a rival — told Lee that it was late.", [("Berg", "told", "that it was late")]),
    (
        'Lee answered with a line that might have been his own: "It is late for us."',
        [("Lee", "answered with a line that might have been his own:", '"It is late for us."')],
    ),
    (
        "A series of tests more accurately predicted a fall.",
        [("A series of tests", "more accurately predicted", "a fall")],
    ),
    # Who acts beside, behind "with", also of what goes on behind it.
    ("It fell, with the bank warning that it is late.", [("the bank", "warning", "that it is late")]),
    ("They left with a storm warning that was old.", []),
    # A second comma forgotten behind a form in -ing, a verb between an apposition and a colon.
    ("Berg, waiting for the rise and the fall said it was late.", [("Berg", "said", "it was late")]),
    (
        "Bo Berg, a clerk at Nes Bank, comments: “It is late.”",
        [("Bo Berg, a clerk at Nes Bank", "comments", "“It is late.”")],
    ),
    # Behind "while" another one speaks.
    (
        "Lee recalled “a good man”, while Kim smiled at it: “It was the best of the lot.”",
        [("Lee", "recalled", "“a good man”"), ("Kim", "smiled", "“It was the best of the lot.”")],
    ),
    ('"Are you sure?" the clerk persisted.', [("the clerk", "persisted", '"Are you sure?"')]),
    # A relative clause behind a plural like a verb.
    (
        "Families of the 40 Alba fans who died in the fire said it was late.",
        [("Families of the 40 Alba fans who died in the fire", "said", "it was late")],
    ),
    # Who says what hangs on an object, a companion and a place; vague shares.
    ("Kim met clerks and saw photos showing large fires.", [("photos", "showing", "large fires")]),
    ("It was shut, with the mayor, Ann Lee, saying it was old.", [("the mayor, Ann Lee", "saying", "it was old")]),
    ("Lee will speak at the trial, expected to last four days.", [("", "expected", "the trial … to last four days")]),
    (
        "Nearly one-quarter of those surveyed say they would go.",
        [("Nearly one-quarter of those surveyed", "say", "they would go")],
    ),
    # Sources with a comma too many, with letters like a verb, and behind their cue with what they speak of.
    ("The mayor, said that it was late.", [("The mayor", "said", "that it was late")]),
    ("Holm, admitted he had sold it in May.", [("Holm", "admitted", "he had sold it in May")]),
    ("Yesterday, said it was late.", [("", "said", "it was late")]),
    ("NAB and ANZ admitted that it was late.", [("NAB and ANZ", "admitted", "that it was late")]),
    ("Lee pretty much admitted that it was late.", [("Lee", "pretty much admitted", "that it was late")]),
    ("“It is late,” said Bo Kim of a meeting with Lee.", [("Bo Kim", "said", "“It is late,”")]),
    ("“It is late,” said Bo Kim of the Alba union.", [("Bo Kim of the Alba union", "said", "“It is late,”")]),
    ("It led Lee, the mayor, to say that it was late.", [("Lee, the mayor", "to say", "that it was late")]),
    ("“Go,” said the tall “Old Hands” singer.", [("the tall “Old Hands” singer", "said", "“Go,”")]),
    ("Kim moved a motion calling for the vote to be put off.", [("a motion", "calling for", "the vote to be put off")]),
    # A relative clause that tells something; a name before its clause; an object that is blamed for what it says.
    (
        "A clerk who said that the mill was old says it is new.",
        [("who", "said", "that the mill was old"), ("A clerk who said that the mill was old", "says", "it is new")],
    ),
    ("Lee rejected the view of Mayor Ann Berg that it was late.", [("Mayor Ann Berg", "view", "that it was late")]),
    ("They jailed Bo Kim in May for saying it was late.", [("Bo Kim", "saying", "it was late")]),
    ("They had jailed him for saying it was late.", [("him", "saying", "it was late")]),
    ("Bo Kim was jailed in May for saying it was late.", [("Bo Kim", "saying", "it was late")]),
    ("She apologized to Bo Kim for saying it was late.", [("She", "saying", "it was late")]),
    ("Kim laughed at Bo Lee in May for saying it was late.", [("Bo Lee", "saying", "it was late")]),
    ("They had it for saying it was late.", [("They", "saying", "it was late")]),
    # Subjects with a bracket, an office in a list, an article with a capital behind a communication.
    (
        "The Alba Mint (AM) of the United Ports said it fell.",
        [("The Alba Mint (AM) of the United Ports", "said", "it fell")],
    ),
    (
        "The Prime Minister, Treasurer Ann Lee and Port Minister Bo Kim said it fell.",
        [("The Prime Minister, Treasurer Ann Lee and Port Minister Bo Kim", "said", "it fell")],
    ),
    ("In a statement The Treasury said it fell.", [("The Treasury", "said", "it fell")]),
    ("The newspaper The Post said it fell.", [("The newspaper The Post", "said", "it fell")]),
    # Who is compared with the source in a clause; a vague number; a relative clause behind the cue; what a paper found of many.
    ("Nova, like the Post, which was first, said it fell.", [("Nova", "said", "it fell")]),
    ("Others, like Lee, Berg and Kim, say it fell.", [("Others", "say", "it fell")]),
    ("Most of the nearly two dozen clerks say it fell.", [("Most of the nearly two dozen clerks", "say", "it fell")]),
    (
        "“It is old,” said the owner of a shop that sells boats.",
        [("the owner of a shop that sells boats", "said", "“It is old,”")],
    ),
    ("“It is old,” said Ann Lee that night.", [("Ann Lee", "said", "“It is old,”")]),
    # The subject of a clause that hangs on an object is not who says something behind "and".
    (
        "Lee read the letter the clerk had written and said it was old.",
        [("Lee", "said", "it was old")],
    ),
    ("After he sold the mill the owner left and said it was old.", [("the owner", "said", "it was old")]),
    # A paper with its name in quotation marks.
    (
        "The newspaper “The Independent” reported that it fell.",
        [("The newspaper “The Independent”", "reported", "that it fell")],
    ),
    ("Alba's newly sworn-in mayor Ann Lee said it fell.", [("Alba's newly sworn-in mayor Ann Lee", "said", "it fell")]),
    (
        "Ann Lee, a clerk in the campaign, said it fell.",
        [("Ann Lee, a clerk in the campaign", "said", "it fell")],
    ),
    # By which means one speaks is no source.
    ("Lee was told by phone that it was late.", [("", "was told", "that it was late")]),
    ("The clerks were told by Lee by email that it was late.", [("Lee", "were told", "that it was late")]),
    ("Lee insisted by phone that it was late.", [("Lee", "insisted", "that it was late")]),
    ("It was late, the mayor confirmed by telephone.", [("the mayor", "confirmed", "It was late")]),
    (
        "Two clerks confirmed by phone the port had been fined.",
        [("Two clerks", "confirmed", "the port had been fined")],
    ),
    ("It was confirmed by phone company Nova.", [("phone company Nova", "was confirmed", "It")]),
    # Relative clauses that end before the verb of saying.
    ("“It was late,” a man who lives nearby said.", [("a man who lives nearby", "said", "“It was late,”")]),
    ("It was late, a man who works there said.", [("a man who works there", "said", "It was late")]),
    ("A man who lives alone has said it was late.", [("A man who lives alone", "has said", "it was late")]),
    ("It was late, a man who lives nearby alleged.", [("a man who lives nearby", "alleged", "It was late")]),
    (
        "It was late, clerks whose homes were flooded told Nova.",
        [("clerks whose homes were flooded", "told", "It was late")],
    ),
    ("It was late, a man who had been hurt concluded.", [("a man who had been hurt", "concluded", "It was late")]),
    # Where it was said, behind who said it.
    ("It was late, added some clerks in court.", [("some clerks", "added", "It was late")]),
    ("It was late, wrote a friend, Bo Kim on her blog.", [("a friend, Bo Kim", "wrote", "It was late")]),
    ("It was late, wrote a friend, Bo Kim, on her blog.", [("a friend, Bo Kim", "wrote", "It was late")]),
    (
        "It was late, wrote the mayor at the time, Ann Lee.",
        [("the mayor at the time, Ann Lee", "wrote", "It was late")],
    ),
    ("It was late, said the mayor at the time.", [("the mayor", "said", "It was late")]),
    ("It was late, a clerk reiterated at a rally in Nes.", [("a clerk", "reiterated", "It was late")]),
    ("It was late, an official reiterated at a rally.", [("an official", "reiterated", "It was late")]),
    # Whom it is told to, before a subject without an article.
    ("Lee told reporters prices would rise.", [("Lee", "told", "prices would rise")]),
    ("Lee told union members new jobs would go.", [("Lee", "told", "new jobs would go")]),
    ("Lee told Nova talks had stalled.", [("Lee", "told", "talks had stalled")]),
    ("Lee told a veterans group that it was old.", [("Lee", "told", "that it was old")]),
    ("Lee said this week people felt left out.", [("Lee", "said", "people felt left out")]),
    ("Lee admitted while visiting Nes that it was late.", [("Lee", "admitted", "that it was late")]),
    ("“It was late,” those who were there said.", [("those who were there", "said", "“It was late,”")]),
    (
        "It was late, the man charged with the theft maintained.",
        [("the man charged with the theft", "maintained", "It was late")],
    ),
    ("It was late, charged Lee.", [("Lee", "charged", "It was late")]),
    # A subject with an insertion, behind a time or phrase that no comma closes.
    ("On Monday Ann Lee, the mayor, said it was late.", [("Ann Lee, the mayor", "said", "it was late")]),
    ("Last week Ann Lee, the mayor, said it was late.", [("Ann Lee, the mayor", "said", "it was late")]),
    ("Last week's winner, Ann Lee, said it was late.", [("Last week's winner, Ann Lee", "said", "it was late")]),
    ("In a statement Ann Lee, the mayor, said it was late.", [("Ann Lee, the mayor", "said", "it was late")]),
    ("Those who were there also said it was late.", [("Those who were there", "also said", "it was late")]),
    # Behind a verb and its preposition, "and" joins clauses.
    ("He spoke to Lee and Kim said it was late.", [("Kim", "said", "it was late")]),
    ("They looked at the port and the mayor said it was late.", [("the mayor", "said", "it was late")]),
    (
        "Clerks who spoke to Lee and Kim said it was late.",
        [("Clerks who spoke to Lee and Kim", "said", "it was late")],
    ),
    ("The deal was a fraud, the defence contend.", [("the defence", "contend", "The deal was a fraud")]),
    # A subject ends with what a clause tells of it; a part of those of whom a clause tells.
    (
        "Friends of Lee who have seen him on the hill say that it is late.",
        [("Friends of Lee who have seen him on the hill", "say", "that it is late")],
    ),
    (
        "Friends of Lee's who have met her at the port say that it is late.",
        [("Friends of Lee's who have met her at the port", "say", "that it is late")],
    ),
    (
        "The clerk who saw the crowd in the hall take the sand said it was late.",
        [("The clerk who saw the crowd in the hall take the sand", "said", "it was late")],
    ),
    (
        "People whose talks with Lee have been largely calm said it was late.",
        [("People whose talks with Lee have been largely calm", "said", "it was late")],
    ),
    ("People whose mother was a clerk said it was late.", [("People whose mother was a clerk", "said", "it was late")]),
    (
        "Those who say the mayor is a clerk say that it is late.",
        [("who", "say", "the mayor is a clerk"), ("Those who say the mayor is a clerk", "say", "that it is late")],
    ),
    ("What is known suggests that it is late.", [("What is known", "suggests", "that it is late")]),
    (
        "The mill is shut, and what has been found shows that it is late.",
        [("what has been found", "shows", "that it is late")],
    ),
    ("There are six clerks, two of whom said it was late.", [("two of whom", "said", "it was late")]),
    ("Lee met the clerks, all of whom denied that it was late.", [("all of whom", "denied", "that it was late")]),
    ("Both are quick to offer praise for the port.", [("Both", "are quick to offer praise for", "the port")]),
    # Whose claim it is, where a thing stands before; who owns what an infinitive tells.
    (
        "They left as a result of Lee's refusal to say whether it was late.",
        [("Lee's", "refusal", "to say whether it was late")],
    ),
    (
        "They left because of the head of the mill's claim that it was late.",
        [("the head of the mill's", "claim", "that it was late")],
    ),
    ("They left over a fall in sales and Lee's plan to close it.", [("Lee's", "plan", "to close it")]),
    ("They left over one of Lee's claims that it was late.", [("Lee's", "claims", "that it was late")]),
    ("Lee's failure to explain why he left has hurt him.", [("Lee's", "to explain", "why he left")]),
    ("Lee's failure to explain his past has hurt him.", [("Lee's", "to explain", "his past")]),
    ("He refused, however, to say whether it was late.", [("He", "refused, however, to say", "whether it was late")]),
    # A comma in brackets opens no insertion; an act of a noun's owner behind a fronted clause; who goes on air to praise.
    (
        "The clerk, pushing for it (like Bo Kim, who left in May), has said that it is late.",
        [
            ("The clerk", "pushing for", "it (like Bo Kim, who left in May)"),
            ("The clerk", "has said", "that it is late"),
        ],
    ),
    ("If there was a deal, Lee's failure to mention it is odd.", [("Lee's", "to mention", "it")]),
    ("Lee went on air to offer praise for the port.", [("Lee", "to offer praise for", "the port")]),
    # A name behind the place where its bearer spoke; a moment of a talk; a vague share and its number.
    ("Monday on the air Mayor Bo Lee said it was late.", [("Mayor Bo Lee", "said", "it was late")]),
    ("On Monday at the port Ann Lee said it was late.", [("Ann Lee", "said", "it was late")]),
    (
        "Saturday at the state fair Sen. Ann Lee (D-MA) said it was late.",
        [("Sen. Ann Lee (D-MA)", "said", "it was late")],
    ),
    ("The deal reached last year in Lund guarantees that it is safe.", []),
    ("Lee at one point said it was late.", [("Lee", "said", "it was late")]),
    ("Clerks on the stage said it was late.", [("Clerks on the stage", "said", "it was late")]),
    ("Nearly six in 10, 58%, say it is late.", [("Nearly six in 10, 58%", "say", "it is late")]),
    ("The port is split, with Lee and Kim both calling for a vote.", [("Lee and Kim", "both calling for", "a vote")]),
    # A form in -ing joined to a noun, before a noun.
    (
        "The gas and diving operations firm said it was late.",
        [("The gas and diving operations firm", "said", "it was late")],
    ),
    # 'Her' before the verb of a subject that waits for one.
    ("Sources close to her say the mill will close.", [("Sources close to her", "say", "the mill will close")]),
    (
        "Those who know her say the mill will close.",
        [("who", "know", "her"), ("Those who know her", "say", "the mill will close")],
    ),
    ("They let her say the plan was old.", [("her", "say", "the plan was old")]),
    # Who carries signs is the subject of "and" and a form in -ing.
    ("They are seeking her firing and carrying signs saying “No.”", [("They", "saying", "“No.”")]),
    ("What he said in May shows that the mill is old.", [("What he said in May", "shows", "that the mill is old")]),
    # Who answers, without a comma, a question that ends with its verb.
    (
        "Asked what he would do the mayor said he would go.",
        [("", "Asked", "what he would do"), ("the mayor", "said", "he would go")],
    ),
    # The letters and the rate of a share are no part of who speaks.
    ("Norsteel NVS, -0.53% said it would close.", [("Norsteel", "said", "it would close")]),
    ("In Nes, 40% said it was late.", [("40%", "said", "it was late")]),
    # A past behind a name that "as" and what something is called part from that thing; not where another verb follows.
    ("Kim described as “old” the plan to go.", [("Kim", "described", "as “old” the plan to go")]),
    ("The mayor described as “old” left.", []),
    # What somebody has become.
    ("Lee, who called the cook turned spy a hero, left.", [("who", "called", "the cook turned spy a hero")]),
    ("Lee said the cook turned spy in May.", [("Lee", "said", "the cook turned spy in May")]),
    # Halves, and words that tell how vague a number is.
    ("About half say it is old.", [("About half", "say", "it is old")]),
    ("Just under half think it is old.", [("Just under half", "think", "it is old")]),
    ("In Nes, nearly half support the plan.", [("nearly half", "support", "the plan")]),
    ("It is a half share it has.", []),
    ("Just shy of half, 49 percent, say it is old.", [("Just shy of half, 49 percent", "say", "it is old")]),
    ("A group made up of 12 members said it was late.", [("A group made up of 12 members", "said", "it was late")]),
    ("Only two in ten said it was old.", [("two in ten", "said", "it was old")]),
    # A participle behind "seemed" tells what the subject of both verbs is.
    ("Lee got hurt and said it was late.", [("Lee", "said", "it was late")]),
    ("Lee seemed tired and said it was late.", [("", "seemed", "Lee … tired"), ("Lee", "said", "it was late")]),
    # Nobody says what is told of "it is time" or "the task is"; who did so in a week, or to whom it was left, does.
    ("It is time to admit that it was late.", []),
    ("The task is to find a way to say that it was late.", []),
    ("It was the first paper to report that it was late.", [("It", "to report", "that it was late")]),
    ("It took Lee a week to admit that it was late.", [("Lee", "to admit", "that it was late")]),
    ("It was left to Lee to say that it was late.", [("Lee", "to say", "that it was late")]),
    # Whose doing somebody recalls says what a further form in -ing tells.
    (
        "He recalled Berg standing in the hall, saying that it was old.",
        [("He", "recalled", "Berg standing in the hall"), ("Berg", "saying", "that it was old")],
    ),
    # A second verb behind a relative, with the subject of the first one.
    (
        "The toll, which Berg backs but says would never pass, is old.",
        [("Berg", "says", "which … would never pass")],
    ),
    ("They met a clerk who left and said it would never pass.", [("who", "said", "it would never pass")]),
    # What one does meanwhile, and the paper that one says it in, told between subject and verb without commas.
    (
        "Ann Lee, mayor of Nes while speaking to clerks said it was late.",
        [("Ann Lee, mayor of Nes", "said", "it was late")],
    ),
    ("The mayor in a statement said it was late.", [("The mayor", "said", "it was late")]),
    ("A line in the statement said it was late.", [("A line in the statement", "said", "it was late")]),
    ("The men left while clerks in the hall said it was late.", [("clerks in the hall", "said", "it was late")]),
    ("One in four in a poll said it was late.", [("One in four in a poll", "said", "it was late")]),
    # Nobody is asked to do what a plan is of.
    ("They challenged the court's decision to close it.", [("the court's", "decision", "to close it")]),
    ("Lee encouraged efforts to close it.", []),
    ("Lee ordered the plan to be scrapped.", [("Lee", "ordered", "the plan to be scrapped")]),
    ("Lee urged the court to close it.", [("Lee", "urged", "the court to close it")]),
    # A condition behind an inserted cue is part of what is said.
    ("Still, Lee said, if it rains, they will go.", [("Lee", "said", "Still … if it rains, they will go")]),
    # A full name with its office behind a phrase in front.
    ("After the vote, Ann Lee, the mayor said it was late.", [("Ann Lee, the mayor", "said", "it was late")]),
    ("In Nes, Norland, the mayor said it was late.", [("the mayor", "said", "it was late")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
