"""Several names in one phrase: 'Ann Lee, Bo Kim and Carl Berg'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.identities import Claimant
from pipeline.saying.name_data import Name
from pipeline.saying.name_forms import strip_titles
from pipeline.saying.name_words import fold
from pipeline.saying.offices import is_of_both
from pipeline.saying.single_names import SingleNames
from pipeline.saying.source_words import before_others, head_of, is_bare, of_body


class JoinedNames(SingleNames):
    """Names those of whom a phrase of one page names several."""

    def _listed(self, parts: list[list[Token]], runs: list[Name | None]) -> Claimant | None:
        """'Ann Lee, Bo Kim (R-Alba) and Carl Berg': names alone, the last two joined; '..., Bo Kim and two others'."""
        if len(parts) < 2:
            return None
        names = [self._name_in_list(part, run) for part, run in zip(parts[:-1], runs[:-1], strict=True)]
        last = self._joined(parts[-1], runs[-1])
        whole = self.page.text[parts[0][0].start : parts[-1][-1].end]
        if None in names:
            alone = last is not None and all(runs[:-1]) and parts[0][0].pos != "DET"  # "Lee, Alba's Kim and Berg"
            return self._group(whole) if alone else None
        if parts[-1][0].pos == "CCONJ" and len(names) > 1:
            return self._behind_comma(names, parts[-1])
        if last is None or not is_bare(parts[-1]):
            return self._group(whole) if (side := before_others(parts[-1])) and self._side(side) else None
        return self._group(", ".join(each or "" for each in [*names, last.name]))

    def _behind_comma(self, names: list[str | None], last: list[Token]) -> Claimant | None:
        """'Ann Lee, Bo Kim, | and Carl Berg': a list with a comma before its last name, too."""
        side = self._side(last[1:]) if is_bare(last[1:]) else None
        name = self.full(side).name if side is not None else None
        conjunction = self.page.text[last[0].start : last[0].end]
        return None if name is None else self._group(f"{', '.join(each or '' for each in names)} {conjunction} {name}")

    def _name_in_list(self, part: list[Token], run: Name | None) -> str | None:
        """The full name of a part of a list; as it is written where a word alone opens the sentence ('Norland, Lund and')."""
        first = part[0]
        alone = len(part) == 1 and first.text[0].isupper() and first.lower == first.lemma
        if run is not None:
            return self.full(run).name if alone or is_bare(part, self.data.words["titles"]) else None
        return first.text if alone and first.lower not in self.data.words["collectives"] else None

    def _coupled(self, parts: list[list[Token]], runs: list[Name | None]) -> Claimant | None:
        """'Ann Lee, the mayor, and Bo Kim, her deputy', 'The mayor, Ann Lee, and her deputy, Bo Kim': two names with what is
        said of each."""
        if self._are_held(parts):
            return self._group_of(parts, runs[1], runs[3], 2)
        if len(parts) == 2 and runs[1] is not None and is_bare(parts[1]):
            return self._with_own(parts[0], runs[1])
        second = next((at for at, part in enumerate(parts) if at and part[0].pos == "CCONJ" and runs[at]), 0)
        has = second > 2 and parts[1][0].lower in self.data.pronouns["relative"]
        if second < 2 or runs[0] is None or has:  # 'Ann Lee, who has farms in Norland, Alba, and Lund'
            return None
        return self._group_of(parts, runs[0], runs[second], second)

    def _with_own(self, part: list[Token], other: Name) -> Claimant | None:
        """'Ann Lee and her lawyer |, Bo Kim': a name, and who it is that is hers."""
        at = next((place for place, token in enumerate(part) if token.pos == "CCONJ"), 0)
        own = 0 < at < len(part) - 2 and part[at + 1].lower in self.data.words["owners"]
        one = self._side(part[:at]) if own else None
        if one is None or any(token.pos == "PROPN" for token in part[at:]):
            return None
        first, last = self.full(one).name, self.full(other).name
        joint = self.page.text[part[at].start : part[at].end]
        return self._group(f"{first} {joint} {last}") if first and last else None

    def _are_held(self, parts: list[list[Token]]) -> bool:
        """'The mayor |, Ann Lee |, and her deputy |, Bo Kim': two offices with a name alone behind each."""
        if len(parts) != 4 or parts[2][0].pos != "CCONJ" or parts[0][0].pos != "DET":
            return False
        if len(parts[2]) < 2 or any(token.pos != "PROPN" for token in (*parts[1], *parts[3])):
            return False
        heads = (head_of(part, self.data)[-1] for part in (parts[0], parts[2][1:]))
        return all("NOUN" in (head.pos, part[-1].pos) for head, part in zip(heads, (parts[0], parts[2]), strict=True))

    def _group_of(self, parts: list[list[Token]], one: Name | None, other: Name | None, second: int) -> Claimant | None:
        """Both names, joined by the word that opens the part at `second`; None where one is not told."""
        first = self.full(one).name if one is not None else None
        last = self.full(other).name if other is not None else None
        joint = self.page.text[parts[second][0].start : parts[second][0].end]
        return None if first is None or last is None else self._group(f"{first} {joint} {last}")

    def _joined(self, part: list[Token], head: Name | None) -> Claimant | None:
        """'Ann Lee and Bo Kim': both names; not the two sides of an 'and' within the name `head`."""
        at = next((i for i, token in enumerate(part) if token.pos == "CCONJ"), None)
        if at is None or at in (0, len(part) - 1) or (head is not None and head.start < part[at].start < head.end):
            return None
        sides = [self._side(side) for side in (part[:at], part[at + 1 :])]
        if any(side is None for side in sides):
            several = part[0].pos == part[at + 1].pos == "DET" and any(sides)  # 'the Alba police and the FBI'
            several = several and all(token.pos != "ADP" for token in part)  # not 'a study for the Fed and the Herald'
            return self._group(self.page.text[part[0].start : part[-1].end]) if several else None
        last, kinds = sides[1], [self.names.kind(side) for side in sides if side]
        if last and kinds[0] in ("", "place") and is_of_both(part, at, last.start, self.data.words):
            return self.full(last)
        full = [self.full(side) for side in sides if side is not None]
        if any(one.name is None for one in full):
            return None
        if kinds[0] == "person" != kinds[1] and of_body(part, at):
            return full[0]  # 'Ann Lee of the Department of Roads and Bridges'
        conjunction = self.page.text[part[at].start : part[at].end]
        return self._group(f" {conjunction} ".join(one.name or "" for one in full))

    def _side(self, words: list[Token]) -> Name | None:
        """One of two that are joined; a single word with a capital is a name there ('Norsteel and Alba Motors')."""
        found = self._run(words, words[-1].end)
        if found is None and len(words) == 1 and words[0].pos == "NOUN" and words[0].text[0].isupper():
            return strip_titles(words[0].text, words[0].start, self.data)
        return found

    def _group(self, name: str) -> Claimant:
        return Claimant(name, fold(name), None, "", "group")
