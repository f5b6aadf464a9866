"""Which known caveats a finding is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Caveat, Place

# A caveat may say in another way what a finding says: what is a rounding to one reader, is a wording to the next.
ALIKE: dict[FindingKind, frozenset[str]] = {
    FindingKind.ROUNDING: frozenset({"rounding", "wording", "definition", "contradiction", "implausible-jump", "does-not-add-up"}),
    FindingKind.CONTRADICTION: frozenset({"contradiction", "wording", "rounding", "definition", "missing", "does-not-add-up", "likely-typo"}),
    FindingKind.DEFINITION: frozenset({"definition", "wording", "contradiction"}),
    FindingKind.LIKELY_TYPO: frozenset({"likely-typo", "wording", "missing"}),
    FindingKind.DOES_NOT_ADD_UP: frozenset({"does-not-add-up", "rounding", "contradiction"}),
    FindingKind.IMPLAUSIBLE_JUMP: frozenset({"implausible-jump", "wording", "contradiction"}),
    FindingKind.PERCENTAGE_POINTS: frozenset({"percentage-points", "wording", "rounding"}),
    FindingKind.MISSING: frozenset({"missing", "contradiction", "definition", "wording"}),
}
MOST_OF = 0.5  # share of a finding's cells that a caveat must hold to be about the same


def cover(finding: Finding, caveats: Sequence[Caveat]) -> Finding:
    """The finding with the ids of the caveats that tell the same."""
    ids = tuple(caveat.id for caveat in caveats if caveat.kind in ALIKE[finding.kind] and _same(finding, caveat))
    return replace(finding, caveats=ids)


def _same(finding: Finding, caveat: Caveat) -> bool:
    in_text = [spot for spot in finding.spots if not spot.cells]
    placed = [spot for spot in in_text if any(stands_in(place, spot) for place in caveat.places)]
    if in_text and not any(spot.figure for spot in in_text):
        if not finding.cells:
            return bool(placed)
        pages = {(place.source, place.page) for place in caveat.places}
        return bool(finding.cells & set(caveat.cells)) and any((spot.source, spot.page) in pages for spot in in_text)
    if in_text:
        cells = finding.cells
        told = not cells or not caveat.cells or bool(cells & set(caveat.cells))
        needed = 1 if finding.second is None else min(2, len(in_text))
        return len(placed) >= needed and told
    return bool(finding.cells) and len(finding.cells & set(caveat.cells)) >= MOST_OF * len(finding.cells)


def stands_in(place: Place, spot: Spot) -> bool:
    """Whether a place of a caveat is that of a finding: same page, same figure, one of its words."""
    if (place.source, place.page) != (spot.source, spot.page):
        return False
    figure, folded = fold(place.figure), fold(spot.figure or spot.fragment)
    if figure and not re.search(rf"(?<![\w.,]){re.escape(figure)}(?![\w]|[.,]\d)", folded):
        return False
    return not place.about or any(fold(word) in fold(spot.fragment) for word in place.about)
