"""What is computed over the years of one series, with its working: a mean, the largest step, an index, a ratio of two years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from nplv_qa import texts
from nplv_qa.answering.calculations import (
    RATIO_DECIMALS,
    about,
    change,
    coarse,
    exactness,
    not_computed,
    rounded,
    yearly,
)  # fmt: skip
from nplv_qa.answering.findings import (
    Findings,
    coarse_remarks,
    listed,
    number,
    points,
    printed,
    region,
    said,
    shared_decimals,
    start,
    years_of,
)
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Calculation, Operation, Reading, Region, Remark

INDEX_DECIMALS = 1
Step = tuple[Cell, Cell]


def mean(table: FigureTable, row: int, area: Region, years: Sequence[int]) -> Findings:
    """The unweighted mean of the years that have a value, or of some of them."""
    wanted = [cell for cell in table.filled(row, area) if not years or cell.observation.year in years]
    cells, subject = [cell for cell in wanted if cell.sound], table.series[row].subject
    if len(cells) < 2:
        return said(texts.MEAN_TOO_FEW.format(subject=subject, region=region(area)), *cells, missing=True) if wanted else Findings(missing=True)
    values = [cell.value for cell in cells if cell.value is not None]
    decimals, shown = shared_decimals(*cells), years_of(cells)
    result = rounded(sum(values, Decimal(0)) / len(values), decimals)
    calculation = Calculation(
        texts.CALCULATION_MEAN.format(subject=subject, region=region(area), years=shown),
        texts.FORMULA_MEAN.format(parts=" + ".join(map(number, values)), count=len(values)), result, cells[0].observation.unit,
    )  # fmt: skip
    text = texts.MEAN.format(subject=subject, region=region(area), years=shown, count=len(values), value=format_value(result, cells[0].observation.unit, decimals))
    found = said(text, *cells, calculations=[calculation], remarks=coarse_remarks(*cells) + coarse(table, cells[-1]) + _suspects(wanted))
    empty = [year for year in years or table.years if year not in {cell.observation.year for cell in wanted}]
    if empty:
        found += said(texts.MEAN_GAPS.format(years=listed(map(str, empty))), *cells[:1])
    return found + yearly(table, row, (area,), years or table.years)


def largest_step(table: FigureTable, row: int, area: Region, reading: Reading) -> Findings:
    """The largest or smallest step from one year to the next, or from one measurement to the next where the table skips years."""
    years = reading.years
    filled = [cell for cell in table.filled(row, area) if not years or min(years) <= cell.observation.year <= max(years)]
    cells = [cell for cell in filled if cell.sound]
    steps = list(pairwise(cells))
    if not steps:
        return Findings(missing=True)
    length = min(map(_length, steps))
    fair = [step for step in steps if _length(step) == length]
    found = _best(fair, reading, texts.STEP_YEARS[length == 1])
    if length > 1:
        found += said(texts.STEP_MEASURED.format(years=years_of(cells)), *cells[:1])
    for first, last in (step for step in steps if _length(step) > length):
        found += said(texts.STEP_SKIPPED.format(first_year=first.observation.year, last_year=last.observation.year), first, last)
    return found + Findings(remarks=_suspects(filled)) + yearly(table, row, (area,), [c.observation.year for c in filled])


def _best(steps: Sequence[Step], reading: Reading, unit: str) -> Findings:
    """The steps that are the largest or the smallest of those in the direction that was asked for."""
    way = reading.direction
    moving = [step for step in steps if (_size(step) * way > 0 if way else True)]
    last = steps[-1][1]
    subject, area = last.series.subject, region(last.observation.area)
    if not moving:
        return said(texts.STEP_NEVER.format(subject_start=start(subject), region=area, unit=unit, moved=texts.STEP_MOVED[way]), last)
    pick = max if reading.operation is Operation.LARGEST_STEP else min
    best = pick(abs(_size(step)) for step in moving)
    found = Findings()
    for first, last in (step for step in moving if abs(_size(step)) == best):
        decimals = shared_decimals(first, last)
        size = rounded(_size((first, last)), decimals)
        years = {"first_year": first.observation.year, "last_year": last.observation.year}
        calculation = Calculation(
            texts.CALCULATION_CHANGE.format(subject=subject, region=area, **years),
            texts.FORMULA_CHANGE.format(first=number(first.value or Decimal(0)), last=number(last.value or Decimal(0))), size, texts.POINTS,
        )  # fmt: skip
        moved = texts.CHANGE_POINTS[1 if size > 0 else -1].format(points=exactness(points(size, decimals), first, last)) if size else texts.STEP_NONE
        kind = texts.STEP_KIND[reading.operation.value, way]
        text = texts.STEP.format(kind=kind, subject=subject, region=area, unit=unit, first=printed(first), last=printed(last), change=moved, **years)
        found += said(text, first, last, calculations=[calculation], remarks=coarse_remarks(first, last))
    return found


def mean_step(table: FigureTable, first: Cell, last: Cell) -> Findings:
    """The change between two years, divided by the years in between, with no more decimals than the cells have."""
    found, count = change(table, first, last, relative=False), last.observation.year - first.observation.year
    if not found.calculations or not found.calculations[0].result or first.value is None or last.value is None:
        return found
    decimals = shared_decimals(first, last)
    step = rounded((last.value - first.value) / count, decimals)
    years = {"first_year": first.observation.year, "last_year": last.observation.year}
    calculation = Calculation(
        texts.CALCULATION_MEAN_STEP.format(subject=last.series.subject, region=region(last.observation.area), **years),
        texts.FORMULA_MEAN_STEP.format(first=number(first.value), last=number(last.value), count=count), step, texts.POINTS,
    )  # fmt: skip
    shown = (texts.ABOUT if step else texts.LESS_THAN).format(value=points(step or Decimal(1).scaleb(-decimals), decimals))
    return found + said(texts.MEAN_STEP.format(count=count, points=shown), first, last, calculations=[calculation])


def index(table: FigureTable, row: int, area: Region, years: Sequence[int]) -> Findings:
    """Values with that of a base year, the first of `years`, as 100; of the newest year where no other is named."""
    base = table.cell(row, years[0], area)
    newest = table.latest([row], area)
    if base is None or base.value is None or newest is None:
        return Findings(missing=True)
    found = Findings()
    for year in years[1:] or (newest,):
        cell = table.cell(row, year, area)
        if cell is None or cell.value is None:
            return Findings(missing=True)
        found += _index(table, base, cell)
    return found


def _index(table: FigureTable, base: Cell, cell: Cell) -> Findings:
    if base.suspect or cell.suspect or not base.value or cell.value is None:
        return not_computed(base, cell)
    whole = not shared_decimals(base, cell) or table.is_coarse(cell.observation.row, cell.observation.area)
    result = rounded(cell.value / base.value * 100, 0 if whole else INDEX_DECIMALS)
    shown = {"subject": cell.series.subject, "region": region(cell.observation.area), "year": cell.observation.year, "base_year": base.observation.year}
    calculation = Calculation(texts.CALCULATION_INDEX.format(**shown), texts.FORMULA_INDEX.format(last=number(cell.value), first=number(base.value)), result, texts.INDEX_UNIT)
    text = texts.INDEX.format(index=number(result), last=printed(cell), first=printed(base), **shown)
    return said(text, base, cell, calculations=[calculation], remarks=coarse_remarks(base, cell) + coarse(table, cell))


def ratio_of_years(table: FigureTable, base: Cell, cell: Cell) -> Findings:
    """How many times a value is that of another year, and the change between the two."""
    if base.suspect or cell.suspect or not base.value or cell.value is None:
        return not_computed(base, cell)
    times = rounded(cell.value / base.value, RATIO_DECIMALS)
    years = {"first_year": base.observation.year, "last_year": cell.observation.year}
    area, subject = region(cell.observation.area), cell.series.subject
    calculation = Calculation(
        texts.CALCULATION_RATIO_YEARS.format(subject=subject, region=area, **years),
        texts.FORMULA_RATIO.format(first=number(cell.value), second=number(base.value)), times, texts.TIMES,
    )  # fmt: skip
    text = texts.RATIO_YEARS.format(
        subject_start=start(subject), region=area, ratio=number(times), about=about(times), last=printed(cell), first=printed(base), **years
    )
    earlier, later = sorted((base, cell), key=lambda each: each.observation.year)
    return said(text, base, cell, calculations=[calculation]) + change(table, earlier, later, relative=False)


def _length(step: Step) -> int:
    return step[1].observation.year - step[0].observation.year


def _size(step: Step) -> Decimal:
    first, last = (cell.value for cell in step)
    return (last or Decimal(0)) - (first or Decimal(0))  # sound cells have a value


def _suspects(cells: Sequence[Cell]) -> tuple[Remark, ...]:
    return tuple(Remark(texts.EXTREME_SUSPECT.format(year=cell.observation.year, value=printed(cell)), (cell.token,)) for cell in cells if cell.suspect)
