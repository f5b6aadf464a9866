"""Which rows of the table a question means: one, several that it names side by side, or a family of them."""

from __future__ import annotations

from collections.abc import Sequence

from nplv_qa.answering.cues import DIFFERENCE, THAN
from nplv_qa.answering.matching import Match, Span, Words, explained, find_matches, words_of
from nplv_qa.answering.year_cues import EQUAL
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Family, Reading, Series

_JOINING = frozenset("en of versus vs tegenover naast zowel plus".split())
_COMPARING = frozenset("met dan als".split())
Named = tuple[tuple[int, ...], tuple[int, ...], Span]  # rows meant, rows that fit less well, and the words that name them


class Naming:
    """Finds the rows that are named."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family]) -> None:
        self._series = {row.row: row for row in series}
        self._families = families

    def matches(self, words: Words) -> list[Match]:
        """Every row and family that the words fit, best first."""
        return find_matches(words, list(self._series.values()), self._families)

    def rows(self, words: Words, matches: Sequence[Match], *, adding: bool = False) -> Named:
        """What the best match names, with what is named beside it; `adding` where a sum is asked for."""
        if not matches:
            return (), (), frozenset()
        best = _most_specific(matches, adding=adding)
        named = [best]
        equals = [m for m in matches if m is not best and m.rank[:2] == best.rank[:2] and m.span == best.span and not best.family]
        others = [row for match in equals for row in match.rows]
        for match in matches:
            known = {row for each in named for row in each.rows}
            if not set(match.rows) <= {*known, *others} and self._beside(words, match, named):
                named.append(match)
        rows = tuple(dict.fromkeys(row for match in _in_order(named) for row in match.rows))
        if len(rows) == 1 and (repeated := self._repeated(words)) and rows[0] in repeated[0]:
            return repeated
        relatives = [r.row for r in self._series.values() if r.indicator == self._series[best.rows[0]].indicator]
        # 'armoede' can be of households or children; who names one of them means that one
        vague = best.default and not best.family and best.groups == 1
        extra = [row for row in relatives if row not in rows and vague]
        return rows, tuple(dict.fromkeys([*others, *extra])), frozenset().union(*(match.span for match in named))

    def _repeated(self, words: Words) -> Named | None:
        """Two rows of one indicator that are each named in full: 'huishoudens onder de armoedegrens en kinderen onder de armoedegrens'."""
        for n in (n for n, word in enumerate(words.words) if word == "en"):
            left, right = words_of(" ".join(words.words[:n])), words_of(" ".join(words.words[n + 1 :]))
            again = {word for word in left.words if word not in STOPWORDS} & set(right.words)
            one, other = (next(iter(self.matches(part)), None) for part in (left, right)) if again else (None, None)
            if not one or not other:
                continue
            names = again & {left.words[k] for k in one.span} & {right.words[k] for k in other.span}
            if names and len(one.rows) == len(other.rows) == 1 and one.rows != other.rows and self._alike(one, other):
                return one.rows + other.rows, (), one.span | frozenset(k + n + 1 for k in other.span)
        return None

    def sibling(self, words: Words, earlier: Reading, context: str) -> tuple[int, ...]:
        """A row that words of the follow-up and of the question before name together: 'en bij kinderen?'. Of the same indicator if there
        is one, else of a kindred one: the dimensions of the Leefbaarometer. Where that question says it in one word ('kinderarmoede'),
        the row's own name is read with the follow-up."""
        indicators = {self._series[row].indicator for row in earlier.rows}
        kinds = {indicator.split("-")[0] for indicator in indicators}
        same = [row for row in self._series.values() if row.indicator in indicators]
        kindred = [row for row in self._series.values() if row.indicator.split("-")[0] in kinds and row not in same]
        own = frozenset(range(len(words.words)))
        for said, rows in ((context, same), (context, kindred), (self._series[earlier.rows[0]].subject if earlier.rows else "", same)):
            both = words_of(f"{words.text} {said}")
            found = [match for match in find_matches(both, rows, ()) if match.span & own]
            if found:
                return next((match.rows for match in found if match.rows != earlier.rows), found[0].rows)
        return ()

    def _beside(self, words: Words, match: Match, named: Sequence[Match]) -> bool:
        """Whether a match is meant beside those already found: joined to words of their own, or, for rows of one indicator, by the words in
        which they differ: 'armoede onder kinderen en huishoudens'."""
        span = frozenset[int]().union(*(each.span for each in named))
        if not match.span & span:
            rows = [row for each in named for row in each.rows if match.family or not self._alike(each, match)]
            return not self._is_population(words, match.span, rows) and _joined(words, span, match.span)
        if match.family or any(each.family or each.groups != match.groups or not self._alike(each, match) for each in named):
            return False
        return all(each.span - match.span and match.span - each.span and _joined(words, each.span - match.span, match.span - each.span) for each in named)

    def _alike(self, one: Match, other: Match) -> bool:
        return self._series[one.rows[0]].indicator == self._series[other.rows[0]].indicator

    def _is_population(self, words: Words, span: Span, rows: Sequence[int]) -> bool:
        """Whether the words of a match only say what the rows already found count."""
        return any(span <= explained(words, self._series[row].population) for row in rows)


def _joined(words: Words, span: Span, other: Span) -> bool:
    """Two indicators are meant only where something joins them: 'koop en huur', 'schulden vergeleken met armoede'."""
    low, high = sorted((min(span), min(other)))
    between = words.words[low + 1 : high]
    apart = words.text[words.ends[max(n for n in span | other if n < high)] : words.starts[high]]
    if any(word in _JOINING for word in between) or "," in apart:
        return True
    return any(word in _COMPARING for word in between) and bool(DIFFERENCE.search(words.text) or THAN.search(words.text) or EQUAL.search(words.text))


def _in_order(named: Sequence[Match]) -> list[Match]:
    """As they are named, by the last of the words that not all of them share: the first may only say who is counted."""
    shared = frozenset.intersection(*(match.span for match in named))
    return sorted(named, key=lambda match: max(match.span - shared or match.span))


def _most_specific(matches: Sequence[Match], *, adding: bool) -> Match:
    """The best match; a family that is told row by row gives way to a row of it that is named by words of its own. Where a sum is
    asked for, the family whose rows are added up."""
    best = matches[0]
    if adding and len(parts := _apart(matches, best)) > 1:
        return Match(tuple(match.rows[0] for match in parts), frozenset().union(*(match.span for match in parts)), best.groups, default=False)
    if adding and (sums := [m for m in matches if m.family and m.family.sum and set(best.rows) <= set(m.rows)]):
        return sums[0]
    if best.family:
        inside = [m for m in matches if not m.family and set(m.rows) < set(best.rows) and m.span - best.span]
        named = {row for match in inside for row in match.rows}
        return inside[0] if inside and named != set(best.rows) else best
    return best


def _apart(matches: Sequence[Match], best: Match) -> list[Match]:
    """Single rows that are each named by words of their own."""
    found: list[Match] = []
    for match in matches:
        if not match.family and len(match.span) >= len(best.span) - 1 and not any(match.span & other.span for other in found):
            found.append(match)
    return sorted(found, key=lambda match: match.rows)
