"""Two figures of the table against each other: two years, two regions, two rows."""

from __future__ import annotations

from collections.abc import Sequence

from nplv_qa.answering import calculations, over_years
from nplv_qa.answering.absent import missing
from nplv_qa.answering.calculations import value_of
from nplv_qa.answering.findings import Findings
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.types import Operation, Reading, Region


def regions_of(reading: Reading) -> tuple[Region, ...]:
    """The regions to answer for: those named, else the NPLV areas."""
    return reading.regions or ("NPLV",)


def change(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    filled = table.filled(row, area)
    if len(filled) < 2:
        return Findings(missing=True)
    ends = _ends(reading.years, filled, open_ended=reading.open_ended)
    cells = [table.cell(row, year, area) for year in ends]
    gaps = [year for year, cell in zip(ends, cells, strict=True) if cell is None or cell.value is None]
    if gaps:
        return missing(table, row, (area,), gaps)
    first, last = cells[0], cells[-1]
    if first is None or last is None or first is last:
        return Findings(missing=True)
    if reading.operation is Operation.MEAN_STEP:
        return over_years.mean_step(table, first, last)
    return calculations.change(table, first, last, relative=reading.operation is Operation.RELATIVE_CHANGE)


def _ends(years: Sequence[int], filled: Sequence[Cell], *, open_ended: bool) -> tuple[int, int]:
    """The two years to compare: those named, or a named one and the other end of the series."""
    first, last = filled[0].observation.year, filled[-1].observation.year
    if len(years) >= 2:
        return min(years), last if open_ended else max(years)
    if len(years) == 1:
        return (first, years[0]) if years[0] == last else (years[0], last)
    return first, last


def compared(table: FigureTable, row: int, reading: Reading) -> Findings:
    if len(reading.years) == len(table.years):
        return calculations.widest(table, row, _shared(table, row))
    found = Findings()
    for year in reading.years or _latest_shared(table, row):
        one = calculations.difference(table, row, year)
        found += one if one.statements else missing(table, row, ("NPLV", "NL"), (year,))
    return found


def gap(table: FigureTable, row: int, reading: Reading) -> Findings:
    """The difference with Nederland at the beginning and at the end of a period."""
    shared = _shared(table, row)
    named = (reading.years[0], *shared[-1:]) if reading.open_ended and reading.years else reading.years
    ends = [year for year in (named or shared) if year in shared]
    if len(ends) < 2:
        return Findings(missing=True)
    return calculations.gap(calculations.difference(table, row, min(ends)), calculations.difference(table, row, max(ends)), table.series[row].subject)


def ratio(table: FigureTable, row: int, reading: Reading) -> Findings:
    if len(reading.regions) == 1:
        return _ratio_of_years(table, row, reading.regions[0], reading)
    found = Findings()
    for year in reading.years or _latest_shared(table, row):
        one = calculations.ratio(table, row, year)
        found += one if one.statements else missing(table, row, ("NPLV", "NL"), (year,))
    return found


def _ratio_of_years(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    """The last year named against the first; where there is one or none, to the newest and from the oldest."""
    filled = table.filled(row, area)
    if len(filled) < 2:
        return Findings(missing=True)
    ends = reading.years if len(reading.years) == 2 and not reading.open_ended else _ends(reading.years, filled, open_ended=reading.open_ended)
    base, cell = (table.cell(row, year, area) for year in ends)
    if not base or not cell or base.value is None or cell.value is None:
        return missing(table, row, (area,), ends)
    return over_years.ratio_of_years(table, base, cell)


def _latest_shared(table: FigureTable, row: int) -> tuple[int, ...]:
    years = {c.observation.year for c in table.filled(row, "NPLV")} & {c.observation.year for c in table.filled(row, "NL")}
    return (max(years),) if years else ()


def _shared(table: FigureTable, row: int) -> list[int]:
    """The years in which both regions have a value that may be computed with."""
    return sorted({c.observation.year for c in table.sound(row, "NPLV")} & {c.observation.year for c in table.sound(row, "NL")})


def rows_difference(table: FigureTable, reading: Reading) -> Findings:
    """Two rows in one region, in the years named or the newest; where it is asked whether they grew apart, at both ends of the period."""
    area = regions_of(reading)[0]
    shared = [year for year in table.years if all((cell := table.cell(row, year, area)) and cell.sound for row in reading.rows)]
    years = reading.years or tuple(shared[-1:])
    if reading.operation is Operation.GAP:
        inside = [year for year in shared if not reading.years or min(reading.years) <= year <= max(reading.years)]
        years = tuple(dict.fromkeys((*inside[:1], *inside[-1:])))
    found = Findings()
    for year in years:
        cells = [table.cell(row, year, area) for row in reading.rows]
        for cell in cells:
            found += value_of(cell) if cell and cell.value is not None else Findings()
        if cells[0] and cells[1]:
            found += calculations.difference_of_rows(cells[0], cells[1])
    return found if found.statements else missing(table, reading.rows[0], (area,), reading.years)
