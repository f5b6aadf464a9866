"""POST /v1/conceptteksten: a file in, its text out."""

import contextlib
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nplv_qa.api import drafts
from nplv_qa.api.drafts import text_of
from nplv_qa.api.negotiation import DOCX, PDF
from nplv_qa.errors import DocumentError
from tests.api.checks import check_common, check_problem
from tests.files import ENCRYPTED_WORD_FILE, OLD_WORD_FILE, SENTENCE, pdf_file, word_file

PATH = "/v1/conceptteksten"


def send(client: httpx.Client, content: bytes, kind: str) -> httpx.Response:
    return client.post(PATH, content=content, headers={"Content-Type": kind} if kind else {})


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        (f"\ufeffEén.\r\n{SENTENCE}\r\n".encode(), "text/plain", f"Eén.\n{SENTENCE}"),
        ("Eén.".encode("cp1252"), "Text/Plain; charset=windows-1252", "Eén."),
        ("Eén.".encode("utf-16"), "text/plain", "Eén."),
        (b"a\x0bb\x1fc\x85", "text/markdown", "a b c…"),
        (word_file(SENTENCE, "Twee."), DOCX, f"{SENTENCE}\n\nTwee."),
        (pdf_file(SENTENCE), PDF, SENTENCE),
    ],
)
def test_the_text_of_a_file(client: httpx.Client, content: bytes, kind: str, text: str) -> None:
    response = send(client, content, kind)
    check_common(response)
    assert (response.status_code, response.json()) == (200, {"tekst": text})
    assert response.headers["cache-control"] == "no-store"
    assert client.post("/v1/cijfercontroles", json=response.json()).status_code == 200


@pytest.mark.parametrize(
    ("content", "kind", "reason"),
    [
        (b"", "text/plain", "geen leesbare tekst"),
        (b"\n \t", "text/markdown", "geen leesbare tekst"),
        (b"\x00\x01", "text/plain", "beschadigd"),
        (b"", DOCX, "beschadigd"),
        (word_file(), DOCX, "geen leesbare tekst"),
        (word_file(SENTENCE)[:-50], DOCX, "beschadigd"),
        (OLD_WORD_FILE, DOCX, "beschadigd"),
        (ENCRYPTED_WORD_FILE, DOCX, "met een wachtwoord beveiligd"),
        (b"", PDF, "beschadigd"),
        (pdf_file(), PDF, "geen leesbare tekst"),
        (pdf_file(SENTENCE)[:200], PDF, "beschadigd"),
        (pdf_file(SENTENCE, password="sesam"), PDF, "met een wachtwoord beveiligd"),
        (pdf_file(SENTENCE, pages=101), PDF, "meer dan 100 pagina’s"),
        (b"x" * 50_001, "text/plain", "50.001 tekens"),
    ],
)
def test_a_file_that_can_not_be_read(client: httpx.Client, content: bytes, kind: str, reason: str) -> None:
    assert reason in str(check_problem(send(client, content, kind), 400)["detail"])


@pytest.mark.parametrize("kind", ["application/msword", "application/json", "multipart/form-data; boundary=x", "nonsense", ""])
def test_another_kind_of_file(client: httpx.Client, kind: str) -> None:
    assert ".docx" in str(check_problem(send(client, b"{}", kind), 415)["detail"])


def test_another_form_is_not_there(client: httpx.Client) -> None:
    headers = {"Content-Type": "text/plain", "Accept": "text/html"}
    check_problem(client.post(PATH, content=b"a", headers=headers), 406)


def test_a_file_that_is_too_large(client: httpx.Client) -> None:
    assert send(client, b" " * (5 * 1024 * 1024 - 1) + b"a", "text/plain").status_code == 400  # too long, not too large
    assert "5 MB" in str(check_problem(send(client, b"a" * (5 * 1024 * 1024 + 1), "text/plain"), 413)["detail"])


def test_a_file_that_unpacks_to_too_much(client: httpx.Client) -> None:
    file = BytesIO(word_file(SENTENCE))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/media/image1.bin", bytes(drafts.MOST_UNPACKED))
    check_problem(send(client, file.getvalue(), DOCX), 400)


def test_nothing_of_a_file_is_left_or_logged(client: httpx.Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for content, kind in ((b"Sesam is 3%.", "text/plain"), (word_file("Sesam"), DOCX), (b"%PDF-1.4 Sesam", PDF), (pdf_file("Sesam", password="Sesam"), PDF)):
        assert "Sesam" not in str(send(client, content, kind).headers)
    assert list(tmp_path.rglob("*")) == []
    assert "Sesam" not in "".join(capsys.readouterr())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([".docx", ".pdf", ".txt"]), st.integers(0, 3000), st.binary(max_size=40))
def test_a_damaged_file_is_text_or_a_document_error(suffix: str, place: int, damage: bytes) -> None:
    whole = {".docx": WORD, ".pdf": PDF_FILE, ".txt": SENTENCE.encode()}[suffix]
    at = place % len(whole)
    with contextlib.suppress(DocumentError):
        assert text_of(whole[:at] + damage + whole[at + len(damage) :], suffix)


WORD, PDF_FILE = word_file(SENTENCE), pdf_file(SENTENCE)
