"""A content that is taken up again behind its source and cue: 'The bridge, Lee said, is safe'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.drafts import Around
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import insertion_end, is_main_clause
from pipeline.saying.parted_clauses import relates, relative_opening
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE, Range
from pipeline.saying.titles import is_title
from pipeline.schema import Span

_CLOSING = "\"”’'»“‘ "
_NEAR = 5
"""Words in which a source asks for secrecy."""


def taken_up(line: Line, last: int, edge: int, around: Around) -> Range | None:
    """The content that is taken up again behind 'Lee said' and a comma: 'The bridge, Lee said, is safe'."""
    tokens, words = line.tokens, around.lexicon.words
    comma = end_of_adjuncts(line, last, around)
    if comma is None or comma + 2 >= len(tokens) or line.quoted[comma] is not None:
        return None
    if tokens[last].lower in around.lexicon.any_of("openers", "likeness", "negations"):
        return None  # 'In court, Lee said | unlike the port, the mill is safe', 'When I ask, he says | not yet, not'
    if tokens[comma].text == ";":
        return _next_clause(line, comma, edge, around)
    if tokens[comma].text != "," or _leads_elsewhere(line, last, comma, around):
        return None
    if hangs_behind(line, last, edge, around):
        return (comma + 1, content_end(line, around.lexicon, comma + 1, len(tokens), "clause"))
    subordinate = tokens[0].lower in words["subordinate"] and not is_main_clause(line, around.lexicon, 0, edge - 1)
    whole = not subordinate and has_finite_verb(line, 0, edge)
    if _is_apart(line, comma, whole, around):
        return None
    if whole and tokens[last - 1].pos != "VERB" and _is_mere_day(line, comma + 1, around):
        return None  # 'The mill is safe, said Lee, the mayor, | on Friday'
    start = _behind_insertion(line, comma, whole, subordinate, around)
    if start is None or _opens_adjunct(line, start, around):
        return None
    if _is_added(line, tokens[comma + 1], start - 1, whole, last, around):
        return None
    frame = "gap" if relative_opening(line, edge - 2, around) >= 0 else "clause"
    end = content_end(line, around.lexicon, start, len(tokens), frame)
    return (start, end) if end > start else None


def _leads_elsewhere(line: Line, last: int, comma: int, around: Around) -> bool:
    """'In May, Lee wrote a long|, dull note', '..., Lee wrote in a book|, “Old Hands”': a comma behind which nothing goes on."""
    adjectives = [token.pos for token in line.tokens[comma - 2 : comma]] == ["DET", "ADJ"]
    return (last < comma - 1 and adjectives) or is_title(line, around.lexicon, comma + 1)


def _is_apart(line: Line, comma: int, whole: bool, around: Around) -> bool:
    """Is what stands behind a comma no part of the content: 'asked about it, | each of whom', 'wrote Lee, | on Facebook', 'wrote
    Lee, | on her blog'? `whole`: a whole clause stands before."""
    words, (head, behind) = around.lexicon.words, line.tokens[comma + 1 : comma + 3]
    if head.lower in words["relatives"] or _relates_part(line, comma, around):
        return True
    page = line.tokens[min(comma + 3, len(line.tokens) - 1)].lower if behind.lower in words["owners"] else behind.lower
    written = head.pos == "ADP" and page in words["networks" if page == behind.lower else "media"]
    return whole and (head.lower in words["contrast"] or written)


def _behind_insertion(line: Line, comma: int, whole: bool, subordinate: bool, around: Around) -> int | None:
    """Where the content goes on behind a comma, an insertion passed over; None where the rest is none of it."""
    tokens = line.tokens
    head = tokens[comma + 1]
    if head.lower in around.lexicon.words["negations"]:  # 'The bridge, Lee said, not for the first time, | is safe'
        behind = next((at for at in range(comma + 1, len(tokens) - 1) if tokens[at].text == ","), comma)
        comma = comma if has_finite_verb(line, comma + 1, behind) else behind
    if head.form != "ger" or (subordinate and begins_clause(line, around.lexicon, comma + 1)):
        return comma + 1
    behind = len(tokens) if whole else insertion_end(line, comma + 1)
    if behind == len(tokens):
        return None
    # 'The bus, she says, sinking into a chair, | never came', 'sinking into “a chair,” | never came'
    return behind + (tokens[behind].text == ",")


