"""Which of several rows is the largest, or moved most: 'welk schooladvies komt het vaakst voor', 'wat daalde het sterkst: koop of huur?'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.calculations import exactness, rounded
from nplv_qa.answering.cues import HIGHEST, LEAST, LOWEST, MOST, WHEN
from nplv_qa.answering.findings import Findings, listed, points, printed, region, said, shared_decimals
from nplv_qa.answering.matching import Words
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.types import Operation, Reading, Region

_OR = re.compile(r"\bof\b")
_MORE, _LESS = re.compile(r"\b(?:meer|hoger|groter|vaker|sterker|harder|sneller)\b"), re.compile(r"\b(?:minder|lager|kleiner|zeldzamer|trager|langzamer)\b")
_CHOICE = re.compile(r"\b(?:welke?|wat)\b")
Move = tuple[Cell, Cell]
_RANKABLE = (Operation.VALUE, Operation.CHANGE, Operation.RELATIVE_CHANGE, Operation.HIGHEST, Operation.LOWEST)


def ranked(words: Words, rows: Sequence[int], operation: Operation) -> int:
    """1 where it is asked which of some rows is the largest or moves most, -1 for the smallest; 0 where nothing of the kind is asked."""
    text = words.text
    if len(rows) < 2 or operation not in _RANKABLE or WHEN.search(text):
        return 0
    choice = bool(_CHOICE.search(text))
    if choice and (LEAST.search(text) or LOWEST.search(text)):
        return -1
    if choice and (MOST.search(text) or HIGHEST.search(text)):
        return 1
    if not _OR.search(text):
        return 0
    return bool(_MORE.search(text)) - bool(_LESS.search(text))


def lead(table: FigureTable, reading: Reading, area: Region) -> Findings:
    """The sentence that names the row or rows; nothing where a cell is missing or not sound, for then the order is not known."""
    if reading.operation is Operation.VALUE:
        years = reading.years or ((latest,) if (latest := table.latest(reading.rows, area)) else ())
        found = Findings()
        for year in years:
            found += _by_value(table, reading, year, area)
        return found
    return _by_change(table, reading, area)


def _by_value(table: FigureTable, reading: Reading, year: int, area: Region) -> Findings:
    cells = [cell for row in reading.rows if (cell := table.cell(row, year, area)) and cell.sound and cell.value is not None]
    if len(cells) < len(reading.rows):
        return Findings()
    pick = max if reading.ranked > 0 else min
    value = pick(cell.value for cell in cells if cell.value is not None)
    best = [cell for cell in cells if cell.value == value]
    text = texts.RANKED.format(
        year=year, region=region(area), word=texts.RANKED_WORD[reading.ranked], subjects=listed(cell.series.subject for cell in best), value=printed(best[0])
    )
    return said(text, *best)


def _by_change(table: FigureTable, reading: Reading, area: Region) -> Findings:
    moves = [move for row in reading.rows if (move := _ends(table, row, area, reading))]
    ends = {tuple(cell.observation.year for cell in move) for move in moves}
    if len(moves) < len(reading.rows) or len(ends) > 1:
        return Findings()  # changes over different periods are not compared
    first, last = ends.pop()
    years = {"first_year": first, "last_year": last, "region": region(area)}
    moving = [move for move in moves if (_size(move) * reading.direction > 0 if reading.direction else True)]
    if not moving:
        return said(texts.RANKED_NEVER.format(moved=texts.STEP_MOVED[reading.direction], **years), *(cell for move in moves for cell in move))
    pick = max if reading.ranked > 0 else min
    size = pick(abs(_size(move)) for move in moving)
    found = Findings()
    for move in (move for move in moving if abs(_size(move)) == size):
        decimals = shared_decimals(*move)
        shown = texts.CHANGE_POINTS[1 if _size(move) > 0 else -1].format(points=exactness(points(rounded(_size(move), decimals), decimals), *move))
        found += said(texts.RANKED_CHANGE.format(word=texts.RANKED_MOVE[reading.ranked], moved=texts.RANKED_MOVED[reading.direction], subject=move[0].series.subject, change=shown, **years), *move)
    return found


def _ends(table: FigureTable, row: int, area: Region, reading: Reading) -> Move | None:
    cells = table.sound(row, area)
    until = table.years[-1] if len(reading.years) < 2 or reading.open_ended else max(reading.years)
    inside = [cell for cell in cells if min(reading.years, default=table.years[0]) <= cell.observation.year <= until]
    return (inside[0], inside[-1]) if len(inside) > 1 else None


def _size(move: Move) -> Decimal:
    first, last = (cell.value for cell in move)
    return (last or Decimal(0)) - (first or Decimal(0))  # sound cells have a value
