"""Tables as pandas frames, the same from Parquet, from CSV and from rows in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pandas as pd
import pyarrow as pa

from pipeline.output.arrowtables import read_arrow
from pipeline.output.columns import Field, columns
from pipeline.tables import checked_tables


def read_table(
    name: str,
    out: Path | str = "data/out",
    columns: Sequence[str] | None = None,
    source: Literal["parquet", "csv"] | None = None,
) -> pd.DataFrame:
    """A table of a build: days as datetime64[s], vocabularies as ordered categories, lists as lists.

    `source` None reads Parquet where there is such a file, else CSV; both give the same frame. Raises ValueError for an
    unknown table or column, NoBuildError where `out` holds none.
    """
    return to_frame(name, read_arrow(name, Path(out), columns, source))


def to_frames(rows: Mapping[str, Sequence[Any]]) -> dict[str, pd.DataFrame]:
    """The frames that `read_table` would give had the rows been published; `rows` are row dataclasses by table."""
    return {name: to_frame(name, table) for name, table in checked_tables(rows).items()}


def to_frame(name: str, table: pa.Table) -> pd.DataFrame:
    """The frame of an Arrow table that has (some of) the columns of table `name`."""
    fields = {field.name: field for field in columns(name)}
    return pd.DataFrame({column: _series(table[column], fields[column]) for column in table.column_names})


def _series(cells: pa.ChunkedArray, field: Field) -> pd.Series[Any]:
    if field.allowed:
        return pd.Series(pd.Categorical(cells.to_pylist(), categories=list(field.allowed), ordered=True))
    if field.kind == "day":
        return pd.Series(cells.to_numpy().astype("datetime64[s]"))
    if field.kind in {"spans", "texts"}:
        return pd.Series(cells.to_pylist(), dtype=object)
    if field.kind == "integer" and field.nullable:
        return pd.Series(cells.to_pandas(types_mapper={pa.int32(): pd.Int32Dtype()}.get))
    return pd.Series(cells.to_pandas())
