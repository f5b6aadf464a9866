"""What the answering room learns from the project's own questions, when the index is built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nplv_qa.answering.asked import AskedReader
from nplv_qa.answering.learned import UNTRAINED, Models
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.selecting import overlap, select
from nplv_qa.answering.teaching import SURE, THRESHOLD, learn_judging, learn_ranking
from nplv_qa.types import Evidence, Exercise, Vectors

SAME = 0.6  # ... and one that shares this much says the same
ALIKE = 0.5  # a sentence that shares this much with the right one is not held against it
FEWEST = 20  # questions of a kind under which nothing is learned


@dataclass(frozen=True, slots=True)
class Lesson:
    """Questions with what makes the retriever to learn on them, given models: its embedder was not trained on these questions."""

    make_retriever: Callable[[Models], Retriever]
    exercises: Sequence[Exercise]


def learn(lessons: Sequence[Lesson], asked: AskedReader, unanswerable: Sequence[str]) -> Models:
    """The models: first the ranking, with untrained retrievers, then with that ranking the judgement."""
    groups: list[tuple[Vectors, list[int]]] = []
    for lesson in lessons:
        first = lesson.make_retriever(UNTRAINED)
        groups += [group for exercise in lesson.exercises if (group := _group(first, asked, exercise))]
    if len(groups) < FEWEST:
        return UNTRAINED
    ranked = Models(learn_ranking(groups), UNTRAINED.judging, UNTRAINED.threshold)
    if len(unanswerable) < FEWEST:
        return ranked
    judged: list[tuple[Vectors, str, bool]] = []
    for n, lesson in enumerate(lessons):
        second = lesson.make_retriever(ranked)
        # an answer that is not the right one teaches neither what answers nor what can not be answered
        judged += [(found, e.question, True) for e in lesson.exercises if (found := _answer(second, asked, e.question, e)) is not None]
        judged += [(found, q, False) for q in unanswerable[n :: len(lessons)] if (found := _answer(second, asked, q)) is not None]
    answers, questions, labels = map(list, zip(*judged, strict=True))
    return Models(ranked.ranking, learn_judging(np.vstack(answers), questions, labels), THRESHOLD, SURE)


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


def _answer(retriever: Retriever, reader: AskedReader, question: str, exercise: Exercise | None = None) -> Vectors | None:
    """Features of the answer to a question; None where there is no evidence, or not the sentence that the exercise says is right."""
    asked = reader.read(question)
    query = retriever.query(question)
    ranked = retriever.evidence(query, asked)
    chosen = select(ranked, retriever.terms, query.needs)
    if not chosen or not query.needs or (exercise and not _holds(retriever, exercise, ranked, chosen)):
        return None
    return retriever.judged(query, asked, chosen, ranked)


def _holds(retriever: Retriever, exercise: Exercise, ranked: Sequence[Evidence], chosen: Sequence[Evidence]) -> bool:
    """Whether an answer holds the right sentence, or one of another place that says the same."""
    place = (exercise.source, exercise.page)
    right = next((e for e in ranked if (e.passage.source, e.passage.page) == place and exercise.contains in e.text), None)
    return right is not None and any(e == right or overlap(retriever.terms(e), retriever.terms(right)) >= SAME for e in chosen)
