"""Text to vectors: the project's static embedding by table look-up, or any sentence-transformers model."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.types import Vectors

STATIC = "nplv-static"


class StaticEmbedder:
    """Mean of token vectors, normalised: what `SentenceTransformer.encode` gives for a StaticEmbedding, without torch."""

    name = STATIC

    def __init__(self, folder: Path, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        module = next(folder.glob("**/tokenizer.json")).parent
        vocabulary = json.loads((module / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        self._vocabulary: dict[str, int] = vocabulary
        (weights,) = load_file(module / "model.safetensors").values()
        self._weights: Vectors = np.asarray(weights, dtype=np.float32)

    def embed_terms(self, terms: Sequence[str]) -> Vectors:
        """Shape (dimensions,); unknown terms count as the [UNK] vector, no terms give zeros."""
        if not terms:
            return np.zeros(self._weights.shape[1], dtype=np.float32)
        mean = self._weights[[self._vocabulary.get(term, 0) for term in terms]].mean(axis=0)
        return _normalised(mean)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.vstack([self.embed_terms(self._analyzer.terms(text)) for text in texts])

    def embed_question(self, text: str) -> Vectors:
        return self.embed_terms(self._analyzer.terms(text))


class TransformerEmbedder:
    """Any sentence-transformers model, by folder or hub name, through langchain-huggingface; one intra-op thread."""

    def __init__(self, model: str, question_prefix: str = "", passage_prefix: str = "") -> None:
        import torch
        from langchain_huggingface import HuggingFaceEmbeddings

        torch.set_num_threads(1)
        self.name = model
        self._question_prefix, self._passage_prefix = question_prefix, passage_prefix
        self._model = HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"}, encode_kwargs={"normalize_embeddings": True})

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        vectors = self._model.embed_documents([self._passage_prefix + text for text in texts])
        return np.asarray(vectors, dtype=np.float32)

    def embed_question(self, text: str) -> Vectors:
        return np.asarray(self._model.embed_query(self._question_prefix + text), dtype=np.float32)


def _normalised(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
