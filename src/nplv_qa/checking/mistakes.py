"""The mistakes that people make with figures of the table, recognised so that they can be named."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import region
from nplv_qa.checking.comparing import Fit, fit, same, unit_step
from nplv_qa.checking.expected import Expectations, Expected, Gap
from nplv_qa.checking.rulings import shown
from nplv_qa.checking.subjects import Subject, SubjectReader
from nplv_qa.dutch.numbers import Figure
from nplv_qa.types import Region

NEAR = Decimal("0.5")  # a figure that is off by less than half of the right one may be a slip of the pen


@dataclass(frozen=True, slots=True)
class Mistake:
    """What went wrong, in words; `telling` where that explains the figure, so that it is surely meant for this cell."""

    text: str
    telling: bool


class Mistakes:
    """Finds out where a wrong figure comes from."""

    def __init__(self, expectations: Expectations, subjects: SubjectReader) -> None:
        self._expected, self._subjects = expectations, subjects

    def of_value(self, figure: Figure, subject: Subject, year: int, area: Region, expected: Expected) -> Mistake:
        """Where a wrong value of a cell comes from."""
        for find in (self._region, self._year, self._specification):
            if text := find(figure, subject, year, area):
                return Mistake(text, True)
        return slip(figure, expected.value, expected.unit)

    def other_year(self, figure: Figure, subject: Subject, area: Region, year: int) -> int | None:
        """A year, the nearest first, whose value the figure is."""
        table = self._expected.table
        for other in sorted(table.years, key=lambda each: (abs(each - year), -each)):
            found = self._expected.value(subject, other, area)
            if other != year and isinstance(found, Expected) and same(figure, found.value):
                return other
        return None

    def _region(self, figure: Figure, subject: Subject, year: int, area: Region) -> str:
        other: Region = "NL" if area == "NPLV" else "NPLV"
        found = self._expected.value(subject, year, other)
        if isinstance(found, Gap) or not same(figure, found.value):
            return ""
        return texts.CHECK_MISTAKES["region"].format(value=shown(found.value, found.unit), region=region(other))

    def _year(self, figure: Figure, subject: Subject, year: int, area: Region) -> str:
        other = self.other_year(figure, subject, area, year)
        found = self._expected.value(subject, other, area) if other else None
        if not isinstance(found, Expected):
            return ""
        return texts.CHECK_MISTAKES["year"].format(value=shown(found.value, found.unit), year=other)

    def _specification(self, figure: Figure, subject: Subject, year: int, area: Region) -> str:
        for row in self._subjects.siblings(subject.row):
            found = self._expected.value(Subject(row), year, area)
            if isinstance(found, Expected) and same(figure, found.value):
                name = self._expected.name(Subject(row))
                return texts.CHECK_MISTAKES["specification"].format(value=shown(found.value, found.unit), subject=name)
        return ""


def slip(figure: Figure, value: Decimal, unit: str) -> Mistake:
    """A slip of the pen: rounding, swapped digits, a misplaced comma, one wrong digit."""
    value = abs(value)
    if fit(figure, value) is Fit.MISROUNDED:
        step = unit_step(figure)
        rounded = (value / step).quantize(Decimal(1), "ROUND_HALF_UP") * step
        return Mistake(texts.CHECK_MISTAKES["rounding"].format(value=shown(rounded, unit)), True)
    if not figure.decimals and value == value.to_integral_value():
        value = value.quantize(Decimal(1))  # '41%' for 14,00%
    claimed, true = _digits(figure.value / figure.scale), _digits(value / figure.scale)
    if claimed == true and figure.value != value:
        return Mistake(texts.CHECK_MISTAKES["comma"], True)
    if len(claimed) == len(true) and sorted(claimed) == sorted(true) and len(true) > 1:
        return Mistake(texts.CHECK_MISTAKES["digits"], True)
    if len(claimed) == len(true) > 1 and sum(a != b for a, b in zip(claimed, true, strict=True)) == 1:
        return Mistake(texts.CHECK_MISTAKES["digit"], True)
    near = abs(abs(figure.value) - value) <= value * NEAR
    return Mistake("", near)


def _digits(value: Decimal) -> str:
    """The digits as they are printed: the last nought of '32,40' counts, for it may be a swapped one."""
    return "".join(str(digit) for digit in abs(value).as_tuple().digits)
