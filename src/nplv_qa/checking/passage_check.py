"""A claim held against the figures in the passages: subject, unit and period must agree before digits count."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import listed
from nplv_qa.checking.additions import adds_limit
from nplv_qa.checking.candidates import Candidate, Candidates
from nplv_qa.checking.comparing import TELLING_DIGITS, Fit, agrees, digits_of, opposed, resembles, slipped, slipped_range
from nplv_qa.checking.displacing import displaced, part_too_large
from nplv_qa.checking.doubts import Doubts
from nplv_qa.checking.enough import BACKED, NEARLY_ALL, PLAIN, SPECIFIC, STRONG, TELLING_SIZE, enough
from nplv_qa.checking.facts import Fact, FactBook, kind_of
from nplv_qa.checking.mistakes import slip
from nplv_qa.checking.objections import (
    contrasted,
    misplaced_only,
    objection_to,
    of_same_side,
    same_place,
    turned,
    years_of_claim,
)
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.replaced import Replaced
from nplv_qa.checking.rivals import Rivals, consistent, dominated
from nplv_qa.checking.rulings import Ruling
from nplv_qa.checking.saying import Saying, shown_in, slip_of
from nplv_qa.checking.silence import elsewhere, says_enough
from nplv_qa.checking.totals import summed
from nplv_qa.checking.vocabulary import Vocabulary
from nplv_qa.checking.wording import shifted
from nplv_qa.dutch.numbers import Figure, Unit, find_figures
from nplv_qa.types import Outcome

LOOSE = 0.3  # so little of the words beside a claim stand beside a figure that each other word counts
CERTAIN = 2  # things in common, before a slip of the pen is seen in a figure
BEHIND = 0.18  # so far behind the best a passage with the figure is about something else
CONTRADICTS = 0.60  # before another figure is called wrong
ALL = 100  # percent


class PassageCheck:
    """Rules on claims by what the passages say."""

    def __init__(self, book: FactBook, words: Vocabulary, titles: dict[str, str]) -> None:
        self._say, self._book, self._words = Saying(titles), book, words
        self._candidates = Candidates(book, words)
        self._rivals = Rivals(book, words, self._candidates)
        self._doubts, self._replaced = Doubts(words), Replaced(words)

    def rule(self, sense: Sense) -> Ruling:
        candidates = self._candidates.of(sense)
        comparable = [c for c in candidates if c.fact.kind == kind_of(sense.figure) and not c.vetoed]
        supported = self._supported(sense, comparable)
        if supported and supported.good and self._doubts.other_scheme(sense, (c.fact for c in candidates if agrees(sense.figure, c.fact.figure).good)):
            return self._say.nearest(candidates)
        if supported and supported.outcome is Outcome.NOT_FOUND:
            return self._displaced(sense, comparable, doubtful=True) or supported
        exchanged = None if supported else self._displaced(sense, comparable)
        if exchanged and not sense.company.isdisjoint(figure.value for figure in find_figures(exchanged.right or "")):
            return exchanged
        if not supported and (parts := summed(sense, comparable)):
            return self._say.near(parts[0])
        if sense.figure.unit is Unit.PERCENT and sense.figure.value == ALL and not supported:
            return self._say.nearest(candidates)  # 'alle kinderen' is no figure, so no other one contradicts it
        ruling = supported or self._same_digits(sense, candidates) or self._mistyped(sense, comparable) or self._contradicted(sense, comparable) or self._displaced(sense, comparable) or self._misscaled(sense, comparable)
        return ruling or self._of_other_place(sense, candidates) or self._say.nearest(candidates)

    def _of_other_place(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """A large figure that a passage has of the same in another area: '56.000 inwoners' of Heerlen-Noord, where the draft has Dordrecht West."""
        if abs(sense.figure.value) < TELLING_SIZE or not sense.areas:
            return None
        for candidate in candidates:
            fact = candidate.fact
            elsewhere = fact.areas and fact.areas.isdisjoint(sense.areas) and candidate.counted and fact.kind == kind_of(sense.figure)
            if elsewhere and fact.figure.value == sense.figure.value and candidate.telling:
                return self._say.caution(fact, texts.CHECK_MISTAKES["source-area"].format(area=listed(sorted(fact.areas))))
        return None

    def has(self, sense: Sense) -> bool:
        """Whether a passage has the figure of a claim for much of what it says."""
        return any(agrees(sense.figure, c.fact.figure).good and enough(sense.figure, c) for c in self._candidates.of(sense))

    def forget(self) -> None:
        """Let go of the draft."""
        self._words.forget()

    def _supported(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """A fact with the same subject, unit and period and the same value."""
        if part_too_large(sense):
            return None
        matching = [(c, found) for c in candidates if (found := agrees(sense.figure, c.fact.figure)).good and self._means(sense, c)]
        matching = [(c, found) for c, found in matching if enough(sense.figure, c)]
        if meant := self._meant(sense, [c for c, _ in matching], candidates):
            return self._say.wrong(meant, slip_of(sense.figure, meant.figure))
        limits = [c.fact for c in candidates if opposed(sense.figure, c.fact.figure) and enough(sense.figure, c) and not objection_to(sense, c.fact, by_name=c.by_name)]
        if limits and not any(c.fact.figure.hedge is sense.figure.hedge for c, _ in matching):
            return self._say.wrong(limits[0], slip_of(sense.figure, limits[0].figure))  # 'minimaal € 600 miljoen' for at most so much
        if exchanged := self._exchanged(sense, [c for c, _ in matching], candidates):
            return self._say.wrong(exchanged)
        valued, matching = matching, [(c, found) for c, found in matching if not self._mixed_up(sense, c, candidates)]
        matching = [pair for pair in matching if pair[1] is Fit.EXACT] or matching  # 400.000 is not 404.000 rounded where the source has both
        if not matching:
            return None
        for candidate, _ in matching:
            if rival := self._rivals.of(sense, candidate.fact):
                return self._say.wrong(rival, slip_of(sense.figure, rival.figure))
        objected = [(c, found, objection_to(sense, c.fact, by_name=c.by_name) or elsewhere(sense, c.fact, self._book.on_page(c.fact))) for c, found in matching]
        against = [(c, objection) for c, _ in valued if (objection := objection_to(sense, c.fact, by_name=c.by_name) or elsewhere(sense, c.fact, self._book.on_page(c.fact)))]
        opposite = max((c.share for c, _, objection in objected if objection == texts.CHECK_MISTAKES["other-kind"]), default=0.0)
        fitting = [
            (c.fact, found) for c, found, objection in objected
            if not objection and c.share >= opposite - BEHIND and says_enough(sense, c.fact, [other.fact for other, _ in against])
        ]
        if fitting and (replaced := self._replaced.of(sense, [c.fact for c, _ in matching])):
            told = texts.CHECK_MISTAKES["replaced"].format(theirs=replaced.theirs, ours=replaced.ours)
            return self._say.caution(replaced.fact, told) if replaced.sure else self._say.near(replaced.fact)
        if fitting:
            sure = next((pair for pair in fitting if not (self._doubts.of(sense, pair[0]) or self._rivals.narrower(sense, pair[0]))), None)
            return self._say.good(*sure) if sure else self._say.near(fitting[0][0])
        candidate, objection = next(((c, objection) for c, _, objection in objected if objection), against[0])
        return self._objected(sense, candidate, objection, candidates)

    def _meant(self, sense: Sense, matching: Sequence[Candidate], candidates: Sequence[Candidate]) -> Fact | None:
        """Another figure that is surely the one for this, where the draft has a value of something else."""
        for candidate in matching:
            fact, other = candidate.fact, self._rivals.swapped(sense, candidate.fact, candidates)
            if other and other.kind == fact.kind and (self._rivals.of(sense, fact) is other or (objection_to(sense, fact) and not objection_to(sense, other))):
                return other
        if narrowed := self._rivals.otherwise(sense, [c.fact for c in matching]):
            return narrowed
        opposites = (self._instead(sense, c, candidates) for c in matching if contrasted(sense, c.fact))
        return next((fact for fact in opposites if fact), None)

    def _exchanged(self, sense: Sense, matching: Sequence[Candidate], candidates: Sequence[Candidate]) -> Fact | None:
        """The figure that the draft has for the other of two things, where it has this one for that: '567 huurwoningen en 8.298 particuliere'."""
        found = [self._rivals.swapped(sense, candidate.fact, candidates) for candidate in matching]
        fit = {c.fact: c for c in candidates}
        if not found or any(other is None for other in found):
            return None
        sure = [other for other in found if other and other in fit and fit[other].evidence >= CERTAIN and other.kind == kind_of(sense.figure) and not objection_to(sense, other, by_name=fit[other].by_name)]
        return sure[0] if sure and len({other.figure.value for other in sure}) == 1 and not consistent(sense.figure, sure[0].figure) else None

    def _objected(self, sense: Sense, candidate: Candidate, objection: str, candidates: Sequence[Candidate]) -> Ruling:
        """What is said of a figure that the sources have for another year, place or thing."""
        fact = candidate.fact
        if misplaced_only(sense, fact) and (meant := self._rivals.meant(sense, fact)):
            mistake = texts.CHECK_MISTAKES["region"].format(value=shown_in(fact), region=texts.REGION[fact.region]) if fact.region else ""
            return self._say.wrong(meant, mistake)
        if turned(sense, fact):
            return self._say.wrong(fact, objection)
        if other := self._rivals.crossed(sense, fact) or self._ends_instead(sense, candidate, candidates):
            return self._say.wrong(other)
        if right := self._instead(sense, candidate, candidates):
            return self._say.wrong(right, slip_of(sense.figure, right.figure))
        return self._say.caution(fact, objection)

    def _ends_instead(self, sense: Sense, objected: Candidate, candidates: Sequence[Candidate]) -> Fact | None:
        """The same end of another 'van ... naar ...' of the page, to which nothing objects: of those without income, where the draft has those without work."""
        if len(sense.ends) < 2:
            return None
        n = 0 if sense.figure == sense.ends[0] else 1
        fitting = (c.fact for c in candidates if c.fact.ends and c.fact.figure == c.fact.ends[n] and c.share >= objected.share and c.telling >= objected.telling and c.fact.passage.page == objected.fact.passage.page)
        return next((fact for fact in fitting if fact.figure.unit is sense.figure.unit and not objection_to(sense, fact)), None)

    def _instead(self, sense: Sense, objected: Candidate, candidates: Sequence[Candidate]) -> Fact | None:
        """What the sources have for the very place and period of a claim whose figure they have for another."""
        opposite = contrasted(sense, objected.fact)
        if not opposite and not (misplaced_only(sense, objected.fact) and (years_of_claim(sense) or sense.areas)):
            return None
        meant = of_same_side if opposite else same_place
        fitting = [
            c for c in candidates
            if (c.named or not objected.named or objected.fact.kind == "share") and c.share >= objected.share - BEHIND and c.evidence >= 2 and c.telling and c.fact.figure.unit is objected.fact.figure.unit
            and (c.fact.figure.high is None) == (objected.fact.figure.high is None) and meant(sense, c.fact)
            and not consistent(objected.fact.figure, c.fact.figure) and (resembles(sense.figure, c.fact.figure) or c.fact.figure.value in sense.beside or (opposite and c.fact.beside_of(objected.fact))) and not objection_to(sense, c.fact, by_name=c.by_name)
        ]  # fmt: skip
        return fitting[0].fact if fitting and len({c.fact.figure.value for c in fitting}) == 1 else None

    def _mixed_up(self, sense: Sense, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
        """Whether another figure of the sources or of the draft fits better than the one that the claim agrees with."""
        if self._rivals.outdone(sense, candidate.fact, candidates) or self._rivals.swapped(sense, candidate.fact, candidates):
            return True
        return dominated(sense, candidate, candidates)

    def _means(self, sense: Sense, candidate: Candidate) -> bool:
        """What is counted must agree; a percentage may stand without it."""
        return candidate.counted or kind_of(sense.figure) != "count"

    def _same_digits(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """The right digits with the wrong unit or noun: homes for euros, households for people."""
        if part_too_large(sense):
            return None
        for candidate in candidates:
            fact = candidate.fact
            measured = {sense.figure.unit, fact.figure.unit} == {Unit.PERCENT, Unit.POINTS}
            if digits_of(sense.figure) < 2 and abs(sense.figure.value) < TELLING_SIZE and not measured:
                continue
            if candidate.vetoed or candidate.share < PLAIN or (candidate.telling < 2 and not ((measured or abs(sense.figure.value) >= TELLING_SIZE) and candidate.share >= NEARLY_ALL)) or fact.figure.value != sense.figure.value:
                continue
            if fact.kind == kind_of(sense.figure) and candidate.counted:
                continue
            key = "money" if sense.figure.unit is Unit.EURO else "count" if fact.figure.unit is Unit.EURO else "unit"
            text = texts.CHECK_MISTAKES[key]
            if fact.kind == "count" and kind_of(sense.figure) == "count":
                if crossed := self._rivals.counted_as(sense, fact):
                    return self._say.wrong(crossed, "")
                if not sense.counted:
                    continue
                text = texts.CHECK_MISTAKES["noun"].format(counted=sense.figure.noun or sense.counted)
            return self._say.caution(fact, text)
        return None

    def _mistyped(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """The one figure with nearly these digits that the sources have for the same: '49 indicatoren' for 94, '39.600 tot 44.000' for 36.900."""
        figure = sense.figure
        if any(agrees(figure, c.fact.figure).good and c.share >= PLAIN for c in candidates):
            return None
        shift = bool(shifted(sense.sentence.text, figure))  # '€ 200.000 lager' is no slip for 'ruim € 280.000'
        candidates = [c for c in candidates if bool(shifted(c.fact.text, c.fact.figure)) == shift]
        close = [c for c in candidates if ((slipped(figure, c.fact.figure) and c.fact.figure.high == figure.high) or slipped_range(figure, c.fact.figure)) and c.share >= PLAIN and c.counted and c.evidence >= CERTAIN and not objection_to(sense, c.fact)]
        if len({c.fact.figure.value for c in close}) != 1:
            return None
        return self._say.wrong(close[0].fact, slip_of(figure, close[0].fact.figure))

    def _contradicted(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """Another figure where subject, unit and what is counted agree, and no other fact comes as near."""
        shift = bool(shifted(sense.sentence.text, sense.figure))
        strong = [c for c in candidates if c.share >= (BACKED if _swapped_digits(sense, c) else PLAIN) and bool(shifted(c.fact.text, c.fact.figure)) == shift and c.counted and c.fact.figure.high is None and not consistent(sense.figure, c.fact.figure) and not objection_to(sense, c.fact)]
        top_share = max((c.share for c in candidates), default=0.0)
        if any(agrees(sense.figure, c.fact.figure).good and (c.share >= max(PLAIN, top_share - BEHIND) or (c.named and c.share >= BACKED and digits_of(sense.figure) >= TELLING_DIGITS)) for c in candidates):
            return None  # a passage has the figure, though not surely for this: in doubt it is not called wrong
        strong = [c for c in strong if (c.close >= LOOSE and not adds_limit(sense, c.fact)) or _swapped_digits(sense, c) or not self._doubts.of(sense, c.fact)]  # '€ 35 miljoen voor wijkagenten' is not what they have for officials
        strong = [c for c in strong if c.fact.figure.value not in sense.beside]  # the draft has it itself, for something else
        measured = kind_of(sense.figure) in ("points", "times")  # too many of these are computed to call one wrong for another
        strong = [c for c in strong if (c.share >= CONTRADICTS and (c.telling >= 3 or (c.telling >= 2 and c.evidence >= 4)) and not measured) or ((c.named or _swapped_digits(sense, c)) and c.evidence >= 2 and slipped(sense.figure, c.fact.figure))]
        if not strong or sense.figure.high is not None:
            return None
        best = strong[0].share
        top = [c for c in strong if c.share >= best - 0.1]
        near = sorted((c for c in top if resembles(sense.figure, c.fact.figure) or slipped(sense.figure, c.fact.figure)), key=lambda c: not slipped(sense.figure, c.fact.figure))
        if not near or (len({c.fact.figure.value for c in top}) > 2 and not alike(sense.figure, near[0].fact.figure)):
            return None
        fact = self._rivals.otherwise(sense, [near[0].fact]) or near[0].fact
        return self._say.wrong(fact, slip_of(sense.figure, fact.figure))

    def _displaced(self, sense: Sense, candidates: Sequence[Candidate], *, doubtful: bool = False) -> Ruling | None:
        """Another figure for all that the claim says; where a source may have its own, only if the draft has the two the other way round."""
        fact = displaced(sense, candidates, self._book)
        own = next((c.fact for c in candidates if c.counted and agrees(sense.figure, c.fact.figure).good), None)
        if doubtful and fact and own and fact.figure.value in sense.company and not self._rivals.traded(sense, own, fact):
            return None  # the draft has the other figure where it belongs
        return self._say.wrong(fact, slip_of(sense.figure, fact.figure)) if fact else None

    def _misscaled(self, sense: Sense, candidates: Sequence[Candidate]) -> Ruling | None:
        """'€ 129,1 miljard' where the sources have these digits in millions, whatever else the sentence says."""
        if digits_of(sense.figure) <= TELLING_DIGITS or sense.figure.scale == 1:
            return None
        for candidate in candidates:
            fact = candidate.fact
            if fact.figure.value and sense.figure.value / fact.figure.value in (1000, Decimal("0.001")):
                if candidate.share >= SPECIFIC and candidate.evidence >= 2 and not objection_to(sense, fact):
                    return self._say.wrong(fact, slip_of(sense.figure, fact.figure))
                return self._say.caution(fact, slip_of(sense.figure, fact.figure))
        return None


def _swapped_digits(sense: Sense, candidate: Candidate) -> bool:
    """'45%' where a passage with much of the same has '54%'."""
    ours, theirs = (str(figure.value.normalize()) for figure in (sense.figure, candidate.fact.figure))
    return candidate.fact.kind == "share" and candidate.evidence >= STRONG - 2 and ours != theirs and len(ours) > 1 and sorted(ours) == sorted(theirs)


def alike(claimed: Figure, true: Figure) -> bool:
    return slip(claimed, true.value, "").telling and resembles(claimed, true)
