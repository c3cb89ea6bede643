"""A phrase that is a source -> who that is: the fullest name the page has, or why there is none.

A description ('the president') is named only where the page says who that is.
"""

from __future__ import annotations

from pipeline.frozen import changed
from pipeline.model import Token
from pipeline.saying.identities import Claimant
from pipeline.saying.joined_names import JoinedNames
from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold
from pipeline.saying.placed import is_place
from pipeline.saying.source_words import head_of, is_one_of_two, is_several, split_parts, without_seat, without_title


class Namer(JoinedNames):
    """Names the phrases of one page."""

    def phrase(self, words: list[Token]) -> Claimant:
        """Who a noun phrase is: names joined, a name, or a description."""
        words = without_title(words)
        if words[0].lower in self.data.words["nobody"]:
            return Claimant(self.page.text[words[0].start : words[-1].end], None, "unnamed source", "", "nobody")
        if is_one_of_two(words, self.data):
            return Claimant(None, None, f"two candidates: {words[-1].text}; another {words[-1].text}")
        holder = self.names.with_joint(words) or self._holder(words) or self._introduced(words)
        if (holder := holder or self._of_department(words)) is not None:
            return self.full(holder)
        whole, words = words, without_seat(words, tuple(self.data.words["based"]))
        parts = split_parts(words)
        firm = self._firm(parts)
        if firm is not None:
            return self.full(firm)
        runs = [self._run(part, words[-1].end) for part in parts]
        joined = self._listed(parts, runs) or self._coupled(parts, runs) or self._joined(parts[0], runs[0])
        if joined is None and runs[0] is None and len(parts) > 1 and is_several(parts[0], self.data):
            joined = self._counted(parts, runs) or self.description(words, parts[0])
        return joined or self._first_named(parts, runs, words != whole) or self.description(words, parts[0])

    def _counted(self, parts: list[list[Token]], runs: list[Name | None]) -> Claimant | None:
        """'Two ports — Alba, Lund and Berg — said', 'The owners, Norsteel, said': who several are, if that is told."""
        further = self._listed(parts[1:], runs[1:]) or self._joined(parts[1], runs[1])
        body = runs[1] if len(parts) == 2 and parts[0][0].lower in self.data.words["articles"] else None
        if further is None and body is not None and self.names.kind(body) != "person":
            return self.full(body)
        return further

    def _first_named(self, parts: list[list[Token]], runs: list[Name | None], seated: bool) -> Claimant | None:
        """Who bears the first name in the parts of a phrase; what stands beside it is noted. `seated`: its place is cut off."""
        for part, run in zip(parts, runs, strict=True):
            if part[0].pos == "CCONJ":
                return None  # 'Clerks - and, above all, Ann Lee'
            if run is None or (part is not parts[0] and is_place(parts[0], run, self.names, self.data)):
                continue
            if part is not parts[0] and self._is_of_office(parts[0], run, runs):
                continue
            claimant = self._joined(part, run) or self.full(run)
            before = [token for token in part if token.end <= run.start]
            office = head_of(before, self.data) if before else before  # 'the secretary | for'
            self._note(claimant, office if office and self._is_office(office[-1]) else before)
            claimant = self._of_sex_told(self._sorted(claimant, before), before)
            if seated and claimant.kind == "" and " " not in (claimant.name or " "):
                claimant = changed(claimant, kind="thing")  # 'Alba-based Norsteel'
            self._note_others(claimant, part, parts)
            return claimant
        return None

    def _of_sex_told(self, claimant: Claimant, before: list[Token]) -> Claimant:
        """'spokeswoman Robin Lee': a woman, whatever 'Robin' is."""
        told = self.data.gender_told(tuple(token.lower for token in before))
        person = claimant.id is not None and claimant.kind in ("person", "")
        return changed(claimant, gender=told) if told and person else claimant

    def _is_of_office(self, office: list[Token], run: Name, runs: list[Name | None]) -> bool:
        """'The Director, | Public Relations, | Col. Bo Kim': what an office is for, before the name of its holder."""
        if (
            runs[0] is not None
            or not self._is_office(head_of(office, self.data)[-1])
            or self.names.kind(run) == "person"
        ):
            return False
        behind = runs[runs.index(run) + 1 :]
        return any(other is not None and self.names.kind(other) == "person" for other in behind)

    def _note_others(self, claimant: Claimant, named: list[Token], parts: list[list[Token]]) -> None:
        """'Ann Lee, | the mayor', 'Ann Lee, | Chairman of Nova', "Norland's fishing minister, | Ann Lee": what the other parts
        tell of who is named."""
        beside = [(part, head_of(part, self.data)) for part in parts if part is not named]
        person = claimant.kind == "person" or any(self._is_office(head[-1]) for _, head in beside)
        for part, head in beside:
            other = person and self._is_firm(head[-1])  # 'Ann Lee, head of Nova, | a private company'
            if (part[0].pos == "DET" or self._is_office(head[-1])) and not other:
                self._note(claimant, head)

    def _is_firm(self, noun: Token) -> bool:
        """Is a noun one of bodies, and of nobody's job?"""
        words = self.data.words
        return noun.lemma in (words["bodies"] | words["any_body"]) - words["jobs"] - words["titles"]

    def _note(self, claimant: Claimant, head: list[Token]) -> None:
        """A claimant is from now on what stands beside the name ('Ann Lee, the mayor', 'coach Bo Kim')."""
        if head and claimant.id is not None and (head[-1].pos == "NOUN" or self._is_office(head[-1])):
            told = frozenset(token.lower for token in head)
            self.bearers.setdefault(fold(head[-1].lemma), {})[claimant.id] = claimant, told

    def _sorted(self, claimant: Claimant, before: list[Token]) -> Claimant:
        """'The union Norfag': a thing, if only the noun before the name tells what it is."""
        words = self.data.words
        if not before or claimant.kind != "" or claimant.id is None:
            return claimant
        noun = before[-1].lemma
        thing = noun in words["organisations"] or noun in words["works"]
        if " " not in (claimant.name or ""):  # 'Train operator Coastway'; not 'Brewer Holm'
            thing = thing or (noun in words["bodies"] and noun not in words["jobs"])
        return changed(claimant, kind="thing") if thing else claimant
