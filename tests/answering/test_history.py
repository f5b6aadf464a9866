"""Follow-ups, questions of two parts, and claims."""

import pytest

from nplv_qa.answering.history import context_of, is_claim, is_follow_up, leans, split_compound
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hoeveel gemeenten doen mee aan het programma, en wie stuurde de brief?",
            ["Hoeveel gemeenten doen mee aan het programma", "wie stuurde de brief?"],
        ),
        ("Hoeveel kinderen leven in armoede? En hoeveel huishoudens hebben schulden?", None),
        ("Hoeveel koopwoningen waren er in Nederlandse wijken en hoeveel huurwoningen waren er in 2021?", None),
    ],
)
def test_two_questions_in_one_text_are_two(text: str, parts: list[str] | None) -> None:
    found = split_compound(text)
    assert len(found) == 2
    assert parts is None or found == parts


def test_a_shared_year_is_meant_for_both_parts() -> None:
    first, second = split_compound("Hoeveel huishoudens hebben problematische schulden en hoeveel kinderen leven in armoede in 2021?")
    assert "2021" in first
    assert "2021" in second


def test_the_same_asked_for_two_periods_is_two_questions_each_with_its_own() -> None:
    parts = split_compound("Hoeveel geld is er beschikbaar voor 2023-2025 en hoeveel is er voor 2026-2028?")
    assert parts == ["Hoeveel geld is er beschikbaar voor 2023-2025", "hoeveel is er voor 2026-2028?"]
    assert [leans(part) for part in parts] == [False, True]


@pytest.mark.parametrize(
    ("part", "does"),
    [
        ("hoeveel is er voor 2026-2028?", True),
        ("hoeveel in 2022?", True),
        ("hoeveel huurders waren er in 2022?", True),
        ("hoeveel scheelt dat met Nederland?", True),
        ("wie stuurde de brief?", False),
        ("hoeveel huishoudens hebben schulden?", False),
    ],
)
def test_a_part_without_a_subject_leans_on_the_one_before(part: str, does: bool) -> None:
    assert leans(part) is does


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel koop- en huurwoningen zijn er?",
        "Is er voor 2023-2025 en 2026-2028 geld?",
        "Hoeveel procent is koop en hoeveel is dat in Nederland?",
        "Wat is het verschil met Nederland en hoeveel scheelt dat?",
        "Hoeveel woningen zijn er in de NPLV-gebieden en in Nederland?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert split_compound(text) == [text]


def test_at_most_three_parts() -> None:
    text = "Wie stuurde de brief; wanneer begon het programma; hoeveel gebieden doen mee; waarom daalt armoede?"
    assert len(split_compound(text.replace("stuurde de brief", "stuurde brief Kamer"))) == 3


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Klopt het dat 64% werkt?", True),
        ("Is het waar dat er 27.470 huishoudens zijn?", True),
        ("Klopt het dat het in 2022 begon?", False),
        ("Hoeveel procent werkt?", False),
        ("64% werkt", False),
    ],
)
def test_a_figure_put_forward_is_a_claim(text: str, claim: bool) -> None:
    assert is_claim(text) is claim
