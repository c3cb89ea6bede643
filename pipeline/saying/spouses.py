"""'Diana and John Farrell ... Mrs Farrell': of a couple that a text names together, the one whose surname stands but once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.saying.name_data import Name, NameData
from pipeline.saying.name_words import fold


def spouse(name: Name, named: Iterable[Name], text: str, data: NameData) -> str:
    """The full name of whom a title before a surname means, if only the given name stands before the other's full name; '' else.

    `named` are the names of the page that end with the surname.
    """
    gender = data.gender_told(name.before)
    for other in named if gender else ():
        joined = text[max(other.start - _REACH, 0) : other.start].split()[-2:]
        if len(other.words) == 1 or len(joined) < 2 or joined[1] not in data.words["joins"]:
            continue
        given, beside = fold(joined[0]), fold(other.words[0])
        if (
            joined[0][0].isupper()
            and given in data.given[gender]
            and beside not in data.given[gender] - _other(gender, data)
        ):
            return " ".join((joined[0], *other.words[1:]))
    return ""


def apart(bearers: list[Name], named: Sequence[Name], text: str, data: NameData) -> list[Name]:
    """Those whom a bare surname can mean: not the one who is first named as a relative behind it ('Mayor Holm and his wife, | Ann
    Holm |')."""
    if len(bearers) != 1 or not any(len(one.words) == 1 and one.start < bearers[0].start for one in named):
        return bearers
    before = text[max(bearers[0].start - _REACH, 0) : bearers[0].start].replace(",", " ").split()
    return [] if before and before[-1].lower() in data.words["kin"] else bearers


_REACH = 30
"""Characters before a name in which the other's given name stands."""


def _other(gender: str, data: NameData) -> frozenset[str]:
    """The given names of the other gender; some stand in both lists."""
    return data.given["male" if gender == "female" else "female"]
