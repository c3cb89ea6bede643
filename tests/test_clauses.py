"""Clauses: heads, extents, subjects and factuality of single sentences."""

import pytest

from pipeline.clauses import clause_at, parse_clauses
from pipeline.language import load_language
from pipeline.model import Sentence
from pipeline.words import tag_sentence

ENGLISH = load_language("en")


def clauses(text):
    sentence = Sentence(0, 0, len(text), text, "body", 0)
    return parse_clauses(sentence, tag_sentence(sentence, ENGLISH), ENGLISH)


def cut(text, span):
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The plan put forward by Oslo in 2019 was unusual.", "put unusual"),
        ("The tunnel opened in the 1970s and was rebuilt in 2011.", "opened rebuilt"),
        ("When he left, the plan failed.", "left failed"),
    ],
)
def test_heads(text, heads):
    assert [cut(text, clause.head) for clause in clauses(text)] == heads.split()


def test_clause_at_gives_the_innermost():
    text = "The plan put forward by Oslo in 2019 was unusual."
    found = clauses(text)
    assert clause_at(found, text.index("2019")).lemma == "put"
    assert clause_at(found, text.index("unusual")).lemma == "unusual"
    assert clause_at([], 3) is None
