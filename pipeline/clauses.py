"""Sentence -> clauses: predicate, subject, extent, kind, tense and factuality. No dates, no attributions.

A chunker from left to right. Predicates are found first (`predicates.py`); what stands between one predicate and the
next (a marker, a comma, a noun phrase) says how the next clause hangs on what is open. Open clauses are on a stack; a
clause whose subject has come but whose predicate has not ('A report | released last month | found') waits there.

Questionable decisions: an adverbial clause with a finite verb ('after he left') and a participle after a comma
(', winning the vote') are outside the span of the clause they modify, an object clause and a relative clause are inside;
a coordinate verb without a subject of its own has a span that begins at the verb, and shares the subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.factuality import FactualityWords, compile_factuality, judge
from pipeline.language import Language
from pipeline.model import Clause, ClauseKind, Modality, Sentence, Token
from pipeline.nouns import HEADS, INSIDE, NOMINAL, base_end, base_start, head_index
from pipeline.predicates import QUOTES, Predicate, PredicateWords, compile_predicates, find_predicates
from pipeline.schema import Span


@dataclass(frozen=True)
class ClauseWords:
    """The clause words of a language, compiled from clauses.toml."""

    predicates: PredicateWords
    factuality: FactualityWords
    adverbial: frozenset[str]
    preposition_too: frozenset[str]
    complement: frozenset[str]
    relative: frozenset[str]
    clausal: frozenset[str]
    addressee: frozenset[str]
    inverted: frozenset[str]
    content_nouns: frozenset[str]
    adverbial_only: frozenset[str]
    that: str


def compile_clauses(language: Language) -> ClauseWords:
    """The clause words of a language."""
    markers = language.table("clauses", "markers")
    verbs = language.table("clauses", "verbs")

    def words(text: str) -> frozenset[str]:
        return frozenset(text.split())

    return ClauseWords(
        predicates=language.once(compile_predicates),
        factuality=language.once(compile_factuality),
        adverbial=words(markers["adverbial"]),
        preposition_too=words(markers["preposition_too"]),
        complement=words(markers["complement"]),
        relative=words(markers["relative"]),
        clausal=words(verbs["clausal"]),
        addressee=words(verbs["addressee"]),
        inverted=words(verbs["inverted"]),
        content_nouns=words(language.table("clauses", "nouns")["content"]),
        adverbial_only=words(markers["adverbial"]) - words(markers["preposition_too"]),
        that=markers["that"],
    )


@dataclass(slots=True)
class Frame:
    """A clause while it is being read; places are token indices, ends exclusive."""

    kind: ClauseKind
    start: int
    parent: Frame | None
    marker: str | None = None
    subject: tuple[int, int] | None = None
    predicate: Predicate | None = None
    end: int = -1
    detached: bool = False
    """An adverbial clause: outside its parent's span."""
    conditional: bool = False
    """A condition is attached to it."""
    index: int = -1


def parse_clauses(sentence: Sentence, tokens: list[Token], language: Language) -> list[Clause]:
    """The clauses of a sentence in order of their predicates; without a verb, one fragment (or none for no words)."""
    words = language.once(compile_clauses)
    predicates = find_predicates(tokens, words.predicates)
    if not predicates:
        return _fragment(sentence, tokens)
    frames = _Chunker(tokens, words).read(predicates)
    for index, frame in enumerate(frames):
        frame.index = index
        if frame.marker in words.factuality.condition and frame.parent:
            frame.parent.conditional = True
    return [_clause(sentence, tokens, frame, frames, words) for frame in frames]


def clause_at(clauses: Sequence[Clause], offset: int) -> Clause | None:
    """The innermost clause whose span holds the offset, else the one whose predicate is nearest; None without clauses."""
    holding = [clause for clause in clauses if clause.span.start <= offset < clause.span.end]
    if holding:
        return min(holding, key=lambda clause: (clause.span.end - clause.span.start, clause.index))
    return min(clauses, key=lambda clause: (_distance(clause, offset), clause.index), default=None)


