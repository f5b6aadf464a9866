"""What a figure of a draft is about: row, region, years, role and direction, from its sentence and from what stood before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.checking.assigning import Carried, Parsed, comparison_in, movement_in, pairs_in, regions_of, segments_of, years_of
from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import Attached, compared, low, regions_in, with_shifts, without_schools, years_in
from nplv_qa.checking.subjects import Subject, SubjectReader, tells
from nplv_qa.checking.wording import Role, direction_of, role_of
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Region

SHORT = 2  # words that tell something; with no more a part of a sentence leans on what stands before it
_NOUN = r"(?P<noun>huishoudens?|gezinnen|kinderen|\w*woningen|huizen|mensen|inwoners|bewoners|personen|leerlingen|jongeren|volwassenen)\b"
_AFTER = re.compile(rf"\s*(?:van (?:de|het|alle|die|onze|deze) )?(?:(?!(?:in|uit|bij|met|naar|onder|op|voor)\b)[\w-]+ ){{0,2}}?{_NOUN}")
_BEFORE = re.compile(rf"\b(?:van (?:de|alle|het aantal)|aandeel) (?:\w+e )?{_NOUN}")



@dataclass(frozen=True, slots=True)
class Sense:
    """A figure with what it is about. `movement` is what the sentence says of 'van ... naar ...', `pair_years` the two years
    of it, `ends` its two figures, `shares` where its segment is that of another figure too, `preceding` the figures before it that count something, `others` those of its unit with their segments; `region_open` where the sentence names no region and the one before it names both; `compared` what it says of the first of two values beside the second; `clause` is the segment with what it leans on, `places_before` the areas of earlier sentences."""

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
    region_open: bool = False
    ends: tuple[Figure, ...] = ()
    shares: bool = False
    preceding: tuple[Decimal, ...] = ()
    others: tuple[tuple[Decimal, str], ...] = ()
    clause: str = ""
    places_before: tuple[str, ...] = ()


class ContextReader:
    """Reads the figures of a draft sentence by sentence."""

    def __init__(self, subjects: SubjectReader, scopes: ScopeReader) -> None:
        self.subjects = subjects
        self._scopes = scopes

    def opening(self, heading: str) -> Carried:
        """What a heading says of what follows it."""
        areas = self._scopes.areas(words_of(heading))[0]
        regions = regions_in(heading)
        region = regions[0].value if len({m.value for m in regions}) == 1 else None
        years = tuple(m.value for m in years_in(heading))
        return Carried(self.subjects.read(heading), region, years[-1:], areas, topic=region)

    def read(self, sentence: Sentence, figures: Sequence[Figure], carried: Carried) -> tuple[list[Sense], Carried]:
        """The senses of the figures, and what the next sentence may lean on."""
        years_named = with_shifts(sentence.text, years_in(sentence.text), carried.years[-1] if carried.years else 0)
        draft = Parsed(sentence, figures, years_named, regions_in(sentence.text))
        draft.pairs = pairs_in(draft)
        areas = self._scopes.areas(words_of(without_schools(f"{sentence.label} {sentence.text}")))[0]
        segments = segments_of(draft)
        subjects = self._subjects(draft, segments, carried)
        if sentence.label:
            carried = self._of_label(sentence, carried)
        roles = [self._role(draft, n) for n in range(len(figures))]
        leans = any(s and s.carried for s in subjects)
        years = years_of(draft, roles, carried, leans=leans)
        regions = regions_of(draft, roles, carried, leans=leans)
        own = any(s and not s.carried for s in subjects)
        senses = [
            Sense(
                figure, roles[n], subjects[n], regions[n], years[n][0], years[n][1], direction_of(draft.text, figure),
                areas or (carried.areas if not own and not draft.regions else ()), _counted(draft.text, figure), segments[n], sentence,
                f"{sentence.heading} {sentence.label} {carried.text if not own else ''}", *movement_in(draft, n, years),
                compared=comparison_in(draft), first=n == 0, mentioned=tuple(m.value for m in draft.years if not compared(draft.text, m)),
                beside=tuple(other.value for m, other in enumerate(figures) if m != n), region_open=carried.mixed and not draft.regions,
                others=tuple((other.value, segments[m]) for m, other in enumerate(figures) if other.unit is figure.unit and segments[m] != segments[n]),
                preceding=tuple(other.value for other in figures[:n] if other.unit is Unit.NONE),
                shares=segments.count(segments[n]) > 1, clause=_clause(draft.text, segments, n), places_before=carried.areas,
                ends=next(((figures[a], figures[b]) for a, b in draft.pairs.items() if n in (a, b)), ()),
            )
            for n, figure in enumerate(figures)
        ]  # fmt: skip
        return senses, self._next(draft, senses, carried, areas)

    def _role(self, draft: Parsed, n: int) -> Role:
        paired = n in draft.pairs or n in draft.pairs.values()
        years = {m.value for m in draft.years}
        return role_of(draft.text, draft.figures[n], paired=paired, years=len(years), regions=len({m.value for m in draft.regions}))

    def _subjects(self, draft: Parsed, segments: Sequence[str], carried: Carried) -> list[Subject | None]:
        found: list[Subject | None] = []
        whole = self.subjects.read(draft.text)
        if draft.sentence.label:
            return [self.subjects.read(draft.sentence.label) or _again(carried.subject)] * len(segments)
        single = len(set(segments)) == 1
        earlier = found[-1] if found else None
        for segment in segments:
            own = self._after_colon(segment) or (whole if single else self.subjects.read(segment))
            base = earlier or (None if whole else carried.subject)
            if base is not None and (narrowed := self.subjects.part(segment, base)) and not single:
                own = narrowed
            if own is None and base is not None:
                own = self.subjects.read(segment, self.subjects.core(base.row)) if not single or earlier is None else None
                own = own or (_again(base) if self.subjects.leans(segment, base.row) else None)
            if own is None:
                own = whole
            found.append(own)
            earlier = own or earlier
        return found

    def _after_colon(self, segment: str) -> Subject | None:
        """'Doorstroming blijft een probleem: 40,76% woont er langer dan tien jaar': what stands with the figure comes first."""
        _, colon, rest = segment.partition(": ")
        return self.subjects.read(rest) if colon and any(char.isdigit() for char in rest) else None

    def _of_label(self, sentence: Sentence, carried: Carried) -> Carried:
        """A table cell: its labels say what the sentence of a figure in running text says."""
        years = tuple(m.value for m in years_in(sentence.label)) or carried.years
        regions = regions_in(sentence.label)
        return Carried(carried.subject, regions[0].value if regions else carried.region, years[:1], carried.areas, carried.text, period=carried.period, topic=carried.topic)

    def _next(self, draft: Parsed, senses: Sequence[Sense], carried: Carried, areas: tuple[str, ...]) -> Carried:
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
        mixed = len(set(named)) > 1 if named else carried.mixed
        same = bool(kept and carried.subject and kept.row == carried.subject.row)
        told = sorted({year for s in senses for year in s.years if year} | {m.value for m in draft.years if m.value} | set(carried.years if same else ()))
        period = (told[0], told[-1]) if len(told) >= 2 else carried.period
        values = [s.region.value for s in senses if s.role is Role.VALUE and s.region]
        order = tuple(dict.fromkeys((*(carried.order if same else ()), *values)))
        return Carried(kept, region, years or carried.years, areas or (carried.areas if not named else ()), draft.text, bool(years), period, carried.topic or (named[0] if named else None), mixed, order)


def _clause(text: str, segments: Sequence[str], n: int) -> str:
    """The part of a sentence that is about a figure; a short one leans on all that stands before it: 'en 9 koophuizen'."""
    segment = segments[n]
    at = text.find(segment)
    if at <= 0 or segment.startswith(";") or sum(tells(word) for word in words_of(segment).words) > SHORT or regions_in(segment):
        return segment
    return text[text.rfind(";", 0, at) + 1 : at + len(segment)]


def _again(subject: Subject | None) -> Subject | None:
    return Subject(subject.row, subject.family, subject.others, (), (), carried=True) if subject else None


def _counted(text: str, figure: Figure) -> str:
    """The noun that a figure counts: '7,66% van de huishoudens'."""
    if match := _AFTER.match(low(text[figure.end : figure.end + 50])):
        return match.group("noun")
    before = [match.group("noun") for match in _BEFORE.finditer(low(text[max(0, figure.start - 90) : figure.start]))]
    return before[-1] if before else ""
