"""Write the generated parts of README.md anew: `make readme`. They stand between `<!-- name -->` and `<!-- end name -->`.

Modules come from the first lines of their docstrings; tables and columns from `schema.py`; targets from the Makefile.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

from pipeline.output.dictionary import data_dictionary

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PACKAGE = ROOT / "pipeline"
# The modules of the package itself in the order of the flow; each folder holds what the stages named in it are made of.
FLOW = (
    "__init__", "__main__", "build", "single", "schema", "model", "language", "documents", "publication", "sentences", "words",
    "clauses", "timex", "normalise", "edtf", "attribution", "claimants", "mentions", "confidence", "linking", "tables", "verify",
    "explain", "garbage", "provenance",
)  # fmt: skip


def fresh(text: str) -> str:
    """README's text with every generated part as it has to be now; raises ValueError where a part's marks are missing."""
    for name, generate in PARTS.items():
        part = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        if not part.search(text):
            raise ValueError(f"README.md has no part {name!r}")
        content = generate()
        text = part.sub(lambda found, content=content: f"{found[1]}\n{content.strip()}\n\n{found[2]}", text)
    return text


def targets() -> str:
    """The targets of the Makefile with their comments, as a table."""
    found = re.findall(r"^([a-z]+):.*?## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    rows = [f"| `make{'' if name == 'build' else ' ' + name}` | {comment} |" for name, comment in found]
    return "\n".join(["| command | does |", "| --- | --- |", *rows])


def modules() -> str:
    """The modules of the flow and the folders of their parts, each with the first line of its docstring, as a list."""
    missing = {path.stem for path in PACKAGE.glob("*.py")} ^ set(FLOW)
    if missing:
        raise ValueError(f"FLOW in tools/readme.py and pipeline/ differ: {', '.join(sorted(missing))}")
    lines = [_line(PACKAGE / f"{name}.py") for name in FLOW]
    folders = sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))
    return "\n".join([*lines, *(f"- `{folder.name}/` {_first_line(folder / '__init__.py')}" for folder in folders)])


def _line(path: Path) -> str:
    return f"- `{path.name}` {_first_line(path)}"


def _first_line(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return re.split(r"\n\n|(?<=[.:;])\n", docstring)[0].replace("\n", " ")


PARTS: dict[str, Callable[[], str]] = {"targets": targets, "modules": modules, "tables": data_dictionary}


def main() -> None:
    """Write README.md if a part changed."""
    text = README.read_text(encoding="utf-8")
    if fresh(text) != text:
        README.write_text(fresh(text), encoding="utf-8")
        print("changed: README.md")


if __name__ == "__main__":
    main()
