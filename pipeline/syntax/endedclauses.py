"""Clauses that end before a finite verb: a relative one with its object, an -ing form or infinitive that is the subject."""

from __future__ import annotations

from itertools import pairwise

from pipeline.syntax.beforesubject import fronted_of, is_bare_time, is_object
from pipeline.syntax.hanging import Hanging
from pipeline.syntax.nouns import base_end, is_plural_noun
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.tags import QUOTES
from pipeline.syntax.verbahead import another_follows, verb_ahead


def is_taken(hanging: Hanging, last: int) -> bool:
    """Whether a pronoun is an object: of a form of its own, or, where a subject waits for its verb, behind a preposition or a
    verb without tense ('The plan to stop it | failed', 'clerks charged with it | fled', but 'came to say it | failed')."""
    if is_object(hanging.look, last):
        return True
    before, own = hanging.tokens[last - 1], hanging.tokens[last].lower in hanging.words.singular
    governs = before.pos == "ADP" and before.lower != hanging.words.of and not hanging.look.is_marker(last - 1)
    plain = governs or (before.form in ("inf", "ger") and before.lemma not in hanging.words.clausal)
    return own and plain and hanging.clauses.waiting() is not None


def ends_relative(hanging: Hanging, predicate: Predicate, last: int) -> bool:
    """'The man who saw it | is ill', 'who knew the mayor | is ill': a pronoun or noun that a relative clause ends with, before
    the verb of its noun; but 'who knew it was old left'."""
    governor, place = hanging.clauses.governor(), hanging.clauses.waiting(firm=True)
    if governor is None or place is None or governor.kind != "relative" or hanging.clauses.stack[place].subject is None:
        return False
    if _ends_with_object(hanging, governor, predicate):
        return True
    before = hanging.tokens[last - 1]
    governed = before.pos == "ADP" and before.lower not in hanging.words.pure  # 'who left while | it was ill'
    main = verb_ahead(hanging.tokens, predicate.end) < len(hanging.tokens)
    if governed and main and before.lower in hanging.words.adverbial:
        return False  # 'who left after | it was sold, is ill'
    ends = governor.predicate is not None and (governed or governor.predicate.end == last)
    holds = hanging.lemma(governor) in hanging.words.clausal and before.pos != "ADP"
    later = any(token.form == "fin" for token in hanging.tokens[predicate.end :])
    return ends and hanging.tokens[last].lower in hanging.words.either and not (holds and later)


def _ends_with_object(hanging: Hanging, governor: Frame, predicate: Predicate) -> bool:
    """Whether an article opens what stands between a relative clause's verb, which takes an object or a clause, and the last
    finite verb."""
    if governor.predicate is None or hanging.tokens[governor.predicate.end].pos != "DET":
        return False
    lemma = hanging.lemma(governor)
    either = lemma in hanging.words.clausal and lemma not in hanging.words.stating
    return either and verb_ahead(hanging.tokens, predicate.end) >= len(hanging.tokens)


def resumed(hanging: Hanging, left: int, last: int) -> int | None:
    """Place of the clause whose subject is told of up to a time: 'The wall that stood until 1989 | is gone'."""
    look = hanging.look
    place = hanging.clauses.waiting(firm=not is_bare_time(look, left, last))
    if left == 0 or place is None or hanging.clauses.stack[place].subject is None:
        return None
    left += left < last and hanging.tokens[left].pos == "ADJ"  # 'who was reported | missing | last week'
    opened = any(look.is_marker(at) for at in range(left, look.phrase_start(left, last) - 1))
    return place if not opened and look.is_time_phrase(left, last) else None


def goes_on_in_relative(hanging: Hanging, predicate: Predicate) -> bool:
    """'The man who police say | was drunk | drove off': a verb directly behind one that takes a clause belongs to the relative
    if another follows for the noun."""
    governor, place = hanging.clauses.governor(), hanging.clauses.waiting(firm=True)
    if governor is None or place is None or governor.kind != "relative" or governor.predicate is None:
        return False
    told = governor.predicate.end == predicate.start and hanging.lemma(governor) in hanging.words.clausal
    return told and (
        verb_ahead(hanging.tokens, predicate.end) < len(hanging.tokens) or another_follows(hanging.look, predicate)
    )


def _is_gerund_subject(hanging: Hanging, top: Frame) -> bool:
    """Whether a non-finite clause opens its clause, so that it is the subject ('Expanding the park will help', 'If it rains,
    expanding it will')."""
    if top.predicate is None or top.predicate.form not in ("ger", "inf") or top.detached:
        return False
    parent = top.parent
    if top.marker:
        return _is_asked_of(hanging, top)
    if parent is not None and parent.predicate is None and parent.marker == hanging.words.that:
        return parent.start == top.start and hanging.lemma(top) not in hanging.words.clausal
    if parent is None or parent.predicate is None:
        alone = len(hanging.clauses.frames) == 1 and (parent is None or parent.subject is None)
        return alone and not _tells_beside(hanging, top)
    if hanging.tokens[top.start - 1].lower == "," and fronted_of(parent) is not None:
        return not top.predicate.to and hanging.lemma(top) not in hanging.words.clausal
    return parent.predicate.end == top.start and hanging.lemma(parent) in hanging.words.clausal and not top.predicate.to


