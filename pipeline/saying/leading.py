"""Attributions whose content stands first: '..., Lee said', '"...," said Lee', '..., Lee said, ...'."""

from __future__ import annotations

from pipeline.saying.after_quotation import behind_question, behind_sentence
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.complements import has_object, is_taken, may_be_source
from pipeline.saying.contact_clauses import is_contact, is_found, is_held
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.cues import Cue, complements_of
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.finite_clauses import has_finite_verb, is_dash, is_finite
from pipeline.saying.handed_over import actor_behind, behind_quotation, ends_with_comma
from pipeline.saying.hearers import listeners, opens_fronted, stands_alone, teller
from pipeline.saying.inverted import inverted, mark_before
from pipeline.saying.lines import Line
from pipeline.saying.own_acts import acts_itself, goes_on_acting
from pipeline.saying.parentheses import as_parenthesis
from pipeline.saying.phrase_words import behind_medium
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.preceding import content_before
from pipeline.saying.quotation_edges import is_begun
from pipeline.saying.quoted_as import quoted_as
from pipeline.saying.resumed import end_of_adjuncts, going_on, hangs_behind, taken_up
from pipeline.saying.sources import source_before
from pipeline.saying.titles import is_titled_work

_LABEL = 4
"""Words before the colon of a label, at most."""


def content_first(line: Line, cue: Cue, drafts: list[Draft], around: Around) -> Draft | None:
    """'..., Lee said' and '"...," said Lee'; `drafts` are those of the sentence so far."""
    asked = behind_question(line, cue, around)
    if asked is not None:
        return asked
    told = [entry.cls for entry in cue.entries if entry.cls.takes & {"before", "quoted_before"}]
    cls = next((one for one in told if "before" in one.takes), next(iter(told), None))
    quoted = quoted_as(line, cue, around) if cls is None or cue.shape == "passive" else None
    if quoted is not None:
        return _draft(line, *quoted, drafts, around)
    if cue.shape == "passive":
        return _impersonal(line, cue, drafts, around)
    if cls is None or cue.shape not in ("verb", "participle"):
        return None
    if _introduces_below(line, cue, around):
        return None  # 'Asked about it, Lee said:'
    behind = line.tokens[cue.last - len(line.tokens)].lower
    if f"{line.tokens[cue.head].lemma}-{behind}" in around.lexicon.words["turned"]:
        return None  # 'It was late, the man charged | with it said'
    reached = behind_medium(line, around.lexicon, cue.last) > cue.last  # 'Lee confirmed | by phone'
    if cue.shape == "participle" and not reached and behind in around.lexicon.any_of("agent", "as"):
        return None  # 'The sale, a fact confirmed by the port, failed', '“No,” a group known as Nova said'
    if cue.shape == "participle" and cls.kind == "thought" and _is_known_for(line, cue.last):
        return None
    whole = behind_sentence(line, cue, cls, around)
    if whole is not None or cue.first == 0:
        return whole
    parenthesis = as_parenthesis(line, cue, cls, around)
    if parenthesis is not None:
        return parenthesis
    found = _in_order(line, cue, around) or inverted(line, cue, around)
    if found is None:
        return None
    source, edge, last = found
    if ("before" not in cls.takes and line.quoted[edge - 1] is None) or is_begun(line, edge):
        return None
    if not may_be_source(line, source, cls, around):
        return None
    further = taken_up(line, last, edge, around)
    if cls.kind == "thought" and line.quoted[edge - 1] is None and not _thinks(line, cue, source, further, around):
        return None
    return _draft(line, cue, cls, source, (edge, last), drafts, around)


def _is_known_for(line: Line, at: int) -> bool:
    """'Ann Lee, a singer known | for one song, left': is the phrase behind a participle, which begins at token `at`, no time?"""
    return at + 1 < len(line.tokens) and line.tokens[at].pos == "ADP" and at + 1 not in line.times


