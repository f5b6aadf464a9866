"""English questions become Dutch words; Dutch questions stay as they are."""

import pytest

from nplv_qa.answering.translating import Translator

TRANSLATOR = Translator({"owner-occupied homes": "koopwoningen", "homes": "woningen", "how many": "hoeveel", "poverty": "armoede"})


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("How many homes are there in 2024?", "hoeveel woningen in 2024 ?"),
        ("How many owner-occupied homes are there?", "hoeveel koopwoningen ?"),
        ("What is poverty?", "is armoede ?"),
        ("How many homes are in Breda with 32.04%?", "hoeveel woningen in Breda 32.04% ?"),
    ],
)
def test_the_longest_phrase_goes_first_and_names_and_figures_stay(english: str, dutch: str) -> None:
    assert TRANSLATOR.to_dutch(english) == dutch


@pytest.mark.parametrize("text", ["Wat is armoede in de wijk?", "poverty", "", "Is het homes-programma er nog?", "PmG"])
def test_what_is_not_english_stays_as_it_is(text: str) -> None:
    assert TRANSLATOR.to_dutch(text) == text


def test_without_words_a_question_is_still_readable() -> None:
    assert Translator({}).to_dutch("Which homes are there in Breda?") == "homes in Breda ?"
