"""Two legs into one ranking, and the proof that the second leg pays."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nplv_qa.index.fusion import CONFIDENCE, WEIGHTS, combine, paired_bootstrap, reciprocal_rank, tune
from nplv_qa.types import Vectors

SCORES = arrays(np.float32, 6, elements=st.floats(0, 100, width=32))


def scores(*values: float) -> Vectors:
    return np.array(values, dtype=np.float32)


@given(SCORES, SCORES, st.sampled_from([0.0, *WEIGHTS]))
def test_fused_scores_lie_between_nought_and_one(lexical: Vectors, dense: Vectors, weight: float) -> None:
    fused = combine(lexical, dense, weight)
    assert fused.shape == lexical.shape
    assert fused.min() >= 0
    assert fused.max() <= 1 + 1e-6


@given(SCORES, SCORES)
def test_without_weight_the_lexical_order_stays(lexical: Vectors, dense: Vectors) -> None:
    fused = combine(lexical, dense, 0.0)
    assert np.all(np.diff(fused[np.argsort(lexical, kind="stable")]) >= 0)


def test_the_weight_decides_which_leg_wins() -> None:
    lexical, dense = scores(10, 8, 0), scores(0.2, 0.9, 0.1)
    assert int(np.argmax(combine(lexical, dense, 0.0))) == 0
    assert int(np.argmax(combine(lexical, dense, 0.5))) == 1


def test_a_passage_that_only_one_leg_knows_can_be_found() -> None:
    assert combine(scores(5, 0, 0), scores(0, 0, 0.7), 0.5)[2] > 0


@pytest.mark.parametrize(("targets", "rank"), [([0], 1), ([1], 3), ([2], 2), ([1, 2], 2)])
def test_the_rank_is_that_of_the_best_right_passage(targets: list[int], rank: int) -> None:
    assert reciprocal_rank(scores(9, 1, 4), targets) == pytest.approx(1 / rank)


def test_a_bootstrap_is_sure_where_every_question_gains() -> None:
    better, worse = np.full(30, 0.8), np.full(30, 0.5)
    assert paired_bootstrap(better, worse) == 1.0
    assert paired_bootstrap(worse, better) == 0.0


def test_a_bootstrap_of_equals_or_of_nothing_says_no() -> None:
    same = np.linspace(0, 1, 20)
    assert paired_bootstrap(same, same) == 0.0
    assert paired_bootstrap(np.array([]), np.array([])) == 0.0


def test_a_bootstrap_pairs_the_questions() -> None:
    """A small gain on every question is certain, however much the questions differ; the same gain unpaired would be noise."""
    hard_and_easy = np.tile([0.1, 0.9], 20)
    assert paired_bootstrap(hard_and_easy + 0.01, hard_and_easy) == 1.0
    assert 0.2 < paired_bootstrap(hard_and_easy + 0.01, hard_and_easy[::-1]) < 0.8


def test_a_bootstrap_gives_the_same_every_time() -> None:
    draws = np.random.default_rng(1)
    first, second = draws.random(40), draws.random(40)
    assert paired_bootstrap(first, second) == paired_bootstrap(first, second)


def test_a_dense_leg_that_pays_gets_a_weight() -> None:
    lexical, dense = [scores(1.0, 0.9, 0.0)] * 30, [scores(0.0, 1.0, 0.0)] * 30
    tuning = tune(lexical, dense, [[1]] * 30)
    assert tuning.weight in WEIGHTS
    assert tuning.fused > tuning.lexical
    assert tuning.confidence >= CONFIDENCE


def test_a_dense_leg_that_does_not_pay_gets_none() -> None:
    noise = np.random.default_rng(3)
    lexical = [scores(1.0, 0.2, 0.1)] * 30
    dense = [noise.random(3).astype(np.float32) for _ in range(30)]
    tuning = tune(lexical, dense, [[0]] * 30)
    assert tuning.weight == 0.0
    assert tuning.lexical == 1.0


def test_no_questions_give_no_weight() -> None:
    tuning = tune([], [], [])
    assert tuning.weight == 0.0
    assert "nan" not in tuning.summary
