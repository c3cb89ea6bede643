"""Sources that only the layout names: a headline's or an interview's colon, a signature behind a quotation."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.model import BODY, HEADLINES, Sentence
from pipeline.saying.announcements import to_quotation_end
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.labels import (
    TURN,
    described_end,
    ends_label,
    in_talk,
    is_capital,
    is_full_name,
    is_lettered,
    is_office,
    is_role,
    is_titled,
    may_be_lettered,
    name_end,
    opens_paragraph,
    sentences_near,
    stands_elsewhere,
)
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.posts import may_be_signed, signed
from pipeline.saying.signatures import credit_above, name_behind, quoted_from, signature, signature_below
from pipeline.saying.speaker_lines import labels_row
from pipeline.saying.stopped_labels import may_be_stopped, stopped
from pipeline.saying.subject_matter import is_subject_matter
from pipeline.schema import Span

# A few words, a colon, and more; or a quotation's end, a dash and a capital. Bounded, so that it is one look a sentence.
# Before them may stand a clock in square brackets, as in a log of a chat, and before the colon the moment of a recording.
COLON = re.compile(r"(?:\[[^\]\n]{4,30}\] ?)?[^:\n]{1,120}(?:(?::\d\d){1,2}\))?:(?=\s|(?<=[A-Z]{2}:)[A-Z]|[\"“'‘]|\Z)")
SIGNATURE = re.compile(r"(?:[\"”']\s?|^)(?:—|–|--|-)\s?(?=[A-Z])")

_INITIAL = re.compile(r"[A-Z]\. (?:[A-Z]\. )?[A-Z][A-Z'’-]+:")
"""'B. KIM: ...': no letter of who asks or answers."""
_NAME = frozenset({"PROPN", "NOUN", "DET", "ADJ"})
_NO_SPEAKER = frozenset({"VERB", "ADV", "ADP", "CCONJ", "SCONJ"})
_FEW = 4
"""Words of a name at most, and one more."""
_TELLING = 5
"""Words behind the colon of a headline, at least, that tell something."""
_LIVED = re.compile(r"\(\D{0,6}\d{3,4} ?[-–—] ?\D{0,4}\d{2,4}\)")
"""The years of a life behind a name that is told of, not quoted."""
_LABEL = 18
"""Words before a label's colon at most."""
_FIRST = 3
"""Paragraphs of a page that may begin with where it was written."""
_STOPS = frozenset(".?!…\"”’')]")
_REPORT = 12
"""Words of such a beginning at least."""
_TURN = 30
"""Sentences that a turn of an interview has at most."""
_LONGEST = 80
"""Letters of a label at most."""
_BRACKETS = {"(": ")", "[": "]"}


def may_have_label(sentence: Sentence) -> bool:
    """A cheap look: could a colon or a signature name the speaker of this sentence?"""
    text = sentence.text
    if (":" in text and COLON.match(text)) or may_be_lettered(text) or may_be_stopped(text) or may_be_signed(sentence):
        return True
    return ("-" in text or "–" in text or "—" in text) and SIGNATURE.search(text) is not None


def labelled(line: Line, around: Around) -> Draft | None:
    """'Lee: the bridge is safe' as a headline, 'LEE: ...' or 'Q: ...' in an interview, '"..." - Ann Lee'."""
    if may_be_lettered(line.sentence.text) and not _INITIAL.match(line.sentence.text):
        return _letter(line, around)
    found = signed(line, around) or stopped(line, around) or quoted_from(line, around) or _colon(line, around)
    found = found or signature(line, around) or signature_below(line, around)
    return found or credit_above(line, around) or name_behind(line, around)


