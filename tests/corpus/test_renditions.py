"""The corpus against the official documents: nothing invented, nothing copied, every place right."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from nplv_qa.corpus.caveats import read_caveats
from nplv_qa.corpus.glossary import read_terms
from nplv_qa.corpus.manifest import read_manifest
from nplv_qa.corpus.markdown import read_markdown
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.dutch.analysis import stem
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import STOPWORDS, canonical_figure, tokenize
from nplv_qa.types import Corpus
from tests.conftest import ROOT

CORPUS = ROOT / "corpus"
SOURCES = {source.id: source for source in read_manifest(CORPUS)}
RUN = 9  # words; a shorter run is a phrase that anybody would write
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
OURS = ("corpus", "docs", "src", "tests", "benchmarks", "README.md")
TEXT = {".css", ".csv", ".html", ".js", ".json", ".jsonl", ".md", ".py", ".toml", ".txt", ".yaml", ".yml"}


@cache
def official(plain: Path, source: str) -> tuple[str, ...]:
    """The pages of an official document, folded, words that are broken over lines also whole."""
    pages = (plain / f"{source}.txt").read_text(encoding="utf-8").split("\f")
    spellings = ((page, page.replace("-\n", ""), page.replace("-\n", "-")) for page in map(fold, pages))
    return tuple(" ".join(" ".join(same).split()) for same in spellings)


def around(plain: Path, source: str, page: int, *, margin: int) -> str:
    pages = official(plain, source)
    return " ".join(pages[max(0, page - 1 - margin) : page + margin])


def figures(text: str) -> set[str]:
    """Figures in one spelling: '1.500,00' and '1500' are the same."""
    found = (canonical_figure(figure) for figure in FIGURE.findall(text))
    return {figure.rstrip("0").rstrip(",") if "," in figure else figure for figure in found}


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = WORD.findall(fold(text))
    return (tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))


def our_files() -> Iterator[Path]:
    for name in OURS:
        place = ROOT / name
        for path in [place] if place.is_file() else place.rglob("*"):
            if path.suffix in TEXT and "originals" not in path.parts:
                yield path


@pytest.fixture(scope="module")
def plain(shared_corpus: Path) -> Path:
    return shared_corpus / "plain"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return read_corpus(CORPUS, tmp_path_factory.mktemp("no-originals"), lambda _: None)


@pytest.mark.parametrize("source", SOURCES)
def test_every_figure_of_a_rendition_stands_on_the_official_page_or_beside_it(source: str, plain: Path) -> None:
    invented = {
        page.number: extra
        for page in read_markdown(CORPUS / "renditions" / f"{source}.md")
        if (extra := figures(page.text) - figures(around(plain, source, page.number, margin=1)))
    }
    assert invented == {}


@pytest.mark.parametrize("source", SOURCES)
def test_a_rendition_has_the_pages_of_its_document(source: str, plain: Path) -> None:
    numbers = [page.number for page in read_markdown(CORPUS / "renditions" / f"{source}.md")]
    assert numbers == sorted(numbers)
    assert numbers[-1] <= SOURCES[source].pages == len(official(plain, source))


def test_no_official_sentence_is_copied(plain: Path) -> None:
    known = {run for source in SOURCES for page in official(plain, source) for run in runs(page)}
    assert len(known) > 10_000
    copied = [
        (str(path.relative_to(ROOT)), " ".join(run))
        for path in our_files()
        for run in runs(path.read_text(encoding="utf-8"))
        if run in known
    ]
    assert copied == []


def test_every_training_question_has_its_answer_in_one_paragraph(corpus: Corpus) -> None:
    paragraphs = {(document.source.id, page.number): page.blocks for document in corpus.documents for page in document.pages}
    lost = [
        (exercise.question, exercise.contains)
        for exercise in corpus.exercises
        if not any(
            exercise.contains in block.text for block in paragraphs[exercise.source, exercise.page] if block.section == exercise.section
        )
    ]
    assert len(corpus.exercises) > 500
    assert lost == []


def test_no_training_question_is_a_test_question(corpus: Corpus) -> None:
    from nplv_qa.evaluation.cases import read_cases

    tested = {
        fold(case.question.text)
        for path in (ROOT / "tests" / "questions").glob("*.jsonl")
        for case in read_cases(path)
    }
    trained = {fold(exercise.question) for exercise in corpus.exercises} | {fold(question) for question in corpus.unanswerable}
    assert tested & trained == set()


def test_the_figure_of_every_caveat_stands_on_its_official_page(plain: Path) -> None:
    lost = [
        (caveat.id, place.page, place.figure)
        for caveat in read_caveats(CORPUS)
        for place in caveat.places
        if not re.search(rf"(?<![\w.,]){re.escape(fold(place.figure))}(?!\d|[.,]\d)", around(plain, place.source, place.page, margin=0))
    ]
    assert lost == []


def test_every_caveat_about_cells_names_cells_that_exist(corpus: Corpus) -> None:
    cells = {(o.row, o.year, o.area) for o in corpus.observations}
    assert [(caveat.id, ref) for caveat in corpus.caveats for ref in caveat.cells if (ref.row, ref.year, ref.area) not in cells] == []


def test_every_term_stands_on_its_official_page(plain: Path) -> None:
    """By its name, an abbreviation or a synonym: each content word of it, in whatever form."""

    def stands(spelling: str, page: str) -> bool:
        words = [token.text.replace("-", "") for token in tokenize(spelling) if token.text not in STOPWORDS]
        return bool(words) and all(stem(word) in page or word in page for word in words)

    lost = []
    for term in read_terms(CORPUS):
        page = around(plain, term.source, term.page, margin=0).replace("-", "")
        if not any(stands(spelling, page) for spelling in (term.term, *term.abbreviations, *term.synonyms)):
            lost.append((term.term, term.source, term.page))
    assert lost == []


def test_the_figures_of_every_meaning_stand_on_its_official_page(plain: Path) -> None:
    extra = {
        term.term: more
        for term in read_terms(CORPUS)
        if (more := figures(term.meaning) - figures(around(plain, term.source, term.page, margin=0)))
    }
    assert extra == {}
