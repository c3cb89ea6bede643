"""Speeches, interviews and documents that the text tells of and dates, and the cues that take their time.

A plain 'Lee said' takes a time only from such a communication, never from another cue (docs/dated-claims.md): in the past tense,
of one who takes part in it, near it, until its speaker is dated anew or another communication is told of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.model import Extent
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line

_BREAKS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})
_CONTENT = ("NOUN", "VERB")
_HOLDING = frozenset({"that", "clause", "question", "quotation", "colon", "adjunct"})
_BESIDE = 3
"""How many words a time may stand away from the noun that it dates."""
_REACH = 3
"""How many paragraphs a narrated speech goes on at most without being spoken of again."""
_DOCUMENT_REACH = 7
"""The same for a document, which stays what it is."""


@dataclass(slots=True)
class _Narrated:
    """A dated communication that the text tells of: '... at a rally on Monday'."""

    extent: Extent
    names: frozenset[str]
    """Capitalised words of the sentence that tells of it; of a document its noun."""
    first: int
    """The paragraph that tells of it."""
    last: int
    """The paragraph in which it was last spoken of."""
    document: bool
    open: bool = True
    """Nobody else has spoken since, so that 'he' is one of its speakers."""


def narrate(drafts: Sequence[Draft], lines: Mapping[int, Line], around: Around) -> None:
    """Undated cues of those who take part in a narrated and dated communication get its time while it goes on."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.line.sentence.index, []).append(draft)
    told: list[_Narrated] = []
    for sentence in around.sentences:
        here = by_sentence.get(sentence.index, [])
        line = lines.get(sentence.index)
        narration = _narration(line, here, around) if line is not None and line.extents else None
        if narration is not None:
            told = [*_still_told(narration, told), narration]
            _date_earlier(drafts, narration, around)
        for draft in here:
            if told and draft.parent is None and draft.source is not None:
                told = _take_time(draft, told, around)


def _still_told(narration: _Narrated, told: list[_Narrated]) -> list[_Narrated]:
    """What was told before another communication: closed to pronouns, and over for those who take part in the new one."""
    for one in told:
        one.open = False
    return [one for one in told if one.names.isdisjoint(narration.names)]


def _date_earlier(drafts: Sequence[Draft], narration: _Narrated, around: Around) -> None:
    """'..., according to a new poll. The poll was released on Monday': a document dated in the paragraph behind."""
    if not narration.document:
        return
    for draft in drafts:
        earlier = 0 <= narration.first - draft.line.sentence.paragraph <= 1
        if earlier and not draft.when and draft.parent is None and _is_document(draft, narration):
            draft.when, draft.basis = (narration.extent.index,), "communication"


def _take_time(draft: Draft, told: list[_Narrated], around: Around) -> list[_Narrated]:
    """Date a draft by what its speaker takes part in; what is still told behind it: nothing too far off, and nothing of a
    speaker who is dated anew."""
    paragraph = draft.line.sentence.paragraph
    near = [one for one in told if paragraph - one.last <= (_DOCUMENT_REACH if one.document else _REACH)]
    mine = next((one for one in reversed(near) if _takes_part(draft, one, around)), None)
    if mine is None:
        for one in near:
            one.open = one.open and one.document
        return near
    if not draft.when and _is_narrated(draft, mine):
        draft.when, draft.basis = (mine.extent.index,), "communication"
    if draft.when and mine.extent.index not in draft.when and draft.cls.kind == "speech":
        return [one for one in near if one is not mine]
    mine.last, mine.open = paragraph, True
    return near


def _is_narrated(draft: Draft, told: _Narrated) -> bool:
    """Speech told in the past; 'according to' and what a document 'shows' have no tense of their own."""
    if draft.cls.kind != "speech" or told.extent.start > draft.line.tokens[draft.cue[0]].start:
        return False
    if any(span.start <= told.extent.start < span.end for span in draft.content):
        return False
    verb = next((token for token in draft.line.tokens[slice(*draft.cue)] if token.pos in ("VERB", "AUX")), None)
    if told.document or verb is None:
        return told.document or draft.frame == "adjunct"
    return verb.tense == "past" or verb.form == "part"  # many pasts look like participles


def _narration(line: Line, drafts: Sequence[Draft], around: Around) -> _Narrated | None:
    """The communication that a sentence tells of in the past, and its time; those in contents and on plain cues do not
    count."""
    words = around.lexicon.words
    content = (at for at, token in enumerate(line.tokens) if token.pos in _CONTENT)
    telling = {at for at in content if _tells_of_speech(line, at, around)}
    if not telling:
        return None
    held = [span for draft in drafts if draft.frame in _HOLDING for span in draft.content]
    on_cue = {index for draft in drafts if draft.basis == "cue" for index in draft.when}
    outside = [
        at
        for at, token in enumerate(line.tokens)
        if line.quoted[at] is None and not any(span.start <= token.start < span.end for span in held)
    ]
    times = {
        start: extent
        for start, extent in line.extents.items()
        if start in outside and extent.op not in words["undated"] and extent.index not in on_cue
    }
    nouns = [at for at in outside if at in telling]
    if not times or not nouns or not _is_past(line, outside):
        return None
    found = _release(line, nouns, times, around) or _beside(line, nouns, times)
    if found is None:
        found = _adverbial(line, _spoken_at(line, nouns, outside, drafts, around), times)
    if found is None:
        return None
    noun, extent = found
    paragraph = line.sentence.paragraph
    if line.tokens[noun].lemma in words["documents"]:
        return _Narrated(extent, frozenset({line.tokens[noun].lemma}), paragraph, paragraph, True)
    names = frozenset(line.tokens[at].text for at in outside if line.tokens[at].text[0].isupper())
    return _Narrated(extent, names, paragraph, paragraph, False)


