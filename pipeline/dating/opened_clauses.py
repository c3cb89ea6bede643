"""The clause that a time opens: '..., and on June 17 the fleet sailed', 'and, by May, had reached the border'."""

from __future__ import annotations

from pipeline.dating.place import Place, clause_marked
from pipeline.model import Clause, Token
from pipeline.syntax.places import ended_by, first_from

_INNER = frozenset({"participle", "relative", "infinitive"})
"""Kinds of clauses that only describe the subject they share."""
_UPPER = frozenset({"main", "subordinate"})
"""Kinds of clauses that another may stand in front of: 'said that, as it rained, | she left'."""
_PARTING = frozenset({":", ";"})


def opened_clause(place: Place) -> Clause | None:
    """The clause whose subject follows a fronted expression: '..., and on June 17 the fleet sailed'."""
    lead = place.lead
    before = ended_by(place.tokens, lead)
    if (far := _behind_two(place)) is not None:
        return far
    before -= before > 1 and place.tokens[before - 1].pos == place.tokens[before].pos == "ADP"  # ', | as | of 30 July'
    if before and place.tokens[before - 1].lower == "," and _behind_conjunction(place.tokens[: before - 1]):
        return _resumed_clause(place)
    spliced = _behind_fronted(place, before) or _spliced_clause(place, before)
    if spliced is not None:
        return spliced
    if before and place.tokens[before - 1].lower in _PARTING:
        return _next_clause(place)
    marked = clause_marked(place.tokens, place.clauses, place.tokens[before - 1], lead) if before else None
    if marked is not None and marked.span.start > place.extent.end:
        return marked
    if before and place.tokens[before - 1].pos not in ("CCONJ", "SCONJ"):
        return None
    if before > 1 and lead == place.extent.start and place.tokens[before - 2].end in {o.end for o in place.others}:
        return None  # 'after winning in 2008 and | 2012'
    behind = place.behind
    first = next((at for at, token in enumerate(behind) if token.pos not in ("PUNCT", "ADV")), len(behind))
    starts = {token.start for token in behind[: first + 1]}  # '| over | 10,000 boats have sunk'
    opened = [c for c in place.clauses if c.subject is not None and c.subject.start in starts]
    return min(opened, key=lambda clause: (_is_inner(place, clause), clause.predicate.start), default=None)


def _is_inner(place: Place, clause: Clause) -> bool:
    """Whether a clause, or the one that it is coordinate with, only describes the subject."""
    first = place.clauses[clause.parent] if clause.kind == "coordinate" and clause.parent is not None else clause
    return first.kind in _INNER


def _behind_conjunction(tokens: list[Token]) -> bool:
    """'and', 'and then': the words end in a conjunction, perhaps with an adverb behind it."""
    if tokens and tokens[-1].pos == "ADV":
        tokens = tokens[:-1]
    return bool(tokens) and tokens[-1].pos == "CCONJ"


def _next_clause(place: Place) -> Clause | None:
    """The clause that a time opens behind a colon or semicolon: 'It was no surprise: | in 2003 the dam had leaked'."""
    behind = (c for c in place.clauses if place.extent.end <= c.head.start and c.kind in ("main", "coordinate"))
    return min(behind, key=lambda clause: clause.predicate.start, default=None)


def _behind_two(place: Place) -> Clause | None:
    """'| In May 1977, | after it was bought but before it was built, she left': of a time in front of two clauses of time that a
    conjunction joins the clause that both hang on."""
    after = first_from(place.tokens, place.extent.end)
    first = [clause for clause in place.clauses[:2] if clause.kind == "subordinate" and clause.marker is not None]
    if len(first) < 2 or place.tokens[after : after + 1] == [] or place.tokens[after].lower != ",":
        return None
    upper = first[0].parent
    joined = upper is not None and upper == first[1].parent and place.clauses[upper].kind == "main"
    opens = joined and first[0].head.start > place.extent.end and not any(t.form for t in place.tokens[:after])
    return (
        place.clauses[upper]
        if upper is not None and opens and place.clauses[upper].head.start > first[1].head.end
        else None
    )


def _behind_fronted(place: Place, before: int) -> Clause | None:
    """'If it rains, | in three days | we will leave', 'As expected, | Monday | she left', 'After the fire, which he saw, | in
    May | she left': between a clause in front and the subject of the one that it hangs on."""
    if not before or place.tokens[before - 1].lower != ",":
        return None
    after = first_from(place.tokens, place.extent.end)
    parted = after < len(place.tokens) and place.tokens[after].lower == ","
    subject = place.tokens[after + parted].start if after + parted < len(place.tokens) else -1
    behind = (c for c in place.clauses if c.kind in _UPPER and c.subject is not None and c.subject.start == subject)
    main = next(behind, None)
    if main is None:
        return None
    ahead = [c for c in place.clauses if c.head.end < place.lead]
    if parted and not (place.lead < place.extent.start and any(_tells_act(place, c) for c in ahead)):
        return None  # 'Renamed Alba Ltd., | in 1941, | the firm grew', 'When it rained in Lund, | in May, | he left'
    fronted = any(c.kind in ("subordinate", "participle") and c.parent == main.index for c in ahead)
    told_of = (
        bool(ahead)
        and place.lead < place.extent.start
        and all(c.kind == "relative" and c.parent is None for c in ahead)
    )
    return main if fronted or told_of else None


def _tells_act(place: Place, clause: Clause) -> bool:
    """'Having won the vote, | in May, | she left': what led to what happened then."""
    verb = place.tokens[first_from(place.tokens, clause.predicate.start)]
    return clause.kind == "participle" and clause.marker is None and verb.form == "ger"


def _spliced_clause(place: Place, before: int) -> Clause | None:
    """The clause that a date opens behind a comma alone: 'It is not over, | on 3 May we will meet'; not 'in the year we met'."""
    after = first_from(place.tokens, place.extent.end)
    if not before or place.tokens[before - 1].lower != "," or place.lead == place.extent.start:
        return None
    pronoun = place.tokens[after : after + 1]
    if not pronoun or pronoun[0].pos != "PRON" or place.tokens[after - 1].pos not in ("PROPN", "NUM"):
        return None
    return next((c for c in place.clauses if c.subject is not None and c.subject.start == pronoun[0].start), None)


def _resumed_clause(place: Place) -> Clause | None:
    """The clause whose verb follows a time in commas: 'crossed the river and, by May, had reached the border'."""
    behind = place.behind
    if len(behind) < 2 or behind[0].lower != ",":
        return None
    opened = (c for c in place.clauses if behind[1].start in (c.predicate.start, c.subject.start if c.subject else -1))
    return min(opened, key=lambda clause: (clause.kind in _INNER, clause.predicate.start), default=None)
