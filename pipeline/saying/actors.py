"""Who acts in a sentence: whom it begins with, the subject of its main clause, and who does something else in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.identities import Claimant, Identities, lies_in
from pipeline.saying.name_data import Name
from pipeline.syntax.places import ended_by


class Actors(Identities):
    """Knows who acts in the sentences of one page."""

    def subject(self, sentence: int, position: int, told: bool = False) -> Claimant | None:
        """Who the name is that a sentence begins with, if it stands before `position`; with `told` also in what another says."""
        name = self.subject_name(sentence, position, told)
        return None if name is None else self.full(name)

    def subject_name(self, sentence: int, position: int, told: bool = False) -> Name | None:
        """The name that a sentence begins with, as it stands there before `position`."""
        start, end = self.sentences[sentence].start, self.sentences[sentence].end
        for name in self.names_from(start):
            if name.start >= min(end, position):
                return None
            tokens = self.tokens[sentence]
            subject = _opens_sentence(tokens, name, self.data.words["behind_subjects"]) or _follows_fronted(
                tokens, name
            )
            if subject and (told or not self._is_told(sentence, name.start, position)):
                return name
        return None

    def _is_told(self, sentence: int, place: int, position: int) -> bool:
        """'Lee will win, Kim said.': does a place lie in what a source of its sentence says, and `position` not?"""
        return any(lies_in(spans, place) and not lies_in(spans, position) for spans in self.told.get(sentence, ()))

    def further_subjects(self, sentence: int, position: int) -> Iterator[Claimant]:
        """Whoever does something else in a sentence ('Ann Lee left, and | Bo Kim stayed', 'When she left, | Bo Kim stayed')."""
        tokens = self.tokens[sentence]
        inside = takewhile(lambda name: name.end < position, self.names_from(self.sentences[sentence].start))
        ends = {name.end: name for name in inside}
        for at in range(1, len(tokens) - 1):
            name = ends.get(tokens[at].end)
            if name is None or tokens[at + 1].pos not in ("VERB", "AUX") or tokens[at + 1].form != "fin":
                continue
            if _follows_fronted(tokens, name):
                yield self.full(name)
                continue
            before = ended_by(tokens, name.start) - 1
            parts = before > 0 and tokens[before].pos == "CCONJ" and tokens[before - 1].text == ","
            if parts and any(one.form == "fin" for one in tokens[:before]):
                yield self.full(name)


def _opens_sentence(tokens: list[Token], name: Name, behind: frozenset[str]) -> bool:
    """'Ann Lee left', 'When Ann Lee left'; words of `behind` may stand before its verb ('Lee himself left', 'Lee today left')."""
    hangs = False
    for token in tokens:
        if token.start >= name.end:
            if token.lower in behind:
                continue
            return token.pos in ("VERB", "AUX", "ADV", "PUNCT") and token.text != ":" and not hangs
        if token.pos in ("VERB", "AUX") and token.end <= name.start:
            return False
        if token.start < name.start:  # the "of" in 'Union of Alba' is none on which it hangs
            hangs = token.pos == "ADP" or (hangs and token.pos != "PUNCT")  # 'Clerks from Alba met'
    return False


def _follows_fronted(tokens: list[Token], name: Name) -> bool:
    """'Asked if she was ill, | Ann Lee laughed', 'After the vote failed, | Lee left': the subject behind a fronted clause."""
    at, end = ended_by(tokens, name.start), ended_by(tokens, name.end)
    if at < 2 or end >= len(tokens) or tokens[at - 1].text != "," or tokens[end].pos not in ("VERB", "AUX"):
        return False
    clause = tokens[0].pos == "ADP" and any(token.form == "fin" for token in tokens[1:at])  # 'As he spoke, | Lee left'
    opens = clause or tokens[0].pos == "SCONJ" or tokens[0].form in ("part", "ger")
    return opens and tokens[end].form == "fin" and all(token.text != "," for token in tokens[: at - 1])
