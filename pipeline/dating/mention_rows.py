"""A drafted mention -> the row of the table: claimant, clocks, factuality, evidence address. No choosing of predicates."""

from __future__ import annotations

from urllib.parse import quote as percent_encode

from pipeline.dating.mention_times import When
from pipeline.frozen import frozen
from pipeline.model import Page, Sentence, make_id
from pipeline.schema import Attribution, Factuality, Mention, Modality, Quote, Role, SaidBasis, Span

# The first that fits (docs/dated-claims.md, "How sure the claimant is").
_STRONGER: tuple[Modality, ...] = ("question", "hypothetical", "planned", "hedged", "asserted")
_FRAGMENT_WORDS = 5
_FRAGMENT_LENGTH = 120


@frozen
class Certainty:
    """How sure a predicate is stated to be."""

    modality: Modality = "asserted"
    negated: bool = False

    def under(self, other: Certainty) -> Certainty:
        """This predicate under a cue or noun with its own certainty: the stronger modality counts."""
        modality = min(self.modality, other.modality, key=_STRONGER.index)
        return Certainty(modality, self.negated or other.negated)


@frozen
class Voice:
    """Who asserts a mention, and when they said it."""

    attribution: Attribution
    when: When
    """The time of the statement: its cue's or communication's, else that of publication."""
    basis: SaidBasis
    quote: Quote


@frozen
class Draft:
    """A mention before it is written down as a row."""

    role: Role
    sentence: Sentence
    event: Span | None
    claim: Span
    when: When
    """The time that `role` names."""
    certainty: Certainty
    voice: Voice | None
    """None: the author's own voice."""
    compared: bool = False
    """An amount that another one, of another time, is set against."""


def factuality_of(certainty: Certainty) -> Factuality:
    """The one column that negation and modality make together: question, then negated, then the modality."""
    if certainty.modality == "question":
        return "question"
    return "negated" if certainty.negated else certainty.modality


def mention_row(page: Page, draft: Draft) -> Mention:
    """The row of a mention; claim_id, event_id and confidence are filled later."""
    document, when, voice = page.document, draft.when, draft.voice
    attribution = voice.attribution if voice else None
    said = voice.when if voice else None
    claim, event, sentence = draft.claim, draft.event, draft.sentence
    is_event = draft.role == "event"
    return Mention(
        mention_id=make_id("m", document.doc_id, draft.role, event, claim, when.spans),
        claim_id=None,
        event_id=None,
        doc_id=document.doc_id,
        source_id=document.source_id,
        publisher=document.publisher,
        lang=document.lang,
        role=draft.role,
        claim_text=page.text[claim.start : claim.end],
        event=page.text[event.start : event.end] if event else None,
        sentence_text=page.text[sentence.start : sentence.end],
        when_text=" … ".join(page.text[start:end] for start, end in when.spans) or None,
        start=when.start,
        end=when.end,
        bounds=when.bounds,
        relation=when.relation,
        precision=when.precision,
        value=when.value,
        edtf=when.edtf,
        event_start=when.start if is_event else None,
        event_end=when.end if is_event else None,
        said_start=said.start if said else None,
        said_end=said.end if said else None,
        said_basis=voice.basis if voice else None,
        published_date=document.published_date,
        claimant_text=_source_text(page, attribution),
        claimant_name=attribution.claimant_name if attribution else None,
        claimant_id=attribution.claimant_id if attribution else None,
        claimant_reason=attribution.claimant_reason if attribution else None,
        cue=_text_of(page, attribution.cue_spans) if attribution else None,
        quote=voice.quote if voice else "none",
        factuality=factuality_of(draft.certainty),
        negated=draft.certainty.negated,
        modality=draft.certainty.modality,
        confidence=None,
        sentence_char_start=sentence.start,
        sentence_char_end=sentence.end,
        claim_char_start=claim.start,
        claim_char_end=claim.end,
        event_char_start=event.start if event else None,
        event_char_end=event.end if event else None,
        when_spans=when.spans,
        claimant_spans=attribution.source_spans if attribution else (),
        cue_spans=attribution.cue_spans if attribution else (),
        anchor=when.anchor,
        uses_published=when.uses_published,
        timex_ids=tuple(dict.fromkeys(when.timex_ids + (said.timex_ids if said else ()))),
        attribution_id=attribution.attribution_id if attribution else None,
        rule=when.rule,
        trace=when.trace,
        fragment_url=fragment_url(document.url, page.text[claim.start : claim.end]),
    )


def _source_text(page: Page, attribution: Attribution | None) -> str | None:
    return _text_of(page, attribution.source_spans) if attribution else None


def _text_of(page: Page, spans: tuple[Span, ...]) -> str | None:
    return " … ".join(page.text[start:end] for start, end in spans) or None


def fragment_url(url: str | None, evidence: str) -> str | None:
    """The page's address with a text fragment that opens at the evidence (WICG scroll-to-text-fragment).

    Long evidence is given by its first and last words. `-`, `,` and `&` have a meaning in a fragment and are encoded.
    """
    words = evidence.split() if url is not None else []
    if url is None or not words:
        return None
    joined = " ".join(words)
    if len(joined) > _FRAGMENT_LENGTH and len(words) > 2 * _FRAGMENT_WORDS:
        parts = [" ".join(words[:_FRAGMENT_WORDS]), " ".join(words[-_FRAGMENT_WORDS:])]
    else:
        parts = [joined]
    encoded = ",".join(percent_encode(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={encoded}"
