"""The offline line: documents -> pages -> passages -> index; tables -> figures; a report of what was built."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nplv_qa.answering.asked import AskedReader
from nplv_qa.answering.expected import ExpectedQuestions
from nplv_qa.answering.learned import Models, load, save
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.corpus.reading import Progress, corpus_files, read_corpus
from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.dutch.expansion import Expander
from nplv_qa.errors import IndexUnavailable
from nplv_qa.index.embedder import StaticEmbedder
from nplv_qa.index.fusion import Tuning, tune
from nplv_qa.index.lexical import LexicalIndex
from nplv_qa.index.search import HybridSearch, Matrix, passage_terms
from nplv_qa.index.store import FORMAT, IndexStore, Manifest, fingerprint
from nplv_qa.index.training import train
from nplv_qa.index.vectors import VectorIndex
from nplv_qa.learning import Lesson, learn
from nplv_qa.types import BuildReport, Corpus, Embedder, Exercise, TextKind, Vectors

REHEARSAL = "rehearsal-"  # folder of an embedding that serves no one
FOLDS = 2  # each half of the training questions is tuned and taught on with an embedding that was trained on the other
MOST_TUNING_QUESTIONS = 400  # for a model from elsewhere: a large one takes long over more
_CODE = Path(__file__).parent
ROOMS_THAT_SHAPE_THE_INDEX = ("dutch", "corpus", "index", "answering")

MODELS = "models.json"
NO_ORIGINALS = Path("no-originals")  # a folder that does not exist: renditions only
MakeEmbedder = Callable[[], Embedder]
Located = tuple[Exercise, list[int]]


def analyzer_of(corpus: Corpus) -> Analyzer:
    """The analyzer whose vocabulary is that of the passages and their headings."""
    return Analyzer(vocabulary_of(passage.findable for passage in corpus.passages))


def expander_of(corpus: Corpus, analyzer: Analyzer) -> Expander:
    return Expander([(term.term, *term.abbreviations, *term.synonyms) for term in corpus.terms], analyzer, corpus.thesaurus)


def current_fingerprint(corpus: Path, originals: Path, embedding: str) -> str:
    """What an index must have been built from to be good for these files, this code and this model."""
    code = [file for room in ROOMS_THAT_SHAPE_THE_INDEX for file in (_CODE / room).glob("*.py")]
    return fingerprint([*corpus_files(corpus, originals), *code, Path(__file__), _CODE / "types.py", _CODE / "learning.py"], embedding)


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
    # What is learned, is learned on the renditions: only there is the very sentence known that answers a training question.
    lessons = corpus if _all_renditions(corpus) else read_corpus(corpus_folder, NO_ORIGINALS, lambda _: None)
    workshop = Workshop(lessons, folder)
    progress("tuning")
    rehearsals = workshop.rehearse(make_embedder)
    tuning = workshop.tune(rehearsals)
    progress("learning")
    save(workshop.learn(rehearsals, tuning.weight), folder / MODELS)
    workshop.tidy()
    progress("embedding")
    serving = workshop if lessons is corpus else Workshop(corpus, folder)
    embedder = rehearsals[0].embedder if make_embedder else serving.train(workshop.exercises, "model", workshop)
    vectors = serving.vectors(embedder)
    progress("vectors")
    _store_vectors(folder, corpus, vectors)
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
    return _report(corpus, time.perf_counter() - started)


def _store_vectors(folder: Path, corpus: Corpus, vectors: Vectors) -> None:
    store = VectorIndex(folder / "chroma")
    store.add(corpus.passages, vectors)
    store.close()


def _report(corpus: Corpus, seconds: float) -> BuildReport:
    return BuildReport(
        corpus_version=corpus.version,
        documents=len(corpus.documents),
        passages=len(corpus.passages),
        observations=len(corpus.observations),
        seconds=seconds,
        rebuilt=True,
        problems=corpus.problems,
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """What serving needs of a built version."""

    searcher: HybridSearch
    retriever: Retriever
    analyzer: Analyzer
    models: Models


def open_version(corpus: Corpus, version: Path, manifest: Manifest, make_embedder: MakeEmbedder | None) -> Opened:
    """A built version, ready to be asked.

    Raises:
        IndexUnavailable: a file of it is missing or of another version.
    """
    analyzer = analyzer_of(corpus)
    expander = expander_of(corpus, analyzer)
    models = load(version / MODELS)
    own = None if make_embedder else StaticEmbedder(version / "model", analyzer)
    lexical = LexicalIndex([passage_terms(passage, analyzer) for passage in corpus.passages])
    embedder = make_embedder() if make_embedder else own
    if embedder is None:
        raise IndexUnavailable("no-index")
    searcher = HybridSearch(corpus.passages, analyzer, expander, lexical, VectorIndex(version / "chroma"), embedder, manifest.dense_weight)
    expected = ExpectedQuestions(corpus.passages, corpus.exercises, analyzer, lexical.rarities)
    retriever = Retriever(corpus.passages, analyzer, expander, searcher, lexical.rarities, own, models, expected)
    return Opened(searcher, retriever, analyzer, models)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Training questions with an embedder that has not seen them, and the vectors that it gives the passages."""

    embedder: Embedder
    vectors: Vectors
    held_out: Sequence[Located]


