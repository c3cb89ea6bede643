"""Which way an open date points, past or future, what says so, and how surely: lead, clause, in this order.

Where they leave it open, the nearer date is meant; the less they say, the less outweighs them: `Pointing.patience`.
"""

from __future__ import annotations

from math import inf

from pipeline.model import HEADLINES, Clause, Direction, Extent, Tense
from pipeline.schema import BlockKind
from pipeline.times.governing import (
    CLOSE,
    GAP,
    goes_with_plan,
    holding,
    is_arranged,
    is_close,
    is_kept,
    is_object,
    is_of_doer,
    is_thinking,
    is_told_beside,
    is_under_future,
    is_under_plan,
    may_come,
    tells,
    was_reached,
    with_participle,
)
from pipeline.times.openness import is_bare_clock
from pipeline.times.pointings import (
    ARRANGED,
    AS_PLANNED,
    ASKED,
    EITHER,
    EVEN,
    KEPT,
    KNOWN,
    LOOSE,
    NOTHING,
    PERFECT,
    PERFECTED,
    REACHED,
    SCHEDULED,
    SURE,
    TENSED,
    TO_COME,
    UNSAID,
    UNTOLD,
    Pointing,
    noted,
    of_planned_noun,
    planned_by,
)


def direction_of(extent: Extent, clauses: list[Clause], kind: BlockKind = "body") -> Pointing:
    """Direction of an extent in a block of some kind."""
    fields, towards = extent.fields, extent.fields.get("towards", "")
    if towards == "future" and "dropped" in fields:
        return Pointing("past", "planned, but did not happen: past", EVEN)
    if sure := noted(fields, SURE):
        return sure
    clause = holding(extent, clauses)
    ahead = towards or "leads_up" in fields or (clause and (clause.tense == "future" or clause.modality == "planned"))
    if {"of_paper", "month"} <= fields.keys() and not ahead:
        return Pointing("past", "of what was written: past")
    if not fields.keys().isdisjoint(("attributive", "contest")) and (planned := of_planned_noun(fields, clause)):
        return planned
    if fields.get("attributive") and not towards:
        return _of_noun_phrase(extent, clause, clauses)
    found = _found(extent, clause, clauses, kind)
    if ("done_before" in fields or {"was_to", "thwarted"} <= fields.keys()) and found.direction == "future":
        return Pointing("past", "before what is to come: past", LOOSE if "done_before" in fields else TENSED)
    if "measured" in fields and found.direction == "past":
        return Pointing("past", "what was measured then: past")
    if found.direction == "past" and "after_then" in fields and found.patience < TENSED:
        return Pointing("past", "after what happened: past", TENSED)
    followed = _followed(extent, clauses, "past")
    told = followed or is_told_beside(extent, clause) or found.direction != "past"
    either = None if told else noted(fields, EITHER)
    if either or (found.why == UNTOLD and (either := _untold(extent, clause))):
        return either
    plan = planned_by(fields, found) or (noted(fields, ARRANGED) if found.patience <= TENSED else None)
    if fields.get("relation") == "since":
        plan = None  # 'has called for a vote since May'
    if "thought" in fields and clause is not None and is_thinking(clause):
        return plan or found
    if followed and not fields.keys() & {"put_off", "hoped_for"} and (plan or found.direction == "past"):
        return found._replace(patience=max(found.patience, TENSED))  # 'told to leave on Friday when it broke out'
    ended = REACHED if was_reached(extent, clause) else KEPT if is_kept(extent, clause) else None
    return plan or ended or _by_lead(extent, found)


def _found(extent: Extent, clause: Clause | None, clauses: list[Clause], kind: BlockKind) -> Pointing:
    """What the clause says; where none was found ("Photographs ... closes on Sunday"), the verb of a programme."""
    if (clause is None or extent.start < clause.span.start) and "scheduled" in extent.fields and kind not in HEADLINES:
        return Pointing("future", "scheduled, without a subject: future", TENSED)
    return _of_clause(extent, clause, clauses, kind) if clause else NOTHING


