"""What a follow-up about figures takes over from the readings before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nplv_qa.answering.cues import CHANGE, RELATIVE
from nplv_qa.answering.history import points_at_told
from nplv_qa.answering.matching import Words
from nplv_qa.answering.operations import Request
from nplv_qa.answering.scope import Scope
from nplv_qa.answering.year_cues import means_step
from nplv_qa.dutch.periods import Period
from nplv_qa.types import Operation, Reading

_TWO_YEARS = re.compile(r"\b(die|beide|deze|de) (twee |2 )?jaren\b(?! (?:er|daar)\w)|\bdie twee\b|\btussen (die|de|deze) (twee|2|beide)\b")
_COUNTS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|[1-6])"
_FORWARD = r"later|daarna|erna|daarop|erop|bij|verder(?! terug)"
_BACKWARD = r"eerder|daarvoor|ervoor|terug|verder terug|af"
_NEXT, _LAST = r"volgende|daaropvolgende|eerstvolgende", r"vorige|voorgaande|voorafgaande"
_SHIFT = re.compile(
    rf"\b(?!een |1 )(?:(?:{_COUNT.replace('count', 'count2')}|eentje) )(?:(?P<on4>later|verder(?! terug))|eerder|terug|verder terug)\b|"
    rf"\b(?:{_COUNT} )?ja(?:ar|artje|ren) (?:(?P<on>{_FORWARD})|{_BACKWARD})\b|\bhet (?:(?P<on2>{_NEXT})|{_LAST}) jaar\b|"
    rf"^(?:(?:en|maar|ok|oke|ja|nee|dan|nog|wat|hoe was het|hoeveel was het|wat was het)[ ,]+)*(?:(?P<on3>later|daarna|erna|daarop|vervolgens)|eerder|daarvoor|ervoor|verder terug)(?: dan| nog)?\W*$"
)
# As many years as are counted, or all there are: 'de twee jaren daarna', 'de jaren ervoor'; 'twee jaar later' is one year.
_SEVERAL = re.compile(
    rf"\bde (?:{_COUNT} )?ja(?:ar|ren) (?:(?P<on>daarna|erna|daarop)|daarvoor|ervoor)\b|\bde (?:{_COUNT.replace('count', 'count2')} )?(?:(?P<on2>{_NEXT})|{_LAST}) (?:{_COUNT.replace('count', 'count3')} )?ja(?:ar|ren)\b"
)
_BETWEEN = re.compile(r"\b(?:ja(?:ar|ren) (?:er|daar)tussen\w*|tussenliggende ja(?:ar|ren)|tussenja(?:ar|ren)|(?:er|daar)tussenin)\b")
_UNTIL_NOW = re.compile(r"\btot (?:en met |op |aan )?(?:nu|heden|vandaag|dusver)\b|\b(?:sinds|vanaf) (?:toen|dat jaar|dat moment)\b|\bsindsdien\b")
_THEN = re.compile(r"\b(?:toen|destijds|dat jaar|(?:het)?zelfde jaar)\b")
_FIRST_LAST = re.compile(r"\b(?:eerste|begin)\w*(?: jaar| cijfer| waarde)? (?:en|tot|naar) (?:het |de )?(?:laatste?|eind)\w*\b")
_NATIONAL = re.compile(r"\b(?:nederland|landelijk\w*|kloof|achterstand|voorsprong)\b")
_YEAR_BEFORE = re.compile(
    r"\b(?:met|van|dan|tegenover|met dat van|op)\b(?: (?:in|met|het|dat|van|die))* (?:(?:een|het|1) )?(?:jaar|jaartje) (?:ervoor|eerder|daarvoor)\b|\b(?:met|dan|van|tegenover|op)\b(?: (?:in|met|het|dat|van))* (?:vorig|voorgaand|voorafgaand)e? jaar\b"
)
_THAN_YEAR = re.compile(
    r"\b(?:hoger|lager|meer|minder|groter|kleiner|beter|slechter|vaker)\b[^?]{0,20}\bdan (?:in |die van |dat van )?20\d\d\b|"
    r"\b(?:vergeleken met|vergelijk (?:dat |dit |het |die )?(?:eens |even )?met|tegenover|opzichte van|sinds|vanaf|scheelt (?:dat )?met|verschil (?:is dat )?met) (?:in |het jaar |dat van |die van )?20\d\d\b|"
    r"\b20\d\d\b[^?]{0,12}(?:,| en| plus| met) [^?]{0,30}\b(?:verschil|schee?l\w*)\b(?! (?:met|tussen|tot)\b)"  # 'hetzelfde voor 2024, plus het verschil'
)
_GROWN = re.compile(r"\b(?:verschil|gat|kloof|afstand|achterstand|voorsprong|dat|die|dit)\b[^?]*\b(?:groter|kleiner|hoger|lager|meer|minder) of (?:groter|kleiner|hoger|lager|meer|minder)\b")  # than in the other year
_MORE = re.compile(r"\b(?:hoger|lager|meer|minder|groter|kleiner|verschil|scheelt)\b")
# Of what it was at first: 'in procenten van 2018', 'als percentage van het begin'.
_OF_BASE = re.compile(r"\b(?:procent(?:en)?|percentage|%) (?:van|ten opzichte van|vergeleken met) (?:(?:het|de|wat|waarde|stand|niveau|cijfer|in|van) )*(?:begin\w*|start\w*|uitgang\w*|oorspronkelijk\w*|eerste|20\d\d)\b|\bop (?:100|honderd)\b|\bhoeveel procent (?:(?:is|was|scheelt) (?:dat|dit|het) (?:dan )?)?(?:minder|meer|lager|hoger)(?: is dat)?\W*$")
# Compared with what was told: 'hoeveel zitten de wijken daaronder?', 'trek die twee van elkaar af'.
_THAN_TOLD = re.compile(
    r"\b(?:hoeveel|hoe ver|zit\w*|zat\w*|lig\w*|lag\w*|blij\w*|bleef|bleven|kom\w*|kwam\w*)\b[^?]*\b(?:daaronder|daarboven|eronder|erboven|daarachter|erachter|daar\b[^?]*\b(?:boven|onder|achter)(?=\W*$))\b|\b(?:hoeveel|wat)\b[^?]*\b(?:er|daar) ?tussen(?=\W*$)|"
    r"\bhoeveel (?:(?:procent)?punt(?:en)? )?(?:is|was|zijn|waren|scheelt|ligt|lag|lagen|liggen|zit|zitten) (?:dat|dit|het|die|we|ze|zij)(?: (?:dan|nu|toen|eigenlijk|precies))* (?:\w*achter|voor|minder|meer|lager|hoger|groter|kleiner|vaker|slechter|beter)\b"
)
_SUBTRACTED = re.compile(r"\b(?:trek|haal|min|minus)\w*\b[^?]*\baf\b|^(?:en )?(?:dat |die )?min(?:us)? |\b(?:af(?:trekken|getrokken)|van elkaar af)\b|\b(?:er|dat)\b[^?]*\bvan ?af(?=\W*$)")
_ADDED_TO = re.compile(r"\b(?:voeg|doe|leg|zet|neem)\w* (?:[^?.:]{0,30} )??(?:daar|er|dat|die|ze)\b[^?]*\b(?:bij|toe|erbij)\b|\berbij\b")
_ALL_OF = re.compile(rf"\b(?:die|deze|alle|de|het) {_COUNT}\b(?! ja)|\b(?:alles|allemaal|alle)\b(?: samen| bij elkaar)?")
_ADDED = re.compile(r"\b(?:samen met|plus|tel\w*|optel\w*|opgeteld|erbij|daarbij)\b")
_OF_MATTER = re.compile(r"\bwie (?:is|zijn|was|gaat|gaan|doet|doen|betaalt|betalen|zorgt|regelt|moet|beslist|bepaalt)\b|\bwat (?:doet|doen|deed|deden)\b|\b(?:er|daar)(?:aan|tegen|voor)? (?:gedaan|ondernomen)\b")  # of what is done, not how much there is
_COMPUTED = (Operation.CHANGE, Operation.RELATIVE_CHANGE, Operation.MEAN_STEP)
_YEAR_BY_YEAR = (Operation.DIFFERENCE, Operation.RATIO, Operation.SUM)  # 'en in 2022?' asks for the same of another year
_EVERY_YEAR = (Operation.TREND, Operation.HIGHEST, Operation.LOWEST, Operation.MEAN, Operation.LARGEST_STEP, Operation.SMALLEST_STEP, Operation.EQUAL)
_SUMMABLE = 2  # parts that were told one after the other


def leaning(request: Request, words: Words, earlier: Reading | None, period: Period) -> Request:
    """What a follow-up asks of the cells in words that only mean so after figures."""
    if earlier is None:
        return request
    if _OF_BASE.search(words.text):
        return replace(request, relative=True, operation=Operation.RELATIVE_CHANGE, cued=True, asks_figure=True)
    if earlier.operation is Operation.DIFFERENCE and request.relative and request.operation is Operation.VALUE:
        return replace(request, operation=Operation.RATIO, cued=True, asks_figure=True)
    if request.operation is Operation.GAP and period.span and _YEAR_BEFORE.search(words.text) and not _NATIONAL.search(words.text):
        return replace(request, operation=Operation.CHANGE)  # 'Is dat meer dan het jaar ervoor? Hoeveel verschil?'
    if earlier.operation in _COMPUTED and means_step(words.text):
        return replace(request, operation=Operation.MEAN_STEP, cued=True, asks_figure=True)
    match = _THAN_TOLD.search(words.text) or _SUBTRACTED.search(words.text)
    if match and request.operation in (Operation.VALUE, Operation.DIFFERENCE):
        operation = Operation.CHANGE if period.span else Operation.DIFFERENCE
        end = words.between(match.end() - 1, match.end())  # 'erboven' says no more than that
        return replace(request, operation=operation, cued=True, asks_figure=True, span=request.span | end)
    if request.operation is Operation.VALUE and _ADDED_TO.search(words.text):
        return replace(request, operation=Operation.SUM, cued=True, asks_figure=True)
    return request


def relative(text: str, period: Period, earlier: Reading | None, told: Sequence[Reading], first: int, last: int) -> Period:
    """Years that lean on other years: 'vergeleken met het jaar ervoor', 'twee jaar later', 'die twee jaren'. `first` and `last` are the ends
    of the series."""
    base = period.years or ((earlier.years or earlier.told_years)[-1:] if earlier else ())
    if _YEAR_BEFORE.search(text) and len(period.years) <= 1:
        year = base[0] if base else last
        return Period((year - 1, year), span=True)
    if earlier is None:
        return period
    if period.years:
        return _with_earlier(text, period, earlier)
    return _of_told(text, earlier, told) or _shifted(text, earlier, first, last) or _until_newest(text, period, earlier, last) or period


def _with_earlier(text: str, period: Period, earlier: Reading) -> Period:
    """A year that is named beside those told: the other end of the period, or the base of a period that stays."""
    if earlier.operation in _COMPUTED and len(earlier.years) > 1 and set(period.years) < set(earlier.years) and (RELATIVE.search(text) or _OF_BASE.search(text)):
        return Period(earlier.years, span=True, open=earlier.open_ended)
    years = earlier.years or earlier.told_years
    moves = any(cue.search(text) for cue in (_THAN_YEAR, CHANGE, _GROWN, _THAN_TOLD, _OF_BASE))
    if moves and len(years) == len(period.years) == 1 and years != period.years:
        return Period(tuple(sorted((*years, *period.years))), span=True)
    return period


def _of_told(text: str, earlier: Reading, told: Sequence[Reading]) -> Period | None:
    """Years that were told before."""
    years = [year for reading in told for year in reading.years or reading.told_years]
    distinct = sorted(set(years))
    if len(distinct) > 1 and _FIRST_LAST.search(text):
        return Period((distinct[0], distinct[-1]), span=True)
    if len(distinct) > 1 and _TWO_YEARS.search(text):
        return Period(tuple(distinct) if len(distinct) == _SUMMABLE else tuple(years[-2:]), span=True)
    if len(distinct) > 1 and _BETWEEN.search(text):
        return Period(tuple(range(distinct[0] + 1, distinct[-1])) or tuple(distinct))
    return Period(earlier.told_years) if _THEN.search(text) and not earlier.years and earlier.told_years else None


def _shifted(text: str, earlier: Reading, first: int, last: int) -> Period | None:
    """Years counted from the last one told."""
    years = earlier.years or earlier.told_years
    if not years:
        return None
    if match := _SEVERAL.search(text):
        several = _several(match, years, first, last)
        ends = (years[-1], several[-1]) if several[0] > max(years) else (several[0], years[0])
        return Period(ends, span=True) if CHANGE.search(text) else Period(several)
    found = [_one_shifted(match, years) for match in _SHIFT.finditer(text)]
    if len(found) == 1 and CHANGE.search(text):
        return Period(tuple(sorted(found[0])), span=True)
    return Period(tuple(dict.fromkeys(year for _, year in found))) if found else None


def _several(match: re.Match[str], years: Sequence[int], first: int, last: int) -> tuple[int, ...]:
    """As many years after or before those told as are counted, or all there are; at least one, also where there are none."""
    count = _number(match["count"] or match["count2"] or match["count3"])
    if match["on"] or match["on2"]:
        return tuple(range(max(years) + 1, max(max(years) + count if count else last, max(years) + 1) + 1))
    return tuple(range(min(min(years) - count if count else first, min(years) - 1), min(years)))


def _one_shifted(match: re.Match[str], years: Sequence[int]) -> tuple[int, int]:
    """The year told from which is counted, and the year that is meant."""
    on = any(match[f"on{n}"] for n in ("", 2, 3, 4))
    start = max(years) if on else min(years)
    return start, start + (_number(match["count"] or match["count2"]) or 1) * (1 if on else -1)


def _until_newest(text: str, period: Period, earlier: Reading, last: int) -> Period | None:
    """From the year told to the newest there is."""
    years = earlier.years or earlier.told_years
    if not years or min(years) >= last:
        return None
    moved = period.latest and len(years) == 1 and (CHANGE.search(text) or _MORE.search(text))
    return Period((min(years), last), span=True, open=True) if moved or _UNTIL_NOW.search(text) else None


def _number(word: str | None) -> int:
    """A number in words or figures; none is 0."""
    return _COUNTS.get(word) or int(word) if word else 0


def inherit(reading: Reading, earlier: Reading, told: Sequence[Reading], request: Request, period: Period, scope: Scope, newest: int, text: str) -> Reading:
    """A follow-up keeps what it does not change; `newest` is the last year of the table."""
    compared = _with_told_row(reading, earlier, told, request, scope, text) or _compared(reading, earlier, told, request, period, scope, newest)
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
    open_ended = reading.open_ended if reading.years else earlier.open_ended and years == earlier.years
    if not request.cued and not reading.ranked and reading.rows == earlier.rows:
        reading = replace(reading, ranked=earlier.ranked, direction=earlier.direction)
    return replace(reading, years=years, open_ended=open_ended, operation=operation, threshold=threshold, regions=regions, asks_figure=reading.asks_figure or (earlier.asks_figure and not _OF_MATTER.search(text)))


def _with_told_row(reading: Reading, earlier: Reading, told: Sequence[Reading], request: Request, scope: Scope, text: str) -> Reading | None:
    """A row that is added to the one told, or compared with it: 'tel daar de corporatiehuur bij op', 'hoeveel lager is dat dan koop?'"""
    if len(reading.rows) != 1 or not earlier.rows or reading.rows[0] in earlier.rows or len(scope.regions) > 1 or reading.areas:
        return None
    added = request.operation is Operation.SUM and any(cue.search(text) for cue in (_ADDED, _ADDED_TO, _ALL_OF))
    compared = request.operation is Operation.DIFFERENCE and not scope.regions and len(earlier.rows) == 1 and points_at_told(text)
    if not (added or compared):
        return None
    years, regions = reading.years or earlier.years or earlier.told_years, scope.regions or earlier.regions[:1]
    before = _all_told(told, earlier, text) if added else earlier.rows
    return replace(reading, rows=(*before, *reading.rows), others=(), years=years, regions=regions, operation=request.operation, asks_figure=True)


def _all_told(told: Sequence[Reading], earlier: Reading, text: str) -> tuple[int, ...]:
    """The rows told before, as many as a text counts with its own: 'tel daar ... bij op: wat is het totaal van die drie?'; else those of the last."""
    match = _ALL_OF.search(text)
    if not match:
        return earlier.rows
    rows = tuple(dict.fromkeys(row for each in told if (each.years or each.told_years) == (earlier.years or earlier.told_years) for row in each.rows))
    count = _number(match["count"])
    return rows[1 - count :] if count else rows


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
