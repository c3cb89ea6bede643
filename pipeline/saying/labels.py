"""The words before a colon that name who speaks: where a name ends in them, and whether they are one."""

from __future__ import annotations

import re

from pipeline.model import BODY, Sentence
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line

TURN = re.compile(r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}:(?:\s+\S|(?<=[A-Z]{2}:)[A-Z\"“])")
"""A label in front of a paragraph."""

DESCRIBED = re.compile(
    r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}(?:, [^:.?!\n]{3,60}| \([^):\n]{2,60}\)):(?=\s+\S)"
)
"""'Bo Lee, harbour master: ...', 'Ann Lee (Alba Radio): ...'."""
_MOMENT = r"\((?:\d{1,2}:)?\d{1,2}:\d\d\)"
_ALONE = re.compile(rf"[A-Z][\w.'’-]{{0,30}}(?: [A-Z\d][\w.'’-]{{0,30}}){{1,4}}(?:: {_MOMENT}|(?: {_MOMENT})?:)")
"""'Ann Lee:', 'Ann Lee: (09:51)', 'Speaker 1 (09:51):'."""
_BEHIND = re.compile(rf"(?:: {_MOMENT}|(?: {_MOMENT})?:)\Z")
_SHOUTED = re.compile(r"(?:[A-Z][A-Z.'’-]* ){1,4}?([A-Z][A-Z'’-]+)(?:,? ?\([^():\n]{1,40}\)|, [^:\n]{2,60})?:")
"""'ANN LEE:', 'REP. ANN LEE (D), Alba:', 'ANN LEE, HOST:'; its group is the surname."""
_LABELS = 3
"""Labels alone, of two or more, that a talk in small letters has at least near each of them."""
_NEAR = 50
"""Sentences before and behind in which a label's name is looked for."""
_BELOW = 5
"""Sentences below a name alone in which one speaks of oneself."""
_TURN = 20
"""Sentences before and behind a label with an office, in which one asks."""


def opens_paragraph(sentence: Sentence, around: Around) -> bool:
    """Is a sentence the first of its paragraph?"""
    return sentence.index == 0 or around.sentences[sentence.index - 1].paragraph != sentence.paragraph


def sentences_near(line: Line, around: Around) -> list[Sentence]:
    """The sentences before and behind in which a label's name may stand."""
    return around.sentences[max(line.sentence.index - _NEAR, 0) : line.sentence.index + _NEAR]


def stands_elsewhere(word: str, line: Line, around: Around) -> bool:
    """Does a capitalised word stand within another sentence of the page, so that it is a name?"""
    return any(
        re.search(rf"[a-z,] {re.escape(word)}\b", sentence.text)
        for sentence in sentences_near(line, around)
        if sentence != line.sentence
    )


def is_capital(line: Line, start: int, end: int) -> bool:
    """Are all letters of the tokens from `start` to `end` capitals, as in the labels of a broadcast?"""
    return start < end and all(one.text.isupper() or one.pos == "PUNCT" for one in line.tokens[start:end])


def name_end(line: Line, colon: int) -> int:
    """Where the name of a label ends: before a bracket ('BERG (on camera):') and an office in capitals ('LEE, MAYOR:')."""
    tokens = line.tokens
    opening = next((at for at in range(1, colon) if tokens[at].text == "("), None)
    end = (
        opening
        if opening is not None and (tokens[colon - 1].text == ")" or _is_placed(line, opening, colon))
        else colon
    )
    comma = next((at for at in range(1, end) if tokens[at].text == ","), end)
    return comma if line.sentence.text[: tokens[comma].start - line.sentence.start].isupper() else end


