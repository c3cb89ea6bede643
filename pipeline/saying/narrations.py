"""Communications that a sentence tells of: a dated speech, interview, document or outburst, or another one without a date.

Contents of attributions and the times of plain cues do not count (docs/dated-claims.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.model import Extent
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.tellings import (
    acting,
    are_released,
    communicates,
    crowd_told,
    is_another,
    is_author,
    is_capital,
    is_former,
    is_meant,
    opens_title,
    tells_of_speech,
)
from pipeline.syntax.places import first_from

_BREAKS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})
_CONTENT = ("NOUN", "VERB")
_HOLDING = frozenset({"that", "clause", "question", "quotation", "colon", "adjunct"})
_BESIDE = 3
"""How many words a time may stand away from the noun that it dates."""
_RELEASED = 15
"""Words between a document and the time of its release."""
_PHRASE = 5
"""Words between the article of a communication and its noun."""


@dataclass(slots=True)
class Narration:
    """A dated communication that the text tells of: '... at a rally on Monday'."""

    extent: Extent
    names: frozenset[str]
    """Capitalised words of who takes part in it; nobody takes part in a document that has no author."""
    document: str | None
    """The noun of a document, which says something itself, as it is written: 'the polls' are not 'the poll'."""
    title: frozenset[str]
    """The names before that noun ('the Herald poll')."""
    nouns: frozenset[str]
    """The words that tell of it, as in a dictionary."""
    first: int
    """The paragraph that tells of it."""
    last: int
    """The paragraph in which it was last spoken of."""
    open: bool = True
    """Nobody else has spoken since, so that 'he' is one of its speakers."""
    pronoun: str = ""
    """Who spoke in it as "he" or "she"."""
    turns: bool = False
    """A transcript of it was announced, so that who speaks in turns takes part."""
    newest: bool = True
    """No other communication was told of since, so that 'it' is the document."""


def narration(line: Line, drafts: Sequence[Draft], around: Around) -> Narration | None:
    """The communication that a sentence tells of in the past, and its time."""
    telling = _telling(line, around)
    outside = _outside(line, drafts)
    found = _found(line, drafts, telling, outside, around) if telling else None
    found = found or _broadcast(line, drafts, outside, around)
    return None if found is None else _told(line, found[0], found[1], outside, around)


def _found(
    line: Line, drafts: Sequence[Draft], telling: set[int], outside: list[int], around: Around
) -> tuple[int, Extent] | None:
    """Of the tokens that tell of a communication, the one that a time dates, and that time."""
    times = _times(line, drafts, outside, around)
    nouns = [at for at in outside if at in telling and not (is_meant(line, at, around) or is_former(line, at, around))]
    if not times or not nouns or not any(line.tokens[at].tense == "past" for at in outside):
        return None
    found = _release(line, nouns, times, around)
    if found is None:
        spoken = _spoken_at(line, nouns, outside, drafts, around)
        held = around.lexicon.words["events"]
        near = [at for at in nouns if at in spoken or line.tokens[at].lemma not in held]
        found = _beside(line, near, times, around) or _adverbial(line, spoken, times, around)
    return found


def _broadcast(line: Line, drafts: Sequence[Draft], outside: list[int], around: Around) -> tuple[int, Extent] | None:
    """'On Sunday on Radio 1's “Port Week”, Lee said', 'told a crowd on Sunday': a programme or crowd somebody spoke to."""
    for draft in drafts:
        if draft.basis != "cue" or draft.cls.kind != "speech":
            continue
        titles = (at for at in opens_title(draft, around) if at - 1 in outside)
        spoken_to = next(titles, None) or crowd_told(draft, around)
        if spoken_to is not None:
            return spoken_to, next(extent for extent in line.extents.values() if extent.index == draft.when[0])
    return None


def _told(line: Line, at: int, extent: Extent, outside: list[int], around: Around) -> Narration:
    """The communication at token `at`: a document speaks itself, its author in it; of an outburst only who breaks out."""
    words, token, paragraph = around.lexicon.words, line.tokens[at], line.sentence.paragraph
    timed = {place for start, end in line.times.items() for place in range(start, end)}
    people = [place for place in outside if is_capital(line.tokens[place]) and place not in timed]
    document = token.lower if token.lemma in words["documents"] else None
    if document is not None:
        written = token.lemma in words["authored"] and not are_released(line, at, around)
        people = [place for place in people if written and is_author(line, place, around)]
    elif token.lemma in around.lexicon.any_of("outbursts", "acting"):
        people = [place for place in people if place < at]
    names = frozenset(line.tokens[place].text for place in people)
    nouns = frozenset(line.tokens[place].lemma for place in {at} | _telling(line, around))
    return Narration(extent, names, document, titled(line, at), nouns, paragraph, paragraph)


