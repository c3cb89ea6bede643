"""Small folders of short texts, as they are read: which days of one event contradict each other, and which are of two events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import build, extract, read_table
from pipeline.collection.sketches import sketches_table, title_of
from pipeline.schema import Document

SEEN = ("shifted day", "typo-like", "dispute")


def days_in_conflict(folder: Path, *documents: tuple[str | None, str]) -> set[str]:
    """The days that are in conflict in a folder of texts, each with its day of publication."""
    records = [
        {"id": f"d{place}", "publisher": f"p{place}.example", "lang": "en", "published": day, "text": text}
        for place, (day, text) in enumerate(documents)
    ]
    (folder / "raw.jsonl").write_text("\n".join(map(json.dumps, records)))
    build(folder / "raw.jsonl", folder / "out", workers=0)
    conflicts = read_table("conflicts", folder / "out")
    return {str(day)[:10] for day in conflicts[conflicts["kind"].isin(SEEN)]["start"]}


MILL = (
    ("2021-04-09", "The old mill of Osterby burned down on Thursday, the mayor of Osterby, Kari Blom, said."),
    ("2021-04-12", "Kari Blom wants to rebuild the mill of Osterby, for which money was collected on Sunday."),
)


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        # a pronoun stands for what was named before, in the sentence before or where the text begins
        (
            [*MILL, ("2023-01-05", "Osterby had a mill that Kari Blom's family ran. It burned down on 18 April 2021.")],
            {"2021-04-08", "2021-04-18"},
        ),
        (
            [
                ("2009-02-12", "Former minister Ugo Lanti died in his sleep on Wednesday in Treno."),
                ("2009-02-16", "Ugo Lanti was buried in Treno on Saturday."),
                (None, "Ugo Lanti was three times minister. He liked the hills of Treno. He died on 10 February 2009."),
            ],
            {"2009-02-11", "2009-02-10"},
        ),
        (
            [
                ("2016-08-24", "Rinat Sogar was released on Tuesday evening after a year in the prison of Belmar."),
                ("2016-08-25", "Judges said on Tuesday why Rinat Sogar had to leave the prison of Belmar."),
                (None, "Rinat Sogar is a trader. The bank of Belmar sued him. He was freed on 23 March 2016."),
            ],
            {"2016-08-23", "2016-03-23"},
        ),
        # 'one' stands for a thing, too
        (
            [
                ("2018-08-15", "A bridge in Pellano collapsed on Tuesday, and Nilo Barda spoke of a massacre."),
                ("2018-09-20", "The bridge of Pellano that fell down on 14 August 2018 was rusty, Nilo Barda said."),
                (
                    "2020-08-04",
                    "Nilo Barda opened a bridge in Pellano, two years after the old one fell on 4 August 2018.",
                ),
            ],
            {"2018-08-14", "2018-08-04"},
        ),
        # what happened on a day of that number in another month is known from elsewhere
        (
            [
                (
                    "2020-08-13",
                    "A lake above Nordal burst its dam on Wednesday, and Ida Rooth had the village cleared.",
                ),
                (
                    "2020-08-14",
                    "The lake burst on Wednesday evening above Nordal. Ida Rooth flew over the valley.",
                ),
                ("2020-09-30", "What happened on 12 July was no act of God. Nordal and Ida Rooth had been warned."),
            ],
            {"2020-08-12", "2020-07-12"},
        ),
        # a document that tells what two sources say
        (
            [
                ("2018-09-02", "Ilja Moro signed his contract with Rovers on Friday, 31 August."),
                (
                    "2019-03-05",
                    "The league said that Ilja Moro signed with Rovers on 1 September 2018. Chairman Guy Pell said that he "
                    "signed on 31 August.",
                ),
            ],
            {"2018-08-31", "2018-09-01"},
        ),
        # of a few documents that name one place a thing that both tell of is enough
        (
            [
                ("2018-03-06", "A fast train jumped the rails at Sandvol on Monday evening, and nine people died."),
                ("2020-03-06", "The train that derailed at Sandvol on 6 March 2018 had been repaired twice."),
            ],
            {"2018-03-05", "2018-03-06"},
        ),
        # few documents are on one subject if all of them are
        (
            [
                ("2019-10-01", "Petra Kolm has left the Alder museum. She told her staff on Monday."),
                (
                    "2019-10-04",
                    "Petra Kolm resigned on 30 September after a dispute over two paintings of the Alder museum.",
                ),
                (
                    "2020-02-02",
                    "When Petra Kolm resigned as director of the Alder museum on 30 October 2019, others left too.",
                ),
            ],
            {"2019-09-30", "2019-10-30"},
        ),
        # one day by the clocks of two places
        (
            [
                ("2022-10-03", "Oravia and Tessaly on Monday signed a treaty on the river Selm in Marvak."),
                ("2022-10-04", "The treaty of Oravia and Tessaly was signed in Marvak on Tuesday, Sydney time."),
                ("2022-10-09", "Oravia and Tessaly fought for the river Selm near Marvak in May 1983."),
            ],
            {"2022-10-03", "2022-10-04"},
        ),
        # who has a name in one text is somebody from somewhere in another
        (
            [
                ("2023-07-05", "A nurse from Pell Bay won 41 million dollars in the Lucky Star lottery on Tuesday."),
                (
                    "2023-07-07",
                    "Nurse Rita Alm of Pell Bay won the 41 million dollars of the Lucky Star lottery on 5 July.",
                ),
                ("2023-08-01", "Rita Alm of Pell Bay, whom the Lucky Star made rich, has bought her mother a house."),
            ],
            {"2023-07-04", "2023-07-05"},
        ),
        # a suit that is filed is one that is brought
        (
            [
                ("2020-03-12", "Irene Coe filed her suit against Halden on 14 November 2019 in Oakland."),
                ("2021-01-20", "Halden of Oakland settled the lawsuit that Irene Coe had brought on 4 November 2019."),
                ("2021-01-22", "Irene Coe of Oakland said on Friday that she forgave Halden."),
            ],
            {"2019-11-14", "2019-11-04"},
        ),
        # 'the crush of 23 June' tells nothing but what all know, and a bank is put where it is placed
        (
            [
                (
                    "2019-06-23",
                    "Nine people were crushed to death at the Lumen festival in Bergstad on Saturday, police said.",
                ),
                (
                    "2019-06-24",
                    "We mourn the nine guests of Lumen in Bergstad who died on 22 June. The festival ended on Sunday.",
                ),
                (
                    "2020-12-11",
                    "Tor Aune of Lumen was convicted in Bergstad on Thursday for the crush of 23 June 2019.",
                ),
            ],
            {"2019-06-22", "2019-06-23"},
        ),
        (
            [
                (
                    "2014-03-04",
                    "Tarn Savings Bank was placed under state administration on 2 March, Eskil Brandt said.",
                ),
                ("2014-06-13", "Parliament sold Tarn Savings Bank on Thursday for a crown, Eskil Brandt said."),
                (
                    "2015-11-25",
                    "The state had put Tarn Savings Bank under administration on 3 March 2014, said Eskil Brandt.",
                ),
            ],
            {"2014-03-02", "2014-03-03"},
        ),
        # a noun with an article stands for a name told before
        (
            [
                ("2011-05-04", "Veldair Flight 60 crashed near Osby. The airline had been founded on 14 January 1988."),
                ("2011-05-05", "Osby mourns 40 passengers of Veldair, who died when the plane crashed on Wednesday."),
                ("2012-02-02", "Veldair was founded on 14 June 1988. It crashed near Osby last year."),
            ],
            {"1988-01-14", "1988-06-14"},
        ),
        # an office is taken once in two years
        (
            [
                ("2011-05-04", "Rina Holt became chairwoman of the Alder club in May 2008, and Osby rejoiced."),
                ("2011-06-05", "The Alder club of Osby has fired Rina Holt, who had become chairwoman on 12 May 2009."),
                ("2011-06-06", "Rina Holt left the Alder club in Osby on Sunday."),
            ],
            {"2008-05-01", "2009-05-12"},
        ),
        (
            [
                ("2011-05-04", "Rina Holt became chairwoman of the Alder club in May 2005, and Osby rejoiced."),
                ("2011-06-05", "The Alder club of Osby has fired Rina Holt, who had become chairwoman on 12 May 2009."),
                ("2011-06-06", "Rina Holt left the Alder club in Osby on Sunday."),
            ],
            set(),
        ),
        # a record that was set
        (
            [
                (
                    "2011-05-04",
                    "Rina Holt of the Alder club set the world record in Osby on 3 May, before 4,000 guests.",
                ),
                ("2011-06-05", "On 3 May Rina Holt broke the world record in Osby, the Alder club said."),
                ("2012-06-05", "Rina Holt of the Alder club set her record in Osby on 3 April 2011."),
            ],
            {"2011-05-03", "2011-04-03"},
        ),
        # who was in a place is not what befell the place on a day that differs by a digit
        (
            [
                ("2013-03-12", "Mud swept away houses around Norby on Monday, 11 March, and Ida Rooth asked for help."),
                ("2013-03-15", "Ida Rooth toured Norby on Thursday and wept. Mud had come down on Norby on 11 March."),
                ("2014-03-15", "On 13 March 2013 Ida Rooth was in Norby. The mud has not been cleared."),
            ],
            set(),
        ),
        # of two days that a document tells by one word the nearer one is meant
        (
            [
                ("2013-02-22", "The storm Alva roared ashore near Norby on Thursday evening and tore off roofs."),
                (None, "Alva struck Norby on 21 February 2013 and Selm Bay on 24 February 2013."),
                ("2014-03-15", "Alva hit Norby on 22 February 2013. Norby mourns."),
            ],
            {"2013-02-21", "2013-02-22"},
        ),
        # a bridge is opened once
        (
            [
                (
                    "1986-11-12",
                    "The bridge over Corran Bay was opened fifty years ago, on 12 November 1936, by Ann Holt.",
                ),
                (
                    "1999-02-02",
                    "The bridge over Corran Bay was opened on 12 November 1937 and cost 77 million dollars.",
                ),
                ("2003-03-03", "In 1989 a part of the bridge over Corran Bay fell down, said Ann Holt."),
            ],
            {"1936-11-12", "1937-11-12"},
        ),
        # day and month in the other order, where neither says what was climbed
        (
            [
                ("2019-02-02", "Bo Dahl fell to his death on the north face of Mount Orva near Selm on Friday."),
                (None, "Mount Orva is a mountain near Selm. It was first climbed on 9 June 1957. Bo Dahl died on it."),
                ("2020-02-02", "It was first climbed on 6 September 1957. Bo Dahl fell on Mount Orva near Selm."),
            ],
            {"1957-06-09", "1957-09-06"},
        ),
        # who is named before the first of two verbs is told of by the second, too
        (
            [
                ("2021-06-08", "The league suspended the skater Odd Lien on Monday over pills found in Ostby."),
                (None, "Odd Lien is a skater from Ostby. The league suspended him. He was cleared on 26 August 2022."),
                ("2023-06-08", "The skater Lien was suspended on 7 June 2021 in Ostby and cleared on 28 August 2022."),
            ],
            {"2022-08-26", "2022-08-28"},
        ),
        # entries that name nobody
        (
            [
                ("2015-01-05", "The frigate Alva sank at her berth in Norby on Saturday, said Ida Rooth."),
                (None, "The Alva is a frigate in Norby. She was launched on 13 May 1831. Ida Rooth is her captain."),
                ("2019-06-06", "Alva, Norby (captain: Ida Rooth). Launched 31 May 1831. Sank in 2015."),
            ],
            {"1831-05-13", "1831-05-31"},
        ),
        # years in the other order of what is told by the same words
        (
            [
                ("2022-03-09", "A hole swallowed a bakery in Norby on Tuesday, said Ida Rooth."),
                (None, "Norby is a town. Its gypsum mine was closed in 1954. Ida Rooth is its mayor."),
                ("2023-03-09", "The gypsum mine below Norby had been closed in 1945. Ida Rooth knew it."),
            ],
            {"1954-01-01", "1945-01-01"},
        ),
        (
            [
                ("2020-06-08", "A crowd in Norby pulled down the statue of Odd Corr on Sunday, said Ida Rooth."),
                (None, "The statue of Odd Corr in Norby was unveiled on 13 November 1895. Ida Rooth made a new one."),
                ("2023-06-08", "Odd Corr, Norby. Unveiled 13 November 1859. Pulled down in 2020. Ida Rooth wept."),
            ],
            {"1895-11-13", "1859-11-13"},
        ),
        (
            [
                ("2014-06-18", "The rarest stamp of Norby was sold to Ida Rooth on Tuesday."),
                (None, "The rarest stamp of Norby was found by a boy, Odd Corr, in 1873. Ida Rooth owns it."),
                ("2015-06-18", "Odd Corr found it in 1837. Ida Rooth bought the rarest stamp of Norby in 2014."),
            ],
            {"1873-01-01", "1837-01-01"},
        ),
        # some call her by one name and some by the other
        (
            [
                ("2020-12-11", "The detective Rita Alm was arrested in Graz on Thursday."),
                (None, "Rita Alm is a detective from Graz. Alm was arrested in Graz on 10 December 2020."),
                ("2021-01-06", "Rita was arrested on 12 October 2020. Free Rita Alm of Graz!"),
            ],
            {"2020-12-10", "2020-10-12"},
        ),
        # what is founded is so once, be it on the first day of a year
        (
            [
                ("2018-03-01", "The colleges of Norby and Selm will merge, Ida Rooth said on Wednesday."),
                (None, "The college of Norby and Selm was formed on 1 January 2020. Ida Rooth leads it."),
                ("2022-03-01", "Ida Rooth leads the college of Norby and Selm, which was formed on 1 January 2021."),
            ],
            {"2020-01-01", "2021-01-01"},
        ),
        # few names, but most tell of a balloon
        (
            [
                ("2021-06-14", "A balloon hit a power line near Norby on Sunday and burned. Nine tourists died."),
                ("2021-06-16", "All balloons in the valley of Norby were grounded on Tuesday."),
                ("2022-03-12", "Police arrested Dag Keel, the owner of the balloon, on Friday."),
                ("2023-05-27", "A court in Norby acquitted Dag Keel, the owner of the balloon, on Friday."),
                ("2023-08-15", "A balloon burned near Norby in 2021. The owner was acquitted on 25 May 2023."),
                (
                    None,
                    "A balloon crashed near Norby on 13 June 2021. The owner Dag Keel was acquitted on 26 May 2023.",
                ),
            ],
            {"2023-05-25", "2023-05-26"},
        ),
        # told as past, with its year, before it came: a slip of the day that others tell
        (
            [
                ("2014-11-13", "The lander Orro touched down safely on the comet Selm on November 12."),
                (None, "Orro landed on the comet Selm on 12 November 2014."),
                ("2014-11-20", "On 12 December 2014, Orro achieved the first controlled touchdown on the comet Selm."),
            ],
            {"2014-11-12", "2014-12-12"},
        ),
    ],
)
def test_contradictions(tmp_path, documents, expected):
    assert days_in_conflict(tmp_path, *documents) == expected


@pytest.mark.parametrize(
    "documents",
    [
        # the first was reported before the second happened, which was news too
        [
            ("2015-09-06", "A glider crashed near Selden on Saturday, 5 September. The pilot was hurt."),
            ("2015-09-08", "A light plane crashed near Selden on Monday, 7 September, killing two people from Graz."),
            ("2015-09-10", "After two crashes in three days the airfield at Selden was closed on Wednesday."),
        ],
        # two sources tell of two things
        [
            ("2018-09-03", "Police arrested a man in Tarnby on 1 September, Inspector Olav Ree said."),
            (
                "2018-09-05",
                "Inspector Olav Ree said that police arrested a man in Tarnby on 1 September. The prosecutor, Ida Moe, said "
                "that police arrested another man in Tarnby on 3 September.",
            ),
        ],
        # two things in one town
        [
            ("2016-03-23", "A bomb went off in the airport of Sandvol on Tuesday."),
            ("2016-03-25", "A bomb was found in a cinema in Sandvol on 23 March and made harmless."),
        ],
        [
            ("2009-09-08", "Two masked men robbed the savings bank of Sandvol on Monday."),
            ("2009-09-10", "A woman with a knife robbed the post office of Sandvol on Tuesday, 8 September."),
        ],
        # a rocket is launched, a descent begins
        [
            (
                "2023-03-15",
                "The lander Aurel, which was launched on March 14, is on its way from Kolvik, said Tuva Lind.",
            ),
            ("2023-04-03", "The lander Aurel of Tuva Lind and her team in Kolvik began its descent on 2 April."),
            ("2023-04-04", "Tuva Lind wept in Kolvik when she spoke of the lander Aurel on Monday."),
        ],
        # a plan that was changed
        [
            ("2023-03-02", "The river board of Orav and Tess will meet for the first time on 20 March in Marvak."),
            ("2023-03-29", "The river board of Orav and Tess met for the first time on 27 March in Marvak."),
            ("2023-04-29", "Orav has asked the river board in Marvak why the water of Tess is brown."),
        ],
        # what is signed or opens every year
        [
            ("2018-07-01", "Governor Ted Palmer signed the budget of Arden on 30 June 2018, said Ann Holt."),
            ("2019-07-01", "Governor Ted Palmer signed the budget of Arden on 30 June 2019, said Ann Holt."),
            ("2019-09-02", "The season in Arden opened on 1 September 2019, Ann Holt said to Ted Palmer."),
            ("2018-09-02", "The season in Arden opened on 1 September 2018, Ann Holt said to Ted Palmer."),
        ],
        # drivers of two towns
        [
            ("2017-05-03", "Bus drivers in Halm went on strike on Tuesday, 2 May, for better pay, said Ida Rooth."),
            (
                "2017-05-04",
                "Bus drivers in Brenn went on strike on Wednesday, 3 May, a day after those in Halm, Ida Rooth said.",
            ),
            ("2017-05-09", "Ida Rooth led the drivers of Halm and of Brenn back to work on Monday."),
        ],
        # who tells of a day beside his own means that, none that lies further off
        [
            (
                "2018-01-05",
                "Two suspects were arrested on 25 October and five more on 29 October in Halm, Ida Rooth said.",
            ),
            ("2017-10-30", "Five suspects were arrested on Sunday in Halm over the crown of Brenn, Ida Rooth said."),
            (
                "2017-10-27",
                "Suspects were arrested on Wednesday in Halm over the crown of Brenn, Ida Rooth said. On 26 October, arrests "
                "were made, with one suspect preparing to leave the country.",
            ),
        ],
        # a law begins with a year, another with the next one
        [
            ("2018-03-01", "The towns of Norby and Selm passed fishing laws on Wednesday, Ida Rooth said."),
            (None, "The fishing law of Norby came into force on 1 January 2020. Ida Rooth of Selm wrote it."),
            ("2022-03-01", "The fishing law of Norby came into force on 1 January 2021, said Ida Rooth of Selm."),
        ],
        # two of one first name
        [
            ("2020-12-11", "The detective Rita Alm was arrested in Graz on Thursday, 10 December."),
            (None, "Rita Dahl of Graz was arrested on 12 October 2020. She is a nurse."),
            ("2021-01-06", "Both Rita Alm and Rita Dahl are from Graz. Dahl was arrested on 12 October 2020."),
        ],
        # opened are a mine and a school
        [
            ("2019-02-02", "Ida Rooth of Norby was mayor there. The mine was opened on 9 June 1957."),
            (None, "Norby has a school. It was opened on 6 September 1957. Ida Rooth taught there."),
            ("2020-02-02", "Ida Rooth of Norby died on Friday."),
        ],
        # a market is held in many years
        [
            ("2022-03-09", "The salt market of Norby was held in 1954, Ida Rooth said."),
            ("2023-03-09", "The salt market of Norby was held in 1945, said Ida Rooth."),
            (None, "Norby has a salt market. Ida Rooth is its mayor."),
        ],
        # some of a series are not the last of it
        [
            ("2018-07-10", "Four of the Wolfpack boys were rescued from Odin cave on Sunday, Ida Rooth said."),
            ("2019-07-10", "The last four Wolfpack boys were rescued from Odin cave on 10 July 2018. Ida Rooth wept."),
            ("2019-08-10", "Ida Rooth wrote a book on the Wolfpack boys and Odin cave."),
        ],
        # what came first in time is another one
        [
            ("2024-01-05", "In October 2014, Odd Corr was initially sentenced to five years for killing Ida Rooth."),
            ("2017-11-24", "Odd Corr was imprisoned in July last year after being found guilty of killing Ida Rooth."),
            ("2017-11-25", "Odd Corr killed Ida Rooth of Norby."),
        ],
    ],
)
def test_no_contradictions(tmp_path, documents):
    assert days_in_conflict(tmp_path, *documents) == set()


# What is told as past, with its year, cannot be news of an earlier day; what is to come, or may be, can.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Selm bridge was opened on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("Nils Dahl was sworn in on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("The roof of the Selm bridge fell on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("Nils Dahl opened the Selm bridge on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("Nils Dahl opened the Selm bridge on 2 March 2021.", set()),  # a day elsewhere
        ("The Selm bridge opens on 5 March 2021.", set()),
        ("The Selm bridge was not opened on 5 March 2021.", set()),
        ("The Selm bridge is closed on 5 March 2021.", set()),
        ("The closure of the Selm bridge was extended to 5 March 2021.", set()),
        ("Tickets bought on 5 March 2021 are cheaper.", set()),
        ("Nils Dahl called an election on 5 March 2021.", set()),
        ("Nils Dahl reached the final on 5 March 2021.", set()),
        ("Nils Dahl reached the final stage on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("The fair in Selm opened on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("The first night was on 5 March 2021.", {"2021-03-01", "2021-03-05"}),
        ("Bridge closed on 5 March 2021.", set()),
        ("The Selm bridge was to be opened on 5 March 2021.", set()),
        ("The Selm bridge was opened on 5 March.", set()),
    ],
)
def test_told_as_past_before_it_happened(text, expected):
    conflicts = extract(text, published="2021-03-01", lang="en")["conflicts"]
    assert set(conflicts["kind"]) <= {"told early"}
    assert {str(day)[:10] for day in conflicts["start"]} == expected


@pytest.mark.parametrize(
    ("publisher", "told"), [("vale.example", "Osby mourns"), ("osby.example", "mourns"), (None, "Osby mourns")]
)
def test_the_names_of_a_title(publisher, told):
    """They tell of the subject, that of the publisher does not."""
    row = Document(**(dict.fromkeys(Document.__slots__) | {"publisher": publisher, "title": "Osby mourns"}))
    assert title_of(row) == told
    table = sketches_table(["a", "b"], ["He came.", "He came."], ["Osby mourns", ""])
    assert [len(cell) for cell in table["capitals"].to_pylist()] == [2, 1]
