"""Where a sentence passes from one attribution to the next: 'and said', 'while Kim told', ', adding'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cue_places import is_listed_aim
from pipeline.saying.cues import Cue, readings_of
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.gerund_sources import known_matter
from pipeline.saying.going_on import contrasts, has_asked, is_past
from pipeline.saying.lines import Line
from pipeline.saying.phrases import noun_phrase_before
from pipeline.saying.relatives import gapped
from pipeline.saying.sources import source_before
from pipeline.syntax.parts import HEADS

_TOLD = frozenset({"that", "clause", "quotation", "question"})
_PASSED = frozenset({"ADV", "PART", "PUNCT"})
"""What may stand between an auxiliary and its verb; a mark where a quotation begins."""
_PHRASE = 12
"""Words, at most, of a phrase between a conjunction and who speaks behind it."""
_ASIDE = 5
"""Words before a phrase among which "with" stands that makes it the subject of a form in -ing."""


def coordinated_edges(line: Line, cues: list[Cue], around: Around) -> frozenset[int]:
    """Tokens at which a further attribution begins: 'and said', 'while Kim told', ', adding'."""
    edges: set[int] = set()
    for cue in cues:
        told = readings_of(line, cue, around)
        if not told:
            continue
        if _is_documented(line, cue, cues, around):
            continue
        leaves = _leaves_content(line, cue, cues, around)
        if leaves or contrasts(line, cue, cues, around) or has_asked(line, cue, cues, told, around):
            edges.add(cue.first - 1)
        for beside in (_beside(line, cue, cues, around), _accompanies(line, cue, told, around)):
            if beside is not None:
                edges.add(beside)
        adds = cue.shape == "gerund" and line.tokens[cue.head].lemma in around.lexicon.words["adding"]
        if adds and any(complement.frame in ("that", "colon", "quotation") for _, complement in told):
            edges.add(cue.first)  # 'said it was late | adding that it would come'
        if _speaks_of_object(line, cue, told, around):
            edges.add(cue.first)
        if any(cls.kind == "speech" for cls, _ in told) and _is_further_aim(line, cue, cues, around):
            edges.add(cue.first - 1)
        own = _in_own_relative(line, cue, around)
        if own is not None:
            edges.add(own)
        if cue.shape not in ("verb", "gerund", "participle") or not _speaks(cue, told) or _is_listed(line, cue):
            continue
        at = cue.first
        if _is_of_content(line, cue, around):
            continue
        if cue.shape == "verb":
            source = source_before(line, around.lexicon, cue)
            at = source[0] if source else at
            if line.tokens[at].lower in around.lexicon.words["nobody"] or _proves(line, cue, at, around):
                continue  # 'said it was late and | nobody could say why'
        direct = any(complement.frame == "quotation" for _, complement in told)
        counted = line.tokens[at].pos == "NUM"  # 'half said it was old, | 20 percent said it was new'
        edge = _joint_before(line, at, cue.shape != "verb" or at == cue.first or direct or counted, around)
        if edge is not None:
            edges.add(edge)
    return frozenset(edges)


def _is_of_content(line: Line, cue: Cue, around: Around) -> bool:
    """'Lee said they had come and | had asked for more': a pluperfect behind "and", beside another one."""
    tokens, first = line.tokens, cue.first
    if not _is_pluperfect(line, first, around) or tokens[first - 1].pos != "CCONJ":
        return False
    before = [at for at in range(first - 1) if is_finite(tokens[at]) and line.quoted[at] is None]
    return len(before) > 1 and _is_pluperfect(line, before[-1], around) and not _is_pluperfect(line, before[0], around)


def _proves(line: Line, cue: Cue, at: int, around: Around) -> bool:
    """'said it was late and | he had not shown that it was safe': what a person shows is told of him, and not by him."""
    words = around.lexicon.words
    return line.tokens[at].lower in words["people"] and line.tokens[cue.head].lemma in words["evidencing"]


def _is_pluperfect(line: Line, at: int, around: Around) -> bool:
    token = line.tokens[at]
    return token.pos == "AUX" and token.tense == "past" and token.lemma in around.lexicon.words["perfect"]


def _in_own_relative(line: Line, cue: Cue, around: Around) -> int | None:
    """'said he would sell the port, | which he called a waste': the comma before a relative clause that ends the sentence and
    tells what somebody says of the noun before it."""
    if cue.shape != "verb":
        return None
    tokens, gap, that = line.tokens, around.lexicon.words["gap"], around.lexicon.words["that"]
    places = range(cue.first - 2, 1, -1)
    opener = next((at for at in places if tokens[at].lower in gap and tokens[at].lower not in that), 0)
    if not opener or tokens[opener - 1].text != "," or line.quoted[opener] is not None:
        return None
    told = gapped(line, cue, around)
    if told is None or told.covers[0] <= opener or any(is_finite(token) for token in tokens[told.covers[1] :]):
        return None  # 'said the port, which he called a waste, | would close'
    joins = any(token.pos == "CCONJ" and line.quoted[at] is None for at, token in enumerate(tokens) if at > cue.last)
    return None if joins else opener - 1


def _speaks_of_object(line: Line, cue: Cue, told: Sequence[tuple[CueClass, Complement]], around: Around) -> bool:
    """'criticised the council | saying that it was late': a cue in -ing, with a clause or quotation, directly behind the object
    of the verb whose subject speaks."""
    clausal = any(complement.frame in ("that", "quotation", "clause") for _, complement in told)
    if cue.shape != "gerund" or not clausal or line.tokens[cue.first - 1].pos not in HEADS:
        return False
    source, start = source_before(line, around.lexicon, cue), noun_phrase_before(line, around.lexicon, cue.first)
    telling = around.lexicon.any_of("documents", "messages", "communications", "utterances")
    if start > 0 and line.tokens[start - 1].lower in around.lexicon.words["that"]:
        return False  # 'said that the firms | reporting losses are small'
    head = known_matter(line, around.lexicon, start, cue.first)
    if start == 0 or any(token.lemma in telling for token in line.tokens[start:head]):
        return False  # 'posted a tweet on Monday saying'
    near = (token.lower for token in line.tokens[max(start - _ASIDE, 0) : cue.first])
    aside = not around.lexicon.words["accompanying"].isdisjoint(near)  # 'with two in ten saying'
    aside = aside or line.tokens[start - 1].lower in around.lexicon.words["absolute"]
    return source is not None and source[1] < cue.first - 1 and not aside


def _speaks(cue: Cue, told: Sequence[tuple[CueClass, Complement]]) -> bool:
    """Is something said with the cue, as in a quotation?"""
    if all(complement.frame == "topic" for _, complement in told):
        return False  # 'said it is Kim, responding to the press, who left'
    quotes = cue.shape == "gerund" or any("quotation" in cls.takes for cls, _ in told)
    classes = [cls for cls, _ in told] if cue.shape == "verb" else [entry.cls for entry in cue.entries]
    return quotes and any(cls.kind == "speech" for cls in classes)


def _is_listed(line: Line, cue: Cue) -> bool:
    """'smiling and saying', 'meeting clerks and calling for a vote': behind another form in -ing."""
    if cue.shape != "gerund":
        return False
    if any(token.form == "ger" for token in line.tokens[max(cue.first - 3, 0) : cue.first]):
        return True
    before = next((at for at in range(cue.first - 1, 0, -1) if line.tokens[at].form in ("ger", "fin")), 0)
    # 'is noting that ... | and saying'
    told = any(line.tokens[at].form == "ger" for at in line.cue_words if at < cue.first)
    return line.tokens[cue.first - 1].pos == "CCONJ" and line.tokens[before].form == "ger" and not told


def _leaves_content(line: Line, cue: Cue, cues: list[Cue], around: Around) -> bool:
    """'warned that fees would rise | and urged customers to wait': a past behind 'and' whose like is the cue before it.

    It is not the verb between, which is a modal's, of the present, of "be" or a perfect, or has a pronoun as subject, so that
    the same person speaks in either reading.
    """
    tokens = line.tokens
    if tokens[cue.first - 1].pos != "CCONJ" or cue.shape not in ("verb", "participle"):
        return False
    if any(token.pos != "ADV" for token in tokens[cue.first : cue.head]):
        return False
    if any(entry.cls.raising for entry in cue.entries):
        return False  # 'said that it was old and | appeared to be safe'
    before = max((other.last for other in cues if other.last <= cue.first - 1 and is_past(line, other)), default=None)
    if before is None:
        return False
    finite = [at for at in range(cue.first - 2, before, -1) if is_finite(tokens[at])]
    verb = next((at for at in finite if line.quoted[at] is None), finite[0] if finite else None)
    if verb is None:
        return False
    closed = line.quoted[cue.first - 2]
    if closed is not None and closed is line.quoted[verb - 1] and any(e.cls.kind == "speech" for e in cue.entries):
        return True  # 'warned that “the talks had failed” | and urged clerks to wait'
    if not is_past(line, cue):
        speaks = any(entry.cls.kind == "speech" or entry.cls.leads for entry in cue.entries)
        group = takewhile(lambda one: one.pos in ("AUX", "ADV", "PART"), tokens[verb:])
        apart = tokens[cue.first - 2].text == "," or any(one.lemma == "be" for one in group)
        return speaks and cue.shape == "participle" and apart
    behind = next((token for token in tokens[verb + 1 :] if token.pos not in _PASSED), tokens[verb])
    if tokens[cue.first - 2].text == ",":
        return True  # 'said sailors left early, | and urged them to wait'
    if tokens[verb].pos == "AUX":
        # 'said she was tired and | wanted a boat', 'said she has been hit and | feared it'
        felt = all(entry.cls.kind == "attitude" for entry in cue.entries) and behind.form != "inf"
        if felt and tokens[verb - 1].lower in around.lexicon.words["personal"]:
            return False
        return tokens[verb].lemma == "be" or behind.form in ("inf", "part")
    # not 'he checked it but found none'
    speaks = any(entry.cls.kind == "speech" and not entry.cls.documents_assert for entry in cue.entries)
    return tokens[verb].tense == "present" or (speaks and tokens[verb - 1].lower in around.lexicon.words["personal"])


def _is_documented(line: Line, cue: Cue, cues: list[Cue], around: Around) -> bool:
    """'The file said a clerk knew it was late and | asked why': is the cue before one behind "and" somebody else's, within what
    a document tells?"""
    before = [other for other in cues if other.last < cue.first and is_past(line, other)]
    if line.tokens[cue.first - 1].pos != "CCONJ" or len(before) < 2 or not is_past(line, cue):
        return False
    told, source = (source_before(line, around.lexicon, other) for other in (before[-1], before[-2]))
    if told is None or source is None or before[-2].last != told[0] or line.tokens[told[0]].pos == "PRON":
        return False
    return line.tokens[source[1] - 1].lemma in around.lexicon.words["documents"]


def _is_further_aim(line: Line, cue: Cue, cues: list[Cue], around: Around) -> bool:
    """'went on air to blast Lee | and accuse him of fraud', '|, insist that it was late, and leave': a bare infinitive behind a
    conjunction, or in a list, as the cue before it, which is in no other's content ('wants to blast him and accuse him', 'urged
    clerks to go home and tell him')."""
    joins = line.tokens[cue.first - 1].pos == "CCONJ" or is_listed_aim(line, cue)
    if cue.shape != "infinitive" or cue.first != cue.head or not joins:
        return False
    before = [other for other in cues if other.last < cue.first]
    aims = bool(before) and before[-1].shape == "infinitive" and before[-1].first < before[-1].head
    if not aims or not readings_of(line, before[-1], around):
        return False
    holders = (other for other in before[:-1] if not any(entry.cls.leads for entry in other.entries))
    if any(readings_of(line, other, around) or other.last == before[-1].first for other in holders):
        return False  # not in 'went on to blast him and accuse him'
    return all(token.form not in ("inf", "fin") for token in line.tokens[before[-1].last : cue.first])


