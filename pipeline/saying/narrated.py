"""Speeches, interviews and documents that the text tells of and dates, and the cues that take their time.

A plain 'Lee said' takes a time only from such a communication, never from another cue (docs/dated-claims.md): in the past tense,
of one who takes part in it, near it, until its speaker is dated anew or another communication is told of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from pipeline.model import Extent, PerSentence, Token
from pipeline.saying.alongside import DAYS
from pipeline.saying.bygone import is_later
from pipeline.saying.cue_gate import lowered
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.narrations import Narration, narration
from pipeline.saying.other_narrations import is_told_again, tells_of_another
from pipeline.saying.own_words import names_document
from pipeline.saying.remarked import is_remarked, is_told_before
from pipeline.saying.superseded import goes_past, still_told, told_times
from pipeline.saying.told_documents import is_document, is_it, is_same, is_within

_REACH = 3
"""How many paragraphs a narrated speech goes on at most without being spoken of again."""
_DOCUMENT_REACH = 7
"""The same for a document, which stays what it is."""
_OPENING = 2
"""Words before a time that opens a sentence."""
_INTRODUCTION = 12
"""Words of a line that puts a transcript before its turns, at most."""
_AT_ONCE = 20
"""Communications that are told of at once; keeps endless lists of them linear."""


def narrate(drafts: list[Draft], lines: PerSentence[Line], times: Mapping[int, list[Extent]], around: Around) -> None:
    """Undated cues of those who take part in a narrated and dated communication get its time while it goes on.

    `times` are those of each sentence that has some.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.line.sentence.index, []).append(draft)
    told: list[Narration] = []
    adding = around.lexicon.words["adding"]
    before: Draft | None = None
    for sentence in around.sentences:
        here = by_sentence.get(sentence.index, [])
        if told:
            told = still_told(told, sentence, lines, around)
        if told and sentence.index in times:
            line = lines.get(sentence.index)
            after = told_times(times[sentence.index], line, here, around)
            told = [one for one in told if not goes_past(one, after)]
        if sentence.index in lines and lines[sentence.index].extents:
            found = narration(lines[sentence.index], here, around)
            if found is not None:
                told = [*_still_told(found, told[-_AT_ONCE:]), found]
                _date_earlier(lines[sentence.index], drafts, found, around)
        if told and around.lexicon.communication.search(lowered(sentence.text)) is not None:
            told = _beside_others(told, lines[sentence.index], here, around)
            _join(told, lines[sentence.index], here, around)
            _open_turns(told, lines[sentence.index], around)
        for draft in sorted(here, key=lambda one: one.cue):
            if draft.parent is not None or draft.source is None:
                continue
            cue, inside = draft.line.tokens[slice(*draft.cue)], _last_said(here, draft.cue[0])
            if draft.undated and any(token.lemma in adding for token in cue):
                _go_on(draft, inside or before, around)
            elif draft.undated and cue[-1].form == "ger":
                _go_on(draft, inside, around)  # 'Lee said, | noting that'
            if told:
                told = _take_time(draft, told, around)
        before = _last_said(here) or before


def _last_said(drafts: list[Draft], place: int | None = None) -> Draft | None:
    """Of the drafts of a sentence the last one with a source that is not in another's content, if need be before a token."""
    outer = (one for one in drafts if one.source is not None and one.parent is None)
    said = (one for one in outer if place is None or one.cue[1] <= place)
    return max(said, key=lambda one: one.cue, default=None)


def _go_on(draft: Draft, before: Draft | None, around: Around) -> None:
    """'“...,” Lee said on Monday. “...,” he added': what one adds is said at once."""
    if before is None or draft.line.sentence.paragraph - _last_paragraph(before, around) > 1:
        return
    names = {token.text for token in _source_of(before) if token.text[0].isupper()}
    if _pronoun(draft, around) or any(token.text in names for token in _source_of(draft)):
        draft.when, draft.basis = before.when, "communication" if before.when else before.basis


def _still_told(found: Narration, told: list[Narration]) -> list[Narration]:
    """What was told before another communication: closed to pronouns, and over for those who take part in the new one."""
    for one in told:
        one.open = one.newest = False
    return [one for one in told if one.names.isdisjoint(found.names) and (one.names or one.document != found.document)]


