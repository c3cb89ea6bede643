"""Constants told as such, so that mypyc need not look them up by their names: used by `compiled.py`.

What a module binds by name is a dictionary's, from which compiled code fetches it, and asks what it is, each time that a function
comes by: a tenth of the time that a document takes. A name marked `Final` has a place of its own in memory, in its module and in
those that import it.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

CONSTANT = re.compile("_?(?:[A-Z][A-Z0-9_]+|[a-z][a-z0-9_]*)")
"""What is no type: those are `CamelCase` or one letter."""
FUTURE = "from __future__ import annotations"


def plainly_final(source: str) -> str:
    """A module's source, line for line, in which the names that are bound once and for all are marked so."""
    lines = source.split("\n")
    body = ast.parse(source).body
    bound = Counter(name for node in body for name in _bound(node))
    for node in body:
        if all(bound[name] == 1 and CONSTANT.fullmatch(name) for name in _bound(node)):
            _mark(node, lines)
    return "\n".join(lines).replace(FUTURE, f"{FUTURE}; from typing import Final", 1)


def _bound(node: ast.stmt) -> Iterator[str]:
    """The names that a statement binds to values."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    for target in targets:
        yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))


def _mark(node: ast.stmt, lines: list[str]) -> None:
    at = node.lineno - 1
    if isinstance(node, ast.AnnAssign) and node.value:
        begin, end = node.annotation.col_offset, node.annotation.end_col_offset or 0
        lines[at] = f"{lines[at][:begin]}Final[{lines[at][begin:end]}]{lines[at][end:]}"
    elif isinstance(node, ast.Assign) and len(node.targets) == 1:
        if isinstance(node.targets[0], ast.Name):
            lines[at] = lines[at].replace(" =", ": Final =", 1)
        elif (
            isinstance(node.targets[0], ast.Tuple)
            and isinstance(node.value, ast.Tuple)
            and node.end_lineno == node.lineno
        ):
            each = zip(node.targets[0].elts, node.value.elts, strict=True)
            lines[at] = "; ".join(f"{ast.unparse(name)}: Final = {ast.unparse(value)}" for name, value in each)
