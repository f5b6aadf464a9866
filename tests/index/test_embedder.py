"""Table look-up with numpy gives what sentence-transformers gives."""

import numpy as np

from tests.index.conftest import ANALYZER, QUESTIONS, TEXTS, Trained, joined


def test_vectors_are_those_of_the_saved_sentence_transformer(trained: Trained) -> None:
    from sentence_transformers import SentenceTransformer

    texts = [*TEXTS, *(question for question, _ in QUESTIONS), "onbekende woorden over woningen", "xqzwv"]
    expected = SentenceTransformer(str(trained.folder), device="cpu").encode([joined(text) for text in texts], normalize_embeddings=True)
    assert np.allclose(trained.embedder.embed_passages(texts), expected, atol=1e-5)
    assert np.allclose(trained.embedder.embed_question(texts[0]), expected[0], atol=1e-5)


def test_no_terms_give_a_zero_vector(trained: Trained) -> None:
    assert ANALYZER.terms("de het een") == []
    assert not trained.embedder.embed_question("de het een").any()
    assert not trained.embedder.embed_question("").any()


def test_every_other_vector_has_length_one(trained: Trained) -> None:
    lengths = np.linalg.norm(trained.embedder.embed_passages(TEXTS), axis=1)
    assert np.allclose(lengths, 1.0, atol=1e-5)


def test_an_unknown_word_does_not_turn_a_vector_around(trained: Trained) -> None:
    known, mixed = (trained.embedder.embed_question(text) for text in ("woningen in de wijk", "woningen xqzwv in de wijk"))
    assert known @ mixed > 0.9
