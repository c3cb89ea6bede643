"""Whom something is told to, between a cue and its content: 'told | the clerks | that'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import behind_quantifier, noun_phrase_after
from pipeline.saying.phrases import PHRASE
from pipeline.saying.titles import behind_capitals, behind_title
from pipeline.syntax.nouns import is_plural_noun


def behind_addressee(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'told | the clerks | that': behind whom it is told to; `at` itself where a phrase is what is told."""
    tokens = line.tokens
    head = next((one for one in tokens[at:] if one.pos not in ("DET", "ADJ", "NUM", "ADV")), tokens[at])
    further = tokens[min(noun_phrase_after(line, lexicon, at, attachments=False), len(tokens) - 1)]
    if head.lemma in lexicon.words["told"] and further.lower not in cls.topics:
        return at  # 'could tell | stories in a way that he liked'
    called = behind_called(line, lexicon, at)
    if called > at:
        return called
    end = _behind_programme(line, lexicon, noun_phrase_after(line, lexicon, at))
    claims = lexicon.heads.get("NOUN", {}).get(tokens[end - 1].lemma, ()) if tokens[end - 2].pos == "ADP" else ()
    if any(list(entry.rest) == [one.lower for one in tokens[end : end + 1]] for entry in claims):
        return at  # 'requested a review of | claims | that it leaked'
    tells = tokens[at - 1].lemma in lexicon.words["tells_to"]
    leaves = (
        i
        for i in range(at + 1, end)
        if leaves_addressee(line, lexicon, i, cls)
        or _is_told(line, lexicon, i)
        or (tells and _acts_beside(line, lexicon, i))
    )
    return next(leaves, end)


def behind_called(line: Line, lexicon: Lexicon, at: int) -> int:
    """'told | the “Good Day” programme | that', "told | Nova's “Good Day” | : “No”", 'told | “Good Day” | that': behind what
    is called by a title in quotation marks, and the word for what it is; `at` where none begins there."""
    tokens = line.tokens
    if line.quoted[at] is not None:
        behind = behind_capitals(line, at)
    else:
        start = max(noun_phrase_after(line, lexicon, at, attachments=False), at + (tokens[at].pos == "DET"))
        behind = behind_title(line, lexicon, start) if at < start < len(tokens) else at
        behind = behind if behind > start else at
    if not at < behind < len(tokens):
        return at
    named = tokens[behind].lemma in lexicon.words["works"] and line.quoted[behind] is None
    goes_on = tokens[behind].text == ":" or tokens[behind].lower in lexicon.words["that"]
    goes_on = goes_on or behind in line.times or (tokens[behind].pos == "ADP" and behind + 1 in line.times)
    return behind + named if goes_on or named or line.quoted[at] is None else at


def _behind_programme(line: Line, lexicon: Lexicon, at: int) -> int:
    """'told Nova's | This Week that': behind the capitals of what somebody's programme is called; `at` itself without them."""
    if line.tokens[at - 1].lower not in lexicon.words["possessive"]:
        return at
    return next((i for i in range(at, len(line.tokens)) if not line.tokens[i].text[0].isupper()), at)


