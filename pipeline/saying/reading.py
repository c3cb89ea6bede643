"""The attributions of one sentence, shape by shape: contents before their cues, adjuncts, labels, contents behind cues."""

from __future__ import annotations

from pipeline.saying.adjuncts import adjuncts, cut_before
from pipeline.saying.colons import introduced, may_introduce
from pipeline.saying.cues import Cue, find_cues
from pipeline.saying.doubled import without_doubles
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.joints import coordinated_edges
from pipeline.saying.layouts import labelled, may_have_label
from pipeline.saying.leading import content_first
from pipeline.saying.lines import Line
from pipeline.saying.nested import nested, within_adjunct, within_stand
from pipeline.saying.nominal import nested_noun, nominal
from pipeline.saying.plain_colons import uttered_clause
from pipeline.saying.replies import may_be_reply, reply
from pipeline.saying.sent_out import sent_out
from pipeline.saying.trailing import content_after
from pipeline.saying.transcripts import may_announce, whole_text
from pipeline.saying.turns import before_cues, behind_cues


def read_line(line: Line, around: Around) -> list[Draft]:
    """The attributions of a sentence: contents before their cues, adjuncts, labels, then what stands behind cues."""
    drafts: list[Draft] = []
    rest: list[Cue] = []
    for cue in find_cues(line, around.lexicon):
        draft = content_first(line, cue, drafts, around)
        if draft is None:
            rest.append(cue)
        else:
            drafts.append(draft)
    relayed = adjuncts(line, around)
    for adjunct in relayed:
        cut_before(adjunct, drafts)
    drafts.extend(relayed)
    label = labelled(line, around) if may_have_label(line.sentence) else None
    label = whole_text(line, around) or label if may_announce(line.sentence, around) else label
    if label is not None:
        return [label, *before_cues(label, drafts), *behind_cues(label, rest, around)]
    answer = reply(line, around) if may_be_reply(line.sentence, around) else None
    if answer is not None and all(draft.covers[0] >= answer.covers[1] for draft in drafts):
        drafts.append(answer)
    inner = _read_behind(line, rest, drafts, around)
    announced = introduced(line, drafts, around) if may_introduce(line.sentence, around) or any(line.quoted) else None
    announced = announced or uttered_clause(line, drafts, around)
    if announced is not None:
        drafts = [*(draft for draft in drafts if not _leads_to(draft, announced, around)), announced]
    drafts.extend(inner)
    return without_doubles(drafts, around) if inner else drafts


def _read_behind(line: Line, cues: list[Cue], drafts: list[Draft], around: Around) -> list[Draft]:
    """Add what cues attribute that stands behind them to `drafts`; what is attributed within another content is returned."""
    edges = coordinated_edges(line, cues, around)
    inner: list[Draft] = []
    for cue in cues:
        holder = next((draft for draft in drafts if draft.covers[0] <= cue.head < draft.covers[1]), None)
        if holder is not None:
            found = _read_inside(line, cue, holder, drafts, inner, around, edges)
            inner += [found] if found is not None else []
            continue
        found = (nominal if cue.shape == "noun" else content_after)(line, cue, drafts, around, edges)
        if found is None:
            continue
        sent = sent_out(line, found, around)
        if sent is not None:
            found.parent = sent
            drafts.append(sent)
        drafts.append(found)
    return inner


def _read_inside(
    line: Line,
    cue: Cue,
    holder: Draft,
    drafts: list[Draft],
    inner: list[Draft],
    around: Around,
    edges: frozenset[int],
) -> Draft | None:
    """What a cue attributes within the content of `holder`."""
    if holder.frame == "adjunct" and cue.shape == "gerund":
        return within_adjunct(line, cue, holder, [*drafts, *inner], around, edges)
    if cue.shape == "noun":
        return nested_noun(line, cue, holder, around)
    found = nested(line, cue, holder, around, edges)
    if found is None and cue.shape == "verb" and not holder.asserts:
        return within_stand(line, cue, holder, drafts, around, edges)
    return found


def _leads_to(draft: Draft, announced: Draft, around: Around) -> bool:
    """'offered a blunt assessment | : “...”', 'issued the following statement on | the vote.': is what a quotation is called the
    object of the same verb, or a cue of its own within that of the quotation?"""
    utterances = around.lexicon.words["utterances"]
    if draft.source is None and announced.cue[0] < draft.cue[0] and draft.cue[1] <= announced.cue[1]:
        return draft.line.tokens[draft.cue[0]].lemma in utterances
    named = any(token.lemma in utterances for token in draft.line.tokens[slice(*draft.covers)])
    same = draft.frame == "object" and draft.cue[0] == announced.cue[0]
    whole = announced.frame == "announcement" or draft.covers[1] == announced.cue[1] - 1
    return named and same and whole