def _tells_of_speech(line: Line, at: int, around: Around) -> bool:
    """Is a word a communication, or does it tell of one: 'spoke to reporters', 'addressed the nation'?"""
    token, words = line.tokens[at], around.lexicon.words
    if token.pos == "NOUN":
        return token.lemma in words["communications"]
    if token.pos != "VERB" or token.tense != "past":
        return False
    if at + 1 < len(line.tokens) and line.tokens[at + 1].pos == "ADV":
        return False  # 'spoke out' is no speech
    heard = (other.lemma in words["audiences"] for other in line.tokens[at + 1 : at + 1 + _BESIDE])
    return token.lemma in words["speaking"] or (token.lemma in words["addressing"] and any(heard))


def _spoken_at(line: Line, nouns: list[int], outside: list[int], drafts: Sequence[Draft], around: Around) -> list[int]:
    """The communications; an occasion (a visit, a dinner) is one only if the sentence tells that somebody speaks there."""
    words, tokens = around.lexicon.words, line.tokens
    verbs = (tokens[at].lemma for at in outside if tokens[at].pos == "VERB")
    if any(lemma in words["communicating"] for lemma in verbs) or any(draft.cls.kind == "speech" for draft in drafts):
        return nouns
    return [at for at in nouns if tokens[at].lemma not in words["occasions"]]


def _is_past(line: Line, outside: list[int]) -> bool:
    """Does a verb outside the contents stand in the past?"""
    return any(line.tokens[at].tense == "past" for at in outside)


def _beside(line: Line, nouns: list[int], times: dict[int, Extent]) -> tuple[int, Extent] | None:
    """A noun and the time beside it: 'Sunday's service', 'an interview in April'."""
    for start, extent in times.items():
        end = line.times[start]
        for noun in nouns:
            if end <= noun < end + _BESIDE:
                return noun, extent
            between = line.tokens[noun + 1 : start]
            near = start - 2 * _BESIDE <= noun < start and not any(token.pos in _BREAKS for token in between)
            if near and not _before_noun(line, end):
                return noun, extent
    return None


def _adverbial(line: Line, nouns: list[int], times: dict[int, Extent]) -> tuple[int, Extent] | None:
    """The only time of a sentence, if a noun comes behind it in the same clause."""
    adverbial = [(start, extent) for start, extent in times.items() if not _before_noun(line, line.times[start])]
    later = [noun for noun in nouns if len(adverbial) == 1 and noun > adverbial[0][0]]
    if not later or not _same_clause(line, adverbial[0][0], later[0]):
        return None
    return later[0], adverbial[0][1]


def _same_clause(line: Line, start: int, noun: int) -> bool:
    """'Lee spoke Monday at a rally', 'On Monday, Lee gave a speech'; no other verb stands between time and noun."""
    verbs = [token for token in line.tokens[start:noun] if token.form == "fin"]
    fronted = not any(token.form == "fin" for token in line.tokens[:start])
    return len(verbs) <= fronted


def _release(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """'The poll ... was released on Wednesday'."""
    words = around.lexicon.words
    for noun in nouns:
        if line.tokens[noun].lemma not in words["documents"]:
            continue
        for start, extent in times.items():
            if any(token.lemma in words["releasing"] for token in line.tokens[noun:start]) and start - noun < 15:
                return noun, extent
    return None


def _before_noun(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].pos in ("NOUN", "ADJ", "PROPN")


def _takes_part(draft: Draft, narrated: _Narrated, around: Around) -> bool:
    """Is the source the document itself, named in the narrating sentence, or a pronoun while nobody else has spoken?"""
    assert draft.source is not None
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    if len(source) == 1 and source[0].lower in around.lexicon.words["personal"]:
        return narrated.open and source[0].lower in around.lexicon.words["things" if narrated.document else "people"]
    if narrated.document:
        return _is_document(draft, narrated)
    stop = next((at for at, token in enumerate(source) if at and token.pos in ("PUNCT", "ADP")), len(source))
    return source[stop - 1].text in narrated.names


def _is_document(draft: Draft, narrated: _Narrated) -> bool:
    """Has the source the noun of the document that was told of, before what describes it ('Lee, who read the study')?"""
    if draft.source is None:
        return False
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    described = next((at for at, token in enumerate(source) if token.text == ","), len(source))
    return any(token.pos == "NOUN" and token.lemma in narrated.names for token in source[:described])
