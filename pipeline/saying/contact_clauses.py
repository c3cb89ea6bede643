"""What hangs on a noun without a relative: 'a clerk we met in Alba said', 'a word Kim repeated', 'a bird found in Alba'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.verb_groups import group_start
from pipeline.syntax.nouns import is_plural_noun
from pipeline.syntax.parts import HEADS

_REACH = 10
"""Words before a cue, at most, in which such a clause has its verb."""
_AMOUNTS = frozenset("$€£¥%")


def behind_contact(line: Line, lexicon: Lexicon, end: int) -> Range | None:
    """'A clerk we met in Alba | said', 'A poll that Nova ran in May | found': a phrase with a clause that has its own subject."""
    tokens, words = line.tokens, lexicon.words
    verb = next((at for at in range(end - 1, max(end - _REACH, 1), -1) if _stops_contact(line, at)), 0)
    if not verb or tokens[verb].pos not in ("VERB", "AUX") or line.quoted[verb] is not None:
        return None
    subject = group_start(line, lexicon, verb) - 1
    asked = subject > 1 and tokens[subject - 2].lemma in words["asking_of"]  # 'Asked what he would do | the mayor said'
    if asked and tokens[subject - 1].lower in words["question"]:
        return None
    if subject > 0 and tokens[subject].lower in words["personal"] and tokens[subject - 1].pos in HEADS:
        start = noun_phrase_before(line, lexicon, subject)
        found = tokens[verb].form != "ger" and start < subject and subject not in line.times.values()
        return (start, end) if found else None
    gap = words["gap"]
    opener = next((at for at in range(subject, 1, -1) if _stops_contact(line, at) or tokens[at].lower in gap), 0)
    if not 0 < opener < subject or tokens[opener].lower not in gap or tokens[verb].form == "ger":
        return None
    start = noun_phrase_before(line, lexicon, opener)
    if start > 0 and tokens[start - 1].pos not in ("PUNCT", "CCONJ"):
        return None  # 'told a clerk that people hurt in May say'
    return (start, end) if start < opener else None


def _stops_contact(line: Line, at: int) -> bool:
    return line.quoted[at] is not None or line.tokens[at].pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ")


def is_contact(line: Line, source: Range, around: Around) -> bool:
    """'Berg used a rude word, a word | Kim then repeated': an indefinite phrase without a role, a name directly behind it;
    not '“It is late,” a local resident Bo Kim | said'."""
    tokens = line.tokens[slice(*source)]
    nouns = [at for at, token in enumerate(tokens) if token.pos == "NOUN" and token.text.islower()]
    if _are_others(tokens, around):
        return True
    if tokens[0].lower not in around.lexicon.words["indefinite"] or not nouns or nouns[-1] + 1 >= len(tokens):
        return False
    people = around.lexicon.any_of("titles", "jobs", "associates", "humans", "bodies", "organisations")
    held = any(token.lemma in people or token.pos == "ADP" for token in tokens)
    return not held and all(token.text[0].isupper() for token in tokens[nouns[-1] + 1 :])


def _are_others(tokens: list[Token], around: Around) -> bool:
    """'It will cut jobs, a step | analysts had expected': people in the plural behind one thing; not 'a dozen analysts'."""
    if len(tokens) < 3 or tokens[0].lower not in around.lexicon.words["indefinite"] or tokens[0].pos != "DET":
        return False
    thing, people = tokens[-2:]
    one = (
        thing.pos == "NOUN"
        and thing.lower == thing.lemma
        and thing.lower not in around.lexicon.any_of("parts", "tallies")
    )
    told = all(token.pos in ("DET", "ADJ", "NOUN") for token in tokens)
    return one and told and is_plural_noun(people)


def behind_amount(line: Line, end: int) -> bool:
    """'the $4 million | analysts | expected', 'the 5% | economists | forecast': people before token `end` who are not counted."""
    at = end - 2
    while at > 0 and line.tokens[at].pos == "NUM" and line.tokens[at].text not in _AMOUNTS:
        at -= 1
    people = line.tokens[end - 1]
    if at < 0 or people.pos != "NOUN" or people.lower == people.lemma:
        return False
    return line.tokens[at].text in _AMOUNTS


def behind_thing(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'a game | many | call a classic': does a phrase that ends before token `end` end with others than it tells of?"""
    told = line.tokens[end - 2]
    others = end - start > 2 and line.tokens[end - 1].lower in lexicon.words["others"]
    return others and told.pos == "NOUN" and told.lower == told.lemma and line.tokens[start].pos == "DET"


