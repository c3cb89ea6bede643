"""One name as it is written: its words, the titles before it, which are cut off, and the tail of an organisation's name.

Titles are kept as what the text says about the bearer ('President Ann Lee': Ann Lee is a president).
"""

from __future__ import annotations

import re

from pipeline.frozen import changed
from pipeline.saying.name_data import MEMO, Name, NameData
from pipeline.saying.name_words import (
    behind_owner,
    ends_organisation,
    fold,
    is_addressed,
    is_borne,
    is_given,
    is_of_firm,
    tells_part,
)
from pipeline.saying.offices import is_headed, name_behind
from pipeline.syntax.tags import QUOTES

_PIECE = re.compile(r"[^\s\xa0]+")


def with_tail(name: Name, text: str, end: int, data: NameData) -> Name:
    """An organisation's name with what belongs to it behind its head: 'Council of Alba', 'Mission to the United Nations'.

    The tail ends before `end`. What 'and' joins is part of it ('Office on Drugs and Crime') unless it is an acronym or stands
    elsewhere by itself.
    """
    if text[name.end - 1] != name.words[-1][-1]:
        return name
    match = data.tail.match(text, name.end, end)
    body = data.ends(name.words).organisation or (
        match is not None and match.end() == end and _is_of_some(name, match.group(), text, data)
    )
    told = _before_opener(match.group(), data) if match is not None and body else ""
    if match is None or not told:
        return name
    tail = _until_holder(name, told, text, data)
    if tail == match.group() and match["more"]:
        alone = text.count(match["last"]) > text.count(match["more"])
        tail = tail.removesuffix(match["more"]) if alone or match["last"].isupper() else tail
    tail = data.bare.words[tail.removesuffix(".")]
    return changed(name, end=name.end + len(tail), tail=tail)


def _before_opener(tail: str, data: NameData) -> str:
    """' of Norland' of ' of Norland on Monday': a tail without the link and what follows it where that begins with a word that
    opens sentences; '' of ' of That'."""
    opens = (place for place in _PIECE.finditer(tail) if place.group()[0].isupper())
    cut = next((place.start() for place in opens if data.core(place.group()) in data.words["openers"]), len(tail))
    if cut == len(tail):
        return tail
    before = tail[:cut].rstrip()
    linked = (place.start() for place in _PIECE.finditer(before) if place.group() in data.words["links"])
    return before[: max(linked, default=0)].rstrip()


def _until_holder(name: Name, tail: str, text: str, data: NameData) -> str:
    """'Ministry | of Finance | Ann Lee': what belongs to a body's name before who holds an office there."""
    words = tail.split()
    for at in range(2, len(words) - 1):
        holder = words[at - 1].lower() in data.words["departments"] and is_given([fold(words[at])], data.given)
        held = data.core(words[at]) in data.words["titles"] and is_given([fold(words[at + 1])], data.given)
        if holder or held:  # 'Bank | of Alba | President Ann Lee'
            return tail[: tail.index(f" {words[at]} ")]
    behind = name_behind([*name.words, *words], data.words)
    if 0 < behind < len(words) and is_headed(text, name.start, data.words):
        return tail[: tail.rindex(" ".join(words[-behind:])) - 1]
    return tail


def _is_of_some(name: Name, tail: str, text: str, data: NameData) -> bool:
    """'the | Friends | of Alba Mill', 'the | Mine Workers | of Alba': one word or people, and whose they are, no noun's."""
    before, articles = text[max(name.start - 4, 0) : name.start].split()[-1:], data.words["articles"]
    alone = (len(name.words) == 1 or fold(name.words[-1]) in data.words["owning_groups"]) and not name.before
    owned = alone and name.words[-1][1:].islower() and tail.split()[0] in data.words["owning"]
    return owned and tail.split()[1] not in articles and bool(before) and before[0].lower() in articles


def strip_titles(text: str, start: int, data: NameData, inside: bool = False) -> Name | None:
    """The name within a capitalised run: what is left behind titles, nationalities and sentence openers; `inside` a sentence a
    small word with a capital is part of it ('the Ever Given').

    'Russian President Ann Lee' gives Ann Lee; of an organisation ('Republican National Committee') only openers are cut.
    """
    key = text, inside
    if key not in data.stripped:
        if len(data.stripped) >= MEMO:
            data.stripped.clear()
        data.stripped[key] = _strip(text, data, inside)
    found = data.stripped[key]
    if found is None or start == 0:
        return found
    return Name(found.words, start + found.start, start + found.end, found.before)


