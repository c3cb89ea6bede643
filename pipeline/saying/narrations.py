"""Communications that a sentence tells of: a dated speech, interview, document or outburst, or another one without a date.

Contents of attributions and the times of plain cues do not count (docs/dated-claims.md).
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import Extent
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.finite_clauses import opens_contact
from pipeline.saying.lines import Line
from pipeline.saying.narration_times import (
    BESIDE,
    PHRASE,
    adverbial,
    beside,
    is_before_whom,
    is_compared,
    is_of_apposed,
    is_of_coming_event,
    names_event,
    release,
)
from pipeline.saying.own_words import own_words
from pipeline.saying.said_times import is_of_subject
from pipeline.saying.tellings import (
    are_released,
    communicates,
    crowd_told,
    document_left,
    is_another,
    is_aside,
    is_author,
    is_capital,
    is_former,
    is_meant,
    is_only_mentioned,
    makes_public,
    opens_title,
    tellers_of,
    tells_of_speech,
)

_CONTENT = ("NOUN", "VERB")


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
    another: bool = False
    """Its words tell it from the document that speaks ('Its previous report')."""
    introduced: bool = False
    """It is named for the first time ('in a poll in May')."""
    contrasted: bool = False
    """It stands against what was told before ('But a poll in May showed')."""
    body: str = ""
    """The noun of whoever acts in its sentence: 'The ministry' of 'The ministry issued a statement'."""
    newest: bool = True
    """No other communication was told of since, so that 'it' is the document."""
    unnamed: bool = False
    """Somebody is only "he" or "she" in its sentence, and may be one who speaks."""


def narration(line: Line, drafts: list[Draft], around: Around) -> Narration | None:
    """The communication that a sentence tells of in the past, and its time."""
    telling = _telling(line, around)
    outside = own_words(line, drafts, around)
    found = _found(line, drafts, telling, outside, around) if telling else None
    found = found or _broadcast(line, drafts, outside, around)
    tellers = set() if found is None else tellers_of(line, found[0], drafts, around)
    return None if found is None else _told(line, *found, [at for at in outside if at not in tellers], around)


def _found(
    line: Line, drafts: list[Draft], telling: set[int], outside: list[int], around: Around
) -> tuple[int, Extent] | None:
    """Of the tokens that tell of a communication, the one that a time dates, and that time."""
    times = _times(line, drafts, outside, around)
    nouns = [at for at in outside if at in telling and not (is_meant(line, at, around) or is_former(line, at, around))]
    nouns = [at for at in nouns if not is_only_mentioned(line, at, drafts, around)]
    told = [at for at in nouns if not is_aside(line, at, around)]
    if any(is_another(line, at, around) for at in told):  # 'who spoke at the May rally, said in a recent interview'
        nouns = told
    # Not 'sailors she | spoke to'
    nouns = [at for at in nouns if not (at > 1 and opens_contact(line, around.lexicon, at - 1))]
    if not times or not nouns or not any(line.tokens[at].tense == "past" for at in outside):
        return None
    found = release(line, nouns, times, around)
    if found is None:
        spoken = _spoken_at(line, nouns, outside, drafts, around)
        near = [at for at in nouns if at in spoken or line.tokens[at].lemma not in around.lexicon.words["events"]]
        found = beside(line, near, times, around) or adverbial(line, spoken, times, around)
    return found


def _broadcast(line: Line, drafts: list[Draft], outside: list[int], around: Around) -> tuple[int, Extent] | None:
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
        people = [place for place in people if not makes_public(line, place, at, extent, around)]
    elif token.lemma in around.lexicon.any_of("outbursts", "acting"):
        people = [place for place in people if place < at]
        document = document_left(line, at, around)
    elif any(line.tokens[place].pos == "PROPN" for place in people if place < at):
        alone = _is_owned(line, at, around)
        people = [place for place in people if place < at or not (alone or _does_another_thing(line, place, around))]
    speakers = _speakers(line, at, around)
    people = _owners(line, at, around) or speakers or people
    names = frozenset(line.tokens[place].text for place in people if not _describes(line, place))
    nouns = frozenset(line.tokens[place].lemma for place in {at} | _telling(line, around))
    another = any(before.lower in words["bygone"] for before in line.tokens[max(at - BESIDE, 0) : at])
    return Narration(
        extent, names, document, titled(line, at), nouns, paragraph, paragraph, another=another,
        open=not speakers, introduced=is_another(line, at, around), contrasted=line.tokens[0].lower in words["contrary"],
        body="" if makes_public(line, 0, at, extent, around) else _acts(line),
        unnamed=any(line.tokens[place].lower in around.lexicon.any_of("people", "owners") for place in outside),
    )  # fmt: skip


def _acts(line: Line) -> str:
    """The noun directly before the first finite verb of a sentence."""
    verb = next((at for at, token in enumerate(line.tokens) if token.form == "fin"), 0)
    before = line.tokens[verb - 1] if verb else None
    return before.lower if before is not None and before.pos in ("NOUN", "PROPN") else ""


def _owners(line: Line, at: int, around: Around) -> list[int]:
    """'praised | Bo Kim | 's May speech': whose speech it is, and nobody else, speaks in it; an interview has two who do."""
    words, tokens = around.lexicon.words, line.tokens
    if tokens[at].lemma not in words["monologues"]:
        return []
    mark = next((place for place in range(at - 1, max(at - PHRASE - 1, 0), -1) if tokens[place].pos == "PART"), 0)
    first = mark
    while first > 0 and tokens[first - 1].pos == "PROPN":
        first -= 1
    return [place for place in range(first, mark) if is_capital(tokens[place])]


