"""Attributions by an adjunct: 'according to Lee', "in Lee's words", around their contents."""

from __future__ import annotations

from pipeline.saying.adjunct_parts import is_only_cue, lacks_subject, last_relative, lists_subjects
from pipeline.saying.citing import cites, is_measure
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.communications import before_day
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb, is_dash, is_finite
from pipeline.saying.leaving import bracket_end, open_bracket
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_main_clause
from pipeline.saying.parted import awaits, is_parted, parted_clause
from pipeline.saying.phrases import NOMINAL, Range, noun_phrase_before
from pipeline.saying.preceding import behind_colon
from pipeline.saying.resumed import relative_opening
from pipeline.saying.sources_behind import source_after
from pipeline.saying.titles import behind_title
from pipeline.schema import Span


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
            draft = _around_adjunct(line, start - 1, at + 1, cls, (start, end), (at, at + 1), around)
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
    return _around_adjunct(line, first, behind, cls, source, (first, last), around)


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


def _around_adjunct(
    line: Line, first: int, behind: int, cls: CueClass, source: Range, cue: Range, around: Around
) -> Draft | None:
    """The content around an adjunct that stands in the tokens from `first` to `behind`."""
    tokens = line.tokens
    opening = around.lexicon.words["contrast"]  # 'Though according to Lee, it is safe'
    opens = all(token.pos in ("CCONJ", "ADV", "PUNCT") or token.lower in opening for token in tokens[:first])
    parts: list[Range] = []
    frame = "clause"
    if not opens:
        start = max(open_bracket(line, first), _opening_dash(line, first, behind, around)) + 1
        end = first
        closed = start == first > 1 and behind < len(tokens) and tokens[behind].text == ")"
        if closed and is_main_clause(line, around.lexicon, 0, first - 1):
            start, end = 0, first - 1  # 'The mill was sold (according to Lee).'
        while start < first and tokens[start].pos == "CCONJ":
            start += 1
        while end > start and line.quoted[end - 1] is None and (tokens[end - 1].text == "," or is_dash(line, end - 1)):
            end -= 1
        # 'He left and, according to Kim, | lied', 'a dinner where, according to Kim, | he lied', 'left as, according to'
        start = last_relative(line, behind_colon(line, start, end, around), end, around)
        clausal = around.lexicon.any_of("whose", "subordinate")
        joint = end - 2 if tokens[end - 1].pos == "ADV" else end - 1  # 'it fell, and then, according to Kim, | sank'
        opens = joint >= start and (tokens[joint].pos == "CCONJ" or tokens[end - 1].lower in clausal)
        relative = relative_opening(line, end - 1, around)
        if relative >= 0:
            start, frame = relative, "gap"  # 'a man | who, according to Kim, | lied'
        elif is_parted(line, end - 1, behind + 1, around):
            start, hangs = parted_clause(line, start, end - 1, around)
            frame = "gap" if hangs else frame
        if end - 1 in line.cue_words and _introduces_quotation(line, behind):
            return None  # 'Kim said, according to the Herald, “It is safe”'
        parts += [] if opens else [(start, end)]
    if (
        behind < len(tokens) - 1
        and (tokens[behind].text in {",", ":"} or (opens and is_dash(line, behind)))
        and (opens or not _ended(line, parts, behind + 1, around))
    ):
        parts.append((behind + 1, content_end(line, around.lexicon, behind + 1, len(tokens), frame, compares=True)))
    elif opens and behind < len(tokens) - 1 and _opens_bare(line, behind, around):
        parts.append((behind, content_end(line, around.lexicon, behind, len(tokens), frame, compares=True)))
    parts = [part for part in parts if part[1] > part[0]]
    if not parts:
        return None
    content = [Span(tokens[start].start, tokens[end - 1].end) for start, end in parts]
    return Draft(line, cls, "adjunct", cue, source, content, (parts[0][0], parts[-1][1]))


def _introduces_quotation(line: Line, mark: int) -> bool:
    """Does a quotation follow the comma or colon at `mark`?"""
    near = line.quoted[mark : mark + 2]
    return len(near) == 2 and near[0] is None and near[1] is not None


def _opening_dash(line: Line, first: int, behind: int, around: Around) -> int:
    """'Many - | half of them, according to Lee - left': the dash whose partner stands behind the adjunct; or the last one, with
    a word of contrast ('There is no risk - though | some left, according to Lee'); -1 without one."""
    dash = next((at for at in range(first - 1, -1, -1) if is_dash(line, at)), -1)
    if dash < 0 or is_dash(line, first - 1):
        return -1
    paired = sum(is_dash(line, at) for at in range(dash)) % 2 == 1  # 'Lee won - in two towns - | while Kim lost'
    contrasts = line.tokens[dash + 1].lower in around.lexicon.any_of("contrast", "contrary")
    if contrasts and not paired and dash + 2 < first:
        return dash + 1
    return dash if behind < len(line.tokens) and is_dash(line, behind) else -1


