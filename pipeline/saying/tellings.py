"""What tells of a communication: nouns ('at a rally'), verbs ('spoke to reporters'), what stands for them ('took the stage')."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model import Extent, Token
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.syntax.nouns import is_plural_noun

_HELD = 4
"""Words from what one does with an office to its noun."""
_BESIDE = 3
"""How many words whom one addresses stands away from the verb."""
_PHRASE = 5
"""Words between the article of a communication and its noun."""
_ACT = 5
"""The same for what one takes or makes ('made a last, angry case')."""


def communicates(line: Line, at: int, around: Around) -> bool:
    """Is a word a communication, and does it not only describe a noun: 'a blog post', 'the email scandal'?"""
    token, words = line.tokens[at], around.lexicon.words
    if token.pos != "NOUN" or not (token.lemma in words["communications"] or token.lemma in words["outbursts"]):
        return False
    if token.lemma in words["held_posts"] and _is_held(line, at, around):
        return False
    behind = line.tokens[at + 1] if at + 1 < len(line.tokens) and at + 1 not in line.times else token
    if behind is token or behind.pos != "NOUN":
        return True
    if behind.lemma in words["exchanges"]:
        return True
    if token.lemma in words["events"]:
        return False
    return token.lemma not in words["documents"] and behind.lemma not in words["communications"]


def _is_held(line: Line, post: int, around: Around) -> bool:
    """'took up her | post in May', 'has held the | post since 2019': an office, no message."""
    before = line.tokens[max(post - _HELD, 0) : post]
    return any(token.lemma in around.lexicon.words["of_posts"] for token in before)


def tells_of_speech(line: Line, at: int, around: Around) -> bool:
    """Tells a verb of a communication: 'spoke to reporters', 'addressing the nation', 'lashed out at his critics'?"""
    token, words = line.tokens[at], around.lexicon.words
    if token.pos == "VERB" and token.lemma in words["interviewing"] and _is_done_to(line, at):
        return True
    if token.pos != "VERB" or (token.tense != "past" and token.form != "ger"):
        return False
    if token.tense == "past" and (token.lemma in words["outbursts"] or _acts(line, at, around)):
        return not any(other.lower in words["negations"] for other in line.tokens[max(at - 2, 0) : at])
    if at + 1 < len(line.tokens) and line.tokens[at + 1].pos == "ADV":
        return False  # 'spoke out' is no speech
    heard = (other.lemma in words["audiences"] for other in line.tokens[at + 1 : at + 1 + _BESIDE])
    return token.lemma in words["speaking"] or (token.lemma in words["addressing"] and any(heard))


def _is_done_to(line: Line, at: int) -> bool:
    """'Lee was | interviewed by the Herald', 'was twice | questioned': a participle behind a copula in the past."""
    before = next((one for one in reversed(line.tokens[:at]) if one.pos != "ADV"), None)
    return before is not None and before.pos == "AUX" and before.tense == "past" and line.tokens[at].form == "part"


def document_left(line: Line, at: int, around: Around) -> str | None:
    """'wrote to the mayor on Monday': the document that such an act leaves, which may then speak ('the letter says')."""
    left = {act: noun for act, _, noun in (each.rpartition("-") for each in around.lexicon.words["leaving_documents"])}
    behind = line.tokens[at + 1 : at + 1 + _BESIDE]
    return next((left[act] for one in behind if (act := f"{line.tokens[at].lemma}-{one.lower}") in left), None)


def _acts(line: Line, at: int, around: Around) -> bool:
    """'took the stage', 'made his case', 'pushed back': a verb and the word that makes it one of speech."""
    words, verb = around.lexicon.words, line.tokens[at]
    if verb.lemma not in words["acting"]:
        return False
    for other, after in pairwise(line.tokens[at + 1 : at + 2 + _ACT]):
        if other.pos in ("VERB", "AUX", "PUNCT") or after.form == "inf":
            return False  # 'wrote a song | to please'
        if f"{verb.lemma}-{other.lemma}" in words["acts"]:
            return True
    return False


def opens_title(draft: Draft, around: Around) -> Iterator[int]:
    """'on | “Port Week”', 'on Radio 1's | “Port Week”': the first tokens of quoted titles of programmes beside a cue."""
    line, words = draft.line, around.lexicon.words
    for at in range(1, len(line.tokens)):
        token = line.tokens[at]
        said = any(span.start <= token.start < span.end for span in draft.content)
        if said or line.quoted[at] is None or line.quoted[at - 1] is not None:
            continue
        before = at - 1
        while before > 0 and line.tokens[before].pos in ("PROPN", "PART", "NUM"):
            before -= 1
        if line.tokens[before].lower in words["on_air"]:
            yield at


