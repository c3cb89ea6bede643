"""The noun before a time that the time dates: 'the flood of 12 January'; or why the one there has no time."""

from __future__ import annotations

from pipeline.dating.bounded import is_bounded
from pipeline.dating.comparisons import starts_early
from pipeline.dating.dated import is_timed
from pipeline.dating.dated_noun import HAPPENING, DatedNoun, is_state
from pipeline.dating.dated_nouns import (
    dated_adjective,
    happening_before,
    happening_between,
    head_noun,
    lemma_of,
    noun_before,
    one_of_them,
    upper,
    upper_noun,
)
from pipeline.dating.forecasts import foretold_noun, is_hoped, tells_ahead
from pipeline.dating.gapped_objects import is_gapped_object
from pipeline.dating.in_phrase import REJECTED, is_adverbial
from pipeline.dating.noun_or_verb import keeps_time
from pipeline.dating.noun_signs import acts, clashes, has_time, is_ahead, is_made_for, is_stretch, is_term, tells_which
from pipeline.dating.noun_words import NounData
from pipeline.dating.of_clause import lies_in
from pipeline.dating.place import Place
from pipeline.dating.quoted_before import is_object
from pipeline.model import Clause
from pipeline.syntax.places import begun, last_before


def noun_to_the_left(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """'the flood of 12 January', 'after the vote on Friday', 'a fire in March destroyed'; a reason for 'the law of 1947'."""
    adjective = dated_adjective(place.tokens, place.extent.start, data)
    if adjective is not None or is_object(place, clause):
        return adjective
    if (one := one_of_them(place.tokens, place.lead, data)) is not None:
        return one
    noun = noun_before(place.tokens, place.extent.start, data)
    word = place.word
    if starts_early(place, data) or is_bounded(place, clause, data):
        return None
    if noun is not None and lemma_of(place.tokens, noun) in data.standards and is_timed(place, noun):
        return None  # 'cut it by half from 1990 | levels | by 2030'
    rejected = _rejected(place, noun, word, clause, data)
    if rejected is not None:
        return rejected
    if noun is not None and noun.kind == "happened" and word in data.belonging:
        return None if is_adverbial(place, noun, clause, data) else noun  # 'victory in | the election of 1860'
    subject = _happening_subject(place, clause, data)
    if subject is not None and clause is not None:
        told = noun is not None and noun.kind in HAPPENING and noun.head != subject.head
        if noun is not None and told and has_time(place, subject, noun):
            return noun
        return None if acts(place, subject, clause, data) else subject
    if noun is not None and noun.kind in HAPPENING and word in data.partitive:
        argument = noun.governor in data.nominal and noun.governor not in data.belonging
        return noun if argument else upper_noun(place.tokens, noun, data)
    return _happening(place, noun, word, clause, data)


def _rejected(
    place: Place, noun: DatedNoun | None, word: str, clause: Clause | None, data: NounData
) -> DatedNoun | str | None:
    """Why the time behind a thing or person dates nothing, or what happened there ('the fire in the tunnel of 12 January');
    `word` is the preposition of the time. None of other nouns."""
    if _is_entitled(place, data):
        return REJECTED["thing"]
    if noun is None:
        return None
    if is_made_for(place, noun, word, data) or is_term(place, noun, clause, data):
        return REJECTED["thing"]
    if is_hoped(place.tokens, noun, data) and noun.kind not in HAPPENING:
        return REJECTED["unknown"]  # 'prospects for | success | on Saturday'
    if place.coarse and (not word or word in data.adverbial or word in data.nominal_for):
        if (awaited := foretold_noun(place.tokens, noun, data)) is not None:
            return awaited if awaited.kind in HAPPENING else REJECTED["thing"]
        if word in data.nominal_for and tells_ahead(place.tokens, noun, data):
            return REJECTED["thing"]
    if noun.kind in REJECTED and noun.governor in data.comparing and word in data.adverbial:
        return REJECTED[noun.kind]  # 'has not played since the Open | in January'
    if noun.kind in REJECTED and (word in data.belonging or tells_which(place, noun, word, clause, data)):
        stretch = lemma_of(place.tokens, noun) in data.stretches and is_stretch(place, noun, data)
        if not stretch:
            return _what_happened_there(place, noun, data) or REJECTED[noun.kind]
    opening = place.tokens[noun.first].lower
    behind = begun(place.tokens, place.extent.end, place.sentence.end)[:1]
    told = bool(behind) and behind[0].lower in data.telling  # 'a poster from 1989 | when she won'
    thing = noun.kind == "thing" and opening in data.indefinite and place.coarse and not told
    if thing and word in data.compared_earlier and not place.ranged:
        return REJECTED["thing"]  # 'an | opera | from 1749'; not 'gave a show from May to June'
    if word in data.compared_earlier and place.earlier and not _is_length(place, noun):
        return happening_before(place.tokens, place.extent.start, data) or REJECTED["unknown"]
    return None


def _is_length(place: Place, noun: DatedNoun) -> bool:
    """'met for | three days | from May 3': how long it took."""
    return any(other.start in place.lengths and other.end == noun.head.end for other in place.others)


def _happening_subject(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | None:
    """The head of the subject that the time stands in, if it happens and stands before it."""
    if clause is None or clause.subject is None or not lies_in(place.extent, clause.subject):
        return None
    subject = head_noun(place.tokens, clause.subject, data)
    if subject is None or subject.head.end > place.extent.start:
        return None
    return subject if subject.kind in HAPPENING or _parts_noun(place, subject, data) else None


def _parts_noun(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'The | grant | in 1205 of a market': a time between a noun made from a verb and the object of that."""
    behind = begun(place.tokens, place.extent.end, place.sentence.end)[:1]
    beside = place.word in data.adverbial
    return beside and noun.head.end + 1 == place.lead and [word.lower in data.belonging for word in behind] == [True]


def _happening(
    place: Place, noun: DatedNoun | None, word: str, clause: Clause | None, data: NounData
) -> DatedNoun | None:
    """What happens left of a time, if that is not the verb's."""
    on_day = word in data.before_days  # 'will face the winner of Tuesday's match | on Thursday'
    happening = noun if is_ahead(place, noun, data) else happening_before(place.tokens, place.extent.start, data)
    if happening is not None and (is_state(place.tokens, happening, data) or (on_day and is_timed(place, happening))):
        return None
    if clause is None:
        return happening
    if happening is not None and place.extent.end <= clause.head.start and acts(place, happening, clause, data):
        return None
    if happening is not None and keeps_time(place, happening, clause, data):
        return happening
    if not clashes(place, clause, data) or (happening is not None and is_gapped_object(place, happening, clause, data)):
        return None
    if happening is None:
        return happening_between(place.tokens, clause.predicate.end, place.lead, data)
    whole = place.bounded and happening.governor in data.belonging  # 'outlines the | delivery | of aid by 2030'
    return upper_noun(place.tokens, happening, data) if whole else happening


def _is_entitled(place: Place, data: NounData) -> bool:
    """'paid to holders | of record as of 3 May', 'on the register on 3 May'"""
    words = [token.lower for token in last_before(place.tokens, place.lead, 4) if token.pos != "DET"]
    return any(" ".join(words[at : at + 2]) in data.entitled for at in (len(words) - 2, len(words) - 3) if at >= 0)


def _what_happened_there(place: Place, noun: DatedNoun, data: NounData) -> DatedNoun | None:
    """'The | fire | in the tunnel of 12 January', '| Profit | before tax for the year'."""
    if not noun.of_noun:
        return None
    above = upper(place.tokens, noun, data)
    if noun.kind == "thing":
        return above if noun.phrase.start == noun.head.start and above.kind == "held" else None
    return above if above.kind == "happened" and noun.governor in data.located else None
