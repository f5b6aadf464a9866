"""A PDF to pages of blocks: reading order, headings, footnotes apart, broken words made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from nplv_qa.corpus.flow import LEADS_ON, Kind, Line, Paragraph, paragraphs
from nplv_qa.corpus.healing import SOFT_HYPHEN, IsWord, heal, known_word, vocabulary_of
from nplv_qa.dutch.sentences import split_sentences
from nplv_qa.errors import DamagedDocument, EmptyDocument, EncryptedDocument
from nplv_qa.types import Block, Page

MOSTLY_FIGURES = 0.5  # of the lines; a page with more of them is a table, which has a reader of its own
FEWEST_LINES = 10  # of a table
SPACED = 0.3  # of the lines; where so many end in a space, a missing one is no accident
FEWEST_WORDS = 4  # of a caption that is kept: fewer are a label in a chart
LONGEST_COVER = 8  # lines; a page with only a title in large letters opens a chapter
MOST_TITLES = 2  # before a text; more in a row are the labels of a chart or the head of a letter
_CHAPTER = re.compile(r"(?:Actielijn|Hoofdstuk|Deel)\s+[A-Z\d]|(?:Inleiding|Samenvatting|Bijlagen?)$")
_TELLS = re.compile(r",|\d|\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|ligt|liggen|daalt|stijgt|blijft|krijgt|krijgen)\b")
_MARGIN = {"Onze referentie": "Kenmerk", "Ons kenmerk": "Kenmerk", "Datum": "datum"}
_FIGURE = re.compile(r"[\d.,]*\d\s?%?|[–-]")
_ITEM = re.compile(r"^[-•▪●]\s+")


@dataclass(slots=True)
class _Place:
    """Under which headings the reader is."""

    chapter: str
    section: str = ""

    def block(self, text: str) -> Block:
        return Block(text, self.chapter, self.section or self.chapter)


def read_pdf(file: Path | BinaryIO) -> tuple[Page, ...]:
    """The pages of a PDF, a file or a stream that has a name, numbered from 1; a page without text, and a table, has no blocks.

    Raises:
        EncryptedDocument: it asks for a password.
        DamagedDocument: it is no PDF, or it is broken.
        EmptyDocument: it holds no text at all.
    """
    try:
        reader = PdfReader(file)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise EncryptedDocument(f"{file.name}: asks for a password")
        lines = [_lines(page) for page in reader.pages]
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except EncryptedDocument:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise EncryptedDocument(f"{file.name}: {error}") from error
    except Exception as error:  # pypdf raises what it likes on a broken file
        raise DamagedDocument(f"{file.name}: {error}") from error
    if not any(lines):
        raise EmptyDocument(f"{file.name}: no text")
    return tuple(_pages(lines, title))


def _lines(page: PageObject) -> list[Line]:
    """The lines of a page in the order in which they were set, which goes column by column."""
    lines: list[Line] = []

    def visit(text: str, _: Any, matrix: Sequence[float], *__: Any) -> None:
        lines.extend(Line(piece, float(matrix[4]), float(matrix[5])) for piece in text.split("\n") if piece.strip())

    page.extract_text(visitor_text=visit)
    return list(_marked(lines))


def _marked(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the spaces at their ends; where other lines have such a space, a line without one stops inside a word."""
    spaced = sum(line.text[-1:].isspace() for line in lines) > SPACED * len(lines)
    for n, line in enumerate(lines):
        goes_on = any(following.x == line.x and following.text[:1].islower() for following in lines[n + 1 : n + 2])
        broken = spaced and goes_on and line.text[-1:].isalpha()
        yield replace(line, text=line.text.rstrip() + (SOFT_HYPHEN if broken else ""))


def _margin(lines: Sequence[Line]) -> str:
    """The reference and the date that a note repeats beside its text; "" where there are none."""
    words = [line.text.strip() for line in lines]
    return ", ".join(f"{_MARGIN[label]} {value}" for label, value in pairwise(words) if label in _MARGIN)


def _pages(pages: Sequence[Sequence[Line]], title: str) -> Iterator[Page]:
    """The pages; footnotes come last on theirs."""
    is_word = known_word(vocabulary_of(line.text for page in pages for line in page))
    place = _Place(title)
    bodies: list[list[Block]] = []
    notes: list[list[Block]] = []
    beside = ""
    for number, (lines, following) in enumerate(pairwise((*pages, ())), start=1):
        runs_on = bool(following) and following[0].text.strip()[:1].islower()
        found = [] if _is_table(lines) else paragraphs(lines, number, runs_on=runs_on)
        bodies.append(_blocks([one for one in found if one.kind is not Kind.NOTE], place, is_word))
        notes.append([place.block(heal(one.lines, is_word)) for one in found if one.kind is Kind.NOTE])
        if not beside and (beside := _margin(lines)):
            notes[-1].append(Block(beside, place.chapter, beside))
    _carry(bodies)
    for number, (body, below) in enumerate(zip(bodies, notes, strict=True), start=1):
        yield Page(number, (*body, *below))


