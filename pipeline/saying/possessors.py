"""Whose a noun of what is said is, before a possessive: 'blamed Holm for | Kim's | claim'."""

from __future__ import annotations

from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.phrases import noun_phrase_before


def possessor(line: Line, end: int, around: Around) -> int:
    """Where the phrase before a possessive at `end` begins: behind a verb or preposition other than "of" ('blamed Holm for |
    Kim's claim')."""
    start = noun_phrase_before(line, around.lexicon, end)
    of = around.lexicon.words["of"]
    verb = line.tokens[start - 1] if start else line.tokens[end]
    if verb.pos == "VERB" and any(of & entry.cls.topics for entry in around.lexicon.heads["VERB"].get(verb.lemma, ())):
        of = frozenset()  # 'told the crew of | Kim's claim'
    tokens, places = line.tokens, range(start, end)
    foreign = (i for i in places if tokens[i].pos in ("ADP", "VERB") and tokens[i].lower not in of)
    told = around.lexicon.words["told_by_owner"]
    parts = (i for i in places if i > start and tokens[i].lower in of and tokens[i - 1].pos == "NUM")
    things = (i for i in places if i > start and tokens[i].lower in of and tokens[i - 1].lemma in told)
    return max([*foreign, *parts, *things, *_beside_thing(line, start, end, around)], default=start - 1) + 1


def _beside_thing(line: Line, start: int, end: int, around: Around) -> list[int]:
    """'the fall in polls and | Lee's plan': the conjunction before a name, behind a thing; not 'the mayor and Lee's plan'."""
    tokens, roles = line.tokens, around.lexicon.roles
    joints = (i for i in range(start + 1, end - 1) if tokens[i].pos == "CCONJ" and tokens[i + 1].pos == "PROPN")
    return [i for i in joints if tokens[i - 1].pos == "NOUN" and tokens[i - 1].lemma not in roles]
