"""The source before a cue: the noun phrase left of it, or the one inherited from the verb before it.

Everything works on token indices of one `Line`. A source includes titles, what is joined by 'of' or 'and', relative clauses and
appositions ('Ann Lee, the mayor of Alba').
"""

from __future__ import annotations

from pipeline.saying.behind_fronted import behind_fronted, titled_behind
from pipeline.saying.caused_acts import caused_source, is_spent
from pipeline.saying.circumstances import before_circumstances
from pipeline.saying.contact_clauses import behind_amount, behind_contact, behind_thing
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.gerund_sources import is_mere_object, speaking_owners
from pipeline.saying.insertions import (
    accompanied,
    asked,
    before_own_date,
    is_apposed,
    is_first,
    is_medium,
    with_title,
    within_commas,
)
from pipeline.saying.interrupted import interrupted
from pipeline.saying.lines import Line
from pipeline.saying.listed import list_start, whole_office
from pipeline.saying.name_starts import with_name
from pipeline.saying.other_subjects import (
    behind_companion,
    governed_name,
    is_aside_of,
    is_done_by_object,
    is_embedded,
    is_of_object,
    states,
)
from pipeline.saying.phrases import Range, governed, noun_phrase_before, relative_before
from pipeline.saying.quantities import with_quantity
from pipeline.saying.relative_subjects import free_subject, relative_telling
from pipeline.saying.source_starts import (
    before_day,
    behind_reduced,
    behind_resultant,
    is_setting,
    parts_group,
    unclosed,
    whole_name,
    with_neither,
    with_order,
    without_time,
)
from pipeline.saying.tickers import before_ticker
from pipeline.saying.verb_groups import group_start
from pipeline.syntax.nouns import is_plural_noun
from pipeline.syntax.parts import HEADS

_NOBODY: Range = (0, 0)
"""No source, where that is sure."""
COMMA_LIKE = frozenset({",", "—", "–", "―", "-", "--"})


def source_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """The subject that ends where the cue begins; None where the words before it are no noun phrase."""
    key = "source before", cue.first, cue.head, cue.shape
    return line.once(key, lambda: _read_before(line, lexicon, cue))


def _read_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    before = line.tokens[cue.first - 1]
    if cue.first == 0:
        return None
    if line.quoted[cue.first - 1] is not None:
        titled = with_title(line, lexicon, cue.first) if cue.shape in ("verb", "infinitive") else None
        return _before_relative(line, lexicon, cue.first) or titled
    dated = before_ticker(line, cue.first)
    dated = before_own_date(line, lexicon, cue.first) if cue.shape == "verb" and dated == cue.first else dated
    if before.text in COMMA_LIKE and dated == cue.first:
        return _behind_comma(line, lexicon, cue)
    found = _directly_before(line, lexicon, cue) if dated == cue.first else None
    if found is None:
        end = without_time(line, lexicon, cue.first) if dated == cue.first else dated
        found = _behind_dated(line, lexicon, cue, end) or _phrase_before(line, lexicon, cue, end)
    return found if found[0] < found[1] else None


