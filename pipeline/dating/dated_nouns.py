"""Tokens around a time expression -> the noun it stands with, and whether such a noun happens, holds or is a thing.

"the 2019 initiative", "Saturday's signing", "the flood of 12 January" date a noun; "on Monday Smith left" dates none, and
"the 2016 budget" is a thing. Which nouns happen or hold is data (`mentions.toml`); no verbs, no dates here.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.noun_heads import before_number, within_set
from pipeline.dating.noun_kinds import kind_at, noun_kind
from pipeline.dating.noun_phrases import (
    before_date,
    before_particle,
    head_of_run,
    list_start,
    noun_at,
    phrase_start,
    token_range,
    without_apposition,
    without_region,
)
from pipeline.dating.noun_words import NounData
from pipeline.dating.phrases_of_times import opens_phrase
from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.parts import GROUPED, NAMING

_OWNERS = HAPPENING | {"thing"}
_NAMED = frozenset({"name", "thing"})
_BEFORE_ADJECTIVE = NAMING | {"PUNCT"}
_GRADED = (["ADV", "ADJ"], ["ADJ", "ADV"])


def attributive_noun(
    tokens: list[Token], start: int, end: int, data: NounData, stop: int | None = None
) -> DatedNoun | None:
    """The noun that follows the time expression at start..end within one noun phrase; None if it stands alone.

    `stop`: offset where the next time expression begins, which is no part of the phrase.
    """
    first, after = token_range(tokens, start, end)
    if first == after:
        return None
    possessive = tokens[after - 1].lower in data.possessive
    if after < len(tokens) and tokens[after].lower in data.possessive:
        possessive, after = True, after + 1
    elif first and tokens[first - 1].pos == "DET" and _has_commas(tokens[first : after + 1]):
        # 'the Aug. 7, 1998, bombings'
        after += [t.pos in ("NOUN", "ADJ") or t.form == "ger" for t in tokens[after + 1 : after + 2]] == [True]
    behind = len(tokens) if stop is None else token_range(tokens, stop, stop + 1)[0]
    while possessive and [token.pos for token in tokens[after : min(after + 2, behind)]] in _GRADED:
        after += 1  # 'tomorrow's | very important | election'
    if not possessive:
        behind = _before_possessive(tokens, after, behind, data)
    head = head_of_run(tokens, after, data, behind)
    if head is None:
        return None
    own = _before_subject(tokens, first, after, head, data)
    apart, head = own < head, within_set(tokens, own, behind, data)
    changes = possessive and _changes(tokens, head, data)
    kind = "happened" if changes else kind_at(tokens, head, data)
    if first == 0 and not possessive and _opens_entry(tokens, after, head):
        return None
    if not possessive and not opens_phrase(tokens, first, after, kind, data):
        return None
    noun = noun_at(tokens, phrase_start(tokens, first, data), head, kind)
    return replace(noun, phrase=Span(noun.phrase.start, noun.head.end)) if apart else noun


def _opens_entry(tokens: list[Token], subject: int, head: int) -> bool:
    """'1847 | Fire | destroys the mill', '1990 | Ann Lee | buys it': a year that opens a line, before a capital that is no part
    of its phrase and a finite verb."""
    told = tokens[head + 1 : head + 2]
    year = [token.pos for token in tokens[:subject]] == ["NUM"]
    capitals = [token.text[0].isupper() for token in tokens[subject : head + 1]]
    named = capitals == sorted(capitals, reverse=True)  # not '2012 Senate | candidate | Ann Lee would win'
    return year and named and capitals[:1] == [True] and bool(told) and told[0].form == "fin"


def _before_subject(tokens: list[Token], first: int, start: int, head: int, data: NounData) -> int:
    """'In the 2014 | election | Ann Kim won': behind a phrase in front, a name and a finite verb are a clause of their own."""
    before = [token.pos for token in tokens[max(first - 3, 0) : first] if token.pos != "DET"]
    if before not in (["ADP"], ["PUNCT", "ADP"], ["CCONJ", "ADP"]):
        return head
    if [token.form for token in tokens[head + 1 : head + 2]] != ["fin"]:
        return head
    name = head
    while name > start and tokens[name].text[0].isupper():
        name -= 1
        if kind_at(tokens, name, data) not in _NAMED:
            return name
    return head


def _changes(tokens: list[Token], head: int, data: NounData) -> bool:
    """'Friday's | end | of the strike': a change that a preposition tells the matter of; not 'Friday's end'."""
    behind = tokens[head + 1].lower if head + 1 < len(tokens) else ""
    return tokens[head].lemma in data.changing.get(behind, frozenset())


def _has_commas(words: list[Token]) -> bool:
    """'Aug. 7, 1998,': not 'first quarter,'."""
    return len(words) > 1 and words[-1].lower == "," and any(token.lower == "," for token in words[:-1])


def _before_possessive(tokens: list[Token], first: int, stop: int, data: NounData) -> int:
    """'the 1998 bombing | 's victims', 'the 9/11 commission | 's report'; but 'the 1968 workers' strike' goes on."""
    at = next((at for at in range(first + 1, stop) if tokens[at].lower in data.possessive), stop)
    return at if at < stop and noun_kind(tokens[at - 1], data) in _OWNERS else stop


