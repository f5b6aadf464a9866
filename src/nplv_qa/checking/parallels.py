"""Figures that stand in the same order again: 'in 2023 13,96% tegen 14,07% in Nederland, in 2024 12,40% tegen 12,95%'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nplv_qa.checking.mentions import BOUNDARY, Attached, compared, low
from nplv_qa.checking.parsed import Parsed
from nplv_qa.types import Region

Regions = list[Attached[Region] | None]
_AGAINST = re.compile(r"[^;:.]{0,60}?\b(?:tegen|tegenover|versus)\b(?:\s+[\w']+){0,3}\s*")
_TOGETHER = re.compile(r"\s*(?:tegen|tegenover|versus|en|om|/|,|,? respectievelijk|(?:tegen|en) (?:circa|ongeveer|ruim|bijna))\s*")
_OPENS = re.compile(r"[:;]")  # after it the sentence goes on about what it is about
_ASIDE = re.compile(r"[^;.]{0,30}[(:]\s*(?:[\w']+\s+){0,6}")
_BESIDE = re.compile(r"\s*(?:tegen|tegenover|versus|om|/)\s*")
_ELSEWHERE = re.compile(r"(?:(?!\d)[^.,;:()]){0,60},\s*(?:landelijk|in\s+(?:heel\s+)?nederland)\s+(?:(?:voor|is|was|gaat|ging|het|dat|op|om|bij|slechts)\s+){0,3}")
_THERE = re.compile(r"\b(?:daar|waar|die)\b")
OTHER: dict[Region, Region] = {"NPLV": "NL", "NL": "NPLV"}


def opposed(draft: Parsed, values: Sequence[int], found: Regions) -> Regions:
    """The regions of the values, those that no region stands with told from the ones that they stand beside."""
    result = list(found)
    if aside := _compared_after(draft, values):
        for one, two in zip(values[::2], values[1::2], strict=True):
            result[one], result[two] = Attached(OTHER[aside], True), Attached(aside, True)
        return result
    known: tuple[Region, Region] | None = None
    for one, two in _couples(draft, values, found):
        first, second = result[one], result[two]
        if aside := compared_with(draft, one, two):
            result[one], result[two] = Attached(OTHER[aside], True), Attached(aside, True)
        elif known and not _named_between(draft, one, two) and not (first and first.own) and not (second and second.own):
            result[one], result[two] = Attached(known[0], True), Attached(known[1], True)
        elif _set_against(draft, one, two) or _goes_on(draft, one, two):
            if first and first.own and not (second and second.own):
                result[two] = Attached(OTHER[first.value], True)
            elif second and second.own and (first is None or (not first.own and first.value == second.value)):
                result[one] = Attached(OTHER[second.value], True)
        first, second = result[one], result[two]
        known = (first.value, second.value) if first and second and first.value != second.value else known
    return result


def after_comparison(draft: Parsed, n: int, found: Attached[Region] | None, topic: Region | None) -> Attached[Region] | None:
    """'Twee keer zo vaak als in Nederland: bij 14,5%': after a colon the sentence is about what was compared, not about what with."""
    figure = draft.figures[n]
    before = [m for m in draft.regions if m.end <= figure.start]
    if found is None or found.own or not before or not compared(draft.text, before[-1]):
        return found
    gap = low(draft.text[before[-1].end : figure.start])
    if not _OPENS.search(gap) or _THERE.search(gap):
        return found
    subject = next((m.value for m in reversed(before) if not compared(draft.text, m)), topic if topic != before[-1].value else None)
    return Attached(subject or OTHER[before[-1].value], False)


def _couples(draft: Parsed, values: Sequence[int], regions: Regions) -> list[tuple[int, int]]:
    """Values that stand side by side, each in one couple."""
    found: list[tuple[int, int]] = []
    for one, two in pairwise(values):
        gap = low(draft.text[draft.figures[one].end : draft.figures[two].start])
        first, second = regions[one], regions[two]
        apart = bool(first and second and first.own and second.own and first.value != second.value)
        free = two == one + 1 and not (found and found[-1][1] == one) and one not in draft.pairs and two not in draft.pairs
        if free and (apart or _TOGETHER.fullmatch(gap) or _AGAINST.fullmatch(gap) or _ELSEWHERE.fullmatch(gap)):
            found.append((one, two))
    return found


def _compared_after(draft: Parsed, values: Sequence[int]) -> Region | None:
    """The region that values side by side are compared with at the end: 'minder koop (32,04% om 57,58%) en meer corporatiehuur (48,46% om 28,28%) dan in Nederland'."""
    if len(values) < 2 or len(values) % 2 or len(draft.regions) != 1 or draft.pairs:
        return None
    last = draft.regions[0]
    side_by_side = all(_BESIDE.fullmatch(low(draft.text[draft.figures[a].end : draft.figures[b].start])) for a, b in zip(values[::2], values[1::2], strict=True))
    return last.value if side_by_side and compared(draft.text, last) and last.start >= draft.figures[values[-1]].end else None


def _goes_on(draft: Parsed, one: int, two: int) -> bool:
    """'8,17% van de woningen, landelijk voor 1,36%'."""
    return bool(_ELSEWHERE.fullmatch(low(draft.text[draft.figures[one].end : draft.figures[two].start])))


def compared_with(draft: Parsed, one: int, two: int) -> Region | None:
    """The region that something is said to be more or less than, right before two values: 'lager dan landelijk (2,30% tegenover 2,50%)'."""
    start = draft.figures[one - 1].end if one else 0
    before = [m for m in draft.regions if start <= m.start and m.end <= draft.figures[one].start]
    between = any(draft.figures[one].end <= m.start < draft.figures[two].start for m in draft.regions)
    if not before or between or not compared(draft.text, before[-1]):
        return None
    gap = low(draft.text[draft.figures[one].end : draft.figures[two].start])
    apart = _TOGETHER.fullmatch(gap) or _AGAINST.fullmatch(gap)
    return before[-1].value if apart and _ASIDE.fullmatch(low(draft.text[before[-1].end : draft.figures[one].start])) else None


def _set_against(draft: Parsed, one: int, two: int) -> bool:
    """Whether two values are set against each other, and not as those of two years."""
    first, second = draft.figures[one], draft.figures[two]
    gap = low(draft.text[first.end : second.start])
    limit = min((f.start for f in draft.figures if f.start > second.start), default=len(draft.text))
    years = [y for y in draft.years if first.end <= y.start < limit and not (y.start >= second.end and BOUNDARY.search(low(draft.text[second.end : y.start])))]
    return bool(_AGAINST.fullmatch(gap)) and not years and first.unit is second.unit


def _named_between(draft: Parsed, one: int, two: int) -> bool:
    """Whether a region stands with one of two values, or after the value before them."""
    start = draft.figures[one - 1].end if one else 0
    limit = min((f.start for f in draft.figures if f.start > draft.figures[two].start), default=len(draft.text))
    return any(start <= m.start < limit and not (m.start < draft.figures[one].start and _near_end(draft, start, m.start)) for m in draft.regions)


def _near_end(draft: Parsed, start: int, place: int) -> bool:
    """Whether a mention still belongs to the figure before: no comma or semicolon between."""
    return bool(start) and not BOUNDARY.search(low(draft.text[start:place]))
