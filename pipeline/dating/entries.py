"""The entries of a chronicle: a time alone on a line, and below it what happened then ('23 February 2022', 'The port shuts.').

Only a page that calls itself one is a chronicle, for below the dates of a list of posts it is told what they tell, not when it
happened; and only where its times stand in order, each above its entry. A page that calls itself a history is one where enough
years or months stand so, the oldest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

from pipeline.dating.dated import Dated
from pipeline.dating.found import Found
from pipeline.dating.joined_times import join_times
from pipeline.dating.mention_times import When, no_time_reason
from pipeline.dating.several import main_predicates
from pipeline.frozen import frozen
from pipeline.model import BODY, Extent, Sentence

ENTRIES = 3
"""Fewest entries of a chronicle."""
_HISTORY = 5
"""Fewest entries of a history."""
_OPENING = 3
"""Sentences of the text, at most, that may call a page a chronicle."""
_WHOLE = frozenset({"at", "between"})
_CLOCK = frozenset({"hour", "minute", "part-of-day"})
_COARSE = frozenset({"month", "season", "quarter", "half", "year", "decade"})
"""How precise the times of a history are: its posts have days."""
_WORD = re.compile(r"[^\W\d_]+")
_ALONE = re.compile(r"[^\w]*")
"""What may stand around a time that is a line."""
_WITH_PLACE = re.compile(r"[^\w]{0,4}(?:: ?[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){0,4})?[^\w]{0,4}")
"""What may stand behind it: ': European Union'."""


@frozen
class Entry:
    """A line that is a time, and the sentences below it."""

    when: When
    members: list[Extent]
    sentences: list[Sentence]


def entries(found: Found) -> list[Entry]:
    """The entries of a page that is a chronicle; none of another page. The line that tells when it appeared is none."""
    published = found.published.start
    lines = [line for line in _lines(found) if line[0].start is not None and line[0].start != published]
    if len(lines) < ENTRIES:
        return []
    places = [members[0].sentence for _, members in lines]
    below = [found.sentences[at + 1 : end] for at, end in pairwise([*places, len(found.sentences)])]
    told = [
        Entry(when, members, bodies)
        for (when, members), part in zip(lines, below, strict=True)
        if (bodies := [one for one in part if one.kind in BODY])
    ]
    starts = [one.when.start for one in told if one.when.start is not None]
    if len(told) < ENTRIES or not _are_ordered(starts):
        return []
    is_chronicle = _calls_itself(found, "words", places[0])
    return told if is_chronicle or (_is_history(told, starts) and _calls_itself(found, "histories", places[0])) else []


def entry_predicates(found: Found, entry: Entry) -> Iterator[tuple[Sentence, Dated]]:
    """What the first sentence of each paragraph of an entry tells without a time of its own, up to one that has one."""
    for _, paragraph in groupby(entry.sentences, key=lambda one: one.paragraph):
        sentence = next(paragraph)
        if _is_timed(found, sentence):
            return
        clauses = found.clauses[sentence.index]
        headless = (
            c for c in clauses if c.kind == "main" and c.subject is None and c.predicate.start == sentence.start
        )
        acts = [Dated(clause.head, clause.span, clause, None) for clause in headless]  # 'Bans imports of steel.'
        for dated in [*acts, *main_predicates(clauses)]:
            if dated.clause is not None and not dated.clause.perfect and dated.clause.modality == "asserted":
                yield sentence, dated


def _is_timed(found: Found, sentence: Sentence) -> bool:
    """Has a sentence a time of its own, not only 'now'?"""
    own = (one for one in found.extents if one.sentence == sentence.index) if sentence.index in found.timed else ()
    return any(no_time_reason(found.timexes[one.index]) is None for one in own)


def _lines(found: Found) -> Iterator[tuple[When, list[Extent]]]:
    """The lines that are a time, with a place or a name behind it at most."""
    for index, group in groupby(found.extents, key=lambda extent: extent.sentence):
        sentence, extents = found.sentences[index], list(group)
        if not _is_line(found, sentence, extents):
            continue
        if any(no_time_reason(found.timexes[one.index]) is not None for one in extents):
            continue
        joined = join_times(extents, found.whens, found.page, found.language)
        if len(joined) == 1 and joined[0][0].relation in _WHOLE and joined[0][0].precision not in _CLOCK:
            yield joined[0]


def _is_line(found: Found, sentence: Sentence, extents: Sequence[Extent]) -> bool:
    before = sentence.text[: extents[0].start - sentence.start]
    behind = sentence.text[extents[-1].end - sentence.start :]
    if _ALONE.fullmatch(before) is None or _WITH_PLACE.fullmatch(behind) is None:
        return False
    beside = (found.sentences[at] for at in (sentence.index - 1, sentence.index + 1) if 0 <= at < len(found.sentences))
    return all(one.paragraph != sentence.paragraph for one in beside)


def _are_ordered(starts: list[date]) -> bool:
    return len(set(starts)) >= ENTRIES and starts in (sorted(starts), sorted(starts, reverse=True))


def _is_history(told: Sequence[Entry], starts: Sequence[date]) -> bool:
    coarse = all(one.when.precision in _COARSE for one in told)
    return coarse and len(set(starts)) >= _HISTORY and starts[0] < starts[-1]


def _calls_itself(found: Found, name: str, first: int) -> bool:
    """Does the title, a heading or the text above the first entry say that one follows?"""
    words = frozenset(found.language.table("mentions", "chronicle")[name])
    above = found.sentences[:first]
    texts = [one.text for one in above if one.kind not in BODY] + [one.text for one in above if one.kind in BODY][
        -_OPENING:
    ]
    texts.append(found.page.document.title or "")
    return any(not words.isdisjoint(_WORD.findall(text.lower())) for text in texts)
