"""Why a figure of a passage that has the right digits does not bear a claim out: another year, area or region, or another direction."""

from __future__ import annotations

import re

from nplv_qa import texts
from nplv_qa.answering.findings import listed
from nplv_qa.checking.acts import DEEDS, other_scope
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.measures import of_noun, of_span
from nplv_qa.checking.mentions import compared, low, regions_in, years_in
from nplv_qa.checking.orders import against_ahead, against_next
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.predicates import PREDICATES, health_in, other_end
from nplv_qa.checking.rulings import printed_figure
from nplv_qa.checking.wording import DIFFERENCE, Role, moves, shifted, times_way
from nplv_qa.dutch.numbers import Figure


def objection_to(sense: Sense, fact: Fact, *, by_name: bool = False) -> str:
    """What is wrong with a claim beside a fact, in words; nothing where the fact bears it out. `by_name`: a name tells that the place is right."""
    elsewhere = bool(sense.areas) and sense.areas != sense.places_before and fact.areas.isdisjoint(sense.areas)
    if elsewhere and not fact.areas and not regions_in(fact.text):  # its passage may name the place
        told = low(f"{fact.passage.section} {fact.passage.text}")
        elsewhere = not any(all(part in told for part in re.split(r"[\s-]+", low(place))) for place in sense.areas)
    area = "" if by_name and not elsewhere else _of_area(sense, fact)
    return of_span(sense, fact) or of_noun(sense, fact) or _of_kind(sense, fact) or _of_year(sense, fact) or area or _of_region(sense, fact) or _of_order(sense, fact) or _of_sequence(sense, fact) or _of_direction(sense, fact)


def misplaced(sense: Sense, fact: Fact) -> bool:
    """Whether a fact is of another kind, year or place."""
    located = bool(sense.areas) or bool(sense.region and sense.region.own)
    return bool(_of_kind(sense, fact) or _of_year(sense, fact) or (located and (_of_area(sense, fact) or _of_region(sense, fact))))


def in_time(sense: Sense, fact: Fact) -> bool:
    """Whether a fact is expressly of the years of a claim; of both ends of a period."""
    years = years_of_claim(sense)
    if periods := _periods(sense.segment):
        return years | {int(year) for period in periods for year in period} <= fact.years
    return bool(years & fact.years)


def elsewhere_or_then(sense: Sense, fact: Fact) -> tuple[bool, bool]:
    """Whether a fact is of another region, and of another year or period."""
    return bool(_of_region(sense, fact)), bool(_of_year(sense, fact))


def misplaced_only(sense: Sense, fact: Fact) -> bool:
    """Whether a fact is of another year or place, and of what the claim is about."""
    elsewhere = bool(_of_year(sense, fact) or _of_area(sense, fact) or _of_region(sense, fact))
    return (elsewhere and not _of_kind(sense, fact)) or other_scope(sense, fact)


def contrasted(sense: Sense, fact: Fact) -> bool:
    """Whether a fact is of the opposite of what the claim is about."""
    ours, theirs = low(_own_part(sense)), low(fact.text if _THIS_GROUP.search(low(fact.segment)) else fact.segment)
    sides = [*_CONTRASTS, *(pair[::-1] for pair in _CONTRASTS)]
    apart = any(here.search(ours) and there.search(theirs) and not here.search(theirs) and not there.search(ours) for here, there in sides)
    return apart or _of_other_degree(ours, fact) or _of_other_circle(sense, fact)


def _of_other_degree(ours: str, fact: Fact) -> bool:
    """'Gebieden met minder ervaring' are none with more of it."""
    theirs = {(match.group(1), match.group(2)) for match in _DEGREE.finditer(low(fact.in_all_words))}
    said = {(match.group(1), match.group(2)) for match in _DEGREE.finditer(ours)}
    return any((_OPPOSITE[degree], word) in theirs and (degree, word) not in theirs for degree, word in said)


