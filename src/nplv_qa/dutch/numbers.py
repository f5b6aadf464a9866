"""The one parser of figures in Dutch text: documents, questions and drafts.

It reads decimal comma and thousands point, English-style decimals ('129.1'), percent and procentpunt, euro amounts, scale
words, ratios ('7 op de 10', '2 keer', 'een derde'), number words (text2num), ranges ('5 tot 10') and hedges ('ruim').
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache

from text_to_num import text2num

from nplv_qa.dutch.folding import fold


class Unit(StrEnum):
    NONE = ""
    PERCENT = "%"
    POINTS = "procentpunt"
    EURO = "euro"
    TIMES = "keer"
    SHARE = "op"  # '7 op de 10'; the value is the share in percent


class Hedge(StrEnum):
    EXACT = ""
    ABOUT = "ongeveer"
    MORE = "ruim"
    LESS = "bijna"
    MOST = "maximaal"
    LEAST = "minimaal"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in text: `value` in whole units (euros, not millions), `start`/`end` offsets of digits or words with unit.

    `high` is the upper end of a range; `decimals` how many are printed; `scale` what the printed digits were multiplied by.
    """

    value: Decimal
    unit: Unit
    start: int
    end: int
    high: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    decimals: int = 0
    scale: Decimal = Decimal(1)
    is_year: bool = False
    words: bool = False
    noun: str = ""

    @property
    def key(self) -> tuple[Decimal, Unit]:
        return (self.value.normalize(), self.unit)


DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d+(?:[.,]\d+)?"
_NUMBER = re.compile(rf"(?<![\w.,])(?:(?P<sign>[-−+])(?=\d))?(?P<digits>{DIGITS})(?![.,]?\d)")
_EURO_BEFORE = re.compile(r"(?:€|\beuro|\bEUR)\s*$", re.IGNORECASE)
LOOK_BACK = 24  # characters before a figure in which its currency and its hedge stand
_AFTER = re.compile(
    r"(?P<scale>\s*(?:miljoen|miljard|duizend|mln\.?|mld\.?|mio)\b)?"
    r"(?P<unit>\s*(?:%-?punt(?:en)?|procent(?:en)?-?\s?punt(?:en)?|pp\b|%|procent\b|percent\b|euro\b|keer\b|maal\b|x\b(?!\s*\d)))?",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s*(?:op|van)\s+(?:de|elke|iedere)\s+(?P<whole>\d+|tien|honderd|duizend|drie|vier|vijf|zeven|zes|acht|negen|twintig)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:tot(?:\s+en\s+met)?|t/m|à|a|-|–|of)\s*(?:€\s*)?$", re.IGNORECASE)
_SCALES = {"miljoen": 10**6, "mln": 10**6, "mio": 10**6, "miljard": 10**9, "mld": 10**9, "duizend": 10**3}
_HEDGES = {
    "ruim": Hedge.MORE, "meer dan": Hedge.MORE, "iets meer dan": Hedge.MORE, "zeker": Hedge.MORE, "boven de": Hedge.MORE,
    "bijna": Hedge.LESS, "krap": Hedge.LESS, "net geen": Hedge.LESS, "iets minder dan": Hedge.LESS, "minder dan": Hedge.LESS,
    "ongeveer": Hedge.ABOUT, "circa": Hedge.ABOUT, "ca.": Hedge.ABOUT, "rond de": Hedge.ABOUT, "rond": Hedge.ABOUT, "zo'n": Hedge.ABOUT, "plusminus": Hedge.ABOUT, "om en nabij": Hedge.ABOUT,
    "maximaal": Hedge.MOST, "hooguit": Hedge.MOST, "ten hoogste": Hedge.MOST, "tot wel": Hedge.MOST,
    "minimaal": Hedge.LEAST, "ten minste": Hedge.LEAST, "tenminste": Hedge.LEAST, "minstens": Hedge.LEAST,
}  # fmt: skip
_HEDGE_BEFORE = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _HEDGES), key=len, reverse=True)) + r")\s+(?:(?<!dan )de\s+)?(?:€\s*)?$")  # 'meer dan de 2,3%' compares
_NOUN = re.compile(r"\s+(?:[a-zë]+e\s+)?(?P<noun>[a-zà-ÿ]{3,})")
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_FRACTIONS = {
    "de helft": Decimal(50), "driekwart": Decimal(75), "drie kwart": Decimal(75), "een kwart": Decimal(25), "een derde": Decimal(100) / 3,
    "twee derde": Decimal(200) / 3, "tweederde": Decimal(200) / 3, "een vijfde": Decimal(20), "een tiende": Decimal(10),
    "eenderde": Decimal(100) / 3,
}  # fmt: skip
_FRACTION = re.compile(r"\b(" + "|".join(sorted(_FRACTIONS, key=len, reverse=True)) + r")\b")
_DOUBLE = re.compile(r"\b(anderhalf(?: keer| maal|(?= tot (?:twee|2|drie|3) (?:keer|maal)))|dubbel(?:e)?|drievoudige?|viervoudige?|tweemaal|driemaal|verdubbel\w*|gehalveerd|halveer\w*)\b")
_DOUBLES = {"anderhalf": Decimal("1.5"), "driemaal": Decimal(3), "drievoudig": Decimal(3), "viervoudig": Decimal(4), "gehalveerd": Decimal("0.5"), "halveer": Decimal("0.5")}
_HALVES = re.compile(r"\b(?:(?P<one>anderhal(?:f|ve))|(?P<whole>twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?:\s?en(?:\s?een)?\s?)?(?:halve?|half))\b")  # 'tweeënhalf'
_ONE_IN = re.compile(r"\b(?:een|1)\s+op\s+(?:(?:de|elke|iedere)\s+)?(?P<whole>(?!1\b)\d+|tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien|honderd|duizend|twee|drie|vier|vijf|zeven|zes|acht|negen|(?:twin|der|veer|vijf)tig)\b")  # 'een op de drie'
# Words that text2num reads as numbers but that mostly are articles, pronouns or parts of other words.
_NO_NUMBERS = frozenset({"een", "ene", "en", "half", "op", "komma", "nul", "eerste", "tweede", "derde", "vierde", "vijfde"})


