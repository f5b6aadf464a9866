"""What is said of a figure of a draft by a figure of a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.checking.candidates import Candidate
from nplv_qa.checking.comparing import Fit
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mistakes import slip
from nplv_qa.checking.rulings import Ruling, not_found, printed_figure
from nplv_qa.dutch.numbers import Figure, Hedge, Unit
from nplv_qa.types import Outcome

RELATED = 0.25  # of the words of a claim, before a passage is named as the nearest
_HEDGED = {Hedge.MORE: texts.CHECK_HEDGED[1], Hedge.LEAST: texts.CHECK_HEDGED[1], Hedge.LESS: texts.CHECK_HEDGED[-1], Hedge.MOST: texts.CHECK_HEDGED[-1]}


class Saying:
    """Makes the rulings that rest on a passage; `titles` of the sources."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._titles = titles

    def good(self, fact: Fact, found: Fit) -> Ruling:
        if found is Fit.EXACT:
            return self._said(Outcome.RIGHT, texts.CHECK_PASSAGE_RIGHT, fact)
        return self._said(Outcome.ROUNDED, texts.CHECK_PASSAGE_ROUNDED, fact)

    def wrong(self, fact: Fact, mistake: str = "") -> Ruling:
        """The figure that it should be."""
        return self._said(Outcome.WRONG, texts.CHECK_PASSAGE_WRONG, fact, mistake)

    def caution(self, fact: Fact, mistake: str) -> Ruling:
        """The same figure, and what is wrong with it."""
        return self._said(Outcome.CAUTION, texts.CHECK_PASSAGE_CAUTION, fact, mistake)

    def nearest(self, candidates: Sequence[Candidate]) -> Ruling:
        for candidate in candidates[:1]:
            if candidate.share >= RELATED and candidate.telling and not candidate.vetoed:
                return self.near(candidate.fact)
        return not_found(texts.CHECK_NOT_FOUND)

    def near(self, fact: Fact) -> Ruling:
        """Not found, with what a passage says that comes near."""
        title = self._titles.get(fact.passage.source, fact.passage.source)
        text = texts.CHECK_NEAREST.format(title=title, page=fact.passage.page, sentence=fact.text.rstrip("."))
        return not_found(text, passages=((fact.passage, fact.sentence),))

    def _said(self, outcome: Outcome, template: str, fact: Fact, mistake: str = "") -> Ruling:
        value = shown_in(fact)
        text = template.format(title=self._titles.get(fact.passage.source, fact.passage.source), page=fact.passage.page, value=value)
        if template.endswith(("}", "“")) or not text.endswith("."):
            text = f"{text}; {mistake}." if mistake else f"{text}."
        return Ruling(outcome, text, None if outcome is Outcome.RIGHT else value, (), ((fact.passage, fact.sentence),))


def slip_of(claimed: Figure, true: Figure) -> str:
    """How a figure came to stand for another, in words; nothing where that is not plain."""
    if claimed.value == true.value and true.hedge in _HEDGED:
        return texts.CHECK_MISTAKES["hedge"].format(size=_HEDGED[true.hedge])
    if claimed.value and true.value and (claimed.value / true.value in (1000, Decimal("0.001"))):
        size = texts.CHECK_SIZE[true.value > claimed.value]
        return texts.CHECK_MISTAKES["scale"].format(value=printed_figure(true), size=size)
    return slip(claimed, true.value, "").text


def shown_in(fact: Fact) -> str:
    """A figure as the source has it; '7 op de 10' stays as it is printed."""
    figure = fact.figure
    return fact.text[figure.start : figure.end] if figure.unit is Unit.SHARE else printed_figure(figure)
