"""Which rows of the indicator table a question names, by the patterns of `series.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import cached_property, lru_cache

from nplv_qa.dutch.folding import fold
from nplv_qa.types import Family, Series

GAP = 2  # words that may stand between the words of an alternative: 'sociale [en middel] huur'
Span = frozenset[int]


@dataclass(frozen=True)
class Words:
    """A question as folded words with their places in the folded text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @cached_property
    def line(self) -> str:
        """The words with a space before and after each."""
        return f" {' '.join(self.words)} "

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
    phrase = _phrase(alternative)
    if phrase.literal not in words.line and not phrase.is_expression:
        return frozenset()
    match = phrase.expression.search(words.text if phrase.is_expression else words.line)
    if not match or not match.group():
        return frozenset()
    if phrase.is_expression:
        return words.between(match.start(), match.end())
    return frozenset(words.line.count(" ", 0, start) - 1 for start in map(match.start, range(1, phrase.expression.groups + 1)))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """An alternative, compiled; `literal` must occur before the costlier expression is tried."""

    expression: re.Pattern[str]
    literal: str
    is_expression: bool


@lru_cache(maxsize=8192)
def _phrase(alternative: str) -> _Phrase:
    if alternative.startswith("re:"):
        return _Phrase(re.compile(alternative[3:]), "", True)
    parts = alternative.replace("-", " ").split()
    gap = rf" (?:\S+ ){{0,{GAP}}}?"
    expression = re.compile("(?<= )" + gap.join(f"({_glob(part)})" for part in parts) + "(?= )")
    return _Phrase(expression, max(re.split(r"[*?]|\[.*?\]", " ".join(parts[:1])), key=len), False)


def _glob(part: str) -> str:
    """A glob over one word as a regular expression."""
    return re.escape(part).replace(r"\*", r"\S*").replace(r"\?", r"\S")


@lru_cache(maxsize=256)
def _any_of(globs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(translate(glob) for glob in globs) or r"(?!)")
