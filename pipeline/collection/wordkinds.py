"""What a language's words say to the comparison of sentences: sets of words by kind, each as `linking.toml` explains it.

A set holds words folded, or stems where it says so. A language without data has none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.collection.idioms import Phrases


@dataclass(frozen=True)
class WordKinds:
    """The words of one language by kind, and what its lexicon tells of a word."""

    # --- how a word is brought to its stem ---------------------------------------------------------------------------
    stop: frozenset[str] = frozenset()
    """Words that two sentences may share without stating the same."""
    endings: dict[int, dict[str, str]] = field(default_factory=dict)
    """By length, the longest first: ending -> what replaces it."""
    least: int = 3
    """So many letters a stem has without its ending."""
    silent: str = ""
    """A letter that no stem ends in."""
    final: str = ""
    """Letters that a stem does not end in if it has one letter more."""
    genitive: tuple[str, ...] = ()
    """Endings that are no part of a name: "Oslo's"."""
    marks: frozenset[str] = frozenset()
    """What is left of them behind a time."""
    again: tuple[str, ...] = ()
    """What may stand before a word with or without a hyphen: 're-floated'."""
    apart: frozenset[str] = frozenset()
    """Verbs that are others without that hyphen: 're-signed'."""
    irregular: dict[str, str] = field(default_factory=dict)
    """Form -> its base."""
    numerals: dict[str, str] = field(default_factory=dict)
    """Word for a number -> its digits: 'six' is '6'."""
    synonyms: dict[str, str] = field(default_factory=dict)
    """Word -> what stands for its group."""
    phrases: Phrases = field(default_factory=dict)
    """Several words that mean one."""
    kinds: dict[str, frozenset[int]] = field(default_factory=dict)
    """Stem -> the kinds of happenings."""

    # --- what the lexicon knows of a word ----------------------------------------------------------------------------
    lemma: Callable[[str], str] = str
    """The base form of an inflected word."""
    ordinary: Callable[[str], bool] = bool
    """Whether a word that opens a sentence is rather no name."""
    is_past: Callable[[str], bool] = bool
    """Whether it is known as a verb's past."""
    is_only_past: Callable[[str], bool] = bool
    """Whether as one that is no participle, too: 'fell', not 'closed'."""
    is_participle: Callable[[str], bool] = bool
    """Whether as its participle: 'sworn', 'closed'."""
    is_verb: Callable[[str], bool] = bool
    """Whether it may be the verb of a sentence."""

    # --- words around a name or a noun -------------------------------------------------------------------------------
    articles: frozenset[str] = frozenset()
    """Words that open a noun phrase."""
    pronouns: frozenset[str] = frozenset()
    """Those that stand for who or what did it."""
    standing: frozenset[str] = frozenset()
    """Words that stand for what was named before, or begin what is its own: 'his'."""
    persons: frozenset[str] = frozenset()
    """Those that stand for a person."""
    substitutes: frozenset[str] = frozenset()
    """Words that end what stands for it: 'the old one'."""
    definite: frozenset[str] = frozenset()
    """Words that begin what stands for it before a noun of `relative`: 'the airline'."""
    owning: frozenset[str] = frozenset()
    """Prepositions behind which stands whose it is, if no name stands before them."""
    placing: frozenset[str] = frozenset()
    """Prepositions behind which stands where it is."""
    titles: frozenset[str] = frozenset()
    """Stems of what stands before a name and is no part of it."""
    trades: frozenset[str] = frozenset()
    """Stems of forms and trades of firms, which tell of nobody alone: 'Corp', 'Airlines'."""
    bodies: frozenset[str] = frozenset()
    """Stems of words that name a body or an office, no person."""
    seated: frozenset[str] = frozenset()
    """Stems of bodies and offices before which a name says where they are: 'a Genoa court'."""
    relative: frozenset[str] = frozenset()
    """Stems of what stands for something that each document names elsewhere: 'the party'."""
    nationalities: frozenset[str] = frozenset()
    """Words that say of which state somebody is: 'Indian'."""
    nations: frozenset[str] = frozenset()
    """Their stems, and those of other words for states."""
    seats: dict[str, frozenset[str]] = field(default_factory=dict)
    """Stem of a capital -> the stems of the state that it stands for."""
    own: frozenset[str] = frozenset()
    """By what an outlet names what it wrote before, beside one of `ours`: 'our story', 'an earlier version'."""
    ours: frozenset[str] = frozenset()
    """By what it names itself, or that it is its own."""

    # --- words around a verb -----------------------------------------------------------------------------------------
    joining: frozenset[str] = frozenset()
    """Words that join a verb to the one before it, whose subject it has."""
    together: frozenset[str] = frozenset()
    """What joins two clauses that tell one thing."""
    opening: frozenset[str] = frozenset()
    """Words that begin a clause of its own."""
    objects: frozenset[str] = frozenset()
    """Pronouns that stand between a verb and its particle: 'picked him up'."""
    starting: frozenset[str] = frozenset()
    """Roots of verbs behind which another tells what happened: 'began to sink'."""
    between: frozenset[str] = frozenset()
    """Words between both."""
    doing: frozenset[str] = frozenset()
    """Roots of verbs behind which a noun tells what was done: 'had its premiere'."""
    light: frozenset[str] = frozenset()
    """Stems of verbs that say little by themselves: 'held a vote'."""
    vague: frozenset[str] = frozenset()
    """Stems of those and of other verbs beside which any word may tell what happened."""
    being: frozenset[str] = frozenset()
    """Stems of verbs that tell the same as to be somewhere."""
    passive: frozenset[str] = frozenset()
    """Auxiliaries before what is done to the subject, unless it ends in one of `progressive`."""
    progressive: tuple[str, ...] = ()
    """Endings of what the subject does: 'is selling'."""
    barring: frozenset[str] = frozenset()
    """Words that do not stand within a passive: 'is to sell'."""
    past_before: frozenset[str] = frozenset()
    """Auxiliaries of the past: 'was closed'."""

    # --- days --------------------------------------------------------------------------------------------------------
    zones: frozenset[str] = frozenset()
    """Words behind the name of a place by whose clock a day is told: 'Sydney time'."""
    clocks: frozenset[str] = frozenset()
    """Names of clocks that are hardly the one of the place: 'GMT'."""
    calendar: frozenset[str] = frozenset()
    """Words for months and days of the week."""
    weekdays: dict[str, int] = field(default_factory=dict)
    """The latter, and which they are: Monday is 1."""
    dating: frozenset[str] = frozenset()
    """Prepositions that say on which day something is: 'on', not 'to' or 'for'."""
    arranged: frozenset[str] = frozenset()
    """Words for what is arranged before its day."""
    yearly: frozenset[str] = frozenset()
    """Stems of words by which what happened is looked back at on its day."""

    # --- happenings --------------------------------------------------------------------------------------------------
    once: frozenset[str] = frozenset()
    """Stems of what happens once to the same thing."""
    origins: frozenset[str] = frozenset()
    """Stems of how something begins, though another thing on the subject may begin later."""
    founding: frozenset[str] = frozenset()
    """Stems of how what a subject is about began."""
    any_day: frozenset[str] = frozenset()
    """Stems of what comes on any day of a month, as laws do not."""
    firsts: frozenset[str] = frozenset()
    """Words before a verb of which that was the first time: 'first held in 1987'."""
    offices: frozenset[str] = frozenset()
    """Stems of how somebody takes an office."""
    occurring: frozenset[str] = frozenset()
    """Stems of verbs by which what was told before is dated: 'it happened on Sunday'."""
    generic: frozenset[str] = frozenset()
    """Stems of nouns that only say that something happened."""
    generic_verbs: frozenset[str] = frozenset()
    """Stems of verbs that say no more beside them: 'the incident occurred'."""
    telling: frozenset[str] = frozenset()
    """Stems of verbs by which a source tells of something."""
    tolls: frozenset[str] = frozenset()
    """Stems of what befalls people where something else happens."""
    contests: frozenset[str] = frozenset()
    """Stems of what one of several does: who wins, who loses."""
    winning: frozenset[str] = frozenset()
    """Those among them that one does: who beats another wins."""
    common_acts: frozenset[str] = frozenset()
    """Stems of what many do, each for himself: who supports somebody."""
    opposites: dict[str, frozenset[str]] = field(default_factory=dict)
    """Stem -> the stems of what ends or undoes it, or what it ends or undoes."""
    ends: frozenset[str] = frozenset()
    """Stems of what ends a thing or keeps it from happening."""
    attending: frozenset[str] = frozenset()
    """Prepositions behind which stands what happened around what is told: 'sang at the wedding'."""
    attended: frozenset[str] = frozenset()
    """Stems of such happenings."""

    # --- numbers, and things of which there are several --------------------------------------------------------------
    about: frozenset[str] = frozenset()
    """Words before a number that is not told exactly."""
    another: frozenset[str] = frozenset()
    """Words by which something is told as another one of its kind: 'a second strike'."""
    involving: frozenset[str] = frozenset()
    """Prepositions behind which another takes part in what is not told as another one: 'fought with another guest'."""
    alike: frozenset[str] = frozenset()
    """Words of a time by which it is that of something else: 'the same day'."""
    further: frozenset[str] = frozenset()
    """Those among them that do not tell which."""
    parts: frozenset[str] = frozenset()
    """Words for a part of it behind them: 'the second stage'."""
    initially: frozenset[str] = frozenset()
    """Stems of words by which it is told that another followed."""
    ranks: frozenset[str] = frozenset()
    """Words for those of a series, before how many they are: 'the last four'."""
    counts: frozenset[str] = frozenset()
    """Words for how many they are."""
    figures: frozenset[str] = frozenset()
    """Words for what every firm has of every period."""
    figure_stems: frozenset[str] = frozenset()
    """Their stems."""
    moves: frozenset[str] = frozenset()
    """Stems of what prices do, beside a stem of `markets`."""
    markets: frozenset[str] = frozenset()
    """Stems of what has a price."""
