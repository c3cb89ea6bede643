"""The content of a cue: where it begins behind the cue, and where it ends.

Works on token indices of one `Line`. What may follow a cue is data (`takes` of its class); here is how each of these looks.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.cues import CueClass, Lexicon, Line
from pipeline.phrases import noun_phrase_after

STOPS = frozenset({".", "!", "?", "…", ";"})
DASHES = frozenset({"—", "–", "--", "-"})
_TRAILING = STOPS | {",", ":"} | DASHES
_PHRASE = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def is_dash(line: Line, at: int) -> bool:
    """A dash between words, not a hyphen within one."""
    token = line.tokens[at]
    if token.text not in DASHES:
        return False
    if token.text != "-":
        return True
    return at == 0 or at + 1 == len(line.tokens) or line.tokens[at - 1].end < token.start


class Complement(NamedTuple):
    """What follows a cue: which of the class's `takes`, and the token where the content begins."""

    frame: str
    start: int


def complement_after(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """The content behind a cue that ends before token `at`; addressee, time and place in between are passed over."""
    tokens = line.tokens
    size = len(tokens)
    addressed = not cls.addressee
    while at < size:
        found = _here(line, lexicon, at, cls, addressed)
        if found is not None:
            return found
        passed = _pass_over(line, lexicon, at, cls, addressed)
        if passed == at:
            return None
        if not addressed and tokens[at].pos in _PHRASE and at not in line.times:
            addressed = True
        at = passed
    return None


def _here(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> Complement | None:
    """The content that begins at this very token, if one does."""
    tokens, words, takes = line.tokens, lexicon.words, cls.takes
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if line.quoted[at] is not None:
        if "quoted_before" in takes:
            return None  # 'ended in a "tie"': only behind a comma or colon
        if "quotation" in takes or "object" in takes:
            return Complement("quotation", at)
        return Complement("clause", at) if "clause" in takes else None
    if token.text in {",", ":"}:
        if token.text == "," and following is not None and following.lower in words["that"] and "that" in takes:
            return Complement("that", at + 1)
        if following is not None and line.quoted[at + 1] is not None and "quotation" in takes:
            return Complement("quotation", at + 1)
        if token.text == ":" and following is not None and takes & {"quotation", "that"}:
            return Complement("colon", at + 1)
        return None
    if token.lower in words["that"] and "that" in takes and token.pos != "PRON":
        return Complement("that", at)
    if token.lower in words["question"] and "question" in takes:
        return Complement("question", at)
    if token.lower in words["openers"] and "clause" in takes and has_finite_verb(line, at, len(tokens)):
        return Complement("clause", at)
    if token.lower in words["infinitive"] and token.pos == "PART":
        return Complement("to", at) if "to" in takes else None
    if token.lower in words["negations"] and "to" in takes and following is not None and following.pos == "PART":
        return Complement("to", at)
    if token.lower in cls.topics:
        return Complement("topic", at)
    if token.pos == "VERB" and token.form == "ger" and "gerund" in takes:
        return Complement("gerund", at)
    if at in line.times and not _belongs_to_noun(line, lexicon, at):
        return None
    if cls.addressee and not addressed:
        return _addressed_infinitive(line, lexicon, at, cls)
    return _phrase(line, lexicon, at, takes)


def _belongs_to_noun(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does the time at `at` begin a phrase ("Monday's vote", "the 2019 plan")?"""
    end = line.times[at]
    if end >= len(line.tokens):
        return False
    after = line.tokens[end]
    return after.pos in ("NOUN", "PROPN") or after.lower in lexicon.words["possessive"]


def _addressed_infinitive(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """'urged the council to act': the content begins with the one who shall act."""
    if "to" not in cls.takes or line.tokens[at].pos not in _PHRASE:
        return None
    end = noun_phrase_after(line, lexicon, at)
    tokens = line.tokens
    while end < len(tokens) and (
        end in line.times or tokens[end].pos == "ADV" or tokens[end].lower in lexicon.words["negations"]
    ):
        end = line.times.get(end, end + 1)
    if end < len(tokens) and tokens[end].lower in lexicon.words["relatives"]:
        behind = (i for i in range(end, len(tokens) - 1) if tokens[i].pos == "PART" and tokens[i + 1].form == "inf")
        end = next(behind, end)
    if end + 1 < len(tokens) and tokens[end].lower in lexicon.words["infinitive"] and tokens[end].pos == "PART":
        return Complement("to", at)
    return None


def _phrase(line: Line, lexicon: Lexicon, at: int, takes: frozenset[str]) -> Complement | None:
    """A noun phrase: the subject of a bare clause where a finite verb follows it, else an object."""
    token = line.tokens[at]
    if "complement" in takes and token.pos in _PHRASE | {"VERB"}:
        return Complement("complement", at)
    if token.pos not in _PHRASE and not (token.pos == "VERB" and token.form in ("ger", "part")):
        return None
    if "predicative" in takes:
        return Complement("object", at) if _has_predicative(line, lexicon, at) else None
    if "clause" in takes and begins_clause(line, lexicon, at):
        return Complement("clause", at)
    if "object" in takes and (token.pos in _PHRASE or token.form == "ger"):
        return Complement("object", at)
    return None


def _has_predicative(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does the phrase at `at` have another behind it that says what it is ('the bridge a waste', 'it unsafe')?"""
    tokens = line.tokens
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    if end >= len(tokens) or end == at or end in line.times:
        return False
    token = tokens[end]
    if line.quoted[end] is not None or token.lower in lexicon.words["as"]:
        return True
    for behind in range(end, min(end + 20, len(tokens))):
        if line.quoted[behind] is not None:
            return True
        if tokens[behind].text in STOPS or tokens[behind].lower in lexicon.heads["VERB"]:
            break
    return token.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or (
        token.pos == "VERB" and token.form in ("part", "ger")
    )


def begins_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Is the phrase that begins at `at` the subject of a finite verb? Verbs of relative clauses within it do not count."""
    words = lexicon.words
    pending = 0
    inside = False
    for index in range(at, len(line.tokens)):
        token = line.tokens[index]
        if line.quoted[index] is None and (token.text in STOPS or token.text == ":" or is_dash(line, index)):
            return False
        if line.quoted[index] is None and token.text == ",":
            inside, pending = not inside, 0
        elif index > at and (token.lower in words["relatives"] or token.lower in words["that"] or token.pos == "SCONJ"):
            pending += 1
        elif token.pos in ("VERB", "AUX") and token.form == "fin" and not _continues_group(line, index):
            if not pending and not inside:
                return True
            pending = max(pending - 1, 0)
    return False


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


def _pass_over(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> int:
    """The token behind an addressee, an adverb, a time or a prepositional phrase that begins at `at`."""
    tokens = line.tokens
    if at in line.times:
        return line.times[at]
    token = tokens[at]
    if token.pos == "ADV":
        return at + 1
    if token.text == "," or is_dash(line, at):
        return _behind_insertion(line, lexicon, at)
    if not cls.takes & {"that", "clause", "quotation", "before", "question", "to"}:
        return at
    if token.pos == "ADP" and at + 1 < len(tokens):
        if at + 1 in line.times and not _belongs_to_noun(line, lexicon, at + 1):
            return line.times[at + 1]
        return max(noun_phrase_after(line, lexicon, at + 1), at)
    if not addressed and token.pos in _PHRASE:
        return noun_phrase_after(line, lexicon, at)
    return at


_CLAUSAL = frozenset({"that", "clause", "question", "colon", "quotation"})


def fronted_end(line: Line, lexicon: Lexicon, start: int) -> int:
    """End of a content within a fronted clause ('When Lee said it was safe, Kim left'): the comma before the main clause."""
    tokens = line.tokens
    for at in range(start + 1, len(tokens) - 1):
        behind = at + 1
        opens = tokens[behind].pos in _PHRASE or tokens[behind].pos in ("ADP", "ADV")
        if line.quoted[at] is not None or not opens or not _after_comma(line, behind):
            continue
        if has_finite_verb(line, behind, len(tokens)):
            return at
    return len(tokens)


def _behind_insertion(line: Line, lexicon: Lexicon, comma: int) -> int:
    """Behind an insertion between commas if a content follows it ('told Lee, the mayor, that'); else `comma`."""
    tokens, words = line.tokens, lexicon.words
    for at in range(comma + 2, min(comma + 16, len(tokens) - 1)):
        if line.quoted[at] is not None:
            return comma
        if tokens[at].text == tokens[comma].text:
            opens = line.quoted[at + 1] is not None or tokens[at + 1].lower in words["that"] | words["infinitive"]
            return at + 1 if opens or tokens[comma + 1].lower in words["conditions"] else comma
    return comma


def content_end(
    line: Line, lexicon: Lexicon, start: int, limit: int, frame: str, edges: frozenset[int] = frozenset()
) -> int:
    """Token behind the content that begins at `start`: the sentence's end without its stop, or an earlier edge.

    `edges` are tokens at which another attribution begins.
    """
    tokens, quoted = line.tokens, line.quoted
    is_edge = _ends_clause if frame in _CLAUSAL else _ends_infinitive if frame == "to" else _ends_phrase
    at = start
    while at < limit:
        if quoted[at] is None and at > start:
            behind = _behind_dashes(line, at) if is_dash(line, at) else at
            if behind > at:
                at = behind
                continue
            if at in edges or is_edge(line, lexicon, at):
                break
        at = bracket_end(line, at) if tokens[at].text == "(" else at + 1
    loose = frozenset({"ADP", "DET", "CCONJ"}) if at < limit else frozenset()
    while at > start and quoted[at - 1] is None and (tokens[at - 1].text in _TRAILING or tokens[at - 1].pos in loose):
        at -= 1
    return at


def _behind_dashes(line: Line, at: int) -> int:
    """Behind the second of two dashes of the same kind; `at` itself if there is only one."""
    mark = line.tokens[at].text
    for index in range(at + 2, len(line.tokens) - 1):
        if line.tokens[index].text == mark and is_dash(line, index) and line.quoted[index] is None:
            return index + 1
    return at


def bracket_end(line: Line, at: int) -> int:
    """Token behind the bracket that opens at `at`; the next token if it is never closed."""
    for index in range(at + 1, min(at + 60, len(line.tokens))):
        if line.tokens[index].text == ")":
            return index + 1
    return at + 1


def _after_comma(line: Line, at: int) -> bool:
    """Does a comma stand before token `at`, or a quotation that ends with one?"""
    before = line.tokens[at - 1]
    if line.quoted[at - 1] is None:
        return before.text == ","
    return at > 1 and not before.text.isalnum() and line.tokens[at - 2].text == ","


def _ends_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of a content that is a clause: it goes on through most commas and conjunctions."""
    token = line.tokens[at]
    if token.text == ";" or is_dash(line, at):
        return True
    if not _after_comma(line, at):
        return False
    if line.quoted[at - 1] is not None and token.pos in ("DET", "VERB"):
        return all(quotation is None for quotation in line.quoted[at:])
    if token.lower in lexicon.words["contrary"] and at + 1 < len(line.tokens) and line.quoted[at + 1] is None:
        return line.tokens[at + 1].pos in ("PRON", "PROPN")
    return token.lower in lexicon.words["clause_edges"]


def _ends_infinitive(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of an infinitive: a new clause behind a comma, a coordinated finite verb."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[at]
    if token.text == ";" or is_dash(line, at) or token.lower in words["infinitive_stops"]:
        return True
    if token.pos == "CCONJ" and at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.pos in _PHRASE and begins_clause(line, lexicon, at + 1):
            return True
        return after.pos in ("VERB", "AUX") and after.form == "fin"
    if not _after_comma(line, at) or token.pos == "CCONJ":
        return False
    if token.lower in words["phrase_edges"] or (token.pos in ("VERB", "AUX") and token.form in ("fin", "ger")):
        return True
    if token.pos == "ADV" and at + 1 < len(tokens) and tokens[at + 1].form == "ger":
        return True
    return has_finite_verb(line, at, len(tokens))


def _ends_phrase(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of a content without a finite verb: a new clause, a participle behind a comma, a coordinated verb."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[at]
    if token.text in {";", ":", ")"} or is_dash(line, at) or token.lower in words["phrase_stops"]:
        return True
    time = at + 1 if token.lower in words["time_prepositions"] else at
    if time in line.times and line.extents[time].op in words["dating"] and not _belongs_to_noun(line, lexicon, time):
        return True
    if token.lower in words["as"] and at + 1 < len(tokens) and tokens[at + 1].pos == "PRON":
        return True
    if token.pos == "CCONJ" and at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.pos in _PHRASE and line.quoted[at + 1] is None and begins_clause(line, lexicon, at + 1):
            return True
        if after.pos == "VERB" and after.form == "part" and at + 2 < len(tokens):
            return tokens[at + 2].pos in ("DET", "PROPN", "NOUN", "PRON")
        return after.pos in ("VERB", "AUX") and after.form == "fin"
    if token.lower in words["chaining"] and at + 1 < len(tokens) and tokens[at + 1].form == "ger":
        return True
    if not _after_comma(line, at) or token.pos == "CCONJ":
        return False
    if token.lower in words["phrase_edges"] or token.pos in ("VERB", "AUX"):
        return True
    if token.pos == "ADV" and at + 1 < len(tokens) and tokens[at + 1].form == "ger":
        return True
    return has_finite_verb(line, at, len(tokens))
