"""Clauses by their verbs: does a stretch of a sentence hold one, is a phrase its subject? Token indices of one `Line`."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.lists import behind_part
from pipeline.saying.marks import DASHES
from pipeline.saying.phrases import PHRASE

STOPS = frozenset({".", "!", "?", "…", ";"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_RANGE = frozenset({"–", "-"})
"""Dashes that may stand between the ends of a range."""


def is_dash(line: Line, at: int) -> bool:
    """A dash between words, not a hyphen within one nor a range ('6 – 8 weeks')."""
    token = line.tokens[at]
    if token.text not in DASHES:
        return False
    if token.text in _RANGE and [one.pos for one in line.tokens[max(at - 1, 0) : at + 2 : 2]] == ["NUM", "NUM"]:
        return False
    if token.text != "-":
        return True
    return at == 0 or at + 1 == len(line.tokens) or line.tokens[at - 1].end < token.start


def begins_clause(
    line: Line, lexicon: Lexicon, at: int, end: int | None = None, subordinating: frozenset[str] = frozenset()
) -> bool:
    """Is the phrase that begins at `at` the subject of a finite verb (before token `end`)? Verbs of relative clauses within
    it do not count, nor, where `subordinating` is given, those behind one of these prepositions ('the seizure after the port
    complained') or with a subject of their own."""
    markers, asking = lexicon.any_of("relatives", "that", "whose"), lexicon.any_of("free", "asked_on")
    tokens = line.tokens
    if tokens[at].lower in lexicon.words["objective"] - lexicon.words["things"] and tokens[at].text.islower():
        return False  # 'recognised | them and their crews are here'
    pending = skipped = closed = opened = 0
    inside = related = False
    for index in range(at, len(tokens) if end is None else end):
        token = tokens[index]
        if index < skipped:
            continue
        if token.pos == "PUNCT" and (line.quoted[index] is None or closes_quotation(line, index)):
            skipped = behind_dashes(line, index) if is_dash(line, index) else _behind_bracket(line, index)
            if token.text in STOPS or token.text == ":" or (skipped == index and is_dash(line, index)):
                return False
            if any(start < index < behind for start, behind in line.times.items()):
                continue  # 'notes, due March 15|, 2007, have'
            if token.text == "," and not inside and _goes_on_alone(tokens, index):
                return False
            if token.text == "," and not inside and (joint := behind_part(line, lexicon, index)) > index:
                skipped = joint
            elif (
                token.text == ","
                and not _joins_adjectives(tokens, index, at)
                and not (
                    inside
                    and (
                        _opens_region(tokens, index) or (_closes(tokens, index) and tokens[index + 1].lower in markers)
                    )
                )
            ):
                apart = inside and tokens[opened - 1].pos in ("NOUN", "PROPN") and not _is_place(tokens, index)
                closed, opened = index if apart else closed, opened if inside else index
                inside, pending, related = not inside, 0, False
        elif index > at and (
            (token.lower in markers and not _points(line, lexicon, index))
            or token.pos == "SCONJ"
            or (token.lower in subordinating and not _has_deducted(tokens, lexicon, index + 1))
            or (subordinating and token.lower in asking and tokens[index - 1].pos in ("ADP", "CCONJ"))
            or opens_contact(line, lexicon, index)
        ):
            pending += 1
        elif (
            _is_predicate(line, index)
            or _acts_itself(line, lexicon, index)
            or (not inside and _ends_aside(line, lexicon, index))
        ) and not _continues_group(line, index):
            joined = tokens[index - 1].pos == "CCONJ"
            if (
                pending
                and token.lemma in lexicon.words["of_words"]
                and is_finite(tokens[min(index + 1, len(tokens) - 1)])
            ):
                continue  # 'a law | they say | is old'
            if subordinating and not (pending or inside) and _has_subject(line, lexicon, max(closed, at), index):
                return False
            if joined and related and tokens[index - 1].lower in lexicon.words["joining"]:
                continue  # 'the clerk who saw it and told him | was ill'
            if inside and not pending and index in line.cue_words and not _is_inserted(line, index):
                return False  # 'added 20 jobs, the mayor said, more than it had promised'
            if not pending and not inside:
                if not joined:
                    return (
                        index < at + 2 or tokens[at].lower not in lexicon.words["things"] or not _resumes(tokens, index)
                    )
                if token.tense != "past" or index + 1 >= len(tokens) or tokens[index + 1].pos != "NOUN":
                    return False  # 'denies the charge and will stay'; but 'the heat and unsettled weather could last'
            related = related or pending > 0
            pending = max(pending - 1, 0)
        if index > at and _tells_clause(line, lexicon, index):
            pending += 1
    return False


def _closes(tokens: list[Token], comma: int) -> bool:
    """'the clerk, Bo Kim|, who left, was ill': does a verb follow the next comma?"""
    behind = next((at + 1 for at in range(comma + 1, len(tokens) - 1) if tokens[at].text == ","), None)
    return behind is not None and is_finite(tokens[behind])


def _is_place(tokens: list[Token], comma: int) -> bool:
    """'Alba, Ill.|, clerks': does a comma close the second of two names?"""
    return [token.pos for token in tokens[comma - 3 : comma]] == ["PROPN", "PUNCT", "PROPN"]


def _has_subject(line: Line, lexicon: Lexicon, start: int, verb: int) -> bool:
    """'claimed lives after the quake, | the port reported', 'claimed it but | clerks deny it', 'saw the mill and | he left':
    has a verb a subject of its own, behind the aside that ends at `start`, behind "but", or a pronoun behind "and"?"""
    tokens = line.tokens
    behind = tokens[start + 1]
    goes_on = behind.pos == "CCONJ" or behind.lower in lexicon.any_of("relatives", "whose")
    if tokens[start].text == "," and not goes_on and _names(tokens[start + 1 : verb]):
        return True
    but = next((at for at in range(verb - 1, start, -1) if tokens[at].lower in lexicon.words["contrary"]), verb)
    if _names(tokens[but + 1 : verb]) and line.quoted[but] is None:
        return all(token.lower not in lexicon.words["negations"] for token in tokens[start:but])
    own = tokens[verb - 1].lower in lexicon.words["personal"] - lexicon.words["objective"]
    joined = verb - 2 > start and tokens[verb - 2].pos == "CCONJ"
    return own and joined and tokens[verb - 3].lower not in lexicon.words["personal"]  # 'she and he | are ill'


def _names(tokens: list[Token]) -> bool:
    return any(token.pos in _NAMING for token in tokens)


def _resumes(tokens: list[Token], verb: int) -> bool:
    """'said it yesterday so it | must be': has the verb a pronoun of its own, behind one that is an object?"""
    return tokens[verb - 1].pos == "PRON"


def _goes_on_alone(tokens: list[Token], comma: int) -> bool:
    """'denied the charge|, and was due to stay': a verb of the subject before; not 'the plan, and I mean it, was old'."""
    behind = tokens[comma + 1 : comma + 3]
    return len(behind) > 1 and behind[0].pos == "CCONJ" and behind[1].pos == "AUX" and is_finite(behind[1])


def _is_inserted(line: Line, at: int) -> bool:
    """'the rule, | called a levy, was old': a past directly behind a comma, with a verb behind the next one."""
    tokens = line.tokens
    comma = next((i for i in range(at + 1, len(tokens) - 1) if tokens[i].text == ","), None)
    return tokens[at - 1].text == "," and comma is not None and is_finite(tokens[comma + 1])


def _joins_adjectives(tokens: list[Token], comma: int, start: int) -> bool:
    """'older, | more traditional groups', 'a heavy, | slow ship': a comma between what describes one noun."""
    opens = comma - 1 == start or tokens[comma - 2].pos == "DET"
    if not opens or tokens[comma - 1].pos != "ADJ":
        return False
    described = list(takewhile(lambda token: token.pos in ("ADV", "ADJ"), tokens[comma + 1 :]))
    return bool(described) and tokens[min(comma + 1 + len(described), len(tokens) - 1)].pos == "NOUN"


def _opens_region(tokens: list[Token], comma: int) -> bool:
    """', of Ames|, Iowa, fell': a comma within a place, whose last one closes what they stand in, too."""
    around = [token.text if token.pos == "PUNCT" else token.pos for token in tokens[comma - 1 : comma + 3]]
    return around == ["PROPN", ",", "PROPN", ","]


def _points(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the end of | that plan': a "that" which opens no clause."""
    return (
        line.tokens[at].lower in lexicon.words["that"]
        and line.tokens[at].pos == "DET"
        and line.tokens[at - 1].pos == "ADP"
    )


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


def behind_dashes(line: Line, at: int) -> int:
    """Behind the second of two dashes of the same kind; `at` itself if there is only one."""
    mark = line.tokens[at].text
    for index in range(at + 2, len(line.tokens) - 1):
        if line.tokens[index].text == mark and is_dash(line, index) and line.quoted[index] is None:
            return index + 1
    return at


def _behind_bracket(line: Line, at: int) -> int:
    """Behind the bracket that closes the one at `at`; `at` itself if none opens there, or stays open."""
    if line.tokens[at].text != "(":
        return at
    return next((index + 1 for index in range(at + 1, len(line.tokens) - 1) if line.tokens[index].text == ")"), at)


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


def opens_contact(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the deal | she had signed', 'the day | the mill closed', 'the rally | as he left': does the subject of a clause that hangs
    on the noun or "as" before it begin at `at`?"""
    words, before = lexicon.words, line.tokens[at - 1]
    if line.tokens[at].pos == "DET" and line.quoted[at - 1] is None and at - 1 not in line.times.values():
        return before.pos == "NOUN" and at > 1 and line.tokens[at - 2].pos in ("DET", "ADJ")
    if line.tokens[at].lower not in words["personal"] or line.quoted[at - 1] is not None:
        return False
    subordinate = before.pos != "SCONJ" and before.lower in words["subordinate"]
    return subordinate or (before.pos in ("NOUN", "PROPN") and before.lower not in words["heads"])


def _continues_group(line: Line, at: int) -> bool:
    return at > 0 and line.tokens[at - 1].pos == "AUX"


def has_finite_verb(line: Line, start: int, end: int) -> bool:
    """Does a finite verb stand in the tokens from `start` to `end`, before a semicolon or dash?"""
    for token in line.tokens[start:end]:
        if token.text in DASHES or token.text in STOPS:
            return False
        if token.pos in ("AUX", "VERB") and token.form in ("fin", "part"):
            return True
    return False


def is_finite(token: Token) -> bool:
    """Is the token a finite verb or auxiliary?"""
    return token.pos in ("VERB", "AUX") and token.form == "fin"


def closes_quotation(line: Line, at: int) -> bool:
    """Is the comma at `at` the last thing within a quotation ('“...,” ')?"""
    quotation = line.quoted[at]
    inner = quotation is not None and line.tokens[at].text == "," and at + 1 < len(line.tokens)
    return inner and quotation is not None and line.tokens[at + 1].end == quotation.end


def _has_deducted(tokens: list[Token], lexicon: Lexicon, at: int) -> bool:
    """'profit before | tax was down': a word that is no subject there."""
    return at < len(tokens) and tokens[at].lower in lexicon.words["deducted"]
