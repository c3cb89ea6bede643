"""The source of a cue: the noun phrase left of it, right of it, or inherited from the verb before it.

Everything works on token indices of one `Line`. A source includes titles, what is joined by 'of' or 'and', relative clauses and
appositions ('Ann Lee, the mayor of Alba').
"""

from __future__ import annotations

from pipeline.cues import Cue, Lexicon, Line, group_start
from pipeline.model import Token

Range = tuple[int, int]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_MARKS = frozenset({",", ";", ":", ".", "—", "–", "!", "?"})
_INSIDE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET"})
COMMA_LIKE = frozenset({",", "—", "–", "-", "--"})


def source_before(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """The subject that ends where the cue begins; None where the words before it are no noun phrase."""
    first = cue.first
    if first == 0 or line.quoted[first - 1] is not None:
        return None
    before = line.tokens[first - 1]
    if before.lower in lexicon.words["relatives"] and before.pos in ("PRON", "SCONJ"):
        return (first - 1, first)
    if before.text in COMMA_LIKE:
        return _interrupted(line, lexicon, first - 1)
    end = _without_time(line, first)
    start = noun_phrase_before(line, lexicon, end)
    return (start, end) if start < end else None


def _without_time(line: Line, end: int) -> int:
    """Where a subject ends that a time follows ('Lee on Friday said')."""
    for start, behind in line.times.items():
        if behind == end and start > 0:
            return start - 1 if start > 1 and line.tokens[start - 1].pos == "ADP" else start
    return end


def _interrupted(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """A subject with insertions between marks before the cue ('Ann Lee, 42, the mayor, said'); `close` is the last mark.

    The insertions are walked from right to left for as long as what stands before them is no whole phrase itself.
    """
    tokens = line.tokens
    found: Range | None = None
    opening = _mark_left(line, close)
    while opening is not None:
        if _is_verb(tokens[opening + 1]) or tokens[opening + 1].pos == "CCONJ":
            break
        start = noun_phrase_before(line, lexicon, opening)
        if start < opening:
            inside = _is_insertion(line, lexicon, opening + 1)
            found = (start, close if inside else opening)
            if start < 2 or tokens[start - 1].text != tokens[opening].text or not _is_aside(tokens, start):
                break
        opening = _mark_left(line, opening)
    return found


def _mark_left(line: Line, close: int) -> int | None:
    """The nearest mark left of `close` that is its like."""
    mark = line.tokens[close].text
    for at in range(close - 1, 0, -1):
        if line.quoted[at] is not None:
            continue
        if line.tokens[at].text == mark:
            return at
        if line.tokens[at].text in {";", ":"}:
            return None
    return None


def _is_verb(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.form in ("fin", "inf")


def _is_insertion(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does an apposition or relative clause, which belongs to the source, begin at `at`?"""
    token = line.tokens[at]
    if at in line.times:
        return False
    return token.pos in _INSIDE or token.lower in lexicon.words["relatives"] or token.lower in lexicon.words["whose"]


def _is_aside(tokens: list[Token], start: int) -> bool:
    """'42' and 'a lawyer' between commas are themselves insertions."""
    return tokens[start].pos in ("NUM", "DET") or tokens[start].text[0].islower() or tokens[start - 2].pos == "PROPN"


def noun_phrase_before(line: Line, lexicon: Lexicon, end: int) -> int:
    """Start of the noun phrase that ends before token `end`, with its prepositions and relative clauses; `end` if none."""
    tokens, quoted = line.tokens, line.quoted
    at = end
    joined: list[int] = []
    while at > 0:
        token = tokens[at - 1]
        if quoted[at - 1] is not None:
            opening = _nickname(line, at - 1)
            if at == end or opening is None:
                break
            at = opening
            continue
        pos = token.pos
        if token.lower in lexicon.words["that"] and at > 1 and tokens[at - 2].pos != "PUNCT":
            break
        if pos in _INSIDE or token.lower in lexicon.words["possessive"]:
            if pos == "DET" and not _reaches_further(line, at - 1):
                at -= 1
                break
            at -= 1
        elif pos == "PRON":
            joins = at < end and line.tokens[at].pos == "CCONJ"
            if at < end and token.lower not in lexicon.words["heads"] and not joins:
                break
            at -= 1
            if not _reaches_further(line, at):
                break
        elif (
            pos == "ADP" and at < end and at > 1 and tokens[at - 2].pos in NOMINAL | {"ADJ"} and quoted[at - 2] is None
        ):
            at -= 1
        elif (
            pos == "CCONJ"
            and at < end
            and at > 1
            and tokens[at - 2].pos in NOMINAL
            and token.lower in lexicon.words["joining"]
        ):
            joined.append(at)
            at -= 1
        elif (
            pos == "VERB"
            and token.form in ("part", "ger")
            and at < end
            and at > 1
            and (tokens[at - 2].pos in NOMINAL or tokens[at - 2].pos == "DET")
        ):
            at -= 1
        elif pos in ("VERB", "AUX") and at < end:
            relative = _relative_before(line, lexicon, at - 1)
            if relative is None:
                if joined:
                    at = joined[-1]
                break
            at = relative
        elif token.text == ")":
            at = _bracket(line, at - 1)
        else:
            break
    while at < end and (tokens[at].pos in ("ADP", "CCONJ") or tokens[at].lower in lexicon.words["possessive"]):
        at += 1
    return at


def _nickname(line: Line, at: int) -> int | None:
    """First token of the quotation that ends at `at` if it is a few words within a phrase ('the "safe" bridge')."""
    quotation = line.quoted[at]
    if quotation is None or quotation.end - quotation.start > 30 or not line.tokens[at - 1].text[-1].isalnum():
        return None
    while at > 0 and line.quoted[at - 1] is quotation:
        at -= 1
    return at if at > 0 and line.tokens[at - 1].pos in ("DET", "ADJ", "PROPN", "NOUN") else None


def _reaches_further(line: Line, at: int) -> bool:
    """Does a phrase that begins at token `at` belong to a larger one ('head of the party', 'Lee and the mayor')?"""
    if at < 2:
        return False
    return line.tokens[at - 1].pos in ("ADP", "CCONJ") and line.tokens[at - 2].pos in NOMINAL


def _relative_before(line: Line, lexicon: Lexicon, verb: int) -> int | None:
    """Index of the relative pronoun whose clause holds the verb at `verb`, if it follows a noun without a comma."""
    tokens = line.tokens
    for at in range(verb - 1, max(verb - 5, 0), -1):
        if tokens[at].lower in lexicon.words["relatives"] or tokens[at].lower in lexicon.words["that"]:
            return at if tokens[at - 1].pos in NOMINAL else None
        if tokens[at].pos in ("PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _bracket(line: Line, close: int) -> int:
    at = close
    while at > 0 and line.tokens[at].text != "(":
        at -= 1
    return at


def source_after(line: Line, lexicon: Lexicon, start: int, closed: bool = False) -> Range | None:
    """The noun phrase that begins at token `start`, with apposition (`closed`: only if a comma ends it); None without."""
    end = noun_phrase_after(line, lexicon, start)
    if end == start:
        return None
    tokens = line.tokens
    while end + 1 < len(tokens) and tokens[end].text == "," and line.quoted[end] is None:
        further = _apposition_end(line, lexicon, end + 1)
        if further is None or (closed and (further >= len(tokens) or tokens[further].text != ",")):
            break
        end = further
    return (start, end)


def _apposition_end(line: Line, lexicon: Lexicon, start: int) -> int | None:
    """End of the apposition or relative clause that begins at `start`, at the next mark; None if none begins there."""
    tokens = line.tokens
    token = tokens[start]
    relative = token.lower in lexicon.words["relatives"] or token.lower in lexicon.words["whose"]
    if line.quoted[start] is not None or start in line.times:
        return None
    if not relative and token.pos not in ("DET", "NOUN", "PROPN", "NUM", "ADJ"):
        return None
    at = start
    while at < len(tokens) and line.quoted[at] is None and tokens[at].text not in _MARKS:
        if not relative and _is_verb(tokens[at]):
            return None
        if tokens[at].lower in lexicon.words["relatives"]:
            relative = True
        at = _bracket_end(line, at) + 1 if tokens[at].text == "(" else at + 1
    return at


def _bracket_end(line: Line, at: int) -> int:
    while at < len(line.tokens) - 1 and line.tokens[at].text != ")":
        at += 1
    return at


def noun_phrase_after(line: Line, lexicon: Lexicon, start: int, attachments: bool = True) -> int:
    """End of the noun phrase that begins at token `start`; with `attachments`, its prepositional phrases too."""
    tokens, quoted = line.tokens, line.quoted
    at, size = start, len(tokens)
    if at < size and tokens[at].pos == "PRON" and quoted[at] is None:
        return at + 1
    seen = at < size and _stands_alone(line, at)
    at += seen
    while at < size and quoted[at] is None:
        token = tokens[at]
        if at in line.times and seen:
            break
        if token.pos in ("NOUN", "PROPN", "NUM"):
            if seen and token.pos == "PROPN" and tokens[at - 1].pos == "NOUN" and not attachments:
                break
            seen = True
        elif token.lower in lexicon.words["possessive"] and seen:
            pass
        elif token.pos == "DET":
            if seen and tokens[at - 1].pos not in ("ADP", "CCONJ"):
                break
        elif token.pos == "ADJ":
            if (
                seen
                and tokens[at - 1].pos not in ("ADP", "CCONJ", "DET")
                and tokens[at - 1].lower not in lexicon.words["possessive"]
            ):
                break
        elif token.lower in lexicon.words["question"] or token.lower in lexicon.words["that"]:
            break
        elif token.pos == "ADP" and seen and at + 1 < size and (attachments or token.lower in lexicon.words["of"]):
            if at + 1 in line.times or not _begins_phrase(line, at + 1):
                break
        elif token.pos == "CCONJ" and seen and at + 1 < size and token.lower in lexicon.words["joining"]:
            if not _begins_phrase(line, at + 1) or tokens[at + 1].pos == "PRON":
                break
        elif token.text == "(":
            while at < size - 1 and tokens[at].text != ")":
                at += 1
        elif (
            token.pos == "VERB"
            and token.form in ("part", "ger")
            and at + 1 < size
            and tokens[at + 1].pos in ("NOUN", "PROPN")
            and not seen
        ):
            pass
        else:
            break
        at += 1
    return at if seen else start


def _stands_alone(line: Line, at: int) -> bool:
    """A determiner that is a phrase by itself ('some on the council', 'another')."""
    if line.tokens[at].pos != "DET" or line.quoted[at] is not None:
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    return after is None or after.pos in ("ADP", "PUNCT", "AUX")


def _begins_phrase(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return line.quoted[at] is None and token.pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")


def inherited_source(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """The subject of the nearest verb before the cue that has one of its own ('Lee arrived and said')."""
    tokens, quoted = line.tokens, line.quoted
    for at in range(cue.first - 1, 0, -1):
        token = tokens[at]
        if quoted[at] is not None or token.pos not in ("VERB", "AUX") or token.form not in ("fin", "part"):
            continue
        if at + 1 < cue.first and tokens[at + 1].pos in ("VERB", "AUX"):
            continue
        start = group_start(line, lexicon, at)
        found = source_before(line, lexicon, Cue(start, at, at + 1, ()))
        if found is not None:
            return found
    return None
