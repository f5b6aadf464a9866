"""The words by which people ask for something over the years of one figure: its largest or mean step, a mean, an index, or years in which two
figures were equal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nplv_qa.answering.cues import WHEN, cue
from nplv_qa.dutch.periods import Period
from nplv_qa.types import Operation

_UP = r"omhoog|naar boven|opwaarts\w*|vooruit"
_DOWN = r"omlaag|naar beneden|neerwaarts\w*|achteruit|terug"
_RISES = rf"stijging\w*|toename\w*|groei\w*|aanwas|opmars|verhoging\w*|gegroeid|ste(?:eg|gen)|stijgt|stijgen|gestegen|toegenomen|toenam\w*|toeneemt|(?:nam|namen|neemt)\b.{{0,60}}\btoe|opgelopen|opliep\w*|(?:liep|liepen)\b.{{0,60}}\bop|klom\w*|geklommen|{_UP}"
_FALLS = rf"daling\w*|afname\w*|krimp\w*|terugval|duikeling\w*|verlaging\w*|vermindering\w*|terugloop|daalde\w*|daalt|dalen|gedaald|afgenomen|afnam\w*|afneemt|(?:nam|namen|neemt)\b.{{0,60}}\baf|zakte\w*|gezakt|kelder\w*|gekelderd|kromp\w*|gekrompen|slonk\w*|geslonken|teruggelopen|terugliep\w*|{_DOWN}"
_MOVES = r"sprong\w*|stap|stappen|verandering\w*|veranderd\w*|wijziging\w*|verschuiving\w*|verschoof|verschoven|schommeling\w*|mutaties?|beweging\w*|bewoog|omslag|versprong\w*"
_IMPROVES, _WORSENS = r"verbeter\w*", r"verslechter\w*"
_MOVED = f"{_RISES}|{_FALLS}|{_MOVES}|{_IMPROVES}|{_WORSENS}"
_MOST = r"grootst|sterkst|hardst|snelst|flinkst|forst|felst|scherpst|steilst|heftigst|hevigst|meest|stevigst|zwaarst|fikst|rapst|gevoeligst|ingrijpendst"
_LEAST = r"kleinst|minst|zwakst|traagst|langzaamst|geringst|lichtst"
_STEP = re.compile(
    rf"\b(?P<more>(?:{_MOST})e?|(?P<less>(?:{_LEAST})e?))\b(?= (?:\w+ ){{0,2}}(?:{_MOVED})\b)|\b(?:{_MOVED})\b[^?]{{0,90}}\b(?P<most>(?:het|'t|de) (?:{_MOST})|(?P<least>(?:het|'t|de) (?:{_LEAST})))\b"
    rf"|\b(?P<first>(?:het|'t) (?:{_MOST})|(?P<tail>(?:het|'t) (?:{_LEAST})))\b[^?]{{0,90}}\b(?:{_MOVED})\b"
)
_YEARLY = re.compile(
    r"\bwelke? (?:twee )?(?:opeenvolgende )?(?:ja\w+|meetja\w+|metingen)\b|\bwanneer\b|\bjaar (?:op|tot|na|voor) jaar\b|\bjaarbasis\b|\bjaarlijkse?\b|\bhet ene\b.{0,30}\bhet andere\b|\b(?:jaar|jaren|meting|metingen) (?:ervoor|daarvoor|eerder)\b|"
    r"\b(?:voorgaande|vorige|voorafgaande) (?:jaar|meting)\b|\b(?:in|binnen) (?:een|1|een enkel) jaar\b|\bopeenvolgende\b|\bop(?:eenvolgend)? een na\b|\been jaar tijd\b|\btussen (?:twee|2) (?:jaren|metingen|meetjaren)\b|\bjaarsprong\w*"
)
_CHOICE = re.compile(r"\bwelke?\b(?! (?:\w+ )?(?:ja\w+|meetja\w+|meting\w*|periode|cijfer\w*|waarde\w*|verandering|bron))|\bwie\b|\bwaar\b(?! (?:zat|zit|ligt|lag)\b)")
_STEP_WORDS = re.compile(rf"\b(?:{_MOST}|{_LEAST})e?\b|\b(?:{_MOVED})\b|\b(?:jaarbasis|sprong\w*|stap|stappen|jaarsprong\w*|opeenvolgende|mutaties?|omslag)\b|\b(?:{_UP}|{_DOWN})\b")

_MEAN_WORD = r"(?:uit|over de jaren |meerjaren|jaren|periode)?(?:gemiddelde?s?|gemiddeld genomen|doorsnee|uitgemiddeld|gemiddelden|middel\b(?=.{0,80}\buit\b))"
_MEAN_WORDS = re.compile(r"\b(?:\w*jaren|periode)gemiddelden?\b|\bmiddel\b(?=.{0,80}\buit\b)|\b(?:\d|twee|drie|vier|vijf|zes|zeven) (?:jaar ?cijfers|jaarwaarden|meetjaren|metingen|peiljaren)\b")
_RUN = r"20\d\d(?: ?(?:,|t/m|tot en met|tot|en|met|aan|/|-|–) ?| )+(?:en met )?20\d\d"
_ALL_YEARS = rf"(?:de |die |deze |alle |al |het |hele |volle |volledige |gehele |beide |elk |ieder )*(?:\w+ )?(?:jaren|jaar ?cijfers?|jaarwaarden|meetjaren|meetmomenten|metingen|peiljaren|periode|tijdvak|tijdspanne|reeks|looptijd|(?:jaren |periode )?{_RUN})\b(?! heen)"
_LAST_YEARS = r"(?:de )?(?:laatste|afgelopen|voorbije|recentste) (?:\d|twee|drie|vier|vijf|zes) (?:jaar|jaren|metingen)\b"
_MEAN = re.compile(
    rf"\b{_MEAN_WORD}\b(?:[\s,(]+[\w/%)]+){{0,24}}?[\s,(]+over (?:{_ALL_YEARS}|{_LAST_YEARS})|\bover (?:{_ALL_YEARS}|{_LAST_YEARS})(?:[\s,]+\w+){{0,3}}?[\s,]+{_MEAN_WORD}\b|"
    rf"\b(?:meerjaren|meerjarige?|meerjaars|langjarige?|jaren|periode) ?gemiddelde?\b|\bgemiddelde? van (?:de |die |alle |deze )*(?:(?:\d|twee|drie|vier|vijf|zes|zeven) )?(?:jaren|jaar ?cijfers|jaarwaarden|meetjaren|metingen|peiljaren)\b|"
    rf"\b{_MEAN_WORD}\b(?! (?:in|van|voor|bij) (?:de |het |heel )*(?:\w+ )?(?:nplv|wijken|gebieden|nederland)).{{0,60}}\b(?:tussen|van|in|over|voor)(?: de)?(?: periode| jaren)? {_RUN}"
)
_LISTED_YEARS = re.compile(r"(?<!tussen )\b20\d\d(?:, ?20\d\d)* en 20\d\d\b")
_MOVED_WORDS = re.compile(rf"\b(?:{_MOVED})\b")
_MOVING = re.compile(rf"{_MOVED_WORDS.pattern}|\bper jaar\b")
_EACH_YEAR = r"(?:per|elk|ieder|van) jaar|jaar op jaar|jaarlijkse?|per 12 maanden"
_MEAN_STEP = re.compile(rf"\bgemiddelde?\b[^?]{{0,70}}\b(?:{_EACH_YEAR})\b|\b(?:{_EACH_YEAR})\b[^?]{{0,70}}\bgemiddelde?\b")
_INDEX = re.compile(
    r"\b(?P<a>20\d\d) ?(?:=|is|op|gelijk aan|wordt|gelijkgesteld aan|gesteld op|gezet op|op de) ?(?:100|honderd)\b|\bbasisjaar:? ?(?:is |van |= ?)?(?P<b>20\d\d)|"
    r"\b(?P<c>20\d\d) (?:als|tot|is|geldt als|dient als) (?:het |ons |een )?(?:basis\w*|uitgangspunt|referentie\w*|100|honderd|ijkpunt|ijkjaar|nulpunt)\b|\b(?:100|honderd) (?:in|voor|is) (?P<d>20\d\d)"
)
_BY_PERCENT = re.compile(r"\b(?:welk percentage|hoeveel procent)\b(?! ?punt)")  # 'met welk percentage gedaald, met 2018 op honderd?'
_NAMES_INDEX = re.compile(r"\b(?:index|geindexeerd)\w*\b")
_INDEX_WORDS = re.compile(r"\b20\d\d (?:als|tot|is) (?:het |ons |een )?(?:basis\w*|uitgangspunt|referentie\w*|ijk\w+|nulpunt)\b|\b(?:index\w*|geindexeerd\w*|basis ?jaar|honderd)\b")
EQUAL = re.compile(
    r"\b(?:evenveel|even ?(?:veel|hoog|groot|laag|vaak|sterk)|gelijk(?! (?:gebleven|bleef|bleven))|gelijke (?:stand|waarde\w*|hoogte)|(?:de)?zelfde (?:waarde|stand|uitkomst|score|hoogte)|(?:het)?zelfde (?:percentage|cijfer|aandeel|niveau|getal)|geen (?:enkel )?verschil|identieke?|samenviel\w*|(?:viel|vielen)\b.{0,60}\bsamen|quitte)\b"
)
_STAYED = re.compile(r"\b(?:bleef|bleven|blijft|blijven|gebleven)\b[^?]{0,40}\bgelijk\b|\bgelijk (?:gebleven|bleef|bleven)\b")
_ANY_YEAR = re.compile(r"\b(?:is|was|waren|zijn) er (?:ooit |wel |eens |ergens )*(?:een|1|enig) jaar\b|\been jaar (?:geweest|met|waar\w*)\b")
_MULTIPLE = cue("verdubbeld*, verdubbelde*, verdrievoudigd*, verdrievoudigde*, verviervoudigd*, gehalveerd*, halveerde*")
_OF_YEARS = re.compile(r"\b20\d\d\b[^?]{0,150}?\b(?:als|dan|opzichte van|tegenover|vergeleken met|gedeeld door|tegen)\b[^?]{0,40}?\b20\d\d\b")
_VERSUS_YEAR = re.compile(r"\b(?:als|dan|opzichte van|tegenover|vergeleken met|gedeeld door|tegen)\b[^?]{0,30}?\b20\d\d\b")
_OF_GAP = re.compile(r"\b(?:verschil\w*|\w*kloof|\w*achterstand|\w*voorsprong|gat|afstand|marge)\b")
_WITH_OTHER = re.compile(rf"{_OF_GAP.pattern}|\b(?:hoogste|laagste|verhouding|keer zo)\b")
CUES = (_STEP_WORDS, _MEAN_WORDS, re.compile(rf"\b(?:{_EACH_YEAR})\b"), EQUAL, _INDEX_WORDS, _MULTIPLE)


@dataclass(frozen=True, slots=True)
class OverYears:
    """An operation over years. `direction` is which way a step goes, `judged` whether it is for better (1) or worse (-1) instead; `base` the
    year that is 100, `listed` whether the years of a mean are named one by one."""

    operation: Operation
    direction: int = 0
    judged: int = 0
    base: int = 0
    listed: bool = False


def wants_step(text: str) -> bool:
    """Whether a question is for the largest or smallest step from one year to the next."""
    return bool(_STEP.search(text)) and not _OF_GAP.search(text) and (bool(_YEARLY.search(text)) or not _CHOICE.search(text))


def read_over_years(text: str) -> OverYears | None:
    """What a text, its hyphens as spaces, wants over the years; None where it wants no such thing."""
    if (index := _INDEX.search(text)) and not (_BY_PERCENT.search(text) and _MOVING.search(text) and not _NAMES_INDEX.search(text)):
        return OverYears(Operation.INDEX, base=int(next(year for year in index.groups() if year)))
    if wants_step(text):
        return _step(text)
    if (WHEN.search(text) or _ANY_YEAR.search(text)) and EQUAL.search(text) and not _STAYED.search(text):
        return OverYears(Operation.EQUAL)
    if means_step(text) and _MOVED_WORDS.search(text) and not _OF_GAP.search(text):
        return OverYears(Operation.MEAN_STEP)
    if _MEAN.search(text) and not _MOVING.search(text) and not _WITH_OTHER.search(text):
        return OverYears(Operation.MEAN, listed=bool(_LISTED_YEARS.search(text)))
    return None


def means_step(text: str) -> bool:
    """Whether a text asks what something is per year, on average: 'hoeveel is dat gemiddeld per jaar?'"""
    return bool(_MEAN_STEP.search(text))


def mean_years(period: Period, *, listed: bool) -> tuple[int, ...]:
    """The years of a mean: those that are named one by one, else the whole run; 'de laatste drie jaar' are three."""
    if not period.years or listed:
        return period.years
    first, last = min(period.years), max(period.years)
    return tuple(range(last - period.back + 1 if period.back else first, last + 1)) if len(period.years) > 1 else period.years


def left_mean(text: str) -> str:
    """The words that ask for a mean of something else than the figures themselves: of differences, of steps."""
    mean = _MEAN.search(text)
    return mean.group() if mean and not means_step(text) and (_MOVING.search(text) or _WITH_OTHER.search(text)) else ""


def direction(text: str) -> int:
    """1 where a text asks what rose, -1 for what fell, 0 for what moved either way."""
    rises, falls = (bool(re.search(rf"\b(?:{words})\b", text)) for words in (_RISES, _FALLS))
    return rises - falls


def _step(text: str) -> OverYears:
    match = _STEP.search(text)
    small = bool(match and (match["less"] or match["least"] or match["tail"]))
    ways = [bool(re.search(rf"\b(?:{words})\b", text)) for words in (_RISES, _FALLS, _IMPROVES, _WORSENS)]
    return OverYears(Operation.SMALLEST_STEP if small else Operation.LARGEST_STEP, direction=ways[0] - ways[1], judged=ways[2] - ways[3])


def of_years(text: str, ends: int) -> bool:
    """Whether a ratio is one of two years of a figure: 'hoeveel keer zo vaak in 2024 als in 2018', 'is het verdubbeld?'"""
    return multiplied(text) or (ends > 1 and bool(_OF_YEARS.search(text)))


def multiplied(text: str) -> bool:
    """Whether a question is whether a figure doubled or halved."""
    return bool(_MULTIPLE.search(text))


def against_year(text: str) -> bool:
    """Whether the year named last is what is compared with: '2024 als in 2018', not 'van 2018 tot 2024'."""
    return bool(_VERSUS_YEAR.search(text))
