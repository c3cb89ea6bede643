"""Relative clauses around a source and its cue: 'a plan that Lee said would fail', 'Lee, who said it is safe, left'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.complements import acts
from pipeline.saying.contact_clauses import begins_gap, speaker_of_gap
from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.edges import content_end
from pipeline.saying.finite_clauses import closes_quotation, has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import is_in_contact_clause
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources import source_before
from pipeline.syntax.verbahead import verb_ahead

PHRASAL = frozenset({"object", "gerund", "to", "topic", "complement"})


def gapped(line: Line, cue: Cue, around: Around) -> Draft | None:
    """A relative clause around source and cue: 'a plan that Lee said would fail', 'which Lee opposed'."""
    tokens = line.tokens
    source = source_before(line, around.lexicon, cue) or _joined_in_gap(line, cue, around)
    if source is None:
        return None
    opener = source[0] - 1
    while opener > 0 and tokens[opener].pos == "ADV":
        opener -= 1
    if opener < 0 or tokens[opener].lower not in around.lexicon.words["gap"] or line.quoted[opener] is not None:
        return _contact(line, cue, source, around)
    if _opens_no_relative(line, opener, cue, around):
        return None
    cleft = _in_cleft(line, opener, cue, around)
    found = (cue.entries[0].cls, "that", cleft) if cleft is not None else _told_in_gap(line, opener, cue, around)
    if found is None:
        return None
    cls, frame, rest = found
    parts = [(opener, opener + 1), rest] if frame == "gap" and rest[0] > opener else [rest]
    content = [span_of(line, part) for part in parts]
    return Draft(line, cls, frame, (cue.first, cue.last), source, content, rest, cue.negated)


def _joined_in_gap(line: Line, cue: Cue, around: Around) -> Range | None:
    """'a toll which | she backs but says would fail': the subject of the only other verb behind a relative, where a verb without
    a subject of its own follows the cue."""
    tokens, behind = line.tokens, _behind_time(line, cue.last, around)
    gap = behind < len(tokens) and is_finite(tokens[behind]) and behind not in line.cue_words
    if not gap or tokens[cue.first - 1].pos != "CCONJ" or any(line.quoted[: behind + 1]):
        return None
    relatives = around.lexicon.words["thing_relatives"]
    opener = next((at for at in range(cue.first - 2, 0, -1) if tokens[at].lower in relatives), 0)
    verbs = [at for at in range(opener, cue.first) if is_finite(tokens[at])]
    if not opener or len(verbs) != 1 or verbs[0] < opener + 2 or tokens[verbs[0]].pos != "VERB":
        return None
    source = source_before(line, around.lexicon, Cue(verbs[0], verbs[0], verbs[0] + 1, ()))
    return source if source is not None and source[0] == opener + 1 else None


def _opens_no_relative(line: Line, opener: int, cue: Cue, around: Around) -> bool:
    """'Now that Lee has said | that', 'is sad | that Lee calls it old'; but 'a dynamic | that Lee says is old'."""
    tokens, that = line.tokens, around.lexicon.words["that"]
    if cue.last < len(tokens) and tokens[cue.last].lower in that:
        return True
    felt = opener > 0 and tokens[opener - 1].pos == "ADJ" and opener - 1 not in line.times
    return felt and tokens[max(opener - 2, 0)].pos != "DET" and tokens[opener].lower in that


def _told_in_gap(line: Line, opener: int, cue: Cue, around: Around) -> tuple[CueClass, str, Range] | None:
    """What is told in a relative clause, by which class: what follows the cue, or the relative alone."""
    tokens, lexicon = line.tokens, around.lexicon
    last = _behind_time(line, _behind_talk(line, cue.last, around), around)
    if last < len(tokens) and _may_be_finite(tokens, last, lexicon) and line.quoted[last] is None:
        cls = next((entry.cls for entry in cue.entries if _states(entry.cls)), None)
        main = _main_verb(line, opener, last)
        shows = last in line.cue_words and is_finite(tokens[last])
        if (main == len(tokens) or shows) and _is_free_subject(line, opener, around):
            return None  # 'What Lee said | angered them'
        rest = (last, content_end(line, lexicon, last, main, "gap"))
    elif _is_described(line, cue, around):
        cls = next((entry.cls for entry in cue.entries if entry.cls.passive == "complement"), None)
        rest = _called(line, cue.last, len(tokens), around)
    elif _is_predicative(line, cue) and not acts(line, cue, cue.last, around):
        cls = next((entry.cls for entry in cue.entries if "predicative" in entry.cls.takes), None)
        own = (at for at in range(cue.last, len(tokens)) if line.quoted[at] is None)
        ends = (at for at in own if is_finite(tokens[at]) or _opens_relative(tokens, at, around))
        rest = _called(line, cue.last, next(ends, len(tokens)), around)
    else:
        cls, rest = _taken_stand(line, cue, around), (opener, opener + 1)
    return (cls, "gap", rest) if cls is not None and rest[0] < rest[1] else None


def _opens_relative(tokens: list[Token], at: int, around: Around) -> bool:
    """'what Lee called a plan | that failed'"""
    return tokens[at].lower in around.lexicon.words["gap"] and tokens[at - 1].pos == "NOUN"


def _is_free_subject(line: Line, opener: int, around: Around) -> bool:
    """Does a "what" open its sentence or what stands behind "and", so that its clause is the subject of the next verb?"""
    joined = opener and line.tokens[opener - 1].pos == "CCONJ" and line.quoted[opener - 1] is None
    return line.tokens[opener].lower in around.lexicon.words["free"] and (opener == 0 or bool(joined))


def _called(line: Line, start: int, limit: int, around: Around) -> Range:
    """'whom he called | “a fox”': what somebody is called."""
    end = content_end(line, around.lexicon, start, limit, "object")
    return start, _quotation_end(line, start, end)


def _taken_stand(line: Line, cue: Cue, around: Around) -> CueClass | None:
    """'which Lee opposed': the class by which somebody takes a stand on what the relative means, where nothing follows."""
    tokens = line.tokens
    if cue.last < len(tokens) and tokens[cue.last].pos not in ("PUNCT", "ADP") and cue.last not in line.times:
        return None
    if tokens[cue.head].lemma in around.lexicon.words["perceiving"]:
        return None  # 'a letter which the Herald has seen'
    objects = (entry.cls for entry in cue.entries if "object" in entry.cls.takes)
    return next((cls for cls in objects if "clause" not in cls.takes and cls.object_kind == "attitude"), None)


def _quotation_end(line: Line, start: int, end: int) -> int:
    """'whom he called “a fox,” | for two years', 'as “kind,” | as ever': the end of the quotation that opens what somebody is
    called at `start`, where a comma stands within it; else `end`."""
    first = next((at for at in range(start, min(start + 2, end)) if line.quoted[at] is not None), end)
    behind = next((at for at in range(first, end) if line.quoted[at] is not line.quoted[first]), end)
    return behind if behind < end and line.tokens[behind - 2].text == "," else end


def _states(cls: CueClass) -> bool:
    """Not of a wish: 'the talks that Lee demanded | have begun'."""
    return "clause" in cls.takes and cls.modality != "hypothetical"


def _main_verb(line: Line, opener: int, first: int) -> int:
    """'A storm that Lee says is strong | hit Alba': the verb that the noun still waits for, behind the finite verb at `first`;
    the number of tokens without one."""
    tokens = line.tokens
    if any(is_finite(token) for token in tokens[:opener]):
        return len(tokens)
    return verb_ahead(tokens, first + 1)


def _contact(line: Line, cue: Cue, source: Range, around: Around) -> Draft | None:
    """'a plan she says | is old', 'a plan police say | is old': a subject directly behind the noun, and a finite verb without a
    subject behind the cue."""
    tokens, lexicon = line.tokens, around.lexicon
    behind = _behind_time(line, cue.last, around)
    cls = next((entry.cls for entry in cue.entries if "clause" in entry.cls.takes), None)
    if cls is not None and behind < len(tokens) and is_finite(tokens[behind]) and line.quoted[behind] is None:
        source = speaker_of_gap(line, lexicon, source)
    before = tokens[source[0] - 1] if source[0] > 0 else None
    told = ("NOUN", "PROPN", "ADJ") if source[1] == cue.first else ("NOUN", "PROPN")  # 'a dynamic | Lee says | is old'
    noun = before is not None and (before.pos in told or before.lower in lexicon.words["heads"])
    hangs = noun and line.quoted[source[0] - 1] is None
    if hangs and _is_described(line, cue, around):
        return _contact_described(line, cue, source, around)
    if cls is None or not hangs or behind >= len(tokens) or not begins_gap(line, lexicon, source):
        return None
    if not is_finite(tokens[behind]) or line.quoted[behind] is not None or source[0] in line.times.values():
        return None
    if before is not None and before.lemma in lexicon.any_of("utterances", "said_things"):
        clause = _that_behind(line, behind, around)
        return clause and Draft(
            line, cls, "that", (cue.first, cue.last), source, [span_of(line, clause)], clause, cue.negated
        )
    start = noun_phrase_before(line, lexicon, source[0])
    phrase = range(start, source[0])
    governors = (at + 1 for at in phrase if tokens[at].pos == "ADP" and tokens[at].lower not in lexicon.words["of"])
    start = max(governors, default=start)  # 'rallies this month against | a plan she says is old'
    limit = _main_verb(line, start, behind)
    parts = ((start, source[0]), (behind, content_end(line, lexicon, behind, limit, "gap")))
    if any(end <= start for start, end in parts):
        return None
    content = [span_of(line, part) for part in parts]
    return Draft(line, cls, "gap", (cue.first, cue.last), source, content, parts[-1], cue.negated)


def _that_behind(line: Line, copula: int, around: Around) -> Range | None:
    """'The first thing she said was | that it is old'; None in 'The thing she said is not true', which the author tells."""
    words, start = around.lexicon.words, copula + 1
    told = line.tokens[copula].lemma in words["copulas"] and start < len(line.tokens)
    if not told or line.tokens[start].lower not in words["that"]:
        return None
    return start, content_end(line, around.lexicon, start, len(line.tokens), "that")


def _contact_described(line: Line, cue: Cue, source: Range, around: Around) -> Draft | None:
    """'a mine | the firm described | as unsafe'"""
    cls = next((entry.cls for entry in cue.entries if entry.cls.passive == "complement"), None)
    opener = line.tokens[source[0]]
    alone = opener.pos == "DET" or opener.lower in around.lexicon.words["personal"]
    if cls is None or not alone or line.tokens[cue.last].lower not in around.lexicon.words["as"]:
        return None
    start, limit = noun_phrase_before(line, around.lexicon, source[0]), _main_verb(line, source[0], cue.last)
    parts = ((start, source[0]), (cue.last, content_end(line, around.lexicon, cue.last, limit, "object")))
    if any(end <= first for first, end in parts):
        return None
    content = [span_of(line, part) for part in parts]
    return Draft(line, cls, "gap", (cue.first, cue.last), source, content, parts[-1], cue.negated)


def _in_cleft(line: Line, opener: int, cue: Cue, around: Around) -> Range | None:
    """'What Lee said was | that it was late': the clause behind the copula."""
    words, copula = around.lexicon.words, line.tokens[cue.last : cue.last + 2]
    opens = opener == 0 and line.tokens[0].lower in words["free"] and len(copula) == 2
    if not opens or copula[0].lemma not in words["copulas"] or copula[1].lower not in words["that"]:
        return None
    start = cue.last + 1
    return start, content_end(line, around.lexicon, start, len(line.tokens), "that")


def _behind_time(line: Line, at: int, around: Around) -> int:
    """'a plan that Lee said on Monday | would fail': behind a time at `at`."""
    placed = at < len(line.tokens) and line.tokens[at].lower in around.lexicon.words["time_prepositions"]
    return line.times.get(at + 1, at) if placed else line.times.get(at, at)


def _behind_talk(line: Line, at: int, around: Around) -> int:
    """'a plan that Lee said in an interview | (on Monday) would fail': behind the talk or paper at `at` in which it is said."""
    words = around.lexicon.words
    if at >= len(line.tokens) or line.tokens[at].lower not in words["at_communications"]:
        return at
    end = noun_phrase_after(line, around.lexicon, at + 1, attachments=False)
    told = end > at + 1 and line.tokens[end - 1].lemma in words["communications"]
    return end if told else at


def _is_described(line: Line, cue: Cue, around: Around) -> bool:
    """'the talks, which he described | as old', 'what many believed | to be true': what it is said to be stands behind "as" or
    is an infinitive of "be" or "have"."""
    if cue.last + 1 >= len(line.tokens):
        return False
    opener, verb = line.tokens[cue.last : cue.last + 2]
    return opener.lower in around.lexicon.words["as"] or (opener.pos == "PART" and verb.pos == "AUX")


def _is_predicative(line: Line, cue: Cue) -> bool:
    """'a plan that critics called unfair', 'what Lee called “a fraud”': what something is called stands behind the cue."""
    calls = any("predicative" in entry.cls.takes and entry.cls.kind == "speech" for entry in cue.entries)
    if cue.last >= len(line.tokens) or not calls:
        return False
    behind = line.tokens[cue.last : cue.last + 2]  # 'called | very old'
    graded = [token.pos for token in behind] == ["ADV", "ADJ"]
    return graded or line.quoted[cue.last] is not None or behind[0].pos in ("ADJ", "DET", "NOUN")


def relative_end(line: Line, complement: Complement, subjects: frozenset[str], openers: frozenset[str]) -> int:
    """Where the relative clause of a source 'who' ends: at a comma with the main verb behind it."""
    tokens, pending = line.tokens, 0
    for at in range(complement.start + 1, len(tokens) - 1):
        pending += tokens[at].pos == "SCONJ" or (tokens[at].lower in openers and tokens[at].pos in ("ADP", "SCONJ"))
        after = tokens[at + 1]
        if after.pos == "ADV" and at + 2 < len(tokens):
            after = tokens[at + 2]
        if closes_quotation(line, at) and at + 2 < len(tokens):
            after = tokens[at + 2]  # 'Lee, who said it was “a waste,” left'
        elif line.quoted[at] is not None or tokens[at].text != ",":
            after = tokens[at]
        if (
            tokens[at].text == ","
            and after is not tokens[at]
            and after.pos in ("VERB", "AUX")
            and after.form in ("fin", "part")
            and (complement.frame in PHRASAL or has_finite_verb(line, complement.start, at))
        ):
            return at + 2 if closes_quotation(line, at) else at
        own = tokens[at - 1].lower in subjects or is_in_contact_clause(line, at)  # 'to close it if he | wins'
        if complement.frame in PHRASAL and line.quoted[at] is None and not own and _is_main_verb(line, at):
            if not pending:
                return at
            pending -= 1  # 'which quoted a clerk as saying that it | was safe'
    return len(tokens)


def _is_main_verb(line: Line, at: int) -> bool:
    """A finite verb; a participle too where no auxiliary stands before it and a phrase behind it."""
    token = line.tokens[at]
    if is_finite(token) or (token.pos == "VERB" and token.form == "inf" and line.quoted[at - 1] is not None):
        return True  # 'Clerks who called it “old” | want a new one'
    if token.pos != "VERB" or token.form != "part" or line.tokens[at - 1].pos == "AUX" or at + 1 == len(line.tokens):
        return False
    return line.tokens[at + 1].pos in ("DET", "PROPN", "PRON")


def _may_be_finite(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """A finite verb, or what may be one: a participle ('which she said | represented it'), a noun that has an article directly
    behind it ('which they say | help the town') or another noun and no verb ('which they say | spur trade')."""
    token, behind = tokens[at], tokens[min(at + 1, len(tokens) - 1)]
    if is_finite(token) or (token.pos == "VERB" and token.form == "part"):
        return True
    if token.pos != "NOUN" or behind.pos == "DET":
        return token.pos == "NOUN"
    clause = takewhile(lambda one: one.pos != "PUNCT" and one.pos != "CCONJ", tokens[at + 1 :])
    bare = token.lower == token.lemma and "VB" in lexicon.known.word(token.lower).lemmas
    return bare and behind.pos in ("NOUN", "ADJ", "PROPN") and all(one.form != "fin" for one in clause)
