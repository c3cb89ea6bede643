"""A base form that no noun phrase stands before: does it open a clause or a noun phrase? '| Look at it', '| Work on it began'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.joinedbase import form_of_last
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import has_agent
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import NOUNS, QUOTES, SUBJECT_WORDS
from pipeline.syntax.walk import Walk

_NEVER_BEHIND_NOUN = frozenset({"RB", "JJ", "DT", "PRP", "PRP$", "EX"})
_CLOSING = (")", "]")
_INSIDE = NOUNS | {"JJ", "DT", "PRP$"}


def opening_base(state: Walk, index: int, word: Word) -> str:
    """The tag of a base form at the start, behind a mark, or behind an adverb or interjection there, if it is a verb for
    certain; '' elsewhere."""
    if state.left() or word.other != "NN":
        return ""
    before, often, after = state.tags[-1:], word.lower in state.lists["verb"], state.after(index)
    if before == ["UH"]:
        return "" if "NNP" in word.tags else "VB"  # 'Please | check it'
    if before == ["RB"] and often:
        return form_without_subject(state)  # 'Never | pay it', 'They “never | pay it”'
    last = state.words[index - 1].lower if index else ""
    if last != ",":
        acts = often and after is not None and _acts(state, index, after)
        return (
            (form_without_subject(state) if last in _CLOSING else "VB") if acts else ""
        )  # 'They [the clerks] | want it'
    if "JJ" in word.tags and state.tags[-2:-1] == ["JJ"]:
        return ""  # 'an old, | mean law'
    if "VBN" in word.tags and has_agent(state, index + 1):
        return "VBN"  # 'the operation, | run by the state,'
    particle = after is not None and after.lower in state.lists["particle"]  # 'will pay debts, | crack down on'
    likely = particle or (often and (clausal(state, word) or not finite_follows(state, index + 1)))
    return form_without_subject(state) if likely and not opens(state, index) else ""


def _acts(state: Walk, index: int, after: Word) -> bool:
    """'| Take care', '“ | Look, it is late”': before what no noun stands before; no part of a phrase ('its “crash” | plan, ')."""
    if after.lower == ",":
        quoted = index > 0 and state.words[index - 1].lower in QUOTES
        return index == 0 or (quoted and state.tags[-2:-1] not in [[tag] for tag in _INSIDE])
    return not after.tags.isdisjoint(_NEVER_BEHIND_NOUN)


def form_without_subject(state: Walk) -> str:
    """'The firms, among them Lund, | say it is late', 'They want to leave, | pay and go', 'Before you sign, | ask them', 'But |
    consider the cost'."""
    if state.subject and state.finite < 0:
        return "VBP"
    placed = state.tags[:1] == ["IN"] and not state.verb  # 'For more of it, | check out the page'
    opening = int(state.words[0].lower in QUOTES)
    clause = state.tags[opening] in ("IN", "WRB") and state.words[opening].lower in state.boundary
    fronted = placed or (state.resumed and clause)
    if fronted or SUBJECT_WORDS.isdisjoint(state.tags):
        return "VB"
    return form_of_last(state) if state.verb else "VBP"  # '{clerks} | get it'


def bids(state: Walk, index: int, after: Word | None) -> bool:
    """'If it rains, | let them go', 'Please | let her know', 'said, “| Let me go”', 'no towns, | let alone cities': of a verb
    with one form, behind a mark and adverbs, where no subject is."""
    place = index - 1
    while place >= 0 and state.tags[place] in ("RB", "UH"):
        place -= 1
    if place < 0:
        return True
    if state.tags[place] != "PUNCT" or state.words[place].lower in _CLOSING:
        return False
    aside = after is not None and after.lower in state.lists["let_aside"]
    return aside or not state.subject or state.words[place].lower in QUOTES