def _distance(clause: Clause, offset: int) -> int:
    return max(clause.predicate.start - offset, offset - clause.predicate.end, 0)


class _Chunker:
    """Reads the clauses of one sentence."""

    def __init__(self, tokens: list[Token], words: ClauseWords) -> None:
        self.tokens = tokens
        self.words = words
        self.frames: list[Frame] = []
        self.stack: list[Frame] = []

    def read(self, predicates: list[Predicate]) -> list[Frame]:
        self.stack = [Frame("main", self._skip_opening(0), None)]
        left = 0
        for predicate in predicates:
            if predicate.form == "fin":
                self._finite(left, predicate)
            elif predicate.form == "inf":
                self._infinitive(left, predicate)
            else:
                self._nonfinite(left, predicate)
            left = predicate.end
        self._close(0, len(self.tokens))
        return [frame for frame in self.frames if frame.predicate]

    # -- stack ---------------------------------------------------------------------------------------------------------

    def _close(self, depth: int, at: int) -> None:
        """Close the open clauses from `depth` of the stack on, at token `at`."""
        for frame in self.stack[depth:]:
            frame.end = at
        del self.stack[depth:]

    def _take(self, frame: Frame, predicate: Predicate) -> None:
        frame.predicate = predicate
        if predicate.inner_subject and frame.subject is None:
            frame.subject = predicate.inner_subject
        self.frames.append(frame)

    def _push(self, frame: Frame, predicate: Predicate) -> None:
        self._take(frame, predicate)
        self.stack.append(frame)

    def _governor(self) -> Frame | None:
        """The innermost open clause that has its predicate."""
        return next((frame for frame in reversed(self.stack) if frame.predicate), None)

    def _waiting(self) -> int | None:
        """Place on the stack of the innermost clause without predicate."""
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place].predicate is None:
                return place
        return None

    def _main_depth(self) -> int:
        """Place on the stack of the innermost finite clause that is no relative clause and stands outside of complements."""
        for place, frame in enumerate(self.stack):
            if frame.predicate and frame.predicate.form == "fin":
                return place
        return 0

    # -- looking left --------------------------------------------------------------------------------------------------

    def _skip_opening(self, index: int) -> int:
        tokens = self.tokens
        while index < len(tokens) - 1 and (tokens[index].pos in ("PUNCT", "CCONJ")):
            index += 1
        return index

    def _last_word(self, left: int, at: int) -> int:
        """Index of the last token of [left, at) that is neither adverb nor quotation mark; left - 1 if there is none."""
        tokens = self.tokens
        index = at - 1
        while index >= left and (
            tokens[index].pos == "ADV"
            or tokens[index].lower in QUOTES
            or (tokens[index].pos == "PART" and tokens[index].lower != "'s")
        ):
            index -= 1
        return index

    def _subject_start(self, left: int, last: int) -> int:
        """Start of the subject whose last word is at `last`, prepositional phrases and coordination climbed."""
        tokens = self.tokens
        start = base_start(tokens, last, left)
        while start - 2 >= left:
            before = tokens[start - 1]
            if before.pos == "ADP" and before.lower not in self.words.adverbial_only:
                inner = start - 2
            elif before.pos == "CCONJ":
                inner = start - 2
                if tokens[inner].lower == ",":
                    inner -= 1
            else:
                break
            if (
                inner < left
                or tokens[inner].pos not in NOMINAL
                or (before.pos == "CCONJ" and not self._may_join(left, inner))
            ):
                break
            start = base_start(tokens, inner, left)
        return start

    def _may_join(self, left: int, inner: int) -> bool:
        """Whether a noun phrase before 'and' can belong to the subject: no predicate governs it."""
        return self._governor() is None or left == 0 or self.stack[-1].predicate is None

    def _marker(self, left: int, start: int) -> int | None:
        """Index of a marker in [left, start) that opens the clause whose subject begins at `start`."""
        tokens = self.tokens
        index = self._last_word(left, start)
        if index >= left and self._is_marker(index):
            return index
        if index < left or tokens[index].lower not in (",",):
            return None
        for place in range(index - 1, left - 1, -1):
            token = tokens[place]
            if token.pos == "CCONJ" or token.lower in (";", ":"):
                return None
            if self._is_marker(place) and token.lower not in self.words.preposition_too:
                return place
        return None

    def _is_marker(self, index: int) -> bool:
        token = self.tokens[index]
        if token.pos in ("DET", "NUM"):
            return False
        return token.lower in self.words.adverbial or token.lower in self.words.complement

    # -- finite --------------------------------------------------------------------------------------------------------

    def _finite(self, left: int, predicate: Predicate) -> None:
        tokens = self.tokens
        last = self._last_word(left, predicate.start)
        token = tokens[last] if last >= left else None
        if predicate.inner_subject and (token is None or token.pos in ("PUNCT", "CCONJ") or self._is_marker(last)):
            self._question(left, predicate, last)
        elif token is None:
            self._resume_or_start(left, predicate)
        elif token.lower in self.words.relative and token.pos in ("PRON", "SCONJ"):
            self._relative(left, predicate, last, None)
        elif self._is_marker(last) and token.pos not in ("NOUN", "PROPN"):
            self._marked(left, predicate, last, None)
        elif token.pos == "CCONJ":
            self._coordinate(predicate, last, None)
        elif token.pos == "PUNCT":
            self._after_mark(left, predicate, last)
        elif token.pos in NOMINAL or token.pos == "PART":
            self._with_subject(left, predicate, last)
        else:
            self._resume_or_start(left, predicate)

    def _question(self, left: int, predicate: Predicate, last: int) -> None:
        marker = last if last >= left and self._is_marker(last) else None
        start = marker if marker is not None else predicate.start
        waiting = self._waiting()
        if waiting is not None:
            self._close(waiting + 1, start)
            self._take(self.stack[waiting], predicate)
            return
        self._close(0, start)
        self._push(Frame("main", start, None), predicate)

    def _resume_or_start(self, left: int, predicate: Predicate) -> None:
        """A finite verb right behind a predicate: it belongs to the clause that waits for one, else opens its own."""
        waiting = self._waiting()
        if waiting is not None:
            self._resume(waiting, left, predicate)
        elif self.stack and self.stack[-1].predicate and self.stack[-1].predicate.form != "fin":
            self._after_gerund(predicate)
        else:
            self._push(Frame("subordinate", predicate.start, self._governor()), predicate)

    def _after_gerund(self, predicate: Predicate) -> None:
        """'Expanding the park will help': the gerund clause is the subject."""
        top = self.stack[-1]
        frame = Frame("main", top.start, None, subject=(top.start, predicate.start))
        top.parent = frame
        self._close(0, predicate.start)
        self._push(frame, predicate)

    def _resume(self, place: int, left: int, predicate: Predicate) -> None:
        """The clause at `place` of the stack gets its predicate; the clauses in it end before."""
        frame = self.stack[place]
        self._close(place + 1, predicate.start)
        if frame.subject is None:
            last = self._last_word(left, predicate.start)
            if last >= left and self.tokens[last].pos in NOMINAL:
                frame.subject = (self._subject_start(left, last), last + 1)
        self._take(frame, predicate)

    def _after_mark(self, left: int, predicate: Predicate, last: int) -> None:
        """A finite verb behind a comma: a parenthesis has ended, a list goes on, or the subject comes behind the verb."""
        waiting = self._waiting()
        if self._inverted(predicate) and self.frames and not self._subject_left(left, last):
            self._said_behind(predicate, last)
        elif waiting is not None:
            subject = self._subject_left(left, last)
            self._close(waiting + 1, last)
            frame = self.stack[waiting]
            frame.subject = frame.subject or subject
            self._take(frame, predicate)
        else:
            self._coordinate(predicate, last, None)

    def _subject_left(self, left: int, last: int) -> tuple[int, int] | None:
        """The noun phrase before a parenthesis that ends at the comma `last` ('Lee, the mayor, said')."""
        tokens = self.tokens
        for comma in range(last - 1, left, -1):
            if tokens[comma].pos == "PUNCT" and tokens[comma - 1].pos in HEADS:
                start = self._subject_start(left, comma - 1)
                return start, comma
        return None

    def _inverted(self, predicate: Predicate) -> bool:
        tokens = self.tokens
        return (
            tokens[predicate.verb].lemma in self.words.inverted
            and predicate.end < len(tokens)
            and tokens[predicate.end].pos in NOMINAL
        )

    def _said_behind(self, predicate: Predicate, last: int) -> None:
        """'..., said the mayor': what came before is its content."""
        self._close(0, last)
        start = predicate.end
        frame = Frame("main", predicate.start, None, subject=(start, base_end(self.tokens, start)))
        self._adopt(frame)
        self._push(frame, predicate)

    def _adopt(self, said: Frame) -> None:
        """The clause before a trailing cue hangs on it."""
        for frame in reversed(self.frames):
            if frame.parent is None and frame.kind in ("main", "coordinate"):
                frame.parent = said
                frame.detached = True
                return

    def _with_subject(self, left: int, predicate: Predicate, last: int) -> None:
        """A finite verb right behind a noun phrase."""
        tokens = self.tokens
        start = self._subject_start(left, last)
        subject = (start, last + 1)
        marker = self._marker(left, start)
        before = self._last_word(left, start)
        if marker is not None and (
            tokens[marker].lower in self.words.relative and self._antecedent(left, marker) is not None
        ):
            self._relative(left, predicate, marker, subject)
        elif marker is not None:
            self._marked(left, predicate, marker, subject)
        elif before < left:
            self._behind_predicate(left, predicate, subject)
        elif tokens[before].pos == "CCONJ":
            self._coordinate(predicate, before, subject)
        elif tokens[before].pos == "PUNCT":
            self._behind_mark(left, predicate, before, subject)
        elif tokens[before].pos in NOMINAL:
            self._behind_noun(left, predicate, before, subject)
        else:
            self._behind_phrase(left, predicate, before, subject)

    def _behind_predicate(self, left: int, predicate: Predicate, subject: tuple[int, int]) -> None:
        governor = self._governor()
        waiting = self._waiting()
        if waiting is None or governor is None or self._takes_clause(governor, subject):
            if governor is None and waiting is not None:
                self.stack[waiting].subject = subject
                self._take(self.stack[waiting], predicate)
            else:
                self._push(Frame("subordinate", subject[0], governor, subject=subject), predicate)
        else:
            self._resume(waiting, left, predicate)

    def _takes_clause(self, governor: Frame, subject: tuple[int, int]) -> bool:
        assert governor.predicate
        token = self.tokens[subject[0]]
        return token.pos == "PRON" or self.tokens[governor.predicate.verb].lemma in self.words.clausal

    def _behind_mark(self, left: int, predicate: Predicate, mark: int, subject: tuple[int, int]) -> None:
        """', the mayor said', 'In May, the mayor said', 'When he left, the mayor said'."""
        waiting = self._waiting()
        governor = self._governor()
        if waiting is not None and (
            governor is None or waiting == len(self.stack) - 1 or self.stack[waiting].subject is None
        ):
            self._close(waiting + 1, mark)
            frame = self.stack[waiting]
            if self.frames and waiting == 0:
                frame.start = subject[0]
            frame.subject = subject
            self._take(frame, predicate)
            return
        self._close(0, mark)
        frame = Frame("main", subject[0], None, subject=subject)
        if self.tokens[predicate.verb].lemma in self.words.clausal and self._ends(predicate):
            self._adopt(frame)
        self._push(frame, predicate)

    def _ends(self, predicate: Predicate) -> bool:
        """Whether no content follows a verb of saying."""
        rest = [token for token in self.tokens[predicate.end : predicate.end + 2] if token.pos != "ADV"]
        return not rest or rest[0].pos in ("PUNCT", "ADP", "PROPN", "NOUN")

    def _behind_noun(self, left: int, predicate: Predicate, before: int, subject: tuple[int, int]) -> None:
        """Two noun phrases side by side: 'the tapes they released', 'told reporters the tapes were old'."""
        governor = self._governor()
        lemma = self.tokens[governor.predicate.verb].lemma if governor and governor.predicate else ""
        if governor and (lemma in self.words.addressee or lemma in self.words.clausal):
            self._push(Frame("subordinate", subject[0], governor, subject=subject), predicate)
            return
        self._hang_on_noun("relative", left, before, predicate, subject, None)

    def _behind_phrase(self, left: int, predicate: Predicate, before: int, subject: tuple[int, int]) -> None:
        governor = self._governor()
        waiting = self._waiting()
        if waiting is not None and governor is None:
            self.stack[waiting].subject = subject
            self._take(self.stack[waiting], predicate)
        elif waiting is not None and self.tokens[subject[0]].pos != "PRON":
            self._resume(waiting, left, predicate)
        else:
            self._push(Frame("subordinate", subject[0], governor, subject=subject), predicate)

    def _antecedent(self, left: int, marker: int) -> int | None:
        """Index of the last word of the noun phrase that the relative at `marker` describes."""
        tokens = self.tokens
        index = marker - 1
        if index >= left and tokens[index].pos == "ADP":
            index -= 1
        comma = index >= left and tokens[index].lower == ","
        if comma:
            index -= 1
        if index < left or tokens[index].pos not in HEADS:
            return None
        lower = tokens[marker].lower
        if lower == self.words.that and (comma or tokens[index].lemma in self.words.content_nouns):
            return None
        if tokens[marker].pos == "SCONJ" and comma and lower in self.words.adverbial:
            return None
        return index

    def _relative(self, left: int, predicate: Predicate, marker: int, subject: tuple[int, int] | None) -> None:
        antecedent = self._antecedent(left, marker)
        if antecedent is None:
            self._marked(left, predicate, marker, subject)
            return
        self._hang_on_noun("relative", left, antecedent, predicate, subject, self.tokens[marker].lower)

    def _hang_on_noun(
        self,
        kind: ClauseKind,
        left: int,
        noun: int,
        predicate: Predicate,
        subject: tuple[int, int] | None,
        marker: str | None,
    ) -> None:
        """A relative or participle clause: its span begins at the noun phrase it describes."""
        start = base_start(self.tokens, noun, left)
        waiting = self._waiting()
        if waiting is not None and self.stack[waiting].subject is None:
            self.stack[waiting].subject = (self._subject_start(left, noun), noun + 1)
        parent = self.stack[-1] if self.stack else None
        frame = Frame(kind, start, parent, marker, subject or (start, noun + 1))
        self._push(frame, predicate)

    def _marked(self, left: int, predicate: Predicate, marker: int, subject: tuple[int, int] | None) -> None:
        """A clause opened by a conjunction."""
        lower = self.tokens[marker].lower
        start = subject[0] if subject else predicate.start
        governor = self._governor()
        if subject is None and lower in self.words.complement:
            start, subject = marker, (marker, marker + 1)
        if lower in self.words.adverbial and not (governor and lower in self.words.complement and marker == left):
            if governor is not None:
                depth = self._adverbial_depth()
                self._close(depth, marker)
                frame = Frame("subordinate", start, governor, lower, subject, detached=True)
            else:
                frame = Frame(
                    "subordinate", start, self.stack[0] if self.stack else None, lower, subject, detached=True
                )
        else:
            frame = Frame("subordinate", marker + 1 if lower == self.words.that else start, governor, lower, subject)
        self._push(frame, predicate)

    def _adverbial_depth(self) -> int:
        """Clauses that an adverbial clause ends: those behind the last waiting one."""
        waiting = self._waiting()
        return 0 if waiting is None else waiting + 1

    def _coordinate(self, predicate: Predicate, at: int, subject: tuple[int, int] | None) -> None:
        """A clause behind 'and': it stands beside the clause of the same build."""
        comma = at > 0 and self.tokens[at - 1].lower == ","
        place = self._partner(predicate, comma, subject is not None)
        if place is None:
            waiting = self._waiting()
            if waiting is not None:
                self._resume(waiting, at, predicate)
            else:
                self._close(0, at)
                self._push(Frame("main", subject[0] if subject else predicate.start, None, subject=subject), predicate)
            return
        partner = self.stack[place]
        self._close(place, at)
        start = subject[0] if subject else predicate.start
        frame = Frame(
            "coordinate", start, partner.parent, partner.marker, subject or partner.subject, detached=partner.detached
        )
        self._push(frame, predicate)

    def _partner(self, predicate: Predicate, comma: bool, own_subject: bool) -> int | None:
        """Place on the stack of the clause that a coordinate one stands beside."""
        candidates = [
            place
            for place, frame in enumerate(self.stack)
            if frame.predicate
            and (frame.predicate.form == predicate.form or (predicate.form == "part" and frame.predicate.passive))
        ]
        if not candidates:
            return None
        if comma and own_subject:
            return candidates[0]
        same = [place for place in candidates if self._alike(self.stack[place].predicate, predicate)]
        return (same or candidates)[-1]

    def _alike(self, one: Predicate | None, other: Predicate) -> bool:
        return one is not None and one.tense == other.tense and bool(one.modal) == bool(other.modal)

    # -- not finite ----------------------------------------------------------------------------------------------------

    def _infinitive(self, left: int, predicate: Predicate) -> None:
        tokens = self.tokens
        last = self._last_word(left, predicate.start)
        token = tokens[last] if last >= left else None
        if token is not None and token.pos == "CCONJ" and self._partner(predicate, False, False) is not None:
            self._coordinate(predicate, last, None)
            return
        waiting = self._waiting()
        if (
            not predicate.to
            and waiting is not None
            and not self.frames
            and (token is None or token.pos in ("PUNCT", "CCONJ"))
        ):
            self._take(self.stack[waiting], predicate)
            return
        governor = self._governor()
        marker = token.lower if token and last == predicate.start - 1 and token.pos in ("SCONJ", "ADP") else None
        subject = governor.subject if governor else None
        start = predicate.start
        if governor and token is not None and token.pos in HEADS and last == predicate.start - 1:
            subject = (self._subject_start(left, last), last + 1)
            assert governor.predicate
            if tokens[governor.predicate.verb].lemma in self.words.factuality.object_infinitive or not predicate.to:
                start = subject[0]
        if waiting is not None and governor is None and token is not None and token.pos in HEADS:
            start = base_start(tokens, last, left)
            self.stack[waiting].subject = subject = (self._subject_start(left, last), last + 1)
        self._push(Frame("infinitive", start, self.stack[-1] if self.stack else None, marker, subject), predicate)

    def _nonfinite(self, left: int, predicate: Predicate) -> None:
        """A participle or -ing form without auxiliary."""
        tokens = self.tokens
        last = self._last_word(left, predicate.start)
        token = tokens[last] if last >= left else None
        governor = self._governor()
        if token is not None and token.pos == "CCONJ":
            place = self._partner(predicate, False, False)
            if place is not None:
                self._coordinate(predicate, last, None)
                return
        if token is not None and token.pos in HEADS:
            self._hang_on_noun("participle", left, last, predicate, None, None)
        elif token is not None and token.lower == ",":
            self._participle_behind_comma(left, predicate, last)
        elif token is not None and token.pos in ("ADP", "SCONJ"):
            detached = token.lower in self.words.adverbial
            parent = self.stack[-1] if self.stack else None
            subject = governor.subject if governor else None
            self._push(Frame("participle", predicate.start, parent, token.lower, subject, detached=detached), predicate)
        else:
            subject = governor.subject if governor else None
            self._push(
                Frame("participle", predicate.start, self.stack[-1] if self.stack else None, None, subject), predicate
            )

    def _participle_behind_comma(self, left: int, predicate: Predicate, comma: int) -> None:
        tokens = self.tokens
        noun = comma - 1
        if predicate.form == "part" and noun >= left and tokens[noun].pos in HEADS:
            self._hang_on_noun("participle", left, noun, predicate, None, None)
            return
        governor = self._governor()
        waiting = self._waiting()
        if governor is not None and waiting is None:
            depth = self._main_depth()
            main = self.stack[depth] if depth < len(self.stack) else governor
            self._close(depth, comma)
            self._push(Frame("participle", predicate.start, main, None, main.subject, detached=True), predicate)
        else:
            parent = self.stack[-1] if self.stack else None
            self._push(
                Frame("participle", predicate.start, parent, None, parent.subject if parent else None), predicate
            )


