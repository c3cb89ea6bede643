"""The records of a JSON file, in whatever shape it gives them.

{"text": …}                                   one record
[{"text": …}, …]                              a list
{"response": {"results": [{"text": …}]}}      the answer of a news service: one list of objects, or of those that hold a text
{"a1": {"text": …}, "a2": {"text": …}}        objects by id
{"text": {"0": …, "1": …}, "date": {…}}       columns, as pandas writes a frame
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.inputs.fieldnames import holds_text

DEEPEST = 3
"""Objects within objects in which the one list of records is looked for."""


def records_in(content: Any) -> Any:
    """A list of records, where the content is one or holds one; else the content, which is a record itself or nothing."""
    if not isinstance(content, Mapping):
        return content
    if any(map(holds_text, content)):
        return _rows(content) or content
    if content and all(isinstance(value, Mapping) and any(map(holds_text, value)) for value in content.values()):
        return [{"id": key, **value} for key, value in content.items()]
    lists = list(_lists(content, DEEPEST))
    told = lists if len(lists) == 1 else [rows for rows in lists if any(map(holds_text, rows[0]))]
    return told[0] if len(told) == 1 else content


def _rows(columns: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """The records of an object of columns, whose cells are numbered."""
    if not all(isinstance(column, Mapping) and all(map(str.isdigit, column)) for column in columns.values()):
        return None
    numbers = dict.fromkeys(number for column in columns.values() for number in column)
    return [{name: column.get(number) for name, column in columns.items()} for number in numbers]


def _lists(content: Mapping[str, Any], depth: int) -> Iterator[list[Any]]:
    """The lists of objects in an object and in the objects within it."""
    for value in content.values():
        if isinstance(value, list) and isinstance(next(iter(value), 0), Mapping):
            yield value
        elif isinstance(value, Mapping) and depth:
            yield from _lists(value, depth - 1)
