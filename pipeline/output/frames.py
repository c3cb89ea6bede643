"""Tables as pandas frames, the same from Parquet, from CSV and from rows in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.output.arrowtables import read_arrow
from pipeline.output.columns import Field, columns
from pipeline.tables import checked_tables

TEXT: Any = pd.StringDtype(na_value=np.nan)
WHOLE: Any = pd.Int32Dtype()
"""What pandas makes of texts, and of whole numbers some of which are missing; its stubs lack how Arrow's cells become theirs."""


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
    cells = {column: _cells(table[column], fields[column]) for column in table.column_names}
    return pd.DataFrame(cells, index=pd.RangeIndex(table.num_rows), copy=False)


def _cells(cells: pa.ChunkedArray, field: Field) -> Any:
    """A column of a frame; no series, which take longer to make than all the cells of a short text."""
    if field.allowed:
        return _categories(cells, field.allowed)
    if field.kind == "text":
        return TEXT.__from_arrow__(cells)
    if field.kind == "day":
        return cells.to_numpy().astype("datetime64[s]")
    if field.kind in {"spans", "texts"}:
        return _objects(cells.to_pylist())
    if field.kind == "integer" and field.nullable:
        return WHOLE.__from_arrow__(cells)
    return cells.to_pandas().array


def _categories(cells: pa.ChunkedArray, allowed: tuple[str, ...]) -> pd.Categorical:
    codes = pc.fill_null(pc.index_in(cells, value_set=pa.array(allowed, pa.string())), -1)
    return pd.Categorical.from_codes(codes.to_numpy(), dtype=_dtype(allowed), validate=False)


@cache
def _dtype(allowed: tuple[str, ...]) -> pd.CategoricalDtype:
    return pd.CategoricalDtype(list(allowed), ordered=True)


def _objects(values: list[Any]) -> np.ndarray:
    """One object a cell, lists of equal length among them."""
    cells = np.empty(len(values), object)
    cells[:] = values
    return cells
