"""Years and regions in a sentence with their places, and which of them belongs to a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from nplv_qa.types import Region

LATEST = 0  # stands for the newest year that there is: 'inmiddels', 'nu'
LOOSE = 8  # words that may stand between a figure and the mention that belongs to it: '32,04% van de woningen in de NPLV-gebieden'
T = TypeVar("T")

_YEAR = re.compile(r"(?<![\d.,/€])((?:19|20)\d\d)(?!\d|[.,]\d|\s*(?:%|procent|euro|woningen|huishoudens|mensen|kinderen))")
_SHORT_YEAR = re.compile(r"(?<!\w)['’](\d\d)\b")
_NOW = re.compile(r"\b(inmiddels|tegenwoordig|momenteel|op dit moment|nu|het laatste cijfer|meest recente|laatst bekende)\b")
_NOW_HERE = re.compile(r"(?<=[,;:(] )(?:\w+ ){0,2}?\b(nu|inmiddels|tegenwoordig|thans)\b(?=[^,;.]{0,30}\d)")
_THEN_AND_NOW = re.compile(r"(?<=\d% )(toen|nu)\b|\b(?:toen|nu) (?=\d)")
_NPLV = re.compile(
    r"\bnplv(?:[ -](?:gebied\w*|wijk\w*|gemiddelde))?\b|\bfocus(?:gebied|wijk)\w*|\b(?:de |deze |die |alle )?(?:20|twintig) (?:stedelijke |nplv-|focus)?(?:gebieden|wijken)|"
    r"\b(?:deze|die|onze|de) (?:gebieden|wijken|buurten)\b|\bprogrammagebied\w*|\baandachtswijk\w*|\bkwetsbare (?:wijk|gebied)\w*|\bnationaal programma leefbaarheid en veiligheid\b"
)
_NL = re.compile(
    r"(?<!volkshuisvesting )\bnederland(?:s|se)?\b|\blandelijke?\b|\bnationa(?:al|le) (?:gemiddelde|cijfer|percentage|aandeel|niveau|waarde|(?=\d))|\b(?:hele|heel het|in het|rest van het) land\b|\bnederlanders?\b|\bnl\b|(?:(?<=dan )|(?<=als ))(?:elders|gemiddeld)(?!\s+(?:in|het|heel|nederland|landelijk))\b"
)
_COUNTS = {"een": 1, "één": 1, "het": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
SHIFT = re.compile(r"\b(?P<count>een|één|het|twee|drie|vier|vijf|zes|\d)\s+jaar\s+(?P<way>eerder|daarvoor|ervoor|geleden|terug|later|daarna|erna)\b", re.IGNORECASE)
_SAID_AGAIN = re.compile(r"[\s,(:–-]*(?:(?:namelijk|dus|oftewel|in|te weten|het jaar)\s+)*")  # between what tells a year twice
_SPAN = re.compile(r"\b(?:in|binnen)\s+(?P<count>een|één|twee|drie|vier|vijf|zes|\d)\s+jaar(?:\s+tijds?)?\b")
_TIGHT = re.compile(r"\s*\(?\s*(?:in|over|voor|eind|begin|per|medio|van|is|bij)?\s*(?:de|het|heel|het jaar|de twintig|de 20)?\s*$")
_COMPARED = re.compile(r"\b(?:dan|als|ten opzichte van|vergeleken met|verschil met|tegenover|tegen|onder|boven|achter(?: bij| op)?|keer|maal|(?:dubbele|drievoudige|viervoudige) van|helft van)\s+(?:gemiddeld\w*|cijfers?|aandeel|percentage|niveau|voor|van|het|de|in|heel|dat van|die van|dat in|die in|andere|overige|rest van|\s)*$")
_OF_NEXT = re.compile(r"(?:;|\((?!zeer)|,(?!\d)|\b(?:terwijl|tegen|tegenover|versus|maar)\b)[^;]*$")  # opens a part of its own: 'bijna 50%, terwijl dat voor Nederland bijna 30% is\'
_OPENS = re.compile(r"\(\s*(?:(?:in|over|heel|eind|begin|voor|de|het)\s+){0,3}$")
_REMARK = re.compile(r"(?:[\w']+\s+){0,2}?[\w,]+\s*(?:keer|maal|procentpunt)\b")  # says of both figures before it how they compare
BOUNDARY = re.compile(
    r"[;:()|]|,(?!\d)|\b(?:en|maar|terwijl|tegen|tegenover|versus|naar|tot|dan|ten opzichte van|vergeleken|achter (?:bij|op)|onder het|boven het|waar|waarbij|waarvan|van (?=\d)|wat|dus)\b"
)


_SCHOOLS = re.compile(r"\b(?:TU|Universiteit|University|Hogeschool|Erasmus)\s+(?:van\s+)?[A-Z]\w+|\b[A-Z]\w+\s+Univers\w+")


def without_schools(text: str) -> str:
    """The text without universities: the 'TU Delft' says nothing of Delft."""
    return _SCHOOLS.sub(" ", text)


@dataclass(frozen=True, slots=True)
class Mention(Generic[T]):
    """A year or region that a text names."""

    start: int
    end: int
    value: T


@dataclass(frozen=True, slots=True)
class Attached(Generic[T]):
    """What belongs to a figure, and how sure that is: 'own' where it stands with the figure, 'shared' elsewhere in the sentence."""

    value: T
    own: bool


def low(text: str) -> str:
    """Lower case, every character in its place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def years_in(text: str) -> list[Mention[int]]:
    """Years in the order in which they stand; `LATEST` for 'inmiddels'."""
    found = [Mention(m.start(1), m.end(1), int(m.group(1))) for m in _YEAR.finditer(text)]
    found += [Mention(m.start(), m.end(), 2000 + int(m.group(1))) for m in _SHORT_YEAR.finditer(text)]
    distinct = sorted({mention.value for mention in found})
    if len(distinct) == 2:  # 'tussen 2018 en 2023: 8,22% toen, 6,74% nu'
        found += [Mention(m.start(), m.end(), distinct[m.group().startswith("nu")]) for m in _THEN_AND_NOW.finditer(low(text))]
    if len(distinct) == 1:  # 'in 2018 was het nog 50,27%, nu is het 48,46%'
        found += [Mention(m.start(1), m.end(1), LATEST) for m in _NOW_HERE.finditer(low(text), found[-1].end)]
    if not found:
        found += [Mention(m.start(), m.end(), LATEST) for m in _NOW.finditer(low(text))]
    return sorted(found, key=lambda mention: mention.start)


