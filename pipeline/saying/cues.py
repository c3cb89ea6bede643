"""Cues in a sentence: words that introduce what somebody says, thinks or holds.

A cue is a whole verb group: auxiliaries, adverbs and negation belong to it ('has not said'), and so do the verbs it hangs
on ('declined to say', 'responded by saying'). What stands around it is read elsewhere (sources.py, contents.py).
"""

from __future__ import annotations

from pipeline.frozen import frozen
from pipeline.model import Token
from pipeline.saying.commanded import is_let
from pipeline.saying.content_starts import Complement
from pipeline.saying.contents import complement_after
from pipeline.saying.cue_lexicon import CueClass, Entry, Lexicon
from pipeline.saying.cue_shapes import Shape, about_quotation, shape_of
from pipeline.saying.drafts import Around
from pipeline.saying.equated import clause_of_subject
from pipeline.saying.lines import Line
from pipeline.saying.misread_presents import is_inverted
from pipeline.saying.phrase_edges import after_comma
from pipeline.saying.phrase_ends import behind_quantifier, noun_phrase_after
from pipeline.saying.verb_groups import group_start, is_undergone_by


@frozen
class Cue:
    """A cue in a sentence, by token indices: group from `first` to `last` (exclusive), the word itself at `head`."""

    first: int
    head: int
    last: int
    entries: tuple[Entry, ...]
    shape: Shape = "verb"
    """'verb': finite; 'passive': with its auxiliary; 'participle': a past participle without one."""
    negated: bool = False
    agent: int | None = None
    """Of a noun: the token where its source begins, between it and its content ('comments by Lee that ...')."""


def find_cues(line: Line, lexicon: Lexicon) -> list[Cue]:
    """Cues of a sentence outside quotation marks, in order."""
    found: list[Cue] = []
    for index in line.cue_words:
        cue = _cue_at(line, lexicon, index) if line.quoted[index] is None else None
        # 'known' in 'let it be known' is no cue of its own
        if cue is not None and found and cue.first <= found[-1].head and line.tokens[found[-1].head].pos == "ADJ":
            found.pop()  # 'was quick | to say'
        if cue is not None and (not found or cue.head >= found[-1].last or cue.shape == "noun"):
            found.append(cue)
    return found


def _cue_at(line: Line, lexicon: Lexicon, index: int) -> Cue | None:
    """The cue whose word is the token at `index`."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[index]
    readings = lexicon.heads.get(token.pos)
    if readings is None:
        return None
    entries = readings.get(token.lemma) or readings.get(token.lower) or ()
    matched, behind = _matched(line, index, entries)
    if matched and matched[0].rest and _names_medium(line, lexicon, behind + len(matched[0].rest)):
        matched, behind = _matched(line, index, tuple(entry for entry in entries if not entry.rest))
    if token.pos == "NOUN" and matched and _addresses(tokens, behind, matched[0], lexicon):
        matched = ()
    noun = token.pos == "NOUN" and bool(entries)
    named = (_of_name(line, index, entries, lexicon) or _of_subject(line, index, entries, lexicon)) if noun else None
    if named is not None:
        return named
    if noun and not (matched and not matched[0].cls.passive):
        distant = _distant_content(line, index, entries, lexicon)
        if distant is not None or not matched:
            return distant
    if matched and not matched[0].rest and _has_particle(line, index, lexicon):
        return None
    if token.lemma in words["let"] and is_let(line, index, words["letting"]):
        return None  # 'let me | know whether': who is told thinks nothing
    if (index and _only_compares(line, index, lexicon)) or _makes_way(tokens, index, lexicon):
        return None
    if token.pos == "VERB" and token.form == "part" and token.lower in lexicon.heads["ADJ"]:
        stated = _matching(line, index + 1, lexicon.heads["ADJ"][token.lower])
        adjective = _adjective_cue(line, lexicon, index, stated) if stated else None
        if adjective is not None:
            return adjective
    if not matched:
        return None
    if token.pos == "NOUN":
        return Cue(index, index, behind + len(matched[0].rest), matched, "noun")
    if token.pos == "VERB":
        return _verb_cue(line, lexicon, index, behind, matched)
    return _adjective_cue(line, lexicon, index, matched)


def _names_medium(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'reported on | its website', 'commented on | Twitter': where something is said, behind a preposition that ends at `at`."""
    tokens, words = line.tokens, lexicon.words
    if at >= len(tokens) or tokens[at - 1].lower not in words["on_air"] or line.quoted[at] is not None:
        return False
    owned = tokens[at].lower in lexicon.any_of("owners", "articles")
    end = noun_phrase_after(line, lexicon, at, attachments=False)
    return at < end and (owned or end == at + 1) and tokens[end - 1].lower in words["media"]