def titled(line: Line, noun: int) -> frozenset[str]:
    """The names directly before a noun: 'the new Herald | poll'."""
    first = noun
    while first > 0 and line.tokens[first - 1].pos in ("PROPN", "NOUN", "ADJ"):
        first -= 1
    return frozenset(token.text for token in line.tokens[first:noun] if token.pos == "PROPN")


def tells_of_another(line: Line, drafts: Sequence[Draft], around: Around) -> frozenset[str] | None:
    """The capitalised words of a sentence that tells in the past of a communication without a time: 'in an interview with the
    Herald', 'in other speeches'; None if it does not."""
    words = around.lexicon.words
    outside = _outside(line, drafts)
    verbs = (token for token in line.tokens if token.pos == "VERB" and token.tense == "past")
    spoken = any(verb.lemma in around.lexicon.heads["VERB"] for verb in verbs)
    nouns = (at for at in outside if communicates(line, at, around))
    if not any(
        is_another(line, at, around) for at in nouns if spoken or line.tokens[at].lemma not in words["occasions"]
    ):
        return None
    return frozenset(line.tokens[at].text for at in outside if is_capital(line.tokens[at]))


def is_told_again(line: Line, told: Narration, around: Around) -> bool:
    """'At the rally', 'later on the same show': does a sentence without a time tell of a communication that was told of?"""
    words, tokens = around.lexicon.words, line.tokens
    return not line.extents and any(
        (
            token.lemma in told.nouns
            or (tokens[at - 1].lower in words["same"] and token.lemma in words["communications"])
        )
        and token.lower == token.lemma
        and tokens[at - 1].lower in words["again"]
        and any(before.lower in words["at_it"] for before in tokens[max(at - _BESIDE, 0) : at])
        for at, token in enumerate(tokens)
        if at and line.quoted[at] is None
    )


def _outside(line: Line, drafts: Sequence[Draft]) -> list[int]:
    """The tokens that stand in no quotation and in no content that somebody says."""
    outside = {at for at, quotation in enumerate(line.quoted) if quotation is None}
    for draft in drafts:
        for span in draft.content if draft.frame in _HOLDING else ():
            outside.difference_update(range(first_from(line.tokens, span.start), first_from(line.tokens, span.end)))
    return sorted(outside)


def _times(line: Line, drafts: Sequence[Draft], outside: list[int], around: Around) -> dict[int, Extent]:
    """The times of a sentence that stand outside and on no plain cue, by their first token."""
    on_cue = {
        index for draft in drafts if draft.basis == "cue" and not _stands_alongside(draft) for index in draft.when
    }
    undated = around.lexicon.words["undated"]
    return {
        start: extent
        for start, extent in line.extents.items()
        if start in outside
        and extent.op not in undated
        and (extent.index not in on_cue or _is_of_speaking(line, start, around))
    }


def _is_of_speaking(line: Line, time: int, around: Around) -> bool:
    """'Speaking to reporters | on Friday, | Lee said': the time is that of a speech, too."""
    verbs = (token for token in reversed(line.tokens[:time]) if token.pos in ("VERB", "AUX"))
    last = next(verbs, None)
    return last is not None and last.form == "ger" and last.lemma in around.lexicon.any_of("speaking", "addressing")


def _stands_alongside(draft: Draft) -> bool:
    """'released a statement on Monday, | saying that': a cue that only shares the time of the verb before."""
    tokens, first = draft.line.tokens, draft.cue[0]
    beside = first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].pos == "CCONJ")
    return beside and tokens[draft.cue[1] - 1].form == "ger"


def _telling(line: Line, around: Around) -> set[int]:
    telling = around.lexicon.any_of("communications", "outbursts", "speaking", "addressing") | acting(around)
    content = [at for at, token in enumerate(line.tokens) if token.lemma in telling and token.pos in _CONTENT]
    return {at for at in content if communicates(line, at, around) or tells_of_speech(line, at, around)}