def _introduces_below(line: Line, cue: Cue, around: Around) -> bool:
    """'Asked about it, Lee said:', 'On the port, Lee said,' before a paragraph that is quoted: what is said stands below."""
    if cue.last != len(line.tokens) - 1 or line.tokens[-1].text not in {",", ":"}:
        return False
    if line.tokens[-1].text == ":":
        return True
    below = line.sentence.index + 1
    fronted = line.tokens[0].pos in ("ADP", "SCONJ") or line.tokens[0].form in ("part", "ger")
    if not fronted or below >= len(around.sentences) or any(line.quoted):
        return False
    following = around.sentences[below]
    quotation = around.quotations.at(following.start)
    return quotation is not None and following.paragraph != line.sentence.paragraph


def _impersonal(line: Line, cue: Cue, drafts: list[Draft], around: Around) -> Draft | None:
    """'The bridge is safe, it is said', 'The bridge, it was reported on Monday, is safe': nobody is the source."""
    listening = listeners(line, cue, around)
    if listening is not None:
        tells = next(one.cls for one in cue.entries if one.cls.passive == "rest" and "before" in one.cls.takes)
        agent = teller(line, cue, around)
        return _draft(line, cue, tells, agent, (listening, agent[1] if agent else cue.last), drafts, around)
    told = [one.cls for one in cue.entries if one.cls.passive == "complement" and "that" in one.cls.takes]
    cls = max(told, key=lambda one: one.modality == "hedged", default=None)
    edge = cue.first - 1
    if cls is None or edge < 1 or line.tokens[edge].lower not in around.lexicon.words["things"]:
        return None
    passive = line.tokens[cue.first].lemma in around.lexicon.any_of("passive_auxiliaries", "echoing")  # not "must be"
    if not passive or not mark_before(line, edge) or not stands_alone(line, cue.last, around):
        return None
    return _draft(line, cue, cls, None, (edge, cue.last), drafts, around)


def _draft(
    line: Line, cue: Cue, cls: CueClass, source: Range | None, between: Range, drafts: list[Draft], around: Around
) -> Draft | None:
    """The attribution whose source and cue stand in the tokens `between`, with all that is said around them."""
    edge, last = between
    further = taken_up(line, last, edge, around)
    start = _behind_drafts(line, drafts, around)
    # 'Why he left, Lee did not say'
    asks = cue.negated and line.tokens[start].lower in around.lexicon.words["question"]
    joined = further is not None and _joins(line, edge, around)
    content = None if joined else content_before(line, start, edge, further is not None or asks, around)
    if content is None:
        before, nor = line.tokens[start:edge], around.lexicon.words["nor"]
        opens = joined or all(one.pos in ("CCONJ", "PUNCT") and one.lower not in nor for one in before)
        if further is None or not opens:
            return None
        spans = [span_of(line, further)]  # 'But, Lee said, | the bridge is safe'
        return Draft(line, cls, "before", (cue.first, cue.last), source, spans, further, cue.negated)
    if further is not None and (
        goes_on_acting(line, start, edge, further[0]) or acts_itself(line, cue, content[1], further, around)
    ):
        return None
    span, covers = content
    spans = [span, *going_on(line, last, around)]
    hangs = hangs_behind(line, last, edge, around)
    if further is not None and (line.quoted[edge - 1] is None or hangs or _is_predicate(line, further[0], edge)):
        spans, covers = [span, span_of(line, further)], (covers[0], further[1])
    return Draft(line, cls, "before", (cue.first, cue.last), source, spans, covers, cue.negated)


def _joins(line: Line, edge: int, around: Around) -> bool:
    """'The port is old and, | Lee said, will close', 'It fell because, | Lee says, it was old': is only what a conjunction joins
    to the rest said, for a comma parts it from who says it?"""
    joint, comma = line.tokens[edge - 2 : edge] if edge > 2 else (line.tokens[0], line.tokens[0])
    words, told = around.lexicon.words, line.tokens[: max(edge - 2, 0)]
    if comma.text != "," or not (joint.pos == "CCONJ" or joint.lower in words["subordinating"]):
        return False
    inside = any(token.lower in words["that"] and at - 1 in line.cue_words for at, token in enumerate(told))
    return not inside and line.quoted[edge - 2] is None and line.quoted[edge - 1] is None


