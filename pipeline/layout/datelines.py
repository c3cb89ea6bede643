"""Datelines by their shape: place, day and agency before the first sentence, or a line of date and time alone.

    HANOI, October 25. /TASS/. ...      BUDAPEST, March 12 (Xinhua) -- ...      MIAMI _ ...      OSLO, 6 March 2024. ...
    YEREVAN, DECEMBER 29, ARMENPRESS. ...
    22:40 The ... (an entry of a live report)

No word of any language is needed: a place is capitalised, a month is a word beside a number, an agency stands in brackets,
between strokes or before a dash.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

REACH = 130
"""Longest dateline, in code points."""
_LONGEST_DAY = len("Wednesday, 30th September 2020.")
_PROSE = re.compile(r"[^\W\d_]+ [a-z]+ [a-z]+,? ")
"""Words that open no dateline, whatever follows: two in lower case, without a number beside them."""
_END = re.compile(
    r"(?<=\d{4})[.:](?=\s)|(?<=\d{4})--(?=[^\W\d_a-z])|(?<=[a-z] \d\d) ?:(?=\s)|(?<=[a-z] \d) ?:(?=\s)|"
    r"(?<=, [A-Z]{4})[A-Z]{0,12}\.(?=\s)| ?(?:--|[—–―])(?=\s|\Z)| ?—(?=[^\W\d_])| [_-](?=\s|\Z)|"
    r"(?<=, [A-Z]{3})-(?=\s)|"
    r"(?<=\)) ?[-–](?=[\"“]?[^\W\d_a-z])|(?<=\))_(?=\s|\Z)|(?<=\))\.-(?=\s|\Z)|/\.?(?=\s|\Z)|\) ?:(?=\s|\Z)|\)(?=\s|\Z)"
)
_PROSE_WITHIN = re.compile(
    r"(?:\A|[^\W\d_]{3}\. )(?:[A-Z][\w.’'-]* ){1,5}[a-z]{2,9} \d|[A-Za-z][a-z]{2}\s{0,2}\. [A-Z][a-z]+ \d{1,2} [A-Z]"
)
"""A sentence within, which no dateline has: 'Nova Bank cut 75 jobs on 3 May 1956. It fell', 'THE ALBA. Built in 1956. She sank',
'LEE, Ann. Born 3 May 1956. She wrote', 'Built in 1956. She sank'."""
_RANGE = re.compile(r"\s?\d{1,2}(?:[,;.)]|\s?[-–]|\s\(| and \d|\Z)")
"""What shows behind a day and a dash that days are listed: 'May 2 - 3, 9 - 10', not 'MIAMI, May 2 - 12 people died'."""
_MARK = re.compile(r"[-—–―_/)\dA-Z](?:(?<=[-—–―_/)])|(?<=\d) ?[.:]\s|(?<=[A-Z])[A-Z]{3}\.\s)")
"""What a dateline may end with; begins with what it may begin with, so that a search skips all other characters at once."""
_BRACKETS = re.compile(r"\([^()]*\)|(?<![\w/])/[^/\s][^/]{1,40}/|(?<=[a-z] )\[[A-Z][A-Za-z. ]{1,30}\](?=,)")
_COUNTRY = re.compile(r"[a-z] \[[A-Z][A-Za-z. ]{1,30}\], ")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_TOKEN = re.compile(r"[^\s,|]+")
_DAY = re.compile(r"(?<![\d.:-])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w:-])(?!\.\d)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_STAMP = re.compile(
    r"(?:\d{1,2}:\d{2}|(?:[01]\d|2[0-3])\.[0-5]\d)(?: ?[AaPp]\.?[Mm]\.?)?+(?: (?:UTC|[A-Z]{2,3}T)(?![\w.]))?+"
    r"(?: ?[-–—|]|:)?(?=\s{1,3}[\"“]?[^\W\d_a-z](?:[^\W\d_]| [a-z]))"
)
"""When an entry was written, before its first sentence: '17:42 The', '17.42 The', '5:42 p.m. The', '17:42 GMT The',
'17:42: The'."""
_NUMBERED = re.compile(r"(\d{4}) (?=[\"“]?[A-Z])")
_FIGURES = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ENTRIES = 3
"""Fewest entries of a log of times in figures alone."""
_NO_YEAR = 2040
"""From which number on one is hardly the year of an entry of a chronicle ('2105 The station closes')."""
# An agency, or place and day, and nothing else before a dash: '(Nova) - A port', '(Oslo, March 6, 2024) – A'; '[NOVA] A port'.
_ALONE = re.compile(
    r"\([A-Z][\w.,&/ -]{1,36}\) (?:--|[-–—])(?= [\"“]?[^\W\d_a-z])|\[[A-Z][A-Z.&/ ]{2,30}\](?= [\"“]?[^\W\d_a-z]\w* [^\W\d_])"
)
# An agency's old form: 'BRASILIA Jan 15 The bank', 'NEW YORK, March 3 Shares fell'.
_BARE = re.compile(
    r"(?:[A-Z]{4,}|[A-Z]{3,} [A-Z]{3,})(?: [A-Z]{2,}){0,2},? [A-Z][a-z]{2,8}\.? \d{1,2} (?=[A-Z](?:[a-z’']| [a-z]))"
)
# A date in square brackets before the place: '[March 03, 2024]  OSLO (NOVA) -- A port'.
_BRACKETED = re.compile(
    r"\[(?:[A-Z][a-z]{2,8}\.? \d{1,2},|\d{1,2} [A-Z][a-z]{2,8}\.?) \d{4}\](?=\s{1,3}[\"“]?[^\W\d_a-z])"
)
# A date that a page glues to its first sentence: 'August 3, 2014Officials said'.
_GLUED = re.compile(r"(?:[^\W\d_]{3,9}\.? \d{1,2}, |\d{1,2} [^\W\d_]{3,9} )\d{4}(?=[^\W\d_a-z][^\W\d_A-Z])")
# A place in capitals before a colon, or before a dash and a whole sentence: 'KYIV: The minister', 'BERGEN, Norway: The port',
# 'Oslo — The mayor', 'Lund, ND – Ann Lee', or the day alone, 'Oct. 22—Deputies'; so are speakers and the entries of a chronicle
# written.
_CITY = re.compile(
    r"((?:[A-Z]{4,}|[A-Z]{3,} [A-Z]{3,})(?: [A-Z]{2,}){0,2})(?:, (?:[A-Z]{2,3}|[A-Z][a-z]+)(?: [A-Z][a-z]+)?)? ?:"
    r"(?= [\"“]?[A-Z](?:\w| [a-z]))|"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][a-z]+\.?)? [—–](?= [\"“]?[A-Z][a-z]* [a-z])|"
    r"[A-Z][a-z]+, [A-Z]{2} [—–-](?= [\"“]?[A-Z][a-z])|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}—(?=[\"“]?[A-Z])"
)
# What is left of an agency's dateline without place and agency: 'Nov 3 Prices rose'; or without it, 'Oslo, Nov 3: Prices rose'.
_DAY_LEFT = re.compile(
    r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?=[^:]{5,13}:))?([A-Z][a-z]{2,8}\.?) (\d{1,2}):? (?=[\"“]?[A-Z][\w.,’'-]* )"
)
# A speaker with an office or how it is spoken: 'REP. ANN LEE, Minority Leader:', 'LEE (voice-over):'.
_SPEAKER = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}(?:, [^:\n]{2,60}| \([^):\n]{1,30}\)(?:, [A-Z. ]{2,30})?): "
)
_FORMS = (_STAMP, _ALONE, _BRACKETED, _GLUED, _BARE)
"""Datelines that need no mark behind them."""
_SPOKEN = re.compile(r": .*[^\W\d_]{3}[.?!] [^\W\d_]")
"""A speaker's sentence ("ASHE: Yes. In May 2016. It ...")."""
_DATED_AGENCY = re.compile(r",? \([A-Z][^()]{2,60} - \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4} ?\)\Z")
"""An agency with the day in brackets: 'Oslo, (NOVA - City News - 6th Mar, 2024) A port'."""
_AGENCY = re.compile(
    r"\([a-z]{2,4}\)(?= -)|\([a-z]{2,20}\.[a-z]{2,10}\)|\(.{0,60}\b[A-Z][A-Za-z]+.{0,60}\)|/[^/]{2,40}/|\b[A-Z]{4,}\.[A-Z]{2}\b"
)


