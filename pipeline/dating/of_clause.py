"""What a clause gives to the time in it: its verb, or the noun that a verb of schedules, results or time says a time of.

'The vote is scheduled for Friday', 'expects sales of $5 billion in 2030' and 'reported a loss for the quarter' leave the
time to a noun; 'did not leave until Friday' says that it happened then. The clause is chosen in `governing.py`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline.clauses import clause_at
from pipeline.dating.cancelled import cancels, put_off
from pipeline.dating.dated import Dated, dated_noun, dated_verb, is_timed
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import happening_between, head_noun, lemma_of, listed_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.participles import in_passive
from pipeline.dating.place import Place, with_particle
from pipeline.dating.placed_subjects import is_time, places_subject
from pipeline.dating.ranks import is_ranked, ranks
from pipeline.dating.results import is_undergone, regarded, result_noun, witnessed_noun
from pipeline.dating.scheduled import (
    granted,
    is_act_done,
    is_appointed,
    is_left,
    is_moved,
    is_valued,
    moves,
    scheduled_noun,
    schedules,
)
from pipeline.dating.second_parts import counted_anew
from pipeline.dating.several import shared_first, verbs_before, verbs_covered, verbs_told
from pipeline.dating.told_subjects import TELLING, acting_subject, telling_subject
from pipeline.frozen import changed
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from, last_before

_OBJECT = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "PART", "NUM"})


def dated_by_clause(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """The predicates that a time dates whose closest clause is `clause`."""
    if clause.lemma in data.scheduling and clause.modality == "planned" and is_act_done(place, data):
        clause = changed(clause, modality="asserted")
    one = _of_object(place, clause, data) or _done_before(place, clause, data) or _told_of_period(place, clause, data)
    if one is not None:
        return [one, *verbs_covered(place, clause, data)]
    subject = clause.subject
    scheduled = subject is not None and (schedules(place, clause, subject, data) or moves(place, clause, subject, data))
    if subject is not None and (scheduled or places_subject(place, clause, subject, data)):
        noun = head_noun(place.tokens, subject, data)  # 'Her best day was 3 May, when she won'
        bare = noun is None or (noun.kind not in HAPPENING and telling_subject(place, clause, noun) is None)
        told = verbs_told(place, clause, data)
        acted = acting_subject(place, clause, subject, noun)
        if acted is not None:
            return [Dated(acted.head, clause.span, acted, None), *told]
        return told if bare and told else [_dated_subject(place, clause, subject, data), *told]
    return [
        *_held_since(place, clause, data),
        *verbs_before(place, clause),
        _reached_verb(place, clause) if is_reached(place, clause, data) else counted_anew(place, clause, data),
        *verbs_told(place, clause, data),
        *verbs_covered(place, clause, data),
    ]


def _held_since(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """'has limped | since he fell in May': the verb above holds since then."""
    marked = clause.kind == "subordinate" and clause.marker is not None and clause.parent is not None
    if not marked or clause.tense != "past" or clause.perfect or data.counted.get(clause.marker or "") != "since":
        return []
    upper = place.clauses[clause.parent or 0]
    if upper.kind == "infinitive" and upper.parent is not None:
        above = place.clauses[upper.parent]  # 'has faced calls to resign | since it was sold in May'
        parted = any(one.pos == "PUNCT" for one in begun(place.tokens, above.head.end, upper.head.start))
        upper = upper if parted else above
    before = last_before(place.tokens, clause.span.start)
    marker = next((token for token in before if token.lower == clause.marker), None)
    if marker is None or not upper.perfect or upper.modality != "asserted" or place.side == "ahead":
        return []
    if any(upper.predicate.start <= cue <= upper.head.start for cue in place.contents):
        return []  # 'Since the mill closed in May, they have said'
    if is_ranked(place, upper, marker.start, data) or ranks(place, marker, upper, data):
        return []  # 'has had its first win since he fell in May'
    since = replace(place, preposition=marker)
    words, verb = Span(marker.start, place.extent.end), dated_verb(place, shared_first(since, upper, data))
    claim = Span(min(verb.claim.start, words.start), max(verb.claim.end, words.end))
    return [replace(verb, claim=claim, counted=("since", words))]


def _of_object(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """What stands behind a verb of results, forecasts or schedules; 'had expected a cut since May' says when it was expected."""
    if clause.perfect and place.word in data.comparing:
        return None
    witnessed = witnessed_noun(place, clause, data)
    if witnessed is not None:
        return Dated(witnessed.head, clause.span, clause, None)
    result = result_noun(place, clause, data) or _traced(place, clause, data)
    if result is not None:  # 'expects to report a loss for the third quarter'
        return replace(dated_noun(place, result, clause), planned=clause.modality == "planned")
    foreseen = regarded(place, clause, data) or granted(place, clause, data) or _foreseen(place, clause, data)
    if foreseen is not None:
        return foreseen
    word = place.word
    schedules = clause.lemma in data.scheduling and not is_act_done(place, data)
    schedules = schedules or (clause.lemma in data.appointing and word in data.scheduling_for)
    schedules = schedules or is_moved(place, clause, data) or (clause.lemma in data.listing and not word)
    scheduled = scheduled_noun(place, clause, data) if schedules else None
    if scheduled is None or lemma_of(place.tokens, scheduled) in data.set_off:
        return None
    left, dated = is_left(place, data), dated_noun(place, scheduled, clause)
    at = dated.attributive or is_moved(place, clause, data)  # 'would delay the change until | 2018'
    return replace(dated, planned=not left, cancelled=left, attributive=at)


def _is_foretold(place: Place, clause: Clause, data: NounData) -> bool:
    """'For 2026, it cut its | growth forecast', 'raised its | forecast | to 2% for 2025 and 3% for 2026': what was foretold for
    then, which was changed at another time."""
    behind = begun(place.tokens, clause.predicate.end, clause.span.end)
    phrase = takewhile(lambda token: token.pos in _OBJECT, behind)
    return clause.tense != "future" and any(token.lemma in data.foretelling for token in phrase)


def recalls(place: Place, clause: Clause, data: NounData) -> bool:
    """'think back to 2008', 'remember 1926', 'remind her of 1926', 'spoke about 2008', 'was right about 2008': nothing happened
    then that is told."""
    inner = clause_at(place.clauses, place.extent.start)
    if inner is not None and inner.lemma in data.remembering and place.preposition is None:
        if in_passive(place, inner):
            return False  # 'The drug was recalled | last week'
        return [token.end for token in last_before(place.tokens, place.lead)] == [inner.head.end]
    first = first_from(place.tokens, place.extent.start)
    preposition = place.preposition
    if inner is not None and inner.lemma in data.reminding and preposition is not None:
        return inner.head.end <= preposition.start and preposition.lower in data.belonging
    # 'about 2008', which might be a round number
    opening = [token for token in place.tokens[first : first + 1] if token.lower in data.concerning]
    about = opening[0] if opening else preposition if place.coarse else None
    if about is not None and about.lower in data.concerning and about.lower not in data.before_days:
        return any(word.lemma in data.topical for word in last_before(place.tokens, about.start))
    if preposition is not None and preposition.lower in data.nominal_for:
        bodes = {clause.lemma, with_particle(place, clause)} & data.boding
        if bodes and clause.head.end <= preposition.start:
            return True  # 'what it means for 2026', 'set aside money for 2026'
        if (place.extent.end <= clause.predicate.start or place.coarse) and _is_foretold(place, clause, data):
            return True
    before = last_before(place.tokens, preposition.start, 2) if preposition is not None else []
    if len(before) > 1 and before[-1].lower not in data.recalling_back and before[-1].pos == "ADV":
        before.pop()  # 'looks back fondly on 2019'
    return clause.lemma in data.recalling and bool(before) and before[-1].lower in data.recalling_back


def _told_of_period(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'1989 was the year the wall fell' tells when it fell."""
    if clause.lemma not in data.units or clause.subject is None or not lies_in(place.extent, clause.subject):
        return None
    for told in place.clauses[clause.index + 1 :]:
        if told.kind in TELLING and told.parent == clause.index and told.span.start <= clause.head.start:
            return Dated(told.head, clause.span, told, None)
    return None


