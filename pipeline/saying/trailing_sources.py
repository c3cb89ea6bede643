"""Whose a content is that stands behind its cue: the cue's subject's, or that of the main verb or attribution before it."""

from __future__ import annotations

from pipeline.saying.announcements import inherited, main_subject
from pipeline.saying.caused_acts import blamed
from pipeline.saying.complements import Candidate
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.gerund_sources import recalled_actor
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import insertion_end
from pipeline.saying.phrases import Range
from pipeline.saying.sources import COMMA_LIKE, inherited_source, source_before
from pipeline.syntax.parts import HEADS


def source_of(one: Candidate) -> Range | None:
    """Its subject, or that of the main verb or attribution before it."""
    line, cue, drafts, around = one.line, one.cue, one.drafts, one.around
    object_ = blamed(line, around.lexicon, cue.first) if cue.shape == "gerund" else None
    object_ = object_ or recalled_actor(line, around.lexicon, cue)
    if object_ is not None:
        return object_
    source = source_before(line, around.lexicon, cue)
    accompanies = source and line.tokens[source[0] - 1].lower in around.lexicon.words["accompanying"]
    if source and accompanies and (source[1] == cue.first or line.tokens[source[1]].pos != "VERB"):
        return source  # '..., with the mayor, Ann Lee, saying'; not 'came with his head | shaved, saying'
    adds = cue.shape == "gerund" and line.tokens[cue.head].lemma in around.lexicon.words["adding"]
    told_before = [draft for draft in drafts if draft.frame == "before" and draft.cue[1] <= cue.first]
    if adds and told_before and told_before[-1].source is not None:
        return told_before[-1].source  # 'The man opened fire, said the mayor in a note, adding that'
    main = _main_source(one) if cue.shape == "gerund" and _behind_comma(line, cue.first) else None
    if main is not None:
        return main if main[0] < main[1] else None
    inherits = cue.shape != "infinitive" or cue.first - 1 in one.edges
    if inherits and (source is None or _speaks_between(source, cue, drafts)):
        return inherited(line, cue, drafts, around)
    return source


def _main_source(one: Candidate) -> Range | None:
    """'It declined, | citing costs': the subject of the main verb before a form in -ing; empty where nobody is, None where that
    is open ('It was shut, | citing costs')."""
    line, cue, words = one.line, one.cue, one.around.lexicon.words
    told = [draft for draft in one.drafts if draft.cue[1] <= cue.first]
    main = main_subject(line, one.around.lexicon, cue.first, [draft.covers for draft in told])
    if main is None:
        return None
    if _happens(line, main, cue, one.around) or _is_just_said(line, cue, one.around):
        return inherited_source(line, one.around.lexicon, cue) or (0, 0)
    sourced = ((max(draft.cue[1], draft.source[1]) + 1, draft.covers[1]) for draft in told if draft.source)
    if any(cue.first in ends for ends in sourced):
        return None  # beside what somebody else said
    thing = line.tokens[main[0]].lower in words["things"]
    return None if thing and line.tokens[main[1]].pos == "AUX" else main


def _speaks_between(source: Range, cue: Cue, drafts: list[Draft]) -> bool:
    """'The bridge is safe, she said, adding ...': does an earlier cue stand between a phrase and an -ing form?"""
    return cue.shape == "gerund" and any(source[0] < draft.cue[0] < cue.first and draft.source for draft in drafts)


def _behind_comma(line: Line, first: int) -> bool:
    """Does a comma end before token `first`: 'left, | saying', 'ended the “Golden Week,” | saying'?"""
    before = first - 1 if line.quoted[first - 1] is None or first < 2 else first - 2
    return line.tokens[before].text in COMMA_LIKE


def _is_just_said(line: Line, cue: Cue, around: Around) -> bool:
    """'Kim was there when Lee interjected, | suggesting that': does a verb of speech, with nothing said behind it, end before the
    comma?"""
    verb = line.tokens[cue.first - 2]
    entries = around.lexicon.heads["VERB"].get(verb.lemma, ()) if verb.pos == "VERB" and verb.form == "fin" else ()
    return any(entry.cls.kind == "speech" and not entry.rest for entry in entries)


def _happens(line: Line, subject: Range, cue: Cue, around: Around) -> bool:
    """'The row began when Lee left, calling it a fraud': is a subject what happens or is done, which cannot speak?"""
    if subject[1] >= len(line.tokens):
        return False
    head, verb = line.tokens[subject[1] - 1], line.tokens[subject[1]]
    if _is_clause(line, subject, around):
        return _acts_before(line, subject[1], cue, around)
    if head.pos != "NOUN" or head.lemma != head.lower or head.lemma in around.lexicon.roles:
        return False
    happening = around.lexicon.words["happening"]
    return (verb.pos == "VERB" and verb.lemma in happening) or _undergoes(line, subject, cue, around)


