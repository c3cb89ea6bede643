"""Clauses without "that" which are what a cue says, though something stands before them that hangs on them or on the cue."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import meets_phrase
from pipeline.saying.phrases import PHRASE, noun_phrase_before

_CLAUSES = 2
"""Verbs of a condition and of what is so under it."""
_SUBJECT = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM"})
"""What opens the subject of a clause."""
_BEFORE = 4
"""Words before a condition among which stands what leaves it open whether it is so."""


def opens_behind_adverbial(line: Line, lexicon: Lexicon, first: int, comma: int, cls: CueClass) -> bool:
    """'The mayor said during a visit to Alba, | the bridge was safe': a clause without "that" behind the comma that ends a
    prepositional phrase, which stands directly behind the verb at `first`, the first one of its sentence."""
    tokens, opener, verb = line.tokens, line.tokens[comma + 1], line.tokens[first - 1]
    if _closes_date(line, first, comma):
        return _opens_behind_date(line, lexicon, first, comma, cls)
    if cls.kind != "speech" or not {"clause", "that", "before"} <= cls.takes or tokens[first].pos != "ADP":
        return False
    main = verb.form == "fin" and tokens[0].pos in PHRASE and not has_finite_verb(line, 0, first - 1)
    if not main or any(one.text == "," for one in tokens[:first]) or line.quoted[comma + 1] is not None:
        return False  # 'In a letter read in Alba, the mayor left', 'Had she come, Lee argued on Sunday, it would'
    subject = opener.pos in _SUBJECT and opener.lower not in lexicon.words["relatives"]
    hanging = lexicon.words["subordinating"]  # 'swore in the council, months after it was chosen'
    return (
        subject and begins_clause(line, lexicon, comma + 1, None, hanging) and not has_finite_verb(line, first, comma)
    )


def _closes_date(line: Line, first: int, comma: int) -> bool:
    """'said (in a note) on March 3, 2004|,': is the comma the pair of the one within a date, before which nothing but a phrase
    with a preposition stands behind the verb at `first`?"""
    start = next((time for time, end in line.times.items() if end == comma and time >= first), comma)
    bare = start <= first + 1 or (line.tokens[first].pos == "ADP" and not has_finite_verb(line, first, comma))
    return bare and any(token.text == "," for token in line.tokens[start:comma])


def _opens_behind_date(line: Line, lexicon: Lexicon, first: int, comma: int, cls: CueClass) -> bool:
    """'But Kim, who was ill, said on March 3, 2004, | the bridge was safe': such a comma parts nothing; not 'Had she come, Lee
    argued on March 3, 2004, it would', where the saying stands within what is said."""
    tokens, opener, verb = line.tokens, line.tokens[comma + 1], line.tokens[first - 1]
    if cls.kind != "speech" or not {"clause", "that", "before"} <= cls.takes or verb.form != "fin":
        return False
    start = noun_phrase_before(line, lexicon, first - 1)
    if 0 < start < first - 1 and tokens[start - 1].text == "," and has_finite_verb(line, 0, start):
        return False
    subject = opener.pos in _SUBJECT and opener.lower not in lexicon.words["relatives"]
    subject = subject and line.quoted[comma + 1] is None
    return subject and begins_clause(line, lexicon, comma + 1, None, lexicon.words["subordinating"])


