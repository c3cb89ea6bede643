"""How a clause hangs on the clauses that are open: behind a conjunction, on a noun, beside another clause."""

from __future__ import annotations

from pipeline.model import ClauseKind
from pipeline.syntax.beforesubject import opens_relative
from pipeline.syntax.conditions import asks_whether, is_said_condition, is_told_fronted
from pipeline.syntax.lookleft import COMMAS, LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses, Range
from pipeline.syntax.parts import HEADS, NOMINAL
from pipeline.syntax.places import ends_region
from pipeline.syntax.predicate import Predicate, inherit


class Hanging:
    """Opens clauses over the open ones of one sentence; `left` is where the region before a predicate begins."""

    def __init__(self, look: LookLeft, clauses: OpenClauses) -> None:
        """`look` reads the sentence, `clauses` are its open clauses."""
        self.look = look
        self.tokens = look.tokens
        self.words = look.words
        self.clauses = clauses

    def joins(self, left: int) -> bool:
        """Whether a noun phrase before 'and' can belong to a subject: no predicate governs it."""
        if left == 0 or self.clauses.governor() is None:
            return True
        top = self.clauses.top()
        return top is not None and top.predicate is None

    def lemma(self, frame: Frame) -> str:
        """Lemma of a clause's last verb."""
        return self.tokens[frame.verb().verb].lemma

    def completes(self, left: int, marker: int, noun: int) -> bool:
        """'told the court that', 'asked in anger why', but 'said that the rye | that he had': the clause completes the verb."""
        governor = self.clauses.governor()
        if governor is not None and self.tokens[marker].lower in self.words.reasoning:
            return self.lemma(governor) in self.words.asking
        before = self.look.phrase_start(left, noun) - 1
        again = before >= left and self.tokens[before].lower == self.words.that
        if governor is None or self.tokens[marker].lower != self.words.that or again:
            return False
        lemma = self.lemma(governor)
        dated = self.tokens[noun].pos in ("PROPN", "NUM") and self.look.is_time_phrase(left, noun)
        told = self.look.is_time(noun) and self._is_told_behind()  # 'said in a study published last week that'
        if lemma in self.words.addressee or dated or told:  # 'It emerged on Monday that she had left'
            return True
        governed = before >= left and self.tokens[before].pos == "ADP" and not self.look.opens_with_object(left, before)
        return lemma in self.words.clausal and (governed or self.look.is_time(noun))

    def open_marked(self, left: int, marker: int, predicate: Predicate | None, subject: Range | None) -> None:
        """Open a clause behind a conjunction; without predicate it waits for one."""
        tokens, words, clauses = self.tokens, self.words, self.clauses
        lower = tokens[marker].lower
        start = subject[0] if subject else (predicate.start if predicate else marker + 1)
        if lower == words.that and self._is_told_behind():
            clauses.close(len(clauses.stack) - 1, marker)
        governor = clauses.governor()
        beside = lower in words.complement and (marker == left or self._is_dated_behind(left, marker))
        asked = governor and beside and self.lemma(governor) in words.asking
        asked = asked or asks_whether(tokens, governor, marker, words)
        free = not asked or is_said_condition(tokens, marker, words)
        if lower in words.adverbial and free and lower not in words.nested:
            if marker > left and tokens[marker - 1].lower in words.concession:
                lower = f"{tokens[marker - 1].lower} {lower}"
            self.adverbial(left, marker, Frame("subordinate", start, None, lower, subject, detached=True), predicate)
            return
        if subject is None and predicate is not None and lower in words.complement:
            start, subject = marker, (marker, marker + 1)
            if governor is None and start <= clauses.stack[0].start:
                clauses.stack[0].subject = subject
                clauses.take(clauses.stack[0], predicate)
                return
        elif lower == words.that or (lower in words.complement and tokens[marker + 1].lower in COMMAS):
            start = marker + 1  # 'asks whether |, in 2030, it will close'
        partner = self._same_content(marker, lower)
        if partner is not None:
            governor = clauses.stack[partner].parent
            clauses.close(partner, marker - 1)
        clauses.push(Frame("subordinate", start, governor, lower, subject), predicate)

    def _is_dated_behind(self, left: int, marker: int) -> bool:
        """'asked | on Monday | if': nothing but a time stands behind a verb; not 'said on Monday that | if'."""
        if self.tokens[marker - 1].lower == self.words.that:
            return False
        begins = self.look.phrase_start(left, marker - 1) - left
        return begins in (0, 1) and self.look.is_time_phrase(left, marker - 1)

    def _is_told_behind(self) -> bool:
        """'said in a study published on Wednesday | that': the participle describes where it was said."""
        governor = self.clauses.governor()
        if governor is None or governor.kind != "participle" or governor is not self.clauses.top():
            return False
        upper = governor.parent if self.lemma(governor) not in self.words.clausal else None
        return upper is not None and upper.predicate is not None and self.lemma(upper) in self.words.clausal

    def _same_content(self, marker: int, lower: str) -> int | None:
        """Place of the content clause that another one stands beside: 'said it was safe and that it would open'."""
        clauses, tokens = self.clauses, self.tokens
        if marker == 0 or tokens[marker - 1].pos != "CCONJ":
            return None
        for place in range(len(clauses.stack) - 1, 0, -1):
            frame = clauses.stack[place]
            inside = frame.kind == "subordinate" and not frame.detached and frame.predicate is not None
            if inside and frame.marker in (lower, None if lower == self.words.that else lower):
                return place
        return None

    def adverbial(self, left: int, marker: int, frame: Frame, predicate: Predicate | None) -> None:
        """An adverbial clause ends what it modifies; in front of it ('that if', ', but when'), it waits with it."""
        clauses, tokens = self.clauses, self.tokens
        before = self.look.last_word(left, marker)
        if before >= left and tokens[before].lower in COMMAS:
            before = self.look.last_word(left, before)
            if left and before >= left and self._is_told(left, before):
                self.wait_for_predicate(left, before)  # 'said | the bank, after it closed, | will'
        said = before >= left and tokens[before].lower == self.words.that and tokens[before].pos == "ADP"
        if said or is_said_condition(tokens, marker, self.words):
            clauses.push(Frame("subordinate", before + 1, clauses.governor(), self.words.that), None)
        elif before == marker - 1 and self._opens_adverbial(before) and (upper := clauses.governor()):
            clauses.end(0, before)
            waiting = Frame("subordinate", before + 1, upper, tokens[before].lower, detached=True)
            clauses.push(waiting, None)
        elif before >= left and tokens[before].pos == "CCONJ" and clauses.governor():
            self._wait_beside(before, marker, frame)
        elif clauses.governor() and (between := self._semicolon(left, marker)) is not None:
            self._wait_beside(between, between + 1, frame)
        place = clauses.waiting()
        governor = clauses.governor()
        if place is None and governor is not None:
            clauses.end(0, self.look.marker_start(left, marker))
        frame.parent = clauses.stack[place] if place is not None else governor
        if governor is not None and governor is clauses.top() and governor.kind in ("relative", "participle"):
            direct = all(tokens[at].lower not in COMMAS for at in range(left, marker))
            sure = frame.kind == "participle" or (frame.subject and tokens[frame.subject[0]].pos == "PRON")
            frame.parent = governor if direct and sure else frame.parent  # 'who left | after he won'
        clauses.push(frame, predicate)

    def _is_told(self, left: int, noun: int) -> bool:
        """'said | the bank, after', 'hopes that | the bank, after': whether what is told begins with a noun phrase that ends at
        `noun`."""
        governor = self.clauses.governor()
        if governor is None or self.tokens[noun].pos not in HEADS or self.clauses.waiting() is not None:
            return False
        start = self.look.subject_start(left, noun, False)
        direct = start == left == governor.verb().end and self.lemma(governor) in self.words.stating
        return direct or (start > left and self.tokens[start - 1].lower == self.words.that)

    def _opens_adverbial(self, at: int) -> bool:
        """'left | because | if it rains they get wet': a conjunction before another one."""
        token, words = self.tokens[at], self.words
        low = token.lower
        return (
            token.pos in ("ADP", "SCONJ") and low in words.adverbial and low in words.pure and low not in words.nested
        )

    def _semicolon(self, left: int, marker: int) -> int | None:
        """'; by 1975, | when it closed, they had 20': a semicolon before what stands in front of the clause of time."""
        return next((at for at in range(marker - 1, left - 1, -1) if self.tokens[at].lower == ";"), None)

    def _wait_beside(self, conjunction: int, start: int, frame: Frame | None = None) -> None:
        """A coordinate clause whose subject and predicate are still to come; 'If you win and | if you stay, they' has none."""
        for place, first in enumerate(self.clauses.stack):
            again = frame is not None and first.detached and first.marker == frame.marker
            if again and first.parent and first.parent.predicate is None:
                self.clauses.close(place, conjunction)
                return
        partner = self.clauses.stack[self.clauses.outermost_finite()]
        self.clauses.close(0, conjunction)
        self.clauses.push(Frame("coordinate", start, partner.first() if partner.predicate else None), None)

    def hang_on_noun(
        self,
        kind: ClauseKind,
        left: int,
        noun: int,
        predicate: Predicate,
        subject: Range | None,
        marker: str | None,
    ) -> None:
        """A relative or participle clause: its span begins at the noun phrase it describes."""
        start = self.look.described_start(left, noun, predicate.start, self.joins(left), kind == "participle")
        if self.tokens[noun + 1].lower == self.words.that and self.look.is_time_phrase(left, noun):
            start = noun + 1  # 'a bill he pushed in 2013 | that failed'
        elif marker in self.words.adverbial and (before := self.look.before_time(left, noun)) < noun:
            start = before + 1  # 'began the strike | last year when she left'
        self.wait_for_predicate(left, noun)
        self.clauses.push(Frame(kind, start, self.clauses.top(), marker, subject or (start, noun + 1)), predicate)

    def wait_for_predicate(self, left: int, noun: int) -> None:
        """A noun described by a clause may be the subject of a predicate still to come; not 'Lund, Nes, and | Alba | to meet.'"""
        clauses, tokens, look = self.clauses, self.tokens, self.look
        subject = (look.subject_start(left, noun, self.joins(left)), noun + 1)
        subject = look.before_apposition(left, subject) if self.joins(left) else subject
        start, marker = subject[0], look.marker(left, subject[0])
        before, governor = look.last_word(left, start), clauses.governor()
        noun_before = look.antecedent(left, marker) if marker is not None else None
        if marker is not None and (noun_before is None or self.completes(left, marker, noun_before)):
            self.open_marked(left, marker, None, subject)
            return
        if noun_before is not None and marker == before and tokens[before].pos == "SCONJ":
            self._wait_in_relative(left, noun_before, before, subject)  # 'where | the fair, known as Nes 20, | began'
            return
        noun_before = look.antecedent(left, start) if opens_relative(look, left, start) else None
        if noun_before is not None and tokens[noun + 1].lower == ",":
            self._wait_in_relative(left, noun_before, start, subject)  # 'whose son, found in May, | died'
            return
        place = clauses.waiting(firm=True)
        if before >= left and tokens[before].pos == "ADP":
            if governor and self.lemma(governor) in self.words.clausal and is_told_fronted(look, left, noun, before):
                that = tokens[before - 1].lower if before > left else None
                clauses.push(Frame("subordinate", before, governor, that), None)
            return
        if 0 < left == start and place is not None and place < len(clauses.stack) - 1 and clauses.top() is governor:
            return  # 'while they sought | the men, armed with knives, Lee': an object
        if place is not None and clauses.stack[place].subject is None:
            if before >= left and tokens[before].lower in COMMAS:
                self.leave_fronted(place, before, subject)
            clauses.stack[place].subject = subject
        elif before >= left and tokens[before].pos == "CCONJ" and before > left and tokens[before - 1].lower == ",":
            if governor and (governor.kind == "relative" or any(t.form == "fin" for t in tokens[noun + 1 :])):
                self._wait_beside(before, start)
                clauses.stack[-1].subject = subject
        elif before >= left and tokens[before].lower == ";" and governor is not None:
            clauses.close(0, before)
            clauses.push(Frame("main", start, None, subject=subject), None)  # '; plans to sell it | failed'
        elif governor is not None and self.lemma(governor) in self.words.clausal:
            start = left if self._joins_before(left, start) else start
            if self.look.behind_saying(left, start, self.lemma(governor) in self.words.addressee):
                frame = Frame("subordinate", start, governor, subject=(start, subject[1]), tentative=True)
                clauses.push(frame, None)

    def _wait_in_relative(self, left: int, noun: int, marker: int, subject: Range) -> None:
        """A relative clause whose subject has come and whose predicate is still to come."""
        start = self.look.described_start(left, noun, marker, self.joins(left), participle=False)
        lower = self.tokens[marker].lower
        self.clauses.push(Frame("relative", start, self.clauses.top(), lower, subject), None)

    def _joins_before(self, left: int, start: int) -> bool:
        """'said | the council and | assembly elections held in May': whether nouns and a conjunction lead to the noun phrase."""
        before = self.tokens[left:start]
        return len(before) > 1 and before[-1].pos == "CCONJ" and all(token.pos in NOMINAL for token in before[:-1])

    def leave_fronted(self, place: int, mark: int, subject: Range) -> None:
        """A subject has come behind what stood in front of it: a finite clause there is outside the span."""
        frame, inner = self.clauses.stack[place], self.clauses.stack[place + 1 :]
        opens = bool(inner) and inner[0].start <= frame.start + 1
        if opens and any(each.predicate and each.predicate.form == "fin" for each in inner):
            frame.start = subject[0]
        self.clauses.close(place + 1, mark)
        frame.subject = subject

    def coordinate(self, predicate: Predicate, at: int, subject: Range | None, start: int | None = None) -> None:
        """A clause behind 'and' or in a list stands beside the clause of the same build and shares its subject."""
        clauses = self.clauses
        comma = self.tokens[at].pos == "CCONJ" and at > 0 and self.tokens[at - 1].lower == ","
        if start is None:
            start = subject[0] if subject else predicate.start
        place = clauses.partner(predicate, comma, subject is not None)
        waiting = clauses.waiting(firm=True)
        if waiting is not None and (place is None or waiting > place) and subject is None:
            self.resume(waiting, at, predicate)
        elif place is None:
            clauses.close(0, at)
            clauses.push(Frame("main", start, None, subject=subject), predicate)
        else:
            partner = clauses.stack[place]
            clauses.close(place, at)
            if comma and subject is None and partner.content is not None:
                partner = partner.content
            inherit(partner.verb(), predicate)
            frame = Frame(
                "coordinate",
                start,
                partner.first(),
                partner.marker,
                subject or partner.subject,
                detached=partner.detached,
            )
            clauses.push(frame, predicate)

    def resume(self, place: int, left: int, predicate: Predicate) -> None:
        """The clause at `place` gets its predicate; the clauses in it end before."""
        frame = self.clauses.stack[place]
        self.clauses.close(place + 1, self._before_adjunct(left, predicate.start))
        if frame.subject is None:
            last = self.look.last_word(left, predicate.start)
            if last >= left and self.tokens[last].pos in NOMINAL:
                start = self.look.subject_start(left, last, True)
                frame.subject = (start, last + 1) if self.tokens[start - 1].pos != "ADP" else None
        self.clauses.take(frame, predicate)

    def _before_adjunct(self, left: int, at: int) -> int:
        """Index of the comma behind which nothing but a phrase stands before `at` ('who left, | on Friday | said'), else `at`."""
        tokens = self.look.tokens
        comma = next((place for place in range(at - 1, left, -1) if tokens[place].lower == ","), at)
        opens = comma < at and (tokens[comma + 1].pos in ("ADP", "ADV") or self.look.is_time(comma + 1))
        return comma if opens and not ends_region(tokens, comma) else at  # not 'hurt in Alba, Nova, on Monday | was'
