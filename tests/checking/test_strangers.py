"""Drafts of writers who saw only the official texts, with the share of right verdicts that each set had at least."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker

FOLDER = Path(__file__).parents[1] / "drafts" / "strangers"
GOOD = {"klopt", "klopt-afgerond"}
# share of right verdicts, and false figures called right
FLOORS = {
    "first": (0.95, 0), "second": (0.95, 0), "third": (0.96, 0), "fourth": (0.96, 0), "fifth": (0.95, 0),
    "sixth": (0.95, 0), "seventh": (0.97, 0), "eighth": (0.87, 0), "ninth": (0.92, 0), "tenth": (0.94, 0),
    "eleventh": (0.96, 0), "twelfth": (0.93, 0), "thirteenth": (0.96, 0), "fourteenth": (0.89, 0), "fifteenth": (0.95, 0), "sixteenth": (0.87, 0), "seventeenth": (0.93, 0),
    "eighteenth": (0.95, 0), "nineteenth": (0.97, 0), "twentieth": (0.96, 0), "twenty-first": (0.92, 0), "twenty-second": (0.97, 0), "twenty-third": (0.95, 0), "twenty-fourth": (0.97, 0), "twenty-fifth": (0.97, 0), "twenty-sixth": (0.95, 0), "twenty-seventh": (0.96, 0), "twenty-eighth": (0.96, 0),
    "twenty-ninth": (0.97, 0), "thirtieth": (0.95, 0), "thirty-first": (0.96, 0), "thirty-second": (0.95, 0), "thirty-third": (0.97, 0),
}


@pytest.mark.parametrize("name", FLOORS)
def test_strangers_drafts(checker: FigureChecker, name: str) -> None:
    right = false_right = total = 0
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        draft = json.loads(line)
        given = list(checker.check(draft["draft"]).verdicts)
        for expected in draft["verdicts"]:
            at = next((n for n, verdict in enumerate(given) if verdict.claim.printed in expected["figure"]), None)  # '17.400' of '17.400 woningen'
            verdict = OUTCOME_NAMES[given[at].outcome] if at is not None else ""
            given = given[at + 1 :] if at is not None else given
            true = bool(GOOD & set(expected["verdict"]))
            total += 1
            right += verdict in expected["verdict"] or (true and verdict in GOOD)
            false_right += verdict in GOOD and not true
    share, most_false = FLOORS[name]
    assert right / total >= share, right / total
    assert false_right <= most_false
