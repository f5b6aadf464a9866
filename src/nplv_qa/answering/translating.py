"""English questions to Dutch words, enough to find the passages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wordfreq import zipf_frequency

_ENGLISH = frozenset(
    "the what which how many much is are was were of in on does do did who when where why and there to for with have has their they about by from".split()
)
_DUTCH = frozenset(
    "de het een wat welke hoe hoeveel is zijn was waren van in of op doet wie wanneer waar waarom en er naar voor met heeft hebben door uit".split()
)
_OPENING_COUNTS = 3  # the word that a question opens with tells its language better than names in the middle of it
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|\d+(?:[.,–-]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?|[^\w\s]")
_PLURAL_POSSESSIVE = re.compile(r"(?<=s)['’](?=\s|$)")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_COMMON = 4.6  # zipf; an English word used this often ...
_UNDUTCH = 1.2  # ... and this much (zipf) more than in Dutch is no name and no Dutch word
_ASKING = frozenset("what which who whom whose how when where why".split())
_RELATIVE = {"who": "die", "which": "die", "when": "als"}  # after a question word these ask nothing more: 'What do people get who ...?'
_COUNTING = frozenset("many much which what of".split())  # who counts something unknown must hear that it is unknown
_BEFORE_QUESTION = frozenset("and or but to for with by from of in at on about until since know".split())


class Translator:
    """Word for word, longest phrase first. What is unknown stays as it is if it may be a name or Dutch, else it is left out."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """A key of `words` may hold several words or phrases, parted by '|'; an empty value leaves these out."""
        self._words = {_phrase(english): dutch for key, dutch in words.items() for english in key.split("|")}
        self._longest = max((len(phrase) for phrase in self._words), default=1)
        self._known = frozenset(word for phrase in self._words for word in phrase)

    def to_dutch(self, text: str, before: Sequence[str] = ()) -> str:
        """Dutch words for an English question; a Dutch question comes back as it is. So short a text as 'Together?' is in the language of
        the questions before it."""
        if not _is_english(text) and not (any(map(_is_english, before)) and self._may_be_english(text)):
            return text
        words = self._tokens(text)
        lower = [word.lower() for word in words]
        out, at, asked = list[str](), 0, False
        while at < len(words):
            length = self._phrase_at(lower, at)
            if asked and length == 1 and _is_relative(lower, at):
                out.append(_RELATIVE[lower[at]])
            elif lower[at] == "to" and _between_figures(lower, at):
                out.append("tot")
            elif length:
                out.append(self._words[tuple(lower[at : at + length])])
            elif not _says_nothing(words, at):
                out.append(_figure(words[at]))
            asked = asked or not _ASKING.isdisjoint(lower[at : at + max(length, 1)])
            at += max(length, 1)
        return " ".join(filter(None, out))

    def _may_be_english(self, text: str) -> bool:
        """Whether a text has known English words only, and none that is Dutch as well."""
        words = [word.lower() for word in _TOKEN.findall(text) if word[0].isalpha()]
        return bool(words) and all(word in self._known and word not in _DUTCH for word in words)

    def _phrase_at(self, lower: Sequence[str], at: int) -> int:
        """How many words the longest phrase has that begins here; 0 where none does."""
        return next((n for n in range(min(self._longest, len(lower) - at), 0, -1) if tuple(lower[at : at + n]) in self._words), 0)

    def _tokens(self, text: str) -> list[str]:
        """Words, figures and signs; a possessive 's goes, and compounds of known words come apart."""
        tokens = list[str]()
        for found in _TOKEN.findall(_PLURAL_POSSESSIVE.sub("", text).replace("’", "'")):
            token = found if found.lower() in self._known else found.removesuffix("'s")
            parts = token.split("-")
            apart = len(parts) > 1 and all(part.islower() for part in parts[1:]) and all(part.lower() in self._known for part in parts)
            tokens += parts if apart else [token]
        return tokens


def _phrase(english: str) -> tuple[str, ...]:
    return tuple(_PLURAL_POSSESSIVE.sub("", english.lower()).replace("-", " ").split())


def _is_english(text: str) -> bool:
    """Whether a text has more of English than of Dutch; without function words its other words decide."""
    lower = [word.lower() for word in _TOKEN.findall(text) if word[0].isalpha()]
    score = sum(_leaning(word) * (1 if n else _OPENING_COUNTS) for n, word in enumerate(lower))
    if score or any(_leaning(word) for word in lower):
        return score > 0
    likely = [zipf_frequency(word, "en") - zipf_frequency(word, "nl") for word in lower]
    return len(likely) > 1 and sum(gap > _UNDUTCH for gap in likely) > len(likely) / 2


def _leaning(word: str) -> int:
    """1 for a function word that is English only, -1 for one that is Dutch only."""
    return (word in _ENGLISH) - (word in _DUTCH)


def _is_relative(lower: Sequence[str], at: int) -> bool:
    """Whether a question word only refers back to the word before it."""
    return lower[at] in _RELATIVE and lower[at - 1].isalpha() and lower[at - 1] not in _BEFORE_QUESTION


def _between_figures(lower: Sequence[str], at: int) -> bool:
    return 0 < at < len(lower) - 1 and lower[at - 1][0].isdigit() and lower[at + 1][0].isdigit()


def _says_nothing(words: Sequence[str], at: int) -> bool:
    """Whether an unknown word is a function word or a common English one, and no name: one with a capital inside a sentence is."""
    word, before = words[at], words[at - 1].lower() if at else "."
    if _leaning(word.lower()) > 0:
        return True
    spelled = word[1:] if before in {".", "?", "!"} else word
    if not word.isalpha() or not spelled.islower() or before in _COUNTING:
        return False
    frequency = zipf_frequency(word, "en")
    return frequency >= _COMMON and frequency - zipf_frequency(word, "nl") >= _UNDUTCH


def _figure(token: str) -> str:
    """A figure in the Dutch spelling: '27,470' is '27.470'."""
    return token.replace(",", ".") if _THOUSANDS.fullmatch(token) else token
