"""Who acts in a sentence: whom it begins with, and who does something else in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from pipeline.saying.identities import Claimant, Identities, lies_in
from pipeline.saying.name_data import Name
from pipeline.saying.subjects import follows_fronted, opens_sentence
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
            subject = opens_sentence(tokens, name, self.data.words["behind_subjects"]) or follows_fronted(tokens, name)
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
            if follows_fronted(tokens, name):
                yield self.full(name)
                continue
            before = ended_by(tokens, name.start) - 1
            parts = before > 0 and tokens[before].pos == "CCONJ" and tokens[before - 1].text == ","
            if parts and any(one.form == "fin" for one in tokens[:before]):
                yield self.full(name)
