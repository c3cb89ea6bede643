"""A subject that a clause parts from its verb: 'The plan Kim was praising | will fail'; or one inside its verb, behind what is
asked for: 'what sense | does it make'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.nouns import base_end
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate


def takes_verb_of_relative(hanging: Hanging, left: int, predicate: Predicate) -> bool:
    """Give a noun its verb where one comes directly behind the verb of a name beside it, whose clause tells which: 'The plan Kim
    was praising | will fail'."""
    clauses, tokens, top = hanging.clauses, hanging.tokens, hanging.clauses.top()
    if top is None or top.predicate is None or top.subject is None or top.predicate.form != "fin":
        return False
    start, end = top.subject
    name = end
    while name > start and tokens[name - 1].pos == "PROPN":
        name -= 1
    told = start < name < end and tokens[start].pos == "DET" and tokens[name - 1].pos == "NOUN"
    bare = predicate.form == "fin" and all(token.pos == "ADV" for token in tokens[left : predicate.start])
    if not told or not bare or top.kind not in ("main", "subordinate") or hanging.lemma(top) in hanging.words.clausal:
        return False
    noun = Frame(top.kind, top.start, top.parent, top.marker, (start, predicate.start))
    top.kind, top.marker, top.parent, top.subject = "relative", None, noun, (name, end)
    place = len(clauses.stack) - 1
    clauses.end(place, predicate.start)
    clauses.stack[place:] = [noun]
    clauses.take(noun, predicate)
    return True


def behind_addressee(hanging: Hanging, subject: Range) -> Range:
    """'told the court | doctors | had failed': what is left of a subject behind whom a verb tells that cannot do without, where
    it is a noun of many."""
    tokens, words, governor = hanging.tokens, hanging.words, hanging.clauses.governor()
    start, end = subject
    last = base_end(tokens, start) - 1
    if governor is None or last - start < 1 or last >= end or hanging.lemma(governor) not in words.needing:
        return subject
    verb = governor.verb()
    many = tokens[last].lower != tokens[last].lemma.lower() or tokens[last].lower in words.uncounted
    nouns = tokens[last].pos == "NOUN" and tokens[last - 1].pos == "NOUN"
    one = nouns and tokens[last - 1].lower == tokens[last - 1].lemma.lower()
    return (last, end) if verb.end == start and not verb.passive and one and many else subject


def last_before(hanging: Hanging, left: int, predicate: Predicate) -> int:
    """The last word before a verb that says where its clause hangs: of its subject, or what opens it."""
    last = hanging.look.last_word(left, predicate.start)
    asked = _before_asked(hanging.look, left, last, predicate)
    return _before_adverbs(hanging, left, last) if asked == last else asked


def _before_asked(look: LookLeft, left: int, last: int, predicate: Predicate) -> int:
    """'| what sense | does it make': where what a question asks for stands before the verb and its subject behind it, the place
    of the word that asks; else `last`, the last word before the verb."""
    if predicate.inner_subject is None or last <= left or look.tokens[last].pos != "NOUN":
        return last
    marker = look.phrase_start(left, last) - 1
    return marker if marker >= left and look.tokens[marker].pos == "PRON" and look.is_marker(marker) else last


def _before_adverbs(hanging: Hanging, left: int, last: int) -> int:
    """'the clerk | quickly and quietly sold it': the end of a subject before two adverbs, else `last`, their conjunction; not
    'sold it quickly and quietly left'."""
    tokens, look = hanging.tokens, hanging.look
    if last <= left + 1 or tokens[last].pos != "CCONJ" or tokens[last - 1].pos != "ADV" or last + 1 == len(tokens):
        return last
    noun = last - 2
    if tokens[last + 1].pos != "ADV" or tokens[noun].pos not in NOMINAL:
        return last
    start = look.subject_start(left, noun, hanging.joins(left))
    opens = start > left and (tokens[start - 1].lower == "," or look.is_marker(start - 1))
    governor = hanging.clauses.governor()
    stated = governor is not None and start == left and hanging.lemma(governor) in hanging.words.stating
    return noun if opens or stated or hanging.joins(left) else last
