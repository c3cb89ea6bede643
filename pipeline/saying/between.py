"""What may stand between a cue and its content: whom it is told to, adverbs, time and place, insertions."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.finite_clauses import is_dash
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import belongs_to_noun, noun_phrase_after
from pipeline.saying.phrases import PHRASE


def pass_over(line: Line, lexicon: Lexicon, at: int, cls: CueClass, addressed: bool) -> int:
    """The token behind an addressee, an adverb, a time or a prepositional phrase that begins at `at`."""
    tokens = line.tokens
    if at in line.times:
        return line.times[at]
    token = tokens[at]
    if token.pos == "ADV":
        return at + 1
    if _counts_votes(line, at):
        return at + 1
    if (
        token.pos == "VERB"
        and tokens[at - 1].pos == "NOUN"
        and (token.form == "part" or _is_of_document(line, lexicon, at))
    ):
        return _behind_reduced(line, lexicon, at)
    if token.text == "," or is_dash(line, at):
        return _behind_insertion(line, lexicon, at)
    if not cls.takes & {"that", "clause", "quotation", "before", "question", "to"}:
        return at
    if token.pos == "ADP" and at + 1 < len(tokens):
        if at + 1 in line.times and not belongs_to_noun(line, lexicon, at + 1):
            return line.times[at + 1]
        return max(noun_phrase_after(line, lexicon, at + 1), at)
    if not addressed and token.pos in PHRASE:
        end = noun_phrase_after(line, lexicon, at)
        return next((i for i in range(at + 1, end) if leaves_addressee(line, lexicon, i, cls)), end)
    return at


def _counts_votes(line: Line, at: int) -> bool:
    """'ruled 2-1 that', 'ruled 5-4 on Monday that': two numbers in one behind a cue; not 'told 20 people'."""
    left, _, right = line.tokens[at].text.partition("-")
    return left.isdigit() and right.isdigit() and line.tokens[at - 1].pos == "VERB"


def leaves_addressee(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> bool:
    """'asked the mayor | about the bridge', 'reminded Lee | of it'; not 'asked a question about it', 'told members of it'."""
    token, before = line.tokens[at], line.tokens[at - 1]
    if token.lower not in cls.topics or (token.lower in lexicon.words["of"] and before.pos != "PROPN"):
        return False
    return before.lemma not in lexicon.words["told"] and before.lemma not in lexicon.heads["NOUN"]


def _is_of_document(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said in a video | posted online that': a past that is a participle, for a document stands before it and no subject."""
    return line.tokens[at].tense == "past" and line.tokens[at - 1].lemma in lexicon.words["communications"]


def _behind_reduced(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind a participle and what hangs on it, if 'that' follows soon ('an interview taped before the vote that')."""
    for index in range(at + 1, min(at + 9, len(line.tokens))):
        token = line.tokens[index]
        if token.lower in lexicon.words["that"]:
            return index
        if token.pos in ("PUNCT", "AUX") or line.quoted[index] is not None:
            break
    return at


def _behind_insertion(line: Line, lexicon: Lexicon, comma: int) -> int:
    """Behind an insertion between commas if a content follows it ('told Lee, the mayor, that'); else `comma`."""
    tokens, words = line.tokens, lexicon.words
    for at in range(comma + 2, min(comma + 16, len(tokens) - 1)):
        if line.quoted[at] is not None:
            return comma
        if tokens[at].text == tokens[comma].text:
            opens = line.quoted[at + 1] is not None or tokens[at + 1].lower in words["that"] | words["infinitive"]
            return at + 1 if opens or tokens[comma + 1].lower in words["conditions"] else comma
    return comma
