"""Quotations that no cue introduces, but a colon or 'the following statement' before them: whose they are."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Sentence, Token
from pipeline.saying.announced import (
    announced_words,
    author_behind,
    below_paragraph,
    is_label,
    presented,
    released_by,
    tells_ahead,
    this_to_say,
)
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.edges import introduces
from pipeline.saying.finite_clauses import is_dash, is_finite
from pipeline.saying.labels import opens_paragraph
from pipeline.saying.lines import Line, behind_time
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range
from pipeline.saying.plain_colons import may_be_uttered, uttered
from pipeline.saying.sources import inherited_source, source_before
from pipeline.saying.speaker_lines import speaker_of_line
from pipeline.saying.verb_groups import group_start
from pipeline.schema import Span

_LINE = 14
"""Words, at most, of a line that only names somebody."""
_FEW = 4
"""Words between marks; less without a verb are a name or a title ("his new role: “song doctor”")."""


def may_introduce(sentence: Sentence, around: Around) -> bool:
    """A cheap look: could a colon stand before a quotation, in the sentence or behind it, or a stop before one that is told of
    ('released the following statement.')?"""
    text = sentence.text
    if ":" in text:
        quoted = text[-1] == ":" or bool(around.quotations.within(sentence.start, sentence.end))
        return quoted or may_be_uttered(sentence, around)
    below = sentence.index + 1
    if text[-1] not in ".?" or below >= len(around.sentences):
        return False
    if text[-1] == "." and around.sentences[below].paragraph == sentence.paragraph:
        below = below_paragraph(sentence, around)
        if not below:
            return False
    start = around.sentences[below].start
    quotation = around.quotations.at(start)
    return (
        quotation is not None
        and quotation.start == start
        and all(is_label(one) for one in around.quotations.within(sentence.start, sentence.end))
    )


def introduced(line: Line, drafts: list[Draft], around: Around) -> Draft | None:
    """'He returned to his familiar theme: "It is safe for all of us."': a colon before a long quotation, no cue."""
    tokens = line.tokens
    for at in range(2, len(tokens) - 1):
        quotation = line.quoted[at + 1]
        if quotation is None or not introduces(line, around.lexicon, at):
            continue
        taken = any(
            span.start < quotation.end and span.end > quotation.start for draft in drafts for span in draft.content
        )
        told = None if taken else _behind_dash(line, at) or _label(line, at, around) or uttered(line, at, around)
        words = [one for i, one in enumerate(tokens) if line.quoted[i] is quotation and one.pos != "PUNCT"]
        named = len(words) < _FEW and not any(is_finite(one) for one in words)
        spoken = any(one.lemma in around.lexicon.words["utterances"] for one in tokens[:at])
        if taken or (told is None and named and not spoken):
            return None
        told = told or _said_before(line, at, drafts) or _told_before(line, at, around)
        if told is None:
            return None
        verb, source = told
        source = next((one.source for one in drafts if one.source and one.cue[0] <= verb < one.cue[1]), source)
        source = _quoted_as(line, verb, at, around) or source
        content = [Span(quotation.start, quotation.end)]
        return Draft(line, LABEL, "colon", (verb, at + 1), source, content, (at + 1, len(tokens)))
    return _introduced_below(line, drafts, around)


def _said_before(line: Line, colon: int, drafts: list[Draft]) -> tuple[int, Range] | None:
    """'Lee calls Kim “a fraud”|: “...”': who says what ends before the colon."""
    for draft in drafts:
        between = [one for one in line.tokens[:colon] if one.start >= draft.content[-1].end]
        if draft.source is not None and draft.cue[1] < colon and all(one.pos == "PUNCT" for one in between):
            return (draft.cue[0], draft.source) if draft.cls.kind == "speech" else None
    return None


def _quoted_as(line: Line, verb: int, colon: int, around: Around) -> Range | None:
    """'The Post quoted Ann Lee as saying: “...”', 'said Kim, quoting Ann Lee: “...”': whom the subject of the verb quotes."""
    as_ = colon - 2
    quotes = line.tokens[verb].lemma in around.lexicon.words["quoting"] and line.tokens[verb + 1].pos in (
        "PROPN",
        "DET",
    )
    if quotes and noun_phrase_after(line, around.lexicon, verb + 1, attachments=False) == colon:
        return verb + 1, colon
    if line.tokens[as_].lower not in around.lexicon.words["as"] or line.tokens[colon - 1].form != "ger":
        return None
    quoted = noun_phrase_after(line, around.lexicon, verb + 1)
    return (verb + 1, quoted) if behind_time(line, quoted) == as_ else None


def _behind_dash(line: Line, colon: int) -> tuple[int, Range] | None:
    """'Why the lake shrinks - Ann Lee: “...”': a full name between a dash and the colon."""
    dash = next((at for at in range(colon - 1, max(colon - _FEW, 0) - 1, -1) if is_dash(line, at)), colon)
    name = line.tokens[dash + 1 : colon]
    named = 1 < len(name) < _FEW and all(token.pos == "PROPN" or token.text == "." for token in name)
    return (colon, (dash + 1, colon)) if named and line.quoted[dash] is None else None


def _label(line: Line, colon: int, around: Around) -> tuple[int, Range] | None:
    """'Ann Lee, mayor of Alba|: “...”', 'Lee | on the roof: “...”' at a paragraph's beginning: a name, with what it bears, or
    without what it speaks of."""
    speaks = (at for at in range(2, colon) if line.tokens[at].form == "ger" and line.tokens[at - 1].pos == "PROPN")
    name = sum(1 for _ in takewhile(_is_of_name, line.tokens))
    told = line.tokens[name:colon]
    if not name or len(told) < 2 or colon > _LINE or any(token.form in ("fin", "part") for token in told):
        return None
    if line.tokens[colon].text != ":" or not opens_paragraph(line.sentence, around) or any(line.quoted[:colon]):
        return None
    if told[0].lower in around.lexicon.words["label_topics"]:
        return colon, (0, name)
    ger = next(speaks, 0)
    if ger and line.tokens[ger].lemma in around.lexicon.words["speaking"]:
        return ger, (0, ger)  # 'Coach Ann Lee speaking to Radio 4: “...”'
    borne = told[0].text == "," and name > 1 and any(token.pos == "NOUN" for token in told)
    return (colon, (0, colon)) if borne else None


def _is_of_name(token: Token) -> bool:
    return token.text == "." or (token.text[0].isupper() and token.pos in ("PROPN", "NOUN"))


def _told_before(line: Line, colon: int, around: Around) -> tuple[int, Range] | None:
    """The nearest verb before a colon, with its group, and its subject; None where marks of quotation stand between."""
    tokens = line.tokens
    verbs = [at for at in range(1, colon) if tokens[at].pos in ("VERB", "AUX") and tokens[at].form == "fin"]
    aside = max((at for at in range(2, colon) if _opens_aside(line, at, around)), default=colon)
    verbs = _above([at for at in verbs if at < aside] or verbs, line, around)
    verb = verbs[-1] if verbs else None
    if verbs and tokens[0].lower in around.lexicon.words["as"]:
        entries = around.lexicon.heads["VERB"].get(tokens[verbs[0]].lemma, ())
        # 'As Lee said after it fell:'
        verb = verbs[0] if any(entry.cls.kind == "speech" for entry in entries) else verb
    if verb is None or any(quoted is not None for quoted in line.quoted[verb:colon]):
        return None
    verb = group_start(line, around.lexicon, verb)
    source = _subject(line, verb, colon, around)
    if len(verbs) > 1 and source is not None and tokens[source[0]].lower in around.lexicon.words["thing_relatives"]:
        verb = group_start(line, around.lexicon, verbs[-2])  # 'Lee answered with a line that might have been his own:'
        source = _subject(line, verb, colon, around)
    nobody = source is None or tokens[source[0]].lower in around.lexicon.words["existential"]
    return None if source is None or nobody else (verb, source)


def _above(verbs: list[int], line: Line, around: Around) -> list[int]:
    """'Lee dwelt on | how many had died: “...”', 'Lee was calm | when it fell: “...”': without the verbs of clauses that hang on
    the verb before."""
    opening = around.lexicon.any_of("subordinate", "question", "meanwhile") - around.lexicon.words["relatives"]
    for place in range(len(verbs) - 1, 0, -1):
        between = line.tokens[verbs[place - 1] + 1 : verbs[place]]
        if not any(token.lower in opening for token in between) or any(token.text == "," for token in between):
            return verbs[: place + 1]
    return verbs[:1]


def _subject(line: Line, verb: int, colon: int, around: Around) -> Range | None:
    told = Cue(verb, verb, colon, ())
    return source_before(line, around.lexicon, told) or inherited_source(line, around.lexicon, told)


def _opens_aside(line: Line, at: int, around: Around) -> bool:
    """'She sees a dark future, | as mills shrink or vanish: “...”': does what tells when or why follow a comma?"""
    if line.tokens[at - 1].text != "," or line.quoted[at - 1] is not None:
        return False
    word = line.tokens[at].lower
    opens = word in around.lexicon.any_of("as", "meanwhile", "clausal")
    return opens and word not in around.lexicon.words["opposing_clause"]


def _introduced_below(line: Line, drafts: list[Draft], around: Around) -> Draft | None:
    """'Lee released the following statement:' at a paragraph's end, before one that is quoted."""
    last, index = len(line.tokens), line.sentence.index + 1
    if line.tokens[-1].text == "?":
        return _asked_for(line, around)
    announced = announced_words(line, around)
    behind = last - 1 if line.tokens[-1].text == ":" else announced
    if not behind or index >= len(around.sentences) or any(d.frame == "announcement" for d in drafts):
        return None
    further = announced > 0 and around.sentences[index].paragraph == line.sentence.paragraph
    further = further and line.tokens[-1].text == "." and tells_ahead(line, around)
    index = (below_paragraph(line.sentence, around) or index) if further else index
    below = around.quotations.at(around.sentences[index].start)
    apart = below is None and _is_apart(line, around)
    speaking = _speaking(line, drafts, around) if apart else None
    if speaking is not None:
        return Draft(line, LABEL, "announcement", (speaking.cue[0], last), speaking.source, [], (last, last))
    labelled = speaker_of_line(line, last - 1, around) if line.tokens[-1].text == ":" else None
    plain = apart and announced > 0 and line.tokens[announced + 1].lemma in around.lexicon.words["utterances"]
    plain = plain or (apart and labelled is not None and _is_statement(line, labelled, around))
    if not plain and (below is None or below.start != around.sentences[index].start):
        return None
    author = (
        author_behind(line, presented(line, around), around) or _alone(line, around) or labelled
    )  # 'Statement from Ann Lee:'
    if author is not None:
        return Draft(line, LABEL, "announcement", (last - 1, last), author, [], (last, last))
    told = _told_before(line, announced or behind, around) or released_by(line, announced, around)
    if told is None:
        return None
    holder = next(
        (one for one in drafts if one.covers[0] < told[0] < one.covers[1] and one.covers[1] >= last - 1), None
    )
    told_there = below is not None and around.text[below.end :].partition("\n")[0].strip(".!? ")
    if holder is not None and holder.cls.kind == "speech" and below is not None and not told_there:
        holder.content.append(Span(below.start, below.end))  # 'Lee said the bridge was safe:', and what is quoted below
        return None
    if line.tokens[told[1][0]].lower in around.lexicon.words["things"]:
        return None  # 'It gets better:'
    author = author_behind(line, announced + 1, around) if announced else None
    this = 0 if line.tokens[-1].text == ":" else this_to_say(line, around)
    end = this + 3 if this else last
    said = [Span(below.start, below.end)] if further and below is not None else []
    return Draft(line, LABEL, "announcement", (told[0], end), author or told[1], said, (last, last))


