"""The sentences in which the documents tell a share for a row of the table in words, often rounded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.answering.asked import SHARES
from nplv_qa.answering.matching import words_of
from nplv_qa.answering.retrieval import TABLE_CHAPTER
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.understanding import Understanding
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Figure, Hedge, Unit, find_figures
from nplv_qa.types import Evidence, Passage

LOOSELY = Decimal("0.12")  # of a value; 'bijna 2 keer' is said of 1,8 and '3 op de 10' of 32%


@dataclass(frozen=True, slots=True)
class TextShares:
    """Sentences with a share, by the row that they are about; found once, as there are few and each question would search for them."""

    by_row: Mapping[int, Sequence[Evidence]]

    @classmethod
    def of(cls, passages: Iterable[Passage], understanding: Understanding, scopes: ScopeReader) -> TextShares:
        """Those of some passages; not what is told of one area, which says nothing of all."""
        by_row: dict[int, list[Evidence]] = {}
        for passage in passages:
            if fold(passage.chapter) == TABLE_CHAPTER:
                continue
            for n, sentence in enumerate(passage.sentences):
                if any(figure.unit in SHARES for figure in find_figures(sentence)) and not scopes.areas(words_of(f"{passage.section} {sentence}"))[0]:
                    for row in understanding.mentioned(sentence):
                        by_row.setdefault(row, []).append(Evidence(passage, n, 0.0, 0.0))
        return cls(by_row)

    def told(self, rows: Sequence[int], years: Sequence[int]) -> list[Evidence]:
        """The sentences for some rows; with `years`, those of one of these years or without a year."""
        found = dict.fromkeys(evidence for row in rows for evidence in self.by_row.get(row, ()))
        return [evidence for evidence in found if not years or not (dated := _years(evidence)) or dated & set(years)]


@dataclass(frozen=True, slots=True)
class Known:
    """The values that an answer tells, by which a sentence is recognised as telling the same: shares in percent, changes and differences
    in procentpunt, and how many times NPLV is Nederland."""

    values: Mapping[Unit, Sequence[Decimal]]

    def told_in(self, evidence: Evidence) -> bool:
        """Whether one of the figures of a sentence is one of these values, as rounded or hedged as texts are."""
        return any(_fits(figure, value) for figure in find_figures(evidence.text) for value in self.values.get(_kind(figure), ()))


def _kind(figure: Figure) -> Unit:
    return Unit.PERCENT if figure.unit is Unit.SHARE else figure.unit


def _fits(figure: Figure, value: Decimal) -> bool:
    high = figure.value if figure.high is None else figure.high
    step = Decimal(1).scaleb(-figure.decimals) / 2
    loose = figure.unit is Unit.SHARE or figure.hedge is not Hedge.EXACT
    margin = max(step, figure.value * LOOSELY if loose else step)
    return figure.value - margin <= abs(value) <= high + margin


def _years(evidence: Evidence) -> set[int]:
    return {int(figure.value) for figure in find_figures(evidence.text) if figure.is_year}
