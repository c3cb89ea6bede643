"""What follows a cue by the first of its readings that fits, and what only looks like its content."""

from __future__ import annotations

from itertools import takewhile

from pipeline.frozen import frozen
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.commanded import tells_to
from pipeline.saying.content_starts import Complement
from pipeline.saying.contents import complement_after
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import before_main_verb
from pipeline.saying.nominal import is_related
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrase_words import behind_repetition
from pipeline.saying.phrases import PHRASE, Range, noun_phrase_before
from pipeline.saying.told_clauses import opens_clause
from pipeline.schema import Span


@frozen
class Candidate:
    """A cue with the class and the content that follow it, and what its sentence is read with."""

    line: Line
    cue: Cue
    cls: CueClass
    complement: Complement
    drafts: list[Draft]
    """The attributions of the sentence that were read before."""
    around: Around
    edges: frozenset[int]
    """Tokens before which a content may end."""

    def draft(self, source: Range | None, content: list[Span], covers: Range) -> Draft:
        """The attribution that it is."""
        cue = self.cue
        return Draft(
            self.line, self.cls, self.complement.frame, (cue.first, cue.last), source, content, covers, cue.negated
        )


def complement_of(line: Line, cue: Cue, around: Around) -> tuple[CueClass, Complement] | None:
    """The first class of a cue that what follows it fits, and what follows."""
    for entry in cue.entries:
        complement = complement_after(line, around.lexicon, cue.last, entry.cls)
        if complement is None or _is_parted(cue, entry.cls, complement):
            continue
        if not _takes_subject_verb(line, cue, complement, around):
            complement = _behind_fact(line, cue, entry.cls, complement, around)
            return _commanded(line, cue, complement, around) or (entry.cls, complement)
    return None


def _behind_fact(line: Line, cue: Cue, cls: CueClass, complement: Complement, around: Around) -> Complement:
    """'pointed to the fact | that it was old', 'cited the fact | it was old': who names a fact states it; not 'did not mention
    the fact that', 'criticised the fact that'."""
    words, at = around.lexicon.words, complement.start + 2
    if (
        complement.frame != "object"
        or cls.kind != "speech"
        or cue.negated
        or cue.shape != "verb"
        or at + 1 >= len(line.tokens)
    ):
        return complement
    definite, noun = line.tokens[at - 2 : at]
    if definite.lower not in words["definite"] or noun.lower not in words["facts"]:
        return complement
    if line.tokens[at].lower in words["that"] and opens_clause(line, at):
        return Complement("that", at)
    return Complement("clause", at) if begins_clause(line, around.lexicon, at) else complement


def _is_parted(cue: Cue, cls: CueClass, complement: Complement) -> bool:
    """'said in his speech | to clerks in May | to be old': an infinitive that a passive takes, far from what is no passive."""
    reputes = cls.passive == "complement" and cls.kind == "thought" and complement.frame == "to"
    return reputes and cue.shape == "verb" and complement.start > cue.last


def _takes_subject_verb(line: Line, cue: Cue, complement: Complement, around: Around) -> bool:
    """'A note confirming | the sale was sent', 'The chances of finding | men alive grew slim': is the only verb behind a form in
    -ing that of the noun before it, which opens its clause?"""
    tokens = line.tokens
    held = tokens[cue.first - 1].pos == "ADP"
    end = cue.first - held
    if cue.shape != "gerund" or complement.frame != "clause" or tokens[end - 1].pos != "NOUN":
        return False
    start = noun_phrase_before(line, around.lexicon, end)
    if start == end or tokens[complement.start].pos == "PRON" or any(line.quoted):
        return False
    commas = (at for at in range(cue.last, len(tokens)) if held and tokens[at].text == ",")
    clause = range(cue.last, next(commas, len(tokens)))
    verbs = [at for at in clause if is_finite(tokens[at]) and tokens[at - 1].pos != "AUX"]
    joins = start > 1 and (held or tokens[start - 1].pos == "CCONJ") and tokens[start - 1 - (not held)].text == ","
    return len(verbs) == 1 and (start == 0 or joins)


