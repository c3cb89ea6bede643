"""The word lists of `mentions.toml`, compiled: whether a noun happens, holds or is a thing, and what ties times to words."""

from __future__ import annotations

from typing import Any, Literal

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Token

NounKind = Literal["happened", "held", "thing", "scale", "name", "unknown"]

_TABLES: tuple[tuple[NounKind, str], ...] = (
    ("happened", "happened"),
    ("thing", "not_event"),
    ("held", "held"),
    ("scale", "scale"),
)


@frozen
class NounData:
    """The word lists of `mentions.toml`, compiled."""

    kinds: dict[str, NounKind]
    endings: tuple[str, ...]
    standing: frozenset[str]
    adverbial: frozenset[str]
    nominal: frozenset[str]
    idiomatic: frozenset[str]
    acting: frozenset[str]
    nominal_but_days: frozenset[str]
    before_days: frozenset[str]
    nominal_for: frozenset[str]
    governors: frozenset[str]
    graded: frozenset[str]
    changing: dict[str, frozenset[str]]
    foreseeing: frozenset[str]
    possessive: frozenset[str]
    inside: frozenset[str]
    ending: frozenset[str]
    capital: frozenset[str]
    partitive: frozenset[str]
    belonging: frozenset[str]
    relating: frozenset[str]
    manner: frozenset[str]
    relating_verbs: frozenset[str]
    matter: frozenset[str]
    matter_in: frozenset[str]
    telling: frozenset[str]
    comparing: frozenset[str]
    counted: dict[str, str]
    not_until: frozenset[str]
    named_days: frozenset[str]
    title_days: frozenset[str]
    compared: frozenset[str]
    compared_earlier: frozenset[str]
    varying: frozenset[str]
    compared_amount: frozenset[str]
    exceeding: frozenset[str]
    amount_joints: frozenset[str]
    changes: frozenset[str]
    comparing_verbs: frozenset[str]
    ranks: frozenset[str]
    shares: frozenset[str]
    indefinite: frozenset[str]
    rank_endings: tuple[str, ...]
    results: frozenset[str]
    results_for: frozenset[str]
    stopping: frozenset[str]
    scheduling: frozenset[str]
    scheduling_for: frozenset[str]
    moved_from: frozenset[str]
    cancelling: frozenset[str]
    cleft_subject: frozenset[str]
    cleft_marker: frozenset[str]
    adjectives: frozenset[str]
    naming: frozenset[str]
    naming_as: frozenset[str]
    units: frozenset[str]
    definite: frozenset[str]
    dating: frozenset[str]


def noun_data(language: Language) -> NounData:
    """Compile a language's word lists; the first list that has a noun decides."""
    attach = language.table("mentions", "attach")
    kinds: dict[str, NounKind] = {}
    for kind, table in _TABLES:
        section: dict[str, Any] = dict(language.table("mentions", table))
        for word in f"{section['words']} {section.get('acts', '')}".split():
            kinds.setdefault(word, kind)
    return NounData(
        kinds=kinds,
        endings=tuple(language.table("mentions", "happened")["endings"]),
        standing=frozenset(attach["standing"]),
        adverbial=frozenset(attach["adverbial"]),
        nominal=frozenset(attach["nominal"]),
        idiomatic=frozenset(attach["idiomatic"]),
        acting=frozenset(attach["acting"]),
        nominal_but_days=frozenset(attach["nominal_but_days"]),
        before_days=frozenset(attach["before_days"]),
        nominal_for=frozenset(attach["nominal_for"]),
        governors=frozenset(attach["governors"]),
        graded=frozenset(attach["graded"]),
        changing={word: frozenset(nouns.split()) for word, nouns in attach["changing"].items()},
        foreseeing=frozenset(attach["foreseeing"]),
        possessive=frozenset(attach["possessive"]),
        inside=frozenset(attach["inside"]),
        ending=frozenset(attach["ending"]),
        capital=frozenset(language.table("mentions", "not_event")["capital"].split()),
        belonging=frozenset(attach["belonging"]),
        relating=frozenset(attach["relating"]),
        manner=frozenset(attach["manner"]),
        relating_verbs=frozenset(attach["relating_verbs"]),
        matter=frozenset(attach["matter"]),
        matter_in=frozenset(attach["matter_in"]),
        telling=frozenset(attach["telling"]),
        partitive=frozenset(attach["partitive"]),
        comparing=frozenset(attach["comparing"]),
        counted=dict(attach["counted"]),
        not_until=frozenset(attach["not_until"]),
        named_days=frozenset(attach["named_days"]),
        title_days=frozenset(attach["title_days"]),
        compared=frozenset(attach["compared"]),
        compared_earlier=frozenset(attach["compared_earlier"]),
        varying=frozenset(attach["varying"].split()),
        compared_amount=frozenset(attach["compared_amount"]),
        exceeding=frozenset(attach["exceeding"]),
        amount_joints=frozenset(attach["amount_joints"]),
        changes=frozenset(attach["changes"]),
        comparing_verbs=frozenset(attach["comparing_verbs"]),
        ranks=frozenset(attach["ranks"]),
        shares=frozenset(attach["shares"]),
        indefinite=frozenset(language.table("clauses", "nouns")["indefinite"].split()),
        rank_endings=tuple(attach["rank_endings"]),
        results=frozenset(attach["results"]),
        results_for=frozenset(attach["results_for"]),
        stopping=frozenset(attach["stopping"]),
        scheduling=frozenset(attach["scheduling"]),
        scheduling_for=frozenset(attach["scheduling_for"]),
        moved_from=frozenset(attach["moved_from"]),
        cancelling=frozenset(attach["cancelling"]),
        cleft_subject=frozenset(attach["cleft_subject"]),
        cleft_marker=frozenset(attach["cleft_marker"]),
        adjectives=frozenset(attach["adjectives"]),
        naming=frozenset(attach["naming"]),
        naming_as=frozenset(attach["naming_as"]),
        dating=frozenset(attach["dating"]),
        definite=frozenset(attach["definite"]),
        units=frozenset(language.table("words", "unit")),
    )


def noun_kind(token: Token, data: NounData) -> NounKind:
    """What a noun is when a time stands with it; unknown nouns are 'unknown', unknown names 'name'."""
    word = token.lemma.lower()
    if word in data.capital and token.text[0].isupper():
        return "thing"
    found = data.kinds.get(token.lower) or data.kinds.get(word)
    if found:
        return found
    if token.pos == "PROPN":
        return "name"
    if token.lower.endswith(data.endings) or word.endswith(data.endings) or token.form == "ger":
        return "happened"
    return "unknown"
