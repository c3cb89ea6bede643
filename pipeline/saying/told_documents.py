"""Whether a source is a document that the text tells of, or speaks in one: 'the study', 'it', 'Lee said in the letter'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.narrations import Narration, titled


def is_document(draft: Draft, told: Narration, around: Around) -> bool:
    """Has the source the noun of the document that was told of, before what describes it ('Lee, who read the study')? Not who
    made it ('an author of the study, Lee')."""
    if draft.source is None or told.document is None or told.another:
        return False
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    described = next((at for at, token in enumerate(source) if token.text == ","), len(source))
    nouns = (at for at, token in enumerate(source[:described]) if token.pos == "NOUN" and token.lower == told.document)
    noun = next(nouns, None)
    if noun is None or _has_maker(source[:noun], around):
        return False
    title = titled(draft.line, draft.source[0] + noun)
    return not title or not told.title or not title.isdisjoint(told.title)


def _has_maker(before: list[Token], around: Around) -> bool:
    people = around.lexicon.any_of("titles", "jobs", "associates", "humans")
    named = next((at for at, token in enumerate(before) if token.lemma in people), len(before))
    return any(token.lower in around.lexicon.words["of"] for token in before[named:])


def is_it(draft: Draft, told: Narration, around: Around) -> bool:
    """Does 'it' stand for a document that was told of? Not in 'It is the third to announce'."""
    infinitive = any(token.form == "inf" for token in draft.line.tokens[slice(*draft.cue)])
    if told.document is None or draft.source is None or not told.newest or infinitive:
        return False
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    return len(source) == 1 and source[0].lower in around.lexicon.words["things"]


def is_same(source: list[Token], told: Narration, around: Around) -> bool:
    """Can the document in a source be one of another sentence? Not 'a poll', nor 'exit polls'."""
    noun = next(at for at, token in enumerate(source) if token.lower == told.document)
    before = takewhile(lambda token: token.pos != "ADP", reversed(source[:noun]))
    article = next((token for token in before if token.pos == "DET"), None)
    if article is None:
        return source[noun].lower == source[noun].lemma
    return article.lower not in around.lexicon.words["another"]


def is_within(draft: Draft, told: Narration, around: Around, opening: str = "again") -> bool:
    """'said | in the release', 'said Lee | in the release': in the document that was told of; or in one that is yet to be told of
    ('said | in a letter')."""
    tokens, words = draft.line.tokens, around.lexicon.words
    at = max(draft.cue[1], draft.source[1] if draft.source is not None else 0)
    if told.document is None or told.another or at + 2 >= len(tokens):
        return False
    inside = tokens[at].lower in words["at_it"] and tokens[at + 1].lower in words[opening]
    return inside and tokens[at + 2].lower == told.document