def _is_told(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'told reporters | Lee would go': does a name behind a common noun that is no title, or a number behind whoever is told,
    begin the clause?"""
    noun, name = line.tokens[at - 1], line.tokens[at]
    number = behind_quantifier(line, lexicon, at)
    if number > at:
        return begins_clause(line, lexicon, number)  # 'told reporters | at least four people were ill'
    if name.lower in lexicon.any_of("openers", "conditions", "hanging") and noun.pos in ("NOUN", "PROPN"):
        return begins_clause(line, lexicon, at + 1)  # 'told reporters | unless it rains they will go'
    parted = name.pos == "PROPN" and noun.pos == "NOUN" and noun.text.islower() and line.quoted[at] is None
    titled = noun.pos == "PROPN" and at > 1 and (line.tokens[at - 2].pos == "DET" or name.text.islower())
    if name.pos == "NUM" and (titled or noun.pos == "NOUN") and at not in line.times:
        # 'told the mayor | 40 percent of them were old', 'told AFP | ten had left'
        return begins_clause(line, lexicon, at)
    behind = line.tokens[min(at + 1, len(line.tokens) - 1)]
    phrase = name.pos == "NOUN" or (name.pos == "ADJ" and behind.pos in ("ADJ", "NOUN"))
    single = at > 1 and line.tokens[at - 2].lower in lexicon.words["indefinite"]  # 'told a veterans | group that'
    if _are_people(noun, lexicon) and phrase and not single and at not in line.times:
        clause = behind.lower not in lexicon.words["that"]
        return clause and begins_clause(line, lexicon, at)  # 'told reporters | prices would rise'
    if (
        (noun.pos == "PROPN" or _is_one(line, lexicon, at))
        and is_plural_noun(name)
        and behind.pos in ("AUX", "VERB")
        and at not in line.times
    ):
        return begins_clause(line, lexicon, at)  # 'told Nova | prices would rise', 'told a judge | clerks had lied'
    end = noun_phrase_after(line, lexicon, at, attachments=False) if parted else at
    # 'told the station Nova | the mill left'
    parted = parted and end < len(line.tokens) and line.tokens[end].pos != "DET"
    title = noun.lemma in lexicon.roles and noun.lemma == noun.lower
    return parted and not title and begins_clause(line, lexicon, at)


def _acts_beside(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'told the court | doctors had failed', 'told the jury | police lied': do many act directly behind one who is told, where
    nothing else is left to tell?"""
    noun, many, behind = line.tokens[at - 1], line.tokens[at], line.tokens[min(at + 1, len(line.tokens) - 1)]
    one = noun.pos == "NOUN" and not is_plural_noun(noun) and at not in line.times
    several = is_plural_noun(many) or (many.pos == "NOUN" and many.lower in lexicon.words["collectives"])
    return one and several and behind.form == "fin" and begins_clause(line, lexicon, at)


def _are_people(token: Token, lexicon: Lexicon) -> bool:
    """'reporters', 'investors', 'clerks': a plural of those who are told something, which describes no noun behind it."""
    people = lexicon.roles | lexicon.any_of("hearers", "informants", "jobs", "humans", "able_to_act")
    return is_plural_noun(token) and token.lemma in people


def _is_one(line: Line, lexicon: Lexicon, end: int) -> bool:
    """'a news conference': a singular noun behind the article of one thing ends before token `end`, so that no plural goes on."""
    at, last = end - 1, line.tokens[end - 1]
    while at > 0 and line.tokens[at].pos in ("NOUN", "PROPN", "ADJ"):
        at -= 1
    return last.pos == "NOUN" and not is_plural_noun(last) and line.tokens[at].lower in lexicon.words["indefinite"]


def leaves_addressee(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'asked the mayor | about the bridge', 'reminded Lee | of it'; not 'asked a question about it', 'told members of it'."""
    token, before = line.tokens[at], line.tokens[at - 1]
    if token.lower not in cls.topics:
        return False
    if token.lower in lexicon.words["of"] and (before.pos != "PROPN" or _is_named_body(line.tokens, at)):
        return False
    return before.lemma not in lexicon.words["told"] and before.lemma not in lexicon.heads["NOUN"]


def _is_named_body(tokens: list[Token], at: int) -> bool:
    """'told the News Agency | of Norland that': "of" within a name that an article opens."""
    start = at - sum(1 for _ in takewhile(lambda token: token.pos == "PROPN", reversed(tokens[:at])))
    return start > 0 and tokens[start - 1].pos == "DET" and at + 1 < len(tokens) and tokens[at + 1].pos == "PROPN"


def tells_whom(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'asked anyone | who saw it to call': a relative behind the one addressed, and an infinitive before the next mark; 'heard
    from a woman | who saw it'."""
    tokens = line.tokens
    if tokens[at].lower not in lexicon.words["persons"] or tokens[at - 1].pos not in ("PRON", "NOUN"):
        return False
    phrase = sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, reversed(tokens[:at])))
    if phrase < at and tokens[at - phrase - 1].lower in lexicon.words["heard_from"]:
        return True
    comma = next((i for i in range(at, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
    return any(tokens[i].pos == "PART" and tokens[i + 1].form == "inf" for i in range(at + 2, comma - 1))


def behind_relative(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'told clerks | who were ill that it was late': where the "that" of what is told stands behind a relative clause of the one
    verb that begins at `at`; `at` if there is none before the next mark."""
    tokens, words = line.tokens, lexicon.words
    told = cls.addressee and "that" in cls.takes and tokens[at].lower in words["persons"]
    if not told or tokens[at - 1].pos not in ("PRON", "NOUN", "PROPN"):
        return at
    marks = (i for i in range(at, len(tokens)) if tokens[i].pos == "PUNCT" or line.quoted[i] is not None)
    end = next(marks, len(tokens))
    thats = (
        i for i in range(at + 2, end - 1) if tokens[i].lower in words["that"] and tokens[i].pos in ("ADP", "SCONJ")
    )
    that = next(thats, at)
    finite = [i for i in range(at + 1, that) if tokens[i].form == "fin"]
    said = any(i in line.cue_words for i in finite)
    return that if finite and not said and tokens[that - 1].pos not in ("VERB", "AUX") else at
