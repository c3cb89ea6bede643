"""Stems, synonyms and phrases: every example and counter of every language's `linking.toml`."""

import pytest

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
