"""Two ways of searching over the same questions, by the rank of the first passage of a right page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nplv_qa.evaluation.cases import Case
from nplv_qa.index.fusion import paired_bootstrap
from nplv_qa.types import Searcher

DEPTH = 100  # a passage that comes later counts as not found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Mean reciprocal ranks of both; `confidence` is the share of resamples in which the second beats the first."""

    questions: int
    first: float
    second: float
    confidence: float


def compare_searchers(cases: Sequence[Case], first: Searcher, second: Searcher) -> Comparison:
    """Over the cases that say on which page the answer stands."""
    judged = [case for case in cases if case.answerable and case.documents and case.pages and not case.question.history]
    ranks = [np.array([_reciprocal_rank(case, searcher) for case in judged]) for searcher in (first, second)]
    if not judged:
        return Comparison(0, 0.0, 0.0, 0.0)
    return Comparison(len(judged), float(ranks[0].mean()), float(ranks[1].mean()), paired_bootstrap(ranks[1], ranks[0]))


def _reciprocal_rank(case: Case, searcher: Searcher) -> float:
    for rank, hit in enumerate(searcher.search(case.question.text, DEPTH), start=1):
        if hit.passage.source in case.documents and hit.passage.page in case.pages:
            return 1 / rank
    return 0.0
