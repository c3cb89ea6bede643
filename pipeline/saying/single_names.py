"""The one name in a phrase: that of its head, behind an office, in a bracket."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.descriptions import Descriptions
from pipeline.saying.name_data import Name, surname
from pipeline.saying.name_forms import strip_titles, with_tail
from pipeline.saying.name_words import fold, is_given
from pipeline.saying.offices import behind_body, behind_short, holder_behind, introduces, member_of
from pipeline.saying.source_words import head_of, name_start, without_bracket

_NAMELIKE = frozenset({"PROPN"})


class SingleNames(Descriptions):
    """Finds the names in the phrases of one page."""

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

    def _run(self, part: list[Token], end: int) -> Name | None:
        """The name that a part of a source ends with: that of its head, or one behind an office ('chief of staff Ann Lee')."""
        head = head_of(part, self.data)
        at = part.index(head[-1]) + 1  # "the council's director | of roads Ann Lee"
        if self._is_seat(part, head):
            return None
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
        other = part[0].lower in self.data.words["indefinite"]  # 'a lawyer for accuser | Ann Lee'
        alone = other or not office or not lower or office[-1].lemma in self.data.words["titles"] or not part[names:]
        return holder or self.name_at_end(head if alone else part[names:], end)

    def _is_seat(self, part: list[Token], head: list[Token]) -> bool:
        """'the Alba North MP', 'a Battle of the Nile veteran': what stands before letters of an office behind an article, or
        before somebody who is brought in, is a place or event; not 'the Rev. Ann Lee MP'."""
        if part[0].lower in self.data.words["indefinite"] and len(head) < len(part) - 1 and part[-1].text.islower():
            return part[-1].pos == "NOUN" and part[-1].lower == part[-1].lemma and head[-1].pos == "PROPN"
        office = len(head) > 1 and part[0].pos == "DET" and head[-1].lower in self.data.words["letters"]
        titles = self.data.words["titles"]
        return office and all(token.lower.rstrip(".") not in titles for token in head[:-1])

    def _member(self, part: list[Token], head: int) -> list[Token]:
        """'University of Alba professor | Ann Lee', 'Bank of Alba President | Ann Lee': the name behind a job, behind an
        organisation's name; `head` words of that stand before its "of"."""
        lists = self.data.words
        jobs = (at for at in range(len(part) - 2, head, -1) if part[at].text.islower() or self._is_held(part, at))
        job = next(jobs, 0)
        works = any(part[job].lemma.lower() in lists[key] for key in ("titles", "jobs"))
        held = job and (part[job].pos == "PART" or works)
        organised = (
            head < len(part)
            and part[head - 1].text[0].isupper()
            and fold(part[head - 1].text) in lists["organisations"]
        )
        return part[job + 1 :] if held and organised and all(one.pos == "PROPN" for one in part[job + 1 :]) else []

    def _is_held(self, part: list[Token], at: int) -> bool:
        """'President | Ann Lee': a title before a given name; not in 'the Office of | President Ann Lee'."""
        titled = part[at].lower.rstrip(".") in self.data.words["titles"] and part[at - 1].pos != "ADP"
        return titled and is_given([fold(part[at + 1].text)], self.data.given)

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

    def _is_office(self, token: Token) -> bool:
        return token.lower in self.data.words["titles"] or token.lower in self.data.words["heads"]

    def _holder(self, words: list[Token]) -> Name | None:
        """'The Minister for Roads (Dame Ann Lee)': who stands in a bracket behind an office, by a full name or with a title."""
        opening = next((at for at, token in enumerate(words) if token.text == "("), 0)
        inside = words[opening + 1 : -1]
        if not opening or len(inside) < 2 or words[-1].text != ")":
            return None
        held = any(token.lower in self.data.words["titles"] for token in words[:opening])
        opens = words[0].lower in self.data.words["articles"]
        return self.name_at_end(inside, inside[-1].end) if held and opens else None

    def _introduced(self, words: list[Token]) -> Name | None:
        """'A man named | Ann Lee', 'known as | Ann Lee': a name that ends the phrase behind a participle of naming."""
        opening = next((at for at in range(1, len(words)) if introduces(words, at, self.data.words)), 0)
        name = words[opening + 1 :]
        if not opening or not name or any(token.pos != "PROPN" for token in name):
            return None
        return self.name_at_end(name, name[-1].end)

    def _of_department(self, words: list[Token]) -> Name | None:
        lists = self.data.words
        name = holder_behind(words, lists) or member_of(words, lists)
        name = name or behind_short(words, lists) or behind_body(words, lists)
        return self.name_at_end(name, name[-1].end) if name else None

    def _firm(self, parts: list[list[Token]]) -> Name | None:
        """'Norsteel, Inc.': the name before the form of a firm."""
        head, last = parts[0], parts[-1]
        formed = len(parts) == 2 and len(last) == 1 and last[0].lower.rstrip(".") in self.data.words["firms"]
        if not formed or not all(token.text[0].isupper() for token in head):
            return None
        return strip_titles(self.page.shadow[head[0].start : head[-1].end], head[0].start, self.data)
