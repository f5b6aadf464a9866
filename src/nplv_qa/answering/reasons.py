"""Why a figure moved: the sentences in which the documents explain it, for as far as they do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nplv_qa.answering import composing
from nplv_qa.answering.asked import AnswerType
from nplv_qa.answering.cues import CHANGE, DIFFERENCE, TREND
from nplv_qa.answering.retrieval import TABLE_CHAPTER
from nplv_qa.answering.selecting import SAME, overlap
from nplv_qa.answering.understanding import Understanding
from nplv_qa.answering.wanted import Part, Wanted
from nplv_qa.dutch.folding import fold
from nplv_qa.types import Evidence, Passage

MOST = 3  # explanations; each with the sentences before it where it leans on those
LEAD_IN = 2  # sentences
# What it explains comes first; a trend that it only goes along with comes after what is really given as a cause.
_CAUSED = re.compile(r"\b(?:omdat|doordat|vanwege|wegens|dankzij|te danken aan|te wijten aan|het gevolg van|(?:komt|komen) (?:[\w-]+ ){0,9}door|(?:achter\w*|mede) door)\b")
_ALONG = re.compile(r"\b(?:pas(?:t|sen) bij|lijkt op)\b")
_BEFORE = re.compile(r"\bwaardoor\b")  # what it explains comes next
_LEANING = re.compile(r"\b(?:daardoor|hierdoor|daarom)\b")  # the reason is the sentence before
_LARGE = re.compile(r"\b(?:keer zo|achter\w*|hoger|lager|hoog|laag|groot)\b")
_BARE = re.compile(
    r"(?:en |maar |oke? |dus )*(?:waarom|waardoor|hoezo|hoe (?:komt|kan) (?:dat|dit|het)|wat (?:is|zijn|was) (?:daarvan |daarvoor |hiervan )?(?:de|het) (?:oorza\w+|reden\w*|verklaring)|hoe (?:valt|is) (?:dat|dit) te verklaren)\b"
    r"(?: (?:dan|nou|eigenlijk|precies|zo|is|was|komt|kwam|dat|dit|het|daarvan|daarvoor|hiervan|ineens|opeens|toch))*[ ?.!]*"
)


def asks_reason(wanted: Wanted) -> bool:
    """Whether a follow-up asks for the reason of the figures before it: 'Waarom?', 'Waardoor is dat zo gestegen?'"""
    if not (wanted.follow_up and wanted.reading.rows and wanted.reading.asks_figure and not wanted.reading.leftover):
        return False
    folded = fold(wanted.text).strip()
    moves = CHANGE.search(folded) or DIFFERENCE.search(folded) or TREND.search(folded) or _LARGE.search(folded)
    return bool(_BARE.fullmatch(folded)) or (wanted.asked.type is AnswerType.REASON and bool(moves))


@dataclass(frozen=True, slots=True)
class Reasons:
    """Sentences that explain the development of a row of the table; found once, as there are few."""

    by_row: Mapping[int, Sequence[tuple[Evidence, ...]]]  # causes first
    terms: Callable[[Evidence], frozenset[str]]

    @classmethod
    def of(cls, passages: Iterable[Passage], understanding: Understanding, terms: Callable[[Evidence], frozenset[str]]) -> Reasons:
        """Those of some passages."""
        by_row: dict[int, list[tuple[Evidence, ...]]] = {}
        for passage in passages:
            if fold(passage.chapter) == TABLE_CHAPTER:
                continue
            for n, sentence in enumerate(passage.sentences):
                explained, leaning = _explained(fold(sentence))
                if explained and (CHANGE.search(explained) or _LARGE.search(explained)) and (n or not leaning):
                    told = tuple(Evidence(passage, at, 0.0, 0.0) for at in range(max(0, n - LEAD_IN) if leaning else n, n + 1))
                    for row in understanding.mentioned(explained):
                        by_row.setdefault(row, []).append(told)
        return cls({row: sorted(told, key=lambda each: bool(_ALONG.search(fold(each[-1].text)))) for row, told in by_row.items()}, terms)

    def answer(self, wanted: Wanted) -> Part | None:
        """What the documents say of the reason, each thing once."""
        chosen: list[tuple[Evidence, ...]] = []
        for told in self.by_row.get(wanted.reading.rows[0], ()):
            if len(chosen) < MOST and all(overlap(self.terms(told[-1]), self.terms(known[-1])) < SAME for known in chosen):
                chosen.append(told)
        sentences = [evidence for told in chosen for evidence in told]
        return Part(composing.text_draft(sentences, [() for _ in sentences]), tuple(sentences)) if sentences else None


def _explained(sentence: str) -> tuple[str, bool]:
    """The part of a folded sentence that is explained, and whether by the sentence before; '' where nothing is."""
    if match := _CAUSED.search(sentence) or _ALONG.search(sentence):
        return sentence[: match.end()], False  # 'blijft mede achter door' says itself that something lags
    if match := _BEFORE.search(sentence):
        return sentence[match.end() :], False
    return (sentence, True) if _LEANING.search(sentence) else ("", False)
