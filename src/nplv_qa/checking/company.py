"""The figures that stand around a figure of a draft: those of its sentence and of the sentences beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from nplv_qa.checking.layout import Sentence
from nplv_qa.checking.parsed import Sense


def with_company(sentences: Sequence[Sentence], read: Sequence[Sequence[Sense]]) -> list[list[Sense]]:
    """The senses of each sentence with the values of all other figures around them, and with what those of the same unit are about."""
    found: list[list[Sense]] = []
    for n, senses in enumerate(read):
        around = [read[m] for m in (n - 1, n + 1) if 0 <= m < len(read) and sentences[m].heading == sentences[n].heading]
        near = frozenset(each.figure.value for each in chain.from_iterable(around))
        beside = tuple((each.figure.unit, each.figure.value, each.segment) for each in chain.from_iterable(around))
        found.append([
            replace(sense, company=near | set(sense.beside), others=(*sense.others, *((value, segment) for unit, value, segment in beside if unit is sense.figure.unit)))
            for sense in senses
        ])  # fmt: skip
    return found
