"""Attributions by a noun: "Lee's claim that ...", 'concerns among voters about ...'."""

from __future__ import annotations

from dataclasses import replace

from pipeline.frozen import frozen
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.equated import before_next_clause, is_spread, leads_clause
from pipeline.saying.finite_clauses import is_dash
from pipeline.saying.fronted import fronted_end, hangs_before_main_clause
from pipeline.saying.infinitive_edges import is_bare
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import before_main_verb, insertion_end
from pipeline.saying.makers import maker
from pipeline.saying.misread_presents import has_done
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range
from pipeline.saying.possessors import possessor
from pipeline.saying.rejected import is_left_open, is_rejected, judged_as
from pipeline.saying.sources import inherited_source, source_before
from pipeline.saying.sources_behind import source_after
from pipeline.saying.verb_groups import group_start
from pipeline.schema import Span


@frozen
class _Opening:
    """How the content of a noun begins."""

    start: int
    """Its first token."""
    last: int
    """The token behind the cue."""
    inside: bool
    """The cue ends with what opens the content: 'claim | that', 'call | to'."""
    that: bool
    infinite: bool
    clausal: bool
    """It is a clause with "that" or a question, maybe behind a time."""


def nominal(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """ "Lee's claim that ...", 'concerns among voters about ...'."""
    tokens, words, cls = line.tokens, around.lexicon.words, cue.entries[0].cls
    if cls.passive:
        return _received(line, cue, cls, around)
    opening = _opening(line, cue, around)
    if opening is None:
        return None
    start, last = opening.start, opening.last
    end = _end(line, cue, opening, around, edges)
    if end <= start or _is_taken(line, cue, start, drafts) or _is_idiom(line, cue) or _is_cleft(line, cue, around):
        return None
    content = [Span(tokens[start].start, tokens[end - 1].end)]
    if cue.agent is not None:
        return Draft(line, cls, "noun", (cue.head, cue.head + 1), (cue.agent, last), content, (start, end))
    first, source = _owner(line, cue, around)
    if source is None and tokens[cue.head].lemma in words["never_alone"]:
        return None  # 'at the mention of the port'
    if opening.infinite and any(token.lemma in words["rejecting"] for token in tokens[first : cue.head]):
        return None  # 'rejected a call to close it': that tells nothing
    parted = cue.head + 1 < last and not {cue.head + 1, cue.head + 2}.isdisjoint(line.times)
    whole = cue.last == cue.head + 1 + len(cue.entries[0].rest)  # 'legend has it that'
    of_verb = (
        opening.that and not whole and last > cue.head + 2 and leads_clause(tokens[cue.head + 1 : last], around.lexicon)
    )
    source = source or (maker(line, cue, around) if of_verb else None)
    if opening.that and (parted or of_verb or tokens[cue.head + 1].lower in words["infinitive"]):
        last = cue.head + 1  # 'made the case | to voters that', 'voiced hope | on Friday that'
    copula = tokens[cue.last - 2].lower in words["equates"]
    if copula and source is None and tokens[cue.head].lemma in words["told_by_author"]:
        return None  # 'The good news for Lee is that it holds'
    negated = is_rejected(tokens[first : cue.head], words)
    if is_left_open(tokens[first : cue.head], words):
        cls, negated = replace(cls, modality="hedged"), False
    if negated and tokens[cue.head].lower in words["certain"]:
        cls, negated = replace(cls, modality="asserted"), False  # 'has no doubt that'
    frame = "noun" if opening.inside else "phrase"
    return Draft(line, cls, frame, (first, last), source, content, (start, end), negated)


def _opening(line: Line, cue: Cue, around: Around) -> _Opening | None:
    """How the content of a noun begins; None where only a time follows ('his statement on Monday')."""
    tokens, words = line.tokens, around.lexicon.words
    opener = tokens[cue.last - 1].lower
    that = opener in words["that"]
    infinite = opener in words["infinitive"] and cue.last < len(tokens) and tokens[cue.last].form == "inf"
    inside = that or opener in words["question"] or infinite
    last = cue.last - 1 if inside else cue.last
    start = last
    if not inside and start in line.times:  # 'his statement on Monday that'
        start = line.times[start]
        if start >= len(tokens) or tokens[start].lower not in words["that"]:
            return None
    asks = start < len(tokens) and tokens[start].lower in words["question"]
    if that and is_related(line, around, start):
        return None
    return _Opening(start, last, inside, that, infinite, that or asks)


def _end(line: Line, cue: Cue, opening: _Opening, around: Around, edges: frozenset[int]) -> int:
    """Where the content of a noun ends: with its frame, before a main verb, with what is inserted; its start if it has none."""
    tokens, lexicon, start = line.tokens, around.lexicon, opening.start
    kind = "that" if opening.clausal else "to" if opening.infinite else "object"
    end = content_end(line, lexicon, start, len(tokens), kind, edges)
    if opening.that and _lacks_object(line, start, end, around):
        return start
    if not opening.inside or tokens[cue.last - 1].lower in lexicon.any_of("that", "infinitive"):
        openers = lexicon.any_of("relatives", "conditions", *(["question"] if opening.infinite else []))
        main = before_main_verb(line, start, 2 if opening.clausal else 1, openers)
        if opening.infinite and main < len(tokens) and is_bare(line, tokens[main]):
            main = len(tokens)
        end = min(end, main, _insertion(line, start))
    if kind == "object":
        end = next(
            (at for at in range(start, end) if is_dash(line, at)), end
        )  # 'her view of Lee | — he once said so —'
        end -= _ends_in_subject(line, start, end, around)
    if opening.that and is_spread(line, lexicon, cue.head):
        end = min(end, before_next_clause(line, lexicon, start))
    if opening.clausal and _is_inserted(line, cue.head):
        end = min(end, insertion_end(line, start))
    if hangs_before_main_clause(line, lexicon, cue.head):
        end = min(end, fronted_end(line, lexicon, start))
    return end


def _lacks_object(line: Line, start: int, end: int, around: Around) -> bool:
    """'a claim | that the port disputes': a relative clause, whose verb of denying has no object of its own."""
    words, verb = around.lexicon.words, line.tokens[end - 1]
    rejects = end > start + 2 and verb.pos == "VERB" and verb.lemma in words["rejecting"]
    return rejects and line.tokens[end - 2].lemma not in words["copulas"]


def _is_taken(line: Line, cue: Cue, start: int, drafts: list[Draft]) -> bool:
    """Is the content, or the noun itself, part of another attribution ('said in a statement on its site that')?"""
    if any(draft.covers[0] == start or draft.cue[0] <= cue.head < draft.cue[1] for draft in drafts):
        return True
    between = (draft for draft in drafts if draft.cue[1] <= cue.head < draft.covers[0])
    return any(line.tokens[draft.cue[1]].pos == "ADP" for draft in between)


def is_related(line: Line, around: Around, that: int) -> bool:
    """A relative clause: 'a claim | that failed', 'a ruling | that in effect ended it'."""
    tokens, at = line.tokens, that + 1
    if at + 1 < len(tokens) and tokens[at].pos == "ADP" and tokens[at].lower not in around.lexicon.words["subordinate"]:
        at = noun_phrase_after(line, around.lexicon, at + 1)
    return at < len(tokens) and tokens[at].form == "fin"


def _received(line: Line, cue: Cue, cls: CueClass, around: Around) -> Draft | None:
    """'The plan drew harsh criticism from farmers': the subject of the verb is the content, and what follows is the source."""
    tokens, words = line.tokens, around.lexicon.words
    at = cue.head - 1
    while at > 0 and tokens[at].pos in ("ADJ", "NOUN", "NUM", "DET", "ADV") and line.quoted[at] is None:
        at -= 1
    if (
        tokens[at].lemma not in words["receiving"]
        or tokens[at].pos not in ("VERB", "AUX")
        or line.quoted[at] is not None
    ):
        return None
    first = group_start(line, around.lexicon, at)
    subject = source_before(line, around.lexicon, Cue(first, at, at + 1, ()))
    source = source_after(line, around.lexicon, cue.last)
    if subject is None or source is None:
        return None
    return Draft(line, cls, "passive", (first, cue.last), source, [span_of(line, subject)], subject, cue.negated)


def _insertion(line: Line, start: int) -> int:
    """ "Lee's claim that it is safe |, made in May, was mocked": the comma before a participle whose end a main verb follows."""
    tokens = line.tokens
    for at in range(start, len(tokens) - 1):
        made = tokens[at + 1].pos == "VERB" and (tokens[at + 1].form == "part" or tokens[at + 1].tense == "past")
        if tokens[at].text == "," and made and insertion_end(line, at + 1) < len(tokens):
            return at
    return len(tokens)


def _ends_in_subject(line: Line, start: int, end: int, around: Around) -> bool:
    """'At the mention of the port | she laughed': is the last word before a verb a pronoun that is never an object?"""
    words, last = around.lexicon.words, line.tokens[end - 1].lower
    subject = end > start + 1 and last in words["personal"] and last not in words["things"]
    return subject and end < len(line.tokens) and line.tokens[end].form == "fin" and line.tokens[0].pos == "ADP"


def _is_inserted(line: Line, noun: int) -> bool:
    """'The loss, along with fears that it would grow |, cost him his post': does a comma stand before a noun, and no verb?"""
    before = line.tokens[:noun]
    return any(token.text == "," for token in before) and not any(token.form for token in before)


def nested_noun(line: Line, cue: Cue, holder: Draft, around: Around) -> Draft | None:
    """A noun with a clause and a source of its own in the content of another attribution."""
    found = nominal(line, cue, [], around, frozenset())
    if found is None or found.frame != "noun":
        return None
    if found.source is None and holder.asserts:
        return None
    judged = judged_as(line.tokens, cue.head, around.lexicon.words) and found.source == holder.source
    if found.source is not None and found.source[0] < holder.covers[0] and not judged:
        return None
    if found.source is None and line.tokens[holder.cue[1] - 1].lemma in around.lexicon.words["rejecting"]:
        found.source, found.negated = holder.source, not found.negated  # 'Lee dismissed claims that'
        if is_left_open(line.tokens[slice(*holder.cue)], around.lexicon.words):
            found.cls, found.negated = replace(found.cls, modality="hedged"), False
    end = min(found.covers[1], holder.covers[1])
    # 'dismissed claims that it sank as “talk”'
    if line.tokens[holder.cue[1] - 1].lemma in around.lexicon.words["rejecting"]:
        named = (at for at in range(found.covers[0], end) if line.tokens[at].lower in around.lexicon.words["as"])
        end = next((at for at in named if at + 1 < end and line.quoted[at + 1] is not None), end)
    if end <= found.covers[0]:
        return None
    found.covers = (found.covers[0], end)
    found.content = [Span(line.tokens[found.covers[0]].start, line.tokens[end - 1].end)]
    found.parent = holder
    return found


def _is_idiom(line: Line, cue: Cue) -> bool:
    """A bare singular behind a preposition ('in view of')."""
    token = line.tokens[cue.head]
    return cue.head > 0 and line.tokens[cue.head - 1].pos == "ADP" and token.lemma == token.lower


def _is_cleft(line: Line, cue: Cue, around: Around) -> bool:
    """'It was at this | point that Lee spoke': behind a preposition and a demonstrative a noun says when."""
    before = line.tokens[max(cue.head - 2, 0) : cue.head]
    points = len(before) == 2 and before[1].lower in around.lexicon.words["demonstratives"]
    return points and before[0].pos == "ADP" and line.tokens[0].lower in around.lexicon.words["things"]


def _owner(line: Line, cue: Cue, around: Around) -> tuple[int, Range | None]:
    """First token of the cue and the one who holds the view: a possessive, or the subject of a light verb."""
    tokens, words = line.tokens, around.lexicon.words
    verb = judged_as(tokens, cue.head, words)
    if verb and tokens[verb].lemma in words["rejecting"]:
        first = group_start(line, around.lexicon, verb)
        return first, source_before(line, around.lexicon, Cue(first, verb, verb + 1, ()))
    at = next((start for start, end in line.times.items() if end == cue.head), cue.head)  # 'her | May claim that'
    while (
        at > 0
        and tokens[at - 1].pos in ("ADJ", "NOUN", "VERB", "ADV")
        and tokens[at - 1].form != "fin"
        and line.quoted[at - 1] is None
    ):
        told = tokens[cue.last - 1].lower in words["that"] and has_done(tokens, at - 1, words)
        if told or tokens[at - 1].lemma in words["light"]:
            break  # 'has dismissed | claims that'
        at -= 1
    if at > 0:
        before = tokens[at - 1]
        if before.lower in words["possessive"] and at > 1:
            start = possessor(line, at - 1, around)
            return cue.head, (start, at) if start < at - 1 and start not in line.times else None
        if before.lower in words["owners"]:
            return cue.head, (at - 1, at)
    while at > 0 and tokens[at - 1].pos == "DET":
        at -= 1
    if at > 0 and tokens[at - 1].lemma in words["facing"]:
        return cue.head, None
    if at > 0 and tokens[at - 1].lemma in words["light"] and tokens[at - 1].pos in ("VERB", "AUX"):
        first = group_start(line, around.lexicon, at - 1)
        light = Cue(first, at - 1, at, ())
        joined = first > 0 and tokens[first - 1].pos == "CCONJ" and tokens[at - 1].form == "fin"
        source = source_before(line, around.lexicon, light)
        acts = source is not None and any(token.form == "fin" for token in tokens[slice(*source)])
        if tokens[first].pos == "PART" and (acts or tokens[first - 1].pos == "ADJ"):
            # 'is quick | to offer praise', 'went on air | to offer praise'
            source = source_before(line, around.lexicon, Cue(first, at - 1, at, (), "infinitive"))
        if source is None and joined:
            source = inherited_source(line, around.lexicon, light)  # 'praised it but voiced concern about'
        return first, source
    return cue.head, None
