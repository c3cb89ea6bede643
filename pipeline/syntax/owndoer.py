"""A form behind a noun that is a past tense because the noun is its subject, or a participle because its object is lacking."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.gapped import is_relative
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import ends_quotation, takes_clause
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.objects import behind_particle, is_object, opens_amount
from pipeline.syntax.tags import ADVERBS, NOUNS, OPENS_OBJECT, QUOTES, VERBAL
from pipeline.syntax.walk import Walk

_OF_SUBJECT = frozenset({"NN", "NNS", "NNP", "JJ", "DT", "PRP$"})
"""Tags of the words of a subject."""

_SHORT = 8
"""Words, at most, up to the end of what somebody is called."""
_MAY_BE_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def is_of_name(state: Walk, index: int, after: Word | None) -> bool:
    """'Lee | called for it', 'As Lee often | noted', 'and Lee | moved there': a bare name opens the clause; of it there is one,
    so that no participle tells which; a time may stand before it ('In May Lee | argued'). Behind another verb not 'with Lee and
    Kim | expected there'."""
    last = state.last_place()
    if state.tags[last] != "NNP":
        return False
    place = last - 1
    while place >= 0 and state.tags[place] == "NNP" and not state.is_of_time(place):
        place -= 1
    if state.finite < 0:
        opens = place < 0 or state.tags[place] in ("PUNCT", "CC") or state.words[place].lower in state.boundary
        return opens or state.is_of_time(place)
    joined = state.tags[place] == "CC" or state.words[place].lower == ","
    kept = state.words[index].lower in state.lists["object_only"] or state.is_of_time(state.last_place())
    within = any(word.lower in state.lists["absolute"] for word in state.words[state.finite : place])
    return joined and not kept and not within and not (after is not None and after.only == "TO")


def is_willing(state: Walk, index: int, after: Word | None) -> bool:
    """'a bank | agreed to pay', 'the firms | sought to settle': a verb before the infinitive of what its subject does."""
    behind = state.after(index + 1)
    infinitive = after is not None and after.only == "TO" and behind is not None and "VB" in behind.tags
    return infinitive and not state.lists["willing"].isdisjoint(state.words[index].lemmas.values())


def tells_at_end(state: Walk, index: int, after: Word | None) -> bool:
    """'It is late, the poll | found.': behind a comma and a definite subject, at the end, a verb that a clause may follow."""
    if not (after is None or after.only == "PUNCT") or not clausal(state, state.words[index]):
        return False
    place = before_phrase(state, index)
    opener = state.words[place + 1]
    definite = opener.only in ("DT", "PRP$") and opener.lower not in state.lists["article"]
    return definite and state.words[place].lower == "," and state.finite >= 0


def is_of_contact_clause(state: Walk, index: int, after: Word | None) -> bool:
    """'the states Lee | won', 'a bill Alba lawmakers | blocked', 'the push his firm | made': directly behind a noun stands a new
    subject, whose clause tells more of it."""
    named = after is not None and after.lower in QUOTES and state.words[index].lower in state.lists["two_objects"]
    place, tags = state.last_place(), state.tags
    opening = before_phrase(state, index)
    described = state.words[index].lower in state.lists["object_only"] or state.words[opening + 1].only != "DT"
    # 'with rival Ann Lee | beaten', 'with a crew Lund | hired'; but 'with a bill Kim | made'
    absolute = described and state.words[opening].lower in state.lists["absolute"]
    if named or state.is_of_time(place) or absolute:
        return False
    while place > 0 and (tags[place] in _OF_SUBJECT or (tags[place] == "POS" and tags[place - 1] == "NNP")):
        if _opens_contact_clause(state, place):
            # 'the student Ann Lee | accused of it', but 'a plan Ann Lee | adopted'
            one = tags[place - 1] == "NN" and tags[place] == "NNP" and not _ends_with_name(state, place, after)
            # 'said in a letter the men | arrested in May had fled'
            told = takes_clause(state) and tags[state.verb_place + 1] == "IN"
            return not (one or told) or state.words[index].lower not in state.lists["object_only"]
        place -= 1
    return False


def _opens_contact_clause(state: Walk, place: int) -> bool:
    """A name, a determiner or "nobody" directly behind a noun, and no 'dollars a share'; or several behind one: 'a plan
    clerks'."""
    noun, opener = state.tags[place - 1], state.tags[place]
    word = state.words[place].lower
    determined = opener in ("DT", "PRP$") or word in state.lists["indefinite"]
    if determined and noun in ("NN", "NNS", "CD"):
        return word not in state.lists["article"]
    if opener == "NNP" and noun in ("NN", "NNS"):
        return True
    determiner = state.words[place - 2] if place > 1 else None
    one = determiner is not None and (
        determiner.lower in state.lists["article"] or determiner.lower in state.lists["singular"]
    )
    if opener == "NNP" and noun == "CD":
        return state.words[place - 1].lower in state.lists["for_one"] and state.tags[place - 2 : place - 1] in (
            ["DT"],
            ["JJ"],
        )
    return opener == "NNS" and noun == "NN" and one and place == len(state.tags) - 1


