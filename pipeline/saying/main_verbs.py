"""Main clauses: where a clause or an insertion ends before their verb, whether a stretch holds one. Token indices of a `Line`."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, closes_quotation, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import behind_quantifier


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


def is_in_contact_clause(line: Line, at: int) -> bool:
    """'the role the court | played in it', 'the role Kim | played': a verb without an object, its subject right behind a noun."""
    tokens, last = line.tokens, at - 1
    while last > 0 and tokens[last].pos == "ADV":
        last -= 1
    noun = _before(line, last, ("PROPN",))
    if noun == last:
        noun = _before(line, last, ("NOUN", "ADJ", "PROPN"))
        if tokens[noun].pos != "DET":
            return False
        noun -= 1
    told = noun >= 0 and tokens[noun].pos == "NOUN" and noun not in line.times.values()
    return told and (at + 1 == len(tokens) or tokens[at + 1].pos in ("ADP", "PUNCT", "ADV", "AUX", "VERB"))


def _before(line: Line, last: int, parts: tuple[str, ...]) -> int:
    """The place before the words of some parts of speech that end at `last`."""
    while last > 0 and line.tokens[last].pos in parts:
        last -= 1
    return last


def _is_of_group(line: Line, at: int) -> bool:
    """Does the finite verb at `at` belong to the group before it ('had sunk | were', 'may sink | drew' are two groups)?"""
    before = line.tokens[at - 1]
    if before.form in ("inf", "part") and before.pos == "VERB" and line.tokens[at - 2].pos == "AUX":
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


def is_main_clause(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """Has the text before the source a finite verb or a command; if a conjunction opens it, a verb behind a comma or a second
    one?"""
    tokens = line.tokens
    if tokens[start].pos == "VERB" and tokens[start].form == "inf":
        return True
    if start + 1 < end and tokens[start].pos == "ADV" and tokens[start + 1].pos in ("ADP", "SCONJ"):
        start += 1  # 'even as it fell'
    opens = tokens[start].pos in ("ADP", "SCONJ") or (tokens[start].pos == "VERB" and tokens[start].form == "part")
    if opens and behind_quantifier(line, lexicon, start) == start:
        first = next((at for at in range(start, end) if is_finite(tokens[at])), end)
        comma = next((at for at in range(start, end) if tokens[at].text == ","), end)
        if comma + 1 < end and tokens[comma + 1].pos in ("ADP", "SCONJ", "ADV"):
            return is_main_clause(line, lexicon, comma + 1, end)  # 'On Tuesday, even as it fell, | Lee wrote'
        if comma < end:
            start = comma
        elif first in line.cue_words and tokens[start].pos == "SCONJ":
            return False  # 'When Lee said it was late', which tells when somebody spoke
        elif tokens[start].pos == "VERB" or _opens_verb(line, lexicon, start, first):
            start = first + 1
            while start < end and tokens[first].pos == "AUX" and tokens[start].pos in ("AUX", "ADV", "PART", "VERB"):
                start += 1  # 'While it was being sold'
    return any(token.pos in ("AUX", "VERB") and token.form in ("fin", "part") for token in tokens[start:end])


def meets_phrase(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'After the storm | the lights went out', 'when he hit the floor | the men left', 'after the raid | three men': where an
    article, possessive or counted noun stands directly behind a noun in a clause or phrase that begins at `start`; 0 without
    one before `end`."""
    opens = lexicon.any_of("articles", "owners")
    for at in range(start + 2, end):
        if line.tokens[at].text in STOPS or line.tokens[at].text == ",":
            return 0
        noun = line.tokens[at - 1].pos in ("NOUN", "PROPN") and at - 1 not in line.times
        if noun and at not in line.times and (line.tokens[at].lower in opens or _counts_behind(line, at)):
            return at
    return 0


def _counts_behind(line: Line, at: int) -> bool:
    """'after the raid | three men': a number before its noun and behind another one, which is no name ('Flight 9')."""
    before, number, behind = line.tokens[at - 1], line.tokens[at], line.tokens[at + 1 : at + 2]
    return number.pos == "NUM" and before.text.islower() and bool(behind) and behind[0].pos == "NOUN"


def _opens_verb(line: Line, lexicon: Lexicon, start: int, verb: int) -> bool:
    """Does a conjunction or relative between `start` and the verb take that verb ('When it fell', 'In a talk that was sent')?"""
    words = lexicon.words
    opening = words["subordinate"], words["relatives"], words["question"]
    start += line.tokens[start].lower in words["time_prepositions"] and meets_phrase(line, lexicon, start, verb) > 0
    return any(
        token.pos == "SCONJ" or any(token.lower in some for some in opening) for token in line.tokens[start:verb]
    )
