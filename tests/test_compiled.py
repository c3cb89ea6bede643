"""The compiled program: made once, left out as soon as it does not fit. `make test-compiled` runs the tests of the rows on it."""

from __future__ import annotations

import ast
import marshal
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline import compiled as taken
from pipeline import patterns

sys.path.append(str(Path(__file__).parents[1] / "tools"))

from tools import compiled as tool
from tools import quickcode
from tools.keptpatterns import keep
from tools.plainclasses import plainly_frozen
from tools.plainconstants import plainly_final
from tools.plainslices import plainly_compared


def test_what_is_to_be_compiled_is_there() -> None:
    assert [path for path in tool.chosen() if not (tool.ROOT / path).is_file()] == []
    assert {path.name for path in (tool.ROOT / "pipeline").rglob("*.py")} >= tool.INTERPRETED


@pytest.mark.parametrize("path", tool.chosen())
def test_no_set_is_taken_for_a_frozen_one(path: str) -> None:
    """`NAMES & fields.keys()` is a set, whatever NAMES is; the type checker sees a frozenset, and compiled code insists on it."""
    nodes = ast.walk(ast.parse((tool.ROOT / path).read_text(encoding="utf-8")))
    sets = ast.Name | ast.Attribute | ast.BinOp | ast.Subscript | ast.Call
    joined = [node for node in nodes if isinstance(node, ast.BinOp) and isinstance(node.left, sets)]
    assert [ast.unparse(node) for node in joined if ast.unparse(node.right).endswith((".keys()", ".items()"))] == []


@pytest.mark.parametrize("path", tool.chosen())
def test_classes_stand_on_compiled_ones(path: str) -> None:
    """A compiled dataclass on one that is left to the interpreter cannot be imported."""
    body = ast.parse((tool.ROOT / path).read_text(encoding="utf-8")).body
    bases = {ast.unparse(base) for node in body if isinstance(node, ast.ClassDef) for base in node.bases}
    imports = [
        node for node in body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pipeline.")
    ]
    modules = [node.module for node in imports if not bases.isdisjoint(name.name for name in node.names)]
    assert [module for module in modules if f"{str(module).replace('.', '/')}.py" not in tool.chosen()] == []