def _is_owned(line: Line, at: int, around: Around) -> bool:
    """'Lee stood by | his last comment | on Monday, and Kim left': is it the speech of somebody told of before?"""
    words, before = around.lexicon.words, line.tokens[max(at - BESIDE, 0) : at]
    return line.tokens[at].lemma in words["monologues"] and any(token.lower in words["owners"] for token in before)


def _does_another_thing(line: Line, name: int, around: Around) -> bool:
    """'Lee spoke at a rally on Monday, while | Bo Kim | left': a name with which another clause of the same time begins."""
    first = name
    while first > 0 and line.tokens[first - 1].pos == "PROPN":
        first -= 1
    return first > 0 and line.tokens[first - 1].lower in around.lexicon.words["contrast"]


def _speakers(line: Line, at: int, around: Around) -> list[int]:
    """'the site of a speech by | Bo Kim | in May': whose speech it is; the sentence may be about somebody else."""
    words, tokens = around.lexicon.words, line.tokens
    if (
        tokens[at].lemma not in words["monologues"]
        or at + 1 == len(tokens)
        or tokens[at + 1].lower not in words["agent"]
    ):
        return []
    end = next((place for place in range(at + 2, len(tokens)) if tokens[place].pos != "PROPN"), len(tokens))
    return [place for place in range(at + 2, end) if is_capital(tokens[place])]


def _describes(line: Line, place: int) -> bool:
    """'the Lee | campaign strategist Bo Kim': a name directly before a common noun tells of somebody else."""
    behind = line.tokens[place + 1 : place + 2]
    return bool(behind) and behind[0].pos == "NOUN" and behind[0].text.islower()


def titled(line: Line, noun: int) -> frozenset[str]:
    """The names directly before a noun: 'the new Herald | poll'; not 'the January | poll'."""
    first, timed = noun, {place for start, end in line.times.items() for place in range(start, end)}
    while first > 0 and line.tokens[first - 1].pos in ("PROPN", "NOUN", "ADJ"):
        first -= 1
    named = (place for place in range(first, noun) if line.tokens[place].pos == "PROPN" and place not in timed)
    return frozenset(line.tokens[place].text for place in named)