def with_shifts(text: str, named: list[Mention[int]], year: int | None) -> list[Mention[int]]:
    """The years with 'een jaar eerder' and 'zes jaar later', counted from the year named before it, else from an earlier `year`.

    Counted from `LATEST` such a year is negative: -1 is the one before the newest.
    """
    found = list(named)
    for match in SHIFT.finditer(low(text)):
        told = any(m.value and match.end() <= m.start and _SAID_AGAIN.fullmatch(text[match.end() : m.start]) for m in named)  # 'een jaar eerder, in 2023'
        base = next((m.value for m in reversed(named) if m.value and m.end <= match.start()), year)
        count = _COUNTS.get(match.group("count")) or int(match.group("count"))
        later = match.group("way") in ("later", "daarna", "erna")
        if base is not None and not told and (base > 0 or not later):
            found = [m for m in found if m.value] + [Mention(match.start(), match.end(), base + (count if later else -count))]
    return sorted(found, key=lambda mention: mention.start)


def with_ends(text: str, named: list[Mention[int]], period: Sequence[int]) -> list[Mention[int]]:
    """'14% toen en 13% nu' in a sentence that names no years: the ends of the period told before."""
    if any(m.value for m in named) or len(period) != 2 or not all(period):
        return named
    found = list(_THEN_AND_NOW.finditer(low(text)))
    told = len({match.group().startswith("nu") for match in found}) == 2
    return [Mention(m.start(), m.end(), period[m.group().startswith("nu")]) for m in found] if told else named


