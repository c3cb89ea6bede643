"""A finite form as the verb that a subject waits for, behind what is told of it."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import has_agent
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.objects import is_object, opens
from pipeline.syntax.tags import FINITE, MODALS, NOMINAL, NOUNS, QUOTES, RELATIVE, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_SPEAKER = frozenset({"PRP", "NNP", "NN", "DT", "JJ", "RB"})
_OPENS_SUBJECT = frozenset({"DT", "PRP$", "PRD", "NNP", "CD", "NN"})
_ONE = frozenset({"NN", "NNP", "PRD"})
_NOT_ONE = FINITE | MODALS | {"NNS", "CC"}
_OPENS_ASIDE = frozenset({"IN", "RB", "VBN", "WP", "WDT", "WRB", "PRP"})
_BEHIND_VERB = frozenset({"DT", "PRP", "PRP$", "NNP", "CD", "WP", "TO", "IN", "RB", "WRB"})
SINGULAR = frozenset({"NN", "NNP"})
_LEADING = frozenset({"IN", "TO"})
_PLURAL = frozenset({"NNS"})
_SUBJECT = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "POS", "CD"})
_QUOTED = 4
"""Words from a subject to its verb behind one word in quotation marks."""
_SHORTEST = 3
"""Words from a comma behind a subject to its verb, the second comma among them, at least."""

_DESCRIBED = NOUNS | {"PRD", "DT", "CD"}
"""Tags of what a participle behind it describes: 'the terms imposed', 'those asked'."""


def resumes_subject(state: Walk, index: int, word: Word) -> bool:
    """'Documents we obtained | show payments', 'Those who came to protest the vote | say they', 'Clerks who left on Friday | say
    it', 'Laws he signed last year | take effect': behind a clause about the subject comes the subject's own verb."""
    if _resumes_content(state, index, word) or _acts_on(state, index):
        return True
    if word.lower not in state.lists["verb"]:
        return False
    verb = _before_time(state, index)
    about = state.tags[verb - 1 : verb + 1] == ["PRP", "VBD"] and not NOMINAL.isdisjoint(
        state.tags[verb - 2 : verb - 1]
    )
    after = state.after(index)
    timed = state.is_of_time(index - 1) and after is not None and after.only in ("DT", "PRP", "PRP$")
    told = after is not None and (after.lower in state.lists["subject_pronoun"] or timed) and clausal(state, word)
    about = about or (told and state.pending and state.finite >= 0)
    light = after is not None and after.lower in state.lists["light_object"]
    return about and (light or opens(state, index) or clausal(state, word))


def _acts_on(state: Walk, index: int) -> bool:
    """'the funds that hold half of the capital | support him': a word that may be a noun, directly before who is no subject,
    where several are told of."""
    word, after = state.words[index], state.after(index)
    acts = after is not None and after.only == "PRP" and after.lower in state.lists["object_pronoun"]
    told = state.verb in FINITE or not state.verb  # not 'paid millions for helping Nesco | sell itself'
    return acts and told and "NN" in word.tags and "NNS" in state.tags and state.left() in NOMINAL | {"JJ"}


def _resumes_content(state: Walk, index: int, word: Word) -> bool:
    """'said its clerks, who are old, | hold half of it', 'thinks the port, with its crane, | holds half': behind what commas
    part from a subject directly behind a verb that a bare clause may follow."""
    heads = SINGULAR if "VBZ" in word.tags else _PLURAL
    if state.words[index - 1].lower != "," or not opens(state, index) or finite_follows(state, index + 1):
        return False
    return any(_opens_content(state, comma, heads) for comma in range(index - _SHORTEST, 1, -1))


def awaits_past(state: Walk, index: int) -> bool:
    """'The costs, Lee said, | rose', 'said she "clearly" | planned to go', 'said the firm, which is old, | planned to close': a
    past behind what stands in marks between it and its subject."""
    if resumes_behind_cue(state, index):
        return True
    if state.tags[-3:] == ["PUNCT", "RB", "PUNCT"] and index > _QUOTED:
        return state.words[index - _QUOTED].lower in state.lists["subject_pronoun"]
    if state.words[index - 1].lower != "," or finite_follows(state, index + 1):
        return False
    places = range(index - _SHORTEST, 1, -1)
    relatives = (at for at in places if not state.words[at + 1].tags.isdisjoint(RELATIVE))
    return any(_opens_content(state, comma, NOUNS) for comma in relatives)


def _opens_content(state: Walk, comma: int, heads: frozenset[str]) -> bool:
    """Does a subject that ends with one of `heads` before a comma stand behind a verb that a bare clause may follow?"""
    place = comma - 1 if state.words[comma].lower == "," and state.tags[comma - 1] in heads else 0
    while place > 0 and state.tags[place] in _SUBJECT:
        place -= 1
    return place > 0 and state.tags[place] in FINITE and clausal(state, state.words[place])


def _before_time(state: Walk, index: int) -> int:
    """The place of the word before a time that ends before `index`, or before `index` itself."""
    place = index - 1
    while place > 0 and state.is_of_time(place):
        place -= 1
    return place


def resumes(state: Walk, index: int, word: Word) -> bool:
    """'The men, who left in May, | plan to return': behind a parenthesis the subject still waits for its verb."""
    if state.words[index - 1].lower != "," or not state.subject or state.finite >= 0:
        return False
    after = state.after(index)
    told = after is not None and (after.only == "TO" or resumes_with_time(state, index))
    return word.lower in state.lists["verb"] or told


def resumes_with_time(state: Walk, index: int) -> bool:
    """'The fair, which opened in May, | ends on Friday', 'The lease, signed in May, | runs out on Friday': behind a clause
    about the subject a verb with nothing but its time, or where to ('travel to Rome on Friday')."""
    if state.words[index - 1].lower != ",":
        return False
    opening = next((at for at in range(index - 2, 0, -1) if state.words[at].lower == ","), index)
    about = not {"WDT", "WP"}.isdisjoint(state.tags) or state.tags[opening + 1 : opening + 2] in (["VBN"], ["VBG"])
    about = about or _is_apposed(state, opening, index)
    after = state.after(index)
    first = index + 1 + (after is not None and after.lower in state.lists["particle"])
    told = first < len(state.words) and not state.words[first].tags.isdisjoint(_LEADING)
    return about and told and any(state.before_time(at) for at in range(first, min(first + 4, len(state.words))))


def _is_apposed(state: Walk, opening: int, index: int) -> bool:
    """'Bo Kim, a former teacher, | stars', 'Bo Kim, 42, | stars', 'Bo Kim, however, | stars': between two commas behind a name
    that opens the sentence, what is told of it in the singular, its age or an adverb."""
    named = (
        opening < index and set(state.tags[:opening]) <= {"NNP", "NN"} and state.tags[opening - 1 : opening] == ["NNP"]
    )
    if not named or finite_follows(state, index + 1):
        return False
    inside = state.tags[opening + 1 : index - 1]
    return inside in (["CD"], ["RB"]) or (inside[:1] == ["DT"] and inside[-1:] in (["NN"], ["NNP"]))


def resumes_behind_cue(state: Walk, index: int, heads: frozenset[str] = NOUNS) -> bool:
    """'The plan, he said, | harms the town', 'The costs, Lee said, | rose': behind who says so, set in commas, a subject that
    ends in one of `heads` still waits for its verb."""
    verb = index - 2
    if state.words[index - 1].lower != "," or verb < 2 or state.tags[verb] not in FINITE:
        return False
    opening = next((at for at in range(verb - 1, 0, -1) if state.words[at].lower == ","), 0)
    if not 0 < opening < verb - 1 or not clausal(state, state.words[verb]) or state.tags[0] == "IN":
        return False
    speaks = _SPEAKER.issuperset(state.tags[opening + 1 : verb])
    waits = state.tags[opening - 1] in heads and FINITE.isdisjoint(state.tags[:opening])
    return speaks and waits and state.after(index) is not None and not finite_follows(state, index + 1)


def is_described_by_verb(state: Walk, index: int) -> bool:
    """'The bridge they built | collapsed', 'A firm that Ann Lee built | made a gift': behind a subject that somebody and a verb
    describe stands the finite verb."""
    tags, verb, at = state.tags, state.words[index - 1], len(state.tags) - 2
    while at > 0 and tags[at] == "NNP":
        at -= 1
    named = at < len(tags) - 2
    at -= at > 0 and (tags[at] == "PRP" or (named and "WDT" in state.words[at].tags))
    if (named and not opens(state, index)) or (not named and tags[-2:-1] != ["PRP"]):
        return False
    if at < 0 or tags[at] not in ("NN", "NNS", "NNP") or has_agent(state, index + 1):
        return False
    if not state.lists["becoming"].isdisjoint(verb.lemmas.values()):
        return False  # 'the day they got | married'
    first = len(tags) - tags[::-1].index("PUNCT") if "PUNCT" in tags else 0
    return VERBS.isdisjoint(tags[first:-1]) and not any(tag[:2] == "MD" for tag in tags[first:])


def is_told_in_relative(state: Walk, index: int) -> bool:
    """'a boat, which sailors said | sank overnight', 'a law that she said | hurt them': behind a relative, who says it and the
    verb of saying."""
    verb = index - 1
    place = before_phrase(state, verb) if state.tags[verb] == "VBD" and clausal(state, state.words[verb]) else 0
    place -= place > 0 and state.tags[place] == "PRP"
    return 0 < place < verb - 1 and state.words[place].lower in state.lists["relating"]


def is_undergone(state: Walk, index: int, after: Word | None) -> bool:
    """'Lee was in court today | accused of theft', 'the killing of a man | found dead in May', 'the 75 | confirmed dead were
    named', 'a man | described as ill was held': what has no object of its own."""
    if after is None:
        return False
    word, behind = state.words[index].lower, state.after(index + 1)
    found = word in state.lists["held_so"] and after.lower in state.lists["found_so"]
    if found and (behind is None or not can_head(behind)):
        return True
    likened = word in state.lists["likened"] and after.lower in state.lists["counting_as"]
    if likened and state.left() in ("NN", "NNS") and finite_follows(state, index + 2):
        return True
    return word in state.lists["rid_of"] and after.lower in state.lists["governing"]


