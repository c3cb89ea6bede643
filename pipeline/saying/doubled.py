"""Who speaks is told twice in a sentence: 'Ann Lee said that it is safe, she said', which is one attribution, not two."""

from __future__ import annotations

from pipeline.saying.drafts import Around, Draft, span_of

_TOLD = frozenset({"that", "clause", "quotation"})


def without_doubles(drafts: list[Draft], around: Around) -> list[Draft]:
    """`drafts` of a sentence without those of a pronoun that only names again who is named in front of what is said."""
    for outer in [draft for draft in drafts if draft.frame == "before" and _is_pronoun(draft, around)]:
        inner = next((draft for draft in drafts if draft.parent is outer and _opens(draft, outer)), None)
        if inner is None:
            continue
        if inner.covers[1] >= outer.covers[1] - 1:
            drafts = [draft for draft in drafts if draft is not outer]
            _hand_over(drafts, outer, inner)
        elif _goes_on(inner, outer):
            _part(drafts, outer, inner)
    return drafts


def _is_pronoun(draft: Draft, around: Around) -> bool:
    source, tokens = draft.source, draft.line.tokens
    if any(token.lemma in around.lexicon.words["adding"] for token in tokens[slice(*draft.cue)]):
        return False  # 'The Prime Minister has said that it is safe, she added'
    single = source is not None and source[1] == source[0] + 1 and draft.cls.kind == "speech"
    return single and source is not None and tokens[source[0]].lower in around.lexicon.words["personal"]


def _opens(inner: Draft, outer: Draft) -> bool:
    """Does who is named open the sentence or stand behind what is fronted, and may the pronoun point at him? 'The doctor said it
    was late, she said' is what another heard from the doctor."""
    source, tokens = inner.source, inner.line.tokens
    if source is None or inner.frame not in _TOLD or inner.cls.kind != "speech":
        return False
    first = source[0] == outer.covers[0] or tokens[source[0] - 1].text == ","
    person = any(token.pos == "PROPN" for token in tokens[slice(*source)])
    own = inner.covers[0] + (inner.frame == "that")
    again = outer.source is not None and tokens[min(own, len(tokens) - 1)].lower == tokens[outer.source[0]].lower
    return first and (person or (again and tokens[inner.cue[0]].lemma == tokens[outer.cue[0]].lemma))


def _hand_over(drafts: list[Draft], outer: Draft, inner: Draft) -> None:
    """Give one attribution what another that goes told besides."""
    inner.parent = outer.parent
    inner.content.extend(span for span in outer.content[1:] if span.start >= inner.content[-1].end)
    for draft in drafts:
        if draft.parent is not outer:
            continue
        inside = inner.covers[0] <= draft.cue[0] < inner.covers[1]
        draft.parent = inner if inside else outer.parent
        if inner.source is not None and draft.covers[0] < inner.source[0] < draft.covers[1]:
            draft.covers = (draft.covers[0], inner.source[0] - 1)  # 'When Lee said that it is safe, | Kim said that'
            draft.content = [span_of(draft.line, draft.covers)]


def _goes_on(inner: Draft, outer: Draft) -> bool:
    """'Clerks said they like it, | but they will not pay, they said': is what is told behind a mark a clause of its own?"""
    tokens, end = inner.line.tokens, inner.covers[1]
    return end + 1 < outer.covers[1] and tokens[end].text == "," and tokens[end + 1].pos == "CCONJ"


def _part(drafts: list[Draft], outer: Draft, inner: Draft) -> None:
    """Leave to each of two attributions what its own cue tells."""
    start = inner.covers[1] + 2
    inner.parent = outer.parent
    outer.covers = (start, outer.covers[1])
    outer.content[0] = span_of(outer.line, outer.covers)
    for draft in drafts:
        if draft.parent is outer and draft.cue[0] < start:
            draft.parent = inner if inner.covers[0] <= draft.cue[0] else outer.parent
