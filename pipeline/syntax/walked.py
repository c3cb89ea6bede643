"""What has been read of a sentence up to a word, and what stands around that word.

A segment is the stretch since the last place at which a new clause may begin; whether it already has a subject and a
finite verb tells most participles from past tenses ('a study printed in May showed') and most nouns from verbs.
"""

from __future__ import annotations

import re

from pipeline.syntax.inversion import inverting_places, last_inverting
from pipeline.syntax.lexicon import Word, Words
from pipeline.syntax.tags import ADVERBS, CAN_HEAD, FINITE, MODALS

LOOK_AHEAD = 12
_BRACKET = 6
"""Words, at most, from a bracket to the word that it tells of."""
MODAL_PAST = "MD past"
_NO_SUBJECT = frozenset({"RB", "NEG", "VBN", "IN", "TO"})
"""What stands behind an auxiliary that has its subject before it."""
_BEFORE_CONDITION = frozenset({"NN", "NNS", "NNP", "VB", "VBN", "JJ", "PUNCT"})
"""Tags of what may end a clause, or a comma, before a condition without a conjunction."""
_NAME = frozenset({"NNP", "NN"})
_BEFORE_SPELL = frozenset({"DT", "JJ", "JJR", "RBR", "CD", "PRP$", "VBG"})
_SPELL = 5
"""Words before the noun of a phrase that parts an auxiliary from its verb, at most."""
_AWAITED = frozenset({"VBN", "VB", "TO"})
_YEAR = re.compile(r"\d{4}(?!\d)")


def ends_alike(one: str, other: str) -> bool:
    """Whether two adverbs are made alike: 'partly or wholly', 'quietly but firmly'; not 'early and then'."""
    return one[-2:] == other[-2:]


