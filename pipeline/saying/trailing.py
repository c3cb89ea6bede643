"""Attributions whose content follows the cue: 'Lee said that ...', 'Lee urged the council to act', 'adding that ...'."""

from __future__ import annotations

from pipeline.saying.announcements import announcement, leads_to_clauses, to_quotation_end, verb_first
from pipeline.saying.answered import answer_start
from pipeline.saying.behind_adverbials import clause_behind_adverbial, opens_pair
from pipeline.saying.behind_times import is_of_thing, rest_behind_time
from pipeline.saying.comma_clauses import clause_behind_comma
from pipeline.saying.complements import (
    Candidate,
    acts,
    complement_of,
    hangs_alone,
    is_accused,
    is_supposed,
    is_undergone,
    is_unsaid,
    is_withheld,
    is_worth,
    lacks_subject,
    leads_on,
    lends,
    may_be_source,
    shows_speaking,
)
from pipeline.saying.content_starts import Complement
from pipeline.saying.contents import complement_after
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cue_places import is_inserted, is_joined, is_noun, is_question, may_open, opens_sentence, orders
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.fronted import fronted_end
from pipeline.saying.limits import TOLD, limit_behind
from pipeline.saying.lines import Line, behind_time
from pipeline.saying.main_verbs import insertion_end
from pipeline.saying.passives import passive
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrase_words import behind_medium
from pipeline.saying.phrases import Range
from pipeline.saying.reduced_passives import bare_passive, is_passive_headline, is_reduced, reduced_passive
from pipeline.saying.relatives import PHRASAL, gapped
from pipeline.saying.sources import inherited_source
from pipeline.saying.sources_behind import source_after
from pipeline.saying.trailing_sources import is_impersonal, is_nobody, source_of

_NAMING = frozenset({"object", "quotation"})
"""Frames of a name."""


def content_after(line: Line, cue: Cue, drafts: list[Draft], around: Around, edges: frozenset[int]) -> Draft | None:
    """'Lee said that ...', 'Lee urged the council to act', 'is expected to win'."""
    if cue.shape in ("verb", "participle") and may_open(line, cue):
        first = verb_first(line, cue, around)
        if first is not None or (cue.shape == "verb" and cue.first == 0):
            return first
    gap = gapped(line, cue, around) if cue.shape == "verb" else None
    if gap is not None:
        return gap
    if cue.shape == "passive" or is_passive_headline(line, cue, around):
        return passive(line, cue, drafts, around, edges)
    if cue.shape == "participle":
        behind = behind_time(line, behind_medium(line, around.lexicon, cue.last))  # 'posted | last month | by a clerk'
        if any(token.lower in around.lexicon.words["agent"] for token in line.tokens[behind : behind + 1]):
            return bare_passive(line, cue, around)
    if _tells_nothing(line, cue, around):
        return None
    found = clause_behind_adverbial(line, cue, around) if opens_pair(line, around.lexicon, cue.last) else None
    found = found or complement_of(line, cue, around) or clause_behind_comma(line, cue, around)
    found = found or clause_behind_adverbial(line, cue, around)
    if found is None or leads_to_clauses(line, around.lexicon):
        return announcement(line, cue, around)
    cls, complement = found
    one = Candidate(line, cue, cls, complement, drafts, around, edges)
    if (
        _is_named(one)
        or _is_brought_to(one)
        or _is_apart(one)
        or is_accused(line, cue, cls, complement, around)
        or _only_leads(one)
        or _is_to_settle(one)
    ):
        return None
    if complement.frame == "to" and is_reduced(line, cue, cls):
        return reduced_passive(one)
    if (cue.shape in ("gerund", "participle") or _is_asked(one)) and opens_sentence(line, cue):
        return _fronted_participle(one)
    return _by_source(one)


def _tells_nothing(line: Line, cue: Cue, around: Around) -> bool:
    """Is it sure by its shape that a cue has no content: 'is worth noting', 'failed to say', 'a plan | announced,'?"""
    if cue.shape == "gerund":
        return is_unsaid(line, cue, around) or is_worth(line, cue)
    if cue.shape == "infinitive":
        return is_supposed(line, cue, around) or is_withheld(line, cue, around)
    if cue.shape != "participle" or cue.last >= len(line.tokens) or line.tokens[cue.last].pos != "PUNCT":
        return False
    quotes = any("before" in entry.cls.takes for entry in cue.entries)
    return not quotes or not any(line.quoted[cue.last : cue.last + 2])


