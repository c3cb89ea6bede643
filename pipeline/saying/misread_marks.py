"""Words before a mark, or with a relative, that could be cues and that the tagger misread."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.marks import MARKS

_SOURCE = 5
"""Words that such a source has at most."""
_PAST = ("VERB", "part")
"""Part of speech and form of a participle that is no auxiliary ('has been')."""
_SUBJECT_WORDS = 4
"""Words, at most, of a subject between a relative and its verb."""


def closes(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Prices will rise, analysts estimate.', 'Prices will rise, the bank forecast.': does a word end the source of a clause that
    stands before the comma?"""
    token, before, words = tokens[index], tokens[index - 1], lexicon.words
    base = base_of(token, lexicon)
    entries = lexicon.heads["VERB"].get(base, ())
    tells = any(entry.cls.takes & {"before", "quoted_before"} for entry in entries if not entry.rest)
    agrees = before.lemma != before.lower or token.lower in words["unchanged"] or base != token.lower
    agrees = agrees or before.lower in words["collectives"]  # 'the defence | contend'
    comma = next((at for at in range(index - 1, max(index - _SOURCE, 0), -1) if tokens[at].pos == "PUNCT"), 0)
    clause = any(one.form == "fin" for one in tokens[:comma])
    noun = all(one.pos in ("DET", "ADJ", "NOUN", "PROPN") for one in tokens[comma + 1 : index])
    if comma > 1 and tokens[comma].text in MARKS:
        return tells and agrees and noun and tokens[comma - 1].text in {",", "?", "!"}  # '“It sank,” Lee laughs.'
    return tells and agrees and noun and before.pos == "NOUN" and clause and tokens[comma].text == ","


def introduces(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Ann Lee, of Alba, | comments: “It is safe.”', 'The note from Lee | reads:': behind a name or document, before a mark, in a
    sentence without another verb?"""
    before, base, mark = tokens[index - 1], base_of(tokens[index], lexicon), tokens[index + 1].text
    if mark not in {":", ","} or base == tokens[index].lower or any(one.form == "fin" for one in tokens[:index]):
        return False
    quoted = index + 2 < len(tokens) and tokens[index + 2].text in MARKS
    document = tokens[0].pos == "DET" and any(one.lemma in lexicon.words["documents"] for one in tokens[1:index])
    named = before.pos == "PROPN" or (before.text == "," and any(one.pos == "PROPN" for one in tokens[:index]))
    told = any("quotation" in entry.cls.takes for entry in lexicon.heads["VERB"].get(base, ()) if not entry.rest)
    return told and ((named and quoted and mark == ":") or (document and (quoted or index + 2 >= len(tokens))))


def base_of(token: Token, lexicon: Lexicon) -> str:
    """The cue whose present a word is; the word itself if it is none."""
    word = token.lower
    bases = (token.lemma, *(word.removesuffix(ending) for ending in sorted(lexicon.words["present"])))
    return next((base for base in bases if base in lexicon.heads["VERB"]), word)


def ends_relative(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'A man who was present | said it was late', 'clerks whose mill was shut | said so', 'a man who lives nearby | said so':
    behind a relative clause of people that ends with what a copula says of them, or with a verb and its place."""
    told = index > 3 and (tokens[index].form == "part" or tokens[index].pos == "ADJ")
    last = index - 1
    while last > 2 and tokens[last].pos == "ADV" and tokens[last].lower not in words["local"]:
        last -= 1  # 'who were there | also | said'
    if told and tokens[last].lower in words["local"]:
        return tokens[last - 1].form == "fin" and tokens[last - 2].lower in words["persons"]
    if not told or not (tokens[index - 1].pos == "ADJ" or (tokens[index - 1].pos, tokens[index - 1].form) == _PAST):
        return False
    at = index - 2
    while at > 2 and (tokens[at].pos == "ADV" or (tokens[at].pos == "AUX" and tokens[at].form == "part")):
        at -= 1
    linking = words["perfect"] if tokens[at + 1].pos == "AUX" else words["copulas"]  # 'who had been hurt'
    copula = tokens[at].pos == "AUX" and tokens[at].form == "fin" and tokens[at].lemma in linking
    owned = tokens[at - 1].pos == "NOUN" and tokens[at - 2].lower in words["whose"]
    return copula and (owned or tokens[at - 1].lower in words["persons"])


def opens_gap(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'which the mayor | argued was unsafe': do a relative and a subject stand right before a verb?"""
    first = index - 1
    while (
        first > 1 and index - first < _SUBJECT_WORDS and tokens[first - 1].pos in ("DET", "ADJ", "PROPN", "NOUN", "NUM")
    ):
        first -= 1
    relative = tokens[first - 1].lower in words["relatives"] - words["persons"] - words["that"]
    return relative and tokens[index - 1].pos in ("NOUN", "PROPN", "PRON") and first > 1
