"""Drafts made from the table itself: true sentences in several phrasings, and the same sentences with one thing changed."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_number
from nplv_qa.types import Outcome, Region

NPLV = ("in de NPLV-gebieden", "in de twintig gebieden", "in de focusgebieden")
NL = ("in Nederland", "landelijk", "in heel Nederland")
PHRASES = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))
GOOD = frozenset({Outcome.RIGHT, Outcome.ROUNDED})
TRUE_EXACT = (
    "In {y} was {s} {r} {v}.",
    "{S} bedroeg {r} {v} in {y}.",
    "Voor {s} geldt {r} over {y} een waarde van {v}.",
    "Volgens de voortgangsrapportage lag {s} {r} in {y} op {v}.",
    "{S} kwam in {y} uit op {v} {r}.",
    "De minister meldt dat {s} {r} in {y} {v} was.",
)
PAIR_YEARS = (
    "{S} {verb} {r} van {v1} in {y1} naar {v2} in {y2}.",
    "Tussen {y1} en {y2} {verb} {s} {r} van {v1} naar {v2}.",
    "{S} was {r} in {y1} {v1} en in {y2} {v2}.",
    "In {y2} was {s} {r} {v2}. In {y1} was dat nog {v1}.",
)
PAIR_REGIONS = (
    "In {y} was {s} {r1} {v1}, tegen {v2} {r2}.",
    "{S} was in {y} {v1} {r1} en {v2} {r2}.",
    "{R1} was {s} in {y} {v1}. {R2} was dat {v2}.",
)
CHANGES = (
    "{S} {verb} {r} tussen {y1} en {y2} met {c} procentpunt.",
    "Tussen {y1} en {y2} zien we {r} een {noun} van {c} procentpunt in {s}.",
)
GAPS = ("In {y} was {s} in de NPLV-gebieden {c} procentpunt {comp} dan landelijk.", "{S} lag in {y} in de focusgebieden {c} procentpunt {comp} dan in Nederland.")


@dataclass(frozen=True, slots=True)
class Sample:
    """A draft of a sentence or two, which of its figures is meant, and what the verdict on that figure must be."""

    kind: str
    text: str
    figure: int
    outcomes: frozenset[Outcome]
    right: str | None = None


def shown(value: Decimal, decimals: int | None = None) -> str:
    return f"{format_number(value, decimals)}%"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Drafter:
    """Makes samples; the seed makes them the same every time."""

    def __init__(self, table: FigureTable, seed: int) -> None:
        self.table = table
        self.random = random.Random(seed)

    def sound(self) -> list[Cell]:
        return [cell for row in self.table.series for area in ("NPLV", "NL") for cell in self.table.sound(row, area)]

    def region(self, area: Region) -> str:
        return self.random.choice(NPLV if area == "NPLV" else NL)

    def everyday(self) -> Iterator[Sample]:
        """Everyday sentences about every sound cell, true and false, and elliptical ones after them."""
        wrong = frozenset({Outcome.WRONG})
        for cell in self.sound():
            assert cell.value is not None
            right = shown(cell.value)
            yield Sample("everyday", self.plain(cell, right), 0, frozenset({Outcome.RIGHT}))
            yield Sample("everyday-digit", self.plain(cell, shown(self._digit(cell.value))), 0, wrong, right)
            if (swapped := self._swapped(cell.value)) is not None:
                yield Sample("everyday-swap", self.plain(cell, shown(swapped)), 0, wrong, right)
            for kind, other, tail in self._tails(cell):
                assert other.value is not None
                yield Sample(f"everyday-{kind}", self.plain(cell, right) + tail.format(v2=shown(other.value)), 1, frozenset({Outcome.RIGHT}))
                if other.value.quantize(cell.value, ROUND_HALF_UP) != cell.value and cell.value.quantize(other.value, ROUND_HALF_UP) != other.value:
                    yield Sample(f"everyday-{kind}-false", self.plain(cell, right) + tail.format(v2=right), 1, wrong, shown(other.value))
                    yield Sample(f"everyday-{kind}-swapped", self.plain(cell, shown(other.value)), 0, wrong, right)

    def plain(self, cell: Cell, value: str) -> str:
        frame = self.random.choice(PHRASES["rows"][str(cell.observation.row)])
        return capital(frame.format(r=self.region(cell.observation.area), y=cell.observation.year, v=value))

    def _tails(self, cell: Cell) -> Iterator[tuple[str, Cell, str]]:
        o = cell.observation
        other = self.table.cell(o.row, o.year, "NL" if o.area == "NPLV" else "NPLV")
        if other and other.sound:
            r2 = self.region(other.observation.area)
            yield "region", other, self.random.choice(PHRASES["tails"]["region"]).replace("{R2}", capital(r2)).replace("{r2}", r2)
        years = [c for c in self.table.sound(o.row, o.area) if c.observation.year != o.year]
        if years:
            other = self.random.choice(years)
            yield "year", other, self.random.choice(PHRASES["tails"]["year"]).replace("{y2}", str(other.observation.year))

    def sentence(self, cell: Cell, value: str, *, year: int | None = None, area: Region | None = None, subject: str | None = None) -> str:
        s = subject or cell.series.subject
        template = self.random.choice(TRUE_EXACT)
        return template.format(s=s, S=capital(s), r=self.region(area or cell.observation.area), y=year or cell.observation.year, v=value)

    def true(self) -> Iterator[Sample]:
        """True sentences about every sound cell."""
        for cell in self.sound():
            assert cell.value is not None
            yield Sample("exact", self.sentence(cell, shown(cell.value)), 0, frozenset({Outcome.RIGHT}))
            whole = cell.value.quantize(Decimal(1), ROUND_HALF_UP)
            if whole != cell.value and whole:
                yield Sample("rounded", self.sentence(cell, shown(whole)), 0, frozenset({Outcome.ROUNDED}))
            tenth = cell.value.quantize(Decimal("0.1"), ROUND_HALF_UP)
            if tenth != cell.value:
                yield Sample("rounded", self.sentence(cell, shown(tenth)), 0, frozenset({Outcome.ROUNDED}))
            yield from self._pairs(cell)

    def _pairs(self, cell: Cell) -> Iterator[Sample]:
        area, row, year = cell.observation.area, cell.observation.row, cell.observation.year
        other = self.table.cell(row, year, "NL" if area == "NPLV" else "NPLV")
        later = [c for c in self.table.sound(row, area) if c.observation.year > year]
        s = cell.series.subject
        if other and other.sound and cell.value is not None and other.value is not None:
            r1, r2 = self.region(area), self.region(other.observation.area)
            text = self.random.choice(PAIR_REGIONS).format(
                s=s, S=capital(s), r1=r1, r2=r2, R1=capital(r1), R2=capital(r2), y=year, v1=shown(cell.value), v2=shown(other.value)
            )
            yield from (Sample("regions", text, n, GOOD) for n in (0, 1))
        if later:
            yield from self._period(cell, self.random.choice(later))

    def _period(self, first: Cell, last: Cell) -> Iterator[Sample]:
        assert first.value is not None
        assert last.value is not None
        change = last.value - first.value
        if not change:
            return
        s, r = first.series.subject, self.region(first.observation.area)
        common = {"s": s, "S": capital(s), "r": r, "y1": first.observation.year, "y2": last.observation.year, "v1": shown(first.value), "v2": shown(last.value)}
        template = self.random.choice(PAIR_YEARS)
        verbs = ("steeg", "daalde") if change > 0 else ("daalde", "steeg")
        text = template.format(verb=verbs[0], **common)
        yield from (Sample("period", text, n, GOOD) for n in (0, 1))
        if "{verb}" in template:
            yield Sample("direction-pair", template.format(verb=verbs[1], **common), 1, frozenset({Outcome.WRONG}), None)
        amount = format_number(abs(change))
        nouns = ("stijging", "daling") if change > 0 else ("daling", "stijging")
        template = self.random.choice(CHANGES)
        yield Sample("change", template.format(verb=verbs[0], noun=nouns[0], c=amount, **common), 0, frozenset({Outcome.RIGHT}))
        yield Sample("direction", template.format(verb=verbs[1], noun=nouns[1], c=amount, **common), 0, frozenset({Outcome.WRONG}), amount)
        percent = template.format(verb=verbs[0], noun=nouns[0], c=amount, **common).replace(" procentpunt", "%")
        relative = abs(change / first.value * 100)
        if abs(relative - abs(change)) > 1:
            yield Sample("unit", percent, 0, frozenset({Outcome.CAUTION}), amount)
        wrong = format_number(abs(change) + Decimal("1.3"))
        yield Sample("change-digit", template.format(verb=verbs[0], noun=nouns[0], c=wrong, **common), 0, frozenset({Outcome.WRONG, Outcome.CAUTION}), amount)

    def gaps(self) -> Iterator[Sample]:
        """Differences between the two regions, true and turned round."""
        for cell in self.sound():
            other = self.table.cell(cell.observation.row, cell.observation.year, "NL")
            if cell.observation.area != "NPLV" or not other or not other.sound or cell.value is None or other.value is None or cell.value == other.value:
                continue
            gap, s = cell.value - other.value, cell.series.subject
            words = ("hoger", "lager") if gap > 0 else ("lager", "hoger")
            template, amount = self.random.choice(GAPS), format_number(abs(gap))
            common = {"s": s, "S": capital(s), "y": cell.observation.year, "c": amount}
            yield Sample("gap", template.format(comp=words[0], **common), 0, frozenset({Outcome.RIGHT}))
            yield Sample("gap-direction", template.format(comp=words[1], **common), 0, frozenset({Outcome.WRONG}), amount)

    def false(self) -> Iterator[Sample]:
        """Sentences with one thing changed."""
        wrong = frozenset({Outcome.WRONG})
        for cell in self.sound():
            assert cell.value is not None
            o, right = cell.observation, shown(cell.value)
            yield Sample("digit", self.sentence(cell, shown(self._digit(cell.value))), 0, wrong, right)
            if (swapped := self._swapped(cell.value)) is not None:
                yield Sample("swap", self.sentence(cell, shown(swapped)), 0, wrong, right)
            for away in (Decimal("-1"), Decimal(1)):
                whole = cell.value.quantize(Decimal(1), ROUND_HALF_UP) + away
                if cell.value != cell.value.to_integral_value() and whole > 0:
                    yield Sample("rounding", self.sentence(cell, shown(whole)), 0, wrong, right)
            for other in self.table.sound(o.row, o.area):
                if other.value is not None and other.value.quantize(cell.value, ROUND_HALF_UP) != cell.value and self.random.random() < 0.4:
                    yield Sample("year", self.sentence(cell, shown(cell.value), year=other.observation.year), 0, wrong, shown(other.value))
            national = self.table.cell(o.row, o.year, "NL" if o.area == "NPLV" else "NPLV")
            if national and national.sound and national.value != cell.value and national.value is not None:
                yield Sample("area", self.sentence(cell, shown(cell.value), area=national.observation.area), 0, wrong, shown(national.value))
            yield from self._specification(cell)
            yield Sample("unit", self.sentence(cell, shown(cell.value).replace("%", " procentpunt")), 0, frozenset({Outcome.CAUTION, Outcome.WRONG}))
            yield Sample("single-area", f"In Zaandam-Oost was {cell.series.subject} in {o.year} {right}.", 0, frozenset({Outcome.CAUTION, Outcome.NOT_FOUND, Outcome.WRONG}))  # fmt: skip

    def _specification(self, cell: Cell) -> Iterator[Sample]:
        o = cell.observation
        for row in self.table.series.values():
            if row.indicator == o.indicator and row.row != o.row:
                other = self.table.cell(row.row, o.year, o.area)
                if other and other.sound and other.value != cell.value and other.value is not None and cell.value is not None:
                    text = self.sentence(cell, shown(cell.value), subject=row.subject)
                    yield Sample("specification", text, 0, frozenset({Outcome.WRONG}), shown(other.value))

    def _digit(self, value: Decimal) -> Decimal:
        text = format(value, "f")
        places = [n for n, char in enumerate(text) if char.isdigit()]
        place = self.random.choice(places)
        digit = self.random.choice([d for d in "123456789" if d != text[place]])
        return Decimal(text[:place] + digit + text[place + 1 :])

    @staticmethod
    def _swapped(value: Decimal) -> Decimal | None:
        text = format(value, "f")
        whole, _, fraction = text.partition(".")
        if len(whole) >= 2 and whole[0] != whole[1]:
            return Decimal(whole[1] + whole[0] + whole[2:] + (f".{fraction}" if fraction else ""))
        if len(fraction) == 2 and fraction[0] != fraction[1]:
            return Decimal(f"{whole}.{fraction[::-1]}")
        return None
