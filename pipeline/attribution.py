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

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import HEADLINES, Extent, Page, PerSentence, Said, Sentence, Token, make_id
from pipeline.saying.announcements import leads_to_clauses
from pipeline.saying.bygone import mark_then
from pipeline.saying.colons import may_introduce
from pipeline.saying.continuations import add_continuations
from pipeline.saying.cue_gate import lowered
from pipeline.saying.cue_lexicon import compile_lexicon
from pipeline.saying.drafts import Around, Draft, by_sentence
from pipeline.saying.headlines import read_headline
from pipeline.saying.kinds import denies, kind_of
from pipeline.saying.layouts import may_have_label
from pipeline.saying.lines import Line, make_line
from pipeline.saying.narrated import narrate
from pipeline.saying.phrases import Range
from pipeline.saying.quotations import find_quotations
from pipeline.saying.reading import read_line
from pipeline.saying.replies import may_be_reply
from pipeline.saying.round_ups import quoted_above, quoted_below
from pipeline.saying.said_times import date_cues
from pipeline.saying.talks import named_turns
from pipeline.saying.transcripts import date_turns, may_announce
from pipeline.schema import Attribution, BlockKind, Quote, Span
from pipeline.steps import Steps

_READ: frozenset[BlockKind] = frozenset({"title", "body", "heading", "quotation", "list", "caption"})


def find_attributions(
    page: Page,
    sentences: list[Sentence],
    tokens: PerSentence[list[Token]],
    extents: list[Extent],
    language: Language,
) -> Steps[list[Said]]:
    """All attributions of a page in order of their cues; those inside another's content have it as parent."""
    lexicon = language.once(compile_lexicon)
    quotations = find_quotations(page, sentences)
    by_sentence: dict[int, list[Extent]] = {}
    for extent in extents:
        by_sentence.setdefault(extent.sentence, []).append(extent)
    around = Around(lexicon, quotations, sentences, page.text)
    looks = [
        _look(sentence, by_sentence.get(sentence.index, []), around) for sentence in sentences if sentence.kind in _READ
    ]
    looks = [look for look in looks if look.has_cue or look.dated]
    yield
    tokens.fill(look.sentence.index for look in looks)
    yield
    drafts: list[Draft] = []
    lines = PerSentence(lambda index: _line(_Look.nothing(sentences[index]), tokens[index], around))
    for look in looks:
        line = lines[look.sentence.index] = _line(look, tokens[look.sentence.index], around)
        drafts.extend(read_line(line, around) if look.has_cue else ())
    add_continuations(drafts, around)
    drafts.extend(named_turns(drafts, lines, around))
    drafts = [draft for draft in drafts if draft.content]
    drafts.extend(quoted_above(drafts, lines, around))
    drafts.extend(quoted_below(drafts, lines, by_sentence, around))
    date_cues(drafts, around)
    narrate(drafts, lines, by_sentence, around)
    date_turns(drafts, lines, around)
    mark_then(drafts, around)
    _nest_relayed(drafts)
    return _finish(page, drafts, around)


@frozen
class _Look:
    """What a sentence shows before its words are read."""

    sentence: Sentence
    times: list[Extent]
    places: Sequence[int]
    """Where words stand in it that could be cues, in order."""
    has_cue: bool
    dated: bool
    """It has a time, and a word like 'interview' that the time may belong to."""

    @classmethod
    def nothing(cls, sentence: Sentence) -> _Look:
        """A sentence without a cue and without a time."""
        return cls(sentence, [], (), False, False)


def _look(sentence: Sentence, times: list[Extent], around: Around) -> _Look:
    places = _cue_places(sentence, bool(times), around)
    has_cue = (
        bool(places)
        or may_have_label(sentence)
        or may_introduce(sentence, around)
        or may_announce(sentence, around)
        or may_be_reply(sentence, around)
    )
    dated = bool(times) and around.lexicon.communication.search(lowered(sentence.text)) is not None
    return _Look(sentence, times, places, has_cue, dated)


def _line(look: _Look, words: list[Token], around: Around) -> Line:
    if look.sentence.kind in HEADLINES:
        words = read_headline(words, around.lexicon)
    return make_line(look.sentence, words, look.places, around.quotations, look.times, around.lexicon)


def _cue_places(sentence: Sentence, timed: bool, around: Around) -> Sequence[int]:
    """Where in a sentence words stand, outside quotation marks, that could be cues; none if each of them lacks what it needs."""
    sight = around.lexicon.gate.sight(sentence.text, headline=sentence.kind in HEADLINES)
    if sight is None:
        return ()
    quoted = around.quotations.within(sentence.start, sentence.end)
    if quoted:
        sight = sight.without(lambda place: around.quotations.at(sentence.start + place) is not None)
    opens = sight.opens(timed, quotes=bool(quoted) or ":" in sentence.text)
    return sight.places() if opens else ()


