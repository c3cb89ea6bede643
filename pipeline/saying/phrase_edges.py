"""Where a content ends that is a phrase without a finite verb: at nearly every mark, conjunction and time."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.coarse_times import is_period
from pipeline.saying.comma_parts import goes_on, is_place, lists_phrases, resumes_behind_dashes
from pipeline.saying.contents import complement_after
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb, is_dash, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.lists import subordinates
from pipeline.saying.marks import MARKS
from pipeline.saying.phrase_ends import belongs_to_noun, noun_phrase_after
from pipeline.saying.phrase_words import behind_medium, tells_where
from pipeline.saying.phrases import PHRASE

_MEASURE = 9
"""Words, at most, between the two of "as far as they could"."""


def after_comma(line: Line, at: int) -> bool:
    """Does a comma stand before token `at`, or a quotation that ends with one?"""
    last = at - 1
    while last > 0 and line.quoted[last] is not None and line.tokens[last].text in MARKS:
        last -= 1  # '“..., ‘till May,’”'
    return line.tokens[last].text == ","


def _tells(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'praised the plan | after Lee said it was safe': does the clause behind `at` attribute something of its own?"""
    verbs = (i for i in range(at + 1, len(line.tokens)) if line.tokens[i].pos in ("VERB", "AUX"))
    verb = next((i for i in verbs if line.tokens[i].form in ("fin", "part") and line.tokens[i].pos == "VERB"), None)
    if verb is None or verb not in line.cue_words or line.quoted[verb] is not None:
        return False
    if line.tokens[verb - 1].lower in lexicon.words["relatives"]:
        return False  # 'praised the plan | after talks with clerks who back it'
    entries = lexicon.heads["VERB"].get(line.tokens[verb].lemma, ())
    return any(complement_after(line, lexicon, verb + 1, entry.cls) for entry in entries if not entry.rest)


