"""A subject with insertions between marks before its cue: 'Ann Lee, 42, the mayor, said', 'Ann Lee, who was there, said'."""

from __future__ import annotations

from pipeline.saying.behind_fronted import behind_fronted
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.insertions import is_aside, opens_act, stray_mark
from pipeline.saying.lines import Line
from pipeline.saying.other_phrases import is_other_phrase
from pipeline.saying.phrases import Range, governed, is_verb, noun_phrase_before
from pipeline.saying.quantities import with_quantity
from pipeline.saying.relative_subjects import before_connective
from pipeline.saying.source_starts import without_day
from pipeline.syntax.parts import INSIDE

_DEFINITE = ("PROPN", "DET")
"""What a subject begins with that is no part of the time before it."""


def interrupted(line: Line, lexicon: Lexicon, close: int, participle: bool) -> Range | None:
    """A subject with insertions between marks before the cue ('Ann Lee, 42, the mayor, said'); `close` is the last mark."""
    opening = _mark_left(line, close)
    if not participle:
        found = _before_act(line, lexicon, close) or _before_auxiliary(line, lexicon, opening, close)
        found = found or _related(line, lexicon, close)
        found = found or (before_connective(line, lexicon, opening, close) if opening is not None else None)
        if found is not None:
            return found
    return _walk_left(line, lexicon, opening, close, participle)


def _walk_left(line: Line, lexicon: Lexicon, opening: int | None, close: int, participle: bool) -> Range | None:
    """The insertions are walked from right to left for as long as what stands before them is no whole phrase itself; what hangs
    on a preposition is no subject ('Lee, at a rally in Alba, said')."""
    tokens = line.tokens
    found: Range | None = None
    while opening is not None:
        leads = tokens[opening + 1].lower in lexicon.words["leading"]  # 'Kim, head of the port, said'
        if (is_verb(tokens[opening + 1]) and not leads) or _opens_clause(line, lexicon, opening + 1, close):
            break
        if tokens[opening + 1].pos == "CCONJ":
            return _before_conjunction(line, lexicon, opening, close, participle, found)
        start = noun_phrase_before(line, lexicon, opening)
        if governed(line, lexicon, start):
            start = with_quantity(line, lexicon, start)  # 'about | two-thirds, 67 percent, say'
            # 'On Monday | Ann Lee, the mayor, said'
            start = behind_fronted(line, lexicon, start, opening) if start == 1 else start
        behind_front = line.times.get(0, 0)
        if start < behind_front < opening and tokens[behind_front].pos in _DEFINITE:
            start = behind_front  # 'Last week | Ann Lee, the mayor, said'
        fronted = start < opening and _is_held(line, lexicon, start, participle, found is not None)
        if participle and (fronted or (0 < start < opening and is_verb(tokens[start - 1]))):
            break  # 'At a rally in Alba, Lee met Kim, the mayor, saying': the subject is that of the verb between
        if start < opening and _is_pursued(line, start, tokens[close].text):
            opening = start - 2  # 'Lee, facing a clerk, a friend, said'
            continue
        told = found is not None and not participle and _is_told_of(line, lexicon, start, found)
        if not told and is_other_phrase(line, lexicon, start, opening, close, found is not None):
            break
        if start < opening and (told or not fronted):
            if tokens[opening + 1].pos == "NUM":
                start = with_quantity(line, lexicon, start)  # '| Nearly | six in 10, 58 percent, say'
            inside = _is_insertion(line, lexicon, opening + 1)
            found = (start, close if inside else without_day(line, lexicon, start, opening))
            if start < 2 or tokens[start - 1].text != tokens[opening].text or not is_aside(tokens, start):
                break
        opening = _mark_left(line, opening)
    return _whole_subject(line, lexicon, close) or found or (None if participle else stray_mark(line, lexicon, close))


def _before_conjunction(
    line: Line, lexicon: Lexicon, opening: int, close: int, participle: bool, found: Range | None
) -> Range | None:
    """'Lee, who left the hall in May, | and came back, | said', 'Clerks | - and, above all, Lee - | said'."""
    whole_subject = None if participle else _whole_subject(line, lexicon, close)
    if whole_subject is not None and _relates(line, lexicon, whole_subject):
        return whole_subject
    start = noun_phrase_before(line, lexicon, opening)
    free = not governed(line, lexicon, start)
    if line.tokens[close].text != "," and start < opening and free:
        return (start, close)
    whole = free and noun_phrase_before(line, lexicon, close) == opening + 2
    return (start, close) if whole and start < opening and not participle else found


