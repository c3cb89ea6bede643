"""Attributions in the passive: 'is expected to win', 'was asked about it', 'was criticised by Lee'."""

from __future__ import annotations

from pipeline.frozen import frozen
from pipeline.model import Token
from pipeline.saying.agents import agent_behind
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.complements import acts, clause_openers
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, limit_of, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.fronted import fronted_end, within_fronted
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import before_main_verb, insertion_end
from pipeline.saying.passed_adjuncts import behind_adjunct
from pipeline.saying.phrases import PHRASE, Range
from pipeline.saying.quoted_as import speaks_as
from pipeline.saying.sources import COMMA_LIKE, inherited_source, source_before
from pipeline.saying.sources_behind import source_after


@frozen
class _Passive:
    """A passive, and what its sentence has around it."""

    line: Line
    cue: Cue
    around: Around
    edges: frozenset[int]
    subject: Range | None
    agent: Range | None
    at: int
    """The token behind it, and behind its agent."""
    limit: int
    """The token where its content ends at the latest."""

    def draft(self, cls: CueClass, agent: Range | None, parts: list[Range], covers: Range) -> Draft:
        """An attribution by it."""
        content = [span_of(self.line, part) for part in parts]
        cue = (self.cue.first, self.cue.last)
        return Draft(self.line, cls, "passive", cue, agent, content, covers, self.cue.negated)


