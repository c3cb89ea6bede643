"""'As Lee reported, the bridge is safe': a source and cue that 'as' makes a parenthesis beside their content."""

from __future__ import annotations

from collections.abc import Set

from pipeline.saying.complements import has_object
from pipeline.saying.contents import complement_after
from pipeline.saying.cue_lexicon import CueClass, Entry
from pipeline.saying.cues import Cue, complements_of
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.inverted import mark_before
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources import source_before
from pipeline.schema import Span

_CLAUSES = frozenset({"clause", "question"})


def as_parenthesis(line: Line, cue: Cue, cls: CueClass, around: Around) -> Draft | None:
    """'As Lee reported, the bridge is safe', '..., as Lee said on Monday'."""
    tokens = line.tokens
    source = source_before(line, around.lexicon, cue)
    if source is None or source[0] == 0 or tokens[source[0] - 1].lower not in around.lexicon.words["as"]:
        return None
    first = source[0] - 1
    if "before" not in cls.takes or _tells_more(line, cue, around) or _hangs(line, first, around):
        return None
    opens = all(token.pos in ("CCONJ", "PUNCT") for token in tokens[:first])
    if opens or not has_finite_verb(line, 0, first):
        near = DASHES | {","} if opens else {",", tokens[first - 1].text}  # 'As Kim put it - it is old'
        marks = near & (DASHES | {","})  # 'Lee - as Kim noted - left'
        fronted = 0 if opens else first - (tokens[first - 1].text in marks)  # 'Now | as Lee notes, it leaks'
        return _beside(line, cue, cls, source, fronted, marks, around)
    if line.quoted[first - 1] is not None and mark_before(line, first):
        return _behind_quotation(line, cue, cls, source, first)
    joined = _joined(line, cue, cls, source, first, around)
    mark = tokens[first - 1].text
    if joined is not None or (mark not in DASHES and mark not in ",("):
        return joined
    if tokens[first - 2].pos == "AUX":  # 'The mill would, as Lee said, close'
        return _beside(line, cue, cls, source, first - 1, frozenset({mark}), around)
    return _draft(line, cue, cls, source, [(0, first - 1)]) if first > 1 else None


def _tells_more(line: Line, cue: Cue, around: Around) -> bool:
    """'As the judge read | his decision, Lee wept', 'As the crowd chanted, Lee left': while it was done; not 'As Lee noted, | in
    May, it fell'."""
    tokens, words = line.tokens, around.lexicon.words
    behind = line.times.get(cue.last, cue.last)
    closed = behind + 1 < len(tokens) and tokens[behind].text == "," and line.quoted[behind + 1] is None
    if not closed and (complements_of(line, cue, around) or has_object(line, cue, around)):
        return True
    if tokens[cue.head].lemma in words["voicing"]:
        return True
    if cue.last >= len(tokens):
        return False
    # 'As Lee joked | with a friend, Kim left', '..., as buyers felt | sure that it would rise'
    token = tokens[cue.last]
    return token.lower in words["accompanying"] or (token.pos == "ADJ" and cue.last not in line.times)


def _beside(
    line: Line, cue: Cue, cls: CueClass, source: Range, fronted: int, marks: Set[str], around: Around
) -> Draft | None:
    """What stands before token `fronted` and behind the mark that closes the parenthesis."""
    tokens = line.tokens
    start = next((at + 1 for at in range(cue.last, len(tokens)) if tokens[at].text in marks), len(tokens))
    end = content_end(line, around.lexicon, start, len(tokens), "clause")
    if end <= start:
        return None
    return _draft(line, cue, cls, source, [(0, fronted), (start, end)] if fronted else [(start, end)])


def _draft(line: Line, cue: Cue, cls: CueClass, source: Range, parts: list[Range]) -> Draft:
    content = [span_of(line, part) for part in parts]
    return Draft(line, cls, "as", (cue.first, cue.last), source, content, (parts[0][0], parts[-1][1]), cue.negated)


def _hangs(line: Line, first: int, around: Around) -> bool:
    """'Lee said it would stay, | as the port had promised', 'It would stay, | as it had promised, Lee said': is what another said
    all that the "as" can echo?"""
    if _ends_told(line, first, around):
        return True
    told = (at for at in line.cue_words if at < first and line.tokens[at].form == "fin" and line.quoted[at] is None)
    return any(
        complement_after(line, around.lexicon, at + 1, one.cls) for at in told for one in _telling(line, at, around)
    )


def _ends_told(line: Line, first: int, around: Around) -> bool:
    """Do a subject and a verb of speech end the sentence, behind a comma that closes what begins at token `first`?"""
    tokens = line.tokens
    verb = len(tokens) - 1 - (tokens[-1].pos == "PUNCT")
    if verb not in line.cue_words or line.quoted[verb] is not None or not _telling(line, verb, around):
        return False
    start = noun_phrase_before(line, around.lexicon, verb)
    inside = any(at in line.cue_words for at in range(first, start))
    return start < verb and tokens[start - 1].text == "," and start - 1 > first and inside


def _telling(line: Line, at: int, around: Around) -> list[Entry]:
    """The readings of a verb by which somebody, no document, says or asks a clause."""
    entries = around.lexicon.heads["VERB"].get(line.tokens[at].lemma, ())
    told = (one for one in entries if one.cls.kind == "speech" and one.cls.takes & _CLAUSES and not one.rest)
    return [one for one in told if not one.cls.documents_assert]


def _joined(line: Line, cue: Cue, cls: CueClass, source: Range, first: int, around: Around) -> Draft | None:
    """'It fell, and as Lee said, it will fall again', 'given that, as Lee said, it is old', 'a plan which, as Lee said, is old':
    the clause behind the comma, with the relative that is its subject."""
    tokens, words = line.tokens, around.lexicon.words
    comma = next((at for at in range(cue.last, len(tokens) - 1) if tokens[at].text == ","), None)
    if comma is None or not first or line.quoted[first - 1] is not None:
        return None
    opener = first - 2 if first > 1 and tokens[first - 1].text == "," else first - 1
    relates = opener < first - 1 and tokens[opener].lower in words["relatives"]
    if (
        tokens[opener].pos != "CCONJ"
        and not relates
        and (opener == first - 1 or tokens[opener].lower not in words["that"])
    ):
        return None
    content = (comma + 1, content_end(line, around.lexicon, comma + 1, len(tokens), "clause"))
    if content[1] <= content[0]:
        return None
    lacks = relates and is_finite(tokens[comma + 1])
    spans = [span_of(line, part) for part in ((opener, opener + 1), content)[not lacks :]]
    covers = (opener, content[1]) if lacks else content
    return Draft(line, cls, "as", (cue.first, cue.last), source, spans, covers, cue.negated)


def _behind_quotation(line: Line, cue: Cue, cls: CueClass, source: Range, first: int) -> Draft | None:
    """'“It is safe,” as Lee put it': the quotation that opens the sentence and ends before the 'as' at `first`."""
    quotation = line.quoted[0]
    whole = quotation is not None and line.quoted[first - 1] is quotation and line.tokens[first - 2].text == ","
    if quotation is None or not whole or cls.kind != "speech":
        return None
    content = [Span(quotation.start, quotation.end)]
    return Draft(line, cls, "as", (cue.first, cue.last), source, content, (0, first), cue.negated)