def _matched(line: Line, index: int, entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], int]:
    """Those whose other words stand behind it, and where: a time or an adverb may part a verb from them."""
    behind = index + 1
    matched = _matching(line, behind, entries)
    if entries and line.tokens[index].pos == "VERB" and not (matched and matched[0].rest):
        further = _behind_adverbial(line, behind)
        parted = _matching(line, further, entries) if further > behind else ()
        if parted and parted[0].rest:
            return parted, further
    return matched, behind


def _behind_adverbial(line: Line, at: int) -> int:
    """Behind a time or adverb at `at` that parts a verb from its preposition ('called | on Monday for', 'spoke | instead of')."""
    dated = at + 1 < len(line.tokens) and line.tokens[at].pos == "ADP" and at + 1 in line.times
    if dated or at in line.times:
        return line.times[at + dated]
    while at < len(line.tokens) and line.tokens[at].pos == "ADV" and line.quoted[at] is None:
        at += 1
    return at


def _addresses(tokens: list[Token], behind: int, entry: Entry, lexicon: Lexicon) -> bool:
    """'made the case | to voters that', 'a proposal | to the council', 'a phone call | to discuss it': no "to" of a content."""
    opens = entry.rest[:1] != () and entry.rest[0] in lexicon.words["infinitive"] and entry.cls.kind == "speech"
    return opens and (not _is_infinitive(tokens, behind) or tokens[behind - 2].lower in lexicon.words["phoning"])


def _distant_content(line: Line, index: int, entries: tuple[Entry, ...], lexicon: Lexicon) -> Cue | None:
    """A noun whose clause follows its source or a copula: 'comments by Lee that it is safe', "Lee's view is that ...", or when
    and where it was said: 'his claim in an interview that it is safe'."""
    tokens = line.tokens
    entry = next((entry for entry in entries if set(entry.rest) <= lexicon.words["that"]), None)
    if index + 3 >= len(tokens):
        return None
    behind = _behind_adverbial(line, index + 1)
    told = index + 1 < behind < len(tokens) and tokens[behind].lower in lexicon.words["that"]
    beside = tokens[index + 1].pos != "ADP" or tokens[index + 1].lower in lexicon.words["time_prepositions"]
    if entry is not None and told and beside:
        return Cue(index, index, behind + 1, (entry,), "noun")  # 'voiced hope on Friday that'
    sent = tokens[index + 1].lower in lexicon.words["from"] and tokens[index + 2].form != "ger"
    if not sent and tokens[index + 1].lower not in lexicon.any_of("infinitive", "at_occasions"):
        return None
    spoken = tokens[index + 1].lower in lexicon.words["infinitive"] or sent
    for at in range(index + 3, min(index + 10, len(tokens))):
        spoken = spoken or tokens[at - 1].lemma in lexicon.words["communications"]
        if tokens[at].lower in lexicon.words["that"] and entry is not None and spoken:
            return Cue(index, index, at + 1, (entry,), "noun", agent=index + 2 if sent else None)
        dated = tokens[at].pos == "ADP" and at + 1 in line.times and not sent
        # 'warnings from clerks | at the port that'; not 'worries from Alba | to Lund that'
        attached = tokens[at].pos == "ADP" and sent and at + 1 not in line.times
        attached = attached and tokens[at].lower not in lexicon.words["infinitive"]
        if tokens[at].pos in ("VERB", "AUX", "PUNCT", "ADP") and not (dated or attached):
            break
    return None


