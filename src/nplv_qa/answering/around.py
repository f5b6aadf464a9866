"""What is said around a question, and what of it belongs to the question: the subject that it leaves out, what is only quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa.answering.framing import Framed
from nplv_qa.answering.matching import explained, words_of
from nplv_qa.answering.naming import Naming
from nplv_qa.answering.narrowing import YEAR, names_group
from nplv_qa.answering.operations import read_request
from nplv_qa.dutch.periods import find_period
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Operation, Series

_CONFIRMS = re.compile(r"\b(?:klopt|is) (?:dat|dit|die)\b(?: (?:zo|waar|juist|correct))?")  # what is told is what is asked
_QUOTES = re.compile(
    r"\b(?:staat|stond|lees|las|leest|hoor|hoorde|schrijft|schrijven|schreef|meldt|meldde|zegt|zei|stelt|stelde|beweert|beweerd|beweren|gezegd|gesteld|geschreven|gemeld|noemt|noemde|spreekt|heet)\b[^.?!]{0,60}?\b(?:dat|van|over|het)\b|"
    r"\bvolgens\b|\b(?:tekst|brief|kamerbrief|bericht|nieuwsbericht|rapport|rapportage|krant|artikel|minister|nota)\b[^.?!]{0,40}\bstaat\b"
)


class Around:
    """Joins a question with what of its surroundings it needs."""

    def __init__(self, series: Sequence[Series], naming: Naming) -> None:
        self._series = {row.row: row for row in series}
        self._naming = naming

    def joined(self, frame: Framed) -> tuple[str, str]:
        """The text in which the rows are looked for, and what is only said around it: whatever the question does not need."""
        if not frame.aside:
            return frame.question, ""
        named, told = self._kinds(frame.question), self._kinds(frame.aside)
        if named and not (told and (frame.label or (frame.pointing and named & told))):
            return frame.question, frame.aside
        if told and not named and not frame.label and _wants_own(frame.question) and _QUOTES.search(frame.aside):
            return f"{self._told(frame.aside, groups=False, names=True)} {frame.question}", frame.aside
        if frame.label or not told or (not named and _CONFIRMS.search(frame.question)):
            return f"{frame.before} {frame.question} {frame.after}".strip(), ""
        return f"{self._told(frame.aside, groups=frame.heading)} {frame.question}", frame.aside

    def _kinds(self, text: str) -> set[str]:
        """What kinds of indicators a text names."""
        return {self._series[row].indicator.split("-")[0] for match in self._naming.matches(words_of(text)) for row in match.rows}

    def _told(self, aside: str, *, groups: bool, names: bool = False) -> str:
        """The words of a statement that name a row, with the `groups` that it names: the others tell of whoever asks. Of what is only quoted
        nothing but the `names`: its years, and how it compares, are not those of the question."""
        words = words_of(aside)
        rows, _, span = self._naming.rows(words, self._naming.matches(words))
        for row in rows:
            span |= explained(words, self._series[row].population)
        kept = list(aside)
        for n, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
            word = words.words[n]
            tells = is_plain(word) or word in STOPWORDS or YEAR.fullmatch(word)
            if n not in span and not (groups and names_group(word)) and (names or not tells):
                kept[start:end] = " " * (end - start)
        return "".join(kept)


def _wants_own(question: str) -> bool:
    """Whether a question says itself of which year, or what is to be done with the figures."""
    words = words_of(question)
    period = find_period(words.text, 0, 9999)
    return bool(period.years or period.latest or period.oldest or period.every) or read_request(words, 0, 0).operation is not Operation.VALUE
