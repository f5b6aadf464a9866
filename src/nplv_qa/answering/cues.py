"""The words by which people say what is to be done with figures.

A phrase is a word or several; '*' stands for any letters, '…' for up to eighty characters in between.
"""

from __future__ import annotations

import re

_GAP = r"\b.{0,80}\b"


def cue(*lists: str) -> re.Pattern[str]:
    """An expression for any of the phrases of some lists, which are separated by commas."""
    phrases = [phrase.strip() for listed in lists for phrase in listed.split(",") if phrase.strip()]
    return re.compile(r"\b(?:" + "|".join(_expression(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + r")\b")


def _expression(phrase: str) -> str:
    words = r"\b ?…".join(phrase.replace(" …", "…").replace("… ", "…").split("…"))
    return re.escape(words).replace(r"\\b\ \?…", _GAP).replace(r"\*", r"\w*")


RELATIVE = cue(
    "hoeveel procent minder, hoeveel procent meer, hoeveel procent lager, hoeveel procent hoger",
    "relatief, relatieve, procentueel, procentuele, naar verhouding, in verhouding een, verhoudingsgewijs, verhoudingsgewijze, niet in procentpunt*",
    "hoeveel procent is … gedaald, hoeveel procent is … gestegen, hoeveel procent zijn … gedaald, hoeveel procent zijn … gestegen",
    "hoeveel procent was … gedaald, hoeveel procent is … toegenomen, hoeveel procent is … afgenomen, hoeveel procent is … gegroeid",
)
IN_PERCENT = re.compile(r"\b(?:in procenten|met (?:hoeveel|welk) (?:procent|percentage)|in een percentage)\b(?! ?punt)")
CHANGE = cue(
    "gestegen, steeg, stegen, stijgt, stijgen, stijging, gedaald, daalde, daalden, daalt, dalen, daling, verander*, toegenomen, toename, toenam*, neemt … toe, nemen … toe",
    "afgenomen, afname, afnam*, neemt … af, nemen … af, nam … toe, namen … toe, nam … af, namen … af, gegroeid, groeide*, groei, gekrompen, krimp, omhoog*, omlaag*, verschoven, verschuiving, gewijzigd",
    "minder geworden, meer geworden, hoger geworden, lager geworden, groter geworden, kleiner geworden, beter geworden, slechter geworden, vooruitgegaan, achteruitgegaan",
    "achteruit, vooruit, gezakt, zakte, zakten, gekelderd, kelderde*, geslonken, slonk*, gedoken, opgelopen, liep op, liep … op, liepen … op, opliep*, teruggelopen, verbeterd, verbeterde*, verslechterd, verslechterde*",
    "ingestort, stortte* … in, instort*, geexplodeerd, explode*, verdrievoudig*, verviervoudig*, getuimeld, tuimel*, *gezwollen, zwol … aan, zwelt … aan, geklommen, klom, klommen, klimmen, plus of min, min of plus, teruggezakt, ingezakt, uit de hand gelopen, door het dak, gestagneerd",
    "bij gekomen, erbij gekomen, hoeveel erbij, hoeveel eraf, bijgekomen, af gegaan, eraf gegaan, afgegaan, gewonnen, terrein … gewonnen, terrein won, terrein wonnen, terrein … verloren, terrein verloor, bijgewonnen, won, wonnen, ingelopen, verloren, procent* erbij, procent* eraf, werd … kleiner, werd … groter, werd … lager, werd … hoger, kleiner werd, groter werd, lager werd, hoger werd, kleiner werden, groter werden, lager werden, hoger werden",
    "minder … dan in, meer … dan in, lager … dan in, hoger … dan in, verloor, kwam … bij, kwamen … bij, ging … af, gingen … af, verdubbel*, gehalveerd, dan … jaar ervoor, dan … jaar eerder",
)
TREND = cue(
    "trend*, ontwikkeling*, ontwikkeld*, ontwikkelde*, ontwikkelt*, verloop, verlopen, verliep*, door de jaren, door de jaren heen, curve, beloop, het traject van, per jaar, elk jaar, ieder jaar, jaarlijks, alle jaren, beschikbare jaren, gemeten jaren, bekende jaren, alle cijfers, alle waarden, reeks",
    "van jaar tot jaar, jaar op jaar, over de jaren, in de tijd, tijdreeks, tijdlijn, historie, historisch*, stijgt of daalt, daalt of stijgt, stijgen of dalen, dalen of stijgen, overzicht, overzichten, overzichtje*, grafiek, lijngrafiek, hele periode, cijferreeks, meetjaren, alle meetjaren, elk meetmoment",
)
DIFFERENCE = cue(
    "verschil*, *verschil, *kloof, scheelt, scheelde*, schelen, afstand, kloof, gat, achterstand, voorsprong, afwijk*, wijkt, stak … af, steekt … af, steken … af, wijken … af, week … af, hoger dan, lager dan, ten opzichte van, vergeleken, vergelijk*, tegenover, versus, vs",
    "verhoudt zich, verhouden zich, verhield zich, verhoudt … zich, verhouden … zich, verhield … zich, afgezet tegen, in verhouding tot, hoger of lager, meer of minder, loopt … achter, lopen … achter, liep … achter, liepen … achter, loopt … voor, lopen … voor, liep … voor, achterlopen, achterloopt, achterblijven, achterblijft, achterbleef, achterbleven, voorlopen, blijft … achter, blijven … achter",
    "hoeveel hoger, hoeveel lager, hoeveel meer, hoeveel minder, hoeveel procentpunt hoger, hoeveel procentpunt lager, hoeveel procentpunt meer, hoeveel procentpunt minder, hoeveel groter, hoeveel kleiner",
    "hoger ligt, hoger lag, hoger liggen, hoger lagen, lager ligt, lager lag, lager liggen, lager lagen",
    "ligt … onder dat, ligt … boven dat, ligt … onder die, ligt … boven die, lag … onder dat, lag … boven dat, hoeveel punten hoger, hoeveel punten lager, meer dan gemiddeld, minder dan gemiddeld, meer dan landelijk, minder dan landelijk, ligt … boven nederland, ligt … onder nederland, ligt … boven het landelijk*, ligt … onder het landelijk*",
    "uiteen, uiteenlopen, uiteenliepen, uiteenloopt, uiteenliggen, uit elkaar, contrast, discrepantie, ongelijkheid, schilt, gapen, gaapt, gaapte, gaapten",
)
THAN_NATIONAL = re.compile(r"\b(?:loopt|lopen|liep|liepen|blijft|blijven|bleef|bleven)\b.{0,90}\bachter (?:op|bij|ten opzichte)\b|\bverhou(?:dt|den)\b.{0,90}\bzich\b|\b(?:meer|minder|hoger|lager|vaker|groter|kleiner|slechter|beter)\b.{0,40}\b(?:dan|als)\b.{0,25}(?:nederland\w*|landelijk\w*|gemiddelde?)\b")
_GAPS = ("verschil", "kloof", "gat", "afstand", "achterstand", "voorsprong", "uiteen", "uit elkaar")
_MOVED = ("kleiner", "groter", "verkleind", "vergroot", r"ontwikkel\w*", "gedicht", "ingelopen", "dichter", "verder")
GAP_NOUN = re.compile(rf"(?:\W*\w+){{0,2}}\W*\b\w*(?:{'|'.join(_GAPS)})\b")  # two words after a place at most
GAP = re.compile(rf"\b\w*(?:{'|'.join(_GAPS)})\b(?=[^?!]{{0,100}}(?:\b(?:{'|'.join(_MOVED)})\b|{CHANGE.pattern}))|\bachterstand\b[^?!]{{0,90}}\bin (?=tussen|sinds|vanaf|van 20)|\b(?:ingelopen|(?:liep|liepen|loopt|lopen)\b[^?!]{{0,60}}\bin(?= ?[?.!,]|$))")
RATIO = cue(
    "hoeveel keer, hoeveel is dat keer, hoeveel is dit keer, hoeveel maal, hoeveel x, hoeveelvoud, hoe vaak past, hoe vaak paste, hoe vaak … zo veel, hoe vaak … zoveel, veelvoud, maal zoveel, x zo veel, x zoveel, x zo groot, x zo hoog, x zo vaak, tweemaal zo, driemaal zo, viermaal zo, vijfmaal zo, drie keer zo, vier keer zo, vijf keer zo, factor, keer zo veel, keer zo hoog, keer zo vaak, keer zo groot, keer zo laag, keer zoveel, keer vaker, keer hoger, keer groter, keer meer, maal zo veel, maal zo hoog, maal zo vaak, maal zo groot, dubbel zo, twee keer, anderhalf keer, anderhalf maal, ratio, verhoudingsgetal*, verhoudingscijfer*, quotient, vermenigvuldig*, hoeveelste deel, gedeeld door, delen door"
)
PROPORTION = re.compile(r"(?<!naar )(?<!in )\bverhouding\b")
HIGHEST = cue("hoogste, hoogst, meeste, grootste, grootst, maximum, maximaal, maximale, piek*, top, topjaar, record*, talrijkst, hoogtepunt, toppunt, uitschieter, koploper, spande de kroon, spant de kroon")
LOWEST = cue("laagste, laagst, minste, kleinste, kleinst, minimum, minimale, dieptepunt, diepste, daljaar, schaarst, zeldzaamst, bodem, laagterecord")
THAN = re.compile(r"\b(?:meer|minder|hoger|lager|groter|kleiner|vaker|beter|slechter)\b.*\bdan\b")
WHEN = cue("wanneer, welk jaar, welke jaren, in welk jaar, vanaf welk, sinds wanneer, hoe vaak, welk jaartal, gunstigste jaar, slechtste jaar, hoogste jaar, laagste jaar, beste jaar, piekjaar, topjaar, dieptepunt, hoogtepunt, noem jaar, ooit, hoe lang al, hoelang al, jaren waarin, jaar waarin, jaren dat, jaar dat")
SUM = cue("samen, gezamenlijk*, opgeteld, in totaal, bij elkaar, bijelkaar, totaal, totale, som, optelling, optelsom, opteld*, optellen, optelt, tel … op, telt … op, samengenomen, samengeteld, tezamen, plus, met zijn tweeen, met zijn drieen, met zijn vieren, met zijn vijven")
MOST = re.compile(r"\b(?:het|de|'t) (?:meest\w*|vaakst\w*|sterkst\w*|hardst\w*|snelst\w*|talrijkst\w*|gangbaarst\w*|populairst\w*|flinkst\w*|grootst\w*|hoogst\w*)\b|\b(?:meeste|vaakst|vaakste|grootste|hoogste)\b")
LEAST = re.compile(r"\b(?:het|de|'t) (?:minst\w*|zeldzaamst\w*|zwakst\w*|traagst\w*|langzaamst\w*|kleinst\w*|laagst\w*)\b|\b(?:minste|kleinste|laagste|zeldzaamste)\b")
IN_NUMBERS = re.compile(r"\b(?:in (?:absolute )?(?:aantallen|getallen)|in absolute (?:zin|termen|cijfers)|absolute? (?:aantal(?:len)?|cijfers?|getal(?:len)?)|niet in (?:procenten|percentages))\b")
FIGURE = cue(
    "hoeveel, procent*, percentage*, percent, aandeel, aandelen, deel, gedeelte, cijfer*, getal*, waarde, waardes, waarden, hoe hoog, hoe groot, hoe laag, hoe vaak, hoe veel, stand, gemiddelde, gemiddeld, aantal*, quote, graad, tabel, indicatorentabel",
    "statistiek*, indicator*, score*, punten, procentpunt*, precies, exact, exacte, welk deel",
)
# Words of questions themselves, for mending typing errors in them.
QUESTION_WORDS = tuple(
    """hoeveel procent percentage percentages aandeel aandelen cijfer cijfers gemiddeld gemiddelde landelijk landelijke nederland gebied gebieden wijken
    verschil ontwikkeling vergeleken tussen sinds stijging daling gestegen gedaald hoogste laagste langer korter jaren jarigen advies adviezen welke
    bewoners inwoners huishoudens mensen later eerder graag daarboven daaronder leeftijdsgroep""".split()
)
