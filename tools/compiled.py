"""Compile the program: `make compiled`, and the first `make`. The rows are the same, byte for byte, in three fifths of the time.

Usage: compiled.py [--once]

The modules that read every word become machine code in `build/compiled`, made by mypyc, which comes with mypy, and the C
compiler at hand. `pipeline/compiled.py` takes it for as long as no module of the program has changed. With `--once` nothing is
done where it was tried before, and it is no error if it cannot be done.

Compiled code takes annotations at their word: where something else comes, it raises TypeError, and whether two tuples of fixed
length are one object (`is`) cannot be asked. So what is made is tried: if all sentences in the data of languages do not give the
same bytes, it is thrown away. `make test-compiled` tells more.

What is looked up by a name is kept (`quickcode.py`, `plainconstants.py`): a module binds its names once, and what is called
`words` or `lists` does not change once its language is loaded.

Left to the interpreter is what spends its time in libraries, and what computes with numbers where a whole number must not become
a fraction, as a compiled `float` does.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from itertools import chain
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any

from keptpatterns import keep
from plainclasses import plainly_frozen
from plainconstants import plainly_final
from plainslices import plainly_compared
from quickcode import quickened

from pipeline.compiled import FOLDER, GROUP, NOTE, SWITCH, fingerprint, fits
from pipeline.patterns import NAME as PATTERNS

ROOT = Path(__file__).resolve().parents[1]
WORK = FOLDER.with_name("compiling")
LOG = FOLDER.with_name("compiled.log")
"""What the compilers said the last time: it is there as soon as compiling was tried."""
FOLDERS = ("dating", "layout", "saying", "syntax", "times")
MODULES = (
    "attribution", "claimants", "clauses", "confidence", "edtf", "language", "mentions", "model", "normalise", "sentences",
    "steps", "timex", "words", "collection/antecedents", "collection/idioms", "collection/phrases", "collection/reading",
    "collection/wordkinds", "collection/wording", "collection/wordlists", "inputs/shadow",
)  # fmt: skip
TOGETHER = 10
"""Sentences of a document by which the compiled program is tried."""
FLAGS = ("-Wno-error", "-fvisibility=hidden", "-fno-plt", "-freorder-blocks-and-partition", "-include", "cold.h")
"""For the C compiler: others warn of other things; what no other library calls is called directly; what comes of errors lies
apart, so that a third less code is read in all that is done."""
COLD = """#define PY_SSIZE_T_CLEAN
#include <Python.h>
__attribute__((cold)) void CPy_AddTraceback(const char *, const char *, int, PyObject *);
__attribute__((cold)) void CPy_TypeError(const char *, PyObject *);
__attribute__((cold)) void CPy_TypeErrorTraceback(const char *, const char *, int, PyObject *, const char *, PyObject *);
"""
"""What mypyc's library is called for where something went wrong."""
INTERPRETED = frozenset({"__init__.py", "numerals.py"})
"""Modules of the folders that are not compiled: packages, and what makes a fraction a whole number."""


def chosen() -> list[str]:
    """The modules to compile, by their paths below ROOT."""
    program = ROOT / "pipeline"
    inside = (path for folder in FOLDERS for path in program.joinpath(folder).glob("*.py"))
    paths = [path for path in inside if path.name not in INTERPRETED]
    paths += [program / f"{name}.py" for name in MODULES]
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def main() -> None:
    """Compile, unless what is compiled fits; exit 1 where that fails and was asked for."""
    once = sys.argv[1:] == ["--once"]
    if sys.argv[1:] == ["--work"]:
        compile_all()
    elif fits() or (once and os.environ.get(SWITCH) == "no"):
        return
    elif once and LOG.exists():
        if FOLDER.exists():
            print("the program has changed since it was compiled: it is interpreted; `make compiled` compiles it anew")
    elif not (tried() or once):
        sys.exit(1)


def tried() -> bool:
    """Whether compiling succeeds, with a line that tells what happens."""
    LOG.parent.mkdir(exist_ok=True)
    if missing := lacking():
        LOG.write_text(f"{missing}\n")
        print(f"{missing}: the program is interpreted, which is slower; with both, `make compiled` compiles it")
        return False
    print("compiling the program: a minute or two, once; `make COMPILE=no` leaves it out", flush=True)
    made_of = fingerprint()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    problem = make() or put_in_place(made_of)
    shutil.rmtree(WORK)
    if problem:
        print(f"{problem}: the program is interpreted, which is slower")
    return not problem


