"""Which year is said to have the highest or the lowest value of a row: 'na een dieptepunt van 12,17% in 2020', 'in 2021 was het aandeel het laagst'."""

from __future__ import annotations

import re
from collections.abc import Collection

from nplv_qa import texts
from nplv_qa.answering.table import FigureTable
from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.expected import Expected
from nplv_qa.checking.mentions import low, years_in
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling, caution, shown

FEWEST = 3  # years with a value, before one of them is the highest
_GOES_ON = re.compile(r"[;(]|,(?! (?:het|een|de|dat is het) (?:hoogste|laagste|diepte|hoogte|laagte|piek))|\b(?:en|maar|na|naar|tot|terwijl)\b")
_SINCE = re.compile(r"\b(?:sinds|vanaf)\s+(?:het jaar\s+)?(20\d\d)\b")
_POINT = re.compile(r"\b(?:(?P<high>piek(?:te)?|hoogtepunt|hoogste (?:punt|stand|niveau|waarde))|dieptepunt|laagtepunt|laagste (?:punt|stand|niveau|waarde))\b")
_MEASURED = re.compile(r"\b(?:(?P<high>hoogste)|laagste) (?:aandeel|percentage|cijfer)\b[^.;]*\b(?:gemeten|bereikt|genoteerd|ooit)\b")
_MOST = re.compile(r"\b(?:was|is|lag|waren|lagen)\b[^.;]*\b(?:het|op (?:zijn|haar|hun|z'n)) (?:(?P<high>hoogst)|laagst)\b(?! van\b)")
_OTHERS = re.compile(r"\bniet\b|\bgeen\b|\bvan (?:alle|de (?:regio|gebieden|groepen|adviezen|klassen))|\bvergeleken met\b|\bdan\b")  # not said, or not of years


def out_of_place(sense: Sense, expected: Expected, table: FigureTable) -> Ruling | None:
    """A right value that is not the highest or lowest of the years, where the draft says that it is."""
    text = _about(sense)
    found = _POINT.search(text) or _MEASURED.search(text) or _MOST.search(text)
    if not found or _OTHERS.search(text) or not sense.year_own or len(expected.cells) != 1:
        return None
    observation = expected.cells[0].observation
    values = {each.observation.year: each.value for each in table.sound(observation.row, observation.area) if each.value is not None}
    if observation.year not in values or len(values) < FEWEST:
        return None
    best = max if found.group("high") else min
    first, last = _span(sense, observation.year, values)
    if best(value for year, value in values.items() if first <= year <= last) == values[observation.year]:
        return None
    year = best(values, key=lambda year: values[year])
    mistake = texts.CHECK_MISTAKES["peak"].format(size=texts.CHECK_PEAKS[bool(found.group("high"))], value=shown(values[year], expected.unit), year=year)
    return caution(expected, mistake)


def _about(sense: Sense) -> str:
    """What stands with a figure: from the figure before it up to where another part begins."""
    text = sense.sentence.text
    start = max((figure.end for figure in claims_in(text) if figure.end <= sense.figure.start), default=0)
    return low(text[start : sense.figure.start] + " " + _GOES_ON.split(text[sense.figure.end :], maxsplit=1)[0])


def _span(sense: Sense, own: int, years: Collection[int]) -> tuple[int, int]:
    """The years of which it is said: those between two others that are named, those since one, else all."""
    text = low(sense.sentence.text)
    others = {mention.value for mention in years_in(text) if mention.value > 0} - {own}
    if since := _SINCE.search(text):
        return int(since.group(1)), max(years)
    return (min(others), max(others)) if len(others) > 1 and min(others) < own < max(others) else (min(years), max(years))
