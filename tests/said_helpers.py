"""Pages made of a text, and their attributions as strings."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.attribution import find_attributions
from pipeline.claimants import name_claimants
from pipeline.clauses import parse_clauses
from pipeline.inputs.shadow import make_shadow
from pipeline.language import Language, load_language
from pipeline.model import Extent, Page, PerSentence, Said, Sentence
from pipeline.saying.whole_subjects import with_whole_subjects
from pipeline.schema import BlockKind
from pipeline.sentences import find_blocks, split_sentences
from pipeline.steps import finished
from pipeline.timex import find_timexes
from pipeline.words import tag_sentence
from tests.factory import document

Blocks = tuple[tuple[int, int, BlockKind], ...]
ENGLISH = load_language("en")


@dataclass
class Read:
    """A page and what was found on it."""

    page: Page
    sentences: list[Sentence]
    extents: list[Extent]
    said: list[Said]

    def texts(self, spans) -> str:
        return " … ".join(self.page.text[start:end] for start, end in spans)

    def triples(self) -> list[tuple[str, str, str]]:
        """Source, cue and content of the outermost attributions."""
        return [
            (self.texts(one.source), self.texts(one.cue), self.texts(one.content))
            for one in self.said
            if one.parent is None
        ]

    def one(self, cue: str) -> Said:
        """The attribution with this cue."""
        (found,) = [one for one in self.said if self.texts(one.cue) == cue]
        return found


def page_of(text: str, title: str | None = None, blocks: Blocks = ()) -> Page:
    return Page(document("said.txt", text, title=title), text, make_shadow(text)[0], blocks)


def read(text: str, title: str | None = None, language: Language = ENGLISH, blocks: Blocks = ()) -> Read:
    page = page_of(text, title, blocks)
    sentences = split_sentences(page, find_blocks(page, language), language)
    tokens = PerSentence(lambda index: tag_sentence(sentences[index], language))
    extents = find_timexes(sentences, language)
    clauses = PerSentence(lambda index: parse_clauses(sentences[index], tokens[index], language))
    said = finished(find_attributions(page, sentences, tokens, extents, language))
    said = with_whole_subjects(said, sentences, tokens, clauses, extents, language)
    return Read(page, sentences, extents, name_claimants(page, sentences, tokens, extents, said, language))
