"""A claim held against the figures in the passages: subject, unit and period must agree before digits count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import listed
from nplv_qa.checking.comparing import TELLING_DIGITS, Fit, agrees, digits_of, resembles, slipped
from nplv_qa.checking.context import Sense
from nplv_qa.checking.facts import Fact, FactBook, kind_of, same_noun
from nplv_qa.checking.mistakes import slip
from nplv_qa.checking.rulings import Ruling, not_found, printed_figure
from nplv_qa.checking.wording import shifted
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Figure, Unit
from nplv_qa.types import Outcome

# Shares of the weight of a claim's words that must be in the sentence of a fact (measured on the drafts of tests/drafts).
SPECIFIC = 0.28  # where the figure itself tells much: '129,1 miljoen', '8.298'
PLAIN = 0.50  # where it tells little: '7', '50%'
CONTRADICTS = 0.60  # before another figure is called wrong
RELATED = 0.25  # before a passage is named as the nearest
DISTINCTIVE = 2.0  # weight from which on a term tells something: at most one in six passages has it
RIVAL_MARGIN = 1.5  # by so much the words beside a claim must belong more to the other figure
TELLING_SIZE = 1000
YEAR_WEIGHT, BESIDE_WEIGHT = 2.0, 3.0  # a shared year tells as much as a telling word, a shared second figure more
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b(?:[A-Z][a-zà-ÿ]+(?:[A-Z][a-z]+)*|[A-Z]{2,}\w*)(?:-\w+)*")
_ACCORDING = re.compile(r"\b(?:[Vv]olgens|[Aa]ldus|[Bb]lijkens|[Oo]nderzoek van|[Ii]n opdracht van)\s+(?:\S+\s+){0,2}?[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*")
# Names that a draft may add to any sentence.
_USUAL = frozenset(
    """nplv nederland kamer tweede kamerleden rijk kabinet minister ministerie vro bzk nationaal programma leefbaarheid veiligheid voortgangsrapportage nederlandse volkshuisvesting ruimtelijke
    ordening kamerbrief den haag staat lid leden regering binnenlandse zaken koninkrijksrelaties nplv-gebieden nplv-gebied wijken""".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that a claim may be about.

    `share` is how much of the claim it explains, `telling` how many words that tell something they share, `evidence` that number with
    what else they share (years, what is counted, another figure); `vetoed` where it lacks a name that the claim has.
    """

    fact: Fact
    share: float
    telling: int
    evidence: int
    vetoed: bool
    counted: bool
    named: bool


