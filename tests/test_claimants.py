"""The fullest name of a source, or the reason why there is none."""

from __future__ import annotations

import pytest

from pipeline import single
from pipeline.language import available, load_language
from pipeline.saying.name_data import compile_names
from pipeline.saying.name_forms import strip_titles
from pipeline.saying.name_words import fold
from pipeline.saying.names import find_names
from tests.said_helpers import ENGLISH, read

NAMES = ENGLISH.once(compile_names)

# text, source as written in its last attribution, name
NAMED = [
    # What somebody speaks for is two things, and whose that is stands before them.
    (
        "It is late, Norland's Trade and Growth spokesman Bo Kim said.",
        "Norland's Trade and Growth spokesman Bo Kim",
        "Bo Kim",
    ),
    ("It is late, Norland's Trade and Bo Kim said.", "Norland's Trade and Bo Kim", "Trade and Bo Kim"),
    # Who goes on has spoken before; not so where an act of speech is told of another, nor where somebody else spoke between.
    ("Tim Falk said it was late.\n\nBo Kim is the oldest clerk.\n\n“I was there,” he added.", "he", "Tim Falk"),
    ("“It is old,” said Tim Falk. Bo Kim built it in 1990. “It leaks,” he continued.", "he", "Tim Falk"),
    ("According to Tim Falk, it was late. Bo Kim is the owner. He added that it was new.", "He", "Tim Falk"),
    ("Tim Falk said it was late. Bo Kim is the oldest clerk. “I was there,” he said.", "he", "Bo Kim"),
    ("Tim Falk said it was late. Bo Kim praised the plan. He added that it was new.", "He", "Bo Kim"),
    ("Tim Falk said it was late. A clerk said it was old. Bo Kim left. “It is new,” he added.", "he", "Bo Kim"),
    ("Bo Kim left in May. “It is late,” he added.", "he", "Bo Kim"),
    ("Tim Falk said it was late. Ann Lee left. “It is new,” she added.", "she", "Ann Lee"),
    # What somebody does with what is hers or his tells the sex of a name that does not; not where another's may be meant.
    ("Xan Holm left her party.\n\nAnn Lee won. Although Holm lost, she said it was late.", "she", "Xan Holm"),
    ("Xan Holm and her sons left.\n\nAnn Lee won. Although Holm lost, she said it was late.", "she", "Xan Holm"),
    ("Xan Holm, who lost her seat, left.\n\nAnn Lee won. Although Holm lost, she said it was late.", "she", "Xan Holm"),
    ("Dear Xan Holm,\n\nAnn Lee won. She said it was late.", "She", "Ann Lee"),
    ("Xan Holm and his sons left.\n\nAnn Lee won. Although Holm lost, she said it was late.", "she", "Ann Lee"),
    ("Ann Lee lost. Xan Holm praised her work.\n\nIt rained. Holm left. He said it was late.", "He", "Xan Holm"),
    ("Ann Lee said it was late. The veteran politician said it was old.", "The veteran politician", "Ann Lee"),
    # A state's name begins with where it lies; what somebody does is no part of the name.
    (
        "It is late, South Carolina Highway Patrol said.",
        "South Carolina Highway Patrol",
        "South Carolina Highway Patrol",
    ),
    ("It is late, South Carolina Democrats said.", "South Carolina Democrats", "South Carolina Democrats"),
    ("It is late, South Korean Ann Lee said.", "South Korean Ann Lee", "Ann Lee"),
    ("Publicist Ann Lee said it was late.", "Publicist Ann Lee", "Ann Lee"),
    ("Principal Nova Partners said it was late.", "Principal Nova Partners", "Principal Nova Partners"),
    ("Coroner Ann Lee said it was late.", "Coroner Ann Lee", "Ann Lee"),
    # Ranks and offices that are no names.
    ("It is late, said Alba Chief Magistrate, Tom Holm.", "Alba Chief Magistrate, Tom Holm", "Tom Holm"),
    (
        "“It is late,” said Alba Police DSP Tolm Holmari, who is there.",
        "Alba Police DSP Tolm Holmari, who is there",
        "Tolm Holmari",
    ),
    # Who thinks in what "he" says, without a name, is another; short for a councillor.
    (
        "Tom Holm said it is late.\n\nThe prosecutor will decide whether it was safe, he said.",
        "he",
        "Tom Holm",
    ),
    ("Deputy mayor Tom Holm said it was late. “It was old,” Cr Holm said. He said it was safe.", "He", "Tom Holm"),
    # Who is told of by a word and a name is who has the name; an office held for years tells who is meant, if one has it.
    ("Ann Lee spoke. A rival, Tom Holm, left. She said it was late.", "She", "Ann Lee"),
    ("A rival, Tom Holm, left. He said it was late.", "He", "Tom Holm"),
    ("A clerk left. She said it was late.", "She", "A clerk"),
    ("A clerk of the Alba, Norland, mill left. She said it was late.", "She", "A clerk of the Alba, Norland, mill"),
    ("Ann Lee, a senator from Alba, left. The senator said it was late.", "The senator", "Ann Lee"),
    ("Sen. Ann Lee left. Ann Lee, a senator from Alba, rose. The senator said it was late.", "The senator", "Ann Lee"),
    ("Sen. Tom Holm met Ann Lee, a senator from Alba. The senator said it was late.", "The senator", "The senator"),
    ("Ann Lee, the candidate, left. The candidate said it was late.", "The candidate", "The candidate"),
    # A body whose name ends in what it is of, before a day, and as what a sentence begins with.
    (
        "Clerks met the Harbour Union of Norland on Monday. The union said it was late.",
        "The union",
        "Harbour Union of Norland",
    ),
    ("Clerks met the Ministry of Roads on Monday. The ministry said it was late.", "The ministry", "Ministry of Roads"),
    ("Harbour Union of Norland sued a clerk. It said it was late.", "It", "Harbour Union of Norland"),
    ("Clerks of Alba Harbour Union left. It said it was late.", "It", "Alba Harbour Union"),
    # "It" of the one body that the sentence before names, where that tells of no other thing.
    ("Shares of Nova Airlines fell on Monday. It said it was late.", "It", "Nova Airlines"),
    ("Clerks met the Harbour Union. It said it was late.", "It", "Harbour Union"),
    ("Clerks met the Harbour Union in a hall. It said it was late.", "It", None),
    ("Clerks of the Harbour Union met Alba Bank. It said it was late.", "It", None),
    # Letters that the page has put in brackets behind one of two names, and letters of which one is small.
    (
        "The National Harbour Board (NHB) met the National Health Bureau. The NHB said it was late.",
        "The NHB",
        "National Harbour Board",
    ),
    ("The National Harbour Board met the National Health Bureau. The NHB said it was late.", "The NHB", "NHB"),
    ("Clerks met the Ministry of Health. The MoH said it was late.", "The MoH", "Ministry of Health"),
    ("Clerks met the Ministry for Health. The MoH said it was late.", "The MoH", "MoH"),
    ("Nes Constabulary met clerks. It said it was late.", "It", "Nes Constabulary"),
    # A ministry or department and what it is for, in either order; a firm without its kind.
    (
        "Clerks met the Ministry of Health. The Health Ministry said it was late.",
        "The Health Ministry",
        "Ministry of Health",
    ),
    (
        "The Foreign Ministry left. The Ministry of Foreign Affairs left. The Foreign Ministry said it was late.",
        "The Foreign Ministry",
        "Ministry of Foreign Affairs",
    ),
    (
        "Clerks met the Department of Health and Roads. The Health Department said it was late.",
        "The Health Department",
        "Health Department",
    ),
    (
        "Clerks met the Department of Roads. The Roads Department said it was late. Ann Lee left. "
        "The department said it was old.",
        "The department",
        "Department of Roads",
    ),
    ("Lund Savings Bank left. Lund Savings said it was late.", "Lund Savings", "Lund Savings Bank"),
    ("The Nes Park Bank left. A clerk in Nes Park left. Nes Park said it was late.", "Nes Park", "Nes Park"),
    # What a body just named may be called, by the end of its name or by what it is told to be; not where two may be meant.
    ("It is late, according to the Tax Foundation. The group said it was old.", "The group", "Tax Foundation"),
    ("Nova Airlines hired clerks. It rained. The carrier said it was late.", "The carrier", "Nova Airlines"),
    ("Clerks met Nova, an airline based in Alba. Nova left. The airline said it was late.", "The airline", "Nova"),
    ("It is late, the NSB said. The agency said it was old.", "The agency", "NSB"),
    (
        "It is late, said the Alba Herald. The newspaper said it was old. Clerks left. The newspaper said it was new.",
        "The newspaper",
        "Alba Herald",
    ),
    (
        "The Alba Harbour Office met clerks in the United States. The agency said it was late.",
        "The agency",
        "Alba Harbour Office",
    ),
    ("The Alba Network said the group will leave. The group said it was late.", "The group", "Alba Network"),
    ("Nova Airlines met Alba Airways. The carrier said it was late.", "The carrier", "The carrier"),
    ("The Tax Foundation met a charity. The group said it was late.", "The group", "The group"),
    ("The Tax Foundation met Nordane. The group said it was late.", "The group", "The group"),
    ("A group met the Tax Foundation. The group said it was late.", "The group", "The group"),
    ("The Tax Foundation left. The agency said it was late.", "The agency", "The agency"),
    ("Rebels attacked the Alba Centre. The group said it was late.", "The group", "The group"),
    ("Clerks of the Alba Centre left. The group said it was late.", "The group", "Alba Centre"),
    ("It is late, the Nes Gazette reported. The paper said it was old.", "The paper", "Nes Gazette"),
    ("The study is in the Alba Journal. The paper said it was late.", "The paper", "The paper"),
    ("Bo told the newspaper Holm left. The newspaper said Holm left.", "The newspaper", "The newspaper"),
    ("Prices rose at oil giant Norvik. The company said it was late.", "The company", "Norvik"),
    (
        "The Alba Broadcasting Corp met clerks. The broadcaster said it was late.",
        "The broadcaster",
        "Alba Broadcasting Corp",
    ),
    ("Clerks met Bo Holm Cos. The company said it was late.", "The company", "Bo Holm Cos"),
    # A state's army, ministry or captain is not who has an office that tells of the state.
    ("Russian President Bo Kim left. The Russian leader said it was late.", "The Russian leader", "Bo Kim"),
    ("Russian President Bo Kim left. The Russian army said it was late.", "The Russian army", "The Russian army"),
    ("Russian President Bo Kim left. The Russian side said it was late.", "The Russian side", "The Russian side"),
    (
        "Russian President Bo Kim left. The Russian captain said it was late.",
        "The Russian captain",
        "The Russian captain",
    ),
    ("Republican Bo Kim left. The Republican nominee said it was late.", "The Republican nominee", "Bo Kim"),
    # The company behind who heads it is not that one.
    (
        "“It is late,” said Ann Lee, head of Nova, a company in Alba. The company said it was old.",
        "The company",
        "The company",
    ),
    # What tells a body from others is told of it by its name, if at all.
    ("Alba Press Group said it was late. The rebel group said it was old.", "The rebel group", "The rebel group"),
    ("Alba Press Group said it was late. The press group said it was old.", "The press group", "Alba Press Group"),
    ("Alba Bank said it was late. The state-run bank said it was old.", "The state-run bank", "Alba Bank"),
    ("The Harbour Union said it was late. The rival union said it was old.", "The rival union", "The rival union"),
    # A club by its name, if the page has but one.
    ("Alba Rovers opened a hall. It rained. The club said it was late.", "The club", "Alba Rovers"),
    ("Alba United opened a hall. It said it was late.", "It", "Alba United"),
    ("Alba Rovers met Nes United. The club said it was late.", "The club", "The club"),
    ("Alba Rovers opened a hall. The clubs said it was late.", "The clubs", "The clubs"),
    # An office before a name, of or from what it is one.
    ("The senator from Alba, Ann Lee, left. The senator said it was late.", "The senator", "Ann Lee"),
    ("The lawyer for the clerks, Ann Lee, left. The lawyer said it was late.", "The lawyer", "Ann Lee"),
    # Who sits in a parliament is who just spoke.
    (
        "“It is late,” Ann Lee said. It rained. “It is old,” the Alba North member of Parliament added.",
        "the Alba North member of Parliament",
        "Ann Lee",
    ),
    # An office that one is given is one's own; not one that is lost, or that one may get.
    ("The board chose Ann Lee as mayor. The mayor said it was late.", "The mayor", "Ann Lee"),
    ("The board named Ann Lee mayor of Lund. The mayor said it was late.", "The mayor", "Ann Lee"),
    ("On Monday he named Ann Lee as the new police chief. The chief said it was late.", "The chief", "Ann Lee"),
    ("They named Ann Lee, the mayor, and left. The mayor said it was late.", "The mayor", "Ann Lee"),
    ("They replaced Ann Lee as mayor. The mayor said it was late.", "The mayor", "The mayor"),
    ("They may choose Ann Lee as mayor. The mayor said it was late.", "The mayor", "The mayor"),
    ("He picked Ann Lee as his deputy mayor. The mayor said it was late.", "The mayor", "The mayor"),
    # Letters in brackets that are not the first ones of all words; an office of two words joined.
    (
        "The Department of Health and Human Services (HHS) is open. HHS says it is late.",
        "HHS",
        "Department of Health and Human Services",
    ),
    ("South Alba Police Service (SAPS) is open. The SAPS says it is late.", "The SAPS", "South Alba Police Service"),
    ("Alba State Police (PSA) is open. The PSA says it is late.", "The PSA", "PSA"),
    ("Bo Alan Lee Kim (BLK) left. BLK says it is late.", "BLK", "BLK"),
    ("Bo Kim, Nova’s EVP and chief clerk, says it is late.", "Bo Kim, Nova’s EVP and chief clerk", "Bo Kim"),
    ("Bo Kim, Nova and two others say it is late.", "Bo Kim, Nova and two others", "Bo Kim, Nova and two others"),
    # Several of a kind have no name.
    ("Labour MPs said it was late.", "Labour MPs", "Labour MPs"),
    # A place and its region before what somebody is, or behind it.
    (
        "An El Alba, Norland, maker of hats said it was late.",
        "An El Alba, Norland, maker of hats",
        "An El Alba, Norland, maker of hats",
    ),
    ("A clerk from Alba, Norland, who says it is late, left.", "who", "A clerk from Alba"),
    ("The mayor of Alba, Ann Lee, who says it is late, left.", "who", "Ann Lee"),
    # Who adds something is who spoke before, not whom he speaks of; who speaks is not whom one quotes.
    ("Ann Holm left. She said it is late. Bo Kim has said that it is old, she added.", "she", "Ann Holm"),
    ("Tom Holm said Bo Kim had told the court that it was his. He said it is late.", "He", "Tom Holm"),
    # Letters that stand for what an owner has.
    (
        "The House of Lords' Port Audit Committee (PAC) left. The PAC said it is late.",
        "The PAC",
        "House of Lords' Port Audit Committee",
    ),
    # Whom a sentence names beside the "he" that is its subject is another.
    ("Bo Holm spoke in Alba. He nodded to the win of Carl Kell. “It is late,” he said.", "he", "Bo Holm"),
    ("Bo Holm left. With a grin, he called Carl Kell. He said it is late.", "He", "Bo Holm"),
    # Rank is no origin: who is told to be of old is not all that is told so.
    ("Former Bo Holm aide Ann Lee left. The former aide said it is late.", "The former aide", "The former aide"),
    # Several words alone in quotation marks are a programme's.
    ("Bo Holm left. On Nova’s “Good Morning Alba” today, he said it is late.", "he", "Bo Holm"),
    # Whose minister one is, told by the state's name and by its adjective; the state or letters before a name.
    (
        "Greek Trade Minister Zoë Bakk left. Greece's trade minister said it is late.",
        "Greece's trade minister",
        "Zoë Bakk",
    ),
    (
        "Greece's trade minister said it is late. Turkish Trade Minister Zoë Bakk left.",
        "Greece's trade minister",
        "Greece's trade minister",
    ),
    (
        "Former Greek Trade Minister Zoë Bakk left. Greece's trade minister said it is late.",
        "Greece's trade minister",
        "Greece's trade minister",
    ),
    ("Trade Minister of Greece Zoëlin Bakk said it is late.", "Trade Minister of Greece Zoëlin Bakk", "Zoëlin Bakk"),
    ("Inspector General of BSF R K Bakk left. According to BSF, it is late.", "BSF", "BSF"),
    # Offices told by what they are for.
    (
        "Alba County Supervisor of Elections Ann Lee said it is late.",
        "Alba County Supervisor of Elections Ann Lee",
        "Ann Lee",
    ),
    ("Registrar of Voters Ann Lee left. Lee said it is late.", "Lee", "Ann Lee"),
    # Times behind what a relative tells of, and before a cue.
    ("The bank released a report on Monday that said it is late.", "that", "a report"),
    ("It posted a comment on Wavenet in August that said it is late.", "that", "a comment on Wavenet"),
    ("Holm at the time said it is late.", "Holm", "Holm"),
    # Whom "he" stood for is no "she".
    (
        "Neeraj Kell left. He said it is late.\n\nKell met Nila Mohan. He said she ran.\n\nHe said it was so.",
        "He",
        "Neeraj Kell",
    ),
    ("Taoiseach Ann Kell left. Kell said it is late.", "Kell", "Ann Kell"),
    ("Justices Ann Kell and Bo Holm sat. Justice Kell said it is late.", "Justice Kell", "Ann Kell"),
    # A body told by what it is of.
    ("Among them is the Union of Alba, which said it is late.", "which", "Union of Alba"),
    (
        "Envoys of Holm, Alba and the Nova Isles said it is late.",
        "Envoys of Holm, Alba and the Nova Isles",
        "Envoys of Holm, Alba and the Nova Isles",
    ),
    # Offices by their letters.
    ("Prime Minister Ann Kell left. The PM said it is late.", "The PM", "Ann Kell"),
    ("Prime Minister Ann Kell met Prime Minister Bo Holm. The PM said it is late.", "The PM", "The PM"),
    ("The CM said it is late.", "The CM", "The CM"),
    ("Nova MLA Ann Kell said it is late.", "Nova MLA Ann Kell", "Ann Kell"),
    # An office in a body told by what it is for.
    ("Minister in the Ministry of Finance Brian Kell left. Kell said it is late.", "Kell", "Brian Kell"),
    (
        "Republican Leader in the House of Representatives Ann Kell said it is late.",
        "Republican Leader in the House of Representatives Ann Kell",
        "Ann Kell",
    ),
    (
        "Clerks at the Ministry of Finance left. The Ministry of Finance said it is late.",
        "The Ministry of Finance",
        "Ministry of Finance",
    ),
    # Offices beside names, also of people who say nothing there.
    ("Ann Lee, the mayor, closed the bridge. The mayor said it is safe.", "The mayor", "Ann Lee"),
    ("The mayor of Alba, Ann Lee, closed the bridge. The mayor said it is safe.", "The mayor", "Ann Lee"),
    ("Ann Lee is the mayor of Alba. The mayor said it is safe.", "The mayor", "Ann Lee"),
    ("Petitioner Bo Kim said it is safe.", "Petitioner Bo Kim", "Bo Kim"),
    ("Bo Kim was picked. Sitting MLAs Kim and Lee left. Mr Kim said it is safe.", "Mr Kim", "Bo Kim"),
    ("They cited Ann Lee’s earlier claim that it is safe.", "Ann Lee’s", "Ann Lee"),
    ("Owain ap Rhys left. Mr ap Rhys said it is safe.", "Mr ap Rhys", "Owain ap Rhys"),
    # Whoever heads a body that is named is its chief.
    ("Nova president Ann Lee left. Bo Kim stayed. The Nova chief said it is safe.", "The Nova chief", "Ann Lee"),
    ("Ann Lee, the Nova chairwoman, left. The Nova boss said it is safe.", "The Nova boss", "Ann Lee"),
    (
        "Nova chairman Bo Kim left. Nova president Ann Lee stayed. The Nova boss said no.",
        "The Nova boss",
        "The Nova boss",
    ),
    ("Former Nova president Ann Lee left. The Nova boss said it is safe.", "The Nova boss", "The Nova boss"),
    ("Nova port president Ann Lee left. The Nova boss said it is safe.", "The Nova boss", "The Nova boss"),
    ("Ann Lee was elected mayor in May. The mayor said it is safe.", "The mayor", "Ann Lee"),
    ("Ann Lee is running for mayor. The mayor said it is safe.", "The mayor", "The mayor"),
    ("Ann Lee was the mayor of Alba. The mayor said it is safe.", "The mayor", "The mayor"),
    ("Ann Lee left. “Yes,” Lee said. “No,” the Alba businessman added.", *["the Alba businessman"] * 2),
    ("Ann Lee left. “Yes,” Lee said. “No,” the Alba businesswoman added.", "the Alba businesswoman", "Ann Lee"),
    # What others call somebody, and who is spoken for, are no names of who speaks.
    ("Ann Lee left. “Crooked Ann Lee is a thief,” Kim said. Lee said it is safe.", "Lee", "Ann Lee"),
    ("Crooked Ann Lee said it is safe.", "Crooked Ann Lee", "Ann Lee"),
    ("A spokesman for council Democrats said it is safe.", *["A spokesman for council Democrats"] * 2),
    ("A lawyer for accuser Ann Lee said it is safe.", *["A lawyer for accuser Ann Lee"] * 2),
    ("The Department of Trade (DOT) met. The DOT said it is safe.", "The DOT", "Department of Trade"),
    ("Deputy Mayor Ann Lee said so. The mayor said it is safe.", "The mayor", "The mayor"),
    ("Mayor Lee and his wife, Ann Lee, left. Lee said it is safe.", "Lee", "Lee"),
    ("Mayor Lee left. “It is safe,” said Ann Lee.", "Ann Lee", "Ann Lee"),
    ("Deputy Mayor Ann Lee said so. The deputy mayor said it is safe.", "The deputy mayor", "Ann Lee"),
    ("Ann Lee, a former mayor of Alba, closed the bridge. The mayor said it is safe.", "The mayor", "The mayor"),
    ("The mayor, Ann Lee, closed it. The mayors said it is safe.", "The mayors", "The mayors"),
    (
        "The envoy to Norland, Ann Lee, left. The envoy to Wesland said it is safe.",
        "The envoy to Wesland",
        "The envoy to Wesland",
    ),
    (
        "The mayor, Ann Lee, said so. The mayor and the vicar said it is safe.",
        "The mayor and the vicar",
        "The mayor and the vicar",
    ),
    (
        "The Relief Coordinator, Ann Lee, said so. The Relief Coordinator said it is safe.",
        "The Relief Coordinator",
        "Ann Lee",
    ),
    (
        "Labour spokesperson on Housing Faiz Kolva TD said it is safe.",
        "Labour spokesperson on Housing Faiz Kolva TD",
        "Faiz Kolva",
    ),
    (
        "Alba’s president, Ann Lee, insists it will stay.\n\nBo Kim disagrees with the president.\n\n"
        "“It is old,” the former president told clerks.",
        "the former president",
        "Bo Kim",
    ),
    ("It rains.\n\nANN LEE, HOST:\n\nIt is old.\n\nLEE: It is safe.", "LEE", "ANN LEE"),
    ("JOAN LUND, PILOT: It is old.\n\nBO LUND, PILOT: No.\n\nJ. LUND: It is safe.", "J. LUND", "JOAN LUND"),
    ("Joan Lee left. Bo Lee came. J. Lee said it is safe.", "J. Lee", "Joan Lee"),
    ("Joan Lee left. John Lee came. J. Lee said it is safe.", "J. Lee", "J. Lee"),
    ("It rains.\n\nUNIDENTIFIED MAN #1: It is safe.", "UNIDENTIFIED MAN #1", "UNIDENTIFIED MAN #1"),
    (
        "ANN LEE, CLERK: It is old.\n\nBO KIM, CLERK: No.\n\nCLERK: It is safe.",
        "CLERK",
        "CLERK",
    ),
    ("UN Special Envoy for Norland Ann Lee said it is safe.", "UN Special Envoy for Norland Ann Lee", "Ann Lee"),
    ("Sund and Berg Premier Ann Lee said it is safe.", "Sund and Berg Premier Ann Lee", "Ann Lee"),
    ("Bo Kim and Premier Ann Lee said it is safe.", "Bo Kim and Premier Ann Lee", "Bo Kim and Ann Lee"),
    ("Mayor Ann Lee closed the bridge. Lee said it was old.", "Lee", "Ann Lee"),
    ("Norwegian Transport Minister Kari Nes said it is safe.", "Norwegian Transport Minister Kari Nes", "Kari Nes"),
    ("Ann Lee, the mayor of Alba, said it is safe.", "Ann Lee, the mayor of Alba", "Ann Lee"),
    ("The mayor of Alba, Ann Lee, said it is safe.", "The mayor of Alba, Ann Lee", "Ann Lee"),
    ("Current and former officials said it is safe.", "Current and former officials", "Current and former officials"),
    ("The British Retail Consortium said it is safe.", "The British Retail Consortium", "British Retail Consortium"),
    ("Whip Ellen Park left. She said it is safe.", "She", "Ellen Park"),
    ("A man named Bo Lee said it is safe.", "A man named Bo Lee", "Bo Lee"),
    ("A man identified as Bo Lee said it is safe.", "A man identified as Bo Lee", "Bo Lee"),
    ("One clerk who identified Lee said it is safe.", "One clerk who identified Lee", "One clerk"),
    ("A sketch was handed to the clerk by a man who said it is safe.", "who", "a man"),
    ("Ann Lee, a clerk who said it is safe, left.", "who", "Ann Lee"),
    ("Bo Gow said it was old. Asked why, a ferryman laughed. He said it is over.", "He", "a ferryman"),
    ("It is late, said Bo Kim, a delegate and Lee supporter who says it is over.", "who", "Bo Kim"),
    ("It is for candidates such as Sen. Ann Lee of Alba, who says it is over.", "who", "Ann Lee"),
    # Of whom alone the sentence tells; 'one' and 'courts' of another sentence are none that a pronoun stands for.
    ("Alba House has seen it. That angers many analysts because they say it is over.", "they", "many analysts"),
    ("Ann Lee met clerks. One said it is late. She said it is over.", "She", "Ann Lee"),
    ("They answered a call from Ann Lee's mother, who says it is late.", "who", "Ann Lee's mother"),
    ("It echoes a memo from Ann Lee's chief clerk, who says it is late.", "who", "Ann Lee's chief clerk"),
    ("It tells of the death of a clerk who said it is over.", "who", "a clerk"),
    ("The envoy met candidates — like Ann Lee — who say it is over.", "who", "candidates"),
    ("Rail minister Bo Kim left. The prime minister said it is over.", "The prime minister", "The prime minister"),
    ("Rail minister Bo Kim left, said Ann Lee. The minister said it is over.", "The minister", "The minister"),
    ("It is late, rail minister Bo Kim said. The rail minister said it is over.", "The rail minister", "Bo Kim"),
    ('The judge asked Bo Kim if it was late. "Yes," he replied.', "he", "Bo Kim"),
    ("The owners, Norsteel, said it is over.", "The owners, Norsteel", "Norsteel"),
    ("Bo Kim left. But the 49-year-old said it is over.", "the 49-year-old", "Bo Kim"),
    ("Bo Kim, 49, left. Ann Lee met clerks. The 49-year-old said it is over.", "The 49-year-old", "Bo Kim"),
    ("It burned, the governor said. Governor Ann Lee left.", "the governor", "Ann Lee"),
    ("The CEO said it is over.", "The CEO", "The CEO"),
    ("It is over, the port's CFO Bo Lind said.", "the port's CFO Bo Lind", "Bo Lind"),
    ("It is on NRK TV. NRK said it is over.", "NRK", "NRK"),
    ("Alba-based Nes Steel Corp. shut a mill. The company said it is over.", "The company", "Nes Steel Corp"),
    ("The vicar of St Ola's, Jane Berg, said it is over.", "The vicar of St Ola's, Jane Berg", "Jane Berg"),
    ("Nova Group's CEO, Bo Kim, said it is over.", "Nova Group's CEO, Bo Kim", "Bo Kim"),
    ("A 19-year-old fell. Bo Kim left. The 19-year-old said it is over.", "The 19-year-old", "The 19-year-old"),
    ("Ann Lee rose. Under questioning from Ellen Park, for Alba, she said it is over.", "she", "Ann Lee"),
    ("Bo Kim left. Somebody wrote “No” on it. It is over, he said.", "he", "Bo Kim"),
    ("The Met Office warned of gales. Ann Lee left. Her office said it is over.", "Her office", "Her office"),
    ("Ferry operator Coastway said it is late. It said it is over.", "It", "Coastway"),
    # Of two of one family the one who just spoke, or whom the sentence before names first; in a quotation 'she' is another.
    ("For his wife Ann Lee, Bo Lee said it is late. Lee said: “She is old.”", "Lee", "Bo Lee"),
    ("Bo Lee left. Ann Lee slept. It is safe, Lee said.", "Lee", "Ann Lee"),
    ("Oscar-winner Ann Lee left. Lee said it is over.", "Lee", "Ann Lee"),
    ("Ann Lee left. “It is late,” Lee said. Asked if Eva Kim would go, she replied: “Yes.”", "she", "Ann Lee"),
    ("Sen. Al Kim left. Kim said it is over.", "Kim", "Al Kim"),
    ("Assemblywoman Ann Lee helped fight Bo Kim because he said it is over.", "he", "Bo Kim"),
    # What the page's main person, who just spoke, is told to be in passing.
    ("Bo Kim said it is late. The retired surgeon said it is over.", "The retired surgeon", "Bo Kim"),
    ("Bo Kim left. “It is late,” Kim said. It rained. “Go,” the billionaire added.", "the billionaire", "Bo Kim"),
    ("Bo Kim said it is late. The Alba North MP said it is over.", "The Alba North MP", "Bo Kim"),
    (
        "Bo Kim said it is late. It angers Ann Lee. The Alba North MP said it is over.",
        "The Alba North MP",
        "The Alba North MP",
    ),
    ("Bo Kim said it is late. The PM said it is over.", "The PM", "The PM"),
    ("Bo Kim said it is late. The “Hand by Hand” singer said it is over.", "The “Hand by Hand” singer", "Bo Kim"),
    ("The “Old Hands” star Bo Kim said it is over.", "The “Old Hands” star Bo Kim", "Bo Kim"),
    ("A Battle of the Nile veteran said it is over.", "A Battle of the Nile veteran", "A Battle of the Nile veteran"),
    ("The Alba North MP, Ann Lee, said it is over.", "The Alba North MP, Ann Lee", "Ann Lee"),
    ("The Rev. Ann Lee MP said it is over.", "The Rev. Ann Lee MP", "Ann Lee"),
    ("Bo Kim met Tom Lee. Kim left the hall, where he asked Lee if it was late.", "he", "Bo Kim"),
    ("Bo Kim said it is late. “Go,” the skipper said.", "the skipper", "Bo Kim"),
    ("Bo Kim said it is late. “Go,” the Spaniard said.", "the Spaniard", "Bo Kim"),
    ("Bo Kim said it is late. The waiter said it is over.", "The waiter", "The waiter"),
    # A nation in a name is nobody "she" stands for.
    ("Ann Kim was to sing. Live Nation says, “It is off.” She told us, “No.”", "She", "Ann Kim"),
    (
        "Bo Kim said it is late. Ann Lee left. Lee ran. Lee fell. The senator said it is over.",
        "The senator",
        "The senator",
    ),
    ("Bo Kim said it is late. The former clerk said Kim left.", "The former clerk", "The former clerk"),
    # Short titles, letters behind a name, and bodies that somebody owns.
    ("Det Insp Bo Kim left. The detective said it is over.", "The detective", "Bo Kim"),
    ("Sen. Ann Lee left. The senator said it is over.", "The senator", "Ann Lee"),
    ("Sen. Ann Lee met Mayor Bo Kim. The senator said it is over.", "The senator", "The senator"),
    ("Alba Sen. Ann Lee left. Lund Sen. Bo Kim ran. The Alba senator said it is over.", "The Alba senator", "Ann Lee"),
    (
        "Sen. Ann Lee of Alba left. It rained. It rained. The Alba senator said it is over.",
        "The Alba senator",
        "Ann Lee",
    ),
    (
        "Alba Sen. Ann Lee met Alba Sen. Bo Kim. The Alba senator said it is over.",
        "The Alba senator",
        "The Alba senator",
    ),
    ("Sen. Ann Lee left. The Alba senator said it is over.", "The Alba senator", "The Alba senator"),
    (
        "Alba Gov. Ann Lee left. The former Alba governor said it is over.",
        "The former Alba governor",
        "The former Alba governor",
    ),
    (
        "Former Alba Gov. Ann Lee left. Alba Gov. Bo Kim stayed. The Alba governor said it is over.",
        "The Alba governor",
        "Bo Kim",
    ),
    ("Bo Kim asked Ms. Ann Lee about two clerks who said it is over.", "who", "two clerks"),
    ("Mark King left. “It is over,” Mr. King said.", "Mr. King", "Mark King"),
    ("Prince Bo said it is over.", "Prince Bo", "Prince Bo"),
    ("Ann Lee KC said it is over.", "Ann Lee KC", "Ann Lee"),
    ("Norland's fishing ministry closed. The ministry said it is over.", "The ministry", "Norland's fishing ministry"),
    ("Alba's town council met Lund's city council. The council said it is over.", "The council", "The council"),
    ("Sgt Bo Kim, of Alba police, said it is over.", "Sgt Bo Kim, of Alba police", "Bo Kim"),
    ("Bo Fell left. Fell said it is over.", "Fell", "Bo Fell"),
    # Surnames with particles, and one that is another word.
    ("Ms. van der Berg said it is over.", "Ms. van der Berg", "van der Berg"),
    ("Ann van der Berg left. Ms. van der Berg said it is over.", "Ms. van der Berg", "Ann van der Berg"),
    ("Ms. Lee left. It is over, de la Rosa said.", "de la Rosa", "de la Rosa"),
    ("Ann al-Amin left. It is over, al-Amin said.", "al-Amin", "Ann al-Amin"),
    ("Bo Oh left. Oh said it is over.", "Oh", "Bo Oh"),
    # A short name and a longer one that is another's.
    ("Norland Motors lost money. In Norland it rained. Norland says it will pay.", "Norland", "Norland"),
    ("Norsteel Inc. lost money. It rained in Norsteel. Norsteel says it will pay.", "Norsteel", "Norsteel Inc"),
    ("Norland's Foreign Ministry left. Norland says it will pay.", "Norland", "Norland"),
    ("Bo Hussein left. Lee met King Hussein. King Hussein said it is over.", "King Hussein", "King Hussein"),
    ("Prince Bo Hussein left. Prince Bo said it is over.", "Prince Bo", "Bo Hussein"),
    ("Messrs. Lee and Kim left. Ann Lee stayed. Mr. Lee said it is over.", "Mr. Lee", "Ann Lee"),
    ("Police held Ann Lee, the Alba clerk who said it is safe.", "who", "Ann Lee"),
    ("In a row with Ann Lee's team, a clerk who said it is safe left.", "who", "a clerk"),
    ("Ann Lee, a clerk at Nes Bank, who said it is safe, left.", "who", "Ann Lee"),
    ("Sen. Ann Lee of Alba, the head of the Senate Port Committee, who said it is safe, left.", "who", "Ann Lee"),
    (
        "Ann Lee left. The note was sent by the port's chief accountant. In it he said it is safe.",
        "he",
        "the port's chief accountant",
    ),
    ("Back in May Holm said it is over.", "Holm", "Holm"),
    ("It raised fear among mill hands who said it is over.", "who", "mill hands"),
    ("Victoria Park closed. It said it is safe.", "It", "Victoria Park"),
    ("The shop closed in May and Lumo, a rival, said it is safe.", "Lumo, a rival", "Lumo"),
    ("Alba campaign manager Bo Kim said it is safe.", "Alba campaign manager Bo Kim", "Bo Kim"),
    ("Jean-Luc Émile visited Alba. It is safe, Émile said.", "Émile", "Jean-Luc Émile"),
    ("Ann Lee and Bo Kim said it is safe.", "Ann Lee and Bo Kim", "Ann Lee and Bo Kim"),
    ("The Alba Port Authority said it is safe.", "The Alba Port Authority", "Alba Port Authority"),
    # Turns of an interview: 'I' is who speaks, and 'he' is not.
    ("ANN LEE: I think it is safe.", "I", "ANN LEE"),
    # A union is no person.
    ('The union Norfag left. "It is old," the union Norfag said. It said so that it leaks.', "It", "Norfag"),
    ("Chief of staff Bob Dale said it is over.", "Chief of staff Bob Dale", "Bob Dale"),
    ("Witness Bob Dale said it is over.", "Witness Bob Dale", "Bob Dale"),
    ("14.25 A clerk, Bob Dale, said it is over.", "A clerk, Bob Dale", "Bob Dale"),
    ("5:42 p.m. Bob Dale said it is over.", "Bob Dale", "Bob Dale"),
    ("Bob Dale spoke, the crowd said. He said it is over.", "He", "Bob Dale"),
    # The subject of what a body tells; not of what somebody is quoted with.
    ("Bob Dale won the vote, ahead of Jack Lee, the board said. He said it is over.", "He", "Bob Dale"),
    ("Jess Holm spoke. “Mary Hart lied,” she said. “It is old,” she added.", "she", "Jess Holm"),
    (
        "Bob Dale, who has farms in Norland, Alba, and Lund, said it is over.",
        "Bob Dale, who has farms in Norland, Alba, and Lund",
        "Bob Dale",
    ),
    # A list with a comma before its last, too; one of many without names.
    (
        "Bob Dale, Jack Lee, and Tom Berg said it is over.",
        "Bob Dale, Jack Lee, and Tom Berg",
        "Bob Dale, Jack Lee and Tom Berg",
    ),
    (
        "Bob Dale, Lampfire's Jack Lee and Bell's Tom Berg said it is over.",
        "Bob Dale, Lampfire's Jack Lee and Bell's Tom Berg",
        "Bob Dale, Jack Lee and Tom Berg",
    ),
    (
        "Lampson, Alba Lynch and Lund Sachs said it is over.",
        "Lampson, Alba Lynch and Lund Sachs",
        "Lampson, Alba Lynch and Lund Sachs",
    ),
    ("Clerks, sailors and nurses said it is over.", "Clerks, sailors and nurses", "Clerks, sailors and nurses"),
    ("Two clerks, who took tea and cakes, said it is over.", "Two clerks, who took tea and cakes", "Two clerks"),
    # What happened to a firm is not its name in full.
    ("The Norsteel Scandal broke. Norsteel said it is over.", "Norsteel", "Norsteel"),
    # Who is named in what he says is another.
    ("Bob Dale left Alba. “Tom Berg will never go home,” he said.", "he", "Bob Dale"),
    ("Bob Dale left Alba. Tom Berg will never go home, he added.", "he", "Bob Dale"),
    ("Bob Dale was tired, he said.", "he", "Bob Dale"),
    ("Bob Dale left Alba. The mill, Tom Berg said, is old. “It leaks,” he said.", "he", "Tom Berg"),
    ("Asked by Tom Berg about it, Bob Dale said, “It is old.” “It leaks,” he said.", "he", "Bob Dale"),
    ("Two ports — Alba, Lund and Berg — said it is over.", "Two ports — Alba, Lund and Berg", "Alba, Lund and Berg"),
    (
        "Bob Dale left. “It is old,” Dale said. “Tom Berg knows it. It leaks.” He said it is over.",
        "He",
        "Bob Dale",
    ),
    ("Pastor Bob Dale said it is over.", "Pastor Bob Dale", "Bob Dale"),
    ("Senator Bob Dale of Lund, who said it is over, left.", "who", "Bob Dale"),
    ("One guest backing Tom Berg, Bob Dale, said it is old. He said it leaks.", "He", "Bob Dale"),
    ("Bob Dale left, and one thing was clear: it is old. He said it leaks.", "He", "Bob Dale"),
    ("Mother-of-two Jess Hart said it is old.", "Mother-of-two Jess Hart", "Jess Hart"),
    ("Hi Tom,\n\nMaria called this morning. She says it is old.", "She", "Maria"),
    # Whom a predicate tells of.
    ("Bob Dale lies and is a thief, bully and liar who said it is over.", "who", "Bob Dale"),
    ("Head of research Bob Dale said it is over.", "Head of research Bob Dale", "Bob Dale"),
    # Those whom one calls by a title and a first name; surnames that are titles.
    ("Pope Leo visited Alba. Leo said it is over.", "Leo", "Pope Leo"),
    ("Bob King left Alba. King said it is over.", "King", "Bob King"),
    ("Norland's Ambassador said it is over.", "Norland's Ambassador", "Norland's Ambassador"),
    # "They" of two people of whom alone the sentence before tells; a campaign is no "he".
    ("Mary Holm and Bob Dale run a bakery. They said flour is dear.", "They", "Mary Holm and Bob Dale"),
    # "It" of the one body of which alone the sentence tells.
    ("The bank will cut jobs by June, it said.", "it", "The bank"),
    ("Alba Bank cut its forecast. The bank will cut jobs, it said.", "it", "Alba Bank"),
    ("Alba Airlines plans to sell two jets, it said.", "it", "Alba Airlines"),
    ("The ABX has ended its response to the flood, it said.", "it", "ABX"),
    ("The ministry closed two roads. It said they were unsafe.", "It", "The ministry"),
    ("The tunnel will cost three million crowns, it said.", "it", None),
    ("The regulator fined the bank in May. It said the fine was fair.", "It", None),
    ("Holm sued the company. It said the claim had no merit.", "It", None),
    ("Bob Dale spoke in Alba, the campaign said. He said it is over.", "He", "Bob Dale"),
    ("Bob Dale left Alba, and Mary Holm stayed. He said it is over.", "He", "Bob Dale"),
    # "The company" and "it" of the firm with whose name a sentence begins.
    ("Norvik Foods will close its mill in Alba, the company said.", "the company", "Norvik Foods"),
    ("Norvik Foods will close its mill in Alba. It said so on Friday, and it blamed rain.", "it", "Norvik Foods"),
    (
        "Norvik AG today bought Alba Pharma. The hall was full. The company said it will grow.",
        "The company",
        "Norvik AG",
    ),
    (
        "Sales at Norvik fell. Norvik has struggled since its first year. The company said it will grow.",
        "The company",
        "Norvik",
    ),
    # More that is told of the firm just named; not where another one is named or was brought in so.
    ("Orr Foods Inc. said profit fell. The food company said it will cut jobs.", "The food company", "Orr Foods Inc"),
    ("Orr Foods Inc. said profit fell. The drugmaker said it will cut jobs.", "The drugmaker", "Orr Foods Inc"),
    (
        "Orr Foods Inc. said profit fell. The Nes Park, Ore., company said it will cut jobs.",
        "The Nes Park, Ore., company",
        "Orr Foods Inc",
    ),
    ("Orr Foods Inc. said profit fell. The parent company said it is ill.", "The parent company", "The parent company"),
    (
        "Orr Foods Inc. bought Nes Steel Corp. The steel company said it is ill.",
        "The steel company",
        "The steel company",
    ),
    ("Orr Foods Inc. hired an oil company. The oil company said it is ill.", "The oil company", "The oil company"),
    # A firm's name with its form is its fuller name; a possessive or a particle may stand in it.
    ("Orr Motors Corp. fell. Orr Motors said it will sell it.", "Orr Motors", "Orr Motors Corp"),
    ("Ann Lee Inc. fell. Ann Lee said she will sell it.", "Ann Lee", "Ann Lee"),
    ("On Monday, Holm's Bay Co. said it will sell it.", "Holm's Bay Co.", "Holm's Bay Co"),
    ("Holm's Bay Co. fell. Holm's Bay said it will sell it.", "Holm's Bay", "Holm's Bay Co"),
    ("Nessby's Holdings Inc. fell. Nessby's said it will sell it.", "Nessby's", "Nessby's Holdings Inc"),
    ("On Monday, the auction house Nessby's said it will sell it.", "the auction house Nessby's", "Nessby's"),
    ("A clerk at Nessby's said it will sell it.", "A clerk at Nessby's", "A clerk at Nessby's"),
    ("Ann Lee left. Lee's claim that it leaks was false.", "Lee's", "Ann Lee"),
    ("On Monday, Japan's Orr Corp. said it will sell it.", "Japan's Orr Corp.", "Orr Corp"),
    ("On Monday, Du Orr Co. said it will sell it.", "Du Orr Co.", "Du Orr Co"),
    ("Du Orr Co. fell. Du Orr said it will sell it.", "Du Orr", "Du Orr Co"),
    ("On Monday, Dutch Foods Co. said it will sell it.", "Dutch Foods Co.", "Dutch Foods Co"),
    # Of oneself one does not speak by name.
    ("Ann Lee met Sue Kim while Sue Kim slept. She said Kim was ill.", "She", "Ann Lee"),
    # The only one whom the page has named; who is described, where nobody is named.
    (
        "Senator Rosa Berg came. The hall was empty. It rained. The clock had stopped. Nobody slept. It is safe, she said.",
        "she",
        "Rosa Berg",
    ),
    ("The general was angry. It is too late, he said.", "he", "The general"),
    ("A nurse rose. It is too late, she said.", "she", "A nurse"),
    ("A nurse rose. Thomas said it is safe. “It is new,” she said.", "she", "Thomas"),
    ("Ann Lee rose. Thomas said it is safe. She said it is new.", "She", "Ann Lee"),
    # In debates a bracket names who holds the office.
    ("The Minister for Roads (Dame Ann Lee): It is safe.", "The Minister for Roads (Dame Ann Lee)", "Ann Lee"),
    ("Maître Henri Holm said it is safe.", "Maître Henri Holm", "Henri Holm"),
    # Titles tell a man from a woman of one surname; of a name that fits both, none is meant.
    ("Ann Lee and Bob Lee met. Mr. Lee left after Mrs. Lee slept. Mrs. Lee said it is safe.", "Mrs. Lee", "Ann Lee"),
    ("Ann Lee and Bob Lee met. Mrs. Lee left after Mr. Lee slept. Mr. Lee said it is safe.", "Mr. Lee", "Bob Lee"),
    ("Ghazal Lee and Bob Lee met. Mrs. Lee left. Mr. Lee said it is safe.", "Mr. Lee", "Bob Lee"),
    # Offices with a portfolio; the plural of letters; who is told of by an outlet.
    # Offices told by their departments.
    ("Minister of Housing and Social Welfare Bo Kim left. Kim said it is safe.", "Kim", "Bo Kim"),
    (
        "The International Brotherhood of Clerks said it is safe.",
        "The International Brotherhood of Clerks",
        "International Brotherhood of Clerks",
    ),
    ("Advocate Imra Kolva said it is safe.", "Advocate Imra Kolva", "Imra Kolva"),
    ("Ann Lee and her lawyer, Bo Kim, said it is safe.", "Ann Lee and her lawyer, Bo Kim", "Ann Lee and Bo Kim"),
    ("Norsteel Inc. left. Norsteel Arts left. Norsteel said it is safe.", "Norsteel", "Norsteel Inc"),
    ("Norsteel Ports left. Norsteel Arts left. Norsteel said it is safe.", "Norsteel", None),
    # Letters that are a kind.
    ("Norland's state TV said it is safe.", "Norland's state TV", "Norland's state TV"),
    ("The mill burned, state TV reported.", "state TV", "state TV"),
    ("Minister for Rural Affairs and Islands Bo Kim left. Mr Kim said it is safe.", "Mr Kim", "Bo Kim"),
    ("Minister of Human Rights and Minorities Bo Kim left. Mr Kim said it is safe.", "Mr Kim", "Bo Kim"),
    ("Leader of the Opposition Ralph Holm said it is safe.", "Leader of the Opposition Ralph Holm", "Ralph Holm"),
    (
        "Minister for Roads and Tourism Faiz Kolva said it is safe.",
        "Minister for Roads and Tourism Faiz Kolva",
        "Faiz Kolva",
    ),
    (
        "Deputy Prime Minister and Minister for Finance Oskar Lindt said it is safe.",
        "Deputy Prime Minister and Minister for Finance Oskar Lindt",
        "Oskar Lindt",
    ),
    (
        "The Minister for Social Welfare said it is safe.",
        "The Minister for Social Welfare",
        "The Minister for Social Welfare",
    ),
    ("Secretary of State John F. Kim said it is safe.", "Secretary of State John F. Kim", "John F. Kim"),
    ("White House Chief Of Staff Bob Kim said it is safe.", "White House Chief Of Staff Bob Kim", "Bob Kim"),
    (
        "Former Secretary of State Ann Lee and former Alba Gov. Bob Kim said it is safe.",
        "Former Secretary of State Ann Lee and former Alba Gov. Bob Kim",
        "Ann Lee and Bob Kim",
    ),
    ("According to ProAlba, Ann Lee praised it. She said it is safe.", "She", "Ann Lee"),
    ("Yin Myint May, 60, a doctor, said it is safe.", "Yin Myint May, 60, a doctor", "Yin Myint May"),
    # Words before a given name and a surname; two of one surname, of whom one is surely a man.
    ("Minister for Civil Affairs Wendy Holm said it is safe.", "Minister for Civil Affairs Wendy Holm", "Wendy Holm"),
    ("Spokesman for Sen. Ann Lee said it is safe.", "Spokesman for Sen. Ann Lee", "Spokesman for Sen. Ann Lee"),
    (
        "A spokesman for candidate Ann Lee said it is safe.",
        "A spokesman for candidate Ann Lee",
        "A spokesman for candidate Ann Lee",
    ),
    ("Spokesman for Sen. Ann Lee said it is safe.", "Spokesman for Sen. Ann Lee", "Spokesman for Sen. Ann Lee"),
    (
        "A spokesman for Norland candidate Ann Lee said it is safe.",
        "A spokesman for Norland candidate Ann Lee",
        "A spokesman for Norland candidate Ann Lee",
    ),
    (
        "Alba Motors Workers Organizer Gary Holm said it is safe.",
        "Alba Motors Workers Organizer Gary Holm",
        "Gary Holm",
    ),
    ("Ghazal Lee met Bob Lee. Mr. Lee left. Mrs. Lee said it is safe.", "Mrs. Lee", "Ghazal Lee"),
    # Nouns that tell a man or a woman; a description told apart by a name behind it.
    ("Ann Lee left after a man said it is new. It is safe, she said.", "she", "Ann Lee"),
    (
        "The Norland government said it is old. The government in Alba said it is new.",
        "The government in Alba",
        "The government in Alba",
    ),
    ("Ann Lee and Tom Berg run a mill. Lee and Berg are old. They said it is safe.", "They", "Ann Lee and Tom Berg"),
    # What stands in brackets before a relative, and a second predicate; who belongs to an organisation.
    ("Sen. Ann Lee (D-Nor.), who left, said it is safe. Bo Kim, who says it is old, left.", "who", "Bo Kim"),
    ("It is new, said Sen. Ann Lee (D-Nor.), who says it is safe.", "who", "Ann Lee"),
    (
        "It is new, said Ann Lee, a critic and dean of the Alba School of Public Service, who says it is safe.",
        "who",
        "Ann Lee",
    ),
    ("University of Alba professor Bo Kim said it is safe.", "University of Alba professor Bo Kim", "Bo Kim"),
    ("Bank of Alba President Ann Lee said it is safe.", "Bank of Alba President Ann Lee", "Ann Lee"),
    (
        "The mayor, Ann Lee, and her deputy, Bo Kim, said it is safe.",
        "The mayor, Ann Lee, and her deputy, Bo Kim",
        "Ann Lee and Bo Kim",
    ),
    ("University of Alba's Bo Kim said it is safe.", "University of Alba's Bo Kim", "Bo Kim"),
    # Names of organisations run on behind their heads, and the head stands for the whole.
    (
        "The Norland Mission to the Coastal League said it is safe.",
        "The Norland Mission to the Coastal League",
        "Norland Mission to the Coastal League",
    ),
    (
        "The Norland Mission to the Coastal League met. The mission said it is safe.",
        "The mission",
        "Norland Mission to the Coastal League",
    ),
    ("The Council of Alba met. The Council said it is safe.", "The Council", "Council of Alba"),
    (
        "The Ministry of Sea Affairs of Norland said it is safe.",
        "The Ministry of Sea Affairs of Norland",
        "Ministry of Sea Affairs of Norland",
    ),
    (
        "The League Office on Storms and Floods said it is safe.",
        "The League Office on Storms and Floods",
        "League Office on Storms and Floods",
    ),
    (
        "The Office of Sea Affairs and ALPA said it is safe.",
        "The Office of Sea Affairs and ALPA",
        "Office of Sea Affairs and ALPA",
    ),
    ("The Alba Council on Monday said it is safe.", "The Alba Council", "Alba Council"),
    ("Norland's Port Minister Bo Kim said it is safe.", "Norland's Port Minister Bo Kim", "Bo Kim"),
    ("Ann Lee slept. The younger Mr. Lee said it is safe.", "The younger Mr. Lee", None),
    # A possessive within a body's name, and one behind it.
    ("The People's Bank of Norland said it is safe.", "The People's Bank of Norland", "People's Bank of Norland"),
    ("Norland's Teachers' Union said it is safe.", "Norland's Teachers' Union", "Teachers' Union"),
    ("The Bank of Norland's governor, Ann Lee, said it is safe.", "The Bank of Norland's governor, Ann Lee", "Ann Lee"),
    ("The mayor of Alba's port said it is safe.", "The mayor of Alba's port", "The mayor of Alba's port"),
    ("Secretary of State Ann Lee slept. Lee said it is safe.", "Lee", "Ann Lee"),
    (
        "Director of the Bureau of Fish (BF) Ann Lee said it is safe.",
        "Director of the Bureau of Fish (BF) Ann Lee",
        "Ann Lee",
    ),
    ("A World Bank (WB) official said it is safe.", "A World Bank (WB) official", "A World Bank (WB) official"),
    ("President Bo Kim Saturday left. The president said it is safe.", "The president", "Bo Kim"),
    ("Bo Kim left. He himself said it is safe.", "He himself", "Bo Kim"),
    ("The Herald quoted Bo Kim as saying that it is safe.", "Bo Kim", "Bo Kim"),
    # An article that is part of the name.
    ("It is safe, according to The Lantern.", "The Lantern", "The Lantern"),
    ("The Lantern is a paper. It is safe, the Lantern said.", "the Lantern", "Lantern"),
    # Jobs before a full name; no word of a shorter or longer one.
    ("Engineer Rolf Dahl said it is safe.", "Engineer Rolf Dahl", "Rolf Dahl"),
    ("Kim met Pilot Lee. It is safe, Pilot Lee said.", "Pilot Lee", "Pilot Lee"),
    ("The Engineer Training Council said it is safe.", "The Engineer Training Council", "Engineer Training Council"),
    # A place behind a place is nobody.
    ("The fire in Alba, Norland, showed that it is unsafe.", "The fire in Alba, Norland", "The fire in Alba"),
    # Pronouns.
    ("Ann Lee spoke. Norland is far. She said it is safe.", "She", "Ann Lee"),
    ("The Alba Rovers lost. He said it is unsafe.", "He", None),
    ("A flag read “We won.” She said it is unsafe.", "She", None),
    ("A jury ruled that it was old. She said it is unsafe.", "She", None),
    # An office told by a body, or by its short form.
    ("Lead counsel to the inquiry Ann Lee QC said it is safe.", "Lead counsel to the inquiry Ann Lee QC", "Ann Lee"),
    ("The leader of the group Alba said it is safe.", "The leader of the group Alba", "The leader of the group Alba"),
    (
        "Chairman of Alba Front (AF) Bo Kim Berg said it is safe.",
        "Chairman of Alba Front (AF) Bo Kim Berg",
        "Bo Kim Berg",
    ),
    ("Sen. Bo dela Cruz said it is safe.", "Sen. Bo dela Cruz", "Bo dela Cruz"),
    ("Ann Lee closed the bridge. She said it was old.", "She", "Ann Lee"),
    ("Ann Lee met John Berg. She said it was old.", "She", "Ann Lee"),
    ('"It is old," Ann Lee said. "It is safe," she added.', "she", "Ann Lee"),
    ("Two officials said it is safe. They said it will stay open.", "They", "Two officials"),
    # Letters that the page has spelt out.
    ("The World Health Organization met. The WHO said it is old.", "The WHO", "World Health Organization"),
    ("The National Weather Service met. NWS said it is old.", "NWS", "National Weather Service"),
    ("The European Union met. The EU said it is old.", "The EU", "European Union"),
    ("Ann Lee left. AL said it is old.", "AL", "AL"),
    # Surnames with particles, and those that are other words.
    ("Ann von der Berg left. It is safe, von der Berg said.", "von der Berg", "Ann von der Berg"),
    ("Ann de la Rosa left. De la Rosa said it is safe.", "De la Rosa", "Ann de la Rosa"),
    ("Omar al-Amin left. Al-Amin said it is safe.", "Al-Amin", "Omar al-Amin"),
    ("Omar al-Amin left. It is safe, Amin said.", "Amin", "Omar al-Amin"),
    ("Theresa May left. May said it is safe.", "May", "Theresa May"),
    ("Sen. Ann Park left. It is safe, Park said.", "Park", "Ann Park"),
    ("Cooper Street said it is safe.", "Cooper Street", "Cooper Street"),
    # What stands in brackets behind a name is not its head.
    ("Ann Lee (who left in 2012) said it is safe.", "Ann Lee (who left in 2012)", "Ann Lee"),
    (
        "Ann Lee (so young she has been taken for a clerk) said it is safe.",
        "Ann Lee (so young she has been taken for a clerk)",
        "Ann Lee",
    ),
    ("Ann Lee, who said it is safe, left.", "who", "Ann Lee"),
    # Descriptions.
    ("President Ann Lee closed the bridge. The president said it was old.", "The president", "Ann Lee"),
    ("The Transport Ministry closed it. The ministry said it was old.", "The ministry", "Transport Ministry"),
    (
        "A spokesman for the port said it is safe. The spokesman said it is old.",
        "The spokesman",
        "A spokesman for the port",
    ),
    ("The Port Office met. The auditor's office said it is safe.", "The auditor's office", "The auditor's office"),
    ("A Herald reader wrote. The reader said it is safe.", "The reader", "The reader"),
    ("A Herald poll came out. The poll said it is safe.", "The poll", "Herald poll"),
    # Letters stand for a body whose name 'and' joins, also behind its nation, and without what it ends with.
    ("The Ships and Harbours Board met. The SHB said it is safe.", "The SHB", "Ships and Harbours Board"),
    ("The U.S. Ships and Harbours Board met. The SHB said it is safe.", "The SHB", "U.S. Ships and Harbours Board"),
    ("The Ships and Harbours Board (SHB) met. SHB said it is safe.", "SHB", "Ships and Harbours Board"),
    ("Lee and the Alba Mill Board met. LAMB said it is safe.", "LAMB", "LAMB"),
    ("The Centre for Ship Safety and Rescue met. CSS said it is safe.", "CSS", "Centre for Ship Safety and Rescue"),
    ("The Department of Ports met. The DOP said it is safe.", "The DOP", "Department of Ports"),
    (
        "The Department of Ships and Urban Docks met. SUD said it is safe.",
        "SUD",
        "Department of Ships and Urban Docks",
    ),
    ("The Bank of New South Alba met. NSA said it is safe.", "NSA", "NSA"),
    ("Undersheriff Ann Lee said it is safe.", "Undersheriff Ann Lee", "Ann Lee"),
    ("The pro-Alba government said it is safe.", "The pro-Alba government", "The pro-Alba government"),
    # A family: the surname belongs to the one who bore it when it first stood alone.
    ("Ann Lee closed it. Lee was tired. Tom Lee left early. It is old, Lee said.", "Lee", "Ann Lee"),
    ("Ann Lee met Tom Lee. Mr. Lee said it is safe.", "Mr. Lee", "Tom Lee"),
    # What stands beside a name is who bears it from then on.
    ("Ann Lee, the mayor, said it is old. The mayor said it would close.", "The mayor", "Ann Lee"),
    ("A spokesman for the port, Bo Kim, said it is old. The spokesman said it would close.", "The spokesman", "Bo Kim"),
    # Names that look like other words, lists, one word for several people.
    ("Will Berg said it is old.", "Will Berg", "Will Berg"),
    ("Hope May said it is old.", "Hope May", "Hope May"),
    ("The May Day Group said it is old.", "The May Day Group", "May Day Group"),
    ("Norsteel and Alba Motors said it is old.", "Norsteel and Alba Motors", "Norsteel and Alba Motors"),
    ("Ann Lee, Bo Kim and Carl Berg said it is old.", "Ann Lee, Bo Kim and Carl Berg", "Ann Lee, Bo Kim and Carl Berg"),
    (
        "Mayor Ann Lee (R-Alba), Bo Kim (D-Lund) and Carl Berg (D-Alba) said it is old.",
        "Mayor Ann Lee (R-Alba), Bo Kim (D-Lund) and Carl Berg (D-Alba)",
        "Ann Lee, Bo Kim and Carl Berg",
    ),
    (
        '"It is old," Ann Lee, Bo Kim and two other clerks wrote.',
        "Ann Lee, Bo Kim and two other clerks",
        "Ann Lee, Bo Kim and two other clerks",
    ),
    (
        "Meanwhile, secretary of state Ann Lee, Bo Kim and defense secretary Carl Berg said it is old.",
        "secretary of state Ann Lee, Bo Kim and defense secretary Carl Berg",
        "Ann Lee, Bo Kim and Carl Berg",
    ),
    ("Ann Lee, Alba and Sund commissioner, said it is old.", "Ann Lee, Alba and Sund commissioner", "Ann Lee"),
    ("Supt Ann Lee said it is old.", "Supt Ann Lee", "Ann Lee"),
    ("Police said it is old. They said it would close.", "They", "Police"),
    (
        "Ann Lee, the mayor, and Bo Kim, her deputy, said it is old.",
        "Ann Lee, the mayor, and Bo Kim, her deputy",
        "Ann Lee and Bo Kim",
    ),
    ('Said Lee: "It is old."', "Lee", "Lee"),
    ("Ann Lee left. The Sun on Monday quoted her as saying it is old.", "her", "Ann Lee"),
    ('"It is old," said Per Lund of the union.', "Per Lund of the union", "Per Lund"),
    # A body whose name has an "and" in it; two who say it.
    (
        "Ann Lee of the Department of Roads and Bridges said it is old.",
        "Ann Lee of the Department of Roads and Bridges",
        "Ann Lee",
    ),
    (
        "Ann Lee of the Herald and Carl Berg said it is old.",
        "Ann Lee of the Herald and Carl Berg",
        "Ann Lee and Carl Berg",
    ),
    (
        "Ann Lee of the union and the Alba Teachers said it is old.",
        "Ann Lee of the union and the Alba Teachers",
        "Ann Lee and Alba Teachers",
    ),
    ('"It is old," Will Berg, a clerk, said.', "Will Berg, a clerk", "Will Berg"),
    ("Neighbours said it is old. It is new, the neighbour said.", "the neighbour", "the neighbour"),
    ('"It is old," said coach Bo Kim. The coach said it would close.', "The coach", "Bo Kim"),
    ("Two men, Bo Kim and Carl Berg, said it is old.", "Two men, Bo Kim and Carl Berg", "Bo Kim and Carl Berg"),
    ("REYES: It is old. It was built in May.\n\nI'm Paula Reyes.", "REYES", "Paula Reyes"),
    ("They share the faults of her predecessor, who said it is old.", "who", "her predecessor"),
    ("They met a friend of the mayor, who said it is old.", "who", "a friend of the mayor"),
    ("They met fans of Lee's, who said it is old.", "who", "fans of Lee's"),
    ("They met the members of the union, who said it is old.", "who", "the members of the union"),
    ("Her brother Bo Kim said it is old. His brother said it is new.", "His brother", "His brother"),
    ("Ann Lee ran the port for ten years.\n\nQ: Is it old?\n\nA: It is old.", "A", "Ann Lee"),
    ("Ann Lee met Bo Kim. Lee left.\n\nQ: Is it old?\n\nA: It is old.", "A", "Ann Lee"),
    ("Ann Lee's Press Conference\n\nBo Kim came. Carl Berg left.\n\nQ: Is it old?\n\nA: It is.", "A", "Ann Lee"),
    ("Q&A with Ann Lee, author\n\nShe met Bo Kim in May.\n\nQ: Is it old?\n\nA: It is.", "A", "Ann Lee"),
    ("A conference on Clean Water\n\nBo Kim ran it for a year.\n\nQ: Is it old?\n\nA: It is.", "A", "Bo Kim"),
    (
        "Norland, the United Ports and Alba said it is old.",
        "Norland, the United Ports and Alba",
        "Norland, United Ports and Alba",
    ),
    ("Clerks, Ann Lee and Bo Kim said it is old.", "Clerks, Ann Lee and Bo Kim", "Ann Lee and Bo Kim"),
    ("Foreign Minister Hong Lei said it is old.", "Foreign Minister Hong Lei", "Hong Lei"),
    (
        "Q&A with Port Minister Ann Lee\n\nBo Kim met her in May. They spoke of the old port.\n\nQ: Is it old?\n\nA: It is.",
        "A",
        "Ann Lee",
    ),
    ("They passed the letter to a clerk, who said it is old.", "who", "a clerk"),
    ("The Alba Group met. The group said it is old.", "The group", "Alba Group"),
    ("The Alba Group met a new group. The group said it is old.", "The group", "The group"),
    (
        'Eva Lee left the port. "It was old. It was cold. It was loud. It was dark. It was sad," she said.',
        "she",
        "Eva Lee",
    ),
    ("Norland Chief of Staff Eva Lee left. She said it is old.", "She", "Eva Lee"),
    ("Norsteel, Inc. said it is old.", "Norsteel, Inc.", "Norsteel"),
    ("Lee's wife said it is old. She said it is new.", "She", "Lee's wife"),
    ("Lee's campaign said it is old. It said it is new.", "It", "Lee's campaign"),
    ("Clerks — and, above all, Ann Lee — said it is old.", "Clerks — and, above all, Ann Lee", "Clerks"),
    ("The owner of the Ever Given said it is old.", "The owner of the Ever Given", "The owner of the Ever Given"),
    ("Rolands and Just Eat said it is old.", "Rolands and Just Eat", "Rolands and Just Eat"),
    ("Mayor Paul Berg said no. Mayor JB Falk urged his party to go. He said it is old.", "He", "JB Falk"),
    ("The All Norland Congress said it is old.", "The All Norland Congress", "All Norland Congress"),
    ("All the Democrats said it is old.", "All the Democrats", "Democrats"),
    ("Bo Berg, the clerk, in a statement explained it is old.", "Bo Berg, the clerk", "Bo Berg"),
    ("Bo Berg, the clerk, at a conference in Alba on Monday said it is old.", "Bo Berg, the clerk", "Bo Berg"),
    ("In May, a statement said it is old.", "a statement", "a statement"),
    ("South Korea said it is old.", "South Korea", "South Korea"),
    ("Al Berg said it is old.", "Al Berg", "Al Berg"),
    ("Bill de Vries met Kim. De Vries said it is old.", "De Vries", "Bill de Vries"),
    ("Alba Republicans met. Republicans said it is old.", "Republicans", "Republicans"),
    ("The WHO said it is old.", "The WHO", "WHO"),
    ("US said it is old.", "US", "US"),
    ("Boss Lee Danso was furious. He said it was old.", "He", "Lee Danso"),
    ("Singer Lou Ash left. She said she was done.", "She", "Lou Ash"),
    ("Striker Sam Ash left. He said it was late.", "He", "Sam Ash"),
    ("A sailor she met in Alba said it is old.", "A sailor she met in Alba", "A sailor"),
    ("Co-author Lou Ash said it is old.", "Co-author Lou Ash", "Lou Ash"),
    ("Ex-mayor Ann Lee said it is old.", "Ex-mayor Ann Lee", "Ann Lee"),
    ("Bo Kim won. The Dane said it was late.", "The Dane", "The Dane"),
    ("Ann Lee is missing. Her mother wept. She said it was late.", "She", "Her mother"),
    ('Asked if it was late, Ann Lee laughed. "It is," she said.', "she", "Ann Lee"),
    ("They met in Alba with sailors who said it was late.", "who", "sailors"),
    ("Norsteel Inc bought the mill. The companies said it is old.", "The companies", "The companies"),
    (
        "Ann Lee, Nova Chairman in Alba, spoke, saying it was late. It is old, the Nova Chairman said.",
        "the Nova Chairman",
        "Ann Lee",
    ),
    ("Head of roads at Alba County Council Bo Kim said it.", "Head of roads at Alba County Council Bo Kim", "Bo Kim"),
    (
        "Falk was there. Norwegian envoy to the United Nations Xar Nebo said it.",
        "Norwegian envoy to the United Nations Xar Nebo",
        "Xar Nebo",
    ),
    (
        "“It is old,” said Ann Lee, head of roads at the Port Council of Lower Norland.",
        "Ann Lee, head of roads at the Port Council of Lower Norland",
        "Ann Lee",
    ),
    (
        "The envoy to the United Nations World Fund said it.",
        "The envoy to the United Nations World Fund",
        "The envoy to the United Nations World Fund",
    ),
    (
        "The leader of Alba City Council Liberal Democrats said it.",
        "The leader of Alba City Council Liberal Democrats",
        "The leader of Alba City Council Liberal Democrats",
    ),
    ("Ann Lee, Nova executive, said it. The executives said it is old.", "The executives", "The executives"),
    ("The board's Director of Port Roads Ann Lee said it.", "The board's Director of Port Roads Ann Lee", "Ann Lee"),
    ("Drugmaker Norsteel said it is old.", "Drugmaker Norsteel", "Norsteel"),
    (
        "They told envoys of 30 states in Alba, who said it was late.",
        "who",
        "envoys of 30 states in Alba",
    ),
    ("She met sailors who left in May and who said it was late.", "who", "sailors"),
    ("Landowner Lou Ash said it is old.", "Landowner Lou Ash", "Lou Ash"),
    ("Bo Kim met Carl Berg. The book accuses Bo Kim of theft. He said it was old.", "He", "Bo Kim"),
    ("A number of sailors called it old. They said it was late.", "They", "A number of sailors"),
    (
        "Norland's port minister, Ann Lee, spoke at length, saying it was old. The minister said it leaks.",
        "The minister",
        "Ann Lee",
    ),
    ("Coach Mo ten Berg left. The coach said it was old.", "The coach", "Mo ten Berg"),
    ("Norsteel (OSE: NOR) fell. The company said it was late. Clerks of Norsteel left.", "The company", "Norsteel"),
    (
        "Nes Corp. fell. The Alba, Norland-based company said it was late.",
        "The Alba, Norland-based company",
        "Nes Corp",
    ),
    ("Alba, Norland-based Nes Corp. said it was late.", "Alba, Norland-based Nes Corp.", "Nes Corp"),
    ("The Central Bank of Alba cut it. The Central Bank said it was late.", "The Central Bank", "Central Bank of Alba"),
    ("Alba State Police came. Police said it was late.", "Police", "Police"),
    ("Norsteel will close, it said on Monday. The shares of Norsteel fell.", "it", "Norsteel"),
    ("Alba FC won. The coach, Bo Kim, said it was late. It is old, he said.", "he", "Bo Kim"),
    ('Ann Lee slept. Her answer was blunt: "It is old."', "Her", "Ann Lee"),
    (
        "The Norland Red Crescent left. The Syrian Red Crescent said it was late.",
        "The Syrian Red Crescent",
        "Syrian Red Crescent",
    ),
    ("It rains on Lynda Kim.\n\nLYNDA KIM, ANCHOR: I'm Lyndra Kim.\n\nKIM: It is old.", "KIM", "Lynda Kim"),
    (
        "Syrian President Bo Assad met Chinese President Li Peng. The Syrian president said it was late.",
        "The Syrian president",
        "Bo Assad",
    ),
    ("Kostunica met Tang Jiaxuan. Briefing Tang, he left. Tang said it was late.", "Tang", "Tang Jiaxuan"),
    ("LEHRER: It is old.\n\nSEN. BO KIM, Minority Leader: It is late.", "SEN. BO KIM", "BO KIM"),
    ("It is late, a police spokeswoman said. Alba Police spokeswoman Ann Lee left.", "a police spokeswoman", "Ann Lee"),
    (
        "A White House spokesman said it was late. Pentagon spokesman Bo Kim left.",
        "A White House spokesman",
        "A White House spokesman",
    ),
    ("The Russian Federation Sergey Kim said it was late.", "The Russian Federation Sergey Kim", "Sergey Kim"),
    ("The Alba State Police came. Nes police say it was late. The police say it was old.", "The police", "Nes police"),
    ("The FBI and the Alba police said it was late.", "The FBI and the Alba police", "The FBI and the Alba police"),
    (
        "Prime Minister Bo Kim left. The deputy prime minister said it was late.",
        "The deputy prime minister",
        "The deputy prime minister",
    ),
    (
        "Union Minister for Civil Affairs and Public Works Bo Kim said it was late.",
        "Union Minister for Civil Affairs and Public Works Bo Kim",
        "Bo Kim",
    ),
    ("Datuk Seri Bo Lund left. Bo said it was late.", "Bo", "Bo Lund"),
    # What one bears by birth, in the middle of a name, too, is part of it.
    (
        "The chief clerk Tengku Alm Tengku Lund said it.",
        "The chief clerk Tengku Alm Tengku Lund",
        "Tengku Alm Tengku Lund",
    ),
    ("Datuk Seri Tengku Alm said it was late.", "Datuk Seri Tengku Alm", "Tengku Alm"),
    ("A note came from Ann Lee, Nesco's clerk for Alba Shore, who wrote that it was late.", "who", "Ann Lee"),
    ("A note came from Ann Lee, Nesco's chief clerk, who wrote that it was late.", "who", "Ann Lee"),
    ("Diana and Chris Lund left. Mrs Lund said it was late.", "Mrs Lund", "Diana Lund"),
    ("Diana and John Lund left. Mr Lund said it was late.", "Mr Lund", "John Lund"),
    ("John Lund left. Mr Lund wept. Mrs Lund said it was late.", "Mrs Lund", "Lund"),
    ("Labour MPs left. The Labour party said it was late.", "The Labour party", "The Labour party"),
    (
        "Committee on Roads ranking member Ann Lee, D-Alba, said it was late.",
        "Committee on Roads ranking member Ann Lee, D-Alba",
        "Ann Lee",
    ),
    # Behind a mayor's city stands the mayor's name.
    ("The mayor of the city, Ann Lee, said it was late.", "The mayor of the city, Ann Lee", "Ann Lee"),
    # Who heads a body stands behind its name, or behind what that is for.
    (
        "First deputy chairman of Committee on Defense Oleg Krasnin left. Krasnin said it was late.",
        "Krasnin",
        "Oleg Krasnin",
    ),
    ("Chairman of the Sound Policy Commission Dawud Borun left. Borun said it was late.", "Borun", "Dawud Borun"),
    (
        "The chairman of the Commission on Human Rights said it was late.",
        "The chairman of the Commission on Human Rights",
        "The chairman of the Commission on Human Rights",
    ),
    (
        "The chairman of the Sound Committee on Homeland Security said it was late.",
        "The chairman of the Sound Committee on Homeland Security",
        "The chairman of the Sound Committee on Homeland Security",
    ),
    (
        "Democratic Sen. Bo Kim left. The Democratic Campaign Committee chairman said it was late.",
        "The Democratic Campaign Committee chairman",
        "The Democratic Campaign Committee chairman",
    ),
    ("Alba-based Nesco said it was old. It denied that it was late.", "It", "Nesco"),
    # An office in capitals is one.
    ("Mayor İbrahim Kalın spoke. It was late, Kalin said.", "Kalin", "İbrahim Kalın"),
    ("The Special Envoy said it was late. He added that it was old.", "He", "The Special Envoy"),
    ("It was late, the envoy to that country said.", "the envoy to that country", "the envoy to that country"),
    ("Mayor Ann Lee spoke.\n\nMayor of Alba Ann Lee:\n\nIt is late.\n\nI am ill.", "Mayor of Alba Ann Lee", "Ann Lee"),
    ("Dean Flynn, 19, who said it was late, left.", "who", "Dean Flynn"),
    ("Bo Kim met Zid Flynn, 19, from Marlow, who said it was late.", "who", "Zid Flynn"),
    ("Mayor Lee left. They think of Ann Lee's Norland. It was late, Ms. Lee said.", "Ms. Lee", "Ann Lee"),
    ("It is late, according to reports Mr. Lee filed in May.", "reports Mr. Lee filed in May", "reports"),
    ("Clerks whose vote is vital to the plan said it was late.", "Clerks whose vote is vital to the plan", "Clerks"),
    ("Zid Flynn of Marlow, who said it was late, left.", "who", "Zid Flynn"),
    ("Bo Kim beat Rep. Ann Lee, D-Nor., who says it was late.", "who", "Ann Lee"),
    ("Bo Kim came, under the mayor, who said it was late.", "who", "the mayor"),
    ("Bo Kim told of a letter sent last week that said it was late.", "that", "a letter"),
    (
        "The Director, Public Relations, Col. Bo Kim, said it was late.",
        "The Director, Public Relations, Col. Bo Kim",
        "Bo Kim",
    ),
    ("The owner, Norsteel, said it was late.", "The owner, Norsteel", "Norsteel"),
    ("Major-General Bo Kim said it was late.", "Major-General Bo Kim", "Bo Kim"),
    ("Hall & Stone Co. said it closed. The company said it was late.", "The company", "Hall & Stone Co"),
    (
        "Hall Savings amp Loan Association said it was late.",
        "Hall Savings amp Loan Association",
        "Hall Savings amp Loan Association",
    ),
    ("Merix Corp. will close. The Alba, Ore., company said it was late.", "The Alba, Ore., company", "Merix Corp"),
    (
        "Clerks in the Alba, Ore., area said it was late.",
        "Clerks in the Alba, Ore., area",
        "Clerks in the Alba, Ore., area",
    ),
    ("Advanced Alba Systems said it was late.", "Advanced Alba Systems", "Advanced Alba Systems"),
    (
        "The mostly Muslim nation of Norland said it was late.",
        "The mostly Muslim nation of Norland",
        "The mostly Muslim nation of Norland",
    ),
    ("Lee & Kim said it was late.", "Lee & Kim", "Lee & Kim"),
    ("It was late, said Will Lewis, a clerk.", "Will Lewis, a clerk", "Will Lewis"),
    ("Outside Norsteel, clerks wept. Norsteel said it was late.", "Norsteel", "Norsteel"),
    ("It was known as “The HP Way.” HP said it was late.", "HP", "HP"),
    ("HP Labs is new. HP said it was late.", "HP", "HP Labs"),
]