def _ends_with_name(state: Walk, place: int, after: Word | None) -> bool:
    """'a plan Ann Lee | adopted.', 'the phrase Lee | cited in May': a name from `place` on, no preposition behind a full one."""
    names = state.tags[place:]
    return set(names) <= {"NNP"} and (len(names) == 1 or after is None or after.only != "IN")


def lacks_needed_object(state: Walk, index: int, after: Word | None) -> bool:
    """'a clerk | dressed in red', 'the costs | associated with it': verbs whose past has an object; not 'a plan that clerks
    | designed', nor behind a name, of which there is but one."""
    word = state.words[index].lower
    listed = word in state.lists["object_only"] or (
        word in state.lists["object_mostly"] and _is_governed(state, index, after)
    )
    # 'eight Russians | held in Alba'
    counted = state.tags[-2:] == ["CD", "NNP"] and state.words[index - 2].lower.isalpha()
    if not listed or (state.left() == "NNP" and not counted):
        return False
    subject = state.last_place() + 1  # 'a plan that clerks openly | backed', 'what the paper | described as a fraud'
    if is_relative(state, before_phrase(state, subject)):
        return False
    return not opens_late_object(state, index, after)


def _is_governed(state: Walk, index: int, after: Word | None) -> bool:
    """'the minutes of a meeting | held on Monday', 'than the one | held in May': behind what a preposition governs, which does
    nothing, or a number with an article; not 'the head of the port | set out', 'the mayor of Alba | planned to leave'."""
    behind = state.after(index + 1)
    infinitive = after is not None and after.only == "TO" and behind is not None and "VB" in behind.tags
    particled = after is not None and after.lower in state.lists["particle"]
    governed = state.governed or state.tags[-2:] == ["DT", "CD"]
    acts = infinitive or particled or is_last_chance(state, index)
    return governed and not acts and not _is_of_relative(state, index)


def is_last_chance(state: Walk, index: int) -> bool:
    """'The head of the choir | performed in Alba.', 'said that the head of it | performed there.': a subject whose verb it is,
    as no other word up to the end can be one; not 'left after the minutes of a meeting | held in Alba.', nor a title."""
    if not state.subject or state.finite >= 0 or state.words[-1].lower != ".":
        return False
    verb = next((at for at in range(index - 1, -1, -1) if state.tags[at] in VERBAL), -1)
    opens = (at for at in range(index - 1, verb, -1) if state.tags[at] == "IN" and "WDT" in state.words[at].tags)
    behind = (word.auxiliary or not word.tags.isdisjoint(_MAY_BE_FINITE) for word in state.words[index + 1 :])
    return (not state.any_finite or next(opens, -1) >= 0) and not any(behind)


def _is_of_relative(state: Walk, index: int) -> bool:
    """'a deal that the heads of the firms | reached': behind a relative no verb has come yet."""
    for place in range(index - 1, 0, -1):
        if state.tags[place] in VERBAL:
            return False
        if is_relative(state, place):
            return True
    return False


def opens_late_object(state: Walk, index: int, after: Word | None) -> bool:
    """'killed | at least two', 'blamed | “a gang”', 'knew how', 'charged | that', 'killed and | wounded ten', 'backed | closing
    it'; not 'those informed | that'."""
    if after is None or after.only == "PUNCT":
        return after is not None and after.lower in QUOTES
    told = "WDT" in after.tags and state.lists["informing"].isdisjoint(state.words[index].lemmas.values())
    joined = (after.only == "CC" and not _shares_lack(state, index)) or not after.tags.isdisjoint({"WRB", "WP", "VBG"})
    behind = state.after(index + 1)
    one = "PRD" in after.tags and "WDT" not in after.tags and behind is not None
    one = one and behind is not None and behind.lower not in state.lists["period"]  # 'accused | each other'
    if told or joined or one or _opens_behind_other(state, index, after):
        return True
    return opens_amount(state, index + 1) or ends_quotation(state, index, after)


def _shares_lack(state: Walk, index: int) -> bool:
    """'an interview taped | and released on Monday': before another participle that has no object either."""
    second = state.after(index + 1)
    return second is not None and "VBN" in second.tags and not is_object(state, state.after(index + 2))


