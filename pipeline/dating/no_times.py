"""Time expressions that say no time, by what stands right beside them."""

from __future__ import annotations

from pipeline.dating.found import Found
from pipeline.dating.noun_words import noun_data
from pipeline.model import Extent
from pipeline.syntax.places import last_before

_TAG = 200
"""Characters of a tag before and behind a time in it."""
_PREFIX = 6
"""Characters of what stands before a time without a space, and of the space: ' post-'."""
_ZONE = 26
"""Characters, at most, that tell in brackets where it is another hour or day, with the bracket."""
_HANDLE = 20
"""Characters of a handle in brackets."""


def is_markup(found: Found, extent: Extent) -> bool:
    """'<img data-date="3 May 2019">': inside a tag that was left in the text; 'Ann Lee (@annlee) May 3, 2019': below a post."""
    shadow = found.page.shadow
    before = shadow[max(extent.start - _HANDLE, 0) : extent.start].rstrip()
    opening = shadow.rfind("<", max(extent.start - _TAG, 0), extent.start)
    tagged = opening >= 0 and shadow[opening + 1 : opening + 2].isalpha() and ">" not in shadow[opening : extent.start]
    return (tagged and shadow.find(">", extent.end, extent.end + _TAG) >= 0) or ("(@" in before and before[-1] == ")")


def is_around(found: Found, extent: Extent) -> bool:
    """'pre-Christmas sales': some time before or after, not then."""
    before = found.page.shadow[max(extent.start - _PREFIX, 0) : extent.start].rpartition(" ")[2]
    return before.lower() in found.language.table("mentions", "join")["prefixes"]


def is_one_by_one(found: Found, extent: Extent) -> bool:
    """'in each of the last three years'"""
    before = [token.lower for token in last_before(found.tokens[extent.sentence], extent.start, 2)]
    words = found.language.once(noun_data)
    return len(before) == 2 and before[0] in words.single and before[1] in words.belonging


def apposed_time(found: Found, before: Extent | None, extent: Extent) -> str | None:
    """'in March, the month after he died': words that stand for the time before them tell no other."""
    if before is None:
        return None
    between = found.page.shadow[before.end : extent.start].strip()
    words = found.language.table("mentions", "join")
    rest = found.page.shadow[extent.end : extent.end + _ZONE].partition(")")
    if between == "(" and rest[1] and (not rest[0] or rest[0].lower().endswith(tuple(words["zoned"]))):
        return "apposition"  # 'on 24 October (6 November) 1815', 'at 11 p.m. on Monday (5 a.m. Tuesday Alba time)'
    apposed = extent.text.lower() in words["apposed"]
    # 'today, more than a century later, it is a park'
    apposed = apposed or (extent.op == "later" and "mod" in extent.fields)
    return "apposition" if apposed and between == "," else None
