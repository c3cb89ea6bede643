"""Does a content begin at a token, and which of the `takes` of its cue's class is it?"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.saying.bare_clauses import asked_frame, asks_about, is_temporal, quoted_next
from pipeline.saying.between import closes_time, dates_cue, measures
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.commanded import is_purpose, tells_to
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.no_subjects import counts_subject, explains, is_object_alone, joins_teller
from pipeline.saying.phrase_ends import behind_quantifier, belongs_to_noun, counts_times, noun_phrase_after
from pipeline.saying.phrase_words import behind_repetition, is_score
from pipeline.saying.phrases import PHRASE
from pipeline.saying.predicatives import calls_first, has_predicative, holds_one, is_named
from pipeline.saying.titles import is_alias, is_title
from pipeline.saying.told_clauses import has_own_verb, has_past, has_two_verbs, is_bid, opens_clause

_COMPLEMENTS = PHRASE | {"VERB"}
_IN_SUBJECT = PHRASE | {"ADP", "CCONJ"}
"""What a subject may consist of."""
_SPEAKERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "CCONJ"})
"""Of what a plain subject before a cue is made."""
_BEHIND_ANSWER = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP"})


class Complement(NamedTuple):
    """What follows a cue: which of the class's `takes`, and the token where the content begins."""

    frame: str
    start: int


