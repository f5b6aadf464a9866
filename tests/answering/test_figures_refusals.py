"""Figure questions without an answer: single areas, years outside the series, groups that the table does not know."""

from __future__ import annotations

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Status
from tests.answering.figure_questions import NOUNS, ask

ASKED = (
    "Hoeveel procent van de huishoudens had in 2023 problematische schulden in {area}?",
    "Wat was het aandeel koopwoningen in {area} in 2022?",
    "Hoe hoog is de armoede in {area}?",
    "Hoeveel procent van de inwoners van {area} zat in 2021 in de bijstand?",
    "Hoeveel procent van de leerlingen in {area} kreeg in 2024 een vwo-advies?",
    "Wat is het percentage verdachte jongeren van 12 tot en met 17 jaar in {area}?",
    "Hoe veranderde de netto arbeidsparticipatie in {area} tussen 2018 en 2023?",
)


@pytest.mark.parametrize("question", ASKED)
def test_a_single_area_has_no_value(assistant: Assistant, question: str) -> None:
    """The table has averages only; no area may get one of these as its own figure."""
    failures = []
    for area in assistant.corpus.areas:
        answer = ask(assistant, question.format(area=area.name))
        if answer.status is not Status.NO_VALUE or answer.observations or "gemiddelde" not in answer.text:
            failures.append(f"{question.format(area=area.name)} -> {answer.status}: {answer.text[:140]}")
    assert len(assistant.corpus.areas) == 20
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("row", sorted(NOUNS))
def test_a_year_outside_the_series_has_no_value(assistant: Assistant, row: int) -> None:
    failures = []
    for year in (2010, 2015, 2016, 2017, 2025, 2026, 2030):
        for question in (f"Wat was {NOUNS[row][0]} in {year}?", f"Wat was {NOUNS[row][1]} in Nederland in {year}?"):
            answer = ask(assistant, question)
            if answer.status is not Status.NO_VALUE or answer.observations or "2018" not in answer.text:
                failures.append(f"{question} -> {answer.status}: {answer.text[:140]}")
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel procent van de vrouwen in de NPLV-gebieden heeft een baan?",
        "Wat was in 2023 het aandeel alleenstaande moeders in armoede in de NPLV-gebieden?",
        "Hoeveel procent van de studenten had in 2022 problematische schulden?",
        "Hoeveel procent van de appartementen is een koopwoning?",
        "Hoeveel procent van de ouderen leeft in armoede?",
        "Hoeveel procent van de jongeren tussen 16 en 20 jaar is verdacht van een delict?",
        "Wat is het percentage koopwoningen in Duitsland?",
        "Hoeveel procent van de statushouders zat in 2022 in de bijstand?",
        "Hoeveel procent van de woningen in Utrecht heeft energielabel A?",
        "Hoeveel procent van de woningen heeft energielabel A in de NPLV-gebieden in 2023?",
        "Hoeveel procent van de woningen heeft label C of D in de NPLV-gebieden?",
        "Wat is de werkloosheid in de NPLV-gebieden in 2023?",
        "Hoeveel inwoners van de NPLV-gebieden roken?",
        "Hoeveel procent van de bewoners woont er 2 tot 4 jaar?",
        "Hoeveel procent van de jongeren van 10 tot 12 jaar was in 2022 verdacht?",
        "Hoe hoog is de gemiddelde huur van corporatiewoningen in de NPLV-gebieden?",
        "Hoeveel kost een koopwoning gemiddeld in de NPLV-gebieden in 2023?",
        "Hoeveel euro schuld heeft een huishouden met problematische schulden gemiddeld?",
        "Hoeveel huishoudens, in absolute aantallen, leefden in 2023 in armoede in de NPLV-gebieden?",
    ],
)
def test_a_figure_for_all_never_stands_in_for_a_figure_for_some(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.observations, (question, answer.status, answer.text[:300])


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel procent nieuwe koopwoningen was er in 2023 in de wijken?",
        "Hoeveel kleine corporatiewoningen in de wijken in 2023?",
        "Hoeveel procent armoedebestrijding in 2023 in de wijken",
        "Hoeveel bijstandsfraude in Nederland in 2023?",
        "Hoeveel uitkeringsaanvragen in Nederland in 2023?",
        "Wat is de prognose voor de bijstand in de wijken?",
        "Hoe betrouwbaar is het cijfer over armoede in Nederland in 2023?",
    ],
)
def test_a_figure_never_stands_in_for_another_kind_of_figure(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.answered, answer.text
    assert not answer.observations


@pytest.mark.parametrize("question", ["Wat is de verdeling van koop over de wijken in 2023?", "Hoe varieert de bijstand tussen de gebieden in 2023?", "Wat zijn de verschillen in armoede tussen de wijken onderling in 2023?", "Ranking van de wijken op kinderarmoede in 2023?"])
def test_how_areas_differ_among_themselves_is_not_told(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.NO_VALUE
    assert not answer.observations


@pytest.mark.parametrize("question", ["Hoeveel nederlanders voelden zich in 2023 (zeer) gezond volgens de tabel?", "Welk aandeel hoge inkomens geeft de tabel voor 2024 in Nederland?"])
def test_who_asks_what_the_table_says_gets_no_other_year(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.NO_VALUE
    assert not answer.observations


def test_a_figure_that_is_put_forward_gets_the_latest_value_beside_it(assistant: Assistant) -> None:
    answer = ask(assistant, "In het nieuwsbericht lees ik 64% werkenden in 2024 in de NPLV-gebieden; welk cijfer staat er in de tabel?")
    assert answer.status is Status.PARTLY_ANSWERED
    assert "64,40" in answer.text


@pytest.mark.parametrize("question", ["Welk percentage inwoners rookt er in de NPLV-gebieden, en hoe was dat in 2020?", "Hoeveel procent sport er in de wijken, en hoeveel was dat in 2022?"])
def test_what_leans_on_a_refused_question_is_refused_with_it(assistant: Assistant, question: str) -> None:
    assert not ask(assistant, question).answered