def lies_in(inner: Span, outer: Span) -> bool:
    """Whether a span has no part outside of another."""
    return outer.start <= inner.start and inner.end <= outer.end


def _foreseen(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'expects sales of $5 billion in 2030', 'pledged 40 homes by 2030': what is foreseen or promised has the time ahead."""
    due = place.side == "ahead" or place.word in data.due
    verb = with_particle(place, clause) if due else ""
    excluded = verb in data.excluding
    promised = excluded or (due and not data.committing.isdisjoint((clause.lemma, verb)))
    pondered = clause.lemma in data.pondering and place.coarse and place.side == "ahead"
    if not promised and (not (pondered or clause.lemma in data.foreseeing) or clause.tense == "future"):
        return None  # 'will face cuts | next year'
    fronted = place.extent.end <= clause.predicate.start
    beside = fronted and clause.tense == "past" and clause.subject is not None and clause.subject.end <= place.lead
    if clause.kind == "infinitive" or beside or (place.lead < clause.predicate.end and not fronted):
        return None  # 'Kim | this year | predicted a slump'
    forecast = fronted and place.word in data.nominal_for
    # 'expected sales of $4 billion in the fourth quarter'; not 'saw the missions in the 1960s and 1970s'
    behind = begun(place.tokens, clause.predicate.end, place.lead) if clause.lemma not in data.perceiving else []
    figures = place.coarse and any(token.pos == "NUM" for token in behind)
    lasting = place.word in data.until
    if lasting:  # 'forecast dry weather through Friday', but 'faces challenges through December'
        return _foretold_until(place, clause, data)
    if place.side == "past" and not forecast and not figures:
        return None  # but 'For the second quarter, they expected a rise'
    if not place.side and clause.lemma in data.perceiving:
        return None
    for lower in place.clauses:
        told = lower.kind == "infinitive" or (fronted and lower.marker in data.cleft_marker)
        if lower.parent == clause.index and told and lower.head.start >= place.extent.end:
            return dated_verb(place, lower)
    end = clause.span.end if fronted else place.lead
    noun = head_noun(place.tokens, Span(clause.predicate.end, end), data)
    if noun is not None and noun.kind not in HAPPENING and not promised:  # 'see a chance of a cut on Friday'
        noun = happening_between(place.tokens, clause.predicate.end, end, data)
        told = noun is not None and noun.kind in HAPPENING and noun.governor not in data.adverbial
        noun = noun if told else None  # 'will face Kim in a rematch | on 3 May'
    if noun is None or (not fronted and is_timed(place, noun)) or is_undergone(place, noun, clause, data):
        return None  # 'will face the winner of Tuesday's match | on Thursday'
    return replace(dated_noun(place, noun, clause), planned=not excluded, cancelled=excluded)


def _foretold_until(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'forecast | dry weather | through Friday': until when it is to last, not until when one forecasts it."""
    noun = head_noun(place.tokens, Span(clause.predicate.end, place.lead), data)
    if noun is None or clause.lemma not in data.expecting or place.lead < clause.predicate.end:
        return None
    return replace(dated_noun(place, noun, clause), planned=True)


def _done_before(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'will look into the crash last week': what is still to be done was not done then."""
    if not place.bygone or place.side != "past" or clause.tense != "future" or place.lead < clause.predicate.end:
        return None
    noun = happening_between(place.tokens, clause.predicate.end, place.lead, data)
    return dated_noun(place, noun, clause) if noun is not None and noun.kind in HAPPENING else None


def _traced(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'blamed it on a strike last autumn', 'citing a fire on Monday': the cause was then, not the naming of it."""
    since = place.word in data.comparing
    if (
        clause.lemma not in data.tracing
        or not (since or place.side == "past")
        or not (place.coarse or clause.kind == "participle" or clause.lemma in data.remembering)
    ):
        return None
    noun = happening_between(place.tokens, clause.predicate.end, place.lead, data)
    return noun if noun is not None and noun.kind in HAPPENING else None


def _dated_subject(place: Place, clause: Clause, subject: Span, data: NounData) -> Dated:
    """What a predicate of time says a time of."""
    noun = put_off(place, clause, head_noun(place.tokens, subject, data), data)
    if clause.kind in TELLING and noun is not None and noun.kind not in HAPPENING:
        where = clause.marker in data.at_place  # 'a trip to Oslo that was planned for', 'the town where Lee was'
        noun = None if where else listed_before(place.tokens, subject.start, data) or noun
    told = telling_subject(place, clause, noun) if noun is not None and noun.kind == "scale" else None
    if told is not None:
        return Dated(told.head, clause.span, told, None)
    if noun is None and is_time(place, clause):
        return replace(dated_verb(place, clause), event=_ordinal(place, subject) or _last_verb(place, clause))
    parent = place.clauses[clause.parent] if clause.parent is not None else None
    cancelled = parent is not None and parent.subject == clause.subject and cancels(place, parent, data)
    upper = parent if cancelled and parent else clause
    claim = Span(min(clause.span.start, upper.span.start), max(clause.span.end, upper.span.end, place.extent.end))
    planned = clause.lemma in data.scheduling or clause.lemma in data.listing or is_appointed(place, clause, data)
    planned = planned or is_moved(place, clause, data) or is_valued(place, clause, data)
    if planned and is_left(place, data):
        planned, cancelled = False, True
    dated = Dated(noun.head if noun else subject, claim, clause, None, planned=planned, cancelled=cancelled)
    until = is_reached(place, clause, data)
    if planned and is_moved(place, clause, data):
        return replace(dated, attributive=True)  # 'the launch was delayed until | 2011'
    return replace(dated, attributive=True, reached=True) if until else dated


def is_reached(place: Place, clause: Clause, data: NounData) -> bool:
    """'not until Friday', 'did not leave until Friday', 'will not leave until Friday': on that day it happens."""
    preposition = place.preposition
    if preposition is None or data.counted.get(preposition.lower) != "until":
        return False
    if clause.modality not in ("asserted", "planned"):
        return False
    before = last_before(place.tokens, preposition.start)
    if before and before[0].pos == "PART" and before[0].lower in data.not_until:
        return True
    told = clause.tense == ("past" if clause.modality == "asserted" else "future")
    told = told or (clause.modality, clause.tense) == ("planned", "past")  # 'was not to open | until 1993'
    # 'but not published | until 1850'
    told = told or (clause.perfect and (clause.kind in TELLING or clause.kind == "coordinate"))
    return clause.negated and told and clause.head.end <= preposition.start


def _reached_verb(place: Place, clause: Clause) -> Dated:
    return replace(dated_verb(place, clause), attributive=True, reached=True)


def _ordinal(place: Place, subject: Span) -> Span | None:
    """'The | first | was in 1993': a number or rank that stands for its noun."""
    last = last_before(place.tokens, subject.end)[0]
    return Span(last.start, last.end) if last.pos in ("ADJ", "NUM") else None


def _last_verb(place: Place, clause: Clause) -> Span:
    """The last word of a predicate ('there | were | a decade ago')."""
    verbs = [token for token in place.tokens if clause.predicate.start <= token.start < clause.predicate.end]
    return Span(verbs[-1].start, verbs[-1].end)
