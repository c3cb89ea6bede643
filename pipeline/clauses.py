"""Sentence -> clauses: predicate, subject, extent, kind, tense and factuality. No dates, no attributions.

A chunker from left to right. Predicates are found first (`predicates.py`); what stands between one predicate and the
next (a marker, a comma, a noun phrase; `lookleft.py`) says how the next clause hangs on what is open (`finite.py`,
`nonfinite.py`, `hanging.py`). Open clauses are on a stack (`openclauses.py`); a clause whose subject has come but whose
predicate has not ('A study | printed last month | showed') waits there.

Questionable decisions: an adverbial clause with a finite verb ('after he left') and a participle behind a comma
(', winning the vote') are outside the span of the clause they modify, an object clause and a relative clause are inside;
a coordinate verb without a subject of its own has a span that begins at the verb, and shares the subject; its parent is
the first of the coordinate clauses. What comes before a trailing 'he said' hangs on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from pipeline.frozen import changed
from pipeline.language import Language
from pipeline.model import Clause, Modality, Sentence, Token
from pipeline.schema import Span
from pipeline.syntax.clausewords import ClauseWords, compile_clauses
from pipeline.syntax.conditionalasides import conditional_aside
from pipeline.syntax.doingsubjects import give_subjects
from pipeline.syntax.factuality import judge, supposes
from pipeline.syntax.finite import FiniteClauses
from pipeline.syntax.hanging import Hanging
from pipeline.syntax.inlinequotes import inline_quotes, leave_quotes
from pipeline.syntax.insertions import MARKS, bracketed_names, inserted_tokens
from pipeline.syntax.lackingmain import give_verb
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.mainless import give_main
from pipeline.syntax.nonfinite import NonfiniteClauses
from pipeline.syntax.nouns import base_end, head_index
from pipeline.syntax.openclauses import Frame, OpenClauses
from pipeline.syntax.parts import INSIDE
from pipeline.syntax.predicates import find_predicates
from pipeline.syntax.quotedphrases import OPENING, left_out, quoted_tokens, with_marks
from pipeline.syntax.remarks import note_remark

_span = partial(tuple.__new__, Span)
"""A span of both its ends, without the cost of `Span`'s own check of arguments."""
_OPENED_BY = {")": "(", "]": "[", "”": "“"}


def parse_clauses(sentence: Sentence, tokens: list[Token], language: Language) -> list[Clause]:
    """The clauses of a sentence in order of their predicates; without a verb, one fragment (or none for no words)."""
    words = language.once(compile_clauses)
    named = bracketed_names(tokens) if "(" in sentence.text else None
    if named:
        unread = {at + place for at in named for place in range(3)}
        clauses = parse_clauses(sentence, [token for at, token in enumerate(tokens) if at not in unread], language)
        ends = {tokens[at - 1].end: tokens[at + 2].end for at in named}
        return [_ended(clause, ends) for clause in clauses]
    if any(mark in sentence.text for mark in OPENING) and (quoted := quoted_tokens(tokens)):
        unread = left_out(tokens, quoted)
        clauses = parse_clauses(sentence, [token for at, token in enumerate(tokens) if at not in unread], language)
        return [_marked(clause, tokens, quoted) for clause in clauses]
    marked = any(mark in sentence.text for mark in MARKS)
    inserted = inserted_tokens(tokens, words.relative) if marked else None
    if inserted is not None:
        opened, closed = inserted
        around = _parse(sentence, [*tokens[:opened], *tokens[closed + 1 :]], words)
        return _together(around, _parse(sentence, tokens[opened + 1 : closed], words))
    if (aside := conditional_aside(tokens, words.relative, words.factuality.condition)) is not None:
        return _on_condition(sentence, tokens, aside, words)
    return _parse(sentence, tokens, words) or _fragment(sentence, tokens)


def _on_condition(sentence: Sentence, tokens: list[Token], aside: tuple[int, int], words: ClauseWords) -> list[Clause]:
    """The clauses of a sentence with a condition behind a relative, and of the condition: its verb alone is supposed."""
    opened, closed = aside
    around = [
        changed(clause, modality="hypothetical")
        if clause.predicate.start == tokens[closed].start and clause.modality in ("asserted", "planned")
        else clause
        for clause in _parse(sentence, [*tokens[:opened], *tokens[closed:]], words)
    ]
    inside = [token for token in tokens[opened:closed] if token.text != ","]
    return _together(around, _parse(sentence, inside, words))


def _marked(clause: Clause, tokens: list[Token], quoted: Sequence[tuple[int, int]]) -> Clause:
    """A clause with both marks of a pair that its span or its subject begins or ends between."""
    subject = None if clause.subject is None else with_marks(clause.subject, tokens, quoted)
    return changed(clause, span=with_marks(clause.span, tokens, quoted), subject=subject)