def _own_part(sense: Sense) -> str:
    """The part of the sentence that is about a figure, without what follows the next one that it shares it with: 'in 11 gebieden 567 huurwoningen'."""
    text = sense.sentence.text
    following = _NEXT.search(text, sense.figure.end) if sense.shares else None
    start = text.find(sense.segment)
    return text[start : following.start()] if following and start <= sense.figure.start and start + len(sense.segment) > following.start() else sense.segment


def of_same_side(sense: Sense, fact: Fact) -> bool:
    """Whether both have the same of two opposites."""
    ours, theirs = low(sense.segment), low(fact.segment)
    told = [side for pair in _CONTRASTS for side in pair if side.search(ours)]
    return any(side.search(theirs) for side in told) if told else bool(_ELIGIBLE.search(ours)) is bool(_ELIGIBLE.search(theirs))


def same_place(sense: Sense, fact: Fact) -> bool:
    """Whether a fact is expressly of a year, period or place of the claim."""
    periods = [_periods(text) for text in (sense.segment, fact.text)]
    if periods[0]:
        leaned = any({int(first), int(last)} <= fact.leaned for first, last in periods[0])
        return leaned or bool(periods[0] & periods[1])
    return bool(years_of_claim(sense) & fact.years) or bool(sense.areas and set(sense.areas) <= set(fact.areas))


_SINCE = r"\b(?:sinds|vanaf|ten opzichte van|vergeleken met) (?:het jaar )?{year}\b"
_NEXT = re.compile(r"\b\d")
# Words that shut each other out: a figure for the one is none for the other.
QUALITIES = (re.compile(r"\bgoede?\b(?! voor)|(?<!on)gunstig"), re.compile(r"\bzwakke?\b|onvoldoende|ongunstig|\bslechte?\b|\bminder goed"))
_CONTRASTS = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"ko(?:op|pen|cht)|\beigen (?:huis|woning)", r"hu(?:ur|ren\b)"), (r"\bbetaalba(?:re?|ar)\b", r"hogere segment|\bduurdere?\b"), (r"basisonderwijs", r"voortgezet"), (r"volwassenen", r"kinderen"),
        (r"(?:eerste|1e) (?:tranche|ronde)", r"(?:tweede|2e) (?:tranche|ronde)"), (r"particulier", r"corporatie|sociale huur"), (r"mannen", r"vrouwen"),
        (r"\bnet (?:start|begin|begon)|\bpas\b|\bstarters\b|\bnieuwe gebieden", r"\bervaring\b|\bervaren (?:gebied|wijk)"), (r"zwaarder", r"lichter"), (r"warmer|heter", r"kouder|koeler"), (r"duurder", r"goedkoper"), (r"sneller", r"langzamer|trager"), (r"sterker", r"zwakker"), (r"(?<!on)gunstig", r"ongunstig"),
        (r"\bbeter|verbeter", r"\bslechter|verslechter"), (r"\baanwezig", r"\bafwezig"), (r"\bvaders\b", r"\bmoeders\b"), (r"\bvan (?:buiten|elders)\b|\bbuitenstaanders|\bnieuwkomers", r"\bzittende?\b|\ber (?:al )?wo?on"), (r"\bjongens\b", r"\bmeisjes\b"), (r"\bbinnenshuis\b|\bin huis\b", r"\bbuiten op\b|\bbuitenshuis\b|\bop straat\b|\bbuitenlucht"), (r"\bbinnenlands", r"\bbuitenlands"), (r"\bvrijwillig", r"\bverplicht"),
        (r"\bkost(?:en|te|ten)?\b", r"\boplever|\blever(?:t|de|den)\b|\bopbrengst|bespa"),
    )
)  # fmt: skip


