"""Data -> text that stands in HTML: JSON, gzip, base64. No text of a document is ever part of the page's markup.

Arrow's gzip is used because its version is in the lock file, so that the same tables give the same bytes on every machine; a
Python may be linked to any zlib.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import pyarrow as pa

GZIP = pa.Codec("gzip", compression_level=9)
# The tenth byte of a gzip file names the operating system; 255: unknown.
SYSTEM = 9


def island(data: Any) -> str:
    """The data as letters, digits, `+`, `/` and `=` only."""
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    packed = bytearray(GZIP.compress(content, asbytes=True))
    packed[SYSTEM] = 255
    return base64.b64encode(packed).decode("ascii")
