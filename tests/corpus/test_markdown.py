"""Renditions."""

from pathlib import Path

import pytest

from nplv_qa.corpus.markdown import read_markdown
from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Block, Page


def _read(tmp_path: Path, text: str) -> tuple[Page, ...]:
    path = tmp_path / "weergave.md"
    path.write_text(text, encoding="utf-8")
    return read_markdown(path)


def test_pages_and_headings(tmp_path: Path) -> None:
    pages = _read(tmp_path, "<!-- pagina 3 -->\n# Tuinen\n\nEen\nzin.\n\n### Bomen\n\nTwee.\n\n<!-- pagina 4 -->\nDrie.\n\n## Straten\n\nVier.\n")
    assert pages == (
        Page(3, (Block("Een zin.", "Tuinen", "Tuinen"), Block("Twee.", "Tuinen", "Bomen"))),
        Page(4, (Block("Drie.", "Tuinen", "Bomen"), Block("Vier.", "Straten", "Straten"))),
    )


def test_pages_are_in_order_and_joined(tmp_path: Path) -> None:
    pages = _read(tmp_path, "<!-- pagina 9 -->\nA.\n\n<!-- pagina 2 -->\nB.\n\n<!-- pagina 9 -->\nC.\n")
    assert [(page.number, page.text) for page in pages] == [(2, "B."), (9, "A.\n\nC.")]


@pytest.mark.parametrize("text", ["", "Geen paginateken.", "<!-- pagina 1 -->\n# Alleen een kop\n"])
def test_empty(tmp_path: Path, text: str) -> None:
    with pytest.raises(EmptyDocument):
        _read(tmp_path, text)


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "stuk.md"
    path.write_bytes(b"<!-- pagina 1 -->\n\xff\xfe")
    with pytest.raises(DamagedDocument):
        read_markdown(path)