_OPPOSITE = {one: other for pair in (("meer", "minder"), ("hoger", "lager"), ("hogere", "lagere"), ("groter", "kleiner"), ("grotere", "kleinere"), ("langer", "korter")) for one, other in (pair, pair[::-1])}
_DEGREE = re.compile(rf"\b({'|'.join(_OPPOSITE)})\s+([a-z-]{{4,}})")
_ELIGIBLE = re.compile(r"\bin aanmerking\b|\b(?:had|hadden|heeft|hebben) (?:[\w.-]+ ){0,6}?recht op\b|\brecht (?:had|hadden|heeft|hebben) op\b")  # who may take part is not who takes part
_ELIGIBLE_ECHO = re.compile(r"\baanmerking\b|\brecht op\b|\bindicatie\b|\bdoelgroep\b|\bgerechtigd|\bmogen\b|\bmochten\b|\bkonden\b")
_DWELLS = re.compile(r"\bwo?oning|\bhuizen\b|\bwoont\b|\bwonen\b|\bbuurt(?:en)?\b")  # what is counted by where people live
_PERCEIVED = re.compile(r"\berva(?:ar|ren(?! (?:gebied|wijk|mens|kracht|professional)))|\bervoer|\bbeleving|\blast van\b|\bondervind")  # what people experience is not what is measured
_PERIOD = re.compile(r"\b(20\d\d)\s*(?:[-–]|tot(?: en met)?|t/m|en)\s*(20\d\d)\b")  # a period is not another that shares a year with it
_BETWEEN = re.compile(r"\btussen (?:[\w']+ ){0,3}(20\d\d) en (?:[\w']+ ){0,3}(20\d\d)\b")
_BEGUN = re.compile(r"\b(?:vanaf|sinds)\s+(?:het jaar\s+)?(20\d\d)\b")
_BACK = re.compile(r"\W*(?:(?:een|één|twee|drie|vier|vijf|zes|\d) jaar (?:eerder|daarvoor|ervoor|geleden)|toen|in (?P<year>20\d\d)) (?:waren|was) (?:dat|het|dit) er\b")
_EXTRA = re.compile(r"\bextra\b|\berbij\b|\bbijgekomen\b")
_MOMENT = re.compile(r"\b(zomer|najaar|voorjaar|winter|herfst|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: van)? (20\d\d)\b")
_PEOPLE = re.compile(r"\bnederlanders\b")
_WHOLE = re.compile(r"(?<=\d )van de (?:in totaal |bijna |ruim |circa |ongeveer )?[\d.]+ \w+ die [^,;.]*?\b(?:kwamen|hadden|waren|mochten|konden|hebben|komen|zijn|mogen|kunnen)\b")  # what is said of the whole: '8.372 van de 11.088 kinderen die in aanmerking kwamen'
_COMPARES = re.compile(r"\b(?:meer|minder|hoger|lager|vaker|langer|korter|groter|kleiner|zwaarder|lichter|warmer|koeler|extra|erbij|eraf|bij|verschil|gat|kloof|afstand|achterstand|toe|af|onder|boven|achter|plus|min)\b|be?spaar|verdien|scheelt|schelen")
_PLACES = re.compile(r"\s+(?:\w+e )?(?:nplv-|focus|kwetsbare |stedelijke )?(?:gebieden|wijken|gemeenten)\b", re.IGNORECASE)
_THIS_GROUP = re.compile(r"\b(?:deze|die) groep\b")
_CLOSES = re.compile(r"^\)")  # '6.000 mensen (2%) meer'
_ASIDE = re.compile(r"\([^()]*\)")
_COUNTRY = re.compile(r"\b(?:heel|geheel|in) nederland\b|\blandelijk\b|\bin het hele land\b")  # expressly of the whole country


