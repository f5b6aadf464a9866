"""The figures of the passages as facts: value, unit, what is counted, and the words that say what it is about."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.checking.assigning import Parsed, segments_of
from nplv_qa.checking.claims import claims_in, figures_in
from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import attach, regions_in, years_in
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Passage, Region

NOUNS = 4  # words after a figure among which stands what it counts
_UNITS = {Unit.PERCENT: "share", Unit.SHARE: "share", Unit.POINTS: "points", Unit.EURO: "euro", Unit.TIMES: "times", Unit.NONE: "count"}
Nouns = tuple[tuple[str, ...], ...]  # of each word its term and, where it is a compound, those of its parts
_WHOLE = re.compile(r"^\s*van\s+(?:de|die|deze|het totaal van)?\s*(?:in totaal|bijna|ruim|circa|ongeveer)?\s*[\d.]+(?=\s)")  # '2.500 van de 33.000 woningen'
_PART = re.compile(r"\d\s+van\s+(?:de|die|deze)?\s*(?:in totaal|bijna|ruim|circa|ongeveer)?\s*$")
_OF_WHOLE = re.compile(r"\s*[Vv]an (?:de|die|deze)\s+(?:in totaal|bijna|ruim|circa|ongeveer)?\s*$")  # 'Van de 33.000 woningen zijn er 2.500 ...'
_LEADS = frozenset({"van", "de", "het", "die", "een"})
_STOPS = frozenset("in op naar uit voor door met en die dat is zijn waren was werden worden werd wordt kregen deden doen van de het een er".split())
# Terms that every sentence of the corpus may have.
EVERYWHERE = frozenset("nplv gebied nplvgebied nederland landelijk wijk nationaal programma leefbaarheid en veiligheid aandeel procent jaar gemiddeld".split())


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a sentence of a passage. `own` are the terms of its part of the sentence, `nearby` those of the sentence, `around` those of passage and heading."""

    figure: Figure
    passage: Passage
    sentence: int
    nouns: Nouns
    own: frozenset[str]
    nearby: frozenset[str]
    around: frozenset[str]
    years: frozenset[int]
    areas: frozenset[str]
    region: Region | None
    beside: frozenset[Decimal]
    areas_named: bool = False

    @property
    def kind(self) -> str:
        return kind_of(self.figure)

    @property
    def text(self) -> str:
        return self.passage.sentences[self.sentence]


def kind_of(figure: Figure) -> str:
    """Figures of one kind can be compared."""
    return _UNITS[figure.unit]


def same_noun(ours: Nouns, theirs: Nouns) -> bool:
    """Whether two figures count the same: 'woningen' and 'huurwoningen' do, 'koopwoningen' and 'huurwoningen' do not."""
    return any(a[0] == b[0] or a[0] in b[1:] or b[0] in a[1:] for a in ours for b in theirs)


