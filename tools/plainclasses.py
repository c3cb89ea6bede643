"""Dataclasses written out, so that mypyc makes structures of them: used by `compiled.py`.

mypyc compiles what a class says itself; what `dataclass` adds when the program starts stays Python, and of all that is made of
a document's words half is dataclasses. So each gets the `__init__` that it would be given, on the empty line behind it: all
other lines keep their numbers.
"""

from __future__ import annotations

import ast
import re


def plainly_frozen(source: str) -> str:
    """A module's source, line for line, with `@frozen` and the `__init__` of dataclasses written out."""
    lines = source.split("\n")
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            for decorator in node.decorator_list:
                _write_out(node, decorator, lines)
    imported = r"\1; from dataclasses import dataclass"
    return re.sub(r"^(from pipeline\.frozen import .*)$", imported, "\n".join(lines), flags=re.MULTILINE)


def _write_out(node: ast.ClassDef, decorator: ast.expr, lines: list[str]) -> None:
    options = _options(decorator)
    if options is None:
        return
    if not node.bases and not lines[node.end_lineno or 0]:
        lines[node.end_lineno or 0] = _initialiser(node)
        options = [*options, "init=False"]
    lines[decorator.lineno - 1] = f"@dataclass({', '.join(options)})"


def _options(decorator: ast.expr) -> list[str] | None:
    """What a decorator asks of `dataclass`; None where it is another one, and where it has Python forbid assignments."""
    if isinstance(decorator, ast.Name):
        return {"frozen": ["slots=True", "unsafe_hash=True"], "dataclass": []}.get(decorator.id)
    if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "dataclass":
        options = [ast.unparse(keyword) for keyword in decorator.keywords]
        return None if "frozen=True" in options else options
    return None


def _initialiser(node: ast.ClassDef) -> str:
    """The `__init__` of a dataclass, in one line."""
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
    wanted, done = zip(
        *(_field(ast.unparse(one.target), ast.unparse(one.annotation), one.value) for one in fields), strict=True
    )
    if any(isinstance(one, ast.FunctionDef) and one.name == "__post_init__" for one in node.body):
        done = (*done, "self.__post_init__()")
    return f"    def __init__(self, {', '.join(wanted)}) -> None: {'; '.join(done)}"


def _field(name: str, kind: str, value: ast.expr | None) -> tuple[str, str]:
    """A field as a parameter, and what sets it."""
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "field":
        told = {keyword.arg: ast.unparse(keyword.value) for keyword in value.keywords}
        if "default_factory" in told:
            made = f"self.{name} = {told['default_factory']}() if {name} is None else {name}"
            return f"{name}: {kind} | None = None", made
        default = told.get("default")
    else:
        default = value and ast.unparse(value)
    return f"{name}: {kind}" + (f" = {default}" if default else ""), f"self.{name} = {name}"
