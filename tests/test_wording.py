"""Stems, synonyms and phrases: every example and counter of every language's `linking.toml`."""

import pytest

from pipeline.collection.phrases import hanging_in, joined_verbs, joined_words, started_at
from pipeline.collection.wording import Wording, tokens_of
from pipeline.collection.wordlists import compile_wording
from pipeline.language import available, load_language

LANGUAGES = [load_language(code) for code in available() if "linking" in load_language(code).data]
PAIRS = [(language, rule) for language in LANGUAGES for rule in language.data["linking"]["equal"]]


def stems(language, text: str) -> list[str]:
    return [stem for stem, *_ in language.once(compile_wording).terms(language.once(compile_wording).tokens(text))]


@pytest.mark.parametrize(
    ("language", "one", "two"), [(lang, *pair) for lang, rule in PAIRS for pair in rule["examples"]]
)
def test_equal(language, one, two):
    assert stems(language, one) == stems(language, two) != []


@pytest.mark.parametrize(
    ("language", "one", "two"), [(lang, *pair) for lang, rule in PAIRS for pair in rule["counter"]]
)
def test_unequal(language, one, two):
    assert stems(language, one) != stems(language, two)


def test_no_language_only_folds():
    assert [stem for stem, *_ in Wording().terms(tokens_of("Café U.N. Straße"))] == ["cafe", "un", "strasse"]


# What stands behind a preposition hangs on it, to the end of its name.
@pytest.mark.parametrize(
    ("phrase", "hanging"),
    [
        ("officers at the Lady of Holm Chapel", ["Lady", "Holm", "Chapel"]),
        ("the Bank of Holm", []),
        ("a nurse from Pell Bay", ["Pell", "Bay"]),
        ("a jury in Holm, Pell", ["Holm", "Pell"]),  # where that is
        ("a jury in Holm, three nurses", ["Holm"]),
        ("the mills in Holm and Pell, Nes", ["Holm", "Pell", "Nes"]),
        ("a mill in Holm and three nurses", ["Holm"]),
        ("a Pell Bay court", ["Pell", "Bay"]),
        ("Holm's Pell court", ["Pell"]),  # whose it is
        ("the Pell mill", []),
    ],
)
def test_what_hangs(phrase, hanging):
    wording = load_language("en").once(compile_wording)
    offsets = hanging_in(wording.tokens(phrase), wording)
    assert [phrase[at:].split()[0].strip(",") for at in offsets if phrase[at].isupper()] == hanging


# What is done again has a hyphen or none; 're-signed' is no resignation.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("re-floated", "refloated", True), ("re-elected", "reelected", True), ("re-signed", "resigned", False)],
)
def test_done_again(one, other, expected):
    wording = load_language("en").once(compile_wording)
    assert (wording.stem(one) == wording.stem(other)) is expected


# Months and days of the week name nobody, unless they are short: Jan, May.
def test_words_of_the_calendar():
    calendar = load_language("en").once(compile_wording).calendar
    assert {"august", "monday"} <= calendar and calendar.isdisjoint({"jan", "may", "mar", "sun"})


# A ship comes off by tugs; what is found in her is another thing.
def test_what_comes_off():
    wording = load_language("en").once(compile_wording)
    off, *others = (wording.kinds[wording.stem(word)] for word in ("refloated", "dragged", "salvaged", "found"))
    assert [bool(off & other) for other in others] == [True, True, False]
    scrubbed, *others = (wording.kinds[wording.stem(word)] for word in ("scrubbed", "postponed", "halted", "launched"))
    assert [bool(scrubbed & other) for other in others] == [True, True, False]


# What a day is that of, behind it, is told, too.
@pytest.mark.parametrize(
    ("text", "joined"),
    [("killed in       's bus crash near Holm", ["crash"]), ("killed in a bus crash", []), ("left the road", [])],
)
def test_what_a_day_is_of(text, joined):
    wording = load_language("en").once(compile_wording)
    assert joined_words(wording.tokens(text), 0, wording) == [wording.stem(word) for word in joined]


# What parts an idiom is told, too; most are not parted by names.
@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A jury found the baker Olav Holm guilty", "jury convicted baker Olav Holm"),
        ("They shot three men dead", "killed three men"),
        ("Lee fired three shots", "Lee shot three"),
        ("took Olav off", None),
        ("Lee emerged victorious", "Lee won"),
        ("Lee ended his bid for mayor", "Lee withdrew as mayor"),
    ],
)
def test_parted_idioms(text, plain):
    wording = load_language("en").once(compile_wording)
    told, other = ({stem for stem, *_ in wording.terms(wording.tokens(own))} for own in (text, plain or ""))
    assert told == other if plain else not told & set(map(wording.stem, ("convicted", "departed")))


# What began is told by the verb behind, and verbs with one subject tell one time.
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shells *began* |falling on Bergen", []),
        ("The ferry *began* to |sink", []),
        ("Talks *|began* to the sound of drums", []),
        ("They *|stopped* looking", []),
        ("Thieves *|climbed* in and stole a painting", ["stole"]),
        ("The bus *|left* the road, hit a tree and burst into flames", ["burned"]),
        ("Officers *|entered* the yard and led Holm away", ["arrested"]),
        ("They *|held* a man who climbed in and stole it", []),
        ("The mayor *|met* miners and wives", []),
    ],
)
def test_verbs_of_one_time(text, told):
    wording = load_language("en").once(compile_wording)
    event, place = text.replace("|", "").index("*"), text.replace("*", "").index("|")
    tokens = wording.tokens(text.replace("|", "").replace("*", ""))
    assert started_at(tokens, event, wording) == place
    assert joined_verbs(tokens, event, wording) == [wording.stem(word) for word in told]
