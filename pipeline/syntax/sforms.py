"""Forms in -s that are the verb of their clause by what stands around them ('The board next | meets on Friday')."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows, is_behind_number
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import past_later, takes_clause
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import FINITE, QUOTES
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_CLOSING = frozenset({",", ")", "–", "—"})
_OBJECT = frozenset({"DT", "JJ", "NN", "NNP", "NNS", "CD", "PRP$"})
_SOURCE = frozenset({"DT", "JJ", "NN", "NNP"})
_ASKS = frozenset({"WP", "WDT", "WRB", "PRD"})
_ASIDE = 10
"""Words of an aside and its commas, at most."""
_AROUND_TIME = ("DT", "CD", "RB", "IN", "JJ", "PUNCT")


def is_told_of_gerund(state: Walk, index: int) -> bool:
    """'Opening the ports to ships | helps to feed the town': behind a plural in what opens the sentence, without another verb."""
    opening = state.tags[1:] if state.tags[0] == "PUNCT" else state.tags
    gerund = opening[:1] == ["VBG"] and state.finite < 0 and "PUNCT" not in opening
    return gerund and opens(state, index) and not finite_follows(state, index + 1)


def _is_described_behind(state: Walk, index: int) -> bool:
    """'The FBI | notes, which were old, show it': behind a name, before a comma and a relative that no preposition opens."""
    after, relative = state.after(index), state.after(index + 1)
    comma = after is not None and after.lower == "," and state.tags[-1:] == ["NNP"] and state.commas == 0
    return comma and relative is not None and "WDT" in relative.tags and "IN" not in relative.tags


def is_single(state: Walk, index: int) -> bool:
    """'the | remains', 'by any | means', 'every peaceful | means', 'by | means of a trick': a word that ends so in the singular;
    not 'The last | remains a mystery', 'It is more | means-tested'."""
    after, before = state.after(index), state.words[index - 1].lower if index else ""
    if state.tags[-1:] == ["DT"]:
        return before not in state.lists["singular"] and before not in state.lists["plural"]
    if state.tags[-1:] == ["JJ"]:
        alone = state.tags[-2:-1] == ["DT"] and state.finite < 0 and opens(state, index)
        return not alone and state.expects != "complement" and before not in state.lists["degree"]
    return state.is_owned(index) or (state.tags[-1:] == ["IN"] and after is not None and "IN" in after.tags)


def _waits_past_aside(state: Walk, index: int) -> bool:
    """'Nova | shares, along with others, rose', 'The port | plans, however, were late': before an aside between commas, behind
    which the verb comes; not 'The mayor | claims, citing clerks, it was late', 'He | leaves, as Lee did, and was ill'."""
    after, opener = state.after(index), state.after(index + 1)
    first = not state.commas or (
        state.commas == 1 and state.tags[0] == "IN"
    )  # not 'The mill, Kim | reports, however, was'
    alone = first and not state.any_finite and state.tags[-1:] in (["NN"], ["NNP"]) and _ASKS.isdisjoint(state.tags)
    if not alone or after is None or after.lower != "," or opener is None or opener.tags.isdisjoint(("IN", "RB")):
        return False
    near = range(index + 2, min(index + _ASIDE, len(state.words) - 1))
    comma = next((at for at in near if state.words[at].lower == ","), index)
    told = any(word.auxiliary or word.only in FINITE for word in state.words[index + 2 : comma])
    verb = state.words[comma + 1]
    return comma > index and not told and "VBD" in verb.tags and (verb.auxiliary != "" or "VBN" not in verb.tags)


def is_plural(state: Walk, index: int) -> bool:
    """'you | guys are', 'two dozen | plans', 'expects storm | waves to reach Alba', 'via letters, notes, and phone | calls'."""
    plain = state.tags[-1:] == ["PRP"] and state.words[index - 1].lower in state.lists["plain_subject"]
    listed = state.left() == "NN" and _ends_list(state, state.after(index))
    plain = plain or listed or is_behind_number(state, index) or _is_of_many(state, index)
    apart = _is_described_behind(state, index) or _waits_past_aside(state, index)
    return plain or apart or _is_compound(state, index) or _is_set_to(state, index)


def _is_compound(state: Walk, index: int) -> bool:
    """'peace | talks to end the war', 'the job | cuts on Monday'; not 'Trade | gains the most'."""
    paired = state.words[index].lower in state.lists["compound_second"] and state.tags[-1:] == ["NN"]
    if not paired or state.words[index - 1].lower not in state.lists["compound_first"]:
        return False
    after = state.after(index)
    return after is None or after.only not in ("DT", "PRP$") or finite_follows(state, index + 1)


def _is_of_many(state: Walk, index: int) -> bool:
    """'numerous telephone | calls', 'both income | cuts': of what counts several, with nothing in between that could be them."""
    place, several = index - 1, state.lists["counting"]
    while place > 0 and state.tags[place] in ("NN", "JJ") and state.words[place].lower not in several:
        place -= 1
    return 0 <= place < index - 1 and state.tags[index - 1] == "NN" and state.words[place].lower in several


def _ends_list(state: Walk, after: Word | None) -> bool:
    """'via meetings, letters, and phone | calls': at the end, behind one noun and what ends a list of nouns."""
    ends = after is None or (after.only == "PUNCT" and after.lower not in QUOTES)
    tags = state.tags[-6:]
    nouns = len(tags) == 6 and {tags[0], tags[2]} <= {"NN", "NNS"} and tags[1] == tags[3] == "PUNCT"
    return ends and nouns and tags[4:] == ["CC", "NN"]


def is_ready(state: Walk, index: int, left: str, after: Word | None) -> bool:
    """'Norland | stands ready to talk', 'the port | looks set to close': behind one thing, before what it is about to do; not
    'Port plans ready to go were lost'."""
    behind = state.after(index + 1)
    if after is None or behind is None or behind.only != "TO" or left not in ("NN", "NNP"):
        return False
    seems = state.words[index].lower in state.lists["seeming"] and not after.tags.isdisjoint(("VBN", "JJ"))
    ready = seems or (after.only == "JJ" and not finite_follows(state, index + 1))
    return ready and state.subject and state.finite < 0


def _is_set_to(state: Walk, index: int) -> bool:
    """'expects storm | waves to reach Alba': the object of a verb, before what it is to do."""
    verb, behind = state.verb_place, state.after(index + 1)
    if behind is None or "VB" not in behind.tags or state.words[index + 1].only != "TO" or not 0 <= verb < index:
        return False
    sets = not state.lists["setting_to"].isdisjoint(state.words[verb].lemmas.values())
    return sets and _OBJECT.issuperset(state.tags[verb + 1 :])


def is_quoted(state: Walk, index: int) -> bool:
    """'said the toll “ | changes the picture”': where a quotation opens behind one thing, before an object."""
    if state.tags[-2:] != ["NN", "PUNCT"] or state.words[index - 1].lower not in QUOTES:
        return False
    return takes_clause(state) and opens(state, index)


def is_awaited(state: Walk, index: int, left: str) -> bool:
    """'The firm that runs the port | faces trial': behind a relative clause, of whose one noun no verb has come, before what may
    be an object."""
    after = state.after(index)
    if not state.pending or state.finite < 0 or left not in ("NN", "NNP") or after is None:
        return False
    if not (can_head(after) or opens(state, index)):
        return False
    relative = max((place for place, tag in enumerate(state.tags) if tag in ("WDT", "WP", "WP$")), default=0)
    return state.tags[relative - 1] in ("NN", "NNP") and not finite_follows(state, index + 1)


def has_light_object(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'The Labour primary | takes place', 'a new rule | takes effect': what such a verb has for its object is no subject."""
    if after is None or word.lower not in state.lists["light"] or after.lower not in state.lists["light_object"]:
        return False
    if state.finite < 0 and state.tags[-1:] == ["JJ"] and "NN" in state.words[index - 1].tags:
        state.tags[-1] = "NN"
        state.subject = state.new_subject = True
    return state.finite < 0


