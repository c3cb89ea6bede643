"""Cues whose content stands below or behind a source of their own: 'Said Lee: “...”', 'Lee said in a statement:'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.fronted import is_fronted
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range, is_verb
from pipeline.saying.sources import inherited_source, source_before
from pipeline.saying.sources_behind import source_after
from pipeline.saying.verb_groups import group_start
from pipeline.schema import Span

_ADJUNCT = 10
"""Words of a time and an occasion behind a source, at most."""
_MARKS = frozenset({",", ":"})


def verb_first(line: Line, cue: Cue, around: Around) -> Draft | None:
    """'Said Ann Lee: "It is safe."'"""
    cls = next((entry.cls for entry in cue.entries if "quotation" in entry.cls.takes), None)
    source = source_after(line, around.lexicon, cue.last)
    if cls is None or source is None or source[1] >= len(line.tokens):
        return None
    mark = _mark_behind(line, source[1])
    start = mark + 1
    if start == len(line.tokens):  # 'Stated Lee:' before a paragraph
        below = line.tokens[-1].text == ":" and _announces(line, cue, around)
        return Draft(line, cls, "announcement", (cue.first, cue.last), source, [], (start, start)) if below else None
    if line.tokens[mark].text not in _MARKS or line.quoted[start] is None or line.quoted[mark] is not None:
        return None
    end = content_end(line, around.lexicon, start, len(line.tokens), "quotation")
    spans = [to_quotation_end(line, start, end)]
    return Draft(line, cls, "quotation", (cue.first, cue.last), source, spans, (start, end), cue.negated)


def _mark_behind(line: Line, at: int) -> int:
    """The mark behind a time or occasion that begins at a token, if one does: 'Said Lee | in a speech on Monday |: "..."'."""
    if at not in line.extents and line.tokens[at].pos != "ADP":
        return at
    behind = takewhile(lambda place: line.tokens[place].form != "fin", range(at, min(at + _ADJUNCT, len(line.tokens))))
    return next((place for place in behind if line.tokens[place].text in _MARKS), at)


def announcement(line: Line, cue: Cue, around: Around) -> Draft | None:
    """'Lee said in a statement:' at a paragraph's end, 'Lee cut in.' before a quotation; the content is what stands there
    (continuations.py)."""
    takes = "that" if leads_to_clauses(line, around.lexicon) else "quotation"
    cls = next((entry.cls for entry in cue.entries if takes in entry.cls.takes), None)
    last = len(line.tokens)
    if cls is None or cue.shape not in ("verb", "gerund") or not _announces(line, cue, around):
        return None
    behind = line.tokens[cue.last :]
    if any(token.pos in ("VERB", "AUX") and token.form == "fin" for token in behind):
        return None
    if cue.last > cue.head + 1 and behind[0].pos == "ADP" and behind[-1].text == ".":
        return None  # 'She put it in the stove.'
    source = source_before(line, around.lexicon, cue) or inherited(line, cue, [], around)
    if source is None and cue.shape == "gerund":
        return None  # 'According to Lee, writing for the Herald:'
    return Draft(line, cls, "announcement", (cue.first, cue.last), source, [], (last, last), cue.negated)


def leads_to_clauses(line: Line, lexicon: Lexicon) -> bool:
    """'The report found that:' before a list of clauses, in words that are not the report's own."""
    that, colon = line.tokens[-2:] if len(line.tokens) > 2 else (line.tokens[-1],) * 2
    return colon.text == ":" and that.lower in lexicon.words["that"]


def _announces(line: Line, cue: Cue, around: Around) -> bool:
    """Does the sentence end with a colon before another paragraph, with a comma before one that is quoted, or with a stop before
    a sentence that is quoted?"""
    index, mark = line.sentence.index + 1, line.tokens[-1].text
    if index >= len(around.sentences):
        return False
    following = around.sentences[index]
    if mark == ":" or presents(line, around.lexicon):
        return following.paragraph != line.sentence.paragraph
    quotation = around.quotations.at(following.start)
    whole = quotation is not None and quotation.start == following.start and quotation.end >= following.end
    if mark == ",":  # 'spoke of the game, saying, | “We lost.”'
        return whole and following.paragraph != line.sentence.paragraph and cue.last == len(line.tokens) - 1
    told = line.tokens[cue.head].form == "fin" and not cue.negated  # not 'The board is going too far. “We lost.”'
    return mark == "." and whole and told


def presents(line: Line, lexicon: Lexicon) -> bool:
    """'Here's what Lee said.': words that are told of before they stand, with a stop for the colon."""
    words, opening = lexicon.words, line.tokens[:4]
    start = len(opening) > 3 and opening[0].pos == "CCONJ"
    here, copula, what = opening[start : start + 3] if len(opening) > 3 else (opening[0],) * 3
    points = here.lower in words["told_ahead"] and copula.lemma in words["copulas"]
    return points and what.lower in words["question"] and line.tokens[-1].text == "."


