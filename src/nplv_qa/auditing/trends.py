"""What a text says of a movement against what the table shows: its direction, and how it compares with the Netherlands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.auditing.claims import rows_of
from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.auditing.grid import Grid, rounded, value_of
from nplv_qa.auditing.plausibility import shown
from nplv_qa.auditing.wording import SOME, names_area
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.types import Corpus, Observation, Region, Series

NATIONAL = re.compile(r"\b(?:nederland\w*|landelijk\w*|hele? land|in het land)\b")
ALIKE = re.compile(r"\b(?:in lijn met|gelijk op|gelijk aan|vergelijkbaar|past bij|passen bij|lijkt op|volgt)\b")
FASTER = re.compile(r"\b(?:sterker|sneller|meer|harder)\b[^.]{0,30}\bdan\b")
SLOWER = re.compile(r"\b(?:minder (?:snel|sterk)|langzamer|trager)\b[^.]{0,30}\bdan\b")
LEVEL = re.compile(r"\b(?:ligt|liggen|lag|lagen|zit|zitten)\b[^.]{0,90}(?<!achter )(?<!achterstand )\b(?:op|rond) (?:het|de) (?:landelijk\w*|nederlands\w*)")
MOVES = re.compile(r"\b(?:stijg\w*|steeg|stegen|gestegen|daal\w*|daling|gedaald|toename|toe|toegenomen|afname|af|afgenomen|omhoog|omlaag|vooruit\w*|achteruit\w*|trend|kleiner|groter|ontwikkeling)\b")
RISE = re.compile(r"\b(?:steeg|stegen|stijgt|stijgen|gestegen|stijging|toegenomen|toename|omhoog|meer mensen|gegroeid)\b")
FALL = re.compile(r"\b(?:daalde|daalden|daalt|dalen|gedaald|daling|afgenomen|afname|omlaag|minder mensen|kleiner geworden)\b")
NPLV = re.compile(r"\b(?:nplv|focusgebied\w*)\b")
SHARE = re.compile(r"\b(?:aandeel|percentage|procent|deel|aantal|huishoudens|mensen|bewoners|jongeren|kinderen|leerlingen|woningen)\b|%")
NOT = re.compile(r"\b(?:niet|geen|zonder|nauwelijks|juist|landelijk\w*|nederland\w*)\b")
_YEAR = re.compile(r"(?<![\d.,])(20\d\d)(?![\d]|[.,]\d)")
UNLIKE = Decimal("1.25")  # times that one movement must be the other, in points or relatively, to be called different
SMALL = Decimal("0.05")  # a level that lies nearer than this share is 'on' the national one


@dataclass(frozen=True, slots=True)
class _Move:
    """A row from one year to another in both regions."""

    nplv: tuple[Observation, Observation]
    nl: tuple[Observation, Observation]

    def points(self, ends: tuple[Observation, Observation]) -> Decimal:
        return value_of(ends[1]) - value_of(ends[0])

    def relative(self, ends: tuple[Observation, Observation]) -> Decimal:
        return self.points(ends) / value_of(ends[0]) * 100


def find_trends(corpus: Corpus, grid: Grid) -> Iterator[Finding]:
    """Sentences that compare movements or levels."""
    table = {(cell.source, cell.page) for cell in corpus.observations}
    for passage in corpus.passages:
        if (passage.source, passage.page) in table:
            continue
        before = ""
        for sentence in passage.sentences:
            earlier, before = before, sentence
            folded = fold(sentence)
            compares = NATIONAL.search(folded) and any(each.search(folded) for each in (ALIKE, FASTER, SLOWER, LEVEL))
            if not compares or SOME.search(folded) or names_area(sentence, corpus.areas):
                continue
            rows = rows_of(sentence, corpus.series, corpus.families) or rows_of(earlier, corpus.series, corpus.families)
            spot = Spot(passage.source, passage.page, "", sentence)
            years = tuple(sorted({int(year) for year in _YEAR.findall(folded)}))
            for row in rows[:1]:
                yield from _compared(grid, grid.series[row], spot, folded, years)


def _compared(grid: Grid, row: Series, spot: Spot, folded: str, years: tuple[int, ...]) -> Iterator[Finding]:
    if LEVEL.search(folded) and not ALIKE.search(folded) and (finding := _level(grid, row, spot)):
        yield finding
        return
    move = _move(grid, row.row, years)
    if move is None or not MOVES.search(folded):
        return
    alike, faster, slower = (bool(each.search(folded)) for each in (ALIKE, FASTER, SLOWER))
    if not (alike or faster or slower):
        return
    here, there = abs(move.points(move.nplv)), abs(move.points(move.nl))
    here_relative, there_relative = abs(move.relative(move.nplv)), abs(move.relative(move.nl))
    if alike:
        wrong = _apart(here, there) or _apart(here_relative, there_relative)
    else:
        wrong = (here > there) is slower or (here_relative > there_relative) is slower
    if wrong or move.points(move.nplv) * move.points(move.nl) < 0:
        yield Finding(FindingKind.DEFINITION, spot, grid.spot([*move.nplv, *move.nl]), _told(row, move))


def _apart(one: Decimal, other: Decimal) -> bool:
    return max(one, other) > UNLIKE * max(min(one, other), Decimal("0.01"))


def _level(grid: Grid, row: Series, spot: Spot) -> Finding | None:
    shared = [(a, b) for year in grid.years if (a := _cell(grid, row.row, year, "NPLV")) and (b := _cell(grid, row.row, year, "NL"))]
    if not shared:
        return None
    nplv, nl = shared[-1]
    if value_of(nplv) == value_of(nl):
        return None
    text = texts.AUDIT_LEVEL.format(subject=row.subject, year=nplv.year, nplv=shown(nplv), nl=shown(nl))
    near = abs(value_of(nplv) - value_of(nl)) <= SMALL * value_of(nl)
    return Finding(FindingKind.ROUNDING if near else FindingKind.DEFINITION, spot, grid.spot([nplv, nl]), text)


def _move(grid: Grid, row: int, years: tuple[int, ...]) -> _Move | None:
    """From the first to the last named year; from one named year to the end of the series; or over the whole series."""
    shared = [year for year in grid.years if _cell(grid, row, year, "NPLV") and _cell(grid, row, year, "NL")]
    if len(shared) < 2:
        return None
    first, last = shared[0], shared[-1]
    if len(years) >= 2:
        first, last = years[0], years[-1]
    elif years and years[0] == shared[-1]:
        first = shared[-2]
    elif years and years[0] in shared:
        first = years[0]
    ends = [_cell(grid, row, year, region) for region in grid.regions for year in (first, last)]
    a, b, c, d = ends
    return _Move((a, b), (c, d)) if a and b and c and d else None


def _cell(grid: Grid, row: int, year: int, region: Region) -> Observation | None:
    cell = grid.cell(row, year, region)
    return cell if cell is not None and cell.value is not None and value_of(cell) <= 100 else None


def _told(row: Series, move: _Move) -> str:
    def side(ends: tuple[Observation, Observation]) -> str:
        return texts.AUDIT_MOVED.format(
            region=texts.REGION_NAME[ends[0].area], first=shown(ends[0]), last=shown(ends[1]),
            points=format_number(move.points(ends)), relative=format_value(rounded(move.relative(ends), 1), "%"),
        )  # fmt: skip

    return texts.AUDIT_TREND.format(
        subject=row.subject, start=move.nplv[0].year, end=move.nplv[1].year, nplv=side(move.nplv), nl=side(move.nl)
    )


def find_directions(corpus: Corpus, grid: Grid) -> Iterator[Finding]:
    """'gestegen' where the cells fall, and the other way round."""
    table = {(cell.source, cell.page) for cell in corpus.observations}
    for passage in corpus.passages:
        if (passage.source, passage.page) in table:
            continue
        for sentence in passage.sentences:
            folded = fold(sentence)
            rises, falls = bool(RISE.search(folded)), bool(FALL.search(folded))
            plain = rises is not falls and NPLV.search(folded) and SHARE.search(folded) and not NOT.search(folded)
            if not plain or SOME.search(folded) or names_area(sentence, corpus.areas):
                continue
            rows = rows_of(sentence, corpus.series, corpus.families)
            if len(rows) != 1:
                continue
            years = tuple(sorted({int(year) for year in _YEAR.findall(folded)}))
            move = _move(grid, rows[0], years)
            if move and (move.points(move.nplv) > 0) is not rises and move.points(move.nplv):
                spot = Spot(passage.source, passage.page, "", sentence)
                yield Finding(FindingKind.CONTRADICTION, spot, grid.spot(move.nplv), _told(grid.series[rows[0]], move))
