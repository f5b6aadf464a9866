"""The offline line: documents -> pages -> passages -> index; tables -> figures; a report of what was built."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from nplv_qa.corpus.reading import Progress, corpus_files, read_corpus
from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.dutch.expansion import Expander
from nplv_qa.index.embedder import StaticEmbedder
from nplv_qa.index.fusion import Tuning, tune
from nplv_qa.index.lexical import LexicalIndex
from nplv_qa.index.search import HybridSearch, passage_terms
from nplv_qa.index.store import FORMAT, IndexStore, Manifest, fingerprint
from nplv_qa.index.training import train
from nplv_qa.index.vectors import VectorIndex
from nplv_qa.types import BuildReport, Corpus, Embedder, Exercise

HELD_OUT = 5  # every fifth training question tunes the fusion and is left out of the model that is tuned
MOST_TUNING_QUESTIONS = 400  # enough for a difference of .01 in mean reciprocal rank; a large model takes long over more
_CODE = Path(__file__).parent
ROOMS_THAT_SHAPE_THE_INDEX = ("dutch", "corpus", "index")

MakeEmbedder = Callable[[], Embedder]


def analyzer_of(corpus: Corpus) -> Analyzer:
    """The analyzer whose vocabulary is that of the passages and their headings."""
    return Analyzer(vocabulary_of(f"{passage.section} {passage.text}" for passage in corpus.passages))


def expander_of(corpus: Corpus, analyzer: Analyzer) -> Expander:
    return Expander([(term.term, *term.abbreviations, *term.synonyms) for term in corpus.terms], analyzer)


def current_fingerprint(corpus: Path, originals: Path, embedding: str) -> str:
    """What an index must have been built from to be good for these files, this code and this model."""
    code = [file for room in ROOMS_THAT_SHAPE_THE_INDEX for file in (_CODE / room).glob("*.py")]
    return fingerprint([*corpus_files(corpus, originals), *code, Path(__file__), _CODE / "types.py"], embedding)


def build(
    corpus_folder: Path, originals: Path, index_folder: Path, embedding: str, make_embedder: MakeEmbedder | None, progress: Progress
) -> BuildReport:
    """Build a new version of the index and switch to it; `make_embedder` is None for the project's own embedding.

    Raises:
        CorpusError: a data file breaks its format; the index in use stays as it is.
    """
    started = time.perf_counter()
    corpus = read_corpus(corpus_folder, originals, progress)
    store = IndexStore(index_folder)
    folder = store.begin(corpus.version)
    analyzer = analyzer_of(corpus)
    terms = [passage_terms(passage, analyzer) for passage in corpus.passages]
    exercises = _located(corpus)
    progress("embedding")
    embedder, tuning = _embedder(folder, corpus, analyzer, terms, exercises, make_embedder)
    progress("vectors")
    vectors = embedder.embed_passages([f"{passage.section}. {passage.text}" for passage in corpus.passages])
    VectorIndex(folder / "chroma").add(corpus.passages, vectors)
    manifest = Manifest(
        format=FORMAT,
        fingerprint=current_fingerprint(corpus_folder, originals, embedding),
        corpus_version=corpus.version,
        embedding=embedder.name,
        dimensions=int(vectors.shape[1]),
        dense_weight=tuning.weight,
        evidence=tuning.summary,
    )
    store.publish(folder, manifest, corpus)
    return BuildReport(
        corpus_version=corpus.version,
        documents=len(corpus.documents),
        passages=len(corpus.passages),
        observations=len(corpus.observations),
        seconds=time.perf_counter() - started,
        rebuilt=True,
        problems=corpus.problems,
    )


def open_search(corpus: Corpus, analyzer: Analyzer, expander: Expander, version: Path, manifest: Manifest, make_embedder: MakeEmbedder | None) -> HybridSearch:
    """The searcher of a built version."""
    embedder = make_embedder() if make_embedder else StaticEmbedder(version / "model", analyzer)
    lexical = LexicalIndex([passage_terms(passage, analyzer) for passage in corpus.passages])
    vectors = VectorIndex(version / "chroma")
    return HybridSearch(corpus.passages, analyzer, expander, lexical, vectors, embedder, manifest.dense_weight)


def _located(corpus: Corpus) -> list[tuple[Exercise, list[int]]]:
    """Each training question with the numbers of the passages that answer it; questions without one are left out."""
    located = []
    for exercise in corpus.exercises:
        page = [n for n, p in enumerate(corpus.passages) if (p.source, p.page) == (exercise.source, exercise.page)]
        exact = [n for n in page if exercise.contains in corpus.passages[n].text and corpus.passages[n].section == exercise.section]
        # an original has other sentences than the rendition: the whole page is what is known of it
        if right := exact or [n for n in page if corpus.passages[n].text_kind == "original"]:
            located.append((exercise, right))
    return located


def _embedder(
    folder: Path,
    corpus: Corpus,
    analyzer: Analyzer,
    terms: Sequence[Sequence[str]],
    exercises: Sequence[tuple[Exercise, list[int]]],
    make_embedder: MakeEmbedder | None,
) -> tuple[Embedder, Tuning]:
    """The embedder of the new version, and its weight as tuned on questions that it was not trained on."""
    held_out = exercises[::HELD_OUT]
    if make_embedder:
        embedder = make_embedder()
        return embedder, _tuned(corpus, analyzer, terms, held_out, embedder)
    documents = [" ".join(words) for words in terms]

    def trained(part: Sequence[tuple[Exercise, list[int]]], name: str) -> StaticEmbedder:
        pairs = [(" ".join(analyzer.terms(exercise.question)), documents[right[0]]) for exercise, right in part if len(right) == 1]
        train(documents, pairs, folder / name)
        return StaticEmbedder(folder / name, analyzer)

    rest = [exercise for n, exercise in enumerate(exercises) if n % HELD_OUT]
    tuning = _tuned(corpus, analyzer, terms, held_out, trained(rest, "tuning"))
    return trained(exercises, "model"), tuning


def _tuned(
    corpus: Corpus, analyzer: Analyzer, terms: Sequence[Sequence[str]], held_out: Sequence[tuple[Exercise, list[int]]], embedder: Embedder
) -> Tuning:
    held_out = held_out[:MOST_TUNING_QUESTIONS]
    vectors = embedder.embed_passages([f"{passage.section}. {passage.text}" for passage in corpus.passages])
    lexical = LexicalIndex(terms)
    lexical_scores = [lexical.scores(analyzer.terms(exercise.question)) for exercise, _ in held_out]
    dense_scores = [np.maximum(vectors @ embedder.embed_question(exercise.question), 0) for exercise, _ in held_out]
    return tune(lexical_scores, dense_scores, [right for _, right in held_out])


