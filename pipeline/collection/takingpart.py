"""Who takes part in two events, and what that tells of them: others do it, or it is done to others, or one undoes the other."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.wording import fold_word, tokens_of

ENOUGH = 2
"""Common names of two contests that let them be one."""


def parts_of(p: Proposition) -> frozenset[str]:
    """The names of those who take part."""
    return (p.actors | p.objects) - wording_of(p.mention.lang).bodies


def _governed(names: frozenset[str], p: Proposition) -> frozenset[str]:
    """Names of those who take part in an event, with the states whose capitals are among them: 'Moscow expelled ten'."""
    seats = wording_of(p.mention.lang).seats
    return names.union(*(seats[name] for name in names if name in seats))


def _act_for(own: frozenset[str], other: frozenset[str], p: Proposition) -> bool:
    """Whether only states are named on one side and none on the other, who may act for them: 'Norland signed', 'Kim signed'."""
    nations = wording_of(p.mention.lang).nations
    return (own <= nations and other.isdisjoint(nations)) or (other <= nations and own.isdisjoint(nations))


def strangers(one: Proposition, two: Proposition, known: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether in each some take part whom the document of the other, whose names are `known`, never mentions. A state beside them
    is none of them ('the Norland agency Norsport'), and who acts for one is no other."""
    nations = wording_of(one.mention.lang).nations
    left, right = (parts_of(p) - nations or parts_of(p) for p in (one, two))
    if not left or not right or _act_for(left, right, one):
        return False
    return _governed(left, one).isdisjoint(known[0]) and _governed(right, two).isdisjoint(known[1])


def is_one_source(one: Proposition, two: Proposition) -> bool:
    """Whether one source says both: one name, or on one subject the same words ('the accident board')."""
    first, second = one.mention, two.mention
    if first.claimant_id or second.claimant_id:
        return first.claimant_id == second.claimant_id
    return on_one_topic(one, two) and bool(_source_words(one)) and _source_words(one) == _source_words(two)


def _source_words(p: Proposition) -> frozenset[str]:
    """The words of a source."""
    wording = wording_of(p.mention.lang)
    terms = wording.terms(wording.tokens(p.mention.claimant_text or ""))
    return frozenset(stem for stem, _, _, _ in terms)


def are_others(one: Proposition, two: Proposition) -> Iterator[frozenset[str]]:
    """The names of others who stand in one place beside two events, as who did it or whom it was done to. What hangs on a
    preposition is compared with its like ('a nurse from Pell Bay' may be 'Rita Alm', or 'the captain of the Alva'); one of both
    is enough that the other does not name ('drivers in Brenn, a day after those in Halm')."""
    wording = wording_of(one.mention.lang)
    nations = wording.nations
    for left, right in ((one.actors, two.actors), (one.objects, two.objects)):
        own, other = _governed(left - one.hanging, one), _governed(right - two.hanging, two)
        if (
            own
            and other
            and own.isdisjoint(two.names)
            and other.isdisjoint(one.names)
            and not _act_for(own, other, one)
        ):
            yield own | other
        own, other = left & one.hanging, right & two.hanging
        if not own.isdisjoint(right) or not other.isdisjoint(left):
            continue  # 'a Coast Guard hearing into the loss of the Alva', 'a hearing of the Coast Guard'
        if own.isdisjoint(nations) != other.isdisjoint(nations):
            continue  # 'a jury in Lund' may be 'a Swedish jury'
        for kind in (wording.owning, wording.placing):
            first, second = own - _hung_on(one, kind), other - _hung_on(two, kind)
            strange = first.isdisjoint(two.names) or second.isdisjoint(one.names)
            if first and second and own.isdisjoint(other) and strange:
                yield first | second


def _hung_on(p: Proposition, prepositions: frozenset[str]) -> frozenset[str]:
    """The stems of the words of a claim that hang on one of some prepositions."""
    wording, found, hangs = wording_of(p.mention.lang), set(), False
    for *_, word in wording.tokens(p.mention.claim_text):
        plain = fold_word(word)
        if plain in wording.owning or plain in wording.placing:
            hangs = plain in prepositions
        elif hangs and word[0].isupper():
            found.add(wording.stem(word))
    return frozenset(found)


def other_winners(one: Proposition, two: Proposition) -> bool:
    """Whether two others win, or lose: of one contest only one does, though the other may be named beside him. In documents
    that are not on one subject one of both must name who did it in the other; if nobody is named, over whom or two names. What
    others do about an event is another."""
    wording, heads = wording_of(one.mention.lang), {one.head, two.head}
    contest, acts = heads <= wording.contests, heads & wording.common_acts
    if not contest and len(acts) < len(heads):
        return bool(acts) and are_of_other_kinds(one, two)  # 'condemned the attack', 'the attack'
    if contest and not on_one_topic(one, two) and _name_no_contest(one, two):
        return True
    states = [p.actors & wording.nations for p in (one, two)]
    if heads <= wording.common_acts and all(states) and states[0].isdisjoint(states[1]):
        return True  # 'Norland condemned it', 'the Sudland government condemned it'
    first, second = (p.actors - p.hanging for p in (one, two))
    left, right, told = first or one.antecedents, second or two.antecedents, bool(first or second)
    alike = len(heads) == 1 or heads <= wording.winning or heads <= wording.common_acts  # 'condemned', 'deplored'
    if alike and left and right and told:
        return (left | owners(one)).isdisjoint(right | owners(two))
    if on_one_topic(one, two) or (contest and not told and len(one.names & two.names) >= ENOUGH):
        return False
    if contest and not told:
        left, right = left | one.objects, right | two.objects
    return left.isdisjoint(two.names) and right.isdisjoint(one.names)


