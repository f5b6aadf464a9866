"""A verdict before its places are resolved to citations, and the ways to make one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.table import Cell
from nplv_qa.checking.expected import Expected
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Outcome, Passage


@dataclass(frozen=True, slots=True)
class Ruling:
    """An outcome with what it rests on.

    `firm` is false for a WRONG that rests on too little to say so, and for a CAUTION that a passage may take away; `settled` is true where no passage can say better.
    """

    outcome: Outcome
    explanation: str
    right: str | None = None
    cells: tuple[Cell, ...] = ()
    passages: tuple[tuple[Passage, int], ...] = ()
    firm: bool = True
    settled: bool = False

    @property
    def good(self) -> bool:
        return self.outcome in (Outcome.RIGHT, Outcome.ROUNDED)


def shown(value: Decimal, unit: str) -> str:
    """A value as a Dutch reader writes it, without sign."""
    return format_value(abs(value), unit)


def stated(expected: Expected) -> str:
    """'25,54 procentpunt (32,04 − 57,58)'."""
    value = shown(expected.value, expected.unit)
    return texts.CHECK_COMPUTED.format(value=value, formula=expected.formula) if expected.formula else value


def directed(expected: Expected) -> str:
    """'een daling van 1,16 procentpunt'."""
    word = texts.CHECK_DIRECTIONS[1 if expected.value > 0 else -1 if expected.value < 0 else 0]
    return word.format(value=shown(expected.value, expected.unit))


def right(expected: Expected, *, rounded: bool) -> Ruling:
    if rounded:
        text = texts.CHECK_ROUNDED.format(what=expected.what, value=stated(expected))
        return Ruling(Outcome.ROUNDED, text, shown(expected.value, expected.unit), expected.cells)
    return Ruling(Outcome.RIGHT, texts.CHECK_RIGHT.format(what=expected.what, value=stated(expected)), None, expected.cells)


def wrong(expected: Expected, mistake: str = "", *, firm: bool = True, value: str = "") -> Ruling:
    text = texts.CHECK_WRONG.format(what=expected.what, value=stated(expected))
    return Ruling(Outcome.WRONG, _sentence(text, mistake), value or shown(expected.value, expected.unit), expected.cells, firm=firm)


def caution(expected: Expected, mistake: str, value: str = "") -> Ruling:
    text = texts.CHECK_CAUTION.format(what=expected.what, value=stated(expected))
    return Ruling(Outcome.CAUTION, _sentence(text, mistake), value or shown(expected.value, expected.unit), expected.cells)


def not_found(text: str, cells: tuple[Cell, ...] = (), passages: tuple[tuple[Passage, int], ...] = ()) -> Ruling:
    return Ruling(Outcome.NOT_FOUND, text, None, cells, passages)


def _sentence(fact: str, mistake: str) -> str:
    """One sentence: the fact, and the mistake after a semicolon."""
    return f"{fact}; {mistake}." if mistake else f"{fact}."


def printed_figure(figure: Figure) -> str:
    """A figure of a passage as a Dutch reader writes it, in the scale in which it is printed."""
    scale = {Decimal(10**6): " miljoen", Decimal(10**9): " miljard", Decimal(1000): " duizend"}.get(figure.scale, "")
    decimals = figure.decimals or (1 if figure.unit is Unit.TIMES and figure.value % 1 else 0)  # 'anderhalf keer'
    value = format_number(figure.value / figure.scale, decimals)
    if figure.high is not None:
        value = f"{value} tot {format_number(figure.high / figure.scale, figure.decimals)}"
    prefix = "€ " if figure.unit is Unit.EURO else ""
    suffix = {Unit.PERCENT: "%", Unit.SHARE: "%", Unit.POINTS: f" {texts.POINTS}", Unit.TIMES: f" {texts.TIMES}"}.get(figure.unit, "")
    return f"{prefix}{value}{scale}{suffix}"
