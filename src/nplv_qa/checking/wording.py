"""What a figure is said to be: a value, a change, a difference or a ratio, and in which direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from nplv_qa.checking.mentions import low
from nplv_qa.dutch.numbers import Figure, Hedge, Unit

DIFFERENCE = 2  # 'het verschil is € 100.000': of two things, whichever is more
NEAR = 60  # characters after a figure in which the words that say what it is stand


class Role(StrEnum):
    VALUE = "value"
    CHANGE = "change"
    RELATIVE_CHANGE = "relative-change"
    GAP = "gap"
    RELATIVE_GAP = "relative-gap"
    RATIO = "ratio"
    RATIO_OF_YEARS = "ratio-of-years"
    OTHER = "other"


_HEDGE = r"(?:ruim|bijna|circa|ca\.|ongeveer|zo'n|maar liefst|slechts|meer dan|minder dan|iets meer dan|iets minder dan|gemiddeld|nog|maar|wel|krap|rond de|in totaal|nog geen|zelfs geen|niet meer dan|hooguit|hoogstens|minstens|precies|exact|afgerond|grofweg|vrijwel)\s+"
_ROSE = (
    r"(?:kom(?:t|en)|kwam(?:en)?)(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*\bbij(?=\s*(?:[.,;:)]|$|en\b|gekomen\b))|steeg|stegen|stijg\w*|gestegen|toegenomen|toename|toeneemt|toenam|(?:neemt|nemen|nam|namen)(?:[^.;]|\.\d)*\btoe|groei(?:de|den|t|en)?|gegroeid|omhoog|opgelopen|liep(?:[^.;]|\.\d)*\bop|verdubbel\w*|vooruit|erbij|klom\w*|geklommen|aangegroeid|opliep\w*|oploopt"
)
_FELL = (
    r"g(?:aat|aan|ing|ingen)\s+er(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*\baf(?=\s*(?:[.,;:)]|$|en\b|gegaan\b))|daal\w*|dalen|gedaald|daling|afgenomen|afname|afneemt|afnam|(?:neemt|nemen|nam|namen)(?:[^.;]|\.\d)*\baf|omlaag|eraf|gezakt|zak(?:te|ten|t|ken)|gekrompen|krimp\w*|teruggelopen|terug|halveer\w*|gehalveerd|kromp\w*|slonk\w*|geslonken|slink\w*|terugl(?:iep|ope?n?|oopt)\w*|terug te vallen|terug\w*val\w*|terugviel\w*|(?:viel|vielen|valt|vallen)(?:[^.;]|\.\d)*\bterug|verminder\w*|geminderd"
)
_PARTED = re.compile(r"\b(?:neemt|nemen|nam|namen)\b(?!(?:[^.;]|\.\d)*\b(?:toe|af)\b)")  # 'nam met 3% toe': the verb comes apart
_PARTICLE = re.compile(r"\b(toe|af)\b")
_VERBS = ((re.compile(rf"\b(?:{_ROSE})\b"), 1), (re.compile(rf"\b(?:{_FELL})\b"), -1))
_WORDS = (
    *_VERBS,
    (re.compile(r"\b(?:hoger|vaker|groter|langer|zwaarder|warmer|heter|duurder|boven (?:het|dat|die|de|landelijk|nederland)|meer(?! dan \w+ jaar))\b"), 1),
    (re.compile(r"\b(?:lager|kleiner|korter|lichter|kouder|koeler|goedkoper|achter|onder (?:het|dat|die|de (?!armoede)|landelijk|nederland)|minder(?! dan \w+ jaar))\b"), -1),
)
_COMPARATIVES = _WORDS[len(_VERBS) :]
_NOT_BUT = re.compile(r"\bniet \w+,? maar\b")  # 'nam niet toe maar af'
_LOOSE = frozenset({"terug", "vooruit", "erbij", "eraf"})  # 'wie terug kijkt' tells nothing of what went down
_GOES = re.compile(r"\b(?:lo(?:op|pt|pen|opt)|liep(?:en)?|ga(?:at|an)|ging(?:en)?|gegaan|gelopen|komt|komen|kwam(?:en)?|breng\w*|bracht\w*)\b")
_GROWS_UP = re.compile(r"groei(?:de|den|t|en)\b[^.;:]*\bop\b")  # of children
_MOVES = re.compile(
    r"\b(?:g(?:aat|aan|ing|ingen)\s+er(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*\baf(?=\s*(?:[.,;:)]|$|en\b|gegaan\b))|(?:kom(?:t|en)|kwam(?:en)?)(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*\bbij(?=\s*(?:[.,;:)]|$|en\b|gekomen\b))|steeg|stegen|stijg\w*|gestegen|toegenomen|toename|(?:neemt|nemen|nam|namen)(?:[^.;]|\.\d)*\b(?:toe|af)|groei\w*|gegroeid|omhoog|omlaag|opgelopen|daal\w*|dalen|gedaald|daling|afgenomen|afname|gezakt|zakt?e?n?|gekrompen|teruggelopen|veranderd\w*|"
    r"verandering|verschoven|liep(?:[^.;]|\.\d)*\bop|gehalveerd|halveer\w*|verdubbel\w*|kromp\w*|krimp\w*|slonk\w*|geslonken|terugl(?:iep|ope?n?|oopt)\w*|terug te vallen|terug\w*val\w*|terugviel\w*|(?:viel|vielen|valt|vallen)(?:[^.;]|\.\d)*\bterug|verminder\w*|klom\w*|geklommen|opliep\w*)\b"
)
_COMPARES = re.compile(r"^\s*(?:punt(?:en)?\s*)?(?P<word>hoger|lager|(?:meer|minder)(?!\s+dan\s+(?:een|één|drie|vijf|tien|\d+)\s+jaar\b(?!\s+(?:geleden|eerder|terug|daarvoor|ervoor)))|groter|kleiner|vaker)\b(?P<rest>.*)")
_GAP_WORDS = re.compile(r"\b(?:\w*verschil\w*|verschilt|kloof|achterstand|afstand|gat|scheelt|scheelde|(?:boven|onder) (?:het|die|dat|de|landelijk|nederland)|achter)\b")
_GAP_NOUNS = re.compile(r"\b(?:\w*verschil\w*|kloof|achterstand|afstand|gat)\b")
_YEAR_AFTER = re.compile(r"^[^,;(]{0,30}?\b(?:dan|vergeleken met|ten opzichte van)\b[^,;(]{0,20}?\b(?:(?:19|20)\d\d|toen|daarvoor|ervoor|(?:het|een|één|twee|drie|vier|vijf|zes|\d) jaar)")
_REGION_AFTER = re.compile(r"^[^;(]{0,40}?\b(?:dan|vergeleken met|ten opzichte van|onder|boven)\b[^;(]{0,30}?\b(?:landelijk\w*|nederland\w*|nplv\w*|het land|elders|gebieden|wijken)")
_OF_CHANGE = re.compile(rf"\b(?:stijging|daling|toename|afname|groei|krimp|verandering|verlies|winst)\s+(?:van|met)\s+(?:{_HEDGE})?$")
_BEHIND = re.compile(r"^\s+(?:achter\b|(?:boven|onder)\s+(?:(?:het|dat|die|de|van)\s+)*(?:landelijke?|nederland\w*|gemiddelde)\b)")
_CHANGE_WAS = re.compile(r"\b(?:stijging|daling|toename|afname|groei|krimp|verandering)\b(?!\s+(?:naar|tot|op)\b)[^.;,:()]*\b(?:beperkt tot|uit op|bedroeg|bedraagt|was|is|van)\s+(?:[\w']+\s+){0,2}$|\b(?:stijging|daling|toename|afname|groei|krimp)\s+(?:was|is|bedroeg|bedraagt)\s+(?:in|voor|landelijk)\s+(?:[a-z'-]+\s+){0,5}$")  # 'landelijk bleef de stijging beperkt tot 0,3 procentpunt'
_CHANGE_AT = re.compile(rf"\b(?:stijging|daling|toename|afname|groei|krimp)\s+(?:{_HEDGE})?$")  # 'elders was de daling 6%'
_CHANGE_TOLD = re.compile(r"^(?:(?!\d)[^.;,:()])*\b(?:stijging|daling|toename|afname|groei|krimp)\b(?:(?!\d)[^.;,:()])*:\s+(?:[\w']+\s+){0,1}$")
_SET_BESIDE = re.compile(r"\b(?:tegen|tegenover|en|naar|om|tot)\b[^.;]*\d")
_GAP_OF = re.compile(rf"\b(?:is|was|bedraagt|bedroeg)\s+(?:het|dat|dit|de|die)\s+(?:verschil|kloof|achterstand|afstand)\s+(?:{_HEDGE})?$|\b(?:verschil|kloof|achterstand|afstand)\s+(?:van|is|was|bedraagt|bedroeg)\s+(?:(?:dus|daarmee|dan|nu)\s+)?(?:{_HEDGE})?(?:€\s*)?$")
_GAP_WAS = re.compile(rf"\b(?:verschil|kloof|achterstand|afstand)\b[^.;]{{0,120}}?\b(?:is|was|bedraagt|bedroeg)\s+(?:in\s+\d{{4}}\s+)?(?:{_HEDGE})?$")
_WITH = re.compile(rf"\bmet\s+(?:{_HEDGE})?$")
_INTO = re.compile(rf"\b(?:naar|tot|op|van)\s+(?:{_HEDGE})?$")
_MOVED_AFTER = re.compile(r"^\s*(?:is |was |zijn |in (?:(?!\ben\b)[\w\s]){1,20})?(?:gedaald|gestegen|toegenomen|afgenomen|gegroeid|gekrompen|gezakt|omhoog|omlaag|erbij|eraf|(?P<particle>toe|af)\b)")
_ADDED = re.compile(r"\s+(?:erbij|eraf)\b")
_TAKES = re.compile(r"\b(?:neemt|nemen|nam|namen|neme)\b")  # of which 'toe' and 'af' are a part; in 'stroomde 2,70% af' no one says that something fell
_OF_OTHER = re.compile(r"^\s+van\s+(?:het|de|dat|die|wat)?\s*(?:landelijke?|nederlandse|gemiddelde in nederland|in nederland|in heel nederland|nationale|(?:in|van) (?:de |deze |onze )?(?:nplv|gebieden|wijken|focus))")  # 'de helft van het landelijke aandeel'
_TIMES_OTHER = re.compile(r"^\s+(?:zo\s+\w+\s+als\s+)?(?:(?:het|de|dat|die|in|van|gemiddeld\w*|heel)\s+)*(?:landelijke?|nederlandse?|nationale|nederland)\b")
_LESS = re.compile(r"^\s+(?:minder|lager|kleiner|meer|hoger|groter|vaker)\b(?P<rest>.*)")  # 'de helft minder'
_THAN = re.compile(r"^(?:\s*[,.;)]|\s*$|\s+(?:dan|ten opzichte van|vergeleken met)\b)")  # otherwise something is counted: 'een derde meer woningen'
_EXACTLY = re.compile(r"\b(?:precies|exact)\s+$")  # what is rounded is not that
_TO_VALUE = re.compile(rf"\b(?:naar|tot|op)\s+(?:{_HEDGE})?$")
_REACHES = re.compile(r"(?:(?!\b(?:en|maar|terwijl|waar)\b)[^,;:()]){0,80},?\s*\b(?:naar|tot)\s+(?:[\w']+\s+){0,2}$")
_REACHED = re.compile(r"\s+(?:(?:is|was|zijn)\s+)?(?:gedaald|gestegen|toegenomen|afgenomen|gegroeid|gekrompen|gezakt|opgelopen|teruggelopen)\b")
_BECAME = re.compile(r"^[^.;]*\b(?:geworden|geslonken|gegroeid|toegenomen|afgenomen|gedaald|gestegen)\b")
_OF_ITS_SIZE = re.compile(r"(?P<change>\b(?:afname|toename|daling|stijging|groei|krimp)(?:\s+van\s+[\d.,]+\s*(?:%|procent(?:punt)?))?(?:\s+(?:is|was|bleek|viel|nog|iets|veel|wel|ook|daar|er)){0,4}\s+)(?P<size>groter|kleiner|hoger|lager)\b")  # says how far, not which way
_GOES_ON = re.compile(r";|\b(?:om|maar|waarna|terwijl|waar|daarna|vervolgens)\b")  # after it another movement is told
_HIGHER_THAN = re.compile(
    r"(?<!niet )\b(?:(?:hoger|groter|meer|vaker)|(?P<less>lager|kleiner|minder))(?:\s+vaak)?\s+dan\b(?!\s+(?:(?:een|\w+)\s+(?:jaar|derde|kwart|kwartier)|de helft)\b)|\bdat is (?:(?:hoger|meer)|(?P<less2>lager|minder))\b|"
    r"\b(?:boven|(?P<less3>onder|beneden|achter))\s+(?:bij\s+)?(?:(?:het|dat|die|de|van|cijfer|gemiddelde)\s+)*(?:landelijke?\b|nederland|nationale)|"
    r"\b(?:meer|vaker|(?P<less4>minder))(?:\s+[\w-]+){1,4}?\s+dan\s+(?:(?:gemiddeld|in|de|het|heel)\s+)*(?:landelijk|nederland|elders|nplv|gebieden|wijken)"
)
_TIMES_MORE = re.compile(r"\s*(?:zo ?(?:veel|groot|hoog|vaak)|meer|hoger|groter|vaker)\b")
_IN_BRACKETS = re.compile(r"\s*(?:minder|meer|lager|hoger)\s*\(van\b")
SMALL = 15  # percent: 'blijft met 7% achter' is how far, 'met 60,14%' is what it is
_DIFFERS = re.compile(rf"\bscheelt\s+(?:dus\s+)?(?:{_HEDGE})?$")
_DOUBLED = re.compile(r"verdubbel|gehalveerd|halveer")
_TIMES_YEARS = re.compile(r"\b(?:als|dan)\s+(?:nog\s+)?(?:in\s+)?(?:(?:19|20)\d\d|toen)")


def role_of(text: str, figure: Figure, *, paired: bool, years: int, regions: int) -> Role:
    """What a figure is said to be. `paired` is true for the ends of 'van ... naar', `years` and `regions` count what the sentence names."""
    lowered = low(text)
    head, tail = lowered[: figure.start], lowered[figure.end : figure.end + NEAR * 2]
    if figure.unit is Unit.SHARE and (less := _LESS.match(tail)):
        return _compared(less.group("rest"), False, years, regions) if _THAN.match(less.group("rest")) and not _EXACTLY.search(head) else Role.OTHER
    if figure.unit is Unit.SHARE and _OF_OTHER.match(tail):
        return Role.RATIO
    if figure.unit is Unit.TIMES:
        of_years = _DOUBLED.match(lowered, figure.start) or _TIMES_YEARS.search(tail) or (_MOVES.search(lowered) and regions < 2 and years >= 1)
        return Role.RATIO_OF_YEARS if of_years and not _TIMES_OTHER.match(tail) else Role.RATIO
    if figure.unit is Unit.SHARE and ((_WITH.search(head) and _MOVES.search(lowered)) or _ADDED.match(tail)):
        return Role.RELATIVE_CHANGE  # 'met meer dan de helft afgenomen'
    if paired:
        apart = _GAP_NOUNS.search(head) and figure.unit in (Unit.POINTS, Unit.PERCENT)  # 'het verschil daalde van 9,4 naar 4,0 procentpunt'
        return (Role.GAP if years >= 2 else Role.OTHER) if apart else Role.VALUE
    points = figure.unit is Unit.POINTS
    moved = bool(_OF_CHANGE.search(head) or _CHANGE_WAS.search(head) or _moved_after(head, tail) or (_WITH.search(head) and _MOVES.search(lowered)))
    compares = _COMPARES.match(tail)
    if compares and not points and (_WITH.search(head) or (compares.group("word") in ("meer", "minder") and "dan" not in compares.group("rest")[:30])):
        compares = None
    if compares:
        return _compared(compares.group("rest"), points, years, regions)
    if figure.unit is Unit.PERCENT and ((_BEHIND.match(tail) and (not _WITH.search(head) or (figure.value <= SMALL and figure.hedge is not Hedge.EXACT))) or ((_GAP_OF.search(head) or _GAP_WAS.search(head)) and years < 2)):
        return Role.RELATIVE_GAP
    if points and _GAP_NOUNS.search(lowered) and _MOVES.search(lowered) and not _REGION_AFTER.match(tail):
        reached = _GAP_NOUNS.search(head) and _TO_VALUE.search(head) and years == 1  # 'in 2023 was dat verschil geslonken tot 3,98 procentpunt'
        return Role.GAP if reached else Role.OTHER  # how a difference changed is not in the table
    if points and _TO_VALUE.search(head) and not _CHANGE_WAS.search(head) and not _GAP_NOUNS.search(lowered):
        return Role.VALUE  # 'daalde naar 7,59 procentpunt'
    if points:
        return Role.GAP if regions > 1 and _DIFFERS.search(head) else _points(lowered, tail, moved, years)
    moved = moved or bool(_GAP_OF.search(head) and _MOVES.search(head) and regions < 2)  # 'daalde van 13,20% naar 7,98%: een verschil van 5,22 procent'
    told = years == 0 and _CHANGE_TOLD.search(head) and not _SET_BESIDE.search(tail)  # 'landelijk was de daling fors: 12,0%'
    told = told or bool(_IN_BRACKETS.match(tail))  # 'negen procent minder (van 21,23% naar 12,40%)'
    return Role.RELATIVE_CHANGE if (moved or told) and figure.unit is Unit.PERCENT and not _into_value(head) else Role.VALUE


def direction_of(text: str, figure: Figure, *, apart: bool = False) -> int:
    """+1 for what is said to be more, -1 for less, 0 where nothing is said; the nearest word decides, first the one after the figure.

    `apart` is true for a difference of two regions: of that 'afnam' tells nothing.
    """
    lowered = _OF_ITS_SIZE.sub(lambda match: match.group("change") + " " * len(match.group("size")), low(text))
    if _GAP_NOUNS.search(lowered[: figure.start]) and _TO_VALUE.search(lowered[: figure.start]):
        return 0  # the verb says how the difference changed, not which of the two is more
    if _GAP_OF.search(lowered[: figure.start]) and _BECAME.search(lowered[figure.end :]):
        return 0
    after = re.split(r"[;,(]", lowered[figure.end : figure.end + NEAR])[0]
    if after.startswith(")") and lowered[: figure.start].endswith("("):
        return _sign(lowered[: figure.start], _VERBS, last=True)  # 'de daling is in procentpunten (1,48 procentpunt) groter dan de landelijke'
    if (particle := re.match(r"\s*(toe|af)\b", after)) and _TAKES.search(lowered[: figure.start]):
        return 1 if particle.group(1) == "toe" else -1  # 'nam met 3,69 procentpunt toe, de bijstand met 1,48 procentpunt af'
    if (particle := _PARTICLE.search(after)) and _PARTED.search(lowered[: figure.start]):
        return 1 if particle.group(1) == "toe" else -1
    words = _COMPARATIVES if apart else _WORDS
    return _sign(after, words, last=False) or _sign(lowered[: figure.start], words, last=True) or _sign(lowered[figure.end :], words, last=False)


def reached(text: str, start: int, figure: Figure) -> int:
    """The direction in which a value is said to be arrived at: 'is licht gestegen tot 7,66%'; `start` is where what is said of it begins."""
    head, tail = low(text[start : figure.start]), low(text[figure.end :])
    if _GAP_NOUNS.search(head) or not (to := _REACHES.search(head)):
        return 0
    return _sign(head[to.start() :], _VERBS, last=True) or (_sign(match.group(), _VERBS, last=False) if (match := _REACHED.match(tail)) else 0)


def movement_of(text: str, start: int, end: int) -> int:
    """The direction that the verb of 'daalde van ... naar ...' gives: the nearest before it, else after it."""
    lowered = _NOT_BUT.sub(lambda match: " " * len(match.group()), low(text))
    return _sign(lowered[:start], _VERBS, last=True) or _sign(_GOES_ON.split(lowered[end:], maxsplit=1)[0], _VERBS, last=False)


def moved_ways(text: str, whole: str = "") -> list[int]:
    """Each way in which a text says that something went: +1 for 'gestegen', -1 for 'nam af'; `whole` is what it opens."""
    lowered, rest = low(text), low(whole or text)
    found = [(match, sign) for expression, sign in _VERBS for match in expression.finditer(lowered)]
    return [sign for match, sign in found if (match.group() not in _LOOSE or _GOES.search(lowered)) and not _GROWS_UP.match(rest, match.start())]


def comparison_of(text: str, start: int, end: int) -> int:
    """How two figures are said to compare: +1 where the first is 'hoger', 'meer' or 'boven'."""
    match = _HIGHER_THAN.search(low(text[start:end]))
    return (-1 if any(match.groups()) else 1) if match else 0


def inverse(text: str, figure: Figure) -> bool:
    """Whether '2 keer' is said of something lower: 'twee keer zo laag'."""
    return bool(re.match(r"\s*(?:zo\s*)?(?:laag|lager|klein|kleiner|weinig|minder)\b", low(text[figure.end : figure.end + 20])))


def times_way(text: str, figure: Figure) -> int:
    """+1 for 'twee keer zoveel', -1 for 'twee keer lager', 0 for what is no number of times."""
    if figure.unit is not Unit.TIMES or figure.value <= 1:
        return 0
    return -1 if inverse(text, figure) else bool(_TIMES_MORE.match(low(text), figure.end))


def shifted(text: str, figure: Figure) -> int:
    """The direction where a figure says how much more or less: 'met 43.000 toe', '43.000 meer dan'; 0 where it does not, `DIFFERENCE` without one."""
    lowered = low(text)
    head, tail = lowered[: figure.start], lowered[figure.end : figure.end + NEAR]
    noun = r"^(?:\s+[\w-]+){0,2}"
    if _WITH.search(head) or _OF_CHANGE.search(head) or _CHANGE_AT.search(head) or re.match(noun + r"\s+(?:hoger|lager|meer|minder|groter|kleiner|korter|langer|vaker|zwaarder|lichter|warmer|heter|kouder|koeler|duurder|goedkoper)\b|(?:\s+(?:gram|kilo|graden|jaar))?\s+(?:onder|boven|beneden|achter) (?:het|dat|de|die|nederland|landelijk)", tail):
        return direction_of(text, figure)
    return DIFFERENCE if _GAP_OF.search(head) or _GAP_WAS.search(head) else 0


def moves(text: str) -> bool:
    return bool(_MOVES.search(low(text)))


def _compared(rest: str, points: bool, years: int, regions: int) -> Role:
    over_time = bool(_YEAR_AFTER.match(rest)) or (not _REGION_AFTER.match(rest) and years >= 2 and regions < 2)
    if over_time:
        return Role.CHANGE if points else Role.RELATIVE_CHANGE
    return Role.GAP if points else Role.RELATIVE_GAP


def _moved_after(head: str, tail: str) -> bool:
    found = _MOVED_AFTER.match(tail)
    return bool(found and (not found.group("particle") or _TAKES.search(head)))


def _points(lowered: str, tail: str, moved: bool, years: int) -> Role:
    if moved or (_MOVES.search(lowered) and not _REGION_AFTER.match(tail)):
        return Role.CHANGE
    if _GAP_WORDS.search(lowered):
        return Role.CHANGE if years >= 2 and "nederland" not in lowered and "landelijk" not in lowered else Role.GAP
    return Role.CHANGE if years >= 2 else Role.VALUE


def _into_value(head: str) -> bool:
    return bool(_INTO.search(head)) and not _OF_CHANGE.search(head) and not _CHANGE_WAS.search(head)


def _sign(piece: str, words: Sequence[tuple[re.Pattern[str], int]], *, last: bool) -> int:
    found = [(match.start(), sign) for expression, sign in words for match in expression.finditer(piece)]
    return (max(found) if last else min(found))[1] if found else 0
