"""The walk through the words of a sentence: what has been read so far, as the rules of tagging need it.

A segment is the stretch since the last place at which a new clause may begin; whether it already has a subject and a
finite verb tells most participles from past tenses ('a study printed in May showed') and most nouns from verbs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.syntax.lexicon import Word, Words
from pipeline.syntax.tags import ADVERBS, CAN_HEAD, FINITE, KEEPS_WAITING, MAY_OPEN, MODALS, NOUNS, UNSEEN, VERBAL

LOOK_AHEAD = 12
_YEAR = re.compile(r"\d{4}(?!\d)")


class Walk:
    """Words of one sentence with the tags chosen so far."""

    def __init__(self, words: Sequence[Word], data: Words) -> None:
        """`words` of the sentence with all their readings, `data` of the language."""
        self.words = words
        self.data = data
        self.lists = data.lists
        self.boundary = data.lists["boundary"]
        self.tags: list[str] = []
        self.expects = ""
        """What the last auxiliary waits for: 'base', 'participle', 'complement' (participle, -ing form or adjective)."""
        self.inverted = False
        """The expected verb stands behind a subject ('did the mayor sign')."""
        self.start = True
        self.fronted = False
        """The segment is an adverbial clause at the start of the sentence."""
        self.pending = False
        """The segment is inside a clause that has its subject but no finite verb yet."""
        self.comma_before = False
        self.any_finite = False
        self.finite = -1
        """Place of the last finite verb of the segment; -1: none yet."""
        self.commas = 0
        """Commas in the segment behind its subject."""
        self.marks = 0
        """All commas in the segment."""
        self.verb = ""
        """Tag of the last verb."""
        self.verb_place = -1
        self.subject = False
        """The segment has a noun that no preposition governs."""
        self.new_subject = False
        """Such a noun stands behind the last finite verb."""
        self.governed = self.resumed = False

    def look_for_subject(self, index: int, tag: str) -> None:
        """Before a word is noted: behind a phrase of time the expected verb still comes."""
        if tag != "PUNCT" and self._times_verb(index):
            self.inverted = True

    def _note_mark(self, index: int, word: Word, tag: str) -> None:
        if word.lower == ",":
            self.commas += 1
            self.marks += 1
            self.resumed = self.finite >= 0 and (self.fronted or self.pending)
            if self.resumed:
                self.leave()
            if self.inverted:
                self.expects = ""
            self.governed = False
        elif word.lower not in UNSEEN or (self.comma_before and not self.resumed):
            if self.finite >= 0 and self.pending:
                self.leave()
            else:
                self._begin()
            self.expects = ""
            self.start = self.start or (word.lower == ":" and self._only_times(index))
        self.comma_before = word.lower == ","

    def _only_times(self, index: int) -> bool:
        """'July 21, 1998: | Founded by': behind such a label the sentence begins."""
        return all(not word.lower.isalpha() or word.lower in self.lists["time"] for word in self.words[:index])

    def _begin(self) -> None:
        """Begin a segment."""
        self.finite = -1
        self.commas = self.marks = 0
        self.subject = self.governed = False

    def leave(self) -> None:
        """Back in the clause around the segment."""
        subject = self.pending
        self._begin()
        self.subject = subject
        self.fronted = self.pending = False

    def _note_noun(self, index: int, word: Word, tag: str) -> None:
        self.comma_before = self.start = False
        if not self.governed or (tag == "NNS" and self.behind_year()):
            self._subject()  # 'In 1998 | plans changed'
        if not self.inverted:
            self.expects = ""

    def _subject(self) -> None:
        """A noun phrase that no preposition governs has come."""
        if not self.subject:
            self.commas = 0
        self.subject = self.new_subject = True

    def _note_adjective(self, index: int, word: Word, tag: str) -> None:
        """Note an adjective or number: it only ends the wait for a verb; 'most | of them' may be a subject."""
        self.comma_before = self.start = False
        after = self.after(index) if word.lower in self.lists["degree"] else None
        if after is not None and after.lower in self.lists["governing"] and self.finite < 0 and not self.governed:
            self._subject()
        if not self.inverted:
            self.expects = ""

    def _note_adverb(self, index: int, word: Word, tag: str) -> None:
        """Note an adverb: it says nothing unless a clause may begin at it; none begins inside a verb ('has since died')."""
        self.comma_before = False
        if word.lower in self.boundary and self.expects != "participle":
            self._note(index, word, tag)

    def _note_call(self, index: int, word: Word, tag: str) -> None:
        """Note an interjection, behind which the sentence still begins ('Please send it')."""

    def _note(self, index: int, word: Word, tag: str) -> None:
        """Note any other word."""
        self.comma_before = self.start = False
        self._note_phrase(index, tag)
        if tag == "TO":
            self.expects, self.inverted = "base", False
        elif not self.inverted and (tag not in KEEPS_WAITING or self.tags[-1:] == ["PUNCT"]):
            self.expects = ""
        if tag in MAY_OPEN and word.lower in self.boundary:
            self._note_boundary(index, tag)
        elif tag == "PRP" and self.finite >= 0 and self.tags and self.tags[-1] not in ("TO", "VBG", "VB"):
            self._pronoun(index)

    def _note_determiner(self, index: int, word: Word, tag: str) -> None:
        """Note an article or possessive: behind no preposition a noun phrase begins that none governs."""
        self.comma_before = self.start = False
        if self.tags and self.tags[-1] != "IN":
            self.governed = False
        if not self.inverted:
            self.expects = ""

    def _note_preposition(self, index: int, word: Word, tag: str) -> None:
        """Note a preposition, or the conjunction that it may be; '34 per | cent' is one measure."""
        self.comma_before = self.start = False
        self.governed = self.governed or word.lower not in self.lists["ratio"] or self.tags[-1:] != ["CD"]
        if not self.inverted:
            self.expects = ""
        if word.lower in self.boundary:
            self._note_boundary(index, tag)

    def _note_boundary(self, index: int, tag: str) -> None:
        """Note that a clause begins with a word, if one does."""
        if not self.before_time(index) and not self._is_preposition(index):
            self._open_clause(tag)

    def _times_verb(self, index: int) -> bool:
        """Whether a phrase of time opens directly behind an auxiliary ('will | on Friday | meet')."""
        if self.verb_place != index - 1 or not self.words[self.verb_place].auxiliary:
            return False
        opening = self.words[index : index + 3]
        place = 0 if opening[0].lower in self.lists["time"] else 1 + (len(opening) > 1 and "DT" in opening[1].tags)
        if place and "IN" not in opening[0].tags:
            return False
        return place < len(opening) and opening[place].lower in self.lists["time"]

    def before_time(self, index: int) -> bool:
        """Whether a time follows: 'since 1999', 'until May' are prepositions, and open no clause."""
        after = self.after(index)
        return after is not None and (after.only == "CD" or ("NNP" in after.tags and after.lower in self.lists["time"]))

    def _is_preposition(self, index: int) -> bool:
        """'because of the storm': no new clause."""
        after = self.after(index)
        return after is not None and after.lower in self.lists["governing"] and self.words[index].only == "IN"

    def _note_phrase(self, index: int, tag: str) -> None:
        """What a pronoun or conjunction tells of the noun phrase that begins or goes on."""
        if tag in ("PRP", "PRD"):
            if not self.governed:
                self._subject()
        elif tag == "CC":
            self.governed = False
            if self.tags[-1:] == ["PUNCT"] and self.words[index - 1].lower == ",":
                self._begin()

    def _open_clause(self, tag: str) -> None:
        self.pending = self.pending or (self.subject and self.finite < 0 and tag in ("WP", "WP$", "WDT"))
        place = len(self.tags) - 1
        # 'said that | when it rained, they left'
        told = place >= 0 and self.tags[place] == "IN" and "WDT" in self.words[place].tags
        self.fronted = told or not self.any_finite
        self._begin()
        if tag != "IN":
            self.expects, self.inverted = "", False

    def _pronoun(self, index: int) -> None:
        """A pronoun before a finite verb opens a clause of its own."""
        after = self.after(index)
        if after is not None and (after.tags & {"VBD", "VBZ", "VBP"} or after.auxiliary):
            self._begin()

    def _note_verb(self, index: int, word: Word, tag: str) -> None:
        self.comma_before = self.start = False
        head = "MD" if tag in MODALS else tag
        key = "modal" if head == "MD" else word.auxiliary or word.lemmas.get(head, "")
        waits = self.data.expects.get(key, "")
        inverted = bool(waits and word.auxiliary) and (
            self._inverts() or (self._opens(index) and (self._asks() or self._supposes(index)))
        )
        if head in FINITE:
            self.pending = self.pending and (self.finite < 0 or self.tags[-1:] == ["CC"])
            self.finite = index
            self.new_subject = False
            self.any_finite = True
        self.verb = head
        self.verb_place = index
        self.governed = tag == "VBN" and self.finite < 0 and self.tags[-1:] == ["PUNCT"]
        self.expects, self.inverted = waits, inverted

    def _opens(self, index: int) -> bool:
        """Whether a verb may stand before its subject here."""
        before = self.tags[-1] if self.tags else ""
        return before in ("", "PUNCT", "WP", "WRB", "CC") or (index == 1 and before in ADVERBS)

    def _inverts(self) -> bool:
        """'Not until May did he leave': the first word puts the subject behind the first verb."""
        if self.any_finite or self.subject:
            return False
        return self.words[0].lower in self.lists["inverting"]

    def _supposes(self, index: int) -> bool:
        """'Should the judges block it, ...': the first word of the sentence, before its subject."""
        return index == 0 and self.words[0].lower in self.lists["supposing"]

    def _asks(self) -> bool:
        return any(word.lower == "?" for word in self.words)

    def left(self) -> str:
        """Tag of the nearest word to the left that is no adverb; '' at the start and behind a mark that no bracket is."""
        place = len(self.tags) - 1
        if place > 2 and [self.words[at].lower for at in (place - 2, place)] == ["(", ")"]:
            place -= 3  # 'Ann Lee | (R-Ohio) | called'
        while place >= 0 and (self.tags[place] in ADVERBS or self.tags[place] == "UH"):
            place -= 1
        return "" if place < 0 or self.tags[place] == "PUNCT" else self.tags[place]

    def after(self, index: int) -> Word | None:
        """The word behind place `index`."""
        return self.words[index + 1] if index + 1 < len(self.words) else None

    def is_owned(self, index: int) -> bool:
        """Whether an article or possessive stands directly before a word: 'the remains'; not 'that remains'."""
        return index > 0 and (self.tags[index - 1] in ("PRP$", "POS") or self.words[index - 1].only == "DT")

    def behind_year(self) -> bool:
        """Whether a year is to the left, and no count of what follows ('in 1778', 'in 1995-96')."""
        place = self.last_place()
        if place <= 0 or self.tags[place] != "CD" or self.tags[place - 1] != "IN":
            return False
        return is_year(self.words[place].lower)

    def last_place(self) -> int:
        """Place of the nearest word to the left that is no adverb."""
        place = len(self.tags) - 1
        while place >= 0 and self.tags[place] in ADVERBS:
            place -= 1
        return place


NOTES: dict[str, Callable[[Walk, int, Word, str], None]] = {
    "PUNCT": Walk._note_mark,
    **dict.fromkeys(NOUNS, Walk._note_noun),
    **dict.fromkeys(VERBAL, Walk._note_verb),
    **dict.fromkeys(ADVERBS, Walk._note_adverb),
    **dict.fromkeys(("JJ", "CD"), Walk._note_adjective),
    **dict.fromkeys(("DT", "PRP$"), Walk._note_determiner),
    "IN": Walk._note_preposition,
    **dict.fromkeys(("CC", "EX", "POS", "PRD", "PRP", "TO", "WDT", "WP", "WP$", "WRB"), Walk._note),
    "UH": Walk._note_call,
}
"""Tag -> what notes a word with it."""


def is_year(number: str) -> bool:
    """Whether a number can be a year or begins as one: '1778', '1995-96'."""
    return _YEAR.match(number) is not None


def can_head(word: Word) -> bool:
    """Whether a word may be a noun or stand before one in its phrase; a past tense hardly does."""
    if word.auxiliary:
        return False
    return not word.tags.isdisjoint(CAN_HEAD) and not ("VBD" in word.tags and word.tags.isdisjoint(("NN", "NNP")))
