"""Two small models: what they learn, how they are kept, and when they are not believed."""

import json
from pathlib import Path

import numpy as np
import pytest

from nplv_qa.answering.features import ANSWER_FEATURES, SENTENCE_FEATURES
from nplv_qa.answering.learned import UNTRAINED, Linear, learn_judging, learn_ranking, load, save
from nplv_qa.errors import IndexUnavailable
from nplv_qa.types import Vectors

RANDOM = np.random.default_rng(4)


def noise(rows: int, columns: int) -> Vectors:
    return RANDOM.random((rows, columns)).astype(np.float32)


def test_a_linear_model_adds_what_it_weighs() -> None:
    model = Linear(("a", "b"), (2.0, -1.0), 0.5)
    assert model.scores(np.array([[1, 1], [0, 2]], dtype=np.float32)).tolist() == [1.5, -1.5]
    assert model.probability(np.array([0, 0.5], dtype=np.float32)) == pytest.approx(0.5)


def test_ranking_learns_the_feature_that_right_sentences_have() -> None:
    groups = []
    for n in range(40):
        features = noise(6, len(SENTENCE_FEATURES))
        features[:, 3], features[n % 6, 3] = 0.0, 1.0
        groups.append((features, [n % 6]))
    model = learn_ranking(groups)
    assert int(np.argmax(model.weights)) == 3
    assert all(int(np.argmax(model.scores(features))) == right[0] for features, right in groups)


def test_judging_tells_the_kinds_apart_and_refuses_few_that_can_be_answered() -> None:
    good, bad = noise(200, len(ANSWER_FEATURES)), noise(60, len(ANSWER_FEATURES))
    good[:, 1] += 1.0
    model, threshold = learn_judging(good, bad)
    kept = sum(model.probability(row) >= threshold for row in good)
    assert 190 <= kept <= 193
    assert sum(model.probability(row) >= threshold for row in bad) <= 10


def test_models_are_kept_as_they_are(tmp_path: Path) -> None:
    save(UNTRAINED, tmp_path / "models.json")
    assert load(tmp_path / "models.json") == UNTRAINED


def test_models_of_other_features_are_stale(tmp_path: Path) -> None:
    save(UNTRAINED, tmp_path / "models.json")
    content = json.loads((tmp_path / "models.json").read_text(encoding="utf-8"))
    content["ranking"]["names"][0] = "an-older-feature"
    (tmp_path / "models.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(IndexUnavailable, match="stale"):
        load(tmp_path / "models.json")


@pytest.mark.parametrize("content", ["", "{", "{}", '{"ranking": {"names": []}}', "[]", '{"ranking": 1, "judging": 2}'])
def test_damaged_models_are_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "models.json").write_text(content, encoding="utf-8")
    with pytest.raises(IndexUnavailable, match="damaged"):
        load(tmp_path / "models.json")


def test_models_that_are_not_there_are_said(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable):
        load(tmp_path / "models.json")
