"""Who sends out the document that speaks: 'Lee released | a note saying it is safe', 'Lee ran | an ad that called it old'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft, span_of
from pipeline.saying.lines import Line
from pipeline.saying.phrases import noun_phrase_before
from pipeline.saying.sources import inherited_source, source_before
from pipeline.saying.verb_groups import group_start

_SENT = CueClass("send_out", "speech", frozenset({"object"}))


def sent_out(line: Line, said: Draft, around: Around) -> Draft | None:
    """The attribution in which a document's own is nested, to the subject of the verb whose object the document is."""
    start, verb = _document(line, said, around)
    words, tokens = around.lexicon.words, line.tokens
    if not start or tokens[verb].pos != "VERB" or tokens[verb].lemma not in words["sending"]:
        return None
    first = group_start(line, around.lexicon, verb)
    cue = Cue(first, verb, start, ())
    passive = tokens[verb].form == "part" and all(one.lemma not in words["perfect"] for one in tokens[first:verb])
    if passive or line.quoted[verb] is not None:
        return None  # 'Clerks were sent a letter saying'
    source = source_before(line, around.lexicon, cue) or inherited_source(line, around.lexicon, cue)
    if source is None:
        return None
    covers = (start, said.covers[1])
    span = span_of(line, covers)
    return Draft(line, _SENT, "object", (first, start), source, [span], covers)


def _document(line: Line, said: Draft, around: Around) -> tuple[int, int]:
    """Where the phrase of the document begins whose words an attribution tells, and the verb before it; (0, 0) if it is none."""
    words, source = around.lexicon.words, said.source
    if source is None or said.cls.kind != "speech" or len(said.content) > 1 or source[1] > said.cue[0]:
        return 0, 0
    related = line.tokens[source[0]].lower in words["relatives"]
    start = noun_phrase_before(line, around.lexicon, source[0]) if related else source[0]
    phrase = line.tokens[start : source[0] if related else source[1]]
    told = any(one.lemma in around.lexicon.any_of("documents", "messages", "communications") for one in phrase)
    if not told or start < 2 or (not related and line.tokens[said.cue[0]].form != "ger"):
        return 0, 0
    particle = line.tokens[start - 1].lower in words["sent_particles"]
    return start, start - 1 - particle
