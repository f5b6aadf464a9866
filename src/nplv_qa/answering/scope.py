"""Where a question is about: the NPLV areas together, the Netherlands, or single areas by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nplv_qa.answering.matching import Span, Words, words_of
from nplv_qa.types import Area, Region

_NL = re.compile(
    r"\b(nederland(?!s)|nederlandbreed|landsbreed|nederlandse gemiddelde|landelijke?|nationale? (gemiddelde?|cijfer\w*|niveau|percentage)|nl|hele land|heel het land|"
    r"in het land|(?<=naar )het land|(?:ligt|zit|scoort) het land|nederlandse|rest van het land|nederlanders?)\b"
)
_NPLV = re.compile(
    r"\b(nplv|nplv gebied\w*|focusgebied\w*|focuswijk\w*|(?:de |deze |die )?(?:20|twintig) (?:stedelijke )?gebieden|(?:de|deze|die|onze) (?:wijken|gebieden)|"
    r"programmagebied\w*|nplv wijk\w*|aandachtswijk\w*|kwetsbare (?:wijk|gebied)\w*|nationaal programma leefbaarheid en veiligheid)\b|"
    r"(?<!\bwelke )(?<!\bhoeveel )(?<!\bandere )\b(?:wijken|gebieden)\b(?=\W*$|,| (?:in )?20\d\d)"  # keywords, and all that a short follow-up says
)
_SCOPE_WORDS = re.compile(
    r"\b(nplv|gebied\w*|focusgebied\w*|wijken|wijk|buurten|nederland\w*|landelijk\w*|nationale?|nl|land|rest|hele|heel|stedelijke|"
    r"focuswijk\w*|kwetsbare|programmagebied\w*|aandachtswijk\w*|nationaal|programma|leefbaarheid en veiligheid)\b"
)
_PLACE = r"(?:nplv )?(?:stedelijke )?(?:focus)?(?:gebied(?:en)?|wijk(?:en)?|stad|steden|gemeenten?|buurt(?:en)?)"
_BY_AREA = re.compile(
    rf"\b(?:welke?|ieder|elk|iedere|elke)\b (?:van )?(?:de |die |deze )?(?:(?:20|twintig) )?{_PLACE}\b|\bwelke \w+ {_PLACE}\b|\bper (?:afzonderlijk )?{_PLACE}\b|\buitgesplitst (?:naar|per)\b|\b(?:ranglijst|top ?\d+)\b|"
    r"^(?:en |maar )?waar\b.*\b(?:hoogste?|laagste?|meeste|minste|grootste?|kleinste?|beste?|slechtste?)\b|"
    rf"\b(?:verdeling|verdeeld|spreiding|gespreid|verspreid|variatie|varie(?:ert|ren)|verschil(?:len|t)?)\b[^?]{{0,60}}\b(?:over|tussen|binnen) (?:de |die |deze )?(?:(?:20|twintig) )?{_PLACE}\b(?! (?:en|met|vergeleken)\b)|\bonderling\w*\b|\b(?:ranking|rangorde|klassement)\b|"
    rf"\b(?:het gebied|de wijk|de buurt|de gemeente|de stad) (?:met|waar|dat|die)\b|\b(?:de|alle) (?:20|twintig) {_PLACE} (?:apart|afzonderlijk|los|stuk voor stuk)\b|\b{_PLACE} (?:voor|per) {_PLACE}\b"
)
_NOT = re.compile(r"\b(?:niet|geen|in plaats van|ipv)(?: (?:in|voor|van|het|de|die|heel|over|dat|om))* $")


@dataclass(frozen=True, slots=True)
class Scope:
    """Regions in the order in which they are named; `span` the words that name them; `by_area` whether each area is asked for."""

    regions: tuple[Region, ...]
    areas: tuple[str, ...]
    span: Span
    by_area: bool = False


class ScopeReader:
    """Finds regions and single areas in questions."""

    def __init__(self, areas: Sequence[Area]) -> None:
        names = [(area.name, words_of(v).line) for area in areas for v in dict.fromkeys((area.name, *area.variants, area.municipality))]
        self._names = sorted(names, key=lambda pair: -pair[1].count(" "))

    def read(self, words: Words) -> Scope:
        """The scope of a question."""
        places: list[tuple[int, Region]] = []
        span: Span = frozenset()
        flat = words.text.replace("-", " ")
        for expression, region in ((_NPLV, "NPLV"), (_NL, "NL")):
            for match in expression.finditer(flat):
                if not _NOT.search(flat[: match.start()]):  # 'niet Nederland, ik bedoelde ...'
                    places.append((match.start(), region))  # type: ignore[arg-type]
                span |= words.between(match.start(), match.end())
        for match in _SCOPE_WORDS.finditer(flat):
            span |= words.between(match.start(), match.end())
        areas, area_span = self.areas(words)
        regions = tuple(dict.fromkeys(region for _, region in sorted(places)))
        return Scope(regions, areas, span | area_span, bool(_BY_AREA.search(flat)))

    def areas(self, words: Words) -> tuple[tuple[str, ...], Span]:
        """Names of the single areas that are meant, longest spelling first."""
        found: dict[str, None] = {}
        span: set[int] = set()
        for name, line in self._names:
            at = words.line.find(line)
            while at >= 0:
                first = words.line.count(" ", 0, at)
                place = range(first, first + line.count(" ") - 1)
                if not span.intersection(place):
                    found[name] = None
                    span.update(place)
                at = words.line.find(line, at + 1)
        return tuple(found), frozenset(span)
