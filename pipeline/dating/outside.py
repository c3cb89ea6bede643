"""Whether a time in a clause's span is that of another clause."""

from __future__ import annotations

from pipeline.clauses import is_joined_infinitive
from pipeline.dating.closed_asides import is_closed_before, is_described_amount, is_due_aside
from pipeline.dating.dated_nouns import happening_before
from pipeline.dating.measures import measures_after
from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import NounData
from pipeline.dating.participles import governs, had_trouble, in_passive
from pipeline.dating.place import Place
from pipeline.dating.upper_verbs import is_of_upper
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.predicatewords import QUOTES


def is_outside(place: Place, clause: Clause, data: NounData) -> bool:
    """The expression stands in the clause's span, but does not date it."""
    return (
        _is_about_the_time(place, clause)
        or measures_after(place, clause)
        or _stands_behind(place, clause)
        or _told_of(place, clause, data)
        or _is_purpose(place, clause, data)
        or _lasts_above(place, clause, data)
        or is_closed_before(place, clause)
        or is_due_aside(place, clause, data)
        or is_described_amount(place, clause, data)
        or _is_turned(place, clause, data)
        or _is_prolonged(place, clause, data)
        or _is_subject_matter(place, clause, data)
        or _only_starts(place, clause, data)
        or _is_manner(place, clause, data)
        or _tells_state(place, clause, data)
        or _stands_before_verb(place, clause, data)
        or _is_labelled(place, clause)
        or _is_likened(place, clause, data)
        or _is_described(place, clause, data)
        or is_of_upper(place, clause, data)
    )


def _is_labelled(place: Place, clause: Clause) -> bool:
    """'1998: | Founded by two brothers, | the bakery opens a shop': what stands before a colon dates the main clause."""
    behind = place.behind[:1]
    before = last_before(place.tokens, place.extent.start)
    opens = not before or before[0].pos == "PUNCT"
    labels = opens and bool(behind) and behind[0].lower == ":"
    return labels and clause.kind == "participle" and clause.predicate.start > behind[0].start


def _is_described(place: Place, clause: Clause, data: NounData) -> bool:
    """'There was fraud in the 2016 election, | which he denied': a time before the relative is of what is described; not 'a
    letter in May, in which she called for it'."""
    if (
        clause.kind != "relative"
        or clause.marker is None
        or clause.marker in data.telling
        or clause.marker in data.cleft_marker
    ):
        return False
    behind = begun(place.tokens, place.extent.end, clause.predicate.start)
    marker = next((at for at, token in enumerate(behind) if token.lower == clause.marker), None)
    return marker is not None and behind[marker].pos == "PRON" and (marker == 0 or behind[marker - 1].pos != "ADP")


def _is_likened(place: Place, clause: Clause, data: NounData) -> bool:
    """'jumped more | than expected | this month': what it is compared with has no time of its own."""
    alone = clause.kind == "participle" and [token.form for token in begun(place.tokens, *clause.predicate)] == ["part"]
    return alone and clause.marker in data.compared and clause.head.end <= place.lead


def _stands_before_verb(place: Place, clause: Clause, data: NounData) -> bool:
    """'A bus | carrying pupils | on Friday overturned': directly before the verb above a time is that one's; not what lasted
    ('The man leading it since May left'), nor of what only is ('The man leading it on Friday was Lee')."""
    if clause.kind != "participle" or clause.parent is None or place.lead < clause.predicate.end:
        return False
    if place.ranged or place.word in data.counted:
        return False
    if clause.lemma in data.expecting:
        return False  # 'A report | predicting a storm on Friday | worried them'
    upper, ends = place.clauses[clause.parent], begun(place.tokens, *clause.head)
    behind = [token for token in place.behind[:2] if token.lower not in QUOTES][:1]  # 'on Friday | “expelled”'
    verb = bool(behind) and behind[0].start == upper.predicate.start and upper.head.start < upper.predicate.end
    described = bool(last_before(place.tokens, clause.predicate.start)) and upper.kind != "infinitive"
    # 'a party | led by Lee | on Friday chose'
    led = clause.lemma in data.headed and upper.tense == "past" and not place.coarse
    standing = ends[0].form == "ger" or (led and clause.predicate == clause.head)
    return verb and described and standing and ends[0].end + 1 < place.lead


