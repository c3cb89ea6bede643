"""Write the golden tables anew: `make golden`. Review the difference before you commit it: every changed cell is a claim.

The documents in `tests/golden/raw` are built and the CSV files kept in `tests/golden/out`. The extractor's digest, which
changes with every line of code, is left empty there.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from pipeline import build
from pipeline.provenance import extractor_digest

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"


def golden_tables() -> dict[str, str]:
    """Content of each CSV file of a fresh build, by name."""
    with tempfile.TemporaryDirectory() as out:
        build(GOLDEN / "raw", out)
        files = sorted(Path(out).glob("*.csv"))
        return {file.name: file.read_bytes().decode("utf-8").replace(extractor_digest("full"), "") for file in files}


def main() -> None:
    """Replace the tables and say which of them changed."""
    folder = GOLDEN / "out"
    folder.mkdir(exist_ok=True)
    tables = golden_tables()
    for name in sorted({path.name for path in folder.iterdir()} | tables.keys()):
        path = folder / name
        former = path.read_bytes() if path.exists() else b""
        if name not in tables:
            path.unlink()
        elif former != tables[name].encode("utf-8"):
            path.write_bytes(tables[name].encode("utf-8"))
            print(f"changed: {path.relative_to(GOLDEN.parents[1])}")


if __name__ == "__main__":
    main()
