"""Which clause governs a time expression: the closest one, with the shapes where that is another one than where it stands.

Spans and readings come from the clauses; nothing is dated here.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.clauses import clause_at
from pipeline.dating.closed_asides import is_between_dashes
from pipeline.dating.dated_nouns import happening_before, is_adverbial_gerund
from pipeline.dating.noun_words import NounData
from pipeline.dating.opened_clauses import opened_clause
from pipeline.dating.outside import is_outside
from pipeline.dating.place import Place, preposition_before
from pipeline.dating.quoted_before import outside
from pipeline.model import Clause, Token
from pipeline.syntax.parts import CHAINED
from pipeline.syntax.places import begun, first_from, last_before, overlap
from pipeline.syntax.tags import QUOTES

_PARTING = frozenset({",", "-", "--", "_", "–", "—"})
"""What may part a time from the clause that tells of it: 'In 1985 -- when it opened --'."""
_OPENS_ENTRY = frozenset({":", "-", "–", "—"})
_PHRASES = 12
"""Most words of the phrases between the time of a cleft and what it dates."""


def governing_clause(place: Place, data: NounData) -> Clause | None:
    """The closest clause that the expression can date.

    Not the clause that only tells more of the expression, nor an -ing form that is an adverbial's noun ('in active
    trading Friday').
    """
    before = _time_before(place)
    if before is not None:
        return governing_clause(before, data)
    if (entry := _entry_end(place)) is not None:
        inside = (c for c in place.clauses if place.extent.end < c.predicate.start < entry)
        return next(inside, None)
    clause = opened_clause(place) or clause_at(_within_content(place), place.extent.start)
    cleft = _cleft_clause(place, clause, data)
    cleft = cleft or _stressing_clause(place, clause, data)
    if cleft is not None:
        return cleft
    clause = _behind_cue(place, clause) or _above_governed(place, clause, data) or clause
    while clause is not None and (upper := _upper(place, clause)) is not None:
        noun = clause.predicate == clause.head and is_adverbial_gerund(place.tokens, clause.head, data)
        stays = not noun and not is_outside(place, clause, data)
        if stays or _leaves_content(place, clause, upper):
            break
        clause = upper
    clause = _upper(place, clause) if clause is not None and _ends_time(place, clause, data) else clause
    clause = outside(place, clause)
    clause = _lasting(place, clause) if clause is not None and place.op == "span" else clause
    if clause is not None and (_only_tells_when(place, clause, data) or _is_parted(place, clause)):
        return None
    return clause


def _above_governed(place: Place, clause: Clause | None, data: NounData) -> Clause | None:
    """'said among those | killed | on Monday were two clerks': what it governs is no subject of the verb behind."""
    if clause is None or clause.subject is None or clause.parent is None or not overlap(clause.subject, place.extent):
        return None
    upper = place.clauses[clause.parent]
    before = last_before(place.tokens, clause.subject.start)
    governed = bool(before) and before[0].pos == "ADP" and before[0].lower in data.adverbial | data.before_days
    told = upper.kind in ("relative", "participle") and upper.head.end <= clause.subject.start
    return upper if governed and told else None


def _entry_end(place: Place) -> int | None:
    """Where the entry ends that a time opens beside a semicolon: '1900 - bought it; | 1987 - merged; grew | ; 2007 - closed'."""
    tokens = place.tokens
    at = first_from(tokens, place.extent.end)
    first = first_from(tokens, place.extent.start)
    if at >= len(tokens) or tokens[at].lower not in _OPENS_ENTRY or (first and tokens[first - 1].lower != ";"):
        return None
    marks = [token.start for token in tokens[at:] if token.lower == ";"]
    starts = [other.start for other in place.others]
    end = next((mark for mark in marks if any(0 < start - mark <= 2 for start in starts)), None)
    return tokens[-1].end if end is None and first else end


def _lasting(place: Place, clause: Clause) -> Clause:
    """'has urged them to sell it | for the past five years': what lasts until now is the perfect above an infinitive."""
    upper = clause if clause.parent is None else place.clauses[clause.parent]
    if clause.kind != "infinitive" or clause.span.start <= upper.head.end + 1:
        return clause  # 'has been forced | to close in the past five years'
    while upper.kind in ("infinitive", "coordinate", "participle") and not upper.perfect and upper.parent is not None:
        upper = place.clauses[upper.parent]
    told = upper.perfect and upper.tense == "present" and upper.head.end < place.lead
    return upper if told else clause


def _is_parted(place: Place, clause: Clause) -> bool:
    """'3 May 2014: riot at Alba; | police storm it on 5 May': a semicolon parts the time of an entry from another clause."""
    subject = clause.subject or clause.predicate
    between = [token.lower for token in begun(place.tokens, place.extent.end, subject.start)]
    return clause.kind == "main" and ";" in between and between[0] in _OPENS_ENTRY


def _time_before(place: Place) -> Place | None:
    """The time before in a list: 'those who ran in 2001, | 2006 | and 2011'; not where a clause begins."""
    last = max((other for other in place.others if other.end <= place.lead), default=None)
    own = clause_at(place.clauses, place.extent.start)
    if last is None or own is None or own.span.start > last.start or place.lead < place.extent.start:
        return None
    if not is_joint([token for token in place.tokens if last.end <= token.start < place.lead]):
        return None
    others = [other for other in place.others if other != last]
    return replace(place, extent=last, others=others, preposition=preposition_before(place.tokens, last.start))


def is_joint(words: list[Token]) -> bool:
    """Whether the words between two times make a list of them: 'and', ',', ', and'."""
    return [token.text if token.pos == "PUNCT" else token.pos for token in words] in ([","], ["CCONJ"], [",", "CCONJ"])


def _ends_time(place: Place, clause: Clause, data: NounData) -> bool:
    """'will leave before | the year | is out': what the time itself does there is no event."""
    tells_when = clause.kind == "subordinate" and clause.marker not in data.cleft_marker
    return tells_when and clause.subject == place.extent and clause.lemma in data.elapsing


def _only_tells_when(place: Place, clause: Clause, data: NounData) -> bool:
    """'Protests on Monday | after the bank failed': in a sentence without a main verb what happened stands before the time."""
    behind = next(iter(begun(place.tokens, place.extent.end, clause.predicate.start)), None)
    told = clause.kind == "subordinate" and clause.parent is None and clause.marker not in data.telling
    if not told or behind is None or behind.lower != clause.marker:
        return False
    return happening_before(place.tokens, place.extent.start, data) is not None


def _upper(place: Place, clause: Clause) -> Clause | None:
    """The clause that one hangs on; of a fronted participle ('while | discussing it, she said') the main clause behind."""
    if clause.parent is not None:
        return place.clauses[clause.parent]
    behind = (other for other in place.clauses[clause.index + 1 :] if other.kind == "main")
    return next(behind, None) if clause.kind == "participle" else None


def told_clause(place: Place, data: NounData) -> Clause | None:
    """The clause that tells what happened at the expression: 'on Friday, when she left'; not 'asked on Friday when it would'."""
    behind = place.behind[:2]
    parted = bool(behind) and behind[0].lower in _PARTING
    if parted:
        behind.pop(0)
    if not behind or behind[0].lower not in data.telling:
        return None
    told = [c for c in place.clauses if c.marker == behind[0].lower and c.predicate.start > behind[0].start]
    first = min(told, key=lambda clause: clause.predicate.start, default=None)
    return None if first is not None and not parted and _is_asked(first, place.clauses) else first


def _is_asked(clause: Clause, clauses: list[Clause]) -> bool:
    """'asked | when it would open', 'will say when to open it': ahead of a verb in the past, or as an infinitive, it does not
    tell when that was."""
    if clause.kind == "infinitive":
        return True
    upper = next((other for other in clauses if other.index == clause.parent), clause)
    return clause.tense == "future" and upper.tense == "past"


def _behind_cue(place: Place, clause: Clause | None) -> Clause | None:
    """'In 2008, Falk said, the club won' dates *won*, as 'In the first quarter, Falk said the club won' does; 'On Friday, Falk
    said, “...' the saying."""
    if clause is None or clause.head.start not in place.contents or place.extent.end > clause.predicate.start:
        return None
    if clause.kind == "relative":
        return None  # 'will speak | on Friday | at a fair that many hope will help'
    behind = [token for token in place.tokens if token.start >= clause.predicate.end][:2]
    marked = any(token.pos == "PUNCT" for token in behind[1:]) and not _is_quoted(place)
    told = next((other for other in place.clauses if other.head == place.contents[clause.head.start]), None)
    stretched = place.op == "span" and place.bygone and told is not None and told.perfect and not clause.perfect
    to_come = place.side == "ahead" or place.forward  # 'in the next ten days | I believe they will be back'
    ahead = to_come and told is not None and told.tense == "future" != clause.tense
    accounted = (place.accounted or place.mishap or stretched or ahead) and all(
        token.pos != "PUNCT" for token in behind
    )
    if not accounted and [token.lower for token in behind[:1]] != [","]:
        return None
    return None if marked else told


