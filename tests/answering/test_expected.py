"""How close a question is to those that a sentence answers."""

import numpy as np
import pytest

from nplv_qa.answering.expected import ExpectedQuestions
from nplv_qa.answering.features import RELATED, SYNONYM, Need
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.types import Exercise, Passage
from tests.answering.small import story

SENTENCES = ("Er staan zes hekken.", "De poort is blauw.")
PASSAGES = (story(*SENTENCES, page=1, section="Terrein"), story("De tuin is groen.", page=2, section="Tuin"))
ANALYZER = Analyzer(frozenset())


def asked(question: str, contains: str = "zes hekken", page: int = 1) -> Exercise:
    return Exercise(question, PASSAGES[0].source, page, "Terrein", contains)


def expected(*exercises: Exercise, passages: tuple[Passage, ...] = PASSAGES) -> ExpectedQuestions:
    return ExpectedQuestions(passages, exercises, ANALYZER, {})


def term(word: str) -> str:
    return ANALYZER.terms(word)[0]


def need(word: str, synonym: str = "", relative: str = "") -> Need:
    synonyms = (frozenset((term(synonym),)),) if synonym else ()
    return Need(word, term(word), (), synonyms, 1.0, known=True, related=frozenset((term(relative),)) if relative else frozenset())


def test_a_sentence_is_as_close_as_the_closest_of_its_questions() -> None:
    found = expected(asked("Hoeveel schutting is er?"), asked("schutting tuin"))
    assert found.closeness("schutting", [need("schutting")]).tolist() == pytest.approx([1.0, 0.0, 0.0])


def test_words_that_only_one_of_both_has_make_it_less_close() -> None:
    found = expected(asked("schutting gras"))
    assert found.closeness("schutting", [need("schutting")])[0] == pytest.approx(2 / 3)
    assert found.closeness("schutting steen", [need("schutting"), need("steen")])[0] == pytest.approx(1 / 2)


@pytest.mark.parametrize(("kind", "worth"), [("synonym", SYNONYM), ("relative", RELATED)])
def test_another_word_for_the_same_counts_for_less(kind: str, worth: float) -> None:
    found = expected(asked("schutting"))
    assert found.closeness("heg", [need("heg", **{kind: "schutting"})])[0] == pytest.approx(worth)


def test_a_question_is_never_matched_with_itself() -> None:
    found = expected(asked("Hoeveel schutting is er?"))
    assert not found.closeness("hoeveel SCHUTTING is er?", [need("schutting")]).any()


def test_without_questions_or_words_nothing_is_close() -> None:
    assert expected().closeness("schutting", [need("schutting")]).tolist() == [0.0, 0.0, 0.0]
    assert expected(asked("schutting")).closeness("een", []).tolist() == [0.0, 0.0, 0.0]


def test_each_passage_has_the_part_of_its_own_sentences() -> None:
    found = expected(asked("tuin", contains="De tuin", page=2))
    closeness = found.closeness("een tuin", [need("tuin")])
    assert found.of(PASSAGES[0], closeness).tolist() == [0.0, 0.0]
    assert np.allclose(found.of(PASSAGES[1], closeness), [1.0])


def test_in_an_original_the_sentence_whose_rendition_answers_is_meant() -> None:
    original = (story("Zes stuks.", "Blauw.", page=1, glosses=("Er staan zes hekken.", ""), topics=()),)
    assert expected(asked("schutting"), passages=original).closeness("een schutting", [need("schutting")]).tolist() == [1.0, 0.0]