@pytest.mark.skipif(os.environ.get(taken.SWITCH) == "yes", reason="there it is compiled in whole")
def test_the_compiler_takes_every_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are lines that run, that the type checker accepts, and that mypyc does not take: `word in (*FIRST, "last")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tool, "WORK", tmp_path)
    assert tool.translated()


@pytest.mark.skipif(os.environ.get(taken.SWITCH) != "yes", reason="that is for `make test-compiled`")
def test_is_compiled() -> None:
    names = [path.removesuffix(".py").replace(os.sep, ".") for path in tool.chosen()]
    assert [name for name in names if str(import_module(name).__file__).endswith(".py")] == []


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of two modules, and a note that says it was compiled."""
    folder = tmp_path / "pipeline"
    (folder / "saying").mkdir(parents=True)
    (folder / "saying" / "cues.py").write_text("CUES = 1\n")
    (folder / "words.py").write_text("WORDS = 1\n")
    (folder / "words.toml").write_text("word = 1\n")
    monkeypatch.setattr(taken, "PROGRAM", folder)
    for module in (taken, tool):
        monkeypatch.setattr(module, "FOLDER", tmp_path / "build" / "compiled")
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "WORK", tmp_path / "build" / "compiling")
    monkeypatch.setattr(tool, "LOG", tmp_path / "build" / "compiled.log")
    return folder


def note(made_of: str) -> None:
    taken.FOLDER.mkdir(parents=True)
    (taken.FOLDER / taken.NOTE).write_text(made_of)


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        (lambda folder: None, True),
        (lambda folder: (folder / "words.py").touch(), True),
        (lambda folder: (folder / "words.toml").write_text("word = 2\n"), True),
        (lambda folder: (folder / "words.py").write_text("WORDS = 2\n"), False),
        (lambda folder: (folder / "saying" / "more.py").touch(), False),
        (lambda folder: (folder / "saying" / "cues.py").unlink(), False),
        (lambda folder: (folder / "words.py").rename(folder / "saying" / "words.py"), False),
        (lambda folder: folder.rename(folder.with_name("elsewhere")), False),
    ],
    ids=["nothing", "time", "words of a language", "module", "new module", "deleted", "moved", "gone"],
)
def test_fits_until_a_module_changes(program: Path, change, fits: bool) -> None:
    note(taken.fingerprint())
    change(program)
    assert taken.fits() is fits


def test_another_python_does_not_fit(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note(taken.fingerprint())
    monkeypatch.setattr(taken, "EXTENSION_SUFFIXES", [".cpython-399-x86_64-linux-gnu.so"])
    assert not taken.fits()


@pytest.mark.parametrize("switch", ["no", ""])
def test_code_that_cannot_be_loaded_is_left_out(program: Path, monkeypatch: pytest.MonkeyPatch, switch: str) -> None:
    note(taken.fingerprint())
    (taken.FOLDER / (taken.LIBRARY + taken.EXTENSION_SUFFIXES[0])).write_text("no library")
    monkeypatch.setenv(taken.SWITCH, switch)
    monkeypatch.delitem(sys.modules, taken.LIBRARY, raising=False)
    before = list(sys.meta_path)
    taken.take_compiled()
    assert sys.meta_path == before


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str, fails: bool = False, same: bool = True) -> int:
    """The exit code of the tool; the compilers are not run, nor what they make."""

    def compilers(command, **_):
        (tool.WORK / "made").mkdir()
        return SimpleNamespace(returncode=int(fails))

    monkeypatch.setattr(subprocess, "run", compilers)
    monkeypatch.setattr(tool, "builds_the_same", lambda: same)
    monkeypatch.setattr(sys, "argv", ["compiled.py", *arguments])
    try:
        tool.main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_make_compiles_once(program: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv(tool.SWITCH, "")
    monkeypatch.setattr(tool, "lacking", lambda: "")
    assert run(monkeypatch, "--once") == 0 and taken.fits()
    assert capsys.readouterr().out.startswith("compiling the program: ")
    assert run(monkeypatch, "--once") == 0 and capsys.readouterr().out == ""
    (program / "words.py").write_text("WORDS = 2\n")
    assert run(monkeypatch, "--once") == 0 and not taken.fits()
    assert "`make compiled` compiles it anew" in capsys.readouterr().out
    assert run(monkeypatch) == 0 and taken.fits()


@pytest.mark.parametrize(
    ("compiler", "fails", "told"),
    [
        ("no-such-compiler", False, "no C compiler (no-such-compiler): the program is interpreted"),
        (sys.executable, True, "compiling failed, build/compiled.log tells why: the program is interpreted"),
    ],
    ids=["no compiler", "a compiler that fails"],
)
def test_make_goes_on_where_compiling_is_impossible(
    program: Path, monkeypatch: pytest.MonkeyPatch, capsys, compiler: str, fails: bool, told: str
) -> None:
    monkeypatch.setenv(tool.SWITCH, "")
    monkeypatch.setenv("CC", compiler)
    monkeypatch.setattr(tool.sysconfig, "get_path", lambda name: str(program))
    (program / "Python.h").touch()
    assert run(monkeypatch, "--once", fails=fails) == 0
    assert told in capsys.readouterr().out
    assert run(monkeypatch, "--once", fails=fails) == 0 and capsys.readouterr().out == ""
    assert run(monkeypatch, fails=fails) == 1 and told in capsys.readouterr().out
    assert not taken.FOLDER.exists()


def test_what_gives_other_rows_is_thrown_away(program: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv(tool.SWITCH, "")
    monkeypatch.setattr(tool, "lacking", lambda: "")
    assert run(monkeypatch, "--once", same=False) == 0
    assert "gives other rows, please report it" in capsys.readouterr().out
    assert not taken.FOLDER.exists() and tool.LOG.exists()


def test_switched_off_nothing_is_compiled(program: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv(tool.SWITCH, "no")
    assert run(monkeypatch, "--once") == 0 and capsys.readouterr().out == ""
    assert not tool.LOG.exists()


def test_dataclasses_are_written_out_line_for_line() -> None:
    source = """from pipeline.frozen import frozen


@frozen
class Row:
    \"\"\"A row.\"\"\"

    name: str
    size: int = 1
    known: dict[str, int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Told:
    name: str
"""
    written = plainly_frozen(source).split("\n")
    changed = [(at, line) for at, line in enumerate(written) if line != source.split("\n")[at]]
    assert [at for at, _ in changed] == [0, 3, 10]
    assert changed[1][1] == "@dataclass(slots=True, unsafe_hash=True, init=False)"
    parameters = "self, name: str, size: int = 1, known: dict[str, int] | None = None"
    stores = "self.name = name; self.size = size; self.known = dict() if known is None else known"
    assert changed[2][1] == f"    def __init__({parameters}) -> None: {stores}"


def test_constants_are_marked_line_for_line() -> None:
    source = """from __future__ import annotations
T = TypeVar("T")
Words = dict[str, int]
NAMES = frozenset({"al"})
_SIZES: dict[str, int] = {
    "a": 1,
}
_NEAR, _FAR = 3, 7
seen = 1
seen = 2


def told(at: int) -> int:
    most = 2
    return most
"""
    lines = source.split("\n")
    marked = plainly_final(source).split("\n")
    assert [(lines[at], line) for at, line in enumerate(marked) if line != lines[at]] == [
        ("from __future__ import annotations", "from __future__ import annotations; from typing import Final"),
        ('NAMES = frozenset({"al"})', 'NAMES: Final = frozenset({"al"})'),
        ("_SIZES: dict[str, int] = {", "_SIZES: Final[dict[str, int]] = {"),
        ("_NEAR, _FAR = 3, 7", "_NEAR: Final = 3; _FAR: Final = 7"),
    ]


BOUNDS = ("", "-3", "-2", "-1", "0", "1", "2", "i", "i + 1", "i - 1")
LISTS = ("== []", '== ["a"]', '!= ["b", "a"]', 'in (["a"], [])', 'not in (["a", "b"], ["b"])')


@pytest.mark.parametrize("begin", BOUNDS)
@pytest.mark.parametrize("end", BOUNDS)
@pytest.mark.parametrize("asked", LISTS)
def test_slices_are_compared_plainly(begin: str, end: str, asked: str) -> None:
    source = f"x[{begin}:{end}] {asked}"
    cut, plain = (eval(f"lambda x, i: {text}") for text in (source, plainly_compared(source)))
    items = [[*"abab"[first:last]] for first in range(3) for last in range(first, 5)]
    assert [(x, i) for x in items for i in range(-6, 7) if cut(x, i) != plain(x, i)] == []


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ('x.tags[-1:] == ["A"]', "((len(x.tags) >= 1 and x.tags[-1] == 'A'))"),
        ('"ö" in y and x[-2:-1] in (["A"], [])', "\"ö\" in y and ((len(x) >= 2 and x[-2] == 'A') or (len(x) <= 1))"),
        ('f(x)[-1:] == ["A"]', ""),
        ('x[i:] == ["A"]', ""),
        ('x[-1:] == [f(y)]', ""),
        ('x[-1:] == "A"', ""),
    ],
)  # fmt: skip
def test_slices_are_left_where_that_would_read_more(source: str, plain: str) -> None:
    assert plainly_compared(source) == (plain or source)


def test_patterns_are_kept_as_python_makes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path / patterns.NAME)
    _, kept = marshal.loads((tmp_path / patterns.NAME).read_bytes())
    monkeypatch.setattr(patterns, "_kept", lambda: kept)
    texts = sorted(kept)[::40]
    assert len(texts) > 5 and [text for text in texts if patterns.pattern(text) != re.compile(text)] == []
    assert patterns.pattern("(?P<a>b)").match("b")["a"] == "b"


@pytest.mark.parametrize(
    "content", [b"", b"no marshal", marshal.dumps(("another Python", {"a": None})), marshal.dumps(3)]
)
def test_patterns_of_another_python_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    (tmp_path / patterns.NAME).write_bytes(content)
    monkeypatch.setattr(taken, "FOLDER", tmp_path)
    monkeypatch.setattr(taken, "is_taken", lambda: True)
    assert patterns._kept.__wrapped__() == {}


CODE = """    cpy_r_r1 = CPyStatic_words___globals;
    cpy_r_r2 = CPyStatics[340]; /* 'takewhile' */
    cpy_r_r3 = CPyDict_GetItem(cpy_r_r1, cpy_r_r2);
    cpy_r_r4 = ((WalkObject *)cpy_r_r0)->_lists;
    CPy_INCREF(cpy_r_r4);
    cpy_r_r5 = CPyStatics[3402]; /* 'grading' */
    cpy_r_r6 = PyObject_GetItem(cpy_r_r4, cpy_r_r5);
    cpy_r_r7 = CPyStatics[3403]; /* 'said' */
    cpy_r_r8 = PyObject_GetItem(cpy_r_fields, cpy_r_r7);
    cpy_r_r9 = PySet_Contains(cpy_r_r6, cpy_r_r8);
"""


def test_lookups_are_kept_but_not_while_a_module_is_imported() -> None:
    imported = f"char CPyDef_words_____top_level__(void) {{\n{CODE}}}\n"
    code = f"{quickcode.INCLUDE}{CODE}{imported}{CODE}"
    first, middle, last = quickcode.quickened(code).replace(quickcode.HEADER, "").partition(imported)
    assert middle and first == quickcode.INCLUDE + last
    changed = [line.strip() for line in last.splitlines() if line not in CODE.splitlines()]
    assert changed == [
        "KEPT(cpy_r_r3, CPyDict_GetItem(cpy_r_r1, cpy_r_r2));",
        "KEPT_OF(cpy_r_r6, cpy_r_r4, PyObject_GetItem(cpy_r_r4, cpy_r_r5));",
        "cpy_r_r9 = Quick_Contains(cpy_r_r6, cpy_r_r8);",
    ]
    assert quickcode.quickened(CODE) == CODE
