"""Where a content behind its cue has ended at the latest: by the attributions behind it, and by what its source stands in."""

from __future__ import annotations

from itertools import pairwise

from pipeline.saying.complements import Candidate, clause_openers
from pipeline.saying.drafts import Around, limit_of
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.fronted import fronted_end, is_fronted
from pipeline.saying.infinitive_edges import infinitive_from
from pipeline.saying.leaving import before_companion
from pipeline.saying.lines import Line
from pipeline.saying.main_verbs import before_main_verb, insertion_end
from pipeline.saying.phrases import Range
from pipeline.saying.relative_subjects import connects
from pipeline.saying.relatives import PHRASAL, relative_end

_SUBJECT = ("DET", "NOUN", "PROPN", "NUM")
"""What opens a sentence with its subject."""
TOLD = frozenset({"that", "clause", "question"})


def limit_behind(one: Candidate, source: Range | None) -> int | None:
    """Where a content has ended at the latest, for what its source stands in; None if there is none."""
    line, cue, (frame, start) = one.line, one.cue, one.complement
    limit = limit_of(line, start, one.drafts)
    if line.tokens[cue.first].pos == "PART" and not has_finite_verb(line, 0, cue.first):
        limit = min(limit, insertion_end(line, start))  # 'Lee, on the phone to tell us the news, | said'
    if _is_of_owner(one, source):
        limit = min(limit, _before_verb_of_noun(one))
    if source is None:
        return limit
    limit = min(
        limit, _before_comparison(line, source, start, one.around), _behind_echo(line, source, start, one.around)
    )
    gap = cue.first - source[1] if cue.shape == "gerund" else -1
    included = gap == 0 and line.tokens[source[0] - 1].lower in one.around.lexicon.words["including"]
    # 'Lee, after saying that it is safe, left'
    if included or gap == 1 or (gap == 2 and line.tokens[cue.first - 1].pos == "ADP"):
        limit = min(limit, insertion_end(line, start))
    if gap == 0 and line.tokens[source[0] - 1].lower in one.around.lexicon.words["accompanying"]:
        limit = before_companion(line, start, limit)
    if gap == 0 and frame in ("that", "clause") and not has_finite_verb(line, 0, cue.first):
        # 'A note saying it is late | fell', 'Amid anger over Kim saying it is late, | Lee left'
        limit = min(limit, before_main_verb(line, start, 2, clause_openers(one.around)))
        limit = min(limit, fronted_end(line, one.around.lexicon, start)) if line.tokens[0].pos == "ADP" else limit
    if source[0] > 0 and line.tokens[source[0] - 1].lower in one.around.lexicon.words["free"] and frame == "clause":
        if start > cue.last:
            return None  # 'If you read what Lee said this week, | he is ill'
        opened = source[0] == 1 or line.tokens[source[0] - 2].pos in ("PUNCT", "CCONJ")
        limit = min(limit, before_main_verb(line, start, 2, clause_openers(one.around))) if opened else limit
    # 'A report detailing the changes | was lost'; not 'published a report detailing the changes the port | was facing'
    reduced = gap == 0 and frame in PHRASAL and not (source[0] > 0 and is_finite(line.tokens[source[0] - 1]))
    opener = line.tokens[source[0]]  # not 'That clerk said'
    related = opener.lower in one.around.lexicon.words["relatives"] and opener.pos != "DET"
    if reduced or related or opener.lower in one.around.lexicon.words["whose"]:
        relative = _limit_of_relative(one, source)
        return None if relative is None else min(limit, relative, _before_connective(one))
    if frame in TOLD and _awaits_main_verb(one, source):
        limit = min(limit, relative_end(line, one.complement, _subjects(one.around), one.around.lexicon.words["that"]))
    if is_fronted(line, source[0], one.around.lexicon):
        # 'When Lee asked Holm, Berg and Kim to | search it, they left'
        first = infinitive_from(line, one.around.lexicon, start, limit) if frame == "to" else start
        limit = min(limit, fronted_end(line, one.around.lexicon, first))
    return limit


def _awaits_main_verb(one: Candidate, source: Range) -> bool:
    """'Lee, who left after a poll found he was old|, is ill', 'Lee, fired after ...': does the noun that opens the sentence wait
    for its verb, behind a comma and what is told of it?"""
    tokens = one.line.tokens
    comma = next((at for at in range(source[0]) if tokens[at].text == ","), 0)
    if not comma or tokens[0].pos not in _SUBJECT or has_finite_verb(one.line, 0, comma) or comma + 1 >= source[0]:
        return False
    opener = tokens[comma + 1]
    related = opener.lower in one.around.lexicon.any_of("relatives", "whose")
    return related or (opener.pos == "VERB" and opener.form == "part")


def _is_of_owner(one: Candidate, source: Range | None) -> bool:
    """ "But Lee's failure to say why": is what an infinitive tells an act of the owner of a noun that opens its clause?"""
    tokens, at = one.line.tokens, one.cue.first
    acts = at > 0 and tokens[at - 1].lemma in one.around.lexicon.words["acts_of_owner"]
    owners = one.around.lexicon.any_of("owners", "possessive")
    if not acts or source is None or tokens[at].pos != "PART" or tokens[source[1] - 1].lower not in owners:
        return False  # not 'Lee used every chance to say that it was late'
    before = tokens[source[0] - 1] if source[0] else None
    return before is None or before.pos in ("PUNCT", "CCONJ") or source[0] in one.line.times.values()


