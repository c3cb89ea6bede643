"""Labels before the turns of an interview. Letters ('Q: Why?', 'A: Because.'): who asks is not told, who answers is whom the text
before the first letter names. Offices ('PRIME MINISTER:'): who was introduced by it ('ANN LEE, PRIME MINISTER:')."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.model import BODY, HEADLINES, Token
from pipeline.saying.antecedents import Antecedents
from pipeline.saying.identities import Claimant
from pipeline.saying.name_words import fold, is_given, one_of
from pipeline.saying.names import find_names
from pipeline.schema import Span

_RUN = r"(?:[A-Z][\w-]*\.? ){0,6}[A-Z][\w-]*"


@cache
def _talk(owner_endings: frozenset[str]) -> re.Pattern[str]:
    """A name, with what one is called before it, and what one says in answers, in a heading."""
    whose = rf"(?P<owner>{_RUN}){one_of(owner_endings)}(?P<talk>(?: [A-Z][\w-]*){{1,4}})"
    return re.compile(rf"\b(?:{whose}|(?P<behind>[\w&]+):? (?P<with>[a-z]{{2,4}}) (?P<guest>{_RUN}))\b")


class Interviews(Antecedents):
    """Names the labels of one page's interview."""

    guest: Claimant | None = None
    """Who answers, once a letter was met."""

    def turn(self, letter: str, source: Span) -> Claimant:
        """Who speaks behind a letter, lower-case; `source` is where it stands."""
        self.guest = self.guest or self._guest(source.start)
        if letter in self.data.words["asking"]:
            return Claimant(None, None, "the interviewer")
        return self.guest if letter in self.data.words["answering"] else Claimant(None, None, "a letter for a name")

    def named_above(self, words: list[Token]) -> Claimant | None:
        """'ALDER:', 'MS. ALDER:' on a page of which only a heading says 'with Joan Alder': behind a given name, or behind a small
        word."""
        label, titles = words[-1], self.data.words["titles"]
        if not label.text.isupper() or len(label.text) < 2:
            return None
        if any(len(one.words) > 1 or len(words) == 1 for one in self.names.by_last.get(fold(label.text), ())):
            return None
        if any(one.text != "." and one.lower.rstrip(".") not in titles for one in words[:-1]):
            return None
        named = re.compile(rf"(\b[a-z]{{1,12}} )?\b([A-Z][\w’'-]{{1,30}}) ((?i:{re.escape(label.text)}))\b")
        for one in self.sentences[: self.sentence_at(label.start)]:
            for found in named.finditer(one.text) if one.kind not in BODY else ():
                if not found[3].isupper() and (found[1] or is_given([fold(found[2])], self.data.given)):
                    name = f"{found[2]} {found[3]}"
                    return Claimant(name, fold(name), None, self.names.gender((found[2], found[3])), "person")
        return None

    def _guest(self, position: int) -> Claimant:
        """Who holds the talk that a heading names, else the only person who is named before the first turn, or the only one of
        whom its sentences tell; two leave it open."""
        talker = self._talker(position)
        if talker is not None:
            return talker
        before = [self.full(name) for name in self.names.all if name.start < position]
        told = (self.subject(at, position) for at in range(self.sentence_at(position)))
        people, subjects = _people(before), _people(one for one in told if one is not None)
        guests = people if len(people) == 1 else subjects
        if len(guests) == 1:
            return guests[0]
        names = "; ".join(sorted(claimant.name or "" for claimant in people))
        return Claimant(None, None, f"two candidates: {names}" if names else "a letter for a name")

    def _talker(self, position: int) -> Claimant | None:
        """Whom a heading before `position` gives a talk: "Ann Lee's Press Conference", 'Interview with Ann Lee'."""
        words, talks = self.data.words, _talk(self.data.words["owner_endings"])
        for one in self.sentences[: self.sentence_at(position)]:
            for found in talks.finditer(one.text) if one.kind in HEADLINES else ():
                talk, joined = (found["talk"] or found["behind"]).lower().split(), found["with"]
                if not words["talks"].isdisjoint(talk) and (joined is None or joined in words["talking_with"]):
                    start, end = found.span("owner" if found["owner"] else "guest")
                    named = find_names(self.page.shadow, [(one.start + start, one.start + end)], self.data).all
                    return self.full(named[-1]) if named else None
        return None


def _people(claimants: Iterable[Claimant]) -> list[Claimant]:
    """One of each person."""
    found: dict[str, Claimant] = {}
    for one in claimants:
        if one.id and one.name and (one.kind == "person" or (one.kind == "" and " " in one.name)):
            found.setdefault(one.id, one)
    return list(found.values())
