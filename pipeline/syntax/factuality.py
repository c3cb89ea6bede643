"""Clause -> tense, negation and modality, in the order of the guideline: question, negated, hypothetical, planned, hedged.

All words are in `lang/xx/clauses.toml`. Attribution alone changes nothing; a 'would' under a verb of saying is a
reported 'will'.
"""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Modality, Tense, Token
from pipeline.syntax.absolutes import lies_ahead
from pipeline.syntax.alikeforms import is_present
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.negation import completes, is_denied, is_negated, is_undone
from pipeline.syntax.openclauses import Frame
from pipeline.syntax.parts import INSIDE, NAMING
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.prospects import of_prospect
from pipeline.syntax.provisos import is_proviso
from pipeline.syntax.questions import asks
from pipeline.syntax.reportedwould import above, reported


def judge(tokens: list[Token], frame: Frame, end: int, words: FactualityWords) -> tuple[Tense, bool, Modality]:
    """Tense, whether negated, and modality of a clause that is fully read."""
    tense, modality = _tense(tokens, frame, end, words)
    negated = is_negated(tokens, frame, words)
    if asks(tokens, frame, end, words):
        return tense, negated, "question"
    return tense, negated, _modality(tokens, frame, modality, words)


def _tense(tokens: list[Token], frame: Frame, end: int, words: FactualityWords) -> tuple[Tense, Modality]:
    predicate = frame.verb()
    if predicate.form != "fin":
        tense, modality = _inherited_tense(tokens, frame, words), _unfinished(tokens, frame, words)
        become = _of_upper_verb(tokens, frame, words)
        if become == "asserted" or tense == "past":
            return tense, modality if become == "asserted" else become
        predicate.perfect = False
        return "future", become
    told = reported(tokens, frame, end, words) if predicate.modal == words.reported_modal else None
    if told is not None:
        return told
    if predicate.modal in words.modal_tense and not predicate.perfect:
        return words.modal_tense[predicate.modal], predicate.modality
    modality = _unfinished(tokens, frame, words)
    if modality == "planned" and (predicate.tense == "present" or _were_to(tokens, frame, words)):
        return "future", "planned"
    return "present" if is_present(tokens, frame, words) else predicate.tense, modality


