"""Attributions of one sentence around verbs and adjectives: content first, content after, passives.

The order of reading and the shapes are those of `attribution.py`; ranges are token indices of a `Line`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.contents import Complement, complement_after, content_end, fronted_end, has_finite_verb
from pipeline.cues import Cue, CueClass, Lexicon, Line
from pipeline.model import Sentence, Token
from pipeline.quotations import Quotations
from pipeline.schema import Span
from pipeline.sources import Range, inherited_source, noun_phrase_after, source_after, source_before

_PHRASAL = frozenset({"object", "gerund", "to", "topic", "complement"})


@dataclass(slots=True)
class Draft:
    """An attribution while its sentence is read."""

    line: Line
    cls: CueClass
    frame: str
    cue: Range
    source: Range | None
    content: list[Span]
    covers: Range
    """The tokens of its line that lie in its content."""
    negated: bool = False
    when: tuple[int, ...] = ()
    basis: Literal["cue", "communication"] | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence is read with."""

    lexicon: Lexicon
    quotations: Quotations
    sentences: Sequence[Sentence]


def content_first(line: Line, cue: Cue, around: Around) -> Draft | None:
    """'..., Lee said' and '"...," said Lee'."""
    cls = next((entry.cls for entry in cue.entries if entry.cls.takes & {"before", "quoted_before"}), None)
    if cls is None or cue.shape not in ("verb", "participle") or cue.first == 0:
        return None
    found = _in_order(line, cue, around) or _inverted(line, cue, around)
    if found is None:
        return None
    source, edge, last = found
    if "before" not in cls.takes and line.quoted[edge - 1] is None:
        return None
    further = _resumed(line, last, around)
    content = _before(line, edge, further is not None)
    if content is None:
        return None
    span, covers = content
    spans = [span, *going_on(line, last, around)]
    if further is not None and line.quoted[edge - 1] is None:
        spans, covers = [span, _span(line, further)], (covers[0], further[1])
    return Draft(line, cls, "before", (cue.first, cue.last), source, spans, covers, cue.negated)


def _mark_before(line: Line, at: int) -> bool:
    """Does a comma or a quotation's end stand directly before token `at`?"""
    if at == 0:
        return False
    quotation = line.quoted[at - 1]
    if quotation is not None:
        return quotation.end == line.tokens[at - 1].end
    return line.tokens[at - 1].text == ","


def _in_order(line: Line, cue: Cue, around: Around) -> tuple[Range, int, int] | None:
    """Source, then cue, with nothing behind them that could be the content: source, edge of the content, end."""
    source = _behind_quotation(line, cue, around) or source_before(line, around.lexicon, cue)
    if source is None or not _mark_before(line, source[0]):
        return None
    frames = {complement.frame for complement in _complements(line, cue, around)}
    if _ends_with_comma(line, source[0]):
        return None if "that" in frames else (source, source[0], cue.last)
    if frames and not (frames == {"quotation"} and line.quoted[source[0] - 1] is not None):
        return None
    if line.quoted[source[0] - 1] is None and not _ends_here(line, cue.last, around):
        return None
    return source, source[0], cue.last


def _ends_here(line: Line, at: int, around: Around) -> bool:
    """Does nothing but adverbs, time and place stand between token `at` and the next mark or conjunction?"""
    tokens = line.tokens
    while at < len(tokens):
        if tokens[at].pos in ("PUNCT", "CCONJ", "SCONJ") or tokens[at].lower in around.lexicon.words["contrast"]:
            return True
        if at in line.times:
            at = line.times[at]
        elif tokens[at].pos == "ADP":
            at = max(noun_phrase_after(line, around.lexicon, at + 1), line.times.get(at + 1, 0), at + 1)
        elif tokens[at].pos in ("ADV", "PRON", "NOUN", "PROPN", "DET", "ADJ", "NUM", "PART"):
            at += 1
        else:
            return False
    return True


