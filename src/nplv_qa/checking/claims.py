"""Which figures of a sentence are claims: not years, dates, numbers of articles and documents, ages, times or labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import repeat, zip_longest

from nplv_qa.dutch.everyday import COUNTS
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Figure, Hedge, Unit
from nplv_qa.dutch.numbers import find_figures as _remembering

_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
_WORDS = "|".join(sorted({*COUNTS, *(word.replace("een", "eën") for word in COUNTS)}, key=len, reverse=True))  # 'tweeëntwintig'
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|één|een|{_WORDS})"
_NUMBERED = (
    r"artikel(?:en)?|art\.|lid|leden|kamerstuk(?:ken)?(?: ii?)?|handelingen|nrs?\.?|nummers?|vra(?:ag|gen)|antwoord|bijlagen?|pagina(?:'s)?|pp?\.|blz\.?|bladzijden?|"
    r"figu(?:ur|ren)|tabel(?:len)?|hoofdstuk(?:ken)?|paragra(?:af|fen)|§|(?:voet)?noot|fase|groep(?:en)?(?!\s*\d{1,3}\.\d{3})|actielijn|niveau|stap|versie|grafiek|kader|motie|"
    r"dossier(?:nummer)?|tel\.?|telefoon(?:nummer)?|schaal|mbo|staatsblad|stb\.?|staatscourant|stcrt\.?|rij|bron|postbus|kenmerk|referentie|zaaknummer|deel|tranche|ronde|klas|leerjaar|ijkpunt|doel"
)
# Stretches of text whose figures are names, places, times or labels.
_LABELS = re.compile(
    "|".join(
        (
            r"https?://\S+|www\.\S+|\S+@\S+",
            r"\b(?:20|twintig)\s+(?:stedelijke\s+|kwetsbare\s+)?(?:nplv-|focus|programma)?(?:gebieden|wijken)\b",  # the name of the programme's areas
            r"\[\^?\d+\]|\(\d{1,2}\)(?=\s|$)",
            rf"\b\d{{1,2}}(?:\s*(?:en|tot(?: en met)?|t/m|-|–)\s*\d{{1,2}})?\s+{_MONTH}(?:\s+\d{{4}})?",
            r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b(?!\s*(?:%|procent))",
            r"\b\d{1,2}:\d\d\b|\b\d{1,2}[.:]\d\d\s+uur\b",
            r"\b\d{2}\s\d{3}(?:[\s-][IVX]+)?(?:\s*\([^)]*\))?,?\s*nrs?\.?\s*\d+",
            r"\bkamerstuk\w*[^.;%€]{0,40}?\bnrs?\.?\s*\d+",
            rf"(?<!\w)(?:{_NUMBERED})\s*(?:{_NUMBER}|[ivx]+)(?:\s*(?:,|en|of|tot(?: en met)?|t/m|-|–)\s*{_NUMBER})*(?![\d%]|[.,]\d|\s*(?:%|procent|miljoen|euro|keer))",
            r"\b(?:19|20)\d\d\s?[/–-]\s?(?:\d\d){1,2}\b|\b\d{4}[dz]\d+\b|\b\d{4}\s?[a-z]{2}\b(?=\s+[a-z]+)(?!\s+(?:en|op|in|is)\b)",
            r"(?<!\d)(?:\+31[\s-]?|0)\d{1,3}[\s-]?\d{6,8}\b|\b0\d[\s-]\d{8}\b",
            r"\b\d+-?plussers?\b|\b(?:twee|drie|vier|vijf)\s+(?:cijfers|kanttekeningen|opmerkingen|dingen|zaken|redenen|conclusies|ontwikkelingen|trends|voorbeelden|constateringen|indicatoren|thema's|vragen|lessen|bewegingen)\b|^(?:een|één|twee|drie|vier|vijf|zes)\s*:|\b[a-z]+-\d+\b|\b\d+-op-\d+\b|\b24/7\b|#\d+",
            r"\b(?:dubbele|drievoudige)\s+(?!van\b|dan\b|zo\b|tegen|ten\b|aandeel|percentage|landelijk|in\b|als\b)[a-z]{3,}",
            rf"\bper\s+{_NUMBER}(?:\.\d{{3}})*\b",
            rf"\b(?:jongeren|jongvolwassenen|jeugdigen|kinderen|inwoners|mensen|bewoners|volwassenen|de\s+(?:leeftijds)?(?:groep|categorie)|leeftijd)\s+(?:van|tussen)\s+(?:de\s+)?{_NUMBER}\s+(?:en|tot|tot en met|t/m)\s+(?:de\s+)?{_NUMBER}\b(?!\s*(?:%|procent|duizend|miljoen|[.,]\d))",
            rf"\b{_NUMBER}\s*[-–]?\s*(?:tot(?: en met)?|t/m|en|-|–)?\s*{_NUMBER}?\s*-?jarigen?\b|\b\d+-\s*(?:tot(?: en met)?|t/m|en|of)\s+\d+-?jarigen?",
            rf"\b(?:elke|iedere)\s+(?:tien|honderd|duizend|{_NUMBER})\b(?!\s*(?:%|euro|procent))|\bvanaf\s+(?:de\s+leeftijd\s+van\s+)?{_NUMBER}\s+jaar\b",
            rf"\b{_NUMBER}\s+jaar\s+(?:en|of)\s+(?:ouder|jonger|langer|korter)\b",
            rf"(?:^|\b(?:die|wie)\s+)(?:minder|korter|langer|meer)\s+dan\s+{_NUMBER}\s+jaar\b|\b(?:minder|korter|langer|meer)\s+dan\s+{_NUMBER}\s+jaar\s*[:(|]",
            rf"\bwoonduur\s+(?:van\s+)?(?:\w+\s+){{0,2}}{_NUMBER}\s+jaar\b|\bdoorloopsnelheid\s+(?:over|in|van)\s+(?:de\s+)?(?:\w+\s+)?{_NUMBER}\s+jaar\b",
            rf"\bover\s+(?:de\s+)?{_NUMBER}\s+jaar\s+(?=\d+(?:,\d+)?\s*(?:%|procent))",
            rf"\bover\s+(?:een\s+periode\s+van\s+|de\s+)?{_NUMBER}\s+jaar\s+(?:gemeten|gerekend|bezien|gezien|genomen|gaat|ging|is|was|bedraagt|bedroeg|ligt|lag|komt|kwam)\b",
            rf"\b(?:afgelopen|laatste|komende|voorbije|vorige|eerste|elke|iedere|volgende)\s+{_NUMBER}\s+(?:jaar|jaren|maand(?:en)?|we(?:ek|ken)|dagen)\b",
            rf"\b{_NUMBER}\s+(?:jaar|jaren|maanden|weken)\s+(?:geleden|later|eerder|daarna|daarvoor|terug\w*)\b(?!\s+dan\b(?!\s+(?:gepland|verwacht|voorzien)))",
            rf"\b{_NUMBER}\s*(?:tot|-|–|en)\s*{_NUMBER}\s+procent\s+van\s+(?:het|de)\s+media|(?:boven|meer dan|>)\s*\d+\s*(?:procent|%)\s+van\s+(?:het|de)\s+media",
        )
    ),
    re.IGNORECASE,
)  # fmt: skip
_AGES = re.compile(
    rf"\b(?P<low>{_NUMBER})\s*(?:jaar\s*)?(?:-|–|tot(?: en met| aan)?|t/m|en)\s*(?P<high>{_NUMBER})\s*-?\s*jaar\b", re.IGNORECASE
)
_LIVES = re.compile(r"\bwo(?:o|ne?)n|\bbewoners?\b|\badres\b", re.IGNORECASE)
_DURATION = re.compile(rf"\b(?:minder|korter|langer|meer|nog geen|ruim)\s+(?:dan\s+)?{_NUMBER}\s+jaar\b", re.IGNORECASE)
_PEOPLE = re.compile(
    rf"\b(?:inwoners|jongeren|mensen|kinderen|bewoners|personen|leeftijd|volwassenen|gedetineerden|jarigen)\s+(?:van|tussen(?: de)?|vanaf|tot(?: en met)?|t/m|onder(?: de)?)\s+{_NUMBER}(?:\s*(?:tot(?: en met)?|t/m|en|-|–)\s*{_NUMBER})?\s*-?jaar\b",
    re.IGNORECASE,
)
_TURNOVER = re.compile(rf"(?:\b(?:over|in|van)\s+|\()(?:de\s+)?(?:\w+\s+)?{_NUMBER}\s+jaar\b", re.IGNORECASE)
_SHARES = re.compile(r"%|procent|verdubbel|verdrievoudig|halve(?:er|ring)|achteruit|vooruit|(?:ge|toege|afge)(?:stegen|daald|nomen|groeid|zakt)\b|(?:op|terug)gelopen", re.IGNORECASE)
_WITHIN = re.compile(rf"\b(?:in|binnen)\s+{_NUMBER}\s+jaar(?:\s+tijds?)?\b(?!\s*(?:%|euro))", re.IGNORECASE)  # in which a share changed
_FROM_TO = re.compile(r"\bvan\s+(?:(?:ruim|bijna|circa|ca\.|ongeveer|zo'n|gemiddeld|nog|maar|een|krap|iets|meer|minder|dan|rond|de|eerst|maximaal)\s+){0,3}€?\s*$", re.IGNORECASE)
_OF_AREAS = re.compile(r"\s+van\s+(?:de|onze|deze)\s+(?:20|twintig)\b", re.IGNORECASE)
_TOWARDS = re.compile(r"\s+(?:naar|tot|en|respectievelijk|tegen|tegenover)\s+(?:(?:ruim|bijna|circa|ongeveer|zo'n|nog|maar)\s+)?", re.IGNORECASE)
_BY_TO = re.compile(r"\bmet\s+(?:(?:ruim|bijna|circa|ongeveer|zo'n)\s+)?€?\s*$", re.IGNORECASE)  # 'groeide met 43.000 tot 963.000'
_MIDDLE = re.compile(r"\s+(?:tot|naar)\s+", re.IGNORECASE)
_FACTOR = re.compile(r"\bfactor\s+(?:van\s+)?(?:(?:ruim|bijna|circa|ongeveer)\s+)?$", re.IGNORECASE)
_DOUBLE = re.compile(r"\b(ruim|bijna|meer dan)\s+het\s+(?:dubbele|drievoudige)$", re.IGNORECASE)
_NOT_EVEN = re.compile(r"\b(?:nog|zelfs)\s+geen\s+$", re.IGNORECASE)
MOST_TIMES = 100  # more times than that no one is as large as another
AGE_BANDS = frozenset({("1", "3"), ("3", "5"), ("5", "10"), ("15", "74"), ("15", "75"), ("15", "25"), ("12", "18"), ("18", "23"), ("15", "24"), ("12", "17"), ("18", "22"), ("12", "22")})  # fmt: skip


def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a draft; its sentences are not kept in the cache of the parser."""
    return _remembering.__wrapped__(text)


