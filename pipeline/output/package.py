"""What stands beside the tables: `datapackage.json` (Frictionless) for tools, `build.json` for proof and for the next build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.inputs.source import PageMode
from pipeline.output.columns import ROW_TYPES, Field, Kind, columns, describe, key
from pipeline.provenance import file_digest, versions

BUILD = "build.json"
PACKAGE = "datapackage.json"
# Made from the tables on demand; a new build removes it, so that no page shows former tables.
PAGE = "timeline.html"

FRICTIONLESS: dict[Kind, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "day": "date",
    "instant": "datetime",
    "spans": "array",
    "texts": "array",
}


class NoBuildError(FileNotFoundError):
    """A folder holds no build."""


def digests_in(folder: Path) -> dict[str, str]:
    """SHA-256 of every file in `folder`, by name."""
    return {file.name: file_digest(file) for file in sorted(folder.iterdir())}


def write_package(folder: Path, digests: Mapping[str, str]) -> None:
    """Describe every table in `folder`, CSV files with their schema; Parquet files carry their own.

    `digests` are those of the files.
    """
    files = (file for file in sorted(folder.iterdir()) if file.stem in ROW_TYPES)
    resources = [_resource(file, digests[file.name]) for file in files]
    _write_json(folder / PACKAGE, {"profile": "data-package", "name": "claim-timeline", "resources": resources})


def write_build(
    folder: Path,
    counts: Mapping[str, int],
    digests: Mapping[str, str],
    inputs: Mapping[str, str],
    extractor: str,
    mode: PageMode,
) -> None:
    """Note what the outputs were made with and from; written last, so that it covers all other files.

    `counts` are rows by table, `digests` those of files in `folder` that are known, `inputs` SHA-256 by path below RAW,
    `mode` how web pages were read.
    """
    outputs = {
        file.name: {"sha256": digests.get(file.name) or file_digest(file), "bytes": file.stat().st_size}
        | ({"rows": counts[file.stem]} if file.stem in counts else {})
        for file in sorted(folder.iterdir())
    }
    content = {
        "extractor": extractor,
        "schema": schema_digest(),
        "html": mode,
        "versions": versions(mode),
        "inputs": dict(sorted(inputs.items())),
        "outputs": outputs,
    }
    _write_json(folder / BUILD, content | {"sha256": own_digest(content)})


def own_digest(build: Mapping[str, Any]) -> str:
    """SHA-256 over all else that build.json says."""
    others = {name: value for name, value in build.items() if name != "sha256"}
    return hashlib.sha256(_json(others).encode()).hexdigest()


def is_as_written(folder: Path) -> bool:
    """Whether build.json is, to the byte, what a build writes."""
    text = (folder / BUILD).read_text(encoding="utf-8")
    content = json.loads(text)
    return text == _json(content) and bool(content.get("sha256") == own_digest(content))


def read_build(folder: Path) -> dict[str, Any]:
    """Content of a folder's build.json; raises NoBuildError where it holds none."""
    path = folder / BUILD
    if not path.is_file():
        raise NoBuildError(f"no build in {folder}: {BUILD} is missing; run `make` first")
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NoBuildError(f"{path} is damaged: {error}; run `make` again") from None
    if not {"schema", "inputs", "outputs"} <= content.keys():
        raise NoBuildError(f"{path} is no note of a build; run `make` again")
    return content


def schema_digest() -> str:
    """SHA-256 over all columns of all tables: equal digests, equal meaning of files."""
    return hashlib.sha256(repr([(name, columns(name)) for name in sorted(ROW_TYPES)]).encode()).hexdigest()


def table_schema(table: str) -> dict[str, Any]:
    """Frictionless schema of a table's CSV."""
    schema: dict[str, Any] = {
        "fields": [_descriptor(field) for field in columns(table)],
        "primaryKey": list(key(table)),
        "missingValues": [""],
    }
    # A timeline stands for itself; references from list cells cannot be expressed.
    references = [_foreign_key(table, field) for field in columns(table) if field.refers and field.kind == "text"]
    return schema | ({"foreignKeys": references} if references else {})


def _descriptor(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if not field.nullable else {}
    if field.allowed:
        constraints["enum"] = list(field.allowed)
    described = {"name": field.name, "type": FRICTIONLESS[field.kind], "description": field.meaning}
    return described | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: str, field: Field) -> dict[str, Any]:
    assert field.refers
    target = "" if field.refers == table else field.refers
    return {"fields": [field.name], "reference": {"resource": target, "fields": [key(field.refers)[0]]}}


def _resource(file: Path, digest: str) -> dict[str, Any]:
    resource = {
        "path": file.name,
        "description": describe(file.stem),
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
    }
    if file.suffix == ".parquet":
        mediatype = "application/vnd.apache.parquet"
        return {"name": f"{file.stem}-parquet", "type": "file", "format": "parquet", "mediatype": mediatype} | resource
    profile = {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return {"name": file.stem} | profile | resource | {"schema": table_schema(file.stem)}


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    path.write_text(_json(content), encoding="utf-8", newline="\n")


def _json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
