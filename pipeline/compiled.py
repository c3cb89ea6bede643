"""Machine code in place of modules of this program, where `tools/compiled.py` has made it of just this program.

It is left out as soon as a module has changed, was added or is gone, under another Python, and where the environment variable
CLAIM_TIMELINE_COMPILED is `no`. The rows are the same, byte for byte.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

SWITCH = "CLAIM_TIMELINE_COMPILED"
PROGRAM = Path(__file__).parent
FOLDER = PROGRAM.parent / "build" / "compiled"
NOTE = "made_of"
"""File of the folder: `fingerprint` of what the machine code was made of."""
GROUP = "claim_timeline"
LIBRARY = f"{GROUP}__mypyc"
"""The library that holds the code of all modules; the files named after them only lead there."""


def fingerprint() -> str:
    """SHA-256 over the names and bytes of the program's modules and the kind of Python that runs them."""
    digest = hashlib.sha256(EXTENSION_SUFFIXES[0].encode())
    paths = (os.path.join(folder, name) for folder, _, names in os.walk(PROGRAM) for name in names)
    for path in sorted(path for path in paths if path.endswith(".py")):
        with open(path, "rb") as stream:
            digest.update(f"\0{path[len(str(PROGRAM)) :]}\0".encode() + stream.read())
    return digest.hexdigest()


def fits() -> bool:
    """Whether there is machine code, and it was made of the program as it is."""
    try:
        return (FOLDER / NOTE).read_text() == fingerprint()
    except OSError:
        return False


def take_compiled() -> None:
    """From now on, import machine code in place of modules, if there is any that fits and the environment does not forbid it."""
    if os.environ.get(SWITCH) == "no" or not fits():
        return
    sys.meta_path.insert(0, _Compiled)
    try:
        import_module(LIBRARY)
    except ImportError:  # made for a machine of another kind
        sys.meta_path.remove(_Compiled)


def is_taken() -> bool:
    """Whether machine code is imported in place of modules."""
    return _Compiled in sys.meta_path


class _Compiled:
    """Finds the modules that there is machine code of."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        if not name.startswith((f"{__package__}.", LIBRARY)):
            return None
        file = FOLDER / (name.replace(".", "/") + EXTENSION_SUFFIXES[0])
        return spec_from_file_location(name, file) if file.is_file() else None