def _until_mark(line: Line, first: int, last: bool, around: Around) -> Range | None:
    """All words up to the next mark, and appositions behind it if the sentence goes on behind those, or ends with them where
    the content stands before (`last`)."""
    tokens = line.tokens
    end = _first_mark(line, first, around)
    if end == first:
        return None
    further = source_after(line, around.lexicon, first, closed=True)
    apposed = last or not (lists_subjects(line, further[1]) or lacks_subject(line, further[1])) if further else False
    if further is not None and further[1] > end and apposed:
        return further
    whole = source_after(line, around.lexicon, first) if last and _is_described(line, end, around) else None
    if whole is not None and whole[1] == len(tokens) - 1:
        return whole  # 'It is old, according to Lee, the mayor.'
    return (first, _before_bare_clause(line, first, end, around) or _behind_relative(line, end, around))


def _first_mark(line: Line, first: int, around: Around) -> int:
    """The mark that ends a source that begins at `first`; brackets and titles belong to it."""
    tokens, end = line.tokens, first
    while end < len(tokens) and (tokens[end].pos != "PUNCT" or line.quoted[end] is not None or tokens[end].text == "("):
        if tokens[end].text == "(":
            end = bracket_end(line, end)  # 'the World Bank (WB) | report'
            continue
        title = behind_title(line, around.lexicon, end)
        if title > end and tokens[title - 2].text != ",":
            end = title  # 'according to “Old Hands” | by Lee'
            continue
        if line.quoted[end] is not None and (end == first or not _is_inside_phrase(line, end)):
            break
        end += 1
    return end


def _before_bare_clause(line: Line, first: int, end: int, around: Around) -> int:
    """'According to Lee | the bridge is safe', 'According to a clerk | he left': where a clause begins with an article or subject
    behind a noun, a comma forgotten; else 0."""
    tokens = line.tokens
    if any(token.pos not in ("ADP", "CCONJ", "ADV") for token in tokens[:first]):
        return 0
    bare = (at for at in range(first + 1, end) if _opens_bare(line, at, around) and tokens[at - 1].pos in NOMINAL)
    return next((at for at in bare if begins_clause(line, around.lexicon, at, end)), 0)


def _opens_bare(line: Line, at: int, around: Around) -> bool:
    """May a clause begin at `at` without a comma: with an article, or a pronoun that is its subject?"""
    token = line.tokens[at]
    return token.pos == "DET" or token.lower in around.lexicon.words["personal"]


def _is_described(line: Line, comma: int, around: Around) -> bool:
    """'Lee|, a clerk.', 'Lee|, who left.', 'Lee|, R-Alba.', 'a clerk|, Lee': does a name stand before a comma, and a phrase or a
    person's relative clause behind it, or a role and a name?"""
    tokens = line.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return False
    before, opener = tokens[comma - 1], tokens[comma + 1]
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


def _ended(line: Line, parts: list[Range], behind: int, around: Around) -> bool:
    """Is what stands before the adjunct a whole clause? Not if it ends with a copula ('The bridge is, ...') or with a cue whose
    clause follows at `behind` ('Lee told us, ..., that it is old'), nor a subordinate one ('While it is old, ..., it holds')."""
    start, end = parts[0]
    subordinate = line.tokens[start].lower in around.lexicon.words["subordinate"] and behind < len(line.tokens)
    if subordinate and not is_main_clause(line, around.lexicon, start, end):
        return not begins_clause(line, around.lexicon, behind)
    if is_parted(line, end - 1, behind, around) or _is_told_behind(line, parts[0], behind, around):
        return False
    return any(token.pos in ("VERB", "AUX") and token.form == "fin" for token in line.tokens[start:end])


def _is_told_behind(line: Line, part: Range, behind: int, around: Around) -> bool:
    """'Lee told us, according to a clerk, | that it is old', 'The Sun reported, according to Kim, | Lee left': does a clause
    stand behind a cue and an adjunct?"""
    tokens = line.tokens
    if is_only_cue(line, *part, behind - 1, around):
        return True
    if behind + 1 >= len(tokens) or tokens[behind].lower not in around.lexicon.words["that"]:
        return False
    cues = (at for at in range(*part) if at in line.cue_words and line.quoted[at] is None)
    return tokens[behind + 1].pos not in ("VERB", "AUX") and any(tokens[at].pos == "VERB" for at in cues)
