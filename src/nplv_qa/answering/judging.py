"""Whether evidence answers a question: how much of the question's rare vocabulary it covers, and whether it holds what was asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from wordfreq import zipf_frequency

from nplv_qa.answering.answer_features import ANSWER_FEATURES
from nplv_qa.answering.asked import REQUIRED, AnswerType, Asked, asks_role, traits
from nplv_qa.answering.features import HALF, Query
from nplv_qa.answering.learned import Models
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.types import Evidence

STRICT = 0.5  # for questions about an indicator text must be more likely than not to answer: else the table's refusal is better
ON_TOPIC = 0.34  # share of the question's rarity that the documents know at all
SHOWN = 3
PROGRAMME = "nplv"
# What asks for the size of one named thing: text about another thing is no answer, however many other words it shares.
_MEASURE = re.compile(r"(?:en )?(?:hoe (?:hoog|groot|laag) (?:is|was|zijn|waren)|hoe ontwikkel\w+|wat (?:is|was) (?:de|het) \w*(?:percentage|hoogte|aantal))\b")
_THING = re.compile(r"(?:en )?wat (?:is|was|zijn|waren) (?:eigenlijk |nou )?(?:de|het|een) (?P<thing>[\w-]+)")  # a thing that no document knows
# A figure counts only in a sentence that is about the question: of answerable training questions 3 % have no such sentence with
# this share of their words, of unanswerable ones half.
ENOUGH_WITH_KIND = 0.27
KIND_COVERED = ANSWER_FEATURES.index("kind-covered")
EVERYDAY = 5.0  # zipf; a thing counted that no document names and that is no everyday word is not in them under another name
NAME_AND_FUNCTION = 1.0

COUNTED = frozenset({AnswerType.FIGURE, AnswerType.SHARE, AnswerType.MONEY})
NARROW = 4.0  # weight of a word that no document has in a question for a figure: it is of something else
_YEAR = re.compile(r"\b20[012]\d\b")
_SIZE = re.compile(r"hoog|groot|grote|laag|ontwikkel|hoogte")


class Verdict(StrEnum):
    ANSWERS = "answers"
    TOO_LITTLE = "too-little"
    NO_FIGURE = "no-figure"
    NO_NAME = "no-name"
    UNKNOWN_NAME = "unknown-name"


class Judge:
    """Decides between answering and refusing."""

    def __init__(self, retriever: Retriever, models: Models) -> None:
        self._retriever, self._models = retriever, models

    def verdict(self, query: Query, asked: Asked, chosen: Sequence[Evidence], ranked: Sequence[Evidence], *, indicator: bool) -> Verdict:
        """Whether the chosen sentences answer; `indicator` where a row of the table was asked for."""
        if not query.needs:
            return Verdict.TOO_LITTLE
        features = self._retriever.judged(query, asked, chosen, ranked)
        probability = self._models.judging.probability(features, query.text)
        threshold = max(STRICT, self._models.threshold) if indicator else self._models.threshold
        objection = self._objection(query, asked, chosen, float(features[KIND_COVERED]))
        if objection and probability < self._models.sure:
            return objection
        return Verdict.ANSWERS if probability >= threshold else Verdict.TOO_LITTLE

    def _objection(self, query: Query, asked: Asked, chosen: Sequence[Evidence], kind_covered: float) -> Verdict | None:
        """What plainly speaks against an answer, whatever else it shares with the question."""
        if any(need.name and not need.known and not self._retriever.resembles(need.word) for need in query.needs):
            return Verdict.UNKNOWN_NAME
        subject = [need for need in query.needs if need.word not in asked.area_words]
        if asked.areas and subject and not any(self._retriever.near(need, evidence) for need in subject for evidence in chosen):
            return Verdict.TOO_LITTLE  # only the place is the same
        if _MEASURE.match(fold(query.text)) and not any(self._told(query, evidence) for evidence in chosen):
            return Verdict.NO_FIGURE
        if (named := _THING.match(fold(query.text))) and any(need.word == named["thing"] and not need.known and not is_plain(need.word) for need in query.needs):
            return Verdict.NO_FIGURE
        if asked.type in REQUIRED and kind_covered < ENOUGH_WITH_KIND:
            return Verdict.NO_FIGURE
        if any(not self._retriever.tells(year, chosen) for year in set(_YEAR.findall(query.text))):
            return Verdict.NO_FIGURE
        if asked.type in COUNTED and any(not need.known and not need.name and need.weight >= NARROW for need in query.needs):
            return Verdict.NO_FIGURE
        counted = [need for need in query.needs if need.term in query.counted]
        if counted and not any(need.known for need in counted) and zipf_frequency(counted[0].word, "nl") < EVERYDAY:
            return Verdict.NO_FIGURE
        if asks_role(query.text) and not any(self._names_holder(query, evidence) for evidence in chosen):
            return Verdict.NO_NAME
        return None

    def _names_holder(self, query: Query, evidence: Evidence) -> bool:
        """Whether a sentence holds a name together with the function that was asked for."""
        return traits(evidence.text)[AnswerType.PERSON] >= NAME_AND_FUNCTION and query.needs[0].met(self._retriever.terms(evidence)) >= HALF

    def _told(self, query: Query, evidence: Evidence) -> bool:
        """Whether a sentence is about the thing whose size the question asks for."""
        measured = next((need for need in query.needs if not _SIZE.match(need.word)), query.needs[0])
        return measured.met(self._retriever.terms(evidence)) >= HALF

    def on_topic(self, query: Query) -> bool:
        """Whether the documents use enough of the question's words to be about the same thing at all."""
        total = sum(need.weight for need in query.needs)
        if any(need.word.startswith(PROGRAMME) for need in query.needs):
            return True
        return bool(total) and sum(need.weight for need in query.needs if need.itself) / total >= ON_TOPIC

    def missing(self, query: Query) -> list[str]:
        """Words of the question that no document has."""
        return [need.word for need in query.needs if not need.known][:SHOWN]
