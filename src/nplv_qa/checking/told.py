"""Which way a sentence, or the one before it, says that something went, where that is told apart from 'van ... naar ...'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nplv_qa.checking.mentions import LATEST, compared, low
from nplv_qa.checking.parsed import Carried, Parsed, Sense
from nplv_qa.checking.subjects import SubjectReader
from nplv_qa.checking.wording import NEAR, Role, comparison_of, moved_ways, moves
from nplv_qa.types import Region

_UNTOLD = re.compile(  # nothing is said to have gone up or down: it did not, it should, or it was something else than the row
    r"\b(?:niet|geen|nauwelijks|amper|zonder|nooit|einde|gestopt|stilstand|voorbij|keer\w*|omgeslagen|omslag|doel\w*|wil|willen|wilde\w*|moet\w*|zal|zullen|zou|zouden|kan|kunnen|hoop\w*|hopen|verwacht\w*|streven|streeft|ambitie\w*|als|indien|"
    r"uitstroom|bestrijd\w*|aanpak|strijd|beleid|aandacht|steun|hulp|subsidie\w*|budget\w*|middelen|welvaart|kans\w*)\b"
)
_TURNED = re.compile(r"\b(?:leefbaarheid|veiligheid|samenhang|cohesie|startkwalificaties?)\b")  # of which the table has the want
_BETTER = re.compile(r"\b(?:leefbaarheid|veiligheid|samenhang)\b[^,;:.]*\b(?:verbeter\w*|vooruit\w*)|\bverbeter\w*[^,;:.]*\b(?:leefbaarheid|veiligheid|samenhang)\b")
_WORSE = re.compile(r"\b(?:leefbaarheid|veiligheid|samenhang)\b[^,;:.]*\b(?:verslechter\w*|achteruit\w*)|\bverslechter\w*[^,;:.]*\b(?:leefbaarheid|veiligheid|samenhang)\b")
_WANTING = re.compile(r"\bzwak|\bslecht|\bnegatie|\bdruk|\bonvoldoende|\bonveilig|\boverlast|\b(?:zonder|geen) (?:een )?startkwal")
_MORE = re.compile(
    r"^\W*(?:in 20\d\d )?(?:er )?(?:(?:leven|leefden|leeft|zijn|waren|wonen|woonden|zitten|zaten|hebben|hadden|komen|kwamen) )?(?:er )?(?:steeds |flink |veel |iets |fors |nog |weer |opnieuw |licht |beduidend |aanzienlijk ){0,2}(?P<word>meer|minder|vaker)\s+(?:vaak\s+)?(?!dan\b|vaak\b)[a-z]{4,}"
)
_HIGHER = re.compile(r"\b(?:is|was|zijn|waren|ligt|lag|lagen|liggen)\b(?:\s+[\w-]+){0,6}?\s+(?P<word>hoger|lager|groter|kleiner)(?:\s+geworden|\s+dan\s+(?:in\s+)?(?:20\d\d|toen|voorheen|een jaar eerder))?(?:\s+in 20\d\d)?\s*(?:[:(,]\s*|$)")
_PARTLY = re.compile(r"\b(?:weer|opnieuw|sinds|vanaf|recent\w*|laatste|inmiddels|aanvankelijk|eerst|vorig)\b")  # of some of the years that the next sentence may name
_SINCE_YEAR = re.compile(r"\b(?:sinds|vanaf)\s+(?:het jaar\s+)?20\d\d\b")  # of which the next sentence must not name an earlier one
_LESS = frozenset({"minder", "lager", "kleiner"})
_ARRIVES = re.compile(r"\b(?:tot|naar|op)\s+(?:[\w']+\s+){0,2}$")
NEVER = 9999  # later than any year: the newest one that there is
_THAT_IS = re.compile(r"(?:Dat|Dit) (?:is|was|ligt|lag)\b|Daarmee (?:is|ligt)\b")
_STAYS = re.compile(r"\b(?:is|ligt|blijft|was|lag|bleef)\b[^.;:()]{0,40}\b(?:hoger|lager|onder|boven|meer|minder|vaker)\b")  # 'daalde tot 7,66%, maar is nog hoger dan landelijk'


def with_told(draft: Parsed, senses: Sequence[Sense], carried: Carried, subjects: SubjectReader) -> list[Sense]:
    """'De armoede is gestegen: 18,18% in 2018, tegenover 7,66% in 2023': the senses with the direction that their years must show."""
    found = list(senses)
    for group in _groups(senses):
        years = [senses[n].years[0] for n in group]
        if len(group) == 1 and (carried.years or _THAT_IS.match(draft.text)):
            years.insert(0, carried.years[-1] if carried.years else LATEST)
        if len(set(years)) < 2 or min(years) < LATEST:
            continue
        way = _than(draft, senses, group, carried) * (1 if _newer(years[0]) > _newer(years[1]) else -1) or _way(draft, senses, group, carried, subjects)
        if not way:
            continue
        ends = (min(years, key=_newer), max(years, key=_newer))
        for n in group:
            if senses[n].years[0] in ends:
                found[n] = replace(senses[n], movement=way, pair_years=ends)
    return found


def told_next(draft: Parsed, carried: Carried, *, same: bool) -> int:
    """What the next sentence is to show of the same subject: what this one tells ahead of its figures, else what was told before."""
    head = draft.text[: draft.figures[0].start] if draft.figures else draft.text
    way = told_in(draft, head) if not _PARTLY.search(_SINCE_YEAR.sub(" ", low(head))) else 0
    return way or (carried.told if same and not moved_ways(draft.text) else 0)


def told_in(draft: Parsed, head: str) -> int:
    """+1 where the words ahead of figures say that something rose in time, -1 where it fell, 0 where they do not say one of the two."""
    lowered = low(head)
    if _UNTOLD.search(lowered):
        return 0
    if _TURNED.search(lowered) and not _WANTING.search(lowered):
        return bool(_WORSE.search(lowered)) - bool(_BETTER.search(lowered))  # 'de leefbaarheid is verslechterd': more homes where it is weak
    ways = set(moved_ways(head, draft.text))
    if len(ways) == 1:
        return ways.pop()
    match = None if ways else _MORE.search(lowered) or _HIGHER.search(lowered)
    if match is None or any(m.end <= len(head) and compared(draft.text, m) for m in draft.regions):
        return 0
    return (-1 if match.group("word") in _LESS else 1) * _base(draft, head)


def way_ahead(head: str) -> int:
    """The same for words without figures or years, wherever they stand."""
    lowered = low(head)
    if _UNTOLD.search(lowered) or (_TURNED.search(lowered) and not _WANTING.search(lowered)):
        return 0
    ways = set(moved_ways(head, head))
    if len(ways) == 1:
        return ways.pop()
    match = None if ways else _MORE.search(lowered) or _HIGHER.search(lowered)
    return (-1 if match.group("word") in _LESS else 1) if match else 0


def _base(draft: Parsed, head: str) -> int:
    """Whether what is 'meer' is the later of two years, +1, or the earlier: 'in 2018 was het hoger dan in 2023'."""
    years = [m for m in draft.years if m.value > 0]
    ahead = [m for m in years if m.end <= len(head)]
    own = next((m.value for m in reversed(ahead) if not compared(draft.text, m)), None)
    other = next((m.value for m in ahead if compared(draft.text, m)), None)
    values = {m.value for m in years}
    if own is None and other is not None and len(values) > 1:
        own = next(value for value in values if value != other)
    return -1 if own is not None and len(values) > 1 and own == min(values) else 1


def _groups(senses: Sequence[Sense]) -> Iterator[list[int]]:
    """The values of one row and region in a sentence, each with a year of its own."""
    keys: dict[tuple[int, Region], list[int]] = {}
    for n, sense in enumerate(senses):
        if sense.role is Role.VALUE and sense.subject and sense.years and sense.year_own and not sense.movement:
            keys.setdefault((sense.subject.row, sense.region.value if sense.region else "NPLV"), []).append(n)
    yield from keys.values()


def _newer(year: int) -> int:
    return year or NEVER


def _than(draft: Parsed, senses: Sequence[Sense], group: Sequence[int], carried: Carried) -> int:
    """How the value of one year is said to compare with the next: '7,66%, minder dan de 18,18% in 2018', '7,66%. Dat is minder dan in 2018 (18,18%)'."""
    one, text = senses[group[0]], draft.text
    if len(group) > 1:
        end, start = one.figure.end, senses[group[1]].figure.start
        return 0 if moves(text[end:start]) or any(end <= m.start < start for m in draft.regions) else comparison_of(text, end, start)
    same = carried.fresh == bool(carried.years) and carried.subject is not None and one.subject is not None and one.subject.row == carried.subject.row and carried.region in (_place(one), None)
    return comparison_of(text, 0, one.figure.start) if same and not draft.regions and _THAT_IS.match(text) and not group[0] else 0


def _way(draft: Parsed, senses: Sequence[Sense], group: Sequence[int], carried: Carried, subjects: SubjectReader) -> int:
    """Which way the values of a group are said to go: by what stands ahead of them, else by what the sentence before told."""
    first, last = senses[group[0]], senses[group[-1]]
    region: Region = first.region.value if first.region else "NPLV"
    start = max((f.end for n, f in enumerate(draft.figures) if n not in group and f.end <= first.figure.start and senses[n].role is Role.VALUE), default=0)
    head = draft.text[start : first.figure.start]
    if len(group) > 1 and not start and (way := told_in(draft, head)):
        turned = any(sign != way for sign in moved_ways(draft.text[first.figure.end : last.figure.start]))
        arrives = _ARRIVES.search(low(head)) and not first.ends  # of that the value before it says more
        about = subjects.read(head)
        rows = {about.row, *about.others, *subjects.siblings(about.row)} if about else set()
        own = any(m.value == region for m in draft.regions if m.end <= len(head) and not compared(draft.text, m)) or not any(m.end <= len(head) for m in draft.regions)
        return way if not turned and not arrives and own and first.subject and first.subject.row in rows else 0
    same = carried.subject is not None and first.subject is not None and first.subject.row in (carried.subject.row, *carried.subject.others)
    if not same or moved_ways(draft.text) or (carried.region or region) != region or carried.mixed:
        return 0
    if carried.period[1:] == (LATEST,) and any(0 < senses[n].years[0] < carried.period[0] for n in group):
        return 0
    return carried.told


def with_comparisons(draft: Parsed, senses: Sequence[Sense], carried: Carried) -> list[Sense]:
    """'Met 6,74% lager dan landelijk (2,65%)': the senses with how the values of the two regions are said to compare."""
    found = list(senses)
    for n, sense in enumerate(senses):
        if sense.role is not Role.VALUE or sense.compared:
            continue
        other = senses[n + 1] if n + 1 < len(senses) else None
        if other and other.role is Role.VALUE and _place(other) != _place(sense):
            if any(each.role in (Role.GAP, Role.RELATIVE_GAP) and each.direction for each in senses):
                continue  # 'lag 1 procentpunt lager dan landelijk (2,75% tegen 1,75%)': of the difference it is said
            if sign := _compares(draft, n, sense, other):
                found[n] = sense if sense.ends else replace(sense, compared=sign)
                found[n + 1] = replace(other, compared=sign, first=False)
        elif not n and (sign := _after(draft, sense, carried)):
            found[n] = replace(sense, compared=sign, first=False)
        elif sense.ends:
            continue
        elif sign := _beside(draft, n, sense):
            found[n] = replace(sense, compared=sign, alone=True)
    return found


def _place(sense: Sense) -> Region:
    return sense.region.value if sense.region else "NPLV"


def _compares(draft: Parsed, n: int, one: Sense, two: Sense) -> int:
    """How the first of two values of two regions is said to compare with the second."""
    start = draft.figures[n - 1].end if n else 0
    between = draft.text[one.figure.end : two.figure.start]
    if moves(draft.text[start : one.figure.start] + between) and not _STAYS.search(low(between)):
        return 0  # 'de daling tot 7,66% is groter dan landelijk'
    named = [m for m in draft.regions if start <= m.start and m.end <= one.figure.start]
    aside = next((m.value for m in named if compared(draft.text, m)), None)
    ahead = comparison_of(draft.text, start, one.figure.start) if aside else 0
    return comparison_of(between, 0, len(between)) or (ahead if aside == _place(two) else -ahead)


def _after(draft: Parsed, sense: Sense, carried: Carried) -> int:
    """How the value of the sentence before is said to compare with this one: '14,53%. Dat is hoger dan landelijk (7,69%)'."""
    same = carried.subject is not None and sense.subject is not None and sense.subject.row == carried.subject.row
    aside = [m.value for m in draft.regions if m.end <= sense.figure.start]
    told = same and _THAT_IS.match(draft.text) and carried.region not in (None, _place(sense)) and aside == [_place(sense)]
    return comparison_of(draft.text, 0, sense.figure.start) if told else 0


def _beside(draft: Parsed, n: int, sense: Sense) -> int:
    """How a value is said to compare with the one of the other region, which is not told: 'ligt met 6,74% onder het landelijke cijfer'."""
    end = sense.figure.end
    limit = draft.figures[n + 1].start if n + 1 < len(draft.figures) else len(draft.text)
    aside = next((m for m in draft.regions if end <= m.start < limit and m.start - end < NEAR and compared(draft.text, m)), None)
    if aside is None or aside.value == _place(sense) or moves(draft.text[:limit]):
        return 0
    return comparison_of(draft.text, end, aside.end)