def _is_named(one: Candidate) -> bool:
    """'an area | called the "Green Mile"', 'a flu | known as the "Spanish flu"', 'She left, | hailed as "fair"': a participle
    behind what has that name; not 'a step two traders | called "fair"'."""
    line, cue = one.line, one.cue
    named = cue.shape == "participle" and one.cls.passive == "complement" and one.complement.frame in _NAMING
    apart = cue.first > 0 and line.tokens[cue.first - 1].text == ","
    if named and apart and line.tokens[cue.last].lower in one.around.lexicon.words["as"]:
        return True
    behind = line.quoted[cue.last : cue.last + 3]
    if not named or cue.first == 0 or line.tokens[cue.first - 1].pos != "NOUN" or all(mark is None for mark in behind):
        return False
    first = cue.first - 1
    while first > 0 and line.tokens[first].pos in ("NOUN", "ADJ"):
        first -= 1
    return first == 0 or line.tokens[first].pos not in ("DET", "NUM") or line.tokens[first - 1].pos != "NOUN"


def _is_brought_to(one: Candidate) -> bool:
    """'reported | Ann Lee to the police', 'announced | her to the crowd': is somebody, whom one brings to others, the object, or
    'reported | it to the police' what those are to see to; not 'reported it to the town'?"""
    tokens, at, words = one.line.tokens, one.complement.start, one.around.lexicon.words
    if one.complement.frame != "object" or one.cls.passive != "object" or one.cls.object_kind != "speech":
        return False
    end = at + (tokens[at].pos == "PRON")
    while end < len(tokens) - 1 and tokens[end].pos == "PROPN":
        end += 1
    to = tokens[min(end, len(tokens) - 1)]
    brought = end > at and to.pos == "ADP" and to.lower in words["infinitive"]
    if not brought or tokens[at].lower not in words["things"]:
        return brought
    close = noun_phrase_after(one.line, one.around.lexicon, end + 1, attachments=False)
    return tokens[close - 1].lemma in words["enforcers"] or tokens[close - 1].lower in words["enforcers"]


def _is_to_settle(one: Candidate) -> bool:
    """'gave them an hour | to decide if they would go': what somebody is to decide is open."""
    settles = one.line.tokens[one.cue.head].lemma in one.around.lexicon.words["settling"]
    return settles and one.cue.shape == "infinitive" and one.complement.frame == "question"


def _is_apart(one: Candidate) -> bool:
    """Does what a cue could take stand too far from it for a participle or noun?"""
    line, cue, complement = one.line, one.cue, one.complement
    if complement.start <= cue.last:
        return False
    words, participle, before = one.around.lexicon.words, cue.shape == "participle", line.tokens[cue.first - 1]
    comma = cue.first - 1 - (cue.first > 1 and before.pos == "CCONJ")
    if participle and line.tokens[comma].text == "," and complement.frame in PHRASAL:
        return True  # '..., compared | with a loss', 'Clerks credited with finding it'
    if complement.start == cue.last + 1:
        return False
    if complement.frame == "quotation" and participle and before.lower in words["meanwhile"]:
        return True  # 'Lee said when asked about it: “No”'
    if complement.frame != "question":
        return False
    relative = line.tokens[complement.start].lower in words["relatives"]
    return is_noun(line, cue) or (relative and participle and before.pos == "NOUN")  # 'a person briefed on it who left'


def _only_leads(one: Candidate) -> bool:
    """Does a cue only lead to another: 'said in a letter posted online that', 'declined to say', 'expressed concern about'?"""
    line, cue, complement, around = one.line, one.cue, one.complement, one.around
    taken = any(draft.cue[1] <= cue.first and draft.covers[0] == complement.start for draft in one.drafts)
    if taken and cue.first and line.tokens[cue.first - 1].lemma in around.lexicon.words["communications"]:
        return True
    phrase = complement.frame in ("clause", "object") or (complement.frame == "gerund" and one.cls.kind != "speech")
    if phrase and complement.start == cue.last and _says_itself(one):
        return True  # 'hits back | saying that'; not 'denied | saying that'
    if one.cls.leads and complement.frame == "to" and leads_on(line, one.cls, complement, around):
        return True
    if complement.frame == "object" and (
        shows_speaking(line, cue, complement.start, around) or acts(line, cue, complement.start, around)
    ):
        return True
    return complement.frame in ("object", "clause") and lends(line, cue, complement.start, around)


def _says_itself(one: Candidate) -> bool:
    """Is what directly follows a cue a form in -ing of a verb of speech with a clause of its own?"""
    line, at = one.line, one.cue.last
    if at not in line.cue_words or line.tokens[at].form != "ger":
        return False
    entries = one.around.lexicon.heads["VERB"].get(line.tokens[at].lemma, ())
    told = (entry.cls for entry in entries if not entry.rest and {"that", "clause", "before"} <= entry.cls.takes)
    found = (complement_after(line, one.around.lexicon, at + 1, cls) for cls in told)
    return any(each is not None and each.frame in ("that", "clause", "quotation") for each in found)