def _untold(extent: Extent, clause: Clause | None) -> Pointing | None:
    """What no verb says: the next one and what is asked about are to come ("Dinner Saturday?"), a crime is past."""
    if unsaid := noted(extent.fields, UNSAID):
        return unsaid
    told = clause is not None and (clause.tense == "past" or clause.negated)  # 'Why don't you come on Tuesday?'
    return Pointing("future", "asked about: future", TENSED) if "asked" in extent.fields and not told else None


def _by_lead(extent: Extent, found: Pointing) -> Pointing:
    """What leads an extent decides ("due Friday"), but what ended by or at a time is past if its clause is."""
    towards: Direction = extent.fields.get("towards", "")
    ends = extent.fields.get("relation") in ("by", "until") and "awaited" not in extent.fields
    ends = ends or "early" in extent.fields  # 'had warned of it as early as Monday'
    ended = ends and found.direction == "past" and found.patience > LOOSE and found.why != UNTOLD
    if towards == "future" and not AS_PLANNED.isdisjoint(extent.fields):
        return Pointing(towards, f"{extent.lead}: {towards}, as it had been", EVEN)
    if ended and extent.fields.keys() & {"weekday", "day_shift", "month"} == {"weekday"}:
        return Pointing(found.direction, found.why, KNOWN)  # 'had halted flights until Saturday'
    if towards and not ended:
        return Pointing(towards, f"{extent.lead or 'what leads its noun phrase'}: {towards}")
    return found


def _of_noun_phrase(extent: Extent, clause: Clause | None, clauses: list[Clause]) -> Pointing:
    """ "Friday's vote" may be the last or the next; "a Friday vote", of which nobody knew, and "Friday's crash" are past."""
    ahead = "leads_up" in extent.fields and clause is not None and may_come(clause)  # "may quit before Tuesday's vote"
    if ahead or (clause is not None and clause.kind != "infinitive" and clause.tense == "future"):
        return Pointing("future", "part of a noun phrase, future tense: future", inf if ahead else LOOSE)
    if clause is not None and (clause.kind, clause.tense, clause.modality) == ("participle", "present", "hedged"):
        # 'relish the prospect of winning in May's vote'
        return Pointing("future", "part of what may be: future", TENSED)
    if clause is not None and clause.modality == "hypothetical" and is_under_future(clause, clauses):
        return Pointing("future", "part of a condition of what will be: future", LOOSE)
    if "said_ahead" in extent.fields or ("will" in extent.fields and (clause is None or clause.tense != "past")):
        return Pointing("future", "part of a noun phrase, future tense: future", LOOSE)
    if {"could", "can"} & extent.fields.keys() and clause is not None and not clause.perfect:
        return Pointing("future", "part of what could be: future", LOOSE)
    months = "month" in extent.fields
    if "indefinite" in extent.fields and is_bare_clock(extent) and not (clause and tells(clause, clauses)):
        return NOTHING  # 'Please arrive for a 6 p.m. start'
    if "indefinite" in extent.fields:
        return Pointing("past", "part of a new noun phrase: past", LOOSE if months else inf)
    could = clause is not None and clause.modality in ("hedged", "hypothetical") and clause.tense == "past"
    told = clause is not None and (clause.perfect or (tells(clause, clauses) and not could))
    if told and "after" in extent.fields:
        return Pointing("past", "after what is told of: past")
    if told and "held" in extent.fields and not (months or (clause is not None and clause.perfect)):
        return Pointing("past", "at what is told of: past", TENSED)
    if told and clause is not None and is_of_doer(extent, clause):
        return Pointing("past", "part of what did something: past", TENSED)
    if told and is_bare_clock(extent):
        return Pointing("past", "an hour of what is told: past", TENSED)
    loose = months or "leads_up" in extent.fields
    return Pointing("past", "part of a noun phrase: past", EVEN if not told else LOOSE if loose else KNOWN)


