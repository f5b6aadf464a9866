"""How the models of `learned.py` are learned; only here scikit-learn is used, and only while an index is built."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nplv_qa.answering.answer_features import ANSWER_FEATURES
from nplv_qa.answering.features import SENTENCE_FEATURES
from nplv_qa.answering.learned import WORDING, Judgement, Linear, Network, Wording, phrases
from nplv_qa.types import Vectors

# Of the training questions fewer are answerable than of those that people ask, and the others are harder: so less than one half will do.
# On the question sets anything between .30 and .42 does as well.
THRESHOLD = 0.36
SURE = 0.6  # from here on two in three of the answers that a plain objection would have stopped are right
HIDDEN = 16  # units; 24 and 48 are no better
ROUNDS = 200
SHRINKAGE = 5.0  # of the weights of the networks
NETWORKS = 3  # from other beginnings; their mean is steadier than one
WORDING_C = 5.0  # inverse shrinkage of the weights of the words
COMMON = 2  # questions in which a word must occur
FOLDS = 4
SEED = 20251127


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


def learn_judging(answers: Vectors, questions: Sequence[str], answerable: Sequence[bool]) -> Judgement:
    """From the features of answers with their questions, and whether each answers.

    The wording is learned across folds, so that the networks do not see it judged on what it has learned from.
    """
    labels = np.array(answerable)
    inputs = np.column_stack([answers, _across_folds_wording(questions, labels)])
    return Judgement((*ANSWER_FEATURES, WORDING), _wording(questions, labels), _networks(inputs, labels))


def _folds(inputs: Any, labels: NDArray[np.bool_]) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    from sklearn.model_selection import StratifiedKFold

    return list(StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(inputs, labels))


def _networks(inputs: Vectors, labels: NDArray[np.bool_]) -> tuple[Network, ...]:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(inputs)
    scaled = scaler.transform(inputs)
    networks = []
    for seed in range(NETWORKS):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped early on purpose
            model = MLPClassifier((HIDDEN,), alpha=SHRINKAGE, max_iter=ROUNDS, random_state=SEED + seed).fit(scaled, labels)
        layers = tuple((tuple(map(tuple, weights.tolist())), tuple(biases.tolist())) for weights, biases in zip(model.coefs_, model.intercepts_, strict=True))
        networks.append(Network(tuple(scaler.mean_.tolist()), tuple(scaler.scale_.tolist()), layers))
    return tuple(networks)


def _across_folds_wording(questions: Sequence[str], labels: NDArray[np.bool_]) -> NDArray[np.float64]:
    """What the wording of each question says by weights that were learned without it; shape (questions,)."""
    found = np.zeros(len(labels))
    for train, test in _folds(np.zeros(len(labels)), labels):
        wording = _wording([questions[n] for n in train], labels[train])
        found[test] = [wording.score(questions[n]) for n in test]
    return found


def _wording(questions: Sequence[str], labels: NDArray[np.bool_]) -> Wording:
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import normalize

    words = CountVectorizer(analyzer=lambda question: list(phrases(question)), min_df=COMMON, binary=True)
    try:
        rows = normalize(words.fit_transform(questions).astype(float))
    except ValueError:  # no word occurs twice
        return Wording({})
    model = LogisticRegression(C=WORDING_C, max_iter=2000).fit(rows, labels)
    weights = {str(phrase): round(float(weight), 4) for phrase, weight in zip(words.get_feature_names_out(), model.coef_[0], strict=True)}
    return Wording(weights, float(model.intercept_[0]))
