"""Whether a time dates what is said and nothing else, or what was done beside it, too ('On Friday she left, saying')."""

from __future__ import annotations

from collections.abc import Container, Mapping

from pipeline.dating.dated import Dated
from pipeline.dating.found import Found
from pipeline.model import Clause, Extent, Said
from pipeline.schema import Span
from pipeline.syntax.places import begun, overlap

_ACTING = ("main", "coordinate")
"""Clauses that tell what was done beside the saying: 'Lee asked, but the judge | left on Monday, saying'."""


def dates_cue(found: Found, members: list[Extent], dated: Dated) -> bool:
    """The expression dates a statement and nothing else.

    One on the reported communication ('the note released Friday said') may date another predicate, but none of the content;
    so may one before an earlier main verb ('On Friday Oslo closed the port, saying that it was full') or beside what was done
    meanwhile ('Arriving on Friday, she said').
    """
    cues = [one for extent in members for one in found.cue_dates.get(extent.index, ())]
    clause = dated.clause
    told = found.language.table("mentions", "told")
    if cues and clause is not None and clause.kind == "participle" and clause.lemma in told["speaking"]:
        return True
    if cues and dated.noun is not None and _is_paper(found, members[0], dated.event, cues):
        return True
    if cues and clause is not None and _leads_to_words(found, clause, members[0], told):
        return True
    acts = clause is not None and (clause.kind in _ACTING or _is_done_meanwhile(found, clause, members))
    main = clause if acts else None
    if dated.noun is None and any(_is_behind_noun(found, one, members[0]) for one in cues):
        return True
    return any(
        any(span.end <= members[0].start < dated.event.start for span in one.cue)
        or (dated.noun is None and _is_behind_verb(found, one, members[0], dated.event))
        or not (one.when_basis == "communication" or (main and _acts_beside(found, main, one, members)))
        or any(overlap(span, dated.event) for span in (*one.cue, *one.content))
        for one in cues
    )


def _is_behind_verb(found: Found, one: Said, member: Extent, event: Span) -> bool:
    """'| sold | the mill and said in an interview on Monday he was ill': a time between a finite verb of saying and what is said,
    and an event before that."""
    words = [token for span in one.cue for token in begun(found.tokens[member.sentence], *span)]
    told = bool(words) and words[-1].form == "fin" and words[-1].pos == "VERB"
    between = words[-1].end <= member.start and all(member.end <= span.start for span in one.content) if told else False
    return between and event.end <= words[0].start


def _is_behind_noun(found: Found, one: Said, member: Extent) -> bool:
    """'Answering Lee's | remark | last week that it was late': nothing but a preposition stands before the time."""
    tokens = found.tokens[member.sentence]
    words = [token for span in one.cue for token in begun(tokens, *span)]
    if not words or any(token.pos != "NOUN" for token in words):
        return False
    between = begun(tokens, words[-1].end, member.start)
    return words[-1].end <= member.start and all(token.pos == "ADP" for token in between)


def _is_paper(found: Found, member: Extent, noun: Span, cues: list[Said]) -> bool:
    """'| A statement | on Monday said': the source itself, whose time is that of its saying."""
    papers = found.language.table("mentions", "told")["papers"]
    is_source = any(span.start <= noun.start < span.end for one in cues for span in one.source)
    return is_source and any(token.lemma in papers for token in begun(found.tokens[member.sentence], *noun))


def _leads_to_words(found: Found, clause: Clause, member: Extent, told: Mapping[str, Container[str]]) -> bool:
    """'was | quoted | on Friday as saying', 'said when | asked | on Friday': no more than the saying itself."""
    passive = begun(found.tokens[member.sentence], *clause.head)[0].form == "part"
    asked = clause.marker in told["meanwhile"] and clause.lemma in told["asking"]
    return passive and (asked or clause.lemma in told["quoting"])


def _acts_beside(found: Found, main: Clause, one: Said, members: list[Extent]) -> bool:
    """'On Friday Oslo | closed | the port, saying', 'On Friday Oslo, saying that it was full, | closed | it'; not what stands
    before a noun with a time of its own ('It closed despite | Lee's claim on Friday | that it would not')."""
    words = [token for span in one.cue for token in begun(found.tokens[members[0].sentence], *span)]
    if all(main.head.end <= span.start for span in one.cue):
        noun = bool(words) and all(token.pos == "NOUN" for token in words)
        return not (noun and words[-1].end <= members[0].start)
    inserted = all(members[-1].end <= span.start < main.predicate.start for span in one.cue)
    return inserted and bool(words) and words[-1].form == "ger"


def _is_done_meanwhile(found: Found, clause: Clause, members: list[Extent]) -> bool:
    """'| Arriving on Friday, she said'"""
    tokens = found.tokens[members[0].sentence]
    return clause.kind == "participle" and tokens[0].form == "ger" and tokens[0].start == clause.head.start
