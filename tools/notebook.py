"""Run the notebook on a build and write it with its outputs: `make notebook`.

Usage: notebook.py OUT TARGET.ipynb

The notebook is kept as a script (`notebooks/timeline.py`, jupytext's percent format), so that changes can be reviewed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "notebooks" / "timeline.py"


def run(out: Path, target: Path) -> None:
    """Execute the notebook on the tables in `out` and write it to `target`; raises CellExecutionError for a cell that fails."""
    notebook = jupytext.read(SOURCE)
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}})
    kernel = client.create_kernel_manager()
    with tempfile.TemporaryDirectory() as sockets:
        kernel.transport, kernel.ip = "ipc", f"{sockets}/kernel"  # no network port, not even a local one
        client.execute(env={**os.environ, "OUT": str(out.resolve())})
    nbformat.write(notebook, target)


def main() -> None:
    """Parse arguments, run, and say where the result is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="folder with the tables")
    parser.add_argument("target", type=Path, help="notebook to write")
    arguments = parser.parse_args()
    try:
        run(arguments.out, arguments.target)
    except CellExecutionError as error:
        sys.exit(f"error: a cell of {SOURCE.relative_to(ROOT)} failed\n{error}")
    print(f"{arguments.out} -> {arguments.target}")


if __name__ == "__main__":
    main()