def _complements(line: Line, cue: Cue, around: Around) -> list[Complement]:
    found = (complement_after(line, around.lexicon, cue.last, entry.cls) for entry in cue.entries)
    return [complement for complement in found if complement is not None]


def _ends_with_comma(line: Line, at: int) -> bool:
    """Does a quotation end before token `at` with a mark that hands over to its speaker ('...," ')?"""
    return at > 1 and line.quoted[at - 1] is not None and line.tokens[at - 2].text in {",", "?", "!", "—", "–"}


def _behind_quotation(line: Line, cue: Cue, around: Around) -> Range | None:
    """All that stands between a quotation's end and the cue, if it is a phrase with appositions and nothing else."""
    at = cue.first
    while at > 0 and line.quoted[at - 1] is None:
        at -= 1
    if at == cue.first or not _ends_with_comma(line, at):
        return None
    if line.tokens[cue.first - 1].text != ",":
        return None
    head = line.tokens[at]
    end = cue.first - 1
    return (at, end) if head.pos in ("PROPN", "DET", "NOUN", "ADJ", "NUM") else None


def _inverted(line: Line, cue: Cue, around: Around) -> tuple[Range, int, int] | None:
    """Cue, then source: '..., said Ann Lee, the mayor'; no verb may follow the source."""
    if not _mark_before(line, cue.first) or line.tokens[cue.first].pos == "AUX":
        return None
    if line.quoted[cue.first - 1] is None and source_before(line, around.lexicon, cue) is not None:
        return None
    source = source_after(line, around.lexicon, cue.last)
    if source is None:
        return None
    end = source[1]
    if end < len(line.tokens) and line.quoted[end] is None:
        after = line.tokens[end]
        if after.pos in ("AUX", "VERB") and after.form in ("fin", "part", "inf"):
            return None
        if after.lower in around.lexicon.words["that"]:
            return None
    return source, cue.first, end


def _resumed(line: Line, last: int, around: Around) -> Range | None:
    """The content that is taken up again behind 'Lee said' and a comma: '..., Lee said, and it will stay open'."""
    tokens = line.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "," or line.quoted[last] is not None:
        return None
    head = tokens[last + 1]
    if (
        head.form == "ger"
        or head.lower in around.lexicon.words["relatives"]
        or head.lower in around.lexicon.words["contrast"]
    ):
        return None
    end = content_end(line, around.lexicon, last + 1, len(tokens), "clause")
    return (last + 1, end) if end > last + 1 else None


def _before(line: Line, edge: int, resumed: bool) -> tuple[Span, Range] | None:
    """The content that ends before token `edge`, and the tokens of this line that it covers."""
    tokens, quoted = line.tokens, line.quoted
    quotation = quoted[edge - 1]
    start = 0
    while start < edge and tokens[start].pos == "CCONJ" and quoted[start] is None:
        start += 1
    if quotation is None:
        end = edge - 1
        if end <= start or not (resumed or has_finite_verb(line, start, end)):
            return None
        return Span(tokens[start].start, tokens[end - 1].end), (start, end)
    opening = next(index for index, found in enumerate(quoted) if found is quotation)
    if (
        opening <= start
        or quoted[opening - 1] is not None
        or tokens[opening - 1].text in {",", ":", ";", "—", "–", "-"}
    ):
        return Span(quotation.start, quotation.end), (opening, edge)
    return Span(tokens[start].start, quotation.end), (start, edge)


def going_on(line: Line, last: int, around: Around) -> list[Span]:
    """The quotation that goes on behind source and cue in the same sentence, with at most time and place between."""
    position = line.tokens[min(last, len(line.tokens)) - 1].end
    for quotation in around.quotations.within(position, line.sentence.end):
        if quotation.start >= position:
            between = [token for token in line.tokens[last:] if token.end <= quotation.start]
            if not any(token.pos in ("VERB", "AUX", "SCONJ", "CCONJ") for token in between):
                return [Span(quotation.start, quotation.end)]
            break
    return []


