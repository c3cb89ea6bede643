"""Whether a time behind a noun that happened is the noun's or the verb's: 'protested against the war | on Sunday'."""

from __future__ import annotations

from pipeline.dating.dated_noun import HAPPENING, DatedNoun, is_in_partitive, phrase_words
from pipeline.dating.dated_nouns import governor_of, lemma_of, upper, upper_noun
from pipeline.dating.gapped_objects import is_gapped_object
from pipeline.dating.noun_signs import (
    has_lasted,
    is_charged,
    is_compared,
    is_overcome,
    is_parted_from_clause,
    is_told_by_deed,
    is_tried,
    opens_chain,
)
from pipeline.dating.noun_words import NounData
from pipeline.dating.pictured import is_of_pictured
from pipeline.dating.place import Place
from pipeline.dating.placed_subjects import lies_in_subject
from pipeline.dating.verbs_own_times import has_its_time, is_of_another_day
from pipeline.model import Clause
from pipeline.syntax.places import begun, first_from, last_before
from pipeline.syntax.tags import DASHES

_COUNTING = frozenset({"DET", "NUM", "ADJ", "ADV", "PRON", "NOUN"})
"""What tells how many: 'half | of the', 'nearly all 63 | of its'."""
_PLACING = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN"})
_OPENING = frozenset({"DET", "NUM", "PART"})