def is_dateline(line: str) -> bool:
    """Whether a whole line is a dateline: a date, or a clock time with one, and nothing but names and punctuation."""
    if len(line) > REACH or not any(map(str.isdigit, line)) or _PROSE.match(line):
        return False
    plain = _strip_brackets(line)
    dated = bool(_NUMERIC.search(plain) or (_DAY.search(plain) and _YEAR.search(plain) and _month(plain)))
    if not dated and not (_CLOCK.search(plain) and len(plain.split()) <= 4):
        return False
    stopped = line[-1] in ".?!:" and "." not in line.split()[-1][:-1]  # 'p.m.' is no end of a sentence
    return not stopped and _is_head(plain, 12)


def dateline_end(text: str, start: int, end: int) -> int:
    """End of the dateline that opens the stretch from start to end; start if none does."""
    if _PROSE.match(text, start, end):
        return start
    alone = next((found for form in _FORMS if (found := form.match(text, start, end))), None)
    if alone:
        place = end - len(text[alone.end() : end].lstrip())  # '(NOVA) - Alba, March 6 - The port'
        further = dateline_end(text, place, end) if alone.re in (_ALONE, _BRACKETED) and place < end else place
        return further if further > place else alone.end()
    if end - start < 5 or not (text[start].isupper() or text[start].isdigit() or text[start] in "(/|"):
        return start
    best = start
    stop = min(end, start + REACH)
    if not _MARK.search(text, start, stop):
        return start
    for match in _END.finditer(text, start, stop):
        head = text[start : match.end()]
        plain = _strip_brackets(head).rstrip(" -—–―_:/.")
        if text[start : match.start()][-1:].isdigit() and _RANGE.match(text, match.end()):
            continue
        if _is_day(text[match.end() : end]):
            continue  # 'Half-term: 27th May – 31st May'
        if "(" in plain or _PROSE_WITHIN.search(plain) or _SPOKEN.search(plain) or not _is_head(plain, 9):
            continue
        if _evidence(head, match.group().strip()) and _opens_sentence(text[match.end() : end]):
            best = match.end()
    return best


