"""The Word file of a check, opened again."""

import zipfile
from io import BytesIO
from typing import Any

import docx
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nplv_qa.api.annotating import LOOKS, annotated_docx
from nplv_qa.api.marking import Kind, blocks_of
from nplv_qa.api.negotiation import DOCX
from nplv_qa.types import CheckReport, Outcome
from tests.api.checks import check_common
from tests.builders import PercentChecker, citation

DRAFT = "# Antwoord 1\n\nEerst 1%, dan 2% en 3%.\nNog een regel.\n\n- Ook 4%\n- En 5%\n\n| Jaar | NPLV |\n|---|---|\n| 2024 | 13% |\n"
CHECKER = PercentChecker(citation())


def made(draft: str, report: CheckReport | None = None) -> Any:
    return docx.Document(BytesIO(annotated_docx(draft, report or CHECKER.check(draft), "2026-03-01")))


def test_every_figure_has_a_comment_that_says_why() -> None:
    document = made(DRAFT)
    comments = {comment.text.partition(":")[0]: comment for comment in document.comments}
    assert list(comments) == ["1. 1%", "2. 2%", "3. 3%", "4. 4%", "5. 5%", "6. 13%"]
    wrong = comments["3. 3%"]
    assert (wrong.author, wrong.initials) == ("Vraagbaak NPLV", "VN")
    lines = ["3. 3%: ✗ klopt niet", "Volgens de bronnen: 30%", "Uitleg bij 3%.", "Bron: Voortgangsrapportage, pagina 59"]
    assert [each.text for each in wrong.paragraphs] == lines


def test_the_findings_quote_the_sources() -> None:
    shown = [each.text for each in made(DRAFT).paragraphs]
    place = "Bron: Voortgangsrapportage (27 november 2025), pagina 59, weergave in eigen woorden: “Koop: 32,04%”"
    at = shown.index("3. 3%: ✗ klopt niet")
    assert shown[at + 1 : at + 4] == ["Eerst 1%, dan 2% en 3%.", "Volgens de bronnen: 30%", "Uitleg bij 3%."]
    assert shown[at + 4].startswith(place)


def test_it_says_when_and_with_what_it_was_checked() -> None:
    document = made(DRAFT)
    shown = [each.text for each in document.paragraphs]
    assert shown[0] == document.core_properties.title == "Cijfercontrole"
    assert "Gecontroleerd op 1 maart 2026 tegen de documenten van de Vraagbaak NPLV, corpusversie 2025.1-abc." in shown
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows][3] == ["✗", "klopt niet", "2"]
    assert document.core_properties.language == "nl-NL"


def test_the_draft_keeps_its_form_and_words() -> None:
    document = made(DRAFT)
    styles = {each.text: each.style.name for each in document.paragraphs}
    assert styles["Antwoord 1"] == "Heading 2"
    assert styles["Ook 4%\u202f!4"] == "List Bullet"
    assert "Eerst 1%\u202f✓1, dan 2%\u202f≈2 en 3%\u202f✗3.\nNog een regel." in styles
    assert [[cell.text for cell in row.cells] for row in document.tables[1].rows] == [["Jaar", "NPLV"], ["2024", "13%\u202f✗6"]]


def test_no_two_verdicts_look_the_same() -> None:
    assert set(LOOKS) == set(Outcome)
    assert len({line for _, line in LOOKS.values()}) == len(LOOKS)
    xml = zipfile.ZipFile(BytesIO(annotated_docx(DRAFT, CHECKER.check(DRAFT), "2026-03-01"))).read("word/document.xml").decode()
    for fill, line in LOOKS.values():
        assert f'<w:u w:val="{line}"/><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' in xml


def test_a_draft_without_figures() -> None:
    document = made("Geen cijfers.")
    assert len(list(document.comments)) == 0
    assert "In deze tekst staan geen cijfers die te controleren zijn." in [each.text for each in document.paragraphs]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="a 3%|-#*\n\t\u2028\ufffe\U0001f3d8\x00é", max_size=60))
def test_any_draft_can_be_written(draft: str) -> None:
    assert len(list(made(draft).comments)) <= len(CHECKER.check(draft).verdicts)


@given(st.text(alphabet="a 3%|-#*.\n\U0001f3d8", max_size=80))
def test_the_blocks_have_every_figure_once_and_in_order(draft: str) -> None:
    verdicts = CHECKER.check(draft).verdicts
    pieces = [piece for block in blocks_of(draft, verdicts) for row in block.rows for cell in row for piece in cell]
    assert [piece.number for piece in pieces if piece.number] == list(range(1, len(verdicts) + 1))
    assert all(piece.text == verdicts[piece.number - 1].claim.printed for piece in pieces if piece.number)


@pytest.mark.parametrize(
    ("draft", "kinds"),
    [
        ("a\nb\n\nc", [Kind.TEXT, Kind.TEXT]),
        ("# a\nb", [Kind.HEADING, Kind.TEXT]),
        ("- a\n- b\nc", [Kind.ITEM, Kind.ITEM]),
        ("a\n| b |\n|---|\n| c |\nd", [Kind.TEXT, Kind.TABLE, Kind.TEXT]),
        ("#\n-\n|", [Kind.TEXT, Kind.TABLE]),
        ("|---|", []),
    ],
)
def test_blocks(draft: str, kinds: list[Kind]) -> None:
    assert [block.kind for block in blocks_of(draft, ())] == kinds


def test_over_the_wire(client: httpx.Client) -> None:
    text = "In 2024 was 33,04% van de woningen in de NPLV-gebieden koop."
    response = client.post("/v1/cijfercontroles", json={"tekst": text}, headers={"Accept": DOCX})
    check_common(response)
    assert response.headers["content-type"] == DOCX
    assert response.headers["content-disposition"] == 'attachment; filename="cijfercontrole.docx"'
    assert response.headers["cache-control"] == "no-store"
    (comment,) = docx.Document(BytesIO(response.content)).comments
    assert "Volgens de bronnen: 32,04%" in comment.text
