"""Where a sentence leaves a content: the bracket closes, the source's next verb follows, or the author goes on.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.phrase_edges import after_comma
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE

_IN_GROUP = frozenset({"AUX", "ADV", "PART"})
_GROUP = 4
"""Words, at most, of a cue with its negation."""
_NAMED = PHRASE | {"PART"}


def open_bracket(line: Line, at: int) -> int:
    """The bracket that is open at token `at`; -1 without one."""
    closed = 0
    for index in range(at - 1 if "(" in line.sentence.text else -1, -1, -1):
        text = line.tokens[index].text
        closed += text == ")"
        if text == "(" and not closed:
            return index
        closed -= text == "("
    return -1


def bracket_end(line: Line, at: int) -> int:
    """Token behind the bracket that opens at `at`; the next token if it is never closed."""
    for index in range(at + 1, min(at + 60, len(line.tokens))):
        if line.tokens[index].text == ")":
            return index + 1
    return at + 1


def brackets_saying(line: Line, at: int) -> bool:
    """'said it was late | (a claim that Kim denies).', 'said it was late | (though he once said so)': does the author tell
    in the bracket that opens at `at`, and ends a clause, who says something?"""
    end = bracket_end(line, at)
    closes = end > at + 1 and (end >= len(line.tokens) or line.tokens[end].pos == "PUNCT")
    inside = (i for i in line.cue_words if at < i < end)
    return closes and any(line.tokens[i].form == "fin" and line.quoted[i] is None for i in inside)


def closes_bracket(line: Line, start: int, at: int) -> bool:
    """'left (they say it was late|) and came': does a bracket close at `at` that is open where the content begins?"""
    return line.tokens[at].text == ")" and line.quoted[at] is None and open_bracket(line, start) >= 0


def leaves_modal(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'said he would stay | but left', 'insists he will stay | and refuses to go': a verb in the tense of the cue without a
    subject, behind a modal, is no like of its verb, but of the cue."""
    tokens, words = line.tokens, lexicon.words
    contrasts = tokens[at].lower in words["contrary"]
    if at + 1 >= len(tokens) or not (contrasts or tokens[at].lower in words["joining"]):
        return False
    behind = next((i for i in range(at + 1, len(tokens)) if tokens[i].pos != "ADV"), at)
    told, cue = tokens[behind], next((token for token in reversed(tokens[:start]) if token.form == "fin"), tokens[at])
    acts = told.pos == "VERB" and told.form == "fin" and told.lower != told.lemma and line.quoted[behind] is None
    if not acts or (cue.tense != told.tense and cue.lemma not in words["echoing"]):
        return False
    verb = next((i for i in range(at - 1, start - 1, -1) if tokens[i].form == "fin"), at)
    if tokens[verb].pos != "AUX" or tokens[verb].lemma not in words["foretelling"]:
        return False
    group = list(takewhile(lambda token: token.pos in _IN_GROUP, tokens[verb + 1 :]))
    if contrasts or not any(token.lemma in lexicon.any_of("copulas", "echoing") for token in group):
        return True
    # 'said it should be with them, | and left'; not 'said it would be sold, and moved'
    return after_comma(line, at) and tokens[verb + 1 + len(group)].pos == "ADP"


