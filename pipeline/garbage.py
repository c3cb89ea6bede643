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


SELDOM = 200_000
"""Objects more than at the last search, from which the next one comes."""


def keep_program() -> None:
    """What is loaded by now is never searched again, what is made later seldom, and nothing when Python ends.

    What is remembered of words would be searched after each portion; a last search would take up to half a second to free what
    the system takes back anyway.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)
