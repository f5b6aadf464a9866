"""The figures of the passages as facts, found by the terms they share with a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.checking.vocabulary import Nouns, same_noun
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Passage, Region

_UNITS = {Unit.PERCENT: "share", Unit.SHARE: "share", Unit.POINTS: "points", Unit.EURO: "euro", Unit.TIMES: "times", Unit.NONE: "count"}
TELLING = 1000  # so large a figure is no accident
_WIDE = frozenset({"euro", "count", "times"})  # kinds that are told in sentences of their own, so that a whole passage may mix them up


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a sentence of a passage.

    `segment` is its part of the sentence and `own` the terms of it, `nearby` those of the sentence and of the one it leans on, `around` those of passage
    and heading. `years` are those of the sentence, `leaned` of the one it leans on; `year` is the one that stands with the figure, `elsewhere`
    are those of the others. `beside` are the other figures of the sentence, `before` those that stand before it; `ends` are the two of
    'van ... naar ...' where it is one of them, `movement` what the verb says of them. `areas_named`: the sentence itself names them. `retold` are the
    paraphrases of what it says of this very figure, and `also` their terms; `clause` is the segment with what it leans on.
    """

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
    before: frozenset[Decimal]
    areas_named: bool = False
    year: int = 0
    elsewhere: frozenset[int] = frozenset()
    ends: tuple[Figure, ...] = ()
    movement: int = 0
    leaned: frozenset[int] = frozenset()
    segment: str = ""
    retold: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    clause: str = ""

    @property
    def told(self) -> str:
        """Its sentence and what the rendition says of the same: for looking up words, never for figures."""
        return f"{self.text} {gloss_of(self.passage, self.sentence)}"

    @property
    def titled(self) -> str:
        """The same with the heading."""
        return f"{self.told} {self.passage.section}"

    @property
    def in_all_words(self) -> str:
        """The same with its paraphrases."""
        return " ".join((self.titled, *self.retold))

    @property
    def kind(self) -> str:
        return kind_of(self.figure)

    def beside_of(self, other: Fact) -> bool:
        """Whether both stand in one sentence, or in two that follow each other."""
        return self.passage.id == other.passage.id and abs(self.sentence - other.sentence) <= 1

    @property
    def text(self) -> str:
        return self.passage.sentences[self.sentence]


def kind_of(figure: Figure) -> str:
    """Figures of one kind can be compared."""
    return _UNITS[figure.unit]


def gloss_of(passage: Passage, sentence: int) -> str:
    """What the rendition says of the same sentence; words for matching, never a figure."""
    return passage.glosses[sentence] if sentence < len(passage.glosses) else ""


class FactBook:
    """All facts."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = facts
        self._by_term: Mapping[str, list[int]] = _indexed(facts)
        self._by_sentence: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self._by_passage: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_passage[fact.passage.id].append(fact)
            self._by_sentence[(fact.passage.id, fact.sentence)].append(fact)

        self._by_page: dict[tuple[str, int], set[Decimal]] = defaultdict(set)
        for fact in facts:
            self._by_page[fact.passage.source, fact.passage.page].add(fact.figure.value)
        self._values = {passage: frozenset(fact.figure.value for fact in found) for passage, found in self._by_passage.items()}

    def rivals(self, fact: Fact) -> list[Fact]:
        """The facts of the same kind that a claim could be mixed up with: of its sentence, for amounts and counts of its passage."""
        near = self._by_passage[fact.passage.id] if fact.kind in _WIDE else self._by_sentence[(fact.passage.id, fact.sentence)]
        return [other for other in near if other.kind == fact.kind and other.figure.value != fact.figure.value]

    def around(self, fact: Fact) -> list[Fact]:
        """The other facts of its passage that count the same."""
        return [other for other in self._by_passage[fact.passage.id] if other.figure.value != fact.figure.value and same_noun(other.nouns, fact.nouns)]

    def together(self, fact: Fact, values: Iterable[Decimal]) -> bool:
        """Whether its passage has another of some figures that tell much: 11.088 beside 8.372."""
        near = self._values[fact.passage.id]
        return any(value >= TELLING and value in near and value != fact.figure.value for value in values)

    def has(self, fact: Fact, value: Decimal) -> bool:
        """Whether the passage of a fact has a figure too, as another one."""
        return value in self._values[fact.passage.id] and value != fact.figure.value

    def on_page(self, fact: Fact) -> set[Decimal]:
        """The figures of the page of a fact."""
        return self._by_page[fact.passage.source, fact.passage.page]

    def near(self, terms: Iterable[str]) -> list[Fact]:
        """The facts that share a term with a claim."""
        numbers = {n for term in terms for n in self._by_term.get(term, ())}
        return [self.facts[n] for n in sorted(numbers)]


def _indexed(facts: Sequence[Fact]) -> Mapping[str, list[int]]:
    by_term: dict[str, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        for term in fact.nearby | fact.also:
            by_term[term].append(n)
    return by_term
