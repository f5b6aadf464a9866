"""The figure that the sources have for all that a claim says, where the draft has another one: wrong, and which is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from nplv_qa.checking.additions import adds_limit
from nplv_qa.checking.candidates import Candidate
from nplv_qa.checking.comparing import TELLING_DIGITS, agrees, digits_of
from nplv_qa.checking.facts import Fact, FactBook, kind_of
from nplv_qa.checking.objections import objection_to
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rivals import consistent
from nplv_qa.checking.wording import shifted
from nplv_qa.dutch.numbers import Unit, find_figures

# How much of a claim a fact explains (share), and how many things they have in common (evidence, telling words), measured on the drafts of tests/drafts.
SURELY, PLENTY, TELLING = 0.90, 7, 3  # a fact with so much is the one that is meant, whatever its figure
EXCHANGED, SOME = 0.60, 5  # so much will do where the draft has the two figures the other way round
NEAR, LITTLE = 0.18, 2  # a fact with the figure of the claim that is so near the best may be meant as well
EXACT = 0.50  # the same for a figure that is not there by chance
WEAKER, FEWER = 0.25, 2  # a fact with the figure of the claim that lags so far behind is of something else
# How much of the words right beside a claim stand right beside a figure.
WHOLLY = 0.7  # where most of them do, and hardly any beside the claim's own amount, that one is meant
LESS = 0.1  # by so much another figure of the same passage is nearer
CLOSER = 0.35  # by so much it is another thing
_PLACES = re.compile(r"\s+(?:\w+e )?(?:nplv-|focus|kwetsbare |stedelijke )?(?:gebieden|wijken|scholen|gemeenten)\b", re.IGNORECASE)
_OF_THAT = re.compile(r"\b[DdWw]aarvan\b|\b[Hh]iervan\b")


def displaced(sense: Sense, candidates: Sequence[Candidate], book: FactBook) -> Fact | None:
    """The one fact that has all of a claim but its figure; none where a fact with that figure comes near."""
    shift, too_large = bool(shifted(sense.sentence.text, sense.figure)), part_too_large(sense)
    if found := _part_of_known(sense, candidates, book) or _end_of_known(sense, candidates) or _only_of(sense, candidates):
        return found
    fitting = [c for c in candidates if _meant_surely(sense, c, candidates, book) and _comparable(sense, c, shift=shift, too_large=too_large)]
    if _OF_THAT.search(sense.segment) and not too_large:  # a part is not its whole
        fitting = [c for c in fitting if not any(figure.value == c.fact.figure.value for figure in find_figures(sense.context))]
    fitting = [c for c in fitting if c.evidence >= max(other.evidence for other in fitting) - 1]
    if not fitting or any(not consistent(fitting[0].fact.figure, c.fact.figure) for c in fitting):
        return None
    best, exact = fitting[0], digits_of(sense.figure) >= TELLING_DIGITS
    own = [c for c in candidates if c.counted and agrees(sense.figure, c.fact.figure).good and not objection_to(sense, c.fact, by_name=c.by_name)]
    if any(c.close > best.close + LESS and c.share >= EXACT for c in own) and not too_large:
        return None  # its own figure has more of the words right beside it
    near = any((c.share >= best.share - NEAR and c.evidence >= best.evidence - LITTLE) or (exact and c.share >= EXACT) for c in own)
    return _nearer(best, sense, candidates).fact if too_large or not near or _beside(sense, best, candidates) or _told(best.fact.figure.value, sense.company) else None


def _nearer(best: Candidate, sense: Sense, candidates: Sequence[Candidate]) -> Candidate:
    """Another figure of the same passage with more of the words beside the claim: of the affordable homes, not of all."""
    others = [c for c in candidates if c.fact.passage.id == best.fact.passage.id and c.fact.kind == best.fact.kind and c.counted and c.close > best.close + LESS and c.share >= EXACT]
    others = [c for c in others if not c.vetoed and not consistent(sense.figure, c.fact.figure) and not objection_to(sense, c.fact, by_name=c.by_name)]
    return others[0] if others and len({c.fact.figure.value for c in others}) == 1 else best


def _part_of_known(sense: Sense, candidates: Sequence[Candidate], book: FactBook) -> Fact | None:
    """'5.500 woningen, waarvan 3.500 sociale huur' where the sources say right after the 5.500 how many of them are."""
    if not _OF_THAT.search(sense.segment) or kind_of(sense.figure) != "count" or not sense.preceding:
        return None
    fitting = [c for c in candidates if c.telling >= LITTLE and c.share >= EXCHANGED and c.counted and book.has(c.fact, sense.preceding[-1]) and c.fact.figure.value < sense.preceding[-1] and c.fact.kind == "count" and not objection_to(sense, c.fact)]
    values = {c.fact.figure.value for c in fitting}
    return fitting[0].fact if len(values) == 1 and not consistent(sense.figure, fitting[0].fact.figure) else None


def _end_of_known(sense: Sense, candidates: Sequence[Candidate]) -> Fact | None:
    """The other end of 'van 29% naar 1%', where the draft has 'van 29% naar 36%'."""
    if len(sense.ends) < 2:
        return None
    n = 0 if sense.figure == sense.ends[0] else 1
    for c in candidates:
        ends = c.fact.ends
        if ends and c.fact.figure == ends[n] and ends[1 - n].value == sense.ends[1 - n].value and c.share >= EXACT and c.telling >= LITTLE and not consistent(sense.figure, ends[n]):
            return c.fact
    return None


def _only_of(sense: Sense, candidates: Sequence[Candidate]) -> Fact | None:
    """The one number of areas or schools that the sources have for what is named: 'wijkrechtspraak in acht NPLV-gebieden'."""
    if kind_of(sense.figure) != "count" or digits_of(sense.figure) >= TELLING_DIGITS or not _PLACES.match(sense.sentence.text, sense.figure.end):
        return None
    fitting = [c for c in candidates if c.named and c.by_name and c.telling >= TELLING and c.share >= EXACT and c.fact.kind == "count" and _PLACES.match(c.fact.text, c.fact.figure.end) and not adds_limit(sense, c.fact) and not objection_to(sense, c.fact, by_name=True)]
    values = {c.fact.figure.value for c in fitting}
    return fitting[0].fact if len(values) == 1 and not consistent(sense.figure, fitting[0].fact.figure) and sense.figure.high is None else None


def part_too_large(sense: Sense) -> bool:
    """'8.372 kinderen; daarvan deden er 11.088 mee': a part that is more than the whole before it."""
    if not _OF_THAT.search(sense.segment) or kind_of(sense.figure) != "count":
        return False
    whole = sense.preceding or [figure.value for figure in find_figures(sense.context) if figure.unit is Unit.NONE and not figure.is_year]
    return bool(whole) and whole[-1] < sense.figure.value


def _comparable(sense: Sense, candidate: Candidate, *, shift: bool, too_large: bool) -> bool:
    """Whether a fact counts the same in the same way, has another figure, and nothing objects to it."""
    figure = candidate.fact.figure
    counted = candidate.named or (candidate.counted and (candidate.fact.kind != "count" or too_large))
    alike = counted and (candidate.fact.kind == "times" or bool(shifted(candidate.fact.text, figure)) == shift) and (figure.high is None) == (sense.figure.high is None)
    return alike and not consistent(sense.figure, figure) and not adds_limit(sense, candidate.fact) and not objection_to(sense, candidate.fact, by_name=candidate.by_name)


def _meant_surely(sense: Sense, candidate: Candidate, candidates: Sequence[Candidate], book: FactBook) -> bool:
    """Whether a fact has all that a claim says; much of it where the draft has the two figures the other way round."""
    if candidate.telling < TELLING:
        return False
    if _told(candidate.fact.figure.value, sense.company):
        return candidate.share >= EXCHANGED and candidate.evidence >= (SOME - 1 if candidate.fact.kind == "euro" else SOME) and _exchanges(sense, candidate, candidates, book)
    return (candidate.share >= SURELY and candidate.evidence >= PLENTY) or _beside(sense, candidate, candidates)


def _beside(sense: Sense, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether the words beside an amount are those beside another, and not those beside its own: '€ 50 miljoen voor de openbare ruimte'."""
    if candidate.fact.kind != "euro" or candidate.close < WHOLLY or candidate.share < WHOLLY or candidate.telling <= TELLING:
        return False
    own = [c for c in candidates if agrees(sense.figure, c.fact.figure).good]
    return bool(own) and all(c.close <= candidate.close - CLOSER for c in own)


def _exchanges(sense: Sense, best: Candidate, candidates: Sequence[Candidate], book: FactBook) -> bool:
    """Whether the draft, which has the figure of a fact elsewhere, has here one that the same page has for another thing only."""
    own = [c for c in candidates if c.counted and agrees(sense.figure, c.fact.figure).good]
    elsewhere = all((c.share <= best.share - WEAKER and c.evidence <= best.evidence - FEWER) or c.close <= best.close - CLOSER or objection_to(sense, c.fact, by_name=c.by_name) for c in own)
    return sense.figure.value in book.on_page(best.fact) and (elsewhere or part_too_large(sense))


def _told(value: Decimal, company: frozenset[Decimal]) -> bool:
    """Whether the draft has a value too, be it in another scale: '€ 600 miljard' for million."""
    return not company.isdisjoint({value, value * 1000, value / 1000})
