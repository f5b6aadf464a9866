"""The indicator table as a value that can be asked for its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.types import CellStatus, Family, Observation, Reference, Region, Series, TextKind


@dataclass(frozen=True, slots=True)
class Cell:
    """An observation with the series that it belongs to."""

    series: Series
    observation: Observation

    @property
    def value(self) -> Decimal | None:
        return self.observation.value

    @property
    def suspect(self) -> bool:
        return self.observation.status is CellStatus.SUSPECT

    @property
    def sound(self) -> bool:
        """Whether there is a value that may be computed with."""
        return self.value is not None and not self.suspect

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        return max(0, -int(self.value.as_tuple().exponent)) if self.value is not None else 0

    @property
    def token(self) -> str:
        return f"row:{self.observation.row}:{self.observation.page}"


class FigureTable:
    """Look-up of cells by row, year and region."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family], observations: Sequence[Observation], section: str) -> None:
        self.series = {row.row: row for row in series}
        self.families = tuple(families)
        self._cells = {(o.row, o.year, o.area): Cell(self.series[o.row], o) for o in observations if o.row in self.series}
        years = {row: [o.year for o in observations if o.row == row and o.value is not None] for row in self.series}
        self.years_of_rows = {row: filled for row, filled in years.items() if filled}
        self.years = tuple(sorted({o.year for o in observations}))
        self.sources = frozenset(o.source for o in observations)
        self._section = section

    def cell(self, row: int, year: int, region: Region) -> Cell | None:
        return self._cells.get((row, year, region))

    def filled(self, row: int, region: Region) -> list[Cell]:
        """Cells of a row that hold a value, by year."""
        cells = (self.cell(row, year, region) for year in self.years)
        return [cell for cell in cells if cell and cell.value is not None]

    def sound(self, row: int, region: Region) -> list[Cell]:
        """Cells of a row that may be computed with, by year."""
        return [cell for cell in self.filled(row, region) if cell.sound]

    def latest(self, rows: Sequence[int], region: Region) -> int | None:
        """The newest year in which each of the rows has a value."""
        shared = set(self.years)
        for row in rows:
            shared &= {cell.observation.year for cell in self.filled(row, region)}
        return max(shared, default=None)

    def is_coarse(self, row: int, region: Region) -> bool:
        """Whether every value of a row is a whole number, though printed with decimals: rounded by the source."""
        cells = self.sound(row, region)
        return bool(cells) and all(cell.value == cell.value.to_integral_value() for cell in cells if cell.value is not None)

    def reference(self, token: str) -> Reference:
        """The citation of a row on a page: its printed cells."""
        _, row, page = token.split(":")
        cells = [c for c in self._cells.values() if c.observation.row == int(row) and c.observation.page == int(page)]
        series = self.series[int(row)]
        printed = "; ".join(f"{c.observation.area} {c.observation.year}: {c.observation.printed or '(leeg)'}" for c in cells)
        return Reference(
            token=token,
            source=cells[0].observation.source,
            page=int(page),
            section=self._section,
            fragment=f"{series.name} – {series.specification}. {printed}",
            text_kind=TextKind.RENDITION,
        )
