"""Where a cue stands in its sentence: at its beginning, behind a condition, beside another."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range


def _opens_line(line: Line, cue: Cue) -> bool:
    """'Said Lee: "..."', 'But, said Lee, "..."': does nothing but a conjunction stand before a cue?"""
    before = line.tokens[: cue.first]
    return not before or (before[0].pos == "CCONJ" and all(token.pos in ("CCONJ", "ADV", "PUNCT") for token in before))


def may_open(line: Line, cue: Cue) -> bool:
    """The same, or 'In other words, | said Lee: "..."': a past behind an adverbial that opens the sentence, and its comma."""
    if _opens_line(line, cue):
        return True
    comma = cue.first - 1
    past = cue.first == cue.head and comma > 0 and line.tokens[cue.head].tense == "past"
    return past and line.tokens[comma].text == "," and line.quoted[comma] is None and _is_adverbial(line, comma)


def is_inserted(line: Line, cue: Cue, lexicon: Lexicon) -> bool:
    """'Lee, | asked if it was safe, said', 'Lee, when | asked if it was safe, said': does a comma stand before a participle?"""
    first = cue.first - (line.tokens[cue.first - 1].lower in lexicon.words["meanwhile"])
    return first > 1 and line.tokens[first - 1].text == ","


def orders(line: Line, cue: Cue) -> bool:
    """'Call it a waste.', 'If it rains, | expect delays': a bare verb with nothing before it, or a condition or a time."""
    token, first = line.tokens[cue.head], cue.first
    if (
        first != cue.head
        or token.tense == "past"
        or token.lower != token.lemma
        or cue.shape not in ("verb", "infinitive")
    ):
        return False
    fronted = line.tokens[first - 1].text == "," and line.tokens[0].pos in ("ADP", "SCONJ")
    return first == 0 or fronted


def is_joined(line: Line, cue: Cue) -> bool:
    """'would not confirm or | deny that it was late': an infinitive beside another."""
    if is_listed_aim(line, cue):
        return True
    joins = cue.shape == "infinitive" and line.tokens[cue.first - 1].pos == "CCONJ"
    return joins and line.tokens[cue.first - 2].form == "inf"


def is_listed_aim(line: Line, cue: Cue) -> bool:
    """'to praise the mill, | insist that it was safe, and leave': a bare infinitive between the comma and "that" in a list."""
    tokens = line.tokens
    bare = cue.shape == "infinitive" and cue.first == cue.head and tokens[cue.first - 1].text == ","
    told = cue.last < len(tokens) and tokens[cue.last].pos in ("ADP", "SCONJ")
    return bare and told and any(token.form == "inf" for token in tokens[: cue.first])


def opens_sentence(line: Line, cue: Cue) -> bool:
    """Is there at most a conjunction, a measure of time ('A month after announcing it, Lee') or an adverbial and its comma before
    the cue?"""
    before = line.tokens[: cue.first]
    if before and before[-1].text == "," and line.quoted[cue.first - 1] is None:
        return _is_adverbial(line, cue.first - 1)
    if not before or before[-1].pos not in ("ADP", "CCONJ", "ADV", "SCONJ"):
        return not before
    loose = ("ADP", "CCONJ", "ADV", "SCONJ", "DET", "NUM", "NOUN", "ADJ")
    timed = min(line.times, default=cue.first) < cue.first
    adds = before[0].pos == "ADP" and len(before) == 3  # 'In addition to saying that it is safe, Lee'
    if len(before) == 3 and before[1].text == "," and before[0].pos == "ADV":
        before = before[2:]  # 'Now, after saying that it is safe, Lee'
    return all(token.pos in (loose if timed or adds else loose[:4]) for token in before)


def _is_adverbial(line: Line, comma: int) -> bool:
    """'On Monday, | asked if it was late, Lee left', 'But, | asked': is what opens the sentence up to a comma a time, an adverb,
    a place or a conjunction?"""
    before = line.tokens[:comma]
    opens = 0 in line.times or (bool(before) and before[0].pos in ("ADP", "ADV"))
    opens = opens or [token.pos for token in before] == ["CCONJ"]
    return opens and not any(token.pos in ("VERB", "AUX", "SCONJ", "PUNCT") for token in before)


def is_noun(line: Line, cue: Cue) -> bool:
    """'is wanted for | questioning in the case of a man who'."""
    return cue.shape == "gerund" and line.tokens[cue.first - 1].pos == "ADP" and line.tokens[cue.last].pos == "ADP"


def is_question(line: Line, source: Range, lexicon: Lexicon) -> bool:
    """Is a source nothing but a question word that is no relative ('what')?"""
    words, first = lexicon.words, line.tokens[source[0]].lower
    return source[1] == source[0] + 1 and first in words["question"] and first not in words["relatives"]
