"""Is a name the subject with which a sentence begins, or that of its main clause?"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.name_data import Name
from pipeline.syntax.places import ended_by


def opens_sentence(tokens: list[Token], name: Name, behind: frozenset[str]) -> bool:
    """'Ann Lee left', 'When Ann Lee left'; words of `behind` may stand before its verb ('Lee himself left', 'Lee today left')."""
    hangs = False
    for token in tokens:
        if token.start >= name.end:
            if token.lower in behind:
                continue
            return token.pos in ("VERB", "AUX", "ADV", "PUNCT") and token.text != ":" and not hangs
        if token.pos in ("VERB", "AUX") and token.end <= name.start:
            return False
        if token.start < name.start:  # the "of" in 'Union of Alba' is none on which it hangs
            hangs = token.pos == "ADP" or (hangs and token.pos != "PUNCT")  # 'Clerks from Alba met'
    return False


def follows_fronted(tokens: list[Token], name: Name) -> bool:
    """'Asked if she was ill, | Ann Lee laughed', 'After the vote failed, | Lee left': the subject behind a fronted clause."""
    at, end = ended_by(tokens, name.start), ended_by(tokens, name.end)
    if at < 2 or end >= len(tokens) or tokens[at - 1].text != "," or tokens[end].pos not in ("VERB", "AUX"):
        return False
    clause = tokens[0].pos == "ADP" and any(token.form == "fin" for token in tokens[1:at])  # 'As he spoke, | Lee left'
    opens = clause or tokens[0].pos == "SCONJ" or tokens[0].form in ("part", "ger")
    return opens and tokens[end].form == "fin" and all(token.text != "," for token in tokens[: at - 1])
