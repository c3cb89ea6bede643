"""What else a user could install for times, on the same text in the same run: a table of `make bench`."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from corpus import given

PEER_TEXT = 100_000
"""Characters of text that peers read."""


def print_peers(sources: list[Path]) -> None:
    """What a user could install instead, on the same text in the same run; they do a part of the work only."""
    texts, size = [], 0
    for text, _ in given(sources):
        texts.append(text)
        size += len(text)
        if size >= PEER_TEXT:
            break
    print(f"\nside by side, {size / 1000:.0f} kB of text in {len(texts)} documents (kB/CPU s)")
    for name, load in PEERS.items():
        try:
            run = load()
        except (ImportError, OSError) as error:
            print(f"  {name:44s} skipped, install it to compare: {error}")
            continue
        began = time.process_time()
        found = sum(run(text) for text in texts)
        spent = time.process_time() - began
        print(f"  {name:44s}{size / 1000 / spent:9.1f}   {found} found", flush=True)


def _pipeline() -> Callable[[str], int]:
    from pipeline.build import collect
    from pipeline.documents import page_of
    from pipeline.inputs.record import Record

    def run(text: str) -> int:
        page = page_of("bench", Record(text, None, lang="en", dates=[("field", "2010-05-05")]), "full")
        return len(collect([page]).tables.get("timexes", ()))

    run("It fell in May 2019, she said.")
    return run


def _dateparser() -> Callable[[str], int]:
    from dateparser.search import search_dates

    search_dates("It fell in May 2019.", languages=["en"])
    return lambda text: len(search_dates(text, languages=["en"]) or ())


def _spacy() -> Callable[[str], int]:
    import spacy

    model = spacy.load("en_core_web_sm")
    return lambda text: sum(entity.label_ in ("DATE", "TIME") for entity in model(text).ents)


PEERS: dict[str, Callable[[], Callable[[str], int]]] = {
    "this program: claims, times, speakers": _pipeline,
    "dateparser.search: times": _dateparser,
    "spaCy en_core_web_sm: times (tags, parses)": _spacy,
}
