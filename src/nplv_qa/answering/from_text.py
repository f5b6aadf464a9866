"""Answers from the text: sentences that answer a question, and whether they do."""

from __future__ import annotations

from dataclasses import dataclass

from nplv_qa.answering import composing
from nplv_qa.answering.asked import AnswerType, subject_of
from nplv_qa.answering.definitions import Glossary
from nplv_qa.answering.features import HALF, Query
from nplv_qa.answering.judging import Judge, Verdict
from nplv_qa.answering.narrowing import DENIED, names_group
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.selecting import echoes, overlap, select
from nplv_qa.answering.shares import Known, TextShares
from nplv_qa.answering.telling import speaks_of
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.wanted import Part, Wanted
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import Evidence

LOOKED_AT = 4  # sentences among which one is looked for that counts something in a single area
TOLD = 0.6  # share of the question's words that a sentence beside a figure must hold
REPEATS = 0.8  # share of shared words from which on a sentence only repeats the definition that it follows


@dataclass(frozen=True, slots=True)
class FromText:
    """What the documents say in words."""

    understanding: Understanding
    glossary: Glossary
    retriever: Retriever
    judge: Judge
    analyzer: Analyzer
    scopes: ScopeReader
    shares: TextShares

    def definition(self, wanted: Wanted) -> Part | None:
        """The meaning of a term, with what the documents say of it."""
        if wanted.follow_up:
            return None
        term = self.glossary.find(subject_of(wanted.query.text) or subject_of(wanted.question.text))
        references = self.glossary.references(term) if term else []
        if term is None or not references:
            return None
        ranked = self.retriever.evidence(wanted.query, wanted.asked)
        known = frozenset(self.analyzer.terms(term.meaning))
        selected = select(ranked, self.retriever.terms, wanted.query.needs)
        chosen = [evidence for evidence in selected if overlap(self.retriever.terms(evidence), known) < REPEATS][:2]
        further = composing.text_draft(chosen, [() for _ in chosen]) if chosen else None
        return Part(composing.definition_draft(term, references, further), tuple(chosen))

    def answer(self, wanted: Wanted) -> Part | None:
        """The sentences that answer; where the question also reads as one for the table only if one of them is about that very row."""
        ranked = self.retriever.evidence(wanted.query, wanted.asked)
        chosen = select(ranked, self.retriever.terms, wanted.query.needs)
        single_area = wanted.figure and bool(wanted.reading.areas)
        if not chosen or self.judge.verdict(wanted.query, wanted.asked, chosen, ranked, indicator=single_area) is not Verdict.ANSWERS:
            return None
        if not speaks_of(wanted.query, wanted.asked, chosen, self.retriever.terms, self.scopes):
            return None
        if wanted.figure and not any(self._about(wanted, evidence) for evidence in chosen):
            return None
        same = [echoes(evidence, ranked, self.retriever.terms) for evidence in chosen]
        return Part(composing.text_draft(chosen, same), (*chosen, *(other for others in same for other in others)))

    def counted_there(self, wanted: Wanted) -> Part | None:
        """The sentence, if any, that says how often something happened in the very area asked for."""
        if not (wanted.figure and wanted.reading.areas and wanted.asked.type is AnswerType.FREQUENCY):
            return None
        for evidence in self.retriever.evidence(wanted.query, wanted.asked)[:LOOKED_AT]:
            near = fold(evidence.text).replace("-", " ")
            counted = any(figure.value > 100 and not figure.is_year for figure in find_figures(evidence.text))
            if counted and wanted.asked.names_area(near) and self.understanding.mentions(wanted.reading.rows, evidence.text):
                return Part(composing.text_draft([evidence], [()]), (evidence,))
        return None

    def share(self, wanted: Wanted, known: Known) -> Evidence | None:
        """The sentence, if any, in which a document itself gives a share for the row that was asked for, and the same as the answer."""
        told = [evidence for evidence in self.shares.told(wanted.reading.rows, wanted.reading.years) if known.told_in(evidence)]
        admitted = [evidence for evidence in told if not wanted.asked.sources or evidence.passage.source in wanted.asked.sources]
        best = max(admitted, key=lambda evidence: self._coverage(wanted.query, evidence), default=None)
        return best if best and self._coverage(wanted.query, best) >= TOLD else None

    def _coverage(self, query: Query, evidence: Evidence, without: frozenset[str] = frozenset()) -> float:
        """The part (0-1) of what the question asks that a sentence holds, some words left aside."""
        needs = [need for need in query.needs if need.word not in without]
        total = sum(need.weight for need in needs) or 1.0
        return sum(need.weight * need.met(self.retriever.terms(evidence)) for need in needs) / total

    def _about(self, wanted: Wanted, evidence: Evidence) -> bool:
        """Whether a sentence is about a row that was asked for, and for a single area also holds a figure for it."""
        mentioned = self.understanding.mentions(wanted.reading.rows, evidence.text)
        if not wanted.reading.areas:
            shares = wanted.asked.type is AnswerType.SHARE
            return mentioned and all(self._holds(evidence, word) or (not shares and self._means(wanted.query, evidence, word)) for word in wanted.reading.leftover)
        if self._coverage(wanted.query, evidence, frozenset() if mentioned else wanted.asked.area_words) < TOLD:
            return False
        near = fold(f"{evidence.passage.section} {evidence.text}").replace("-", " ")
        return wanted.asked.names_area(near) and any(not figure.is_year for figure in find_figures(evidence.text))

    def _holds(self, evidence: Evidence, word: str) -> bool:
        """Whether a sentence has a word, as itself or by all parts of the compound that it is."""
        whole, *parts = self.analyzer.word_terms(word) or (word,)
        terms = self.retriever.terms(evidence)
        return whole in terms or (len(parts) > 1 and terms.issuperset(parts))

    def _means(self, query: Query, evidence: Evidence, word: str) -> bool:
        """Whether a sentence that holds most of the question says a word in other words: 'energiezuiniger' by 'energieprestatie verbeterd'."""
        said = any(fold(need.word) == word and need.met(self.retriever.terms(evidence)) >= HALF for need in query.needs)
        return said and not names_group(word) and word not in DENIED and self._coverage(query, evidence) >= TOLD
