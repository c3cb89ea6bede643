"""The content around an adjunct: 'The bridge, according to Lee, is safe', 'According to Lee, it is'."""

from __future__ import annotations

from pipeline.saying.adjunct_parts import is_only_cue, last_relative
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import is_dash
from pipeline.saying.leaving import open_bracket
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_main_clause
from pipeline.saying.parted import is_parted, parted_clause
from pipeline.saying.parted_clauses import relative_opening
from pipeline.saying.phrases import Range
from pipeline.saying.preceding import behind_colon
from pipeline.schema import Span


def around_adjunct(
    line: Line, first: int, behind: int, cls: CueClass, source: Range, cue: Range, around: Around
) -> Draft | None:
    """The content around an adjunct that stands in the tokens from `first` to `behind`."""
    tokens = line.tokens
    opening = around.lexicon.words["contrast"]  # 'Though according to Lee, it is safe'
    opens = all(token.pos in ("CCONJ", "ADV", "PUNCT") or token.lower in opening for token in tokens[:first])
    parts: list[Range] = []
    frame = "clause"
    if not opens:
        start, end = _part_before(line, first, behind, around)
        if end - 1 in line.cue_words and _introduces_quotation(line, behind):
            return None  # 'Kim said, according to the Herald, “It is safe”'
        opens = _ends_with_opener(line, start, end, around)
        start, frame = _clause_before(line, start, end, behind, around)
        parts = [] if opens else [(start, end)]
    further = _part_behind(line, behind, opens, parts, around)
    if further is not None:
        parts.append((further, content_end(line, around.lexicon, further, len(tokens), frame, compares=True)))
    parts = [part for part in parts if part[1] > part[0]]
    if not parts:
        return None
    content = [Span(tokens[start].start, tokens[end - 1].end) for start, end in parts]
    return Draft(line, cls, "adjunct", cue, source, content, (parts[0][0], parts[-1][1]))


def _part_before(line: Line, first: int, behind: int, around: Around) -> Range:
    """The part of a content before the adjunct at `first`, without the marks between."""
    tokens = line.tokens
    start, end = max(open_bracket(line, first), _opening_dash(line, first, behind, around)) + 1, first
    closed = start == first > 1 and behind < len(tokens) and tokens[behind].text == ")"
    if closed and is_main_clause(line, around.lexicon, 0, first - 1):
        start, end = 0, first - 1  # 'The mill was sold (according to Lee).'
    while start < first and tokens[start].pos == "CCONJ":
        start += 1
    while end > start and line.quoted[end - 1] is None and (tokens[end - 1].text == "," or is_dash(line, end - 1)):
        end -= 1
    # 'He left and, according to Kim, | lied', 'a dinner where, according to Kim, | he lied', 'left as, according to'
    return last_relative(line, behind_colon(line, start, end, around), end, around), end


def _clause_before(line: Line, start: int, end: int, behind: int, around: Around) -> tuple[int, str]:
    """Where the clause begins that ends before an adjunct, and its frame: a "gap" behind a relative."""
    relative = relative_opening(line, end - 1, around)
    if relative >= 0:
        return relative, "gap"  # 'a man | who, according to Kim, | lied'
    if is_parted(line, end - 1, behind + 1, around):
        start, hangs = parted_clause(line, start, end - 1, around)
        return start, "gap" if hangs else "clause"
    return start, "clause"


def _ends_with_opener(line: Line, start: int, end: int, around: Around) -> bool:
    """'It fell, and then|, according to Kim, sank', 'a dinner where|, according to Kim, he lied': nothing of it is told."""
    last = line.tokens[end - 1]
    joint = end - 2 if last.pos == "ADV" else end - 1
    if joint < start:
        return False
    return line.tokens[joint].pos == "CCONJ" or last.lower in around.lexicon.any_of("whose", "subordinate")


def _part_behind(line: Line, behind: int, opens: bool, parts: list[Range], around: Around) -> int | None:
    """Where the content goes on, or begins, behind an adjunct that ends before token `behind`; None where it does not."""
    tokens = line.tokens
    if behind >= len(tokens) - 1:
        return None
    marked = tokens[behind].text in {",", ":"} or (opens and is_dash(line, behind))
    if marked and (opens or not _ended(line, parts, behind + 1, around)):
        return behind + 1
    # 'The mill, according to “Old Hands,” | is late'
    inside = line.quoted[behind - 1] is not None and tokens[behind - 2].text == ","
    if inside and not opens and not _ended(line, parts, behind, around):
        return behind
    return behind if opens and opens_bare(line, behind, around) else None


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


def opens_bare(line: Line, at: int, around: Around) -> bool:
    """May a clause begin at `at` without a comma: with an article, 'there', or a pronoun that is its subject?"""
    token = line.tokens[at]
    return token.pos == "DET" or token.lower in around.lexicon.any_of("personal", "existential")