def crowd_told(draft: Draft, around: Around) -> int | None:
    """'told | supporters | on Friday', 'complained to | supporters |': the token of those whom somebody addresses."""
    tokens, words = draft.line.tokens, around.lexicon.words
    behind = draft.cue[1]
    telling = {tokens[draft.cue[0]].lemma, tokens[behind - 1].lemma} & words["tells_to"]
    if not telling and (behind == len(tokens) or tokens[behind].lower not in words["speaks_to"]):
        return None
    heard = range(behind, min(behind + 1 + _BESIDE, len(tokens)))
    return next((at for at in heard if tokens[at].lemma in words["crowds"]), None)


def is_meant(line: Line, at: int, around: Around) -> bool:
    """'plans to give a speech', 'will speak at a rally', 'attended a rally': is it to come, or has its subject only heard it?"""
    words = around.lexicon.words
    places = [place for place in range(at) if line.tokens[place].pos in ("VERB", "AUX", "PUNCT", "CCONJ")]
    if not places:
        return False
    verbs = [line.tokens[place] for place in places]
    planned = verbs[-1].form == "inf" and any(
        verb.lemma in words["meaning"] or verb.tense == "future" for verb in verbs[-2:-1]
    )
    return planned or any(_hears(line, place, around) for place in places[-2:]) or verbs[-1].tense == "future"


def _hears(line: Line, at: int, around: Around) -> bool:
    """'attended a rally', 'went to a rally'."""
    verb, behind, words = line.tokens[at], line.tokens[at + 1], around.lexicon.words
    return verb.form != "ger" and (verb.lemma in words["hearing"] or f"{verb.lemma}-{behind.lower}" in words["hearing"])


def is_former(line: Line, noun: int, around: Around) -> bool:
    """'rose since the last poll in March', 'left following a speech in May': one from which something is counted."""
    for at in range(noun - 1, max(noun - _PHRASE - 1, -1), -1):
        token = line.tokens[at]
        if token.pos == "ADP" and token.lower not in around.lexicon.words["governing_forms"]:
            return token.lower in around.lexicon.words["former"]
        if token.pos == "ADP" or token.form == "ger":  # not 'Following Monday's debate, ... Lee said in it'
            first = line.tokens[at + 1].lower
            return token.lower in around.lexicon.words["former"] and first in around.lexicon.words["another"]
    return False


def is_capital(token: Token) -> bool:
    """'Lee', 'al-Amin'."""
    return token.text[0].isupper() or token.pos == "PROPN"


def are_released(line: Line, document: int, around: Around) -> bool:
    """'The emails released on Tuesday': several that somebody else makes public later."""
    several = any(is_plural_noun(token) for token in line.tokens[document : document + 2])
    return several and any(token.lemma in around.lexicon.words["releasing"] for token in line.tokens)


def makes_public(line: Line, name: int, document: int, time: Extent, around: Around) -> bool:
    """'The | port | released a June 2011 letter': does a name stand before the verb that tells how an old document came out?"""
    verb = next((at for at in range(document, name, -1) if line.tokens[at].pos == "VERB"), document)
    dated = any(token.start == time.start for token in line.tokens[verb:document])
    return dated and line.tokens[verb].lemma in around.lexicon.words["coming_out"]


