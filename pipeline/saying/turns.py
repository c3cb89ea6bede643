"""The turns of an interview or transcript: how far they go, and what is said in them ('BARTON: It is safe, officials say')."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from pipeline.model import BODY, LABELLED, Said, Sentence
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.labels import DESCRIBED, TURN
from pipeline.saying.nested import nested
from pipeline.saying.phrases import Range
from pipeline.saying.quotations import Quotation
from pipeline.schema import Span

_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]+ (?:[A-Z.'’-]+ ){0,4}?[^:\n]{0,50}:\s|[A-Z][A-Z.'’-]+:\s")
_WORD = re.compile(r"\w+")
_NAME = 4
"""Words of a name at most, and letters of its words that have a capital at least."""
_TURN = 40
"""Sentences from one label to the next, at most, between which one speaks."""
_BROADCAST = 150
"""The same where the labels are in capitals: who presents the news speaks at length."""
_LETTER = 2
"""Characters of a label at most that is a letter: 'Q', 'A.'."""
_BETWEEN = 2
"""Paragraphs, at most, in which one does not speak of oneself between two in which one does."""


def before_cues(turn: Draft, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """What is said before its cue ('BARTON: It is safe, officials say'), cut off behind the label."""
    for draft in drafts:
        first, last = max(draft.covers[0], turn.covers[0]), draft.covers[1]
        if draft.cue[0] >= turn.covers[0] and first < last:
            opens = draft.line.tokens[first].start
            content = [Span(max(part.start, opens), part.end) for part in draft.content if part.end > opens]
            draft.covers, draft.parent, draft.content = (first, last), turn, content
            yield draft


def behind_cues(turn: Draft, cues: Iterable[Cue], around: Around) -> Iterator[Draft]:
    """What is said behind its cue ('BARTON: His aide told a panel that it was safe')."""
    for cue in cues:
        if cue.shape != "noun" and turn.covers[0] <= cue.head < turn.covers[1]:
            found = nested(turn.line, cue, turn, around)
            if found is not None:
                yield found


def is_turn(draft: Draft) -> bool:
    """'LEE:', 'LEE (on camera):': the cue is the colon alone."""
    alone = draft.cue[1] - draft.cue[0] == 1 and draft.source is not None
    return draft.frame == "colon" and draft.cls is LABEL and alone


def take_turns(drafts: list[Draft], around: Around) -> None:
    """'LEE: It is safe. It is new.': who stands before the colon speaks to the paragraph's end, or to the next label."""
    turns = [draft for draft in drafts if is_turn(draft)]
    labels = Counter(map(_label, turns))
    again = len(labels) > 1 and len(labels) < len(turns)
    broadcast = sum(map(_in_capitals, labels)) > 1 or any(_is_presenter(turn, around) for turn in turns)
    talk = _is_talk(turns, around)
    for turn, behind in pairwise([*turns, None]):
        if turn is not None:
            label = _label(turn)
            alone = again and _stands_alone(turn)  # 'Ann Lee:', above what she says, as others are there
            stops = turn.line.tokens[turn.cue[0]].text == "."  # 'Mr. BERG. I rise to speak.'
            speaks = _in_capitals(label) or labels[label] > 1 or alone or talk or stops or _is_between(turn, turns)
            running = turn.line.sentence.kind in BODY or _stands_alone(turn)
            turn.verbatim = speaks and len(turns) > 1 and running
            _take_turn(turn, behind, speaks, drafts, around)
            if behind is None and (alone or (broadcast and _in_capitals(label))):
                at, end = turn.line.sentence.index, len(around.sentences)
                _go_on(turn, _paragraph_end(at, end, around.sentences) + 1, None, drafts, around)


def _stands_alone(turn: Draft) -> bool:
    """'ANN LEE:' on a line above what she says: does nothing follow the label there?"""
    return turn.covers[0] == turn.covers[1]


def _is_between(turn: Draft, turns: list[Draft]) -> bool:
    """'Ann Lee: It is old.', 'Bo Kim: It is new.', 'Ann Lee: It leaks.': does a turn stand between two of another who speaks?"""
    at = turns.index(turn)
    beside = turns[max(at - 1, 0) : at + 2 : 2]
    near = all(abs(one.line.sentence.index - turn.line.sentence.index) <= _TURN for one in beside)
    return len(beside) > 1 and near and len(set(map(_label, beside))) == 1


def _in_capitals(label: str) -> bool:
    """'ANN LEE', 'Mr. LEE': is a label in capitals, but for a title with a stop?"""
    named = " ".join(word for word in label.split() if word[-1] != ".")
    return named.isupper() or label.isupper()