class FactBook:
    """All facts, found by the terms they share with a claim."""

    def __init__(self, passages: Sequence[Passage], analyzer: Analyzer, scopes: ScopeReader) -> None:
        self._analyzer, self._scopes = analyzer, scopes
        self._terms: dict[str, frozenset[str]] = {}
        self._count = max(len(passages), 1)
        self._frequency: Counter[str] = Counter()
        self.facts: list[Fact] = []
        prepared = [(passage, frozenset(analyzer.terms(f"{passage.chapter} {passage.section} {passage.text}"))) for passage in passages]
        for _, terms in prepared:
            self._frequency.update(terms)
        for passage, around in prepared:
            self.facts += self._facts(passage, around)
        self._by_term: Mapping[str, list[int]] = self._indexed()
        self.forget()
        self._by_sentence: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self._by_passage: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self._by_passage[fact.passage.id].append(fact)
            self._by_sentence[(fact.passage.id, fact.sentence)].append(fact)

    def terms(self, text: str) -> frozenset[str]:
        """Index terms that say what a text is about; figures and words that are everywhere left out."""
        found = self._terms.get(text)
        if found is None:
            rest = text
            for figure in reversed(figures_in(text)):
                rest = f"{rest[: figure.start]} {rest[figure.end :]}"
            found = frozenset(term for term in self._analyzer.terms(rest) if not term[0].isdigit() and term not in EVERYWHERE)
            self._terms[text] = found
        return found

    def forget(self) -> None:
        """Let go of the draft."""
        self._terms.clear()

    def weight(self, term: str) -> float:
        """How much a term tells: more where fewer passages have it; a word of the draft's own tells little."""
        frequency = self._frequency.get(term, 0)
        return math.log1p(self._count / frequency) if frequency else 1.0

    def known(self, term: str) -> bool:
        return term in self._frequency

    def rivals(self, fact: Fact) -> list[Fact]:
        """The facts of the same kind that a claim could be mixed up with: of its sentence, for amounts and counts of its passage."""
        near = self._by_passage[fact.passage.id] if fact.kind in ("euro", "count") else self._by_sentence[(fact.passage.id, fact.sentence)]
        return [other for other in near if other.kind == fact.kind and other.figure.value != fact.figure.value]

    def around(self, fact: Fact) -> list[Fact]:
        """The other facts of its passage that count the same."""
        return [other for other in self._by_passage[fact.passage.id] if other.figure.value != fact.figure.value and same_noun(other.nouns, fact.nouns)]

    def near(self, terms: Iterable[str]) -> list[Fact]:
        """The facts that share a term with a claim."""
        numbers = {n for term in terms for n in self._by_term.get(term, ())}
        return [self.facts[n] for n in sorted(numbers)]

    def nouns(self, text: str, figure: Figure) -> Nouns:
        """What a figure counts: the words right after it."""
        after = _WHOLE.sub("", text[figure.end : figure.end + 90], count=1)
        words: list[str] = []
        for word in words_of(after.split(",")[0].split(".")[0].split("(")[0]).words[: NOUNS + 2]:
            if word in _LEADS and not words:
                continue
            if word in _STOPS:
                break
            words.append(word)
        found = (self._analyzer.word_terms(word) for word in words[:NOUNS])
        return tuple(terms for terms in found if terms and not terms[0][0].isdigit() and (terms[0] not in EVERYWHERE or terms[0] == "jaar"))

    def _facts(self, passage: Passage, around: frozenset[str]) -> Iterable[Fact]:
        heading = self._scopes.areas(words_of(passage.section))[0]
        for number, sentence in enumerate(passage.sentences):
            figures = claims_in(sentence)
            if not figures:
                continue
            nearby = self.terms(f"{sentence} {passage.section}")
            years = frozenset(m.value for m in years_in(sentence) if m.value)
            named = self._scopes.areas(words_of(sentence))[0]
            areas = frozenset((*named, *heading))
            regions = regions_in(sentence)
            segments = segments_of(Parsed(Sentence(sentence, ()), figures, [], []))
            places = [(figure.start, figure.end) for figure in figures]
            for n, figure in enumerate(figures):
                if _PART.search(sentence[: figure.start]) or (len(figures) > 1 and _OF_WHOLE.match(sentence[: figure.start])):
                    continue  # what the sentence says is said of the part, not of the whole
                attached = attach(sentence, places[n], places[:n] + places[n + 1 :], regions)
                region = attached.value if attached and attached.own else None
                beside = frozenset(other.value for m, other in enumerate(figures) if m != n)
                yield Fact(figure, passage, number, self.nouns(sentence, figure), self.terms(segments[n]), nearby, around, years, areas, region, beside, bool(named))

    def _indexed(self) -> Mapping[str, list[int]]:
        by_term: dict[str, list[int]] = defaultdict(list)
        for n, fact in enumerate(self.facts):
            for term in fact.nearby:
                by_term[term].append(n)
        return by_term
