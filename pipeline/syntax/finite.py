"""Opens the clause of a finite verb: what stands before it says whether it is a new clause and where it hangs."""

from __future__ import annotations

from pipeline.syntax.beforesubject import (
    behind_gerund,
    clause_break,
    ends_fronted_clause,
    is_fronted,
    is_remark,
    joined_by_time,
    opens_relative,
    relative_before_time,
    sequel,
    that_before_time,
)
from pipeline.syntax.clauserules import ClauseRules
from pipeline.syntax.contactclauses import hang_contact_clause
from pipeline.syntax.endedclauses import (
    ends_relative,
    ends_with_two_objects,
    gerund_before,
    gerund_with_objects,
    gerund_with_phrase,
    goes_on_in_relative,
    holds_name,
    is_in_front,
    is_taken,
    resumed,
    said_of_both,
    takes_clause,
)
from pipeline.syntax.fronted import behind_fronted
from pipeline.syntax.joinedsubject import joined_subject
from pipeline.syntax.lookleft import COMMAS
from pipeline.syntax.mainahead import is_main, is_parted
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.owedverbs import give_owed
from pipeline.syntax.parentheses import before_parenthesis, interrupted_subject, parenthesis_before_time
from pipeline.syntax.parts import HEADS, NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import ends_report, is_inverted, reports, said_behind
from pipeline.syntax.splitsubject import behind_addressee, last_before, takes_verb_of_relative
from pipeline.syntax.subjectclauses import behind_subject_clause, clause_as_subject
from pipeline.syntax.toldnouns import give_noun_before, give_told_noun, open_told