def _were_to(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'if it | were to close', 'were it to close': supposes what is to come, and tells of nothing that was planned."""
    return frame.verb().first.lower in words.supposing and (
        frame.marker in words.condition or supposes(tokens, frame, words)
    )


def _of_upper_verb(tokens: list[Token], frame: Frame, words: FactualityWords) -> Modality:
    """'wants the bridge | closed', 'will make its voice | heard': what is to become of the object of the verb before."""
    above = frame.parent
    upper = above.predicate if above is not None else None
    opens = tokens[frame.start].pos in ("DET", "PRON", "PROPN") and frame.verb().form == "part"
    if above is None or upper is None or frame.kind != "participle" or upper.end != frame.start or not opens:
        return "asserted"  # 'wants cars made in Norland'
    if tokens[frame.verb().start - 1].lower == ",":
        return "asserted"  # 'wants Alba, | captured in the war'
    become = words.object_participle.get(tokens[upper.verb].lemma)
    if become == "asserted":
        return _modality(tokens, above, _tense(tokens, above, upper.end, words)[1], words)
    return become or "asserted"


def _unfinished(tokens: list[Token], frame: Frame, words: FactualityWords) -> Modality:
    """'is expected in May', 'a vote scheduled for May': still to come."""
    predicate = frame.verb()
    to_come = predicate.passive and predicate.head == predicate.verb and predicate.modality == "asserted"
    if (to_come or predicate.copula) and tokens[predicate.head].lemma in words.to_come:
        behind = tokens[predicate.head + 1 : predicate.head + 2]
        return predicate.modality if behind and behind[0].lower in words.causal else "planned"  # 'was due to the storm'
    return predicate.modality


def _inherited_tense(tokens: list[Token], frame: Frame, words: FactualityWords) -> Tense:
    if frame.marker in words.elapsed:
        return "past"
    governor = frame.parent.predicate if frame.kind == "infinitive" and frame.parent else None
    if governor is not None and tokens[governor.head].lemma in words.intending:
        return "future"
    for upper in above(frame):
        if upper.predicate is not None and upper.predicate.form == "fin":
            done = frame.kind == "participle" and frame.marker in words.accomplished and not upper.predicate.modal
            ahead = lies_ahead(tokens, frame, upper.predicate, words)
            return "past" if done else "future" if ahead else upper.predicate.tense
    return ""


def _modality(tokens: list[Token], frame: Frame, modality: Modality, words: FactualityWords) -> Modality:
    predicate = frame.predicate
    assert predicate is not None
    conditional = frame.conditional or (frame.detached and frame.marker in words.condition)
    if conditional or supposes(tokens, frame, words) or is_proviso(tokens, frame, words):
        return "hypothetical"
    if predicate.form == "inf" and modality == "asserted":
        modality = _infinitive(tokens, frame, words)
    if predicate.form == "ger" and modality == "asserted" and not frame.detached and frame.marker is None:
        modality = _of_object(frame.first())
    if modality == "asserted" and (told := of_prospect(tokens, frame, words)):
        return told
    if modality in ("asserted", "planned") and _is_demanded(tokens, frame, words):
        modality = "hypothetical"
    if modality in ("asserted", "hedged", "planned"):
        completed = _completed(tokens, frame.first() if predicate.form == "ger" else frame, words)
        stronger = completed == "hypothetical" or (completed != "asserted" and modality != "planned")
        modality = completed if stronger else modality
    if predicate.modal in words.perfect_modals and predicate.perfect:
        modality = words.perfect_modals[predicate.modal]
    if modality in ("hypothetical", "planned"):
        return modality
    near = tokens[max(0, predicate.start - 2) : predicate.head + 1]
    hedges = (a for a, b in zip(near, (*near[1:], near[-1]), strict=True) if a.pos != "ADJ" or b.pos != "NOUN")
    if modality == "hedged" or any(token.lower in words.hedges for token in hedges):  # not 'the likely | voters left'
        return "hedged"
    opening = frame.start - (frame.start > 0 and frame.kind == "subordinate" and frame.marker is None)
    if any(token.lower in words.hedges for token in tokens[opening : frame.start + 1]):
        return "hedged"  # 'said perhaps | it left'
    return "hedged" if _hedges(tokens, predicate.head, words) else modality


def _is_demanded(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'an order that he leave': a bare verb in what a noun of demanding spells out."""
    at, first = frame.subject[0] - 2 if frame.subject else -1, frame.verb().first
    if at < 0 or tokens[at].pos != "NOUN" or tokens[at].lemma not in words.demanded:
        return False
    bare = first.lower == first.lemma and (first.form == "inf" or first.tense == "present")
    return tokens[at + 1].lower == words.that and bare


def supposes(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'Had he known, ...': an auxiliary before its subject, where nothing is asked."""
    predicate = frame.verb()
    if predicate.inner_subject is None or predicate.first.lower not in words.supposing:
        return False
    return predicate.condition or predicate.start == 0 or tokens[predicate.start - 1].pos == "PUNCT"


def _of_object(frame: Frame) -> Modality:
    """'may include selling it': an -ing form directly behind a verb is as sure as that."""
    upper = frame.parent
    if frame.kind != "participle" or upper is None or upper.predicate is None or upper.predicate.end != frame.start:
        return "asserted"
    return upper.predicate.modality


def _hedges(tokens: list[Token], head: int, words: FactualityWords) -> bool:
    """'seemed a success', 'looks like', 'looks as though', 'appears that'; not 'appeared on a show', 'appeared last year'."""
    verb = tokens[head].lemma
    following = tokens[head + 1 : head + 3]
    if verb in words.hedging_verbs and len(following) > 1 and following[0].lower in words.seeming_to:
        return following[1].pos == "PRON"  # 'It seems to me'
    if verb in words.hedging_verbs and following and following[0].pos not in ("ADP", "PUNCT", "PROPN"):
        return following[0].lower not in words.shown
    if verb not in words.comparison:
        return False
    spelt = [token.lower for token in following]
    return not words.comparison[verb].isdisjoint([*spelt[:1], "-".join(spelt)])


def _completed(tokens: list[Token], frame: Frame, words: FactualityWords) -> Modality:
    """What the clause above makes of one that completes it: 'is suspected of taking', 'I wish he had left', 'It is possible
    that he left', 'must ensure that it opens'; a bare verb under 'demanded that' is a wish ('that he sign')."""
    upper = frame.upper
    if upper is not None and upper.negated and is_denied(tokens, frame, upper, words):
        return "hedged"
    if upper is None or not completes(frame, upper):
        return "asserted"
    head, first = tokens[upper.head], frame.verb().first
    if upper.copula and head.lower in words.doubtful:
        return "hedged"
    if frame.kind == "participle" and upper.passive and head.lemma in words.completed_participle:
        return words.completed_participle[head.lemma]
    passive = upper.passive and head.lemma in words.completed_passive
    if passive and any(token.lower in words.agent for token in tokens[upper.end : frame.verb().start]):
        return "asserted"  # 'was accused by Lee of taking it': Lee says so
    known = words.completed_passive if passive else words.completed
    if head.lemma in known and not (frame.kind == "subordinate" and head.lemma in words.weighing):
        return known[head.lemma]
    behind = tokens[upper.end].lower if upper.end < len(tokens) else ""
    if not words.securing.isdisjoint((head.lemma, f"{head.lemma}-{behind}")) and first.tense != "past":
        return "planned" if upper.form == "inf" and upper.modality == "asserted" else upper.modality
    bare = frame.kind == "subordinate" and first.tense == "present" and first.lower == first.lemma
    bare = bare and not frame.verb().perfect  # 'told Kim that there have been thefts'
    shown = upper.tense == "present" and not upper.perfect and tokens[upper.verb].lemma in words.evidential
    bare = bare and not (shown and _is_of_several(tokens, frame)) and tokens[upper.verb].lemma not in words.stated
    wished = bare and words.object_infinitive.get(tokens[upper.verb].lemma) == "hypothetical"
    return "hypothetical" if wished else "asserted"


def _is_of_several(tokens: list[Token], frame: Frame) -> bool:
    """'most people agree': their verb is the same whether it is so or wished."""
    subject = tokens[slice(*frame.subject)] if frame.subject else []
    return any(token.pos == "NUM" or (token.pos == "NOUN" and token.lemma != token.lower) for token in subject)


def _infinitive(tokens: list[Token], frame: Frame, words: FactualityWords) -> Modality:
    """An infinitive says what someone means to do, unless the verb above says that it came about."""
    if frame.kind != "infinitive" and frame.kind != "coordinate":
        return "hypothetical"
    parent = frame.parent
    while parent is not None and parent.tentative and parent.predicate is None:
        parent = parent.parent  # 'believe | the man | to have fled'
    if frame.subject and tokens[frame.subject[1] - 1].lemma in words.purpose:
        return "planned"
    if is_undone(tokens, frame, words):
        refused = (
            parent is not None and parent.predicate is not None and parent.predicate.verb == frame.verb().start - 1
        )
        return parent.predicate.modality if refused and parent and parent.predicate else "asserted"
    if _bears_record(tokens, frame, words):
        return "asserted"
    if parent is None or parent.predicate is None:
        return "asserted" if frame.subject and _ordinal(tokens, frame.subject, words) else "planned"
    if _ordinal(tokens, (frame.verb().start - 1, frame.verb().start), words):
        return "asserted"
    if frame.subject and _ordinal(tokens, frame.subject, words):
        return "asserted"
    if _achieved(tokens, parent.predicate, words):
        return "asserted"
    if _lasted(tokens, parent, parent.predicate, words):
        return parent.predicate.modality
    if frame.kind == "coordinate" and parent.kind == "infinitive":  # 'told him to leave and | call a vote'
        shared = _infinitive(tokens, parent, words)
        return parent.predicate.modality if shared == "asserted" else shared
    plain: Modality = "asserted" if frame.verb().perfect else "planned"  # 'claims to have paid'
    found = words.object_infinitive.get(tokens[parent.predicate.verb].lemma, plain)
    if found == "asserted" and _tells_what_for(tokens, frame, parent, words):
        found = plain
    return parent.predicate.modality if found == "asserted" else found


def _tells_what_for(tokens: list[Token], frame: Frame, parent: Frame, words: FactualityWords) -> bool:
    """'began work | to close it', 'gets | ready | to close it', 'a pledge made in May | to close it'; not 'saw Lee | leave'."""
    start = frame.verb().start
    if tokens[start].pos != "PART":
        return False
    intended = parent.subject is not None and tokens[parent.subject[1] - 1].lemma in words.purpose
    upper = parent.verb()
    leads = tokens[upper.verb].lemma in words.travelling and tokens[upper.end].pos == "ADP" and upper.end + 1 < start
    return (
        leads  # 'went | to the port | to see it'
        or tokens[start - 1].lower in words.readied
        or (intended and parent.kind == "participle")
        or _has_own_object(tokens, upper, words)
    )


def _has_own_object(tokens: list[Token], upper: Predicate, words: FactualityWords) -> bool:
    """'began | work | to close the mill', 'made | a decision | last week to close it': the infinitive tells what for; not 'began
    last week to close it'."""
    if upper.passive or tokens[upper.verb].lemma not in words.completed_bare:
        return False
    phrase = takewhile(lambda token: token.pos in INSIDE, tokens[upper.end :])
    noun = next((token for token in phrase if token.pos in NAMING), None)
    return noun is not None and noun.lemma.lower() not in words.periods


def _achieved(tokens: list[Token], upper: Predicate, words: FactualityWords) -> bool:
    """'was happy to meet him': what a word of feeling or manner is said of came about."""
    past = upper.form == "fin" and (upper.tense == "past" or upper.perfect) and not upper.negated
    told = upper.copula or upper.passive
    return past and told and upper.modality == "asserted" and tokens[upper.head].lower in words.achieved


def _lasted(tokens: list[Token], frame: Frame, upper: Predicate, words: FactualityWords) -> bool:
    """'It took an hour to put the fire out'"""
    subject = [token.lower for token in tokens[slice(*frame.subject)]] if frame.subject else []
    past = upper.tense == "past" or upper.perfect
    return past and tokens[upper.head].lemma in words.lasting and len(subject) == 1 and subject[0] in words.impersonal


def _bears_record(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'the strongest storm | to hit the town'"""
    if frame.subject is None or frame.subject[1] != frame.verb().start:
        return False
    return any(token.lower in words.superlative for token in tokens[slice(*frame.subject)])


def _ordinal(tokens: list[Token], subject: tuple[int, int], words: FactualityWords) -> bool:
    return any(token.lower in words.ordinal for token in tokens[subject[0] : subject[1]])
