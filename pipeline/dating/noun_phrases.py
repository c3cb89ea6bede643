"""The words of the noun phrase around a token: where it starts, where it ends, and which of its words is the head."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import NounData, NounKind
from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.parts import GROUPED, NAMING
from pipeline.syntax.places import behind_region, touched
from pipeline.syntax.tags import QUOTES

_AFTER_HEAD = frozenset({"ADV", "ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_QUOTED = 6
"""Words of a quotation within a noun phrase, its marks included."""
_RUN = 40
"""How many words a phrase has at most on either side of its head: a table without a stop is none."""


def token_range(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """Indices of the first token that ends after `start` and of the first that begins at or after `end`."""
    return touched(tokens, start, end)


def head_of_run(tokens: list[Token], place: int, data: NounData, stop: int | None = None) -> int | None:
    """Index of the last noun of the run of nominal words that begins at `place`."""
    head, timed = None, stop
    stop = min(place + _RUN, len(tokens) if stop is None else stop)
    while place < stop:
        token = tokens[place]
        if token.lower in data.ending:
            break
        closing = place + 1 == timed and token.lower in data.kinds  # 'the Aug. 4 Senate | primary | Monday'
        if token.pos in NAMING or closing or (token.form == "ger" and _is_noun_here(tokens, place, head, stop, data)):
            head = place
        elif token.lower == "," and behind_region(tokens, place) > place:
            place = behind_region(tokens, place) - 1  # 'the Portland|, Ore.,| vote'
        elif not _continues_run(tokens, place, head, stop, data):
            break
        place += 1
    return None if head is None else before_date(tokens, head, data)


def before_date(tokens: list[Token], head: int, data: NounData) -> int:
    """Index of the 'trial' in 'a | trial | date', of which the date is, else `head`."""
    dates = head > 0 and tokens[head].lemma in data.dates and tokens[head - 1].pos in ("NOUN", "VERB")
    return head - 1 if dates and data.kinds.get(tokens[head - 1].lower) == "happened" else head


def _is_noun_here(tokens: list[Token], place: int, head: int | None, stop: int, data: NounData) -> bool:
    """An -ing form without an object is the noun: 'the clinic bombing in', not 'the law banning all', 'kept the race going'."""
    following = tokens[place + 1].pos if place + 1 < stop else "PUNCT"
    if head is not None and tokens[place].lower not in data.kinds:
        return False
    return following in {"ADP", "PUNCT", "AUX", "CCONJ"} or (head is None and following in {"VERB", "SCONJ"})


def _continues_run(tokens: list[Token], place: int, head: int | None, stop: int, data: NounData) -> bool:
    token = tokens[place]
    if head is None and token.lower in QUOTES:
        return _quotes_one(tokens, place, stop) or (place > 1 and _quotes_one(tokens, place - 2, stop))
    if token.pos == "NUM" and head is not None and tokens[head].pos == "NOUN" and place + 1 < stop:
        behind = tokens[place + 1]
        if behind.pos == "NUM" or behind.lower in data.varying:
            return False  # 'lifted its third-quarter earnings | 31 percent'
    if token.lower == "," and head is None and 0 < place < stop - 2 and tokens[place + 2].pos in NAMING:
        return tokens[place - 1].pos == tokens[place + 1].pos == "ADJ"  # "Monday's massive|, | 7.9-magnitude quake"
    if token.pos == "CCONJ" and head is None and place and place + 2 < stop:
        return tokens[place - 1].pos == tokens[place + 1].pos == "ADJ"  # 'the 2024 national | and | local elections'
    if token.pos == "CCONJ" and head is not None and head + 1 == place and _joins_modifiers(tokens, place, stop, data):
        return True
    if token.pos == "CCONJ" and head is not None and tokens[head].pos == "PROPN":
        return _joins_owners(tokens, place + 1, stop, data)
    if (
        token.lower in data.belonging
        and head is not None
        and head + 1 == place
        and _names_place(tokens, place, stop, data)
    ):
        return True
    if token.pos == "DET" and head is not None and head + 2 == place and tokens[place - 1].lower in data.belonging:
        return True  # 'the State of | the | Union address'
    if token.pos == "PUNCT" and place and tokens[place - 1].pos == "NOUN" and tokens[place - 1].end < token.start:
        return False  # "yesterday's vote | - Ann Lee was there"
    if token.pos in GROUPED or token.lower in data.inside or token.lower in data.possessive:
        return True
    # A participle belongs to the phrase only before its noun: 'the 2016 contested election'.
    return token.form in {"part", "ger"} and head is None and place + 1 < stop and tokens[place + 1].pos in GROUPED


def _quotes_one(tokens: list[Token], mark: int, stop: int) -> bool:
    """'an | “ | extreme” fire risk': one adjective between two marks, before a noun."""
    quoted = mark + 3 < stop and tokens[mark + 1].pos == "ADJ" and tokens[mark + 3].pos in NAMING
    return quoted and tokens[mark].lower in QUOTES and tokens[mark + 2].lower in QUOTES


def _names_place(tokens: list[Token], place: int, stop: int, data: NounData) -> bool:
    """'the 2010 Gulf | of | Mexico spill', "Monday's State | of | the Union address": within a name, before what happened."""
    first = place + 1 + (place + 1 < stop and tokens[place + 1].pos == "DET")
    behind = next((at for at in range(first, stop) if tokens[at].pos != "PROPN"), place)
    named = tokens[place - 1].text[0].isupper() and tokens[place - 1].pos in NAMING and behind > first
    return named and tokens[behind].pos == "NOUN" and noun_kind(tokens[behind], data) == "happened"


def _joins_modifiers(tokens: list[Token], joint: int, stop: int, data: NounData) -> bool:
    """'the news | and | data provider', 'the fire | and | rescue service', 'the 2020 sales | and | earnings outlook': singulars
    before a noun that neither happened nor held, as the first may have, or figures before a paper of them; not 'the vote and
    the court', nor 'the vote and court ruling'."""
    words = [tokens[joint - 1], *tokens[joint + 1 : min(joint + 3, stop)]]
    if [word.pos for word in words] != ["NOUN"] * 3:
        return False
    kinds = [noun_kind(word, data) for word in words]
    singulars = all(word.lemma == word.lower for word in words[:2]) and kinds[2] in ("unknown", "thing")
    figures = kinds == ["held", "held", "thing"]
    ends = joint + 3 >= stop or tokens[joint + 3].pos not in NAMING
    return ends and words[0].lower in data.kinds and (singulars or figures)