def _finish(page: Page, drafts: list[Draft], around: Around) -> list[Said]:
    drafts = [draft for draft in drafts if not _tells_nothing(draft, around)]
    for draft in drafts:
        while draft.parent is not None and _tells_nothing(draft.parent, around):
            draft.parent = draft.parent.parent
    # A verb and the noun in its cue ("raises questions about") may both be read: one place is one attribution, the first read.
    by_place = {(d.line.sentence.index, d.cue, *d.content): d for d in reversed(drafts)}
    ordered = sorted(by_place.values(), key=lambda d: (d.line.tokens[d.cue[0]].start, d.content[0].start))
    places = {id(draft): index for index, draft in enumerate(ordered)}
    relays = {id(draft.parent) for draft in ordered if _is_relayed(draft, around)}
    return [_said(page, index, draft, places, relays, around) for index, draft in enumerate(ordered)]


def _tells_nothing(draft: Draft, around: Around) -> bool:
    """'Lee responded to the report': when somebody spoke, and not what was said; not 'refused to respond to the report'."""
    if not draft.cls.silent or draft.frame != "topic" or draft.negated or denies(draft, around):
        return False
    cue = draft.line.tokens[slice(*draft.cue)]
    return not any(token.lemma in around.lexicon.words["withholding"] for token in cue)


def _nest_relayed(drafts: list[Draft]) -> None:
    """'"It is safe," Lee said, according to the Herald': what Lee said is in what the Herald tells."""
    relays = by_sentence(draft for draft in drafts if draft.frame == "adjunct")
    for draft in drafts:
        for relay in relays.get(draft.line.sentence.index, ()) if draft.frame == "before" else ():
            if draft.parent is None and relay.covers[0] <= draft.cue[0] and draft.cue[1] <= relay.covers[1]:
                draft.parent = relay


def _is_relayed(draft: Draft, around: Around) -> bool:
    """'Lee said that ..., the Herald reports': the whole content of the outer report is what another said, so that the
    outlet itself asserts nothing."""
    outer = draft.parent
    if outer is not None and outer.frame == "adjunct" and draft.frame == "before":
        # '“It is safe,” Lee said, according to the Herald'
        return around.quotations.at(draft.content[0].start) is not None
    if outer is None or outer.frame != "before" or draft.cls.kind != "speech" or draft.source is None:
        return False
    if not any(token.lemma in around.lexicon.words["relays"] for token in draft.line.tokens[slice(*outer.cue)]):
        return False  # 'Lee told police that it was safe, the lawyer said'
    before = draft.line.tokens[outer.covers[0] : draft.source[0]]
    reaches = draft.covers[1] >= outer.covers[1] and kind_of(draft, around) == "speech"
    return reaches and not any(token.form == "fin" for token in before)


def _said(page: Page, index: int, draft: Draft, places: dict[int, int], relays: set[int], around: Around) -> Said:
    speaker = draft.speaker or draft
    modality = draft.cls.to_modality if draft.frame == "to" and draft.cls.to_modality else draft.cls.modality
    return Said(
        index=index,
        parent=None if draft.parent is None else places.get(id(draft.parent)),
        source=_spans(speaker.line, speaker.source),
        cue=_spans(draft.line, draft.cue),
        content=tuple(draft.content),
        quote=_quote(page, draft, around),
        kind="attitude" if id(draft) in relays else kind_of(draft, around),
        rule=f"{draft.cls.name}/{draft.frame}",
        cue_modality=modality,
        when=draft.when,
        when_basis=draft.basis,
        speakers=draft.speakers,
        verbatim=draft.verbatim,
        cue_negated=(draft.negated != draft.cls.negated) != denies(draft, around),
    )


def _quote(page: Page, draft: Draft, around: Around) -> Quote:
    """By the letters within quotation marks; what is announced and printed below without marks is quoted too."""
    if draft.frame == "announcement" and not leads_to_clauses(draft.line, around.lexicon):
        return "direct"
    return around.quotations.kind(page.text, draft.content)


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
            quote="direct" if item.verbatim else item.quote,
            kind=item.kind,
            claimant_name=item.claimant_name,
            claimant_id=item.claimant_id,
            claimant_reason=item.claimant_reason,
            rule=item.rule,
        )
        for item in known
    ]
