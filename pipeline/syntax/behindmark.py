"""Past tense or participle behind a mark: '..., released in May'."""

from __future__ import annotations

from pipeline.syntax.describing import describes_subject
from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.joinedtimes import goes_on_behind_time
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import has_agent, takes_clause, verb_later
from pipeline.syntax.objects import is_object, is_rank, opens_amount
from pipeline.syntax.owndoer import can_be_undergone, is_willing
from pipeline.syntax.participles import before_date
from pipeline.syntax.resumed import awaits_past
from pipeline.syntax.tags import DASHES, QUOTES
from pipeline.syntax.walk import Walk

_OPENS_ASIDE = ("(", ":")


def behind_mark(state: Walk, index: int, after: Word | None) -> str:
    """'signed' at the start or behind a comma."""
    if not state.start and goes_on_behind_time(state, index):
        return "VBD"  # 'It rose and, in May, | closed at 30'
    agent = not state.start and has_agent(state, index + 1)
    over = after is not None and after.lower not in state.lists["agent"]  # 'a jury, | presided over by Lee'
    if agent and (over or can_be_undergone(state, index)):
        return "VBN"  # 'Lee - | named by the Herald as a rival - told it that', 'a crash, | followed by a fire'
    if after is not None and after.lower == "," and state.subject and state.finite < 0 and _speaks(state, index):
        return "VBD"  # 'Ann Lee, PhD, head of the port, | noted, it was late'
    fronted = state.tags[:1] == ["IN"] and state.commas == 1 and not state.any_finite
    if (state.start or fronted) and describes_subject(state, index, after):
        return "JJ"  # 'In May, | renewed attacks forced them out'
    if state.start or state.words[index - 1].lower in _OPENS_ASIDE:
        noun = after is not None and not after.closed and after.tags & {"NN", "NNS", "NNP"} in ({"NN"}, {"NNS"})
        return "JJ" if noun and not state.start else "VBN"  # '(| staffed hours)', '(| confined to an island)'
    if _is_supposed(state, index, after):
        return "VBN"
    if not agent and (not can_be_undergone(state, index) or is_willing(state, index, after)):
        return "VBD"  # 'the firms, such as Lund Co., | responded', 'The clerk, a member since May, | refused to leave'
    has_object = is_object(state, after) and not is_rank(state, index + 1)
    if (has_object or opens_amount(state, index + 1)) and not before_date(state, index + 1):
        placed = state.words[index].lower in state.lists["placed"] and after is not None and after.only == "CD"
        # not ', the third town, | made it known'
        named = after is not None and after.only != "PRP" and _is_named(state, index)
        return "VBN" if placed or named else "VBD"  # 'in Alba, | located 25 miles north of Nes'
    staged = _is_staged(state, index, after) or _is_due(state, index, after)
    return "VBN" if staged else _by_finite(state, index, after)


def _is_supposed(state: Walk, index: int, after: Word | None) -> bool:
    """'Once | accepted, the plan', 'a list – | held at the port –': behind a conjunction that is no preposition, or a dash, what
    has no object, though it needs one."""
    before = state.words[index - 1].lower
    alone = after is not None and after.only in ("PUNCT", "IN")
    if before in state.boundary and state.tags[-1] == "RB" and state.tags[-2:-1] in ([], ["PUNCT"]):
        return alone
    word = state.words[index].lower
    listed = word in state.lists["object_only"] or word in state.lists["object_mostly"]
    return before in DASHES and alone and listed


def _speaks(state: Walk, index: int) -> bool:
    """Is it a verb of a clause or quotation that opens behind the comma, and behind a comma itself?"""
    opening = state.after(index + 1)
    told = opening is not None and (opening.lower in QUOTES or opening.only == "PRP")
    return told and state.words[index - 1].lower == "," and clausal(state, state.words[index])


def _is_staged(state: Walk, index: int, after: Word | None) -> bool:
    """'lost 3 dollars, or 2 cents a share, | compared with'"""
    if after is None or after.only != "IN" or not state.any_finite:
        return False
    staged = state.words[index].lower in state.lists["staged"] and state.words[index - 1].lower == ","
    return staged or _is_undergone(state, index, after)


def _is_due(state: Walk, index: int, after: Word | None) -> bool:
    """'left after a row about the vote, | set for Sunday': what has a time in a sentence that has its verb."""
    due = after is not None and state.any_finite and after.lower in state.lists["scheduled_for"]
    return due and state.words[index].lower in state.lists["scheduled"]


def _is_undergone(state: Walk, index: int, after: Word | None) -> bool:
    """'Lee, the mayor, | accused of theft, left': behind a second comma, too, only undergone."""
    return after is not None and after.only == "IN" and state.words[index].lower in state.lists["object_only"]


def _by_finite(state: Walk, index: int, after: Word | None) -> str:
    """A participle if the segment has its finite verb before, or behind the aside that it opens."""
    if state.finite >= 0:
        joined = state.verb == "VBD" and after is not None and bool(after.tags & {"CC"})
        told = joined or _is_told_of_named(state, index) or awaits_past(state, index)
        return "VBD" if told else "VBN"
    # 'The talks, first planned for May, | were held', and without the second comma
    inserted = state.commas % 2 == 1 or _is_undergone(state, index, after)
    return "VBN" if inserted and (verb_later(state, index + 1) or finite_follows(state, index + 1)) else "VBD"


def _is_told_of_named(state: Walk, index: int) -> bool:
    """'said its chief, Ida Kim, | resigned': behind what one says things of and its name, where no other verb comes."""
    named = state.tags[-2:] == ["NNP", "PUNCT"] and "PUNCT" in state.tags[state.finite : -2]
    if not named or state.words[index - 1].lower != "," or not takes_clause(state):
        return False
    return not verb_later(state, index + 1) and not finite_follows(state, index + 1)


def _is_named(state: Walk, index: int) -> bool:
    """'at the hall, now called Nes Hall, he sang', 'Lee, named chief in May, left'."""
    if state.words[index].lower not in state.lists["two_objects"]:
        return False
    no_subject = not state.subject and not state.any_finite
    return no_subject or (state.finite < 0 and state.commas % 2 == 1 and verb_later(state, index + 1))
