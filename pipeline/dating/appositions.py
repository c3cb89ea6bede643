"""Times of what somebody or something was, in apposition: 'Falk, mayor since 2015, left', 'The party, in power since 2010, lost'.

They are no times of the verb.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline.dating.dated import Dated, dated_noun
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import happening_before, head_noun, lemma_of, noun_before, upper
from pipeline.dating.noun_phrases import noun_at
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from, last_before
from pipeline.syntax.tags import QUOTES

_RANKED = 5
"""Words of 'the most recent of them' at most."""
_OF_PLACES = frozenset({"ADP", "DET", "PROPN"})
_CHANGE = 4
"""Tokens of ', down 2 percent'."""
_CALLING = frozenset({"NOUN", "ADJ", "DET"})
_ELLIPTIC = frozenset({"DET", "ADJ", "ADV", "ADP", "PRON", "NUM"})


def by_holder(place: Place, clause: Clause | None, data: NounData) -> Dated | None:
    """The role or state that somebody holds at a time, told beside its holder, or the change that a clause tells."""
    role = _held_role(place, data)
    if role is not None:
        return replace(dated_noun(place, role, clause), claim=_with_holder(place, role))
    added = _added_noun(place, clause, data) if clause is not None else None
    if added is not None:
        return dated_noun(place, added, clause)
    state = _held_state(place, data)
    if state is None:
        return None
    return replace(dated_noun(place, state, clause), claim=_stated_with_holder(place, state, clause))


def _added_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'Crime has risen for years, a 30 percent | jump | since 2010': what a clause tells, put as a noun behind it."""
    if not _lasts(place, data) or place.lead < clause.predicate.end:
        return None
    told = begun(place.tokens, clause.predicate.end, place.lead)
    comma = max((at for at, token in enumerate(told) if token.text == ","), default=len(told))
    words = told[comma + 1 :]
    if not words or words[0].lower not in data.indefinite or any(word.form or word.pos == "CCONJ" for word in words):
        return None
    noun = head_noun(place.tokens, Span(words[0].start, place.lead), data)
    if noun is None:
        return None
    changes = any(lemma_of(place.tokens, noun) in nouns for nouns in data.changing.values())
    return noun if changes or noun.kind in HAPPENING else None


def _held_role(place: Place, data: NounData) -> DatedNoun | None:
    """The office that somebody in apposition to it held: 'Falk, the | mayor | of Ostby since 2015, left', 'said Falk, a |
    candidate | in 2012.'; or is known for: 'known as the | mayor | from 2010 to 2015'."""
    within = place.word in data.state_in
    bare = place.ranged and place.preposition is None  # 'Director of the school 1991–92, she'
    held = bare or _lasts(place, data) or (within and place.long and not place.bygone)
    if not held or not (_is_closed(place) or _goes_on(place)):
        return None
    noun = noun_before(place.tokens, place.extent.start, data)
    while noun is not None and not (_opens_apposition(place, noun, data) or _is_known_as(place, noun, data)):
        held = noun.first > 1 and place.tokens[noun.first - 2].lemma in data.roles  # 'a candidate | for mayor'
        above = noun.of_noun or noun.governor in data.located or (held and noun.governor)
        noun = upper(place.tokens, noun, data) if above else None
    if noun is None or lemma_of(place.tokens, noun).lower() not in data.roles:
        return None
    told = any(token.form == "fin" for token in begun(place.tokens, noun.head.end, place.lead))
    return None if told else noun  # not 'The mayor of Ostby sang in Lund in 2009.'


def role_before_bracket(place: Place, opening: int, data: NounData) -> DatedNoun | None:
    """'served as | chairman | (1980–91)', '| mayor | of Lund (since 2001)': the office before a bracket with the years in it."""
    noun = noun_before(place.tokens, opening, data)
    if noun is not None and noun.kind == "name" and noun.first > 1 and place.tokens[noun.first - 1].lower == ",":
        # 'of the College, | Lund | (1986–91)'
        noun = noun_before(place.tokens, place.tokens[noun.first - 1].start, data)
    while noun is not None and lemma_of(place.tokens, noun).lower() not in data.roles:
        tied = noun.of_noun or noun.governor in data.nominal_for or noun.governor in data.located
        noun = upper(place.tokens, noun, data) if tied else None
    return noun


