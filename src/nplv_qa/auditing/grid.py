"""The indicator table for an audit: cells by row and region, and how exactly they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from nplv_qa.auditing.finding import Spot
from nplv_qa.types import REGIONS, CellRef, Observation, Region, Series


class Grid:
    """Cells as they are printed: an audit does not know which of them are marked as suspect."""

    def __init__(self, series: Sequence[Series], observations: Sequence[Observation]) -> None:
        self.series = {row.row: row for row in series}
        self.cells = {(cell.row, cell.year, cell.area): cell for cell in observations if cell.row in self.series}
        self.years = tuple(sorted({year for _, year, _ in self.cells}))
        self.regions: tuple[Region, ...] = REGIONS

    def cell(self, row: int, year: int, region: Region) -> Observation | None:
        return self.cells.get((row, year, region))

    def line(self, row: int, region: Region) -> list[Observation]:
        """Cells of a row with a value, by year."""
        cells = (self.cell(row, year, region) for year in self.years)
        return [cell for cell in cells if cell is not None and cell.value is not None]

    def parts(self) -> list[tuple[int, ...]]:
        """Rows that are the parts of one whole."""
        wholes: dict[str, list[int]] = {}
        for row in self.series.values():
            if row.part_of_whole:
                wholes.setdefault(row.indicator, []).append(row.row)
        return [tuple(rows) for rows in wholes.values() if len(rows) > 1]

    def spot(self, cells: Iterable[Observation]) -> Spot:
        """Cells as a place: the page of the last of them, with what is printed."""
        listed = list(cells)
        series = self.series[listed[-1].row]
        printed = "; ".join(f"{cell.area} {cell.year}: {cell.printed or '(leeg)'}" for cell in listed)
        return Spot(
            source=listed[-1].source,
            page=listed[-1].page,
            figure=" / ".join(dict.fromkeys(cell.printed or "(leeg)" for cell in listed)),
            fragment=f"{series.name} – {series.specification}. {printed}",
            cells=tuple(CellRef(cell.row, cell.year, cell.area) for cell in listed),
        )


def value_of(cell: Observation) -> Decimal:
    """The value of a cell that has one."""
    assert cell.value is not None
    return cell.value


def decimals_of(cell: Observation) -> int:
    """Decimals as printed."""
    match = re.search(r"[.,](\d+)", cell.printed)
    return len(match.group(1)) if match else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def whole(value: Decimal) -> bool:
    return value == value.to_integral_value()
