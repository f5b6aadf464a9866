"""What is known of a whole answer: each number on an answer for which it must be so."""

import math
from collections.abc import Sequence

import numpy as np
import pytest

from nplv_qa.answering.answer_features import ANSWER_FEATURES, NEUTRAL, subject_needs
from nplv_qa.answering.asked import AnswerType
from nplv_qa.answering.features import KINDS
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.types import Evidence
from tests.answering.small import PASSAGES, READER, LetterEmbedder, prepared, retriever

RETRIEVER = retriever()
BUILT, POELENBURG, AGENT, BREDA, LESSONS, BUDGET = (Evidence(p, n, 9.0 - k, 1.0) for k, p in enumerate(PASSAGES[:3]) for n in range(2))
MINISTER = Evidence(PASSAGES[3], 0, 5.0, 1.0)


def features(question: str, *quoted: Evidence, scores: Sequence[float] = (9.0,), by: Retriever = RETRIEVER) -> dict[str, float]:
    """The features of an answer of some sentences, the best first, by name."""
    query, asked = prepared(by, question)
    ranked = [Evidence(quoted[min(n, len(quoted) - 1)].passage, quoted[min(n, len(quoted) - 1)].sentence, score, 1.0) for n, score in enumerate(scores)]
    found = by.judged(query, asked, quoted, ranked)
    assert found.dtype == np.float32
    return dict(zip(ANSWER_FEATURES, found.tolist(), strict=True))


def test_every_feature_has_a_name_of_its_own() -> None:
    assert len(set(ANSWER_FEATURES)) == len(ANSWER_FEATURES)


def test_coverage_of_a_sentence_that_says_it_all() -> None:
    found = features("Hoeveel woningen bouwden corporaties?", BUILT, scores=(7.0,))
    assert [found[name] for name in ("passage-coverage", "sentence-coverage", "joint-coverage")] == [1.0, 1.0, 1.0]
    assert not any(found[name] for name in ("rarest-missing", "second-rarest-missing", "missing-known", "missing-unknown", "words-missing", "first-missing", "second-missing"))
    assert found["score"] == pytest.approx(0.7)
    assert found["needs"] == pytest.approx(math.log1p(3) / 3)


def test_a_missing_word_that_the_documents_know_is_another_than_one_they_do_not() -> None:
    known, unknown = features("Bouwden corporaties leerlingen?", BUILT), features("Bouwden corporaties zwembaden?", BUILT)
    assert known["missing-known"] > 0 == known["missing-unknown"]
    assert unknown["missing-unknown"] > 0 == unknown["missing-known"]
    assert known["words-missing"] == unknown["words-missing"] == 1 / 4
    assert unknown["rarest-missing"] > 0 == unknown["second-rarest-missing"]


def test_the_first_words_may_stand_beside_the_sentence() -> None:
    found = features("Wat bouwden corporaties?", POELENBURG)
    assert (found["first-missing"], found["first-outside-sentence"]) == (0.0, 1.0)
    assert found["passage-coverage"] == 1.0 > found["sentence-coverage"]
    gone = features("Corporaties en wijkagent?", BUILT)
    assert (gone["first-missing"], gone["second-missing"]) == (0.0, 1.0)
    turned = features("Wijkagent en corporaties?", BUILT)
    assert (turned["first-missing"], turned["first-outside-sentence"], turned["second-missing"]) == (1.0, 1.0, 0.0)


def test_sentences_of_an_answer_cover_together_what_none_does_alone() -> None:
    question = "Wat krijgen leerlingen en wat bouwden corporaties?"
    alone, together = features(question, BUILT), features(question, BUILT, LESSONS)
    assert alone["joint-coverage"] == alone["passage-coverage"] == together["passage-coverage"] < together["joint-coverage"] == 1.0
    assert (alone["passages"], together["passages"]) == (1 / 4, 2 / 4)
    assert features(question, BUILT, POELENBURG)["passages"] == 1 / 4


def test_a_name_that_is_not_there_is_missing() -> None:
    assert features("Bouwden corporaties woningen in Parijs?", BUILT)["name-missing"] == 1.0
    assert features("Bouwden corporaties woningen?", BUILT)["name-missing"] == 0.0


def test_the_subject_is_the_question_without_the_area() -> None:
    found = features("Hoeveel woningen bouwden corporaties in Poelenburg?", BUILT)
    assert found["subject-in-a-sentence"] == found["subject-in-a-passage"] == found["least-met-in-sentences"] == 1.0 > found["sentence-coverage"]
    assert found["subject-words-missing"] == found["heaviest-missing"] == 0.0
    query, asked = prepared(RETRIEVER, "Poelenburg?")
    assert subject_needs(query.needs, asked) == list(query.needs) != []


def test_a_subject_of_which_a_part_is_missing() -> None:
    found = features("Hoeveel woningen bouwden zwembaden?", BUILT, AGENT)
    assert found["least-met-in-passages"] == found["least-met-in-sentences"] == found["last-met"] == 0.0
    assert found["subject-words-missing"] == 1 / 4
    assert found["unknown-words"] == pytest.approx(1 / 3)
    assert found["heaviest-missing"] > 0
    assert 0 < found["subject-in-sentences"] == found["subject-in-passages"] < 1


def test_subject_over_the_sentences_together() -> None:
    found = features("Wat krijgen leerlingen van de wijkagent?", LESSONS, AGENT)
    assert found["subject-in-sentences"] == 1.0 > found["subject-in-a-sentence"] > 0
    assert found["subject-in-passages"] == 1.0 > found["subject-in-a-passage"] > 0