def _of_name(line: Line, index: int, entries: tuple[Entry, ...], lexicon: Lexicon) -> Cue | None:
    """'the | claim of Mayor Ann Lee that it is late': a noun with the name of whose it is before its clause."""
    tokens, at = line.tokens, index + 2
    if at >= len(tokens) or tokens[index + 1].lower not in lexicon.words["of"]:
        return None
    entry = next((entry for entry in entries if set(entry.rest) <= lexicon.words["that"]), None)
    while at < len(tokens) - 1 and tokens[at].pos in ("DET", "ADJ", "NOUN", "PROPN"):
        at += 1
    that = tokens[at].lower in lexicon.words["that"] and tokens[at - 1].pos == "PROPN"
    return Cue(index, index, at + 1, (entry,), "noun", agent=index + 2) if that and entry is not None else None


def _of_subject(line: Line, index: int, entries: tuple[Entry, ...], lexicon: Lexicon) -> Cue | None:
    """'the | claim in the letter is that it is late', '| word came on Monday that': a subject with its clause behind its verb."""
    told = [entry for entry in entries if not entry.rest or entry.rest[-1] in lexicon.words["that"]]
    clause = clause_of_subject(line, lexicon, index) if told else None
    return None if clause is None else Cue(index, index, clause + 1, tuple(told[-1:]), "noun")


def _has_particle(line: Line, index: int, lexicon: Lexicon) -> bool:
    """'showed up', 'would add up to 20'; not 'said up to 20'."""
    behind = index + 1
    if behind >= len(line.tokens) or line.tokens[behind].lower not in lexicon.words["particles"]:
        return False
    timed = behind + 1 in line.times or behind + 2 in line.times
    if timed and line.tokens[behind].lower in lexicon.words["long_ago"]:
        return False  # 'said back in May'
    sums = f"{line.tokens[index].lemma}-{line.tokens[behind].lower}" in lexicon.words["summing"]
    return sums or behind_quantifier(line, lexicon, behind) == behind


