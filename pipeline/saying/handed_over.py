"""What stands between the end of a quotation and its cue: '“...,” | the mayor, Ann Lee, said'."""

from __future__ import annotations

from pipeline.saying.cues import Cue
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.marks import MARKS
from pipeline.saying.phrases import Range

_ACTS = frozenset({"VERB", "AUX", "ADV", "SCONJ"})


def ends_with_comma(line: Line, at: int) -> bool:
    """Does a quotation end before token `at` with a mark that hands over to its speaker ('...," ')?"""
    if at < 2 or line.quoted[at - 1] is None:
        return False
    # '“I said, ‘Go?’” Lee laughs'
    inner = next((i for i in range(at - 2, 0, -1) if line.tokens[i].text not in MARKS), at - 2)
    return line.tokens[inner].text in {",", "?", "!", "—", "–"}


def behind_quotation(line: Line, cue: Cue) -> Range | None:
    """All that stands between a quotation's end and the cue, if it is a phrase with appositions and nothing else."""
    at = cue.first
    while at > 0 and line.quoted[at - 1] is None:
        at -= 1
    if at == cue.first or not ends_with_comma(line, at):
        return None
    head = line.tokens[at]
    end = cue.first - 1 if line.tokens[cue.first - 1].text == "," else cue.first
    if end == cue.first and not _names_behind(line, at, end):
        return None
    stop = next((i for i in range(at, end) if line.tokens[i].text == ","), end)
    if any(is_finite(token) for token in line.tokens[at:stop]):
        return None  # '“...,” Lee said, then added'
    return (at, end) if head.pos in ("PROPN", "DET", "NOUN", "ADJ", "NUM") else None


def actor_behind(line: Line, cue: Cue) -> Range | None:
    """'“...,” | Lee turned to Kim and said': who stands behind a quotation's end, does something and then says it."""
    at = cue.first
    while at > 0 and line.quoted[at - 1] is None:
        at -= 1
    joined = cue.first > at + 2 and line.tokens[cue.first - 1].pos == "CCONJ"
    if not joined or not ends_with_comma(line, at) or line.quoted[0] is not line.quoted[at - 1]:
        return None
    acts = next((i for i in range(at, cue.first) if line.tokens[i].pos in _ACTS), cue.first)
    others = [*line.tokens[at:acts], *line.tokens[acts + 1 : cue.first]]
    alone = all(token.form != "fin" and token.pos not in ("PUNCT", "SCONJ") for token in others)
    told = any(is_finite(token) and line.quoted[i] is None for i, token in enumerate(line.tokens) if i >= cue.last)
    return (at, acts) if at < acts and is_finite(line.tokens[acts]) and alone and not told else None


def _names_behind(line: Line, at: int, end: int) -> bool:
    """'“...,” leader of the council, | Ann Lee said': is what stands behind the only comma a name, and before it an office?"""
    commas = [i for i in range(at, end) if line.tokens[i].text == ","]
    named = len(commas) == 1 and commas[0] + 1 < end and at not in line.times and line.tokens[at].text[0].islower()
    return named and all(token.pos == "PROPN" for token in line.tokens[commas[0] + 1 : end])