def _colon(line: Line, around: Around) -> Draft | None:
    tokens = line.tokens
    at = next((index for index, token in enumerate(tokens) if token.text == ":" and line.quoted[index] is None), 0)
    if tokens[at].text == ":" and ends_label(line, at):
        return _above_paragraph(line, at, around)
    if not 0 < at < len(tokens) - 2 or at > _LABEL:
        return None
    if _LIVED.search(line.sentence.text[: tokens[at].start - line.sentence.start]):
        return None  # 'Ann Lee (1867-1934): a doctor who left in 1911'
    headline = line.sentence.kind in HEADLINES
    stamp = _behind_stamp(line, at)
    if stamp:
        end = _end_of_words(line, at)
        return _draft(line, "colon", (stamp, name_end(line, at)), (at, at + 1), (at + 1, end)) if end > at + 1 else None
    name = _name_addressing(line, at, around) if headline else described_end(line, at, around) or name_end(line, at)
    office = name < at and not headline and is_office(line, name, around)
    if not office and not _is_speaker(line, name, headline, around):
        return None
    name = at if office else name
    quoted = line.quoted[at + 1] is not None
    if "@" in tokens[at + 1].text:
        return None  # 'Mail: lee@alba.example'
    if not quoted and not (headline or opens_paragraph(line.sentence, around) or _takes_over(line, name, around)):
        return None
    if not quoted and not headline and _is_dateline(line, name, around):
        return None
    if not quoted and headline and not (has_finite_verb(line, at + 1, len(tokens)) or _tells(line, name, at, around)):
        return None
    start, end = _behind_direction(line, at + 1), _end_of_words(line, at)
    if end <= start:
        return None
    found = _draft(line, "colon", (0, name), (at, at + 1), (start, end))
    if quoted and line.quoted[-1] is line.quoted[at + 1]:
        found.content = [to_quotation_end(line, start, len(line.tokens))]
    return found


def _letter(line: Line, around: Around) -> Draft | None:
    """'Q Is it safe?', 'A It is.' without colons; the letter is both source and cue."""
    end = _end_of_words(line, 0)
    start = 2 if len(line.tokens) > 1 and line.tokens[1].text == "." else 1
    return _draft(line, "colon", (0, 1), (0, 1), (start, end)) if end > start and is_lettered(line, around) else None


def _is_dateline(line: Line, end: int, around: Around) -> bool:
    """'New Delhi: The minister said that ...': is a label, neither in capitals nor a title, the only one of its page, before one
    of the first paragraphs, and what stands behind it no words of somebody's own?"""
    label, behind = line.tokens[:end], line.tokens[end + 1 :]
    opening = [one for one in sentences_near(line, around) if one.kind in BODY and opens_paragraph(one, around)]
    first = line.sentence in opening[:_FIRST] and len(behind) >= _REPORT
    if first and line.tokens[end].text == "," and is_capital(line, 0, end):
        return _tells_where(line, end, around)
    first = first and line.tokens[end].text == ":"
    if not first or is_capital(line, 0, end) or any(one.lower.rstrip(".") in around.lexicon.roles for one in label):
        return False
    cue = next((at for at in line.cue_words if at > end), len(line.tokens))  # 'said that we ...' is reported
    own = any(one.lower in around.lexicon.words["own"] for one in line.tokens[end + 1 : cue])
    if own or _acts_elsewhere(label[-1].text, line, around):
        return False
    turns = (one for one in opening if TURN.match(one.text) and one.text[-1] in _STOPS)
    return all(one == line.sentence for one in turns)


def _tells_where(line: Line, comma: int, around: Around) -> bool:
    """'LUND, Norland, Nes News|: The bank said': nothing but names and no office between a place in capitals and the colon."""
    told = [*takewhile(lambda token: token.text != ":", line.tokens[comma + 1 :])]
    placing = around.lexicon.words["locating"]
    named = all(token.pos == "PROPN" or token.text == "," or token.lower in placing for token in told)
    labels = around.lexicon.roles | around.lexicon.words["labels"]  # not 'ANN LEE, BYLINE: The bank'
    return named and all(token.lower.rstrip(".") not in labels for token in told)


