"""What an operation on the table found, before it becomes a draft; and how cells are put into words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.table import Cell
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.types import Calculation, Region, Remark, Statement


@dataclass(frozen=True, slots=True)
class Findings:
    """Statements with the cells that they rest on; empty where the table has nothing to say."""

    statements: tuple[Statement, ...] = ()
    cells: tuple[Cell, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    missing: bool = False

    def __add__(self, other: Findings) -> Findings:
        return Findings(
            self.statements + other.statements,
            self.cells + other.cells,
            self.calculations + other.calculations,
            self.remarks + tuple(remark for remark in other.remarks if remark not in self.remarks),
            self.missing or other.missing,
        )


def said(text: str, *cells: Cell, calculations: Iterable[Calculation] = (), remarks: Iterable[Remark] = (), missing: bool = False) -> Findings:
    """One sentence that rests on cells; one that says that a value is missing cites them without giving their values."""
    statement = Statement(text, tuple(dict.fromkeys(cell.token for cell in cells)))
    return Findings((statement,), () if missing else cells, tuple(calculations), tuple(remarks), missing)


def printed(cell: Cell) -> str:
    """The value of a cell as a Dutch reader writes it, with the decimals that are printed: '57,00%'."""
    return format_value(cell.value, cell.observation.unit) if cell.value is not None else texts.TREND_GAP


def start(phrase: str) -> str:
    """A phrase as the beginning of a sentence."""
    return phrase[:1].upper() + phrase[1:]


def region(area: Region) -> str:
    return texts.REGION[area]


def points(value: Decimal, decimals: int) -> str:
    """'25,54 procentpunt', without sign."""
    return format_value(abs(value), texts.POINTS, decimals)


def listed(items: Iterable[str]) -> str:
    """'a, b en c'."""
    *first, last = list(items) or [""]
    return f"{', '.join(first)} en {last}" if first else last


def years_of(cells: Iterable[Cell]) -> str:
    """'2018 tot en met 2024' for an unbroken run, else the years one by one."""
    years = sorted({cell.observation.year for cell in cells})
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]} tot en met {years[-1]}"
    return listed(str(year) for year in years)


def shared_decimals(*cells: Cell) -> int:
    """Decimals of a result: never more than the least exact of its operands has."""
    return min(cell.decimals for cell in cells)


def coarse_remarks(*cells: Cell) -> tuple[Remark, ...]:
    """A remark for each operand that is printed with fewer decimals than the others."""
    most = max(cell.decimals for cell in cells)
    return tuple(
        Remark(texts.ROUNDED_OPERAND.format(year=cell.observation.year, region=region(cell.observation.area)), (cell.token,))
        for cell in cells
        if cell.decimals < most
    )


def number(value: Decimal, decimals: int | None = None) -> str:
    return format_number(value, decimals)