def parse_decimal(printed: str) -> Decimal:
    """'27.470' -> 27470, '129,1' and '129.1' -> 129.1.

    Raises:
        ValueError: it is no figure.
    """
    text = printed.strip()
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(printed) from error


@lru_cache(maxsize=20_000)
def find_figures(text: str) -> tuple[Figure, ...]:
    """Every figure of the text, in order, ranges as one figure."""
    found = sorted([*_digit_figures(text), *_word_figures(text)], key=lambda figure: figure.start)
    return tuple(_join_ranges(text, _without_overlap(found)))


def _digit_figures(text: str) -> Iterator[Figure]:
    for match in _NUMBER.finditer(text):
        printed = match.group("digits")
        year_and_footnote = re.fullmatch(r"((?:19|20)\d\d)\.\d", printed)
        if year_and_footnote:
            printed = year_and_footnote.group(1)
        end = match.start("digits") + len(printed)
        if end < len(text) and (text[end].isalpha() and not re.match(r"(miljoen|mln|x\b|keer)", text[end:], re.IGNORECASE)):
            continue  # '3e', '4a': an ordinal or a label
        value = parse_decimal(printed) * (-1 if match.group("sign") in ("-", "−") and _negative(text, match.start()) else 1)
        yield _with_context(text, value, match.start("digits"), end, _decimals(printed), words=False)