def _commanded(line: Line, cue: Cue, complement: Complement, around: Around) -> tuple[CueClass, Complement] | None:
    """'ordered | clerks to leave as it rained': one who shall act, with the infinitive, where another class of the cue took them
    and the verb of a later clause for a clause."""
    addressed = (entry.cls for entry in cue.entries if entry.cls.addressee and complement.frame == "clause")
    cls = next((cls for cls in addressed if tells_to(line, around.lexicon, complement.start, cls)), None)
    return None if cls is None else (cls, Complement("to", complement.start))


def is_accused(line: Line, cue: Cue, cls: CueClass, complement: Complement, around: Around) -> bool:
    """'A clerk accused of theft told police': a participle without an object, taken for a verb."""
    opener = line.tokens[min(cue.last, len(line.tokens) - 1)].lower
    past = line.tokens[cue.head].tense == "past" or line.tokens[cue.head].form == "part"
    noun = cue.first > 0 and line.tokens[cue.first - 1].pos == "NOUN" and past
    hangs = noun and cue.last < complement.start and opener in around.lexicon.words["passive_openers"]
    phrase = complement.frame in ("object", "clause")  # 'A man suspected of shooting Lee, a clerk, | is ill'
    return hangs and cls.passive == "complement" and phrase and cue.last == cue.head + 1


def is_one_of(line: Line, source: Range | None, nouns: frozenset[str]) -> bool:
    """Is one of the words of a source among these ('a new poll' of documents)?"""
    return source is not None and any(nouns & {token.lemma, token.lower} for token in line.tokens[slice(*source)])


def may_be_source(line: Line, source: Range | None, cls: CueClass, around: Around) -> bool:
    """Whether a class of cues admits a source: 'the court | heard', not 'the waters | threatened to flood it'."""
    words = around.lexicon.words
    if cls.of and not is_one_of(line, source, words[cls.of]):
        return False
    return not cls.never or source is None or line.tokens[source[1] - 1].lemma not in words[cls.never]


def leads_on(line: Line, cls: CueClass, complement: Complement, around: Around) -> bool:
    """'declined to say whether': is the infinitive itself a cue with a content? Behind 'seemed to' only one of speech."""
    for at in range(complement.start + 1, min(complement.start + 4, len(line.tokens))):
        if line.tokens[at].pos == "VERB":
            entries = around.lexicon.heads["VERB"].get(line.tokens[at].lemma, ())
            behind = [token.lower for token in line.tokens[at + 1 :]]
            readings = (
                complement_after(line, around.lexicon, at + 1 + len(entry.rest), entry.cls)
                for entry in entries
                if behind[: len(entry.rest)] == [*entry.rest] and (not cls.raising or entry.cls.kind == "speech")
            )
            return any(reading is not None for reading in readings)
    return False


def lends(line: Line, cue: Cue, start: int, around: Around) -> bool:
    """Does a light verb lend its subject to a noun that is a cue itself ('expressed concern about')?"""
    if line.tokens[cue.head].lemma not in around.lexicon.words["light"]:
        return False
    for at in range(start, min(start + 4, len(line.tokens) - 2)):
        token = line.tokens[at]
        if token.lower in around.lexicon.words["possessive"] or token.form == "fin":
            return False  # 'made clear | they have no plans to'
        if token.pos == "NOUN":
            entries = around.lexicon.heads["NOUN"].get(token.lemma, ())
            on = at + 1 + (line.tokens[at + 1].pos == "ADP")
            place = line.times.get(on, at + 1)  # 'voiced hope | on Friday that'
            behind = line.tokens[place].lower if place < len(line.tokens) else ""
            if behind in around.lexicon.words["that"] and is_related(line, around, place):
                return False  # 'issued a ruling that ended it'
            aimed = behind in around.lexicon.words["infinitive"] and line.tokens[at + 2].form != "inf"
            fitting = (entry.cls for entry in entries if entry.rest[:1] == (behind,) and not entry.cls.passive)
            if any(not aimed or cls.kind != "speech" for cls in fitting):  # not 'made the case to voters that'
                return True
    return False


