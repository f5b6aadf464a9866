"""Follow-ups: what a question leaves unsaid comes from the questions before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import CellRef, Region, Status
from tests.answering.figure_questions import ask, places

FIRST = "Hoeveel procent van de woningen was koop in 2021 in de NPLV-gebieden?"
ARMOEDE = "Hoeveel procent van de huishoudens leefde in 2023 in armoede in de NPLV-gebieden?"
Cells = list[tuple[int, int, Region]]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((FIRST, "En in 2022?"), [(4, 2022, "NPLV")]),
        ((FIRST, "en in 2018 dan?"), [(4, 2018, "NPLV")]),
        ((FIRST, "En landelijk?"), [(4, 2021, "NL")]),
        ((FIRST, "en in Nederland als geheel?"), [(4, 2021, "NL")]),
        ((FIRST, "En landelijk?", "En in 2024?"), [(4, 2024, "NL")]),
        ((FIRST, "En in 2022?", "En landelijk?"), [(4, 2022, "NL")]),
        ((FIRST, "en particuliere huur?"), [(5, 2021, "NPLV")]),
        ((FIRST, "En corporatiehuur?", "En in Nederland?"), [(6, 2021, "NL")]),
        ((FIRST, "Een jaar later?"), [(4, 2022, "NPLV")]),
        ((FIRST, "En twee jaar eerder?"), [(4, 2019, "NPLV")]),
        ((FIRST, "Nee, ik bedoel 2020"), [(4, 2020, "NPLV")]),
        ((ARMOEDE, "En bij kinderen?"), [(19, 2023, "NPLV")]),
        ((ARMOEDE, "en voor kinderen in Nederland?"), [(19, 2023, "NL")]),
        ((ARMOEDE, "En bij kinderen?", "En in 2018?"), [(19, 2018, "NPLV")]),
        ((ARMOEDE, "En bij kinderen?", "Nee, ik bedoel huishoudens"), [(18, 2023, "NPLV")]),
        ((ARMOEDE, "Hoeveel procent had toen problematische schulden?"), [(20, 2023, "NPLV")]),
        ((ARMOEDE, "En hoeveel mensen zaten in de bijstand?"), [(23, 2023, "NPLV")]),
        (("Hoe hoog was de netto arbeidsparticipatie in 2019 landelijk?", "En bij jongeren?"), [(22, 2019, "NL")]),
        (("Hoe hoog was de netto arbeidsparticipatie in 2019 landelijk?", "en in de NPLV-gebieden?"), [(21, 2019, "NPLV")]),
        (("Hoeveel procent van de 12- tot en met 17-jarigen was in 2022 verdacht van een delict?", "En van 18 tot en met 22 jaar?"), [(37, 2022, "NPLV")]),
        (("Welk deel van de leerlingen kreeg in 2020 een havo-advies?", "En vwo?"), [(31, 2020, "NPLV")]),
        (("Welk deel van de leerlingen kreeg in 2020 een havo-advies?", "En vwo?", "en in heel Nederland?"), [(31, 2020, "NL")]),
        (("Hoe hoog was de doorloopsnelheid over 5 jaar in 2022?", "En over 10 jaar?"), [(13, 2022, "NPLV")]),
    ],
)
def test_a_follow_up_keeps_what_it_does_not_change(assistant: Assistant, turns: tuple[str, ...], expected: Cells) -> None:
    answer = ask(assistant, *turns)
    assert answer.status is Status.ANSWERED, answer.text
    assert places(answer)[: len(expected)] == [CellRef(*each) for each in expected], answer.text


@pytest.mark.parametrize(
    ("turns", "unit", "result"),
    [
        ((FIRST, "En landelijk?", "Hoeveel is dat verschil?"), "procentpunt", "-24.49"),
        ((FIRST, "Hoe groot is het verschil met Nederland?"), "procentpunt", "-24.49"),
        ((FIRST, "hoeveel scheelt dat met Nederland?"), "procentpunt", "-24.49"),
        ((FIRST, "En hoeveel is dat veranderd sinds 2018?"), "procentpunt", "-1.16"),
        (("Hoeveel procent koopwoningen was er in 2018?", "En in 2024?", "Wat is het verschil tussen die twee jaren?"), "procentpunt", "-1.16"),
        ((ARMOEDE, "Hoeveel keer zo hoog is dat als in Nederland?"), "keer", "2.08"),
        ((ARMOEDE, "En hoeveel is het gedaald tussen 2018 en 2023?"), "procentpunt", "-10.52"),
        ((ARMOEDE, "En hoeveel is het gedaald tussen 2018 en 2023?", "en in procenten?"), "%", "-57.9"),
        ((ARMOEDE, "En hoeveel is het gedaald tussen 2018 en 2023?", "En bij kinderen?"), "procentpunt", "-10.94"),
        ((ARMOEDE, "En hoeveel is het gedaald tussen 2018 en 2023?", "En landelijk?"), "procentpunt", "-5.07"),
    ],
)
def test_a_follow_up_computes_with_earlier_cells(assistant: Assistant, turns: tuple[str, ...], unit: str, result: str) -> None:
    answer = ask(assistant, *turns)
    assert Decimal(result) in [each.result for each in answer.calculations if each.unit == unit], answer.text


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((FIRST, "En in 2017?"), Status.NO_VALUE),
        ((FIRST, "En in Rotterdam-Zuid?"), Status.NO_VALUE),
        ((ARMOEDE, "En in 2024?"), Status.NO_VALUE),
        (("Hoeveel procent heeft een slecht energielabel in 2020?", "En energiearmoede?"), Status.NO_VALUE),
        (("Hoeveel procent woont er korter dan een jaar in 2020?", "En landelijk?"), Status.NO_VALUE),
    ],
)
def test_a_follow_up_into_a_gap_is_refused(assistant: Assistant, turns: tuple[str, ...], expected: Status) -> None:
    answer = ask(assistant, *turns)
    assert answer.status is expected, answer.text
    assert not answer.observations


def test_a_change_of_subject_forgets_the_table(assistant: Assistant) -> None:
    answer = ask(assistant, FIRST, "Wat is het programma Preventie met Gezag?")
    assert not answer.observations
    assert "Preventie met Gezag" in answer.text
