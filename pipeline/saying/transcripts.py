"""Transcripts whose heading tells when one spoke ("Ann Lee's Press Conference on July 17, 2020" above the turns), and whole texts
that a sentence announces ('The following is the full text of her remarks.')."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import BODY, HEADLINES, Extent, PerSentence, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.labels import TURN
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.sources_behind import source_after
from pipeline.saying.turns import is_turn, take_sentences

_DAY = {"year", "month", "day"}
_ABOVE = 6
"""Sentences above the first turn in which the talk is introduced."""
_THIS = 2
"""Words behind 'this', at most, to the noun of the talk."""
_TURNS = 2
"""Turns of a transcript at least."""
WHOLE = "whole"
"""The frame of a whole text."""
_ANNOUNCES = 25
"""Words of a sentence that announces it, at most."""
_BELOW = 8
"""Sentences below it in which one speaks of oneself."""


def date_turns(drafts: list[Draft], lines: PerSentence[Line], around: Around) -> None:
    """Turns that nothing else dates were spoken on the day that the heading above them, or what introduces them, gives to a
    communication."""
    turns = [draft for draft in drafts if is_turn(draft) and draft.undated and draft.parent is None]
    first = turns[0].line.sentence.index if len(turns) >= _TURNS else 0
    day = _heading_day(first, lines, around) or _introduced_day(first, lines, around)
    for draft in turns:
        if day is not None:
            draft.when, draft.basis = (day.index,), "communication"


def _heading_day(first: int, lines: PerSentence[Line], around: Around) -> Extent | None:
    """The only full date of a heading above the sentence at index `first` that names a conference, an interview or the like."""
    told = around.lexicon.words["communications"]
    for sentence in around.sentences[:first]:
        if sentence.kind in HEADLINES and sentence.index in lines:
            days = [one for one in lines[sentence.index].extents.values() if one.fields.keys() >= _DAY]
            if len(days) == 1 and any(token.lower in told for token in lines[sentence.index].tokens):
                return days[0]
    return None


def _introduced_day(first: int, lines: PerSentence[Line], around: Around) -> Extent | None:
    """'The following is a transcript of an interview that aired on Sunday.', 'This interview was held on 3 May.', "From Ann Lee's
    2005 interview with the Herald:": the only time of a sentence near above the one at index `first` that tells of the talk."""
    words = around.lexicon.words
    for sentence in around.sentences[max(first - _ABOVE, 0) : first]:
        if sentence.kind not in BODY or sentence.index not in lines:
            continue
        tokens, extents = lines[sentence.index].tokens, lines[sentence.index].extents.values()
        times = [one for one in extents if one.op in words["dating"]]
        talk = next((at for at, one in enumerate(tokens) if one.lemma in words["communications"]), len(tokens))
        this = talk <= _THIS and tokens[0].lower in words["demonstratives"]
        opens = tokens[0].lower in words["presenting"] or any(one.lower in words["whole_texts"] for one in tokens)
        above = tokens[-1].text == ":" and sentence.index == first - 1
        if len(times) == 1 and talk < len(tokens) and (this or opens or above):
            return times[0]
    return None


def may_announce(sentence: Sentence, around: Around) -> bool:
    """A cheap look: is there a word for a whole text, as in 'the full text of her remarks', or does 'Here is' open it?"""
    words = around.lexicon.words
    return any(word in sentence.text for word in words["whole_texts"]) or _presents(sentence.text.split(" ", 2), words)


def _presents(opening: list[str], words: Mapping[str, frozenset[str]]) -> bool:
    """Does 'Here is' or 'Below are' open a sentence?"""
    return len(opening) > 1 and opening[0].lower() in words["presenting"] and opening[1] in words["equates"]