def _behind_comma(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """'Lee, the mayor, | said', 'Lee, | citing clerks, said', 'He met her, | to tell', 'He met her on May 3, 2015, | to tell'."""
    comma = cue.first - 1
    if cue.shape == "infinitive" and (comma in line.times.values() or _names_no_speaker(line, lexicon, comma)):
        return inherited_source(line, lexicon, cue)
    if cue.shape != "gerund":
        found = interrupted(line, lexicon, comma, False)
        held = found is not None and cue.shape == "infinitive" and _is_given(line, lexicon, found)
        return inherited_source(line, lexicon, cue) if held else found or before_day(line, lexicon, comma)
    beside = accompanied(line, lexicon, comma)
    if beside is not None:
        return beside
    opens = noun_phrase_before(line, lexicon, comma)
    if opens < comma and is_first(line, opens, cue.first):
        return (opens, comma)  # 'Lee, citing clerks, said'
    return interrupted(line, lexicon, comma, True)


def _is_given(line: Line, lexicon: Lexicon, found: Range) -> bool:
    """'They give | some evidence, if any, to show': is a phrase before an infinitive the object of a verb, that makes nobody do
    so ('led | Lee, the mayor, to say')?"""
    verb, at = line.tokens[found[0] - 1], found[0] - 1
    makes = verb.lemma in lexicon.words["causing"] or at in line.cue_words
    return at > 0 and verb.pos == "VERB" and verb.form in ("fin", "inf", "part") and not makes


def _directly_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """What the word before the cue tells by itself: a relative, a verb, an adverb of place; None where it tells nothing."""
    tokens, first, words = line.tokens, cue.first, lexicon.words
    before = tokens[first - 1]
    if before.lower in words["relatives"] and before.pos in ("PRON", "SCONJ"):
        return (first - 1, first)
    if cue.shape == "infinitive" and any(t.lower in words["infinitive"] for t in tokens[first - 1 : first + 1]):
        return caused_source(line, lexicon, first) or inherited_source(line, lexicon, cue) or _NOBODY
    told = (behind_contact, free_subject) if cue.shape in ("verb", "passive") else ()
    found = next((each for each in (find(line, lexicon, first) for find in told) if each is not None), None)
    if found is not None:
        return found
    acts = first - 1 - (first > 1 and before.lower in words["local"])  # 'A clerk who | works (there) | said'
    related = tokens[acts].pos == "VERB" or (acts < first - 1 and tokens[acts].pos == "AUX")
    relative = relative_before(line, lexicon, acts) if cue.shape == "verb" and related else None
    relative = relative or (relative_telling(line, lexicon, first) if cue.shape == "verb" else None)
    if relative is not None:
        return (noun_phrase_before(line, lexicon, relative), first)  # 'A clerk who asked to stay | said'
    reaching = first > 1 and tokens[first - 2].form == "ger"
    if first < 2 or before.pos not in ("ADV", "ADP") or not (reaching or before.lower in words["local"]):
        return None
    end = first - 2 if reaching else first - 1  # 'Clerks here | say', 'Reports reaching here | said'
    start = behind_fronted(line, lexicon, noun_phrase_before(line, lexicon, end), end)
    return (start, first) if start < end else _NOBODY


def _behind_dated(line: Line, lexicon: Lexicon, cue: Cue, end: int) -> Range | None:
    """What stands before the time that begins at token `end`, or before a form in -ing; None where that is a plain phrase."""
    tokens, first = line.tokens, cue.first
    timed = 1 < end < first
    if timed and tokens[end - 1].text == "," and line.quoted[end - 1] is None:
        # 'Lee, the mayor, on Monday said'
        return interrupted(line, lexicon, end - 1, cue.shape == "gerund") or _NOBODY
    if cue.shape == "gerund" and tokens[first - 1].lower in lexicon.words["heads"] and tokens[first - 2].pos == "ADP":
        return (first - 1, first)  # 'leads by ten points among | those calling it safe'
    if cue.shape == "gerund" and tokens[first - 1].pos == "ADP":
        return within_commas(line, lexicon, first - 1) or _NOBODY
    if timed and _hangs(line, end - 1):
        start = noun_phrase_before(line, lexicon, end - 1)  # 'records filed on Sunday show'
        return (start, first) if start < end - 1 else _NOBODY
    dated = timed and tokens[end - 1].pos == "VERB" and cue.shape == "verb"
    relative = relative_before(line, lexicon, end - 1) if dated else None
    # 'A clerk who left on Friday | said'
    return (noun_phrase_before(line, lexicon, relative), first) if relative is not None else None


def _phrase_before(line: Line, lexicon: Lexicon, cue: Cue, end: int) -> Range:
    """The noun phrase that ends at token `end`, or who speaks in place of it."""
    start = behind_resultant(line, lexicon, noun_phrase_before(line, lexicon, end))
    timed = line.times.get(start, end)
    if timed < end and line.tokens[timed].pos == "ADP" and cue.shape == "verb":
        named = titled_behind(line, lexicon, timed, end) if start <= 1 else None
        return named or _NOBODY  # 'The deal reached | last year in Lund guarantees'
    if timed < end and line.tokens[timed].lower in lexicon.words["absolute"]:
        start = timed + 1  # 'began Friday with | both sides saying'
    if cue.shape == "gerund":
        start = behind_companion(line, lexicon, start, end)
        other = _in_place_of(line, lexicon, cue, start, end)
    else:
        other = _before_setting(line, lexicon, cue, start, end) if cue.shape == "verb" else None
    if other is not None:
        return other
    if cue.shape in ("verb", "passive"):
        start = _whole_subject(line, lexicon, start, end)
    if start < end and (behind_amount(line, end) or behind_thing(line, lexicon, start, end)):
        return (end - 1, end)
    if start + 1 < end and _relates(line, lexicon, start, end):
        start += 1
    opener = unclosed(line, lexicon, start, cue.first) if cue.shape == "verb" and start < end else None
    return opener or (start, end)


def _before_setting(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int) -> Range | None:
    """Who says it where the phrase before a verb is no subject, but stands in its group or tells where and how it is said."""
    if (at := before_circumstances(line, lexicon, end)) < end:
        return source_before(line, lexicon, Cue(at, cue.head, cue.last, cue.entries, cue.shape)) or _NOBODY
    if parts_group(line, lexicon, start, end):
        return source_before(line, lexicon, Cue(start - 2, cue.head, cue.last, cue.entries, cue.shape)) or _NOBODY
    if is_setting(line, lexicon, start, end):
        return inherited_source(line, lexicon, Cue(start - 1, cue.head, cue.last, cue.entries, cue.shape)) or _NOBODY
    if is_medium(line, lexicon, start, end):
        return interrupted(line, lexicon, start - 2, False) or _NOBODY
    return None


def _in_place_of(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int) -> Range | None:
    """Who says what a form in -ing tells where the phrase before it is an object; None where that phrase itself does."""
    objects = start < end and is_mere_object(line, lexicon, cue, start, end)
    whose = speaking_owners(line, lexicon, cue, start, end, objects) if start < end else end
    if whose < end:
        return (whose, end)
    if objects or is_spent(line, lexicon, start):
        return inherited_source(line, lexicon, cue) or governed_name(line, start, end) or _NOBODY
    return None


def _whole_subject(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """Where a subject begins whose last noun phrase begins at `start`: with its name, list, office, number."""
    start = behind_reduced(line, lexicon, start, end)
    start = with_name(line, lexicon, behind_fronted(line, lexicon, start, end), end)
    start = whole_name(line, lexicon, list_start(line, lexicon, whole_office(line, lexicon, start), end), end)
    start = with_quantity(line, lexicon, start) if start < end else start
    return with_order(line, lexicon, with_neither(line, lexicon, start, end))


def _names_no_speaker(line: Line, lexicon: Lexicon, comma: int) -> bool:
    """'After the vote, she called a clerk who was in the hall, | to tell': is the phrase that a subject would end with before the
    comma at `comma` held by a word that opens the sentence?"""
    opening = next((at for at in range(comma - 1, 0, -1) if line.tokens[at].text == ","), 0)
    start = noun_phrase_before(line, lexicon, opening) if opening else 0
    return 0 < start < opening and governed(line, lexicon, start)


def _before_relative(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """'Kim, who calls it a “fraud,” said': the phrase whose relative clause ends with a quotation before token `close`."""
    tokens, words = line.tokens, lexicon.words
    if tokens[close - 2].text != "," or line.quoted[close - 2] is None:
        return None
    for at in range(close - 2, 0, -1):
        if line.quoted[at] is None and tokens[at].text in COMMA_LIKE:
            start = noun_phrase_before(line, lexicon, at)
            acts = tokens[at + 1 + (tokens[at + 1].lower in words["meanwhile"])].form == "ger"
            opens = tokens[at + 1].lower in words["relatives"] or acts
            opens = opens or (start < at and is_apposed(line, at + 1, close))
            if tokens[at + 1].lower in words["entitled"] and start < at:
                return (start, at)  # 'The plan, called “The Way,” says'
            opens = opens and line.quoted[at + 1] is None
            return (start, close) if opens and start < at else None
    return None


def _relates(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'laws, made in May, that | judges say are void': "that" before a plural points at nothing, but opens a relative clause."""
    head = line.tokens[end - 1]
    named = head.pos == "PROPN" and end - start == 2  # 'was “sad” that | Kim asked'
    return (is_plural_noun(head) or named) and line.tokens[start].lower in lexicon.words["that"]


def _hangs(line: Line, at: int) -> bool:
    """Is the verb at `at` a participle that hangs on the noun before it ('a woman | missing')?"""
    token = line.tokens[at]
    return token.pos == "VERB" and token.form in ("part", "ger") and line.tokens[at - 1].pos in HEADS


def inherited_source(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """The subject of the nearest verb before the cue that has one of its own ('Lee arrived and said')."""
    tokens, quoted, meanwhile = line.tokens, line.quoted, lexicon.words["meanwhile"]
    joined = cue.first > 0 and tokens[cue.first - 1].pos == "CCONJ"
    relative: Range | None = None
    for at in range(cue.first - 1, 0, -1):
        token = tokens[at]
        modal = token.form == "inf" and tokens[at - 1].pos == "AUX"  # 'will | have to say'
        if quoted[at] is not None or token.pos not in ("VERB", "AUX") or not (modal or token.form in ("fin", "part")):
            continue
        if joined and token.form == "part" and group_start(line, lexicon, at) == at:
            continue  # 'Lee met the people hurt on Friday and said'
        if cue.shape == "verb" and not joined and any(one.lower in meanwhile for one in tokens[at + 1 : cue.first]):
            return None  # 'Lee left after Kim (Alba) in the hall said'
        grouped = at + 1 < cue.first and tokens[at + 1].pos in ("VERB", "AUX") and tokens[at + 1].form != "ger"
        if grouped and group_start(line, lexicon, at + 1) <= at:
            continue  # not 'Lee | seemed | hurt and said'
        if is_done_by_object(line, lexicon, at, cue):
            return None
        start = group_start(line, lexicon, at)
        found = source_before(line, lexicon, Cue(start, at, at + 1, ()))
        beside = found is not None and joined
        if found is not None and beside and states(line, lexicon, found, at, cue):
            continue
        if found is not None and beside and is_of_object(line, lexicon, found):
            continue
        told = found is not None and joined and is_embedded(line, lexicon, found)
        if told and found is not None and asked(line, lexicon, found, cue.first) is None:
            continue
        if found is not None and joined and is_aside_of(line, lexicon, found, cue):
            relative = relative or found
        elif found is not None:
            return None if _commands(line, lexicon, found, cue) else asked(line, lexicon, found, cue.first) or found
    return relative


def _commands(line: Line, lexicon: Lexicon, subject: Range, cue: Cue) -> bool:
    """'If it rains, | expect delays': a bare verb behind the comma of a condition that opens the sentence."""
    tokens, token = line.tokens, line.tokens[cue.head]
    bare = cue.first == cue.head and token.tense == "present" and token.lower == token.lemma
    opens = subject[0] == 1 and tokens[0].lower in lexicon.words["conditions"]
    return bare and opens and tokens[cue.first - 1].text == ","
