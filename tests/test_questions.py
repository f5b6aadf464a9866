"""How well the development questions are answered: floors under what has been reached."""

from pathlib import Path

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.evaluation.cases import read_cases
from nplv_qa.evaluation.scoring import Evaluation, Tally, run_cases

QUESTIONS = Path(__file__).parent / "questions" / "development.jsonl"
LEAST_RIGHT = 0.80


@pytest.fixture(scope="module")
def evaluation(assistant: Assistant) -> Evaluation:
    return run_cases(read_cases(QUESTIONS), assistant.asker)


def tally(evaluation: Evaluation, kind: str) -> Tally:
    return next(each for each in evaluation.tallies if each.kind == kind)


def test_most_questions_are_answered_right(evaluation: Evaluation) -> None:
    wrong = [outcome.case.question.text for outcome in evaluation.outcomes if not outcome.right]
    assert evaluation.total.right >= LEAST_RIGHT * evaluation.total.questions, wrong


def test_every_cell_of_the_table_is_given_exactly(evaluation: Evaluation) -> None:
    cells = tally(evaluation, "cel")
    wrong = [outcome.case.question.text for outcome in evaluation.outcomes if outcome.case.kind == "cel" and not outcome.right]
    assert cells.questions > 0
    assert wrong == []


def test_no_figure_is_told_without_evidence(evaluation: Evaluation) -> None:
    assert [(outcome.case.question.text, outcome.unsupported) for outcome in evaluation.outcomes if outcome.unsupported] == []


FLOORS = [
    *(("text-first", 0.84), ("text-second", 0.80), ("text-third", 0.84), ("text-fourth", 0.76), ("text-fifth", 0.75)),
    *(("figures-first", 0.97), ("figures-second", 0.96), ("figures-third", 0.97), ("figures-fourth", 0.96), ("figures-fifth", 0.95)),
    *(("figures-sixth", 0.97), ("figures-seventh", 0.97), ("figures-eighth", 0.97), ("figures-ninth", 0.98), ("figures-tenth", 0.98), ("figures-eleventh", 0.98), ("figures-twelfth", 0.96)),
    *(("mixed-first", 0.86), ("mixed-second", 0.92)),
]


@pytest.mark.parametrize(("name", "least"), FLOORS)
def test_the_sets_of_other_writers_stay_answered(assistant: Assistant, name: str, least: float) -> None:
    found = run_cases(read_cases(QUESTIONS.parent / f"{name}.jsonl"), assistant.asker)
    wrong = [outcome.case.question.text for outcome in found.outcomes if not outcome.right]
    assert found.total.right >= least * found.total.questions, wrong
    assert [outcome.case.question.text for outcome in found.outcomes if outcome.unsupported] == []
