"""What each figure of a sentence is said to be, with what the sentence before it said of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nplv_qa.checking.mentions import low, years_in
from nplv_qa.checking.parsed import Carried, Parsed
from nplv_qa.checking.wording import Role, role_of
from nplv_qa.dutch.numbers import Unit

_AS_CHANGE = re.compile(r"\s*[,(;–-]\s*(?:oftewel|ofwel|dat wil zeggen|wat neerkomt op|dat is|relatief|procentueel)\s+(?:[\w']+\s+){0,2}")
_CHANGE_LABEL = re.compile(r"\b(?P<gap>verschil|afstand|kloof)|\b(?:verandering|ontwikkeling|mutatie|toename|afname|stijging|daling)\b")
_IN_POINTS = {Role.CHANGE: Role.CHANGE, Role.GAP: Role.GAP, Role.RELATIVE_CHANGE: Role.CHANGE, Role.RELATIVE_GAP: Role.GAP}
_OR_RATHER = re.compile(r"\s*[,(;–-]*\s*(?:oftewel|ofwel|dat wil zeggen|wat neerkomt op|dat is|relatief|of|dus)\s+(?:[\w']+\s+){0,2}")
_FROM_TO = re.compile(r"\bvan [^;]*\b(?:naar|tot) [^;]*[,:(–-]\s*(?:dat is |dus |oftewel |ofwel )?(?:een )?verschil van (?:[\w']+ ){0,2}$")
_OVER_TIME = {Role.GAP: Role.CHANGE, Role.RELATIVE_GAP: Role.RELATIVE_CHANGE, Role.RATIO: Role.RATIO_OF_YEARS}
_THAT_GAP = re.compile(r"\b(?:dat|dit|het|die|deze|de) (?:verschil|kloof|achterstand|afstand|gat)\b")
_APART = re.compile(r"\b(?:\w*verschil|kloof|achterstand|afstand|gat)\b")  # what is measured in procentpunten


def roles_in(draft: Parsed, carried: Carried, *, named: bool) -> list[Role]:
    """The roles of the figures; `named` is true where the sentence has a subject of its own."""
    return _restated(draft, carried.role, [_role(draft, n, carried, named=named) for n in range(len(draft.figures))])


def _role(draft: Parsed, n: int, carried: Carried, *, named: bool) -> Role:
    if draft.sentence.label and draft.figures[n].unit in (Unit.POINTS, Unit.NONE) and (change := _CHANGE_LABEL.search(low(draft.sentence.label))):
        return Role.CHANGE if len({m.value for m in years_in(draft.sentence.label)}) > 1 or not change.group("gap") else Role.GAP
    paired = n in draft.pairs or n in draft.pairs.values()
    years = {m.value for m in draft.years} or (set(carried.period) if paired else set())  # 'de achterstand groeide daarmee van 6 naar 8,2 procentpunt'
    role = role_of(draft.text, draft.figures[n], paired=paired, years=len(years), regions=len({m.value for m in draft.regions}))
    if role is Role.OTHER and not paired and draft.pairs and _FROM_TO.search(low(draft.text[: draft.figures[n].start])):
        return Role.CHANGE  # 'van 7,55% in 2018 naar 3,08% in 2023, een verschil van 4,47 procentpunt'
    if role is Role.CHANGE and not paired and _apart_in_turn(draft):
        return Role.GAP  # 'het gat was in 2018 6,90 procentpunt en in 2024 6,84 procentpunt'
    if role is Role.GAP and not paired and not named and _since_last(draft, carried):
        return Role.CHANGE
    of_both = paired or (len(carried.order) > 1 and _THAT_GAP.search(low(draft.text)))  # 'het verschil is daarmee teruggelopen van 9,43 naar 3,98 procentpunt'
    if role in _OVER_TIME and len(carried.turns) == 2 and not draft.years and not of_both and not _with_region(draft, n):
        return _OVER_TIME[role]  # 'van 82,80% in 2018 tot 91,41% in 2024. Dat is een verschil van 8,61 procentpunt'
    bare = role is Role.VALUE and draft.figures[n].unit is Unit.POINTS and not paired
    return _IN_POINTS.get(carried.role, role) if bare else role  # 'landelijk ging het om 5,8 procentpunt'


def _with_region(draft: Parsed, n: int) -> bool:
    """Whether a region is named in the part of a sentence, between semicolons, that a figure stands in."""
    figure = draft.figures[n]
    start, end = draft.text.rfind(";", 0, figure.start), draft.text.find(";", figure.end)
    return any(start < m.start < (end if end >= 0 else len(draft.text)) for m in draft.regions)


def _since_last(draft: Parsed, carried: Carried) -> bool:
    """'In 2023 was dat 13,96%. In 2024 kwam het uit op 12,40%: 1,56 procentpunt lager': what is told of one year after the other."""
    told = {m.value for m in draft.years}
    if len(carried.order) > 1 and _THAT_GAP.search(low(draft.text)):
        return False  # 'in 2023 6,74%, tegen 2,65% landelijk. Dat verschil was in 2018 nog 5,06 procentpunt'
    fresh = carried.fresh and carried.subject is not None and not carried.mixed and not draft.regions
    return fresh and len(told) == 1 and 0 not in told and not told & set(carried.years)


def _apart_in_turn(draft: Parsed) -> bool:
    """Whether a sentence tells how far two things were apart in one year after the other."""
    points = [figure for figure in draft.figures if figure.unit is Unit.POINTS]
    told = _APART.search(low(draft.text[: points[0].start])) if points else None
    return bool(told) and len(points) == len(draft.figures) == len({m.value for m in draft.years}) >= 2


def _restated(draft: Parsed, before: Role, roles: Sequence[Role]) -> list[Role]:
    """'Een toename van 8,6 procentpunt, oftewel 10,4%': the same change in percent."""
    found = list(roles)
    for n, (one, two) in enumerate(pairwise(draft.figures), start=1):
        in_points = found[n - 1] in (Role.CHANGE, Role.GAP) and found[n] is Role.VALUE and two.unit is Unit.PERCENT
        of_pair = (n - 1 in draft.pairs.values() or found[n - 1] is Role.RELATIVE_CHANGE) and found[n] is Role.VALUE and two.unit is Unit.PERCENT
        if of_pair and _AS_CHANGE.fullmatch(low(draft.text[one.end : two.start])):
            found[n] = Role.RELATIVE_CHANGE  # 'van 3,14% naar 2,47%, oftewel 21,3%'
        both = before in (Role.RELATIVE_CHANGE, Role.RELATIVE_GAP) and draft.text[one.end : two.start].strip() == "("  # as in the sentence before
        if in_points and (both or _OR_RATHER.fullmatch(low(draft.text[one.end : two.start]))):
            found[n] = Role.RELATIVE_CHANGE if found[n - 1] is Role.CHANGE else Role.RELATIVE_GAP
    return found
