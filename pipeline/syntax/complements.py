"""The head of a copula's predicate: its adjective or noun, also behind a preposition, without a time behind it."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.asides import behind_aside, behind_grading, behind_itself
from pipeline.syntax.nouns import base_end, before_name, before_time, behind_graded, head_index
from pipeline.syntax.parts import NAMING, NOMINAL
from pipeline.syntax.predicate import SKIPPED, Predicate
from pipeline.syntax.predicatewords import QUOTES, PredicateWords, bounds, denies
from pipeline.syntax.timephrases import behind_inserted


def is_to(token: Token, words: PredicateWords) -> bool:
    """The word before an infinitive."""
    return token.pos == "PART" and token.lower in words.to


def place_of_to(tokens: list[Token], verb: int, words: PredicateWords) -> int:
    """Where the word before an infinitive would stand: 'began | to | leave', 'began | to | slowly leave'."""
    before = verb - 2 if verb > 1 and tokens[verb - 1].lower in QUOTES else verb - 1
    split = before > 0 and tokens[before].pos in SKIPPED and not is_to(tokens[before], words)
    return before - 1 if split and is_to(tokens[before - 1], words) else before


def adjective_behind(tokens: list[Token], at: int, words: PredicateWords) -> tuple[int, str, str]:
    """Place, form and lemma of the word after a copula that a chain may hang on."""
    index = at
    while index < len(tokens) and (tokens[index].pos in SKIPPED or tokens[index].lower in words.graded):
        if is_to(tokens[index], words):
            break
        index += 1
    if any(token.lower in words.whereabouts for token in tokens[at:index]):
        return at, "", ""  # 'is here | to help'
    if index < len(tokens) and (("passive", tokens[index].lemma) in words.chains):
        return index + 1, "passive", tokens[index].lemma
    faulted = index + 1 < len(tokens) and tokens[index + 1].lower in words.faulting
    return at, "faulting" if faulted else "progressive", words.copula


class Complement:
    """Reads what stands behind the copula that ends a verb group."""

    def __init__(self, tokens: list[Token], group: Predicate, words: PredicateWords, asks: bool) -> None:
        """`asks`: the group opens a question, so that its subject may stand first."""
        self.tokens = tokens
        self.group = group
        self.words = words
        self.asks = asks

    def find(self) -> None:
        """The adjective or noun behind a copula, also in a prepositional phrase ('was in doubt'); an adverb only at the end."""
        group, tokens, size = self.group, self.tokens, len(self.tokens)
        index = behind_aside(tokens, self._behind_inverted_subject(group.end))
        index = behind_inserted(tokens, behind_itself(tokens, index, self.words.reflexive), self.words.nouns)
        adverb = -1
        while index < size and self._is_light(index):
            if tokens[index].pos == "PART" and tokens[index].lower in self.words.to:
                group.head = adverb if self._is_place(adverb) else group.head  # 'is here | to help'
                return
            group.negated |= denies(tokens, index, self.words)
            if self._measures(index):
                group.head = index
                return
            adverb = adverb if self._is_place(adverb) else index
            index += 2 if self._joins_adverbs(index) else 1
        if index >= size or tokens[index].pos == "PUNCT" or (adverb >= 0 and self._is_dated_adverb(adverb, index)):
            if adverb >= 0 and (tokens[adverb].pos == "ADV" or self._is_place(adverb)):
                group.head = adverb
            return
        if tokens[index].pos == "ADP":
            if self._opens_clause(index):  # 'be | there | if'
                group.head = adverb if adverb == index - 1 and self._is_place(adverb) else group.head
                return
            pointed = adverb == index - 1 and self._is_pointed(adverb, index)
            if index + 1 == size or pointed or not self._governs(index):
                group.head = adverb if pointed or (adverb == index - 1 and self._is_place(adverb)) else index
                return
            index = behind_grading(tokens, index + (2 if tokens[index + 1].lower in QUOTES else 1))
        self._noun_or_adjective(self._behind_degree(index))

    def _is_pointed(self, adverb: int, index: int) -> bool:
        """'is | there | at noon', 'was | up | in the third quarter'; but 'is up for grabs'."""
        word, nouns = self.tokens[adverb].lower, self.words.nouns
        behind = self.tokens[index + 1 : index + 4]
        place = int(behind[0].pos == "DET") if behind else 0
        place += place + 1 < len(behind) and behind[place].pos in ("ADJ", "NUM")
        timed = place < len(behind) and (behind[place].lower in nouns.time or behind[place].lemma in nouns.periods)
        return word in self.words.pointed_places or (timed and word in self.words.directions)

    def _noun_or_adjective(self, index: int) -> None:
        """The head of the phrase at `index`, if it can be what the subject is."""
        tokens, size = self.tokens, len(self.tokens)
        if index + 1 < size and tokens[index].pos == "ADJ" and tokens[index + 1].pos == "DET":
            index += tokens[index + 1].lower in self.words.indefinite or tokens[index].lower in self.words.hedging
        if tokens[index].lower in self.words.measured or tokens[index].pos == "ADV" or self._is_pronoun(index):
            self.group.head = index
        elif self._heads_complement(index) or (index + 1 < size and self._opens_quotation(index + 1)):
            self._nominal_head(self._past_coordinated(self._inside_marks(index)))

    def _is_pronoun(self, index: int) -> bool:
        """'That was | me.', 'This is | it, he thought': a pronoun that ends its clause, behind its subject (not 'So was he')."""
        tokens, start = self.tokens, self.group.start
        ends = index + 1 == len(tokens) or (tokens[index + 1].pos == "PUNCT" and not self._opens_quotation(index + 1))
        return tokens[index].pos == "PRON" and ends and start > 0 and tokens[start - 1].pos in NOMINAL and not self.asks

    def _opens_quotation(self, index: int) -> bool:
        """Whether a mark behind a pronoun opens what is quoted: 'were any | "nefarious plans"'."""
        mark, behind = self.tokens[index], self.tokens[index + 1 : index + 2]
        apart = self.tokens[index - 1].pos == "PRON" and self.tokens[index - 1].end < mark.start
        return mark.lower in QUOTES and apart and bool(behind) and mark.end == behind[0].start

    def _is_light(self, index: int) -> bool:
        """Whether a word behind the copula is an adverb or mark: 'is | not there', 'is | "unfair"', 'is | all about it'."""
        token, behind = self.tokens[index], self.tokens[index + 1 : index + 2]
        if token.lower in self.words.unseen and token.pos != "ADV":  # but 'is not at | all | safe'
            first = behind[0] if behind else token  # 'were | both up'
            placed = first is not token and (first.pos == "ADP" or first.lower in self.words.directions)
            return token.lower in QUOTES or (placed and not self._is_of(index + 1))
        return token.pos in SKIPPED or (token.pos == "PRON" and self._is_place(index))

    def _is_of(self, index: int) -> bool:
        return self.tokens[index].lower == self.words.nouns.of

    def _is_place(self, index: int) -> bool:
        return index >= 0 and self.tokens[index].lower in self.words.whereabouts

    def _governs(self, index: int) -> bool:
        """Whether a preposition has a noun behind it: 'in doubt', 'in "serious trouble"', but 'behind us'."""
        tokens = self.tokens
        place = behind_grading(tokens, index + 1 + (tokens[index + 1].lower in QUOTES))
        if place >= len(tokens) or tokens[place].pos not in NOMINAL:
            return False
        return self._heads_complement(place) or tokens[place + 1 : place + 2] == [] or tokens[place + 1].form == "fin"

    def _opens_clause(self, index: int) -> bool:
        """'is | that the bridge leaks', 'is | because it leaks', but 'is that bridge', 'is because of it'."""
        tokens = self.tokens
        if tokens[index].lower not in self.words.asking or not any(token.form == "fin" for token in tokens[index:]):
            return False
        first, second = tokens[min(index + 1, len(tokens) - 1)], tokens[index + 2 : index + 3]
        single = first.pos == "NOUN" and first.lower == first.lemma and first.lower not in self.words.quantity
        return first.lower != self.words.nouns.of and not (single and not (second and second[0].form))

    def _behind_degree(self, index: int) -> int:
        """Place behind 'a little', 'a little bit', 'a lot' before an adjective ('a little | hard'), else `index`."""
        opening = self.tokens[index : index + 3]
        if len(opening) < 3 or opening[0].pos != "DET" or opening[1].lower not in self.words.degree:
            return index
        behind = index + 2 + (opening[2].lower in self.words.degree)
        words = self.tokens[behind : behind + 2]
        names = any(word.pos in NAMING or word.pos == "ADJ" for word in words[1:2])
        bare = bool(words) and words[0].pos in ("ADJ", "ADV") and not names
        return behind if bare else index

    def _past_coordinated(self, index: int) -> int:
        """Place behind what is joined before the noun: 'a good, | decent man', 'an old, | fairly worn path', 'four or | five
        people', else `index`."""
        tokens, size = self.tokens, len(self.tokens)
        end = base_end(tokens, index)
        if end + 1 >= size or tokens[end].lower not in self.words.joining:
            return index
        place = end + 1
        while tokens[end].pos == "CCONJ" and place + 1 < size and tokens[place].pos == "ADV":
            place += 1  # 'a simple or | even | an orderly process'
        last, behind = tokens[end - 1].pos, base_end(tokens, place)
        counted = last == "NUM" and tokens[place].pos == "NUM" and tokens[end].pos in ("CCONJ", "ADP")
        determined = tokens[index].pos == "DET" or (index and tokens[index - 1].lower in QUOTES)
        kinds = ("ADJ", "DET", "NOUN") if tokens[end].pos == "CCONJ" else ("ADJ", "ADV", "NOUN")
        described = determined and last == "ADJ" and tokens[end].pos != "ADP" and tokens[place].pos in kinds
        return place if (counted or described) and tokens[behind - 1].pos in NAMING else index

    def _joins_adverbs(self, index: int) -> bool:
        """'socially | and | economically disruptive', 'truly | , | gravely ill'"""
        behind = self.tokens[index : index + 4]
        joined = [token.pos for token in behind[:3]] in (["ADV", "CCONJ", "ADV"], ["ADV", "PUNCT", "ADV"])
        return joined and (behind[1].pos == "CCONJ" or (behind[1].lower == "," and behind[-1].pos == "ADJ"))

    def _owner_end(self, index: int) -> int:
        """Place of the 's of an owner ('the party| 's | "last" chance'), or `index`."""
        place = index
        while place + 1 < len(self.tokens) and self.tokens[place].pos in ("DET", "ADJ", "NOUN", "PROPN"):
            place += 1
        owns = self.tokens[place].pos == "PART" and self.tokens[place].start == self.tokens[place - 1].end
        return place if owns else index

    def _inside_marks(self, index: int) -> int:
        """Place behind what stands before a quoted part: a determiner and adjectives ('a major "turning point"'), a pronoun."""
        tokens, place = self.tokens, self._owner_end(index)
        behind = tokens[index + 1 : index + 2]
        counts = place > index or (tokens[index].pos == "PRON" and behind != [] and behind[0].lower in QUOTES)
        while place + 2 < len(tokens) and (tokens[place].pos in ("DET", "ADJ") or counts):
            place, counts = place + 1, False
            opens = tokens[place - 1].end < tokens[place].start and tokens[place].end == tokens[place + 1].start
            if opens and tokens[place].lower in QUOTES:
                if noun := self._behind_quoted(place):
                    return noun
                if tokens[place + 1].pos in NOMINAL or tokens[place + 1].pos == "ADV":
                    return place + 1
        return index

    def _behind_quoted(self, mark: int) -> int:
        """Place of the noun behind quoted words that describe it ('a "highly complex" | inquiry'), else 0."""
        tokens = self.tokens
        closing = next((at for at in range(mark + 1, min(mark + 6, len(tokens) - 1)) if tokens[at].lower in QUOTES), 0)
        described = closing > 0 and tokens[closing - 1].pos != "PUNCT"  # not 'a "liar," | Lee said'
        last = tokens[base_end(tokens, closing + 1) - 1] if described else tokens[mark]
        return closing + 1 if last.pos == "NOUN" and tokens[closing + 1].pos in ("NOUN", "ADJ", "PROPN") else 0

    def _measures(self, index: int) -> bool:
        """'up 4 percent', 'down by half', 'down over 4 percent', 'down by a low percentage': an amount measures the predicate."""
        if self.tokens[index].lower not in self.words.directions:
            return False
        behind = [token.pos for token in self.tokens[index + 1 : index + 4]]
        if behind[:2] == ["ADP", "DET"] and self.tokens[index + 1].lower in self.words.measuring:
            return True
        amount = next((at for at, pos in enumerate(behind) if pos not in ("ADV", "ADJ", "ADP")), 0)
        return behind[:1] == ["DET"] or behind[amount : amount + 1] == ["NUM"]

    def _is_dated_adverb(self, adverb: int, index: int) -> bool:
        """'is away | until Friday', 'is here | this week', '| three days later': nothing but a time stands behind the adverb."""
        place = index + (self.tokens[index].pos == "ADP")
        behind = self.tokens[place : place + 2]
        opens = bool(behind) and (
            behind[0].lower in self.words.nouns.time or (place > index and behind[0].pos == "NUM")
        )
        counted = len(behind) > 1 and behind[0].pos in ("DET", "NUM") and behind[1].lemma in self.words.nouns.periods
        dated = opens or counted
        return dated and self._is_place(adverb)

    def _behind_inverted_subject(self, index: int) -> int:
        """Place behind the subject of a question: 'Is the plan | dead?', 'Is the head of the port | ill?'; behind 'what' a noun
        is what is asked for ('What is | the outcome of the talks?')."""
        group, tokens, size = self.group, self.tokens, len(self.tokens)
        bare = group.start + 1 == group.end
        if not bare or index >= size or tokens[index].pos not in NOMINAL or not self.asks:
            return index
        end = base_end(tokens, index)
        while end + 1 < size and self._is_of(end) and tokens[end + 1].pos in NOMINAL:
            end = base_end(tokens, end + 1)
        while end > index + 1 and tokens[end - 1].pos == "ADJ":
            end -= 1  # 'Is Ann Lee | old enough?'
        if tokens[index].pos != "PRON" and group.start and tokens[group.start - 1].pos == "PRON":
            return index
        behind = next((token.pos for token in tokens[end:] if token.pos != "ADV"), "")
        if tokens[index].pos != "PRON" and behind not in ("ADJ", "DET", "ADP"):
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
        if tokens[index].lower in self.words.negating_determiner and not bounds(tokens, index, self.words):
            group.negated = True
        end = behind_graded(tokens, index, before_time(tokens, index, base_end(tokens, index), self.words.nouns))
        followed = end < len(tokens) and tokens[end].form == "fin" and not self.asks
        own = before_name(tokens, end) if followed and tokens[index].pos == "DET" else 0
        if own or (followed and tokens[end].pos == "AUX" and tokens[end - 1].pos in NAMING):
            # 'The problem is | Falk is late', 'I am sure | Falk is late', 'It is a sign | Falk is late', 'likely | it is late'
            index -= index > group.end and tokens[index - 1].pos == "ADJ"
            group.head = own or (index if tokens[index].pos == "ADJ" else group.head)
            return
        group.head = head_index(tokens, index, end)
        if tokens[group.head].pos == "DET" and end < len(tokens) and tokens[end].pos == "ADV":
            group.head = end  # 'the | only | to leave'
        if tokens[end - 1].pos == "ADJ" and tokens[index].pos == "NUM":
            group.head = end - 1  # '30% | lower', 'two years | older'
        while (
            end + 1 < len(tokens)
            and tokens[end].lower == self.words.nouns.of
            and tokens[group.head].lower in self.words.nouns.partitive
            and tokens[group.head].lower not in self.words.shared
            and tokens[end + 1].pos in NOMINAL
            and tokens[end + 1].pos != "PRON"
        ):
            index = self._inside_marks(end + 1)  # 'one of the | “best” places'
            end = before_time(tokens, index, base_end(tokens, index), self.words.nouns)
            inner = head_index(tokens, index, end)
            if tokens[inner].pos in ("NUM", "DET") or tokens[inner].lower in self.words.nouns.partitive:
                return  # 'is one of | several', 'was one of | two who left'
            group.head = inner


def behind_town(tokens: list[Token], index: int, words: PredicateWords) -> int:
    """Place behind a named place between a copula and a form in -ing ('was | in nearby Nes City | working'), else `index`."""
    if tokens[index - 1].lemma != words.copula or tokens[index].lower not in words.placing:
        return index
    end = index + 1
    while end < len(tokens) and tokens[end].pos in ("ADJ", "PROPN"):
        end += 1
    named = end > index + 1 and tokens[end - 1].pos == "PROPN"
    return end if named and end < len(tokens) and tokens[end].form == "ger" else index
