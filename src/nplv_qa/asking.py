"""The online line: question -> history -> understanding -> figures or evidence -> draft -> caveats -> verified answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nplv_qa import texts
from nplv_qa.answering import composing, history
from nplv_qa.answering.area_list import AreaList
from nplv_qa.answering.asked import AnswerType, Asked, AskedReader, subject_of
from nplv_qa.answering.caveats import CaveatBook
from nplv_qa.answering.definitions import Glossary
from nplv_qa.answering.features import HALF, Query
from nplv_qa.answering.figures import beside, find, others
from nplv_qa.answering.findings import listed
from nplv_qa.answering.framing import leans_back, names_table, of_people, with_lead
from nplv_qa.answering.judging import Judge, Verdict
from nplv_qa.answering.learned import Models
from nplv_qa.answering.narrowing import DENIED, names_group
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.selecting import echoes, overlap, select
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.answering.telling import counts_other, speaks_of
from nplv_qa.answering.translating import Translator
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.verifying import Verifier
from nplv_qa.answering.vocabulary import spelled_words, table_words
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.dutch.spelling import Speller
from nplv_qa.types import Answer, Corpus, Draft, Evidence, Operation, Question, Reading, Status

LOOKED_AT = 4  # sentences with a share among which one is looked for that gives the figure in words
TOLD = 0.6  # share of the question's words that such a sentence must hold
REPEATS = 0.8  # share of shared words from which on a sentence only repeats the definition that it follows


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
    asked: AskedReader
    table: FigureTable
    glossary: Glossary
    retriever: Retriever
    judge: Judge
    caveats: CaveatBook
    verifier: Verifier
    analyzer: Analyzer
    translator: Translator
    sources: Mapping[str, str]
    area_list: AreaList
    scopes: ScopeReader

    def ask(self, question: Question) -> Answer:
        """The answer to a question, or a refusal that says why."""
        lead, plain = history.split_lead(self.translator.to_dutch(question.text))
        if lead and not self.understanding.read(plain).rows and self.understanding.read(lead).rows:
            lead, plain = "", f"{lead} {plain}"  # what comes before names the subject itself
        asked = replace(question, text=plain)
        parts = history.split_compound(asked.text) if not question.history else [asked.text]
        if len(parts) > 1 and self._is_one_figure(asked.text, parts):
            parts = [asked.text]
        found = [self._part(replace(asked, text=text), parts[0] if n else "", lead) for n, text in enumerate(parts)]
        if len(found) > 1 and not any(part.draft.status is Status.ANSWERED for part in found):
            found = [self._part(asked)]
        draft = composing.merged([part.draft for part in found]) if len(found) > 1 else found[0].draft
        sentences, cells = [e for part in found for e in part.sentences], [c for part in found for c in part.cells]
        draft = composing.with_caveats(draft, self.caveats, self.table, asked.text, sentences, cells)
        return self.verifier.finish(question.text, draft)

    def _is_one_figure(self, text: str, parts: Sequence[str]) -> bool:
        """Whether the later parts only say what is wanted of the figure that the first names: 'Klopt het dat ...? Hoeveel scheelt dat?'"""
        later = [self.understanding.read(part) for part in parts[1:]]
        leans = all(of_people(part) or (not reading.rows and not reading.leftover and leans_back(part)) for reading, part in zip(later, parts[1:], strict=True))
        whole = self.understanding.read(text) if leans else None
        return bool(whole and whole.rows and whole.asks_figure and not whole.leftover and set(whole.areas) <= {texts.EACH_AREA})

    def _part(self, question: Question, before: str = "", lead: str = "") -> _Part:
        """The answer to one question; `before` is what the same text asked before it, `lead` what was said first."""
        if history.is_task(question.text):
            return _Part(composing.refusal(Status.OFF_TOPIC, texts.OFF_TOPIC, follow_ups=texts.SUGGESTIONS))
        reading, follow_up = self._read(replace(question, text=with_lead(lead, question.text)))
        if self.area_list.asks(self.understanding.corrected(question.text), question.history[-1].question if follow_up else ""):
            return _Part(self.area_list.draft())
        if not (reading.rows or follow_up or lead or before) and (rows := self.understanding.choices(question.text)):
            return _Part(self._choices(rows))
        text = self.understanding.corrected(question.text)
        context = self.understanding.corrected(history.context_of(question) if follow_up else before)
        asked = self.asked.read(text, f"{context} {lead}".strip())
        query = self.retriever.query(text, context if follow_up or history.leans(text) else "", lead)
        definition = self._definition(question, query, asked) if not follow_up else None
        if definition:
            return definition
        if asked.areas and not reading.areas and not reading.regions:
            reading = replace(reading, areas=asked.area_names)
        tabled = names_table(question.text)
        tellable = reading.asks_figure and not counts_other(text)
        wants_figure = bool(reading.rows) and tellable and (tabled or asked.type not in (AnswerType.MONEY, AnswerType.REASON))
        claimed = wants_figure and history.is_claim(text)
        root = self.understanding.read(history.root_of(question)) if follow_up and history.PARTITIVE.search(text) else None
        part_of_text = root is not None and (not root.rows or bool(root.leftover))  # 'hoeveel daarvan' of something told in the text
        elsewhere = bool(asked.sources) and not self.table.sources & set(asked.sources)  # a document without the table
        wants_figure = wants_figure and not part_of_text and (claimed or tabled or not elsewhere)
        if wants_figure and not reading.areas and not reading.leftover and (tabled or not claimed):
            return self._figures(reading, query, asked, quoted=tabled)
        evidence = self._evidence(query, asked, reading if wants_figure else None)
        if evidence and claimed and not reading.areas:
            return self._beside_table(evidence, reading)
        if evidence:
            return evidence
        if claimed and not reading.areas:
            return self._figures(reading, query, asked, quoted=True)
        if wants_figure and reading.areas:
            return self._counted_there(reading, query, asked) or _Part(self._single_area(reading))
        return self._refused(reading, query, asked)

    def _read(self, question: Question) -> tuple[Reading, bool]:
        """The reading of a question, and whether it leans on an earlier one."""
        own = self.understanding.read(question.text)
        if not history.is_follow_up(question, bool(own.rows)):
            return own, False
        earlier, told = self.understanding.read(""), list[Reading]()
        for n, turn in enumerate(question.history):
            asked = Question(turn.question, question.history[:n])
            before = self.understanding.read(turn.question)
            leans = history.is_follow_up(asked, bool(before.rows))
            earlier = self.understanding.read(turn.question, earlier, told, history.root_of(asked)) if leans else before
            told = [*told, earlier] if leans or (told and told[-1].rows == earlier.rows) else [earlier]
        return self.understanding.read(question.text, earlier, told, history.root_of(question)), True

    def _definition(self, question: Question, query: Query, asked: Asked) -> _Part | None:
        subject = subject_of(query.text) or subject_of(question.text)
        term = self.glossary.find(subject)
        references = self.glossary.references(term) if term else []
        if term is None or not references:
            return None
        ranked = self.retriever.evidence(query, asked)
        known = frozenset(self.analyzer.terms(term.meaning))
        chosen = [e for e in select(ranked, self.retriever.terms, query.needs) if overlap(self.retriever.terms(e), known) < REPEATS][:2]
        further = composing.text_draft(chosen, [() for _ in chosen]) if chosen else None
        return _Part(composing.definition_draft(term, references, further), tuple(chosen))

    def _figures(self, reading: Reading, query: Query, asked: Asked, *, quoted: bool = False) -> _Part:
        """What the table says, and beside it what the text says of the same. For a figure that is `quoted` from a text the latest value
        helps, where the table has none for that year."""
        found = find(self.table, reading)
        if quoted and found.missing:
            found += find(self.table, replace(reading, years=()))
        found += beside(self.table, reading, found)
        found += others(self.table, reading, found)
        draft = composing.figure_draft(self.table, reading, found)
        told = self._told(reading, query, asked) if draft.status is Status.ANSWERED else None
        return _Part(composing.with_text(draft, told) if told else draft, (told,) if told else (), found.cells)

    def _beside_table(self, part: _Part, reading: Reading) -> _Part:
        """A claim that a text confirms, with the latest value of the table: often of another year than the text says."""
        found = find(self.table, replace(reading, years=(), operation=Operation.VALUE))
        figures = composing.figure_draft(self.table, reading, found)
        if figures.status is not Status.ANSWERED:
            return part
        return _Part(composing.merged([part.draft, figures]), part.sentences, found.cells)

    def _told(self, reading: Reading, query: Query, asked: Asked) -> Evidence | None:
        """The sentence, if any, in which a document itself gives a share for the row that was asked for."""
        for evidence in self.retriever.evidence(query, asked, AnswerType.SHARE)[:LOOKED_AT]:
            years = {int(figure.value) for figure in find_figures(evidence.text) if figure.is_year}
            dated = not reading.years or bool(years & set(reading.years)) or not years
            if dated and self.understanding.mentions(reading.rows, evidence.text) and self._covers(query, evidence):
                return evidence
        return None

    def _covers(self, query: Query, evidence: Evidence, without: frozenset[str] = frozenset()) -> bool:
        """Whether a sentence holds most of what the question asks, some words left aside."""
        needs = [need for need in query.needs if need.word not in without]
        total = sum(need.weight for need in needs) or 1.0
        return sum(need.weight * need.met(self.retriever.terms(evidence)) for need in needs) / total >= TOLD

    def _evidence(self, query: Query, asked: Asked, reading: Reading | None) -> _Part | None:
        """An answer from text, or None; with a reading of the table only where a sentence is about that very row."""
        ranked = self.retriever.evidence(query, asked)
        chosen = select(ranked, self.retriever.terms, query.needs)
        single_area = bool(reading and reading.areas)
        if not chosen or self.judge.verdict(query, asked, chosen, ranked, indicator=single_area) is not Verdict.ANSWERS:
            return None
        if not speaks_of(query, asked, chosen, self.retriever.terms, self.scopes):
            return None
        if reading and not any(self._about(reading, query, asked, evidence) for evidence in chosen):
            return None
        same = [echoes(evidence, ranked, self.retriever.terms) for evidence in chosen]
        draft = composing.text_draft(chosen, same)
        return _Part(draft, (*chosen, *(other for others_ in same for other in others_)))

    def _about(self, reading: Reading, query: Query, asked: Asked, evidence: Evidence) -> bool:
        """Whether a sentence is about a row that was asked for, and for a single area also holds a figure for it."""
        mentioned = self.understanding.mentions(reading.rows, evidence.text)
        if not reading.areas:
            return mentioned and all(self._holds(evidence, word) or (asked.type is not AnswerType.SHARE and self._means(query, evidence, word)) for word in reading.leftover)
        if not self._covers(query, evidence, frozenset() if mentioned else asked.area_words):
            return False
        near = fold(f"{evidence.passage.section} {evidence.text}").replace("-", " ")
        named = any(variant in near for variants in asked.areas for variant in variants)
        return named and any(not figure.is_year for figure in find_figures(evidence.text))

    def _holds(self, evidence: Evidence, word: str) -> bool:
        """Whether a sentence has a word, as itself or by all parts of the compound that it is."""
        whole, *parts = self.analyzer.word_terms(word) or (word,)
        terms = self.retriever.terms(evidence)
        return whole in terms or (len(parts) > 1 and terms.issuperset(parts))

    def _means(self, query: Query, evidence: Evidence, word: str) -> bool:
        """Whether a sentence that holds most of the question says a word in other words: 'energiezuiniger' by 'energieprestatie verbeterd'."""
        said = any(fold(need.word) == word and need.met(self.retriever.terms(evidence)) >= HALF for need in query.needs)
        return said and not names_group(word) and word not in DENIED and self._covers(query, evidence)

    def _counted_there(self, reading: Reading, query: Query, asked: Asked) -> _Part | None:
        """The sentence, if any, that says how often something happened in the very area asked for."""
        if asked.type is not AnswerType.FREQUENCY:
            return None
        for evidence in self.retriever.evidence(query, asked)[:LOOKED_AT]:
            near = fold(evidence.text).replace("-", " ")
            named = any(variant in near for variants in asked.areas for variant in variants)
            if named and self.understanding.mentions(reading.rows, evidence.text) and any(f.value > 100 and not f.is_year for f in find_figures(evidence.text)):
                return _Part(composing.text_draft([evidence], [()]), (evidence,))
        return None

    def _single_area(self, reading: Reading) -> Draft:
        subject = self.table.series[reading.rows[0]].subject
        text = texts.SINGLE_AREA.format(subject=subject, area=listed(reading.areas))
        follow_up = texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject)
        return composing.refusal(Status.NO_VALUE, text, follow_ups=(follow_up,), reading=reading)

    def _refused(self, reading: Reading, query: Query, asked: Asked) -> _Part:
        ranked = self.retriever.evidence(query, asked)
        if not self.judge.on_topic(query) or not (ranked or reading.rows):
            return _Part(composing.refusal(Status.OFF_TOPIC, texts.OFF_TOPIC, follow_ups=texts.SUGGESTIONS))
        sentences = [texts.NOT_IN_SOURCES]
        if missing := self.judge.missing(query):
            sentences.append(texts.NOT_IN_SOURCES_MISSING.format(words=listed(f"‘{word}’" for word in missing)))
        if reading.rows and reading.asks_figure:
            sentences.append(self._unexplained(reading))
        references = []
        if ranked:
            nearest = ranked[0].passage
            title = self.sources[nearest.source]
            sentences.append(texts.NOT_IN_SOURCES_NEAREST.format(section=nearest.section, title=title, page=nearest.page))
            references = [composing.quote(ranked[0])]
        kept = reading if reading.rows else None
        about = [texts.SINGLE_AREA_FOLLOW_UP.format(subject=self.table.series[row].subject) for row in reading.rows[:1] if reading.asks_figure]
        draft = composing.refusal(Status.NOT_IN_SOURCES, *sentences, follow_ups=(*about, *texts.SUGGESTIONS)[:2], references=references, reading=kept)
        return _Part(draft)

    def _unexplained(self, reading: Reading) -> str:
        """Why the row that a question names is not what it asks for."""
        subject = self.table.series[reading.rows[0]].subject
        groups = [word for word in reading.leftover if names_group(word)]
        if groups:
            return texts.LEFTOVER.format(subject=subject, words=listed(groups))
        others = [word for word in reading.leftover if word not in DENIED]
        return texts.NOT_COUNTED.format(subject=subject, words=listed(f"‘{word}’" for word in others)) if others else texts.DENIED.format(subject=subject)

    def _choices(self, rows: Sequence[int]) -> Draft:
        """Which of several indicators is meant, asked back."""
        subjects = [self.table.series[row].subject for row in rows]
        follow_ups = [texts.SINGLE_AREA_FOLLOW_UP.format(subject=subject) for subject in subjects]
        return composing.refusal(Status.CLARIFICATION_NEEDED, texts.CLARIFY_CHOICES.format(choices=listed(subjects)), follow_ups=follow_ups)


def build_line(corpus: Corpus, retriever: Retriever, analyzer: Analyzer, models: Models) -> AnswerLine:
    """The line over a corpus and its retriever."""
    scopes = ScopeReader(corpus.areas)
    return AnswerLine(
        understanding=Understanding(corpus.series, corpus.families, scopes, Speller(spelled_words(corpus, analyzer), table_words(corpus)), [o.year for o in corpus.observations]),
        asked=AskedReader(corpus.areas, corpus.sources),
        table=FigureTable(corpus.series, corpus.families, corpus.observations, texts.TABLE_SECTION),
        glossary=Glossary(corpus.terms, corpus.passages),
        retriever=retriever,
        judge=Judge(retriever, models),
        caveats=CaveatBook(corpus.caveats, corpus.passages),
        verifier=Verifier(corpus.sources, corpus.series, corpus.version),
        analyzer=analyzer,
        translator=Translator(corpus.english),
        sources={source.id: source.title for source in corpus.sources},
        area_list=AreaList(corpus.areas, corpus.passages, scopes),
        scopes=scopes,
    )