def _is_held(line: Line, lexicon: Lexicon, start: int, participle: bool, named: bool) -> bool:
    """'after | a month in Alba, Lee, 50,': does a phrase hang on a preposition? `named`: a whole phrase stands behind it."""
    hangs = start > 0 if participle else start > 1 and named
    if hangs and line.tokens[start - 1].lower in lexicon.words["time_prepositions"]:
        return True
    return _is_behind_as(line, lexicon, start, participle) or governed(line, lexicon, start)


def _is_told_of(line: Line, lexicon: Lexicon, start: int, found: Range) -> bool:
    """'As | Bo Kim, 42, a clerk, said': a name behind "as", and behind it no other name; not 'As | President, Lee, 42, said'."""
    tokens = line.tokens
    behind_as = start > 0 and tokens[start - 1].lower in lexicon.words["as"]
    return behind_as and tokens[start].pos == "PROPN" and tokens[found[0]].pos != "PROPN"


def _is_behind_as(line: Line, lexicon: Lexicon, start: int, participle: bool) -> bool:
    """'(But) as | mayor, Lee left, saying', 'As | a result, the council, in May, said': a phrase with "as" in front; not
    'As | the mayor, Ann Lee, said', which is a subject."""
    tokens = line.tokens
    if start == 0 or tokens[start - 1].lower not in lexicon.words["as"]:
        return False
    fixed = any(token.lower in lexicon.words["resulting"] for token in tokens[start : start + 2])
    opens = all(token.pos == "CCONJ" for token in tokens[: start - 1])
    return fixed or (participle and opens and tokens[start].pos != "PROPN")


def _opens_clause(line: Line, lexicon: Lexicon, at: int, close: int) -> bool:
    """'When Lee met the captain, | he smiled at him, bowed': does a pronoun that is never an object stand before a verb, with
    more behind it up to the mark at `close`?"""
    words, tokens = lexicon.words, line.tokens
    subject = tokens[at].lower in words["personal"] and tokens[at].lower not in words["things"]
    return subject and at + 2 < close and is_verb(tokens[at + 1])


