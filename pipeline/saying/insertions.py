"""Insertions around a subject: 'Lee, citing clerks, said', 'Lee, after saying so, left', 'Lee, author of “The Law,” said'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line, before_date
from pipeline.saying.main_verbs import insertion_end
from pipeline.saying.phrases import Range, is_verb, noun_phrase_before
from pipeline.saying.source_starts import without_day

_BEFORE_TITLE = frozenset({"ADP", "DET", "ADJ", "PART"})
"""What stands between a noun and words in quotation marks that hang on it."""


def is_first(line: Line, start: int, first: int) -> bool:
    """Does nothing stand before the phrase that begins at `start`, or only a time, before an insertion that begins at `first`
    and a verb: '(On Monday,) Lee, citing clerks, said'?"""
    tokens = line.tokens
    if all(token.pos in ("CCONJ", "ADV") for token in tokens[:start]):
        return True
    timed = start > 1 and tokens[start - 1].text == "," and start - 1 in line.times.values()
    return timed and insertion_end(line, first) < len(tokens) and not any(is_verb(token) for token in tokens[:start])


def accompanied(line: Line, lexicon: Lexicon, comma: int) -> Range | None:
    """'with its head, Ann Lee, | saying': the subject behind "with", with its apposition, before the comma at `comma`."""
    tokens = line.tokens
    name = noun_phrase_before(line, lexicon, comma)
    if name < 3 or name == comma or tokens[name - 1].text != ",":
        return None
    start = noun_phrase_before(line, lexicon, name - 1)
    held = 0 < start < name - 1 and tokens[start - 1].lower in lexicon.words["accompanying"]
    return (start, comma) if held else None


def before_own_date(line: Line, lexicon: Lexicon, first: int) -> int:
    """Where the date begins that parts the verb at `first` from its subject, with a comma of its own; `first` itself without
    one, and where something is done then: 'Lee, chosen by | Nes on May 3, 2014, said'."""
    dated = before_date(line, first)
    start = noun_phrase_before(line, lexicon, dated)
    held = 0 < start < dated < first and line.tokens[start - 1].pos in ("ADP", "VERB", "AUX")
    return first if held else dated


def within_commas(line: Line, lexicon: Lexicon, preposition: int) -> Range | None:
    """'Kim, after | saying that it was safe, left': the subject before the comma that a preposition follows; the comma may be
    forgotten where it opens the sentence."""
    tokens = line.tokens
    meanwhile = preposition > 0 and tokens[preposition].lower in lexicon.words["meanwhile"]
    closed = meanwhile and insertion_end(line, preposition + 1) < len(tokens)
    if closed and noun_phrase_before(line, lexicon, preposition) == 0:
        return (0, preposition)
    if preposition < 2 or tokens[preposition - 1].text != "," or line.quoted[preposition - 1] is not None:
        return None
    start = noun_phrase_before(line, lexicon, preposition - 1)
    opens = start < preposition - 1 and all(token.pos in ("CCONJ", "ADV") for token in tokens[:start])
    end = without_day(line, lexicon, start, preposition - 1) if opens else start
    return (start, end) if opens and start not in line.times else None


def is_medium(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'Lee, the mayor, in | a statement | said': behind the comma that ends a source, where it is said."""
    tokens = line.tokens
    if not 1 < start < end or tokens[start - 2].text != "," or line.quoted[start - 2] is not None:
        return False
    told = lexicon.any_of("communications", "documents")
    said = any(token.lemma in told for token in tokens[start:end])  # 'at a conference in Oslo'
    return said and tokens[start - 1].lower in lexicon.words["at_communications"]