def _ended(clause: Clause, ends: Mapping[int, int]) -> Clause:
    """A clause with what stands in brackets behind its end."""
    end = ends.get(clause.span.end)
    return clause if end is None else changed(clause, span=_span((clause.span.start, end)))


def _together(around: list[Clause], inside: list[Clause]) -> list[Clause]:
    """The clauses around an insertion and in it, in order of their predicates."""
    both = sorted((*around, *inside), key=lambda clause: clause.predicate)
    place = {id(clause): index for index, clause in enumerate(both)}
    return [
        changed(
            clause,
            index=index,
            parent=None
            if clause.parent is None
            else place[id((around if clause in around else inside)[clause.parent])],
        )
        for index, clause in enumerate(both)
    ]


def _parse(sentence: Sentence, tokens: list[Token], words: ClauseWords) -> list[Clause]:
    """The clauses of what is read as one sentence."""
    frames = _read(sentence, tokens, words)
    for index, frame in enumerate(frames):
        frame.index = index
        if frame.kind == "participle" and frame.subject and frame.parent and frame.parent.predicate is None:
            frame.start = min(frame.start, frame.subject[0])  # '| The envoy, Ann Lee, traveling to Rome today.'
        apart = any(token.text == ":" for token in tokens[max(frame.start - 2, 0) : frame.start])  # 'It is so: | if'
        likened = frame.marker in words.factuality.condition and _is_likened(tokens, frame, words)
        if frame.parent and frame.detached and frame.marker in words.factuality.condition and not (apart or likened):
            _suppose(tokens, frame.parent, words)
    for place, frame in enumerate(frames[:-1]):
        if frame.verb().inner_subject is not None and supposes(tokens, frame, words.factuality):
            _suppose_behind(tokens, frames[place + 1 : place + 3], words)
            _stand_in_front(tokens, frame, frames[place + 1 :])
    for place, frame in enumerate(frames):
        opening = [token.lower for token in tokens[frame.start : frame.start + 2]]
        if frame.kind == "main" and not words.fronting.isdisjoint((opening[0], "-".join(opening))):
            _stand_in_front(tokens, frame, frames[place + 1 :])
    return [_clause(sentence, tokens, frame, words) for frame in frames]


def _is_likened(tokens: list[Token], frame: Frame, words: ClauseWords) -> bool:
    """'looks as | if it were old': supposes nothing of what looks so."""
    before = tokens[max(frame.start - 2, 0) : frame.start + 1]
    return any(
        one.lower in words.predicates.likening and behind.lower == frame.marker for one, behind in pairwise(before)
    )


def _stand_in_front(tokens: list[Token], frame: Frame, behind: list[Frame]) -> None:
    """'Once he left, | they won', 'Should he win, | they will go': the clause is subordinate, if a main one begins behind its
    comma."""
    starts = (other.subject[0] if other.subject else other.verb().start for other in behind if other.kind == "main")
    if any(start > 0 and tokens[start - 1].lower == "," for start in starts):
        frame.kind, frame.marker, frame.detached = "subordinate", tokens[frame.start].lower, True


def _suppose_behind(tokens: list[Token], behind: list[Frame], words: ClauseWords) -> None:
    """'Had he known, | they would have won'; 'Had he known, Lee argued, | they would have won'."""
    told = tokens[behind[0].verb().verb].lemma in words.clausal
    main = behind[-1] if told and behind[-1].kind == "main" else behind[0]
    main.conditional = main.conditional or main.kind == "main"


def _suppose(tokens: list[Token], frame: Frame, words: ClauseWords) -> None:
    """A condition holds for a clause, and for the one that it shares its auxiliary with ('can grow and be sold if'); not for
    one with a time of its own ('will meet on Monday and vote if')."""
    frame.conditional = True
    first = frame.parent if frame.kind == "coordinate" else None
    if first is None or first.predicate is None or frame.predicate is None:
        return
    between = tokens[first.predicate.end : frame.predicate.start]
    timed = any(token.lower in words.time or token.lemma.lower() in words.periods for token in between)
    first.conditional = first.conditional or (first.predicate.first is frame.predicate.first and not timed)


def clause_at(clauses: list[Clause], offset: int) -> Clause | None:
    """The innermost clause whose span holds the offset, else the one whose predicate is nearest; None without clauses."""
    holding = [clause for clause in clauses if clause.span.start <= offset < clause.span.end]
    if holding:
        return min(holding, key=lambda clause: (clause.span.end - clause.span.start, clause.index))
    return min(clauses, key=lambda clause: (_distance(clause, offset), clause.index), default=None)


def is_joined_infinitive(clause: Clause, clauses: list[Clause]) -> bool:
    """'met to review and | approve | it': whether a clause goes on from an infinitive without a mark of its own."""
    upper = clauses[clause.parent] if clause.kind == "coordinate" and clause.parent is not None else None
    shared = upper is not None and upper.kind == "infinitive" and clause.subject == upper.subject
    return shared and upper is not None and (clause.tense, clause.modality) == (upper.tense, upper.modality)


