"""What is to be done with the cells that a question names, and the words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.answering.cues import (
    CHANGE,
    DIFFERENCE,
    FIGURE,
    GAP,
    GAP_NOUN,
    HIGHEST,
    IN_NUMBERS,
    IN_PERCENT,
    LEAST,
    LOWEST,
    MOST,
    PROPORTION,
    RATIO,
    RELATIVE,
    SUM,
    THAN,
    THAN_NATIONAL,
    TREND,
    WHEN,
)  # fmt: skip
from nplv_qa.answering.matching import Span, Words
from nplv_qa.answering.year_cues import CUES, OverYears, multiplied, of_years, read_over_years
from nplv_qa.dutch.numbers import Unit, find_figures
from nplv_qa.types import Operation

LONGEST_CUE = 24  # characters; a longer one holds words that are not its own
_BELOW = re.compile(r"\b(?:onder|beneden|(?:minder|lager|kleiner|beter)(?: uit)? dan|niet meer dan)\s+(?:de\s+)?(?=\d)")
_ABOVE = re.compile(
    r"\b(?:boven|(?:meer|hoger|groter|slechter)(?: uit)? dan|over|minstens|ten minste)\s+(?:de\s+)?(?=\d)|"
    r"\b(?:overtr(?:of|offen|eft)|overst(?:eeg|egen|ijgt)|overschr(?:eed|eden|ijdt)|passeerden?|doorbrak(?:en)?)\b[^?]{0,80}?\s(?=\d+(?:[.,]\d+)? ?(?:%|procent))"
)
_LIMIT = re.compile(
    r"\b(?:onder|beneden|boven|minder dan|meer dan|lager dan|hoger dan|over|dan) (?:de )?\d+(?:[.,]\d+)?|\b\d+ jaar (?:later|eerder|geleden)|(?:de )?(?:20|twintig) (?:nplv )?(?:gebieden|wijken)"
)
_AGAINST_NL = re.compile(r"\b(?:dan|onder|boven)\s+(?:(?:in|heel|het|dat|van|de|gemiddeld|gemiddelde|rest)\s+)*(?:nederland\w*|landelijk\w*|landgemiddelde|land)\b")
_AGAINST_NPLV = re.compile(r"\bnederland\b.{0,60}\b(?:dan|onder|boven)\s+(?:(?:in|het|dat|die|van|de|gemiddelde)\s+)*(?:nplv|wijken|gebieden|focus\w+)\b")
_FROM_NL = re.compile(r"\b(?:onder|boven)\s+(?:(?:in|heel|het|dat|die|van|de|gemiddelde|rest)\s+)*(?:nederland\w*|landelijk\w*|landgemiddelde)\b")
_THANKS = re.compile(r"^(?:(?:ah|oke?|dank\w*|bedankt|mooi|top|super|prima|fijn|goed|duidelijk|helder)\b[ ,.!]*(?=.))+")  # no 'top' of a series
_AT_LEAST = re.compile(r"\bten (?:minste|hoogste|meeste)\b")  # limits, no extremes
_BEST, _WORST = (
    re.compile(rf"\b(?:{word}) (?:meet)?jaar\b|\bwelk (?:meet)?jaar\b[^?]{{0,80}}\b(?:het|de|zijn) (?:{word})\b") for word in ("beste?|gunstigste?", "slechtste?|ongunstigste?")
)
_BETTER, _WORSE = re.compile(r"\b(?:beter|gunstiger)\b"), re.compile(r"\b(?:slechter|ongunstiger)\b")
_THAN_YEAR = re.compile(rf"{THAN.pattern} (?:in )?(?:19|20)\d\d\b")
_BETWEEN_YEARS = re.compile(r"\btussen (?:het jaar )?(?:19|20)\d\d\b")
# Always with Nederland, or said to be.
_BEHIND = re.compile(r"\b\w*(?:kloof|achterstand|voorsprong)\b|\b(?:gat|verschil|afstand|schee?lde?|scheelt) (?:\w+ ){0,2}?(?:met|tot|tussen|ten opzichte van) (?:\w+ ){0,3}?(?:nederland|landelijk|land)\b")
_COMPARED = re.compile(
    r"\b(?:(?P<less>minder|lager|kleiner|geringer|beter|gunstiger)|meer|hoger|groter|vaker|slechter|ongunstiger)\b(?:(?!\bdan\b)[^?]){0,60}\bdan\b(?! (?:een |1 |3 |5 |10 |tien |vijf |drie )(?:jaar|decennium))|"
    r"\b(?:(?P<under>onder)|boven)\b(?= (?:(?:in|het|dat|die|van|de|heel|rest|gemiddelde?|aandeel|percentage|cijfer)\b ?)*(?:nederland\w*|land\w*|nplv|wijken|gebieden|focus\w+)\b| (?:dat|die) van\b| (?:het (?:aandeel|percentage|cijfer)|vmbo\w*|havo|vwo|koop\w*|corporatie\w*|particulier\w*)\b)|"
    r"\b(?:overtr(?:of|offen|eft|effen)|overst(?:eeg|egen|ijgt|ijgen)|passeer\w*|voorbij|ingehaald|inhaald\w*)\b"
)
_FARTHEST = re.compile(r"\b(?:het|'t) (?:verst|wijdst|dichtst)\b")
_BETWEEN_REGIONS = re.compile(r"\bhoe ?veel (?:procent)?punt(?:en)?\b[^?]*\btussen\b|\btussen\b[^?]*\bhoe ?veel (?:procent)?punt(?:en)?\b")
_OF_DIFFERENCE = re.compile(r"\b(?:verschil\w*|\w*kloof|\w*achterstand|voorsprong|gat)\b")  # 'hoe ontwikkelde het verschil met Nederland zich?'
_BESIDE = re.compile(r"\b(?:vergeleken met|in vergelijking met|ten opzichte van|tegenover|versus|naast|afgezet tegen|dan) (?:(?:in|heel|het|de|die|dat|van|rest) )*(?:nederland\w*|landelijk\w*|land\b|nl\b)")
_MOVED_MORE = re.compile(rf"\b(?:meer|minder|sneller|harder|sterker|langzamer|trager) (?:{CHANGE.pattern})")  # 'sneller gedaald dan landelijk'
_AGAINST_YEAR = re.compile(r"\b(?:ten opzichte van|vergeleken met|in vergelijking met|tegenover) (?:het jaar |in |die van |dat van )?20\d\d\b")
_AND_NATIONAL = re.compile(r"(?<=\w),? en (?:hoe (?:is|was) dat |hoeveel (?:is|was) dat |hoeveel |hoe )?(?:in )?(?:heel )?(?:nederland|landelijk|nl)\W*$")  # 'wat was dat in 2020, en landelijk?'
_OVER_TIME = (Operation.TREND, Operation.CHANGE, Operation.RELATIVE_CHANGE, Operation.MEAN, Operation.MEAN_STEP)
_LIMITS = (Operation.BELOW, Operation.ABOVE)
_WHICH_YEAR = re.compile(r"\b(?:wanneer|welke? (?:ja\w+|periode))\b")
_EXTREMES = (Operation.HIGHEST, Operation.LOWEST)
_WEAK = (Operation.VALUE, Operation.SUM, *_EXTREMES)  # words like 'samen' and 'meeste' alone do not ask for a figure
_CUES = (FIGURE, RELATIVE, IN_PERCENT, CHANGE, TREND, DIFFERENCE, RATIO, HIGHEST, LOWEST, MOST, LEAST, IN_NUMBERS, WHEN, SUM, _LIMIT, *CUES)


@dataclass(frozen=True, slots=True)
class Request:
    """An operation with what it needs, and the words that are explained by it.

    `judged` is 1 for the best year and the better ones, -1 for the worst: which of the two are the highest differs by row. `every_year` is a question for the year in which a difference is largest: each year's is needed.
    `over` is an operation over the years of a figure, `of_years` whether a ratio is one of two years, `beside` whether what is asked of the areas is wanted for Nederland as well.
    """

    operation: Operation
    threshold: Decimal | None
    cued: bool
    asks_figure: bool
    span: Span
    relative: bool = False
    judged: int = 0
    every_year: bool = False
    over: OverYears | None = None
    of_years: bool = False
    beside: bool = False


def read_request(words: Words, ends: int, regions: int, aside: str = "") -> Request:
    """What is asked of the cells. `ends` is how many years are named, `regions` how many regions, `aside` what is said
    around the question: 'Procentueel bekeken: ...'."""
    text = _THANKS.sub(lambda match: " " * len(match.group()), words.text.replace("-", " "))
    if said := RELATIVE.search(aside):
        text = f"{text} {said.group()}"
    over = read_over_years(text) or _asked_before(aside)
    operation, threshold = (over.operation, None) if over else _operation(text, ends, regions)
    relative = bool(RELATIVE.search(text) or IN_PERCENT.search(text))
    good, bad = (_BETTER, _WORSE) if operation in _LIMITS else (_BEST, _WORST)
    judged = over.judged if over else bool(good.search(text)) - bool(bad.search(text))
    figure = bool(FIGURE.search(text)) or bool(judged) or operation not in _WEAK or (operation in _EXTREMES and bool(WHEN.search(text)))
    return Request(operation, threshold, operation is not Operation.VALUE, figure, _covered(words, text), relative, judged, every_year=_widest(text) or (operation is Operation.DIFFERENCE and bool(TREND.search(text))), over=over, of_years=operation is Operation.RATIO and of_years(text, ends), beside=_for_both(text, operation))


def _for_both(text: str, operation: Operation) -> bool:
    """Whether what is asked of the areas is wanted for Nederland as well."""
    added = operation in (Operation.VALUE, *_EXTREMES, *_OVER_TIME) and bool(_AND_NATIONAL.search(text))
    return added or (operation in _OVER_TIME and bool(_BESIDE.search(text)))


def _asked_before(aside: str) -> OverYears | None:
    """What is asked for in what comes before the question: 'Zet ... in een index met 2018 = 100: waar staat 2023?', 'Gemiddeld over alle jaren: ...'"""
    over = read_over_years(aside.replace("-", " ")) if aside else None
    return over if over and over.operation in (Operation.INDEX, Operation.MEAN) else None


def _operation(text: str, ends: int, regions: int) -> tuple[Operation, Decimal | None]:
    when = bool(WHEN.search(text))
    if when and (limit := _limit(text)):
        return limit
    if _widest(text):
        return Operation.DIFFERENCE, None
    moves = ends >= 2 and CHANGE.search(text) and not _WHICH_YEAR.search(text)  # 'gestegen tussen het dieptepunt van 2020 en 2024'
    if not moves and (extreme := _extreme(text, when=when, regions=regions)):
        return extreme, None
    if when and (side := compared_side(text)) and (_AGAINST_NL.search(text) or _AGAINST_NPLV.search(text)):
        return (side if _AGAINST_NL.search(text) else _LIMITS[side is _LIMITS[0]]), None
    if RATIO.search(text) or PROPORTION.search(text) or (multiplied(text) and not RELATIVE.search(text) and not IN_PERCENT.search(text)):
        return Operation.RATIO, None
    return _moved(text, ends, regions), None


def compared_side(text: str) -> Operation | None:
    """Whether a text asks when one figure was below or above another; None where it compares none. What names a row is no such word: 'onder de
    armoedegrens', 'meer dan 10 jaar'."""
    found = [match.group("less") or match.group("under") for match in _COMPARED.finditer(text)]
    if not found:
        return None
    return Operation.BELOW if found[-1] else Operation.ABOVE


