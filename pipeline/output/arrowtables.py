"""Tables of a build as Arrow tables, and Arrow as a build needs it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.output.columns import ROW_TYPES, columns
from pipeline.output.csvfile import read_csv
from pipeline.output.package import read_build


def read_arrow(
    name: str, out: Path, names: Sequence[str] | None = None, source: Literal["parquet", "csv"] | None = None
) -> pa.Table:
    """A table of a build.

    `source` None reads Parquet where there is such a file, else CSV. Raises ValueError for an unknown table or column,
    NoBuildError where `out` holds none.
    """
    if name not in ROW_TYPES:
        raise ValueError(f"no table {name!r}; there is: {', '.join(ROW_TYPES)}")
    unknown = [column for column in names or () if column not in ROW_TYPES[name].__dataclass_fields__]  # type: ignore[attr-defined]
    if unknown:
        raise ValueError(f"{name} has no column {unknown[0]!r}; there is: {', '.join(f.name for f in columns(name))}")
    read_build(out)
    parquet = out / f"{name}.parquet"
    if source == "parquet" or (source is None and parquet.exists()):
        return pq.read_table(parquet, columns=None if names is None else list(names))
    return read_csv(name, out / f"{name}.csv", names)


class _NoPandas(MetaPathFinder):
    """Finds no pandas."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> None:
        """Nothing: others find the rest. Raises ModuleNotFoundError for pandas."""
        if name == "pandas":
            raise ModuleNotFoundError(name)


def without_pandas() -> None:
    """Let Arrow go without pandas until a frame is asked for.

    Arrow looks for it at its first array, which takes a fifth of the start of a build and 60 MB in each of its processes.
    """
    if "pandas" in sys.modules:
        return
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([])
    finally:
        sys.meta_path.remove(finder)


def for_a_build() -> None:
    """Let Arrow go without pandas, and without memory of its own.

    What it would keep is given back to the system again and again: a twentieth of a rebuild's time and a fifth of its memory.
    """
    without_pandas()
    pa.set_memory_pool(pa.system_memory_pool())
