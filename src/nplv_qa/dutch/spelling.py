"""Typing errors in questions, corrected towards the words of the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA
from wordfreq import zipf_frequency

from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS

SHORTEST = 5  # shorter words have too many neighbours at one letter's distance
SHORT = 4  # words of so many letters are mended only where one known word is near, by letters swapped or dropped or by its sound
SHORT_REAL_WORD = 2.5  # zipf; see REAL_WORD
REAL_WORD = 2.2  # zipf; a word used this often in Dutch is meant as it is written
COMMON_TYPO = 3.6  # zipf; some errors ('aleen') are common themselves: up to here one is still an error where a known word ...
FAR_MORE = 1.5  # ... at one letter's distance is this much (zipf) more common
LONG_WORD = 8  # from here on two wrong letters are forgiven


_SOUNDS = (("eau", "o"), ("ch", "g"), ("ij", "y"), ("ei", "y"), ("au", "ou"), ("dt", "t"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("z", "s"), ("v", "f"), ("ie", "i"))


def sound(word: str) -> str:
    """One spelling for what sounds alike in Dutch: 'overvegt' and 'overvecht'."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1", r"\1", word)
    return word[:-1] + "t" if word.endswith("d") else word


class Speller:
    """Finds the known word that an unknown one was meant to be."""

    def __init__(self, vocabulary: Iterable[str], preferred: Iterable[str] = ()) -> None:
        """`preferred` words win from others that are as near: those by which figures are asked for."""
        self._preferred = frozenset(preferred)
        self._known = {word for word in vocabulary if word.isalpha()}
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST - 1:
                self._by_first.setdefault(word[0], []).append(word)
        self._by_sound = {sound(word): word for word in sorted(self._known) if len(word) >= SHORTEST}
        self._cache: dict[str, str] = {}

    def correct(self, word: str) -> str:
        """A folded word as it was probably meant; the word itself where it is real or nothing is near."""
        if len(word) < SHORT or not word.isalpha() or word in self._known or word in STOPWORDS or is_plain(word):
            return word
        if word not in self._cache:
            self._cache[word] = self._nearest(word) if len(word) >= SHORTEST else self._short(word)
        return self._cache[word]

    def knows(self, word: str) -> bool:
        return word in self._known

    def _nearest(self, word: str) -> str:
        frequency = zipf_frequency(word, "nl")
        if frequency >= REAL_WORD:
            near = self._closest(word, 1)
            return near if frequency < COMMON_TYPO and near and zipf_frequency(near, "nl") >= frequency + FAR_MORE else word
        if alike := self._by_sound.get(sound(word)):
            return alike
        return self._closest(word, 2 if len(word) >= LONG_WORD else 1) or word

    def _short(self, word: str) -> str:
        """The only known word that a short word can be; the word itself where it is used in Dutch or several are near."""
        if zipf_frequency(word, "nl") >= SHORT_REAL_WORD:
            return word
        if alike := self._by_sound.get(sound(word)):
            return alike
        near = process.extract(word, self._by_first.get(word[0], []), scorer=OSA.distance, score_cutoff=1, limit=None)
        meant = [known for known, _, _ in near if len(known) == len(word) + 1 or sorted(known) == sorted(word)]
        return meant[0] if len(meant) == 1 else word

    def _closest(self, word: str, most: int) -> str:
        """The nearest known word with the same first letter, at most so many letters off; '' where there is none."""
        found = process.extract(word, self._by_first.get(word[0], []), scorer=OSA.distance, score_cutoff=most, limit=8)
        return min(((distance, known not in self._preferred, known) for known, distance, _ in found), default=(0, True, ""))[2]
