"""A total in a draft that the sources have in parts only: '€ 656 miljoen in totaal' of 256 and 400."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from nplv_qa.checking.candidates import Candidate
from nplv_qa.checking.enough import PLAIN
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense

MOST = 12  # candidates that are tried
_TOTAL = re.compile(r"\b(?:in totaal|samen|opgeteld|tezamen|bij elkaar|totale?|gezamenlijk\w*)\b")


def summed(sense: Sense, candidates: Sequence[Candidate]) -> tuple[Fact, Fact] | None:
    """Two figures of the sources that a total is the sum of; it is then no slip for one of them, and not borne out either."""
    if not _TOTAL.search(low(sense.sentence.text)):
        return None
    parts = [c.fact for c in candidates if c.share >= PLAIN and c.counted and c.fact.figure.unit is sense.figure.unit and 0 < c.fact.figure.value < sense.figure.value][:MOST]
    return next(((one, two) for one, two in combinations(parts, 2) if one.figure.value + two.figure.value == sense.figure.value), None)
