"""The project's own embedding learns what everyday words mean in these documents."""

from pathlib import Path

import numpy as np
import pytest

from nplv_qa.index.embedder import StaticEmbedder
from nplv_qa.index.training import DIMENSIONS, initial_vectors, train
from tests.index.conftest import ANALYZER, QUESTIONS, TEXTS, Trained, joined


def test_every_term_starts_with_a_vector_of_length_one_on_average() -> None:
    tokens, vectors = initial_vectors([joined(text) for text in TEXTS])
    assert set(tokens) == {term for text in TEXTS for term in ANALYZER.terms(text)}
    assert vectors.shape == (len(tokens), min(DIMENSIONS, len(TEXTS) - 1))
    assert vectors.dtype == np.float32
    assert float(np.linalg.norm(vectors, axis=1).mean()) == pytest.approx(1.0, abs=1e-5)


def test_terms_that_stand_together_start_alike() -> None:
    tokens, vectors = initial_vectors(["koop woning", "koop woning duur", "fiets pad", "fiets pad lang", "school boek", "school boek dik"])
    at = {token: vectors[n] / np.linalg.norm(vectors[n]) for n, token in enumerate(tokens)}
    assert at["koop"] @ at["woning"] > 0.9 > 0.3 > at["koop"] @ at["fiets"]


def test_an_everyday_word_leads_to_the_passage_of_its_question(trained: Trained) -> None:
    passages = trained.embedder.embed_passages(TEXTS)
    found = [int(np.argmax(passages @ trained.embedder.embed_question(question))) for question, _ in QUESTIONS]
    assert found == [right for _, right in QUESTIONS]


def test_the_same_questions_train_the_same_embedding(trained: Trained, tmp_path: Path) -> None:
    documents = [joined(text) for text in TEXTS]
    train(documents, [(joined(question), documents[right]) for question, right in QUESTIONS], tmp_path)
    again = StaticEmbedder(tmp_path, ANALYZER)
    assert np.allclose(again.embed_passages(TEXTS), trained.embedder.embed_passages(TEXTS), atol=1e-5)


def test_without_questions_there_still_is_an_embedding(tmp_path: Path) -> None:
    train([joined(text) for text in TEXTS], [], tmp_path)
    vectors = StaticEmbedder(tmp_path, ANALYZER).embed_passages(TEXTS)
    about_housing, about_housing_too, about_litter = vectors[[0, 1, 5]]
    assert about_housing @ about_housing_too > about_housing @ about_litter