def _beside_others(told: list[Narration], line: Line, drafts: list[Draft], around: Around) -> list[Narration]:
    """What is still told behind a sentence that tells of another communication without a time ('in an interview')."""
    if any(draft.when for draft in drafts) or line.extents:
        return told
    names = tells_of_another(line, drafts, told, around)
    if names is None:
        return told
    spoken = line.tokens[0].lower in around.lexicon.words["personal"]
    return [one for one in told if one.names.isdisjoint(names) and not (one.names and one.open and spoken)]


def _join(told: list[Narration], line: Line, drafts: list[Draft], around: Around) -> None:
    """'At the same rally, Kim said': one who speaks where it is told of again takes part in what was told of."""
    for one in told:
        if one.document is None and is_told_again(line, one, around, len(told) == 1):
            speakers = (token for draft in drafts for token in _source_of(draft))
            one.names |= frozenset(token.text for token in speakers if token.pos == "PROPN")
            one.last, one.open = line.sentence.paragraph, True


def _open_turns(told: list[Narration], line: Line, around: Around) -> None:
    """'Partial transcript as follows:': all whose names stand before the turns behind it take part."""
    introduces = len(line.tokens) <= _INTRODUCTION and line.tokens[-1].text == ":"
    if told and introduces and any(token.lemma in around.lexicon.words["of_turns"] for token in line.tokens):
        told[-1].turns, told[-1].last = True, line.sentence.paragraph


def _is_turn(draft: Draft) -> bool:
    """'LEE: ...': does a name alone tell who speaks?"""
    return draft.frame == "colon" and draft.cls is LABEL and draft.cue[1] - draft.cue[0] == 1


def _source_of(draft: Draft) -> list[Token]:
    return draft.line.tokens[slice(*draft.source)] if draft.source is not None else []


def _date_earlier(line: Line, drafts: list[Draft], found: Narration, around: Around) -> None:
    """'..., according to a new poll. The poll was released on Monday': a document dated in the paragraph behind."""
    for draft in drafts:
        beside = 0 <= found.first - draft.line.sentence.paragraph <= 1
        here = beside and draft.line.sentence.start <= found.extent.start
        if not here or not draft.undated or draft.parent is not None or _has_own_time(draft):
            continue
        within = is_document(draft, found, around) or is_within(draft, found, around, "indefinite")
        remarked = (
            draft.line.sentence.end <= found.extent.start
            and draft.cls.kind == "speech"
            and is_remarked(line, found, _source_of(draft), around)
        )
        if remarked or (within and not is_told_before(found, _source_of(draft), around)):
            draft.when, draft.basis = (found.extent.index,), "communication"


def _has_own_time(draft: Draft) -> bool:
    """'A poll conducted | last week | found': a time in the source tells which one it is."""
    return draft.source is not None and any(draft.source[0] <= at < draft.source[1] for at in draft.line.extents)


def _take_time(draft: Draft, told: list[Narration], around: Around) -> list[Narration]:
    """Date a draft by what its speaker takes part in; what is still told behind it: nothing too far off, and nothing of a
    speaker who is dated anew."""
    paragraph = draft.line.sentence.paragraph
    near = [one for one in told if paragraph - one.last <= (_DOCUMENT_REACH if one.document else _REACH)]
    mine = next((one for one in reversed(near) if _takes_part(draft, one, paragraph, around)), None)
    if mine is None:
        of_document = draft.source is not None and names_document(draft.line, draft.source, around)
        for one in near:
            one.open = False
            one.newest = one.newest and not of_document
        return near
    if draft.undated and _is_narrated(draft, mine, around):
        draft.when, draft.basis = (mine.extent.index,), "communication"
    if draft.when and mine.extent.index not in draft.when and draft.cls.kind == "speech":
        return [one for one in near if one is not mine]
    if mine.document is not None:
        for one in near:
            one.newest = one is mine
    mine.last, mine.open, mine.pronoun = _last_paragraph(draft, around), True, _pronoun(draft, around) or mine.pronoun
    return near


def _pronoun(draft: Draft, around: Around) -> str:
    """'he' where the source is a personal pronoun, else ''."""
    source = draft.line.tokens[slice(*draft.source)] if draft.source else []
    alone = len(source) == 1 and source[0].lower in around.lexicon.words["personal"]
    return source[0].lower if alone else ""