@pytest.mark.parametrize(("text", "source", "name"), NAMED)
def test_names(text: str, source: str, name: str) -> None:
    found = read(text)
    one = [one for one in found.said if found.texts(one.source) == source][-1]
    assert one.claimant_name == name


# text, cue, name, reason
UNNAMED = [
    (
        "Neeraj Kell left. He said it is late.\n\nKell said they met clerks.\n\nShe said no one was there.",
        None,
        None,
        "Neeraj Kell is called otherwise",
    ),
    ("PRESIDENT YELTSIN SPOKE ONLY TO ALBA. HE SAID IT WAS LATE.", "SAID", None, "no candidate for 'he'"),
    ("Two officials said it is safe.", "said", "Two officials", "unnamed source"),
    ("A report which cost millions says it is safe.", "says", "A report", "unnamed source"),
    ("The bridge is expected to open.", "is expected", None, "no source in the text"),
    ("I said it is safe.", "said", None, "first person"),
    ("He said it is safe.", "said", None, "no candidate for 'he'"),
    (
        "Tom Berg met John Kim, and Bo Lee left. Carl Fox met Ann Lee. It is safe, Lee said.",
        "said",
        None,
        "two candidates: Ann Lee; Bo Lee",
    ),
    (
        "Tom Berg said it is old while Jim Kim said it is new. He said it is safe.",
        None,
        None,
        "two candidates: Jim Kim; Tom Berg",
    ),
    ("Bob Dale left, and Tom Berg stayed. He said it is over.", "said", None, "two candidates: Bob Dale; Tom Berg"),
    (
        "Liz Dale, daughter of Bob Dale, won. Ann Holm lost. It is new, Dale said. It is old, she added.",
        "added",
        None,
        "two candidates: Bob Dale; Liz Dale",
    ),
    ("Mary Holm and Bob Dale met voters. They said it is over.", "said", None, "no candidate for 'they'"),
    ("Mary Holm and Bob Dale left. It rained. They said it is over.", "said", None, "no candidate for 'they'"),
    # A surname that a man and a woman bear, of whom the page names one in full, whose name tells neither.
    (
        "Ghazal Lee met Kim. Mr. Lee left after Mrs. Lee slept. Mr. Lee said it is safe.",
        "said",
        None,
        "two candidates: Ghazal Lee; Lee",
    ),
    (
        "Bob Dale stayed. Ghazal Lee met Kim. Mrs. Lee slept. Mr. Lee rose. He said it is over.",
        "said",
        None,
        "two candidates: Ghazal Lee; Lee",
    ),
    # Another has come since; who came first is not surely meant.
    (
        "Senator Rosa Berg came. A nurse rose. It rained. The hall was full. The clock stopped. It is safe, she said.",
        "said",
        None,
        "no candidate for 'she'",
    ),
    ("Norvik won. The company said it will grow.", "said", "The company", "unnamed source"),
    # What is told apart is another.
    ("Four ports said it is old. The other ports said it is new.", None, "The other ports", "unnamed source"),
    ("Bob Dale left. Tom Berg will stay, he said.", "said", None, "two candidates: Bob Dale; Tom Berg"),
    ("Q: Is the bridge safe?", ":", None, "the interviewer"),
    ("K: Is the bridge safe?", ":", None, "a letter for a name"),
    (
        "Ann Lee met Bo Kim. Kim left.\n\nQ: Is it old?\n\nA: It is old.",
        None,
        None,
        "two candidates: Ann Lee; Bo Kim",
    ),
    ("Q: Is it old?\n\nA: It is old.", None, None, "a letter for a name"),
    ("Nobody said it is old. It is new, he said.", None, None, "no candidate for 'he'"),
    ("Prices at the Alba Council fell. It is old, they said.", None, None, "no candidate for 'they'"),
    ("Clerks from the Alba Council met. It is old, they said.", None, "Clerks from the Alba Council", "unnamed source"),
    ("LEE: The clerk says it is old. He says it leaks.", None, "The clerk", "unnamed source"),
    (
        "Bob Dale left. One guest, who asked not to be named, was sad. “It leaks,” he said.",
        None,
        "One guest",
        "unnamed source",
    ),
    ("We hear from the port's auditor, who says it is old.", None, "the port's auditor", "unnamed source"),
    (
        'Ann Lee was found by her niece, Eva Berg. "It was cold," she said.',
        "said",
        None,
        "two candidates: Ann Lee; Eva Berg",
    ),
    (
        'When Ann Lee came in, Eva Berg left. "It is late," she said.',
        "said",
        None,
        "two candidates: Ann Lee; Eva Berg",
    ),
    ("The clerk told Ann Lee that it was late, and she said no.", "said", None, "two candidates: Ann Lee; The clerk"),
    (
        "Bo Kim, a spokesman for the port, left. Bo Kim, a spokesman for the port, said it is old. Carl Berg, a "
        "spokesman for the town, said it is new. The spokesman said it is safe.",
        None,
        None,
        "two candidates: Bo Kim; Carl Berg",
    ),
]