def _is_quoted(place: Place) -> bool:
    """'“In 2010,” she said, “the bridge': the time is part of what is said."""
    before = [token.lower for token in place.tokens if token.end <= place.lead][-1:]
    behind = [token.lower for token in place.tokens if token.start >= place.extent.end and token.lower != ","][:1]
    return all(mark and mark[0] in QUOTES for mark in (before, behind))


def _within_content(place: Place) -> list[Clause]:
    """Clauses of the words that the expression stands in: a reported time does not date the reporting. Of 'reported | a loss for
    the quarter | that ended in May' the noun."""
    clauses = [clause for clause in place.clauses if not _is_bracketed(place, clause)] or place.clauses
    if place.content is None:
        return clauses
    start, end = place.content
    inside = [clause for clause in clauses if start <= clause.head.start < end]
    if all(clause.kind == "relative" and clause.span.start >= place.extent.start for clause in inside):
        return clauses
    return inside


def _leaves_content(place: Place, clause: Clause, upper: Clause) -> bool:
    """'said that until May, | works done in Alba': what a content opens with does not date the verb of saying above it."""
    if place.content is None or len(begun(place.tokens, place.content.start, place.lead)) > 1:
        return False
    start, end = place.content
    return start <= clause.head.start < end and not start <= upper.head.start < end


