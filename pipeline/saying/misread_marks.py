"""Words before a mark that could be cues and that the tagger misread: 'Prices will rise, analysts | estimate.'"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.marks import MARKS

_SOURCE = 5
"""Words that such a source has at most."""


def closes(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Prices will rise, analysts estimate.', 'Prices will rise, the bank forecast.': does a word end the source of a clause that
    stands before the comma?"""
    token, before, words = tokens[index], tokens[index - 1], lexicon.words
    base = base_of(token, lexicon)
    entries = lexicon.heads["VERB"].get(base, ())
    tells = any(entry.cls.takes & {"before", "quoted_before"} for entry in entries if not entry.rest)
    agrees = before.lemma != before.lower or token.lower in words["unchanged"] or base != token.lower
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
