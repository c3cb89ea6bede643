"""What stands between quotation marks, for every kind of mark, also where one is missing."""

from __future__ import annotations

import pytest

from pipeline.model import Sentence
from pipeline.saying.quotations import Quotations, find_quotations
from pipeline.schema import Span
from tests.said_helpers import page_of


def quotations(text: str) -> Quotations:
    sentences, start = [], 0
    for number, paragraph in enumerate(text.split("\n")):
        if paragraph:
            sentences.append(Sentence(len(sentences), start, start + len(paragraph), paragraph, "body", number))
        start += len(paragraph) + 1
    return find_quotations(page_of(text), sentences)


# text, its outermost quotations
OUTERMOST = [
    ('"It is safe," Lee said. "Go on."', ['"It is safe,"', '"Go on."']),
    ("“It is safe,” Lee said.", ["“It is safe,”"]),
    ("„Das ist sicher“, sagte sie.", ["„Das ist sicher“"]),
    ("« Oui », dit-il.", ["« Oui »"]),
    ("``No,'' she said. ``Never.''", ["``No,''", "``Never.''"]),
    ("''It's so,'' she said. ''Don't go.''", ["''It's so,''", "''Don't go.''"]),
    ("‘It’s the dogs’ home,’ Lee said.", ["‘It’s the dogs’ home,’"]),
    ("'It's safe,' Lee said of voters' fears.", ["'It's safe,'"]),
    ("'... it is safe,' Lee said.", ["'... it is safe,'"]),
    ("'It was a 'lost' year,' Lee said of a 'lost' town.", ["'It was a 'lost' year,'", "'lost'"]),
    # A speech of several paragraphs between single marks.
    ("Lee said: 'It's late for 'us' all.\n'Go on.'\nShe left.", ["'It's late for 'us' all.", "'Go on.'"]),
    ("The clerks' rule stays.\n'Go on,' Lee said.", ["'Go on,'"]),
    ("'It's late,' Lee said. 'We go.\n'It's over.'", ["'It's late,'", "'We go.", "'It's over.'"]),
    ("The clerks' port. 'Tis late.\n'Go on,' Lee said.", ["'Go on,'"]),
    # Marks of two kinds in one quotation.
    ('“It is safe," Lee said.', ['“It is safe,"']),
    ('("safe")—"so" she says', ['"safe"', '"so"']),
    # The opening or the closing mark is missing.
    ('It is safe," Lee said.', ['It is safe,"']),
    ('"It is safe, Lee said. "Go on."', ['"Go on."']),
    ('Lee said: "It is safe.', ['"It is safe.']),
    # Marks of one kind in one another.
    ("‘He said ‘no’ and then ‘aye’ to us,’ Lee said.", ["‘He said ‘no’ and then ‘aye’ to us,’"]),
    ("«He said «no» and then «yes» to us,» Lee said.", ["«He said «no» and then «yes» to us,»"]),
    ("‘I call it 'old',’ Lee said.", ["‘I call it 'old',’"]),
    ("‘It is safe, Lee said. ‘Go on.’", ["‘Go on.’"]),
    ("It is ‘safe, Lee said.\n‘Go on.’", ["‘safe, Lee said.", "‘Go on.’"]),
    ('"The "lost" year, the "old" town," Lee said.', ['"The "lost" year, the "old" town,"']),
    ('"They asked: "Is it safe?"" Lee said. "Go on."', ['"They asked: "Is it safe?""', '"Go on."']),
    ('""Lost" is a word," Lee said.', ['""Lost" is a word,"']),
    ('"It is safe, Lee said of "the mill" here. "Go on," she said.', ['"the mill"', '"Go on,"']),
    # A plural's apostrophe in a speech that goes on.
    ("‘The clerks’ mill is late.\n‘Go on,’ Lee said.", ["‘The clerks’ mill is late.", "‘Go on,’"]),
    ("‘The clerks’ said Lee.\nHe left.", ["‘The clerks’"]),
    # Glued to the sentence before.
    ('It was late."We left," Lee said.', ['"We left,"']),
    ('"It was late."We left.', ['"It was late."']),
    # No quotations.
    ("the dogs’ tails and the cats’ ears", []),
    ("It's the '90s, rock ’n’ roll", []),
    ('a 6\'2" man and a 5" pipe', []),
]


@pytest.mark.parametrize(("text", "expected"), OUTERMOST)
def test_outermost(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text).items] == expected


def test_nested_quotations_lie_in_their_outer_one() -> None:
    text = "“He said ‘never’ to “us” twice,” Lee said."
    found = quotations(text)
    assert [text[q.start : q.end] for q in found.items] == ["“He said ‘never’ to “us” twice,”"]
    assert "‘never’" in [text[q.start : q.end] for q in found.nested]
    assert all(q.depth for q in found.nested)


def test_speech_of_several_paragraphs_opens_each_anew() -> None:
    found = quotations("“One.\n“Two.\n“Three,” Lee said.\n“Four.”")
    assert [(q.closed, q.continues) for q in found.items] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]


def test_inner_stretch_is_without_marks() -> None:
    text = '"Go," she said.'
    (quotation,) = quotations(text).items
    assert text[slice(*quotation.inner)] == "Go,"


# content, kind
KINDS = [("It is safe", "direct"), ('"It is safe," Lee', "mixed"), ("Lee said", "indirect")]


@pytest.mark.parametrize(("content", "kind"), KINDS)
def test_kind_counts_letters_within_marks(content: str, kind: str) -> None:
    text = '"It is safe," Lee said.'
    start = text.index(content)
    assert quotations(text).kind(text, [Span(start, start + len(content))]) == kind


def test_position_within_a_quotation() -> None:
    text = '"Go," she said.'
    found = quotations(text)
    assert found.at(1) == found.items[0]
    assert found.at(text.index("she")) is None