def _opens_apposition(place: Place, noun: DatedNoun, data: NounData) -> bool:
    before = place.tokens[noun.first - 1]
    called = place.ranged or place.word not in data.state_in
    joined = before.pos == "CCONJ" and (_joins_roles(place, before) or (called and _calling_before(place, noun) > 0))
    return noun.first == 0 or before.lower == "," or joined


def _joins_roles(place: Place, joint: Token) -> bool:
    """'Falk, mayor until 2015 | and | a clerk since 2016, left': behind another time, before any verb."""
    timed = any(0 <= joint.start - other.end <= 1 for other in place.others)
    return timed and all(token.form != "fin" for token in place.tokens if token.start < joint.start)


def _calling_before(place: Place, noun: DatedNoun) -> int:
    """Where what else somebody named is begins, behind a comma: 'Falk, | a poet, critic and | mayor until 2015'; 0 if nothing."""
    tokens, start = place.tokens, noun.first - 1
    while start > 1 and (tokens[start - 1].pos in _CALLING or _lists_nouns(tokens, start - 1)):
        start -= 1
    called = start < noun.first - 1 and tokens[noun.first - 2].pos == "NOUN" and start > 1
    holder = tokens[start - 2]
    opens = tokens[start - 1].lower == "," and (holder.text[0].isupper() or holder.pos == "NUM")
    return start if called and opens else 0


def _lists_nouns(tokens: list[Token], at: int) -> bool:
    """'poet | , | critic'"""
    return tokens[at].lower == "," and tokens[at - 1].pos == "NOUN" and tokens[at - 1].text[0].islower()


def _is_known_as(place: Place, noun: DatedNoun, data: NounData) -> bool:
    return noun.first > 1 and place.tokens[noun.first - 2].lemma in data.known and noun.governor in data.likening


def _held_state(place: Place, data: NounData) -> DatedNoun | None:
    """'The party, in | power | since 2010, lost', 'passed in 2017 and in | force | since 2018,': a state beside its holder."""
    if not _lasts(place, data) or not _is_closed(place):
        return None
    noun = noun_before(place.tokens, place.extent.start, data)
    if noun is None or noun.governor not in data.state_in or noun.phrase.start != noun.head.start:
        return None
    before = place.tokens[noun.first - 2] if noun.first > 1 else None
    joins = before is not None and before.pos == "CCONJ" and place.tokens[noun.first].pos != "PROPN"
    return noun if before is None or joins or before.lower == "," else None  # not 'was held in Lund and in | Nes'


def _stated_with_holder(place: Place, noun: DatedNoun, clause: Clause | None) -> Span:
    """A state and its time with the subject that stands beside it."""
    start, end = place.tokens[noun.first - 1].start, place.extent.end
    subject = clause.subject if clause is not None else None
    return Span(min(start, subject.start), max(end, subject.end)) if subject is not None else Span(start, end)


def noun_in_commas(place: Place, data: NounData) -> DatedNoun | None:
    """'The | bombings |, on 7 August, killed ten': with nothing but the time between two commas, the subject that happened;
    'fell 9 cents on Friday, | down | 2 percent for the week': behind a comma, what changed without a verb."""
    comma = last_before(place.tokens, place.lead)
    behind = place.behind[:2]
    if not comma or [token.lower for token in (*comma, *behind[:1])] != [",", ","] or len(behind) < 2:
        return _change(place, data)
    noun = happening_before(place.tokens, comma[0].start, data) if behind[1].form == "fin" else None
    if noun is None or noun.kind != "happened" or noun.first:
        return None
    if any(token.pos not in _OF_PLACES for token in begun(place.tokens, noun.head.end, comma[0].start)):
        return None  # 'The congress | in Lund, this Saturday, has been put off'
    return noun if place.coarse or lemma_of(place.tokens, noun) not in data.acting else None


def _change(place: Place, data: NounData) -> DatedNoun | None:
    before = last_before(place.tokens, place.lead, _CHANGE)
    if len(before) < _CHANGE or before[0].text != "," or before[1].lower not in data.directions:
        return None
    # 'up 8 points | from March'
    compared = place.word in data.compared_earlier
    amount = before[2].pos == "NUM" and before[3].lemma in data.measured_change and not compared
    at = first_from(place.tokens, before[1].start)
    return noun_at(place.tokens, at, at, "happened") if amount else None


def _lasts(place: Place, data: NounData) -> bool:
    """'since 2010', 'from 1941 to 1946'"""
    preposition = place.preposition
    return preposition is not None and (preposition.lower in data.counted or place.ranged)


