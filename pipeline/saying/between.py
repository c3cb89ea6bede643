"""What may stand between a cue and its content: whom it is told to, adverbs, time and place, insertions."""

from __future__ import annotations

from pipeline.saying.addressees import behind_addressee, leaves_addressee
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.finite_clauses import STOPS, is_dash
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import meets_phrase
from pipeline.saying.phrase_ends import belongs_to_noun, noun_phrase_after
from pipeline.saying.phrase_words import behind_repetition
from pipeline.saying.phrases import PHRASE
from pipeline.saying.released import behind_reduced, behind_release
from pipeline.saying.titles import LONG_WORD
from pipeline.syntax.parts import HEADS

_DAYS = frozenset({"weekday", "day_shift", "ref"})
"""What a day or period counted from the day of speaking has captured."""
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "CCONJ"})
"""What a list of people may consist of."""


def pass_over(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> int:
    """The token behind an addressee, an adverb, a time or a prepositional phrase that begins at `at`."""
    tokens, token = line.tokens, line.tokens[at]
    if at in line.times and not _owns(line, lexicon, line.times[at]) and not measures(line, lexicon, at, cls):
        return line.times[at]
    repeated = behind_repetition(line, at)
    if repeated > at:
        return repeated
    if token.pos == "ADV":
        paired = at + 1 < len(tokens) and f"{token.lower} {tokens[at + 1].lower}" in lexicon.words["adverb_pairs"]
        return at + 1 + paired  # 'said | so far | two men had left'
    if cls.kind == "thought" and token.lower in lexicon.words["as"] and line.quoted[at + 1 : at + 2] != [None]:
        return at  # 'a plan known | as “the bill”'
    if _counts_votes(line, at) or _joins_places(line, at):
        return at + 1
    if token.lower in lexicon.words["entitled"]:
        return _behind_own_title(line, lexicon, at)
    if token.form == "part" and token.pos == "VERB" and tokens[at - 1].pos in ("NOUN", "PROPN"):
        return behind_reduced(line, lexicon, at, cls)
    if token.text == "," or is_dash(line, at):
        return _behind_insertion(line, lexicon, at, cls)
    clause = _behind_clause(line, lexicon, at) if "quotation" in cls.takes else at
    clause = _behind_dated(line, lexicon, at, cls) if clause == at else clause
    if clause > at or not cls.takes & {"that", "clause", "quotation", "before", "question", "to"}:
        return clause
    governs = token.pos == "ADP" or token.lower in lexicon.words["half_prepositions"]
    governs = governs or (token.form == "ger" and token.lower in lexicon.words["governing_forms"])
    if governs and at + 1 < len(tokens):
        return _behind_preposition(line, lexicon, at, cls)
    if not addressed and token.pos in PHRASE:
        return behind_addressee(line, lexicon, at, cls)
    return _behind_question(line, lexicon, at) if ":" in line.sentence.text else at


def _behind_dated(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'said | on Friday | talks were late': behind a time with its preposition; `at` itself without one."""
    token = line.tokens[at]
    if token.pos != "ADP" or at + 1 not in line.times:
        return at
    behind = line.times[at + 1]
    told = "clause" in cls.takes and behind < len(line.tokens) and not _owns(line, lexicon, behind)
    told = (
        told
        and token.lower in lexicon.any_of("time_prepositions", "of_periods")
        and begins_clause(line, lexicon, behind)
    )
    return behind if told or not belongs_to_noun(line, lexicon, at + 1) else at


def _behind_preposition(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'said | following the vote | that': behind a preposition with its phrase; `at` itself where it opens a content."""
    tokens, words = line.tokens, lexicon.words
    if tokens[at].lower in words["subordinate"] and begins_clause(line, lexicon, at + 1):
        return at  # 'told his aides | as he worked'
    end = behind_release(line, lexicon, max(noun_phrase_after(line, lexicon, at + 1), at))
    if end < len(tokens) and tokens[end].pos == "PART" and tokens[at].lower in words["of_matters"]:
        return at  # 'insists | on the right to close it'
    if tokens[at].lower in words["speaks_to"] and tokens[end - 1].lemma in words["answered_matters"]:
        return at  # 'responding | to confirmation that it left'
    if end == at + 1 and tokens[end].pos == "ADJ" and line.quoted[end] is None:
        return end + 1  # 'said | at first that', 'was wary | at first but'
    anew = meets_phrase(line, lexicon, at, end)  # 'said | in the raid | three men were held'
    if anew and "clause" in cls.takes and begins_clause(line, lexicon, anew):
        return anew
    told = _behind_communication(line, lexicon, at, end) if "clause" in cls.takes else at
    if told > at:
        return told
    return next((i for i in range(at + 2, end) if leaves_addressee(line, lexicon, i, cls)), end)


def _behind_communication(line: Line, lexicon: Lexicon, at: int, end: int) -> int:
    """'said in a statement | none of them had left', '| unless it rains, they will go', '| sales had risen': where a clause
    stands directly behind the communication in which it is told, in a phrase that ends before `end`; else `at`."""
    words = lexicon.words
    for behind in range(at + 2, end):
        noun, opener = line.tokens[behind - 1], line.tokens[behind]
        told = noun.pos == "NOUN" and noun.lower in words["communications"] and behind not in line.times
        if not told or opener.lower in words["communications"]:  # 'in a conference | call'
            continue
        if opener.lower in lexicon.any_of("openers", "conditions", "hanging"):
            return behind if begins_clause(line, lexicon, behind + 1) else at
        named = opener.pos in ("PROPN", "NUM", "PRON") or opener.lower in lexicon.any_of(
            "heads", "counting", "fractions"
        )
        several = opener.pos in ("NOUN", "ADJ") and opener.lower != opener.lemma
        return behind if (named or several) and begins_clause(line, lexicon, behind) else at
    return at


def _behind_own_title(line: Line, lexicon: Lexicon, at: int) -> int:
    """'wrote in a column | entitled Old Hands: “...”', 'wrote in a post | called “Old Hands” that': behind the title that a
    participle gives a communication; `at` where what follows is no title."""
    tokens = line.tokens
    if tokens[at - 1].lemma not in lexicon.any_of("communications", "works") or at + 2 >= len(tokens):
        return at
    quotation = line.quoted[at + 1]
    if quotation is not None:
        return next((i for i in range(at + 1, len(tokens)) if line.quoted[i] is not quotation), at)
    colon = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ":" or line.quoted[i] is not None), at)
    named = all(one.text[0].isupper() or len(one.text) < LONG_WORD for one in tokens[at + 1 : colon])
    return colon if named and tokens[colon].text == ":" else at


