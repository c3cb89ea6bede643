"""What a build was made with: digests of code, language data and inputs, versions of libraries. No clock, no host."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pipeline.inputs.source import PageMode

# Libraries whose version can change a row; the rest only move or show bytes.
LIBRARIES = (
    "chardet",
    "confusable-homoglyphs",
    "ftfy",
    "lemminflect",
    "pandas",
    "py3langid",
    "pyarrow",
    "python-dateutil",
    "trafilatura",
    "warcio",
)


def versions(mode: PageMode) -> dict[str, str]:
    """Installed version of each library that can change a row; raises PackageNotFoundError where the mode's is missing."""
    return {name: version(name) for name in sorted((*LIBRARIES, *({"fast": ["resiliparse"]}.get(mode, []))))}


@cache
def extractor_digest(mode: PageMode) -> str:
    """SHA-256 over the package's code, its language data, the library versions and the way web pages are read."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for file in sorted([*folder.rglob("*.py"), *folder.glob("lang/*/*.toml")]):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(repr((mode, sorted(versions(mode).items()))).encode())
    return digest.hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
