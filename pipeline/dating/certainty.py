"""How sure a dated predicate is stated to be: of a verb by its clause, of a noun by its phrase and its time.

A scheduled noun still to come ("next month's election") is planned, and so is a present tense with a time to come. What
the cue does to its content ("asked whether", "denied that") counts for the content's main predicate only.
"""

from __future__ import annotations

from datetime import date

from pipeline.dating.dated import Dated
from pipeline.dating.dated_noun import DatedNoun, phrase_words
from pipeline.dating.mention_rows import Certainty
from pipeline.dating.mention_times import When
from pipeline.language import Language
from pipeline.model import Clause, Said, Sentence, Token
from pipeline.schema import Modality
from pipeline.syntax.nouns import base_start
from pipeline.syntax.parts import INSIDE
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.tags import DOUBLE_QUOTES


def certainty_of(dated: Dated, when: When, tokens: list[Token], today: date | None, language: Language) -> Certainty:
    """The certainty of a dated predicate, its cue left aside."""
    verbal = dated.clause is not None and dated.clause.head == dated.event  # 'instead of waiting'
    if dated.noun is not None and not verbal:
        certainty = _noun_certainty(dated.noun, tokens, language)
    elif dated.clause is not None:
        came = _is_narrated(dated.clause, when, tokens, today, language)
        certainty = Certainty("asserted" if came else dated.clause.modality, dated.clause.negated)
    else:
        certainty = Certainty()
    if dated.reached:
        certainty = Certainty(certainty.modality)
    if dated.planned or dated.cancelled:
        none = dated.cancelled or certainty.negated  # 'No vote | is planned for Monday'
        certainty = Certainty("asserted" if dated.cancelled else "planned", none)
    if dated.compared and today is not None and when.end is not None and when.end < today:
        return Certainty("asserted", certainty.negated)
    if _is_denied(when, tokens, language):
        certainty = Certainty(certainty.modality, True)
    elif certainty.negated and _is_denied(when, tokens, language, "instead"):
        certainty = Certainty(certainty.modality)  # 'was not held in May | but in June'
    ahead = dated.noun is not None and _is_ahead(dated.noun, tokens, language)
    shifted = dated.clause is not None and _is_shifted(dated.clause, tokens, language)
    if dated.clause is not None and verbal and _is_far_off(dated.clause, when, tokens, today, language):
        return Certainty("hypothetical", certainty.negated)
    told = certainty.modality == "asserted" or (verbal and _is_rumour(dated.clause, certainty, tokens, language))
    if told and _still_to_come(dated, when, today, tokens, ahead, shifted):
        return Certainty("hypothetical" if _is_supposed(dated, tokens, language) else "planned", certainty.negated)
    return certainty


def _is_narrated(clause: Clause, when: When, tokens: list[Token], today: date | None, language: Language) -> bool:
    """'The queen would follow him on 16 October', told long after: it happened."""
    if clause.modality != "hypothetical" or clause.perfect or clause.kind == "subordinate" or when.relation != "at":
        return False
    first = next((token for token in tokens if token.start == clause.predicate.start), None)
    reported = first is not None and first.lower == language.table("clauses", "modals")["reported"]
    conditions = language.table("clauses", "markers")["condition"].split()
    reported = reported and not any(token.lower in conditions for token in tokens)
    return reported and today is not None and when.end is not None and when.end < today


def _is_far_off(clause: Clause, when: When, tokens: list[Token], today: date | None, language: Language) -> bool:
    """'It would later be moved in 2030', told long before: nothing that came later is narrated."""
    first = next((token for token in tokens if token.start == clause.predicate.start), None)
    would = first is not None and first.lower == language.table("clauses", "modals")["reported"]
    last = when.start or when.end
    return would and clause.modality == "asserted" and today is not None and last is not None and last > today


def _is_rumour(clause: Clause | None, certainty: Certainty, tokens: list[Token], language: Language) -> bool:
    """'She | reportedly | returns on Friday', as sure a plan as 'will reportedly return': an adverb alone hedges a present."""
    if clause is None or certainty.modality != "hedged" or clause.kind in ("participle", "infinitive"):
        return False
    before = last_before(tokens, clause.predicate.start, 1)
    group = [*before, *begun(tokens, clause.predicate.start, clause.head.end)]
    hedges = language.table("clauses", "hedges")["adverbs"].split()
    modals = language.table("clauses", "modals")["hedged"].split()
    adverb = any(token.pos == "ADV" and token.lower in hedges for token in group)
    return adverb and not any(token.lower in modals for token in group)


def is_foretold(clause: Clause, tokens: list[Token], language: Language) -> bool:
    """'said they | expect | a fall', without a clause of what is expected: it is to come; not 'the fall was expected'."""
    if clause.modality != "asserted" or clause.lemma not in language.table("mentions", "content")["foretelling"]:
        return False
    behind = begun(tokens, clause.head.end, clause.span.end)[:1]
    return any(token.pos in INSIDE for token in behind)


def is_reported(one: Said, clause: Clause, tokens: list[Token], language: Language) -> bool:
    """'The talks, she said, | would | go on': a 'would' outside of quotation marks that stood for 'will'."""
    first = next((token for token in tokens if token.start == clause.predicate.start), None)
    reported = first is not None and first.lower == language.table("clauses", "modals")["reported"]
    wished = clause.lemma in language.table("clauses", "modals")["wishing"].split()
    if clause.modality != "hypothetical" or not reported or one.quote == "direct" or clause.perfect or wished:
        return False
    conditions = language.table("clauses", "markers")["condition"].split()
    if any(token.lower in conditions for token in tokens):
        return False
    told = (token for span in one.cue for token in tokens if span.start <= token.start < span.end)
    marks = sum(token.lower in DOUBLE_QUOTES for token in tokens if token.start < clause.predicate.start)
    return marks % 2 == 0 and any(token.form == "fin" and token.tense == "past" for token in told)


