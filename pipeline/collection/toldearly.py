"""What a document tells as past though it appeared before that day: one of both days is wrong, or the document was changed.

Only what leaves no doubt counts: a day with its year, right behind the word that places a day, and a verb that cannot be anything
but a past. 'Orders placed on 5 March' may be orders to come, and 'called an election on 5 March' tells when that is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pyarrow.compute as pc

from pipeline.collection.conflicts import in_document
from pipeline.collection.proposition import Proposition
from pipeline.collection.ragged import hash_of
from pipeline.collection.reading import Readings, wording_of
from pipeline.collection.stored import NO_DAY, Stored, whole
from pipeline.collection.wording import Token, Wording, fold_word, tokens_of
from pipeline.schema import Conflict, ConflictKind, Mention

KIND: ConflictKind = "told early"
ZONES = 1
"""Days between a day and an earlier one elsewhere."""
FINE = ("day", "part-of-day", "hour", "minute")
LOOKED_AT = (
    "mention_id", "doc_id", "lang", "claim_text", "sentence_text", "when_text", "start", "end", "published_date",
)  # fmt: skip


def early_conflicts(
    mentions: Stored, readings: Readings, ids_of: Callable[[int], tuple[str, str]]
) -> Iterator[Conflict]:
    """A conflict for each such mention: its day, and that of publication. `ids_of`: claim and event of a row."""
    rows = np.flatnonzero(_come_later(mentions))
    events = np.concatenate([np.empty(0, np.int64), *(whole(table, "at").to_numpy() for table in readings.of("at"))])
    told = zip(rows.tolist(), mentions.rows(rows, LOOKED_AT), strict=True)
    found = [(m, row) for row, m in told if _is_past(m, int(events[row]))]
    for mention, row in sorted(found, key=lambda pair: pair[0].mention_id):
        yield from _rows(mention, *ids_of(row))


def is_told_early(p: Proposition) -> bool:
    """The same of a proposition that is told for a day after its document appeared, with its year."""
    m = p.mention
    if m.uses_published or m.negated or m.modality != "asserted" or not p.numbered or not p.head:
        return False
    stem = wording_of(m.lang).stem
    starts = (start for start, _, word in tokens_of(m.claim_text) if stem(word) == p.head)
    return any(_is_past(m, start) for start in starts)


def _come_later(mentions: Stored) -> np.ndarray:
    """Whether the day of each event, which is told as fact and with its year, comes after its document."""
    known = [mentions.hashes(name) for name in ("role", "modality", "relation")]
    starts, published = map(mentions.days, ("start", "published_date"))
    later = (starts > published + ZONES) & (starts != NO_DAY) & (published != NO_DAY)
    for values, wanted in zip(known, ("event", "asserted", "at"), strict=True):
        later &= values == hash_of(wanted)
    later &= np.isin(mentions.hashes("precision"), np.array(list(map(hash_of, FINE)), np.uint64))
    return later & ~_truth(mentions, "uses_published") & ~_truth(mentions, "negated")


def _truth(mentions: Stored, name: str) -> np.ndarray:
    columns = (pc.fill_null(cells, False).to_numpy(zero_copy_only=False) for cells in mentions.columns(name))
    return np.concatenate([np.empty(0, np.bool_), *columns])


def _is_past(mention: Mention, at: int) -> bool:
    """Whether a mention's verb, at an offset of its claim, is a past and its day is placed by a preposition, with nothing that
    may be arranged between them."""
    wording, when = wording_of(mention.lang), mention.when_text
    tokens = tokens_of(mention.claim_text)
    place = bisect_left(tokens, (at,))
    behind = bisect_left(tokens, (mention.claim_text.find(when) if when else 0,))
    if not behind > 0 or place == len(tokens) or tokens[place][0] != at:
        return False
    if fold_word(tokens[behind - 1][2]) not in wording.dating or _is_arranged(tokens[place + 1 : behind], wording):
        return False
    if place < behind - 2 and fold_word(tokens[behind - 2][2]) in wording.past_before:
        return True  # 'the first night was on 5 March'
    return _is_finite(tokens, place, wording) or (_is_sentence(mention) and _is_alone(tokens, place, wording))


def _is_arranged(tokens: list[Token], wording: Wording) -> bool:
    """Whether some word, no part of the name of another thing, may be arranged: 'the final', not 'its final position'."""
    words = [word for *_, word in tokens]
    return any(fold_word(word) in wording.arranged and not wording.says(after) for word, after in pairwise(words))


def _is_finite(tokens: list[Token], place: int, wording: Wording) -> bool:
    """Whether a verb is a past by its form, by its auxiliary, or by the object behind it: 'Dahl opened the bridge'."""
    word, *after = (word for *_, word in tokens[place : place + 2])
    before = {fold_word(word) for *_, word in tokens[max(place - 2, 0) : place]}
    if not before.isdisjoint(wording.past_before):
        return wording.is_past(word) or wording.is_participle(word)
    if not wording.is_past(word):
        return False
    has_object = bool(after) and (after[0][0].isupper() or fold_word(after[0]) in wording.articles)
    return before.isdisjoint(wording.passive) and (wording.is_only_past(word) or has_object)


def _is_sentence(mention: Mention) -> bool:
    """Whether a claim is a whole sentence, no headline ('Road closed on 5 March')."""
    return mention.sentence_text.strip() == mention.claim_text.rstrip(".") + "."


def _is_alone(tokens: list[Token], place: int, wording: Wording) -> bool:
    """Whether a verb that may be a past is the only word of a sentence that can be its verb: 'The trial opened on 5 March'."""
    if fold_word(tokens[0][2]) not in wording.articles:
        return False
    others = [word for at, (*_, word) in enumerate(tokens) if at != place]
    return wording.is_past(tokens[place][2]) and not any(
        wording.is_verb(word) or fold_word(word) in wording.passive for word in others if word[0].islower()
    )


def _rows(mention: Mention, claim_id: str, event_id: str) -> Iterator[Conflict]:
    if mention.start is None or mention.published_date is None:
        return
    day, text = mention.published_date, " ".join(mention.claim_text.split())
    explanation = f"Told as past in a document that appeared before, on {day.isoformat()}: '{text}'."
    found = replace(in_document(KIND, mention.mention_id, mention.doc_id, explanation), event_id=event_id)
    yield replace(found, start=mention.start, end=mention.end, claim_id=claim_id, mention_ids=(mention.mention_id,))
    yield replace(found, start=day, end=day)
