"""Run the notebooks on a build and write them with their outputs: `make notebook`.

Usage: notebook.py OUT FOLDER [NAME ...]      (all notebooks without names)

Notebooks are kept as scripts (`notebooks/NAME.py`, jupytext's percent format), so that changes can be reviewed. They find the
tables by the variable OUT and the documents by RAW.
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
SOURCES = ROOT / "notebooks"


def run(name: str, out: Path, target: Path) -> None:
    """Execute a notebook on the tables in `out` and write it to `target`; raises CellExecutionError for a cell that fails."""
    notebook = jupytext.read(SOURCES / f"{name}.py")
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}})
    kernel = client.create_kernel_manager()
    with tempfile.TemporaryDirectory() as sockets:
        kernel.transport, kernel.ip = "ipc", f"{sockets}/kernel"  # no network port, not even a local one
        client.execute(env={**os.environ, "OUT": str(out.resolve())})
    nbformat.write(notebook, target)


def main() -> None:
    """Parse arguments, run, and say where the results are."""
    known = sorted(path.stem for path in SOURCES.glob("*.py"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="folder with the tables")
    parser.add_argument("folder", type=Path, help="folder to write notebooks into")
    parser.add_argument("names", nargs="*", choices=[*known, []], help="notebooks to run")
    arguments = parser.parse_args()
    for name in arguments.names or known:
        target = arguments.folder / f"{name}.ipynb"
        try:
            run(name, arguments.out, target)
        except CellExecutionError as error:
            sys.exit(f"error: a cell of notebooks/{name}.py failed\n{error}")
        print(f"{arguments.out} -> {target}", flush=True)


if __name__ == "__main__":
    main()
