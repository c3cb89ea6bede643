"""Attributions by an adjunct: 'according to Lee', "in Lee's words", around their contents."""

from __future__ import annotations

from pipeline.saying.adjunct_parts import lacks_subject, lists_subjects
from pipeline.saying.around_adjuncts import around_adjunct, opens_bare
from pipeline.saying.citing import cites, is_measure
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.communications import before_day
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.leaving import bracket_end
from pipeline.saying.lines import Line
from pipeline.saying.parted import awaits
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources_behind import source_after
from pipeline.saying.titles import behind_title
from pipeline.schema import Span
from pipeline.syntax.parts import HEADS


def adjuncts(line: Line, around: Around) -> list[Draft]:
    """'according to Lee' and its like, before, after or within its content."""
    found: list[Draft] = []
    for words, cls in around.lexicon.phrases:
        for at in line.cue_words:
            if line.tokens[at].lower != words[0] or not _stands_at(line, at, words):
                continue
            draft = _adjunct(line, at, at + len(words), cls, around) if line.quoted[at] is None else None
            if draft is not None:
                found.append(draft)
    return found + _own_words(line, around)


def cut_before(adjunct: Draft, drafts: list[Draft]) -> None:
    """'According to a report, it is old|, Lee said': what another says behind all of it is no part of the content."""
    first, last = adjunct.covers
    for draft in drafts:
        whole = draft.frame == "before" and draft.source is not None and draft.covers[0] <= adjunct.cue[0]
        end = draft.covers[1] if whole else last
        if max(first, adjunct.cue[1]) < end < last and not has_finite_verb(adjunct.line, draft.cue[1], last):
            adjunct.covers = (first, end)
            adjunct.content[-1] = Span(adjunct.content[-1].start, adjunct.line.tokens[end - 1].end)
            return


def _stands_at(line: Line, at: int, words: tuple[str, ...]) -> bool:
    """Do these words stand at `at`, and more behind them?"""
    behind = at + len(words)
    if behind >= len(line.tokens) or line.tokens[behind - 1].lower != words[-1]:
        return False
    return tuple(token.lower for token in line.tokens[at:behind]) == words


def _own_words(line: Line, around: Around) -> list[Draft]:
    """ "In Lee's words, the bridge is safe", 'it is safe, by the council's account'."""
    words, tokens = around.lexicon.words, line.tokens
    found: list[Draft] = []
    cls = next((cls for _, cls in around.lexicon.phrases), None)
    for at in line.cue_words:
        if cls is None or not 1 < at < len(tokens) - 1 or tokens[at].lower not in words["telling"]:
            continue
        start = _teller(line, at, around)
        if 0 < start < at and tokens[start - 1].lower in words["tells"]:
            end = start + 1 if tokens[start].lower in words["owners"] else at
            draft = around_adjunct(line, start - 1, at + 1, cls, (start, end), (at, at + 1), around)
            found += [draft] if draft is not None else []
    return found


def _teller(line: Line, at: int, around: Around) -> int:
    """Where the owner of the words at `at` begins ("Lee's words", 'her own account'); `at` without one."""
    tokens, words = line.tokens, around.lexicon.words
    last = at - 1 if tokens[at - 1].pos == "ADJ" else at  # "by Lee's own account"
    if last > 1 and tokens[last - 1].lower in words["possessive"]:
        return noun_phrase_before(line, around.lexicon, last - 1)
    owner = at - 2 if tokens[at - 1].pos == "ADJ" else at - 1
    opens = owner == 1 and tokens[at + 1].text == ","
    return owner if opens and tokens[owner].lower in words["owners"] else at


def _adjunct(line: Line, first: int, last: int, cls: CueClass, around: Around) -> Draft | None:
    tokens = line.tokens
    if tokens[last].lower in around.lexicon.words["asked_about"]:
        return _by_relative(line, first, last, cls, around)
    pronoun = tokens[last].lower in around.lexicon.words["objective"] and tokens[last + 1].text == ","
    source = (last, last + 1) if pronoun else None  # 'According to him, | the chief will leave'
    if first > 1 and tokens[first - 1].text == "," and awaits(line, first - 2, around):
        source = source or (last, _first_mark(line, last, around))  # 'has, according to Lee|, ten mills'
    source = source or _until_mark(line, last, any(token.pos in ("VERB", "AUX") for token in tokens[:first]), around)
    opened = first - 2 if first > 1 and tokens[first - 1].text == "," else first - 1
    if source is None or (opened > 0 and tokens[opened].lower in around.lexicon.words["that"]):
        return None
    source, behind = before_day(line, source, around), source[1]
    per = last == first + 1 or tokens[first].lower in around.lexicon.words["as"]
    if is_measure(line, source, around) or (per and not cites(line, first, source, around)):
        return None
    return around_adjunct(line, first, behind, cls, source, (first, last), around)


def _by_relative(line: Line, first: int, last: int, cls: CueClass, around: Around) -> Draft | None:
    """'It published | a poll, | according to which | Lee will win': the source is the last document before it, or whom it stands
    behind."""
    tokens, lexicon = line.tokens, around.lexicon
    start, end = last + 1, content_end(line, lexicon, last + 1, len(tokens), "clause", compares=True)
    end = next((at for at in range(start, end - 1) if tokens[at].text == "," and is_finite(tokens[at + 1])), end)
    if not has_finite_verb(line, start, end):
        return None
    behind = first - (tokens[first - 1].text == ",")
    if tokens[last].lower in lexicon.words["thing_relatives"]:
        behind = next((at + 1 for at in range(first - 1, -1, -1) if tokens[at].lemma in lexicon.words["documents"]), 0)
    begin = noun_phrase_before(line, lexicon, behind)
    source = (begin, behind) if begin < behind else None
    return Draft(line, cls, "adjunct", (first, last), source, [span_of(line, (start, end))], (start, end))


