"""English questions to Dutch words, enough to find the passages."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ENGLISH = frozenset(
    "the what which how many much is are was were of in on does do did who when where why and there to for with have has their they about by from".split()
)
_DUTCH = frozenset("de het een wat welke hoe hoeveel is zijn was waren van in op doet wie wanneer waar waarom en er naar voor met heeft hebben door uit".split())
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|\d[\d.,]*%?|[^\w\s]")


class Translator:
    """Word for word, longest phrase first; what is unknown stays as it is."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {tuple(phrase.lower().split()): dutch for phrase, dutch in words.items()}
        self._longest = max((len(phrase) for phrase in self._words), default=1)

    def to_dutch(self, text: str) -> str:
        """Dutch words for an English question; a Dutch question comes back as it is."""
        words = _WORD.findall(text)
        lower = [word.lower() for word in words]
        if sum(w in _ENGLISH - _DUTCH for w in lower) <= sum(w in _DUTCH - _ENGLISH for w in lower):
            return text
        out, at = [], 0
        while at < len(words):
            length = next((n for n in range(min(self._longest, len(words) - at), 0, -1) if tuple(lower[at : at + n]) in self._words), 0)
            if length:
                out.append(self._words[tuple(lower[at : at + length])])
            elif lower[at] not in _ENGLISH - _DUTCH:
                out.append(words[at])
            at += max(length, 1)
        return " ".join(out)
