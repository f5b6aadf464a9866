"""Whether evidence answers a question: how much of the question's rare vocabulary it covers, and whether it holds what was asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from nplv_qa.answering.asked import Asked, AnswerType, traits
from nplv_qa.answering.retrieval import Need, Retriever
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Evidence

# Thresholds on the share of the question's rarity; tuned on the development questions.
ENOUGH = 0.5
ENOUGH_FOR_FIGURE = 0.75  # a question about an indicator wants the text to be about just that
ENOUGH_IN_SENTENCE = 0.3
TOPIC = 0.34
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][a-zà-ÿ]{3,}(?:-[A-Z][a-zà-ÿ]+)*\b")


class Verdict(StrEnum):
    ANSWERS = "answers"
    TOO_LITTLE = "too-little"
    UNKNOWN_NAME = "unknown-name"
    NO_FIGURE = "no-figure"


class Judge:
    """Decides between answering and refusing."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def verdict(self, question: str, asked: Asked, ranked: Sequence[Evidence], chosen: Sequence[Evidence], *, figure: bool) -> Verdict:
        """Whether the chosen sentences answer; `figure` where an indicator of the table was asked for."""
        needs = self._retriever.needs(question)
        if not needs:
            return Verdict.TOO_LITTLE
        if any(not self._retriever.known(need) for need in needs if need.word in self._names(question)):
            return Verdict.UNKNOWN_NAME
        if asked.type in (AnswerType.FIGURE, AnswerType.MONEY) and not any(traits(e.text)[asked.type] for e in chosen):
            return Verdict.NO_FIGURE
        if self.coverage(needs, chosen) < (ENOUGH_FOR_FIGURE if figure else ENOUGH):
            return Verdict.TOO_LITTLE
        return Verdict.ANSWERS

    def coverage(self, needs: Sequence[Need], chosen: Sequence[Evidence]) -> float:
        """Share of the question's rarity that the passages of the chosen sentences cover together."""
        total = sum(need.weight for need in needs)
        met = sum(need.weight for need in needs if any(self._retriever.covered(need, evidence.passage) for evidence in chosen))
        return met / total if total else 0.0

    def on_topic(self, question: str) -> bool:
        """Whether the documents use enough of the question's words to be about the same thing at all."""
        needs = self._retriever.needs(question)
        total = sum(need.weight for need in needs)
        known = sum(need.weight for need in needs if self._retriever.known(need))
        return bool(total) and known / total >= TOPIC

    def missing(self, question: str, ranked: Sequence[Evidence]) -> list[str]:
        """Words of the question that no document has."""
        return [need.word for need in self._retriever.needs(question) if not self._retriever.known(need)][:3]

    @staticmethod
    def _names(question: str) -> set[str]:
        return {fold(name) for name in _NAME.findall(question)}
