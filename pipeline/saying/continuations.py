"""Quotations that a sentence without a cue begins: whose they are.

'"A," Lee said. "B."' is one attribution with two content spans; so is 'Lee said that A. "B."'. A paragraph that is
nothing but a quotation goes on where the paragraph before ended with one, and after a sentence that ends with a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, groupby

from pipeline.model import BODY, HEADLINES
from pipeline.saying.announcements import presents
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.leading_up import begins_anew, lead_up, leading_to_cue, overlaps
from pipeline.saying.mail import end_of_mail
from pipeline.saying.pointing_back import point_back
from pipeline.saying.posts import settle_posts
from pipeline.saying.quotations import Quotation
from pipeline.saying.same_breath import lend_speakers
from pipeline.saying.spoke_before import SPOKE, spoke_before
from pipeline.saying.transcripts import WHOLE, take_whole_texts
from pipeline.saying.turns import go_on_in_paragraph, go_on_unquoted, is_turn, take_sentences, take_turns
from pipeline.schema import Span

_WORD = re.compile(r"\w+")
_LETTERS = 20
"""Less between marks is a name, a title or a scare quote."""
_GESTURE = 8
"""Words of a sentence that tells what one does while one speaks, at most."""
_STOPS = " .,!?"
"""What may stand behind the mark that closes a paragraph: '“It was May”.'"""
_LISTS = frozenset({"list", "quotation"})
"""Blocks whose paragraphs are one whole."""
_CARRYING = frozenset({"before", "quotation", "colon", "announcement", SPOKE})
"""What a paragraph that is nothing but a quotation goes on with."""
_TOLD = frozenset({"that", "clause"})
"""What one that is whole sentences goes on with."""
_OWNERS = frozenset(
    {"before", "quotation", "that", "clause", "question", "colon", "object", "topic", "adjunct", "announcement", "to"}
)


def add_continuations(drafts: list[Draft], around: Around) -> None:
    """Give quotations without a cue of their own to the attribution of the sentence before, as further content."""
    for draft in drafts:
        _reach_mark(draft, around)
    starts = [sentence.start for sentence in around.sentences]
    owners = _last_speakers(drafts, starts, around)
    _go_on(drafts, owners, starts, around)
    lend_speakers(drafts, owners, around)
    for draft in drafts:
        if draft.frame == "colon" and draft.cls is not LABEL and draft.cls.kind == "speech" and draft.parent is None:
            go_on_in_paragraph(draft, drafts, around)
        announces = draft.line.tokens[-1].text == ":" or presents(draft.line, around.lexicon)
        if not draft.content and draft.frame != WHOLE and announces:
            _take_announced(draft, drafts, around)
    settle_posts(drafts)
    lead_up(drafts, starts, around)
    point_back(drafts, around)
    take_turns(drafts, around)
    take_whole_texts(drafts, around)
    for draft in drafts:
        if not is_turn(draft) and draft.frame in ("colon", "announcement") and _presents_document(draft, around):
            _take_document(draft, drafts, around)


def _go_on(drafts: list[Draft], owners: dict[int, Draft], starts: list[int], around: Around) -> None:
    """Quotations that no attribution has yet: each goes on with the speaker of the sentence before, or with one who `spoke`."""
    taken = sorted(span for draft in drafts for span in draft.content)
    reach = list(accumulate((span.end for span in taken), max))
    cued = {draft.line.sentence.index for draft in drafts}
    leading = leading_to_cue(around.quotations.items, drafts)
    for quotation in around.quotations.items:
        at = bisect_right(starts, quotation.start) - 1
        if at < 1 or around.sentences[at].kind in HEADLINES or overlaps(taken, reach, quotation):
            continue  # a heading in quotation marks goes on with nothing
        last = bisect_right(starts, quotation.end - 1) - 1
        owner = owners.get(at - 1) or _before_gesture(quotation, at, owners, cued, around)
        if owner is not None and not _goes_on(owner, quotation, at, last, around):
            owner = None
        told = owner is not None and owner.asserts  # not 'Lee spoke about it. | “It was late.”'
        spoke = None if told or at in cued else spoke_before(quotation, at, last, drafts, around)
        if spoke is not None:
            drafts.append(spoke)
            owners.setdefault(last, spoke)
            continue
        goes_on = owner is not None and owner.frame in _TOLD
        leads = quotation.start in leading and (goes_on or begins_anew(quotation, at, around))
        if owner is not None and not leads and _is_further(quotation, at, last, owner, at in cued, around):
            opens = quotation.start if _is_led_by_colon(quotation, starts[at], around) else starts[at]
            owner.content.append(Span(opens, quotation.end))
            owners.setdefault(last, owner)


def _before_gesture(
    quotation: Quotation, at: int, owners: dict[int, Draft], cued: set[int], around: Around
) -> Draft | None:
    """'“It is late,” Lee said. He paused. | “But we won.”': who spoke before a short sentence without a cue that tells what he or
    she did, all in one paragraph."""
    gesture, behind = around.sentences[at - 1], around.sentences[at]
    spoken = owners.get(at - 2)
    words = gesture.text.split()
    if spoken is None or gesture.index in cued or quotation.start != behind.start or len(words) > _GESTURE:
        return None
    same = around.sentences[at - 2].paragraph == gesture.paragraph == behind.paragraph
    return spoken if same and words[0].lower() in around.lexicon.words["people"] else None


def _is_further(quotation: Quotation, first: int, last: int, owner: Draft, cued: bool, around: Around) -> bool:
    """Does a quotation open its sentence, or have one that is the speaker's and has no cue?"""
    if around.sentences[first].start == quotation.start:
        return True
    return not cued and _carries(quotation, first, last, owner, around)


