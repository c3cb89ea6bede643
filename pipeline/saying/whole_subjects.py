"""The source of a verb is its whole subject, where the words before the cue gave only the end of it.

`sources.py` reads a source backwards from its cue; the subject of the cue's clause tells how far it reaches: 'critics like |
Lee say', 'officials at the bank and at | the ministry said'. What stands before must be a noun with a preposition, a
description or a list, and no time: the subject of a clause is read from other signs, which may err, too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from pipeline.frozen import changed
from pipeline.language import Language
from pipeline.model import Clause, Extent, PerSentence, Said, Sentence, Token
from pipeline.saying.cue_lexicon import compile_lexicon
from pipeline.schema import Span
from pipeline.syntax.parts import NAMING

_FINITE = frozenset({"main", "coordinate", "subordinate", "relative"})
_DESCRIBES = frozenset({"ADJ", "NUM", "ADV"})
_HEADS = NAMING | {"NUM"}
_SHARES = frozenset({"NUM", "PRON", "DET", "NOUN", "ADJ"})
_LISTED = NAMING | {"DET", "ADJ", "CCONJ"}


def with_whole_subjects(
    said: list[Said],
    sentences: list[Sentence],
    tokens: PerSentence[list[Token]],
    clauses: PerSentence[list[Clause]],
    extents: list[Extent],
    language: Language,
) -> list[Said]:
    """The attributions, each whose source is the end of a longer subject with that subject as its source."""
    words = language.once(compile_lexicon).words
    starts = [sentence.start for sentence in sentences]
    times: dict[int, list[Extent]] = {}
    for extent in extents:
        times.setdefault(extent.sentence, []).append(extent)
    whole = []
    for one in said:
        if len(one.source) == 1 and len(one.cue) == 1 and one.source[0].end <= one.cue[0].start:
            index = bisect_right(starts, one.cue[0].start) - 1
            subject = _subject(one.cue[0], clauses[index])
            if subject is not None and _adds(tokens[index], subject, one.source[0], times.get(index, []), words["as"]):
                one = changed(one, source=(Span(subject.start, one.source[0].end),))
            share = _share(tokens[index], one.source[0], words["relatives"], words["of"])
            one = one if share is None else changed(one, source=(Span(share, one.source[0].end),))
        whole.append(one)
    return whole


def _subject(cue: Span, clauses: list[Clause]) -> Span | None:
    """The subject of the clause whose verb is a cue, and is finite."""
    for clause in clauses:
        if cue.start <= clause.head.start < cue.end:
            return clause.subject if clause.kind in _FINITE and clause.tense else None
    return None


def _adds(tokens: list[Token], subject: Span, source: Span, times: list[Extent], opens_clause: frozenset[str]) -> bool:
    """Whether a source is the end of a subject, and what stands before it in the subject belongs to it; not behind a word of
    `opens_clause`."""
    if subject.start >= source.start or subject.end > source.end:
        return False
    if subject.end <= source.start:
        named = any(token.end == subject.end and token.pos == "PROPN" for token in tokens)
        return not named and _holds_clause([token for token in tokens if subject.end <= token.start < source.start])
    # 'current clerks at | the bank said'
    described = {(token.start, token.end) for token in tokens if token.pos == "ADJ"}
    dated = (time for time in times if (time.start, time.end) not in described)
    if subject.end < source.end or any(time.start < source.start and subject.start < time.end for time in dated):
        return False  # '[Last week] | Lee said'
    before = [token for token in tokens if subject.start <= token.start < source.start]
    if before[-1].lower in opens_clause or any(
        token.pos == "ADP" for token in tokens if token.end == subject.start - 1
    ):
        return False  # 'Unlike | the owners, clerks and drivers said'
    named = any(token.start == source.start and token.pos == "PROPN" for token in tokens)
    return _is_governing(before) or (not named and _is_describing(before)) or _is_list(before, tokens, source, named)


def _share(tokens: list[Token], source: Span, relatives: frozenset[str], of: frozenset[str]) -> int | None:
    """'five clerks, | two of whom said': where the share begins that a relative pronoun stands for as a source."""
    at = next((at for at, token in enumerate(tokens) if token.start == source.start), 0)
    if at < 2 or tokens[at].end != source.end or tokens[at].lower not in relatives or tokens[at - 1].lower not in of:
        return None
    return tokens[at - 2].start if tokens[at - 2].pos in _SHARES else None


def _is_governing(before: list[Token]) -> bool:
    """'Governors in | more than two states', 'critics like (Berg,) | Lee': a noun, and a preposition at the end, or names that
    a comma parts from those behind."""
    before = _without_brackets(before)
    noun = [token.pos for token in takewhile(lambda token: token.pos != "ADP", before)]
    if before[-1].text == ",":
        before = list(dropwhile(lambda token: token.pos == "PROPN" or token.text == ",", reversed(before)))[::-1]
    plain = not any(token.pos == "PUNCT" or token.form for token in before)
    return plain and before != [] and before[-1].pos == "ADP" and noun[-1:] != [] and noun[-1] in _HEADS


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """The words outside brackets: 'The Alba Mint | (AM) | of'."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")"
    return kept or tokens


def _is_describing(before: list[Token]) -> bool:
    """'The remaining | states', 'striking | miners'."""
    rest = list(dropwhile(lambda token: token.pos == "DET", before))
    return bool(rest) and all(token.pos in _DESCRIBES for token in rest) and rest[0].pos != "ADV"


def _holds_clause(between: list[Token]) -> bool:
    """'Men | smoking cigars at | the club said', 'Men | in charge of closing | the club said': only what a participle, a relative
    pronoun or a preposition opens parts subject and source."""
    if not between or any(token.pos in ("PUNCT", "SCONJ") for token in between):
        return False
    related = between[0].pos == "PRON" and not between[0].form
    finite = [token for token in between if token.form == "fin"]
    acts = between[0].form in ("ger", "part") or (
        between[0].pos == "ADP" and any(token.form == "ger" for token in between)
    )
    return len(finite) == 1 if related else acts and not finite


def _is_list(before: list[Token], tokens: list[Token], source: Span, named: bool) -> bool:
    """'The families, | clerks and owners': what a comma parts from the last two, and articles or names before; `named`: the
    source begins with a name."""
    inside = [token.pos for token in tokens if source.start <= token.start < source.end]
    joined = "CCONJ" in inside and "ADP" not in inside and not _is_one_office(inside)
    listed = all(token.pos in _LISTED or token.text == "," for token in before)
    return joined and listed and before[-1].text == "," and _opens(before[0], named)


def _is_one_office(inside: Sequence[str]) -> bool:
    """ "Alba's Trade and Growth | spokesperson Ann Lee": is what an owner has and "and" joins before a noun and a name an
    office?"""
    joint = inside.index("CCONJ")
    return "PART" in inside[:joint] and inside[-1] == "PROPN" and "NOUN" in inside[joint + 1 : -1]


def _opens(first: Token, named: bool) -> bool:
    """Does a list begin with an article, or, if it is `named`, with a name or an article that opens its sentence?"""
    if not named:
        return first.pos == "DET"
    return first.pos == "PROPN" or (first.pos == "DET" and first.text[0].isupper())
