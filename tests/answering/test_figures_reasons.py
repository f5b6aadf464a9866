"""'Waarom?' after a figure: what the documents say of the reason, or that they give none."""

from __future__ import annotations

import pytest

from nplv_qa.answering.reasons import Reasons
from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Status
from tests.answering.figure_questions import ask


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("Hoe ontwikkelde de armoede zich in de wijken?", "Waarom?"), "past bij de trend"),
        (("Hoeveel huishoudens hadden in 2024 energiearmoede?", "Hoe komt dat?"), "slecht geïsoleerd"),
        (("Hoeveel procent van de woningen had in 2024 een zwakke leefbaarheid?", "Waarom is dat zo hoog?"), "overlast en onveiligheid"),
        (("Hoeveel verdachte jongeren waren er in 2024?", "Waardoor is dat gedaald?"), "past bij de ontwikkeling"),
    ],
)
def test_a_reason_that_the_documents_give_is_told(assistant: Assistant, turns: tuple[str, ...], told: str) -> None:
    answer = ask(assistant, *turns)
    assert answer.status is Status.ANSWERED
    assert told in answer.text
    assert answer.citations


@pytest.mark.parametrize("why", ["Waarom?", "Hoe komt dat eigenlijk?", "Waardoor is dat zo gedaald?", "wat is daarvan de oorzaak?"])
@pytest.mark.parametrize("first", ["Hoeveel procent koop was er in 2021?", "Wat was het aandeel met een goede ervaren gezondheid in 2022?"])
def test_where_they_give_none_that_is_said(assistant: Assistant, first: str, why: str) -> None:
    answer = ask(assistant, first, why)
    assert answer.status is Status.NOT_IN_SOURCES
    assert "zeggen de documenten niet" in answer.text
    assert "Het dichtst daarbij" in answer.text


def test_who_asks_why_something_else_happens_is_not_told_about_the_figure(assistant: Assistant) -> None:
    assert "zich zo ontwikkelde" not in ask(assistant, "Hoeveel procent koop was er in 2021?", "Waarom doen die wijken mee aan het programma?").text


def test_causes_come_before_trends_that_a_figure_goes_along_with(assistant: Assistant) -> None:
    reasons: Reasons = assistant.asker.reasons
    along = ["lijkt op" in told[-1].text or "past bij" in told[-1].text for told in reasons.by_row[1]]
    assert along == sorted(along)
