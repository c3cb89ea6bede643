"""The head of a copula's predicate: its adjective or noun, also behind a preposition, without a time behind it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token
from pipeline.syntax.nouns import HEADED_AGAIN, NOMINAL, base_end, before_time, head_index
from pipeline.syntax.predicate import SKIPPED, Predicate
from pipeline.syntax.predicatewords import QUOTES, PredicateWords


class Complement:
    """Reads what stands behind the copula that ends a verb group."""

    def __init__(self, tokens: Sequence[Token], group: Predicate, words: PredicateWords, asks: bool) -> None:
        """`asks`: the group opens a question, so that its subject may stand first."""
        self.tokens = tokens
        self.group = group
        self.words = words
        self.asks = asks

    def find(self) -> None:
        """The adjective or noun behind a copula, also in a prepositional phrase ('was in doubt'); an adverb only at the end."""
        group, tokens, size = self.group, self.tokens, len(self.tokens)
        index = self._behind_inverted_subject(group.end)
        adverb = -1
        while index < size and (tokens[index].pos in SKIPPED or tokens[index].lower in QUOTES):
            if tokens[index].pos == "PART" and tokens[index].lower in self.words.to:
                return
            group.negated |= tokens[index].lower in self.words.negation
            if self._measures(index):
                group.head = index
                return
            adverb = index
            index += 2 if self._joins_adverbs(index) else 1
        if index >= size or tokens[index].pos == "PUNCT":
            if adverb >= 0 and tokens[adverb].pos == "ADV":
                group.head = adverb
            return
        if tokens[index].pos == "ADP":
            if adverb == index - 1 and self._is_dated_adverb(adverb):
                group.head = adverb
                return
            if index + 1 == size or tokens[index + 1].pos not in NOMINAL:
                group.head = index
                return
            index += 1
        if index + 1 < size and tokens[index].pos == "ADJ" and tokens[index + 1].pos == "DET":
            index += tokens[index + 1].lower in self.words.indefinite or tokens[index].lower in self.words.hedging
        if tokens[index].lower in self.words.measured:
            group.head = index
        elif self._heads_complement(index):
            self._nominal_head(self._past_coordinated(self._inside_marks(index)))

    def _past_coordinated(self, index: int) -> int:
        """Place behind what is joined before the noun: 'a good, | decent man', 'four or | five people', else `index`."""
        tokens, size = self.tokens, len(self.tokens)
        end = base_end(tokens, index)
        if end + 1 >= size or tokens[end].pos not in ("CCONJ", "PUNCT") or tokens[end].lower not in self.words.joining:
            return index
        last, behind = tokens[end - 1].pos, base_end(tokens, end + 1)
        counted = last == "NUM" and tokens[end + 1].pos == "NUM" and tokens[end].pos == "CCONJ"
        described = tokens[index].pos == "DET" and last == "ADJ" and tokens[end + 1].pos in ("ADJ", "NOUN")
        return end + 1 if (counted or described) and tokens[behind - 1].pos in HEADED_AGAIN else index

    def _joins_adverbs(self, index: int) -> bool:
        """'socially | and | economically disruptive'"""
        behind = [token.pos for token in self.tokens[index : index + 3]]
        return behind == ["ADV", "CCONJ", "ADV"]

    def _inside_marks(self, index: int) -> int:
        """Place behind a determiner and adjectives that stand before a quoted part ('a major "turning point"')."""
        tokens, place = self.tokens, index
        while place + 2 < len(tokens) and tokens[place].pos in ("DET", "ADJ"):
            place += 1
            opens = tokens[place - 1].end < tokens[place].start and tokens[place].end == tokens[place + 1].start
            if opens and tokens[place].lower in QUOTES and tokens[place + 1].pos in NOMINAL:
                return place + 1
        return index

    def _measures(self, index: int) -> bool:
        """'up 4 percent', 'down by half', 'down more than 4 percent': the direction is the predicate, and the amount only
        measures it."""
        if self.tokens[index].lower not in self.words.directions:
            return False
        behind = [token.pos for token in self.tokens[index + 1 : index + 4]]
        amount = next((at for at, pos in enumerate(behind) if pos not in ("ADV", "ADJ", "ADP")), 0)
        return behind[:1] == ["DET"] or behind[amount : amount + 1] == ["NUM"]

    def _is_dated_adverb(self, index: int) -> bool:
        """'is away | until Friday': nothing but a time stands behind the adverb and its preposition."""
        behind = self.tokens[index + 2 : index + 3]
        dated = bool(behind) and (behind[0].lower in self.words.nouns.time or behind[0].pos == "NUM")
        return dated and self.tokens[index].lower in self.words.whereabouts

    def _behind_inverted_subject(self, index: int) -> int:
        """Place behind the subject of a question ('Is the plan | dead?')."""
        group, tokens, size = self.group, self.tokens, len(self.tokens)
        bare = group.start + 1 == group.end
        if not bare or index >= size or tokens[index].pos not in NOMINAL or not self.asks:
            return index
        end = base_end(tokens, index)
        while end > index + 1 and tokens[end - 1].pos == "ADJ":
            end -= 1  # 'Is Ann Lee | old enough?'
        if tokens[index].pos != "PRON" and (end >= size or tokens[end].pos not in ("ADJ", "DET", "ADP")):
            return index
        group.inner_subject = (index, end)
        return end

    def _heads_complement(self, index: int) -> bool:
        """Whether a noun or adjective phrase begins here, or a pronoun with a partitive ('all of')."""
        token = self.tokens[index]
        if token.pos == "PRON":
            return index + 1 < len(self.tokens) and self.tokens[index + 1].lower == self.words.nouns.of
        return token.pos in NOMINAL

    def _nominal_head(self, index: int) -> None:
        """Head of the noun phrase or adjective phrase at `index`, through partitives."""
        tokens, group = self.tokens, self.group
        if tokens[index].lower in self.words.negating_determiner:
            group.negated = True
        end = before_time(tokens, index, base_end(tokens, index), self.words.nouns)
        group.head = head_index(tokens, index, end)
        if tokens[end - 1].pos == "ADJ" and tokens[index].pos == "NUM":
            group.head = end - 1  # '30% | lower', 'two years | older'
        while (
            end + 1 < len(tokens)
            and tokens[end].lower == self.words.nouns.of
            and tokens[group.head].lower in self.words.nouns.partitive
            and tokens[group.head].lower not in self.words.shared
            and tokens[end + 1].pos in NOMINAL
        ):
            index, end = end + 1, before_time(tokens, end + 1, base_end(tokens, end + 1), self.words.nouns)
            group.head = head_index(tokens, index, end)


def behind_participle(tokens: Sequence[Token], end: int) -> int:
    """'remain closed', 'felt deeply hurt': behind a participle that says what the subject is, and is no clause of its own."""
    place = next((place for place in range(end, len(tokens)) if tokens[place].pos != "ADV"), None)
    return place + 1 if place is not None and tokens[place].form == "part" else end
