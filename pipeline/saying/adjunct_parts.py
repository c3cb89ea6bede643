"""Which part of what stands before an adjunct like 'according to Lee' it belongs to, and whether what stands behind it has a
subject of its own."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.parted_clauses import opens_relative
from pipeline.saying.phrases import noun_phrase_before


def last_relative(line: Line, start: int, end: int, around: Around) -> int:
    """'Lee says the gap can be closed, | which stood at 2 million, according to Kim': behind a clause that another tells,
    the last relative clause is all that the adjunct belongs to; else `start`."""
    tokens, lexicon = line.tokens, around.lexicon
    verb = next((at for at in range(start, end) if is_finite(tokens[at])), end)
    entries = lexicon.heads["VERB"].get(tokens[verb].lemma, ()) if verb in line.cue_words else ()
    if all(entry.cls.kind != "speech" or not {"that", "clause"} <= entry.cls.takes for entry in entries):
        return start
    opening = (
        at for at in range(end - 1, verb + 1, -1) if tokens[at - 1].text == "," and opens_relative(line, at, around)
    )
    relative = next(opening, start)
    told = relative > start and has_finite_verb(line, verb + 1, relative) and has_finite_verb(line, relative, end)
    return relative if told and not any(line.quoted[start:end]) else start


def is_only_cue(line: Line, start: int, end: int, behind: int, around: Around) -> bool:
    """Are the words from `start` to `end` a source and its cue, whose clause follows the comma at `behind`?"""
    verb = line.tokens[end - 1]
    if (
        end - 1 not in line.cue_words
        or not is_finite(verb)
        or noun_phrase_before(line, around.lexicon, end - 1) != start
    ):
        return False
    told = (entry.cls for entry in around.lexicon.heads["VERB"].get(verb.lemma, ()) if not entry.rest)
    clause = any(cls.kind == "speech" and "clause" in cls.takes for cls in told)
    return clause and behind + 1 < len(line.tokens) and begins_clause(line, around.lexicon, behind + 1)


def lists_subjects(line: Line, end: int) -> bool:
    """'According to the report, Ann Lee, Bo Kim|, and Carl Berg left': does "and" go on with a list behind a comma at `end`?"""
    behind = line.tokens[end : end + 2]
    return len(behind) > 1 and behind[0].text == "," and behind[1].pos == "CCONJ"


def lacks_subject(line: Line, end: int) -> bool:
    """'According to the Herald, Ann Lee, the mayor|, left', '... the mayor| on Monday, May 3, left': does nothing but times stand
    before the verb behind `end`, or an aside ('Ann Lee|, speaking in Alba, left', 'the Herald|, for example, left'), so that its
    subject is what looks like an apposition?"""
    tokens, at = line.tokens, _behind_aside(line, end)
    while at < len(tokens) and (tokens[at].pos in ("ADV", "PUNCT") or at in line.times or at + 1 in line.times):
        at = line.times.get(at, at + 1)
    return at < len(tokens) and is_finite(tokens[at])


def _behind_aside(line: Line, comma: int) -> int:
    """The comma that ends a participle or a phrase with a preposition that begins behind the one at `comma`; `comma` without."""
    tokens = line.tokens
    opener = tokens[comma + 1] if comma + 1 < len(tokens) and tokens[comma].text == "," else None
    if opener is None or not (opener.pos == "ADP" or opener.form in ("ger", "part")) or comma + 1 in line.times:
        return comma
    ends = next((at for at in range(comma + 2, len(tokens)) if tokens[at].text == "," or is_finite(tokens[at])), comma)
    return ends if tokens[ends].text == "," else comma