def _is_added(line: Line, head: Token, comma: int, whole: bool, last: int, around: Around) -> bool:
    """'said Lee, | flanked by Kim', 'On Monday, the king swore it in, | months later': does the author add it, or another say it?
    `head` is the first word behind source and cue."""
    tokens, words = line.tokens, around.lexicon.words
    counts = _counts_on(line, comma, around)
    if not whole:
        return counts and not begins_clause(line, around.lexicon, comma + 1, None, words["subordinating"])
    hangs = head.pos == "VERB" and head.form == "part" and tokens[comma + 2].pos == "ADP"
    if hangs and last > 0 and tokens[comma - 1].pos in ("NOUN", "PROPN"):
        return True
    if _opens_view(line, comma + 1, around) or (counts and comma in line.times.values()):
        return True
    return head.pos == "CCONJ" and _speaks(line, comma + 2, around)


def _is_mere_day(line: Line, start: int, around: Around) -> bool:
    """Does nothing but a day and place, 'on Friday in Alba' or 'Friday', stand between `start` and the end?"""
    first = start + (line.tokens[start].lower in around.lexicon.words["day_prepositions"])
    behind = line.times.get(first)
    return behind is not None and (end_of_adjuncts(line, behind, around) or 0) >= len(line.tokens) - 1


def hangs_behind(line: Line, last: int, edge: int, around: Around) -> bool:
    """'“It is bad luck,” he said, | that it fell', '“It is hard,” he said, | to find one', 'He gave “talks,” he told us, | in
    which he said it': does a part without a verb of its own, behind source and cue with at most an addressee between, belong to
    what ends in a quotation before token `edge`?"""
    tokens, words = line.tokens, around.lexicon.words
    comma = next((at for at in range(last, len(tokens)) if tokens[at].pos not in PHRASE), len(tokens))
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or line.quoted[comma + 1] is not None:
        return False
    head, behind = tokens[comma + 1 : comma + 3]
    if line.quoted[edge - 1] is None:
        # 'The files show, he said, | that it was old'
        return head.lower in words["that"] and _tells(line, edge - 2, around)
    if head.lower in words["that"] or (head.pos == "ADP" and behind.lower in words["asked_about"]):
        return True
    opening = next(at for at in range(edge) if line.quoted[at] is line.quoted[edge - 1])
    subject = next((at for at in range(opening, edge - 1) if tokens[at].pos != "PUNCT"), opening)
    awaits = tokens[subject].lower in words["things"] and tokens[subject + 1].lemma in words["copulas"]
    return awaits and head.pos == "PART" and behind.form == "inf"


def _tells(line: Line, verb: int, around: Around) -> bool:
    """Does a verb of speech that a clause may follow stand at `verb`?"""
    entries = around.lexicon.heads["VERB"].get(line.tokens[verb].lemma, ()) if verb in line.cue_words else ()
    return any(entry.cls.kind == "speech" and "that" in entry.cls.takes for entry in entries if not entry.rest)


def _next_clause(line: Line, mark: int, edge: int, around: Around) -> Range | None:
    """'It was no slip, Lee said; | the text had been changed': the next clause of what is told without quotation marks, in which
    nobody else speaks."""
    tokens, start, lexicon = line.tokens, mark + 1, around.lexicon
    if any(quotation is not None for quotation in line.quoted) or not has_finite_verb(line, 0, edge):
        return None
    first = start + 1 + (tokens[start + 1].text == ",") if tokens[start].pos == "ADV" else start
    if not begins_clause(line, lexicon, first):
        return None
    verbs = (tokens[at] for at in line.cue_words if at > mark and is_finite(tokens[at]))
    if any(entry.cls.kind == "speech" for verb in verbs for entry in lexicon.heads["VERB"].get(verb.lemma, ())):
        return None
    end = content_end(line, lexicon, start, len(tokens), "clause")
    return (start, end) if end > start + 1 else None