def is_author(line: Line, name: int, around: Around) -> bool:
    """Stands a name as a subject or behind 'by' or 'from', not behind another preposition ('sent a letter to Kim')?"""
    for at in range(name - 1, -1, -1):
        token = line.tokens[at]
        if token.pos in ("PUNCT", "VERB", "AUX"):
            break
        if token.pos == "ADP":
            return token.lower in around.lexicon.words["authors"]
    return True


def is_another(line: Line, noun: int, around: Around) -> bool:
    """Stands the noun in 'in an interview', 'in other interviews'?"""
    words, tokens = around.lexicon.words, line.tokens
    for at in range(noun - 1, max(noun - _PHRASE, 0), -1):
        if tokens[at].lower in words["another"]:
            return tokens[at - 1].lower in words["at_communications"]
        if tokens[at].pos not in ("NOUN", "ADJ", "PROPN", "PART", "NUM") or line.quoted[at] is not None:
            return False
    return False


def tellers_of(line: Line, at: int, drafts: list[Draft], around: Around) -> set[int]:
    """'During the talks on Friday, they argued, | Lee | said': who only tells of the communication at token `at`, no speech."""
    if line.tokens[at].lemma in around.lexicon.words["monologues"]:
        return set()
    told = (draft for draft in drafts if draft.frame == "before" and draft.covers[0] <= at < draft.covers[1])
    return {place for draft in told if draft.source is not None for place in range(*draft.source)}


def is_only_mentioned(line: Line, at: int, drafts: list[Draft], around: Around) -> bool:
    """'Lee said, referring to | the May debate |', 'Lee recalled | the May debate |': what one points to while one says something
    is told of elsewhere."""
    token, words = line.tokens[at], around.lexicon.words
    if token.lemma in words["documents"]:
        return False
    told = any(_speaks_of(line, at, one, around) or _is_in_what_is_told(line, at, one) for one in drafts)
    if told or _is_topic(line, at, around):
        return True
    verbs = [one.lemma for one in line.tokens[:at] if one.pos == "VERB"]
    pointing = (one for one in drafts if one.frame == "object" and line.tokens[one.cue[1] - 1].pos == "ADP")
    return not words["mentioning"].isdisjoint(verbs[-1:]) or any(
        line.tokens[one.cue[0]].form == "ger" and any(span.start <= token.start < span.end for span in one.content)
        for one in pointing
    )


def _speaks_of(line: Line, at: int, draft: Draft, around: Around) -> bool:
    """'“...,” said Lee of | the May debate |': is it the matter that directly follows a cue and its source?"""
    anchor = max(draft.cue[1], draft.source[1] if draft.source is not None else 0)
    told = anchor < at and line.tokens[anchor].lower in around.lexicon.words["topic"]
    return told and noun_phrase_after(line, around.lexicon, anchor + 1, attachments=False) == at + 1


def _is_in_what_is_told(line: Line, at: int, draft: Draft) -> bool:
    """'Lee described | arriving at a dinner in May |': it belongs to the act in -ing that somebody tells of."""
    end = draft.covers[1]
    told = (
        draft.frame in ("object", "gerund") and draft.cue[1] < end <= at and line.tokens[draft.covers[0]].form == "ger"
    )
    return told and not any(token.pos == "PUNCT" or token.form == "fin" for token in line.tokens[end:at])


def is_aside(line: Line, at: int, around: Around) -> bool:
    """'said Lee, who was at the | dinner': told of in a relative clause, which tells who somebody is."""
    up_to_mark = next((place for place in range(at - 1, -1, -1) if line.tokens[place].pos == "PUNCT"), -1)
    return any(token.lower in around.lexicon.words["relatives"] for token in line.tokens[up_to_mark + 1 : at])


def _is_topic(line: Line, at: int, around: Around) -> bool:
    """'asked for news about | the May meeting |': does a phrase that 'about' opens end in it?"""
    first = at
    while first > 0 and line.tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
        first -= 1
    words = around.lexicon.words
    return 0 < first < at and line.tokens[first - 1].lower in words["topic"] - words["of"]