def turned(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has more of what a passage has less of, or begins where it ends."""
    return bool(_of_order(sense, fact) or _of_direction(sense, fact))


def years_of_claim(sense: Sense) -> set[int]:
    """The years that a claim is about, as far as its sentence says so; its own alone where each year of the sentence has a figure."""
    if sense.year_own and len(sense.years) == 1 and sense.years[0] and 1 < len({mention.value for mention in years_in(sense.sentence.text)}) <= len(sense.beside) + 1:
        return set(sense.years)
    return {year for year in ((*sense.years, *sense.mentioned) if sense.year_own else sense.mentioned) if year}


def _of_kind(sense: Sense, fact: Fact) -> str:
    """A figure for the opposite of what the claim is about: for koop where the draft has huur."""
    ours, theirs = low(sense.segment), low(fact.segment)
    if _PERCEIVED.search(ours) and not _PERCEIVED.search(low(f"{fact.in_all_words} {fact.passage.text}")):
        return texts.CHECK_MISTAKES["other-kind"]
    whole = low(sense.sentence.text)
    if fact.kind == "times" and _PERCEIVED.search(low(fact.text)) and not _PERCEIVED.search(whole) and _DWELLS.search(whole) and not _DWELLS.search(low(fact.text)):
        return texts.CHECK_MISTAKES["other-kind"]
    if any(differs(sense, fact) for differs in (*PREDICATES, *DEEDS)):
        return texts.CHECK_MISTAKES["other-kind"]
    good, bad = QUALITIES
    told = low(fact.text)  # 'hoewel het gemiddeld goed is, wonen er 2 miljoen mensen waar het zwak is'
    if (good.search(ours) and not bad.search(ours) and bad.search(theirs) and not good.search(theirs)) or (bad.search(ours) and not good.search(ours) and good.search(told) and not bad.search(told)):
        return texts.CHECK_MISTAKES["other-kind"]
    return texts.CHECK_MISTAKES["other-kind"] if contrasted(sense, fact) else ""


def _of_other_circle(sense: Sense, fact: Fact) -> bool:
    """Who may take part is not who takes part."""
    ours, theirs, whole = low(_WHOLE.sub(" ", sense.segment)), low(fact.segment), low(f"{sense.clause} {sense.context}")
    told = _ELIGIBLE_ECHO.search(whole) or _ELIGIBLE.search(whole)
    return bool(_ELIGIBLE.search(theirs) and not told) or bool(_ELIGIBLE.search(ours) and not _ELIGIBLE_ECHO.search(theirs))


def _of_year(sense: Sense, fact: Fact) -> str:
    ours, theirs = (_periods(text) for text in (sense.segment if years_in(sense.segment) else sense.clause, fact.text))
    if ours and theirs and not ours & theirs:
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(f"{first}-{last}" for first, last in sorted(theirs)))
    if ours and not theirs and fact.leaned and not any({int(first), int(last)} & fact.leaned for first, last in ours):
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(str(year) for year in sorted(fact.leaned)))
    years = years_of_claim(sense)
    if years and fact.years and max(fact.years) > max(years) and all(re.search(_SINCE.format(year=year), low(sense.sentence.text)) for year in years):
        return ""  # 'sinds 2022 kwamen er 43.000 bij, waarmee het totaal op 963.000 uitkomt'
    if years and fact.years and not years & fact.years:
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(str(year) for year in sorted(fact.years)))
    begun = {int(year) for year in _BEGUN.findall(low(sense.segment))}
    if fact.kind == "euro" and fact.years and begun - fact.years:
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(str(year) for year in sorted(fact.years)))
    more = shifted(sense.sentence.text, sense.figure) or _EXTRA.search(low(sense.segment))
    shift = {mention.value for mention in years_in(sense.segment) if mention.value} if more else set()
    if len(shift) == 2 == len(fact.years) and shift != fact.years:  # '43.000 meer dan in 2020'
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(str(year) for year in sorted(fact.years)))
    said, told = (dict(_MOMENT.findall(low(text))) for text in (sense.segment, f"{fact.clause} {fact.text}"))
    if any(told[moment] != year for moment, year in said.items() if moment in told):  # 'in de zomer van 2026'
        return texts.CHECK_MISTAKES["source-year"].format(years=listed(sorted(set(told.values()))))
    own = sense.years[0] if sense.year_own and len(sense.years) == 1 else 0
    if own and fact.year and own != fact.year and (own in fact.elsewhere or (fact.elsewhere and own not in fact.years)):
        return texts.CHECK_MISTAKES["source-year"].format(years=fact.year)
    return ""


def _periods(text: str) -> set[tuple[str, str]]:
    return {*_PERIOD.findall(text), *_BETWEEN.findall(low(text))}


def _of_area(sense: Sense, fact: Fact) -> str:
    areas = set(sense.areas)
    if not areas and sense.region and sense.region.own and fact.region == sense.region.value:
        return ""  # both say that it is of all areas, whatever else the sentence names
    if not areas and fact.areas and fact.areas <= set(sense.places_before) and not (sense.region and sense.region.own):
        return ""  # 'ervoor in de plaats komen 5.500 woningen': of the place that the sentence before names
    if (not areas or fact.areas < areas) and len(fact.areas) == 1 and _named_in_part(next(iter(fact.areas)), f"{sense.sentence.text} {sense.context}"):
        return ""
    elsewhere = bool(sense.region and sense.region.own) or fact.areas_named
    if areas != fact.areas and (areas - fact.areas or (not areas and elsewhere)):
        return texts.CHECK_MISTAKES["source-area"].format(area=listed(sorted(fact.areas)) or texts.REGION_NAME["NPLV"]) if fact.areas or areas else ""
    return ""


def _named_in_part(area: str, text: str) -> bool:
    """Whether a text has the part of a name that tells an area from others: 'de Zuidoost Academie' for Amsterdam Zuidoost."""
    _, *parts = re.split(r"[\s-]+", low(area))
    return any(re.search(rf"\b{re.escape(part)}\b", low(text)) for part in parts)


def _of_region(sense: Sense, fact: Fact) -> str:
    if _PLACES.match(sense.sentence.text, sense.figure.end):
        return ""  # 'landelijk zitten in 7 gebieden bewoners aan tafel'
    ours, theirs = ({mention.value for mention in regions_in(text)} for text in (sense.segment, f"{fact.text} {fact.passage.section}"))
    people = "NPLV" in ours and _PEOPLE.search(low(sense.segment))  # '1,2 miljoen Nederlanders in een focusgebied'
    if sense.region and sense.region.own and fact.region and sense.region.value != fact.region and not people:
        return texts.CHECK_MISTAKES["source-area"].format(area=texts.REGION_NAME[fact.region])
    if (theirs or {mention.value for mention in regions_in(fact.passage.text)}) == {"NPLV"} and _of_country(sense):
        return texts.CHECK_MISTAKES["source-area"].format(area=texts.REGION_NAME["NPLV"])
    named = {mention.value for mention in regions_in(f"{fact.text} {fact.passage.section}") if not compared(fact.text, mention)}
    if "NPLV" in ours - theirs and ((fact.region == "NL" and "NL" in ours) or (named == {"NL"} and not fact.areas and not people)):  # '2 miljoen Nederlanders in NPLV-gebieden'
        return texts.CHECK_MISTAKES["source-area"].format(area=texts.REGION_NAME["NL"])
    return ""


def _of_country(sense: Sense) -> bool:
    """Whether a claim is expressly of the whole country, and does not only compare with it; a part without a region leans on what stands before it."""
    mentions = regions_in(sense.segment)
    text = sense.segment if mentions else sense.sentence.text[: sense.figure.start]
    mentions = mentions or (regions_in(text) if sense.region and sense.region.value == "NL" else [])
    country = any(_COUNTRY.search(low(text), max(0, mention.start - 10)) and not compared(text, mention) for mention in mentions)
    return country and {mention.value for mention in mentions} == {"NL"}


def _of_order(sense: Sense, fact: Fact) -> str:
    """The two figures of 'van ... naar ...' the other way round, or said to rise where they fall."""
    if sense.ends and fact.ends and not _backwards(fact.ends, sense.movement) and any(ours is sense.figure and ours.value == theirs.value for ours, theirs in zip(sense.ends, fact.ends, strict=False)):
        return ""  # 'van 29% naar 36%' where the source goes from 29% to 1%: the other one is wrong
    if sense.ends and _backwards(sense.ends, sense.movement):  # 'daalde van 400.000 naar 404.000'
        return texts.CHECK_MISTAKES["other-way"]
    if against_next(sense) or against_ahead(sense):
        return texts.CHECK_MISTAKES["other-way"]
    if not fact.ends or not (sense.ends or other_end(sense, fact)):
        return ""
    swapped = not sense.ends or fact.ends[0].value == sense.ends[1].value or fact.ends[1].value == sense.ends[0].value
    if swapped or (fact.movement and sense.movement and fact.movement != sense.movement):
        first, last = (printed_figure(figure) for figure in fact.ends)
        return texts.CHECK_MISTAKES["order"].format(first=first, last=last)
    return ""


def _backwards(ends: tuple[Figure, ...], movement: int) -> bool:
    """Whether two figures go the other way than a verb says."""
    return (ends[1].value - ends[0].value) * movement < 0


def _of_sequence(sense: Sense, fact: Fact) -> str:
    """The two figures of 'van ... naar ...' in a passage that names them the other way round, without a year to tell which comes first."""
    if not sense.ends or fact.ends or (fact.year and fact.year in sense.years):
        return ""
    first, last = (figure.value for figure in sense.ends)
    ours = sense.figure.value
    if fact.year and fact.elsewhere and ((ours == first and fact.year < min(fact.elsewhere)) or (ours == last and fact.year > max(fact.elsewhere))):
        return ""  # the passage tells by its years which comes first
    if (ours == last and first in fact.beside - fact.before) or (ours == first and last in fact.before):
        ends = (printed_figure(sense.ends[1]), printed_figure(sense.ends[0]))
        return texts.CHECK_MISTAKES["order"].format(first=ends[0], last=ends[1])
    return ""


def _of_direction(sense: Sense, fact: Fact) -> str:
    """More where the source has less, or a difference where it has an amount."""
    here, there = (shifted(text[: figure.end] + _ASIDE.sub(" ", _CLOSES.sub(" ", text[figure.end :])), figure) for text, figure in ((sense.sentence.text, sense.figure), (fact.text, fact.figure)))
    first, other = (next((mention.value for mention in regions_in(text) if not compared(text, mention)), None) for text in (sense.sentence.text, fact.text))
    if here in (-1, 1) and first and other and first != other:
        here = -here  # 'in Nederland zijn woningen € 100.000 meer waard' says the same as 'in de gebieden minder'
    if (back := _BACK.match(low(sense.segment))) and not (back.group("year") and fact.years and int(back.group("year")) >= max(fact.years)):
        here = -here  # 'een jaar eerder waren dat er 6.000 minder'
    if health_in(sense.segment) * health_in(fact.segment) < 0:
        here = -here  # '15 jaar korter in goede gezondheid' is '15 jaar langer in minder goede gezondheid'
    if not here and abs(there) == 1 and sense.role is Role.VALUE and not moves(f"{sense.context} {sense.sentence.text}") and not _COMPARES.search(low(sense.sentence.text)):
        return texts.CHECK_MISTAKES["direction"].format(direction=texts.CHECK_COMPARISONS[there].format(value=printed_figure(fact.figure)))
    ours, theirs = (times_way(text, figure) for text, figure in ((sense.sentence.text, sense.figure), (fact.text, fact.figure)))
    if ours * theirs < 0:
        return texts.CHECK_MISTAKES["direction"].format(direction=texts.CHECK_COMPARISONS[theirs].format(value=printed_figure(fact.figure)))
    if not here or not there or here == there or DIFFERENCE in (here, there):
        return ""
    return texts.CHECK_MISTAKES["direction"].format(direction=texts.CHECK_COMPARISONS[there].format(value=printed_figure(fact.figure)))
