"""The whole online line over the corpus of this repository."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from nplv_qa import texts
from nplv_qa.bootstrap import Assistant
from nplv_qa.evaluation.evidence import unsupported_figures
from nplv_qa.types import Answer, Operation, Question, Status, Turn
from tests.conftest import ROOT, environment

REPORT, LETTER = "voortgangsrapportage-2025", "kamerbrief-2025"
KOOP = "Hoeveel procent van de woningen was koop in 2024?"
PMG = "Hoeveel gemeenten doen mee aan Preventie met Gezag?"


@pytest.fixture
def ask(assistant: Assistant) -> "Ask":
    return Ask(assistant)


class Ask:
    """Asks one question after the other, with what was really answered before as history."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def __call__(self, *questions: str) -> Answer:
        history: tuple[Turn, ...] = ()
        for text in questions:
            answer = self._assistant.asker.ask(Question(text, history))
            history = (*history, Turn(text, answer.text))
        return answer


def printed(answer: Answer) -> list[tuple[int, int, str, str]]:
    return [
        (cited.observation.row, cited.observation.year, cited.observation.area, cited.observation.printed) for cited in answer.observations
    ]


# --- every ending ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (KOOP, Status.ANSWERED),
        ("Hoeveel geld kwam er in 2024 uit het Volkshuisvestingsfonds?", Status.ANSWERED),
        ("Wat is PmG?", Status.ANSWERED),
        ("Hoeveel procent van de woningen was koop in 2031?", Status.NO_VALUE),
        ("Hoeveel procent koopwoningen zijn er in Zaandam-Oost?", Status.NO_VALUE),
        ("Hoeveel zonnepanelen liggen er in de NPLV-gebieden?", Status.NOT_IN_SOURCES),
        ("Hoe warm wordt het morgen in Parijs?", Status.OFF_TOPIC),
        ("asdf qwer", Status.OFF_TOPIC),
    ],
)
def test_a_question_ends_in_one_way(ask: Ask, question: str, status: Status) -> None:
    answer = ask(question)
    assert answer.status is status
    assert answer.answered is (status in (Status.ANSWERED, Status.PARTLY_ANSWERED))
    assert answer.question == question
    assert answer.text


