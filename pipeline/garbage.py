"""Python's search for garbage in cycles, paused.

The more objects live, the longer each search takes. Rows and tables form no cycles, so nothing is missed while it rests.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search() -> Iterator[None]:
    """No search for cycles within the block, or within a function that this decorates."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def keep_program() -> None:
    """What is loaded by now is never searched again, and nothing is when Python ends.

    A last search would take up to half a second to free what the system takes back anyway.
    """
    gc.freeze()
    atexit.register(gc.freeze)
