"""Figures that a draft has for another thing than the sources: what the check then says, and the value that it names."""

from __future__ import annotations

import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome

RIGHT, WRONG, CAUTION = Outcome.RIGHT, Outcome.WRONG, Outcome.CAUTION


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "Voor extra ambtelijke capaciteit is € 180 miljoen opzijgezet, terwijl er € 50 miljoen gaat naar de openbare ruimte en collectieve maatschappelijke voorzieningen.",
            [("€ 180 miljoen", WRONG, "€ 50 miljoen"), ("€ 50 miljoen", WRONG, "€ 180 miljoen")],
        ),
        ("VWS stelt voor de aanpak van multiproblematiek in de NPLV-gebieden in 2027-2029 zo'n € 45 miljoen extra beschikbaar.", [("€ 45 miljoen", WRONG, "€ 60 miljoen")]),
        ("Deelnemers aan AJB krijgen 2 keer minder vaak een veroordeling voor een misdrijf dan leeftijdsgenoten.", [("2 keer", WRONG, "3 keer")]),
        ("Van 567 sociale huurwoningen is de energieprestatie verbeterd. Elders ging het om 8.298 woningen.", [("567", WRONG, "8.298")]),
        ("In Heerlen-Noord wonen 32.000 inwoners.", [("32.000", WRONG, "56.000")]),
        ("In 2024 woonden 963.000 Nederlanders in een woonomgeving met een ongunstige leefbaarheid.", [("963.000", WRONG, "2 miljoen")]),
        ("In 2024 namen 11.088 kinderen uit de NPLV-gebieden deel aan voorschoolse educatie.", [("11.088", WRONG, "8.372")]),
        ("In 2024 kwam de WOZ-waarde in de NPLV-gebieden 5% dichter bij het gemeentelijk gemiddelde.", [("5%", CAUTION, "5 procentpunt")]),
    ],
)
def test_a_figure_of_something_else_is_named(checker: FigureChecker, draft: str, expected: list[tuple[str, Outcome, str]]) -> None:
    found = {verdict.claim.printed: (verdict.outcome, verdict.right_value) for verdict in checker.check(draft).verdicts}
    assert {printed: found.get(printed) for printed, _, _ in expected} == {printed: (outcome, right) for printed, outcome, right in expected}


@pytest.mark.parametrize(
    "draft",
    [
        "In 2024 ging er € 129,1 miljoen uit het Volkshuisvestingsfonds naar de gebieden. Daarmee worden ruim 7.500 kwetsbare woningen opgeknapt.",
        "In Roosendaal Ring komen er tot 2030 ruim 2.100 woningen bij, waarvan 1.600 in het betaalbare segment.",
        "In Den Haag Zuidwest maken 2.000 verouderde huurwoningen plaats voor 5.500 nieuwe woningen.",
        "Onder de jongeren met een lifecoach in Leeuwarden Oost daalde het aandeel zonder inkomen van bijna 29% naar 1%.",
        "In Rotterdam-Zuid ging het aantal mensen met een uitkering van 13.750 naar 12.793, terwijl het landelijk opliep.",
        "Voor voorschoolse educatie kwamen in 2024 11.088 kinderen in aanmerking; 8.372 van hen deden mee.",
    ],
)
def test_figures_that_stand_together_in_the_sources_speak_for_each_other(checker: FigureChecker, draft: str) -> None:
    verdicts = checker.check(draft).verdicts
    assert verdicts
    assert {verdict.outcome for verdict in verdicts} == {RIGHT}, [(verdict.claim.printed, verdict.outcome, verdict.explanation) for verdict in verdicts]
