"""The online line: question -> history -> understanding -> figures or evidence -> draft -> caveats -> verified answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nplv_qa import texts
from nplv_qa.answering import composing, history
from nplv_qa.answering.asked import Asked, classify, named_sources, subject_of
from nplv_qa.answering.caveats import CaveatBook
from nplv_qa.answering.definitions import Glossary
from nplv_qa.answering.figures import beside, find, others
from nplv_qa.answering.findings import listed
from nplv_qa.answering.judging import Judge, Verdict
from nplv_qa.answering.matching import words_of
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.selecting import echoes, select
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.answering.translating import Translator
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.verifying import Verifier
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.expansion import Expander
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.spelling import Speller
from nplv_qa.types import Answer, Corpus, Draft, Evidence, Question, Reading, Searcher, Status


@dataclass(frozen=True, slots=True)
class _Part:
    """A draft with what it used, so that the caveats that bear on it can be found."""

    draft: Draft
    sentences: tuple[Evidence, ...] = ()
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """Every step of an answer, in order."""

    understanding: Understanding
    scopes: ScopeReader
    table: FigureTable
    glossary: Glossary
    retriever: Retriever
    judge: Judge
    caveats: CaveatBook
    verifier: Verifier
    analyzer: Analyzer
    translator: Translator
    sources: Mapping[str, str]
    area_words: Mapping[str, tuple[str, ...]]

    def ask(self, question: Question) -> Answer:
        """The answer to a question, or a refusal that says why."""
        asked = replace(question, text=self.translator.to_dutch(question.text))
        parts = history.split_compound(asked.text) if not question.history else [asked.text]
        found = [self._part(replace(asked, text=text)) for text in parts]
        if len(found) > 1 and not all(part.draft.status is Status.ANSWERED for part in found):
            whole = self._part(asked)
            found = [whole] if whole.draft.status is Status.ANSWERED or not any(p.draft.status is Status.ANSWERED for p in found) else found
        draft = composing.merged([part.draft for part in found]) if len(found) > 1 else found[0].draft
        sentences, cells = [e for part in found for e in part.sentences], [c for part in found for c in part.cells]
        draft = composing.with_caveats(draft, self.caveats, asked.text, sentences, cells)
        return self.verifier.finish(question.text, draft)

    def _part(self, question: Question) -> _Part:
        reading, follow_up = self._read(question)
        text = self.understanding.corrected(question.text)
        if follow_up:
            text = f"{text} {self.understanding.corrected(history.context_of(question))}"
        asked = self._asked(question, reading, text)
        definition = self._definition(question, text, asked) if not follow_up else None
        if definition:
            return definition
        wants_figure = bool(reading.rows) and reading.asks_figure and not asked.sources
        if wants_figure and not reading.areas and not reading.leftover:
            return self._figures(reading)
        evidence = self._evidence(text, asked, figure=wants_figure)
        if evidence:
            return evidence
        if wants_figure and reading.areas and len(reading.leftover) <= 1:
            return _Part(self._single_area(reading))
        return self._refused(question, reading, text, asked)

    def _read(self, question: Question) -> tuple[Reading, bool]:
        """The reading of a question, and whether it leans on an earlier one."""
        own = self.understanding.read(question.text)
        if not history.is_follow_up(question, bool(own.rows)):
            return own, False
        earlier = self.understanding.read("")
        for n, turn in enumerate(question.history):
            asked = Question(turn.question, question.history[:n])
            before = self.understanding.read(turn.question)
            earlier = self.understanding.read(turn.question, earlier) if history.is_follow_up(asked, bool(before.rows)) else before
        return self.understanding.read(question.text, earlier), True

    def _asked(self, question: Question, reading: Reading, text: str) -> Asked:
        areas = reading.areas or self.scopes.areas(words_of(text))[0]
        return Asked(
            type=classify(self.understanding.corrected(question.text)),
            sources=named_sources(question.text, tuple(self.sources)),
            areas=tuple(self.area_words[area] for area in areas),
        )

    def _definition(self, question: Question, text: str, asked: Asked) -> _Part | None:
        subject = subject_of(text) or subject_of(question.text)
        term = self.glossary.find(subject)
        reference = self.glossary.reference(term) if term else None
        if term is None or reference is None:
            return None
        ranked = self.retriever.evidence(text, asked)
        known = frozenset(self.analyzer.terms(term.meaning))
        chosen = [e for e in select(ranked, self._words(ranked)) if len(frozenset(self.analyzer.terms(e.text)) & known) < len(known)][:2]
        further = composing.text_draft(chosen, [() for _ in chosen]) if chosen else None
        return _Part(composing.definition_draft(term, reference, further), tuple(chosen))

    def _figures(self, reading: Reading) -> _Part:
        found = find(self.table, reading)
        found += beside(self.table, reading, found)
        found += others(self.table, reading, found)
        return _Part(composing.figure_draft(self.table, reading, found), cells=found.cells)

    def _evidence(self, text: str, asked: Asked, *, figure: bool) -> _Part | None:
        ranked = self.retriever.evidence(text, asked)
        words = self._words(ranked)
        chosen = select(ranked, words)
        if not chosen or self.judge.verdict(text, asked, ranked, chosen, figure=figure) is not Verdict.ANSWERS:
            return None
        same = [echoes(evidence, ranked, words) for evidence in chosen]
        draft = composing.text_draft(chosen, same)
        return _Part(draft, (*chosen, *(other for others_ in same for other in others_)))

    def _words(self, ranked: Sequence[Evidence]) -> dict[str, frozenset[str]]:
        return {evidence.text: frozenset(self.analyzer.terms(evidence.text)) for evidence in ranked[:60]}

    def _single_area(self, reading: Reading) -> Draft:
        subject = self.table.series[reading.rows[0]].subject
        text = texts.SINGLE_AREA.format(subject=subject, area=listed(reading.areas))
        follow_up = texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject)
        return composing.refusal(Status.NO_VALUE, text, follow_ups=(follow_up,), reading=reading)

    def _refused(self, question: Question, reading: Reading, text: str, asked: Asked) -> _Part:
        ranked = self.retriever.evidence(text, asked)
        if not self.judge.on_topic(text) or not ranked:
            return _Part(composing.refusal(Status.OFF_TOPIC, texts.OFF_TOPIC, follow_ups=texts.SUGGESTIONS))
        sentences = [texts.NOT_IN_SOURCES]
        if missing := self.judge.missing(question.text, ranked):
            sentences.append(texts.NOT_IN_SOURCES_MISSING.format(words=listed(f"‘{word}’" for word in missing)))
        if reading.rows and reading.asks_figure:
            sentences.append(texts.LEFTOVER.format(subject=self.table.series[reading.rows[0]].subject, words=listed(reading.leftover)))
        nearest = ranked[0].passage
        sentences.append(
            texts.NOT_IN_SOURCES_NEAREST.format(section=nearest.section, title=self.sources[nearest.source], page=nearest.page)
        )
        return _Part(
            composing.refusal(
                Status.NOT_IN_SOURCES, *sentences, follow_ups=texts.SUGGESTIONS[:2], references=(composing.quote(ranked[0]),),
                reading=reading if reading.rows else None,
            )  # fmt: skip
        )


def build_line(corpus: Corpus, searcher: Searcher, analyzer: Analyzer, expander: Expander, rarity: Mapping[str, float]) -> AnswerLine:
    """The line over a corpus and its searcher."""
    scopes = ScopeReader(corpus.areas)
    retriever = Retriever(corpus.passages, analyzer, expander, searcher, rarity)
    return AnswerLine(
        understanding=Understanding(corpus.series, corpus.families, scopes, Speller(_vocabulary(corpus, analyzer)), [o.year for o in corpus.observations]),
        scopes=scopes,
        table=FigureTable(corpus.series, corpus.families, corpus.observations, texts.TABLE_SECTION),
        glossary=Glossary(corpus.terms, corpus.passages),
        retriever=retriever,
        judge=Judge(retriever),
        caveats=CaveatBook(corpus.caveats, corpus.passages),
        verifier=Verifier(corpus.sources, corpus.series, corpus.version),
        analyzer=analyzer,
        translator=Translator(corpus.english),
        sources={source.id: source.title for source in corpus.sources},
        area_words={
            area.name: tuple(fold(v).replace("-", " ") for v in (area.name, *area.variants, area.municipality)) for area in corpus.areas
        },
    )


def _vocabulary(corpus: Corpus, analyzer: Analyzer) -> set[str]:
    """Every word that a typing error may have been meant for."""
    texts_ = [phrase for term in corpus.terms for phrase in (term.term, *term.synonyms)]
    texts_ += [variant for area in corpus.areas for variant in (area.name, *area.variants)]
    texts_ += [alternative for row in corpus.series for pattern in row.patterns for group in pattern for alternative in group if alternative.isalpha()]
    texts_ += [word for row in corpus.series for word in row.population if word.isalpha()]
    return {word for text in texts_ for word in words_of(text).words} | set(analyzer.vocabulary)


