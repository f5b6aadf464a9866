"""A small embedding, trained once."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.index.embedder import StaticEmbedder
from nplv_qa.index.training import train

TEXTS = (
    "Corporaties bouwen nieuwe woningen in de wijk",
    "De gemeente renoveert oude woningen en isoleert daken",
    "Agenten praten met jongeren over criminaliteit",
    "Jongeren krijgen begeleiding naar werk en opleiding",
    "Scholen bieden gratis ontbijt en bijles aan leerlingen",
    "Bewoners ruimen samen het afval op straat op",
    "Artsen helpen gezinnen met gezondheid en schulden",
    "Ouders leren taal in de bibliotheek",
)
QUESTIONS = (
    ("wie maakt flats en appartementen", 0),
    ("hoe wordt een huis opgeknapt", 1),
    ("wat doet de politie tegen boeven", 2),
    ("hoe vindt de jeugd een baan", 3),
    ("wat krijgen kinderen te eten op school", 4),
    ("wie haalt de troep weg", 5),
    ("wat doet de dokter aan geldzorgen", 6),
    ("waar kunnen moeders lezen", 7),
)
ANALYZER = Analyzer(vocabulary_of(TEXTS))


def joined(text: str) -> str:
    return " ".join(ANALYZER.terms(text))


@dataclass(frozen=True, slots=True)
class Trained:
    """A saved model and the embedder that reads it."""

    folder: Path
    embedder: StaticEmbedder


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    folder = tmp_path_factory.mktemp("model")
    documents = [joined(text) for text in TEXTS]
    train(documents, [(joined(question), documents[right]) for question, right in QUESTIONS], folder)
    return Trained(folder, StaticEmbedder(folder, ANALYZER))
