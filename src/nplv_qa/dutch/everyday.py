"""Questions as they are typed, in the spelling of books: abbreviations written out, years and ages in figures."""

from __future__ import annotations

import re

from nplv_qa.dutch.folding import fold

_WRITTEN_OUT = {
    "z'n": "zijn", "m'n": "mijn", "d'r": "haar", "'n": "een", "'ns": "eens", "soc.": "sociale", "soc": "sociale", "corp.": "corporatie", "corp": "corporatie", "tot.": "totaal", "woningcorp.": "woningcorporatie", "'t": "het", "jr": "jaar", "jr.": "jaar", "vd": "van de", "v.d.": "van de", "v/d": "van de", "vh": "van het", "v/h": "van het", "tov": "ten opzichte van", "t.o.v.": "ten opzichte van", "t.o.v": "ten opzichte van",
    "tm": "t/m", "hoevaak": "hoe vaak", "hoeveelkeer": "hoeveel keer", "hoegroot": "hoe groot", "hoehoog": "hoe hoog", "tot en mt": "t/m", "tot en me": "t/m", "tot n met": "t/m", "tot em met": "t/m", "tot een met": "t/m", "t.e.m.": "t/m", "idem": "hetzelfde", "gem.": "gemiddeld", "gem": "gemiddeld", "ned.": "nederland", "ned": "nederland", "landelijk gem": "landelijk gemiddelde",
    "perc": "percentage", "perc.": "percentage", "pct": "procent", "pct.": "procent", "proc": "procent", "hh": "huishoudens", "hh's": "huishoudens", "won.": "woningen", "m.b.t.": "over",
    "mbt": "over", "wrm": "waarom", "hvl": "hoeveel", "hoev": "hoeveel", "ppt": "procentpunt", "pp": "procentpunt", "vgl": "vergeleken", "vgl.": "vergeleken", "ivt": "vergeleken met", "i.v.m.": "in verband met",
    "part.": "particuliere", "wzn": "woningen", "vs.": "versus", "prob.": "problematische", "nivo": "niveau", "nivo's": "niveaus", "nplvwijken": "nplv wijken", "nplvgebieden": "nplv gebieden",
}  # fmt: skip
_ABBREVIATION = re.compile(r"(?<![\w.])(" + "|".join(sorted(map(re.escape, _WRITTEN_OUT), key=len, reverse=True)) + r")(?![\w/])")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80}
_ONES = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_VALUES = {
    **{word: 10 + n for n, word in enumerate(_TEENS)},
    **{(f"{one}en" if one else "") + ten: value + n for ten, value in _TENS.items() for n, one in enumerate(_ONES)},
    "tweehonderd": 200,
}  # fmt: skip
COUNTS = {**{word: n for n, word in enumerate(_ONES) if n > 1}, **_VALUES}  # numbers in words; 'een' is mostly an article
_PARTS = {"helft": 50, "kwart": 25, "vijfde": 20, "tiende": 10}  # percent; a third is no whole number of them
_SHARES = {**{word: n for n, word in enumerate(_ONES) if n > 1}, "tien": 10, "twintig": 20}
_WORDS = "|".join(sorted(_VALUES, key=len, reverse=True))
_YEAR_IN_WORDS = re.compile(rf"\b(?:twintig[ -]?|tweeduizend[ -]?(?:en[ -]?)?)(?P<rest>{_WORDS})\b")
_IN_WORDS = re.compile(rf"\b(?P<number>{'|'.join(word for word in sorted(_VALUES, key=len, reverse=True) if word not in ('tien', 'twintig'))})(?=\b|jarig)")
_MEASURE = re.compile(r"\b(?!totaal|eind|half|land|betaling|eigendom|arbeidsver|onderwijs|taal|leer)(\w{4,}?)-?(percentages?|aandeel|aandelen|cijfers?|teller|quote|verschil|kloof|gat|achterstand|voorsprong|scores?|verhouding|verhoudingsgetal|daling|stijging|trend|ontwikkeling)\b")
# The country by any other name; 'het land van herkomst' is none.
_COUNTRY = re.compile(r"\b(?:(?:de )?rest van )?(?:het|ons|heel het) (?:hele |gehele )?land\b(?! van)(?: als geheel)?|\b(?:het )?landelijk(?:e)? (?:beeld|plaatje)\b")
_LINKED = re.compile(r"(?<=heid|teit)s$|(?<=ing)s$")  # 'gezondheids' before a measure is 'gezondheid'


_OF_PLACE = re.compile(r"\b(wijk|buurt|gebied)s?(bewoners?|inwoners?|jongeren|kinderen|cijfers?|woningen)\b")
_SHARE_IN_WORDS = re.compile(r"\b(?P<number>twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig)(?= ?(?:procent\b|%))")
_PART_AS_LIMIT = re.compile(rf"(?P<limit>\b(?:onder|beneden|boven|dan|over)) (?:de|het|een|1) (?P<part>{'|'.join(_PARTS)})\b(?! ?(?:jaar|eeuw))")
_ELIDED = re.compile(r"\b(?P<first>\w{4,})- (?P<and>en|of) (?P<adjective>\w{3,}e) (?P<noun>\w{4,})\b")
_AGAINST = re.compile(r"\b(nplv[\w-]*(?: gebieden| wijken)?) ?: ?(?=nederland|nl\b|landelijk)")  # 'de verhouding NPLV : Nederland'
_GLUED = re.compile(r"\bnetto(?=arbeid|participatie)")


def what_measured(word: str) -> str:
    """The first part of a folded compound of a measure: 'schulden' of 'schuldengat'; '' for another word."""
    match = _MEASURE.fullmatch(word)
    return _LINKED.sub("", match[1]) if match else ""


def written_out(text: str) -> str:
    """Abbreviations in full; the text itself where it has none."""
    folded = fold(text)
    if len(folded) != len(text) or not _ABBREVIATION.search(folded):
        return text
    pieces, at = [], 0
    for match in _ABBREVIATION.finditer(folded):
        pieces += [text[at : match.start()], _WRITTEN_OUT[match.group()]]
        at = match.end()
    return "".join([*pieces, text[at:]])


def _unhyphenated(match: re.Match[str]) -> str:
    """'midden- en hoge inkomens' with its noun twice."""
    return f"{match['first']}{match['noun']} {match['and']} {match['adjective']} {match['noun']}"


def in_figures(text: str) -> str:
    """A folded text with its years, ages and limits in figures: 'twintig achttien' -> '2018', 'onder de helft' -> 'onder 50 procent'; what is
    measured apart from the measure ('schuldenpercentage' -> 'schulden percentage'), and the country by its name."""
    text = _AGAINST.sub(r"\1 tegenover ", _ELIDED.sub(_unhyphenated, _COUNTRY.sub("nederland", text)))
    text = _PART_AS_LIMIT.sub(lambda match: f"{match['limit']} {_PARTS[match['part']]} procent", text)
    text = _SHARE_IN_WORDS.sub(lambda match: str(_SHARES[match["number"]]), _GLUED.sub("netto ", text))
    text = _OF_PLACE.sub(r"\1 \2", _MEASURE.sub(lambda match: f"{_LINKED.sub('', match[1])} {match[2]}", text))
    years = _YEAR_IN_WORDS.sub(lambda match: str(2000 + _VALUES[match["rest"]]), text)
    return ages_in_figures(years)


def ages_in_figures(text: str) -> str:
    """A folded text with numbers above ten in figures: 'van achttien tot en met tweeentwintig jaar'."""
    return _IN_WORDS.sub(lambda match: str(_VALUES[match["number"]]), text)
