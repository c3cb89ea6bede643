"""Tokens and their readings: cuts, offsets, and the cases in which the context decides."""

import pytest

from pipeline.language import load_language
from pipeline.model import Sentence
from pipeline.words import tag_sentence

ENGLISH = load_language("en")


def tokens(text, start=0):
    return tag_sentence(Sentence(0, start, start + len(text), text, "body", 0), ENGLISH)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. didn't sign it.", "The U.S. did n't sign it ."),
        ("It rose 3.5% on Oct. 3, 2,000 said.", "It rose 3.5 % on Oct. 3 , 2,000 said ."),
        ('co-sponsored--and "we\'ll go"', 'co-sponsored -- and " we \'ll go "'),
        ("``We cannot,'' she said", "`` We can not , '' she said"),
    ],
)
def test_cuts(text, words):
    assert [token.text for token in tokens(text)] == words.split()


def test_offsets_are_of_the_document():
    assert [(token.start, token.end) for token in tokens("It's on", start=100)] == [(100, 102), (102, 104), (105, 107)]


@pytest.mark.parametrize(
    ("text", "word", "reading"),
    [
        ("The mayor signed it.", "signed", ("VERB", "fin", "past", "sign")),
        ("The pact was quietly signed.", "signed", ("VERB", "part", "", "sign")),
        ("The plan put forward by Oslo was unusual.", "put", ("VERB", "part", "", "put")),
        ("Officials say so.", "say", ("VERB", "fin", "present", "say")),
        ("She wants to plan it.", "plan", ("VERB", "inf", "", "plan")),
        ("The plan failed.", "plan", ("NOUN", "", "", "plan")),
        ("It will rain.", "will", ("AUX", "fin", "future", "will")),
    ],
)
def test_readings(text, word, reading):
    token = next(token for token in tokens(text) if token.text == word)
    assert (token.pos, token.form, token.tense, token.lemma) == reading
