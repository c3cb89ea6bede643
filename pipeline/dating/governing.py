"""Which clause governs a time expression: the closest one, with the shapes where that is another one than where it stands.

Spans and readings come from the clauses; nothing is dated here.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.clauses import clause_at
from pipeline.dating.dated_nouns import happening_before, is_adverbial_gerund
from pipeline.dating.noun_words import NounData, noun_kind
from pipeline.dating.opened_clauses import opened_clause
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from, last_before
from pipeline.syntax.tags import QUOTES


def governing_clause(place: Place, data: NounData) -> Clause | None:
    """The closest clause that the expression can date.

    Not the clause that only tells more of the expression, nor an -ing form that is an adverbial's noun ('in active
    trading Friday').
    """
    clause = opened_clause(place) or clause_at(_within_content(place), place.extent.start)
    cleft = _cleft_clause(place, clause, data)
    if cleft is not None:
        return cleft
    clause = _behind_cue(place, clause) or _behind_aside(place, clause) or clause
    while clause is not None and (upper := _upper(place, clause)) is not None:
        if not _is_outside(place, clause, data) and not is_adverbial_gerund(place.tokens, clause.head, data):
            break
        clause = upper
    return clause


def _behind_aside(place: Place, clause: Clause | None) -> Clause | None:
    """'said that in 2019, under the government he led, | taxes rose': what a content opens with is of its main clause."""
    if place.content is None or clause is None or clause.kind != "relative" or clause.span.start < place.extent.end:
        return None
    opening = [token for token in place.tokens if place.content.start <= token.start < place.lead]
    behind = (other for other in place.clauses if other.kind == "main" and other.head.start > clause.head.start)
    main = next(behind, None) if len(opening) <= 1 else None
    return main if main is not None and main.head.end <= place.content.end else None


def _upper(place: Place, clause: Clause) -> Clause | None:
    """The clause that one hangs on; of a fronted participle ('while | discussing it, she said') the main clause behind."""
    if clause.parent is not None:
        return place.clauses[clause.parent]
    behind = (other for other in place.clauses[clause.index + 1 :] if other.kind == "main")
    return next(behind, None) if clause.kind == "participle" else None


def _is_outside(place: Place, clause: Clause, data: NounData) -> bool:
    """The expression stands in the clause's span, but does not date it."""
    return (
        _is_about_the_time(place, clause)
        or _measures(place, clause)
        or _stands_behind(place, clause)
        or _told_of(place, clause, data)
        or _is_purpose(place, clause, data)
        or _lasts_above(place, clause, data)
        or _is_closed_before(place, clause)
        or _is_turned(place, clause, data)
        or _is_prolonged(place, clause, data)
        or _is_subject_matter(place, clause, data)
        or _only_starts(place, clause, data)
        or _is_manner(place, clause, data)
        or _tells_state(place, clause, data)
    )


def _tells_state(place: Place, clause: Clause, data: NounData) -> bool:
    """'received a letter | filled with powder | on Friday': the participle only tells what the thing is like."""
    return clause.kind == "participle" and clause.lemma in data.containing and clause.head.end <= place.lead


def _measures(place: Place, clause: Clause) -> bool:
    """'less than a week | after taking office': the time behind the clause, which dates what came then."""
    following = next((token for token in place.tokens if token.start >= place.extent.end), None)
    behind = following is not None and clause.predicate.start > following.start
    return behind and following is not None and following.lower == clause.marker and clause.kind != "relative"


def _only_starts(place: Place, clause: Clause, data: NounData) -> bool:
    """'will move | starting next week', 'Starting next week, | they will move': the participle only tells since when."""
    if clause.kind != "participle" or clause.lemma not in data.starting:
        return False
    before, beside = last_before(place.tokens, clause.head.start), last_before(place.tokens, place.lead)
    joined = not before or before[0].pos != "PUNCT"
    return joined and bool(beside) and beside[0].start == clause.head.start and beside[0].form == "ger"


def _is_manner(place: Place, clause: Clause, data: NounData) -> bool:
    """'came | to light in May', where the tagger took a noun for a verb."""
    words = place.sentence.text[slice(*_inside(place, clause.predicate))].lower()
    return words in data.manner or f"{clause.marker} {words}" in data.manner


def _is_closed_before(place: Place, clause: Clause) -> bool:
    """'signed the bill, which passed in April, | on Friday': one comma opens what is told of a noun, the next one closes it."""
    if clause.kind not in ("relative", "participle") or clause.subject is None or place.lead < clause.predicate.end:
        return False
    offset, text = place.sentence.start, place.sentence.text
    opened = text[clause.subject.end - offset : clause.predicate.start - offset].lstrip().startswith(",")
    if clause.marker is not None and not opened:  # ', which she founded in 1990, | just last week'
        marked = text.rfind(clause.marker, 0, clause.subject.start - offset)
        opened = marked > 0 and text[:marked].rstrip().endswith(",")
    told = text[clause.predicate.end - offset : _behind_mark(place) - offset].rstrip()
    return opened and len(told) > 1 and told.endswith(",") and told.count(",") == 1


