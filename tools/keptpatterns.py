"""What Python makes of the patterns of time expressions, kept for `pipeline/patterns.py`: used by `compiled.py`."""

from __future__ import annotations

import _sre
import marshal
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pipeline.language import available, load_language
from pipeline.patterns import VERSION, parts_of
from pipeline.times.grammar import compile_grammar


def keep(path: Path) -> None:
    """Write what the patterns of all languages are made of."""
    found: dict[str, Any] = {}

    def noted(text: str, flags: int, *parts: Any) -> Any:
        if flags == re.UNICODE:  # the text alone says what it is
            found[text] = parts_of(flags, *parts)
        return _sre.compile(text, flags, *parts)

    compiler: Any = re._compiler  # type: ignore[attr-defined]
    compiler._sre = SimpleNamespace(**{**vars(_sre), "compile": noted})
    try:
        re.purge()
        for code in available():
            grammar = compile_grammar(load_language(code))
            for place in range(grammar.count):
                grammar.rule(place)
    finally:
        compiler._sre = _sre
    path.write_bytes(marshal.dumps((VERSION, found)))
