"""Where a page's text states when it appeared: its datelines. A date in running text is none.

A dateline is a line that is nothing but a date (`24 December 2024`, `OSLO, 6 March 2024`, `Ann Lee Published May 3, 2024`)
above the first paragraph; or such a line with a clock time, anywhere (`08:26 GMT 25.10.2025`: saved pages repeat title and
lead above it); or what opens a paragraph (`openings.py`). Lines that give several days (a chronology, a list of other pages) date
nothing and are flagged; and so does a line that an agency's dateline (`HANOI, October 25. /TASS/.`) contradicts: it rather is
the day on which the page was saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise

from pipeline.inputs.datewords import DateWords, find_dates, read_line
from pipeline.inputs.openings import OPENING, PARAGRAPHS, PLACES, SENTENCE, Dateline, opening_dateline
from pipeline.inputs.stamps import DateError, Stamp

HEAD_LINES = 12
"""Lines above the first paragraph in which a date alone is a dateline."""
LONGEST_LINE = 120
LONGEST_LEAD, LEAD_LINES = 250, range(1, 6)
"""Code points of a lead, and lines below it and above the next paragraph, among which a date alone is a dateline."""
MOST_LINES = 200
"""Lines with a clock time that are looked at; a text with more of them is a table of times."""
LONGEST_DELAY = 31
"""Days between an agency's dateline and the publication, at most."""
_DAYS = 365
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)|(?<![\d.])\d\d\.\d\d\.\d\d(?![\d.])")
_WRAPPED = re.compile(r"[^\n]{30,}\n[^\W\d_A-Z][^\n]{20,}\n[^\W\d_A-Z]")
"""A paragraph that is broken by width."""
_PARAGRAPH = re.compile(r"[^\n]{60}")
"""Below a dateline: a date and a time that end a text are those of an event to come."""
_TIME = re.compile(r":\d\d(?!\d)")  # opens with a literal: three times as fast
_LINE = re.compile(r"[^\n\r]+")
_PLACE_AFTER = re.compile(r"(?:,|\s[-–—|])\s[A-Z]{2,}(?:[ -][A-Z]{2,}){0,2}\s*\Z")
"""'3 March 2021, 16:31, UK', '3 March 2021 10:15 am IST - NEW DELHI'."""
_COUNTS = re.compile(r"(?:\s+\d{1,6}){1,2}\s*\Z")
"""What a site counts beside the date: 'March 3, 2021 0 312'."""
_COLUMNS = re.compile(r"\s{3,}|\t")
"""Between the columns of a printed page's head: 'Interim report          17 March 2022'."""
_SENTENCE = re.compile(r"[.|·•;]\s")
_BAR, _DASHES = re.compile(r"\s*[|·•»›]\s*|\s/\s"), re.compile(r"\s[-–—]\s")
_LABEL = 4
"""Most words of a label between bars."""
_WORD_BEFORE = re.compile(r"[^\W\d_]\s+\Z")


def find_dateline(text: str, words: DateWords, title: str | None = None) -> Dateline:
    """The dateline of a text (a shadow); an empty one if it has none or several that differ."""
    head, opening = _head(text)
    found = {
        start: (end, stamp, True)
        for start, end in head
        if (stamp := _line_stamp(text[start:end], words, True)) and not _is_change(text, start, words)
    }
    for start, end in _clock_lines(text):
        stamp = _line_stamp(text[start:end], words, False)
        if stamp and (start in found or words.labels.match(text, start) or _PARAGRAPH.search(text, end)):
            found.setdefault(start, (end, stamp, False))
    if not found:
        labels = ((start, end, _label_stamp(text[start:end], words)) for start, end in head)
        found = {start: (end, stamp, True) for start, end, stamp in labels if stamp}
    found = found or _below_lead(text, opening, words) or _before_words(text, words)
    opened = opening_dateline(_paragraphs(text, opening), words) if opening else Dateline()
    if found:
        return _unless_contradicted(_choose(text, dict(sorted(found.items())), words, title), opened)
    return opened


def _before_words(text: str, words: DateWords) -> dict[int, tuple[int, Stamp, bool]]:
    """'Date 2021-03-03 The bridge was opened': a label and a date glued to the first words of a text."""
    start = len(text) - len(text.lstrip())
    label = words.published.match(text, start)
    line = text[label.end() : label.end() + OPENING] if label else ""
    try:
        dates = list(find_dates(line, words)) if _YEAR.search(line) else []
    except DateError:
        return {}
    if not label or not dates or line[: dates[0][0]].strip(" :") or not SENTENCE.match(line, dates[0][1]):
        return {}
    return {start: (label.end() + dates[0][1], dates[0][2], True)}