class PassageCheck:
    """Rules on claims by what the passages say."""

    def __init__(self, book: FactBook, titles: dict[str, str]) -> None:
        self._book, self._titles = book, titles

    def rule(self, sense: Sense) -> Ruling:
        candidates = self._candidates(sense)
        comparable = [c for c in candidates if c.fact.kind == kind_of(sense.figure) and not c.vetoed]
        ruling = self._supported(sense, comparable) or self._same_digits(sense, candidates) or self._contradicted(sense, comparable)
        return ruling or self._nearest(candidates)

    def _candidates(self, sense: Sense) -> list[Candidate]:
        """The facts that share words with a claim, best first."""
        own = self._book.terms(sense.segment)
        rest = self._book.terms(f"{sense.sentence.text} {sense.sentence.label}") - own
        context = self._book.terms(sense.context) - own - rest
        weights = {term: self._book.weight(term) for term in own} | {term: self._book.weight(term) * 0.4 for term in rest}
        leaning = sum(weights.values()) < 6
        if leaning:
            weights |= {term: self._book.weight(term) * 0.6 for term in context}
        nouns = self._book.nouns(sense.sentence.text, sense.figure)
        names = self._names(sense)
        years = _years(sense)
        total = sum(weights.values()) + YEAR_WEIGHT * bool(years) or 1.0
        found = []
        for fact in self._book.near(weights):
            shared = [term for term in weights if term in fact.nearby]
            in_time, beside = bool(years & fact.years), bool(fact.beside & set(sense.beside))
            weight = sum(weights[term] for term in shared) + YEAR_WEIGHT * in_time + BESIDE_WEIGHT * beside
            telling = sum(self._book.weight(term) >= DISTINCTIVE for term in shared)
            same = same_noun(nouns, fact.nouns)
            evidence = telling + in_time + 2 * beside + same + (fact.figure.high is not None)
            share = min(weight / (total + BESIDE_WEIGHT * beside), 1.0)
            found.append(Candidate(fact, share, telling, evidence, not names <= fact.around, not nouns or same, same))
        return sorted(found, key=lambda c: (c.vetoed, -c.share))

    def _names(self, sense: Sense) -> frozenset[str]:
        """Terms of the names in the part of the sentence that is about the figure; a fact that lacks one is about something else."""
        names = [fold(match.group()) for match in _NAME.finditer(_ACCORDING.sub(" ", sense.segment))]
        terms = [self._book.terms(name) for name in names if name not in _USUAL]
        return frozenset(term for group in terms for term in list(group)[:1] if self._book.known(term) or len(term) > 3)

    def _supported(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """A fact with the same subject, unit and period and the same value."""
        matching = [(c, found) for c in candidates if (found := agrees(sense.figure, c.fact.figure)).good and self._means(sense, c)]
        matching = [(c, found) for c, found in matching if _enough(sense.figure, c) and not self._outdone(sense, c.fact)]
        if not matching:
            return None
        for candidate, _ in matching:
            if rival := self._rival(sense, candidate.fact):
                return self._said(Outcome.WRONG, texts.CHECK_PASSAGE_WRONG, rival, self._slip(sense.figure, rival.figure))
        objected = [(c, found, self._objection(sense, c.fact)) for c, found in matching]
        years = _years(sense)
        in_time = [c for c, _, objection in objected if not objection and years & c.fact.years]
        other_time = any(years and c.fact.years and not years & c.fact.years for c, _, _ in objected)
        for candidate, found, objection in objected:
            if not objection and (in_time or not other_time):
                return self._good(candidate.fact, found)
        fact, objection = next((c.fact, objection) for c, _, objection in objected if objection)
        if self._turned(sense, fact):
            return self._said(Outcome.WRONG, texts.CHECK_PASSAGE_WRONG, fact, objection)
        return self._said(Outcome.CAUTION, texts.CHECK_PASSAGE_CAUTION, fact, objection)

    def _rival(self, sense: Sense, fact: Fact) -> Fact | None:
        """Another figure near by to which the words beside the claim belong: the one of 'Noord', where the draft has 'West'."""
        own = self._book.terms(sense.segment)
        rivals = [other for other in self._book.rivals(fact) if other.figure.value != sense.figure.value and other.own != fact.own]
        weight = {id(each): sum(self._book.weight(term) for term in own & (each.own - common)) for each in rivals for common in [each.own & fact.own]}
        ours = {id(each): sum(self._book.weight(term) for term in own & (fact.own - each.own)) for each in rivals}
        better = [each for each in rivals if weight[id(each)] > ours[id(each)] + RIVAL_MARGIN and resembles(sense.figure, each.figure)]
        return max(better, key=lambda each: weight[id(each)], default=None)

    def _outdone(self, sense: Sense, fact: Fact) -> bool:
        """Whether another figure of the passage, of what is counted, has words of the claim that the one with its value lacks."""
        missing = self._book.terms(sense.segment) - self._book.terms(fact.text)
        return fact.kind == "count" and any(sum(self._book.weight(term) for term in missing & other.own) >= RIVAL_MARGIN for other in self._book.around(fact))

    @staticmethod
    def _turned(sense: Sense, fact: Fact) -> bool:
        """Whether a draft has more of what a passage has less of."""
        here, there = shifted(sense.sentence.text, sense.figure), shifted(fact.text, fact.figure)
        return bool(here and there and here != there)

    def _means(self, sense: Sense, candidate: Candidate) -> bool:
        """What is counted must agree; a percentage may stand without it."""
        return candidate.counted or kind_of(sense.figure) != "count"

    def _same_digits(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """The right digits with the wrong unit or noun: homes for euros, households for people."""
        if digits_of(sense.figure) < 2:
            return None
        for candidate in candidates:
            fact = candidate.fact
            if candidate.vetoed or candidate.share < PLAIN or candidate.telling < 2 or fact.figure.value != sense.figure.value:
                continue
            if fact.kind == kind_of(sense.figure) and candidate.counted:
                continue
            key = "money" if sense.figure.unit is Unit.EURO else "count" if fact.figure.unit is Unit.EURO else "unit"
            text = texts.CHECK_MISTAKES[key]
            if fact.kind == "count" and kind_of(sense.figure) == "count":
                text = texts.CHECK_MISTAKES["noun"].format(counted=sense.figure.noun or sense.counted)
            return self._said(Outcome.CAUTION, texts.CHECK_PASSAGE_CAUTION, fact, text)
        return None

    def _contradicted(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """Another figure where subject, unit and what is counted agree, and no other fact comes as near."""
        strong = [c for c in candidates if c.share >= PLAIN and c.counted and c.fact.figure.high is None and not self._objection(sense, c.fact)]
        if any(agrees(sense.figure, c.fact.figure).good and c.share >= PLAIN for c in candidates):
            return None  # a passage has the figure, though not surely for this: in doubt it is not called wrong
        measured = kind_of(sense.figure) in ("points", "times")  # too many of these are computed to call one wrong for another
        strong = [c for c in strong if (c.share >= CONTRADICTS and c.telling >= 3 and not measured) or (c.named and c.evidence >= 2 and slipped(sense.figure, c.fact.figure))]
        if not strong or sense.figure.high is not None:
            return None
        best = strong[0].share
        top = [c for c in strong if c.share >= best - 0.1]
        near = sorted((c for c in top if resembles(sense.figure, c.fact.figure)), key=lambda c: not slipped(sense.figure, c.fact.figure))
        if not near or (len({c.fact.figure.value for c in top}) > 2 and not alike(sense.figure, near[0].fact.figure)):
            return None
        fact = near[0].fact
        return self._said(Outcome.WRONG, texts.CHECK_PASSAGE_WRONG, fact, self._slip(sense.figure, fact.figure))

    def _slip(self, claimed: Figure, true: Figure) -> str:
        if claimed.value and true.value and (claimed.value / true.value in (1000, Decimal("0.001"))):
            size = texts.CHECK_SIZE[true.value > claimed.value]
            return texts.CHECK_MISTAKES["scale"].format(value=printed_figure(true), size=size)
        return slip(claimed, true.value, "").text

    def _objection(self, sense: Sense, fact: Fact) -> str:
        """Why a fact with the right value does not bear a claim out: another year, another area, another region, another direction."""
        years = _years(sense)
        if years and fact.years and not years & fact.years:
            return texts.CHECK_MISTAKES["source-year"].format(years=listed(str(year) for year in sorted(fact.years)))
        areas = set(sense.areas)
        elsewhere = bool(sense.region and sense.region.own) or fact.areas_named
        if areas != fact.areas and (areas - fact.areas or (not areas and elsewhere)):
            return texts.CHECK_MISTAKES["source-area"].format(area=listed(sorted(fact.areas)) or texts.REGION_NAME["NPLV"]) if fact.areas or areas else ""
        if sense.region and sense.region.own and fact.region and sense.region.value != fact.region:
            return texts.CHECK_MISTAKES["source-area"].format(area=texts.REGION_NAME[fact.region])
        if self._turned(sense, fact):
            there = shifted(fact.text, fact.figure)
            return texts.CHECK_MISTAKES["direction"].format(direction=texts.CHECK_COMPARISONS[there].format(value=printed_figure(fact.figure)))
        return ""

    def _good(self, fact: Fact, found: Fit) -> Ruling:
        if found is Fit.EXACT:
            return self._said(Outcome.RIGHT, texts.CHECK_PASSAGE_RIGHT, fact)
        return self._said(Outcome.ROUNDED, texts.CHECK_PASSAGE_ROUNDED, fact)

    def _said(self, outcome: Outcome, template: str, fact: Fact, mistake: str = "") -> Ruling:
        value = printed_figure(fact.figure)
        text = template.format(title=self._titles.get(fact.passage.source, fact.passage.source), page=fact.passage.page, value=value)
        if template.endswith(("}", "“")) or not text.endswith("."):
            text = f"{text}; {mistake}." if mistake else f"{text}."
        return Ruling(outcome, text, None if outcome is Outcome.RIGHT else value, (), ((fact.passage, fact.sentence),))

    def _nearest(self, candidates: Sequence[Candidate]) -> Ruling:
        for candidate in candidates[:1]:
            if candidate.share >= RELATED and candidate.telling and not candidate.vetoed:
                fact = candidate.fact
                title = self._titles.get(fact.passage.source, fact.passage.source)
                text = texts.CHECK_NEAREST.format(title=title, page=fact.passage.page, sentence=fact.text.rstrip("."))
                return not_found(text, passages=((fact.passage, fact.sentence),))
        return not_found(texts.CHECK_NOT_FOUND)


def _years(sense: Sense) -> set[int]:
    """The years that a claim is about, as far as its sentence says so."""
    return {year for year in ((*sense.years, *sense.mentioned) if sense.year_own else sense.mentioned) if year}


def _enough(figure: Figure, candidate: Candidate) -> bool:
    """Whether a fact with the right value is surely the one that is meant."""
    specific = digits_of(figure) >= TELLING_DIGITS or abs(figure.value) >= TELLING_SIZE or figure.high is not None
    if specific and candidate.share >= SPECIFIC:
        return candidate.evidence >= (2 if candidate.share < PLAIN else 1)
    return candidate.share >= PLAIN and (candidate.telling >= 2 or (candidate.telling >= 1 and candidate.evidence >= 3))


def alike(claimed: Figure, true: Figure) -> bool:
    return slip(claimed, true.value, "").telling and resembles(claimed, true)
