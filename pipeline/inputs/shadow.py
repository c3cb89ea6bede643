"""The shadow of a text: same length, spelt the plain way, so that what is found in it holds in the text.

Four things are made plain: apostrophes (also an opening mark within a word, `it‘s`), double primes that quote (`″It is,″
he said`) and odd blanks; windows-1252
punctuation that a file holds as control characters (U+0092 for an apostrophe); words that mix scripts (`сybercrime` with a
Cyrillic с), each letter of the lesser script replaced by its twin in the word's main script; and marks of plain-text mail,
transcripts and Markdown, which become blanks:
`> ` before quoted lines, addresses behind names (`<a@b.example>`), quotation marks before the labels of turns (`"LEE: …`),
links around words, asterisks that make words bold. A word whose foreign letters have no twins (`µTorrent`) mixes them on
purpose and is left alone. Soft hyphens and joiners stay: nothing of the same length would mend the word around them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = {
    **dict.fromkeys("\u2019\u02bc\u0092\u0091\uff07", "'"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    ),
    **dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
    "\u0085": "…",
    "\u0093": "“",
    "\u0094": "”",
    "\u0096": "–",
    "\u0097": "—",
}
_ODD = re.compile("[" + "".join(_PLAIN) + "]")
_TURNED = re.compile(r"(?<=[^\W\d_])‘(?=[^\W\d_])")
"""An apostrophe that was typed as an opening mark."""
_OPENED_BY_PRIMES = re.compile(r"(?:^|(?<=\s))″(?=\w)", re.MULTILINE)
"""Double primes for quotation marks, as old archives of newswires have them; otherwise they are inches or seconds."""
_ADDRESS = r"\((?:https?:|mailto:|[/#])(?:[^\s()]|\([^\s()]{0,100}\)){0,500}+\)"
_MARKUP = re.compile(
    r"^[ \t]{0,8}(?:>[ \t]?)++"
    rf"|\[(?=[^\[\]\n]{{1,200}}\]{_ADDRESS})"
    rf"|(?<=[^\s\[])\]{_ADDRESS}"
    r"|<[\w.+-]{1,64}@[\w.-]{1,120}>"
    r"|(?<![\w*])\*\*(?=[^\s*][^*\n]{0,300}\*\*)|(?<=[^\s*])\*\*(?![\w*])",
    re.MULTILINE,
)
OPENED_TURN = re.compile(r"^[\"“](?=[A-Z][A-Z.'’ -]{2,30}:[ \t\u00a0]+\S)[^\n]*", re.MULTILINE)
"""A paragraph of a transcript that is quoted as a whole: a quotation mark before the label of a turn."""
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_OTHER = "\u0370-\u0373\u0376-\u03ff\u0400-\u0481\u048a-\u052f\u0531-\u0587\u13a0-\u13fd"
_FOREIGN = re.compile(f"[{_OTHER}]")
# A Latin letter beside a Greek, Cyrillic, Armenian or Cherokee one inside a word.
_BORDER = re.compile(f"(?<=[{_LATIN}])[{_OTHER}]|(?<=[{_OTHER}])[{_LATIN}]")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60
"""Letters on either side that a mixed word may have."""


def make_shadow(text: str) -> tuple[str, list[str]]:
    """Shadow of a text and flags: 'mixed-script word: …' for each such word, in order, once."""
    shadow = _MARKUP.sub(_blank, text) if ">" in text or "](" in text or "**" in text else text
    if ('\n"' in shadow or "\n“" in shadow) and len(OPENED_TURN.findall(shadow)) > 1:
        shadow = OPENED_TURN.sub(_unquoted, shadow)
    if text.isascii():
        return shadow, []
    shadow = _ODD.sub(_plain, shadow) if _ODD.search(shadow) else shadow
    shadow = _TURNED.sub("'", shadow) if "‘" in shadow else shadow
    if "″" in shadow and _OPENED_BY_PRIMES.search(shadow):
        shadow = shadow.replace("″", '"')
    return _fold_words(shadow) if _FOREIGN.search(shadow) else (shadow, [])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _unquoted(turn: re.Match[str]) -> str:
    """A turn without the mark before it and, where it closes the transcript, the one behind it."""
    text = turn.group()[1:]
    end = text.rstrip()
    closed = end[-1:] in ('"', "”") and (end.count('"') % 2 == 1 or end.count("”") > end.count("“"))
    return f" {end[:-1]} {text[len(end) :]}" if closed else f" {text}"


def _plain(match: re.Match[str]) -> str:
    return _PLAIN[match.group()]


def _fold_words(text: str) -> tuple[str, list[str]]:
    pieces, done, seen, flags = [], 0, 0, {}
    for border in _BORDER.finditer(text):
        if border.start() < seen:
            continue
        word = _word_at(text, border.start())
        seen = word.end() if word else border.end()
        folded = _fold(word.group()) if word else None
        if word and folded and word.start() >= done:
            pieces += [text[done : word.start()], folded]
            done = word.end()
            flags[f"mixed-script word: {word.group()}"] = True
    return "".join([*pieces, text[done:]]), list(flags)


def _word_at(text: str, place: int) -> re.Match[str] | None:
    for word in _WORD.finditer(text, max(place - _LONGEST, 0), place + _LONGEST):
        if word.start() <= place < word.end():
            return word
    return None


@lru_cache(maxsize=4096)
def _fold(word: str) -> str | None:
    """A word in its main script; None where its scripts are even or a letter has no twin there."""
    latin = [bool(re.match(f"[{_LATIN}]", char)) for char in word]
    if sum(latin) * 2 == len(word):
        return None
    main = sum(latin) * 2 > len(word)
    folded = "".join(
        char if is_latin == main else _twin(char, word, main) for char, is_latin in zip(word, latin, strict=True)
    )
    return folded if len(folded) == len(word) else None


def _twin(char: str, word: str, latin: bool) -> str:
    """The letter of the main script that looks like `char`, of the same case; '' if there is none."""
    from confusable_homoglyphs import confusables  # slow to load, rarely needed

    scripts = [] if latin else sorted({name for other in word if (name := _script(other)) != "LATIN"})
    wanted = "LATIN" if latin else scripts[0]
    for found in confusables.is_confusable(char, greedy=True, preferred_aliases=[]) or []:
        for twin in found["homoglyphs"]:
            letter = twin["c"]
            if len(letter) == 1 and _script(letter) == wanted and letter.isupper() == char.isupper():
                return str(letter)
    return ""


def _script(char: str) -> str:
    from confusable_homoglyphs import categories

    return str(categories.alias(char))
