"""Whether a clause asks: by its marker, or by a question mark behind it."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import Frame


def asks(tokens: list[Token], frame: Frame, end: int, words: FactualityWords) -> bool:
    """Whether a clause, which ends before `end`, is a question."""
    if frame.marker in words.question or (frame.marker in words.condition and not frame.detached):
        return True
    alone = frame.parent is None or frame.parent.predicate is None
    labelled = frame.kind in ("subordinate", "infinitive") and alone  # 'Q: What happens to it?', 'Why not leave?'
    if frame.kind not in ("main", "coordinate") and not labelled:
        return False
    inverted = frame.verb().inner_subject is not None
    behind = tokens[end:] if inverted else tokens[end : end + 2]  # 'Has she ever left | when it rained?'
    asked = any(token.lower == "?" and token.pos == "PUNCT" for token in behind)
    return asked and not _is_tag(tokens[end - 1 : end + 1], tokens[end - 2 : end - 1], words)


def _is_tag(last: list[Token], before: list[Token], words: FactualityWords) -> bool:
    """'You did it, | okay?': asks for assent, not whether it is so."""
    asked = len(last) == 2 and last[1].lower == "?" and last[0].lower in words.assent
    return asked and bool(before) and before[0].lower == ","
