"""Sentences -> who said what: source, cue, content and kind of quotation. No dates are counted, no "he" is resolved.

How a sentence is read, in this order:

1. Cues outside quotation marks (cues.py). Most sentences have none and are left alone.
2. Cues whose content stands before them ('..., Lee said', '"...," said Lee'). A quotation that goes on in the next
   sentences of the paragraph is the same attribution's.
3. Cues whose content follows ('Lee said that ...'), from left to right; a cue inside another's content is nested.
4. Shapes without a verb: 'according to', colons, and quotations whose speaker the sentence before names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.contents import Complement, complement_after, content_end, has_finite_verb
from pipeline.cues import Cue, CueClass, Lexicon, Line, compile_lexicon, find_cues, make_line
from pipeline.language import Language
from pipeline.model import Clause, Extent, Page, PerSentence, Said, Sentence, Token, make_id
from pipeline.quotations import Quotations, find_quotations
from pipeline.schema import Attribution, BlockKind, Span
from pipeline.sources import Range, inherited_source, source_after, source_before

_READ: frozenset[BlockKind] = frozenset({"title", "body", "heading", "quotation", "list", "caption"})
_MARKS = frozenset("\"“”„«»`'‘’") | {"``", "''"}


@dataclass(slots=True)
class Draft:
    """An attribution while its sentence is read; ranges are token indices of its line."""

    line: Line
    cls: CueClass
    frame: str
    cue: Range
    source: Range | None
    content: list[Span]
    covers: Range | None
    negated: bool = False
    children: list[Draft] = field(default_factory=list)
    parent: Draft | None = None


def find_attributions(
    page: Page,
    sentences: Sequence[Sentence],
    tokens: PerSentence[list[Token]],
    clauses: PerSentence[list[Clause]],
    extents: Sequence[Extent],
    language: Language,
) -> list[Said]:
    """All attributions of a page in order of their cues; those inside another's content have it as parent."""
    lexicon = language.once(compile_lexicon)
    quotations = find_quotations(page, sentences)
    by_sentence: dict[int, list[Extent]] = {}
    for extent in extents:
        by_sentence.setdefault(extent.sentence, []).append(extent)
    drafts: list[Draft] = []
    for sentence in sentences:
        if sentence.kind in _READ and lexicon.gate.search(sentence.text):
            line = make_line(sentence, tokens[sentence.index], quotations, by_sentence.get(sentence.index, []))
            drafts.extend(_read_line(line, lexicon, quotations, sentences))
    return _finish(page, drafts, quotations)


def _read_line(line: Line, lexicon: Lexicon, quotations: Quotations, sentences: Sequence[Sentence]) -> list[Draft]:
    cues = list(find_cues(line, lexicon))
    drafts: list[Draft] = []
    rest: list[Cue] = []
    floor = 0
    for cue in cues:
        draft = _content_first(line, lexicon, cue, floor, quotations, sentences)
        if draft is None:
            rest.append(cue)
        else:
            drafts.append(draft)
    drafts.extend(_according(line, lexicon, drafts))
    for cue in rest:
        draft = _content_after(line, lexicon, cue, drafts)
        if draft is not None:
            drafts.append(draft)
    return drafts


# --- content before the cue ------------------------------------------------------------------------------------------


def _content_first(
    line: Line, lexicon: Lexicon, cue: Cue, floor: int, quotations: Quotations, sentences: Sequence[Sentence]
) -> Draft | None:
    """'..., Lee said' and '"...," said Lee'."""
    cls = next((entry.cls for entry in cue.entries if "before" in entry.cls.takes), None)
    if cls is None or cue.passive or not cue.verbal or cue.first == 0:
        return None
    quoted = line.quoted
    source: Range | None
    if _is_mark_before(line, cue.first):
        source = _inverted_source(line, lexicon, cue)
        edge = cue.first
        last = source[1] if source else cue.last
    else:
        source = source_before(line, lexicon, cue)
        if source is None or source[0] == 0 or not _is_mark_before(line, source[0]):
            return None
        edge = source[0]
        last = cue.last
        if any(complement_after(line, lexicon, cue.last, e.cls) for e in cue.entries if e.rest == cue.entries[0].rest):
            following = complement_after(line, lexicon, cue.last, cls)
            if following is None or following.frame != "quotation" or quoted[edge - 1] is None:
                return None
    if source is None:
        return None
    content = _content_before(line, lexicon, edge, quotations, sentences)
    if content is None:
        return None
    spans, covers = content
    spans = spans + _going_on(line, last, quotations, sentences)
    return Draft(line, cls, "before", (cue.first, cue.last), source, spans, covers, cue.negated)