def _widest(text: str) -> bool:
    """Whether a question is for the year in which the difference with Nederland was largest or smallest."""
    return bool(WHEN.search(text) and (HIGHEST.search(text) or LOWEST.search(text) or _FARTHEST.search(text)) and re.search(r"\b(?:verschil|kloof|gat|achterstand|voorsprong|afstand)\b", text))


def _extreme(text: str, *, when: bool, regions: int) -> Operation | None:
    if regions == 2 and not when:
        return None
    text = _AT_LEAST.sub(" ", text)
    if HIGHEST.search(text):
        return Operation.HIGHEST
    return Operation.LOWEST if LOWEST.search(text) else None


def _moved(text: str, ends: int, regions: int) -> Operation:
    """Operations over time or between regions; a plain value where there is no word for one."""
    changed = bool(CHANGE.search(text))
    compared = bool(DIFFERENCE.search(text) or THAN_NATIONAL.search(text) or _FROM_NL.search(text) or (regions == 2 and (THAN.search(text) or _BETWEEN_REGIONS.search(text))))
    if (RELATIVE.search(text) or IN_PERCENT.search(text)) and (changed or ends >= 2):
        return Operation.RELATIVE_CHANGE
    if _MOVED_MORE.search(text):
        return Operation.CHANGE
    if ends == 1 and _AGAINST_YEAR.search(text) and not _OF_DIFFERENCE.search(text):
        return Operation.CHANGE
    if _gap_moves(text) and (compared or regions) and ends != 1:
        return Operation.GAP
    if TREND.search(text) and _OF_DIFFERENCE.search(text) and (compared or regions):
        return Operation.GAP if ends >= 2 else Operation.DIFFERENCE
    if TREND.search(text):
        return Operation.TREND
    if ends >= 2 and not changed and not _BETWEEN_YEARS.search(text) and (regions == 2 or _BEHIND.search(text)):
        return Operation.GAP
    if ends >= 2 and (changed or compared or re.search(r"\b(?:procent)?punt(?:en)?\b", text)):
        return Operation.CHANGE
    if compared and (regions or "landelijk" in text or _BEHIND.search(text) or re.search(r"verschil|\bschee?l|\buiteen|\bga(?:pen|apt)|uit elkaar|discrepantie|\bachter(?:blij\w+|ble\w+|lo\w+|lie\w+)?\b|\bgat\b|kloof\b|\bafstand\b|\bverhou|\bhoeveel (?:(?:procent|procentpunt(?:en)?|punten) )?(?:hoger|lager|meer|minder|vaker|groter|kleiner)\b", text)):
        return Operation.DIFFERENCE
    if changed:
        return Operation.CHANGE if ends != 1 or _THAN_YEAR.search(text) else Operation.VALUE
    return Operation.SUM if SUM.search(text) else Operation.VALUE


def _gap_moves(text: str) -> bool:
    """Whether it is the difference that changed: 'liep de achterstand op', 'steeg het verschil', 'is de kloof kleiner geworden'."""
    return bool(GAP.search(text)) or any(GAP_NOUN.search(match.group()) or GAP_NOUN.match(text, match.end()) for match in CHANGE.finditer(text))


def _limit(text: str) -> tuple[Operation, Decimal] | None:
    """The figure that directly follows 'onder' or 'boven', unless it is a year or counts years: 'over 10 jaar boven de 90'."""
    figures = {f.start: f for f in find_figures(text) if not f.is_year and f.unit in (Unit.PERCENT, Unit.NONE) and f.noun != "jaar"}
    for operation, expression in ((Operation.BELOW, _BELOW), (Operation.ABOVE, _ABOVE)):
        found = next((figures[match.end()] for match in expression.finditer(text) if match.end() in figures), None)
        if found:
            return operation, found.value
    return None


def _covered(words: Words, text: str) -> Span:
    spans: Span = frozenset()
    for expression in _CUES:
        for match in expression.finditer(text):
            if len(match.group()) <= LONGEST_CUE:
                spans |= words.between(match.start(), match.end())
    return spans
