"""A file to pages, by its kind."""

from pathlib import Path

from nplv_qa.corpus.markdown import read_markdown
from nplv_qa.errors import DamagedDocument
from nplv_qa.types import Page


def read_pages(path: Path) -> tuple[Page, ...]:
    """The pages of a document.

    Raises:
        DamagedDocument, EncryptedDocument, EmptyDocument: it can not be read.
    """
    if path.suffix == ".md":
        return read_markdown(path)
    raise DamagedDocument(f"{path.name}: unknown kind of file")
