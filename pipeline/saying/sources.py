"""The source of a cue: the noun phrase left of it, right of it, or inherited from the verb before it.

Everything works on token indices of one `Line`. A source includes titles, what is joined by 'of' or 'and', relative clauses and
appositions ('Ann Lee, the mayor of Alba').
"""

from __future__ import annotations

from pipeline.saying.appositions import apposition_end
from pipeline.saying.behind_fronted import behind_fronted
from pipeline.saying.caused_acts import caused_source, is_spent
from pipeline.saying.contact_clauses import behind_amount, behind_contact, behind_thing
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue, group_start
from pipeline.saying.insertions import (
    accompanied,
    asked,
    is_apposed,
    is_first,
    is_medium,
    with_title,
    within_commas,
)
from pipeline.saying.interrupted import interrupted
from pipeline.saying.lines import Line
from pipeline.saying.listed import list_start, whole_office
from pipeline.saying.other_subjects import (
    behind_companion,
    governed_name,
    is_aside_of,
    is_done_by_object,
    is_embedded,
    states,
)
from pipeline.saying.phrase_edges import speaker_end
from pipeline.saying.phrase_ends import belongs_to_noun, noun_phrase_after
from pipeline.saying.phrases import (
    NOMINAL,
    Range,
    governed,
    noun_phrase_before,
    relative_before,
)
from pipeline.saying.source_starts import (
    behind_reduced,
    behind_resultant,
    is_setting,
    parts_group,
    unclosed,
    whole_name,
    with_name,
    with_neither,
    with_order,
    with_quantity,
    without_time,
)

COMMA_LIKE = frozenset({",", "—", "–", "―", "-", "--"})


def source_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """The subject that ends where the cue begins; None where the words before it are no noun phrase."""
    key = "source before", cue.first, cue.head, cue.shape
    return line.once(key, lambda: _read_before(line, lexicon, cue))


