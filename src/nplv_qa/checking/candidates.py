"""The facts that a claim may be about, and how much of the claim each explains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.facts import Fact, FactBook
from nplv_qa.checking.light_words import FRAMING_WORDS
from nplv_qa.checking.objections import years_of_claim
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.vocabulary import FRAMING, Nouns, Vocabulary, same_noun
from nplv_qa.checking.wording import shifted
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit

DISTINCTIVE = 2.0  # weight from which on a term tells something: at most one in six passages has it
TELLS_NAME = 3.0  # weight from which on the begin of a name tells what it is of: the Woontopgeld of the Woontop, no Gemeentefonds of a gemeente
TELLS_PLACE = 4.0  # weight from which on a name tells a place, where the sources have it in no other
UNIQUE = 5.5  # weight of a term that one or two passages have: it tells which story is meant
SHORTEST = 4  # letters of a name that may stand for a longer one
LIGHT = 6  # with words of less weight a sentence leans on the one before it
REST, BEFORE, BEFORE_ALL = 0.4, 0.2, 0.6  # what words count of the rest of the sentence, and of the one it leans on in part or wholly
AROUND = 0.5  # what a word counts that stands elsewhere in the passage or its heading
YEAR_WEIGHT, BESIDE_WEIGHT = 2.0, 3.0  # a shared year tells as much as a telling word, a shared second figure more
TOGETHER_WEIGHT = 2.0  # a telling second figure elsewhere in the passage
_ANAPHOR = re.compile(
    r"^\W*(?:\w+\s+)?(?:daarvan|hiervan|daarmee|hiermee|daarvoor|hiervoor|daarbij|dat|dit|zij|ze|deze|die|het|er|beide)\b|\b(?:zijn|waren) dat er\b", re.IGNORECASE
)
_LEANS = re.compile(
    r"^\W*(?:voor |in |bij |van )?(?:(?:de )?(?:periode|jaren|tranche|ronde) (?=\d)|(?:de|het|een) )(?:\d{4}|(?:eerste|tweede|derde|vorige|volgende|nieuwe|oude|huidige|latere) (?:ronde|tranche|fase|periode|regeling)|vervolg\b|verschil\b|bedrag\b|totaal\b|kosten\b|opbrengst|overige\b|rest\b)", re.IGNORECASE
)  # a subject that only the sentence before it names
_OF_THOSE = re.compile(r"\b(?:[Dd]at|[Dd]it)\b[^,;:]*\ber\s+(?:ongeveer |circa |ruim |bijna |zo'n |maar liefst )?$")
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b(?:[A-Z][a-zà-ÿ]+(?:[A-Z][a-z]*)*|[A-Z]{2,}\w*)(?:-\w+)*")
_TAIL = re.compile(r"(?<=[A-Z]{2})-[a-z]\w+$")  # the 'VWS-budget' is one of VWS
_ACCORDING = re.compile(r"\b(?:[Vv]olgens|[Aa]ldus|[Bb]lijkens|[Oo]nderzoek van|[Ii]n opdracht van)\s+(?:\S+\s+){0,2}?[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*")
# Names that a draft may add to any sentence.
_USUAL = frozenset(
    """nplv nederland kamer tweede kamerleden rijk kabinet minister ministerie vro bzk nationaal programma leefbaarheid veiligheid voortgangsrapportage nederlandse volkshuisvesting ruimtelijke
    ordening kamerbrief kamerstuk kamerstukken bijlage den haag staat lid leden regering binnenlandse zaken koninkrijksrelaties nplv-gebieden nplv-gebied wijken""".split()
)
@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that a claim may be about.

    `share` is how much of the claim it explains, `telling` how many words that tell something they share, `evidence` that number with
    what else they share (names, years, what is counted, another figure); `vetoed` where it lacks a name that the claim has; `counted` where
    what is counted may be the same, `named` where it is; `by_name` where its sentence has every name of the claim, or a word that no other has; `met` where
    another telling figure of the draft stands near it too; `close` is how much of the words beside the claim stands beside its figure; `paired` where both have the same two ends of 'van ... naar ...'.
    """

    fact: Fact
    share: float
    telling: int
    evidence: int
    vetoed: bool
    counted: bool
    named: bool
    by_name: bool
    met: bool = False
    close: float = 0.0
    paired: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a claim looks for in a fact; `told_by` has for words of the documents the terms of the claim that stand for them."""

    weights: dict[str, float]
    names: frozenset[str]
    accepted: tuple[frozenset[str], ...]
    total: float
    own: frozenset[str]
    told_by: dict[str, set[str]]
    telling: frozenset[str]
    unique: frozenset[str]
    years: frozenset[int]


class Candidates:
    """Finds the facts that share words with a claim."""

    def __init__(self, book: FactBook, words: Vocabulary) -> None:
        self._book, self._words = book, words
        self._framing = words.terms(FRAMING) | words.heads(FRAMING_WORDS)
        self._places = self._placed(book.facts)

    def of(self, sense: Sense) -> list[Candidate]:
        """Best first."""
        wanted = self._wanted(sense)
        nouns = self._words.nouns(sense.sentence.text, sense.figure) or self._leaning(sense)
        found = [self._candidate(sense, wanted, fact, nouns) for fact in self._book.near(wanted.weights)]
        return sorted(found, key=lambda c: (c.vetoed, -c.share))

    def _leaning(self, sense: Sense) -> Nouns:
        """What is counted in 'dat zijn er 43.000 meer': the same as in the sentence before, or by the figure before it."""
        text = sense.sentence.text
        if sense.preceding and shifted(text, sense.figure):
            counts = [figure for figure in claims_in(text) if figure.unit is Unit.NONE and figure.end <= sense.figure.start]
            return self._words.nouns(text, counts[-1]) if counts else ()
        before = claims_in(sense.context) if _OF_THOSE.search(sense.sentence.text[: sense.figure.start]) and not sense.preceding else ()
        return tuple(noun for figure in before[-2:] for noun in self._words.nouns(sense.context, figure))  # '963.000 huishoudens, ongeveer 2 miljoen mensen'

    def names(self, segment: str) -> frozenset[str]:
        """Terms of the names in the part of the sentence that is about the figure; a fact that lacks one is about something else."""
        longest = (max(group, key=lambda term: (len(term), term)) for group in self._named(segment) if group)
        return frozenset(term for term in longest if self._words.known(term) or len(term) > 3)

    def pieces(self, segment: str) -> frozenset[str]:
        """The same, a name with a hyphen in its pieces: 'Tilburg-Noord' names Noord too."""
        return self.names(segment) | self.names(re.sub(r"(?<=[a-z])-(?=[A-Z])", " ", segment))

    def parts(self, segment: str) -> frozenset[str]:
        """All terms of its names: of 'Gezinsadvocaat' 'gezin' too."""
        return frozenset().union(*self._named(segment))

    def _placed(self, facts: Sequence[Fact]) -> dict[str, frozenset[str]]:
        """The names that the sources have in one place only: the Gezinsadvocaat is of Tilburg, also where a draft does not say so."""
        found: dict[str, set[frozenset[str]]] = {}
        for fact in facts:
            for name in self.names(fact.text):
                found.setdefault(name, set()).add(fact.areas)
        return {name: next(iter(places)) for name, places in found.items() if len(places) == 1 and self._words.weight(name) >= TELLS_PLACE}

    def _named(self, segment: str) -> list[frozenset[str]]:
        names = [fold(_TAIL.sub("", match.group())) for match in _NAME.finditer(_ACCORDING.sub(" ", segment))]
        return [self._words.terms(name) | self._words.terms(name.replace("-", " ")) for name in names if name not in _USUAL]

    def _wanted(self, sense: Sense) -> _Wanted:
        weight = self._words.weight
        own = self._words.terms(f"{sense.segment} {sense.sentence.label}") - self._framing  # a cell of a table is about what its labels say
        rest = self._words.terms(sense.sentence.text) - own - self._framing
        weights = {term: weight(term) for term in own} | {term: weight(term) * REST for term in rest}
        leaning = BEFORE_ALL if sum(weights.values()) < LIGHT or _LEANS.search(sense.sentence.text) else BEFORE if _ANAPHOR.search(sense.segment) else 0
        if leaning:
            weights |= {term: weight(term) * leaning for term in self._words.terms(sense.context) - own - rest}
        names = self.names(sense.segment)
        total = sum(weights.values()) + YEAR_WEIGHT * bool(years_of_claim(sense)) or 1.0
        told_by: dict[str, set[str]] = {}
        for term in weights:
            for word in self._words.relatives(term) | self._words.written_out(term):
                told_by.setdefault(word, set()).add(term)
        telling = frozenset(term for term in weights if weight(term) >= DISTINCTIVE)
        unique = frozenset(term for term in own if weight(term) >= UNIQUE)
        return _Wanted(weights, names, tuple(self._forms(name) for name in names), total, own, told_by, telling, unique, frozenset(years_of_claim(sense)))

    def _candidate(self, sense: Sense, wanted: _Wanted, fact: Fact, nouns: Nouns) -> Candidate:
        named = same_noun(nouns, fact.nouns)
        alone = not fact.nouns or not fact.beside  # 'het aantal mensen: het waren er 400.000'
        counted = not nouns or named or (alone and self._named_near(nouns[0], fact.nearby if not fact.nouns else fact.own))
        weights = wanted.weights
        shared = (weights.keys() & (fact.nearby | fact.also)).union(*(wanted.told_by[term] for term in wanted.told_by.keys() & fact.nearby))
        further = sum(weights[term] * (1 if term in wanted.names else AROUND) for term in (weights.keys() & fact.around) - shared)
        in_time, beside = bool(wanted.years & (fact.years or fact.leaned)), not fact.beside.isdisjoint(sense.beside)
        met = self._book.together(fact, sense.company)
        together = met and not beside
        weight = TOGETHER_WEIGHT * together + sum(weights[term] for term in shared) + further + YEAR_WEIGHT * in_time + BESIDE_WEIGHT * beside
        telling = len(wanted.telling & shared)
        by_name = (bool(wanted.names) and wanted.names <= fact.nearby) or not wanted.unique.isdisjoint(fact.nearby)
        by_name = by_name or bool(not sense.areas and fact.areas and any(self._places.get(term) == fact.areas for term in wanted.own & fact.nearby))
        vetoed = any(forms.isdisjoint(fact.around) and forms.isdisjoint(fact.also) for forms in wanted.accepted)
        paired = bool(sense.ends) and {end.value for end in sense.ends} <= {end.value for end in fact.ends}
        evidence = (by_name or bool(wanted.names and not vetoed)) + telling + in_time + 2 * beside + 2 * paired + together + named + (fact.figure.high is not None)
        share = min(weight / (wanted.total + BESIDE_WEIGHT * beside + TOGETHER_WEIGHT * together), 1.0)
        close = sum(weights[term] for term in wanted.own & fact.own) / (sum(weights[term] for term in wanted.own) or 1.0)
        return Candidate(fact, share, telling, evidence, vetoed, counted, named, by_name, met, close, paired)

    def _named_near(self, noun: Sequence[str], here: frozenset[str]) -> bool:
        """Whether a noun stands near a figure, a compound as one or in parts: 'huurwoningen' by 'sociale huur' of 'woningen'."""
        return noun[0] in here or (len(noun) > 1 and here.issuperset(noun[1:]))

    def _forms(self, name: str) -> frozenset[str]:
        """A name and the known words that it begins with: 'Tilburgse' is of 'Tilburg', 'Woontopgeld' of 'Woontop'."""
        return self._words.written_out(name) | frozenset({name, *(name[:n] for n in range(SHORTEST, len(name)) if self._words.known(name[:n]) and self._words.weight(name[:n]) >= TELLS_NAME)})
