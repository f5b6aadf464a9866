"""Which known errors and contradictions bear on an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nplv_qa.answering.table import Cell
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Caveat, Evidence, Passage, Place, Reference

MOST = 3  # more warnings than this are not read
# What a reader must know first: that a figure is wrong, then that another document says something else.
URGENCY = ("likely-typo", "contradiction", "percentage-points", "does-not-add-up", "rounding", "definition", "implausible-jump", "wording", "missing")
IN_ANSWER = frozenset({"likely-typo", "contradiction", "percentage-points"})


class CaveatBook:
    """The caveats, found by the places and cells that an answer uses."""

    def __init__(self, caveats: Sequence[Caveat], passages: Sequence[Passage]) -> None:
        self._caveats = caveats
        self._passages: dict[tuple[str, int], list[Passage]] = {}
        self._quoted: dict[Place, Passage | None] = {}
        for passage in passages:
            self._passages.setdefault((passage.source, passage.page), []).append(passage)

    def bearing(self, question: str, sentences: Iterable[Evidence], cells: Iterable[Cell]) -> list[Caveat]:
        """At most three caveats, most urgent first, that concern a quoted sentence or a used cell."""
        used = {(cell.observation.row, cell.observation.year, cell.observation.area) for cell in cells}
        quoted = list(sentences)
        words = {token.text for token in tokenize(question)} - STOPWORDS
        found = []
        for caveat in self._caveats:
            touched = sum((ref.row, ref.year, ref.area) in used for ref in caveat.cells)
            placed = any(_stands_in(place, evidence) for place in caveat.places for evidence in quoted)
            if not (touched or placed):
                continue
            # a caveat of few cells is about just these; one that lists a whole table says little about any of them
            narrow = touched / len(caveat.cells) if touched else 0.0
            asked = sum(any(part in word or word in part for word in words if len(word) > 3) for topic in caveat.topics for part in [fold(topic)])
            if asked or placed or narrow >= 0.1:
                found.append((URGENCY.index(caveat.kind) if caveat.kind in URGENCY else len(URGENCY), -asked, -narrow, caveat))
        return [caveat for *_, caveat in sorted(found, key=lambda item: item[:3])][:MOST]

    def references(self, caveat: Caveat) -> list[Reference]:
        """The places of a caveat as citations, one for each page."""
        references: dict[tuple[str, int], Reference] = {}
        for place in caveat.places:
            key = (place.source, place.page)
            if key not in references and (passage := self._passage(place)):
                token = f"caveat:{passage.id}"
                references[key] = Reference(token, passage.source, passage.page, passage.section, passage.text, passage.text_kind)
        return list(references.values())[:4]

    def _passage(self, place: Place) -> Passage | None:
        if place not in self._quoted:
            passages = self._passages.get((place.source, place.page), [])
            self._quoted[place] = next((p for p in passages if any(_holds(place, sentence) for sentence in p.sentences)), None)
        return self._quoted[place]


def _stands_in(place: Place, evidence: Evidence) -> bool:
    passage = evidence.passage
    return (place.source, place.page) == (passage.source, passage.page) and bool(place.figure) and _holds(place, evidence.text)


def _holds(place: Place, sentence: str) -> bool:
    """Whether the figure stands in the sentence, whole, near one of the words it is about."""
    folded = fold(sentence)
    figure = fold(place.figure)
    if figure and not re.search(rf"(?<![\w.,]){re.escape(figure)}(?![\w]|[.,]\d)", folded):
        return False
    return not place.about or any(fold(word) in folded for word in place.about)