def _joins_owners(tokens: list[Token], place: int, stop: int, data: NounData) -> bool:
    """'Lee and | Kim's visits': names up to a possessive, behind which the noun is."""
    while place < stop and tokens[place].pos == "PROPN":
        place += 1
    return place < stop and tokens[place - 1].pos == "PROPN" and tokens[place].lower in data.possessive


def phrase_start(tokens: list[Token], place: int, data: NounData) -> int:
    """Index of the first token of the noun phrase that has `place` in it, looking left."""
    while place > 0:
        before = tokens[place - 1]
        if before.pos in GROUPED or before.lower in data.possessive or _grades(tokens, place):
            place -= 1
        elif (
            before.lower in data.amount_joints and before.pos == "ADP" and place > 1 and tokens[place - 2].pos == "NUM"
        ):
            place -= 1  # 'a 4 | per | cent fall'
        elif before.pos == "CCONJ" and place > 1 and tokens[place].pos == tokens[place - 2].pos == "ADJ":
            place -= 1  # 'after | old and | bitter quarrels'
        elif before.pos == "DET" and (place < 2 or tokens[place - 2].pos not in ("ADJ", "NUM")):
            return place - 1
        elif before.pos == "DET":
            place -= 1  # 'the third such accident'
        elif before.lower in QUOTES and _quoted_before(tokens, place) is not None:
            place = _quoted_before(tokens, place) or 0
        else:
            return place
    return place


def list_start(tokens: list[Token], start: int, data: NounData) -> int:
    """Offset of the first of several things, of which the last begins at `start`: 'the polls in | Nes | and Alba'."""
    place, _ = token_range(tokens, start, start + 1)
    while place > 1 and tokens[place - 1].pos == "CCONJ" and tokens[place - 2].pos in NAMING:
        place = phrase_start(tokens, place - 2, data)
    return tokens[place].start


def _quoted_before(tokens: list[Token], place: int) -> int | None:
    """'the | “Port City” vote': where the quotation opens that stands directly before `place` within a noun phrase."""
    at = place - 2
    while at > max(place - _QUOTED, 0) and tokens[at].pos in GROUPED:
        at -= 1
    quoted = at > 0 and at < place - 2 and tokens[at].lower in QUOTES
    return at if quoted and (tokens[at - 1].pos == "DET" or tokens[at - 1].pos in GROUPED) else None


