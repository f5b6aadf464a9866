"""What is known of a sentence, or of a whole answer, as numbers: the input of the two linear models in `learned.py`."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nplv_qa.answering.asked import AnswerType, Asked
from nplv_qa.types import Vectors

SYNONYM = 0.8  # a synonym is worth a little less than the word
RELATED = 0.6  # an everyday relative of the word
PARTS = 0.7  # a compound whose parts are all there, apart, is worth less than the compound

KINDS = tuple(kind for kind in AnswerType if kind not in (AnswerType.DEFINITION, AnswerType.ANY))
SENTENCE_FEATURES = (
    "words-in-sentence", "words-in-heading", "words-in-passage", "passage-score", "counted", "similar-sentence", "similar-passage",
    "length", "opening", "table", "area", "focus", "rarest", "words-before", "words-after", "words-around", "first-word", "second-word",
    "last-word", "neighbours", "reason-before", *(f"kind-{kind.value}" for kind in KINDS),
)  # fmt: skip
ANSWER_FEATURES = (
    "passage-coverage", "sentence-coverage", "joint-coverage", "rarest-missing", "second-rarest-missing", "missing-known",
    "missing-unknown", "score", "kind", "kind-covered", "counted", "counted-covered", "similar-passage", "similar-sentence", "needs",
    "name-missing", "focus-missing", "focus-outside-sentence", "second-word-missing", "words-missing", "asks-figure", "asks-share", "asks-money",
    "asks-person", "asks-time", "asks-reason",
)  # fmt: skip
NONE: frozenset[str] = frozenset()
HALF = 0.5  # a need met for less than this counts as missing


@dataclass(frozen=True, slots=True)
class Need:
    """A content word of the question: its own term, its parts, the terms of each synonym and of everyday relatives, and how rare it is."""

    word: str
    term: str
    parts: tuple[str, ...]
    synonyms: tuple[frozenset[str], ...]
    weight: float
    known: bool
    name: bool = False
    related: frozenset[str] = NONE
    part_relatives: tuple[frozenset[str], ...] = ()

    def met(self, terms: frozenset[str]) -> float:
        """How far terms meet the need, 0-1."""
        if self.term in terms:
            return 1.0
        # half of 'arbeidsparticipatie van jongeren' is not what 'jeugdwerkloosheid' means
        best = SYNONYM * max((len(one & terms) / len(one) for one in self.synonyms), default=0.0) ** 2
        if best < RELATED and not self.related.isdisjoint(terms):
            best = RELATED
        if self.parts:
            best = max(best, PARTS * sum(self._part_met(n, terms) for n in range(len(self.parts))) / len(self.parts))
        return best

    def _part_met(self, number: int, terms: frozenset[str]) -> float:
        if self.parts[number] in terms:
            return 1.0
        return RELATED * (bool(self.part_relatives) and not self.part_relatives[number].isdisjoint(terms))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A passage taken apart once, when the index is opened."""

    sentences: tuple[frozenset[str], ...]
    heading: frozenset[str]
    passage: frozenset[str]
    folded: str
    folded_sentences: tuple[str, ...]
    traits: tuple[Mapping[AnswerType, float], ...]
    counted: tuple[frozenset[str], ...]
    vectors: Vectors
    is_table: bool


