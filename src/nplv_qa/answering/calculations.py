"""Operations on cells, each with its working: change, difference, ratio, extremes, thresholds, sums and series."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from nplv_qa import texts
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
)  # fmt: skip
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Calculation, Operation, Region, Remark

RATIO_DECIMALS = 2
RELATIVE_DECIMALS = 1


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as a reader does by hand."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def change(table: FigureTable, first: Cell, last: Cell, *, relative: bool) -> Findings:
    """From one year to a later one, in procentpunt; relative only where that was asked for."""
    if first.value is None or last.value is None:
        return Findings(missing=True)
    if first.suspect or last.suspect:
        return not_computed(first, last)
    decimals = shared_decimals(first, last)
    difference = rounded(last.value - first.value, decimals)
    area, subject = region(last.observation.area), last.series.subject
    years = {"first_year": first.observation.year, "last_year": last.observation.year}
    shown = {"first": printed(first), "last": printed(last), "subject_start": start(subject), "region": area, **years}
    calculation = Calculation(
        texts.CALCULATION_CHANGE.format(subject=subject, region=area, **years),
        texts.FORMULA_CHANGE.format(first=number(first.value), last=number(last.value)), difference, texts.POINTS,
    )  # fmt: skip
    remarks = coarse_remarks(first, last) + coarse(table, last)
    if not difference:
        return said(texts.CHANGE_NONE.format(**shown), first, last, calculations=[calculation], remarks=remarks)
    sign = 1 if difference > 0 else -1
    moved = texts.CHANGE_POINTS[sign].format(points=exactness(points(difference, decimals), first, last))
    text = texts.CHANGE.format(verb=texts.ROSE if sign > 0 else texts.FELL, change=moved, **shown)
    found = said(text, first, last, calculations=[calculation], remarks=remarks)
    return found + _relative(first, last, years) if relative and first.value else found


def difference(table: FigureTable, row: int, year: int) -> Findings:
    """NPLV against Nederland in one year."""
    nplv, nl = table.cell(row, year, "NPLV"), table.cell(row, year, "NL")
    if not nplv or not nl or nplv.value is None or nl.value is None:
        return Findings(missing=True)
    if nplv.suspect or nl.suspect:
        return not_computed(nplv, nl)
    decimals = shared_decimals(nplv, nl)
    gap = rounded(nplv.value - nl.value, decimals)
    subject = nplv.series.subject
    calculation = Calculation(
        texts.CALCULATION_DIFFERENCE.format(year=year, subject=subject),
        texts.FORMULA_CHANGE.format(last=number(nplv.value), first=number(nl.value)), gap, texts.POINTS,
    )  # fmt: skip
    sign = (gap > 0) - (gap < 0)
    text = texts.DIFFERENCE.format(
        year=year, subject=subject, nplv=printed(nplv), nl=printed(nl),
        points=exactness(points(gap, decimals), nplv, nl), direction=texts.DIFFERENCE_WORD[sign],
    )  # fmt: skip
    return said(text, nplv, nl, calculations=[calculation], remarks=coarse_remarks(nplv, nl) + coarse(table, nl))


def gap(first: Findings, last: Findings, subject: str) -> Findings:
    """Two differences with Nederland, and how much larger or smaller the second is; nothing of that where a side cannot be computed."""
    if not (first.calculations and last.calculations):
        return first + last
    before, after = (abs(found.calculations[0].result) for found in (first, last))
    if first.calculations[0].result * last.calculations[0].result < 0 or before == after:
        return first + last
    decimals = min(max(0, -int(value.as_tuple().exponent)) for value in (before, after))
    moved = rounded(after - before, decimals)
    years = {"first_year": first.cells[0].observation.year, "last_year": last.cells[0].observation.year}
    calculation = Calculation(texts.CALCULATION_GAP.format(subject=subject, **years), texts.FORMULA_CHANGE.format(last=number(after), first=number(before)), moved, texts.POINTS)
    text = texts.GAP_MOVED[1 if moved > 0 else -1].format(points=points(moved, decimals), **years)
    return first + last + said(text, *first.cells, *last.cells, calculations=[calculation])


def widest(table: FigureTable, row: int, years: Sequence[int]) -> Findings:
    """NPLV against Nederland year by year, with the years in which they lie farthest apart and nearest."""
    each = {year: difference(table, row, year) for year in years}
    gaps = {year: abs(found.calculations[0].result) for year, found in each.items() if found.calculations}
    if not gaps:
        return Findings(missing=True)
    largest, smallest = max(gaps, key=lambda year: gaps[year]), min(gaps, key=lambda year: gaps[year])
    cells = [cell for year in (largest, smallest) for cell in each[year].cells]
    text = texts.WIDEST.format(
        subject=table.series[row].subject, largest=largest, smallest=smallest,
        most=format_value(gaps[largest], texts.POINTS), least=format_value(gaps[smallest], texts.POINTS),
    )  # fmt: skip
    found = said(text, *cells)
    for year in years:
        found += each[year]
    return found


def difference_of_rows(first: Cell, second: Cell) -> Findings:
    """Two indicators in one year and region."""
    if not (first.sound and second.sound) or first.value is None or second.value is None:
        return Findings(missing=True)
    decimals = shared_decimals(first, second)
    gap = rounded(first.value - second.value, decimals)
    year, area = first.observation.year, region(first.observation.area)
    calculation = Calculation(
        texts.CALCULATION_ROWS.format(region=area, year=year, subject=first.series.subject, other=second.series.subject),
        texts.FORMULA_CHANGE.format(last=number(first.value), first=number(second.value)), gap, texts.POINTS,
    )  # fmt: skip
    text = texts.DIFFERENCE_ROWS.format(
        first=first.series.subject, second=second.series.subject, region=area, year=year, points=points(gap, decimals)
    )
    return said(text, first, second, calculations=[calculation])


def ratio(table: FigureTable, row: int, year: int) -> Findings:
    """How many times NPLV is Nederland in one year."""
    nplv, nl = table.cell(row, year, "NPLV"), table.cell(row, year, "NL")
    if not nplv or not nl or nplv.value is None or not nl.value:
        return Findings(missing=True)
    if nplv.suspect or nl.suspect:
        return not_computed(nplv, nl)
    times = rounded(nplv.value / nl.value, RATIO_DECIMALS)
    calculation = Calculation(
        texts.CALCULATION_RATIO.format(year=year, subject=nplv.series.subject),
        texts.FORMULA_RATIO.format(first=number(nplv.value), second=number(nl.value)), times, texts.TIMES,
    )  # fmt: skip
    text = texts.RATIO.format(year=year, subject=nplv.series.subject, ratio=number(times), about=about(times), nplv=printed(nplv), nl=printed(nl))
    return said(text, nplv, nl, calculations=[calculation], remarks=coarse(table, nl))


def extreme(table: FigureTable, row: int, area: Region, years: Sequence[int], operation: Operation) -> Findings:
    """The highest or lowest year; cells that are wrong in the source do not take part, and that is said."""
    filled = [cell for cell in table.filled(row, area) if not years or min(years) <= cell.observation.year <= max(years)]
    cells = [cell for cell in filled if cell.sound]
    if not cells:
        return Findings(missing=True)
    pick = max if operation is Operation.HIGHEST else min
    value = pick(cell.value for cell in cells if cell.value is not None)
    best = [cell for cell in cells if cell.value == value]
    text = texts.EXTREME.format(
        subject_start=start(best[0].series.subject), region=region(area), word=texts.EXTREME_WORD[operation.value],
        year=years_of(best), value=printed(best[0]),
    )  # fmt: skip
    remarks = [
        Remark(texts.EXTREME_SUSPECT.format(year=cell.observation.year, value=printed(cell)), (cell.token,)) for cell in filled if cell.suspect
    ]
    return said(text, *best, remarks=remarks) + Findings(cells=tuple(cells))


def total(table: FigureTable, rows: Sequence[int], subject: str, year: int, area: Region) -> Findings:
    """The sum of parts that belong together."""
    cells = [table.cell(row, year, area) for row in rows]
    present = [cell for cell in cells if cell and cell.value is not None]
    if len(present) < len(rows):
        return Findings(missing=True)
    if any(cell.suspect for cell in present):
        return not_computed(*present)
    decimals = shared_decimals(*present)
    result = rounded(sum((cell.value for cell in present if cell.value is not None), Decimal(0)), decimals)
    formula = " + ".join(number(cell.value) for cell in present if cell.value is not None)
    parts = listed(f"{cell.series.specification}: {printed(cell)}" for cell in present)
    text = texts.SUM.format(year=year, subject=subject, region=region(area), value=format_value(result, present[0].observation.unit), parts=parts)
    calculation = Calculation(texts.CALCULATION_SUM.format(region=region(area), year=year, subject=subject), formula, result, present[0].observation.unit)
    return said(text, *present, calculations=[calculation], remarks=_not_100(table, present[0]))


def series(table: FigureTable, row: int, areas: Sequence[Region], years: Sequence[int]) -> Findings:
    """All years as a table, and the change from the first to the last where a single period is meant."""
    shown = [year for year in table.years if not years or min(years) <= year <= max(years)]
    filled = {area: [c for c in table.filled(row, area) if c.observation.year in shown] for area in areas}
    if not any(filled.values()):
        return Findings(missing=True)
    found = Findings()
    for area in areas:
        sound = [cell for cell in filled[area] if cell.sound]
        if len(sound) > 1:
            found += change(table, sound[0], sound[-1], relative=False)
    return found + yearly(table, row, areas, shown)


def yearly(table: FigureTable, row: int, areas: Sequence[Region], shown: Sequence[int]) -> Findings:
    """The values of some years as a table."""
    columns = " | ".join(texts.REGION_NAME[area] for area in areas)
    lines = [texts.TREND_HEADER.format(columns=columns), "|---|" + "---|" * len(areas)]
    lines += [f"| {year} | " + " | ".join(_table_cell(table.cell(row, year, area)) for area in areas) + " |" for year in shown]
    cells = [cell for area in areas for cell in table.filled(row, area) if cell.observation.year in shown]
    where = region(areas[0]) if len(areas) == 1 else ""
    head = texts.TREND.format(subject_start=start(table.series[row].subject), region=where).replace("  ", " ")
    cited = {cell.token for cell in cells}
    gaps = {cell.token: cell for area in areas for year in shown if (cell := table.cell(row, year, area)) and cell.token not in cited}
    return said(head, *cells, *gaps.values()) + said("\n".join(lines))  # of a page with gaps only, one cell shows that they are


def _table_cell(cell: Cell | None) -> str:
    if cell is None or cell.value is None:
        return texts.TREND_GAP
    return texts.TREND_SUSPECT.format(value=printed(cell)) if cell.suspect else printed(cell)


def _relative(first: Cell, last: Cell, years: dict[str, int]) -> Findings:
    if first.value is None or last.value is None:
        return Findings()
    percent = rounded((last.value - first.value) / first.value * 100, RELATIVE_DECIMALS)
    area, subject = region(last.observation.area), last.series.subject
    calculation = Calculation(
        texts.CALCULATION_RELATIVE.format(subject=subject, region=area, **years),
        texts.FORMULA_RELATIVE.format(first=number(first.value), last=number(last.value)), percent, "%",
    )  # fmt: skip
    direction = texts.RELATIVE_WORD[1 if percent > 0 else -1]
    text = texts.RELATIVE.format(first_year=years["first_year"], percent=format_value(abs(percent), "%"), direction=direction)
    return said(text, first, last, calculations=[calculation])


def not_computed(*cells: Cell) -> Findings:
    """Printed values without a calculation, because a cell is wrong in the source."""
    found = said(texts.SUSPECT_NOT_COMPUTED)
    for cell in cells:
        found += value_of(cell)
    return found


def value_of(cell: Cell) -> Findings:
    """One cell in a sentence; a suspect one with the value as it is printed."""
    shown = {"year": cell.observation.year, "subject": cell.series.subject, "region": region(cell.observation.area), "value": printed(cell), "average": texts.AVERAGE[cell.observation.area]}
    if cell.suspect:
        return said(texts.VALUE_SUSPECT.format(printed=cell.observation.printed, **shown), cell)
    return said(texts.VALUE.format(**shown), cell)


def exactness(shown: str, *cells: Cell) -> str:
    """'ongeveer' before a result that a less exact operand limits."""
    return texts.ABOUT.format(value=shown) if len({cell.decimals for cell in cells}) > 1 else shown


def about(times: Decimal) -> str:
    """A ratio as one says it: one decimal, and none where that is zero."""
    said_as = rounded(times, 1)
    return number(said_as.to_integral_value() if said_as == said_as.to_integral_value() else said_as)


def coarse(table: FigureTable, cell: Cell) -> tuple[Remark, ...]:
    """A remark where the source rounded a whole series to whole percents but prints decimals."""
    if not cell.decimals or not table.is_coarse(cell.observation.row, cell.observation.area):
        return ()
    return (Remark(texts.COARSE.format(region=region(cell.observation.area)), (cell.token,)),)


def _not_100(table: FigureTable, cell: Cell) -> tuple[Remark, ...]:
    """A remark where all parts of a whole do not add up to 100."""
    rows = [s.row for s in table.series.values() if s.indicator == cell.observation.indicator and s.part_of_whole]
    year, area = cell.observation.year, cell.observation.area
    values = [part.value for row in rows if (part := table.cell(row, year, area)) and part.value is not None]
    whole = sum(values, Decimal(0))
    if len(values) < len(rows) or not rows or whole == 100:
        return ()
    text = texts.SUM_NOT_100.format(year=year, region=region(area), total=format_value(whole, cell.observation.unit))
    return (Remark(text, (cell.token,)),)