def _relates_part(line: Line, comma: int, around: Around) -> bool:
    """'asked about it, | each of whom', 'some of which': does a relative hang on the word behind the comma?"""
    words, behind = around.lexicon.words, line.tokens[comma + 2 : comma + 4]
    return len(behind) == 2 and behind[0].lower in words["of"] and behind[1].lower in words["relatives"]


def _speaks(line: Line, start: int, around: Around) -> bool:
    """'..., Lee said, but | Kim said it is not', 'but | added that it is old': does a cue of its own stand at `start`, or behind
    the subject that begins there?"""
    end = noun_phrase_after(line, around.lexicon, start)
    if not start <= end < len(line.tokens) or end not in line.cue_words or not is_finite(line.tokens[end]):
        return False
    entries = around.lexicon.heads["VERB"].get(line.tokens[end].lemma, ())
    return any(entry.cls.kind == "speech" for entry in entries)


def _opens_adjunct(line: Line, at: int, around: Around) -> bool:
    """'..., Lee said, | according to the Herald'."""
    phrases = (words for words, _ in around.lexicon.phrases)
    behind = line.tokens[at : at + _NEAR]
    if line.tokens[at].pos == "ADP" and any(token.lower in around.lexicon.words["secrecy"] for token in behind):
        return True  # '..., Lee said, | on condition of anonymity'
    return any(tuple(token.lower for token in line.tokens[at : at + len(words)]) == words for words in phrases)


def _counts_on(line: Line, comma: int, around: Around) -> bool:
    """'..., Lee said on Monday, | a day after the port had closed': a time counted from an event."""
    words, behind = around.lexicon.words, line.times.get(comma + 1, len(line.tokens))
    extent = line.extents.get(comma + 1)
    if behind >= len(line.tokens) or extent is None or extent.op in words["dating"]:
        return False
    return line.tokens[behind].lower in words["time_prepositions"]


def _opens_view(line: Line, at: int, around: Around) -> bool:
    """'..., Lee said, | in the sharpest attack yet on Kim', 'in a blow to the port': what the author makes of the words."""
    words, tokens = around.lexicon.words, line.tokens
    end = noun_phrase_after(line, around.lexicon, at + 1, attachments=False)
    inside = tokens[at].lower in words["view_openers"] and end > at + 2
    return inside and tokens[at + 1].pos == "DET" and any(one.lemma in words["views"] for one in tokens[at + 1 : end])


def end_of_adjuncts(line: Line, at: int, around: Around) -> int | None:
    """The mark or conjunction behind adverbs, time and place at token `at`, or the sentence's end; None if a verb comes."""
    tokens, half_prepositions = line.tokens, around.lexicon.words["half_prepositions"]
    while at < len(tokens):
        if tokens[at].pos in ("PUNCT", "CCONJ", "SCONJ") or tokens[at].lower in around.lexicon.words["contrast"]:
            return at
        if tokens[at].lower in around.lexicon.words["hanging"] and _opens_clause(line, at):
            return at  # 'said | after the jury convicted him'
        if at in line.times:
            at = line.times[at]
        elif relates(line, at, around):  # 'said after a loss | that left them bottom'
            at = next((i for i in range(at, len(tokens)) if tokens[i].pos == "PUNCT"), len(tokens))
        elif tokens[at].pos == "ADP":
            at = max(noun_phrase_after(line, around.lexicon, at + 1), line.times.get(at + 1, 0), at + 1)
        elif tokens[at].pos in ("ADV", "PRON", "NOUN", "PROPN", "DET", "ADJ", "NUM", "PART"):
            at += 1
        elif tokens[at].pos == "VERB" and tokens[at - 1].pos == "NOUN" and _is_made(line, at, around):
            at += 1  # 'in a report | released on Friday'
        elif tokens[at].form == "inf" and _is_to_be_made(tokens, at):
            at += 2  # 'in remarks to | be given to a panel'
        elif tokens[at].form == "ger" and (tokens[at - 1].pos == "ADP" or tokens[at].lower in half_prepositions):
            at += 1  # 'said after | meeting Kim', 'said on Monday | following a call'
        else:
            return None
    return at


def _is_made(line: Line, at: int, around: Around) -> bool:
    """A participle, or a past before how often it is done (in a report | issued every two years)."""
    if line.tokens[at].form == "part":
        return True
    often = at + 1 in line.extents and line.extents[at + 1].op in around.lexicon.words["undated"]
    return often and line.tokens[at].tense == "past"


