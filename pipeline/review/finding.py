"""Decisions and the rows of one document -> which rows each decision may mean, by evidence.

First the rows that agree in every word; then, among the rows that are left, the one that is clearly more alike than any other:
the text may have been edited, a rule may cut the claim or the time elsewhere. What could be another claim is never taken:
another role, time words that do not hold one another, another event word or claimant unless sentence and claim are the same;
and where the sentence was edited, a name or number in place of another. Rows that are about equally alike are all returned.

Words are compared, case and punctuation aside, so blanks and quotation marks may change freely.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from pipeline.review.decisions import Decision, Numbered
from pipeline.schema import Mention

ALIKE, DOUBTFUL = 0.7, 0.88
"""Likeness from which a row can be the one that was reviewed, and the same where its first word is another."""
SAME_SOURCE = 0.5
"""The same of the claimant."""
CLEARLY = 0.08
"""How much more alike the best row has to be than the second."""
UNSPACED = 24
"""Letters from which a run of them is no word but a script without spaces, compared letter by letter."""
SLIP = 5
"""Letters from which a name with one other letter is a mended slip of the pen."""

Words = tuple[str, ...]
Rows = dict[int, list[str]]
"""By line of the decision, the mention_ids that it may mean."""
in_order = attrgetter("claim_char_start", "mention_id")
"""The order of the table, in which `occurrence` counts."""


class Change(NamedTuple):
    """Words of a sentence that stand in place of others."""

    former: Words
    present: Words
    first: bool
    """They open the sentence, so that a capital letter says nothing."""


def find_rows(decisions: Sequence[Numbered], mentions: Iterable[Mention]) -> Rows:
    """The rows of one document that each decision may mean; decisions without any are left out."""
    ordered = sorted(mentions, key=in_order)
    found: Rows = {}
    taken: set[str] = set()
    alike = _interchangeable(decisions)
    for equal in (evidence, _words_of_evidence, _words_without_claimant):
        rest = [item for item in decisions if item.line not in found]
        for line, rows in find_equal(rest, ordered, equal).items():
            if rows or line not in alike:
                found[line] = [row for row in rows if row not in taken]
        taken = {row for rows in found.values() for row in rows}
    free = [mention for mention in ordered if mention.mention_id not in taken]
    return found | {line: _alike_rows(decision, free) for line, decision in decisions if line not in found}


def find_equal(
    decisions: Iterable[Numbered], mentions: Iterable[Mention], equal: Callable[[Decision | Mention], Hashable]
) -> Rows:
    """The rows with equal evidence; of several the one that `occurrence` counts, none where there are fewer."""
    rows: dict[Hashable, list[str]] = defaultdict(list)
    for mention in sorted(mentions, key=in_order):
        rows[equal(mention)].append(mention.mention_id)
    found: Rows = {}
    for line, decision in decisions:
        same, place = rows.get(equal(decision), []), decision.occurrence
        if same:
            found[line] = same if place is None else same[place : place + 1]
    return found


def _interchangeable(decisions: Iterable[Numbered]) -> set[int]:
    """Lines of decisions that say the same of all rows with their evidence, so that it does not matter which of them is left."""
    groups: dict[Hashable, list[Numbered]] = defaultdict(list)
    for item in decisions:
        groups[evidence(item.decision)].append(item)
    found: set[int] = set()
    for group in groups.values():
        places = {item.decision.occurrence for item in group}
        said = {replace(item.decision, occurrence=None) for item in group}
        if len(said) == 1 and places == set(range(len(group))):
            found.update(item.line for item in group)
    return found


def evidence(row: Decision | Mention) -> Hashable:
    """What names a row in its document; rows with equal evidence are counted by `occurrence`."""
    return row.role, row.sentence_text, row.claim_text, row.event, row.when_text, row.claimant_text


def _words_of_evidence(row: Decision | Mention) -> Hashable:
    return _words_without_claimant(row), _words(row.claimant_text)


def _words_without_claimant(row: Decision | Mention) -> Hashable:
    return row.role, *(_words(text) for text in (row.sentence_text, row.claim_text, row.event, row.when_text))


def _alike_rows(decision: Decision, mentions: Iterable[Mention]) -> list[str]:
    """The most alike row and those that are not clearly less alike, the best first."""
    scored = ((likeness(decision, row), row.mention_id) for row in mentions if may_mean(decision, row))
    ranked = sorted((-score, mention_id) for score, mention_id in scored if score)
    return [mention_id for score, mention_id in ranked if score < ranked[0][0] + CLEARLY]


def may_mean(decision: Decision, row: Mention) -> bool:
    """Whether nothing says that the row is another one."""
    if decision.role != row.role or not _hold(_words(decision.when_text), _words(row.when_text)):
        return False
    same_claim = _words(decision.claim_text) == _words(row.claim_text)
    same_event = _words(decision.event) == _words(row.event)
    same_source = common(_words(decision.claimant_text), _words(row.claimant_text)) >= SAME_SOURCE
    if _words(decision.sentence_text) == _words(row.sentence_text):
        return same_claim or (same_event and same_source)
    return same_event and same_source and not any(map(_renames, _changes(decision, row)))


def likeness(decision: Decision, row: Mention) -> float:
    """How alike sentence and claim are, 0 to 1; 0 where it is too little. A sentence that holds the other was cut elsewhere."""
    former, present = _words(decision.sentence_text), _words(row.sentence_text)
    sentences = 1.0 if _hold(former, present) else common(former, present)
    score = (sentences + common(_words(decision.claim_text), _words(row.claim_text))) / 2
    doubtful = any(change.first for change in _changes(decision, row))
    return score if score >= (DOUBTFUL if doubtful else ALIKE) else 0.0


def common(one: Words, two: Words) -> float:
    """Share of words that are the same and in the same order, 0 to 1."""
    return _matcher(one, two).ratio()


def _hold(one: Words, two: Words) -> bool:
    """Whether the words of one stand together in the other; nothing holds nothing."""
    short, long = sorted((one, two), key=len)
    if not short:
        return not long
    return any(long[place : place + len(short)] == short for place in range(len(long) - len(short) + 1))


def _changes(decision: Decision, row: Mention) -> Iterator[Change]:
    former, present = _written(decision.sentence_text), _written(row.sentence_text)
    pairs = _matcher(_words(decision.sentence_text), _words(row.sentence_text)).get_opcodes()
    for what, a, b, c, d in pairs:
        if what == "replace":
            yield Change(former[a:b], present[c:d], a == 0 and c == 0)


def _renames(change: Change) -> bool:
    """Whether a name or number has another in its place."""
    skip = int(change.first)
    former, present = (list(filter(_names, words[skip:])) for words in (change.former, change.present))
    numbers = any(map(_counts, change.former)) and any(map(_counts, change.present))
    slips = len(former) == len(present) and all(map(_slip, former, present))
    return numbers or bool(former and present and not slips)


def _names(word: str) -> bool:
    return word[0].isupper()


def _counts(word: str) -> bool:
    return any(map(str.isdigit, word))


def _slip(one: str, two: str) -> bool:
    longest = max(len(one), len(two))
    common = sum(block.size for block in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks())
    return longest >= SLIP and common >= longest - 1


def _matcher(one: Words, two: Words) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, two, autojunk=False)


@lru_cache(1 << 12)
def _words(text: str | None) -> Words:
    return tuple(word.casefold() for word in _written(text or ""))


@lru_cache(1 << 12)
def _written(text: str) -> Words:
    """The words of a text as written; long runs of letters come apart."""
    runs = re.findall(r"\w+", unicodedata.normalize("NFKC", text))
    return tuple(word for run in runs for word in (run if len(run) >= UNSPACED else (run,)))