def _of_clause(extent: Extent, clause: Clause, clauses: list[Clause], kind: BlockKind) -> Pointing:
    if clause.kind == "infinitive" and not clause.perfect:
        return _of_infinitive(extent, clause, clauses)
    if clause.modality == "planned":
        return _to_come(extent, clause, "planned: future", loose="was_to" in extent.fields)
    done = clause.kind == "participle" and clause.perfect
    if done and clause.predicate.start == clause.span.start and all(one.kind == "participle" for one in clauses):
        return NOTHING  # 'Closed on 24 December.'
    if done and not is_close(extent, clause) and is_under_plan(clause, clauses):
        return Pointing("past", "perfect, of what is to come: past", EVEN)
    going = clause.kind == "participle" and not clause.perfect
    if going and (_followed(extent, clauses, "present") or goes_with_plan(extent, clause, clauses)):
        return Pointing("future", "after what is still to come: future")
    if clause.perfect or clause.tense == "past":
        return _behind(extent, with_participle(clause, clauses))
    if clause.tense == "future":
        return _to_come(extent, clause, "future tense: future")
    return _of_present(extent, clause, clauses, kind)


def _to_come(extent: Extent, clause: Clause, why: str, loose: bool = False) -> Pointing:
    """The future: surely beside the verb or in front of all, hardly within the subject ("Friday's vote will ...")."""
    if "had_been_to" in extent.fields or (clause.perfect and clause.tense == "past"):
        return Pointing("future", f"{why}, as it had been", EVEN)
    if clause.subject == (extent.start, extent.end):
        return Pointing("future", f"{why}, of the day itself", TENSED)
    if _is_in_subject(extent, clause):
        return Pointing("future", f"{why}, of its subject", KNOWN if "outcome" in extent.fields else EVEN)
    far = extent.start - clause.head.end > CLOSE
    unsure = far and "weekday" in extent.fields and TO_COME.isdisjoint(extent.fields)
    return Pointing("future", why, LOOSE if loose or unsure else TENSED if far else inf)


def _behind(extent: Extent, clause: Clause) -> Pointing:
    """The past: surely beside the verb; what could or would be is open."""
    why = PERFECT if clause.perfect else "past tense: past"
    if "would_have" in extent.fields and clause.perfect:
        return Pointing("past", f"{why}, perhaps", EVEN)  # 'would have voted on Friday'
    if (
        clause.modality in ("hedged", "hypothetical")
        and not clause.perfect
        and extent.fields.get("relation") == "before"
    ):
        return Pointing("past", f"{why}, perhaps", EVEN)  # 'could not begin before 15 March'
    if clause.modality in ("hedged", "hypothetical") and not (clause.perfect or clause.negated):
        of_day = clause.subject == (extent.start, extent.end)  # 'Monday could bring snow'
        if of_day or "could" in extent.fields or ("outcome" in extent.fields and _is_in_subject(extent, clause)):
            return Pointing("future", "what could be: future", TENSED if of_day else KNOWN)
        if clause.modality == "hypothetical":
            return Pointing("past", f"{why}, perhaps", EVEN)
    return Pointing("past", why, inf if is_close(extent, clause) or _tells_from_front(extent, clause) else TENSED)


def _is_in_subject(extent: Extent, clause: Clause) -> bool:
    """'A strike on Friday | would cost the city millions'."""
    return clause.subject is not None and clause.subject.start <= extent.start < clause.subject.end


def _tells_from_front(extent: Extent, clause: Clause) -> bool:
    """'In December | the firm closed', 'Oslo, where, in December, | the firm closed', 'January | saw it end', 'A jury in May |
    found': before the subject of a clause that leaves nothing open, in it, or that itself."""
    if clause.modality != "asserted" or not clause.subject or "could" in extent.fields:
        return False
    if clause.kind == "relative" and clause.marker is not None:
        return 0 < clause.subject.start - extent.end <= GAP
    fronted = clause.kind in ("main", "subordinate") and clause.span.start <= extent.start <= clause.subject.start
    return fronted or is_of_doer(extent, clause)


