"""Attributions whose content follows the cue: 'Lee said that ...', 'Lee urged the council to act', 'adding that ...'."""

from __future__ import annotations

from pipeline.saying.announcements import announcement, inherited, main_subject, to_quotation_end, verb_first
from pipeline.saying.behind_times import behind_time
from pipeline.saying.complements import (
    Candidate,
    acts,
    clause_behind_comma,
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
from pipeline.saying.cue_places import (
    is_inserted,
    is_joined,
    is_noun,
    is_question,
    may_open,
    opens_sentence,
    orders,
)
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.fronted import fronted_end
from pipeline.saying.limits import TOLD, limit_behind
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import insertion_end
from pipeline.saying.passives import passive
from pipeline.saying.phrases import Range
from pipeline.saying.reduced_passives import bare_passive, is_passive_headline, is_reduced, reduced_passive
from pipeline.saying.relatives import PHRASAL, gapped
from pipeline.saying.sources import COMMA_LIKE, inherited_source, source_before
from pipeline.saying.sources_behind import source_after


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
    if cue.shape == "participle" and cue.last < len(line.tokens):
        after = line.tokens[cue.last]
        if after.lower in around.lexicon.words["agent"]:
            return bare_passive(line, cue, around)
        near = line.quoted[cue.last : cue.last + 2]
        quotes = any(near) and any("before" in entry.cls.takes for entry in cue.entries)
        if after.pos == "PUNCT" and not quotes:
            return None
    if cue.shape == "gerund" and (is_unsaid(line, cue, around) or is_worth(line, cue)):
        return None
    if cue.shape == "infinitive" and (is_supposed(line, cue, around) or is_withheld(line, cue, around)):
        return None
    found = complement_of(line, cue, around) or clause_behind_comma(line, cue, around)
    if found is None:
        return announcement(line, cue, around)
    cls, complement = found
    before = cue.first - 1 - (cue.first > 1 and line.tokens[cue.first - 1].pos == "CCONJ")
    hangs = cue.shape == "participle" and line.tokens[before].text == "," and complement.frame in PHRASAL
    if hangs and complement.start > cue.last:
        return None  # '..., compared | with a loss', 'Clerks credited with finding it'
    answered = complement.frame == "quotation" and complement.start > cue.last + 1 and cue.shape == "participle"
    if answered and line.tokens[cue.first - 1].lower in around.lexicon.words["meanwhile"]:
        return None  # 'Lee said when asked about it: “No”'
    if complement.frame == "question" and complement.start > cue.last + 1:
        relative = line.tokens[complement.start].lower in around.lexicon.words["relatives"]
        hangs = cue.shape == "participle" and line.tokens[cue.first - 1].pos == "NOUN"
        if is_noun(line, cue) or (relative and hangs):
            return None  # 'a person briefed on it who was not there'
    one = Candidate(line, cue, cls, complement, drafts, around, edges)
    if is_accused(line, cue, cls, complement, around) or _only_leads(one):
        return None
    if complement.frame == "to" and is_reduced(line, cue, cls):
        return reduced_passive(one)
    if (cue.shape in ("gerund", "participle") or _is_asked(one)) and opens_sentence(line, cue):
        return _fronted_participle(one)
    return _by_source(one)


def _only_leads(one: Candidate) -> bool:
    """Does a cue only lead to another: 'said in a letter posted online that', 'declined to say', 'expressed concern about'?"""
    line, cue, complement, around = one.line, one.cue, one.complement, one.around
    taken = any(draft.cue[1] <= cue.first and draft.covers[0] == complement.start for draft in one.drafts)
    if taken and cue.first and line.tokens[cue.first - 1].lemma in around.lexicon.words["communications"]:
        return True
    if complement.frame in ("clause", "object", "gerund") and complement.start == cue.last and _says_itself(one):
        return True  # 'hits back | saying that'
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
    source = _source(one)
    if source is None and cls.kind == "speech" and complement.frame not in PHRASAL and is_joined(line, cue):
        source = inherited_source(line, around.lexicon, cue)
    if source is not None and not cls.raising and is_question(line, source, around.lexicon):
        if source[1] == cue.first:
            return None  # 'What worries him is the price'
        source = None
    nobody = (
        source is not None and not cls.raising and line.tokens[source[0]].lower in around.lexicon.words["existential"]
    )
    if (cue.shape == "participle" and line.tokens[cue.first - 1].lower in around.lexicon.words["meanwhile"]) or nobody:
        source = None  # 'Lee said no when asked if it was safe', 'There was time, even after calling it late'
    if source is None and orders(line, cue):
        return None
    told = source is None or line.tokens[source[0]].lower not in around.lexicon.words["things"]
    if not told and line.tokens[cue.head].lower in around.lexicon.words["impersonal"]:
        return None  # 'It is unclear whether'
    if not told and cue.shape == "infinitive" and line.tokens[cue.first - 1].pos in ("ADJ", "ADV"):
        return None  # 'It is impossible to identify them', 'It is too soon to say'
    if (
        cue.shape == "infinitive"
        and cue.first > 1
        and line.tokens[cue.first - 2].lower in around.lexicon.words["excess"]
    ):
        return None  # 'The race was too close to call for a winner', 'Lee was too tired to say why'
    if not may_be_source(line, source, cls, around):
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


def _source(one: Candidate) -> Range | None:
    """Its subject, or that of the main verb or attribution before it."""
    line, cue, drafts, around = one.line, one.cue, one.drafts, one.around
    source = source_before(line, around.lexicon, cue)
    if source and line.tokens[source[0] - 1].lower in around.lexicon.words["accompanying"]:
        return source  # '..., with the mayor, Ann Lee, saying'
    adds = cue.shape == "gerund" and line.tokens[cue.head].lemma in around.lexicon.words["adding"]
    told_before = [draft for draft in drafts if draft.frame == "before" and draft.cue[1] <= cue.first]
    if adds and told_before and told_before[-1].source is not None:
        return told_before[-1].source  # 'The man opened fire, said the mayor in a note, adding that'
    if cue.shape == "gerund" and _behind_comma(line, cue.first):
        told = [draft for draft in drafts if draft.cue[1] <= cue.first]
        main = main_subject(line, around.lexicon, cue.first, [draft.covers for draft in told])
        beside = any(
            cue.first in (max(draft.cue[1], draft.source[1]) + 1, draft.covers[1]) for draft in told if draft.source
        )
        if main is not None and (_happens(line, main, around) or _is_just_said(line, cue, around)):
            return inherited_source(line, around.lexicon, cue)
        thing = main is not None and line.tokens[main[0]].lower in around.lexicon.words["things"]
        if main is not None and not beside and not (thing and line.tokens[main[1]].pos == "AUX"):
            return main  # 'it declined, citing costs'; not 'it was shut, citing costs'
    if (cue.shape != "infinitive" or cue.first - 1 in one.edges) and (
        source is None or _speaks_between(source, cue, drafts)
    ):
        return inherited(line, cue, drafts, around)
    return source


def _behind_comma(line: Line, first: int) -> bool:
    """Does a comma end before token `first`: 'left, | saying', 'ended the “Golden Week,” | saying'?"""
    before = first - 1 if line.quoted[first - 1] is None or first < 2 else first - 2
    return line.tokens[before].text in COMMA_LIKE


def _is_just_said(line: Line, cue: Cue, around: Around) -> bool:
    """'Kim was there when Lee interjected, | suggesting that': does a verb of speech, with nothing said behind it, end before the
    comma?"""
    verb = line.tokens[cue.first - 2]
    entries = around.lexicon.heads["VERB"].get(verb.lemma, ()) if verb.pos == "VERB" and verb.form == "fin" else ()
    return any(entry.cls.kind == "speech" and not entry.rest for entry in entries)


def _happens(line: Line, subject: Range, around: Around) -> bool:
    """'The row began when Lee left, calling it a fraud': is a subject what happens, which cannot speak?"""
    if subject[1] >= len(line.tokens):
        return False
    head, verb = line.tokens[subject[1] - 1], line.tokens[subject[1]]
    if head.pos != "NOUN" or head.lemma != head.lower or head.lemma in around.lexicon.roles:
        return False
    happening = around.lexicon.words["happening"]
    return verb.pos == "VERB" and verb.lemma in happening


def _fronted_participle(one: Candidate) -> Draft | None:
    """'Arguing that it was safe, Lee opened the bridge': the source is the subject behind the comma."""
    line, start, lexicon = one.line, one.complement.start, one.around.lexicon
    end = fronted_end(line, lexicon, start)
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
    if end <= start:
        return None
    content = [to_quotation_end(line, start, end)]
    rest = behind_time(line, lexicon, end, limit, cls, one.edges) if frame == "object" else None
    if rest is not None:
        content.append(span_of(line, rest))
        end = rest[1]
    return one.draft(source, content, (start, end))


def _speaks_between(source: Range, cue: Cue, drafts: list[Draft]) -> bool:
    """'The bridge is safe, she said, adding ...': does an earlier cue stand between a phrase and an -ing form?"""
    return cue.shape == "gerund" and any(source[0] < draft.cue[0] < cue.first and draft.source for draft in drafts)
