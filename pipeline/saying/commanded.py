"""One who shall act, and an infinitive behind: 'urged | the council to act'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.addressees import leaves_addressee
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import counts_times, noun_phrase_after
from pipeline.saying.phrases import PHRASE


def tells_to(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'urged | the council to act': does an infinitive follow the one at `at` who shall act?"""
    if "to" not in cls.takes or line.tokens[at].pos not in PHRASE:
        return False
    end = _list_end(line, lexicon, at)
    tokens = line.tokens
    if any(leaves_addressee(line, lexicon, i, cls) for i in range(at + 1, end)):
        return False  # 'told Lee of the plan to act'
    if cls.kind == "speech" and has_infinitive(line, lexicon, at, end):
        return False
    if end + 1 < len(tokens) and tokens[end].pos in ("ADP", "ADV"):
        end = line.times.get(end + 1, end + 2 if tokens[end + 1].pos == "NUM" else end)  # 'asked people over 65 to'
    if end < len(tokens) and counts_times(line, lexicon, end):
        end = next(i for i in range(end, len(tokens)) if tokens[i].lower in lexicon.words["counted"]) + 1
    while end < len(tokens) and (
        end in line.times or tokens[end].pos == "ADV" or tokens[end].lower in lexicon.words["negations"]
    ):
        end = line.times.get(end, end + 1)
    that = end + 1 < len(tokens) and tokens[end].lower in lexicon.words["that"]
    if that and "that" in cls.takes and not (tokens[end].pos == "PRON" and tokens[end + 1].form == "fin"):
        return False  # 'told the council that the port plans to close'; not 'asked clerks that had come to stay'
    if end < len(tokens) and (tokens[end].lower in lexicon.words["relatives"] or _is_reduced(line, end)):
        # 'asked anyone who saw it | to call', 'clerks sent to Alba | to stay'; not 'those who want | to stay'
        parts = (i for i in range(end, len(tokens) - 1) if tokens[i].pos == "PART" and _is_inf(tokens[i + 1 : i + 3]))
        end = next((i for i in parts if tokens[i - 1].pos not in ("VERB", "AUX")), end)
    if line.quoted[at] is None and _quotes_infinitive(line, lexicon, end):
        return True
    marked = end + 1 < len(tokens) and tokens[end].lower in lexicon.words["infinitive"]
    return marked and (tokens[end].pos == "PART" or line.quoted[end + 1] is not None)


def has_infinitive(line: Line, lexicon: Lexicon, at: int, end: int) -> bool:
    """'challenged | the court's decision | to act', 'encouraged | efforts | to act': what has an infinitive of its own: nobody
    is asked; not 'ordered | the plan | to be scrapped'."""
    words = line.tokens[at:end]
    stop = next((i for i, word in enumerate(words) if word.pos == "ADP"), len(words))
    nouns = [word.lemma for word in words[:stop] if word.pos == "NOUN"]
    acts = end + 1 < len(line.tokens) and line.tokens[end].pos == "PART" and line.tokens[end + 1].pos == "VERB"
    return acts and bool(nouns) and nouns[-1] in lexicon.words["planned_to"]


def _is_inf(words: list[Token]) -> bool:
    """'| call', '| firmly say': is it an infinitive, maybe behind an adverb?"""
    return words[len(words) > 1 and words[0].pos == "ADV"].form == "inf"


def is_purpose(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'urged them in order | to win': an infinitive that tells what for."""
    return at > 1 and f"{line.tokens[at - 2].lower}-{line.tokens[at - 1].lower}" in lexicon.words["purposes"]


def _is_reduced(line: Line, at: int) -> bool:
    """'urged clerks | sent to Alba to stay', 'asked clerks | living there to leave': a participle right behind the noun, and no
    finite verb up to the infinitive."""
    tokens = line.tokens
    if tokens[at].form not in ("part", "ger") or tokens[at].pos != "VERB" or line.quoted[at] is not None:
        return False
    behind = next((i for i in range(at + 2, len(tokens)) if tokens[i].form), len(tokens))
    return behind < len(tokens) and tokens[behind].form == "inf" and tokens[behind - 1].pos == "PART"


def _list_end(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind the phrase at `at`, or behind a list of phrases if an infinitive follows it ('asked Holm, Berg and Kim to')."""
    tokens = line.tokens
    first = end = noun_phrase_after(line, lexicon, at)
    while end + 1 < len(tokens) and tokens[end].text == "," and line.quoted[end + 1] is None and end > at:
        at = end + 1
        end = noun_phrase_after(line, lexicon, at)
    return end if end < len(tokens) and tokens[end].lower in lexicon.words["infinitive"] else first


def _quotes_infinitive(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does an infinitive open the quotation at `at` ('urged the council “not to wait”')?"""
    if at + 2 >= len(line.tokens) or line.quoted[at] is None:
        return False
    words = lexicon.any_of("negations", "infinitive")
    behind = at + 2 if line.tokens[at + 1].lower in lexicon.words["negations"] else at + 1
    return all(token.lower in words for token in line.tokens[at + 1 : behind + 1])


def is_let(line: Line, index: int, letting: frozenset[str]) -> bool:
    """'let the clerks | know': does a verb of `letting` stand before the phrase before token `index`?"""
    at = index - 1
    while at > 0 and line.tokens[at].pos in PHRASE:
        at -= 1
    return 0 <= at < index - 1 and line.tokens[at].lemma in letting
