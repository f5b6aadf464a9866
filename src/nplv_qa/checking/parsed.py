"""A sentence of a draft while it is read, what it takes over from the sentences before it, and what each of its figures comes to mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import Attached, Mention
from nplv_qa.checking.subjects import Subject
from nplv_qa.checking.wording import Role
from nplv_qa.dutch.numbers import Figure
from nplv_qa.types import Region


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences of the draft were about; `fresh` where the years are those of the sentence right before,
    `period` the two ends that 'in dezelfde periode' would mean, `topic` the region that was named first,
    `mixed` where the last sentence with regions named both, `order` the regions of the values of this subject as they came,
    `role` what the last figure was said to be, `turns` the years of its values
    where only those differ, `rows` their subjects where only those do, `told` which way it is said to have gone, where the figures are still to come."""

    subject: Subject | None = None
    region: Region | None = None
    years: tuple[int, ...] = ()
    areas: tuple[str, ...] = ()
    text: str = ""
    fresh: bool = False
    period: tuple[int, ...] = ()
    topic: Region | None = None
    mixed: bool = False
    order: tuple[Region, ...] = ()
    role: Role = Role.OTHER
    turns: tuple[int, ...] = ()
    rows: tuple[Subject, ...] = ()
    told: int = 0


@dataclass(slots=True)
class Parsed:
    """A sentence being read."""

    sentence: Sentence
    figures: Sequence[Figure]
    years: list[Mention[int]]
    regions: list[Mention[Region]]
    pairs: dict[int, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.sentence.text

    def others(self, n: int) -> list[tuple[int, int]]:
        return [(f.start, f.end) for m, f in enumerate(self.figures) if m != n]


@dataclass(frozen=True, slots=True)
class Sense:
    """A figure with what it is about. `movement` is what the sentence says of 'van ... naar ...', `pair_years` the two years
    of it, `ends` its two figures, `shares` where its segment is that of another figure too, `preceding` the figures before it that count something, `others` those of its unit with their segments; `region_open` where the sentence names no region and the one before it names both; `compared` what it says of the first of two values beside the second, `alone` where the second is not told; `clause` is the segment with what it leans on, `places_before` the areas of earlier sentences; `reached` the direction in which a value is said to be arrived at, `since` the year of the value before it, `company` all other figures of the sentences around it."""

    figure: Figure
    role: Role
    subject: Subject | None
    region: Attached[Region] | None
    years: tuple[int, ...]
    year_own: bool
    direction: int
    areas: tuple[str, ...]
    counted: str
    segment: str
    sentence: Sentence
    context: str = ""
    movement: int = 0
    pair_years: tuple[int, ...] = ()
    compared: int = 0
    first: bool = True
    alone: bool = False
    mentioned: tuple[int, ...] = ()
    beside: tuple[Decimal, ...] = ()
    region_open: bool = False
    ends: tuple[Figure, ...] = ()
    shares: bool = False
    preceding: tuple[Decimal, ...] = ()
    others: tuple[tuple[Decimal, str], ...] = ()
    clause: str = ""
    places_before: tuple[str, ...] = ()
    reached: int = 0
    since: int | None = None
    company: frozenset[Decimal] = frozenset()
