"""Where a subject begins behind a phrase or time that opens its sentence: 'In a message to the council | Lee said'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range, governed
from pipeline.syntax.parts import NAMING

_UNLIKE = ({"NOUN", "PROPN"}, {"NOUN", "PRON"}, {"PROPN", "PRON"})
"""What a conjunction between an object and a subject joins."""
_OPENERS = frozenset({"PROPN", "DET", "PRON"})
_SUBJECTS = _OPENERS | {"NOUN", "ADJ", "NUM"}
"""What a subject may begin with behind a time, without and with a preposition before it."""


def behind_fronted(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'In a message to the council Lee said': where the subject begins, if `start` is the object of a preposition.

    No mark parts the two, but a name directly behind a common noun that is no title begins a phrase of its own; so does
    what is no like of the word before a conjunction ('talked about the plan and he said').
    """
    named = _behind_told_time(line, lexicon, start, end)
    if named > start:
        return named
    measured = start > 1 and line.tokens[start - 1].pos == "ADP" and start - 1 in line.times.values()
    # 'a week after | the flood and aides said'
    hangs = governed(line, lexicon, start) or measured or _is_of_event(line, lexicon, start, end)
    acts = hangs and any(token.form == "fin" for token in line.tokens[: start - 1])
    dated = _behind_time(line, lexicon, start, end, hangs)
    if dated is not None or not hangs:
        return dated or start
    held = _behind_told(line, lexicon, start, end)
    if held:
        return held
    if acts and (joined := _behind_clause(line, lexicon, start, end)):
        return joined
    for at in range(start + 1, end):
        noun, token = line.tokens[at - 1], line.tokens[at]
        if token.pos == "PROPN" and noun.pos == "NOUN" and noun.text.islower():
            return at - 1 if noun.lemma in lexicon.roles and at - 1 > start else at
        if (
            at == end - 1
            and token.pos == "NOUN"
            and token.lemma != token.lower
            and noun.lemma in lexicon.words["documents"]
        ):
            return at  # 'In a statement | officials said'
        if at + 1 < end and token.pos == "CCONJ":
            unlike = {noun.pos, line.tokens[at + 1].pos} in _UNLIKE
            if unlike or (acts and noun.pos in NAMING and line.tokens[at + 1].pos == "NUM"):
                return at + 1  # 'They asked for the port and | one in four said'
    return start


def _behind_told_time(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'The last time | Kim reported a loss': where a name begins behind a time that is told by what it did then."""
    tokens = line.tokens
    for at in range(start + 1, end - 1):
        told = tokens[at].text in lexicon.words["told_by_what"] and tokens[at - 1].pos in ("DET", "ADJ")
        if told and tokens[at + 1].pos == "PROPN":
            return at + 1
    return start


def _behind_told(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Responding to the news that the mill will shut | Labour leader Ann Lee said': where an office with its holder begins
    behind what a participle opens the sentence with, and what tells something in a clause or stands before a party; 0 without
    them."""
    tokens, words, first = line.tokens, lexicon.words, end
    while first > start and (tokens[first - 1].text[0].isupper() or tokens[first - 1].lower in lexicon.roles):
        first -= 1
    office = next((at for at in range(first, end - 1) if tokens[at].lower in lexicon.roles), 0)
    opens = tokens[0].form == "ger" and first > start and tokens[end - 1].pos == "PROPN"
    if not opens or not office or line.quoted[first] is not None:
        return 0
    known = {name for names in words["parties"] for name in names.split("-")}
    party = next(
        (at for at in range(first, office + 1) if tokens[at].lower in known or _is_letters(tokens[at].text)), 0
    )
    told = any(token.form == "fin" for token in tokens[start:first])
    behind = office if tokens[first - 1].pos in ("DET", "ADP") else first
    return party or (behind if told else 0)


def _is_letters(word: str) -> bool:
    """'ABP': do capital letters stand for a name?"""
    return word.isupper() and word.isalpha() and len(word) > 1


def _is_of_event(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'After | the vote Lee said it was old': behind a word that may open a clause, too, where no comma is followed by a main
    clause."""
    tokens = line.tokens
    opens = start == 1 and tokens[0].lower in lexicon.words["event_openers"] and tokens[end - 1].pos == "PROPN"
    return opens and not any(token.text == "," for token in tokens[end:])


def _behind_clause(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'He spoke in the hall and | aides said': behind the last conjunction, if common nouns stand on both sides; 0 without."""
    tokens, joining = line.tokens, lexicon.words["joining"]
    at = next((at for at in range(end - 2, start, -1) if tokens[at].lower in joining), 0)
    common = at > 0 and tokens[at - 1].pos == "NOUN" and tokens[at + 1].pos in ("NOUN", "DET", "ADJ", "NUM")
    alone = all(token.lower not in lexicon.words["counting"] for token in tokens[max(start - 1, 0) : at])
    return at + 1 if common and alone and tokens[end - 1].pos == "NOUN" else 0


def _behind_time(line: Line, lexicon: Lexicon, start: int, end: int, hangs: bool) -> int | None:
    """'By Sunday | officials said', 'Last week | Lee said', 'At a rally on Sunday | he said', 'Back in May | Lee said': where
    the subject begins."""
    tokens = line.tokens
    for time, behind in line.times.items():
        if time < start < behind < end:
            return behind  # 'Later in May | Ann Lee said'
        if not start <= time < behind < end:
            continue
        deictic = time == start and tokens[time].lower in lexicon.words["deictic"]
        if tokens[behind].pos not in (_SUBJECTS if hangs or deictic else _OPENERS):
            continue
        if deictic or (tokens[time - 1].pos == "ADP" if hangs else time == start and behind > time + (time == 0)):
            return behind
    return _behind_bare_day(line, lexicon, start, end)


def _behind_bare_day(line: Line, lexicon: Lexicon, start: int, end: int) -> int | None:
    """'Monday | Mayor Ann Lee said', 'Sunday night | police said', 'Late on Sunday | two aides said': where a subject begins that
    is sure to be one behind a day without a preposition; 'Sunday newspapers' and 'Saturday night fans' are known by the day."""
    tokens, behind = line.tokens, line.times.get(start, 0)
    if start != 0 or not 0 < behind < end or not line.names_day(start):
        return None
    who = tokens[behind]
    plural = behind == end - 1 and (who.lower != who.lemma or who.lower in lexicon.words["plurals"])
    alone = plural and (who.lemma in lexicon.any_of("informants", "able_to_act") or who.lemma in lexicon.roles)
    titled = who.lower.rstrip(".") in lexicon.roles and tokens[end - 1].pos == "PROPN"
    return behind if alone or titled or who.pos == "NUM" else None


def titled_behind(line: Line, lexicon: Lexicon, start: int, end: int) -> Range | None:
    """'On Monday at the port | Mayor Ann Lee | said', 'Monday at the port | Ann Lee | said': the name, with its title, that ends
    before token `end` directly behind the place where its bearer spoke, which begins at `start`; None without one."""
    tokens = line.tokens
    last = end - 1
    while last > start and tokens[end - 1].text == ")" and tokens[last].text != "(":
        last -= 1
    first = last if tokens[end - 1].text == ")" else end
    behind = first
    while first - 1 > start and tokens[first - 1].pos == "PROPN":
        first -= 1
    titles = (at for at in range(first, behind - 1) if tokens[at].lower.rstrip(".") in lexicon.roles)
    titled = next(titles, 0)
    named = first < behind and tokens[first - 1].pos == "NOUN" and tokens[first - 1].lemma not in lexicon.roles
    opening = titled or (first if named and first - 1 > start else 0)
    return (opening, end) if opening else None
