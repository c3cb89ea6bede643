"""A verb group, as the readers of predicates and clauses hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import Modality, Tense, Token, VerbForm

SKIPPED = frozenset({"ADV", "PART"})
"""Parts of speech that may stand inside a verb group."""


@dataclass(slots=True)
class Predicate:
    """A verb group; places are token indices, ends exclusive."""

    start: int
    end: int
    verb: int
    """Its last main verb, or the copula."""
    head: int
    form: VerbForm
    """Of its first verb: finite, infinitive, participle, -ing."""
    tense: Tense
    first: Token
    last_form: VerbForm = ""
    """Of its last verb."""
    perfect: bool = False
    passive: bool = False
    to: bool = False
    """An infinitive with its marker."""
    negated: bool = False
    modality: Modality = "asserted"
    modal: str = ""
    """The modal verb, lower-cased."""
    inner_subject: tuple[int, int] | None = None
    """A subject inside the group, as in questions ('did he sign')."""
    condition: bool = False
    """It stands before its subject, behind what 'would' be ('would have won | had he stayed')."""
    copula: bool = False


def behind_participle(tokens: list[Token], end: int) -> int:
    """'remain closed', 'felt deeply hurt': behind a participle that says what the subject is, and is no clause of its own."""
    place = next((place for place in range(end, len(tokens)) if tokens[place].pos != "ADV"), None)
    return place + 1 if place is not None and tokens[place].form == "part" else end


def inherit(first: Predicate, second: Predicate) -> None:
    """'will sign and open', 'was signed and ratified': the second verb has the auxiliaries of the first."""
    if second.form == "fin" or first.form == second.form:
        return
    second.form, second.tense, second.modal, second.first = first.form, first.tense, first.modal, first.first
    second.perfect, second.passive = first.perfect, first.passive
    second.negated = second.negated or first.negated
    second.modality = first.modality