def _negative(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace() or text[start - 1] in "(|"


def _decimals(printed: str) -> int:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", printed):
        return 0
    fraction = re.search(r"[.,](\d+)$", printed)
    return len(fraction.group(1)) if fraction else 0


def _with_context(text: str, value: Decimal, start: int, end: int, decimals: int, *, words: bool) -> Figure:
    """The figure with the unit, scale, ratio and hedge that stand around it."""
    before, out_of = fold(text[max(0, start - LOOK_BACK) : start]), _OUT_OF.match(text, end)
    hedge = _hedge(before)
    if out_of:
        total = _whole(out_of.group("whole").lower())
        if value < total:
            return Figure(100 * value / total, Unit.SHARE, start, out_of.end(), hedge=hedge, words=words)
    after = _AFTER.match(text, end)
    scale_word, unit_word = (after.group("scale") or "", after.group("unit") or "") if after else ("", "")
    scale = Decimal(_SCALES.get(scale_word.strip().lower().rstrip("."), 1))
    unit = _unit(unit_word.strip().lower(), bool(_EURO_BEFORE.search(text[max(0, start - LOOK_BACK) : start])))
    stop = after.end() if after else end
    plain = unit is Unit.NONE and scale == 1 and decimals == 0
    return Figure(
        value=value * scale,
        unit=unit,
        start=start,
        end=stop,
        hedge=hedge,
        decimals=decimals,
        scale=scale,
        is_year=plain and not words and text[start:end].isdigit() and 1900 <= value <= 2100 and hedge is Hedge.EXACT,
        words=words,
        noun=_noun(text, stop),
    )


def _unit(word: str, euro_before: bool) -> Unit:
    if not word:
        return Unit.EURO if euro_before else Unit.NONE
    if "punt" in word or word == "pp":
        return Unit.POINTS
    if word in ("%", "procent", "procenten", "percent"):
        return Unit.PERCENT
    return Unit.EURO if word == "euro" else Unit.TIMES


def _hedge(before: str) -> Hedge:
    match = _HEDGE_BEFORE.search(before)
    return _HEDGES[match.group(1)] if match else Hedge.EXACT


def _noun(text: str, end: int) -> str:
    match = _NOUN.match(text, end)
    return match.group("noun").lower() if match else ""


def _word_figures(text: str) -> Iterator[Figure]:
    folded = fold(text)
    if len(folded) != len(text):  # offsets must be those of the text as it was given
        folded = text.lower()
    for match in _FRACTION.finditer(folded):
        yield Figure(_FRACTIONS[match.group(1)], Unit.SHARE, match.start(), match.end(), hedge=_hedge(folded[max(0, match.start() - LOOK_BACK) : match.start()]), words=True)
    for match in _DOUBLE.finditer(folded):
        word = match.group(1)
        value = next((v for k, v in _DOUBLES.items() if word.startswith(k)), Decimal(2))
        yield Figure(value, Unit.TIMES, match.start(), match.end(), hedge=_hedge(folded[max(0, match.start() - LOOK_BACK) : match.start()]), words=True)
    for match in _ONE_IN.finditer(folded):
        yield Figure(100 / _whole(match.group("whole")), Unit.SHARE, match.start(), match.end(), hedge=_hedge(folded[max(0, match.start() - LOOK_BACK) : match.start()]), words=True)
    for match in _HALVES.finditer(folded):
        value = Decimal("1.5") if match.group("one") else _whole(match.group("whole")) + Decimal("0.5")
        yield _with_context(text, value, match.start(), match.end(), 1, words=True)
    yield from _number_words(text, folded)


def _whole(word: str) -> Decimal:
    return Decimal(word) if word.isdigit() else Decimal(text2num(word, "nl"))


def _number_words(text: str, folded: str) -> Iterator[Figure]:
    words = list(_WORD.finditer(folded))
    at = 0
    while at < len(words):
        length, value = _longest_number(folded, words, at) if _begins_number(words[at].group()) else (0, Decimal(0))
        if length:
            first, last = words[at], words[at + length - 1]
            yield _with_context(text, value, first.start(), last.end(), 0, words=True)
        at += max(length, 1)


@lru_cache(maxsize=20_000)
def _begins_number(word: str) -> bool:
    """Whether a word is a number by itself: only such a word can begin a longer one."""
    if word in _NO_NUMBERS:
        return False
    try:
        text2num(word, "nl")
    except ValueError:
        return False
    return True


def _longest_number(folded: str, words: list[re.Match[str]], at: int) -> tuple[int, Decimal]:
    """How many words from `at` on make one number, and which."""
    best: tuple[int, Decimal] = (0, Decimal(0))
    for length in range(1, min(4, len(words) - at) + 1):
        span = words[at : at + length]
        if any(w.group() in _NO_NUMBERS for w in span) or not _adjacent(folded, span):
            break
        if span[-1].group() in ("miljoen", "miljard", "duizend") and length == 1:
            break
        try:
            best = (length, Decimal(text2num(" ".join(w.group() for w in span), "nl")))
        except ValueError:
            continue
    return best


def _adjacent(folded: str, span: list[re.Match[str]]) -> bool:
    return all(folded[a.end() : b.start()] == " " for a, b in itertools.pairwise(span))


def _without_overlap(figures: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in figures:
        if kept and figure.start < kept[-1].end:
            if figure.end - figure.start > kept[-1].end - kept[-1].start:
                kept[-1] = figure
            continue
        kept.append(figure)
    return kept


def _join_ranges(text: str, figures: list[Figure]) -> list[Figure]:
    joined: list[Figure] = []
    for figure in figures:
        low = joined[-1] if joined else None
        if low and low.high is None and not low.is_year and not figure.is_year and _is_range(text, low, figure):
            unit = figure.unit if low.unit is Unit.NONE else low.unit
            joined[-1] = Figure(
                low.value * (figure.scale if low.scale == 1 else 1), unit, low.start, figure.end, figure.value, low.hedge,
                max(low.decimals, figure.decimals), figure.scale, words=low.words, noun=figure.noun,
            )  # fmt: skip
        else:
            joined.append(figure)
    return joined


def _is_range(text: str, low: Figure, high: Figure) -> bool:
    same_unit = low.unit in (Unit.NONE, high.unit) or (low.unit is Unit.EURO and high.unit is Unit.NONE)
    # 'steeg van 5 tot 10' and 'tussen 5 en 10' differ, but both give the two ends of something
    return same_unit and low.value < high.value and bool(_RANGE.fullmatch(text[low.end : high.start]))