def _behind_question(line: Line, lexicon: Lexicon, at: int) -> int:
    """'asked the clerks | a simple question: who pays?': the colon behind what the words are called; `at` without one."""
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    opens = at < end < len(line.tokens) and line.tokens[end].text == ":"
    return end if opens and line.tokens[end - 1].lemma in lexicon.words["utterances"] else at


def _owns(line: Line, lexicon: Lexicon, behind: int) -> bool:
    """'told Tuesday's | meeting that': does a possessive follow a time that ends before `behind`?"""
    return behind < len(line.tokens) and line.tokens[behind].lower in lexicon.words["possessive"]


def dates_cue(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said Tuesday | Kim, the mayor, had left', 'told clerks Tuesday | prices fell': is the time at `at` a day or week directly
    behind a past, or behind whom it was told to and where, and begins a clause behind it?

    What may be known by the day, as in 'said | Monday trading was slow', 'said | this year profit will fall', opens none.
    """
    tokens, behind = line.tokens, line.times[at]
    fields = line.extents[at].fields if at in line.extents else {}
    apart, tells = tokens[at - 1].pos in HEADS, tokens[at - 1].tense == "past" and tokens[at - 1].form == "fin"
    if _DAYS.isdisjoint(fields) or behind >= len(tokens) or not (apart or tells):
        return False
    opener = tokens[behind]
    near = "day_shift" in fields or fields.get("unit") == "W"
    if apart and not near and "weekday" not in fields:
        return False  # 'told the court | last year prices fell'
    alone = near or (apart and opener.lower != opener.lemma)
    named = opener.pos in ("PROPN", "PRON") or (alone and opener.pos == "NOUN")
    named = named or opener.lower in lexicon.any_of("nobody", "fractions", "heads", "counting")
    return named and opener.lower not in lexicon.words["hearers"] and begins_clause(line, lexicon, behind)


def measures(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'announced | three days of mourning', 'described | a day at home': is a duration at `at` the head of a phrase? Behind what
    takes an object and no clause it is that object."""
    behind = line.times[at]
    undated = at in line.extents and line.extents[at].op in lexicon.words["undated"]
    owned = behind < len(line.tokens) and line.tokens[behind].lower in lexicon.words["of"]
    governed = line.tokens[at].pos in ("DET", "NUM") and line.tokens[at - 1].pos == "VERB"
    return undated and (owned or (governed and "object" in cls.takes and "clause" not in cls.takes))


def closes_time(line: Line, lexicon: Lexicon, behind: int) -> bool:
    """'said that night, “It is over”', 'said that day that': does the content begin behind the time that ends before `behind`?"""
    if behind >= len(line.tokens):
        return True
    token = line.tokens[behind]
    return (
        line.quoted[behind] is not None
        or token.text in STOPS
        or token.text in {",", ":"}
        or token.lower in lexicon.words["that"]
    )


def _behind_clause(line: Line, lexicon: Lexicon, at: int) -> int:
    """'said as he left Alba |, “...”', 'said when asked about it |, “...”': the comma before a quotation, or the "that",
    behind a clause that begins at `at`; `at` without one."""
    tokens = line.tokens
    acts = at + 1 < len(tokens) and tokens[at + 1].form == "ger"  # 'said | on arriving in Alba that'
    timed = acts and tokens[at].lower in lexicon.words["arriving"]
    if not timed and tokens[at].lower not in lexicon.any_of("subordinate", "meanwhile", "as"):
        return at
    edges = (i for i in range(at + 1, len(tokens) - 1) if _is_edge(line, lexicon, i))
    edge = next(edges, at)
    told = tokens[edge].lower in lexicon.words["that"] and not any(_tells(line, lexicon, i) for i in range(at, edge))
    return edge if told or (tokens[edge].text in {",", ":"} and line.quoted[edge + 1] is not None) else at


def _tells(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Is the word at `at` one that a "that" may follow as its content?"""
    token, behind = line.tokens[at], [token.lower for token in line.tokens[at + 1 : at + 4]]
    words = lexicon.words
    if token.lemma in words["asking_of"] and line.tokens[at - 1].lower in words["asked_when"]:
        return False  # 'said when | asked about it that it was late'
    entries = lexicon.heads.get(token.pos, {}).get(token.lemma, ()) if at in line.cue_words else ()
    return any("that" in entry.cls.takes and list(entry.rest) == behind[: len(entry.rest)] for entry in entries)


def _is_edge(line: Line, lexicon: Lexicon, at: int) -> bool:
    token = line.tokens[at]
    told = token.lower in lexicon.words["that"] and not _tells_noun(line, lexicon, at)
    return line.quoted[at] is not None or token.pos == "PUNCT" or told


def _tells_noun(line: Line, lexicon: Lexicon, that: int) -> bool:
    """'asked about fears | that it was late': does a "that" tell what the noun before it is about?"""
    noun = line.tokens[that - 1]
    entries = lexicon.heads["NOUN"].get(noun.lemma, ()) if noun.pos == "NOUN" else ()
    return any(entry.rest[:1] == (line.tokens[that].lower,) for entry in entries)


def _behind_place(line: Line, lexicon: Lexicon, comma: int) -> int:
    """'told a crowd in Alba, Norland |, on Monday that': behind the second name of a place; `comma` without one."""
    tokens = line.tokens
    at = comma + 1
    while at < len(tokens) and line.quoted[at] is None and tokens[at].text[0].isupper() and at not in line.times:
        at += 1
    named = tokens[comma - 1].pos == "PROPN" and comma + 1 < at < len(tokens) - 1
    if not named or tokens[at - 1].pos != "PROPN":
        return comma
    behind = at + 1 if tokens[at].text == "," else at
    goes_on = behind in line.times or behind + 1 in line.times or tokens[behind].lower in lexicon.words["that"]
    closed = behind > at and tokens[behind].pos == "ADP"  # '..., Norland, | on the last day of the race that'
    return behind if goes_on or closed else comma


def _behind_names(line: Line, lexicon: Lexicon, comma: int) -> int:
    """'said after talks with Norland |, Alba and Lund | that': behind the names that go on from one; `comma` without them."""
    tokens, at = line.tokens, comma + 1
    while at < len(tokens) - 1 and line.quoted[at] is None and at not in line.times:
        if tokens[at].pos not in ("PROPN", "CCONJ") and tokens[at].text != ",":
            break
        at += 1
    listed = at > comma + 3 and tokens[comma - 1].pos == tokens[at - 1].pos == "PROPN" and tokens[at - 2].pos == "CCONJ"
    return at if listed and tokens[at].lower in lexicon.words["that"] else comma


def _behind_people(line: Line, lexicon: Lexicon, comma: int) -> int:
    """'told clerks |, nurses and sailors in Alba | that': behind the rest of those who are told; `comma` without them."""
    tokens, at = line.tokens, comma + 1
    while at < len(tokens) - 1 and line.quoted[at] is None and tokens[at].lower not in lexicon.words["that"]:
        if tokens[at].pos not in _LISTED and tokens[at].text != ",":
            return comma
        at += 1
    joined = any(token.pos == "CCONJ" for token in tokens[comma:at])
    listed = joined and tokens[comma - 1].pos == "NOUN" and tokens[at - 1].pos in ("NOUN", "PROPN")
    return at if listed and tokens[at].lower in lexicon.words["that"] else comma


def _counts_votes(line: Line, at: int) -> bool:
    """'ruled 2-1 that', 'ruled 5-4 on Monday that': two numbers in one behind a cue; not 'told 20 people'."""
    left, _, right = line.tokens[at].text.partition("-")
    return left.isdigit() and right.isdigit() and line.tokens[at - 1].pos == "VERB"


def _joins_places(line: Line, at: int) -> bool:
    """'said in Alba | and at the port that': a conjunction between two prepositional phrases."""
    tokens = line.tokens
    return (
        tokens[at].pos == "CCONJ"
        and tokens[at - 1].pos in ("NOUN", "PROPN")
        and tokens[at + 1 - len(tokens)].pos == "ADP"
    )


def _behind_insertion(line: Line, lexicon: Lexicon, comma: int, cls: CueClass) -> int:
    """Behind an insertion between commas if a content follows it ('told Lee, the mayor, that', 'said, in a note, it was late');
    else `comma`."""
    tokens, words = line.tokens, lexicon.words
    place = max(_behind_place(line, lexicon, comma), _behind_names(line, lexicon, comma))
    place = max(place, _behind_people(line, lexicon, comma) if cls.addressee else comma)
    if place > comma:
        return place
    if comma + 2 < len(tokens) and tokens[comma + 1].form == "ger" and tokens[comma + 2].text == tokens[comma].text:
        return comma  # 'said, adding, “...”': another cue
    for at in range(comma + 2, min(comma + 16, len(tokens) - 1)):
        if line.quoted[at] is not None:
            return comma
        if tokens[at].text == tokens[comma].text:
            if at - 1 in line.cue_words and tokens[at - 2].pos == "CCONJ":
                return comma  # 'The crowd began to chant, Lee joined it and joked, “...”'
            opens = line.quoted[at + 1] is not None or tokens[at + 1].lower in lexicon.any_of("that", "infinitive")
            # 'asked, if it rains, who pays'; but 'Still, Lee said, if it rains, they leave' goes on with the condition
            opens = opens or (cls.modality == "question" and tokens[comma + 1].lower in words["conditions"])
            asked = cls.modality == "question" and tokens[comma + 1].pos in ("ADP", "ADV")  # 'asked, in anger, why'
            opens = opens or (asked and tokens[at + 1].lower in words["asked_on"])
            placed = tokens[comma + 1].pos == "ADP" and {"clause", "quotation"} <= cls.takes
            placed = placed and all(token.text != "," for token in tokens[:comma])  # not 'It is old, Lee said, at'
            return at + 1 if opens or (placed and begins_clause(line, lexicon, at + 1)) else comma
    return comma
