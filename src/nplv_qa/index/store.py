"""The built index on disk: versions beside each other, one of them current, switched atomically.

    index/current                    the name of the version in use
    index/<version>/manifest.json    what it was built from, and with what
    index/<version>/corpus.json      documents, passages, tables and word lists, read and checked
    index/<version>/chroma, model    vectors, and the project's own embedding
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter

from nplv_qa.errors import IndexUnavailable
from nplv_qa.types import Corpus

FORMAT = 1
KEPT = 2  # the current version and the one before, so that a running service can finish with it
_CORPUS = TypeAdapter(Corpus)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was built from. `fingerprint` covers corpus files, code and model; a difference means: build again."""

    format: int
    fingerprint: str
    corpus_version: str
    embedding: str
    dimensions: int
    dense_weight: float
    evidence: str = ""


def fingerprint(files: Iterable[Path], extra: str) -> str:
    """SHA-256 over file names, contents and a text."""
    digest = hashlib.sha256(f"{FORMAT}|{extra}".encode())
    for file in sorted(files):
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


class IndexStore:
    """Versions of the index under one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, name: str) -> Path:
        """An empty folder for a new version, beside the current one."""
        path = self._folder / f"{name}.building"
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def publish(self, building: Path, manifest: Manifest, corpus: Corpus) -> Path:
        """Complete a version and make it the current one; the switch is one rename."""
        (building / "corpus.json").write_bytes(_CORPUS.dump_json(corpus))
        (building / "manifest.json").write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
        final = self._free_name(building.name.removesuffix(".building"))
        building.replace(final)
        pointer = self._folder / "current.new"
        pointer.write_text(final.name, encoding="utf-8")
        pointer.replace(self._folder / "current")
        self._discard_old(final)
        return final

    def current(self) -> Path | None:
        """The folder of the current version, or None where nothing was built."""
        try:
            path = self._folder / (self._folder / "current").read_text(encoding="utf-8").strip()
        except OSError:
            return None
        return path if (path / "manifest.json").is_file() else None

    def manifest(self) -> Manifest | None:
        """The manifest of the current version; None where there is none or it can not be read."""
        path = self.current()
        try:
            return Manifest(**json.loads((path / "manifest.json").read_text(encoding="utf-8"))) if path else None
        except (OSError, ValueError, TypeError):
            return None

    def load_corpus(self) -> Corpus:
        """The corpus of the current version.

        Raises:
            IndexUnavailable: there is none, or it is damaged.
        """
        path = self.current()
        if path is None:
            raise IndexUnavailable("no index")
        try:
            return _CORPUS.validate_json((path / "corpus.json").read_bytes())
        except (OSError, ValueError) as error:
            raise IndexUnavailable("damaged index") from error

    def _free_name(self, name: str) -> Path:
        taken = {path.name for path in self._folder.iterdir()}
        candidates = (name if n == 0 else f"{name}-{n}" for n in range(len(taken) + 1))
        return self._folder / next(candidate for candidate in candidates if candidate not in taken)

    def _discard_old(self, current: Path) -> None:
        complete = (p for p in self._folder.iterdir() if p != current and (p / "manifest.json").is_file() and (p / "corpus.json").is_file())
        versions = sorted(complete, key=lambda p: p.stat().st_mtime)
        for path in versions[: max(0, len(versions) - KEPT + 1)]:
            shutil.rmtree(path, ignore_errors=True)
