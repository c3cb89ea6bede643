"""Regular expressions made of a language's data; where the program is compiled they are, too: that takes longer than a few pages.

`tools/compiled.py` keeps what Python makes of them beside the machine code. Another Python, and a pattern that is not there, as
after a change of the data, is compiled as ever.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from array import array
from functools import cache
from typing import Any

from pipeline import compiled

NAME = "patterns"
"""File of the folder of machine code: patterns by their text, as `parts_of` gives them."""
VERSION = f"{sys.version} {_sre.MAGIC}"
"""Of what Python makes of patterns."""


def pattern(text: str) -> re.Pattern[str]:
    """A compiled pattern; raises re.error where it is none."""
    parts = _kept().get(text)
    if parts is None:
        return re.compile(text)
    flags, code, groups, group_of, names = parts
    found: re.Pattern[str] = _sre.compile(text, flags, list(array("I", code)), groups, group_of, names)
    return found


def parts_of(flags: int, code: list[int], groups: int, group_of: dict[str, int], names: tuple[str | None, ...]) -> Any:
    """What a compiled pattern is made of, as it is kept."""
    return flags, array("I", code).tobytes(), groups, dict(group_of), names


@cache
def _kept() -> dict[str, Any]:
    if not compiled.is_taken():
        return {}
    try:
        version, patterns = marshal.loads((compiled.FOLDER / NAME).read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return patterns if version == VERSION else {}
