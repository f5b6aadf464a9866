"""Web pages."""

from pathlib import Path

import pytest

from nplv_qa.corpus.html import read_html
from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Block


def _read(tmp_path: Path, body: str) -> tuple[Block, ...]:
    path = tmp_path / "pagina.html"
    path.write_text(f"<!doctype html><html><head><title>Weg</title></head><body>{body}</body></html>", encoding="utf-8")
    (page,) = read_html(path)
    assert page.number == 1
    return page.blocks


def test_headings_and_paragraphs(tmp_path: Path) -> None:
    blocks = _read(tmp_path, "<h1>Tuinen</h1><p>Een.</p><h2>Bomen</h2><p>Twee\n <b>en</b> drie.</p><ul><li>Vier.</li></ul><h1>Straten</h1><p>Vijf.</p>")
    assert blocks == (
        Block("Een.", "Tuinen", "Tuinen"),
        Block("Twee en drie.", "Tuinen", "Bomen"),
        Block("Vier.", "Tuinen", "Bomen"),
        Block("Vijf.", "Straten", "Straten"),
    )


def test_only_the_content(tmp_path: Path) -> None:
    blocks = _read(tmp_path, "<nav><p>Menu</p></nav><p>Buiten</p><main><p>Binnen</p><script>x</script><aside><p>Naast</p></aside></main>")
    assert [block.text for block in blocks] == ["Binnen"]


def test_article_where_there_is_no_main(tmp_path: Path) -> None:
    assert [block.text for block in _read(tmp_path, "<p>Buiten</p><article><p>Binnen</p></article>")] == ["Binnen"]


def test_nothing_is_told_twice(tmp_path: Path) -> None:
    assert [block.text for block in _read(tmp_path, "<ul><li>Boven<ul><li>Onder</li></ul></li><li><p>Los</p></li></ul>")] == ["Boven", "Onder", "Los"]


def test_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyDocument):
        _read(tmp_path, "<h1>Alleen een kop</h1>")


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "stuk.html"
    path.write_bytes(b"<p>\xff\xfe\xfa</p>")
    with pytest.raises(DamagedDocument):
        read_html(path)


def test_official_news_item(shared_corpus: Path) -> None:
    (page,) = read_html(shared_corpus / "nieuwsbericht-2025.html")
    assert len({block.chapter for block in page.blocks}) == 1
    assert len({block.section for block in page.blocks}) > 2
