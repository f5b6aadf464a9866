"""The real parts of retrieval over a handful of passages, without an index on disk."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from nplv_qa.answering.asked import Asked, AskedReader
from nplv_qa.answering.expected import ExpectedQuestions
from nplv_qa.answering.features import Query
from nplv_qa.answering.learned import UNTRAINED, Models
from nplv_qa.answering.retrieval import Retriever
from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.dutch.expansion import Expander
from nplv_qa.index.lexical import LexicalIndex
from nplv_qa.index.search import HybridSearch, Matrix, passage_terms
from nplv_qa.types import Area, Embedder, Exercise, Passage, Vectors
from tests.builders import passage, source

AREAS = (Area("Zaandam-Oost", "Zaanstad", ("Poelenburg",)), Area("Breda-Noord", "Breda"))
SOURCES = ("voortgangsrapportage-2025", "kamerbrief-2025")
READER = AskedReader(AREAS, [source(name) for name in SOURCES])


class LetterEmbedder:
    """Text as the frequencies of its letters: not clever, but real vectors."""

    name = "letters"

    def embed_question(self, text: str) -> Vectors:
        counts = np.array([text.casefold().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"], dtype=np.float32)
        length = float(np.linalg.norm(counts))
        return np.asarray(counts / length if length else counts, dtype=np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.vstack([self.embed_question(text) for text in texts])


def story(*sentences: str, page: int = 1, **changes: Any) -> Passage:
    """A passage of some sentences."""
    return passage(" ".join(sentences), page=page, sentences=sentences, **changes)


PASSAGES = (
    story("Corporaties bouwden 7.500 woningen.", "Dat gebeurde in Poelenburg.", page=1, section="Nieuwe woningen"),
    story("De wijkagent heet Jan de Vries.", "Hij werkt sinds 2022 in Breda.", page=2, section="Agenten in de wijk"),
    story("Leerlingen krijgen bijles.", "Het budget is € 5 miljoen, omdat scholen dat vroegen.", page=3, section="Onderwijs"),
    story("Volgens de minister zijn er 7.500 woningen gebouwd.", page=1, section="Wonen", source=SOURCES[1]),
    story("Koop: 32,04%.", page=59, section="Rijen", chapter="Indicatorentabel"),
)


def retriever(passages: Sequence[Passage] = PASSAGES, embedder: Embedder | None = None, models: Models = UNTRAINED, exercises: Sequence[Exercise] = ()) -> Retriever:
    analyzer = Analyzer(vocabulary_of(f"{each.section} {each.text}" for each in passages))
    expander = Expander([("leerlingen", "scholieren"), ("corporaties", "woningbouwverenigingen")], analyzer)
    lexical = LexicalIndex([passage_terms(each, analyzer) for each in passages])
    vectors = LetterEmbedder().embed_passages([each.text for each in passages])
    searcher = HybridSearch(passages, analyzer, expander, lexical, Matrix(passages, vectors), LetterEmbedder(), 0.0)
    expected = ExpectedQuestions(passages, exercises, analyzer, lexical.rarities)
    return Retriever(passages, analyzer, expander, searcher, lexical.rarities, embedder, models, expected)


def prepared(found: Retriever, question: str, context: str = "") -> tuple[Query, Asked]:
    return found.query(question, context), READER.read(question, context)