def _of_infinitive(extent: Extent, clause: Clause, clauses: list[Clause]) -> Pointing:
    """An infinitive goes with its verb: "gathered to mark it on Friday" is past, "agreed to meet to mark it" is not."""
    governor = None if clause.parent is None else clauses[clause.parent]
    if clause.tense != "past":
        if (
            clause.modality == "hypothetical"
            and governor is not None
            and governor.perfect
            and is_object(clause, governor)
        ):
            return Pointing("future", ASKED, TENSED)  # 'has asked Kim to meet with the board on Friday'
        done = clause.modality == "asserted" and governor is not None and with_participle(governor, clauses).perfect
        return PERFECTED if done else _to_come(extent, clause, "infinitive: future")
    came_about = governor is not None and (clause.subject == governor.subject or is_object(clause, governor))
    came_about = came_about and clause.modality == "asserted"
    while governor is not None and governor.kind == "infinitive" and governor.parent is not None:
        governor = clauses[governor.parent]  # 'could do more | to get them | to vote in May'
    if governor is not None and governor.kind != "infinitive" and governor.modality == "planned":
        return _to_come(extent, clause, "planned: future", loose="was_to" in extent.fields)
    if governor is not None and governor.modality == "hedged" and "could" in extent.fields:
        return Pointing("future", "what could be: future", LOOSE)
    if clause.modality == "hypothetical" and is_object(clause, governor):
        return Pointing("future", ASKED, LOOSE)
    patience = TENSED if came_about else LOOSE  # 'began to rise on Friday', 'forced her to leave in May'
    return Pointing("past", "infinitive of a past verb: past", patience)


def _followed(extent: Extent, clauses: list[Clause], tense: Tense) -> bool:
    """Whether a clause of time follows: "resigning on Friday after the board meets"."""
    behind = (c for c in clauses if c.kind == "subordinate" and 0 < c.span.start - extent.end <= CLOSE)
    clause = next(behind, None) if "temporal" in extent.fields else None
    return clause is not None and clause.tense == tense and not clause.perfect


def _of_present(extent: Extent, clause: Clause, clauses: list[Clause], kind: BlockKind) -> Pointing:
    """The present is future where a programme or a condition says when something happens, past where news is told."""
    finite = clause.tense == "present" and clause.kind != "participle" and kind not in HEADLINES
    begun = (extent.start - start for start in (clause.head.start, clause.predicate.start))
    programme = finite and "of_which" not in extent.fields  # not 'The Post reports Friday | that it is shut'
    if programme and any(0 <= length <= extent.fields.get("scheduled", -1) for length in begun):
        return Pointing("future", SCHEDULED)
    if (finite or (clause.kind in ("main", "fragment") and not clause.tense)) and "time_ahead" in extent.fields:
        return Pointing("future", "so long from now: future")
    is_subject = clause.subject == (extent.start, extent.end)
    beside = 0 <= clause.predicate.start - extent.end <= CLOSE  # not 'May 20: The loan, due to end then, is ...'
    if finite and is_subject and beside:
        return Pointing("future", "what a day is: future", TENSED)
    if "scheduled" in extent.fields and not clause.tense and kind not in HEADLINES:
        return Pointing("future", "scheduled, without a subject: future", TENSED)
    asks = clause.modality == "question" and clause.kind != "main"  # 'whether he wins in May or not'
    told = finite or (clause.kind == "participle" and clause.tense == "present")  # 'his chances of winning in May'
    if told and (asks or clause.modality in ("hedged", "hypothetical") or is_under_future(clause, clauses)):
        return _to_come(extent, clause, "what may be: future")
    if clause.kind == "participle" and not clause.tense and clause.parent is None and kind in HEADLINES:
        return Pointing("future", "announced in a headline: future")
    alone = clause.kind == "participle" and not clause.tense and len(clauses) == 1
    if alone and clause.predicate.start == clause.span.start:
        return Pointing("future", "arranged, without a subject: future", TENSED)  # 'Moving on Monday.'
    if told and "can" in extent.fields:
        return _to_come(extent, clause, "what can be: future", loose=clause.negated)
    if "is_to" in extent.fields:
        return _to_come(extent, clause, "what is to be: future", loose=True)
    if finite and extent.fields.get("relation") == "before" and not clause.perfect:
        return Pointing("future", "before what is to come: future", TENSED)  # 'see no recovery before autumn'
    if kind == "caption":
        return NOTHING._replace(patience=inf)
    simple = finite and clause.head.start == clause.predicate.start
    does = "what_one_does" in extent.fields and clause.kind in ("main", "coordinate")
    if simple and (does or is_arranged(extent, clause, clauses)):
        return Pointing("future", SCHEDULED, TENSED)
    if simple and clause.kind in ("main", "coordinate") and is_close(extent, clause):
        return NOTHING._replace(patience=TENSED)
    return NOTHING._replace(patience=TENSED) if tells(clause, clauses) else NOTHING
