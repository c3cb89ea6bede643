"""The last verb of a clause belongs to its subject, however much is told of that: 'Kim said a man accused of it | fled'."""

from __future__ import annotations

from pipeline.syntax.endedclauses import is_taken
from pipeline.syntax.hanging import Hanging
from pipeline.syntax.nouns import base_end
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.parts import HEADS, INSIDE
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.verbahead import another_follows, verb_ahead

_PARTING = frozenset({"PUNCT", "CCONJ"})
_DESCRIBING = frozenset({"ADP", "PART", "PRON", "VERB", "AUX", "DET", "SCONJ"})
"""Parts of speech of what begins to tell of a noun."""


def give_owed(hanging: Hanging, left: int, predicate: Predicate, last: int) -> bool:
    """Give a finite verb to the subject that waits for one, or to the one directly behind a verb of saying that takes no object,
    where no other verb is left for it; whether there is such a subject."""
    place = _owed_by_saying(hanging, predicate, last)
    own = hanging.tokens[last].lower in hanging.words.subject_pronoun
    if place is None and (own or another_follows(hanging.look, predicate)):
        return False
    place = _waiting(hanging, predicate) if place is None else place
    if place is not None:
        hanging.resume(place, left, predicate)
        return True
    teller = next((at for at, frame in enumerate(hanging.clauses.stack) if _states(hanging, frame)), None)
    subject = _told_noun(hanging, hanging.clauses.stack[teller], predicate) if teller is not None else None
    if teller is None or subject is None:
        return False
    _open_told(hanging, teller, subject, predicate)
    return True


def _waiting(hanging: Hanging, predicate: Predicate) -> int | None:
    """Place of the innermost clause whose subject waits, up to the verb without a mark or conjunction."""
    place = hanging.clauses.waiting()
    if place is None:
        return None
    frame = hanging.clauses.stack[place]
    noun, upper = frame.subject, frame.parent
    if noun is None or noun[1] >= predicate.start or hanging.look.is_time(noun[1] - 1) or frame.detached:
        return None
    told = frame.marker == hanging.words.that or (upper is not None and _states(hanging, upper))
    sure = (frame.kind == "main" or (frame.kind == "subordinate" and told)) and _is_described(hanging, noun, predicate)
    return place if sure else None


def _is_described(hanging: Hanging, noun: Range, predicate: Predicate) -> bool:
    """Whether nothing that parts clauses stands between a noun and a verb, but for one clause that tells of the noun."""
    tokens, look, end = hanging.tokens, hanging.look, noun[1]
    opener = end + (tokens[end].pos == "ADP" and look.is_marker(end + 1))
    between = range(opener + 1, predicate.start)
    finite = [at for at in range(opener, predicate.start) if tokens[at].form == "fin"]
    if any(tokens[at].pos in _PARTING or look.is_marker(at) for at in between) or tokens[end].pos in _PARTING:
        return False
    if len(finite) == 2 and finite[1] == finite[0] + 1 and tokens[finite[0]].lemma in hanging.words.clausal:
        return True  # 'a man | police say hit her | was held'
    return bool(finite) == _opens_clause(hanging, opener, predicate)


def _opens_clause(hanging: Hanging, opener: int, predicate: Predicate) -> bool:
    """Whether a relative, or a pronoun and a verb that no clause follows, begin to tell of a noun: 'a man | who knew Lee', 'a
    plan | he drew up', not 'the man | she knows Lee will'."""
    token, verb = hanging.tokens[opener], hanging.clauses.governor()
    if token.pos != "PRON" or hanging.look.is_marker(opener):
        return token.pos == "PRON" or token.lower == hanging.words.that
    told = verb is not None and hanging.lemma(verb) in hanging.words.clausal and verb.verb().end < predicate.start
    return not told


def _states(hanging: Hanging, frame: Frame) -> bool:
    return frame.predicate is not None and hanging.lemma(frame) in hanging.words.stating


def _told_noun(hanging: Hanging, teller: Frame, predicate: Predicate) -> Range | None:
    """'said | the plan | against him', 'said | a man | who had seen it all': the noun directly behind a verb of saying, of which
    what follows tells."""
    tokens, start = hanging.tokens, teller.verb().end
    start += start < predicate.start and tokens[start].lower == hanging.words.that
    if start >= predicate.start or tokens[start].pos not in INSIDE:
        return None
    end = base_end(tokens, start)
    if any(
        frame.subject and frame.subject[0] == start and frame.kind == "subordinate" for frame in hanging.clauses.frames
    ):
        return None  # 'said | two men | who left said she won'
    told = end < predicate.start and tokens[end - 1].pos in HEADS and not hanging.look.is_time(end - 1)
    opened = told and tokens[end].pos in _DESCRIBING and tokens[end].form != "fin"
    governs = (
        opened
        and tokens[end].pos == "ADP"
        and not (tokens[end].lower == hanging.words.that or hanging.look.is_marker(end + 1))
    )
    if governs and (end + 2 < predicate.start or tokens[end + 1].pos not in ("PRON", "ADV")):
        return None  # 'said | the end of the talks | was near', but 'said | the plan against him | failed'
    return (start, end) if opened and _is_described(hanging, (start, end), predicate) else None


def _open_told(hanging: Hanging, teller: int, subject: Range, predicate: Predicate) -> None:
    """Open the clause of what is said; what tells of its subject hangs on it."""
    clauses, governor, tokens = hanging.clauses, hanging.clauses.stack[teller], hanging.tokens
    that = tokens[subject[0] - 1].lower == hanging.words.that
    frame = Frame("subordinate", subject[0], governor, hanging.words.that if that else None, subject)
    for other in clauses.frames:
        if other.parent is governor and other.start >= subject[0]:
            other.parent = frame
    clauses.close(teller + 1, predicate.start)
    clauses.push(frame, predicate)


def _owed_by_saying(hanging: Hanging, predicate: Predicate, last: int) -> int | None:
    """'said reports showing losses | were old': place of the noun, directly behind a verb that takes no mere object, that waits
    for a verb where none but this one is left. `last`: the word before it."""
    if hanging.tokens[last].pos == "PRON" and not (is_taken(hanging, last) or _ends_told(hanging, last)):
        return None
    for place, frame in enumerate(hanging.clauses.stack):
        upper = frame.parent
        if frame.predicate is not None or frame.subject is None or upper is None or upper.predicate is None:
            continue
        if upper.predicate.end == frame.subject[0] and hanging.lemma(upper) in hanging.words.stating:
            return place if verb_ahead(hanging.tokens, predicate.end) >= len(hanging.tokens) else None
    return None


def _ends_told(hanging: Hanging, last: int) -> bool:
    """'said the firm that bought it | vanished': a pronoun right behind the verb of a relative clause that takes no clause."""
    governor, own = hanging.clauses.governor(), hanging.tokens[last].lower in hanging.words.singular
    told = governor is not None and governor.kind == "relative" and governor.verb().end == last
    return own and told and governor is not None and hanging.lemma(governor) not in hanging.words.clausal
