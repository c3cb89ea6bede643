"""Lines that only name somebody: 'Mayor Ann Lee', 'Bo Kim (Alba)', 'Lund manager Ann Lee after her side lost'."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.labels import opens_paragraph, sentences_near, stands_elsewhere
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.saying.phrases import Range

_LABEL = re.compile(r"[A-Z][^:?!\n“”\"]{4,90} [A-Z][\w.'’-]{0,30}:(?=\s+\S)")
"""Several words and a name before a colon."""
_LINE = 30
"""Words of such a line at most."""
_NAME = 2
"""Words of a name at least."""
_TITLED = 12
"""Words of a name with an office at most."""


def speaker_of_line(line: Line, end: int, around: Around) -> Range | None:
    """'Mayor Ann Lee | (Alba)', 'Ann Lee, mayor of Alba', 'Mayor Ann Lee | statement': who is named in a line whose words end
    before token `end`; None where something is told in it, or where it may name nobody."""
    source = named_alone(line, end, around)
    return source if source is not None and is_person(line, end, around) else None


def labels_row(line: Line, colon: int, around: Around) -> bool:
    """'South Alba clerk Ann Lee: It is late.', near another such line: is what stands before a colon an office and a name?"""
    source = named_alone(line, colon, around)
    held = tells_office(line.tokens[: colon - 1], around) and not tells_office(line.tokens[colon - 1 : colon], around)
    if source != (0, colon) or not held:
        return False
    near = (one for one in sentences_near(line, around) if one != line.sentence and opens_paragraph(one, around))
    return any(_LABEL.match(one.text) is not None for one in near)


def named_alone(line: Line, end: int, around: Around, start: int = 0) -> Range | None:
    """The same by the shape of a line, or of what stands in it from token `start` on, be it 'Free Speech'."""
    name = named_first(line, end, around, start)
    rest = line.tokens[name:end]
    if not name or end > start + _LINE or any(line.quoted[start:end]):
        return None
    if rest and (rest[0].text == "," or rest[0].text in DASHES):
        borne = line.tokens[name : _before_relative(line, name, end, around)]
        end = name if any(one.form for one in borne) else name + len(borne)  # 'Ann Lee|, head of the lobbying body Nes'
        return (start, end) if not any(is_finite(one) for one in borne) else None
    opens = around.lexicon.any_of("subordinate", "meanwhile")
    clause = bool(rest) and rest[0].lower in opens  # 'Lund manager Ann Lee | after her side lost'
    told = not rest or rest[0].text == "(" or rest[0].pos == "ADP" or clause
    told = told or rest[0].lemma in around.lexicon.words["utterances"]
    return (start, name) if told and (clause or not any(is_finite(one) for one in rest)) else None


def _before_relative(line: Line, start: int, end: int, around: Around) -> int:
    """'Ann Lee, boss of Norsteel|, which has ten mills': the comma of a relative clause between two tokens; `end` without one."""
    relatives = around.lexicon.any_of("persons", "thing_relatives")
    commas = (at for at in range(start + 1, end - 1) if line.tokens[at].text == ",")
    return next((at for at in commas if line.tokens[at + 1].lower in relatives), end)


def named_first(line: Line, end: int, around: Around, start: int = 0) -> int:
    """'Lund manager Ann Lee | plays it down', 'Ann Lee | on Monday': where what may be a name ends with which a line opens, or
    what stands in it from token `start` on; 0 without one."""
    tokens, links = line.tokens[start:end], around.lexicon.words["office_links"]
    name = len([*takewhile(lambda one: _is_of_name(one, around), tokens[:_TITLED])])
    while name >= _NAME and not _ends_name(tokens[name - 2], tokens[name - 1], links):
        name -= 1
    return 0 if name < _NAME or _opens_otherwise(tokens, around) else start + name


def _ends_name(before: Token, last: Token, links: frozenset[str]) -> bool:
    """'Ann | Lee', 'Merrick B. | Lee', 'Chamber of | Commerce': do two words that end a name belong together?"""
    joined = before.text[0].isupper() or before.text == "." or before.lower in links
    return joined and last.text[0].isupper() and not last.text.endswith(".")


def _is_of_name(token: Token, around: Around) -> bool:
    """A word with a capital, one that tells what somebody is, or what joins them: 'the | Lund manager of Alba Ann Lee'"""
    acts = "VBZ" in around.lexicon.known.word(token.lower).tags  # 'Lee | quotes | clerk Bo Kim'
    described = (token.pos in ("NOUN", "ADJ") and not token.form and not acts) or tells_office([token], around)
    return (
        token.text == "." or token.text[0].isupper() or described or token.lower in around.lexicon.words["office_links"]
    )


def _opens_otherwise(tokens: list[Token], around: Around) -> bool:
    """'About Ann Lee', 'Meet Ann Lee', 'The Lee case': does a line open with no word of a name?"""
    first, words = tokens[0], around.lexicon.any_of("labels", "about", "presenting", "articles")
    return first.pos in ("ADP", "VERB", "PRON") or first.lower in words or not first.text[0].isupper()


def is_person(line: Line, end: int, around: Around, start: int = 0) -> bool:
    """Is there a given name or an office in a line that opens with a name, or does the last of its words stand elsewhere, or name
    a body?"""
    name = named_first(line, end, around, start)
    tokens, words = line.tokens[start:name], around.lexicon.words
    if not tokens:
        return False
    if tells_office(tokens[:-1], around) or tells_office(line.tokens[name:end], around):
        return True
    if any(token.text[0].islower() and token.lower not in words["office_links"] for token in tokens):
        return False
    given = not words["given_names"].isdisjoint(token.lower for token in tokens[:-1])
    return given or tokens[-1].lower in words["organisations"] or stands_elsewhere(tokens[-1].text, line, around)


def tells_office(tokens: list[Token], around: Around) -> bool:
    """'Gov. Ann Lee', 'Ann Lee, a clerk', 'co-coach Ann Lee': does a line tell what its bearer is?"""
    people = around.lexicon.any_of("titles", "jobs", "humans")
    parts = (part for one in tokens for part in one.lower.rstrip(".").split("-"))
    return any(part in people for part in parts)
