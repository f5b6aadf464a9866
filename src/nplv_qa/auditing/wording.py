"""Words that make a figure mean something else: another population, a count instead of a share, some areas instead of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nplv_qa import texts
from nplv_qa.auditing.claims import Claim
from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.auditing.grid import Grid
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit
from nplv_qa.types import Area, Series

GROUPS: dict[str, re.Pattern[str]] = {
    "huishoudens": re.compile(r"\b(?:huishoud\w*|gezin\w*)"),
    "woningen": re.compile(r"\b(?:\w*woning(?:en)?\b|huizen)"),
    "kinderen": re.compile(r"\bkind(?:eren)?\b"),
    "jongeren": re.compile(r"\bjonge(?:ren|re)?\b"),
    "leerlingen": re.compile(r"\bleerling\w*"),
    "mensen": re.compile(r"\b(?:mensen|personen|bewoner\w*|inwoner\w*|volwassenen)\b"),
}
COUNT = re.compile(r"\baantal(?:len)?\b")
SOME = re.compile(r"\b(?:sommige|enkele|verschillende|uitschieters?|een paar|in een aantal)\b")
MEASURED = (Unit.PERCENT, Unit.SHARE, Unit.TIMES, Unit.POINTS)


def find_wording(grid: Grid, claims: Sequence[Claim], areas: Sequence[Area]) -> Iterator[Finding]:
    """Rules about sentences with a figure that is compared with the table."""
    for claim in claims:
        rows = [row for row in claim.rows if row in grid.series]
        if claim.figure.unit not in MEASURED or not rows or names_area(claim.sentence, areas):
            continue
        row = grid.series[rows[0]]
        spot = _row(grid, row)
        if SOME.search(fold(claim.sentence)):
            text = texts.AUDIT_SOME.format(printed=claim.printed, subject=row.subject)
            yield Finding(FindingKind.MISSING, claim.spot(), spot, text)
        elif said := _other_group(claim, [grid.series[each] for each in rows]):
            text = texts.AUDIT_POPULATION.format(printed=claim.printed, said=said[0], counted=said[1], subject=row.subject)
            yield Finding(FindingKind.DEFINITION, claim.spot(), spot, text)
        elif COUNT.search(fold(claim.sentence)[max(0, claim.figure.start - 120) : claim.figure.start + 20]):
            text = texts.AUDIT_COUNT.format(printed=claim.printed, subject=row.subject)
            yield Finding(FindingKind.DEFINITION, claim.spot(), spot, text)


def find_untold_years(grid: Grid, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Statements about a year for which the row has no value at all, with or without a figure of the table."""
    for claim in claims:
        row = claim.rows[0] if claim.rows else None
        if row is None or claim.figure.unit is not Unit.TIMES or claim.near_year is None:
            continue
        cells = [cell for region in grid.regions if (cell := grid.cell(row, claim.near_year, region))]
        if cells and all(cell.value is None for cell in cells):
            text = texts.AUDIT_NO_YEAR.format(year=claim.near_year, subject=grid.series[row].subject)
            spot = Spot(claim.passage.source, claim.passage.page, str(claim.near_year), claim.sentence)
            yield Finding(FindingKind.MISSING, spot, grid.spot(cells), text)


def names_area(sentence: str, areas: Sequence[Area]) -> bool:
    """Whether a sentence is about single areas: their figures are not those of the table."""
    return any(name in sentence for area in areas for name in (area.name, area.municipality))


def _row(grid: Grid, row: Series) -> Spot | None:
    line = grid.line(row.row, "NPLV")
    return grid.spot(line[-1:]) if line else None


def _other_group(claim: Claim, rows: Sequence[Series]) -> tuple[str, str] | None:
    """What is counted in the words behind a percentage, where no row of the sentence counts that."""
    following = fold(claim.sentence)[claim.figure.end : claim.figure.end + 34]
    match = re.match(r"\s*(?:van (?:de|alle|het)\s+)?(?:\w+e\s)?(\w+)", following)
    said = next((name for name, pattern in GROUPS.items() if match and pattern.fullmatch(match.group(1))), None)
    if said is None:
        return None
    counted = [name for row in rows for name, pattern in GROUPS.items() if pattern.search(fold(f"{row.subject} {row.specification} {row.definition}"))]
    return (said, counted[0]) if counted and said not in counted else None
