"""What a content is about: its main verb, what somebody is called or shown to be, or a noun that is reported as a result."""

from __future__ import annotations

from itertools import pairwise

from pipeline.dating.callings import accused_of, complement_of, ends_in_name, label_of, last_word, quality_at
from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.main_clauses import before_brackets
from pipeline.dating.measures import is_comparing
from pipeline.dating.noun_words import noun_data
from pipeline.dating.relative_labels import behind_relative
from pipeline.dating.standings import standing_at
from pipeline.language import Language
from pipeline.model import Clause, Said, Token
from pipeline.schema import Span
from pipeline.syntax.clausewords import compile_clauses
from pipeline.syntax.places import begun, first_from
from pipeline.syntax.tags import QUOTES

_NAMES = frozenset({"PROPN", "PRON"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP"})
"""Of what a noun phrase is made."""
_JOINED = frozenset({"DET", "PROPN", "CCONJ", "PUNCT"})
_GRADED = frozenset({"ADV", "ADJ", "CCONJ"})
_BESIDE_LABEL = ("subordinate", "coordinate", "relative")
"""Clauses that stand in what something is called or in the thing: 'claims | that he lied | as nonsense'."""
_GREETING = 6
"""Words and marks of one, at most."""
PASSIVE = "/passive"
"""How the rule of an attribution ends whose cue is in the passive: 'The plan was called | a sham | by critics'."""
_GAP = "/gap"
"""The same where the content begins before its source: 'a deal | which she called | historic'."""


def event_of(
    one: Said, span: Span, main: Clause | None, tokens: list[Token], language: Language
) -> tuple[Span | None, Clause | None]:
    """What a content is about, and its clause where that is a verb's."""
    span = before_brackets(span, tokens)
    if one.quote != "direct" and _greets(span, tokens, language):
        return None, None
    if one.cue_negated and main is not None and main.marker == language.once(compile_clauses).that:
        return main.head, main  # 'dismissed claims | that it was unsafe as “nonsense”'
    called = _called(one, span, tokens, language)
    if called is not None:
        return called, None
    if main is None or main.kind == "fragment":
        return _event_without_clause(one, span, tokens, language), None
    if one.quote != "direct" and _tells_of_noun(main, span, tokens, language):
        reported = _reported_noun(one, span, tokens, language) or _shown(one, span, tokens, language)
        if reported is None and main.kind == "relative" and _has_cue_of("predicative", one, tokens, language):
            reported = _label_behind(span.start, main.predicate.start, tokens, language)
        if reported is not None or (main.kind != "subordinate" and one.quote == "indirect"):
            return reported, None
    if _has_cue_of("predicative", one, tokens, language):
        return _of_predicative(one, span, main, tokens, language)
    if main.kind == "infinitive" and one.quote == "indirect" and _is_purpose(main, span, tokens, language):
        reported = _reported_noun(one, span, tokens, language)
        return (reported, None) if reported is not None else (main.head, main)
    return main.head, main


def _of_predicative(
    one: Said, span: Span, main: Clause, tokens: list[Token], language: Language
) -> tuple[Span | None, Clause | None]:
    """What something is called, and its clause where it is a verb's: 'described it as a fire', 'called it “the worst loss”'."""
    opening = language.table("mentions", "content")["complement"]
    if main.kind in _BESIDE_LABEL and (called := _label_behind(*span, tokens, language)) is not None:
        return called, None
    if main.kind == "infinitive":
        called = _label_behind(main.head.end, span.end, tokens, language)
        called = called or _before_infinitive(main, span, tokens, language)
    elif main.kind == "participle":
        inside = begun(tokens, *span)
        named = one.quote == "indirect" and main.head.start > span.start and all(t.lower not in opening for t in inside)
        if named and _has_cue_of("needing_as", one, tokens, language):
            return None, None  # 'described | a fire destroying the mill'; but 'described | being hit'
        called = complement_of(span, inside, tokens, language)
    elif main.kind == "subordinate" and main.marker in opening:
        called = _label_behind(*span, tokens, language)  # 'described it as | "a hint that what they say is true"'
    elif (behind := _told_since(main, span, tokens, language)) is not None:
        before = Span(span.start, behind)  # 'called it "the worst loss | since it was founded"'
        called = complement_of(before, begun(tokens, *before), tokens, language)
    else:
        called = _described(main, main.subject, span, tokens, language) if main.subject is not None else None
    return (called, None) if called is not None else (main.head, main)


def _told_since(main: Clause, span: Span, tokens: list[Token], language: Language) -> int | None:
    """Where a clause begins that stands behind what something is called, and only tells since when or why; else None."""
    opening = language.table("mentions", "content")["complement"]
    adverbial = language.once(compile_clauses).adverbial
    if main.kind != "subordinate" or main.marker not in adverbial or main.marker in opening:
        return None
    markers = [token for token in begun(tokens, span.start, main.predicate.start) if token.lower == main.marker]
    return markers[-1].start if markers and markers[-1].start > span.start else None


def _greets(span: Span, tokens: list[Token], language: Language) -> bool:
    """'LEE: Good evening.', 'LEE: Thank you so much for coming.': words of a turn that tell nothing."""
    words = [token.lower for token in begun(tokens, *span)]
    data = language.table("mentions", "content")
    thanks = words[0] in data["thanking"] and any(word in data["thanks_for"] for word in words[1:3])
    greets = " ".join(words[:2]) in data["greetings"]
    return len(words) <= _GREETING + _GREETING * thanks and (thanks or greets)


def _described(main: Clause, subject: Span, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """'it "a gift | that he gave us"', 'it as "a hit" | which proves that': what something is called, before what tells of it."""
    if main.kind == "relative" and main.marker is None and span.start < subject.start:
        before = Span(span.start, subject.start)  # 'him as "the best | leader | the town has seen"'
        called = complement_of(before, begun(tokens, *before), tokens, language)
        if called is not None:
            return called
    if main.kind == "relative":
        noun = head_noun(tokens, subject, language.once(noun_data))
        return noun.head if noun is not None else None
    if [token.lower for token in begun(tokens, *subject)] != [main.marker]:
        return None
    before = Span(span.start, subject.start)
    return complement_of(before, begun(tokens, *before), tokens, language)


def _stands_free(one: Said, tokens: list[Token], language: Language) -> bool:
    """'signed | what Lee called a deal': unlike a clause that describes a noun before it ('a deal | which Lee called a hoax')."""
    opener = begun(tokens, *one.content[0])[:1]
    return any(token.lower in language.table("mentions", "content")["free"] for token in opener)


def _event_without_clause(one: Said, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """The verb or noun that a content without a clause is about; None where it is no content."""
    inside = begun(tokens, *span)
    if any(token.form == "fin" for token in inside):
        verbs = [token for token in inside if token.pos == "VERB"] or [t for t in inside if t.form == "fin"]
        return Span(verbs[0].start, verbs[0].end)
    opens = inside[:1] and inside[0].lower in language.table("mentions", "content")["complement"]
    if one.rule.endswith(PASSIVE) and span.start > one.cue[-1].start and not opens:
        noun = head_noun(tokens, span, language.once(noun_data))  # 'was called | a sham', 'was accused | of theft'
        return quality_at(inside) or (noun.head if noun is not None else None)
    if _has_cue_of("accusing", one, tokens, language):
        return accused_of(span, inside, tokens, language)
    if _has_cue_of("predicative", one, tokens, language):
        if _has_cue_of("branding", one, tokens, language) and ends_in_name(inside, language):
            return None
        complement = complement_of(span, inside, tokens, language)
        opener = next((token.pos for token in inside if token.pos != "ADJ"), "")  # 'unfair' alone is no noun
        named = one.rule.endswith(_GAP) and (opener == "NOUN" or (opener == "DET" and inside[0].pos == "DET"))
        if named and (complement is None or opener == "DET") and _stands_free(one, tokens, language):
            # 'signed what Lee called | a historic deal', 'fled what Lee called | acts of war'
            noun = head_noun(tokens, span, language.once(noun_data))
            return noun.head if noun is not None else complement
        if complement is None and one.rule.endswith(_GAP) and (quality := quality_at(inside)) is not None:
            return quality  # 'left what Lee called | unfair to clerks'
        parted = one.rule.endswith(_GAP) and all(token.pos in _GRADED for token in inside)
        return complement or (last_word(span, tokens) if parted or one.quote != "indirect" else None)
    if one.quote == "indirect":
        return _reported_noun(one, span, tokens, language) or _shown(one, span, tokens, language)
    noun = head_noun(tokens, span, language.once(noun_data))
    behind = begun(tokens, noun.head.end, span.end) if noun is not None else []
    if len(behind) > 1 and behind[0].text in QUOTES and behind[1].pos == "NOUN":
        # 'a one-day | “truce”'
        noun = head_noun(tokens, Span(behind[1].start, span.end), language.once(noun_data)) or noun
    return noun.head if noun is not None else last_word(span, tokens)


def _called(one: Said, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """'referred to Lee | as a liar': what a verb calls something only with such a word before it; 'called it | “a sham”'."""
    only_as = _has_cue_of("predicative_as", one, tokens, language)
    if one.quote == "direct" or not (only_as or _has_cue_of("predicative", one, tokens, language)):
        return None
    if not only_as and one.quote == "indirect":
        return behind_relative(span, begun(tokens, *span), tokens, language)
    only_as = only_as or _has_cue_of("needing_as", one, tokens, language)
    return label_of(span, begun(tokens, *span), tokens, language, only_as)


def _label_behind(start: int, end: int, tokens: list[Token], language: Language) -> Span | None:
    """'the vote to leave as | fantastic |': what a stretch says behind "as"."""
    return label_of(Span(start, end), begun(tokens, start, end), tokens, language, only_as=True)


def _before_infinitive(main: Clause, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """'the plan a mistake, a way | to win votes': what something is called, before what that is for."""
    named = Span(span.start, main.predicate.start)
    inside = begun(tokens, *named)
    found = complement_of(named, inside, tokens, language)
    return None if any(token.start == found.start and token.pos == "DET" for token in inside if found) else found


def _reported_noun(one: Said, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """The noun of a noun phrase that a cue reports as a result ("announced a drop"), if it happened or held."""
    noun = head_noun(tokens, span, language.once(noun_data))
    if noun is None or not _has_cue_of("reporting", one, tokens, language):
        return None if noun is None or not _is_valued(one, span, tokens, language) else noun.head
    happened = noun.kind in ("happened", "held") or _is_valued(one, span, tokens, language)
    happened = happened or _is_counted(noun, span, tokens, language)
    return noun.head if happened and not _tells_nothing(noun, span, tokens, language) else None


def _is_counted(noun: DatedNoun, span: Span, tokens: list[Token], language: Language) -> bool:
    """'confirmed | 40 new cases', 'reported its first | case': with a number these are what happened."""
    named = begun(tokens, span.start, noun.head.end)
    if named[-1].lemma not in language.table("mentions", "content")["counted"]:
        return False
    return any(token.pos == "NUM" or token.lower in language.once(noun_data).ranks for token in named)


def _is_valued(one: Said, span: Span, tokens: list[Token], language: Language) -> bool:
    """'estimated | the cost at $5 million'"""
    at = language.table("mentions", "content")["valued_at"]
    inside = begun(tokens, *span)
    amounts = any(before.lower in at and token.pos == "NUM" for before, token in pairwise(inside))
    return amounts and _has_cue_of("valuing", one, tokens, language)


def _tells_nothing(noun: DatedNoun, span: Span, tokens: list[Token], language: Language) -> bool:
    """'the (sad) news', 'the decision' alone; not 'the decision to close'; 'a deal with Alba', which came about by it."""
    data = language.table("mentions", "content")
    if any(token.start == noun.head.start and token.lemma in data["concluded"] for token in tokens):
        return True
    named = [token for token in begun(tokens, span.start, noun.head.end) if token.pos != "ADJ"]  # 'the sad news'
    words = [token.lower for token in named]
    if len(words) != 2 or words[0] not in data["bare_article"] or words[1] not in data["bare"].split():
        return False
    return all(token.lower not in data["told_of"] for token in begun(tokens, noun.head.end, span.end)[:1])


def _shown(one: Said, span: Span, tokens: list[Token], language: Language) -> Span | None:
    """What a poll shows somebody to be: 'Lee | ahead | of Kim', 'Lee far out in | front |', 'Kim with a | lead |'."""
    inside = begun(tokens, *span)
    place = next((at for at, token in enumerate(inside) if token.pos not in _NAMES), 0)
    standing = standing_at(inside, language) if _has_cue_of("showing", one, tokens, language) else None
    if standing is not None or not (place and _has_cue_of("showing", one, tokens, language)):
        return standing
    while inside[place].pos == "ADV" and place + 1 < len(inside) and inside[place + 1].pos in ("ADV", "ADP"):
        if inside[place + 1].lower in language.once(noun_data).belonging:
            break
        place += 1
    of_another = [token.lower for token in inside[place + 1 : place + 2]]
    if inside[place].pos in ("ADV", "ADJ") or language.once(noun_data).belonging.issuperset(of_another):
        return Span(inside[place].start, inside[place].end)
    noun = head_noun(tokens, Span(inside[place].end, span.end), language.once(noun_data))
    return noun.head if noun is not None and inside[place].pos == "ADP" else None


def _has_cue_of(kind: str, one: Said, tokens: list[Token], language: Language) -> bool:
    """Whether a word of the cue is in the list `kind` of `mentions.toml` [content]."""
    verbs = language.table("mentions", "content")[kind]
    words = [token for cue in one.cue for token in begun(tokens, *cue)]
    if kind == "predicative" and words and words[-1].lower in language.table("mentions", "content")["urging"]:
        return False  # 'is calling on | Lee to resign as mayor'
    return any(token.lemma in verbs for token in words)


def _is_purpose(main: Clause, span: Span, tokens: list[Token], language: Language) -> bool:
    """'announced his retirement from office | to care for her': behind what happened, and more that is told of that; not
    'announced a plan to sell it'."""
    noun = head_noun(tokens, Span(span.start, main.predicate.start), language.once(noun_data))
    between = begun(tokens, noun.head.end, main.predicate.start) if noun is not None else []
    return noun is not None and noun.kind == "happened" and len(between) > 1 and between[0].pos == "ADP"


def _stands_behind_noun(clause: Clause, span: Span, tokens: list[Token]) -> bool:
    """'announced his retirement | as the gap tightens': behind a noun phrase and the word that opens it."""
    before = begun(tokens, span.start, clause.span.start)
    opened = bool(before) and before[-1].lower == clause.marker and before[-1].pos in ("ADP", "SCONJ")
    return opened and all(token.pos in _PHRASE for token in before[:-1]) and len(before) > 2


def _tells_of_noun(clause: Clause, span: Span, tokens: list[Token], language: Language) -> bool:
    """'an explosion that hit a checkpoint', 'sales for the quarter ended in May' report the noun, not the clause about it."""
    data = language.once(noun_data)
    if clause.kind == "subordinate" and clause.marker not in (None, language.once(compile_clauses).that):
        return _stands_behind_noun(clause, span, tokens)
    if clause.kind not in ("relative", "participle") or clause.subject is None:
        return False
    told = clause.span.start < span.start <= clause.subject.start
    if told and clause.marker == language.once(compile_clauses).that:
        return False  # 'said for the first time | that after the flood, they met'
    named = any(token.pos == "NOUN" for token in begun(tokens, span.start, clause.head.start))
    opener = tokens[first_from(tokens, clause.head.start)].lower
    if clause.kind == "participle" and named and (opener in data.nominal or is_comparing(clause, data)):
        return True  # 'her retirement | following years in office', 'a loss, | compared with a profit last year'
    denying = language.table("clauses", "negation")["governing"].split()
    if clause.kind == "participle" and named and clause.marker in denying:
        return True  # 'the closure of the port, | without giving a date'
    outside = clause.subject.end <= span.start and clause.marker != language.once(compile_clauses).that
    if outside and [t.lower for t in begun(tokens, *span)][:1] != [clause.marker]:
        return False  # 'Lee, who threatened | to close the mill'; but 'a flood that threatened | to close it'
    if clause.subject.start > span.start or clause.kind == "participle":
        done = tokens[first_from(tokens, clause.head.start)].form == "part" and clause.subject.start == span.start
        noun = head_noun(tokens, clause.subject, data) if done else None
        if noun is not None and noun.kind in ("happened", "held"):
            return True  # 'no deaths | related to the storm'
        before = begun(tokens, span.start, clause.subject.start)
        return not all(token.pos in _JOINED for token in before)  # 'both Lee and | Kim beating Omar'
    gap = [token.lower for token in begun(tokens, clause.subject.end, clause.predicate.start)]
    return clause.marker in gap
