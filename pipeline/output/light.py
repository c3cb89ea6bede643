"""Arrow tables -> objects with some of the columns, where whole rows would be too much: equal texts are one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import make_dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa


def light_rows(tables: Iterable[pa.Table], names: Sequence[str], more: Sequence[str] = ()) -> list[Any]:
    """The rows with the columns `names`, read by attribute as the dataclasses are; `more` are columns to be filled, None."""
    light = _light(tuple(names), tuple(more))
    same: dict[Any, Any] = {}
    rows: list[Any] = []
    for table in tables:
        rows += map(light, *(cell_values(table[column], same) for column in names))
    return rows


@cache
def _light(names: tuple[str, ...], more: tuple[str, ...]) -> type:
    return make_dataclass("Light", [*names, *((name, Any, None) for name in more)], slots=True)


def cell_values(cells: pa.ChunkedArray, same: dict[Any, Any]) -> list[Any]:
    """The values of a column, lists as tuples; equal texts and days are one object, which `same` remembers, where many are."""
    whole = cells.combine_chunks()
    if isinstance(whole, pa.ChunkedArray):  # of an empty column
        whole = pa.concat_arrays(whole.chunks) if whole.chunks else pa.array([], whole.type)
    if pa.types.is_list(whole.type):
        items = cell_values(pa.chunked_array([whole.flatten()]), same)
        ends = whole.value_lengths().fill_null(0).to_numpy(zero_copy_only=False).cumsum().tolist()
        return [tuple(items[start:end]) for start, end in pairwise([0, *ends])]
    if not (pa.types.is_string(whole.type) or pa.types.is_date(whole.type)):
        return whole.to_pylist()
    coded = whole.dictionary_encode()
    count = len(coded.dictionary)
    if 2 * count > len(whole):
        return whole.to_pylist()
    known = np.empty(count + 1, object)
    known[:count] = [same.setdefault(value, value) for value in coded.dictionary.to_pylist()]
    found: list[Any] = known[coded.indices.fill_null(count).to_numpy()].tolist()
    return found
