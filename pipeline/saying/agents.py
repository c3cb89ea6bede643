"""Who does what a passive tells: 'was asked on Sunday | by the mayor, Ann Lee, | whether'."""

from __future__ import annotations

from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line, behind_adverb, behind_time
from pipeline.saying.phrase_words import behind_medium
from pipeline.saying.phrases import Range
from pipeline.saying.sources_behind import source_after


def agent_behind(line: Line, cue: Cue, around: Around) -> tuple[Range | None, int]:
    """The agent of a passive, and the token behind it, or behind the cue without one."""
    at = behind_adverb(line, cue.last)
    at = behind_medium(line, around.lexicon, at)
    by = behind_time(line, at)  # 'was announced | on Sunday | by Lee'
    if by >= len(line.tokens) or line.tokens[by].lower not in around.lexicon.words["agent"]:
        return None, at
    agent = _without_charge(line, cue, source_after(line, around.lexicon, by + 1), around)
    return agent, _behind_apposition(line, agent) if agent else at


def _without_charge(line: Line, cue: Cue, agent: Range | None, around: Around) -> Range | None:
    """'was accused by Kim | of theft', 'by the owner of the mill | of theft'; not 'by the mayor of Alba': the agent of what one
    may be judged of, before that."""
    tokens, of = line.tokens, around.lexicon.words["of"]
    if agent is None or tokens[cue.head].lower not in around.lexicon.words["accused"]:
        return agent
    at = next((i for i in range(agent[1] - 2, agent[0], -1) if tokens[i].lower in of), 0)
    bare = tokens[at + 1].pos == "NOUN" or tokens[at + 1].form == "ger"
    named = tokens[at - 1].pos == "PROPN" and tokens[at + 1].pos == "DET"
    return (agent[0], at) if at and (bare or named) else agent


def _behind_apposition(line: Line, agent: Range) -> int:
    """'was asked by the mayor, Ann Lee, | whether': behind an agent, and the comma that ends its apposition."""
    tokens, end = line.tokens, agent[1]
    inside = any(token.text == "," for token in tokens[slice(*agent)])
    return end + 1 if inside and end < len(tokens) and tokens[end].text == "," else end
