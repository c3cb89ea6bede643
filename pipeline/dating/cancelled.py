"""Whether what a time dates was called off: 'The vote in May was cancelled', 'They called off Friday's match'."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dating.dated import Dated
from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import happening_before, lemma_of
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.places import begun


def cancelled_noun(place: Place, dated: Dated, data: NounData) -> Dated:
    """The predicate; a noun that is called off did not happen then."""
    clause, noun = dated.clause, dated.noun
    if clause is not None and _calls_off_plan(place, clause, dated, data):
        return replace(dated, cancelled=True)
    if clause is None or noun is None or noun.governor or not cancels(place, clause, data):
        return dated
    if clause.modality != "asserted" or clause.negated:
        return dated
    behind = [token.pos for token in begun(place.tokens, clause.predicate.end, clause.span.end) if token.pos != "ADV"]
    acts = bool(behind) and behind[0] in NOMINAL
    before = noun.head.end <= clause.predicate.start
    return dated if before == acts else replace(dated, cancelled=True)


def _calls_off_plan(place: Place, clause: Clause, dated: Dated, data: NounData) -> bool:
    """'called off | a strike | planned for Monday'"""
    if clause.kind != "participle" or clause.parent is None or clause.lemma not in data.scheduling:
        return False
    upper = place.clauses[clause.parent]
    done = upper.modality == "asserted" and not upper.negated and cancels(place, upper, data)
    return done and upper.head.end <= dated.event.start < clause.head.start


def cancels(place: Place, clause: Clause, data: NounData) -> bool:
    """'cancelled', 'called off'; not 'called'"""
    behind = [token.lower for token in begun(place.tokens, clause.head.end, place.sentence.end)[:1]]
    return clause.lemma in data.cancelling or " ".join([clause.lemma, *behind]) in data.cancelling


def put_off(place: Place, clause: Clause, noun: DatedNoun | None, data: NounData) -> DatedNoun | None:
    """'the postponement of a | rally | slated for Friday': the subject of a bare participle is what was put off."""
    if noun is None or clause.subject is None or clause.predicate != clause.head:
        return noun
    of_another = lemma_of(place.tokens, noun) in data.putting_off and noun.head.end < clause.subject.end
    return (happening_before(place.tokens, clause.subject.end, data) or noun) if of_another else noun
