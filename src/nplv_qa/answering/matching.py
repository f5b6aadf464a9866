"""Which rows of the indicator table a question names, by the patterns of `series.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache

from nplv_qa.dutch.folding import fold
from nplv_qa.types import Family, Series

GAP = 2  # words that may stand between the words of an alternative: 'sociale [en middel] huur'
Span = frozenset[int]


@dataclass(frozen=True, slots=True)
class Words:
    """A question as folded words with their places in the folded text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, start: int, end: int) -> Span:
        """Numbers of the words that lie in part of the text."""
        return frozenset(n for n, (a, b) in enumerate(zip(self.starts, self.ends, strict=True)) if a < end and b > start)


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits: for which rows, on which words, with how many groups."""

    rows: tuple[int, ...]
    span: Span
    groups: int
    default: bool
    family: Family | None = None

    @property
    def rank(self) -> tuple[int, int, bool, bool]:
        """A regular range or a phrase of more words says more than one word; a default wins a tie."""
        return (self.groups, len(self.span), self.family is not None, self.default)


_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:'[^\W\d_]+)*")


def words_of(text: str) -> Words:
    """Words without hyphens: 'midden- en hoge' and 'NPLV-gebieden' come apart."""
    folded = fold(text)
    found = list(_WORD.finditer(folded))
    return Words(folded, tuple(m.group() for m in found), tuple(m.start() for m in found), tuple(m.end() for m in found))


def find_matches(words: Words, series: Sequence[Series], families: Sequence[Family]) -> list[Match]:
    """The best match of each row and of each family, best first."""
    found: list[Match] = []
    for row in series:
        matches = (Match((row.row,), span, len(pattern), row.default) for pattern in row.patterns if (span := _fits(words, pattern)))
        if best := max(matches, key=lambda match: match.rank, default=None):
            found.append(best)
    for family in families:
        fitting = ((len(pattern), _fits(words, pattern)) for pattern in family.patterns)
        found += [Match(family.rows, span, groups, True, family) for groups, span in fitting if span]
    return sorted(found, key=lambda match: match.rank, reverse=True)


def explained(words: Words, globs: Iterable[str]) -> Span:
    """Numbers of the words that some of the globs fit."""
    expression = _any_of(tuple(globs))
    return frozenset(n for n, word in enumerate(words.words) if expression.fullmatch(word))


def _fits(words: Words, pattern: Sequence[Sequence[str]]) -> Span:
    """The words on which a pattern fits; empty where one of its groups has no alternative in the question."""
    union: Span = frozenset()
    for group in pattern:
        spans = [span for alternative in group if (span := _find(words, alternative))]
        if not spans:
            return frozenset()
        union = union.union(*spans)
    return union


def _find(words: Words, alternative: str) -> Span:
    if alternative.startswith("re:"):
        match = re.search(alternative[3:], words.text)
        return words.between(match.start(), match.end()) if match and match.group() else frozenset()
    parts = [_glob(part) for part in alternative.replace("-", " ").split()]
    for first, word in enumerate(words.words):
        if parts[0].fullmatch(word) and (span := _follow(words.words, first, parts[1:])):
            return span
    return frozenset()


def _follow(words: Sequence[str], first: int, parts: Sequence[re.Pattern[str]]) -> Span:
    span, at = [first], first
    for part in parts:
        following = range(at + 1, min(at + 2 + GAP, len(words)))
        at = next((n for n in following if part.fullmatch(words[n])), -1)
        if at < 0:
            return frozenset()
        span.append(at)
    return frozenset(span)


@lru_cache(maxsize=4096)
def _glob(part: str) -> re.Pattern[str]:
    return re.compile(translate(part))


@lru_cache(maxsize=256)
def _any_of(globs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(translate(glob) for glob in globs) or r"(?!)")
