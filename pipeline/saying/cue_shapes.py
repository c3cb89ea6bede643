"""The shape of a cue that is a verb: finite, passive, in -ing, an infinitive or a participle."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Entry, Lexicon
from pipeline.saying.lines import Line

Shape = Literal["verb", "passive", "gerund", "infinitive", "participle", "noun"]
_BEFORE = frozenset({"before", "quoted_before"})


def shape_of(tokens: list[Token], group: list[Token], index: int, lexicon: Lexicon) -> Shape:
    """The shape of the verb at `index`; `group` is what stands before it in its group."""
    form = tokens[index].form
    auxiliaries = [token for token in group if token.pos == "AUX"]
    if auxiliaries and form == "part" and auxiliaries[-1].lemma in lexicon.words["passive_auxiliaries"]:
        return "verb" if _is_perfect(tokens, auxiliaries[-1], index, lexicon) else "passive"
    if not group and _is_told_too(tokens, index, lexicon):
        return "passive"
    if auxiliaries and auxiliaries[0].form == "ger":
        return "gerund"  # 'having said'
    if auxiliaries or form == "fin" or any(token.form == "fin" for token in group):
        return "verb"
    if group and group[0].form == "ger" and form == "inf":
        return "gerund"  # 'refusing to say'
    return {"ger": "gerund", "inf": "infinitive"}.get(form, "participle")  # type: ignore[return-value]


def _is_told_too(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'was summoned and | told that it was late', 'was fined and | ordered to pay': joined to a passive, a verb that
    needs somebody to be told, and has nobody."""
    words, joins = lexicon.words, index > 2 and tokens[index - 1].pos == "CCONJ" and index + 1 < len(tokens)
    if not joins or tokens[index].tense not in ("", "past"):
        return False
    behind, lemma = tokens[index + 1].lower, tokens[index].lemma
    pairs = list(pairwise(one for one in tokens[:index] if one.pos != "ADV" and one.lower not in words["floating"]))
    passive = any(aux.lemma in words["passive_auxiliaries"] and verb.form == "part" for aux, verb in pairs)
    if passive and tokens[index].form == "part" and _is_done_to(lemma, behind, lexicon):
        return True
    told = lemma in words["needing_hearer"] and behind in lexicon.any_of("that", "infinitive", "question")
    if not told and not (lemma in words["needing_ordered"] and behind in words["infinitive"]):
        return False
    return passive


def _is_done_to(lemma: str, behind: str, lexicon: Lexicon) -> bool:
    """'accused | of theft', 'expected | to lose', 'praised | by clerks': does the word behind a participle open what only a
    passive has?"""
    classes = [entry.cls for entry in lexicon.heads["VERB"].get(lemma, ()) if entry.cls.passive]
    opens = behind in lexicon.any_of("passive_openers", "infinitive")
    return bool(classes) and (
        behind in lexicon.words["agent"] or (opens and any(cls.passive == "complement" for cls in classes))
    )


def _is_perfect(tokens: list[Token], auxiliary: Token, index: int, lexicon: Lexicon) -> bool:
    """'He's said it is safe': a clitic that may stand for "is" or "has", and a clause with a subject behind the participle."""
    words = lexicon.words
    if auxiliary.lower not in words["clitic_auxiliaries"] or index + 2 >= len(tokens):
        return False
    behind, further = tokens[index + 1], tokens[index + 2]
    entries = lexicon.heads["VERB"].get(tokens[index].lemma, ())
    if behind.lower in words["infinitive"] | words["of"] and any(one.cls.passive == "complement" for one in entries):
        return False  # 'He's expected to leave'
    told = any(entry.cls.passive == "rest" for entry in lexicon.heads["VERB"].get(tokens[index].lemma, ()))
    if not told and auxiliary is not tokens[0] and tokens[tokens.index(auxiliary) - 1].lower in words["sayers"]:
        return behind.lower not in words["agent"] and behind.lower not in words["as"]  # 'who's argued that it is safe'
    return behind.lower in words["personal"] and further.pos in ("VERB", "AUX") and further.form == "fin"


def about_quotation(line: Line, entries: tuple[Entry, ...], found: list[Entry]) -> tuple[Entry, ...]:
    """'“It is old,” Lee | commented on | Monday's post': behind what was said, the verb alone, not what it is about."""
    about = bool(found) and len(found[0].rest) == 1 and found[0].cls.modality == "asserted"
    about = about and found[0].cls.takes.isdisjoint(_BEFORE)
    bare = [entry for entry in entries if not entry.rest and entry.cls.takes & _BEFORE]
    return tuple(bare if about and bare and line.quoted[0] is not None else found)
