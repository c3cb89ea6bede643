"""Where a noun phrase ends that begins at a token of a `Line`: what may follow what within it."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line, closing_bracket
from pipeline.saying.phrase_words import is_behind_origin
from pipeline.saying.phrases import looks_like_name
from pipeline.syntax.nouns import names_paper

_PARTS_OF_YEAR = frozenset({"quarter", "half"})


def noun_phrase_after(line: Line, lexicon: Lexicon, start: int, attachments: bool = True) -> int:
    """End of the noun phrase that begins at token `start`; with `attachments`, its prepositional phrases too."""
    tokens, size = line.tokens, len(line.tokens)
    if start >= size or line.quoted[start] is not None:
        return start
    partitive = _is_partitive(line, lexicon, start)
    if tokens[start].pos == "PRON" and not partitive:
        return _behind_pronoun(line, lexicon, start)
    shares = _is_share(line, lexicon, start)
    seen = partitive or shares or _stands_alone(line, start) or looks_like_name(line, start)
    at = start + seen + shares
    while (
        at < size and line.quoted[at] is None and not (seen and at in line.times and not _is_owned(line, lexicon, at))
    ):
        if not _goes_on(line, lexicon, at, seen, attachments):
            break
        seen = seen or tokens[at].pos in _HEADS
        at = closing_bracket(line, at) + 1 if tokens[at].text == "(" else at + 1
    return at if seen or _names_people(line, lexicon, start, at) else start


def _is_share(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'| a third | of voters'"""
    words = [token.lower for token in line.tokens[start : start + 3]]
    shared = len(words) > 2 and words[0] in lexicon.words["indefinite"] and words[1] in lexicon.words["parts"]
    return shared and words[2] in lexicon.words["of"]


def _behind_pronoun(line: Line, lexicon: Lexicon, start: int) -> int:
    """'asked him | and the others | to leave': the end of a pronoun, with what is joined to it before an infinitive or "that"."""
    tokens, joint = line.tokens, start + 1
    joins = tokens[start].lower in lexicon.words["objective"] and joint + 1 < len(tokens)
    if not joins or tokens[joint].lower not in lexicon.words["joining"] or not _begins_phrase(line, joint + 1):
        return joint
    end = noun_phrase_after(line, lexicon, joint + 1, attachments=False)
    told = joint + 1 < end < len(tokens)
    return end if told and (tokens[end].pos == "PART" or tokens[end].lower in lexicon.words["that"]) else joint


def _is_owned(line: Line, lexicon: Lexicon, at: int) -> bool:
    """ "told Nova's | Today programme", 'in the | daily briefing': does what stands around a time take it into the phrase?"""
    behind = line.times[at]
    owning = lexicon.any_of("possessive", "articles", "owners")
    owned = line.tokens[at - 1].lower in owning and behind < len(line.tokens)
    return owned and line.tokens[behind].pos == "NOUN"


