"""A draft to an answer: tokens resolved to numbered citations, every figure checked against what is cited."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from nplv_qa import texts
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import (
    Answer,
    Citation,
    CitedObservation,
    CitedRemark,
    Draft,
    Reference,
    Series,
    Source,
    Statement,
    Status,
)  # fmt: skip

_YEARS = range(1900, 2101)


class Verifier:
    """Resolves, checks and numbers."""

    def __init__(self, sources: Iterable[Source], series: Iterable[Series], corpus_version: str) -> None:
        self._sources = {source.id: source for source in sources}
        rows = list(series)
        self._names = {row.row: row.name for row in rows}
        self._labels = {row.row: _values(f"{row.name} {row.subject} {row.specification}") | {Decimal(100)} for row in rows}
        self._version = corpus_version

    def finish(self, question: str, draft: Draft) -> Answer:
        """The answer. A statement with a figure that its evidence lacks is taken out; an answer that loses all its
        statements, or cites nothing, is withdrawn."""
        known = {reference.token: reference for reference in draft.references}
        statements = [s for s in draft.statements if self._supported(s, known, draft)]
        numbers = _numbered(statements, draft, known)
        citations = tuple(self._citation(number, known[token]) for token, number in numbers.items())
        answered = draft.status in (Status.ANSWERED, Status.PARTLY_ANSWERED)
        if answered and not (any(not statement.aside for statement in statements) and citations):
            return self._answer(question, Draft(Status.NOT_IN_SOURCES, (Statement(texts.UNVERIFIED),)), texts.UNVERIFIED, (), {})
        status = Status.PARTLY_ANSWERED if answered and len(statements) < len(draft.statements) else draft.status
        text = _text(statements, numbers)
        return self._answer(question, replace(draft, status=status), text, _unique_places(citations), numbers)

    def _answer(self, question: str, draft: Draft, text: str, citations: tuple[Citation, ...], numbers: Mapping[str, int]) -> Answer:
        remarks = tuple(CitedRemark(remark.text, tuple(sorted({numbers[t] for t in remark.tokens if t in numbers}))) for remark in draft.remarks)
        return Answer(
            id=str(uuid.uuid4()),
            question=question,
            status=draft.status,
            text=text,
            citations=citations,
            observations=tuple(
                CitedObservation(o, self._names[o.row], numbers[f"row:{o.row}:{o.page}"])
                for o in draft.observations
                if f"row:{o.row}:{o.page}" in numbers
            ),
            calculations=draft.calculations,
            remarks=remarks,
            follow_ups=draft.follow_ups,
            corpus_version=self._version,
            reading=draft.reading,
        )

    def _citation(self, number: int, reference: Reference) -> Citation:
        source = self._sources[reference.source]
        return Citation(
            number, source.id, source.title, source.date, reference.page, reference.section, reference.fragment, reference.text_kind,
            f"{source.address}#page={reference.page}",
        )  # fmt: skip

    def _supported(self, statement: Statement, known: Mapping[str, Reference], draft: Draft) -> bool:
        """Whether every figure of a statement is in a cited fragment, in a cell of the draft or computed from cells."""
        if statement.aside or draft.status not in (Status.ANSWERED, Status.PARTLY_ANSWERED):
            return True  # an aside is a checked note of the corpus, which may name pages and what is probably meant
        allowed = {value for c in draft.calculations for value in _roundings(abs(c.result))}
        if draft.reading and draft.reading.threshold is not None:
            allowed.add(draft.reading.threshold.normalize())  # the question's own figure
        if draft.reading and draft.reading.quoted is not None:
            allowed.add(draft.reading.quoted.normalize())
        allowed |= {o.value.normalize() for o in draft.observations if o.value is not None}
        for token in statement.tokens:
            if token in known:
                allowed |= _values(known[token].fragment)
        allowed |= {value for c in draft.calculations for value in _values(c.formula)}
        for row in {o.row for o in draft.observations} | set(draft.reading.rows if draft.reading else ()):
            allowed |= self._labels.get(row, set())  # '15 t/m 74 jaar' is a name, no claim
        return all(value in allowed or value in _YEARS for value in _values(statement.text))


def _roundings(value: Decimal) -> set[Decimal]:
    """A result and the ways in which a sentence may round it."""
    return {value.normalize(), *(value.quantize(step, ROUND_HALF_UP).normalize() for step in (Decimal("0.1"), Decimal(1)))}


def _values(text: str) -> set[Decimal]:
    values: set[Decimal] = set()
    for figure in find_figures(text):
        values.add(abs(figure.value).normalize())
        if figure.high is not None:
            values.add(abs(figure.high).normalize())
    return values


def _numbered(statements: Iterable[Statement], draft: Draft, known: Mapping[str, Reference]) -> dict[str, int]:
    """Tokens in the order in which they are used, each place once; unknown tokens are left out."""
    numbers: dict[str, int] = {}
    places: dict[tuple[str, int, str], int] = {}
    tokens = [token for statement in statements for token in statement.tokens] + [token for remark in draft.remarks for token in remark.tokens]
    for token in tokens:
        if token in known and token not in numbers:
            reference = known[token]
            place = (reference.source, reference.page, reference.fragment)
            numbers[token] = places.setdefault(place, len(places) + 1)
    return numbers


def _unique_places(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple({citation.number: citation for citation in citations}.values())


def _text(statements: Iterable[Statement], numbers: Mapping[str, int]) -> str:
    paragraphs: dict[int, list[str]] = {}
    for statement in statements:
        marks = "".join(f" [{number}]" for number in sorted({numbers[token] for token in statement.tokens if token in numbers}))
        paragraphs.setdefault(statement.paragraph, []).append(_marked(statement.text, marks))
    return "\n\n".join(" ".join(sentences) if not sentences[0].startswith("|") else "\n".join(sentences) for sentences in paragraphs.values())


def _marked(text: str, marks: str) -> str:
    """The citation marks before the full stop, as in print."""
    if not marks:
        return text
    end = re.search(r"[.!?:]+[\"”’]?$", text)
    return f"{text[: end.start()]}{marks}{text[end.start() :]}" if end else text + marks

