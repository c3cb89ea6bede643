"""Attributions by a participle without an auxiliary: 'a man believed to be a spy', 'the plan backed by Lee'."""

from __future__ import annotations

from pipeline.model import HEADLINES
from pipeline.saying.complements import Candidate, clause_openers
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, limit_of, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import before_main_verb, insertion_end
from pipeline.saying.passives import passive
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources import COMMA_LIKE
from pipeline.saying.sources_behind import source_after


def is_reduced(line: Line, cue: Cue, cls: CueClass) -> bool:
    """'A man | believed to be a spy', 'those | asked to leave', 'paid 2 euros, | thought to be a record': a passive without
    auxiliary, behind its noun."""
    behind = _behind_comma(line, cue) if cls.modality in ("hedged", "planned") else cue.first
    behind_noun = behind > 0 and line.tokens[behind - 1].pos in ("NOUN", "PROPN", "NUM", "PRON")
    past = cue.shape == "participle" or (cls.modality == "hedged" and _is_bare_past(line, cue))
    return behind_noun and past and cls.passive == "complement"


def _is_bare_past(line: Line, cue: Cue) -> bool:
    """'A man | said to be a spy': a past without an auxiliary, before "to be" or "to have"."""
    past = cue.first == cue.head and line.tokens[cue.head].tense == "past"
    return past and cue.last + 1 < len(line.tokens) and line.tokens[cue.last + 1].pos == "AUX"


def _behind_comma(line: Line, cue: Cue) -> int:
    """Where what stands before a cue ends, with a comma between or without."""
    return cue.first - (cue.first > 1 and line.tokens[cue.first - 1].text == ",")


def reduced_passive(one: Candidate) -> Draft | None:
    """'A man believed to be a spy | left': nobody is the source; the noun and the infinitive are the content."""
    line, lexicon, (frame, start) = one.line, one.around.lexicon, one.complement
    behind = _behind_comma(line, one.cue)
    first = noun_phrase_before(line, lexicon, behind)
    limit = min(
        limit_of(line, start, one.drafts),
        insertion_end(line, start),
        before_main_verb(line, start, 1, clause_openers(one.around)),
    )
    end = content_end(line, lexicon, start, limit, frame, one.edges)
    if first == behind or end <= start:
        return None
    return one.draft(None, [span_of(line, (first, behind)), span_of(line, (start, end))], (start, end))


def bare_passive(line: Line, cue: Cue, around: Around) -> Draft | None:
    """A participle with its agent behind a noun: 'the plan backed by Lee'."""
    cls = next((entry.cls for entry in cue.entries if entry.cls.passive), None)
    if cls is not None and cls.passive == "rest":
        return passive(line, cue, [], around, frozenset())
    opener = _behind_as(line, cue, around)
    if cls is not None and opener is not None:
        return _as_reported(line, cue, cls, opener, around)
    if cls is None or cue.first == 0 or cue.first != cue.head or line.quoted[cue.first - 1] is not None:
        return None
    if cls.kind == "thought":
        return None  # 'letters seen by the Herald'
    end = cue.first - 1 if line.tokens[cue.first - 1].text == "," else cue.first
    start = noun_phrase_before(line, around.lexicon, end)
    agent = source_after(line, around.lexicon, cue.last + 1)
    rest = _described(line, agent[1], cls, around) if agent is not None else None
    aside = end < cue.first and cls.kind != "attitude"  # 'The plan, opposed by Lee, failed'
    if start == end or agent is None or (rest is None and (aside or "predicative" in cls.takes)):
        return None  # 'a rally called by Lee'
    content = [span_of(line, part) for part in ((start, end), rest) if part is not None]
    return Draft(line, cls, "passive", (cue.first, cue.last), agent, content, rest or (start, end), cue.negated)


def _described(line: Line, at: int, cls: CueClass, around: Around) -> Range | None:
    """'described by Lee | as old'."""
    behind = at + 1 < len(line.tokens) and line.tokens[at].lower in around.lexicon.words["as"]
    if cls.passive != "complement" or not behind:
        return None
    limit = before_main_verb(line, at, 1, around.lexicon.any_of("relatives", "subordinate"))
    end = content_end(line, around.lexicon, at, limit, "object")
    return (at, end) if end > at + 1 else None


def _behind_as(line: Line, cue: Cue, around: Around) -> int | None:
    """Where the "as" of 'as reported by Lee', 'as first reported by Lee' stands."""
    words, at = around.lexicon.words, cue.first - 1
    if at > 0 and line.tokens[at].lower in words["floating"]:
        at -= 1
    return at if at >= 0 and line.tokens[at].lower in words["as"] and line.quoted[at] is None else None


def _as_reported(line: Line, cue: Cue, cls: CueClass, opener: int, around: Around) -> Draft | None:
    """'As reported by Lee, the bridge is safe', 'The bridge is safe, as reported by Lee': the sentence beside the comma; not 'As
    ordered by Lee, they left', which tells what they did."""
    tokens = line.tokens
    if cls.modality == "hypothetical":
        return None
    opens = all(token.pos in ("CCONJ", "PUNCT") for token in tokens[:opener])
    agent = source_after(line, around.lexicon, cue.last + 1, closed=opens)
    if agent is None:
        return None
    content = (0, opener - 1)
    if opens and agent[1] < len(tokens) and tokens[agent[1]].text == ",":
        content = (agent[1] + 1, content_end(line, around.lexicon, agent[1] + 1, len(tokens), "clause"))
    elif opens or tokens[opener - 1].text not in COMMA_LIKE or not has_finite_verb(line, 0, opener - 1):
        return None
    elif line.quoted[min(agent[1] + 1, len(tokens) - 1)] is not None and tokens[agent[1]].text == ",":
        return None  # 'said the results, as declared by Lee, “are false”'
    if content[1] <= content[0]:
        return None
    return Draft(line, cls, "as", (cue.first, cue.last), agent, [span_of(line, content)], content, cue.negated)


def is_passive_headline(line: Line, cue: Cue, around: Around) -> bool:
    """'Mayor accused of fraud', 'Mayor Urged To Quit': the only verb of a headline, in the passive without its auxiliary."""
    if line.sentence.kind not in HEADLINES or cue.first != cue.head or cue.last >= len(line.tokens):
        return False
    past = cue.shape == "participle" or line.tokens[cue.head].tense == "past"
    opens = line.tokens[cue.last].lower in around.lexicon.any_of("passive_openers", "infinitive", "agent")
    alone = all(one.form != "fin" for at, one in enumerate(line.tokens) if at != cue.head)
    held = line.quoted[min(cue.last + 1, len(line.tokens) - 1)] is not None  # 'Clerks accused of “hiding” maps'
    return past and opens and (alone or held)
