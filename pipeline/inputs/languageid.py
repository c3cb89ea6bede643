"""The language of a text: the stated one, else the detected one where it is sure."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.inputs.datewords import DateWords, date_words
from pipeline.language import Language, available, load_language

_READ = 3000
"""Code points that language detection reads."""
_FEWEST_LETTERS = 40
_CLEAR_MARGIN = 10.0
"""By how much (natural logarithm of the likelihood) the best language must lead; less is a guess."""
_FEWEST_SMALL = 2
"""How many different small words of the best language make it sure where it does not lead by so much (docs/measured.md)."""
_FEWEST_DATES, _DATES_SHARE = 4, 0.15
"""How many dates a calendar has at least, and their share of its text."""
_LETTERS = re.compile(r"[^\W\d_]+")


def language_of(stated: str | None, text: str) -> str | None:
    """ISO 639-1 code: of what is stated ('en-GB' is en), else detected; None where the text is too short to tell.

    A code of three letters mostly has one of two ('eng'): what is detected goes before it.
    """
    match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", stated or "")
    code = match[1].lower() if match else None
    return code if code and len(code) == 2 else _detect(text[:_READ]) or code


def words_of(lang: str | None) -> DateWords:
    """The words of a language for dates; those that all share where it has no data."""
    return date_words(load_language(lang) if lang in available() and lang else None)


def _detect(text: str) -> str | None:
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    (best, score), (second, next_score) = _ranker()(text)[:2]
    if letters >= _FEWEST_LETTERS:
        if best not in available() and second in available() and _mostly_dates(text, words_of(second)):
            return str(second)
        if score - next_score >= _CLEAR_MARGIN:
            return str(best)
    return str(best) if best in available() and _has_small_words(text, load_language(best)) else None


def _has_small_words(text: str, language: Language) -> bool:
    """Whether small words of every day ('the', 'was') show that a short text is of this language."""
    return len(language.once(_small_words).intersection(_LETTERS.findall(text.lower()))) >= _FEWEST_SMALL


def _small_words(language: Language) -> frozenset[str]:
    """Of the table [language] of publication.toml; raises LanguageError where it is missing."""
    return frozenset(language.table("publication", "language")["small"].split())


def _mostly_dates(text: str, words: DateWords) -> bool:
    """Whether days and months by name are much of what is written: a calendar has too few other words to tell a language."""
    dates = [match.group() for pattern in words.partial for match in pattern.finditer(text)]
    return len(dates) >= _FEWEST_DATES and sum(map(len, dates)) >= _DATES_SHARE * len(text)


@cache
def _ranker() -> Any:
    """py3langid's ranking, loaded when a text without a stated language comes (half a second)."""
    import py3langid

    return py3langid.rank