def keeps_time(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """Whether a time behind a noun that happened is the noun's: by what governs it, or because no verb has come yet."""
    governor = governor_of(place.tokens, noun, data)
    if is_gapped_object(place, noun, clause, data):
        return False
    if (not governor or governor in data.nominal) and _parts_phrase(place, noun, data):
        return True
    if _is_told_behind(place, noun, clause, governor, data):
        return True
    if lies_in_subject(place, noun, clause, data) or is_of_pictured(place, clause, data):
        return True
    if is_overcome(noun, clause, governor, data):
        return True
    if is_charged(place, noun, data) or is_parted_from_clause(place, noun, clause, governor, data):
        return True
    owned = clause.lemma in data.owning
    charged = (owned or governor != "") and is_of_another_day(place, noun, clause, data)
    of_verb = _is_part_of_verb(place, noun, clause, governor, data) or _is_done_then(
        place, noun, clause, governor, data
    )
    if of_verb and not charged:
        return False
    if _is_of_apposed(place, noun, clause, data):
        return True
    before = place.tokens[noun.first - 1] if noun.first and not place.tokens[noun.first - 1].form else None
    timed = before is not None and any(0 <= before.start - other.end <= 1 for other in place.others)
    if timed and (governor or place.coarse or not _is_done(place, noun, clause, data)):
        return True  # 'within 48 hours of | the theft | on 10 May'; but 'ended six weeks of talks | on Friday'
    if governor and (clause.lemma in data.relating_verbs or is_compared(place, noun, governor, data)):
        return True
    arranged = not data.arranged.isdisjoint(phrase_words(place.tokens, noun))
    given = clause.kind == "participle" and clause.lemma in data.weighed  # 'left, citing | planned talks | in May'
    if arranged and (not governor or given or governor in data.nominal or governor in data.nominal_for):
        return True  # 'noted | a planned rally | on Saturday'; but 'will speak at it | on Saturday'
    if _has_verbs_day(place, noun, clause, governor, data) and not has_its_time(place, noun, clause, data):
        return False
    if _is_bare_day_ahead(place, noun, clause):
        return True
    return charged or _is_governed(place, noun, clause, governor, data) or _opens(place, noun, clause, governor)


def _is_bare_day_ahead(place: Place, noun: DatedNoun, clause: Clause) -> bool:
    """'is hard to bet on the caucuses | May 23': a day to come directly behind a noun, in what is told of now."""
    bare = place.preposition is None and place.extent.start - noun.head.end <= 1 and place.side == "ahead"
    return (
        bare
        and noun.kind == "happened"
        and clause.kind == "infinitive"
        and clause.tense == "present"
        and not place.coarse
    )


def _is_told_behind(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'It follows an announcement | this week | that it will close', 'was asked about his remark | on Monday | that it was old':
    between a noun and what it says, behind a present or a preposition; not 'said in a remark | on Monday | that'."""
    behind = place.behind[:1]
    told = bool(behind) and behind[0].lower in data.cleft_marker and behind[0].pos == "ADP" and noun.kind == "happened"
    if noun.first and place.tokens[noun.first - 1].start == clause.head.start and clause.kind != "participle":
        told = told and place.tokens[noun.first - 1].form != "ger"  # not 'is giving a speech | Friday | that'
    present = place.preposition is None and clause.tense == "present"
    on_day = place.preposition is None or place.preposition.lower in data.before_days
    governed = on_day and governor != "" and governor not in data.adverbial and governor not in data.before_days
    between = begun(place.tokens, noun.head.end, place.lead)  # 'reacted to his remark | in the senate | on Monday that'
    placed = not between or (between[0].pos == "ADP" and all(token.pos in _PLACING for token in between))
    return told and placed and (present or governed)


def _parts_phrase(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'after the death | on Monday | of Bo Kim': between a noun and the "of" that hangs on it; not 'took the step | on Monday |
    of leaving'."""
    behind = place.behind[:2]
    beside = place.lead - noun.head.end <= 1 and noun.kind == "happened"
    return beside and len(behind) == 2 and behind[0].lower in data.belonging and behind[1].form != "ger"


def _is_of_apposed(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'hurt Lee, her | rival in the race | in 2018': what hangs on a noun in apposition is no adverbial of the verb."""
    tokens = place.tokens
    while noun.of_noun:
        noun = upper(tokens, noun, data)
        before = tokens[noun.first - 1] if noun.first > 1 else None
        if before is None or before.start < clause.predicate.end:
            return False
        if (before.lower == "," or before.lower in DASHES) and tokens[noun.first - 2].pos == "PROPN":
            return noun.kind not in HAPPENING
    return False


def _is_part_of_verb(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """A noun behind a verb's preposition is part of what the verb says: 'was put into operation | in May'."""
    bare = noun.phrase.start == noun.head.start
    undetermined = place.tokens[noun.first].pos not in _OPENING  # 'returned to | top-flight | action in May'
    if (noun.kind == "held" or undetermined) and clause.lemma in data.changing.get(governor, frozenset()):
        return True  # 'will return | to growth next year'
    if (bare and noun.governor in data.idiomatic) or clause.lemma in data.becoming.get(noun.governor, frozenset()):
        return True  # 'weakened into a storm | late on Friday'
    if clause.lemma in data.dying and noun.governor in data.belonging and not noun.of_noun:
        return True  # 'died of a stroke in May'
    accusation = lemma_of(place.tokens, noun) in data.accusations
    if accusation and (clause.lemma in data.matter or clause.lemma in data.punishing or clause.lemma in data.trying):
        return True  # 'was convicted of six charges | in 2015', 'was jailed over the charges | in June'
    if clause.lemma in data.matter and noun.governor in data.belonging and undetermined:
        return True  # 'was convicted of fraud | in 2015'; but 'of the murder in 2010'
    before = place.tokens[noun.first - 2] if noun.first > 1 else None
    guilty = before is not None and clause.head.start < before.start and before.lower in data.guilty
    return bare and guilty  # 'was found guilty of fraud | in 2015'; but 'was guilty of fraud in 2015'


def _is_done_then(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """Whether the verb tells what was done then with what the noun names."""
    word = place.word
    on_day, at_hour = word in data.before_days, word in data.adverbial and not place.coarse
    if is_tried(place, noun, clause, data):
        return True
    answers = (on_day or at_hour) and clause.lemma in data.answering  # 'responded to a call | at 4 p.m. on Monday'
    called = (on_day or at_hour) and clause.lemma in data.alerting and governor in data.lent_to
    if answers or (called and lemma_of(place.tokens, noun) not in data.sessions):
        return True  # 'was called to a fire | at 4 p.m.'
    if on_day and lemma_of(place.tokens, noun) in data.standards:
        return True  # 'fell to its lowest level | on Monday'
    known = word in data.adverbial and place.tokens[noun.first].lower in data.definite
    acceded = place.side != "ahead" and clause.lemma in data.acceding and noun.governor in data.lent_to
    if acceded and (place.preposition is None or known):
        return True  # 'agreed to a meeting | earlier this week', 'agreed to the sale | in May'
    parts = noun.governor in data.belonging and is_in_partitive(place.tokens, noun)
    if parts and (place.forward or _is_done(place, noun, clause, data)):
        return True  # 'cancelled all 63 of its flights | on Friday', 'will drop 10 inches of rain | over the next two days'
    if noun.of_noun and governor in data.before_days and _upper_lemma(place, noun, data) in data.units:
        return True  # 'sang on the first day of the festival | on Monday'
    if (on_day or place.preposition is None) and not place.coarse and has_lasted(place, noun, clause, data):
        return True  # 'resigned after three weeks of protests | on Monday'
    if noun.of_noun and noun.governor in data.belonging and _upper_lemma(place, noun, data) in data.accusations:
        return True  # 'pleaded guilty to charges of fraud | in May'
    if governor in data.told_by and clause.lemma in data.leaving_off:
        return True  # 'withdrew from the contest | the next morning'
    # 'learned of the fire | on Monday', 'from a neighbour | on Monday'
    return clause.lemma in data.learning and (on_day or _is_from(place, noun, data))


def _upper_lemma(place: Place, noun: DatedNoun, data: NounData) -> str:
    """The noun that one hangs on: 'two | counts | of fraud'."""
    return lemma_of(place.tokens, upper(place.tokens, noun, data))


def _has_verbs_day(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'protested against the war | on Sunday', 'came to her conclusion | Sunday', 'sided with the strike | in May'."""
    if governor in data.nominal_but_days and _is_day_of_verb(place, noun, clause, data):
        return True
    lent = clause.lemma in data.lending and noun.of_noun and place.tokens[noun.first - 2].pos == "NOUN"
    if lent and governor in data.nominal_but_bare_days and _is_day_of_verb(place, noun, clause, data):
        return True  # 'gave its blessing to the merger | on Monday'
    if governor in data.nominal_but_bare_days and _is_bare_day(place, noun, clause, data):
        return True
    if governor in data.nominal_but_bare_days and clause.lemma in data.lending and clause.head.end <= noun.head.start:
        between = begun(place.tokens, clause.head.end, place.tokens[noun.first].start)
        if len(between) == 1 and not place.coarse:
            return True  # 'was given to the inquiry | on Monday'
    to_come = not place.coarse and (clause.tense == "future" or clause.modality == "planned")  # 'will speak about'
    return governor in data.nominal_but_days and clause.lemma in data.siding and (to_come or clause.tense == "past")


def _is_governed(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'after the flood | in May', 'found guilty last month of | a fraud in 2015', 'left on Monday, citing | a death in May'."""
    if clause.lemma in data.succeeding and _succeeds(place, noun, clause, governor, data):
        return True
    before = last_before(place.tokens, clause.predicate.start)
    opens = not before or before[0].lower == ","
    given = opens and clause.lemma in data.weighed and clause.kind == "participle"
    by = any(token.lower in data.agents for token in begun(place.tokens, noun.head.end, place.lead))
    held = given and noun.kind in HAPPENING and not by  # not 'Given prices by the port on Saturday, they left'
    if held or (noun.kind == "happened" and (given or is_told_by_deed(place, clause, governor, data))):
        return True  # 'Given | the failure in 2015, it will close'
    if place.coarse and noun.governor in data.belonging and _upper_lemma(place, noun, data) in data.remembrances:
        return True  # 'marked the anniversary of | the crash | in 2013'
    if governor in data.nominal or (governor in data.nominal_for and _is_for(place, noun, clause, data)):
        return True
    if (governor or noun.governor) and has_its_time(place, noun, clause, data):
        return True
    above = place.tokens[noun.first - 2].lemma if noun.of_noun and noun.governor not in data.belonging else ""
    if above in data.linking or (
        above in data.relating and (clause.lemma in data.matter or clause.lemma in data.punishing)
    ):
        return True  # 'is wanted in connection with | a shooting | Saturday'
    beside = noun.kind == "happened" and governor not in data.adverbial and _is_beside_dated(place, clause)
    return beside or opens_chain(place, clause, data)


def _succeeds(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'is followed by | a burial | at 3pm', 'It followed | a raid | on Monday': the other one of two events."""
    if noun.kind != "happened" or noun.phrase.start < clause.predicate.end:
        return False
    new = place.tokens[noun.first].lower in data.indefinite and noun.phrase.start == clause.predicate.end + 1
    return governor in data.agent_of or (not governor and new)


def _opens(place: Place, noun: DatedNoun, clause: Clause, governor: str) -> bool:
    """Whether noun and time stand in front, before any verb and without a preposition."""
    opens = clause.span.start <= noun.head.start and place.extent.end <= clause.predicate.start
    bare = not governor or governor == clause.marker
    return opens and bare and place.tokens[noun.first].start <= clause.span.start


def _is_from(place: Place, noun: DatedNoun, data: NounData) -> bool:
    between = (token for token in place.tokens if noun.head.end <= token.start < place.lead)
    return any(token.lower in data.told_by for token in between)


def _is_beside_dated(place: Place, clause: Clause) -> bool:
    """'left on Thursday, citing | the death of her father | in May': what was done beside it was done on Thursday."""
    if clause.kind != "participle" or clause.parent is None or clause.marker is not None or clause.perfect:
        return False
    if begun(place.tokens, *clause.predicate)[0].pos == "AUX":
        return False  # 'having failed to reach a verdict | by Monday'
    upper = place.clauses[clause.parent]
    start = upper.subject.end if upper.subject else upper.head.start  # a time in front may be longer
    timed = any(start <= other.start and other.end <= clause.head.start for other in place.others)
    before = last_before(place.tokens, clause.predicate.start)
    return timed and clause.subject == upper.subject and upper.head.end < before[0].start and before[0].lower == ","


def _is_day_of_verb(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'protested against the war | on Sunday'."""
    return place.preposition is not None and _is_done(place, noun, clause, data)


def _is_bare_day(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'came to her conclusion | Sunday'; but 'led to her arrest | Sunday'."""
    bare = place.preposition is None and not place.coarse and clause.lemma not in data.leading_to
    return bare and _is_done(place, noun, clause, data)


def _is_done(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """Whether a noun stands behind a past tense, with a day or a bare time: 'won | most of the games last year'; or as its
    counted object within another one: 'made | most of its gains in 2014'."""
    told = clause.tense == "past" and clause.kind != "participle" and clause.predicate.end <= noun.head.start
    if place.preposition is None or place.preposition.lower in data.before_days or not told:
        return told
    counted = place.preposition.lower in data.adverbial and noun.governor in data.belonging
    object_before = begun(place.tokens, clause.predicate.end, place.tokens[noun.first - 1].start) if counted else ()
    return counted and all(token.pos in _COUNTING for token in object_before)


def _is_aim(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was taken away for treatment | on Monday': a bare singular tells what it was done for; not 'was due for release'."""
    head = place.tokens[first_from(place.tokens, noun.head.start)]
    bare = noun.phrase.start == noun.head.start and clause.head.end <= noun.head.start and head.lower == head.lemma
    return bare and clause.tense == "past" and clause.modality == "asserted" and clause.lemma not in data.scheduling


def _is_for(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'prepares for a vote next week', 'the reason for the drop in 2007', 'the adviser for her campaign in 2008'."""
    if clause.lemma in data.punishing and place.coarse and place.tokens[noun.first].pos == "DET":
        return True  # 'was jailed for the murder of his uncle | in 2010'
    if clause.lemma in data.judging and place.coarse:
        return True  # 'criticized him for votes | in the 1990s'
    if _is_aim(place, noun, clause, data):
        return False
    awaited = noun.first > 1 and place.tokens[noun.first - 2].lemma in data.warranting
    awaited = awaited or (noun.kind == "held" and not place.coarse)
    if awaited and place.side != "ahead" and _is_done(place, noun, clause, data):
        return (
            False  # 'cut its forecast for annual sales | on Thursday', 'signed a warrant for his arrest | on Thursday'
        )
    head = next((token for token in place.tokens if token.start == clause.head.start), None)
    named = head is not None and not head.form and head.end <= noun.head.start
    return place.side == "ahead" or named or (noun.of_noun and upper_noun(place.tokens, noun, data) is noun)