def with_span(text: str, named: list[Mention[int]]) -> list[Mention[int]]:
    """The years with the first one of 'in twee jaar tijd'; the last one is the one that is named, else the newest."""
    told = {m.value for m in named if m.value > 0}
    match = _SPAN.search(low(text))
    if len(told) > 1 or match is None:
        return named
    count = _COUNTS.get(match.group("count")) or int(match.group("count"))
    if not told:  # counted back from the newest year
        return named if any(m.value for m in named) else [Mention(0, 0, -count)]
    return [Mention(0, 0, told.pop() - count), *(m for m in named if m.value)]


def regions_in(text: str) -> list[Mention[Region]]:
    """Regions in the order in which they stand."""
    lowered = low(text)
    found: list[Mention[Region]] = [Mention(m.start(), m.end(), "NPLV") for m in _NPLV.finditer(lowered)]
    found += [Mention(m.start(), m.end(), "NL") for m in _NL.finditer(lowered)]
    return sorted(found, key=lambda mention: mention.start)


def attach(text: str, figure: tuple[int, int], neighbours: Sequence[tuple[int, int]], mentions: Sequence[Mention[T]]) -> Attached[T] | None:
    """The mention that belongs to a figure; `neighbours` are the places of the other figures of the sentence."""
    start, end = figure
    before = max((stop for _, stop in neighbours if stop <= start), default=0)
    after = min((first for first, _ in neighbours if first >= end), default=len(text))
    following = next((m for m in mentions if end <= m.start and m.end <= after), None)
    if following and _TIGHT.fullmatch(low(text[end : following.start])) and not _labels_next(text, following, after):
        return Attached(following.value, True)
    preceding = [m for m in mentions if m.end <= start]
    clause = _clause_start(text, before, start)
    if preceding and preceding[-1].start >= clause:
        return Attached(preceding[-1].value, True)
    if following and _near(text[end : following.start]) and not _labels_next(text, following, after):
        return Attached(following.value, True)
    if preceding:
        return Attached(preceding[-1].value, False)
    other = next((m for m in mentions if m.end <= after and not compared(text, m) and not (after < len(text) and _OF_NEXT.search(low(text[end : m.start])))), None)
    return Attached(other.value, False) if other else None


def compared(text: str, mention: Mention[T]) -> bool:
    """Whether a mention is what something is compared with: 'dan landelijk', 'als in Nederland'."""
    return bool(_COMPARED.search(low(text[max(0, mention.start - 40) : mention.start])))


def _labels_next(text: str, mention: Mention[T], after: int) -> bool:
    """'32,04% (2018: 33,20%)': the year introduces the next figure."""
    if after < len(text) and _OPENS.search(text[: mention.start]) and ")" not in text[mention.end : after]:
        return True  # '7,59% (landelijk 3,08%)'
    if after < len(text) and _REMARK.match(low(text[after:])) and text[mention.end :].lstrip().startswith(":"):
        return False  # 'tegen 2,65% in Nederland: ongeveer 2,5 keer zo veel'
    return after < len(text) and bool(re.match(r"\s*(?::|was (?:het|dat|dit)|bedroeg|nog\b)", text[mention.end : after + 1]))


def _near(gap: str) -> bool:
    return not BOUNDARY.search(low(gap)) and len(gap.split()) <= LOOSE


def _clause_start(text: str, before: int, start: int) -> int:
    """Where the clause of a figure begins: after the last boundary between the figure before it and itself."""
    boundaries = [m.end() for m in re.finditer(r"[;:()|]|,(?!\d)|\b(?:en|maar|terwijl|tegen|tegenover|versus|dan)\b", low(text[before:start]))]
    return before + boundaries[-1] if boundaries else before