def opens_bare(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """Does what is said begin at `at` with what hangs on its clause, or stresses its subject?"""
    if _opens_condition(line, lexicon, at, cls) or opens_stressed(line, lexicon, at, cls):
        return True
    return _opens_participle(line, lexicon, at, cls)


def _opens_condition(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'said | when it rains, the cellar floods', 'said | after he fell the men left': does a clause that hangs on the next one
    open what is said, behind a verb that is its sentence's first?"""
    if cls.kind != "speech" or line.tokens[at - 1].form != "fin" or not {"clause", "that", "before"} <= cls.takes:
        return False
    return _leads_clause(line, lexicon, at)


def opens_later(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'told clerks | once it was out, the hall was shut': such a clause behind whom it is told, or where, if it cannot tell when
    somebody spoke, as 'when he left' can."""
    lasting = line.tokens[at].lower in lexicon.words["hanging"] - lexicon.words["meanwhile"]
    return lasting and {"clause", "that", "before"} <= cls.takes and _leads_clause(line, lexicon, at)


def _leads_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a clause that hangs on the next one begin at `at`, and the next one behind it?"""
    comma = next((i for i in range(at, len(line.tokens)) if line.tokens[i].text == ","), len(line.tokens))
    goes_on = _meets_subject(line, lexicon, at, comma)
    hangs = _hanging(line, lexicon, at)
    if not hangs or not begins_clause(line, lexicon, hangs):
        return False
    behind = meets_phrase(line, lexicon, at, comma) or goes_on or comma + 1
    if behind >= len(line.tokens) or any(line.quoted[at : behind + 1]):
        return False
    opener = line.tokens[behind]
    subject = opener.pos in _SUBJECT and opener.lower not in lexicon.any_of("relatives", "that")
    return subject and begins_clause(line, lexicon, behind)


def _meets_subject(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'when she left | he stayed', 'after they were freed | their mother wept': where a person's pronoun stands directly behind
    the verb of a clause that begins at `start`, or an article or possessive behind its passive; 0 without one before `end`."""
    opens = lexicon.any_of("articles", "owners")
    for at in range(start + 3, end):
        token, verb = line.tokens[at], line.tokens[at - 1]
        person = token.lower in lexicon.words["personal"] and token.lower not in lexicon.words["things"]
        passive = verb.form == "part" and line.tokens[at - 2].lemma in lexicon.words["passive_auxiliaries"]
        if verb.pos == "VERB" and ((person and (passive or verb.form == "fin")) or (passive and token.lower in opens)):
            return at
    return 0


def _hanging(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind what opens such a clause at `at`, one word or 'as soon as'; 0 if nothing does."""
    words, opens = lexicon.words, [token.lower for token in line.tokens[at : at + 3]]
    if opens[0] in words["hanging"]:
        return at + 1
    if opens[0] in words["conceding"] and opens[1:2] and opens[1] in words["hanging"]:
        return at + 2  # 'said | even after it fell, it was safe'
    paired = len(opens) == 3 and opens[0] in words["as"] and opens[2] in words["as"] and opens[1] in words["as_soon"]
    if paired or line.tokens[at].pos != "ADP" or at in line.times or at + 1 in line.times:
        return at + 3 if paired else 0
    return _behind_when(line, lexicon, at)


def _behind_when(line: Line, lexicon: Lexicon, at: int) -> int:
    """'said | at a time when | prices rise, rents fall': behind the "when" that tells which time it is; 0 without one."""
    tokens, words = line.tokens, lexicon.words
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].pos not in PHRASE), 0)
    timed = end > at + 1 and tokens[end].lower in words["asked_when"] and tokens[end - 1].pos == "NOUN"
    return end + 1 if timed and line.quoted[end] is None else 0


def opens_stressed(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'said | even the port had closed', 'said | only clerks may enter': does a word that stresses it open the subject?"""
    if line.tokens[at].lower not in lexicon.words["focusing"] or not {"clause", "that"} <= cls.takes:
        return False
    subject = at + 1 < len(line.tokens) and line.tokens[at + 1].pos in ("DET", "PROPN", "NOUN", "NUM")
    return subject and line.quoted[at + 1] is None and begins_clause(line, lexicon, at + 1)


def _opens_participle(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'said | using ropes, the men climbed the wall': does what somebody does at once open what is said, its subject behind a
    comma?"""
    tokens = line.tokens
    if tokens[at].form != "ger" or not {"clause", "that", "before"} <= cls.takes or tokens[at - 1].form != "fin":
        return False
    comma = next((i for i in range(at, len(tokens) - 1) if tokens[i].text == ","), at)
    if comma == at:
        return False
    opener = tokens[comma + 1]
    subject = opener.pos in ("DET", "PROPN", "NOUN") or opener.lower in lexicon.words["personal"]
    verb = next((i for i in range(comma, len(tokens)) if tokens[i].form == "fin"), comma)
    subject = subject and verb not in line.cue_words  # 'found sailing to be hard, she said'
    alone = subject and not any(line.quoted[at:]) and not has_finite_verb(line, at, comma)
    return alone and cls.kind == "speech" and begins_clause(line, lexicon, comma + 1)


def asked_frame(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> str:
    """What a word that may ask opens: a clause in 'said | if it rains, the vote will be late', a question in 'did not say if it
    will rain', 'asked if what he saw was old'."""
    asserts = "clause" in cls.takes and cls.modality != "question"
    if not asserts or line.tokens[at].lower not in lexicon.words["conditions"]:
        return "question"
    before = line.tokens[max(at - _BEFORE, 0) : at]
    open_yet = any(token.form == "inf" or token.lower in lexicon.words["negations"] for token in before)
    return "question" if open_yet or sum(is_finite(token) for token in line.tokens[at:]) < _CLAUSES else "clause"


def asks_about(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'could not say on | which day', 'not to | what extent he was hurt'; not in 'said in | what clerks called a waste'."""
    behind, words = line.tokens[at : at + 3], lexicon.words
    if len(behind) < 3:
        return len(behind) > 0 and behind[0].lower in words["asked_about"]
    one = behind[1].pos == "NOUN" and behind[1].lower == behind[1].lemma and behind[2].pos not in ("VERB", "AUX", "ADV")
    return behind[0].lower in words["asked_about"] or (one and behind[0].lower in words["which_one"])


def quoted_next(line: Line, at: int) -> bool:
    """Does a quotation begin behind the token at `at`?"""
    return at + 1 < len(line.tokens) and line.quoted[at + 1] is not None


def opens_last_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'what it observes | once it is in space': an adverb before a clause behind which no other one stands."""
    adverb, *behind = line.tokens[at:]
    if adverb.pos != "ADV" or adverb.lower not in lexicon.words["hanging"] or not behind or behind[0].pos == "ADV":
        return False
    return all(one.text != "," for one in behind) and begins_clause(line, lexicon, at + 1)


def is_temporal(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'wrote when it fell'; not 'did not say when it fell', 'revealed when it will open', 'asked when'."""
    asserts = "quotation" in cls.takes and cls.kind == "speech" and cls.modality != "question"
    if not asserts or line.tokens[at].lower not in lexicon.words["meanwhile"] or line.tokens[at - 1].form != "fin":
        return False
    return not any(token.pos == "AUX" and token.lemma in lexicon.words["foretelling"] for token in line.tokens[at:])
