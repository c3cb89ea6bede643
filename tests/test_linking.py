"""Claims, events, copies and conflicts from hand-made mentions: which belong together, and which must stay apart."""

import random
from dataclasses import replace
from datetime import date

import pytest

from pipeline import extract
from pipeline.collection import copies
from pipeline.collection.claim_rows import main_mention
from pipeline.collection.grouping import Groups
from pipeline.collection.phrases import said_of, told_aside
from pipeline.collection.reading import readings_table, wording_of
from pipeline.linking import Linked, link
from pipeline.model import make_id
from pipeline.schema import Document, Mention, Span, Timex


def document(doc_id: str, **fields) -> Document:
    empty = dict.fromkeys(Document.__slots__)
    known = {"doc_id": doc_id, "source_id": doc_id, "file_path": "f", "publisher": f"{doc_id}.example", "flags": ()}
    return Document(**(empty | known | fields))


def mention(text: str, doc: str = "d1", **fields) -> Mention:
    """A mention from 'The mayor *signed* the deal [on Monday]': the event in stars, the time in brackets."""
    plain = text.replace("*", "").replace("[", "").replace("]", "")
    event = text.split("*")[1] if "*" in text else None
    when = text.split("[")[1].split("]")[0] if "[" in text else None
    at = plain.index(when) if when else 0
    role = fields.pop("role", "event")
    days = fields.pop("days", "2024-03-06")
    start, end = (date.fromisoformat(day) for day in (days.split("/") if "/" in days else (days, days)))
    empty = dict.fromkeys(Mention.__slots__)
    known = {
        "mention_id": make_id("m", doc, role, text, days, fields.get("modality")),
        "doc_id": doc,
        "source_id": doc,
        "publisher": f"{doc}.example",
        "lang": "en",
        "role": role,
        "claim_text": plain,
        "event": event,
        "sentence_text": plain,
        "start": start,
        "end": end,
        "bounds": "closed",
        "relation": "at",
        "precision": "day" if start == end else "year",
        "quote": "none",
        "factuality": "asserted",
        "negated": False,
        "modality": "asserted",
        "sentence_char_start": int(make_id("", text)[:6], 16),
        "claim_char_start": 0,
        "claim_char_end": len(plain),
        "event_char_start": plain.index(event) if event else None,
        "event_char_end": plain.index(event) + len(event) if event else None,
        "when_spans": (Span(at, at + len(when)),) if when else (),
        "when_text": when,
        "uses_published": False,
        "trace": "[]",
    }
    known["timex_ids"] = (f"t{known['mention_id']}",) if when else ()
    return Mention(**(empty | known | fields))


def timexes(mentions: list[Mention]) -> list[Timex]:
    empty = dict.fromkeys(Timex.__slots__)
    spans = [(m, span) for m in mentions for span in m.when_spans]
    known = [
        {
            "doc_id": m.doc_id,
            "char_start": s.start,
            "char_end": s.end,
            "timex_id": f"t{m.mention_id}",
            "stated": ("month", "day") if any(map(str.isdigit, m.when_text)) else ("weekday",),
        }
        for m, s in spans
    ]
    return [Timex(**(empty | fields)) for fields in known]


def linked(*mentions: Mention, **texts: str) -> Linked:
    """Link mentions, with others around so that words have weights."""
    noise = [
        mention(f"The {noun} *grew* in {place} [in 2011]", f"n{i}", days="2011-01-01/2011-12-31")
        for i, (noun, place) in enumerate(
            zip(("club", "port", "debt", "herd"), ("Ulm", "Pisa", "Lyon", "Bath"), strict=True)
        )
    ]
    docs = sorted({m.doc_id for m in (*mentions, *noise)})
    everything = [*mentions, *noise]
    return link([document(d) for d in docs], [texts.get(d, "") for d in docs], everything, timexes(everything))


def same(column: str, one: Mention, two: Mention) -> bool:
    found = {m.mention_id: getattr(m, column) for m in linked(one, two).mentions}
    return found[one.mention_id] == found[two.mention_id]


SIGNED = mention("Norway *signed* the Bergen treaty [on Wednesday]")


# Rewordings with equal days are one claim.
@pytest.mark.parametrize(
    "other",
    [
        mention("Norway *signed* the Bergen treaty [on 6 March]", "d2"),
        mention("the *signing* of the Bergen treaty by Norway [on 6 March]", "d2"),
        mention("the Bergen Treaty was *signed* by Norway [on Wednesday]", "d1"),
    ],
)
def test_one_claim(other):
    assert same("claim_id", SIGNED, other) and same("event_id", SIGNED, other)


# Not one claim: another day, polarity, plan, role, actor, number or event.
@pytest.mark.parametrize(
    "other",
    [
        mention("Norway *signed* the Bergen treaty [on Thursday]", "d2", days="2024-03-07"),
        mention("Norway did not *sign* the Bergen treaty [on Wednesday]", "d2", negated=True, factuality="negated"),
        mention("Norway will *sign* the Bergen treaty [on Wednesday]", "d2", modality="planned", factuality="planned"),
        mention("Norway *signed* the Bergen treaty [on Wednesday]", "d2", role="statement", claimant_id="x"),
        mention("Iceland *signed* the fishing accord [on Wednesday]", "d2"),
        mention("Norway *left* the old Baltic council [on Wednesday]", "d2"),
    ],
)
def test_two_claims(other):
    assert not same("claim_id", SIGNED, other)


# Beside a verb that says little a noun names the event; one that stands further off does not.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bergen *took* a vote on the tunnel [then]", True),
        ("Bergen *took* shelter from heavy rain before its vote [then]", False),
        ("Bergen *took* the stage to praise its vote on the tunnel [then]", False),
        ("Bergen *took* care of its vote on the tunnel [then]", True),
    ],
)
def test_a_noun_beside_names_the_event(text, expected):
    vote = mention("the Bergen tunnel *vote* [then]")
    assert same("claim_id", vote, mention(text, "d2")) is expected


def test_an_event_whose_word_is_no_word():
    one = mention("rents of flats were up 5 *%* [on Wednesday]")
    assert same("claim_id", one, mention("rents of flats were up 5 *%* [on 6 March]", "d2"))


# Of what lasts from one time to another no other time is a part.
@pytest.mark.parametrize(("relation", "expected"), [("between", False), ("at", True)])
def test_what_lasts(relation, expected):
    longer = {"days": "1991-01-01/2007-12-31", "relation": relation}
    one = mention("Lund of Bergen *served* in the Norway council [then]", **longer)
    other = mention("Lund of Bergen *served* in the Norway council [in 1995]", "d2", days="1995-01-01/1995-12-31")
    assert same("event_id", one, other) is expected


def test_numbers_that_differ_are_two_claims_of_one_event():
    one = mention("40 states *signed* the Bergen treaty [on Wednesday]")
    two = mention("62 states *signed* the Bergen treaty [on Wednesday]", "d2")
    assert not same("claim_id", one, two)
    assert same("event_id", one, two)


# An author who counts other things of one kind tells of two; how many were hurt, or what two sources count, may be told again.
# Times stand at one place, as the claims of one document do here.
YEAR = "2024-01-01/2024-12-31"


@pytest.mark.parametrize(
    ("amount", "fields", "expected"),
    [
        ("$21 million", {}, False),
        ("more than $21 million", {}, False),
        ("$900,000", {}, False),
        ("nearly $16 million", {}, True),
        ("21 million crowns", {}, True),
        ("$21 million", {"doc": "d2"}, True),
        ("$21 million", {"claimant_text": "Alm"}, False),
    ],
)
def test_an_author_counts_once(amount, fields, expected):
    one, two = (f"[In 2024] the Lund club *raised* {own} in Bergen" for own in ("about $15 million", amount))
    assert same("event_id", mention(one, days=YEAR), mention(two, **{"days": YEAR} | fields)) is expected


@pytest.mark.parametrize(
    ("what", "sources", "expected"),
    [
        ("*injured* {} of the skiers", (None, None), True),
        ("*buried* {} skiers", ("police", "guides"), True),
        ("*buried* {} skiers", ("police", "police"), False),
    ],
)
def test_what_may_be_counted_twice(what, sources, expected):
    pair = zip((40, 12), sources, strict=True)
    one, two = (mention(f"[Then] the Lund avalanche {what.format(n)}", claimant_text=who) for n, who in pair)
    assert same("event_id", one, two) is expected


# Of itself a source counts alone: 'Lund said it raised', 'Bergen said it raised'.
@pytest.mark.parametrize(("who", "expected"), [("it", False), ("the Lund club", True)])
def test_two_sources_count_of_themselves(who, expected):
    amounts, sources = ("$15 million", "$21 million"), ("the mill", "the club")
    pair = [
        mention(f"{who} *raised* {amount} [in 2024]", days=YEAR, claimant_text=source, attribution_id=f"a{source}")
        for amount, source in zip(amounts, sources, strict=True)
    ]
    one, two = linked(*pair, d1="Last year the mill and the club were poor, and Alm was sad.").mentions[:2]
    assert (one.event_id == two.event_id) is expected


# What one document tells of other hours, with another word, of another one, or only supposes, is two events.
@pytest.mark.parametrize(
    ("one", "two", "fields", "expected"),
    [
        (
            {"value": "2024-03-06T09:00"},
            "The Lund ferry *stopped* at the Bergen pier [at 11:20]",
            "2024-03-06T11:20",
            False,
        ),
        (
            {"value": "2024-03-06T11:00"},
            "The Lund ferry *stopped* at the Bergen pier [at 11:20]",
            "2024-03-06T11:20",
            True,
        ),
        (
            {"value": "2024-03-06T09:20"},
            "The Lund ferry *stopped* at the Bergen pier [at 11:20 CST]",
            "2024-03-06T11:20",
            True,
        ),
        ({}, "The Lund ferry *stopped* at the Bergen pier [at 11:20]", "2024-03-06T11:20", True),
        ({}, "Another Lund ferry *stopped* at the Bergen pier [on Wednesday]", None, False),
        ({}, "The Lund ferry *stopped* at the Bergen bridge [on Wednesday]", None, False),
    ],
)
def test_one_document_tells_two(one, two, fields, expected):
    first = mention("The Lund ferry *stopped* at the Bergen pier [on Wednesday]", **one)
    assert same("event_id", first, mention(two, value=fields)) is expected
    assert same("event_id", first, mention(two, "d2", value=fields))


# Nor is what is told of another rank.
@pytest.mark.parametrize(("rank", "expected"), [("third", False), ("second", True)])
def test_other_ranks(rank, expected):
    one, two = (f"Lund *had* the {own} warmest May in Norland [in 2024]" for own in ("second", rank))
    assert same("claim_id", mention(one), mention(two)) is expected


# 'If he spent Wednesday in Lund' is not the day that he spent, unless that is to come.
@pytest.mark.parametrize(("published", "expected"), [("2024-03-06", False), ("2024-03-05", True)])
def test_what_is_only_supposed(published, expected):
    day = {"published_date": date.fromisoformat(published)}
    one = mention("Lee *spent* [Wednesday] in Lund at the mill", **day)
    two = mention("Lee *spent* [the day] in Lund at the old mill", modality="hypothetical", **day)
    assert same("event_id", one, two) is expected


# A word that joins the times of one predicate tells two.
@pytest.mark.parametrize(("between", "expected"), [("and", False), (",", True)])
def test_one_predicate_of_two_times(between, expected):
    text = f"Lund *sold* mills in March 2024 {between} over the year 2024"
    one = mention(text, days="2024-03-01/2024-03-31", when_text="March 2024")
    assert same("event_id", one, mention(text, days=YEAR, when_text="the year 2024")) is expected


# Two hours of one clock, or two spans of hours, are two times of one predicate; those of two clocks are one.
@pytest.mark.parametrize(
    ("first", "second", "hours", "expected"),
    [
        ("9:00", "9:45", ("T09:00", "T09:45"), False),
        ("from 9 to 8", "10 to 5", (None, None), False),
        ("9 am PST", "11 am PST", ("T09:00", "T11:00"), False),
        ("9 am CST", "11 am UTC", ("T09:00", "T11:00"), True),
        ("9 am", "11 am Lund time", ("T09:00", "T11:00"), True),
    ],
)
def test_one_predicate_of_two_hours(first, second, hours, expected):
    text = f"The Bergen ferry *left* {first}, {second}"
    one, two = (
        mention(
            text, when_text=when, value=hour and f"2024-03-06{hour}", precision="minute", mention_id=f"m{n}" + 15 * "0"
        )
        for n, (when, hour) in enumerate(zip((first, second), hours, strict=True))
    )
    assert same("claim_id", one, two) is expected


# What a source says twice in one document is one claim if its predicate is one, or hardly a word differs.
@pytest.mark.parametrize(
    ("text", "doc", "expected"),
    [
        ("the Bergen files on Lund were *full* of old letters of the mayor", "d1", False),
        ("we *learned* it from the old files on Lund in Bergen and the letters", "d1", True),
        ("the Bergen files on Lund were *full* of old letters of the mayor", "d2", True),
    ],
)
def test_what_one_document_quotes_twice(text, doc, expected):
    told = {"role": "publication", "claimant_id": "x", "attribution_id": "a"}
    one = mention("we *learned* it from the old letters and the Bergen files on Lund", **told)
    assert same("claim_id", one, mention(text, doc, **told)) is expected


# However short, the same words of one source are one claim.
@pytest.mark.parametrize(("claimant", "expected"), [("x", True), ("y", False)])
def test_the_same_few_words(claimant, expected):
    told = {"role": "publication", "attribution_id": "a"}
    one = mention("I never *agreed*", claimant_id="x", **told)
    two = mention("I never *agreed*", mention_id=f"m{'0' * 16}", sentence_char_start=90, claimant_id=claimant, **told)
    assert same("claim_id", one, two) is expected


# A verb that says nothing is what its object tells, not what stands behind a preposition.
@pytest.mark.parametrize(("text", "expected"), [("*asked* at the", False), ("*had* the", True)])
def test_verb_that_says_nothing(text, expected):
    primary = mention("the Lund mayoral *primary* [on Wednesday]")
    assert same("claim_id", primary, mention(f"We {text} Lund mayoral primary [on Wednesday]")) is expected


# 'When' joins two clauses that tell one thing of a day, unless the second lasts; others tell two.
@pytest.mark.parametrize(
    ("between", "second", "expected"),
    [("when", "*surged*", True), ("and", "*surged*", False), ("when", "was *surging*", False)],
)
def test_what_was_when_another_thing_was(between, second, expected):
    sentence = f"Six people died in Bergen on Wednesday {between} the crowd {second.replace('*', '')} in Lund"
    own = {"sentence_text": sentence, "sentence_char_start": 0}
    died = mention("Six people *died* in Bergen [on Wednesday]", **own)
    at = sentence.index("surg")
    surged = replace(
        mention(f"the crowd {second} in Lund [on Wednesday]", **own),
        claim_char_start=sentence.index("the crowd"),
        event_char_start=at,
    )
    others = [
        mention("Six people *died* in Bergen [on 6 March]", "d2"),
        mention("Six *died* in a crowd that surged in Bergen [on 6 March]", "d3"),
        mention("the crowd *surged* in Lund [on 6 March]", "d4"),
    ]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(died, surged, *others).mentions}
    assert (found[died.mention_id] == found[surged.mention_id]) is expected


# Words of many kinds, of which few are common, are two things of one document.
@pytest.mark.parametrize(
    ("text", "expected"),
    [("*left* Oslo for Bergen", False), ("*smashed* into a wall at Bergen", True)],
)
def test_words_of_hardly_one_kind(text, expected):
    crashed = mention("The Lund train *crashed* near Bergen [on Wednesday]")
    other = mention(f"The Lund train {text} [on Wednesday]")
    others = [mention(f"The {noun} train *crashed* near Bergen [on 6 March]", f"e{noun}") for noun in ("Lund", "old")]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(crashed, other, *others).mentions}
    assert (found[crashed.mention_id] == found[other.mention_id]) is expected


# What only a pronoun may stand for is no evidence for words of hardly one kind.
@pytest.mark.parametrize(("what", "expected"), [("It was *flown* home", False), ("The premier was *flown* home", True)])
def test_a_pronoun_is_no_evidence_by_itself(what, expected):
    begun = mention("Premier Olav Lee *began* as mayor of Lund [on Wednesday]")
    flown = mention(f"{what} [on Wednesday]", "d2", sentence_char_start=len(SUBJECT) + 46)
    said = {"d2": f"{SUBJECT}. Premier Olav Lee of Lund is new as the mayor."}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(begun, flown, **said).mentions}
    assert (found[begun.mention_id] == found[flown.mention_id]) is expected


