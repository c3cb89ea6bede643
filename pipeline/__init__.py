"""From a folder of documents to a table of dated claims: `build` a folder, `extract` from one text, `read_table`.

The three are loaded when they are first asked for, so that importing a single module of the package stays cheap.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pipeline.compiled import take_compiled

if TYPE_CHECKING:
    from pipeline.build import build as build
    from pipeline.output.frames import read_table as read_table
    from pipeline.single import extract as extract

__all__ = ["build", "extract", "read_table"]

take_compiled()
HOMES = {"build": "pipeline.build", "extract": "pipeline.single", "read_table": "pipeline.output.frames"}


class _Package(ModuleType):
    """The package: `pipeline.build` is the function, also once the module of that name is loaded.

    Python binds every submodule it loads to its package; for a name of `HOMES` the function is bound in its place.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if name in HOMES and isinstance(value, ModuleType):
            value = getattr(value, name)
        super().__setattr__(name, value)

    def __getattr__(self, name: str) -> Any:
        if name not in HOMES:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        function = getattr(import_module(HOMES[name]), name)
        setattr(self, name, function)
        return function


sys.modules[__name__].__class__ = _Package
