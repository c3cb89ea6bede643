"""What behind a cue looks like the subject of its clause and is its object, or the other way round, or says why it was told."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import behind_quantifier
from pipeline.saying.phrases import PHRASE

_DECLARED = 8
"""Words of what is declared, at most."""


def is_object_alone(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'reported | the theft on Monday and police came': a time and a conjunction, which no subject has in it, before any verb;
    'declared | a state of emergency and shops closed'."""
    if _is_declared(line, lexicon, at) or _is_taken_on(line, lexicon, at):
        return True
    for index in range(at, len(line.tokens) - 1):
        if is_finite(line.tokens[index]):
            return False
        if line.tokens[index].pos == "CCONJ" and index in line.times.values() and index + 1 not in line.times:
            return True
    return False


def _is_declared(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'declared | a state of emergency and shops closed', '| war on Alba as ships left': what is declared ends before the
    conjunction."""
    tokens = line.tokens
    if tokens[at - 1].lemma not in lexicon.words["declaring"]:
        return False
    joining = lexicon.any_of("as", "subordinate")
    ends = (
        i for i in range(at, min(at + _DECLARED, len(tokens))) if tokens[i].pos == "CCONJ" or tokens[i].lower in joining
    )
    joint = next(ends, at)
    return any(token.lemma in lexicon.words["declared"] for token in tokens[at:joint])


def _is_taken_on(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'assumed | command of the port after it closed': what one takes on, with no verb directly behind it."""
    tokens = line.tokens
    if tokens[at - 1].lemma not in lexicon.words["taking_on"]:
        return False
    end = at + sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, tokens[at:]))
    return at < end < len(tokens) and tokens[end - 1].lemma in lexicon.words["taken_on"] and not is_finite(tokens[end])


def counts_subject(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'told Lee | about 40 people were ill': what looks like a topic is the number of a subject."""
    number = behind_quantifier(line, lexicon, at)
    return number > at and begins_clause(line, lexicon, number)


def joins_teller(line: Line, at: int) -> bool:
    """'denied | the charges and his lawyer said': a phrase, a conjunction, and one who does say something."""
    joint = at + sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, line.tokens[at:]))
    if joint >= len(line.tokens) or line.tokens[joint].pos != "CCONJ":
        return False
    verb = joint + 1 + sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, line.tokens[joint + 1 :]))
    return verb in line.cue_words and line.tokens[verb].form == "fin"


def explains(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'did not tell them | because it was late': a clause that says why, with no other one behind it ('said because it is late,
    he will go')."""
    tokens, clausal = line.tokens, line.tokens[at].lower in lexicon.words["clausal"]
    entries = lexicon.heads["VERB"].get(tokens[at - 1].lemma, ()) if tokens[at - 1].pos == "VERB" else ()
    if any(entry.cls.kind == "speech" for entry in entries):
        return False  # 'said | because it is late does not mean that'
    marks = (place for place in range(at, len(tokens) - 1) if tokens[place].text == ",")
    return clausal and not any(begins_clause(line, lexicon, place + 1) for place in marks)
