"""Cue, then source, behind the content: '..., said Ann Lee, the mayor'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import STOPS, has_finite_verb, is_dash, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_main_clause
from pipeline.saying.marks import MARKS
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.resumed import end_of_adjuncts
from pipeline.saying.sources import source_before
from pipeline.saying.sources_behind import source_after


def inverted(line: Line, cue: Cue, around: Around) -> tuple[Range, int, int] | None:
    """Cue, then source: '..., said Ann Lee, the mayor'; no verb may follow the source."""
    if not mark_before(line, cue.first) or line.tokens[cue.first].pos == "AUX":
        return None
    edge = _before_dash(line, cue.first)
    quotation = line.quoted[edge - 1]
    if quotation is None and line.tokens[edge - 1].text == "," and line.quoted[0] is line.quoted[edge - 2]:
        quotation = line.quoted[0]  # '“It is old”, | said'
    if quotation is None and (line.tokens[cue.first].pos == "ADV" or line.tokens[cue.last - 1].form == "inf"):
        return None  # 'Lee left, | then told reporters she would resign.', 'Lee, alone, | hoped to add the port'
    if quotation is None and _has_subject(line, cue.first, around):
        return None
    source = _before_clause(line, source_after(line, around.lexicon, cue.last), around)
    if source is None or _is_object(line, source, around) or _quotes_subject(line, cue.first):
        return None
    if quotation is None and source_before(line, around.lexicon, cue) and not _names_speaker(line, cue, source, around):
        return None
    if quotation is None and _is_listed(line, cue, source, around):
        return None
    end = source[1]
    if _is_subject(line, source, around):
        return None
    reduced = _is_reduced(line, end) and (quotation is not None or _is_document(line, source, around))
    reduced = reduced or _acts_for(line, end) or (quotation is None and _is_described(line, cue, source, around))
    if reduced or _is_person(line, end, around) or (quotation is not None and _is_told_of(line, end, around)):
        end = _mark_behind(line, end)  # 'said one clerk involved in the plan'
        source = (source[0], end)
    apposed = any(token.text == "," for token in line.tokens[: cue.first - 1])
    if quotation is None and apposed and _acts_on(line, end) and has_finite_verb(line, 0, edge):
        return None  # 'heard how a clerk, Bo Kim, said | the man, Ann Lee, still had it'
    if end < len(line.tokens) and line.quoted[end] is None:
        after = line.tokens[end]
        if after.pos in ("AUX", "VERB") and after.form in ("fin", "part", "inf"):
            return None
        if quotation is None and after.pos == "PART" and line.tokens[min(end + 1, len(line.tokens) - 1)].form == "inf":
            return None  # 'said she saw it, told | her sons | to leave and ran'
        if after.lower in around.lexicon.words["that"] and end not in line.times:
            return None
    return source, edge, end


def _is_described(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'It is old, said clerks | briefed on the plan': is a source's last noun who says it, and all that follows a participle with
    a preposition, but no other verb and no mark?"""
    rest, last = line.tokens[source[1] :], line.tokens[source[1] - 1]
    told = line.tokens[cue.head].lemma in around.lexicon.words["of_words"] and last.pos == "NOUN"
    speaks = _tells_person(last, around) or last.lemma in around.lexicon.any_of("able_to_act", "jobs", "informants")
    done_by = len(rest) > 2 and rest[0].tense == "past" and rest[1].lower in around.lexicon.words["agent"]
    described = done_by or (len(rest) > 2 and rest[0].form == "part" and rest[1].pos == "ADP")
    return told and speaks and described and all(not one.form and one.pos != "PUNCT" for one in rest[1:-1])


def _acts_on(line: Line, end: int) -> bool:
    """Does a finite verb follow the comma, and adverbs, behind a source that ends at `end`?"""
    if end >= len(line.tokens) or line.tokens[end].text != ",":
        return False
    at = end + 1 + sum(1 for _ in takewhile(lambda token: token.pos == "ADV", line.tokens[end + 1 :]))
    return at < len(line.tokens) and is_finite(line.tokens[at])


def _is_object(line: Line, source: Range, around: Around) -> bool:
    """'The port found the letter, reported | it to the town': is a source nothing but a pronoun in the case of an object?"""
    return source[1] == source[0] + 1 and line.tokens[source[0]].lower in around.lexicon.words["objective"]


def _is_subject(line: Line, source: Range, around: Around) -> bool:
    """'Lee is called “old,” says | she warned of it': does a verb of its own follow a pronoun that is never an object?"""
    tokens, (start, end) = line.tokens, source
    pronoun = end == start + 1 and tokens[start].lower in around.lexicon.words["personal"]
    past = end + 1 < len(tokens) and tokens[end].pos == "VERB" and tokens[end].tense == "past"
    return pronoun and past and line.quoted[end] is None and tokens[end].form in ("fin", "part")