def _is_bracketed(place: Place, clause: Clause) -> bool:
    """A clause in brackets that the expression stands outside of: 'In May, with her book (it sold well), she won'; also one
    between dashes before it."""
    text, offset = place.sentence.text, place.sentence.start
    if is_between_dashes(place, clause):
        return True
    opening = text.rfind("(", 0, clause.head.start - offset)
    closing = text.find(")", max(opening, 0))
    if opening < 0 or closing < clause.head.start - offset:
        return False
    return not opening < place.extent.start - offset < closing


def _cleft_clause(place: Place, clause: Clause | None, data: NounData) -> Clause | None:
    """'It was on Friday that she left' dates *left*."""
    if clause is None or clause.subject is None or not place.lead <= clause.head.start < place.extent.end:
        return None  # 'It was known in 2010 that she left'
    subject = [token.lower for token in begun(place.tokens, *clause.subject)]
    following = _behind_phrases(place.behind, data)
    if len(subject) != 1 or subject[0] not in data.cleft_subject or following is None:
        return None
    between = [token for token in place.tokens if clause.predicate.end <= token.start < place.lead]
    if following.lower not in data.cleft_marker or any(token.pos not in ("PART", "ADV") for token in between):
        return None
    behind = [other for other in place.clauses if other.predicate.start > following.start]
    told = (c for c in behind if c.kind != "participle" and (c.kind != "relative" or c.marker == following.lower))
    return next(told, behind[0] if behind else None)  # 'It was in May that Kim, who was ill, | left'


def _stressing_clause(place: Place, clause: Clause | None, data: NounData) -> Clause | None:
    """'On Friday it was Lee who left' dates *left*: the frame only stresses who did so. "That" opens such a clause behind a name,
    not in 'In May it was a mill that burned', which may tell what the mill was."""
    if clause is None or clause.subject is None or place.extent.end > clause.subject.start:
        return None
    subject = [token.lower for token in begun(place.tokens, *clause.subject)]
    opener = first_from(place.tokens, clause.head.end)
    if len(subject) != 1 or subject[0] not in data.cleft_subject or opener >= len(place.tokens):
        return None
    marker, named = place.tokens[opener].lower, place.tokens[opener - 1].pos == "PROPN"
    if marker not in data.cleft_person and not (named and marker in data.cleft_marker):
        return None
    behind = (c for c in place.clauses if c.parent == clause.index and c.kind == "relative" and c.marker == marker)
    return next((c for c in behind if c.predicate.start > clause.head.end), None)


def _behind_phrases(tokens: list[Token], data: NounData) -> Token | None:
    """What follows a time, with phrases of a place or occasion between: 'It was in May, | in her first speech | that she', or a
    comma: 'It was May 3, 1915|, when she'."""
    if len(tokens) > 1 and tokens[0].text == "," and tokens[1].lower in data.cleft_marker:
        tokens = tokens[1:]
    opened = bool(tokens) and tokens[0].pos == "ADP" and tokens[0].lower not in data.cleft_marker
    if not opened:
        return tokens[0] if tokens else None
    behind = (t for t in tokens[1:_PHRASES] if t.lower in data.cleft_marker or t.pos not in CHAINED)
    return next(behind, None)
