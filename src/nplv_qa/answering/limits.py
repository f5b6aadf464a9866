"""In which years a figure was below or above something: a limit, or Nederland."""

from __future__ import annotations

from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import Findings, listed, printed, region, said, start
from nplv_qa.answering.table import FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Operation, Region


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
    """The years in which NPLV was below or above Nederland."""
    pairs = [(cell, table.cell(row, cell.observation.year, "NL")) for cell in table.sound(row, "NPLV")]
    both = [(a, b) for a, b in pairs if b and b.sound and a.value is not None and b.value is not None]
    below = operation is Operation.BELOW
    hits = [(a, b) for a, b in both if (a.value < b.value if below else a.value > b.value)]  # type: ignore[operator]
    word, subject = texts.THRESHOLD_WORD[operation.value].removesuffix(" dan"), start(table.series[row].subject)
    if not hits:
        return said(texts.CROSSING_NEVER.format(subject_start=subject, word=word), *(cell for pair in both for cell in pair))
    years = listed(f"{a.observation.year} ({printed(a)} tegen {printed(b)})" for a, b in hits)
    found = said(texts.CROSSING.format(subject_start=subject, word=word, years=years), *(cell for pair in hits for cell in pair))
    before = both[: -len(hits)]
    if not before or both[-len(hits) :] != hits:
        return found
    a, b = before[-1]
    return found + said(texts.CROSSING_SINCE.format(year=hits[0][0].observation.year, before=a.observation.year, nplv=printed(a), nl=printed(b)), a, b)