def _quotes_subject(line: Line, at: int) -> bool:
    """'Half say the “fair pay” | reflects a gain': does a quotation before token `at` end a phrase, and not hand over?"""
    quotation = line.quoted[at - 1]
    if quotation is None or at < 2:
        return False
    opening = next(index for index, found in enumerate(line.quoted) if found is quotation)
    if not line.tokens[at - 2].text[-1].isalnum():
        return _ends_subject(line, opening, at)
    before = line.tokens[max(opening - 1, 0)]
    return opening > 0 and (
        before.pos in ("DET", "ADJ") or (before.form == "part" and _ends_subject(line, opening, at))
    )


def _ends_subject(line: Line, opening: int, at: int) -> bool:
    """'Ann Lee, host of Alba TV's | “Port Week,” | said Kim left', 'A body called | “The Port” | said it was old': a title that
    ends the subject in front."""
    before, title = line.tokens[:opening], line.tokens[opening + 1 : at - 1]
    hangs = (
        bool(before)
        and (before[-1].pos in ("PART", "ADP") or before[-1].form == "part")
        and before[0].text[0].isupper()
    )
    named = all(token.text[0].isupper() or token.pos in ("ADP", "DET", "PUNCT") for token in title)
    return hangs and named and not any(token.form == "fin" for token in before)


def _has_subject(line: Line, at: int, around: Around) -> bool:
    """'Lee said it was old: Ann Berg, in May, | questioned that', 'Ann Berg, in May, | told clerks': does a name that opens a
    clause stand before nothing but a time between commas and the cue at `at`?"""
    tokens, close = line.tokens, at - 1
    opened = next((i for i in range(close - 1, 0, -1) if tokens[i].text == ","), 0)
    timed = any(line.times.get(i) == close for i in (opened + 1, opened + 2))
    start = noun_phrase_before(line, around.lexicon, opened) if opened and timed else opened
    named = start < opened and tokens[opened - 1].pos == "PROPN" and opened not in line.times.values()
    return named and (start == 0 or tokens[start - 1].text in STOPS or tokens[start - 1].text == ":")


