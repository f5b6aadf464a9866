"""Whether evidence answers, and what is missing where it does not."""

import pytest

from nplv_qa.answering.judging import Judge, Verdict
from nplv_qa.answering.learned import UNTRAINED, Models
from tests.answering.small import prepared, retriever

RETRIEVER = retriever()


def verdict(question: str, *, threshold: float = 0.5, indicator: bool = False) -> Verdict:
    judge = Judge(RETRIEVER, Models(UNTRAINED.ranking, UNTRAINED.judging, threshold))
    query, asked = prepared(RETRIEVER, question)
    ranked = RETRIEVER.evidence(query, asked)
    return judge.verdict(query, asked, ranked[:1], ranked, indicator=indicator)


@pytest.mark.parametrize("question", ["Hoeveel woningen bouwden corporaties?", "Wat krijgen leerlingen?", "Wie is de wijkagent?"])
def test_a_sentence_that_holds_what_was_asked_answers(question: str) -> None:
    assert verdict(question) is Verdict.ANSWERS


def test_a_question_for_a_figure_needs_one() -> None:
    assert verdict("Hoeveel bijles krijgen leerlingen?") is Verdict.NO_FIGURE
    assert verdict("Hoeveel procent van de leerlingen krijgt bijles?") is Verdict.NO_FIGURE


def test_a_thing_that_no_document_counts_is_not_counted() -> None:
    assert verdict("Hoeveel stikstof is er bij woningen van corporaties?") is Verdict.NO_FIGURE


def test_a_question_for_a_function_needs_a_name() -> None:
    assert verdict("Wie is de corporatie die woningen bouwde?") is Verdict.NO_NAME


def test_a_sentence_about_something_else_is_too_little() -> None:
    assert verdict("Waarom bestuderen dinosaurussen leerlingen met kernfusie?") is Verdict.TOO_LITTLE


def test_for_an_indicator_text_must_be_more_likely_than_not() -> None:
    question = "Waarom bestuderen dinosaurussen leerlingen met kernfusie?"
    assert verdict(question, threshold=0.0) is Verdict.ANSWERS
    assert verdict(question, threshold=0.0, indicator=True) is Verdict.TOO_LITTLE


def test_an_empty_question_is_too_little() -> None:
    judge = Judge(RETRIEVER, UNTRAINED)
    query, asked = prepared(RETRIEVER, "de het een")
    ranked = RETRIEVER.evidence(*prepared(RETRIEVER, "woningen"))
    assert judge.verdict(query, asked, ranked[:1], ranked, indicator=False) is Verdict.TOO_LITTLE


@pytest.mark.parametrize(
    ("question", "on_topic"), [("Hoeveel woningen bouwden corporaties?", True), ("Welke planeten heeft Jupiter?", False), ("", False)]
)
def test_a_question_is_on_topic_where_the_documents_know_its_words(question: str, on_topic: bool) -> None:
    assert Judge(RETRIEVER, UNTRAINED).on_topic(RETRIEVER.query(question)) is on_topic


def test_the_words_that_no_document_has_are_named() -> None:
    assert Judge(RETRIEVER, UNTRAINED).missing(RETRIEVER.query("Hoeveel zonnepanelen bouwden corporaties?")) == ["zonnepanelen"]
