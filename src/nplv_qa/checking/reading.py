"""A draft as text: plain text, Markdown, Word or PDF, from bytes that need not be on a disk."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Page

STANDARD_INPUT = "-"
_LEVEL = re.compile(r"(?:heading|kop)\s*(\d)", re.IGNORECASE)
ReadPdf = Callable[[Path], tuple[Page, ...]]


class NamedBytes(BytesIO):
    """A file in memory. The reader of PDF files opens what it is given, be it a path or a stream, and says its name where it can not."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__(content)
        self.name = name


def read_draft(name: str, read_pdf: ReadPdf) -> str:
    """The text of a file; `-` is standard input.

    Raises:
        DamagedDocument, EncryptedDocument, EmptyDocument: there is no text to be had from it.
        OSError: it can not be read.
    """
    content = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    return draft_text(Path(name).name, content, read_pdf)


def draft_text(name: str, content: bytes, read_pdf: ReadPdf) -> str:
    """The text of a draft, whose kind its name tells; headings and tables of a Word file as Markdown. `read_pdf` reads a PDF.

    Raises:
        DamagedDocument, EncryptedDocument: it is not what its name says, or it asks for a password.
        EmptyDocument: there is no text in it.
    """
    kind = Path(name).suffix.lower()
    if kind == ".pdf":
        text = "\n\n".join(_page_text(page) for page in read_pdf(cast("Path", NamedBytes(content, name))))
    else:
        text = _READERS.get(kind, _decoded)(content, name)
    if not text.strip():
        raise EmptyDocument(name)
    return text


def _decoded(content: bytes, name: str) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise DamagedDocument(f"{name}: no text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _page_text(page: Page) -> str:
    pieces: list[str] = []
    section = ""
    for block in page.blocks:
        if block.section and block.section != section:
            section = block.section
            pieces.append(f"## {section}")
        pieces.append(block.text)
    return "\n\n".join(pieces)


def _read_docx(content: bytes, name: str) -> str:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DamagedDocument(name) from error
    return "\n\n".join(piece for piece in _docx_pieces(document.iter_inner_content()) if piece)


def _docx_pieces(content: Iterable[Any]) -> Iterable[str]:
    from docx.table import Table

    for item in content:
        if isinstance(item, Table):
            yield _docx_table(item)
            continue
        style = (item.style.name if item.style else "") or ""
        level = _LEVEL.search(style)
        text = " ".join(item.text.split())
        if text and (level or style in ("Title", "Titel")):
            yield f"{'#' * (int(level.group(1)) if level else 1)} {text}"
        elif text:
            yield f"- {text}" if style.lower().startswith(("list", "lijst")) else text


def _docx_table(table: Any) -> str:
    rows = [[" ".join(cell.text.split()).replace("|", "/") for cell in row.cells] for row in table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) if lines else ""


_READERS: Mapping[str, Callable[[bytes, str], str]] = {".docx": _read_docx}