def claims_in(sentence: str) -> tuple[Figure, ...]:
    """The figures of a sentence that the sources can bear out or contradict, in order."""
    labels = [match.span() for match in _LABELS.finditer(sentence)]
    labels += [m.span() for m in _AGES.finditer(sentence) if (_in_digits(m.group("low")), _in_digits(m.group("high"))) in AGE_BANDS]
    labels += [match.span() for match in _PEOPLE.finditer(sentence)]
    if "doorloopsnelheid" in sentence.lower():
        labels += [match.span() for match in _TURNOVER.finditer(sentence)]
    if _SHARES.search(sentence):
        labels += [match.span() for match in _WITHIN.finditer(sentence)]
    if _LIVES.search(sentence):  # 'langer dan 10 jaar' is then a class of residents, not a claim
        labels += [match.span() for match in _DURATION.finditer(sentence)]
    found = [
        figure
        for each in map(_of_all_areas, figures_in(sentence), repeat(sentence))
        for figure in _ends(sentence, each)
        if not figure.is_year and not _looks_like_year(sentence, figure) and not any(start <= figure.start < end for start, end in labels)
    ]
    return tuple(_with_units(sentence, found))


def _in_digits(number: str) -> str:
    word = fold(number)
    return str(COUNTS.get(word, "1" if word == "een" else word))