def _grades(tokens: list[Token], place: int) -> bool:
    """Whether an adverb before `place` stands in a noun phrase: 'the almost | simultaneous attacks', 'her only | son'."""
    before = [token.pos for token in tokens[max(place - 2, 0) : place]]
    return before == ["DET", "ADV"] and tokens[place].pos in ("ADJ", "NOUN")


def noun_at(tokens: list[Token], first: int, head: int, kind: NounKind) -> DatedNoun:
    """The phrase whose first word and head stand at these indices."""
    before = tokens[first - 1] if first else None
    governs = before is not None and (before.pos in {"ADP", "SCONJ"} or before.form == "ger")
    governor = before.lower if before is not None and governs else ""
    hangs = before is not None and before.pos == "ADP" and first > 1
    of_noun = hangs and tokens[before_particle(tokens, first - 2)].pos in NAMING
    token = tokens[head]
    phrase = Span(tokens[first].start, _phrase_end(tokens, head))
    return DatedNoun(Span(token.start, token.end), phrase, kind, governor, of_noun, first)


def _before_bracket(tokens: list[Token], place: int) -> int:
    """Index of the last word of 'a loss in the League | (NL) | on 12 March', else `place`: a bracket around one name."""
    named = (
        place > 2 and tokens[place].text == ")" and tokens[place - 2].text == "(" and tokens[place - 1].pos == "PROPN"
    )
    return place - 3 if named else place


def without_region(tokens: list[Token], place: int) -> int:
    """Index of the town in 'a ceremony in Ames | , Iowa, | on 12 March', else `place`."""
    place = _before_bracket(tokens, place)
    marks = [token.lower if token.pos == "PUNCT" else token.pos for token in tokens[max(place - 3, 0) : place + 1]]
    return place - 3 if marks == ["PROPN", ",", "PROPN", ","] else place


def without_apposition(tokens: list[Token], place: int) -> int:
    """Index of the noun in 'the death of the mayor | , Bo Khan, | in May', else `place`."""
    opening = place - 1
    while opening > 0 and tokens[opening].pos == "PROPN":
        opening -= 1
    named = place > 0 and tokens[place].text == tokens[opening].text == "," and 1 < opening < place - 1
    office = named and (tokens[opening - 1].pos == "NOUN" or tokens[opening - 2].pos in ("DET", "ADJ"))
    return opening - 1 if office else place


def before_particle(tokens: list[Token], place: int) -> int:
    """Place of the noun before an adverb that belongs to it: 'the | shooting | down of the plane', else `place`."""
    place = _before_bracket(tokens, place)
    return place - 1 if place > 0 and tokens[place].pos == "ADV" and tokens[place - 1].pos == "NOUN" else place


def _behind_joint(tokens: list[Token], place: int) -> int:
    """Behind what goes on with a place: 'the Portland|, Ore., | clinic', 'in Alba | and | Lund'; not 'in Alba and Lee left'."""
    if tokens[place].pos != "CCONJ":
        return behind_region(tokens, place)
    name = place + 1
    while name < len(tokens) and tokens[name].pos == "PROPN":
        name += 1
    places = [token.pos for token in tokens[place - 2 : place]] == ["ADP", "PROPN"] and name > place + 1
    return place + 1 if places and (name == len(tokens) or not tokens[name].form) else place


def _phrase_end(tokens: list[Token], head: int) -> int:
    """End of the phrase with the prepositional phrases behind its head."""
    end, place = tokens[head].end, head + 1
    while place < min(head + _RUN, len(tokens)):
        if tokens[place].pos not in _AFTER_HEAD:
            if (joined := _behind_joint(tokens, place)) == place:
                break
            place = joined
        opens = tokens[place].pos == "DET" and tokens[place - 1].pos != "ADP"  # 'since its founding in 1921 | the club'
        behind = tokens[place + 1].pos if place + 1 < len(tokens) else ""
        # 'its meeting in May | due to the storm', '| because of it'
        why = behind == "ADP" and (
            tokens[place].pos == "ADP"
            or (tokens[place].pos == "ADJ" and (tokens[place - 1].pos in NAMING or tokens[place - 1].pos == "NUM"))
        )
        adverb = tokens[place].pos == "ADV" and behind not in ("ADV", "NUM")  # but 'of | more than 7,000 pages'
        if opens or why or adverb or (tokens[place].pos == "PART" and not tokens[place].lower.startswith("'")):
            break  # 'a meeting Friday | to vote'
        if tokens[place].pos in {"NOUN", "PROPN", "NUM", "PART"}:
            end = tokens[place].end
        place += 1
    return end
