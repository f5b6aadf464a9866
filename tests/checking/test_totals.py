"""Totals that the sources have in parts only."""

from __future__ import annotations

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome


def test_a_total_of_two_figures_is_no_slip_for_one_of_them(checker: FigureChecker) -> None:
    verdict = checker.check("Voor Kansrijke Wijk is in totaal € 656 miljoen beschikbaar.").verdicts[0]
    assert verdict.outcome is Outcome.NOT_FOUND


def test_a_slip_in_a_total_is_still_seen(checker: FigureChecker) -> None:
    verdict = checker.check("Voor Kansrijke Wijk is in totaal € 265 miljoen beschikbaar.").verdicts[0]
    assert verdict.outcome is Outcome.WRONG
