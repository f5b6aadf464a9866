"""Two figures of one sentence the other way round, of which one has been found out: then the other is not right either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling
from nplv_qa.dutch.numbers import Figure
from nplv_qa.types import Outcome

_PART = re.compile(r"\b(?:waarvan|waaronder|daarvan|hiervan)\b")  # a whole and its part are not exchanged


def with_exchanged(senses: Sequence[Sense], rulings: Sequence[Ruling]) -> list[Ruling]:
    """The rulings of a sentence; what is right only for the thing that another figure was wrongly said of is wrong here, where the same passage has that other figure too."""
    found = list(rulings)
    for one, other in permutations(range(len(senses)), 2):
        wrong, good = rulings[one], rulings[other]
        if wrong.outcome is not Outcome.WRONG or not good.good or good.cells or not _same_place(wrong, good) or not _is(wrong.right or "", senses[other].figure):
            continue
        if any(_PART.search(low(sense.sentence.text)) for sense in (senses[one], senses[other])):
            continue
        passage, number = wrong.passages[0]
        near = " ".join(passage.sentences[max(0, number - 1) : number + 2])
        if _is(near, senses[one].figure):
            printed = senses[one].sentence.text[senses[one].figure.start : senses[one].figure.end]
            found[other] = replace(wrong, explanation=wrong.explanation.replace(wrong.right or "", printed), right=printed)
    return found


def _same_place(one: Ruling, other: Ruling) -> bool:
    """Whether two rulings rest on one sentence: the one that has the figure for the first thing."""
    return bool(one.passages and other.passages) and one.passages[0] == other.passages[0]


def _is(text: str, figure: Figure) -> bool:
    return any((found.value, found.high, found.unit) == (figure.value, figure.high, figure.unit) for found in claims_in(text))
