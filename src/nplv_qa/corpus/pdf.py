"""PDF documents: pages of paragraphs in reading order, words whole, under their headings."""

import re
from collections.abc import Sequence
from pathlib import Path

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from nplv_qa.corpus.healing import IsWord, known_word
from nplv_qa.corpus.lines import Line, read_lines
from nplv_qa.corpus.paragraphs import Headings, assemble
from nplv_qa.corpus.pieces import reference_lines, split_pieces
from nplv_qa.errors import DamagedDocument, EmptyDocument, EncryptedDocument
from nplv_qa.types import Block, Page

REFERENCE = "Kenmerk"
TITLE_PAGE_LINES = 6  # a first page with fewer lines is a title page; the report repeats its lines as running heads
_TABLE_CELL = re.compile(r"(?:\d+(?:[.,]\d+)?\s?%|[–-])")
TABLE_SHARE = 0.5  # of the lines; more cells than this make a page a table, which `tables` reads
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def read_pdf(path: Path) -> tuple[Page, ...]:
    """Every page, numbered as printed; a page without running text (blank, a table) has no blocks.

    Raises:
        DamagedDocument: it is no PDF, or a broken one.
        EncryptedDocument: it asks for a password.
        EmptyDocument: there is no text on any page.
    """
    reader = _open(path)
    try:
        sheets = [read_lines(page) for page in reader.pages]
        numbers = _numbers(reader)
    except Exception as error:  # pypdf raises what it likes on a broken page
        raise DamagedDocument(f"{path.name}: {error}") from error
    if not any(sheets):
        raise EmptyDocument(f"{path.name}: no text on any page")
    return tuple(_pages(sheets, numbers, known_word(vocabulary(sheets))))


def vocabulary(sheets: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The document's words in lower case, but for those at a line end, which may be broken."""
    words: set[str] = set()
    for line in (line for sheet in sheets for line in sheet):
        found = [match.group().lower() for match in _WORD.finditer(line.text)]
        last_is_whole = line.text[-1:].isspace() and not line.words.endswith("-")
        words.update(found[1:] if last_is_whole else found[1:-1])
    return frozenset(words)


def _open(path: Path) -> PdfReader:
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise EncryptedDocument(f"{path.name}: asks for a password")
        if not len(reader.pages):
            raise DamagedDocument(f"{path.name}: no pages")
    except DependencyError as error:
        raise EncryptedDocument(f"{path.name}: {error}") from error
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedDocument(f"{path.name}: {error}") from error
    return reader


def _numbers(reader: PdfReader) -> list[int]:
    """Page labels where they are rising numbers, else the position."""
    labels = reader.page_labels
    numbers = [int(label) for label in labels if label.isdigit()]
    rising = all(first < second for first, second in zip(numbers, numbers[1:], strict=False))
    return numbers if len(numbers) == len(labels) and rising else list(range(1, len(labels) + 1))


def _pages(sheets: Sequence[Sequence[Line]], numbers: Sequence[int], is_word: IsWord) -> list[Page]:
    title_page = sheets[0] if len(sheets[0]) < TITLE_PAGE_LINES and len(sheets) > 1 else []
    heads = {line.words for line in title_page}
    headings, pages, references = Headings(), [], ""
    for number, lines in zip(numbers, sheets, strict=True):
        if _is_table(lines):
            pages.append(Page(number, ()))
            continue
        blocks, headings = assemble(split_pieces(lines, number, heads), headings, is_word)
        if not references and (found := reference_lines(lines)):
            references = " ".join(found)
            blocks.append(Block(references, headings.chapter, REFERENCE))
        pages.append(Page(number, tuple(blocks)))
    return pages


def _is_table(lines: Sequence[Line]) -> bool:
    cells = sum(len(_TABLE_CELL.findall(line.text)) for line in lines if _TABLE_CELL.match(line.words))
    return cells > TABLE_SHARE * len(lines) > 10
