"""Makes a large corpus of given documents by varying their words and dates: for measuring, not for reading.

Usage: corpus.py DOCUMENTS OUT.jsonl [SOURCE.jsonl[.gz] ...]      (default: the development corpora, else data/raw)

Every made document takes half of the sentences of one given document: names and rare words are replaced by others, years and
numbers shifted, so that the made documents tell of other events. One in twenty is a near copy of one made before, as wire
stories are.
The same arguments give the same bytes.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from score import SHARED

from pipeline.documents import read_documents
from pipeline.model import Page

DEFAULT = ("corpora/timex/tbaq.en.jsonl.gz", "corpora/attribution/polnear.train.en.jsonl.gz")
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeo"]
COPIES = 0.05
BEHIND = 2000
"""Documents back that a copy's original lies at most."""
OUTLETS = 200
RARE = 0.1
"""Share of the given documents that a word may stand in to be replaced; function words and common verbs stay."""
KEPT = 0.5
"""Share of the sentences of a given document that a made one keeps."""
_SENTENCE = re.compile(r"(?<=[.!?”\n])(?=\s)")
_WORD = re.compile(r"\b[a-z]{4,}\b")
_FORM = re.compile(r"(?:ing|ed|ly|s)\Z")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_NUMBER = re.compile(r"\b\d{1,4}\b")


def make(count: int, texts: list[tuple[str, str | None]]) -> Iterator[dict[str, str | None]]:
    """Records of made documents; `texts` are those given, with their days of publication."""
    chance, rare = random.Random(7), _rare_words([text for text, _ in texts])
    latest: list[tuple[str, str | None]] = []
    for number in range(count):
        if latest and chance.random() < COPIES:
            text, day = _retouched(chance.choice(latest), chance)
        else:
            text, day = _varied(*chance.choice(texts), rare, chance)
        latest = [*latest[-BEHIND:], (text, day)]
        yield {
            "id": f"n{number}",
            "text": text,
            "published": day,
            "lang": "en",
            "source": f"Paper {chance.randrange(OUTLETS)}",
        }


def _rare_words(texts: list[str]) -> set[str]:
    """Words that stand in few documents and are no forms of verbs, so that a noun can take their place."""
    counts = Counter(word for text in texts for word in set(_WORD.findall(text)))
    return {word for word, count in counts.items() if count <= RARE * len(texts) and not _FORM.search(word)}


def _varied(text: str, day: str | None, rare: set[str], chance: random.Random) -> tuple[str, str | None]:
    """Half of a text's sentences, with other names, rare words, numbers and years."""
    text = "".join(part for part in _SENTENCE.split(text) if chance.random() < KEPT) or text
    names: dict[str, str] = {}
    shift = chance.randrange(-3, 4)

    def rename(match: re.Match[str]) -> str:
        return names.setdefault(match.group(), "".join(chance.choices(SYLLABLES, k=3)).capitalize())

    def renumber(match: re.Match[str]) -> str:
        value = int(match.group())
        if value > 999:
            return str(value + shift) if 1900 < value < 2100 else str(chance.randrange(1000, 1900))
        return match.group() if value <= 31 else str(chance.randrange(32, 999))

    kept = r"January|February|March|April|June|July|August|September|October|November|December|[A-Z][a-z]+day"
    varied = re.sub(
        rf"\b(?:{kept})\b|{_NAME.pattern}", lambda m: m.group() if re.fullmatch(kept, m.group()) else rename(m), text
    )
    varied = _WORD.sub(lambda match: rename(match).lower() if match.group() in rare else match.group(), varied)
    return _NUMBER.sub(renumber, varied), day and str(int(day[:4]) + shift) + day[4:]


def _retouched(original: tuple[str, str | None], chance: random.Random) -> tuple[str, str | None]:
    """A near copy: another headline, the last tenth cut."""
    text, day = original
    head, _, body = text.partition("\n")
    return f"{head if chance.random() < 0.5 else 'From our wires'}\n{body[: len(body) * 9 // 10]}", day


def given(sources: list[Path]) -> list[tuple[str, str | None]]:
    """Texts and days of publication of given documents."""
    pages = [item for source in sources for item in read_documents(source) if isinstance(item, Page)]
    return [(page.text, page.document.published_date and page.document.published_date.isoformat()) for page in pages]


def write_corpus(count: int, target: Path, sources: list[Path]) -> None:
    """Write `count` made documents as JSON Lines."""
    with target.open("w", encoding="utf-8") as stream:
        for record in make(count, given(sources)):
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def default_sources() -> list[Path]:
    """The development corpora where they are at hand, else the documents in data/raw."""
    return [SHARED / name for name in DEFAULT if (SHARED / name).exists()] or [Path("data/raw")]


def main() -> None:
    """Write the corpus that the command line asks for."""
    count, target, *sources = sys.argv[1:]
    write_corpus(int(count), Path(target), list(map(Path, sources)) or default_sources())


if __name__ == "__main__":
    main()