def passive(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """'is expected to win', 'was asked about it', 'was criticised by Lee'."""
    cls = next((entry.cls for entry in cue.entries if entry.cls.passive), None)
    subject = source_before(line, around.lexicon, Cue(cue.first, cue.head, cue.last, ()))
    if subject is None and cue.first and line.tokens[cue.first - 1].pos == "CCONJ":
        subject = inherited_source(line, around.lexicon, cue)  # '| Lee was jailed and | accused of theft'
    agent, at = agent_behind(line, cue, around)
    if agent and (speaks_as(line, at, around) or (subject and acts(line, cue, subject[1] - 1, around))):
        return None  # 'was quoted by the Herald (on Monday) as saying': the subject speaks; 'The raid was claimed by'
    limit = min(limit_of(line, cue.last, drafts), _limit(line, cue, subject, at, around))
    one = _Passive(line, cue, around, edges, subject, agent, at, limit)
    if agent is not None and cls is not None and cls.passive == "rest":
        return _told_by_agent(one, agent)
    cls = (_told_of(line, cue, at) if agent is not None else None) or cls
    whose = cls or cue.entries[0].cls
    told = _told_of_it(one, agent) if agent is not None and _is_impersonal(one) else None
    if told is not None:
        return told
    if agent is not None and subject is not None and _is_told(line, subject, whose, around):
        return _stand_of_agent(one, agent, subject, cls)
    return _told_of_subject(one) or _judgement(one, cls)


def _is_impersonal(one: _Passive) -> bool:
    """'It was claimed': does the subject only stand for what follows?"""
    subject, things = one.subject, one.around.lexicon.words["things"]
    return subject is not None and subject[1] == subject[0] + 1 and one.line.tokens[subject[0]].lower in things


def _told_of_it(one: _Passive, agent: Range) -> Draft | None:
    """'It was claimed by Lee (in court) | that it was late'"""
    that = one.around.lexicon.words["that"]
    readings = ((cls, _rest_of(one, cls)) for cls in _whole(one.cue) if "that" in cls.takes)
    found = ((cls, rest) for cls, rest in readings if rest is not None and one.line.tokens[rest[0]].lower in that)
    return next((one.draft(cls, agent, [rest], rest) for cls, rest in found), None)


def _limit(line: Line, cue: Cue, subject: Range | None, at: int, around: Around) -> int:
    """Where the clause of a passive ends at the latest, by what it hangs on."""
    tokens, limit = line.tokens, _relative_limit(line, subject, at, around)
    if at >= len(tokens):
        return limit
    loose = all(token.pos in ("ADP", "ADV", "CCONJ", "SCONJ") for token in tokens[: cue.first])
    if loose or within_fronted(line, around.lexicon, cue.first):
        limit = min(limit, fronted_end(line, around.lexicon, at))
    if cue.first == cue.head and tokens[cue.first - 1].text == ",":
        limit = min(limit, insertion_end(line, at))  # 'Lee, asked by Kim if it was late |, said'
    return limit


def _told_by_agent(one: _Passive, agent: Range) -> Draft | None:
    """'was told by Lee | that it was late': what follows is said."""
    readings = ((cls, _rest_of(one, cls)) for cls in _whole(one.cue))
    return next((one.draft(cls, agent, [rest], rest) for cls, rest in readings if rest is not None), None)


def _is_told(line: Line, subject: Range, cls: CueClass, around: Around) -> bool:
    """Is the subject of a passive with its agent what is told or judged: 'The plan | was backed by Lee', 'This | was said by'?"""
    pointing = subject == (0, 1) and line.tokens[0].lower in around.lexicon.words["demonstratives"]
    return bool(cls.passive) or "object" in cls.takes or (pointing and {"clause", "before"} <= cls.takes)


def _stand_of_agent(one: _Passive, agent: Range, subject: Range, cls: CueClass | None) -> Draft | None:
    """'The plan | was criticised by Lee | as old': what somebody thinks of the subject, and maybe why."""
    whose = cls or one.cue.entries[0].cls
    rest = _rest(one, one.at)
    judged = rest is not None and _is_judged(one.line, one.at, one.around)
    if whose.kind == "thought" and not judged:
        return None  # 'was found by Lee'
    told = cls is not None and cls.passive == "complement" and (judged or _opens_rest(one.line, one.at, cls))
    told = told or (cls is not None and _tells_why(one.line, one.at, cls, one.around))
    parts = [subject, rest] if rest is not None and told else [subject]
    return one.draft(whose, agent, parts, subject)


def _told_of_subject(one: _Passive) -> Draft | None:
    """'Lee | is expected | to win': what follows is said of the subject."""
    line, words, subject = one.line, one.around.lexicon.words, one.subject
    stands_for = (
        subject is not None and subject[1] == subject[0] + 1 and line.tokens[subject[0]].lower in words["things"]
    )
    for cls in _whole(one.cue):
        rest = _rest_of(one, cls)
        bare = rest is None and stands_for
        rest = _bare_clause(one, cls) if bare else rest
        named = rest is not None and ("predicative" in cls.takes or line.tokens[rest[0]].lower in words["as"])
        if rest is None or (named and _is_open(line, subject, one.around)):
            continue  # 'what is called the Red Line', 'what is known as the Red Line'
        asked = stands_for and line.tokens[rest[0]].lower in words["question"]  # 'It is not known | whether he left'
        if bare or asked or line.tokens[rest[0]].lower in words["that"]:
            return one.draft(cls, None, [rest], rest)
        rest, agent = _agent_at_end(line, rest, one.around)
        whole = cls.passive == "complement" and subject is not None
        return one.draft(cls, agent, [subject, rest] if whole and subject is not None else [rest], rest)
    return None


def _judgement(one: _Passive, cls: CueClass | None) -> Draft | None:
    """'The plan | was dismissed | as a waste | by Lee': a stand on the subject, with its reason."""
    if one.subject is None or cls is None or not _tells_why(one.line, one.at, cls, one.around):
        return None
    rest, agent = _rest(one, one.at), None
    if rest is not None and one.line.tokens[one.at].lower in one.around.lexicon.words["as"]:
        rest, agent = _agent_at_end(one.line, rest, one.around)
    parts = [one.subject, rest] if rest is not None else [one.subject]
    return one.draft(cls, agent, parts, rest or one.subject)


def _relative_limit(line: Line, subject: Range | None, at: int, around: Around) -> int:
    """'A clerk who is accused of theft | spoke': the main verb, if the subject is the relative of the clause with which the
    sentence begins; the number of tokens without one."""
    opens = subject is not None and line.tokens[subject[0]].lower in around.lexicon.any_of("relatives", "whose")
    if subject is None or not opens or has_finite_verb(line, 0, subject[0]) or at >= len(line.tokens):
        return len(line.tokens)
    return min(insertion_end(line, at), before_main_verb(line, at, 1, clause_openers(around)))


def _tells_why(line: Line, at: int, cls: CueClass, around: Around) -> bool:
    """'was criticised by Lee | for hiding it', 'was criticised | as a waste': does what the subject is judged for follow?"""
    judged = cls.kind == "attitude" and cls.modality == "asserted" and at < len(line.tokens)
    return judged and line.tokens[at].lower in around.lexicon.any_of("reasons", "as") and at + 1 not in line.times


def _opens_rest(line: Line, at: int, cls: CueClass) -> bool:
    """'was pressed by Lee | about it', 'was accused by Lee | of theft'; not 'was proposed by Lee | in 2019 and built by Kim'."""
    told = not cls.takes.isdisjoint({"to", "object"}) and at < len(line.tokens)
    return told and line.tokens[at].pos == "ADP" and at + 1 not in line.times


def _is_judged(line: Line, at: int, around: Around) -> bool:
    """'was seen by Lee | as old', 'is expected by Lee | to fail'; not 'was seen by Lee | in May', 'was proposed by Lee | and
    built by Kim', 'by Lee | , a clerk'."""
    token = line.tokens[at]
    if token.text in COMMA_LIKE or at in line.times:
        return False
    if token.lower in around.lexicon.words["as"]:  # not 'was expected by Lee, | as prices had risen'
        return not begins_clause(line, around.lexicon, at + 1)
    return token.pos not in ("ADP", "CCONJ") or line.quoted[at] is not None


def _whole(cue: Cue) -> list[CueClass]:
    """The classes by whose passive something is said of the subject."""
    return [entry.cls for entry in cue.entries if entry.cls.passive in ("complement", "rest")]


def _told_of(line: Line, cue: Cue, at: int) -> CueClass | None:
    """'was reported by the Herald | to have left': the class by which an infinitive behind the agent is told of the subject."""
    if at >= len(line.tokens) or line.tokens[at].pos != "PART":
        return None
    told = (entry.cls for entry in cue.entries if entry.cls.passive == "complement" and "to" in entry.cls.takes)
    return next(told, None)


def _agent_at_end(line: Line, rest: Range, around: Around) -> tuple[Range, Range | None]:
    """'as unsafe by two engineers': the complement without its agent, and the agent."""
    for at in range(rest[1] - 1, rest[0], -1):
        if line.tokens[at].lower in around.lexicon.words["agent"] and line.quoted[at] is None:
            if any(line.tokens[i].text == "," and not _is_listing(line, i) for i in range(rest[0], at)):
                break  # 'is expected to close in May, subject to approval by voters'
            verbs = [token for token in line.tokens[rest[0] : at] if token.pos == "VERB"]
            if verbs and verbs[-1].form == "part":
                break  # 'is expected to be replaced by his deputy'
            if sum(token.form == "inf" for token in verbs) > 1:
                break  # 'were ordered to close it to stop its use by strangers'
            agent = source_after(line, around.lexicon, at + 1)
            if agent is not None and agent[1] >= rest[1] and at + 1 not in line.times:
                return (rest[0], at), agent
            break
    return rest, None


def _is_listing(line: Line, comma: int) -> bool:
    """'in the Alba|, Lund and Holm votes': does a comma stand between two names?"""
    return line.tokens[comma - 1].pos == line.tokens[comma + 1].pos == "PROPN"


def _rest_of(one: _Passive, cls: CueClass) -> Range | None:
    """The complement of a passive, maybe behind a time: an infinitive, an 'as' phrase, a question, a topic."""
    line, lexicon, tokens = one.line, one.around.lexicon, one.line.tokens
    told = "that" in cls.takes and (cls.kind == "speech" or cls.modality == "hedged")
    at = behind_adjunct(line, lexicon, one.at, cls, told and _is_impersonal(one))  # not 'It was found in a box that'
    if at >= len(tokens):
        return None
    if tokens[at].text in {",", ":"} and at + 1 < len(tokens) and line.quoted[at + 1] is not None:
        at += 1
    token = tokens[at]
    clausal = cls.addressee and "clause" in cls.takes and token.pos in PHRASE and line.quoted[at] is None
    if clausal and begins_clause(line, lexicon, at):
        return at, content_end(line, lexicon, at, one.limit, "clause", one.edges)  # 'was told | the road was shut'
    return _rest(one, at) if line.quoted[at] is not None or _fits(token, cls, lexicon) else None


def _fits(token: Token, cls: CueClass, lexicon: Lexicon) -> bool:
    """May a word open what a class has for the complement of its passive?"""
    words = lexicon.words
    return (
        (token.lower in words["infinitive"] and token.pos == "PART" and "to" in cls.takes)
        or (token.lower in words["passive_openers"] and "object" in cls.takes)
        or (token.lower in words["that"] and "that" in cls.takes)
        or (token.lower in words["question"] and "question" in cls.takes)
        or token.lower in cls.topics
        or (token.pos in ("ADJ", "DET", "PROPN") and "object" in cls.takes)
        or (token.pos in ("ADJ", "DET") and "predicative" in cls.takes)
    )


def _bare_clause(one: _Passive, cls: CueClass) -> Range | None:
    """'It is alleged | Holm knew of it': the clause without "that" directly behind a passive of "it"."""
    line, at, lexicon = one.line, one.at, one.around.lexicon
    told = "that" in cls.takes and at < len(line.tokens) and line.tokens[at].pos in PHRASE and at not in line.times
    if not told or line.quoted[at] is not None or not begins_clause(line, lexicon, at):
        return None
    return at, content_end(line, lexicon, at, one.limit, "clause", one.edges)


def _rest(one: _Passive, at: int) -> Range | None:
    """What stands from token `at` to the end of its clause."""
    if at >= len(one.line.tokens):
        return None
    words, opener = one.around.lexicon.words, one.line.tokens[at].lower
    kinds = {"to": words["infinitive"], "that": words["that"], "question": words["question"]}
    frame = next((kind for kind, openers in kinds.items() if opener in openers), "object")
    end = content_end(one.line, one.around.lexicon, at, one.limit, frame, one.edges)
    return (at, end) if end > at else None


def _is_open(line: Line, subject: Range | None, around: Around) -> bool:
    """Does a subject end with a question word that is no relative ('a port in | what is called')?"""
    words, last = around.lexicon.words, line.tokens[subject[1] - 1].lower if subject is not None else ""
    return last in words["question"] and last not in words["relatives"]
