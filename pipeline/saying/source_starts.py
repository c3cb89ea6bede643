"""Where a subject begins that goes further left than its last phrase: firms, names like verbs, signed letters."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import insertion_end
from pipeline.saying.phrases import Range, governed, noun_phrase_before
from pipeline.saying.quantities import with_quantity
from pipeline.syntax.parts import HEADS

_MAKING = HEADS | {"NUM", "DET", "ADJ", "CCONJ"}
"""What those are told with who signed a letter."""


def behind_resultant(line: Line, lexicon: Lexicon, start: int) -> int:
    """'Letters made | public in May': where the phrase begins whose participle looks like a verb before token `start`."""
    tokens = line.tokens
    if start < 2 or tokens[start].lower not in lexicon.words["resultant"] or tokens[start - 1].tense != "past":
        return start
    return noun_phrase_before(line, lexicon, start - 1) if tokens[start - 2].pos in HEADS else start


def behind_reduced(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'A clerk accused of stealing from | a fund told police': where a subject begins whose participle looks like a verb, and
    that opens its sentence."""
    tokens, at = line.tokens, start
    signed = _behind_makers(line, lexicon, start)
    if signed < start:
        return signed
    if any(token.pos == "CCONJ" for token in tokens[start:end]):
        return start  # 'They called for a vote and Lee said'
    counted = any(token.lower in lexicon.words["counted"] for token in tokens[start:end])
    verb = with_quantity(line, lexicon, start) - 1
    if counted and verb > 0 and tokens[verb].tense == "past" and tokens[verb - 1].pos in HEADS:
        found = noun_phrase_before(line, lexicon, verb)  # 'A post shared | 40 times says'
        return found if found == 0 or tokens[found - 1].pos in ("PUNCT", "CCONJ") else start
    if _opens_with_intent(line, lexicon, start):
        return 0
    whole = _behind_infinitive(line, lexicon, start)
    if whole < start:
        return whole
    if at > 2 and tokens[at - 1].form == "ger" and tokens[at - 2].pos == "ADP":
        at -= 1  # 'accused of flying | a drone'
    while at > 2 and _hangs(line, lexicon, at) and tokens[at - 2].pos == "VERB" and line.quoted[at - 2] is None:
        verb = at - 2
        past = tokens[verb].tense == "past" or tokens[verb].form == "part"
        if past and tokens[verb - 1].pos in ("NOUN", "PROPN"):
            found = noun_phrase_before(line, lexicon, verb)
            opens = found == 0 or tokens[found - 1].pos in ("PUNCT", "CCONJ")
            return found if found < verb and opens else start
        if tokens[verb].form != "ger" or tokens[verb - 1].pos != "ADP":
            break
        at = verb
    return start


def _behind_makers(line: Line, lexicon: Lexicon, start: int) -> int:
    """'| A letter signed by clerks and | teachers says': where the document begins that opens the sentence and whose makers end
    with the phrase at `start`; else `start`."""
    tokens, at = line.tokens, start
    while at > 3 and (tokens[at - 1].pos in _MAKING or tokens[at - 1].text == ","):
        at -= 1
    made = tokens[at - 2]
    if at < 4 or tokens[at - 1].lower not in lexicon.words["agent"] or (made.tense != "past" and made.form != "part"):
        return start
    documents = lexicon.any_of("documents", "messages", "communications", "utterances")
    first = noun_phrase_before(line, lexicon, at - 2) if tokens[at - 3].lemma in documents else start
    return first if first == 0 else start


