"""What is known of a whole answer as numbers: what the judgement whether it answers is learned from."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nplv_qa.answering.asked import Asked
from nplv_qa.answering.features import HALF, KINDS, NONE, Need, Prepared, Query
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Vectors

COVERAGE = (
    "passage-coverage", "sentence-coverage", "joint-coverage", "rarest-missing", "second-rarest-missing", "missing-known", "missing-unknown",
    "score", "needs", "name-missing", "first-missing", "first-outside-sentence", "second-missing", "words-missing",
)  # fmt: skip
SUBJECT = (
    "subject-in-a-sentence", "subject-in-sentences", "subject-in-a-passage", "subject-in-passages", "least-met-in-passages", "least-met-in-sentences",
    "subject-words-missing", "unknown-words", "heaviest-missing", "last-met", "passages",
)  # fmt: skip
FOCUS = ("has-focus", "focus-in-best", "focus-in-a-sentence", "focus-in-passages", "second-focus", "focus-with-kind")
FIGURES = ("asks-year", "year-not-in-passages", "year-not-in-sentences", "number-not-in-passages", "counted", "counted-covered")
CLOSENESS = ("similar-passage", "similar-sentence", "lead", "question-length")
OF_KIND = (
    "kind", "kind-covered", "kind-in-a-sentence", "kind-with-subject", *(f"asks-{kind.value}" for kind in KINDS), *(f"covered-{kind.value}" for kind in KINDS),
)  # fmt: skip
ANSWER_FEATURES = (*COVERAGE, *SUBJECT, *FOCUS, *FIGURES, *CLOSENESS, *OF_KIND)
NEUTRAL = 0.5  # where a question does not ask for the thing at all
BEHIND = 4  # the lead of the best sentence is measured to the fifth
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of an answer: its passage and its number in there."""

    prepared: Prepared
    sentence: int

    @property
    def terms(self) -> frozenset[str]:
        """The sentence with its heading."""
        return self.prepared.sentences[self.sentence] | self.prepared.heading

    @property
    def around(self) -> frozenset[str]:
        """The passage with its heading."""
        return self.prepared.passage | self.prepared.heading


def answer_features(query: Query, asked: Asked, best: Quoted, quoted: Sequence[Quoted], scores: Sequence[float]) -> Vectors:
    """Shape (len(ANSWER_FEATURES),): how well an answer fits its question; `scores` are those of the ranking, best first."""
    parts = [best, *(part for part in quoted if part != best)]
    rows = (
        *_coverage(query.needs, parts, scores),
        *_subject(query.needs, asked, parts),
        *_focus(query, asked, parts),
        *_figures(query, parts),
        *_closeness(query, best, scores),
        *_kind(query.needs, asked, parts),
    )
    return np.array(rows, dtype=np.float32)


def _share(needs: Sequence[Need], terms: frozenset[str]) -> float:
    return sum(need.weight * need.met(terms) for need in needs) / (sum(need.weight for need in needs) or 1.0)


def _coverage(needs: Sequence[Need], parts: Sequence[Quoted], scores: Sequence[float]) -> tuple[float, ...]:
    total = sum(need.weight for need in needs) or 1.0
    around = parts[0].around
    gaps = [(need.weight * (1 - need.met(around)), need) for need in needs]
    missing = sorted((gap for gap, _ in gaps), reverse=True)
    heaviest = max((need.weight for need in needs), default=1.0) or 1.0
    first = needs[0] if needs else None
    return (
        _share(needs, around), _share(needs, parts[0].terms), sum(need.weight * max(need.met(p.around) for p in parts) for need in needs) / total,
        missing[0] / heaviest if missing else 1.0, missing[1] / heaviest if len(missing) > 1 else 0.0,
        sum(gap for gap, need in gaps if need.known) / total, sum(gap for gap, need in gaps if not need.known) / total,
        scores[0] / 10, math.log1p(len(needs)) / 3, max((1 - need.met(around) for need in needs if need.name), default=0.0),
        1 - first.met(around) if first else 1.0, 1 - first.met(parts[0].terms) if first else 1.0,
        1 - needs[1].met(around) if len(needs) > 1 else 0.0, sum(need.met(around) < HALF for need in needs) / 4,
    )  # fmt: skip


