"""What goes on beside a verb, behind a comma and a preposition: 'It will close, with the first clerks leaving in May'."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model import Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import Frame
from pipeline.syntax.predicate import Predicate


def lies_ahead(tokens: list[Token], frame: Frame, upper: Predicate, words: FactualityWords) -> bool:
    """'The ships would leave, with the first | leaving in May': is it to come as what it stands beside?"""
    if frame.kind != "participle" or upper.modal != words.reported_modal or upper.perfect or frame.verb().form != "ger":
        return False
    beside = pairwise(tokens[upper.end : frame.start])
    return any(mark.lower == "," and opener.lower in words.absolute for mark, opener in beside)
