"""What is issued or held where whom it is about, or whose it is, stands behind it: 'a report on migrants | issued in May'."""

from __future__ import annotations

from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame
from pipeline.syntax.predicate import Predicate


def describe_paper(look: LookLeft, frame: Frame, left: int, predicate: Predicate) -> None:
    """'| a report on migrants | issued in May', '| a meeting of the council | held in May': gives the clause of the participle
    that paper or meeting as its subject."""
    tokens, words, noun = look.tokens, look.words, frame.start - 2
    if frame.subject is None or noun < left or tokens[noun + 1].pos != "ADP" or predicate.form != "part":
        return
    verb, whose = tokens[predicate.verb].lemma, tokens[frame.subject[1] - 1].lemma
    stands = tokens[noun].lower in words.standing_for and tokens[noun + 1].lower != words.of
    issued = verb in words.issuing and (tokens[noun].lemma in words.papers or stands)
    held = verb in words.holding and tokens[noun].lemma in words.meetings
    if (issued and whose not in words.papers) or (held and whose not in words.meetings):
        frame.start = look.phrase_start(left, noun)
        frame.subject = (frame.start, frame.subject[1])
