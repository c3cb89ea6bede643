"""Tokens -> predicates: verb groups with their head word, tense, perfect, negation and modality.

A predicate runs from its first auxiliary to its last verb ('had been scheduled to sign'). What a chain of verbs does to
its last one is data: `lang/xx/clauses.toml` [[chain]].
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.asides import behind_aside, behind_phrase, behind_repeated, is_likened, joins_adverbs
from pipeline.syntax.complements import Complement, adjective_behind, behind_town, is_to, place_of_to
from pipeline.syntax.conditions import is_condition_behind
from pipeline.syntax.inversion import denies_in_front, inverting_places, last_inverting, opens_clause, resumes
from pipeline.syntax.nouns import NOMINAL, base_end
from pipeline.syntax.predicate import SKIPPED, Predicate, behind_participle
from pipeline.syntax.predicatewords import QUOTES, Chain, PredicateWords, denies, has_none
from pipeline.syntax.timedacts import is_bygone_act, is_timed_act
from pipeline.syntax.timephrases import behind_time, behind_when


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


class _Reader:
    """Reads one predicate from its first verb on."""

    def __init__(self, tokens: list[Token], words: PredicateWords) -> None:
        self.tokens = tokens
        self.words = words
        self.inverting = inverting_places([token.lower for token in tokens], words.inverting, words.resuming)

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

    def _modal(self, index: int, first: Token) -> str:
        """The modal that a finite verb is, '' if it is none."""
        if first.lower in self.words.modals:
            return first.lower if first.pos == "AUX" or self._is_before_verb(index) else ""
        return first.lemma if first.pos == "AUX" and first.lemma in self.words.modals else ""

    def _is_before_verb(self, index: int) -> bool:
        """'need not', 'need go': a full verb only so stands for a modal ('need a leader')."""
        return any(one.form == "inf" or one.lower in self.words.negation for one in self.tokens[index + 1 : index + 2])

    def _negation_before(self, index: int) -> None:
        for back in range(index - 1, max(-1, index - 4), -1):
            self.group.negated |= denies(self.tokens, back, self.words)
            if self.tokens[back].pos not in SKIPPED:
                return

    def _auxiliaries(self, index: int) -> None:
        """Extend over auxiliaries to the main verb."""
        group, tokens = self.group, self.tokens
        while tokens[index].pos == "AUX" or self._is_inchoative(index):
            lemma = tokens[index].lemma
            role = lemma if lemma in self.words.takes else "modal"
            group.verb = group.head = index
            group.end = index + 1
            following = self._verb_after(index + 1, self.words.takes[role], index == group.start)
            following = following or behind_repeated(tokens, index + 1, self.words.copula)
            if following is None:
                group.negated |= role != self.words.copula and self._is_denied(index + 1)
                return
            group.perfect = group.perfect or role == self.words.perfect
            if role in (self.words.copula, self.words.inchoative):
                group.passive = tokens[following].form == "part"
            index = following
        group.verb = group.head = index
        group.end = index + 1
        if group.form == "part" and group.start == index:
            group.perfect = group.passive = True

    def _is_denied(self, index: int) -> bool:
        """'he says he did | not', 'has | no bridge': an auxiliary without its verb; not 'has | no doubt'."""
        return index < len(self.tokens) and denies(self.tokens, index, self.words)

    def _is_phrase(self, index: int) -> bool:
        """'would | in fact | be', 'has | more than | doubled', 'was | 65% | contained'"""
        words = [token.lower for token in self.tokens[index : index + 2]]
        verb = self.tokens[index + 2].lemma if index + 2 < len(self.tokens) else ""
        share = verb in self.words.in_part and words[1] in self.words.percent and self.tokens[index].pos == "NUM"
        return share or tuple(words) in self.words.phrases or verb in self.words.surpassing.get(tuple(words), ())

    def _is_inchoative(self, index: int) -> bool:
        """'got stuck', 'get married': with a participle directly behind it, this verb is an auxiliary."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return self.tokens[index].lemma == self.words.inchoative and following is not None and following.form == "part"

    def _verb_after(self, index: int, forms: frozenset[str], may_invert: bool) -> int | None:
        """Index of the verb that an auxiliary before `index` waits for; adverbs, 'not' and an inverted subject between."""
        tokens, size = self.tokens, len(self.tokens)
        negated = False
        inverted: tuple[int, int] | None = None
        while index < size:
            token = tokens[index]
            if token.form:
                if token.form not in forms and not (token.pos == "AUX" and token.form in forms):
                    return None
                self.group.negated |= negated
                self.group.inner_subject = self.group.inner_subject or inverted
                return index
            if token.lower == "(" and behind_aside(tokens, index) > index:
                index = behind_aside(tokens, index)
            elif (
                (token.pos in SKIPPED and not is_to(token, self.words))
                or token.lower in self.words.unseen
                or token.text in "[]"
            ):
                negated |= denies(self.tokens, index, self.words)
                index += 1
            elif self._is_phrase(index):
                index += 2
            elif joins_adverbs(tokens, index):
                index += 1  # 'has never, | ever been', 'was partly | or wholly owned'
            elif (
                behind := max(
                    behind_time(tokens, index, self.words.nouns),
                    behind_town(tokens, index, self.words),
                    behind_aside(tokens, index),
                )
            ) > index:
                index = behind
            elif may_invert and inverted is None and token.pos in NOMINAL and self._may_invert(token):
                end = behind_phrase(tokens, base_end(tokens, index), forms)
                inverted = (index, end)
                index = end
            else:
                break
        return None

    def _may_invert(self, token: Token) -> bool:
        """Whether a subject may stand behind the first verb: a noun only where the sentence begins or asks."""
        if token.pos == "PRON" or self.group.condition:
            return True
        if not self._opens():
            return False
        start = self.group.start
        free = start == 0 or self._asks() or token.pos == "ADJ"  # 'were | more told'
        return free or self._fronted() >= 0 or not resumes(self.tokens, start, self.words)

    def _asks(self) -> bool:
        return any(token.lower == "?" for token in self.tokens)

    def _opens(self) -> bool:
        return opens_clause(self.tokens, self.group.start, self._fronted(), self.words)

    def _fronted(self) -> int:
        """Place of what puts the subject behind the verb that is read; -1 if nothing does."""
        return last_inverting(self.inverting, self.group.start)

    def _chains(self) -> None:
        """Follow 'plans to', 'is expected to', 'is due to', 'is going to' to the lower verb."""
        group = self.group
        while (step := self._chain()) is not None:
            chain, verb = step
            if group.modality == "asserted":
                plain = chain.past if self._is_plain_past() else chain.modality
                group.modality = chain.perfect if group.perfect else plain
            group.negated |= chain.negated
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
            form, lemma = "active", verb.lemma
            if verb.form == "ger" and group.verb > group.start:
                chain = self.words.chains.get(("progressive", lemma))
                if chain:
                    form = "progressive"
            called = self._called_for(at, lemma)
            if called is not None:
                return called
            if ("noun", lemma) in self.words.chains:
                bound = at < len(tokens) and tokens[at].pos == "ADP"
                noun, behind = self._chain_noun(at), behind_when(tokens, at, self.words.nouns) if bound else at
                form, at = ("noun", noun) if noun else ("until", behind) if behind > at else (form, at)
        chain = self.words.chains.get((form, lemma))
        infinitive = self._infinitive(at) if chain else None
        if infinitive is None and chain and chain.negated:
            infinitive = self._infinitive(behind_when(tokens, at, self.words.nouns))
        if infinitive is not None and self._repeats(infinitive):
            return None
        if infinitive is None and chain and chain.bare and at < len(tokens) and tokens[at].form == "inf":
            infinitive = at
        if chain and infinitive:
            group.negated |= denied
            return None if chain.act and self._is_over(infinitive) else (chain, infinitive)
        chain = self.words.chains.get(("gerund", lemma))
        return (chain, at) if chain and at < len(tokens) and tokens[at].form == "ger" else None

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
            Complement(tokens, group, self.words, self._asks() and self._opens()).find()
        elif verb.lemma in self.words.linking or (group.passive and verb.lemma in self.words.finding):
            group.end = behind_participle(tokens, group.end)
        elif has_none(tokens, group.end, verb, self.words):
            group.negated = True
