"""A reading of a figure question to findings: which cells, which operation, and what to say where there is no cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nplv_qa import texts
from nplv_qa.answering import calculations, limits, over_years
from nplv_qa.answering.calculations import value_of
from nplv_qa.answering.findings import Findings, listed, printed, region, said, start, years_of
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Family, Operation, Reading, Region

_SIDES = (Operation.BELOW, Operation.ABOVE, Operation.EQUAL)


def find(table: FigureTable, reading: Reading) -> Findings:
    """What the table says to a reading. `missing` with the sentences that say why, where it says nothing."""
    outside = [year for year in reading.years if year not in table.years]
    inside = tuple(year for year in reading.years if year in table.years)
    if outside and inside and reading.operation is Operation.VALUE:
        return find(table, replace(reading, years=inside)) + _outside(table, reading, outside[0])
    if outside and reading.operation not in (Operation.HIGHEST, Operation.LOWEST, Operation.TREND):
        return _outside(table, reading, outside[0])
    family = _family(table, reading)
    if family and (family.sum or _belong_together(table, family.rows)) and (family.sum or reading.operation is Operation.SUM) and reading.operation in (Operation.VALUE, Operation.SUM):
        return _sum(table, family, reading)
    if reading.operation is Operation.SUM and _belong_together(table, reading.rows):
        return _sum(table, Family(reading.rows, True, table.series[reading.rows[0]].subject, ()), reading)
    if reading.operation in _SIDES and reading.threshold is None and len(reading.rows) == 2 and len(reading.regions) < 2:
        return limits.crossing_rows(table, reading.rows, regions_of(reading)[0], reading.operation)
    if reading.operation in (Operation.DIFFERENCE, Operation.GAP) and len(reading.rows) == 2 and len(reading.regions) < 2:
        return _rows_difference(table, reading)
    found = Findings()
    for row in reading.rows:
        found += _row(table, row, reading)
    return found if found.statements else found + _yearly(table, reading)


def _belong_together(table: FigureTable, rows: Sequence[int]) -> bool:
    """Whether rows are parts of one whole, so that they may be added up; two age groups are not."""
    parts = [table.series[row] for row in rows]
    return len({part.indicator for part in parts}) == 1 and (all(part.part_of_whole for part in parts) or any(family.sum and set(rows) <= set(family.rows) for family in table.families))


def _yearly(table: FigureTable, reading: Reading) -> Findings:
    """Every value of the rows: what is left to say where nothing can be computed."""
    found = Findings()
    for row in reading.rows:
        found += calculations.yearly(table, row, regions_of(reading), table.years)
    return found


def regions_of(reading: Reading) -> tuple[Region, ...]:
    """The regions to answer for: those named, else the NPLV areas."""
    return reading.regions or ("NPLV",)


def _row(table: FigureTable, row: int, reading: Reading) -> Findings:
    areas = regions_of(reading)
    match reading.operation:
        case Operation.TREND:
            found = calculations.series(table, row, areas if reading.regions else ("NPLV", "NL"), reading.years)
        case Operation.CHANGE | Operation.RELATIVE_CHANGE:
            found = _each(areas, lambda area: _change(table, row, area, reading))
        case Operation.DIFFERENCE:
            found = _compared(table, row, reading)
        case Operation.GAP:
            found = _gap(table, row, reading)
        case Operation.RATIO:
            found = _ratio(table, row, reading)
        case Operation.HIGHEST | Operation.LOWEST:
            found = _each(areas, lambda area: calculations.extreme(table, row, area, reading.years, reading.operation))
        case Operation.BELOW | Operation.ABOVE | Operation.EQUAL:
            found = _threshold(table, row, reading)
        case Operation.LARGEST_STEP | Operation.SMALLEST_STEP | Operation.MEAN | Operation.INDEX:
            found = _each(areas, lambda area: _over_years(table, row, area, reading))
        case _:
            return _values(table, row, reading)
    return found if found.statements else _missing(table, row, areas, reading.years)


def _over_years(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    if reading.operation is Operation.MEAN:
        return over_years.mean(table, row, area, reading.years)
    if reading.operation is Operation.INDEX:
        return over_years.index(table, row, area, reading.years)
    return over_years.largest_step(table, row, area, reading)


def _each(areas: Sequence[Region], find_for: object) -> Findings:
    found = Findings()
    for area in areas:
        found += find_for(area)  # type: ignore[operator]
    return found


def _values(table: FigureTable, row: int, reading: Reading) -> Findings:
    found = Findings()
    for area in regions_of(reading):
        years = reading.years or tuple(year for year in (table.latest([row], area),) if year)
        if not years:
            found += _missing(table, row, (area,), ())
        for year in years:
            cell = table.cell(row, year, area)
            if cell is None or cell.value is None:
                found += _missing(table, row, (area,), (year,))
            elif reading.years or cell.suspect:
                found += value_of(cell)
            else:
                text = texts.VALUE_LATEST.format(year=year, subject=cell.series.subject, region=region(area), value=printed(cell), average=texts.AVERAGE[area])
                found += said(text, cell)
    return found


def beside(table: FigureTable, reading: Reading, found: Findings) -> Findings:
    """The national value beside a single NPLV value, where nobody asked for one but it helps to weigh the figure."""
    if reading.regions or reading.operation is not Operation.VALUE or len(found.cells) != 1:
        return Findings()
    cell = found.cells[0].observation
    national = table.cell(cell.row, cell.year, "NL")
    if national is None or not national.sound:
        return Findings()
    return said(texts.VALUE_BESIDE.format(region_start=start(region("NL")), value=printed(national)), national)


def quoted_years(table: FigureTable, reading: Reading) -> Findings:
    """Of which years a share that is quoted from elsewhere is the rounded value; for a plain value only."""
    if reading.quoted is None or reading.operation is not Operation.VALUE or len(reading.rows) != 1:
        return Findings()
    row, area = reading.rows[0], regions_of(reading)[0]
    decimals = max(0, -int(reading.quoted.as_tuple().exponent))
    fitting = [c for c in table.sound(row, area) if c.value is not None and c.decimals >= decimals and calculations.rounded(c.value, decimals) == reading.quoted]
    shown = format_value(reading.quoted, table.series[row].unit)
    if not fitting:
        return said(texts.QUOTED_NEVER.format(quoted=shown, subject=table.series[row].subject, region=region(area)), *table.sound(row, area)[-1:], missing=False)
    years = listed(f"{cell.observation.year} ({printed(cell)})" for cell in fitting)
    return said(texts.QUOTED_FITS.format(quoted=shown, years=years), *fitting)


def others(table: FigureTable, reading: Reading, found: Findings) -> Findings:
    """The values of the other rows that the question could mean."""
    if reading.operation is not Operation.VALUE or not found.cells or found.missing:
        return Findings()
    cell = found.cells[0].observation
    extra = Findings()
    for row in reading.others[:3]:
        other = table.cell(row, cell.year, cell.area)
        if other and other.sound:
            subject = table.series[row].subject
            text = texts.OTHER_READING.format(subject=subject, region=region(cell.area), year=cell.year, value=printed(other))
            extra += said(text, other)
    return extra


def _change(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    filled = table.filled(row, area)
    if len(filled) < 2:
        return Findings(missing=True)
    ends = _ends(reading.years, filled, open_ended=reading.open_ended)
    cells = [table.cell(row, year, area) for year in ends]
    gaps = [year for year, cell in zip(ends, cells, strict=True) if cell is None or cell.value is None]
    if gaps:
        return _missing(table, row, (area,), gaps)
    first, last = cells[0], cells[-1]
    if first is None or last is None or first is last:
        return Findings(missing=True)
    return calculations.change(table, first, last, relative=reading.operation is Operation.RELATIVE_CHANGE)


def _ends(years: Sequence[int], filled: Sequence[Cell], *, open_ended: bool) -> tuple[int, int]:
    """The two years to compare: those named, or a named one and the other end of the series."""
    first, last = filled[0].observation.year, filled[-1].observation.year
    if len(years) >= 2:
        return min(years), last if open_ended else max(years)
    if len(years) == 1:
        return (first, years[0]) if years[0] == last else (years[0], last)
    return first, last


def _compared(table: FigureTable, row: int, reading: Reading) -> Findings:
    if len(reading.years) == len(table.years):
        return calculations.widest(table, row, _shared(table, row))
    found = Findings()
    for year in reading.years or _latest_shared(table, row):
        one = calculations.difference(table, row, year)
        found += one if one.statements else _missing(table, row, ("NPLV", "NL"), (year,))
    return found


def _gap(table: FigureTable, row: int, reading: Reading) -> Findings:
    """The difference with Nederland at the beginning and at the end of a period."""
    shared = _shared(table, row)
    named = (reading.years[0], *shared[-1:]) if reading.open_ended and reading.years else reading.years
    ends = [year for year in (named or shared) if year in shared]
    if len(ends) < 2:
        return Findings(missing=True)
    return calculations.difference(table, row, min(ends)) + calculations.difference(table, row, max(ends))


def _ratio(table: FigureTable, row: int, reading: Reading) -> Findings:
    if len(reading.regions) == 1:
        return _ratio_of_years(table, row, reading.regions[0], reading)
    found = Findings()
    for year in reading.years or _latest_shared(table, row):
        one = calculations.ratio(table, row, year)
        found += one if one.statements else _missing(table, row, ("NPLV", "NL"), (year,))
    return found


def _ratio_of_years(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    """The last year named against the first; where there is one or none, to the newest and from the oldest."""
    filled = table.filled(row, area)
    if len(filled) < 2:
        return Findings(missing=True)
    ends = reading.years if len(reading.years) == 2 and not reading.open_ended else _ends(reading.years, filled, open_ended=reading.open_ended)
    base, cell = (table.cell(row, year, area) for year in ends)
    if not base or not cell or base.value is None or cell.value is None:
        return _missing(table, row, (area,), ends)
    return over_years.ratio_of_years(table, base, cell)


def _latest_shared(table: FigureTable, row: int) -> tuple[int, ...]:
    years = {c.observation.year for c in table.filled(row, "NPLV")} & {c.observation.year for c in table.filled(row, "NL")}
    return (max(years),) if years else ()


def _shared(table: FigureTable, row: int) -> list[int]:
    """The years in which both regions have a value that may be computed with."""
    return sorted({c.observation.year for c in table.sound(row, "NPLV")} & {c.observation.year for c in table.sound(row, "NL")})


def _threshold(table: FigureTable, row: int, reading: Reading) -> Findings:
    if reading.threshold is None:
        return limits.crossing(table, row, reading.operation)
    limit = reading.threshold
    return _each(regions_of(reading), lambda area: limits.threshold(table, row, area, limit, reading.operation))


def _rows_difference(table: FigureTable, reading: Reading) -> Findings:
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
    return found if found.statements else _missing(table, reading.rows[0], (area,), reading.years)


def _sum(table: FigureTable, family: Family, reading: Reading) -> Findings:
    found = Findings()
    for area in regions_of(reading):
        latest = table.latest(family.rows, area)
        for year in reading.years or ((latest,) if latest else ()):
            one = calculations.total(table, family.rows, family.subject, year, area)
            found += one if one.statements else _missing(table, family.rows[0], (area,), (year,))
        if not latest and not reading.years:
            found += _missing(table, family.rows[0], (area,), ())
    return found


def _family(table: FigureTable, reading: Reading) -> Family | None:
    return next((family for family in table.families if family.rows == reading.rows), None)


def _outside(table: FigureTable, reading: Reading, year: int) -> Findings:
    subject = table.series[reading.rows[0]].subject
    filled = table.filled(reading.rows[0], "NPLV")
    text = texts.OUTSIDE_SERIES.format(first=table.years[0], last=table.years[-1], year=year, subject=subject)
    return said(text, *filled[-1:], missing=True)


def _missing(table: FigureTable, row: int, areas: Sequence[Region], years: Sequence[int]) -> Findings:
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