def _tells_state(place: Place, clause: Clause, data: NounData) -> bool:
    """'got a letter | filled with powder | on Friday', 'a gang | known as Nova | on Friday', 'a dog | named Rex | on Friday':
    the participle only tells what the thing is like."""
    word = place.word
    behind = [token.pos for token in begun(place.tokens, clause.head.end, place.lead)[:1]]
    carries = clause.lemma in data.carrying and behind not in ([], ["ADP"], ["ADV"])
    told = clause.kind == "participle" and (carries or clause.lemma in data.containing)
    known = clause.lemma in data.known or (clause.lemma in data.calling and behind == ["PROPN"])
    if not told and known and clause.predicate == clause.head and word in data.before_days:
        told = begun(place.tokens, *clause.head)[0].form == "part"
    return told and word not in data.comparing and clause.head.end <= place.lead  # 'a firm | based there since May'


def _only_starts(place: Place, clause: Clause, data: NounData) -> bool:
    """'will move | starting next week', 'Starting next week, | they will move': the participle only tells since when."""
    if clause.kind != "participle" or clause.lemma not in data.starting:
        return False
    opening = last_before(place.tokens, clause.subject.start, 2) if clause.subject is not None else []
    if [token.pos for token in opening] == ["PUNCT", "ADP"]:
        return False  # 'as funds allow, with | works commencing in 2024'
    before, beside = last_before(place.tokens, clause.head.start), last_before(place.tokens, place.lead)
    upper = place.clauses[clause.parent] if clause.parent is not None else None
    ahead = upper is not None and upper.tense == "future" and bool(before) and before[0].lower == ","
    joined = not before or before[0].pos != "PUNCT" or ahead  # 'will move, | starting next week'
    return joined and bool(beside) and beside[0].start == clause.head.start and beside[0].form == "ger"


def _is_manner(place: Place, clause: Clause, data: NounData) -> bool:
    """'came | to light in May', where the tagger took a noun for a verb."""
    words = place.sentence.text[slice(*_inside(place, clause.predicate))].lower()
    return words in data.manner or f"{clause.marker} {words}" in data.manner


def _is_turned(place: Place, clause: Clause, data: NounData) -> bool:
    """'stopped selling it | in May', 'began to sell it | in May': the end or the beginning of it is dated; so is what was
    only talked over ('discussed selling it | in May', 'complained about overloading | in May')."""
    if clause.kind not in ("participle", "infinitive") or clause.parent is None or place.extent.start < clause.head.end:
        return False
    upper = place.clauses[clause.parent]
    if clause.predicate.start < upper.head.end:
        return False
    between = [token.lower for token in begun(place.tokens, upper.head.end, clause.predicate.start)]
    weighs = place.side == "past" and upper.lemma in data.weighing and not _is_timed(place, upper, clause, data)
    nouns = [token.pos for token in begun(place.tokens, upper.head.end, clause.predicate.start)] == ["NOUN"]
    compound = nouns and clause.kind == "participle"  # not 'began work to close it'
    if between in ([], [clause.marker]) or (compound and upper.lemma in data.turning):
        return weighs or upper.lemma in data.turning or _is_seen(place, clause, upper, data)
    concerned = (len(between) == 1 and between[0] in data.concerning) or between[-1] in data.nominal_but_days
    phrase = " ".join([upper.lemma, *between])
    return (
        (weighs and concerned)
        or had_trouble(place, clause, upper, data)
        or (phrase in data.excluding and place.side != "ahead")
        or phrase in data.turning
    )


def _is_seen(place: Place, clause: Clause, upper: Clause, data: NounData) -> bool:
    """'was seen leaving it | in May', 'was declared lost | in May': both are of one time, and the passive has the subject."""
    bare = [token.form for token in begun(place.tokens, *upper.predicate)] == ["part"]
    beside = clause.predicate.start == upper.predicate.end + 1 and clause.kind == "participle"
    told = clause.modality != "hedged"  # 'were believed | killed in May'
    return (bare or in_passive(place, upper)) and beside and told and not governs(place, clause, data)