def whole_text(line: Line, around: Around) -> Draft | None:
    """'The following is the full text of her remarks.', "Full text of Ann Lee's speech:", '... of the speech by Ann Lee:'; what
    stands below is added by `take_whole_texts`."""
    tokens, words = line.tokens, around.lexicon.words
    if _presents([token.text for token in tokens[:2]], words):
        return _given(line, around)
    ends = range(1, min(len(tokens) - 2, _ANNOUNCES))
    text = next(
        (at for at in ends if tokens[at].lower in words["whole_texts"] and tokens[at + 1].lower in words["of"]), 0
    )
    presents = len(tokens) <= _ANNOUNCES and any(token.lower in words["presenting"] for token in tokens)
    acts = any(token.form and token.pos == "VERB" and token.lower not in words["presenting"] for token in tokens)
    presents = presents and not acts  # not 'He read the full text of his speech'
    if not text or not presents or any(line.quoted) or not _speaks_below(line.sentence, around):
        return None
    told = around.lexicon.any_of("communications", "utterances")
    noun = next((at for at in range(text + 2, len(tokens)) if tokens[at].lemma in told), 0)
    source = _owner(line, text + 2, noun, around) if noun else None
    last = len(tokens)
    return source and Draft(line, LABEL, WHOLE, (noun, noun + 1), source, [], (last, last), verbatim=True)


def _given(line: Line, around: Around) -> Draft | None:
    """'Here is the statement | he | read out on Monday.', "Here is | Ann Lee's | letter:": whoever gave what stands below."""
    tokens, words, last = line.tokens, around.lexicon.words, len(line.tokens)
    told = around.lexicon.any_of("communications", "utterances")
    noun = next((at for at in range(2, last - 1) if tokens[at].lemma in told), 0)
    if not noun or any(line.quoted) or not _speaks_below(line.sentence, around):
        return None
    of = (
        at + 1
        for at in range(2, noun)
        if tokens[at - 1].lower in words["whole_texts"] and tokens[at].lower in words["of"]
    )
    source = _owner(line, next(of, 2), noun, around) or source_after(line, around.lexicon, noun + 1)
    acts = source is not None and (source[1] <= noun or tokens[source[1]].form in ("fin", "part"))
    if not acts:
        return None
    draft = Draft(line, LABEL, WHOLE, (noun, noun + 1), source, [], (last, last), verbatim=True)
    times = [one for one in line.extents.values() if one.op in words["dating"]]
    if len(times) == 1:
        draft.when, draft.basis = (times[0].index,), "communication"
    return draft


def _speaks_below(sentence: Sentence, around: Around) -> bool:
    below = around.sentences[sentence.index + 1 :][:_BELOW]
    starts = bool(below) and below[0].paragraph > sentence.paragraph and around.quotations.at(below[0].start) is None
    own = around.lexicon.words["of_oneself"]
    return starts and sentence.kind in BODY and any(not own.isdisjoint(one.text.split()) for one in below)


def _owner(line: Line, first: int, noun: int, around: Around) -> Range | None:
    """Whose speech it is, behind token `first`: 'her | remarks', "Ann Lee's | opening speech", 'the speech | by Ann Lee'."""
    tokens, words = line.tokens, around.lexicon.words
    if tokens[first].lower in words["owners"]:
        return first, first + 1
    owner = next((at for at in range(first + 1, noun) if tokens[at].lower in words["possessive"]), 0)
    if owner:
        return first, owner
    by = noun + 1
    named = by + 1 < len(tokens) and (tokens[by].lower in words["authors"] or tokens[by].lower in words["of"])
    return source_after(line, around.lexicon, by + 1) if named else None


def take_whole_texts(drafts: list[Draft], around: Around) -> None:
    """All below such a sentence is its speaker's, up to a label of another one."""
    for draft in drafts:
        below = around.sentences[draft.line.sentence.index + 1 :] if draft.frame == WHOLE else []
        label = next((one.index for one in below if TURN.match(one.text)), len(around.sentences))
        told = [one.index for one in below if one.kind in BODY and one.index < label]
        if told:
            take_sentences(draft, told[-1], drafts, around)
