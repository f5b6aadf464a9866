"""What the table has, or what follows from it, where a draft has a figure: a cell, a sum, a change, a difference or a ratio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.calculations import rounded
from nplv_qa.answering.findings import number, region
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.subjects import Subject
from nplv_qa.checking.wording import Role
from nplv_qa.dutch.numbers import Figure
from nplv_qa.types import Region

RATIO_DECIMALS = 2
RELATIVE_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Expected:
    """A value with the cells it rests on; `value` is signed where it is a change or difference, `operands` are those of a ratio."""

    value: Decimal
    unit: str
    cells: tuple[Cell, ...]
    what: str
    formula: str = ""
    operands: tuple[Decimal, ...] = ()

    @property
    def suspect(self) -> Cell | None:
        return next((cell for cell in self.cells if cell.suspect), None)


@dataclass(frozen=True, slots=True)
class Gap:
    """Why the table has no value: the year is outside it, or the cell is empty or holds a dash."""

    what: str
    year: int
    cell: Cell | None
    region: Region
    row: int


class Expectations:
    """Looks up and computes."""

    def __init__(self, table: FigureTable) -> None:
        self.table = table

    def value(self, subject: Subject, year: int, area: Region) -> Expected | Gap:
        """A cell, or the sum of the cells that belong together."""
        rows = subject.family.rows if subject.family else (subject.row,)
        year = self._year(year, rows, area)
        what = texts.CHECK_WHAT.format(subject=self.name(subject), region=region(area), year=year)
        cells = [self.table.cell(row, year, area) for row in rows]
        for cell in cells:
            if cell is None or cell.value is None:
                return Gap(what, year, cell, area, rows[0])
        found = tuple(cell for cell in cells if cell)
        values = [cell.value for cell in found if cell.value is not None]
        formula = " + ".join(number(value) for value in values) if len(values) > 1 else ""
        return Expected(sum(values, Decimal(0)), found[0].observation.unit, found, what, formula)

    def change(self, subject: Subject, years: tuple[int, ...], area: Region, role: Role) -> Expected | Gap:
        """The change between two years, in procentpunt, in percent or as a ratio."""
        filled = [cell.observation.year for cell in self.table.filled(subject.row, area)] or [self.table.years[-1]]
        first, last = (years[0] or filled[0], years[1] or filled[-1]) if len(years) == 2 else (filled[0], filled[-1])
        first, last = self._year(first, [subject.row], area), self._year(last, [subject.row], area)
        before, after = self.value(subject, first, area), self.value(subject, last, area)
        if isinstance(before, Gap):
            return before
        if isinstance(after, Gap):
            return after
        what = texts.CHECK_WHAT_CHANGE.format(subject=self.name(subject), region=region(area), first=first, last=last)
        return self._between(after, before, what, role)

    def gap(self, subject: Subject, year: int, base: Region, role: Role) -> Expected | Gap:
        """The difference or ratio between the NPLV areas and the Netherlands; `base` is what is compared."""
        other: Region = "NL" if base == "NPLV" else "NPLV"
        year = self._year(year, [subject.row], base)
        one, two = self.value(subject, year, base), self.value(subject, year, other)
        if isinstance(one, Gap):
            return one
        if isinstance(two, Gap):
            return two
        what = texts.CHECK_WHAT_GAP.format(subject=self.name(subject), region=region(base), other=region(other), year=year)
        return self._between(one, two, what, role)

    def _year(self, year: int, rows: Sequence[int], area: Region) -> int:
        """A year; 0 is the newest one with a value, -1 the one before it."""
        return year if year > 0 else (self.table.latest(rows, area) or self.table.years[-1]) + year

    def name(self, subject: Subject) -> str:
        return subject.family.subject if subject.family else self.table.series[subject.row].subject

    @staticmethod
    def _between(one: Expected, two: Expected, what: str, role: Role) -> Expected:
        cells = (*one.cells, *two.cells)
        if role in (Role.RATIO, Role.RATIO_OF_YEARS):
            value = rounded(one.value / two.value, RATIO_DECIMALS) if two.value else Decimal(0)
            return Expected(value, texts.TIMES, cells, what, texts.FORMULA_RATIO.format(first=number(one.value), second=number(two.value)), (one.value, two.value))
        if role in (Role.RELATIVE_CHANGE, Role.RELATIVE_GAP):
            value = (one.value - two.value) / two.value * 100 if two.value else Decimal(0)
            formula = texts.FORMULA_RELATIVE.format(last=number(one.value), first=number(two.value))
            return Expected(rounded(value, RELATIVE_DECIMALS), "%", cells, what, formula)
        formula = texts.FORMULA_CHANGE.format(last=number(one.value), first=number(two.value))
        return Expected(one.value - two.value, texts.POINTS, cells, what, formula)


def base_of(sense: Sense) -> Region:
    """Whose value is meant where nothing is said: that of the NPLV areas."""
    return sense.region.value if sense.region else "NPLV"


def inverted(ratio: Expected) -> Expected:
    """The ratio the other way round: how many times as little."""
    first, second = ratio.operands
    return replace(ratio, value=rounded(second / first, RATIO_DECIMALS), formula=texts.FORMULA_RATIO.format(first=number(second), second=number(first)), operands=(second, first))


def from_rounded(figure: Figure, expected: Expected) -> bool:
    """Whether a claimed difference is that of the two values as they are after rounding."""
    values = [cell.value for cell in expected.cells if cell.value is not None]
    if expected.unit != texts.POINTS or len(values) != 2:
        return False
    step = Decimal(1).scaleb(-figure.decimals)
    one, two = ((value / step).quantize(Decimal(1), "ROUND_HALF_UP") * step for value in values)
    return abs(one - two) == figure.value
