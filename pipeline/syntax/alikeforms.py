"""A verb whose past is like its present: 'will win when voters | cast | their ballots', 'won when voters | cast | them'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.nouns import is_plural_noun
from pipeline.syntax.openclauses import Frame

_AHEAD = frozenset({"planned", "hypothetical"})


def is_present(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """Whether such a verb tells when something to come will be: behind a subject of several, which a present agrees with."""
    predicate, upper = frame.verb(), frame.upper
    verb = tokens[predicate.verb]
    alike = predicate.start == predicate.verb and predicate.tense == "past" and verb.lower == verb.lemma
    if not alike or upper is None or frame.subject is None or frame.marker not in words.timely:
        return False
    noun = tokens[frame.subject[1] - 1]
    several = is_plural_noun(noun)
    return several and upper.tense != "past" and upper.modality in _AHEAD
