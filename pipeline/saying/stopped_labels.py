"""Labels that end with a stop, as in the records of parliaments: 'Mr. BERG. Madam President, I rise to speak.'"""

from __future__ import annotations

import re

from pipeline.model import BODY, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.labels import opens_paragraph, sentences_near
from pipeline.saying.lines import Line

# A title or an article, and capitals; or a title and a name: 'Mr. McBERG.', 'The PRESIDING OFFICER.', 'Speaker Lee.'
_CAPITALS = re.compile(
    r"(?:[A-Z][a-z]{1,12}\.? ){1,2}(?:[A-Z][a-z]{1,2})?[A-Z][A-Z'’-]{1,30}(?: [A-Z'’-]{2,30}){0,2}"
    r"(?: [a-z]{2} [A-Z][a-z]{2,20})?\."
)
_TITLED = re.compile(r"([A-Z][a-z]{2,12}) [A-Z][A-Za-z'’-]{1,30}\.")


def may_be_stopped(text: str) -> bool:
    """A cheap look: may a sentence be no more than a label?"""
    return _CAPITALS.fullmatch(text) is not None or _TITLED.fullmatch(text) is not None


def stopped(line: Line, around: Around) -> Draft | None:
    """'Mr. BERG.', 'Speaker Lee.' before what is said, on a page that has another one; the turn is added in turns.py."""
    last = len(line.tokens) - 1
    if last < 1 or line.tokens[last].text != "." or not _is_label(line.sentence, around):
        return None
    others = (one for one in sentences_near(line, around) if one != line.sentence)
    if not any(_is_label(one, around) for one in others):
        return None
    return Draft(line, LABEL, "colon", (last, last + 1), (0, last), [], (last + 1, last + 1))


def _is_label(sentence: Sentence, around: Around) -> bool:
    """Does a sentence of that shape open a paragraph that goes on?"""
    titled = _TITLED.fullmatch(sentence.text)
    held = titled is not None and titled[1].lower() in around.lexicon.roles
    if not (held or _CAPITALS.fullmatch(sentence.text)) or sentence.kind not in BODY:
        return False
    below = around.sentences[sentence.index + 1 : sentence.index + 2]
    goes_on = bool(below) and below[0].paragraph == sentence.paragraph
    return goes_on and opens_paragraph(sentence, around)
