"""Posts and block quotations, with who wrote them below or behind ('It is late. — Ann Lee (@annlee) May 3, 2014')."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.layout.shapes import SIGNED_POST
from pipeline.model import BODY, HEADLINES, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.schema import Span

_ENDS = frozenset('.?!…"”“’‘»') | {"'"}
POST, BLOCK = "post", "signed block"
_SIGNED = frozenset({POST, BLOCK})
_ADDRESS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)[^\s—–]{1,200})+\s*\Z")
"""What a post ends with that is no part of what it says."""
_TAG = re.compile(r"\s*<[a-z][^<>]{0,300}>\s*")
"""A tag that a text has kept in front of a post."""
_TAIL = 400
_BLOCKS = frozenset({"quotation", "list"})
_SHORT = 14
"""Words of a name and an office at most."""


def may_be_signed(sentence: Sentence) -> bool:
    """A cheap look: could a sentence tell who wrote what stands before it?"""
    return _may_be_post(sentence) or _may_sign_block(sentence)


def signed(line: Line, around: Around) -> Draft | None:
    """What stands before a name on a network, or above a name that closes a block quotation."""
    return post(line, around) or _signed_block(line, around)


def _may_be_post(sentence: Sentence) -> bool:
    """A cheap look: does a sentence hold the mark of a name on a network, in brackets?"""
    return "(@" in sentence.text and SIGNED_POST.search(sentence.text) is not None


def _may_sign_block(sentence: Sentence) -> bool:
    """A cheap look: could a line of a block quotation be a name?"""
    text = sentence.text.lstrip("—–- ")
    named = sentence.kind in _BLOCKS and text[:1].isupper() and text[-1:] not in ".?!:;,"
    return named and len(text.split()) <= _SHORT


def _signed_block(line: Line, around: Around) -> Draft | None:
    """'Ann Lee, mayor of Alba' as the last line of a block quotation, whose words are hers."""
    tokens, index = line.tokens, line.sentence.index
    if not _may_sign_block(line.sentence) or (index + 1 < len(around.sentences) and _adjoins(line.sentence, around)):
        return None
    start = int(tokens[0].text in DASHES)
    name = next((at for at in range(start, len(tokens)) if not tokens[at].text[0].isupper()), len(tokens))
    full = name - start > 1 and (name == len(tokens) or tokens[name].text in (",", "("))
    if not full or any(line.quoted) or has_finite_verb(line, start, len(tokens)):
        return None
    above = _above(line, around)
    if line.sentence.kind == "list" and not _is_dashed(line.sentence, above, around):
        return None
    if not above or above[0].paragraph == line.sentence.paragraph or above[0].text[-1] not in _ENDS:
        return None
    cue = (0, 1) if start else (start, name)
    content = [Span(above[-1].start, above[0].end)]
    return Draft(line, LABEL, BLOCK, cue, (start, len(tokens)), content, (0, 0), verbatim=True)


def _is_dashed(sentence: Sentence, above: list[Sentence], around: Around) -> bool:
    """'- Ann Lee' below a paragraph that is a quotation: a dash that is the mark of no list."""
    quotation = around.quotations.at(above[0].end - 1) if above and above[0].kind in BODY else None
    dashed = around.text[: sentence.start].rstrip()[-1:] in DASHES
    return quotation is not None and dashed and quotation.start <= above[-1].start


def post(line: Line, around: Around) -> Draft | None:
    """'It is late. https://alba.example/1 — Ann Lee (@annlee) March 3, 2014': the words before the dash, or above it."""
    found = next(iter(SIGNED_POST.finditer(line.sentence.text)), None) if _may_be_post(line.sentence) else None
    if found is None:
        return None
    tokens, begins = line.tokens, line.sentence.start + found.start()
    dash = next(at for at, token in enumerate(tokens) if token.start >= begins)
    bracket = next(at for at in range(dash, len(tokens)) if tokens[at].text == "(")
    content = _content(line, begins, around)
    if content is None or bracket <= dash + 1:
        return None
    draft = Draft(line, LABEL, POST, (dash, dash + 1), (dash + 1, bracket), [content], (0, dash), verbatim=True)
    draft.when = tuple(extent.index for start, extent in line.extents.items() if start > bracket)[:1]
    draft.basis = "cue" if draft.when else None
    return draft


def _content(line: Line, end: int, around: Around) -> Span | None:
    """What stands before the dash at `end` in its paragraph; without that, the paragraph above, or all of a block above."""
    quotation = around.quotations.at(len(around.text[:end].rstrip()) - 1)
    if quotation is not None:
        return Span(quotation.start, quotation.end)
    opening = [*takewhile(lambda one: one.paragraph == line.sentence.paragraph, _before(line, around))]
    start = opening[-1].start if opening else line.sentence.start
    if start == end:
        above = _above(line, around)
        start, end = (above[-1].start, above[0].end) if above else (end, end)
    behind = around.text[max(start, end - _TAIL) : end].rstrip()
    address = _ADDRESS.search(behind)
    end = max(start, end - _TAIL) + (address.start() if address else len(behind))
    tag = _TAG.match(around.text, start, end)
    start = tag.end() if tag else start
    return Span(start, end) if end > start else None


def _before(line: Line, around: Around) -> list[Sentence]:
    """The sentences before, nearest first."""
    return around.sentences[: line.sentence.index][::-1]


def _above(line: Line, around: Around) -> list[Sentence]:
    """The sentences of the paragraph above, or of all paragraphs of a block above, nearest first."""
    before = _before(line, around)
    if not before or before[0].kind in HEADLINES or _may_be_post(before[0]):
        return []
    first, kind = before[0], line.sentence.kind
    block = kind == first.kind == "quotation"
    said = takewhile(
        lambda one: one.paragraph == first.paragraph or (block and one.kind == kind and _adjoins(one, around)), before
    )
    return [*takewhile(lambda one: not _may_be_post(one), said)]


def _adjoins(sentence: Sentence, around: Around) -> bool:
    """Does no blank line stand behind a sentence?"""
    return around.text[sentence.end : sentence.end + _TAIL].partition("\n")[2][:1] != "\n"


def settle_posts(drafts: list[Draft]) -> None:
    """'Lee wrote on Monday:', below it a post or a block with a name: what is announced ends where that does, which tells who
    wrote it, and when; what is attributed within a post is nested."""
    for signed in [draft for draft in drafts if draft.frame in _SIGNED]:
        first, sentence = signed.content[0].start, signed.line.sentence
        for other in drafts:
            if other is signed or other.frame in _SIGNED:
                continue
            holds = [part for part in other.content if part.start <= first < part.end]
            if holds and other.line.sentence.end <= first:
                other.content = [part for part in other.content if part.end <= first or part in holds]
                other.content[-1] = Span(holds[0].start, signed.content[0].end)
                signed.parent = other
                if signed.when:
                    other.when, other.basis = signed.when, signed.basis
            elif other.parent is None and first <= other.line.sentence.start < sentence.end:
                other.parent = signed
