"""A name behind a quotation that nothing introduces: '"..." - Ann Lee', in its sentence or in the next; or in a line above it."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.marks import MARKS
from pipeline.saying.speaker_lines import is_person, named_first
from pipeline.schema import Span

_SHORT = 6
"""Words that one says at least, and words of an office and a name at most."""
_LONG = 20
"""Letters; less between marks is a name, a title or a scare quote."""


def signature(line: Line, around: Around) -> Draft | None:
    """'"..." - Ann Lee': the quotation that the dash and the name follow."""
    tokens = line.tokens
    for at in range(1, len(tokens) - 1):
        quotation = line.quoted[at - 1]
        if quotation is None or line.quoted[at] is not None or tokens[at].text not in {"—", "–", "--", "-"}:
            continue
        behind = tokens[at + 1 :]
        if (
            quotation.start > line.sentence.start
            or tokens[at + 1].pos != "PROPN"
            or has_finite_verb(line, at + 1, _before_relative(line, at + 1, around))
        ):
            return None
        end = len(tokens) - (behind[-1].text == ".")
        return Draft(
            line, LABEL, "signature", (at, at + 1), (at + 1, end), [Span(quotation.start, quotation.end)], (0, at)
        )
    return None


def _before_relative(line: Line, start: int, around: Around) -> int:
    """'— Ann Lee|, who left in May', '|, denying that she left', '|, in a note that she left': where the name behind a dash has a
    relative clause, or what tells when or how it was said; the sentence's end without one."""
    tokens, persons = line.tokens, around.lexicon.words["persons"]
    commas = (at for at in range(start + 1, len(tokens) - 1) if tokens[at].text == ",")
    behind = ((at, tokens[at + 1]) for at in commas)
    told = (at for at, one in behind if one.lower in persons or one.pos == "ADP" or one.form == "ger")
    return next(told, len(tokens))


def signature_below(line: Line, around: Around) -> Draft | None:
    """'— Ann Lee' as a sentence of its own behind one that ends a quotation."""
    tokens, index = line.tokens, line.sentence.index
    if index == 0 or len(tokens) < 2 or tokens[0].text not in {"—", "–", "--", "-"} or not tokens[1].text[0].isupper():
        return None
    quotation = around.quotations.at(around.sentences[index - 1].end - 1)
    acting = _acting(line, around)
    if quotation is None or (not acting and has_finite_verb(line, 1, _before_relative(line, 1, around))):
        return None
    whole = around.sentences[index - 1].text.rstrip("".join(MARKS))[-1:] == "."  # no title ends with a stop
    if not whole and quotation.end - quotation.start < _LONG:
        return None
    if tokens[-1].text == tokens[0].text:
        return None  # '– Old hands –', a heading
    end = acting or len(tokens) - (tokens[-1].text == ".")
    return Draft(line, LABEL, "signature", (0, 1), (1, end), [Span(quotation.start, quotation.end)], (0, 0))


def _acting(line: Line, around: Around) -> int:
    """'- Lund manager Ann Lee | plays it down': where the name of somebody ends behind a dash of whom is told what she does, and
    with it what she says; 0 without one."""
    name = named_first(line, len(line.tokens), around, 1)
    acts = 0 < name < len(line.tokens) and line.tokens[name].tense == "present"
    return name if acts and is_person(line, name, around, 1) else 0


def name_behind(line: Line, around: Around) -> Draft | None:
    """'The mill was sold in May. It will be shut: Mayor Ann Lee': a paragraph without a stop at its end whose speaker, an office
    and a name, stands behind its last colon."""
    tokens, sentence = line.tokens, line.sentence
    colon = max((at for at, token in enumerate(tokens) if token.text == ":"), default=0)
    behind, index = tokens[colon + 1 :], sentence.index + 1
    last = index == len(around.sentences) or around.sentences[index].paragraph != sentence.paragraph
    if not last or colon < _SHORT or not 1 < len(behind) <= _SHORT or any(line.quoted):
        return None
    named = behind[-1].pos == "PROPN" and all(one.text[0].isupper() or one.pos == "ADP" for one in behind)
    held = any(one.lower in around.lexicon.roles for one in behind[:-1])
    if not named or not held or tokens[colon - 1].pos in ("ADP", "AUX") or not has_finite_verb(line, 0, colon):
        return None
    first = next(one for one in around.sentences[:index] if one.paragraph == sentence.paragraph)
    content = [Span(first.start, tokens[colon - 1].end)]
    return Draft(line, LABEL, "signature", (colon, colon + 1), (colon + 1, len(tokens)), content, (0, colon))


def credit_above(line: Line, around: Around) -> Draft | None:
    """'Source: Ann Lee on Alba Radio' as a line above 'Quote: "..."': the quotation, with the paragraphs in which it goes on."""
    tokens, words, behind = line.tokens, around.lexicon.words, line.sentence.index + 1
    if len(tokens) < 3 or tokens[0].lower not in words["crediting"] or tokens[1].text != ":":
        return None
    below = around.sentences[behind].text if behind < len(around.sentences) else ""
    label, colon, _ = below.partition(":")
    if not colon or label.lower() not in words["quote_labels"]:
        return None
    content = _quotation_at(around.sentences[behind].start + len(label) + 1, around)
    end = next((at for at in range(3, len(tokens)) if tokens[at].pos in ("ADP", "PUNCT")), len(tokens))
    return Draft(line, LABEL, "signature", (0, 2), (2, end), content, (0, 0)) if content else None


def quoted_from(line: Line, around: Around) -> Draft | None:
    """'Quote from Ann Lee: "..."': a label that says who is quoted."""
    tokens, words = line.tokens, around.lexicon.words
    if len(tokens) < 5 or tokens[0].lower not in words["quote_labels"] or tokens[1].lower not in words["authors"]:
        return None
    colon = next((at for at in range(3, len(tokens) - 1) if tokens[at].text == ":"), 0)
    content = _quotation_at(tokens[colon].end, around) if colon else []
    return Draft(line, LABEL, "signature", (0, 2), (2, colon), content, (colon + 1, len(tokens))) if content else None


def _quotation_at(start: int, around: Around) -> list[Span]:
    """The quotation that begins behind a colon at `start`, with the paragraphs in which it goes on; empty without one."""
    quotations = around.quotations.within(start, around.sentences[-1].end)
    if not quotations or around.text[start : quotations[0].start].strip():
        return []
    going_on = takewhile(lambda one: one is quotations[0] or one.continues, quotations)
    return [Span(one.start, one.end) for one in going_on]
