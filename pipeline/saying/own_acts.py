"""What somebody does, and does not say, though a cue that what is said may surround stands in the sentence: 'Over ten years, Lee
has advised, in no order, a port; a mill'."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_main_clause
from pipeline.saying.phrases import Range


def goes_on_acting(line: Line, start: int, edge: int, further: int) -> bool:
    """'In court, Lee agreed, | but said it was old': a second verb of the source, behind what has no verb itself."""
    tokens = line.tokens
    joined = tokens[further].pos == "CCONJ" and further + 1 < len(tokens) and is_finite(tokens[further + 1])
    fronted = start < edge and (tokens[start].pos == "ADP" or start in line.times)
    return joined and fronted and line.quoted[edge - 1] is None and not has_finite_verb(line, start, edge)


def acts_itself(line: Line, cue: Cue, front: Range, further: Range, around: Around) -> bool:
    """'Over ten years, Lee has advised, | in no order, a port; a mill', 'When it fell, ten of them volunteered, some | in fear':
    neither what stands in front nor what goes on behind a cue that may do without a clause is one."""
    plain = line.tokens[cue.head].lemma not in around.lexicon.words["of_words"]
    fronted = line.tokens[front[0]].pos in ("ADP", "SCONJ") or not line.times.keys().isdisjoint(
        {front[0], front[0] + 1}
    )
    opens = fronted and not any(line.quoted[front[0] : further[1]])
    if not plain or not opens or is_main_clause(line, around.lexicon, *front):
        return False
    parts = [further[0], *(at + 1 for at in range(*further) if line.tokens[at].text == ",")]
    parts = [at + (line.tokens[at].pos == "ADV") for at in parts if at + 1 < further[1]]  # ', then | he can go'
    return not any(is_finite(line.tokens[at]) or begins_clause(line, around.lexicon, at, further[1]) for at in parts)
