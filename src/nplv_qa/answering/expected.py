"""How close a question is to those that a sentence is known to answer (document expansion, as in doc2query).

People seldom ask in the words of a document. The project's own questions (`corpus/questions`) say in which other words they do; a sentence
is also found by those. No question is matched with itself: what is learned and what is served differ from it in words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from nplv_qa.answering.features import RELATED, SYNONYM, Need
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Exercise, Passage, Vectors


class ExpectedQuestions:
    """The questions that the sentences of some passages answer, by their terms."""

    def __init__(self, passages: Sequence[Passage], exercises: Sequence[Exercise], analyzer: Analyzer, rarity: Mapping[str, float]) -> None:
        rarest = max(rarity.values(), default=1.0)
        self._first: dict[str, int] = {}
        places: dict[tuple[str, int], list[Passage]] = defaultdict(list)
        sentences = 0
        for passage in passages:
            self._first[passage.id] = sentences
            sentences += len(passage.sentences)
            places[passage.source, passage.page].append(passage)
        self._sentences = sentences
        answered: list[int] = []
        weights: list[float] = []
        postings: dict[str, list[int]] = defaultdict(list)
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for exercise in exercises:
            terms = dict.fromkeys(analyzer.terms(exercise.question))
            for sentence in self._answering(exercise, places[exercise.source, exercise.page]):
                number = len(answered)
                answered.append(sentence)
                weights.append(sum(rarity.get(term, rarest) for term in terms))
                self._numbers[fold(exercise.question)].append(number)
                for term in terms:
                    postings[term].append(number)
        self._answered = np.array(answered, dtype=np.intp)
        self._weights = np.array(weights, dtype=np.float32)
        self._postings = {term: np.array(numbers, dtype=np.intp) for term, numbers in postings.items()}

    def closeness(self, text: str, needs: Sequence[Need]) -> Vectors:
        """For each sentence 0-1: the weight that the question shares with the closest of its questions, against that of both (Dice).

        Shape (sentences of all passages,).
        """
        shared = np.zeros(len(self._answered), dtype=np.float32)
        for need in needs:
            shared += need.weight * self._met(need)
        shared[self._numbers.get(fold(text), [])] = 0.0
        dice = 2 * shared / np.maximum(self._weights + sum(need.weight for need in needs), 1e-6)
        closest = np.zeros(self._sentences, dtype=np.float32)
        np.maximum.at(closest, self._answered, dice)
        return closest

    def of(self, passage: Passage, closeness: Vectors) -> Vectors:
        """The part of the sentences of one passage."""
        first = self._first[passage.id]
        return closeness[first : first + len(passage.sentences)]

    def _answering(self, exercise: Exercise, passages: Sequence[Passage]) -> list[int]:
        """The numbers of the sentences that answer a question; in an original, those whose rendition does."""
        return [
            self._first[passage.id] + n
            for passage in passages
            for n in range(len(passage.sentences))
            if exercise.contains in passage.findable_sentence(n)
        ]

    def _met(self, need: Need) -> Vectors:
        """How far each question meets a need, 0-1."""
        met = np.zeros(len(self._answered), dtype=np.float32)
        single = [one for one in need.synonyms if len(one) == 1]
        for terms, worth in ((need.related, RELATED), (frozenset().union(*single), SYNONYM), (frozenset((need.term,)), 1.0)):
            for term in terms:
                met[self._postings.get(term, _NO_ONE)] = worth
        return met


_NO_ONE = np.zeros(0, dtype=np.intp)