class Workshop:
    """What is made once from a corpus while its index is built."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._corpus, self._folder = corpus, folder
        self._analyzer = analyzer_of(corpus)
        self._expander = expander_of(corpus, self._analyzer)
        self._terms = [passage_terms(passage, self._analyzer) for passage in corpus.passages]
        self._lexical = LexicalIndex(self._terms)
        self._expected = ExpectedQuestions(corpus.passages, corpus.exercises, self._analyzer, self._lexical.rarities)
        self.exercises = _located(corpus)

    def train(self, exercises: Sequence[Located], name: str, lessons: Workshop | None = None) -> StaticEmbedder:
        """The project's own embedding of these passages, trained on some questions about those of the lessons."""
        taught = [" ".join(words) for words in (lessons or self)._terms]
        pairs = [(" ".join(self._analyzer.terms(e.question)), taught[right[0]]) for e, right in exercises if len(right) == 1]
        train(list(dict.fromkeys([*(" ".join(words) for words in self._terms), *taught])), pairs, self._folder / name)
        return StaticEmbedder(self._folder / name, self._analyzer)

    def vectors(self, embedder: Embedder) -> Vectors:
        """Shape (passages, dimensions)."""
        return embedder.embed_passages([passage.findable for passage in self._corpus.passages])

    def rehearse(self, make_embedder: MakeEmbedder | None) -> list[Rehearsal]:
        """Every training question once, in the fold whose embedder was not trained on it; a model from elsewhere saw none."""
        if make_embedder:
            embedder = make_embedder()
            return [Rehearsal(embedder, self.vectors(embedder), self.exercises[:: max(1, len(self.exercises) // MOST_TUNING_QUESTIONS)])]
        rehearsals = []
        for fold in range(FOLDS):
            own = self.train([e for n, e in enumerate(self.exercises) if n % FOLDS != fold], f"{REHEARSAL}{fold}")
            rehearsals.append(Rehearsal(own, self.vectors(own), self.exercises[fold::FOLDS]))
        return rehearsals

    def tidy(self) -> None:
        """Remove what only the rehearsals needed."""
        for folder in self._folder.glob(f"{REHEARSAL}*"):
            shutil.rmtree(folder)

    def tune(self, rehearsals: Sequence[Rehearsal]) -> Tuning:
        """The weight of the dense leg."""
        lexical, dense, targets = list[Vectors](), list[Vectors](), list[list[int]]()
        for rehearsal in rehearsals:
            search = self._search(rehearsal.embedder, rehearsal.vectors, 0.0)
            for exercise, right in rehearsal.held_out:
                lexical.append(search.lexical_scores(exercise.question))
                dense.append(np.maximum(rehearsal.vectors @ rehearsal.embedder.embed_question(exercise.question), 0))
                targets.append(right)
        return tune(lexical, dense, targets)

    def learn(self, rehearsals: Sequence[Rehearsal], weight: float) -> Models:
        """The models of the answering room, on the same questions."""
        lessons = [Lesson(self._retrievers(rehearsal, weight), [exercise for exercise, _ in rehearsal.held_out]) for rehearsal in rehearsals]
        return learn(lessons, AskedReader(self._corpus.areas, self._corpus.sources), self._corpus.unanswerable)

    def _retrievers(self, rehearsal: Rehearsal, weight: float) -> Callable[[Models], Retriever]:
        search = self._search(rehearsal.embedder, rehearsal.vectors, weight)
        own = rehearsal.embedder if isinstance(rehearsal.embedder, StaticEmbedder) else None

        def retriever(models: Models) -> Retriever:
            return Retriever(self._corpus.passages, self._analyzer, self._expander, search, self._lexical.rarities, own, models, self._expected)

        return retriever

    def _search(self, embedder: Embedder, vectors: Vectors, weight: float) -> HybridSearch:
        nearest = Matrix(self._corpus.passages, vectors)
        return HybridSearch(self._corpus.passages, self._analyzer, self._expander, self._lexical, nearest, embedder, weight)


def _all_renditions(corpus: Corpus) -> bool:
    return all(document.text_kind is TextKind.RENDITION for document in corpus.documents)


def _located(corpus: Corpus) -> list[Located]:
    """Each training question with the numbers of the passages that answer it; questions without one are left out."""
    places: dict[tuple[str, int, str], list[int]] = {}
    for n, passage in enumerate(corpus.passages):
        places.setdefault((passage.source, passage.page, passage.section), []).append(n)
    located = []
    for exercise in corpus.exercises:
        section = places.get((exercise.source, exercise.page, exercise.section), [])
        if right := [n for n in section if exercise.contains in corpus.passages[n].text]:
            located.append((exercise, right))
    return located