def _distance(clause: Clause, offset: int) -> int:
    return max(clause.predicate.start - offset, offset - clause.predicate.end, 0)


def _read(sentence: Sentence, tokens: list[Token], words: ClauseWords) -> list[Frame]:
    """The clauses of a sentence that have a predicate."""
    predicates = find_predicates(tokens, words.predicates)
    clauses = OpenClauses(_first_word(tokens), inline_quotes(sentence.text, tokens) if predicates else ())
    hanging = Hanging(LookLeft(tokens, words), clauses)
    finite, nonfinite = FiniteClauses(hanging), NonfiniteClauses(hanging)
    left = 0
    for predicate in predicates:
        leave_quotes(clauses, left, predicate.start)
        rules = finite if predicate.form == "fin" else nonfinite
        rules.add(left, predicate)
        note_remark(tokens, clauses, predicate, words)
        left = predicate.end
    leave_quotes(clauses, left, len(tokens))
    clauses.close(0, len(tokens))
    give_verb(clauses.frames, tokens, words)
    give_subjects(clauses.frames, tokens, words)
    give_main(clauses.frames, tokens, words)
    return clauses.frames


def _first_word(tokens: list[Token]) -> int:
    index = 0
    while index < len(tokens) - 1 and tokens[index].pos in ("PUNCT", "CCONJ"):
        index += 1
    return index


def _clause(sentence: Sentence, tokens: list[Token], frame: Frame, words: ClauseWords) -> Clause:
    predicate = frame.verb()
    parent = frame.parent
    while parent is not None and parent.predicate is None:
        parent = parent.parent
    start, end = _trim(tokens, min(frame.start, predicate.start), max(frame.end, predicate.end, predicate.head + 1))
    tense, negated, modality = judge(tokens, frame, end, words.factuality)
    if negated and 0 < start == predicate.start and tokens[start - 1].lower in words.factuality.negation:
        start -= 1  # 'finished but | not published'
    head = tokens[predicate.head]
    subject = frame.subject
    return Clause(
        index=frame.index,
        sentence=sentence.index,
        kind=frame.kind,
        span=_span((tokens[start].start, tokens[end - 1].end)),
        head=_span((head.start, head.end)),
        predicate=_span((tokens[predicate.start].start, tokens[predicate.end - 1].end)),
        subject=_span((tokens[subject[0]].start, tokens[subject[1] - 1].end)) if subject else None,
        lemma=head.lemma,
        tense=tense,
        perfect=predicate.perfect,
        negated=negated,
        modality=modality,
        parent=parent.index if parent else None,
        marker=frame.marker,
        remark=frame.remark,
    )


def _trim(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """A range without conjunctions and marks at its ends."""
    while start < end - 1 and tokens[start].pos in ("PUNCT", "CCONJ"):
        start += 1
    while end - 1 > start and tokens[end - 1].pos in ("PUNCT", "CCONJ", "SCONJ"):
        note = _note(tokens, start, end)
        if not note and _closes(tokens, start, end - 1):
            break
        end = note or end - 1
    return start, end


def _note(tokens: list[Token], start: int, end: int) -> int | None:
    """Where the mark of a note begins that a range ends with ("in 2001.[3]", "in 2001.[note 3]"); None without one."""
    for at in (end - 3, end - 4) if tokens[end - 1].text == "]" else ():
        if at > start and tokens[at].text == "[" and tokens[at - 1].end == tokens[at].start:
            return at
    return None


def _closes(tokens: list[Token], start: int, mark: int) -> bool:
    """Whether a bracket or quotation mark closes what is open in the range before it."""
    closing = tokens[mark].lower
    if closing == '"':
        return sum(token.lower == '"' for token in tokens[start:mark]) % 2 == 1
    return closing in _OPENED_BY and any(token.lower == _OPENED_BY[closing] for token in tokens[start:mark])


def _fragment(sentence: Sentence, tokens: list[Token]) -> list[Clause]:
    """The one clause of a sentence without a verb: its head is the head of its first noun phrase."""
    content = [index for index, token in enumerate(tokens) if token.pos != "PUNCT"]
    if not content:
        return []
    start, end = _trim(tokens, content[0], content[-1] + 1)
    first = next((index for index in content if tokens[index].pos in INSIDE), start)
    head = tokens[head_index(tokens, first, base_end(tokens, first))]
    span = Span(tokens[start].start, tokens[end - 1].end)
    place = Span(head.start, head.end)
    modality: Modality = "question" if tokens[-1].lower == "?" else "asserted"
    return [
        Clause(
            0, sentence.index, "fragment", span, place, place, None, head.lemma, "", False, False, modality, None, None
        )
    ]