def _is_table(lines: Sequence[Line]) -> bool:
    cells = sum(bool(_FIGURE.fullmatch(line.text.strip())) for line in lines)
    return len(lines) >= FEWEST_LINES and cells > MOSTLY_FIGURES * len(lines)


def _blocks(texts: Sequence[Paragraph], place: _Place, is_word: IsWord) -> list[Block]:
    """The blocks of a page; `place` moves along with the headings."""
    return _open_chapter(texts, place, is_word) if _is_cover(texts) else _body(texts, place, is_word)


def _body(texts: Sequence[Paragraph], place: _Place, is_word: IsWord) -> list[Block]:
    blocks: list[Block] = []
    titles: list[str] = []
    for n, paragraph in enumerate(texts):
        following = texts[n + 1] if n + 1 < len(texts) else None
        text = _ITEM.sub("", heal(paragraph.lines, is_word))
        if paragraph.kind is Kind.HEADING:
            blocks.extend(_captions(titles, place))
            place.section, titles = text, []
        elif paragraph.kind is Kind.CAPTION:
            blocks.extend(_captions([text], place))
        elif paragraph.kind is Kind.TITLE or _is_title_with_bullet(paragraph, following):
            if blocks and not titles and _is_signature(text, blocks[-1].text, following):
                blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text} {text}")
            else:
                titles.append(text)
        else:
            blocks.extend(_settled(titles, place, first=not (blocks or place.section)))
            titles = []
            blocks.append(place.block(text))
    return [*blocks, *_captions(titles, place)]


def _settled(titles: Sequence[str], place: _Place, *, first: bool) -> Iterator[Block]:
    """The last title before a text is its section, unless the titles are the labels of a chart or the head of a letter."""
    if len(titles) > MOST_TITLES and first:
        yield Block(", ".join(titles), place.chapter, titles[0])
    elif len(titles) > MOST_TITLES:
        yield from _captions(titles, place)
    elif titles:
        place.section = titles[-1]


def _is_signature(text: str, above: str, following: Paragraph | None) -> bool:
    """Whether a line says who is quoted above it."""
    return above.endswith("”") and "," in text and (following is None or following.kind is not Kind.TEXT)


def _is_title_with_bullet(paragraph: Paragraph, following: Paragraph | None) -> bool:
    is_short = paragraph.kind is Kind.ITEM and len(paragraph.lines) == 1 and not paragraph.is_closed
    return is_short and following is not None and following.kind is Kind.TEXT


def _is_cover(texts: Sequence[Paragraph]) -> bool:
    lines = [line for paragraph in texts for line in paragraph.lines]
    return 0 < len(lines) <= LONGEST_COVER and bool(_CHAPTER.match(lines[0])) and not any(paragraph.is_closed for paragraph in texts)


def _open_chapter(texts: Sequence[Paragraph], place: _Place, is_word: IsWord) -> list[Block]:
    """The name of the chapter runs up to the line that begins with a capital; what follows is what the chapter is about."""
    lines = [line for paragraph in texts for line in paragraph.lines]
    cut = next((n for n in range(1, len(lines)) if not lines[n][:1].islower()), len(lines))
    place.chapter, place.section = heal(lines[:cut], is_word), heal(lines[cut:], is_word)
    return [place.block(place.section or place.chapter)]


def _captions(titles: Sequence[str], place: _Place) -> Iterator[Block]:
    """Titles without a text: those that state something are blocks under themselves; the rest are labels in a picture."""
    for title in titles:
        if len(title.split()) >= FEWEST_WORDS and _TELLS.search(title):
            yield Block(title, place.chapter, title)


def _carry(bodies: list[list[Block]]) -> None:
    """A sentence that runs on over the page is moved whole to the page on which it begins."""
    for body, following in pairwise(bodies):
        if not (body and following):
            continue
        last, first = body[-1], following[0]
        if last.text[-1] in ".!?:;”’" or not (first.text[0].islower() or last.text.rsplit(" ", 1)[-1].lower() in LEADS_ON):
            continue
        tail, *rest = split_sentences(first.text)
        body[-1] = replace(last, text=f"{last.text} {tail}")
        following[:1] = [replace(first, text=" ".join(rest))] if rest else []
