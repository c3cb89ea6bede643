"""Who a sentence without a name begins with: people ('Researchers from Alba measured it') or a body ('The bank cut jobs')."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from pipeline.model import Token
from pipeline.saying.identities import Claimant
from pipeline.saying.name_words import fold
from pipeline.saying.naming import Namer
from pipeline.saying.source_words import end_of_phrase, head_of, split_parts
from pipeline.schema import Span


class Openings(Namer):
    """Finds the descriptions that open the sentences of one page."""

    def people(self, sentence: int, position: int) -> Claimant | None:
        """'Researchers from Alba measured it. They': the people with whom the sentence before a place begins."""
        subject = self._opening(sentence)
        if self.sentence_at(position) != sentence + 1 or not subject:
            return None
        head = head_of(subject, self.data)[-1]
        told = any(head.lemma in self.data.words[key] for key in ("titles", "jobs", "associates"))
        if head.pos != "NOUN" or head.lower == head.lemma or not told:
            return None
        text = self.page.text[subject[0].start : end_of_phrase(subject, self.data.pronouns["relative"])]
        return Claimant(text, None, "unnamed source", "", "group", fold(head.lemma))

    def crowd(self, sentence: int, position: int) -> Claimant | None:
        """'It angers many analysts because they': the only people of whom a sentence tells before a place in it."""
        tokens = [token for token in self.tokens[sentence] if token.end <= position]
        heads = [at for at, token in enumerate(tokens) if token.lower != token.lemma and self._tells_people(token)]
        if self.sentence_at(position) != sentence or len(heads) != 1:
            return None
        start = end = heads[0]
        while start > 0 and tokens[start - 1].pos in ("ADJ", "NUM", "NOUN", "DET"):
            start -= 1
        text = self.page.text[tokens[start].start : tokens[end].end]
        return Claimant(text, None, "unnamed source", "", "group", fold(tokens[end].lemma))

    def _tells_people(self, noun: Token) -> bool:
        kinds = ("titles", "jobs", "associates", "humans")
        return noun.pos == "NOUN" and any(noun.lemma in self.data.words[kind] for kind in kinds)

    def couple(self, sentence: int, position: int) -> Claimant | None:
        """The two people a sentence begins with ('Ann Lee and Bo Kim run a bakery'), if neither it nor one behind it, before
        `position`, tells of others."""
        if self.sentence_at(position) > sentence + 1:
            return None
        start, end = self.sentences[sentence].start, min(self.sentences[sentence].end, position)
        names = [name for name, _ in zip(self.names_from(start), range(2), strict=False) if name.end <= end]
        if len(names) < 2 or names[0].start != start:
            return None
        joint = self.page.text[names[0].end : names[1].start]
        tokens = self.tokens[sentence]
        others = any(one.pos == "NOUN" and one.lemma != one.lower for one in tokens if names[1].end < one.end <= end)
        bearers = [self.full(name) for name in names]
        if (
            joint.strip().lower() not in self.data.words["joins"]
            or others
            or any(one.kind != "person" or " " not in (one.name or "") for one in bearers)
        ):
            return None
        name = joint.join(one.name or "" for one in bearers)
        return Claimant(name, fold(name), None, "", "group")

    def is_open(self, sentence: int, kind: str) -> bool:
        """'Lee said so. She ...', where two are called Lee: may the pronoun stand for one of several who spoke in a sentence?"""
        several = self.open.get(sentence)
        names = (several.reason or "").partition(": ")[2].split("; ") if several is not None else []
        return kind in ("male", "female") and any(self.names.gender((*name.split(),)) in ("", kind) for name in names)

    def surnamed(self, sentence: int, kind: str) -> Claimant | None:
        """'Thomas said it was late. She ...': who spoke in a sentence by a name alone, which may be a surname though men bear it
        as their first, where the page names nobody for whom the pronoun can stand."""
        spoke = self.telling.get(sentence, []) if kind in ("male", "female") else []
        one = spoke[0] if len(spoke) == 1 else None
        if one is None or one.kind not in ("", "person") or " " in (one.name or " ") or self.people_named(kind):
            return None
        return one if one.gender not in ("", kind) else None

    def people_named(self, kind: str) -> list[tuple[int, Claimant]]:
        """Whom the page names that can be a man, or a woman, and where first: at most two of them."""
        if kind not in self.people_known:
            found: dict[str, tuple[int, Claimant]] = {}
            for name in self.names.forms:
                claimant = self.full(name)
                if claimant.id is not None and fits(claimant, kind, spoke=False):
                    found.setdefault(claimant.id, (name.start, claimant))
                if len(found) == 2:
                    break
            self.people_known[kind] = list(found.values())
        return self.people_known[kind]

    def is_one(self, claimant: Claimant) -> bool:
        """Not so 'One said ...', 'Another said ...': a pronoun of a later sentence stands for no such."""
        return (claimant.name or "").lower() not in self.data.words["singular"]

    def body(self, sentence: int, position: int) -> Claimant | None:
        """'The bank will cut jobs, it said': the one body a sentence tells of, with which it begins, before a place."""
        subject = self._opening(sentence)
        head = head_of(subject, self.data) if subject else []
        bodies = [one for one in self.tokens[sentence] if self._is_body(one) and one.end < position]
        if not bodies or bodies != head[-1:]:
            return None
        found = self.phrase(subject)
        called = subject[0].lower in self.data.words["articles"] or found.id is not None
        return found if called and found.kind != "person" else None

    def described(self, sentence: int, position: int, kind: str) -> Claimant | None:
        """'The general was angry. “None came,” he said': the one person with whom a sentence begins, before a place."""
        subject = self._opening(sentence)
        known = self.data.words["articles"] | self.data.words["singular"] | self.data.words["owners"]
        if not subject or subject[-1].end > position or subject[0].lower not in known:
            return None
        if any(span.start <= subject[0].start < span.end for span in self.said):
            return None  # 'A new clerk, he said, will come'
        head = head_of(subject, self.data)[-1]
        if (
            not self._is_human(head)
            or self.gender_of(head.lemma) not in ("", kind)
            or self._has_name(sentence, subject)
        ):
            return None
        return self.phrase(subject)

    def _has_name(self, sentence: int, subject: list[Token]) -> bool:
        """'A rival, Ann Lee, left': does a name behind a comma tell who the phrase is; not 'A clerk of the Alba, Norland,
        mill'?"""
        if subject[-1].pos == "PROPN":
            return False
        behind = [token for token in self.tokens[sentence] if token.start >= subject[-1].end][:2]
        return len(behind) > 1 and behind[0].text == "," and behind[1].pos == "PROPN"

    def brought_in(self, sentence: int, position: int, kind: str) -> Claimant | None:
        """The same, if the sentence brings that person in ('A nurse rose. “None came,” she said', 'Her mother rose. ...')."""
        subject = self._opening(sentence)
        first = subject[0].lower if subject else ""
        related = first in self.data.words["owners"] and self._is_associate(sentence, subject)
        return self.described(sentence, position, kind) if related or first in self.data.words["singular"] else None

    def _is_associate(self, sentence: int, subject: list[Token]) -> bool:
        """'Her mother rose'; not 'Her mother, Ann Lee, rose'."""
        head = head_of(subject, self.data)[-1]
        behind = next((token for token in self.tokens[sentence] if token.start >= subject[-1].end), head)
        return head.lemma in self.data.words["associates"] and behind.pos != "PUNCT"

    def addressed_by(self, one: Claimant, sentence: int, kind: str, position: int) -> list[Claimant]:
        """'The clerk told Ann Lee that it was late, and she left': whom somebody without a name, whose sex nothing tells, told or
        asked, if the pronoun can stand for them."""
        if kind not in ("male", "female") or one.id is not None or one.gender:
            return []
        return [each for each in self._addressees(sentence, position) if each.gender == kind]

    def asked_before(self, here: int, kind: str, position: int) -> Claimant | None:
        """'The judge asked Bo Kim if it was late. “Yes,” he replied': the only one who was asked in a sentence or just before."""
        near = (one for at in range(max(here - 1, 0), here + 1) for one in self._addressees(at, position))
        asked = {one.id: one for one in near if one.gender in ("", kind)}
        return next(iter(asked.values())) if len(asked) == 1 and kind in ("male", "female") else None

    def addresses(self, one: Claimant, sentence: int, kind: str) -> bool:
        """'The judge asked her to stand. She': is a pronoun not who told or asked somebody that it stands for, too?"""
        addressing, pronouns = self.data.words["addressing"], self.data.pronouns.get(kind, ())
        tokens = self.tokens[sentence]
        asked = any(
            verb.lemma in addressing and tokens[at + 1].lower in pronouns and not _owns(tokens, at + 1)
            for at, verb in enumerate(tokens[:-1])
        )
        return asked and kind in ("male", "female") and not one.gender

    def _addressees(self, sentence: int, position: int) -> Iterator[Claimant]:
        """Whoever is named directly behind a verb of addressing ('told | Ann Lee'), before a place."""
        addressing = self.data.words["addressing"]
        for verb, name in pairwise(self.tokens[sentence]):
            if verb.lemma in addressing and verb.pos == "VERB" and name.pos == "PROPN" and name.end < position:
                yield from self.named_between(name.start, name.end)

    def is_hearer(self, one: Claimant, position: int) -> bool:
        """'“No,” | he told Ann Lee': is somebody whom a pronoun's verb of addressing has as its object, so that it is another?"""
        tokens = self.tokens[self.sentence_at(position)]
        behind = [token for token in tokens if token.start > position]
        verb = next((at for at, token in enumerate(behind[:-1]) if token.pos not in ("AUX", "ADV")), None)
        if verb is None or behind[verb].lemma not in self.data.words["addressing"] or behind[verb + 1].pos != "PROPN":
            return False
        return any(each.id == one.id for each in self.named_between(behind[verb + 1].start, behind[verb + 1].end))

    def tells_of_somebody(self, sentence: int, position: int) -> bool:
        """'A nurse rose': does a sentence bring in, before a place, somebody without a name?"""
        tokens = [token for token in self.tokens[sentence] if token.end <= position]
        indefinite = self.data.words["singular"]
        return any(
            self._is_human(token) and any(one.lower in indefinite for one in tokens[max(at - 3, 0) : at])
            for at, token in enumerate(tokens)
        )

    def _is_human(self, noun: Token) -> bool:
        told = any(noun.lemma in self.data.words[key] for key in ("titles", "jobs", "associates", "humans"))
        told = told or self.gender_of(noun.lemma) != ""
        return (
            noun.pos == "NOUN"
            and noun.lower == noun.lemma
            and told
            and noun.lower not in self.data.words["collectives"]
        )

    def _is_body(self, token: Token) -> bool:
        one = token.pos == "PROPN" or token.lower == token.lemma
        return one and token.lower in self.data.words["bodies"]

    def thinks_in_it(self, one: Claimant, source: Span, kind: str) -> bool:
        """'The prosecutor will decide whether to leave, | he said': somebody without a name who thinks in what is said here."""
        apart = one.id is None and one.gender != kind and kind in ("male", "female") and not self.quotes
        return apart and self.said != () and self.said[0].start <= source.start and source.end <= self.said[0].end

    def _opening(self, sentence: int) -> list[Token]:
        """The phrase before the first finite verb, up to a comma, behind what is fronted ('Asked why, | the clerk sat'); empty
        where another word opens the sentence."""
        tokens = self.tokens[sentence]
        if tokens[0].pos == "SCONJ" or tokens[0].form in ("part", "ger"):
            comma = next((at for at, token in enumerate(tokens) if token.text == ","), len(tokens) - 1)
            tokens = tokens[comma + 1 :]
        verb = next((at for at, token in enumerate(tokens) if token.pos in ("VERB", "AUX") and token.form == "fin"), 0)
        opens = verb > 0 and tokens[0].pos in ("NOUN", "ADJ", "NUM", "DET")
        return split_parts(tokens[:verb])[0] if opens else []

    def is_led_by(self, sentence: int, kind: str) -> bool:
        """'He nodded to Bo Kim. “Yes,” he said': does a pronoun open a sentence or its main clause, so that whom it names behind
        that is another?"""
        pronouns = self.data.pronouns[kind] & self.data.words["subjects"]
        mark = ","
        for token in self.tokens[sentence]:
            if token.pos == "PROPN":
                return False
            if mark == "," and token.lower in pronouns:
                return True
            mark = token.text
        return False

    def named_apart(self, sentence: int, position: int) -> list[Claimant]:
        """Whoever is named in a sentence before a place; not whom the phrase that opens it names behind a preposition before its
        subject there ('Under questioning by Ann Lee, | she left'), nor in a question ('Asked if Ann Lee would go, she')."""
        one = self.sentences[sentence]
        tokens = [token for token in self.tokens[sentence] if token.end <= position]
        if tokens and tokens[0].form == "part" and tokens[0].lemma in self.data.words["addressing"]:
            return []
        found = self.named_between(one.start, min(one.end, position))
        fronted = position < one.end and tokens and tokens[0].pos == "ADP" and tokens[-1].text == ","
        if not fronted or any(token.form == "fin" for token in tokens):
            return found
        behind = [token.end + 1 for token in tokens if token.lower in self.data.words["beside"]]
        owners = [token.start for token in tokens if token.pos == "PART"]  # "With Lee's help, she"
        names = takewhile(lambda name: name.end < position, self.names_from(one.start))
        beside = [self.full(name) for name in names if name.start in behind and name.end not in owners]
        return [each for each in found if each not in beside]

    def agents(self, sentence: int, kind: str, position: int) -> list[Claimant]:
        """'Greta Holm was found by her niece, Ulla Berg': who is named behind a passive's "by", up to the next verb."""
        tokens = self.tokens[sentence]
        found: list[Claimant] = []
        for at in range(2, len(tokens)):
            auxiliary, verb, by = tokens[at - 2 : at + 1]
            passive = auxiliary.pos == "AUX" and verb.form == "part" and by.lower in self.data.words["agent"]
            if passive and by.end < position:
                stop = next((one.start for one in tokens[at + 1 :] if one.pos in ("VERB", "AUX")), position)
                named = self.named_between(by.end, min(stop, position)) or self._with_office(tokens[at + 1 :], stop)
                found += [one for one in named if fits(one, kind, spoke=False)]
        return found

    def _with_office(self, tokens: list[Token], end: int) -> list[Claimant]:
        """'was sent by | the ministry's chief accountant': somebody with an office and no name."""
        words = [*takewhile(lambda token: token.pos in ("DET", "ADJ", "NOUN", "PART") and token.end <= end, tokens)]
        office = bool(words) and any(words[-1].lemma in self.data.words[one] for one in ("titles", "jobs"))
        return [self.phrase(words)] if office else []


def _owns(tokens: list[Token], at: int) -> bool:
    """'asked | his | party to stand': a pronoun before what somebody has is not who is addressed."""
    return at + 1 < len(tokens) and tokens[at + 1].pos in ("NOUN", "PROPN", "ADJ")


def fits(claimant: Claimant, kind: str, spoke: bool) -> bool:
    """Can a pronoun stand for a claimant? A lone name that nothing tells of is a person only where it spoke."""
    if claimant.name is None:
        return False
    if kind == "plural":
        return claimant.kind in ("group", "thing")
    if kind == "thing":
        unknown = claimant.kind == "" and (claimant.id is None or claimant.name.isupper())  # 'The UN said ... It'
        return unknown or claimant.kind in ("thing", "matter", "place")
    singular = claimant.kind == "person" or (claimant.kind == "" and (spoke or " " in claimant.name))
    return singular and claimant.gender in ("", kind)