def _tells_beside(hanging: Hanging, top: Frame) -> bool:
    """'With clerks | saying | it was shut, Lee left': what goes on beside the verb to come, and has a clause of its own."""
    first = top.subject[0] if top.subject is not None else 0
    opener = hanging.tokens[first - 1].lower if first else ""
    return opener in hanging.words.factuality.absolute and hanging.lemma(top) in hanging.words.clausal


def gerund_before(hanging: Hanging, predicate: Predicate, bare: bool) -> Frame | None:
    """The non-finite clause that is the subject: 'Expanding it | will help'; `bare`: no other subject stands before the verb."""
    top = hanging.clauses.top()
    return top if top is None or _is_gerund_subject(hanging, top) else _above_infinitive(hanging, top, predicate, bare)


def _above_infinitive(hanging: Hanging, top: Frame, predicate: Predicate, bare: bool) -> Frame | None:
    """'Asking clerks to leave | puts them', 'Asking clerks to be judges | puts', 'said that asking them to win it | would': the
    form in -ing with an infinitive before a verb that has no other subject, or one with which it does not agree, or that 'that'
    waits for."""
    gerund, noun, verb = top.parent, hanging.tokens[predicate.start - 1], hanging.tokens[predicate.start]
    if top.predicate is None or not top.predicate.to or gerund not in hanging.clauses.stack:
        return None
    several = is_plural_noun(noun)
    sole = bare or (several and verb.tense == "present" and verb.lower != verb.lemma)
    awaited = gerund is not None and gerund.marker == hanging.words.that
    sole = sole or (awaited and hanging.lemma(top) not in hanging.words.clausal)
    return gerund if sole and gerund is not None and _is_gerund_subject(hanging, gerund) else None


def gerund_with_phrase(hanging: Hanging, left: int, start: int, behind: int, predicate: Predicate) -> Frame | None:
    """'Voting for the mayor | will begin soon': the form in -ing whose phrase of a preposition, from `start` on, stands before
    the verb; not where a time ends it, `behind` which a subject begins ('Speaking on Monday | leaders said')."""
    top, look = hanging.clauses.top(), hanging.look
    if top is not None and top.predicate is not None and top.predicate.to:
        return _above_infinitive(hanging, top, predicate, bare=False)
    if start == left or hanging.tokens[start - 1].pos != "ADP" or top is None or top.predicate is None:
        return None
    likened = _is_likened(hanging, top, start - 1)
    if look.is_marker(start - 1) and not likened:  # not 'Noting that | the ship | will sail, Lee left'
        alone = hanging.tokens[start - 1].lower in hanging.words.prepositional and _ends_sentence(hanging, predicate)
        alone = alone and top.predicate.form == "ger" and not _is_governed(hanging, top.parent)
        return top if alone and _is_gerund_subject(hanging, top) else None
    timed = behind > start and look.is_time(behind - 1)
    beside = top.predicate.form == "ger" and (likened or top.predicate.end == start - 1) and not timed
    return top if beside and _is_gerund_subject(hanging, top) and not holds_name(hanging, start) else None


def _is_governed(hanging: Hanging, parent: Frame | None) -> bool:
    """'Lee recalls | seeing it before the ship left': is a form in -ing what the verb before it tells, and no subject?"""
    return parent is not None and parent.predicate is not None and hanging.lemma(parent) in hanging.words.with_gerund


def _ends_sentence(hanging: Hanging, predicate: Predicate) -> bool:
    """'Jailing them after such a trial | is a shame': nothing but the end of what is told, or of a quotation, comes behind."""
    tokens = hanging.tokens
    mark = next((at for at in range(predicate.end, len(tokens)) if tokens[at].pos == "PUNCT"), len(tokens))
    closes = mark + 1 >= len(tokens) or tokens[mark + 1].lower in QUOTES
    return closes and all(token.form != "fin" for token in tokens[predicate.end : mark])


def _is_likened(hanging: Hanging, top: Frame, preposition: int) -> bool:
    """'Naming the bank | as | a risk will help': between the form in -ing and what it likens to stands its object."""
    named = hanging.lemma(top) in hanging.words.likened and hanging.tokens[preposition].lower in hanging.words.role
    return named and all(token.pos in NOMINAL for token in hanging.tokens[top.verb().end : preposition])


def holds_name(hanging: Hanging, start: int) -> bool:
    """'to reporters | Lee', 'the book | Lee': a name directly behind the noun that ends the phrase from `start` on."""
    noun = base_end(hanging.tokens, start) - 1
    phrase = pairwise(hanging.tokens[start : noun + 1])
    return any(one.pos == "NOUN" and one.text.islower() and other.pos == "PROPN" for one, other in phrase)