def content_at(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> Complement | None:
    """The content that begins at this very token, if one does."""
    words, takes, token = lexicon.words, cls.takes, line.tokens[at]
    if line.quoted[at] is not None:
        if is_alias(line, lexicon, at):
            return None
        named = bool(cls.objects) and "quotation" not in takes and not holds_one(line, lexicon, at, cls.objects)
        return None if named else _quotation(at, takes)
    if token.text in {",", ":", ";"}:
        return _behind_mark(line, lexicon, at, takes)
    if "object" in takes and calls_first(line, lexicon, at):
        return Complement("object", at)
    if token.lower in words["discerned"] and line.tokens[at - 1].lemma in words["discerning"]:
        return None
    if token.lower in words["that"] and "that" in takes and _is_conjunction(line, lexicon, at):
        return _behind_that(line, lexicon, at, takes)
    if token.lower in words["question"] and "question" in takes:
        return _question(line, lexicon, at, cls)
    if "question" in takes and token.pos in ("ADP", "PART") and asks_about(line, lexicon, at + 1):
        # 'say on which day'
        return Complement("question", at) if has_finite_verb(line, at, len(line.tokens)) else None
    if "clause" in takes and _opens_clause(line, lexicon, at):
        return Complement("clause", at)
    return _without_opener(line, lexicon, at, cls, addressed)


def _question(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """What a question word opens, unless that is a time ('said it when he left') or a skill ('knew how to swim')."""
    skilled = cls.kind == "thought" and line.tokens[at].lower in lexicon.words["skill"]
    if skilled and [token.pos for token in line.tokens[at + 1 : at + 2]] == ["PART"]:
        return None
    return None if is_temporal(line, lexicon, at, cls) else Complement(asked_frame(line, lexicon, at, cls), at)


def _opens_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said | if it rains they will stay', 'looks | as if it were old', 'said | just because it is old, they left'; not 'said |
    while in Alba that', 'said | though that'."""
    stressed = line.tokens[at].lower in lexicon.words["focusing"] and at + 1 < len(line.tokens)
    if stressed and line.tokens[at + 1].lower in lexicon.any_of("openers", "conditions"):
        return has_finite_verb(line, at, len(line.tokens))
    token, behind = line.tokens[at], line.tokens[at + 1 : at + 2]
    if token.lower not in lexicon.any_of("openers", "likeness") or any(
        t.lower in lexicon.words["that"] for t in behind
    ):
        return False
    timed = token.lower in lexicon.words["meanwhile"] and any(one.form == "ger" or one.pos == "ADP" for one in behind)
    return not timed and not explains(line, lexicon, at) and has_finite_verb(line, at, len(line.tokens))


def _without_opener(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> Complement | None:
    """An answer, an infinitive, a topic, a form in -ing, a phrase: what no conjunction opens."""
    words, takes, token = lexicon.words, cls.takes, line.tokens[at]
    following = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if token.lower in words["answers"] and "clause" in takes and (following is None or following.pos in _BEHIND_ANSWER):
        goes_on = following is not None and following.text == "," and at + 2 < len(line.tokens)
        clause = goes_on and line.quoted[at + 2] is None and begins_clause(line, lexicon, at + 2)
        return Complement("clause" if clause else "object", at)  # 'said | no, it is late'
    named = token.lower in cls.topics and "to" not in takes and line.tokens[at - 1].pos in ("VERB", "ADV")
    infinitive = token.lower in words["infinitive"] and not named  # 'replied | to interview requests'
    if infinitive and (token.pos == "PART" or quoted_next(line, at)):
        return Complement("to", at) if "to" in takes and not is_purpose(line, lexicon, at) else None
    if token.lower in words["negations"] and "to" in takes and following is not None and following.pos == "PART":
        return Complement("to", at)
    asked = following is not None and following.lower in words["asked_on"]
    if asked and token.lower in cls.topics - words["of"] and "question" in takes:
        return Complement("question", at + 1) if has_finite_verb(line, at, len(line.tokens)) else None
    if "clause" in takes and counts_subject(line, lexicon, at):
        return Complement("clause", at)
    addresses = "before" in takes and cls.modality != "question" and _only_addresses(line, lexicon, at + 1)
    if token.lower in cls.topics and not addresses:
        return Complement("topic", at)
    denied = at + (token.lower in words["negations"] and following is not None)  # 'complained about | not getting paid'
    told = denied > at and "clause" in takes and line.tokens[denied].pos != "PART"  # not 'decided | not to go'
    if told and begins_clause(line, lexicon, denied):
        return Complement("clause", at)  # 'says | not all clerks left'
    if line.tokens[denied].form == "ger" and "gerund" in takes and token.lower not in words["half_prepositions"]:
        timed = line.tokens[at - 1].lower in words["meanwhile"]  # 'admitted while | visiting Alba that'
        return None if timed else Complement("gerund", at)
    if (
        at in line.times
        and (dates_cue(line, lexicon, at) or not belongs_to_noun(line, lexicon, at))
        and not measures(line, lexicon, at, cls)
    ):
        return Complement("clause", at) if "clause" in takes and _is_subject(line, lexicon, at) else None
    if cls.addressee and not addressed:
        return Complement("to", at) if tells_to(line, lexicon, at, cls) else None
    return _phrase(line, lexicon, at, cls)


def _quotation(at: int, takes: frozenset[str]) -> Complement | None:
    if "quoted_before" in takes:
        return None  # 'ended in a "tie"': only behind a comma or colon
    if takes & {"quotation", "object"}:
        return Complement("quotation", at)
    return Complement("clause", at) if "clause" in takes else None


def _behind_mark(line: Line, lexicon: Lexicon, mark: int, takes: frozenset[str]) -> Complement | None:
    """The content behind a comma or colon."""
    at, tokens = mark + 1, line.tokens
    last = at < len(tokens) and line.quoted[at] is not None and line.quoted[at] in line.quoted[-2:]
    if at == len(tokens) or (tokens[mark].text == ";" and not last):  # 'left; “No,” Kim said'
        return None
    if tokens[mark].text == "," and tokens[at].lower in lexicon.words["that"] and "that" in takes:
        return Complement("that", at)
    if line.quoted[at] is not None and "quotation" in takes:
        return None if is_title(line, lexicon, at) else Complement("quotation", at)
    return Complement("colon", at) if tokens[mark].text == ":" and takes & {"quotation", "that"} else None


def _behind_that(line: Line, lexicon: Lexicon, that: int, takes: frozenset[str]) -> Complement | None:
    """The clause that a conjunction opens, or what follows its colon ('said that: ...')."""
    at = that + 2
    if at < len(line.tokens) and line.tokens[that + 1].text == ":" and "quotation" in takes:
        return Complement("quotation" if line.quoted[at] is not None else "colon", at)
    dated = that in line.times and closes_time(line, lexicon, line.times[that])
    return Complement("that", that) if opens_clause(line, that) and not dated else None


def _is_conjunction(line: Line, lexicon: Lexicon, that: int) -> bool:
    """No pronoun ('did not mention that in May'), whatever it looks like ('knew that if it fell, he would go')."""
    behind = line.tokens[min(that + 1, len(line.tokens) - 1)]
    if line.tokens[that].pos != "PRON":  # 'told investors that | concerns about it were old'
        points = line.tokens[that].pos == "DET"  # 'called on | that | Government to act'
        told = has_own_verb(line, that, lexicon.words["subordinate"] if points else frozenset())
        return told or not (points or (behind.pos == "NOUN" and behind.lower == behind.lemma))
    return behind.lower in lexicon.words["subordinate"] or has_two_verbs(line, that)


def _is_subject(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Is the time at `at` the subject of a clause ('each year of school helps')?"""
    behind = line.times[at]
    joins = behind < len(line.tokens) and line.tokens[behind].lower in lexicon.words["of"]
    if _is_day_told_of(line, at):
        return True
    if joins or behind >= len(line.tokens) or line.tokens[at].pos not in ("DET", "ADJ", "NUM"):
        return joins and begins_clause(line, lexicon, at)
    # 'said | the next days will be hard'; not 'The plan announced | last month has failed'
    told = at == 0 or line.tokens[at - 1].form != "part"
    return told and line.tokens[behind].pos == "AUX" and line.tokens[behind].form == "fin"


def _is_day_told_of(line: Line, at: int) -> bool:
    """'said | Tuesday was a good day', 'said | 3 May marked its end': a day right behind a verb, and a finite one behind it that
    has no other subject, for the first cue of a sentence leaves no gap."""
    tokens, behind = line.tokens, line.times[at]
    if at < 2 or behind >= len(tokens) or tokens[at - 1].form != "fin" or tokens[at].pos not in ("PROPN", "NUM"):
        return False
    subject = tokens[: at - 1]
    plain = all(token.pos in _SPEAKERS for token in subject) and at - 1 in line.cue_words
    return plain and tokens[behind].form == "fin" and tokens[behind].pos in ("AUX", "VERB")


def _is_parted_subject(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said | the talks in Alba, were late': does a comma too many part the phrase at `at`, behind a verb that hardly ever has a
    thing as object, from its auxiliary; not 'The talks, said Ann Lee, were late'?"""
    tokens = line.tokens
    inserted = at > 1 and tokens[at - 2].text == "," and all(token.text != "," for token in tokens[: at - 2])
    if at < 2 or tokens[at - 1].lemma not in lexicon.words["of_clauses"] or inserted:
        return False
    end = next((i for i in range(at, len(tokens) - 1) if tokens[i].pos not in _IN_SUBJECT), at)
    parted = at < end and tokens[end].text == "," and not any(line.quoted[at : end + 1])
    return parted and tokens[end + 1].pos == "AUX" and tokens[end + 1].form == "fin"


def _only_addresses(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'replied to Kim that it is safe', 'told of the plan: “...”': does what is said follow the phrase at `at`?"""
    tokens = line.tokens
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    if end == at or end + 1 >= len(tokens):
        return False
    if is_relative(line, lexicon, end):
        return False
    if tokens[end].lower in lexicon.words["that"]:
        entries = lexicon.heads["NOUN"].get(tokens[end - 1].lemma, ())
        return not any(entry.rest[:1] == (tokens[end].lower,) for entry in entries)
    near = line.quoted[end + 1 : end + 3]
    return tokens[end].pos in ("PUNCT", "ADP") and any(quotation is not None for quotation in near)


def is_relative(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'replied to questions that had come': a 'that' which is itself the subject of a relative clause."""
    tokens = line.tokens
    if tokens[at].lower not in lexicon.words["that"] or tokens[at - 1].pos not in ("NOUN", "PROPN"):
        return False
    behind = next((token for token in tokens[at + 1 :] if token.pos != "ADV"), tokens[at])
    return behind.pos in ("VERB", "AUX") and behind.form == "fin" and not has_two_verbs(line, at)


def _phrase(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> Complement | None:
    """A noun phrase: the subject of a bare clause where a finite verb follows it, else an object."""
    token, takes = line.tokens[at], cls.takes
    if counts_times(line, lexicon, at) or is_score(line, lexicon, at) or behind_repetition(line, at) > at:
        return None
    if "object" in takes and token.pos == "ADP" and token.lower in lexicon.words["demonstratives"]:
        return Complement("object", at) if _is_object(line, lexicon, at + 1) else None
    if (number := behind_quantifier(line, lexicon, at)) > at:
        found = _phrase(line, lexicon, number, cls)
        return found and Complement(found.frame, at)
    if "complement" in takes and token.pos in _COMPLEMENTS and token.form != "fin":
        return Complement("complement", at)
    if "predicative" in takes and is_named(line, lexicon, at):
        return Complement("object", at)
    if token.pos not in PHRASE and not (token.pos in ("VERB", "AUX") and token.form in ("ger", "part")):
        return None
    if token.lower in lexicon.words["relatives"] and line.tokens[at - 1].pos in ("NOUN", "PROPN"):
        return None  # 'hit back at trolls who mocked her'
    if "predicative" in takes:
        return Complement("object", at) if has_predicative(line, lexicon, at) else None
    alone = is_object_alone(line, lexicon, at) or (cls.negated and joins_teller(line, at))
    behind = line.tokens[min(at + 1, len(line.tokens) - 1)]  # 'Those who know | her | say it is late'
    told_of = token.pos == "PRON" and token.lower in lexicon.words["owners"] and behind.pos == "VERB"
    alone = alone or (told_of and behind.form == "fin")
    clausal = "clause" in takes and not alone
    if token.lower in lexicon.words["emphatic"] and clausal and not any(line.quoted[at : at + 2]):
        return None  # 'repeated himself', 'who find | themselves poor is wrong'
    hanging = lexicon.words["subordinating"]
    if line.tokens[at - 1].lemma in lexicon.words["of_clauses"]:
        hanging -= lexicon.words["time_prepositions"]  # 'said | the boats after these repairs were safe'
    else:
        hanging |= lexicon.words["as"]  # 'shouted | their anger as the club fell'
    begins = clausal and begins_clause(line, lexicon, at, subordinating=hanging)
    begins = begins or (clausal and _is_parted_subject(line, lexicon, at))
    told = clausal or ("that" in takes and not alone)
    bid = told and is_bid(line, noun_phrase_after(line, lexicon, at))
    if begins or bid or ("clause" in takes and has_past(line, at)):
        return Complement("clause", at)
    behind_preposition = line.tokens[at - 1].pos == "ADP" and line.tokens[at - 1].lower in lexicon.words["subordinate"]
    if token.form == "ger" and (behind_preposition or token.lower in lexicon.words["governing_forms"]):
        return None  # 'said after | meeting Lee', 'the men named | following the fire'
    if token.lower in lexicon.words["emphatic"] and "that" in takes:
        return None  # 'repeated himself'
    if "object" in takes and (token.pos in PHRASE or token.form == "ger"):
        return None if token.lower in lexicon.words["empty"] and _ends_there(line, at + 1) else Complement("object", at)
    return None


def _is_object(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'embrace that idea', 'described that as old': does a noun, "as" or nothing follow a demonstrative, and no clause?"""
    if _ends_there(line, at):
        return True
    goes_on = line.tokens[at].pos in ("NOUN", "ADJ") or line.tokens[at].lower in lexicon.words["as"]
    return goes_on and line.quoted[at] is None and not has_finite_verb(line, at, len(line.tokens))


def _ends_there(line: Line, at: int) -> bool:
    return at >= len(line.tokens) or line.tokens[at].pos == "PUNCT"
