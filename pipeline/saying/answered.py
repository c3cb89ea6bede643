"""Who answers a question that opens the sentence, with the comma forgotten: 'Asked if it was late | the mayor said it was'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.sources import source_before
from pipeline.saying.verb_groups import group_start


def answer_start(line: Line, lexicon: Lexicon, start: int) -> int:
    """Where who answers begins, behind the question that begins at `start`, if no mark parts the two: the subject of the first
    verb of saying behind its verb; else the sentence's end."""
    tokens = line.tokens
    if any(token.pos == "PUNCT" for token in tokens[start:-1]):
        return len(tokens)
    for at in sorted(at for at in line.cue_words if at > start and tokens[at].form in ("fin", "part")):
        entries = lexicon.heads["VERB"].get(tokens[at].lemma, ())
        tells = any(not entry.rest and {"that", "clause", "before"} <= entry.cls.takes for entry in entries)
        first = group_start(line, lexicon, at)
        source = source_before(line, lexicon, Cue(first, at, at + 1, ())) if tells else None
        if source is not None and source[0] > start and has_finite_verb(line, start, source[0]):
            return source[0]
    return len(tokens)