def _read_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    first = cue.first
    if first == 0:
        return None
    if line.quoted[first - 1] is not None:
        titled = with_title(line, lexicon, first) if cue.shape in ("verb", "infinitive") else None
        return _before_relative(line, lexicon, first) or titled
    before = line.tokens[first - 1]
    if before.lower in lexicon.words["relatives"] and before.pos in ("PRON", "SCONJ"):
        return (first - 1, first)
    if before.text in COMMA_LIKE:
        if cue.shape == "infinitive" and _names_no_speaker(line, lexicon, first - 1):
            return inherited_source(line, lexicon, cue)
        beside = accompanied(line, lexicon, first - 1) if cue.shape == "gerund" else None
        if beside is not None:
            return beside
        opens = noun_phrase_before(line, lexicon, first - 1) if cue.shape == "gerund" else first
        if opens < first - 1 and is_first(line, opens, first):
            return (opens, first - 1)  # 'Lee, citing clerks, said'
        return interrupted(line, lexicon, first - 1, cue.shape == "gerund")
    if cue.shape == "infinitive" and any(
        t.lower in lexicon.words["infinitive"] for t in line.tokens[first - 1 : first + 1]
    ):
        return caused_source(line, lexicon, first) or inherited_source(line, lexicon, cue)
    contact = behind_contact(line, lexicon, first) if cue.shape in ("verb", "passive") else None
    if contact is not None:
        return contact
    relative = relative_before(line, lexicon, first - 1) if cue.shape == "verb" and before.pos == "VERB" else None
    if relative is not None:
        return (noun_phrase_before(line, lexicon, relative), first)  # 'A clerk who asked to stay | said'
    placed = before.lower in lexicon.words["local"]  # 'Clerks here | say', 'Reports reaching here | said'
    if before.pos in ("ADV", "ADP") and first > 1 and (placed or line.tokens[first - 2].form == "ger"):
        end = first - 2 if line.tokens[first - 2].form == "ger" else first - 1
        start = noun_phrase_before(line, lexicon, end)
        return (start, first) if start < end else None
    end = without_time(line, lexicon, first)
    if 1 < end < first and line.tokens[end - 1].text == "," and line.quoted[end - 1] is None:
        return interrupted(line, lexicon, end - 1, cue.shape == "gerund")  # 'Lee, the mayor, on Monday said'
    if cue.shape == "gerund" and before.lower in lexicon.words["heads"] and line.tokens[first - 2].pos == "ADP":
        return (first - 1, first)  # 'leads by ten points among | those calling it safe'
    if cue.shape == "gerund" and before.pos == "ADP":
        return within_commas(line, lexicon, first - 1)
    if 1 < end < first and _hangs(line, end - 1):
        start = noun_phrase_before(line, lexicon, end - 1)  # 'records filed on Sunday show'
        return (start, first) if start < end - 1 else None
    dated = 1 < end < first and line.tokens[end - 1].pos == "VERB" and cue.shape == "verb"
    relative = relative_before(line, lexicon, end - 1) if dated else None
    if relative is not None:
        return (noun_phrase_before(line, lexicon, relative), end)  # 'A clerk who left on Friday | said'
    start = behind_resultant(line, lexicon, noun_phrase_before(line, lexicon, end))
    timed = line.times.get(start, end)
    if timed < end and line.tokens[timed].pos == "ADP" and cue.shape == "verb":
        return None  # 'The deal reached | last year in Lund guarantees'
    if timed < end and line.tokens[timed].lower in lexicon.words["absolute"]:
        start = timed + 1  # 'began Friday with | both sides saying'
    if cue.shape == "verb" and parts_group(line, lexicon, start, end):
        return source_before(line, lexicon, Cue(start - 2, cue.head, cue.last, cue.entries, cue.shape))
    if cue.shape == "verb" and is_setting(line, lexicon, start, end):
        return inherited_source(line, lexicon, Cue(start - 1, cue.head, cue.last, cue.entries, cue.shape))
    if cue.shape == "verb" and is_medium(line, lexicon, start, end):
        return interrupted(line, lexicon, start - 2, False)
    if cue.shape == "gerund":
        start = behind_companion(line, lexicon, start, end)
    elif cue.shape in ("verb", "passive"):
        start = behind_reduced(line, lexicon, start, end)
    objects = start < end and cue.shape == "gerund" and _is_object(line, lexicon, cue, start, end)
    owners = _owners(line, lexicon, cue, start, end, objects) if start < end and cue.shape == "gerund" else end
    if owners < end:
        return (owners, end)
    if objects or (cue.shape == "gerund" and is_spent(line, lexicon, start)):
        return inherited_source(line, lexicon, cue) or governed_name(line, start, end)
    if cue.shape in ("verb", "passive"):
        start = with_name(line, lexicon, behind_fronted(line, lexicon, start, end), end)
        start = whole_name(line, lexicon, list_start(line, lexicon, whole_office(line, lexicon, start), end), end)
        start = with_quantity(line, lexicon, start) if start < end else start
        start = with_order(line, lexicon, with_neither(line, lexicon, start, end))
    if start < end and (behind_amount(line, end) or behind_thing(line, lexicon, start, end)):
        return (end - 1, end)
    start += start + 1 < end and _relates(line, lexicon, start, end)
    opener = unclosed(line, lexicon, start, first) if cue.shape == "verb" and start < end else None
    return opener or ((start, end) if start < end else None)


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


def _is_object(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int) -> bool:
    """Is the phrase before an -ing form of saying an object, so that the sentence's subject speaks ('opened the debate
    saying')? Documents speak themselves ('issued a statement saying'); no meeting thinks ('left the talks believing')."""
    before, words = line.tokens[start - 1], lexicon.words
    held = line.tokens[end - 1].lemma in lexicon.any_of("communications", "occasions") - words["documents"]
    told = held or any(entry.cls.kind == "speech" for entry in cue.entries)
    if start == 0 or line.quoted[start - 1] is not None or not told:
        return False
    if before.lower in words["particles"] and line.tokens[start - 2].lemma in words["starting"]:
        before = line.tokens[start - 2]  # 'started off | the debate saying'
    if before.lower in words["including"] or before.lemma in words["containing"]:
        return False  # 'many, including | a clerk saying', 'The files include | clerks saying'
    if before.pos == "ADP" and end == start + 1 and line.tokens[start].lemma == line.tokens[start].lower:
        return before.lower not in words["absolute"]  # 'went on | record saying'
    received = before.lemma in words["receiving"]
    speaking = lexicon.any_of("documents", "messages") if received else words["documents"]
    speaking |= words["no_speakers"]  # 'heard evidence showing that'
    if any(token.lemma in speaking for token in line.tokens[start : known_matter(line, lexicon, start, end)]):
        return False
    if before.pos == "ADP":
        acts = before.lower in words["agent"] and start > 1 and line.tokens[start - 2].form == "part"
        return not acts and before.lower not in words["absolute"]  # 'was followed by | Lee saying'
    return before.pos == "VERB" and (held or before.lemma not in lexicon.any_of("perceiving", "recalling"))


