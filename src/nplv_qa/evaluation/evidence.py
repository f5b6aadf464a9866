"""Which figures of an answer rest on nothing that it cites or computes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.dutch.numbers import Figure, Unit, find_figures
from nplv_qa.types import Answer

MARKER = re.compile(r"\s?\[\d+(?:,\s*\d+)*\]")
_NUMBERS = r"\d+(?:(?:\s*[,/–-]\s*|\s+(?:en|tot en met|of)\s+)\d+)*"
PLACE = re.compile(rf"\b(?:p\.|pp\.|pagina(?:'s|’s)?|bladzijde|voetnoot|figuur|rij|hoofdstuk)\s*{_NUMBERS}", re.IGNORECASE)
LABELLED = frozenset({Unit.PERCENT, Unit.POINTS, Unit.EURO, Unit.TIMES})


@dataclass(frozen=True, slots=True)
class _Support:
    """A value that may be told; `rounded` where fewer decimals of it, and no sign, are as true."""

    value: Decimal
    unit: str = ""
    rounded: bool = False


def unsupported_figures(answer: Answer) -> tuple[str, ...]:
    """The figures of an answer, as they stand there, that no cited fragment, cell or calculation has.

    Years, the threshold and what is quoted in the question may be repeated; a refusal tells no figures, so it has none without evidence.
    """
    if not answer.answered:
        return ()
    text = PLACE.sub("", plain(answer.text))  # the number of a page is a place, not a figure
    supports = [*_supports(answer)]
    return tuple(text[figure.start : figure.end].strip() for figure in find_figures(text) if not _supported(figure, supports))


def plain(text: str) -> str:
    """Markdown without citation markers, emphasis and table bars."""
    return MARKER.sub("", text).replace("*", "").replace("|", " ; ")


def _supports(answer: Answer) -> Iterator[_Support]:
    for citation in answer.citations:
        yield from _in_text(citation.fragment)
    for cited in answer.observations:
        cell = cited.observation
        yield _Support(Decimal(cell.year))
        if cell.value is not None:
            yield _Support(cell.value, cell.unit)
        yield from _in_text(f"{cell.printed} ; {cited.name} ; {cell.specification}")
    for calculation in answer.calculations:
        yield _Support(calculation.result, calculation.unit, rounded=True)
        yield from _in_text(f"{calculation.description} ; {calculation.formula}")
    yield from (_Support(figure.value) for figure in find_figures(answer.question) if figure.is_year)
    if answer.reading and answer.reading.threshold is not None:
        yield _Support(answer.reading.threshold)
    if answer.reading and answer.reading.quoted is not None:
        yield _Support(answer.reading.quoted)


def _in_text(text: str) -> Iterator[_Support]:
    for figure in find_figures(text):
        yield _Support(figure.value, figure.unit.value)
        if figure.high is not None:
            yield _Support(figure.high, figure.unit.value)


def _supported(figure: Figure, supports: list[_Support]) -> bool:
    values = [figure.value] if figure.high is None else [figure.value, figure.high]
    return all(any(_fits(value, figure, support) for support in supports) for value in values)


def _fits(value: Decimal, figure: Figure, support: _Support) -> bool:
    if figure.unit in LABELLED and support.unit in LABELLED and figure.unit.value != support.unit:
        return False
    if not support.rounded:
        return value == support.value
    return abs(value) == round(abs(support.value), figure.decimals)