def _hangs(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a phrase stands behind a preposition, or tells what one is known as ('the group known | as Nova')."""
    named = line.tokens[at - 1].lower in lexicon.words["as"] and line.tokens[at - 2].form == "part"
    return named or governed(line, lexicon, at)


def _behind_infinitive(line: Line, lexicon: Lexicon, start: int) -> int:
    """'| The plan to sell | the port shows', '| The owner of a site found to be | a risk says': where the phrase begins that
    opens the sentence, and whose infinitive, with no other verb and no mark, ends before `start`; else `start`."""
    tokens = line.tokens
    verb = start - 1
    while verb > 1 and tokens[verb].form == "ger":
        verb -= 1  # 'to begin presenting | evidence'
    if verb < 2 or tokens[verb].form != "inf" or tokens[verb - 1].lower not in lexicon.words["infinitive"]:
        return start
    first = next(at for at in range(verb) if tokens[at].form or tokens[at].lower in lexicon.words["infinitive"])
    whole = noun_phrase_before(line, lexicon, first)
    opens = whole < first and all(token.pos == "CCONJ" for token in tokens[:whole])
    bare = all(token.form != "fin" and token.pos not in ("PUNCT", "CCONJ") for token in tokens[whole:start])
    return whole if opens and bare and not any(line.quoted[:start]) else start


def unclosed(line: Line, lexicon: Lexicon, start: int, first: int) -> Range | None:
    """'Ann Lee, who left | Nes Bank in May said', 'Lee, speaking of the fall and | the rise said': the subject that opens a
    sentence where what is inserted behind it, which ends with the phrase at `start`, lacks its second comma; the cue begins at
    `first`."""
    comma = next((at for at in range(1, start - 1) if line.tokens[at].text == ","), 0)
    if not comma or any(line.quoted[:first]) or noun_phrase_before(line, lexicon, comma) != 0:
        return None
    if _relates_unclosed(line, lexicon, comma, start, first):
        return (0, first)
    acts = line.tokens[comma + 1].form == "ger" and not any(token.form == "fin" for token in line.tokens[:first])
    closed = any(token.text == "," for token in line.tokens[comma + 1 : first])
    closed = closed or insertion_end(line, comma + 1) < len(line.tokens)
    return (0, comma) if acts and not closed and 0 not in line.times else None


def _relates_unclosed(line: Line, lexicon: Lexicon, comma: int, start: int, first: int) -> bool:
    """Does a relative clause of the one verb behind the comma end with the phrase at `start`?"""
    tokens = line.tokens
    if tokens[comma + 1].lower not in lexicon.words["persons"]:
        return False
    marks = any(token.pos in ("PUNCT", "CCONJ", "SCONJ") for token in tokens[comma + 1 : first])
    verbs = [at for at in range(comma + 1, start) if tokens[at].form == "fin"]
    held = len(verbs) == 1 and verbs[0] not in line.cue_words and insertion_end(line, first) == len(tokens)
    return held and not marks


def _opens_with_intent(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'| A man hoping to speak for | the firm said': a noun that opens its sentence, and what it means to do, before `start`."""
    tokens = line.tokens
    verb = next((at for at in range(1, start - 2) if tokens[at].form == "ger"), 0)
    if not verb or tokens[verb - 1].pos not in HEADS or noun_phrase_before(line, lexicon, verb) != 0:
        return False
    bare = all(token.form != "fin" and token.pos not in ("PUNCT", "CCONJ") for token in tokens[:start])
    return bare and tokens[verb + 1].pos == "PART" and tokens[verb + 2].form == "inf"


def whole_name(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Will Berg said', 'Hope May said': where a name begins that opens its sentence and whose first word looks like a verb."""
    first, tokens = line.tokens[0], line.tokens
    longest = 2 if first.pos == "ADP" else 3
    opens = first.pos in ("AUX", "VERB", "ADP") and first.lemma not in lexicon.any_of("inverting", "subordinate")
    if not opens or not 1 < end <= longest or end >= len(tokens) or tokens[end].form != "fin":
        return start
    dated = min(line.times, default=end) < end
    return start if dated or not all(token.text[0].isupper() for token in tokens[:end]) else 0


def without_time(line: Line, lexicon: Lexicon, end: int) -> int:
    """Where a subject ends that a time follows ('Lee on Friday said', 'who just a week ago said', 'Lee today (20) said')."""
    tokens = line.tokens
    numbered = end > 3 and [token.text for token in tokens[end - 3 : end : 2]] == ["(", ")"]
    stop = end - 3 if numbered and tokens[end - 2].pos == "NUM" else end
    for start, behind in line.times.items():
        if behind == stop and start > 0:
            start -= start > 1 and tokens[start - 1].pos == "ADP"
            focused = (
                start > 1 and tokens[start - 1].pos == "ADV" and tokens[start - 1].lower not in lexicon.words["local"]
            )
            return start - focused
    told = {"DET": "told_of", "NUM": "stages"}.get(tokens[end - 2].pos) if end > 3 else None
    once = told is not None and tokens[end - 1].lower in lexicon.words[told]
    return end - 3 if once and tokens[end - 3].pos == "ADP" else end  # 'Lee | at one point | said'


def without_day(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Port leaders | on Thursday, while in Alba, said': where a bare subject from `start` ends, before a day and the comma at
    `end`."""
    tokens, found = line.tokens, max(without_time(line, lexicon, end), start + 1)
    owned = found < end and tokens[found].lower in lexicon.words["of"]  # 'The Act | of 2009, which'
    return end if owned or any(token.form for token in tokens[start:end]) else found


def before_day(line: Line, lexicon: Lexicon, comma: int) -> Range | None:
    """'| The mayor | on Friday, said': a subject that opens its sentence, before a time and one comma; None without them."""
    end = without_time(line, lexicon, comma)
    whole = 0 < end < comma and noun_phrase_before(line, lexicon, end) == 0
    return (0, end) if whole and 0 not in line.times else None


def with_order(line: Line, lexicon: Lexicon, start: int) -> int:
    """'Earlier | studies said': where documents are told from later ones by a word that opens their sentence."""
    tokens = line.tokens
    told = start == 1 and tokens[0].lower in lexicon.words["ordering"] and tokens[1].lemma in lexicon.words["documents"]
    return 0 if told and tokens[1].lower != tokens[1].lemma else start


def with_neither(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Neither | the port nor the mill said', 'Not | everyone agrees': where a phrase begins that says that not all did."""
    words = lexicon.words
    denies = start > 0 and line.tokens[start - 1].lower in words["nobody"]
    if start > 0 and line.tokens[start - 1].lower in words["negations"]:
        return start - 1 if line.tokens[start].lower in words["whole"] else start
    return start - 1 if denies and any(token.lower in words["nor"] for token in line.tokens[start:end]) else start


def parts_group(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'Lee had in | a briefing | said': a phrase between the parts of a perfect, as the English of some countries has it."""
    tokens = line.tokens
    held = 2 < start < end and tokens[start - 1].pos == "ADP"
    return held and tokens[start - 2].pos == "AUX" and tokens[start - 2].lemma in lexicon.words["perfect"]


def is_setting(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'Lee left and in | a letter | criticised it', 'left and in | Alba | said': a phrase behind a conjunction and a preposition
    that tells where the subject of the verb before spoke; not 'and in | Alba clerks | said'."""
    tokens = line.tokens
    if not 1 < start < end or tokens[start - 1].pos != "ADP" or tokens[start - 2].pos != "CCONJ":
        return False
    if tokens[start - 1].lower in lexicon.any_of("subordinate", "that"):
        return False  # 'and as Kim | said', 'that it is old and that polls | show'
    place = start + 1 == end and tokens[start].pos == "PROPN"
    return place or tokens[end - 1].lemma in lexicon.words["communications"]
