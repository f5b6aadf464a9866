"""The online line: question -> history -> understanding -> figures or evidence -> draft -> caveats -> verified answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from nplv_qa import texts
from nplv_qa.answering import composing, history, splitting
from nplv_qa.answering.area_list import AreaList
from nplv_qa.answering.asked import AskedReader
from nplv_qa.answering.caveats import CaveatBook
from nplv_qa.answering.definitions import Glossary
from nplv_qa.answering.framing import leans_back, of_people
from nplv_qa.answering.from_table import FromTable
from nplv_qa.answering.from_text import FromText
from nplv_qa.answering.judging import Judge
from nplv_qa.answering.learned import Models
from nplv_qa.answering.reasons import Reasons, asks_reason
from nplv_qa.answering.refusing import Refusals, off_topic, welcome
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.shares import TextShares
from nplv_qa.answering.table import FigureTable
from nplv_qa.answering.translating import Translator
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.verifying import Verifier
from nplv_qa.answering.vocabulary import spelled_words, table_words
from nplv_qa.answering.wanted import Part, Wanted, WantedReader
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.spelling import Speller
from nplv_qa.types import Answer, Corpus, Question, Status, Turn

_UNTOLD = (Status.NOT_IN_SOURCES, Status.OFF_TOPIC)  # of a question that leaves nothing for the next one to lean on


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """Every step of an answer, in order."""

    translator: Translator
    understanding: Understanding
    reader: WantedReader
    areas: AreaList
    table: FromTable
    text: FromText
    reasons: Reasons
    refusals: Refusals
    caveats: CaveatBook
    verifier: Verifier

    def ask(self, question: Question) -> Answer:
        """The answer to a question, or a refusal that says why."""
        spoken = [turn.question for turn in question.history]
        question = replace(question, history=tuple(replace(turn, question=self.translator.to_dutch(turn.question, spoken[:n])) for n, turn in enumerate(question.history)))
        lead, plain = splitting.split_lead(self.translator.to_dutch(question.text, spoken))
        if lead and not self.understanding.read(plain).rows and self.understanding.read(lead).rows:
            lead, plain = "", f"{lead} {plain}"  # what comes before names the subject itself
        asked = replace(question, text=plain)
        questions = self._split(asked)
        before = "" if questions == splitting.split_subjects(plain) else questions[0]
        parts = self._parts(asked, questions, before, lead)
        if len(parts) > 1 and not any(part.draft.status is Status.ANSWERED for part in parts):
            parts = [self._part(asked)]
        draft = composing.merged([part.draft for part in parts]) if len(parts) > 1 else parts[0].draft
        sentences, cells = [e for part in parts for e in part.sentences], [c for part in parts for c in part.cells]
        draft = composing.with_caveats(draft, self.caveats, self.table.table, asked.text, sentences, cells)
        return self.verifier.finish(question.text, draft)

    def _parts(self, asked: Question, questions: Sequence[str], before: str, lead: str) -> list[Part]:
        """The answer to each question of a text; one that leans on a question without an answer has none either: 'Hoeveel mensen roken, en hoe was dat in 2020?'"""
        parts: list[Part] = []
        for n, text in enumerate(questions):
            if n and parts[-1].draft.status in _UNTOLD and history.only_computes(text):
                continue
            parts.append(self._part(self._leaning(asked, text, questions[:n]), before if n else "", lead))
        return parts

    def _split(self, question: Question) -> list[str]:
        """The questions that a text holds; a follow-up is one."""
        subjects = splitting.split_subjects(question.text)
        if len(subjects) > 1 and not all(self.understanding.read(subject).rows for subject in subjects):
            return subjects
        parts = splitting.split_compound(question.text) if not question.history else [question.text]
        return [question.text] if len(parts) > 1 and self._is_one_figure(question.text, parts) else parts

    def _leaning(self, whole: Question, text: str, before: Sequence[str]) -> Question:
        """A part of a question; one that only computes follows up on the part before it: '... en hoeveel van 15 tot en met 74?'"""
        follows = bool(before) and history.only_computes(text) and not self.understanding.read(text).rows and bool(self.understanding.read(before[-1]).rows)
        return Question(text, (Turn(before[-1], ""),)) if follows else replace(whole, text=text)

    def _is_one_figure(self, text: str, parts: Sequence[str]) -> bool:
        """Whether the later parts only say what is wanted of the figure that the first names: 'Klopt het dat ...? Hoeveel scheelt dat?'"""
        later = [self.understanding.read(part) for part in parts[1:]]
        leans = all(of_people(part) or (not reading.rows and not reading.leftover and leans_back(part)) for reading, part in zip(later, parts[1:], strict=True))
        whole = self.understanding.read(text) if leans else None
        return bool(whole and whole.rows and whole.asks_figure and not whole.leftover and set(whole.areas) <= {texts.EACH_AREA})

    def _part(self, question: Question, before: str = "", lead: str = "") -> Part:
        """The answer to one question; `before` is what the same text asked before it, `lead` what was said first."""
        if splitting.is_greeting(question.text):
            return welcome()
        if splitting.is_task(question.text):
            return off_topic()
        wanted = self.reader.read(question, before, lead)
        return next((part for step in self._steps() if (part := step(wanted))), None) or self.refusals.refuse(wanted)

    def _steps(self) -> tuple[Callable[[Wanted], Part | None], ...]:
        """What can answer a question, in the order in which it is tried."""
        return (
            self.areas.answer,
            self._reason,
            self.table.choices,
            self.text.definition,
            self.table.figures,
            self._from_text,
            self.table.claimed,
            self.text.counted_there,
            self.table.single_area,
        )

    def _reason(self, wanted: Wanted) -> Part | None:
        """Why the figures before are as they are; no other sentence may stand in for a reason."""
        return self.reasons.answer(wanted) or self.refusals.refuse(wanted) if asks_reason(wanted) else None

    def _from_text(self, wanted: Wanted) -> Part | None:
        part = self.text.answer(wanted)
        return self.table.with_latest(part, wanted) if part else None


def build_line(corpus: Corpus, retriever: Retriever, analyzer: Analyzer, models: Models) -> AnswerLine:
    """The line over a corpus and its retriever."""
    scopes = ScopeReader(corpus.areas)
    speller = Speller(spelled_words(corpus, analyzer), table_words(corpus))
    table = FigureTable(corpus.series, corpus.families, corpus.observations, texts.TABLE_SECTION)
    understanding = Understanding(corpus.series, corpus.families, scopes, speller, table.years_of_rows)
    judge = Judge(retriever, models)
    shares = TextShares.of(corpus.passages, understanding, scopes)
    glossary = Glossary(corpus.terms, corpus.passages)
    text = FromText(understanding, glossary, retriever, judge, analyzer, scopes, shares)
    return AnswerLine(
        translator=Translator(corpus.english),
        understanding=understanding,
        reader=WantedReader(understanding, AskedReader(corpus.areas, corpus.sources), retriever, table, lambda subject: glossary.find(subject) is not None),
        areas=AreaList(corpus.areas, corpus.passages, scopes),
        table=FromTable(understanding, table, text),
        text=text,
        reasons=Reasons.of(corpus.passages, understanding, retriever.terms),
        refusals=Refusals(retriever, judge, table, {source.id: source.title for source in corpus.sources}),
        caveats=CaveatBook(corpus.caveats, corpus.passages),
        verifier=Verifier(corpus.sources, corpus.series, corpus.version),
    )
