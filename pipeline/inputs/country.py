"""Where a page comes from, and so in which order it writes the day and the month of a date in figures ('05/03/2021')."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pipeline.inputs.savedby import archived

_COUNTRY = re.compile(r"\s*[A-Za-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2})(?![A-Za-z])")
"""Language, maybe script, country: 'en-GB', 'en_GB', 'sr-Latn-RS' (BCP 47)."""


def countries_of(lang: str | None, url: str | None) -> set[str]:
    """The countries (ISO 3166, lower case; 'uk' in addresses) that the language and the address of a page name."""
    stated = _COUNTRY.match(lang or "")
    named = {stated[1].lower()} if stated else set()
    return named | {(host_of(url) or "").rpartition(".")[2]}


def host_of(url: str | None) -> str | None:
    """The host of an address, of an archive's the host of what it keeps; None where there is none."""
    if not url:
        return None
    archive = archived(url)
    try:
        return urlsplit((archive and archive.url) or url).hostname or None
    except ValueError:
        return None
