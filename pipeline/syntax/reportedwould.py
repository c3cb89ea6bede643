"""What a 'would' tells that is no condition: a reported 'will', a habit that somebody remembers, or what came later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model import Modality, Tense, Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import DEPTH, Frame
from pipeline.syntax.tags import DOUBLE_QUOTES


def reported(tokens: list[Token], frame: Frame, end: int, words: FactualityWords) -> tuple[Tense, Modality] | None:
    """Tense and modality of a clause with 'would' that is told, not supposed; None of any other. It ends at the token `end`."""
    predicate = frame.verb()
    if _is_reported(tokens, frame, words):
        if _is_recalled(tokens, frame, words):
            return "past", "asserted"
        wished = tokens[predicate.head].lemma in words.wishing  # 'said she would prefer a vote'
        # 'said she would have won'
        return "past" if predicate.perfect else "future", "hypothetical" if wished else "planned"
    return ("past", "asserted") if _is_narrated(tokens[predicate.start : end + 1], words) else None


def _is_narrated(tokens: list[Token], words: FactualityWords) -> bool:
    """'would later become'; not 'would be told no later than May'. The last token stands behind the clause."""
    return any(one.lower in words.narrated and behind.lower != words.bounding for one, behind in pairwise(tokens))


def _is_recalled(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'recalled that his father would sit there': of what one remembers that tells a habit."""
    told = next((upper.predicate for upper in above(frame) if upper.predicate is not None), None)
    return told is not None and tokens[told.head].lemma in words.recalling


def _is_reported(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """Whether a verb of saying or thinking in the past governs the clause, and does not quote it word by word."""
    at = frame.verb().start
    if _is_told_of_noun(tokens, frame, words):
        return True
    for upper in above(frame):
        told = upper.predicate
        if told is None or tokens[told.head].lemma not in words.clausal:
            continue
        between = tokens[min(at, told.head) : max(at, told.head)]
        quoted = sum(token.lower in DOUBLE_QUOTES for token in between) % 2 == 1
        if not quoted and (told.form != "fin" or told.tense == "past" or told.perfect):
            return True
    return False


def _is_told_of_noun(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'The news that he would leave | spread', 'It emerged | that he would leave', 'was sure | that he would': a noun, 'it' or an
    adjective stands for what was told; not 'It was in May that he would leave'."""
    if frame.marker != words.that or frame.subject is None:
        return False
    noun, that = tokens[max(frame.subject[0] - 2, 0)], tokens[frame.subject[0] - 1]
    upper = frame.upper
    if upper is None:
        told = next((token for token in tokens[frame.verb().end :] if token.form == "fin"), None)
        return told is not None and told.tense == "past" and _spells_out(noun, that, words)
    if upper.tense != "past" or upper.modal:
        return False
    subject = frame.parent.subject if frame.parent is not None else None
    impersonal = subject is not None and tokens[subject[0]].lower in words.impersonal
    kind = tokens[upper.head].pos
    return _spells_out(noun, that, words) or kind == "ADJ" or (impersonal and kind == "VERB")


def _spells_out(noun: Token, that: Token, words: FactualityWords) -> bool:
    return noun.pos == "NOUN" and noun.lemma in words.content and that.lower == words.that


def above(frame: Frame) -> Iterator[Frame]:
    """The clauses that a clause hangs on, nearest first; the first of coordinate clauses stands for all."""
    upper = frame
    for _ in range(DEPTH):
        if upper.kind == "coordinate" and upper.parent is not None:
            upper = upper.parent
        if upper.parent is None:
            return
        upper = upper.parent
        yield upper