def _is_prolonged(place: Place, clause: Clause, data: NounData) -> bool:
    """'extended the offer for the shares | that it does not own | until Friday', 'retired from | skiing | on Friday'."""
    if clause.kind not in ("relative", "participle") or clause.parent is None or place.preposition is None:
        return False
    upper = place.clauses[clause.parent]
    if upper.lemma in data.leaving_off and clause.marker in data.told_by:
        before = last_before(place.tokens, place.extent.start)  # 'barred from running in the | 2020 | vote'
        return clause.head.end + 1 == place.lead and before[0].pos != "DET"
    return upper.lemma in data.prolonging and (
        place.preposition.lower in data.until or place.preposition.lower in data.moved_to
    )


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
    """'called a meeting | Friday | to vote', 'sent troops to keep the peace | last May', 'voted to close it | Friday': the verb
    above is dated."""
    if is_joined_infinitive(clause, place.clauses):
        clause = place.clauses[clause.parent or 0]
    if clause.kind != "infinitive" or clause.parent is None:
        return False
    upper = place.clauses[clause.parent]
    if place.content is not None and not place.content.start <= upper.head.start and not _is_asked_then(place, clause):
        return False
    if place.extent.end <= clause.predicate.start:
        return True
    if upper.lemma in data.expecting or (place.coarse and place.extent.end < upper.predicate.start):
        return False  # 'expected it to earn more | for the quarter', 'His bid to win it | in 2012 | was late'
    # 'They sued to block it | on 8 December 2022'
    alone = place.preposition is None or (place.undated and not place.others)
    bare = not place.side and alone and not place.coarse and upper.tense == "past"
    if (
        not (place.side == "past" or bare or _has_lasted(place, upper))
        # 'voted | to block a bid to sell it'
        or (upper.modality not in ("asserted", "hedged") and not _is_purpose(place, upper, data))
        or clause.modality not in ("planned", "hypothetical")
    ):
        return False
    if _is_timed(place, upper, clause, data):
        return False  # 'agreed in March to close it | in May', 'sent the papers on 2 May, to be read | on 3 May'
    head = begun(place.tokens, *clause.head)
    subject = begun(place.tokens, *upper.subject) if upper.subject else []
    if (
        len(subject) == 1
        and subject[0].lower in data.cleft_subject
        and begun(place.tokens, *upper.head)[0].form != "part"
    ):
        return False  # 'It was an honour | to earn it', but 'It was expanded | to cover it'
    return bool(head) and head[0].form != "part"  # 'a retreat | to be completed | in May'


def _has_lasted(place: Place, upper: Clause) -> bool:
    """'has raised money to help them | over the past ten years'"""
    return place.op == "span" and place.bygone and upper.perfect


def _is_asked_then(place: Place, clause: Clause) -> bool:
    """'invited | the firm to return two weeks ago': what one is asked or promises to do lies ahead of the asking, which a time
    that counts back tells."""
    return place.bygone and place.side == "past" and place.op != "span" and clause.head.end <= place.lead


def _lasts_above(place: Place, clause: Clause, data: NounData) -> bool:
    """'has been the custom to do so | since 1972', 'ten have died while crossing it | since 1972', 'has met no one there, where
    it is quiet, | since 1972': what has lasted is told in the perfect."""
    parted = clause.kind == "relative" and [token.lower for token in last_before(place.tokens, place.lead)] == [","]
    hangs = parted or clause.kind == "infinitive" or (clause.kind == "participle" and clause.marker in data.alongside)
    if not hangs or clause.perfect or clause.parent is None or place.preposition is None:
        return False
    above = place.clauses[clause.parent]
    behind = above.head.end <= clause.predicate.start
    # not 'has seen it | rise'
    behind = behind and (clause.predicate.start < clause.head.start or clause.marker is not None)
    return place.preposition.lower in data.comparing and above.perfect and behind


def _is_timed(place: Place, clause: Clause, lower: Clause, data: NounData) -> bool:
    """'agreed | in March', 'sent the papers | on 2 May, to be': whether another time stands behind the verb and its preposition,
    or right before the clause that hangs on it."""
    for other in place.others:
        behind = clause.head.end <= other.start and other.end <= lower.predicate.start
        if behind and all(token.pos == "PUNCT" for token in begun(place.tokens, other.end, lower.predicate.start)):
            return True
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
        return False  # 'It was not | Friday | that she left'
    behind = [token for token in place.tokens if token.start >= place.extent.end and token.lower != ","][:2]
    governed = bool(behind) and behind[0].pos == "ADP"
    if governed and behind[0].lower not in data.belonging:
        timely = behind[0].lower in data.standing  # 'on the day on which', but 'on Friday under which'
        governed = not timely or happening_before(place.tokens, place.extent.start, data) is not None
    return any(token.lower == clause.marker for token in (behind if governed else behind[:1]))


def _stands_behind(place: Place, clause: Clause) -> bool:
    """A participle or infinitive set off by a comma behind the expression: 'In 1990, aged 12, she left'."""
    if clause.kind not in ("participle", "infinitive") or place.extent.end > clause.predicate.start:
        return False
    start, end = place.extent.end - place.sentence.start, clause.predicate.start - place.sentence.start
    return "," in place.sentence.text[start:end]
