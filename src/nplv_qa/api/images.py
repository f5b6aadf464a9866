"""Pages of official PDF files as pictures."""

import io
import threading
from functools import lru_cache
from pathlib import Path

import pypdfium2

from nplv_qa.errors import DamagedDocument

SCALE = 1.5  # 108 dots per inch: body text is readable, an A4 page stays below 300 kB
LONGEST_SIDE = 4000  # pixels; a page with an absurd size must not fill the memory
KEPT = 32  # pictures

PDFIUM = threading.Lock()  # PDFium is not thread-safe


def has_page(originals: Path, source: str, number: int) -> bool:
    """Whether there is an official PDF with this page."""
    path = originals / f"{source}.pdf"
    try:
        return 1 <= number <= _page_count(path, path.stat().st_mtime_ns)
    except (OSError, DamagedDocument):
        return False


def render_page(originals: Path, source: str, number: int) -> bytes:
    """A page (numbered as printed, from 1) as PNG.

    Raises:
        DamagedDocument: the file or the page can not be drawn.
    """
    path = originals / f"{source}.pdf"
    try:
        return _render(path, path.stat().st_mtime_ns, number)
    except OSError as error:
        raise DamagedDocument(f"{path.name}: can not be read") from error


@lru_cache(maxsize=KEPT)
def _page_count(path: Path, _changed: int) -> int:
    with PDFIUM:
        try:
            with pypdfium2.PdfDocument(path) as pdf:
                return len(pdf)
        except pypdfium2.PdfiumError as error:
            raise DamagedDocument(f"{path.name}: can not be opened") from error


@lru_cache(maxsize=KEPT)
def _render(path: Path, _changed: int, number: int) -> bytes:
    with PDFIUM:
        try:
            with pypdfium2.PdfDocument(path) as pdf:
                page = pdf[number - 1]
                scale = min(SCALE, LONGEST_SIDE / max(page.get_size()))
                picture = io.BytesIO()
                page.render(scale=scale).to_pil().save(picture, format="PNG")
                return picture.getvalue()
        except (pypdfium2.PdfiumError, IndexError, ValueError, ZeroDivisionError) as error:
            raise DamagedDocument(f"{path.name}: page {number} can not be drawn") from error