def resumes_past(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'spoke of it, saying it will be late | and left', 'said he “doubts it” | and left': a past without a subject behind what
    is told in the present or of what is to come, and in the past of the author; or one that "then" opens behind a quotation
    and a comma."""
    tokens = line.tokens
    # 'posted that it was “late,” | then left'
    then = tokens[at].lower in lexicon.words["thereupon"] and line.quoted[at - 1] is not None and after_comma(line, at)
    if at + 1 >= len(tokens) or not (then or tokens[at].lower in lexicon.any_of("joining", "contrary")):
        return False
    verb = tokens[at + 1]
    past = verb.tense == "past" and verb.form == "fin" and verb.pos == "VERB" and line.quoted[at + 1] is None
    governs = at + 2 < len(tokens) and line.quoted[at + 2] is not None  # 'the old and | misnamed “Fair Pay” law'
    if not past or governs or tokens[at - 1].pos == "ADJ" or first_tense(tokens[start::-1]) != "past":
        return False
    if then:
        return True
    last = next((i for i in range(at - 1, start - 1, -1) if tokens[i].form == "fin"), at)
    perfect = tokens[last].lemma in lexicon.words["perfect"] and any(one.form == "part" for one in tokens[last:at])
    return tokens[last].tense in ("present", "future") and not perfect


def stops_short(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was no slip but | stopped short of calling it a lie'."""
    words = [token.lemma for token in line.tokens[at : at + 2]]
    return len(words) == 2 and words[0] in lexicon.words["stopping"] and words[1] in lexicon.words["unsaid"]


def first_tense(tokens: Sequence[Token]) -> str | None:
    """The tense of the first finite verb in some words."""
    return next((token.tense for token in tokens if token.form == "fin"), None)


def leaves_question(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'asked whether it was safe, | but the port refused to answer': a clause that is no question itself; 'would not say how it
    fell | but ruled out a bomb': what is done instead of answering."""
    tokens = line.tokens
    instead = tokens[at].lower in lexicon.words["contrary"] and at + 1 < len(tokens) and tokens[at + 1].tense == "past"
    if instead and tokens[at + 1].pos == "VERB" and line.quoted[at + 1] is None:
        return any(token.lower in lexicon.words["negations"] for token in tokens[max(start - _GROUP, 0) : start])
    if tokens[at].pos != "CCONJ" or not after_comma(line, at) or at + 1 >= len(tokens):
        return False
    asks = tokens[at + 1].lower in lexicon.any_of("question", "that", "conditions")
    if asks or line.quoted[at + 1] is not None:
        return False
    comma = next((i for i in range(at + 1, len(tokens) - 1) if tokens[i].text == ","), at)
    fronted = tokens[at + 1].pos == "ADP" and comma > at and not has_finite_verb(line, at, comma)
    whether = tokens[start].lower in lexicon.any_of("conditions", "asked_on")
    if whether and not begins_clause(line, lexicon, start + 1, at - 1) and begins_clause(line, lexicon, start + 1):
        return False  # 'asked if Kim, who left, | and Lee, who stayed, were ill'
    # 'asked whether it was safe, | and after a while, the port answered'
    return begins_clause(line, lexicon, comma + 1 if fronted else at + 1)


def before_companion(line: Line, start: int, limit: int) -> int:
    """'with Lee calling it a waste | and the mayor leaving': the conjunction before another who does something meanwhile, behind
    the content that begins at `start`; `limit` without one."""
    tokens = line.tokens
    for at in range(start + 1, limit - 2):
        if tokens[at].pos == "CCONJ" and line.quoted[at] is None:
            end = next((i for i in range(at + 1, limit) if tokens[i].pos not in _NAMED), limit)
            if at + 1 < end < limit and tokens[end].form == "ger" and line.quoted[end] is None:
                return at
    return limit


def hangs_on(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was good, | though old': does no clause of its own follow?"""
    tokens = line.tokens
    if at + 2 >= len(tokens):
        return False
    comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), len(tokens))
    bare = tokens[at + 1].pos == "VERB" or not has_finite_verb(line, at, comma)
    verbless = bare and tokens[at + 1].form != "ger" and not any(line.quoted[at:comma])
    concedes = tokens[at].lower in lexicon.words["contrast"] & lexicon.words["phrase_stops"]
    return concedes and verbless and not begins_clause(line, lexicon, at + 1)


def quotes_another(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'vowed to stop it in a speech | in which he said, “It is bad”', 'asked why he left, | to which Lee replied that': does a
    relative clause begin behind a preposition, in which words in quotation marks are introduced, or an answer?"""
    tokens = line.tokens
    if tokens[at].pos != "ADP" or at + 2 >= len(tokens) or tokens[at + 1].lower not in lexicon.words["asked_about"]:
        return False
    verb = next((i for i in range(at + 2, len(tokens)) if tokens[i].form == "fin"), at)
    if verb in line.cue_words and tokens[verb].lemma in lexicon.words["answering"]:
        return True
    quotation = next((i for i in range(at + 2, len(tokens)) if line.quoted[i] is not None), 0)
    return quotation > at + 3 and tokens[quotation - 1].text in {",", ":"} and quotation - 2 in line.cue_words


def lists_clauses(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was old; | that clerks had left; and that it would fall': does a clause like the content's follow the semicolon
    at `at`? A "that" before a noun may point at it, unless "and that" follows."""
    that, tokens = lexicon.words["that"], line.tokens
    if _is_series(line, lexicon):
        return True
    joined = tokens[at + 1].lower in lexicon.words["joining"] if at + 2 < len(tokens) else False
    first = at + 1 + joined
    if first + 1 >= len(tokens) or tokens[first].lower not in that or line.quoted[first] is not None:
        return False
    if joined or tokens[first + 1].pos in ("PRON", "DET", "PROPN"):
        return tokens[first + 1].form != "fin"
    ends = (i for i in range(first, len(tokens) - 2) if tokens[i].text == ";")
    return any(tokens[i + 1].lower in lexicon.words["joining"] and tokens[i + 2].lower in that for i in ends)


def _is_series(line: Line, lexicon: Lexicon) -> bool:
    """'said Lee opened it in May; | Kim met us in June; | and Bo left': clauses between semicolons of which "and" opens the last,
    and of which none tells who says it."""
    tokens = line.tokens
    stops = [i for i in range(len(tokens) - 1) if tokens[i].text == ";" and line.quoted[i] is None]
    if len(stops) < 2 or tokens[stops[-1] + 1].lower not in lexicon.words["joining"]:
        return False
    cues = (tokens[i] for i in line.cue_words if i > stops[0] and tokens[i].form == "fin")
    return not any("that" in entry.cls.takes for cue in cues for entry in lexicon.heads["VERB"].get(cue.lemma, ()))


def author_adds(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a comma part the content from what the author says of it, up to the sentence's end?"""
    tokens = line.tokens
    if not after_comma(line, at):
        return False
    if tokens[at].lower in lexicon.words["objecting"] and at + 2 < len(tokens):
        # 'denied that it was old, | however, seeming to rely on a note'
        return tokens[at + 1].text == "," and tokens[at + 2].form == "ger" and line.quoted[at + 2] is None
    if _sums_up(line, lexicon, at):
        return True
    if any(line.quoted[at:]) or any(token.text in {",", ":"} for token in tokens[at:]):
        return False
    if tokens[at].lower in lexicon.words["view_openers"] and at + 1 < len(tokens) and tokens[at + 1].pos == "DET":
        end = noun_phrase_after(line, lexicon, at + 1, attachments=False)
        return any(token.lemma in lexicon.words["views"] for token in tokens[at + 1 : end])  # ', in a move that'
    named = tokens[at - 2].pos == "PROPN"
    if tokens[at].lower in lexicon.any_of("relatives", "located") - lexicon.words["that"] and at + 1 < len(tokens):
        return named and _tells_now(line, lexicon, at)
    if named or tokens[at].lower not in lexicon.words["indefinite"]:
        return False
    opened = next((i for i in range(at - 2, 0, -1) if tokens[i].text == ","), 0)
    if opened and tokens[opened - 1].pos == "CCONJ":
        return False  # 'said they need a tax or, more commonly, | a levy'
    # 'said it would cut 500 jobs, | a blow to the town'
    return not any(token.pos == "CCONJ" for token in tokens[at:]) and not begins_clause(line, lexicon, at)


def _sums_up(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said it was rigged, | a charge that clerks denied, noting that': what the author calls all that was said, with a relative
    clause."""
    tokens = line.tokens
    if tokens[at].lower not in lexicon.words["indefinite"] or line.quoted[at] is not None:
        return False
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    related = at + 1 < end < len(tokens) and tokens[end].lower in lexicon.words["thing_relatives"]
    return related and tokens[end - 1].lemma in lexicon.any_of("views", "summing_words")


def _tells_now(line: Line, lexicon: Lexicon, relative: int) -> bool:
    """'said he would join Norsteel, | which has its seat in Alba', 'said he would stay in Alba, | where he has a house': does the
    present follow a relative, or its subject; not 'where prices have risen'?"""
    behind = line.tokens[relative + 1 :]
    verb = behind[0]
    if line.tokens[relative].lower in lexicon.words["located"]:
        verb = next((token for token in behind if token.form == "fin"), verb)
        if verb.lemma in lexicon.words["perfect"] and any(token.form == "part" for token in behind):
            return False
    return verb.form == "fin" and verb.tense == "present"


def awaits_verb(line: Line, start: int, at: int, frame: str) -> bool:
    """'alleged | that in another talk, Lee asked', 'said that the dam, | describing it as old, was shut': does a preposition
    follow the conjunction, or is what begins at `at` told of the clause's subject, so that its verb is still to come?"""
    leads = start + 1 < len(line.tokens) and line.tokens[start + 1].pos == "ADP"
    first = at + (line.tokens[at].text == "," and at + 1 < len(line.tokens))
    return frame == "that" and (leads or (line.tokens[first].form == "ger" and _has_verb_behind(line, first)))


def _has_verb_behind(line: Line, at: int) -> bool:
    """Does a finite verb stand behind the comma that ends what begins at `at`?"""
    comma = next((i for i in range(at, len(line.tokens) - 1) if line.tokens[i].text == ","), -1)
    return comma > 0 and line.tokens[comma + 1].form == "fin"