def _same_build(one: Predicate, other: Predicate) -> bool:
    return one.form == other.form or (other.form == "part" and one.passive)


def _clause(sentence: Sentence, tokens: list[Token], frame: Frame, frames: list[Frame], words: ClauseWords) -> Clause:
    predicate = frame.predicate
    assert predicate is not None
    parent = frame.parent
    while parent is not None and parent.predicate is None:
        parent = parent.parent
    start, end = _trim(tokens, min(frame.start, predicate.start), max(frame.end, predicate.end, predicate.head + 1))
    tense, negated, modality = judge(tokens, frame, end, words.factuality)
    head = tokens[predicate.head]
    subject = frame.subject
    return Clause(
        index=frame.index,
        sentence=sentence.index,
        kind=frame.kind,
        span=Span(tokens[start].start, tokens[end - 1].end),
        head=Span(head.start, head.end),
        predicate=Span(tokens[predicate.start].start, tokens[predicate.end - 1].end),
        subject=Span(tokens[subject[0]].start, tokens[subject[1] - 1].end) if subject else None,
        lemma=head.lemma,
        tense=tense,
        perfect=predicate.perfect,
        negated=negated,
        modality=modality,
        parent=parent.index if parent else None,
        marker=frame.marker,
    )


def _trim(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """A range without conjunctions and marks at its ends."""
    while end - 1 > start and (tokens[end - 1].pos in ("PUNCT", "CCONJ", "SCONJ")):
        end -= 1
    while start < end - 1 and (tokens[start].pos in ("PUNCT", "CCONJ")):
        start += 1
    return start, end


def _fragment(sentence: Sentence, tokens: list[Token]) -> list[Clause]:
    """The one clause of a sentence without a verb: its head is the head of its first noun phrase."""
    content = [index for index, token in enumerate(tokens) if token.pos != "PUNCT"]
    if not content:
        return []
    start, end = _trim(tokens, content[0], content[-1] + 1)
    first = next((index for index in content if tokens[index].pos in INSIDE), content[0])
    head = tokens[head_index(tokens, first, base_end(tokens, first))]
    span = Span(tokens[start].start, tokens[end - 1].end)
    place = Span(head.start, head.end)
    modality: Modality = "question" if tokens[-1].lower == "?" else "asserted"
    return [
        Clause(
            0, sentence.index, "fragment", span, place, place, None, head.lemma, "", False, False, modality, None, None
        )
    ]
