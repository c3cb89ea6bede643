"""Tables of time expressions for `make score`: F1 of corpora, of classes of value and of TIMEX3 types.

Of a class or type, recall counts gold expressions of it, precision the system's. Found means overlap, exactly the same
extent, value the right value (gold without a value is left out, as in the scorer).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

CLASSES = ("explicit", "relative", "vague", "unresolved", "duration", "set")
TYPES = ("DATE", "TIME", "DURATION", "SET")
MEASURES = ("exact", "found", "value")
_HEAD = f"{'':24s}{'gold':>6s}{'system':>8s}" + "".join(f"{name:>8s}" for name in MEASURES)


@dataclass
class Tally:
    """Counts of one corpus by (group, side, measure); groups are "all", classes of value and types."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    with_values: bool = True

    @classmethod
    def of(cls, scorer: ModuleType, gold: Path, system: Path, with_values: bool = True) -> Tally:
        """The tally of a gold and a system file; `scorer` pairs expressions and names the class of a value."""
        tally, found = cls(with_values=with_values), scorer.load(system)
        for doc_id, record in scorer.load(gold).items():
            tally.add(scorer, record["timexes"], found.get(doc_id, {}).get("timexes", []))
        return tally

    def add(self, scorer: ModuleType, gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> None:
        """Count the expressions of a document."""
        sides = {"gold": gold, "system": system}
        for side, expressions in sides.items():
            for expression in expressions:
                self._count(scorer, side, expression, "n")
        for g, s in scorer.match(gold, system):
            for side, expression in (("gold", gold[g]), ("system", system[s])):
                for measure in _reached(scorer, gold[g], system[s]):
                    self._count(scorer, side, expression, measure)

    def _count(self, scorer: ModuleType, side: str, expression: dict[str, Any], measure: str) -> None:
        for group in ("all", scorer.value_class(expression), expression["type"]):
            self.counts[group, side, measure] += 1

    def row(self, name: str, group: str) -> str:
        """Gold and system expressions of a group and F1 by measure; the value's is found's, times the share right."""
        gold, system = (self.counts[group, side, "n"] for side in ("gold", "system"))
        scores = {measure: self._f1(group, measure) for measure in MEASURES}
        valued = self.counts[group, "gold", "valued"]
        scores["value"] = scores["found"] * self.counts[group, "gold", "value"] / valued if valued else 0.0
        shown = [f"{100 * scores[m]:8.1f}" if m != "value" or self.with_values else f"{'-':>8s}" for m in MEASURES]
        return f"{name:24s}{gold:6d}{system:8d}" + "".join(shown)

    def _f1(self, group: str, measure: str) -> float:
        shares = []
        for side in ("gold", "system"):
            total = self.counts[group, side, "n"]
            shares.append(self.counts[group, side, measure] / total if total else 0.0)
        return 2 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0


def _reached(scorer: ModuleType, gold: dict[str, Any], system: dict[str, Any]) -> list[str]:
    """What a pair of expressions counts for."""
    exact = (gold["start"], gold["end"]) == (system["start"], system["end"])
    wanted = scorer.norm(gold.get("value"))
    valued = ["valued"] if wanted else []
    right = ["value"] if wanted and wanted == scorer.norm(system.get("value")) else []
    return ["found", *(["exact"] if exact else []), *valued, *right]


def tables(tallies: dict[str, Tally]) -> str:
    """The tables of all corpora; nothing without any."""
    if not tallies:
        return ""
    lines = ["== time expressions, F1", _HEAD, *(tally.row(name, "all") for name, tally in tallies.items())]
    for title, groups in (("class of value", CLASSES), ("TIMEX3 type", TYPES)):
        lines += ["", f"by {title}"]
        for name, tally in tallies.items():
            if tally.with_values or groups is TYPES:
                present = [group for group in groups if tally.counts[group, "gold", "n"]]
                lines += [tally.row(f"{name} {group}", group) for group in present]
    return "\n".join(lines)
