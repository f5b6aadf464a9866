"""Shares that the text tells of rows of the table, over the real renditions."""

from decimal import Decimal

import pytest

from nplv_qa.answering.shares import Known, TextShares
from nplv_qa.bootstrap import Assistant
from nplv_qa.dutch.numbers import Unit, find_figures
from tests.answering.figure_questions import ask


@pytest.fixture
def shares(assistant: Assistant) -> TextShares:
    return assistant.asker.text.shares


def test_each_sentence_holds_a_share_and_none_is_of_the_table(shares: TextShares) -> None:
    told = [evidence for found in shares.by_row.values() for evidence in found]
    assert len(told) > 20
    assert all(find_figures(evidence.text) and evidence.passage.chapter != "Indicatorentabel" for evidence in told)


def test_a_sentence_of_another_year_tells_nothing(shares: TextShares) -> None:
    row = next(row for row, found in shares.by_row.items() if found)
    assert shares.told([row], []) == list(dict.fromkeys(shares.by_row[row]))
    for year in (2018, 2024):
        for evidence in shares.told([row], [year]):
            years = {figure.value for figure in find_figures(evidence.text) if figure.is_year}
            assert not years or year in years


def test_what_is_told_of_one_area_is_not_told_of_all(shares: TextShares) -> None:
    told = [evidence.text for found in shares.by_row.values() for evidence in found]
    assert not [text for text in told if "Rotterdam" in text or "Tilburg" in text]


def test_a_row_that_no_text_tells_has_none(shares: TextShares) -> None:
    assert shares.told([9999], []) == []


@pytest.mark.parametrize(("value", "told"), [("32.04", True), ("31.6", True), ("31.4", False), ("48.46", False)])
def test_a_sentence_tells_the_same_only_with_the_same_value(shares: TextShares, value: str, told: bool) -> None:
    owned = next(evidence for evidence in shares.by_row[4] if "32%" in evidence.text)
    assert Known({Unit.PERCENT: [Decimal(value)]}).told_in(owned) is told


def test_text_beside_a_cell_is_of_the_same_value(assistant: Assistant) -> None:
    assert "lopende tekst" in ask(assistant, "Wat was in 2024 het aandeel koopwoningen in de NPLV-gebieden?").text
    assert "lopende tekst" not in ask(assistant, "Hoeveel woningen in de NPLV-gebieden hadden in 2020 energielabel E, F of G?").text
