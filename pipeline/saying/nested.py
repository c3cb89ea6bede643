"""Attributions in what another attribution tells: 'The Herald quoted Lee as saying that it is safe'."""

from __future__ import annotations

from pipeline.saying.complements import complement_of
from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.fronted import fronted_end, opens_content
from pipeline.saying.lines import Line, behind_time
from pipeline.saying.lists import joins_related
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range
from pipeline.saying.relatives import relative_end
from pipeline.saying.sources import source_before
from pipeline.saying.trailing import content_after

_NESTED = frozenset({"that", "clause", "question", "quotation"})
_TOLD = frozenset({"that", "clause", "before"})


def nested(line: Line, cue: Cue, holder: Draft, around: Around, edges: frozenset[int] = frozenset()) -> Draft | None:
    """An attribution in another's content, only where it is clear: a clause, and a source of its own before the cue."""
    if line.quoted[cue.head] is not None:
        return None
    quoted_as = _as_saying(line, cue, holder, around)
    of_document = cue.shape == "gerund" and not holder.asserts  # 'issued a statement saying'
    if cue.shape != "verb" and quoted_as is None and not of_document:
        return None
    found = complement_of(line, cue, around)
    source = quoted_as or source_before(line, around.lexicon, cue)
    before = source is not None and source[0] < holder.covers[0] and not _is_reputed(line, cue, holder)
    if found is None or source is None or before or found[1].start >= holder.covers[1]:
        return None
    cls, complement = found
    if not _is_clear(line, cue, cls, complement, source, of_document, around):
        return None
    whole = quoted_as is not None and len(holder.content) == 1
    limit = _limit(line, complement.start, source, holder, len(line.tokens) if whole else holder.covers[1], around)
    limit = min(limit, _relative_end(line, complement, source, around))
    end = content_end(line, around.lexicon, complement.start, limit, complement.frame, edges)
    if end <= complement.start:
        return None
    if end > holder.covers[1]:  # 'quoted Lee as saying Lund |, a port, and Holm will be closed'
        holder.covers = (holder.covers[0], end)
        holder.content = [span_of(line, holder.covers)]
    covers = (complement.start, end)
    spans = [span_of(line, covers)]
    return Draft(line, cls, complement.frame, (cue.first, cue.last), source, spans, covers, cue.negated, holder)


def _is_reputed(line: Line, cue: Cue, holder: Draft) -> bool:
    """'Lee | was reported | to have said that it was late': is the outer attribution, of nobody, the passive on which a cue
    hangs, so that its subject spoke; not 'was expected to say'?"""
    hangs = holder.frame == "passive" and holder.source is None and cue.first == holder.cue[0]
    return hangs and holder.cls.modality == "hedged" and line.tokens[cue.head].form == "part"


def _is_clear(
    line: Line, cue: Cue, cls: CueClass, complement: Complement, source: Range, of_document: bool, around: Around
) -> bool:
    """Does somebody say or foresee something there: 'said Kim promised to stay', 'said the bank expects prices to fall'?"""
    words, first, frame = around.lexicon.words, line.tokens[source[0]].lower, complement.frame
    if first in words["things"] and line.tokens[cue.head].lower in words["impersonal"]:
        return False  # 'It is unclear who left, Lee said'
    if cls.kind == "attitude" or (frame == "quotation" and "quotation" not in cls.takes):
        return False  # 'said the bid did not offer enough “net benefit”'
    if frame in _NESTED or (frame == "to" and cls.kind == "speech"):
        return True
    if of_document and frame == "object" and cls.object_kind == "speech":
        return True  # 'issued a note calling it a fraud'
    # 'said the bank expects prices to fall', 'a loss'; not 'said it expects', of the same one
    return first not in words["personal"] and (frame == "to" or (frame == "object" and bool(cls.results)))


def _limit(line: Line, start: int, source: Range, holder: Draft, limit: int, around: Around) -> int:
    """Where a content within that of `holder` ends at the latest."""
    told = min(holder.cue[0], holder.source[0]) if holder.source is not None else 0
    if start < told and line.quoted[told - 1] is not None:
        limit = min(limit, told)  # 'He thought it was | “old,” he told us, in which'
    if holder.frame in _TOLD and opens_content(line, around.lexicon, holder.covers[0], source[0]):
        # 'said that if Kim thinks it is late, | he will go'
        limit = min(limit, fronted_end(line, around.lexicon, start))
    return limit


def _relative_end(line: Line, complement: Complement, source: Range, around: Around) -> int:
    """'said that Kim, who thinks it is late|, is ill', 'if Kim, who thought it late|, and Lee, who did not, are ill': the comma
    that closes a relative clause; the number of tokens without one."""
    opener, words = line.tokens[source[0]], around.lexicon.words
    if opener.lower not in words["relatives"] - words["that"] or line.tokens[source[0] - 1].text != ",":
        return len(line.tokens)
    end = relative_end(line, complement, words["personal"] - words["things"], words["that"])
    return next((at for at in range(complement.start, end) if joins_related(line, around.lexicon, at)), end)


def within_adjunct(
    line: Line, cue: Cue, holder: Draft, drafts: list[Draft], around: Around, edges: frozenset[int]
) -> Draft | None:
    """'Lee made clear it is safe, saying it was mended, according to the Herald': what else is said in what one tells."""
    found = content_after(line, cue, drafts, around, edges)
    if found is None or found.cls.kind == "attitude" or found.frame not in _NESTED or found.source is None:
        return None
    for draft in drafts:  # what is said before it ends there
        if draft.parent is holder and draft.covers[0] < cue.first - 1 < draft.covers[1]:
            draft.covers = (draft.covers[0], cue.first - 1)
            draft.content = [span_of(line, draft.covers)]
    found.parent = holder
    return found


def within_stand(
    line: Line, cue: Cue, holder: Draft, drafts: list[Draft], around: Around, edges: frozenset[int]
) -> Draft | None:
    """'Lee praised the halls which she said were old', 'denounced what she called a waste': what is said in that to which
    somebody only takes a stand."""
    source = source_before(line, around.lexicon, cue)
    if source is None or source[0] < holder.covers[0] or line.quoted[cue.head] is not None:
        return None
    found = content_after(line, cue, drafts, around, edges)
    if found is None or not found.asserts or found.covers[1] > holder.covers[1] or found.frame == "quotation":
        return None
    if line.tokens[found.covers[0]].lower in around.lexicon.words["infinitive"] and found.frame == "to":
        return None  # 'for using videos of what he said | to prove it'
    found.parent = holder
    return found


def _as_saying(line: Line, cue: Cue, holder: Draft, around: Around) -> Range | None:
    """'The Herald quoted Lee as saying that ...': whom the outer cue quotes."""
    end = cue.first - 1
    joins = end > holder.covers[0] and line.tokens[end].lower in around.lexicon.words["as"]
    if cue.shape != "gerund" or holder.frame != "object" or not joins:
        return None
    quoted = noun_phrase_after(line, around.lexicon, holder.covers[0])
    return (holder.covers[0], quoted) if behind_time(line, quoted) == end else None
