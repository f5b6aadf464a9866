"""The checker over the corpus of this repository; it needs no index."""

from pathlib import Path

import pytest

from nplv_qa import texts
from nplv_qa.answering.table import FigureTable
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.indexing import analyzer_of
from nplv_qa.types import Corpus

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def whole_corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return read_corpus(ROOT / "corpus", tmp_path_factory.mktemp("no-originals"), lambda _: None)


@pytest.fixture(scope="session")
def checker(whole_corpus: Corpus) -> FigureChecker:
    return FigureChecker(whole_corpus, analyzer_of(whole_corpus))


@pytest.fixture(scope="session")
def table(whole_corpus: Corpus) -> FigureTable:
    return FigureTable(whole_corpus.series, whole_corpus.families, whole_corpus.observations, texts.TABLE_SECTION)