def _acts_elsewhere(word: str, line: Line, around: Around) -> bool:
    """Does a word stand within another sentence behind no preposition of place, so that it is no place?"""
    behind = re.compile(rf"\b([a-z]+),? {re.escape(word)}\b")
    near = (behind.findall(one.text) for one in sentences_near(line, around) if one != line.sentence)
    placing = around.lexicon.any_of("locating", "parts_of_place")
    return any(before not in placing for found in near for before in found)


def _above_paragraph(line: Line, colon: int, around: Around) -> Draft | None:
    """'ANN LEE, host:', 'Mayor of Alba Ann Lee:' alone above the paragraph that she says, 'LEE: ...' before it; what stands
    there is added with the turn (turns.py)."""
    name = name_end(line, colon)
    named = name < colon or line.tokens[-1].text != ":"  # 'LEE: ...'
    alone = opens_paragraph(line.sentence, around) and 0 < name <= colon <= _LABEL
    speaks = (named and is_capital(line, 0, name)) or is_full_name(line, colon, around) or in_talk(line, name, around)
    alone = alone and speaks
    return Draft(line, LABEL, "colon", (colon, colon + 1), (0, name), [], (colon + 1, colon + 1)) if alone else None


def _behind_direction(line: Line, at: int) -> int:
    """'LEE: (laughs) | It is late': behind a bracket at `at` that tells how somebody speaks; `at` itself without one."""
    tokens = line.tokens
    if tokens[at].text not in _BRACKETS or not tokens[at + 1].text.islower():
        return at
    close = _BRACKETS[tokens[at].text]
    return next((i + 1 for i in range(at + 2, min(at + _LABEL, len(tokens))) if tokens[i].text == close), at)


def _end_of_words(line: Line, colon: int) -> int:
    """Behind the last token that is no mark of the sentence's end."""
    end = len(line.tokens)
    while end > colon + 1 and line.quoted[end - 1] is None and line.tokens[end - 1].pos == "PUNCT":
        end -= 1
    return end


def _behind_stamp(line: Line, colon: int) -> int:
    """'[10:02] lee: is it safe?', '(BREAK) ANN LEE: Good evening.': where a name begins behind a time in square brackets or a
    direction; 0 without one."""
    tokens = line.tokens
    close = next((at for at in range(1, colon) if tokens[at].text == _BRACKETS.get(tokens[0].text)), 0)
    directs = tokens[0].text == "(" and is_capital(line, 0, close)
    stamped = tokens[0].text == "[" and 1 in line.times and line.times[1] <= close
    words = tokens[close + 1 : colon]
    few = stamped and 0 < len(words) < _FEW and all(one.pos != "PUNCT" for one in words)
    return close + 1 if few or ((stamped or directs) and is_capital(line, close + 1, name_end(line, colon))) else 0


def _tells(line: Line, end: int, colon: int, around: Around) -> bool:
    """'Kim: Bridge To Stay Open Till May': a headline of capitals, in which no verb is seen, behind a name or a document."""
    label, behind = line.tokens[end - 1], [token for token in line.tokens[colon + 1 :] if token.text.isalpha()]
    capitals = sum(token.text[0].isupper() for token in behind)
    if len(behind) < _TELLING or capitals < len(behind) - 1:
        return False
    return label.lower in around.lexicon.words["documents"] or stands_elsewhere(label.text, line, around)


def _name_addressing(line: Line, colon: int, around: Around) -> int:
    """'Lee to traders: mill will close', 'Kim on Lee: "No"' as a headline: where a name ends that the page tells of."""
    tokens = line.tokens
    end = next((at for at in range(1, colon) if tokens[at].pos in ("ADP", "PART") and tokens[at].text.isalpha()), colon)
    return end if end < colon and stands_elsewhere(tokens[end - 1].text, line, around) else name_end(line, colon)