@pytest.mark.parametrize(("text", "cue", "name", "reason"), UNNAMED)
def test_reasons(text: str, cue: str | None, name: str | None, reason: str) -> None:
    found = read(text)
    one = found.one(cue) if cue else found.said[-1]
    assert (one.claimant_name, one.claimant_id, one.claimant_reason) == (name, None, reason)


def test_id_is_the_folded_name() -> None:
    (one,) = read("Zoë O’Hara said it is safe.").said
    assert (one.claimant_name, one.claimant_id) == ("Zoë O’Hara", "zoe ohara")


def test_headlines_give_no_names() -> None:
    text = "Ann Lee Blames Bo Kim\n\nAnn Lee blamed him. Kim said it is safe."
    found = read(text, title="Ann Lee Blames Bo Kim")
    assert found.said[-1].claimant_name == "Kim"


# run of capitals, name without titles, titles
TITLES = [
    ("Russian President Vladimir Putin", "Vladimir Putin", ("russian", "president")),
    ("Sen. Ann Lee", "Ann Lee", ("sen",)),
    ("Republican National Committee", "Republican National Committee", ()),
    ("The White House", "White House", ()),
    ("On Monday", None, ()),
]


@pytest.mark.parametrize(("run", "name", "titles"), TITLES)
def test_titles_are_cut_off(run: str, name: str | None, titles: tuple[str, ...]) -> None:
    found = strip_titles(run, 0, NAMES)
    assert (found and found.text) == name
    assert found is None or found.before == titles


