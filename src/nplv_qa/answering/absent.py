"""Why the table has no value for a reading, and for what it has one."""

from __future__ import annotations

from collections.abc import Sequence

from nplv_qa import texts
from nplv_qa.answering.findings import Findings, region, said, start, years_of
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.types import Reading, Region


def outside(table: FigureTable, reading: Reading, year: int) -> Findings:
    subject = table.series[reading.rows[0]].subject
    filled = table.filled(reading.rows[0], "NPLV")
    text = texts.OUTSIDE_SERIES.format(first=table.years[0], last=table.years[-1], year=year, subject=subject)
    return said(text, *filled[-1:], missing=True)


def missing(table: FigureTable, row: int, areas: Sequence[Region], years: Sequence[int]) -> Findings:
    """Why there is no value, and for which years or region there is one; never that value itself."""
    subject = table.series[row].subject
    found = Findings(missing=True)
    for area in areas:
        filled = table.filled(row, area)
        if not filled:
            found += said(texts.NO_CELL_REGION.format(subject=subject, region=region(area)), *_any_cell(table, row, area), missing=True)
            other: Region = "NL" if area == "NPLV" else "NPLV"
            if elsewhere := table.filled(row, other):
                text = texts.NO_CELL_OTHER_REGION.format(region_start=start(region(other)), years=years_of(elsewhere))
                found += said(text, elsewhere[-1], missing=True)
            continue
        empty = [year for year in years if year not in {cell.observation.year for cell in filled}]
        for year in empty:
            cell = table.cell(row, year, area) or filled[-1]
            found += said(texts.NO_CELL.format(year=year, subject=subject, region=region(area)), cell, missing=True)
        if empty:
            found += said(texts.NO_CELL_YEARS.format(years=years_of(filled)), *filled[-1:], missing=True)
    return Findings(found.statements, (), (), found.remarks, True)


def _any_cell(table: FigureTable, row: int, area: Region) -> list[Cell]:
    return [cell for year in table.years[-1:] if (cell := table.cell(row, year, area))]
