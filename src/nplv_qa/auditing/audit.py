"""The audit of a corpus: what a careful reader of all documents side by side would find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nplv_qa.auditing.claims import read_claims
from nplv_qa.auditing.comparing import compare_with_cells
from nplv_qa.auditing.covering import cover
from nplv_qa.auditing.disagreeing import find_disagreements
from nplv_qa.auditing.exactness import find_gaps, find_inexact
from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.auditing.grid import Grid
from nplv_qa.auditing.lonely import find_lonely, find_misfits
from nplv_qa.auditing.plausibility import find_implausible
from nplv_qa.auditing.spellings import find_spellings
from nplv_qa.auditing.summing import find_sums
from nplv_qa.auditing.trends import find_directions, find_trends
from nplv_qa.auditing.wording import find_untold_years, find_wording
from nplv_qa.types import Corpus

ORDER = (
    FindingKind.LIKELY_TYPO, FindingKind.CONTRADICTION, FindingKind.PERCENTAGE_POINTS, FindingKind.DOES_NOT_ADD_UP,
    FindingKind.IMPLAUSIBLE_JUMP, FindingKind.ROUNDING, FindingKind.DEFINITION, FindingKind.MISSING,
)  # fmt: skip


def audit(corpus: Corpus) -> tuple[Finding, ...]:
    """Everything that the rules find, gravest kind first, each finding once."""
    grid, claims = Grid(corpus.series, corpus.observations), read_claims(corpus)
    found = [
        *find_implausible(grid),
        *find_inexact(grid),
        *find_gaps(grid),
        *compare_with_cells(grid, claims, corpus.areas),
        *find_wording(grid, claims, corpus.areas),
        *find_untold_years(grid, claims),
        *find_sums(claims, grid.parts()),
        *find_disagreements(claims, corpus.passages, corpus.areas),
        *find_spellings(corpus.passages),
        *find_trends(corpus, grid),
        *find_directions(corpus, grid),
        *find_lonely(claims, corpus.sources),
        *find_misfits(claims),
    ]
    merged = [cover(finding, corpus.caveats) for finding in _merge(found)]
    return tuple(sorted(merged, key=lambda finding: (ORDER.index(finding.kind), finding.first.source, finding.first.page)))


def _merge(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with the same figures about the same cells or the same second place as one, with all their places."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = _key(finding)
        if key in kept and not finding.first.cells:
            known = kept[key]
            new = [spot for spot in finding.spots if spot not in known.spots]
            kept[key] = replace(known, further=(*known.further, *new))
        else:
            kept.setdefault(key, finding)
    return list(kept.values())


def _key(finding: Finding) -> tuple[object, ...]:
    if finding.first.cells:
        return (finding.kind, finding.first.cells, finding.second.cells if finding.second else None)
    if finding.second and finding.second.cells:
        return (finding.kind, _digits(finding.first), finding.second.cells)
    if finding.second:
        return (finding.kind, frozenset({_digits(finding.first), _digits(finding.second)}))
    return (finding.kind, _digits(finding.first), finding.explanation)


def _digits(spot: Spot) -> str:
    """The figure without its unit, so that '7%' and '7 procent' are one."""
    return "".join(each for each in spot.figure if each.isdigit() or each in ".,") or spot.figure.casefold()
