"""Cells that can not be right, or hardly: out of range, swapped, jumping, standing still."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise
from statistics import median

from nplv_qa import texts
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.auditing.grid import Grid, value_of, whole
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import Observation, Region

JUMP = 3  # times the median step of the other years: a step that a reader asks about
LEAP = Decimal("0.33")  # share of the level that is a jump whatever the other steps are
SIZE = Decimal("0.08")  # share of the level that a step must have, or a small series jumps every year
POINTS = Decimal("0.3")  # procentpunt that a step must have at least
STRAY = 4  # times the usual step that a cell may lie beside the line through its neighbours


def find_implausible(grid: Grid) -> Iterator[Finding]:
    """Every rule about single series."""
    yield from _out_of_range(grid)
    swapped = list(_swapped(grid))
    yield from swapped
    wrong = {(ref.row, ref.year, ref.area) for finding in swapped for ref in finding.cells}
    yield from _jumps(grid, wrong)
    yield from _standing_still(grid)


def _out_of_range(grid: Grid) -> Iterator[Finding]:
    for cell in grid.cells.values():
        if cell.value is None or cell.unit != "%" or 0 <= cell.value <= 100:
            continue
        meant = _meant(grid, cell)
        probable = texts.AUDIT_PROBABLY.format(value=format_value(meant, "%")) if meant is not None else ""
        text = texts.AUDIT_OUT_OF_RANGE.format(value=cell.printed, where=where(grid, cell), probable=probable)
        others = [other for other in grid.line(cell.row, cell.area) if other is not cell]
        yield Finding(FindingKind.LIKELY_TYPO, grid.spot([cell]), grid.spot(others[-1:]) if others else None, text)


def _meant(grid: Grid, cell: Observation) -> Decimal | None:
    """What makes the parts of the whole add up to 100."""
    for rows in grid.parts():
        if cell.row in rows:
            others = [grid.cell(row, cell.year, cell.area) for row in rows if row != cell.row]
            values = [other.value for other in others if other is not None and other.value is not None]
            rest = 100 - sum(values, Decimal(0))
            return rest if len(values) == len(rows) - 1 and 0 < rest < 100 else None
    return None


def _swapped(grid: Grid) -> Iterator[Finding]:
    """Two cells of one year that each fit in the line of the other."""
    stray = [cell for cell in grid.cells.values() if cell.value is not None and _beside(grid, cell, cell.value)]
    for one, other in combinations(stray, 2):
        same = one.year == other.year and one.indicator == other.indicator
        if same and not _beside(grid, one, value_of(other)) and not _beside(grid, other, value_of(one)):
            text = texts.AUDIT_SWAPPED.format(
                one=where(grid, one), first=one.printed, other=where(grid, other), second=other.printed
            )
            yield Finding(FindingKind.LIKELY_TYPO, grid.spot([one]), grid.spot([other]), text)


def _beside(grid: Grid, cell: Observation, value: Decimal) -> bool:
    """Whether a value lies far beside the line through the neighbouring years."""
    others = [each for each in grid.line(cell.row, cell.area) if each.year != cell.year]
    near = sorted(others, key=lambda each: abs(each.year - cell.year))[:2]
    if len(others) < 3:
        return False
    usual = median(abs(value_of(b) - value_of(a)) for a, b in pairwise(others))
    expected = sum((value_of(each) for each in near), Decimal(0)) / len(near)
    return abs(value - expected) > max(STRAY * usual, expected * SIZE * 4)


def _jumps(grid: Grid, wrong: set[tuple[int, int, Region]]) -> Iterator[Finding]:
    """Steps far larger than those of the other years; both regions in one finding."""
    found: dict[tuple[int, int, int], list[tuple[Observation, Observation]]] = {}
    for row in grid.series:
        for region in grid.regions:
            line = [c for c in grid.line(row, region) if (c.row, c.year, c.area) not in wrong and value_of(c) <= 100]
            for first, last in _steps_too_large(line):
                found.setdefault((row, first.year, last.year), []).append((first, last))
    for (row, start, end), pairs in found.items():
        moves = texts.AUDIT_AND.join(
            texts.AUDIT_MOVE.format(region=texts.REGION_NAME[a.area], first=shown(a), last=shown(b)) for a, b in pairs
        )
        text = texts.AUDIT_JUMP.format(subject=grid.series[row].subject, start=start, end=end, moves=moves)
        spots = grid.spot([a for a, _ in pairs]), grid.spot([b for _, b in pairs])
        yield Finding(FindingKind.IMPLAUSIBLE_JUMP, *spots, text)


def _steps_too_large(line: list[Observation]) -> Iterator[tuple[Observation, Observation]]:
    steps = [(a, b, (value_of(b) - value_of(a)) / (b.year - a.year)) for a, b in pairwise(line)]
    for first, last, step in steps:
        others = [abs(each) for a, _, each in steps if a is not first]
        usual = median(others) if others else Decimal(0)
        level = max(value_of(first), value_of(last))
        grain = 1 if all(whole(value_of(cell)) for cell in line) else Decimal(0)
        large = abs(step) >= max(POINTS, SIZE * level, 3 * grain)
        leap = abs(value_of(last) - value_of(first)) >= max(LEAP * value_of(first), 1 + 3 * grain)
        if leap or (large and (not others or abs(step) > JUMP * usual)):
            yield first, last


def _standing_still(grid: Grid) -> Iterator[Finding]:
    """The same value, printed to the hundredth, in two years after each other."""
    for row in grid.series:
        pairs = [
            (a, b)
            for region in grid.regions
            for a, b in pairwise(grid.line(row, region))
            if a.value == b.value and not whole(value_of(a)) and b.year == a.year + 1
        ]
        for year in sorted({a.year for a, _ in pairs}):
            same = [(a, b) for a, b in pairs if a.year == year]
            moves = texts.AUDIT_AND.join(f"{texts.REGION_NAME[a.area]} {shown(a)}" for a, _ in same)
            text = texts.AUDIT_STILL.format(subject=grid.series[row].subject, start=year, end=year + 1, moves=moves)
            yield Finding(FindingKind.IMPLAUSIBLE_JUMP, grid.spot([a for a, _ in same]), grid.spot([b for _, b in same]), text)


def where(grid: Grid, cell: Observation) -> str:
    """'het aandeel koopwoningen in de woningvoorraad (Nederland, 2022)'."""
    return texts.AUDIT_CELL.format(subject=grid.series[cell.row].subject, region=texts.REGION_NAME[cell.area], year=cell.year)


def shown(cell: Observation) -> str:
    return format_value(value_of(cell), cell.unit)
