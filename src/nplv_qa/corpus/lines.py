"""The text layer of a PDF page as lines in reading order, with the places that tell paragraphs and columns apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from pypdf import PageObject

SAME_LINE = 1.5  # points; pieces of one line differ less in height
COLUMN_GAP = 100.0  # points between the left sides of two columns; an indent is smaller
WIDE_COLUMN = 3  # lines; fewer at one left side are a page number or a label, not a column
PARAGRAPH_GAP = 1.35  # times the usual distance between lines

_INLINE_CAPTION = re.compile(r"(?<=[.!?”])\s(?=:\s+[A-ZÀ-Ý])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the text layer has it (spaces at both ends kept); `opens` is whether there is a gap above it."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    column: int = 0
    opens: bool = False

    @property
    def words(self) -> str:
        return self.text.strip()


def read_lines(page: PageObject) -> list[Line]:
    """The lines of a page, column by column and top down."""
    lines = _pieces(page)
    if not lines:
        return []
    starts = _column_starts(lines)
    columns = [[line for line in lines if _column(line, starts) == n] for n in range(len(starts))]
    ordered: list[Line] = []
    for number, column in enumerate(columns):
        ordered += _with_gaps([replace(line, column=number) for line in _merged(column)])
    return [part for line in ordered for part in _split_caption(line)]


def _pieces(page: PageObject) -> list[Line]:
    found: list[Line] = []

    def visit(text: str, _cm: Any, matrix: Sequence[float], font: dict[str, Any] | None, size: float) -> None:
        if text.strip():
            bold = "Bold" in str((font or {}).get("/BaseFont", ""))
            found.append(Line(text.strip("\n").replace("\n", " "), float(matrix[4]), float(matrix[5]), float(size), bold))

    page.extract_text(visitor_text=visit)
    return found


def _column_starts(lines: Sequence[Line]) -> list[float]:
    """Left sides of the columns, from left to right."""
    sides = Counter(round(line.x) for line in lines)
    starts: list[float] = []
    for x in sorted(sides):
        wide = sum(n for other, n in sides.items() if x <= other < x + COLUMN_GAP) >= WIDE_COLUMN
        if not starts or (wide and x - starts[-1] > COLUMN_GAP):
            starts.append(float(x))
    return starts


def _column(line: Line, starts: Sequence[float]) -> int:
    return max(n for n, start in enumerate(starts) if n == 0 or line.x >= start - SAME_LINE)


def _merged(column: Sequence[Line]) -> list[Line]:
    """Pieces at one height put together, top down."""
    lines: list[Line] = []
    for piece in sorted(column, key=lambda line: -line.y):
        if lines and abs(lines[-1].y - piece.y) < SAME_LINE:
            left, right = sorted((lines[-1], piece), key=lambda line: line.x)
            lines[-1] = replace(left, text=f"{left.text.rstrip()} {right.text.lstrip()}", bold=left.bold and right.bold)
        else:
            lines.append(piece)
    return lines


def _with_gaps(column: Sequence[Line]) -> list[Line]:
    distances = [above.y - below.y for above, below in zip(column, column[1:], strict=False)]
    usual = median(sorted(distances)[: max(1, len(distances) * 3 // 4)]) if distances else 0.0
    opens = [True, *(distance > usual * PARAGRAPH_GAP for distance in distances)]
    return [replace(line, opens=opened) for line, opened in zip(column, opens, strict=True)]


def _split_caption(line: Line) -> list[Line]:
    """A photo caption that runs on at the end of a line of text becomes a line of its own."""
    parts = _INLINE_CAPTION.split(line.text, maxsplit=1)
    if len(parts) == 1:
        return [line]
    return [replace(line, text=parts[0]), replace(line, text=f" {parts[1]}", opens=True)]