@pytest.mark.parametrize("text", ["Hallo", "dank je wel", "Goedemorgen!", "bedankt hoor", "Oke, top!"])
def test_who_only_greets_hears_what_can_be_asked(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert answer.status is Status.OFF_TOPIC
    assert answer.text == texts.NO_QUESTION
    assert answer.follow_ups


@pytest.mark.parametrize("question", ["", "   ", "?", "en", "…"])
def test_an_empty_question_is_refused_not_a_crash(ask: Ask, question: str) -> None:
    assert not ask(question).answered


@pytest.mark.parametrize(
    "question", [KOOP, PMG, "Wat is PmG?", "Hoe groot is de armoede vergeleken met Nederland?", "Waarom is het NPLV begonnen?"]
)
def test_an_answer_is_cited_where_it_says_so(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.answered
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert f"[{answer.citations[0].number}]" in answer.text
    assert all(citation.fragment and citation.page > 0 and citation.title for citation in answer.citations)
    assert unsupported_figures(answer) == ()


def test_the_same_question_gives_the_same_answer(ask: Ask) -> None:
    first, second = ask(PMG), ask(PMG)
    assert (first.text, first.citations) == (second.text, second.citations)
    assert first.id != second.id


def test_an_answer_names_the_version_of_its_corpus(ask: Ask, assistant: Assistant) -> None:
    assert ask(KOOP).corpus_version == assistant.corpus.version


# --- figures --------------------------------------------------------------------------------------


def test_a_figure_is_that_of_the_cell(ask: Ask) -> None:
    answer = ask(KOOP)
    assert "32,04%" in answer.text
    assert (4, 2024, "NPLV", "32.04%") in printed(answer)
    assert (answer.citations[0].source, answer.citations[0].page) == (REPORT, 59)


def test_a_difference_shows_its_working(ask: Ask) -> None:
    answer = ask("Hoe groot is het verschil in koopwoningen tussen de NPLV-gebieden en Nederland in 2024?")
    (working,) = answer.calculations
    assert (abs(working.result), working.unit) == (Decimal("25.54"), "procentpunt")
    assert "25,54 procentpunt" in answer.text
    assert {"32,04", "57,58"} <= set(working.formula.replace("−", " ").split())
    assert answer.reading is not None
    assert answer.reading.operation is Operation.DIFFERENCE


def test_a_missing_year_is_not_filled_with_another(ask: Ask) -> None:
    answer = ask("Hoeveel procent van de woningen was koop in 2031?")
    assert "2031" in answer.text
    assert answer.observations == ()
    assert "%" not in answer.text


def test_a_single_area_gets_no_average_as_its_own_figure(ask: Ask) -> None:
    answer = ask("Hoeveel procent koopwoningen zijn er in Zaandam-Oost?")
    assert "Zaandam-Oost" in answer.text
    assert "%" not in answer.text
    assert answer.follow_ups


# --- dialogue -------------------------------------------------------------------------------------


def test_a_follow_up_keeps_the_subject_and_changes_the_year(ask: Ask) -> None:
    assert printed(ask(KOOP, "En in 2022?"))[0][:3] == (4, 2022, "NPLV")


def test_a_follow_up_on_a_follow_up_changes_the_region(ask: Ask) -> None:
    assert [cell[:3] for cell in printed(ask(KOOP, "En in 2022?", "En landelijk?"))] == [(4, 2022, "NL")]


def test_a_new_subject_is_no_follow_up(ask: Ask) -> None:
    assert (
        ask(KOOP, "Hoeveel kinderen leefden in armoede in 2023?").observations
        == ask("Hoeveel kinderen leefden in armoede in 2023?").observations
    )


def test_a_text_follow_up_leans_on_the_question_before(ask: Ask) -> None:
    answer = ask("Wat is Preventie met Gezag?", "En hoeveel gemeenten doen daaraan mee?")
    assert {"27", "47"} <= set(answer.text.replace(".", " ").split())


def test_two_questions_in_one_text_get_two_answers(ask: Ask) -> None:
    answer = ask("Hoeveel kinderen leven in armoede in 2023 en hoeveel woningen zijn sociale huur in 2023?")
    assert answer.status is Status.ANSWERED
    assert "7,59%" in answer.text
    assert "48,81%" in answer.text
    assert {cell[0] for cell in printed(answer)} == {19, 6}


def test_a_question_of_which_one_part_has_an_answer_is_partly_answered(ask: Ask) -> None:
    answer = ask("Hoeveel procent van de kinderen leefde in armoede in 2023, en hoeveel zonnepanelen liggen er op daken?")
    assert answer.status is Status.PARTLY_ANSWERED
    assert "7,59%" in answer.text


# --- definitions, contradictions, warnings --------------------------------------------------------


@pytest.mark.parametrize("question", ["Wat is PmG?", "Wat betekent de afkorting PmG?", "PmG, wat is dat?", "Wat is Preventie met Gezag?"])
def test_a_term_is_explained_with_its_place(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Preventie met Gezag (PmG) is")
    assert (answer.citations[0].source, answer.citations[0].page) == (REPORT, 52)


def test_documents_that_disagree_are_both_shown_unasked(ask: Ask) -> None:
    answer = ask(PMG)
    assert "**Let op:**" in answer.text
    assert {"27", "47"} <= set(answer.text.split())
    assert {(REPORT, 52), (LETTER, 4)} <= {(citation.source, citation.page) for citation in answer.citations}
    assert any("47" in remark.text and "27" in remark.text and remark.citations for remark in answer.remarks)


def test_a_wrong_cell_is_shown_as_printed_with_a_warning(ask: Ask, assistant: Assistant) -> None:
    suspect = next(o for o in assistant.corpus.observations if o.status == "suspect")
    subject = next(row.subject for row in assistant.corpus.series if row.row == suspect.row)
    where = {"NPLV": "in de NPLV-gebieden", "NL": "in Nederland"}[suspect.area]
    answer = ask(f"Wat was {subject} {where} in {suspect.year}?")
    assert suspect in [cited.observation for cited in answer.observations]
    assert suspect.printed in answer.text
    assert any(suspect.note in remark.text for remark in answer.remarks)


# --- language -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question", ["Hoevel procent koopwonigen in 2024?", "percentage koophuizen 2024 NPLV", "KOOPWONINGEN IN 2024 IN DE NPLV-GEBIEDEN?"]
)
def test_typing_errors_and_short_questions_are_understood(ask: Ask, question: str) -> None:
    assert "32,04%" in ask(question).text


def test_an_english_question_gets_the_dutch_answer(ask: Ask) -> None:
    answer = ask("What is the share of owner-occupied homes in 2024?")
    assert "32,04%" in answer.text
    assert answer.question == "What is the share of owner-occupied homes in 2024?"
    assert ask("What is the NPLV?").text.startswith("Het Nationaal Programma Leefbaarheid en Veiligheid")


# --- speed ----------------------------------------------------------------------------------------

_HEAVY = """
import sys
from pathlib import Path
from nplv_qa import bootstrap
from nplv_qa.settings import Settings
from nplv_qa.types import Question

assistant = bootstrap.open_assistant(Settings())
for question in sys.argv[1:]:
    assert assistant.asker.ask(Question(question)).answered, question
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture(scope="module")
def loaded(built_index: Path) -> set[str]:
    """Which heavy packages a process has loaded that opens an assistant and asks."""
    names = environment(NPLV_QA_INDEX=str(built_index), NPLV_QA_ORIGINALS=str(built_index / "no-originals"))
    line = [sys.executable, "-c", _HEAVY, KOOP, PMG]
    done = subprocess.run(line, cwd=ROOT, env=names, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("package", ["torch", "sentence_transformers", "transformers", "sklearn"])
def test_serving_loads_nothing_that_only_building_needs(loaded: set[str], package: str) -> None:
    assert "numpy" in loaded
    assert package not in loaded