def dated_adjective(tokens: list[Token], start: int, data: NounData) -> DatedNoun | None:
    """An adjective of time behind its noun, directly before its time: 'debentures due Oct. 15', 'due back on 7 December'."""
    place, _ = token_range(tokens, start, start + 1)
    place -= 1
    for between in ("ADP", "ADV"):
        place -= place > 0 and tokens[place].pos == between and tokens[place].lower not in data.adjectives
    before = place - 1 - (place > 1 and tokens[place - 1].pos == "ADV")
    if before < 0 or tokens[before].pos not in _BEFORE_ADJECTIVE:
        return None
    if tokens[place].lower not in data.adjectives and not _has_held(tokens, place, data):
        return None
    before -= tokens[before].text == ","
    if tokens[place].lower in data.scheduling and noun_kind(tokens[before], data) == "happened":
        place = before  # 'an | election, due by May'
    return noun_at(tokens, phrase_start(tokens, place, data), place, "happened")


def _has_held(tokens: list[Token], place: int, data: NounData) -> bool:
    """'The plant, | idle | since March': an adjective behind a mark and before a beginning."""
    begun, marked = tokens[place + 1].lower in data.comparing, tokens[place - 1].text == ","
    return begun and marked and tokens[place].pos == "ADJ" and not tokens[place].lower.endswith(data.rank_endings)


def is_adverbial_gerund(tokens: list[Token], head: Span, data: NounData) -> bool:
    """An -ing form that is the noun of an adverbial: 'in over-the-counter trading'."""
    place, _ = token_range(tokens, head.start, head.end)
    if place < 1 or place >= len(tokens) or tokens[place].form != "ger" or noun_kind(tokens[place], data) == "unknown":
        return False
    first = phrase_start(tokens, place, data)
    return first < place and first > 0 and tokens[first - 1].lower in data.adverbial


def noun_before(tokens: list[Token], start: int, data: NounData) -> DatedNoun | None:
    """The noun directly before the time expression (or before its preposition): 'the flood of 12 January'."""
    place, _ = token_range(tokens, start, start + 1)
    place -= 1
    modified = place
    while modified >= 0 and tokens[modified].pos in ("DET", "ADJ", "ADV"):
        modified -= 1
    if modified >= 0 and tokens[modified].pos in ("ADP", "SCONJ"):
        place = modified - 1
        place -= place >= 0 and tokens[place].lower in data.graded
    place = without_apposition(tokens, without_region(tokens, place))
    place = before_number(tokens, place)
    if place < 0 or (tokens[place].pos not in NAMING and tokens[place].form != "ger"):
        return None
    place = before_date(tokens, place, data)
    return noun_at(tokens, phrase_start(tokens, place, data), place, kind_at(tokens, place, data))


def happening_before(tokens: list[Token], start: int, data: NounData) -> DatedNoun | None:
    """The nearest noun that happened or held in the noun phrase before a time: 'the | fall | of the town in May'."""
    noun = noun_before(tokens, start, data)
    noun = _first_of_two(tokens, noun, data) if noun is not None else None
    while noun is not None and noun.of_noun and (noun.kind not in HAPPENING or _is_place(tokens, noun, data)):
        noun = upper(tokens, noun, data)
    return _changed(tokens, _decided(tokens, noun, data), data) if noun is not None and noun.kind in HAPPENING else None


def listed_before(tokens: list[Token], start: int, data: NounData) -> DatedNoun | None:
    """What happened, before the last of several that begins at `start`: 'the | strike | of clerks and nurses planned for May',
    and what was 'in' them: 'the | polls | in Nes and Alba'."""
    first = list_start(tokens, start, data)
    happening, before = happening_before(tokens, first, data), noun_before(tokens, first, data)
    if happening is not None or first == start or before is None:
        return happening
    place, _ = token_range(tokens, before.head.end, first)
    return before if tokens[place].lower in data.located else None


