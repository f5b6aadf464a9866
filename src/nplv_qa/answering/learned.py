"""Two linear models, learned from the project's own questions when the index is built: which sentence answers, and whether it does."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from nplv_qa.answering.features import ANSWER_FEATURES, KINDS, SENTENCE_FEATURES
from nplv_qa.errors import IndexUnavailable
from nplv_qa.types import Vectors


@dataclass(frozen=True, slots=True)
class Linear:
    """weights · features + bias."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float = 0.0

    def scores(self, features: Vectors) -> Vectors:
        """Shape (rows,) for features of shape (rows, len(names))."""
        return np.asarray(features @ np.array(self.weights, dtype=np.float32) + self.bias, dtype=np.float32)

    def probability(self, features: Vectors) -> float:
        return 1.0 / (1.0 + math.exp(-float(self.scores(features[None, :])[0])))


@dataclass(frozen=True, slots=True)
class Models:
    """The ranking of sentences and the judgement of answers, with the threshold of the latter."""

    ranking: Linear
    judging: Linear
    threshold: float


# Before anything was learned (a corpus without training questions): words first, then the passage, then the kind of thing.
_RANKING = {"words-in-sentence": 1.0, "words-in-heading": 0.3, "words-in-passage": 0.3, "passage-score": 0.45, "counted": 0.1, "similar-sentence": 0.2, "table": -0.15, "area": 0.1}
_RANKING |= {f"kind-{kind.value}": 0.2 for kind in KINDS}
_JUDGING = {"passage-coverage": 4.0, "sentence-coverage": 2.0, "joint-coverage": 2.0}
UNTRAINED = Models(
    ranking=Linear(SENTENCE_FEATURES, tuple(_RANKING.get(name, 0.0) for name in SENTENCE_FEATURES)),
    judging=Linear(ANSWER_FEATURES, tuple(_JUDGING.get(name, 0.0) for name in ANSWER_FEATURES), -4.0),
    threshold=0.5,
)


def learn_ranking(groups: Sequence[tuple[Vectors, Sequence[int]]]) -> Linear:
    """From questions, each with the features of its candidate sentences and the numbers of the right ones: pairwise logistic."""
    from sklearn.linear_model import LogisticRegression

    differences = []
    for features, right in groups:
        wrong = np.delete(features, list(right), axis=0)
        differences += [features[number] - wrong for number in right]
    rows = np.vstack(differences)
    signs = np.where(np.arange(len(rows)) % 2, 1, -1)
    model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000).fit(rows * signs[:, None], signs)
    return Linear(SENTENCE_FEATURES, tuple(float(w) for w in model.coef_[0]))


def learn_judging(answerable: Vectors, unanswerable: Vectors) -> tuple[Linear, float]:
    """From features of answers to questions of both kinds; both kinds weigh the same.

    The threshold refuses four in a hundred answerable questions: with one question in five unanswerable that costs least.
    """
    from sklearn.linear_model import LogisticRegression

    rows = np.vstack([answerable, unanswerable])
    labels = np.array([1] * len(answerable) + [0] * len(unanswerable))
    model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=2000).fit(rows, labels)
    linear = Linear(ANSWER_FEATURES, tuple(float(w) for w in model.coef_[0]), float(model.intercept_[0]))
    scores = 1 / (1 + np.exp(-linear.scores(answerable)))
    return linear, float(np.quantile(scores, KEPT_OUT))


KEPT_OUT = 0.04


def save(models: Models, path: Path) -> None:
    path.write_text(json.dumps(asdict(models), indent=1), encoding="utf-8")


def load(path: Path) -> Models:
    """The models of an index.

    Raises:
        IndexUnavailable: they are not there, or of another version of the features.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        ranking, judging = (Linear(tuple(c["names"]), tuple(c["weights"]), c["bias"]) for c in (content["ranking"], content["judging"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexUnavailable("damaged index") from error
    if ranking.names != SENTENCE_FEATURES or judging.names != ANSWER_FEATURES:
        raise IndexUnavailable("stale-index")
    return Models(ranking, judging, float(content["threshold"]))
