"""English questions become Dutch words; Dutch questions stay as they are."""

import tomllib
from pathlib import Path

import pytest

from nplv_qa.answering.translating import Translator

TRANSLATOR = Translator(
    {
        "owner-occupied homes": "koopwoningen",
        "homes|houses": "woningen",
        "how many": "hoeveel",
        "poverty": "armoede",
        "set aside": "gereserveerd",
        "people": "mensen",
        "get": "krijgen",
        "what": "wat",
        "who": "wie",
        "when": "wanneer",
        "to": "",
        "last ?": "duurt ?",
    }
)
CORPUS = Translator(tomllib.loads((Path(__file__).parents[2] / "corpus" / "english.toml").read_text(encoding="utf-8"))["words"])


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("How many homes are there in 2024?", "hoeveel woningen in 2024 ?"),
        ("How many owner-occupied homes are there?", "hoeveel koopwoningen ?"),
        ("How many owner occupied homes are there?", "hoeveel koopwoningen ?"),
        ("What is poverty?", "wat is armoede ?"),
        ("How many homes are in Breda with 32.04%?", "hoeveel woningen in Breda 32.04% ?"),
        ("How many houses are in Breda-Noord?", "hoeveel woningen in Breda-Noord ?"),
        ("What is set aside, and who is in Breda?", "wat is gereserveerd , wie is in Breda ?"),
    ],
)
def test_the_longest_phrase_goes_first_and_names_and_figures_stay(english: str, dutch: str) -> None:
    assert TRANSLATOR.to_dutch(english) == dutch


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("Actually, how many homes have they got?", ", hoeveel woningen ?"),  # common words that are no Dutch
        ("How many homes belong to Trivire?", "hoeveel woningen belong Trivire ?"),  # a name, and a less common word
        ("How many Americans have homes?", "hoeveel Americans woningen ?"),
        ("How many soldiers have homes?", "hoeveel soldiers woningen ?"),  # what is counted must not get lost
        ("What do people get who have homes?", "wat mensen krijgen die woningen ?"),  # asks nothing more
        ("Did the houses from 2018 to 2023 last?", "woningen 2018 tot 2023 duurt ?"),
        ("Are the 27,470 people in Breda's houses?", "27.470 mensen in Breda woningen ?"),
        ("What is Ontwikkeling van het Jonge Kind?", "wat is Ontwikkeling van het Jonge Kind ?"),
    ],
)
def test_common_words_without_meaning_here_go_and_the_rest_stays(english: str, dutch: str) -> None:
    assert TRANSLATOR.to_dutch(english) == dutch


@pytest.mark.parametrize(
    "text", ["Wat is armoede in de wijk?", "poverty", "", "Is het homes-programma er nog?", "PmG", "Lopen buurtkrachten alleen of samen?"]
)
def test_what_is_not_english_stays_as_it_is(text: str) -> None:
    assert TRANSLATOR.to_dutch(text) == text


def test_without_words_a_question_is_still_readable() -> None:
    assert Translator({}).to_dutch("Which homes are there in Breda?") == "homes in Breda ?"


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("How much money has been set aside for extra civil servants?", "hoeveel geld is gereserveerd voor extra ambtenaren ?"),
        ("Which football club helped draw up the exercise plan?", "welke voetbalclub geholpen opstellen Beweegplan ?"),
        ("For whom is LevelUp meant?", "voor wie is LevelUp bedoeld ?"),
        ("How many outdated rental homes were torn down?", "hoeveel verouderde huurwoningen waren gesloopt ?"),
        ("What happens to people with confused behaviour?", "wat gebeurt er mensen met verward gedrag ?"),
        ("How come residents don't trust the authorities?", "waarom bewoners niet vertrouwen instanties ?"),
        ("What is Preventie met Gezag?", "wat is Preventie met Gezag ?"),
        ("Explain energy poverty", "leg uit energiearmoede"),
    ],
)
def test_the_words_of_the_corpus_cover_everyday_questions(english: str, dutch: str) -> None:
    assert CORPUS.to_dutch(english) == dutch
