"""A file to pages, by its kind."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from nplv_qa.corpus.manifest import READERS
from nplv_qa.corpus.pages import read_pages
from nplv_qa.errors import DamagedDocument, DocumentError, EmptyDocument


@pytest.mark.parametrize(("name", "text"), [("a.md", "<!-- pagina 1 -->\nTekst."), ("a.html", "<p>Tekst.</p>"), ("A.HTM", "<p>Tekst.</p>")])
def test_by_suffix(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [page.text for page in read_pages(tmp_path / name)] == ["Tekst."]


def test_pdf(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.write(tmp_path / "leeg.pdf")
    with pytest.raises(EmptyDocument):
        read_pages(tmp_path / "leeg.pdf")


def test_unknown_kind(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("Tekst.", encoding="utf-8")
    with pytest.raises(DamagedDocument, match="unknown kind"):
        read_pages(tmp_path / "a.docx")


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_kind_of_the_manifest_has_a_reader(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"leeg{suffix}"
    path.write_bytes(b"")
    with pytest.raises(DocumentError) as caught:
        read_pages(path)
    assert "unknown kind" not in str(caught.value)
