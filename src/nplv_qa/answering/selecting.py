"""Which sentences make the answer: the best one, what belongs to it, and what other documents say of the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nplv_qa.answering.features import Need
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import Evidence, TextKind

MOST = 4  # sentences; what is read at a glance
# Scores are log-odds: 1.0 behind is e times less likely to be the better answer. Tuned on the development questions.
BEHIND = 8.0  # how far behind the best a further sentence may be
SAME_SECTION = 0.5  # what it is worth that a sentence continues the story of the best one
NEXT_TO = (0.0, 2.0, 1.0, 0.0)  # what nearness to the best sentence is worth in an original
NEW_WORDS = 3.0  # what it is worth to cover the whole question where the sentences before did not
SAME = 0.7  # share of words from which on two sentences say the same
ALIKE = 0.5  # share from which on sentences with the same figures of two documents say the same
WINDOW = 40  # how far down the ranking further sentences are looked for

Terms = Callable[[Evidence], frozenset[str]]


def select(ranked: Sequence[Evidence], terms: Terms, needs: Sequence[Need]) -> list[Evidence]:
    """One to four sentences in reading order: the best, then each time the one that adds most."""
    if not ranked:
        return []
    best = ranked[0]
    chosen, candidates = [best], list(ranked[1:WINDOW])
    while len(chosen) < MOST:
        covered = frozenset().union(*(terms(evidence) for evidence in chosen))
        fresh = [c for c in candidates if best.score - c.score <= BEHIND and not any(_repeats(c, k, terms) for k in chosen)]
        if not fresh:
            break
        added = max(fresh, key=lambda c: c.score + _belonging(c, best) + NEW_WORDS * _new(needs, terms(c), covered))
        chosen.append(added)
        candidates.remove(added)
    order = {evidence.passage.id: n for n, evidence in reversed(list(enumerate(chosen)))}
    return sorted(chosen, key=lambda evidence: (order[evidence.passage.id], evidence.sentence))


def _repeats(candidate: Evidence, chosen: Evidence, terms: Terms) -> bool:
    """Whether a sentence says the same as a chosen one: in the same words, and without a figure that the other does not have."""
    if overlap(terms(candidate), terms(chosen)) < SAME:
        return False
    told, known = ({bound for f in find_figures(e.text) if not f.is_year for bound in (f.value, f.high)} for e in (candidate, chosen))
    return told <= known


def _belonging(candidate: Evidence, best: Evidence) -> float:
    """What it is worth that a sentence belongs with the best one: in an original, where sentences lean on each other, most to the next."""
    section = SAME_SECTION * ((candidate.passage.source, candidate.passage.section) == (best.passage.source, best.passage.section))
    if candidate.passage.text_kind is TextKind.ORIGINAL and candidate.passage.id == best.passage.id:
        return section + NEXT_TO[min(abs(candidate.sentence - best.sentence), len(NEXT_TO) - 1)]
    return section


def _new(needs: Sequence[Need], sentence: frozenset[str], covered: frozenset[str]) -> float:
    """Share of the question's rarity that a sentence covers and the chosen ones do not yet."""
    total = sum(need.weight for need in needs) or 1.0
    return sum(need.weight * max(0.0, need.met(sentence) - need.met(covered)) for need in needs) / total


def echoes(chosen: Evidence, ranked: Sequence[Evidence], terms: Terms) -> list[Evidence]:
    """Sentences of other documents that say the same with the same figures: further citations for one statement."""
    figures = {figure.key for figure in find_figures(chosen.text)}
    found: dict[str, Evidence] = {}
    for candidate in ranked[:WINDOW]:
        if candidate.passage.source == chosen.passage.source or candidate.passage.source in found:
            continue
        shared = {figure.key for figure in find_figures(candidate.text)}
        alike = overlap(terms(chosen), terms(candidate))
        if (figures and figures <= shared and alike >= ALIKE / 2) or (figures == shared and alike >= ALIKE):
            found[candidate.passage.source] = candidate
    return list(found.values())


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Shared terms as a share of the shorter sentence."""
    return len(first & second) / max(1, min(len(first), len(second)))