def runs_into_verb(state: Walk, index: int) -> bool:
    """'Clerks who heard of shots | fired found a man': a past, an object behind it, directly behind one that takes no clause."""
    after, behind = state.after(index), state.after(index + 1)
    if after is None or behind is None or "VBD" not in after.tags or clausal(state, state.words[index]):
        return False
    bare = "JJ" not in after.tags or behind.only in ("DT", "PRP$") or after.lower in state.lists["found"]
    bare = bare and "NN" not in after.tags  # not 'lost | ground the next day'
    named = "NNP" in behind.tags and behind.lower not in state.lists["time"]  # not 'remained | hurt Monday'
    return bare and (behind.only in ("DT", "PRP", "PRP$") or named)


def ends_wait(state: Walk, index: int) -> bool:
    """'A man who was hurt | sued the city', 'Rumours that he would quit | swirled on Monday': behind a clause about a noun that
    ends with its verb, where no other one follows for the noun; 'shots fired | found a man'. Not 'clerks who get | hurt'."""
    described = state.tags[-1] in ("VBN", "VBG") and state.tags[-2:-1] and state.tags[-2] in _DESCRIBED
    before = state.words[index - 1]
    light = not state.lists["becoming"].isdisjoint(before.lemmas.values()) or before.lower in state.lists["found"]
    if described and not light and (runs_into_verb(state, index - 1) or _ends_alone(state, index)):
        return True
    waits = state.pending and state.finite >= 0 and "VBD" in state.words[index].tags and not light
    return waits and not finite_follows(state, index + 1) and not has_agent(state, index + 1)


