"""What the answering room learns from the project's own questions, when the index is built."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nplv_qa.answering.asked import AskedReader
from nplv_qa.answering.learned import UNTRAINED, Models, learn_judging, learn_ranking
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.selecting import overlap, select
from nplv_qa.types import Exercise, Vectors

ALIKE = 0.5  # a sentence that shares this much with the right one is not held against it
FEWEST = 20  # questions of a kind under which nothing is learned


def learn(make_retriever: Callable[[Models], Retriever], asked: AskedReader, exercises: Sequence[Exercise], unanswerable: Sequence[str]) -> Models:
    """The models, from questions on which the embedder was not trained.

    `make_retriever` gives a retriever for models: first the untrained one, then one with the learned ranking.
    """
    first = make_retriever(UNTRAINED)
    groups = [group for exercise in exercises if (group := _group(first, asked, exercise))]
    if len(groups) < FEWEST:
        return UNTRAINED
    ranked = Models(learn_ranking(groups), UNTRAINED.judging, UNTRAINED.threshold)
    if len(unanswerable) < FEWEST:
        return ranked
    second = make_retriever(ranked)
    good = [features for exercise in exercises if (features := _answer(second, asked, exercise.question)) is not None]
    bad = [features for question in unanswerable if (features := _answer(second, asked, question)) is not None]
    judging, threshold = learn_judging(np.vstack(good), np.vstack(bad))
    return Models(ranked.ranking, judging, threshold)


def _group(retriever: Retriever, reader: AskedReader, exercise: Exercise) -> tuple[Vectors, list[int]] | None:
    """Features of the candidate sentences of a question and the numbers of the right ones; None where none is right."""
    asked = reader.read(exercise.question)
    query = retriever.query(exercise.question)
    features: list[Vectors] = []
    terms: list[frozenset[str]] = []
    right: list[int] = []
    for hit in retriever.search(query.text, asked):
        start = len(terms)
        features.append(retriever.features(query, asked, hit))
        same_page = (hit.passage.source, hit.passage.page) == (exercise.source, exercise.page)
        for n, sentence in enumerate(hit.passage.sentences):
            terms.append(retriever.sentence_terms(hit.passage, n))
            if same_page and exercise.contains in sentence:
                right.append(start + n)
    if not right:
        return None
    alike = [n for n in range(len(terms)) if n not in right and any(overlap(terms[n], terms[r]) >= ALIKE for r in right)]
    keep = [n for n in range(len(terms)) if n not in alike]
    return np.vstack(features)[keep], [keep.index(n) for n in right]


def _answer(retriever: Retriever, reader: AskedReader, question: str) -> Vectors | None:
    asked = reader.read(question)
    query = retriever.query(question)
    ranked = retriever.evidence(query, asked)
    chosen = select(ranked, retriever.terms, query.needs)
    return retriever.judged(query, asked, chosen, ranked[0]) if chosen and query.needs else None
