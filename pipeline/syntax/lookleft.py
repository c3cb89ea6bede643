"""What stands to the left of a predicate: its subject, the marker that opens its clause, the noun a relative describes.

All places are token indices; `left` is where the region before the predicate begins (the end of the predicate before).
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.lookphrase import LookPhrase
from pipeline.syntax.nouns import base_start, before_names, is_plural_noun, measured_start
from pipeline.syntax.openclauses import Range
from pipeline.syntax.parts import HEADS, NOMINAL
from pipeline.syntax.walked import is_year

COMMAS = frozenset({",", "--", "-", "–", "—", "(", ")", "_"})
BRACKET = 6
"""Words of a bracket that a noun phrase may hold."""


class LookLeft(LookPhrase):
    """Reads how a clause begins to the left of a place."""

    def subject_start(self, left: int, last: int, joins: bool, marked: bool = False) -> int:
        """Start of the subject whose last word is at `last`; climbs 'of the bank', 'a vote last week of the board' and, if it
        `joins`, 'Lee and Kim'.

        `marked`: a preposition that may open a clause does open one.
        """
        tokens = self.tokens
        start = self.phrase_start(left, last)
        listed = False
        while start - 2 >= left:
            before = tokens[start - 1]
            inner = start - 2
            if before.lower in self.words.contrast:
                break  # 'left on Saturday but | the king and his son denied it'
            paired = before.pos == "CCONJ" and self._is_paired(left, inner)
            if before.pos == "CCONJ" and (joins or paired or self._lists_times(inner, start, last)):
                comma = tokens[inner].lower == ","
                untimed = not any(self._ends_time(place) for place in range(start, last + 1))
                ends = untimed and self._ends_time(inner) and self.is_time_phrase(left, inner)
                if ends and not self._opens_bare(left):
                    break  # 'has known since 3 May | and their bid failed', 'is shut until May 3 | and a sign was put up'
                timed = self.is_time(inner) or is_year(tokens[inner].text)
                alone = self._stands_alone(start, last) and (comma or timed)  # 'since Friday but | she promised'
                if alone or (comma and self.is_time_phrase(left, inner - 1)):
                    break  # 'since the 1980s, and | Lee won'
                inner -= comma
                listed = True
            elif listed and before.lower == ",":
                if self._is_adjunct(left, inner) or tokens[start].lower in self.words.relative:
                    break  # 'the man, | whose name and age were unknown'
            elif before.pos != "ADP" or not self._may_climb(before, tokens[start : last + 1], joins and not marked):
                break
            elif before.lower in self.words.preposition_too and self._ends_time(inner):
                break  # 'in the spring | after the plan failed', 'In 2008 after | the plan failed'
            elif left and all(self.is_time(at) or tokens[at].pos == "ADV" for at in range(left, inner + 1)):
                break  # 'rose last week in | a sign talks had failed'
            elif tokens[inner].pos == "CCONJ" and joins:
                inner -= 1  # 'attacks in the valley | and at the pass'
            elif tokens[inner].pos == "ADV" and joins and inner > left and tokens[inner - 1].pos in HEADS:
                inner -= 1  # 'a fire | there | in May'
            inner = self._before_bracket(left, self.before_age(left, inner))
            if inner < left or tokens[inner].pos not in NOMINAL:
                break
            start = self.phrase_start(left, self.before_time(left, inner))
        return start

    def _is_paired(self, left: int, inner: int) -> bool:
        """'services between | Alba | and Orr': whether the first of two ends at `inner`."""
        start = self.phrase_start(left, inner)
        return start > left and self.tokens[start - 1].lower in self.words.pairing

    def _opens_bare(self, left: int) -> bool:
        """'| The raid in May and a strike hurt it': a sentence that begins with a noun phrase, which may have a time in it."""
        return left == 0 and self.tokens[0].pos in ("DET", "ADJ", "NOUN") and not self.is_time(0)

    def _ends_time(self, index: int) -> bool:
        """'May', '2013', 'May | 3'"""
        timed = self.is_time(index) or (self.tokens[index].pos == "NUM" and self.is_time(index - 1))
        return timed or is_year(self.tokens[index].text)

    def _before_bracket(self, left: int, last: int) -> int:
        """What a short bracket that ends at `last` stands behind ('Siet | (Net) and the League'), else `last`."""
        tokens = self.tokens
        opening = next((at for at in range(last, max(left, last - BRACKET), -1) if tokens[at].lower == "("), None)
        return opening - 1 if tokens[last].lower == ")" and opening is not None else last

    def _stands_alone(self, start: int, last: int) -> bool:
        """Whether a pronoun, or 'none' or 'some', is all of a noun phrase."""
        token = self.tokens[start]
        return start == last and (token.pos == "PRON" or token.lower in self.words.predicates.nouns.partitive)

    def _may_climb(self, preposition: Token, behind: list[Token], joins: bool) -> bool:
        """Whether a preposition can tie the subject to a noun before it; 'after' ties a clause once there is a verb, but a year
        is no subject: 'as the worst storm since | 1985 | hit the coast'."""
        first = behind[0]
        if preposition.lower in self.words.elapsed and len(behind) == 1 and is_year(first.text):
            return True
        if preposition.lower in self.words.pure:
            return False
        opens = preposition.lower in self.words.preposition_too and first.lower not in self.words.deducted
        return not opens or (first.pos != "PRON" and (joins or preposition.lower in self.words.seldom))

    def _is_adjunct(self, left: int, last: int) -> bool:
        """Whether the noun phrase that ends at `last` is a time or stands in a prepositional phrase ('In May, Lee and Kim')."""
        start = self.phrase_start(left, last)
        governed = start > left and self.tokens[start - 1].pos == "ADP" and not self._opens_list(left, start - 1)
        return governed or any(token.lemma.lower() in self.words.periods for token in self.tokens[start : last + 1])

    def _opens_list(self, left: int, marker: int) -> bool:
        """'fell because | costs, taxes and rents rose', 'fell as | costs, taxes and rents rose'; but 'As mayor, Lee and Kim'."""
        lower, joined = self.tokens[marker].lower, self.tokens[marker - 1].pos in ("PUNCT", "ADP", "SCONJ", "CCONJ")
        role = lower in self.words.role and left > 0 and not joined
        return self.is_marker(marker) and (role or lower not in self.words.preposition_too)

    def _lists_times(self, inner: int, start: int, last: int) -> bool:
        """'in May | and June', 'on 8 | and 9 May': two times that "and" joins; the second goes from `start` to `last`."""
        numbers = self.tokens[inner].pos == self.tokens[start].pos == "NUM"
        return (self.is_time(start) and self.is_time(inner)) or (numbers and self.is_time(last))

    def joined_start(self, left: int, last: int) -> int | None:
        """Start of a subject joined by 'and' behind a marker or mark ('because Lee and Kim left'), else None."""
        start = self.subject_start(left, last, True, marked=left > 0)
        before = self.last_word(left, start)
        opens = before >= left and (self.is_marker(before) or self.tokens[before].pos in ("PUNCT", "CCONJ"))
        return start if opens and not self._is_time_in_front(start, last) else None

    def _is_time_in_front(self, start: int, last: int) -> bool:
        """Whether 'since May, | and the board' is a time and a subject, and no joined one."""
        tokens = self.tokens
        comma = next((place for place in range(start, last) if tokens[place].lower == ","), None)
        if comma is None or tokens[comma + 1].pos != "CCONJ":
            return False
        return all(tokens[place].pos == "NUM" or self.is_time(place) for place in range(start, comma))

    def before_apposition(self, left: int, subject: Range) -> Range:
        """The name that a noun phrase behind a comma stands for ('Lee, the mayor | said'), else the phrase itself."""
        tokens = self.tokens
        comma = subject[0] - 1
        if comma - 1 < left or tokens[comma].lower != "," or tokens[comma - 1].pos != "PROPN":
            return subject
        if self.is_time(comma - 1):
            return subject  # 'In June, | the mayor'
        start = self.subject_start(left, comma - 1, True)
        governed = start > left and tokens[start - 1].pos == "ADP"
        first = tokens[subject[0]]
        apart = governed or first.lower in self.words.relative  # 'Ann Lee, | whose firm closed'
        apart = apart or first.pos not in ("DET", "ADJ", "NOUN", "NUM") or tokens[start].lower in self.words.time
        return subject if apart else (start, comma)

    def is_marker(self, index: int) -> bool:
        """Whether a token may open a clause."""
        token = self.tokens[index]
        before, behind = self.tokens[max(index - 1, 0)], self.tokens[index + 1 : index + 3]
        aside = token.pos == "ADV" and before.text == "," and (not behind or behind[0].pos == "PUNCT")
        if aside or token.lower not in self.words.markers or token.pos in ("DET", "NUM", "NOUN", "PROPN"):
            return False
        role = token.lower in self.words.role
        bare = int(role and before.pos != "PUNCT" and [one.pos for one in behind[:1]] == ["NOUN"])
        if [one.lower for one in behind[bare : bare + 1]] == [self.words.of]:
            return False  # 'as | of 7 a.m.', 'closed it as | part of a plan'
        if (role and before.form == "part" and before.lemma in self.words.likened) or self.opens_no_clause(index):
            return False
        return token.lower != self.words.that or token.pos == "ADP" or self.antecedent(0, index) is not None

    def marker_before(self, left: int, start: int) -> int | None:
        """The same, where the marker may be an adverb: 'left on Monday | so | the vote could start', '| Once | it opened, they
        left', but 'So it opened', 'and so it opened', 'so many left'."""
        first = self.tokens[start]
        plural = is_plural_noun(first)
        opens = (plural or first.pos in ("DET", "PRON", "PROPN")) and not self._counts(start)
        if start == left or not opens or not self.is_marker(start - 1):
            return self.marker(left, start)
        fronts = self.tokens[start - 1].lower in self.words.fronting
        inside = start > 1 and self.tokens[start - 2].pos not in ("PUNCT", "CCONJ")
        return start - 1 if fronts or inside else self.marker(left, start)

    def _counts(self, index: int) -> bool:
        """'many', 'much': behind 'so' it tells how many."""
        return self.tokens[index].lower in self.words.predicates.nouns.partitive

    def marker(self, left: int, start: int) -> int | None:
        """Index of the marker that opens the clause whose subject begins at `start`; a phrase in commas may stand between."""
        tokens = self.tokens
        index = self.last_word(left, start)
        if index >= left and self.is_marker(index):
            return index
        if index < left or tokens[index].lower not in COMMAS:
            return None
        for place in range(index - 1, left - 1, -1):
            token = tokens[place]
            if token.lower in (";", ":") or (token.pos == "CCONJ" and tokens[place - 1].lower == ","):
                return None
            if self.is_marker(place) and token.lower not in self.words.preposition_too:
                return place
        return None

    def marker_start(self, left: int, marker: int) -> int:
        """Where a clause opened by a marker begins: 'even if', 'just after', 'a day after', 'as long as'."""
        last = self.tokens[marker].lower
        while marker > left and self.tokens[marker - 1].lower in self.words.intensifier:
            marker -= 1
        near = marker > left and self.tokens[marker].lower in self.words.nearness
        marker -= near and self.tokens[marker - 1].lower == last
        token = self.tokens[marker]
        measured = token.lower in self.words.preposition_too and token.pos != "ADV" and marker > left
        return self._measure_start(left, marker) if measured else marker

    def _measure_start(self, left: int, marker: int) -> int:
        """Where what measures or ranks a clause begins: '| nearly a day after', ', | its lowest since'; else the marker."""
        tokens = self.tokens
        if tokens[marker - 1].pos not in NOMINAL:
            return marker
        start = base_start(tokens, marker - 1, left)
        counted = tokens[start].pos in ("DET", "NUM") or tokens[marker - 1].lower != tokens[marker - 1].lemma.lower()
        unit = tokens[marker - 1].pos == "NOUN" and tokens[marker - 1].lemma.lower() in self.words.periods
        if unit and counted:  # not 'declared a truce Sunday | after'
            start = measured_start(tokens, start, left, self.words.nested)
            return start if start == left or tokens[start - 1].pos != "ADP" else marker
        ranked = tokens[start].pos == "DET" and start > left and tokens[start - 1].lower == ","
        return start if ranked else marker

    def antecedent(self, left: int, marker: int) -> int | None:
        """Index of the last word of the noun phrase that the relative at `marker` describes; None if it describes none."""
        tokens = self.tokens
        index = marker - 1
        if index >= left and tokens[index].pos == "ADP" and tokens[marker].lower != self.words.that:
            if tokens[marker].lower in self.words.reasoning:
                return None  # 'wrote on Monday about | why it fell'
            index -= 1
        comma = index >= left and tokens[index].lower in COMMAS
        index -= comma
        if comma and index - 1 > left and tokens[index].pos == "NUM" and tokens[index - 1].lower == ",":
            index -= 2
        if index < left or tokens[index].pos not in HEADS:
            return None
        if comma:
            index = self._before_date(left, index)
            if index < left or tokens[index].pos not in HEADS:
                return None
        lower = tokens[marker].lower
        spelt_out = comma or tokens[index].pos == "NUM" or tokens[index].lemma in self.words.content
        if lower == self.words.that and spelt_out:
            return None
        if lower in self.words.adverbial and (comma or not self._is_told_of(left, index)):
            return None
        return index

    def _is_told_of(self, left: int, last: int) -> bool:
        """Whether a 'when' can describe the noun: a period, and not so many of them ('the day', but 'for six years')."""
        counted = self.tokens[self.phrase_start(left, last)].pos == "NUM" and self.tokens[last].pos == "NOUN"
        return self.tokens[last].lemma in self.words.periods and not counted

    def _before_date(self, left: int, last: int) -> int:
        """What stands before a date that ends at `last`: behind a comma no relative describes it ('on Friday, which')."""
        tokens = self.tokens
        before = last
        while before >= left and (tokens[before].pos == "NUM" or self.is_time(before)):
            before -= 1
        governed = before >= left and tokens[before].pos == "ADP"
        year = governed and before + 1 == last and is_year(tokens[last].text)
        timed = year or any(self.is_time(place) for place in range(before + 1, last + 1))
        if not timed or (before >= left and tokens[before].pos == "DET"):
            return last  # 'in the period, | which ended in May'
        before -= governed
        return before if before >= left or left > 0 else last

    def described_start(self, left: int, noun: int, at: int, opens: bool, participle: bool) -> int:
        """Start of the noun phrase that a clause at `at` describes; `opens`: it may be the subject of what follows.

        Behind a comma that is the subject with its places ('The cable between Lund and Nes, cut in May, is old'), or all of a
        name ('the Treaty on Ocean Plastics, which').
        """
        tokens = self.tokens
        start = whole = self.phrase_start(left, noun)
        if noun + 1 >= at or tokens[noun + 1].lower not in COMMAS:
            return before_names(tokens, start, noun, left, self.is_time, self.words.owners)
        named = self.before_apposition(left, (start, noun + 1))
        if named[0] < start:
            return named[0]
        whole = self.subject_start(left, noun, True) if opens and participle else whole
        while whole - 2 >= left and tokens[whole - 1].lower in self.words.placing and tokens[whole - 2].pos in HEADS:
            whole = self.phrase_start(left, whole - 2)
        marked = whole > left and self.is_marker(whole - 1)
        if marked or (opens and (whole == left or tokens[whole - 1].pos == "PUNCT")):
            return whole
        person = any(token.lower in self.words.persons for token in tokens[noun + 2 : noun + 3])
        return self._name_start(left, whole if person else start)  # '| a clerk in Nes, who'

    def _name_start(self, left: int, start: int) -> int:
        """Start of the name that goes on with the noun phrase at `start`: 'the Port of | Ostby', 'the treaty on | Plastics'."""
        tokens = self.tokens
        upper = start - 2
        if upper < left or tokens[start].pos != "PROPN" or tokens[start - 1].pos != "ADP":
            return start
        of_name = tokens[start - 1].lower == self.words.of and upper > 0 and tokens[upper].text[0].isupper()
        return self.phrase_start(left, upper) if of_name or tokens[upper].lower in self.words.named_on else start
