"""Question to passages, by words and by meaning."""

import numpy as np
import pytest

from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.dutch.expansion import Expander
from nplv_qa.index.lexical import LexicalIndex
from nplv_qa.index.search import HybridSearch, Matrix, passage_terms
from tests.builders import passage
from tests.index.conftest import QUESTIONS, TEXTS, Trained

PASSAGES = [passage(f"{text}.", page=n + 1, section="Verhaal") for n, text in enumerate(TEXTS)]
PASSAGES.append(passage("Hier staat meer daarover.", page=9, section="Buurtbus en vervoer"))
ANALYZER = Analyzer(vocabulary_of([*TEXTS, "buurtbus vervoer verhaal"]))


def search(trained: Trained, weight: float) -> HybridSearch:
    expander = Expander([("schulden", "krap bij kas")], ANALYZER)
    lexical = LexicalIndex([passage_terms(each, ANALYZER) for each in PASSAGES])
    nearest = Matrix(PASSAGES, trained.embedder.embed_passages([each.text for each in PASSAGES]))
    return HybridSearch(PASSAGES, ANALYZER, expander, lexical, nearest, trained.embedder, weight)


def test_the_best_passage_comes_first(trained: Trained) -> None:
    hits = search(trained, 0.2).search("Wie isoleert de daken van oude woningen?", 3)
    assert hits[0].passage.page == 2
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].lexical > 0
    assert hits[0].dense > 0
    assert 0 < hits[0].score <= 1


@pytest.mark.parametrize("limit", [1, 3])
def test_no_more_than_asked_for(trained: Trained, limit: int) -> None:
    assert len(search(trained, 0.2).search("woningen, jongeren, scholen en bewoners", limit)) == limit


def test_meaning_finds_what_words_do_not(trained: Trained) -> None:
    question, right = QUESTIONS[5]
    assert not search(trained, 0.0).search(question, 5)
    assert search(trained, 0.5).search(question, 5)[0].passage.page == right + 1


def test_a_heading_counts_as_text(trained: Trained) -> None:
    assert search(trained, 0.0).search("buurtbus", 5)[0].passage.page == 9


def test_a_synonym_counts_but_less_than_the_word(trained: Trained) -> None:
    engine = search(trained, 0.0)
    word, synonym = engine.lexical_scores("schulden"), engine.lexical_scores("krap bij kas")
    assert int(np.argmax(word)) == int(np.argmax(synonym)) == 6
    assert word[6] > synonym[6] > 0


@pytest.mark.parametrize("question", ["", "de het een", "xqzwv"])
def test_a_question_without_known_words_finds_nothing(trained: Trained, question: str) -> None:
    assert list(search(trained, 0.0).search(question, 5)) == []


def test_the_same_question_gives_the_same_passages(trained: Trained) -> None:
    engine = search(trained, 0.3)
    assert list(engine.search("jongeren en werk", 5)) == list(engine.search("jongeren en werk", 5))
