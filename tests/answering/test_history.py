"""Follow-ups."""

import pytest

from nplv_qa.answering.history import context_of, is_follow_up
from nplv_qa.types import Question, Turn

BEFORE = "Hoeveel procent van de woningen is koop?"


def after(text: str, *before: str) -> Question:
    return Question(text, tuple(Turn(question) for question in before))


@pytest.mark.parametrize(
    "text",
    ["En in 2022?", "en landelijk?", "Maar hoeveel is dat in Nederland?", "ik bedoelde huur", "Waarom is dat zo?", "Wie betaalt dat?"],
)
def test_a_short_or_pointing_question_leans_on_the_one_before(text: str) -> None:
    assert is_follow_up(after(text, BEFORE), own_subject=False)


@pytest.mark.parametrize("text", ["En in 2022?", "Waarom is dat zo?"])
def test_without_history_nothing_is_a_follow_up(text: str) -> None:
    assert not is_follow_up(Question(text), own_subject=False)


def test_a_question_that_says_everything_itself_is_no_follow_up() -> None:
    full = "Hoeveel sociale huurwoningen hebben corporaties in Rotterdam-Zuid gebouwd sinds 2020?"
    assert not is_follow_up(after(full, BEFORE), own_subject=False)
    assert not is_follow_up(after("Hoeveel koopwoningen zijn er in Nederland in 2022?", BEFORE), own_subject=True)


def test_the_context_goes_back_to_the_last_question_that_stands_by_itself() -> None:
    assert context_of(after("En in Breda?", "Wat deed de gemeente met schulden?", BEFORE, "En in 2022?")) == f"{BEFORE} En in 2022?"
    assert context_of(Question("En in 2022?")) == ""


def test_the_er_of_there_are_points_at_nothing() -> None:
    before = "Hoeveel koopwoningen zijn er in de gebieden?"
    assert context_of(after("En in Breda?", "Wat deed de gemeente met schulden?", before)) == before
