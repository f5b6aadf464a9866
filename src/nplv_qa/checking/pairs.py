"""A change that is the difference of two figures of the same sentence, or a sum of them: 'van 66% naar 36%, een daling van 30 procentpunt', 'samen 22,68%'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import number
from nplv_qa.checking.comparing import Fit, fit
from nplv_qa.checking.facts import kind_of
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling, shown
from nplv_qa.checking.wording import Role
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Outcome

_SUM = re.compile(r"\b(?:samen|opgeteld|tezamen|bij elkaar|in totaal|totaal)\s+(?:[\w']+\s+){0,3}$")
CHANGES = (Role.CHANGE, Role.RELATIVE_CHANGE)


def with_changes(senses: Sequence[Sense], rulings: Sequence[Ruling]) -> list[Ruling]:
    """The rulings of a sentence; a change for which the sources have no figure is held against the two figures that it is said to be between."""
    found = list(rulings)
    for n, (sense, ruling) in enumerate(zip(senses, rulings, strict=True)):
        if ruling.outcome is Outcome.NOT_FOUND and sense.role in CHANGES and (ends := _ends(senses[:n], rulings)):
            found[n] = _of_ends(sense, *ends) or ruling
        elif not ruling.good and _is_sum(sense):
            found[n] = _of_parts(sense, senses[:n], found[:n]) or ruling
    return found


def against_itself(sense: Sense) -> Decimal:
    """The change between the two figures of 'daalde van 60% naar 64%', which cannot be, whatever the years; else nought."""
    change = sense.ends[1].value - sense.ends[0].value if sense.movement and sense.ends else Decimal(0)
    return change if (change > 0) != (sense.movement > 0) else Decimal(0)


def _is_sum(sense: Sense) -> bool:
    return sense.role is Role.VALUE and sense.figure.unit is Unit.PERCENT and bool(_SUM.search(low(sense.sentence.text[: sense.figure.start])))


def _of_parts(sense: Sense, senses: Sequence[Sense], rulings: Sequence[Ruling]) -> Ruling | None:
    """A sum of the parts of one whole that the table has: '9,95% korter dan een jaar en 12,73% tot drie jaar, samen 22,68%'."""
    parts = [ruling for each, ruling in zip(senses, rulings, strict=True) if each.role is Role.VALUE and each.region == sense.region and len(ruling.cells) == 1]
    cells = [ruling.cells[0] for ruling in parts if ruling.good]
    alike = len({(cell.observation.indicator, cell.observation.year, cell.observation.area) for cell in cells}) == 1
    if len(cells) < 2 or len(cells) < len(parts) or not alike or len({cell.observation.row for cell in cells}) < len(cells):
        return None
    values = [cell.value for cell in cells if cell.value is not None]
    total = sum(values, Decimal(0))
    value = texts.CHECK_COMPUTED.format(value=shown(total, "%"), formula=" + ".join(number(each) for each in values))
    found = fit(sense.figure, total)
    outcome = Outcome.RIGHT if found is Fit.EXACT else Outcome.ROUNDED if found.good else Outcome.WRONG
    return Ruling(outcome, texts.CHECK_SUM.format(value=value), None if found is Fit.EXACT else shown(total, "%"), tuple(cells))


def _ends(senses: Sequence[Sense], rulings: Sequence[Ruling]) -> tuple[Figure, Figure, tuple[Ruling, Ruling]] | None:
    """The two figures of 'van ... naar ...' before a change, where the sources bear out both."""
    for one, two, first, last in zip(senses, senses[1:], rulings, rulings[1:], strict=False):
        if one.ends and one.ends == two.ends == (one.figure, two.figure) and first.good and last.good:
            return one.figure, two.figure, (first, last)
    return None


def _of_ends(sense: Sense, first: Figure, last: Figure, grounds: tuple[Ruling, Ruling]) -> Ruling | None:
    difference = last.value - first.value
    shares = kind_of(first) == "share"
    unit = texts.POINTS if shares else ""
    said = sense.direction
    if said and difference and (difference > 0) != (said > 0):
        return None  # the direction is told wrong; the two figures get that verdict
    formula = texts.FORMULA_CHANGE.format(last=number(last.value), first=number(first.value))
    if sense.figure.unit is Unit.POINTS and shares:
        right = abs(difference) == sense.figure.value
        text = texts.CHECK_PAIR.format(value=texts.CHECK_COMPUTED.format(value=shown(difference, unit), formula=formula))
        return _ruling(Outcome.RIGHT if right else Outcome.WRONG, text, None if right else shown(difference, unit), grounds)
    if sense.figure.unit is not Unit.PERCENT or not first.value:
        return None
    relative = difference / first.value * 100
    if fit(replace(sense.figure, unit=Unit.PERCENT), relative.quantize(Decimal("0.1"))).good:
        formula = texts.FORMULA_RELATIVE.format(last=number(last.value), first=number(first.value))
        value = texts.CHECK_COMPUTED.format(value=shown(relative.quantize(Decimal("0.1")), "%"), formula=formula)
        return _ruling(Outcome.ROUNDED, texts.CHECK_PAIR.format(value=value), shown(relative.quantize(Decimal("0.1")), "%"), grounds)
    if shares and abs(difference) == sense.figure.value:
        value = texts.CHECK_COMPUTED.format(value=shown(difference, unit), formula=formula)
        return _ruling(Outcome.CAUTION, f"{texts.CHECK_PAIR.format(value=value)[:-1]}; {texts.CHECK_MISTAKES['points']}.", shown(difference, unit), grounds)
    return None


def _ruling(outcome: Outcome, text: str, right: str | None, grounds: tuple[Ruling, Ruling]) -> Ruling:
    first, last = grounds
    return Ruling(outcome, text, right, tuple(dict.fromkeys((*first.cells, *last.cells))), tuple(dict.fromkeys((*first.passages, *last.passages))))