def _name_no_contest(one: Proposition, two: Proposition) -> bool:
    """Whether what one of two won may be another thing ('a state that she won'), and hardly a word else is common."""
    relative = wording_of(one.mention.lang).relative
    common = (one.terms & two.terms) - one.names - two.names - relative - {one.head, two.head}
    return len(common) < ENOUGH and any(not relative.isdisjoint(p.terms - p.names) for p in (one, two))


def owners(p: Proposition) -> frozenset[str]:
    """The names in the genitive of those who do it: 'Labour's Rachel Moss won'."""
    wording = wording_of(p.mention.lang)
    text, first = p.mention.claim_text, tokens_of(p.mention.claim_text)[:1]
    if first and wording.stem(first[0][2]) == p.head:
        text = p.mention.sentence_text  # 'was charged in May and acquitted in June': who it was stands before
    words = (word for _, _, word in tokens_of(text) if word.endswith(wording.genitive))
    return p.names.intersection(wording.stem(bare) for _, _, bare in wording.tokens(" ".join(words)))


def are_of_other_kinds(one: Proposition, two: Proposition) -> bool:
    """Whether the words for two events are of no common kind."""
    kinds = wording_of(one.mention.lang).kinds
    return kinds.get(one.head, frozenset()).isdisjoint(kinds.get(two.head, ()))


def is_about(one: Proposition, two: Proposition) -> bool:
    """Whether one of two events is of another kind than the other, which it only names: 'the rally against the deal', 'the
    deal'; but who died in an explosion tells of it."""
    wording = wording_of(one.mention.lang)
    if one.head in wording.vague or two.head in wording.vague or (one.head in two.terms) == (two.head in one.terms):
        return False
    kinds = [wording.kinds.get(p.head, frozenset()) for p in (one, two)]
    tolls = frozenset().union(*(wording.kinds.get(word, ()) for word in wording.tolls))
    return all(kinds) and all(tolls.isdisjoint(own) for own in kinds) and are_of_other_kinds(one, two)


def on_one_topic(one: Proposition, two: Proposition) -> bool:
    """Whether the documents of both are on one subject that can be seen."""
    return bool(one.topic) and one.topic == two.topic


def are_several(one: Proposition, two: Proposition) -> bool:
    """Whether one of two events of different days is told as another one of its kind and the other not so, or both as one more of
    many: 'two further cases were found'."""
    return one.repeated != two.repeated or not one.repeated.isdisjoint(wording_of(one.mention.lang).further)


def opposed(one: Proposition, two: Proposition) -> bool:
    """Whether one event ends or undoes what the other begins or does: 'the talks opened', 'the talks ended', or tells of that
    beside a verb that says little: 'gave them a week to reinstate her'."""
    opposites = wording_of(one.mention.lang).opposites
    if one.head == two.head:
        return False  # 'the trial, which is closed to the press, began'
    if one.light or two.light:
        pairs = ((p, q) for p, q in ((one, two), (two, one)) if p.light and q.head in opposites)
        return any(not p.terms.isdisjoint(opposites[q.head]) for p, q in pairs)
    return two.head in opposites.get(one.head, ())


def stand_alike(one: Proposition, two: Proposition) -> bool:
    """Whether some who take part in both events hang on others, or some in both do not: 'the bridge in Genoa' may be 'the
    Morandi bridge', and 'the firm's chairman' is Lee. By one word who does it is none to whom it is done: Genoa may have opened
    the San Giorgio bridge."""
    hanging, others = one.hanging | owners(one), two.hanging | owners(two)
    places = [(parts_of(one), parts_of(two))]
    wording = wording_of(one.mention.lang)
    if one.head == two.head:
        bodies = wording.bodies
        places = [(one.actors - bodies, two.actors - bodies), (one.objects - bodies, two.objects - bodies)]
    hang = any(_hang_alike(one, two, (a & hanging, b & others), wording.nations) for a, b in places)
    return hang or any(a - hanging and b - others for a, b in places)


def _hang_alike(
    one: Proposition, two: Proposition, hanging: tuple[frozenset[str], frozenset[str]], nations: frozenset[str]
) -> bool:
    """Whether what hangs on those who take part tells others: 'a jury in Lund' may be 'a Swedish jury', and 'British divers'
    may find what 'was found in a Thai cave'."""
    left, right = hanging
    if not left or not right or left.isdisjoint(nations) != right.isdisjoint(nations):
        return False
    sides = ((one.actors, two.actors), (one.objects, two.objects))
    return left.isdisjoint(nations) or any(left & a and right & b for a, b in sides)
