"""A change that is the difference of two figures of the same sentence, or a sum of them: 'van 66% naar 36%, een daling van 30 procentpunt', 'samen 22,68%'."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_LEANS = re.compile(r"(?:Dat|Dit|Daarmee|Er|Hiermee|Een|Zo|Dus|Netto|Per saldo)\b")
_LEFT = re.compile(r"\b(?:blijven|resteren|resten|resteert|scheelt|scheelde|verschil|daling|afname|stijging|toename|groei|krimp|uitbreiding|vermindering)\b")
_FEWER = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:minder|meer|over|erbij|eraf)\b")
CHANGES = (Role.CHANGE, Role.RELATIVE_CHANGE)


def with_changes(senses: Sequence[Sense], rulings: Sequence[Ruling], before: Sequence[tuple[Sense, Ruling]] = ()) -> list[Ruling]:
    """The rulings of a sentence; a change for which the sources have no figure is held against the two figures that it is said to be between,
    in the same sentence or in the one `before`: '... van 13.750 naar 12.793. Dat komt neer op een daling van 7%'."""
    found = list(rulings)
    for n, (sense, ruling) in enumerate(zip(senses, rulings, strict=True)):
        if ruling.outcome is Outcome.NOT_FOUND and sense.role in CHANGES and (ends := _ends(senses[:n], rulings)):
            found[n] = _of_ends(sense, *ends, texts.CHECK_PAIR) or ruling
        elif not ruling.good and _is_sum(sense):
            found[n] = _of_parts(sense, senses[:n], found[:n]) or ruling
        elif not ruling.good and not ruling.cells:
            found[n] = _of_counts(sense, list(zip(senses[:n], found[:n], strict=True)), texts.CHECK_PAIR) or _of_before(sense, before) or ruling
        elif ruling.outcome is Outcome.NOT_FOUND:
            found[n] = _of_before(sense, before) or ruling
    return found


def _of_before(sense: Sense, before: Sequence[tuple[Sense, Ruling]]) -> Ruling | None:
    """What a sentence that leans on the one before makes of the two figures of that."""
    if not _LEANS.match(sense.sentence.text) or sense.preceding:
        return None
    ends = _ends([each for each, _ in before], [ruling for _, ruling in before]) if sense.role in CHANGES else None
    ends = ends or _two_shares(sense, before)
    return (_of_ends(sense, *ends, texts.CHECK_PAIR_BEFORE) if ends else None) or _of_counts(sense, before, texts.CHECK_PAIR_BEFORE)


def _two_shares(sense: Sense, before: Sequence[tuple[Sense, Ruling]]) -> tuple[Figure, Figure, tuple[Ruling, Ruling]] | None:
    """The only two shares before a 'dat is 30 procentpunt minder', the earlier one first."""
    if sense.role not in (*CHANGES, Role.GAP, Role.RELATIVE_GAP) or (sense.region and sense.region.own):
        return None
    shares = [(each, ruling) for each, ruling in before if each.role is Role.VALUE and kind_of(each.figure) == "share"]
    if len(shares) != 2 or len(before) != 2 or not all(ruling.good for _, ruling in shares):
        return None
    (one, first), (two, last) = shares
    if one.region and two.region and one.region.value != two.region.value:
        return None
    if one.years and two.years and one.years[0] > two.years[0] > 0:
        (one, first), (two, last) = (two, last), (one, first)
    return one.figure, two.figure, (first, last)


def _of_counts(sense: Sense, told: Sequence[tuple[Sense, Ruling]], template: str) -> Ruling | None:
    """How far two counts are apart, in number or, where the second came after the first, in percent: 'Er blijven er dus nog 14.900 over'."""
    counts = [(each, ruling) for each, ruling in told if each.figure.unit is Unit.NONE and each.role in (Role.VALUE, Role.OTHER)]
    text = low(sense.sentence.text)
    apart = _LEFT.search(text[: sense.figure.start]) or _FEWER.match(text[sense.figure.end :])
    if len(counts) != 2 or not apart:
        return None
    (one, first), (two, last) = counts
    good = first.good and last.good
    if good and sense.figure.unit is Unit.PERCENT and one.ends and (ruling := _of_ends(sense, one.figure, two.figure, (first, last), template)):
        return ruling
    if sense.figure.unit is not Unit.NONE or sense.figure.value >= max(one.figure.value, two.figure.value):
        return None
    more, less = sorted((one.figure.value, two.figure.value), reverse=True)
    formula = texts.FORMULA_CHANGE.format(last=number(more), first=number(less))
    value = texts.CHECK_COMPUTED.format(value=shown(more - less, ""), formula=formula)
    found = fit(sense.figure, more - less)
    if not good and not found.good:
        return None
    outcome = Outcome.NOT_FOUND if not good else Outcome.RIGHT if found is Fit.EXACT else Outcome.ROUNDED if found.good else Outcome.WRONG
    return _ruling(outcome, template.format(value=value), None if found is Fit.EXACT else shown(more - less, ""), (first, last))


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


def _of_ends(sense: Sense, first: Figure, last: Figure, grounds: tuple[Ruling, Ruling], template: str) -> Ruling | None:
    difference = last.value - first.value
    shares = kind_of(first) == "share"
    unit = texts.POINTS if shares else ""
    said = sense.direction
    if said and difference and (difference > 0) != (said > 0):
        return None  # the direction is told wrong; the two figures get that verdict
    formula = texts.FORMULA_CHANGE.format(last=number(last.value), first=number(first.value))
    if sense.figure.unit is Unit.POINTS and shares:
        right = abs(difference) == sense.figure.value
        text = template.format(value=texts.CHECK_COMPUTED.format(value=shown(difference, unit), formula=formula))
        return _ruling(Outcome.RIGHT if right else Outcome.WRONG, text, None if right else shown(difference, unit), grounds)
    if sense.figure.unit is not Unit.PERCENT or not first.value:
        return None
    relative = (difference / first.value * 100).quantize(Decimal(1).scaleb(-max(1, sense.figure.decimals)))
    if fit(sense.figure, relative).good:
        formula = texts.FORMULA_RELATIVE.format(last=number(last.value), first=number(first.value))
        value = texts.CHECK_COMPUTED.format(value=shown(relative, "%"), formula=formula)
        return _ruling(Outcome.ROUNDED, template.format(value=value), shown(relative, "%"), grounds)
    if shares and abs(difference) == sense.figure.value:
        value = texts.CHECK_COMPUTED.format(value=shown(difference, unit), formula=formula)
        return _ruling(Outcome.CAUTION, f"{template.format(value=value)[:-1]}; {texts.CHECK_MISTAKES['points']}.", shown(difference, unit), grounds)
    return None


def _ruling(outcome: Outcome, text: str, right: str | None, grounds: tuple[Ruling, Ruling]) -> Ruling:
    first, last = grounds
    return Ruling(outcome, text, right, tuple(dict.fromkeys((*first.cells, *last.cells))), tuple(dict.fromkeys((*first.passages, *last.passages))))
