"""Attributions in the passive: 'is expected to win', 'was asked about it', 'was criticised by Lee'."""

from __future__ import annotations

from pipeline.model import HEADLINES
from pipeline.saying.complements import Candidate, clause_openers
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, limit_of, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import begins_clause, has_finite_verb
from pipeline.saying.fronted import fronted_end, within_fronted
from pipeline.saying.lines import Line, behind_adverb, behind_time
from pipeline.saying.main_verbs import before_main_verb, insertion_end
from pipeline.saying.phrase_ends import behind_adjunct
from pipeline.saying.phrases import PHRASE, Range, noun_phrase_before
from pipeline.saying.quoted_as import speaks_as
from pipeline.saying.sources import COMMA_LIKE, source_after, source_before


def passive(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """'is expected to win', 'was asked about it', 'was criticised by Lee'."""
    tokens, words = line.tokens, around.lexicon.words
    cls = next((entry.cls for entry in cue.entries if entry.cls.passive), None)
    subject = source_before(line, around.lexicon, Cue(cue.first, cue.head, cue.last, ()))
    agent: Range | None = None
    at = behind_adverb(line, cue.last)
    by = behind_time(line, at)  # 'was announced | on Sunday | by Lee'
    if by < len(tokens) and tokens[by].lower in words["agent"]:
        agent = source_after(line, around.lexicon, by + 1)
        at = _behind_apposition(line, agent) if agent else at
    limit = min(limit_of(line, cue.last, drafts), _relative_limit(line, subject, at, around))
    loose = all(token.pos in ("ADP", "ADV", "CCONJ", "SCONJ") for token in tokens[: cue.first])
    if at < len(tokens) and (loose or within_fronted(line, around.lexicon, cue.first)):
        limit = min(limit, fronted_end(line, around.lexicon, at))
    if cue.first == cue.head and at < len(tokens) and tokens[cue.first - 1].text == ",":
        limit = min(limit, insertion_end(line, at))  # 'Lee, asked by Kim if it was late |, said'
    if agent and speaks_as(line, at, around):
        return None  # 'was quoted by the Herald (on Monday) as saying': the subject speaks
    if agent is not None and cls is not None and cls.passive == "rest":
        readings = ((each, _rest_of(line, at, each, limit, around, edges)) for each in _whole(cue))
        cls, rest = next(((each, rest) for each, rest in readings if rest is not None), (cls, None))
        if rest is None:
            return None
        return Draft(line, cls, "passive", (cue.first, cue.last), agent, [span_of(line, rest)], rest, cue.negated)
    whose = cls or cue.entries[0].cls
    points = subject == (0, 1) and tokens[0].lower in words["demonstratives"] and {"clause", "before"} <= whose.takes
    if agent is not None and subject is not None and (whose.passive or points or "object" in whose.takes):
        content = [span_of(line, subject)]
        rest = _rest(line, at, limit, around, edges)
        judged = rest is not None and _is_judged(line, at, around)
        if whose.kind == "thought" and not judged:
            return None  # 'was found by Lee'
        complement = cls is not None and cls.passive == "complement" and (judged or _opens_rest(line, at, cls))
        told = complement or (cls is not None and _tells_why(line, at, cls, around))
        if rest is not None and told:
            content.append(span_of(line, rest))
        return Draft(line, whose, "passive", (cue.first, cue.last), agent, content, subject, cue.negated)
    stands_for = subject is not None and subject[1] == subject[0] + 1 and tokens[subject[0]].lower in words["things"]
    for each in _whole(cue):
        rest = _rest_of(line, at, each, limit, around, edges)
        bare = rest is None and stands_for
        rest = _bare_clause(line, at, each, limit, around, edges) if bare else rest
        named = rest is not None and ("predicative" in each.takes or line.tokens[rest[0]].lower in words["as"])
        if rest is None or (named and _is_open(line, subject, around)):
            continue  # 'what is called the Red Line', 'what is known as the Red Line'
        expletive = bare or line.tokens[rest[0]].lower in around.lexicon.words["that"]
        rest, agent = (rest, None) if expletive else _agent_at_end(line, rest, around)
        content = [span_of(line, rest)]
        if each.passive == "complement" and subject is not None and not expletive:
            content.insert(0, span_of(line, subject))
        return Draft(line, each, "passive", (cue.first, cue.last), agent, content, rest, cue.negated)
    if subject is None or cls is None or not _tells_why(line, at, cls, around):
        return None
    rest, agent = _rest(line, at, limit, around, edges), None
    if rest is not None and line.tokens[at].lower in around.lexicon.words["as"]:
        rest, agent = _agent_at_end(line, rest, around)  # 'was dismissed as a waste | by Lee'
    content = [span_of(line, part) for part in (subject, rest) if part is not None]
    return Draft(line, cls, "passive", (cue.first, cue.last), agent, content, rest or subject, cue.negated)


def _relative_limit(line: Line, subject: Range | None, at: int, around: Around) -> int:
    """'A clerk who is accused of theft | spoke': the main verb, if the subject is the relative of the clause with which the
    sentence begins; the number of tokens without one."""
    opens = subject is not None and line.tokens[subject[0]].lower in around.lexicon.any_of("relatives", "whose")
    if subject is None or not opens or has_finite_verb(line, 0, subject[0]) or at >= len(line.tokens):
        return len(line.tokens)
    return min(insertion_end(line, at), before_main_verb(line, at, 1, clause_openers(around)))


def _behind_apposition(line: Line, agent: Range) -> int:
    """'was asked by the mayor, Ann Lee, | whether': behind an agent, and the comma that ends its apposition."""
    tokens, end = line.tokens, agent[1]
    inside = any(token.text == "," for token in tokens[slice(*agent)])
    return end + 1 if inside and end < len(tokens) and tokens[end].text == "," else end


def _tells_why(line: Line, at: int, cls: CueClass, around: Around) -> bool:
    """'was criticised by Lee | for hiding it', 'was criticised | as a waste': does what the subject is judged for follow?"""
    judged = cls.kind == "attitude" and cls.modality == "asserted" and at < len(line.tokens)
    return judged and line.tokens[at].lower in around.lexicon.any_of("reasons", "as") and at + 1 not in line.times


def _opens_rest(line: Line, at: int, cls: CueClass) -> bool:
    """'was pressed by Lee | about it', 'was accused by Lee | of theft'; not 'was proposed by Lee | in 2019 and built by Kim'."""
    told = not cls.takes.isdisjoint({"to", "object"}) and at < len(line.tokens)
    return told and line.tokens[at].pos == "ADP" and at + 1 not in line.times


def is_reduced(line: Line, cue: Cue, cls: CueClass) -> bool:
    """'A man | believed to be a spy', 'paid 2 euros, | thought to be a record': a passive without auxiliary, behind its noun."""
    behind = _behind_comma(line, cue) if cls.modality == "hedged" else cue.first
    behind_noun = behind > 0 and line.tokens[behind - 1].pos in ("NOUN", "PROPN", "NUM")
    past = cue.shape == "participle" or (cls.modality == "hedged" and _is_bare_past(line, cue))
    return behind_noun and past and cls.passive == "complement"


def _behind_comma(line: Line, cue: Cue) -> int:
    """Where what stands before a cue ends, with a comma between or without."""
    return cue.first - (cue.first > 1 and line.tokens[cue.first - 1].text == ",")


def _is_bare_past(line: Line, cue: Cue) -> bool:
    """'A man | said to be a spy': a past without an auxiliary, before "to be" or "to have"."""
    past = cue.first == cue.head and line.tokens[cue.head].tense == "past"
    return past and cue.last + 1 < len(line.tokens) and line.tokens[cue.last + 1].pos == "AUX"


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


def _rest_of(line: Line, at: int, cls: CueClass, limit: int, around: Around, edges: frozenset[int]) -> Range | None:
    """The complement of a passive that begins at token `at`, behind a time: an infinitive, an 'as' phrase, a question, a
    topic."""
    tokens, words = line.tokens, around.lexicon.words
    at = behind_adjunct(line, around.lexicon, at, cls)
    if at >= len(tokens):
        return None
    if tokens[at].text in {",", ":"} and at + 1 < len(tokens) and line.quoted[at + 1] is not None:
        at += 1
    token = tokens[at]
    clausal = cls.addressee and "clause" in cls.takes and token.pos in PHRASE and line.quoted[at] is None
    if clausal and begins_clause(line, around.lexicon, at):
        return at, content_end(line, around.lexicon, at, limit, "clause", edges)  # 'was told | the road was shut'
    fits = (
        (token.lower in words["infinitive"] and token.pos == "PART" and "to" in cls.takes)
        or (token.lower in words["passive_openers"] and "object" in cls.takes)
        or (token.lower in words["that"] and "that" in cls.takes)
        or (token.lower in words["question"] and "question" in cls.takes)
        or token.lower in cls.topics
        or (token.pos in ("ADJ", "DET", "PROPN") and "object" in cls.takes)
        or (token.pos in ("ADJ", "DET") and "predicative" in cls.takes)
        or line.quoted[at] is not None
    )
    return _rest(line, at, limit, around, edges) if fits else None


def _bare_clause(line: Line, at: int, cls: CueClass, limit: int, around: Around, edges: frozenset[int]) -> Range | None:
    """'It is alleged | Holm knew of it': the clause without "that" directly behind a passive of "it"."""
    told = "that" in cls.takes and at < len(line.tokens) and line.tokens[at].pos in PHRASE and at not in line.times
    if not told or line.quoted[at] is not None or not begins_clause(line, around.lexicon, at):
        return None
    return at, content_end(line, around.lexicon, at, limit, "clause", edges)


def _rest(line: Line, at: int, limit: int, around: Around, edges: frozenset[int]) -> Range | None:
    if at >= len(line.tokens):
        return None
    words, opener = around.lexicon.words, line.tokens[at].lower
    kinds = {"to": words["infinitive"], "that": words["that"], "question": words["question"]}
    frame = next((kind for kind, openers in kinds.items() if opener in openers), "object")
    end = content_end(line, around.lexicon, at, limit, frame, edges)
    return (at, end) if end > at else None


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
    """'As reported by Lee, the bridge is safe', 'The bridge is safe, as reported by Lee': the sentence beside the comma."""
    tokens = line.tokens
    opens = all(token.pos in ("CCONJ", "PUNCT") for token in tokens[:opener])
    agent = source_after(line, around.lexicon, cue.last + 1, closed=opens)
    if agent is None:
        return None
    content = (0, opener - 1)
    if opens and agent[1] < len(tokens) and tokens[agent[1]].text == ",":
        content = (agent[1] + 1, content_end(line, around.lexicon, agent[1] + 1, len(tokens), "clause"))
    elif opens or tokens[opener - 1].text not in COMMA_LIKE or not has_finite_verb(line, 0, opener - 1):
        return None
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


def _is_open(line: Line, subject: Range | None, around: Around) -> bool:
    """Does a subject end with a question word that is no relative ('a port in | what is called')?"""
    words, last = around.lexicon.words, line.tokens[subject[1] - 1].lower if subject is not None else ""
    return last in words["question"] and last not in words["relatives"]
