"""Where a question is about: the NPLV areas together, the Netherlands, or single areas by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nplv_qa.answering.matching import Span, Words, words_of
from nplv_qa.types import Area, Region

_NL = re.compile(
    r"\b(nederland(?!s)|nederlandse gemiddelde|landelijke?|nationale? (gemiddelde?|cijfer\w*|niveau|percentage)|nl|hele land|heel het land|"
    r"in het land|nederlandse|rest van het land|nederlanders?)\b"
)
_NPLV = re.compile(
    r"\b(nplv|nplv gebied\w*|focusgebied\w*|focuswijk\w*|(?:de |deze |die )?(?:20|twintig) (?:stedelijke )?gebieden|"
    r"programmagebied\w*|nplv wijk\w*|aandachtswijk\w*|kwetsbare (?:wijk|gebied)\w*|nationaal programma leefbaarheid en veiligheid)\b"
)
_SCOPE_WORDS = re.compile(
    r"\b(nplv|gebied\w*|focusgebied\w*|wijken|wijk|buurten|nederland\w*|landelijk\w*|nationale?|nl|land|rest|hele|heel|stedelijke|"
    r"focuswijk\w*|kwetsbare|programmagebied\w*|aandachtswijk\w*|nationaal|programma|leefbaarheid en veiligheid)\b"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Regions in the order in which they are named; `span` the words that name them."""

    regions: tuple[Region, ...]
    areas: tuple[str, ...]
    span: Span


class ScopeReader:
    """Finds regions and single areas in questions."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self._names = [
            (area.name, tuple(words_of(variant).words))
            for area in areas
            for variant in dict.fromkeys((area.name, *area.variants, area.municipality))
        ]

    def read(self, words: Words) -> Scope:
        """The scope of a question."""
        places: list[tuple[int, Region]] = []
        span: Span = frozenset()
        flat = words.text.replace("-", " ")
        for expression, region in ((_NPLV, "NPLV"), (_NL, "NL")):
            for match in expression.finditer(flat):
                places.append((match.start(), region))  # type: ignore[arg-type]
                span |= words.between(match.start(), match.end())
        for match in _SCOPE_WORDS.finditer(flat):
            span |= words.between(match.start(), match.end())
        areas, area_span = self.areas(words)
        regions = tuple(dict.fromkeys(region for _, region in sorted(places)))
        return Scope(regions, areas, span | area_span)

    def areas(self, words: Words) -> tuple[tuple[str, ...], Span]:
        """Names of the single areas that are meant, longest spelling first."""
        found: dict[str, None] = {}
        span: set[int] = set()
        for name, variant in sorted(self._names, key=lambda pair: -len(pair[1])):
            for start in range(len(words.words) - len(variant) + 1):
                place = range(start, start + len(variant))
                if words.words[start : start + len(variant)] == variant and not span.intersection(place):
                    found[name] = None
                    span.update(place)
        return tuple(found), frozenset(span)
