"""Opens the clause of an infinitive, a participle or an -ing form without auxiliary."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.beforesubject import joined_by_time
from pipeline.syntax.clauserules import ClauseRules
from pipeline.syntax.endedclauses import is_of_noun
from pipeline.syntax.issuedpapers import describe_paper
from pipeline.syntax.lookleft import COMMAS
from pipeline.syntax.nouns import base_end
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.parts import HEADS, NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.verbahead import verb_ahead

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP"})
"""Parts of speech in a noun phrase and what hangs on it."""


_PARTS = frozenset({"PUNCT", "CCONJ", "SCONJ", "PRON"})
"""What begins a clause between an infinitive and a finite verb."""


class NonfiniteClauses(ClauseRules):
    """Rules for verbs that are not finite, over the same open clauses as the finite ones."""

    def add(self, left: int, predicate: Predicate) -> None:
        """Add the clause of a predicate that is not finite; the region before it begins at `left`."""
        self._note_subject(left)
        last = self.look.last_word(left, predicate.start)
        token = self.tokens[last] if last >= left else None
        joined = last > left and predicate.to and self.tokens[last].pos == "CCONJ"
        if joined and self.tokens[last - 1].lower in self.words.complement:
            self._asked(last - 1, predicate)
            return
        partner = self.clauses.partner(predicate, False, False) if token and token.pos == "CCONJ" else None
        between = joined_by_time(self.look, left, last) if partner is None and predicate.form == "part" else None
        if between is not None and self.clauses.partner(predicate, False, False) is not None:
            self.hanging.coordinate(predicate, between[0], None, between[1])
        elif partner is not None:
            self.hanging.coordinate(predicate, last, None)
        elif predicate.form == "inf":
            self._infinitive(left, predicate, last, token)
        else:
            self._participle(left, predicate, last, token)

    def _asked(self, marker: int, predicate: Predicate) -> None:
        """'has to decide | whether or not | to sell it': asks, and denies nothing."""
        governor = self.clauses.governor()
        predicate.negated = False
        subject, lower = governor.subject if governor else None, self.tokens[marker].lower
        self.clauses.push(Frame("infinitive", predicate.start, self.clauses.top(), lower, subject), predicate)

    def _note_subject(self, left: int) -> None:
        """The noun phrase that opens a clause is its subject ('His offers | for them to stay | were refused')."""
        place = self.clauses.waiting(firm=True)
        if place is None:
            return
        frame = self.clauses.stack[place]
        if frame.subject is None and frame.start >= left and self.tokens[frame.start].pos in NOMINAL:
            end = base_end(self.tokens, frame.start)
            if not (self.look.is_time(end - 1) and self._measures(frame.start, end)):
                frame.subject = (frame.start, end)

    def _measures(self, start: int, end: int) -> bool:
        """'A year | after leaving, Lee', 'Last week | a man held in Alba was freed', 'Last week | in Alba a man': whether a time
        in front is no subject."""
        if end >= len(self.tokens) or self.tokens[end].lower in self.words.preposition_too:
            return end < len(self.tokens)
        stands = self.tokens[start].lower in self.words.time and self.tokens[end].lower != self.words.of
        return stands and (self.tokens[end].pos in NOMINAL or self.tokens[end].pos == "ADP")

    def _infinitive(self, left: int, predicate: Predicate, last: int, token: Token | None) -> None:
        clauses = self.clauses
        if not predicate.to and token is not None and token.lower == "," and self._lists_infinitives():
            self.hanging.coordinate(predicate, last, None)
            return
        if not predicate.to and (token is None or token.pos == "PUNCT") and self._opens(left):
            self._command(predicate, last)
            return
        asks = last - 1 if token is not None and token.pos == "PART" and last == predicate.start - 1 else last
        if not predicate.to and token is not None and asks >= left and self.tokens[asks].lower in self.words.reasoning:
            predicate.negated = False
            self._command(predicate, asks)  # 'Why not | ask them?'
            return
        governor = clauses.governor()
        if governor is not None and self._is_result(governor, predicate):
            return
        adjoins = token is not None and last == predicate.start - 1
        marker = _marker_of(token) if token is not None and adjoins else None
        subject = governor.subject if governor else None
        start = predicate.start
        named = token is not None and adjoins and token.pos in HEADS and not self.look.is_time(last)
        if named and not self._is_where_to(governor, left, last):
            dated = self.look.ends_time(left, last)  # 'built in 2004 | to be sold'
            subject = subject if dated else (self._actor_start(left, last, governor, predicate), last + 1)
            if not self._is_its_subject(governor, predicate):
                self.hanging.wait_for_predicate(left, last)
                self._leave_participle(left, predicate)
            elif subject is not None and not dated:
                start = subject[0]
                if governor is not None and predicate.to and (predicate.passive or self._waits(governor, predicate)):
                    self.hanging.wait_for_predicate(left, last)
        clauses.push(Frame("infinitive", start, clauses.top(), marker, subject), predicate)

    def _is_where_to(self, governor: Frame | None, left: int, last: int) -> bool:
        """'went to | the port | to see it', 'gathered in | Lund | to vote': who came there does it, not the place."""
        travels = governor is not None and self.hanging.lemma(governor) in self.words.travelling
        return travels and self._is_governed(left, last)

    def _actor_start(self, left: int, last: int, governor: Frame | None, predicate: Predicate) -> int:
        """'| talks between Lee and Kim | to be held', 'told | the head of the port | to leave', 'hard for | Lee | to leave'."""
        start = self.look.phrase_start(left, last)
        if governor is None and not predicate.passive:
            return start
        whole = self.look.subject_start(left, last, joins=True)
        return start if self.tokens[whole].pos == "ADJ" and whole < start else whole

    def _lists_infinitives(self) -> bool:
        """'vowed to cut taxes, | raise wages and resign'; not 'To vote, | call us'."""
        top = self.clauses.top()
        return top is not None and top.predicate is not None and top.predicate.to and top.parent is not None

    def _is_result(self, governor: Frame, predicate: Predicate) -> bool:
        """'fell 3 percent to close at 31': what came of it is told with the verb, and has no clause of its own."""
        upper = governor.verb()
        came_about = upper.form == "fin" and upper.tense == "past" and upper.modality == "asserted"
        leads_to = self.hanging.lemma(governor) in self.words.moving
        return came_about and leads_to and predicate.to and self.tokens[predicate.verb].lemma in self.words.resulting

    def _opens(self, left: int) -> bool:
        """Whether a bare verb can be a command: it opens the sentence or a quotation."""
        top = self.clauses.top()
        return left == 0 or top is None or top.predicate is not None

    def _command(self, predicate: Predicate, last: int) -> None:
        clauses = self.clauses
        place = clauses.waiting(firm=True)
        if place is not None and clauses.stack[place].subject is None:
            clauses.close(place + 1, predicate.start)
            clauses.take(clauses.stack[place], predicate)
            return
        if all(opened != predicate.start - 1 for opened, _ in clauses.quotes):
            clauses.close(0, max(last, 0))  # not 'wore shirts reading | “Stop it” on Monday'
        clauses.push(Frame("main", predicate.start, None), predicate)

    def _is_its_subject(self, governor: Frame | None, predicate: Predicate) -> bool:
        """'asked the woman to leave', 'saw the plane go down', 'maps to be printed': the noun does it."""
        if governor is None:
            return True
        if not predicate.to:
            return True
        return self.hanging.lemma(governor) in self.words.factuality.object_infinitive or predicate.passive

    def _waits(self, governor: Frame, predicate: Predicate) -> bool:
        """'believes | the plan to close it | will fail': does a finite verb follow that no mark, conjunction or pronoun parts?"""
        if self.hanging.lemma(governor) not in self.words.clausal:
            return False
        for place in range(predicate.end, len(self.tokens)):
            token = self.tokens[place]
            if token.pos in _PARTS or self.look.is_marker(place):
                return False
            if token.form == "fin":
                return True
        return False

    def _leave_participle(self, left: int, predicate: Predicate) -> None:
        """'the plan put forward by Oslo in May to cut noise': what follows belongs to the noun again."""
        top = self.clauses.top()
        if top is not None and top.kind == "participle" and top.verb().form == "part" and predicate.start > left:
            self.clauses.end(len(self.clauses.stack) - 1, predicate.start)

    def _participle(self, left: int, predicate: Predicate, last: int, token: Token | None) -> None:
        clauses = self.clauses
        governor = clauses.governor()
        subject = governor.subject if governor else None
        if token is not None and token.pos in HEADS and token.lower not in self.words.no_subject:
            self._behind_noun(left, predicate, last)
        elif token is not None and token.lower in COMMAS:
            self._behind_comma(left, predicate, last)
        elif token is not None and _marker_of(token):
            self._leave_kept(last)
            if last > left and is_of_noun(self.hanging, predicate.start) and not self._is_governed(left, last - 1):
                self.hanging.wait_for_predicate(left, last - 1)
            frame = Frame("participle", predicate.start, clauses.top(), token.lower, subject)
            if token.lower in self.words.adverbial and token.lower not in self.words.nested:
                frame.detached = True
                self.hanging.adverbial(left, last, frame, predicate)
            else:
                clauses.push(frame, predicate)
        else:
            if token is not None and token.lower in self.words.no_subject:
                subject = (last, last + 1)
            clauses.push(Frame("participle", predicate.start, clauses.top(), None, subject), predicate)

    def _is_governed(self, left: int, noun: int) -> bool:
        """'in | a day | of campaigning': no subject stands behind a preposition."""
        before = self.look.phrase_start(left, noun) - 1
        return before >= left and self.tokens[before].pos == "ADP" and not self.look.is_marker(before)

    def _leave_kept(self, marker: int) -> None:
        """'kept the men held in May | from leaving': what is told of the object ends before what the verb goes on with."""
        denying, stack = self.words.factuality.negating_verbs, self.clauses.stack
        for place in range(len(stack) - 1, -1, -1):
            frame = stack[place]
            if frame.predicate and f"{self.hanging.lemma(frame)}-{self.tokens[marker].lower}" in denying:
                self.clauses.close(place + 1, marker)
                return

    def _behind_noun(self, left: int, predicate: Predicate, noun: int) -> None:
        """'the plan put forward'; but 'a statement saying that' tells what is said, and is no part of the upper clause."""
        clauses = self.clauses
        governor = clauses.governor()
        says = predicate.form == "ger" and not predicate.passive  # not 'with the result | being declared in May'
        says = says and self.tokens[predicate.verb].lemma in self.words.clausal
        subject: Range | None = (self.look.phrase_start(left, noun), noun + 1)
        then = self._is_then(governor, left, noun, predicate)
        subject = governor.subject if then and governor is not None else subject
        says = says and (then or not self._is_told_of(governor, self.look.phrase_start(left, noun), predicate))
        if says and governor is not None and clauses.waiting() is None:
            clauses.end(len(clauses.stack) - 1, predicate.start)
            clauses.push(Frame("participle", predicate.start, governor, None, subject, detached=True), predicate)
            return
        if then:
            clauses.push(Frame("participle", predicate.start, clauses.top(), None, subject), predicate)
            return
        self.hanging.hang_on_noun("participle", left, noun, predicate, None, None)
        describe_paper(self.look, self.clauses.stack[-1], left, predicate)

    def _is_then(self, governor: Frame | None, left: int, noun: int, predicate: Predicate) -> bool:
        """'took office in January | promising to cut taxes': who did it does this, too, not the month."""
        if governor is None or governor.predicate is None or self.clauses.waiting() is not None:
            return False
        start = self.look.phrase_start(left, noun)
        dated = self.look.is_time_phrase(max(left, start - 1), noun) and self.tokens[start].pos != "DET"
        return dated and predicate.form == "ger" and not predicate.passive and governor.predicate.tense == "past"

    def _is_told_of(self, governor: Frame | None, start: int, predicate: Predicate) -> bool:
        """'said | reports showing a loss were old': directly behind a verb that takes no mere object, with a verb to come."""
        direct = governor is not None and governor.predicate is not None and governor.predicate.end == start
        states = direct and governor is not None and self.hanging.lemma(governor) in self.words.stating
        return states and verb_ahead(self.tokens, predicate.end) < len(self.tokens)

    def _behind_comma(self, left: int, predicate: Predicate, comma: int) -> None:
        clauses = self.clauses
        noun = comma - 1
        place = clauses.waiting()
        partner = self._listed(left, predicate, noun)
        if partner is not None:
            self.hanging.coordinate(predicate, comma, None)
        elif predicate.form == "part" and noun >= left and self._is_described(left, noun):
            self.hanging.hang_on_noun("participle", *self._defined(left, noun), predicate, None, None)
        elif place is None and clauses.governor() is not None:
            main = clauses.stack[clauses.outermost_finite()]
            clauses.end(clauses.outermost_finite(), comma)
            frame = Frame("participle", predicate.start, main, None, main.subject, detached=True)
            clauses.push(frame, predicate)
        else:
            top = clauses.top()
            clauses.push(Frame("participle", predicate.start, top, None, top.subject if top else None), predicate)

    def _listed(self, left: int, predicate: Predicate, noun: int) -> int | None:
        """Place of the passive that goes on behind a time and a comma: 'was made in May, | passed in June and signed'."""
        if predicate.form != "part" or noun < left or self._is_described(left, noun):
            return None
        place = self.clauses.partner(predicate, False, False)
        return place if place is not None and self.clauses.stack[place].verb().passive else None

    def _defined(self, left: int, noun: int) -> tuple[int, int]:
        """'is | a mill in Ostby, founded in 1854': what something is, not where; else the noun before the comma."""
        governor = self.clauses.governor()
        upper = governor.predicate if governor is not None else None
        if upper is None or not upper.copula or not upper.verb + 1 < upper.head < noun:
            return left, noun
        opens = self.tokens[upper.verb + 1].lower in self.words.predicates.indefinite
        plain = all(token.pos in _PHRASE for token in self.tokens[upper.head : noun + 1])
        return (upper.verb + 1, upper.head) if opens and plain else (left, noun)

    def _is_described(self, left: int, noun: int) -> bool:
        """Whether a participle behind a comma may describe the noun before: no time does anything, but 'the next vote' may."""
        head = self.tokens[noun].pos
        timed = left > 0 and (head == "NUM" or self.look.is_time(noun)) and self.look.is_time_phrase(left, noun)
        return head in HEADS and not timed


def _marker_of(token: Token) -> str | None:
    """The lower-cased conjunction or preposition that a token is, if it is one."""
    return token.lower if token.pos in ("SCONJ", "ADP") else None