def _thinks(line: Line, cue: Cue, source: Range, further: Range | None, around: Around) -> bool:
    """'The bridge will fall, engineers fear.', 'The bridge, engineers fear, will fall': is it another than the author who thinks
    so, and what he thinks all that is left?"""
    if further is not None and _is_tail(line, further, around):
        return False
    own = line.tokens[source[0]].lower in around.lexicon.words["own"]
    ends = cue.last >= len(line.tokens) - 1 or is_dash(line, cue.last)
    return (further is not None or ends) and not cue.negated and not own


def _is_tail(line: Line, further: Range, around: Around) -> bool:
    """'As it rained, people forgot about the mill, | Kim said': is what goes on behind a cue just who says all that?"""
    start, last = further[0], further[1] - 1
    while last > start and line.tokens[last].pos == "PUNCT":
        last -= 1
    tells = last in line.cue_words and line.tokens[last].form == "fin"
    return tells and noun_phrase_before(line, around.lexicon, last) == start


def _is_predicate(line: Line, at: int, edge: int) -> bool:
    """'“The old boat,” Lee said, | was sold': does the verb of the quotation before token `edge` stand behind the cue?"""
    if not is_finite(line.tokens[at]) or at in line.cue_words:
        return False
    start = next(i for i in range(edge) if line.quoted[i] is line.quoted[edge - 1])
    return not has_finite_verb(line, start, edge)


def _in_order(line: Line, cue: Cue, around: Around) -> tuple[Range, int, int] | None:
    """Source, then cue, with nothing behind them that could be the content: source, edge of the content, end."""
    source = behind_quotation(line, cue) or source_before(line, around.lexicon, cue) or actor_behind(line, cue)
    source = source and _with_role(line, source, around)
    if source is None or not (mark_before(line, source[0]) or _is_added(line, source[0], cue, around)):
        return None
    if line.tokens[source[0]].lower in around.lexicon.any_of("relatives", "whose") or is_contact(line, source, around):
        return None
    frames = {complement.frame for complement in complements_of(line, cue, around)}
    if frames == {"quotation"} and is_taken(line, source[0]):
        return None
    if is_found(line, cue, source, around) or _is_told_of(line, source[0], around):
        return None
    if is_titled_work(line, around.lexicon, *source) or is_held(line, cue, source, around):
        return None
    if ends_with_comma(line, source[0]):
        # 'Under “the old rules,” the port charged | a fee'
        acts = line.quoted[0] is None and has_object(line, cue, around)
        placed = bool(frames - {"quotation"}) and _is_adverbial(line, source[0])
        placed = placed or ("clause" in frames and _opens_inside(line, around))
        fronted = acts or placed or opens_fronted(line, source[0], around)
        parted = "that" in frames and not hangs_behind(line, cue.last, source[0], around)
        return None if parted or fronted else (source, source[0], cue.last)
    if line.quoted[source[0] - 1] is not None and opens_fronted(line, source[0], around):
        return None  # 'As Kim calls it “unfair” the Herald goes there'
    if frames == {"quotation"} and _is_split(line, source[0], cue.last, around.lexicon):
        return source, source[0], cue.last
    parted = "that" in frames and hangs_behind(line, cue.last, source[0], around)
    if frames and not parted and not (frames == {"quotation"} and line.quoted[source[0] - 1] is not None):
        return None
    if line.quoted[source[0] - 1] is None and (
        end_of_adjuncts(line, cue.last, around) is None or has_object(line, cue, around)
    ):
        return None
    return source, source[0], cue.last


def _is_added(line: Line, start: int, cue: Cue, around: Around) -> bool:
    """'It is late (| Lee said on Monday).', 'It is late — | Lee said.': does who says it, with the cue and at most when, fill a
    bracket, or what stands behind a dash; not 'It is late — | something Lee said'?"""
    close = end_of_adjuncts(line, cue.last, around)
    if close is None or start < 2 or line.tokens[start].lower in around.lexicon.words["gap"]:
        return False
    if line.tokens[start - 1].text == "(":
        return close < len(line.tokens) and line.tokens[close].text == ")"
    return is_dash(line, start - 1) and close >= len(line.tokens) - 1