def _opens_behind_other(state: Walk, index: int, after: Word) -> bool:
    """'brought in | a chief', 'sent | frightened clerks home', 'jailed | convicted thief Bo Kim', 'canceled | Monday
    talks', 'described as false | the claim'."""
    behind = state.after(index + 1)
    if behind is None:
        return False
    if after.lower in state.lists["counting_as"]:
        last = _quotation_end(state, index + 2) if behind.lower in QUOTES else index + 2
        if last >= len(state.words) - 1 or state.words[last + 1].only != "DT":
            return False
        return (last > index + 2 and not finite_follows(state, last)) or "JJ" in behind.tags
    carries = state.words[index].lower in state.lists["carrying"] and after.lower in state.lists["carrying_to"]
    if after.lower in state.lists["particle"]:
        return is_object(state, behind) or "VBG" in behind.tags
    if carries and state.finite < 0:
        return not behind.tags.isdisjoint(OPENS_OBJECT) and not state.is_of_time(index + 2)
    if state.finite >= 0 or finite_follows(state, index + 1) or state.is_of_time(index + 2):
        return "VBN" in after.tags and "NNS" in behind.tags and not state.is_of_time(index + 2)
    timed = after.lower in state.lists["time"] and "NNS" in behind.tags
    return timed or ("VBN" in after.tags and not behind.tags.isdisjoint(NOUNS))


def _quotation_end(state: Walk, mark: int) -> int:
    """'described as | “all wrong” | the claim': the place of the mark that closes a short quotation; its first one without it."""
    closes = range(mark + 2, min(mark + _SHORT, len(state.words)))
    return next((place for place in closes if state.words[place].lower in QUOTES), mark)


def acts_behind_participle(state: Walk, index: int, after: Word | None) -> bool:
    """'was bought in May and | spent 5 million', 'a man shot in May | fled and died', 'was tried and | agreed to pay': behind a
    passive or a participle that describes a noun, what has an object or can have none; not 'has seen it and | bought a ship'."""
    if state.verb != "VBN" or state.words[index].lower in state.lists["two_objects"]:
        return False
    group = state.verb_place - 1
    while group > 0 and (state.tags[group] in ADVERBS or state.tags[group] == "DT"):
        group -= 1  # 'has not | seen it', 'has either | seen it'
    if state.data.expects.get(state.words[group].auxiliary) == "participle":
        return False
    if is_willing(state, index, after):
        return True
    after = behind_particle(state, index)
    opens_object = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
    bare = is_object(state, after) and state.tags[-2:-1] not in (["NN"], ["NNS"])
    bare = bare and not opens_object and after is not None and "RB" not in after.tags  # not 'was hit and | driven back'
    if bare or (opens_object and is_object(state, after) and not before_period(state, index + 1)):
        return True
    return not state.lists["intransitive"].isdisjoint(state.words[index].lemmas.values())


def stresses_subject(state: Walk) -> bool:
    """'Lee herself | signed it', 'the clerks themselves | agreed': directly behind a subject, of a clause without a verb."""
    place = state.last_place()
    own = state.words[place].lower in state.lists["reflexive"] and state.tags[place - 1 : place] in (
        ["NNP"],
        ["NN"],
        ["NNS"],
    )
    return own and not state.governed and (state.finite < 0 or takes_clause(state))


def opens_joined_clause(state: Walk, index: int) -> bool:
    """'It was approved and the work | started in June', 'Some left and others | stayed': behind "and", a definite subject."""
    place = before_phrase(state, index)
    first = state.words[place + 1]
    if (
        place < 1
        or place == index - 1
        or state.tags[place] != "CC"
        or state.words[index].lower in state.lists["object_only"]
    ):
        return False
    definite = first.only in ("DT", "PRP$") and first.lower not in state.lists["article"]
    return definite or (state.tags[place + 1] == "PRD" and first.lower not in state.lists["plural"])


def before_period(state: Walk, index: int) -> bool:
    """Whether a period and no object begins: 'the polls made | the first week of March | show', 'made | two weeks ago | show'."""
    words = state.words[index : index + 4]
    noun = next((word for word in words[1:] if word.tags.isdisjoint({"JJ", "CD"})), None)
    opens = noun is not None and not words[0].tags.isdisjoint({"DT", "CD"})
    return opens and noun is not None and noun.lower in state.lists["period"]


def can_be_undergone(state: Walk, index: int) -> bool:
    """Can it be done to somebody ("signed"), not only be done or happen ("responded")?"""
    lemmas = state.words[index].lemmas.values()
    return state.lists["intransitive"].isdisjoint(lemmas) and state.lists["unaccusative"].isdisjoint(lemmas)
