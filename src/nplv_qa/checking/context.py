"""What a figure of a draft is about: row, region, years, role and direction, from its sentence and from what stood before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import Attached, Mention, attach, compared, low, regions_in, years_in
from nplv_qa.checking.subjects import Subject, SubjectReader
from nplv_qa.checking.wording import Role, comparison_of, direction_of, moves, movement_of, role_of
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Region

_CUT = re.compile(r"[;(]|,(?!\d)|\b(?:en|tegen|tegenover|terwijl|maar|versus|dan)\b")
_TO = re.compile(r"^[^;]{0,90}?\b(?:naar|tot)\s+(?:\w+\s+|[\w']+\s+){0,2}$")
_FROM = re.compile(r"\bvan\s+(?:[\w'.]+\s+){0,2}$")
_SINCE = re.compile(r"\b(?:sinds|vanaf|ten opzichte van|vergeleken met|dan in|dan)\s+(?:het jaar\s+)?$")
_COUNTED = re.compile(r"\s*(?:van\s+)?(?:de|het|alle|die|onze|deze)?\s*(?:\w+e\s+)?(?P<noun>[\w-]+)")
_COUNTED_BEFORE = re.compile(r"\bvan (?:de|het|alle) (?:\w+e )?(?P<noun>[\w-]+)[^,;]{0,60}$")
_ALL_NOUNS = re.compile(r"\b(?:huishoudens?|gezinnen|kinderen|woningen|huizen|mensen|inwoners|bewoners|personen|leerlingen|jongeren|volwassenen)\b")


@dataclass(frozen=True, slots=True)
class Carried:
    """What earlier sentences of the draft were about; `fresh` where the years are those of the sentence right before,
    `period` the two ends that 'in dezelfde periode' would mean."""

    subject: Subject | None = None
    region: Region | None = None
    years: tuple[int, ...] = ()
    areas: tuple[str, ...] = ()
    text: str = ""
    fresh: bool = False
    period: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """A figure with what it is about. `movement` is what the sentence says of 'van ... naar ...', `pair_years` the two years
    of it; `compared` what it says of the first of two values beside the second."""

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
    mentioned: tuple[int, ...] = ()
    beside: tuple[Decimal, ...] = ()


@dataclass(slots=True)
class _Draft:
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


class ContextReader:
    """Reads the figures of a draft sentence by sentence."""

    def __init__(self, subjects: SubjectReader, scopes: ScopeReader) -> None:
        self.subjects = subjects
        self._scopes = scopes

    def opening(self, heading: str) -> Carried:
        """What a heading says of what follows it."""
        areas = self._scopes.areas(words_of(heading))[0]
        regions = regions_in(heading)
        years = tuple(m.value for m in years_in(heading))
        return Carried(self.subjects.read(heading), regions[0].value if len({m.value for m in regions}) == 1 else None, years[-1:], areas)

    def read(self, sentence: Sentence, figures: Sequence[Figure], carried: Carried) -> tuple[list[Sense], Carried]:
        """The senses of the figures, and what the next sentence may lean on."""
        draft = _Draft(sentence, figures, years_in(sentence.text), regions_in(sentence.text))
        draft.pairs = _pairs(draft)
        areas = self._scopes.areas(words_of(f"{sentence.label} {sentence.text}"))[0]
        segments = _segments(draft)
        subjects = self._subjects(draft, segments, carried)
        if sentence.label:
            carried = self._of_label(sentence, carried)
        roles = [self._role(draft, n) for n in range(len(figures))]
        leans = any(s and s.carried for s in subjects)
        years = _years(draft, roles, carried, leans=leans)
        regions = _regions(draft, roles, carried)
        own = any(s and not s.carried for s in subjects)
        senses = [
            Sense(
                figure, roles[n], subjects[n], regions[n], years[n][0], years[n][1], direction_of(draft.text, figure),
                areas or (carried.areas if not own and not draft.regions else ()), _counted(draft.text, figure), segments[n], sentence,
                f"{sentence.heading} {sentence.label} {carried.text if not own else ''}", *_movement(draft, n, years),
                compared=_compared(draft), first=n == 0, mentioned=tuple(m.value for m in draft.years),
                beside=tuple(other.value for m, other in enumerate(figures) if m != n),
            )
            for n, figure in enumerate(figures)
        ]  # fmt: skip
        return senses, self._next(draft, senses, carried, areas)

    def _role(self, draft: _Draft, n: int) -> Role:
        paired = n in draft.pairs or n in draft.pairs.values()
        years = {m.value for m in draft.years}
        return role_of(draft.text, draft.figures[n], paired=paired, years=len(years), regions=len({m.value for m in draft.regions}))

    def _subjects(self, draft: _Draft, segments: Sequence[str], carried: Carried) -> list[Subject | None]:
        found: list[Subject | None] = []
        whole = self.subjects.read(draft.text)
        if draft.sentence.label:
            return [self.subjects.read(draft.sentence.label) or _again(carried.subject)] * len(segments)
        single = len(set(segments)) == 1
        earlier = found[-1] if found else None
        for segment in segments:
            own = whole if single else self.subjects.read(segment)
            base = earlier or (None if whole else carried.subject)
            if own is None and base is not None:
                own = self.subjects.read(segment, self.subjects.core(base.row)) if not single or earlier is None else None
                own = own or (_again(base) if self.subjects.leans(segment, base.row) else None)
            if own is None:
                own = whole
            found.append(own)
            earlier = own or earlier
        return found

    def _of_label(self, sentence: Sentence, carried: Carried) -> Carried:
        """A table cell: its labels say what the sentence of a figure in running text says."""
        years = tuple(m.value for m in years_in(sentence.label)) or carried.years
        regions = regions_in(sentence.label)
        return Carried(carried.subject, regions[0].value if regions else carried.region, years[:1], carried.areas, carried.text, period=carried.period)

    def _next(self, draft: _Draft, senses: Sequence[Sense], carried: Carried, areas: tuple[str, ...]) -> Carried:
        subject = next((s.subject for s in reversed(senses) if s.subject), None) or self.subjects.read(draft.text)
        if subject is None:
            unrelated = carried.subject is not None and not self.subjects.leans(draft.text, carried.subject.row)
            kept = None if unrelated else carried.subject
        else:
            kept = subject
        named = [m.value for m in draft.regions]
        main = next((s.region.value for s in senses if s.role is Role.VALUE and s.region), named[0] if named else None)
        region = main or carried.region
        years = next((s.years for s in reversed(senses) if s.years and s.role is Role.VALUE), ()) or tuple(m.value for m in draft.years if m.value)[-1:]
        same = bool(kept and carried.subject and kept.row == carried.subject.row)
        told = sorted({year for s in senses for year in s.years if year} | {m.value for m in draft.years if m.value} | set(carried.years if same else ()))
        period = (told[0], told[-1]) if len(told) >= 2 else carried.period
        return Carried(kept, region, years or carried.years, areas or (carried.areas if not named else ()), draft.text, bool(years), period)


def _again(subject: Subject | None) -> Subject | None:
    return Subject(subject.row, subject.family, subject.others, (), (), carried=True) if subject else None


def _segments(draft: _Draft) -> list[str]:
    """For each figure the part of the sentence that is about it; figures with no boundary between them share theirs."""
    cuts = [0]
    for n, (first, second) in enumerate(zip(draft.figures, draft.figures[1:], strict=False)):
        gap = draft.text[first.end : second.start]
        match = None if draft.pairs.get(n) == n + 1 else _CUT.search(low(gap))
        if match:
            cuts.append(first.end + match.start())
    cuts.append(len(draft.text))
    pieces = list(zip(cuts, cuts[1:], strict=False))
    return [next(draft.text[a:b] for a, b in pieces if a <= figure.start < b or b == len(draft.text)) for figure in draft.figures]


def _pairs(draft: _Draft) -> dict[int, int]:
    """'van 33,20% in 2018 naar 32,04%': which figure is the start of which."""
    pairs = {}
    lowered = low(draft.text)
    for n, (first, second) in enumerate(zip(draft.figures, draft.figures[1:], strict=False)):
        if n in pairs.values() or second.unit in (Unit.POINTS, Unit.TIMES):
            continue
        if _FROM.search(lowered[: first.start]) and _TO.search(lowered[first.end : second.start]):
            pairs[n] = n + 1
    return pairs


def _years(draft: _Draft, roles: Sequence[Role], carried: Carried, *, leans: bool) -> list[tuple[tuple[int, ...], bool]]:
    """The year of each value, or the two of a change, and whether the sentence says so."""
    values = [n for n, role in enumerate(roles) if role is Role.VALUE]
    zipped = _zip(draft, values)
    if not any(m.value for m in draft.years) and len(carried.period) == 2:
        for first, second in draft.pairs.items():
            zipped |= {first: carried.period[0], second: carried.period[1]}
    found: list[tuple[tuple[int, ...], bool]] = []
    for n, role in enumerate(roles):
        if role in (Role.CHANGE, Role.RELATIVE_CHANGE, Role.RATIO_OF_YEARS):
            found.append(_ends(draft, n, carried))
        elif n in zipped:
            found.append(((zipped[n],), True))
        elif n in draft.pairs or n in draft.pairs.values():
            found.append(((0,), False))  # 'van 60% naar 64%' without years: the newest, and not sure
        else:
            figure = draft.figures[n]
            attached = attach(draft.text, (figure.start, figure.end), draft.others(n), draft.years)
            found.append(((attached.value,), True) if attached else (carried.years[-1:], bool(carried.years and (draft.sentence.label or (leans and carried.fresh)))))
    return found


def _zip(draft: _Draft, values: Sequence[int]) -> dict[int, int]:
    """Years that go with the values one by one: the ends of a period with 'van ... naar', and enumerations."""
    years = [m for m in draft.years if m.value]
    found: dict[int, int] = {}
    for first, second in draft.pairs.items():
        found |= _pair_years(draft, first, second, years)
    rest = [n for n in values if n not in draft.pairs and n not in draft.pairs.values()]
    if not found and len(rest) == len(years) >= 2 and (years[-1].end <= draft.figures[rest[0]].start or years[0].start >= draft.figures[rest[-1]].end):
        if all(re.fullmatch(r"\s*(?:,|en|,? en in|tot|t/m|-|tot en met|,? in)\s*", low(draft.text[a.end : b.start])) for a, b in zip(years, years[1:], strict=False)):
            return {n: year.value for n, year in zip(rest, years, strict=True)}
    return found


def _pair_years(draft: _Draft, first: int, second: int, years: Sequence[Mention[int]]) -> dict[int, int]:
    a, b = draft.figures[first], draft.figures[second]
    after_a = next((y.value for y in years if a.end <= y.start < b.start), None)
    limit = min((f.start for f in draft.figures if f.start > b.end), default=len(draft.text))
    after_b = next((y.value for y in years if b.end <= y.start < limit and y.start - b.end < 25), None)
    if after_a and after_b:
        return {first: after_a, second: after_b}
    distinct = sorted({y.value for y in years})
    before = [y.value for y in years if y.end <= a.start]
    if after_a:
        return {first: after_a} | ({second: before[-1]} if before and before[-1] > after_a else {})
    if len(distinct) >= 2:
        chosen = sorted(set(before[-2:])) if len(set(before[-2:])) == 2 else [distinct[0], distinct[-1]]
        return {first: chosen[0], second: chosen[-1]}
    if len(distinct) == 1:
        since = next(y for y in years)
        return {first: distinct[0]} if _SINCE.search(low(draft.text[: since.start])) else {second: distinct[0]}
    return {}


def _ends(draft: _Draft, n: int, carried: Carried) -> tuple[tuple[int, ...], bool]:
    """The two years between which something changed."""
    figure = draft.figures[n]
    years = [m for m in draft.years if m.value]
    distinct = sorted({m.value for m in years})
    if len(distinct) == 2:
        return (distinct[0], distinct[1]), True
    if len(distinct) > 2:
        near = sorted(years, key=lambda m: min(abs(m.start - figure.end), abs(figure.start - m.end)))
        pair = sorted(list(dict.fromkeys(m.value for m in near))[:2])
        return (pair[0], pair[1]), False
    if len(distinct) == 1:
        since = bool(_SINCE.search(low(draft.text[: years[0].start])))
        other = next((year for year in reversed(carried.years) if year and year != distinct[0]), None)
        if other:
            return (min(other, distinct[0]), max(other, distinct[0])), False
        return ((distinct[0], 0) if since else (0, distinct[0])), since
    return carried.period, bool(carried.period)


def _regions(draft: _Draft, roles: Sequence[Role], carried: Carried) -> list[Attached[Region] | None]:
    found: list[Attached[Region] | None] = []
    joined = [m for m in draft.regions]
    values = [n for n, role in enumerate(roles) if role is Role.VALUE]
    both = (
        len(joined) == 2 == len(values) and not draft.pairs and joined[0].value != joined[1].value and joined[1].end <= draft.figures[values[0]].start
        and bool(re.fullmatch(r"\s*en\s*(?:in|heel|de|landelijk)?\s*(?:heel)?\s*", low(draft.text[joined[0].end : joined[1].start])))
    )  # fmt: skip
    for n in range(len(draft.figures)):
        figure = draft.figures[n]
        if both and n in values:
            found.append(Attached(joined[values.index(n)].value, True))
            continue
        apart = roles[n] in (Role.GAP, Role.RELATIVE_GAP, Role.RATIO)
        mentions = [m for m in draft.regions if not (apart and compared(draft.text, m))]
        attached = attach(draft.text, (figure.start, figure.end), draft.others(n), mentions)
        if draft.sentence.label and carried.region:
            attached = attached or Attached(carried.region, True)
        found.append(attached or (Attached(carried.region, False) if carried.region else None))
    for first, second in draft.pairs.items():
        found[second] = found[second] if found[second] and found[second].own else found[first] or found[second]  # type: ignore[union-attr]
    return found


def _movement(draft: _Draft, n: int, years: Sequence[tuple[tuple[int, ...], bool]]) -> tuple[int, tuple[int, ...]]:
    """What the verb says of the pair that a figure belongs to, and the years of that pair."""
    for first, second in draft.pairs.items():
        if n in (first, second):
            a, b = draft.figures[first], draft.figures[second]
            return movement_of(draft.text, a.start, b.end), (*years[first][0][:1], *years[second][0][:1])
    return 0, ()


def _compared(draft: _Draft) -> int:
    """What is said of a value beside the next one: 'hoger dan in Nederland (57,58%)'."""
    if len(draft.figures) == 2 and len(draft.regions) >= 2 and not draft.pairs and not moves(draft.text):
        return comparison_of(draft.text, draft.figures[0].end, draft.figures[1].start)
    return 0


def _counted(text: str, figure: Figure) -> str:
    """The noun that a figure counts: '7,66% van de huishoudens'."""
    after = low(text[figure.end : figure.end + 50])
    if match := re.match(r"\s*(?:van (?:de|het|alle|die|onze|deze) )?(?:[\w-]+ ){0,2}?(?P<noun>huishoudens?|gezinnen|kinderen|\w*woningen|huizen|mensen|inwoners|bewoners|personen|leerlingen|jongeren|volwassenen)\b", after):
        return match.group("noun")
    before = low(text[max(0, figure.start - 90) : figure.start])
    match = None
    for match in re.finditer(r"\b(?:van (?:de|alle|het aantal)|aandeel) (?:\w+e )?(?P<noun>huishoudens?|gezinnen|kinderen|woningen|huizen|mensen|inwoners|bewoners|personen|leerlingen|volwassenen)\b", before):
        pass
    return match.group("noun") if match else ""
