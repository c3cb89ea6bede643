"""Words that the tagger takes for nouns, adjectives or infinitives, and that are verbs in the present: 'engineers say'."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.marks import DASHES, MARKS
from pipeline.saying.misread_marks import base_of, closes, introduces
from pipeline.syntax.parts import NOMINAL


def finite_base(tokens: list[Token], index: int, lexicon: Lexicon) -> str | None:
    """The lemma of a word that is a verb in the present whatever the tagger made of it; None if that is not sure."""
    words, token, before = lexicon.words, tokens[index], tokens[index - 1]
    sure = token.lower in words["sure"]
    if token.form == "inf":
        return token.lemma if is_inverted(tokens, index, words) or (sure and _is_told_behind(tokens, index)) else None
    if is_behind_quantifier(tokens, index, words) and (sure or _opens_clause(tokens, index, lexicon)):
        return token.lower
    aged = before.lower in words["ages"] and tokens[index - 2].pos == "CCONJ"  # 'people aged 50 and over say'
    if token.pos not in ("NOUN", "ADJ") or (before.pos in ("DET", "ADP", "PART", "AUX") and not aged):
        return None
    base = base_of(token, lexicon)
    if _is_shown(tokens, index, lexicon) or _is_only_verb(tokens, index, lexicon):
        return base
    if _is_object(tokens, index, sure, lexicon):
        return None
    return base if sure or _acts(tokens, index, base, lexicon) else None


def _is_told_behind(tokens: list[Token], index: int) -> bool:
    """'The bridge may stay, | they say', '..., | say some engineers'"""
    return tokens[index - 1].text == "," and tokens[index + 1].pos in ("DET", "PROPN", "NOUN", "ADJ")


def _is_object(tokens: list[Token], index: int, sure: bool, lexicon: Lexicon) -> bool:
    """Is a word a noun by what stands before it: 'the final | say', 'bogus | claims that'; but 'a third | say they'?"""
    words, before, behind = lexicon.words, tokens[index - 1], tokens[index + 1]
    if not sure and _is_governed(tokens, index, words):
        return True
    return before.pos == "ADJ" and behind.lower not in (
        lexicon.any_of("personal", "that") if sure else words["personal"]
    )


def _is_governed(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Does a verb before a word, or a preposition of its group, have it for an object?"""
    before = tokens[index - 1]
    if before.pos == "VERB" and (before.form != "part" or has_done(tokens, index - 1, words)):
        return True  # 'dismissed reports that', 'has dismissed claims that'
    if before.lower in words["particles"] and tokens[index - 2].pos == "VERB" and index > 1:
        return True  # 'slapped down reports that'
    if any(before.lower.removesuffix(ending) in words["light"] for ending in words["present"]):
        return True  # 'Lee faces claims that'
    governed = before.pos == "NOUN" and index > 1 and tokens[index - 2].pos == "ADP"
    return governed and any(one.form == "fin" for one in tokens[: index - 2])  # 'noted with concern reports that'