def to_quotation_end(line: Line, start: int, end: int) -> Span:
    """The characters of the tokens from `start` to `end`; a quotation that is open at the sentence's end to its own end."""
    quotation = line.quoted[end - 1]
    if quotation is not None and end == len(line.tokens):
        return Span(line.tokens[start].start, quotation.end)
    return span_of(line, (start, end))


def inherited(line: Line, cue: Cue, drafts: list[Draft], around: Around) -> Range | None:
    """The source of a cue without a subject of its own: that of the attribution or verb before it ('Lee left and said')."""
    nearest = inherited_source(line, around.lexicon, cue)
    earlier = [draft for draft in drafts if draft.cue[1] <= cue.first and _has_subject(draft, around)]
    if not earlier:
        return nearest
    last = max(earlier, key=lambda draft: draft.cue[0])
    if nearest is not None and last.source is not None and last.source[0] < cue.first < last.source[1]:
        return nearest  # 'said Lee, | who | was there and recalled it'
    joined = nearest is not None and line.tokens[nearest[0] - 1].pos == "CCONJ"
    # 'which Lee said, they began | calling it', 'Lee says it is late, while Kim won by | saying so'
    before, words = line.tokens[cue.first - 1], around.lexicon.words
    relative = nearest is not None and line.tokens[nearest[0]].lower in words["thing_relatives"]
    # not 'They march where Kim played, while | chanting'
    by = before.pos == "ADP" and before.lower not in words["meanwhile"]
    # 'that won her votes by | urging'
    chained = cue.shape == "gerund" and (before.pos == "VERB" or (by and not relative))
    joined = joined or (nearest is not None and chained)
    if (
        nearest is not None
        and cue.shape != "gerund"
        and line.tokens[nearest[0]].lower in around.lexicon.words["relatives"]
    ):
        behind = max(last.cue[1], last.source[1] if last.source else 0)
        joined = joined or nearest[0] >= behind  # 'Lee told Kim, who left and | said it was late'
    if relative and nearest is not None and _is_of_relative(line, nearest, cue, last):
        return nearest
    # 'When Lee asked if it was safe, | Kim smiled and said'
    fronted = nearest is not None and last.source is not None and is_fronted(line, last.source[0], around.lexicon)
    return nearest if nearest is not None and (joined or fronted) and nearest[0] >= last.covers[1] else last.source


def _is_of_relative(line: Line, nearest: Range, cue: Cue, last: Draft) -> bool:
    """'showed a site | that calls it old and | blasts the port': a verb joined to that of a relative in another's content, whose
    tense it shares, and not that of the other's cue."""
    joined = cue.shape == "verb" and line.tokens[cue.first - 1].pos == "CCONJ"
    if not joined or not last.cue[1] <= nearest[0] < cue.first:
        return False
    verb = next((token for token in line.tokens[nearest[1] : cue.first] if token.form == "fin"), None)
    told = line.tokens[last.cue[1] - 1].tense
    return verb is not None and verb.tense == line.tokens[cue.first].tense != told


def _has_subject(draft: Draft, around: Around) -> bool:
    """Is a draft's source the subject of a verb, no possessive ("Lee's call for ...")?"""
    words = around.lexicon.words
    if draft.frame == "passive" and draft.source is not None and draft.source[0] >= draft.cue[1]:
        return False  # 'was reported by the Herald'
    return draft.source is not None and draft.line.tokens[draft.source[1] - 1].lower not in (
        words["possessive"] | words["owners"]
    )


def main_subject(line: Line, lexicon: Lexicon, end: int, told: list[Range]) -> Range | None:
    """The subject of the last main clause before token `end` ('Lee left after Kim had come, | saying'), for a form in -ing;
    what stands in the ranges `told` is no main clause."""
    tokens, opening = line.tokens, lexicon.any_of("relatives", "that", "question", "subordinate", "whose")
    main: list[int] = []
    pending = 0
    for at in range(end):
        token = tokens[at]
        if line.quoted[at] is not None or any(first <= at < behind for first, behind in told):
            continue
        if token.pos == "SCONJ" or (token.lower in opening and token.pos != "DET"):
            pending += 1
        elif is_verb(token) and token.form == "fin" and (at == 0 or tokens[at - 1].pos != "AUX"):
            if not pending:
                main.append(at)
            pending = max(pending - 1, 0)
    for at in reversed(main):
        first = group_start(line, lexicon, at)
        found = source_before(line, lexicon, Cue(first, at, at + 1, ()))
        if found is not None:
            return found
    return None