def _is_closed(place: Place) -> bool:
    """A mark stands behind the time."""
    behind = place.behind[:1]
    return bool(behind) and behind[0].pos == "PUNCT"


def _goes_on(place: Place) -> bool:
    """'Falk, mayor since 2015 | and head of the harbour, | left': what else somebody is stands behind the time, up to a comma."""
    behind = place.behind
    told = [*takewhile(lambda token: token.pos != "PUNCT", behind)]
    joined = bool(told) and told[0].pos == "CCONJ" and len(told) < len(behind)
    return joined and behind[len(told)].lower == "," and not any(token.form for token in told)


def ranked_noun(place: Place, data: NounData) -> DatedNoun | str | None:
    """'after four | fires |, the latest of them on 30 August': what the last of several was; '' where it did not happen."""
    comma = max((t.start for t in place.tokens if t.lower == "," and t.start < place.lead), default=None)
    if comma is None or not _is_closed(place):
        return None
    words = [token for token in place.tokens if comma < token.start and token.end <= place.lead]
    if not 2 <= len(words) <= _RANKED or words[0].pos != "DET" or any(word.pos not in _ELLIPTIC for word in words):
        return None
    if not (words[1].lower in data.ranks or words[1].lower.endswith(data.rank_endings)):
        return None
    return happening_before(place.tokens, comma, data) or ""


def lacks_verb(place: Place) -> bool:
    """'The first was laid on 4 May 1889, | the last on 31 March 1911': the verb before goes for the second time, too."""
    comma = max((t.start for t in place.tokens if t.lower == "," and t.start < place.lead), default=None)
    return comma is not None and any(other.end == comma for other in place.others)


def _with_holder(place: Place, noun: DatedNoun) -> Span:
    """A held office and its time with the name before or behind the comma: '| Falk, 50, mayor since 2015 |, left'."""
    tokens = place.tokens
    start = first = (_calling_before(place, noun) or noun.first) - 1
    while start > 0 and tokens[start - 1].pos in ("PROPN", "NUM", "PUNCT"):
        start -= 1
    if start == 1 and tokens[0].text[0].isupper():
        start = 0
    behind = end = first_from(tokens, place.extent.end)
    while end + 1 < len(tokens) and tokens[end + 1].pos == "PROPN":
        end += 1
    if first > 0 and any(token.pos == "PROPN" for token in tokens[start:first]):
        return Span(tokens[start].start, place.extent.end)
    return Span(min(noun.phrase.start, place.extent.start), tokens[end].end if end > behind else place.extent.end)


def apposed_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'Two quakes, | one in 1906 | and one in 1989, shaped the town': the subject that a number stands for; 'The mill, a |
    purchase | in 2007, was sold': what happened."""
    before = last_before(place.tokens, place.lead)
    happened = noun_before(place.tokens, place.extent.start, data)
    if happened is not None and happened.kind == "happened" and not _lasts(place, data):
        return happened
    if clause.subject is None or not before or before[0].pos != "NUM":
        return None
    noun = head_noun(place.tokens, clause.subject, data)
    return noun if noun is not None and noun.kind == "happened" else None


def _is_timed_behind(place: Place, clause: Clause) -> bool:
    """'The vase, | from 1750, | was broken on Monday': another time stands behind the verb."""
    return any(clause.predicate.end <= other.start for other in place.others)


def in_apposition(place: Place, clause: Clause, data: NounData) -> bool:
    """'Hong Kong, a colony until 1997, was promised', 'Lee, 50, chief since 2015, left': no time of the verb."""
    if clause.subject is None or clause.predicate.end <= clause.subject.start:
        return False
    if not place.extent.end <= clause.predicate.start:
        return False
    around = [token for token in place.tokens if clause.subject.start <= token.start < clause.predicate.start]
    commas = [token.start for token in around if token.lower == ","]
    opening = max((start for start in commas if start < place.lead), default=None)
    closed = any(start >= place.extent.end for start in commas)
    if opening is None or not closed:
        return False
    words = [token for token in around if opening < token.start < place.lead and token.lower not in QUOTES]
    if not words:
        return place.word in data.made_from and place.coarse and _is_timed_behind(place, clause)
    if any(token.form for token in words):
        return False
    if _lasts(place, data) and words[0].pos == "ADP":
        return True  # 'The party, in power since 2010, lost', 'The states, at war from 1980 to 1988, made peace'
    return words[0].pos in ("DET", "NOUN", "ADV", "ADJ", "NUM") or (words[0].pos == "PROPN" and words[-1].pos == "NOUN")
