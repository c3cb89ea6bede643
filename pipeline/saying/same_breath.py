"""Cues without a subject behind somebody's words, who goes on: '“It is late,” adding that it rains', 'And added: “No”'."""

from __future__ import annotations

from pipeline.saying.drafts import Around, Draft


def lend_speakers(drafts: list[Draft], owners: dict[int, Draft], around: Around) -> None:
    """Give such cues the speaker whose quotation ends before them, or who spoke last in the sentence before (`owners`)."""
    for draft in drafts:
        if draft.source is not None or draft.parent is not None or draft.cls.kind != "speech" or draft.cls.raising:
            continue
        index = draft.line.sentence.index
        owner = owners.get(index - 1) if _opens(draft) else owners.get(index) if _adds(draft, around) else None
        if owner is not None and owner.line is not draft.line and owner.line.sentence.kind == draft.line.sentence.kind:
            draft.speaker = owner


def _opens(draft: Draft) -> bool:
    """'And | added: “No”': a verb directly behind a conjunction that opens its sentence."""
    tokens, at = draft.line.tokens, draft.cue[0]
    return at == 1 and tokens[0].pos == "CCONJ" and tokens[draft.cue[1] - 1].form == "fin" and tokens[1].tense == "past"


def _adds(draft: Draft, around: Around) -> bool:
    """'“It is late,” | adding that it rains': a form in -ing of adding, directly behind a quotation."""
    line, at = draft.line, draft.cue[0]
    verb = line.tokens[at]
    behind = at > 1 and line.quoted[at - 1] is not None and line.tokens[at - 1].pos == "PUNCT"
    return behind and verb.form == "ger" and verb.lemma in around.lexicon.words["adding"]
