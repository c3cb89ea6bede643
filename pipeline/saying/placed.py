"""Names behind a comma that are no source's: 'a clerk in Alba, | Norland'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.name_data import Name, NameData
from pipeline.saying.names import Names


def is_place(first: list[Token], run: Name, names: Names, data: NameData) -> bool:
    """'A fire in Alba, Norland': behind a place the next part is one, unless it is surely a person: 'mayor of Alba, Ann Lee'."""
    if len(first) < 3 or first[-1].pos != "PROPN":
        return False
    linked = next((token.lower for token in reversed(first) if token.pos == "ADP"), "")
    kind = names.kind(run)
    return (
        bool(linked) and kind != "person" and (kind != "" or len(run.words) == 1 or linked not in data.words["links"])
    )
