"""Speeches, interviews and documents that the text tells of and dates, and the cues that take their time.

A plain 'Lee said' takes a time only from such a communication, never from another cue (docs/dated-claims.md): in the past tense,
of one who takes part in it, near it, until its speaker is dated anew or another communication is told of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.model import Extent, PerSentence, Sentence
from pipeline.saying.bygone import is_later
from pipeline.saying.cue_gate import lowered
from pipeline.saying.drafts import Around, Draft, by_sentence
from pipeline.saying.lines import DAYS, Line
from pipeline.saying.narrations import Narration, narration
from pipeline.saying.other_narrations import is_told_again, tells_of_another
from pipeline.saying.other_speakers import speakers_of
from pipeline.saying.own_words import names_document
from pipeline.saying.partaking import REACH, is_turn, pronoun_of, source_of, takes_part
from pipeline.saying.remarked import is_remarked, is_told_before
from pipeline.saying.superseded import goes_past, still_told, told_times
from pipeline.saying.told_documents import is_document, is_it, is_within

_DOCUMENT_REACH = 7
"""How many paragraphs a document is told of at most: it stays what it is (others: `REACH`)."""
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
    told = by_sentence(drafts)
    course = _Course(drafts, lines, times, around)
    before: Draft | None = None
    for sentence in around.sentences:
        here = told.get(sentence.index, [])
        course.leave(sentence, here)
        course.meet(sentence, here)
        course.come_back(sentence, here)
        course.date(here, before)
        before = _last_said(here) or before


@dataclass
class _Course:
    """What is told of while a text is read, sentence by sentence; `here` are the drafts of the sentence."""

    drafts: list[Draft]
    lines: PerSentence[Line]
    times: Mapping[int, list[Extent]]
    around: Around
    told: list[Narration] = field(default_factory=list)

    def leave(self, sentence: Sentence, here: list[Draft]) -> None:
        """Forget what a sentence leaves, by its words or by its times."""
        if self.told:
            self.told = still_told(self.told, sentence, self.lines, self.around)
        if self.told and sentence.index in self.times:
            after = told_times(self.times[sentence.index], self.lines.get(sentence.index), here, self.around)
            self.told = [one for one in self.told if not goes_past(one, after)]

    def meet(self, sentence: Sentence, here: list[Draft]) -> None:
        """Take in the communication that a sentence tells of and dates; drafts before it may be of that, too."""
        line = self.lines.get(sentence.index)
        found = narration(line, here, self.around) if line is not None and line.extents else None
        if line is not None and found is not None:
            self.told = [*_still_told(found, self.told[-_AT_ONCE:]), found]
            _date_earlier(line, self.drafts, found, self.around)

    def come_back(self, sentence: Sentence, here: list[Draft]) -> None:
        """Note who takes part where a sentence names some communication, and which it is not."""
        if not self.told or self.around.lexicon.communication.search(lowered(sentence.text)) is None:
            return
        line = self.lines[sentence.index]
        self.told = _beside_others(self.told, line, here, self.around)
        _join(self.told, line, here, self.around)
        _open_turns(self.told, line, self.around)

    def date(self, here: list[Draft], before: Draft | None) -> None:
        """Date the drafts of a sentence, in order; `before` is what was said last before it."""
        for draft in sorted(here, key=lambda one: one.cue):
            if draft.parent is not None or draft.source is None:
                continue
            _go_along(draft, here, before, self.around)
            if self.told:
                self.told = _take_time(draft, self.told, self.around)


def _go_along(draft: Draft, here: list[Draft], before: Draft | None, around: Around) -> None:
    """'he added', 'Lee said, | noting that': undated, it is said with what was said before it."""
    cue, inside = draft.line.tokens[slice(*draft.cue)], _last_said(here, draft.cue[0])
    if draft.undated and any(token.lemma in around.lexicon.words["adding"] for token in cue):
        _go_on(draft, inside or before, around)
    elif draft.undated and cue[-1].form == "ger":
        _go_on(draft, inside, around)


def _last_said(drafts: list[Draft], place: int | None = None) -> Draft | None:
    """Of the drafts of a sentence the last one with a source that is not in another's content, if need be before a token."""
    outer = (one for one in drafts if one.source is not None and one.parent is None)
    said = (one for one in outer if place is None or one.cue[1] <= place)
    return max(said, key=lambda one: one.cue, default=None)


