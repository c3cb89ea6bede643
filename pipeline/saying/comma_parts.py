"""What goes on with a phrase behind a comma: lists, places, adjectives between commas. Token indices of one `Line`."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import behind_dashes, is_dash, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import PHRASE

_DESCRIBING = frozenset({"ADV", "ADJ"})


def goes_on(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Is what begins at `at`, behind a comma, one of several, or a word of the same phrase?"""
    listed = _in_list(line, at) or _lists_adjectives(line, lexicon, at) or _names_more(line, lexicon, at)
    return listed or _is_enclosed(line, lexicon, at)


def _is_enclosed(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'a dark, | even hostile, | tone': an adjective between two commas, or the noun behind them."""
    tokens, opens = line.tokens, at
    if tokens[at].pos == "NOUN":
        opens = at - 1
        while opens > 1 and tokens[opens - 1].pos in _DESCRIBING:
            opens -= 1
    end = opens
    while end < len(tokens) - 2 and tokens[end].pos in _DESCRIBING:
        end += 1
    if opens == end or end + 1 >= len(tokens) or tokens[opens - 1].text != ",":
        return False
    closed = tokens[end].text == "," and tokens[end + 1].pos == "NOUN" and tokens[end - 1].pos == "ADJ"
    described = "JJ" in lexicon.known.word(tokens[opens - 2].lower).tags
    return closed and described


def _in_list(line: Line, at: int) -> bool:
    """Is the -ing form at `at` one of several ('of hiding, delaying and denying', 'a kind, loving and patient man')?"""
    tokens = line.tokens
    if tokens[at].form != "ger" or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].pos == "CCONJ" or (
        tokens[at + 1].text == "," and tokens[at + 2].pos in ("CCONJ", "VERB", "ADJ")
    )


def _lists_adjectives(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'a cold, | wet and muddy camp': may the one word between an article and the comma be an adjective, and that at `at`?"""
    tokens = line.tokens
    if at < 3 or tokens[at - 3].pos != "DET" or tokens[at - 1].text != ",":
        return False
    return all("JJ" in lexicon.known.word(tokens[i].lower).tags for i in (at - 2, at))


def _names_more(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'denied theft, | attempted theft and fraud': a participle that is an adjective, before a bare noun that ends a list."""
    behind = line.tokens[at + 1 : at + 3]
    if len(behind) < 2 or "JJ" not in lexicon.known.word(line.tokens[at].lower).tags:
        return False
    bare = line.tokens[at - 2].pos == behind[0].pos == "NOUN" and line.tokens[at - 1].text == ","
    return bare and (behind[1].text == "," or behind[1].lower in lexicon.words["joining"])


def lists_phrases(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'praised Holm, | Berg and Kim in towns that are safe': is the phrase behind a comma one of several, and no subject?"""
    tokens, joining = line.tokens, lexicon.words["joining"]
    if _lists_scenes(line, lexicon, at):
        return True
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    joined = False
    while end > at and end + 2 < len(tokens) and tokens[end].text == "," and not joined:
        joined = tokens[end + 1].lower in joining  # 'Holm, Berg, | and Kim'
        start = end + 1 + joined
        behind = noun_phrase_after(line, lexicon, start, attachments=False)
        if behind == start:
            break
        at, end = start, behind
    joined = joined or any(tokens[i].lower in joining for i in range(at, min(end + 1, len(tokens))))
    return joined and end > at and not begins_clause(line, lexicon, at)


def is_place(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the fire in Alba, | Norland that killed two': two names parted by a comma, behind a preposition."""
    tokens, first = line.tokens, at - 2
    while first > 0 and tokens[first].pos == "PROPN":
        first -= 1
    names = tokens[at].pos == "PROPN" and 0 < first < at - 2 and tokens[at - 1].text == ","
    return names and tokens[first].pos == "ADP" and not begins_clause(line, lexicon, at)


def _lists_scenes(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'described boats lying ashore, | streets lined with sand, and a town at rest': a phrase without a finite verb, behind whose
    comma "and" joins another."""
    tokens = line.tokens
    comma = next((i for i in range(at + 1, len(tokens) - 2) if tokens[i].text == "," or is_finite(tokens[i])), at)
    if tokens[comma].text != "," or tokens[at].pos not in PHRASE or line.quoted[comma] is not None:
        return False
    joined = tokens[comma + 1].lower in lexicon.words["joining"] and tokens[comma + 2].pos in PHRASE
    return joined and not begins_clause(line, lexicon, comma + 2)


def resumes_behind_dashes(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'opposes the plan, | but - after a talk - he urged us on', '| but - like Kim - never said why': does a clause or a verb
    stand behind the insertion between dashes that follows the conjunction at `at`?"""
    behind = behind_dashes(line, at + 1) if is_dash(line, at + 1) else at + 1
    if behind == at + 1:
        return False
    verb = next((token for token in line.tokens[behind:] if token.pos != "ADV"), line.tokens[at])
    return is_finite(verb) or begins_clause(line, lexicon, behind)
