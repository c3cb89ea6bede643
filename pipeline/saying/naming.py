"""A phrase that is a source -> who that is: the fullest name the page has, or why there is none.

A description ('the president') is named only where the page says who that is.
"""

from __future__ import annotations

from pipeline.frozen import changed
from pipeline.model import Token
from pipeline.saying.descriptions import Descriptions
from pipeline.saying.identities import Claimant
from pipeline.saying.name_data import Name, surname
from pipeline.saying.name_forms import strip_titles, with_tail
from pipeline.saying.name_words import fold, is_given
from pipeline.saying.offices import behind_short, holder_behind, introduces, is_of_both, member_of
from pipeline.saying.placed import is_place
from pipeline.saying.source_words import (
    before_others,
    head_of,
    is_bare,
    is_one_of_two,
    is_several,
    name_start,
    of_body,
    split_parts,
    without_bracket,
    without_seat,
)

_NAMELIKE = frozenset({"PROPN"})


class Namer(Descriptions):
    """Names the phrases of one page."""

    def phrase(self, words: list[Token]) -> Claimant:
        """Who a noun phrase is: names joined, a name, or a description."""
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
        if joined is not None:
            return joined
        if runs[0] is None and len(parts) > 1 and is_several(parts[0], self.data):
            further = self._listed(parts[1:], runs[1:]) or self._joined(parts[1], runs[1])
            body = runs[1] if len(parts) == 2 and parts[0][0].lower in self.data.words["articles"] else None
            if further is None and body is not None and self.names.kind(body) != "person":
                return self.full(body)  # 'The owners, Norsteel, said'
            return further or self.description(words, parts[0])  # 'Two ports — Alba, Lund and Berg — said'
        for part, run in zip(parts, runs, strict=True):
            if part[0].pos == "CCONJ":
                break  # 'Clerks - and, above all, Ann Lee'
            if run is not None and (part is parts[0] or not is_place(parts[0], run, self.names, self.data)):
                claimant = self._joined(part, run) or self.full(run)
                before = [token for token in part if token.end <= run.start]
                office = head_of(before, self.data) if before else before  # 'the secretary | for'
                self._note(claimant, office if office and self._is_office(office[-1]) else before)
                claimant = self._sorted(claimant, before)
                if words != whole and claimant.kind == "" and " " not in (claimant.name or " "):
                    claimant = changed(claimant, kind="thing")  # 'Alba-based Norsteel'
                for other in parts:
                    head = head_of(other, self.data)
                    # "Norland's fishing minister, Ann Lee"
                    owned = head[0] is not other[0] and self._is_office(head[-1])
                    if other is not part and (other[0].pos == "DET" or owned):
                        self._note(claimant, head)
                return claimant
        return self.description(words, parts[0])

    def _of_department(self, words: list[Token]) -> Name | None:
        lists = self.data.words
        name = holder_behind(words, lists) or member_of(words, lists)
        name = name or behind_short(words, lists)
        return self.name_at_end(name, name[-1].end) if name else None

    def _introduced(self, words: list[Token]) -> Name | None:
        """'A man named | Ann Lee', 'known as | Ann Lee': a name that ends the phrase behind a participle of naming."""
        opening = next((at for at in range(1, len(words)) if introduces(words, at, self.data.words)), 0)
        name = words[opening + 1 :]
        if not opening or not name or any(token.pos != "PROPN" for token in name):
            return None
        return self.name_at_end(name, name[-1].end)

    def _holder(self, words: list[Token]) -> Name | None:
        """'The Minister for Roads (Dame Ann Lee)': who stands in a bracket behind an office, by a full name or with a title."""
        opening = next((at for at, token in enumerate(words) if token.text == "("), 0)
        inside = words[opening + 1 : -1]
        if not opening or len(inside) < 2 or words[-1].text != ")":
            return None
        held = any(token.lower in self.data.words["titles"] for token in words[:opening])
        opens = words[0].lower in self.data.words["articles"]
        return self.name_at_end(inside, inside[-1].end) if held and opens else None

    def _run(self, part: list[Token], end: int) -> Name | None:
        """The name that a part of a source ends with: that of its head, or one behind an office ('chief of staff Ann Lee')."""
        head = head_of(part, self.data)
        at = len(head)
        member = self._member(part, at)
        if member:
            return self.name_at_end(member, end)
        held = at < len(part) - 2 and part[at].lower in self.data.words["links"] and self._is_office(head[-1])
        portfolios = self.data.words["portfolios"]  # 'Secretary of State Ann Lee'
        named = (i for i in range(at + 2, len(part)) if part[i].pos == "PROPN" and part[i].lower not in portfolios)
        names = next(named, len(part))
        office = part[at + 1 : names] if held else []
        if len(office) > 1 and office[0].lower in self.data.words["articles"] and names < len(part) - 1:
            office = office[is_given([fold(part[names].text)], self.data.given) :]  # 'Counsel to the inquiry Ann Lee'
        lower = all(
            token.lower in portfolios or (token.pos in ("NOUN", "ADJ") and token.text.islower()) for token in office
        )
        holder = self._behind_office(part[at + 1 :], end) if held and not lower else None
        alone = not office or not lower or office[-1].lemma in self.data.words["titles"] or not part[names:]
        return holder or self.name_at_end(head if alone else part[names:], end)

    def _is_office(self, token: Token) -> bool:
        return token.lower in self.data.words["titles"] or token.lower in self.data.words["heads"]

    def _behind_office(self, words: list[Token], end: int) -> Name | None:
        """'Minister for Civil Affairs | Ann Lee': behind an office in capitals, among which is no other's title."""
        name = self.name_at_end(words, end)
        office = [
            token
            for token in words
            if name is not None and token.start < name.start and token.pos not in ("DET", "ADP", "PUNCT")
        ]
        alone = all(
            token.text[0].isupper() and token.lower.rstrip(".") not in self.data.words["titles"] for token in office
        )
        first = (
            next((at for at, word in enumerate(name.words[:-1]) if is_given([fold(word)], self.data.given)), -1)
            if name
            else -1
        )
        if name is None or not alone or first < 0 or not (office or first):
            return None
        skipped = sum(len(word) + 1 for word in name.words[:first])  # 'Envoy for Norland | Ann Lee'
        return Name(name.words[first:], name.start + skipped, name.end)

    def _member(self, part: list[Token], head: int) -> list[Token]:
        """'University of Alba professor | Ann Lee': the name behind a job, behind an organisation's name; `head` words of that
        stand before its "of"."""
        lists = self.data.words
        jobs = (at for at in range(len(part) - 2, head, -1) if part[at].text.islower())
        job = next(jobs, 0)
        held = job and (part[job].pos == "PART" or any(part[job].lemma in lists[key] for key in ("titles", "jobs")))
        organised = (
            head < len(part)
            and part[head - 1].text[0].isupper()
            and fold(part[head - 1].text) in lists["organisations"]
        )
        return part[job + 1 :] if held and organised and all(one.pos == "PROPN" for one in part[job + 1 :]) else []

    def _firm(self, parts: list[list[Token]]) -> Name | None:
        """'Norsteel, Inc.': the name before the form of a firm."""
        head, last = parts[0], parts[-1]
        formed = len(parts) == 2 and len(last) == 1 and last[0].lower.rstrip(".") in self.data.words["firms"]
        if not formed or not all(token.text[0].isupper() for token in head):
            return None
        return strip_titles(self.page.shadow[head[0].start : head[-1].end], head[0].start, self.data)

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
        """'Ann Lee, the mayor, and Bo Kim, her deputy': two names with what is said of each."""
        second = next((at for at, part in enumerate(parts) if at and part[0].pos == "CCONJ" and runs[at]), 0)
        has = second > 2 and parts[1][0].lower in self.data.pronouns["relative"]
        if second < 2 or runs[0] is None or has:  # 'Ann Lee, who has farms in Norland, Alba, and Lund'
            return None
        first, last = self.full(runs[0]).name, self.full(runs[second] or runs[0]).name
        joint = self.page.text[parts[second][0].start : parts[second][0].end]
        return None if first is None or last is None else self._group(f"{first} {joint} {last}")

    def _group(self, name: str) -> Claimant:
        return Claimant(name, fold(name), None, "", "group")

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

    def name_at_end(self, words: list[Token], end: int) -> Name | None:
        """The name that a head phrase ends with ('Mayor Ann Lee'), its tail before `end`; None for 'the mayor'."""
        while words and words[-1].text in {")", "."}:
            words = without_bracket(words)
        if not words or (words[-1].pos not in _NAMELIKE and not self._is_known(words[-1])):
            return None
        start = name_start(words, self.data)
        alone = all(token.lower in self.data.words["articles"] for token in words[start:-1])
        if alone and words[-1].lower in self.data.words["letters"]:
            return None  # 'the MP'
        text = self.page.shadow[words[start].start : words[-1].end]
        opener = words[start].lower in self.data.words["openers"] and is_given([words[start].lower], self.data.given)
        opener = opener or (words[start].pos in ("AUX", "VERB", "ADP") and words[start].form != "part")
        if opener and start < len(words) - 1:  # 'Will Berg': of a source it is no opening word
            return Name(tuple(text.split()), words[start].start, words[-1].end)
        name = strip_titles(text, words[start].start, self.data)
        if name is None:
            return self._lone_name(words[start:])
        if not any(char.isupper() for char in name.text):
            return None
        return with_tail(name, self.page.shadow, end, self.data)

    def _lone_name(self, words: list[Token]) -> Name | None:
        """'the WHO', and 'May' where the page tells of Ann May: a word that is mostly another, by itself."""
        last = words[-1]
        alone = all(token.lower in self.data.words["articles"] for token in words[:-1])
        letters = last.text.isupper() and len(last.text) > 1 and last.lower not in self.data.words["titles"]
        named = letters or fold(last.text) in self.names.by_last
        return Name((last.text,), last.start, last.end) if alone and named else None

    def _is_known(self, token: Token) -> bool:
        """A capitalised word that the tagger took for another: part of a name elsewhere on the page."""
        if (
            token.text.isupper()
            and len(token.text) > 1
            and (token.pos == "PRON" or token.text in self.names.by_letters)
        ):
            return True  # 'the WHO', 'NWS'
        last = surname((token.text,), self.data)
        if fold(last) in self.data.words["collectives"]:
            return False  # 'Police said' names no 'Alba Police'
        return last[0].isupper() and fold(last) in self.names.by_last and token.pos in ("NOUN", "ADJ", "VERB", "ADV")