def _is_mark_before(line: Line, at: int) -> bool:
    """Does a comma or a quotation's end stand directly before token `at`?"""
    if at == 0:
        return False
    quotation = line.quoted[at - 1]
    if quotation is not None:
        return quotation.end == line.tokens[at - 1].end
    return line.tokens[at - 1].text == ","


def _inverted_source(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    if cue.first != cue.head and line.tokens[cue.first].pos == "AUX":
        return None
    found = source_after(line, lexicon, cue.last)
    if found is None:
        return None
    end = found[1]
    if end < len(line.tokens) and line.quoted[end] is None:
        after = line.tokens[end]
        if (after.pos in ("AUX", "VERB") and after.form in ("fin", "part", "inf")) or after.lower in lexicon.words[
            "that"
        ]:
            return None
    return found


def _content_before(
    line: Line, lexicon: Lexicon, edge: int, quotations: Quotations, sentences: Sequence[Sentence]
) -> tuple[list[Span], Range] | None:
    """The content that ends before token `edge`, and the tokens of this line that it covers."""
    tokens, quoted = line.tokens, line.quoted
    quotation = quoted[edge - 1]
    if quotation is None:
        start = 0
        while start < edge and tokens[start].pos == "CCONJ":
            start += 1
        end = edge - 1
        if not has_finite_verb(line, start, end) or end - start < 2:
            return None
        return [Span(tokens[start].start, tokens[end - 1].end)], (start, end)
    opening = next(i for i, q in enumerate(quoted) if q is quotation)
    if quotation.start < line.sentence.start or opening == 0 or tokens[opening - 1].text in {",", ":"}:
        return [Span(quotation.start, quotation.end)], (opening, edge)
    start = 0
    while start < opening and tokens[start].pos == "CCONJ":
        start += 1
    if start == opening:
        return [Span(quotation.start, quotation.end)], (opening, edge)
    return [Span(tokens[start].start, quotation.end)], (start, edge)


def _going_on(line: Line, last: int, quotations: Quotations, sentences: Sequence[Sentence]) -> list[Span]:
    """Quotations that go on behind source and cue: later in the sentence, or opening the paragraph's next sentence."""
    tokens = line.tokens
    position = tokens[min(last, len(tokens)) - 1].end
    here = line.sentence
    for quotation in quotations.within(position, here.end):
        if quotation.start >= position:
            return [Span(quotation.start, quotation.end)]
    after = here.index + 1
    if after < len(sentences) and sentences[after].paragraph == here.paragraph:
        quotation_ = quotations.at(sentences[after].start)
        if quotation_ is not None and quotation_.start == sentences[after].start:
            return [Span(quotation_.start, quotation_.end)]
    return []


# --- content after the cue -------------------------------------------------------------------------------------------


def _content_after(line: Line, lexicon: Lexicon, cue: Cue, drafts: list[Draft]) -> Draft | None:
    if any(d.covers and d.covers[0] <= cue.head < d.covers[1] for d in drafts):
        return None
    if cue.passive:
        return None
    found: tuple[CueClass, Complement] | None = None
    for entry in cue.entries:
        complement = complement_after(line, lexicon, cue.last, entry.cls)
        if complement is not None:
            found = entry.cls, complement
            break
    if found is None:
        return None
    cls, complement = found
    source = source_before(line, lexicon, cue)
    if source is None:
        source = _inherit(line, lexicon, cue, drafts)
    if source is None and cls.kind != "speech":
        return None
    limit = len(line.tokens)
    for draft in drafts:
        edge = min(draft.cue[0], draft.source[0] if draft.source else draft.cue[0])
        if edge > complement.start:
            limit = min(limit, draft.covers[0] if draft.covers and draft.covers[0] > complement.start else edge)
    end = content_end(line, lexicon, complement.start, limit, complement.frame)
    if end <= complement.start:
        return None
    span = Span(line.tokens[complement.start].start, line.tokens[end - 1].end)
    quotation = line.quoted[end - 1]
    if quotation is not None and end == len(line.tokens):
        span = Span(span.start, quotation.end)
    return Draft(
        line, cls, complement.frame, (cue.first, cue.last), source, [span], (complement.start, end), cue.negated
    )


def _inherit(line: Line, lexicon: Lexicon, cue: Cue, drafts: list[Draft]) -> Range | None:
    earlier = [d for d in drafts if d.cue[1] <= cue.first and d.source]
    if earlier:
        return max(earlier, key=lambda d: d.cue[0]).source
    return inherited_source(line, lexicon, cue)


def _according(line: Line, lexicon: Lexicon, drafts: list[Draft]) -> list[Draft]:
    """'according to Lee', before or after its content."""
    tokens = line.tokens
    found: list[Draft] = []
    for words, cls in lexicon.phrases:
        size = len(words)
        for at in range(len(tokens) - size):
            if tokens[at].lower != words[0] or line.quoted[at] is not None:
                continue
            if tuple(t.lower for t in tokens[at : at + size]) != words:
                continue
            source = source_after(line, lexicon, at + size)
            if source is None:
                continue
            if at == 0 or all(t.pos in ("CCONJ", "ADV", "PUNCT") for t in tokens[:at]):
                start = source[1]
                while start < len(tokens) and tokens[start].text == ",":
                    start += 1
                end = content_end(line, lexicon, start, len(tokens), "clause")
            else:
                start, end = 0, at
                while end > 0 and tokens[end - 1].text == ",":
                    end -= 1
                while start < end and tokens[start].pos == "CCONJ":
                    start += 1
            if end > start:
                span = Span(tokens[start].start, tokens[end - 1].end)
                found.append(Draft(line, cls, "adjunct", (at, at + size), source, [span], (start, end)))
    return found


# --- from drafts to rows ---------------------------------------------------------------------------------------------


def _finish(page: Page, drafts: list[Draft], quotations: Quotations) -> list[Said]:
    ordered = sorted(drafts, key=lambda d: (d.line.tokens[d.cue[0]].start, d.content[0].start))
    return [_said(page, index, draft, quotations) for index, draft in enumerate(ordered)]


def _said(page: Page, index: int, draft: Draft, quotations: Quotations) -> Said:
    modality = draft.cls.to_modality if draft.frame == "to" and draft.cls.to_modality else draft.cls.modality
    return Said(
        index=index,
        parent=None,
        source=_spans(draft.line, draft.source),
        cue=_spans(draft.line, draft.cue),
        content=tuple(draft.content),
        quote=quotations.kind(page.text, draft.content),
        kind=draft.cls.kind,
        rule=f"{draft.cls.name}/{draft.frame}",
        cue_modality=modality,
        cue_negated=draft.negated != draft.cls.negated,
    )


def _spans(line: Line, tokens: Range | None) -> tuple[Span, ...]:
    if tokens is None:
        return ()
    return (Span(line.tokens[tokens[0]].start, line.tokens[tokens[1] - 1].end),)


def attribution_rows(page: Page, said: Iterable[Said]) -> list[Attribution]:
    """The published rows of a page's attributions, in order."""
    doc_id = page.document.doc_id
    known = list(said)
    ids = [make_id("a", doc_id, *(item.source), *(item.cue), *(item.content)) for item in known]
    return [
        Attribution(
            attribution_id=ids[item.index],
            parent_id=None if item.parent is None else ids[item.parent],
            doc_id=doc_id,
            source_spans=item.source,
            cue_spans=item.cue,
            content_spans=item.content,
            quote=item.quote,
            kind=item.kind,
            claimant_name=item.claimant_name,
            claimant_id=item.claimant_id,
            claimant_reason=item.claimant_reason,
            rule=item.rule,
        )
        for item in known
    ]