def _before_verb_of_noun(one: Candidate) -> int:
    """ "Lee's failure to explain why he left | hurt him", "Lee's failure to explain his past | has hurt him": where the noun
    before an infinitive that opens the sentence gets its verb, if that is not the verb of what is said."""
    line, (frame, start), openers = one.line, one.complement, clause_openers(one.around)
    second = before_main_verb(line, start, 2, openers) if frame in TOLD else len(line.tokens)
    bare = frame not in TOLD or (frame == "clause" and second == len(line.tokens))
    return before_main_verb(line, start, 1, openers) if bare else second


def _before_comparison(line: Line, source: Range, start: int, around: Around) -> int:
    """'Half of them said it was late, | compared with a third in May': whoever asked them compares, not a share of them."""
    tokens, words = line.tokens, around.lexicon.words["including"]
    shares = around.lexicon.any_of("fractions", "parts")
    if not any(token.pos == "NUM" or token.lower in shares for token in tokens[slice(*source)]):
        return len(tokens)
    compared = (at for at in range(start + 1, len(tokens)) if tokens[at].lower in words and tokens[at].pos == "VERB")
    return next((at for at in compared if tokens[at].form == "part" and line.quoted[at] is None), len(tokens))


def _behind_echo(line: Line, source: Range, start: int, around: Around) -> int:
    """'It came, as she said it would|, and he left': where an "as" that opens the clause of the cue leaves out the verb of what
    is said, its modal ends it."""
    tokens = line.tokens
    if source[0] == 0 or tokens[source[0] - 1].lower not in around.lexicon.words["as"]:
        return len(tokens)
    verb = next((at for at in range(start, len(tokens)) if is_finite(tokens[at])), start)
    behind = min(verb + 1, len(tokens) - 1)
    elided = tokens[verb].pos == "AUX" and tokens[behind].pos in ("PUNCT", "CCONJ") and line.quoted[behind] is None
    return verb + 1 if elided else len(tokens)


def _limit_of_relative(one: Candidate, source: Range) -> int | None:
    """The same of 'Lee, who said that it is safe, left', where a relative or a noun before an -ing form is the source."""
    line, around, (frame, start) = one.line, one.around, one.complement
    comma = insertion_end(line, start)
    if frame == "clause" and comma < len(line.tokens) and not has_finite_verb(line, start, comma):
        return None  # 'Lee, who declared victory on Monday, will'
    limit = relative_end(line, one.complement, _subjects(around), around.lexicon.words["that"])
    before = line.tokens[source[0] - 1]  # not in 'clerks, who left and who said they think it is safe'
    if frame in TOLD and before.text != "," and before.pos != "CCONJ":
        main = before_main_verb(line, start, 2, clause_openers(around))
        verb = next((at for at in line.cue_words if at > start and is_finite(line.tokens[at])), len(line.tokens) - 1)
        # 'The man who wrote the talk given in May | says he left and was ill'
        alone = not any(map(is_finite, line.tokens[start:verb]))
        if main == len(line.tokens) and frame == "clause" and _opens(line, source[0], verb if alone else -1):
            return None  # 'The man who will assume the post is Kim'
        limit = min(limit, main)
    first = line.tokens[0]
    opens = first.pos == "ADP" or first.form == "ger" or first.lower in around.lexicon.words["subordinate"]
    # 'Days after a poll that showed it, Lee left'
    opens = opens or line.tokens[1].lower in around.lexicon.words["meanwhile"]
    if opens and not has_finite_verb(line, 0, source[0]):  # 'For someone who said so, Lee did'
        limit = min(limit, fronted_end(line, around.lexicon, start))
    return limit


def _before_connective(one: Candidate) -> int:
    """'Clerks who warned that it could fall|, for instance, said so': the comma before what joins the sentence to the one before,
    where the main verb follows."""
    line, lexicon = one.line, one.around.lexicon
    commas = [at for at in range(one.complement.start, len(line.tokens) - 1) if line.tokens[at].text == ","]
    pairs = (
        pair for pair in pairwise(commas) if connects(line, lexicon, *pair) and is_finite(line.tokens[pair[1] + 1])
    )
    return next((opening for opening, _ in pairs), len(line.tokens))


def _opens(line: Line, relative: int, verb: int) -> bool:
    """Is the phrase that a relative follows the subject with which the sentence begins, and no mark or "and" behind it before
    `verb`?"""
    tokens = line.tokens
    first = tokens[0 if tokens[0].pos != "CCONJ" else 1]
    inside = relative > 0 and first.pos in ("DET", "NOUN", "PROPN") and not has_finite_verb(line, 0, relative)
    return (
        inside
        and tokens[-1].text != "?"
        and all(token.pos not in ("PUNCT", "CCONJ") for token in tokens[relative:verb])
    )


def _subjects(around: Around) -> frozenset[str]:
    """Pronouns that are never objects."""
    return around.lexicon.words["personal"] - around.lexicon.words["things"]
