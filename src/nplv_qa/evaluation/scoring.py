"""Asks every question and counts, per type and in total."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from nplv_qa.evaluation.cases import Case
from nplv_qa.evaluation.evidence import plain, unsupported_figures
from nplv_qa.types import Answer, Asker

SAME = str.maketrans({"−": "-", "–": "-", "‑": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer, judged; None where the case does not say which document or page is right."""

    case: Case
    answer: Answer
    right: bool
    document_cited: bool | None
    page_cited: bool | None
    unsupported: tuple[str, ...]
    milliseconds: float

    @property
    def wrongly_refused(self) -> bool:
        return self.case.answerable and not self.answer.answered

    @property
    def wrongly_answered(self) -> bool:
        return not self.case.answerable and self.answer.answered


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one type of question, or of all ('')."""

    kind: str
    questions: int
    right: int
    documents: int
    documents_cited: int
    pages: int
    pages_cited: int
    wrongly_refused: int
    wrongly_answered: int
    unsupported_figures: int
    median_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    total: Tally
    tallies: tuple[Tally, ...]
    outcomes: tuple[Outcome, ...]


def run_cases(cases: Sequence[Case], asker: Asker) -> Evaluation:
    """Ask and judge every case, in order; there must be at least one."""
    asker.ask(cases[0].question)  # the first question of a process pays for what is loaded on first use
    outcomes = tuple(_outcome(case, asker) for case in cases)
    kinds = sorted({case.kind for case in cases})
    tallies = tuple(_tally(kind, [outcome for outcome in outcomes if outcome.case.kind == kind]) for kind in kinds)
    return Evaluation(_tally("", outcomes), tallies, outcomes)


def judge(case: Case, answer: Answer, milliseconds: float) -> Outcome:
    """A refusal is right where the case has no answer; else every group must have an alternative in the text of the answer.

    A document or page counts as not cited where the question was wrongly refused.
    """
    right = answer.answered and holds(answer.text, case.must) if case.answerable else not answer.answered
    cited = {(citation.source, citation.page) for citation in answer.citations}
    document = any(source in case.documents for source, _ in cited) if case.answerable and case.documents else None
    page = any(_right_page(case, *place) for place in cited) if case.answerable and case.pages else None
    return Outcome(case, answer, right, document, page, unsupported_figures(answer), milliseconds)


def holds(text: str, must: Iterable[Iterable[str]]) -> bool:
    """Whether the text has an alternative of every group; a figure is never found inside a longer one."""
    haystack = _normal(plain(text))
    return all(any(_pattern(alternative).search(haystack) for alternative in group) for group in must)


def _outcome(case: Case, asker: Asker) -> Outcome:
    started = time.perf_counter()
    answer = asker.ask(case.question)
    return judge(case, answer, 1000 * (time.perf_counter() - started))


def _right_page(case: Case, source: str, page: int) -> bool:
    return page in case.pages and (not case.documents or source in case.documents)


def _normal(text: str) -> str:
    """Compatibility forms (so plain spaces for no-break ones), lower case, one kind of dash and quote, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(SAME).casefold().split())


def _pattern(alternative: str) -> re.Pattern[str]:
    wanted = _normal(alternative)
    before = r"(?<!\d)(?<!\d[.,])" if wanted[:1].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if wanted[-1:].isdigit() else ""
    return re.compile(before + re.escape(wanted) + after)


def _tally(kind: str, outcomes: Sequence[Outcome]) -> Tally:
    times = [outcome.milliseconds for outcome in outcomes]
    documents = [outcome.document_cited for outcome in outcomes if outcome.document_cited is not None]
    pages = [outcome.page_cited for outcome in outcomes if outcome.page_cited is not None]
    return Tally(
        kind=kind,
        questions=len(outcomes),
        right=sum(outcome.right for outcome in outcomes),
        documents=len(documents),
        documents_cited=sum(documents),
        pages=len(pages),
        pages_cited=sum(pages),
        wrongly_refused=sum(outcome.wrongly_refused for outcome in outcomes),
        wrongly_answered=sum(outcome.wrongly_answered for outcome in outcomes),
        unsupported_figures=sum(len(outcome.unsupported) for outcome in outcomes),
        median_ms=float(np.median(times)),
        p95_ms=float(np.percentile(times, 95)),
    )
