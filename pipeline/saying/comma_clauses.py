"""A clause that a comma parts from its cue: 'sources tell us, it is safe', 'Files show, the mill is old'."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE, noun_phrase_before


def clause_behind_comma(line: Line, cue: Cue, around: Around) -> tuple[CueClass, Complement] | None:
    """A spoken 'sources tell us, it is safe': a clause behind a comma, with a pronoun as subject; any clause that ends a sentence
    whose source begins it ('Files show, the mill is old')."""
    tokens = line.tokens
    if _ends_sentence(line, cue, around):
        cls = next((entry.cls for entry in cue.entries if {"that", "clause"} <= entry.cls.takes), None)
        return (cls, Complement("clause", cue.last + 1)) if cls is not None and cls.kind == "speech" else None
    at = cue.last
    while at < len(tokens) - 2 and tokens[at].pos in ("PROPN", "NOUN", "PRON", "DET"):
        at += 1
    if (
        at > len(tokens) - 3
        or tokens[at].text != ","
        or tokens[at + 1].pos != "PRON"
        or tokens[at + 1].lower in around.lexicon.words["relatives"]
        or tokens[min(at + 3, len(tokens) - 1)].text == ","  # 'As Lee wrote, it is shut, that is, closed'
        or line.quoted[at + 1] is not None
    ):
        return None
    cls = next((entry.cls for entry in cue.entries if {"quotation", "clause"} <= entry.cls.takes), None)
    verb = tokens[at + 2].pos in ("AUX", "VERB") and tokens[at + 2].form == "fin"
    return (cls, Complement("clause", at + 1)) if cls is not None and verb else None


def _ends_sentence(line: Line, cue: Cue, around: Around) -> bool:
    """'Files show|, the mill is old': is what stands behind the only comma, right behind a cue, a clause?"""
    tokens, comma = line.tokens, cue.last
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].pos not in PHRASE:
        return False
    start = noun_phrase_before(line, around.lexicon, cue.first)
    alone = all(token.text != "," for at, token in enumerate(tokens) if at != comma) and not any(line.quoted)
    opens = start == 0 < cue.first and cue.shape == "verb" and not cue.negated
    return opens and alone and begins_clause(line, around.lexicon, comma + 1)