def is_left_alone(state: Walk, index: int, after: Word | None) -> bool:
    """'The plan he spoke of | ended in May', 'The house that he lived in | burned down': behind a preposition whose noun the
    clause is about."""
    ends = after is None or after.only in ("IN", "DT", "PRP", "PRP$", "PUNCT", "TO", "RB", "CD")
    waits = state.pending and state.finite >= 0 and state.tags[-1:] == ["IN"] and "VBD" in state.words[index].tags
    return ends and waits and not finite_follows(state, index + 1)


def is_owed(state: Walk) -> bool:
    """'The plan to oust him | failed', 'A plan drawn up by him | failed': whether the pronoun before is taken by an infinitive,
    or by what tells of a subject that has no verb yet."""
    if state.tags[-1] != "PRP":
        return False
    before = state.tags[-2:-1]
    waits = state.pending or (state.subject and state.finite < 0)
    return before == ["VB"] or (before in (["IN"], ["TO"], ["VBG"]) and waits)


def acts_in_part(state: Walk, index: int) -> bool:
    """'Half of them | resigned', 'Two of us | left': a part of what a pronoun stands for, and no other verb."""
    place = state.last_place()
    parts = place > 1 and state.words[place - 1].lower in state.lists["governing"]
    counts = parts and state.tags[place - 2] in ("DT", "PRD", "CD", "JJ", "NN")
    told = state.finite == place - 3 and state.finite >= 0 and clausal(state, state.words[state.finite])
    begun = place in (2, 3) or (place > 2 and state.words[place - 3].lower in state.boundary)
    opens = told or (state.finite < 0 and begun)
    return counts and opens and not finite_follows(state, index + 1)


