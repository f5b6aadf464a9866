"""Every figure of every passage with its unit, period, region and the rows of the table that its sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from nplv_qa.answering.matching import find_matches, words_of
from nplv_qa.auditing.finding import Spot
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Figure, find_figures
from nplv_qa.types import Corpus, Family, Passage, Region, Series

_NL = re.compile(r"\b(?:nederland(?:se)?\b(?! gebieden)|landelijke?\b|in het (?:hele )?land|hele land|heel het land)")
_NPLV = re.compile(r"\b(?:nplv|focusgebied\w*|focuswijk\w*|(?:20|twintig) (?:stedelijke )?gebieden)\b")
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d]|[.,]\d)")
_LATER = re.compile(r"\b(een|twee|drie|vier|vijf|zes) jaar later\b")
_EURO = re.compile(r"€\s?$")
_COUNTS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in a sentence. `near` regions and years are those that stand closest to it, `years` all of the sentence."""

    passage: Passage
    sentence: str
    figure: Figure
    rows: tuple[int, ...]
    near_region: Region | None
    regions: tuple[Region, ...]
    near_year: int | None
    years: tuple[int, ...]

    @property
    def printed(self) -> str:
        """The figure as it stands there, with the sign of an amount."""
        sign = _EURO.search(self.sentence[: self.figure.start])
        return (sign.group() if sign else "") + self.sentence[self.figure.start : self.figure.end].strip()

    @property
    def value(self) -> Decimal:
        return self.figure.value

    def spot(self) -> Spot:
        return Spot(self.passage.source, self.passage.page, self.printed, self.sentence)


def read_claims(corpus: Corpus) -> list[Claim]:
    """The figures of all passages, in reading order."""
    table = {(cell.source, cell.page) for cell in corpus.observations}
    found: list[Claim] = []
    for passage in corpus.passages:
        if (passage.source, passage.page) in table:
            continue
        before = ""
        for sentence in passage.sentences:
            if any(not figure.is_year for figure in find_figures(sentence)):
                rows = rows_of(sentence, corpus.series, corpus.families)
                found += _claims(passage, sentence, rows or _pointed(sentence, before, corpus))
            before = sentence
    return found


def rows_of(sentence: str, series: Sequence[Series], families: Sequence[Family]) -> tuple[int, ...]:
    """Rows that a sentence names, of single rows only: the best matches, and those that fit as many groups."""
    matches = [match for match in find_matches(words_of(sentence), series, families) if match.family is None]
    return tuple(dict.fromkeys(row for match in matches for row in match.rows))


def _pointed(sentence: str, before: str, corpus: Corpus) -> tuple[int, ...]:
    """A sentence without a subject of its own is about what the one before it is about, where it points there."""
    points = re.search(r"\b(?:dat|dit|het) (?:aandeel|percentage|nplv-aandeel)|\bhet verschil\b", fold(sentence))
    return rows_of(before, corpus.series, corpus.families) if points and before else ()


def _claims(passage: Passage, sentence: str, rows: tuple[int, ...]) -> Iterator[Claim]:
    folded = fold(sentence)
    if len(folded) != len(sentence):
        folded = sentence.lower()
    regions = _regions(folded)
    years = _years(folded)
    for figure in find_figures(sentence):
        if figure.is_year:
            continue
        yield Claim(
            passage=passage,
            sentence=sentence,
            figure=figure,
            rows=rows,
            near_region=_nearest(regions, figure, sentence),
            regions=tuple(dict.fromkeys(region for _, region in sorted(regions))),
            near_year=_nearest(years, figure, sentence),
            years=tuple(dict.fromkeys(year for _, year in sorted(years))),
        )


def _regions(folded: str) -> list[tuple[int, Region]]:
    flat = folded.replace("-", " ")
    found: list[tuple[int, Region]] = [(match.start(), "NL") for match in _NL.finditer(flat)]
    return found + [(match.start(), "NPLV") for match in _NPLV.finditer(flat)]


def _years(folded: str) -> list[tuple[int, int]]:
    found = [(match.start(), int(match.group(1))) for match in _YEAR.finditer(folded)]
    for match in _LATER.finditer(folded):
        before = [year for start, year in found if start < match.start()]
        if before:
            found.append((match.start(), before[-1] + _COUNTS[match.group(1)]))
    return found


def _nearest(places: list[tuple[int, T]], figure: Figure, sentence: str) -> T | None:
    """What stands closest to a figure; a clause border in between counts as a long way."""
    if not places:
        return None

    def distance(place: tuple[int, T]) -> int:
        between = sentence[figure.end : place[0]] if place[0] > figure.start else sentence[place[0] : figure.start]
        return len(between) + 60 * len(re.findall(r"[,;:]|\b(?:tegenover|tegen|terwijl|maar|naar|tot)\b", between))

    return min(places, key=distance)[1]
