"""The words that mark clauses off, compiled from `lang/xx/clauses.toml`."""

from __future__ import annotations

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.syntax.factualitywords import FactualityWords, compile_factuality
from pipeline.syntax.predicatewords import PredicateWords, compile_predicates


@frozen
class ClauseWords:
    """Markers and verbs by what they do; the comments in clauses.toml say more."""

    predicates: PredicateWords
    factuality: FactualityWords
    adverbial: frozenset[str]
    preposition_too: frozenset[str]
    prepositional: frozenset[str]
    closed: frozenset[str]
    deducted: frozenset[str]
    seldom: frozenset[str]
    elapsed: frozenset[str]
    fronting: frozenset[str]
    nested: frozenset[str]
    intensifier: frozenset[str]
    nearness: frozenset[str]
    concession: frozenset[str]
    complement: frozenset[str]
    asking_for: frozenset[str]
    relative: frozenset[str]
    reasoning: frozenset[str]
    sequel: frozenset[str]
    consequent: frozenset[str]
    role: frozenset[str]
    likened: frozenset[str]
    persons: frozenset[str]
    floating: frozenset[str]
    owners: frozenset[str]
    contrast: frozenset[str]
    clausal: frozenset[str]
    stating: frozenset[str]
    asking: frozenset[str]
    wondering: frozenset[str]
    wished: frozenset[str]
    addressee: frozenset[str]
    needing: frozenset[str]
    uncounted: frozenset[str]
    giving: frozenset[str]
    with_gerund: frozenset[str]
    inverted: frozenset[str]
    remarking: frozenset[str]
    turning: frozenset[str]
    urging: frozenset[str]
    settling: frozenset[str]
    assessing: frozenset[str]
    affirming: frozenset[str]
    adding: frozenset[str]
    adding_subject: frozenset[str]
    telling: frozenset[str]
    performing: frozenset[str]
    speaker: frozenset[str]
    hearer: frozenset[str]
    acting: frozenset[str]
    moving: frozenset[str]
    resulting: frozenset[str]
    travelling: frozenset[str]
    content: frozenset[str]
    no_subject: frozenset[str]
    singular: frozenset[str]
    of_several: frozenset[str]
    subject_pronoun: frozenset[str]
    either: frozenset[str]
    reflexive: frozenset[str]
    time: frozenset[str]
    periods: frozenset[str]
    approximate: frozenset[str]
    conjunctive: frozenset[str]
    named_on: frozenset[str]
    papers: frozenset[str]
    issuing: frozenset[str]
    standing_for: frozenset[str]
    meetings: frozenset[str]
    holding: frozenset[str]
    placing: frozenset[str]
    pairing: frozenset[str]
    that: str

    of: str
    """The preposition that goes on with a noun phrase."""
    markers: frozenset[str]
    """All words that may open a clause."""
    pure: frozenset[str]
    """Markers that are no prepositions."""


_MADE = frozenset({"markers", "pure"})
"""Fields that are made of others."""


def compile_clauses(language: Language) -> ClauseWords:
    """The clause words of a language; raises LanguageError where a table or list is missing."""
    lists = language.lists(
        ClauseWords,
        ("lexicon", "context"),
        ("clauses", "markers"),
        ("clauses", "verbs"),
        ("clauses", "nouns"),
        but=_MADE,
    )
    predicates = language.once(compile_predicates)
    markers = lists["adverbial"] | lists["complement"] | lists["relative"]
    return ClauseWords(
        predicates=predicates,
        factuality=language.once(compile_factuality),
        that=language.table("clauses", "markers")["that"],
        of=predicates.nouns.of,
        markers=markers,
        pure=markers - lists["preposition_too"],
        **lists,
    )
