"""Questions of two parts, what is said around a question, claims and tasks."""

import pytest

from nplv_qa.answering.splitting import is_claim, is_task, leans, leans_on_lead, split_compound, split_lead, split_subjects, split_tail


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


def test_a_year_of_a_part_that_says_everything_itself_is_of_that_part_alone() -> None:
    first, second = split_compound(
        "Met hoeveel procent daalde de bijstand in Rotterdam-Zuid, en hoe hoog was het bijstandsaandeel gemiddeld in 2023?"
    )
    assert "2023" not in first
    assert "2023" in second


def test_a_part_that_points_at_the_other_gets_no_year() -> None:
    assert split_compound("Hoeveel nieuwe woningen komen er tot 2029 en hoeveel daarvan betaalbaar?")[1] == "hoeveel daarvan betaalbaar?"


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("Ik woon in Heechterp. Wat gebeurt er met de flats?", "Ik woon in Heechterp.", "Wat gebeurt er met de flats?"),
        ("Voor een Kamervraag: hoeveel gebieden doen mee?", "Voor een Kamervraag", "hoeveel gebieden doen mee?"),
        ("Hoeveel gebieden doen mee?", "", "Hoeveel gebieden doen mee?"),
    ],
)
def test_what_is_said_before_a_question_is_no_part_of_it(text: str, lead: str, rest: str) -> None:
    assert split_lead(text) == (lead, rest)


def test_nor_is_what_is_said_after_it() -> None:
    assert split_tail("Uit hoeveel dimensies bestaat die meter? Nodig voor mijn scriptie.") == (
        "Uit hoeveel dimensies bestaat die meter?",
        "Nodig voor mijn scriptie.",
    )
    assert split_tail("Hoeveel dimensies zijn er? En wat meten ze?") == ("Hoeveel dimensies zijn er? En wat meten ze?", "")


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Hoeveel zijn dat er?", True),
        ("Wat zijn de gevolgen daarvan?", True),
        ("Wat is het laagste percentage?", True),
        ("Hoe heten die?", True),
        ("Klopt het dat de gemeente panden mag kopen?", False),
        ("Welke partijen werken samen in WijkWijzer?", False),
    ],
)
def test_a_question_that_points_back_leans_on_what_was_said(text: str, does: bool) -> None:
    assert leans_on_lead(text) is does


def test_two_subjects_named_in_general_are_two_questions() -> None:
    assert split_subjects("Hoe zit het met gezondheid en wonen?") == ["Hoe zit het met gezondheid?", "Hoe zit het met wonen?"]
    assert split_subjects("Hoe zit het met de aanpak van schulden in de wijken?") == [
        "Hoe zit het met de aanpak van schulden in de wijken?"
    ]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Schrijf een brief aan de minister", True),
        ("kun je een sollicitatiebrief voor me schrijven", True),
        ("Heb je een goed recept voor soep?", True),
        ("Wat is Bewegen op recept?", False),
        ("Wie schreef de brief?", False),
    ],
)
def test_a_task_is_no_question(text: str, task: bool) -> None:
    assert is_task(text) is task
