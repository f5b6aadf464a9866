"""Splitting Dutch compounds: 'volkshuisvestingsfonds' -> 'volkshuisvesting', 'fonds'."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from wordfreq import get_frequency_dict, zipf_frequency

LINKERS = ("", "s", "en", "e", "er")
SHORTEST_PART = 4  # shorter parts ('sta', 'ing') are hardly ever what a compound is made of
COMMON_PART = 3.0  # zipf; a part that is no corpus word must be a word that people really use
FEWEST_LETTERS = 8

# Derivational endings that look like words and would be split off wrongly.
_NOT_PARTS = frozenset(
    """heid ering atie lijk lijke loos ling lingen baar achtig schap isch ische eren erende ende ingen heden teit teiten onder
    over weer door voor naar tegen gaan staan houden maken komen brengen nemen stellen zetten tijd matig matige""".split()
)


@lru_cache(maxsize=1)
def _dutch_words() -> Mapping[str, float]:
    return get_frequency_dict("nl", wordlist="best")


class CompoundSplitter:
    """Finds the parts of a compound in a vocabulary (the corpus') and in wordfreq's Dutch list."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._cache: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts, or () where the word is no compound of known words."""
        if len(word) < FEWEST_LETTERS or not word.isalpha():
            return ()
        if word not in self._cache:
            self._cache[word] = _best_split(word, self._weight)
        return self._cache[word]

    def _weight(self, part: str) -> float:
        """How much of a word a part is; 0 where it is none."""
        if len(part) < SHORTEST_PART or part in _NOT_PARTS:
            return 0.0
        zipf = zipf_frequency(part, "nl") if part in _dutch_words() else 0.0
        if part in self._vocabulary:
            return 1.0 + max(zipf, 1.0)
        return zipf if zipf >= COMMON_PART else 0.0


def _best_split(word: str, weight: Callable[[str], float]) -> tuple[str, ...]:
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head = _head(word[:cut], weight)
        tail = word[cut:]
        if not head:
            continue
        if tail_weight := weight(tail):
            score = weight(head) * tail_weight
            if score > best[0]:
                best = (score, (head, tail))
    if not best[1]:
        return ()
    head, tail = best[1]
    return (*(_deeper(head, weight)), *(_deeper(tail, weight)))


def _deeper(part: str, weight: Callable[[str], float]) -> tuple[str, ...]:
    return (part, *_best_split(part, weight)) if len(part) >= 2 * FEWEST_LETTERS else (part,)


def _head(prefix: str, weight: Callable[[str], float]) -> str:
    """The word that a first part stands for, its linker taken off; '' where there is none."""
    for linker in LINKERS:
        stem = prefix.removesuffix(linker) if linker else prefix
        if (not linker or stem != prefix) and weight(stem):
            return stem
    return ""