def _is_speaker(line: Line, at: int, headline: bool, around: Around) -> bool:
    """Are the tokens before `at` a name or, in a headline, a short phrase that can speak?"""
    tokens = line.tokens[:at]
    if tokens[-1].lower in around.lexicon.words["labels"] or tokens[0].lower in around.lexicon.words["about"]:
        return False
    if any(line.quoted[index] is not None for index in range(at)) or min(line.times, default=at) < at:
        return False
    if headline:
        owners = around.lexicon.words["possessive"]
        return len(tokens) <= 5 and all(t.pos in _NAME or t.text == "." or t.lower in owners for t in tokens)
    if line.quoted[at + 1] is not None and is_role(line, at, around):
        return True
    if len(tokens) == 1:
        if tokens[0].pos == "PROPN" or tokens[0].text.isupper():
            return not is_subject_matter(line, at, around)
        if not tokens[0].text[0].isupper() or tokens[0].pos in _NO_SPEAKER:
            return False  # 'Then: ...'
        says = line.tokens[-1].text == "?" or has_finite_verb(line, at + 1, len(line.tokens))
        return _takes_turns(line, around) or (says and stands_elsewhere(tokens[0].text, line, around))
    if tokens[0].pos == "VERB" or is_subject_matter(line, at, around):
        return False  # 'Added Lee: ...'
    if line.quoted[at + 1] is not None and len(tokens) <= _LABEL and all(token.pos == "PROPN" for token in tokens[-2:]):
        # 'Former secretary of state Ann Lee: “...”'
        return tokens[0].pos != "ADP" and all(token.pos in _NAME or token.pos == "ADP" for token in tokens)
    if is_titled(line, at, around) or labels_row(line, at, around):
        return True
    counted = len(tokens) > 2 and tokens[-2].text == "#"  # 'UNIDENTIFIED MAN #1:'
    named = tokens[:-2] if counted else tokens
    return len(named) <= 4 and all(token.text[0].isupper() or token.text == "." for token in named)


def _takes_turns(line: Line, around: Around) -> bool:
    """Does another label open the paragraph before or behind, and one of the two ask ('Lee: Is it safe?', 'Kim: It is.')?"""
    index, paragraph = line.sentence.index, line.sentence.paragraph
    near: dict[int, list[str]] = {}
    for sentence in around.sentences[max(index - _TURN, 0) : index + _TURN]:
        near.setdefault(sentence.paragraph, []).append(sentence.text)
    asks = any(text.endswith("?") for text in near[paragraph])
    others = [near[beside] for beside in (paragraph - 1, paragraph + 1) if beside in near]
    return any(TURN.match(texts[0]) and (asks or any(text.endswith("?") for text in texts)) for texts in others)


def _takes_over(line: Line, end: int, around: Around) -> bool:
    """'This is the news. LEE: We begin in Alba.': a label in capitals within a paragraph, which opens another one near it."""
    if not is_capital(line, 0, end):
        return False
    opening = re.compile(
        rf"(?:[A-Z.'’-]+ ){{0,3}}{re.escape(line.tokens[end - 1].text)}(?:,[^:\n]{{1,60}})?(?: ?\([^)\n]*\))?:"
    )
    near = [one for one in sentences_near(line, around) if one != line.sentence]
    whole = _opens_whole(line, around)
    return (whole and end > 1) or any(
        opening.match(one.text) and (whole or opens_paragraph(one, around)) for one in near
    )


def _opens_whole(line: Line, around: Around) -> bool:
    """'ANN LEE: Good evening. BO KIM: It rains.': does a label in capitals open the paragraph within which another one stands?"""
    first = line.sentence.index
    while not opens_paragraph(around.sentences[first], around):
        first -= 1
    label, colon, _ = around.sentences[first].text.partition(":")
    return first < line.sentence.index and bool(colon) and label.isupper() and len(label) <= _LONGEST


def _draft(line: Line, frame: str, source: Range, cue: Range, content: Range) -> Draft:
    span = Span(line.tokens[content[0]].start, line.tokens[content[1] - 1].end)
    return Draft(line, LABEL, frame, cue, source, [span], content)
