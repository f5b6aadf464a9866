"""A reading of a figure question to findings: which cells, which operation, and what to say where there is no cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nplv_qa import texts
from nplv_qa.answering import calculations, comparing, limits, over_years, ranking
from nplv_qa.answering.absent import missing, outside
from nplv_qa.answering.calculations import value_of
from nplv_qa.answering.comparing import regions_of
from nplv_qa.answering.findings import Findings, listed, printed, region, said, start
from nplv_qa.answering.table import FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Family, Operation, Reading, Region

_SIDES = (Operation.BELOW, Operation.ABOVE, Operation.EQUAL)


def find(table: FigureTable, reading: Reading) -> Findings:
    """What the table says to a reading. `missing` with the sentences that say why, where it says nothing."""
    beyond = [year for year in reading.years if year not in table.years]
    inside = tuple(year for year in reading.years if year in table.years)
    if beyond and inside and reading.operation is Operation.VALUE:
        return find(table, replace(reading, years=inside)) + outside(table, reading, beyond[0])
    if beyond and reading.operation not in (Operation.HIGHEST, Operation.LOWEST, Operation.TREND):
        return outside(table, reading, beyond[0])
    family = _family(table, reading)
    if family and (family.sum or _belong_together(table, family.rows)) and (family.sum or reading.operation is Operation.SUM) and reading.operation in (Operation.VALUE, Operation.SUM):
        return _sum(table, family, reading)
    if reading.operation is Operation.SUM and _belong_together(table, reading.rows):
        subjects = texts.TOGETHER.format(subjects=listed(table.series[row].subject for row in reading.rows))
        return _sum(table, Family(reading.rows, True, subjects, ()), reading)
    if reading.operation in _SIDES and reading.threshold is None and len(reading.rows) == 2 and len(reading.regions) < 2:
        return limits.crossing_rows(table, reading.rows, regions_of(reading)[0], reading.operation)
    if reading.operation in (Operation.DIFFERENCE, Operation.GAP) and len(reading.rows) == 2 and len(reading.regions) < 2:
        return comparing.rows_difference(table, reading)
    found = _each(regions_of(reading), lambda area: ranking.lead(table, reading, area)) if reading.ranked else Findings()
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


def _row(table: FigureTable, row: int, reading: Reading) -> Findings:
    areas = regions_of(reading)
    match reading.operation:
        case Operation.TREND:
            found = calculations.series(table, row, areas if reading.regions else ("NPLV", "NL"), reading.years)
        case Operation.CHANGE | Operation.RELATIVE_CHANGE | Operation.MEAN_STEP:
            found = _each(areas, lambda area: comparing.change(table, row, area, reading))
        case Operation.DIFFERENCE:
            found = comparing.compared(table, row, reading)
        case Operation.GAP:
            found = comparing.gap(table, row, reading)
        case Operation.RATIO:
            found = comparing.ratio(table, row, reading)
        case Operation.HIGHEST | Operation.LOWEST:
            found = _each(areas, lambda area: calculations.extreme(table, row, area, reading.years, reading.operation))
        case Operation.BELOW | Operation.ABOVE | Operation.EQUAL:
            found = _threshold(table, row, reading)
        case Operation.LARGEST_STEP | Operation.SMALLEST_STEP | Operation.MEAN | Operation.INDEX:
            found = _each(areas, lambda area: _over_years(table, row, area, reading))
        case _:
            return _values(table, row, reading)
    return found if found.statements else missing(table, row, areas, reading.years[:1] if reading.open_ended else reading.years)


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
            found += missing(table, row, (area,), ())
        for year in years:
            cell = table.cell(row, year, area)
            if cell is None or cell.value is None:
                found += missing(table, row, (area,), (year,))
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


def _threshold(table: FigureTable, row: int, reading: Reading) -> Findings:
    if reading.threshold is None:
        return limits.crossing(table, row, reading.operation)
    limit = reading.threshold
    return _each(regions_of(reading), lambda area: limits.threshold(table, row, area, limit, reading.operation))


def _sum(table: FigureTable, family: Family, reading: Reading) -> Findings:
    found = Findings()
    for area in regions_of(reading):
        latest = table.latest(family.rows, area)
        for year in reading.years or ((latest,) if latest else ()):
            one = calculations.total(table, family.rows, family.subject, year, area)
            found += one if one.statements else missing(table, family.rows[0], (area,), (year,))
        if not latest and not reading.years:
            found += missing(table, family.rows[0], (area,), ())
    return found


def _family(table: FigureTable, reading: Reading) -> Family | None:
    return next((family for family in table.families if family.rows == reading.rows), None)