def _beside(line: Line, cue: Cue, cues: list[Cue], around: Around) -> int | None:
    """'with Holm saying he was tired | and Berg calling it a waste', 'saying it was old | and calling it a waste': the
    conjunction before a cue in -ing and its subject, where another such cue stands before it."""
    source = source_before(line, around.lexicon, cue) if cue.shape == "gerund" else None
    at = source[0] if source is not None and source[1] == cue.first else cue.first
    if cue.shape != "gerund" or at == 0 or line.tokens[at - 1].pos != "CCONJ":
        return None
    before = (other for other in cues if other.shape == "gerund" and other.last < at - 1)
    alike = any(readings_of(line, other, around) for other in before)
    return at - 1 if alike else None


def _accompanies(line: Line, cue: Cue, told: Sequence[tuple[CueClass, Complement]], around: Around) -> int | None:
    """'warned that it was late, | with Holm saying it was not': the comma before "with", a subject and a cue in -ing; shares of
    those who were asked go on with a poll."""
    speaks = cue.shape == "gerund" and any(cls.kind == "speech" and found.frame in _TOLD for cls, found in told)
    source = source_before(line, around.lexicon, cue) if speaks else None
    if source is not None and line.tokens[source[0]].pos == "NUM":
        return None
    if source is None or source[0] < 2 or line.tokens[source[0] - 1].lower not in around.lexicon.words["accompanying"]:
        return None
    return source[0] - 2 if line.tokens[source[0] - 2].text == "," and line.quoted[source[0] - 2] is None else None


