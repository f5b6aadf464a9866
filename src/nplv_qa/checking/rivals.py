"""Other figures that a claim could have been meant for, and whether one of them fits it better."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa.checking.candidates import Candidate, Candidates
from nplv_qa.checking.comparing import agrees, resembles
from nplv_qa.checking.facts import Fact, FactBook
from nplv_qa.checking.objections import elsewhere_or_then, misplaced, misplaced_only, objection_to
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.predicates import health_in
from nplv_qa.checking.vocabulary import Nouns, Vocabulary, adjectives_after, akin, overlap, same_noun
from nplv_qa.checking.wording import shifted
from nplv_qa.dutch.numbers import Figure

CLOSE = 0.1  # by so much fewer of the words right beside the claim it may have
DOMINANT = 0.15  # so much better another figure is the one that is meant
SURE_MARGIN = 4.0  # by so much where only the unit is the same
MOST_APART = 1000  # times; so far apart no amount is meant for another
TAIL = 4.0  # weight below which a part of a sentence leans on what stands before it
TELLING = 4  # letters of the first part of a compound
RIVAL_MARGIN = 1.5  # by so much the words beside a claim must belong more to the other figure

_OUT_OF = re.compile(r"\s+van\s+(?:de|die|deze)\s+(?:in totaal |bijna |ruim |circa |ongeveer )?(?:\d[\d.]*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|twintig|dertig)\s")
_PLACES = "gebieden nplv-gebieden wijken"  # of these is every figure
_OF_THOSE = re.compile(r", van (?:de|die|deze)\b")  # 'begonnen met 2.500 woningen, van de 33.000 waarvoor geld is'
_HEDGES = "maximaal minimaal"  # words that a figure may have, whatever it is of
_PART = re.compile(r"\b(?:waarvan|daarvan|hiervan)\b", re.IGNORECASE)  # leans on the figure before it


class Rivals:
    """Compares the figure that a claim agrees with with those around it."""

    def __init__(self, book: FactBook, words: Vocabulary, candidates: Candidates) -> None:
        self._book, self._words, self._candidates = book, words, candidates

    def of(self, sense: Sense, fact: Fact) -> Fact | None:
        """Another figure near by to which the words beside the claim belong: the one of 'Noord', where the draft has 'West'."""
        nouns = self._words.nouns(sense.sentence.text, sense.figure)
        weighed = [(self._better(sense, nouns, fact, other), other) for other in self._book.rivals(fact) if _possible(sense, nouns, fact, other)]
        return max((pair for pair in weighed if pair[0] is not None), key=lambda pair: pair[0] or 0, default=(0, None))[1]

    def meant(self, sense: Sense, fact: Fact) -> Fact | None:
        """The other figure of its sentence that is for the region, area or year of the claim: '1 op de 7' landelijk."""
        others = [other for other in self._book.rivals(fact) if other.sentence == fact.sentence and other.figure.unit is sense.figure.unit]
        fitting = [other for other in others if other.region != fact.region and not objection_to(sense, other) and other.own != fact.own]
        return fitting[0] if len(fitting) == 1 and not sense.ends else None

    def outdone(self, sense: Sense, fact: Fact, candidates: Sequence[Candidate]) -> bool:
        """Whether another figure of the passage, of what is counted, has words of the claim that the one with its value lacks."""
        if fact.kind == "euro":
            return any(self._outbid(sense, fact, other.fact) for other in candidates if other.fact.kind == "euro" and not other.vetoed)
        if fact.kind != "count" or fact.figure.high is not None or misplaced_only(sense, fact):
            return False  # of another year or place: that says more
        claimed = self._words.terms(sense.segment) - self._candidates.names(sense.segment)  # a name says what all of the passage is about
        missing = claimed - self._words.terms(fact.text) - self._words.terms(_PLACES)
        shift = bool(shifted(sense.sentence.text, sense.figure))
        for other in self._book.around(fact):
            if bool(shifted(other.text, other.figure)) != shift or misplaced(sense, other):
                continue  # '43.000 huishoudens meer' is none of '963.000 huishoudens'
            told = other.figure.value in sense.beside and (sense.shares or not self._crossed(sense, fact, other))
            theirs = [term for term in other.own if any(akin(term, word) for word in missing)]
            if not told and self._words.weigh(theirs) >= RIVAL_MARGIN:
                return True
        return False

    def _outbid(self, sense: Sense, fact: Fact, other: Fact) -> bool:
        """Whether the words beside an amount are those of another: '€ 50 miljoen voor de openbare ruimte', where the sources have 180 for it."""
        if bool(shifted(other.text, other.figure)) != bool(shifted(sense.sentence.text, sense.figure)):
            return False  # 'ruim € 280.000' is not meant for '€ 100.000 lager'
        if max(fact.figure.value, other.figure.value) > MOST_APART * min(fact.figure.value, other.figure.value):
            return False
        if consistent(fact.figure, other.figure) or sense.beside or elsewhere_or_then(sense, other)[0]:  # with more figures in a sentence words belong to more than one
            return False
        own = self._words.terms(sense.segment) - self._candidates.parts(sense.segment) - self._words.terms(_HEDGES)
        shared = own & other.own - self._words.terms(fact.text)
        theirs = self._words.weigh(shared)
        return len(shared) > 1 and theirs >= SURE_MARGIN and theirs > self._words.weigh(own & self._words.terms(fact.text) - other.own)

    def swapped(self, sense: Sense, fact: Fact, candidates: Sequence[Candidate]) -> Fact | None:
        """The fact that has the words of this figure, and the value of another figure of the draft, where the fact at hand has the words of that one."""
        if _PART.search(sense.segment) or _OF_THOSE.match(sense.segment):
            return None
        own = self._words.terms(sense.segment)
        here = (fact.nearby - self._words.terms(fact.passage.section)) | self._words.terms(fact.text)  # a heading is over both
        for value, segment in sense.others:
            theirs = self._words.terms(segment)
            counterparts = [] if value in fact.beside else [other.fact for other in candidates if other.fact.figure.value == value]
            margin = 0.0 if value in sense.beside else SURE_MARGIN  # a sentence further on tells less of which is which
            for other in counterparts:
                there = self._words.terms(other.text)
                ours, others = own - (there & here), theirs - (there & here)  # what both facts have tells nothing of which is which
                ours_here = self._only(ours, here, theirs)
                if self._only(others, here, own) > ours_here + margin and self._only(ours, there, theirs) > ours_here and self._alike(sense, other):
                    return other
        return None

    def _alike(self, sense: Sense, fact: Fact) -> bool:
        """Whether a fact counts what a claim counts, and is a difference where the claim is one."""
        nouns = self._words.nouns(sense.sentence.text, sense.figure)
        counts = not nouns or not fact.nouns or same_noun(nouns, fact.nouns)
        return counts and bool(shifted(fact.text, fact.figure)) == bool(shifted(sense.sentence.text, sense.figure))

    def counted_as(self, sense: Sense, fact: Fact) -> Fact | None:
        """The figure of the same sentence, or of the one beside it, that counts what the claim counts, where the draft has it for something else: '73 kinderen van 702 scholen'."""
        nouns = self._words.nouns(sense.sentence.text, sense.figure)
        others = [other for other in self._book.rivals(fact) if abs(other.sentence - fact.sentence) <= 1 and same_noun(nouns, other.nouns)]
        others = [other for other in others if other.sentence == fact.sentence] or others
        return others[0] if len(others) == 1 else None

    def crossed(self, sense: Sense, fact: Fact) -> Fact | None:
        """The other figure of the same sentence, which the draft has too, and to which nothing objects: '16 een baan en 28 naar school' for 28 and 16."""
        others = [other for other in self._book.rivals(fact) if other.sentence == fact.sentence and other.figure.value in sense.beside and same_noun(fact.nouns, other.nouns)]
        return others[0] if len(others) == 1 and not objection_to(sense, others[0]) else None

    def otherwise(self, sense: Sense, facts: Sequence[Fact]) -> Fact | None:
        """Another figure near by that has the adjective of the claim, where no sentence with its value does: 1.600 'betaalbare woningen', not 2.100."""
        for word in adjectives_after(sense.sentence.text, sense.figure):
            if any(self._words.told_by(word, fact.told) for fact in facts):
                continue
            for fact in facts:
                near = [other for other in self._book.rivals(fact) if abs(other.sentence - fact.sentence) <= 1 and resembles(sense.figure, other.figure) and self._words.told_by(word, other.segment) and other.figure.value not in sense.beside]
                if near and not consistent(sense.figure, near[0].figure):
                    return near[0]
        return None

    def narrower(self, sense: Sense, fact: Fact) -> bool:
        """Whether a figure is of one of several things that its sentence tells apart by name, none of which the draft names: '93%' in Tilburg, for West."""
        siblings = [other for other in self._book.rivals(fact) if other.sentence == fact.sentence and other.figure.unit is fact.figure.unit]
        theirs = frozenset().union(*(self._candidates.names(other.segment) for other in siblings))
        own = self._candidates.names(fact.segment)
        named = self._words.terms(f"{sense.sentence.text} {sense.sentence.label} {sense.context}")
        return bool(own - theirs and theirs - own) and not (own - theirs) & named and not sense.sentence.label

    def _better(self, sense: Sense, nouns: Nouns, fact: Fact, other: Fact) -> float | None:
        """By how much the words beside the claim belong more to the other figure; None where they do not."""
        told = other.figure.value in sense.beside
        if told and _OUT_OF.match(sense.sentence.text[sense.figure.end :]):
            return None  # 'twaalf van de veertien': the draft has them as part and whole
        if told and fact.kind == "count" and fact.nouns and overlap(nouns, other.nouns) > overlap(nouns, fact.nouns):
            return 0  # the draft has both figures: what each counts tells which is which
        own = self._words.terms(sense.segment)
        if other.sentence == fact.sentence and (named := self._by_names(sense, fact, other, told=told)):
            return named
        if other.own == fact.own or (told and (sense.shares or not self._crossed(sense, fact, other))):
            return None
        tail = self._words.weigh(fact.own) < TAIL and not self._candidates.names(fact.segment)
        if (tail or _OF_THOSE.match(fact.segment)) and other.sentence == fact.sentence and other.figure.start < fact.figure.start:
            return None  # 'had eerst 66% geen daginvulling en later nog 36%': the words of the first are of both
        if other.sentence != fact.sentence:
            own -= self._candidates.parts(sense.segment)
        plain = own - self._words.terms(_HEDGES) - {term for term in own if any(term != word and len(word) >= TELLING and term.startswith(word) for word in other.own)}
        theirs, ours = self._only(own, other.own, fact.own), self._only(plain, fact.own, other.own)  # 'huurwoningen' is no word of 'woningen', where 'huur' is the other's
        return theirs if theirs > ours + RIVAL_MARGIN else None

    def _by_names(self, sense: Sense, fact: Fact, other: Fact, *, told: bool) -> float:
        """Names tell figures of one sentence apart: 93% in West, 88% in Noord; where the draft has both, only where it has both the other way round."""
        names, ours, theirs = self._candidates.pieces(sense.segment), fact.own - other.own, other.own - fact.own
        if not names & theirs or names & ours:
            return 0.0
        if told and not any(self._candidates.pieces(segment) & ours for value, segment in sense.others if value == other.figure.value):
            return 0.0
        return self._words.weigh(names & other.own)

    def _crossed(self, sense: Sense, fact: Fact, other: Fact) -> bool:
        """Whether the draft, which has the value of the other figure too, does not have it for what the sources have it for."""
        words = [self._words.terms(segment) for value, segment in sense.others if value == other.figure.value]
        return not any(self._only(own, other.own, fact.own) > self._only(own, fact.own, other.own) for own in words)

    def traded(self, sense: Sense, fact: Fact, other: Fact) -> bool:
        """Whether the draft has the value of another figure where the words are those of this one."""
        words = [self._words.terms(segment) for value, segment in sense.others if value == other.figure.value]
        return any(self._only(own, fact.own, other.own) > self._only(own, other.own, fact.own) for own in words)

    def _only(self, own: frozenset[str], here: frozenset[str], there: frozenset[str]) -> float:
        """The weight of the words of a claim that one figure has, and the other has not."""
        return self._words.weigh(term for term in own if any(akin(term, word) for word in here) and not any(akin(term, word) for word in there))


def dominated(sense: Sense, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether another figure that counts the same, and to which nothing objects, explains far more of the claim."""
    shift, fact = bool(shifted(sense.sentence.text, sense.figure)), candidate.fact
    better = (
        other for other in candidates
        if not (candidate.met and not other.met) and other.close + CLOSE >= candidate.close and other.share > candidate.share + DOMINANT and other.evidence >= candidate.evidence and other.fact.kind == fact.kind and other.fact.figure.value not in sense.beside
    )  # fmt: skip
    return any(
        (other.named or fact.kind == "times" or (other.counted and fact.kind != "count"))
        and (other.fact.figure.high is None) == (fact.figure.high is None)
        and bool(shifted(other.fact.text, other.fact.figure)) == shift
        and not consistent(fact.figure, other.fact.figure)
        and not objection_to(sense, other.fact)
        for other in better
    )


def consistent(claimed: Figure, other: Figure) -> bool:
    """Whether two figures say the same, one of them rounded: '280.619' and 'ruim 280.000'."""
    return agrees(claimed, other).good or agrees(other, claimed).good


def _possible(sense: Sense, nouns: Nouns, fact: Fact, other: Fact) -> bool:
    """Whether the claim could be meant for the other figure: of its size, period and kind, and not the same rounded."""
    if consistent(sense.figure, other.figure) or misplaced(sense, other):
        return False
    if sense.region and fact.region == sense.region.value and other.region not in (None, fact.region):
        return False
    if health_in(sense.segment) and health_in(fact.segment) and not health_in(other.segment):
        return False  # '15 jaar korter in goede gezondheid' is not meant for 'zeven jaar korter'
    if shifted(other.text, other.figure) and not shifted(sense.sentence.text, sense.figure):
        return False  # 'ruim € 280.000' is not meant for '€ 100.000 lager'
    if other.sentence != fact.sentence and not resembles(sense.figure, other.figure):
        return False
    return not nouns or other.kind != "count" or same_noun(nouns, other.nouns)
