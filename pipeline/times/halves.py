"""Which half of the day an hour of twelve is of, where its words do not say: "Starts 7:15 ... be there for the 7:15pm start"."""

from __future__ import annotations

from collections import defaultdict

from pipeline.frozen import frozen
from pipeline.model import Extent

_NOON = 12
_AFTERNOON = range(1, 6)
"""Hours of twelve at which hardly anything is held in the morning."""


@frozen
class Halves:
    """The hours of a text that say their half, and whether it counts to twenty-four."""

    told: dict[tuple[int, int], str]
    """Hour and minute -> "am" or "pm", where the text says one of them and never the other."""
    whole: bool
    """Some hour is of twenty-four: "14:30", "09:00"."""

    def of(self, extent: Extent, held: bool) -> str | None:
        """The half of an hour; `held`: it is announced for a day that is not over."""
        hour = extent.fields["hour"]
        named = self.told.get((hour, extent.fields.get("minute", 0)))
        if named is not None or self.whole:
            return named
        return "pm" if held and hour in _AFTERNOON else None


def halves_of(extents: list[Extent]) -> Halves:
    """Those of a document."""
    told: dict[tuple[int, int], set[str]] = defaultdict(set)
    whole = False
    for extent in extents:
        fields = extent.fields
        if not isinstance(fields.get("hour"), int):
            continue
        if "ampm" in fields:
            told[fields["hour"], fields.get("minute", 0)].add(fields["ampm"])
        else:
            whole = whole or fields["hour"] > _NOON or _is_of_two_figures(extent.text)
    return Halves({clock: min(said) for clock, said in told.items() if len(said) == 1}, whole)


def _is_of_two_figures(text: str) -> bool:
    """Whether an hour is written as "09:00"."""
    return any(text.startswith("0", place) and not text[place - 1 : place].isdigit() for place in range(len(text) - 3))
