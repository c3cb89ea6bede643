"""Write the generated parts of README.md anew: `make readme`. They stand between `<!-- name -->` and `<!-- end name -->`.

Modules come from the first lines of their docstrings, under the stage of the flow that is the first to need them; tables
and columns from `schema.py`; targets from the Makefile.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

from pipeline.dictionary import data_dictionary

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PACKAGE = ROOT / "pipeline"
# The flow, in order. A helper stands under the first stage that needs it, a module that several stages need under `build`.
STAGES = (
    "documents", "publication", "sentences", "words", "clauses", "timex", "attribution", "claimants", "normalise",
    "mentions", "confidence", "linking", "tables", "verify", "explain", "single", "dictionary",
)  # fmt: skip
TOP = ("__init__", "__main__", "build", "schema", "model", "language", "provenance")


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
    """Every module of the package with the first line of its docstring, as a list."""
    below = _helpers()
    lines = [_line(name) for name in TOP]
    for stage in STAGES:
        lines += [_line(stage), *("  " + _line(name) for name in below[stage])]
    return "\n".join(lines)


def _line(name: str) -> str:
    docstring = ast.get_docstring(_tree(name)) or ""
    first = re.split(r"\n\n|(?<=[.:;])\n", docstring)[0].replace("\n", " ")
    return f"- `{name}.py` {first}"


def _helpers() -> dict[str, list[str]]:
    """The modules under each stage, in the order in which they are needed."""
    placed = {*TOP, *STAGES}
    below: dict[str, list[str]] = {}
    for stage in STAGES:
        queue, below[stage] = [stage], []
        for name in queue:
            for needed in _imports(name):
                if needed not in placed:
                    placed.add(needed)
                    below[stage].append(needed)
                    queue.append(needed)
    left = sorted({path.stem for path in PACKAGE.glob("*.py")} - placed)
    if left:
        raise ValueError(f"no stage needs pipeline/{left[0]}.py")
    return below


def _imports(name: str) -> list[str]:
    nodes = [node for node in ast.walk(_tree(name)) if isinstance(node, ast.ImportFrom)]
    found = [node.module.removeprefix("pipeline.") for node in nodes if (node.module or "").startswith("pipeline.")]
    found += [alias.name for node in nodes if node.module == "pipeline" for alias in node.names]
    return [module for module in found if (PACKAGE / f"{module}.py").exists()]


def _tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8"))


PARTS: dict[str, Callable[[], str]] = {"targets": targets, "modules": modules, "tables": data_dictionary}


def main() -> None:
    """Write README.md if a part changed."""
    text = README.read_text(encoding="utf-8")
    if fresh(text) != text:
        README.write_text(fresh(text), encoding="utf-8")
        print("changed: README.md")


if __name__ == "__main__":
    main()
