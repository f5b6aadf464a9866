"""What one question wants: its reading, its words, and whether a figure of the table can be the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from nplv_qa.answering import history, splitting
from nplv_qa.answering.asked import AnswerType, Asked, AskedReader
from nplv_qa.answering.features import Query
from nplv_qa.answering.figures import find
from nplv_qa.answering.framing import names_table, with_lead
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.answering.telling import counts_other
from nplv_qa.answering.understanding import Understanding
from nplv_qa.types import Draft, Evidence, Operation, Question, Reading, Turn

_OF_ONE_YEAR = (Operation.VALUE, Operation.HIGHEST, Operation.LOWEST)

_EXACTLY = re.compile(r"\b(?:precies|precieze|exacte?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """The draft that answers one question, with what it used, so that the caveats that bear on it can be found."""

    draft: Draft
    sentences: tuple[Evidence, ...] = ()
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One question, understood. `figure` is whether a figure of the table can be the answer, `claimed` whether the question puts a figure
    forward to be confirmed, `tabled` whether it asks for what the table says; `alone` is whether nothing was asked or said before it."""

    question: Question
    text: str
    reading: Reading
    asked: Asked
    query: Query
    follow_up: bool
    alone: bool
    tabled: bool
    figure: bool
    claimed: bool

    @property
    def earlier(self) -> str:
        """The question that a follow-up leans on."""
        return self.question.history[-1].question if self.follow_up else ""


@dataclass(frozen=True, slots=True)
class WantedReader:
    """Reads one question, in the light of what was asked and said before it."""

    understanding: Understanding
    asked: AskedReader
    retriever: Retriever
    table: FigureTable
    is_term: Callable[[str], bool]  # whether a text only names a term of the documents

    def read(self, question: Question, before: str = "", lead: str = "") -> Wanted:
        """What a question wants; `before` is what the same text asked before it, `lead` what was said first."""
        reading, follow_up = self._reading(replace(question, text=with_lead(lead, question.text)))
        text, tail = splitting.split_tail(self.understanding.corrected(question.text))
        lead = f"{lead} {tail}".strip()
        context = self.understanding.corrected(history.context_of(question) if follow_up else before)
        asked = self.asked.read(text, f"{context} {lead}".strip())
        if lead and splitting.leans_on_lead(text):
            query = self.retriever.query(text, f"{context} {lead}".strip())
        else:
            query = self.retriever.query(text, context if follow_up or splitting.leans(text) else "", lead)
        if asked.areas and not reading.areas and not reading.regions:
            reading = replace(reading, areas=asked.area_names)
        tabled = names_table(question.text)
        tellable = bool(reading.rows) and reading.asks_figure and not counts_other(text)
        countable = tellable and (tabled or reading.operation is Operation.SUM or asked.type not in (AnswerType.MONEY, AnswerType.REASON))
        claimed = countable and splitting.is_claim(text)
        exactly = reading.quoted is not None and bool(_EXACTLY.search(text))  # the text is only quoted, and rounds
        elsewhere = bool(asked.sources) and not exactly and not self.table.sources & set(asked.sources)
        figure = countable and (claimed or tabled or not elsewhere) and not (follow_up and self._part_of_text(question, text))
        alone = not (follow_up or lead or before)
        return Wanted(question, text, reading, asked, query, follow_up, alone, tabled, figure, claimed)

    def _part_of_text(self, question: Question, text: str) -> bool:
        """Whether a question asks for more of something that only the text tells: 'hoeveel daarvan?', or of what no row counts:
        'Hoeveel huishoudens wonen in een zwakke buurt?' and then 'Hoeveel meer is dat dan in 2022?'"""
        root = self.understanding.read(history.root_of(question))
        if history.PARTITIVE.search(text):
            return not root.rows or bool(root.leftover)
        return bool(root.rows and root.leftover) and not self.understanding.read(text).rows

    def _reading(self, question: Question) -> tuple[Reading, bool]:
        """The reading of a question, and whether it leans on an earlier one."""
        own = self.understanding.read(question.text)
        if not question.history or not (self._leans(question, own) or self._elides(question.text, own)):
            return own, False
        earlier, told = self._told(question.history)
        anew = not own.rows and history.asks_anew(self.understanding.corrected(question.text)) if earlier.rows else not self._leans(question, own)
        if anew:
            return own, False
        return self.understanding.read(question.text, earlier, told, history.root_of(question)), True

    def _told(self, turns: Sequence[Turn]) -> tuple[Reading, list[Reading]]:
        """The reading of the last of some questions, and of all that were asked about the same."""
        earlier, told = self.understanding.read(""), list[Reading]()
        for n, turn in enumerate(turns):
            asked, own = Question(turn.question, tuple(turns[:n])), self.understanding.read(turn.question)
            leans = self._leans(asked, own) or bool(earlier.rows and self._elides(turn.question, own))
            earlier = self.understanding.read(turn.question, earlier, told, history.root_of(asked)) if leans else own
            earlier = replace(earlier, told_years=self._years_told(earlier))
            told = [*told, earlier] if leans or (told and told[-1].rows == earlier.rows) else [earlier]
        return earlier, told

    def _years_told(self, reading: Reading) -> tuple[int, ...]:
        """The years of the cells that answered a reading which names none itself: those of the newest or the highest value."""
        if reading.years or not reading.rows or reading.leftover or reading.operation not in _OF_ONE_YEAR:
            return reading.years
        return tuple(dict.fromkeys(cell.observation.year for cell in find(self.table, reading).cells[:1]))

    def _leans(self, question: Question, own: Reading) -> bool:
        return history.is_follow_up(question, bool(own.rows)) and not self._names(question.text)

    def _elides(self, text: str, own: Reading) -> bool:
        """Whether a text only names another row, group or year for a figure told before it: 'particuliere huur?', 'alleen de jeugd?'"""
        return history.elides(text) and not (own.rows and own.years) and not self._names(text)

    def _names(self, text: str) -> bool:
        """Whether a text is the name of something else: 'Preventie met Gezag?'"""
        return not history.only_computes(text) and self.is_term(text) and not self.understanding.read(text).rows