def _strip(text: str, data: NameData, inside: bool) -> Name | None:
    """The name within a capitalised run, its place counted from the run's start."""
    pieces = [(match.group(), match.start()) for match in _PIECE.finditer(text)]
    first = 0
    named = data.words["small"] if inside else frozenset()
    while first < len(pieces) - 1 and _opens(pieces[first][0], data) and data.core(pieces[first][0]) not in named:
        first += 1
        if data.core(pieces[first - 1][0]) in data.words["articles"]:
            break  # 'The May Day Group'
    while len(pieces) > first + 2 and any(data.core(pieces[-1][0]) in data.words[key] for key in ("honours", "days")):
        pieces.pop()  # 'Ann Lee KC'
    while first < len(pieces) - 1 and pieces[first][0][0] in QUOTES:
        first += 1  # 'In “Gone” Ann Lee'
    bare = [data.core(piece) for piece, _ in pieces]
    cut = behind_owner([piece.endswith(data.owning) for piece, _ in pieces], bare, first, data.words)
    organisation = ends_organisation(bare, data.words, data.given)
    if not organisation or is_addressed([piece for piece, _ in pieces], bare, first, data.words["titles"]):
        cut = _behind_titles([piece for piece, _ in pieces], bare, first, data)
    opens = bare[-1] in data.words["openers"] and not is_borne(bare, first, cut, data.given)
    told = bare[-1] in data.words["reigning"] and data.gender_told(tuple(bare[first:cut])) != ""  # 'Mr. Prince'
    if opens or (bare[-1] in data.words["titles"] and not told and not is_given(bare[cut:-1], data.given)):
        return None
    if cut == len(pieces) - 1 and bare[-1] in data.words["origins"]:
        return None  # 'Russian', not followed by a name
    last, at = pieces[-1]
    last = data.bare.words[last]
    if len(last) > 2 and any(
        last.endswith(end) and last.removesuffix(end).isupper() for end in data.words["plural_endings"]
    ):
        return None  # 'Labour MPs' are several
    if last.endswith(".") and len(last) > 2 and bare[-1] not in data.words["suffixes"] and "." not in last[:-1]:
        last = last[:-1]  # the sentence's stop
    words = (*(data.bare.words[piece] for piece, _ in pieces[cut:-1]), last)
    before = zip(bare[first:cut], pieces[first:cut], strict=True)
    titles = tuple(core for core, (piece, _) in before if not piece.endswith(data.owning))  # not 'the Board's | Alba'
    return Name(words, pieces[cut][1], at + len(last), titles)


def _opens(piece: str, data: NameData) -> bool:
    """A word that begins sentences but no names ('Alba-based', too), or a pronoun with a verb hung on it ("I'm")."""
    if data.core(piece) in data.words["openers"] or piece.endswith(tuple(data.words["based"])):
        return True
    pronoun, _, verb = piece.replace("’", "'").partition("'")
    return verb.islower() and any(pronoun.lower() in pronouns for pronouns in data.pronouns.values())


def _behind_titles(pieces: list[str], bare: list[str], first: int, data: NameData) -> int:
    """Place of the first word behind the last title and owner ("Norland's"), behind nationalities and parties, and behind two or
    more words that stand before a given name and a surname ('Political Affairs | Ann Lee')."""
    cut = first
    for at in range(first, len(bare) - 1):
        owner = pieces[at].endswith(data.owning) and bare[at] not in data.words["owning_groups"]
        owner = owner and not is_of_firm(bare[at], bare[at + 1 :], data.words)
        if bare[at] in data.words["titles"] or owner or tells_part(bare[at], data.words):
            cut = at + 1
    called = bare[cut] in data.words["callings"] and is_given(bare[cut + 1 : cut + 2], data.given)
    if cut == len(bare) - 3 and (called or bare[cut] in data.words["jobs"]):
        cut += 1  # 'Engineer Ann Lee'
    if cut == first == 0 and len(bare) > 1 and bare[0] in data.words["firm_kinds"]:
        cut += 1  # 'Drugmaker Norsteel'
    if bare[cut] in data.words["links"] and cut < len(bare) - 3:
        cut += 1  # 'Chief Of Staff Ann Lee'
    if bare[cut] in data.words["portfolios"] and cut < len(bare) - 2:
        cut += 1  # 'Secretary of State Ann Lee'
    untitled = cut == first
    while (
        cut < len(bare) - 1
        and any(bare[cut] in data.words[key] for key in ("origins", "particles"))
        and (untitled or not _is_first_name(pieces[cut], bare[cut], data))
    ):
        if untitled and cut == first == len(bare) - 2 and bare[cut] not in data.words["apart"]:
            return first  # 'South Korea', 'Korean Air', 'Al Gore'
        if untitled and bare[cut] in data.words["compass"] and bare[cut + 1] not in data.words["origins"]:
            break  # 'South Carolina Highway Patrol', not 'South Korean | Ann Lee'
        cut += 1
    if is_given(bare[cut : cut + 1], data.given):
        return cut
    if cut < len(bare) - 2 and bare[cut] in data.words["mocking"] and is_given(bare[cut + 1 : cut + 2], data.given):
        return cut + 1  # 'Crooked Ann Lee'
    behind = cut + 1 if bare[cut] in data.words["organisations"] else cut + 2  # 'the Russian Federation | Ann Lee'
    return next((at for at in range(behind, len(bare) - 1) if is_given(bare[at : at + 1], data.given)), cut)


def _is_first_name(piece: str, bare: str, data: NameData) -> bool:
    """'Sen. | Al | Franken', 'Mayor | Van | Kim': a particle with a capital behind a title."""
    return bare in data.words["particles"] and piece[0].isupper()
