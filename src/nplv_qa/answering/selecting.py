"""Which sentences make the answer: the best one, what belongs to it, and what other documents say of the same."""

from __future__ import annotations

from collections.abc import Sequence

from nplv_qa.answering.retrieval import Need
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import Evidence

MOST = 4  # sentences; what is read at a glance
NEIGHBOUR = 0.55  # a sentence of the best passage joins from this share of the best score on
ELSEWHERE = 0.8  # a sentence of another passage must be nearly as good as the best
SAME = 0.5  # share of words from which on two sentences say the same
WINDOW = 40  # how far down the ranking further sentences are looked for


def select(ranked: Sequence[Evidence], words: dict[str, frozenset[str]]) -> list[Evidence]:
    """One to four sentences in reading order; `words` are the terms of each sentence text."""
    if not ranked:
        return []
    best = ranked[0]
    chosen = [best]
    for candidate in ranked[1:WINDOW]:
        share = NEIGHBOUR if candidate.passage.id == best.passage.id else ELSEWHERE
        if len(chosen) == MOST or candidate.score < share * best.score:
            continue
        if all(overlap(words[candidate.text], words[kept.text]) < SAME for kept in chosen):
            chosen.append(candidate)
    order = {evidence.passage.id: n for n, evidence in reversed(list(enumerate(chosen)))}
    return sorted(chosen, key=lambda evidence: (order[evidence.passage.id], evidence.sentence))


def echoes(chosen: Evidence, ranked: Sequence[Evidence], words: dict[str, frozenset[str]]) -> list[Evidence]:
    """Sentences of other documents that say the same with the same figures: further citations for one statement."""
    figures = {figure.key for figure in find_figures(chosen.text)}
    found: dict[str, Evidence] = {}
    for candidate in ranked[:WINDOW]:
        if candidate.passage.source == chosen.passage.source or candidate.passage.source in found:
            continue
        shared = {figure.key for figure in find_figures(candidate.text)}
        alike = overlap(words[chosen.text], words[candidate.text])
        if (figures and figures <= shared and alike >= SAME / 2) or (figures == shared and alike >= SAME):
            found[candidate.passage.source] = candidate
    return list(found.values())


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Shared terms as a share of the shorter sentence."""
    return len(first & second) / max(1, min(len(first), len(second)))


def coverage(needs: Sequence[Need], chosen: Sequence[Evidence], covers: object) -> float:
    """Share of the question's rarity that the passages of the chosen sentences cover together."""
    total = sum(need.weight for need in needs)
    met = sum(need.weight for need in needs if any(covers(need, evidence.passage) for evidence in chosen))  # type: ignore[operator]
    return met / total if total else 0.0
