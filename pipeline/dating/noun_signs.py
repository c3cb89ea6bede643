"""Signs that a time is a noun's, whatever governs it: the noun before it has one, it tells which, or the verb's tense clashes."""

from __future__ import annotations

from itertools import pairwise

from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import lemma_of, upper
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun, ended_by, first_from, last_before

_MEASURED = 5
"""Words, at most, from a change to what it is measured by, its amount among them: 'a rise of 9 percent over'."""
_PARTED = frozenset({"NOUN", "CCONJ"})
"""What parts a stretch of time from what ends: 'a week | meeting ended', 'lasted two weeks | and ended'."""


def tells_which(place: Place, noun: DatedNoun, word: str, clause: Clause | None, data: NounData) -> bool:
    """'The invoice | from 12 March | is still open', 'cut its forecasts | through 2025', 'the budget | for 2016': which one it
    is, behind this word; not so of an amount, 'rose 2 percent | for the week'."""
    if place.op != "span" and noun.kind == "thing" and word in data.partitive:
        return word in data.belonging or lemma_of(place.tokens, noun) not in data.measured_change
    return _is_from_then(place, noun, word, clause, data)


def is_compared(place: Place, noun: DatedNoun, governor: str, data: NounData) -> bool:
    """'is worse than | the quake in 2008', 'is a rise of 9% over | its bid on 10 June': what something is measured by."""
    if governor in data.compared:
        return place.tokens[noun.first].lower in data.definite
    before = place.tokens[max(noun.first - _MEASURED, 0) : noun.first]
    return governor in data.compared_over and any(one.pos == "NOUN" and one.lemma in data.varying for one in before)


def opens_chain(place: Place, clause: Clause, data: NounData) -> bool:
    """'After the death of Lee | in a crash in 1981, he led': a phrase in front that hangs on a noun as a whole."""
    first, end = first_from(place.tokens, clause.span.start), ended_by(place.tokens, place.extent.start)
    if place.extent.end > clause.predicate.start or (
        place.tokens[first].lower not in data.nominal and place.tokens[first].lower not in data.reasons
    ):
        return False
    return all(token.pos not in ("VERB", "AUX", "PUNCT", "SCONJ") for token in place.tokens[first:end])