def _paragraphs(text: str, first: tuple[int, int]) -> list[str]:
    """The first paragraphs of a text."""
    return [match.group() for match in islice(filter(_is_paragraph, _LINE.finditer(text, first[0])), PARAGRAPHS)]


def _unless_contradicted(line: Dateline, opened: Dateline) -> Dateline:
    """A line that does not say that the text was published then gives way to an agency's dateline of another time of the year."""
    day = line.stamp.date if line.stamp else None
    if not day or not opened.month_day or line.labelled:
        return line
    month, number = opened.month_day
    delay = (day - date(day.year, month, 1)).days + 1 - number
    if not LONGEST_DELAY < delay % _DAYS < _DAYS - LONGEST_DELAY:
        return line
    return replace(opened, flag=f"several datelines: {day}, --{month:02d}-{number:02d}")


def _dates_of(line: str, words: DateWords) -> list[Stamp]:
    try:
        return [stamp for *_, stamp in find_dates(line, words)] if _YEAR.search(line) else []
    except DateError:
        return []


def find_labelled(lines: Iterable[str], words: DateWords) -> Stamp | None:
    """The day that lines say they were published on ('Published 3 March 2021 | Page last updated 9 March 2021'), if it is one."""
    stamps = [stamp for line in lines if words.labels.match(line) and (stamp := _line_stamp(line, words, True))]
    return max(stamps, key=lambda stamp: stamp.detail) if len({stamp.date for stamp in stamps}) == 1 else None


# --- lines ----------------------------------------------------------------------------------------------------------


def _head(text: str) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """Lines above the first paragraph, and that paragraph."""
    lines: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        if _is_paragraph(match):
            return lines, match.span()
        if len(lines) == HEAD_LINES:
            return lines, None
        lines.append(match.span())
    return lines, None


def _below_lead(text: str, lead: tuple[int, int] | None, words: DateWords) -> dict[int, tuple[int, Stamp, bool]]:
    """The datelines below a page's lead: between it and the next paragraph stand a few lines, an author's name and the like."""
    if lead is None or lead[1] - lead[0] > LONGEST_LEAD:
        return {}
    lines, opening = _head(text[lead[1] :])
    if opening is None or len(lines) not in LEAD_LINES:
        return {}
    spans = [(start + lead[1], end + lead[1]) for start, end in lines]
    spans = [span for span in spans if len(spans) > 1 or words.labels.match(text, span[0])]  # one alone says so itself
    stamps = ((start, end, _line_stamp(text[start:end], words, True)) for start, end in spans)
    return {start: (end, stamp, True) for start, end, stamp in stamps if stamp and not _is_change(text, start, words)}


def _is_paragraph(line: re.Match[str]) -> bool:
    return is_sentence(line.group().strip()) or bool(_WRAPPED.match(line.string, line.start()))


def is_sentence(line: str) -> bool:
    """Whether a line is too long for a title, or ends as a sentence does."""
    return len(line) > LONGEST_LINE or (line.endswith((".", ":")) and line.count(" ") > 6)


def _clock_lines(text: str) -> list[tuple[int, int]]:
    """Short lines that hold a clock time and a year."""
    lines, done = [], 0
    for match in _TIME.finditer(text):
        if match.start() < done or not text[match.start() - 1 : match.start()].isdigit():
            continue
        start = text.rfind("\n", max(match.start() - LONGEST_LINE, 0), match.start()) + 1
        if not start and match.start() > LONGEST_LINE:
            continue
        limit = min(start + LONGEST_LINE + 1, len(text))
        end = text.find("\n", match.end(), limit)
        end = limit if end < 0 else end
        if end - start <= LONGEST_LINE and _YEAR.search(text, start, end):
            lines.append((start, start + len(text[start:end].rstrip())))
        done = end
        if len(lines) == MOST_LINES:
            break
    return lines


def _line_stamp(line: str, words: DateWords, head: bool) -> Stamp | None:
    """The date of a line that is a dateline; what is said of a later change is cut off."""
    if not _YEAR.search(line):
        return None
    change = words.updated.search(line)
    if change:
        label = words.published.search(line, change.end())
        line = line[: change.start()].rstrip(" (,;|·-–—") + (" " + line[label.start() :] if label else "")
    else:
        bare = re.sub(r"\([^()]*\)\s*\Z", "", line)
        line = bare if _YEAR.search(bare) else line
    column = _COLUMNS.split(line)[-1] if head else ""
    try:
        return read_line(line, words, lambda rest: _may_stand_beside(rest, words, head)) or read_line(column, words)
    except DateError:
        return None


