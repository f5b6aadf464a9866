"""Passages to evidence: the sentences of the best passages, ranked by how well they answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from wordfreq import zipf_frequency

from nplv_qa.answering.answer_features import Quoted, answer_features
from nplv_qa.answering.asked import Asked, focus_of, traits
from nplv_qa.answering.expected import ExpectedQuestions
from nplv_qa.answering.features import HALF, NONE, Need, Prepared, Query, sentence_features
from nplv_qa.answering.learned import Models
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.expansion import Expander
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import Embedder, Evidence, Hit, Passage, Searcher, Vectors

PASSAGES = 20  # beyond the first twenty a sentence hardly ever answers
NARROWED = 150  # where a document or area is named, this many are looked through for passages of it
CONTEXT_WEIGHT = 0.7  # of the words that a follow-up takes over from an earlier question
LEAD_WEIGHT = 0.2  # of the words of a statement before the question: 'Ik woon in Heechterp. Wat ...?'
TABLE_CHAPTER = "indicatorentabel"
_NAME = re.compile(r"(?<!^)(?<![.?!:] )\b(?:[A-Z][a-zà-ÿ]{2,}|[A-Z]{2,})(?:-[A-Z]?[a-zà-ÿ]+)*\b")
_COUNTED = re.compile(r"\bhoeveel\s+(?:van de |van het |van die |van |de |het |deze )?((?:[a-z0-9'-]+\s*){1,3})")
# zipf 5.5 ('gewoon') narrows nothing, 2.5 ('stikstof') and rarer as much as a word can
COMMONEST, SPREAD, LEAST = 5.5, 3.0, 0.15
_DEMONYM = re.compile(r"(se|s|er|ers|aar|aren|ie|a)$")
# Words that say what kind of thing is wanted, not what it is about: an answer seldom repeats them.
_KIND_WORDS = frozenset(
    "leeftijd leeftijden leeftijdsgroep bedrag bedragen aantal aantallen percentage percentages procent procenten datum jaartal naam namen reden oorzaak plaats plek duur termijn getal cijfer cijfers totaal "
    "scheelt schelen precies ongeveer doorgaans eigenlijk vindplaats".split()
)
KIND_WEIGHT = 0.3
STEM_OF_NAME = 4
NOUNS = 3  # words after 'hoeveel' among which the thing counted stands


class Retriever:
    """Ranks sentences for questions."""

    def __init__(
        self,
        passages: Sequence[Passage],
        analyzer: Analyzer,
        expander: Expander,
        searcher: Searcher,
        rarity: Mapping[str, float],
        embedder: Embedder | None,
        models: Models,
        expected: ExpectedQuestions,
    ) -> None:
        self._analyzer, self._expander, self._searcher, self._embedder, self._models = analyzer, expander, searcher, embedder, models
        self._rarity, self._expected = rarity, expected
        self._rarest = max(rarity.values(), default=1.0)
        self._beginnings = frozenset(word[:STEM_OF_NAME] for word in analyzer.vocabulary)
        self._prepared = {passage.id: self._prepare(passage) for passage in passages}

    def query(self, question: str, context: str = "", lead: str = "") -> Query:
        """A question with, for a follow-up, the earlier question that it leans on, and with what was said before it."""
        own = self._needs(question, 1.0)
        words = {need.word for need in own}
        carried = [need for need in self._needs(context, CONTEXT_WEIGHT) if need.word not in words]
        carried += [need for need in self._needs(lead, LEAD_WEIGHT) if need.known and need.word not in words]
        text = f"{question} {context}".strip()
        vector = self._embedder.embed_question(text) if self._embedder else np.zeros(0, dtype=np.float32)
        needs = (*own, *carried)
        return Query(text, needs, self._counted(question), vector, self._expected.closeness(text, needs), focus_of(question))

    def evidence(self, query: Query, asked: Asked) -> list[Evidence]:
        """Sentences of the best passages, best first."""
        found: list[Evidence] = []
        for hit in self.search(query.text, asked):
            scores = self._models.ranking.scores(self.features(query, asked, hit))
            found += [Evidence(hit.passage, n, float(score), hit.score) for n, score in enumerate(scores)]
        return sorted(found, key=lambda evidence: -evidence.score)

    def search(self, question: str, asked: Asked) -> list[Hit]:
        """The best passages, where the question names documents or areas only those of them."""
        hits = self._searcher.search(question, NARROWED if asked.narrowed else PASSAGES)
        return [hit for hit in hits if asked.admits(hit.passage.source, self._prepared[hit.passage.id].folded)][:PASSAGES]

    def features(self, query: Query, asked: Asked, hit: Hit) -> Vectors:
        """Features of the sentences of a passage."""
        return sentence_features(query, self._prepared[hit.passage.id], hit.score, asked, self._expected.of(hit.passage, query.closeness))

    def judged(self, query: Query, asked: Asked, chosen: Sequence[Evidence], ranked: Sequence[Evidence]) -> Vectors:
        """Features of an answer as a whole."""
        return answer_features(query, asked, self._quoted(ranked[0]), [self._quoted(e) for e in chosen], [e.score for e in ranked])

    def _quoted(self, evidence: Evidence) -> Quoted:
        return Quoted(self._prepared[evidence.passage.id], evidence.sentence)

    def terms(self, evidence: Evidence) -> frozenset[str]:
        """The index terms of a sentence."""
        return self._prepared[evidence.passage.id].sentences[evidence.sentence]

    def near(self, need: Need, evidence: Evidence) -> bool:
        """Whether a sentence's passage or heading meets a need at least half."""
        prepared = self._prepared[evidence.passage.id]
        return need.met(prepared.passage | prepared.heading) >= HALF

    def tells(self, text: str, chosen: Sequence[Evidence]) -> bool:
        """Whether the passage of one of some sentences has a folded text."""
        return any(text in self._prepared[evidence.passage.id].folded for evidence in chosen)

    def resembles(self, name: str) -> bool:
        """Whether a name is made from a known one: 'Haagse', 'Heerlenaar', 'Tunesië'."""
        return bool(_DEMONYM.search(name)) and name[:STEM_OF_NAME] in self._beginnings

    def sentence_terms(self, passage: Passage, number: int) -> frozenset[str]:
        return self._prepared[passage.id].sentences[number]

    def _needs(self, text: str, share: float) -> list[Need]:
        synonyms = {word: tuple(map(frozenset, same)) for phrase, same in self._expander.matches(text) for word in phrase}
        related = self._expander.related(text)
        names = {part for name in _NAME.findall(text) for part in (fold(name), *fold(name).split("-"))}
        needs: dict[str, Need] = {}
        for word, (term, *parts) in self._analyzer.words(text):
            alike = synonyms.get(word, ())
            kin = related.get(word, NONE) - {term}
            itself = term in self._rarity or any(all(t in self._rarity for t in one) for one in alike) or (bool(parts) and all(part in self._rarity for part in parts))
            known = itself or any(t in self._rarity for t in kin)
            weight = share * (KIND_WEIGHT if word in _KIND_WORDS else 1.0) * (self._weight(term, parts, kin) if known or word in names else self._rarest * _narrowness(word))
            kin_of_parts = tuple(self._expander.relatives(part) for part in parts)
            needs[word] = Need(word, term, tuple(parts), alike, weight, known, word in names, kin, kin_of_parts, itself)
        return list(needs.values())

    def _weight(self, term: str, parts: Sequence[str], kin: frozenset[str]) -> float:
        if term in self._rarity:
            return self._rarity[term]
        return max((self._rarity.get(part, self._rarest) for part in parts or kin), default=self._rarest)

    def _counted(self, question: str) -> frozenset[str]:
        """The terms of what 'hoeveel' counts."""
        match = _COUNTED.search(fold(question))
        words = match.group(1).split()[:NOUNS] if match else []
        return frozenset(terms[0] for word in words if (terms := self._analyzer.word_terms(word)))

    def _prepare(self, passage: Passage) -> Prepared:
        findable = [passage.findable_sentence(n) for n in range(len(passage.sentences))]
        sentences = tuple(frozenset(self._analyzer.terms(sentence)) for sentence in passage.sentences)
        return Prepared(
            sentences=sentences,
            heading=frozenset(self._analyzer.terms(" ".join([passage.section, *passage.topics]))),
            passage=frozenset(self._analyzer.terms(" ".join(findable))),
            folded=fold(passage.findable).replace("-", " "),
            folded_sentences=tuple(fold(sentence).replace("-", " ") for sentence in findable),
            traits=tuple(traits(sentence) for sentence in passage.sentences),
            counted=tuple(self._counted_in(sentence) for sentence in passage.sentences),
            vectors=self._embedder.embed_passages([*passage.sentences, passage.findable]) if self._embedder else np.zeros((0, 0), dtype=np.float32),
            is_table=fold(passage.chapter) == TABLE_CHAPTER,
        )

    def _counted_in(self, sentence: str) -> frozenset[str]:
        """The terms of what the figures of a sentence count: the words that follow them."""
        found: set[str] = set()
        for figure in find_figures(sentence):
            if not figure.is_year:
                following = [token for token in re.findall(r"\w+", fold(sentence[figure.end : figure.end + 60]))[:4] if token.isalpha()]
                found.update(terms[0] for word in following if (terms := self._analyzer.word_terms(word)))
        return frozenset(found)


def _narrowness(word: str) -> float:
    """How much a word that the documents do not have narrows a question: little where it is a common word of Dutch."""
    return min(1.0, max(LEAST, (COMMONEST - zipf_frequency(word, "nl")) / SPREAD))
