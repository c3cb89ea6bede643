"""Quotations without a cue behind a sentence that names somebody and an act of speech: 'Coach Lee spoke about the game. “We were
slow.”', in one paragraph or two."""

from __future__ import annotations

import re

from pipeline.model import HEADLINES, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.quotations import Quotation
from pipeline.schema import Span

SPOKE = "spoke before"
_LETTERS = 20
"""Less between marks is a name, a title or a scare quote."""
_ABOUT = frozenset({"object", "topic"})
"""Frames of what one speaks about."""
_ENDS, _MARKS = (".", "?", "!"), " \"”“‘’'».?!"


def spoke_before(quotation: Quotation, first: int, last: int, drafts: list[Draft], around: Around) -> Draft | None:
    """The attribution of a quotation, the sentences `first` to `last`, to the subject of the one act of speech of `drafts` that
    the sentence in front tells; None if that names nobody, or the quotation does not end its paragraph."""
    before = [draft for draft in drafts if draft.line.sentence.index == first - 1]
    if not before or not _ends_paragraph(quotation, first, last, around.sentences):
        return None
    one = before[0]
    if any(other.source != one.source or other.parent is not None for other in before) or not _speaks(one, around):
        return None
    if _is_told_of(one, [sentence.text for sentence in around.sentences[first : last + 1]]):
        return None
    return Draft(one.line, LABEL, SPOKE, one.cue, one.source, [Span(quotation.start, quotation.end)], (0, 0))


def _is_told_of(draft: Draft, texts: list[str]) -> bool:
    """'Lee accused Kim of fraud. “Lee attacked me.”': whoever is named in what is said does not say it, unless it is a body."""
    source = draft.line.tokens[slice(*draft.source)] if draft.source is not None else []
    named = bool(source) and source[0].pos != "DET" and source[-1].pos == "PROPN"
    return named and any(re.search(rf"\b{re.escape(source[-1].text)}\b", text) is not None for text in texts)


def _ends_paragraph(quotation: Quotation, first: int, last: int, sentences: list[Sentence]) -> bool:
    opening, closing = sentences[first], sentences[last]
    opens = opening.start == quotation.start
    ends = last + 1 == len(sentences) or sentences[last + 1].paragraph != closing.paragraph
    behind = closing.text[max(quotation.end - closing.start, 0) :].strip(_MARKS)
    spoken = quotation.end - quotation.start >= _LETTERS and closing.text.rstrip("\"”’'»“‘ ")[-1:] in _ENDS
    return opens and ends and spoken and not behind


def _speaks(draft: Draft, around: Around) -> bool:
    """'Coach Lee spoke about it', 'Lee praised them', 'The mayor praised them': a past with who speaks in front."""
    tokens, source = draft.line.tokens, draft.source
    verb = tokens[draft.cue[0]]
    voiced = draft.cls.kind == "speech" or verb.lemma in around.lexicon.words["speech_acts"]
    if source is None or draft.frame not in _ABOUT or draft.negated or not voiced:
        return False
    if draft.line.sentence.kind in HEADLINES and tokens[source[0]].lower in around.lexicon.words["personal"]:
        return False  # 'What they said' above a round-up
    if draft.frame == "topic" and verb.lemma in around.lexicon.words["asking_of"] and tokens[draft.cue[1]].pos != "ADP":
        return False  # 'We asked five clerks about it.'
    people = around.lexicon.any_of("titles", "jobs", "personal")
    named = any(token.pos == "PROPN" or token.lemma in people for token in tokens[slice(*source)]) or source == (0, 1)
    return named and source[1] <= draft.cue[0] and verb.form == "fin" and verb.tense == "past"