def _times(line: Line, drafts: list[Draft], outside: list[int], around: Around) -> dict[int, Extent]:
    """The times of a sentence that stand outside and on no plain cue, by their first token."""
    on_cue = {
        index
        for draft in drafts
        if draft.basis == "cue" and not (_stands_alongside(draft) or _releases(draft, around))
        for index in draft.when
    }
    words = around.lexicon.words
    # 'appeared before a committee on | Monday'
    addressed = {
        start for start in line.extents for at in outside if at < start and is_before_whom(line, at, start, around)
    }
    undated, put_off = words["undated"], words["put_off_to"]  # not 'adjourned the meeting | till | Monday'
    return {
        start: extent
        for start, extent in line.extents.items()
        if start in outside
        and (start in addressed or not is_of_coming_event(line, start, around))
        and not any(is_of_subject(draft, start) for draft in drafts)
        and extent.op not in undated
        and extent.op not in words["stretched"]
        and extent.lead not in put_off
        and extent.lead not in words["bounding_times"]
        and not (is_compared(line, start, around) or names_event(line, start, extent))
        and not is_of_apposed(line, start, extent)
        and (
            extent.index not in on_cue
            or _is_of_speaking(line, start, around)
            or _is_of_speech(line, start, outside, around)
        )
    }


def _is_of_speaking(line: Line, time: int, around: Around) -> bool:
    """'Speaking to reporters | on Friday, | Lee said': the time is that of a speech, too."""
    verbs = (token for token in reversed(line.tokens[:time]) if token.pos in ("VERB", "AUX"))
    last = next(verbs, None)
    return last is not None and last.form == "ger" and last.lemma in around.lexicon.any_of("speaking", "addressing")


def _is_of_speech(line: Line, time: int, outside: list[int], around: Around) -> bool:
    """'On Friday, | in a speech, Lee said', 'On Friday, Lee, in a speech in Alba, said': a time that opens the sentence is that
    of the speech in which something is said, too."""
    words, opens = around.lexicon.words, time == int(line.tokens[0].pos == "ADP")
    told = (at for at in outside if at > time and line.tokens[at].lemma in words["monologues"])
    return opens and any(one.lower in words["at_occasions"] for at in told for one in line.tokens[at - 3 : at])


def _stands_alongside(draft: Draft) -> bool:
    """'released a statement on Monday, | saying that', 'spoke on Monday and | gave a critique of it', 'wrote to Lee on Monday of
    a fire, | which they called a plot': a cue that only shares the time of the verb before."""
    tokens, first = draft.line.tokens, draft.cue[0]
    if draft.frame == "gap":
        return True
    joined = first > 0 and tokens[first - 1].pos == "CCONJ"
    if joined and draft.source is not None and any(token.form == "fin" for token in tokens[draft.source[1] : first]):
        return True
    return first > 0 and (joined or tokens[first - 1].text == ",") and tokens[draft.cue[1] - 1].form == "ger"


def _releases(draft: Draft, around: Around) -> bool:
    """'On Monday the port | issued | a report': a cue that only tells when a document came out."""
    cue = draft.line.tokens[slice(*draft.cue)]
    return not draft.asserts and any(token.lemma in around.lexicon.words["releasing"] for token in cue)


def _telling(line: Line, around: Around) -> set[int]:
    telling = around.lexicon.any_of("communications", "outbursts", "speaking", "addressing", "acting")
    content = [at for at, token in enumerate(line.tokens) if token.lemma in telling and token.pos in _CONTENT]
    return {at for at in content if communicates(line, at, around) or tells_of_speech(line, at, around)}


def _spoken_at(line: Line, nouns: list[int], outside: list[int], drafts: list[Draft], around: Around) -> list[int]:
    """The communications; an occasion (a visit, a dinner) is one only if the sentence tells that somebody speaks there."""
    words, tokens = around.lexicon.words, line.tokens
    verbs = (tokens[at].lemma for at in outside if tokens[at].pos == "VERB")
    if any(lemma in words["communicating"] for lemma in verbs) or any(draft.cls.kind == "speech" for draft in drafts):
        return nouns
    return [at for at in nouns if tokens[at].lemma not in words["occasions"]]
