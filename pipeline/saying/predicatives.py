"""What something is called: a phrase behind a phrase ('called the bridge a waste', 'would call that unfair')."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import STOPS, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import behind_quantifier, noun_phrase_after
from pipeline.saying.phrases import PHRASE
from pipeline.syntax.parts import NAMING

_RELATIVE = 12
"""Words, at most, of a relative clause up to its verb, and behind that."""
_APPOSED = 16
"""Words, at most, between the commas around what tells who or what something is."""


def is_named(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'would call that unfair': a demonstrative with nothing of its own behind it."""
    if line.tokens[at].lower not in lexicon.words["demonstratives"] or at + 1 >= len(line.tokens):
        return False
    return line.quoted[at + 1] is not None or line.tokens[at + 1].pos in ("DET", "ADJ")


def has_predicative(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does the phrase at `at` have another behind it that says what it is ('the bridge a waste', 'it unsafe')?"""
    tokens = line.tokens
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    if end >= len(tokens) or end == at or _names_itself(line, lexicon, at):
        return False
    if any(token.lower in lexicon.words["nothing_but"] for token in tokens[at + 1 : end]):
        return True  # 'called the plan | nothing short of a fraud'
    dated = end + (tokens[end].lower in lexicon.words["time_prepositions"])
    if dated in line.times:  # 'called the report (on) Friday | a lie'
        end = line.times[dated]
        return end < len(tokens) and (line.quoted[end] is not None or tokens[end].lower in lexicon.words["indefinite"])
    if tokens[end].lower in lexicon.words["relatives"]:
        return _is_called_behind(line, lexicon, end)
    end = _behind_apposition(line, lexicon, end)
    token = tokens[end]
    if token.pos == "CCONJ":
        return False  # 'called her sister | and “got so sad”'
    if line.quoted[end] is not None or token.lower in lexicon.words["as"]:
        return True
    for behind in range(end, min(end + 20, len(tokens))):
        if line.quoted[behind] is not None:
            return True
        tells = tokens[behind].form == "fin" and tokens[behind].lemma in lexicon.heads["VERB"]
        if tokens[behind].text in STOPS or tells:
            break
    if token.pos == "ADV":  # 'called themselves | very old'
        token = tokens[min(end + 1, len(tokens) - 1)]
        return token.pos in ("ADJ", "NOUN") or token.form == "part"
    done = token.pos == "VERB" and token.form in ("part", "ger") and tokens[at - 1].lemma not in lexicon.words["naming"]
    done = done and token.lower not in lexicon.words["entitled"]  # 'called two men | named Kim and Berg'
    return done or token.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM")


def _names_itself(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'calls itself | Alba Media': is all that something calls itself a name of several words?"""
    name = [*takewhile(lambda token: token.pos == "PROPN", line.tokens[at + 1 :])]
    behind = line.tokens[min(at + 1 + len(name), len(line.tokens) - 1)]
    named = len(name) > 1 and behind.pos not in NAMING and not any(line.quoted[at : at + 1 + len(name)])
    return named and line.tokens[at].lower in lexicon.words["emphatic"]


def _is_called_behind(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'called the clerks | who left the mill a disgrace', 'described those | who left as cowards': does a label stand behind the
    relative clause that begins at `at`, and not what its verb gives or is ('who gave Lee a car', 'who was a clerk')?"""
    tokens, words, quoted = line.tokens, lexicon.words, line.quoted
    verb = next((i for i in range(at + 1, min(at + _RELATIVE, len(tokens))) if tokens[i].pos == "VERB"), len(tokens))
    for place in range(verb + 1, min(verb + _RELATIVE, len(tokens))):
        token, before = tokens[place], tokens[place - 1]
        if quoted[place] is not None or token.lower in words["as"]:
            return place > verb + 1 or token.lower not in words["as"]
        if token.pos in ("PUNCT", "CCONJ", "SCONJ") or (token.pos == "VERB" and token.form != "part"):
            return False
        parted = before.pos in ("NOUN", "PROPN", "ADV") or place in line.times.values()
        if token.lower in words["indefinite"] and parted:
            return tokens[verb].lemma not in words["giving"]
    return False


def _behind_apposition(line: Line, lexicon: Lexicon, at: int) -> int:
    """'called the mayor, Ann Lee, | a liar', 'called Lee, who led the port, | a liar', 'called the verdict, reached on Friday, |
    a lie': behind the two commas around what tells who or what it is; `at` itself without one."""
    tokens = line.tokens
    if tokens[at].text != "," or at + 2 >= len(tokens):
        return at
    if tokens[at + 1].pos == "PROPN":
        close = next((i for i in range(at + 2, len(tokens) - 1) if tokens[i].pos != "PROPN"), at)
        return close + 1 if tokens[close].text == "," else at
    tells = tokens[at + 1].pos == "DET" or tokens[at + 1].lower in lexicon.words["relatives"]
    tells = tells or tokens[at + 1].form == "part"
    close = next((i for i in range(at + 2, min(at + _APPOSED, len(tokens) - 1)) if _stops(line, i)), at)
    opens = (
        tells
        and close > at
        and tokens[close].text == ","
        and tokens[close + 1].pos == "DET"
        and close + 1 not in line.times
    )
    return close + 1 if opens else at


def _stops(line: Line, at: int) -> bool:
    return line.tokens[at].pos == "PUNCT" or line.quoted[at] is not None


def holds_one(line: Line, lexicon: Lexicon, at: int, objects: str) -> bool:
    """Does a noun of a list stand in what begins at `at`, before an infinitive or another verb ('put some aside | to meet the
    cost', 'put it on the list, | which topped estimates'), or a preposition with its phrase ('saw it | as a threat')?"""
    words, tokens = lexicon.words[objects], line.tokens
    found = [index for index in range(at, len(tokens)) if tokens[index].lemma in words]
    aims = (index for index in found if tokens[index].pos not in ("ADP", "ADV"))
    if any(not any(token.form in ("inf", "fin") for token in tokens[at + 1 : index]) for index in aims):
        return True
    return any(tokens[index].pos == "ADP" and _governs(line, lexicon, at, index) for index in found)


def _governs(line: Line, lexicon: Lexicon, first: int, at: int) -> bool:
    """Not so in 'as well as', 'as well', 'such as', 'dressed as a clerk', 'saw him finish as a clerk' and before a clause ('saw
    fighting | as troops left') or behind one or another verb ('who saw it was quoted | as saying'); `first`: where the object
    begins."""
    tokens, word = line.tokens, line.tokens[at].lower
    between = tokens[first:at]
    if any(token.pos == "SCONJ" or token.lower in lexicon.words["openers"] for token in between):
        return False
    if any(map(is_finite, between)) and all(token.lower not in lexicon.words["relatives"] for token in between):
        return False
    if any(
        token.form == "inf" and tokens[place - 1].pos in PHRASE for place, token in enumerate(tokens[first:at], first)
    ):
        return False
    paired = any(tokens[other].lower == word for other in (at - 2, at + 2) if 0 <= other < len(tokens))
    behind = [token.pos for token in tokens[at + 1 : at + 3]]
    alone = behind[:1] == ["ADV"] and behind[1:] in ([], ["PUNCT"])
    if paired or alone or tokens[at - 1].form == "part" or tokens[at - 1].lower in lexicon.words["exemplifying"]:
        return False
    end = noun_phrase_after(line, lexicon, behind_quantifier(line, lexicon, at + 1))
    return end >= len(tokens) or not is_finite(tokens[end])


def calls_first(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'dismissed | as “a lie” the report', 'hailed | as historic the deal': does what something is called stand behind "as", and
    that thing behind it?"""
    tokens, quoted = line.tokens, line.quoted
    if tokens[at].lower not in lexicon.words["as"] or at + 3 >= len(tokens) or tokens[at - 1].pos != "VERB":
        return False
    end = at + 1
    while end < len(tokens) - 1 and quoted[end] is not None and quoted[end] is quoted[at + 1]:
        end += 1
    if end == at + 1:
        end += tokens[at + 1].pos == "ADJ" and tokens[at + 2].pos == "DET"
    return end > at + 1 and quoted[end] is None and tokens[end].pos in ("DET", "PRON", "PROPN", "NOUN", "ADJ")


def is_about(line: Line, at: int, lemmas: frozenset[str]) -> bool:
    """Whether the noun of the phrase that begins at a place is one of some: 'the board's | request | for more', 'that | plea'."""
    # 'expects a loss | this year', but 'a | two-year | jail term'
    end = next((i for i in line.times if i > at and line.tokens[i - 1].pos in NAMING), len(line.tokens))
    first = at + (line.tokens[at].pos not in PHRASE)
    phrase = list(takewhile(lambda token: token.pos in PHRASE or token.pos == "PART", line.tokens[first:end]))
    return bool(phrase) and phrase[-1].lemma in lemmas
