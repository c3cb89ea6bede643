"""Clauses and phrases that open a sentence before its main clause: 'When Lee said it was safe, Kim left'.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb, is_dash, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.lists import behind_part
from pipeline.saying.phrase_edges import after_comma
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE
from pipeline.syntax.parts import HEADS

_LOOSE = ("CCONJ", "ADV", "PUNCT")


def fronted_end(line: Line, lexicon: Lexicon, start: int) -> int:
    """End of a content within a fronted clause ('When Lee said it was safe, Kim left'): the comma before the main clause."""
    tokens, that = line.tokens, lexicon.words["that"]
    lacks_verb, relative = False, len(tokens)
    opening = [token.lower for token in tokens[start : start + 2]]
    if len(opening) == 2 and opening[0] in that and opening[1] in lexicon.words["conditions"]:
        # 'that if it falls, | it'
        start = next((at for at in range(start, len(tokens)) if tokens[at].text == ","), start)
    for at in range(start + 1, len(tokens) - 1):
        behind = at + 1
        tells = tokens[at].lower in that and tokens[at].pos not in ("DET", "PRON") and tokens[behind].text != ","
        wished = tokens[at].form == "inf" and tokens[at - 1].pos in HEADS  # 'that it | be shut'
        lacks_verb = (lacks_verb or tells) and not is_finite(tokens[at]) and not wished
        opens = tokens[behind].pos in PHRASE or tokens[behind].pos in ("ADP", "ADV") or _asks(line, lexicon, behind)
        quotation = line.quoted[at]
        inside = quotation is not None and quotation.end != tokens[at].end
        aged = tokens[behind].pos == "NUM" and tokens[min(behind + 1, len(tokens) - 1)].text == ","
        parts = after_comma(line, behind) or _closes_dashes(line, start, at) or _closes_quotation(line, start, at)
        if lacks_verb or inside or aged or not opens or not parts:
            continue  # 'Asked if he knew that Kim, | the mayor, had left, Lee'
        if tokens[behind].lower in lexicon.words["relatives"] - that:
            relative = min(relative, at)  # 'In saying that Kim, | who had left, was ill, Lee'
        elif has_finite_verb(line, behind, len(tokens)) and not _is_part(line, lexicon, start, behind):
            return at if quotation is None else behind
    return relative


def _closes_dashes(line: Line, start: int, at: int) -> bool:
    """'While Lee says it is late - a waste | - Kim left': does a second dash stand at `at`?"""
    return is_dash(line, at) and any(is_dash(line, index) for index in range(start, at))


def _closes_quotation(line: Line, start: int, at: int) -> bool:
    """'As a report claims the town is at “breaking point” | the Herald went there': does a mark close at `at`, behind
    a clause and before an article?"""
    quotation, behind = line.quoted[at], line.tokens[at + 1]
    closed = quotation is not None and quotation.end == line.tokens[at].end and line.tokens[at - 1].pos == "NOUN"
    return closed and behind.pos == "DET" and has_finite_verb(line, start, at)


def _is_part(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """Is what stands at token `at`, behind a comma, an apposition, part of a list or inserted before the verb?"""
    listed = _ends_list(line, lexicon, at) or _is_among_subjects(line, lexicon, start, at)
    return listed or _is_apposed(line, lexicon, at) or _is_inserted(line, lexicon, start, at)


def _is_inserted(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'Stating that the mill, | in a sense, was old, Lee left', 'Asked why the port, | in May, shut': does a clause with "that"
    or a question still lack its verb, which stands behind the next comma? Or a "that" stand there, or here: 'Asked why they
    broke the order, | in the note, | that it be shut, Lee left'?"""
    tokens, that = line.tokens, lexicon.words["that"]
    if tokens[at].lower in that and at + 1 < len(tokens) and tokens[at + 1].pos in ("DET", "PRON", "PROPN"):
        return has_finite_verb(line, start, at)
    comma = next((i for i in range(at, len(tokens) - 1) if tokens[i].text == ","), 0)
    if comma <= at or has_finite_verb(line, at, comma):
        return False
    if tokens[at].pos == "ADP" and tokens[comma + 1].lower in that:
        return has_finite_verb(line, start, at)
    opens = tokens[start].lower in lexicon.any_of("that", "question") and not has_finite_verb(line, start, at)
    return opens and is_finite(tokens[comma + 1])


