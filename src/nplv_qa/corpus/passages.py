"""Pages to passages: a paragraph or two of one page under one heading, short enough to quote."""

from collections.abc import Iterator
from itertools import groupby

from langchain_text_splitters import RecursiveCharacterTextSplitter

from nplv_qa.dutch.sentences import split_sentences
from nplv_qa.types import Block, Document, Page, Passage

LONGEST = 900  # characters; about 150 Dutch words, what a reader takes in at a glance
SHORTEST = 200  # a shorter paragraph is joined with the next one under the same heading

_SPLITTER = RecursiveCharacterTextSplitter(
    chunk_size=LONGEST, chunk_overlap=0, separators=["\n\n", ". ", "; ", " "], keep_separator="end"
)


def cut(document: Document) -> Iterator[Passage]:
    """The passages of a document, in reading order."""
    for page in document.pages:
        for ordinal, (block, text) in enumerate(_texts(page), start=1):
            yield Passage(
                id=f"{document.source.id}:{page.number}:{ordinal}",
                source=document.source.id,
                page=page.number,
                chapter=block.chapter,
                section=block.section,
                text=text,
                text_kind=document.text_kind,
                sentences=split_sentences(text),
            )


def _texts(page: Page) -> Iterator[tuple[Block, str]]:
    for _, group in groupby(page.blocks, key=lambda block: (block.chapter, block.section)):
        blocks = list(group)
        for text in _joined([block.text for block in blocks]):
            yield from ((blocks[0], piece.strip()) for piece in _SPLITTER.split_text(text) if piece.strip())


def _joined(paragraphs: list[str]) -> Iterator[str]:
    held = ""
    for paragraph in paragraphs:
        held = f"{held} {paragraph}" if held else paragraph
        if len(held) >= SHORTEST:
            yield held
            held = ""
    if held:
        yield held