def described_end(line: Line, colon: int, around: Around) -> int:
    """'Bo Lee|, harbour master: It was the pump. We knew it.': where a name of two ends before an office and the colon, on a page
    of several labels, below which one asks or speaks of oneself; 0 without one."""
    tokens = line.tokens
    comma = next((at for at in range(2, colon - 1) if tokens[at].text == ","), 0)
    name, office = tokens[:comma], tokens[comma + 1 : colon]
    named = comma and all(one.text[0].isupper() or one.text == "." for one in name) and name[-1].pos == "PROPN"
    if not named or not DESCRIBED.match(line.sentence.text) or not opens_paragraph(line.sentence, around):
        return 0
    near = [one for one in sentences_near(line, around) if one.kind in BODY]
    labels = [
        one for one in near if opens_paragraph(one, around) and (TURN.match(one.text) or DESCRIBED.match(one.text))
    ]
    own, at = around.lexicon.words["of_oneself"], line.sentence.index
    asks = any(one.text[-1] == "?" for one in near if at - _TURN < one.index < at + _TURN)
    speaks = any(not own.isdisjoint(one.text.split()) for one in near if at <= one.index < at + _BELOW)
    held = speaks and any(one.lower in around.lexicon.roles for one in office)
    return comma if len(labels) > 1 and (asks or held) else 0


def _is_placed(line: Line, opening: int, colon: int) -> bool:
    """'REP. ANN LEE | (D), ALBA:', '| (D), South Alba:': do a comma and a name follow a bracket behind a name in capitals?"""
    tokens = line.tokens
    close = next((at for at in range(opening, colon - 1) if tokens[at].text == ")"), 0)
    return (
        close > 0
        and tokens[close + 1].text == ","
        and is_capital(line, 0, opening)
        and all(one.text[0].isupper() or one.pos == "PUNCT" for one in tokens[close + 2 : colon])
    )


def is_full_name(line: Line, colon: int, around: Around) -> bool:
    """'Mayor of Alba Ann Lee:': are all words before a colon a name of two and what she is, and does one speak of oneself in a
    paragraph below?"""
    label, first = line.tokens[:colon], line.tokens[0]
    opens = first.pos == "PROPN" or first.lower.rstrip(".") in around.lexicon.roles
    opens = opens or (first.pos == "NOUN" and stands_elsewhere(line.tokens[colon - 1].text, line, around))
    capital = all(one.text[0].isupper() or one.pos == "ADP" for one in label)
    if colon < 2 or colon + 1 < len(line.tokens) or not opens or not capital:
        return False
    below = around.sentences[line.sentence.index + 1 :][:_BELOW]
    speaks = around.lexicon.words["of_oneself"]
    told = any(not speaks.isdisjoint(one.text.split()) for one in below)
    return told and all(one.pos == "PROPN" for one in label[-2:])


def in_talk(line: Line, end: int, around: Around) -> bool:
    """'Ann Lee:', 'Bo Kim:', 'Ann Lee:': is a line whose name ends at `end` one of those that stand alone above paragraphs
    again and again?"""
    text = line.sentence.text
    if is_capital(line, 0, end) and _in_broadcast(line, end, around):
        return True
    numbered = line.tokens[end - 1].pos == "NUM" and ")" in text  # 'Speaker 1: (09:51)'
    if not (line.tokens[end - 1].pos == "PROPN" or numbered) or not _ALONE.fullmatch(text):
        return False
    labels = [one.text for one in sentences_near(line, around) if _ALONE.fullmatch(one.text)]
    return len(labels) >= _LABELS and len({_BEHIND.split(label)[0] for label in labels}) > 1


def _in_broadcast(line: Line, end: int, around: Around) -> bool:
    """'ANN LEE:', 'LEE:', 'SPOKESMAN:': is a line in capitals a full name, the end of one or what a person is, where labels in
    capitals, two of them full names, open paragraphs again and again?"""
    opening = [one.text for one in sentences_near(line, around) if opens_paragraph(one, around)]
    shouted = [found for found in map(_SHOUTED.match, opening) if found is not None]
    surnames = {found[1] for found in shouted}
    people = around.lexicon.roles | around.lexicon.any_of("jobs", "humans")
    heads = [text.partition(":")[0] for text in opening if ":" in text]
    again = sum(head in surnames or (head.isupper() and head.lower() in people) for head in heads)
    if len(shouted) + again < _LABELS or len({found[0] for found in shouted}) < 2:
        return False
    last = line.tokens[end - 1].text
    return _SHOUTED.fullmatch(line.sentence.text) is not None or last in surnames or last.lower() in people


