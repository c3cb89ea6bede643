"""The compiled program: made once, left out as soon as it does not fit. `make test-compiled` runs the tests of the rows on it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline import compiled as taken

sys.path.append(str(Path(__file__).parents[1] / "tools"))

from tools import compiled as tool
from tools.plainclasses import plainly_frozen


def test_what_is_to_be_compiled_is_there() -> None:
    assert [path for path in tool.chosen() if not (tool.ROOT / path).is_file()] == []
    assert {path.name for path in (tool.ROOT / "pipeline").rglob("*.py")} >= tool.INTERPRETED


@pytest.mark.parametrize("path", tool.chosen())
def test_no_set_is_taken_for_a_frozen_one(path: str) -> None:
    """`NAMES & fields.keys()` is a set, whatever NAMES is; the type checker sees a frozenset, and compiled code insists on it."""
    nodes = ast.walk(ast.parse((tool.ROOT / path).read_text(encoding="utf-8")))
    sets = ast.Name | ast.Attribute | ast.BinOp
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
