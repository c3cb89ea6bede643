"""The main predicate of what somebody says: the outermost clause, or below a verb of thinking the one it holds true."""

from __future__ import annotations

from collections.abc import Container

from pipeline.frozen import changed
from pipeline.language import Language
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.clausewords import compile_clauses
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.tags import QUOTES

_NEAR = 12
"""Characters of an adverb between a copula and the marker behind it ('is precisely why')."""
_ENDS = QUOTES | {".", "!", "?", ",", ";"}
"""Marks behind brackets that end a stretch."""
RANK = {"main": 0, "coordinate": 0, "subordinate": 0, "fragment": 1, "relative": 2, "participle": 3, "infinitive": 3}
"""Kinds of clauses, the likeliest main predicate first."""


def main_clause(clauses: list[Clause], span: Span, tokens: list[Token], language: Language) -> Clause | None:
    """The clause in a span that hangs on no other clause in it, finite ones first; below a verb of thinking the lower one."""
    span = before_brackets(span, tokens)
    inside = {clause.index: clause for clause in clauses if span.start <= clause.head.start < span.end}
    roots = [clause for clause in inside.values() if clause.parent not in inside]
    roots = [clause for clause in roots if not any(_is_remark(clause, other) for other in roots)]
    main = min(roots, key=lambda clause: (*precedence(clause, language), clause.head.start), default=None)
    if main is not None:
        main = _told_before(main, roots, tokens, language)
        if main.span.start > span.start:  # not 'asked if | it rains'
            main = _behind_condition(main, list(inside.values()), language)
        main = _of_subject(main, list(inside.values()), language)
    seen: set[int] = set()
    while main is not None and (lower := _lower(main, list(inside.values()), roots, tokens, language)) is not None:
        seen.add(main.index)
        if lower.index in seen:  # 'I mean, believe it or not, | it is dry': two remarks beside each other
            behind = (clause for clause in roots if clause.kind == "main" and clause.index not in seen)
            return next(behind, main)
        main = _carried(lower, main)
    return main


def before_brackets(span: Span, tokens: list[Token]) -> Span:
    """'clerks to leave | (see below)': a stretch without the words in brackets that end it."""
    inside = begun(tokens, *span)
    closes = next((at for at in range(len(inside) - 1, 0, -1) if inside[at].lower not in _ENDS), 0)
    if not closes or inside[closes].text != ")":
        return span
    opens = next((at for at in range(closes, 0, -1) if inside[at].text == "("), 0)
    return Span(span.start, inside[opens - 1].end) if opens else span


def precedence(clause: Clause, language: Language) -> tuple[int, bool]:
    """The lower, the likelier a clause has the main predicate: 'If it falls, | it would be rebuilt'."""
    return RANK[clause.kind], _is_in_front(clause, language.once(compile_clauses).adverbial)


def _told_before(main: Clause, roots: list[Clause], tokens: list[Token], language: Language) -> Clause:
    """'| To go when it rains?', 'plans | to go as soon as it rains': what a clause behind it only says when or why."""
    words = language.once(compile_clauses)
    if main.kind != "subordinate" or main.marker not in words.adverbial:
        return main
    near = any(token.lower in words.nearness for token in last_before(tokens, main.span.start, 2))
    if main.marker in words.predicates.likening and not near:
        return main
    before = (c for c in roots if c.kind in ("infinitive", "participle") and c.marker is None)
    return next((c for c in before if c.head.start < main.span.start and c.parent == main.parent), main)


def _behind_condition(main: Clause, inside: list[Clause], language: Language) -> Clause:
    """'If it rains | we will stay': what holds behind a condition that no comma closes and beside which no other clause stands;
    not 'If they say | we will stay'."""
    words = language.once(compile_clauses)
    opens = main.kind == "subordinate" and main.marker in words.adverbial
    if not opens or main.lemma in language.table("lexicon", "context")["clausal"].split():
        return main
    own = [c for c in inside if c.marker is None and c.subject is not None and c.subject.start >= main.predicate.end]
    joined = [c for c in own if c.parent == main.index and c.kind == "subordinate"]
    related = [c for c in own if c.kind == "relative" and c.tense == "future"]  # 'If they call a vote | we will go'
    return next(iter(joined or [changed(c, kind="main") for c in related[-1:]]), main)


def _of_subject(main: Clause, inside: list[Clause], language: Language) -> Clause:
    """'said on Monday those | arrested | were held', 'a man | hurt in the fire | had died': the verb of which a participle only
    describes the subject."""
    if main.kind != "participle" or main.subject is None or main.subject.start != main.span.start:
        return main
    if main.lemma in language.table("lexicon", "context")["clausal"].split():
        return main  # 'a man | told that it was late'
    verbs = (c for c in inside if c.parent == main.index and c.kind == "subordinate" and c.marker is None)
    return next((c for c in verbs if c.head.start > main.head.end), main)


def held_true(clause: Clause, clauses: list[Clause], language: Language) -> Clause:
    """What a clause of thinking holds true: 'I don't think | she won'; any other clause itself."""
    if clause.lemma not in language.table("mentions", "content")["thinking"]:
        return clause
    lower = next((c for c in clauses if c.parent == clause.index and _is_object(c, clause, language)), None)
    return clause if lower is None else _carried(lower, clause)