def _asked_for(line: Line, around: Around) -> Draft | None:
    """ "Lee's message to clerks? “Stay.”": whose words are asked for, without a verb, before a quotation."""
    last, index = len(line.tokens) - 1, line.sentence.index + 1
    below = around.quotations.at(around.sentences[index].start) if index < len(around.sentences) else None
    told = None if any(token.form == "fin" for token in line.tokens) else uttered(line, last, around)
    if below is None or below.start != around.sentences[index].start or told is None or told[1][0] != 0:
        return None
    return Draft(line, LABEL, "announcement", (told[0], told[0] + 1), told[1], [], (last, last))


def _is_apart(line: Line, around: Around) -> bool:
    """Does another paragraph of the body stand below a colon?"""
    following = around.sentences[line.sentence.index + 1]
    apart = following.paragraph != line.sentence.paragraph and following.kind == "body"
    return apart and line.tokens[-1].text == ":"


def _speaking(line: Line, drafts: list[Draft], around: Around) -> Draft | None:
    """'Lee told how it had been lost:': who, but the author, says something up to the sentence's end."""
    told = (one for one in drafts if one.parent is None and one.covers[1] >= len(line.tokens) - 1)
    found = next((one for one in told if one.cls.kind == "speech" and one.source is not None), None)
    source = line.tokens[slice(*found.source)] if found is not None and found.source is not None else []
    return None if any(token.text in around.lexicon.words["of_oneself"] for token in source) else found


def _is_statement(line: Line, name: Range, around: Around) -> bool:
    """'Mayor Ann Lee | statement:': does the noun of what is said follow a name, alone before the colon?"""
    behind = line.tokens[name[1] : -1]
    return len(behind) == 1 and behind[0].lemma in around.lexicon.words["utterances"]


def _alone(line: Line, around: Around) -> Range | None:
    """'Sen. Ann Lee, D-Alba:', 'Ann Lee, a clerk in Alba:': a name with its title or with what it is, and nothing else."""
    tokens = line.tokens
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), len(tokens) - 1)
    titled = tokens[0].lower.rstrip(".") in around.lexicon.roles and len(tokens) <= _LINE
    named = comma > 1 and all(one.text == "." or one.text[0].isupper() for one in tokens[:comma])
    described = titled or (comma < len(tokens) - 2 and len(tokens) <= _LINE)
    verb = any(is_finite(one) for one in tokens)
    label = tokens[0].lower in around.lexicon.any_of("labels", "about") or tokens[0].pos == "VERB"
    return (0, len(tokens) - 1) if named and described and not verb and not label else None
