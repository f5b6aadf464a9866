"""Facts read from the sentences of the passages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.checking.assigning import pairs_in, regions_of
from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.context import clause_of
from nplv_qa.checking.facts import Fact, kind_of
from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import attach, regions_in, with_shifts, without_schools, years_in
from nplv_qa.checking.parsed import Carried, Parsed
from nplv_qa.checking.segments import segments_of
from nplv_qa.checking.vocabulary import Vocabulary
from nplv_qa.checking.wording import movement_of, role_of
from nplv_qa.dutch.numbers import Figure
from nplv_qa.types import Passage, Region, Telling

_PART = re.compile(r"\d(?:\s+van|\s+[a-z]+\s+van\s+(?:de|die|deze|in totaal))\s+(?:de|die|deze)?\s*(?:in totaal|bijna|ruim|circa|ongeveer)?\s*$")  # '2.500 woningen van in totaal 33.000'
_TOTAL = re.compile(r"\btotaal van (?:de |die )?(?:bijna|ruim|circa|ongeveer)?\s*$")  # 'de 2.500 begonnen woningen horen bij een totaal van 33.000'
_OF_WHOLE = re.compile(r"(?:^\s*|\b(?:is|zijn|was|waren) )[Vv]an (?:de|die|deze)\s+(?:in totaal|bijna|ruim|circa|ongeveer)?\s*$")  # 'Van de 33.000 woningen zijn er 2.500 ...'
_LEANS = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:daarvan|hiervan|daarmee|hiermee|daarvoor|hiervoor|daarbij|hierbij|daarbinnen|daarin|hierin|dat|dit|deze|die|zij|ze|hij|er|hun|zo(?!')|totaal|ook|daarnaast|verder)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Line:
    """A sentence of a passage with what stands before it. `areas` are those of the heading, else the one that the passage was last about."""

    passage: Passage
    number: int
    around: frozenset[str]
    before: str
    heading: tuple[str, ...]
    areas: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.passage.sentences[self.number]


class FactReader:
    """Reads facts; one for a whole corpus."""

    def __init__(self, words: Vocabulary, scopes: ScopeReader, tellings: Sequence[Telling] = ()) -> None:
        self._words, self._scopes = words, scopes
        self._told: dict[tuple[str, int], list[tuple[Telling, tuple[Figure, ...]]]] = defaultdict(list)
        for telling in tellings:
            self._told[telling.source, telling.page].append((telling, claims_in(telling.text)))

    def read(self, passages: Sequence[Passage]) -> list[Fact]:
        known = self._words.learn(f"{passage.chapter} {passage.section} {passage.text}" for passage in passages)
        return [fact for passage, around in zip(passages, known, strict=True) for line in self._lines(passage, around) for fact in self._facts(line)]

    def _retold(self, line: Line, figure: Figure) -> tuple[str, ...]:
        """The tellings of a sentence that have one of its figures."""
        text = line.passage.findable_sentence(line.number)
        return tuple(
            telling.text
            for telling, figures in self._told.get((line.passage.source, line.passage.page), ())
            if telling.contains in text and any(told.value == figure.value and kind_of(told) == kind_of(figure) for told in figures)
        )

    def _lines(self, passage: Passage, around: frozenset[str]) -> Iterator[Line]:
        heading = self._scopes.areas(words_of(passage.section))[0]
        before = ""
        last: tuple[str, ...] = ()
        for number, sentence in enumerate(passage.sentences):
            named = self._scopes.areas(words_of(without_schools(sentence)))[0]
            leaning = bool(_LEANS.match(sentence))
            yield Line(passage, number, around, before if leaning else "", heading, named or (last if leaning else ()))
            before, last = sentence, named or (last if leaning else ())

    def _facts(self, line: Line) -> Iterator[Fact]:
        figures = claims_in(line.text)
        if not figures:
            return
        draft = Parsed(Sentence(line.text, ()), figures, with_shifts(line.text, years_in(line.text), None), regions_in(line.text))
        segments, draft.pairs = segments_of(draft), pairs_in(draft)
        regions, years = _regions(draft), [_own_year(draft, n) for n in range(len(figures))]
        named = self._scopes.areas(words_of(without_schools(line.text)))[0]
        named_years, leaned = (frozenset(m.value for m in mentions if m.value) for mentions in (draft.years, years_in(line.before)))
        nearby = self._words.terms(f"{line.before} {line.text} {line.passage.section}")
        for n, figure in enumerate(figures):
            if _PART.search(line.text[: figure.start]) or (n and _TOTAL.search(line.text[: figure.start])) or (len(figures) > 1 and _OF_WHOLE.search(line.text[: figure.start])):
                continue  # what the sentence says is said of the part, not of the whole
            ends = next(((figures[a], figures[b]) for a, b in draft.pairs.items() if n in (a, b)), ())
            retold = self._retold(line, figure)
            yield Fact(
                figure, line.passage, line.number, self._words.nouns(line.text, figure), self._words.terms(segments[n]), nearby, line.around,
                named_years, frozenset((*line.areas, *(() if draft.regions else line.heading))), regions[n], frozenset(other.value for other in figures if other is not figure),
                frozenset(other.value for other in figures[:n]), bool(named), years[n], frozenset(year for m, year in enumerate(years) if year and m != n),
                ends, movement_of(line.text, ends[0].start, ends[1].end) if ends else 0, leaned, segments[n], retold, self._words.terms(" ".join(retold)), clause_of(line.text, segments, n),
            )  # fmt: skip


def _regions(draft: Parsed) -> list[Region | None]:
    """The region that stands with each figure."""
    years, regions = len({m.value for m in draft.years}), len({m.value for m in draft.regions})
    paired = {*draft.pairs, *draft.pairs.values()}
    roles = [role_of(draft.text, figure, paired=n in paired, years=years, regions=regions) for n, figure in enumerate(draft.figures)]
    return [found.value if found and found.own else None for found in regions_of(draft, roles, Carried(), leans=False)]


def _own_year(draft: Parsed, n: int) -> int:
    found = attach(draft.text, (draft.figures[n].start, draft.figures[n].end), draft.others(n), draft.years)
    return found.value if found and found.own else 0