def _subject(needs: Sequence[Need], asked: Asked, parts: Sequence[Quoted]) -> tuple[float, ...]:
    """The same for what is asked of an area, without the name of the area."""
    subject = subject_needs(needs, asked)
    sentences, passages = NONE.union(*(p.terms for p in parts)), NONE.union(*(p.around for p in parts))
    apart = [need.met(sentences) for need in subject]
    return (
        max(_share(subject, p.terms) for p in parts), _share(subject, sentences), max(_share(subject, p.around) for p in parts), _share(subject, passages),
        min((need.met(passages) for need in subject), default=1.0), min(apart, default=1.0), sum(met < HALF for met in apart) / 4,
        sum(not need.known for need in needs) / 3, max((need.weight * (1 - met) for need, met in zip(subject, apart, strict=True)), default=0.0) / 6,
        apart[-1] if apart else 1.0, len({id(p.prepared) for p in parts}) / 4,
    )  # fmt: skip


def subject_needs(needs: Sequence[Need], asked: Asked) -> list[Need]:
    """What a question asks for besides the areas that it names; all of it where it names nothing else."""
    return [need for need in needs if need.word not in asked.area_words] or list(needs)


def _focus(query: Query, asked: Asked, parts: Sequence[Quoted]) -> tuple[float, ...]:
    """The thing that 'hoeveel', 'welke' or 'wie is de' asks for."""
    focus = [need for need in query.needs if need.word in query.focus]
    if not focus:
        return (0.0, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL * max(_held(asked, p) for p in parts))
    first, met = focus[0], [focus[0].met(p.terms) for p in parts]
    second = max(focus[1].met(p.terms) for p in parts) if len(focus) > 1 else NEUTRAL
    around = first.met(NONE.union(*(p.around for p in parts)))
    return (1.0, met[0], max(met), around, second, max(m * _held(asked, p) for m, p in zip(met, parts, strict=True)))


def _figures(query: Query, parts: Sequence[Quoted]) -> tuple[float, ...]:
    folded = fold(query.text)
    years = set(_YEAR.findall(folded))
    numbers = set(_NUMBER.findall(folded)) - years
    passages = " ".join(p.prepared.folded for p in parts)
    sentences = " ".join(p.prepared.folded_sentences[p.sentence] for p in parts)
    counts = [float(bool(query.counted & p.prepared.counted[p.sentence])) if query.counted else NEUTRAL for p in parts]
    return (
        float(bool(years)), float(any(year not in passages for year in years)), float(any(year not in sentences for year in years)),
        float(any(number not in passages for number in numbers)), counts[0],
        max(count * _share(query.needs, p.terms) for count, p in zip(counts, parts, strict=True)),
    )  # fmt: skip


def _closeness(query: Query, best: Quoted, scores: Sequence[float]) -> tuple[float, ...]:
    vectors = best.prepared.vectors
    known = bool(query.vector.size and vectors.size)
    lead = (scores[0] - scores[min(BEHIND, len(scores) - 1)]) / 5
    passage, sentence = (float(vectors[-1] @ query.vector), float(vectors[best.sentence] @ query.vector)) if known else (0.0, 0.0)
    return (passage, sentence, lead, len(query.text) / 100)


def _kind(needs: Sequence[Need], asked: Asked, parts: Sequence[Quoted]) -> tuple[float, ...]:
    """Whether the kind of thing that is asked for is there, in a sentence that is about the question."""
    subject = subject_needs(needs, asked)
    held = [_held(asked, p) for p in parts]
    covered = max(h * _share(subject, p.terms) for h, p in zip(held, parts, strict=True))
    return (
        held[0] if asked.type in KINDS else NEUTRAL, max(h * _share(needs, p.terms) for h, p in zip(held, parts, strict=True)), max(held), covered,
        *(float(asked.type is kind) for kind in KINDS), *(covered * (asked.type is kind) for kind in KINDS),
    )  # fmt: skip


def _held(asked: Asked, part: Quoted) -> float:
    return part.prepared.traits[part.sentence].get(asked.type, NEUTRAL)