# Nor does 'he' stand for what happened.
@pytest.mark.parametrize(("pronoun", "expected"), [("He", False), ("It", True)])
def test_what_a_pronoun_may_stand_for(pronoun, expected):
    before = "The ferry sank as Ruud slept. "
    one = mention(f"{pronoun} *stirred* Lund [on Wednesday]", sentence_char_start=len(before))
    found = readings_table([one], [], {"d1": before})["antecedents"].to_pylist()[0]
    assert (wording_of("en").stem("sank") in found) is expected and "ruud" in found


# A clause between commas tells another thing than the verb behind it.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jet, which left Lund, met with disaster", "which left Lund"),
        ("The jet which left Lund, and all aboard, met with disaster", ""),
        ("The jet met with disaster, which nobody saw", ""),
    ],
)
def test_what_is_told_aside(text, expected):
    assert " ".join(word for *_, word in told_aside(text, wording_of("en"))) == expected


# What only says that it happened, or how many it befell, is no second thing.
@pytest.mark.parametrize(
    "text", ["the accident *occurred* at seven [on Wednesday]", "nine were *injured* [on Wednesday]"]
)
def test_what_only_tells_that_it_happened(text):
    told = [mention("The Lund train *derailed* near Bergen [on Wednesday]"), mention(text)]
    others = [
        mention("The Lund train *derailed* near Bergen [on 6 March]", "d2"),
        mention("The Lund accident near Bergen *occurred* [on 6 March]", "d3"),
        mention("nine were *injured* as the Lund train crashed near Bergen [on 6 March]", "d4"),
    ]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, *others).mentions}
    assert found[told[0].mention_id] == found[told[1].mention_id]


# One document hardly says a thing twice in other words.
@pytest.mark.parametrize(("doc", "expected"), [("d1", False), ("d2", True)])
def test_what_is_said_again(doc, expected):
    said = {"role": "statement", "claimant_name": "Bo Lee", "claimant_id": "bo lee"}
    one = mention("ferries *stop* at the pier of Lund in spring", **said)
    two = mention("ferries *stop* at the pier of Lund at noon", doc, **said)
    assert same("event_id", one, two) is expected


# In one document a noun alone calls back what was told of its time; not a verb, nor what several do, nor in another document.
@pytest.mark.parametrize(
    ("one", "other", "fields", "expected"),
    [
        ("his [2024] *vote* against the mills", "the [2024] *vote*", {}, True),
        ("the [2024] *vote*", "his [2024] *vote*", {}, True),
        ("the [2024] *profits* of Orr", "the [2024] *profits*", {}, False),
        ("her [2024] *victory* in Lund", "the [2024] *victory*", {}, False),
        ("his [2024] *vote* against the mills", "one [2024] *vote*", {}, False),
        ("his [2024] *vote* against the mills", "the [2024] *vote*", {"doc": "d2"}, False),
    ],
)
def test_a_noun_calls_back(one, other, fields, expected):
    pair = mention(one, days=YEAR), mention(other, **{"days": YEAR} | fields)
    assert same("event_id", *pair) is same("claim_id", *pair) is expected


# One document tells an event of a day twice, in words of one kind; two documents must have more in common.
@pytest.mark.parametrize(
    ("text", "doc", "expected"),
    [
        ("[On Wednesday] they *found* the buried axe in Lund", "d1", True),
        ("[On Wednesday] they *found* the buried axe in Lund", "d2", False),
        ("[On Wednesday] they *sold* the buried axe in Lund", "d1", False),
    ],
)
def test_what_one_document_tells_again(text, doc, expected):
    one = mention("[On Wednesday] the buried axe was *discovered* deep under a shed")
    assert same("event_id", one, mention(text, doc)) is expected


# Two periods have two figures, and the previous poll is another.
@pytest.mark.parametrize(
    "text", ["[Then] the shares of Bergen Steel *fell*", "[Then] the previous Lund poll was *held* in Bergen"]
)
def test_other_periods(text):
    one = mention(text, days=YEAR, sentence_char_start=90)
    assert not same("event_id", one, mention(text.replace("previous ", ""), days="2024-03-01/2024-03-31"))


# What is called so once does not abbreviate what is told often.
@pytest.mark.parametrize(("often", "expected"), [(1, True), (30, False)])
def test_what_hardly_anybody_abbreviates(often, expected):
    one = mention("The Bergen Harbour Board *met* [on Wednesday]")
    rest = [mention(f"The Bergen Harbour Board *rode* to city {n} [in 2023]", f"e{n}") for n in range(often)]
    two = mention("the BHB *met* [on 6 March]", "d2")
    found = {m.mention_id: m.claim_id for m in linked(one, two, *rest, d1=SUBJECT, d2=SUBJECT).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# A name and the event's word are too little for a day and the year around it.
# In a year somebody may do a thing twice: more than who did it must be common, or nothing else be told.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Lund *voted* for the tunnel [then]", True),
        ("Lund *voted* [then]", True),
        ("Lund *voted* from abroad [then]", False),
    ],
)
def test_a_coarse_time_needs_more_than_names(text, expected):
    one = mention("Mayor Lund *voted* for a long tunnel under five green hills [in 2024]", days="2024-01-01/2024-12-31")
    assert same("event_id", one, mention(text, "d2", days=YEAR)) is expected


def test_coarse_beside_fine_needs_more_than_names():
    one = mention("Norway *captured* hearts in Bergen and two ports [on Wednesday]")
    other = mention("The army of Norway *captured* hills [in 2024]", "d2", days="2024-01-01/2024-12-31")
    assert not same("event_id", one, other)


# Coarse beside fine, forecast beside report, denial beside assertion: one event.
@pytest.mark.parametrize(
    "other",
    [
        mention("Norway *signed* the Bergen treaty [in March]", "d2", days="2024-03-01/2024-03-31"),
        mention("Norway *signed* the Bergen treaty [in 2024]", "d2", days="2024-01-01/2024-12-31"),
        mention("Norway will *sign* the Bergen treaty [on Wednesday]", "d2", modality="planned", factuality="planned"),
        mention("Norway did not *sign* the Bergen treaty [on Wednesday]", "d2", negated=True, factuality="negated"),
    ],
)
def test_one_event_without_conflict(other):
    assert same("event_id", SIGNED, other)
    assert linked(SIGNED, other).conflicts == []


# The same yearly event, another actor, another event of the same day, two days told by one document: two events.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SIGNED, mention("Norway *signed* the Bergen treaty [on 6 March 2023]", "d2", days="2023-03-06")),
        (SIGNED, mention("Iceland *signed* the Bergen treaty [on Wednesday]", "d2")),
        (SIGNED, mention("Norway *closed* the Bergen tunnel [on Wednesday]", "d2")),
        (SIGNED, mention("Norway *signed* the Bergen treaty [on Thursday]", "d1", days="2024-03-07")),
        (
            mention("The *march* against the Bergen treaty [on Wednesday]"),
            mention("The Bergen *treaty* [of 6 March]", "d2"),
        ),
        (mention("Wexham's ferry *sank* [on Wednesday]"), mention("Tolmark's ferry *sank* [on 6 March]", "d2")),
        (
            mention("Per Lund was *mayor* of Bergen [from 2022 to 2025]", days="2022-01-01/2025-12-31"),
            mention("The mayor of Bergen, Per Lund, *got* a letter [on 6 March]", "d2"),
        ),
        (
            mention("Prices *fell* in Bergen [on Wednesday]"),
            mention("Rents *fell* sharply across Bergen [on Thursday]", "d2", days="2024-03-07"),
        ),
        # idioms of one verb
        (
            mention("The ferry will *take* center stage in Bergen [on Wednesday]"),
            mention("Lund *took* the stage in Bergen [on Wednesday]", "d2"),
        ),
        # one verb told of two times, by whoever says so
        (
            mention(
                "Bergen's library *opens* on Wednesday and [on Thursday, 7 March]",
                days="2024-03-07",
                sentence_char_start=9,
            ),
            mention("Bergen's library *opens* [on Wednesday] and on Thursday, 7 March", sentence_char_start=9),
        ),
        (
            mention(
                "Lund *served* as judge of Bergen [from 1983 to 1989] and as clerk",
                days="1983-01-01/1989-12-31",
                sentence_char_start=9,
            ),
            mention(
                "Lund *served* as judge of Bergen and as clerk [from 1981 to 1983]",
                days="1981-01-01/1983-12-31",
                sentence_char_start=9,
            ),
        ),
        # what a document denies, and what it tells
        (
            mention("Lund *met* the mayor of Bergen [on Wednesday]"),
            mention("Lund did not *meet* the guests of the mayor of Bergen [on Wednesday]", negated=True),
        ),
        # what a document tells as another one
        (
            mention("The Bergen steel firm *defaulted* on its bonds [on Wednesday]"),
            mention("Another Bergen steel firm *defaulted* on its bonds [on Wednesday]", sentence_char_start=90),
        ),
    ],
)
def test_two_events(one, other):
    assert not same("event_id", one, other)
    assert linked(one, other).conflicts == []


# Days before the calendar begins are told by what is written only.
@pytest.mark.parametrize(("edtf", "expected"), [("-0148", True), ("-0240", False)])
def test_years_before_the_calendar(edtf, expected):
    far = {"start": None, "end": None, "bounds": "beyond_calendar"}
    one = mention("Norway *made* peace with Bergen [in 149 BC]", edtf="-0148", **far)
    two = mention("Norway *made* peace with Bergen [long ago]", "d2", edtf=edtf, **far)
    assert same("claim_id", one, two) is expected
    assert same("event_id", one, two) is expected


# A body does much in a year: elsewhere than on one subject its name tells as little as a bill.
@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            "the bill, which *passed* the Senate [in 2024]",
            "the budget bill that the Senate *passed* [on 6 March]",
            False,
        ),
        (
            "the dam bill, which *passed* the Senate [in 2024]",
            "the dam bill that the Senate *passed* [on 6 March]",
            True,
        ),
        ("the Supreme Court's *decision* [in 2024]", "a *decision* of the Supreme Court [in 2024]", False),
        ("the Supreme Court's dam *decision* [in 2024]", "a dam *decision* of the Supreme Court [in 2024]", True),
    ],
)
def test_a_body_does_much(one, two, expected):
    year = "2024-01-01/2024-12-31"
    left, right = mention(one, days=year), mention(two, "d2", days="2024-03-06" if "6 March" in two else year)
    assert same("event_id", left, right) is expected


# A number is told by its word or by digits.
@pytest.mark.parametrize(
    ("number", "expected"), [("six", True), ("6", True), ("seven", False), ("thirty-six", False), ("", True)]
)
def test_numbers_in_words(number, expected):
    one = mention("The Bergen ferry fire *killed* 6 sailors [on Wednesday]")
    two = mention(f"the Bergen ferry fire *killed* {number} sailors [on 6 March]", "d2")
    assert same("claim_id", one, two) is expected


# A capital before a hyphen begins no name where both are a number.
@pytest.mark.parametrize(("word", "stem"), [("Sixty-four", "64"), ("sixty-four", "64"), ("Oslo-based", "oslo")])
def test_a_number_with_a_hyphen(word, stem):
    assert wording_of("en").stem(word) == stem


def test_a_statement_without_names_does_not_join_others():
    first = mention("Norway *won* the Bergen cup [on Wednesday]")
    second = mention("Iceland *won* the Bergen cup [on Wednesday]", "d2")
    nameless = mention(
        "the narrow *win* in the cup [on Wednesday]", "d3", sentence_text="Norway, Iceland: the narrow win"
    )
    events = {m.mention_id: m.event_id for m in linked(first, second, nameless).mentions}
    assert events[first.mention_id] != events[second.mention_id]


@pytest.mark.parametrize("word", ["greenlight", "greenlit", "green-light"])
def test_a_word_with_and_without_a_hyphen(word):
    assert wording_of("en").stem(word) == wording_of("en").stem("green-light")


def test_the_only_event_of_that_word_and_day():
    subject = "Bergen, Star of Norway: "
    named = mention("The Star of Norway *left* Bergen [on Wednesday]")
    nameless = mention(
        "the ship finally *sailed* [on 6 March]", "d2", sentence_text=f"{subject}the ship finally sailed"
    )
    other = mention("The Moon of Iceland *left* Oslo [on Wednesday]", "d3")
    assert same("event_id", named, nameless)
    events = {m.mention_id: m.event_id for m in linked(named, nameless, other).mentions}
    assert len({events[m.mention_id] for m in (named, nameless, other)}) == 3


# Of a folder on one subject all documents have the names of it: they tell nothing within it, and much all the same.
def test_nameless_events_of_a_folder_on_one_subject():
    one = mention("the tunnel was *completed* [in 1968]", days="1968-01-01/1968-12-31")
    two = mention("the tunnel, which was *finished* [in 1968]", "d2", days="1968-01-01/1968-12-31")
    texts = dict.fromkeys(("d1", "d2"), "Bergen, Askvik: Mayor Falk of Bergen opened the tunnel to Askvik.")
    others = [mention(f"Bergen, Askvik and Falk *cheered* {n} times", f"o{n}") for n in range(8)]
    result = linked(one, two, *others, **texts)
    assert len({m.event_id for m in result.mentions if m.mention_id in (one.mention_id, two.mention_id)}) == 1


SUBJECT = "Askvik Rovers, Lund, Pedersen and Holm of Bergen"


def in_a_folder_on_one_subject(*mentions: Mention, **texts: str) -> Linked:
    verbs = ("cheered", "waited", "slept", "danced", "sang", "cooked", "swam", "prayed")
    days = (f"2023-{n:02}-{2 * n:02}" for n in range(1, 9))
    others = [mention(f"{SUBJECT} *{verb}*", f"o{verb}", days=day) for verb, day in zip(verbs, days, strict=True)]
    return linked(*mentions, *others, **({m.doc_id: SUBJECT for m in mentions} | texts))


# What nearly all say tells the subject where names tell it of a few documents only.
@pytest.mark.parametrize(("talks", "expected"), [("The plastics treaty talks", True), ("They", False)])
def test_words_that_nearly_all_say(talks, expected):
    one = mention("Lund *resigned* as mayor [on Wednesday]")
    two = mention("the mayor *gave* up his post [on 6 March]", "d2")
    names = (*["Alm Ruud Holt"] * 5, "Nes Dahl", "Berg Moe", "Vik Sand")
    others = [
        mention(
            f"{talks} *paused* [then]", f"o{n}", days=f"2023-0{n + 1}-13", sentence_text=f"in {own} the talks paused"
        )
        for n, own in enumerate(names)
    ]
    everything, docs = [one, two, *others], ["d1", "d2", *(m.doc_id for m in others)]
    found = link([document(d) for d in docs], ["", "", *names], everything, timexes(everything)).mentions
    events = {m.doc_id: m.event_id for m in found}
    assert (events["d1"] == events["d2"]) == expected


