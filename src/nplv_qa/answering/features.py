"""What is known of a sentence as numbers: what the ranking of sentences is learned from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    "last-word", "neighbours", "reason-before", "asked-alike", "asked-alike-in-passage", *(f"kind-{kind.value}" for kind in KINDS),
)  # fmt: skip
NONE: frozenset[str] = frozenset()
HALF = 0.5  # a need met for less than this counts as missing


@dataclass(frozen=True, slots=True)
class Need:
    """A content word of the question: its own term, its parts, the terms of each synonym and of everyday relatives, how rare it is, and
    whether the documents know it, `itself` or only a relative."""

    word: str
    term: str
    parts: tuple[str, ...]
    synonyms: tuple[frozenset[str], ...]
    weight: float
    known: bool
    name: bool = False
    related: frozenset[str] = NONE
    part_relatives: tuple[frozenset[str], ...] = ()
    itself: bool = True
    reach: frozenset[str] = field(init=False, default=NONE)

    def __post_init__(self) -> None:
        """Every term that can meet the need at all: most sentences have none of them."""
        reach = frozenset((self.term, *self.parts)).union(self.related, *self.synonyms, *self.part_relatives)
        object.__setattr__(self, "reach", reach)

    def met(self, terms: frozenset[str]) -> float:
        """How far terms meet the need, 0-1."""
        if self.term in terms:
            return 1.0
        if self.reach.isdisjoint(terms):
            return 0.0
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
class Query:
    """A question prepared for ranking: its content words, the terms of what 'hoeveel' counts, how close it is to the questions that each
    sentence of the corpus answers, and the words that say what is asked for."""

    text: str
    needs: tuple[Need, ...]
    counted: frozenset[str]
    vector: Vectors
    closeness: Vectors
    focus: frozenset[str] = NONE


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


def sentence_features(query: Query, prepared: Prepared, passage_score: float, asked: Asked, closeness: Vectors) -> Vectors:
    """Shape (sentences, len(SENTENCE_FEATURES)); `closeness` of the question to those that each sentence answers."""
    needs, question = query.needs, query.vector
    total = sum(need.weight for need in needs) or 1.0
    in_heading = [need.met(prepared.heading) for need in needs]
    in_passage = [max(need.met(prepared.passage), heading) for need, heading in zip(needs, in_heading, strict=True)]
    heading = sum(n.weight * h for n, h in zip(needs, in_heading, strict=True)) / total
    passage = sum(n.weight * p for n, p in zip(needs, in_passage, strict=True)) / total
    rarest = max(range(len(needs)), key=lambda n: needs[n].weight, default=None)
    similar = prepared.vectors @ question if question.size and prepared.vectors.size else np.zeros(len(prepared.sentences) + 1)
    met_in = [[need.met(terms) for need in needs] for terms in prepared.sentences]
    shares = [0.0, *(sum(need.weight * m for need, m in zip(needs, met, strict=True)) / total for met in met_in), 0.0]
    nearest = float(closeness.max(initial=0.0))
    rows = []
    for n, terms in enumerate(prepared.sentences):
        met, (before, inside, after) = met_in[n], shares[n : n + 3]
        near = met_in[max(0, n - 1) : n + 2]
        around = sum(need.weight * max(column) for need, column in zip(needs, zip(*near, strict=True), strict=True)) / total
        area = any(variant in prepared.folded_sentences[n] for variants in asked.areas for variant in variants)
        rows.append(
            (
                inside, heading, passage, passage_score, float(bool(query.counted & prepared.counted[n])), float(similar[n]), float(similar[-1]),
                math.log1p(len(terms)) / 4, float(n == 0), float(prepared.is_table), float(area), sum(m > 0 for m in met) / max(4, len(terms)),
                met[rarest] if rarest is not None else 0.0, before, after, around, *_ends(met),
                sum(a >= HALF and b >= HALF for a, b in pairwise(met)) / max(1, len(met) - 1), before * (asked.type is AnswerType.REASON), float(closeness[n]), nearest,
                *(prepared.traits[n][kind] * (asked.type is kind) for kind in KINDS),
            )
        )
    return np.array(rows, dtype=np.float32).reshape(-1, len(SENTENCE_FEATURES))


def _ends(met: Sequence[float]) -> tuple[float, float, float]:
    """How far the first, second and last word of a question are met."""
    return (met[0], met[1] if len(met) > 1 else met[0], met[-1]) if met else (0.0, 0.0, 0.0)