def has_done(tokens: list[Token], at: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'has (also, not) | dismissed': does a participle at `at` stand behind the auxiliary of a perfect?"""
    if tokens[at].form != "part":
        return False
    first = at - 1 - (at > 1 and tokens[at - 1].pos in ("ADV", "PART"))
    return first >= 0 and tokens[first].pos == "AUX" and tokens[first].lemma in words["perfect"]


def _acts(tokens: list[Token], index: int, base: str, lexicon: Lexicon) -> bool:
    """Is a word a verb by what stands behind it: 'the bank | forecast on Friday', 'women who | claim he left'?"""
    words, token, before, behind = lexicon.words, tokens[index], tokens[index - 1], tokens[index + 1]
    dated = token.lower in words["unchanged"] and behind.pos in ("ADP", "PROPN")
    if (behind.pos == "PUNCT" or dated) and (closes(tokens, index, lexicon) or introduces(tokens, index, lexicon)):
        return True
    inserted = before.text in DASHES and token.lower != base
    # 'Lee - who was there - states that it is old'; not 'reports that told of it'
    told = behind.lower in words["that"] and tokens[min(index + 2, len(tokens) - 1)].form != "fin"
    if told and (inserted or token.lower in words["sure_before_that"]):
        return True
    related = before.lower in words["persons"] and behind.pos != "PUNCT"
    if base in lexicon.heads["VERB"] and (related or _governs(tokens, index, base, lexicon)):
        return True
    counted = base in words["estimating"] and behind.pos == "NUM"  # 'The U.N. estimates | 300 people have died'
    return counted and any(one.form == "fin" for one in tokens[index + 1 :])


def is_inverted(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'Nor do | clerks expect it to fall': behind a denial, an auxiliary and its subject."""
    at = index
    while at > 0 and tokens[at - 1].pos in NOMINAL:
        at -= 1
    return 1 < at < index and tokens[at - 1].pos == "AUX" and tokens[at - 2].lower in words["nor"]


def _is_shown(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'A review by the Herald | shows most of them left', 'a letter from clerks | urges the mayor to act': a document before what
    can be the first verb, and an object behind."""
    token, behind = tokens[index], tokens[index + 1].pos
    if token.lower in lexicon.words["shown"]:
        fits = behind not in ("PUNCT", "ADP", "VERB", "AUX", "CCONJ")
    else:
        base = base_of(token, lexicon)
        fits = behind in ("DET", "PRON") and base != token.lower
    before = tokens[:index] if fits else []
    return any(one.lemma in lexicon.words["documents"] for one in before) and all(one.form != "fin" for one in before)


def _is_only_verb(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Ann Lee | reports from Alba that it is late': behind a name, before a preposition and the "that" of its content, with no
    other verb before that."""
    base, behind = base_of(tokens[index], lexicon), tokens[index + 1 :]
    if tokens[index - 1].pos != "PROPN" or behind[0].pos != "ADP" or base == tokens[index].lower:
        return False
    that = next((at for at, one in enumerate(behind) if one.lower in lexicon.words["that"]), 0)
    told = any("that" in entry.cls.takes for entry in lexicon.heads["VERB"].get(base, ()) if not entry.rest)
    alone = all(one.form != "fin" for one in [*tokens[:index], *behind[: that + 2]])
    return told and alone and 0 < that < len(behind) - 2


def is_behind_quantifier(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'Some | say it is old': a subject that is only a quantity opens a clause before a word that is a verb in its bare form."""
    before = tokens[index - 2]
    if tokens[index - 1].lower not in words["counting"]:
        return False
    opens = index == 1 or before.pos in ("PUNCT", "CCONJ", "SCONJ")
    return opens or before.lower in words["contrast"] or before.lower in words["bounding"]


def _opens_clause(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Some | fear that it is old', 'some | worry the bridge will fall': has a word the content of a verb behind it?"""
    entries = lexicon.heads["VERB"].get(tokens[index].lower, ())
    behind = tokens[index + 1 :]
    if not any("that" in entry.cls.takes for entry in entries if not entry.rest):
        return False
    if behind[0].lower in lexicon.any_of("personal", "that"):
        return True
    clause = takewhile(lambda one: one.pos != "PUNCT", behind)
    return behind[0].pos == "DET" and any(one.form == "fin" for one in clause)


def _governs(tokens: list[Token], index: int, base: str, lexicon: Lexicon) -> bool:
    """'Lee points out', '“...,” reads the letter', 'Lee fears the bridge will fall': what stands around a word in -s makes it a
    verb, whose lemma is `base`."""
    token, before, behind, words = tokens[index], tokens[index - 1], tokens[index + 1], lexicon.words
    if behind.lower in words["particles"]:
        return any(entry.rest[:1] == (behind.lower,) for entry in lexicon.heads["VERB"].get(base, ()))
    inverted = before.text in MARKS and (behind.pos in ("DET", "PROPN", "PRON") or _names_speaker(tokens, index))
    named = behind.pos == "PROPN" or (behind.lower.rstrip(".") in lexicon.roles and behind.text[0].isupper())
    inverted = inverted or (before.text == "," and named and token.lower != base)  # 'It is old, notes Dr Lee'
    determined = behind.lower in words["articles"] or behind.lower in words["owners"]
    # 'the mayor claims his'
    singular = (
        before.pos == "NOUN" and before.lemma == before.lower and determined and not _is_called(tokens, index, lexicon)
    )
    # 'clerks report that it fell', not 'the jobs report that fell'
    if token.lower == base and behind.lower in words["that"]:
        several = before.pos == "NOUN" and before.lemma != before.lower
        bare = _is_bare_name(tokens, index)
        return token.pos == "NOUN" and (several or bare) and behind.pos != "PRON"
    if token.lower == base:
        past = token.lower in words["unchanged"] and before.pos in ("NOUN", "PROPN")  # 'the firm forecast a loss'
        several = before.pos == "NOUN" and (before.lemma != before.lower or before.lower in words["plurals"])
        return token.pos == "NOUN" and determined and (past or several or _are_many(tokens, index))
    object_like = (
        behind.lower in words["personal"] or behind.lower in words["demonstratives"]
    ) and behind.lower not in words["that"]
    governs = singular or (before.pos == "PROPN" and (behind.pos == "DET" or object_like))
    return token.pos == "NOUN" and (inverted or (governs and not _is_called(tokens, index, lexicon)))


def _is_bare_name(tokens: list[Token], index: int) -> bool:
    """'However, RTE | report that it fell': a name of nothing but capitals, without an article, which opens its clause."""
    opens = index == 1 or tokens[index - 2].pos in ("PUNCT", "CCONJ")
    return opens and len(tokens[index - 1].text) > 1 and tokens[index - 1].text.isupper()


def _are_many(tokens: list[Token], index: int) -> bool:
    """'Clerks at the Alba Museum | estimate the bone weighs a ton': is a plural that opens its sentence, and what hangs on it by
    a preposition, all that stands before?"""
    head = next((at for at in range(index) if tokens[at].pos == "ADP"), 0) - 1
    hangs = all(one.pos in NOMINAL or one.pos == "ADP" for one in tokens[:index])
    return head >= 0 and hangs and tokens[head].pos == "NOUN" and tokens[head].lower != tokens[head].lemma


def _names_speaker(tokens: list[Token], index: int) -> bool:
    """'“It is bad,” | worries former adviser Bo Kim.': does nothing but what describes a name, and the name, follow?"""
    described = takewhile(lambda one: one.pos in ("ADJ", "NOUN"), tokens[index + 1 :])
    at = index + 1 + sum(1 for _ in described)
    named = list(takewhile(lambda one: one.pos == "PROPN", tokens[at:]))
    return len(named) > 1 and tokens[min(at + len(named), len(tokens) - 1)].pos == "PUNCT"


def _is_called(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'called the union | claims a “ruse”': does a word end the object of a verb that takes no clause, but what the object
    is said to be?"""
    phrase = takewhile(lambda one: one.pos in ("NOUN", "PROPN", "ADJ", "DET"), reversed(tokens[:index]))
    verb = tokens[max(index - 1 - sum(1 for _ in phrase), 0)]
    takes = [entry.cls.takes for entry in lexicon.heads["VERB"].get(verb.lemma, ()) if not entry.rest]
    return (
        verb.pos == "VERB" and any("predicative" in one for one in takes) and all("clause" not in one for one in takes)
    )