def _until_mark(line: Line, first: int, last: bool, around: Around) -> Range | None:
    """All words up to the next mark, and appositions behind it if the sentence goes on behind those, or ends with them where
    the content stands before (`last`)."""
    tokens = line.tokens
    end = _first_mark(line, first, around)
    if end == first:
        return None
    whole = source_after(line, around.lexicon, first) if last and _is_described(line, end, around) else None
    if whole is not None and whole[1] == len(tokens) - 1:
        return whole  # 'It is old, according to Lee, the mayor.'
    further = source_after(line, around.lexicon, first, closed=True)
    apposed = last or not (lists_subjects(line, further[1]) or lacks_subject(line, further[1])) if further else False
    if further is not None and further[1] > end and apposed:
        return further
    return (first, _before_bare_clause(line, first, end, around) or _behind_relative(line, end, around))


def _first_mark(line: Line, first: int, around: Around) -> int:
    """The mark that ends a source that begins at `first`; brackets and titles belong to it."""
    tokens, end = line.tokens, first
    while end < len(tokens) and (
        tokens[end].pos != "PUNCT"
        or line.quoted[end] is not None
        or tokens[end].text == "("
        or _opens_title(line, end, around)
    ):
        if tokens[end].text == "(":
            end = bracket_end(line, end)  # 'the World Bank (WB) | report'
            continue
        comma = tokens[end].text == "," and line.quoted[end] is None  # 'according to his book|, “Old Hands,” it is'
        title = behind_title(line, around.lexicon, end + comma) if end + comma < len(tokens) else end
        if title > end + comma:
            closed, end = tokens[title - 2].text == ",", title
            if closed and not _names_author(line, title, around):
                break
            continue
        if line.quoted[end] is not None and (end == first or not _is_inside_phrase(line, end)):
            break
        end += 1
    return end


def _opens_title(line: Line, comma: int, around: Around) -> bool:
    """'according to his book|, “Old Hands,” it is late'"""
    opens = line.tokens[comma].text == "," and comma + 1 < len(line.tokens)
    return opens and behind_title(line, around.lexicon, comma + 1) > comma + 1


def _names_author(line: Line, at: int, around: Around) -> bool:
    """'“Old Hands,” | by Lee', '“Old Hands,” | a book by Lee': does what follows a title tell of it?"""
    words, behind = around.lexicon.any_of("documents", "works"), line.tokens[at : at + 3]
    if not behind or behind[0].pos != "DET":
        return bool(behind) and behind[0].lower in around.lexicon.words["agent"]
    return any(token.lemma in words for token in behind[1:]) and not any(token.form == "fin" for token in behind)


def _before_bare_clause(line: Line, first: int, end: int, around: Around) -> int:
    """'According to Lee | the bridge is safe', 'According to a clerk | he left': where a clause begins with an article or subject
    behind a noun, a comma forgotten; else 0."""
    tokens = line.tokens
    if any(token.pos not in ("ADP", "CCONJ", "ADV") for token in tokens[:first]):
        return 0
    bare = (at for at in range(first + 1, end) if opens_bare(line, at, around) and tokens[at - 1].pos in HEADS)
    return next((at for at in bare if begins_clause(line, around.lexicon, at, end)), 0)


def _is_described(line: Line, comma: int, around: Around) -> bool:
    """'Lee|, a clerk.', 'Lee|, 42, a clerk.', 'Lee|, who left.', 'Lee|, R-Alba.', 'a clerk|, Lee': does a name stand before a
    comma, and a phrase or a person's relative clause behind it, or a role and a name?"""
    tokens = line.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return False
    aged = tokens[comma + 1].pos == "NUM" and comma + 3 < len(tokens) and tokens[comma + 2].text == ","
    before, opener = tokens[comma - 1], tokens[comma + 3 if aged else comma + 1]
    if before.pos != "PROPN":
        return before.lemma in around.lexicon.roles and opener.pos == "PROPN"
    return opener.pos in ("DET", "PROPN") or opener.lower in around.lexicon.words["persons"]


def _behind_relative(line: Line, comma: int, around: Around) -> int:
    """'according to a person briefed on it, who asked for secrecy, | the deal is near',
    'according to Lee, writing for the Herald, | it is near': behind a relative clause or form in -ing at `comma`."""
    tokens = line.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return comma
    opener = tokens[comma + 1]
    relatives = around.lexicon.any_of("relatives", "whose") - around.lexicon.words["that"]
    if opener.form != "ger" and opener.lower not in relatives:
        return comma  # 'Lee said, according to a clerk|, that it is near'
    ends = (at for at in range(comma + 2, len(tokens)) if tokens[at].text in {",", ":"} or line.quoted[at] is not None)
    end = next(ends, comma)
    told = opener.form == "ger" and any(is_finite(token) for token in tokens[comma + 2 : end])
    return comma if told or line.quoted[end] is not None else end  # 'according to Lee|, voting has begun'


def _is_inside_phrase(line: Line, at: int) -> bool:
    """Is the token at `at` in a quotation with an article before it and a noun behind it ('the “fair pay” document')?"""
    quotation = line.quoted[at]
    inside = [i for i, found in enumerate(line.quoted) if found is quotation]
    before, behind = line.tokens[inside[0] - 1], line.tokens[min(inside[-1] + 1, len(line.tokens) - 1)]
    return before.pos in ("DET", "PART", "ADJ") and behind.pos == "NOUN"