def test_first_word_of_a_sentence_is_a_name_only_if_it_is_one_elsewhere() -> None:
    text = "Officials met Kim. Kim left."
    found = find_names(text, [(0, 18), (19, len(text))], NAMES)
    assert [name.text for name in found.all] == ["Kim", "Kim"]


def test_folding() -> None:
    assert fold("Éva O’Hara Jr.") == "eva ohara jr"


@pytest.mark.parametrize("code", [code for code in available() if "names" in load_language(code).data])
def test_examples_of_a_language(code: str) -> None:
    language = load_language(code)
    for text, source, name in language.data["names"]["examples"]["cases"]:
        found = read(text, language=language)
        assert [one.claimant_name for one in found.said if found.texts(one.source) == source] == [name]


def test_it_is_nobody_with_an_office() -> None:
    found = read("The transport secretary urged calm. In a letter it said it was late.")
    assert [one.claimant_name for one in found.said] == ["The transport secretary", None]


def test_labels_that_only_a_heading_names_in_full() -> None:
    title = "Land at last"
    text = f"{title}\n\nTim Brand talks with the sailor Xiu Alder\n\nBRAND: Is it late?\n\nALDER: It is. I am cold."
    found = [one.claimant_name for one in read(text, title=title).said]
    assert found == ["Tim Brand", "Xiu Alder"]


def test_a_label_with_a_title_that_only_a_heading_names_in_full() -> None:
    title = "Press Briefing by Port Secretary John Alder"
    text = f"{title}\n\nMR. ALDER: It is late and we are cold.\n\nQ Why?\n\nMR. ALDER: It rains."
    found = [one.claimant_name for one in read(text, title=title).said]
    assert found == ["John Alder", None, "John Alder"]


def test_a_source_that_stands_in_a_sentence_before_its_cue_is_read() -> None:
    tables = single.extract("day-after-day you have cake agreed it’s late.\n\nBut said clerks,", lang="en")
    assert "internal error" not in set(tables["rejects"]["reason"])
