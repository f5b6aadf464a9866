"""The indicator table: `series.toml` (its rows and the words for them) and the tidy CSV (its cells)."""

import csv
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TextIO

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from nplv_qa.corpus.manifest import read_toml
from nplv_qa.errors import CorpusError
from nplv_qa.types import CellStatus, Family, Observation, Series

COLUMNS = (
    "indicator", "specification", "area", "year", "value", "printed", "unit", "status", "note", "source", "page", "row",
)  # fmt: skip
Patterns = tuple[tuple[tuple[str, ...], ...], ...]


class _Series(BaseModel):
    model_config = ConfigDict(extra="forbid")
    row: int
    indicator: str
    name: str
    specification: str
    unit: str = "%"
    subject: str
    population: tuple[str, ...] = ()
    patterns: Patterns
    default: bool = False
    part_of_whole: bool = False
    definition: str


class _Family(BaseModel):
    model_config = ConfigDict(extra="forbid")
    rows: tuple[int, ...]
    sum: bool
    subject: str
    patterns: Patterns


def read_series(corpus: Path) -> tuple[tuple[Series, ...], tuple[Family, ...]]:
    """The rows of the table, and the groups of rows that people ask for together."""
    content = read_toml(corpus / "indicators" / "series.toml")
    try:
        series = TypeAdapter(list[_Series]).validate_python(content.get("series", []))
        families = TypeAdapter(list[_Family]).validate_python(content.get("family", []))
    except ValidationError as error:
        raise CorpusError(f"series.toml: {error}") from error
    return (
        tuple(Series(**row.model_dump()) for row in series),
        tuple(Family(**row.model_dump()) for row in families),
    )


def read_observations(corpus: Path) -> tuple[Observation, ...]:
    """Every cell of every CSV in `corpus/indicators/`.

    Raises:
        CorpusError: a column is missing or a cell breaks the format; says which line.
    """
    files = sorted((corpus / "indicators").glob("*.csv"))
    return tuple(observation for path in files for observation in _read_csv(path))


def _read_csv(path: Path) -> Iterable[Observation]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise CorpusError(f"{path.name}: the columns are not {', '.join(COLUMNS)}")
        for line, row in enumerate(reader, start=2):
            try:
                yield _observation(row)
            except (ValueError, InvalidOperation, KeyError) as error:
                raise CorpusError(f"{path.name}, line {line}: {error}") from error


def _observation(row: dict[str, Any]) -> Observation:
    if row["area"] not in ("NPLV", "NL"):
        raise ValueError(f"area {row['area']!r}")
    return Observation(
        indicator=row["indicator"],
        specification=row["specification"],
        area=row["area"],
        year=int(row["year"]),
        value=Decimal(row["value"]) if row["value"] else None,
        printed=row["printed"],
        unit=row["unit"],
        status=CellStatus(row["status"]),
        note=row["note"],
        source=row["source"],
        page=int(row["page"]),
        row=int(row["row"]),
    )


def write_csv(observations: Iterable[Observation], file: TextIO) -> None:
    """The tidy CSV, in the order given."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for cell in observations:
        value = "" if cell.value is None else format(cell.value, "f")
        writer.writerow(
            [cell.indicator, cell.specification, cell.area, cell.year, value, cell.printed, cell.unit, cell.status.value, cell.note, cell.source, cell.page, cell.row]
        )  # fmt: skip
