"""How large a draft says the programme is: the number of its areas and municipalities is known from the list of areas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa import texts
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling
from nplv_qa.dutch.numbers import Unit
from nplv_qa.types import Area, Outcome

_KIND = re.compile(r"\s+(?:\w+e )?(?:nplv-|focus)?(?P<kind>gebieden|wijken|gemeenten)\b(?P<rest>.*)")
_PROGRAMME = r"(?:nplv|programma|nationaal programma leefbaarheid en veiligheid)"
_OF_ALL = re.compile(rf"^\s+(?:van|in|binnen|achter) (?:het|ons|dit) {_PROGRAMME}\b")
_SPREAD = re.compile(r"\b(?:verdeeld over|verspreid over|in|bij|voor|uit|over|naar) (?:ruim |bijna |circa |ongeveer |nu |al )?$")  # 'scholen in 12 gebieden van het NPLV'
_WHOLE = re.compile(rf"\b{_PROGRAMME}\s+(?:\w+\s+)?(?:telt|omvat|kent|beslaat|bestaat uit|richt zich op|loopt in|werkt in|is actief in)\s+(?:in totaal\s+|nu\s+|de\s+)?$|\b(?:nplv|het|dit|ons) (?:\w+ ){{0,3}}programma (?:voor|van|in|met) $")


class ProgrammeCheck:
    """Rules on 'het NPLV telt dertig gebieden'; None for every other claim."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self._sizes = {"gebieden": len(areas), "gemeenten": len({area.municipality for area in areas})}

    def rule(self, sense: Sense) -> Ruling | None:
        text, figure = low(sense.sentence.text), sense.figure
        after = _KIND.match(text[figure.end :])
        if figure.unit is not Unit.NONE or figure.scale != 1 or not after:
            return None
        if (not _OF_ALL.match(after.group("rest")) or _SPREAD.search(text[: figure.start])) and not _WHOLE.search(text[: figure.start]):
            return None
        size = self._sizes["gemeenten" if after.group("kind") == "gemeenten" else "gebieden"]
        known = texts.CHECK_PROGRAMME_SIZE.format(areas=self._sizes["gebieden"], municipalities=self._sizes["gemeenten"])
        if figure.value == size:
            return Ruling(Outcome.RIGHT, f"{known}.", settled=True)
        return Ruling(Outcome.WRONG, f"{known}.", str(size), settled=True)
