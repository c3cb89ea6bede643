"""The data dictionary: every table and column in Markdown, generated from `schema.py`."""

from __future__ import annotations

from pipeline.output.columns import ROW_TYPES, Field, Kind, columns, describe, key
from pipeline.tables import suffixes

TYPES: dict[Kind, str] = {
    "text": "text",
    "integer": "int32",
    "number": "float64",
    "boolean": "boolean",
    "day": "date32",
    "instant": "timestamp, UTC",
    "spans": "list of {start, end}",
    "texts": "list of text",
}


def data_dictionary() -> str:
    """All tables as Markdown: a heading, what a row is, its files and key, and a table of its columns."""
    return "\n".join(_table(name) for name in ROW_TYPES)


def _table(name: str) -> str:
    files = " and ".join(f"`{name}{suffix}`" for suffix in suffixes(name))
    lines = [
        f"### {name}",
        "",
        f"{describe(name)} In {files}; key: {', '.join(f'`{column}`' for column in key(name))}.",
        "",
        "| column | type | null | meaning |",
        "| --- | --- | --- | --- |",
        *(_row(field) for field in columns(name)),
    ]
    return "\n".join(lines) + "\n"


def _row(field: Field) -> str:
    meaning = field.meaning.replace("|", "\\|")
    if field.allowed:
        meaning += f" ({', '.join(f'`{value}`' for value in field.allowed)})"
    if field.refers:
        meaning += f" (→ {field.refers})"
    return f"| {field.name} | {TYPES[field.kind]} | {'yes' if field.nullable else 'no'} | {meaning} |"