def _behind_mark(place: Place) -> int:
    """Where an expression begins, with adverbs before it: ', which passed in April, | only last week'."""
    lead = place.lead
    while (before := last_before(place.tokens, lead)) and before[0].pos == "ADV":
        lead = before[0].start
    return lead


def _is_turned(place: Place, clause: Clause, data: NounData) -> bool:
    """'stopped selling it | in May', 'began to sell it | in May': the end or the beginning of it is dated; so is what was
    only talked over ('discussed selling it | in May')."""
    if clause.kind not in ("participle", "infinitive") or clause.parent is None or place.extent.start < clause.head.end:
        return False
    upper = place.clauses[clause.parent]
    turns = upper.lemma in data.turning or (upper.lemma in data.weighing and place.side == "past")
    return turns and upper.head.end + 1 + len(f"{clause.marker or ''} ".lstrip()) == clause.predicate.start


def _is_prolonged(place: Place, clause: Clause, data: NounData) -> bool:
    """'extended the offer for the shares | that it does not own | until Friday', 'retired from | skiing | on Friday'."""
    if clause.kind not in ("relative", "participle") or clause.parent is None or place.preposition is None:
        return False
    upper = place.clauses[clause.parent]
    if upper.lemma in data.leaving_off and clause.marker in data.told_by:
        before = last_before(place.tokens, place.extent.start)  # 'barred from running in the | 2020 | vote'
        return clause.head.end + 1 == place.lead and before[0].pos != "DET"
    return upper.lemma in data.prolonging and place.preposition.lower in data.until


def _inside(place: Place, span: Span) -> tuple[int, int]:
    """A span's offsets in the sentence."""
    return span.start - place.sentence.start, span.end - place.sentence.start


def _is_subject_matter(place: Place, clause: Clause, data: NounData) -> bool:
    """'will hold a vote | on leaving the union | on Friday': what the vote is about has no time of its own."""
    if clause.kind != "participle" or clause.parent is None or place.extent.start < clause.head.end:
        return False
    before = last_before(place.tokens, clause.predicate.start, 2)
    if len(before) < 2 or before[1].lower not in data.concerning or before[0].pos != "NOUN":
        return False
    return noun_kind(before[0], data) == "happened"


def _is_purpose(place: Place, clause: Clause, data: NounData) -> bool:
    """'called a meeting | Friday | to vote', 'sent troops to keep the peace | last May': the verb above is dated."""
    if clause.kind != "infinitive" or clause.parent is None:
        return False
    upper = place.clauses[clause.parent]
    if place.content is not None and not place.content.start <= upper.head.start:
        return False
    if place.extent.end <= clause.predicate.start:
        return True
    if place.side != "past" or upper.modality != "asserted" or clause.modality not in ("planned", "hypothetical"):
        return False
    if _is_timed(place, upper, data):
        return False  # 'agreed in March to close it | in May'
    head = begun(place.tokens, *clause.head)
    subject = begun(place.tokens, *upper.subject) if upper.subject else []
    if len(subject) == 1 and subject[0].lower in data.cleft_subject:
        return False  # 'It was an honour | to earn it'
    return bool(head) and head[0].form != "part"  # 'a retreat | to be completed | in May'


def _lasts_above(place: Place, clause: Clause, data: NounData) -> bool:
    """'has been the custom to do so | since 1972': what has lasted is told in the perfect."""
    if clause.kind != "infinitive" or clause.perfect or clause.parent is None or place.preposition is None:
        return False
    above = place.clauses[clause.parent]
    behind = above.head.end <= clause.predicate.start < clause.head.start  # not 'has seen it | rise'
    return place.preposition.lower in data.comparing and above.perfect and behind


def _is_timed(place: Place, clause: Clause, data: NounData) -> bool:
    """'agreed | in March': whether another time stands directly behind the verb and its preposition."""
    for other in place.others:
        between = [token for token in place.tokens if clause.head.end <= token.start < other.start]
        if len(between) == 1 and (between[0].lower in data.adverbial or between[0].lower in data.before_days):
            return True
    return False


def _is_about_the_time(place: Place, clause: Clause) -> bool:
    """'the year that began badly', "Saturday's fire, which began": the time is part of what the clause only describes.

    Not of a subject of its own: 'left Oslo, where the mayor on Friday opened a fair'.
    """
    if clause.kind not in ("participle", "relative") or clause.subject is None:
        return False
    described = clause.subject.start <= clause.span.start or place.lead <= clause.subject.start
    return described and clause.subject.start <= place.extent.start < clause.subject.end


