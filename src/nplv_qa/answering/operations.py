"""What is to be done with the cells that a question names, and the words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa.answering.matching import Span, Words
from nplv_qa.dutch.numbers import Unit, find_figures
from nplv_qa.types import Operation

_RELATIVE = re.compile(r"\b(relatie(f|ve)|procentueel|procentuele|in procenten(?! ?punt)|naar verhouding|met hoeveel procent\b(?!punt)|hoeveel procent (?:is|zijn|was).{0,40}(?:gedaald|gestegen|toegenomen|afgenomen|gegroeid)|niet in procentpunt\w*)\b")
_CHANGE = re.compile(
    r"\b(gestegen|steeg|stegen|stijgt|stijgen|stijging|gedaald|daalde|daalden|daalt|dalen|daling|veranderd?|veranderde|veranderden|verandering|toegenomen|toename|afgenomen|"
    r"afname|nam .{0,30}(?:toe|af)|gegroeid|groeide|groei|gekrompen|omhoog|omlaag|verschoven|scheelt dat|minder geworden|meer geworden|"
    r"hoger geworden|lager geworden|vooruitgegaan|achteruitgegaan|achteruit|vooruit|gezakt|zakte|zakten|gekelderd|geslonken|gedoken|opgelopen|liep op|opliep|teruggelopen|minder .{0,40} dan in|meer .{0,40} dan in|lager .{0,30} dan in|hoger .{0,30} dan in|verbeterd|verslechterd)\b"
)
_TREND = re.compile(
    r"\b(trend\w*|ontwikkeling\w*|ontwikkeld\w*|ontwikkelde|verloop|verlopen|door de jaren heen|per jaar|elk jaar|ieder jaar|jaarlijks|alle jaren|alle cijfers|reeks|van jaar tot jaar|over de jaren|in de tijd|tijdreeks|historie|"
    r"stijgt of daalt|daalt of stijgt|stijgen of dalen|overzicht|grafiek|hele periode|cijferreeks)\b"
)
_DIFFERENCE = re.compile(
    r"\b(verschil\w*|verschilt|scheelt|scheelde|schelen|hoeveel (?:procentpunt )?(?:hoger|lager|meer|minder)|afstand|kloof|gat|achterstand|voorsprong|afwijk\w*|wijkt|hoger dan|lager dan|ten opzichte van|vergeleken|vergelijk\w*|vergelijking|tegenover|"
    r"versus|afgezet tegen|in verhouding tot|t\.o\.v|vs|meer dan (?:gemiddeld|landelijk)|minder dan (?:gemiddeld|landelijk)|hoger of lager|meer of minder|(?:meer|minder|hoger|lager|vaker|groter|kleiner|slechter|beter)\b.{0,40}\bdan\b.{0,25}(?:nederland\w*|landelijk\w*|gemiddelde?))\b"
)
_GAP = re.compile(r"\b(verschil|kloof|gat|afstand|achterstand)\b.{0,60}\b(kleiner|groter|gegroeid|gekrompen|afgenomen|toegenomen|verkleind|vergroot|gedaald|gestegen|ontwikkel\w*|veranderd|verandert)\b")
_RATIO = re.compile(r"\b(hoeveel keer|hoeveel maal|(?<!naar )verhouding|factor|keer zo (?:veel|hoog|vaak|groot|laag)|keer zoveel|maal zo (?:veel|hoog|vaak|groot)|dubbel zo|twee keer|ratio)\b")
_HIGHEST = re.compile(r"\b(hoogste?|hoogst|meeste|grootste?|maximum|maximaal|piek\w*|top|record|het hoogst|het grootst)\b")
_LOWEST = re.compile(r"\b(laagste?|laagst|minste|kleinste?|minimum|dieptepunt|het laagst|het kleinst)\b")
_BELOW = re.compile(r"\b(?:onder|beneden|minder dan|lager dan|kleiner dan|niet meer dan)\s+(?:de\s+)?(?=\d)")
_ABOVE = re.compile(r"\b(?:boven|meer dan|hoger dan|groter dan|over|minstens|ten minste)\s+(?:de\s+)?(?=\d)")
_LIMIT = re.compile(r"\b(?:onder|beneden|boven|minder dan|meer dan|lager dan|hoger dan|over|dan) (?:de )?\d+(?:[.,]\d+)?|\b\d+ jaar (?:later|eerder|geleden)|(?:de )?(?:20|twintig) (?:nplv )?(?:gebieden|wijken)")
_LESS = re.compile(r"\b(minder|lager|onder|beneden|kleiner|beter)\b")
_MORE = re.compile(r"\b(meer|hoger|boven|groter|slechter)\b")
_AGAINST_NL = re.compile(r"\b(?:dan|onder|boven)\s+(?:(?:in|heel|het|dat|van|de|gemiddeld|gemiddelde|rest)\s+)*(?:nederland\w*|landelijk\w*|landgemiddelde|land)\b")
_WHEN = re.compile(r"\b(wanneer|welk jaar|welke jaren|in welk jaar|vanaf welk|sinds wanneer|hoe vaak)\b")
_SUM = re.compile(r"\b(samen|opgeteld|in totaal|bij elkaar|totaal|som|optelling|tel\w* op)\b")
_FIGURE_WORDS = re.compile(
    r"\b(hoeveel|procent\w*|percentage\w*|percent|aandeel|aandelen|deel|cijfers?|getal\w*|waardes?|hoe (?:hoog|groot|laag|vaak|veel)|waarde|stand|gemiddelde?|aantal\w*|quote|graad|"
    r"statistiek\w*|indicator\w*|score\w*|punten|procentpunt\w*|welk deel|precies|exacte?)\b|%"
)
_FILLER = re.compile(
    r"\b(hoeveel|procent\w*|percentage\w*|percent|aandeel|aandelen|deel|cijfers?|getal\w*|waardes?|hoog|groot|laag|vaak|veel|stand|aantal\w*|statistiek\w*|indicator|indicators|jaar|jaren|periode|tabel\w*|rapport\w*|"
    r"voortgangsrapportage\w*|volgens|document\w*|laatste|afgelopen|vorig|vorige|eerste|recent\w*|meest|nieuwste|huidige|actuele|beschikbare|bekende?|bekend|geven|geef|noem|toon|laat|zien|wilde|wil|graag|"
    r"weten|precies\w*|exact\w*|officiele|opgave|jaarlijks\w*|begin|eind\w*|start|sinds|tussen|tot|naar|van|ligt|lag|lagen|liggen|uitkomst|bedraagt|bedroeg|komt|kwam|uitgedrukt|gemeten|meting|meten|vergelek\w*|"
    r"punten?|procentpunt\w*|punt|totaal|totale|alle|alleen|nog|eigenlijk|ongeveer|bedoel\w*|zeg|zei|hoogte|niveau|percentueel|gemiddelde?|nou|ooit|destijds|toen|dit|dat|die|daarvan|resp|respectievelijk|zoveel|even|"
    r"kamer\w*|minister\w*|vraag|vragen|antwoord\w*|beantwoord\w*|sprake|mij|ons|keer|verschil\w*|zowel|beide|allebei|elk|ieder|iedere|elke|welk|welke|hele|heel|bestond\w*|bestaat|uitmaak\w*|maakt|maakte|opzichte|tegenover|ten|was|zijn|"
    r"gelden|geldt|gold|stond|stonden|staat|staan|relatief|relatieve|meer|minder|hoger|lager|vergelijk\w*|vergeleken|steeg|stegen|daalde\w*|gestegen|gedaald|stijg\w*|daling|dalen|daalt|toename|afname|toegenomen|afgenomen|veranderd?\w*|verandering\w*|"
    r"ontwikkel\w*|trend\w*|verloop|reeks|overzicht|lijstje|omhoog|omlaag|gegroeid|groei\w*|neemt|nam|namen|toe|af|hoogste?|laagste?|hoogst|laagst|meeste|minste|grootste?|kleinste?|piek\w*|dieptepunt|boven|onder|beneden|wanneer|kwamen|uit|uitkwam|uitkomen|"
    r"scheelt|scheelde|afstand|kloof|gat|groter|kleiner|geworden|werd|werden|ratio|factor|maal|dubbel|verhouding|gezakt|zakte|gekelderd|opgelopen|teruggelopen|komma|achter|decimal\w*|optelt|optellen|optelling|groepen|categorie\w*|meetellen|meetelt|geweest|klopt|sterk|fors|flink|woon\w*|leef(?:t|de|den)|leven|lever\w*|gold|geldt|krijgt|krijgen|kreeg|kregen|had|hadden|heeft|hebben|valt|vallen|viel|vielen|waarbij|waarvan|waar|plus|dus|bereken\w*|reken\w*|afgerond\w*|respectievelijk|verkregen|scoor\w*|behoor\w*|verdien\w*|mocht\w*|mogen|mag|verhoud\w*|kamp\w*|ging\w*|gaan|gaat|zit\w*|zat\w*|telt|tellen|telde\w*|bezit\w*|last|groeien|groeiden|opgroei\w*|noteer\w*|genoteerd|geregistreerd|halen|haalde\w*|ervaar\w*|ervaren|beoordeel\w*|uitgezet|zelfde|hetzelfde|diezelfde|samen|opgeteld|tel|op|bij|elkaar|som|versus|vs|en|of|maar|voor|mens|mensen|persoon|personen|bewoner\w*|inwoner\w*)\b"
)


_EXTREMES = (Operation.HIGHEST, Operation.LOWEST)
_WEAK = (Operation.VALUE, Operation.SUM, *_EXTREMES)  # words like 'samen' and 'meeste' alone do not ask for a figure


# Words of questions themselves, for mending typing errors in them.
QUESTION_WORDS = tuple(
    """hoeveel procent percentage percentages aandeel aandelen cijfer cijfers gemiddeld gemiddelde landelijk landelijke nederland gebied gebieden wijken
    verschil ontwikkeling vergeleken tussen sinds stijging daling gestegen gedaald hoogste laagste langer korter jaren jarigen advies adviezen welke
    bewoners inwoners huishoudens mensen""".split()
)


@dataclass(frozen=True, slots=True)
class Request:
    """An operation with what it needs, and the words that are explained by it."""

    operation: Operation
    threshold: Decimal | None
    cued: bool
    asks_figure: bool
    span: Span
    relative: bool = False


def read_request(words: Words, ends: int, regions: int) -> Request:
    """What is asked of the cells. `ends` is how many years are named, `regions` how many regions."""
    text = words.text.replace("-", " ")
    operation, threshold = _operation(text, ends, regions)
    span = _covered(words, text)
    figure = bool(_FIGURE_WORDS.search(text)) or operation not in _WEAK or (operation in _EXTREMES and bool(_WHEN.search(text)))
    return Request(operation, threshold, operation is not Operation.VALUE, figure, span, bool(_RELATIVE.search(text)))


def _operation(text: str, ends: int, regions: int) -> tuple[Operation, Decimal | None]:
    when = bool(_WHEN.search(text))
    if when and (threshold := _threshold(text)) is not None:
        return (Operation.BELOW if _BELOW.search(text) else Operation.ABOVE), threshold
    if _HIGHEST.search(text) and (when or regions != 2):
        return Operation.HIGHEST, None
    if _LOWEST.search(text) and (when or regions != 2):
        return Operation.LOWEST, None
    if when and _AGAINST_NL.search(text) and (below := _LESS.search(text) or _MORE.search(text)):
        return (Operation.BELOW if _LESS.match(below.group()) else Operation.ABOVE), None
    if _RATIO.search(text):
        return Operation.RATIO, None
    if _RELATIVE.search(text) and (_CHANGE.search(text) or ends >= 2):
        return Operation.RELATIVE_CHANGE, None
    if _TREND.search(text):
        return Operation.TREND, None
    if _DIFFERENCE.search(text) and _GAP.search(text) and ends != 1:
        return Operation.GAP, None
    if ends >= 2 and (_CHANGE.search(text) or _DIFFERENCE.search(text)):
        return Operation.CHANGE, None
    if _DIFFERENCE.search(text) and (regions or "landelijk" in text or re.search(r"\bverschil|\bscheelt", text)):
        return Operation.DIFFERENCE, None
    if _CHANGE.search(text):
        return Operation.CHANGE if ends != 1 else Operation.VALUE, None
    return (Operation.SUM if _SUM.search(text) else Operation.VALUE), None


def _threshold(text: str) -> Decimal | None:
    """The figure that directly follows 'onder' or 'boven', unless it is a year or counts years."""
    match = _BELOW.search(text) or _ABOVE.search(text)
    if not match:
        return None
    figure = next((f for f in find_figures(text) if f.start == match.end()), None)
    return figure.value if figure and not figure.is_year and figure.unit in (Unit.PERCENT, Unit.NONE) and figure.noun != "jaar" else None


def _covered(words: Words, text: str) -> Span:
    spans: Span = frozenset()
    for expression in (_LIMIT, _RELATIVE, _FILLER, _FIGURE_WORDS, _CHANGE, _TREND, _DIFFERENCE, _RATIO, _HIGHEST, _LOWEST, _WHEN, _SUM):
        for match in expression.finditer(text):
            if len(match.group()) <= 30:
                spans |= words.between(match.start(), match.end())
    return spans
