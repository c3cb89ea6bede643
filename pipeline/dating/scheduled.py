"""What a verb of schedules says a time of: 'The vote is set for Friday', 'They moved the hearing to May'."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.dating.dated import Dated, dated_verb
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import happening_between, head_noun, lemma_of, listed_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.frozen import changed
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.places import begun, first_from


def scheduled_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'They planned a march on Saturday': the march is on Saturday."""
    if place.extent.start < clause.predicate.end:
        return None
    noun = head_noun(place.tokens, Span(clause.predicate.end, place.extent.start), data)
    behind = place.behind[:1]
    opens = bool(behind) and behind[0].pos in NOMINAL
    if noun is None and behind and behind[0].lower in data.naming_as:
        named = head_noun(place.tokens, Span(behind[0].end, place.sentence.end), data)  # 'set Friday | as the deadline'
        happens = named is not None and named.kind == "happened"
        return named if happens else happening_between(place.tokens, place.extent.end, clause.span.end, data)
    moved = is_moved(place, clause, data)
    # 'fixed 3 May | for the hearing'
    if noun is None and not moved and behind and behind[0].lower in data.scheduling_for:
        noun = head_noun(place.tokens, Span(behind[0].end, clause.span.end), data)
    if noun is None and opens and moved:  # 'put off until Friday | a vote on it'
        noun = head_noun(place.tokens, Span(place.extent.end, clause.span.end), data)
    if moved and (noun is None or noun.kind != "happened"):  # 'pushed the vote | back | to Friday'
        between = begun(place.tokens, clause.predicate.end, place.lead)
        end = next((token.start for token in between if token.lower in data.moved_by), place.lead)
        whole = Span(clause.predicate.end, end)
        noun = happening_between(place.tokens, *whole, data) or head_noun(place.tokens, whole, data)
    # 'adjourned the | case | to 3 May', 'delayed its | report | until May'
    kinds = ("happened", "unknown", "thing") if moved else ("happened",)
    return noun if noun is not None and noun.kind in kinds else None


def is_act_done(place: Place, data: NounData) -> bool:
    """'The vote was scheduled | two weeks ago', 'A record was set | in 2008': a time past, when that was done; not 'for last
    week'."""
    word = place.word
    return place.side == "past" and ((place.bygone and not word) or (place.coarse and word in data.adverbial))


def schedules(place: Place, clause: Clause, subject: Span, data: NounData) -> bool:
    """'The vote is scheduled for Friday', 'is planned Friday': the verb only says that its subject has a time."""
    if is_valued(place, clause, data):
        return True
    preposition = place.preposition
    if clause.lemma in data.listing and preposition is not None and preposition.lower in data.scheduling_for:
        return not _has_object(place, clause)
    if is_appointed(place, clause, data):
        return not _has_object(place, clause)
    if clause.lemma not in data.scheduling or is_act_done(place, data):
        return False
    if preposition is not None and preposition.lower in data.scheduling_for:
        counted = begun(place.tokens, *subject)[-1:]  # 'another three | are planned for Friday'
        if counted and counted[0].pos == "NUM":
            return False
        return not _has_object(place, clause)  # 'For 2026, the firm expects growth' has it behind its verb
    noun = head_noun(place.tokens, subject, data)
    if clause.kind == "participle" and noun is not None and noun.kind == "name":
        # 'votes in Nes and Alba planned for May 3 and | 7'
        noun = listed_before(place.tokens, subject.start, data) or noun
    at = next(index for index, token in enumerate(place.tokens) if token.start == clause.head.start)
    head, behind = place.tokens[at], place.tokens[at + 1 : at + 2]
    particle = any(token.pos in ("ADV", "ADP") and token.end >= clause.span.end for token in behind)  # 'is set up'
    particle = particle or any(token.lower in data.setting_apart for token in behind)  # 'set up in 2021'
    kinds = HAPPENING if clause.lemma in data.foreseeing else ("happened",)  # 'growth is expected in May'
    if noun is None or noun.kind not in kinds or lemma_of(place.tokens, noun) in data.set_off:
        return False
    return (head.form == "part" or head.pos == "ADJ") and not particle


def is_appointed(place: Place, clause: Clause, data: NounData) -> bool:
    """'A strike | called | for Friday', 'was called for Friday': in the passive the day is that of the strike."""
    head = first_from(place.tokens, clause.head.start)
    done = place.tokens[head].form == "part" and place.lead == clause.head.end + 1
    return done and clause.lemma in data.appointing and place.word in data.scheduling_for


