"""What lies within a content and ends it not: insertions, and times of its own verbs."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import behind_dashes, has_finite_verb, is_dash
from pipeline.saying.lines import Line

CLAUSAL = frozenset({"that", "clause", "question", "colon", "quotation"})
"""Contents that are clauses."""
_APPOSED = frozenset({"PROPN", "DET", "NOUN", "AUX", "VERB", "ADP"})
_CALLED = frozenset({"DET", "NOUN", "PRON", "NUM"})
_INSERTED = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ", "ADV", "CCONJ"})

_LONGEST = 16
"""Words, at most, between a noun and the clause that tells what it is."""


def behind_insertion(line: Line, lexicon: Lexicon, start: int, at: int, frame: str) -> int:
    """Behind what stands between two dashes, or between two commas in an object that begins at `start`, and "as" ('described
    Lee, who is ill, as | fit') or before what it is called ('called Lee, who is ill, | a fool'); `at` without such a thing."""
    tokens = line.tokens
    if tokens[at].pos == "PUNCT" and is_dash(line, at):
        return behind_dashes(line, at)
    if frame != "object" or tokens[at - 1].text != ",":
        return at
    that = _behind_told(line, lexicon, at)
    if that > at or not (tokens[at].pos in _INSERTED or tokens[at].form == "part"):
        return that
    as_ = next((i for i in range(at, len(tokens)) if tokens[i].pos not in ("PROPN", "NOUN")), at)
    if at < as_ < len(tokens) - 1 and tokens[as_].lower in lexicon.words["as"]:
        return as_  # 'described the mayor, Ann Lee | as a fool', with no second comma
    comma = next((i for i in range(at + 1, len(tokens) - 2) if tokens[i].pos == "PUNCT"), None)
    if comma is None or tokens[comma].text != ",":
        return at
    behind = tokens[comma + 2]
    if tokens[comma + 1].lower in lexicon.words["infinitive"]:
        return comma + 2 if behind.form == "inf" else at  # 'called for Lee, the mayor, to | resign'
    if tokens[comma + 1].lower in lexicon.words["of"]:
        return comma + 2  # 'accused the mayor, Ann Lee, of | fraud'
    if tokens[comma + 1].pos == "DET" and _is_called(line, lexicon, start):
        return comma + 1
    called = tokens[comma + 1].lower in lexicon.words["as"] and behind.lower not in lexicon.words["personal"]
    called = called and tokens[min(comma + 3, len(tokens) - 1)].lower not in lexicon.words["as"]  # ', as well as'
    return comma + 2 if called and (behind.pos in _CALLED or line.quoted[comma + 2] is not None) else at


def _is_called(line: Line, lexicon: Lexicon, start: int) -> bool:
    """Does a verb that tells what something is called govern the object that begins at `start`?"""
    verb = line.tokens[start - 1]
    entries = lexicon.heads["VERB"].get(verb.lemma, ()) if verb.pos == "VERB" else ()
    return any("predicative" in entry.cls.takes for entry in entries)


def _behind_told(line: Line, lexicon: Lexicon, at: int) -> int:
    """'denied reports, first heard in May, that | it was late': behind the "that" of a noun before the insertion at `at`."""
    entries = lexicon.heads["NOUN"].get(line.tokens[at - 2].lemma, ()) if line.tokens[at - 2].pos == "NOUN" else ()
    that, behind = lexicon.words["that"], line.tokens[at : at + _LONGEST]
    comma = next((i for i, token in enumerate(behind, at) if token.text == "," or line.quoted[i]), at)
    if line.tokens[comma].text != "," or comma + 2 >= len(line.tokens) or line.tokens[comma + 1].lower not in that:
        return at
    return comma + 2 if any(set(entry.rest) <= that and entry.rest for entry in entries) else at


def is_inner(line: Line, lexicon: Lexicon, start: int, at: int, frame: str) -> bool:
    """Is a token of a content no edge, since it belongs to a part of it?"""
    if frame in CLAUSAL:
        return _is_inserted(line, start, at)
    awaits = _awaits_verb(line, lexicon, start, at) or _awaits_told_verb(line, lexicon, start, at)
    if awaits or _is_apposed_name(line, lexicon, at):
        return True
    return frame in ("object", "gerund") and (
        _is_of_clause(line, lexicon, start, at)
        or _dates_inner(line, lexicon, start, at)
        or _joins_owned(line, lexicon, at)
    )


def _is_of_clause(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'cited a clerk who | in 2010 left', 'cited reports that Kim said | in a call that': a phrase directly behind what opens a
    clause within the content, or behind its verb."""
    before, told = line.tokens[at - 1], line.tokens[at].pos == "ADP" and line.quoted[at - 1] is None
    opens = before.lower in lexicon.words["relatives"] and before.pos == "PRON"
    return told and at - 1 > start and (opens or (before.pos == "VERB" and before.form == "fin"))


def _joins_owned(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'cited her work at a parade | in 2004 and her gift of a prize': does another thing of the same owner follow a time?"""
    tokens, words = line.tokens, lexicon.words
    joint = line.times.get(at + (tokens[at].lower in words["time_prepositions"]), len(tokens))
    if joint + 2 >= len(tokens) or tokens[joint].lower not in words["joining"]:
        return False
    owner = tokens[joint + 1].lower
    owned = owner in words["owners"] and any(token.lower == owner for token in tokens[:at])
    return owned and not begins_clause(line, lexicon, joint + 1)


def _is_apposed_name(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'mocked the mayor, | Ann Lee, though it was late': a name alone between two commas behind a noun, before a clause."""
    tokens, end = line.tokens, at
    if tokens[at - 1].text != ",":
        return False
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    parted = at < end < len(tokens) - 1 and tokens[end].text == "," and tokens[at - 2].pos == "NOUN"
    behind = tokens[min(end + 1, len(tokens) - 1)]
    return parted and (behind.pos == "SCONJ" or behind.lower in lexicon.any_of("subordinate", "contrary"))


def _awaits_told_verb(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'confirmed reports that a ship - the Kim - | and its boats had left': has the clause that a noun tells no verb yet at a
    dash, or directly behind it?"""
    tokens = line.tokens
    if not is_dash(line, at) and not is_dash(line, at - 1):
        return False
    opens = (i for i in range(start + 1, at) if tokens[i].lower in lexicon.words["that"] and tokens[i].pos == "ADP")
    that = next(opens, at)
    return that < at and not has_finite_verb(line, that, at) and has_finite_verb(line, at, len(tokens))


def _awaits_verb(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'to close it if the owner, | Lee, | does not pay': has the clause that a conjunction opens no verb yet at `at`, behind a
    comma, or behind the second one its verb?"""
    tokens = line.tokens
    if tokens[at - 1].text != "," or tokens[at].pos not in _APPOSED or tokens[at].lower in lexicon.words["relatives"]:
        return False
    last = at - 2
    if tokens[at].form == "fin":
        last = next((i for i in range(at - 2, start, -1) if tokens[i].text == ","), start) - 1
    openers = lexicon.any_of("conditions", "openers")
    for i in range(last, start, -1):
        if tokens[i].form in ("fin", "part", "ger") or line.quoted[i] is not None or tokens[i].text == ",":
            return False
        told = tokens[i].lower in lexicon.words["that"] and tokens[i].pos == "ADP"
        if tokens[i].pos == "SCONJ" or tokens[i].lower in openers or told:
            return tokens[i + 1].lower not in lexicon.words["of"]
    return False


def _dates_inner(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'accused the port of hiding it | in recent years', 'praised the plan to sell it | in May', 'reported them leaving | after
    it sank': does a time at `at`, or the clause of an event, date a verb within the content?"""
    word = line.tokens[at].lower
    time = at + 1 if word in lexicon.words["time_prepositions"] else at
    if time not in line.times and word not in lexicon.words["behind_events"]:
        return False
    counts = at in line.times and line.tokens[at - 1].text == ","
    if counts and line.tokens[line.times[at] - len(line.tokens)].lower in lexicon.words["behind_events"]:
        return False  # 'announced a plan to sell it, | a week after Lee left'
    cue = _verb_before(line, start)
    if cue is not None and cue.lemma in lexicon.words["foreseeing"] and time in line.times:
        words = line.tokens[time : line.times[time]]
        return all(token.lower not in lexicon.words["gone"] for token in words)  # 'expects a cut | in July'
    if time in line.times and line.tokens[at - 1].pos == "VERB" and line.tokens[at - 1].form == "part":
        return True  # 'the plan announced | on Monday'
    forms = ("ger", "inf", "fin") if time in line.times else ("ger",)
    inside = zip(line.tokens[start:at], line.quoted[start:at], strict=True)
    return any(token.pos == "VERB" and token.form in forms and quoted is None for token, quoted in inside)


def is_in_ing(line: Line, start: int) -> bool:
    """Is the cue of the content that begins at `start` a form in -ing?"""
    cue = _verb_before(line, start)
    return cue is not None and cue.form == "ger"


def _verb_before(line: Line, start: int) -> Token | None:
    """The verb of the cue whose content begins at `start`."""
    return next((token for token in reversed(line.tokens[max(start - 2, 0) : start]) if token.pos == "VERB"), None)


def _is_inserted(line: Line, start: int, at: int) -> bool:
    """'said the mill, | while old, was safe': does a comma close what begins at `at`, with the first verb of the clause that
    begins at `start` behind it?"""
    tokens = line.tokens
    if tokens[at - 1].text != "," or any(one.form in ("fin", "part") for one in tokens[start:at]):
        return False
    comma = next((i for i in range(at, len(tokens) - 1) if tokens[i].text == "," and line.quoted[i] is None), None)
    return comma is not None and tokens[comma + 1].pos in ("VERB", "AUX") and tokens[comma + 1].form == "fin"
