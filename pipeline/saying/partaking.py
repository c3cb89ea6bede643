"""Who takes part in a speech, interview or document that the text tells of."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.narrations import Narration
from pipeline.saying.told_documents import is_document, is_it, is_same, is_within

REACH = 3
"""How many paragraphs a narrated speech goes on at most without being spoken of again."""


def takes_part(draft: Draft, told: Narration, paragraph: int, around: Around) -> bool:
    """Is the source the document itself, one who takes part, or a pronoun while nobody else has spoken?"""
    assert draft.source is not None
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    words = around.lexicon.words
    elsewhere = not draft.line.sentence.start <= told.extent.start < draft.line.sentence.end
    if elsewhere and source[0].lower in words["another"] - words["articles"]:
        return False  # 'They followed with another letter saying'
    if is_document(draft, told, around):
        return not elsewhere or is_same(source, told, around)
    if is_within(draft, told, around) or _speaks_within(draft, told, around):
        return True
    if paragraph - told.last > REACH:
        return False
    pronoun = pronoun_of(draft, around)
    if pronoun:
        if told.pronoun not in ("", pronoun):
            return False  # 'In it he warned that ... She told reporters'
        spoken = told.document is None or bool(told.names)
        return (told.open and spoken and pronoun in around.lexicon.any_of("people", "things")) or is_it(
            draft, told, around
        )
    if is_turn(draft):
        return told.turns or source[-1].text.casefold() in {name.casefold() for name in told.names}
    stop = next((at for at, token in enumerate(source) if at and token.pos in ("PUNCT", "ADP")), len(source))
    return source[stop - 1].text in told.names or _is_role(draft, source, told, around)


def _speaks_within(draft: Draft, told: Narration, around: Around) -> bool:
    """'The mayor, who spoke in Lund on Monday, | said': is it told within the source that it spoke then?"""
    words, line = around.lexicon.words, draft.line
    source = line.tokens[slice(*draft.source)] if draft.source is not None else []
    if told.document is not None or not source or not source[0].start <= told.extent.start < source[-1].end:
        return False
    behind = next((at for at, token in enumerate(source) if token.lower in words["persons"]), len(source)) + 1
    verb = next((token for token in source[behind:] if token.pos == "VERB"), None)
    return verb is not None and verb.end <= told.extent.start and verb.lemma in words["speaking"]


def _answers(draft: Draft, told: Narration, around: Around) -> bool:
    """'the Herald asked her in an interview. | ..., Lee replied': who answers directly behind takes part; not 'Asked why, Kim
    replied'."""
    words, source = around.lexicon.words, source_of(draft)
    before = draft.line.tokens[: draft.source[0] if draft.source is not None else 0]
    if source and source[-1].pos == "PROPN" and any(token.lemma in words["asking_of"] for token in before):
        return False
    asked = (
        draft.line.sentence.paragraph - told.last <= 1 and told.open and not told.nouns.isdisjoint(words["dialogues"])
    )
    return asked and any(token.lemma in words["answering"] for token in draft.line.tokens[slice(*draft.cue)])


def _is_role(draft: Draft, source: list[Token], told: Narration, around: Around) -> bool:
    """'the senator said' while nobody else has spoken, 'the host asked', 'Lee replied': who speaks, told by that alone."""
    words = around.lexicon.words
    if told.open and source[0].lower in words["definite"] and [token.lower for token in source[1:]] == [told.body]:
        return True  # 'The ministry issued a statement on Monday. | The ministry | said'
    if not told.names:
        return False
    if any(token.lower in words["askers"] for token in source) or _answers(draft, told, around):
        return True
    alone = source[0].lower in words["definite"] and all(token.pos in ("ADJ", "NOUN", "PROPN") for token in source[1:])
    return told.open and alone and source[-1].lower in around.lexicon.roles


def is_turn(draft: Draft) -> bool:
    """'LEE: ...': does a name alone tell who speaks?"""
    return draft.frame == "colon" and draft.cls is LABEL and draft.cue[1] - draft.cue[0] == 1


def source_of(draft: Draft) -> list[Token]:
    """The words of a draft's source; none where it has none."""
    return draft.line.tokens[slice(*draft.source)] if draft.source is not None else []


def pronoun_of(draft: Draft, around: Around) -> str:
    """'he' where the source is a personal pronoun, else ''."""
    source = draft.line.tokens[slice(*draft.source)] if draft.source else []
    alone = len(source) == 1 and source[0].lower in around.lexicon.words["personal"]
    return source[0].lower if alone else ""
