"""Phrases before commas that are no part of the subject behind: 'They met Lee and | Kim, the ministry, which is old, said'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import governed, noun_phrase_before

_NAMED = 2
"""Words of a name, at least."""


def is_other_phrase(line: Line, lexicon: Lexicon, start: int, opening: int, close: int, named: bool) -> bool:
    """Does the phrase from `start` to a mark belong to what stands before, so that the subject begins behind it?"""
    tokens = line.tokens
    times = [time for time, end in line.times.items() if time <= start < end == opening]
    if any(extent.op in lexicon.words["dating"] for extent in map(line.extents.get, times) if extent):
        return True  # 'They asked for it | this year, saying'; not 'Just over | a quarter, 26 percent, say'
    if start < opening and tokens[opening - 1].lower in lexicon.words["counted"]:
        return True  # 'After hearing it | three times, a clerk, Bo Kim, said'
    if not named:
        return False
    if tokens[start].lower in lexicon.words["parts_of_place"] and tokens[start + 1].lower in lexicon.words["of"]:
        return True  # 'It began in Lund, | east of the capital Alba, Ann Lee, the mayor, said'
    if times or _is_of_place(line, lexicon, start, opening) or _is_of_another(line, lexicon, start, close):
        return True  # 'It fell twice | last year, the mayor, Ann Lee, said'
    if start < opening and _is_second_object(line, lexicon, start):
        return True
    before = tokens[start - 1] if start else None
    # 'was too | costly, the mayor, ...', 'they control | both'
    graded = before is not None and before.pos == "ADV" and tokens[start].pos == "ADJ"
    first = start - (graded or (before is not None and before.lower in lexicon.words["floating"]))
    if start < opening and (_is_governed_by_verb(tokens, first) or _is_fronted(line, lexicon, start)):
        return True  # 'They were going | home, the mayor, Ann Lee, said'
    if tokens[line.times.get(start, close)].pos == "ADP":
        return True  # 'Last May at a hearing, Lee, then 52, said'
    # 'Five were killed and | 18 injured in Alba, Bo Kim, the mayor, said'
    return start + 1 < opening and tokens[start].pos == "NUM" and tokens[start + 1].form == "part"


def _is_governed_by_verb(tokens: list[Token], start: int) -> bool:
    """Is the phrase that begins at `start` the object of a verb, not its subject ('“...,” said | Bo Kim')?"""
    return start > 1 and tokens[start - 1].pos in ("VERB", "AUX") and tokens[start - 2].pos != "PUNCT"


def _is_second_object(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'They met Lee and | Kim, the ministry, which is old, said', 'a merger of Nova and | Berg, the mayor, ...': is the phrase
    the second of two that a verb or preposition governs?"""
    tokens, last = line.tokens, start - 1
    if last < 2 or tokens[last].pos != "CCONJ" or line.quoted[last] is not None:
        return False
    first = noun_phrase_before(line, lexicon, last)
    return 0 < first < last and (governed(line, lexicon, first) or _is_governed_by_verb(tokens, first))


def _is_fronted(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'Quoting | Kim, the mayor, Ann Lee, said', 'Unlike | Kim, ...': does what holds the phrase at `start` open the sentence?"""
    opener = line.tokens[0]
    held = opener.form == "ger" and line.tokens[start].pos in ("DET", "PROPN")
    return start == 1 and (held or opener.lower in lexicon.words["subordinate"])


def _is_of_place(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'In Sarnes, | Norland, | Ann Lee, the mayor, said': a name between one that hangs on a preposition and a whole one."""
    tokens = line.tokens
    names = [token.pos == "PROPN" for token in [*tokens[start:end], *tokens[end + 1 : end + 3]]]
    office = tokens[end + 1].lower in lexicon.any_of("titles", "associates", "leading")
    if not all(names) or office or start < 2 or tokens[start - 1].text != ",":
        return False
    place = noun_phrase_before(line, lexicon, start - 1)
    return place < start - 1 and (governed(line, lexicon, place) or _is_fronted(line, lexicon, place))


def _is_of_another(line: Line, lexicon: Lexicon, start: int, close: int) -> bool:
    """'In a note by her aide, | Bo Kim, in Alba, the mayor, Ann Lee, said': a name beside one that hangs on a preposition, where
    what stands before the cue has a name of its own."""
    tokens = line.tokens
    if start < 2 or tokens[start - 1].text != "," or not tokens[start].text[0].isupper():
        return False
    names = next((at for at in range(close - 1, start, -1) if tokens[at].text == ","), start)
    named = (
        names > start
        and close - names > _NAMED
        and all(token.pos == "PROPN" for token in tokens[names + 1 : names + 3])
    )
    beside = noun_phrase_before(line, lexicon, start - 1)
    return named and beside < start - 1 and governed(line, lexicon, beside)
