"""Which year and region belong to each figure of a sentence, and which figures belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nplv_qa.checking.dating import after_brackets, again, begins, bracketed, in_turn, only_compared
from nplv_qa.checking.mentions import LATEST, Attached, Mention, attach, compared, low
from nplv_qa.checking.parallels import OTHER, after_comparison, compared_with, opposed
from nplv_qa.checking.parsed import Carried, Parsed
from nplv_qa.checking.wording import Role, movement_of, moves
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Region

_BRACKET = re.compile(r"\([^()]*\)")
_THAT_IS = re.compile(r"[:;]|\b(?:dat is|een verschil|oftewel|ofwel)\b")
_TO = re.compile(r"^[^;]{0,90}?\b(?:naar|tot)\s+(?:\w+\s+|[\w']+\s+){0,2}$")
_FROM = re.compile(r"\bvan\s+(?:[\w'.]+\s+){0,2}$")
_AT_FIRST = re.compile(r"\b(?:eerst|aanvankelijk|vooraf|bij (?:de )?(?:start|aanvang|het begin))\s+(?:(?:nog|bijna|ruim|circa|ongeveer|was|had|zat)\s+){0,3}$")
_AT_LAST = re.compile(r"^[^;.]{0,60}?[,;]?\s*\b(?:en |maar )?(?:na (?:het|de|afloop)\b[^,;.\d]{0,25}|later|daarna|achteraf|uiteindelijk|inmiddels|nu)\s+(?:(?:nog|maar|slechts|bijna|ruim|circa|ongeveer|was dat|is dat|had)\s+){0,3}$")
_BECAME = re.compile(r"\s*(?:→|➔|⟶|->|=>)\s*|\s*(?:%|procent)?\s+(?:werd|werden|wordt)\s+(?:[\w']+\s+){0,1}")
_HAS_COME = re.compile(r"\s+(?:is|was|liep|daalde|steeg|groeide|kromp|nam)\b")
_APART = re.compile(r"\b(?:\w*verschil|kloof|achterstand|afstand|gat)\b")  # what is measured in procentpunten
_THERE = re.compile(r"(?<!\bwaar )\bdaar\b(?! (?:is|was|waren|zijn|staat|stond|gaat|ging|komt|kwam|moet|horen?|kan|om|van|mee|tegenover)\b)")
_AGAINST = re.compile(r"\s*(?:tegen|tegenover|versus|om|/)\s*")  # '(6,80% tegen 4,00%)' after both regions
_LISTED = re.compile(r"\s*(?:,|en|,? en in|tot|t/m|-|tot en met|,? in)\s*")
_SAME_YEARS = re.compile(r"\b(?:die|de|dat)?zelfde (?:twee )?(?:jaren|periode|meetjaren)\b|\bin (?:die|beide) jaren\b")
_RESPECTIVE = re.compile(r"\s*,?\s*(?:en\s+)?(?:respectievelijk|resp\.|achtereenvolgens)\s*")
_TO_BOTH = re.compile(r"\b(?:respectievelijk|resp\.|achtereenvolgens)\s*$")
_JOINED = re.compile(r"\s*(?:%|procentpunt|procent)?\s*(?:,|en)\s*(?:met|op|bij)?\s*")
_THAT_GAP = re.compile(r"\b(?:dat|dit|die|deze) (?:verschil|kloof|achterstand|afstand|gat) van\s+(?:[\w']+\s+){0,2}$")
_COMES_TO = re.compile(r"\b(?:naar|tot)\s+(?:[\w']+\s+){0,2}$")
LOOKS_BACK = re.compile(r"\bwas (?:dat|dit|het)(?: aandeel| percentage| cijfer)? (?:nog|toen)?|\b(?:lag|lagen|bedroeg|waren) [^.;]*\bnog\b|\bnog\b")
_IS_NOW = re.compile(r"\b(?:is|gaat|ligt|bedraagt|geldt|staat|telt|heeft)\b")
_WAS = re.compile(r"\b(?:was|ging|lag|bedroeg|gold|stond|telde|had|waren|lagen|toen|destijds)\b")
_AFTERWARDS = re.compile(r"\b(?:daarna|sindsdien|inmiddels|vervolgens|nu|nadien|intussen)\b")
_SINCE = re.compile(r"\b(?:sinds|vanaf|ten opzichte van|vergeleken met|in vergelijking (?:met|tot)|afgezet tegen|dan in|dan)\s+(?:het jaar\s+)?$|\b(?:sinds|vanaf)\s+(?:de|het)\s+(?:[a-z-]+\s+){1,4}in\s+$")


def pairs_in(draft: Parsed) -> dict[int, int]:
    """'van 33,20% in 2018 naar 32,04%': which figure is the start of which."""
    pairs: dict[int, int] = {}
    lowered = low(draft.text)
    for n, (first, second) in enumerate(pairwise(draft.figures)):
        if n in pairs.values() or second.unit is Unit.TIMES or (second.unit is Unit.POINTS and not _APART.search(lowered[: first.start])):
            continue
        gap = lowered[first.end : second.start]
        if (_FROM.search(lowered[: first.start]) and _TO.search(gap)) or (_AT_FIRST.search(lowered[: first.start]) and _AT_LAST.search(gap)) or _BECAME.fullmatch(lowered[first.end : second.start]):
            pairs[n] = n + 1
    return pairs


def years_of(draft: Parsed, roles: Sequence[Role], carried: Carried, *, leans: bool, alike: bool = False) -> list[tuple[tuple[int, ...], bool]]:
    """The year of each value, or the two of a change, and whether the sentence says so; `alike` where all figures are of one subject."""
    values = [n for n, role in enumerate(roles) if role is Role.VALUE]
    zipped = _zip(draft, values)
    if not draft.years and not draft.pairs and len(values) == 2 == len(carried.period) and _SAME_YEARS.search(low(draft.text)):
        zipped |= dict(zip(values, carried.period, strict=True))  # 'landelijk in dezelfde jaren 7,55% en 3,08%'
    if alike and len(values) == len(draft.figures) and again(draft, carried.turns):
        zipped |= dict(zip(values, carried.turns, strict=True))  # 'landelijk was dat 6,45% en 7,69%'
    if not any(m.value for m in draft.years) and len(carried.period) == 2:
        for first, second in draft.pairs.items():
            zipped |= {first: carried.period[0], second: carried.period[1]}
    of_all, zipped = bracketed(draft) or after_brackets(draft), zipped or in_turn(draft, values)
    found: list[tuple[tuple[int, ...], bool]] = []
    for n, role in enumerate(roles):
        if role in (Role.CHANGE, Role.RELATIVE_CHANGE, Role.RATIO_OF_YEARS):
            found.append(_ends(draft, n, carried))
        elif n in zipped:
            found.append(((zipped[n],), True))
        elif n in draft.pairs or n in draft.pairs.values():
            found.append(((_year_before(n, draft, zipped),), False))  # 'van 60% naar 64%' without years: the newest, and not sure
        else:
            found.append(_year_of(draft, n, of_all, carried, leans=leans))
    for one, two in pairwise(values):
        if two == one + 1 and not found[one][1] and found[two][1] and compared_with(draft, one, two):
            found[one] = found[two]  # 'vaker dan elders (24% tegen 18% in 2024)'
    return found


def _year_before(n: int, draft: Parsed, known: dict[int, int]) -> int:
    """The year before the one that a pair is said to end in: 'in 2024 steeg het van 7,1% naar 12,2%'."""
    end = known.get(draft.pairs.get(n, -1), 0)
    return end - 1 if end > 0 else 0


def _year_of(draft: Parsed, n: int, of_all: Attached[int] | None, carried: Carried, *, leans: bool) -> tuple[tuple[int, ...], bool]:
    figure = draft.figures[n]
    years = [m for m in draft.years if not only_compared(draft, m, figure)]
    attached = of_all or attach(draft.text, (figure.start, figure.end), draft.others(n), years)
    if not years and any(begins(draft, m) for m in draft.years):
        attached = Attached(LATEST, False)
    if attached and _THAT_GAP.search(low(draft.text[: figure.start])) and carried.years and not any(m.end <= figure.start for m in draft.years) and draft.figures[n + 1 :]:
        return carried.years[-1:], True  # 'dat verschil van 4,09 procentpunt was in 2018 nog 5,06 procentpunt'
    if attached is None and _reached_later(draft, figure, carried):
        attached = Attached(carried.period[1], True)
    if attached:
        return (attached.value,), bool(years or of_all)
    if _again_now(draft, carried):
        return carried.period[1:], True
    return carried.years[-1:], bool(carried.years and (draft.sentence.label or ((leans or draft.sentence.item) and carried.fresh)))


def _again_now(draft: Parsed, carried: Carried) -> bool:
    """Whether a sentence goes on with the newest year, after one that looked back: 'In 2018 was dat nog 60%. Voor heel Nederland gaat het om 11%.'"""
    back = len(carried.period) == 2 and bool(carried.years) and carried.years[-1] == carried.period[0] and LOOKS_BACK.search(low(carried.text))
    return bool(back and all(carried.period) and _IS_NOW.search(low(draft.text)) and not _WAS.search(low(draft.text)))


def _reached_later(draft: Parsed, figure: Figure, carried: Carried) -> bool:
    """Whether a value is what something came to at the end of the period told before: 'daalde met 0,53 procentpunt naar 2,80%'."""
    head = low(draft.text[: figure.start])
    return len(carried.period) == 2 and all(carried.period) and bool(_COMES_TO.search(head)) and moves(draft.text) and not _AFTERWARDS.search(head)


def _zip(draft: Parsed, values: Sequence[int]) -> dict[int, int]:
    """Years that go with the values one by one: the ends of a period with 'van ... naar', and enumerations."""
    years = [m for m in draft.years if m.value]
    found: dict[int, int] = {}
    for first, second in draft.pairs.items():
        found |= _pair_years(draft, first, second, years)
    rest = [n for n in values if n not in draft.pairs and n not in draft.pairs.values()]
    apart = bool(rest) and ((years[-1:] and years[-1].end <= draft.figures[rest[0]].start) or (years[:1] and years[0].start >= draft.figures[rest[-1]].end))
    listed = all(_LISTED.fullmatch(low(draft.text[a.end : b.start])) for a, b in pairwise(years))
    if len(rest) == len(years) == 2 and apart and compared(draft.text, years[1]):  # 'in 2023 minder dan het jaar ervoor: 7,66% om 7,98%'
        listed = bool(_AGAINST.fullmatch(low(draft.text[draft.figures[rest[0]].end : draft.figures[rest[1]].start])))
    if not found and len(rest) == len(years) >= 2 and apart and listed:
        return {n: year.value for n, year in zip(rest, years, strict=True)}
    return found


def _pair_years(draft: Parsed, first: int, second: int, years: Sequence[Mention[int]]) -> dict[int, int]:
    a, b = draft.figures[first], draft.figures[second]
    after_a = next((y.value for y in years if a.end <= y.start < b.start), None)
    limit = min((f.start for f in draft.figures if f.start > b.end), default=len(draft.text))
    after_b = next((y.value for y in years if b.end <= y.start < limit and y.start - b.end < 25), None)
    if after_a and after_b:
        return {first: after_a, second: after_b}
    distinct = sorted({y.value for y in years})
    before = [y.value for y in years if y.end <= a.start]
    if after_a and before and before[-1] < after_a and _HAS_COME.search(low(draft.text[a.end : b.start])):
        return {first: before[-1], second: after_a}  # 'het verschil van 4 procentpunt is een jaar later opgelopen tot 7'
    if after_a:
        return {first: after_a} | ({second: before[-1]} if before and before[-1] > after_a else {})
    if len(distinct) >= 2:
        chosen = sorted(set(before[-2:])) if len(set(before[-2:])) == 2 else [distinct[0], distinct[-1]]
        return {first: chosen[0], second: chosen[-1]}
    if len(distinct) == 1 and distinct[0] < 0:
        return {first: distinct[0], second: LATEST}  # 'in één jaar tijd van 7,1% naar 12,2%'
    if len(distinct) == 1:
        since = next(y for y in years)
        return {first: distinct[0]} if _SINCE.search(low(draft.text[: since.start])) else {second: distinct[0]}
    return {}


def _ends(draft: Parsed, n: int, carried: Carried) -> tuple[tuple[int, ...], bool]:
    """The two years between which something changed."""
    figure = draft.figures[n]
    years = [m for m in draft.years if m.value]
    distinct = sorted({m.value for m in years})
    if len(distinct) == 2:
        return (distinct[0], distinct[1]), True
    if len(distinct) > 2 and (two := _set_back(draft, figure, years)):
        return two, True
    if len(distinct) > 2:
        near = sorted(years, key=lambda m: min(abs(m.start - figure.end), abs(figure.start - m.end)))
        pair = sorted(list(dict.fromkeys(m.value for m in near))[:2])
        return (pair[0], pair[1]), False
    if len(distinct) == 1 and distinct[0] < 0:
        return (distinct[0], LATEST), True
    if len(distinct) == 1:
        since = bool(_SINCE.search(low(draft.text[: years[0].start])))
        other = next((year for year in reversed(carried.years) if year and year != distinct[0]), None)
        if other:
            return (min(other, distinct[0]), max(other, distinct[0])), False
        return ((distinct[0], 0) if since else (0, distinct[0])), since
    return carried.period, bool(carried.period)


def _set_back(draft: Parsed, figure: Figure, years: Sequence[Mention[int]]) -> tuple[int, int] | None:
    """'In 2023 0,12 procentpunt lager dan het jaar ervoor en 1,48 procentpunt lager dan in 2018': each with the year it is compared with."""
    limit = min((f.start for f in draft.figures if f.start > figure.end), default=len(draft.text))
    with_what = next((m for m in years if figure.end <= m.start < limit and compared(draft.text, m)), None)
    base = next((m for m in reversed(years) if m.end <= figure.start and not compared(draft.text, m)), None)
    if with_what is None or base is None or with_what.value == base.value:
        return None
    return min(with_what.value, base.value), max(with_what.value, base.value)


def regions_of(draft: Parsed, roles: Sequence[Role], carried: Carried, *, leans: bool) -> list[Attached[Region] | None]:
    found: list[Attached[Region] | None] = []
    joined = draft.regions
    values = [n for n, role in enumerate(roles) if role is Role.VALUE]
    named = [mention.value for mention in joined]
    both = (
        len(joined) == 2 == len(values) and not draft.pairs and joined[0].value != joined[1].value and joined[1].end <= draft.figures[values[0]].start
        and (
            bool(re.fullmatch(r"\s*en\s*(?:in|heel|de|landelijk)?\s*(?:heel)?\s*", low(draft.text[joined[0].end : joined[1].start])))
            or bool(_AGAINST.fullmatch(low(draft.text[draft.figures[values[0]].end : draft.figures[values[1]].start])))
            or bool(re.search(r"\bdan\s+(?:in\s+|gemiddeld\s+|heel\s+|het\s+)*$", low(draft.text[: joined[1].start])))  # 'lager dan landelijk: 3,1% tegen 3,4%'
        )
    )  # fmt: skip
    if not both and (against := _against(draft, values)):
        both, named = True, against
    if not both and leans and carried.mixed and carried.topic and _beside_one_year(draft, values):
        both, named = True, [carried.topic, OTHER[carried.topic]]  # 'in 2023 was dat met 7,10% tegenover 4,00% niet anders'
    if not both and not joined and len(values) == 2 == len(carried.order) and (leans or draft.sentence.item) and not draft.pairs:
        both, named = True, list(carried.order)  # 'in 2018 lagen deze percentages nog op 8,22 en 3,16'
    for n in range(len(draft.figures)):
        if both and n in values:
            found.append(Attached(named[values.index(n)], True))
        else:
            found.append(_region_of(draft, n, roles[n], named, carried, leans=leans))
    for first, second in draft.pairs.items():
        one, two = found[first], found[second]
        if two and two.own and not (one and one.own):
            found[first] = two
        elif one and not (two and two.own):
            found[second] = one
    return _respective(draft, opposed(draft, values, found) if not both else found, carried)


def _region_of(draft: Parsed, n: int, role: Role, named: Sequence[Region], carried: Carried, *, leans: bool) -> Attached[Region] | None:
    """The region of one figure: named in the sentence, or kept from before."""
    figure = draft.figures[n]
    apart = role in (Role.GAP, Role.RELATIVE_GAP, Role.RATIO)
    mentions = [m for m in draft.regions if not (apart and (compared(draft.text, m) or (figure.unit is Unit.SHARE and m.start >= figure.end)))]
    mentions = [m for m in mentions if not _bracketed_off(draft, m, figure)]
    attached = attach(draft.text, (figure.start, figure.end), draft.others(n), mentions)
    if role is Role.RATIO and n and (topic := _topic(draft, n, named, carried)):
        attached = Attached(topic, True)
    if draft.sentence.label and carried.region:
        attached = attached or Attached(carried.region, True)
    kept = carried.region if leans else carried.topic or carried.region
    if role is Role.RATIO and len(carried.order) > 1 and not carried.mixed:
        kept = carried.order[0]  # after both were told: 'dat is 2 keer zoveel'
    there = leans and bool(_THERE.search(low(draft.text)))  # 'in 2023 telde 7,48% van de huishoudens daar ...'
    return after_comparison(draft, n, attached or (Attached(kept, there) if kept else None), carried.topic or carried.region)


def _bracketed_off(draft: Parsed, mention: Mention[Region], figure: Figure) -> bool:
    """Whether a region stands in brackets with a figure of its own: '24% (landelijk 18%), havo 10%'."""
    bracket = next((match for match in _BRACKET.finditer(draft.text) if match.start() < mention.start < match.end()), None)
    if bracket is None or bracket.start() < figure.start < bracket.end():
        return False
    return any(bracket.start() < other.start < bracket.end() for other in draft.figures)


def _topic(draft: Parsed, n: int, named: Sequence[Region], carried: Carried) -> Region | None:
    """Of which region a ratio is that follows two values and names none: '6,74%, tegen 2,65% in Nederland: 2,5 keer zo veel'."""
    start = draft.figures[n - 1].end
    turn = _THAT_IS.search(draft.text, start, draft.figures[n].start)
    if turn is None or any(mention.start >= turn.start() for mention in draft.regions):
        return None
    return named[0] if len(set(named)) > 1 else carried.topic


def _beside_one_year(draft: Parsed, values: Sequence[int]) -> bool:
    """Whether a sentence without regions has two values of one year against each other."""
    if len(values) != 2 or draft.regions or draft.pairs or len(draft.years) != 1:
        return False
    return bool(_AGAINST.fullmatch(low(draft.text[draft.figures[values[0]].end : draft.figures[values[1]].start])))


def _against(draft: Parsed, values: Sequence[int]) -> list[Region]:
    """'25 procentpunt onder dat van Nederland (32,04% tegenover 57,58%)': the second is of the region that the first is compared with."""
    if len(values) != 2 or len(draft.regions) != 1 or draft.pairs or not compared(draft.text, draft.regions[0]):
        return []
    first, second = (draft.figures[n] for n in values)
    if draft.regions[0].end > first.start or not _AGAINST.fullmatch(low(draft.text[first.end : second.start])):
        return []
    return ["NPLV", "NL"] if draft.regions[0].value == "NL" else ["NL", "NPLV"]


def _respective(draft: Parsed, found: list[Attached[Region] | None], carried: Carried) -> list[Attached[Region] | None]:
    """'9,39% respectievelijk 18,80%': the regions in the order in which they were named."""
    order = list(dict.fromkeys(m.value for m in draft.regions))
    if not order and len({m.value for m in draft.years}) < len(draft.figures) == len(carried.order):
        order = list(carried.order)
    if len(order) != 2:
        return found
    for n, (first, second) in enumerate(pairwise(draft.figures)):
        head, gap = low(draft.text[: first.start]), low(draft.text[first.end : second.start])
        since = draft.figures[n - 1].end if n else 0
        apart = all(m.start >= since and not first.start <= m.start < second.end for m in draft.regions)
        if _RESPECTIVE.fullmatch(gap) or (apart and _JOINED.fullmatch(gap) and (_TO_BOTH.search(head) or _RESPECTIVE.match(draft.text, second.end))):
            found[n], found[n + 1] = Attached(order[0], True), Attached(order[1], True)
    return found


def movement_in(draft: Parsed, n: int, years: Sequence[tuple[tuple[int, ...], bool]]) -> tuple[int, tuple[int, ...]]:
    """What the verb says of the pair that a figure belongs to, and the years of that pair."""
    for first, second in draft.pairs.items():
        if n in (first, second):
            a, b = draft.figures[first], draft.figures[second]
            return movement_of(draft.text, a.start, b.end), (*years[first][0][:1], *years[second][0][:1])
    return 0, ()
