"""What is to be compiled is there; `make test-compiled` runs this and the tests of the rows on the compiled program."""

from __future__ import annotations

import os
from importlib import import_module

import pytest

import pipeline
from tools.compiled import INTERPRETED, ROOT, TARGET, chosen

MODULES = chosen(ROOT)


def test_is_there() -> None:
    assert [path for path in MODULES if not (ROOT / path).is_file()] == []
    assert {path.name for path in (ROOT / "pipeline").rglob("*.py")} >= INTERPRETED


@pytest.mark.skipif(not str(pipeline.__file__).startswith(str(TARGET)), reason="that is for `make test-compiled`")
def test_is_compiled() -> None:
    names = [path.removesuffix(".py").replace(os.sep, ".") for path in MODULES]
    assert [name for name in names if str(import_module(name).__file__).endswith(".py")] == []
