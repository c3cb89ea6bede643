"""A sentence that only says who said the one before it: '"Is it safe?" Lee wondered.', 'Is it safe? Lee was asked.'"""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue, complements_of
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.finite_clauses import STOPS
from pipeline.saying.lines import Line
from pipeline.saying.marks import MARKS
from pipeline.saying.quotations import Quotation
from pipeline.saying.resumed import end_of_adjuncts, going_on
from pipeline.saying.sources import source_before
from pipeline.saying.sources_behind import source_after
from pipeline.schema import Span


def behind_sentence(line: Line, cue: Cue, cls: CueClass, around: Around) -> Draft | None:
    """'"Is it safe?" Lee wondered.' where the quotation was taken for a sentence of its own."""
    index, sentences = line.sentence.index, around.sentences
    if index == 0 or sentences[index - 1].paragraph != line.sentence.paragraph:
        return None
    quotation = around.quotations.at(sentences[index - 1].end - 1)
    if quotation is None or quotation.end != sentences[index - 1].end:
        return None
    # '"It is safe." Lee said.'
    alone = cue.last >= len(line.tokens) - 1 and line.tokens[-1].text != ":" and not cue.negated
    if line.tokens[cue.head].form == "inf" and line.tokens[cue.first].pos != "AUX":
        return None  # '“It is safe.” Kim declined to comment.'
    stop = sentences[index - 1].text.rstrip("".join(MARKS))[-1:]
    if stop not in "?!…—" and not alone and not _only_tells(line, cue, cls, quotation, around):
        return None
    source = (
        source_after(line, around.lexicon, cue.last) if cue.first == 0 else source_before(line, around.lexicon, cue)
    )
    if source is None or (cue.first > 0 and source[0] > 0) or (complements_of(line, cue, around) and cue.first > 0):
        return None
    last = max(source[1], cue.last)
    spans = [Span(quotation.start, quotation.end), *going_on(line, last, around)]
    return Draft(line, cls, "before", (cue.first, cue.last), source, spans, (0, 0), cue.negated)


def behind_question(line: Line, cue: Cue, around: Around) -> Draft | None:
    """'Is it safe? | he asked.', 'Why did she go? | Lee was asked (on Monday).': who asked, or was asked, what stands before
    without quotation marks."""
    before = around.sentences[line.sentence.index - 1] if line.sentence.index else line.sentence
    asked = before is not line.sentence and before.paragraph == line.sentence.paragraph and before.text.endswith("?")
    if not asked or cue.negated or around.quotations.at(before.end - 1) is not None:
        return None
    cls = next((one.cls for one in cue.entries if one.cls.modality == "question" and "before" in one.cls.takes), None)
    heard = source_before(line, around.lexicon, cue) if cls is not None and cue.shape in ("verb", "passive") else None
    if cls is None or heard is None or heard[0] > 0 or line.tokens[0].lower in around.lexicon.words["nobody"]:
        return None
    end = end_of_adjuncts(line, cue.last, around) if cue.last < len(line.tokens) - 1 else cue.last
    if end is None or end < len(line.tokens) - 1 or line.tokens[-1].text not in STOPS:
        return None
    source = heard if cue.shape == "verb" else None
    return Draft(line, cls, "before", (cue.first, cue.last), source, [Span(before.start, before.end)], (0, 0))


def _only_tells(line: Line, cue: Cue, cls: CueClass, quotation: Quotation, around: Around) -> bool:
    """'"It is safe." Lee told a crowd in Alba on Sunday.': nothing is said behind the cue, and the quotation opens a sentence."""
    opens = any(sentence.start == quotation.start for sentence in around.sentences[: line.sentence.index])
    if not opens or cls.kind != "speech" or not {"quotation", "before"} <= cls.takes or cue.negated or cue.first == 0:
        return False
    token = line.tokens[min(cue.last, len(line.tokens) - 1)]
    whom = cls.addressee and all(one.lemma not in around.lexicon.words["told"] for one in line.tokens[cue.last :])
    told = whom or token.pos in ("ADP", "ADV") or cue.last in line.times
    end = end_of_adjuncts(line, cue.last, around) if told else None
    return end is not None and end >= len(line.tokens) - 1 and line.tokens[-1].text != ":"
