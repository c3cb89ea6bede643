"""What kind of attribution a reading is: speech, thought or attitude; and whether it denies what it tells."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Token
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE
from pipeline.schema import AttributionKind

_PHRASES = frozenset({"object", "topic", "gerund", "phrase", "complement"})
_PAIR = 2
_CLAUSES = frozenset({"that", "clause", "question", "to", "passive"})


def denies(draft: Draft, around: Around) -> bool:
    """'Nobody said that ...', 'Neither Lee nor Kim said that ...', 'Not all say that ...'; not 'No wonder Lee said that ...'."""
    source = draft.line.tokens[slice(*draft.source)] if draft.source else []
    words = around.lexicon.words
    certain = len(source) > 1 and source[1].lower in words["certain"]
    denied = bool(source) and source[0].lower in around.lexicon.any_of("nobody", "negations")
    return (denied and not certain) != _turns_down(draft, around)


def _turns_down(draft: Draft, around: Around) -> bool:
    """'Lee dismissed | claims that it was unsafe as “nonsense”': what another claims, which one rejects as something."""
    if draft.frame != "object" or draft.cls.objects != "as":
        return False
    words, first = around.lexicon.words, draft.covers[0]
    claimed = draft.line.tokens[first + (draft.line.tokens[first].pos == "DET") :][:2]
    told = len(claimed) > 1 and claimed[1].lower in words["that"] and claimed[0].lemma in around.lexicon.heads["NOUN"]
    return told and draft.line.tokens[draft.cue[0]].lemma in words["rejecting"]


def kind_of(draft: Draft, around: Around) -> AttributionKind:
    """The class's kind; where the content is a bare phrase, nothing is asserted of it, unless a document shows it.

    'I think' and 'it is clear' in running text are the author's own stand.
    """
    words = around.lexicon.words
    source = draft.line.tokens[draft.source[0] : draft.source[1]] if draft.source else []
    own = len(source) == 1 and source[0].lower in words["own"] and not _is_body(source[0], draft, words)
    if own and draft.line.tokens[draft.cue[1] - 1].form == "ger" and not _goes_on_saying(source[0], draft, words):
        return "attitude"  # 'You gain nothing by telling them that', 'By naming what is wrong, I hope'
    if any(token.lemma in words["aiding"] for token in draft.line.tokens[slice(*draft.cue)]):
        return "attitude"  # 'telescopes that helped to confirm it'
    if draft.frame in _PHRASES:
        named = source[-1:] if source and source[-1].pos == "PROPN" else []  # 'the Inflation | Report shows'
        papers = [*(token.lemma for token in source), *(token.lower for token in named)]
        shown = draft.cls.documents_assert and not words["documents"].isdisjoint(papers)
        shown = shown or _is_asked_to_act(draft, around) or _introduces_words(draft)
        if draft.frame == "object" and (_is_ahead(draft, words) or _withholds(draft, words)):
            return "attitude"  # 'will report results', 'is due to report a loss'
        return draft.cls.kind if shown else draft.cls.object_kind
    if (
        _is_no_speaker(source, words)
        or _is_deed(source, draft, words)
        or _is_unreal(draft, around)
        or _hides(draft, around)
        or _causes(source, draft, words)
        or _is_kept(draft, words)
        or _came_true(draft, words)
    ):
        return "attitude"
    if draft.frame == "question" and source and source[0].lower in around.lexicon.any_of("nobody", "negations"):
        return "attitude"  # 'Nobody knows who left', 'no records showing whether it is safe'
    return "attitude" if own and draft.cls.kind == "thought" else draft.cls.kind


def _causes(source: list[Token], draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'This | explains why he left', 'The price rose, which | explains why he left': what is only pointed at is a cause."""
    points = len(source) == 1 and source[0].lower in words["demonstratives"] | words["thing_relatives"]
    verb = draft.line.tokens[draft.cue[1] - 1]
    return points and draft.frame == "question" and verb.lemma in words["accounting"]


