"""Sources -> names: the fullest name a page has for each source, or the reason why there is none.

Exactly one candidate, or null: 'he' after two men who both acted in the sentence before stays open. A surname belongs to
the one who bore it in full when it first stood alone, so that families are kept apart. A description ('the president') is
named only where the page says who that is, or where its main person just spoke ('the billionaire added').
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from pipeline.frozen import completed
from pipeline.language import Language
from pipeline.model import BODY, LABELLED, Extent, Page, PerSentence, Said, Sentence, Token
from pipeline.saying.acted_on import is_acted_on, says_between
from pipeline.saying.identities import Claimant
from pipeline.saying.name_data import compile_names
from pipeline.saying.name_words import fold, head_word
from pipeline.saying.names import find_names
from pipeline.saying.openings import fits
from pipeline.saying.other_speakers import without_others_day
from pipeline.saying.speakers import Speakers
from pipeline.saying.turns import turn_of
from pipeline.schema import Span
from pipeline.syntax.places import ended_by, within

_CONTENT_FIRST = "/before", "/adjunct", "/as"
"""Of which shapes the content may begin the sentence."""
_LOOK_BACK = 3
"""How many sentences a pronoun looks back for the one it stands for."""
_SEVERAL = "two"
"""How the reason begins why one of several is not named."""
_FAR = 12
"""The same where the page has named only one person so far."""


def name_claimants(
    page: Page,
    sentences: list[Sentence],
    tokens: PerSentence[list[Token]],
    times: list[Extent],
    said: list[Said],
    language: Language,
) -> list[Said]:
    """The same attributions with claimant_name, claimant_id and claimant_reason."""
    data = language.once(compile_names)
    behind = {cue.start: cue.end for item in said for cue in item.cue}  # no name begins with 'Said' in 'Said Lee: ...'
    told = (one for one in sentences if one.kind in BODY and not (one.text[-1] != ":" and one.text.isupper()))
    running = [(behind.get(one.start, one.start), one.end) for one in told]  # of capitals alone none are a name's
    resolver = _Resolver(page, sentences, tokens, find_names(page.shadow, running, data), data)
    resolver.times = {extent.end: extent.start for extent in times}
    direct = (span for item in said if item.quote == "direct" for span in item.content)
    resolver.quoted.update(index for span in direct for index in _within(span, sentences))
    return [resolver.named(item, turn_of(item, said)) for item in said]


def _within(span: Span, sentences: list[Sentence]) -> Iterator[int]:
    """The sentences that lie wholly in a span."""
    first = bisect_left(sentences, span.start, key=lambda sentence: sentence.start)
    for sentence in sentences[first:]:
        if sentence.end > span.end:
            break
        yield sentence.index


class _Resolver(Speakers):
    """Names the sources of one page, in the order of the text; pronouns by what stands before them."""

    speaker: Claimant | None = None
    """Whose turn it is."""
    reports: bool = False
    """The source is a pronoun that is the subject of its cue."""
    goes_on: bool = False
    """It is said beside something else."""
    answers: bool = False
    """It answers what was asked just before."""

    def named(self, item: Said, turn: Span | None) -> Said:
        """An attribution with its claimant; `turn` is the label of the turn that holds it."""
        self.speaker = self.known.get(turn) if turn is not None else None
        self.said = item.content
        self.quotes = item.quote != "indirect"
        cue = self.page.text[item.cue[-1].start : item.cue[-1].end].lower().split()[-1] if item.cue else ""
        self.labels = item.rule == LABELLED
        self.goes_on = cue in self.data.words["going_on"]
        self.answers = cue in self.data.words["replying"]
        if not item.source:
            return completed(item, claimant_reason="no source in the text")
        self.source = source = item.source[0]
        if source not in self.known:
            claimant = self.known[source] = self._resolve(source)
            here = self.sentence_at(source.start)
            if item.rule.endswith(_CONTENT_FIRST) and item.content[0].start < source.start:
                self.told.setdefault(here, []).append(item.content)
            if claimant.name is None and claimant.reason and claimant.reason.startswith(_SEVERAL):
                self.open[here] = claimant
            if claimant.name is None:
                self.unnamed.add(here)
            if claimant.name is not None:
                self._forget_part(source, here)
                placed = item.rule.endswith("/adjunct") and claimant.kind == "" and " " not in claimant.name
                first = self.tokens[here][ended_by(self.tokens[here], item.cue[0].start) :][:1]
                opens = bool(first) and first[0].pos == "PART"
                aims = opens and claimant.id is None  # 'for courts to dismiss', 'the only one to see'
                if not (aims or placed):
                    self.earlier.setdefault(here, []).append(claimant)
                    self.spans.setdefault(here, []).append(source)  # 'According to | Norsteel, Lee left. He'
                if item.parent is None:
                    self.telling.setdefault(here, []).append(claimant)
                if item.quote == "direct":
                    self.quoting.setdefault(here, []).append(claimant)
                if claimant.id is not None or self.sentences[here].kind in BODY:  # not 'Port Chief Warns of Loss'
                    head = claimant.head if claimant.id is None else head_word(claimant.name, self.data.words["links"])
                    self.called[head] = claimant
        found = self.known[source]
        item = without_others_day(item, found, self.names)
        return completed(item, claimant_name=found.name, claimant_id=found.id, claimant_reason=found.reason)

    def _forget_part(self, source: Span, here: int) -> None:
        """'One pastor backing Kim, Ann Lee, said': the pastor is Lee."""
        spans = self.spans.get(here, [])
        kept = [at for at, span in enumerate(spans) if not (source.start <= span.start and span.end < source.end)]
        if len(kept) < len(spans):
            self.earlier[here] = [self.earlier[here][at] for at in kept]
            self.spans[here] = [spans[at] for at in kept]

    def _resolve(self, source: Span) -> Claimant:
        tokens = self.tokens[self.sentence_at(source.start)]
        words = tokens[slice(*within(tokens, source.start, source.end))]
        shop = self.named_as_owner(words) if words else Claimant(None, None, "no words in the source")
        if shop is not None:
            return shop
        while len(words) > 1 and (words[-1].lower in self.data.words["emphatic"] or words[-1].pos == "PART"):
            words.pop()  # 'Lee himself', "Lee's"
        lower = words[0].lower
        if len(words) == 1:
            letter = len(words[0].text) == 1 and words[0].text.isupper() and lower not in self.data.pronouns["speaker"]
            part = self.labels and lower in self.data.words["asking"] | self.data.words["answering"]  # 'Question:'
            if letter or part:
                return self.turn(lower, source)
            shouted = self.sentences[self.sentence_at(source.start)].text.isupper()
            acronym = len(lower) > 1 and words[0].text.isupper() and not shouted  # 'WHO', 'US'
            for kind, pronouns in self.data.pronouns.items():
                if lower in pronouns and not acronym:
                    return self.sexed(kind, self._pronoun(kind, words[0], source))
        titled = self.named_above(words)
        if titled is not None:
            return titled
        if len(words) > 2 and words[-2].pos == "ADP" and words[-1].lower in self.data.pronouns["speaker"]:
            return Claimant(None, None, "first person")  # 'many of you', 'some of us'
        return self.phrase(words)

    def _pronoun(self, kind: str, word: Token, source: Span) -> Claimant:
        """Who a pronoun is; in 'Lee left, he said', 'Nes Bank will close, it said' that may be Lee or the bank, too, whom in a
        quotation he would call 'I'."""
        found = self._behind_pronoun(kind, word, source)
        if self.quotes or not self.said or self.said[0].start > word.start or self.goes_on:
            return found
        said, self.said = self.said, ()
        inner = self.subject(self.sentence_at(word.start), word.start)
        self.said = said
        if inner is None or inner.name == found.name:
            return found
        if not (self.may_be_thing(inner, word.start) if kind == "thing" else inner.gender == kind):
            return found
        if found.name is None:
            return inner if found.reason and not found.reason.startswith(_SEVERAL) else found
        return Claimant(None, None, f"two candidates: {'; '.join(sorted([found.name, inner.name or '']))}")

    def _behind_pronoun(self, kind: str, word: Token, source: Span) -> Claimant:
        if kind == "speaker":
            own = self.speaker is not None and word.lower in self.data.words["oneself"]
            return self.speaker if own and self.speaker else Claimant(None, None, "first person")
        if kind == "relative":
            return self.antecedent(source)
        found = self._stands_for(kind, word)
        return self.going_on(found, kind, self.sentence_at(word.start)) if self.goes_on else found

    def _stands_for(self, kind: str, word: Token) -> Claimant:
        """The nearest earlier source or subject that a pronoun can stand for; two in one sentence leave it open."""
        self.reports = word.lower in self.data.words["subjects"]
        here = self.sentence_at(word.start)
        since = self.asked_before(here, kind, word.start) if self.answers else None
        if since is not None:
            return since
        for at in self._looked_at(here, kind):
            if at in self.quoted and at != here and kind in ("male", "female"):
                continue  # of whom a quotation tells is another than who goes on
            if at == here and self.goes_on and self.said and self.said[0].start < word.start:
                continue  # 'Kim has said that it is old, she added'
            candidates = self.of_sex(kind, self._candidates(at, kind, word.start))
            if len(candidates) > 1 and self.quotes:
                # '“...,” he went on'
                candidates = [one for one in candidates if one in self.quoting.get(at, ())] or candidates
            if len(candidates) > 1 and self.reports and at != here:
                telling = [one for one in candidates if one in self.telling.get(at, ())]
                # 'Lee said Kim had called it his. He said'; not 'Lee left when a clerk asked if Kim was. He said'
                candidates = [one for one in telling if one.id is not None or one.gender == kind] or candidates
            if len(candidates) == 1:
                candidates = [*candidates, *self.addressed_by(candidates[0], at, kind, word.start)]
            if len(candidates) == 1:
                return candidates[0]
            if not candidates and at != here and self.is_open(at, kind):
                return self.open[at]
            if not candidates and at != here and (surnamed := self.surnamed(at, kind)) is not None:
                return surnamed
            if not candidates and kind in ("male", "female"):
                one = self.sentences[at]
                unclear = self.unclear(one.start, min(one.end, word.start), kind)
                if unclear is not None:
                    return unclear
                named = [] if at < here and self.is_led_by(at, kind) else self.named_apart(at, word.start)
                candidates = [one for one in named if one.gender == kind and not self._speaks(one)]
                described = None if candidates else self.brought_in(at, word.start, kind)
                candidates = candidates if described is None else [since or described]
                if len(candidates) == 1:
                    return candidates[0]
                spoken_of = any(token.lower in self.data.pronouns[kind] for token in self.tokens[at])
                if since is None and at < here and not spoken_of:  # 'A woman fell. ... The governor spoke. She'
                    since = self.described(at, word.start, kind)
            if candidates:
                names = "; ".join(sorted(candidate.name or "" for candidate in candidates))
                return Claimant(None, None, f"two candidates: {names}")
        found = self._only_person(kind, here, word.start) if kind in ("male", "female") else None
        if found is None and kind in ("male", "female"):
            before = next((at for at in range(here - 1, -1, -1) if at not in self.quoted), here)
            found = self.described(before, word.start, kind)
        return found or Claimant(None, None, f"no candidate for {word.lower!r}")

    def _only_person(self, kind: str, here: int, position: int) -> Claimant | None:
        """Who is the only one named so far for whom a pronoun can stand, if no sentence since tells of another."""
        people = self.people_named(kind)
        if not people or people[0][0] >= position or (len(people) > 1 and people[1][0] < position):
            return None
        one = people[0][1]
        for at in range(here, max(here - _FAR, -1), -1):
            sentence = self.sentences[at]
            if any(named.id == one.id for named in self.named_between(sentence.start, min(sentence.end, position))):
                return one
            if at not in self.quoted and self.tells_of_somebody(at, position):
                break
        return None

    def _looked_at(self, here: int, kind: str) -> Iterator[int]:
        """Sentences from one backwards; of a person also those before what is quoted between."""
        left, people = _LOOK_BACK, kind in ("male", "female")
        for at in range(here, -1, -1):
            yield at
            left -= at == here or not (people and at in self.quoted)
            if left < 0:
                break

    def _candidates(self, sentence: int, kind: str, position: int) -> list[Claimant]:
        """Sources of a sentence, its subject and who acts in its passives, that fit a pronoun."""
        fitting: dict[str, Claimant] = {}
        here = self.sentence_at(position) == sentence
        told = list(zip(self.earlier.get(sentence, ()), self.spans.get(sentence, ()), strict=False))
        acted_on = here and not self.reports and is_acted_on(self.tokens[sentence], position)
        if acted_on:
            told = [(one, at) for one, at in told if says_between(self.tokens[sentence], at.end, position)]
        apart = (one for one, at in told if (not self.thinks_in_it(one, at, kind) if here else self.is_one(one)))
        found = [one for one in apart if fits(one, kind, spoke=True)]
        reported = not found and sentence in self.earlier and sentence not in self.quoting
        subject = None if acted_on else self.subject(sentence, position, told=reported)  # 'Lee will win, Nes said. He'
        if subject is not None and fits(subject, kind, spoke=False):
            found.append(subject)
        if kind in ("male", "female"):
            found += self.agents(sentence, kind, position)
        if found and kind in ("male", "female"):
            found += [one for one in self.further_subjects(sentence, position) if fits(one, kind, spoke=False)]
        people = (
            (self.couple(sentence, position) or self.people(sentence, position) or self.crowd(sentence, position))
            if kind == "plural" and not found
            else None
        )
        found += [people] if people is not None else []
        things = kind == "thing" and not found
        body = self.firm(sentence, position) or self.body(sentence, position) if things else None
        body = self.only_body(sentence, position) if things and body is None else body
        found += [body] if body is not None else []
        for claimant in found:
            if not here and self.addresses(claimant, sentence, kind):
                continue
            told_of = self._is_told_of(claimant, position) or self.is_hearer(claimant, position)
            if not self._speaks(claimant) and not told_of:
                fitting.setdefault(claimant.id or fold(claimant.name or ""), claimant)
        return list(fitting.values())

    def _is_told_of(self, claimant: Claimant, position: int) -> bool:
        """'He said Lee would stay', 'He asked Lee why': of oneself one does not speak by name, and nobody asks himself."""
        if not self.reports or not self.said or self.said[0].start < position:
            return False
        said, self.said = self.said, ()
        told = self.named_between(position, said[0].start if self.quotes else said[-1].end)
        self.said = said
        return any(one.id == claimant.id for one in told)

    def _speaks(self, claimant: Claimant) -> bool:
        return self.speaker is not None and claimant.name == self.speaker.name