def _lower(
    main: Clause, inside: list[Clause], roots: list[Clause], tokens: list[Token], language: Language
) -> Clause | None:
    """The clause that tells what is claimed under a verb of thinking, a remark or a bare copula; else None."""
    words = language.table("mentions", "content")
    completing = [clause for clause in inside if clause.parent == main.index and _is_object(clause, main, language)]
    if main.lemma in words["thinking"] or main.remark:
        # A parenthetic 'I mean,' has its clause beside it.
        beside = (c for c in roots if RANK[c.kind] <= RANK["relative"] and c.head.start > main.head.end)
        if not main.remark:  # 'means | what he says'
            completing = [c for c in completing if c.kind != "subordinate" or _states(c, language)]
        kinds = ("main", "relative") if main.remark else ("main",)  # 'no doubt | that she won'
        told = [c for c in inside if c.parent == main.index and c.kind in kinds]  # 'It starts soon, | I think'
        completing = completing or told or sorted(beside, key=lambda clause: clause.kind != "main")
    elif main.lemma in words["knowing"] and main.modality != "question":
        # 'known to have left'
        done = [clause for clause in completing if clause.kind == "infinitive" and clause.perfect]
        completing = done or [c for c in completing if c.kind == "subordinate" and _states(c, language)]
    elif _is_put(main, tokens, language):
        completing = [clause for clause in completing if clause.kind == "subordinate" and _states(clause, language)]
    elif any(_is_for_whom(clause, main, tokens, language) for clause in inside):
        whom = (clause for clause in inside if _is_for_whom(clause, main, tokens, language))
        completing = [changed(clause, kind=main.kind) for clause in whom]
    elif not _points(main, language):
        return None
    else:
        completing = [clause for clause in completing if _is_pointed_at(clause, main, tokens, language)]
    return completing[0] if completing else None


def _is_in_front(clause: Clause, adverbial: Container[str]) -> bool:
    """'Where I sit now, it is worse', 'said that if he "found it, I would fix it"': a clause that hangs on none in front."""
    if clause.kind != "subordinate" or clause.marker is None:
        return False
    return clause.parent is None or clause.marker.split()[-1] in adverbial  # 'even after it fell, it held'


def _is_remark(clause: Clause, main: Clause) -> bool:
    """'The plan, and I mean it, was sound', 'her server (there were two) was old': a clause within another that it does not hang
    on."""
    held = main.span.start <= clause.span.start and clause.span.end <= main.span.end
    return held and main is not clause and main.kind in ("main", "subordinate")


def _is_put(clause: Clause, tokens: list[Token], language: Language) -> bool:
    """'It should be noted that | she left': "it" and a verb in the passive that only bring in what is said."""
    subject = begun(tokens, *clause.subject) if clause.subject is not None else []
    expletive = len(subject) == 1 and subject[0].lower in language.once(compile_clauses).factuality.impersonal
    verb = begun(tokens, *clause.predicate)
    passive = len(verb) > 1 and verb[-1].form == "part" and verb[-1].start == clause.head.start
    return expletive and passive and clause.lemma in language.table("mentions", "content")["put"]


def _is_for_whom(clause: Clause, main: Clause, tokens: list[Token], language: Language) -> bool:
    """'The plan is for | clerks to leave |': an infinitive, behind a copula, whose doer stands behind such a preposition."""
    if clause.kind != "infinitive" or clause.parent != main.index or clause.subject is None:
        return False
    copula = last_before(tokens, main.predicate.end)
    behind = begun(tokens, main.predicate.end, clause.subject.end)[:2]
    opened = len(behind) > 1 and behind[0].lower in language.table("mentions", "attach")["nominal_for"]
    return opened and behind[1].start == clause.subject.start and copula[0].lemma == _copula(language)


def _copula(language: Language) -> str:
    return language.once(compile_clauses).predicates.copula


def _points(clause: Clause, language: Language) -> bool:
    """'That's why she left': a bare copula before what is said."""
    return clause.lemma == _copula(language) and clause.head.end == clause.predicate.end


def _states(clause: Clause, language: Language) -> bool:
    """Whether a clause states something, and asks nothing ('why he left')."""
    return clause.marker is None or clause.marker == language.once(compile_clauses).that


def _is_pointed_at(clause: Clause, main: Clause, tokens: list[Token], language: Language) -> bool:
    """Whether a clause stands behind a bare copula with its marker and hardly more between, or what likens it."""
    marker, asking = clause.marker or "", language.once(compile_clauses).complement
    if not marker and clause.kind == "subordinate":
        # 'What I mean is | we were late', 'It was not like | I left', 'Here is how much | it costs'
        between = [token.lower for token in begun(tokens, main.predicate.end, clause.span.start)]
        likened = main.negated and set(language.table("mentions", "content")["likening"]).issuperset(between)
        return clause.span.start > main.predicate.end and (not between or likened or between[0] in asking)
    return marker in asking and clause.span.start - main.predicate.end < len(marker) + _NEAR


def _is_object(clause: Clause, main: Clause, language: Language) -> bool:
    """Whether a clause completes the verb before it; 'I'll believe it when I see it' only says when."""
    if clause.kind not in ("subordinate", "infinitive") or clause.head.start <= main.head.end:
        return False
    words = language.once(compile_clauses)
    return clause.marker not in words.adverbial or main.lemma in words.asking


def _carried(lower: Clause, upper: Clause) -> Clause:
    """The lower clause with the negation and the question above it: 'I do not think he knew', 'Do you think he knew?'"""
    if upper.remark:
        return lower
    modality = upper.modality if upper.modality == "question" else lower.modality
    return changed(lower, negated=lower.negated or upper.negated, modality=modality)