def _of_all_areas(figure: Figure, sentence: str) -> Figure:
    """'11 van de 20 gebieden' is a number of areas, and no share."""
    match = _OF_AREAS.search(sentence, figure.start, figure.end)
    if figure.unit is not Unit.SHARE or match is None:
        return figure
    return replace(figure, value=(figure.value / 5).quantize(Decimal(1)), unit=Unit.NONE, end=match.start())


def _with_units(sentence: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """'van 10 naar 5 procentpunt': the first has the unit of the second."""
    for figure, after in zip_longest(figures, figures[1:]):
        if figure.unit is Unit.NONE and _FACTOR.search(sentence[: figure.start]):
            yield replace(figure, unit=Unit.TIMES)
        elif figure.hedge is Hedge.EXACT and (hedged := _DOUBLE.search(sentence[: figure.end])):
            yield replace(figure, hedge=Hedge.LESS if hedged.group(1).lower() == "bijna" else Hedge.MORE)
        elif figure.hedge is Hedge.EXACT and figure.unit in (Unit.SHARE, Unit.PERCENT) and _NOT_EVEN.search(sentence[: figure.start]):
            yield replace(figure, hedge=Hedge.MOST)
        elif figure.unit is Unit.TIMES and figure.value >= MOST_TIMES:  # '32.000 keer verhuisd': so many events
            yield replace(figure, unit=Unit.NONE)
        elif after and figure.unit is Unit.NONE and after.unit in (Unit.PERCENT, Unit.POINTS) and _TOWARDS.fullmatch(sentence[figure.end : after.start]):
            yield replace(figure, unit=after.unit)
        else:
            yield figure


def _ends(sentence: str, figure: Figure) -> Iterator[Figure]:
    """A range in 'steeg van 5% tot 10%' is the two ends of a change, so two claims; any other figure is itself."""
    middle = _MIDDLE.search(sentence, figure.start, figure.end) if figure.high is not None else None
    counts = figure.unit is Unit.NONE and "%" not in sentence[figure.start : figure.end]
    head = sentence[: figure.start]
    if figure.high is None or middle is None or not (_BY_TO.search(head) or (_FROM_TO.search(head) and not counts)):
        yield figure
        return
    second = replace(figure, value=figure.high, high=None, start=middle.end())
    yield replace(figure, high=None, end=middle.start())
    yield second


def _looks_like_year(sentence: str, figure: Figure) -> bool:
    """'rond 2020' and 'maximaal 2025' are years too."""
    digits = sentence[figure.start : figure.end]
    return figure.unit is Unit.NONE and bool(re.fullmatch(r"(?:19|20)\d\d", digits)) and not figure.noun
