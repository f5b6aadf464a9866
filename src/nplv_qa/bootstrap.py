"""The composition root: the only place that knows every room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from nplv_qa.asking import AnswerLine, build_line
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.late import LateChecker
from nplv_qa.errors import IndexUnavailable
from nplv_qa.feedback import FeedbackBook
from nplv_qa.index.embedder import STATIC, TransformerEmbedder
from nplv_qa.index.store import FORMAT, IndexStore
from nplv_qa.indexing import build, current_fingerprint, open_version
from nplv_qa.settings import Settings
from nplv_qa.types import BuildReport, Corpus, Embedder, Searcher

TRIAL_WEIGHT = 0.2  # the middle of the weights that are tried when an index is built


@dataclass(frozen=True, slots=True)
class Assistant:
    """A loaded service."""

    asker: AnswerLine
    corpus: Corpus
    searcher: Searcher
    originals: Path
    feedback: FeedbackBook
    checker: LateChecker


@dataclass(frozen=True, slots=True)
class Contest:
    """The same index searched in two ways: by words alone, and with the vectors at `weight`."""

    lexical: Searcher
    fused: Searcher
    weight: float
    index_weight: float
    evidence: str


def ingest(settings: Settings, progress: Callable[[str], None], *, force: bool = False) -> BuildReport:
    """Build the index where it is missing or belongs to other files, code or model; else leave it.

    Raises:
        CorpusError: a corpus file breaks its format; the index in use stays as it is.
    """
    store = IndexStore(settings.index)
    manifest = store.manifest()
    wanted = current_fingerprint(settings.corpus, settings.originals_folder, _embedding(settings))
    if manifest and manifest.fingerprint == wanted and not force:
        corpus = store.load_corpus()
        return BuildReport(corpus.version, len(corpus.documents), len(corpus.passages), len(corpus.observations), 0.0, False, corpus.problems)
    return build(settings.corpus, settings.originals_folder, settings.index, _embedding(settings), _embedder_maker(settings), progress)


def open_assistant(settings: Settings) -> Assistant:
    """The service over the current index.

    Raises:
        IndexUnavailable: there is no index, or it belongs to other files, code or another model; the message says what to do.
    """
    store = IndexStore(settings.index)
    manifest, version = store.manifest(), store.current()
    if manifest is None or version is None or manifest.format != FORMAT:
        raise IndexUnavailable("no-index")
    if manifest.fingerprint != current_fingerprint(settings.corpus, settings.originals_folder, _embedding(settings)):
        raise IndexUnavailable("stale-index")
    corpus = store.load_corpus()
    opened = open_version(corpus, version, manifest, _embedder_maker(settings))
    line = build_line(corpus, opened.retriever, opened.analyzer, opened.models)
    checker = LateChecker(lambda: FigureChecker(corpus, opened.analyzer))
    return Assistant(line, corpus, opened.searcher, settings.originals_folder, FeedbackBook(settings.feedback_url), checker)


def open_contest(settings: Settings) -> Contest:
    """What `evaluate --compare` compares; where the index gives the vectors no weight, they are tried at a small one.

    Raises:
        IndexUnavailable: there is no usable index.
    """
    store = IndexStore(settings.index)
    manifest, version = store.manifest(), store.current()
    if manifest is None or version is None:
        raise IndexUnavailable("no-index")
    corpus, weight = store.load_corpus(), manifest.dense_weight or TRIAL_WEIGHT

    def searcher(dense_weight: float) -> Searcher:
        return open_version(corpus, version, replace(manifest, dense_weight=dense_weight), _embedder_maker(settings)).searcher

    return Contest(searcher(0.0), searcher(weight), weight, manifest.dense_weight, manifest.evidence)


def _embedding(settings: Settings) -> str:
    return "|".join((settings.embedding or STATIC, settings.embedding_question_prefix, settings.embedding_passage_prefix))


def _embedder_maker(settings: Settings) -> Callable[[], Embedder] | None:
    """Makes the embedder that the settings name; None for the project's own, which is trained at ingest."""
    if not settings.embedding:
        return None
    return lambda: TransformerEmbedder(settings.embedding, settings.embedding_question_prefix, settings.embedding_passage_prefix)
