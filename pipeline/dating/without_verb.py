"""What a time dates in a sentence without a verb: 'A fire in Lund on Monday.'"""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import HAPPENING, head_noun
from pipeline.dating.noun_words import NounData
from pipeline.dating.of_clause import lies_in
from pipeline.dating.place import Place
from pipeline.schema import Span
from pipeline.syntax.places import begun


def noun_without_verb(place: Place, data: NounData) -> DatedNoun | None:
    """The head noun, if that happened or held: 'Good news for the town today.'; not where a programme says what it tells of:
    'Also tonight, the crash in Lund.'"""
    behind = begun(place.tokens, place.extent.end, place.sentence.end)
    opens = all(token.pos == "ADV" for token in begun(place.tokens, place.sentence.start, place.extent.start))
    if opens and not place.side and behind and behind[0].lower == ",":
        return None
    start = behind[0].end if len(behind) > 1 and behind[0].pos == "PUNCT" else place.sentence.start
    noun = head_noun(place.tokens, Span(start, place.sentence.end), data)
    timed = noun is not None and any(lies_in(noun.head, span) for span in (place.extent, *place.others))
    return noun if noun is not None and noun.kind in HAPPENING and not timed else None
