"""Years and periods in Dutch text, absolute and relative."""

import re
from dataclasses import dataclass

from nplv_qa.dutch.folding import fold

PROGRAMME_START = 2022  # the cabinet started the NPLV in that year (report, page 12)
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d]|[.,]\d\d)")
_SHORT_YEAR = re.compile(r"(?<!\w)'(\d\d)\b")
_SPAN = re.compile(
    r"(?:tussen|van|vanaf|sinds|periode|over|in)?\s*((?:19|20)\d\d)\s*(?:-|/|tot(?: en met| aan)?|t/m|en|naar)\s*((?:19|20)\d\d|nu|heden|vandaag|(?:het |de )?(?:laatste|laatst|meest recente|recentste|nieuwste)(?= \w+| bekende| beschikbare))(?!\d)"
)
_SINCE = re.compile(r"\b(?:sinds|vanaf|(?<!jaar )na)\s+(?:het\s+jaar\s+)?((?:19|20)\d\d)\b")


_BACK = re.compile(r"\b(?:(?:afgelopen|laatste|voorbije|recentste) (?:(?P<count>[2-6]|twee|drie|vier|vijf|zes) )?ja(?:ar|ren)|vorig jaar)\b")
_OLDEST = re.compile(r"\b(?:eerste|oudste|vroegste) (?:cijfer|jaar|meting|waarde|meetjaar|meetmoment|stand)\b(?! van (?:het )?(?:programma|nplv))|^en (?:het|de) eerste\b")
_GO_ON = re.compile(r"^(?:(?:en|oke?|goed|dan|dus)[ ,]+)*(?:(?:kun|kunt|kan|wil|zou|geef|doe|laat|toon|zet|noem|bereken|vergelijk|tel|pak|neem|maak)\w*\b(?: \w+){0,3} nu\b(?! (?:is|zijn|staat|ligt))|nu (?=[a-z])(?!(?:is|was|zijn|staat|ligt|nog|dan|hoe\w*|pas|precies|in procent\w*)\b))")  # what comes next, not today
_COUNTS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}


@dataclass(frozen=True, slots=True)
class Period:
    """Years that a text names; `span` where they are the two ends of a period, `latest` where it asks for the newest,
    `open` where the period runs on to the newest there is ('sinds 2018'), `back` how many years before the newest it begins ('de afgelopen
    twee jaar'); for one year ('vorig jaar') that is the newest itself, unless something moved in it; `oldest` where it asks for the first there is."""

    years: tuple[int, ...] = ()
    span: bool = False
    latest: bool = False
    every: bool = False
    open: bool = False
    back: int = 0
    oldest: bool = False


def find_period(text: str, first: int, last: int) -> Period:
    """The period that a question names. `first` and `last` are the ends of the series, for 'sinds de start' and 'nu'."""
    folded = _SHORT_YEAR.sub(r"20\1", fold(text))
    folded = _GO_ON.sub(lambda match: re.sub(r"\bnu\b", " ", match.group(), count=1), folded)
    if every := bool(re.search(r"\b(elk jaar|ieder jaar|alle jaren|per jaar|jaarlijks|door de jaren heen|van jaar tot jaar|over de jaren)\b", folded)):
        return Period(every=every, years=tuple(int(y) for y in _YEAR.findall(folded)))
    if span := _SPAN.search(folded):
        low, high = int(span.group(1)), last if not span.group(2).isdigit() else int(span.group(2))
        if low < high:
            rest = folded[: span.start()] + folded[span.end() :]
            extra = [int(year) for year in _YEAR.findall(rest) if int(year) not in (low, high)]
            return Period((low, high), span=True, open=not span.group(2).isdigit()) if not extra else Period(tuple(sorted({low, high, *extra})))
    if re.search(r"\bsinds de start\b|\bsinds het begin\b|\bvanaf (de|het) (start|begin)\b", folded):
        start = PROGRAMME_START if re.search(r"programma|nplv", folded) and "reeks" not in folded else first
        return Period((start, last), span=True, open=True)
    if since := _SINCE.search(folded):
        begin = int(since.group(1))
        return Period((begin, last), span=True, open=True) if begin < last else Period((begin,))
    if re.search(r"\b(?:eerste|begin|start)(?: ?jaar)? van (?:het )?(?:programma|nplv)\b", folded):
        return Period((PROGRAMME_START,))
    years = tuple(dict.fromkeys(int(year) for year in _YEAR.findall(folded)))
    if years:
        return Period(years)
    back = _BACK.search(folded)
    if back and "jaren" in back.group() and not back["count"]:
        back = None  # 'de afgelopen jaren' are as many as there are
    count = (back["count"] or "1") if back else "0"
    if count > "1":
        return Period(back=_COUNTS.get(count) or int(count))
    return Period(back=int(count), oldest=bool(_OLDEST.search(folded)), latest=bool(re.search(r"\b(laatste|laatst|recentste|meest recente?|nieuwste|actuele|vorig jaar|afgelopen jaar|(?:een|1) jaar geleden|dit jaar|nu|tegenwoordig|momenteel|huidige|vandaag|op dit moment)\b", folded)))
