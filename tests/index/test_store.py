"""Versions of the index: one is current, the switch is atomic, what is broken is said."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from nplv_qa.errors import IndexUnavailable
from nplv_qa.index.store import FORMAT, KEPT, IndexStore, Manifest, fingerprint
from nplv_qa.types import Corpus
from tests import builders

MANIFEST = Manifest(FORMAT, "f" * 64, "v1", "nplv-static", 8, 0.2, "MRR")


def publish(store: IndexStore, name: str = "v1") -> Path:
    return store.publish(store.begin(name), replace(MANIFEST, corpus_version=name), builders.corpus(version=name))


def versions(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_what_was_published_is_read_back(tmp_path: Path) -> None:
    store, corpus = IndexStore(tmp_path), builders.corpus()
    published = store.publish(store.begin("v1"), MANIFEST, corpus)
    assert store.current() == published
    assert store.manifest() == MANIFEST
    assert store.load_corpus() == corpus
    assert IndexStore(tmp_path).load_corpus() == corpus


def test_nothing_is_current_before_the_first_version(tmp_path: Path) -> None:
    store = IndexStore(tmp_path / "absent")
    assert store.current() is None
    assert store.manifest() is None
    with pytest.raises(IndexUnavailable):
        store.load_corpus()


def test_a_build_that_stops_halfway_leaves_the_old_version_current(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    first = publish(store)
    (store.begin("v2") / "corpus.json").write_text("{", encoding="utf-8")
    assert store.current() == first
    assert store.load_corpus().version == "v1"


def test_a_switch_that_fails_leaves_the_old_version_current(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    first = publish(store)
    (tmp_path / "current.new").mkdir()  # so the pointer can not be written
    with pytest.raises(OSError, match=r"current\.new"):
        publish(store, "v2")
    assert store.current() == first
    assert store.load_corpus().version == "v1"


def test_a_new_build_begins_empty(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    (store.begin("v1") / "left-over").write_text("x", encoding="utf-8")
    assert list(store.begin("v1").iterdir()) == []


def test_a_reader_always_finds_a_whole_version(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    publish(store, "v0")
    seen: list[Corpus | None] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            current = store.current()
            seen.append(store.load_corpus() if current else None)

    reader = threading.Thread(target=read)
    reader.start()
    for n in range(1, 6):
        publish(store, f"v{n}")
        done.wait(0.05)  # a reader needs less than the time between two builds
    done.set()
    reader.join()
    assert seen
    assert None not in seen


def test_the_same_corpus_can_be_built_again(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    first, second = publish(store), publish(store)
    assert first != second
    assert store.current() == second


def test_old_versions_are_discarded_but_the_last_one(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    for n in range(5):
        publish(store, f"v{n}")
    assert versions(tmp_path) == {"v3", "v4"}
    assert len(versions(tmp_path)) == KEPT


def test_other_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "holiday.jpg").write_bytes(b"x")
    store = IndexStore(tmp_path)
    for n in range(4):
        publish(store, f"v{n}")
    assert (tmp_path / "photos" / "holiday.jpg").is_file()


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 1}', b"\xff\xfe"])
def test_a_damaged_corpus_is_said(tmp_path: Path, content: bytes) -> None:
    store = IndexStore(tmp_path)
    (publish(store) / "corpus.json").write_bytes(content)
    with pytest.raises(IndexUnavailable):
        store.load_corpus()


def test_a_corpus_that_is_gone_is_said(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    (publish(store) / "corpus.json").unlink()
    with pytest.raises(IndexUnavailable):
        store.load_corpus()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"of": "another version"}'])
def test_a_damaged_manifest_is_none(tmp_path: Path, content: str) -> None:
    store = IndexStore(tmp_path)
    (publish(store) / "manifest.json").write_text(content, encoding="utf-8")
    assert store.manifest() is None


@pytest.mark.parametrize("pointer", ["", "gone", "\n"])
def test_a_pointer_to_nothing_is_no_version(tmp_path: Path, pointer: str) -> None:
    store = IndexStore(tmp_path)
    publish(store)
    (tmp_path / "current").write_text(pointer, encoding="utf-8")
    assert store.current() is None


def test_a_fingerprint_covers_names_contents_and_model(tmp_path: Path) -> None:
    one, other = tmp_path / "a.toml", tmp_path / "b.toml"
    one.write_text("x", encoding="utf-8")
    other.write_text("y", encoding="utf-8")
    base = fingerprint([one, other], "model")
    assert fingerprint([other, one], "model") == base
    assert fingerprint([one], "model") != base
    assert fingerprint([one, other], "other model") != base
    other.write_text("z", encoding="utf-8")
    assert fingerprint([one, other], "model") != base
    other.write_text("y", encoding="utf-8")
    other.rename(tmp_path / "c.toml")
    assert fingerprint([one, tmp_path / "c.toml"], "model") != base
