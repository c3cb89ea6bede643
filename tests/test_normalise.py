"""Values, days, anchors and traces: the table of docs/dated-claims.md, the example page, statements, stories, missing dates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from pipeline.clauses import parse_clauses
from pipeline.language import load_language
from pipeline.layout.blocks import find_blocks
from pipeline.model import PerSentence, Said, Sentence
from pipeline.normalise import normalise, replay, uses_published
from pipeline.schema import Span, Timex
from pipeline.sentences import split_sentences
from pipeline.times.steps import STEPS
from pipeline.timex import find_timexes
from pipeline.words import tag_sentence
from tests.timex_helpers import page_of

ENGLISH = load_language("en")


def rows(text: str, day: str | None = "2016-10-25", said: list[Said] | None = None, genre: Any = None) -> list[Timex]:
    page = page_of(text, day, genre)
    sentences = split_sentences(page, find_blocks(page, ENGLISH), ENGLISH)
    extents = find_timexes(sentences, ENGLISH)
    clauses = PerSentence(lambda i: parse_clauses(sentences[i], tag_sentence(sentences[i], ENGLISH), ENGLISH))
    return normalise(page, sentences, extents, clauses, said or [])


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


# The times that docs/dated-claims.md tells, published on Tuesday 2016-10-25.
TABLE = [
    ("It was put forward in 2019.", "2019-01-01", "2019-12-31", "year", "2019"),
    ("It was built in the 1990s.", "1990-01-01", "1999-12-31", "decade", "199X"),
    ("It was built in the 19th century.", "1801-01-01", "1900-12-31", "century", "1801/1900"),
    ("Prices fell in March.", "2016-03-01", "2016-03-31", "month", "2016-03"),
    ("Prices will fall in March.", "2017-03-01", "2017-03-31", "month", "2017-03"),
    ("Prices fell last March.", "2016-03-01", "2016-03-31", "month", "2016-03"),
    ("It opens next March.", "2017-03-01", "2017-03-31", "month", "2017-03"),
    ("She resigned on Friday.", "2016-10-21", "2016-10-21", "day", "2016-10-21"),
    ("She will resign on Friday.", "2016-10-28", "2016-10-28", "day", "2016-10-28"),
    ("She spoke on Tuesday.", "2016-10-25", "2016-10-25", "day", "2016-10-25"),
    ("She will speak on Tuesday.", "2016-10-25", "2016-10-25", "day", "2016-10-25"),
    ("They met last week.", "2016-10-17", "2016-10-23", "week", "2016-10-17/2016-10-23"),
    ("They meet this week.", "2016-10-24", "2016-10-30", "week", "2016-10-24/2016-10-30"),
    ("They meet next week.", "2016-10-31", "2016-11-06", "week", "2016-10-31/2016-11-06"),
    ("They met last summer.", "2016-06-01", "2016-08-31", "season", "2016-22"),
    ("They met earlier this month.", "2016-10-01", "2016-10-31", "month", "2016-10"),
    ("They met late last year.", "2015-01-01", "2015-12-31", "year", "2015"),
    ("It grew over the past three years.", "2013-10-25", "2016-10-25", "year", "2013-10-25/2016-10-25"),
    ("It grew in the last 10 days.", "2016-10-15", "2016-10-25", "day", "2016-10-15/2016-10-25"),
    ("It opened three years ago.", "2013-01-01", "2013-12-31", "year", "2013"),
    ("It opened ten days ago.", "2016-10-15", "2016-10-15", "day", "2016-10-15"),
    ("It has been open since 2014.", "2014-01-01", "2016-10-25", "year", "2014/2016-10-25"),
    ("It was open until 2020.", "", "2020-12-31", "year", "../2020"),
    ("It will open by 2030.", "", "2030-12-31", "year", "../2030"),
    ("It opened before 1990.", "", "1989-12-31", "year", "../1989"),
    ("It will open after 2020.", "2021-01-01", "", "year", "2021/.."),
    ("It was open from 2020 on.", "2020-01-01", "", "year", "2020/.."),
    ("It will open by the end of 2016.", "", "2016-12-31", "year", "../2016-12-31"),
    ("He did not score until 24 November.", "", "2015-11-24", "day", "../2015-11-24"),
    ("It was closed until 24 November.", "", "2016-11-24", "day", "../2016-11-24"),
    ("He has until Sunday to decide.", "", "2016-10-30", "day", "../2016-10-30"),
    ("It will open before the end of the month.", "", "2016-10-31", "month", "../2016-10-31"),
    ("It will open within 48 hours.", "2016-10-25", "2016-10-27", "day", "2016-10-25/2016-10-27"),
    ("It will open in the coming week.", "2016-10-25", "2016-11-01", "day", "2016-10-25/2016-11-01"),
    ("It fell in the last week.", "2016-10-18", "2016-10-25", "day", "2016-10-18/2016-10-25"),
    ("It fell in the past 24 hours.", "2016-10-24", "2016-10-25", "day", "2016-10-24/2016-10-25"),
    ("It came in the first week of March 2015.", "2015-03-01", "2015-03-07", "week", "2015-03-01/2015-03-07"),
    ("It will lose money until next year.", "", "2017-12-31", "year", "../2017"),
    ("It lost money in the third quarter.", "2016-07-01", "2016-09-30", "quarter", "2016-35"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision", "edtf"), TABLE)
def test_table(text: str, start: str, end: str, precision: str, edtf: str) -> None:
    (row,) = rows(text)
    assert (row.start, row.end, row.precision, row.edtf) == (day(start), day(end), precision, edtf)
    assert row.bounds == ("closed" if start and end else "open_start" if end else "open_end")
    assert replay(row.trace) == (row.start, row.end)


# Two times: the second is counted from, or completed by, the other.
PAIRS = [
    # Quarters of a fiscal year.
    ("It lost money in its fourth quarter ended June 30.", "2016-04-01", "2016-06-30"),
    ("It lost money in the second quarter, which ended July 31.", "2016-05-01", "2016-07-31"),
    ("It lost money in the second quarter ending in July.", "2016-05-01", "2016-07-01"),
    ("It broke on 3 May 2014. Two days later it was mended.", "2014-05-03", "2014-05-05"),
    ("It broke on 3 May 2014. The next day it was mended.", "2014-05-03", "2014-05-04"),
    ("They met on 3 May 2014 and left at 12 o'clock that night.", "2014-05-03", "2014-05-03"),
    ("It broke on 3 May 2014. The ship had passed it the day before in the fog.", "2014-05-03", "2014-05-02"),
    ("It fell on 3 May 2014, and again the day before that.", "2014-05-03", "2014-05-02"),
    ("It opens on Friday. The fair comes a week later.", "2016-10-28", "2016-10-31"),
    ("She was elected on Sunday and will be sworn in two weeks later.", "2016-10-23", "2016-10-31"),
    ("They met on Friday. The law will take effect ten days later.", "2016-10-21", "2016-10-31"),
    # What papers print tonight, they print on the next day; a page may show it some days later.
    ("OSLO, Oct. 24 (Nova) - The mayor died tonight at home.", "2016-10-24", "2016-10-24"),
    ("OSLO, Oct. 21 (Nova) - The mayor died tonight at home.", "2016-10-21", "2016-10-21"),
    ("OSLO, Oct. 21 (Nova) - The mill will open on Monday.", "2016-10-21", "2016-10-24"),
    ("OSLO, Oct. 24 (Nova) - The mill will open on Monday.", "2016-10-24", "2016-10-31"),
    ("OSLO, Oct. 11 (Nova) - The mayor died tonight at home.", "2016-10-11", "2016-10-25"),
    ("It fell in November 2012; four years later it is still shut.", "2012-11-01", "2016-01-01"),
    ("It opened in 2003. The following decade, it grew.", "2003-01-01", "2004-01-01"),
    ("It ran from Aug. 26 to Oct. 20 in Bonn.", "2016-08-26", "2016-10-20"),
    ("It ran between March and June 2020.", "2020-03-01", "2020-06-01"),
    ("It ran from November 2009 to March.", "2009-11-01", "2010-03-01"),
    ("It failed two days before the flood of 12 January.", "2016-01-10", "2016-01-12"),
    ("It failed more than two months before the flood of 12 January.", None, "2016-01-12"),
    ("It fell nearly two years after the launch on 5 April 2012.", None, "2012-04-05"),
    ("It lost money in the third quarter. A year ago it won.", "2016-07-01", "2015-07-01"),
    ("He was arrested in March 1995 and convicted in July.", "1995-03-01", "1995-07-01"),
    ("He was arrested in November 1995 and convicted in July.", "1995-11-01", "1996-07-01"),
    ("Hired in March 1995, he will retire in July.", "1995-03-01", "2017-07-01"),
    ("It was bought in May 1998 and sold later that year.", "1998-05-01", "1998-01-01"),
    # A history goes on within its paragraph.
    ("The guild met on 4 March 1850. In April it broke up.", "1850-03-04", "1850-04-01"),
    ("In 1066, on 14 October, a battle was fought.", "1066-01-01", "1066-10-14"),
    ("The mill was built in 1932. In March it was shut.", "1932-01-01", "2016-03-01"),
    ("He was tried on 2 May 1995. In April a judge freed him.", "1995-05-02", "2016-04-01"),
    # The year of "this": the winter that is on; half a year off, the season that the clause looks to.
    ("It opened this January. It will open this spring.", "2016-01-01", "2017-03-01"),
    ("It fell this summer. They marry this winter.", "2016-06-01", "2016-12-01"),
    # What the clause says goes before the month told last.
    ("She will leave in November. Back home on the 16th we heard of it.", "2016-11-01", "2016-10-16"),
    ("It begins on Nov. 18 or 19, officials said.", "2016-11-18", "2016-11-19"),
    ("Murders this year through Sept. 30 rose.", "2016-01-01", "2016-09-30"),
    ("Murders in 2014 through Oct. 31 rose.", "2014-01-01", "2014-10-31"),
    ("Prices are up this year through Monday.", "2016-01-01", "2016-10-24"),
    # Two days of one week.
    ("The house will hear them on Wednesday before voting on Thursday.", "2016-10-26", "2016-10-27"),
    ("The band plays in Ostby on Tuesday and Wednesday.", "2016-10-25", "2016-10-26"),
    ("They met on Tuesday and Wednesday.", "2016-10-18", "2016-10-19"),
    ("They made statements on Tuesday and Monday.", "2016-10-25", "2016-10-24"),
    ("The team flew to Oslo on Monday for a match on Thursday.", "2016-10-24", "2016-10-27"),
    ("The team flew to Oslo on Thursday for a match on Saturday.", "2016-10-20", "2016-10-22"),
    ("He came under fire on Monday for a speech on Sunday.", "2016-10-24", "2016-10-23"),
    ("He was held on Monday for a theft on Sunday.", "2016-10-24", "2016-10-23"),
    ("The fair will run from Monday to Friday.", "2016-10-31", "2016-11-04"),
    ("The fair ran from Monday to Friday.", "2016-10-17", "2016-10-21"),
    ("The show runs from Oct. 28 to Jan. 10.", "2016-10-28", "2017-01-10"),
    # A period and its last day.
    ("Profit in the three months to the end of June rose.", "2016-04-01", "2016-06-01"),
    ("Sales for the 12 weeks ended 4 September rose.", "2016-06-13", "2016-09-04"),
    ("It made a loss in the fiscal year ended Jan. 31.", "2015-02-01", "2016-01-31"),
    ("It lost money in the year to March.", "2015-04-01", "2016-03-01"),
    ("He reigned (1509-47) for long.", "1509-01-01", "1547-01-01"),
    ("He reigned 1685–88 in all.", "1685-01-01", "1688-01-01"),
    # A time of day belongs to the day told before it, weeks ago.
    ("The fire broke out on 3 May 1866. By dawn it had reached the port.", "1866-05-03", ""),
    ("He left on 30 May 1866 and was back on the 2nd.", "1866-05-30", "1866-06-02"),
    # Days counted from what happened.
    ("The crash happened on 3 May 2014. Three days after the crash, it was shut.", "2014-05-03", "2014-05-06"),
    ("The bridge collapsed on Monday. The day after the collapse, he left.", "2016-10-24", "2016-10-25"),
    ("The treaty was signed on 3 May 1918. Two months after the treaty, he died.", "1918-05-03", "1918-07-01"),
    ("Profit in the third quarter beat that of the previous quarter.", "2016-07-01", "2016-04-01"),
    # The year, the week or the day of both stands with the last or the first one.
    ("It rained in May and June 2014.", "2014-05-01", "2014-06-01"),
    ("He was tried on 4 May and hanged on 6 May 1793.", "1793-05-04", "1793-05-06"),
    ("It rained in November and January 2014.", "2013-11-01", "2014-01-01"),
    ("It grew in the spring and summer of 1943.", "1943-03-01", "1943-06-01"),
    ("The second and third quarters of 2014 were weak.", "2014-04-01", "2014-07-01"),
    ("It grew in the first and second halves of 2014.", "2014-01-01", "2014-07-01"),
    ("He reigned from 1993 until his death in 2014.", "1993-01-01", "2014-01-01"),
    ("They met on May 3 and 7, 2014.", "2014-05-03", "2014-05-07"),
    ("It rained between May 3 and 7, 2014.", "2014-05-03", "2014-05-07"),
    ("Last year at Easter they met.", "2015-01-01", "2015-04-05"),
    ("They met last week on Thursday.", "2016-10-17", "2016-10-20"),
    ("The polls opened at 7 a.m. and closed at 8 p.m. on Monday.", "2016-10-24", "2016-10-24"),
    ("It began in December 2013. It opened on 1 March the following year.", "2013-12-01", "2014-03-01"),
    ("He was born on 2 July 1961 and died on 9 October.", "1961-07-02", "2016-10-09"),
    ("Rents could rise on Wednesday before falling on Saturday.", "2016-10-26", "2016-10-29"),
    # A month of which another place tells surely whether it is over.
    ("He may win in March. A lead does not always give a victory in March.", "2017-03-01", "2017-03-01"),
    ("The launch has slipped from October to February.", "2016-10-01", "2017-02-01"),
    ("Sales fell in March. A fall is no disaster in March.", "2016-03-01", "2016-03-01"),
    ("The game has been moved to Sunday, kick-off 2pm.", "2016-10-30", "2016-10-30"),
    ("Next year's games, in March, will be the last.", "2017-01-01", "2017-03-01"),
    ("Snow will fall overnight and clear by Friday afternoon.", "2016-10-27", None),
    ("It would be flooded in the winter of 2032 and drained the following summer.", "2032-12-01", "2033-06-01"),
]


# Under headings: a year, months of a year in the title, a decade.
HEADINGS = [
    ("Timeline\n\n1914\n\n28 June: The heir is shot.", "1914-06-28", "year of the heading"),
    (
        "The floods of 2014\n\nThe floods came after heavy rain in the hills.\n\nJanuary\n\nRain began on January 4, as told.",
        "2014-01-04",
        "the chronicle goes on from it",
    ),
    (
        "How it fell\n\nNov. 3, 2014: It met.\n\nDec. 9: It fell.\n\nFeb. 5: A fire.",
        "2015-02-05",
        "the chronicle goes on from it",
    ),
    (
        "How it fell\n\nNov. 3, 2014\n\nIt met.\n\nDec. 9\n\nIt fell on Dec. 10.",
        "2014-12-10",
        "the chronicle goes on from it",
    ),
    ("How it fell\n\nNov. 3, 2014\n\nIt met at noon.", "2014-11-03", "the time named before: Nov. 3, 2014"),
    ("How it fell\n\nNov. 3, 2015: It met.\n\nMay 9: It fell.", "2016-05-09", "the chronicle goes on from it"),
    (
        "How it fell\n\nNov. 3, 2012: It meets.\n\nMarch 2014: Talks are broken off. They resume in September.",
        "2014-09-01",
        "the chronicle goes on from it",
    ),
    ("How it fell\n\nNov. 3: It will meet.\n\nDec. 9: It will vote.", "2016-12-09", "planned: future"),
    ("Timeline\n\n1914\n\n28 June: A shot.\n\n1915\n\n7 May: The ship is sunk.", "1915-05-07", "year of the heading"),
    ("2017 events\n\nJanuary\n\nSeeds are here.\n\nMarch\n\nMonday 13th Meeting in the hut", "2017-03-13", "March"),
    ("Calendar\n\nSpring 2018\n\n3 November", "2017-11-03", "year of the heading"),
    ("Calendar\n\nFall 2018\n\nLast classes, 11 January", "2019-01-11", "year of the heading"),
    ("Terms\n\nAutumn 2016/17\n\nHalf 1: 5 September – 21 October", "2016-10-21", "year of the heading"),
    (
        "Terms\n\nSpring 2016/17\n\nHalf 1: 5 January – 3 February\n\nFebruary break: 6 February – 10 February",
        "2017-02-10",
        "the list goes on from it",
    ),
    ("The mill\n\n2000s\n\nIn August it was founded anew.", "", ""),
    ("The mill\n\n2010s\n\nIn August it was founded anew.", "2016-08-01", "past tense: past"),
    ("Floods of 2014\n\nA trial opened in March.", "2016-03-01", "past tense: past"),
    (
        "Town news\n\nIt met.\n\nBudget for Fiscal Year 2018\n\nA trial opened in March.",
        "2016-03-01",
        "past tense: past",
    ),
]


@pytest.mark.parametrize(("text", "start", "why"), HEADINGS)
def test_headings(text: str, start: str, why: str) -> None:
    last = rows(text)[-1]
    assert (last.start, (last.anchor_reason or "").endswith(why)) == (day(start), True)
    assert start or last.reason == "which year is not told"


# Entries of chats, diaries and logs, and lists of days; `|` parts lines.
@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("[14/06/2016, 21:07] Mia: see you tmrw", ["2016-06-14T21:07", "2016-06-15"]),
        (
            "[14/06/2016, 21:07] Mia: hi|[16/06/2016, 07:45] Jo: last night was fun",
            ["2016-06-16T07:45", "2016-06-15TNI"],
        ),
        ("6/14/16, 9:07 PM - Mia: are you in on friday?", ["2016-06-17"]),
        (
            "Diary|3 May 2016: We left yesterday and will be there on Friday.",
            ["2016-05-03", "2016-05-02", "2016-05-06"],
        ),
        ("2016-09-20 12:55 It begins.|13:02 It fails.|14:27 All is well.", ["2016-09-20T13:02", "2016-09-20T14:27"]),
        ("Saturday, November 5|Ostby v Lindal (3 pm)|Ulm v Bonn (5.30 pm)", ["2016-11-05T15:00", "2016-11-05T17:30"]),
        ("Minutes of the meeting of 7 October 2016|Rents rise.|The meeting closed at 9 p.m.", ["2016-10-07T21:00"]),
        (
            "He fell ill yesterday. He has felt weak since Friday.|In the evening he slept.",
            ["2016-10-21", "2016-10-24TEV"],
        ),
        ("Dates|Term ends: 20 December 2016|Term begins: 6 January|Book Day: 6 March", ["2017-01-06", "2017-03-06"]),
        ("Dates|Term ends: 20 December 2016|Open day: Monday 3 October", ["2016-12-20", "2016-10-03"]),
        (
            "February 20: The loan, due to end then, is extended.|April 2: It ends.|October 3: They pay.",
            ["2016-02-20", "2016-04-02", "2016-10-03"],
        ),
        ("December 9: It opens.|December 20: It shuts.|July 3: They pay.", ["2015-12-09", "2015-12-20", "2016-07-03"]),
        ("November 9: It opens.|December 20: It shuts.", ["2016-11-09", "2016-12-20"]),
        ("October 20: It opens.|June 2: It shuts.", ["2016-10-20", "2016-06-02"]),
        ("Tonight: Rain.|Wednesday: Dry.|Friday: Snow.|Monday: Fog.", ["2016-10-26", "2016-10-28", "2016-10-31"]),
        ("Sunday: Left Bonn.|Monday: Fell ill.", ["2016-10-23", "2016-10-24"]),
        ("June 23.--All quiet.|June 24.--Firing to-day. Lee came last night.", ["2016-06-24", "2016-06-23TNI"]),
        (
            "Lee has been jailed for thefts in Bonn on May 3 last year.|A court heard how at 4 p.m. Lee broke in.",
            ["2015-05-03", "2015-05-03T16:00"],
        ),
        (
            "It runs from 4 p.m. on Wednesday until 5 a.m. on Thursday.|Thereafter it is shut from 5 a.m. until 4 p.m.",
            ["2016-10-27T05:00", "2016-10-27T16:00"],
        ),
        ("The road was wet from overnight storms. A bus came at 9:30 a.m. to Lund.", ["2016-10-25T09:30"]),
        ("Lee said on May 3 that she will stay.|As of 9 p.m., she has not left.", ["2016-05-03", "2016-10-25T21:00"]),
        (
            "Rates have been low since May 2014, through the crisis. Most said in May that they would rise.",
            ["2014-05", "2016-05"],
        ),
        (
            "Voting had been put off from May 3.|Lee spoke at 4 p.m. outside.",
            ["2016-05-03", "2016-10-25T16:00"],
        ),
        ("Thursday, 7 p.m. – Songs|Sunday, 9 a.m. – Walk", ["2016-10-27T19:00", "2016-10-30T09:00"]),
        ("A fire in Ostby|May 3, 2014 5:30 PM|It burned down yesterday.", ["2014-05-03T17:30", "2016-10-24"]),
        (
            "Diary|3 May 2014|We left yesterday.|5 May 2014|We sail tomorrow.",
            ["2014-05-02", "2014-05-05", "2014-05-06"],
        ),
    ],
)
def test_entries_and_lists(lines: str, values: list[str]) -> None:
    found = rows(lines.replace("|", "\n\n"))
    assert [row.value for row in found][-len(values) :] == values


@pytest.mark.parametrize(("text", "first", "second"), PAIRS)
def test_pairs(text: str, first: str, second: str) -> None:
    found = rows(text)
    assert [row.start for row in found] == [day(first), day(second)]
    for row in found:
        assert replay(row.trace) == (row.start, row.end)


@pytest.mark.parametrize(
    ("behind", "start", "end"),
    [
        ("It lost money in its first quarter.", "2016-02-01", "2016-04-30"),
        ("It will earn more in its third quarter.", "2016-08-01", "2016-10-31"),
        ("It will earn more in its first quarter.", "2017-01-01", "2017-03-31"),
        ("It lost money in its first quarter. In the quarter it had hired.", "2016-02-01", "2016-04-30"),
        ("It lost money in its first quarter, but it had earned money a year ago.", "2015-02-01", "2015-04-30"),
        ("Orr lost 3 million in its third quarter, and 4 million a year ago.", "2015-07-01", "2015-09-30"),
    ],
)
def test_quarters_beside_one_that_is_none_of_the_calendars(behind: str, start: str, end: str) -> None:
    found = rows(f"Its second quarter ended in July. {behind}")[-1]
    assert (found.start, found.end) == (day(start), day(end))
    assert replay(found.trace) == (found.start, found.end)


# Which way an open date points, published on Tuesday 2016-10-25.
DIRECTIONS = [
    # In front of a clause in the past that is told.
    ("Lee told clerks that on January 31, the port chose a head.", "2016-01-31"),
    ("Lee told clerks that on January 31, the port would choose a head.", "2017-01-31"),
    # Of a plan, what was told of it is over.
    ("The planned merger of two firms announced in May is off.", "2016-05-01"),
    ("The proposed talks whose opening was held on Thursday are off.", "2016-10-20"),
    ("The planned talks in Bonn on Thursday are off.", "2016-10-27"),
    ("The data follow in May.", "2017-05-01"),
    ("The mayor asked people to stay at home on Friday.", "2016-10-28"),
    ("She asked for help to fight it on Friday.", "2016-10-21"),
    ("He left at half past nine on Friday night.", "2016-10-21"),
    ("The gate shuts at 5pm on Sunday.", "2016-10-30"),
    ("The team plays Bonn on Sunday, where it won last.", "2016-10-30"),
    ("The hall, which was to open with a fair, will open on Monday.", "2016-10-31"),
    ("Lee at once denied it on Monday.", "2016-10-24"),
    ("The bins were due on Sunday.", "2016-10-23"),
    ("They voted for it, setting the ballot for June 9.", "2017-06-09"),
    ("Crowds gathered to mark the anniversary on Friday.", "2016-10-21"),
    ("Their plans for winning in November are old.", "2016-11-01"),
    ("If approved in June, the plan would take effect soon.", "2017-06-01"),
    ("Once it was opened in June the road filled up.", "2016-06-01"),
    ("They had expected sales to fall in September.", "2016-09-01"),
    ("She was due in court on Monday but did not come.", "2016-10-24"),
    ("Anyone with information from Saturday is asked to call.", "2016-10-22"),
    ("She campaigned in Ostby ahead of voting Friday that may make her mayor.", "2016-10-28"),
    ("They told of a coup at the assembly in December that would make him mayor.", "2016-12-01"),
    ("Turnout will be lower than in the last vote in September.", "2016-09-01"),
    ("The mill will do as badly as its last one in March.", "2016-03-01"),
    ("She signed an order on Monday that would ban it.", "2016-10-24"),
    ("The clerks sent out a notice Monday that could lead to a strike.", "2016-10-24"),
    ("Shares fell before a vote on Friday that could end it.", "2016-10-28"),
    ("They lost a match on Monday that would have put them first.", "2016-10-24"),
    ("Rain has delayed the mill's planned Friday opening.", "2016-10-28"),
    ("The tax proposed Monday was dropped.", "2016-10-24"),
    ("It began to rain on Friday.", "2016-10-21"),
    ("Three people were hurt in Wednesday's crash.", "2016-10-19"),
    ("Lee spoke at the Wednesday rally.", "2016-10-19"),
    ("Lee told of Wednesday's rally.", "2016-10-26"),
    ("The court set a hearing for May 3.", "2017-05-03"),
    ("The judge set sentencing for May 3.", "2017-05-03"),
    ("The hearing was set for May 3.", "2017-05-03"),
    ("She managed to win on Friday.", "2016-10-21"),
    ("She has managed to win on Sunday.", "2016-10-23"),
    ("The firm has been forced to close its shop on Monday.", "2016-10-24"),
    ("A strike has hit the airline, with crews being forced to sleep there on Monday.", "2016-10-24"),
    ("The firm is being forced to close its shop on Monday.", "2016-10-31"),
    ("He agreed to resume work on Monday.", "2016-10-31"),
    ("They planned to meet on Friday.", "2016-10-28"),
    ("The trial was set to begin on Thursday.", "2016-10-27"),
    ("He said that the trial was set to begin on Monday.", "2016-10-24"),
    ("The trial is set to begin on Monday.", "2016-10-31"),
    ("A rally planned for Saturday was cancelled.", "2016-10-22"),
    ("She cancelled a rally planned for Saturday.", "2016-10-22"),
    ("It expects growth in the first half.", "2017-01-01"),
    ("Please send it back by the end of Friday.", "2016-10-28"),
    ("Our shop is closed on Christmas Day.", "2016-12-25"),
    ("Ends Sunday.", "2016-10-30"),
    ("She will need friends come March.", "2017-03-01"),
    ("It could put off the matter until after the March vote.", "2017-03-01"),
    ("The mayor will attend events in Ostby and in the port of Lund on Friday, a paper reported.", "2016-10-28"),
    ("That could have consequences in May if he wins.", "2017-05-01"),
    ("He seemed to falter on Thursday.", "2016-10-20"),
    ("The judge ruled Friday that he must be freed.", "2016-10-21"),
    ("Rents have risen since her speech on trade in March.", "2016-03-01"),
    ("He is accused of killing a man on Friday.", "2016-10-21"),
    ("She is flying to Rome on Friday.", "2016-10-28"),
    ("A man due in court on Thursday is ill.", "2016-10-27"),
    ("Voters go to the polls on Sunday.", "2016-10-30"),
    ("He was to have flown home on Monday.", "2016-10-24"),
    ("Rents will rise after falling in May.", "2016-05-01"),
    ("It would be her first trip since taking office in January.", "2016-01-01"),
    ("The vote was put off until Monday.", "2016-10-31"),
    ("People ordered to leave their homes on Thursday when the fire broke out are back.", "2016-10-20"),
    ("He had to cancel a planned trip to Rome in September.", "2016-09-01"),
    ("The judge set a tentative April 22 date for the trial.", "2017-04-22"),
    ("The judge set an April 22 trial date.", "2017-04-22"),
    ("They rescheduled the launch for early Saturday.", "2016-10-29"),
    ("They decided to aim for a launch Saturday.", "2016-10-29"),
    ("He met the crew of the Thursday scheduled launch.", "2016-10-27"),
    ("Rain was forecast for Monday.", "2016-10-24"),
    ("She asked for an adjournment until Thursday.", "2016-10-27"),
    ("He was refused bail until his next appearance on Thursday.", "2016-10-27"),
    ("The coroner set a date for the inquest of November 15.", "2016-11-15"),
    ("The figures are expected to show growth when released on Friday.", "2016-10-28"),
    ("Analysts said it could pave the way for a rate cut in December.", "2016-12-01"),
    ("January Brent crude fell 19 cents.", "2017-01-01"),
    ("It sold less than they expected in the third quarter.", "2016-07-01"),
    ("It will return in 80,000 years.", ""),
    ("The band plays in Ostby on Saturday.", "2016-10-29"),
    ("A rally planned for Saturday was approved.", "2016-10-29"),
    ("The strike planned for Saturday will go ahead.", "2016-10-29"),
    ("Signs pointed to the mayor resigning on Thursday after the board meets.", "2016-10-27"),
    ("She kept calm, resigning on Thursday after the board met.", "2016-10-20"),
    ("She turns 60 in August.", "2017-08-01"),
    ("The trial begins in a fortnight.", "2016-11-07"),
    ("The election is in two weeks.", "2016-11-07"),
    ("They leave in two weeks' time.", "2016-11-07"),
    ("The firm reports its third loss in two weeks.", ""),
    ("The town faces its second strike in two weeks.", ""),
    ("He lost it all in two weeks' time.", ""),
    ("They are having a party on Thursday.", "2016-10-27"),
    ("The house debates the bill on Monday.", "2016-10-31"),
    ("We are seeing the judge on Monday.", "2016-10-31"),
    ("Drivers walk out on Monday.", "2016-10-31"),
    ("The hall opens on Friday.", "2016-10-28"),
    ("The election is on 8 November.", "2016-11-08"),
    ("He tells the court on Friday that he is innocent.", "2016-10-21"),
    ("It shows what happened in March.", "2016-03-01"),
    ("They postponed the vote until Friday.", "2016-10-28"),
    ("The vote was moved to Friday.", "2016-10-28"),
    ("A flood warning has been issued for Friday morning.", "2016-10-28"),
    ("The office has issued a storm warning for the coast starting Monday.", "2016-10-31"),
    ("The office has issued a storm warning for the coast and the hills for Monday.", "2016-10-31"),
    ("The rule, which is in effect from Monday, says so.", "2016-10-31"),
    ("Oil for delivery in January rose.", "2017-01-01"),
    ("If nothing happens, I have a scan booked on Monday.", "2016-10-31"),
    ("We've got an interview on Monday.", "2016-10-31"),
    ("They have got a mill on Monday's list.", "2016-10-24"),
    ("U.S. crude for December shed 3 cents.", "2016-12-01"),
    ("December oil settled lower.", "2016-12-01"),
    ("Traders will focus on the payrolls report for September.", "2016-09-01"),
    ("The report is expected to show a gain of 9,000 jobs in September.", "2016-09-01"),
    ("The gallery is expected to show nine works in September.", "2017-09-01"),
    ("He felt the effects of Monday's fall.", "2016-10-24"),
    ("Crews anticipated full containment by Thursday.", ""),
    ("He spent the day Monday in bed.", "2016-10-24"),
    ("A storm watch has been posted for the coast from Monday.", "2016-10-31"),
    ("A storm warning was issued to boats from Bonn on Monday.", "2016-10-24"),
    ("Prices will rise by 3 percent, from 4 percent in September.", "2016-09-01"),
    ("A strike on Friday would cost the town a million.", "2016-10-28"),
    ("A strike on Friday could cost the town a million.", "2016-10-28"),
    ("A strike on Friday could not have cost more.", "2016-10-21"),
    ("A strike on Monday would have cost the town a million.", "2016-10-24"),
    ("It moved expectations towards a bigger half-point rise on Friday.", "2016-10-28"),
    ("London was hurt by overnight shelling.", "2016-10-24"),
    ("It rained throughout the day Monday.", "2016-10-24"),
    ("In the two weeks after launch, it will fly.", ""),
    ("In two weeks it will fly.", "2016-11-07"),
    ("There is a fair in the town on Monday.", "2016-10-31"),
    ("There is a photograph taken on Monday.", "2016-10-24"),
    ("There is a fair that began on Monday.", "2016-10-24"),
    ("A flood warning has been issued to Bonn on Friday.", "2016-10-21"),
    ("The vote, originally planned for October 11, was put off.", "2016-10-11"),
    ("Lee has asked Kim to meet with clerks of the board on Friday.", "2016-10-28"),
    ("Lee got Kim to meet with clerks of the board on Friday.", "2016-10-21"),
    ("They planned a march through the town on Friday.", "2016-10-28"),
    ("They planned a march through the town on Monday.", "2016-10-24"),
    ("A mediator proposed a compromise over the weekend.", "2016-10-22"),
    ("Hundreds died since fighting erupted on November 20.", "2015-11-20"),
    ("He died on October 29.", "2016-10-29"),
    ("Bankers expected in November that rates would rise.", "2015-11-01"),
    ("A decision is expected in November.", "2016-11-01"),
    ("The deal is expected to close in the third quarter.", "2017-07-01"),
    ("Profit rose in the third quarter.", "2016-07-01"),
    ("They planned a march through the town, police said on Friday.", "2016-10-21"),
    ("The offer had been due to end on Saturday.", "2016-10-22"),
    ("He may appear in court on Wednesday.", "2016-10-26"),
    ("The ruling could come on Wednesday.", "2016-10-26"),
    ("He could not reach them on Sunday.", "2016-10-23"),
    ("They talked before Wednesday's vote.", "2016-10-26"),
    ("They talked at Monday's vote.", "2016-10-24"),
    ("The mayor resigned after Wednesday's vote.", "2016-10-19"),
    ("He spoke in a Wednesday interview.", "2016-10-19"),
    ("They resisted pressure to commit to attending talks on Wednesday.", "2016-10-26"),
    ("The race before the vote on Wednesday is close.", "2016-10-26"),
    ("If she wins on Saturday, the talks are over.", "2016-10-29"),
    ("The march on Sunday will be remembered.", "2016-10-23"),
    ("She has the support she needs before the congress in January.", "2017-01-01"),
    ("The polls have not moved since the January congress.", "2016-01-01"),
    ("The staff are busy ahead of the June 9 congress.", "2017-06-09"),
    ("He is waiting for the congress in September.", "2016-09-01"),
    ("The matter may dominate a summit set for Ostby in February.", "2017-02-01"),
    ("She called for a ban in December after a ferry sank.", "2015-12-01"),
    ("She likes a clerk who can win in June.", "2017-06-01"),
    ("You can't mock us in September and come back.", "2016-09-01"),
    ("The ship had been due in Ostby on Saturday.", "2016-10-22"),
    ("His lead is down to 4 points, from 12 points in November.", "2015-11-01"),
    ("They met on the Friday before Easter.", "2016-03-25"),
    ("They will meet on the Monday after Christmas.", "2016-12-26"),
    ("They won the first quarter of the year.", "2016-01-01"),
    ("It rose to 51 percent, up from 44 percent in November, and would win.", "2015-11-01"),
    ("The trial continues on Friday.", "2016-10-28"),
    ("It will rain in the first two weeks of December.", "2016-12-01"),
    ("She leaves on the last day of the month.", "2016-10-31"),
    ("It met over a threat to leave in a December ballot.", "2016-12-01"),
    ("He sought to sway the Nov. 30 ballot.", "2016-11-30"),
    ("Officials made clear on Monday they have no plans to go.", "2016-10-24"),
    ("She would not say on Monday how the port would pay.", "2016-10-24"),
    ("On Monday the mayor would not say how the port would pay.", "2016-10-24"),
    ("On Monday the mayor would not vote.", "2016-10-31"),
    ("It will give him the lift needed for a strong showing on Wednesday.", "2016-10-26"),
    ("His weak show before Thursday's vote has cheered them.", "2016-10-27"),
    ("The impact of Friday's vote is still small.", "2016-10-21"),
    ("He said on Friday that talks, which broke off, would resume.", "2016-10-21"),
    ("It will grow by less than forecast in July.", "2016-07-01"),
    ("By the time the race is over on Friday, we will be gone.", "2016-10-28"),
    ("Whoever wins in February has work to do.", "2017-02-01"),
    ("She first spoke there in December.", "2015-12-01"),
    ("A week from today he leaves.", "2016-11-01"),
    ("They spent heavily in the run-up to the vote on Friday.", "2016-10-28"),
    ("They spent heavily in the lead-up to Monday's vote.", "2016-10-31"),
    ("She may quit before Monday's vote.", "2016-10-31"),
    ("They can take heart that on Monday the board voted.", "2016-10-24"),
    ("She may speak of Monday's vote.", "2016-10-24"),
    ("He spoke ahead of the vote on Monday.", "2016-10-24"),
    ("The town is heading toward March.", "2017-03-01"),
    ("Sales rose last quarter.", "2016-07-01"),
    ("Friday is a holiday.", "2016-10-28"),
    ("Funding lapses at midnight on Friday.", "2016-10-28"),
    ("They declared Thursday a holiday.", "2016-10-27"),
    ("He made clear over the weekend that meeting relatives of those held has an effect.", "2016-10-22"),
    ("The timetable applies as from Saturday.", "2016-10-29"),
    ("The call is on Monday the 7th.", "2016-11-07"),
    ("She was last seen in Ulm on the 9th.", "2016-10-09"),
    ("The police will hear from anyone who was there on Sunday.", "2016-10-23"),
    ("He left on Friday the 14th.", "2016-10-14"),
    ("Oil for June delivery rose to $93.", "2017-06-01"),
    ("The window closes on deadline day, Jan. 9.", "2017-01-09"),
    ("The deadline for candidates to register is 6 p.m. on Sunday.", "2016-10-30"),
    ("The bill is due back in the Senate in two weeks.", "2016-11-07"),
    ("As Halloween nears, shops are full.", "2016-10-31"),
    ("She posted a Halloween card.", "2016-10-31"),
    ("They met the Friday before Halloween.", "2016-10-28"),
    ("They said he need not come out until November.", None),
    ("He can win in May.", "2017-05-01"),
    ("He feared the looming showdown in February.", "2017-02-01"),
    ("He called for a ban in May.", "2016-05-01"),
    ("He is bent on winning before the party's summit in November.", "2016-11-01"),
    ("They are reeling after the flood in December.", "2015-12-01"),
    ("He shows clips dating as far back as November.", "2015-11-01"),
    ("She is organizing a rally in Ostby on Thursday.", "2016-10-27"),
    ("Ada flew home. She walked out early the next day.", None),
    ("The vote had been planned for Monday.", "2016-10-24"),
    ("The match planned for Saturday was called off.", "2016-10-22"),
    ("“We go again on Saturday,” he said.", "2016-10-29"),
    ("We went again on Saturday.", "2016-10-22"),
    ("The match planned for Thursday was called off.", "2016-10-27"),
    # What is called off or put off, and what is said of a noun, is to come.
    ("Saturday's home game with Kirk has been moved.", "2016-10-29"),
    ("Saturday's march was called off.", "2016-10-22"),
    ("The only way they will blow a November vote is this.", "2016-11-01"),
    # What was likely is ahead, if that is not much farther.
    ("They said they were much less likely to vote in March.", "2017-03-01"),
    ("They said they were likely to vote in September.", "2016-09-01"),
    # So long ahead of then, not of now.
    ("The bridge was due to reopen in nine days when it fell.", None),
    ("She was due in court in nine days.", None),
    ("Notice must be given within 14 days of receipt of a letter.", None),
    ("Astronomers expect the comet to pass on 12 September.", "2017-09-12"),
    ("We came on a Friday evening in December.", "2015-12-01"),
    ("The flight was held up by Friday's blizzard.", "2016-10-21"),
    ("The work must be done by Friday's deadline.", "2016-10-28"),
    ("Could you do any time after lunch on Thursday?", "2016-10-27"),
    ("Could you hear her on Thursday?", "2016-10-20"),
    ("Dinner Saturday?", "2016-10-29"),
    ("Where were you on Saturday?", "2016-10-22"),
    ("See you on the 6th.", "2016-11-06"),
    ("Ballots go out in March.", "2017-03-01"),
    ("On the eve of Saturday's vote, both held rallies.", "2016-10-29"),
    ("Shares in the grocer, due to report on Monday, fell.", "2016-10-31"),
    ("The mill will close, according to the mayor on Friday.", "2016-10-21"),
    ("The mill will close on Friday, according to the mayor.", "2016-10-28"),
]


def test_the_season_of_a_happening_is_that_of_its_date() -> None:
    text = "They began the summer offensive in June 1942, and the winter offensive in January 1943."
    assert [row.value for row in rows(text)] == ["1942-SU", "1942-06", "1942-WI", "1943-01"]


def test_a_sentence_goes_on_from_that_summer() -> None:
    text = "The mill opened in 1985. That summer it burned, and in the autumn it was sold."
    assert [row.value for row in rows(text)] == ["1985", "1985-SU", "1985-FA"]


def test_whom_a_judge_bails_must_come_back() -> None:
    (bailed,), (held,) = (rows(text) for text in ("He was bailed until March.", "It remained open until March."))
    assert (bailed.end, held.end) == (date(2017, 3, 31), date(2016, 3, 31))


def test_short_years_of_stories() -> None:
    """The second year of a range goes on from the first one, be that an aside of the story."""
    text = "It rose in 1701, 1702 and 1703. It fell in 1704, 1705, 1706 and 1707. (The 1939-45 war came later.)"
    assert [row.value for row in rows(text)][-2:] == ["1939", "1945"]


def test_what_goes_on_into_a_weekend_may_be_ahead() -> None:
    assert rows("They predicted trouble from snow well into the weekend.", "2016-10-28")[-1].value == "2016-W43-WE"
    assert rows("They predicted trouble from snow well into the weekend.", "2016-10-31")[-1].value == "2016-W43-WE"
    assert rows("Snow fell on Monday night into Tuesday.", "2016-10-30")[-1].value == "2016-10-25"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks will resume later this week.", "2016-W44"),
        ("It fell this week.", "2016-W43"),
        ("It is shut this week.", "2016-W43"),
    ],
)
def test_this_week_on_a_sunday(text: str, value: str) -> None:
    assert [row.value for row in rows(text, "2016-10-30")] == [value]


@pytest.mark.parametrize(
    ("published", "value"), [("2016-12-01", "2016-12-25"), ("2017-01-10", "2016-12-25"), ("2016-09-10", "2015-12-25")]
)
def test_a_holiday_at_hand(published: str, value: str) -> None:
    assert [row.value for row in rows("The shop announced its hours over Christmas.", published)] == [value]


def test_the_week_on_a_monday() -> None:
    """On a Monday the week that is told of is over, the one that is planned has begun."""
    (told,), (planned,) = (
        rows(text, "2016-10-24") for text in ("For the week, it fell.", "He will spend the week in Ostby.")
    )
    assert (told.value, planned.value) == ("2016-W42", "2016-W43")


@pytest.mark.parametrize(("text", "start"), DIRECTIONS)
def test_direction(text: str, start: str | None) -> None:
    (row,) = rows(text)
    assert row.start == (day(start) if start else None), row.anchor_reason
    assert replay(row.trace) == (row.start, row.end)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mayor left on Wednesday, the town said. He was ill on Tuesday.", ["2016-10-26", "2016-10-25"]),
        (
            "On Wednesday the mayor left. He was ill on Tuesday. He will be back tomorrow.",
            ["2016-10-26", "2016-10-25", "2016-10-27"],
        ),
        ("The mayor left on Wednesday. He will be back on Tuesday.", ["2016-10-19", "2016-10-25"]),
        ("He seemed to falter on Wednesday.", ["2016-10-19"]),
        ("The mayor has left. He was ill on Wednesday.", ["2016-10-19"]),
        ("The mayor left on Thursday.", ["2016-10-20"]),
        ("The mayor will leave on Wednesday.", ["2016-10-26"]),
        ("The mayor left after Wednesday's vote.", ["2016-10-19"]),
        ("The mayor left last Wednesday.", ["2016-10-19"]),
    ],
)
def test_the_day_of_a_lead_is_not_last_weeks(text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text)] == values


@pytest.mark.parametrize(("kind", "start"), [("heading", "2016-10-27"), ("caption", "2016-10-20")])
def test_a_headline_without_a_finite_verb_announces(kind: Any, start: str) -> None:
    text = "Mayor resigning on Thursday"
    page, sentence = page_of(text), Sentence(0, 0, len(text), text, kind, 0)
    extents = find_timexes([sentence], ENGLISH)
    clauses = PerSentence(lambda _: parse_clauses(sentence, tag_sentence(sentence, ENGLISH), ENGLISH))
    (row,) = normalise(page, [sentence], extents, clauses, [])
    assert row.start == day(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The mill closed in March 2014. The council sold it on March 20.", "2014-03-20"),
        ("The mill closed in October 2014. The council sold it on October 20.", "2016-10-20"),  # five days ago
        ("The mill closed in May 2014. The council sold it on March 20.", "2016-03-20"),
        ("The head, who came in March 2014, is ill. It rains.\n\nThe council sold it on March 20.", "2016-03-20"),
    ],
)
def test_the_same_month_told_just_before(text: str, start: str) -> None:
    assert rows(text)[-1].start == day(start)


# A clock time after or before which something is: the day stays the day.
@pytest.mark.parametrize(
    ("text", "start", "end", "relation"),
    [
        ("It crashed shortly after midnight on Sunday.", "2016-10-23", "2016-10-23", "at"),
        ("It began after 8 p.m. on Sunday.", "2016-10-23", "2016-10-23", "at"),
        ("They dug through the night.", "2016-10-24", "2016-10-24", "at"),
        ("It began just before 8 p.m. on Sunday.", "2016-10-23", "2016-10-23", "at"),
        ("He left just before six this morning.", "2016-10-25", "2016-10-25", "at"),
        ("He left just before Sunday.", "", "2016-10-22", "before"),
        ("It sank just after sunrise on Sunday.", "2016-10-23", "2016-10-23", "at"),
        ("It can be seen until about November 20.", "", "2016-11-20", "until"),
        ("It stayed shut after Sunday.", "2016-10-24", "", "after"),
        ("It was put off beyond Sunday.", "2016-10-31", "", "after"),
        ("It is to stay beyond the end of 2021.", "2022-01-01", "", "after"),
        ("They gave the firm until midnight Saturday to pay.", "", "2016-10-29", "until"),
        ("It stayed shut after Sunday night.", "2016-10-23", "", "after"),
    ],
)
def test_after_a_time_of_day(text: str, start: str, end: str, relation: str) -> None:
    (row,) = rows(text)
    assert (row.start, row.end, row.relation) == (day(start), day(end), relation)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("The show is on 10 December. It starts at 9 p.m.", "2016-12-10T21:00"),
        ("The show is on 10 December. The meeting closed at 9 p.m.", "2016-10-25T21:00"),
        ("The trial was on 10 June. The court rose at 9 p.m.", "2016-06-10T21:00"),
    ],
)
def test_what_happened_at_a_time_of_day_was_on_no_day_to_come(told: str, value: str) -> None:
    assert rows(told)[1].value == value


@pytest.mark.parametrize("length", ["18 hours", "45 minutes", "fortnight"])
def test_lengths_that_go_on_from_no_day_told_have_no_days(length: str) -> None:
    """No time is counted on by units that the calendar does not have."""
    assert rows(f"They rose before dawn. They spent the next {length} there.")[-1].start is None


def test_a_quarter_that_ended_before_christ_is_a_length() -> None:
    assert rows("The quarter ended in March 49 BC.")[0].start is None


def test_the_next_months_of_what_is_told_are_past() -> None:
    (_, told), (_, ahead) = (
        rows("They fled in June 1975. They spent the next six months in Rome."),
        rows("They left in June. They will spend the next six months in Rome."),
    )
    assert (told.start, ahead.start) == (day("1975-06-01"), day("2016-10-25"))


def test_the_last_of_several_is_of_no_year_told_before() -> None:
    assert [row.value for row in rows("She vetoed it in January 2011 and most recently in April.")][-1] == "2016-04"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It struck at 4:40 a.m. (2040 GMT Thursday).", ["2016-10-21T04:40", "2016-10-20T20:40"]),
        ("It struck at 9:15 p.m. on Monday (0215 GMT).", ["2016-10-24T21:15", "2016-10-25T02:15"]),
        ("It struck at 11:12 a.m. on Monday (0312 GMT).", ["2016-10-24T11:12", "2016-10-24T03:12"]),
        ("It will open in Bonn in 2018 and in Ulm a year after that.", ["2018", "2019"]),
        ("It opened in May. At the end of the month, it was full.", ["2016-05", "2016-05"]),
        ("At the end of the month, ten were still missing.", ["2016-09"]),
        ("They had been due in Bonn on Friday and in Ulm from Monday.", ["2016-10-28", "2016-10-31"]),
        ("It is to fly between 3:55 p.m. and 7:30 p.m. on Monday.", ["2016-10-31T15:55", "2016-10-31T19:30"]),
        ("He was held in May 1962 and, two years later, jailed.", ["1962-05", "1964"]),
        ("He fired at 10 p.m. on Monday; by dawn he was gone.", ["2016-10-24T22:00", "2016-10-25TMO"]),
        (
            "They will vote on 4 November. The day was set today. It will begin at 10 a.m. there.",
            ["2016-11-04", "2016-10-25", "2016-11-04T10:00"],
        ),
        ("A court said that on Monday at approximately 11:52 p.m. it fell.", ["2016-10-24T23:52"]),
        ("Every flight today, tomorrow & Friday was sold out.", ["2016-10-25", "2016-10-26", "2016-10-28"]),
        ("It landed at 1:30 a.m. on Friday. 45 min later we left.", ["2016-10-21T01:30", "2016-10-21T02:15"]),
        ("She flew home on Sunday.\n\nHer 8:15 PM flight was delayed there.", ["2016-10-23", "2016-10-23T20:15"]),
        ("They fled shelling overnight and this morning.", ["2016-10-24TNI", "2016-10-25TMO"]),
        ("It will be the first meeting of a pope and his predecessor in 600 years.", ["P600Y"]),
        ("They took power in a coup a year ago Monday.", ["2015-10-24"]),
        ("A round, set for June 5 and 6, was dropped when they fell out.", ["2016-06-05", "2016-06-06"]),
        ("It should peak on Thursday before falling over the weekend.", ["2016-10-27", "2016-W43-WE"]),
        ("He left on Saturday night, when she called at 8:30.", ["2016-10-22TNI", "2016-10-22T20:30"]),
        ("It will end in the last decade of the century.", ["209"]),
        ("The storm hit Ostby on Monday.\n\nIt was first seen at 2:40 p.m. there.", ["2016-10-24", "2016-10-24T14:40"]),
        (
            "The ban ended on 28 December 2012 after it had been imposed on 15 November.",
            ["2012-12-28", "2012-11-15"],
        ),
        ("They vote on Thursday.\n\nThe first count will be at 4:30 p.m. there.", ["2016-10-27", "2016-10-27T16:30"]),
        ("They met in Ostby on 3 October.\n\nThe gate opened at 9 a.m. there.", ["2016-10-03", "2016-10-25T09:00"]),
        ("It sank at 10 p.m. on Monday. All were safe by 2 a.m. at last.", ["2016-10-24T22:00", "2016-10-25T02:00"]),
        ("On Monday, guards were called up overnight.", ["2016-10-24", "2016-10-23TNI"]),
        ("The road was shut from 9 p.m. to 7 a.m. there.", ["2016-10-25T21:00", "2016-10-26T07:00"]),
        ("The road was shut from 9 p.m. until 5 a.m. on Monday.", ["2016-10-23T21:00", "2016-10-24T05:00"]),
        ("It will snow by dawn on Friday and freeze overnight.", ["2016-10-28TMO", "2016-10-27TNI"]),
        ("The next check is due in six months.", ["2017-04"]),
        ("The next day, 5 March, it was put off.", ["2016-03-05", "2016-03-05"]),
        ("The strike of 1893 lasted from April to July.", ["1893", "1893-04", "1893-07"]),
        ("The mill, built in 1893, burned down in April.", ["1893", "2016-04"]),
        ("On 5 September 1914 they fell back. By the middle of the month they had dug in.", ["1914-09-05", "1914-09"]),
        ("The vote was moved from November 5 to Monday.", ["2016-11-05", "2016-10-31"]),
        ("Parliament rises for the recess on December 12.", ["2016-12-12"]),
        ("In three weeks' time voters in nine states go to the polls.", ["2016-W46"]),
        ("It was founded in the last years of the 19th century.", ["18"]),
        ("It missed its own forecast three times, most recently in the June quarter.", ["PAST_REF", "2016-Q2"]),
        ("Come to see it this Friday, Saturday and Sunday.", ["2016-10-28", "2016-10-29", "2016-10-30"]),
        ("Join us this weekend for a walk.", ["2016-W43-WE"]),
        ("He called on her this weekend.", ["2016-W42-WE"]),
        ("They have called for a strike this weekend.", ["2016-W43-WE"]),
        ("Owners should stop using it at once and register by 12 June.", ["2017-06-12"]),
        ("Closed 24 December and 1 January.", ["2016-12-24", "2017-01-01"]),
        ("The next eclipse, and the next to be seen from Bonn, is on June 12.", ["2017-06-12"]),
        ("The next round here, the last, on June 12.", ["2017-06-12"]),
        ("He plays on Wednesday, when they host Bonn, and, away from home, on Friday.", ["2016-10-26", "2016-10-28"]),
        ("On 12 May, the day before the vote, he fell.", ["2016-05-12", "2016-05-12"]),
        ("He fell on the day before the vote, 12 May, in Bonn.", ["2016-05-12", "2016-05-12"]),
        ("See you in three weeks!", ["2016-W46"]),
        ("It opens on 25/10/2016 and shuts on 06/11/2016.", ["2016-10-25", "2016-11-06"]),
        (
            "It was bombed in the winter of 1943. Fewer have come since 2010; in June it shut.",
            ["1943-WI", "2010", "2016-06"],
        ),
        (
            "Sales rose in the first half. For the full year it expects more than a year ago.",
            ["2016-H1", "2016", "2015"],
        ),
        ("In September he notes a comet, in December the first frost.", ["2016-09", "2015-12"]),
        ("It will release data on the output of mills for the July-September quarter.", ["2016-07", "2016-09"]),
        ("It opens on 25/10/2016 (10/25/2016) and shuts on 06/11/2016.", ["2016-10-25", "2016-10-25", None]),
        (
            "It vanished at 7:04 a.m. on Monday. Eleven minutes later a boat saw it.",
            ["2016-10-24T07:04", "2016-10-24T07:15"],
        ),
        ("It sank at 11:50 p.m. on Monday, half an hour later.", ["2016-10-24T23:50", "2016-10-25T00:20"]),
        ("It sank on Monday. Half an hour later it was gone.", ["2016-10-24", None]),
        (
            "They came on 6 May 1645. At about nine o'clock the next morning they left.",
            ["1645-05-06", "1645-05-07T09:00", "1645-05-07TMO"],
        ),
        ("A warning is in force from midnight to noon Wednesday.", ["2016-10-25T24:00", "2016-10-26T12:00"]),
        (
            "I am going out tonight. I have been up since 5 a.m. today, since 4.30am even.",
            ["2016-10-25TNI", "2016-10-25T05:00", "2016-10-25T04:30"],
        ),
        ("She has got her parents coming at the weekend.", ["2016-W43-WE"]),
        ("The board wants another rise on Jan. 1.", ["2017-01-01"]),
        ("A ridge builds on Wednesday.", ["2016-10-26"]),
        ("The last day of school was hot.", [None]),
        (
            "He wrote on 4 May 1877. He wrote again on the 11th and the 15th.",
            ["1877-05-04", "1877-05-11", "1877-05-15"],
        ),
        ("By next month, I would have been home by summer.", ["2016-11", "2017-SU"]),
        ("The calm was broken last week when a bomb went off near the harbour on Tuesday.", ["2016-W42", "2016-10-18"]),
        ("They play on Saturday. Kick-off 2.30pm.", ["2016-10-29", "2016-10-29T14:30"]),
        ("Prices usually rise in the spring.", ["XXXX-SP"]),
        ("Sales usually fall in the fourth quarter.", ["XXXX-Q4"]),
        ("It was nine o'clock at night. He left.", ["2016-10-25T21:00"]),
        ("The shop is open from 11:30 to 2:30.", ["2016-10-25T11:30", "2016-10-25T14:30"]),
        ("The shop is open from 11:30 to 02:30.", ["2016-10-25T11:30", "2016-10-26T02:30"]),
        ("Please put November 5 in your diary.", ["2016-11-05"]),
        ("It began in late March and lasts until June.", ["2016-03", "2017-06"]),
        ("Nobody will move until after the November election.", ["2016-11"]),
        ("They cut it at 7:44 a.m. on Monday. The day before they had halved it.", ["2016-10-24T07:44", "2016-10-23"]),
        (
            "They sail on 3 November, Lee said on Sunday. Schools will close that day.",
            ["2016-11-03", "2016-10-23", "2016-11-03"],
        ),
        ("He drowned on Sunday. He had left before dawn that day.", ["2016-10-23", "2016-10-23TMO", "2016-10-23"]),
        ("The new president takes the oath on Jan. 20.", ["2017-01-20"]),
        ("It rose in the year that ended on April 30, and 15 to 18 percent more came.", ["P1Y", "2016-04-30"]),
        ("Last year it was called off on September 18 by the board.", ["2015", "2015-09-18"]),
        ("It last year said that talks would open on September 18.", ["2015", "2016-09-18"]),
        (
            "Voting had been put off from May 3. She spoke outside shortly before noon.",
            ["2016-05-03", "2016-10-25T12:00"],
        ),
        (
            "It broke at 7:59 a.m. on Monday. The landing was at 8:16. Dust settled by 9:10.",
            ["2016-10-24T07:59", "2016-10-24T08:16", "2016-10-24T09:10"],
        ),
        ("He said he would stay until a successor was found in the winter.", ["2016-WI"]),
        ("Unemployment, at 11.6 percent in July, will reach 12.", ["2016-07"]),
        ("It dashed hopes of a cut before the weekend.", ["2016-W43-WE"]),
        ("They met on 3 October. They look to the 30th, when it ends.", ["2016-10-03", "2016-10-30"]),
        ("The pound rose overnight but fell again by noon.", ["2016-10-24TNI", "2016-10-25T12:00"]),
        ("It left at 3:26 p.m. on Monday and was down by 3:31.", ["2016-10-24T15:26", "2016-10-24T15:31"]),
        ("It ended at 11 a.m. on Monday. He was shot at 10:57.", ["2016-10-24T11:00", "2016-10-24T10:57"]),
        ("They are here from Monday 7th to Wednesday.", ["2016-11-07", "2016-11-09"]),
        (
            "She died on Sunday. She was seen in 1936. She had picked peas that March.",
            ["2016-10-23", "1936", "1936-03"],
        ),
        ("It passed in January 2014. That March it lapsed.", ["2014-01", "2014-03"]),
        ("The course is on May 5 - 6 (Tues-Wed 9:00am).", ["2017-05-05", "2017-05-06", "2017-05-06T09:00"]),
        ("Moving on Monday.", ["2016-10-31"]),
        (
            "They met on Friday 14 October. The next one is on the 11th and 12th.",
            ["2016-10-14", "2016-11-11", "2016-11-12"],
        ),
        ("It shuts at 3.15 p.m. on Friday 11th.", ["2016-11-11T15:15"]),
        ("Volunteers needed for the clean-up this Sunday.", ["2016-10-30"]),
        ("It was received 11 October; comments by 15 November.", ["2016-10-11", "2016-11-15"]),
        ("A cat, last seen Saturday near the church.", ["2016-10-22"]),
        ("It starts on Monday 7 November and all will be a day late that week.", ["2016-11-07", "P1D", "2016-W45"]),
        ("Campaigning for Sunday's vote was called off.", ["2016-10-30"]),
        ("He has a memo of 14 August.", ["2016-08-14"]),
        ("Orders are expected to have fallen in September.", ["2016-09"]),
        ("Second-quarter earnings will miss what was forecast.", ["2017-Q2"]),
        ("It will report third-quarter earnings soon.", ["2016-Q3"]),
        ("It is at its lowest since March 2011 after the biggest cut since August.", ["2011-03", "2016-08"]),
        ("The airport, shut on Monday, expected to be back by the weekend.", ["2016-10-24", "2016-W43-WE"]),
        ("Many lose their jobs on Friday.", ["2016-10-28"]),
        ("Last May a judge told him to leave and to be back by January.", ["2016-05", "2017-01"]),
        ("Last May a judge told him to leave and to be back by August.", ["2016-05", "2016-08"]),
        ("She was buried on Monday. She was dug up overnight.", ["2016-10-24", "2016-10-24TNI"]),
        ("He, kept out since Friday, got through shortly after noon.", ["2016-10-21", "2016-10-25T12:00"]),
        ("It gave them 10 days from Monday to leave.", ["P10D", "2016-10-24"]),
        ("She left at dawn last Thursday.", ["2016-10-20TMO"]),
        (
            "They held him on Sunday over a theft on Friday.\n\nThe theft was reported at 4 p.m.",
            ["2016-10-23", "2016-10-21", "2016-10-21T16:00"],
        ),
        ("She won in July 2013. In October she left.", ["2013-07", "2013-10"]),
        ("She won in July 2013. She left in October.", ["2013-07", "2016-10"]),
        ("It began at noon on 3 July 1848. By two o'clock it was over.", ["1848-07-03T12:00", "1848-07-03T14:00"]),
        ("The round could not begin before November 15, he said.", ["2016-11-15"]),
        ("The road is shut from 10.30 to 11.30 a.m. there.", ["2016-10-25T10:30", "2016-10-25T11:30"]),
        ("I am in town from the 23rd to the 27th, free at night.", ["2016-10-23", "2016-10-27", "XXXX-XX-XXTNI"]),
        ("It starts at 8pm ET / 5pm PT.", ["2016-10-25T20:00", "2016-10-25T17:00"]),
        ("I stayed up til 3 in the morning.", ["2016-10-25T03:00"]),
        ("We are back Tues 8th.", ["2016-11-08"]),
        ("It is now the 25th.", ["PRESENT_REF", "2016-10-25"]),
        ("Your letter of the 20th reached me yesterday.", ["2016-10-20", "2016-10-24"]),
        (
            "It starts on Monday 7 November. I must move by the weekend before, or the weekend after.",
            ["2016-11-07", "2016-W44-WE", "2016-W45-WE"],
        ),
        ("They won on 3 May. On the afternoon of the 4th Ostby fell.", ["2016-05-03", "2016-05-04TAF"]),
        ("gym is shut til june", ["2017-06"]),
        ("Ada flew home on 3 May. He met her two and a half weeks later.", ["2016-05-03", "2016-W20"]),
        ("By Halloween half of them had left.", ["2015-10-31"]),
        ("By Halloween all of them will have left.", ["2016-10-31"]),
        ("The mill was founded in 2010. By the end of the year it had a rival.", ["2010", "2010"]),
        ("The 2010 law failed. By the end of the year it will be gone.", ["2010", "2016"]),
        (
            "She called three days of mourning from Monday, after a crash on Sunday.",
            ["P3D", "2016-10-24", "2016-10-23"],
        ),
        ("She declared three days of mourning from Friday.", ["P3D", "2016-10-28"]),
        ("On May 3, 17 sailors drowned.", ["2016-05-03"]),
        ("She sang on May 3, 17 and 30.", ["2016-05-03", "2016-05-17", "2016-05-30"]),
        ("Growth of 2% is due, down from a forecast of 4% in November.", ["2015-11"]),
        ("The shop says Saturday or Sunday at the latest.", ["2016-10-29", "2016-10-30"]),
        ("Update October 3: The road is open.", ["2016-10-03"]),
        ("Polls open on 17 November. Three weeks before that we need names.", ["2016-11-17", "2016-W43"]),
        ("It seized a bank and shut its exchange until Monday.", ["2016-10-31"]),
        ("Work stopped in October of each year.", ["XXXX-10", "P1Y"]),
        ("They meet on 11 July every year.", ["XXXX-07-11", "P1Y"]),
        ("The lake freezes in winter.", ["XXXX-WI"]),
        ("It stopped at 5:57 a.m., 42 minutes before the end.", ["2016-10-25T05:57", "PT42M"]),
        ("The treaty was extended last spring and lapses on 1 December.", ["2016-SP", "2016-12-01"]),
        ("Last year she was told it would stay. It was cut in March.", ["2015", "2016-03"]),
        ("Schools open on Monday. A curfew was imposed from 9 p.m. on.", ["2016-10-31", "2016-10-25T21:00"]),
        (
            "In June 1666 it came back. The rector, who had come the year before, fled. In August he died.",
            ["1666-06", "1665", "1666-08"],
        ),
        ("Her trial opened in April 1963. She was to hang on 2 July.", ["1963-04", "1963-07-02"]),
        ("Her trial opened in April. She was to be freed on 2 November.", ["2016-04", "2016-11-02"]),
        (
            "She fell on 14 November 1962. He had been seen with her the previous weekend. In December he was charged.",
            ["1962-11-14", "1962-W45-WE", "1962-12"],
        ),
        ("She retired in 1989. In May 1994, five years later, she died.", ["1989", "1994-05", "1994"]),
        ("She retired in 1989. On 3 May 1994, five years later, she died.", ["1989", "1994-05-03", "1994"]),
        ("Founded in 1994, three years later it had ten shops.", ["1994", "1997"]),
        ("The search ended at dusk and will go on at dawn on Wednesday.", ["2016-10-25TEV", "2016-10-26TMO"]),
        ("are you free fri or sat?", ["2016-10-28", "2016-10-29"]),
        ("The strike, which enters its third week on Monday, has cost a lot.", ["2016-10-31"]),
        ("It begins at 7 p.m. on Tuesday (November 8).", ["2016-11-08T19:00", "2016-11-08"]),
        ("It begins on Tuesday (November 9).", ["2016-11-09"]),
        ("Work starts in the new year, perhaps around 2045 or later.", ["2017", "2045"]),
        ("The room was let by the week. She left on Friday.", ["2016-10-21"]),
        ("The ice shrank by 40 tonnes a year from 1990 to 2000.", ["P1Y", "1990", "2000"]),
        ("In the fall of 2007 she led by 24 points. By 18 January he was ahead.", ["2007-FA", "2008-01-18"]),
        ("She stayed in the 2008 race until June.", ["2008", "2008-06"]),
        (
            "The trial opened in January 2013 and lasted four months. On 14 February a judge fell ill. In March he died.",
            ["2013-01", "P4M", "2013-02-14", "2013-03"],
        ),
        (
            "The trial, which opened in January 2013, was long. On 14 February a judge fell ill.",
            ["2013-01", "2016-02-14"],
        ),
        ("The trial opened in January 2013. On 14 October a judge fell ill.", ["2013-01", "2016-10-14"]),
        ("The bomb of 21 December 1998 killed 200. He agreed in April to pay.", ["1998-12-21", "2016-04"]),
        ("The trial opened in January 2013. In June a judge fell ill.", ["2013-01", "2016-06"]),
        ("The lake froze in winter.", ["2015-WI"]),
        ("He fell on Sunday.\n\nThe roads have been full since 6 a.m.", ["2016-10-23", "2016-10-25T06:00"]),
        ("He fell on Sunday.\n\nThe roads had been full since 6 a.m.", ["2016-10-23", "2016-10-23T06:00"]),
        (
            "It opened at 6 p.m. Friday. He had sat there since 5 a.m. Monday and, ten minutes later, was out.",
            ["2016-10-21T18:00", "2016-10-24T05:00", "2016-10-21T18:10"],
        ),
        (
            "It opens at 6 p.m. today, stays open until midnight and opens again at 9 a.m. Friday.",
            ["2016-10-25T18:00", "2016-10-25T24:00", "2016-10-28T09:00"],
        ),
        (
            "He rang on Oct. 3, 2014. The next Sunday he fell; two days after that he died.",
            ["2014-10-03", "2014-10-05", "2014-10-07"],
        ),
        ("It was the worst since 1999, when 18,000 died in August.", ["1999", "1999-08"]),
        ("ADLER: In 1918 it shut for a week and stayed shut till mid-November.", ["1918", "P1W", "1918-11"]),
        ("He was freed yesterday on bail until a date in December.", ["2016-10-24", "2016-12"]),
        ("Lawmakers asked for a hearing in November.", ["2016-11"]),
        (
            "Sirens rang at 9:20 p.m. on Sunday and stopped just before 7 a.m.",
            ["2016-10-23T21:20", "2016-10-24T07:00"],
        ),
        (
            "It is due by 3 November, before Christmas and in the week of the 25th.",
            ["2016-11-03", "2016-12-25", "2016-W47"],
        ),
        ("Sirens rang at 9:20 p.m. and stopped just before 7 a.m.", ["2016-10-25T21:20", "2016-10-26T07:00"]),
        ("He fell on Friday night.\n\nThe camp was cleared overnight.", ["2016-10-21TNI", "2016-10-24TNI"]),
        ("The bridge opened two years late in July.", ["P2Y", "2016-07"]),
        (
            "It shook at 4:53 p.m. Then, seven minutes later and at 5:12, again.",
            ["2016-10-25T16:53", "2016-10-25T17:00", "2016-10-25T17:12"],
        ),
        ("He won on Monday night. By 10:15 they slept.", ["2016-10-24TNI", "2016-10-24T22:15"]),
        ("He fell on Monday afternoon. At 9:30 he had bought bread.", ["2016-10-24TAF", "2016-10-24T09:30"]),
        ("The truce ended at midnight.", ["2016-10-25T00:00"]),
        ("The truce ends at midnight.", ["2016-10-25T24:00"]),
        (
            "They rang on Saturday at 10.15 p.m.\n\nThen two hours later a man fell.",
            ["2016-10-22T22:15", "2016-10-23T00:15"],
        ),
        (
            "They will ring on Saturday at 10.15 p.m.\n\nTwo hours later she will come.",
            ["2016-10-29T22:15", None],
        ),
        ("It may rain on Tuesday morning. The storm hit at midnight.", ["2016-10-25TMO", "2016-10-25T00:00"]),
        ("It met on Thursday and talked until midnight.", ["2016-10-20", "2016-10-20T24:00"]),
        (
            "It will be shut until 5 a.m. on Friday. It will be half open until 8 p.m.",
            ["2016-10-28T05:00", "2016-10-28T20:00"],
        ),
        ("No problem, just contact Ann Lee by Friday and you will be served.", ["2016-10-28"]),
        ("He did not respond by Friday.", ["2016-10-21"]),
        ("It grew in 2009/2010.", ["2009", "2010"]),
        ("Directive 2009/1384 was read.", []),
        ("She said they would have a week to sign, beginning Wednesday.", ["P1W", "2016-10-26"]),
        ("They had a week to sign, beginning Monday.", ["P1W", "2016-10-24"]),
        ("Last year, it paid for the April and June fairs.", ["2015", "2015-04", "2015-06"]),
        (
            "Prices fell on Friday. Oil for January delivery lost 3 cents. A day earlier they had risen.",
            ["2016-10-21", "2017-01", "2016-10-20"],
        ),
        ("Last year, it paid for a fair that opened on Monday.", ["2015", "2016-10-24"]),
        (
            "It hit the town on 3 May 1974. She sued in 1979. The following Monday they paid.",
            ["1974-05-03", "1979", None],
        ),
        ("On a wet Monday morning they met at 6 a.m. in Bonn.", [None, None]),
        ("Can he succeed in winning over voters in December?", ["2016-12"]),
        ("She could do more to get them to vote in December.", ["2016-12"]),
        ("The report had been promised by Halloween.", ["2016-10-31"]),
        ("The trial will open in March. A jury was to be chosen on March 9.", ["2017-03", "2017-03-09"]),
        ("The trial opened in March. A jury could be chosen on March 9.", ["2016-03", "2017-03-09"]),
        ("They set the vote for 4 November, with a run-off on 2 March.", ["2016-11-04", "2017-03-02"]),
        (
            "It opens from 9 a.m. to 5 p.m. on Saturday and from noon on Sunday.",
            ["2016-10-29T09:00", "2016-10-29T17:00", "2016-10-30T12:00"],
        ),
        ("Police came on Friday shortly after 6:15 a.m. and left.", ["2016-10-21T06:15"]),
        ("They will vote on Sunday. Sunday's poll could help him.", ["2016-10-30", "2016-10-30"]),
        ("They voted on Sunday. Sunday's poll could help him.", ["2016-10-23", "2016-10-23"]),
        ("They met to stop Monday's upcoming strike.", ["2016-10-31"]),
        ("A crew is readying for Monday's planned launch of it.", ["2016-10-31"]),
        ("Monday's planned strike was put off.", ["2016-10-24"]),
        ("They wrapped up talks for Monday's cup final, which will be short.", ["2016-10-24"]),
        ("In the event of a strike on Monday, nobody works.", ["2016-10-31"]),
        ("Voters head to the polls on Monday.", ["2016-10-31"]),
        ("Results had been due on Monday.", ["2016-10-24"]),
        ("Cold air sinks in next week with a shower around Wednesday.", ["2016-W44", "2016-11-02"]),
        ("She excused the jury until Thursday.", ["2016-10-27"]),
        ("Records are almost always released on Monday.", ["XXXX-WXX-1"]),
        ("It opens at 9 a.m. on Monday -- 14 November 2016.", ["2016-11-14T09:00", "2016-11-14"]),
        ("It opens at 9 a.m. on Monday -- 15 November 2016.", ["2016-10-31T09:00", "2016-11-15"]),
        ("The vote will be held on March 9. The jury was to be chosen on March 9.", ["2017-03-09", "2017-03-09"]),
        ("The jury deliberated until Thursday.", ["2016-10-20"]),
        ("She will be free on 3 May 2017 and watched for three years after that.", ["2017-05-03", "P3Y"]),
        ("On Sunday 30 October we sing at 10 a.m. followed by a walk.", ["2016-10-30", "2016-10-30T10:00"]),
        ("None is held until November 28. It is the last one until the 28th.", ["2016-11-28", "2016-11-28"]),
        ("Monday could bring snow.", ["2016-10-31"]),
        ("November saw the end of it.", ["2015-11"]),
        ("The judge proposed a March 4 trial date after next year's January recess.", ["2017-03-04", "2017-01"]),
        ("The claims that fall after May are void.", ["2016-05"]),
        ("Homes are at risk of flooding on Monday.", ["2016-10-31"]),
        ("It said it will shut on Friday, starting at 9 a.m.", ["2016-10-28", "2016-10-28T09:00"]),
        ("Lee is wanted in a robbery in Bonn on Thursday.", ["2016-10-20"]),
        ("Lee faces trial for a robbery on Thursday.", ["2016-10-27"]),
        ("They posted the matter for hearing in July.", ["2017-07"]),
        ("The album, scheduled for release May 3, is short.", ["2017-05-03"]),
        ("They have a week to prepare for Monday's game.", ["P1W", "2016-10-31"]),
        ("It will be shut from 12 November to Monday.", ["2016-11-12", "2016-11-14"]),
        ("It was shut from 12 September to Monday.", ["2016-09-12", "2016-10-24"]),
        ("It will be shut between Christmas and Thursday.", ["2016-12-25", "2016-12-29"]),
        ("The day before last Monday's hearing she left.", ["2016-10-23", "2016-10-24"]),
        ("She left the day before Saturday's vote.", ["2016-10-21", "2016-10-22"]),
        ("She left two days before Saturday's vote.", ["2016-10-20", "2016-10-22"]),
        ("She will leave the day after Friday's vote.", ["2016-10-29", "2016-10-28"]),
        ("Rain fell on Thursday and into Friday morning.", ["2016-10-20", "2016-10-21TMO"]),
        ("Rain will fall on Thursday and into Friday.", ["2016-10-27", "2016-10-28"]),
        ("He left last September, after the vote of last August.", ["2015-09", "2016-08"]),
        ("He left last October.", ["2015-10"]),
        ("You can vote by mail in the January election.", ["2017-01"]),
        ("The airline cancelled all its flights for Tuesday and Wednesday.", ["2016-10-25", "2016-10-26"]),
        ("Norair cancelled 40 flights for Thursday.", ["2016-10-27"]),
        ("Norair cancelled 40 flights for Monday.", ["2016-10-24"]),
        ("Norair cancelled 40 flights on Thursday.", ["2016-10-20"]),
        ("Lee said holding a vote on Nov. 8 would be wise.", ["2016-11-08"]),
        ("A day after the anniversary of the May 3, 2001, attacks, they met.", ["P1D", "2001-05-03"]),
        ("The hall is open 10 a.m. to noon Saturday, Oct. 29, for all.", ["2016-10-29T10:00", "2016-10-29T12:00"]),
        ("The fire, which began at 2 a.m., was put out by 5 a.m. on Monday.", ["2016-10-24T02:00", "2016-10-24T05:00"]),
        ("Sales rose 3% in August from July and 5% from a year earlier.", ["2016-08", "2016-07", "2015-08"]),
    ],
)
def test_two_times_of_a_sentence(text: str, values: list[str]) -> None:
    found = rows(text)
    assert [row.value for row in found] == values
    assert [replay(row.trace) for row in found] == [(row.start, row.end) for row in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It opens at 9 a.m. and closes at 5 p.m. daily.", ["T09:00", "T17:00", "P1D"]),
        ("It is open daily from 10 a.m. to 6 p.m.", ["P1D", "T10:00", "T18:00"]),
        ("Boats leave at noon and 4 p.m. on Mondays.", ["T12:00", "T16:00", "XXXX-WXX-1"]),
        ("Every summer they have met here at dusk.", ["XXXX-SU", "XXXX-XX-XXTEV"]),
        ("It opened at noon on Monday.", ["2016-10-24T12:00"]),
    ],
)
def test_opening_hours_are_of_no_day(text: str, values: list[str]) -> None:
    found = rows(text)
    assert [row.value for row in found] == values
    assert all(row.start is None for row in found) == (len(values) > 1)


@pytest.mark.parametrize(
    ("lines", "weekly"),
    [
        ("Monday: 9 a.m. to 5 p.m.|Saturday: closed", True),
        ("Opening times|Monday 9am - 5pm|Saturday 10am - 1pm", True),
        ("Our hours:|Monday 9am - 5pm|Saturday 10am - noon", True),
        ("Monday 9am - 5pm|Tuesday 9am - 5pm|Wednesday 9am - 5pm|Thursday 9am - 7pm|Friday 9am - 5pm", True),
        ("The shop is open Monday to Friday 9am-5pm, Saturday 10am to 1pm and Sunday by appointment.", True),
        ("Friday: 7 p.m. to 9 p.m.|Saturday: 2 p.m. to 4 p.m.", False),
        ("Friday 7.30pm|Saturday 2.30pm and 7.30pm", False),
        ("Friday: closed|Friday 3 March: 9 a.m.", False),
        ("The shop, open Monday to Friday 9am to 5pm, was robbed on Saturday.", None),
    ],
)
def test_lists_of_opening_hours_are_of_every_week(lines: str, weekly: bool | None) -> None:
    found = [row.start is None for row in rows(lines.replace("|", "\n\n"))]
    assert found[-1] is bool(weekly)
    assert len(set(found)) == (2 if weekly is None else 1)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The club meets at 7pm on the 4th Tuesday of the month.", ["T19:00", "XXXX-WXX-2"]),
        ("Meetings normally start at 7.30pm.", ["T19:30"]),
        ("Meetings normally start at 7.30pm. The last one began at 8.30pm on Monday.", ["T19:30", "2016-10-24T20:30"]),
        ("The meeting had normally started by 7.30pm.", ["2016-10-25T19:30"]),
        ("Trains ran 5 days per week with stops at 6am and noon.", ["P1W", "T06:00", "T12:00"]),
        (
            "It lasts from 9 a.m. to noon on the first and third Fridays of each month.",
            ["T09:00", "T12:00", "XXXX-WXX-5"],
        ),
        ("They meet on 3 May, 7 June and 5 July, all at 7pm.", ["2017-05-03", "2017-06-07", "2017-07-05", "T19:00"]),
        ("Our 10 am service in the old hall this Sunday is short.", ["2016-10-30T10:00", "2016-10-30"]),
        ("The fair is on the last weekend of September.", ["2017-W39-WE"]),
        ("The fair was on the last weekend of July.", ["2016-W30-WE"]),
        ("The fair was on the last weekend of September 2022.", ["2022-W38-WE"]),
    ],
)
def test_habits_and_hours(text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text)] == values


def test_an_hour_alone_in_its_line_opens_what_is_written_today() -> None:
    lines = "The storm will strike the coast on Saturday.\n\n{}\n\nClerks have opened the schools."
    assert rows(lines.format("11:50 a.m."))[-1].value == "2016-10-25T11:50"
    assert rows(lines.format("11.50 am"))[-1].value == "2016-10-25T11:50"


def test_an_hour_alone_in_its_line_goes_on_a_programme() -> None:
    lines = [
        "Come on Saturday, October 29, from 11 a.m. to 5 p.m.",
        "11 a.m. - 3 p.m.",
        "Songs in the hall",
        "3 p.m.",
        "Tour",
    ]
    assert rows("\n\n".join(lines))[-1].value == "2016-10-29T15:00"


def test_report_cards_are_no_reports() -> None:
    assert [row.value for row in rows("They send the October 28 report cards home.")] == ["2016-10-28"]
    assert [row.value for row in rows("They sent the October 23 report home.")] == ["2016-10-23"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The board, set up by the Fire Act 1996, fined Lee in March.", ["1996", "2016-03"]),
        ("Lee was fined in breach of the Fire (Towns) Act of 1996 in March.", ["1996", "2016-03"]),
        ("The board, set up by the 1996 Fire Act, fined Lee in March.", ["1996", "2016-03"]),
        ("The strike of 1893 lasted from April to July.", ["1893", "1893-04", "1893-07"]),
    ],
)
def test_the_year_of_a_law_is_of_nothing_else(text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text)] == values


def test_hours_behind_several_days_are_of_each() -> None:
    *_, start, end = rows("It was shut from 3 May to 5 May, between 8 p.m. and 6 a.m., for repairs.")
    assert (start.value, start.start, end.value) == ("T20:00", None, "T06:00")
    *_, fell = rows("He worked from Monday to Tuesday, when at 5 p.m. he fell.")
    assert fell.value == "2016-10-25T17:00"


def test_a_length_counts_from_what_was_told_to_have_happened() -> None:
    text = "The Orion landed on the plain on 4 January 2004."
    assert rows(f"{text} Three weeks after the Orion landed, she left.")[-1].value == "2004-W04"
    assert rows(f"{text} Three weeks after the Lira landed, she left.")[-1].start is None


# Comparisons of a report count from the period that it is on.
COMPARISONS = [
    # The number of a fiscal quarter is what is said; its days are those that end as told.
    ("It won in its fourth quarter ended June 30. A year earlier it lost.", ["1989-Q4", "1989-06-30", "1988-Q4"]),
    ("First-quarter net rose. For the three months ended Sept. 30 it fell.", ["1989-Q1", "P3M", "1989-09-30"]),
    (
        "Profit fell in the third quarter. It may fall until the third quarter of 1990. In the year-ago period it rose.",
        ["1989-Q3", "1990-Q3", "1988-Q3"],
    ),
    ("Sales fell in May from 4% in April. A year earlier they grew.", ["1989-05", "1989-04", "1988-05"]),
    ("Sales fell in May, the firm said on 3 July. A year earlier they grew.", ["1989-05", "1989-07-03", "1988-05"]),
    ("Sales fell in May. Orders rose over the month.", ["1989-05", "1989-05"]),
    ("Sales beat those of a year earlier. A year earlier, it had lost money.", ["1988", "1988"]),
    ("Third-quarter net fell from the 1988 period. Year-ago sales were high.", ["1989-Q3", "1988-Q3", "1988-Q3"]),
    ("It fears a loss in the fourth quarter. In the latest quarter it earned more.", ["1989-Q4", "1989-Q3"]),
    ("It grew in the three months to September, after falling in the previous quarter.", ["P3M", "1989-09", "1989-Q2"]),
    ("It said profit in the second half of the year would rise.", ["1989-H2"]),
    ("Third-quarter net fell. For the nine months, it rose from a year earlier.", ["1989-Q3", "P9M", "1988"]),
    ("Third-quarter net fell. For the nine months, it beat the 1988 period.", ["1989-Q3", "P9M", "1988"]),
    ("It rose in the first nine months. In October it fell from a year earlier.", ["P9M", "1989-10", "1988-10"]),
    (
        "Profit fell in the third quarter. In the fourth quarter it will rise. A year ago it grew.",
        ["1989-Q3", "1989-Q4", "1988-Q3"],
    ),
    (
        "They met on Friday. In 1983 a bomb went off; six months earlier, there was a raid.",
        ["1989-10-27", "1983", None],
    ),
    # Each "the day before" counts from the day reported on; "the day" of a page is that of its news.
    (
        "On Tuesday oil rose to 41, from 40 the day before. Gold rose to 9, from 8 the day before.",
        ["1989-10-31", "1989-10-30", "1989-10-30"],
    ),
    (
        "Shares rose on Tuesday.\n\nOil fell.\n\nGold fell.\n\nTin fell.\n\nZinc rose, having been down earlier in the day.",
        ["1989-10-31", "1989-10-31"],
    ),
    # An hour told behind a day long past is of no day of the news.
    ("The shop burned on 9 March last year.\n\nThe owner rang a friend at 2.15 a.m. there.", ["1988-03-09", None]),
    # Hours go on from hours told in the paragraph before, whenever that was.
    (
        "It took off at 1:21 a.m. on 8 March, a report said.\n\nThe search began at 5:30 a.m.",
        ["1989-03-08T01:21", "1989-03-08T05:30"],
    ),
    (
        "It took off at 1:21 a.m. on 8 March.\n\nIt rose.\n\nIt flew.\n\nIt fell.\n\nIt sank.\n\nThey came at 5:30 a.m.",
        ["1989-03-08T01:21", "1989-03-08T05:30"],
    ),
    (
        "It took off at 1:21 a.m. on 8 March.\n\nShe came on 9 October.\n\nThe search began at 5:30 a.m.",
        ["1989-03-08T01:21", "1989-10-09", "1989-11-01T05:30"],
    ),
    ("The alarms failed yesterday morning. They were mended by three o'clock.", ["1989-10-31TMO", "1989-10-31T15:00"]),
    ("Last year, fires caused $4.3 billion in damage in August.", ["1988", "1988-08"]),
    ("He fell over the past half-dozen days.", ["P6D"]),
    (
        "Shares rose on Tuesday.\n\nOil fell.\n\nGold fell.\n\nTin fell.\n\nThe banner was gone by midday.",
        ["1989-10-31", "1989-10-31TMI"],
    ),
    ("She was born on the first Monday in September.", ["1989-09-04"]),
    # Behind the money in brackets a quarter of another year is one compared with.
    (
        "Net was $6 in the third quarter, compared with $4 (8 cents) in the third quarter of 1986. It grew in the quarter.",
        ["1989-Q3", "1986-Q3", "1989-Q3"],
    ),
    (
        "Third-quarter net fell. For the year, it will beat the comparable quarter last year.",
        ["1989-Q3", "1989", "1988-Q3"],
    ),
    (
        "Sales fell 0.4 percent in September after a drop of 0.2 percent in August. From a year earlier they rose.",
        ["1989-09", "1989-08", "1988-09"],
    ),
    ("The pound was flat at 9.30 a.m., after losing a cent overnight.", ["1989-11-01T09:30", "1989-10-31TNI"]),
    # A report that has come to a year of its own compares with the one before that.
    (
        "It lost 2 million in the third quarter of fiscal 1989. Net for fiscal 1989 was 4 million, up from 3 million in "
        "fiscal 1988. It was an improvement over the prior year.",
        ["1989-Q3", "1989", "1988", "1988"],
    ),
    (
        "It lost 2 million in the third quarter. Fiscal 1989 net was 4 million, compared with 3 million in the year-ago period.",
        ["1989-Q3", "1989", "1988"],
    ),
]


@pytest.mark.parametrize(("text", "values"), COMPARISONS)
def test_comparisons(text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text, "1989-11-01")] == values


# What has a value but no days, or neither.
REASONS = [
    ("He must go within ten days of the ruling.", "DURATION", "P10D", "free duration"),
    ("He spoke for two hours.", "DURATION", "PT2H", "free duration"),
    ("They scored twice in the last ten minutes.", "DURATION", "PT10M", "free duration"),
    ("She spoke in the last three days of the race.", "DURATION", "P3D", "free duration"),
    ("She studied in the mornings.", "SET", "XXXX-XX-XXTMO", "repeated"),
    ("He comes every spring.", "SET", "XXXX-SP", "repeated"),
    ("He recently came.", "DATE", "PAST_REF", "vague"),
    ("It grew over the past few years.", "DURATION", "PXY", "vague"),
    ("He came on 04/05/2016.", "DATE", None, "ambiguous: day and month could be either"),
    ("He came on 30 February 2016.", "DATE", None, "impossible date"),
    ("He came on 31 April this year.", "DATE", None, "impossible date"),
    ("It was built in 0 AD.", "DATE", None, "no such year"),
    ("Rome won in 241 BC.", "DATE", "BC0241", "beyond the calendar"),
    ("It was the largest of the past 7,000 years.", "DURATION", "P7000Y", "beyond the calendar"),
    ("They moved only at night.", "TIME", "XXXX-XX-XXTNI", "vague"),
]


@pytest.mark.parametrize(("text", "kind", "value", "reason"), REASONS)
def test_reasons(text: str, kind: str, value: str | None, reason: str) -> None:
    (row,) = rows(text)
    assert (row.type, row.value, row.reason, row.start, row.end) == (kind, value, reason, None, None)
    assert row.bounds == ("beyond_calendar" if reason == "beyond the calendar" else "unknown")
    assert replay(row.trace) == (None, None)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("They met on 3 May 2014. That night it rained.", None),
        ("They met on 3 May 2014. In 2010 they had fought. That night it rained.", "no day told just before"),
        ("They met on 3 May 2014.\n\nThe hill is high and bare.\n\nThat night it rained.", "no day told just before"),
    ],
)
def test_that_night(told: str, reason: str | None) -> None:
    row = rows(told)[-1]
    assert (row.reason, str(row.start)) == (reason, "None" if reason else "2014-05-03")


def test_the_spring_of_a_happening_is_of_the_year_that_the_paragraph_tells() -> None:
    told, untold = (
        rows(f"{STORY} {text}", "2009-12-19")[-1]
        for text in ("The spring offensive failed.", "The winter offensive failed.")
    )
    assert (told.value, untold.value, untold.reason) == ("1916-SP", None, "which year is not told")


def test_weekday_mismatch_keeps_the_stated_day() -> None:
    (row,) = rows("He came on Friday, 26 October 2016.")
    assert (row.start, row.reason) == (date(2016, 10, 26), "weekday mismatch")


def test_weekday_chooses_the_year() -> None:
    (row,) = rows("He left on Saturday, October 29.")
    assert (row.start, row.reason) == (date(2016, 10, 29), None)


@pytest.mark.parametrize(
    ("text", "year", "reason"),
    [
        ("She took the oath on Friday, 14 December.", 2017, "weekday mismatch"),
        ("The vote will be held on Friday, 14 December.", 2018, None),
        ("The bridge opened on Sunday, January 7.", 2018, None),
    ],
)
def test_the_day_of_the_week_does_not_move_what_has_happened_far_ahead(
    text: str, year: int, reason: str | None
) -> None:
    row = rows(text, "2018-01-06")[-1]
    assert (row.start.year, row.reason) == (year, reason)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2016-10-02", "2016-10-05"),
        ("2016-02-10", "2016-05-10"),
        ("2016-03-03", ""),
        ("2016-10-08", "2016-10-05"),  # three days later
        ("2016-10-09", ""),
    ],
)
def test_a_date_in_figures_that_is_the_day_of_publication_shows_their_order(day: str, start: str) -> None:
    told = rows("Sent on 02/10/2016, read on 05/10/2016.", day)[-1]
    assert told.start == (date.fromisoformat(start) if start else None)


def test_without_a_publication_date_the_title_tells_the_year() -> None:
    assert rows("The siege of Orly, 1918\n\nThey came on 21 March.", None)[-1].value == "1918-03-21"


def test_no_publication_date() -> None:
    relative, absolute = rows("She resigned on Friday after a row in 2014.", None)
    assert (relative.start, relative.reason, relative.anchor) == (None, "no publication date", "none")
    assert (absolute.start, absolute.anchor) == (date(2014, 1, 1), "none")


def test_between_now_and_a_date() -> None:
    _, row = rows("He stays at home between now and Feb. 10.")
    assert (row.start, row.end, row.relation) == (None, date(2017, 2, 10), "until")


def test_stated_and_implied() -> None:
    (row,) = rows("The flood of 12 January was worse.")
    assert (row.anchor, row.stated, row.implied) == ("publication", ("day", "month"), ("year",))
    (row,) = rows("The flood of 12 January 2016 was worse.")
    assert (row.anchor, row.stated, row.implied) == ("none", ("day", "month", "year"), ())


# Times of a quotation whose day is not told: counted from its year or month where that is fine enough, else left open.
COARSE_STATEMENTS = [
    ("“We closed last year,” she said in 2013.", "2012-01-01", ""),
    ("“We closed last week,” she said in 2013.", "", "the day of the statement is not told"),
    ("“We closed yesterday,” she said last week.", "", "the day of the statement is not told"),
    ("“We closed yesterday,” she said last weekend.", "", "the day of the statement is not told"),
    ("“We closed last month,” she said in March.", "2016-02-01", ""),
    ("“We open in August,” she said in May 2013.", "2013-08-01", ""),
    ("“We won in 1999,” she said in 2013.", "1999-01-01", ""),
    ("“We shall win within five years,” she said in 213 BC.", "", "the day of the statement is not told"),
]


def test_only_the_quoted_part_of_a_report_counts_from_its_day() -> None:
    told = 'On 4 November 2013 she wrote that it was bad this month and "will close next month".'
    said = Said(0, None, (), (), (Span(told.index("that"), len(told) - 1),), "mixed", "speech", "r", when=(0,))
    assert [row.value for row in rows(told, said=[said])] == ["2013-11-04", "2016-10", "2013-12"]


@pytest.mark.parametrize(("text", "start", "reason"), COARSE_STATEMENTS)
def test_statements_without_a_day(text: str, start: str, reason: str) -> None:
    statement = Said(0, None, (), (), (Span(1, text.index(",")),), "direct", "speech", "r", when=(1,), when_basis="cue")
    quoted, _ = rows(text, said=[statement])
    assert (quoted.start, quoted.reason or "") == (day(start), reason)


def test_an_hour_told_in_a_quotation_is_of_an_unknown_day() -> None:
    text = "“It was 2 a.m.,” she said."
    statement = Said(0, None, (), (), (Span(1, text.index(",")),), "direct", "speech", "r")
    (quoted,), (own,) = rows(text, said=[statement]), rows(text)
    assert (quoted.start, quoted.reason, own.start) == (None, "time of an unknown day", date(2016, 10, 25))


@pytest.mark.parametrize(("crime", "known"), [("the July 31 killing", False), ("the killing", True)])
def test_an_hour_behind_two_days_is_of_neither(crime: str, known: bool) -> None:
    *_, hour = rows(f"Kim was charged on Monday with {crime} of Bo Dahl.\n\nHe shot him around 9 p.m., police said.")
    assert (hour.start, hour.reason or "") == ((date(2016, 10, 24), "") if known else (None, "time of an unknown day"))


def test_times_in_a_statement_count_from_it() -> None:
    text = "“We close tomorrow,” she said on Friday."
    statement = Said(0, None, (), (), (Span(1, text.index(",")),), "direct", "speech", "r", when=(1,), when_basis="cue")
    tomorrow, friday = rows(text, said=[statement])
    assert (friday.start, tomorrow.start) == (date(2016, 10, 21), date(2016, 10, 22))
    assert (tomorrow.anchor, tomorrow.anchor_timex_id) == ("statement", friday.timex_id)
    by_id = {row.timex_id: row for row in (tomorrow, friday)}
    assert uses_published(tomorrow, by_id) and uses_published(friday, by_id)


def test_two_times_that_would_count_from_each_other_count_from_publication() -> None:
    text = "He said yesterday that it closed on Friday."
    statements = [
        Said(0, None, (), (), (Span(0, 17),), "indirect", "speech", "r", when=(1,)),
        Said(1, None, (), (), (Span(18, len(text)),), "indirect", "speech", "r", when=(0,)),
    ]
    assert [row.value for row in rows(text, said=statements)] == ["2016-10-24", "2016-10-21"]


STORY = (
    "In 1914 war broke out. On 28 June 1914 the archduke was shot. In August 1914 they marched. By November 1914 they "
    "dug in. In January 1915 it snowed. In May they attacked. In December they rested. On 21 February they attacked "
    "again. Two days later it rained."
)


def test_the_sunday_of_a_noun_in_a_story_that_tells_no_day_is_of_the_news() -> None:
    text = "He took power in 1989, won the poll of 1992, ruled until 1996, fled in 1997 and came back in 1999."
    assert rows(f"{text} He won Sunday's vote.")[-1].start == date(2016, 10, 23)


def test_a_story_goes_on_from_the_time_before() -> None:
    starts = [str(row.start) for row in rows(STORY, "2009-12-19") if row.start]
    assert starts[-4:] == ["1915-05-01", "1915-12-01", "1916-02-21", "1916-02-23"]


def test_the_first_behind_the_middle_of_a_month_of_a_story_is_of_the_next_one() -> None:
    told = STORY + " By the middle of May all were there. On the night of the 1st they crossed."
    assert [row.value for row in rows(told, "2009-12-19")][-2:] == ["1916-05", "1916-06-01TNI"]


def test_what_had_been_goes_on_from_what_had_been() -> None:
    told = (
        "They lay in Ostby until 23 May 1845. Lee had been beaten at Bonn on 18 May, and at Ulm three days afterwards."
    )
    assert [row.value for row in rows(told, None)] == ["1845-05-23", "1845-05-18", "1845-05-21"]


def test_the_present_of_a_story_with_a_date_is_its_authors() -> None:
    told = STORY + " The flag is back on show this month."
    assert rows(told, "2009-12-19")[-1].value == "2009-12"
    assert rows(STORY + " It burned this month.", "2009-12-19")[-1].value == "1916-02"


def test_a_year_that_heads_its_line_is_where_a_story_stands() -> None:
    told = "1788: Built by John Kern.\n\nMay 1831: Fire guts it.\n\n1914: By Christmas all have left.\n\n1932: Shut in March."
    assert [row.value for row in rows(told, None)] == ["1788", "1831-05", "1914", "1914-12-25", "1932", "1932-03"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "In the spring of 334 BC they crossed. The following autumn he fell ill. He died on 10 June 323 BC. Three days "
            "later they met. In October war broke out. The next summer it ended.",
            ["BC0334-SP", "BC0334-FA", "BC0323-06-10", "BC0323-06-13", "BC0323-10", "BC0322-SU"],
        ),
        ("They met in December 241 BC. In February they signed.", ["BC0241-12", "BC0240-02"]),
        ("He crossed on 30 January 49 BC. On the 2nd he left.", ["BC0049-01-30", "BC0049-02-02"]),
        ("It broke out in August 3 BC. Five years later it ended.", ["BC0003-08", "0003"]),
    ],
)
def test_stories_before_christ(text: str, values: list[str]) -> None:
    found = rows(text, None)
    assert [row.value for row in found] == values
    assert all(replay(row.trace) == (row.start, row.end) for row in found)


def test_a_story_that_has_come_to_this_year_counts_from_publication() -> None:
    told = STORY + " In March this year he was last seen. He fell ill in the middle of September and died on Sunday."
    assert [row.value for row in rows(told, "2009-12-19")][-3:] == ["2009-03", "2009-09", "2009-12-13"]
    told = STORY + " Last October she won. She had a stroke on Easter Monday and died nine days later."
    assert [row.value for row in rows(told, "2009-12-19")][-2:] == ["2009-04-13", "2009-04-22"]


def test_a_life_goes_on_from_its_last_year() -> None:
    told = STORY + " He came in 1941. He led it in 1960. He left in 1985. In March he wrote a book."
    assert rows(told, "2009-12-19")[-1].value == "1985-03"


def test_a_short_story_begins_with_a_far_day() -> None:
    told = "On 8 March 1926 they left. The next day it rained. By June all was gone. That summer it burned. He fled in 1929."
    assert [str(row.start or row.end)[:4] for row in rows(told, "2009-12-19")] == ["1926"] * 4 + ["1929"]


def test_a_story_may_begin_with_the_news() -> None:
    told = "He died on 11 December. He was born in 1930, came in 1951, led it in 1960, 1971 and 1982, and left in 1990."
    assert str(rows(told, "2009-12-19")[0].start) == "2009-12-11"


@pytest.mark.parametrize(
    ("aside", "year"),
    [
        ("The council, which had sat since 1847, broke up.", 1915),
        ("They had lost the port in 1903.", 1915),
        ("The bridge was planned for 1921.", 1915),
        ("The town would be rebuilt in 1930.", 1915),
        ("The guns of the 1908 treaty (signed in 1907) fell silent.", 1915),
        ("In May 1915 the line was where it had been in 1914.", 1915),
        ("The 1908 walls held.", 1915),
        ("As of 2009 a plaque is there.", 1915),
        ("The chief, whose letters came out in 1934, had doubts.", 1915),
        ("Ada Lom, whose letters came out in 1934, had doubts.", 1915),
        ("In 1917 they came back.", 1917),
    ],
)
def test_a_story_comes_back_from_an_aside(aside: str, year: int) -> None:
    *_, row = rows(
        STORY.split(" On 21")[0].replace("In December", "In July") + f" {aside} In October it rained.", "2009-12-19"
    )
    assert (row.start, row.anchor) == (date(year, 10, 1), "timex")


def test_days_before_are_asides_of_a_story() -> None:
    told = (
        STORY
        + " On 4 May they marched. Lom had got a letter, written on 28 April. It was wet. By nightfall they camped."
    )
    assert rows(told, "2009-12-19")[-1].value == "1916-05-04TNI"
    told = STORY + " On 4 May they passed a fort that had been built the previous summer. On 6 June they rested."
    assert rows(told, "2009-12-19")[-1].value == "1916-06-06"
    told = "They left on 3 May 1812. Lom had crossed the river on 28 April. It was wet. By nightfall they camped."
    assert rows(told, "2009-12-19")[-1].value == "1812-05-03TNI"


def test_a_paragraph_of_a_story_is_under_its_heading() -> None:
    text = (
        STORY.split(" In May")[0]
        + "\n\n1915: The second year\n\nIn 1962 a stone was put up for it.\n\nIn May they attacked."
    )
    assert rows(text, "2009-12-19")[-1].start == date(1915, 5, 1)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("They came in June 1915. In the previous year it had snowed.", "1914"),
        ("They came in June 1915. A year later it snowed.", "1916-06"),
        ("At 5:34 a.m. local time on 20 March 2003 it began.", "2003-03-20T05:34"),
        ("It began at 10:35 a.m. (0735 GMT) on Friday.", "2016-10-21T10:35"),
        ("On Monday they met. In the early hours of Friday they left.", "2016-10-21TMO"),
        ("Profit rose in the quarter ended 30 June.", "2016-Q2"),
        ("Profit rose in the quarter ended 31 July.", "P1Q"),
        ("They met on 2 October 2016 and again on 4 October. That Sunday it had rained.", "2016-10-02"),
        ("The minister said in March that the road would open in September.", "2016-09"),
        ("They opened one in the spring and will open four more by March.", "2017-03"),
        ("Trains are out until at least Thursday. Buses will run from noon.", "2016-10-25T12:00"),
        ("They asked whether it opens in May.", "2017-05"),
        ("Tomorrow will be wet. Snow will fall early in the day.", "2016-10-26"),
        ("Tomorrow will be wet. Snow will fall early in the day. It will ease by the afternoon.", "2016-10-26TAF"),
        ("Sales rose in the week to 9 October, less than in the same week last year.", "2015-W40"),
        ("Sales fell in the week to 9 October, after the week prior, as in the same week in 2014.", "2014-W40"),
        ("Sales fell in August, as in the same month last year. Data from August showed it.", "2016-08"),
        ("Showers are possible Thursday in the hills.", "2016-10-27"),
        ("We began at 9 am and ended at 5:30 and went home.", "2016-10-25T17:30"),
        ("The course ends on 27 September. The break is from October 19th to 27th.", "2016-10-27"),
        ("She was born on 2 November, in the year 1870, in Ulm.", "1870-11-02"),
        ("Our concert is on 2 November. Come back for the break from 5:50 p.m. to 6 p.m.", "2016-11-02T17:50"),
        ("Our show is on 2 November. Please arrive for a 6:00 p.m. start.", "2016-11-02T18:00"),
        ("It is open on one day of each month starting in March through to September.", "2017-09"),
        ("I have arranged a doctor's appointment for Monday.", "2016-10-31"),
        ("They gave her a due date of 25 February.", "2017-02-25"),
        ("He was fined for the crash of May 2014.\n\nThe court met again.\n\nThe bus had left on 9 May.", "2014-05-09"),
        ("They said they had halted trains until Wednesday.", "2016-10-26"),
        ("They had known since June. They met on 3 October, and he came on the 1st.", "2016-10-01"),
        ("Fire was heard overnight. He woke shortly before dawn.", "2016-10-25TMO"),
        ("Under a plan drawn up in March, they were to leave by the end of summer.", "2016-SU"),
        ("On 3 October they met. The vote is planned for the 28th.", "2016-10-28"),
        ("On 30 September they met. The vote is planned for the 28th.", "2016-10-28"),
        ("They met in 2013. On 4 August they moved. Three years later, they are back.", "2016"),
    ],
)
def test_a_time_and_the_one_beside_it(told: str, value: str) -> None:
    assert value in [row.value for row in rows(told)]


@pytest.mark.parametrize(
    ("stated", "year"), [("Friday", 2016), ("Wednesday", 2015), ("Thursday", 1915), ("Monday", 1915)]
)
def test_a_weekday_that_fits_no_year_of_the_story_is_of_the_publication(stated: str, year: int) -> None:
    *_, row = rows(f"{STORY} The museum opened on {stated}, April 1.", "2016-04-05")
    assert row.start and row.start.year in (year, year + 1)


def test_a_heading_gives_the_year() -> None:
    text = "2014\n\nThe mill burned down in March."
    page = page_of(text)
    sentences = [Sentence(0, 0, 4, "2014", "heading", 0), Sentence(1, 6, len(text), text[6:], "body", 1)]
    extents = find_timexes(sentences, ENGLISH)
    _, march = normalise(page, sentences, extents, PerSentence(lambda _: []), [])
    assert (march.start, march.anchor) == (date(2014, 3, 1), "timex")


def test_headings_with_days_open_the_entries_of_a_log() -> None:
    texts = ["3.2 (2016-09-02)", "A fix.", "3.1 (2016-06-17)", "The first since March, due this month."]
    starts = [sum(len(text) + 2 for text in texts[:place]) for place in range(len(texts))]
    kinds = ("heading", "body", "heading", "body")
    sentences = [
        Sentence(i, start, start + len(text), text, kind, i)
        for i, (start, text, kind) in enumerate(zip(starts, texts, kinds, strict=True))
    ]
    found = normalise(
        page_of("\n\n".join(texts)), sentences, find_timexes(sentences, ENGLISH), PerSentence(lambda _: []), []
    )
    assert [(row.start, row.end) for row in found[-2:]] == [
        (date(2016, 3, 1), date(2016, 6, 17)),
        (date(2016, 6, 1), date(2016, 6, 30)),
    ]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (["bo5 commented on Oct 28, 2016", "lie commented on Nov 7, 2016"], "2016-11-06"),
        (["By Ann Lee, 28 October 2016", "Last updated 7 November 2016"], "2016-10-24"),
        (
            ["Open from 28 October 2016", "The mill has been shut since Monday, as we told you, from 7 November 2016"],
            "2016-10-24",
        ),
    ],
)
def test_lines_above_posts_tell_their_day(lines: list[str], value: str) -> None:
    posts = ["ann commented on Oct 25, 2016", *lines]
    told = "\n\n".join(f"{line}\n\nIt rained here yesterday, and it was cold." for line in posts)
    assert rows(f"Rain again?\n\n{told}")[-1].value == value


def test_a_page_that_is_not_dated_by_its_first_post_has_none_to_come() -> None:
    talks = "Talk by Ann Lee, 12 June 2017\n\nIt is free today.\n\nTalk by Bo Kim, 19 June 2017\n\nIt is free today."
    assert rows(f"Talks\n\n{talks}")[-1].value == "2016-10-25"


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("9 May 1944\n\nDear Mother,", "1944-05-08"),
        ("438th Battalion\n\n9 May 1944\n\nDearest Ann –", "1944-05-08"),
        ("9 May 1944\n\nA dear old mill", "2016-10-24"),
        ("From 9 May 1944 to 3 June 1944\n\nDear all,", "2016-10-24"),
    ],
)
def test_a_letter_counts_from_its_day(head: str, value: str) -> None:
    assert rows(f"{head}\n\nIt rained here yesterday.")[-1].value == value


def test_an_entry_with_its_number_was_written_on_its_day() -> None:
    told = "The court sat late. The jury was sent home yesterday."
    for head in ("Day 82: 18 June 2014", "18 June 2014 – Day 82", "18 June 2014 (Day 82)"):
        assert rows(f"{head}\n\n{told}")[-1].value == "2014-06-17"
    assert rows(f"18 June 2014\n\n{told}")[-1].value == "2016-10-24"


def test_what_had_been_before_in_a_story_lies_behind_where_it_stands() -> None:
    story = "In 1911 they sailed. On 3 May 1912 they landed. The crew was found on 12 November 1912."
    found = rows(f"{story} They had camped there on 19 March.", None)
    assert found[-1].value == "1912-03-19"
    assert rows(f"{story} They camped there on 19 March.", None)[-1].value == "1913-03-19"


def test_an_entry_of_a_day_to_come_was_not_written_then() -> None:
    told = "Wednesday 26 October 2016 - Sports day (times to follow next week)"
    assert rows(f"{told}\n\nThursday 27 October 2016 - Fair")[1].value == "2016-W44"


def test_behind_a_day_to_come_an_hour_told_as_past_is_of_the_day_of_the_last_hours() -> None:
    told = "On Saturday she went to the mill. She got there at 8 a.m. and rang.\n\nThey will come next Saturday."
    assert rows(f"{told}\n\nThis was told to her at 10 a.m. there.")[-1].value == "2016-10-22T10:00"


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("REGULAR MEETING OF THE BOARD HELD TUESDAY, 3 MAY 2016", ["2016-05-02", "2016-05-07", "2016-05-03T21:15"]),
        ("Minutes of the meeting of 3 May 2016", ["2016-05-02", "2016-05-07", "2016-05-03T21:15"]),
        ("TOWN COUNCIL MINUTES\n\nTuesday, 3 May 2016", ["2016-05-02", "2016-05-07", "2016-05-03T21:15"]),
        ("Minutes\n\nThe board met on 3 May 2016", ["2016-05-02", "2016-05-07", "2016-05-03T21:15"]),
        ("Ten minutes of a day: 3 May 2016", ["2016-10-24", "2016-10-29", "2016-05-03T21:15"]),
        ("Minutes\n\nThe budget of 3 May 2016 was read.", ["2016-10-24", "2016-10-29", "2016-10-25T21:15"]),
    ],
)
def test_minutes_count_from_their_meeting(head: str, values: list[str]) -> None:
    found = rows(f"{head}\n\nThe road was closed yesterday. It will open on Saturday.\n\nThey adjourned at 9.15 p.m.")
    assert [row.value for row in found][-3:] == values


def test_what_was_said_in_a_story_counts_from_where_it_stands() -> None:
    text = STORY + " “We gave our word two years ago,” he said."
    content = (Span(text.index("We gave"), text.index(",” he")),)
    statement = Said(0, None, (), (), content, "direct", "speech", "r", when=())
    *_, told, said = rows(text, "2009-12-19", said=[statement])
    assert said.start is not None and told.start is not None
    assert said.start.year == told.start.year - 2


def test_a_chronicle_goes_on_from_its_entries_though_it_tells_a_story() -> None:
    text = "May 2, 2012: It shut.\n\nJune 1, 2013: A trial, due the previous summer, opened.\n\nAugust 9: It failed."
    told = rows(f"{text}\n\nJuly 4, 2010: It burned.\n\nMay 5, 2011: It fell.", "2022-10-10", genre="narrative")
    assert [row.value for row in told if row.text == "August 9"] == ["2013-08-09"]


def test_the_author_of_a_story_speaks_on_the_day_of_publication() -> None:
    *_, announced, now = rows(
        STORY + " A festival in his name will open on 24 December. Today a square is named so.", "2009-12-19"
    )
    assert (announced.value, now.value, now.start) == ("2009-12-24", "PRESENT_REF", None)


def test_the_month_behind_an_aside_of_a_story_follows_it() -> None:
    told = rows(STORY + " The town voted to sell it in May 1921, but nobody came the following March.", "2009-12-19")[
        -1
    ]
    assert told.value == "1922-03"


def test_what_was_to_come_in_a_story_counts_from_where_it_stands() -> None:
    told = rows(STORY + " They hoped to be home by next summer.", "2009-12-19")[-1]
    assert (told.value, told.anchor) == ("1916-SU", "timex")


def test_the_publication_year_of_a_story_is_no_anchor() -> None:
    last = rows(STORY.replace("Two days later", "Yesterday"), "2009-12-19")[-1]
    assert last.start == date(2009, 12, 18)


@pytest.mark.parametrize("row", rows(STORY + " ".join(text for text, *_ in TABLE)), ids=lambda row: row.text)
def test_a_changed_number_does_not_replay(row: Timex) -> None:
    steps = json.loads(row.trace)
    for place, (name, arguments, _) in enumerate(steps):
        for key, value in arguments.items():
            if isinstance(value, int) and arguments.get("unit") != "TH" and key not in ("back", "ahead"):
                changed = [*steps[:place], [name, {**arguments, key: value + 1}, steps[place][2]], *steps[place + 1 :]]
                with pytest.raises(ValueError):
                    replay(json.dumps(changed))
    if row.start:
        with pytest.raises(ValueError):
            replay(json.dumps([*steps[:-1], [*steps[-1][:2], ["1000-01-01", "1000-01-01"]]]))


@pytest.mark.parametrize(
    "trace",
    [
        '[["nothing", {}, [null, null]]]',
        '[["calendar_date", {"year": 2019}, "2019"]]',
        '[["shift", {"count": 1}, "2019"]]',
        '[["calendar_date", {"years": 2019}, "2019"]]',
        '[["value", {"value": "9999"}, "9999"], ["shift", {"count": 1}, "10000"], ["days", {}, [null, null]]]',
    ],
)
def test_broken_traces(trace: str) -> None:
    with pytest.raises(ValueError):
        replay(trace)


HOLIDAYS = [
    ("12-25", 2016, date(2016, 12, 25)),
    ("11-4-4", 2016, date(2016, 11, 24)),
    ("05-1--1", 2016, date(2016, 5, 30)),
    ("01-1-3", 2016, date(2016, 1, 18)),
    ("easter-2", 2016, date(2016, 3, 25)),
    ("easter+1", 2017, date(2017, 4, 17)),
]


@pytest.mark.parametrize(("rule", "year", "expected"), HOLIDAYS)
def test_holiday(rule: str, year: int, expected: date) -> None:
    assert STEPS["holiday"](None, rule, year) == expected.isoformat()


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2016-10-24", "Power will be back by midweek.", "2016-W43"),
        # On a Friday and a Monday.
        ("2016-10-28", "Get your shopping done this weekend!", "2016-W43-WE"),
        ("2016-10-24", "They called on her this weekend.", "2016-W42-WE"),
        # In a winter and after it.
        ("2016-01-20", "She called last winter.", "2014-WI"),
        ("2016-10-25", "She called last winter.", "2015-WI"),
    ],
)
def test_what_the_day_of_publication_decides(day: str, text: str, value: str) -> None:
    (row,) = rows(text, day)
    assert row.value == value
    assert replay(row.trace) == (row.start, row.end)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Crews had cleared most roads by Monday evening. As of 5 p.m. two were closed.", "2016-10-24T17:00"),
        ("It burned down on Sunday. No cause had been found by Monday evening. It began at 3 a.m.", "2016-10-23T03:00"),
        ("Crews cleared the roads. As of 5 p.m. two were closed.", "2016-10-22T17:00"),
        ("They rang on Monday after camping out on Sunday. At 7 a.m. one fell ill.", "2016-10-24T07:00"),
        ("They fell ill after camping out on Sunday. At 7 a.m. one rang.", "2016-10-23T07:00"),
    ],
)
def test_hours_are_of_the_day_that_the_text_has_got_to(told: str, value: str) -> None:
    assert rows(f"The storm struck on Saturday.\n\n{told}")[-1].value == value


INFORMAL = [
    # The coming weekend is the first one; who has booked a speaker has one to come; next Saturday morning, told on a Friday.
    ("2024-03-04", "We hope to dig this week or coming weekend.", ["2024-W10", "2024-W10-WE"]),
    ("2024-03-04", "We dig next weekend.", ["2024-W11-WE"]),
    ("2024-03-08", "On Tuesday the club has booked a singer.", ["2024-03-12"]),
    ("2024-03-08", "On Tuesday the club booked a singer.", ["2024-03-05"]),
    (
        "2024-03-08",
        "The walk is next Saturday morning (March 16) at 8am.",
        ["2024-03-16TMO", "2024-03-16", "2024-03-16T08:00"],
    ),
    # Hours without their half of the day.
    ("2024-03-08", "Doors 7.30, bar till late.", ["2024-03-08T19:30"]),
    ("2024-03-08", "Parents' evening is on Monday 18 March at 3:30.", ["2024-03-18T15:30"]),
    ("2024-03-08", "Tea is on Monday 18 March at 3:30. Gates shut at 16:10.", ["2024-03-18T03:30", "2024-03-18T16:10"]),
    ("2024-03-08", "The mill burned at 3:30 on Tuesday.", ["2024-03-05T03:30"]),
    (
        "2024-03-08",
        "The race starts on 14 March at 7:15. Be there for the 7:15pm start.",
        ["2024-03-14T19:15", "2024-03-14T19:15"],
    ),
    # The lines of a programme are of the day announced above it.
    (
        "2024-03-08",
        "Sports day is on Tuesday 9th April. The plan is as follows:\n\n9am to 10am – Races\n\n11am – Tea",
        ["2024-04-09", "2024-04-09T09:00", "2024-04-09T10:00", "2024-04-09T11:00"],
    ),
    ("2024-03-08", "Sports day is on Tuesday 9th April.\n\n9am – Falk walks in", ["2024-04-09", "2024-03-08T09:00"]),
    (
        "2024-03-08",
        "The talk on Tuesday fell through. It was supposed to start at 9 a.m.",
        ["2024-03-05", "2024-03-05T09:00"],
    ),
    # A part of the day beside its day; an hour that opens a paragraph behind a day long ago.
    (
        "2016-12-09",
        "It was heard on Tuesday. The next morning, Friday, August 5, they left.\n\nThey rang at 1pm.",
        ["2016-12-06", "2016-08-05TMO", "2016-08-05", "2016-12-06T13:00"],
    ),
    (
        "2016-12-09",
        "On Saturday, August 6 a pilot saw a bag.\n\nAt about 9.30am a body was found.",
        ["2016-08-06", "2016-08-06T09:30"],
    ),
    (
        "2016-12-09",
        "On Saturday, August 6 a pilot saw a bag.\n\nA judge rang at about 9.30am.",
        ["2016-08-06", None],
    ),
    ("2016-12-09", "She studied at Corpus Christi.", []),
    # What a copula says of a day; the day behind a day to come; hours of a half day, a day in the figures of a notice.
    ("2019-05-10", "The day for it is Saturday 28th September, held in the hall.", ["2019-09-28"]),
    (
        "2020-06-23",
        "Winds will come from the west on Saturday, and from the south on Sunday.",
        ["2020-06-27", "2020-06-28"],
    ),
    ("2020-06-23", "We can do it tomorrow at work, and in the evening.", ["2020-06-24", "2020-06-24TEV"]),
    ("2018-11-07", "Come to the hall on Thursday 8 th November or Sunday 11 th.", ["2018-11-08", "2018-11-11"]),
    ("2018-11-07", "The fair runs Nov 16th - 18th in Bonn.", ["2018-11-16", "2018-11-18"]),
    ("2018-11-07", "First boat off on Sunday 11 November at 12.00hrs.", ["2018-11-11T12:00"]),
    # Lines of a forecast, and degrees.
    (
        "2024-03-07",
        "SATURDAY-SUNDAY: Sun and wind.\n\nMONDAY-TUESDAY: A few showers are possible on Monday.",
        ["2024-03-09", "2024-03-10", "2024-03-11", "2024-03-12", "2024-03-11"],
    ),
    ("2024-03-07", "Highs will climb back into the 70s.", []),
    # The days of a list are of the year of the one before, but what was done then is not ahead.
    (
        "2021-04-10",
        "Dates for 2021: 22 April, 14 June (if needed), 13 September and 13 December.",
        ["2021", "2021-04-22", "2021-06-14", "2021-09-13", "2021-12-13"],
    ),
    ("2021-04-10", "They met on 3 March and 5 November.", ["2021-03-03", "2020-11-05"]),
    # An hour of a day that the text does not tell.
    ("2021-05-10", "On the Sunday night at about 9pm he left.", [None, None]),
    ("2021-05-10", "He left home at 9pm on the Friday.", [None, None]),
    ("2021-05-10", "That same day he left at 9pm.", [None, None]),
    (
        "2021-05-10",
        "It shut on 3 May 2014. He left that night at 9pm.",
        ["2014-05-03", "2014-05-03TNI", "2014-05-03T21:00"],
    ),
    # 'that' before a whole date only opens a clause.
    ("2021-05-10", "It is clear that April 2020 saw the most rain.", ["2020-04"]),
    ("2021-05-10", "They hope that Friday, May 14, will be dry.", ["2021-05-14"]),
    ("2021-05-10", "It shut on 3 May 2014. He left that Friday.", ["2014-05-03", "2014-05-09"]),
    ("2021-05-10", "She met them last week Friday and will be back next week Tuesday.", ["2021-05-07", "2021-05-18"]),
    # What is so every year.
    ("2021-05-10", "July and August are usually the driest months.", ["XXXX-07", "XXXX-08"]),
    ("2021-05-10", "September is when the rains come.", ["XXXX-09"]),
    ("2021-05-10", "Sales peak in the months of June through to August.", ["XXXX-06", "XXXX-08"]),
    ("2021-05-10", "Sales fell in the months of March and April.", ["2021-03", "2021-04"]),
    ("2021-05-10", "July and August were the driest months.", ["2020-07", "2020-08"]),
    # Days that are set, put off or aimed at.
    ("2021-05-10", "The judge set a date in late June for the trial.", ["2021-06"]),
    ("2021-05-10", "No other dates were available until the end of June.", ["2021-06"]),
    ("2021-05-12", "The crew pushed the test back to Friday.", ["2021-05-14"]),
    ("2021-05-12", "The launch had been targeted for Friday.", ["2021-05-14"]),
    ("2021-05-12", "Crews were aiming for liftoff Friday.", ["2021-05-14"]),
    ("2021-05-12", "The fair comes to a close on Saturday.", ["2021-05-15"]),
    # An hour of what a day has.
    ("2021-05-12", "Their 10 a.m. briefing on Monday was short.", ["2021-05-10T10:00", "2021-05-10"]),
    ("2021-05-12", "In its 9 p.m. bulletin last night it said so.", ["2021-05-11T21:00", "2021-05-11TNI"]),
    # The same month of the year before, whatever longer time stands between.
    (
        "2024-08-07",
        "Output fell in the first half of 2024. It was 15 tons in June, 6% less than in the corresponding month of last year.",
        ["2024-H1", "2024-06", "2023-06"],
    ),
    (
        "2020-08-21",
        "Imports were 18 tons in July 2020, up from 15 in June and level with July 2019.\n\nHowever, July exports fell.",
        ["2020-07", "2020-06", "2019-07", "2020-07"],
    ),
    ("2020-03-02", "He will miss a match this weekend and one a week later.", ["2020-W10-WE", "2020-W11"]),
    ("2020-08-21", "Ship traffic grew; volumes went up in the first half.", ["2020-H1"]),
    ("2021-05-10", "On the day of the fire he left at 9pm.", [None, None]),
    (
        "2021-05-10",
        "The fire broke out on Friday. On the day of the fire he left at 9pm.",
        ["2021-05-07", "2021-05-07", "2021-05-07T21:00"],
    ),
    # Hours of every day.
    ("2021-05-10", "The daily flight leaves at 21:50 and returns at 05:10.", ["P1D", "T21:50", "T05:10"]),
    ("2021-05-10", "The weekly club starts at 7pm on Friday.", ["P1W", "2021-05-14T19:00"]),
    (
        "2021-05-10",
        "Access will be closed between the hours of 9 am and 11 am until 21 May.",
        ["T09:00", "T11:00", "2021-05-21"],
    ),
    (
        "2021-05-10",
        "The raid took place between the hours of 2am and 5am.",
        ["2021-05-10T02:00", "2021-05-10T05:00"],
    ),
    # A noun phrase with its month before and its year behind.
    ("2021-05-10", "He died in the March floods in 2019.", ["2019-03", "2019"]),
    ("2021-05-10", "In March sales in 2019 were revised.", ["2021-03", "2019"]),
    ("2021-05-12", "Results are expected not before Friday.", ["2021-05-14"]),
    # A date and its day of the week in brackets.
    (
        "2021-05-24",
        "It will be shut on May 28 (Friday) and May 31 (Monday).",
        ["2021-05-28", "2021-05-28", "2021-05-31", "2021-05-31"],
    ),
    # Years of other calendars, and titles.
    ("2021-05-24", "It was set for the year 1445 AH. Two days later it was off.", [None]),
    ("2021-05-24", "She saw “Two Days Later” in May.", ["2021-05"]),
    # The quarter that a report is on, not the one compared with.
    (
        "2023-07-26",
        "Sales rose in the second quarter. Exports were down 7 per cent on the second quarter of 2022. "
        "Imports went up in the quarter.",
        ["2023-Q2", "2022-Q2", "2023-Q2"],
    ),
    (
        "2019-08-08",
        "Sales rose in the first six months of this year. They were 40 tons in the second quarter of this year, compared to 30 "
        "in the same period in 2018.",
        ["P6M", "2019-Q2", "2018-Q2"],
    ),
    # One day of the week twice in a sentence.
    (
        "2021-05-13",
        "Crews aimed for a launch late Friday night rather than early Friday morning.",
        ["2021-05-14TNI", "2021-05-14TMO"],
    ),
    ("2021-05-12", "It will open on Friday, the club said on Friday.", ["2021-05-14", "2021-05-07"]),
    # What could be, but not what could be heard.
    ("2021-05-11", "Lee came back and could play against Lund on Sunday.", ["2021-05-16"]),
    ("2021-05-11", "Lee came back and could hear the sea on Sunday.", ["2021-05-09"]),
    ("2021-05-11", "Lee won Saturday's match and will play on.", ["2021-05-08"]),
    ("2021-05-11", "Sales were forecast to rise 0.4 percent in April.", ["2021-04"]),
    ("2021-05-11", "Sales had been forecast to rise 0.4 percent in April.", ["2021-04"]),
    ("2021-05-11", "Sales are forecast to rise 0.4 percent in April.", ["2022-04"]),
    ("2021-05-11", "Banks cut their earnings forecast for the firm by 8 percent on Monday.", ["2021-05-10"]),
    ("2021-05-11", "You will recall that back in March they left.", ["2021-03"]),
    ("2021-05-11", "Berg took pole for Sunday's race.", ["2021-05-16"]),
    ("2021-05-11", "Sales are expected to rise in June after a 6 percent gain in April.", ["2021-06", "2021-04"]),
    # The day of an hour behind a place, or two.
    ("2021-05-11", "It was hit at 3.40pm on the A9 near Perth on Saturday.", ["2021-05-08T15:40", "2021-05-08"]),
    ("2021-05-11", "It was hit at 3:40 p.m. at gunpoint Saturday.", ["2021-05-08T15:40", "2021-05-08"]),
    ("2021-05-11", "It was hit at 3:40 p.m. and towed to Perth on Saturday.", ["2021-05-11T15:40", "2021-05-08"]),
    ("2021-05-13", "One day in 1895 it broke a record.", ["1895"]),
    ("2021-05-13", "They built it in one day in 1895.", ["P1D", "1895"]),
    (
        "2023-08-15",
        "Output rose in the second quarter of 2023. It was up following a 3.7 percent increase in the first quarter. "
        "Spending was flat after a fall in the previous quarter.",
        ["2023-Q2", "2023-Q1", "2023-Q1"],
    ),
    (
        "2021-05-10",
        "It will open on Friday and Saturday from 9 am to noon.",
        ["2021-05-14", "2021-05-15", "T09:00", "T12:00"],
    ),
    (
        "2021-05-10",
        "It meets on Thursday, before voting on Friday from 9 am to 4 pm.",
        ["2021-05-13", "2021-05-14", "2021-05-14T09:00", "2021-05-14T16:00"],
    ),
    # A present perfect that a day bounds goes on until then; what sums up through a day does not.
    ("2021-05-08", "The pier has been closed until Monday.", ["2021-05-10"]),
    ("2021-05-08", "The pier had been closed until Monday.", ["2021-05-03"]),
    ("2021-05-08", "The club has raised two million through Tuesday.", ["2021-05-04"]),
    ("2021-05-08", "Ferro has decided to cancel all sailings to Bonn until 1 p.m. on Monday.", ["2021-05-10T13:00"]),
    (
        "2021-05-08",
        "Sailings have been banned until at least 0700 local time (0600 GMT) on Monday.",
        ["2021-05-10T07:00", "2021-05-10T06:00", "2021-05-10"],
    ),
    ("2021-05-08", "All matters were put off for hearing on Monday.", ["2021-05-10"]),
    ("2021-05-08", "They hope for better weather Monday.", ["2021-05-10"]),
    ("2021-05-08", "He would be jailed should he refuse to appear on Monday.", ["2021-05-10"]),
    ("2021-05-05", "Lee finished ahead of Kim on Sunday.", ["2021-05-02"]),
    ("2021-05-06", "Lee spoke ahead of the vote on Sunday.", ["2021-05-09"]),
    # What was expected of a month is of the one that is over.
    ("2021-06-13", "Analysts were expecting prices to rise by 0.2% in May.", ["2021-05"]),
    # Only a company's first quarter can be over in January.
    ("2021-01-20", "The economy grew 9 percent in the first quarter.", ["2020-Q1"]),
    ("2021-01-20", "The economy will grow 9 percent in the first quarter.", ["2021-Q1"]),
    ("2021-01-20", "Profit rose 9 percent in the first quarter.", ["2021-Q1"]),
    # What a firm has reported is of no quarter that goes on.
    ("2016-11-15", "Lee Corp reported a fourth-quarter loss of $3 million.", [None]),
    ("2016-11-15", "Lee Corp said fourth-quarter sales fell.", [None]),
    ("2016-11-15", "The firm earned $3 million in its fourth quarter.", [None]),
    ("2016-11-15", "Its fourth-quarter profit fell on weak sales.", [None]),
    (
        "2016-11-15",
        "It reported a fourth-quarter loss. For the year ended Sept. 30, it earned more.",
        ["2016-Q4", "P1Y", "2016-09-30"],
    ),
    ("2016-11-15", "It expects a fourth-quarter loss.", ["2016-Q4"]),
    ("2016-11-15", "It cut its forecast for fourth-quarter sales.", ["2016-Q4"]),
    ("2017-01-15", "Lee Corp reported a fourth-quarter loss of $3 million.", ["2016-Q4"]),
    # A half, too, ends when the text says, and is none that goes on.
    (
        "2018-06-13",
        "Profit fell in the first half. In the first half ended 30 April, it lost more.",
        ["2018-H1", "2018-H1", "2018-04-30"],
    ),
    ("2018-06-13", "It reported a slump in first-half profit.", [None]),
    ("2018-06-13", "It told of first-half profit in the 26 weeks to March 3.", ["2018-H1", "P26W", "2018-03-03"]),
    (
        "2016-02-10",
        "Sales for its fiscal second quarter to 23 January rose. They rose in Q2.",
        ["2016-Q2", "2016-01-23", "2016-Q2"],
    ),
    # A report is none that reports.
    ("2021-11-10", "The report shows a rise in May.", ["2021-05"]),
    # What ends a week tells its first day, and the week before it.
    ("2011-09-15", "It fell in the week ending Sept. 3 from the prior week.", ["P1W", "2011-09-03", "2011-W34"]),
    (
        "2011-09-15",
        "It rose last month after rising 0.5 percent in July. Food rose, too, after falling the prior month.",
        ["2011-08", "2011-07", "2011-07"],
    ),
    # "Since then": the last time told, but none of what somebody said.
    ("2021-05-10", "It opened in 2010. Nes led it. Since then, it has grown.", ["2010", "2010"]),
    ("2021-05-10", "It opened in 2010. Nes led it. Lee owns it. Kim ran it. Since then, it has grown.", ["2010", None]),
    # ... and none that it is compared with, or that is to come.
    ("2021-05-10", "It opened in 2010 and will close in 2030. Since then, it has grown.", ["2010", "2030", "2010"]),
    # The last figure of a year of a range is of its decade.
    ("2021-05-10", "It fell in the winter of 2004-5.", ["2004-WI"]),
    ("2021-05-10", "It was restored 1891-5 and in 1978-9.", ["1891", "1895", "1978", "1979"]),
    # The week that ends on a Sunday is one of the calendar.
    ("2021-05-11", "It rained for 4.9 days in the week ended Sunday.", ["P4.9D", "2021-W18", "2021-05-09"]),
    ("2021-05-11", "It rained in the week ended Saturday.", ["P1W", "2021-05-08"]),
    ("2021-06-15", "It fell in May. It had risen in the same month in 2014.", ["2021-05", "2014-05"]),
    ("2024-10-11", "It passed the sun Sept. 27 and was gone.", ["2024-09-27"]),
    ("2021-05-11", "She scored 1:11 into overtime.", []),
    # One day by two names.
    ("2021-05-10", "It opens today, Monday, May 10.", ["2021-05-10"]),
    ("2021-05-10", "It will open at 7 a.m. tomorrow, Tuesday, May 11.", ["2021-05-11T07:00"]),
    ("2021-05-10", "It opened today. May 10 was set by lot.", ["2021-05-10", "2021-05-10"]),
    ("2021-05-12", "Late in the day she left.", ["2021-05-12"]),
    ("2021-05-12", "They met on Monday. Later in the day she left.", ["2021-05-10", "2021-05-10"]),
    ("2021-05-12", "He died in the early hours of May 3 last.", ["2021-05-03TMO"]),
    (
        "2021-05-05",
        "Two million will travel on Saturday as well as another 1.6 million on Sunday.",
        ["2021-05-08", "2021-05-09"],
    ),
    (
        "2021-05-03",
        "Two million will travel on Sunday as well as another 1.6 million on Monday.",
        ["2021-05-09", "2021-05-10"],
    ),
    (
        "2021-09-10",
        "Exports rose in August, a drop from 11.3 percent growth in June. They were up from a year earlier.",
        ["2021-08", "2021-06", "2020-08"],
    ),
    (
        "2021-05-13",
        "Ferro is targeting a launch on Friday after they put off one on Monday.",
        ["2021-05-14", "2021-05-10"],
    ),
    ("2021-05-13", "The rain may last for days, if not weeks.", ["PXD", "PXW"]),
    # A day of the week that fits weighs more than a verb that may be none.
    (
        "2019-04-10",
        "Library opening hours\n\n• Friday 19 April - closed.\n• Monday 26 August - closed.",
        ["2019-04-19", "2019-08-26"],
    ),
    ("2021-05-21", "He died on Saturday, May 7.", ["2021-05-07"]),
    ("2009-05-22", "We are open this weekend but close at 20:00 on Monday 25th.", ["2009-W21-WE", "2009-05-25T20:00"]),
    ("2024-07-24", "It will be held over the weekend of 7/8th June 2025.", ["2025-06-07", "2025-06-08"]),
    (
        "2014-01-17",
        "Ida is getting married this weekend.\n\nBo left Alba in 1849 about two years after his marriage.",
        ["2014-W03-WE", "1849", "P2Y"],
    ),
    # What was brought forward may have come to pass.
    ("2021-05-10", "The race was brought forward to Sunday.", ["2021-05-09"]),
    ("2021-05-10", "The race has been brought forward to Friday.", ["2021-05-14"]),
    ("2021-05-10", "The race was put back to Sunday.", ["2021-05-16"]),
    ("2021-06-16", "In response to the high May reading, the bank will raise rates.", ["2021-05"]),
    ("2021-05-10", "It runs Jan. 5-6 and Feb. 2-3.", ["2022-01-05", "2022-01-06", "2022-02-02", "2022-02-03"]),
    ("2021-04-10", "They met on March 3-4 and Nov. 5.", ["2021-03-03", "2021-03-04", "2020-11-05"]),
    # A day that has but the month behind its range is of the month before that if it is later in one.
    ("2023-01-03", "Half term: Monday 27th February to Friday 3rd March.", ["2023-02-27", "2023-03-03"]),
    ("2023-01-03", "Half term: Monday 13th to Friday 17th February.", ["2023-02-13", "2023-02-17"]),
    ("2023-01-03", "Half term: Monday 27th to Friday 3rd March.", ["2023-02-27", "2023-03-03"]),
    ("2023-01-03", "It is shut from 30 to 2 January 2020.", ["2019-12-30", "2020-01-02"]),
    # What goes on from a plan is planned; what one has reported goes on from nothing.
    ("2020-08-23", "It is expected to grow, striking the coast around 1am on Thursday.", ["2020-08-27T01:00"]),
    ("2020-08-23", "It has grown, striking the coast around 1am on Thursday.", ["2020-08-20T01:00"]),
]


@pytest.mark.parametrize(("published", "text", "values"), INFORMAL)
def test_notices_and_programmes(published: str, text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text, published)] == values


TOLD_IN_ORDER = [
    # A date between two of one year is of it.
    (
        "2005-02-21",
        "In January 2003 he took a job. He wrote on 27 August. A ruling of 9 September 2003 ended it.",
        "2003-08-27",
    ),
    (
        "2005-02-21",
        "In January 2003 he took a job. He wrote on 27 August. A ruling of 3 May 2003 ended it.",
        "2004-08-27",
    ),
    ("2005-02-21", "In January 2003 he took a job. He wrote on 27 August.", "2004-08-27"),
    # A date of days or weeks behind a full one goes on from it, also where a year later it has just passed.
    ("2012-03-15", "On 10 March 2011 the dam broke. Divers came on 12 March. They rest on Sunday.", "2011-03-12"),
    (
        "2012-03-15",
        "The dam broke on 10 March 2011.\n\nA judge fined the owner on 21 April. It rains today.",
        "2011-04-21",
    ),
    (
        "2012-03-15",
        "When it fell on 27 July 2010, few came.\n\nThey sold it on 7 August. It rains today.",
        "2010-08-07",
    ),
    ("2012-03-15", "On 10 March 2011 the dam broke.\n\nOn Monday it rained. The owner paid on 2 April.", "2012-03-12"),
    ("2012-03-15", "The dam, which broke on 2 March 2011, is closed. Divers came on 12 March.", "2012-03-12"),
    (
        "2012-03-15",
        "The dam broke on 10 March 2011.\n\nThe owner had fallen ill.\n\nHe died on 12 March.",
        "2012-03-12",
    ),
    ("2012-03-15", "The dam broke on 10 March 2011. A judge fined the owner on 2 December.", "2011-12-02"),
    (
        "2012-06-09",
        "I left on 15 May last year. It was time. When they signed it on 20 April, I was glad.",
        "2012-04-20",
    ),
    # The same day, or one of its week, is of the year told for it far above; a day of the week that fits tells, too.
    ("2010-05-20", "She fell on 30 May 2008. It rains.\n\nNobody saw it.\n\nOn 30 May she had left.", "2008-05-30"),
    ("2010-01-20", "She fell on 3 May 2008. It rains.\n\nNobody saw it.\n\nOn 7 May they found her.", "2008-05-07"),
    ("2010-01-20", "She fell on 3 May 2008. It rains.\n\nNobody saw it.\n\nOn 17 May they met.", "2009-05-17"),
    ("2017-07-04", "They met on May 6, 2011. It rains. The fire spreads on Sunday, May 8.", "2011-05-08"),
    ("2016-12-09", "The fire spread on August 4, 2011. A judge heard it on Tuesday.", "2016-12-06"),
    # A text without a date goes on from its first year, whatever week it speaks of.
    (None, "He came on 1 November 1914. On November 7 they moved. Two fell in the past week.", "1914-11-07"),
    (None, "The 6th January 1839 was calm. On Sunday 6th January the wind rose. By 7th January it blew.", "1839-01-06"),
    (None, "The gale of Saturday (22 August 1868) was bad. It blew hardest on Saturday night.", "1868-08-22TNI"),
    # The fiscal year that the text has numbered.
    ("2014-09-18", "Alba told its first quarter fiscal 2015 results. Sales in the first quarter rose.", "2015-Q1"),
    ("2014-09-18", "Alba fears a loss in the first quarter of 2015. Sales in the first quarter rose.", "2014-Q1"),
]


@pytest.mark.parametrize(("published", "text", "value"), TOLD_IN_ORDER)
def test_what_a_text_has_told_dates_the_next_time(published: str | None, text: str, value: str) -> None:
    assert rows(text, published)[1].value == value


def test_a_text_that_looks_back_and_never_points_to_its_own_day_goes_on_from_its_first_date() -> None:
    past = "In May 2013 they dug. In early June they found oil. The owners met again, and again nothing came. By July "
    told = [row.value for row in rows(f"{past} it ran. It closed in February 2014, and burned in March.", "2015-03-30")]
    assert told[1:3] + told[4:] == ["2013-06", "2013-07", "2014-03"]
    news = rows(f"{past} it ran. They sold it on 12 March.", "2015-03-30")
    assert news[-1].value == "2015-03-12"


def test_a_date_with_its_year_alone_on_a_line_opens_an_entry() -> None:
    lines = "June 4, 2002\n\nThe guests leave.\n\nJune 5\n\nAt 1 a.m. a man came in.\n\nJune 9\n\nIt rains."
    found = [row.value for row in rows(lines, "2003-03-13")]
    assert found == ["2002-06-04", "2002-06-05", "2002-06-05T01:00", "2002-06-09"]
    (_, told) = rows("March 12, 2003\n\nLee said on Tuesday that the mill was old.", "2003-03-13")
    assert told.value == "2003-03-11"


def test_ordinals_that_open_lines_below_a_month_are_its_days() -> None:
    lines = "June 1942\n\nIt was shut until July.\n\n17th - The boat was lost.\n\n24th/25th: Two were lost.\n\n"
    found = [
        row.value for row in rows(f"{lines}27th Fair in the hall. At the end of the month it rained.", "2003-03-13")
    ]
    assert found == ["1942-06", "1942-07", "1942-06-17", "1942-06-24", "1942-06-25", "1942-06-27", "1942-06"]
    for places in ("1st - Ann Lee\n\n2nd - Bo Kim", "June 2002\n\n2nd - Ann Lee\n\n1st - Bo Kim", "June\n\n1st Lee"):
        assert not [row for row in rows(places, "2003-03-13") if row.rule == "day_of_an_entry"]


def test_a_note_in_brackets_stands_behind_the_day_of_an_entry() -> None:
    lines = "Friday 10 June 2005 (day 1)\n\nWe leave tonight.\n\nSaturday 11 June (Rome)\n\nWe land at 11.30pm."
    found = [row.value for row in rows(lines, "2005-11-22")]
    assert found == ["2005-06-10", "2005-06-10TNI", "2005-06-11", "2005-06-11T23:30"]


def test_a_title_below_the_day_of_an_entry_is_the_entrys() -> None:
    told = "It rained yesterday."
    lines = f"Monday, 8 August 2016\n\nA Title\n\n{told}\n\nFriday, 5 August 2016\n\nFair Sunday\n\n{told}"
    assert rows(lines)[-1].value == "2016-08-04"


def test_a_place_stands_behind_the_day_of_an_entry() -> None:
    told = "We got up early, and it rained all morning. Today we leave."
    lines = f"Monday, 8 August 2016\n\nFar away\n\n6 August 2016, Ulm\n{told}"
    assert rows(lines)[-1].value == "2016-08-06"


def test_headings_with_days_in_order_are_a_log() -> None:
    weeks = ("This week – Oct. 24", "This week – Oct. 12", "This week – Oct. 3")
    lines = "\n\n".join(f"{head}\n\nA wet run it was. Snow may fall tomorrow, they say." for head in weeks)
    assert [row.value for row in rows(lines) if row.text == "tomorrow"] == ["2016-10-25", "2016-10-13", "2016-10-04"]


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("Our log - Wednesday 5/10/16", "2016-10-04"),
        ("Our log - Tuesday 5/10/16", "2016-05-09"),
        ("Our log - Wednesday 5 October 2016", "2016-10-04"),
        ("Wednesday 5 October 2016 was wet", "2016-10-24"),
        ("Our log - 5 October 2016", "2016-10-24"),
    ],
)
def test_a_title_that_ends_with_a_day_of_the_week_and_its_date_is_of_a_log(title: str, value: str) -> None:
    assert rows(f"{title}\n\nWe had no wind at all. It rained here yesterday.")[-1].value == value


def test_hours_of_several_days_are_of_none() -> None:
    told = "On 23–24 October the fair will run from 8 am to 7 pm."
    assert [row.value for row in rows(told)][2:] == ["T08:00", "T19:00"]
    other = "From 23 to 24 October it will rain, and on Thursday from 8 am to 7 pm."
    assert rows(other)[-1].value == "2016-10-27T19:00"


def test_years_of_long_ago_open_the_paragraphs_of_a_history() -> None:
    lines = "1662 The bells fell silent.\n\n1717 Two bells came.\n\n1836 A clock was hung.\n\n1867 A new bell was hung."
    assert [row.value for row in rows(lines)] == ["1662", "1717", "1836", "1867"]
    assert rows("1662 Mill Road\n\n1717 Mill Road\n\n1836 Mill Road\n\n1867 Mill Road") == []


def test_figures_that_are_no_years_open_the_entries_of_a_log() -> None:
    lines = "Log of 3 May 2014\n\n0650 - raised anchor\n\n1117 - slowed down\n\n1415 - wind died"
    assert [row.value for row in rows(lines)][1:] == ["2014-05-03T06:50", "2014-05-03T11:17", "2014-05-03T14:15"]


def test_a_story_below_the_day_of_its_page_goes_on_from_itself() -> None:
    told = "On 15 June 1864 she attacked the fort. On 2 September she sank."
    lines = f"Tuesday, 25 October 2016\n\nThe Naiad\n\nShe was bought on 3 March 1864 and refitted in 1864.\n\n{told}"
    assert rows(lines)[-1].value == "1864-09-02"


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Sunday 12th August 1917", "1917-08-11"),
        ("12th August 1917", "2016-10-24"),
        ("Sunday 12th August 2012", "2016-10-24"),
    ],
)
def test_a_day_of_the_week_of_a_generation_ago_heads_a_diary(head: str, value: str) -> None:
    assert rows(f"{head}\n\nThere was little fighting. It rained here yesterday.")[-1].value == value


def test_a_place_behind_a_dash_heads_an_entry() -> None:
    lines = (
        "APRIL 1 1918 - ULM\n\nIt was quiet.\n\nOnly one came tonight.\n\nAPRIL 2 1918 - BONN\n\nNobody came tonight."
    )
    assert [row.value for row in rows(lines, None)][1::2] == ["1918-04-01TNI", "1918-04-02TNI"]


def test_days_of_the_week_go_on_from_a_first_date_that_states_its_own() -> None:
    text = "They sailed on {}17 October 1851. On Saturday the captain came. They left on Sunday morning."
    assert [row.value for row in rows(text.format("Friday "), None)] == ["1851-10-17", "1851-10-18", "1851-10-19TMO"]
    assert [row.value for row in rows(text.format(""), None)] == ["1851-10-17", None, None]


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Kim was born in 1850. At the age of 20 she left home. Six years later", None),
        ("Kim was born in 1850 and left home when she was 20. Six years later", None),
        ("Kim was born in 1850. She lived there until thirty years of age, but six years later", None),
        ("Kim left home in 1870 at the age of 20. Six years later", "1876"),
        ("Kim was born in 1850. In 1870, at the age of 20, she left home. Six years later", "1876"),
        ("Kim was born in 1850, and her sister six years later", "1856"),
    ],
)
def test_nobody_knows_when_it_is_that_is_so_long_behind_an_age(told: str, value: str | None) -> None:
    assert rows(f"{told} she bought a mill.")[-1].value == value


def test_four_figures_that_open_the_entries_of_a_live_report_are_its_hours() -> None:
    report = "2140 – They have met.\n\n2010 – They have sung.\n\n1945 – They have voted.\n\nIt was built in 1945."
    found = [row.value for row in rows(report, "2024-08-30")]
    assert found == ["2024-08-30T21:40", "2024-08-30T20:10", "2024-08-30T19:45", "1945"]
    assert [row.value for row in rows(report.replace("2140", "1918"), "2024-08-30")] == ["1918", "2010", "1945", "1945"]
    assert rows(report.replace("2140", "2170"), "2024-08-30")[0].value == "2010"


@pytest.mark.parametrize(
    ("text", "value", "start"),
    [
        ("Sales in the fourth quarter ended August 31 rose from a year earlier.", "2014-Q4", "2014-06-01"),
        ("Sales in the quarter ended August 29 beat those of the year-ago quarter.", "2014-Q3", "2014-05-30"),
        ("Sales in the fourth quarter ended September 30 rose from a year earlier.", "2014-Q4", "2014-07-01"),
        (
            "Sales fell in the quarter ended August 31. For the nine months, they rose from a year earlier.",
            "2014",
            "2014-01-01",
        ),
        ("Sales grew between March and August, up from those in the same period last year.", "2014", "2014-03-01"),
        ("Sales grew from March to August, up from those in the same period of 2013.", "2013", "2013-03-01"),
        ("Sales grew in the first eight months of 2013 from the year-earlier period.", "2012", "2012-01-01"),
        ("Sales grew by 3 percent in August, from 2 percent a year ago.", "2014-08", "2014-08-01"),
        ("Lee left in May.\n\nIt rained.\n\nProfit rose to 9 cents from 8 cents a year ago.", "2014", "2014-01-01"),
        ("Sales fell in July.\n\nIt rained.\n\nThey fell to 9 cents from 8 cents a year ago.", "2014-07", "2014-07-01"),
    ],
)
def test_a_quarter_that_is_told_to_end_was_a_year_earlier_in_the_same_months(text: str, value: str, start: str) -> None:
    row = rows(text, "2015-10-05")[-1]
    assert (row.value, str(row.start)) == (value, start)
    assert replay(row.trace) == (row.start, row.end)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Kim died on November 19 at Kell.", "2019-11-19"),
        ("Kim left on November 19.", "1961-11-19"),
        ("Kim died on March 19.", "1961-03-19"),
        ("Her father, who died on November 19, was a clerk.", "1961-11-19"),
    ],
)
def test_who_died_lately_is_mourned(told: str, value: str) -> None:
    life = "Kim was born on January 9, 1930. She wed on June 21, 1960. In 1961 she moved. She taught before she left in 1991."
    assert rows(f"{life} {told}", "2019-12-01")[-1].value == value


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Kim was shot dead by a guard on 3 May 2011. On the day of his death", "2011-05-03"),
        ("Kim died aged 83 on 3 May 2011. Two years after her death", "2013"),
        ("Kim and Lee were married on 3 May 2011. Two days before the wedding", "2011-05-01"),
        ("Kim died on 3 May 2011. Two years after the death of his wife", "P2Y"),
        ("Kim wed on 3 May 2011. Two years after her death", "P2Y"),
    ],
)
def test_what_happened_is_dated_by_its_verb_as_by_its_noun(told: str, value: str) -> None:
    assert rows(f"{told} the mill was sold.", "2017-08-04")[-1].value == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Profit for the quarter ended April 30 fell. Sales rose in the quarter.", ("2024-02-01", "2024-04-30")),
        ("Profit for the quarter ended March 31 fell. Sales rose in the quarter.", ("2024-01-01", "2024-03-31")),
        ("The quarter that ended was bad. On 3 May he left. Sales rose in the quarter.", ("2024-01-01", "2024-03-31")),
        (
            "Profit for the quarter ended April 30 fell. It lost 2 million in the third quarter. Sales rose in the quarter.",
            ("2023-07-01", "2023-09-30"),
        ),
    ],
)
def test_the_quarter_is_the_one_told_before(text: str, days: tuple[str, str]) -> None:
    last = rows(text, "2024-05-29")[-1]
    assert (last.text, (str(last.start), str(last.end))) == ("the quarter", days)
    assert replay(last.trace) == (last.start, last.end)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 1967 the mill burned. In the following years it stood empty.", ["1967", "PXY"]),
        ("In 1967 the mill burned. In the following year it stood empty.", ["1967", "1968"]),
        ("It fell on 3 May 1944. At 0230 hours a bridge was blown.", ["1944-05-03", "1944-05-03T02:30"]),
        ("She gave 1500 hours of her time.", ["PT1500H"]),
        ("He left Nes on 3 May 1689. On this day the mill burned.", ["1689-05-03", "1689-05-03"]),
        (
            "He left Nes on 3 May 1689. They reached Lund on the 6th, having passed the previous night at a farm. "
            "On this day she died.",
            ["1689-05-03", "1689-05-06", "1689-05-05TNI", "1689-05-06"],
        ),
        (
            "They did not reach Nes until 6 May 1689, having passed the previous night at a farm.",
            ["1689-05-06", "1689-05-05TNI"],
        ),
    ],
)
def test_what_a_text_without_a_date_goes_on_from(text: str, values: list[str]) -> None:
    assert [row.value for row in rows(text, None)] == values


def test_a_hundred_years_ago_is_no_term_of_comparison() -> None:
    text = "It closed last year.\n\n100 years ago today the bridge was opened. It had burned down the previous year."
    assert [row.value for row in rows(text, "2012-11-12")] == ["2011", "1912-11-12", "1911"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Sales in the last three months of 2015 fell from the same quarter of the previous year.", "2014-Q4"),
        ("Sales fell in the first three months of 2016. They had grown in the previous quarter.", "2015-Q4"),
        ("Sales fell in the first nine months of 2016. They had grown in the previous quarter.", "2016-Q3"),
    ],
)
def test_three_months_that_are_a_quarter(text: str, last: str) -> None:
    assert rows(text)[-1].value == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The court on Friday adjourned the case until Monday.", "2016-10-24"),
        ("The court has adjourned the case until Monday.", "2016-10-31"),
        ("The court on Friday moved the case to Monday.", "2016-10-24"),
        ("We will swap seed (bring it if you have not already) this Sunday, 30th October.", "2016-10-30"),
        ("Thursday we will play chess. Friday we begin to sing.", "2016-10-28"),
        ("They moved the match from Friday to Thursday.", "2016-10-27"),
        ("Shares fell 2 percent, from Monday. At noon the index stood at 12.", "2016-10-25T12:00"),
        ("Many are due to release their July-September results soon.", "2016-09"),
        ("Many are due to release their January-March results in May.", "2017-05"),
        ("It was the best since 1997. Output was higher than the year before.", "2015"),
        ("Growth in this quarter will slow from the second quarter's 9 percent.", "2016-Q2"),
        ("From January to August, profit rose over the same period of last year.", "2015"),
    ],
)
def test_what_the_last_time_is_compared_with_or_put_off_to(text: str, last: str) -> None:
    values = [row.value for row in rows(text) if row.value and not row.value.endswith("_REF")]
    assert values[-1] == last