def _log_stamps(texts: Sequence[str]) -> dict[str, int]:
    """Paragraphs of a log that begin with a time in figures alone, in order, one of which is no year ('2105 The station closes',
    '0915 A train leaves') -> where the time ends; none in a chronicle."""
    opened = {text: found for text in texts if (found := _NUMBERED.match(text))}
    stamps = [found[1] for found in opened.values()]
    timed = len(stamps) >= _ENTRIES and all(map(_FIGURES.fullmatch, stamps))
    told = any(stamp[0] == "0" or int(stamp) >= _NO_YEAR for stamp in stamps)
    ordered = stamps in (sorted(stamps), sorted(stamps, reverse=True))
    return {text: found.end(1) for text, found in opened.items()} if timed and told and ordered else {}


def opening_ends(
    texts: Sequence[str], published: date | None, months: Mapping[str, int], greeting: re.Pattern[str] | None = None
) -> dict[str, int]:
    """Body paragraphs that open with a time of a log, or the first one with a place or the day of publication, without the mark
    of a dateline -> where that ends. What a `greeting` follows is who speaks."""
    first = (_city_end(texts, greeting) or _day_end(texts, published, months)) if texts else 0
    return {texts[0]: first, **_log_stamps(texts)} if first else _log_stamps(texts)


def _city_end(texts: Sequence[str], greeting: re.Pattern[str] | None) -> int:
    """End of the place or day and mark that open the first of some paragraphs; 0 where another begins so, too, as speakers do, or
    where the page knows a person of that name ('REYES: It is old', 'Paula Reyes')."""
    found = _CITY.match(texts[0]) if len(texts) > 1 else None
    if found is None or any(_CITY.match(one) or _SPEAKER.match(one) for one in texts[1:]):
        return 0
    if found.group()[-1] != ":":
        return found.end()
    if greeting is not None and greeting.match(texts[0], found.end() + 1):
        return 0
    name = re.compile(rf"\b[A-Z][a-z]+ {re.escape(_WORD.findall(found.group(1))[-1].title())}\b")
    return 0 if any(map(name.search, texts)) else found.end()


