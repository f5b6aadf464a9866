"""A file to pages, by its kind."""

from collections.abc import Callable, Mapping
from pathlib import Path

from nplv_qa.corpus.html import read_html
from nplv_qa.corpus.markdown import read_markdown
from nplv_qa.corpus.pdf import read_pdf
from nplv_qa.errors import DamagedDocument
from nplv_qa.types import Page

_READERS: Mapping[str, Callable[[Path], tuple[Page, ...]]] = {
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
}


def read_pages(path: Path) -> tuple[Page, ...]:
    """The pages of a document.

    Raises:
        DamagedDocument, EncryptedDocument, EmptyDocument: it can not be read.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise DamagedDocument(f"{path.name}: unknown kind of file")
    return reader(path)
