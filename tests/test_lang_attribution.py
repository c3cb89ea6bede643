"""Every class of every language's `attribution.toml`: its examples are found as written, its counters are not."""

from __future__ import annotations

import pytest

from pipeline.language import Language, LanguageError, available, load_language
from pipeline.saying.cue_lexicon import compile_lexicon
from tests.said_helpers import read

LANGUAGES = [load_language(code) for code in available() if "attribution" in load_language(code).data]
CLASSES = [
    pytest.param(language, name, table, id=f"{language.code}-{name}")
    for language in LANGUAGES
    for name, table in language.data["attribution"]["classes"].items()
]


@pytest.mark.parametrize(("language", "name", "table"), CLASSES)
def test_examples(language: Language, name: str, table: dict) -> None:
    assert table["examples"]
    for text, *triple in table["examples"]:
        found = read(text, language=language)
        rules = {one.rule.split("/")[0] for one in found.said}
        assert tuple(triple) in found.triples(), (text, found.triples())
        assert name in rules, (text, rules)


@pytest.mark.parametrize(("language", "name", "table"), CLASSES)
def test_counters(language: Language, name: str, table: dict) -> None:
    assert table["counters"]
    for text in table["counters"]:
        found = read(text, language=language)
        assert name not in {one.rule.split("/")[0] for one in found.said}, (text, found.triples())


def test_unknown_kind_of_content_is_named() -> None:
    table = {"kind": "speech", "takes": ["song"], "verbs": ["sing"]}
    broken = Language("xx", {"attribution": {"classes": {"sing": table}, "words": {}, "irregular": {}}})
    with pytest.raises(LanguageError, match=r"xx/attribution\.toml: class sing takes unknown \['song'\]"):
        compile_lexicon(broken)
