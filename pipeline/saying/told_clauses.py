"""Clauses told behind a cue that do not look like one: behind a "that" which may be a pronoun, with a bare "be", with a past
taken for a participle. Token indices of one `Line`."""

from __future__ import annotations

from pipeline.saying.finite_clauses import STOPS, has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.saying.phrases import PHRASE


def has_past(line: Line, at: int) -> bool:
    """'said two million people | made 2 gifts': the only verb, a past that the tagger took for a participle, with an object."""
    tokens = line.tokens
    comma = next((i for i in range(at, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
    if any(token.form == "fin" or token.pos == "AUX" for token in tokens[at:comma]):
        return False
    verb = next((i for i in range(at + 1, comma) if tokens[i].pos == "VERB"), None)
    if verb is None or tokens[verb].form != "part":
        return False
    if verb + 1 == comma and tokens[verb - 1].pos == "ADV":
        return True  # 'says two of them simply | vanished'
    if tokens[verb - 1].pos not in ("NOUN", "PROPN"):
        return False
    return verb + 1 < comma and tokens[verb + 1].pos in ("DET", "NUM", "PROPN") and verb + 1 not in line.times


def opens_clause(line: Line, that: int) -> bool:
    """Not so in 'did not mention that in May': what follows has no finite verb."""
    behind = that + 1
    near = line.tokens[behind : behind + 2]
    if not near or (near[0].pos == "PART" and not has_finite_verb(line, behind, len(line.tokens))):
        return False  # 'allowed that | to happen'
    if len(near) == 2 and near[0].pos == "NOUN" and (near[1].text in STOPS or near[1].text == ":"):
        return False  # 'disputed that account.'
    if near[0].pos != "ADP" and near[0].text not in STOPS:
        return True
    return has_finite_verb(line, behind, len(line.tokens))


def has_own_verb(line: Line, that: int, subordinate: frozenset[str]) -> bool:
    """'held that position until 1982, | when he left', 'held that post | while the port grew': a finite verb behind "that" which
    is not only one of a clause that one of the words in `subordinate` opens."""
    for at in range(that + 1, len(line.tokens)):
        token = line.tokens[at]
        if token.form == "fin":
            return True
        opens = token.lower in subordinate and at + 1 < len(line.tokens) and at + 1 not in line.times
        if opens and (line.tokens[at + 1].pos in PHRASE or line.tokens[at + 1].pos == "VERB"):
            return False  # 'denied that charge | when asked'
    return False


def has_two_verbs(line: Line, that: int) -> bool:
    """'told investors that concerns about it were old': a "that" taken for a relative, since its subject looks like a verb."""
    behind = line.tokens[that + 1 :]
    verbs = 0
    if not behind or behind[0].pos != "VERB" or behind[0].tense != "present" or behind[0].lower == behind[0].lemma:
        return False
    inserted = False
    for at, token in enumerate(behind):
        if token.text in STOPS or token.text in DASHES:
            break
        if token.text == ",":
            inserted = not inserted and any(further.text == "," for further in behind[at + 1 :])
            if not inserted and verbs < 2 and not (at + 1 < len(behind) and is_finite(behind[at + 1])):
                break
        elif not inserted:
            verbs += token.pos in ("VERB", "AUX") and token.form == "fin"
    return verbs > 1


def is_bid(line: Line, verb: int) -> bool:
    """'demanded the file | be closed': does a bare "be" follow a subject that ends before `verb`?"""
    token = line.tokens[min(verb, len(line.tokens) - 1)]
    return token.pos == "AUX" and token.form == "inf" and line.tokens[verb - 1].pos not in ("PART", "AUX")
