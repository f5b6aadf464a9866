"""What a figure of a draft is about: row, region, years, role and direction, from its sentence and from what stood before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.checking.assigning import movement_in, pairs_in, regions_of, years_of
from nplv_qa.checking.dating import begins, until
from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.mentions import (
    LATEST,
    Attached,
    compared,
    low,
    regions_in,
    with_ends,
    with_shifts,
    with_span,
    without_schools,
    years_in,
)
from nplv_qa.checking.parsed import Carried, Parsed, Sense
from nplv_qa.checking.roles import roles_in
from nplv_qa.checking.segments import segments_of
from nplv_qa.checking.subjects import Subject, SubjectReader, tells
from nplv_qa.checking.told import told_next, with_comparisons, with_told
from nplv_qa.checking.wording import Role, direction_of, moves, reached
from nplv_qa.dutch.everyday import ages_in_figures
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Region

TELLING = 10  # letters of a word that makes another subject of an earlier one
SHORT = 2  # words that tell something; with no more a part of a sentence leans on what stands before it
BEHIND = 160  # characters before a figure in which stands what it is a share of
_NOUN = r"(?P<noun>huishoudens?|gezinnen|kinderen|\w*woningen|huizen|mensen|inwoners|bewoners|personen|leerlingen|jongeren|volwassenen)\b"
_AFTER = re.compile(rf"\s*(?:van (?:de|het|alle|die|onze|deze) )?(?:(?!(?:in|uit|bij|met|naar|onder|op|voor)\b)[\w-]+ ){{0,2}}?{_NOUN}")
_RESPECTIVELY = re.compile(r"\brespectievelijk\b|\bresp\.", re.IGNORECASE)
_CONTRAST = re.compile(r"(?:Terwijl|Waar|Hoewel|Ofschoon|Anders dan|In tegenstelling tot)\b[^,;:]*,|(?:Anders dan|In tegenstelling tot)(?: in| bij)? [A-Z][\w-]+(?: [A-Z][\w-]+)?(?= [a-z])")
_MEAN_OF_ALL = re.compile(r"\bgemiddelde? (?:van|voor|in|over) (?:(?:de|alle|het|twintig|20|samen) )*(?:nplv|focus\w*|stedelijke|gebieden)")
_OURS = re.compile(r"\b(?:gebieden|wijken)\b")  # the head of a column
_AFTER_THAT = re.compile(r"[^.;]{0,30}?[, ]\s*(?:na|komend van|tegen|tegenover)\s+(?:nog\s+)?")
_AND = re.compile(r"\s*(?:,|en|respectievelijk|,? resp\.)\s*")
_SECOND = re.compile(r"\b(?:de|het) (?:tweede|laatste|laatstgenoemde)\b(?!\s+\w+(?:ing|heid|jaar|jaren)\b)")
_TURNOVER = re.compile(r"doorloop|verhui|woon")  # what happens within so many years
_END = re.compile(r"\b(?:(?P<first>begin|start|toen|eerst|was|eerder|voorheen)|eind|nu|later|laatst|daarna|thans)\b")
_SAID_OF = re.compile(r"\b(?:waren|was|is|zijn|bedroeg|ging) (?:dat|het|dit) er\b|\b(?:is|was|ligt|lag|gaat|ging) (?:dat|het|dit) (?:(?:om|op|nog|ruim|bijna|circa) ){0,2}(?:€ ?)?\d")  # 'in 2024 waren dat er 12.793': of what the sentence before names
_EXPLAINS = re.compile(r"(?:Het gaat (?:hier(?:bij)? |daarbij )?om|Dit (?:is|zijn|betreft)|Dat (?:is|zijn)|Bedoeld (?:is|zijn|wordt))\b")
_THEIRS = re.compile(r"\b(?:hun|hen|zij|(?:deze|die) (?:leeftijds)?(?:groep|categorie)|dezelfde (?:leeftijds)?groep)\b")
_BEFORE = re.compile(rf"\b(?:van (?:de|alle|het aantal)|aandeel) (?:\w+e )?(?:nplv-)?{_NOUN}")
_SHARE = re.compile(rf"\b(?:percentage|aantal) (?:van de |\w+e )?(?:nplv-)?{_NOUN}")


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
        return Carried(self.subjects.read(heading), region, years[-1:], areas, period=(years[0], years[-1]) if len(years) > 1 else (), topic=region, order=tuple(dict.fromkeys(m.value for m in regions)))

    def read(self, sentence: Sentence, figures: Sequence[Figure], carried: Carried) -> tuple[list[Sense], Carried]:
        """The senses of the figures, and what the next sentence may lean on."""
        years_named = with_shifts(sentence.text, years_in(sentence.text), carried.years[-1] if carried.years else LATEST if carried.subject else None)
        years_named = with_ends(sentence.text, years_named, carried.period)
        if moves(sentence.text) and not _TURNOVER.search(low(sentence.text)):
            years_named = with_span(sentence.text, years_named)
        draft = Parsed(sentence, figures, years_named, regions_in(sentence.text))
        draft.pairs = pairs_in(draft)
        areas = self._scopes.areas(words_of(without_schools(f"{sentence.label} {_main(sentence.text)}")))[0]
        segments = segments_of(draft)
        subjects = self._subjects(draft, segments, carried)
        if sentence.label:
            carried = self._of_label(sentence, carried)
        roles = roles_in(draft, carried, named=self.subjects.read(sentence.text) is not None)
        leans = any(s and s.carried for s in subjects)
        years = years_of(draft, roles, carried, leans=leans, alike=len({s.row if s else 0 for s in subjects}) == 1)
        regions = regions_of(draft, roles, carried, leans=leans)
        own = any(s and not s.carried for s in subjects)
        senses = [
            Sense(
                figure, roles[n], subjects[n], regions[n], years[n][0], years[n][1], direction_of(draft.text, figure, apart=roles[n] in (Role.GAP, Role.RELATIVE_GAP)),
                self._areas(segments[n], areas) or (carried.areas if not own and not draft.regions else ()), _counted(draft.text, figure, _turned(draft, subjects, n)), segments[n], sentence,
                f"{sentence.heading} {sentence.label} {carried.text if not own else ''}", *movement_in(draft, n, years),
                mentioned=(*(m.value for m in draft.years if not compared(draft.text, m)), *until(draft.text)),
                beside=tuple(other.value for m, other in enumerate(figures) if m != n), region_open=_open(draft, regions[n], carried),
                others=tuple((other.value, segments[m]) for m, other in enumerate(figures) if other.unit is figure.unit and segments[m] != segments[n]),
                preceding=tuple(other.value for other in figures[:n] if other.unit is Unit.NONE),
                shares=segments.count(segments[n]) > 1, clause=clause_of(draft.text, segments, n), places_before=carried.areas,
                ends=next(((figures[a], figures[b]) for a, b in draft.pairs.items() if n in (a, b)), ()),
            )
            for n, figure in enumerate(figures)
        ]  # fmt: skip
        senses = with_comparisons(draft, with_told(draft, _with_reached(draft, senses, carried), carried, self.subjects), carried)
        return senses, self._next(draft, senses, carried, areas)

    def _areas(self, segment: str, areas: tuple[str, ...]) -> tuple[str, ...]:
        """The areas of a sentence, but for a part of it that is expressly of all of them: 'het gemiddelde van de gebieden was 7,66%'."""
        of_all = _MEAN_OF_ALL.search(low(segment)) and not self._scopes.areas(words_of(segment))[0]
        return () if of_all else areas

    def _subjects(self, draft: Parsed, segments: Sequence[str], carried: Carried) -> list[Subject | None]:
        found: list[Subject | None] = []
        whole = self._of_group(draft.text, self.subjects.read(draft.text), carried)
        before = carried.subject
        if draft.sentence.label:
            part = self._of_kind(draft.sentence.label, carried.subject) if carried.subject else None
            return [self.subjects.read(draft.sentence.label) or part or _again(carried.subject)] * len(segments)
        single = len(set(segments)) == 1
        earlier = found[-1] if found else None
        for segment in segments:
            own = self._after_colon(segment) or (whole if single else self._of_group(segment, self.subjects.read(segment), carried))
            base = earlier or (None if whole else before)
            if base is not None and (narrowed := self.subjects.part(segment, base)) and not single:
                own = narrowed
            if own is None and base is not None:
                own = self._narrowed(segment, base) if not single or earlier is None else None
                own = own or (_again(base) if self.subjects.leans(segment, base.row) else None)
            if own is None:
                own, before = (self._of_kind(segment, whole) if whole and not single else None) or whole, None  # a part with words of its own leads to another subject, and so do those after it
            found.append(own)
            earlier = own or earlier
        if len(carried.rows) == len(found) > 1 and all(each and each.carried for each in found) and all(_AND.fullmatch(low(draft.text[a.end : b.start])) for a, b in pairwise(draft.figures)):
            return [_again(row) for row in carried.rows]  # 'in 2018 was dat nog 9% en 10%'
        return self._in_order(draft, _respective(draft, found))

    def _in_order(self, draft: Parsed, found: list[Subject | None]) -> list[Subject | None]:
        """'De kinderarmoede en de bijstand namen af: de eerste van ..., de tweede van ...'."""
        last = _SECOND.search(low(draft.text))
        one, _, two = draft.text.partition(" en ")
        if not last or not draft.figures or len(one) > draft.figures[0].start:
            return found
        first, second = self.subjects.read(one), self.subjects.read(two[: max(0, draft.figures[0].start - len(one))])
        if not first or not second or first.row == second.row:
            return found
        return [second if figure.start > last.start() else first for figure in draft.figures]

    def _of_kind(self, segment: str, whole: Subject) -> Subject | None:
        """The kind of what the whole sentence is about that a part of it names: '2,8% van de 12- tot 17-jarigen en 2,5% van de 18- tot 22-jarigen was verdacht'."""
        found = self.subjects.read(segment, self.subjects.core(whole.row))
        return found if found and found.row in self.subjects.siblings(whole.row) else None

    def _narrowed(self, segment: str, base: Subject) -> Subject | None:
        """What a part of a sentence makes of an earlier subject: 'bij kinderen 7,59%'; with other telling words it is about something else: 'zonder daginvulling'."""
        found = self.subjects.read(segment, self.subjects.core(base.row))
        same = found is not None and found.row == base.row and len(found.loose) > 1  # 'een op de drie voelt zich weleens onveilig' after a sentence on health
        return None if found and (same or any(len(word) >= TELLING for word in found.loose)) else found

    def _of_group(self, text: str, found: Subject | None, carried: Carried) -> Subject | None:
        """'Jongeren doen het wisselend. Zo steeg hun arbeidsparticipatie': the group stands in the sentence before."""
        if found is None or not _THEIRS.search(low(text)):
            return found
        joint = self.subjects.read(f"{carried.text} {text}")
        if joint is None or joint.row not in self.subjects.siblings(found.row):
            joint = _again(carried.subject)  # the group may have been named earlier still
        return joint if joint and joint.row in self.subjects.siblings(found.row) else found

    def _after_colon(self, segment: str) -> Subject | None:
        """'Doorstroming blijft een probleem: 40,76% woont er langer dan tien jaar': what stands with the figure comes first."""
        before, colon, rest = segment.partition(": ")
        found = self.subjects.read(rest) if colon and any(char.isdigit() for char in rest) else None
        narrowed = self._of_kind(before, found) if found and any(char.isdigit() for char in ages_in_figures(low(before))) else None
        return narrowed or found  # 'Jongeren van 15 tot en met 24 jaar: in 2023 werkte 63,80%'

    def _of_label(self, sentence: Sentence, carried: Carried) -> Carried:
        """A table cell: its labels say what the sentence of a figure in running text says."""
        years = tuple(m.value for m in years_in(sentence.label)) or carried.years
        regions = regions_in(sentence.label)
        ours: Region | None = "NPLV" if _OURS.search(low(sentence.label)) else carried.region
        period = (min(years), max(years)) if len(set(years)) > 1 else carried.period
        end = _END.search(low(sentence.label)) if len(set(years)) == 2 else None
        years = (years[:1] if end.group("first") else years[1:]) if end else years  # 'Huishoudens in armoede (2018 en 2023)' in a column 'Eind'
        return Carried(carried.subject, regions[0].value if regions else ours, years[:1], carried.areas, carried.text, period=period, topic=carried.topic)

    def _next(self, draft: Parsed, senses: Sequence[Sense], carried: Carried, areas: tuple[str, ...]) -> Carried:
        explains = not senses and carried.subject is not None and _EXPLAINS.match(draft.text)  # 'Het gaat om woningen waarvoor ...'
        subject = next((s.subject for s in reversed(senses) if s.subject), None) or (carried.subject if explains else self.subjects.read(draft.text))
        if subject is None:
            unrelated = carried.subject is not None and not self.subjects.leans(draft.text, carried.subject.row)
            kept = None if unrelated else carried.subject
        else:
            kept = subject
        named = [m.value for m in draft.regions if not compared(draft.text, m)]
        main = next((s.region.value for s in senses if s.role is Role.VALUE and s.region), named[0] if named else None)
        if (opening := next((s for s in senses if s.role is Role.VALUE), None)) and opening.region is None:
            main, named = None, []  # '7,59% (landelijk 3,08%)': of the second figure only
        if draft.regions and not named and opening and opening.subject and opening.subject.carried:
            main = None  # 'Dat is meer dan in Nederland (28,28%)' leaves the topic where it was
        region = main or carried.region
        years = next((s.years for s in reversed(senses) if s.years and s.role is Role.VALUE), ()) or tuple(m.value for m in draft.years if m.value)[-1:]
        mixed = len({m.value for m in draft.regions}) > 1 if named else carried.mixed
        same = bool(kept and carried.subject and kept.row == carried.subject.row)
        told = sorted({year for s in senses for year in s.years if year} | {m.value for m in draft.years if m.value} | set(carried.years if same else ()))
        since = next((s.years for s in reversed(senses) if s.role in (Role.CHANGE, Role.RELATIVE_CHANGE) and len(s.years) == 2 and any(s.years)), None)
        began = next((m.value for m in draft.years if m.value > 0 and begins(draft, m)), None) if not senses else None  # 'Sinds 2022 ging het weer slechter.'
        period = since or ((began, LATEST) if began and len(told) == 1 else ()) or ((told[0], told[-1]) if len(told) >= 2 else carried.period)
        values = [s.region.value for s in senses if s.role is Role.VALUE and s.region] if senses else [m.value for m in draft.regions]  # 'NPLV-gebieden / Nederland:' above a list
        if values == ["NL"] and opening and opening.region is None:
            values = ["NPLV", "NL"]  # a value without a region is of the areas
        order = tuple(dict.fromkeys((*(carried.order if same else ()), *values)))
        return Carried(kept, region, years or carried.years, areas or (carried.areas if not named else ()), f"{carried.text} {draft.text}" if _SAID_OF.search(low(draft.text)) else draft.text, bool(years), period, carried.topic or (named[0] if named else None), mixed, order, senses[-1].role if senses else carried.role, _turns(senses) if senses else tuple(m.value for m in draft.years if m.value), _rows(senses), told_next(draft, carried, same=same))


def _respective(draft: Parsed, found: list[Subject | None]) -> list[Subject | None]:
    """'13% havo en 10% vwo; landelijk respectievelijk 12% en 20%': the subjects in the order in which they were named."""
    for n in range(2, len(found) - 1):
        between = draft.text[draft.figures[n - 1].end : draft.figures[n].start] + draft.text[draft.figures[n].end : draft.figures[n + 1].start]
        first, second = found[n - 2], found[n - 1]
        turned = bool(_AND.fullmatch(low(draft.text[draft.figures[n].end : draft.figures[n + 1].start])) and (regions_in(between) or any(draft.figures[n - 1].end <= m.start < draft.figures[n].start for m in draft.years)))  # '; landelijk is dat 52,47% en 18,80%'
        if (turned or _RESPECTIVELY.search(between)) and first and second and first.row != second.row and all(each is None or each.carried for each in found[n : n + 2]):
            found[n], found[n + 1] = _again(first), _again(second)
    return found


def _with_reached(draft: Parsed, senses: Sequence[Sense], carried: Carried) -> list[Sense]:
    """The senses with what 'gestegen tot' says of a value and the one that was told before it."""
    found = list(senses)
    subject, region, year = carried.subject, carried.region, carried.years[-1] if carried.years else None
    for n, sense in enumerate(senses):
        if sense.role is not Role.VALUE or not sense.subject or not sense.years:
            continue
        place = sense.region.value if sense.region else None
        start = draft.figures[n - 1].end if n else 0
        if n + 1 < len(senses) and _AFTER_THAT.fullmatch(low(draft.text[sense.figure.end : draft.figures[n + 1].start])) and senses[n + 1].years and senses[n + 1].region == sense.region:
            subject, region, year = sense.subject, place, senses[n + 1].years[0]  # 'daalde tot 64,40%, na 63,98% in 2022'
        if subject and sense.subject.row == subject.row and region in (place, None) and year is not None and year != sense.years[0] and not sense.ends:
            found[n] = replace(sense, reached=reached(draft.text, start, sense.figure), since=year)
        subject, region, year = sense.subject, place, sense.years[0]
    return found


def _turns(senses: Sequence[Sense]) -> tuple[int, ...]:
    """The years of a sentence whose values are all of one row and region, and each of another year."""
    values = [s for s in senses if s.role is Role.VALUE and s.subject]
    same = len(values) >= 2 and len({(s.subject.row, s.region.value if s.region else "") for s in values if s.subject}) == 1
    years = tuple(s.years[0] for s in values if s.years and s.year_own)
    return years if same and len(set(years)) == len(values) else ()


def _rows(senses: Sequence[Sense]) -> tuple[Subject, ...]:
    """The subjects of a sentence whose values are all of one region and year, and each of another row."""
    values = [s for s in senses if s.role is Role.VALUE and s.subject]
    rows = tuple(s.subject for s in values if s.subject)
    same = len({(s.years[:1], s.region.value if s.region else "NPLV") for s in values}) == 1
    return rows if same and len(rows) > 1 and len({row.row for row in rows}) == len(rows) else ()


def _open(draft: Parsed, region: Attached[Region] | None, carried: Carried) -> bool:
    """Whether a sentence leaves it open of which of two regions a figure is."""
    return carried.mixed and not draft.regions and not (region and region.own)


def _main(text: str) -> str:
    """A sentence without what it sets against itself, where it says of which region the rest is: 'Terwijl de bijstand in Rotterdam-Zuid kromp, ...'."""
    contrast = _CONTRAST.match(text)
    return text[contrast.end() :] if contrast and regions_in(text[contrast.end() :]) and not any(char.isdigit() for char in contrast.group()) else text


def clause_of(text: str, segments: Sequence[str], n: int) -> str:
    """The part of a sentence that is about a figure; a short one leans on the part before it: 'en 9 koophuizen'."""
    segment = segments[n]
    at = text.find(segment)
    if at <= 0 or segment.startswith(";") or sum(tells(word) for word in words_of(segment).words) > SHORT or regions_in(segment):
        return segment
    before = next((other for other in reversed(segments[:n]) if other != segment), "")
    return text[max(text.rfind(";", 0, at) + 1, text.rfind(before, 0, at) if before else 0) : at + len(segment)]


def _again(subject: Subject | None) -> Subject | None:
    return Subject(subject.row, subject.family, subject.others, (), subject.groups, carried=True) if subject else None


def _turned(draft: Parsed, subjects: Sequence[Subject | None], n: int) -> int:
    """Where the part of a sentence on the subject of a figure may begin: after the last figure on another one."""
    own = subjects[n]
    return max((f.end for f, other in zip(draft.figures[:n], subjects, strict=False) if own and other and other.row != own.row), default=0)


def _counted(text: str, figure: Figure, since: int) -> str:
    """The noun that a figure counts: '7,66% van de huishoudens'."""
    if match := _AFTER.match(low(text[figure.end : figure.end + 50])):
        return match.group("noun")
    ahead = low(text[max(since, figure.start - BEHIND) : figure.start])
    before = [match.group("noun") for expression in (_BEFORE, _SHARE)[: 1 + (figure.unit is Unit.PERCENT)] for match in expression.finditer(ahead)]
    return before[-1] if before else ""
