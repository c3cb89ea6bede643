"""Quotations that are paragraphs of their own below or above lines that name their speakers, as in a round-up of reactions:
'Mayor Ann Lee', '3 March 2014', '“...”'; or '“...”', 'Mayor Ann Lee after the vote'."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from pipeline.model import BODY, Extent, PerSentence, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.labels import opens_paragraph, stands_elsewhere
from pipeline.saying.leading_up import overlaps
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES
from pipeline.saying.phrases import Range
from pipeline.saying.quotations import Quotation
from pipeline.saying.speaker_lines import is_person, named_alone, named_first, tells_office
from pipeline.schema import Span

_SPEAKERS = 2
"""Lines of a page, at least, that name somebody above a quotation, where none tells what he or she is."""
_STOPS = frozenset('.?!…:;,"”')
_ALONE = frozenset({"heading", "title", "repeated", "caption", "body"})


def quoted_above(drafts: list[Draft], lines: PerSentence[Line], around: Around) -> list[Draft]:
    """The quotations below all of which lines name who speaks, and maybe when, with no such line above the first."""
    found = _paragraphs(drafts, around)
    below = {_below(quoted[-1], around): quoted for _, quoted in found}
    above = _label(found[0][0], around) if found else -1
    if 0 in below or (above >= 0 and named_alone(lines[above], len(lines[above].tokens), around)):
        return []
    credited = {at: _credit(lines[at], around) for at in below}
    told = [(at, credit) for at, credit in credited.items() if credit is not None]
    sure = sum(is_person(lines[at], len(lines[at].tokens), around, credit[0]) for at, credit in told)
    alone = sum(credit[2] for _, credit in told)
    signed = sum(draft.frame == "signature" for draft in drafts)  # '- Ann Lee on the mill'
    if len(told) < len(credited) or not sure or max(sure, alone) + signed < _SPEAKERS:
        return []
    return [_said(lines[at], credit[:2], below[at]) for at, credit in told]


def quoted_below(
    drafts: list[Draft], lines: PerSentence[Line], extents: Mapping[int, list[Extent]], around: Around
) -> list[Draft]:
    """The quotations that stand in paragraphs of their own below such lines, and that nobody else says."""
    labels = {label: quoted for first, quoted in _paragraphs(drafts, around) if (label := _label(first, around)) >= 0}
    named = {at: named_alone(lines[at], len(lines[at].tokens), around) for at in labels}
    sure = [at for at in named if named[at] is not None and is_person(lines[at], len(lines[at].tokens), around)]
    alike = len(sure) >= _SPEAKERS and all(source is not None for source in named.values())
    if len(sure) < _SPEAKERS and not any(tells_office(lines[at].tokens, around) for at in sure):
        return []
    return [
        _draft(lines[at], source, labels[at], extents, around)
        for at, source in named.items()
        if source is not None and (alike or at in sure)
    ]


def _paragraphs(drafts: list[Draft], around: Around) -> list[tuple[Sentence, list[Quotation]]]:
    """The paragraphs that are quotations and that nobody says, those together between which nothing stands, with the first
    sentence of each group."""
    taken = sorted(span for draft in drafts for span in draft.content)
    reach = list(accumulate((span.end for span in taken), max))
    groups: list[tuple[Sentence, list[Quotation]]] = []
    for sentence in around.sentences:
        quoted = _whole_paragraph(sentence, around)
        if quoted is None or overlaps(taken, reach, quoted):
            continue
        if groups and not around.text[groups[-1][1][-1].end : sentence.start].strip():
            groups[-1][1].append(quoted)
        else:
            groups.append((sentence, [quoted]))
    return groups


def _below(quoted: Quotation, around: Around) -> int:
    """The index of the sentence that opens the paragraph below a quotation, but that of another one; 0 without it."""
    below = next((one for one in around.sentences if one.start >= quoted.end), None)
    other = below is None or around.quotations.at(below.start) is not None or below.kind not in _ALONE | BODY
    return 0 if other or below is None else below.index


def _credit(line: Line, around: Around) -> tuple[int, int, bool] | None:
    """'Lund manager Ann Lee | after her side lost', '- A happy | Ann Lee | plays it down', 'Lee | on the vote': where the name
    stands with which a line opens, and whether it tells no more."""
    tokens, words = line.tokens, around.lexicon.words
    start, end = int(tokens[0].text in DASHES), len(tokens) - (tokens[-1].text in _STOPS)
    described = [token.pos for token in tokens[start : start + 2]] == ["DET", "ADJ"]
    start += 2 * (described and tokens[start].lower in words["indefinite"])
    speaker = named_alone(line, end, around, start)
    name = speaker[1] if speaker is not None else named_first(line, end, around, start)
    if not name and start + 1 < end and tokens[start + 1].lower in words["label_topics"]:
        return (start, start + 1, True) if stands_elsewhere(tokens[start].text, line, around) else None
    told = speaker is not None or (name and (name == end or tokens[name].form == "fin"))
    return (start, name, speaker is not None) if told else None


def _said(line: Line, source: Range, quoted: list[Quotation]) -> Draft:
    content, last = [Span(one.start, one.end) for one in quoted], len(line.tokens)
    # 'Alba co-coach | Ann Lee', read as a verb
    start = max((at + 1 for at in range(*source) if line.tokens[at].form), default=source[0])
    return Draft(line, LABEL, "signature", (source[1] - 1, source[1]), (start, source[1]), content, (last, last))


def _whole_paragraph(sentence: Sentence, around: Around) -> Quotation | None:
    """The quotation that a paragraph of the body is, opened at its first sentence."""
    quoted = (
        around.quotations.at(sentence.start) if sentence.kind in BODY and opens_paragraph(sentence, around) else None
    )
    if quoted is None or quoted.start != sentence.start or not quoted.opened:
        return None
    behind = around.text[quoted.end :].partition("\n")[0]
    return None if any(map(str.isalpha, behind)) else quoted


def _label(sentence: Sentence, around: Around) -> int:
    """The index of the line right above a paragraph, or above a date that stands there, which may name who speaks; -1
    without one."""
    at = sentence.index - 1
    while at > 0 and around.sentences[at].kind == "dateline":
        at -= 1
    if at < 0 or around.sentences[at].kind not in _ALONE:
        return -1
    line = around.sentences[at]
    behind = around.sentences[at + 1]
    alone = opens_paragraph(line, around) and behind.paragraph != line.paragraph and line.text[-1] not in _STOPS
    return at if alone and around.quotations.at(line.start) is None else -1


def _draft(
    line: Line, source: Range, quoted: list[Quotation], extents: Mapping[int, list[Extent]], around: Around
) -> Draft:
    """What a line, or the date below it, tells of the quotations."""
    end, last = source[1], len(line.tokens)
    content = [Span(one.start, one.end) for one in quoted]
    draft = Draft(line, LABEL, "announcement", (end - 1, end), source, content, (last, last))
    below = around.sentences[line.sentence.index + 1]
    days = [one for one in extents.get(below.index, []) if one.op in around.lexicon.words["dating"]]
    if below.kind == "dateline" and len(days) == 1:
        draft.when, draft.basis = (days[0].index,), "communication"
    return draft
