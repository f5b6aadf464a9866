"""Every cell of the table, asked in plain words: exact, or refused where the source has no value."""

from __future__ import annotations

import re

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import REGIONS, Answer, CellStatus, Observation, Status
from tests.answering.figure_questions import ask, cells, phrasings, place, places

ROWS = range(1, 38)
YEARS = range(2018, 2025)


def wrong_value(assistant: Assistant, question: str, cell: Observation) -> str:
    """What is wrong with the answer to a question for a cell that holds a value; empty if nothing is."""
    answer = ask(assistant, question)
    used = places(answer)
    if answer.status is not Status.ANSWERED or not used:
        return f"{question} -> {answer.status}: {answer.text[:160]}"
    first = answer.observations[0]
    citation = answer.citations[first.citation - 1]
    assert cell.value is not None
    checks = {
        "cell": used[0] == place(cell),
        "value": (first.observation.value, first.observation.printed) == (cell.value, cell.printed),
        "text": format_value(cell.value, cell.unit) in answer.text.split(". ")[0],
        "page": (citation.source, citation.page) == (cell.source, cell.page),
        "status": first.observation.status is cell.status,
        "only": {(ref.year, ref.area) for ref in used} <= {(cell.year, cell.area), (cell.year, "NL")},
    }
    failed = [name for name, good in checks.items() if not good]
    return f"{question} -> not {', '.join(failed)}: {answer.text[:160]}" if failed else ""


def shows_value(answer: Answer) -> bool:
    """Whether an answer shows a figure with a percent sign, other than in a warning or a name of a row."""
    told = answer.text.split("**Let op:**")[0]
    return bool(re.search(r"\d\s?%", told))


@pytest.mark.parametrize("row", ROWS)
def test_a_printed_cell_comes_back_exact(assistant: Assistant, row: int) -> None:
    table = cells(assistant)
    failures = [
        wrong
        for (number, year, region), cell in table.items()
        if number == row and cell.value is not None
        for question in phrasings(row, year, region)
        if (wrong := wrong_value(assistant, question, cell))
    ]
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("row", ROWS)
def test_an_empty_cell_is_refused(assistant: Assistant, row: int) -> None:
    failures = []
    for (number, year, region), cell in cells(assistant).items():
        if number != row or cell.value is not None:
            continue
        for question in phrasings(row, year, region):
            answer = ask(assistant, question)
            if answer.status is not Status.NO_VALUE or answer.observations or shows_value(answer):
                failures.append(f"{question} -> {answer.status}: {answer.text[:160]}")
    assert not failures, "\n".join(failures)


def test_the_table_is_complete(assistant: Assistant) -> None:
    table = cells(assistant)
    assert set(table) == {(row, year, region) for row in ROWS for year in YEARS for region in REGIONS}
    assert sum(cell.value is not None for cell in table.values()) == 409


def test_suspect_cells_are_flagged(assistant: Assistant) -> None:
    suspect = [cell for cell in cells(assistant).values() if cell.status is CellStatus.SUSPECT]
    assert {(cell.row, cell.year, cell.area) for cell in suspect} == {(30, 2024, "NL"), (16, 2022, "NL"), (17, 2022, "NPLV")}
    for cell in suspect:
        for question in phrasings(cell.row, cell.year, cell.area):
            answer = ask(assistant, question)
            assert cell.note.rstrip(".") in answer.text, question
            assert any(cell.note in remark.text for remark in answer.remarks), question
