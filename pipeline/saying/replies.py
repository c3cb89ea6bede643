"""A quotation that is somebody's reply: '“It is late,” was Lee's reply', '“It is late” was the verdict of the council'."""

from __future__ import annotations

from pipeline.model import Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.marks import MARKS, STOPS
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources_behind import source_after
from pipeline.schema import Span

_FEW = 4
"""Words between marks; less without a stop are a name or a title."""
_NEAR = 8
"""Words from the verb to the noun of what is said, at most."""


def may_be_reply(sentence: Sentence, around: Around) -> bool:
    """A cheap look: does a form of "be" or "came" stand behind a quotation that ends within the sentence?"""
    quotation = around.quotations.at(sentence.start)
    if quotation is None or not quotation.closed or quotation.end >= sentence.end:
        return False
    behind = sentence.text[quotation.end - sentence.start :].split(" ", 2)
    return len(behind) > 2 and behind[0] == "" and behind[1] in around.lexicon.any_of("equates", "arrives")


def reply(line: Line, around: Around) -> Draft | None:
    """'“It is late,” was | Lee's | first | reply', 'came | the | answer | from Lee'; without a source nobody is named."""
    tokens, words = line.tokens, around.lexicon.words
    quotation = line.quoted[0]
    verb = next((at for at in range(len(tokens)) if line.quoted[at] is None), 0)
    if not verb or quotation is None or not _is_speech(line, verb):
        return None
    places = range(verb + 1, min(verb + _NEAR, len(tokens)))
    noun = next((at for at in places if tokens[at].pos == "NOUN" and tokens[at].lemma in words["utterances"]), 0)
    if not noun or any(token.form == "fin" or token.pos in ("PUNCT", "ADP") for token in tokens[verb + 1 : noun]):
        return None
    source = _owner(line, verb + 1, noun, around) or _author(line, noun, around)
    if source is None and tokens[verb + 1].lower not in words["articles"]:
        return None
    content = [Span(quotation.start, quotation.end)]
    return Draft(line, LABEL, "before", (noun, noun + 1), source, content, (0, verb))


def _is_speech(line: Line, end: int) -> bool:
    """Is what is quoted before token `end` a sentence, or some words, and no title?"""
    last = end - 1
    while last > 0 and line.tokens[last].text in MARKS:
        last -= 1
    return line.tokens[last].text in STOPS or sum(token.text[0].isalpha() for token in line.tokens[:end]) >= _FEW


def _owner(line: Line, start: int, noun: int, around: Around) -> Range | None:
    """'was | his | reply', "was | Ann Lee's | only reply"."""
    words, tokens = around.lexicon.words, line.tokens
    if tokens[start].lower in words["owners"]:
        return start, start + 1
    owner = next((at for at in range(start + 1, noun) if tokens[at].lower in words["possessive"]), 0)
    first = noun_phrase_before(line, around.lexicon, owner) if owner else 0
    return (max(first, start), owner) if owner else None


def _author(line: Line, noun: int, around: Around) -> Range | None:
    """'the verdict | of the council', 'the answer | from Lee', at the sentence's end or before a mark."""
    words, tokens = around.lexicon.words, line.tokens
    if noun + 2 >= len(tokens) or tokens[noun + 1].lower not in words["of"] | words["from"]:
        return None
    return source_after(line, around.lexicon, noun + 2)