def _is_denied(when: When, tokens: list[Token], language: Language, by: str = "by") -> bool:
    """Whether the time alone is denied: 'on Tuesday, not on Monday'; or not so ("instead"): 'not on Monday but on Tuesday'."""
    if not when.spans:
        return False
    data = language.table("mentions", "denied_time")
    before = [token.lower for token in last_before(tokens, when.spans[0].start, 3)]
    if before and before[-1] in data["before_time"]:
        before.pop()
    return len(before) > 1 and before[-1] in data[by] and (by != "by" or before[-2] in data["behind"])


def _is_supposed(dated: Dated, tokens: list[Token], language: Language) -> bool:
    """'A strike on Friday would be costly': nobody says that there will be one."""
    noun, clause = dated.noun, dated.clause
    if noun is None or clause is None or clause.subject is None or clause.modality != "hypothetical":
        return False
    indefinite = tokens[noun.first].lower in language.table("timex", "engine")["indefinite"]
    return indefinite and not clause.perfect and clause.subject.start <= noun.head.start < clause.subject.end


def _is_ahead(noun: DatedNoun, tokens: list[Token], language: Language) -> bool:
    """'rose ahead of | a vote | this week', 'their next meeting this month'"""
    before = " ".join(token.lower for token in tokens[max(noun.first - 2, 0) : noun.first])
    following = language.table("mentions", "noun_modality")["following"]
    return before in language.table("mentions", "attach")["compared_ahead"] or any(
        word in following for word in phrase_words(tokens, noun)
    )


def _was_leaving(clause: Clause, tokens: list[Token]) -> bool:
    """'said that Kim | was leaving | on 3 May', which is still to come: she is leaving then."""
    if clause.kind != "subordinate" or clause.tense != "past" or clause.perfect or clause.predicate == clause.head:
        return False
    return any(token.start == clause.head.start and token.form == "ger" for token in tokens)


def _is_shifted(clause: Clause, tokens: list[Token], language: Language) -> bool:
    """'said that it would fall when people | voted | in 2031': what is still to come, told in the past behind a 'would'."""
    if clause.kind != "subordinate" or clause.marker is None or clause.tense != "past" or clause.perfect:
        return False
    would = language.table("clauses", "modals")["reported"]
    return any(token.lower == would for token in tokens if token.start < clause.span.start)


def _still_to_come(
    dated: Dated, when: When, today: date | None, tokens: list[Token], ahead: bool, shifted: bool
) -> bool:
    clause = dated.clause
    # 'a truce by the end of May'
    due = (ahead and not when.early) or (dated.noun is not None and when.relation in ("by", "before"))
    due = due or (when.relation == "by" and clause is not None and clause.kind == "participle")  # 'ending it by May'
    if dated.noun is not None and clause is not None and clause.modality != "asserted":
        due = due or when.relation == "until"  # 'could bring rain through Sunday'
    if dated.noun is not None and clause is not None and clause.tense == "future":
        object_of = dated.noun.kind == "held" or not dated.noun.governor
        due = due or (object_of and clause.head.end <= dated.event.start)  # 'will lead to a loss this quarter'
    runs_on = when.precision == "day" and when.start == today  # 'the closing within the next 30 days'
    due = due or (dated.noun is not None and runs_on)
    first = when.end if due or when.late else when.start
    if today is None or first is None or first <= today:
        return False
    finite = clause is not None and clause.tense == "present" and not (when.late and clause.perfect)
    finite = finite or shifted or (clause is not None and _was_leaving(clause, tokens))
    return dated.noun is not None or finite or (clause is not None and clause.kind == "participle")


def _noun_certainty(noun: DatedNoun, tokens: list[Token], language: Language) -> Certainty:
    words = set(phrase_words(tokens, noun))
    table = language.table("mentions", "noun_modality")
    modalities: tuple[Modality, ...] = ("planned", "hedged")
    found = [name for name in modalities if words.intersection(table[name])]
    modality: Modality = found[0] if found else "asserted"
    none = tokens[noun.first].lower in table["none"]  # 'shows | no increase | in May'
    return Certainty(modality, none or bool(words.intersection(table["negated"])))


def is_rumoured(tokens: list[Token], dated: Dated, language: Language) -> bool:
    """'said that rumours that | it sank | were false': what only a noun within what is told says; not 'wrote in a report that it
    sank'."""
    clause = dated.clause
    if dated.noun is not None or clause is None or clause.kind != "subordinate":
        return False
    before = [token for token in tokens if token.end <= clause.span.start]
    if len(before) < 2 or before[-1].lower != clause.marker or before[-2].pos != "NOUN":
        return False
    first = base_start(before, len(before) - 2)
    governed = first > 0 and before[first - 1].pos == "ADP"
    return not governed and before[-2].lemma in language.table("mentions", "noun_modality")["hearsay"]


def cue_certainty(one: Said, sentence: Sentence) -> Certainty:
    """What a cue does to the main predicate of its content in its own sentence; a quotation that goes on stands for itself."""
    if not any(sentence.start <= span.start < sentence.end for span in one.cue):
        return Certainty()
    return Certainty(one.cue_modality, one.cue_negated)
