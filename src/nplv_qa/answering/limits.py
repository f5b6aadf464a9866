"""In which years a figure was below or above something, or equal to it: a limit, Nederland, another figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from nplv_qa import texts
from nplv_qa.answering.calculations import coarse
from nplv_qa.answering.findings import Findings, listed, number, points, printed, region, said, shared_decimals, start
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Calculation, Operation, Region

Pair = tuple[Cell, Cell]


def threshold(table: FigureTable, row: int, area: Region, limit: Decimal, operation: Operation) -> Findings:
    """The years in which a value was below or above a limit."""
    below = operation is Operation.BELOW
    cells = [cell for cell in table.sound(row, area) if cell.value is not None and (cell.value < limit if below else cell.value > limit)]
    word = texts.THRESHOLD_WORD[operation.value]
    subject, shown = start(table.series[row].subject), format_value(limit, table.series[row].unit)
    if not cells:
        text = texts.THRESHOLD_NEVER.format(subject_start=subject, region=region(area), word=word, threshold=shown)
        return said(text, *table.sound(row, area))
    years = listed(f"{cell.observation.year} ({printed(cell)})" for cell in cells)
    return said(texts.THRESHOLD.format(subject_start=subject, region=region(area), word=word, threshold=shown, years=years), *cells)


def crossing(table: FigureTable, row: int, operation: Operation) -> Findings:
    """The years in which NPLV was below or above Nederland, or equal to it."""
    subject = start(table.series[row].subject)
    pairs = _pairs(table.sound(row, "NPLV"), table.sound(row, "NL"))
    if operation is Operation.EQUAL:
        return _equal(pairs, texts.BOTH_REGIONS.format(subject_start=subject)) + Findings(remarks=tuple(r for pair in pairs[-1:] for r in coarse(table, pair[1])))
    head, never = (text.format(subject_start=subject, word=_word(operation)) for text in texts.SIDE_REGIONS)
    return _compared(pairs, operation, head, never)


def crossing_rows(table: FigureTable, rows: Sequence[int], area: Region, operation: Operation) -> Findings:
    """The years in which one row was below or above another, or equal to it."""
    first, second = rows
    shown = {"subject_start": start(table.series[first].subject), "other": table.series[second].subject, "region": region(area)}
    pairs = _pairs(table.sound(first, area), table.sound(second, area))
    if operation is Operation.EQUAL:
        return _equal(pairs, texts.BOTH_ROWS.format(**shown))
    head, never = (text.format(word=_word(operation), **shown) for text in texts.SIDE_ROWS)
    return _compared(pairs, operation, head, never)


def _word(operation: Operation) -> str:
    return texts.THRESHOLD_WORD[operation.value].removesuffix(" dan")


def _pairs(first: Sequence[Cell], second: Sequence[Cell]) -> list[Pair]:
    """The cells of the same years."""
    others = {cell.observation.year: cell for cell in second}
    return [(cell, others[cell.observation.year]) for cell in first if cell.observation.year in others]


def _gap(pair: Pair) -> Decimal:
    first, second = (cell.value for cell in pair)
    return (first or Decimal(0)) - (second or Decimal(0))  # sound cells have a value


def _compared(pairs: Sequence[Pair], operation: Operation, head: str, never: str) -> Findings:
    """The years in which the first of each pair was below or above the second; and since when, where that is so to the end."""
    sign = -1 if operation is Operation.BELOW else 1
    hits = [pair for pair in pairs if _gap(pair) * sign > 0]
    if not pairs:
        return Findings(missing=True)
    if not hits:
        return said(never, *(cell for pair in pairs for cell in pair))
    years = listed(f"{a.observation.year} ({printed(a)} tegen {printed(b)})" for a, b in hits)
    found = said(texts.CROSSING.format(head=head, years=years), *(cell for pair in hits for cell in pair))
    before = pairs[: -len(hits)]
    if not before or list(pairs[-len(hits) :]) != hits:
        return found
    a, b = before[-1]
    return found + said(texts.CROSSING_SINCE.format(year=hits[0][0].observation.year, before=a.observation.year, first=printed(a), second=printed(b)), a, b)


def _equal(pairs: Sequence[Pair], head: str) -> Findings:
    """The years in which both of a pair have the same value; else the year in which they were nearest."""
    if not pairs:
        return Findings(missing=True)
    hits = [pair for pair in pairs if not _gap(pair)]
    if hits:
        years = listed(f"{a.observation.year} ({printed(a)})" for a, _ in hits)
        return said(texts.EQUAL.format(head=head, years=years), *(cell for pair in hits for cell in pair))
    a, b = min(pairs, key=lambda pair: abs(_gap(pair)))
    gap = _gap((a, b)).quantize(Decimal(1).scaleb(-shared_decimals(a, b)), ROUND_HALF_UP)
    year = a.observation.year
    calculation = Calculation(texts.CALCULATION_NEAREST.format(head=head, year=year), texts.FORMULA_CHANGE.format(last=number(a.value or gap), first=number(b.value or gap)), gap, texts.POINTS)
    text = texts.EQUAL_NEVER.format(head=head, year=year, points=points(gap, shared_decimals(a, b)), first=printed(a), second=printed(b))
    return said(text, a, b, calculations=[calculation])
