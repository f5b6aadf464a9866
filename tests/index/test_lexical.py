"""BM25 over analysed terms."""

import numpy as np
import pytest

from nplv_qa.index.lexical import LexicalIndex

INDEX = LexicalIndex([["koop", "woning"], ["huur", "woning"], ["huur", "woning", "duur", "duur"], ["fiets"]])


def test_a_passage_scores_by_the_terms_that_it_holds() -> None:
    scores = INDEX.scores(["koop"])
    assert scores.shape == (4,)
    assert scores[0] > 0
    assert not scores[1:].any()


def test_a_rare_term_says_more_than_a_common_one() -> None:
    assert INDEX.scores(["koop"])[0] > INDEX.scores(["woning"])[0] > 0


def test_more_terms_score_higher() -> None:
    assert int(np.argmax(INDEX.scores(["huur", "duur"]))) == 2


def test_terms_of_a_question_count_once() -> None:
    assert INDEX.scores(["huur", "huur"]) == pytest.approx(INDEX.scores(["huur"]))


@pytest.mark.parametrize("terms", [[], ["onbekend"]])
def test_unknown_terms_score_nothing(terms: list[str]) -> None:
    scores = INDEX.scores(terms)
    assert scores.shape == (4,)
    assert not scores.any()


def test_an_unknown_term_changes_nothing() -> None:
    assert INDEX.scores(["koop", "onbekend"]) == pytest.approx(INDEX.scores(["koop"]))


def test_rarity_falls_with_the_number_of_passages() -> None:
    rarities = INDEX.rarities
    assert rarities["koop"] == rarities["fiets"] > rarities["huur"] > rarities["woning"] > 0
