"""Subjects of clauses beside the main one, of which a cue behind "and" is none: 'Lee laughs when | we | leave and says'."""

from __future__ import annotations

from itertools import pairwise

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range, is_verb


def states(line: Line, lexicon: Lexicon, subject: Range, at: int, cue: Cue) -> bool:
    """'She told how old | it | is, and praised it': is a subject a thing's pronoun whose verb at `at` is of the present, and the
    cue, behind a verb in the past, of that?"""
    thing = subject[1] == subject[0] + 1 and line.tokens[subject[0]].lower in lexicon.words["things"]
    past = line.tokens[cue.head].tense == "past" and line.tokens[at].tense == "present"
    return thing and past and any(one.tense == "past" and one.form == "fin" for one in line.tokens[:at])


def is_aside_of(line: Line, lexicon: Lexicon, subject: Range, cue: Cue) -> bool:
    """'Lee met Kim, | who had left in May, and said', 'Lee spoke after | the mill shut, and said': is a subject that of a clause
    up to a comma, none of the cue's?"""
    tokens, first = line.tokens, subject[0]
    opens = tokens[first].lower in lexicon.words["relatives"] and tokens[first - 1].text == ","
    if tokens[first - 1].lower in lexicon.words["meanwhile"]:
        opens = any(is_verb(token) and token.form == "fin" for token in tokens[: first - 1])
    return opens and tokens[cue.first - 2].text == ","


def is_of_object(line: Line, lexicon: Lexicon, subject: Range) -> bool:
    """'Lee read the note | the clerk had written and said': is a subject that of a clause which hangs on the object before it,
    without a relative, in a sentence that has a verb of its own in front?"""
    first, tokens = subject[0], line.tokens
    hangs = (
        first > 1 and tokens[first].pos == "DET" and tokens[first - 1].pos == "NOUN" and line.quoted[first - 1] is None
    )
    if not hangs or first in line.times.values() or tokens[0].lower in lexicon.any_of("subordinate", "meanwhile"):
        return False  # 'After he sold the mill | the owner left and said'
    return any(is_verb(token) and token.form == "fin" for token in tokens[:first])


def is_embedded(line: Line, lexicon: Lexicon, subject: Range) -> bool:
    """'Lee denied claims that | the dam was old and said', 'told how | the dam broke and asked': is a subject, no person, that of
    a clause within the main one, whose subject speaks?"""
    tokens, words = line.tokens, lexicon.words
    of = (at for at in range(subject[0] + 1, subject[1]) if tokens[at].lower in words["of"])
    opener, head = tokens[subject[0] - 1], tokens[next(of, subject[1]) - 1]  # 'that | the loss of Alba | was'
    openers = lexicon.any_of("that", "question") - (words["relatives"] - words["that"]) - words["meanwhile"]
    if (
        subject[0] < 2
        or opener.lower not in openers
        or head.pos != "NOUN"
        or head.lemma in lexicon.roles
        or tokens[0].lower in words["things"]
    ):
        return False
    return any(is_verb(token) and token.form == "fin" for token in tokens[: subject[0] - 1])


def behind_companion(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'with Lee saying it was no loss to the port and | Kim claiming it was': where the second of two companions begins in a
    phrase of the clause that the first one's cue in -ing opens; `start` without one."""
    tokens = line.tokens
    joint = max((at for at in range(start, end - 1) if tokens[at].pos == "CCONJ"), default=start)
    said = next((at for at in reversed(line.cue_words) if at < start and tokens[at].form == "ger"), 0)
    if joint == start or not said or not any(is_verb(token) and token.form == "fin" for token in tokens[said:start]):
        return start
    opened = any(token.lower in lexicon.words["accompanying"] for token in tokens[:said])
    return joint + 1 if opened else start


def governed_name(line: Line, start: int, end: int) -> Range | None:
    """'Amid anger over | Bo Kim | saying it was late, Lee left': the name that ends a phrase, behind its last preposition."""
    behind = max((at + 1 for at in range(start - 1, end) if line.tokens[at].pos == "ADP"), default=end)
    return (behind, end) if behind < end and line.tokens[end - 1].pos == "PROPN" else None


def is_done_by_object(line: Line, lexicon: Lexicon, verb: int, cue: Cue) -> bool:
    """'brings us closer to | knowing': does the object of the verb at `verb`, a pronoun, do what a preposition governs?"""
    tokens, objects = line.tokens[verb : cue.first], lexicon.words["objective"]
    led = tokens[-1].lower in lexicon.any_of("infinitive", "heard_from")  # not 'moved him by | saying'
    governed = led and line.tokens[cue.head].form == "ger"
    return governed and any(one.pos == "VERB" and other.lower in objects for one, other in pairwise(tokens))
