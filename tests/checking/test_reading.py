"""Drafts from files."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import BinaryIO

import docx
import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.reading import draft_text, read_draft
from nplv_qa.corpus.pdf import read_pdf
from nplv_qa.errors import DamagedDocument, EmptyDocument, EncryptedDocument
from nplv_qa.types import Block, Outcome, Page
from tests.files import pdf_file, word_file

SENTENCE = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop."


def no_pdf(file: BinaryIO) -> tuple[Page, ...]:
    raise AssertionError(file)


def no_file(path: Path, *_: object) -> bytes:
    raise AssertionError(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_text(tmp_path: Path, name: str, encoding: str) -> None:
    (tmp_path / name).write_bytes(f"Één. {SENTENCE}".encode(encoding))
    assert read_draft(str(tmp_path / name), no_pdf) == f"Één. {SENTENCE}"


def test_word(tmp_path: Path, checker: FigureChecker) -> None:
    document = docx.Document()
    document.add_heading("Wonen", 1)
    document.add_paragraph(SENTENCE)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["", "2018", "Koopwoningen NPLV", "33,20%"], strict=True):
        cell.text = text
    document.save(str(tmp_path / "a.docx"))
    text = read_draft(str(tmp_path / "a.docx"), no_pdf)
    assert text.startswith(f"# Wonen\n\n{SENTENCE}\n\n|")
    assert [verdict.outcome for verdict in checker.check(text).verdicts] == [Outcome.RIGHT, Outcome.RIGHT]


def test_bytes_need_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", no_file)
    monkeypatch.setattr(Path, "read_bytes", no_file)
    for name, content in (("a.txt", SENTENCE.encode()), ("a.docx", word_file(SENTENCE)), ("a.pdf", pdf_file(SENTENCE))):
        assert draft_text(name, content, read_pdf) == SENTENCE
    for name, content, error in (("a.pdf", b"no pdf", DamagedDocument), ("a.pdf", pdf_file(), EmptyDocument), ("a.pdf", pdf_file(SENTENCE, password="sesam"), EncryptedDocument)):
        with pytest.raises(error, match=r"a\.pdf"):
            draft_text(name, content, read_pdf)


def test_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.PDF").write_bytes(b"%PDF")
    pages = (Page(1, (Block(SENTENCE, "", "Wonen"), Block("Meer.", "", "Wonen"))),)
    assert read_draft(str(tmp_path / "a.PDF"), lambda _: pages) == f"## Wonen\n\n{SENTENCE}\n\nMeer."


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))
    assert read_draft("-", no_pdf) == SENTENCE


def test_what_can_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "broken.docx").write_bytes(b"no zip")
    (tmp_path / "binary.txt").write_bytes(b"a\x00b")
    with pytest.raises(EmptyDocument):
        read_draft(str(tmp_path / "empty.txt"), no_pdf)
    for name in ("broken.docx", "binary.txt"):
        with pytest.raises(DamagedDocument):
            read_draft(str(tmp_path / name), no_pdf)
    for name in ("none.txt", "none.docx", "none.pdf"):
        with pytest.raises(FileNotFoundError):
            read_draft(str(tmp_path / name), no_pdf)