def _is_listed(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'The board passed the plan, accepted | the gift, and set a date', 'She left in 1990, wrote | a book in 2000 and died': is a
    source the object of one of several verbs?"""
    head = takewhile(lambda token: token.pos != "ADP", line.tokens[slice(*source)])
    named = any(_tells_person(token, around) for token in head)
    told = line.tokens[cue.head].lemma in around.lexicon.words["of_words"]
    at = source[1] if told else end_of_adjuncts(line, source[1], around) or source[1]
    behind = line.tokens[at : at + 3]
    joined = [token.pos for token in behind if token.text == "," or token.pos == "CCONJ"]
    verb = behind[len(joined) : len(joined) + 1]
    return not named and bool(joined and verb) and verb[0].pos == "VERB" and verb[0].form == "fin"


def _before_clause(line: Line, source: Range | None, around: Around) -> Range | None:
    """'said coach Bo Kim | after Alba won': a source without what opens a clause."""
    if source is None:
        return None
    relatives, meanwhile = around.lexicon.any_of("relatives", "whose"), around.lexicon.words["meanwhile"]
    for at in range(source[0] + 1, source[1]):
        token = line.tokens[at]
        if token.text == "," or token.lower in relatives:
            break
        if token.lower in meanwhile:
            return source[0], at
    return source


def _before_dash(line: Line, at: int) -> int:
    """'“It is late”, | – said Bo Kim': where a quotation ends before a dash that stands before token `at`; else `at`."""
    end = at - 1
    if end < 2 or line.quoted[end] is not None or not is_dash(line, end):
        return at
    end -= line.tokens[end - 1].text == "," and line.quoted[end - 1] is None
    return end if line.quoted[end - 1] is not None and line.tokens[end - 1].text in MARKS else at


def mark_before(line: Line, at: int) -> bool:
    """Does a comma or a quotation's end stand directly before token `at`, or that of a question in the same sentence?"""
    at = _before_dash(line, at)
    if at == 0:
        return False
    quotation = line.quoted[at - 1]
    if quotation is not None:
        return quotation.end == line.tokens[at - 1].end
    asks = line.tokens[at - 1].text in {"?", "!"} and line.tokens[at].text[0].islower()
    return asks or line.tokens[at - 1].text == ","


def _names_speaker(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'The plan is tied to its port, in Alba, said clerk Bo Kim': is the phrase behind the cue a person, and all that is left?"""
    tokens = line.tokens
    named = any(_tells_person(token, around) for token in tokens[source[0] : source[1] + 2])
    # 'said clerks', 'said a third of voters'
    speaking = around.lexicon.any_of("able_to_act", "jobs", "informants", "fractions", "parts")
    told = line.tokens[cue.head].lemma in around.lexicon.words["of_words"]  # 'said the firm', 'said police'
    named = named or (told and any(token.lemma in speaking for token in tokens[slice(*source)]))
    last = source[1] >= len(tokens) or tokens[source[1]].pos == "PUNCT" or _is_person(line, source[1], around)
    last = (
        last
        or _acts_for(line, source[1])
        or _is_described(line, cue, source, around)
        or (told and end_of_adjuncts(line, source[1], around) is not None)
    )
    if _is_document(line, source, around):
        named, last = True, last or _is_reduced(line, source[1])
    if not named or not last or not any("quotation" in entry.cls.takes for entry in cue.entries):
        return False
    if tokens[0].pos in ("ADP", "SCONJ"):
        return is_main_clause(line, around.lexicon, 0, cue.first - 1)
    subject = source_before(line, around.lexicon, cue)
    within = told and subject is not None and subject[0] > 0 and has_finite_verb(line, 0, subject[0])
    if within or begins_clause(line, around.lexicon, 0, cue.first - 1):
        return True
    fronted = _behind_front(line, cue.first - 1, around)
    certain = told or any(token.pos == "PROPN" for token in tokens[slice(*source)])
    return certain and fronted > 0 and begins_clause(line, around.lexicon, fronted, cue.first - 1)


def _behind_front(line: Line, end: int, around: Around) -> int:
    """Behind the comma that closes a phrase without a verb in front ('Thanks to repairs, | traffic has resumed', 'Once open, |
    the hall was full'); 0 where there is none before `end`, or a relative clause follows."""
    tokens = line.tokens
    comma = next((at for at in range(1, end) if tokens[at].text == "," and line.quoted[at] is None), 0)
    related = tokens[comma + 1].lower in around.lexicon.any_of("relatives", "whose")
    named = related or tokens[0].pos == "PROPN" or any(token.form == "fin" for token in tokens[:comma])
    return 0 if comma == 0 or named else comma + 1


def _is_person(line: Line, at: int, around: Around) -> bool:
    """Does a relative of people stand at `at` ('said some engineers | who know it')?"""
    return at < len(line.tokens) and line.tokens[at].lower in around.lexicon.words["persons"]


def _is_told_of(line: Line, at: int, around: Around) -> bool:
    """'“It is old,” said the owner of a shop | that sells boats': does a "that" at `at` relate to the noun before it, as a verb
    follows?"""
    tokens = line.tokens
    related = 0 < at < len(tokens) - 1 and tokens[at].lower in around.lexicon.words["that"]
    return related and tokens[at - 1].pos == "NOUN" and is_finite(tokens[at + 1])


def _acts_for(line: Line, at: int) -> bool:
    """'It is old, said a lawyer | representing the clerks': is the verb at `at` a form in -ing behind a common noun?"""
    tokens = line.tokens
    return at < len(tokens) and tokens[at].form == "ger" and tokens[at - 1].pos == "NOUN"


def _is_document(line: Line, source: Range, around: Around) -> bool:
    """'It is safe, says | a new report from Alba': is the head of a phrase with an article a document's?"""
    tokens = line.tokens[slice(*source)]
    head = next((at for at, token in enumerate(tokens) if token.pos == "ADP"), len(tokens)) - 1
    indefinite = tokens[0].lower in around.lexicon.any_of("articles", "another")
    return indefinite and head > 0 and tokens[head].lemma in around.lexicon.words["documents"]


def _tells_person(token: Token, around: Around) -> bool:
    return token.pos == "PROPN" or token.lemma in around.lexicon.roles or token.lower in around.lexicon.words["persons"]


def _is_reduced(line: Line, at: int) -> bool:
    """Is the verb at `at` a participle, or past with a preposition or time behind it, so that it may hang on a noun?"""
    if at + 1 >= len(line.tokens) or line.tokens[at].pos != "VERB":
        return False
    placed = line.tokens[at + 1].pos == "ADP" or at + 1 in line.times
    return line.tokens[at].form == "part" or (line.tokens[at].tense == "past" and placed)


def _mark_behind(line: Line, at: int) -> int:
    """The next mark or conjunction of clauses, or the sentence's end."""
    ends = (i for i in range(at, len(line.tokens)) if line.tokens[i].pos == "PUNCT" or _joins_clauses(line, i))
    return next(ends, len(line.tokens))


def _joins_clauses(line: Line, at: int) -> bool:
    """'an official who knows it | and called it old', 'a clerk hurt in the crash | as she left'."""
    first, *behind = line.tokens[at : at + 3]
    if first.pos == "CCONJ":
        return bool(behind) and behind[0].pos in ("VERB", "AUX")
    return first.pos in ("ADP", "SCONJ") and [one.pos for one in behind[:1]] == ["PRON"] and behind[-1].form == "fin"