def _is_asked(one: Candidate) -> bool:
    """'But | asked why he left, Lee said': a past without a subject, taken for a verb, of a question that somebody answers."""
    cue, tokens = one.cue, one.line.tokens
    bare = (
        cue.first == cue.head > 0 and tokens[cue.head].tense == "past" and tokens[cue.first - 1].pos in ("CCONJ", "ADV")
    )
    return bare and one.cls.modality == "question" and cue.shape == "verb"


def _by_source(one: Candidate) -> Draft | None:
    """What a cue attributes, by who its source is."""
    line, cue, cls, complement, around = one.line, one.cue, one.cls, one.complement, one.around
    source = source_of(one)
    if source is None and cls.kind == "speech" and complement.frame not in PHRASAL and is_joined(line, cue):
        source = inherited_source(line, around.lexicon, cue)
    if source is not None and not cls.raising and is_question(line, source, around.lexicon):
        if source[1] == cue.first:
            return None  # 'What worries him is the price'
        source = None
    if is_nobody(one, source):
        source = None
    if source is None and orders(line, cue):
        return None
    if is_impersonal(one, source) or not may_be_source(line, source, cls, around):
        return None
    if source is None and complement.frame == "object" and lacks_subject(line, cue, cls):
        return None
    if source is None and cue.shape == "participle" and _describes(cls, complement):
        return None
    if cue.shape == "gerund" and complement.frame == "clause" and hangs_alone(line, cue, source, complement, around):
        return None
    if cls.raising:
        return _raised(one, source)
    aimed = cue.shape == "infinitive" and source is not None and is_undergone(line, source[1])
    if (source is None or aimed) and cue.shape in ("gerund", "infinitive") and cls.kind != "speech":
        return None
    return _draft(one, source)


def _fronted_participle(one: Candidate) -> Draft | None:
    """'Arguing that it was safe, Lee opened the bridge': the source is the subject behind the comma."""
    line, start, lexicon = one.line, one.complement.start, one.around.lexicon
    end = fronted_end(line, lexicon, start)
    end = answer_start(line, lexicon, start) if end == len(line.tokens) else end
    behind = end + 1 if end < len(line.tokens) and line.tokens[end].text == "," else end
    while end > start and line.quoted[end - 1] is None and line.tokens[end - 1].pos == "PUNCT":
        end -= 1
    asked = one.cue.shape == "participle" or _is_asked(one)
    if asked and _describes(one.cls, one.complement):
        return None
    source = source_after(line, lexicon, behind) if behind < len(line.tokens) and not asked else None
    if (source is None and not asked) or end <= start or not may_be_source(line, source, one.cls, one.around):
        return None
    return one.draft(source, [span_of(line, (start, end))], (start, end))


def _describes(cls: CueClass, complement: Complement) -> bool:
    """'Deeply reported features have readers': a participle without a source that tells of the noun behind it; not 'Asked if'."""
    return complement.frame in ("clause", "object") and cls.passive != "rest"


def _raised(one: Candidate, subject: Range | None) -> Draft | None:
    """'The bridge seems to be safe': subject and complement are the content, and nobody is the source."""
    told = subject is not None and one.line.tokens[subject[0]].lower in one.around.lexicon.words["things"]
    if one.complement.frame == "colon" or (one.complement.frame == "that" and not told):
        return None  # only 'It appears that'
    draft = _draft(one, None)
    if one.complement.frame != "that" and draft is not None and subject is not None and subject[1] <= one.cue.first:
        draft.content.insert(0, span_of(one.line, subject))
    return draft


def _draft(one: Candidate, source: Range | None) -> Draft | None:
    line, cue, cls, lexicon, (frame, start) = one.line, one.cue, one.cls, one.around.lexicon, one.complement
    limit = limit_behind(one, source)
    if limit is None:
        return None
    if cue.shape == "participle" and is_inserted(line, cue, lexicon):
        limit = min(limit, insertion_end(line, start))  # 'Lee, (when) asked if it was safe, said'
    end = content_end(line, lexicon, start, limit, frame, one.edges, cls.documents_assert and frame in TOLD)
    if end <= start + (frame == "that"):
        return None  # 'He said | that, “It is late,” Lee said'
    content = [to_quotation_end(line, start, end)]
    rest = rest_behind_time(line, lexicon, end, limit, cls, one.edges) if frame == "object" else None
    if rest is not None:
        whole = is_of_thing(line, lexicon, start, end)  # "called Kim's vote on Saturday | a farce"
        content = [to_quotation_end(line, start, rest[1])] if whole else [*content, span_of(line, rest)]
        end = rest[1]
    return one.draft(source, content, (start, end))
