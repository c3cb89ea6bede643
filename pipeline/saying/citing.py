"""Whether 'according to' and 'per' cite a speaker or document, or tell by what something is measured."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range


def is_measure(line: Line, source: Range, around: Around) -> bool:
    """'vote according to their choice', 'sorted according to size', 'lived according to a budget': is the first noun no
    speaker's and no document's, but by what something is measured? 'According to the budget' may cite it."""
    words = around.lexicon.words
    nouns = (at for at in range(*source) if line.tokens[at].pos in ("NOUN", "PROPN"))
    noun = next(nouns, source[0])
    before = [token.lower for token in line.tokens[source[0] : noun]]
    owned = all(word in around.lexicon.any_of("owners", "articles") for word in before)
    kept = line.tokens[noun].lemma in words["kept_to"] and words["definite"].isdisjoint(before)
    return owned and (line.tokens[noun].lemma in words["measures"] or kept)


def cites(line: Line, first: int, source: Range, around: Around) -> bool:
    """'..., per Lee', 'Per the report, ...', 'As per officials, ...'; not 'two per day', '..., per Article 5'."""
    tokens = line.tokens
    before = tokens[first - 1] if first else None
    opens = before is None or (first == 1 and before.lower in around.lexicon.words["as"])
    if before is not None and not opens and before.text not in {",", "("}:
        return False
    lexicon, inside = around.lexicon, tokens[source[0] : source[1]]
    if before is not None and tokens[first].text[0].isupper():
        return False  # 'The clerk, Per Moe, left'
    behind = source[1] + 1
    if before is None and (
        behind >= len(tokens) or is_finite(tokens[behind]) or not begins_clause(line, lexicon, behind)
    ):
        return False  # 'Per Moe, a clerk, left'
    owned = max((i + 1 for i, token in enumerate(inside) if token.lower in lexicon.words["possessive"]), default=0)
    nouns = list(takewhile(_is_noun, dropwhile(lambda token: not _is_noun(token), inside[owned:])))
    if not nouns or any(token.pos == "NUM" for token in inside):
        return False
    known = lexicon.any_of("documents", "organisations", "jobs", "informants")
    return any(token.pos == "PROPN" or token.lemma in known or token.lemma in lexicon.roles for token in nouns)


def _is_noun(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN")
