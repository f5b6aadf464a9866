"""The highest or lowest year of a row, where a draft says that a figure is it."""

from __future__ import annotations

import pytest

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Het percentage afstromers was in 2021 het laagst (2,3%).", "klopt"),
        ("Het percentage afstromers was in 2021 het hoogst (2,3%).", "let-op"),
        ("Het hoogste aandeel energiearme huishoudens is gemeten in 2024: 12,2%.", "klopt"),
        ("Het hoogste aandeel energiearme huishoudens is gemeten in 2023: 7,1%.", "let-op"),
        ("In 2024 had 14,53% van de huishoudens problematische schulden, het hoogste percentage ooit gemeten.", "klopt"),
        ("In 2022 had 13,22% van de huishoudens problematische schulden, het hoogste percentage ooit gemeten.", "let-op"),
        ("Het aandeel koopwoningen was in 2024 met 32,04% niet het laagste punt.", "klopt"),
    ],
)
def test_what_is_said_to_be_the_highest_or_lowest(checker: FigureChecker, text: str, outcome: str) -> None:
    assert [OUTCOME_NAMES[verdict.outcome] for verdict in checker.check(text).verdicts] == [outcome]


def test_a_low_point_is_said_of_its_own_figure(checker: FigureChecker) -> None:
    verdicts = checker.check("Na een dieptepunt van 12,17% in 2020 stegen de problematische schulden tot 14,53% in 2024.").verdicts
    assert [OUTCOME_NAMES[verdict.outcome] for verdict in verdicts] == ["klopt", "klopt"]


def test_the_years_since_one_that_is_named(checker: FigureChecker) -> None:
    verdicts = checker.check("In 2021 was 13,20% van de huishoudens arm, het hoogste percentage ooit gemeten sinds 2020.").verdicts
    assert [OUTCOME_NAMES[verdict.outcome] for verdict in verdicts] == ["klopt"]
