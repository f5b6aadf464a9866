"""Passages to evidence: the sentences of the best passages, ranked by how well they answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nplv_qa.answering.asked import AnswerType, Asked, traits
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.expansion import Expander
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Evidence, Hit, Passage, Searcher

PASSAGES = 20  # beyond the first twenty a sentence hardly ever answers
# How much a question word counts that stands not in the sentence itself but near it: the heading and the neighbouring
# sentences say what the sentence is about. Tuned on the training questions, which name the one sentence that answers.
IN_SENTENCE = 1.0
IN_HEADING = 0.55
IN_PASSAGE = 0.3
PASSAGE_WEIGHT = 0.45  # of the passage's own score
TYPE_WEIGHT = 0.2  # of holding the kind of thing that was asked for
SYNONYM = 0.8  # a synonym is worth a little less than the word


@dataclass(frozen=True, slots=True)
class Need:
    """A content word of the question: the terms of which one is enough, with their worth, and how rare it is."""

    word: str
    terms: Mapping[str, float]
    weight: float


@dataclass(frozen=True, slots=True)
class _Prepared:
    sentences: tuple[frozenset[str], ...]
    heading: frozenset[str]
    passage: frozenset[str]
    folded: str
    traits: tuple[dict[AnswerType, float], ...]


class Retriever:
    """Ranks sentences for questions."""

    def __init__(self, passages: Sequence[Passage], analyzer: Analyzer, expander: Expander, searcher: Searcher, rarity: Mapping[str, float]) -> None:
        self._analyzer, self._expander, self._searcher = analyzer, expander, searcher
        self._rarity = rarity
        self._rarest = max(rarity.values(), default=1.0)
        self._prepared = {passage.id: self._prepare(passage) for passage in passages}

    def evidence(self, question: str, asked: Asked) -> list[Evidence]:
        """Sentences, best first, each with the share of the question's rare words that it and its passage cover."""
        needs = self.needs(question)
        total = sum(need.weight for need in needs) or 1.0
        found: list[Evidence] = []
        for hit in self.search(question, asked):
            prepared = self._prepared[hit.passage.id]
            for n, terms in enumerate(prepared.sentences):
                met = sum(need.weight * _worth(need, terms, prepared) for need in needs) / total
                covered = sum(need.weight for need in needs if _near(need, prepared)) / total
                bonus = TYPE_WEIGHT * prepared.traits[n].get(asked.type, 0.0)
                found.append(Evidence(hit.passage, n, met + PASSAGE_WEIGHT * hit.score + bonus, covered))
        return sorted(found, key=lambda evidence: -evidence.score)

    def search(self, question: str, asked: Asked) -> list[Hit]:
        """Passages, those of the documents and areas that the question names first of all."""
        hits = self._searcher.search(question, PASSAGES if not asked.narrowed else 200)
        kept = [hit for hit in hits if asked.admits(hit.passage.source, self._prepared[hit.passage.id].folded)]
        return kept[:PASSAGES]

    def needs(self, question: str) -> list[Need]:
        """The content words of a question with all terms that satisfy them."""
        synonyms = {word: terms for phrase, terms in self._expander.matches(question) for word in phrase}
        needs: dict[str, Need] = {}
        for word, terms in self._analyzer.words(question):
            worth = dict.fromkeys(synonyms.get(word, ()), SYNONYM)
            worth |= {term: 1.0 if n == 0 else 0.7 for n, term in enumerate(terms)}
            needs[word] = Need(word, worth, self._weight(terms))
        return list(needs.values())

    def covered(self, need: Need, passage: Passage) -> bool:
        """Whether a passage or its heading meets a need."""
        return _near(need, self._prepared[passage.id])

    def known(self, need: Need) -> bool:
        """Whether any passage has one of the terms."""
        return any(term in self._rarity for term in need.terms)

    def _weight(self, terms: Sequence[str]) -> float:
        return self._rarity.get(terms[0], max((self._rarity.get(term, 0.0) for term in terms[1:]), default=0.0) or self._rarest)

    def _prepare(self, passage: Passage) -> _Prepared:
        sentences = tuple(frozenset(self._analyzer.terms(sentence)) for sentence in passage.sentences)
        heading = frozenset(self._analyzer.terms(passage.section))
        folded = fold(f"{passage.section} {passage.text}").replace("-", " ")
        return _Prepared(sentences, heading, frozenset().union(*sentences), folded, tuple(traits(text) for text in passage.sentences))


def _worth(need: Need, sentence: frozenset[str], prepared: _Prepared) -> float:
    best = 0.0
    for term, worth in need.terms.items():
        if term in sentence:
            best = max(best, worth * IN_SENTENCE)
        elif term in prepared.heading:
            best = max(best, worth * IN_HEADING)
        elif term in prepared.passage:
            best = max(best, worth * IN_PASSAGE)
    return best


def _near(need: Need, prepared: _Prepared) -> bool:
    return any(term in prepared.passage or term in prepared.heading for term in need.terms)


