"""A sentence of a draft while it is read, and what it takes over from the sentences before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import Mention
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
    where only those differ, `rows` their subjects where only those do."""

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
