"""Which predicate a time expression dates: sentences of our own with every event mention as 'event @ when'."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline import single
from pipeline.build import extract
from pipeline.inputs.shadow import make_shadow
from pipeline.language import load_language
from pipeline.model import Page
from pipeline.normalise import replay
from tests.factory import document

ENGLISH = load_language("en")
PUBLISHED = date(2024, 3, 6)

# A noun that happened keeps the time behind it where a preposition makes it an argument, or the verb's tense forbids the time.
NOUNS = [
    (
        "No vote has been held since the coup of 2014, and none is planned.",
        "held @ since the coup of 2014; coup @ 2014",
    ),
    ("When asked last week if she would run, Lee smiled.", "asked @ last week"),
    ("The bridge was built and opened in 1911.", "built @ 1911"),
    ("She read a plan drafted and approved in May.", "drafted @ May"),
    ("She signed the note and left on Friday.", "left @ Friday"),
    ("It is the first time that a debate has been held there since 1988.", ""),
    ("Lee is the only candidate to have won there since 2002.", ""),
    ("She spoke for the first time in 2002.", "spoke @ 2002"),
    ("Lee voted against the war in 2002.", "voted @ 2002"),
    ("We moved the meeting from Tuesday to Thursday.", "meeting @ Tuesday; meeting @ Thursday"),
    ("The rally was moved from Friday to Sunday.", "rally @ Friday; rally @ Sunday"),
    ("The talks went on from Friday to Sunday.", "went @ Friday … Sunday"),
    ("Sales have more than doubled since 2010.", "doubled @ since 2010"),
    ("With the primary set for Tuesday, Falk left.", "primary @ Tuesday"),
    ("Falk hopes Tuesday's primary will change that.", "primary @ Tuesday"),
    (
        "The deal reached in May and approved in June takes effect today.",
        "reached @ May; approved @ June; takes @ today",
    ),
    ("A man held Monday and freed Tuesday was fined.", "held @ Monday; freed @ Tuesday"),
    ('Falk sang on "Meet the Press" on Sunday.', "sang @ Sunday"),
    ("Warnings filed in 2013 and 2018 had been ignored.", "filed @ 2013; filed @ 2018"),
    ("Notes made in May and again in June were lost.", "made @ May; made @ June"),
    ("Unlike in 2012, Falk lost.", ""),
    ("Falk stars in an ad released Tuesday.", "released @ Tuesday"),
    ("Falk's win in 2010 and loss in 2014 hurt him.", "win @ 2010; loss @ 2014"),
    ("Last year I think we won.", "won @ Last year"),
    ("Eight years ago I don't believe that was the story.", "story @ Eight years ago"),
    ("I think what happened on Friday was a mistake.", "happened @ Friday"),
    ("I believe what worked in 2012 will work in 2016.", "worked @ 2012; work @ 2016"),
    ("They have lived here since 1990 and they like it.", "lived @ since 1990"),
    ("She has not called since Friday but she wrote.", "called @ since Friday"),
    ("Lee said it was an honour to earn the prize last week.", "earn @ last week"),
    ("Lee spoke of a retreat to be completed in May 2020.", "completed @ May 2020"),
    ("Polls taken the first week of May have Lee ahead.", "taken @ the first week of May"),
    ("The governor signed the bill, which passed in April, on Friday.", "signed @ Friday; passed @ April"),
    (
        "Lee, who left in May after losing a vote in April, will speak in July.",
        "left @ May; losing @ April; speak @ July",
    ),
    ("The rally was moved to Sunday because of the storm.", "rally @ Sunday"),
    ("Sales were up 4% on a year earlier.", ""),
    ("A year after announcing his bid, Lee on Monday ended it.", "ended @ Monday"),
    ("Profit this year was up.", "Profit @ this year"),
    ("Nine won, compared with two at a vote in May.", "vote @ May"),
    ("The airline cancelled all 63 of its flights on Friday.", "cancelled @ Friday"),
    ("It made up 71% of operating profit last year.", "made @ last year"),
    ("Most of the attacks in 2015 failed.", "attacks @ 2015"),
    ("The party gathers for its fair on Saturday.", "gathers @ Saturday"),
    ("The team returns to action on Saturday.", "returns @ Saturday"),
    ("Funding for the port, renewed in January, ends in March.", "renewed @ January; ends @ March"),
    ("Hearings in the case begin on Monday.", "begin @ Monday"),
    ("Lee says chips that Oslo has sold since 2022 break its rules.", "sold @ 2022"),
    ("For the next ten months she hid them.", ""),
    ("Jobs will go over the next ten months.", "go @ the next ten months"),
    ("The Lee campaign on Monday doubled its offer.", "doubled @ Monday"),
    ("The group left Lund, where the mayor on Friday opened a fair.", "opened @ Friday"),
    ("Last year on Christmas Day he fell ill.", "fell @ Last year … Christmas Day"),
    ("They protested against the war on Sunday.", "protested @ Sunday"),
    ("A bridge that fell into the Alba River this week reopened on Friday.", "fell @ this week; reopened @ Friday"),
    ("He left in 1894 and worked for five years before returning in 1899.", "left @ 1894; returning @ 1899"),
    ("A book by Jan Berg sold well.", ""),
    ("She was born on a Friday.", ""),
    ("The lease, signed in May 2020, runs out at the end of 2027.", "signed @ May 2020; runs @ the end of 2027"),
    ("The council put off until 4 June a vote on the deal.", "vote @ 4 June"),
    ("The road was closed to traffic on Monday.", "closed @ Monday"),
    ("Rains that usually begin in July came late.", ""),
    ("Sales fell 4% on the previous year.", ""),
    ("Sales fell 4% on Monday.", "fell @ Monday"),
    ("Lumo expects savings of $9 million a year by 2028.", "savings @ by 2028"),
    ("We re-enabled it on 4 March and she co-wrote the note.", "re-enabled @ 4 March"),
    ("It will go on show from next Tuesday until the end of the year.", "go @ next Tuesday … the end of the year"),
    (
        "She said jobs grew in April and that hiring in May and June was weak.",
        "grew @ April; hiring @ May; hiring @ June",
    ),
    ("Markets put odds of a cut at the June meeting at 82%, down from 94% a week ago.", "meeting @ June"),
    ("The fair, which opened in May, ends on Friday.", "opened @ May; ends @ Friday"),
    ("By the time it was restored, in 2001, few knew how to cast it.", "restored @ 2001"),
    ("I booked my flight home for last Wednesday.", "booked @ last Wednesday"),
    ("It became the longest-lived firm to fail since 2008.", ""),
    ("Some 600 had voted, the office said, up from 480 at the same point in 2022.", ""),
    ("Ann is away until Friday.", "away @ until Friday"),
    ("Ann is out of the question on Friday.", "question @ Friday"),
    ("The president will announce on Friday that he will go.", "announce @ Friday"),
    ("Markets see a chance of a cut on 6 June.", "cut @ 6 June"),
    ("The party faces a vote on 6 June.", "vote @ 6 June"),
    ("The party faces trials through December.", "faces @ through December"),
    ("Economists had expected a cut since January.", "expected @ since January"),
    ("She made two films that all saw and then, in 2016, she stopped.", "stopped @ 2016"),
    ("He opened a shop that failed and in 2019 he left.", "left @ 2019"),
    ("They met on a wet Tuesday in June 2019.", "met @ Tuesday in June 2019"),
    ("The firm made a cut last week.", "made @ last week"),
    ("The firm announced a cut last week.", ""),  # when it was said: a statement
    ("The judge, who heard six weeks of evidence in May, left.", "heard @ May"),
    ("He thanked those who worked on the project for the past six years.", "worked @ the past six years"),
    ("The plant was put into operation in May.", "put @ May"),
    ("They cancelled a trip to Lund that had been planned for Friday.", "trip @ Friday"),
    ("He had ten shops; by 1975, when it opened, they had forty.", "opened @ 1975; had @ by 1975"),
    ("The Port of Ostby, which sued in March 2009, lost.", "sued @ March 2009"),
    ("They counted 40 fish last fall, up from 20 in the fall of 2009.", "counted @ last fall"),
    ("Oslo hopes to win after a narrow win in Bergen last week.", "win @ last week"),
    ("The charges have revived interest in three attacks on doctors between 1994 and 1997.", "attacks @ 1994 … 1997"),
    ("Raids in the valley and at Cherry Ford in 1778 provoked the fort.", "Raids @ 1778"),
    ("They left in the wake of the fall of the town on 3 May 2019.", "fall @ 3 May 2019"),
    ("They met at the start of talks in Oslo on Monday.", "met @ Monday"),
    ("The line was pushed back before the summer offensive of 2022.", "offensive @ summer … 2022"),
    ("The battle of the Green River (22 April 1951) was lost.", "battle @ 22 April 1951"),
    ("Others prepared for the last days, including a debate on 9 May in Oslo.", "debate @ 9 May"),
    ("He was charged in the 1998 bombing.", "bombing @ 1998"),
    ("He was hurt in the 1998 bombing.", "hurt @ 1998"),
    ("They prepare for a vote on 7 July 2024.", "vote @ 7 July 2024"),
    ("The almost simultaneous attacks Aug. 7 at the embassies in Ostby and Lund, hurt many.", "attacks @ Aug. 7"),
    ("It lasted even after the drawdown in 2010 and withdrawal in 2011.", "drawdown @ 2010; withdrawal @ 2011"),
    ("Unicorp said its net loss for the seasonally slow third quarter narrowed.", "loss @ third quarter"),
    ("The next election is not until 2027.", "election @ 2027"),
    ("They fought in battles such as the Battle of Nes on 2 May 1963, in which few died.", "Battle @ 2 May 1963"),
    ("Pupils sat out of the tests last year.", "sat @ last year"),
    ('"A pity," said Stu Berg, the planner for her campaign four years ago.', "campaign @ four years ago"),
    ("The surge was not the main reason for the drop in violence in 2007.", "drop @ 2007"),
    ("He wept after his visit to Ostby earlier in the week.", "visit @ earlier in the week"),
    ("It said that the quake last month will cost it $5 million.", "quake @ last month"),
    ("They asked for the tape of his talk with the paper from 5 January 2024.", "talk @ 5 January 2024"),
    ("The nurses will strike from Monday.", "strike @ Monday"),
    ("She scored twice in the 2019-20 season.", "scored @ 2019 … 20"),
    ("At a rally on Monday supporters burned flags.", "burned @ Monday"),
    ("Sales rose in the July-to-September quarter.", "rose @ July … September"),
]
# 'is planned', 'is expected' only say that their subject has a time.
SCHEDULES = [
    ("A memorial service is planned Friday in Oslo.", "service @ Friday"),
    ("A decision is expected on Monday.", "decision @ Monday"),
    ("Guests are expected on Monday.", "expected @ Monday"),
]
# What is foreseen has the time ahead.
FORESEEN = [
    ("The bank expects a return to profit in 2025.", "return @ 2025"),
    ("It said it expects net income in the year ending 30 June 2025 to fall.", "fall @ the year … 30 June 2025"),
]
# An amount that is compared with has a time of its own.
AMOUNTS = [
    ("Net income fell to $35.6 million from $70.1 million a year ago.", "income @ a year ago"),
    (
        "It lost $7 million, compared with earnings of $6 million, or 9 cents a share, a year ago.",
        "earnings @ a year ago",
    ),
    ("Unemployment fell to 5 percent from 6 percent in January.", "Unemployment @ January"),
    ("The town sued the firm for $3 million last year.", "sued @ last year"),
    ("Turnout was higher than in 2014.", ""),
    ("It added 40 jobs in June, fewer than forecast and down from a revised 60 in May.", "added @ June"),
    ("The club has 90 members, up from 40 in 2010.", ""),
    ("Its poor showing on Super Tuesday hurts it.", ""),
]
# Results of a period, ranks, and sentences that are nothing but a time.
RESULTS = [
    ("Unicorp reported a loss of $3 million for 2023.", "loss @ 2023"),
    ("The levy was the highest since 1980.", ""),
    ("3 March 2021.", ""),
    ("It was the third win of the club and its first in Ostby since 2010.", ""),
    ("It has led the bank in Ostby since 2010.", "led @ since 2010"),
    ("The ice has shrunk by a third since 1990.", "shrunk @ since 1990"),
    ("Trust was higher than in any year since 2004.", ""),
    ("It has raised more than $3 million since 2020.", "raised @ since 2020"),
    ("It raised more than $3 million in 2020.", "raised @ 2020"),
    ("Turnout was up more than 70 percent from 2008.", ""),
    ("The toll fell to its lowest level since the 2003 war.", "war @ 2003"),
    (
        "Sales rose in the quarter ended 30 June 2023 to $3 million from $2 million in 2022.",
        "Sales @ 2022; rose @ the quarter … 30 June 2023",
    ),
]
# What is told of a time.
TOLD = [
    ("1989 was the year the wall fell.", "fell @ 1989"),
    ("It happened the year the club won the cup.", ""),
    ("The last time the men met was in 1988.", "met @ 1988"),
    ("By the time the army came in May 2019, the town was empty.", "came @ May 2019"),
    (
        "He died in May 1791 and, by the end of 1792, the new house had met.",
        "died @ May 1791; met @ by the end of 1792",
    ),
    ("The army took it in 1944 and, by May 1945, had reached the sea.", "took @ 1944; reached @ by May 1945"),
    ("The staff was 40 in 2011 and 50 in 2021.", "40 @ 2011; 50 @ 2021"),
]
# Two expressions for one time.
EQUAL = [
    (
        "The barge ran aground on 3 February. It was freed six days later, on 9 February.",
        "ran @ 3 February; freed @ six days later … 9 February",
    ),
    ("Ten years ago today, the mill burnt.", "burnt @ Ten years ago today"),
    ("The vote would take place no later than 15 November.", "take @ no later than 15 November"),
]
# Clauses around the time.
CLAUSES = [
    ("It stood empty from 1946 to 1979, when a trust bought it.", "stood @ 1946 … 1979; bought @ 1979"),
    ("They had found a can of petrol near the hall on Tuesday.", "found @ Tuesday"),
    ("The can was found on Tuesday.", "found @ Tuesday"),
    ("The council meets at 7 p.m. in the school gym on Tuesday.", "meets @ 7 p.m. … Tuesday"),
    ("The 17:36 from Glasgow lost power on Monday.", "lost @ Monday"),
    ("She said sales had fallen since May and that crews would leave in June.", "fallen @ since May; leave @ June"),
    ("The man who saw it has been ill since May.", "ill @ since May"),
    ("The judge who knew it was old left in May.", "left @ May"),
    ("They called off a march on the capital that had been planned for Friday.", "march @ Friday"),
    ("The mayor visited the injured in May.", "visited @ May"),
    ("The alert was raised to the highest level on Thursday night.", "raised @ Thursday night"),
    ("Brown left the firm in May.", "left @ May"),
    ("Vidal left the firm in May.", "left @ May"),
    ("The last override here was in 1974.", "override @ 1974"),
    ("The last vote there was on 3 May 2019.", "vote @ 3 May 2019"),
    ("The bank raised its forecast for the year on Thursday.", "raised @ Thursday"),
    ("It will pay 3 crowns on 15 August to holders of record on 6 August.", "pay @ 15 August"),
    ("In 2019, under the government he led, the wait was 26 weeks.", "wait @ 2019"),
    ("She said that in 2019, under the government he led, taxes rose.", "rose @ 2019"),
    ("The firm agreed in March to close the plant in May.", "agreed @ March; close @ May"),
    ("Practices move to the high school starting next week.", "move @ next week"),
    ("He will lead the bank starting on 1 January.", "lead @ 1 January"),
    ("The thefts came to light in May 2019.", "came @ May 2019"),
    ("She learned to cook there in 2006.", "learned @ 2006"),
    ("The ship was seen by a pilot in 2016 and raised in 2018.", "seen @ 2016; raised @ 2018"),
    ("The party first raised the port's finances in May 2019.", "raised @ May 2019"),
    ("The bars closed in March 2020.", "closed @ March 2020"),
    ("The remains were found on Monday.", "found @ Monday"),
    ("The council meets on the 17th to decide whether the hall must close.", "meets @ the 17th"),
    ("A concert is planned for the 18th.", "concert @ the 18th"),
    ("He has held it since 2010, and his son ran it in 2005.", "held @ since 2010; ran @ 2005"),
    ("The car was found abandoned in May 2019.", "found @ May 2019"),
    (
        "A man held on Friday for setting the fire that killed two in May 2023 was freed.",
        "held @ Friday; killed @ May 2023",
    ),
    ("The group will return to growth in 2025.", "return @ 2025"),
    ("Sales of $3 million in 2018 grew.", "Sales @ 2018"),
    ("The storm, the worst to hit it since 1987, has passed.", ""),
    (
        "The firm, which bought it in 2011 and sold it in 2016, plans to close by 2030.",
        "bought @ 2011; sold @ 2016; close @ by 2030",
    ),
    ("He said rules to be published in May 2024 will say so.", "published @ May 2024"),
    ("The family left, and the house fell in May 2019.", "fell @ May 2019"),
    ("Dahl was shot to death in May 2019.", "shot @ May 2019"),
    ("It was hurt by costs associated with the sale of a stake in May 2019.", "sale @ May 2019"),
    ('"He will win," said Tim Vik, the mayor and a candidate in 2012.', ""),
    ("She ran his 2008 and 2012 campaigns.", "campaigns @ 2008; campaigns @ 2012"),
    ("They won it for the first time since 1988 on Sunday.", "won @ Sunday"),
    ('"In 2010," she said, "the bridge was closed."', "closed @ 2010"),
    ("The wall that divided it until 1989 is gone.", "divided @ until 1989"),
    ("Cars built before 2005 are banned from 2030.", "built @ before 2005; banned @ 2030"),
    ("People born after 1989 have never seen it.", "born @ after 1989"),
    ("It was known in 2010 that the bridge was unsafe.", "known @ 2010"),
    ("It emerged on Monday that she had left in 2019.", "emerged @ Monday; left @ 2019"),
    ("Less than a week after taking office on 1 May 2019, she quit.", "taking @ 1 May 2019; quit @ Less than a week"),
    ("Not since 1987 has it seen such a storm.", ""),
    ("It grows at a rate not seen since the 1960s.", ""),
    ("In office since 2015, Falk faces a vote.", "office @ since 2015"),
    ("The party, in power since 2010, lost.", "power @ since 2010"),
    ("In his will of 1820, he left it to the town.", ""),
    ("They found a letter dated 5 May 2019.", ""),
    ("The road has stayed closed since May 2023.", "stayed @ since May 2023"),
    ("He broke the record set by Dahl in 2014.", "set @ 2014"),
    ("He broke a record set in 1976.", "set @ 1976"),
    ("Two quakes, one in 1906 and one in 1989, shaped it.", "quakes @ 1906; quakes @ 1989"),
    ("The senator, a teacher first elected in 2010, faces a vote.", "elected @ 2010"),
    ("The mayor could not be reached for comment on Sunday.", "reached @ Sunday"),
    ("The men, who left in May 2023, plan to return in 2025.", "left @ May 2023; return @ 2025"),
    ("They agreed on Monday to sign it in June 2024.", "agreed @ Monday; sign @ June 2024"),
    ("It was not until 2016 that the law was changed.", "changed @ 2016"),
    ("After winning in 2008 and 2012, the club lost.", "winning @ 2008; winning @ 2012"),
    ("The priest denies the charges and will go on trial in May 2024.", "go @ May 2024"),
    ("Prices will fall in 2025.", "fall @ 2025"),
    ("Norland, a colony until 1997, was promised a vote.", ""),
    ("Ola Vik, 50, chief executive since 2015, will resign in 2025.", "executive @ since 2015; resign @ 2025"),
    (
        "Two who survived the fire at a mill in Ostby, Norland, last year, met on Monday.",
        "survived @ last year; met @ Monday",
    ),
    ("A coach, retired sailor Bo Dahl, came late last month.", "came @ late last month"),
    ("In May 2023 the firm, which is 61%-owned by Falk, made a loss.", "made @ May 2023"),
    ("Its shares, down 40 percent since January, closed at $12 on Tuesday.", "closed @ Tuesday"),
    ("The town had paid 62 percent, up from 50 percent in July.", ""),
    ("Lee said that she had asked the board in May 2019 to look into it.", "asked @ May 2019"),
    ("The barge sank on Tuesday, the third failure this year.", "sank @ Tuesday"),
    ("The tower was hit by lightning on 4 July 1902.", "hit @ 4 July 1902"),
    ("The trial opens on Friday and is due to last three weeks.", "opens @ Friday"),
    ("The mill is unsafe, the bank said in a report released on Monday.", "released @ Monday"),
    ("Workers began closing the road on Friday.", "began @ Friday"),
    ("The firm returned to profit last year.", "returned @ last year"),
    ("The case went to trial in May.", "went @ May"),
    ("The bill came to a vote on Tuesday.", "vote @ Tuesday"),
    ("She left the firm, which she founded in 1990, just last week.", "left @ last week; founded @ 1990"),
    ("Lee asked the court on Friday to close it.", ""),
    ("Prices began to rise in May.", "began @ May"),
    ("She managed to win the race on Friday.", "managed @ Friday"),
    ("The two sides agreed to sign the deal last week.", "agreed @ last week"),
    ("The two sides agreed to sign the deal next week.", "sign @ next week"),
    ("The firm agreed to return what it took last week.", "took @ last week"),
    ("The mill stopped selling flour in 2019.", "stopped @ 2019"),
    ("In 2015, the two sides agreed to pay.", "agreed @ 2015"),
    ("The two sides agreed to pay by 2030.", "pay @ by 2030"),
    ("No one was hurt in Friday's fire, which began in a mill.", "hurt @ Friday"),
    ("Apart from a pause in 2016, prices rose.", "pause @ 2016"),
    ("Two men were killed and five were hurt on Friday.", "killed @ Friday; hurt @ Friday"),
    ("A court ordered the sale on Monday after the port filed a complaint.", "ordered @ Monday"),
    ("The study, published in May 2019 by the bank, warned that debt had doubled.", "published @ May 2019"),
    ("In 2008, Lee said, the gift had made his father a sponsor.", "made @ 2008"),
    ('On Friday, Lee said, "the plan failed."', ""),
    (
        "The mood soured in Oslo on Monday night when Lee attacked her.",
        "soured @ Monday night; attacked @ Monday night",
    ),
    ("It has been quiet since Friday, when the bridge closed.", "quiet @ since Friday; closed @ Friday"),
    ("Officials sent new signals Sunday that Norland wants peace.", "sent @ Sunday"),
    ("Lee has scheduled a hearing Thursday to settle it.", "hearing @ Thursday"),
    ("She sent troops to keep the peace in May 2019.", "sent @ May 2019"),
    ("In the spring after the scandal broke, Lee denied it.", "denied @ the spring"),
    ("A year earlier Unicorp earned $2 million.", "earned @ A year earlier"),
    ("Lee, who has been feuding with her this week, on Friday left.", "feuding @ this week; left @ Friday"),
    ("More than half of the systems, meanwhile, were products sold in May 2019.", "sold @ May 2019"),
    ("Lee let the offensive begin Saturday night.", "begin @ Saturday night"),
    ("The start of voting holds unusual charm this winter.", "holds @ this winter"),
]
# 'not until' tells when it happened; 'Had he known' supposes.
UNTIL = [
    ("They did not leave until Friday.", "leave @ Friday"),
    ("The shop was open until Friday.", "open @ until Friday"),
    ("The film, due out next spring, was shot in Ames.", "due @ next spring"),
    ("Rents have risen since the mill closed in 2015.", "closed @ 2015"),
    ("The plant, idle since March, will open.", "idle @ since March"),
    ("Ames won on Sunday, its first win there since 2012.", "won @ Sunday"),
    ("The coach said before Saturday's match that he would leave.", "match @ Saturday"),
    ("He led the news, thanks to his romp Tuesday in the first round.", "romp @ Tuesday"),
    ("They extended the offer for the land that they do not own until Friday.", "extended @ until Friday"),
    ("They sold the land that they did not need until Friday.", "need @ Friday"),
    ("They will on Friday meet the mayor.", "meet @ Friday"),
    ("They would all drive to Oslo on Monday.", "drive @ Monday"),
    ("The pact adopted by the Assembly on Tuesday, which met here, is void.", "adopted @ Tuesday"),
]
# What stands between a fronted time and its clause; verbs that do not show their tense.
FRONTED = [
    ("March 1 is the deadline for bids.", "deadline @ March 1"),
    ("Tuesday on the radio, while discussing a note from Kim, Mayor Ida Brekke left.", "left @ Tuesday"),
    ("In the 1960s, with her book (it sold well), she backed him.", "backed @ the 1960s"),
    ("Then, after raising its offer four times, Norsteel late last month lowered it.", "lowered @ late last month"),
    ("The harbour board on 4 March bought having no choice.", "bought @ 4 March"),
    ("They cast their votes in June 2024.", "cast @ June 2024"),
    ("The town hired guards along the parade route, up from 90 last year.", ""),
]
# A time behind the complement of a copula is no part of it.
COPULAS = [
    ("The plan is dead today.", "dead @ today"),
    ("She was the winner Tuesday.", "winner @ Tuesday"),
    ("There was a debate Saturday night.", "debate @ Saturday night"),
    ("There are fewer players than there were in 2010.", "were @ 2010"),
    ("By 2010, the revival was complete.", "complete @ By 2010"),
]
# A form in -ing that describes the object; amounts compared with those of another time.
OBJECTS = [
    ("She invited them to a ceremony in Ames, Iowa, on March 12.", "ceremony @ March 12"),
    ("He was wounded in an attack in Ames, Iowa, on Monday.", "wounded @ Monday"),
    ("In early 1917 Norway adopted the plan, realizing the others would do so.", "adopted @ early 1917"),
    ("On Friday Kim said the port was full.", ""),
    ("Kim attended the rally on Friday, saying the port was full.", "attended @ Friday"),
    ("Kim sent out fundraising emails earlier this year.", "sent @ earlier this year"),
    ("They held training camps in May 2020.", "held @ May 2020"),
    ("They faced mounting debts in 2019.", "faced @ 2019"),
    ("They began visiting schools in 2019.", "began @ 2019"),
    ("He was killed fighting rebels in 2019.", "fighting @ 2019"),
    ("Profit was $3 million, compared with $4 million a year earlier.", "Profit @ a year earlier"),
    ("The firm earned $3 million, compared with $4 million a year earlier.", ""),
    ("Women gave a fifth of it for this election, compared with 1 percent in 2010.", ""),
]
# Offices in apposition; what a vote is about; measures and likenesses of other times; clauses that are subjects.
HELD = [
    ("The club's coach since 2015, Ola Vik, will leave in 2025.", "coach @ since 2015; leave @ 2025"),
    ("Lee Vik, mayor of Nes from 1990 to 2002, was buried on Monday.", "mayor @ 1990 … 2002; buried @ Monday"),
    ("The bank named Ida Brekke, president of its rival since 2010, as its chief.", "president @ since 2010"),
    ("Ola Vik, the youngest mayor since 1950, left in 2019.", "left @ 2019"),
    ("The law, passed in 2017 and in force since 2018, bans it.", "passed @ 2017; force @ since 2018"),
    ("The paper's editor from 1990 until his death in 2005, he wrote books.", "editor @ 1990 … 2005; death @ 2005"),
]
ELSEWHERE = [
    ("They looked into the slayings of ten women over the last five years.", "slayings @ the last five years"),
    ("It crested at its highest level since the flood of 1953.", "flood @ 1953"),
    ("It recalled stoves after four fires, the latest of them on 30 August 2019.", "fires @ 30 August 2019"),
    ("Those who visited the pool on 4 or 5 May 2019 should be tested.", "visited @ 4; visited @ 5 May 2019"),
    ("It cut its forecast for the year ending in March 2025.", ""),
    ("The trial of guards accused of killing a man in 2017 opened on Monday.", "killing @ 2017; opened @ Monday"),
    ("The hearing was adjourned to 14 October 2024.", "hearing @ 14 October 2024"),
    ("He died of a stroke in Lund on 12 November 1968.", "died @ 12 November 1968"),
    ("It was no surprise: in 2003 the dam had leaked.", "leaked @ 2003"),
    ("The Sanders campaign on Monday doubled down on it.", "doubled @ Monday"),
    ("On Friday, Ann played in the yard with a dog named Rex.", "played @ Friday"),
    ("In a May 2019 interview with the Herald, Lee questioned it.", "questioned @ May 2019"),
    ("It is longer than the 9/11 commission's findings.", ""),
    ("The 1998 bombing's victims were honoured.", "bombing @ 1998"),
    ("The 1968 workers' strike failed.", "strike @ 1968"),
    ("They look back to 2008.", ""),
    ("Voters came, the second highest share in the past 24 years.", ""),
    ("If Ann Lee rolls through Ostby on 11 March 2024, she wins.", "rolls @ 11 March 2024"),
    ("Lee's victory in the election of 1860 was close.", "election @ 1860"),
    ("He was convicted of fraud in 2015.", "convicted @ 2015"),
    ("The court found Lee guilty of fraud in 2015.", "found @ 2015"),
    ("He pleaded guilty to fraud in 2015.", "pleaded @ 2015"),
    ("He was convicted of the murder of Lee in 2010.", "murder @ 2010"),
    ("The minister knew of the leak as early as 3 March 2019.", "knew @ 3 March 2019"),
    ("She warned the board in writing in May 2016.", "warned @ May 2016"),
    ("They spent it over the course of the month.", "spent @ the month"),
    ("She spoke at the 2008 Labour Party Convention.", "spoke @ 2008"),
    ("He cited the 1971 Convention on Ocean Plastics.", ""),
    ("In a Tuesday town hall in Nes, Vik attacked it.", "attacked @ Tuesday"),
    ("He was a bank clerk 25 years ago.", "clerk @ 25 years ago"),
    ("The terms agreed in 2018 were published on Monday.", "agreed @ 2018; published @ Monday"),
    ("The truce agreed in 2018 collapsed within hours.", "agreed @ 2018"),
    ("He turned to votes in Nes on 3 May 2024 and Lund on 5 May 2024.", "votes @ 3 May 2024; votes @ 5 May 2024"),
    ("Tenants must be told within 14 days of the decision.", ""),
    ("The island will hold a vote on leaving the union on 4 May 2024.", "hold @ 4 May 2024"),
    ("The council meets on 11 March 2024 in Ghent to discuss the plan.", "meets @ 11 March 2024"),
    ("The firm expects revenue of $2 million in 2024.", "revenue @ 2024"),
    ("The official felt pressure in May 2019.", "felt @ May 2019"),
    ("The official meets Lee on 11 March 2024.", "meets @ 11 March 2024"),
    ("He hopes to be back at last year's level by 2030.", "back @ by 2030"),
    ("Farms closed in 2023, more than in all of 2022.", "closed @ 2023"),
    ("They had the hall arranged as in 1614.", ""),
    ("It was built as early as in 1614.", "built @ 1614"),
    ("It was called the April 12 Incident.", ""),
    ("It is the first owl to be seen here since 1890.", ""),
    ("What happened on Tuesday was a shame.", "happened @ Tuesday"),
    ("Who won in 2014 is not known.", "won @ 2014"),
    ("Letters we found show four payments in 2019.", "payments @ 2019"),
    ("The court heard that in May 2019 he took the money.", "took @ May 2019"),
]
CASES = [
    *HELD,
    *ELSEWHERE,
    *NOUNS,
    *SCHEDULES,
    *FORESEEN,
    *AMOUNTS,
    *RESULTS,
    *TOLD,
    *EQUAL,
    *CLAUSES,
    *UNTIL,
    *FRONTED,
    *COPULAS,
    *OBJECTS,
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_dated_predicates(text: str, expected: str) -> None:
    page = Page(document("one", text, published_date=PUBLISHED, published="2024-03-06"), text, make_shadow(text)[0])
    mentions = [row for row in extract(page, ENGLISH).tables.get("mentions", []) if row.role == "event"]
    found = "; ".join(
        f"{row.event} @ {row.when_text}" for row in sorted(mentions, key=lambda r: r.event_char_start or 0)
    )
    assert found == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Growth has been slow since the 2007-09 crisis.", "2007-01-01", "2015-12-16"),
        ("Growth was rare until the 2007-09 crisis.", None, "2009-12-31"),
    ],
)
def test_times_counted_from_a_range_replay(text, start, end):
    row = single.extract(text, published="2015-12-16", lang="en")["mentions"].iloc[0]
    assert [None if day is None else str(day) for day in replay(row.trace)] == [start, end]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Rumours that the ship sank in 2019 were false.", "hedged"),
        ("The idea that the ship sank in 2019 is absurd.", "hedged"),
        ("Lee's claim that the ship sank in 2019 is absurd.", "asserted"),
        ("News that the ship sank in 2019 shocked the town.", "asserted"),
        ("The fact that the ship sank in 2019 is known.", "asserted"),
    ],
)
def test_what_is_only_said_to_be_said(text: str, factuality: str) -> None:
    rows = single.extract(text, published=PUBLISHED, lang="en")["mentions"]
    assert list(rows.loc[rows["event"] == "sank", "factuality"]) == [factuality]
