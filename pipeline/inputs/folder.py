"""The files below a folder of documents, and which of them are none."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from pipeline.inputs.filekinds import kind_of_file
from pipeline.inputs.readers import READERS, suffix_of

NO_INPUT = re.compile(r"\.|~\$|readme(?![^\W_])|(?:corrections\.toml|thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""Names of files that are no documents; folders with a dot are skipped too."""
SAVED_PARTS = re.compile(r"(?P<page>.+)(?:_files|_fichiers|_archivos|_arquivos|_ficheiros|_bestanden|-Dateien|-filer)")
"""The folder that a browser puts beside a saved page, with its pictures, scripts and advertisements."""


def find_files(raw: Path) -> list[tuple[str, Path]]:
    """Name and path of each readable input file, in order."""
    return [(name, path) for name, path in walk(raw) if path.is_file() and os.access(path, os.R_OK)]


def walk(raw: Path) -> list[tuple[str, Path]]:
    """Files below `raw`, by name; links to folders are not followed (their files are found where they are, or are not ours)."""
    if not raw.exists():
        raise FileNotFoundError(errno.ENOENT, "no such file or folder", str(raw))
    if not raw.is_dir():
        return [(_printable(raw.name), raw)]
    found: list[tuple[str, Path]] = []

    def note(error: OSError) -> None:
        found.append((_printable(Path(error.filename).relative_to(raw).as_posix()), Path(error.filename)))

    for folder, folders, files in os.walk(raw, onerror=note):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        parts = [name for name in folders if _page_of_parts(Path(folder, name))]
        folders[:] = [name for name in folders if name not in (*links, *parts) and not name.startswith(".")]
        for name in [*files, *links, *parts]:
            path = Path(folder, name)
            if not NO_INPUT.match(name):
                found.append((_printable(path.relative_to(raw).as_posix()), path))
    return sorted(found)


def _page_of_parts(folder: Path) -> str | None:
    """The page beside a folder that holds its parts."""
    named = SAVED_PARTS.fullmatch(folder.name)
    pages = (folder.with_name(named["page"] + suffix) for suffix in (".html", ".htm", ".xhtml")) if named else ()
    return next((page.name for page in pages if page.is_file()), None)


def _printable(name: str) -> str:
    """A path as text that any file can hold: bytes that are no UTF-8 are escaped."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def is_readable(path: Path) -> bool:
    """Whether a path is a file of a known format."""
    return why_no_input(path) is None


def why_no_input(path: Path) -> tuple[str, str] | None:
    """Why a path is no document, before it is opened."""
    if path.is_symlink() and not path.is_file():
        return (
            ("symbolic link", "a link to a folder is not followed")
            if path.is_dir()
            else ("symbolic link", "it leads nowhere")
        )
    if path.is_dir():
        page = _page_of_parts(path)
        return (
            ("parts of a page", f"saved with {page}")
            if page
            else ("unreadable folder", "its files could not be listed")
        )
    if not path.is_file():
        return "no file", "neither a file nor a folder"
    if suffix_of(path) not in READERS:
        return "unknown suffix", kind_of_file(path) or f"read are {' '.join(READERS)}, each also .gz"
    return None
