"""Drafts written by hand, in the style of answers to Kamervragen and of debates, with what each figure must get.

A figure may have more than one acceptable verdict: where the documents contradict each other, both a warning and a plain verdict serve.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Verdict

FOLDER = Path(__file__).parents[1] / "drafts"
DRAFTS: list[dict[str, Any]] = [
    json.loads(line) for file in sorted(FOLDER.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()
]


def fits(verdict: Verdict, expected: dict[str, Any]) -> bool:
    name = OUTCOME_NAMES[verdict.outcome]
    named = "right" not in expected or name != "klopt-niet" or expected["right"] in f"{verdict.right_value} {verdict.explanation}"
    return name in expected["verdict"] and named


def test_there_are_enough() -> None:
    assert len(DRAFTS) >= 25


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: str(draft["id"]))
def test_every_figure_gets_its_verdict(checker: FigureChecker, draft: dict[str, Any]) -> None:
    verdicts = checker.check(draft["draft"]).verdicts
    assert [verdict.claim.printed for verdict in verdicts] == [expected["figure"] for expected in draft["verdicts"]]
    for verdict, expected in zip(verdicts, draft["verdicts"], strict=True):
        assert fits(verdict, expected), (verdict.outcome, verdict.explanation)
