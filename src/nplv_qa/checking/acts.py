"""What a sentence says is done with what it counts, and of how much of it: a figure of homes improved is none of homes pulled down."""

from __future__ import annotations

import re
from functools import lru_cache

from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.dutch.numbers import Figure

# What can be done with one thing, in groups that shut each other out.
_ACTS: dict[str, dict[str, re.Pattern[str]]] = {
    "homes": {
        "demolish": re.compile(r"\bverdw[ei]+n|\bverdwijn|\bgesloopt|\bslo(?:op|pen|opt|opte|opten)\b|\btegen de vlakte|\bafgebroken|\bafbre(?:ek|ken|ekt)\b|\bmaken\b(?:[^.;]|\.\d)*\bplaats voor|\bvervang|\bwijken voor\b|\bwijken (?:[a-z]+ ){0,3}\d[\d.]* (?:oude|verouderde|bestaande)\b"),
        "improve": re.compile(r"verbeter|scholen\b[^.;]*\bvernieuwd|opknapbeurt|renov|\bopgeknapt|\bopknap|\bknap(?:t|te|ten|pen)\b(?:[^.;]|\.\d)*\bop\b|verduurza|isol(?!ement)|\bherstel|onderhoud|energieprestatie"),
        "build": re.compile(
            r"(?<!op)(?<!ver)(?<!om)bouw(?!impuls|fonds|jaar)|\bgebouwd|\bkom(?:en|t)\b|\bbijgebouwd|\bkrijgt? er\b|\bverrij[sz]|\btoegevoegd|\bnieuwe?\b|\bextra\b|gerealiseerd|realise|\bontsta|\boplever|\bopgeleverd|\bvervang|\bmaken\b(?:[^.;]|\.\d)*\bplaats voor"
        ),
        "buy": re.compile(r"\b(?:aan|op|weg)?gekocht|\b(?:aan|op)ko(?:op|pen|cht)|\bko(?:opt|cht|chten)\b|\bverwerf|\bverworven"),
        "sell": re.compile(r"\bverko(?:cht|op|pen|opt)"),
        "let": re.compile(r"\btoegewezen|\btoewijz|\bverhuurd|\bverhuren"),
        "empty": re.compile(r"\bleegsta|\bleeg\b|\bonbewoon"),
    },
    "people": {
        "home": re.compile(r"\b(?:vond|vonden|vinden|kreeg|kregen|krijgen|aan)\b[^,;.]*\been (?:eigen )?(?:woning|huis|kamer)\b"),
        "work": re.compile(r"\bbaan\b|\bbanen\b|\bwerk\b|\bwerken(?:d|de|den)?\b|\baan de (?:slag|bak)\b|\bbetaald|\bwerkzaam"),
        "learn": re.compile(r"\bonderwijs\b|\bopleiding|\bschool\b|\bstud(?:ie|eren)|\bdiploma|\bscholing"),
        "benefit": re.compile(r"\bbijstand|\buitkering"),
        "debt": re.compile(r"\bschuld"),
        "addiction": re.compile(r"verslav"),
        "day": re.compile(r"\bdaginvulling|\bdagbesteding"),
        "income": re.compile(r"\binkomen\b"),
    },
    "living": {
        "live": re.compile(r"\btel(?:t|de|len|den)\b|\binwoners\b|\bwoon|\bwonen"),
        "move": re.compile(r"(?<!van die )(?<!van deze )\bverhui[sz]|\bvertro?k|\bweggetrokken"),
    },
    "who": {
        "police": re.compile(r"\bpolitie|agent(?:en)?\b"),
        "care": re.compile(r"\bprofessional|\bzorg|\bhulpverlener|ggd\b|\bvggm\b"),
    },
    "law": {
        "convict": re.compile(r"veroordeel|\bbestraf|\bgestraft"),
        "suspect": re.compile(r"verdach|verdenk|verdacht"),
        "contact": re.compile(r"\bcontact(?:en)?\b|\baanraking|\bopgepakt|\baangehouden"),
        "case": re.compile(r"zaken\b|zitting|rechtspraak"),
        "victim": re.compile(r"slachtoffer"),
        "unsafe": re.compile(r"onveilig"),
        "nuisance": re.compile(r"\boverlast"),
    },
}
_HOMES = re.compile(r"woning|huis|huiz|appartement|flat|pand|voorraad|sloop|bouw")
NOUNS = 25  # characters after a figure in which stands what kind of thing it counts
_REPLACED = re.compile(r"\bplaats voor\b|\bvervangen door\b|\binge?ruild voor\b|\bomgeruild voor\b|\bwijken voor\b|\bwijken (?:[a-z]+ ){0,3}\d[\d.]* (?:oude|verouderde|bestaande)\b[^,;.]*\bvoor\b")
_OLD = re.compile(r"\bge?slo(?:o?p)|\bverdw|\bverouderd|\bafgebroken|\btegen de vlakte")
_NEW = re.compile(r"\bnieuwe?\b|\bnieuwbouw|\bgebouwd|\bin de plaats\b|\bterug")
_ELSEWHERE = re.compile(r"(?<!bespaart )\belders\b|\b(?:de )?rest van\b|\boverige?n?\b|\bbuiten (?:de|het|rotterdam|tilburg|amsterdam)\b|\bandere (?:wijken|delen|gebieden|buurten|gemeenten)\b")
_THAN_ELSEWHERE = re.compile(r"\bdan (?:(?:in|bij|die|dat|van|voor) )*(?:elders|de rest van|andere)\b[^,;.]*")  # what a figure is only compared with
_SOME = re.compile(r"\buitschieters?\b|\b(?:in|van) (?:sommige|enkele|bepaalde|een aantal)\b|\btot wel\b|\bop sommige\b|\bhier en daar\b|\bin het ene\b|\bin andere\b")
_SOME_ECHO = re.compile(r"\bkan\b[^.;]*\bwel\b|\buitschieter|\b(?:sommige|enkele|bepaalde|een aantal)\b|\btot (?:wel|zelfs|aan|maximaal)\b|\bk(?:an|unnen)\b[^.;]*\btot \d|\b(?:oplo[op]|opgelopen|uitloop)\w*|\bhoogste\b|\bhooguit\b|\bmaximaal\b|\bmaximum\b|\been gebied\b|\been van de\b|\bhier en daar\b|\bhet ene\b|\been ander\b|\bandere\b|\belders\b|\bin (?!alle\b|al\b|de\b|deze\b|die\b|onze\b)\w+ gebieden\b")
_NOT = re.compile(r"\b(?:geen|zonder|noch|evenmin|nooit)\b|\bniet\b(?! (?:alleen|meer dan|minder dan|langer dan|verder|altijd|hoger dan|lager dan))")
_THAT = re.compile(r"^\W*(?:\w+ )?(?:is|was|zijn|waren) (?:dat|dit|het)\b")  # says the same again: 'later was dat nog 36%'
_ORDINAL = re.compile(r"\b(eerste|1e|tweede|2e|derde|3e|vierde|4e|vijfde|5e)\b(?! (?:kamer|lid|van de)\b)")
_ORDINALS = {"1e": "eerste", "2e": "tweede", "3e": "derde", "4e": "vierde", "5e": "vijfde"}
_MONTH = re.compile(r"\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b")
_PER = re.compile(r"\b(?:per|elke?|ieder|iedere) (?:\w+e )?(woning|huis|gezin|traject|huishouden|gebied|gemeente|wijk|kind|leerling|inwoner|bewoner|school|project|jongere|deelnemer|zaak|corporatie)\b")


