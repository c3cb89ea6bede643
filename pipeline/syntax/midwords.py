"""Words between a subject or an auxiliary and its verb: 'will no longer play', 'they both left', 'more than doubled'."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import takes_clause
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import ADVERBS, BEFORE_NOUN, NOMINAL, OPENS_OBJECT, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import MODAL_PAST

_ASIDE = 8
"""Words of an aside, its marks included, at most."""
_OPENED_BY = {",": ",", ")": "("}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})

_BEHIND_PARTICLE = frozenset({"IN", "RB", "TO", "DT", "PRP$"})
_BEHIND_OBJECT = frozenset({"IN", "RB", "PUNCT", "CC"})


def is_adverb_of_two(state: Walk, index: int, word: Word) -> bool:
    """'no' before 'longer', and 'longer' behind 'no'."""
    first, second = state.lists["adverb_first"], state.lists["adverb_second"]
    if word.lower in first:
        after = state.after(index)
        return after is not None and after.lower in second
    return word.lower in second and index > 0 and state.words[index - 1].lower in first


def opens_adverb(state: Walk, index: int, word: Word) -> bool:
    """'Lee | at | first denied it', 'will | at | least try it': the first of two words that are an adverb between a subject and
    its past tense, or an auxiliary and its verb; '| as | many as six clerks'."""
    second, verb = state.after(index), state.after(index + 1)
    if word.lower in state.lists["counting_as"]:
        return _counts_up(state, index)
    denied = state.tags[-1:] == ["NEG"]  # 'was not | at | all safe'
    told = state.subject and state.finite < 0 and verb is not None and "VBD" in verb.tags
    waits = not state.inverted and waits_for(state, behind_adverb(state, index + 1))
    if second is None or not (denied or told or waits):
        return False
    pair = f"{word.lower}-{second.lower}"
    told = (told or waits) and pair in state.lists["adverb_before_past"]
    return told or (denied and pair in state.lists["adverb_behind_not"])


def stands_alone(state: Walk, index: int, word: Word) -> bool:
    """'850 people | aboard that sank', 'those | aboard died', 'a clerk driving | by saw it': a preposition without a noun is an
    adverb."""
    after = state.after(index)
    if word.lower in state.lists["passing_by"]:
        return after is not None and "VBD" in after.tags and _passes(state, index)
    if word.lower in state.lists["counting_as"]:
        return _counts_up(state, index - 2)
    if word.lower in state.lists["set_off"]:
        return index > 0 and (after is None or "PUNCT" in after.tags)  # 'We, | though, | left', 'We left, | though'
    if word.lower not in state.lists["stranded"]:
        return False
    told = after is not None and (
        bool(after.auxiliary) or not after.tags.isdisjoint({"PUNCT", "WDT", "WP", "VBD", "IN"})
    )
    return after is None or (told and after.tags.isdisjoint({"NN", "NNP"}))


def _counts_up(state: Walk, index: int) -> bool:
    """'| as | many | as | six clerks fell': around a word of quantity, before a number."""
    words = state.words[index : index + 4] if index >= 0 else []
    if len(words) < 4 or words[0].lower != words[2].lower or words[3].only != "CD":
        return False
    return words[1].lower in state.lists["counted_as"]


def _passes(state: Walk, index: int) -> bool:
    """'a clerk | driving | by saw it': behind a form in -ing that tells of a way, and a subject that has no other verb."""
    moves = state.tags[-1:] == ["VBG"] and not state.lists["passing"].isdisjoint(state.words[index - 1].lemmas.values())
    related = index > 2 and bool(state.words[index - 2].auxiliary) and state.tags[-3] in ("WP", "WDT")
    return moves and (related or state.tags[-2:-1] in (["NN"], ["NNS"], ["NNP"]))


def softens(state: Walk, index: int, word: Word) -> bool:
    """'it | kind | of scares me', 'will | no | doubt like it', 'Lee | kind | of missed it', 'was | all | but wiped out': the
    first of two words, behind a pronoun, an auxiliary, or a name or plural that is the subject of a past tense."""
    once, softening = word.lower in state.lists["once"], word.lower in state.lists["softening"]
    if not (once or softening) or index + 2 >= len(state.words):
        return False
    of, verb = state.words[index + 1], state.words[index + 2]
    if once and of.lower in state.lists["once_second"]:
        return "VB" in verb.tags and state.expects == "base" and not state.inverted  # 'would | one | day lead'
    if not softening or of.lower not in state.lists["softening_second"]:
        return False
    named = state.tags[-1:] in (["NNP"], ["NNS"]) and state.subject and state.finite < 0 and "VBD" in verb.tags
    awaited = state.tags[-1:] == ["PRP"] or state.expects == "base"
    passive = state.expects in ("participle", "complement") and not verb.tags.isdisjoint({"VBN", "JJ"})
    return named or passive or (awaited and not verb.tags.isdisjoint({"VB", "VBZ", "VBD"}))


def stands_behind_verb(state: Walk, index: int) -> bool:
    """'said | live | on air': behind a full verb, before a preposition or a mark."""
    verb, after = state.words[index - 1], state.after(index)
    full = index > 0 and state.tags[-1] in VERBS and not verb.auxiliary
    return full and (after is None or not after.tags.isdisjoint({"IN", "PUNCT"}))


def tells_how_done(state: Walk, index: int) -> bool:
    """'is | fast | becoming a hub', 'was | fast | running out': between a form of 'be' and a form in -ing that goes on."""
    after, behind = state.after(index), state.after(index + 1)
    going = index > 0 and state.words[index - 1].auxiliary == "be" and after is not None and "VBG" in after.tags
    return going and behind is not None and not behind.tags.isdisjoint({"DT", "PRP$", "IN", "RB", "RP"})


def goes_on_behind_aside(state: Walk, index: int) -> bool:
    """'will, if passed, | take effect', 'will (so far) | close', 'will, Lee said, | close': behind the mark that closes what
    stands between a modal or 'do' and its verb."""
    opening = _OPENED_BY.get(state.words[index - 1].lower, "")
    first = next((at for at in range(index - 2, max(index - _ASIDE, 0), -1) if state.words[at].lower == opening), 0)
    if not opening or not first:
        return False
    verb = state.words[first - 1 - (state.tags[first - 1] == "NEG")]
    modal = state.tags[first - 1][:2] == "MD" or state.data.expects.get(verb.auxiliary) == "base"
    return modal and not any(tag in _FINITE or tag[:2] == "MD" for tag in state.tags[first : index - 2])


def governs_base(state: Walk, index: int) -> bool:
    """'its work | helped | bring it about', 'If Lee | started | bringing it in': a past tense, before a form of another verb."""
    after, word = state.after(index), state.words[index]
    if word.lower in state.lists["governing_gerund"]:
        return after is not None and after.only == "VBG" and state.tags[-1:] == ["NNP"]
    helps = word.lower in state.lists["governing_base"]
    return helps and after is not None and "VB" in after.tags


def only_likens(state: Walk, index: int) -> bool:
    """'It rose, and | compared with May the rise was small', 'won two seats | compared to six': behind "and", a mark or another
    verb, before what it is likened to."""
    after = state.after(index)
    joined = state.tags[-1:] in (["CC"], ["PUNCT"]) or state.finite >= 0
    return joined and after is not None and after.lower in state.lists["comparing_with"]


def tops_amount(state: Walk, index: int) -> bool:
    """'sales may | top | $3 billion', 'did not | top | the charts', 'forecast to | top | 4 million', 'due to | top | the charts':
    behind a modal that waits for its verb or 'to', before an amount or an article; only behind a participle 'to' may have an
    amount."""
    after = state.after(index)
    waits = state.expects == "base" and not state.inverted
    waits = waits and (state.verb_place == len(state.tags) - 1 or state.tags[-1] == "NEG")
    if after is None or after.tags.isdisjoint({"CD", "DT", "PRP$"}):
        return False
    if index > 1 and state.words[index - 1].only == "TO" and (state.tags[-2] == "VBN" or "CD" not in after.tags):
        state.tags[-1] = "TO"
        return True
    return waits


def parts_verb(state: Walk, index: int, word: Word) -> bool:
    """'would | all | drive', 'has | since | died': a word that is an adverb only between an auxiliary and its verb."""
    return word.lower in state.lists["floating"] and waits_for(state, state.after(index))


def grades_adverb(state: Walk, index: int) -> bool:
    """'would | more | closely resemble', 'it | more | fairly tells': before an adverb and the verb still to come."""
    ahead = state.words[index + 1 : index + 3]
    if is_adverb_of_two(state, index, state.words[index]):
        return True  # 'Lee pretty | much admitted it'
    if not state.expects and (state.finite >= 0 or not state.subject):
        return False  # 'want | more | closely watched ports'
    likely = len(ahead) == 2 and ("RB" in ahead[0].tags if state.expects == "base" else ahead[0].only == "RB")
    return likely and not ahead[1].tags.isdisjoint(("VB", "VBN"))  # 'would | most | likely resume'


def grades_verb(state: Walk, index: int) -> bool:
    """'sales | more | than doubled', '| more | than 20 people', '| more | than a dozen': two words before a verb or number that
    tell how much."""
    second, verb = state.after(index), state.after(index + 1)
    if second is None or second.lower not in state.lists["graded"] or verb is None:
        return False
    counted = state.after(index + 2) if verb.lower in state.lists["article"] else verb
    if counted is not None and counted.only == "CD":
        return True
    if state.expects:
        return {"base": "VB", "participle": "VBN"}.get(state.expects) in verb.tags
    return "VBD" in verb.tags and state.subject and (state.finite < 0 or takes_clause(state))


def floats(state: Walk, word: Word, after: Word | None) -> bool:
    """'they | both | want it', 'Lee and Kim | both | left', 'they | all | strongly support it': between a subject and its common
    verb."""
    place = len(state.tags)
    if after is not None and after.only == "RB":
        place += 1
        after = state.after(place)
    waits = state.finite < 0 or takes_clause(state)
    if word.lower not in state.lists["floating"] or not waits or not state.subject or after is None:
        return False
    if _pairs_verbs(state, word, place):
        return True
    subject = state.tags[-1:] in (["PRP"], ["NNS"]) or ("CC" in state.tags and state.tags[-1:] in (["NNP"], ["NN"]))
    sure = (
        after.lower in state.lists["verb"] or state.words[len(state.tags) - 1].lower in state.lists["subject_pronoun"]
    )
    past = after.only == "VBD" or ("VBD" in after.tags and is_object(state, state.after(place + 1)))
    return subject and (past or ("VBP" in after.tags and sure))  # 'we | either | act now or face it'


def _pairs_verbs(state: Walk, word: Word, place: int) -> bool:
    """'the port | both | exists and thrives', 'Lee | either | left or fell ill': before a verb, and a conjunction soon behind."""
    ahead = state.words[place + 1 : place + 1 + _ASIDE]
    if word.lower not in state.lists["paired"] or not ahead or state.tags[-1:] not in (["NN"], ["NNP"]):
        return False
    joint = next((other for other in ahead if other.only in ("CC", "PUNCT")), None)
    verb = state.words[place + 1]
    return joint is not None and joint.only == "CC" and not verb.tags.isdisjoint({"VBZ", "VBD"})


def behind_adverb(state: Walk, index: int) -> Word | None:
    """The word behind place `index`, or behind the adverb that stands there: 'likely | again serve'."""
    after = state.after(index)
    return state.after(index + 1) if after is not None and after.only == "RB" else after


def waits_for(state: Walk, after: Word | None) -> bool:
    """'will likely have to', 'has long been': between an auxiliary and the verb that it waits for."""
    wanted = {"base": "VB", "participle": "VBN", "complement": "VBG"}.get(state.expects)
    return wanted is not None and after is not None and wanted in after.tags


def is_of_net(state: Walk, index: int) -> bool:
    """'In the year, net | rose 4%', 'crude | rose on Monday': an adjective for its noun, before a past and an amount or time."""
    after = state.after(index)
    if after is None or state.words[index - 1].lower not in state.lists["for_noun"]:
        return False
    if (
        after.only not in ("CD", "PUNCT")
        and not state.before_time(index + 1)
        and after.lower not in state.lists["time"]
    ):
        return False
    state.tags[-1] = "NN"
    return True


def had_or_would(state: Walk, index: int) -> str:
    """The tag of "'d": 'they'd (not) | received it' had, 'they'd | receive it' would."""
    after = state.after(index)
    while after is not None and after.tags <= ADVERBS:
        index += 1
        after = state.after(index)
    return "VBD" if after is not None and "VBN" in after.tags and "VB" not in after.tags else MODAL_PAST


def awaits(state: Walk, after: Word | None) -> bool:
    """'is held | pending trial', 'was freed | pending an inquiry'; not 'the pending trial', 'old and pending cases'."""
    before = state.tags[-1] if state.tags else "CC"
    opens = after is not None and not after.tags.isdisjoint({"DT", "PRP$", "NN", "NNS", "NNP"})
    return opens and before not in BEFORE_NOUN and before not in ("CC", "CD", "VB", "VBD", "VBZ", "VBP")


def returns(state: Walk, index: int, word: Word) -> bool:
    """'Back in Alba, the mayor spoke', 'said | back in May', 'took him again | back to it', 'paid | back the loan': before a
    preposition or an article, an adverb."""
    after = state.after(index)
    if word.lower not in state.lists["opening_adverb"]:
        return False
    if _ends_object(state, index) and (after is None or after.auxiliary or after.only in _BEHIND_OBJECT):
        return True
    if after is None or after.only not in _BEHIND_PARTICLE:
        return False
    if state.start:
        return after.only in ("IN", "RB")
    told = state.tags[-1] in VERBS or (after.only == "TO" and state.tags[-1] == "RB" and state.finite >= 0)
    return told and not state.words[index - 1].auxiliary


def _ends_object(state: Walk, index: int) -> bool:
    """'brought it | back', 'wants the port | back': behind a verb and its object, a pronoun or one noun with its article."""
    pronoun = state.tags[-1:] == ["PRP"]
    owned = state.tags[-1:] in (["NN"], ["NNP"]) and state.tags[-2:-1] in (["DT"], ["PRP$"])
    verb = index - 2 - owned
    told = pronoun and state.words[index - 1].lower not in state.lists["subject_pronoun"]
    return (told or owned) and verb >= 0 and state.tags[verb] in VERBS and not state.words[verb].auxiliary


def before_noun(state: Walk, index: int, word: Word) -> bool:
    """Whether an adjective that is spelt like a verb ('last') stands before its noun; 'to | state | and federal offices'."""
    after, other = state.after(index), state.after(index + 1)
    if after is not None and "CC" in after.tags and other is not None and "JJ" in other.tags:
        noun = state.after(index + 2)
        named = noun is not None and not noun.closed and not noun.tags.isdisjoint({"NN", "NNS"})
        return named and bool(word.other) and other.tags.isdisjoint({"VB", "NNP"})
    return word.closed and "JJ" in word.tags and after is not None and not after.tags.isdisjoint({"NN", "NNS", "NNP"})


def particle(state: Walk, word: Word, after: Word | None, left: str) -> str:
    """'about 100', 'put off the vote' have an adverb, 'about the vote', 'an island (on and) off the coast' a preposition."""
    if word.lower in state.lists["particle"]:
        noun_phrase = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
        return "IN" if noun_phrase and (left in NOMINAL or state.tags[-2:] == ["IN", "CC"]) else "RB"
    return "RB" if after is not None and after.only == "CD" else "IN"
