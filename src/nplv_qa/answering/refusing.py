"""Endings without an answer: why, where to look, and what can be asked instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nplv_qa import texts
from nplv_qa.answering import composing
from nplv_qa.answering.findings import listed
from nplv_qa.answering.judging import Judge
from nplv_qa.answering.narrowing import DENIED, names_group
from nplv_qa.answering.reasons import asks_reason
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.table import FigureTable
from nplv_qa.answering.wanted import Part, Wanted
from nplv_qa.types import Reading, Status


def off_topic() -> Part:
    """What is no question on the subject."""
    return Part(composing.refusal(Status.OFF_TOPIC, texts.OFF_TOPIC, follow_ups=texts.SUGGESTIONS))


def welcome() -> Part:
    """What to ask, for who greets or thanks."""
    return Part(composing.refusal(Status.OFF_TOPIC, texts.NO_QUESTION, follow_ups=texts.SUGGESTIONS))


@dataclass(frozen=True, slots=True)
class Refusals:
    """Says that the documents do not tell, and what is nearest to it."""

    retriever: Retriever
    judge: Judge
    table: FigureTable
    titles: Mapping[str, str]  # of the documents, by id

    def refuse(self, wanted: Wanted) -> Part:
        """The refusal of a question that nothing answers."""
        reading = wanted.reading
        ranked = self.retriever.evidence(wanted.query, wanted.asked)
        if not reading.rows and not (ranked and self.judge.on_topic(wanted.query)):
            return off_topic()
        sentences = [texts.NOT_IN_SOURCES]
        if missing := self.judge.missing(wanted.query):
            sentences.append(texts.NOT_IN_SOURCES_MISSING.format(words=listed(f"‘{word}’" for word in missing)))
        if asks_reason(wanted):
            sentences = [texts.NO_REASON.format(subject=self.table.series[reading.rows[0]].subject)]
        elif reading.rows and reading.asks_figure:
            sentences.append(self._unexplained(reading))
        references = []
        if ranked:
            nearest = ranked[0].passage
            sentences.append(texts.NOT_IN_SOURCES_NEAREST.format(section=nearest.section, title=self.titles[nearest.source], page=nearest.page))
            references = [composing.quote(ranked[0])]
        about = [texts.SINGLE_AREA_FOLLOW_UP.format(subject=self.table.series[row].subject) for row in reading.rows[:1] if reading.asks_figure]
        follow_ups = (*about, *texts.SUGGESTIONS)[:2]
        kept = reading if reading.rows else None
        return Part(composing.refusal(Status.NOT_IN_SOURCES, *sentences, follow_ups=follow_ups, references=references, reading=kept))

    def _unexplained(self, reading: Reading) -> str:
        """Why the row that a question names is not what it asks for."""
        subject = self.table.series[reading.rows[0]].subject
        groups = [word for word in reading.leftover if names_group(word)]
        if groups:
            return texts.LEFTOVER.format(subject=subject, words=listed(groups))
        others = [word for word in reading.leftover if word not in DENIED]
        if others:
            return texts.NOT_COUNTED.format(subject=subject, words=listed(f"‘{word}’" for word in others))
        return (texts.DENIED if reading.leftover else texts.ONLY_SHARE).format(subject=subject)
