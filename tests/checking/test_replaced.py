"""A word in the place of another, where the rest of a sentence is nearly the same."""

from __future__ import annotations

import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome

GOOD = {Outcome.RIGHT, Outcome.ROUNDED}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2024 telde het NPLV 19 provincies, 6 ministeries en ook bewoners als deelnemers.", ()),
        ("Het Volkshuisvestingsfonds gaf de NPLV-gebieden in 2024 samen € 129,1 miljoen, afkomstig uit de eerste en vierde tranche.", ()),
        ("Aan AJB doen inmiddels 702 kinderen mee, van 73 sportclubs in 8 NPLV-gebieden.", ("scholen", "sportclubs")),
        ("In Rotterdam-Zuid nam het aantal mensen met bijstand tussen 1 juli 2022 en eind november 2024 met 7% af.", ()),
        ("In 2024 was van de NPLV-huishoudens 55% zwak of lager in leefbaarheid.", ()),
    ],
)
def test_another_word_in_the_same_place_is_not_called_right(checker: FigureChecker, text: str, words: tuple[str, ...]) -> None:
    verdict = max(checker.check(text).verdicts, key=lambda v: v.claim.value)
    assert verdict.outcome not in GOOD
    assert all(word in verdict.explanation for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "Aan AJB doen inmiddels 702 leerlingen mee, van 73 scholen in 8 NPLV-gebieden.",
        "Het Volkshuisvestingsfonds gaf de NPLV-gebieden in 2024 samen € 129,1 miljoen, afkomstig uit de derde en vierde ronde.",
        "In Rotterdam-Zuid nam het aantal inwoners met bijstand tussen 1 juli 2022 en eind september 2024 met 7% af.",
    ],
)
def test_a_word_for_the_same_thing_is_no_other(checker: FigureChecker, text: str) -> None:
    assert all(verdict.outcome in GOOD for verdict in checker.check(text).verdicts)
