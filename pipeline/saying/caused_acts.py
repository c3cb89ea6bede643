"""Who speaks in an infinitive or a form in -ing behind another verb's object: 'led Lee to say', 'spent the day saying'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE, Range, noun_phrase_before
from pipeline.saying.source_starts import without_time

_NEAR = 10
"""Words, at most, between a verb of spending and the form in -ing."""


def caused_source(line: Line, lexicon: Lexicon, first: int) -> Range | None:
    """'led | Lee to say', 'for | Lee to say', 'received | a letter to say': the phrase before an infinitive that a cause or "for"
    makes its subject, or what one received."""
    words, tokens = lexicon.words, line.tokens
    end = first if tokens[first].lower in words["infinitive"] else first - 1
    owner = _owner(line, lexicon, end)
    if owner is not None:
        return owner
    time = next((start for start, behind in line.times.items() if behind == end and start), end)
    # 'led Lee in May to say', 'waited for hours to say'
    end = time - 1 if time < end and tokens[time - 1].pos == "ADP" else time
    start = noun_phrase_before(line, lexicon, end) if end > 0 and line.quoted[end - 1] is None else end
    asked = (at for at in range(end - 2, start, -1) if _is_asked_of(line, lexicon, at + 1))
    start = next(asked, start - 1) + 1
    within = (at for at in range(end - 2, start, -1) if tokens[at].lower in words["benefiting"])
    start = next(within, start - 1) + 1  # 'time for | Lee to say'
    start = _behind_cause(line, lexicon, end) or start
    if not 0 < start < end or line.quoted[start - 1] is not None:
        return None
    before = tokens[start - 1]
    caused = before.pos == "VERB" and before.lemma in words["causing"]
    caused = caused or before.lower in words["benefiting"] or _is_asked_of(line, lexicon, start)
    caused = caused or _is_filled(line, lexicon, start)
    return (start, end) if caused or _is_received(line, lexicon, start, end) else None


def _is_filled(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'It took | Kim a week to say so', 'It was left to | Kim to say so': who does so where "it" is only the subject in place of
    that; not 'It took | the stage to say so'."""
    words, tokens = lexicon.words, line.tokens
    left = tokens[start - 1].lower in words["infinitive"] and tokens[start - 2].form == "part"
    verb = start - 3 if left else start - 1
    if verb < 1 or line.quoted[verb] is not None or tokens[verb - 1].lower not in words["things"]:
        return False
    copula, fills = (tokens[verb].lemma in words[key] for key in ("copulas", "filling"))
    return copula if left else fills and not copula and any(at > start for at in line.times)


def _owner(line: Line, lexicon: Lexicon, end: int) -> Range | None:
    """ "| Lee's failure to say", '| her first attempt to explain': who owns the noun before an infinitive at `end`."""
    tokens, at = line.tokens, end
    while at > 1 and tokens[at - 1].pos in ("NOUN", "ADJ") and line.quoted[at - 1] is None:
        at -= 1
    if at == end or tokens[end - 1].pos != "NOUN" or tokens[end - 1].lemma not in lexicon.words["acts_of_owner"]:
        return None
    if tokens[at - 1].lower in lexicon.words["owners"]:
        return (at - 1, at)
    start = noun_phrase_before(line, lexicon, at - 1) if tokens[at - 1].lower in lexicon.words["possessive"] else at
    return (start, at) if start < at - 1 else None


def _is_received(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'received | a letter to say'"""
    verb, head = line.tokens[start - 1].lemma, line.tokens[end - 1].lemma
    return verb in lexicon.words["receiving"] and head in lexicon.any_of("documents", "messages")


def _behind_cause(line: Line, lexicon: Lexicon, end: int) -> int:
    """'a loss that led | the mayor to say': where the object of a cause begins that ends before `end`; 0 without one."""
    at = end
    while at > 1 and line.tokens[at - 1].pos in PHRASE:
        at -= 1
    cause = line.tokens[at - 1]
    return at if at < end and cause.pos == "VERB" and cause.lemma in lexicon.words["causing"] else 0


def _is_asked_of(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'relies on | users to report', 'the pressure on | her to say': is the one at `start` who is to do it?"""
    words, before = lexicon.words, line.tokens[max(start - 3, 0) : start]
    on = len(before) > 1 and before[-1].lower in words["spent_on"]
    return on and any(token.lemma in words["relying"] for token in before[:-1])


def is_spent(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'spent much of | the day praising it': is the phrase that begins at `start` what a verb of spending takes?"""
    tokens = line.tokens
    if tokens[start - 1].lower in lexicon.words["spent_on"]:
        return False  # 'spent 2 million on ads attacking Lee'
    verb = next((at for at in range(start - 1, max(start - _NEAR, -1), -1) if tokens[at].pos == "VERB"), None)
    return verb is not None and tokens[verb].lemma in lexicon.words["spending"] and line.quoted[verb] is None


def blamed(line: Line, lexicon: Lexicon, first: int) -> Range | None:
    """'jailed | Bo Kim for saying', 'fired | the clerk in May for claiming': one whom others punish for what he says, or quote:
    'quoted | Bo Kim on Monday as saying'."""
    words, tokens = lexicon.words, line.tokens
    if first < 4 or tokens[first - 1].lower not in lexicon.any_of("benefiting", "as") or tokens[first].form != "ger":
        return None
    end = without_time(line, lexicon, first - 1)
    start = noun_phrase_before(line, lexicon, end) if line.quoted[end - 1] is None else end
    if not 1 < start < end or line.quoted[start - 1] is not None:
        return None
    at = start - 1
    if tokens[at].lower in words["striking_at"]:  # 'hit back strongly at | Bo Kim for saying'
        at = next(
            (left for left in range(at - 1, max(at - 4, 0), -1) if tokens[left].pos not in ("ADV", "ADP", "PART")), at
        )
    verb, head = tokens[at], tokens[end - 1]
    person = head.pos == "PROPN" or head.lemma in lexicon.roles or head.lower in lexicon.any_of("objective", "owners")
    has = at > 0 and tokens[at - 1].lemma in words["perfect"]
    active = verb.pos == "VERB" and (verb.form in ("fin", "inf", "ger") or has)
    return (start, end) if person and active and head.lower not in words["things"] else None
