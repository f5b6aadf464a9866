"""Figures that the documents contradict: a claim that one passage bears out, while another has a different figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit, find_figures
from nplv_qa.types import Caveat, Outcome, Place

KINDS = frozenset({"contradiction", "percentage-points", "likely-typo", "does-not-add-up"})
NEAR = Decimal("0.15")  # figures so near each other that they can only be about the same
MOST = 2  # times as many places as have another figure
CLOSE = (Decimal("0.5"), Decimal(2))  # figures that contradict each other are of one size


class Contradictions:
    """The caveats whose places hold figures that differ."""

    def __init__(self, caveats: Sequence[Caveat]) -> None:
        self._caveats = [(caveat, _figures(caveat)) for caveat in caveats if caveat.kind in KINDS]

    def weighed(self, sense: Sense, ruling: Ruling) -> Ruling:
        """A ruling turned into a warning where the documents do not agree on the figure."""
        if ruling.outcome is Outcome.WRONG and ruling.passages:
            return self._excused(sense, ruling)
        if not ruling.good or not ruling.passages:
            return ruling
        passage, number = ruling.passages[0]
        sentence = fold(f"{passage.section} {passage.sentences[number]}")
        value = sense.figure.value / sense.figure.scale
        for caveat, figures in self._caveats:
            here = [place for place, found in figures if (place.source, place.page) == (passage.source, passage.page) and found in (value, sense.figure.value)]
            about = any(not place.about or any(fold(word) in sentence for word in place.about) for place in here)
            others = {found for place, found in figures if found not in (value, sense.figure.value) and (_alike(place, here) or _near(found, value, sense.figure.value))}
            differ = caveat.kind == "contradiction" and any(_close(found, value, sense.figure.value) for found in others)
            if about and (caveat.kind == "percentage-points" or differ):
                fair = sense.figure.unit is Unit.POINTS if caveat.kind == "percentage-points" else _prevails(figures, value, sense.figure.value)
                return replace(ruling, outcome=ruling.outcome if fair else Outcome.CAUTION, explanation=texts.CHECK_CAVEAT.format(summary=caveat.summary))
        return ruling

    def _excused(self, sense: Sense, ruling: Ruling) -> Ruling:
        """A figure that one passage contradicts is not wrong where another document has it of the same."""
        passage, _ = ruling.passages[0]
        told = {figure.value for figure in find_figures(ruling.right or "")}
        for caveat, figures in self._caveats:
            here = [place for place, found in figures if found in told and (place.source, place.page) == (passage.source, passage.page)]
            ours = [place for place, found in figures if found == sense.figure.value]
            sentence = fold(sense.sentence.text)
            about = [place for place in ours if not place.about or any(fold(word) in sentence for word in place.about)]
            if caveat.kind == "contradiction" and here and any(_alike(place, here) for place in about):
                return replace(ruling, outcome=Outcome.CAUTION, explanation=texts.CHECK_CAVEAT.format(summary=caveat.summary), right=None)
        return ruling


def _prevails(figures: Sequence[tuple[Place, Decimal]], *values: Decimal) -> bool:
    """Whether nearly all places that a caveat names have the figure: what one of them says otherwise is told, and no reason to doubt it."""
    ours = sum(found in values for _, found in figures)
    return ours >= MOST * (len(figures) - ours)


def _alike(place: Place, here: Sequence[Place]) -> bool:
    """Whether a place is about what one of the others is about."""
    return not place.about or any(not other.about or set(place.about) & set(other.about) for other in here)


def _figures(caveat: Caveat) -> list[tuple[Place, Decimal]]:
    return [(place, figure.value) for place in caveat.places for figure in find_figures(place.figure) if place.figure and not figure.is_year]


def _near(other: Decimal, *values: Decimal) -> bool:
    return any(value and abs(other - value) <= value * NEAR for value in values)


def _close(other: Decimal, *values: Decimal) -> bool:
    return any(value and CLOSE[0] <= other / value <= CLOSE[1] for value in values)