def _is_talk(turns: list[Draft], around: Around) -> bool:
    """'Ann Lee: Good morning.', 'Is it safe?', 'Bo Kim: It is.': does a question end what stands between two different labels
    of a page?"""
    for turn, behind in pairwise(turns):
        first, last = turn.line.sentence, behind.line.sentence
        near = _label(turn) != _label(behind) and 0 < last.index - first.index <= _TURN
        if near and around.sentences[last.index - 1].text[-1] == "?" and first.kind in BODY and last.kind in BODY:
            return True
    return False


def _is_presenter(turn: Draft, around: Around) -> bool:
    """'ANN LEE, ALBA RADIO HOST:': does a label in capitals name an office behind its comma?"""
    tokens, name = turn.line.tokens, turn.source[1] if turn.source else 0
    office = [*takewhile(lambda token: token.text != "(", tokens[name + 1 : turn.cue[0]])]  # not '(voice-over)'
    named = tokens[name].text == "," and all(one.text.isupper() or one.pos == "PUNCT" for one in office)
    return named and any(
        one.lower in around.lexicon.roles or one.lower in around.lexicon.words["bylines"] for one in office
    )


def _label(turn: Draft) -> str:
    """The words before the colon that name who speaks."""
    if turn.source is None:
        return ""
    first, start = turn.line.tokens[turn.source[0]], turn.line.sentence.start
    return turn.line.sentence.text[first.start - start : turn.line.tokens[turn.source[1] - 1].end - start]


def _take_turn(draft: Draft, behind: Draft | None, talks: bool, drafts: list[Draft], around: Around) -> None:
    """`talks`: the label is in capitals or stands before several turns, so that the page is a talk."""
    sentence, sentences = draft.line.sentence, around.sentences
    limit = len(sentences) if behind is None else behind.line.sentence.index
    last = _paragraph_end(sentence.index, limit, sentences)
    said = _spoken(draft.line.tokens[draft.cue[0]].start, sentences[last].end, around)  # 'BO LEE, "THE HERALD": ...'
    heads = sentence.kind not in BODY and not (talks and _stands_alone(draft))
    if heads or (said and not (talks and said[0].start > sentence.end)):
        return
    take_sentences(draft, last, drafts, around)
    if behind is None:
        go_on_unquoted(draft, last + 1, drafts, around)
    elif talks and limit - sentence.index <= _most(draft):
        _go_on(draft, last + 1, behind, drafts, around)


def _go_on(draft: Draft, at: int, behind: Draft | None, drafts: list[Draft], around: Around) -> None:
    """The paragraphs from `at` to the next label of a broadcast, `behind`, or the end of the page are the same turn, up to where
    another kind of text begins."""
    sentences = around.sentences
    limit = (
        min(draft.line.sentence.index + _most(draft), len(sentences)) if behind is None else behind.line.sentence.index
    )
    while at < limit:
        last = _paragraph_end(at, limit, sentences)
        text = around.text[sentences[at].start : sentences[last].end]
        asks = text[-1] == "?" and last + 1 == limit
        aside = _is_aside(text)
        if (
            (aside and not _is_reaction(text, around))
            or _is_anothers(text, around)
            or text[-1] == ":"
            or (asks and _speaks_again(draft, behind))
        ):
            break
        if _ends_talk(draft, behind, (sentences[at].start, sentences[last].end), around):
            break
        if not aside and any(map(str.isalpha, text)) and sentences[at].kind in BODY:
            _add(draft, at, last, drafts, sentences)
        at = last + 1


def _is_reaction(text: str, around: Around) -> bool:
    """'(APPLAUSE)', '(Laughter and cheers)': do those who listen make a noise, behind which one goes on?"""
    return {word.lower() for word in _WORD.findall(text)} <= around.lexicon.words["audience_noise"]


def _most(draft: Draft) -> int:
    """Sentences of a turn at most."""
    return _BROADCAST if _in_capitals(_label(draft)) else _TURN


def _is_aside(text: str) -> bool:
    """'(END CLIP)': is a paragraph a note in brackets?"""
    return any(map(str.isalpha, text)) and text[0] in "([" and text[-1] in ")]"


def _speaks_again(draft: Draft, behind: Draft | None) -> bool:
    """Is the next label that of who speaks, so that the question before it is another's?"""
    return behind is not None and behind.line.sentence.text.startswith(f"{_label(draft)}:")


