"""The first look for cues: complete for all forms, closed to words that are no cues where they stand."""

from __future__ import annotations

import pytest

from pipeline.saying.cue_gate import forms_of, lowered
from pipeline.saying.cue_lexicon import compile_lexicon
from tests.said_helpers import ENGLISH, read

LEXICON = ENGLISH.once(compile_lexicon)

# text, the words let through
LOOKS = [
    ("Lee SAID it is safe.", ["SAID"]),
    ("Lee denied it, pleading with Kim.", ["denied", "pleading"]),
    ("The unsaid word of the essayist.", []),
    ("A statement that Lee signed.", ["statement"]),
    ("A statement came.", []),
    ("It is safe, according to Lee.", ["according"]),
    ("It rose accordingly.", []),
]


@pytest.mark.parametrize(("text", "words"), LOOKS)
def test_words_let_through(text: str, words: list[str]) -> None:
    found = [text[at:].split()[0].strip(".,") for at, _ in LEXICON.gate.words(text)]
    assert found == words


def test_some_only_introduce_quotations() -> None:
    assert [only for _, only in LEXICON.gate.words("Lee began and said")] == [True, False]
    assert read("Lee began: “It is safe for all.”").triples() == [("Lee", "began", "“It is safe for all.”")]
    assert read("The work began in the old harbour.").triples() == []


def test_every_cue_is_let_through_in_its_own_form() -> None:
    for readings in LEXICON.heads.values():
        for head, entries in readings.items():
            text = " ".join((head, *entries[0].rest, "that"))
            assert [at for at, _ in LEXICON.gate.words(text)][:1] == [0], text


def test_forms() -> None:
    assert {"deny", "denied", "denies", "denying"} <= forms_of("deny", ("ied", "ies", "ing"), {})
    assert {"rip", "ripped", "torn"} <= forms_of("rip", ("ed",), {"rip": "torn"})


def test_lower_case_keeps_the_length() -> None:
    assert lowered("İzmir SAID") == "İzmir said"
