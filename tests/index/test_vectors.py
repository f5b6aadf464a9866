"""A real Chroma, embedded, in a folder."""

from pathlib import Path

import numpy as np
import pytest

from nplv_qa.index.vectors import VectorIndex
from nplv_qa.types import Passage, Vectors
from tests.builders import passage

DIMENSIONS = 24


def unit_vectors(count: int, seed: int = 5) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, DIMENSIONS)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def passages(count: int) -> list[Passage]:
    return [passage(f"Zin {n}.", page=n // 3 + 1, ordinal=n) for n in range(count)]


def test_the_nearest_are_those_of_a_full_comparison(tmp_path: Path) -> None:
    known, vectors = passages(200), unit_vectors(200)
    index = VectorIndex(tmp_path)
    index.add(known, vectors)
    for question in unit_vectors(10, seed=6):
        similar = vectors @ question
        expected = np.argsort(-similar)[:10]
        found = index.nearest(question, 10)
        assert [name for name, _ in found] == [known[n].id for n in expected]
        assert [score for _, score in found] == pytest.approx(similar[expected].tolist(), abs=1e-5)


def test_what_was_added_is_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    VectorIndex(tmp_path).add(passages(5), unit_vectors(5))
    again = VectorIndex(tmp_path)
    assert again.count() == 5
    assert again.nearest(unit_vectors(5)[3], 1)[0][0] == passages(5)[3].id


def test_more_passages_than_one_batch_are_all_added(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path)
    index.add(passages(1001), unit_vectors(1001))
    assert index.count() == 1001


def test_a_question_without_known_words_is_near_nothing(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path)
    index.add(passages(3), unit_vectors(3))
    assert index.nearest(np.zeros(DIMENSIONS, dtype=np.float32), 3) == []


def test_a_limit_above_the_number_of_passages_gives_them_all(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path)
    index.add(passages(3), unit_vectors(3))
    assert len(index.nearest(unit_vectors(1)[0], 50)) == 3


def test_telemetry_is_off(tmp_path: Path) -> None:
    client = VectorIndex(tmp_path)._store._client
    assert client.get_settings().anonymized_telemetry is False