# In a folder on one subject words of one kind of happening tell of one event on one day.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Lund *resigned* as mayor [on Wednesday]", "the mayor *gave* up his post [on 6 March]", True),
        (
            "Askvik Rovers *agreed* to sell the club to Holm [on Wednesday]",
            "The purchase was *announced* [on 6 March]",
            True,
        ),
        ("Lund *resigned* as mayor [on Wednesday]", "Holm *quit* the board [on 6 March]", False),
        ("Rovers *sold* Pedersen [on Wednesday]", "Pedersen was *sold* [on 6 March]", True),
        ("Rovers *sold* Pedersen [on Wednesday]", "Holm was *sold* [on 6 March]", False),
        ("The talks of Lund *opened* [on Wednesday]", "The talks of Lund *ended* [on 6 March]", False),
        ("Police *arrested* Lund [on Wednesday]", "The mayor was *freed* [on 6 March]", False),
        ("The ferry *capsized* off Bergen [on Wednesday]", "The ship *sank* [on 6 March]", True),
        ("Bergen's mayor *quit* [on Wednesday]", "Lund *resigned* [on 6 March]", True),
        ("Pedersen *crawled* out of the Bergen jail [on Wednesday]", "Pedersen *escaped* [on 6 March]", True),
        ("Police *picked* up Pedersen [on Wednesday]", "Pedersen was *recaptured* [on 6 March]", True),
        ("The first stone was *laid* [on Wednesday]", "Work on the stadium *began* [on 6 March]", True),
        ("The club *went* out of business [on Wednesday]", "It *ceased* trading [on 6 March]", True),
        ("The jury *found* Lund guilty [on Wednesday]", "He was *sent* to prison [on 6 March]", True),
        ("Lund *broke* his silence [on Wednesday]", "The mayor *confessed* [on 6 March]", True),
        ("The statue *came* home [on Wednesday]", "It was *handed* back [on 6 March]", True),
        ("Two envoys were *expelled* [on Wednesday]", "Their *expulsion* [on 6 March]", True),
        # each tells of what the other's document knows nothing of but the place, and so do words with another sense
        ("A bus *fell* into a ravine near Lund [on Wednesday]", "A roof *collapsed* in Lund [on 6 March]", False),
        ("Bergen *signed* the contract [on Wednesday]", "The mayor was *infected* [on 6 March]", False),
        ("Bergen's court *cleared* Lund of fraud [on Wednesday]", "Lund was *acquitted* [on 6 March]", True),
        ("Holm *took* over from Lund [on Wednesday]", "Lund was *succeeded* by Holm [on 6 March]", True),
        # what began, and what is told by a verb that is joined to the event's
        ("The Askvik *began* to sink [on Wednesday]", "The ship *capsized* [on 6 March]", True),
        ("Thieves *climbed* in and stole the Holm [on Wednesday]", "The Holm *vanished* [on 6 March]", True),
        ("Bergen *did* the landing [on Wednesday]", "Bergen *touched* down [on 6 March]", True),
        ("Holm *set* out for Bergen [on Wednesday]", "Holm *left* for Bergen [on 6 March]", True),
        (
            "A judge *cleared* the name of Lund [on Wednesday]",
            "The conviction of Lund was *quashed* [on 6 March]",
            True,
        ),
        ("Lund *had* its first night [on Wednesday]", "The *premiere* of Lund [on 6 March]", True),
        ("Norway *deposited* its ratification [on Wednesday]", "The pact was *ratified* [on 6 March]", True),
        ("The rink *reopened* [on Wednesday]", "The rink *welcomed* skaters [on 6 March]", True),
        ("Lund *left* Britain [on Wednesday]", "The mayor, Lund, *departed* the UK [on 6 March]", True),
        ("Lund *left* Britain [on Wednesday]", "The mayor, Lund, *left* Norway [on 6 March]", False),
        ("The dam of Holm was *breached* [on Wednesday]", "Holm dam *collapsed* [on 6 March]", True),
        ("Holm *got* its hands on Rovers [on Wednesday]", "Rovers was *sold* to Holm [on 6 March]", True),
        # by-elections are votes, which a party and its candidate win
        ("The *by-election* of Bergen [on Wednesday]", "Voters of Bergen *went* to the polls [on 6 March]", True),
        ("Rovers *won* the by-election [on Wednesday]", "Rovers' Lund *won* the by-election [on 6 March]", True),
        ("Pedersen *won* the by-election [on Wednesday]", "Rovers' Lund *won* the by-election [on 6 March]", False),
        # a capital is its state, and who does a thing is not what it is done to
        ("Moscow *expelled* ten envoys of Lund [on Wednesday]", "Russia *expelled* ten envoys [on 6 March]", True),
        ("Moscow *expelled* ten envoys of Lund [on Wednesday]", "Norway *expelled* ten envoys [on 6 March]", False),
        ("Askvik *opened* its hall [on Wednesday]", "The Nes hall was *opened* [on 6 March]", True),
        ("The Dal hall was *opened* [on Wednesday]", "The Nes hall was *opened* [on 6 March]", False),
        # whose nationality alone is told may be of any name, not of another nation
        ("The Norwegian probe *landed* [on Wednesday]", "Nes *landed* [on 6 March]", True),
        ("The Norwegian probe *landed* [on Wednesday]", "The Danish probe *landed* [on 6 March]", False),
        ("Soldiers *ousted* Lund [on Wednesday]", "Bergen *gave* them a week to reinstate Lund [on 6 March]", False),
        (
            "A Bergen hearing into the fall of Lund *opened* [on Wednesday]",
            "A hearing in Bergen *began* [on 6 March]",
            True,
        ),
        ("The strike *ended* [on Wednesday]", "The strike of Lund was *suspended* [on 6 March]", True),
        ("Lund *appeared* before a judge [on Wednesday]", "Lund *pleaded* guilty [on 6 March]", True),
        # a noun beside verbs that say little; who acts for a state; a body that does it
        ("The Bergen panel *issued* its opinion [on Wednesday]", "The panel *delivered* an opinion [on 6 March]", True),
        ("Holm *signed* the pact [on Wednesday]", "Norway *signed* the pact [on 6 March]", True),
        # an office is no name, so that what it is of hangs on it
        ("The CEO of Dal Oil *resigned* [on Wednesday]", "Kari Nes *resigned* [on 6 March]", True),
        ("The Bank of Dal *collapsed* [on Wednesday]", "Nes Oil *collapsed* [on 6 March]", False),
        ("Holm *signed* the pact [on Wednesday]", "Nes *signed* the pact [on 6 March]", False),
        # phrases of one kind
        ("Rovers *took* out a loan [on Wednesday]", "Lund Bank *lent* Rovers ten million [on 6 March]", True),
        ("The painting of Lund *went* under the hammer [on Wednesday]", "The *auction* [on 6 March]", True),
        # whom one beats is no other thing than what one wins; who plays, and what only began, is another
        ("Rovers *beat* Lund in the final [on Wednesday]", "Rovers *won* the Holm Cup [on 6 March]", True),
        ("Rovers *beat* Lund in the final [on Wednesday]", "Pedersen *won* the Holm Cup [on 6 March]", False),
        ("Rovers *beat* Lund in the final [on Wednesday]", "Rovers will *play* the final [on 6 March]", True),
        ("Rovers *beat* Lund in the final [on Wednesday]", "The tournament of eight clubs *began* [on 6 March]", False),
        ("Rovers *beat* Lund in the final [on Wednesday]", "The tournament *began* [on 6 March]", False),
        # what went with it, and who was found dead
        ("The agency *issued* an order [on Wednesday], grounding all jets", "Jets were *grounded* [on 6 March]", True),
        (
            "Nes *issued* an order that all read [on Wednesday], grounding jets",
            "Jets were *grounded* [on 6 March]",
            True,
        ),
        ("Lund was *pronounced* dead in Bergen [on Wednesday]", "Lund was *shot* dead [on 6 March]", True),
        # the same persons and things, in whatever words
        ("Nine fans of Rovers *tumbled* off a stand [on Wednesday]", "Nine Rovers fans *sobbed* [on 6 March]", True),
    ],
)
def test_words_of_one_kind(one, other, expected):
    left, right = mention(one, published_date=date(2024, 3, 6)), mention(other, "d2", published_date=date(2024, 5, 1))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(left, right).mentions}
    assert (found[left.mention_id] == found[right.mention_id]) is expected


# Who looks back tells the same in one word, of somebody whom the other's document names.
@pytest.mark.parametrize(("named", "expected"), [("Nes", True), ("Dal", False)])
def test_who_is_named_elsewhere(named, expected):
    one = mention("The Pacific state *handed* over its ratification [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention("Nes *ratified* the pact [on 6 March]", "d2", published_date=date(2025, 5, 1))
    texts = {"d1": f"{SUBJECT}: {named} goes first.", "d2": f"{SUBJECT}: Nes goes first, Dal last."}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Where a jury sat and of which state it is tell no two juries; two places, and two states, do.
@pytest.mark.parametrize(
    ("jury", "expected"),
    [("A Norwegian jury", True), ("A jury in Vik", False), ("A jury in Bergen, Rogaland,", True)],
)
def test_where_it_is_and_of_which_state(jury, expected):
    one = mention("A jury in Bergen *acquitted* three railwaymen [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention(f"{jury} *acquitted* three railwaymen [on 6 March]", "d2", published_date=date(2025, 5, 1))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Who is no state may act for one that is named; another state does not.
@pytest.mark.parametrize("state", ["France", "Japan"])
@pytest.mark.parametrize(
    ("who", "expected"), [("Angola", False), ("Sri Lanka", False), ("An Angolan envoy", False), ("Moen", True)]
)
def test_another_state_does_not_act_for_one(state, who, expected):
    one = mention(f"{state} *signed* the pact in Bergen [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention(f"{who} *signed* the pact in Bergen [on 6 March]", "d2", published_date=date(2024, 3, 9))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# A body that is somewhere may be one that is named; one that is elsewhere is another.
@pytest.mark.parametrize(
    ("who", "expected"), [("Judge Moen", True), ("An Ulm court", False), ("A court in Ulm", False)]
)
def test_a_body_that_is_somewhere(who, expected):
    one = mention("A Pisa Harbour court *closed* the tunnel [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention(f"{who} *closed* the tunnel [on 6 March]", "d2", published_date=date(2024, 3, 9))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# That both documents name a state does not let a body of it be another body.
@pytest.mark.parametrize(("agency", "expected"), [("agency Lundsport", False), ("agency", True)])
def test_a_state_is_no_body(agency, expected):
    one = mention(f"The Norwegian {agency} *suspended* a show [on Wednesday]", published_date=date(2024, 3, 6))
    two = mention("The Falk *cancelled* a show [on 6 March]", "d2", published_date=date(2024, 5, 1))
    texts = {"d1": f"{SUBJECT}: shows.", "d2": f"{SUBJECT}: Norwegian shows."}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Other words of a day's main event are enough for a document that tells nothing else of it.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("400 million crowns *went* up in smoke [on 6 March]", True),
        ("the *incident* [of 6 March]", True),
        ("The events *took* place [on 6 March]", True),
        ("The concert *took* place [on 6 March]", False),
        ("Holm *ate* fish [on 6 March]", False),
    ],
)
def test_the_main_event_of_a_day(text, expected):
    told = [
        mention("The Bergen stadium, worth 400 million crowns, *burned* down [on Wednesday]", "d1"),
        mention("The stadium of 400 million crowns *burned* [on 6 March]", "d3"),
        mention("The new stadium *burned* down [on 6 March 2024]", "d4"),
    ]
    other = mention(text, "d2", published_date=date(2024, 3, 7))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, other).mentions}
    assert len({found[m.mention_id] for m in told}) == 1
    assert (found[told[0].mention_id] == found[other.mention_id]) is expected


# On a wide subject several affairs go on: who names little of what the others name tells of another.
@pytest.mark.parametrize(("names", "expected"), [(SUBJECT, True), ("Bergen, Pedersen", False)])
def test_affairs_of_a_wide_subject(names, expected):
    names = f"{names}, Nes, Dal, Vik, Eid, Moen, Hov and Aas"
    told = [mention("The new stadium of 400 million crowns *burned* [on 6 March]", doc) for doc in ("d1", "d3", "d4")]
    told += [mention("Eels *slept* [on 6 March]", "d2", published_date=date(2024, 5, 7))]
    beside = [mention(f"{names} *swam* {n} times", f"x{n}", days="2023-11-11") for n in (2, 3)]
    far = {f"y{n}": "{0}wick, {0}ford and {0}ley".format(["Arn", "Bel", "Cor", "Dov"][n % 4]) for n in range(10, 30)}
    beside += [mention(f"{places} *rowed*", doc, days=f"2022-04-{doc[1:]}") for doc, places in far.items()]
    texts = dict.fromkeys(("d2", "x2", "x3"), names) | far
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, *beside, **texts).mentions}
    assert (found[told[0].mention_id] == found[told[-1].mention_id]) is expected


# Who looks back at a day tells its main event in any words; reports of that day, and who tells more of it, may mean another.
@pytest.mark.parametrize(
    ("published", "fields", "more", "expected"),
    [
        (date(2025, 3, 6), {}, None, True),
        (date(2024, 3, 7), {}, None, False),
        (date(2025, 3, 6), {}, "The new arena *burned* [on 6 March]", False),
        (date(2025, 3, 6), {"precision": "part-of-day"}, None, False),
        (date(2024, 2, 6), {"modality": "planned"}, None, False),
    ],
)
def test_who_looks_back(published, fields, more, expected):
    now = {"published_date": date(2024, 3, 6)}
    told = [mention(f"The {noun} *burned* down [on Wednesday]", f"e{noun}", **now) for noun in ("stadium", "arena")]
    back = mention("Our hearts *broke* [on 6 March 2024]", "d2", published_date=published, **fields)
    further = [mention(more, "d2", published_date=published)] if more else []
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, back, *further).mentions}
    assert (found[told[0].mention_id] == found[back.mention_id]) is expected


@pytest.mark.parametrize(("plan", "expected"), [("Falk", False), ("Bergen", True)])
def test_a_plan_for_what_others_never_name(plan, expected):
    told = [mention(f"The Bergen {noun} *sailed* [on Wednesday]", f"e{noun}") for noun in ("fleet", "ferry")]
    then = {"published_date": date(2024, 2, 6), "modality": "planned"}
    ahead = mention(f"People will be *taken* out of {plan} [on 6 March 2024]", "d2", **then)
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, ahead).mentions}
    assert (found[told[0].mention_id] == found[ahead.mention_id]) is expected


def test_another_kind_of_event_is_not_what_one_alone_tells_of_a_day():
    one = mention("The stadium *burned* down [on Wednesday]", published_date=date(2024, 3, 6))
    back = mention("The price of oil *fell* [on 6 March 2024]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, back).mentions}
    assert found[one.mention_id] != found[back.mention_id]


def test_what_more_tell_of_another_day_is_not_the_main_event_of_a_wrong_one():
    now = {"published_date": date(2024, 3, 9)}
    told = [
        mention(f"The {noun} *recall* [of 7 March]", f"e{noun}", days="2024-03-07", **now) for noun in ("big", "old")
    ]
    stops = [mention(f"The {noun} *stopped* [on Wednesday]", f"f{noun}", **now) for noun in ("belts", "mill")]
    wrong = mention("The *recall* [of 6 March]", "d2", published_date=date(2024, 6, 1))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, *stops, wrong).mentions}
    assert found[wrong.mention_id] == found[told[0].mention_id] != found[stops[0].mention_id]


def test_every_link_has_a_reason():
    one = mention("The stadium *burned* down [on Wednesday]", published_date=date(2024, 3, 6))
    back = mention("Our hearts *ached* [on 6 March 2024]", "d2", published_date=date(2025, 3, 6))
    links = [link for link in in_a_folder_on_one_subject(one, back).links if link.other_claim_id]
    assert {link.reason for link in links} == {"one subject and one time"}


# Nor does a part of the day, as long as others tell the main event of such a part, too.
@pytest.mark.parametrize(("precision", "expected"), [("part-of-day", True), ("day", False)])
def test_a_part_of_the_day(precision, expected):
    now = {"published_date": date(2024, 3, 6)}
    one = mention("The stadium *burned* down [on Wednesday]", precision=precision, **now)
    two = mention("The old stadium *burned* [on Wednesday]", "d3", precision=precision, **now)
    back = mention(
        "Our hearts *ached* [on the evening of 6 March]",
        "d2",
        precision="part-of-day",
        published_date=date(2025, 3, 6),
        sentence_char_start=300,
    )
    first = mention("Pedersen *sang* [in 2011]", "d2", days="2011-01-01/2011-12-31", sentence_char_start=0)
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, first, back).mentions}
    assert (found[one.mention_id] == found[back.mention_id]) is expected


# In a folder on one subject a slip of a day needs no names: another number, or a plan, is none.
@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("The strike of the drivers *began* [on 7 March]", {}, {"shifted day"}),
        ("The strike *began* [on 6 May]", {"days": "2024-05-06"}, {"typo-like"}),
        ("The trial *began* [on 7 March]", {}, set()),
        ("The strike is to *begin* [on 7 March]", {"modality": "planned"}, set()),
        ("The drivers *walked* off the job [on 7 March]", {}, {"shifted day"}),
        ("The drivers *danced* [on 7 March]", {}, set()),
        ("The strike *ended* [on 7 March]", {}, set()),
        ("The drivers' strike was *called* off [on 7 March]", {}, set()),
        ("The strike *began* [on 3 June]", {"days": "2024-06-03"}, {"typo-like"}),
        ("The strike *began* [on 16 March]", {"days": "2024-03-16"}, {"typo-like"}),
        ("The drivers *walked* off the job [on 16 March]", {"days": "2024-03-16"}, {"typo-like"}),
        ("The drivers *refused* to work [on 16 March]", {"days": "2024-03-16"}, set()),
        ("A fire *broke* out [on 16 March]", {"days": "2024-03-16"}, set()),
        # Who wrote before a day came has not slipped from it.
        ("The strike *began* [on 6 Jan]", {"days": "2024-01-06", "published_date": date(2024, 1, 9)}, set()),
        ("The strike *began* [on 6 Jan]", {"days": "2024-01-06", "published_date": date(2024, 5, 9)}, {"typo-like"}),
    ],
)
def test_slips_of_a_day(text, fields, expected):
    one = mention("The drivers' strike *started* [on Wednesday]")
    two = mention(text, "d2", **({"days": "2024-03-07"} | fields))
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == expected