class Walked:
    """Words of one sentence with the tags chosen so far."""

    def __init__(self, words: list[Word], data: Words) -> None:
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
        self.timed = -1
        """The place behind a time that stands directly behind an auxiliary."""
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

    def left(self) -> str:
        """Tag of the nearest word to the left that is no adverb; '' at the start and behind a mark that no bracket is."""
        place = self._before_bracket()
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
        """Whether a year or the day of a month is to the left, and no count of what follows ('in 1778', 'in 1995-96', 'until
        March 2022', 'on May 6', 'in late 2013', 'in the 1990s')."""
        place = self.last_place()
        if place <= 0 or self.tags[place] != "CD":
            return False
        before = self.words[place - 1].lower
        if self.tags[place - 1] == "NNP" and before in self.lists["time"]:
            return place < 2 or self.words[place - 2].only != "DT"  # not 'the March 3 | failed race'
        decade = self.tags[place - 1] == "DT" and not self.words[place].lower.isdigit()  # 'in the 1990s'
        part = place > 1 and self.tags[place - 2] == "IN" and before in self.lists["time"]  # 'in late 2013'
        if self.tags[place - 1] != "IN" and not (decade or part):
            return False
        return is_year(self.words[place].lower)

    def behind_fronted_time(self, index: int) -> bool:
        """'Over the weekend | calls for a vote grew': behind a preposition and a time, with which the sentence opens; not 'After
        Sunday talks', 'With 11 days'."""
        if index < 2 or self.tags[0] != "IN" or self.words[0].lower in self.boundary or self.is_of_time(index):
            return False
        after = self.after(index)
        timed = (self.is_of_time(at) or self.tags[at] in ("IN", "DT") for at in range(index - 1))
        period = self.is_of_time(index - 1) and not self.words[index - 1].lower.isdigit()
        return period and all(timed) and after is not None and after.only != "PUNCT"

    def numbers_name(self) -> bool:
        """Whether a number to the left belongs to the name before it, with which its phrase begins, and counts nothing: 'Orro 2 |
        carried stones', not 'In Orro 2 | injured men died'."""
        place = self.last_place()
        if place <= 0 or self.tags[place] != "CD" or not self.words[place].lower.isdigit():
            return False
        if self.tags[place - 1] not in ("NNP", "NN") or self.is_of_time(place - 1):
            return False
        before = self.tags[place - 2] if place > 1 else ""
        return before in ("", "DT", "PUNCT") and (self.tags[place - 1] == "NNP" or place == 1)

    def last_place(self) -> int:
        """Place of the nearest word to the left that is no adverb."""
        place = self._before_bracket()
        while place >= 0 and self.tags[place] in ADVERBS:
            place -= 1
        return place

    def _before_bracket(self) -> int:
        """Place of the last word, or of the one before brackets: 'Ann Lee | (R-Ohio) called', 'the group | (of clerks) needs'."""
        place = len(self.tags) - 1
        if place < 3 or self.words[place].lower != ")":
            return place
        opening = next((at for at in range(place - 2, max(place - _BRACKET, 0), -1) if self.words[at].lower == "("), 0)
        skipped = opening == place - 2 or self.tags[opening + 1] == "IN"
        return opening - 1 if opening and skipped else place

    def before_time(self, index: int) -> bool:
        """Whether a time follows: 'since 1999', 'until May' are prepositions, and open no clause."""
        after = self.after(index)
        return after is not None and (after.only == "CD" or ("NNP" in after.tags and after.lower in self.lists["time"]))

    def is_of_time(self, index: int) -> bool:
        """Whether a word is a number or tells a time: 'early Monday', '3 May 2014', 'week'."""
        word = self.words[index].lower
        return word in self.lists["time"] or word in self.lists["period"] or word.isdigit()

    def opens_no_clause(self, index: int) -> bool:
        """'because of the storm', 'once again': no new clause."""
        after = self.after(index)
        if after is not None and self.words[index].lower in self.lists["counting_as"]:
            vague = self.lists["counted_as"]
            if after.lower in vague or (self.words[index - 1].lower in vague and after.only == "CD"):
                return True  # 'as many as | 40 doctors'
        if self.begins_adverb(index):
            return True
        return after is not None and after.lower in self.lists["governing"] and self.words[index].only == "IN"

    def begins_adverb(self, index: int) -> bool:
        """'once | again', 'so | far': two words that are one adverb."""
        after = self.after(index)
        return after is not None and f"{self.words[index].lower}-{after.lower}" in self.lists["adverbs_of_two"]

    def time_end(self, index: int) -> int:
        """The place behind a phrase of time that opens directly behind an auxiliary, or between commas there ('will | on Friday |
        meet', 'was | in 1895 | split', 'was | on May 3, 2014, | sold', 'had, | in 2014, | left'); else -1."""
        parted = self.words[index - 1].lower == ","
        if self.verb_place != index - 1 - parted or not self.words[self.verb_place].auxiliary:
            return -1
        opening = self.words[index : index + 3]
        first = 0 if opening[0].lower in self.lists["time"] else 1 + (len(opening) > 1 and "DT" in opening[1].tags)
        start = index + first + 2 * self._is_part(index + first)
        if (first and "IN" not in opening[0].tags) or start >= len(self.words) or not self._opens_time(start):
            return self._spell_end(index)
        end = start + 1
        while end < len(self.words) and (self.is_of_time(end) or self._parts_year(end)):
            end += 1
        end += parted and end < len(self.words) and self.words[end].lower == ","
        return -1 if end < len(self.words) and "POS" in self.words[end].tags else end  # 'were at | Monday's meeting'

    def _spell_end(self, index: int) -> int:
        """The same of 'had | in recent weeks | left', 'has | in some cases | paid', before a form of a verb; else -1."""
        end = index + 1
        while end < len(self.words) and self.words[end].tags & _BEFORE_SPELL and end < index + _SPELL:
            end += 1
        owed = self.expects in ("base", "participle") and "IN" in self.words[index].tags
        spell = owed and end + 1 < len(self.words) and self.words[end].lower in self.lists["spell"]
        return end + 1 if spell and self.words[end + 1].tags & {"VBN", "VB"} else -1

    def _is_part(self, index: int) -> bool:
        """'by the | end | of 2017', 'by the | middle | of May'"""
        after = self.after(index)
        named = after is not None and self.words[index].tags <= {"NN", "VB", "VBP"}
        return named and after is not None and after.lower in self.lists["governing"]

    def _opens_time(self, index: int) -> bool:
        """'| March 2017', '| 2017', '| 3 May'; not '| 3 points'."""
        word, after = self.words[index].lower, self.after(index)
        dated = word.isdigit() and after is not None and after.lower in self.lists["time"]
        return word in self.lists["time"] or dated or is_year(word)

    def _parts_year(self, index: int) -> bool:
        """'May 3| , |2014'"""
        after = self.after(index)
        return self.words[index].lower == "," and after is not None and is_year(after.lower)

    def parts_group(self, index: int) -> bool:
        """'had earlier | that day | arrested him', 'had | that same week | left': a period between an auxiliary and its
        participle, which 'that' opens."""
        if self.expects != "participle" or "WDT" not in self.words[index].tags:
            return False
        behind = self.words[index + 1 : index + 4]
        place = 0 if behind and behind[0].lower in self.lists["period"] else 1
        timed = len(behind) > place + 1 and behind[place].lower in self.lists["period"]
        return timed and "VBN" in behind[place + 1].tags

    def _only_times(self, index: int) -> bool:
        """'July 21, 1998: | Founded by': behind such a label the sentence begins."""
        return all(not word.lower.isalpha() or word.lower in self.lists["time"] for word in self.words[:index])

    def _opens(self, index: int) -> bool:
        """Whether a verb may stand before its subject here."""
        before = self.tags[-1] if self.tags else ""
        return before in ("", "PUNCT", "WP", "WRB", "CC") or (index == 1 and before in ADVERBS)

    def _inverts(self) -> bool:
        """'Not until May did he leave', ', nor did clerks expect it': such a word puts the subject behind the first verb."""
        if self.tags and self.words[len(self.tags) - 1].lower in self.lists["inverting_beside"]:
            return True
        place = len(self.tags)
        lists = self.lists
        places = inverting_places(
            [word.lower for word in self.words[: place + 2]], lists["inverting"], lists["resuming"]
        )
        fronted = last_inverting(places, place)
        if fronted < 0 or self.subject:
            return False
        return not any(tag in FINITE or tag in MODALS for tag in self.tags[fronted:])

    def _supposes(self, index: int, word: Word) -> bool:
        """'Should the judges block it, ...', 'would have won | had | he stayed': a condition, by its verb before its subject."""
        if word.lower not in self.lists["supposing"]:
            return False
        if index == 0 or not self.any_finite:
            return index == 0
        return (MODAL_PAST in self.tags and self._is_condition(index)) or self._is_modal_first(index, word)

    def _is_modal_first(self, index: int, word: Word) -> bool:
        """'will resign | should | the vote fail': a modal behind a noun or verb, directly before its subject."""
        after = self.after(index)
        if word.auxiliary != "modal" or after is None or self.tags[-1] not in _BEFORE_CONDITION:
            return False
        named = "NNP" in after.tags and after.tags <= _NAME
        return named or after.only in ("DT", "PRP$") or after.lower in self.lists["subject_pronoun"]

    def _is_condition(self, index: int) -> bool:
        """Behind a clause with 'would': before a pronoun as subject, or where no subject ends and a verb is yet to come."""
        after, before = self.after(index), self.words[index - 1]
        if after is None or self.tags[-1] in ("PRP", "WP", "WDT"):
            return False
        if after.lower in self.lists["subject_pronoun"]:
            return True
        ahead = self.words[index + 2 : index + LOOK_AHEAD]
        ends = before.lower in self.lists["time"] or self.tags[-1] in ("VBN", "VB", "JJ", "RB")
        return ends and after.tags.isdisjoint(_NO_SUBJECT) and any(not one.tags.isdisjoint(_AWAITED) for one in ahead)

    def _asks(self) -> bool:
        return any(word.lower == "?" for word in self.words)


def is_year(number: str) -> bool:
    """Whether a number can be a year or begins as one: '1778', '1995-96'."""
    return _YEAR.match(number) is not None


def can_head(word: Word) -> bool:
    """Whether a word may be a noun or stand before one in its phrase; a past tense hardly does."""
    if word.auxiliary:
        return False
    return not word.tags.isdisjoint(CAN_HEAD) and not ("VBD" in word.tags and word.tags.isdisjoint(("NN", "NNP")))