def _spoken_at(line: Line, nouns: list[int], outside: list[int], drafts: Sequence[Draft], around: Around) -> list[int]:
    """The communications; an occasion (a visit, a dinner) is one only if the sentence tells that somebody speaks there."""
    words, tokens = around.lexicon.words, line.tokens
    verbs = (tokens[at].lemma for at in outside if tokens[at].pos == "VERB")
    if any(lemma in words["communicating"] for lemma in verbs) or any(draft.cls.kind == "speech" for draft in drafts):
        return nouns
    return [at for at in nouns if tokens[at].lemma not in words["occasions"]]


def _beside(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """A noun and the time beside it: 'Sunday's service', 'an interview in April', 'an interview aired on Monday'."""
    releasing = around.lexicon.words["releasing"]
    for start, extent in times.items():
        end = line.times[start]
        for noun in nouns:
            if (end <= noun < end + _BESIDE and not _verb_apart(line, end, noun)) or _is_part_of(line, end, noun):
                return noun, extent
            between = [token for token in line.tokens[noun + 1 : start] if token.lemma not in releasing]
            far = sum(token.pos not in ("PROPN", "PUNCT") for token in between) >= 2 * _BESIDE
            near = noun < start and (line.tokens[noun].pos == "VERB" or not far)
            if near and not any(token.pos in _BREAKS for token in between) and not _before_noun(line, end):
                return noun, extent
    return None


def _verb_apart(line: Line, end: int, verb: int) -> bool:
    """'Lee, in office since 2008, | mocked Kim': does a verb stand behind the mark that ends a phrase with a time?"""
    return line.tokens[verb].pos == "VERB" and any(token.pos == "PUNCT" for token in line.tokens[end:verb])


def _is_part_of(line: Line, end: int, noun: int) -> bool:
    """'Saturday's | Democratic presidential debate': does a phrase that a time opens end in the noun?"""
    between = line.tokens[end:noun]
    return 0 < len(between) <= _PHRASE and all(
        token.pos in ("PART", "ADJ", "PROPN", "NOUN", "NUM") for token in between
    )


def _is_only_cited(line: Line, noun: int, around: Around) -> bool:
    """'In March, Lee had 30 percent in a poll': a document that nobody writes or releases there."""
    words = around.lexicon.words
    if line.tokens[noun].lemma not in words["documents"]:
        return False
    verbs = {token.lemma for token in line.tokens if token.pos == "VERB"}
    return verbs.isdisjoint(words["releasing"]) and verbs.isdisjoint(words["communicating"])


def _adverbial(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """The only time of a sentence, if a noun comes behind it in the same clause."""
    nouns = [noun for noun in nouns if not _is_only_cited(line, noun, around)]
    adverbial = [(start, extent) for start, extent in times.items() if not _before_noun(line, line.times[start])]
    first, extent = next(iter(adverbial), (0, None))
    later = [noun for noun in nouns if noun > first]
    if extent is None or not later or not _same_clause(line, first, later[0], around):
        return None
    alone = len(adverbial) == 1 or adverbial[1][0] > later[0]
    return (later[0], extent) if alone else None


def _same_clause(line: Line, start: int, noun: int, around: Around) -> bool:
    """'Lee spoke Monday at a rally', 'On Monday, Lee gave a speech'; no other verb stands between time and noun."""
    between = line.tokens[start:noun]
    fronted = not any(token.form == "fin" for token in line.tokens[:start])
    if not fronted and any(token.text == "," for token in between):
        return False  # 'Lee, mayor since 2008, gave a speech'
    if not fronted and any(token.pos == "CCONJ" and after.pos == "ADP" for token, after in pairwise(between)):
        return False  # 'It grew in May but in a call Lee said'
    opens_clause = (
        line.tokens[line.times[start]].lower in around.lexicon.words["when"]
    )  # 'on Monday when he gave a speech'
    return sum(token.form == "fin" for token in between) <= (fronted or opens_clause)


def _release(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """'The poll ... was released on Wednesday'."""
    words, tokens = around.lexicon.words, line.tokens
    for noun in nouns:
        if tokens[noun].lemma not in words["documents"]:
            continue
        for start, extent in times.items():
            verbs = [token for token in tokens[noun:start] if token.pos == "VERB"]
            if verbs and verbs[-1].lemma in words["releasing"] and start - noun < _RELEASED:
                return noun, extent
    return None


def _before_noun(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].pos in ("NOUN", "ADJ", "PROPN")