def content_after(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """'Lee said that ...', 'Lee urged the council to act', 'is expected to win'."""
    if cue.shape == "passive":
        return _passive(line, cue, drafts, around, edges)
    if cue.shape == "participle" and cue.last < len(line.tokens):
        after = line.tokens[cue.last]
        if after.lower in around.lexicon.words["agent"] or after.pos == "PUNCT":
            return None
    found = _complement(line, cue, around) or _behind_comma(line, cue, around)
    if found is None:
        return None
    cls, complement = found
    if complement.frame in ("object", "clause") and _lends(line, cue, complement.start, around):
        return None
    if cue.shape in ("gerund", "participle") and _opens_sentence(line, cue):
        return _fronted_participle(line, cue, cls, complement, around)
    source = source_before(line, around.lexicon, cue)
    if source is None and cue.shape != "infinitive":
        source = _inherited(line, cue, drafts, around)
    if cls.raising:
        return _raised(line, cue, cls, complement, source, drafts, around, edges)
    if source is None and cue.shape in ("gerund", "infinitive") and cls.kind != "speech":
        return None
    return _draft(line, cue, cls, complement, source, drafts, around, edges)


def _lends(line: Line, cue: Cue, start: int, around: Around) -> bool:
    """Does a light verb lend its subject to a noun that is a cue itself ('expressed concern about')?"""
    if line.tokens[cue.head].lemma not in around.lexicon.words["light"]:
        return False
    for at in range(start, min(start + 4, len(line.tokens) - 1)):
        token = line.tokens[at]
        if token.pos == "NOUN":
            entries = around.lexicon.heads["NOUN"].get(token.lemma, ())
            if any(entry.rest and entry.rest[0] == line.tokens[at + 1].lower for entry in entries):
                return True
    return False


def _opens_sentence(line: Line, cue: Cue) -> bool:
    return all(token.pos in ("ADP", "CCONJ", "ADV", "SCONJ") for token in line.tokens[: cue.first])


def _fronted_participle(line: Line, cue: Cue, cls: CueClass, complement: Complement, around: Around) -> Draft | None:
    """'Arguing that it was safe, Lee opened the bridge': the source is the subject behind the comma."""
    end = fronted_end(line, around.lexicon, complement.start)
    behind = end + 1 if end < len(line.tokens) and line.tokens[end].text == "," else end
    while end > complement.start and line.quoted[end - 1] is None and line.tokens[end - 1].pos == "PUNCT":
        end -= 1
    source = source_after(line, around.lexicon, behind) if behind < len(line.tokens) else None
    if source is None or end <= complement.start:
        return None
    asked = cue.shape == "participle"
    covers = (complement.start, end)
    spans = [_span(line, covers)]
    return Draft(
        line, cls, complement.frame, (cue.first, cue.last), None if asked else source, spans, covers, cue.negated
    )


def _raised(
    line: Line,
    cue: Cue,
    cls: CueClass,
    complement: Complement,
    subject: Range | None,
    drafts: list[Draft],
    around: Around,
    edges: frozenset[int],
) -> Draft | None:
    """'The bridge seems to be safe': subject and complement are the content, and nobody is the source."""
    draft = _draft(line, cue, cls, complement, None, drafts, around, edges)
    if draft is not None and subject is not None and subject[1] <= cue.first:
        draft.content.insert(0, _span(line, subject))
    return draft


def _complement(line: Line, cue: Cue, around: Around) -> tuple[CueClass, Complement] | None:
    for entry in cue.entries:
        complement = complement_after(line, around.lexicon, cue.last, entry.cls)
        if complement is not None:
            return entry.cls, complement
    return None


def _behind_comma(line: Line, cue: Cue, around: Around) -> tuple[CueClass, Complement] | None:
    """A spoken 'sources tell us, it is safe': a clause behind a comma, with a pronoun as subject."""
    tokens = line.tokens
    at = cue.last
    while at < len(tokens) - 2 and tokens[at].pos in ("PROPN", "NOUN", "PRON", "DET"):
        at += 1
    if (
        at > len(tokens) - 3
        or tokens[at].text != ","
        or tokens[at + 1].pos != "PRON"
        or line.quoted[at + 1] is not None
    ):
        return None
    cls = next((entry.cls for entry in cue.entries if {"quotation", "clause"} <= entry.cls.takes), None)
    verb = tokens[at + 2].pos in ("AUX", "VERB") and tokens[at + 2].form == "fin"
    return (cls, Complement("clause", at + 1)) if cls is not None and verb else None


def _draft(
    line: Line,
    cue: Cue,
    cls: CueClass,
    complement: Complement,
    source: Range | None,
    drafts: list[Draft],
    around: Around,
    edges: frozenset[int],
) -> Draft | None:
    limit = _limit(line, complement.start, drafts)
    reduced = cue.shape == "gerund" and source is not None and source[1] == cue.first and complement.frame in _PHRASAL
    if source is not None and (reduced or line.tokens[source[0]].lower in around.lexicon.words["relatives"]):
        limit = min(limit, _relative_end(line, source[0], complement))
    elif source is not None and _is_fronted(line, source[0]):
        limit = min(limit, fronted_end(line, around.lexicon, complement.start))
    end = content_end(line, around.lexicon, complement.start, limit, complement.frame, edges)
    if end <= complement.start:
        return None
    span = Span(line.tokens[complement.start].start, line.tokens[end - 1].end)
    quotation = line.quoted[end - 1]
    if quotation is not None and end == len(line.tokens):
        span = Span(span.start, quotation.end)
    covers = (complement.start, end)
    return Draft(line, cls, complement.frame, (cue.first, cue.last), source, [span], covers, cue.negated)


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.form == "fin"


def _is_fronted(line: Line, source: int) -> bool:
    """Does a subordinate clause open the sentence or follow a mark, with its subject at token `source`?"""
    if source == 0 or line.tokens[source - 1].pos != "SCONJ":
        return False
    return source == 1 or line.tokens[source - 2].pos in ("PUNCT", "CCONJ")


def _relative_end(line: Line, pronoun: int, complement: Complement) -> int:
    """Where the relative clause of a source 'who' ends: at a comma with the main verb behind it."""
    tokens = line.tokens
    for at in range(complement.start + 1, len(tokens) - 1):
        after = tokens[at + 1]
        if (
            line.quoted[at] is None
            and tokens[at].text == ","
            and after.pos in ("VERB", "AUX")
            and after.form in ("fin", "part")
        ):
            return at
        if complement.frame in _PHRASAL and line.quoted[at] is None and _is_finite(tokens[at]):
            return at
    return len(tokens)


def _limit(line: Line, start: int, drafts: list[Draft]) -> int:
    """Where another attribution of the sentence begins behind token `start`."""
    limit = len(line.tokens)
    for draft in drafts:
        begins = min(draft.cue[0], draft.covers[0], draft.source[0] if draft.source else draft.cue[0])
        if begins > start:
            limit = min(limit, begins)
        elif draft.cue[0] > start:
            limit = min(limit, draft.source[0] if draft.source and draft.source[0] > start else draft.cue[0])
    return limit


def _inherited(line: Line, cue: Cue, drafts: list[Draft], around: Around) -> Range | None:
    earlier = [draft for draft in drafts if draft.cue[1] <= cue.first and draft.source]
    if earlier:
        return max(earlier, key=lambda draft: draft.cue[0]).source
    return inherited_source(line, around.lexicon, cue)


def _passive(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """'is expected to win', 'was asked about it', 'was criticised by Lee'."""
    tokens, words = line.tokens, around.lexicon.words
    cls = next((entry.cls for entry in cue.entries if entry.cls.passive), None)
    subject = source_before(line, around.lexicon, Cue(cue.first, cue.head, cue.last, ()))
    agent: Range | None = None
    at = cue.last
    if at < len(tokens) and tokens[at].lower in words["agent"]:
        agent = source_after(line, around.lexicon, at + 1)
        at = agent[1] if agent else at
    if agent is not None and subject is not None and cue.entries:
        whose = cls or cue.entries[0].cls
        content = [_span(line, subject)]
        rest = _rest(line, at, drafts, around, edges)
        if rest is not None and cls is not None and cls.passive == "complement":
            content.append(_span(line, rest))
        return Draft(line, whose, "passive", (cue.first, cue.last), agent, content, subject, cue.negated)
    if cls is None or cls.passive == "object":
        return None
    for entry in cue.entries:
        if entry.cls.passive not in ("complement", "rest"):
            continue
        rest = _rest_of(line, at, entry.cls, drafts, around, edges)
        if rest is None:
            continue
        content = [_span(line, rest)]
        if entry.cls.passive == "complement" and subject is not None:
            content.insert(0, _span(line, subject))
        return Draft(line, entry.cls, "passive", (cue.first, cue.last), None, content, rest, cue.negated)
    return None


def _rest_of(
    line: Line, at: int, cls: CueClass, drafts: list[Draft], around: Around, edges: frozenset[int]
) -> Range | None:
    """The complement of a passive that begins at token `at`: an infinitive, an 'as' phrase, a question, a topic."""
    tokens, words = line.tokens, around.lexicon.words
    if at >= len(tokens):
        return None
    token = tokens[at]
    fits = (
        (token.lower in words["infinitive"] and token.pos == "PART" and "to" in cls.takes)
        or (token.lower in words["as"] and "object" in cls.takes)
        or (token.lower in words["that"] and "that" in cls.takes)
        or (token.lower in words["question"] and "question" in cls.takes)
        or token.lower in cls.topics
        or (token.pos in ("ADJ", "DET", "PROPN") and "object" in cls.takes)
        or line.quoted[at] is not None
    )
    return _rest(line, at, drafts, around, edges) if fits else None


def _rest(line: Line, at: int, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Range | None:
    if at >= len(line.tokens):
        return None
    end = content_end(line, around.lexicon, at, _limit(line, at, drafts), "object", edges)
    return (at, end) if end > at else None


def _span(line: Line, tokens: Range) -> Span:
    return Span(line.tokens[tokens[0]].start, line.tokens[tokens[1] - 1].end)


def coordinated_edges(line: Line, cues: list[Cue], around: Around) -> frozenset[int]:
    """Tokens at which a further attribution begins: 'and said', 'while Kim told', ', adding'."""
    edges: set[int] = set()
    for cue in cues:
        speaks = any(entry.cls.kind == "speech" and "quotation" in entry.cls.takes for entry in cue.entries)
        if not speaks or cue.shape not in ("verb", "gerund", "participle"):
            continue
        at = cue.first
        if cue.shape == "verb":
            source = source_before(line, around.lexicon, cue)
            at = source[0] if source else at
        edge = _joint_before(line, at, cue.shape != "verb" or at == cue.first, around)
        if edge is not None and _complements(line, cue, around):
            edges.add(edge)
    return frozenset(edges)


def _joint_before(line: Line, at: int, bare: bool, around: Around) -> int | None:
    """The conjunction, or where `bare` the comma, directly before token `at`."""
    tokens = line.tokens
    if at < 2 or line.quoted[at - 1] is not None:
        return None
    before = tokens[at - 1]
    if before.pos == "CCONJ" or before.lower in around.lexicon.words["contrast"]:
        return at - 2 if tokens[at - 2].text == "," else at - 1
    return at - 1 if before.text == "," and bare else None