def shows_speaking(line: Line, cue: Cue, start: int, around: Around) -> bool:
    """'A video shows Lee | saying it is safe', 'shows Lee | leaving': is what is shown or heard a cue with a source of its
    own, or what is seen in a picture?"""
    words = around.lexicon.words
    if line.tokens[cue.head].lemma not in words["perceiving"]:
        return False
    end = noun_phrase_after(line, around.lexicon, start)
    pictured = any(token.lemma in words["pictures"] for token in line.tokens[: cue.first])
    if pictured and not any(token.form == "fin" for token in line.tokens[: cue.first]):
        return True  # 'Footage shared by clerks | shows a mill'
    if not start < end < len(line.tokens) or line.tokens[end].form != "ger":
        return False
    if line.tokens[cue.first - 1].lemma in words["pictures"]:
        return True
    if end not in line.cue_words:
        return False
    entries = around.lexicon.heads["VERB"].get(line.tokens[end].lemma, ())
    told = (one.cls for one in entries if one.cls.kind == "speech" and "that" in one.cls.takes and not one.rest)
    found = (complement_after(line, around.lexicon, end + 1, cls) for cls in told)
    # not 'A poll shows Lee | maintaining a lead'
    return any(each is not None and each.frame in ("that", "clause", "quotation", "question") for each in found)


def acts(line: Line, cue: Cue, start: int, around: Around) -> bool:
    """'claimed | a third victory', 'admitted | 68 clerks as guests': does an object's head or what follows make it a deed?"""
    phrase = [*takewhile(lambda token: token.pos in PHRASE, line.tokens[start:])]
    head = next((token.lemma for token in reversed(phrase) if token.pos == "NOUN"), "")
    told = {head, *(token.lower for token in line.tokens[start + len(phrase) :][: bool(phrase)])}
    return any(f"{line.tokens[cue.head].lemma}-{word}" in around.lexicon.words["deeds"] for word in told)


def is_taken(line: Line, edge: int) -> bool:
    """'Lee asked, “Why?” | Kim answered, “Why not?”': does the quotation before token `edge` follow a cue of its own?"""
    if line.quoted[edge - 1] is None:
        return False
    opening = next(at for at in range(edge) if line.quoted[at] is line.quoted[edge - 1])
    return opening > 1 and line.tokens[opening - 1].text in {",", ":"} and opening - 2 in line.cue_words


def has_object(line: Line, cue: Cue, around: Around) -> bool:
    """'Later, he added | trucks': a cue that nobody is told, with a noun directly behind it, that is no time."""
    if cue.last >= len(line.tokens) or _is_told_to(cue) or cue.last in line.times or _is_written_to(line, cue, around):
        return False
    if behind_repetition(line, cue.last) > cue.last:
        return False  # 'Lee has said | week after week'
    vague = cue.last + (line.tokens[cue.last].pos == "ADV")  # 'charged | about $4 million'
    counts = vague < len(line.tokens) and line.tokens[vague].pos == "NUM" and vague not in line.times
    at = vague if counts else cue.last
    return noun_phrase_after(line, around.lexicon, at) > at


def _is_written_to(line: Line, cue: Cue, around: Around) -> bool:
    """'It is late, Lee wrote | Ann Berg.': a name that ends the sentence behind a verb of writing is of whoever is told."""
    writes = line.tokens[cue.head].lemma in around.lexicon.words["writing_to"]
    name = line.tokens[cue.last : -1]
    return writes and bool(name) and all(token.pos == "PROPN" for token in name) and line.tokens[-1].pos == "PUNCT"


def _is_told_to(cue: Cue) -> bool:
    """'tell': what is told may stand before it, and to whom behind it."""
    return any(entry.cls.addressee and "before" in entry.cls.takes for entry in cue.entries)