def _ends_talk(draft: Draft, behind: Draft | None, place: Range, around: Around) -> bool:
    """Does a paragraph hold a quotation, but not between labels in capitals, or does it tell of who has the last word ('Ann Lee
    is the mayor of Alba.')?"""
    start, end = place
    label = _label(draft)
    between = behind is not None and all(len(one) > _LETTER and _in_capitals(one) for one in (label, _label(behind)))
    if not between and _spoken(start, end, around):
        return True
    words = _WORD.findall(around.text[start:end])
    named = behind is None and label.split()[-1].title() in words[:_NAME]
    return named and around.lexicon.words["of_oneself"].isdisjoint(words)


def go_on_unquoted(draft: Draft, at: int, drafts: list[Draft], around: Around) -> None:
    """'Lee said:', a paragraph without quotation marks, and those from `at` in which one speaks of oneself, with what stands
    between: 'We must act.'"""
    sentences = around.sentences
    pending: list[Range] = []
    while at < len(sentences) and sentences[at].kind in BODY and len(pending) <= _BETWEEN:
        last = _paragraph_end(at, len(sentences), sentences)
        text = around.text[sentences[at].start : sentences[last].end]
        quoted = around.quotations.within(sentences[at].start, sentences[last].end)
        if quoted or text[-1] == ":" or _is_anothers(text, around):
            return
        pending.append((at, last))
        if not around.lexicon.words["of_oneself"].isdisjoint(_WORD.findall(text)):
            for first, end in pending:
                _add(draft, first, end, drafts, sentences)
            pending = []
        at = last + 1


def go_on_in_paragraph(draft: Draft, drafts: list[Draft], around: Around) -> None:
    """'Lee said: The mill was sold. I am sorry for it.': without quotation marks, the rest of a paragraph in which one speaks of
    oneself."""
    sentence, sentences = draft.line.sentence, around.sentences
    last = _paragraph_end(sentence.index, len(sentences), sentences)
    whole = draft.content and draft.content[-1].end >= draft.line.tokens[-2].end
    if last == sentence.index or not whole or around.quotations.within(draft.content[0].start, sentences[last].end):
        return
    words, oneself = _WORD.findall(around.text[sentence.end : sentences[last].end]), around.lexicon.words["of_oneself"]
    source = draft.line.tokens[slice(*draft.source)] if draft.source else []
    if not oneself.isdisjoint(words) and all(one.text not in oneself for one in source):
        take_sentences(draft, last, drafts, around)


def _spoken(start: int, end: int, around: Around) -> list[Quotation]:
    """The quotations of a stretch that are no names: 'Welcome to the "Late Show."'"""
    found = around.quotations.within(start, end)
    return [one for one in found if not _is_name(around.text[one.inner.start : one.inner.end])]


def _is_name(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) <= _NAME and all(word[0].isupper() for word in words if len(word) >= _NAME)


def _is_anothers(text: str, around: Around) -> bool:
    """'REP. ANN LEE (D), ALBA: ...', 'Q Is it safe?': does a paragraph begin with a label, or with the letter of who asks?"""
    letter, _, behind = text.partition(" ")
    asks = letter.lower().rstrip(".:") in around.lexicon.words["asking_letter"] and behind.lstrip()[:1].isupper()
    return asks or any(label.match(text) is not None for label in (_CAPITALS, TURN, DESCRIBED))


def _paragraph_end(at: int, limit: int, sentences: list[Sentence]) -> int:
    """The last sentence before `limit` of the paragraph that the one at `at` stands in."""
    last = at
    while last + 1 < limit and sentences[last + 1].paragraph == sentences[at].paragraph:
        last += 1
    return last


def take_sentences(draft: Draft, last: int, drafts: list[Draft], around: Around, first: int = 0) -> None:
    """Give an attribution the sentences behind its own, or from the one at index `first`, up to the one at index `last`; what is
    attributed in them is nested."""
    first = first or draft.line.sentence.index + 1
    if last >= first:
        _add(draft, first, last, drafts, around.sentences)


def _add(draft: Draft, first: int, last: int, drafts: list[Draft], sentences: list[Sentence]) -> None:
    span = Span(sentences[first].start, sentences[last].end)
    if span not in draft.content:  # the paragraph below a label that stands alone
        draft.content.append(span)
    for other in drafts:
        if other.parent is None and first <= other.line.sentence.index <= last:
            other.parent = draft


def turn_of(item: Said, said: list[Said]) -> Span | None:
    """The label of the turn in which something is said ('LEE: He said it is safe'): of oneself one does not say 'he'."""
    parent = None if item.parent is None else said[item.parent]
    return parent.source[0] if parent is not None and parent.rule == LABELLED and parent.source else None