def is_valued(place: Place, clause: Clause, data: NounData) -> bool:
    """'For the second quarter, growth is | forecast | at 7%', 'is seen at 40': how much of its subject there will be."""
    if clause.lemma not in data.foreseeing or place.side == "past" or not _is_of_now(place, clause, data):
        return False
    behind = begun(place.tokens, clause.head.start, clause.span.end)[:3]
    passive = (
        [token.form for token in behind[:1]] == ["part"] and len(behind) > 1 and behind[1].lower in data.foreseen_at
    )
    return passive and behind[-1].pos in ("NUM", "ADV")


def _is_of_now(place: Place, clause: Clause, data: NounData) -> bool:
    """'growth | is | seen at 7%', 'growth | was | seen at 7% this year'; not 'Lee was seen at 7 rallies this year'."""
    if clause.tense == "present":
        return True
    noun = head_noun(place.tokens, clause.subject, data) if clause.subject is not None else None
    return clause.tense == "past" and place.coarse and noun is not None and noun.kind == "held"


def _has_object(place: Place, clause: Clause) -> bool:
    """'booked a flight | for Friday', 'set aside money for 2026': the booker has no time."""
    fronted = place.lead < clause.predicate.start
    behind = begun(place.tokens, clause.predicate.end, clause.span.end if fronted else place.lead)
    behind = [token for token in behind if token.pos != "ADV"]
    return bool(behind) and behind[0].pos in ("DET", "PRON", "NOUN", "PROPN", "NUM")


def is_moved(place: Place, clause: Clause, data: NounData) -> bool:
    """'was moved | to Friday', 'adjourned it until May', 'moved it from Monday', 'put the vote off until May'."""
    preposition = place.preposition
    tied = preposition is not None and (preposition.lower in data.moved_to or preposition.lower in data.moved_from)
    if clause.lemma in data.putting:
        behind = begun(place.tokens, clause.predicate.end, place.lead)
        return tied and any(token.lower in data.put_off for token in behind)
    return clause.lemma in data.moving and tied


def is_left(place: Place, data: NounData) -> bool:
    """'The match, postponed from Tuesday': none on that day."""
    return place.word in data.moved_from


def moves(place: Place, clause: Clause, subject: Span, data: NounData) -> bool:
    """'The hearing was moved to Friday': the hearing is then; not 'The board has adjourned until Friday'."""
    moved = is_moved(place, clause, data) and not _has_object(place, clause)
    noun = head_noun(place.tokens, subject, data) if moved else None
    forms = [token.form for token in begun(place.tokens, *clause.predicate)]
    passive = forms == ["part"] or forms.count("part") > clause.perfect
    return noun is not None and (noun.kind == "happened" or (noun.kind == "unknown" and passive))


def granted(place: Place, clause: Clause, data: NounData) -> Dated | None:
    """'gave them until Friday | to settle', 'has until May to reply', 'has fixed 3 May to hear it': what there is time for;
    'took until May to settle': what was done then."""
    word = place.word
    listed = (clause.lemma in data.listing or clause.lemma in data.scheduling) and not word and clause.tense != "future"
    times = _named_days(place, clause) if listed else (place.extent if word in data.until else None)
    if times is None or not (listed or clause.lemma in data.granting):
        return None
    below = (c for c in place.clauses if c.parent == clause.index and c.kind == "infinitive")
    due = next((c for c in below if c.span.start - times.end in (0, 1) or _is_for_whom(place, c, times, data)), None)
    if due is None:
        return None
    claim = Span(clause.span.start, max(due.span.end, place.extent.end))
    if listed:
        return replace(dated_verb(place, changed(due, modality="planned")), claim=claim)
    if clause.lemma in data.lasting:
        done = changed(due, modality=clause.modality, tense=clause.tense)
        return replace(dated_verb(place, done), claim=claim, attributive=True, reached=True)
    return replace(dated_verb(place, due), claim=claim)


def _is_for_whom(place: Place, due: Clause, times: Span, data: NounData) -> bool:
    """'took until 1960 | for the town | to recover': who does it stands between the time and the infinitive."""
    between = begun(place.tokens, times.end, due.predicate.start)
    whom = [token.pos for token in between[1:]]
    return bool(whom) and between[0].lower in data.nominal_for and NOMINAL.issuperset(whom)


def _named_days(place: Place, clause: Clause) -> Span | None:
    """The days directly behind a verb: 'fixed | 3 and 4 May | to hear it'."""
    times = sorted(time for time in (place.extent, *place.others) if time.start >= clause.predicate.end)
    if place.extent not in times or times[0].start - clause.predicate.end > 1:
        return None
    joint = all(len(begun(place.tokens, one.end, two.start)) < 2 for one, two in pairwise(times))
    return Span(times[0].start, times[-1].end) if joint else None
