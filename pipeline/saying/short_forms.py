"""Other forms of a body's name: by its letters ('the WHO'), and with what it is for before or behind ('the Health Ministry')."""

from __future__ import annotations

from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold
from pipeline.saying.names import Names, distinct


def spelt_out(name: Name, names: Names, labels: bool) -> Name | None:
    """What letters stand for, where the page has spelt it out before: 'the World Health Organization', 'the WHO'; with `labels`
    (before a turn: 'MO: Why?') two letters may be a person's."""
    letters = name.text.replace(".", "")
    capitals = "".join(letter for letter in letters if letter.isupper())
    if len(capitals) < 2 or not letters[0].isupper():
        return None
    before = [one for one in names.by_letters.get(capitals, ()) if one.start < name.start]
    if capitals != letters:  # 'the MoH'
        before = [one for one in before if "".join(word[0] for word in one.text.split()) == letters]
    found = distinct(one for one in before if len(letters) > 2 or labels or not names.is_person(one))
    body = names.in_brackets.get(letters)
    if len(found) != 1 and body is not None and body.start < name.start:
        return None if names.is_person(body) and not body.tail else body
    return found[0] if len(found) == 1 else None


def turned(name: Name, names: Names) -> list[Name]:
    """'the Ministry of Health' of 'the Health Ministry', 'the Ministry of Foreign Affairs' of 'the Foreign Ministry'."""
    lists, last = names.data.words, fold(name.words[-1])
    if last not in lists["turned"] or name.tail:
        return []
    purpose, rest = [*map(fold, name.words[:-1])], lists["turned_rest"]
    found: list[Name] = []
    for one in names.by_last.get(last, ()):
        told = [fold(word) for word in one.tail.split()[1:] if fold(word) not in lists["articles"]]
        same = told[: len(purpose)] == purpose and rest.issuperset(told[len(purpose) :])
        if same and one.tail and len(one.words) == 1:
            found.append(one)
    return distinct(found)
