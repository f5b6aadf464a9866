"""Drafts made from the table itself: what issue 4 asks for, measured. `pytest -s` prints the numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from nplv_qa.answering.table import FigureTable
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome
from tests.checking.drafting import GOOD, Drafter, Sample

SEEDS = (1,)
RIGHT, NO_FALSE_ALARM, NAMED = 0.95, 0.98, 0.98


@dataclass(slots=True)
class Score:
    """Counts by kind of sample, and the samples that went wrong."""

    all: Counter[str] = field(default_factory=Counter)
    good: Counter[str] = field(default_factory=Counter)
    wrong: int = 0
    named: int = 0
    true: int = 0
    alarms: int = 0
    passed: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def share(self) -> float:
        return sum(self.good.values()) / sum(self.all.values())


def measure(checker: FigureChecker, samples: Iterable[Sample]) -> Score:
    score = Score()
    for sample in samples:
        verdict = checker.check(sample.text).verdicts[sample.figure]
        right = verdict.outcome in sample.outcomes
        score.all[sample.kind] += 1
        score.good[sample.kind] += right
        said = f"{sample.kind}: {sample.text} -> {verdict.outcome.value}: {verdict.explanation}"
        if not right:
            score.missed.append(said)
        if sample.outcomes <= GOOD:
            score.true += 1
            score.alarms += verdict.outcome in (Outcome.WRONG, Outcome.CAUTION)
        elif verdict.outcome in GOOD:
            score.passed.append(said)
        if verdict.outcome is Outcome.WRONG and sample.right:
            score.wrong += 1
            score.named += sample.right.rstrip("%") in (verdict.right_value or "")
    return score


@pytest.mark.parametrize("seed", SEEDS)
def test_generated_drafts(checker: FigureChecker, table: FigureTable, seed: int) -> None:
    drafter = Drafter(table, seed)
    samples = [*drafter.true(), *drafter.gaps(), *drafter.false(), *drafter.everyday()]
    score = measure(checker, samples)
    print(f"\n{len(samples)} drafts: verdict right {score.share():.2%}, false alarms {score.alarms} of {score.true}, "
          f"right value named {score.named} of {score.wrong}, false figures called right {len(score.passed)}")  # fmt: skip
    assert score.passed == []
    assert score.share() >= RIGHT, score.missed[:10]
    assert score.alarms <= (1 - NO_FALSE_ALARM) * score.true
    assert score.named >= NAMED * score.wrong
    for kind, count in score.all.items():
        assert score.good[kind] >= 0.9 * count, [line for line in score.missed if line.startswith(kind)][:5]