def _told_of(place: Place, clause: Clause, data: NounData) -> bool:
    """A relative clause that begins behind the expression: 'gave signs | Friday | that', 'had a taste | Friday | of where'."""
    if clause.kind != "relative" or clause.marker is None or clause.predicate.start < place.extent.end:
        return False
    upper = place.clauses[clause.parent] if clause.parent is not None else None
    if upper is not None and place.extent.start <= upper.head.start < place.extent.end:
        return False  # 'It was on Friday that she left'
    behind = [token for token in place.tokens if token.start >= place.extent.end and token.lower != ","][:2]
    governed = bool(behind) and behind[0].pos == "ADP"
    if governed and behind[0].lower not in data.belonging:
        governed = happening_before(place.tokens, place.extent.start, data) is not None
    return any(token.lower == clause.marker for token in (behind if governed else behind[:1]))


def told_clause(place: Place, data: NounData) -> Clause | None:
    """The clause that tells what happened at the expression: 'on Friday, when she left'; not 'asked on Friday when it would'."""
    behind = [token for token in place.tokens if token.start >= place.extent.end][:2]
    parted = bool(behind) and behind[0].lower == ","
    if parted:
        behind.pop(0)
    if not behind or behind[0].lower not in data.telling:
        return None
    told = [c for c in place.clauses if c.marker == behind[0].lower and c.predicate.start > behind[0].start]
    first = min(told, key=lambda clause: clause.predicate.start, default=None)
    return None if first is not None and not parted and _is_asked(first, place.clauses) else first


def _is_asked(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """'asked | when it would open': ahead of a verb in the past it does not tell when that was."""
    upper = next((other for other in clauses if other.index == clause.parent), clause)
    return clause.tense == "future" and upper.tense == "past"


def _behind_cue(place: Place, clause: Clause | None) -> Clause | None:
    """'In 2008, Falk said, the club won' dates *won*; 'On Friday, Falk said, “...' the saying."""
    if clause is None or clause.head.start not in place.contents or place.extent.end > clause.predicate.start:
        return None
    behind = [token for token in place.tokens if token.start >= clause.predicate.end][:2]
    marked = any(token.pos == "PUNCT" for token in behind[1:]) and not _is_quoted(place)
    if [token.lower for token in behind[:1]] != [","] or marked:
        return None
    return next((other for other in place.clauses if other.head == place.contents[clause.head.start]), None)


def _is_quoted(place: Place) -> bool:
    """'“In 2010,” she said, “the bridge': the time is part of what is said."""
    before = [token.lower for token in place.tokens if token.end <= place.lead][-1:]
    behind = [token.lower for token in place.tokens if token.start >= place.extent.end and token.lower != ","][:1]
    return all(mark and mark[0] in QUOTES for mark in (before, behind))


def _stands_behind(place: Place, clause: Clause) -> bool:
    """A participle or infinitive set off by a comma behind the expression: 'In 1990, aged 12, she left'."""
    if clause.kind not in ("participle", "infinitive") or place.extent.end > clause.predicate.start:
        return False
    start, end = place.extent.end - place.sentence.start, clause.predicate.start - place.sentence.start
    return "," in place.sentence.text[start:end]


def _within_content(place: Place) -> Sequence[Clause]:
    """Clauses of the words that the expression stands in: a reported time does not date the reporting."""
    clauses = [clause for clause in place.clauses if not _is_bracketed(place, clause)] or place.clauses
    if place.content is None:
        return clauses
    start, end = place.content
    return [clause for clause in clauses if start <= clause.head.start < end] or clauses


def _is_bracketed(place: Place, clause: Clause) -> bool:
    """A clause in brackets that the expression stands outside of: 'In May, with her book (it sold well), she won'."""
    text, offset = place.sentence.text, place.sentence.start
    opening = text.rfind("(", 0, clause.head.start - offset)
    closing = text.find(")", max(opening, 0))
    if opening < 0 or closing < clause.head.start - offset:
        return False
    return not opening < place.extent.start - offset < closing


def _cleft_clause(place: Place, clause: Clause | None, data: NounData) -> Clause | None:
    """'It was on Friday that she left' dates *left*."""
    if clause is None or clause.subject is None or not place.lead <= clause.head.start < place.extent.end:
        return None  # 'It was known in 2010 that she left'
    subject = [token.lower for token in begun(place.tokens, clause.subject.start, clause.subject.end)]
    following = next(iter(place.tokens[first_from(place.tokens, place.extent.end) :]), None)
    if len(subject) != 1 or subject[0] not in data.cleft_subject or following is None:
        return None
    between = [token for token in place.tokens if clause.predicate.end <= token.start < place.lead]
    if following.lower not in data.cleft_marker or any(token.pos not in ("PART", "ADV") for token in between):
        return None
    behind = [other for other in place.clauses if other.predicate.start > following.start]
    told = (c for c in behind if c.kind != "participle" and (c.kind != "relative" or c.marker == following.lower))
    return next(told, behind[0] if behind else None)  # 'It was in May that Kim, who was ill, | left'
