"""The corpus folder as one value: every file read and checked, every document as passages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from nplv_qa.corpus.aligning import aligned
from nplv_qa.corpus.caveats import read_caveats
from nplv_qa.corpus.glossary import read_areas, read_english, read_terms, read_thesaurus
from nplv_qa.corpus.indicators import read_observations, read_series
from nplv_qa.corpus.manifest import locate, read_manifest, rendition_of
from nplv_qa.corpus.pages import read_pages
from nplv_qa.corpus.passages import cut
from nplv_qa.errors import CorpusError, DocumentError
from nplv_qa.types import Corpus, Document, Exercise, Passage, Source, Telling, TextKind

Progress = Callable[[str], None]
T = TypeVar("T")
_EXERCISES = TypeAdapter(Exercise)
_TELLINGS = TypeAdapter(Telling)
DATA = ("*.toml", "*.jsonl", "indicators/*", "questions/*.jsonl", "tellings/*.jsonl", "wordings/*.jsonl")


def corpus_files(corpus: Path, originals: Path) -> list[Path]:
    """Every file that an index of this corpus depends on.

    Raises:
        CorpusError: the folder does not exist.
    """
    if not corpus.is_dir():
        raise CorpusError(f"{corpus}: no such folder")
    data = [path for pattern in DATA for path in corpus.glob(pattern) if path.is_file()]
    sources = read_manifest(corpus)
    renditions = [path for source in sources if (path := rendition_of(source, corpus)).is_file()]
    return list(dict.fromkeys([*data, *renditions, *(found[0] for source in sources if (found := locate(source, corpus, originals)))]))


def corpus_version(files: list[Path]) -> str:
    """Twelve hexadecimal digits that change when the content of a corpus file does."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def read_corpus(corpus: Path, originals: Path, progress: Progress) -> Corpus:
    """Read everything. A document that can not be read becomes a problem in the result; a broken data file is an error.

    Raises:
        CorpusError: a data file breaks its format.
    """
    sources = read_manifest(corpus)
    documents: list[Document] = []
    problems: list[str] = []
    for source in sources:
        progress(source.title)
        try:
            documents.append(_read_document(source, corpus, originals))
        except DocumentError as error:
            problems.append(f"{source.id}: {type(error).__name__}: {error}")
    series, families = read_series(corpus)
    return Corpus(
        version=corpus_version(corpus_files(corpus, originals)),
        sources=sources,
        documents=tuple(documents),
        passages=tuple(passage for document in documents for passage in _passages(document, corpus)),
        renditions=tuple(passage for document in documents for passage in _told_of(document, corpus)),
        series=series,
        families=families,
        observations=read_observations(corpus),
        terms=read_terms(corpus),
        areas=read_areas(corpus),
        caveats=read_caveats(corpus),
        exercises=tuple(_read_lines(corpus / "questions", _EXERCISES)),
        tellings=tuple(_read_lines(corpus / "tellings", _TELLINGS)),
        wordings=tuple(_read_lines(corpus / "wordings", _TELLINGS)),
        unanswerable=tuple(_read_unanswerable(corpus / "unanswerable.jsonl")),
        english=read_english(corpus),
        thesaurus=read_thesaurus(corpus),
        problems=tuple(problems),
    )


def _read_document(source: Source, corpus: Path, originals: Path) -> Document:
    found = locate(source, corpus, originals)
    if found is None:
        raise DocumentError(f"no rendition and no original of {source.id}")
    path, kind = found
    return Document(source, kind, read_pages(path))


def _passages(document: Document, corpus: Path) -> Iterable[Passage]:
    """The passages of a document; those of an original with what the rendition says of the same."""
    passages, told = list(cut(document)), _told_of(document, corpus)
    return aligned(passages, told) if told else passages


def _told_of(document: Document, corpus: Path) -> list[Passage]:
    """The passages of the rendition of an original; none where there is none, or where it is the document."""
    rendition = rendition_of(document.source, corpus)
    if document.text_kind is TextKind.RENDITION or not rendition.is_file():
        return []
    return list(cut(Document(document.source, TextKind.RENDITION, read_pages(rendition))))


def _read_lines(folder: Path, kind: TypeAdapter[T]) -> Iterator[T]:
    """The values of all files of a folder, one a line."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                try:
                    yield kind.validate_python(json.loads(line))
                except (ValueError, ValidationError) as error:
                    raise CorpusError(f"{path.name}, line {number}: {error}") from error


def _read_unanswerable(path: Path) -> Iterator[str]:
    """Questions on which refusing is learned."""
    if path.is_file():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                yield str(json.loads(line)["question"])
            except (ValueError, KeyError, TypeError) as error:
                raise CorpusError(f"{path.name}, line {number}: {error}") from error
