"""`croissant.json`: the tables of a build as a Croissant 1.1 description, for catalogues and loaders of data sets.

It says what `datapackage.json` says, in JSON-LD: files with their digests, and each table's columns with types and meanings,
and its key; no references, since tables refer to each other in circles, which loaders cannot follow. Columns are read from the
CSV files, where lists are JSON texts; whole texts from Parquet. A licence is for those to add who may publish the documents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.output.columns import ROW_TYPES, Field, Kind, columns, describe, key

CROISSANT = "croissant.json"
MEDIA = {".csv": "text/csv", ".parquet": "application/x-parquet"}
TYPES: dict[Kind, str] = {
    "text": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "day": "sc:Date",
    "instant": "sc:DateTime",
    "spans": "sc:Text",
    "texts": "sc:Text",
}
TERMS = """citeAs column equivalentProperty extract field fileProperty fileObject fileSet format includes isLiveDataset jsonPath
    key md5 parentField path recordSet references regex repeated replace samplingRate separator source subField transform"""
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    **{term: f"cr:{term}" for term in TERMS.split()},
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
}


def write_croissant(folder: Path, digests: Mapping[str, str]) -> None:
    """Describe the tables in `folder`; `digests` are those of the files."""
    files = sorted(file for file in folder.iterdir() if file.stem in ROW_TYPES and file.suffix in MEDIA)
    described = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "name": "claim-timeline",
        "description": "Dated claims: who claims what happened when, who said it when, and where it is written.",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "distribution": [_file(file, digests[file.name]) for file in files],
        "recordSet": [_table(name, {file.name for file in files}) for name in ROW_TYPES],
    }
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    (folder / CROISSANT).write_text(text, encoding="utf-8", newline="\n")


def _file(file: Path, digest: str) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.name,
        "name": file.name,
        "description": describe(file.stem),
        "contentUrl": file.name,
        "contentSize": f"{file.stat().st_size} B",
        "encodingFormat": MEDIA[file.suffix],
        "sha256": digest,
    }


def _table(name: str, files: set[str]) -> dict[str, Any]:
    source = f"{name}.csv" if f"{name}.csv" in files else f"{name}.parquet"
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": describe(name),
        "key": [{"@id": f"{name}/{column}"} for column in key(name)],
        "field": [_field(name, field, source) for field in columns(name)],
    }


def _field(table: str, field: Field, source: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{field.name}",
        "name": field.name,
        "description": field.meaning,
        "dataType": TYPES[field.kind],
        "source": {"fileObject": {"@id": source}, "extract": {"column": field.name}},
    }
