"""Which ways an open date can point, how surely, and what the words around it (`[note]` of direction.toml) make of it."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, NamedTuple

from pipeline.model import Clause, Direction

EVEN, LOOSE, KNOWN, TENSED = 1.0, 2.0, 5.0, 6.0
"""Patience where nothing tells; where another word may be dated instead; where something known is told of (its day is
hardly six days ago if it may be tomorrow); where the tense tells from afar."""

NEARER = "the nearer one"
"""Reason of a date that was chosen for being nearer, not for what the words say."""


class Pointing(NamedTuple):
    """A direction, its reason, and how many times farther off than the date on the other side its date may lie."""

    direction: Direction
    why: str
    patience: float = inf


TO_COME = frozenset({"is_to", "will"})
"""Notes of verbs that leave no doubt that something is still to come; 'was planning to', 'would' may have come to pass."""
AWAITED = TO_COME | {"expecting"}
"""The same of a numbered day: who expects something on 12 October does not mean the last one."""
UNTOLD = "nothing tells: past"
PERFECT = "perfect: past"
SCHEDULED = "scheduled present: future"
ASKED = "what somebody was asked to do: future"
NOTHING = Pointing("past", UNTOLD, EVEN)
PERFECTED = Pointing("past", "infinitive of a perfect: past", LOOSE)
"""'has been forced to close on Monday'"""
REACHED = Pointing("past", "when it came about: past")
"""'did not open until 24 May'"""
KEPT = Pointing("future", "until when it stays so: future", TENSED)
"""'has been closed until Monday'"""


SURE = {
    "lasts": Pointing("future", "until when something lasts: future", TENSED),
    "first_planned": Pointing("past", "as first planned: past", EVEN),
    "aftermath": Pointing("past", "it has had an effect: past", TENSED),
    "reason": Pointing("past", "the reason for it: past", LOOSE),
    "refused": Pointing("past", "refused to say: past", TENSED),
    "refusing": Pointing("past", "refused to say: past", TENSED),
    "given_up": Pointing("past", "as first planned: past", EVEN),
    "compared": Pointing("past", "what was measured then: past"),
    "last_one": Pointing("past", "the one before: past", TENSED),
    "contract": Pointing("future", "to be had then: future"),
    "delivered": Pointing("future", "to be had then: future"),
    "named_so": Pointing("future", "a day given a name: future", TENSED),
    "upcoming": Pointing("future", "upcoming: future", TENSED),
    "committed": Pointing("future", "bound to do: future", TENSED),
    "mishap": Pointing("past", "what nobody plans: past"),
    "crime_told_of": Pointing("past", "what nobody plans: past", TENSED),
    "deed": Pointing("past", "what somebody is said to have done: past"),
    "investigated": Pointing("past", "what is looked into: past", TENSED),
    "witness": Pointing("past", "when somebody was there: past", TENSED),
    "to_have": Pointing("past", "what is thought to have been: past", TENSED),
    "reported_on": Pointing("past", "what is reported on: past", TENSED),
    "sourced": Pointing("past", "what a source has said: past", TENSED),
    "back_then": Pointing("past", "back then: past"),
    "since_then": Pointing("past", "since what happened: past"),
    "newest": Pointing("past", "the most recent one: past", TENSED),
}
"""By note (`[note]` of direction.toml): what needs no clause."""
PLANS = {
    "put_off": Pointing("future", "put off: future", TENSED),
    "made_longer": Pointing("future", "put off: future", TENSED),
    "set_for": Pointing("future", "planned: future", TENSED),
    "set_with": Pointing("future", "planned together with another: future", TENSED),
    "issued_for": Pointing("future", "warned of: future", TENSED),
    "planning": Pointing("future", "planned: future", LOOSE),
    "booked": Pointing("future", "booked: future", TENSED),
    "reply_by": Pointing("future", "by when to answer: future", TENSED),
    "asked_to": Pointing("future", "what somebody is asked to do: future", TENSED),
    "asked_for": Pointing("future", "what is asked for: future", LOOSE),
    "hoped_for": Pointing("future", "what is hoped for or feared: future", LOOSE),
    "called_off": Pointing("future", "called off or put off: future", TENSED),
    "likely_to": Pointing("future", "what was likely: future", LOOSE),
    "planned_to": Pointing("future", "what was to be by then: future", LOOSE),
    "if_done": Pointing("future", "under a condition: future", TENSED),
    "invited": Pointing("future", "arranged for then: future", TENSED),
    "that_would": Pointing("future", "of what would be: future", LOOSE),
    "run_up": Pointing("future", "what is told came before: future", LOOSE),
    "attended": Pointing("future", "what one will go to: future", TENSED),
    "there_will": Pointing("future", "what there will be: future", TENSED),
    "looming": Pointing("future", "what is coming: future", LOOSE),
    "planned_noun": Pointing("future", "what is planned: future", LOOSE),
    "planned_for": Pointing("future", "what is planned: future", LOOSE),
}
"""By note: what outweighs the clause."""
_OF_PLANNED_NOUN = {
    "run_up": PLANS["run_up"]._replace(patience=TENSED),
    "called_off": PLANS["called_off"],
    "attended": PLANS["attended"],
    "planned_noun": PLANS["planned_noun"],
}
_OF_PLANNED_DAY = {
    "set_for": PLANS["set_for"],
    "calls_off": PLANS["called_off"]._replace(patience=LOOSE),
}
_OF_CONTEST = {
    "stands_in": Pointing("future", "a contest that one stands in: future", TENSED),
    "plays_in": Pointing("future", "a contest that one stands in: future", TENSED),
    "entered": Pointing("future", "a contest that one has entered: future", LOOSE),
}
_DAYS = frozenset({"day", "weekday"})
AS_PLANNED = frozenset({"was_to", "had_been_to"})
"""Notes of a plan as it was, behind which even "by Friday" may be over."""
UNSAID = {
    "next_one": Pointing("future", "the next one: future", TENSED),
    "crime": Pointing("past", "what nobody plans: past", TENSED),
}
"""By note: what no verb needs to say."""
EITHER = {
    "would_until": Pointing("past", "until when something would last: past", EVEN),
    "beginning_then": Pointing("past", "from when it was to be: past", EVEN),
    "calling": Pointing("past", "when it was called for, or for when: past", EVEN),
    "before_then": Pointing("past", "before what is dated: past", EVEN),
    "goes_into": Pointing("past", "until when it goes on: past", EVEN),
}
"""By note: what a clause in the past leaves open."""
ARRANGED = {
    "at_the_latest": Pointing("future", "at the latest: future", TENSED),
    "arranged": Pointing("future", "arranged: future", TENSED),
    "there_is": Pointing("future", "what there is then: future", TENSED),
    "by_the_time": Pointing("future", "by the time of what is to come: future", TENSED),
    "undecided": Pointing("future", "what is not yet decided: future", TENSED),
    "expecting": Pointing("future", "awaited or asked for: future", TENSED),
}
"""By note: what outweighs a clause that is not sure."""


def noted(fields: Mapping[str, Any], pointings: Mapping[str, Pointing]) -> Pointing | None:
    """The first of the pointings whose note was found."""
    return next((pointing for note, pointing in pointings.items() if note in fields), None)


def planned_by(fields: Mapping[str, Any], found: Pointing) -> Pointing | None:
    """What outweighs the clause; not 'signed an order on Monday that would ban it', but 'fell before a vote on Monday that'."""
    plan = noted(fields, PLANS)
    told = found.direction == "past" and found.patience >= TENSED and found.why != UNTOLD
    return None if plan is PLANS["that_would"] and told and "held_then" not in fields else plan


def of_planned_noun(fields: Mapping[str, Any], clause: Clause | None) -> Pointing | None:
    """What outweighs the clause of a time within a noun phrase: "set a May 5 deadline", but not "set a May record"; of one in
    the present, that somebody plays there: "Lund face Alba in Saturday's final"; "will face Kim in the Nov. 3 election".
    """
    if "contest" in fields and (stood := noted(fields, _OF_CONTEST)):
        return stood
    if "plays_in" in fields and clause is not None and clause.tense == "present" and not clause.perfect:
        return Pointing("future", SCHEDULED, LOOSE)
    of_day = {} if _DAYS.isdisjoint(fields) else _OF_PLANNED_DAY
    return noted(fields, _OF_PLANNED_NOUN) or noted(fields, of_day)
