"""The first look for cues: complete for all forms, closed to words that are no cues where they stand."""

from __future__ import annotations

import pytest

from pipeline.saying.cue_gate import forms_of, lowered
from pipeline.saying.cue_lexicon import compile_lexicon
from tests.said_helpers import ENGLISH, read

LEXICON = ENGLISH.once(compile_lexicon)

# text, the words that could be cues by their spelling, whether one of them has what it needs
LOOKS = [
    ("Lee SAID it is safe.", ["SAID"], True),
    ("Lee denied it, pleading with Kim.", ["denied", "pleading"], True),
    ("The unsaid word of the essayist.", ["word"], False),
    ("A statement that Lee signed.", ["statement"], True),
    ("A statement fell.", ["statement"], False),
    ("A statement by the head of the port that it is safe fell.", ["statement"], True),
    ("The fear is that it falls.", ["fear"], True),
    ("The fear is old.", ["fear"], False),
    ("It is safe, according to Lee.", ["according"], True),
    ("It rose accordingly.", [], False),
    ("Kim stared at the crew.", [], False),
    ("Lee lashed out at Kim.", ["lashed"], True),
    ("Lee lashed Kim out.", ["lashed"], False),
    ("Lee is wary of it.", ["wary"], True),
    ("Lee's wary of it.", ["wary"], True),
    ("A hopeful day for the old port.", ["hopeful"], False),
    ("Lee became hopeful.", ["hopeful"], True),
    ("By the council's account it is safe.", ["account"], True),
    ("The account was closed.", ["account"], False),
    ("They bought it for the state.", ["state"], False),
    ("The best port of the Granite State is here.", ["State"], False),
    ("THE BEST PORT IS SAFE, THEY STATE IT IS.", ["STATE"], True),
]


@pytest.mark.parametrize(("text", "words", "opens"), LOOKS)
def test_words_that_could_be_cues(text: str, words: list[str], opens: bool) -> None:
    sight = LEXICON.gate.sight(text)
    places = sight.places() if sight else []
    assert [text[at:].split()[0].strip(".,") for at in places] == words
    assert bool(sight and sight.opens(timed=False, quotes=False)) == opens


def test_a_time_may_part_a_verb_from_its_words() -> None:
    sight = LEXICON.gate.sight("Lee campaigned on Monday for a bridge.")
    assert sight and sight.opens(timed=True, quotes=False) and not sight.opens(timed=False, quotes=False)


def test_some_only_introduce_quotations() -> None:
    sight = LEXICON.gate.sight("Lee began")
    assert sight and sight.opens(timed=False, quotes=True) and not sight.opens(timed=False, quotes=False)
    assert read("Lee began: “It is safe for all.”").triples() == [("Lee", "began", "“It is safe for all.”")]
    assert read("The work began in the old harbour.").triples() == []


def test_every_cue_is_let_through_in_its_own_form() -> None:
    for readings in LEXICON.heads.values():
        for head, entries in readings.items():
            text = " ".join(("is", head, *entries[0].rest, "that"))
            sight = LEXICON.gate.sight(text)
            assert sight and sight.places()[-1:] != [] and sight.opens(timed=False, quotes=True), text


def test_forms() -> None:
    assert {"deny", "denied", "denies", "denying"} <= forms_of("deny", ("ied", "ies", "ing"), {})
    assert {"rip", "ripped", "torn"} <= forms_of("rip", ("ed",), {"rip": "torn"})


def test_lower_case_keeps_the_length() -> None:
    assert lowered("İzmir SAID") == "İzmir said"
