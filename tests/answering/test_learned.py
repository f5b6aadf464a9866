"""Two small models: what they learn, how they are kept, and when they are not believed."""

import json
from pathlib import Path

import numpy as np
import pytest

from nplv_qa.answering.answer_features import ANSWER_FEATURES
from nplv_qa.answering.features import SENTENCE_FEATURES
from nplv_qa.answering.learned import UNTRAINED, Judgement, Linear, Network, Wording, load, phrases, save
from nplv_qa.answering.teaching import THRESHOLD, learn_judging, learn_ranking
from nplv_qa.errors import IndexUnavailable
from nplv_qa.types import Vectors

RANDOM = np.random.default_rng(4)


def noise(rows: int, columns: int) -> Vectors:
    return RANDOM.random((rows, columns)).astype(np.float32)


def test_a_linear_model_adds_what_it_weighs() -> None:
    model = Linear(("a", "b"), (2.0, -1.0), 0.5)
    assert model.scores(np.array([[1, 1], [0, 2]], dtype=np.float32)).tolist() == [1.5, -1.5]


def test_a_network_scales_rectifies_and_squeezes() -> None:
    hidden = (((1.0, -1.0), (0.0, 0.0)), (0.0, 0.0))  # two units: the first input and its opposite
    network = Network((1.0, 0.0), (2.0, 1.0), (hidden, (((1.0,), (3.0,)), (0.0,))))
    assert network.probability(np.array([1, 9], dtype=np.float32)) == pytest.approx(0.5)
    assert network.probability(np.array([5, 0], dtype=np.float32)) == pytest.approx(1 / (1 + np.exp(-2)))
    assert network.probability(np.array([-1, 0], dtype=np.float32)) == pytest.approx(1 / (1 + np.exp(-3)))


def test_a_network_agrees_with_the_library_that_taught_it() -> None:
    from sklearn.neural_network import MLPClassifier

    inputs, labels = noise(80, 5), np.arange(80) % 2 == 0
    model = MLPClassifier((4,), max_iter=50, random_state=1).fit(inputs, labels)
    layers = tuple((tuple(map(tuple, w.tolist())), tuple(b.tolist())) for w, b in zip(model.coefs_, model.intercepts_, strict=True))
    own = Network((0.0,) * 5, (1.0,) * 5, layers)
    assert [own.probability(row) for row in inputs] == pytest.approx(model.predict_proba(inputs)[:, 1].tolist(), abs=1e-6)


def test_the_wording_of_a_question_is_its_words_and_pairs() -> None:
    assert list(phrases("Hoeveel kost dat?")) == ["hoeveel", "kost", "dat", "hoeveel kost", "kost dat"]
    wording = Wording({"kost": -2.0, "hoeveel kost": -2.0}, bias=1.0)
    assert wording.score("Hoeveel kost dat?") == pytest.approx(1.0 - 4.0 / np.sqrt(2))
    assert wording.score("Wie woont daar?") == 1.0


def test_a_judgement_is_the_mean_of_its_networks() -> None:
    linear = [Network((0.0, 0.0), (1.0, 1.0), ((((w,), (0.0,)), (0.0,)),)) for w in (0.0, 2.0)]
    judged = Judgement(("a", "wording"), Wording({}), tuple(linear)).probability(np.array([1], dtype=np.float32), "Wie?")
    assert judged == pytest.approx((0.5 + 1 / (1 + np.exp(-2))) / 2)


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
    good[:, 1] += 2.0
    questions = [f"Hoeveel {n % 7}?" for n in range(260)]
    model = learn_judging(np.vstack([good, bad]), questions, [n < 200 for n in range(260)])
    kept = sum(model.probability(row, question) > THRESHOLD for row, question in zip(good, questions, strict=False))
    assert kept >= 190
    assert sum(model.probability(row, "Hoeveel 1?") > THRESHOLD for row in bad) <= 10


def test_judging_learns_what_is_seldom_told_from_the_words_alone() -> None:
    features = noise(200, len(ANSWER_FEATURES))
    questions = ["Hoeveel kost het?" if n % 4 == 0 else "Wie woont er?" for n in range(200)]
    model = learn_judging(features, questions, [n % 4 != 0 for n in range(200)])
    assert model.wording.score("Wat kost dat?") < 0 < model.wording.score("Wie is er?")
    assert model.probability(features[0], "Hoeveel kost het?") < THRESHOLD < model.probability(features[0], "Wie woont er?")


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