def test_the_focus_is_what_the_question_word_asks_for() -> None:
    found = features("Hoeveel woningen bouwden corporaties?", AGENT, BUILT)
    assert (found["has-focus"], found["focus-in-best"], found["focus-in-a-sentence"], found["focus-in-passages"]) == (1.0, 0.0, 1.0, 1.0)
    assert found["focus-with-kind"] == 1.0
    beside = features("Hoeveel leerlingen zijn er?", BUDGET)
    assert (beside["focus-in-a-sentence"], beside["focus-in-passages"], beside["second-focus"]) == (0.0, 1.0, NEUTRAL)


def test_without_a_focus_the_focus_says_nothing() -> None:
    found = features("Waarom krijgen leerlingen bijles?", LESSONS)
    assert found["has-focus"] == 0.0
    assert [found[name] for name in ("focus-in-best", "focus-in-a-sentence", "focus-in-passages", "second-focus")] == [NEUTRAL] * 4
    assert found["focus-with-kind"] == 0.0
    assert features("Waarom krijgen leerlingen bijles?", BUDGET)["focus-with-kind"] == NEUTRAL


@pytest.mark.parametrize(
    ("quoted", "missing"), [((BUILT,), (1.0, 1.0)), ((AGENT,), (0.0, 1.0)), ((BREDA,), (0.0, 0.0)), ((BUILT, BREDA), (0.0, 0.0))]
)
def test_a_year_that_is_asked_for_is_there_or_not(quoted: tuple[Evidence, ...], missing: tuple[float, float]) -> None:
    found = features("Wie werkt er sinds 2022?", *quoted)
    assert found["asks-year"] == 1.0
    assert found["number-not-in-passages"] == 0.0  # a year is no number
    assert (found["year-not-in-passages"], found["year-not-in-sentences"]) == missing


@pytest.mark.parametrize(("number", "missing"), [("7.500", 0.0), ("9.100", 1.0)])
def test_a_number_that_is_asked_for_is_there_or_not(number: str, missing: float) -> None:
    found = features(f"Bouwden corporaties {number} woningen?", POELENBURG)
    assert found["number-not-in-passages"] == missing
    assert found["asks-year"] == found["year-not-in-passages"] == 0.0


@pytest.mark.parametrize(
    ("question", "counted", "covered"),
    [("Hoeveel woningen zijn gebouwd?", 1.0, 1.0), ("Hoeveel leerlingen krijgen bijles?", 0.0, 0.0), ("Zijn er woningen gebouwd?", NEUTRAL, NEUTRAL)],
)
def test_what_is_counted_is_what_the_figure_counts(question: str, counted: float, covered: float) -> None:
    found = features(question, MINISTER)
    assert (found["counted"], found["counted-covered"]) == (counted, covered)


def test_closeness_is_measured_where_there_are_vectors() -> None:
    by = retriever(embedder=LetterEmbedder())
    found, other = features("Leerlingen krijgen bijles.", LESSONS, by=by), features("Leerlingen krijgen bijles.", BUDGET, by=by)
    assert found["similar-sentence"] == pytest.approx(1.0)
    assert other["similar-sentence"] < 1.0
    assert found["similar-passage"] == other["similar-passage"] != found["similar-sentence"]
    without = features("Leerlingen krijgen bijles.", LESSONS)
    assert without["similar-sentence"] == without["similar-passage"] == 0.0


@pytest.mark.parametrize(("scores", "lead"), [((9.0, 8.0, 7.0, 6.0, 5.0, 1.0), 4 / 5), ((9.0, 8.0), 1 / 5), ((9.0,), 0.0)])
def test_the_lead_is_measured_to_the_fifth_or_the_last(scores: Sequence[float], lead: float) -> None:
    found = features("Wat krijgen leerlingen?", LESSONS, BUDGET, scores=scores)
    assert found["lead"] == pytest.approx(lead)
    assert found["question-length"] == pytest.approx(len("Wat krijgen leerlingen?") / 100)


def test_the_kind_that_is_asked_for_is_there_in_a_sentence_about_the_question() -> None:
    found = features("Hoeveel woningen bouwden corporaties?", BUILT)
    assert [found[name] for name in ("kind", "kind-covered", "kind-in-a-sentence", "kind-with-subject", "covered-figure")] == [1.0] * 5
    elsewhere = features("Hoeveel bijles krijgen leerlingen?", LESSONS, BUILT)
    assert (elsewhere["kind"], elsewhere["kind-in-a-sentence"], elsewhere["kind-with-subject"]) == (0.0, 1.0, 0.0)


@pytest.mark.parametrize(
    "question", ["Hoeveel woningen?", "Hoe oud zijn leerlingen?", "Hoe vaak?", "Waarom?", "Wie is de wijkagent?", "Wat is PmG?", "Vertel over Breda"]
)
def test_just_the_kind_that_is_asked_for_is_marked(question: str) -> None:
    found, wanted = features(question, BUILT), READER.read(question).type
    assert [kind for kind in KINDS if found[f"asks-{kind.value}"]] == ([wanted] if wanted in KINDS else [])
    assert all(not found[f"covered-{kind.value}"] for kind in KINDS if kind is not wanted)


def test_a_question_of_no_kind_gets_neither_more_nor_less_for_it() -> None:
    found = features("Vertel over woningen van corporaties", BUILT)
    assert READER.read("Vertel over woningen van corporaties").type is AnswerType.ANY
    assert found["kind"] == found["kind-in-a-sentence"] == NEUTRAL
    assert found["kind-with-subject"] == NEUTRAL * found["subject-in-a-sentence"]
