"""Clauses that describe the noun right before them without a relative: 'the states | Lee won in May | are old'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.verbahead import verb_ahead

_IN_PHRASES = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
"""Parts of speech between a verb and a noun that it, or a preposition behind it, governs."""


def hang_contact_clause(hanging: Hanging, left: int, predicate: Predicate, last: int) -> bool:
    """Whether it is such a clause, and now hangs on its noun: its subject a name that ends at `last`, its verb without an object,
    and a verb behind it that the noun is the subject of, or one before it; not 'The coach Ann Lee won in May'."""
    tokens, noun = hanging.tokens, last
    while noun > left and tokens[noun].pos == "PROPN":
        noun -= 1
    noun -= noun == last and _is_of_several(hanging, left, predicate, last)
    if noun == last or not _can_be_described(hanging, left, noun) or not _lacks_object(hanging, predicate):
        return False
    waits = verb_ahead(tokens, predicate.end) < len(tokens)
    if not waits and not _is_governed(hanging, left, hanging.look.phrase_start(left, noun)):
        return False
    hanging.hang_on_noun("relative", left, noun, predicate, (noun + 1, last + 1), None)
    return True


def _is_of_several(hanging: Hanging, left: int, predicate: Predicate, last: int) -> bool:
    """'The plan | ministers drew up failed': a bare plural right behind one thing, and a second verb right behind its own, or an
    adverb or preposition between."""
    tokens, behind = hanging.tokens, predicate.end
    behind += behind < len(tokens) and tokens[behind].pos in ("ADV", "ADP") and not hanging.look.is_marker(behind)
    if behind >= len(tokens) or tokens[behind].form != "fin" or last - 1 <= left or tokens[last - 1].pos != "NOUN":
        return False
    several = tokens[last].pos == "NOUN" and tokens[last].lower != tokens[last].lemma
    return several and tokens[last - 1].lower == tokens[last - 1].lemma


def _can_be_described(hanging: Hanging, left: int, noun: int) -> bool:
    """Whether it is a plural, or a noun with a determiner, and no time."""
    token = hanging.tokens[noun]
    if token.pos != "NOUN" or hanging.look.is_time(noun):
        return False
    opener = hanging.tokens[hanging.look.phrase_start(left, noun)]
    return token.lower != token.lemma or opener.pos in ("DET", "NUM")


def _lacks_object(hanging: Hanging, predicate: Predicate) -> bool:
    if predicate.passive or predicate.copula:
        return False
    after = hanging.tokens[predicate.end : predicate.end + 1]
    return not after or after[0].pos not in NOMINAL or hanging.look.is_time(predicate.end)


def _is_governed(hanging: Hanging, left: int, phrase: int) -> bool:
    """'lost in | a state', 'saw | the plan': of a verb that no clause follows."""
    governor = hanging.clauses.governor()
    if governor is None or not left:
        return False
    lemma, words = hanging.lemma(governor), hanging.words
    bare = all(hanging.tokens[at].pos in _IN_PHRASES and not hanging.look.is_marker(at) for at in range(left, phrase))
    return bare and lemma not in words.clausal and lemma not in words.addressee
