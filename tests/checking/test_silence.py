"""Years, rounds, schemes and places that only the passage around a figure names, or the sentence before it in a draft."""

from __future__ import annotations

import pytest

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker

GOOD = {"klopt", "klopt-afgerond"}


def outcomes(checker: FigureChecker, text: str) -> list[str]:
    return [OUTCOME_NAMES[verdict.outcome] for verdict in checker.check(text).verdicts]


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("De in {} opgeleverde Valckensteyn telt 80 appartementen in het middensegment.", ("2024", "2023")),
        ("De € 180 miljoen voor openbare ruimte en voorzieningen is voor de jaren 2025 tot en met {}.", ("2029", "2030")),
        ("In {} kregen de NPLV-gebieden uit het Volkshuisvestingsfonds € 129,1 miljoen.", ("2024", "2021")),
        ("In 2024 telden de ongunstige categorieën 43.000 huishoudens extra, vergeleken met {}.", ("2022", "2023")),
        ("Uit de {} tranche van het Volkshuisvestingsfonds kregen de NPLV-gebieden in 2024 samen € 129,1 miljoen.", ("derde en vierde", "eerste en tweede")),
        ("Dankzij de {} is de bouw van zo'n 2.500 woningen in de NPLV-gebieden begonnen.", ("Startbouwimpuls", "Realisatiestimulans")),
        ("{} heeft 56.000 inwoners. In 10 jaar tijd waren er 32.000 verhuisbewegingen.", ("Heerlen-Noord", "Dordrecht West")),
        ("In de Wold in {} zijn 118 huurwoningen en 9 koophuizen verbeterd.", ("Lelystad Oost", "Zaandam-Oost")),
        ("Met de woningbouw is een investering van {} € 600 miljoen gemoeid.", ("maximaal", "minimaal")),
        ("Voor zware zaken heeft de Gezinsadvocaat {} € 15.000 extra.", ("hooguit", "ten minste")),
    ],
)
def test_what_the_sentence_leaves_out_counts(checker: FigureChecker, true: str, false: tuple[str, str]) -> None:
    right, wrong = (outcomes(checker, true.format(word)) for word in false)
    assert right
    assert set(right) <= GOOD
    assert wrong
    assert not GOOD & set(wrong)


def test_one_of_two_places_does_not_spoil_the_other(checker: FigureChecker) -> None:
    text = "In Dordrecht West waren er 32.000 verhuisbewegingen. In Zaandam-Oost komen er 1.481 betaalbare woningen bij."
    assert outcomes(checker, text)[-1] == "klopt"


def test_the_rest_of_a_city_is_no_other_place(checker: FigureChecker) -> None:
    text = "In Rotterdam-Zuid telde de gemeente in juli 2022 nog 13.750 mensen in de bijstand; in 2024 waren het er 12.793. Dat is een daling van 7%."
    assert set(outcomes(checker, text)) == {"klopt"}


def test_a_large_figure_of_another_place_is_named(checker: FigureChecker) -> None:
    (verdict,) = checker.check("Dordrecht West heeft 56.000 inwoners.").verdicts
    assert OUTCOME_NAMES[verdict.outcome] == "let-op"
    assert "Heerlen-Noord" in verdict.explanation
