"""By whom what a noun names is made or had: 'The promise | she has made is that', 'The claim made by | Lee is that'."""

from __future__ import annotations

from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.equated import made_at
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.sources import source_before
from pipeline.saying.sources_behind import source_after
from pipeline.saying.verb_groups import group_start


def maker(line: Line, cue: Cue, around: Around) -> Range | None:
    """The subject of the verb between a noun and the copula before its clause, or who stands behind its "by"; not the author."""
    made = made_at(line, around.lexicon, cue.head, cue.last - 2)
    if made is None:
        return None
    if line.tokens[made + 1].lower in around.lexicon.words["agent"]:
        return source_after(line, around.lexicon, made + 2)
    verb = Cue(group_start(line, around.lexicon, made), made, made + 1, ())
    found = source_before(line, around.lexicon, verb)
    if found is None or found[1] <= cue.head + 1 or line.tokens[found[0]].lower in around.lexicon.words["own"]:
        return None
    return max(found[0], cue.head + 1), found[1]