def _day_end(texts: Sequence[str], published: date | None, months: Mapping[str, int]) -> int:
    """End of the day of publication, or of one beside it, that opens the first of some paragraphs without a mark ('Nov 3 Prices
    rose'); 0 where another begins so, too, as entries of a chronicle do."""
    found = _DAY_LEFT.match(texts[0]) if published is not None else None
    if found is None or published is None or any(map(_DAY_LEFT.match, texts[1:])):
        return 0
    told = (months.get(found[1].lower(), 0), int(found[2]))
    days = (published + timedelta(days) for days in (-1, 0, 1))
    return found.end() if told in [(day.month, day.day) for day in days] else 0


def _strip_brackets(text: str) -> str:
    while True:
        stripped = _BRACKETS.sub(" ", text)
        if stripped == text:
            return text
        text = stripped


def _is_head(plain: str, most: int) -> bool:
    """Whether a text is made of capitalised words, numbers and words beside numbers (months), at most so many."""
    tokens = [token for token in _TOKEN.findall(plain) if any(map(str.isalnum, token))]
    if not tokens or len(tokens) > most:
        return False
    for place, token in enumerate(tokens):
        number = any(map(str.isdigit, "".join(tokens[max(place - 1, 0) : place + 2])))
        if not (token[0].isupper() or token[0].isdigit() or (number and len(token) <= 9)):
            return False
    return True


def _month(plain: str) -> bool:
    return bool(_WORD.search(plain))


def _is_day(rest: str) -> bool:
    """Whether what follows a mark is a day and nothing else, the end of a range."""
    return len(rest) < _LONGEST_DAY and len(_DAY.findall(rest)) == 1 and _is_head(rest, 4)


def _evidence(head: str, end: str) -> bool:
    """What tells a dateline from a name before a dash: a place in capitals, an agency, a day of a month."""
    plain = _strip_brackets(head).rstrip(" :")
    place = _WORD.search(plain)
    if not place:
        return False
    capitals = place.group().rstrip(".").isupper() and len(place.group()) > 2
    agency = bool(_AGENCY.search(head)) and "-" not in head[head.find("(") : head.find(")")]
    numeric = bool(_NUMERIC.search(plain))
    day = (numeric or bool(_DAY.search(plain))) and len(plain.split()) > 1
    if end[-1] == "." and head[-2].isalpha():
        return capitals and day  # 'YEREVAN, DECEMBER 29, ARMENPRESS.'
    if end == ":" and not _YEAR.search(head):
        # 'OSLO, March 23:', 'Bergen [Norway], March 23:', not 'Chapter 3 page 22:'
        return (capitals or bool(_COUNTRY.search(head))) and day
    if end == ")" and _DATED_AGENCY.search(head):
        return True
    if end in (")", "/", "/."):
        return (capitals or day) and bool(_AGENCY.search(head)) and (day or bool(_YEAR.search(head)) or end != ")")
    if end.startswith(")"):
        return agency and (capitals or day)
    placed = (numeric or len(_WORD.findall(plain)) > 1) and (place.start() < 3 or _place_behind(plain))
    return agency or (day and placed) or (capitals and (end == "_" or _lone_place(plain)))


def _place_behind(plain: str) -> bool:
    """'3 March 2021, Oslo'; a date without a place opens the entry of a chronicle."""
    year = _YEAR.search(plain)
    return year is not None and _WORD.search(plain, year.end()) is not None


def _lone_place(plain: str) -> bool:
    """A place in capitals without agency and day: long enough to be no abbreviation."""
    letters = [word for word in _WORD.findall(plain) if word.isupper()]
    return sum(map(len, letters)) >= 5 and len(plain.split()) <= 5


def _opens_sentence(rest: str) -> bool:
    """Whether what follows a dateline begins a sentence, or nothing follows."""
    bare = rest.lstrip().lstrip("\"“„«'`‘([")
    return not bare or not bare[0].islower()
