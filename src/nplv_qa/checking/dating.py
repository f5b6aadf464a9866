"""Years that stand for more than one figure, or for none: in brackets at the end, in turn, and only compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nplv_qa.checking.mentions import BOUNDARY, Attached, Mention, attach, compared, low
from nplv_qa.checking.parsed import Parsed
from nplv_qa.checking.wording import moves
from nplv_qa.dutch.numbers import Figure

_OPENS_BRACKET = re.compile(r"\((?:[^()\d]*\s)?$")
_EARLIER = re.compile(r"\b(?:was|waren|nog|toen|eerder\w*|vorige?|voorheen|daarvoor|ervoor)\b")
_CLOSES_BRACKET = re.compile(r"\)\s*[.;]?\s*")
_SINCE_THEN = re.compile(r"\b(?:sinds|vanaf)\s+(?:(?:het jaar|begin|eind)\s+|(?:de|het)\s+(?:[a-z-]+\s+){1,4}in\s+)?$")
_UNTIL = re.compile(r"\btot (?:begin |aan )?(20\d\d)\b")
_BESIDE = re.compile(r"\s*(?:%|procent)?\s*(?:,|en)\s*(?:met|op|bij)?\s*|\s*[,(;]\s*(?:dat|dit|het)?\s*was\s+(?:dat\s+|het\s+)?(?:eerst|nog|eerder|voorheen)?\s*")


def bracketed(draft: Parsed) -> Attached[int] | None:
    """The only year of a sentence on two regions, or on what does not change, in brackets at its end: it is that of all figures."""
    if len(draft.years) != 1 or not draft.years[0].value:
        return None
    if len({m.value for m in draft.regions}) < 2 and (moves(draft.text) or _EARLIER.search(low(draft.text))):
        return None
    year = draft.years[0]
    head, tail = draft.text[: year.start], draft.text[year.end :]
    return Attached(year.value, True) if _OPENS_BRACKET.search(low(head)) and _CLOSES_BRACKET.fullmatch(tail) else None


def after_brackets(draft: Parsed) -> Attached[int] | None:
    """The only year of a sentence, after values that all stand in brackets: 'zowel in de gebieden (13,96%) als in Nederland (14,07%) had in 2023 ...'."""
    if len(draft.years) != 1 or not draft.years[0].value:
        return None
    before = [f for f in draft.figures if f.end <= draft.years[0].start]
    aside = all(_OPENS_BRACKET.search(low(draft.text[: f.start])) and draft.text[f.end :].startswith(")") for f in before)
    return Attached(draft.years[0].value, True) if before and aside else None


def in_turn(draft: Parsed, values: Sequence[int]) -> dict[int, int]:
    """'In de gebieden 8,22% in 2018 en 6,74% in 2023, in Nederland 3,16% en 2,65%': the years of the first half are those of the second."""
    half = len(values) // 2
    if len(values) != 2 * half or half < 2 or len(draft.years) != half or draft.pairs:
        return {}
    places = [draft.figures[n] for n in values]
    found = [attach(draft.text, (f.start, f.end), draft.others(n), draft.years) for n, f in zip(values[:half], places, strict=False)]
    years = [each.value for each in found if each and each.own]
    if len(set(years)) < half or draft.years[-1].start > places[half].start:
        return {}
    return dict(zip(values, years * 2, strict=True))


def only_compared(draft: Parsed, year: Mention[int], figure: Figure) -> bool:
    """Whether a year is only what a figure is compared with, or where the change began that led to it: 'is sinds 2018 gedaald tot 12,40%'."""
    gap = low(draft.text[year.end : figure.start])
    told = "(" in gap or ":" in gap or "toen" in gap
    aside = year.end <= figure.start and compared(draft.text, year) and bool(BOUNDARY.search(gap))  # 'hoger dan het jaar daarvoor, maar 0,3 procentpunt lager dan landelijk'
    return not told and (aside or begins(draft, year))


def begins(draft: Parsed, year: Mention[int]) -> bool:
    """Whether a year is said to be where something began: 'sinds 2018'."""
    return bool(_SINCE_THEN.search(low(draft.text[: year.start])))


def again(draft: Parsed, turns: Sequence[int]) -> bool:
    """Whether the figures of a sentence without years can be those of the years of the sentence before, in their order."""
    bare = not draft.years and not draft.pairs and len({m.value for m in draft.regions}) < 2
    return bare and len(draft.figures) == len(turns) > 1 and all(_BESIDE.fullmatch(low(draft.text[a.end : b.start])) for a, b in pairwise(draft.figures))


def until(text: str) -> Iterator[int]:
    """'Tot 2030' is until the end of 2029."""
    return (int(year) - 1 for year in _UNTIL.findall(low(text)))
