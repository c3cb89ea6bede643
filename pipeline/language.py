"""Loads the data of a language; no language is named here.

A language is a folder `pipeline/lang/xx/` of TOML files, the same names in every folder. A stage compiles what it needs
from them once (`Language.once`) and raises `LanguageError` naming file and rule where an entry is wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pipeline.compiled import PROGRAM
from pipeline.frozen import LISTS

FOLDER = PROGRAM / "lang"
T = TypeVar("T")


class LanguageError(ValueError):
    """A language file is wrong; the message names language, file and rule."""


@dataclass(frozen=True)
class Language:
    """A language's data: file stem -> parsed TOML."""

    code: str
    data: Mapping[str, Mapping[str, Any]]
    _compiled: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, compile_: Callable[[Language], T]) -> T:
        """What `compile_` makes of this language; computed at the first call and kept."""
        if compile_ not in self._compiled:
            self._compiled[compile_] = compile_(self)
        found: T = self._compiled[compile_]
        return found

    def table(self, file: str, name: str) -> Mapping[str, Any]:
        """Table `name` of `file`.toml; raises LanguageError where it is missing."""
        try:
            found: Mapping[str, Any] = self.data[file][name]
        except KeyError:
            raise LanguageError(f"{self.code}/{file}.toml: table [{name}] is missing") from None
        return found

    def lists(self, row: type, *tables: tuple[str, str], but: Set[str] = frozenset()) -> dict[str, Any]:
        """The sets of words that are fields of the dataclass `row`, `but` for some: each is the list of its name in the last
        of the tables (file, name) that has one. Raises LanguageError where none has."""
        lists = {name: words for table in tables for name, words in self.table(*table).items()}
        names = [field.name for field in fields(row) if field.type in LISTS and field.name not in but]
        missing = [name for name in names if name not in lists]
        if missing:
            places = ", ".join(f"[{name}] of {file}.toml" for file, name in tables)
            raise LanguageError(f"{self.code}: {', '.join(missing)} is missing in {places}")
        return {name: frozenset(_words(lists[name])) for name in names}


def joined(pattern: str | list[str]) -> str:
    """A regular expression that is given as it stands, or as a list of its alternatives."""
    return pattern if isinstance(pattern, str) else "|".join(pattern)


def _words(given: str | list[str]) -> list[str]:
    """A list as it stands, or as one string of words parted by blanks."""
    return given.split() if isinstance(given, str) else given


@cache
def available() -> tuple[str, ...]:
    """Codes of the languages that have data, sorted."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if any(folder.glob("*.toml"))))


@cache
def load_language(code: str) -> Language:
    """The data of a language; raises LanguageError if there is none or a file is no TOML."""
    files = sorted((FOLDER / code).glob("*.toml"))
    if not files:
        raise LanguageError(f"no data for language {code!r}; there is: {', '.join(available())}")
    return Language(code, {file.stem: _parse(file) for file in files})


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{file.parent.name}/{file.name}: {error}") from None