def _first_of_two(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun:
    """'talks between the | mayor | and the union on Friday': the first of two who took part in what stands before them; else the
    noun itself."""
    last = noun.first - 2
    if last < 1 or noun.kind in HAPPENING or tokens[last + 1].pos != "CCONJ" or tokens[last].pos not in NAMING:
        return noun
    first = noun_at(tokens, phrase_start(tokens, last, data), last, kind_at(tokens, last, data))
    takes_part = first.kind not in HAPPENING and first.of_noun
    return first if takes_part and first.governor in data.partaking else noun


def _is_place(tokens: list[Token], noun: DatedNoun, data: NounData) -> bool:
    """'a ceremony in | Independence | on 12 March': a name of one word that something happened in."""
    bare = noun.phrase.start == noun.head.start and tokens[noun.first].pos == "PROPN"
    return bare and noun.governor in data.located


def _changed(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun:
    """The change that a noun tells the matter of: 'a | drop | in violence in 2007', 'her | conviction | for fraud in 2007', not
    'for the murder in 2007'."""
    changes = data.changing.get(noun.governor, frozenset())
    if noun.governor in data.nominal_for and tokens[noun.first].pos == "DET":
        return noun
    if noun.governor in data.belonging and noun.kind == "held":
        return noun  # 'since the start of | his term | in the 1990s'
    return upper(tokens, noun, data) if noun.of_noun and tokens[noun.first - 2].lemma in changes else noun


def happening_between(tokens: list[Token], start: int, end: int, data: NounData) -> DatedNoun | None:
    """The last noun that happened or held between two offsets."""
    first, after = token_range(tokens, start, end)
    for place in range(after - 1, first - 1, -1):
        heads = place + 1 == after or tokens[place + 1].pos not in NAMING
        if tokens[place].pos == "NOUN" and heads and noun_kind(tokens[place], data) in HAPPENING:
            noun = noun_at(tokens, phrase_start(tokens, place, data), place, noun_kind(tokens[place], data))
            return _decided(tokens, noun, data) if noun.first > first else noun
    return None


def _decided(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun:
    """What those who gathered did: '| approval | by the congress on Thursday'."""
    return upper_noun(tokens, noun, data) if noun.governor in data.agents else noun


def governor_of(tokens: list[Token], noun: DatedNoun, data: NounData) -> str:
    """The preposition that governs a noun, through 'of': 'at the start | of talks' stands where 'at talks' would.

    Of 'such as' and 'out of' both words.
    """
    while noun.governor in data.belonging and noun.of_noun and tokens[noun.first - 2].lemma not in data.relating:
        noun = upper(tokens, noun, data)
    if noun.first and tokens[noun.first - 1].pos == "CCONJ":
        before = happening_before(tokens, tokens[noun.first - 1].start, data)
        if before is None and noun.first > 1 and tokens[noun.first - 2].pos in ("NUM", "PROPN"):
            before = _joined(tokens, noun, data)
        before = before or noun_before(tokens, tokens[noun.first - 1].start, data)
        return governor_of(tokens, before, data) if before is not None else ""
    both = f"{tokens[noun.first - 2].lower} {noun.governor}" if noun.first > 1 else ""
    return both if both in data.governors else noun.governor


def _joined(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun | None:
    """The noun with a time of its own that 'and' joins a noun to: 'after the | drawdown | in 2010 and the withdrawal'."""
    place = noun.first - 2
    while place > 0 and tokens[place].pos in ("NUM", "PROPN"):
        place -= 1
    return happening_before(tokens, tokens[place + 1].start, data) if tokens[place].pos == "ADP" else None


def upper(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun:
    """The noun that another one (`of_noun`) hangs on."""
    place = before_particle(tokens, noun.first - 2)
    return noun_at(tokens, phrase_start(tokens, place, data), place, noun_kind(tokens[place], data))


def upper_noun(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun:
    """The noun that a dated noun hangs on, if that one happened or held: 'a drop in profits for the quarter'."""
    if not noun.of_noun:
        return noun
    above = upper(tokens, noun, data)
    return above if above.kind in HAPPENING else noun


def head_noun(tokens: list[Token], span: Span, data: NounData) -> DatedNoun | None:
    """The head of a noun phrase (a subject): the last noun of its first run of nominal words."""
    first, after = token_range(tokens, span.start, span.end)
    while first < after and tokens[first].pos not in GROUPED and tokens[first].form != "ger":
        first += 1
    if (run := head_of_run(tokens, first, data, after)) is None:
        return None
    head = within_set(tokens, run, after, data)
    return noun_at(tokens, phrase_start(tokens, first, data), head, kind_at(tokens, head, data))


def lemma_of(tokens: list[Token], noun: DatedNoun) -> str:
    """Lemma of a noun's head."""
    return tokens[token_range(tokens, *noun.head)[0]].lemma


def one_of_them(tokens: list[Token], lead: int, data: NounData) -> DatedNoun | None:
    """The number directly before a time that begins at `lead`, if what it counts happened."""
    place = token_range(tokens, lead, lead + 1)[0] - 1
    if place < 2 or tokens[place].pos != "NUM" or tokens[place - 1].lower not in data.counting_among:
        return None
    opening = place - 1 - (tokens[place - 2].lower == ",")
    counted = happening_before(tokens, tokens[opening].start, data)
    return noun_at(tokens, place, place, "happened") if counted is not None and counted.kind == "happened" else None