def _before_act(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """'Lee while praising the offer made in May, | said': a subject that opens its sentence, before what it does meanwhile, whose
    first comma was forgotten."""
    tokens, meanwhile = line.tokens, lexicon.words["meanwhile"]
    acts = (at for at in range(1, close - 1) if tokens[at].lower in meanwhile and tokens[at + 1].form == "ger")
    end = next(acts, 0)
    told = any(token.pos in ("VERB", "AUX") for token in tokens[:end])
    if not end or told or any(token.text == "," for token in tokens[:close]) or any(line.quoted[: end + 1]):
        return None
    return (0, end) if noun_phrase_before(line, lexicon, end) == 0 else None


def _related(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """'Lee who is the mayor, | said', 'However, Lee who left in May, | said': a name that opens its sentence, with a relative
    clause whose first comma was forgotten."""
    tokens = line.tokens
    who = next((at for at in range(1, close - 1) if tokens[at].lower in lexicon.words["persons"]), 0)
    start = noun_phrase_before(line, lexicon, who) if who else 0
    opened = start == 0 or (start == 2 and tokens[0].pos == "ADV" and tokens[1].text == ",")
    if not opened or not who or tokens[who - 1].text.islower() or any(line.quoted[: close + 1]):
        return None
    verbs = sum(token.pos in ("VERB", "AUX") and token.form == "fin" for token in tokens[who:close])
    commas = any(token.text == "," for token in tokens[who:close])
    return (start, close) if verbs == 1 and not commas else None


def _before_auxiliary(line: Line, lexicon: Lexicon, opening: int | None, close: int) -> Range | None:
    """'Lee had, while on a tour of Alba, | said': the subject of an auxiliary before the first of two commas, whose participle
    stands behind the second."""
    tokens = line.tokens
    if opening is None or opening < 2 or tokens[opening - 1].lemma not in lexicon.words["perfect"]:
        return None
    start = noun_phrase_before(line, lexicon, opening - 1)
    told = tokens[close + 1].form == "part" or tokens[close + 1].tense == "past"
    return (start, opening - 1) if told and tokens[opening - 1].pos == "AUX" and start < opening - 1 else None


def _is_pursued(line: Line, start: int, mark: str) -> bool:
    """Is the phrase that begins at `start` the object of a participle behind a mark?"""
    verb = line.tokens[start - 1]
    return start > 1 and verb.pos == "VERB" and verb.form == "ger" and line.tokens[start - 2].text == mark


def _whole_subject(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """A subject that opens its sentence and runs through several insertions to the mark before the cue."""
    tokens = line.tokens
    start = 0
    while (
        start < close
        and tokens[start].pos in ("CCONJ", "ADV")
        and tokens[start].lower not in lexicon.words["subordinate"]
    ):
        start += 2 if tokens[start + 1].text == "," else 1
    timed = next((end for time, end in line.times.items() if time <= start < end), start)
    if start < timed < close and (tokens[timed].text == "," or tokens[timed].pos in _DEFINITE):
        start = timed + (tokens[timed].text == ",")  # 'Earlier this week(,) | Lee, the mayor,'
    first = next((at for at in range(start, close) if tokens[at].text == tokens[close].text), close)
    if first == close or noun_phrase_before(line, lexicon, first) != start or line.quoted[start] is not None:
        return None
    if start in line.times or all(token.pos not in ("NOUN", "PROPN", "PRON") for token in tokens[start:first]):
        return None  # 'First, Ann Lee, the mayor, said', 'Only | last week, Ann Lee, the mayor, said'
    if _lists_likes(line, lexicon, first + 1, close):
        return (start, first)
    if not _is_insertion(line, lexicon, first + 1):
        return None
    inserted = close - 1 in line.cue_words and tokens[close - 1].form == "fin"
    if inserted and noun_phrase_before(line, lexicon, close - 1) == first + 1:
        return (start, first)  # 'The result, Lee said, shows'
    pending = 0
    for at in range(first + 1, close):
        if tokens[at].lower in lexicon.any_of("relatives", "whose"):
            pending += 2  # a relative clause may hold a coordinated second verb
        elif is_verb(tokens[at]) and tokens[at].form == "fin":
            pending -= 1
            if pending < 0 or (pending == 0 and tokens[at - 1].text == ","):
                return None  # 'Lee, who left in May, | faces a charge after Kim, the mayor, said'
    last = _mark_left(line, close) or 0
    acts = last > first and opens_act(line, last + 1)
    return (start, last if acts else close)  # 'Lee, the mayor, | speaking on Monday, said'


def _lists_likes(line: Line, lexicon: Lexicon, at: int, close: int) -> bool:
    """'Others, | like Lee, Berg and Kim, say', 'Nova, | like the Post, which was first, says': are the words from `at` to the
    mark at `close`, or to a relative clause, names?"""
    tokens, relatives = line.tokens, lexicon.words["relatives"]
    related = (i for i in range(at + 2, close) if tokens[i].text == "," and tokens[i + 1].lower in relatives)
    end = next(related, close)
    listed = all(token.pos in ("PROPN", "CCONJ", "DET") or token.text == "," for token in tokens[at + 1 : end])
    return tokens[at].lower in lexicon.words["likeness"] and listed


def _relates(line: Line, lexicon: Lexicon, subject: Range) -> bool:
    """Does a relative clause begin behind the first comma of a subject?"""
    comma = next((at for at in range(*subject) if line.tokens[at].text == ","), subject[1] - 1)
    return line.tokens[comma + 1].lower in lexicon.any_of("relatives", "whose")


def _mark_left(line: Line, close: int) -> int | None:
    """The nearest mark left of `close` that is its like, and not in brackets that close before."""
    mark, closed = line.tokens[close].text, 0
    for at in range(close - 1, 0, -1):
        if line.quoted[at] is not None:
            continue
        closed += line.tokens[at].text == ")"
        closed -= closed > 0 and line.tokens[at].text == "("
        if not closed and line.tokens[at].text == mark:
            return at
        if line.tokens[at].text in {";", ":"}:
            return None
    return None


def _is_insertion(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does an apposition or relative clause, which belongs to the source, begin at `at`?"""
    token = line.tokens[at]
    if at in line.times or token.lower in lexicon.words["subordinate"]:
        return False  # 'Lee, unlike Kim, said'
    if token.lower in lexicon.words["of"]:  # 'Lee, of Alba police, said'; not 'of course'
        return line.tokens[at + 1].pos in ("PROPN", "DET")
    if token.lower in lexicon.words["by_then"] and line.tokens[at + 1].pos == "DET":
        return line.tokens[at - 1].text == ","  # 'Lee, also a clerk in Alba, said'
    if token.pos == "ADV" and line.tokens[at + 1].pos == "NUM":
        return line.tokens[at + 2].text == ","  # 'Lee, now 17, said'
    return token.pos in INSIDE or token.lower in lexicon.any_of("relatives", "whose")
