"""How much a claim and a fact with its figure must have in common, before the figure is surely the one that is meant."""

from __future__ import annotations

from nplv_qa.checking.candidates import Candidate
from nplv_qa.checking.comparing import TELLING_DIGITS, digits_of
from nplv_qa.dutch.numbers import Figure, Unit

# Shares of the weight of a claim's words that must be in the sentence of a fact (measured on the drafts of tests/drafts).
SPECIFIC = 0.28  # where the figure itself tells much: '129,1 miljoen', '8.298'
PLAIN = 0.50  # where it tells little: '7', '50%'
BACKED = 0.36  # where what is counted and other things agree too, together at least STRONG
STRONG = 5
NEARLY_ALL = 0.70  # where the sentence has nearly all of the words, one telling word and the noun will do
TELLING_SIZE = 1000  # so large a figure tells much by itself


def enough(figure: Figure, candidate: Candidate) -> bool:
    """Whether a fact with the right value is surely the one that is meant."""
    specific = digits_of(figure) >= TELLING_DIGITS or abs(figure.value) >= TELLING_SIZE or figure.high is not None
    if specific and candidate.share >= SPECIFIC:
        return candidate.evidence >= (2 if candidate.share < PLAIN else 1)
    if candidate.share >= BACKED and (candidate.named or candidate.paired or figure.unit is Unit.POINTS) and candidate.evidence >= STRONG:
        return True
    if candidate.share >= NEARLY_ALL and candidate.telling and (candidate.named or (candidate.close >= NEARLY_ALL and candidate.fact.kind == "share")):
        return True
    return candidate.share >= PLAIN and (candidate.telling >= 2 or (candidate.telling >= 1 and candidate.evidence >= 3))