def ends_label(line: Line, colon: int) -> bool:
    """Does nothing stand behind a label's colon but marks, or the moment of the recording ('Ann Lee: (09:51)')?"""
    marks = all(token.pos == "PUNCT" for token in line.tokens[colon + 1 :])
    return marks or _BEHIND.match(line.sentence.text, line.tokens[colon].start - line.sentence.start) is not None


def may_be_lettered(text: str) -> bool:
    """A cheap look: a capital letter alone, with a stop or without, then a capital?"""
    if not text[:1].isupper():
        return False
    parted = text[1:2] == " " or text[1:3] == ". "
    return parted and text[1:].lstrip(". ")[:1].isupper()


def is_lettered(line: Line, around: Around) -> bool:
    """'Q Is it safe?', 'A It is.': does the letter of who asks or answers open a paragraph, and the other one another near it?
    With a stop behind it, or near a label in capitals, that of who asks may be alone ('Q. Is it safe?', '“It is.”')."""
    asking, answering = around.lexicon.words["asking_letter"], around.lexicon.words["answering_letter"]
    letter = line.tokens[0].lower.rstrip(".")
    others = answering if letter in asking else asking if letter in answering else frozenset()
    if letter in asking and line.sentence.text[1:2] == ".":
        others = asking | answering
    near = sentences_near(line, around) if others and opens_paragraph(line.sentence, around) else []
    if letter in asking and any(one.text.partition(":")[0].isupper() and TURN.match(one.text) for one in near):
        return True
    opening = (one for one in near if one is not line.sentence and may_be_lettered(one.text))
    opening = (one for one in opening if one.text[0].lower() in others)
    return any(opens_paragraph(one, around) for one in opening)


def is_titled(line: Line, colon: int, around: Around) -> bool:
    """'President of Alba Ann Lee: ...': are the words before a colon an office and the name of who holds it?"""
    label = line.tokens[:colon]
    held = label[0].lower.rstrip(".") in around.lexicon.roles and all(one.pos == "PROPN" for one in label[-2:])
    return held and all(one.text[0].isupper() or one.pos == "ADP" for one in label)


def is_office(line: Line, opening: int, around: Around) -> bool:
    """'The Minister for Roads (Dame Ann Lee):' in a record of debates: does a bracket name who holds the office before it?"""
    office, holder = line.tokens[:opening], line.tokens[opening + 1 :]
    held = any(token.lower in around.lexicon.roles for token in office)
    named = holder[0].text[0].isupper() and holder[1].text[0].isupper()
    return held and named and office[0].lower in around.lexicon.words["articles"]


def is_role(line: Line, colon: int, around: Around) -> bool:
    """'The mayor: “It is late.”', 'Police: “It is late.”': is a label what a person is or a body that can act, before a quotation
    that has a verb?"""
    lexicon, label = around.lexicon, line.tokens[:colon]
    plain = all(one.pos in ("DET", "ADJ", "NOUN", "NUM") for one in label) and label[-1].pos == "NOUN"
    acts = label[-1].lemma in lexicon.roles or label[-1].lemma in lexicon.any_of(
        "informants", "able_to_act", "jobs", "humans"
    )
    return plain and acts and has_finite_verb(line, colon + 1, len(line.tokens))


def has_office(line: Line, colon: int, around: Around) -> bool:
    """Is the last word of a label a speaker's who is introduced by an office near it ('ANN LEE, HOST:')?"""
    introduced = re.compile(rf"(?:[A-Z.'’-]+ ){{0,3}}{re.escape(line.tokens[colon - 1].text)}, [^:\n]{{1,60}}:")
    return any(introduced.match(one.text) for one in sentences_near(line, around))
