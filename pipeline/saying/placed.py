"""Names behind a comma that are no source's: 'a clerk in Alba, | Norland', 'the mayor of the capital, | Alba'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.name_forms import Name, NameData
from pipeline.saying.names import Names


def is_place(first: list[Token], run: Name, names: Names, data: NameData) -> bool:
    """'A fire in Alba, Norland', 'the mayor of the capital, Alba': behind a place the next part is one, unless it is surely a
    person ('the mayor of Alba, Ann Lee'); so is a body's behind what somebody belongs to: 'A clerk at the bank, Norbank'."""
    if len(first) < 3 or first[-1].pos != "PROPN":
        return False
    linked = next((token.lower for token in reversed(first) if token.pos == "ADP"), "")
    kind = names.kind(run)
    return (
        bool(linked) and kind != "person" and (kind != "" or len(run.words) == 1 or linked not in data.words["links"])
    )