def is_verb_of_clause(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'when parliament | returns next week', 'once school | starts': behind a bare noun and what opens a clause, with a time or
    nothing behind it; behind what may be a preposition, too, only what begins, goes on or ends ('after police | raids'). 'The
    bank on Wednesday | reports earnings': behind the time of a subject."""
    if _acts_on_day(state, index, after):
        return True
    if index < 2 or state.tags[-1] not in ("NN", "VBG") or state.words[index - 2].lower not in state.boundary:
        return False
    opener = state.words[index - 2]
    phase = word.lower in state.lists["phase_verb"]
    sure = state.tags[-1] == "NN" and (opener.only != "IN" or opener.lower in state.lists["clause_opening"])
    placed = after is not None and after.only == "IN" and (phase or state.before_time(index + 1))
    timed = after is None or placed or after.only == "PUNCT" or after.lower in state.lists["time"]
    return timed and (sure or phase) and not finite_follows(state, index + 1)


def bids(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'| Look at it', '| Sign up for it', '| Take care of each other': a bare form at the start of what has no finite verb."""
    if after is None:
        return False
    if after.lower in state.lists["particle"] and "NNP" not in after.tags and not finite_follows(state, index + 1):
        return True
    if word.lower in state.lists["bidding"] and "IN" in after.tags:
        return True
    told = word.lower in state.lists["bidding_what"] and not after.tags.isdisjoint(("NN", "NNS"))
    return told and not finite_follows(state, index + 1)


def reports(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'The Lund Post | reports clerks left': behind a name and before a plural, which no plural describes, with a verb behind;
    'The Lund Post | reports Friday that clerks left', 'reports one of its clerks was hurt'."""
    if state.tags[-1:] != ["NNP"] or state.finite >= 0 or after is None or not clausal(state, word):
        return False
    told = state.after(index + 1)
    if after.lower in state.lists["time"] and told is not None and "WDT" in told.tags:
        return True
    counted = after.only == "CD" and told is not None and told.lower in state.lists["governing"]
    if counted:
        return finite_follows(state, index + 1)
    if "NNP" in after.tags:
        return _acts_itself(state, index + 1)
    return "NNS" in after.tags and after.lower not in state.lists["verb"] and past_later(state, index + 2)


def _acts_itself(state: Walk, index: int) -> bool:
    """'The Lund Post reports | Ann Lee was ill', '| Lee's talk was late': a name that a verb follows, and no other verb then
    ('the claims | Lee made were old')."""
    while index + 1 < len(state.words) and "NNP" in state.words[index].tags:
        index += 1
    word = state.words[index]
    if "POS" in word.tags:
        return past_later(state, index + 1)
    return ("VBD" in word.tags or bool(word.auxiliary)) and not finite_follows(state, index + 1)


def _acts_on_day(state: Walk, index: int, after: Word | None) -> bool:
    """Whether a subject and its time stand before a form, and something behind it, but no other verb."""
    timed = state.tags[-2:] == ["IN", "NNP"] and state.words[index - 1].lower in state.lists["time"]
    if not timed or state.finite >= 0 or not state.subject or state.tags[-3:-2] not in (["NN"], ["NNS"], ["NNP"]):
        return False
    acted = after is not None and not {"NNS", "NN", "NNP", "DT", "PRP$", "CD", "IN", "JJ"}.isdisjoint(after.tags)
    return acted and not finite_follows(state, index + 1)


def is_tried(state: Walk, after: Word | None) -> bool:
    """'A day later, | attempts to reach them failed': before 'to' and behind nothing but a time and adverbs."""
    if after is None or after.only != "TO":
        return False
    return all(tag in _AROUND_TIME or state.is_of_time(place) for place, tag in enumerate(state.tags))


def reaches_back(state: Walk, index: int, word: Word) -> bool:
    """'Parts of the mill | date back to 1900': behind a plural and what it is of."""
    after = state.after(index)
    if after is None or state.lists["reaching_back"].isdisjoint(word.lemmas.values()):
        return False
    waits = state.subject and state.finite < 0
    if "VBZ" in word.tags:  # 'The tower, a ruin, | dates from 1859'
        return waits and state.words[index - 1].lower in _CLOSING and after.lower in state.lists["reached"]
    return waits and after.lower in state.lists["back"] and "NNS" in state.tags


def is_told_of(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'reported third-quarter | results that missed forecasts': before a relative, whose verb stands directly behind 'that';
    'The poll | results show that rates fell': before the verb of what they tell."""
    behind = state.after(index + 1)
    if after is None or behind is None:
        return False
    tells = "NNS" in word.tags and "VBP" in after.tags and {"WDT", "IN"} <= behind.tags and clausal(state, after)
    if tells and state.finite < 0:
        return True
    if "WDT" not in after.tags or clausal(state, word):
        return False
    return not behind.tags.isdisjoint({"VBD", "VBZ"}) and behind.tags.isdisjoint({"NN", "NNS", "DT"})


def goes_on_to(state: Walk, index: int, word: Word) -> bool:
    """'has sold the port, and | promises to leave': behind a comma and 'and', before an infinitive, where one acted before."""
    if state.tags[-2:] != ["PUNCT", "CC"] or not _before_infinitive(state, index) or not clausal(state, word):
        return False
    return next((tag for tag in reversed(state.tags) if tag in FINITE), "") == "VBZ"


def _before_infinitive(state: Walk, index: int) -> bool:
    after, behind = state.after(index), state.after(index + 1)
    return after is not None and behind is not None and after.only == "TO" and "VB" in behind.tags


def says_so(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'They oppose it, a new Herald poll | finds': a verb that a clause may follow, behind a clause, its comma and one thing and
    before a mark; behind more than one comma it may be the last in a list. 'Polling | shows that they oppose it'."""
    if state.tags == ["VBG"] or (state.tags == ["PUNCT", "VBG"] and state.words[0].lower in QUOTES):
        return clausal(state, word) and after is not None and {"WDT", "IN"} <= after.tags
    if (after is not None and after.only != "PUNCT") or not clausal(state, word):
        return False
    place = len(state.tags)
    while place > 0 and state.tags[place - 1] in _SOURCE:
        place -= 1
    behind = 1 < place < len(state.tags) and state.words[place - 1].lower == "," and state.any_finite
    behind = behind and sum(word.lower == "," for word in state.words[:index]) == 1
    return behind and state.tags[place] == "DT" and state.tags[-1] in ("NN", "NNP")
