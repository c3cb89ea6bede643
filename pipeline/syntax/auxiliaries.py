"""A verb group from its first auxiliary to its main verb: 'had not yet been scheduled', 'Did the mayor leave?'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.asides import behind_aside, behind_phrase, behind_repeated, joins_adverbs
from pipeline.syntax.complements import behind_town, is_to
from pipeline.syntax.inversion import inverting_places, last_inverting, opens_clause, resumes
from pipeline.syntax.nouns import base_end
from pipeline.syntax.parts import HEADS, NOMINAL
from pipeline.syntax.predicate import SKIPPED, Predicate
from pipeline.syntax.predicatewords import PredicateWords, denies
from pipeline.syntax.timephrases import behind_spell, behind_time


class AuxiliaryReader:
    """Reads the auxiliaries of one predicate, with what stands between them."""

    def __init__(self, tokens: list[Token], words: PredicateWords) -> None:
        """Nothing is read yet; `group` is the predicate that is being read."""
        self.tokens = tokens
        self.words = words
        self.inverting = inverting_places([token.lower for token in tokens], words.inverting, words.resuming)
        self.group: Predicate

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
                self._supposed_to(index + 1)
                return
            group.perfect = group.perfect or role == self.words.perfect
            if role in (self.words.copula, self.words.inchoative):
                group.passive = tokens[following].form == "part"
            index = following
        group.verb = group.head = index
        group.end = index + 1
        if group.form == "part" and group.start == index:
            group.perfect = group.passive = True

    def _supposed_to(self, index: int) -> None:
        """'Were | the mayor | to sign it': a subject before 'to', behind a copula that supposes."""
        group, tokens = self.group, self.tokens
        supposes = group.verb == group.start and group.first.lower in self.words.supposing
        if not supposes or group.first.lemma != self.words.copula or not tokens[index : index + 1]:
            return
        if tokens[index].pos in NOMINAL and self._may_invert(tokens[index]):
            end = base_end(tokens, index)
            if end + 1 < len(tokens) and tokens[end].pos == "ADP" and tokens[end + 1].pos in NOMINAL:
                end = base_end(tokens, end + 1)  # 'Were | the mayor of Ostby | to sign it'
            named = tokens[end - 1].pos in HEADS  # not 'who were | unable to leave'
            leads = named and end + 1 < len(tokens) and is_to(tokens[end], self.words) and tokens[end + 1].form == "inf"
            group.inner_subject, group.end = ((index, end), end) if leads else (group.inner_subject, group.end)

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
                    index if "ger" in forms else behind_spell(tokens, index, self.words.nouns),
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