def _label_stamp(line: str, words: DateWords) -> Stamp | None:
    """The date among labels between bars ('News item | 3 March 2021 | Reading time: 2 min'), or before a dash and a place."""
    labels = _BAR.split(line)
    parts = _DASHES.split(line)
    if len(labels) == 1 and all(re.fullmatch(PLACES, part.strip()) and part.istitle() for part in parts[1:]):
        labels = parts
    published = next(filter(words.labels.match, labels), None)
    dated = published or next((label for label in labels if _YEAR.search(label) and _is_dated(label, words)), "")
    days = _dates_of(dated, words)
    longer = (label for label in labels if label.count(" ") >= _LABEL and _dates_of(label, words) != days)
    if len(labels) == 1 or (not published and any(label != dated for label in longer)):
        return None
    return _line_stamp(dated, words, True)


def _is_dated(label: str, words: DateWords) -> bool:
    return any(stamp.date or stamp.either for stamp in _dates_of(label, words))


def _may_stand_beside(rest: str, words: DateWords, head: bool) -> bool:
    """Whether what is left of a line without its date, marked NUL, leaves it a dateline."""
    before, _, after = (words.byline.sub(" ", rest) if head else rest).partition("\0")
    after = _COUNTS.sub("", _PLACE_AFTER.sub("", after))
    labels = list(words.published.finditer(before))
    label = labels[-1] if labels else None
    if label and _WORD_BEFORE.search(before[: label.start()]) and not words.labels.fullmatch(label.group()):
        return False  # 'Event date: 3 March 2021'
    if _has_word(after, words) or (label and _has_word(before[label.end() :], words)):
        return False
    names = _SENTENCE.split(before[: label.start()])[-1] if label else before  # 'Spring issue. Published 3 April 2024'
    if not _has_word(names, words):
        return True
    place = not label and head and (names.isupper() or names.rstrip().endswith((",", "|", "·", "•")))
    tokens = re.findall(r"[^\s,|·•]+", names)
    capitalised = all(
        token[0].isupper() or not token[0].isalnum() or (token[0].isdigit() if label else len(token) <= 3)
        for token in tokens  # 'Punta del Este, 3 March 2021'
    )
    return bool(label or place) and capitalised and len(tokens) <= (6 if label else 4)


def _is_change(text: str, start: int, words: DateWords) -> bool:
    """Whether the line above names a change, whose date this line gives."""
    above = "".join(_last_lines(text, start)[-1:]).rstrip(" :")
    return bool(words.updated.fullmatch(above))


def _has_word(text: str, words: DateWords) -> bool:
    return bool(re.search(r"\w", words.fill.sub(" ", words.published.sub(" ", text))))


def _choose(text: str, found: dict[int, tuple[int, Stamp, bool]], words: DateWords, title: str | None) -> Dateline:
    """The dateline among lines: all if they give one day, else those of the head, else those below the title.

    Of these the most detailed. Lines whose day and month could be either count where there is nothing else.
    """
    found = {start: line for start, line in found.items() if not line[1].either} or found
    head = {start: line for start, line in found.items() if line[2]}
    below = {start: line for start, line in found.items() if title and _last_lines(text, start)[-1:] == [title]}
    for lines in (found, head, below):
        days = {stamp.date for _, stamp, _ in lines.values()}
        if len(days) == 1 and None not in days:
            start = max(lines, key=lambda start: (lines[start][1].detail, -start))
            end, stamp, _ = lines[start]
            if stamp.clock or not _is_chronology(text, stamp, words):
                return Dateline(stamp, (start, end), labelled=bool(words.labels.search(text, start, end)))
    start, (end, stamp, _) = next(iter(found.items()))
    if stamp.either and all(line[1].either == stamp.either for line in found.values()):
        return Dateline(stamp, (start, end), flag=f"ambiguous date: {text[start:end].strip()}")
    days_text = ", ".join(sorted({stamp.iso[:10] for _, stamp, _ in found.values()}))
    return Dateline(flag=f"several datelines: {days_text}")


def _last_lines(text: str, end: int) -> list[str]:
    """The lines above a place, those without text left out."""
    return [line.strip() for line in text[max(end - 3 * LONGEST_LINE, 0) : end].split("\n") if line.strip()]


def _is_chronology(text: str, stamp: Stamp, words: DateWords) -> bool:
    """Whether other lines of the text are dates too, with a paragraph below each."""
    found = [match for match in _LINE.finditer(text) if match.group().strip()]
    heads = (first for first, second in pairwise(found) if is_sentence(second.group().strip()))
    heads = (match for match in heads if not _is_change(text, match.start(), words))
    lines = (line for match in heads if 6 <= len(line := match.group().strip()) <= 40 and _YEAR.search(line))
    stamps = (_line_stamp(line, words, True) for line in dict.fromkeys(lines))
    return any(other and not other.agrees(stamp) for other in stamps)
