"""The walk through the words of a sentence: each word with its tag tells what the rules of tagging will see behind it."""

from __future__ import annotations

from itertools import takewhile

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import ADVERBS, FINITE, KEEPS_WAITING, MAY_OPEN, MODALS, NOUNS, RELATIVE, UNSEEN, VERBAL
from pipeline.syntax.walked import Walked, ends_alike, is_year

_NAME = frozenset({"NNP"})
_OPENS_ENTRY = frozenset({":", "-", "–", "—", "--"})
"""What stands between the time of an entry and what happened: '1921 – Won the cup'."""

_OF_COUNTED = frozenset({"NN", "NNS", "NNP", "JJ", "PRP", "PRP$", "DT"})
_SUBJECT = 8
"""Words, at most, from a conjunction to the verb behind what is counted."""


class Walk(Walked):
    """Notes the words of one sentence, from left to right."""

    def look_for_subject(self, index: int, tag: str) -> None:
        """Before a word is noted: behind a phrase of time the expected verb still comes."""
        if tag == "PUNCT":
            return
        end = self.time_end(index)
        self.timed = max(end, self.timed)
        self.inverted = end >= 0 or (tag == "DT" and self.parts_group(index))

    def note(self, index: int, word: Word, tag: str) -> None:
        """Take a word and its tag in."""
        if tag in NOUNS:
            self._note_noun(index, tag)
        elif tag == "PUNCT":
            self._note_mark(index, word)
        elif tag == "IN":
            self._note_preposition(index, word, tag)
        elif tag in VERBAL:
            self._note_verb(index, word, tag)
        elif tag in ADVERBS:
            self._note_adverb(index, word, tag)
        elif tag in ("JJ", "CD"):
            self._note_adjective(index, word, tag)
        elif tag in ("DT", "PRP$"):
            self._note_determiner()
        elif tag != "UH":  # behind an interjection the sentence still begins: 'Please send it'
            self._note(index, word, tag)

    def _note_mark(self, index: int, word: Word) -> None:
        if word.lower == ",":
            self.commas += 1
            self.marks += 1
            self.resumed = self.finite >= 0 and (self.fronted or self.pending)
            if self.resumed:
                self.leave()
            if self.inverted and index >= self.timed:
                self.expects = ""
            self.governed = False
        elif word.lower not in UNSEEN or (self.comma_before and not self.resumed and self.any_finite):
            if self.finite >= 0 and self.pending:
                self.leave()
            else:
                self._begin()
            self.expects = ""
            self.start = self.start or (word.lower in _OPENS_ENTRY and self._only_times(index))
        self.comma_before = word.lower == ","

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

    def _note_noun(self, index: int, tag: str) -> None:
        self.comma_before = self.start = False
        if not self.governed or (tag == "NNS" and (self.behind_year() or self.behind_fronted_time(index))):
            self._subject()  # 'In 1998 | plans changed'
        if not self.inverted:
            self.expects = ""

    def _subject(self) -> None:
        """A noun phrase that no preposition governs has come."""
        if not self.subject:
            self.commas = 0
        self.subject = self.new_subject = True

    def _note_adjective(self, index: int, word: Word, tag: str) -> None:
        """Note an adjective or number: it only ends the wait for a verb; 'most | of them' may be a subject, 'said 40% | of them'
        has one."""
        self.comma_before = False
        self.start = tag == "CD" and self._opens_entry(index)
        told = self.finite >= 0 and not self.lists["reporting"].isdisjoint(self.words[self.finite].lemmas.values())
        heads = tag == "CD" or self.tags[-1:] == ["DT"] if told else self.finite < 0
        counted = heads and (told or tag == "CD")
        after = self.after(index) if counted or word.lower in self.lists["degree"] else None
        if after is not None and after.lower in self.lists["governing"] and (told or heads) and not self.governed:
            self._subject()
        if not self.inverted:
            self.expects = ""

    def _opens_entry(self, index: int) -> bool:
        """'May 1972 | Became a public company': behind the year that opens a line the sentence begins."""
        after = self.after(index)
        capital = after is not None and after.tags > _NAME
        return capital and is_year(self.words[index].lower) and self._only_times(index)

    def _note_adverb(self, index: int, word: Word, tag: str) -> None:
        """Note an adverb: it says nothing unless a clause may begin at it; none begins inside a verb ('has since died')."""
        self.comma_before = False
        if word.lower in self.boundary and self.expects != "participle":
            self._note(index, word, tag)

    def _note(self, index: int, word: Word, tag: str) -> None:
        """Note any other word."""
        self.comma_before = self.start = False
        self._note_phrase(index, tag)
        if tag == "TO":
            self.expects, self.inverted = "base", False
        elif not self.inverted and (tag not in KEEPS_WAITING or self.tags[-1:] == ["PUNCT"]):
            self.expects = self.expects if tag == "CC" and self._joins_adverbs(index) else ""
        if tag in MAY_OPEN and word.lower in self.boundary:
            self._note_boundary(index, tag)
        elif tag == "PRP" and self._describes_subject(index):
            self.pending = True
            self._begin()
        elif tag == "PRP" and self.finite >= 0 and self.tags and self.tags[-1] not in ("TO", "VBG", "VB"):
            self._pronoun(index)

    def _joins_adverbs(self, index: int) -> bool:
        """'was partly | or | wholly owned': between two adverbs that end alike the verb is still to come."""
        after = self.after(index)
        beside = self.tags[-1:] == ["RB"] and after is not None and after.only == "RB"
        return beside and after is not None and ends_alike(self.words[index - 1].lower, after.lower)

    def _note_determiner(self) -> None:
        """Note an article or possessive: behind no preposition a noun phrase begins that none governs."""
        self.comma_before = self.start = False
        if self.tags and self.left() != "IN":  # 'on nearly | every coast'
            self.governed = False
        if not self.inverted:
            self.expects = ""

    def _note_preposition(self, index: int, word: Word, tag: str) -> None:
        """Note a preposition, or the conjunction that it may be; '34 per | cent' is one measure, 'at | least half', too."""
        self.comma_before = self.start = False
        measures = word.lower in self.lists["ratio"] and self.tags[-1:] == ["CD"]
        self.governed = self.governed or not (measures or self._approximates(index, word))
        if not self.inverted:
            self.expects = ""
        if word.lower in self.boundary:
            self._note_boundary(index, tag)

    def _approximates(self, index: int, word: Word) -> bool:
        """'| at least half of them say it', '| about 20 of them left'."""
        after = self.after(index)
        listed = self.lists["approximate"]
        return after is not None and (
            f"{word.lower}-{after.lower}" in listed or (word.lower in listed and after.only == "CD")
        )

    def _note_boundary(self, index: int, tag: str) -> None:
        """Note that a clause begins with a word, if one does."""
        timed = self.before_time(index) and not self._counts_subject(index)
        if not timed and not self.opens_no_clause(index):
            self._open_clause(tag)

    def _counts_subject(self, index: int) -> bool:
        """'after | two port clerks left', 'as | one of them left': a number and its noun, no time, before a past tense."""
        if "CD" not in self.words[index + 1].tags or is_year(self.words[index + 1].lower):
            return False
        for place in range(index + 2, min(index + _SUBJECT, len(self.words))):
            word = self.words[place]
            if word.lower in self.lists["reckoned"] or self.is_of_time(place):
                return False
            if place > index + 2 and (word.auxiliary or "VBD" in word.tags):
                return not word.tags.isdisjoint(FINITE | MODALS) and not self.words[place - 1].tags.isdisjoint(
                    NOUNS | {"PRP"}
                )
            if word.tags.isdisjoint(_OF_COUNTED) and word.lower not in self.lists["governing"]:
                return False
        return False

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
        # 'The school | where | she taught closed'
        beside = tag == "WRB" and self.tags[-1:] in (
            ["NN"],
            ["NNS"],
            ["NNP"],
        )
        related = tag in RELATIVE or beside or (tag == "IN" and self._tells_of_noun())
        self.pending = self.pending or (self.subject and self.finite < 0 and related)
        place = len(self.tags) - 1
        # 'said that | when it rained, they left'
        told = place >= 0 and self.tags[place] == "IN" and "WDT" in self.words[place].tags
        # 'While many hope | that it stays, the port closes'
        within = self.fronted and tag == "IN" and 0 <= self.finite == place
        self.fronted = told or within or not self.any_finite
        self._begin()
        if tag != "IN" or "WDT" in self.words[place + 1].tags:  # 'It was in 2004 | that she left'
            self.expects, self.inverted = "", False

    def _tells_of_noun(self) -> bool:
        """'Rumours | that | he would quit grew', 'News on Friday | that | he quit spread': a conjunction that is a relative
        elsewhere, behind a noun and its time."""
        place = len(self.tags)
        if "WDT" not in self.words[place].tags:
            return False
        while place > 0 and self.is_of_time(place - 1):
            place -= 1
        place -= place < len(self.tags) and self.tags[place - 1 : place] == ["IN"]
        return self.tags[place - 1 : place] in (["NN"], ["NNS"])

    def _describes_subject(self, index: int) -> bool:
        """'The firm | he founded won', 'A man | she had met left': a pronoun that begins a clause about the noun before it, which
        has no verb yet; not 'Last week | he left'."""
        if self.tags[-1:] not in (["NN"], ["NNS"]) or not self.subject or self.is_of_time(index - 1):
            return False
        if self.finite >= 0 and (self.governed or not self._may_tell()):
            return False
        after = self.after(index)
        acts = after is not None and (after.tags & {"VBD", "VBZ", "VBP"} or after.auxiliary)
        if not acts or self.words[index].lower in self.lists["object_pronoun"]:
            return False
        further = takewhile(lambda word: word.only != "PUNCT", self.words[index + 2 : index + 2 + _SUBJECT])
        return any("VBD" in word.tags or (word.auxiliary and "VB" not in word.tags) for word in further)

    def _may_tell(self) -> bool:
        """'Kim said | the firm | he founded won': a noun phrase has come behind a verb that a clause may follow."""
        return self.new_subject and not self.lists["clausal"].isdisjoint(self.words[self.finite].lemmas.values())

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
            self._inverts() or self._supposes(index, word) or (self._opens(index) and self._asks())
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