def _is_asked_of(hanging: Hanging, top: Frame) -> bool:
    """'asked how | closing the park would help', 'said that | closing it would': behind a verb of saying and a word of asking
    or 'that'."""
    parent, words = top.parent, hanging.words
    if parent is None or parent.predicate is None or top.predicate is None:
        return False
    if top.marker == words.that:
        told = parent.predicate.form == "fin" or hanging.lemma(parent) in words.clausal
        return told and hanging.lemma(top) not in words.clausal
    asked = top.marker in words.complement and top.predicate.form == "ger" and top.start == parent.predicate.end + 1
    return asked and hanging.lemma(parent) in words.asking


def gerund_with_objects(hanging: Hanging, before: int) -> Frame | None:
    """'Giving workers a raise | will help', 'said calling it a tax | would': the form in -ing that opens its clause, where the
    first of its objects ends at `before`."""
    top = hanging.clauses.top()
    if top is None or not _has_object(hanging, top, before):
        return None
    return top if top.verb().form == "ger" and _is_gerund_subject(hanging, top) else None


def ends_with_two_objects(hanging: Hanging, governor: Frame, before: int) -> bool:
    """'The law that gave workers a raise | will expire': a relative clause ends with the second object of its verb."""
    waits = hanging.clauses.waiting(firm=True)
    return governor.kind == "relative" and waits is not None and _has_object(hanging, governor, before)


def _has_object(hanging: Hanging, governor: Frame, before: int) -> bool:
    """Whether nothing but a noun phrase up to `before` stands behind a verb that takes two objects."""
    if governor.predicate is None or hanging.lemma(governor) not in hanging.words.giving:
        return False
    return all(token.pos in NOMINAL for token in hanging.tokens[governor.predicate.end : before + 1])


def is_in_front(hanging: Hanging, governor: Frame, waiting: Frame) -> bool:
    """'If he wins | we will close it': no clause completes the verb, and the main one waits."""
    free = governor.detached and governor.parent is waiting and waiting.subject is None
    return free and hanging.lemma(governor) not in hanging.words.clausal


def takes_clause(hanging: Hanging, governor: Frame, subject: Range) -> bool:
    """'said | the plan failed': whether what follows a verb, with a subject of its own, is what it says."""
    if hanging.tokens[subject[0]].pos == "PRON":
        return True
    if governor.kind == "participle" and all(hanging.look.is_time(at) for at in range(*subject)):
        return False  # 'the arrest announced Friday | stemmed from it'
    of_noun = is_of_noun(hanging, governor.start) or _is_of_waiting(hanging, governor, subject)
    return hanging.lemma(governor) in (hanging.words.stating if of_noun else hanging.words.clausal)


def _is_of_waiting(hanging: Hanging, teller: Frame, subject: Range) -> bool:
    """'Its failure | to find common ground | led to this', 'Those | who promised jobs | have cut them': whether an infinitive
    or a relative tells of the noun before it, whose verb comes behind `subject`, and no other one."""
    upper = teller.parent
    if upper is None or upper.predicate is not None or upper.subject is None or upper.tentative:
        return False
    beside = teller.subject is not None and upper.subject[1] in (teller.subject[1], teller.verb().start)
    if teller.kind not in ("infinitive", "relative") or not beside:
        return False
    verb = verb_ahead(hanging.tokens, subject[1])
    return verb_ahead(hanging.tokens, verb + 1) >= len(hanging.tokens)


def is_of_noun(hanging: Hanging, gerund: int) -> bool:
    """'the chances of | finding a boat', 'patience in | raising rates': whether a form in -ing at an index tells of a noun, whose
    verb may be still to come; not 'became president after | raising rates'."""
    before = hanging.tokens[max(gerund - 2, 0) : gerund]
    told = len(before) > 1 and before[1].pos == "ADP" and before[0].pos == "NOUN"
    told = told and before[1].lower not in hanging.words.markers
    return told and hanging.tokens[gerund].form == "ger"


def said_of_both(hanging: Hanging, left: int, conjunction: int) -> Frame | None:
    """'The aide said | Ann Lee and her rival spoke', 'said | women, children and guests left': the clause of a verb that takes
    no mere object, right behind which two or more names or nouns stand."""
    governor = hanging.clauses.governor()
    if governor is None or governor.subject is None or governor.predicate is None:
        return None
    bare = governor.subject[1] <= governor.predicate.start and governor.predicate.end == left
    phrase = conjunction > left and _list_start(hanging, left, conjunction) == left
    first = hanging.tokens[left]
    named = first.pos != "PRON" or first.lower in hanging.words.subject_pronoun  # 'said | he and others left'
    told = not named or (first.pos == "NOUN" and first.lemma == first.lower)  # 'said goodbye'
    states = bare and phrase and not told and hanging.lemma(governor) in hanging.words.stating
    return governor if states else None


def _list_start(hanging: Hanging, left: int, conjunction: int) -> int:
    """Where the phrase before a conjunction begins, with those before it that commas part from it; the conjunction itself
    where a comma parts it from a single one ('said the word, | and Lee left')."""
    parted = hanging.tokens[conjunction - 1].lower == ","
    start = last = hanging.look.phrase_start(left, conjunction - 1 - parted)
    while start - 2 >= left and hanging.tokens[start - 1].lower == ",":
        before = hanging.look.phrase_start(left, start - 2)
        if before >= start - 1:
            break
        start = before
    return conjunction if parted and start == last else start
