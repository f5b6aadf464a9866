"""Two figures of one sentence of which it says the wrong one is more: '404.000, minder dan de 400.000 van juli 2022', 'de bijstand stijgt: 13.750 in 2022, 12.793 in 2024'."""

from __future__ import annotations

import re

from nplv_qa.checking.facts import kind_of
from nplv_qa.checking.mentions import low, years_in
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.told import way_ahead
from nplv_qa.dutch.numbers import find_figures

_THAN_NEXT = re.compile(r"[^.;:\d]{0,60}?\b(?P<way>meer|hoger|groter|vaker|minder|lager|kleiner) dan (?:de |het |die )?(?:€ ?)?(?=\d)")
_LEVEL_OF_NEXT = re.compile(r"[^.;:\d]{0,60}?\b(?P<way>boven|onder|(?:hoger|meer|lager|minder) dan) (?:het|de|dat|die) (?:cijfer|aantal|niveau|aandeel|percentage|stand|\d[\d.,]*%? )(?:(?!\b(?:en|maar|terwijl)\b)[^.;]){0,45}$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MORE = ("meer", "hoger", "groter", "vaker", "boven")
_NEAR = 2  # characters between 'dan de' and the figure


def against_next(sense: Sense) -> bool:
    """Whether a figure is said to be less than the next one, which is smaller."""
    text = _YEAR.sub("jaar", low(sense.sentence.text))
    after = next((figure for figure in find_figures(sense.sentence.text) if figure.start >= sense.figure.end and not figure.is_year and not years_in(sense.sentence.text[figure.start : figure.end])), None)
    if after is None or after.unit is not sense.figure.unit or after.value == sense.figure.value:
        return False
    said = _THAN_NEXT.match(text, sense.figure.end)
    if said and after.start > said.end() + _NEAR:
        said = None
    said = said or _LEVEL_OF_NEXT.match(text[: after.start], sense.figure.end)
    return bool(said) and (sense.figure.value > after.value) != bool(said and said.group("way").split()[0] in _MORE)


def against_ahead(sense: Sense) -> bool:
    """Whether the words ahead of a colon tell the other way than the two figures after it, of which the first is the earlier one."""
    text = sense.sentence.text
    head, colon, rest = text.partition(":")
    if not colon:
        head, rest = sense.context, text
    if not head or any(char.isdigit() for char in head) or (colon and sense.figure.start < len(head)):
        return False
    figures = [figure for figure in find_figures(text) if not figure.is_year and (figure.start > len(head) or not colon)]
    if len(figures) != 2 or kind_of(figures[0]) != kind_of(figures[1]):
        return False
    first, last = figures
    years = [mention.value for mention in years_in(rest) if mention.value]
    if len(years) != 2 or years[0] >= years[1]:
        return False
    return way_ahead(head) * (last.value - first.value) < 0
