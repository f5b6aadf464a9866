"""The vector store: embedded Chroma through langchain-chroma, telemetry off, vectors given by us."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import chromadb
from chromadb.config import Settings
from langchain_chroma import Chroma

from nplv_qa.types import Passage, Vectors

COLLECTION = "passages"


class VectorIndex:
    """Passages by meaning. Chroma is only ever used embedded: its server has open holes in 1.5.9."""

    def __init__(self, folder: Path) -> None:
        self._client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
        self._store = Chroma(
            collection_name=COLLECTION,
            client=self._client,
            embedding_function=None,
            collection_configuration={"hnsw": {"space": "cosine"}, "embedding_function": None},
        )

    def add(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        """Store passages with their vectors, shape (passages, dimensions)."""
        collection = self._store._collection  # langchain-chroma itself can only add what it embeds itself
        for start in range(0, len(passages), 1000):
            batch = passages[start : start + 1000]
            collection.add(
                ids=[passage.id for passage in batch],
                embeddings=[row.tolist() for row in vectors[start : start + 1000]],
                documents=[passage.text for passage in batch],
                metadatas=[{"source": passage.source, "page": passage.page} for passage in batch],
            )

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Passage ids with cosine similarity, best first."""
        if not vector.any():
            return []
        found = self._store._collection.query(query_embeddings=[vector.tolist()], n_results=limit, include=["distances"])
        distances = found["distances"] or [[]]
        return [(passage, 1.0 - float(distance)) for passage, distance in zip(found["ids"][0], distances[0], strict=True)]

    def count(self) -> int:
        return int(self._store._collection.count())

    def close(self) -> None:
        """Let go of the files, so that their folder can be renamed."""
        self._client.close()  # type: ignore[attr-defined]  # the clients have it, the protocol does not say so
