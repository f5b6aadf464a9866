"""Everyday questions written by hand, with what must be read in them (`readings.jsonl`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Status
from tests.answering.figure_questions import ask, places

CASES: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "readings.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_there_are_enough_different_questions() -> None:
    assert len({case["question"] for case in CASES}) >= 150
    assert {row for case in CASES for row in case["rows"]} == set(range(1, 38))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["question"])
def test_a_question_is_read_as_it_was_meant(assistant: Assistant, case: dict[str, Any]) -> None:
    answer = ask(assistant, case["question"])
    expected = {name: case[name] for name in ("rows", "years", "regions", "operation", "status") if case[name] not in ("any", ["any"])}
    reading = answer.reading
    assert reading is not None, answer.text
    read = {
        "rows": sorted(reading.rows),
        "years": sorted(reading.years),
        "regions": sorted(reading.regions or ("NPLV",), reverse=True),
        "operation": reading.operation.value,
        "status": answer.status.value,
    }
    assert {name: read[name] for name in expected} == expected, answer.text


@pytest.mark.parametrize("case", [case for case in CASES if case["operation"] == "value"], ids=lambda case: case["question"])
def test_no_cell_is_shown_that_was_not_asked_for(assistant: Assistant, case: dict[str, Any]) -> None:
    """Whatever was read: the first figure shown is that of the row, year and region that was meant, or there is none."""
    answer = ask(assistant, case["question"])
    if answer.status in (Status.ANSWERED, Status.PARTLY_ANSWERED) and case["status"] != "any":
        assert case["status"] == Status.ANSWERED, answer.text
        first = places(answer)[:1]
        assert first, answer.text
        assert first[0].row in case["rows"]
        assert not case["years"] or first[0].year in case["years"]
        assert first[0].area in case["regions"]
