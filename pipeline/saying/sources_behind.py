"""The source behind its cue, with its apposition: 'said Ann Lee, the mayor of Alba'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line, closing_bracket
from pipeline.saying.phrase_edges import speaker_end
from pipeline.saying.phrase_ends import belongs_to_noun, noun_phrase_after
from pipeline.saying.phrases import PHRASE, Range, is_verb
from pipeline.saying.titles import behind_title
from pipeline.syntax.parts import INSIDE

_MARKS = frozenset({",", ";", ":", ".", "—", "–", "―", "!", "?"})
_TITLE = 7
"""Words in quotation marks, with these, that are part of a noun phrase, at most."""


def source_after(line: Line, lexicon: Lexicon, start: int, closed: bool = False) -> Range | None:
    """The noun phrase that begins at token `start` ('wrote | far left daily The Post'), with apposition (`closed`: only if a
    comma ends it); None without."""
    tokens = line.tokens
    graded = [token.pos for token in tokens[start : start + 3]] == ["ADV", "ADJ", "NOUN"]
    phrase = _with_title(line, lexicon, start) or noun_phrase_after(line, lexicon, start + graded)
    end = speaker_end(line, lexicon, start, phrase)
    dated = start in line.times and not belongs_to_noun(line, lexicon, start)
    if end <= start + graded or dated or tokens[start].lower in lexicon.words["emphatic"]:
        return None  # '..., asserted itself', '..., announced two weeks ago', '..., reported today in Nova Letters'
    while end + 1 < len(tokens) and tokens[end].text == "," and line.quoted[end] is None:
        further = _apposition_end(line, lexicon, end + 1)
        if further is None or (closed and (further >= len(tokens) or tokens[further].text != ",")):
            break
        end = _before_setting(line, lexicon, end + 1, further)
        if end < further:
            break
    return (start, end)


def _before_setting(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'wrote a friend, Bo Kim | on her website': where an apposition ends that begins at token `start`, before where it was
    said; not 'Ann Lee, who wrote on her website'."""
    return end if has_finite_verb(line, start, end) else speaker_end(line, lexicon, start, end)


def _with_title(line: Line, lexicon: Lexicon, start: int) -> int:
    """'said | the tall “Old Hands” singer': the end of a phrase that begins with an article and whose noun stands behind words in
    quotation marks; 0 without such."""
    tokens, at = line.tokens, start + 1
    while at < len(tokens) and line.quoted[at] is None and tokens[at].pos in ("ADJ", "NUM", "NOUN"):
        at += 1
    if at >= len(tokens) or line.quoted[at] is None or tokens[start].pos != "DET":
        return 0
    behind = next((i for i in range(at, len(tokens)) if line.quoted[i] is not line.quoted[at]), at)
    named = at < behind <= at + _TITLE and tokens[behind].pos == "NOUN"
    return noun_phrase_after(line, lexicon, behind) if named else 0


def _apposition_end(line: Line, lexicon: Lexicon, start: int) -> int | None:
    """End of the apposition or relative clause that begins at `start`, at the next mark; None if none begins there."""
    tokens = line.tokens
    token = tokens[start]
    relative = token.lower in lexicon.any_of("relatives", "whose")
    later = token.lower in lexicon.words["by_then"] and start + 1 < len(tokens) and tokens[start + 1].pos == "DET"
    if line.quoted[start] is not None or (start in line.times and not later):
        return None
    if token.lower in lexicon.words["that"] and start + 1 < len(tokens) and tokens[start + 1].pos in PHRASE:
        return None  # 'Lee said, according to a clerk, | that it is old'
    if not (relative or later or token.pos in INSIDE or _tells_home(line, lexicon, start)):
        return None  # 'Ann Lee, now a clerk in Alba'
    at = start
    while at < len(tokens) and tokens[at].text not in _MARKS:
        if line.quoted[at] is not None:
            if at == start or behind_title(line, lexicon, at) == at:
                return None if relative and at > start else at  # 'said Lee, who called it “a farce”'
            at = behind_title(line, lexicon, at)
            continue
        if not relative and is_verb(tokens[at]):
            return None
        if not relative and at > start and _ends_on_day(line, lexicon, at):
            return at  # 'said Ann Lee, head of the board | on Monday'
        if tokens[at].lower in lexicon.any_of("relatives", "whose"):
            relative = True
        at = closing_bracket(line, at) + 1 if tokens[at].text == "(" else at + 1
    return at


def _ends_on_day(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does 'on Monday', 'late on Sunday' or 'yesterday' begin at `at`, with the sentence's end behind it?"""
    on = line.tokens[at].lower in lexicon.words["day_prepositions"]
    return (on or line.names_day(at)) and line.times.get(at + on, 0) >= len(line.tokens) - 1


def _tells_home(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Ann Lee, 42, | of Alba'; not 'accused by Lee, | of stealing'."""
    behind = line.tokens[at + 1].pos if at + 1 < len(line.tokens) else ""
    return line.tokens[at].lower in lexicon.words["of"] and behind in ("PROPN", "DET")