def is_held(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'Bags, | each with a name | written on it, lay there': a participle and its place, behind what "with" holds."""
    placed = cue.last + 1 < len(line.tokens) and line.tokens[cue.last].pos == "ADP" and cue.last + 1 not in line.times
    held = line.tokens[slice(*source)] if placed and cue.shape == "participle" else []
    return any(token.lower in around.lexicon.words["accompanying"] for token in held)


def is_found(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'The owl, a small bird | found across Norland, hunts', '..., a plan | announced last year': a past that may be a
    participle, with its place or time behind what can say nothing."""
    words, tokens = around.lexicon.words, line.tokens[slice(*source)]
    if _is_done_to(line, cue, source, around):
        return True
    placed = cue.last + 1 < len(line.tokens) and line.tokens[cue.last].pos == "ADP" and cue.last + 1 not in line.times
    if placed and line.tokens[cue.last].lower in words["speaks_to"]:
        return False  # '..., a source confirmed | to Nova'
    made = cue.shape == "participle" and placed
    if not made and not (tokens[-1].lemma in words["made"] and (placed or cue.last in line.times)):
        return False
    if tokens[0].lower not in words["indefinite"]:
        return False
    tells = around.lexicon.roles | words["documents"] | words["informants"]
    return all(token.lemma not in tells and token.pos != "PROPN" for token in tokens)


def _is_done_to(line: Line, cue: Cue, source: Range, around: Around) -> bool:
    """'He met Bo Falk, one of six officers | charged over it': in apposition to a name, what was done to some; not 'The plan
    failed, one of six officers charged.'"""
    words, first = around.lexicon.words, source[0]
    if line.tokens[cue.head].lemma not in words["done_to"] or first < 2 or line.tokens[first - 1].text != ",":
        return False
    one_of = line.tokens[first].pos == "NUM" and line.tokens[first + 1].lower in words["of"]
    return one_of and line.tokens[first - 2].pos == "PROPN"


def speaker_of_gap(line: Line, lexicon: Lexicon, source: Range) -> Range:
    """'It is a plan | Kim says | is old', 'a car | police say | was stolen': of a phrase with nothing between it and the cue, who
    speaks: the name, or the plural, behind a noun with its article; the whole phrase where it has but one part."""
    start, end = source
    tokens = line.tokens[start:end]
    opens = tokens[0].pos == "DET" and all(token.pos in ("DET", "ADJ", "NOUN", "PROPN") for token in tokens)
    first = next((at for at, token in enumerate(tokens) if token.pos == "NOUN"), end)
    if first == end:  # 'a dynamic | Kim says | is old'
        first = max((at for at, token in enumerate(tokens) if token.pos == "ADJ"), default=end)
    if not opens or first + 1 >= len(tokens) or tokens[first].lemma in lexicon.roles:
        return source
    rest = tokens[first + 1 :]
    named = all(token.pos == "PROPN" for token in rest)
    people = len(rest) == 1 and rest[0].pos == "NOUN" and _are_several(rest[0], lexicon)
    return (start + first + 1, end) if named or people else source


def begins_gap(line: Line, lexicon: Lexicon, source: Range) -> bool:
    """May a phrase behind a noun be the subject of a clause that hangs on it: a pronoun, a name, people, an article?"""
    token = line.tokens[source[0]]
    if token.lower in lexicon.words["personal"]:
        return True
    if token.lower in lexicon.words["whose"]:
        return False
    return token.pos in ("DET", "PROPN") or (source[1] == source[0] + 1 and _are_several(token, lexicon))


def _are_several(token: Token, lexicon: Lexicon) -> bool:
    """'critics', 'officials', 'police': people in the plural."""
    return token.pos == "NOUN" and (token.lower != token.lemma or token.lower in lexicon.words["plurals"])
