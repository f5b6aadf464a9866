"""What an audit finds: two places that do not agree, or one that can not be right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nplv_qa.types import CellRef


class FindingKind(StrEnum):
    CONTRADICTION = "contradiction"
    ROUNDING = "rounding"
    DEFINITION = "definition"
    LIKELY_TYPO = "likely-typo"
    DOES_NOT_ADD_UP = "does-not-add-up"
    IMPLAUSIBLE_JUMP = "implausible-jump"
    PERCENTAGE_POINTS = "percentage-points"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure stands: a sentence of a page, or cells of the table. `figure` is as it is printed there."""

    source: str
    page: int
    figure: str
    fragment: str
    cells: tuple[CellRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a careful reader must know. `further` are other places that say the same as the first."""

    kind: FindingKind
    first: Spot
    second: Spot | None
    explanation: str
    further: tuple[Spot, ...] = ()
    caveats: tuple[str, ...] = ()

    @property
    def spots(self) -> tuple[Spot, ...]:
        return (self.first, *((self.second,) if self.second else ()), *self.further)

    @property
    def cells(self) -> frozenset[CellRef]:
        return frozenset(cell for spot in self.spots for cell in spot.cells)
