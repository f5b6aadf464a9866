"""What was learned from the project's own questions when the index was built: which sentence answers, and whether it does.

Small enough to be kept as text and evaluated with numpy; how they are learned stands in `teaching.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from nplv_qa.answering.answer_features import ANSWER_FEATURES
from nplv_qa.answering.features import KINDS, SENTENCE_FEATURES
from nplv_qa.dutch.analysis import stem
from nplv_qa.dutch.tokens import tokenize
from nplv_qa.errors import IndexUnavailable
from nplv_qa.types import Vectors

WORDING = "wording"  # the last input of the judgement: what the words of the question alone say


@dataclass(frozen=True, slots=True)
class Linear:
    """weights · features + bias."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float = 0.0

    def scores(self, features: Vectors) -> Vectors:
        """Shape (rows,) for features of shape (rows, len(names))."""
        return np.asarray(features @ np.array(self.weights, dtype=np.float32) + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Wording:
    """The weight of each word and pair of words of a question: 'hoeveel gebieden' is told, 'kost' seldom."""

    weights: Mapping[str, float]
    bias: float = 0.0

    def score(self, question: str) -> float:
        """Log-odds that something asked in these words is answered; 0 before anything was learned."""
        known = [self.weights[phrase] for phrase in set(phrases(question)) if phrase in self.weights]
        return sum(known) / math.sqrt(len(known)) + self.bias if known else self.bias


def phrases(question: str) -> Iterator[str]:
    """The stems of a question, question words and all, and each two that stand next to each other."""
    stems = [stem(token.text) for token in tokenize(question)]
    yield from stems
    yield from (f"{first} {second}" for first, second in pairwise(stems))


@dataclass(frozen=True, slots=True)
class Network:
    """Inputs scaled by `mean` and `scale`, then layers of (weights, biases) with a rectifier between them, then a logistic."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    layers: tuple[tuple[tuple[tuple[float, ...], ...], tuple[float, ...]], ...]

    def probability(self, inputs: Vectors) -> float:
        """For inputs of shape (len(mean),)."""
        values = (inputs - np.array(self.mean)) / np.array(self.scale)
        for n, (weights, biases) in enumerate(self.layers):
            values = values @ np.array(weights) + np.array(biases)
            values = np.maximum(values, 0) if n + 1 < len(self.layers) else values
        return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, float(values[0])))))


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether an answer answers: the mean of some networks over its features and the wording of the question."""

    names: tuple[str, ...]
    wording: Wording
    networks: tuple[Network, ...]

    def probability(self, features: Vectors, question: str) -> float:
        """0-1, for features of shape (len(ANSWER_FEATURES),)."""
        inputs = np.append(features, self.wording.score(question))
        return sum(network.probability(inputs) for network in self.networks) / len(self.networks)


@dataclass(frozen=True, slots=True)
class Models:
    """The ranking of sentences and the judgement of answers: under `threshold` it refuses, from `sure` on it outweighs plain objections."""

    ranking: Linear
    judging: Judgement
    threshold: float
    sure: float = 2.0


# Before anything was learned (a corpus without training questions): words first, then the passage, then the kind of thing.
_RANKING = {"words-in-sentence": 1.0, "words-in-heading": 0.3, "words-in-passage": 0.3, "passage-score": 0.45, "counted": 0.1, "similar-sentence": 0.2, "table": -0.15, "area": 0.1}
_RANKING |= {f"kind-{kind.value}": 0.2 for kind in KINDS}
_JUDGING = {"passage-coverage": 4.0, "sentence-coverage": 2.0, "joint-coverage": 2.0}
_INPUTS = (*ANSWER_FEATURES, WORDING)
_UNTRAINED = Network((0.0,) * len(_INPUTS), (1.0,) * len(_INPUTS), ((tuple((_JUDGING.get(name, 0.0),) for name in _INPUTS), (-4.0,)),))
UNTRAINED = Models(
    ranking=Linear(SENTENCE_FEATURES, tuple(_RANKING.get(name, 0.0) for name in SENTENCE_FEATURES)),
    judging=Judgement(_INPUTS, Wording({}), (_UNTRAINED,)),
    threshold=0.5,
)


def save(models: Models, path: Path) -> None:
    path.write_text(json.dumps(asdict(models)), encoding="utf-8")


def load(path: Path) -> Models:
    """The models of an index.

    Raises:
        IndexUnavailable: they are not there, or of another version of the features.
    """
    try:
        models = TypeAdapter(Models).validate_json(path.read_bytes())
    except (OSError, ValueError) as error:
        raise IndexUnavailable("damaged index") from error
    if models.ranking.names != SENTENCE_FEATURES or models.judging.names != _INPUTS:
        raise IndexUnavailable("stale-index")
    return models
