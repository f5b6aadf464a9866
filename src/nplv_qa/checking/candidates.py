"""The facts that a claim may be about, and how much of the claim each explains."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nplv_qa.checking.context import Sense
from nplv_qa.checking.facts import Fact, FactBook
from nplv_qa.checking.objections import years_of_claim
from nplv_qa.checking.vocabulary import Nouns, Vocabulary, same_noun
from nplv_qa.dutch.folding import fold

DISTINCTIVE = 2.0  # weight from which on a term tells something: at most one in six passages has it
UNIQUE = 5.5  # weight of a term that one or two passages have: it tells which story is meant
SHORTEST = 4  # letters of a name that may stand for a longer one
LIGHT = 6  # with words of less weight a sentence leans on the one before it
REST, BEFORE, BEFORE_ALL = 0.4, 0.2, 0.6  # what words count of the rest of the sentence, and of the one it leans on in part or wholly
AROUND = 0.5  # what a word counts that stands elsewhere in the passage or its heading
YEAR_WEIGHT, BESIDE_WEIGHT = 2.0, 3.0  # a shared year tells as much as a telling word, a shared second figure more
_ANAPHOR = re.compile(
    r"^\W*(?:\w+\s+)?(?:daarvan|hiervan|daarmee|hiermee|daarvoor|hiervoor|daarbij|dat|dit|zij|ze|deze|die|het|er)\b", re.IGNORECASE
)
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
    what else they share (names, years, what is counted, another figure); `vetoed` where it lacks a name that the claim has; `counted` where
    what is counted may be the same, `named` where it is; `by_name` where its sentence has every name of the claim, or a word that no other has.
    """

    fact: Fact
    share: float
    telling: int
    evidence: int
    vetoed: bool
    counted: bool
    named: bool
    by_name: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a claim looks for in a fact."""

    weights: dict[str, float]
    names: frozenset[str]
    accepted: tuple[frozenset[str], ...]
    total: float
    own: frozenset[str]


class Candidates:
    """Finds the facts that share words with a claim."""

    def __init__(self, book: FactBook, words: Vocabulary) -> None:
        self._book, self._words = book, words

    def of(self, sense: Sense) -> list[Candidate]:
        """Best first."""
        wanted = self._wanted(sense)
        nouns = self._words.nouns(sense.sentence.text, sense.figure)
        found = [self._candidate(sense, wanted, fact, nouns) for fact in self._book.near(wanted.weights)]
        return sorted(found, key=lambda c: (c.vetoed, -c.share))

    def names(self, segment: str) -> frozenset[str]:
        """Terms of the names in the part of the sentence that is about the figure; a fact that lacks one is about something else."""
        longest = (max(group, key=lambda term: (len(term), term)) for group in self._named(segment) if group)
        return frozenset(term for term in longest if self._words.known(term) or len(term) > 3)

    def parts(self, segment: str) -> frozenset[str]:
        """All terms of its names: of 'Gezinsadvocaat' 'gezin' too."""
        return frozenset().union(*self._named(segment))

    def _named(self, segment: str) -> list[frozenset[str]]:
        names = [fold(match.group()) for match in _NAME.finditer(_ACCORDING.sub(" ", segment))]
        return [self._words.terms(name) for name in names if name not in _USUAL]

    def _wanted(self, sense: Sense) -> _Wanted:
        weight = self._words.weight
        own = self._words.terms(sense.segment)
        rest = self._words.terms(f"{sense.sentence.text} {sense.sentence.label}") - own
        weights = {term: weight(term) for term in own} | {term: weight(term) * REST for term in rest}
        leaning = BEFORE_ALL if sum(weights.values()) < LIGHT else BEFORE if _ANAPHOR.search(sense.segment) else 0
        if leaning:
            weights |= {term: weight(term) * leaning for term in self._words.terms(sense.context) - own - rest}
        names = self.names(sense.segment)
        total = sum(weights.values()) + YEAR_WEIGHT * bool(years_of_claim(sense)) or 1.0
        return _Wanted(weights, names, tuple(self._forms(name) for name in names), total, own)

    def _candidate(self, sense: Sense, wanted: _Wanted, fact: Fact, nouns: Nouns) -> Candidate:
        named = same_noun(nouns, fact.nouns)
        alone = not fact.nouns or not fact.beside  # 'het aantal mensen: het waren er 400.000'
        counted = not nouns or named or (alone and nouns[0][0] in (fact.nearby if not fact.nouns else fact.own))
        weights = wanted.weights
        shared = [term for term in weights if term in fact.nearby]
        further = sum(weights[term] * (1 if term in wanted.names else AROUND) for term in weights if term in fact.around and term not in fact.nearby)
        in_time, beside = bool(years_of_claim(sense) & (fact.years or fact.leaned)), bool(fact.beside & set(sense.beside))
        weight = sum(weights[term] for term in shared) + further + YEAR_WEIGHT * in_time + BESIDE_WEIGHT * beside
        telling = sum(self._words.weight(term) >= DISTINCTIVE for term in shared)
        by_name = (bool(wanted.names) and wanted.names <= fact.nearby) or any(self._words.weight(term) >= UNIQUE for term in wanted.own & fact.nearby)
        vetoed = any(not forms & fact.around for forms in wanted.accepted)
        evidence = (by_name or bool(wanted.names and not vetoed)) + telling + in_time + 2 * beside + named + (fact.figure.high is not None)
        share = min(weight / (wanted.total + BESIDE_WEIGHT * beside), 1.0)
        return Candidate(fact, share, telling, evidence, vetoed, counted, named, by_name)

    def _forms(self, name: str) -> frozenset[str]:
        """A name and the known words that it begins with: 'Tilburgse' is of 'Tilburg', 'Woontopgeld' of 'Woontop'."""
        return frozenset({name, *(name[:n] for n in range(SHORTEST, len(name)) if self._words.known(name[:n]))})