# Who writes on the day of what many tell that something like it was done before tells what came before.
@pytest.mark.parametrize(
    ("what", "published", "expected"),
    [
        ("*moved* by two feet", date(2024, 3, 6), set()),
        ("*moved* by two feet", date(2024, 3, 9), {"shifted day"}),
        ("was *refloated*", date(2024, 3, 6), {"shifted day"}),
    ],
)
def test_what_came_before_the_news_of_a_day(what, published, expected):
    told = [mention(f"The Alva was *refloated* off {place} [on Wednesday]", f"e{place}") for place in ("Pell", "Nes")]
    one = mention(f"The Alva {what} off Pell [on 4 March]", "d2", days="2024-03-04", published_date=published)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, one).conflicts} == expected


# So does a slip of the year of what happens once: what was news in both years, or befell others, happened twice.
@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The pact itself was *adopted* [on 6 March 2025]", "2026-02-14", {"typo-like"}),
        ("The pact itself was *adopted* [on 6 March 2025]", "2025-03-07", set()),
        ("Ana Lund was *arrested* in the pact affair [on 6 March 2025]", "2026-02-14", {"typo-like"}),
        ("Max Lund was *arrested* in the pact affair [on 6 March 2025]", "2026-02-14", set()),
    ],
)
def test_slips_of_a_year(text, published, expected):
    told = "Ana Lund was *arrested* in the pact affair [on Wednesday]"
    one = mention(told if "Lund" in text else "States *adopted* the pact [today]", published_date=date(2024, 3, 6))
    two = mention(text, "d2", days="2025-03-06", published_date=date.fromisoformat(published))
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == expected


# A year and a month of the next exclude each other where one thing is founded, not where it is praised.
@pytest.mark.parametrize(
    ("one", "other", "expected"), [("founded", "founded", {"dispute"}), ("praised", "praised", set())]
)
def test_a_year_and_a_month_of_another(one, other, expected):
    year = mention(f"Askvik Rovers was *{one}* [in 2018]", days="2018-01-01/2018-12-31")
    month = mention(f"Rovers was *{other}* [in May 2019] by Holm", "d2", days="2019-05-01/2019-05-31")
    assert {row.kind for row in in_a_folder_on_one_subject(year, month).conflicts} == expected


# A day may be told by the clock of another place.
@pytest.mark.parametrize(("clock", "expected"), [("at 0401 GMT ", {"shifted day"}), ("in the night ", set())])
def test_a_day_by_another_clock(clock, expected):
    one = mention("The capsule Merlin *parachuted* to Askvik [on Wednesday]")
    two = mention(f"Merlin *came* down at Askvik {clock}[on Thursday]", "d2", days="2024-03-07")
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == expected


@pytest.mark.parametrize(
    ("completed", "bought", "expected"),
    [
        ("Holm *completed* its purchase of Rovers [on Wednesday]", "Holm *bought* Rovers [on 6 April]", {"typo-like"}),
        ("Holm *completed* the strike talks [on Wednesday]", "Holm *joined* strike talks [on 6 April]", set()),
    ],
)
def test_who_completes_a_purchase_buys(completed, bought, expected):
    two = mention(bought, "d2", days="2024-04-06")
    assert {row.kind for row in in_a_folder_on_one_subject(mention(completed), two).conflicts} == expected


@pytest.mark.parametrize(("clock", "expected"), [("at 23:10 UTC ", {"shifted day"}), ("at night ", set())])
def test_a_day_by_another_clock_needs_little(clock, expected):
    one = mention("A rocket with Merlin *took* off from Askvik [on Thursday]", days="2024-03-07")
    two = mention(f"The launch *took* place {clock}[on 6 March]", "d2")
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == expected


def test_who_made_it_is_not_whom_it_was_done_to():
    one = mention("The Askvik Museum was *inaugurated* in front of Pedersen [on Wednesday]")
    two = mention("The museum designed by Rita Alm was *inaugurated* [on 6 March]", "d2")
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert found[one.mention_id] == found[two.mention_id]


# Who looks back at a day tells what a report of it begins with as said on that day.
@pytest.mark.parametrize(("place", "expected"), [(0, True), (200, False)])
def test_what_a_report_begins_with_as_said(place, expected):
    days = {"published_date": date(2024, 3, 6)}
    first = mention(
        "Lund *spoke* in Bergen [on Tuesday]", days="2024-03-05", sentence_char_start=100 - place // 2, **days
    )
    said = mention(
        "the prince and the teacher have *parted*",
        role="statement",
        claimant_name="the palace",
        sentence_char_start=place,
        **days,
    )
    back = mention("The engagement was *broken* off [on 6 March 2024]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(first, said, back).mentions}
    assert (found[said.mention_id] == found[back.mention_id]) is expected


def test_how_many_died_is_not_what_happened():
    now = {"published_date": date(2024, 3, 6)}
    told = [mention(f"The {noun} *collapsed* [on Wednesday]", f"e{noun}", **now) for noun in ("stadium", "arena")]
    back = mention("Six people *died* [on 6 March 2024]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, back).mentions}
    assert found[told[0].mention_id] == found[told[1].mention_id] != found[back.mention_id]


def test_many_tell_a_day_in_their_own_words():
    """Of a day that several look back at, no two in one word, reports of it tell the main event where they begin with it."""
    texts = {
        "d1": "A capsule *rose* nineteen times [on Wednesday]",
        "d2": "All were *brought* to the surface [on 6 March 2024]",
        "d3": "We *wept* with the others [on Wednesday]",
        "d4": "The nineteen, in the capsule, *saw* the sky [on 6 March]",
    }
    days = {"d1": date(2024, 3, 6), "d2": date(2025, 3, 6), "d3": date(2024, 3, 7), "d4": date(2024, 9, 1)}
    told = [mention(text, doc, published_date=days[doc]) for doc, text in texts.items()]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told).mentions}
    assert len({found[m.mention_id] for m in told}) == 1


def test_who_writes_the_day_that_more_tell_of_has_not_slipped():
    now = {"published_date": date(2024, 3, 7)}
    told = [mention(f"The {noun} on Pier Street *burned* [on 6 March]", f"e{noun}", **now) for noun in ("mill", "barn")]
    after = mention("Fire *destroyed* a shed on Pier Street [on Thursday]", "d2", days="2024-03-07", **now)
    assert in_a_folder_on_one_subject(*told, after).conflicts == []


def test_a_weekday_may_be_the_wrong_one_of_what_is_told_by_the_same_words():
    now = {"published_date": date(2024, 3, 7)}
    told = [mention(f"The {noun} *referendum* of Bergen [on 6 March]", f"e{noun}", **now) for noun in ("big", "first")]
    after = mention("A *referendum* failed in Bergen [on Thursday]", "d2", days="2024-03-07", **now)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, after).conflicts} == {"shifted day"}


# A weekday that is told days later may be the one before; who tells it at once knows it.
@pytest.mark.parametrize(("published", "kinds"), [(8, {"shifted day"}), (6, set())])
def test_a_weekday_that_is_told_late(published, kinds):
    told = [mention(f"The {noun} *denied* Lund bail [on 6 March]", f"e{noun}") for noun in ("court", "judge")]
    late = mention(
        "A Bergen judge *rejected* bail for Lund [on Tuesday]",
        "d2",
        days="2024-03-05",
        published_date=date(2024, 3, published),
    )
    assert {row.kind for row in in_a_folder_on_one_subject(*told, late).conflicts} == kinds


# One of many who tells of a second one beside it tells nobody apart, one of a few does.
@pytest.mark.parametrize(("nouns", "kinds"), [("court judge bench panel", {"shifted day"}), ("court judge", set())])
def test_one_of_many_tells_of_something_beside_it(nouns, kinds):
    told = [mention(f"The {noun} *denied* Lund bail [on 6 March]", f"e{noun}") for noun in nouns.split()]
    second = mention("A second judge *denied* Lund bail [on 6 March]", "d1")
    late = {"days": "2024-03-05", "published_date": date(2024, 3, 8)}
    two = mention("A Bergen judge *rejected* bail for Lund [on Tuesday]", "d2", **late)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, second, two).conflicts} == kinds


# What was to come on a day is not what one tells as done on another, if others tell of the day as a fact.
@pytest.mark.parametrize(("planned", "kinds"), [({}, {"typo-like"}), ({"modality": "planned"}, set())])
def test_what_was_to_come_is_no_fact(planned, kinds):
    days = {"days": "2024-03-14"}
    plan = mention("The Rovers board will *announce* a stadium ban [on 14 March]", "e1", **days, **planned)
    told = mention("The stadium *ban* [of 14 March]", "e2", **days)
    one = mention("On 18 March the Rovers board *released* a notice of a stadium ban", "d2", days="2024-03-18")
    one = replace(one, when_text="18 March", when_spans=(Span(3, 11),), timex_ids=(f"t{one.mention_id}",))
    assert {row.kind for row in in_a_folder_on_one_subject(plan, told, one).conflicts} == kinds


# Others who do something like it in another month do something else.
@pytest.mark.parametrize(("who", "kinds"), [("Ana Lund", {"dispute"}), ("Nora Dahl", set())])
def test_others_in_another_month(who, kinds):
    told = [
        mention(f"Ana Lund *approved* the big stadium {noun} [on 6 March]", f"e{noun}") for noun in ("sale", "deal")
    ]
    month = {"days": "2024-02-01/2024-02-29", "precision": "month", "published_date": date(2025, 3, 8)}
    two = mention(f"{who} *cleared* the big stadium sale [in February]", "d2", **month)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, two).conflicts} == kinds


# A weekday that its number was not tells which of two days it was, though both were news.
@pytest.mark.parametrize(("weekday", "kinds"), [("Wednesday", {"shifted day"}), ("Thursday", set())])
def test_a_weekday_tells_that_a_number_is_wrong(weekday, kinds):
    told = [
        mention(f"The {noun} of Bergen *resigned* [on Wednesday]", f"e{noun}", published_date=date(2024, 3, 6))
        for noun in ("mayor", "chief")
    ]
    late = {"days": "2024-03-07", "published_date": date(2024, 3, 7)}
    wrong = mention(f"The Bergen mayor *resigned* [on {weekday}, 7 March]", "d2", **late)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, wrong).conflicts} == kinds


# Of what is told as one more of its kind there were two on two days.
@pytest.mark.parametrize(("more", "kinds"), [("", {"shifted day"}), ("further ", set()), ("additional ", set())])
def test_one_more_of_its_kind(more, kinds):
    one = mention(f"Bergen *reported* two {more}cases of fever [on 6 March]", published_date=date(2024, 4, 6))
    two = mention(
        f"Two {more}cases of fever were *reported* in Bergen [on 7 March]",
        "d2",
        days="2024-03-07",
        published_date=date(2024, 5, 7),
    )
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == kinds


# Another who takes part makes no other event.
@pytest.mark.parametrize(("who", "kinds"), [("a clerk in a brawl with another", {"shifted day"}), ("another", set())])
def test_another_who_takes_part(who, kinds):
    told = [
        mention(f"A {noun} *stabbed* a clerk in a brawl with his guest [on 6 March]", f"e{noun}")
        for noun in ("cook", "man")
    ]
    late = {"days": "2024-03-05", "published_date": date(2024, 3, 8)}
    two = mention(f"A man *stabbed* {who} guest [on Tuesday]", "d2", **late)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, two).conflicts} == kinds


# Who charges somebody on a day does not charge him on the next, though both were news.
@pytest.mark.parametrize(("whom", "kinds"), [("Ana Lund", {"shifted day"}), ("Max Dahl", set())])
def test_what_is_done_once_to_one(whom, kinds):
    told = [
        mention(f"Bergen {who} *charged* Ana Lund with theft [on 6 March]", f"e{who}", published_date=date(2024, 3, 6))
        for who in ("prosecutors", "police")
    ]
    late = {"days": "2024-03-07", "published_date": date(2024, 3, 9)}
    two = mention(f"Bergen prosecutors *charged* {whom} with theft [on Thursday]", "d2", **late)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, two).conflicts} == kinds


# A month of a year of one other digit is a wrong one of what happens once; a month of another year is another.
@pytest.mark.parametrize(("year", "kinds"), [("2014", {"dispute"}), ("2021", {"dispute"}), ("2011", set())])
def test_a_month_of_a_wrong_year(year, kinds):
    told = [mention(f"The {noun} Bergen tunnel was *inaugurated* [on 6 March]", f"e{noun}") for noun in ("long", "new")]
    month = {"days": f"{year}-03-01/{year}-03-31", "precision": "month"}
    two = mention(f"The Bergen tunnel was *inaugurated* [in March {year}]", "d2", **month)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, two).conflicts} == kinds


def test_a_month_of_the_first_years_has_no_year_before_them():
    told = [mention(f"The {noun} Bergen gate was *inaugurated* [on 6 March]", f"e{noun}") for noun in ("long", "new")]
    month = {"days": "0005-03-01/0005-03-31", "precision": "month"}
    two = mention("The Bergen gate was *inaugurated* [in March 5 AD]", "d2", **month)
    assert not in_a_folder_on_one_subject(*told, two).conflicts


# Copies of one text state the same in the same words, however few.
@pytest.mark.parametrize(("copy", "expected"), [(True, True), (False, False)])
def test_copies_state_the_same_in_few_words(copy, expected):
    text = " ".join(f"Holm {n} of Lund told the board of Rovers what it had cost." for n in range(40))
    month = {"role": "statement", "days": "2023-03-01/2023-03-31"}
    one, two = (mention("an *outbreak* [in March]", doc, **month) for doc in ("d1", "d2"))
    other = " ".join(f"Nes {n} of Dal asked the club in Bergen who would pay." for n in range(40))
    found = linked(one, two, d1=text, d2=text if copy else other).mentions
    claims = {m.mention_id: m.claim_id for m in found}
    assert (claims[one.mention_id] == claims[two.mention_id]) is expected


# Of a number that is told as about so many another may be the exact one.
@pytest.mark.parametrize(
    ("number", "kinds"), [("more than 1,200", {"shifted day"}), ("1,200", set()), ("1,214", {"shifted day"})]
)
def test_about_so_many(number, kinds):
    one = mention("Fire *destroyed* a mill with 1,214 looms on Pier Street [on 7 March]", days="2024-03-07")
    two = mention(f"Pier Street mill with {number} looms *burned* [on Wednesday]", "d2")
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == kinds


def test_who_told_it_before_does_not_tell_that_it_happened():
    told = [mention(f"The {noun} cull of Bergen *began* [on 5 March]", f"e{noun}", days="2024-03-05") for noun in "ab"]
    plan = mention("the Bergen cull will *begin* [on 2 March]", "d2", days="2024-03-02", modality="planned")
    late = mention("The Bergen cull *began* [on 2 March]", "d3", days="2024-03-02")
    assert {row.kind for row in in_a_folder_on_one_subject(*told, plan, late).conflicts} == {"typo-like"}


def test_two_slip_from_a_day_that_more_tell_of():
    told = [mention(f"The {noun} crew was *rescued* [on 6 March]", f"e{noun}") for noun in "abc"]
    slips = [mention("They were *rescued* [on 6 April]", "d2", days="2024-04-06")]
    slips.append(mention("All were *rescued* [on 7 March]", "d3", days="2024-03-07"))
    conflicts = in_a_folder_on_one_subject(*told, *slips).conflicts
    assert {str(row.start) for row in conflicts} == {"2024-03-06", "2024-03-07", "2024-04-06"}
    assert len({row.conflict_id for row in conflicts}) == 1


def test_a_month_beside_its_day_takes_another_month():
    day = mention("The Bergen crew was *rescued* [on 6 March]")
    month = mention("The Bergen crew was *rescued* [in March]", "d2", days="2024-03-01/2024-03-31")
    slip = mention("The Bergen crew was *rescued* [on 6 April]", "d3", days="2024-04-06")
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(day, month, slip).mentions}
    assert len({found[m.mention_id] for m in (day, month, slip)}) == 1


def test_a_conflict_shows_the_claim_that_tells_the_event_by_the_same_word():
    told = [mention("the mayor *gave* up his post [on 6 March]", f"e{n}") for n in "ab"]
    told.append(mention("Lund *resigned* as mayor [on 6 March]"))
    slip = mention("Lund *resigned* as mayor [on 7 March]", "d2", days="2024-03-07")
    rows = in_a_folder_on_one_subject(*told, slip).conflicts
    assert len(rows) == 2 and rows[0].explanation.count("'Lund resigned as mayor") == 2


