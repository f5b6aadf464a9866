"""What a follow-up about figures takes over from the readings before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nplv_qa.answering.cues import CHANGE
from nplv_qa.answering.operations import Request
from nplv_qa.answering.scope import Scope
from nplv_qa.dutch.periods import Period
from nplv_qa.types import Operation, Reading

_TWO_YEARS = re.compile(r"\b(die|beide|deze|de) (twee |2 )?jaren\b|\bdie twee\b|\btussen (die|de|deze) (twee|2|beide)\b")
_SHIFT = re.compile(
    r"\b(een|1|twee|2|drie|3|vier|4|vijf|5|zes|6)? ?ja(?:ar|artje|ren) (later|eerder|daarna|daarvoor|ervoor|erna|daarop|terug|verder|bij|af)\b|\bhet (?:jaar|jaartje) (daarna|daarvoor|ervoor|erna|daarop|eerder|later)\b|"
    r"\bhet (vorige|volgende|voorgaande|daaropvolgende) jaar\b"
)
_FIRST_LAST = re.compile(r"\b(?:eerste|begin)\w*(?: jaar| cijfer| waarde)? (?:en|tot|naar) (?:het |de )?(?:laatste?|eind)\w*\b")
_COUNTS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_FORWARD = ("later", "verder", "bij", "daarna", "erna", "daarop", "volgende", "daaropvolgende")
_YEAR_BEFORE = re.compile(
    r"\b(?:met|van|dan|tegenover|met dat van|op)\b(?: (?:in|met|het|dat|van|die))* (?:(?:een|het|1) )?(?:jaar|jaartje) (?:ervoor|eerder|daarvoor)\b|\b(?:met|dan|van|tegenover|op)\b(?: (?:in|met|het|dat|van))* (?:vorig|voorgaand|voorafgaand)e? jaar\b"
)
_THAN_YEAR = re.compile(
    r"\b(?:hoger|lager|meer|minder|groter|kleiner|beter|slechter|vaker)\b[^?]{0,20}\bdan (?:in |die van |dat van )?20\d\d\b|"
    r"\b(?:vergeleken met|vergelijk (?:dat |dit |het |die )?(?:eens |even )?met|tegenover|opzichte van|sinds|vanaf|scheelt (?:dat )?met|verschil (?:is dat )?met) (?:in |het jaar |dat van |die van )?20\d\d\b"
)
_GROWN = re.compile(r"\b(?:verschil|gat|kloof|afstand|achterstand|voorsprong|dat|die|dit)\b[^?]*\b(?:groter|kleiner|hoger|lager|meer|minder) of (?:groter|kleiner|hoger|lager|meer|minder)\b")  # than in the other year
_MORE = re.compile(r"\b(?:hoger|lager|meer|minder|groter|kleiner|verschil|scheelt)\b")
_COMPUTED = (Operation.CHANGE, Operation.RELATIVE_CHANGE)
_YEAR_BY_YEAR = (Operation.DIFFERENCE, Operation.RATIO, Operation.SUM)  # 'en in 2022?' asks for the same of another year
_EVERY_YEAR = (Operation.TREND, Operation.HIGHEST, Operation.LOWEST, Operation.MEAN, Operation.LARGEST_STEP, Operation.SMALLEST_STEP, Operation.EQUAL)
_SUMMABLE = 2  # parts that were told one after the other


def relative(text: str, period: Period, earlier: Reading | None, told: Sequence[Reading], last: int) -> Period:
    """Years that lean on other years: 'vergeleken met het jaar ervoor', 'twee jaar later', 'die twee jaren'."""
    base = period.years or (earlier.years[-1:] if earlier else ())
    if _YEAR_BEFORE.search(text) and len(period.years) <= 1:
        year = base[0] if base else last
        return Period((year - 1, year), span=True)
    if earlier and len(earlier.years) == 1 and len(period.years) == 1 and earlier.years != period.years and (_THAN_YEAR.search(text) or CHANGE.search(text) or _GROWN.search(text)):
        return Period(tuple(sorted((*earlier.years, *period.years))), span=True)
    if period.years or earlier is None:
        return period
    years = [year for reading in told for year in reading.years]
    if _FIRST_LAST.search(text) and len(set(years)) >= 2:
        return Period((min(years), max(years)), span=True)
    if _TWO_YEARS.search(text) and len(set(years)) >= 2:
        return Period(tuple(sorted(dict.fromkeys(years))[-2:]) if len(set(years)) == 2 else tuple(years[-2:]), span=True)
    if (shift := _SHIFT.search(text)) and earlier.years:
        count = shift.group(1) or "een"
        years_on = _COUNTS.get(count) or int(count)
        forward = next(group for group in shift.groups()[1:] if group) in _FORWARD
        year = earlier.years[-1] + (years_on if forward else -years_on)
        return Period(tuple(sorted((earlier.years[-1], year))), span=True) if CHANGE.search(text) else Period((year,))
    if period.latest and len(earlier.years) == 1 and earlier.years[0] < last and (CHANGE.search(text) or _MORE.search(text)):
        return Period((earlier.years[0], last), span=True, open=True)
    return period


def inherit(reading: Reading, earlier: Reading, told: Sequence[Reading], request: Request, period: Period, scope: Scope, newest: int) -> Reading:
    """A follow-up keeps what it does not change; `newest` is the last year of the table."""
    compared = _compared(reading, earlier, told, request, period, scope, newest)
    if compared:
        return compared
    years = reading.years or (() if reading.latest else earlier.years)
    if request.cued and not period.years and request.operation in _EVERY_YEAR:
        years = ()
    same = reading.rows == earlier.rows and not scope.regions and not period.span and earlier.operation in _YEAR_BY_YEAR
    operation = earlier.operation if not request.cued and (same or not period.years) else reading.operation
    if operation is Operation.GAP and not period.years:
        years = _ends_told(told, reading.rows)
    if earlier.operation in _COMPUTED and request.relative and not request.cued:
        operation = Operation.RELATIVE_CHANGE
    threshold = reading.threshold if reading.threshold is not None else earlier.threshold
    if operation in _COMPUTED and len(years) == 1 and not request.cued:
        operation = Operation.VALUE
    regions = reading.regions or earlier.regions
    if operation is Operation.VALUE and scope.regions:
        regions = scope.regions
    return replace(reading, years=years, operation=operation, threshold=threshold, regions=regions, asks_figure=reading.asks_figure or earlier.asks_figure)


def _ends_told(told: Sequence[Reading], rows: Sequence[int]) -> tuple[int, ...]:
    """The first and last year that were told of some rows; none where that is no period."""
    years = {year for each in told if each.rows == tuple(rows) for year in each.years}
    return (min(years), max(years)) if len(years) > 1 else ()


def _compared(reading: Reading, earlier: Reading, told: Sequence[Reading], request: Request, period: Period, scope: Scope, newest: int) -> Reading | None:
    """'Hoeveel scheelt dat?' after two values: the difference between these two; 'Samen?' after two rows: their sum."""
    own = reading.rows != earlier.rows
    if own or period.years or scope.regions or len(told) < _SUMMABLE:
        return None
    first, last = told[-2], told[-1]
    if last.latest and not last.years:
        last = replace(last, years=(newest,), open_ended=True)
    if request.operation is Operation.SUM:
        rows = tuple(dict.fromkeys(row for each in told if each.years == last.years for row in each.rows))
        return replace(reading, rows=rows, years=last.years, regions=last.regions, operation=Operation.SUM, asks_figure=True) if len(rows) > 1 else None
    if request.operation not in (Operation.DIFFERENCE, Operation.CHANGE, Operation.RELATIVE_CHANGE):
        return None
    if first.rows == last.rows and len(first.years) == len(last.years) == 1 and first.years != last.years:
        operation = Operation.RELATIVE_CHANGE if request.relative else Operation.CHANGE
        years = tuple(sorted((*first.years, *last.years)))
        return replace(reading, years=years, operation=operation, regions=last.regions, asks_figure=True, open_ended=last.open_ended)
    rows = (*first.rows, *last.rows)
    if request.operation is Operation.DIFFERENCE and first.rows != last.rows and first.years == last.years and len(rows) == _SUMMABLE:
        return replace(reading, rows=rows, others=(), years=last.years, regions=last.regions or first.regions, operation=Operation.DIFFERENCE, asks_figure=True)
    return None