def _ends_alone(state: Walk, index: int) -> bool:
    """'The terms imposed | ranged from three to five years', 'Some of those asked | shared their fears': behind a participle of a
    subject the last verb that may be its own; not 'the party showing | renewed strength'."""
    after = state.after(index)
    shows = state.tags[-1] == "VBG" and after is not None and not after.tags.isdisjoint(NOUNS)
    if shows or "VBD" not in state.words[index].tags or state.finite >= 0 or not state.subject:
        return False
    return not finite_follows(state, index + 1) and not has_agent(state, index + 1)


def is_found_so(state: Walk, index: int, after: Word | None) -> bool:
    """'found the boy | wounded': how somebody is found, of a verb that has no object here."""
    finds = state.verb_place >= 0 and state.words[state.verb_place].lower in state.lists["found"]
    alone = finds and state.words[index].lower in state.lists["object_only"]
    return alone and "IN" not in state.tags[state.verb_place :] and not is_object(state, after)


def resumes_behind_aside(state: Walk, index: int) -> bool:
    """'His fame, even after he left, | shows it', '"That," he said, "| promises to last"', 'The firm, once sold by Lee, | points
    to it': a form in -s behind what two commas enclose, where one thing before them has no verb yet."""
    closing = index - 1 - (index > 1 and state.words[index - 1].lower in QUOTES)
    commas = [place for place in range(index) if state.words[place].lower == ","]
    after = state.after(index)
    if len(commas) != 2 or commas[1] != closing or after is None or after.tags.isdisjoint(_BEHIND_VERB):
        return False
    subject = [tag for tag in state.tags[: commas[0]] if tag != "PUNCT"]
    aside = [tag for tag in state.tags[commas[0] + 1 : closing] if tag != "PUNCT"]
    one = subject[:1] != [] and subject[0] in _OPENS_SUBJECT and subject[-1] in _ONE and _NOT_ONE.isdisjoint(subject)
    return one and aside[:1] != [] and aside[0] in _OPENS_ASIDE and not finite_follows(state, index + 1)


def lists_parts(state: Walk, index: int, word: Word) -> str:
    """'The flights | cancelled | included two to Lund', 'The towns hit | included | Lund': the tag of what only describes a
    subject of which the next word tells the parts, and of that word; '' elsewhere."""
    waits = state.subject and state.finite < 0
    after, behind = state.after(index), state.after(index + 1)
    if word.lower in state.lists["of_parts"]:
        told = waits and state.tags[-1:] == ["VBN"] and after is not None
        return "VBD" if told and after is not None and after.tags.isdisjoint({"IN", "PUNCT"}) else ""
    described = waits and "VBN" in word.tags and state.tags[-1:] in (["NN"], ["NNS"])
    parts = described and after is not None and after.lower in state.lists["of_parts"]
    return "VBN" if parts and behind is not None and behind.tags.isdisjoint({"IN", "PUNCT"}) else ""