def _makes_way(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'found | its way | into the hall', 'argued | her way | out of it': who goes somewhere so says nothing."""
    behind = [token.lower for token in tokens[index + 1 : index + 3]]
    return len(behind) > 1 and behind[0] in lexicon.words["owners"] and behind[1] in lexicon.words["own_way"]


def _only_compares(line: Line, index: int, lexicon: Lexicon) -> bool:
    """'It fell to 4%, | compared with a “record” 6% in May': nobody compares."""
    tokens = line.tokens
    hangs = tokens[index].lower in lexicon.words["including"] and after_comma(line, index)
    return hangs and index + 1 < len(tokens) and tokens[index + 1].pos == "ADP"


def _matching(line: Line, behind: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The readings whose further words stand from token `behind` on; of these only those with the most words."""
    tokens = line.tokens
    found: list[Entry] = []
    for entry in entries:
        size = len(entry.rest)
        if found and size < len(found[0].rest):
            break
        if not size or entry.rest == tuple(token.lower for token in tokens[behind : behind + size]):
            if size and entry.takes_phrase and _is_infinitive(tokens, behind + size - 1):
                continue  # 'agreed to go' is no 'agreed to the plan'
            if size and _dates(line, behind + size):
                continue  # 'agreed on Monday' is no 'agreed on the plan'
            found.append(entry)
    return about_quotation(line, entries, found)


def _dates(line: Line, at: int) -> bool:
    """Does a time behind a preposition at `at` date the verb before: no noun follows it?"""
    tokens = line.tokens
    dates = tokens[at - 2].pos == "VERB" or (tokens[at - 2].pos == "NOUN" and line.names_day(at))
    if at not in line.times or tokens[at - 1].pos != "ADP" or not dates:
        return False
    end = line.times[at]
    return end >= len(tokens) or (tokens[end].pos not in ("NOUN", "PROPN") and tokens[end].text[:1] not in "'’")


def _is_infinitive(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].pos == "PART" and tokens[at + 1].form == "inf"


def _verb_cue(line: Line, lexicon: Lexicon, index: int, behind: int, entries: tuple[Entry, ...]) -> Cue | None:
    tokens = line.tokens
    first = group_start(line, lexicon, index)
    group = tokens[first:index]
    last = behind + len(entries[0].rest)
    negated = _denies(group, lexicon)
    negated = negated or (first == index and is_inverted(tokens, index, lexicon.words))  # 'Nor do clerks | say'
    shape, before = shape_of(tokens, group, index, lexicon), tokens[max(first - 1, 0)]
    if shape == "gerund" and before.pos == "ADP" and before.lower in lexicon.words["that"]:
        return None  # 'It meant that | finding her was hard'
    if shape == "gerund" and first > 1 and is_undergone_by(line, lexicon, first - 1):
        return None  # 'Ships can be won by | threatening to close it'
    if shape == "participle" and before.lower in lexicon.words["as"] and _is_infinitive(tokens, last):
        return None  # 'It left as | expected to save money'
    if shape == "participle" and _hears(line, index, lexicon):
        return None
    return Cue(first, index, last, entries, shape, negated)


def _hears(line: Line, index: int, lexicon: Lexicon) -> bool:
    """'Clerks | briefed on the plan said', 'one | told of it': who has heard of something, as nobody stands behind to hear it."""
    before, behind = line.tokens[index - 1], line.tokens[index + 1 : index + 2]
    needs = line.tokens[index].lemma in lexicon.words["needing_hearer"] and before.pos in ("NOUN", "PRON", "NUM")
    linked = bool(behind) and behind[0].pos == "ADP" and index + 2 not in line.times
    return index > 0 and needs and linked and behind[0].lower not in lexicon.any_of("agent", "that")


def _denies(group: list[Token], lexicon: Lexicon) -> bool:
    """'did not say', 'has never said'; but 'has not only said'."""
    behind = [token.lower for token in group[1:]]
    return any(
        token.lower in lexicon.words["negations"] and lexicon.words["limiting"].isdisjoint(behind[at : at + 1])
        for at, token in enumerate(group)
    )


def _adjective_cue(line: Line, lexicon: Lexicon, index: int, entries: tuple[Entry, ...]) -> Cue | None:
    """An adjective behind a form of "be"."""
    first = group_start(line, lexicon, index)
    while first > 0 and line.tokens[first - 1].lemma in lexicon.words["copulas"] and line.quoted[first - 1] is None:
        first = group_start(line, lexicon, first - 1)
    group = line.tokens[first:index]
    if not any(token.lemma in lexicon.words["copulas"] for token in group):
        added = first == index > 1 and line.tokens[index - 1].text == "," and index + 1 < len(line.tokens)
        if added and line.tokens[index + 1].lower in lexicon.words["that"]:
            return Cue(index, index, index + 1, entries, "gerund")  # 'Lee left, confident that it was safe'
        return None
    negated = _denies(group, lexicon)
    finite = any(token.form == "fin" for token in group)
    return Cue(first, index, index + 1 + len(entries[0].rest), entries, "verb" if finite else "gerund", negated)


def complements_of(line: Line, cue: Cue, around: Around) -> list[Complement]:
    """What can follow a cue, by each of its readings."""
    return [complement for _, complement in readings_of(line, cue, around)]


def readings_of(line: Line, cue: Cue, around: Around) -> list[tuple[CueClass, Complement]]:
    """The readings of a cue by which something follows it, and what."""
    return line.once(("readings", cue.head, cue.last), lambda: _read_behind(line, cue, around))


def _read_behind(line: Line, cue: Cue, around: Around) -> list[tuple[CueClass, Complement]]:
    found = ((entry.cls, complement_after(line, around.lexicon, cue.last, entry.cls)) for entry in cue.entries)
    return [(cls, each) for cls, each in found if each is not None]
