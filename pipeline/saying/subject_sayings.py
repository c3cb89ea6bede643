"""What is said within a subject ends before the verb of that subject: 'a man who said he knew her | was freed'.

The content of a cue is read from the words behind it; only the clauses tell that a verb there belongs to the noun before.
"""

from __future__ import annotations

from bisect import bisect_right

from pipeline.frozen import changed
from pipeline.model import Clause, PerSentence, Said, Sentence
from pipeline.schema import Span
from pipeline.syntax.places import overlap


def within_subjects(said: list[Said], sentences: list[Sentence], clauses: PerSentence[list[Clause]]) -> list[Said]:
    """The attributions, those of a relative clause without the verb of the noun that it tells of."""
    starts = [sentence.start for sentence in sentences]
    told = [(one, bisect_right(starts, one.cue[0].start) - 1) for one in said]
    return [_ended(one, sentences[at], clauses[at]) if _may(one) else one for one, at in told]


def _may(one: Said) -> bool:
    """Whether the last of a content stands behind its one cue, in the words of who tells it."""
    return one.quote == "indirect" and len(one.cue) == 1 and one.cue[0].end <= one.content[-1].start


def _ended(one: Said, sentence: Sentence, clauses: list[Clause]) -> Said:
    """An attribution whose content ends before the verb of the noun told of, if something with a verb is said before."""
    cue, content = one.cue[0], one.content[-1]
    teller = next((clause for clause in clauses if overlap(clause.predicate, cue)), None)
    upper = clauses[teller.parent] if teller is not None and teller.parent is not None else None
    if teller is None or upper is None or teller.kind != "relative":
        return one
    verb = upper.predicate.start
    if not content.start <= verb < content.end or upper.kind not in ("main", "subordinate"):
        return one
    end = sentence.start + len(sentence.text[: verb - sentence.start].rstrip())
    told = any(cue.end <= clause.head.start < verb for clause in clauses)
    if not told or end <= content.start:
        return one
    return changed(one, content=(*one.content[:-1], Span(content.start, end)))