# A conflict tells the times as they are written, behind the words of a claim that does not hold its own.
def test_a_conflict_tells_the_times_as_they_are_written():
    one = mention("The drivers' strike *started* [on Wednesday]")
    spans = {"when_text": "On 7 March", "days": "2024-03-07"}
    two = mention("The drivers *walked* off the job [on 7 March]", "d2", **spans, claim_char_end=33)
    two = replace(two, claim_text="The drivers walked off the job")
    (told, _) = in_a_folder_on_one_subject(one, two).conflicts
    assert "'The drivers' strike started on Wednesday';" in told.explanation
    assert "'The drivers walked off the job' (On 7 March)" in told.explanation


def test_who_meets_another_on_the_next_day_has_not_slipped():
    one = mention("Lund *met* Wexham in Bergen [on 6 March]")
    two = mention("Lund *met* Tolmark in Bergen [on 7 March]", "d2", days="2024-03-07")
    assert in_a_folder_on_one_subject(one, two).conflicts == []


def test_the_same_word_is_the_nearer_slip():
    """'Convicted on the 14th' is a slip of 'found guilty on the 16th', not of the sentence of the 19th."""
    convicted = [mention("He was *found* guilty [on 16 March]", f"g{n}", days="2024-03-16") for n in "ab"]
    jailed = mention("Lund, who robbed three fans of Rovers, was *jailed* [on 19 March]", "d3", days="2024-03-19")
    slip = mention("Lund was *convicted* [on 14 March] of robbing three Rovers fans", "d2", days="2024-03-14")
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*convicted, jailed, slip).mentions}
    assert found[slip.mention_id] == found[convicted[0].mention_id] != found[jailed.mention_id]


def test_a_month_is_taken_for_another():
    published = {"published_date": date(2024, 9, 9)}
    told = [mention(f"The {noun} crew was *rescued* [on 6 March]", f"e{noun}", **published) for noun in "abc"]
    slip = mention("They were *lifted* out [on 6 April]", "d2", days="2024-04-06", **published)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, slip).conflicts} == {"typo-like"}


# Who takes part in what many tell of the next day takes part in much else.
@pytest.mark.parametrize(
    ("what", "kinds"), [("began his revolt", set()), ("took control of the hall", {"shifted day"})]
)
def test_one_name_is_no_slip(what, kinds):
    verb, rest = what.split(" ", 1)
    told = [
        mention(f"Lund's {noun} *took* control of Bergen [on Saturday]", f"e{noun}", published_date=date(2024, 3, 6))
        for noun in ("fighters", "men", "guards")
    ]
    other = mention(f"Lund *{verb}* {rest} [on 5 March]", "d2", days="2024-03-05", published_date=date(2024, 9, 9))
    assert {row.kind for row in in_a_folder_on_one_subject(*told, other).conflicts} == kinds


# A verb that says little is told by what stands beside it, not far behind.
@pytest.mark.parametrize(
    ("deal", "kinds"), [("final approval to a deal for owners after the fall", set()), ("a fall", {"dispute"})]
)
def test_what_stands_beside_a_verb_that_says_little(deal, kinds):
    told = [
        mention(f"It *gave* {deal} that killed 98 people [on 6 March]", f"e{n}", published_date=date(2024, 3, 7))
        for n in "abc"
    ]
    past = {"days": "2023-03-01/2023-03-31", "precision": "month", "published_date": date(2023, 4, 7)}
    month = mention("the tower *killed* 98 people [last month]", "d2", **past)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, month).conflicts} == kinds


# Names that most documents on a subject have tell nothing of which of its events is meant.
@pytest.mark.parametrize(("what", "kinds"), [("A trial of", set()), ("A hearing on", {"dispute"})])
def test_what_all_name_does_not_tell_which_event(what, kinds):
    names = "Lund, Holm and Pedersen"
    told = [
        mention(f"The {noun} hearing on {names} was *held* [on 6 March]", f"e{noun}", published_date=date(2024, 3, 7))
        for noun in ("old", "big", "new")
    ]
    month = mention(f"{what} {names} *began* [in February]", "d2", days="2024-02-01/2024-02-29", precision="month")
    assert {row.kind for row in in_a_folder_on_one_subject(*told, month).conflicts} == kinds


def test_who_tells_of_both_days_by_one_word_knows_of_two_events():
    both = "Holm was *arrested* [on 6 March] in Oslo and Pedersen [on 7 March] in Bergen"
    first = mention(both)
    second = mention(both, days="2024-03-07", sentence_char_start=first.sentence_char_start)
    other = mention("Pedersen was *arrested* in Bergen [on 7 March]", "d2", days="2024-03-07")
    assert in_a_folder_on_one_subject(first, second, other).conflicts == []


# What one tells alone of a day beside that of which many tell the same kind of thing is a slip.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old stadium *exploded* [on 7 March]", set()),
        ("The stadium *vanished* in flames [on 7 March]", set()),
        ("The stadium was *destroyed* [on 7 March]", {"shifted day"}),
        ("The stadium was *destroyed* [on Thursday]", set()),
    ],
)
def test_a_day_beside_the_main_event(text, expected):
    published = {"published_date": date(2024, 3, 9)}
    told = [
        mention(f"The {noun} stadium *burned* down [on 6 March]", f"e{noun}", **published)
        for noun in ("new", "old", "big")
    ]
    other = mention(text, "d2", days="2024-03-07", **published)
    assert {row.kind for row in in_a_folder_on_one_subject(*told, other).conflicts} == expected


# Who looks back from afar, each at one of two days side by side, by a word that tells what happened to all of them.
@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The second stage *failed* [on 7 March]", "2024-05-05", {"shifted day"}),
        ("The second launcher *failed* [on 7 March]", "2024-05-05", set()),
        ("The second stage *failed* [on 7 March]", "2024-03-08", set()),
        ("The others *died* [on 7 March]", "2024-05-05", set()),
    ],
)
def test_days_side_by_side_from_afar(text, published, expected):
    head = "died" if "died" in text else "failed"
    one = mention(f"It *{head}* [on 6 March 2024]", published_date=date(2025, 3, 1))
    two = mention(text, "d2", days="2024-03-07", published_date=date.fromisoformat(published))
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == expected


# Years: of what happens once, or how something began; beside a day only what happens once, in documents on one subject.
@pytest.mark.parametrize(
    ("one", "other", "years", "expected"),
    [
        (
            "Norway *annexed* the Askvik islands [in 1849]",
            "The islands were *annexed* by Norway [in 1850]",
            "1849 1850",
            2,
        ),
        ("The talks on the pact *began* [in 1999]", "Talks on the pact *began* [in 2000]", "1999 2000", 2),
        ("The Askvik tower was *built* [in 1999]", "The tower in Askvik was *built* [in 2000]", "1999 2000", 2),
        ("The talks on the pact *failed* [in 1999]", "Talks on the pact *failed* [in 2000]", "1999 2000", 0),
        ("The talks on the pact *began* [in 1999]", "Talks on the strike *began* [in 2000]", "1999 2000", 0),
        (
            "Norway *ratified* the pact [in 2022]",
            "The pact was *ratified* by Norway [on 6 March]",
            "2022 2023-03-06",
            2,
        ),
        (
            "Norway *ratified* the pact [in 2020]",
            "The pact was *ratified* by Norway [on 6 March]",
            "2020 2023-03-06",
            0,
        ),
        ("Norway *revised* the pact [in 2022]", "The pact was *revised* by Norway [on 6 March]", "2022 2023-03-06", 0),
    ],
)
def test_years_in_dispute(one, other, years, expected):
    days = [f"{when}-01-01/{when}-12-31" if len(when) == 4 else when for when in years.split()]
    published = {"published_date": date(2024, 9, 9)}
    told = [mention(text, f"d{n}", days=days[n], **published) for n, text in enumerate((one, other))]
    rows = in_a_folder_on_one_subject(*told).conflicts
    assert len(rows) == expected and {row.kind for row in rows} <= {"dispute"}


# Several do not slip alike.
@pytest.mark.parametrize(("tellers", "expected"), [(1, {"typo-like"}), (2, set())])
def test_what_several_tell_of_a_day_is_no_slip(tellers, expected):
    published = {"published_date": date(2024, 5, 9)}
    told = [
        mention(f"The {noun} were *arrested* [on 25 March]", f"e{noun}", days="2024-03-25", **published)
        for noun in "ab"
    ]
    others = [
        mention("They were *arrested* [on 29 March]", f"g{n}", days="2024-03-29", **published) for n in range(tellers)
    ]
    assert {row.kind for row in in_a_folder_on_one_subject(*told, *others).conflicts} == expected


def test_what_several_tell_beside_the_main_event_is_another():
    """Three tell that somebody was charged, two that others were arrested on that day: by words of kinds that are known."""
    published = {"published_date": date(2024, 5, 9)}
    told = [mention(f"{name} were *charged* [on 6 March]", f"e{name}", **published) for name in ("Two", "Both", "They")]
    others = [mention(f"Police *{verb}* five [on 6 March]", f"g{verb}", **published) for verb in ("seized", "arrested")]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, *others).mentions}
    assert len({found[m.mention_id] for m in told}) == len({found[m.mention_id] for m in others}) == 1
    assert found[told[0].mention_id] != found[others[0].mention_id]


def test_a_plan_and_its_report_in_another_month():
    """On one subject nothing but the day and 'the pact takes effect' need be common."""
    published = {"published_date": date(2024, 1, 2)}
    plan = mention("The pact is to take *effect* [on 6 April]", days="2024-04-06", modality="planned", **published)
    told = mention("The pact took *effect* [on 6 March]", "d2", published_date=date(2024, 3, 6))
    assert {row.kind for row in in_a_folder_on_one_subject(plan, told).conflicts} == {"typo-like"}


def test_what_slips_is_compared_with_what_is_told_like_it():
    """'A fourth rocket' is another one, but 'the rocket' may be what the accident was."""
    texts = ("A fourth rocket *exploded* in an accident [on 6 March]", "The rocket *exploded* on the pad [on 6 March]")
    told = [mention(text, f"e{n}", published_date=date(2024, 3, 7)) for n, text in enumerate(texts)]
    other = mention("The *accident* [of 7 March]", "d2", days="2024-03-07", published_date=date(2025, 3, 9))
    assert {row.kind for row in in_a_folder_on_one_subject(*told, other).conflicts} == {"shifted day"}


def test_one_word_is_not_what_happened_and_what_stands_beside_it():
    published = {"published_date": date(2024, 3, 9)}
    told = [
        mention(f"A {noun} *found* the cone beside the liner [on 6 March]", f"e{noun}", **published)
        for noun in ("robot", "diver")
    ]
    other = mention("The board *took* the recorder of the Askvik [on 7 March]", "d2", days="2024-03-07", **published)
    assert in_a_folder_on_one_subject(*told, other).conflicts == []


def test_words_of_one_kind_tell_less_among_many_subjects():
    one = mention("The club *sacked* its coach [on Wednesday]")
    assert not same("event_id", one, mention("The trainer *left* his job [on 6 March]", "d2"))


# What somebody said on a day is the event of that day that it speaks of, or that is told as the saying.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rovers *announced* the purchase [on 6 March]", True),
        ("Rovers *bought* the stadium [on 6 March]", True),
        ("Holm *announced* the wedding [on 6 March]", False),
    ],
)
def test_a_saying_told_as_an_event(text, expected):
    said = mention(
        "the club would *buy* the stadium", role="statement", claimant_name="Askvik Rovers", claimant_id="ar"
    )
    told = mention(text, "d2", published_date=date(2024, 5, 1))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(said, told).mentions}
    assert (found[said.mention_id] == found[told.mention_id]) is expected


# But what is told only of other days in its document is not what it says.
@pytest.mark.parametrize(("day", "expected"), [("2024-03-06", True), ("2024-02-08", False)])
def test_what_is_said_of_what_happened_on_another_day(day, expected):
    sank = mention("the Lund *sank* [then]", days=day, sentence_char_start=0)
    said = mention(
        "parts of the Lund, which sank, were *found*", role="statement", claimant_name="Holm", claimant_id="h"
    )
    wrong = mention("The Lund *sank* off Bergen [on 6 March]", "d2", published_date=date(2024, 5, 1))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(sank, said, wrong).mentions}
    assert (found[said.mention_id] == found[wrong.mention_id]) is expected


# Who is a body may act through what the other names.
@pytest.mark.parametrize(("who", "expected"), [("Coast Guard", True), ("Nes ship", False)])
def test_a_body_is_no_other(who, expected):
    one = mention("A Dal probe *found* the wreck [on Wednesday]")
    two = mention(f"The {who} *found* the wreck [on 6 March]", "d2")
    texts = {"d1": f"{SUBJECT}, the Coast Guard and the Nes ship"}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Two sources that tell the same figures of a day tell of one thing.
@pytest.mark.parametrize(("figure", "expected"), [("17,000", True), ("1,700", False)])
def test_what_two_sources_say_of_a_day(figure, expected):
    said = {"role": "statement", "published_date": date(2024, 3, 6)}
    one = mention(
        "Bergen would *shed* 17,000 jobs, or 10% of all", claimant_name="Pia Holm", claimant_id="pia holm", **said
    )
    two = mention(f"it would *cut* {figure} jobs", "d2", claimant_name="the company", **said)
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# So is what one source says twice.
@pytest.mark.parametrize(("source", "expected"), [("Pia Holm", True), ("Nils Lund", False)])
def test_what_one_source_says_of_a_day(source, expected):
    said = {"role": "statement", "claimant_name": "Pia Holm", "claimant_id": "pia holm"}
    one = mention("she would *return* the Bergen medal", **said)
    again = said | {"claimant_name": source, "claimant_id": source.lower()}
    two = mention("she was *handing* back the Bergen medal", "d2", **again)
    main = [mention("Rovers *won* the cup", doc, sentence_char_start=0) for doc in ("d1", "d2", "d3")]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, *main).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# On one subject a source without a name is one that is told of in the same words.
@pytest.mark.parametrize(("source", "expected"), [("the accident board", True), ("the port", False)])
def test_what_an_unnamed_source_says_of_a_day(source, expected):
    said = {"role": "statement", "claimant_text": "The accident board", "attribution_id": "a1"}
    one = mention("the ferry was *dragged* under by a barge that had caught its nets", **said)
    two = mention("a barge had *caught* her nets", "d2", **said | {"claimant_text": source})
    main = [mention("Rovers *won* the cup", doc, sentence_char_start=0) for doc in ("d1", "d2", "d3")]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, *main).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# And where one of both sayings has nothing but the word and what stands for the thing.
@pytest.mark.parametrize(("source", "expected"), [("Askvik", True), ("Torvik", False)])
def test_what_one_source_says_in_short(source, expected):
    said = {"role": "statement", "claimant_name": "Askvik", "claimant_id": "askvik"}
    one = mention("it would *buy* Bergen Iron for 14 billion crowns in cash", **said)
    two = mention("it would *acquire* the company", "d2", **said | {"claimant_id": source.lower()})
    main = [mention("Rovers *won* the cup", doc, sentence_char_start=0) for doc in ("d1", "d2", "d3")]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, *main).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# What two predicates of one sentence tell are two things, though others tell only the second.
@pytest.mark.parametrize(("other", "expected"), [("sued", True), ("ended", False)])
def test_two_predicates_of_one_sentence(other, expected):
    sentence = "Lund ended the merger on 6 March and sued Holm the same day"
    told = {"published_date": date(2024, 3, 20), "sentence_char_start": 0, "sentence_text": sentence}
    own = {
        "ended": mention("Lund *ended* the merger [on 6 March]", **told),
        "sued": replace(
            mention("*sued* Holm [the same day]", **told), claim_char_start=37, claim_char_end=59, event_char_start=37
        ),
    }
    filed = mention("Lund *filed* a lawsuit against Holm [on Wednesday]", "d2", published_date=date(2024, 3, 7))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*own.values(), filed).mentions}
    assert (found[filed.mention_id] == found[own[other].mention_id]) is expected


# A document may name what happened by its month, and tell its day in other words.
@pytest.mark.parametrize(
    ("when", "days", "expected"), [("this month", "2024-03-01/2024-03-31", True), ("then", "2024-03-06", False)]
)
def test_a_month_and_a_day_in_one_document_are_no_rivals(when, days, expected):
    now = {"published_date": date(2024, 3, 20)}
    told = [mention(f"The {noun} *robbery* in the hall [on 6 March]", f"e{noun}", **now) for noun in ("old", "big")]
    month = mention(f"the *robbery* in the hall [{when}]", "d2", days=days, **now)
    day = mention("men with masks *bowed* in the hall of paintings [on 6 March]", "d2", **now)
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told, month, day).mentions}
    assert (found[told[0].mention_id] == found[day.mention_id]) is expected