class FiniteClauses(ClauseRules):
    """Rules for finite verbs over the open clauses of one sentence."""

    def add(self, left: int, predicate: Predicate) -> None:
        """Add the clause of a finite predicate; the region before it begins at `left`."""
        look = self.look
        last = last_before(self.hanging, left, predicate)
        token = self.tokens[last] if last >= left else None
        opens = token is None or token.pos in ("PUNCT", "CCONJ") or look.is_marker(last)
        if predicate.condition:
            self.clauses.push(Frame("subordinate", predicate.start, self.clauses.governor()), predicate)
        elif predicate.inner_subject and (opens or look.inverting(left, predicate.start) < predicate.start):
            self._question(left, predicate, last)
        elif (told := clause_as_subject(self.look, self.clauses, left, predicate)) is not None:
            behind_subject_clause(self.look, self.clauses, told, predicate)
        elif takes_verb_of_relative(self.hanging, left, predicate):
            return
        elif token is None:
            self._resume_or_start(left, predicate)
        elif look.is_marker(last):
            self._behind_marker(left, predicate, last, None)
        elif token.pos == "CCONJ":
            self.hanging.coordinate(predicate, last, None)
        elif token.pos == "PUNCT":
            self._behind_mark(left, predicate, last)
        elif give_owed(self.hanging, left, predicate, last):
            return
        elif (
            is_taken(self.hanging, last)
            or ends_relative(self.hanging, predicate, last)
            or not (token.pos in NOMINAL or token.pos == "PART")
        ):
            self._resume_or_start(left, predicate)
        elif (related := self._relative(left, last)) is not None:
            self._behind_marker(left, predicate, related, None)
        else:
            self._with_subject(left, predicate, last)

    def _relative(self, left: int, last: int) -> int | None:
        related = relative_before_time(self.look, left, last)
        noun = self.look.antecedent(left, related) if related is not None else None
        return related if noun is not None and not self.hanging.completes(left, related or 0, noun) else None

    def _question(self, left: int, predicate: Predicate, last: int) -> None:
        start = last if last >= left and self.look.is_marker(last) else self.look.inverting(left, predicate.start)
        if (place := self.clauses.waiting(firm=True)) is not None:
            self.clauses.close(place + 1, start)
            self.clauses.take(self.clauses.stack[place], predicate)
            return
        self.clauses.close(0, start)
        self.clauses.push(Frame("main", start, None), predicate)

    def _resume_or_start(self, left: int, predicate: Predicate) -> None:
        """A verb behind a verb: it belongs to the clause that waits for one, or a non-finite clause is its subject."""
        place, gerund = self.clauses.waiting(), gerund_before(self.hanging, predicate, bare=True)
        if gerund is not None:
            behind_gerund(self.clauses, gerund, predicate)
        elif place is not None and not goes_on_in_relative(self.hanging, predicate):
            self.hanging.resume(place, left, predicate)
        elif not give_noun_before(self.hanging, left, predicate):
            self.clauses.push(Frame("subordinate", predicate.start, self.clauses.governor()), predicate)

    def _behind_mark(self, left: int, predicate: Predicate, mark: int) -> None:
        """A verb behind a comma: a parenthesis has ended, a list goes on, or its subject follows ('..., said the mayor')."""
        clauses = self.clauses
        place = clauses.waiting()
        between = joined_by_time(self.look, left, mark - 1) if place is None else None
        if between is not None and clauses.governor():
            self.hanging.coordinate(predicate, between[0], None, between[1])
            return
        subject = before_parenthesis(self.look, left, mark, self.hanging.joins(left))
        if left and place is not None and place < len(clauses.stack) - 1 and clauses.stack[place].subject is not None:
            self.hanging.resume(place, left, predicate)
        elif subject is not None:
            self._attach(left, predicate, joined_subject(self.hanging, left, *subject))
        elif mark == predicate.start - 1 and is_inverted(self.look, predicate) and clauses.frames:
            said_behind(self.look, clauses, predicate, mark)
        elif place is not None:
            clauses.close(place + 1, mark)
            clauses.take(clauses.stack[place], predicate)
        else:
            self.hanging.coordinate(predicate, mark, None)

    def _with_subject(self, left: int, predicate: Predicate, last: int) -> None:
        look = self.look
        if (between := joined_by_time(look, left, last)) is not None and self.clauses.governor() is not None:
            self.hanging.coordinate(predicate, between[0], None, between[1])
            return
        if (place := resumed(self.hanging, left, last)) is not None:
            self.hanging.resume(place, left, predicate)
            return
        if (mark := parenthesis_before_time(self.hanging, left, last)) is not None:
            self._behind_mark(left, predicate, mark)
            return
        last = look.before_time(left, last)
        if hang_contact_clause(self.hanging, left, predicate, last):
            return
        start = look.subject_start(left, last, self.hanging.joins(left))
        start, end = behind_addressee(self.hanging, joined_subject(self.hanging, left, start, last + 1))
        behind = behind_fronted(self.hanging, left, start, last)
        if (gerund := gerund_with_phrase(self.hanging, left, start, behind, predicate)) is not None:
            behind_gerund(self.clauses, gerund, predicate)
        else:
            self._attach(left, predicate, (behind, end))

    def _attach(self, left: int, predicate: Predicate, subject: Range) -> None:
        """What stands before the subject says where the clause hangs."""
        tokens, look = self.tokens, self.look
        waiting = interrupted_subject(look, self.clauses, predicate, subject[0])
        if self.hanging.joins(left) and waiting is None:
            subject = look.before_apposition(left, subject)
        start = subject[0]
        if opens_relative(look, left, start):
            self._behind_marker(left, predicate, start, subject)
            return
        marker = look.marker_before(left, start)
        before = look.last_word(left, start)
        if (came := sequel(look, left, start)) is not None:
            frame = Frame("subordinate", start, None, self.tokens[start - 1].lower, subject, detached=True)
            self.hanging.adverbial(left, came, frame, predicate)
            return
        if waiting is not None:
            self.clauses.stack[0].subject = waiting
            self.clauses.push(Frame("main", start, None, subject=subject), predicate)
        elif marker is None and give_told_noun(self.hanging, left, predicate, subject):
            return
        elif marker is not None:
            self._behind_marker(left, predicate, marker, subject)
        elif (between := clause_break(look, left, start)) is not None and self.clauses.governor():
            self._behind_break(predicate, between, subject)
        elif before < left:
            self._behind_predicate(left, predicate, subject)
        elif tokens[before].pos == "CCONJ" and (governor := said_of_both(self.hanging, left, before)) is not None:
            self.clauses.push(Frame("subordinate", left, governor, subject=(left, subject[1])), predicate)
        elif tokens[before].pos == "CCONJ" and is_remark(look, self.clauses, left, before):
            self.clauses.stack[self.clauses.waiting(firm=True) or 0].subject = (left, before - 1)
            self.clauses.push(Frame("main", subject[0], None, subject=subject), predicate)
        elif tokens[before].pos == "CCONJ":
            self.hanging.coordinate(predicate, before, subject)
        elif tokens[before].pos == "PUNCT":
            self._subject_behind_mark(predicate, before, subject)
        elif tokens[before].pos in HEADS:
            self._behind_noun(left, predicate, before, subject)
        else:
            self._behind_phrase(left, predicate, subject)

    def _behind_break(self, predicate: Predicate, between: int, subject: Range) -> None:
        """', and by the end of May they won', '; soon after, they won': what stands in front belongs to the new clause."""
        if self.tokens[between].pos == "CCONJ":
            self.hanging.coordinate(predicate, between, subject, between + 1)
            return
        self.clauses.close(0, between)
        self.clauses.push(Frame("main", between + 1, None, subject=subject), predicate)

    def _behind_predicate(self, left: int, predicate: Predicate, subject: Range) -> None:
        """'said the plan failed', 'printed last month | showed', or the first clause of the sentence."""
        clauses = self.clauses
        governor, place = clauses.governor(), clauses.waiting()
        gerund = gerund_before(self.hanging, predicate, bare=False)
        if governor is None and place is not None:
            clauses.stack[place].subject = subject
            clauses.take(clauses.stack[place], predicate)
        elif gerund is not None and not holds_name(self.hanging, subject[0]):
            behind_gerund(self.clauses, gerund, predicate)
        elif place is not None and governor is not None and is_in_front(self.hanging, governor, clauses.stack[place]):
            self._subject_behind_mark(predicate, subject[0], subject)
        elif place is None or governor is None or takes_clause(self.hanging, governor, subject):
            clauses.push(Frame("subordinate", subject[0], governor, subject=subject), predicate)
        else:
            self.hanging.resume(place, left, predicate)

    def _subject_behind_mark(self, predicate: Predicate, mark: int, subject: Range) -> None:
        """', the mayor said', 'In May, the mayor said', 'When he left, the mayor said'."""
        clauses = self.clauses
        place = clauses.waiting(firm=True)
        if place is not None and (clauses.stack[place].subject is None or place == len(clauses.stack) - 1):
            frame = clauses.stack[place]
            self.hanging.leave_fronted(place, mark, subject)
            clauses.take(frame, predicate)
            return
        clauses.close(0, mark)
        frame = Frame("main", subject[0], None, subject=subject)
        if reports(self.look, predicate) and ends_report(self.look, predicate):
            clauses.adopt(frame)
        clauses.push(frame, predicate)

    def _behind_noun(self, left: int, predicate: Predicate, before: int, subject: Range) -> None:
        """Two noun phrases side by side: 'the tapes they released', 'told reporters the tapes were old'."""
        governor, place, look = self.clauses.governor(), self.clauses.waiting(), self.look
        fronted = place is not None and is_fronted(look, self.clauses.stack[place], before, subject)
        if governor is None and place is not None and fronted:
            self.clauses.stack[place].subject = subject
            self.clauses.take(self.clauses.stack[place], predicate)
            return
        if (gerund := gerund_with_objects(self.hanging, before)) is not None:
            behind_gerund(self.clauses, gerund, predicate)
            return
        if governor and place is not None and ends_with_two_objects(self.hanging, governor, before):
            self.hanging.resume(place, left, predicate)
            return
        if is_main(look, self.clauses, predicate, subject) or is_parted(look, self.clauses, predicate, left, before):
            self._subject_behind_mark(predicate, subject[0], subject)
            return
        that = that_before_time(self.look, left, before, predicate.end)
        if governor and that is not None:
            self._behind_marker(left, predicate, that, subject)
            return
        lemma = self.hanging.lemma(governor) if governor else ""
        phrase = look.phrase_start(left, before)
        if phrase - 2 >= left and self.tokens[phrase - 1].pos == "ADP" and self.tokens[phrase - 2].pos == "CCONJ":
            self.hanging.coordinate(predicate, phrase - 2, subject, phrase - 1)
            return
        marked = look.marker(left, look.subject_start(left, before, self.hanging.joins(left))) is not None
        past = governor is not None and governor.verb().tense == "past"  # 'said last month | the mill would close'
        timed = self.tokens[before].lower in self.words.time or (past and look.is_time_phrase(left, before))
        apart = place is not None and self.tokens[left].lower in COMMAS  # 'As you know, | today the mill closed'
        said_on = lemma in self.words.clausal and timed and not apart
        if governor and not marked and (lemma in self.words.addressee or said_on):
            self.clauses.push(Frame("subordinate", subject[0], governor, subject=subject), predicate)
            return
        if (
            place is not None
            and governor
            and ends_fronted_clause(look, left, before, self.clauses.stack[place], governor, subject[0])
        ):
            self._subject_behind_mark(predicate, subject[0], subject)
            return
        self.hanging.hang_on_noun("relative", left, before, predicate, subject, None)

    def _behind_phrase(self, left: int, predicate: Predicate, subject: Range) -> None:
        clauses = self.clauses
        governor, place = clauses.governor(), clauses.waiting()
        if place is not None and governor is None:
            clauses.stack[place].subject = subject
            clauses.take(clauses.stack[place], predicate)
        elif place is not None and self.tokens[subject[0]].pos != "PRON":
            self.hanging.resume(place, left, predicate)
        else:
            clauses.push(Frame("subordinate", subject[0], governor, subject=subject), predicate)

    def _behind_marker(self, left: int, predicate: Predicate, marker: int, subject: Range | None) -> None:
        lower = self.tokens[marker].lower
        noun = self.look.antecedent(left, marker) if lower in self.words.relative else None
        if noun is not None and not (subject and self.hanging.completes(left, marker, noun)):
            self.hanging.hang_on_noun("relative", left, noun, predicate, subject, lower)
            dated = self.tokens[marker - 1].lower in COMMAS and self.tokens[noun + 1].lower not in COMMAS
            if dated and not self.hanging.joins(left):
                self.clauses.stack[-1].start = marker  # 'sold 3 boats on Friday, | which may help'
            return
        if subject is None or not open_told(self.hanging, left, marker, predicate, subject):
            self.hanging.open_marked(left, marker, predicate, subject)
