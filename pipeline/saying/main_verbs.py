"""Where a clause or an insertion ends before the verb of the main clause. Token indices of one `Line`."""

from __future__ import annotations

from pipeline.saying.finite_clauses import closes_quotation, is_finite
from pipeline.saying.lines import Line


def before_main_verb(line: Line, start: int, count: int, openers: frozenset[str]) -> int:
    """Where the clause of "Lee's claim that it is safe drew laughs" ends: at the second finite verb that nothing introduces;
    a phrase ('support for the plan grew') at the first."""
    verbs = 0
    for at in range(start + 1, len(line.tokens)):
        token = line.tokens[at]
        if line.quoted[at] is not None:
            if count == 2 and token.text == ",":
                verbs = 0
            elif count == 2 and verbs == 0 and is_finite(token):
                verbs = 1  # "Lee's claim that it is “no good” | drew laughs"
            continue
        if count == 2 and verbs == 0 and token.lower in openers and token.pos == "PRON":
            verbs = -1  # 'claims that people | who nap live longer drew'
        elif token.lower in openers or token.pos == "SCONJ":
            verbs = min(verbs, count - 2)
        elif count == 2 and token.pos in ("CCONJ", "PUNCT", "PRON"):
            verbs = 0
        elif token.pos in ("VERB", "AUX") and token.form == "fin" and not _is_of_group(line, at):
            verbs += 1
            if verbs == count:
                return at
    return len(line.tokens)


def _is_of_group(line: Line, at: int) -> bool:
    """Does the finite verb at `at` belong to the group before it ('had sunk | were', 'may sink | drew' are two groups)?"""
    before = line.tokens[at - 1]
    if before.form == "inf" and line.tokens[at - 2].pos == "AUX":
        return False
    return before.pos == "AUX" or (before.pos == "VERB" and line.tokens[at].pos == "VERB")


def insertion_end(line: Line, start: int) -> int:
    """Where an insertion ends whose content begins at `start` ('Lee, citing clerks |, said'): at a comma before a finite verb."""
    tokens = line.tokens
    for at in range(start + 1, len(tokens) - 1):
        behind = tokens[at + 1] if tokens[at + 1].pos != "ADV" or at + 2 == len(tokens) else tokens[at + 2]
        if tokens[at].text == "," and line.quoted[at] is None and is_finite(behind):
            return at
        if closes_quotation(line, at) and at + 2 < len(tokens) and is_finite(tokens[at + 2]):
            return at + 2  # 'Lee, who said it was “a waste,” | left'
    return len(tokens)
