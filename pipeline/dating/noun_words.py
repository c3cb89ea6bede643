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


_ELSEWHERE = frozenset({"capital", "indefinite", "units"})
"""Lists that stand in other tables than [attach]."""


@frozen
class NounData:
    """The word lists of `mentions.toml`, compiled; there each is explained, with an example."""

    kinds: dict[str, NounKind]
    endings: tuple[str, ...]
    standing: frozenset[str]
    adverbial: frozenset[str]
    throughout: frozenset[str]
    gathered_at: frozenset[str]
    states_behind: frozenset[str]
    moving_to: frozenset[str]
    nominal: frozenset[str]
    idiomatic: frozenset[str]
    acting: frozenset[str]
    nominal_but_days: frozenset[str]
    nominal_but_bare_days: frozenset[str]
    before_days: frozenset[str]
    nominal_for: frozenset[str]
    judging: frozenset[str]
    siding: frozenset[str]
    sessions: frozenset[str]
    accusations: frozenset[str]
    elapsing: frozenset[str]
    ranked_times: frozenset[str]
    punishing: frozenset[str]
    trying: frozenset[str]
    governors: frozenset[str]
    graded: frozenset[str]
    changing: dict[str, frozenset[str]]
    alongside: frozenset[str]
    papers: dict[str, frozenset[str]]
    gathering: dict[str, frozenset[str]]
    stretches: frozenset[str]
    spending: frozenset[str]
    acceding: frozenset[str]
    foreseeing: frozenset[str]
    votes: frozenset[str]
    around_votes: frozenset[str]
    holding_votes: frozenset[str]
    expecting: frozenset[str]
    weighed: frozenset[str]
    foretelling: frozenset[str]
    foreseen_at: frozenset[str]
    set_off: frozenset[str]
    granting: frozenset[str]
    lasting: frozenset[str]
    committing: frozenset[str]
    learning: frozenset[str]
    leaving_off: frozenset[str]
    lending: frozenset[str]
    agents: frozenset[str]
    occurring: frozenset[str]
    answering: frozenset[str]
    told_by: frozenset[str]
    excluding: frozenset[str]
    tracing: frozenset[str]
    due: frozenset[str]
    possessive: frozenset[str]
    owned_by: frozenset[str]
    inside: frozenset[str]
    ending: frozenset[str]
    capital: frozenset[str]
    partitive: frozenset[str]
    located: frozenset[str]
    belonging: frozenset[str]
    relating: frozenset[str]
    linking: frozenset[str]
    manner: frozenset[str]
    choosing: frozenset[str]
    lengthening: frozenset[str]
    attaining: frozenset[str]
    sought: frozenset[str]
    sought_for: frozenset[str]
    relating_verbs: frozenset[str]
    entangling: frozenset[str]
    undergoing: frozenset[str]
    guilty: frozenset[str]
    matter: frozenset[str]
    matter_in: frozenset[str]
    ending_in: frozenset[str]
    leading_to: frozenset[str]
    light: frozenset[str]
    counting: frozenset[str]
    telling: frozenset[str]
    in_doubt: frozenset[str]
    comparing: frozenset[str]
    counted: dict[str, str]
    not_until: frozenset[str]
    named_days: frozenset[str]
    laws: frozenset[str]
    """What a year behind it makes a name of: 'the Ports | Act | 2013'."""
    title_days: frozenset[str]
    delivered: frozenset[str]
    accused_in: frozenset[str]
    charged_with: frozenset[str]
    beside: frozenset[str]
    dates: frozenset[str]
    owning: frozenset[str]
    alerting: frozenset[str]
    lent_to: frozenset[str]
    compared: frozenset[str]
    compared_earlier: frozenset[str]
    compared_ahead: frozenset[str]
    compared_year: frozenset[str]
    habitual: frozenset[str]
    recurring: frozenset[str]
    seasons: frozenset[str]
    involved_in: frozenset[str]
    spanning: frozenset[str]
    varying: frozenset[str]
    compared_amount: frozenset[str]
    exceeding: frozenset[str]
    amount_joints: frozenset[str]
    changes: frozenset[str]
    comparing_verbs: frozenset[str]
    outdoing: frozenset[str]
    following: frozenset[str]
    ranks: frozenset[str]
    shares: frozenset[str]
    indefinite: frozenset[str]
    rank_endings: tuple[str, ...]
    results: frozenset[str]
    outlays: frozenset[str]
    results_for: frozenset[str]
    showing: frozenset[str]
    told_later: frozenset[str]
    told_in: frozenset[str]
    publishing: frozenset[str]
    published: frozenset[str]
    turning: frozenset[str]
    weighing: frozenset[str]
    prolonging: frozenset[str]
    until: frozenset[str]
    sequels: frozenset[str]
    adding: frozenset[str]
    becoming: dict[str, frozenset[str]]
    scheduling: frozenset[str]
    scheduling_for: frozenset[str]
    setting_apart: frozenset[str]
    appointing: frozenset[str]
    arranged: frozenset[str]
    moved_from: frozenset[str]
    moving: frozenset[str]
    putting: frozenset[str]
    put_off: frozenset[str]
    moved_to: frozenset[str]
    moved_by: frozenset[str]
    sending: frozenset[str]
    reasons: frozenset[str]
    possessing: frozenset[str]
    dying: frozenset[str]
    cancelling: frozenset[str]
    cleft_subject: frozenset[str]
    existential: frozenset[str]
    completed_in: frozenset[str]
    cleft_marker: frozenset[str]
    adjectives: frozenset[str]
    naming: frozenset[str]
    naming_as: frozenset[str]
    units: frozenset[str]
    definite: frozenset[str]
    dating: frozenset[str]
    dating_by: frozenset[str]
    concerning: frozenset[str]
    boding: frozenset[str]
    perceiving: frozenset[str]
    succeeding: frozenset[str]
    harming: frozenset[str]
    agent_of: frozenset[str]
    listing: frozenset[str]
    terms: frozenset[str]
    putting_off: frozenset[str]
    troubles: frozenset[str]
    witnessing: frozenset[str]
    occasions: frozenset[str]
    remembrances: frozenset[str]
    compared_over: frozenset[str]
    yearly: frozenset[str]
    standing_for: frozenset[str]
    standards: frozenset[str]
    standards_behind: frozenset[str]
    measured_change: frozenset[str]
    directions: frozenset[str]
    awaited: frozenset[str]
    calling: frozenset[str]
    state_in: frozenset[str]
    roles: frozenset[str]
    likening: frozenset[str]
    likening_early: frozenset[str]
    in_time: frozenset[str]
    as_of: frozenset[str]
    contrasting: frozenset[str]
    set_against: frozenset[str]
    whole: frozenset[str]
    single: frozenset[str]
    period_ends: frozenset[str]
    starting: frozenset[str]
    entitled: frozenset[str]
    recalling: frozenset[str]
    containing: frozenset[str]
    carrying: frozenset[str]
    contesting: frozenset[str]
    contests: frozenset[str]
    surveys: frozenset[str]
    put_on: frozenset[str]
    """With "on" before them these are papers ("on this year's ballot")."""
    counting_among: frozenset[str]
    spoken_in: frozenset[str]
    known: frozenset[str]
    at_place: frozenset[str]
    involving: frozenset[str]
    mentioning: frozenset[str]
    sets: frozenset[str]
    recalling_back: frozenset[str]
    remembering: frozenset[str]
    reminding: frozenset[str]
    pointing: frozenset[str]
    topical: frozenset[str]
    tolls: frozenset[str]
    consulting: frozenset[str]
    vital: frozenset[str]


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
        changing={word: frozenset(nouns.split()) for word, nouns in attach["changing"].items()},
        becoming={word: frozenset(verbs.split()) for word, verbs in attach["becoming"].items()},
        papers={word: frozenset(before.split()) for word, before in attach["papers"].items()},
        gathering={word: frozenset(before.split()) for word, before in attach["gathering"].items()},
        capital=frozenset(language.table("mentions", "not_event")["capital"].split()),
        counted=dict(attach["counted"]),
        indefinite=frozenset(language.table("clauses", "nouns")["indefinite"].split()),
        rank_endings=tuple(attach["rank_endings"]),
        units=frozenset(language.table("words", "unit")),
        **language.lists(NounData, ("mentions", "attach"), but=_ELSEWHERE),
    )


def kind_at(tokens: list[Token], place: int, data: NounData) -> NounKind:
    """What a noun behind its time is, with the word before it: 'the 2008 Democratic National | Convention' happened."""
    if place and tokens[place - 1].lower in data.papers.get(tokens[place].lemma, frozenset()):
        return "thing"
    before = data.gathering.get(tokens[place].lower, frozenset())
    if place and tokens[place - 1].lower in before:
        return "happened"
    return noun_kind(tokens[place], data)


def noun_kind(token: Token, data: NounData) -> NounKind:
    """What a noun is when a time stands with it; unknown nouns are 'unknown', unknown names 'name'."""
    word = token.lemma.lower()
    if word in data.capital and token.text[0].isupper():
        return "thing"
    if token.form == "ger" and word in data.starting:
        return "unknown"  # 'will move | starting next week'
    found = data.kinds.get(token.lower) or data.kinds.get(word)
    found = found or (data.kinds.get(word.removesuffix("s")) if "-" in word else None)  # 'quarter-finals'
    if found:
        return found
    if token.pos == "PROPN":
        return "name"
    if token.lower.endswith(data.endings) or word.endswith(data.endings):
        return "happened"
    if token.form == "ger" and token.pos != "AUX":
        return "happened"
    return "unknown"