def make() -> str:
    """Compile in a process of its own; what went wrong, '' if nothing did."""
    with (WORK / "log").open("wb") as log:
        done = subprocess.run([sys.executable, __file__, "--work"], stdout=log, stderr=log)
    (WORK / "log").rename(LOG)
    return f"compiling failed, {LOG.relative_to(ROOT)} tells why" if done.returncode else ""


def put_in_place(made_of: str) -> str:
    """Have the program take what was made of it, and try it; what went wrong, '' if nothing did."""
    (WORK / "made" / NOTE).write_text(made_of)
    shutil.rmtree(FOLDER, ignore_errors=True)
    (WORK / "made").rename(FOLDER)
    if builds_the_same():
        return ""
    shutil.rmtree(FOLDER)
    return "the compiled program gives other rows, please report it"


def lacking() -> str:
    """What is not there to compile with."""
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")[0]
    if not shutil.which(compiler):
        return f"no C compiler ({compiler})"
    return "" if Path(sysconfig.get_path("include"), "Python.h").is_file() else "no headers of Python (Python.h)"


def compile_all() -> None:
    """Compile a copy of the program into WORK/made."""
    from setuptools import setup

    modules = translated()
    for module in modules:
        module.extra_compile_args += FLAGS
    folders = ["--build-lib", "made", "--build-temp", "objects"]
    arguments = ["--quiet", "build_ext", *folders, "--parallel", str(cores())]
    setup(name="compiled", ext_modules=modules, cmdclass={"build_ext": parallel()}, script_args=arguments)
    keep(Path("made", PATTERNS))


def translated() -> list[Any]:
    """The C of a copy of the program, in WORK, where the process is afterwards; SystemExit where mypyc cannot take a module."""
    from mypyc.build import mypycify

    shutil.copytree(ROOT / "pipeline", WORK / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    os.chdir(WORK)
    for path in map(Path, chosen()):
        path.write_text(plain(path.read_text(encoding="utf-8")), encoding="utf-8")
    options = ["--config-file=", "--ignore-missing-imports", "--no-site-packages", *chosen()]
    Path("cold.h").write_text(COLD)
    # More than the lowest level of optimisation takes twice as long and gains nothing.
    modules = mypycify(options, opt_level="1", debug_level="0", multi_file=True, group_name=GROUP, target_dir="c")
    for path in Path("c").glob("*.c"):
        path.write_text(quickened(path.read_text(encoding="utf-8")), encoding="utf-8")
    return modules


def plain(source: str) -> str:
    """A module's source, line for line, without what mypyc makes slow code of."""
    return plainly_compared(plainly_final(plainly_frozen(source)))


def builds_the_same() -> bool:
    """Whether the compiled program makes the same bytes as the interpreted one of all sentences in the data of languages."""
    from pipeline.language import available, load_language

    records = [
        {"text": " ".join(texts[place : place + TOGETHER]), "published": "2019-05-05", "lang": code}
        for code in available()
        for texts in [list(sentences(load_language(code).data))]
        for place in range(0, len(texts), TOGETHER)
    ]
    (WORK / "raw.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    interpreted, compiled = map(built, ("no", "yes"))
    return interpreted == compiled != b""


def sentences(data: object) -> Iterator[str]:
    """All strings of several words in parsed TOML."""
    if isinstance(data, str):
        yield from [data] if " " in data else []
    elif isinstance(data, Mapping | list):
        for item in data.values() if isinstance(data, Mapping) else data:
            yield from sentences(item)


def built(switch: str) -> bytes:
    """The digests of the tables that a build of WORK/raw.jsonl gives; b"" where it fails."""
    from pipeline.output.package import BUILD

    command = [sys.executable, "-m", "pipeline", "build", WORK / "raw.jsonl", "--out", WORK / switch, "--workers", "0"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, env={**os.environ, SWITCH: switch})
    return b"" if done.returncode else (WORK / switch / BUILD).read_bytes()


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parallel() -> type:
    """The command `build_ext` of setuptools, which compiles the files of one library side by side."""
    from setuptools.command.build_ext import build_ext

    class SideBySide(build_ext):
        def build_extensions(self) -> None:
            one = self.compiler.compile

            def each(sources: list[str], **options: Any) -> list[str]:
                with ThreadPool(cores()) as pool:
                    return list(chain.from_iterable(pool.map(lambda source: one([source], **options), sources, 1)))

            self.compiler.compile = each
            super().build_extensions()

    return SideBySide


if __name__ == "__main__":
    main()
