"""Compile the program: `make compiled`. Its rows are the same, byte for byte; a build takes two thirds of the time.

`build/compiled` gets a copy of the program in which the modules that read every word are machine code, made by mypyc, which
comes with mypy, and the C compiler at hand. `make` runs the copy for as long as no file of the program has changed since.

Compiled code takes annotations at their word: where something else comes, it raises TypeError, and whether two tuples of fixed
length are one object (`is`) cannot be asked. `make test-compiled` would show it.

Left to the interpreter is what computes with numbers, where a whole number must not become a fraction, and what spends its
time in libraries.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from mypyc.build import mypycify
from setuptools import setup

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "build" / "compiled"
FOLDERS = ("dating", "layout", "saying", "syntax")
MODULES = (
    "attribution", "claimants", "clauses", "language", "mentions", "model", "sentences", "timex", "words",
    "collection/reading", "collection/wording",
)  # fmt: skip
INTERPRETED = frozenset({"__init__.py", "clausewords.py", "noun_words.py"})
"""Modules of the folders that are not compiled: packages, and what reads the types of its own fields as they are written."""


def chosen(root: Path) -> list[str]:
    """The modules to compile, by their paths from `root`, where the program stands."""
    program = root / "pipeline"
    inside = (path for folder in FOLDERS for path in program.joinpath(folder).glob("*.py"))
    paths = [path for path in inside if path.name not in INTERPRETED]
    paths += [program / f"{name}.py" for name in MODULES]
    return sorted(str(path.relative_to(root)) for path in paths)


def main() -> None:
    """Copy the program, compile the copy, and note that it is whole."""
    shutil.rmtree(TARGET, ignore_errors=True)
    shutil.copytree(ROOT / "pipeline", TARGET / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    os.chdir(TARGET)
    # More than the lowest level of optimisation takes twice as long and gains nothing.
    modules = mypycify(["--ignore-missing-imports", *chosen(TARGET)], opt_level="1", debug_level="0", multi_file=True)
    jobs = str(os.cpu_count() or 1)
    setup(name="compiled", ext_modules=modules, script_args=["--quiet", "build_ext", "--inplace", "--parallel", jobs])
    shutil.rmtree("build")
    Path("ready").touch()


if __name__ == "__main__":
    main()
