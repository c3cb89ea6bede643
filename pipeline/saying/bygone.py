"""Sayings of an earlier time that the text does not tell: 'Lee previously said', 'said in an earlier interview'."""

from __future__ import annotations

from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line

_BESIDE = 2
"""Words before a communication that can tell that it is an earlier one."""


def is_bygone(draft: Draft, around: Around) -> bool:
    """'Lee previously said', 'Previously, Lee said', 'said in an earlier interview', 'A previous report said': was it said before
    what the text is about, at a time that it does not give?"""
    told = _has_beside(draft, "bygone_adverbs", around)
    return told or any(_is_earlier(draft.line, at, around) for at in _beside(draft))


def is_later(draft: Draft, around: Around) -> bool:
    """'She later said', 'Later, she said', 'said later': said at another time than what is told before; not 'left and later
    said', which goes on in the same breath."""
    beside = draft.source is not None and draft.source[1] == draft.cue[0]
    return beside and _has_beside(draft, "later_adverbs", around)


def mark_then(drafts: list[Draft], around: Around) -> None:
    """'Lee said at the time that ...': said at the time of what is told, which no communication has dated."""
    for draft in drafts:
        told = draft.undated and any(_is_definite(draft.line, at, "told_of", around) for at in _beside(draft))
        draft.basis = "unknown" if told else draft.basis


def _has_beside(draft: Draft, adverbs: str, around: Around) -> bool:
    """'Lee once said', 'Lee said previously', 'Previously, Lee said'; not 'Lee once again said'."""
    tokens, words = draft.line.tokens, around.lexicon.words
    first, last = draft.cue
    fronted = (
        draft.source is not None and len(tokens) > 1 and tokens[1].text == "," and draft.source[0] == len(tokens[:2])
    )
    told = [0] if fronted else []
    for at in (*told, *range(first, min(last + 1, len(tokens) - 1))):
        anew = tokens[at + 1].lower in words["anew"]
        if at >= last and draft.covers[0] <= at < draft.covers[1]:
            continue  # 'said | once it was over, they left'
        if tokens[at].lower in words[adverbs] and tokens[at].pos == "ADV" and not anew:
            return True
    return False


def _beside(draft: Draft) -> list[int]:
    """The tokens from a source to its cue up to a mark or verb, those that open the sentence before it, and those behind the cue
    up to a mark, verb or the content."""
    line, source = draft.line, draft.source or (draft.cue[0], draft.cue[0])
    opening = range(source[0]) if source[0] <= draft.cue[0] and not _acts(line, range(source[0])) else range(0)
    behind = max(draft.cue[1], source[1])
    return [
        *opening,
        *_up_to_break(draft, source[0], max(source[1], draft.cue[0])),
        *_up_to_break(draft, behind, len(line.tokens)),
    ]


def _up_to_break(draft: Draft, start: int, end: int) -> range:
    return range(start, next((at for at in range(start, end) if _breaks(draft, at)), end))


def _acts(line: Line, places: range) -> bool:
    return any(line.tokens[at].form == "fin" or line.quoted[at] is not None for at in places)


def _breaks(draft: Draft, at: int) -> bool:
    token, inside = draft.line.tokens[at], draft.covers[0] <= at < draft.covers[1]
    return inside or token.pos == "PUNCT" or token.form == "fin" or draft.line.quoted[at] is not None


def _is_earlier(line: Line, at: int, around: Around) -> bool:
    """'an earlier | interview', 'in the | past': a communication that is told from this one, or the time gone by."""
    tokens, words = line.tokens, around.lexicon.words
    if tokens[at].lemma in words["communications"]:
        return any(token.lower in words["bygone"] for token in tokens[max(at - _BESIDE, 0) : at])
    return _is_definite(line, at, "gone_by", around)


def _is_definite(line: Line, at: int, times: str, around: Around) -> bool:
    """'in the | past', 'at the | time': one of the words `times` behind a definite article, with no noun behind it."""
    tokens, words = line.tokens, around.lexicon.words
    if at < 2 or tokens[at].lower not in words[times]:
        return False
    whole = at + 1 == len(tokens) or tokens[at + 1].pos not in ("NOUN", "PROPN", "NUM", "ADJ")
    return whole and tokens[at - 1].lower in words["articles"] - words["indefinite"]