def _joint_before(line: Line, at: int, bare: bool, around: Around) -> int | None:
    """The conjunction, or where `bare` the comma, directly before token `at`."""
    tokens = line.tokens
    if at < 2:
        return None
    if line.quoted[at - 1] is not None:
        return at if bare and tokens[at - 2].text in {",", "?", "!"} else None
    timed = next((start for start, end in line.times.items() if end == at and start > 3), at)
    opening = timed - (timed < at and tokens[timed - 1].pos == "ADP")
    if timed < at and not bare and tokens[opening - 1].pos == "CCONJ" and tokens[opening - 2].text == ",":
        return opening - 2  # 'said it was old | , and on Monday it announced a sale'
    before = tokens[at - 1]
    if before.pos == "CCONJ" or before.lower in around.lexicon.words["contrast"]:
        if before.pos != "CCONJ" and tokens[at - 2].lower in around.lexicon.words["focusing"]:
            # 'said it was safe | , even though she called it old'; not 'said it was safe even though she called it old'
            return at - 3 if tokens[at - 3].text == "," else None
        if tokens[at - 2].text == ",":
            # 'said that, | while she called it old, it was safe'
            return None if tokens[at - 3].lower in around.lexicon.words["that"] else at - 2
        # 'said that | while she called it old, it was safe'
        opens = tokens[at - 2].lower in around.lexicon.words["that"]
        return None if opens or before.lower in around.lexicon.words["as"] else at - 1
    if before.text == "," and not bare:
        return _joint_before_phrase(line, at - 1, around)
    if before.text == ":" and not bare:
        return at - 1  # 'should admit it has failed | : the minister told clerks'
    return at - 1 if before.text == "," and bare else None


def _joint_before_phrase(line: Line, comma: int, around: Around) -> int | None:
    """'wrote that it was old | , and in a letter, Kim said it was new': the comma and conjunction before a phrase without a verb
    that ends at token `comma`; not '..., and that in May, Kim said so'."""
    tokens = line.tokens
    if tokens[comma + 1].lower in around.lexicon.words["relatives"]:
        return None
    for at in range(comma - 1, max(comma - _PHRASE, 1), -1):
        if tokens[at].pos == "CCONJ" and tokens[at - 1].text == ",":
            first = tokens[at + 1 + (tokens[at + 1].text == ",")]
            return at - 1 if first.pos == "ADP" and first.lower not in around.lexicon.words["that"] else None
        opens = tokens[at].text == "," and tokens[at - 1].pos == "CCONJ"  # ', and, in a letter, Kim said'
        if line.quoted[at] is not None or is_finite(tokens[at]) or (tokens[at].text == "," and not opens):
            return None
    return None
