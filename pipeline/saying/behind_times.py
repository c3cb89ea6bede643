"""What a time or occasion parts from the phrase before it: 'accused the council on Tuesday | of hiding it'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.edges import content_end
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after


def rest_behind_time(
    line: Line, lexicon: Lexicon, end: int, limit: int, cls: CueClass, edges: frozenset[int]
) -> tuple[int, int] | None:
    """'accused the council on Tuesday | of hiding it', 'announced plans on Tuesday | to hide it', 'called it on Tuesday | “old”':
    what a time or occasion at `end` parts from its phrase."""
    if not (cls.passive or cls.objects) or cls.kind == "thought" or end >= limit:
        return None
    words, tokens = lexicon.words, line.tokens
    at = min(end + 1, limit - 1) if tokens[end].text == "," else end
    start = _behind(line, lexicon, at)
    judged = cls.kind == "attitude"  # 'criticised Lee on Tuesday | for hiding it'
    named = cls.passive == "complement" or cls.objects
    openers = words["reasons" if judged else "passive_openers" if named else "infinitive"]
    if start >= limit or not (_is_called(line, start, cls) or tokens[start].lower in openers):
        return None
    occasion = tokens[at].lower in words["at_occasions"] and at + 1 not in line.times
    if occasion and not judged and tokens[start].lower in openers - words["as"]:
        return None  # 'described a talk at a meeting | for clerks'
    behind = content_end(line, lexicon, start, limit, "to", edges)
    return (start, behind) if behind > start + 1 else None


def is_of_thing(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """Is what is called something an event of somebody's, so that a time behind it, at `end`, is its own ("called | Kim's vote |
    on Saturday a farce")? 'called the vote | on Saturday | a farce' may tell when it was called so."""
    noun, words, phrase = line.tokens[end - 1], lexicon.words, line.tokens[start:end]
    dated = end + (line.tokens[end].lower in words["time_prepositions"]) in line.times
    happens = (lexicon.any_of("communications", "occasions", "happenings") - words["documents"]) | words["uttered"]
    owned = any(token.lower in lexicon.any_of("possessive", "owners") for token in phrase)
    return dated and owned and noun.pos == "NOUN" and noun.lemma in happens


def _behind(line: Line, lexicon: Lexicon, at: int) -> int:
    """The place behind a time at `at`, with its preposition or without one, or behind an occasion ('during a talk')."""
    words, word = lexicon.words, line.tokens[at].lower
    end = line.times.get(at + (word in words["time_prepositions"]))
    if end is None and word in words["at_occasions"]:
        end = noun_phrase_after(line, lexicon, at + 1, attachments=False)
    return len(line.tokens) if end is None else end


def _is_called(line: Line, start: int, cls: CueClass) -> bool:
    """'called it on Tuesday | “old”', 'called it on Tuesday | a lie'"""
    return "predicative" in cls.takes and (line.quoted[start] is not None or line.tokens[start].pos == "DET")