def is_term(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'signed | a contract | until June 2030': how long it runs, not when it was signed; but 'extended it until 2030'."""
    if clause is None or place.word not in data.until:
        return False
    beside = noun.head.end + 1 == place.lead and lemma_of(place.tokens, noun) in data.terms and not noun.governor
    told = clause.lemma not in data.prolonging and clause.lemma not in data.possessing
    return beside and told and clause.predicate.end <= noun.phrase.start and clause.kind != "fragment"


def _is_from_then(place: Place, noun: DatedNoun, word: str, clause: Clause | None, data: NounData) -> bool:
    """'The invoice from 12 March | is open', 'is fixing mistakes | from 2016': behind a subject, or an object of now."""
    if word not in data.compared_earlier or clause is None or clause.tense == "future" or place.ranged:
        return False
    going_on = clause.lemma in data.possessing or begun(place.tokens, *clause.head)[0].form == "ger"
    now = going_on and clause.tense == "present" and not clause.perfect and place.side == "past"
    kept = now and clause.predicate.end <= noun.phrase.start
    return noun.head.end + 1 == place.lead and (kept or place.extent.end + 1 == clause.predicate.start)


def has_time(place: Place, first: DatedNoun, noun: DatedNoun) -> bool:
    """'The win in 2010 | and loss in 2014 hurt him', 'Her speech on Monday | about the flood in May': the first has a time."""
    return any(first.head.end <= other.start and other.end <= noun.phrase.start for other in place.others)


def _does_harm(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'A blast | on Monday | killed ten': what is new is told of by its harm, which the time dates; 'The blast' keeps it."""
    opens = clause.span.start <= noun.head.start and noun.head.end <= place.lead < clause.predicate.start
    plain = clause.tense == "past" and clause.predicate == clause.head and not (clause.perfect or noun.governor)
    if clause.lemma not in data.harming or place.coarse or not (opens and plain):
        return False
    words = [token for token in place.tokens[noun.first :] if token.start <= noun.head.start]
    return words[0].lower in data.indefinite or not any(token.pos in ("DET", "PRON", "PART") for token in words)


def acts(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'The Lee campaign on Monday said': those who run it, not when it was run; 'A blast on Monday killed ten'."""
    return lemma_of(place.tokens, noun) in data.acting or _does_harm(place, noun, clause, data)


def clashes(place: Place, clause: Clause, data: NounData) -> bool:
    """The verb's tense does not agree with the time: 'is about the attack in 2014', 'spoke of the vote next month'."""
    if clause.kind == "infinitive" and not clause.perfect and clause.tense == "present" and place.side == "past":
        return True  # 'asks the town to rename it for his role in | the purge in the 1950s'
    if clause.modality != "asserted":
        return False
    head = next((token for token in place.tokens if token.start == clause.head.start), None)
    finite = clause.kind in ("main", "coordinate", "subordinate", "relative")
    if place.op == "span" and place.bygone and finite and clause.tense == "present" and not clause.perfect:
        contracted = not begun(place.tokens, *clause.predicate)[0].text[0].isalpha()  # 'He | ’s made a deal'
        passive = head is not None and head.form == "part" and not contracted
        # 'is suspected in a fire | in the past year', 'is looking into attacks | in the past year'
        return passive or (head is not None and head.form in ("ger", "fin"))
    if head is None or (head.lower == clause.lemma and clause.tense == "past" and head.form == "fin"):
        return False  # 'cast', 'put' do not show their tense
    # 'having won seats at | the May meeting'
    done = clause.kind == "participle" and clause.perfect and place.side == "ahead"
    due = place.bounded and (clause.tense, place.side) == ("present", "ahead")
    due = due and clause.lemma not in data.leaving_off  # 'outlines a cut | by 2030', but 'bans the sale | by 2030'
    ahead = place.side == "ahead" and (clause.tense == "past" or (clause.tense == "present" and clause.perfect))
    return done or (finite and (due or ahead or (clause.tense, place.side) == ("present", "past")))


def has_lasted(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'resigned after | three weeks of protests': behind a past, what went on for so long before."""
    if not noun.of_noun or not (clause.tense == "past" or clause.perfect):
        return False
    length = upper(place.tokens, noun, data)
    counted = lemma_of(place.tokens, length) in data.units and place.tokens[length.first].pos in ("NUM", "DET")
    before = counted and length.governor in data.following and clause.predicate.end <= length.phrase.start
    return before and noun.governor in data.belonging


def is_made_for(place: Place, noun: DatedNoun, word: str, data: NounData) -> bool:
    """'the | programme | of work for September': what was made for a time ahead or gone, and did not happen then."""
    made = noun.of_noun and place.coarse and word in data.nominal_for
    return made and upper(place.tokens, noun, data).kind == "thing"


def is_ahead(place: Place, noun: DatedNoun | None, data: NounData) -> bool:
    """'fell ahead of | the policy review | next week': what something is ahead of happens, whatever it is; not 'finished ahead
    of | Kim | on Friday', nor '5% ahead of last year'."""
    if noun is None or noun.kind != "unknown" or noun.first < 2 or place.side != "ahead":
        return False
    owner = noun
    while owner.of_noun and owner.governor in data.belonging:
        owner = upper(place.tokens, owner, data)  # 'ahead of | the Bank of Alba's review'
    words = [token.lower for token in place.tokens[max(owner.first - 2, 0) : owner.first]]
    return " ".join(words) in data.compared_ahead and place.tokens[owner.first].pos in ("DET", "PROPN")


def is_stretch(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'over | the course | of the month', 'spent | part | of Monday in Oslo', 'will stay high | the rest | of the year'"""
    before = place.tokens[noun.first - 1] if noun.first else None
    bare = (
        before is not None and before.pos in ("NOUN", "PROPN", "ADJ", "ADV") and place.tokens[noun.first].pos == "DET"
    )
    return before is None or bare or before.pos == "ADP" or before.lemma in data.spending


def is_charged(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'faces two charges in | the shooting | in Lund on Saturday': what somebody is accused of has the time, not the charges."""
    accused = noun.of_noun and noun.governor in data.accused_in and noun.kind == "happened"
    return accused and lemma_of(place.tokens, upper(place.tokens, noun, data)) in data.accusations


def is_overcome(noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'had a week to recover from | a loss | on Friday', 'had a day to prepare for | the game | on Friday': what one is to get
    over or ready for."""
    over = clause.lemma in data.overcoming and governor in data.told_by
    ready = clause.lemma in data.preparing and governor in data.nominal_for
    return clause.kind == "infinitive" and noun.kind in HAPPENING and (over or ready)


def is_told_by_deed(place: Place, clause: Clause, governor: str, data: NounData) -> bool:
    """'is wanted over | a robbery | in March', 'another involved in | a shooting | Friday', 'a man charged with | a murder | in
    2012 fled': what somebody had a part in."""
    if clause.lemma in data.sought:
        return governor in data.sought_for
    if clause.lemma in data.feeling:
        return governor in data.charged_with | data.agents  # 'was shocked by | a raid | on Monday'
    described = clause.kind == "participle" and clause.predicate == clause.head
    if described and place.coarse and clause.lemma in data.matter and governor in data.charged_with:
        return True
    return described and clause.lemma in data.entangling and governor in data.matter_in


def tells_period(place: Place, data: NounData) -> bool:
    """'the year | ending in March', 'the quarter that ended Friday': what ends is a stretch of time, not 'the second war', nor
    what was in it: 'The worst drought in recent years ended Friday'; and 'a note on | the quarter' is about it."""
    if _is_topic(place, data):
        return True
    words = last_before(place.tokens, place.lead, 4)
    if not words or words[-1].lower not in data.period_ends:
        return False
    if words[-1].form == "fin" and any(word.pos == "ADP" for word in words):
        return False
    beside = [other for other in place.others if other.end == words[-2].start] if words[-2:-1] else []
    if beside and words[-2].text == "," and place.preposition is None:
        return True  # 'in fiscal 2004, ended | July 3'
    if words[-1].form == "fin" and words[-2:-1] and words[-2].text == ",":
        return False  # 'The strike, in its third week, ended | on Friday'
    return any(word.lemma in data.units and after.pos not in _PARTED for word, after in pairwise(words[-3:]))


def _is_topic(place: Place, data: NounData) -> bool:
    """'sounded a note | on the current quarter'; not 'sank in rough seas on the weekend'."""
    if place.preposition is None or place.word not in data.before_days or not place.coarse:
        return False
    told, whole = last_before(place.tokens, place.preposition.start), begun(place.tokens, *place.extent)
    about = bool(told) and told[0].pos == "NOUN" and told[0].lemma not in data.measured_change
    return about and len(whole) > 2 and whole[0].lower in data.definite and whole[-1].lemma in data.units


def is_tried(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was jailed for | the murder | yesterday', 'got ten years for | it | on Friday': nobody is tried for a deed on its day."""
    tried_for = noun.governor in data.nominal_for or (noun.governor in data.belonging and place.preposition is None)
    if _is_judged(place, noun, clause, data):
        return True
    if place.coarse or place.side == "ahead" or not tried_for:
        return False
    years = noun.of_noun and lemma_of(place.tokens, upper(place.tokens, noun, data)) in data.units
    return years or clause.lemma in data.trying


def _is_judged(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was cleared of | the murder | on Monday', 'of | the attack | by a jury on 6 March': on a day of the news, or one behind
    who judged."""
    judged = noun.governor in data.belonging and clause.lemma in data.judging_of and clause.tense == "past"
    if not judged or place.coarse or noun.of_noun:
        return False
    own = begun(place.tokens, *place.extent)
    by = any(token.lower in data.agents for token in begun(place.tokens, noun.head.end, place.lead))
    return by or (len(own) == 1 and own[0].lower.isalpha())


def is_parted_from_clause(place: Place, noun: DatedNoun, clause: Clause, governor: str, data: NounData) -> bool:
    """'blamed her for a fire | last month | that killed two': between a noun that no adverbial holds and its relative clause; a
    time ahead is none of a verb that tells what is so now ('finds her ahead in the vote | next month')."""
    if clause.head.start in place.contents and clause.tense == "present" and place.side == "ahead":
        return noun.kind == "happened"
    behind = place.behind[:2]
    owned = place.tokens[noun.first].lower in data.owned_by and noun.kind == "happened" and place.coarse
    if owned and len(behind) > 1 and behind[0].pos == "PART" and behind[1].form == "inf":
        return True  # 'praised her vote | in 2005 | to close it'
    markers = {one.marker for one in place.clauses if one.kind == "relative" and one.predicate.start > place.extent.end}
    related = bool(behind) and behind[0].pos == "PRON" and behind[0].lower in markers
    before = place.tokens[noun.first - 1] if noun.first else None
    governed = before is not None and before.lower == noun.governor and governor not in data.adverbial
    governed = governed and before is not None and before.start != clause.head.start  # not 'is holding | a rally'
    return related and governed and noun.kind == "happened"
