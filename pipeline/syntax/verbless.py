"""The finite verb of a sentence in which the walk from left to right found none ('Today, Mr. Vik serves as his aide.')."""

from __future__ import annotations

from pipeline.syntax.tags import NOUNS, OBJECTS, OPENS_COMPLEMENT
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import is_year

_OPENS_PHRASE = OPENS_COMPLEMENT | OBJECTS


def missed_verb(state: Walk) -> list[tuple[int, str]]:
    """Places and tags of the word that was read as a noun or adjective and can be the verb, and of its subject if that was
    misread with it; none if no word can.
    """
    if state.any_finite or "VB" in state.tags:
        return []
    for index in range(1, len(state.tags)):
        place = _left_of(state, index)
        subject = _as_subject(state, place)
        tag = _as_verb(state, index, subject) if subject else ""
        if tag:
            return [(place, subject), (index, tag)]
    if _opens_entry(state):
        return [(0, "VBD")]
    return [(1, "VBN")] if _heads_entry(state) else []


def _heads_entry(state: Walk) -> bool:
    """'1912 | Appointed | manager.': behind the year that opens a line, with a capital."""
    word = state.words[1] if state.tags[:2] == ["CD", "JJ"] else None
    return word is not None and {"VBN", "NNP"} <= word.tags and is_year(state.words[0].lower)


def _opens_entry(state: Walk) -> bool:
    """'| Married Ann Lee in 1966.': in an entry about somebody the verb opens the sentence, and its object's name and a time end
    it."""
    if state.tags[:2] != ["JJ", "NNP"] or "VBD" not in state.words[0].tags:
        return False
    behind = next((at for at, tag in enumerate(state.tags) if at > 1 and tag != "NNP"), len(state.tags))
    return state.words[-1].lower == "." and behind < len(state.tags) and state.before_time(behind)


def _as_subject(state: Walk, place: int) -> str:
    """The reading of a word that can be a subject: "The | rent | rose on Friday", "Some | left on Friday"; else ''."""
    tag, tags = state.tags[place], state.words[place].tags
    labelled = place > 1 and state.words[place - 1].lower == ":" and is_year(state.words[place - 2].lower)
    if labelled and tag in ("JJ", "NN") and "NNP" in tags:
        return "NNP"  # '1991: | Delta | buys two mills.'
    if tag in NOUNS or (tag == "POS" and place > 0 and "NNP" in state.words[place - 1].tags):
        return tag  # 'Lind's | opened 40 shops.'
    if place == 0 and tag == "DT" and "PRD" in tags:
        return "PRD"
    behind_article = place > 0 and state.tags[place - 1] == "DT"
    return "NN" if behind_article and tag in ("VBN", "JJ") and "NN" in tags else ""


def _as_verb(state: Walk, index: int, subject: str) -> str:
    """The finite reading of a word that stands behind its subject, else ''."""
    word = state.words[index]
    if state.tags[index] not in ("NN", "NNS", "JJ") or word.closed:
        return ""
    after = state.after(index)
    opens = after is not None and not after.tags.isdisjoint(_OPENS_PHRASE)
    named = subject == "NNP" and word.lower not in state.lists["time"] and _name_start(state, index) is not None
    if "VBZ" in word.tags and subject not in ("NNS", "PRD"):
        # 'Strike | halts trains from Monday', 'In May, Ann Lee | trails Bo Kim.'
        bare = opens and (index == 1 or named)
        return "VBZ" if bare or (after is not None and not after.tags.isdisjoint(OPENS_COMPLEMENT)) else ""
    if "VBD" in word.tags and opens:
        return "VBD"
    # 'Lee and Kim | return to work.'
    several = named and "CC" in state.tags[_name_start(state, index) : index] and opens
    return "VBP" if "VBP" in word.tags and (several or (index == 1 and _plays(state, index))) else ""


def _name_start(state: Walk, index: int) -> int | None:
    """Where the names directly before a word begin, if they open a sentence, or what stands behind a comma or a label in it."""
    place = index
    while place > 0 and (state.tags[place - 1] in ("NNP", "CC") or "NNP" in state.words[place - 1].tags):
        place -= 1
    opens = place == 0 or state.words[place - 1].lower in (",", ":")
    return place if opens and place < index and state.words[-1].lower == "." else None


def _plays(state: Walk, index: int) -> bool:
    """'Ostby | host Lund on Friday.', 'Ostby | travel to Lund on Friday.': a team, of which many speak as of several."""
    after = state.after(index)
    at = index + 1 + (after is not None and "TO" in after.tags)
    ends = state.words[-1].lower == "." and at < len(state.tags)
    return ends and "NNP" in state.words[at].tags and state.tags[at] != "DT" and not state.before_time(at - 1)


def _left_of(state: Walk, index: int) -> int:
    """Place of the nearest word to the left that is no adverb."""
    place = index - 1
    while place > 0 and state.tags[place] == "RB":
        place -= 1
    return place