def _is_clause(line: Line, subject: Range, around: Around) -> bool:
    """'The fear in the port | is that | it fell': is what a subject was a clause?"""
    words, behind = around.lexicon.words, line.tokens[subject[1] : subject[1] + 2]
    return len(behind) > 1 and behind[0].lemma in words["copulas"] and behind[1].lower in words["that"]


def _undergoes(line: Line, subject: Range, cue: Cue, around: Around) -> bool:
    """'The plan was shelved after clerks struck, | calling it a fraud': was a thing's what was done, before another's deed?"""
    tokens, lexicon, behind = line.tokens, around.lexicon, subject[1] + 1
    head, verb = tokens[subject[1] - 1], tokens[subject[1]]
    acts = lexicon.any_of("informants", "able_to_act", "jobs", "humans", "organisations", "documents", "messages")
    if verb.pos != "AUX" or verb.lemma not in lexicon.words["copulas"] or head.lemma in acts - lexicon.words["made"]:
        return False
    while behind < cue.first - 1 and tokens[behind].pos in ("ADV", "AUX"):
        behind += 1
    return tokens[behind].form == "part" and _acts_before(line, behind, cue, around)


def _acts_before(line: Line, start: int, cue: Cue, around: Around) -> bool:
    """'... after clerks struck, | calling it a fraud': does a clause of the occasion with a verb stand before a cue?"""
    occasions = around.lexicon.words["occasioning"]
    marker = next((at for at in range(cue.first - 1, start, -1) if line.tokens[at].lower in occasions), cue.first)
    return any(token.form == "fin" for token in line.tokens[marker : cue.first])


def is_nobody(one: Candidate, source: Range | None) -> bool:
    """'Lee said no when | asked if it was safe', 'There was time, even after | calling it late', 'Only then was it | revealed
    that'."""
    tokens, words = one.line.tokens, one.around.lexicon.words
    if source is not None and source[0] > 0 and tokens[source[0]].lower in words["things"]:
        passive = tokens[source[0] - 1].pos == "AUX" and tokens[source[0] - 1].lemma in words["passive_auxiliaries"]
        if passive and one.cue.shape != "gerund" and source[1] == one.cue.first:
            return True
    if one.cue.shape == "participle" and tokens[one.cue.first - 1].lower in words["meanwhile"]:
        return True
    asked = one.cue.shape == "participle" and one.cls.modality == "question" and tokens[one.cue.first - 1].text == ","
    if asked and insertion_end(one.line, one.complement.start) < len(tokens):
        return True  # 'It came up when Kim, | asked about it, left'
    return source is not None and not one.cls.raising and tokens[source[0]].lower in words["existential"]


def is_impersonal(one: Candidate, source: Range | None) -> bool:
    """'It is | unclear whether', 'It is too soon | to say', 'The race was too close | to call': nobody does so."""
    cue, tokens, words = one.cue, one.line.tokens, one.around.lexicon.words
    if source is not None and cue.shape == "infinitive" and _is_filler(one, source):
        return True
    if source is not None and tokens[source[0]].lower in words["things"]:
        if tokens[cue.head].lower in words["impersonal"]:
            return True
        if cue.shape == "infinitive" and tokens[cue.first - 1].pos in ("ADJ", "ADV"):
            return True
    return cue.shape == "infinitive" and cue.first > 1 and tokens[cue.first - 2].lower in words["excess"]


def _is_filler(one: Candidate, source: Range) -> bool:
    """'It is time | to admit that', 'It took a week | to say so', 'The task is to find a way | to say so': what the subject is,
    which nobody says by that; not 'It was the first paper | to say so', 'It was forced | to admit'."""
    cue, tokens, words = one.cue, one.line.tokens, one.around.lexicon.words
    verb, behind = tokens[source[1]], tokens[source[1] + 1 : cue.first]
    if source[1] >= cue.first or verb.lemma not in words["filling"] or not behind:
        return False
    if source[1] - source[0] == 1 and tokens[source[0]].lower in words["things"]:
        singled = any(token.lower in words["singling"] for token in behind)
        return tokens[cue.first - 1].pos in HEADS and not singled
    head = tokens[source[1] - 1]
    acts = head.pos != "NOUN" or head.lemma != head.lower or head.lemma in one.around.lexicon.roles
    return not acts and verb.lemma in words["copulas"] and behind[0].pos == "PART"
