"""What a sentence announces that stands below it: 'the following statement', 'the statement below', and whose it is."""

from __future__ import annotations

from pipeline.model import Sentence
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.quotations import Quotation
from pipeline.saying.sources_behind import source_after

_WORDS = 3
"""Words from what announces to the noun of what is said, at most."""
_SHORT = 30
"""Characters of a label in quotation marks, at most."""
_BETWEEN = 2
"""Sentences, at most, between one that announces a statement and the paragraph with it."""


def announced_words(line: Line, around: Around) -> int:
    """'Lee released the | following statement on the vote.', 'the joint | statement', 'the statement | below': what stands before
    the noun of the words that are told of; 0 without them."""
    tokens, announcing = line.tokens, around.lexicon.words["announcing"]
    told = around.lexicon.any_of("communications", "utterances")
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower in announcing:
            noun = _noun(line, at + 1, told)
            if noun or (tokens[at].pos != "DET" and tokens[at - 1].lemma in told):
                return (noun or at - 1) - 1
    return _put_out(line, told, around) or this_to_say(line, around)


def _noun(line: Line, first: int, told: frozenset[str]) -> int:
    """'following | joint statement': where the noun of what is said stands, behind adjectives; 0 without one."""
    for at in range(first, min(first + _WORDS, len(line.tokens) - 1)):
        if line.tokens[at].lemma in told:
            return at
        if line.tokens[at].pos not in ("ADJ", "NOUN") or line.tokens[at].form:
            return 0
    return 0


def _put_out(line: Line, told: frozenset[str], around: Around) -> int:
    """'Lee issued a | statement on reports that Kim had left:': the object of the first verb, before a clause and the colon."""
    tokens, words = line.tokens, around.lexicon.words
    verb = next((at for at, one in enumerate(tokens) if one.form == "fin" and one.pos in ("VERB", "AUX")), 0)
    while verb + 1 < len(tokens) and tokens[verb].pos == "AUX":
        verb += 1
    if tokens[-1].text != ":" or tokens[verb].lemma not in words["releasing"] or tokens[verb + 1].pos != "DET":
        return 0
    noun = _noun(line, verb + 2, told)
    return noun and noun - 1


def presented(line: Line, around: Around) -> int:
    """'Below is the | statement from Ann Lee:': the noun of what is said behind a copula that opens the sentence with one word;
    0, too, where the noun opens it."""
    tokens, words = line.tokens, around.lexicon.words
    opens = tokens[0].lower in words["presenting"] and tokens[1].lemma in words["copulas"] and len(tokens) > _WORDS
    told = around.lexicon.any_of("communications", "utterances")
    return _noun(line, 2 + (tokens[2].pos == "DET"), told) if opens else 0


def this_to_say(line: Line, around: Around) -> int:
    """'Lee had | this to say after the game.': where the demonstrative stands; 0 without it."""
    tokens, verbs = line.tokens, around.lexicon.heads["VERB"]
    for at in range(2, len(tokens) - 2):
        if tokens[at].lower in around.lexicon.words["demonstratives"] and tokens[at + 1].pos == "PART":
            entries = verbs.get(tokens[at + 2].lemma, ()) if tokens[at - 1].pos in ("VERB", "AUX") else ()
            if any(one.cls.kind == "speech" and "quotation" in one.cls.takes for one in entries):
                return at
    return 0


def released_by(line: Line, announced: int, around: Around) -> tuple[int, Range] | None:
    """'The following statement was released | by Ann Lee:': the verb, and who acts in the passive behind the noun."""
    tokens = line.tokens
    verb = next((at for at in range(announced + 2, len(tokens) - 2) if tokens[at].pos != "AUX"), 0)
    passive = announced and tokens[verb].form == "part" and tokens[verb + 1].lower in around.lexicon.words["agent"]
    source = source_after(line, around.lexicon, verb + 2) if passive else None
    return None if source is None else (verb, source)


def author_behind(line: Line, noun: int, around: Around) -> Range | None:
    """'the following | statement from Ann Lee:': who stands as its author behind the noun of what is said at `noun`."""
    words, (told, of) = around.lexicon.words, line.tokens[noun : noun + 2]
    said = told.lemma in around.lexicon.any_of("communications", "utterances")
    named = said and of.lower in words["authors"]
    return source_after(line, around.lexicon, noun + 2) if named and noun + 2 < len(line.tokens) else None


def is_label(quotation: Quotation) -> bool:
    """'dubbed the “port bill”': a few words in marks that say nothing."""
    return quotation.closed and quotation.end - quotation.start < _SHORT


def below_paragraph(sentence: Sentence, around: Around) -> int:
    """'Lee released the following statement. | She left in May.': which sentence opens the paragraph below, if at most two
    without a quotation stand between; else 0."""
    for index in range(sentence.index + 1, min(sentence.index + 2 + _BETWEEN, len(around.sentences))):
        one = around.sentences[index]
        if one.paragraph != sentence.paragraph:
            return index
        if not all(is_label(each) for each in around.quotations.within(one.start, one.end)):
            return 0
    return 0


def tells_ahead(line: Line, around: Around) -> bool:
    """'the | following | statement', not '| this | statement', which may stand above."""
    announcing = around.lexicon.words["announcing"]
    return any(token.lower in announcing and token.pos != "DET" for token in line.tokens)