def _with_role(line: Line, source: Range, around: Around) -> Range:
    """'It is old, deputy mayor, | Ann Lee said': a full name with what its bearer is before it, parted by a comma too many."""
    tokens, start = line.tokens, source[0]
    named = source[1] - start > 1 and all(token.pos == "PROPN" for token in tokens[slice(*source)])
    if not named or start < 4 or tokens[start - 1].text != "," or line.quoted[start - 1] is not None:
        return source
    role = noun_phrase_before(line, around.lexicon, start - 1)
    head = tokens[start - 2]
    held = role < start - 1 and tokens[role - 1].text == "," and tokens[role].pos in ("ADJ", "NOUN")
    return (role, source[1]) if held and head.pos == "NOUN" and head.lemma in around.lexicon.roles else source


def _is_told_of(line: Line, edge: int, around: Around) -> bool:
    """'Lee said that “in hindsight” | he thought “it was late”': does the quotation before token `edge` stand behind a "that"?"""
    quotation = line.quoted[edge - 1]
    if quotation is None:
        return False
    opening = next(at for at in range(edge) if line.quoted[at] is quotation)
    return (
        opening > 1
        and line.tokens[opening - 1].lower in around.lexicon.words["that"]
        and not ends_with_comma(line, edge)
    )


def _opens_inside(line: Line, around: Around) -> bool:
    """'To cries of “No! | No!,” Kim said he left': does the sentence begin in a quotation that opens behind a word?"""
    quotation, text = line.quoted[0], around.text
    opened = quotation is not None and 1 < quotation.start < line.tokens[0].start
    return opened and quotation is not None and text[quotation.start - 2 : quotation.start - 1].isalnum()


def _is_split(line: Line, edge: int, last: int, lexicon: Lexicon) -> bool:
    """'Holm, she said, “has failed”', 'It will stay “till May”, she said, “or June”': does a quotation in the midst of a sentence
    go on with what stands before the comma at token `edge`?"""
    tokens = line.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "," or not tokens[last + 2].text[0].islower():
        return False
    subject = tokens[0].pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") and not has_finite_verb(line, 0, edge)
    verb = edge - 3 if tokens[edge - 2].lower in lexicon.words["negations"] else edge - 2
    unfinished = verb > 0 and tokens[verb].pos == "AUX"  # 'It was not, she said, “a waste”'
    # 'It fell, she said, “in May”'
    hangs = tokens[last + 2].pos in ("ADP", "CCONJ")  # 'It fell, she said, “and sank”'
    placed = hangs and begins_clause(line, lexicon, 0, edge - 1)
    parted = line.quoted[edge - 2] is not None or unfinished or placed or (subject and 0 not in line.times)
    return tokens[edge - 1].text == "," and parted


def _is_adverbial(line: Line, edge: int) -> bool:
    """'On “Old Hands,” Kim said it was safe': has what stands before token `edge`, and begins outside the marks, no verb?"""
    return line.quoted[0] is None and not has_finite_verb(line, 0, edge)


def _behind_drafts(line: Line, drafts: list[Draft], around: Around) -> int:
    """Where a further clause can begin: 'It is safe, Lee said, while it is not, Kim said'."""
    words, tokens = around.lexicon.words, line.tokens
    if not drafts:
        return _behind_label(line, around)
    at = max(max(draft.cue[1], draft.source[1] if draft.source else 0) for draft in drafts)
    while 0 < at < len(tokens) - 1 and (tokens[at].pos in ("PUNCT", "CCONJ") or tokens[at].lower in words["contrast"]):
        at += 1
    return at


def _behind_label(line: Line, around: Around) -> int:
    """'THE FACTS: | It is not so, says Lee', 'Update: ...': behind the colon of a label that names no speaker."""
    tokens = line.tokens
    colon = next((at for at in range(1, min(_LABEL, len(tokens))) if tokens[at].text == ":"), 0)
    return colon + 1 if colon and tokens[colon - 1].lower in around.lexicon.words["labels"] else 0
