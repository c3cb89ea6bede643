"""Tokens -> predicates: verb groups with their head word, tense, perfect, negation and modality.

A predicate runs from its first auxiliary to its last verb ('had been scheduled to sign'). What a chain of verbs does to
its last one is data: `lang/xx/clauses.toml` [[chain]].
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.asides import is_likened
from pipeline.syntax.auxiliaries import AuxiliaryReader
from pipeline.syntax.complements import Complement, adjective_behind, is_to, place_of_to
from pipeline.syntax.conditions import is_condition_behind
from pipeline.syntax.inversion import denies_in_front
from pipeline.syntax.nouns import base_end
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import SKIPPED, Predicate, behind_participle
from pipeline.syntax.predicatewords import QUOTES, Chain, PredicateWords, denies, has_none
from pipeline.syntax.timedacts import is_bygone_act, is_timed_act
from pipeline.syntax.timephrases import behind_when


def find_predicates(tokens: list[Token], words: PredicateWords) -> list[Predicate]:
    """The predicates of a sentence from left to right; they do not overlap."""
    found: list[Predicate] = []
    reader = _Reader(tokens, words)
    behind = 0
    for index in [place for place, token in enumerate(tokens) if token.form]:
        if index >= behind and not is_likened(tokens, index, words):
            found.append(reader.read(index))
            behind = found[-1].end
    return found


class _Reader(AuxiliaryReader):
    """Reads one predicate from its first verb on."""

    def read(self, index: int) -> Predicate:
        tokens = self.tokens
        first = tokens[index]
        before = place_of_to(tokens, index, self.words)
        to = before >= 0 and first.form == "inf" and is_to(tokens[before], self.words)
        start = before if to else index
        group = Predicate(start, index + 1, index, index, first.form, first.tense, first, to=to)
        if first.form == "fin":
            group.modal = self._modal(index, first)
            group.condition = is_condition_behind(tokens, index, self.words)
        self.group = group
        for place in {start, index}:  # 'not | to leave', 'to not | leave'
            self._negation_before(place)
        self._auxiliaries(index)
        group.condition = group.condition and group.inner_subject is not None
        if group.inner_subject:
            group.negated |= denies_in_front(self.tokens, self._fronted(), start, self.words)
        self._chains()
        self._complement()
        group.last_form = tokens[group.verb].form
        if group.modal and (group.modality == "asserted" or self.words.modals[group.modal] != "planned"):
            group.modality = self.words.modals[group.modal]
        return group

    def _chains(self) -> None:
        """Follow 'plans to', 'is expected to', 'is due to', 'is going to' to the lower verb."""
        group = self.group
        while (step := self._chain()) is not None:
            chain, verb = step
            if group.modality == "asserted":
                plain = chain.past if self._is_plain_past() else chain.modality
                group.modality = chain.perfect if group.perfect else plain
            group.negated ^= chain.negated  # 'did not fail to meet'
            group.perfect = group.passive = False
            self._auxiliaries(verb)

    def _repeats(self, infinitive: int) -> bool:
        """'agreed to | do so': it stands for a verb told before."""
        words = [token.lower for token in self.tokens[infinitive : infinitive + 2]]
        return tuple(words) in self.words.repeating

    def _is_plain_past(self) -> bool:
        group = self.group
        return group.tense == "past" and not group.modal and not group.perfect

    def _chain(self) -> tuple[Chain, int] | None:
        """The chain that begins with the group's verb, and the place of the verb that it leads to."""
        tokens, group = self.tokens, self.group
        verb = tokens[group.verb]
        at, denied = group.end, False
        ready = verb.lemma in self.words.linking and adjective_behind(tokens, at, self.words)
        if ready and ready[1] == "passive":
            at, form, lemma = ready  # 'looks set to close'
        elif verb.lemma == self.words.copula and verb.pos == "AUX":
            at, form, lemma = adjective_behind(tokens, at, self.words)
            # 'was | not | able to'
            denied = any(denies(tokens, place, self.words) for place in range(group.end, at - 1))
        elif verb.lemma not in self.words.chained:
            return None
        elif group.passive:
            form, lemma = "passive", verb.lemma
        else:
            lemma = verb.lemma
            called = self._called_for(at, lemma)
            if called is not None:
                return called
            form, at = self._active_form(verb, at)
        chain = self.words.chains.get((form, lemma))
        infinitive = self._lower_verb(chain, at) if chain else None
        if chain and infinitive:
            group.negated |= denied
            return None if chain.act and self._is_over(infinitive) else (chain, infinitive)
        chain = self.words.chains.get(("gerund", lemma))
        return (chain, at) if chain and at < len(tokens) and tokens[at].form == "ger" else None

    def _active_form(self, verb: Token, at: int) -> tuple[str, int]:
        """How an active verb begins a chain, and behind which token: 'is going', 'have plans', 'wait until May'."""
        tokens, chains = self.tokens, self.words.chains
        if ("noun", verb.lemma) in chains:
            noun = self._chain_noun(at)
            if noun:
                return "noun", noun
            bound = at < len(tokens) and tokens[at].pos == "ADP"
            behind = behind_when(tokens, at, self.words.nouns) if bound else at
            if behind > at:
                return "until", behind
        progressive = verb.form == "ger" and self.group.verb > self.group.start
        return "progressive" if progressive and chains.get(("progressive", verb.lemma)) else "active", at

    def _lower_verb(self, chain: Chain, at: int) -> int | None:
        """The verb that a chain leads to: an infinitive, maybe behind a time or without "to"."""
        infinitive = self._infinitive(at)
        if infinitive is None and chain.negated:
            infinitive = self._infinitive(behind_when(self.tokens, at, self.words.nouns))
        if infinitive is not None:
            return None if self._repeats(infinitive) else infinitive
        return at if chain.bare and at < len(self.tokens) and self.tokens[at].form == "inf" else None

    def _is_over(self, infinitive: int) -> bool:
        """'On Friday they agreed to sign', 'agreed to sign yesterday': is the time that of the verb above the infinitive?"""
        timed = (self.tokens, self.group)
        return is_timed_act(*timed, self.words.nouns) or is_bygone_act(*timed, infinitive, self.words.nouns)

    def _called_for(self, at: int, lemma: str) -> tuple[Chain, int] | None:
        """The verb of 'let's go': behind a pronoun and adverbs."""
        chain = self.words.chains.get(("hortative", lemma))
        if chain is None or self.group.start + 1 != at or at >= len(self.tokens):
            return None
        if self.group.start and self.tokens[self.group.start - 1].pos in NOMINAL:
            return None  # 'They let us go'
        place = at + 1
        while place < len(self.tokens) and self.tokens[place].pos in SKIPPED:
            place += 1
        called = self.tokens[at].lower in self.words.hortative and place < len(self.tokens)
        return (chain, place) if called and self.tokens[place].form == "inf" else None

    def _chain_noun(self, at: int) -> int | None:
        """End of 'no plans' after 'have', which hands its infinitive the event."""
        tokens = self.tokens
        if at >= len(tokens) or tokens[at].pos not in NOMINAL:
            return None
        end = base_end(tokens, at)
        if tokens[end - 1].lemma not in self.words.chain_nouns:
            return None
        if tokens[at].lower in self.words.negating_determiner:
            self.group.negated = True
        return end

    def _infinitive(self, at: int) -> int | None:
        """Index of the verb of 'to sign' at `at`; adverbs may stand around 'to'."""
        seen = negated = False
        for index in range(at, min(len(self.tokens), at + 5)):
            token = self.tokens[index]
            if seen and token.form == "inf":
                self.group.negated |= negated
                return index
            if is_to(token, self.words):
                seen = True
            elif token.pos not in SKIPPED and token.lower not in QUOTES:
                return None
            else:
                negated |= denies(self.tokens, index, self.words) or token.lower in self.words.pending
        return None

    def _complement(self) -> None:
        """The head of a copula is its adjective or noun; 'no' before an object negates."""
        tokens, group = self.tokens, self.group
        verb = tokens[group.verb]
        if verb.pos == "AUX" and verb.lemma == self.words.copula:
            group.copula = True
            if tokens[group.end : group.end + 1] and tokens[group.end].form == "inf":
                group.head, group.end = group.end, group.end + 1  # 'all he had to do was | win'
                return
            Complement(tokens, group, self.words, self._asks() and self._opens()).find()
        elif verb.lemma in self.words.linking or (group.passive and verb.lemma in self.words.finding):
            group.end = behind_participle(tokens, group.end)
        elif has_none(tokens, group.end, verb, self.words):
            group.negated = True