def _is_kept(draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'refused to concede that it was late', 'failed to mention that it was late': what is not said is not asserted."""
    cue = draft.line.tokens[slice(*draft.cue)]
    return draft.frame in ("that", "clause") and any(token.lemma in words["withholding"] for token in cue)


def _came_true(draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'As analysts expected, the bank raised its rates': the author tells that what they foresaw came true; not 'will raise'."""
    tokens = draft.line.tokens
    verb = tokens[draft.cue[1] - 1]
    if draft.frame != "as" or verb.lemma not in words["fulfilled"] or tokens[draft.cue[0]].tense != "past":
        return False
    told = (one for at, one in enumerate(tokens[slice(*draft.covers)], draft.covers[0]) if not _cues(draft, at))
    first = next((one for one in told if one.form == "fin"), verb)
    real = first.pos == "VERB" or first.lemma in words["echoing"] | words["inverting"]
    return first is not verb and first.tense == "past" and real


def _cues(draft: Draft, at: int) -> bool:
    """Does a token stand between source and end of the cue?"""
    return draft.source is not None and draft.source[0] <= at < draft.cue[1]


def _introduces_words(draft: Draft) -> bool:
    """'suggested a few questions, including, | “Do you think that it is safe?”': a sentence in quotation marks behind a comma or
    colon, with no cue of its own."""
    tokens, quoted = draft.line.tokens, draft.line.quoted
    first, last = draft.covers
    opening = next((at for at in range(first + 1, last) if quoted[at] is not None), last)
    parted = opening < last and tokens[opening - 1].text in {",", ":"} and draft.cls.kind == "speech"
    parted = parted and all(at not in draft.line.cue_words or tokens[at].pos != "VERB" for at in range(first, opening))
    return parted and any(tokens[at].form == "fin" for at in range(opening, last) if quoted[at] is quoted[opening])


def _withholds(draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'has not confirmed the sale', 'refused to confirm it': news that nobody gives; not 'did not call it a fraud'."""
    cue = draft.line.tokens[slice(*draft.cue)]
    news = any(token.lemma in words["giving_news"] for token in cue)
    return news and (draft.negated or any(token.lemma in words["withholding"] for token in cue))


def _is_body(source: Token, draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'It | expects that sales will fall': a firm; not 'It is expected that', 'It is hard to believe that'."""
    verb = draft.line.tokens[draft.cue[1] - 1]
    beside = draft.source is not None and draft.source[1] == draft.cue[0]
    cue = draft.line.tokens[slice(*draft.cue)]
    finite = verb.form == "fin" or (verb.form in ("part", "inf") and cue[0].pos == "AUX")  # 'It | does not think that'
    active = finite and all(one.lemma not in words["passive_auxiliaries"] for one in cue)
    return beside and active and source.lower in words["things"] and verb.lemma in words["thought_by_bodies"]


def _goes_on_saying(source: Token, draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'It said the port was shut, | adding that it was old': a body that has just acted, which is no auxiliary's subject."""
    between = draft.line.tokens[draft.source[1] : draft.cue[0]] if draft.source is not None else []
    verb = next((token for token in between if token.pos != "ADV"), source)
    first = draft.line.quoted[slice(*draft.covers)][:1]  # nothing where the content is the next line
    quoted = any(one is not None for one in first) and any(token.text == "," for token in between)
    if quoted and verb.tense == "past" and source.lower in words["things"]:
        return True  # 'It was shocked, | saying: "It is old."'
    return (
        verb.tense == "past"
        and verb.pos == "VERB"
        and source.lower in words["things"]
        and draft.line.tokens[draft.cue[0]].lemma in words["adding"]
    )


def _is_asked_to_act(draft: Draft, around: Around) -> bool:
    """'called for | the mayor to resign', 'asked for the vote to be put off': what one who acts is asked to do is a clause."""
    if draft.frame != "object" or draft.cls.modality != "hypothetical":
        return False
    content = draft.line.tokens[slice(*draft.covers)]
    content = _without_apposition(content)
    to = next((at for at, token in enumerate(content) if token.pos == "PART" and at and token.text[0].isalpha()), 0)
    of = around.lexicon.words["of"]  # 'some of his rivals', 'the secretary of state'
    undergone = any(token.pos == "AUX" for token in content[to + 1 : to + 2])  # 'charges against him to be dropped'
    inside = (token.pos in PHRASE or token.lower in of or (undergone and token.pos == "ADP") for token in content[:to])
    if not to or not all(inside):
        return False
    head = next((at for at in range(1, to) if content[at].lower in of), to)
    part = content[head - 1].lower in around.lexicon.words["heads"]  # not 'the creation | of a board to run it'
    noun, infinitive = content[(to if part else head) - 1], content[to + 1 : to + 2]
    able = around.lexicon.roles | around.lexicon.words["able_to_act"]
    acts = noun.pos in ("PROPN", "PRON") or not able.isdisjoint((noun.lower, noun.lemma))
    acts = acts or _goes_on(content[to + 1 : to + 3], around)
    return any(token.form == "inf" and (acts or token.pos == "AUX") for token in infinitive)


def _goes_on(behind: list[Token], around: Around) -> bool:
    """'called for talks | to continue': what any thing does, without an object."""
    going = bool(behind) and behind[0].lower in around.lexicon.words["going_on"]
    return going and (len(behind) == 1 or behind[1].pos in ("ADP", "ADV", "PUNCT"))


def _without_apposition(content: list[Token]) -> list[Token]:
    """'Kim |, the head of the port, | to resign': without what two commas hold before an infinitive."""
    commas = [at for at, token in enumerate(content) if token.text == ","]
    if len(commas) != _PAIR or content[commas[1] + 1 : commas[1] + 2] == [] or content[commas[1] + 1].pos != "PART":
        return content
    return [*content[: commas[0]], *content[commas[1] + 1 :]]


def _is_no_speaker(source: list[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """'Evidence', 'history'; not 'his evidence'."""
    return bool(source) and source[-1].lemma in words["no_speakers"] and source[0].lower not in words["owners"]


def _is_deed(source: list[Token], draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'The bank's | decision | to sell it proves': what was done shows something, and nobody says it."""
    head: Token | None = None
    for token in source:
        if token.pos == "NOUN":
            head = token
        elif head is not None and token.lower not in words["possessive"]:
            break
    shows = any(token.lemma in words["betokening"] for token in draft.line.tokens[slice(*draft.cue)])
    return shows and head is not None and head.lemma in words["mute"]


def _hides(draft: Draft, around: Around) -> bool:
    """'an official who asked not to be named': it tells nothing."""
    words = around.lexicon.words
    content = draft.line.tokens[slice(*draft.covers)] if draft.frame == "to" else []
    negated = any(token.lower in words["negations"] for token in content)
    return negated and any(token.lower in words["anonymous"] for token in content)


def _is_unreal(draft: Draft, around: Around) -> bool:
    """'Lee may say that ...', 'will decide whether', 'if Lee says that ...', 'Did Lee say that ...': nobody has said it."""
    words, tokens = around.lexicon.words, draft.line.tokens
    if draft.frame in _CLAUSES and _is_ahead(draft, words):
        return True
    if any(token.lower in words["unreal"] for token in tokens[slice(*draft.cue)]):
        return True
    cue = tokens[slice(*draft.cue)]
    if (
        draft.frame == "to"
        and cue[-1].lemma in words["foreseeing"]
        and any(token.lower in words["can_foresee"] for token in cue)
    ):
        return True  # 'Fans can expect to hear it': the author says so
    if draft.cue[0] > 0 and tokens[draft.cue[0] - 1].lower in words["nor"]:
        return True  # 'would neither confirm | nor deny it'
    if draft.source is None or draft.source[0] > draft.cue[0]:
        return False
    between = tokens[draft.source[1] : draft.cue[0]]
    joined = between and between[-1].pos == "CCONJ" and tokens[draft.cue[0]].form == "inf"
    if joined and any(token.lower in words["negations"] for token in between):
        return True  # 'would not confirm or | deny it'
    if draft.source[0] == 0:
        return False
    before = tokens[draft.source[0] - 1]
    made = before.form != "fin" or before.tense != "past"
    if draft.cls.kind == "thought" and tokens[draft.cue[0]].form == "inf" and made and before.lemma in words["brought"]:
        return True  # 'to make | anyone think that', not 'made Kim think that'
    asked = before.pos == "AUX" and tokens[draft.cue[1] - 1].form == "inf"
    return before.lower in words["conditions"] or (asked and not _stresses_when(draft.line, draft.source[0] - 1, words))


def _stresses_when(line: Line, auxiliary: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'Only later | did Lee admit that', 'Not until May | did he say that': what opens the clause tells when it was said, after
    all."""
    marks = (at for at in range(auxiliary - 1, -1, -1) if line.tokens[at].pos == "PUNCT" or line.quoted[at] is not None)
    opening = [token.lower for token in line.tokens[next(marks, -1) + 1 : auxiliary]]
    if len(opening) > 1 and opening[0] in words["negations"]:
        return opening[1] in words["limiting"] | words["put_off_to"]
    return opening[:1] != [] and opening[0] in words["limiting"]


def _is_ahead(draft: Draft, words: Mapping[str, frozenset[str]]) -> bool:
    """'Lee will decide whether', 'is to tell clerks that ...', 'is due to say whether ...': it is still to be said."""
    first, tokens = draft.cue[0], draft.line.tokens
    if any(token.lower in words["ahead"] for token in tokens[slice(*draft.cue)]):
        return True
    if first == 0 or tokens[first].lower not in words["infinitive"]:
        return False
    verbs = [token for token in tokens[:first] if token.pos == "VERB"]
    if verbs and verbs[-1].lemma in words["arranging"]:
        return True
    before = tokens[first - 1]
    if before.pos == "NOUN" and before.lemma in words["empowering"]:
        return True  # 'has a mandate | to ask them to go'
    return before.lower in words["pending"] or (before.pos == "AUX" and before.lemma in words["passive_auxiliaries"])