# Whom a pronoun may stand for is no other.
@pytest.mark.parametrize(("before", "expected"), [("Then Mayor Nes spoke.", True), ("Then Mayor Alm spoke.", False)])
def test_a_pronoun_stands_for_a_name(before, expected):
    at = len(before) + 1
    places = {"sentence_char_start": at, "claim_char_start": at, "event_char_start": at + 3}
    one = mention("He *accepted* the nomination of the Ruud Party [on Wednesday]", **places)
    two = mention("the mayor, Nes, *accepted* the nomination [on 6 March]", "d2")
    texts = {"d1": f"{before} {one.claim_text}", "d2": two.claim_text}
    found = {m.mention_id: m.event_id for m in linked(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Who looks back names whom an early report did not.
@pytest.mark.parametrize(("whom", "expected"), [("a nurse", True), ("Rolf Aas", False)])
def test_who_was_named_later(whom, expected):
    now = date(2024, 3, 6)
    one = mention(f"Police looking into fires in Bath near Bergen *arrested* {whom} [on Wednesday]", published_date=now)
    two = mention("Kari Lund was *arrested* [on 6 March]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# What was held is the vote that is named beside who won it.
@pytest.mark.parametrize(("what", "expected"), [("election", True), ("exhibition", False)])
def test_what_was_held(what, expected):
    one = mention("Holm *beat* Lund in the snap election with 49 per cent [on Wednesday]")
    two = mention(f"a presidential {what} was *held* [on 6 March]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Where one tells whose the other is, either name may stand for both; not for a place that two are of.
@pytest.mark.parametrize(
    ("one", "bridge", "two", "expected"),
    [
        (
            "The Pedersen *landed* in Bergen",
            "The Lund glider of the Pedersen *landed* near",
            "The Lund *landed* safely",
            1,
        ),
        (
            "Coach Holm from Askvik *resigned* at noon",
            "Coach Lund from Askvik *resigned* at noon",
            "Coach Pedersen from Askvik *resigned* early",
            3,
        ),
    ],
)
def test_whose_it_is(one, bridge, two, expected):
    told = [mention(f"{text} [on 6 March]", f"d{n}") for n, text in enumerate((one, bridge, two))]
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*told).mentions}
    assert len({found[m.mention_id] for m in told}) == expected


# A name that the other document has too tells two statements apart no more, if much else is common; another actor does.
@pytest.mark.parametrize(
    ("text", "elsewhere", "expected"),
    [
        ("The mayor *declared* a state of emergency in the port of Askvik [on 6 March]", "Bergen and Falk", True),
        ("The mayor *declared* a state of emergency in the port of Askvik [on 6 March]", "Oslo", False),
        ("Mayor Lund *declared* a state of emergency [on 6 March]", "Bergen and Falk", False),
    ],
)
def test_names_that_the_other_document_knows(text, elsewhere, expected):
    one = mention("Mayor Falk *declared* a state of emergency in Bergen [on Wednesday]")
    two = mention(text, "d2")
    texts = {"d1": "Mayor Falk of Bergen; Lund.", "d2": f"The port of Askvik, Lund, in {elsewhere}."}
    found = {m.mention_id: m.event_id for m in linked(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Who names the Quay Trust names the QT.
@pytest.mark.parametrize(("name", "expected"), [("Quay Trust", True), ("Quay Police", False)])
def test_a_document_names_what_it_abbreviates(name, expected):
    one = mention("Falk *approved* the deal [on Wednesday]", published_date=date(2024, 3, 6))
    two = mention("The QT *cleared* the deal [on 6 March]", "d2", published_date=date(2024, 5, 1))
    trust = mention("The Quay Trust *met* [in 2023]", "d3", days="2023-01-01/2023-12-31")
    told = {"d1": f"{SUBJECT} Falk asked the {name}.", "d2": SUBJECT}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, trust, **told).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# A firm's figures of a period, and what a share did on a day, are another's unless the names or the documents are the same.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a net *loss* for the third quarter", "a third-quarter *loss* of 70 million", False),
        ("Orr Steel's third-quarter *loss*", "a *loss* at Orr Steel for the third quarter", True),
        ("Orr Steel *closed* at 46 kroner on the Oslo Exchange", "Falk Oil *closed* at 71 on the Oslo Exchange", False),
        ("Orr Steel shares *closed* at 46 in Oslo", "In Oslo shares of Orr Steel *closed* at 46", True),
        ("Orr Steel shares *closed* at 46 in Oslo", "In Oslo shares of Orr Steel *closed* at 47", False),
    ],
)
def test_figures_of_two_firms(one, other, expected):
    left, right = mention(f"{one} [on Wednesday]"), mention(f"{other} [on 6 March]", "d2")
    names = "The New Oslo Exchange, Bergen, Askvik and Lund report."
    found = {m.mention_id: m.event_id for m in linked(left, right, d1=names, d2=names).mentions}
    assert (found[left.mention_id] == found[right.mention_id]) is expected


# What many states do, each for itself; that a government does it is no other thing.
@pytest.mark.parametrize(
    ("who", "expected"), [("The Cuban government *deplored*", False), ("The Norwegian government *condemned*", True)]
)
def test_what_other_states_say(who, expected):
    one = mention("Norway *condemned* the bombing in Lund [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention(f"{who} the bombing in Lund [on 6 March]", "d2", published_date=date(2024, 3, 7))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


def test_a_contest_has_one_winner():
    one = mention("Holm *won* against Lund in Bergen [on Wednesday]")
    other, same_one = (
        mention("Lund *won* in Bergen [on 6 March]", "d2"),
        mention("Holm *won* in Bergen [on 6 March]", "d3"),
    )
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, other, same_one).mentions}
    assert found[one.mention_id] == found[same_one.mention_id] != found[other.mention_id]


# Documents that are not on one subject: who won or supported is told, not only the day; a verb that says little, what each
# document has for itself and what is told as another one join nothing.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Holm *won* Bergen [on Wednesday]", "Holm's narrow *win* in Bergen [on 6 March]", True),
        ("her *win* in Bergen [on Wednesday]", "his two *wins* [on 6 March]", False),
        ("Holm *won* in Bergen [on Wednesday]", "her *wins* in Bergen and Askvik [on 6 March]", False),
        ("a state that Holm *won* [on Wednesday]", "Holm *won* Bergen [on 6 March]", False),
        ("Lund *defeated* Holm [on Wednesday]", "Lund *beat* Holm [on 6 March]", True),
        ("she *lost* Bergen's primary [on Wednesday]", "Holm *won* Bergen's primary [on 6 March]", False),
        ("they *supported* Lund of Bergen [in March]", "he *supported* Per Lund of Bergen [in March]", False),
        ("Holm *supported* Lund of Bergen [in March]", "Ole Holm *supported* Lund of Bergen [in March]", True),
        ("Lund *condemned* the Bergen blast [on Wednesday]", "the Bergen *blast* [on 6 March]", False),
        ("Lund *spoke* to fans in Bergen [on Wednesday]", "he *spoke* to fans in Bergen [on 6 March]", False),
        ("Lund *condemned* the attack [on Wednesday]", "the army *condemned* the attack [on 6 March]", False),
        ("The report on Bergen *came* [on Wednesday]", "advisers *came* [on 6 March]", False),
        ("Bergen's *meeting* [on Wednesday]", "a *meeting* [on 6 March]", True),
        ("Lund *recalled* Bergen monitors [on 6 March]", "the *recall* of Bergen monitors by Lund [in March]", True),
        ("Lund *recalled* Bergen monitors [on 6 March]", "Lund's second *recall* of Bergen monitors [in March]", False),
        ("the party's *convention* [in March]", "the party's *convention* [in March]", False),
        ("the liberal *convention* [in March]", "the liberal *convention* [in March]", True),
    ],
)
def test_what_joins_documents_on_other_subjects(one, other, expected):
    left, right = (
        mention(
            text,
            doc,
            days="2024-03-01/2024-03-31" if "[in" in text else "2024-03-06",
            sentence_text=f"{text}: Bergen, Lund",
        )
        for text, doc in ((one, "d1"), (other, "d2"))
    )
    assert same("event_id", left, right) is expected


@pytest.mark.parametrize(
    ("one", "other", "further", "expected"),
    [
        ("The Bergen Harbour Board *met* [on Wednesday]", "the BHB *meets* [on 6 March]", "", True),
        (
            "The Bergen Harbour Board *met* [on Wednesday]",
            "the BHB *meets* [on 6 March]",
            "Bryne Hotel Bank *shut*",
            False,
        ),
    ],
)
def test_capitals_abbreviate_one_name(one, other, further, expected):
    left, right = mention(one), mention(other, "d2")
    rest = [mention(further, "d3", days="2023-01-01")] if further else []
    found = {m.mention_id: m.event_id for m in linked(left, right, *rest, d1=SUBJECT, d2=SUBJECT).mentions}
    assert (found[left.mention_id] == found[right.mention_id]) is expected


def test_what_is_closed_to_the_press_has_not_ended():
    one = mention("The Bergen hearings, which were closed to the press, *began* [on Wednesday]")
    assert same("event_id", one, mention("Hearings in Bergen *began* [on Wednesday]", "d2"))


def test_two_things_begin_on_one_day():
    one = mention("The Bergen hearings *began* [on Wednesday]")
    assert not same("event_id", one, mention("The Bergen marathon *started* [on Wednesday]", "d2"))
    assert same("event_id", one, mention("Hearings in Bergen *started* [on Wednesday]", "d2"))


def test_a_correction_is_a_conflict_with_what_it_corrects():
    one = mention("The Bergen tunnel *collapsed* [on 6 March]")
    fields = {"claimant_text": "An earlier version of this article", "attribution_id": "a1"}
    wrong = mention("The Bergen tunnel *collapsed* [on 6 March]", "d2", **fields)
    right = mention("The Bergen tunnel *collapsed* [on 7 March]", "d2", days="2024-03-07")
    assert {row.kind for row in linked(one, wrong, right).conflicts} == {"shifted day"}
    for other in ("the mayor", "a post on the town's page", "the report"):
        assert linked(one, replace(wrong, claimant_text=other), right).conflicts == []


def test_documents_on_other_subjects_do_not_share_nameless_events():
    one = mention(
        "a third-quarter *loss* of 8 million", sentence_text="Orr Steel of Bergen posted a third-quarter loss."
    )
    two = mention(
        "a third-quarter *loss* of 8 million", "d2", sentence_text="Hill Foods of Lyon had a third-quarter loss."
    )
    assert not same("event_id", one, two)


def test_a_coarse_time_does_not_bridge_two_days():
    first = mention("Norway *signed* the Bergen treaty [on 6 March]")
    second = mention("Norway *signed* the Bergen treaty [on 4 November]", "d2", days="2024-11-04")
    coarse = mention("Norway *signed* the Bergen treaty [in 2024]", "d3", days="2024-01-01/2024-12-31")
    events = {m.mention_id: m.event_id for m in linked(first, second, coarse).mentions}
    assert events[first.mention_id] != events[second.mention_id]


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        ("2024-03-07", "shifted day"),
        ("2024-04-06", "typo-like"),
        ("2024-03-16", "typo-like"),
        ("2024-03-22", "dispute"),
        ("2025-01-01/2025-12-31", None),
        ("2024-09-20", None),
        ("2024-06-03", "typo-like"),
    ],
)
def test_conflict(days, kind):
    other = mention("Norway *signed* the Bergen treaty [on the 6th]", "d2", days=days)
    found = linked(SIGNED, other).conflicts
    assert {row.kind for row in found} == ({kind} if kind else set())
    if kind:
        assert {(str(row.start), row.doc_ids) for row in found} == {("2024-03-06", ("d1",)), (days, ("d2",))}
        assert len({row.conflict_id for row in found}) == len({row.explanation for row in found}) == 1
        assert "2024-03-06" in found[0].explanation and days in found[0].explanation


# Another year alone is a slip of what happens once; a law may begin on the first of every July, a fair on one day of each year.
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Lund was *killed* in Bergen [on 6 March {}]", {"typo-like"}),
        ("The Bergen fishing law came into *force* [on 1 March {}]", set()),
        ("The Bergen fair *opened* [on 6 March {}]", set()),
    ],
)
def test_another_year(text, kinds):
    day = "01" if "1 March" in text else "06"
    one, two = (mention(text.format(y), f"d{y}", days=f"{y}-03-{day}") for y in (2023, 2024))
    assert {row.kind for row in linked(one, two).conflicts} == kinds


# Who does it may be named elsewhere in a document, or stand on the other side; another does another thing.
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Holm will close the Voss mill, which it *bought* [on 6 April]", {"typo-like"}),
        ("the Voss mill of Holm, *bought* [on 6 April]", {"typo-like"}),
        ("Lund *bought* a mill in Voss [on 6 April]", set()),
    ],
)
def test_who_did_it_elsewhere(text, kinds):
    one = mention("Holm *bought* the Voss mill [on 6 March]")
    found = linked(one, mention(text, "d2", days="2024-04-06"), d1="Holm of Voss", d2=text)
    assert {row.kind for row in found.conflicts} == kinds


def test_a_month_beside_another_month_s_day():
    other = mention("Norway *signed* the Bergen treaty [in April]", "d2", days="2024-04-01/2024-04-30")
    assert {row.kind for row in linked(SIGNED, other).conflicts} == {"dispute"}


# No conflict: weekdays do not slip, others do the same, a reprint counts 'today' from its own day.
@pytest.mark.parametrize(("when", "kinds"), [("then", set()), ("on the 16th", {"typo-like"})])
def test_only_numbers_of_days_slip(when, kinds):
    one = mention("Norway *cheered* the Bergen choir [that day]")
    two = mention(f"Norway *cheered* the Bergen choir [{when}]", "d2", days="2024-03-16")
    assert {row.kind for row in linked(one, two).conflicts} == kinds


# Reports of two days rather tell two things, but for what happens once, as in two time zones, and to nobody else.
@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (
            "A plane of Tarwind *crashed* near Bergen [on Wednesday]",
            "The Tarwind plane *crashed* near Bergen [on Thursday]",
            {"shifted day"},
        ),
        (
            "A plane of Tarwind *crashed* near Bergen [on Wednesday]",
            "A second Tarwind plane *crashed* near Bergen [on Thursday]",
            set(),
        ),
        (
            "Bergen's Per Lund was *acquitted* of theft [on Wednesday]",
            "Per Lund's guard Ole Holm was *acquitted* of theft [on Thursday]",
            set(),
        ),
        (
            "Two masked men *robbed* a Bergen bank [on Wednesday]",
            "Two masked men *robbed* a Bergen bank [on Thursday]",
            set(),
        ),
        (
            "Two masked men *robbed* a Bergen bank [on Wednesday]",
            "Two masked men *robbed* a Bergen bank [on 7 March]",
            {"shifted day"},
        ),
        (
            "Two masked men *robbed* a Bergen bank [on Wednesday]",
            "Two masked men *robbed* a Bergen bank again [on 7 March]",
            set(),
        ),
        (
            "A fire *burned* 40 acres of forest near Bergen [on Wednesday]",
            "A fire *burned* 90 acres of forest near Bergen [on 7 March]",
            set(),
        ),
        (
            "Anna Holm was *born* in Bergen [on 6 March]",
            "Anna Holm, the second of five daughters, was *born* in Bergen [on 7 March]",
            {"shifted day"},
        ),
        # the one says nothing that the other does not
        (
            "The drivers of Bergen Rail *struck* for higher wages and longer breaks [on Wednesday]",
            "The drivers of Bergen Rail *struck* [on 7 March]",
            {"shifted day"},
        ),
    ],
)
def test_days_side_by_side(one, other, kinds):
    found = linked(mention(one), mention(other, "d2", days="2024-03-07"), d1=one, d2=other)
    assert {row.kind for row in found.conflicts} == kinds


# What a paper reported at once, of one day and then of the next, is news of two things; who looks back later has slipped, and
# so has perhaps another paper.
@pytest.mark.parametrize(
    ("published", "paper", "kinds"),
    [(8, "d1.example", set()), (8, "d2.example", {"shifted day"}), (28, "d1.example", {"shifted day"})],
)
def test_news_of_two_days(published, paper, kinds):
    one = mention("The trial of a Bergen nurse *began* [on Wednesday]", published_date=date(2024, 3, 7))
    days = {"days": "2024-03-07", "published_date": date(2024, 3, published), "publisher": paper}
    other = mention("The trial of a Bergen nurse *began* [on 7 March]", "d2", **days)
    assert {row.kind for row in linked(one, other).conflicts} == kinds