def acts_in(word: str) -> bool:
    """Whether a word says what is done with something."""
    return any(words.search(word) for acts in _ACTS.values() for words in acts.values())


def other_act(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as pulled down what a source has as improved."""
    ours = _done(sense.segment, sense.clause)
    if not ours:
        return False
    theirs = _told_done(fact.segment, fact.clause, fact.titled)
    return any(kind in theirs and not names & theirs[kind] for kind, names in ours.items())


def other_side(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as what comes what a source has as what goes: '5.500 oude woningen maken plaats voor 2.000 nieuwe'."""
    ours, theirs = _side(sense.sentence.text, sense.figure, sense.segment), _side(fact.text, fact.figure, fact.segment)
    return bool(ours and theirs and ours != theirs)


def other_scope(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has for a place what a source has for all other places, or for all places what it has for some."""
    whole, clause = low(sense.sentence.text), _THAN_ELSEWHERE.sub(" ", low(sense.clause))
    theirs = low(fact.segment if fact.beside else fact.text)
    if bool(_ELSEWHERE.search(clause)) != bool(_ELSEWHERE.search(theirs)) and (sense.areas or fact.areas):
        return True
    return bool(_SOME.search(theirs)) and not _SOME_ECHO.search(whole) and not sense.areas


def denied(sense: Sense, fact: Fact) -> bool:
    """Whether one of the two says 'geen' or 'zonder', and the other does not."""
    said = sense.sentence.text if _THAT.search(low(sense.clause)) else sense.clause
    return bool(_NOT.search(low(said))) != bool(_NOT.search(low(fact.segment)) or _NOT.search(low(fact.text))) and fact.kind == "share"


def other_round(sense: Sense, fact: Fact) -> bool:
    """Whether a draft names another round, month or unit of account: 'de tweede tranche', 'in september', 'per gezin'."""
    ours, theirs = low(sense.clause), low(fact.titled)
    if (said := _round_of(sense)) and (told := _ordinals(theirs)) and said - told:
        return True
    if (months := set(_MONTH.findall(ours))) and (known := set(_MONTH.findall(low(fact.segment)))) and not months & known:
        return True
    worded = low(fact.in_all_words)
    return any(unit not in worded for unit in _PER.findall(low(sense.segment))) and fact.kind in ("euro", "count")


def names_round(sense: Sense, fact: Fact) -> bool:
    """Whether a fact names the round that a claim names, if it names one."""
    return not (said := _round_of(sense)) or bool(said & _ordinals(low(fact.titled)))


def _side(text: str, figure: Figure, segment: str) -> int:
    """-1 for what goes, +1 for what comes in its place."""
    lowered, part = low(text), low(segment)
    if replaced := _REPLACED.search(lowered):
        return -1 if figure.end <= replaced.end() else 1
    nouns = low(text[figure.end : figure.end + NOUNS])  # 'op de plek van de gesloopte huizen komen 5.500 nieuwe woningen'
    if _OLD.search(nouns) or _NEW.search(nouns):
        return bool(_NEW.search(nouns)) - bool(_OLD.search(nouns))
    old, new = bool(_OLD.search(part)), bool(_NEW.search(part))
    return new - old


def _done(*parts: str) -> dict[str, set[str]]:
    """The acts of each kind in the part with the figure, else in what it leans on, else in all of the sentence."""
    texts = [low(part) for part in parts]
    found = {kind: next((names for text in texts if (names := {name for name, words in acts.items() if words.search(text)})), set()) for kind, acts in _ACTS.items()}
    return {kind: names for kind, names in found.items() if names and (kind != "homes" or _HOMES.search(texts[-1]))}


_told_done = lru_cache(maxsize=2048)(_done)  # for sentences of the sources only: nothing of a draft may be kept


def _round_of(sense: Sense) -> set[str]:
    """The round that the part of a sentence on a figure names, else what it leans on."""
    return _ordinals(low(sense.segment)) or _ordinals(low(sense.clause))


def _ordinals(text: str) -> set[str]:
    return {_ORDINALS.get(word, word) for word in _ORDINAL.findall(text)}


DEEDS = (other_act, other_side, other_scope, other_round, denied)  # each of these sets a claim apart from a fact