def sentence_features(
    needs: Sequence[Need], prepared: Prepared, passage_score: float, asked: Asked, counted: frozenset[str], question: Vectors
) -> Vectors:
    """Shape (sentences, len(SENTENCE_FEATURES))."""
    total = sum(need.weight for need in needs) or 1.0
    in_heading = [need.met(prepared.heading) for need in needs]
    in_passage = [max(need.met(prepared.passage), heading) for need, heading in zip(needs, in_heading, strict=True)]
    heading = sum(n.weight * h for n, h in zip(needs, in_heading, strict=True)) / total
    passage = sum(n.weight * p for n, p in zip(needs, in_passage, strict=True)) / total
    rarest = max(range(len(needs)), key=lambda n: needs[n].weight, default=None)
    similar = prepared.vectors @ question if question.size and prepared.vectors.size else np.zeros(len(prepared.sentences) + 1)
    met_in = [[need.met(terms) for need in needs] for terms in prepared.sentences]
    shares = [0.0, *(sum(need.weight * m for need, m in zip(needs, met, strict=True)) / total for met in met_in), 0.0]
    rows = []
    for n, terms in enumerate(prepared.sentences):
        met, (before, inside, after) = met_in[n], shares[n : n + 3]
        near = met_in[max(0, n - 1) : n + 2]
        around = sum(need.weight * max(column) for need, column in zip(needs, zip(*near, strict=True), strict=True)) / total
        area = any(variant in prepared.folded_sentences[n] for variants in asked.areas for variant in variants)
        rows.append(
            (
                inside, heading, passage, passage_score, float(bool(counted & prepared.counted[n])), float(similar[n]), float(similar[-1]),
                math.log1p(len(terms)) / 4, float(n == 0), float(prepared.is_table), float(area), sum(m > 0 for m in met) / max(4, len(terms)),
                met[rarest] if rarest is not None else 0.0, before, after, around, *_ends(met),
                sum(a >= HALF and b >= HALF for a, b in pairwise(met)) / max(1, len(met) - 1), before * (asked.type is AnswerType.REASON),
                *(prepared.traits[n][kind] * (asked.type is kind) for kind in KINDS),
            )
        )
    return np.array(rows, dtype=np.float32).reshape(-1, len(SENTENCE_FEATURES))


def _ends(met: Sequence[float]) -> tuple[float, float, float]:
    """How far the first, second and last word of a question are met."""
    return (met[0], met[1] if len(met) > 1 else met[0], met[-1]) if met else (0.0, 0.0, 0.0)


def answer_features(needs: Sequence[Need], parts: Sequence[tuple[Prepared, int, float]], asked: Asked, counted: frozenset[str], question: Vectors) -> Vectors:
    """Shape (len(ANSWER_FEATURES),): how well an answer fits its question; `parts` are its sentences with their scores, the best first."""
    total = sum(need.weight for need in needs) or 1.0
    best, sentence, score = parts[0]
    around = best.passage | best.heading

    def share(terms: frozenset[str]) -> float:
        return sum(need.weight * need.met(terms) for need in needs) / total

    joint = sum(need.weight * max(need.met(p.passage | p.heading) for p, _, _ in parts) for need in needs) / total
    gaps = [(need.weight * (1 - need.met(around)), need) for need in needs]
    missing = sorted((gap for gap, _ in gaps), reverse=True)
    heaviest = max((need.weight for need in needs), default=1.0) or 1.0
    shares = [share(p.sentences[n] | p.heading) for p, n, _ in parts]
    kinds = [p.traits[n].get(asked.type, 0.5) for p, n, _ in parts]
    counts = [float(bool(counted & p.counted[n])) if counted else 0.5 for p, n, _ in parts]
    focus = needs[0] if needs else None
    similar = float(best.vectors[-1] @ question) if question.size and best.vectors.size else 0.0
    close = float(best.vectors[sentence] @ question) if question.size and best.vectors.size else 0.0
    return np.array(
        [
            share(around), shares[0], joint, missing[0] / heaviest if missing else 1.0, missing[1] / heaviest if len(missing) > 1 else 0.0,
            sum(gap for gap, need in gaps if need.known) / total, sum(gap for gap, need in gaps if not need.known) / total,
            score / 10, kinds[0], max(k * s for k, s in zip(kinds, shares, strict=True)), counts[0],
            max(c * s for c, s in zip(counts, shares, strict=True)), similar, close, math.log1p(len(needs)) / 3,
            max((1 - need.met(around) for need in needs if need.name), default=0.0),
            1 - focus.met(around) if focus else 1.0, 1 - focus.met(best.sentences[sentence] | best.heading) if focus else 1.0,
            1 - needs[1].met(around) if len(needs) > 1 else 0.0, sum(need.met(around) < HALF for need in needs) / 4,
            *(float(asked.type is kind) for kind in (AnswerType.FIGURE, AnswerType.SHARE, AnswerType.MONEY, AnswerType.PERSON, AnswerType.TIME, AnswerType.REASON)),
        ],
        dtype=np.float32,
    )  # fmt: skip