def _is_led_by_colon(quotation: Quotation, start: int, around: Around) -> bool:
    """'Then, after a pause: | “It is late.”', 'Kim: | “It is late.”': what stands before a colon is not said."""
    return around.text[start : quotation.start].rstrip()[-1:] == ":"


def _take_announced(draft: Draft, drafts: list[Draft], around: Around) -> None:
    """What an announcement without a content has below it: a mail, or a paragraph and what goes on from it."""
    draft.content.extend(_quoted_mail(draft, drafts, around))
    if draft.content:
        return
    draft.content.extend(_next_paragraph(draft, around))
    if draft.content and not is_turn(draft):
        go_on_unquoted(draft, _behind_content(draft, around), drafts, around)


def _take_document(draft: Draft, drafts: list[Draft], around: Around) -> None:
    """All that is left of a page that is one document."""
    if draft.frame == "announcement":
        draft.content.clear()  # not the first paragraph alone
    draft.frame = "announcement"
    last = max(sentence.index for sentence in around.sentences if sentence.kind in BODY)
    take_sentences(draft, last, drafts, around)


def _reach_mark(draft: Draft, around: Around) -> None:
    """'As Lee put it, it "was late. | It was May."', '"It was late. | It was May," according to Lee': a content that reaches its
    sentence's first or last word within quotation marks has all that they hold."""
    if not draft.content:
        return
    first, last, tokens = draft.content[0], draft.content[-1], draft.line.tokens
    ends, begins = around.quotations.at(last.end - 1), around.quotations.at(first.start)
    if draft.parent is not None and ends is not None and last.start < ends.start:
        return  # 'Lee said he asks people “who know. | Few do.”': all of it is Lee's
    if ends is not None and ends.closed and ends.end > draft.line.sentence.end and last.end >= tokens[-2].end:
        draft.content[-1] = Span(last.start, ends.end)
    if begins is not None and begins.start < draft.line.sentence.start and first.start <= tokens[0].start:
        draft.content[0] = Span(begins.start, draft.content[0].end)


def _presents_document(draft: Draft, around: Around) -> bool:
    """'The Alba Herald said in an editorial: The bridge is old.' as a page's first sentence: the page is that editorial."""
    sentence, tokens = draft.line.sentence, draft.line.tokens
    first = next((one.index for one in around.sentences if one.kind in BODY), None)
    between = tokens[draft.cue[1] : draft.covers[0]]
    whole = any(token.pos == "NOUN" and token.lemma in around.lexicon.words["editorials"] for token in between)
    if draft.frame == "announcement":
        return whole and sentence.index == first and tokens[-1].text == ":"
    return whole and sentence.index == first and draft.line.quoted[draft.covers[0]] is None


def _quoted_mail(draft: Draft, drafts: list[Draft], around: Around) -> list[Span]:
    """The paragraphs of the mail quoted behind an announcement; what is attributed in them is nested."""
    first = draft.line.sentence.index + 1
    last = end_of_mail(around.text, around.sentences, first)
    if last is None:
        return []
    for other in drafts:
        inside = first <= other.line.sentence.index <= last
        if inside and (other.parent is None or other.parent.line.sentence.index < first - 1):
            other.parent = draft  # the nearest announcement, in a mail that quotes another
    paragraphs = groupby(around.sentences[first : last + 1], key=lambda sentence: sentence.paragraph)
    wholes = (list(sentences) for _, sentences in paragraphs)
    return [Span(whole[0].start, whole[-1].end) for whole in wholes]


def _next_paragraph(draft: Draft, around: Around) -> list[Span]:
    """The paragraph behind an announcement, if it is no quotation of its own."""
    first = draft.line.sentence.index + 1
    sentences = around.sentences
    if first == len(sentences):
        return []
    last = first
    listed = sentences[first].kind in _LISTS
    while last + 1 < len(sentences) and (
        sentences[last + 1].paragraph == sentences[first].paragraph
        or (listed and sentences[last + 1].kind == sentences[first].kind)
    ):
        last += 1
    quoted = around.quotations.within(sentences[first].start, sentences[last].end)
    if quoted or sentences[first].kind not in BODY or sentences[last].text.endswith(":"):
        return []  # an announcement itself
    return [Span(sentences[first].start, sentences[last].end)]


def _behind_content(draft: Draft, around: Around) -> int:
    """The first sentence behind what was said."""
    last = draft.content[-1].end
    behind = (one.index for one in around.sentences[draft.line.sentence.index + 1 :] if one.start >= last)
    return next(behind, len(around.sentences))


