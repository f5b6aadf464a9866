"""Two legs into one ranking: a convex combination of normalised scores, its weight tuned on questions and kept only if it pays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nplv_qa.types import Vectors

WEIGHTS = (0.1, 0.2, 0.3, 0.4, 0.5)
BOOTSTRAPS = 2000
CONFIDENCE = 0.95  # share of resamples in which the fused ranking must beat the lexical one
SEED = 7


@dataclass(frozen=True, slots=True)
class Tuning:
    """The weight that was chosen, and the mean reciprocal ranks that it rests on."""

    weight: float
    lexical: float
    fused: float
    confidence: float

    @property
    def summary(self) -> str:
        return f"MRR lexical {self.lexical:.3f}, fused {self.fused:.3f} at weight {self.weight}, better in {self.confidence:.0%} of resamples"


def combine(lexical: Vectors, dense: Vectors, weight: float) -> Vectors:
    """(1 - weight) * lexical / its maximum + weight * dense, scaled to 0-1 over the passages; shape (passages,)."""
    return (1 - weight) * _by_maximum(lexical) + weight * _by_range(dense) if weight else _by_maximum(lexical)


def reciprocal_rank(scores: Vectors, targets: Sequence[int]) -> float:
    """1 / rank of the best of the right passages."""
    best = max(float(scores[target]) for target in targets)
    return 1.0 / (1 + int((scores > best).sum()))


def tune(lexical: Sequence[Vectors], dense: Sequence[Vectors], targets: Sequence[Sequence[int]]) -> Tuning:
    """The weight with the highest mean reciprocal rank, or 0 where a paired bootstrap does not say that it beats lexical alone."""

    def ranks(weight: float) -> NDArray[np.float64]:
        pairs = zip(lexical, dense, targets, strict=True)
        return np.array([reciprocal_rank(combine(a, b, weight), right) for a, b, right in pairs])

    if not targets:
        return Tuning(0.0, 0.0, 0.0, 0.0)
    alone = ranks(0.0)
    best = max(WEIGHTS, key=lambda weight: float(ranks(weight).mean()))
    fused = ranks(best)
    confidence = paired_bootstrap(fused, alone)
    weight = best if confidence >= CONFIDENCE else 0.0
    return Tuning(weight, float(alone.mean()), float(fused.mean()), confidence)


def paired_bootstrap(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """Share of resamples in which the mean of `first` is above that of `second`."""
    if not len(first):
        return 0.0
    draws = np.random.default_rng(SEED).integers(0, len(first), (BOOTSTRAPS, len(first)))
    return float(((first - second)[draws].mean(axis=1) > 0).mean())




def _by_maximum(scores: Vectors) -> Vectors:
    top = float(scores.max(initial=0.0))
    return scores / top if top > 0 else scores


def _by_range(scores: Vectors) -> Vectors:
    low, high = float(scores.min(initial=0.0)), float(scores.max(initial=0.0))
    return (scores - low) / (high - low) if high > low else np.zeros_like(scores)
