"""Parts that do not add up, and cells that look more exact than they are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.auditing.grid import Grid, decimals_of, rounded, value_of, whole
from nplv_qa.auditing.plausibility import shown
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.types import Observation, Region

HUNDRED = Decimal(100)
SCALES = (98, 99, 101, 102)  # sums of rounded parts by which parts may have been divided to make 100


def find_inexact(grid: Grid) -> Iterator[Finding]:
    """Every rule about sums and decimals."""
    yield from _sums(grid)
    yield from _rescaled(grid)
    yield from _coarse(grid)
    yield from _mixed_decimals(grid)


def _columns(grid: Grid, rows: tuple[int, ...], region: Region) -> Iterator[list[Observation]]:
    """The parts of a whole per year, where each has a value."""
    for year in grid.years:
        cells = [grid.cell(row, year, region) for row in rows]
        filled = [cell for cell in cells if cell is not None and cell.value is not None]
        if len(filled) == len(rows):
            yield filled


def _sums(grid: Grid) -> Iterator[Finding]:
    """One finding for each whole and region: the years in which the parts are not 100 together."""
    for rows in grid.parts():
        for region in grid.regions:
            wrong = [(column, sum(map(value_of, column), Decimal(0))) for column in _columns(grid, rows, region)]
            wrong = [(column, total) for column, total in wrong if total != HUNDRED]
            if not wrong:
                continue
            sums = ", ".join(texts.AUDIT_SUM.format(year=column[0].year, total=format_value(total, "%")) for column, total in wrong)
            name = grid.series[rows[0]].name
            text = texts.AUDIT_NOT_100.format(name=name, region=texts.REGION_NAME[region], sums=sums)
            cells = [cell for column, _ in wrong for cell in column]
            yield Finding(FindingKind.DOES_NOT_ADD_UP, grid.spot(cells), None, text)


def _rescaled(grid: Grid) -> Iterator[Finding]:
    """Parts that are whole percents divided by their sum: decimals that say nothing."""
    for rows in grid.parts():
        for region in grid.regions:
            found = [(column, scale) for column in _columns(grid, rows, region) if (scale := _scale(column))]
            if not found:
                continue
            column, scale = found[-1]
            example = texts.AUDIT_RESCALED_EXAMPLE.format(
                whole=format_number(rounded(value_of(column[0]) * scale / 100, 0)), scale=scale, value=shown(column[0])
            )
            years = ", ".join(str(each[0].year) for each, _ in found)
            text = texts.AUDIT_RESCALED.format(name=grid.series[rows[0]].name, region=texts.REGION_NAME[region], years=years, example=example)
            yield Finding(FindingKind.ROUNDING, grid.spot([cell for each, _ in found for cell in each]), None, text)


def _scale(column: list[Observation]) -> int:
    for scale in SCALES:
        wholes = [rounded(value_of(cell) * scale / 100, 0) for cell in column]
        again = [rounded(part * 100 / scale, 2) for part in wholes]
        if sum(wholes) == scale and again == [rounded(value_of(cell), 2) for cell in column]:
            return scale
    return 0


def _coarse(grid: Grid) -> Iterator[Finding]:
    """Series of whole percents that are printed with decimals; one finding for each indicator and region."""
    found: dict[tuple[str, Region], list[Observation]] = {}
    for row in grid.series.values():
        for region in grid.regions:
            line = [cell for cell in grid.line(row.row, region) if value_of(cell) <= HUNDRED]
            if len(line) > 2 and all(whole(value_of(cell)) for cell in line):
                found.setdefault((row.indicator, region), []).extend(line)
    for (_, region), cells in found.items():
        name = grid.series[cells[0].row].name
        text = texts.AUDIT_COARSE.format(name=name, region=texts.REGION_NAME[region], example=cells[-1].printed)
        yield Finding(FindingKind.ROUNDING, grid.spot(cells), None, text)


def _mixed_decimals(grid: Grid) -> Iterator[Finding]:
    """Cells with fewer decimals than the rest of their row."""
    found: dict[tuple[str, int, Region], list[Observation]] = {}
    for row in grid.series.values():
        for region in grid.regions:
            line = grid.line(row.row, region)
            most = max(map(decimals_of, line), default=0)
            for cell in line:
                if decimals_of(cell) < most:
                    found.setdefault((row.indicator, cell.year, region), []).append(cell)
    for (_, year, region), cells in found.items():
        rest = [c for c in grid.line(cells[0].row, region) if c.year != year]
        text = texts.AUDIT_FEWER_DECIMALS.format(
            name=grid.series[cells[0].row].name, region=texts.REGION_NAME[region], year=year, printed=cells[0].printed, other=rest[-1].printed
        )
        yield Finding(FindingKind.ROUNDING, grid.spot(cells), grid.spot(rest[-1:]), text)


def find_gaps(grid: Grid) -> Iterator[Finding]:
    """Years and regions for which rows have no value, rows with the same gaps together; and cells in which not even a dash stands."""
    alike: dict[tuple[str, tuple[int, ...], tuple[Region, ...]], list[int]] = {}
    for row in grid.series.values():
        gaps = {region: tuple(year for year in grid.years if (c := grid.cell(row.row, year, region)) and c.value is None) for region in grid.regions}
        if len(set(gaps.values())) == 1:
            gaps_by = {tuple(grid.regions): gaps[grid.regions[0]]}
        else:
            gaps_by = {(region,): years for region, years in gaps.items()}
        for regions, years in gaps_by.items():
            if years:
                group = row.indicator.split("-", maxsplit=1)[0]
                alike.setdefault((group, years, regions), []).append(row.row)
    for (_, years, regions), rows in alike.items():
        cells = [cell for row in rows for region in regions for year in years if (cell := grid.cell(row, year, region))]
        subjects = "; ".join(grid.series[row].subject for row in rows)
        names = texts.AUDIT_AND.join(texts.REGION_NAME[region] for region in regions)
        text = texts.AUDIT_GAP.format(subjects=subjects, regions=names, years=", ".join(map(str, years)))
        if len(years) == len(grid.years):
            text = texts.AUDIT_GAP_REGION.format(subjects=subjects, regions=names)
        yield Finding(FindingKind.MISSING, grid.spot(cells), None, text)
    yield from _blank(grid)


def _blank(grid: Grid) -> Iterator[Finding]:
    blank: dict[int, list[Observation]] = {}
    for cell in grid.cells.values():
        if not cell.printed:
            blank.setdefault(cell.row, []).append(cell)
    for row, cells in blank.items():
        refs = texts.AUDIT_AND.join(f"{texts.REGION_NAME[cell.area]} {cell.year}" for cell in cells)
        text = texts.AUDIT_BLANK.format(subject=grid.series[row].subject, cells=refs)
        yield Finding(FindingKind.LIKELY_TYPO if len(cells) > 1 else FindingKind.MISSING, grid.spot(cells), None, text)

