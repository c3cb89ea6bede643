"""Sentence boundaries: every example of every language's `sentences.toml`, and shapes that need no language."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language import Language, available, load_language
from pipeline.layout.blocks import find_blocks
from pipeline.model import Page
from pipeline.schema import Document
from pipeline.sentences import split_sentences

LANGUAGES = [load_language(code) for code in available() if "sentences" in load_language(code).data]


def page(text: str, title: str | None = None, publisher: str | None = None, blocks=(), **fields) -> Page:
    empty = dict.fromkeys(Document.__slots__)
    known = {
        "doc_id": "d0",
        "source_id": "s",
        "file_path": "f",
        "title": title,
        "publisher": publisher,
        "flags": (),
        **fields,
    }
    return Page(Document(**(empty | known)), text, text.replace("’", "'"), tuple(blocks))


def split(text: str, language: Language | None) -> list[str]:
    here = page(text)
    return [text[s.start : s.end] for s in split_sentences(here, find_blocks(here, language), language)]


@pytest.mark.parametrize(
    ("language", "example"),
    [
        (language, example)
        for language in LANGUAGES
        for rule in language.data["sentences"]["split"]
        for example in rule["examples"]
    ],
)
def test_examples_of_a_language(language, example):
    assert split(example.replace("|", ""), language) == [part.strip() for part in example.split("|")]


# Without a language capitals, initials and decimals still decide.
@pytest.mark.parametrize(
    "example",
    [
        "It rose 2.5 points.| It fell.",
        "J. R. Hill won.| Nobody else stood.",
        "He came!| Why?| Nobody knows…| So it goes.",
        "Он пришёл в 8.30.| Она ушла.",
        "One. two three.",
    ],
)
def test_no_language(example):
    assert split(example.replace("|", ""), None) == [part.strip() for part in example.split("|")]


def test_offsets_kinds_and_paragraphs():
    text = (
        "Bridge reopens\n\nOSLO, March 3 (NTO) -- It was shut. It is open now.\n\nCars use it again, says the mayor.\n"
    )
    here = page(text, title="Bridge reopens")
    found = split_sentences(here, find_blocks(here, load_language("en")), load_language("en"))
    assert [(s.index, s.kind, s.paragraph, text[s.start : s.end]) for s in found] == [
        (0, "title", 0, "Bridge reopens"),
        (1, "dateline", 1, "OSLO, March 3 (NTO) --"),
        (2, "body", 1, "It was shut."),
        (3, "body", 1, "It is open now."),
        (4, "body", 2, "Cars use it again, says the mayor."),
    ]
    assert all(s.text == here.shadow[s.start : s.end] for s in found)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("aB1É .?!…\n\"'”()[]-—_/:|\t”сMr"), max_size=120))
def test_blocks_and_sentences_cover_the_text_once(text):
    here = page(text, title="aB")
    for language in (load_language("en"), None):
        blocks = find_blocks(here, language)
        sentences = split_sentences(here, blocks, language)
        for spans in ([(b.char_start, b.char_end) for b in blocks], [(s.start, s.end) for s in sentences]):
            assert spans == sorted(spans) and all(a < b for a, b in spans)
            assert all(left[1] <= right[0] for left, right in pairwise(spans))
            outside = "".join(
                text[a:b] for a, b in zip([0, *(e for _, e in spans)], [*(s for s, _ in spans), len(text)], strict=True)
            )
            assert not outside.strip()


@pytest.mark.parametrize(
    "piece", [".", " ", "(", '."', "A. ", "Ab\n", "x y z: \n", "[1]", "—", "\t", "a|", "1\n", "Ab Cd\n\n"]
)
def test_linear_time(piece):
    here = page(piece * (200_000 // len(piece)))
    start = time.process_time()
    split_sentences(here, find_blocks(here, load_language("en")), load_language("en"))
    assert time.process_time() - start < 5


def test_a_list_without_a_stop_is_cut_behind_a_mark():
    text = "a ship sank off Ostby, " * 1000
    found = split(text, load_language("en"))
    assert len(found) > 1
    assert all(len(sentence) <= 2000 and sentence.endswith(",") for sentence in found)
    assert " ".join(found) == text.strip()
