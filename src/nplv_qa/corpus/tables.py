"""The two-page indicator table read from the PDF by its geometry (pdfplumber), and the notes on its odd cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from rapidfuzz import fuzz

from nplv_qa.corpus.manifest import read_toml
from nplv_qa.errors import CorpusError
from nplv_qa.types import REGIONS, CellStatus, Observation, Region, Series

DASH = "–"
_CELL = re.compile(r"\d+(?:[.,]\d+)?%|[–-]")
_YEAR = re.compile(r"(?:19|20)\d\d")
SAME_COLUMN = 12.0  # points; the cells of a column start within a few points of each other, columns are some ninety apart
LABEL_FITS = 60.0  # per cent of likeness between a printed label and the name of a series


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    x: float
    y: float


class _Note(BaseModel):
    model_config = ConfigDict(extra="forbid")
    row: int
    year: int
    area: Region
    note: str
    suspect: bool = False


def extract_table(path: Path, pages: tuple[int, int], series: Sequence[Series], source: str) -> tuple[Observation, ...]:
    """The cells of a table whose rows run on over two facing pages, ordered by row, year and region.

    A dash, or an empty place, is a missing value; every other cell keeps the number that is printed, however odd.

    Raises:
        CorpusError: the pages do not hold the table that `series` describes; says what does not fit.
    """
    ordered = sorted(series, key=lambda row: row.row)
    cells: dict[tuple[int, int, Region], tuple[str, int]] = {}
    try:
        with pdfplumber.open(path) as pdf:
            for position, number in enumerate(range(pages[0], pages[1] + 1)):
                if not 1 <= number <= len(pdf.pages):
                    raise CorpusError(f"{path.name}: no page {number}")
                words = [_Word(w["text"], float(w["x0"]), float(w["top"])) for w in pdf.pages[number - 1].extract_words()]
                _read_page(words, number, ordered, cells, labelled=position == 0)
    except CorpusError:
        raise
    except Exception as error:  # pdfminer raises what it likes on a broken file
        raise CorpusError(f"{path.name}: {error}") from error
    years = sorted({year for _, year, _ in cells})
    return tuple(
        _observation(row, year, region, *cells[(row.row, year, region)], source) for row in ordered for year in years for region in REGIONS
    )


def read_notes(corpus: Path) -> Mapping[tuple[int, int, Region], tuple[str, bool]]:
    """`indicators/notes.toml`: what is odd about a cell, and whether it is demonstrably wrong, by row, year and region."""
    try:
        notes = TypeAdapter(list[_Note]).validate_python(read_toml(corpus / "indicators" / "notes.toml").get("note", []))
    except ValidationError as error:
        raise CorpusError(f"notes.toml: {error}") from error
    return {(note.row, note.year, note.area): (note.note, note.suspect) for note in notes}


def annotate(
    observations: Iterable[Observation], notes: Mapping[tuple[int, int, Region], tuple[str, bool]]
) -> tuple[Observation, ...]:
    """The observations with their notes; cells that are demonstrably wrong become suspect."""
    annotated = []
    for cell in observations:
        note, suspect = notes.get((cell.row, cell.year, cell.area), ("", False))
        annotated.append(replace(cell, note=note, status=CellStatus.SUSPECT if suspect else cell.status))
    return tuple(annotated)


def _read_page(
    words: Sequence[_Word], page: int, series: Sequence[Series], cells: dict[tuple[int, int, Region], tuple[str, int]], *, labelled: bool
) -> None:
    years = _years(words)
    rows = _rows(words, len(years) * len(REGIONS))
    if len(rows) != len(series):
        raise CorpusError(f"page {page}: {len(rows)} rows of cells, where the table has {len(series)}")
    columns = _columns(rows, len(years) * len(REGIONS), page)
    if labelled:
        _check_labels(words, rows, series, page)
    keys = [(year, region) for year in years for region in REGIONS]
    for row, found in zip(series, rows, strict=True):
        by_column = {min(range(len(columns)), key=lambda n: abs(columns[n] - word.x)): word.text for word in found}
        for n, (year, region) in enumerate(keys):
            cells[(row.row, year, region)] = (by_column.get(n, ""), page)


def _years(words: Sequence[_Word]) -> list[int]:
    """The years of the header: the first line that holds nothing but years."""
    lines: dict[float, list[_Word]] = {}
    for word in words:
        lines.setdefault(round(word.y), []).append(word)
    for y in sorted(lines):
        line = sorted(lines[y], key=lambda word: word.x)
        if all(_YEAR.fullmatch(word.text) for word in line):
            return [int(word.text) for word in line]
    raise CorpusError("no line with the years of the table")


def _rows(words: Sequence[_Word], columns: int) -> list[list[_Word]]:
    """Lines that hold cells of the table, top down: those in which at least half of the columns are filled."""
    lines: dict[float, list[_Word]] = {}
    for word in words:
        if _CELL.fullmatch(word.text):
            lines.setdefault(round(word.y), []).append(word)
    return [sorted(lines[y], key=lambda word: word.x) for y in sorted(lines) if len(lines[y]) * 2 >= columns]


def _columns(rows: Sequence[Sequence[_Word]], count: int, page: int) -> list[float]:
    """Where each column begins."""
    starts: list[float] = []
    for x in sorted(word.x for row in rows for word in row):
        if not starts or x - starts[-1] > SAME_COLUMN:
            starts.append(x)
    if len(starts) != count:
        raise CorpusError(f"page {page}: {len(starts)} columns of cells, where the header has {count}")
    return starts


def _check_labels(words: Sequence[_Word], rows: Sequence[Sequence[_Word]], series: Sequence[Series], page: int) -> None:
    """The printed label of each row against its series, so that a shifted row can not go unseen."""
    left = min(word.x for row in rows for word in row) - SAME_COLUMN
    above = 0.0
    for row, found in zip(series, rows, strict=True):
        y = found[0].y
        label = " ".join(word.text for word in words if word.x < left and above < word.y <= y + 1)
        # the name stands only on the first row of an indicator; the specification may be told shorter than it is printed
        wanted = (f"{row.name} {row.specification}", row.name, row.specification)
        if max(fuzz.token_set_ratio(label.lower(), one.lower()) for one in wanted) < LABEL_FITS:
            raise CorpusError(f"page {page}, row {row.row}: the label {label!r} does not fit {wanted[0]!r}")
        above = y + 1


def _observation(row: Series, year: int, region: Region, printed: str, page: int, source: str) -> Observation:
    value = None if printed in ("", DASH, "-") else Decimal(printed.rstrip("%").replace(",", "."))
    fields: dict[str, Any] = {"indicator": row.indicator, "specification": row.specification, "unit": row.unit, "row": row.row}
    status = CellStatus.MISSING if value is None else CellStatus.OK
    return Observation(area=region, year=year, value=value, printed=printed, status=status, note="", source=source, page=page, **fields)