def _last_speakers(drafts: list[Draft], starts: list[int], around: Around) -> dict[int, Draft]:
    """Sentence -> its last attribution that can be gone on with, or the one whose quotation, begun before, ends there."""
    owners: dict[int, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: draft.cue[0]):
        told = draft.cls.kind == "speech" or (draft.frame == "before" and _is_quoted(draft, around))
        free = draft.parent is None or _is_of_quoted(draft, around)
        if free and told and draft.frame in _OWNERS and draft.source is not None:
            index = draft.line.sentence.index
            if index not in owners or not _is_aside(draft, owners[index], around):
                owners[index] = draft
    for draft in list(owners.values()):
        end = draft.content[-1].end if draft.content else draft.line.sentence.start
        if around.quotations.at(end - 1) is not None:
            owners.setdefault(bisect_right(starts, end - 1) - 1, draft)
    return owners


def _is_of_quoted(draft: Draft, around: Around) -> bool:
    """'Kim quoted Lee as | saying, “A.” “B.”': the quotation is that of whom another quotes."""
    upper = draft.parent
    if upper is None or upper.parent is not None or draft.frame != "quotation":
        return False
    quotes = upper.line.tokens[upper.cue[1] - 1].lemma in around.lexicon.words["quoting"]
    return quotes and draft.line.tokens[draft.cue[0] - 1].lower in around.lexicon.words["as"]


def _is_aside(draft: Draft, speaker: Draft, around: Around) -> bool:
    """'"A," said Lee, who noted that B. "C."', '"A," Lee said when asked about B. "C."', '"A," Lee said, calling it “B”.
    "C."': the quotation is Lee's."""
    if draft.source is not None and draft.line.tokens[draft.source[0]].lower in around.lexicon.words["relatives"]:
        return True
    if speaker.frame == "announcement" and draft.frame != "announcement":
        return True  # 'issued the following statement after Kim told the Herald it was late:'
    beside = draft.frame == "object" and draft.source == speaker.source
    if beside and draft.covers[1] <= speaker.covers[0]:
        return True  # 'Lee stated, quoting Kim, "A."'
    return speaker.frame == "before" and _is_quoted(speaker, around) and (beside or not _is_quoted(draft, around))


def _is_quoted(draft: Draft, around: Around) -> bool:
    return any(around.quotations.at(span.end - 1) is not None for span in draft.content)


def _carries(quotation: Quotation, first: int, last: int, owner: Draft, around: Around) -> bool:
    """Does a quotation within a sentence without a cue make it the speaker's: '"A," Lee said. The plan "is not safe at all."'"""
    sentences = around.sentences
    led = _is_led_by_colon(quotation, sentences[first].start, around)
    direct = owner.frame == "before" or (led and owner.frame == "quotation")
    direct = direct and sentences[first].paragraph == owner.line.sentence.paragraph
    if not direct or quotation.end < sentences[last].end - 1:
        return False
    if led:
        opening = _WORD.match(sentences[first].text)
        return opening is not None and opening.group().lower() in around.lexicon.words["leading_on"]
    return quotation.end - quotation.start >= _LETTERS


def _goes_on(owner: Draft, quotation: Quotation, first: int, last: int, around: Around) -> bool:
    sentences = around.sentences
    before = sentences[first - 1]
    if before.paragraph == sentences[first].paragraph or quotation.continues:
        return True
    if owner.frame == "before" and owner.cls.modality == "question":
        return False  # '"Who knew?" Lee asked.', a paragraph '"My husband did."': another answers
    if owner.cls is LABEL and owner.line.tokens[0].lower.rstrip(".") in around.lexicon.words["asking_letter"]:
        return False  # 'Q. Who knew?', a paragraph '"My husband did."'
    whole = last + 1 == len(sentences) or sentences[last + 1].paragraph != sentences[last].paragraph
    behind = sentences[last].text[max(quotation.end - sentences[last].start, 0) :]
    if owner.frame == "before" and not whole:  # '“A,” Lee said.', a paragraph '“B. C.” Meanwhile'
        opens = quotation.start == sentences[first].start and sentences[first].paragraph != before.paragraph
        whole = opens and last > first and before.end == owner.line.sentence.end
    if not whole or behind.strip(_STOPS):
        return False
    spoken = quotation.end - quotation.start >= _LETTERS and sentences[last].text.rstrip("\"”’'»“‘ ")[-1:] in (
        ".",
        "?",
        "!",
    )
    # 'Lee said that it was late.', a paragraph '"It was May."'
    told = spoken and owner.frame in _TOLD and not owner.negated and not _is_contained(owner)
    return told or before.text.endswith(":") or owner.frame in _CARRYING


def _is_contained(draft: Draft) -> bool:
    """'It has letters that include | clerks saying that it is late.': is a source with a form in -ing the object of a verb?"""
    source, tokens = draft.source, draft.line.tokens
    beside = source is not None and source[0] > 0 and source[1] == draft.cue[0] and tokens[draft.cue[0]].form == "ger"
    return beside and source is not None and tokens[source[0] - 1].pos == "VERB"