def test_each_names_a_place_that_the_other_does_not_know():
    home = mention("Police *raided* the home of Per Lund in Voss [on 6 March]")
    other = mention("Police *raided* the home of Per Lund in Odda [on 7 March]", "d2", days="2024-03-07")
    assert linked(home, other, d1="Per Lund of Voss", d2="Per Lund of Odda").conflicts == []
    assert linked(home, other, d1="Per Lund of Voss and Odda", d2="Per Lund of Odda").conflicts != []


def test_who_is_named_beside_a_known_name_is_no_stranger():
    days = {"days": "2024-04-06"}
    one = mention("Paul Lund of Bergen was *appointed* bishop of Voss [on 6 March]")
    more = mention("The canon of Bergen was *appointed* [on 6 March]")
    slip = mention("Bishop Paul Lund, who was *appointed* [on 6 April]", "d2", **days)
    found = linked(one, more, slip, d1="Paul Lund of Bergen, Voss", d2="Paul Lund of Voss")
    assert {row.kind for row in found.conflicts} == {"typo-like"}


def test_a_clash_without_names_needs_common_words():
    days = {"days": "2024-03-07"}
    one = mention("A giant container ship *ran* aground in the Bergen fjord [on Wednesday]")
    two = mention("The giant vessel *ran* aground [on 7 March]", "d2", sentence_text="Bergen fjord: it ran", **days)
    three = mention("It *ran* aground [on 7 March]", "d2", sentence_text="Bergen fjord: it ran", **days)
    assert {row.kind for row in linked(one, two).conflicts} == {"shifted day"}
    assert linked(one, three).conflicts == []


def test_others_do_the_same():
    one = mention("Iceland *signed* the Bergen treaty with Norway [then]")
    two = mention("Norway *signed* the Bergen treaty with Sweden [then]", "d2", days="2024-03-07")
    assert linked(one, two).conflicts == []


def test_a_reprint_a_day_later():
    wire = " ".join(["Today Norway signed the Bergen treaty.", *(f"word{i}" for i in range(60))])
    fields = {"uses_published": True}
    one = mention("[Today] Norway *signed* the Bergen treaty", **fields)
    two = mention("[Today] Norway *signed* the Bergen treaty", "d2", days="2024-03-07", **fields)
    assert linked(one, two, d1=wire, d2=wire + " More soon.").conflicts == []
    assert len(linked(one, two, d1=wire, d2="Another report.").conflicts) == 2


def test_years_of_what_happens_once():
    one = mention("Norway *proposed* the treaty [in 2017]", days="2017-01-01/2017-12-31")
    two = mention("Norway *proposed* the treaty [in 2019]", "d2", days="2019-01-01/2019-12-31")
    assert [row.kind for row in linked(one, two).conflicts] == ["dispute", "dispute"]
    met = [
        replace(
            m,
            mention_id=make_id("m", m.mention_id),
            event="met",
            claim_text=m.claim_text.replace("proposed", "met a     "),
        )
        for m in (one, two)
    ]
    assert linked(*met).conflicts == []


def test_a_changed_plan_is_no_conflict():
    plan = mention("Norway will *sign* the Bergen treaty [on Friday]", "d2", days="2024-03-08", modality="planned")
    assert linked(SIGNED, plan).conflicts == []


def test_two_plans_are_no_dispute():
    plans = [
        mention("Norway will *sign* the Bergen treaty [then]", f"d{day}", days=f"2024-03-{day}", modality="planned")
        for day in ("06", "22")
    ]
    assert linked(*plans).conflicts == []


@pytest.mark.parametrize(("told", "kinds"), [(date(2024, 2, 9), set()), (date(2024, 2, 2), {"typo-like"})])
def test_a_plan_told_another_day_may_have_been_moved(told, kinds):
    first = mention("The trial of Lund *ends* [on 14 March]", days="2024-03-14", published_date=date(2024, 2, 2))
    second = mention("The trial of Lund will *end* [on 19 March]", "d2", days="2024-03-19", published_date=told)
    assert {row.kind for row in in_a_folder_on_one_subject(first, second).conflicts} == kinds


# Two firms of one trade are two, also in documents that name nobody else.
@pytest.mark.parametrize(
    ("firm", "expected"), [("Lund Energy", True), ("Bergen Energy", False), ("Bergen Motors", False)]
)
def test_the_trade_of_a_firm_is_no_name(firm, expected):
    one = mention("Lund Energy *launched* a satellite [on Wednesday]")
    two = mention(f"{firm} *sent* a satellite into orbit [on 6 March]", "d2")
    texts = {"d1": "Lund Energy is calm.", "d2": f"{firm} is calm."}
    found = {m.mention_id: m.event_id for m in linked(one, two, **texts).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


@pytest.mark.parametrize("who", ["Lund, a nurse from Bergen,", "Lund was suspended by Holm and"])
def test_whoever_is_named_first_did_it(who):
    one, two = mention("Lund *sued* the club [on Wednesday]"), mention(f"{who} *sued* the club [on 6 March]", "d2")
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two).mentions}
    assert found[one.mention_id] == found[two.mention_id]


def test_what_was_done_comes_before_what_was_said_of_it():
    done = mention("Lund *resigned* as head of the club [on Wednesday]", published_date=date(2024, 3, 6))
    said = mention("Lund had *quit* the board of Bergen, too", role="statement", published_date=date(2024, 3, 6))
    back = mention("*resigned* [on 6 March]", "d2", published_date=date(2025, 3, 6))
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(done, said, back).mentions}
    assert found[done.mention_id] == found[back.mention_id]


def test_a_day_after_publication_is_a_plan():
    told = replace(SIGNED, published_date=date(2024, 3, 9))
    plan = mention(
        "Norway to *sign* the Bergen treaty [on the 8th]", "d2", days="2024-03-08", published_date=date(2024, 3, 5)
    )
    assert linked(told, plan).conflicts == []
    assert linked(told, replace(plan, published_date=date(2024, 3, 9))).conflicts != []


@pytest.mark.parametrize(("told", "kinds"), [(date(2024, 1, 9), {"typo-like"}), (date(2024, 4, 5), set())])
def test_what_is_still_to_come_is_nothing_of_a_day_that_has_passed(told, kinds):
    first = mention(
        "The trial of Lund will *begin* [on 14 January]", days="2024-01-14", published_date=date(2024, 1, 2)
    )
    second = mention("The trial of Lund will *begin* [on 14 April]", "d2", days="2024-04-14", published_date=told)
    assert {row.kind for row in in_a_folder_on_one_subject(first, second).conflicts} == kinds


def test_a_plan_for_another_month_is_likely_a_slip():
    plan = mention("Norway will *sign* the Bergen treaty [on 6 April]", "d2", days="2024-04-06", modality="planned")
    assert {row.kind for row in linked(SIGNED, plan).conflicts} == {"typo-like"}


def test_forecast_link():
    plan = mention(
        "Norway will *sign* the Bergen treaty [on Wednesday]", "d2", modality="planned", factuality="planned"
    )
    result = linked(SIGNED, plan)
    ids = {m.mention_id: m.claim_id for m in result.mentions}
    assert [(row.claim_id, row.other_claim_id) for row in result.links if row.relation == "forecast of"] == [
        (ids[plan.mention_id], ids[SIGNED.mention_id])
    ]


def test_publication_mentions_merge_across_days_and_the_earliest_dates_them():
    fields = {"role": "publication", "claimant_id": "ola nes", "claimant_name": "Ola Nes", "attribution_id": "a1"}
    late = mention(
        "the Bergen bridge is a danger to cars", days="2024-03-09", published_date=date(2024, 3, 9), **fields
    )
    early = mention("the Bergen bridge is a danger to all cars", "d2", published_date=date(2024, 3, 6), **fields)
    other = mention("the Bergen bridge is a danger to cars", "d3", **(fields | {"claimant_id": "mara hill"}))
    claims = linked(late, early, other).claims
    (claim,) = [c for c in claims if c.n_mentions == 2]
    assert (claim.start, claim.first_doc_id, claim.claimants) == (date(2024, 3, 6), "d2", ("Ola Nes",))
    assert (claim.first_published, claim.last_published) == (date(2024, 3, 6), date(2024, 3, 9))


def test_copies_count_once():
    wire = (
        "Norway signed the Bergen treaty on Wednesday after a year of talks that had begun in Oslo and moved to Rome. "
    )
    wire += "The minister said that the fishing rights had been the hardest part and that both sides had given way in the end."
    twin = mention(SIGNED.claim_text.replace("on Wednesday", "[on Wednesday]").replace("signed", "*signed*"), "d2")
    lone = mention("Norway *signed* the Bergen treaty [on 6 March]", "d3")
    result = linked(
        SIGNED, twin, lone, d1=wire, d2="OSLO (NTO) -- " + wire + "More soon.", d3="Norway signed a treaty."
    )
    groups = {d.doc_id: d.copy_group for d in result.documents}
    assert groups["d1"] == groups["d2"] == "d1" and groups["d3"] == "d3"
    (claim,) = [c for c in result.claims if c.n_mentions == 3]
    assert (claim.n_documents, claim.n_publishers, claim.n_independent, claim.n_own_voice) == (3, 3, 2, 3)
    assert sorted(row.relation for row in result.links) == ["copy", "same claim"]


def test_equal_short_texts_are_copies():
    texts = {"d1": "Bridge opens today!", "d2": "Bridge opens today", "d3": "Bridge opens", "d4": ""}
    result = link([document(d) for d in (*texts, "d5")], [*texts.values(), ""], [], [])
    assert [d.copy_group for d in result.documents] == ["d1", "d1", "d3", "d4", "d5"]


def test_boilerplate_of_a_publisher_makes_no_copies():
    footer = " ".join(f"word{i}" for i in range(30))
    texts = {f"d{n}": " ".join(f"own{n}{i}" for i in range(40)) + ". " + footer for n in range(4)}
    result = link([document(d, publisher="orr.example") for d in texts], list(texts.values()), [], [])
    assert all(d.copy_group == d.doc_id for d in result.documents)


@pytest.mark.parametrize(
    ("publisher", "days", "groups"),
    [
        ("orr.example", (None, None), {"d0", "d1"}),
        (None, (None, None), {"d0"}),
        (None, (4, 6), {"d0"}),
        (None, (4, 20), {"d0", "d1"}),
    ],
)
def test_what_reports_repeat_of_a_story_makes_no_copies(publisher, days, groups):
    before = " ".join(f"word{i}" for i in range(30))
    texts = {f"d{n}": " ".join(f"own{n}{i}" for i in range(70)) + ". " + before + "." for n in range(2)}
    dates = [day and date(2024, 3, day) for day in days]
    told = [document(d, publisher=publisher, published_date=day) for d, day in zip(texts, dates, strict=True)]
    result = link(told, list(texts.values()), [], [])
    assert {d.copy_group for d in result.documents} == groups


def test_a_story_that_many_carry_is_compared_once_a_copy(monkeypatch):
    """Time grows with the number of copies, not with its square."""
    compared = []
    alike = copies.are_copies
    monkeypatch.setattr(copies, "are_copies", lambda left, *others: compared.append(len(left)) or alike(left, *others))
    wire = " ".join(f"word{i}" for i in range(80))
    texts = [f"{wire} own{n} {n}" for n in range(60)]
    result = link([document(f"d{n:02}") for n in range(60)], texts, [], [])
    assert {d.copy_group for d in result.documents} == {"d00"}
    assert sum(compared) == 59


def test_a_claim_that_is_told_again_and_again_is_not_looked_through_for_each_time(monkeypatch):
    """Time grows with the number of mentions, not with its square."""
    looked_at = []
    members = Groups.members
    monkeypatch.setattr(Groups, "members", lambda *group: (looked_at.append(item) or item for item in members(*group)))
    tables = extract("The mill closed on 4 June 2011. " * 200, lang="en")
    assert len(tables["claims"]) == 1
    assert 200 <= len(looked_at) < 600


def test_a_shared_quotation_is_no_copy():
    quote = (
        '"We have worked on this for a very long time and nobody will be able to take it away from us now," she said. '
    )
    one = quote + " ".join(f"one{i}" for i in range(60))
    two = quote + " ".join(f"two{i}" for i in range(60))
    result = linked(SIGNED, replace(SIGNED, mention_id=make_id("m", 2), doc_id="d2"), d1=one, d2=two)
    assert all(d.copy_group == d.doc_id for d in result.documents)


def test_dates_that_contradict_themselves():
    empty = dict.fromkeys(Timex.__slots__) | {"char_start": 90, "char_end": 99, "stated": ()}
    bad = Timex(
        **(
            empty
            | {
                "timex_id": "t1",
                "doc_id": "d1",
                "text": "Monday, 6 March 2024",
                "reason": "weekday mismatch",
                "start": date(2024, 3, 6),
                "end": date(2024, 3, 6),
            }
        )
    )
    good = Timex(**(empty | {"timex_id": "t2", "doc_id": "d1", "text": "last spring", "reason": "vague"}))
    rows = link([document("d1")], [""], [replace(SIGNED, timex_ids=("t1",))], [bad, good]).conflicts
    assert [(row.kind, row.mention_ids, row.event_id) for row in rows] == [
        ("weekday mismatch", (SIGNED.mention_id,), None)
    ]


def test_page_dates():
    flags = ("mixed-script words", "page dates disagree: field 2025-10-24, dateline 2025-10-25")
    rows = link([document("d1", flags=flags)], [""], [], []).conflicts
    assert [(row.kind, str(row.start)) for row in rows] == [("page dates", "2025-10-24"), ("page dates", "2025-10-25")]


# A claim is told by who says it, but not in words that hardly tell what happened.
@pytest.mark.parametrize(
    ("said", "expected"), [("We *strike* [today]", 0), ("The drivers *strike* in Bergen [today]", 1)]
)
def test_what_tells_a_claim(said, expected):
    told = mention("The strike of the drivers *began* in Bergen [on Wednesday]")
    by = mention(said, "d2", claimant_name="Ann Lund", claimant_id="ann lund")
    assert main_mention([told, by]) is (told, by)[expected]


def test_order_does_not_matter():
    mentions = [
        mention(f"{who} *{verb}* the Bergen {what} [then]", f"d{i % 7}", days=f"2024-03-{6 + i % 3:02}")
        for i, (who, verb, what) in enumerate(
            (who, verb, what)
            for who in ("Norway", "Iceland", "the mayor")
            for verb in ("signed", "opened", "signing")
            for what in ("treaty", "bridge", "pact", "tunnel")
        )
    ]
    first = linked(*mentions)
    shuffled = random.Random(1).sample(mentions, len(mentions))
    second = linked(*shuffled)
    for table, key in (("claims", "claim_id"), ("conflicts", "explanation"), ("links", "reason")):
        rows = [sorted(map(repr, getattr(result, table))) for result in (first, second)]
        assert rows[0] == rows[1], (table, key)
    assert {m.mention_id: m for m in first.mentions} == {m.mention_id: m for m in second.mentions}
    assert [m.mention_id for m in second.mentions][: len(shuffled)] == [m.mention_id for m in shuffled]


def test_claims_and_links_point_to_what_exists():
    result = linked(SIGNED, replace(SIGNED, mention_id=make_id("m", 0), doc_id="d2"))
    mentions = {m.mention_id: m for m in result.mentions}
    for claim in result.claims:
        assert mentions[claim.main_mention_id].claim_id == claim.claim_id
        assert claim.n_mentions == sum(m.claim_id == claim.claim_id for m in mentions.values())
        assert claim.claim_id == make_id("c", min(i for i, m in mentions.items() if m.claim_id == claim.claim_id))
        assert claim.event_id == make_id("e", min(i for i, m in mentions.items() if m.event_id == claim.event_id))
    assert result.links and all(row.mention_id in mentions for row in result.links)