def _go_on(draft: Draft, before: Draft | None, around: Around) -> None:
    """'“...,” Lee said on Monday. “...,” he added': what one adds is said at once."""
    if before is None or draft.line.sentence.paragraph - _last_paragraph(before, around) > 1:
        return
    names = {token.text for token in source_of(before) if token.text[0].isupper()}
    if pronoun_of(draft, around) or any(token.text in names for token in source_of(draft)):
        draft.when, draft.basis = before.when, "communication" if before.when else before.basis
        draft.speakers = before.speakers


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
            speakers = (token for draft in drafts for token in source_of(draft))
            one.names |= frozenset(token.text for token in speakers if token.pos == "PROPN")
            one.last, one.open = line.sentence.paragraph, True


def _open_turns(told: list[Narration], line: Line, around: Around) -> None:
    """'Partial transcript as follows:': all whose names stand before the turns behind it take part."""
    introduces = len(line.tokens) <= _INTRODUCTION and line.tokens[-1].text == ":"
    if told and introduces and any(token.lemma in around.lexicon.words["of_turns"] for token in line.tokens):
        told[-1].turns, told[-1].last = True, line.sentence.paragraph


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
            and is_remarked(line, found, source_of(draft), around)
        )
        if remarked or (within and not is_told_before(found, source_of(draft), around)):
            draft.when, draft.basis = (found.extent.index,), "communication"


def _has_own_time(draft: Draft) -> bool:
    """'A poll conducted | last week | found': a time in the source tells which one it is."""
    return draft.source is not None and any(draft.source[0] <= at < draft.source[1] for at in draft.line.extents)


def _take_time(draft: Draft, told: list[Narration], around: Around) -> list[Narration]:
    """Date a draft by what its speaker takes part in; what is still told behind it: nothing too far off, and nothing of a
    speaker who is dated anew."""
    paragraph = draft.line.sentence.paragraph
    near = [one for one in told if paragraph - one.last <= (_DOCUMENT_REACH if one.document else REACH)]
    mine = next((one for one in reversed(near) if takes_part(draft, one, paragraph, around)), None)
    if mine is None:
        of_document = draft.source is not None and names_document(draft.line, draft.source, around)
        for one in near:
            one.open = False
            one.newest = one.newest and not of_document
        return near
    if draft.undated and _is_narrated(draft, mine, around):
        draft.when, draft.basis = (mine.extent.index,), "communication"
        draft.speakers = speakers_of(mine, draft, around)
    if draft.when and mine.extent.index not in draft.when and draft.cls.kind == "speech":
        return [one for one in near if one is not mine]
    if mine.document is not None:
        for one in near:
            one.newest = one is mine
    mine.last, mine.open, mine.pronoun = _last_paragraph(draft, around), True, pronoun_of(draft, around) or mine.pronoun
    return near


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
    if is_document(draft, told, around) or is_it(draft, told, around) or is_within(draft, told, around):
        return True
    if is_turn(draft):
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
    told_of_him = told.extent.start < line.sentence.start and pronoun_of(draft, around) != ""
    return any(
        extent.index != told.extent.index and extent.op not in around.lexicon.words["undated"]
        for start, extent in line.extents.items()
        if (opened or start <= _OPENING or (told_of_him and not DAYS.isdisjoint(extent.fields)))
        and line.times[start] <= subject
        and not _is_said(draft, extent)
    )


def _is_said(draft: Draft, extent: Extent) -> bool:
    return any(span.start <= extent.start < span.end for span in draft.content)
