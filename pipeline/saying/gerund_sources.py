"""Who says what a form in -ing tells, the phrase before it or the sentence's subject: 'a clerk saying', 'the debate, saying'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.syntax.nouns import is_plural_noun


def is_mere_object(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int) -> bool:
    """Is the phrase before an -ing form of saying an object, so that the sentence's subject speaks ('opened the debate
    saying')? Documents speak themselves ('issued a statement saying'); no meeting thinks ('left the talks believing')."""
    before, words = line.tokens[start - 1], lexicon.words
    held = line.tokens[end - 1].lemma in lexicon.any_of("communications", "occasions") - words["documents"]
    told = held or any(entry.cls.kind == "speech" for entry in cue.entries)
    if start == 0 or line.quoted[start - 1] is not None or not told:
        return False
    if before.lower in words["particles"] and line.tokens[start - 2].lemma in words["starting"]:
        before = line.tokens[start - 2]  # 'started off | the debate saying'
    if before.lower in words["including"] or before.lemma in words["containing"]:
        return False  # 'many, including | a clerk saying', 'The files include | clerks saying'
    if before.pos == "ADP" and end == start + 1 and line.tokens[start].lemma == line.tokens[start].lower:
        return before.lower not in words["absolute"]  # 'went on | record saying'
    received = before.lemma in words["receiving"]
    speaking = lexicon.any_of("documents", "messages") if received else words["documents"]
    speaking |= words["no_speakers"]  # 'heard evidence showing that'
    if all(entry.cls.documents_assert for entry in cue.entries):
        speaking |= words["pictures"]  # 'saw photos showing it'
    if any(token.lemma in speaking for token in line.tokens[start : known_matter(line, lexicon, start, end)]):
        return False
    if before.pos == "ADP":
        acts = before.lower in words["agent"] and start > 1 and line.tokens[start - 2].form == "part"
        return not acts and before.lower not in words["absolute"]  # 'was followed by | Lee saying'
    return before.pos == "VERB" and (held or before.lemma not in lexicon.any_of("perceiving", "recalling"))


def recalled_actor(line: Line, lexicon: Lexicon, cue: Cue) -> Range | None:
    """'I remember | Ann Lee going on air, telling clerks': whose doing somebody recalls, with two forms in -ing."""
    tokens = line.tokens
    if cue.shape != "gerund" or tokens[cue.first - 1].pos not in ("PUNCT", "CCONJ"):
        return None
    first = next((at for at in range(1, cue.first - 1) if tokens[at].form == "ger" and line.quoted[at] is None), 0)
    start = noun_phrase_before(line, lexicon, first) if first else 0
    if not 0 < start < first or tokens[start - 1].lemma not in lexicon.words["recalling"]:
        return None
    further = any(token.form in ("fin", "inf") or token.text == ";" for token in tokens[first : cue.first])
    return None if further or tokens[start - 1].pos != "VERB" else (start, first)


def known_matter(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'praised the conduct | of the poll saying': where "of" and an article tell whose the head of a phrase is; else `end`."""
    tokens, words = line.tokens, lexicon.words
    known = (
        at
        for at in range(start + 1, end - 1)
        if tokens[at].lower in words["of"] and tokens[at + 1].lower in words["definite"]
    )
    return next(known, end)


def speaking_owners(line: Line, lexicon: Lexicon, cue: Cue, start: int, end: int, held: bool) -> int:
    """'messages of | rivals promising change', 'a chorus of | critics calling for it': where the plural behind "of" begins that a
    form in -ing follows which takes a phrase, if a verb holds it; `end` where it takes a clause or quotation, which the subject
    says. One who is named speaks where a document or an account is of it ('a video of | Lee saying it is old')."""
    tokens, of = line.tokens, lexicon.words["of"]
    head, last = tokens[end - 1], min(cue.last, len(tokens) - 1)
    owners = next((at for at in range(end - 1, max(start - 1, 0), -1) if tokens[at - 1].pos == "ADP"), end)
    owners = owners if tokens[owners - 1].lower in of else end
    plural = is_plural_noun(head) and cue.first == end
    clausal = tokens[last].lower in lexicon.words["that"] or line.quoted[last] is not None
    clausal = clausal or tokens[last].lower in lexicon.words["personal"] or tokens[last].pos == "PUNCT"
    named = head.pos == "PROPN" and cue.first == end and owners < end
    if named and tokens[owners - 2].lemma in lexicon.any_of("documents", "communications", "telling", "pictures"):
        return owners
    grounded = 3 < owners < end == cue.first and tokens[owners - 4].lower in lexicon.words["upon"]
    if grounded and tokens[owners - 2].lower in lexicon.words["grounds"]:
        return owners  # 'fell on the back of | the firm reporting a loss'
    return owners if plural and held and not clausal else end
