"""What stands before a source and its cue as their content: '| ..., Lee said', 'But | “...,” said Lee'."""

from __future__ import annotations

from pipeline.model import HEADLINES
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb, is_dash, is_finite
from pipeline.saying.leaving import open_bracket
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_main_clause
from pipeline.saying.parted import awaits, parted_clause
from pipeline.saying.parted_clauses import last_clause
from pipeline.saying.phrase_ends import behind_quantifier, noun_phrase_after
from pipeline.saying.phrases import Range
from pipeline.saying.titles import is_title
from pipeline.schema import Span

_IN_PHRASE = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "NUM"})
"""What stands between an article and its noun, and the noun."""


def content_before(line: Line, start: int, edge: int, resumed: bool, around: Around) -> tuple[Span, Range] | None:
    """The content from token `start` that ends before token `edge`, and the tokens of this line that it covers."""
    tokens, quoted = line.tokens, line.quoted
    quotation = quoted[edge - 1]
    own = tokens[edge - 1].text == "("  # 'It was late (| Lee said)'
    start = max(start, open_bracket(line, edge - own) + 1)  # 'She left (it was late, | Lee said)'
    while start < edge and tokens[start].pos == "CCONJ" and quoted[start] is None:
        start += 2 if tokens[start + 1].text == "," else 1
    dashes = [at for at in range(start, edge - 1) if is_dash(line, at)] if resumed else []
    if len(dashes) == 1:
        start = dashes[0] + 1  # 'The sale failed - a loss, Lee said, of two million'
    if resumed and quotation is None:
        start = last_clause(line, start, edge, around)
        if awaits(line, edge - 2, around):
            start = parted_clause(line, start, edge - 2, around)[0]
    if quotation is None and edge > 1 and quoted[edge - 2] is not None and tokens[edge - 1].text == ",":
        edge, quotation = edge - 1, quoted[edge - 2]  # '“It is safe”, said Lee'
    if quotation is None:
        start, end = behind_colon(line, start, edge, around, resumed), edge - 1
        if end <= start:
            return None
        told = resumed or is_main_clause(line, around.lexicon, start, end) or _is_answer(line, start, around)
        told = told or line.tokens[max(start - 1, 0)].text == "("  # 'her share (as low as 19%, Lee says)'
        told = told or tokens[end].text == "?" or _is_verdict(line, start, edge, around)
        # 'Clerks to strike in March, union says'
        if not told and line.sentence.kind not in HEADLINES:
            return None
        return Span(tokens[start].start, tokens[end - 1].end), (start, end)
    opening = next(index for index, found in enumerate(quoted) if found is quotation)
    if _is_subject(line, start, opening) or _is_named(line, start, opening, around):
        return Span(tokens[start].start, quotation.end), (start, edge)
    if (
        opening <= start
        or (opening == start + 1 and tokens[start].pos == "NUM")  # '14.20 “It is safe,” says Lee'
        or quoted[opening - 1] is not None
        or tokens[opening - 1].text in {",", ":", ";", "—", "–", "-"}
    ):
        return Span(quotation.start, quotation.end), (opening, edge)
    return Span(tokens[start].start, quotation.end), (start, edge)


def behind_colon(line: Line, start: int, end: int, around: Around, resumed: bool = False) -> int:
    """'The mill was sold: | its owner had died, Lee said': behind a colon that a whole clause follows; `start` without one."""
    colons = [at for at in range(start + 1, end - 1) if line.tokens[at].text == ":"]
    if len(colons) != 1 or any(line.quoted[start:end]):
        return start
    if resumed:
        return colons[0] + 1  # 'The mill was sold: | its owner, Lee said, had died'
    return colons[0] + 1 if begins_clause(line, around.lexicon, colons[0] + 1, end) else start


def _is_subject(line: Line, start: int, opening: int) -> bool:
    """'The clerk, Ann Berg, | “is no thief,” Lee said': does a quotation open with the verb of what stands before it?"""
    tokens = line.tokens
    if not start < opening < len(tokens) - 1 or line.quoted[opening - 1] is not None:
        return False
    whole = tokens[start].pos in ("DET", "PROPN", "NOUN", "PRON") and start not in line.times
    inserted = tokens[opening - 1].text == ","  # 'The clerk, seen by 20 people, “is no thief,” Lee said'
    first = next((at for at in range(start, opening) if inserted and tokens[at].text == ","), opening)
    return whole and is_finite(tokens[opening + 1]) and not has_finite_verb(line, start, first)


def _is_named(line: Line, start: int, opening: int, around: Around) -> bool:
    """'Kim left his weekly show, | “Port Life,” the Herald said': does a quotation only name a work of which is told?"""
    titled = start < opening and is_title(line, around.lexicon, opening)
    return titled and is_main_clause(line, around.lexicon, start, opening - 1)


def _is_answer(line: Line, start: int, around: Around) -> bool:
    """'Not so, says Lee', 'Yes, said Lee', 'Perhaps in May, said Lee', 'At least 31, said Lee'."""
    counts = behind_quantifier(line, around.lexicon, start) > start
    return counts or line.tokens[start].lower in around.lexicon.any_of("negations", "answers")


def _is_verdict(line: Line, start: int, edge: int, around: Around) -> bool:
    """'A disgrace, | she said', 'The worst day of the year, | she wrote': a whole phrase of what is no person and no time."""
    tokens, lexicon = line.tokens, around.lexicon
    head = next((at for at in range(start + 1, edge) if tokens[at].pos not in _IN_PHRASE), edge)
    if tokens[start].lower not in lexicon.words["articles"] or head <= start + 1:
        return False
    people = lexicon.any_of("titles", "jobs", "associates", "humans")
    noun = tokens[head - 1]
    if (
        noun.pos != "NOUN"
        or noun.lemma in people | lexicon.words["moments"]
        or any(at in line.times for at in range(edge))
    ):
        return False
    indefinite = tokens[start].lower in lexicon.words["indefinite"]
    told = indefinite or tokens[edge].lower in lexicon.words["personal"]
    return told and noun_phrase_after(line, lexicon, start) >= edge - 1
