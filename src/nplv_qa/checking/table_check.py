"""A claim held against the indicator table."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import listed
from nplv_qa.checking.comparing import Fit, fit
from nplv_qa.checking.contrary import another, of_opposite, opposed
from nplv_qa.checking.expected import Expectations, Expected, Gap, base_of, from_rounded, inverted
from nplv_qa.checking.mentions import low
from nplv_qa.checking.mistakes import Mistakes, slip
from nplv_qa.checking.pairs import against_itself
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.peaks import out_of_place
from nplv_qa.checking.rulings import Ruling, caution, directed, not_found, printed_figure, right, shown, stated, wrong
from nplv_qa.checking.subjects import Subject, SubjectReader
from nplv_qa.checking.wording import Role, inverse
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import CellStatus, Outcome, Region

MOST_LOOSE = 3  # with more words that the row does not explain, a figure that is not its value may be about something else
_PLACES = re.compile(r"\s+(?:\w+ )?(?:nplv-|focus)?(?:gebieden|wijken|gemeenten|scholen|allianties)\b")  # '11 van de 20 gebieden' is no share of homes
_BY = re.compile(r"\bmet (?:[\w']+ ){0,2}\d[\d.,]* ?(?:procentpunt|procent\b|%)")
_OF_SOME = re.compile(r"\s+van (?:de|alle) ((?:sociale |particuliere )?(?:huur|koop|corporatie|nieuwbouw)woningen)\b")  # a row is of all homes
_FACTOR = re.compile(r"\bfactor\b[^.;]*\bverschil|\bverschil\w*\b[^.;]*\bfactor\b")
_CHANGES = (Role.CHANGE, Role.RELATIVE_CHANGE, Role.RATIO_OF_YEARS)


class TableCheck:
    """Rules on claims about rows of the table; None where the table has no say."""

    def __init__(self, expectations: Expectations, subjects: SubjectReader) -> None:
        self._expected, self._subjects = expectations, subjects
        self._mistakes = Mistakes(expectations, subjects)

    def rule(self, sense: Sense) -> Ruling | None:
        subject = sense.subject
        if subject is None or sense.figure.unit is Unit.EURO or not self._plausible(sense):
            return None
        sense = self._dated(sense)
        if sense.role is Role.VALUE:
            ruling = self._value(sense, subject)
        elif sense.role is Role.OTHER:
            return None
        elif sense.role in _CHANGES:
            ruling = self._change(sense, subject)
        else:
            ruling = self._gap(sense, subject)
        if ruling and ruling.good and sense.role is not Role.VALUE and opposed(sense, subject, self._expected.name(subject), self._subjects):
            text = texts.CHECK_MISTAKES["opposite"].format(value=printed_figure(sense.figure))
            return replace(ruling, outcome=Outcome.CAUTION, explanation=f"{ruling.explanation.rstrip('.')}; {text}.")
        return self._narrowed(sense, subject, ruling) if ruling else None

    def _dated(self, sense: Sense) -> Sense:
        """A sense without a year that only an earlier sentence told, and that the table can not have: '€ 400 miljoen tot 2029. De koopsector ...'."""
        beyond = any(year > self._expected.table.years[-1] for year in sense.years)
        return replace(sense, years=tuple(0 for _ in sense.years)) if beyond and not sense.year_own else sense

    def _plausible(self, sense: Sense) -> bool:
        """Whether a figure can be a share of something: a bare number that counts things is not."""
        figure = sense.figure
        if figure.unit is Unit.SHARE and _PLACES.match(low(sense.sentence.text[figure.end :])):
            return False
        if figure.unit is not Unit.NONE:
            return True
        if figure.scale != 1 or abs(figure.value) > 100:
            return False
        if sense.sentence.label:
            return "aantal" not in sense.context.lower()
        return bool(figure.decimals) and not sense.counted

    def _value(self, sense: Sense, subject: Subject) -> Ruling | None:
        area = base_of(sense)
        year = sense.years[0] if sense.years else 0
        expected = self._expected.value(subject, year, area)
        if isinstance(expected, Gap):
            return self._gap_ruling(sense, subject, expected)
        if cell := expected.suspect:
            return self._suspect(sense.figure, expected, cell.observation.note, cell.observation.printed)
        if opposed(sense, subject, self._expected.name(subject), self._subjects):
            return of_opposite(sense, expected)
        found = fit(sense.figure, expected.value)
        if sense.figure.unit is Unit.POINTS:
            return caution(expected, texts.CHECK_MISTAKES["percent"]) if found.good else None
        if found.good:
            return out_of_place(sense, expected, self._expected.table) or self._compared(sense, subject, expected, right(expected, rounded=found is Fit.ROUNDED))
        if found is Fit.VAGUE:  # a document may have put it so
            return replace(caution(expected, texts.CHECK_MISTAKES["vague"]), firm=False)
        return self._wrong_value(sense, subject, expected, area)

    def _wrong_value(self, sense: Sense, subject: Subject, expected: Expected, area: Region) -> Ruling:
        year = expected.cells[0].observation.year
        for other in subject.others:
            meant = self._expected.value(Subject(other), year, area)
            if isinstance(meant, Expected) and not meant.suspect and fit(sense.figure, meant.value).good:
                text = texts.CHECK_MISTAKES["specification"].format(value=shown(meant.value, meant.unit), subject=self._expected.name(Subject(other)))
                return caution(expected, text)
        if (start := self._start(sense, subject, expected, area)) and fit(sense.figure, start.value).good:
            return self._compared(sense, subject, start, right(start, rounded=fit(sense.figure, start.value) is Fit.ROUNDED))
        mistake = self._mistakes.of_value(sense.figure, subject, year, area, expected)
        if unsure := self._unnamed(sense, subject, expected, area):
            return replace(unsure, firm=False)
        firm = mistake.telling or (len(subject.loose) <= MOST_LOOSE and not subject.carried)
        return wrong(expected, mistake.text, firm=firm)

    def _start(self, sense: Sense, subject: Subject, expected: Expected, area: Region) -> Expected | None:
        """The first value of a row, where a draft tells without years from where to where it went: 'nam toe van 60,71% naar 64,40%'."""
        if sense.year_own or sense.mentioned or not sense.ends or sense.figure != sense.ends[0] or not fit(sense.ends[1], expected.value).good:
            return None
        first = next(iter(self._expected.table.filled(subject.row, area)), None)
        found = self._expected.value(subject, first.observation.year, area) if first else None
        return found if isinstance(found, Expected) and not found.suspect else None

    def _unnamed(self, sense: Sense, subject: Subject, expected: Expected, area: Region) -> Ruling | None:
        """Where the draft names no year or region, a value of another one is no error but a thing left out."""
        year = expected.cells[0].observation.year
        if not sense.year_own and (other := self._mistakes.other_year(sense.figure, subject, area, year)):
            meant = self._expected.value(subject, other, area)
            if isinstance(meant, Expected):
                text = texts.CHECK_MISTAKES["year-unnamed"].format(value=shown(meant.value, meant.unit), year=other)
                return caution(expected, text)
        if sense.region is None or sense.region_open:
            other_area: Region = "NL" if area == "NPLV" else "NPLV"
            elsewhere = self._expected.value(subject, year, other_area)
            if isinstance(elsewhere, Expected) and fit(sense.figure, elsewhere.value).good:
                text = texts.CHECK_MISTAKES["region-unnamed"].format(value=shown(elsewhere.value, elsewhere.unit), region=texts.REGION[other_area])
                return caution(expected, text)
        return None

    def _compared(self, sense: Sense, subject: Subject, expected: Expected, ruling: Ruling) -> Ruling:
        """A right value in a sentence that says of it that it rose, where it fell."""
        other = self._other_end(sense, subject, expected)
        if other is None or not (sense.movement or sense.compared or sense.reached):
            return ruling
        if sense.ends and sense.movement and _BY.search(low(sense.sentence.text)):
            return ruling  # 'nam toe met 1,48 procentpunt: van 8,22% naar 6,74%': the change is told wrong, and gets that verdict
        first_is_ours, change = other
        said = sense.movement or -sense.compared or sense.reached
        if not change or (change > 0) == (said > 0):
            return ruling
        direction = texts.CHECK_DIRECTIONS[1 if change > 0 else -1] if sense.movement or not sense.compared else texts.CHECK_COMPARISONS[-1 if change > 0 else 1]
        text = texts.CHECK_MISTAKES["direction"].format(direction=direction.format(value=shown(change, texts.POINTS)))
        if first_is_ours:
            return caution(expected, text)
        return replace(wrong(expected, text, value=direction.format(value=shown(change, texts.POINTS))), settled=True)

    def _other_end(self, sense: Sense, subject: Subject, expected: Expected) -> tuple[bool, Decimal] | None:
        """Whether the value is the first of two, and the change from the first to the second."""
        area = base_of(sense)
        if told := against_itself(sense):
            return sense.figure == sense.ends[0], told
        if sense.movement and sense.pair_years and len(set(sense.pair_years)) == 2:
            first, last = (self._expected.value(subject, year, area) for year in sense.pair_years)
            if isinstance(first, Expected) and isinstance(last, Expected) and not first.suspect and not last.suspect:
                return expected.cells[0].observation.year == first.cells[0].observation.year, last.value - first.value
        if sense.compared:
            other = self._expected.value(subject, expected.cells[0].observation.year, "NL" if area == "NPLV" else "NPLV")
            if isinstance(other, Expected):
                ours_first = sense.first
                return ours_first and not sense.alone, (other.value - expected.value) if ours_first else (expected.value - other.value)
        if sense.reached and sense.since is not None and not sense.movement:
            before = self._expected.value(subject, sense.since, area)
            if isinstance(before, Expected) and not before.suspect and before.cells[0].observation.year < expected.cells[0].observation.year:
                return False, expected.value - before.value
        return None

    def _change(self, sense: Sense, subject: Subject) -> Ruling | None:
        expected = self._expected.change(subject, sense.years, base_of(sense), sense.role)
        if isinstance(expected, Gap):
            return self._gap_ruling(sense, subject, expected)
        if expected.suspect:
            return not_found(f"{texts.CHECK_WRONG.format(what=expected.what, value=stated(expected))}; {texts.CHECK_SUSPECT_COMPUTED}.", expected.cells)
        ruling = self._measured(sense, subject, expected)
        if ruling.outcome is Outcome.WRONG and not sense.year_own and not sense.years:
            return replace(ruling, firm=False)
        return ruling

    def _gap(self, sense: Sense, subject: Subject) -> Ruling | None:
        year = sense.years[0] if sense.years else 0
        expected = self._expected.gap(subject, year, base_of(sense), sense.role)
        if isinstance(expected, Gap):
            return self._gap_ruling(sense, subject, expected)
        if sense.role is Role.RELATIVE_GAP and not sense.direction and not (sense.region and sense.region.own):
            expected = self._either_way(sense, subject, year, expected)
        if expected.suspect:
            return not_found(f"{texts.CHECK_WRONG.format(what=expected.what, value=stated(expected))}; {texts.CHECK_SUSPECT_COMPUTED}.", expected.cells)
        ruling = self._measured(sense, subject, expected)
        if ruling.good and sense.ends and (told := against_itself(sense)):  # 'de kloof groeide van 9,43 naar 3,98 procentpunt'
            value = texts.CHECK_DIRECTIONS[1 if told > 0 else -1].format(value=shown(told, texts.POINTS))
            text = texts.CHECK_MISTAKES["direction"].format(direction=value)
            return caution(expected, text) if sense.figure == sense.ends[0] else replace(wrong(expected, text, value=value), settled=True)
        if ruling.outcome is Outcome.WRONG and sense.ends and len(set(sense.mentioned)) < len(sense.ends):
            return replace(ruling, firm=False)  # of which years the difference is, an earlier sentence says
        return ruling

    def _either_way(self, sense: Sense, subject: Subject, year: int, expected: Expected) -> Expected:
        """'Relatief is het verschil 9,3%': of which of the two regions, nobody says."""
        other = self._expected.gap(subject, year, "NL" if base_of(sense) == "NPLV" else "NPLV", sense.role)
        return other if isinstance(other, Expected) and fit(sense.figure, other.value).good else expected

    def _measured(self, sense: Sense, subject: Subject, expected: Expected) -> Ruling:
        """A claimed change, difference or ratio beside the computed one."""
        figure, over_time = sense.figure, sense.role in _CHANGES
        if sense.role in (Role.RATIO, Role.RATIO_OF_YEARS):
            return self._ratio(sense, expected)
        found = fit(figure, expected.value)
        if found.good and figure.unit is Unit.PERCENT and expected.unit == texts.POINTS:
            return caution(expected, texts.CHECK_MISTAKES["points"])
        if found.good or found is Fit.VAGUE:
            said = 0 if sense.ends else sense.direction
            if said and expected.value and (expected.value > 0) != (said > 0):
                return replace(wrong(expected, self._direction(expected, over_time), value=self._direction_value(expected, over_time)), settled=True)
            return right(expected, rounded=found is Fit.ROUNDED) if found.good else caution(expected, texts.CHECK_MISTAKES["vague"])
        other = self._other_unit(sense, subject)
        if other and fit(figure, other.value).good:
            return caution(other, texts.CHECK_MISTAKES["points" if other.unit == texts.POINTS else "relative"])
        if from_rounded(figure, expected):
            return caution(expected, texts.CHECK_MISTAKES["rounded-operands"])
        return wrong(expected, slip(figure, expected.value, expected.unit).text, value=self._direction_value(expected, over_time) if sense.direction else "")

    def _ratio(self, sense: Sense, expected: Expected) -> Ruling:
        less = inverse(sense.sentence.text, sense.figure) or (sense.role is Role.RATIO and sense.direction < 0 and expected.value < 1)
        apart = _FACTOR.search(low(sense.sentence.text)) and expected.value < 1 <= sense.figure.value  # 'een factor 5 verschil'
        expected = inverted(expected) if (less or apart) and expected.value else expected
        figure = sense.figure if sense.figure.unit is Unit.TIMES else replace(sense.figure, value=sense.figure.value / 100, unit=Unit.TIMES)
        found = fit(figure, expected.value)
        if found.good:
            return right(expected, rounded=found is Fit.ROUNDED)
        return caution(expected, texts.CHECK_MISTAKES["vague"]) if found is Fit.VAGUE else wrong(expected, slip(figure, expected.value, "").text)

    def _other_unit(self, sense: Sense, subject: Subject) -> Expected | None:
        """The same change in percent where procentpunten are claimed, and the other way round."""
        swap = {Role.CHANGE: Role.RELATIVE_CHANGE, Role.RELATIVE_CHANGE: Role.CHANGE, Role.GAP: Role.RELATIVE_GAP, Role.RELATIVE_GAP: Role.GAP}
        role = swap[sense.role]
        if sense.role in _CHANGES:
            found = self._expected.change(subject, sense.years, base_of(sense), role)
        else:
            found = self._expected.gap(subject, sense.years[0] if sense.years else 0, base_of(sense), role)
        return found if isinstance(found, Expected) else None

    @staticmethod
    def _direction(expected: Expected, over_time: bool) -> str:
        return texts.CHECK_MISTAKES["direction"].format(direction=TableCheck._direction_value(expected, over_time))

    @staticmethod
    def _direction_value(expected: Expected, over_time: bool) -> str:
        if over_time:
            return directed(expected)
        return texts.CHECK_COMPARISONS[1 if expected.value > 0 else -1].format(value=shown(expected.value, expected.unit))

    def _suspect(self, figure: Figure, expected: Expected, note: str, printed: str) -> Ruling:
        return Ruling(Outcome.CAUTION, texts.CHECK_SUSPECT.format(what=expected.what, printed=printed, note=note), None, expected.cells)

    def _gap_ruling(self, sense: Sense, subject: Subject, gap: Gap) -> Ruling:
        table = self._expected.table
        cells = tuple(cell for cell in (gap.cell,) if cell)
        if sense.role is Role.VALUE and (other := self._mistakes.other_year(sense.figure, subject, gap.region, gap.year)):
            found = self._expected.value(subject, other, gap.region)
            if isinstance(found, Expected):
                value = shown(found.value, found.unit)
                text = texts.CHECK_NO_CELL_OTHER_YEAR.format(what=gap.what, value=value, year=other)
                return Ruling(Outcome.WRONG, text, texts.CHECK_VALUE_OF_YEAR.format(value=value, year=other), (*found.cells, *cells))
        if gap.cell is None:
            return not_found(texts.CHECK_OUTSIDE.format(first=table.years[0], last=table.years[-1], what=gap.what), tuple(table.filled(gap.row, gap.region)[-1:]))
        printed = texts.CHECK_DASH if gap.cell.observation.status is CellStatus.MISSING and gap.cell.observation.printed else texts.CHECK_EMPTY
        return not_found(texts.CHECK_NO_CELL.format(what=gap.what, printed=printed), cells)

    def _narrowed(self, sense: Sense, subject: Subject, ruling: Ruling) -> Ruling | None:
        """A figure for all is not one for a single area, for a group, or for what is counted otherwise."""
        told = f"{sense.context} {sense.segment}" if subject.carried else sense.segment
        some = _OF_SOME.match(low(sense.sentence.text), sense.figure.end)
        groups = subject.groups or tuple(some.groups() if some else ()) or tuple(filter(None, [another(told, self._expected.name(subject))]))
        if not (sense.areas or groups or sense.counted):
            return ruling
        value = self._expected.value(subject, sense.years[0] if sense.years else 0, base_of(sense))
        if sense.areas:
            return self._single_area(sense, ruling)
        if groups:
            if ruling.good and isinstance(value, Expected):
                text = texts.CHECK_GROUP.format(what=value.what, value=stated(value), words=listed(groups))
                return Ruling(Outcome.CAUTION, text, None, ruling.cells)
            return None
        if sense.role is Role.VALUE and self._subjects.wrong_noun(subject.row, sense.counted):
            if ruling.good and isinstance(value, Expected):
                return replace(caution(value, texts.CHECK_MISTAKES["noun"].format(counted=sense.counted)), firm=False)
            return replace(ruling, firm=False)
        return ruling

    def _single_area(self, sense: Sense, ruling: Ruling) -> Ruling | None:
        if not ruling.good or not ruling.cells:
            return None
        cell = ruling.cells[0]
        value = shown(cell.value, cell.observation.unit) if cell.value is not None else ""
        text = texts.CHECK_AREA.format(value=value, year=cell.observation.year, area=listed(sense.areas))
        return Ruling(Outcome.CAUTION, text, None, ruling.cells, firm=False)
