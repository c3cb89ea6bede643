"""The words about certainty, compiled from `lang/xx/clauses.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Modality, Tense


@frozen
class FactualityWords:
    """Words about certainty, compiled from clauses.toml."""

    condition: frozenset[str]
    provisos: frozenset[str]
    """Words, joined by "-", that open a condition in the present tense."""
    that: str
    question: frozenset[str]
    assent: frozenset[str]
    supposing: frozenset[str]
    negation: frozenset[str]
    negating_determiner: frozenset[str]
    governing_negation: frozenset[str]
    negating_verbs: frozenset[str]
    indifferent: frozenset[str]
    single: frozenset[str]
    undone: frozenset[str]
    """Nouns whose infinitive was not done ('failure to pay')."""
    grounds: frozenset[str]
    definite: frozenset[str]
    truths: frozenset[str]
    completed: Mapping[str, Modality]
    completed_passive: Mapping[str, Modality]
    completed_participle: Mapping[str, Modality]
    """Verb -> the modality of what completes it."""
    agent: frozenset[str]
    """Behind such a passive these name who says so."""
    weighing: frozenset[str]
    lasting: frozenset[str]
    impersonal: frozenset[str]
    evidential: frozenset[str]
    stated: frozenset[str]
    securing: frozenset[str]
    narrated: frozenset[str]
    wishing: frozenset[str]
    """Behind a reported 'would' these tell a wish ('said she would prefer a vote')."""
    recalling: frozenset[str]
    """Above a 'would' these tell that it is of a habit."""
    bounding: str
    elapsed: frozenset[str]
    accomplished: frozenset[str]
    absolute: frozenset[str]
    hedges: frozenset[str]
    hedging_verbs: frozenset[str]
    shown: frozenset[str]
    seeming_to: frozenset[str]
    """What behind these verbs tells when or where something showed."""
    comparison: Mapping[str, frozenset[str]]
    """Verb -> what hedges it behind it; two words are joined by "-"."""
    object_infinitive: Mapping[str, Modality]
    object_participle: Mapping[str, Modality]
    completed_bare: frozenset[str]
    """Verbs of `object_infinitive` that have an object of their own or this infinitive, not both."""
    readied: frozenset[str]
    periods: frozenset[str]
    ordinal: frozenset[str]
    superlative: frozenset[str]
    purpose: frozenset[str]
    prospective: frozenset[str]
    prospective_now: frozenset[str]
    intended: frozenset[str]
    lacked: frozenset[str]
    demanded: frozenset[str]
    perfect_modals: Mapping[str, Modality]
    """Modal -> what it means before 'have' and a participle."""
    modal_tense: Mapping[str, Tense]
    """Modal -> the time it points to, unless a perfect follows."""
    to_come: frozenset[str]
    timely: frozenset[str]
    """Conjunctions behind which a present tells when something to come will be."""
    causal: frozenset[str]
    """Behind these words it came of something ('due to')."""
    achieved: frozenset[str]
    reported_modal: str
    clausal: frozenset[str]
    content: frozenset[str]
    """Nouns that a clause spells out."""
    travelling: frozenset[str]
    intending: frozenset[str]
    """Verbs whose infinitive is still to come ('agreed on Monday to sign')."""
    doubtful: frozenset[str]
    """Adjectives and nouns that hedge the clause that spells them out ('possible that')."""


_GIVEN = frozenset(
    {"negation", "negating_determiner", "governing_negation", "negating_verbs", "intending", "hedges", "hedging_verbs"}
)
"""Lists that have another name in the data, or are made of several."""


def compile_factuality(language: Language) -> FactualityWords:
    """The words about certainty of a language."""
    negation, hedges, modals, verbs = (
        language.table("clauses", name) for name in ("negation", "hedges", "modals", "verbs")
    )
    chains = language.data["clauses"]["chain"]
    planned = (chain for chain in chains if (chain["form"], chain["modality"]) == ("active", "planned"))
    return FactualityWords(
        negation=frozenset(negation["words"].split()),
        negating_determiner=frozenset(negation["determiner"].split()),
        governing_negation=frozenset(negation["governing"].split()),
        negating_verbs=frozenset(negation["verbs"].split()),
        bounding=negation["bounding"],
        that=language.table("clauses", "markers")["that"],
        completed=_by_word(verbs["completed"]),
        completed_passive=_by_word(verbs["completed_passive"]),
        completed_participle=_by_word(verbs["completed_participle"]),
        intending=frozenset(word for chain in planned for word in chain["words"].split()),
        hedges=frozenset(hedges["adverbs"].split()),
        hedging_verbs=frozenset(hedges["verbs"].split()),
        comparison={verb: frozenset(words.split()) for verb, words in hedges["comparison"].items()},
        object_infinitive=_by_word(verbs["object_infinitive"]),
        object_participle=_by_word(verbs["object_participle"]),
        perfect_modals=modals["perfect"],
        modal_tense=modals["tense"],
        reported_modal=modals["reported"],
        **language.lists(
            FactualityWords,
            ("lexicon", "context"),
            ("names", "words"),
            *(("clauses", name) for name in ("markers", "nouns", "verbs", "hedges", "modals", "negation")),
            but=_GIVEN,
        ),
    )


def _by_word(lists: Mapping[Modality, str]) -> dict[str, Modality]:
    """Word -> the modality whose list it stands in."""
    return {word: modality for modality, words in lists.items() for word in words.split()}
