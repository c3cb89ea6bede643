"""What, at the start of a sentence or quotation, puts the subject behind the first verb: 'Not until May did he leave'.

The words are `lang/xx/lexicon.toml` [context] `inverting`; before them may stand opening marks and `resuming` words.
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicatewords import PredicateWords, denies
from pipeline.syntax.tags import QUOTES

_BREAKS = QUOTES | {":", ";"}


def inverting_places(words: list[str], inverting: frozenset[str], resuming: frozenset[str]) -> list[int]:
    """Indices of the lower-case words that begin what inverts: 'never', or 'at' of 'at no time', where a sentence begins."""
    opens, found = True, []
    for place in range(len(words) - 2):
        word = words[place]
        if opens and (word in inverting or f"{word}-{words[place + 1]}" in inverting):
            found.append(place)
        opens = word in _BREAKS or (opens and word in resuming)
    return found


def last_inverting(places: list[int], start: int) -> int:
    """The last of `places` before `start`; -1 if there is none."""
    return max((place for place in places if place < start), default=-1)


def denies_in_front(tokens: list[Token], place: int, start: int, words: PredicateWords) -> bool:
    """'At no time | did he', 'Never in May | did he'; not 'Not until May | did he'. The words before the verb at `start`."""
    if place < 0 or any(token.form for token in tokens[place:start]):
        return False
    behind = tokens[place + 1]
    if behind.lower in words.negating_determiner:
        return True
    return denies(tokens, place, words) and behind.lower not in words.bounding_time


def opens_clause(tokens: list[Token], start: int, fronted: int, words: PredicateWords) -> bool:
    """Whether the predicate at `start` opens its clause, so that a subject may follow its first verb; `fronted` is the place
    of what inverts before it, -1 if nothing does."""
    if start == 0:
        return True
    if fronted >= 0:
        phrase = tokens[fronted + 1].pos in ("ADP", "SCONJ")  # 'Only after it rained | was the trip called off'
        if phrase or not any(token.form for token in tokens[fronted:start]):
            return True
    before = tokens[start - 1]
    opens = before.pos in ("PUNCT", "CCONJ", "SCONJ") and before.lower != ")"  # 'the bank (NB) | had it sold'
    return (opens and not _closes_word(tokens, start - 1)) or before.lower in words.asking


def _closes_word(tokens: list[Token], mark: int) -> bool:
    """'a man known as “Red | ” | had it sold': does the mark at `mark` close a quotation that ends with a word?"""
    if mark < 1 or tokens[mark].lower not in QUOTES or tokens[mark - 1].pos == "PUNCT":
        return False
    return tokens[mark - 1].end == tokens[mark].start and tokens[mark].end < tokens[mark + 1].start


def resumes(tokens: list[Token], start: int, words: PredicateWords) -> bool:
    """', were products', 'Farmers who | have cows killed': a clause that has its subject before goes on at `start`."""
    noun, opener = tokens[start - 2], tokens[start - 1].lower
    return opener == "," or (opener in words.asking and (noun.pos in NOMINAL or noun.lower == ","))