def _is_to_be_made(tokens: list[Token], at: int) -> bool:
    """'remarks to | be given': behind a noun, what is to be done with it."""
    passive = tokens[at].pos == "AUX" and at + 1 < len(tokens) and tokens[at + 1].form == "part"
    return passive and at > 1 and tokens[at - 1].pos == "PART" and tokens[at - 2].pos == "NOUN"


def _opens_clause(line: Line, at: int) -> bool:
    """Does a finite verb follow behind the subject at `at`, before a mark?"""
    mark = next((i for i in range(at, len(line.tokens)) if line.tokens[i].pos == "PUNCT"), len(line.tokens))
    return has_finite_verb(line, at + 2, mark)


def _is_aside(between: list[Token], around: Around) -> bool:
    """'“It is bad,” Lee said|, speaking of the port, |“and old.”', '|, pausing, |': a form in -ing between two commas."""
    ends = len(between) > 2 and between[0].text == between[-1].text == "," and between[1].form == "ger"
    if ends and len(between) == 3 and between[1].lemma in around.lexicon.heads["VERB"]:
        return False  # '|, adding, |'
    return ends and not any(token.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PUNCT") for token in between[2:-1])


def going_on(line: Line, last: int, around: Around) -> list[Span]:
    """The quotation that goes on behind source and cue in the same sentence, with at most time and place between."""
    position = line.tokens[min(last, len(line.tokens)) - 1].end
    for quotation in around.quotations.within(position, line.sentence.end):
        if quotation.start >= position:
            between = [token for token in line.tokens[last:] if token.end <= quotation.start]
            opening = last + len(between)
            if opening < len(line.tokens) and is_title(line, around.lexicon, opening):
                break
            parted = any(token.text == ";" for token in between)
            if parted and any(line.tokens[at].start >= quotation.end for at in line.cue_words):
                break  # '“...,” said Lee; “...,” said Kim'
            before = line.tokens[opening - 1]
            if not between and before.pos != "PUNCT" and before.pos not in ("VERB", "AUX"):
                break  # 'said Lee, who called it a “fraud”'
            bare = not any(token.pos in ("VERB", "AUX", "SCONJ", "CCONJ") for token in between) or _is_aside(
                between, around
            )
            if bare or _is_broken_off(line, position, opening, around):
                return [Span(quotation.start, quotation.end)]
            break
    return []


def _is_broken_off(line: Line, position: int, opening: int, around: Around) -> bool:
    """'“It is old,” Lee wrote in a note telling why he left, | “but safe.”', '“It is clear,” he said as Kim left, | “that it”':
    does the quotation that opens at token `opening` in small letters, with a conjunction or to its sentence's end, behind a
    comma without a verb of speech before it, go on with one that ended with a comma before `position`?"""
    tokens, first = line.tokens, next((one for one in line.tokens[opening:] if one.text[0].isalpha()), line.tokens[-1])
    told = [one for one in around.quotations.within(line.sentence.start, position) if one.end <= position]
    ended = around.text[told[-1].start : told[-1].end].rstrip(_CLOSING) if told else ""
    parted = ended[-1:] == "," and tokens[opening - 1].text == ","
    entries = around.lexicon.heads["VERB"].get(tokens[opening - 2].lemma, ())
    joins = first.pos == "CCONJ" or first.text in around.lexicon.words["subordinate"]
    joins = joins or (line.quoted[-2] is line.quoted[opening] and not _speaks_between(line, position, opening, around))
    return parted and joins and first.text.islower() and all("quotation" not in entry.cls.takes for entry in entries)


def _speaks_between(line: Line, position: int, opening: int, around: Around) -> bool:
    """'“It is late,” Lee said, | adding that they, as Kim, “will come.”': does somebody say something before token `opening`?"""
    heads = around.lexicon.heads["VERB"]
    verbs = [line.tokens[at] for at in line.cue_words if at < opening and line.tokens[at].start >= position]
    verbs = [verb for verb in verbs if verb.form != "part"]  # 'when | asked'
    return any(entry.cls.kind == "speech" for verb in verbs for entry in heads.get(verb.lemma, ()))