# A wrong day, month or year of what three documents tell is told like it, and nothing else is.
@pytest.mark.parametrize(
    ("text", "days", "kinds"),
    [
        ("The mayor, Holm, *gave* up his office [on 16 March]", "2024-03-16", {"typo-like"}),
        ("Holm *resigned* as mayor [in April]", "2024-04-01/2024-04-30", {"dispute"}),
        ("The mayor, Holm, *came* up [on 16 March]", "2024-03-16", set()),
        ("Holm, 49, *resigned* as mayor [in April]", "2024-04-01/2024-04-30", {"dispute"}),
        ("Holm *resigned* as mayor [in March 2023]", "2023-03-01/2023-03-31", {"dispute"}),
        ("Holm *resigned* as mayor [in March]", "2024-03-01/2024-03-31", set()),
        ("Holm *resigned* as mayor [in March 2019]", "2019-03-01/2019-03-31", set()),
        ("Holm, the mayor, *sold* his boat [on 16 March]", "2024-03-16", set()),
        ("Pedersen *resigned* as treasurer [in April]", "2024-04-01/2024-04-30", set()),
        ("Holm, the mayor, *spoke* [in April]", "2024-04-01/2024-04-30", set()),
        ("Holm *resigned* as mayor a second time [in April]", "2024-04-01/2024-04-30", set()),
    ],
)
def test_what_one_alone_tells_of_another_time(text, days, kinds):
    told = [mention(f"Holm *resigned* as mayor {n} days later [on 6 March]", f"e{n}") for n in "234"]
    alone = mention(text, "d9", days=days, published_date=date(2025, 1, 20))
    assert {row.kind for row in in_a_folder_on_one_subject(*told, alone).conflicts} == kinds


def test_what_many_do_in_turn_is_no_slip():
    told = [mention(f"Holm *won* the Bergen race {n} days later [on 6 March]", f"e{n}") for n in "234"]
    alone = mention(
        "Holm *won* a Bergen race [in April]", "d9", days="2024-04-01/2024-04-30", published_date=date(2025, 1, 20)
    )
    assert not in_a_folder_on_one_subject(*told, alone).conflicts


def test_whose_chairman_it_is_does_not_tell_who_it_is_apart():
    one = mention(
        "*acquitted* [on 6 March]", sentence_text="Orva's former chairman was charged and acquitted on 6 March"
    )
    two = mention("Bergen court *acquitted* Torlund [on Wednesday]", "d2", published_date=date(2024, 3, 7))
    texts = {"d1": f"{SUBJECT} Orva", "d2": f"{SUBJECT} Torlund"}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, **texts).mentions}
    assert found[one.mention_id] == found[two.mention_id]


def test_each_happens_once():
    """'Convicted' and 'sentenced' are two things, however alike the days."""
    told = [mention(f"Holm was *convicted* of {n} thefts in Bergen [on 6 March]", f"e{n}") for n in "234"]
    alone = mention(
        "Holm was *sentenced* for thefts in Bergen [on 16 March]",
        "d9",
        days="2024-03-16",
        published_date=date(2025, 1, 20),
    )
    assert not in_a_folder_on_one_subject(*told, alone).conflicts


@pytest.mark.parametrize(("one", "two", "kinds"), [(1847, 1874, {"dispute"}), (1847, 1894, set())])
def test_digits_of_a_year_in_the_other_order(one, two, kinds):
    told = [
        mention(f"{SUBJECT}, a club *founded* [in {year}]", f"y{year}", days=f"{year}-01-01/{year}-12-31")
        for year in (one, two)
    ]
    assert {row.kind for row in in_a_folder_on_one_subject(*told).conflicts} == kinds


def test_what_was_news_on_two_days_is_two_things():
    first = mention("The gallery of Holm mine *collapsed* [on Wednesday]", "w1", published_date=date(2024, 3, 7))
    later = mention("Holm mine *collapsed* [on 6 March]", "w2", published_date=date(2024, 9, 1))
    second = mention(
        "The shaft of Holm mine *collapsed* [on Friday]", "w3", days="2024-03-08", published_date=date(2024, 3, 9)
    )
    assert not in_a_folder_on_one_subject(first, later, second).conflicts


def test_where_it_is_may_be_told_of_what_has_a_name():
    one = mention("A bridge in Halm *collapsed* in rain [on Wednesday]", published_date=date(2024, 3, 6))
    two = mention("The Morandal bridge *gave* way [on 6 March]", "d2", published_date=date(2024, 5, 1))
    texts = {"d1": f"{SUBJECT} Halm", "d2": f"{SUBJECT} Morandal"}
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, **texts).mentions}
    assert found[one.mention_id] == found[two.mention_id]


def looking_back(text: str, days: str) -> Mention:
    return mention(text, f"d{days[:10]}", days=days, published_date=date(2024, 9, 20))


# On one subject what happens once hardly has two years that differ by the order of their digits; a month is enough.
@pytest.mark.parametrize(
    ("one", "two", "kinds"),
    [
        (("founded [in 1847]", "1847-01-01/1847-12-31"), ("founded [in 1874]", "1874-01-01/1874-12-31"), {"dispute"}),
        (("burst [on 6 March 1962]", "1962-03-06"), ("burst [on 6 March 1926]", "1926-03-06"), {"typo-like"}),
        (("held first [in 1987]", "1987-01-01/1987-12-31"), ("held [in 1978]", "1978-01-01/1978-12-31"), set()),
        (("burst [on 6 March 1962]", "1962-03-06"), ("burst [on 7 May 1926]", "1926-05-07"), set()),
        (("burst [on 6 March 1962]", "1962-03-06"), ("burst again [on 6 March 1926]", "1926-03-06"), set()),
    ],
)
def test_years_of_swapped_digits(one, two, kinds):
    told = [
        looking_back(f"the old dam, *{text.split()[0]}* {text.split(' ', 1)[1]}", days) for text, days in (one, two)
    ]
    assert {row.kind for row in in_a_folder_on_one_subject(*told).conflicts} == kinds


@pytest.mark.parametrize(("first", "kinds"), [("first ", {"dispute"}), ("", set())])
def test_years_of_what_happened_first(first, kinds):
    years = [("1987-01-01/1987-12-31", 1987), ("1978-01-01/1978-12-31", 1978)]
    told = [looking_back(f"The fair, {first}*held* [in {year}]", days) for days, year in years]
    assert {row.kind for row in in_a_folder_on_one_subject(*told).conflicts} == kinds


@pytest.mark.parametrize(("sentence", "kinds"), [("The Bergen is", {"dispute"}), ("There is", set())])
def test_years_of_what_is_named_before_a_claim(sentence, kinds):
    one = looking_back("a ship of ten holds, *built* [in 1989]", "1989-01-01/1989-12-31")
    one = replace(one, sentence_text=f"{sentence} {one.claim_text}")
    two = looking_back("the Bergen, *built* [in 1998]", "1998-01-01/1998-12-31")
    assert {row.kind for row in in_a_folder_on_one_subject(one, two).conflicts} == kinds


# One day of two years, by words of one kind, is a slip; unless one of them is said of what happened before.
@pytest.mark.parametrize(
    ("text", "days", "kinds"),
    [
        ("Holm *dug* it up [on 6 March 2023]", "2023-03-06", {"typo-like"}),
        ("Holm *dug* it up [on 7 March 2023]", "2023-03-07", set()),
        ("Holm *remembered* it [on 6 March 2023]", "2023-03-06", set()),
    ],
)
def test_one_day_of_two_years(text, days, kinds):
    found = looking_back("The crown was *unearthed* [on 6 March 2024]", "2024-03-06")
    assert {row.kind for row in in_a_folder_on_one_subject(found, looking_back(text, days)).conflicts} == kinds


def test_who_tells_of_both_years_knows_of_two_events():
    told = [looking_back("The crown was *unearthed* [on 6 March 2024]", "2024-03-06")]
    told += [mention(f"Holm *{verb}* it up [on 6 March 2023]", "d9", days="2023-03-06") for verb in ("dug",)]
    told += [mention("The mayor *left* [on 6 March]", "d9", published_date=date(2024, 9, 20))]
    assert not in_a_folder_on_one_subject(*told).conflicts


# Of what somebody does at a wedding the day is that of the wedding.
@pytest.mark.parametrize(("where", "kinds"), [("at her wedding", {"typo-like"}), ("at her lake", set())])
def test_what_is_done_at_a_wedding(where, kinds):
    told = [mention(f"Pia Holm *married* her teacher {n} times [on 6 March]", f"e{n}") for n in "23"]
    alone = looking_back(f"Pia Holm *wore* lace {where} [on 6 April 2024]", "2024-04-06")
    assert {row.kind for row in in_a_folder_on_one_subject(*told, alone).conflicts} == kinds


# 'Watched the landing' tells of the landing as 'landed' does, by a word beside its own.
@pytest.mark.parametrize(("text", "kinds"), [("watched* the landing", {"shifted day"}), ("watched* the rain", set())])
def test_a_slip_beside_a_verb_that_says_little(text, kinds):
    told = [mention(f"The capsule *landed* near Bergen with {n} rocks [on 6 March]", f"e{n}") for n in "23"]
    alone = looking_back(f"We *{text} at school [on 7 March]", "2024-03-07")
    assert {row.kind for row in in_a_folder_on_one_subject(*told, alone).conflicts} == kinds


# A verb behind another and its time has the subject of that, not the place before it; without a time it may be a participle.
@pytest.mark.parametrize(
    ("before", "time", "expected"),
    [
        ("The Orro left Ravik on ", "5 May, ", "The Orro"),
        ("The Orro left Ravik, ", "", "The Orro left Ravik"),
        ("The Orro left Ravik and ", "", "The Orro"),
        ("The treaty of ", "3 May, ", "The treaty of"),
    ],
)
def test_the_subject_of_a_verb_behind_a_time(before, time, expected):
    wording = wording_of("en")
    found = said_of(wording.tokens(before), wording, len(before + time))
    assert " ".join(word for *_, word in found) == expected


# In a long time words of no common kind tell two things, unless each statement has both; on one day much else is enough.
@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        ("Letters were *lost* in the Bergen mail ward {}", "She *worked* in the Bergen mail ward {}", YEAR, False),
        ("{} the Bergen mail ward was *ruined* by a flood", "a ruinous *flood* in the Bergen mail ward {}", YEAR, True),
        ("The Bergen mail ward was *ruined* {}", "The Bergen mail ward was *soaked* {}", "2024-03-06", True),
    ],
)
def test_words_of_other_kinds_in_a_year(one, other, days, expected):
    pair = (mention(one.format("[then]"), days=days), mention(other.format("[then]"), "d2", days=days))
    assert same("event_id", *pair) is expected


# What verbs that say little tell is no slip for having one name that all name in the folder.
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Holm of Askvik *received* half of the votes in the first round [on 16 March]", set()),
        ("Holm *met* the guild [on 16 March]", {"typo-like"}),
    ],
)
def test_what_says_little_is_no_slip(text, kinds):
    told = [mention(f"Holm of Askvik *held* surprise meeting {n} of the guild [on 6 March]", f"e{n}") for n in "234"]
    alone = mention(text, "d9", days="2024-03-16", published_date=date(2025, 1, 20))
    assert {row.kind for row in in_a_folder_on_one_subject(*told, alone).conflicts} == kinds


# On one subject a span of time that two give alike is hardly that of two things; a year is.
@pytest.mark.parametrize(
    ("relation", "text", "expected"),
    [
        ("between", "Over 900 clerks were *prosecuted* for a faulty ledger [then]", True),
        ("at", "Over 900 clerks were *prosecuted* for a faulty ledger [then]", False),
        ("between", "Over 900 clerks *retired* for a faulty ledger [then]", False),
    ],
)
def test_a_span_told_alike(relation, text, expected):
    fields = {"days": "1999-01-01/2015-12-31", "relation": relation}
    one = mention("At least 700 masters were *prosecuted* over missing coins [then]", **fields)
    two = mention(text, "d2", **fields)
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, d1=SUBJECT, d2=SUBJECT).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


# Words of two kinds on one day need more in common than what all on their subject name.
@pytest.mark.parametrize(("names", "expected"), [("Holm, Lund and Bergen", False), ("Vik, Dal and Moen", True)])
def test_what_all_name_makes_no_cast(names, expected):
    told = [
        mention(f"Askvik *asked* scandal guild {n} for help [on 1 March]", f"e{n}", days="2024-03-01") for n in "12"
    ]
    told += [mention(f"Askvik *asked* guild {n} for help [on 1 March]", f"e{n}", days="2024-03-01") for n in "345678"]
    one = mention(f"The guild will go on *testifying* on the scandal of {names} [on Wednesday]")
    two = mention(f"The parish *adopted* the scandal report of {names} [on 6 March]", "d2")
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(one, two, *told).mentions}
    assert (found[one.mention_id] == found[two.mention_id]) is expected


def are_one_event(*mentions: Mention, **texts: str) -> bool:
    """Whether the first two mentions, in a folder on one subject, are of one event."""
    found = {m.mention_id: m.event_id for m in in_a_folder_on_one_subject(*mentions, **texts).mentions}
    return found[mentions[0].mention_id] == found[mentions[1].mention_id]


LATE = {"published_date": date(2024, 4, 20)}


# A crash that took place is nobody who was held, nor is it what stands aside with who was arrested.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crash of the Alva and the Brenn *took* place [on 6 March]", False),
        ("Lund police *held* a captain [on 6 March]", True),
    ],
)
@pytest.mark.parametrize("aside", ["", ", which hit the Brenn,"])
def test_a_crash_is_no_arrest(text, aside, expected):
    one = mention(f"The captain of the Alva{aside} was *arrested* [on Wednesday]", published_date=date(2024, 3, 7))
    assert are_one_event(one, mention(text, "d2", **LATE)) is expected


# Of what he is captain and where he is from tell no two persons; two ships do.
@pytest.mark.parametrize(
    ("who", "expected"), [("Rolf Moen, 59, from Pell Bay,", True), ("The captain of the Brenn", False)]
)
def test_whose_captain_and_from_where(who, expected):
    one = mention("The captain of the Alva was *arrested* [on Wednesday]", published_date=date(2024, 3, 7))
    two = mention(f"{who} was *arrested* [on 6 March]", "d2", **LATE)
    assert are_one_event(one, two, d2=f"{SUBJECT}. In the port lay the Alva.") is expected


# Whose MP somebody is names nobody else; who is MP of another place is another.
@pytest.mark.parametrize(("whom", "expected"), [("Moen", True), ("the Ulvik MP", False)])
def test_whose_mp(whom, expected):
    one = mention("A judge *sentenced* the Pell and Brenn MP to jail [on Wednesday]", published_date=date(2024, 3, 7))
    assert are_one_event(one, mention(f"A judge *sentenced* {whom} to jail [on 6 March]", "d2", **LATE)) is expected


# What one document tells of the same day as a vote is another vote than that of which others tell.
@pytest.mark.parametrize(("when", "expected"), [("on the same day", False), ("on 6 March", True)])
def test_another_of_its_kind_on_the_same_day(when, expected):
    one = mention(f"Council elections *take* place [{when}]", "d1")
    two = mention("A by-election was *held* in Lund [on 6 March]", "d2", **LATE)
    own = mention("Voters in Lund go to the *vote* [on Wednesday]", "d1")
    assert are_one_event(one, two, own) is expected


# What did not happen is no word for the main event of its day.
@pytest.mark.parametrize("negated", [True, False])
def test_what_did_not_happen_is_no_main_event(negated):
    told = [mention(f"The {noun} *scrubbed* the launch [on Wednesday]", f"e{noun}") for noun in ("agency", "crew")]
    denied = {"negated": True, "factuality": "negated"} if negated else {}
    one = mention("[on Wednesday] an engine *cooled*", "d1", published_date=date(2024, 3, 10), **denied)
    assert are_one_event(one, *told) is not negated


# Where 'he' was convicted, and whom a jury convicted, are no two who were; two courts are.
@pytest.mark.parametrize(("court", "kinds"), [("Old Dock court", {"dispute"}), ("Ulvik court", set())])
def test_where_he_was_is_not_who_he_is(court, kinds):
    sentence = "In May Holt went to Lund. He was convicted of fraud at the Old Dock court on 25 February."
    at = {"sentence_text": sentence[26:], "sentence_char_start": 26, "published_date": date(2024, 5, 9)}
    one = mention("He was *convicted* of fraud at the Old Dock court [on 25 February]", "d2", days="2024-02-25", **at)
    two = mention(f"Moen was *convicted* of fraud at the {court} [on 6 March]", "d1", **LATE)
    more = mention("Jurors *convicted* Moen of fraud [on 6 March]", "d3", **LATE)
    found = in_a_folder_on_one_subject(one, two, more, d2=f"{sentence} {SUBJECT}")
    assert {row.kind for row in found.conflicts} == kinds


def test_what_is_tendered_is_no_order():
    """Who orders an inquiry has nothing in common with who tenders her resignation."""
    wording = wording_of("en")
    assert wording.kinds[wording.stem("ordered")].isdisjoint(wording.kinds[wording.stem("tendered")])