def _acts(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'denied the charge when | he came to court': a pronoun and its verb."""
    verb = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if verb is not None and verb.lower in lexicon.words["topical"] and line.tokens[at].lower in lexicon.words["things"]:
        return False  # 'when it comes to prices'
    acts = line.tokens[at : at + 1] and line.tokens[at].lower in lexicon.words["personal"] and line.quoted[at] is None
    return bool(acts) and verb is not None and (verb.pos in ("VERB", "AUX", "ADV"))


def _is_pursued(line: Line, at: int) -> bool:
    """'called Lee a friend before | praising Kim': a form in -ing."""
    return at < len(line.tokens) and line.tokens[at].pos == "VERB" and line.tokens[at].form == "ger"


def _opens_occasion(line: Line, lexicon: Lexicon, at: int, printed: bool = False) -> bool:
    """'endorsed Lee | at a rally', 'mocked the plan | in a speech', 'blamed Lee | on Twitter': does the preposition at `at` open
    the occasion on which it was said, or, if `printed`, a letter or report? With a noun before it, it may hang on that ('cited
    errors in the interview')."""
    tokens, words = line.tokens, lexicon.words
    end = noun_phrase_after(line, lexicon, at + 1, attachments=False)
    if end <= at + 1 or line.quoted[at] is not None:
        return False
    first, head, before = tokens[at + 1], tokens[end - 1], tokens[at - 1]
    if head.lower in words["networks"]:
        return end == at + 2
    if tokens[at].lower in words["by_way_of"]:
        return head.lemma in lexicon.roles  # 'denied it through a lawyer'
    spoken = head.lemma in words["communications"] and (printed or head.lemma not in words["printed"])
    bare = head.lemma in words["uttered"] and head.lower != head.lemma and first.pos != "DET"  # 'in brief remarks'
    alone = bare or before.pos in ("PROPN", "PRON") or first.lower in words["indefinite"]
    return spoken and (alone or tokens[at].lower in words["while_speaking"])


def speaker_end(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """Where one who is named behind a cue ends, at token `end` or before it: 'seen by a clerk | before the gate was shut',
    'said Lee | in an interview', 'wrote Lee | in the Herald'."""
    words = lexicon.words
    for at in range(start + 1, end):
        word = line.tokens[at].lower
        if word in words["time_prepositions"] and begins_clause(line, lexicon, at + 1):
            return at
        spoken = behind_medium(line, lexicon, at) > at or tells_where(line, lexicon, start, at)
        if spoken or (word in words["of"] and _opens_matter(line, lexicon, at)):
            return at
        if word in words["at_occasions"] and (
            _opens_occasion(line, lexicon, at, printed=True) or _opens_trial(line, lexicon, at, end)
        ):
            return at
    return end


def _opens_trial(line: Line, lexicon: Lexicon, at: int, end: int) -> bool:
    """'said residents | in court', 'said lawyers | at the time', 'wrote Lee | on her blog': is what ends the phrase a trial or
    somebody's page, which names nobody?"""
    tokens = line.tokens
    owned = at + 2 < end and tokens[at + 1].lower in lexicon.words["owners"]
    article = at + 2 < end and tokens[at + 1].lower in lexicon.words["articles"]
    apposed = end < len(tokens) and tokens[end].text == ","  # 'said the mayor at the time, Ann Lee'
    settings = lexicon.words["media"] if owned else lexicon.any_of("trials", *(() if apposed else ("told_of",)))
    return end == at + 2 + (article or owned) and tokens[end - 1].lower in settings


def _opens_matter(line: Line, lexicon: Lexicon, of: int) -> bool:
    """'said Lee | of a meeting', '| of his loss', '| of the summit': what one who is named speaks of; not 'of the Alba union'."""
    tokens, words = line.tokens, lexicon.words
    if tokens[of - 1].pos != "PROPN" or of + 2 >= len(tokens):
        return False
    end = noun_phrase_after(line, lexicon, of + 1, attachments=False)
    spoken = tokens[end - 1].lemma in lexicon.any_of("communications", "occasions")
    return end > of + 2 and (tokens[of + 1].lower in words["indefinite"] or spoken) and tokens[end - 1].pos == "NOUN"


def _behind_finite_verb(line: Line, at: int) -> bool:
    """'blamed a bolt that had not been replaced since 2011': does a time belong to the clause of the verb directly before it?"""
    tokens = line.tokens
    while at > 0 and tokens[at - 1].pos in ("VERB", "AUX", "ADV", "PART"):
        at -= 1
        if tokens[at].form == "fin":
            return True
    return False


def ends_phrase(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Edges of a content without a finite verb: a new clause, a participle behind a comma, a coordinated verb."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[at]
    answered = tokens[at - 1].lower in words["answers"] and token.lower in lexicon.any_of("contrast", "meanwhile")
    if answered or token.text in {";", ")"} or is_dash(line, at) or token.lower in words["phrase_stops"]:
        return True
    if _opens_aside(line, lexicon, at) or _opens_time(line, lexicon, at) or _is_main_verb(line, at):
        return True
    if token.pos == "CCONJ" and at + 1 < len(tokens):
        return _joins_clause(line, lexicon, at) or resumes_behind_dashes(line, lexicon, at)
    if token.lower in words["agent"] and at + 1 < len(tokens) and tokens[at + 1].form == "ger":
        return not _tells_deed(line, at)
    if not after_comma(line, at) or token.pos == "CCONJ" or (token.pos == "VERB" and token.form == "inf"):
        return False
    accounted = token.pos == "ADP" and at + 1 in line.extents and _is_accounted(line, lexicon, at, at + 1)
    if goes_on(line, lexicon, at) or token.lower in words["including"] or accounted:
        return False  # 'a loss of two million, | for the year ended in May'
    if token.lower in words["phrase_edges"] or token.pos in ("VERB", "AUX"):
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else token
    if token.pos == "ADV" and (behind.form == "ger" or behind.lower in words["from"]):
        return True  # ', down from 52 percent'
    unquoted = next((i for i in range(at, len(tokens)) if line.quoted[i] is not None), len(tokens))
    if not has_finite_verb(line, at, unquoted):
        return False
    return not lists_phrases(line, lexicon, at) and not is_place(line, lexicon, at)


def _tells_deed(line: Line, at: int) -> bool:
    """'accused Lee of hiding it | by burning it': is the last verb before "by" no finite one, but a deed itself?"""
    verb = next((one for one in reversed(line.tokens[:at]) if one.pos in ("VERB", "AUX")), line.tokens[at])
    return verb.form in ("ger", "inf") and at + 1 not in line.cue_words  # 'defended it by | saying so'


def _is_main_verb(line: Line, at: int) -> bool:
    """'A note calling the plan “mad” | never reached Lee': does a finite verb follow what quoted words call something, with at
    most an adverb before it?"""
    tokens = line.tokens
    if at < 2 or line.quoted[at - 1] is None or line.quoted[at] is not None or tokens[at - 2].text == ",":
        return False
    opening = next(i for i in range(at) if line.quoted[i] is line.quoted[at - 1])
    if opening == 0 or tokens[opening - 1].pos not in ("NOUN", "PROPN", "PRON"):
        return False  # 'found that “few of them” | were ill'
    verb = tokens[at + 1] if tokens[at].pos == "ADV" and at + 1 < len(tokens) else tokens[at]
    return verb.pos in ("VERB", "AUX") and verb.form == "fin"


def _opens_aside(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a word open a clause or phrase that tells when or as what something is said: 'posted a loss | as its sales fell'?"""
    words, token = lexicon.words, line.tokens[at]
    if token.lower in words["meanwhile"]:
        pursued = _is_pursued(line, at + 1) and token.lower not in words["contrast"]
        if _tells(line, lexicon, at) or pursued or _acts(line, lexicon, at + 1):
            return True
    event = token.lower in words["behind_events"] and begins_clause(line, lexicon, at + 1)
    if event or speaks_meanwhile(line, lexicon, at):
        return True  # 'accused Norland of “piracy” | after a boat sank'
    occasion = token.lower in words["at_occasions"] and _opens_occasion(line, lexicon, at)
    if occasion or (token.lower in words["speaks_to"] and _is_heard(line, lexicon, at + 1)):
        return True
    behind = line.tokens[min(at + 1, len(line.tokens) - 1)]  # no subject in 'described Lee as | her “rock”'
    if token.lower not in words["as"]:
        return False
    if behind.pos != "PRON":  # 'posted a loss | as its sales fell'
        end = noun_phrase_after(line, lexicon, at + 1)
        return subordinates(line.tokens, lexicon, at) and any(map(is_finite, line.tokens[end : end + 1]))
    return behind.lower not in lexicon.any_of("owners", "heads") and not _compares(line, lexicon, at)


def speaks_meanwhile(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'called it old | while addressing a rally': does a word open what tells that one spoke?"""
    behind = line.tokens[at + 1] if at + 1 < len(line.tokens) else line.tokens[at]
    told = behind.form == "ger" and behind.lemma in lexicon.words["communicating"]
    return told and line.tokens[at].lower in lexicon.words["meanwhile"] and line.quoted[at] is None


def _is_heard(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'confirmed the report to | the Herald': does a phrase begin that names reporters or what they work for?"""
    end = noun_phrase_after(line, lexicon, start, attachments=False)
    head = line.tokens[end - 1]
    told = end > start and (head.pos == "PROPN" or head.lemma != head.lower) and head.lower in lexicon.words["hearers"]
    onward = end < len(line.tokens) and line.tokens[end].lower in lexicon.words["as"]  # 'named it to Nova as a clerk'
    given = line.tokens[start - 2].pos in ("VERB", "AUX")  # 'interviews she gave to Nova'
    return told and not (onward or given) and line.quoted[start] is None


def _compares(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'were as worried about rent | as they were about jobs': is an "as" before a measure left open in the same clause?"""
    for before in range(at - 2, max(at - _MEASURE, 0), -1):
        if line.tokens[before].pos == "PUNCT":
            return False
        if line.tokens[before].lower in lexicon.words["as"]:
            return line.tokens[before + 1].pos in ("ADJ", "ADV") or line.tokens[before + 1].form == "part"
    return False


def _opens_time(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'praised the plan | in May': does a time begin that dates the saying?"""
    tokens, words, token = line.tokens, lexicon.words, line.tokens[at]
    time = at + 1 if token.lower in words["time_prepositions"] else at
    if token.lower in words["timing"] and at + 2 in line.times and tokens[at + 1].lower in words["time_prepositions"]:
        time = at + 2  # 'shortly after midnight'
    behind = line.times.get(at, len(tokens))
    if behind < len(tokens) and after_comma(line, at) and tokens[behind].lower in words["behind_events"]:
        return True  # 'announced a sale, | a week after Lee left'
    governed = time == at and tokens[at - 1].pos == "ADP"  # 'the flood of | 1953'
    # 'forecast a price of 95 dollars by May'
    if governed or token.lower in words["deadline"] or time not in line.extents:
        return False
    free = line.extents[time].op in words["dating"] and not belongs_to_noun(line, lexicon, time)
    free = free and not _is_accounted(line, lexicon, at, time)
    return free and not _behind_finite_verb(line, at)


def _is_accounted(line: Line, lexicon: Lexicon, at: int, time: int) -> bool:
    """'reported a loss of two million | in the first half': is it a stretch for which accounts are made that a result before
    `at` is of?"""
    if not is_period(line.extents[time]):
        return False
    before = takewhile(lambda token: token.pos not in ("VERB", "AUX"), reversed(line.tokens[:at]))
    return any(token.lemma in lexicon.words["results"] for token in before)


def _opens_behind_phrase(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'mentioned the boat, and | at one point the crowd laughed': does a clause follow the phrase that opens at `at`?"""
    end = max(noun_phrase_after(line, lexicon, at + 1, attachments=False), line.times.get(at + 1, 0))
    opens = at + 1 < end < len(line.tokens) and line.tokens[end].pos in ("DET", "PROPN")
    opens = opens and line.tokens[end].lower not in lexicon.words["that"]
    return opens and begins_clause(line, lexicon, end)


def _is_elided(line: Line, at: int) -> bool:
    """'named clerks who could have left but | did not, like Kim': does nothing but an auxiliary follow the conjunction at `at`,
    short for the verb before it, which is no cue?"""
    tokens = line.tokens
    verb = next((i for i in range(at - 1, 0, -1) if tokens[i].pos in ("VERB", "AUX")), at)
    end = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].pos == "PART")
    alone = tokens[at + 1].pos == "AUX" and end < len(tokens) and tokens[end].pos == "PUNCT"
    return alone and verb not in line.cue_words and line.quoted[end] is None


def _joins_clause(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a conjunction that is not the last word join a clause or a verb?"""
    tokens, words = line.tokens, lexicon.words
    first = next((i for i in range(at + 1, len(tokens)) if tokens[i].pos not in ("ADV", "ADJ")), at + 1)
    first = first if tokens[first - 1].pos == "ADV" else at + 1  # 'and | most recently defended'
    after = tokens[first]
    if tokens[at + 1].lower in words["free"] and tokens[at].lower in words["joining"]:
        return False  # 'blamed the rain and | what it called a plot'
    if tokens[at - 1].lower in words["possessive"] and tokens[at - 1].pos == "PART":
        return False  # "Berg's and | Kim's boat"
    if _is_elided(line, at):
        return False
    if tokens[at + 1].pos == "ADP" and after_comma(line, at) and tokens[at].lower in words["joining"]:
        return _opens_behind_phrase(line, lexicon, at + 1)
    begins = begins_clause(line, lexicon, at + 1, subordinating=words["subordinating"])
    if after.pos in PHRASE and line.quoted[at + 1] is None and begins:
        return tokens[at - 1].lower not in words["personal"]  # 'the day he and his son left'
    if after.pos == "VERB" and after.form == "part" and first + 1 < len(tokens):
        tells = tokens[first + 1].pos == "PART" and first in line.cue_words  # 'praised Lee and | offered to help'
        described = tokens[at - 1].pos == "ADJ" or tokens[at - 1].form == "part"  # 'a burned and damaged | car'
        governs = tokens[first + 1].pos in ("DET", "PROPN", "PRON") or (
            tokens[first + 1].pos == "NOUN" and not described
        )
        return tells or governs
    finite = after.form == "fin" or (after.form == "inf" and _goes_on_before_cue(line, at))
    return after.pos in ("VERB", "AUX") and finite


def _goes_on_before_cue(line: Line, at: int) -> bool:
    """'plan to print a note that accuses Lee of theft | and hand it out': an infinitive before the cue, and none behind."""
    cue = max((i for i in line.cue_words if i < at and line.tokens[i].pos == "VERB"), default=at)
    behind, before = line.tokens[cue + 1 : at], line.tokens[:cue]
    return any(one.form == "inf" for one in before) and all(one.form != "inf" for one in behind)