def known_matter(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'praised the conduct | of the poll saying': where "of" and an article tell whose the head of a phrase is; else `end`."""
    tokens, words = line.tokens, lexicon.words
    known = (
        at
        for at in range(start + 1, end - 1)
        if tokens[at].lower in words["of"] and tokens[at + 1].lower in words["definite"]
    )
    return next(known, end)


def _owners(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int, held: bool) -> int:
    """'messages of | rivals promising change', 'a chorus of | critics calling for it': where the plural behind "of" begins that a
    form in -ing follows which takes a phrase, if a verb holds it; `end` where it takes a clause or quotation, which the subject
    says. One who is named speaks where a document or an account is of it ('a video of | Lee saying it is old')."""
    tokens, of = line.tokens, lexicon.words["of"]
    head, last = tokens[end - 1], min(cue.last, len(tokens) - 1)
    owners = next((at for at in range(end - 1, max(start - 1, 0), -1) if tokens[at - 1].pos == "ADP"), end)
    owners = owners if tokens[owners - 1].lower in of else end
    plural = head.pos == "NOUN" and head.lower != head.lemma and cue.first == end
    clausal = tokens[last].lower in lexicon.words["that"] or line.quoted[last] is not None
    clausal = clausal or tokens[last].lower in lexicon.words["personal"] or tokens[last].pos == "PUNCT"
    named = head.pos == "PROPN" and cue.first == end and owners < end
    if named and tokens[owners - 2].lemma in lexicon.any_of("documents", "communications", "telling", "pictures"):
        return owners
    return owners if plural and held and not clausal else end


def _relates(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'laws, made in May, that | judges say are void': "that" before a plural points at nothing, but opens a relative clause."""
    head = line.tokens[end - 1]
    plural = head.pos == "NOUN" and head.lower != head.lemma
    named = head.pos == "PROPN" and end - start == 2  # 'was “sad” that | Kim asked'
    return (plural or named) and line.tokens[start].lower in lexicon.words["that"]


def _hangs(line: Line, at: int) -> bool:
    """Is the verb at `at` a participle that hangs on the noun before it ('a woman | missing')?"""
    token, before = line.tokens[at], line.tokens[at - 1]
    return token.pos == "VERB" and token.form in ("part", "ger") and before.pos in NOMINAL


def source_after(line: Line, lexicon: Lexicon, start: int, closed: bool = False) -> Range | None:
    """The noun phrase that begins at token `start` ('wrote | far left daily The Post'), with apposition (`closed`: only if a
    comma ends it); None without."""
    tokens = line.tokens
    graded = [token.pos for token in tokens[start : start + 3]] == ["ADV", "ADJ", "NOUN"]
    end = speaker_end(line, lexicon, start, noun_phrase_after(line, lexicon, start + graded))
    dated = start in line.times and not belongs_to_noun(line, lexicon, start)
    if end <= start + graded or dated or tokens[start].lower in lexicon.words["emphatic"]:
        return None  # '..., asserted itself', '..., announced two weeks ago', '..., reported today in Nova Letters'
    while end + 1 < len(tokens) and tokens[end].text == "," and line.quoted[end] is None:
        further = apposition_end(line, lexicon, end + 1)
        if further is None or (closed and (further >= len(tokens) or tokens[further].text != ",")):
            break
        end = further
    return start, end


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
        if at + 1 < cue.first and tokens[at + 1].pos in ("VERB", "AUX") and tokens[at + 1].form != "ger":
            continue
        if is_done_by_object(line, lexicon, at, cue):
            return None
        start = group_start(line, lexicon, at)
        found = source_before(line, lexicon, Cue(start, at, at + 1, ()))
        if found is not None and joined and states(line, lexicon, found, at, cue):
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
    parted = tokens[cue.first - 1].text == "," and subject[0] == 1
    return bare and parted and tokens[0].lower in lexicon.words["conditions"]