def _names_people(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'called on | the rich | to share': an article and an adjective without a noun, before an infinitive or a verb."""
    tokens = line.tokens
    alone = end == start + 2 < len(tokens) and tokens[start].lower in lexicon.words["definite"]
    return alone and tokens[start + 1].pos == "ADJ" and tokens[end].pos in ("PART", "AUX", "VERB")


def _goes_on(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Does the token at `at` belong to the phrase before it? `seen`: its noun has come."""
    token = line.tokens[at]
    if seen and token.lower in lexicon.words["possessive"]:
        return True
    follows = _FOLLOWS.get(token.pos)
    return follows is not None and follows(line, lexicon, at, seen, attachments)


def _noun_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Any noun; in a phrase without attachments no name behind its noun ('told the mayor | Ann Lee')."""
    parted = seen and line.tokens[at].pos == "PROPN" and line.tokens[at - 1].pos == "NOUN"
    return attachments or not parted


def _determiner_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    return not seen or line.tokens[at - 1].pos in _JOINTS or names_paper(line.tokens, at)


def _adjective_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Behind the noun only where a phrase has begun ('the clerk of | old Alba'), or of a name ('a veteran | Alban clerk')."""
    before, after = line.tokens[at - 1], line.tokens[at + 1] if at + 1 < len(line.tokens) else line.tokens[at]
    begun = before.pos in _JOINTS or before.pos in ("DET", "ADJ", "NUM") or before.lower in lexicon.words["possessive"]
    opened = before.pos != "PROPN" or line.tokens[at - 2].pos in ("DET", "NUM", "ADJ")  # not 'told Lee | Alban clerks'
    begun = begun or (attachments and opened and line.tokens[at].text[0].isupper() and after.pos == "NOUN")
    begun = begun or _entitles(line, at) or _is_of_name(line, at) or _names_body(line, lexicon, at)
    return not seen or begun or is_behind_origin(line, lexicon, at)


def _adverb_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Between a determiner and the rest of the phrase ('an | earlier hearing', 'a | very old clerk')."""
    before, after = line.tokens[at - 1], line.tokens[at + 1] if at + 1 < len(line.tokens) else line.tokens[at]
    return not seen and before.pos == "DET" and after.pos in ("ADJ", "NOUN", "PROPN", "VERB")


def _preposition_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Before another phrase that is no time; in a phrase without attachments only 'of'."""
    word, words = line.tokens[at].lower, lexicon.words
    attaches = attachments or word in words["of"]
    if not seen or not attaches or any(word in words[key] for key in ("question", "that", "as")):
        return False
    clause = word in words["subordinate"] and _is_subject(line, lexicon, at + 1)
    return at + 1 not in line.times and _begins_phrase(line, at + 1) and not clause


def _is_subject(line: Line, lexicon: Lexicon, at: int) -> bool:
    """A pronoun that is never an object ('his aides as | he worked')."""
    word, words = line.tokens[at].lower if at < len(line.tokens) else "", lexicon.words
    return word in words["personal"] and word not in words["things"]


def _conjunction_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Between two phrases, the second no pronoun."""
    joins = seen and line.tokens[at].lower in lexicon.words["joining"]
    return joins and _begins_phrase(line, at + 1) and line.tokens[at + 1].pos != "PRON"


def _pronoun_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """'half of | those asked', 'two of | them'."""
    parted = seen and line.tokens[at - 1].lower in lexicon.words["of"]
    return parted and line.tokens[at].lower in lexicon.any_of("heads", "objective")


def _participle_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    """Directly before the noun ('retired clerks', 'one retired clerk'), or behind what it tells of ('half of those | asked')."""
    token, before, behind = line.tokens[at], line.tokens[at - 1], line.tokens[at + 1 : at + 2]
    if before.pos == "PRON" and seen:
        return token.tense == "past" or token.form == "part"
    became = seen and before.pos == "NOUN" and token.lower in lexicon.words["having_become"]  # 'the cook | turned spy'
    opens = not seen or before.pos == "NUM"
    if became and len(behind) == 1 and behind[0].pos == "NOUN":
        return True
    return opens and token.form in ("part", "ger") and bool(behind) and behind[0].pos in ("NOUN", "PROPN")


def _bracket_follows(line: Line, lexicon: Lexicon, at: int, seen: bool, attachments: bool) -> bool:
    return line.tokens[at].text == "("


_HEADS = frozenset({"NOUN", "PROPN", "NUM"})
_JOINTS = frozenset({"ADP", "CCONJ"})
_FOLLOWS: dict[str, Callable[[Line, Lexicon, int, bool, bool], bool]] = {
    "NOUN": _noun_follows,
    "PROPN": _noun_follows,
    "NUM": _noun_follows,
    "DET": _determiner_follows,
    "ADJ": _adjective_follows,
    "ADV": _adverb_follows,
    "ADP": _preposition_follows,
    "CCONJ": _conjunction_follows,
    "VERB": _participle_follows,
    "PRON": _pronoun_follows,
    "PUNCT": _bracket_follows,
}
"""What a noun phrase goes on with, by part of speech."""


def _is_of_name(line: Line, at: int) -> bool:
    """'the Alban | Foreign Ministry': a capital between two."""
    words = line.tokens[at - 1 : at + 2]
    return len(words) == 3 and all(word.text[0].isupper() for word in words) and words[2].pos in ("NOUN", "PROPN")


def _names_body(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'members of the NTU | executive council that': an adjective between a name with its article and a body; not 'told the
    Herald | new rules would'."""
    words = line.tokens[at - 2 : at + 2]
    named = [word.pos for word in words] == ["DET", "PROPN", "ADJ", "NOUN"]
    return named and words[3].lemma in lexicon.words["organisations"]


def _entitles(line: Line, at: int) -> bool:
    """Whether an adjective behind a name opens a title before another: 'Norsteel | chief executive Ann Lee'."""
    behind = (token.pos for token in line.tokens[at + 1 :] if token.pos not in ("ADJ", "NOUN"))
    return at not in line.times and next(behind, None) == "PROPN"


def behind_quantifier(line: Line, lexicon: Lexicon, at: int) -> int:
    """Where the number is that words at `at` make vague ('at least 20', 'about half'); `at` if there are none, or no words."""
    words, tokens = lexicon.words, line.tokens
    behind = at + 1
    if at < len(tokens) and tokens[at].lower in words["bounds"]:
        falls_short = tokens[at].lower in words["bounds_of"]
        bounding = words["of"] if falls_short else words["bounding"]
        while behind < len(tokens) and tokens[behind].lower in bounding:
            behind += 1
        if behind == at + 1:
            return at
    elif at >= len(tokens) or tokens[at].lower not in words["approximate"]:
        return at
    counts = behind < len(tokens) and (tokens[behind].pos == "NUM" or tokens[behind].lower in words["fractions"])
    if not counts and behind + 1 < len(tokens):  # 'nearly a third'
        counts = tokens[behind].lower in words["indefinite"] and tokens[behind + 1].lower in words["parts"]
    return behind if counts and behind not in line.times and line.quoted[behind] is None else at


def counts_times(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'viewed | two million times', 'shared thousands of times', 'told him | several times': how often, and no object."""
    behind, words = at + 1, lexicon.words
    if line.tokens[at].lower in words["repeated"]:
        return behind < len(line.tokens) and line.tokens[behind].lower in words["counted"]
    counts = line.tokens[at].pos == "NUM" or line.tokens[at].lower in words["bounds"]
    if not counts and (behind >= len(line.tokens) or line.tokens[behind].lower not in words["of"]):
        return False
    while behind < len(line.tokens) and line.tokens[behind].pos in ("NUM", "ADP", "ADJ"):
        behind += 1
    return behind < len(line.tokens) and line.tokens[behind].lower in words["counted"] and behind < at + 6


def _stands_alone(line: Line, at: int) -> bool:
    """A determiner that is a phrase by itself ('some on the council', 'another')."""
    if line.tokens[at].pos != "DET" or line.quoted[at] is not None:
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    return after is None or after.pos in ("ADP", "PUNCT", "AUX")


def _is_partitive(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'some | of his rivals': a pronoun that a phrase with "of" hangs on."""
    words, behind = lexicon.words, line.tokens[at + 1 : at + 2]
    return line.tokens[at].lower in words["heads"] and bool(behind) and behind[0].lower in words["of"]


def _begins_phrase(line: Line, at: int) -> bool:
    if at >= len(line.tokens):
        return False
    token = line.tokens[at]
    return line.quoted[at] is None and token.pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")


def belongs_to_noun(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does the time at `at` begin a phrase ("Monday's vote", "the 2019 plan")?"""
    end = line.times[at]
    if end >= len(line.tokens):
        return False
    after = line.tokens[end]
    if after.lower in lexicon.words["possessive"] or line.describes(at) or _accounts_for(line, at, end):
        return True
    if after.pos == "ADJ" and at and line.tokens[at - 1].pos == "DET":
        return True  # 'a | third quarter | net loss'
    return after.pos in ("NOUN", "PROPN") and not _stands_in_between(line, lexicon, at, end)


def _accounts_for(line: Line, at: int, end: int) -> bool:
    """'said | second quarter net income | rose': a part of a year of accounts without an article or preposition."""
    told = at in line.extents and not _PARTS_OF_YEAR.isdisjoint(line.extents[at].fields)
    if not told or line.tokens[at].pos == "DET" or (at and line.tokens[at - 1].pos == "ADP"):
        return False
    behind = [token.pos for token in line.tokens[end : end + 2]]
    return behind[:1] in (["NOUN"], ["PROPN"]) or behind == ["ADJ", "NOUN"]


def _stands_in_between(line: Line, lexicon: Lexicon, at: int, end: int) -> bool:
    """'announced Monday | plans to close it', 'announced on Monday | plans to close it': between a verb and its object; 'said
    Monday | several roads were shut': and its clause."""
    tokens = line.tokens
    verb = tokens[at - 2] if at > 1 and tokens[at - 1].pos == "ADP" else tokens[at - 1]
    end += end + 1 < len(tokens) and tokens[end].lower in lexicon.words["amounts"]
    while end + 1 < len(tokens) and tokens[end].pos == tokens[end + 1].pos == "PROPN":
        end += 1  # 'reported last week | Ann Lee had left'
    plural = tokens[end].lemma != tokens[end].lower or tokens[end].lower in lexicon.words["plurals"]
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    goes_on = behind is not None and (behind.pos in ("PART", "ADP", "AUX") or behind.form == "fin")
    return at > 0 and verb.form == "fin" and verb.tense == "past" and plural and goes_on
