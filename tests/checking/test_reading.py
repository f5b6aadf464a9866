"""Drafts from files."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.reading import read_draft
from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Block, Outcome, Page

SENTENCE = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop."


def no_pdf(path: Path) -> tuple[Page, ...]:
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


def test_pdf(tmp_path: Path) -> None:
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
    for name in ("none.txt", "none.docx"):
        with pytest.raises(FileNotFoundError):
            read_draft(str(tmp_path / name), no_pdf)
