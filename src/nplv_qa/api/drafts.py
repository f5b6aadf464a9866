"""/v1/conceptteksten: a file in, its text out, ready to be checked. The file never touches a disk."""

import zipfile
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2
from fastapi import Request
from starlette.concurrency import run_in_threadpool

from nplv_qa import texts
from nplv_qa.api.check_schemas import LONGEST_DRAFT, DraftTextBody, spaced
from nplv_qa.api.images import PDFIUM
from nplv_qa.api.negotiation import DOCX, ONLY_JSON, PDF
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.checking.reading import draft_text
from nplv_qa.corpus.pdf import read_pdf
from nplv_qa.dutch.formatting import format_number
from nplv_qa.errors import DamagedDocument, DocumentError, EncryptedDocument

SUFFIXES = {"text/plain": ".txt", "text/markdown": ".md", DOCX: ".docx", PDF: ".pdf"}
MOST_PAGES = 100  # of a PDF; the longest draft is some twenty-five
MOST_UNPACKED = 100 * 1024 * 1024  # bytes of a Word file, which is a zip file
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .doc, and the wrapping of an encrypted .docx
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in SUFFIXES}}
}

router = resources("cijfercontroles")


@router.post("/conceptteksten", operation_id="leesConcepttekst", dependencies=ONLY_JSON, openapi_extra=BODY)
async def read_text(request: Request) -> DraftTextBody:
    suffix = SUFFIXES.get(request.headers.get("content-type", "").split(";")[0].strip().lower())
    if suffix is None:
        raise Refused(415, texts.HTTP_DRAFT_KINDS)
    try:
        text = await run_in_threadpool(text_of, await request.body(), suffix)
    except DocumentError as error:
        raise Refused(400, texts.HTTP_DRAFT_PROBLEMS[type(error).__name__]) from None
    if len(text) > LONGEST_DRAFT:
        raise Refused(400, texts.HTTP_DRAFT_TOO_LONG.format(length=format_number(Decimal(len(text))), longest=format_number(Decimal(LONGEST_DRAFT))))
    return DraftTextBody(tekst=text)


def text_of(content: bytes, suffix: str) -> str:
    """The text of a file as the command line reads it, control characters as spaces.

    Raises:
        DamagedDocument, EncryptedDocument, EmptyDocument: there is no text to be had from it.
    """
    _inspect(content, suffix)
    try:
        return spaced(draft_text(f"draft{suffix}", content, read_pdf)).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    except DocumentError:
        raise
    except Exception as error:  # the readers of Word and PDF raise what they like on a broken file
        raise DamagedDocument(type(error).__name__) from None


def _inspect(content: bytes, suffix: str) -> None:
    """Refuse what no reader should begin with: a locked or an old Word file, and what is far larger than it looks."""
    if suffix == ".docx" and content.startswith(COMPOUND_FILE):
        raise EncryptedDocument("docx") if ENCRYPTED in content else DamagedDocument("doc")
    if suffix == ".docx" and zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as file:
            if sum(each.file_size for each in file.infolist()) > MOST_UNPACKED:
                raise DamagedDocument("unpacks to too much")
    if suffix == ".pdf" and _pages(content) > MOST_PAGES:
        raise Refused(400, texts.HTTP_DRAFT_TOO_MANY_PAGES.format(pages=MOST_PAGES))


def _pages(content: bytes) -> int:
    """How many pages; 0 where PDFium can not tell, and the reader will say why."""
    try:
        with PDFIUM, pypdfium2.PdfDocument(content) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return 0
