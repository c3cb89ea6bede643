"""What accounts tell of a period ('reported a loss for the third quarter', 'In May it reported $3 million in revenue'), and
what a time as a subject brought."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline.dating.dated import Dated, dated_noun, dated_verb
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import happening_between, head_noun, lemma_of, noun_before
from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place, with_particle
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun

_ASKING = frozenset({"main", "coordinate", "infinitive"})
"""Kinds of clauses that tell somebody to do something ('Consider it', "Let's look at it")."""


def result_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'reported a loss of $3 million for the third quarter', 'In the third quarter they reported a loss', 'reported a loss
    in the third quarter': it is the loss's."""
    preposition, fronted = place.preposition, place.extent.end <= clause.predicate.start
    tied = preposition is not None and (preposition.lower in data.results_for or (fronted and place.coarse))
    later = place.accounted and preposition is not None and preposition.lower in data.told_in
    tied = tied or (later and clause.lemma in data.told_later)  # 'reported a loss in the third quarter'
    if clause.lemma in data.showing and place.coarse and not fronted:
        behind = begun(place.tokens, clause.predicate.end, place.lead)
        compared = any(token.lower in data.compared for token in behind)  # 'show a loss this year, less than in 2005'
        placed = [token.pos for token in behind[:1]] == ["ADP"]  # 'showed in three exhibitions in 2010'
        shown = not compared and not placed
        return _first_happening(place, clause.predicate.end, data) if shown else None
    if clause.lemma not in data.results or not tied:
        return None
    if fronted:
        noun = _amount(place, clause, data) or head_noun(
            place.tokens, Span(clause.predicate.end, clause.span.end), data
        )
    else:
        noun = happening_between(place.tokens, clause.predicate.end, place.lead, data)
        earned = noun is not None and noun.governor in data.before_days
        # 'reported a rise in sales in the third quarter', 'posted profits on sales of 4 million for it'
        if later or earned:
            noun = _first_happening(place, clause.predicate.end, data) or noun
    kinds = HAPPENING if later and not fronted else ("held",)
    return noun if noun is not None and noun.kind in kinds else None


def witnessed_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'2009 saw the | closure | of the mill', 'Friday marked its | anniversary |': what a time as subject brought was then."""
    if clause.lemma not in data.witnessing or clause.subject is None:
        return None
    if clause.subject.start < place.extent.start or place.extent.end < clause.subject.end:
        return None
    noun = head_noun(place.tokens, Span(clause.predicate.end, clause.span.end), data)
    if noun is None or any(lower.subject == noun.phrase for lower in place.clauses):
        return None
    return noun if noun.kind in HAPPENING or lemma_of(place.tokens, noun) in data.occasions else None


def regarded(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'Consider the | turnout | this year', "Let's look at the | row | in March": what readers are told to look at was then, not
    their looking."""
    opens = begun(place.tokens, clause.span.start, clause.predicate.end)
    told = clause.subject is None and not clause.tense and clause.kind in _ASKING
    told = told and all(token.pos != "PART" for token in opens)  # 'To look at the sale on Monday, call us'
    if not told or place.side == "ahead" or place.lead < clause.predicate.end:
        return None
    regards = clause.lemma in data.regarding or with_particle(place, clause) in data.regarding
    regards = regards and (place.coarse or clause.lemma not in data.perceiving)  # 'See the match on Friday'
    noun = _first_happening(place, clause.predicate.end, data) if regards else None
    return dated_noun(place, noun, clause) if noun is not None and noun.kind in HAPPENING else None


def spent_later(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """'announced 4 million dollars in | spending | over the next four years', 'said they expected | a rise | in the next two
    years': what a verb in the past tells of years to come."""
    if clause.lemma in data.foreseeing and clause.head.end < place.lead:
        told = _first_happening(place, clause.predicate.end, data)
        return [replace(dated_verb(place, clause) if told is None else dated_noun(place, told, clause), planned=True)]
    noun = noun_before(place.tokens, place.extent.start, data)
    if noun is None or noun.head.end + 1 != place.lead or lemma_of(place.tokens, noun) not in data.outlays:
        return []
    return [replace(dated_noun(place, noun, clause), planned=True)]


def _first_happening(place: Place, start: int, data: NounData) -> DatedNoun | None:
    """'reported a 2 per cent | rise | in sales in the third quarter'"""
    heads = (t for t in begun(place.tokens, start, place.lead) if t.pos == "NOUN" and noun_kind(t, data) in HAPPENING)
    first = next(heads, None)
    return head_noun(place.tokens, Span(first.start, place.lead), data) if first is not None else None


def _amount(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'reported $3 million in | revenue |': what an amount is of."""
    behind = begun(place.tokens, clause.predicate.end, clause.span.end)
    phrase = list(takewhile(lambda token: token.pos != "PUNCT", behind))
    if not phrase or phrase[0].pos != "NUM":
        return None
    return happening_between(place.tokens, phrase[0].start, phrase[-1].end, data)


def is_undergone(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'will face | trial | on Thursday': a bare noun in the singular directly behind the verb."""
    if clause.lemma not in data.undergoing or noun.head.start != clause.predicate.end + 1:
        return False
    return begun(place.tokens, *noun.head)[0].lower == lemma_of(place.tokens, noun)