def lacks_subject(line: Line, cue: Cue, cls: CueClass) -> bool:
    """'Not so, says | Lee': a finite verb of saying without a subject, whose object may be the one who speaks."""
    return cue.shape == "verb" and cls.kind == "speech" and line.tokens[cue.first].tense == "present" and cue.first > 0


def hangs_alone(line: Line, cue: Cue, source: Range | None, complement: Complement, around: Around) -> bool:
    """'A man answering the phone | said it was late': a form in -ing directly behind the noun that opens the sentence, before the
    only verb, which is the main one."""
    reduced = source is not None and source[1] == cue.first and not has_finite_verb(line, 0, source[0])
    if (
        source is not None
        and source[0] > 0
        and line.tokens[source[0] - 1].lower in around.lexicon.words["accompanying"]
    ):
        return False  # 'With the mayor saying it is late, Kim left'
    verbs = (at for at in range(complement.start, len(line.tokens)) if is_finite(line.tokens[at]))
    first = next(verbs, 0)
    if first == complement.start + 1 and line.tokens[complement.start].lower in around.lexicon.words["personal"]:
        first = 0  # 'The share of voters saying | they want it is high'
    alone = before_main_verb(line, complement.start, 2, clause_openers(around)) == len(line.tokens)
    told = first in line.cue_words  # '... | said nobody was there'
    return reduced and (alone or told) and not any(quoted is not None for quoted in line.quoted[complement.start :])


def is_unsaid(line: Line, cue: Cue, around: Around) -> bool:
    """'left without saying', 'stopped short of saying', 'There is no denying that'."""
    before = line.tokens[max(cue.first - 2, 0) : cue.first]
    near = before if before and before[-1].pos == "ADP" else before[-1:]
    return any(token.lower in around.lexicon.any_of("unsaid", "none") for token in near)


def is_supposed(line: Line, cue: Cue, around: Around) -> bool:
    """ "Let's | say it is safe"."""
    words, before = around.lexicon.words, [token.lower for token in line.tokens[max(cue.first - 2, 0) : cue.first]]
    return len(before) == 2 and before[0] in words["supposing"] and before[1] in words["supposed"]


def is_undergone(line: Line, at: int) -> bool:
    """'The gun | was sent to Alba to find out': does a passive follow a subject, so that another has the aim?"""
    group = takewhile(lambda token: token.pos in ("AUX", "ADV", "PART"), line.tokens[at:])
    end = at + sum(1 for _ in group)
    verb = line.tokens[min(end, len(line.tokens) - 1)]
    return end > at and line.tokens[end - 1].lemma == "be" and verb.pos == "VERB" and verb.form == "part"


def is_withheld(line: Line, cue: Cue, around: Around) -> bool:
    """'was careful not | to say it was over': what nobody says, behind an adjective; '(It is old,) not | to mention ugly': behind
    a mark or at the front it adds to what was told; 'That is not | to say it was over' corrects it."""
    if cue.first == 0 or line.tokens[cue.first - 1].lower not in around.lexicon.words["negations"]:
        return False
    before = line.tokens[cue.first - 2].pos if cue.first > 1 else "PUNCT"
    points = cue.first > 2 and line.tokens[cue.first - 3].lower in around.lexicon.words["demonstratives"]
    return (before in ("ADJ", "PUNCT") or (before == "AUX" and points)) and any(
        entry.cls.kind == "speech" for entry in cue.entries
    )


def is_worth(line: Line, cue: Cue) -> bool:
    """'It is worth noting that', 'was busy telling Lee that': a form in -ing behind an adjective that a copula takes."""
    tokens, at = line.tokens, cue.first
    return at > 1 and tokens[at - 1].pos == "ADJ" and tokens[at - 2].pos in ("AUX", "ADV")


def clause_openers(around: Around) -> frozenset[str]:
    """Relatives and conjunctions, which bring a verb of their own."""
    return around.lexicon.any_of("relatives", "subordinate")
