"""Is a phrase the subject of a finite verb? It is read from left to right, with the clauses and asides within it."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, behind_dashes, closes_quotation, is_dash, is_finite, opens_contact
from pipeline.saying.lines import Line
from pipeline.saying.lists import behind_part, subordinates
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def begins_clause(
    line: Line, lexicon: Lexicon, at: int, end: int | None = None, subordinating: frozenset[str] = frozenset()
) -> bool:
    """Is the phrase that begins at `at` the subject of a finite verb (before token `end`)? Verbs of relative clauses within
    it do not count, nor, where `subordinating` is given, those behind one of these prepositions ('the seizure after the port
    complained') or with a subject of their own."""
    objective = lexicon.words["objective"] - lexicon.words["things"]
    if at == len(line.tokens) or (line.tokens[at].lower in objective and line.tokens[at].text.islower()):
        return False  # 'recognised | them and their crews are here'
    return _Phrase(line, lexicon, at, subordinating).reaches_verb(len(line.tokens) if end is None else end)


class _Phrase:
    """A phrase that may be a subject, while it is read up to its verb."""

    def __init__(self, line: Line, lexicon: Lexicon, at: int, subordinating: frozenset[str]) -> None:
        """Nothing is read yet."""
        self.line, self.lexicon, self.at, self.subordinating = line, lexicon, at, subordinating
        self.markers = lexicon.any_of("relatives", "that", "whose")
        self.nominative = lexicon.words["personal"] - lexicon.words["objective"]
        self.pending = 0
        """Clauses within it whose verbs are still to come."""
        self.related = False
        """A verb of such a clause has come."""
        self.inside = False
        """Between the commas of an aside."""
        self.opened = self.closed = 0
        """The commas with which the last aside began and ended."""
        self.skipped = 0
        """The token before which nothing is read: a bracket, an aside between dashes."""

    def reaches_verb(self, end: int) -> bool:
        """Does its own verb stand before token `end`?"""
        read = (self._read(index) for index in range(self.at, end) if index >= self.skipped)
        return next((found for found in read if found is not None), False)

    def _read(self, index: int) -> bool | None:
        """What a token tells; None where it leaves it open."""
        line = self.line
        if line.tokens[index].pos == "PUNCT" and (line.quoted[index] is None or closes_quotation(line, index)):
            return self._read_mark(index)
        if index > self.at and self._opens_clause(index):
            self.pending += 1
        elif self._is_verb(index):
            return self._read_verb(index)
        self._await_told(index)
        return None

    def _opens_clause(self, index: int) -> bool:
        """Does a clause that hangs on the phrase begin?"""
        token, before = self.line.tokens[index], self.line.tokens[index - 1]
        if (token.lower in self.markers and not _points(self.line, self.lexicon, index)) or token.pos == "SCONJ":
            return True
        behind = self.line.tokens[min(index + 1, len(self.line.tokens) - 1)].lower
        if token.lower in self.lexicon.words["time_prepositions"] and behind in self.nominative:
            return True  # 'the words | before she left'
        if token.lower in self.subordinating and subordinates(self.line.tokens, self.lexicon, index):
            return True
        asked = bool(self.subordinating) and token.lower in self.lexicon.any_of("free", "asked_on")
        return (asked and before.pos in ("ADP", "CCONJ")) or opens_contact(self.line, self.lexicon, index)

    def _is_verb(self, index: int) -> bool:
        acts = _is_predicate(self.line, index) or _acts_itself(self.line, self.lexicon, index)
        acts = acts or (not self.inside and _ends_aside(self.line, self.lexicon, index))
        return acts and not _continues_group(self.line, index)

    def _await_told(self, index: int) -> None:
        if index > self.at and _tells_clause(self.line, self.lexicon, index):
            self.pending += 1

    def _read_mark(self, index: int) -> bool | None:
        """A stop or a single dash ends the phrase; a comma opens an aside or closes it."""
        line, token, dash = self.line, self.line.tokens[index], is_dash(self.line, index)
        self.skipped = behind_dashes(line, index) if dash else _behind_bracket(line, index)
        if token.text in STOPS or token.text == ":" or (dash and self.skipped == index):
            return False
        if token.text != "," or any(start < index < behind for start, behind in line.times.items()):
            return None  # 'notes, due March 15|, 2007, have'
        if not self.inside and _goes_on_alone(line.tokens, index):
            return False
        joint = behind_part(line, self.lexicon, index) if not self.inside else index
        if joint > index:
            self.skipped = joint
        elif not _joins_adjectives(line.tokens, index, self.at) and not (self.inside and self._goes_on_inside(index)):
            self._pass_comma(index)
        return None

    def _goes_on_inside(self, comma: int) -> bool:
        """Is an aside longer than to this comma?"""
        tokens = self.line.tokens
        relates = _closes(tokens, comma) and tokens[comma + 1].lower in self.markers
        return relates or _opens_region(tokens, comma)

    def _pass_comma(self, index: int) -> None:
        """Into an aside, or out of it: then no clause is pending."""
        tokens = self.line.tokens
        if not self.inside:
            self.opened = index
        elif tokens[self.opened - 1].pos in ("NOUN", "PROPN") and not _is_place(tokens, index):
            self.closed = index
        self.inside, self.pending, self.related = not self.inside, 0, False

    def _read_verb(self, index: int) -> bool | None:
        """The phrase's own verb, or that of a clause within it."""
        tokens, words = self.line.tokens, self.lexicon.words
        thought = self.pending > 0 and tokens[index].lemma in words["of_words"]
        if thought and is_finite(tokens[min(index + 1, len(tokens) - 1)]):
            return None  # 'a law | they say | is old'
        passed = "ADV" if not _may_describe(tokens, index) else ""  # 'found it and | never | came back'
        joint = next((one for one in tokens[index - 1 :: -1] if one.pos != passed), tokens[index])
        own, joined = not self.pending and not self.inside, joint.pos == "CCONJ"
        if self.subordinating and own and _has_subject(self.line, self.lexicon, max(self.closed, self.at), index):
            return False
        if joined and self.related and joint.lower in words["joining"]:
            return None  # 'the clerk who saw it and told him | was ill'
        if self.inside and not self.pending and index in self.line.cue_words and not _is_inserted(self.line, index):
            return False  # 'added 20 jobs, the mayor said, more than it had promised'
        if own and not joined:
            return index < self.at + 2 or tokens[self.at].lower not in words["things"] or not _resumes(tokens, index)
        if own and not _may_describe(tokens, index):
            return False  # 'denies the charge and will stay'
        self.related = self.related or self.pending > 0
        self.pending = max(self.pending - 1, 0)
        self._await_told(index)
        return None


def _may_describe(tokens: list[Token], verb: int) -> bool:
    """'the heat and | unsettled | weather could last': a past before a noun."""
    return tokens[verb].tense == "past" and verb + 1 < len(tokens) and tokens[verb + 1].pos == "NOUN"


def _is_predicate(line: Line, at: int) -> bool:
    """A finite verb; a past that may be a participle where it opens a quotation behind a noun ('said the plan “failed”')."""
    if is_finite(line.tokens[at]):
        return True
    token, quotation = line.tokens[at], line.quoted[at]
    mark = at - 2 if line.tokens[at - 1].pos == "ADV" else at - 1  # 'it “just folded”'
    if quotation is None or mark < 1 or token.pos != "VERB" or line.quoted[mark - 1] is not None:
        return False
    before = line.tokens[mark - 1].pos
    opens = line.tokens[mark].start == quotation.start and before in ("NOUN", "PROPN", "PRON")
    plural = line.tokens[mark - 1].lemma != line.tokens[mark - 1].lower  # 'said clerks “keep finding it”'
    if (
        token.tense != "past"
        and not (before == "PRON" and token.form == "part")
        and not (plural and token.form == "inf")
    ):
        return False
    return opens and at + 1 < len(line.tokens) and line.tokens[at + 1].end < quotation.end


def _acts_itself(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the mayor himself | met Lee': a past, taken for a participle, behind a word that stresses its subject."""
    token = line.tokens[at]
    return token.pos == "VERB" and token.form == "part" and line.tokens[at - 1].lower in lexicon.words["emphatic"]


def _ends_aside(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the talks, which began in May, | remained “hard”': a past, taken for a participle, behind a comma; no verb follows."""
    token, tokens, behind = line.tokens[at], line.tokens, min(at + 1, len(line.tokens) - 1)
    if token.pos != "VERB" or token.form != "part" or tokens[at - 1].text != "," or line.quoted[at - 1] is not None:
        return False
    governs = line.quoted[behind] is not None or tokens[behind].pos in PHRASE or tokens[behind].pos == "PART"
    # 'the keeper, who left in May, | ended up old'
    comma = next((i for i in range(at - 2, 0, -1) if tokens[i].text == ","), at)
    acts = tokens[behind].pos in ("ADV", "ADP") and tokens[behind].lower not in lexicon.words["agent"]
    acts = acts and tokens[comma + 1].lower in lexicon.words["relatives"]
    return (governs or acts) and not any(
        is_finite(one) and line.quoted[i] is None for i, one in enumerate(tokens[at:], at)
    )


def _continues_group(line: Line, at: int) -> bool:
    return at > 0 and line.tokens[at - 1].pos == "AUX"


def _tells_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'a letter | saying it was off', 'a clerk to | say it was off': a cue within a phrase, with a clause behind it."""
    token = line.tokens[at]
    if token.pos != "VERB" or at not in line.cue_words or line.quoted[at] is not None:
        return False
    if line.tokens[min(at + 1, len(line.tokens) - 1)].pos not in PHRASE:
        return False
    entries = lexicon.heads["VERB"].get(token.lemma, ())
    behind = next((one for one in line.tokens[at + 1 :] if one.pos not in PHRASE), token)
    if behind.pos == "VERB" and behind.form == "ger":
        return False  # 'reports | showing prices easing'
    hangs = token.form in ("ger", "inf") or line.tokens[at - 1].lower in lexicon.words["personal"]
    of_noun = token.form == "ger" and at > 0 and line.tokens[at - 1].lower in lexicon.words["of"]
    told = [entry.cls for entry in entries if "clause" in entry.cls.takes and not entry.rest]
    if of_noun:  # 'the chance of | finding boats is slim'; but 'the habit of | saying boats are old is bad'
        told = [cls for cls in told if cls.kind == "speech" and "quotation" in cls.takes]
    return hangs and bool(told)


def _points(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the end of | that plan': a "that" which opens no clause."""
    return (
        line.tokens[at].lower in lexicon.words["that"]
        and line.tokens[at].pos == "DET"
        and line.tokens[at - 1].pos == "ADP"
    )


def _behind_bracket(line: Line, at: int) -> int:
    """Behind the bracket that closes the one at `at`; `at` itself if none opens there, or stays open."""
    if line.tokens[at].text != "(":
        return at
    return next((index + 1 for index in range(at + 1, len(line.tokens) - 1) if line.tokens[index].text == ")"), at)


def _closes(tokens: list[Token], comma: int) -> bool:
    """'the clerk, Bo Kim|, who left, was ill': does a verb follow the next comma?"""
    behind = next((at + 1 for at in range(comma + 1, len(tokens) - 1) if tokens[at].text == ","), None)
    return behind is not None and is_finite(tokens[behind])


def _is_place(tokens: list[Token], comma: int) -> bool:
    """'Alba, Ill.|, clerks': does a comma close the second of two names?"""
    return [token.pos for token in tokens[comma - 3 : comma]] == ["PROPN", "PUNCT", "PROPN"]


def _opens_region(tokens: list[Token], comma: int) -> bool:
    """', of Ames|, Iowa, fell': a comma within a place, whose last one closes what they stand in, too."""
    around = [token.text if token.pos == "PUNCT" else token.pos for token in tokens[comma - 1 : comma + 3]]
    return around == ["PROPN", ",", "PROPN", ","]


def _joins_adjectives(tokens: list[Token], comma: int, start: int) -> bool:
    """'older, | more traditional groups', 'a heavy, | old and slow ship': a comma between what describes one noun."""
    opens = comma - 1 == start or tokens[comma - 2].pos == "DET"
    if not opens or tokens[comma - 1].pos != "ADJ":
        return False
    described = list(takewhile(lambda token: token.pos in ("ADV", "ADJ", "CCONJ"), tokens[comma + 1 :]))
    noun = tokens[min(comma + 1 + len(described), len(tokens) - 1)]
    return described[:1] != [] and described[0].pos != "CCONJ" and noun.pos == "NOUN"


def _goes_on_alone(tokens: list[Token], comma: int) -> bool:
    """'denied the charge|, and was due to stay': a verb of the subject before; not 'the plan, and I mean it, was old'."""
    behind = tokens[comma + 1 : comma + 3]
    return len(behind) > 1 and behind[0].pos == "CCONJ" and behind[1].pos == "AUX" and is_finite(behind[1])


def _has_subject(line: Line, lexicon: Lexicon, start: int, verb: int) -> bool:
    """'claimed lives after the quake, | the port reported', 'claimed it but | clerks deny it', 'saw the mill and | he left':
    has a verb a subject of its own, behind the aside that ends at `start`, behind "but", or a pronoun behind "and"?"""
    tokens = line.tokens
    behind = tokens[min(start + 1, verb)]
    goes_on = behind.pos == "CCONJ" or behind.lower in lexicon.any_of("relatives", "whose")
    if behind.pos == "ADP" and behind.lower not in lexicon.words["subordinate"]:  # 'ships, old ones, from Alba | sail'
        goes_on = noun_phrase_after(line, lexicon, start + 2) == verb
    if tokens[start].text == "," and not goes_on and _names(tokens[start + 1 : verb]):
        return True
    but = next((at for at in range(verb - 1, start, -1) if tokens[at].lower in lexicon.words["contrary"]), verb)
    if _names(tokens[but + 1 : verb]) and line.quoted[but] is None:
        return all(token.lower not in lexicon.words["negations"] for token in tokens[start:but])
    subjects = lexicon.words["personal"]
    joined = verb - 2 > start and tokens[verb - 2].pos == "CCONJ" and tokens[verb - 3].lower not in subjects
    return joined and tokens[verb - 1].lower in subjects - lexicon.words["objective"]  # not 'she and he | are ill'


def _names(tokens: list[Token]) -> bool:
    return any(token.pos in _NAMING for token in tokens)


def _resumes(tokens: list[Token], verb: int) -> bool:
    """'said it yesterday so it | must be': has the verb a pronoun of its own, behind one that is an object?"""
    return tokens[verb - 1].pos == "PRON"


def _is_inserted(line: Line, at: int) -> bool:
    """'the rule, | called a levy, was old': a past directly behind a comma, with a verb behind the next one."""
    tokens = line.tokens
    comma = next((i for i in range(at + 1, len(tokens) - 1) if tokens[i].text == ","), None)
    return tokens[at - 1].text == "," and comma is not None and is_finite(tokens[comma + 1])
