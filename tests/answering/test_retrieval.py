"""From a question to ranked sentences."""

from dataclasses import replace

import pytest

from nplv_qa.answering.answer_features import ANSWER_FEATURES
from nplv_qa.answering.features import SENTENCE_FEATURES, Need
from nplv_qa.answering.retrieval import CONTEXT_WEIGHT
from tests.answering.small import PASSAGES, SOURCES, LetterEmbedder, prepared, retriever, story

RETRIEVER = retriever()


def best(question: str, context: str = "") -> str:
    return RETRIEVER.evidence(*prepared(RETRIEVER, question, context))[0].text


def need(question: str, word: str, context: str = "") -> Need:
    return next(need for need in RETRIEVER.query(question, context).needs if need.word == word)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Hoeveel woningen bouwden corporaties?", "Corporaties bouwden 7.500 woningen."),
        ("Hoeveel woningen bouwden woningbouwverenigingen?", "Corporaties bouwden 7.500 woningen."),
        ("Wie is de wijkagent?", "De wijkagent heet Jan de Vries."),
        ("Hoe groot is het budget voor scholen?", "Het budget is € 5 miljoen, omdat scholen dat vroegen."),
    ],
)
def test_the_sentence_that_answers_comes_first(question: str, sentence: str) -> None:
    assert best(question) == sentence


def test_evidence_comes_best_first() -> None:
    scores = [evidence.score for evidence in RETRIEVER.evidence(*prepared(RETRIEVER, "Hoeveel woningen zijn er gebouwd?"))]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1


def test_a_question_that_names_a_document_is_answered_from_it() -> None:
    found = RETRIEVER.evidence(*prepared(RETRIEVER, "Hoeveel woningen zijn er gebouwd volgens de Kamerbrief?"))
    assert {evidence.passage.source for evidence in found} == {SOURCES[1]}


def test_a_question_that_names_an_area_is_answered_about_it() -> None:
    found = RETRIEVER.evidence(*prepared(RETRIEVER, "Hoeveel woningen bouwden corporaties in Zaandam-Oost?"))
    assert {evidence.passage.id for evidence in found} == {PASSAGES[0].id}


def test_a_follow_up_takes_over_words_of_less_weight() -> None:
    taken = need("En in Breda?", "wijkagent", context="Wat doet de wijkagent?")
    assert taken.weight == pytest.approx(CONTEXT_WEIGHT * need("Wat doet de wijkagent?", "wijkagent").weight)
    assert best("Sinds wanneer?", context="Waar werkt de wijkagent?") in PASSAGES[1].sentences


def test_a_need_is_met_by_its_word_and_less_by_a_synonym() -> None:
    wanted = need("Wat krijgen scholieren?", "scholieren")
    terms = max(wanted.synonyms, key=len)
    assert terms
    assert 0 < wanted.met(terms) < wanted.met(frozenset({wanted.term})) == 1.0
    assert wanted.met(frozenset({"iets"})) == 0.0


def test_a_word_that_no_document_has_is_an_unknown_need() -> None:
    assert not need("Hoeveel stikstof is er?", "stikstof").known
    assert need("Hoeveel woningen zijn er?", "woningen").known


def test_a_rare_unknown_word_narrows_more_than_an_everyday_one() -> None:
    assert need("Hoeveel stikstof en gewoon is er?", "stikstof").weight > need("Hoeveel stikstof en mooie is er?", "mooie").weight


def test_a_name_in_the_question_is_known_as_one() -> None:
    assert need("Wat gebeurt er in Parijs?", "parijs").name
    assert not need("Wat krijgen leerlingen?", "leerlingen").name


def test_what_is_counted_is_the_word_after_hoeveel() -> None:
    (term,) = RETRIEVER.query("Hoeveel van de woningen zijn gebouwd?").counted & RETRIEVER.query("Hoeveel woningen zijn er?").counted
    assert term == need("woningen", "woningen").term
    assert not RETRIEVER.query("Wat doen woningen?").counted


@pytest.mark.parametrize("embedder", [None, LetterEmbedder()])
def test_features_have_a_row_for_each_sentence(embedder: LetterEmbedder | None) -> None:
    found = retriever(embedder=embedder)
    query, asked = prepared(found, "Hoeveel woningen bouwden corporaties?")
    hit = found.search(query.text, asked)[0]
    assert found.features(query, asked, hit).shape == (len(hit.passage.sentences), len(SENTENCE_FEATURES))
    ranked = found.evidence(query, asked)
    assert found.judged(query, asked, ranked[:2], ranked).shape == (len(ANSWER_FEATURES),)


def test_a_table_row_is_marked_as_one() -> None:
    query, asked = prepared(RETRIEVER, "Hoeveel procent is koop?")
    (hit,) = [hit for hit in RETRIEVER.search(query.text, asked) if hit.passage.page == 59]
    assert RETRIEVER.features(query, asked, hit)[0, SENTENCE_FEATURES.index("table")] == 1.0


def test_a_gloss_helps_to_find_an_original_and_is_no_word_of_its_sentence() -> None:
    plain = story("Jeugdigen ontvangen huiswerkbegeleiding.", "Ook in de avond.", page=4, section="Voortgang")
    glossed = replace(plain, glosses=("Scholieren leren na schooltijd.", ""), topics=("Bijlessen",))
    others = [story("Het park kreeg bomen.", page=5, section="Groen"), story("De straat werd breder.", page=6, section="Verkeer")]
    question = "Wat leren scholieren bij bijlessen?"
    before, after = retriever([plain, *others]), retriever([glossed, *others])
    assert before.search(question, prepared(before, question)[1]) == []
    hits = after.search(question, prepared(after, question)[1])
    assert [hit.passage for hit in hits] == [glossed]
    assert after.sentence_terms(glossed, 0) == before.sentence_terms(plain, 0)
    inside, heading, passage = (SENTENCE_FEATURES.index(name) for name in ("words-in-sentence", "words-in-heading", "words-in-passage"))
    (row, _) = after.features(*prepared(after, question), hits[0])
    assert row[inside] == 0.0
    assert 0 < row[heading] < row[passage] == pytest.approx(1.0)
