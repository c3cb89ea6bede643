"""A name in a text -> who bears it: the fullest name the page has, and whether that is a person.

A surname belongs to the one who bore it in full when it first stood alone, so that families are kept apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.frozen import frozen
from pipeline.model import Page, PerSentence, Sentence, Token
from pipeline.saying.name_data import Name, NameData
from pipeline.saying.name_words import fold, is_given, with_particles
from pipeline.saying.names import Names, distinct, is_fuller
from pipeline.saying.own_pronouns import sexes_told
from pipeline.saying.short_forms import spelt_out, turned
from pipeline.saying.spouses import apart, spouse
from pipeline.schema import Span
from pipeline.syntax.tags import QUOTES


@frozen
class Claimant:
    """Who a source is: name, folded id (null if unnamed), reason if there is no single name."""

    name: str | None
    id: str | None
    reason: str | None
    gender: str = ""
    kind: str = ""
    """'person', 'thing' (a body, too), 'matter' (nobody: 'the book'), 'group', 'place' (any name behind an article or 'in') or ''
    if not known."""
    head: str = ""
    """Folded head noun of an unnamed source."""


class Identities:
    """Knows who bears the names of one page."""

    quotes: bool = False
    """What is attributed is a quotation."""
    labels: bool = False
    """Its source stands before a turn: 'MO: Why?'."""

    def __init__(
        self, page: Page, sentences: list[Sentence], tokens: PerSentence[list[Token]], names: Names, data: NameData
    ) -> None:
        """`names` are the page's names, `data` those of its language."""
        self.page = page
        self.sentences = sentences
        self.tokens = tokens
        self.names = names
        self.data = data
        self.starts = [sentence.start for sentence in sentences]
        self.said: tuple[Span, ...] = ()
        """What is said by the one who is looked for."""
        self.told: dict[int, list[tuple[Span, ...]]] = {}
        """What sources so far have said, by the sentence of the source."""
        self.known: dict[Span, Claimant] = {}
        """Sources named so far."""
        self.quoted: set[int] = set()
        """Sentences that are nothing but quoted speech."""
        self.earlier: dict[int, list[Claimant]] = {}
        """Sources so far, by sentence."""
        self.spans: dict[int, list[Span]] = {}
        """Where these stand."""
        self.quoting: dict[int, list[Claimant]] = {}
        """Those of them whose words are quoted."""
        self.telling: dict[int, list[Claimant]] = {}
        """Those of them whom no other quotes in the same sentence."""
        self.open: dict[int, Claimant] = {}
        """By sentence, a source that one of several may be."""
        self.unnamed: set[int] = set()
        """Sentences with a source of which nothing tells who it is."""
        self.called: dict[str, Claimant] = {}
        """The latest source with a head noun."""
        self.bearers: dict[str, dict[str, tuple[Claimant, frozenset[str]]]] = {}
        """Who is said to be what ('Ann Lee, the Alba mayor'): folded noun -> id -> claimant, and the words that say so."""
        self.sexes: dict[str, str] = {}
        """Whom "he" or "she" stood for, where no name or title tells it: that kind of pronoun."""
        self.people_known: dict[str, list[tuple[int, Claimant]]] = {}
        """By pronoun, the first two people whom the page names that it can stand for, and where."""
        self._named: Counter[str | None] = Counter()
        """How often the page names everybody, by id; empty until it is asked for."""
        self._beside: dict[int, str] = {}
        self._owned: dict[str, list[tuple[int, str, list[str]]]] = {}
        """A noun of bodies -> where the page speaks of somebody's ("Norland's fishing ministry"), so, and what tells its kind."""
        self._just_called: dict[str, tuple[int, Claimant | None]] = {}
        """A noun -> in which sentence it was asked last who is called so, and who that is."""
        self._others: dict[tuple[str, int], int] = {}
        """A noun and the end of a name -> where the page first speaks of one more such."""
        self._sexes_told: dict[str, str] | None = None
        self._told: dict[tuple[str, ...], tuple[int, list[Name]] | None] = {}
        self.name_starts = [name.start for name in names.all]
        self.articles = names.articles(page.text)
        """Folded names that the page writes with a capital article inside a sentence ('The Nation'): the article."""

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds a position."""
        return bisect_right(self.starts, position) - 1

    def names_from(self, position: int) -> Iterator[Name]:
        """The page's names from a position on, but for those in what is said by the one who is looked for."""
        for place in range(bisect_right(self.name_starts, position - 1), len(self.names.all)):
            name = self.names.all[place]
            if not (self.said and lies_in(self.said, name.start)):
                yield name

    def full(self, name: Name) -> Claimant:
        """The fullest form of a name; null where two bear it."""
        last = self.data.ends(name.words).last
        if len(name.words) > 1:
            family = self._with_tails(last, name) or turned(name, self.names) or self.names.with_form(name)
            return self._one_of(family, name) if family else self.person(self._longest(name))
        whole = (
            name if self.names.is_group(name) else self._organisation(name) or spelt_out(name, self.names, self.labels)
        )
        if whole is not None:
            return self.person(whole)  # 'Republicans' are no 'Alba Republicans'
        other = spouse(name, self.names.by_last.get(last, ()), self.page.shadow, self.data)
        if other:
            return Claimant(other, fold(other), None, self.data.gender_told(name.before), "person")
        reigning = name.before and name.before[-1] in self.data.words["reigning"]
        bearers = [] if reigning else self._bearers(last)  # 'King Hussein' is no 'Saddam Hussein'
        if all(fold(bearer.text) in self.names.no_people for bearer in bearers):
            opened = (n for n in self.names.by_first.get(last, ()) if len(n.words) > 1)
            fuller = distinct(n for n in opened if self.names.may_extend(name, n, self.page.shadow))
            bearers = fuller or bearers  # 'Kong', in Hong Kong, is 'Kong Weiwen'
        bearers = apart(
            self._established(last, bearers, name), self.names.by_last.get(last, ()), self.page.shadow, self.data
        )
        found = self._one_of(bearers, name)
        if (
            len(bearers) == 1
            and not found.gender
            and self.names.has_both_genders(last)
            and not self._is_told_apart(last, name)
        ):
            return Claimant(None, None, f"two candidates: {found.name}; {name.text}")
        return found

    def _one_of(self, bearers: Sequence[Name], name: Name) -> Claimant:
        """The only bearer of a name, the name itself if there is none; null where there are several."""
        shouted = [one for one in bearers if one.text.isupper()] if self.labels and len(bearers) > 1 else []
        ends = self.data.words["firms"]
        formed = [one for one in bearers if one.words[:-1] == name.words and fold(one.words[-1]) in ends]
        sure = next((some[0] for some in (shouted, formed) if len(some) == 1), None)
        if sure is not None:
            return self.person(sure)  # 'LEE: ...' of 'ANN LEE, ANCHOR: ...', 'Norsteel' of 'Norsteel Inc.'
        if len(bearers) > 1:
            return Claimant(None, None, "two candidates: " + "; ".join(sorted(bearer.text for bearer in bearers)))
        return self.person(bearers[0] if bearers else name)

    def _with_tails(self, last: str, name: Name) -> list[Name]:
        """'the Central Bank' behind 'the Central Bank of Norland': the bodies that the page has so called in full before."""
        if name.tail or self.names.is_person(name):
            return []
        longer = (other for other in self.names.by_last.get(last, ()) if other.tail and other.words == name.words)
        return distinct(other for other in longer if other.start < name.start)

    def _is_told_apart(self, last: str, name: Name) -> bool:
        """'Mrs. Lee' where the page names a man of that surname: she is the other one."""
        gender = self.data.gender_told(name.before)
        known = {self.names.gender(bearer.words) for bearer in self._bearers(last)} - {""}
        return bool(gender) and bool(known - {gender})

    def _bearers(self, last: str) -> list[Name]:
        """The people with this surname whom the page names in full, but for the 'Lund Lee' of 'told them in Lund Lee left'."""
        people = (n for n in self.names.by_last.get(last, ()) if len(n.words) > 1 and self.names.is_person(n))
        found, known = distinct(people), self.names.no_people
        return [n for n in found if fold(n.text) not in known or is_given([fold(n.words[0])], self.data.given)] or found

    def _established(self, last: str, bearers: list[Name], name: Name) -> list[Name]:
        """Those whom the bare surname can mean here: by a title's gender, else whoever bore it when it first stood alone."""
        gender = self.data.gender_told(name.before)
        if gender:
            fitting = [bearer for bearer in bearers if self.names.gender(bearer.words) in (gender, "")]
            sure = [bearer for bearer in fitting if self.names.gender(bearer.words)]
            bearers = sure if len(sure) == 1 else fitting or ([] if self.names.has_both_genders(last) else bearers)
        if len(bearers) < 2:
            return bearers
        alone = self.names.bare.get(last, [])
        if len(name.words) > 1:
            alone = [one for one in self.names.by_last.get(last, ()) if one.words == name.words]
        before = [bearer for bearer in bearers if alone and bearer.start < alone[0].start]
        if len(before) == 1:
            return before
        told = self._told_by(name, bearers) or self._first_told(last, bearers)
        return told[1] if told and told[0] <= name.start else self._just_spoke(bearers, name) or bearers

    def _just_spoke(self, bearers: list[Name], name: Name) -> list[Name]:
        """The one of them who was the source of the sentence before, or whom it names first; quoted sentences left aside."""
        here = self.sentence_at(name.start)
        before = next((at for at in range(here - 1, -1, -1) if at not in self.quoted), None)
        if before is None:
            return []
        first = next((one for one in self.names_from(self.sentences[before].start)), None)
        places = zip(self.earlier.get(before, ()), self.spans.get(before, ()), strict=False)
        sources = {one.id for one, span in places if not self._owns(span.end)}
        spoke = [bearer for bearer in bearers if fold(bearer.text) in sources]
        if spoke or first is None or first.start >= self.sentences[before].end or self._owns(first.end):
            return spoke if len(spoke) == 1 else []
        return [one for one in bearers if one.text == first.text and self.names.kind(one) == "person"]

    def _owns(self, end: int) -> bool:
        """ "Ann Lee's remarks came later": does a possessive hang on the name that ends there?"""
        endings = tuple(self.data.words["owner_endings"])
        return self.page.shadow.endswith(endings, 0, end) or self.page.shadow.startswith(endings, end)

    def _first_told(self, last: str, bearers: list[Name]) -> tuple[int, list[Name]] | None:
        """Where the page first tells by a pronoun which of the bearers a bare surname means, and whom."""
        key = (last, *(bearer.text for bearer in bearers))
        if key not in self._told:
            found = (self._told_by(mention, bearers) for mention in self.names.bare.get(last, ()))
            self._told[key] = next((told for told in found if told), None)
        return self._told[key]

    def _told_by(self, mention: Name, bearers: list[Name]) -> tuple[int, list[Name]] | None:
        gender = self._gender_beside(mention)
        fitting = [bearer for bearer in bearers if gender and self.names.gender(bearer.words) == gender]
        return (mention.start, fitting) if len(fitting) == 1 else None

    def _gender_beside(self, mention: Name) -> str:
        """The gender of the pronouns behind a name in its sentence, if they agree and no other name and no quotation stands
        between: in what somebody says 'she' is another one."""
        if mention.start not in self._beside:
            self._beside[mention.start] = self._read_beside(mention)
        return self._beside[mention.start]

    def _read_beside(self, mention: Name) -> str:
        sentence = self.sentences[self.sentence_at(mention.start)]
        found: set[str] = set()
        for token in self.tokens[sentence.index]:
            if token.start >= mention.end:
                if (token.pos == "PROPN" and not found) or token.lower in QUOTES:
                    break
                found |= {gender for gender in ("male", "female") if token.lower in self.data.pronouns[gender]}
        return found.pop() if len(found) == 1 else ""

    def _longest(self, name: Name) -> Name:
        """The fullest spelling of a full name on the page: same first word or initial and last word, or with more before it."""
        same = self.names.by_last.get(self.data.ends(name.words).last, ())
        alike = [one for one in same if len(one.words) > 1 and is_fuller(name, one) and self.names.is_person(one)]
        alike = self.names.of_initial(name) or alike
        return max([name, *alike], key=lambda other: (len(other.words), len(other.text), -other.start))

    def _organisation(self, name: Name) -> Name | None:
        """'The Council' on a page that speaks of one council only, 'the Council of Alba'; None for what is no organisation."""
        if name.tail:
            return name
        if self.names.is_person(name):
            return None
        longer = [n for n in self.names.by_last.get(fold(name.words[-1]), ()) if len(n.words) > 1 or n.tail]
        found = distinct(n for n in longer if n.start < name.start)
        return found[0] if len(found) == 1 else None

    def person(self, name: Name) -> Claimant:
        """The claimant with this very name; of a name in capitals, as the page writes it elsewhere."""
        if len(name.words) > 1 and name.text.isupper():
            alike = self.names.by_last.get(self.data.ends(name.words).last, ())
            small = (one for one in alike if fold(one.text) == fold(name.text) and not one.text.isupper())
            name = next(small, name)
        shown = self.page.text[name.start : name.end] if name.end <= len(self.page.text) else name.text
        if len(name.words) == 1:
            shown = with_particles(self.page.text, name.start, name.start + len(shown), self.data.words["particles"])
        kind = self.names.kind(name)
        if kind != "person" and self.articles.get(fold(name.text)):
            shown = self.articles[fold(name.text)] + shown
        gender = self.names.gender(name.words) or self._sex_told(name) if kind in ("person", "") else ""
        if len(name.words) == 1 and kind == "person":
            shown = self._reigning(name, shown)
        return Claimant(shown, fold(shown), None, gender, kind)

    def _sex_told(self, name: Name) -> str:
        if self._sexes_told is None:
            self._sexes_told = sexes_told(self.sentences, self.tokens, self.names, self.data)
        return self._sexes_told.get(fold(name.text), "")

    def _reigning(self, name: Name, shown: str) -> str:
        """'Pope Leo' for 'Leo': of those whom one calls by a title and a first name, both."""
        for other in self.names.by_last.get(fold(name.words[0]), ()):
            title = other.before[-1] if other.before and other.words == name.words else ""
            if title in self.data.words["reigning"]:
                return self.page.text[other.start - len(title) - 1 : other.end]
        return shown

    def longest_bearer(self, name: Name) -> Name:
        """The fullest form of a name that has one bearer; else itself ('President Lee' is not 'Ann Lee', his wife)."""
        if len(name.words) > 1:
            return self._longest(name)
        bearers = self._bearers(self.data.ends(name.words).last)
        alone = len(bearers) == 1 and self.full(name).id in (None, self.person(bearers[0]).id)
        return bearers[0] if alone else name


def lies_in(spans: Iterable[Span], position: int) -> bool:
    """Whether a position lies in one of some spans."""
    return any(span.start <= position < span.end for span in spans)
