"""The words about verb groups, compiled from `lang/xx/clauses.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Modality, Token
from pipeline.syntax.nouns import NounWords, compile_nouns
from pipeline.syntax.tags import QUOTES


@frozen
class Chain:
    """What a governing word does to the infinitive (or gerund) after it."""

    modality: Modality
    negated: bool
    act: bool
    """Under a time in front it is what happened then ('On Friday they agreed to sign')."""
    past: Modality
    """What it makes of it in a plain past tense ('had to leave')."""
    perfect: Modality
    """The same in a perfect ('have got to leave')."""
    bare: bool
    """The infinitive may stand without its mark ('helped end it')."""


@frozen
class PredicateWords:
    """Words about predicates, compiled from clauses.toml."""

    negation: frozenset[str]
    limiting: frozenset[str]
    """Behind a negation these take it back: 'not only'."""
    pending: frozenset[str]
    """Before an infinitive these say that it has not come ('has yet to sign')."""
    negating_determiner: frozenset[str]
    none: frozenset[str]
    indifferent: frozenset[str]
    all_but: frozenset[str]
    answered: frozenset[str]
    """Verbs behind which such a determiner alone is an answer ('voted no')."""
    bounding: str
    modals: Mapping[str, Modality]
    chains: Mapping[tuple[str, str], Chain]
    """(form, lemma) -> chain."""
    chained: frozenset[str]
    """The lemmas of all chains."""
    chain_nouns: frozenset[str]
    hortative: frozenset[str]
    """Pronouns between a verb that calls for something and what is called for ('let us go')."""
    takes: Mapping[str, frozenset[str]]
    """Auxiliary -> forms of the verb it waits for."""
    phrases: frozenset[tuple[str, ...]]
    """Adverbs of two words that may stand inside a verb group."""
    repeating: frozenset[tuple[str, ...]]
    faulting: frozenset[str]
    """Verbs whose infinitive behind a copula tells what is so ('is to blame')."""
    almost: frozenset[str]
    surpassing: Mapping[tuple[str, ...], frozenset[str]]
    """Phrase -> verbs that it may stand before."""
    percent: frozenset[str]
    in_part: frozenset[str]
    """Verbs before whose participle an amount in percent may stand ('was 65% contained')."""
    supposing: frozenset[str]
    """Verbs that open a condition before their subject ('had he stayed')."""
    likening: frozenset[str]
    graded: frozenset[str]
    """Before an adjective that an infinitive hangs on ('more | likely to close')."""
    foreseen: frozenset[str]
    """What somebody thought before, behind those words ('less than expected')."""
    unseen: frozenset[str]
    """Quantifiers and marks that may stand between an auxiliary and its verb."""
    indefinite: frozenset[str]
    """Articles that an adjective may stand in front of ('as big | a mistake')."""
    hedging: frozenset[str]
    """Adjectives that stand in front of a complement as adverbs do."""
    inverting: frozenset[str]
    """At the start of a sentence these put the subject behind the first verb ('Not until May did he leave'); two joined by a
    hyphen as its first two words."""
    resuming: frozenset[str]
    """What may stand before such a word."""
    bounding_time: frozenset[str]
    """Behind 'not' these say when something is so ('not until May')."""
    placing: frozenset[str]
    reflexive: frozenset[str]
    directions: frozenset[str]
    """Adverbs that an amount may measure ('up 4 percent')."""
    whereabouts: frozenset[str]
    pointed_places: frozenset[str]
    degree: frozenset[str]
    """Nouns that say behind an article how much ('a little late')."""
    measured: frozenset[str]
    """Predicates that an amount may follow ('worth 3 million')."""
    measuring: frozenset[str]
    """Before an amount by which something went up ('was up by a third')."""
    shared: frozenset[str]
    """Parts whose whole is another thing ('was part of a crew')."""
    joining: frozenset[str]
    """What may stand between two words before one noun."""
    copula: str
    perfect: str
    inchoative: str
    """Makes a passive with a participle directly behind it ('got stuck')."""
    finding: frozenset[str]
    """A participle behind the passive of these says how the subject was ('was found abandoned')."""
    linking: frozenset[str]
    """A participle behind these says what the subject is ('remain closed')."""
    asking: frozenset[str]
    """What opens a clause that a copula leads to ('is | that it leaks', 'is | because it leaks')."""
    quantity: frozenset[str]
    """Counts, of which 'that' is no pointer ('is that | many people leave')."""
    to: frozenset[str]
    """Marks of the infinitive."""
    nouns: NounWords = field(repr=False)


_GIVEN = frozenset(
    {
        "negation",
        "negating_determiner",
        "chained",
        "chain_nouns",
        "hortative",
        "phrases",
        "repeating",
        "unseen",
        "hedging",
        "asking",
        "to",
    }
)
"""Lists that have another name in the data, or are made of several."""


def compile_predicates(language: Language) -> PredicateWords:
    """The predicate words of a language."""
    negation, auxiliaries = language.table("clauses", "negation"), language.table("clauses", "auxiliaries")
    entries, modals = language.data["clauses"]["chain"], language.table("clauses", "modals")
    markers = language.table("clauses", "markers")
    modalities: tuple[Modality, ...] = ("hypothetical", "planned", "hedged")
    chains = {(entry["form"], word): _chain(entry) for entry in entries for word in entry["words"].split()}
    return PredicateWords(
        negation=frozenset(negation["words"].split()),
        negating_determiner=frozenset(negation["determiner"].split()),
        bounding=negation["bounding"],
        modals={word: modality for modality in modalities for word in modals[modality].split()},
        chains=chains,
        chained=frozenset(lemma for _, lemma in chains),
        chain_nouns=frozenset(word for entry in entries for word in entry.get("noun", "").split()),
        hortative=frozenset(word for entry in entries for word in entry.get("with", "").split()),
        takes={word: frozenset(forms.split()) for word, forms in auxiliaries["takes"].items()},
        phrases=frozenset(tuple(phrase.split()) for phrase in auxiliaries["phrases"]),
        repeating=frozenset(tuple(phrase.split()) for phrase in auxiliaries["repeating"]),
        surpassing={
            tuple(phrase.split()): frozenset(verbs.split()) for phrase, verbs in auxiliaries["surpassing"].items()
        },
        unseen=frozenset(auxiliaries["floating"].split()) | QUOTES,
        hedging=frozenset(language.table("clauses", "hedges")["adverbs"].split()),
        copula=auxiliaries["copula"],
        perfect=auxiliaries["perfect"],
        inchoative=auxiliaries["inchoative"],
        asking=frozenset(f"{markers['complement']} {markers['giving_reasons']}".split()),
        to=frozenset(auxiliaries["infinitive"].split()),
        nouns=language.once(compile_nouns),
        **language.lists(
            PredicateWords,
            ("lexicon", "context"),
            ("clauses", "nouns"),
            ("clauses", "negation"),
            ("clauses", "auxiliaries"),
            but=_GIVEN,
        ),
    )


def _chain(entry: Mapping[str, Any]) -> Chain:
    """An entry of [[chain]]; what it makes of a plain past and of a perfect is what it always does, unless it says so."""
    modality = entry["modality"]
    return Chain(
        modality,
        negated=entry.get("negated", False),
        act=entry.get("act", False),
        past=entry.get("past", modality),
        perfect=entry.get("perfect", modality),
        bare=entry.get("bare", False),
    )


def denies(tokens: list[Token], index: int, words: PredicateWords) -> bool:
    """Whether a word denies: 'not', but not that of 'not only' nor of 'no doubt'; 'nearly' before a verb."""
    if tokens[index].lower in words.almost:
        return _stands_before_verb(tokens, index, words)
    if tokens[index].lower not in words.negation:
        return False
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    sure = tokens[index].lower in words.negating_determiner and behind in words.indifferent
    return behind not in words.limiting and not sure


def bounds(tokens: list[Token], index: int, words: PredicateWords) -> bool:
    """'no | more | than 40': does a bound stand two words behind?"""
    return any(token.lower == words.bounding for token in tokens[index + 2 : index + 3])


def _stands_before_verb(tokens: list[Token], index: int, words: PredicateWords) -> bool:
    """'nearly | crashed'; not 'nearly | doubled', nor 'almost | want to leave', which is how one feels"""
    verb = tokens[index + 1 : index + 2]
    measured = any(verb[0].lemma in verbs for verbs in words.surpassing.values()) if verb else True
    done = not measured and verb[0].pos == "VERB" and verb[0].form in ("fin", "part")
    return done and (verb[0].form == "part" or verb[0].tense == "past")


def has_none(tokens: list[Token], at: int, verb: Token, words: PredicateWords) -> bool:
    """'has | no bridge', 'has | absolutely no bridge', 'knows | of no bridge'; not 'voted no on Monday', 'opens no later
    than May'."""
    if at + 2 < len(tokens) and tokens[at].lower in QUOTES and verb.lemma not in words.answered:
        at += 1  # 'had “no | qualms”'
    at += at + 1 < len(tokens) and tokens[at].pos == "ADV" and tokens[at + 1].lower in words.negating_determiner
    if at + 1 < len(tokens) and tokens[at].lower in words.none and tokens[at + 1].lower not in words.all_but:
        return verb.lemma not in words.answered
    none = at + 1 if at < len(tokens) and tokens[at].lower == words.nouns.of else at
    if none >= len(tokens) or tokens[none].lower not in words.negating_determiner:
        return False
    if any(token.lower in words.indifferent for token in tokens[none + 1 : none + 2]):
        return False  # 'believes it, no matter what'
    if bounds(tokens, none, words):
        return False
    alone = at + 1 >= len(tokens) or tokens[at + 1].pos in ("ADP", "CCONJ", "PART", "PUNCT")
    return not alone or verb.lemma not in words.answered
