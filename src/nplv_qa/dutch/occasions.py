"""For what and for whom somebody asks: 'Ter voorbereiding van een Q&A bij SZW ...'. It never narrows a figure down, wherever it stands."""

from __future__ import annotations

import re

# Ministries, fractions and media; short names that are words as well only after what they can not be meant as words after.
_NAMES = (
    r"(?:min(?:isterie)?\.? (?:van )?)?(?:szw|ocw|vws|ggd|bzk|vro|jenv|j&v|ienw|i&w|lvvn|lnv|ezk|kgg|buza|vng|ipo|scp|cpb|pbl|rvo)|(?:min(?:isterie)? (?:van )?)(?:fin|az|ez|financien|algemene zaken|defensie)|"
    r"vvd|pvda|d66|cda|pvv|nsc|bbb|sgp|ja21|fvd|pvdd|christenunie|groenlinks(?:[- /]pvda)?|gl[- /]pvda|nos|nrc|rtl(?: nieuws)?|eenvandaag|nieuwsuur|volkskrant|telegraaf|parool|(?<=van )(?:sp|cu|gl|denk|volt|trouw|ad)\b(?! de| het)|(?<=bij )(?:sp|trouw|ad)\b(?! de| het)"
)
_NAME = rf"(?:de |het )?(?:(?:2e |tweede )?kamerfractie van (?:de |het )?|fractie van (?:de |het )?)?(?:{_NAMES})\b"
_FOR_NAME = re.compile(rf"\b(?:(?:van|voor|bij|namens|vanuit|door|met) )?{_NAME}(?![-'’](?:er|kiezer|stemmer|lid|leden)s?\b)")
_OCCASION = (
    r"(?:[\w-]*(?:debat|debatje|overleg|vergadering|vraag|vragen|vraagje|vraagjes|vragenuur|vragenuurtje|q&a|q&a's|qena|nota|notitie|memo|kamerbrief|brief|briefing|bijdrage|spreektekst|speech|toespraak|artikel|column|uitzending|reportage|presentatie|factsheet|annotatie|"
    r"oplegger|dossier|rondetafel|rondetafelgesprek|werkbezoek|scriptie|persbericht|woordvoering|beantwoording|begrotingsbehandeling|inbreng|commissie|nieuwsbrief|stuk|stukje|verhaal|motie|amendement|paper|position paper|essay|opiniestuk|werkstuk)|ao|cd|wgo|mondelinge vragen)"
)
_WHEN_HELD = r"(?: (?:van |op )?(?:morgen(?:ochtend|middag|avond)?|vanavond|vanmiddag|vandaag|overmorgen|straks|aanstaande \w+|volgende week|deze week|\w+dag))?"
_PREPARING = r"(?:ter (?:voorbereiding|ondersteuning|onderbouwing|beantwoording|voorlegging) (?:van|op)|ten behoeve van|tbv|t\.b\.v\.|in (?:het )?kader van|in verband met|naar aanleiding van|n\.a\.v\.|nav|met het oog op|in aanloop naar|bij de voorbereiding (?:van|op)|voor|vanwege|aan de hand van|bij(?= de beantwoording))"
_FOR_WHAT = re.compile(rf"\b{_PREPARING} (?:(?:de|het|een|1|mijn|onze|ons|mn|m'n|zijn|haar|hun|dit|deze|die|een paar|de set) )?(?:\w+ )?{_OCCASION}\b(?! ?over\b){_WHEN_HELD}")

# Not of whom the figure is: 'van de ambtenaren van SZW'.
_WHOSE = re.compile(r"\b(?:van|onder|bij|hoeveel|welke) (?:de |het |alle |onze )?(?!minister|staatssecretaris|bewindspers|\w*fractie|woordvoerder|collega|directie|afdeling|redactie|kamerlid|griffie)[\w-]+ $")


def without_occasion(text: str) -> str:
    """A folded text without the occasion on which it is asked and the organisations for which; the text itself where nothing else is left."""
    plain = _FOR_WHAT.sub(" ", text)
    plain = _FOR_NAME.sub(lambda match: match.group() if _WHOSE.search(plain[: match.start()]) else " ", plain)
    return plain if re.search(r"\w", plain) else text
