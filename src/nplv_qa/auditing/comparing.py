"""Figures in text against the cells that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.auditing.claims import Claim
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.auditing.grid import Grid, rounded, value_of
from nplv_qa.auditing.plausibility import shown
from nplv_qa.auditing.wording import SOME, names_area
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.dutch.numbers import Hedge, Unit
from nplv_qa.types import Area, Observation, Region

NEAR = Decimal("1.0")  # percentage points that a carelessly rounded value may lie beside its cell
EXACT_TIMES = Decimal("0.06")  # share that a printed ratio may lie beside that of the cells
_SHARE = (Unit.PERCENT, Unit.SHARE)
_COMPARED = re.compile(r"\b(?:lager|hoger|onder|boven|minder|meer|achter)\b.{0,40}\b(?:nederland\w*|landelijk\w*|gemiddeld\w*|niveau)\b|\bonder het\b|\bverschil\b")
_LITERAL = re.compile(r"\bkeer (?:hoger|lager|vaker|minder|meer|groter|kleiner)\b")
_MOVED = re.compile(r"\bvan\b.{0,12}\d[^.]{0,20}\b(?:naar|tot)\b")


def compare_with_cells(grid: Grid, claims: Sequence[Claim], areas: Sequence[Area]) -> Iterator[Finding]:
    """Every rule about one figure in text and the table."""
    for claim in claims:
        if SOME.search(fold(claim.sentence)) or names_area(claim.sentence, areas):
            continue  # no cell of the table is about some areas only
        if not claim.rows or claim.figure.high is not None:
            yield from _range_of_differences(grid, claim)
        elif claim.figure.unit in _SHARE:
            yield from _share(grid, claim)
        elif claim.figure.unit is Unit.POINTS:
            yield from _points(grid, claim)
        elif claim.figure.unit is Unit.TIMES:
            yield from _times(grid, claim)


def _share(grid: Grid, claim: Claim) -> Iterator[Finding]:
    """A percentage: the cell that it stands for, rounded or not; or a difference that is no percentage."""
    if found := _difference_as_percentage(grid, claim):
        yield found
        return
    cell = _cell_for(grid, claim)
    if cell is None:
        yield from _other_year(grid, claim) or _unlike(grid, claim)
        return
    yield from _rounding(grid, claim, cell)
    if claim.near_year is not None and cell.year != claim.near_year:
        missing = grid.cell(cell.row, claim.near_year, cell.area)
        if missing is not None and missing.value is None and cell.year not in claim.years:
            yield _dated_elsewhere(grid, claim, cell, missing)


def _cell_for(grid: Grid, claim: Claim) -> Observation | None:
    """The cell that a percentage most likely stands for: the nearest year and region first, then any of the sentence."""
    region: Region = claim.near_region or "NPLV"
    named = [year for year in (claim.near_year, *claim.years) if year is not None]
    other: tuple[Region, ...] = tuple(each for each in claim.regions if each != region)
    for regions in ((region,), other):
        for years in (named[:1], named[1:], () if named else _by_age(grid, claim)):
            cells = (grid.cell(row, year, area) for year in years for row in claim.rows for area in regions)
            near = [cell for cell in cells if cell is not None and cell.value is not None and _rounds_to(claim, cell.value)]
            if near and claim.figure.hedge in (Hedge.LESS, Hedge.MORE):
                return near[0]
            if near:
                good = [cell for cell in near if rounded(value_of(cell), claim.figure.decimals) == claim.value]
                return (good or near)[0]
    return None


def _by_age(grid: Grid, claim: Claim) -> Sequence[int]:
    """Years as a text without years means them: the newest first, but for the first of 'van a naar b' the oldest."""
    before = fold(claim.sentence)[: claim.figure.start].split()[-2:]
    return grid.years if "van" in before and _MOVED.search(fold(claim.sentence)) else tuple(reversed(grid.years))


def _rounds_to(claim: Claim, value: Decimal) -> bool:
    """Whether a value is the printed one when it is rounded as the text does, or nearly."""
    if claim.figure.unit is Unit.SHARE:
        return abs(value - claim.value) < 3
    if claim.figure.hedge in (Hedge.LESS, Hedge.MORE):
        return abs(value - claim.value) < 2
    return abs(value - claim.value) < NEAR


def _rounding(grid: Grid, claim: Claim, cell: Observation) -> Iterator[Finding]:
    value = value_of(cell)
    if value == claim.value:
        return
    good = rounded(value, claim.figure.decimals) == claim.value
    template = texts.AUDIT_ROUNDED if good or claim.figure.unit is Unit.SHARE or claim.figure.hedge is not Hedge.EXACT else texts.AUDIT_ROUNDED_WRONG
    text = template.format(
        printed=claim.printed, value=shown(cell), subject=grid.series[cell.row].subject, region=texts.REGION_NAME[cell.area], year=cell.year,
        right=format_value(rounded(value, claim.figure.decimals), "%"),
    )  # fmt: skip
    yield Finding(FindingKind.ROUNDING, claim.spot(), grid.spot([cell]), text)


def _unlike(grid: Grid, claim: Claim) -> list[Finding]:
    """A percentage of one row, year and region that is not what the table has there."""
    if not claim.rows or claim.near_year is None or claim.near_region is None or claim.figure.unit is Unit.SHARE:
        return []
    before = fold(claim.sentence)[: claim.figure.start].split()[-1:]
    cell = grid.cell(claim.rows[0], claim.near_year, claim.near_region)
    if cell is None or cell.value is None or before == ["met"]:
        return []
    text = texts.AUDIT_UNLIKE.format(
        printed=claim.printed, subject=grid.series[cell.row].subject, region=texts.REGION_NAME[cell.area], year=cell.year, value=shown(cell)
    )
    return [Finding(FindingKind.CONTRADICTION, claim.spot(), grid.spot([cell]), text)]


def _other_year(grid: Grid, claim: Claim) -> list[Finding]:
    """A percentage that belongs to another year than the text says."""
    if claim.near_year is None or claim.figure.hedge is not Hedge.EXACT or claim.figure.unit is Unit.SHARE:
        return []
    region: Region = claim.near_region or "NPLV"
    for row in claim.rows:
        stated = grid.cell(row, claim.near_year, region)
        fitting = [cell for cell in grid.line(row, region) if rounded(value_of(cell), claim.figure.decimals) == claim.value]
        if stated is None or not fitting:
            continue
        cell = min(fitting, key=lambda each: abs(each.year - stated.year))
        if stated.value is None and abs(cell.year - stated.year) == 1:
            return [_dated_elsewhere(grid, claim, cell, stated)]
    return []


def _dated_elsewhere(grid: Grid, claim: Claim, cell: Observation, missing: Observation) -> Finding:
    text = texts.AUDIT_OTHER_YEAR.format(
        printed=claim.printed, year=missing.year, subject=grid.series[cell.row].subject,
        region=texts.REGION_NAME[cell.area], value=shown(cell), other=cell.year,
    )  # fmt: skip
    return Finding(FindingKind.MISSING, claim.spot(), grid.spot([cell, missing]), text)


def _difference_as_percentage(grid: Grid, claim: Claim) -> Finding | None:
    """'7% lager dan landelijk' where 7 is the difference of two percentages."""
    if not _COMPARED.search(fold(claim.sentence)[max(0, claim.figure.start - 40) :]) or claim.figure.unit is not Unit.PERCENT:
        return None
    for row in claim.rows:
        for year in reversed(grid.years):
            pair = _pair(grid, row, year)
            if pair is None:
                continue
            gap = abs(value_of(pair[0]) - value_of(pair[1]))
            close = rounded(gap, claim.figure.decimals) == claim.value
            if close and gap > 2 and not any(abs(value_of(cell) - claim.value) < NEAR for cell in grid.line(row, "NPLV")):
                text = texts.AUDIT_POINTS.format(
                    printed=claim.printed, subject=grid.series[row].subject, year=year, nplv=shown(pair[0]), nl=shown(pair[1]),
                    points=format_number(gap), percent=format_value(rounded(gap / value_of(pair[1]) * 100, 1), "%"),
                )  # fmt: skip
                return Finding(FindingKind.PERCENTAGE_POINTS, claim.spot(), grid.spot(pair), text)
            break
    return None


def _pair(grid: Grid, row: int, year: int) -> tuple[Observation, Observation] | None:
    nplv, nl = grid.cell(row, year, "NPLV"), grid.cell(row, year, "NL")
    return (nplv, nl) if nplv and nl and nplv.value is not None and nl.value is not None else None


def _pairs(grid: Grid, row: int) -> list[tuple[Observation, Observation]]:
    return [pair for year in grid.years if (pair := _pair(grid, row, year))]


def _times(grid: Grid, claim: Claim) -> Iterator[Finding]:
    """'x keer zo hoog' against the ratio of the cells, for the year that is named or the newest; the other years are told."""
    if "NL" not in claim.regions and not re.search(r"\bgemiddelde?\b", fold(claim.sentence)):
        return
    best = _best_row(grid, claim)
    if best is None:
        return
    pairs = _pairs(grid, best)
    nplv, nl = next((pair for pair in pairs if pair[0].year == claim.near_year), pairs[-1])
    ratio = value_of(nplv) / value_of(nl)
    literal = bool(_LITERAL.search(fold(claim.sentence)[claim.figure.start :][:40]))
    off = abs(ratio - claim.value) / claim.value
    if off <= EXACT_TIMES and not literal and off == 0:
        return
    kind = FindingKind.DEFINITION if off <= EXACT_TIMES else FindingKind.ROUNDING if off < Decimal("0.2") else FindingKind.CONTRADICTION
    ratios = ", ".join(f"{a.year}: {format_number(rounded(value_of(a) / value_of(b), 2))}" for a, b in pairs)
    text = texts.AUDIT_TIMES.format(
        printed=claim.printed, subject=grid.series[best].subject, year=nplv.year, ratio=format_number(rounded(ratio, 2)),
        nplv=shown(nplv), nl=shown(nl), ratios=ratios,
    )  # fmt: skip
    yield Finding(kind, claim.spot(), grid.spot([nplv, nl]), text + (texts.AUDIT_LITERAL.format(printed=claim.printed) if literal else ""))


def _best_row(grid: Grid, claim: Claim) -> int | None:
    """Of the rows that a sentence may be about, the one that it names best and whose ratio is not far from the printed one."""
    rows = [row for row in claim.rows if _pairs(grid, row)]

    def distance(row: int) -> Decimal:
        nplv, nl = _pairs(grid, row)[-1]
        return abs(value_of(nplv) / value_of(nl) - claim.value)

    near = [row for row in rows if distance(row) < claim.value / 2]
    return near[0] if near else None


def _points(grid: Grid, claim: Claim) -> Iterator[Finding]:
    """'x procentpunt' against the difference of the cells."""
    moved = bool(_MOVED.search(fold(claim.sentence)))
    for row in claim.rows[:1]:
        pairs = _pairs(grid, row)
        if not pairs:
            continue
        nplv, nl = next((pair for pair in pairs if pair[0].year == claim.near_year), pairs[-1])
        gap = abs(value_of(nplv) - value_of(nl))
        if rounded(gap, claim.figure.decimals) != claim.value and (moved or abs(gap - claim.value) < 5):
            yield _gap_finding(grid, claim, [(nplv, nl)])


def _range_of_differences(grid: Grid, claim: Claim) -> Iterator[Finding]:
    """'5 tot 10 procentpunt': the differences of all years beside it."""
    if not claim.rows or claim.figure.unit is not Unit.POINTS or claim.figure.high is None:
        return
    for row in claim.rows[:1]:
        pairs = _pairs(grid, row)
        gaps = [abs(value_of(a) - value_of(b)) for a, b in pairs]
        outside = [gap for gap in gaps if not claim.value <= gap <= claim.figure.high]
        if pairs and (outside or len(pairs) < 3):
            yield _gap_finding(grid, claim, pairs)


def _gap_finding(grid: Grid, claim: Claim, pairs: list[tuple[Observation, Observation]]) -> Finding:
    gaps = ", ".join(
        texts.AUDIT_GAP_OF_YEAR.format(year=a.year, points=format_number(abs(value_of(a) - value_of(b))), nplv=shown(a), nl=shown(b)) for a, b in pairs
    )
    text = texts.AUDIT_DIFFERENCE.format(printed=claim.printed, subject=grid.series[pairs[0][0].row].subject, gaps=gaps)
    cells = [cell for pair in pairs for cell in pair]
    return Finding(FindingKind.ROUNDING, claim.spot(), grid.spot(cells), text)
