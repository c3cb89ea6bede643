"""Slices that are only compared, written as comparisons of what they hold: used by `compiled.py`.

`tags[-1:] == ["IN"]` makes two lists to compare them. Compiled code reads the last tag in a twentieth of that time, and rules
ask such things of every word.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

Bound = tuple[str, int]
"""A name, '' if there is none, and what is added to it."""


def plainly_compared(source: str) -> str:
    """A module's source, line for line, in which no list is cut only to compare what comes of it with lists in brackets."""
    lines = source.split("\n")
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Compare)]
    for node in sorted(found, key=lambda one: (one.lineno, -one.col_offset)):
        if node.lineno == node.end_lineno and (written := _compared(node)):
            line = lines[node.lineno - 1].encode()
            lines[node.lineno - 1] = (line[: node.col_offset] + written.encode() + line[node.end_col_offset :]).decode()
    return "\n".join(lines)


def _compared(node: ast.Compare) -> str:
    """The comparison without a slice; '' if it has none, or is another one."""
    cut, asked, right = node.left, node.ops[0], node.comparators[0]
    if len(node.ops) > 1 or not isinstance(cut, ast.Subscript) or not isinstance(cut.slice, ast.Slice):
        return ""
    lists = [right]
    if isinstance(asked, ast.In | ast.NotIn):
        lists = right.elts if isinstance(right, ast.Tuple) else []
    elif not isinstance(asked, ast.Eq | ast.NotEq):
        return ""
    if not lists or cut.slice.step or not _is_plain(cut.value) or not all(isinstance(one, ast.List) for one in lists):
        return ""
    each = [_holds(ast.unparse(cut.value), cut.slice, one.elts) for one in lists if isinstance(one, ast.List)]
    either = f"({' or '.join(each)})"
    return "" if not all(each) else f"(not {either})" if isinstance(asked, ast.NotEq | ast.NotIn) else either


def _is_plain(node: ast.expr) -> bool:
    """`state.tags`, "IN": to read it twice, or not at all, is no other than to read it once."""
    return isinstance(node, ast.Name | ast.Constant) or (isinstance(node, ast.Attribute) and _is_plain(node.value))


def _holds(name: str, cut: ast.Slice, items: Sequence[ast.expr]) -> str:
    """Whether a slice of a list holds these items; '' if that cannot be asked plainly."""
    lower, upper = _bound(cut.lower, ("", 0)), _bound(cut.upper, None)
    if not all(map(_is_plain, items)) or lower is None or (upper is None and cut.upper):
        return ""
    values = [ast.unparse(item) for item in items]
    if not lower[0] and (upper is None or not upper[0]):
        return _at_constants(name, lower[1], upper and upper[1], values)
    alone = len(values) < 2 and upper == (lower[0], lower[1] + 1)
    return _at_name(name, lower, values) if alone else ""


def _bound(node: ast.expr | None, missing: Bound | None) -> Bound | None:
    """A bound of a slice: `-1`, `index`, `index - 1`; None where it is another one."""
    match node:
        case None:
            return missing
        case ast.Name(name):
            return name, 0
        case ast.BinOp(ast.Name(name), ast.Add(), ast.Constant(int(added))):
            return name, added
        case ast.BinOp(ast.Name(name), ast.Sub(), ast.Constant(int(added))):
            return name, -added
        case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
            return "", -value
        case ast.Constant(int(value)):
            return "", value
    return None


def _at_constants(name: str, lower: int, upper: int | None, values: list[str]) -> str:
    """`tags[-2:-1]`: how long the list is, and its items there."""
    size = (-lower if lower < 0 else None) if upper is None else upper - lower
    if (upper is not None and (lower < 0) != (upper < 0)) or (size is not None and (size < 1 or size < len(values))):
        return ""
    beside = (-upper if upper else 0) if lower < 0 else lower
    length = f"{'<=' if not values else '>=' if len(values) == size else '=='} {beside + len(values)}"
    return _all(f"len({name}) {length}", name, "", -beside - len(values) if lower < 0 else lower, values)


def _at_name(name: str, lower: Bound, values: list[str]) -> str:
    """`tags[place - 1 : place]`: whether there is an item, and which; the last one is not found so, as behind it stands 0."""
    at = _written(*lower)
    there = f"(0 <= {at} < len({name}) or -len({name}) <= {at} < -1)"
    return _all(there if values else f"not {there}", name, *lower, values)


def _all(asked: str, name: str, start: str, first: int, values: list[str]) -> str:
    items = [f"{name}[{_written(start, first + at)}] == {value}" for at, value in enumerate(values)]
    return f"({' and '.join([asked, *items])})"


def _written(start: str, added: int) -> str:
    """`place - 1`, `-2`."""
    return f"{start}{added:+}" if start and added else start or str(added)
