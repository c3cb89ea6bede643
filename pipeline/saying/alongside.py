"""What is done beside a saying, and tells with its time when it was said: 'left last week, saying', 'fell in May as Kim said'."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Extent, Token
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import DAYS

BREAKS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})
"""What begins another clause between a verb and its time."""


def alongside(draft: Draft, around: Around) -> Iterable[Extent]:
    """'Kim left office last week, | saying he was tired': what a form in -ing behind the time of the main verb says was said
    then; so does a past tense behind a day ('Kim left on Monday | and said he was tired'), and what one does to say it
    ('phoned on Monday | to say').

    A year does so only directly behind the verb and its object, a nearer time in any place.
    """
    line, edge = draft.line, draft.cue[0] - 1
    joined = line.tokens[edge].pos == "CCONJ" and line.tokens[draft.cue[1] - 1].tense == "past"
    beside = not joined and line.tokens[draft.cue[1] - 1].form == "ger"
    purpose = _is_purpose(draft)
    if draft.source is None or not (joined or beside or purpose):
        return
    edge = _before_purpose(draft, _before_gerunds(draft, edge)) if beside else edge
    # 'filed it on Monday | arguing'
    edge += purpose or (beside and line.tokens[edge].lower != "," and edge == draft.cue[0] - 1)
    for start, extent in line.extents.items():
        between = line.tokens[draft.source[1] : start]
        if line.times[start] != edge or not between or extent.op in around.lexicon.words["undated"]:
            continue
        if _is_of_past(between, around) and _is_near(extent, between, beside):
            yield extent


def _before_gerunds(draft: Draft, edge: int) -> int:
    """'marched on Friday |, waving flags and | chanting': the comma before several forms in -ing, else `edge`."""
    tokens = draft.line.tokens
    if tokens[edge].pos != "CCONJ":
        return edge
    comma = max((at for at in range(edge) if tokens[at].text == ","), default=edge)
    return comma if tokens[comma + 1].form == "ger" else edge


def _before_purpose(draft: Draft, edge: int) -> int:
    """'filed it on Monday | to end the trade, saying': an infinitive and what belongs to it between a time and the comma, else
    `edge`."""
    tokens = draft.line.tokens
    opening = next((at for at in range(edge - 1, 0, -1) if at in draft.line.times.values()), edge)
    if tokens[opening].pos != "PART" or tokens[opening + 1].form != "inf":
        return edge
    return edge if any(token.form in ("fin", "part") for token in tokens[opening + 2 : edge]) else opening


def as_quoted(draft: Draft, around: Around) -> Iterable[Extent]:
    """'was quoted | on Friday | by the Herald as saying', 'quoted Lee | on Friday | as saying': the time of the verb that
    somebody is quoted with."""
    line, edge, words = draft.line, draft.cue[0] - 1, around.lexicon.words
    if draft.source is None or line.tokens[edge].lower not in words["as"] or line.tokens[draft.cue[0]].form != "ger":
        return
    quoted = draft.source[0] > 0 and line.tokens[draft.source[0] - 1].lemma in words["quoting"]
    for start, extent in line.extents.items():
        between = line.tokens[draft.source[1] : start]
        told = draft.source[1] <= start < edge and extent.op not in words["undated"]
        verbs = [token for token in between if token.pos == "VERB"]
        passive = bool(verbs) and verbs[-1].form == "part" and verbs[-1].lemma in words["quoting"]
        if told and (passive or (quoted and not verbs)):
            yield extent


def when_asked(draft: Draft, around: Around) -> Iterable[Extent]:
    """'Lee said when asked | on Monday | about it', 'asked about it | on Monday', 'When asked on Monday, Lee said': one answers
    when one is asked."""
    line, words = draft.line, around.lexicon.words
    for start, extent in line.extents.items():
        lead = start - (start > 0 and line.tokens[start - 1].lower in words["time_prepositions"])
        at = (
            lead - 3
            if lead > 3 and line.tokens[lead - 1].lower in around.lexicon.any_of("things", "demonstratives")
            else lead - 1
        )
        asked = line.tokens[at] if at > 0 else None
        if asked is None or asked.form != "part" or asked.lemma not in words["asking_of"]:
            continue
        if line.tokens[at - 1].lower in words["asked_when"] and extent.op not in words["undated"]:
            beside = draft.cue[1] == at - 1 or (draft.source is not None and draft.source[1] == at - 1)
            beside = beside or any(span.end == line.tokens[at - 2].end for span in draft.content)
            if beside and draft.cls.kind == "speech":
                yield extent


def _is_purpose(draft: Draft) -> bool:
    """'phoned on Monday | to say that', 'held a talk on Monday | to urge clerks to stay', '| to call it a waste'."""
    told = draft.frame in ("that", "clause", "quotation", "to") or (draft.frame == "object" and draft.asserts)
    aims = draft.line.tokens[draft.cue[0]].pos == "PART" and draft.line.tokens[draft.cue[1] - 1].form == "inf"
    return told and aims and draft.cls.kind == "speech"


def _is_of_past(between: list[Token], around: Around) -> bool:
    """Whether nothing but a verb in the past with what belongs to it stands between a source and a time."""
    verbs = [token for token in between if token.pos in BREAKS]
    if any(token.lower in around.lexicon.words["ahead_of"] for token in between[:-1]):
        return False  # 'warned them before a vote on Monday, saying'
    had = len(verbs) == 2 and verbs[0].lemma in around.lexicon.words["perfect"] and verbs[0].tense == "past"
    had = had and verbs[1].form == "part"  # 'had called her on Friday to ask'
    past = len(verbs) == 1 and (verbs[0].pos, verbs[0].form, verbs[0].tense) == ("VERB", "fin", "past")
    if not had and not past:
        return False
    return between[-1].pos != "ADP" or between[-1].lower in around.lexicon.words["time_prepositions"]


def _is_near(extent: Extent, between: list[Token], beside: bool) -> bool:
    fields, unit = extent.fields.keys(), extent.fields.get("unit")
    whole = all(token.pos not in ("PUNCT", "ADP") for token in between[:-1])
    near = bool(fields & DAYS) or (beside and ("month" in fields or unit in ("D", "W", "M")))
    return near or (beside and whole and ("year" in fields or unit == "Y"))


def while_speaking(draft: Draft, around: Around) -> Iterable[Extent]:
    """'called it old, while addressing a rally | on Monday', 'said it is old, while speaking there on Monday': the time of the
    speech that is told of behind what is said."""
    line, words = draft.line, around.lexicon.words
    at = draft.covers[1] + (line.tokens[min(draft.covers[1], len(line.tokens) - 1)].text == ",")
    if at + 1 >= len(line.tokens) or line.tokens[at].lower not in words["meanwhile"]:
        return
    speech = line.tokens[at + 1]
    if speech.form != "ger" or speech.lemma not in words["communicating"]:
        return
    for start, extent in line.extents.items():
        between = line.tokens[at + 2 : start]
        if start > at + 1 and extent.op not in words["undated"] and not any(token.pos in BREAKS for token in between):
            yield extent


def meanwhile(draft: Draft, around: Around) -> Iterable[Extent]:
    """'Shares fell in May | as Kim announced a sale': the time of a main clause in the past, directly before what was said then;
    not 'left in May as she said she would', which echoes."""
    line, source = draft.line, draft.source
    if source is None or source[0] < 2 or line.tokens[source[0] - 1].lower not in around.lexicon.words["as"]:
        return
    told, last = line.tokens[draft.cue[0]], line.tokens[draft.covers[1] - 1]
    if (told.tense, told.form, told.pos) != ("past", "fin", "VERB") or last.pos == "AUX" or draft.cls.kind != "speech":
        return
    for start, extent in line.extents.items():
        main = next((token for token in reversed(line.tokens[:start]) if token.form == "fin"), last)
        dated = line.times[start] == source[0] - 1 and extent.op not in around.lexicon.words["undated"]
        if dated and main.tense == "past" and extent.fields.get("relation") != "since":
            yield extent


def where_told(draft: Draft, around: Around) -> Iterable[Extent]:
    """'Lee visited Alba | on Monday |, where he said it was safe': the day of a main clause in the past, at whose place its
    subject speaks."""
    line, source = draft.line, draft.source
    if source is None or source[0] < 2 or line.tokens[source[0] - 1].lower not in around.lexicon.words["located"]:
        return
    speaks = line.tokens[source[0]].lower in around.lexicon.words["personal"] and draft.cls.kind == "speech"
    main = line.tokens[: source[0] - 1]
    verbs = [token for token in main if token.form == "fin"]
    if not speaks or main[-1].text != "," or [token.tense for token in verbs] != ["past"]:
        return
    for start, extent in line.extents.items():
        dated = start < len(main) and extent.op not in around.lexicon.words["undated"] and line.quoted[start] is None
        if dated and (extent.fields.keys() & DAYS or {"month", "day"} <= extent.fields.keys()):
            yield extent