def _is_among_subjects(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'Noting that clerks, | nurses and cooks would go, Lee left': a list before the first verb of a clause with "that"."""
    told = line.tokens[start].lower in lexicon.words["that"] and not has_finite_verb(line, start, at)
    return told and after_comma(line, at) and behind_part(line, lexicon, at - 1) >= at


def _ends_list(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Saying that it is old, | dirty and unsafe, Lee left': does a comma, with a subject and its verb behind it, follow the
    "and" of a phrase at token `at`?"""
    tokens = line.tokens
    verb = next((index for index in range(at, len(tokens)) if is_finite(tokens[index])), len(tokens))
    commas = [index for index in range(at, verb) if tokens[index].text == ","]
    if verb == len(tokens) or not commas:
        return False
    subject = commas[-1] + 1
    joins = any(token.pos == "CCONJ" for token in tokens[at : commas[-1]])
    relative = tokens[subject].lower in lexicon.any_of("relatives", "whose")
    return joins and subject < verb and not relative and noun_phrase_after(line, lexicon, subject) == verb


def _is_apposed(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'When asked if the owner, | Bo Kim, was ill, Lee left': does a comma part a phrase from the verb behind it?"""
    tokens = line.tokens
    end = noun_phrase_after(line, lexicon, at)
    return at < end < len(tokens) - 1 and tokens[end].text == "," and is_finite(tokens[end + 1])


def _asks(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'If Lee says that it is safe, | why is it shut', '... | is it open': does a question begin at a token?"""
    tokens = line.tokens
    asks = tokens[at].lower in lexicon.words["question"]
    first = at + 1 if asks else at
    if first + 1 >= len(tokens) or tokens[first].pos != "AUX":
        return False
    return tokens[-1].text == "?" and tokens[first + 1].pos in PHRASE


def is_fronted(line: Line, source: int, lexicon: Lexicon) -> bool:
    """Does a subordinate clause open the sentence or follow a mark, with its subject at token `source`?"""
    if source == 0:
        return False
    opener = line.tokens[source - 1]
    if opener.lower in lexicon.words["whose"] and any(token.form == "fin" for token in line.tokens[:source]):
        return False  # 'It is in Alba, where Lee said it was safe'
    if opener.pos != "SCONJ" and opener.lower not in lexicon.words["subordinate"]:
        return within_fronted(line, lexicon, source) or _tells_of_front(line, lexicon, source - 1)
    if source == 1 or line.tokens[source - 2].pos in ("PUNCT", "CCONJ"):
        return True
    if line.tokens[source - 2].lower in lexicon.words["that"] and opens_content(line, lexicon, source - 2, source):
        return True  # 'The worry is that if Kim thinks it is late, he will go'
    before = line.tokens[:source]
    return not any(token.pos in ("VERB", "AUX", "PUNCT") for token in before) or within_fronted(line, lexicon, source)


def _tells_of_front(line: Line, lexicon: Lexicon, opener: int) -> bool:
    """'On the day (| that |) the Herald reported it, Kim left': does a relative hang on the phrase that opens the sentence?"""
    tokens = line.tokens
    first = next((at for at in range(opener) if tokens[at].pos not in _LOOSE), opener)
    hangs = tokens[opener].lower in lexicon.words["that"] and tokens[opener - 1].pos == "NOUN"
    hangs = hangs or (
        tokens[opener].lower in lexicon.words["told_by_what"] and tokens[opener - 1].pos in ("DET", "ADJ")
    )
    marked = any(token.pos == "PUNCT" or token.form for token in tokens[first:opener])
    return hangs and tokens[first].pos == "ADP" and not marked


def within_fronted(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'While in May only 7 percent | said', 'Even though she | said': does a conjunction open the sentence, and no mark stand
    between it and token `at`?"""
    start = next((i for i in range(at) if line.tokens[i].pos not in _LOOSE or _subordinates(line, lexicon, i)), at)
    if start == at or not _subordinates(line, lexicon, start) or start + 1 in line.times:
        return False
    return not any(token.pos == "PUNCT" for token in line.tokens[start:at]) and not any(line.quoted[start:at])


def _subordinates(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Is the token at `at` such a conjunction, or the end of one ('Now that')?"""
    token = line.tokens[at]
    joins = at == 1 and token.lower in lexicon.words["that"] and line.tokens[0].pos != "CCONJ"  # 'But that plan'
    return token.lower in lexicon.words["subordinate"] or joins


def opens_content(line: Line, lexicon: Lexicon, start: int, source: int) -> bool:
    """'said that, even | if | Kim thinks it is late, he will go': does a clause with a conjunction, and its subject at token
    `source`, open the content that begins at `start`?"""
    loose = lexicon.words["that"]
    opener = next(
        (at for at in range(start, source) if line.tokens[at].lower not in loose and line.tokens[at].pos not in _LOOSE),
        source,
    )
    return opener == source - 1 and line.tokens[opener].lower in lexicon.any_of("conditions", "meanwhile", "openers")


def hangs_before_main_clause(line: Line, lexicon: Lexicon, noun: int) -> bool:
    """'Despite Lee's | claim that it is safe, Kim left': does a preposition open the sentence, and no verb stand between it and
    the noun at token `noun`, or a conjunction, and no mark ('If there is a | fear that it will fall, Kim left')?"""
    start = next((i for i in range(noun) if line.tokens[i].pos not in _LOOSE or _subordinates(line, lexicon, i)), noun)
    opener = line.tokens[min(start, len(line.tokens) - 1)]  # 'Rejecting Lee's | claim that it is safe, Kim left'
    if start == noun or not (opener.pos == "ADP" or opener.form == "ger" or _subordinates(line, lexicon, start)):
        return False
    if _subordinates(line, lexicon, start) and not any(token.pos == "PUNCT" for token in line.tokens[start:noun]):
        return True
    return not any(token.form == "fin" for token in line.tokens[start:noun])