def with_title(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """'Clerks at the “Port Club” | say': a subject that opens its sentence or clause and ends with words in quotation marks that
    are no sentence themselves."""
    tokens, quoted = line.tokens, line.quoted
    opening = next(at for at in range(close) if quoted[at] is quoted[close - 1])
    inside = tokens[opening:close]
    if opening == 0 or not tokens[close - 2].text[-1].isalnum() or any(token.form == "fin" for token in inside):
        return None
    end = opening
    while end > 0 and tokens[end - 1].pos in _BEFORE_TITLE:
        end -= 1
    start = noun_phrase_before(line, lexicon, end) if end else 0
    opens = start == 0 or tokens[start - 1].text == "," or tokens[start - 1].pos in ("CCONJ", "SCONJ")
    # 'The newspaper “The Port” | says'
    named = end == opening > start and all(token.text[0].isupper() for token in inside[1:-1])
    held = (end < opening or named) and start <= end and tokens[start].pos != "ADP"
    return (start, close) if held and opens else None


def is_apposed(line: Line, start: int, close: int) -> bool:
    """'Kim, author of “The Law,” | said': is what stands behind a comma up to a quotation an apposition?"""
    return line.tokens[start].pos in ("NOUN", "DET") and not any(is_verb(token) for token in line.tokens[start:close])


def stray_mark(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """A subject that opens its sentence, with a stray mark behind it ('Bo Kim (Alba), said', 'The mayor, said that'), or one
    forgotten ('Bo Kim in an interview, said')."""
    if line.tokens[close - 1].text != ")" and not _tells_clause(line, lexicon, close):
        return _before_occasion(line, lexicon, close)
    start = noun_phrase_before(line, lexicon, close)
    return (start, close) if start < close and all(token.pos == "CCONJ" for token in line.tokens[:start]) else None


def _tells_clause(line: Line, lexicon: Lexicon, comma: int) -> bool:
    """'The mayor|, said that', 'Kim|, admitted he': a verb behind a comma, with a clause, and no time before that."""
    behind = line.tokens[comma + 1 : comma + 3]
    told = (
        len(behind) == 2
        and behind[0].form == "fin"
        and behind[0].pos == "VERB"
        and all(at > comma for at in line.times)
    )
    return told and behind[1].lower in lexicon.any_of("that", "personal")


def _before_occasion(line: Line, lexicon: Lexicon, close: int) -> Range | None:
    """'Bo Kim | in an interview, said': a name that opens its sentence, before where or when it speaks."""
    tokens, occasions = line.tokens, lexicon.words["at_occasions"]
    end = next((at for at in range(1, close) if tokens[at].lower in occasions), 0)
    plain = not any(is_verb(token) or token.pos == "PUNCT" for token in tokens[:close])
    named = end > 0 and tokens[end - 1].pos == "PROPN" and plain and not any(line.quoted[:close])
    return (0, end) if named and noun_phrase_before(line, lexicon, end) == 0 else None


def is_aside(tokens: list[Token], start: int) -> bool:
    """'42' and 'a lawyer' between commas are themselves insertions."""
    return tokens[start].pos in ("NUM", "DET") or tokens[start].text[0].islower() or tokens[start - 2].pos == "PROPN"


def asked(line: Line, lexicon: Lexicon, subject: Range, first: int) -> Range | None:
    """'Lee, asked what the word was, smiled and | said', 'Lee, asked who left, | said': who opens the sentence, before a question
    whose subject this is."""
    tokens, comma = line.tokens, next((at for at, token in enumerate(line.tokens) if token.text == ","), 0)
    ends = (at for at in range(subject[1], first) if tokens[at].text == "," and tokens[at + 1].pos == "VERB")
    question = lexicon.words["question"]
    asks = subject[0] > comma and any(token.lower in question for token in tokens[subject[0] - 1 : subject[0] + 1])
    return (0, comma) if comma and asks and any(ends) and noun_phrase_before(line, lexicon, comma) == 0 else None


def opens_act(line: Line, at: int) -> bool:
    """'| speaking on Monday', '| citing clerks'; not 'a Lund, Norland, | marketing clerk'."""
    behind = line.tokens[at + 1]
    return line.tokens[at].form == "ger" and not (behind.pos == "NOUN" and behind.lower == behind.lemma)
