"""Write the generated parts of README.md and docs anew: `make readme`. They stand between `<!-- x -->` and `<!-- end x -->`.

Modules come from the first lines of their docstrings; tables and columns from `schema.py`; targets from the Makefile.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

from pipeline.output.dictionary import data_dictionary
from pipeline.review.decisions import FIELDS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PACKAGE = ROOT / "pipeline"
# The modules of the package itself in the order of the flow; each folder holds what the stages named in it are made of.
FLOW = (
    "__init__", "__main__", "build", "single", "schema", "model", "language", "documents", "publication", "sentences", "words",
    "clauses", "timex", "normalise", "edtf", "attribution", "claimants", "mentions", "confidence", "linking", "tables", "verify",
    "diff", "explain", "steps", "frozen", "garbage", "provenance", "compiled", "patterns",
)  # fmt: skip


def fresh(path: Path) -> str:
    """A page's text with every generated part as it has to be now; raises ValueError where a part's marks are missing."""
    text = path.read_text(encoding="utf-8")
    for name, generate in PAGES[path].items():
        part = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        if not part.search(text):
            raise ValueError(f"{path.name} has no part {name!r}")
        content = generate()
        text = part.sub(lambda found, content=content: f"{found[1]}\n{content.strip()}\n\n{found[2]}", text)
    return text


def targets() -> str:
    """The targets of the Makefile with their comments, as a table."""
    found = re.findall(r"^([a-z-]+):.*?## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
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


def decision_columns() -> str:
    """The columns of decisions.csv as a table."""
    rows = [
        f"| {field.name} | {field.meaning}{' (' + ', '.join(field.allowed) + ')' if field.allowed else ''} | "
        f"{'' if field.nullable else 'yes'} |"
        for field in FIELDS
    ]
    return "\n".join(["| column | meaning | needed |", "| --- | --- | --- |", *rows])


PAGES: dict[Path, dict[str, Callable[[], str]]] = {
    README: {"targets": targets, "tables": data_dictionary},
    ROOT / "docs" / "development.md": {"modules": modules},
    ROOT / "docs" / "decisions.md": {"decisions": decision_columns},
}


def main() -> None:
    """Write the pages of which a part changed."""
    for path in PAGES:
        text = fresh(path)
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"changed: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
