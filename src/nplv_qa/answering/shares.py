"""The sentences in which the documents tell a share for a row of the table in words, often rounded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nplv_qa.answering.asked import SHARES
from nplv_qa.answering.matching import words_of
from nplv_qa.answering.retrieval import TABLE_CHAPTER
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.understanding import Understanding
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import Evidence, Passage


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


def _years(evidence: Evidence) -> set[int]:
    return {int(figure.value) for figure in find_figures(evidence.text) if figure.is_year}
