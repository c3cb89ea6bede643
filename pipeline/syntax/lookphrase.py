"""The words and noun phrases to the left of a place, and which of them are times.

All places are token indices; `left` is where the region before the predicate begins (the end of the predicate before).
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.inversion import inverting_places, last_inverting
from pipeline.syntax.nouns import base_start, lists_number, measured_start
from pipeline.syntax.parts import HEADS
from pipeline.syntax.tags import QUOTES
from pipeline.syntax.walked import is_year

_ADDRESSED = frozenset({"NOUN", "PROPN", "PRON", "DET"})
_WHERE = _ADDRESSED | {"ADP", "ADJ", "NUM"}
_DIGITS = 3
"""Of an age."""


class LookPhrase:
    """Reads the phrases to the left of a place."""

    def __init__(self, tokens: list[Token], words: ClauseWords) -> None:
        """`tokens` of one sentence, `words` of its language."""
        self.tokens = tokens
        self.words = words

    def inverting(self, left: int, at: int) -> int:
        """'Never did he leave': place in [left, at) of what puts the subject behind its first verb; `at` if nothing does."""
        words = self.words.predicates
        places = inverting_places([token.lower for token in self.tokens], words.inverting, words.resuming)
        place = last_inverting(places, at)
        return place if place >= left else at

    def last_word(self, left: int, at: int) -> int:
        """Index of the last token of [left, at) that is no adverb, 'not' or quotation mark; left - 1 if there is none."""
        index = at - 1
        while index >= left and self._is_light(index):
            index -= 1
        return index

    def _is_light(self, index: int) -> bool:
        """Whether a token says nothing about where a clause hangs; 'herself' behind a noun does not either."""
        token = self.tokens[index]
        pos, lower = token.pos, token.lower
        if pos in ("ADV", "X") or lower in QUOTES or (pos == "PART" and lower[:1] != "'"):
            return True
        return lower in self.words.reflexive and index > 0 and self.tokens[index - 1].pos in HEADS

    def phrase_start(self, left: int, last: int) -> int:
        """Start of the base noun phrase that ends at `last`, a time in front of it left out ('said Monday | the plan')."""
        tokens = self.tokens
        start = self._behind_told_day(base_start(tokens, last, left), last)
        while start < last and tokens[start].lower in self.words.time and tokens[start].pos == "PROPN":
            if tokens[start + 1].pos not in ("PROPN", "DET", "PRON"):
                break
            start += 1
        return self._before_bound(left, start, last) if start > left else start

    def _behind_told_day(self, start: int, last: int) -> int:
        """Where a name begins behind a part of a day or a period: 'a note sent this evening | Ms Lee', 'last week | Lee'."""
        tokens = self.tokens
        if tokens[last].pos != "PROPN" or tokens[start].lower not in self.words.time:
            return start
        behind = next((at for at in range(start, last) if not self.is_time(at)), last)
        told = tokens[behind - 1].pos == "NOUN" and tokens[behind - 1].lemma.lower() in self.words.periods
        named = tokens[behind].text[0].isupper() and tokens[behind].pos in ("NOUN", "PROPN")
        return behind if told and named and not self.is_time(last) else start

    def _before_bound(self, left: int, start: int, last: int) -> int:
        """Where what bounds the number of a phrase begins: 'the death of | at least 20 men', 'of | as many as 20 men'."""
        tokens = self.tokens
        number = next((place for place in range(start, min(start + 3, last + 1)) if tokens[place].pos == "NUM"), start)
        if tokens[number].pos != "NUM":
            return start
        for first in range(max(left, number - 3), start):
            bound = "-".join(token.lower for token in tokens[first:number])
            if bound in self.words.approximate and (first + 1 < number or tokens[first].pos == "ADV"):
                return first
        return start

    def is_time(self, index: int) -> bool:
        """Whether a token is a word of time: a weekday, 'last', 'week'."""
        token = self.tokens[index]
        return token.lower in self.words.time or token.lemma.lower() in self.words.periods

    def ends_time(self, left: int, last: int) -> bool:
        """'opened in May | to be sold', 'built in 2004 | to be sold': whether a word ends a time, which does nothing."""
        dated = last > left and self.tokens[last - 1].pos == "ADP" and is_year(self.tokens[last].text)
        return dated or self.is_time(last)

    def is_time_phrase(self, left: int, last: int) -> bool:
        """Whether the noun phrase that ends at `last` is a time ('this week'), if need be with its preposition ('in May')."""
        tokens, start = self.tokens, self.phrase_start(left, last)
        if start + 1 == last and tokens[start].lower in self.words.time and tokens[last].lemma in self.words.periods:
            return True
        if tokens[last].pos != "NUM" and not any(self.is_time(place) for place in range(start, last + 1)):
            return False  # 'said in November | the mill would close'
        while start > left and (self.is_time(start - 1) or lists_number(tokens, left, start - 1)):
            start -= 1
        if start - 2 > left and tokens[start - 1].pos == "CCONJ" and self.is_time(start - 2):
            start -= 2  # 'in October | and | November'
        return start > left and tokens[start - 1].pos == "ADP"

    def is_in_date(self, comma: int) -> bool:
        """'due March 15 | , 2031': between a day and its year."""
        before, after = self.tokens[comma - 1], self.tokens[comma + 1]
        return before.pos == "NUM" and comma > 1 and self.is_time(comma - 2) and is_year(after.text)

    def behind_saying(self, left: int, start: int, addressed: bool) -> bool:
        """Whether only marks, adverbs, and where or to whom one speaks stand between the verb before and a noun phrase ('said,
        "even | the plan', 'told us on Monday | the plan', 'said in a letter | the plan')."""
        between = self.tokens[left:start]
        while addressed and between and between[0].pos in _ADDRESSED and not self.is_time(left):
            between, left = between[1:], left + 1
        if len(between) > 1 and between[0].pos == "ADP":
            return all(token.pos in _WHERE for token in between) and between[-1].pos != "ADP"
        return all(token.pos in ("PUNCT", "ADV") or self.is_time(left + at) for at, token in enumerate(between))

    def opens_with_object(self, left: int, end: int) -> bool:
        """'said | the death | of two men that they had caught was': a noun with its article directly behind a verb at `left`."""
        opened = left > 0 and bool(self.tokens[left - 1].form) and self.tokens[left].pos == "DET"
        return opened and not any(self.is_time(place) for place in range(left, end))

    def before_time(self, left: int, last: int) -> int:
        """Index of the last word before a phrase of time that ends at `last` ('officials | this week | said')."""
        tokens = self.tokens
        if (before := self._before_passed(left, last)) is not None:
            return before
        start = base_start(tokens, last, left)
        while start < last and tokens[start].lower not in self.words.time:
            start += 1
        timed = tokens[start].lower in self.words.time and tokens[last].lemma.lower() in self.words.periods
        first = start
        while timed and start > left and tokens[start - 1].lower in self.words.time:
            start -= 1
        if start < first and start > left and tokens[start - 1].pos == "ADP":
            start -= 1  # 'her bid | in March this year | failed'
        if timed and start - 1 >= left and tokens[start - 1].pos in HEADS:
            return start - 1
        return last

    def _before_passed(self, left: int, last: int) -> int | None:
        """Index of the noun before how long ago something was: 'the bus that fell into the | sea | nearly two years ago is'."""
        tokens, behind = self.tokens, self.tokens[last + 1 : last + 2]
        bygone = bool(behind) and behind[0].lower in self.words.predicates.nouns.bygone
        counted = last > left and tokens[last - 1].pos in ("NUM", "DET", "ADJ")
        if not bygone or not counted or tokens[last].lemma.lower() not in self.words.periods:
            return None
        before = measured_start(tokens, last - 1, left, self.words.nested) - 1
        return before if before >= left and tokens[before].pos in HEADS else None

    def mark_before_time(self, left: int, last: int) -> int | None:
        """Index of the comma behind which nothing but a time that ends at `last` stands: 'Lee, the mayor, | (on) Monday said'."""
        start = self.phrase_start(left, last)
        if not all(self.is_time(place) for place in range(start, last + 1)):
            return None
        mark = start - 1 - (start > left and self.tokens[start - 1].pos == "ADP")
        return mark if mark >= left and self.tokens[mark].lower == "," else None

    def before_age(self, left: int, last: int) -> int:
        """What an age in commas that ends at `last` stands behind ('Lee, 84, | of Alba'), else `last`."""
        tokens = self.tokens
        aged = last - 3 >= left and [token.lower for token in tokens[last - 2 : last + 1 : 2]] == [",", ","]
        of_name = aged and tokens[last - 3].pos == "PROPN" and tokens[last + 1].lower == self.words.of
        age = tokens[last - 1].pos == "NUM" and len(tokens[last - 1].text) <= _DIGITS
        return last - 3 if of_name and age else last

    def opens_no_clause(self, index: int) -> bool:
        """'will shut it | if | necessary on Monday', but 'if any clerk leaves'; 'profit | before | tax was down'."""
        token, before, behind = self.tokens[index], self.tokens[index - 1], self.tokens[index + 1 : index + 3]
        if not behind:
            return False
        closed = f"{token.lower}-{behind[0].lower}" in self.words.closed
        alone = len(behind) == 1 or behind[1].pos in ("PUNCT", "ADP", "CCONJ")
        return (closed and alone) or (index > 0 and before.pos == "NOUN" and behind[0].lower in self.words.deducted)
