"""What a form in -ing tells behind a noun and "of" or "in": a prospect, a plan, or what is lacked ('no chance of winning').

All words are in `lang/xx/clauses.toml`.
"""

from __future__ import annotations

from pipeline.model import Modality, Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import Frame


def of_prospect(tokens: list[Token], frame: Frame, words: FactualityWords) -> Modality | None:
    """'his chances of | winning', 'is key to | winning', 'every intention of | winning'; not 'was key to | winning'."""
    at = frame.verb().start - 2
    if frame.kind != "participle" or not frame.marker or at < 0:
        return None
    if tokens[at].lemma in words.intended:
        return "planned"
    upper = frame.upper
    now = upper is not None and upper.copula and upper.head == at and upper.tense == "present" and not upper.perfect
    ahead = tokens[at].lemma in words.prospective or (now and tokens[at].lemma in words.prospective_now)
    return "hedged" if ahead else None


def is_lacked(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'has no intention of | winning', 'no real chance of | winning', 'no interest in | winning'."""
    at = frame.verb().start - 2
    if frame.kind != "participle" or not frame.marker or at < 1 or tokens[at].lemma not in words.lacked:
        return False
    return any(token.lower in words.negating_determiner for token in tokens[max(at - 2, 0) : at])
