"""Edges of a content that is a clause: it goes on through most commas and conjunctions."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import is_dash
from pipeline.saying.leaving import hangs_on, lists_clauses, stops_short
from pipeline.saying.lines import Line
from pipeline.saying.phrase_edges import after_comma, speaks_meanwhile


def ends_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of a content that is a clause: it goes on through most commas and conjunctions."""
    token = line.tokens[at]
    if line.tokens[at - 1].text == "," and line.tokens[at - 2].lower in lexicon.words["that"]:
        return False  # 'that, according to Lee, it is safe'
    if token.text == ";":
        return not (_goes_on_behind(line, at) or lists_clauses(line, lexicon, at) or _contrasts(line, lexicon, at))
    if token.pos == "PUNCT" and is_dash(line, at):
        return not _goes_on_behind_dash(line, lexicon, at)
    if token.lower in lexicon.words["contrary"] and stops_short(line, lexicon, at + 1):
        return True
    if token.lower in lexicon.words["contrary"] and _falls_silent(line, lexicon, at + 1):
        withheld = (one.lemma in lexicon.words["withheld"] for one in line.tokens[at + 1 : at + 4])
        return after_comma(line, at) or any(withheld)
    if not after_comma(line, at):
        return False
    if speaks_meanwhile(line, lexicon, at):
        return True
    if token.lower in lexicon.words["clause_edges"] and hangs_on(line, lexicon, at):
        return False
    if line.quoted[at - 1] is not None and (
        token.pos == "DET" or (token.pos == "VERB" and token.form in ("ger", "fin"))
    ):
        return all(quotation is None for quotation in line.quoted[at:])
    if token.lower in lexicon.words["contrary"] and at + 1 < len(line.tokens) and line.quoted[at + 1] is None:
        return _objects(line, lexicon, at + 1)
    if token.lower in lexicon.words["as"] and at + 1 < len(line.tokens):
        return line.tokens[at + 1].pos == "AUX" and line.tokens[at + 1].lemma in lexicon.words["echoing"]
    return _adds(line, lexicon, at) or token.lower in lexicon.words["clause_edges"]


def _objects(line: Line, lexicon: Lexicon, subject: int) -> bool:
    """'said it was late, but | Kim had left', 'said it was not “old,” but | all of them left': does "but" open a sentence?"""
    tokens = line.tokens
    opens = tokens[subject].pos in ("DET", "NOUN", "PROPN", "PRON", "NUM")
    if opens and line.quoted[subject - 2] is not None and begins_clause(line, lexicon, subject):
        return True
    verb = tokens[min(subject + 1, len(tokens) - 1)]
    told = tokens[subject].lower in lexicon.words["that"] and verb.form != "fin"  # ', but | that it would come'
    return tokens[subject].pos in ("PRON", "PROPN") and not told


def _adds(line: Line, lexicon: Lexicon, at: int) -> bool:
    """', | down from 52 percent', ', | prompting calls for a vote': what the author compares with, and what came of it."""
    token, behind = line.tokens[at], line.tokens[at + 1].lower if at + 1 < len(line.tokens) else ""
    compares = token.lower in lexicon.words["particles"] and behind in lexicon.words["from"]  # ', down from 52 percent'
    reacts = token.form == "ger" and token.lemma in lexicon.words["reactions"]  # ', prompting calls for a vote'
    return compares or reacts


def _goes_on_behind(line: Line, at: int) -> bool:
    """'they spoke at hearings; helped crews; and made plans': does a verb without a subject follow the semicolon at `at`?"""
    behind = [token for token in line.tokens[at + 1 : at + 3] if token.pos != "CCONJ"]
    return bool(behind) and behind[0].pos == "VERB" and behind[0].form in ("fin", "part")


def _contrasts(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was not old; | rather, it was poor', 'said the flaw was not the age; | the flaw was the price': does what is so
    stand behind the semicolon at `at`, and before it what is not, or the same subject directly behind the cue?"""
    tokens, words = line.tokens, lexicon.words
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    if len(behind) < 2:
        return False
    if behind[0] in words["rather"] and behind[1] == ",":
        return any(token.lower in words["negations"] for token in tokens[:at])
    named = behind[0] in words["definite"] and tokens[at + 2].pos in ("NOUN", "ADJ")
    alike = any([one.lower for one in tokens[i + 1 : i + 3]] == behind for i in line.cue_words if i < at)
    return named and alike and begins_clause(line, lexicon, at + 1)


def _goes_on_behind_dash(line: Line, lexicon: Lexicon, dash: int) -> bool:
    """'said it is safe - and that it will stay', 'said it has one flaw - “it is old”': does what hangs on the content's clause
    follow a single dash?"""
    words, behind = lexicon.words, line.tokens[dash + 1 : dash + 3]
    if len(behind) < 2 or line.quoted[dash - 1] is not None:
        return False
    if line.quoted[dash + 1] is not None:
        return behind[1].text[0].islower() and line.quoted[dash + 1] in line.quoted[-2:]
    if behind[0].lower in words["dash_joins"]:
        return True
    paired = f"{behind[0].lower}-{behind[1].lower}" in words["dash_pairs"]
    if paired and {dash + 3, dash + 4}.isdisjoint(line.cue_words):  # not '- for instance, | saying so'
        return True
    if behind[0].lower in words["that"] and behind[1].pos in ("PRON", "DET", "PROPN"):
        return True  # 'heard it had cracked - that it was “old”'
    hangs = behind[1].pos == "AUX" or behind[1].lower in lexicon.any_of("that", "infinitive", "dash_hangs")
    return behind[0].lower in words["joining"] and hangs


def _falls_silent(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was safe, but | gave no details', 'but | did not elaborate', 'but | declined to comment': a past with its negation
    and no subject, or with what it withholds."""
    if at + 2 >= len(line.tokens):
        return False
    words, (verb, behind, last) = lexicon.words, line.tokens[at : at + 3]
    denied = behind.lower in lexicon.any_of("negations", "none")
    withheld = last.lemma in words["withheld"]
    if verb.lower in words["foretelling"]:
        return denied and withheld
    if verb.lemma in words["withholding"]:
        return verb.form in ("fin", "part") and withheld
    past = verb.tense == "past" and verb.form == "fin" and denied
    return past and (verb.pos == "VERB" or verb.lemma in words["echoing"])
