"""Answers from the indicator table: figures, what texts say beside them, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nplv_qa import texts
from nplv_qa.answering import composing
from nplv_qa.answering.calculations import ratio
from nplv_qa.answering.cues import IN_NUMBERS
from nplv_qa.answering.figures import beside, find, others, quoted_years
from nplv_qa.answering.findings import Findings, listed
from nplv_qa.answering.from_text import FromText
from nplv_qa.answering.narrowing import puts_forward
from nplv_qa.answering.shares import Known
from nplv_qa.answering.table import FigureTable
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.wanted import Part, Wanted
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit
from nplv_qa.types import Draft, Operation, Status


@dataclass(frozen=True, slots=True)
class FromTable:
    """What the table says, and what the text says of the same."""

    understanding: Understanding
    table: FigureTable
    text: FromText

    def choices(self, wanted: Wanted) -> Part | None:
        """Which of several indicators is meant, asked back where no reading is likelier than another."""
        fresh = wanted.alone and not wanted.reading.rows
        rows = self.understanding.choices(wanted.question.text) if fresh else ()
        return Part(self._asked_back(rows)) if rows else None

    def figures(self, wanted: Wanted) -> Part | None:
        """The figures that are asked for; a figure that is put forward to be confirmed, of no year, is looked for in the text first."""
        plain = wanted.figure and not wanted.reading.areas and not wanted.reading.leftover
        return self._figures(wanted, quoted=wanted.claimed or puts_forward(wanted.text)) if plain and (wanted.tabled or not wanted.claimed or wanted.reading.years) else None

    def claimed(self, wanted: Wanted) -> Part | None:
        """The figures beside one that is put forward and that no text tells."""
        return self._figures(wanted, quoted=True) if wanted.claimed and not wanted.reading.areas else None

    def single_area(self, wanted: Wanted) -> Part | None:
        """Why there is no figure of one area."""
        if not (wanted.figure and wanted.reading.areas):
            return None
        subject = self.table.series[wanted.reading.rows[0]].subject
        text = texts.SINGLE_AREA.format(subject=subject, area=listed(wanted.reading.areas))
        follow_up = texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject)
        return Part(composing.refusal(Status.NO_VALUE, text, follow_ups=(follow_up,), reading=wanted.reading))

    def with_latest(self, part: Part, wanted: Wanted) -> Part:
        """A claim that a text confirms, with the latest value of the table: often of another year than the text says."""
        if not wanted.claimed or wanted.reading.areas:
            return part
        found = find(self.table, replace(wanted.reading, years=(), operation=Operation.VALUE))
        figures = composing.figure_draft(self.table, wanted.reading, found)
        if figures.status is not Status.ANSWERED:
            return part
        return Part(composing.merged([part.draft, figures]), part.sentences, found.cells)

    def _no_numbers(self, wanted: Wanted) -> Part:
        """Numbers are not in the table; the share is asked for next."""
        subject = self.table.series[wanted.reading.rows[0]].subject
        follow_up = texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject)
        return Part(composing.refusal(Status.NO_VALUE, texts.NO_NUMBERS.format(subject=subject), follow_ups=(follow_up,), reading=wanted.reading))

    def _figures(self, wanted: Wanted, *, quoted: bool) -> Part:
        """For a figure that is `quoted` from a text the latest value helps, where the table has none for that year."""
        reading = wanted.reading
        if IN_NUMBERS.search(fold(wanted.text)):
            return self._no_numbers(wanted)
        found = find(self.table, reading)
        if quoted and found.missing:
            found += find(self.table, replace(reading, years=()))
        found += beside(self.table, reading, found)
        found += others(self.table, reading, found)
        found += quoted_years(self.table, reading)
        draft = composing.figure_draft(self.table, reading, found)
        told = self.text.share(wanted, self._known(found)) if draft.status is Status.ANSWERED else None
        return Part(composing.with_text(draft, told) if told else draft, (told,) if told else (), found.cells)

    def _known(self, found: Findings) -> Known:
        """What was found, with how many times NPLV is Nederland in the same years."""
        results = {unit: [c.result for c in found.calculations if c.unit == name] for unit, name in ((Unit.POINTS, texts.POINTS), (Unit.PERCENT, "%"), (Unit.TIMES, texts.TIMES))}
        sound = [cell for cell in found.cells if cell.sound]
        ratios = (ratio(self.table, *key) for key in {(cell.observation.row, cell.observation.year) for cell in sound})
        times = [calculation.result for each in ratios for calculation in each.calculations]
        shares = [cell.value for cell in sound if cell.value is not None]
        return Known({**results, Unit.PERCENT: [*shares, *results[Unit.PERCENT]], Unit.TIMES: [*times, *results[Unit.TIMES]]})

    def _asked_back(self, rows: Sequence[int]) -> Draft:
        subjects = [self.table.series[row].subject for row in rows]
        follow_ups = [texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject) for subject in subjects]
        return composing.refusal(Status.CLARIFICATION_NEEDED, texts.CLARIFY_CHOICES.format(choices=listed(subjects)), follow_ups=follow_ups)
