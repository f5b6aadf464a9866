"""Which way something went, told apart from its figures: in the sentence before, since a year, first and later, or a year earlier."""

from __future__ import annotations

import pytest

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker

GOOD = {"klopt", "klopt-afgerond"}


def outcomes(checker: FigureChecker, text: str) -> list[str]:
    return [OUTCOME_NAMES[verdict.outcome] for verdict in checker.check(text).verdicts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Het aantal bijstandsgerechtigden in Rotterdam-Zuid is {}. In juli 2022 waren het er 13.750, in 2024 12.793.", ("afgenomen", "toegenomen")),
        ("Energiearmoede is er sinds 2022 {}. In 2022 ging het om 6,8% van de huishoudens, in 2024 om 12,2%.", ("toegenomen", "afgenomen")),
        ("De leefbaarheid in de gebieden is {}. In 2018 scoorde 60,35% van de woningen zwak of lager, in 2024 54,74%.", ("verbeterd", "verslechterd")),
        ("Baby's die lang aan hitte blootstaan wegen bij de geboorte gemiddeld 45 gram {} het gemiddelde.", ("onder", "boven")),
        ("In 2024 zaten landelijk 404.000 mensen in de bijstand. Een jaar eerder waren dat er 6.000 {}.", ("minder", "meer")),
    ],
)
def test_the_way_must_be_that_of_the_figures(checker: FigureChecker, text: str, words: tuple[str, str]) -> None:
    right, wrong = (outcomes(checker, text.format(word)) for word in words)
    assert set(right) <= GOOD
    assert "klopt-niet" in wrong


def test_a_year_before_the_one_since_which_it_went_is_not_meant(checker: FigureChecker) -> None:
    text = "De schuldenproblematiek is sinds 2020 toegenomen. In 2018 ging het om 13,35% van de huishoudens, in 2020 om 12,17%."
    assert outcomes(checker, text) == ["klopt", "klopt"]


def test_first_and_later_are_the_ends_of_a_change(checker: FigureChecker) -> None:
    text = "Van de jongeren met een lifecoach in Leeuwarden Oost had eerst {}% geen dagbesteding, na het traject {}%."
    assert set(outcomes(checker, text.format(66, 36))) <= GOOD
    assert outcomes(checker, text.format(36, 66)) == ["klopt-niet", "klopt-niet"]


def test_the_year_before_is_that_of_a_change_in_one_year(checker: FigureChecker) -> None:
    assert outcomes(checker, "De energiearmoede ging in de NPLV-gebieden in 2024 van 7,1 naar 12,2%.") == ["klopt", "klopt"]
    assert outcomes(checker, "De energiearmoede ging in de NPLV-gebieden in 2024 van 6,8 naar 12,2%.")[0] != "klopt"


def test_a_difference_that_is_meant_again(checker: FigureChecker) -> None:
    text = "In 2023 ontving in de NPLV-gebieden 6,74% bijstand, tegen 2,65% landelijk. Dat verschil van 4,09 procentpunt was in 2018 nog {} procentpunt."
    assert outcomes(checker, text.format("5,06")) == ["klopt"] * 4
    assert outcomes(checker, text.format("5,60"))[-1] == "klopt-niet"


def test_shares_of_both_regions_are_meant_again(checker: FigureChecker) -> None:
    text = "In 2022 had 9,85% geen startkwalificatie en geen opleiding; dat was landelijk 8,09%. In 2024 liepen die aandelen op naar {}% en {}%."
    assert outcomes(checker, text.format("12,07", "10,23"))[2:] == ["klopt", "klopt"]
    assert not GOOD & set(outcomes(checker, text.format("10,23", "12,07"))[2:])


def test_how_a_difference_changed_after_both_regions_were_told(checker: FigureChecker) -> None:
    text = (
        "De armoede daalde in de gebieden van 18,18% in 2018 naar 7,66% in 2023. Landelijk daalde het van 8,75% naar 3,68%. "
        "Het verschil is daarmee teruggelopen van {} naar {} procentpunt."
    )
    assert outcomes(checker, text.format("9,43", "3,98")) == ["klopt"] * 6
    assert not GOOD & set(outcomes(checker, text.format("3,98", "9,43"))[4:])


def test_a_span_of_years_counts_back_from_the_newest(checker: FigureChecker) -> None:
    text = "In {} jaar tijd steeg de energiearmoede in de gebieden van {}% naar 12,2%."
    assert outcomes(checker, text.format("één", "7,1")) == ["klopt", "klopt"]
    assert outcomes(checker, text.format("twee", "6,8")) == ["klopt", "klopt"]
    assert outcomes(checker, text.format("twee", "7,1"))[0] == "klopt-niet"
