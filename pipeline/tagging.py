"""Chooses among the readings of the words of a sentence, from left to right, by a few rules of context.

Readings are tags of the Penn Treebank, with CS for a subordinator, NEG for 'not' and 'MD future' and so on for modals. A
segment is the stretch since the last place at which a new clause may begin; whether it already has a finite verb tells
most participles from past tenses ('a report released in May found') and most nouns from verbs.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lexicon import Word, Words

NOMINAL = frozenset({"NN", "NNS", "NNP", "PRD"})
BEFORE_NOUN = frozenset({"DT", "JJ", "PRP$", "WP$", "POS"})
PRONOUNS = frozenset({"PRP", "WP", "WDT", "EX"})
SUBJECTS = PRONOUNS | {"PRD"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
ADVERBS = frozenset({"RB", "NEG"})
CAN_HEAD = frozenset({"NN", "NNS", "NNP", "JJ", "CD", "VBG"})
OPENS_OBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "CD", "WP"})
OPENS_COMPLEMENT = OPENS_OBJECT | {"TO", "IN", "RB", "WRB", "VBG"}
STRONG_BREAK = frozenset({"PUNCT", "CC", "WP", "WDT", "WRB", "PRP", "EX"})
OBJECTS = OPENS_OBJECT | {"NN", "NNS", "JJ"}
LOOK_AHEAD = 12


def choose_tags(words: Sequence[Word], data: Words) -> list[str]:
    """One tag a word, in order."""
    chooser = _Chooser(words, data)
    for index, word in enumerate(words):
        chooser.add(index, word)
    return chooser.tags


class _Chooser:
    """State of the walk through one sentence."""

    def __init__(self, words: Sequence[Word], data: Words) -> None:
        self.words = words
        self.data = data
        self.lists = data.lists
        self.tags: list[str] = []
        self.expects = ""
        self.inverted = False
        """The expected verb stands behind a subject ('did the mayor sign')."""
        self.start = True
        self.asks = any(word.lower == "?" for word in words)
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
        self.governed = False

    def add(self, index: int, word: Word) -> None:
        """Choose and note the tag of the next word."""
        tag = word.only
        if not tag:
            tag = self._choose(index, word)
        elif tag in ("PUNCT", "RB", "NEG"):
            self.tags.append(tag)
            if tag == "PUNCT":
                self._mark(word)
            else:
                self.comma_before = False
            return
        elif tag == "TO":
            tag = self._to(index)
        self._note(index, word, tag)
        self.tags.append(tag)

    # -- state ---------------------------------------------------------------------------------------------------------

    def _mark(self, word: Word) -> None:
        if word.lower == ",":
            self.commas += 1
            self.marks += 1
            if self.finite >= 0 and (self.fronted or self.pending):
                self._outer()
            if self.inverted:
                self.expects = ""
            self.governed = False
        elif word.lower not in QUOTES or self.comma_before:
            self._segment()
            self.expects = ""
        self.comma_before = word.lower == ","

    def _segment(self) -> None:
        self.finite = -1
        self.commas = self.marks = 0
        self.subject = self.governed = False

    def _outer(self) -> None:
        """Back in the clause around the segment."""
        subject = self.pending
        self._segment()
        self.subject = subject
        self.fronted = self.pending = False

    def _note(self, index: int, word: Word, tag: str) -> None:
        self.start = self.comma_before = False
        head = tag[:2] if tag[:2] == "MD" else tag
        if head in VERBS or head == "MD":
            self._note_verb(index, word, head)
            return
        if (tag in NOMINAL or tag == "PRP") and not self.governed:
            self.commas = self.commas if self.subject else 0
            self.subject = self.new_subject = True
        elif tag == "IN":
            self.governed = True
        elif tag == "CC":
            self.governed = False
            if self.tags[-1:] == ["PUNCT"] and self.words[index - 1].lower == ",":
                self._segment()
        elif tag in ("DT", "PRP$") and self.tags and self.tags[-1] != "IN":
            self.governed = False
        if tag == "TO":
            self.expects = "base"
            self.inverted = False
        elif not self.inverted and tag not in ADVERBS and tag not in ("PRP", "PRD"):
            self.expects = ""
        if word.lower in self.lists["boundary"] and tag in ("IN", "WP", "WDT", "WRB", "RB"):
            self.pending = self.pending or (self.subject and self.finite < 0 and tag in ("WP", "WDT"))
            self.fronted = not self.any_finite
            self._segment()
            if tag != "IN":
                self.expects = ""
                self.inverted = False
        elif tag == "PRP" and self.finite >= 0 and self.tags and self.tags[-1] not in ("TO", "VBG", "VB"):
            self._pronoun(index)

    def _pronoun(self, index: int) -> None:
        """A pronoun before a finite verb opens a clause of its own."""
        if index + 1 < len(self.words):
            after = self.words[index + 1]
            if after.tags & {"VBD", "VBZ", "VBP"} or after.auxiliary:
                self._segment()

    def _note_verb(self, index: int, word: Word, head: str) -> None:
        before = self.tags[-1] if self.tags else ""
        if head in FINITE:
            self.pending = self.pending and self.finite < 0
            self.finite = index
            self.new_subject = False
            self.any_finite = True
        self.verb = head
        self.verb_place = index
        self.governed = False
        key = word.auxiliary or word.lemmas.get(head, "")
        waits = self.data.expects.get(key, "")
        self.expects = waits
        opens = before in ("", "PUNCT", "WP", "WRB", "CC") or (index == 1 and before in ADVERBS)
        self.inverted = bool(waits and word.auxiliary) and self.asks and opens

    def _left(self) -> str:
        """Tag of the nearest word to the left that is no adverb; '' at the start and behind a mark."""
        for tag in reversed(self.tags):
            if tag == "PUNCT":
                return ""
            if tag not in ADVERBS:
                return tag
        return ""

    def _after(self, index: int) -> Word | None:
        return self.words[index + 1] if index + 1 < len(self.words) else None

    # -- choosing ------------------------------------------------------------------------------------------------------

    def _choose(self, index: int, word: Word) -> str:
        tags = word.tags
        if "NNP" in tags and not self.start and not (self.tags[-1:] == ["PUNCT"] and self._quoted(index)):
            return "NNP"
        if word.closed:
            return self._closed(index, word)
        if tags.isdisjoint(VERBS):
            return self._no_verb(index, word)
        if self.expects:
            expected = self._expected(index, word)
            if expected:
                return expected
        if "VBG" in tags:
            return self._ing(index, word)
        if "VBD" in tags or "VBN" in tags:
            return self._past(index, word)
        if "VBZ" in tags:
            return self._s_form(index, word)
        return self._base(index, word)

    def _quoted(self, index: int) -> bool:
        return self.words[index - 1].lower in QUOTES or self.words[index - 1].lower in (":", "--")

    def _to(self, index: int) -> str:
        """'to' before a verb, else the preposition."""
        for word in self.words[index + 1 : index + 4]:
            if "VB" in word.tags:
                return "IN" if word.lower in self.lists["noun_after_to"] else "TO"
            if word.only not in ADVERBS and "RB" not in word.tags:
                return "IN"
        return "IN"

    def _expected(self, index: int, word: Word) -> str:
        tags = word.tags
        wanted = "VB" if self.expects == "base" else "VBN"
        if wanted not in tags:
            return ""
        if self.inverted and self._left() not in NOMINAL | PRONOUNS and self._behind_verb() != self.verb_place:
            return ""
        return wanted

    def _behind_verb(self) -> int:
        """Place of the nearest word to the left that is no adverb."""
        place = len(self.tags) - 1
        while place >= 0 and self.tags[place] in ADVERBS:
            place -= 1
        return place

    def _closed(self, index: int, word: Word) -> str:
        tags = word.tags
        after = self._after(index)
        left = self._left()
        nominal_after = after is not None and _can_head(after)
        if "RB" in tags and "IN" in tags:
            return self._particle(word, after, left)
        if "NNP" in tags:
            return self._name(index, word, left)
        if "JJ" in tags:
            return self._no_verb(index, word)
        if "PRP$" in tags:
            return "PRP$" if nominal_after else "PRP"
        if "PRD" in tags and "DT" in tags and "WDT" not in tags:
            return self._alone(index, word, after, nominal_after)
        if "WDT" in tags and "IN" in tags:
            return self._that(index, after, left, nominal_after)
        if "POS" in tags:
            return self._clitic(index, word, left)
        if "MD past" in tags and "VBD" in tags:
            return "VBD" if after is not None and "VBN" in after.tags and "VB" not in after.tags else "MD past"
        if "VB" in tags:
            return "VB" if self.expects == "base" or (self.start and not left) else "VBP"
        if "VBD" in tags and "VBN" in tags:
            return "VBN" if self.expects in ("participle", "be") else "VBD"
        return min(tags)

    def _particle(self, word: Word, after: Word | None, left: str) -> str:
        """'about 100' and 'put off the vote' have an adverb, 'about the vote' and 'an island off the coast' a preposition."""
        if word.lower in self.lists["particle"]:
            noun_phrase = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
            return "IN" if left in NOMINAL and noun_phrase else "RB"
        return "RB" if after is not None and after.only == "CD" else "IN"

    def _name(self, index: int, word: Word, left: str) -> str:
        """'May' and its like with a capital: a name unless it opens the sentence as a verb would."""
        after = self._after(index)
        if self.start and after is not None and after.tags & {"PRP", "DT"}:
            return next(tag for tag in sorted(word.tags) if tag != "NNP")
        return "NNP"

    def _alone(self, index: int, word: Word, after: Word | None, nominal_after: bool) -> str:
        """'this', 'some', 'all': with a noun or in place of one ('this means')."""
        if (
            after is not None
            and word.lower in self.lists["singular"]
            and "VBZ" in after.tags
            and "NN" not in after.tags
        ):
            return "PRD"
        if after is not None and "VBD" in after.tags and self._has_object(self._after(index + 1)):
            return "PRD"
        if nominal_after or (after is not None and after.only in ("DT", "PRP$")):
            return "DT"
        return "PRD"

    def _that(self, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
        while after is not None and after.only == "RB":
            index += 1
            after = self._after(index)
        finite_after = after is not None and (bool(after.tags & FINITE) or bool(after.auxiliary))
        if left in NOMINAL and finite_after:
            return "WDT"
        if finite_after and after is not None and after.tags.isdisjoint({"NN", "NNS"}):
            return "PRD"
        if after is not None and after.lower == ",":
            return "IN"
        if left in VERBS or left in NOMINAL:
            return "IN" if after is None or "NN" not in after.tags or left in VERBS else "DT"
        return "DT" if nominal_after else ("IN" if after is not None and after.tags & {"DT", "PRP", "PRP$"} else "PRD")

    def _clitic(self, index: int, word: Word, left: str) -> str:
        """'s: a possessive, or 'is' behind a pronoun and before what no noun phrase begins with."""
        if "VBZ" not in word.tags:
            before = self.words[index - 1].lower if index else ""
            after = self._after(index)
            plural = self.tags[-1:] and self.tags[-1] in NOMINAL and before.endswith("s")
            return "POS" if plural and after is not None and _can_head(after) else "PUNCT"
        if index and self.words[index - 1].lower in self.lists["let"]:
            return "PRP"
        if left in SUBJECTS or left in ("WRB", "DT") or (self.tags and self.tags[-1] == "RB"):
            return "VBZ"
        after = self._after(index)
        return "VBZ" if after is not None and after.only in ("DT", "NEG", "PRP$", "IN") else "POS"

    def _no_verb(self, index: int, word: Word) -> str:
        tags = word.tags
        after = self._after(index)
        if "JJ" in tags and after is not None and _can_head(after) and "PRP$" not in after.tags:
            return "JJ"
        if "JJ" in tags and self.expects == "be":
            return "JJ"
        for tag in ("NN", "NNS", "RB", "JJ", "NNP"):
            if tag in tags:
                return tag
        return min(tags)

    # -- verb or not ---------------------------------------------------------------------------------------------------

    def _ing(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        after = self._after(index)
        adjective = word.lower in self.lists["adjective_ing"]
        if self.expects == "be" and not self.inverted:
            takes_object = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
            return "JJ" if adjective and not takes_object else "VBG"
        if before in BEFORE_NOUN or before == "CD":
            if after is not None and after.only in ("DT", "PRP", "PRP$"):
                return "VBG"
            if adjective and after is not None and _can_head(after):
                return "JJ"
            return "NN"
        if before in ("NN", "NNP") and word.lower in self.lists["noun_ing"]:
            return "NN"
        return "VBG"

    def _past(self, index: int, word: Word) -> str:
        tags = word.tags
        before = self.tags[-1] if self.tags else ""
        left = self._left()
        after = self._after(index)
        if before in BEFORE_NOUN or (before == "RB" and left in BEFORE_NOUN):
            return self._before_noun(index, word)
        if self.start and "VB" in tags and self._opens(index):
            return "VB"
        if "VBN" not in tags:
            return "NN" if "NN" in tags and left == "IN" else "VBD"
        if "VBD" not in tags:
            return self._base(index, word) if "VBP" in tags and left not in VERBS else "VBN"
        if word.lower in self.lists["finite"] or (left in PRONOUNS and not self._behind_object()):
            return "VBD"
        if left == "PRP":
            return "VBN"
        counted = left == "CD" and after is not None and not after.tags.isdisjoint({"NN", "NNS"})
        if counted or left in ("IN", "TO", "WRB") or left in VERBS:
            return self._before_noun(index, word)
        if after is not None and "WDT" in after.tags and self._clausal(word):
            return "VBD"
        if left == "CC":
            return self._like_last(word)
        if left in NOMINAL or left == "CD":
            return self._past_behind_noun(index, after)
        return self._past_behind_mark(index, after)

    def _behind_object(self) -> bool:
        """Whether the nearest word to the left is a pronoun that cannot be a subject."""
        return self.words[self._behind_verb()].lower in self.lists["object_pronoun"]

    def _before_noun(self, index: int, word: Word) -> str:
        """A participle inside a noun phrase reads as an adjective or a noun."""
        after = self._after(index)
        if after is not None and _can_head(after) and after.closed <= ("JJ" in after.tags):
            return "JJ"
        if "NN" in word.tags:
            return "NN"
        return "VBN" if "VBN" in word.tags else "VBD"

    def _like_last(self, word: Word) -> str:
        behind_comma = len(self.tags) > 1 and self.tags[-2] == "PUNCT"
        if behind_comma and self.words[len(self.tags) - 1].lower in self.lists["contrast"]:
            return "VBD"
        if self.verb == "VBN" or (self.finite < 0 and self.verb == "VBG"):
            return "VBN"
        return "VBD"

    def _past_behind_noun(self, index: int, after: Word | None) -> str:
        """'released' behind a noun: a participle if the segment has its finite verb elsewhere."""
        if self._has_agent(index + 1):
            return "VBN"
        if not self.lists["intransitive"].isdisjoint(self.words[index].lemmas.values()):
            return "VBD"
        if self._has_object(self._behind_particle(index)):
            two = self.words[index].lower in self.lists["two_objects"] and self.finite >= 0 and not self._takes_clause()
            return "VBN" if two else "VBD"
        if not self.subject or self._finite_follows(index + 1):
            return "VBN"
        if self.pending and self.finite >= 0:
            self._outer()
            return "VBD"
        if self.finite >= 0 and not self._takes_clause() and not self._ends_quotation(index, after):
            return "VBN"
        return "VBD"

    def _behind_particle(self, index: int) -> Word | None:
        """The next word that is no adverb ('sent out | a message')."""
        place = index + 1
        while place < len(self.words) and self._is_adverb(place):
            place += 1
        return self.words[place] if place < len(self.words) else None

    def _is_adverb(self, index: int) -> bool:
        word = self.words[index]
        return word.only == "RB" or word.lower in self.lists["particle"]

    def _has_object(self, after: Word | None) -> bool:
        return after is not None and not after.tags.isdisjoint(OBJECTS) and after.lower not in self.lists["time"]

    def _has_agent(self, index: int) -> bool:
        """Whether 'by' and who did it follow; 'by 3 percent', 'by saying' name no agent."""
        while index < len(self.words) and self._is_adverb(index):
            index += 1
        if index >= len(self.words) or self.words[index].lower not in self.lists["agent"]:
            return False
        return index + 1 >= len(self.words) or self.words[index + 1].tags.isdisjoint({"CD", "VBG"})

    def _ends_quotation(self, index: int, after: Word | None) -> bool:
        """'..., the memo stated': a verb of saying at the end, behind a comma and its subject."""
        if not self.marks or (after is not None and after.only not in ("PUNCT", "IN")):
            return False
        word = self.words[index]
        return bool(self.lists["reporting"] & set(word.lemmas.values()))

    def _takes_clause(self) -> bool:
        """Whether the finite verb of the segment may be followed by a clause without a marker."""
        return self.new_subject and self.verb_place == self.finite and self._clausal(self.words[self.finite])

    def _clausal(self, word: Word) -> bool:
        return not self.lists["clausal"].isdisjoint(word.lemmas.values())

    def _past_behind_mark(self, index: int, after: Word | None) -> str:
        """'signed' at the start or behind a comma."""
        has_object = self._has_object(after)
        if self.start:
            return "VBN"
        if has_object:
            return "VBD"
        if self.finite >= 0:
            return "VBD" if self.verb == "VBD" and after is not None and after.tags & {"CC"} else "VBN"
        return "VBN" if self.commas % 2 == 1 and self._verb_later(index + 1) else "VBD"

    def _verb_later(self, index: int) -> bool:
        """Whether a finite verb may follow behind the next comma."""
        behind = False
        for word in self.words[index : index + 3 * LOOK_AHEAD]:
            if word.lower == ",":
                behind = True
            elif behind and (word.tags & {"VBD", "VBZ"} or word.auxiliary):
                return True
        return False

    def _finite_follows(self, index: int) -> bool:
        """Whether a certain finite verb follows before a mark, a conjunction or a new subject."""
        for place in range(index, min(len(self.words), index + LOOK_AHEAD)):
            word = self.words[place]
            tags = word.tags
            if not tags.isdisjoint(STRONG_BREAK) or (word.closed and word.lower in self.lists["boundary"]):
                return False
            if word.auxiliary and tags.isdisjoint(("POS", "NNP")) and self._may_be_finite(place):
                return True
            if not word.auxiliary and self._surely_finite(place, word):
                return True
        return False

    def _may_be_finite(self, index: int) -> bool:
        """Whether a base form is no infinitive: no 'to' and no modal before it."""
        before = self.words[index - 1]
        return "VB" not in self.words[index].tags or not (before.auxiliary or before.tags & {"TO", "NEG"})

    def _surely_finite(self, index: int, word: Word) -> bool:
        """Whether a word is a finite verb whatever stands around it, or because of what does."""
        tags = word.tags
        if "VBD" in tags and "VBN" in tags:
            return self._surely_past(index)
        if not tags.isdisjoint({"VBD", "VBZ", "VBP"}) and tags.isdisjoint({"VBN", "NNS", "NN", "JJ", "RB", "IN"}):
            return self._may_be_finite(index)
        return "VBZ" in tags and word.lower in self.lists["verb"]

    def _surely_past(self, index: int) -> bool:
        """Whether a form that may be a participle stands as a finite verb does: behind a noun, and before an object or a mark."""
        word, before = self.words[index], self.words[index - 1]
        if word.lower in self.lists["finite"]:
            return True
        if before.tags.isdisjoint({"NN", "NNS", "NNP", "CD"}) or "DT" in before.tags:
            return False
        after = self._after(index)
        if after is None or after.only == "PUNCT":
            return True
        return self._has_object(after) or "WDT" in after.tags

    def _s_form(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        left = self._left()
        if "NNS" not in word.tags or left in SUBJECTS:
            return "VBZ"
        if before in BEFORE_NOUN or before in ("IN", "TO", "VB", "CD") or left in VERBS:
            return "NNS"
        if left in ("NN", "NNP") or (left == "NNS" and "NNP" in self.words[self._behind_verb()].tags):
            if not self.subject:
                return "NNS"
            return self._verb_or_noun(index, word, "VBZ", "NNS")
        if not left and self.subject and self.finite < 0:
            return "VBZ" if self._opens(index) or word.lower in self.lists["verb"] else "NNS"
        if left == "CC":
            return "VBZ" if self.verb == "VBZ" and self._opens(index) else "NNS"
        return "NNS"

    def _base(self, index: int, word: Word) -> str:
        tags = word.tags
        before = self.tags[-1] if self.tags else ""
        left = self._left()
        other = next((tag for tag in ("NN", "NNS", "JJ", "RB", "IN") if tag in tags), "")
        if left in SUBJECTS:
            return self._behind_pronoun(index, word, other)
        if (
            left == "CC"
            and self.verb == "VB"
            and (not other or self._opens(index) or self._behind_verb() - 1 == self.verb_place)
        ):
            return "VB"
        if before == "NEG":
            return "JJ" if self.expects == "be" and "JJ" in tags else "VB"
        if self.start and "NNP" in tags and self._next_is_name(index) and word.lower not in self.lists["verb"]:
            return "NNP"
        lacks_verb = left in NOMINAL and self.finite < 0 and self.subject
        if lacks_verb and word.lower in self.lists["verb"] and (self._opens(index) or self._clausal(word)):
            return "VBP"
        if not other:
            return "VB" if self.start or (left in ("", "IN") and self.verb == "VB") else "VBP"
        if before in BEFORE_NOUN or before in ("IN", "TO", "NN", "CD", "VBG") or left in VERBS:
            return self._adjective_or(index, word, other)
        if not left:
            return "VB" if self._opens(index) and before != "RB" else self._adjective_or(index, word, other)
        if left == "NNS" or (left == "NNP" and "NNS" in self.words[self._behind_verb()].tags):
            return self._verb_or_noun(index, word, "VBP", self._adjective_or(index, word, other))
        return self._adjective_or(index, word, other)

    def _behind_pronoun(self, index: int, word: Word, other: str) -> str:
        """'they plan'; but 'gave him support', 'everyone present', 'which way'."""
        if not other:
            return "VBP"
        before = self.words[index - 1]
        if before.lower in self.lists["object_pronoun"] or (self.tags[-1] == "WDT" and "IN" not in before.tags):
            return self._adjective_or(index, word, other)
        if self.expects == "be":
            return other
        after = self._after(index)
        if self.tags[-1] == "WP" and after is not None and after.only == "PRP":
            return other
        if index > 1 and self.tags[-2] in VERBS and word.lower not in self.lists["verb"]:
            return self._adjective_or(index, word, other)
        return "VBP"

    def _next_is_name(self, index: int) -> bool:
        after = self._after(index)
        return after is not None and "NNP" in after.tags

    def _adjective_or(self, index: int, word: Word, other: str) -> str:
        after = self._after(index)
        if "JJ" in word.tags and ((after is not None and _can_head(after)) or self.expects == "be" or other == "JJ"):
            return "JJ"
        return other

    def _opens(self, index: int) -> bool:
        """Whether an object or complement follows."""
        after = self._after(index)
        return after is not None and not after.tags.isdisjoint(OPENS_OBJECT | {"TO"})

    def _verb_or_noun(self, index: int, word: Word, verb: str, other: str) -> str:
        """A word that may be both behind a noun: a verb if the segment lacks one and what follows fits."""
        after = self._after(index)
        if not self.subject:
            return other
        if verb == "VBP" and word.lower in self.lists["verb"] and self._clausal(word):
            return verb
        if self._finite_follows(index + 1) or (after is not None and "VBD" in after.tags):
            return other
        if self._ends_quotation(index, after):
            return verb
        if self.finite >= 0 and not self._takes_clause():
            return verb if word.lower in self.lists["verb"] and self._opens(index) else other
        if word.lower in self.lists["verb"]:
            return verb
        if self._opens(index):
            return verb
        if after is None or (verb == "VBZ" and not self._determined()):
            return other
        if after.tags.isdisjoint(OPENS_COMPLEMENT):
            return verb if self.finite < 0 and self.commas == 0 and verb == "VBZ" else other
        return verb

    def _determined(self) -> bool:
        """Whether the noun phrase to the left has a determiner, without which a single common noun is part of a longer one."""
        place = self._behind_verb()
        while place >= 0 and self.tags[place] in ("NN", "JJ"):
            place -= 1
        return place >= 0 and self.tags[place] in ("DT", "PRP$", "POS", "WP$")


QUOTES = frozenset({'"', "``", "''", "“", "”", "'", "‘", "’", "(", ")"})


def _can_head(word: Word) -> bool:
    """Whether a word may be a noun or stand before one in its phrase; a past tense hardly does."""
    return not word.tags.isdisjoint(CAN_HEAD) and not ("VBD" in word.tags and word.tags.isdisjoint(("NN", "NNP")))
