"""Names behind a comma that are no source's: 'a clerk in Alba, | Norland', 'the mayor of the capital, | Alba'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.name_forms import Name, NameData
from pipeline.saying.names import Names
from pipeline.saying.source_words import head_of, last_phrase


def is_place(first: list[Token], run: Name, names: Names, data: NameData) -> bool:
    """'A fire in Alba, Norland', 'the mayor of the capital, Alba': behind a place the next part is one, unless it is surely a
    person ('the mayor of Alba, Ann Lee'); so is a body's behind what somebody belongs to: 'A clerk at the bank, Norbank'."""
    head = head_of(first, data.pronouns["relative"])
    someone = any(head[-1].lemma in data.words[key] for key in ("titles", "jobs", "associates", "humans"))
    last = last_phrase(first)
    if 0 < len(last) < len(first) and last[-1].lemma in data.words["place_nouns"] and names.kind(run) != "person":
        return True
    belongs = 0 < len(last) < len(first) and last[0].pos == "DET" and last[-1].pos == "NOUN"
    if belongs and someone and names.kind(run) in ("thing", "place"):
        return True
    if len(first) < 3 or first[-1].pos != "PROPN":
        return False
    linked = next((token.lower for token in reversed(first) if token.pos == "ADP"), "")
    kind = names.kind(run)
    return (
        bool(linked) and kind != "person" and (kind != "" or len(run.words) == 1 or linked not in data.words["links"])
    )
