"""A figure that a passage has, beside another of the same passage that a draft has for another place: 'In de Wold in Zaandam-Oost 118 huurwoningen en 9 koophuizen'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling
from nplv_qa.types import Outcome

_REST = re.compile(r"\brest van\b|\belders in\b")


def misplaced_with(sense: Sense, ruling: Ruling, others: Sequence[tuple[Sense, Ruling]]) -> bool:
    """Whether a ruling rests on a passage that knows nothing of a place that the draft names, and has a figure that was not borne out for that place."""
    if not ruling.good or ruling.cells or not ruling.passages:
        return False
    passage, _ = ruling.passages[0]
    told = low(f"{passage.section} {passage.text}")
    unknown = [area for area in places_of(sense) if not all(part in told for part in re.split(r"[\s-]+", low(area)))]
    if not unknown:
        return False
    values = {(figure.value, figure.unit) for figure in claims_in(passage.text)}
    refused = [(each, by) for each, by in others if each is not sense and not by.good and not by.cells and set(unknown) & set(places_of(each))]
    return any((each.figure.value, each.figure.unit) in values and not (by.outcome is Outcome.WRONG and by.passages and by.passages[0][0].id == passage.id) for each, by in refused)


def places_of(sense: Sense) -> tuple[str, ...]:
    """The areas that a claim is about: those of its sentence, else those of the sentences before, unless it is expressly of a whole region."""
    if _REST.search(low(sense.segment)):
        return ()
    if _REST.search(low(sense.sentence.text)):
        return sense.places_before  # 'een daling van 7%, terwijl de rest van Rotterdam op 6% bleef'
    return sense.areas or (() if sense.region and sense.region.own else sense.places_before)