def _last_paragraph(draft: Draft, around: Around) -> int:
    """The paragraph in which what a draft attributes ends."""
    end = max(span.end for span in draft.content)
    at = bisect_left(around.sentences, end, key=lambda sentence: sentence.start)
    return max(draft.line.sentence.paragraph, around.sentences[max(at - 1, 0)].paragraph)


def _is_narrated(draft: Draft, told: Narration, around: Around) -> bool:
    """Speech told in the past; 'according to' and what a document 'shows' have no tense of their own."""
    if draft.cls.kind != "speech" or told.extent.start > draft.line.tokens[draft.cue[0]].start:
        return False
    if _is_said(draft, told.extent) or _is_timed_anew(draft, told, around) or is_later(draft, around):
        return False
    if is_document(draft, told, around) or is_it(draft, told, around) or _is_turn(draft):
        return True
    verb = next((token for token in draft.line.tokens[slice(*draft.cue)] if token.pos in ("VERB", "AUX")), None)
    if verb is None:
        return draft.frame == "adjunct"
    if verb.pos == "AUX" and verb.lemma in around.lexicon.words["echoing"] and not draft.negated:
        return False  # 'Lee spoke on Monday. She had said'
    # 'In a speech on Monday he criticised the mill, | alleging that'
    if verb.form == "ger" and draft.source is not None:
        tokens, start = draft.line.tokens, draft.line.sentence.start
        main = tokens[draft.source[1] : draft.cue[0]]
        here = start <= told.extent.start < tokens[draft.source[0]].start
        return here and any(token.tense == "past" and token.form == "fin" and token.pos == "VERB" for token in main)
    return verb.tense == "past" or verb.form == "part"  # many pasts look like participles


def _is_timed_anew(draft: Draft, told: Narration, around: Around) -> bool:
    """'In May, as he left, he said', 'When he left in May, he said': does another time open the sentence before who speaks?"""
    line = draft.line
    opened = line.tokens[0].lower in around.lexicon.any_of("subordinate", "as")
    subject = min(draft.cue[0], draft.source[0] if draft.source is not None else draft.cue[0])
    joined = subject > 1 and line.tokens[subject - 1].lower in around.lexicon.words["former"]
    if joined and line.tokens[subject - 2].pos == "NOUN":
        return True  # 'A few weeks after | Lee said', 'Two years before Lee said'
    # 'Kim left on Monday, when | he said'
    told_of_him = told.extent.start < line.sentence.start and _pronoun(draft, around) != ""
    return any(
        extent.index != told.extent.index and extent.op not in around.lexicon.words["undated"]
        for start, extent in line.extents.items()
        if (opened or start <= _OPENING or (told_of_him and not DAYS.isdisjoint(extent.fields)))
        and line.times[start] <= subject
        and not _is_said(draft, extent)
    )


def _is_said(draft: Draft, extent: Extent) -> bool:
    return any(span.start <= extent.start < span.end for span in draft.content)


def _takes_part(draft: Draft, told: Narration, paragraph: int, around: Around) -> bool:
    """Is the source the document itself, one who takes part, or a pronoun while nobody else has spoken?"""
    assert draft.source is not None
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    words = around.lexicon.words
    elsewhere = not draft.line.sentence.start <= told.extent.start < draft.line.sentence.end
    if elsewhere and source[0].lower in words["another"] - words["articles"]:
        return False  # 'They followed with another letter saying'
    if is_document(draft, told, around):
        return not elsewhere or is_same(source, told, around)
    if is_within(draft, told, around):
        return True
    if paragraph - told.last > _REACH:
        return False
    pronoun = _pronoun(draft, around)
    if pronoun:
        if told.pronoun not in ("", pronoun):
            return False  # 'In it he warned that ... She told reporters'
        spoken = told.document is None or bool(told.names)
        return (told.open and spoken and pronoun in around.lexicon.any_of("people", "things")) or is_it(
            draft, told, around
        )
    if _is_turn(draft):
        return told.turns or source[-1].text.casefold() in {name.casefold() for name in told.names}
    stop = next((at for at, token in enumerate(source) if at and token.pos in ("PUNCT", "ADP")), len(source))
    return source[stop - 1].text in told.names or _is_role(draft, source, told, around)


def _answers(draft: Draft, told: Narration, around: Around) -> bool:
    """'the Herald asked her in an interview. | ..., Lee replied': who answers directly behind takes part."""
    words = around.lexicon.words
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
