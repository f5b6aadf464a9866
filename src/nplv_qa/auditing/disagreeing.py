"""Figures of two passages about the same thing that differ, or of which only one is called approximate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import log

from nplv_qa import texts
from nplv_qa.auditing.claims import Claim
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.dutch.analysis import stem
from nplv_qa.dutch.numbers import Hedge, Unit
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Area, Passage

SAME_SUBJECT = 0.42  # weighted share of words from which on two sentences are about the same thing: measured on the corpus
SAME_FIGURE = 0.30  # less is needed where the figure itself is the same, large and rare
SMALLEST = 3  # smaller counts stand in every sentence
LARGE = 1000  # from here on a figure is rare enough to be recognised by itself
APART = 2  # times: figures further apart are not two versions of one
CLOSE = Decimal("0.06")  # relative difference below which one figure is a rounding of the other
APPROXIMATE = {Hedge.ABOUT, Hedge.MORE, Hedge.LESS, Hedge.MOST}


@dataclass(frozen=True, slots=True)
class _Counted:
    """A claim with the stems of its sentence, the figure's own noun among them."""

    claim: Claim
    words: frozenset[str]
    noun: str
    areas: frozenset[str]


def find_disagreements(claims: Sequence[Claim], passages: Sequence[Passage], areas: Sequence[Area]) -> Iterator[Finding]:
    """Pairs of sentences with another count, amount or certainty for the same thing."""
    weights = _weights(passages)
    counted = [_counted(claim, areas) for claim in claims if _is_count(claim)]
    told = _Told(counted)
    for one, other in combinations(counted, 2):
        if not _comparable(one, other):
            continue
        alike = _overlap(one.words, other.words, weights)
        if one.claim.value == other.claim.value:
            if alike >= SAME_FIGURE and _certainty_differs(one.claim, other.claim):
                yield _finding(FindingKind.ROUNDING, texts.AUDIT_CERTAINTY, one.claim, other.claim)
        elif alike >= SAME_SUBJECT and told.rival(one, other):
            close = abs(one.claim.value - other.claim.value) / max(one.claim.value, other.claim.value) <= CLOSE
            kind = FindingKind.ROUNDING if close and APPROXIMATE & {one.claim.figure.hedge, other.claim.figure.hedge} else FindingKind.CONTRADICTION
            yield _finding(kind, texts.AUDIT_TWO_FIGURES, one.claim, other.claim)


class _Told:
    """Where each count stands. Two figures rival when they are no two facts that the documents tell side by side."""

    def __init__(self, counted: Sequence[_Counted]) -> None:
        self._pages: dict[tuple[Decimal, str], set[tuple[str, int]]] = {}
        for each in counted:
            self._pages.setdefault((each.claim.value, each.noun), set()).add((each.claim.passage.source, each.claim.passage.page))

    def rival(self, one: _Counted, other: _Counted) -> bool:
        low, high = sorted((one.claim.value, other.claim.value))
        if one.noun != other.noun or high > APART * low:
            return False
        here, there = self._pages[one.claim.value, one.noun], self._pages[other.claim.value, other.noun]
        return min(len(here), len(there)) == 1 and not here & there


def _is_count(claim: Claim) -> bool:
    figure = claim.figure
    return figure.unit in (Unit.NONE, Unit.EURO) and figure.high is None and figure.value >= SMALLEST and bool(figure.noun or figure.unit)


def _counted(claim: Claim, areas: Sequence[Area]) -> _Counted:
    words = frozenset(
        stem(token.text) for token in tokenize(claim.sentence) if token.text not in STOPWORDS and not token.text[0].isdigit() and len(token.text) > 2
    )
    named = frozenset(area.name for area in areas if area.name in claim.sentence or area.municipality in claim.sentence)
    return _Counted(claim, words, "euro" if claim.figure.unit is Unit.EURO else stem(claim.figure.noun), named)


def _weights(passages: Sequence[Passage]) -> dict[str, float]:
    """How much a word says: the rarer in the corpus, the more."""
    counts: Counter[str] = Counter()
    total = 0
    for passage in passages:
        for sentence in passage.sentences:
            total += 1
            counts.update({stem(token.text) for token in tokenize(sentence)})
    return {word: log(total / count) for word, count in counts.items()}


def _comparable(one: _Counted, other: _Counted) -> bool:
    a, b = one.claim, other.claim
    same_place = (a.passage.id, a.sentence) == (b.passage.id, b.sentence)
    return not same_place and a.figure.unit is b.figure.unit and one.areas == other.areas and (a.value == b.value or a.years == b.years or not (a.years and b.years))


def _overlap(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    def weigh(words: frozenset[str]) -> float:
        return sum(weights.get(word, 0.0) for word in words)

    smallest = min(weigh(one), weigh(other))
    return weigh(one & other) / smallest if smallest else 0.0


def _certainty_differs(one: Claim, other: Claim) -> bool:
    if one.value < LARGE or {one.figure.hedge, other.figure.hedge} == {Hedge.EXACT}:
        return False
    return one.figure.hedge is not other.figure.hedge


def _finding(kind: FindingKind, template: str, one: Claim, other: Claim) -> Finding:
    return Finding(kind, one.spot(), other.spot(), template.format(first=_hedged(one), second=_hedged(other)))


def _hedged(claim: Claim) -> str:
    """The figure with the word before it that says how exact it is, and the noun after it."""
    before = claim.sentence[: claim.figure.start].rstrip()
    word = before.rsplit(" ", 1)[-1] if claim.figure.hedge is not Hedge.EXACT and before else ""
    return " ".join(part for part in (word, claim.printed, claim.figure.noun) if part)
