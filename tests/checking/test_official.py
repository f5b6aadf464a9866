"""The official text beside its rendition: judged by the one, quoted from the other."""

from __future__ import annotations

from pathlib import Path

from nplv_qa import texts
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.official import layers_of
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.indexing import analyzer_of
from nplv_qa.types import Corpus, Outcome, TextKind
from tests.builders import corpus, passage

ROOT = Path(__file__).parents[2]
TOLD = passage("De brandweer in Delftwijk kreeg 17 nieuwe ladders.", page=2)
PRINTED = passage(
    "Aan de brandweer van Delftwijk zijn 17 ladders geleverd, en de muziekschool kocht er 345 trompetten bij.", page=2, text_kind=TextKind.ORIGINAL,
    sentences=("Aan de brandweer van Delftwijk zijn 17 ladders geleverd, en de muziekschool kocht er 345 trompetten bij.",), glosses=(TOLD.text,),
)  # fmt: skip


REST = tuple(passage(f"Het verslag van werkgroep {chr(96 + n) * 3} is besproken en vastgesteld.", page=3, ordinal=n) for n in range(1, 27))  # so that words tell something


def _both() -> Corpus:
    return corpus(passages=(*REST, PRINTED), renditions=(TOLD,))


def _checker(found: Corpus) -> FigureChecker:
    return FigureChecker(found, analyzer_of(found))


def test_judged_by_the_rendition_and_quoted_from_the_official_text() -> None:
    verdict = _checker(_both()).check("De brandweer in Delftwijk kreeg 17 nieuwe ladders.").verdicts[0]
    assert verdict.outcome is Outcome.RIGHT
    assert [(citation.fragment, citation.text_kind) for citation in verdict.citations] == [(PRINTED.text, TextKind.ORIGINAL)]


def test_a_quotation_in_an_explanation_is_official_too() -> None:
    verdict = _checker(_both()).check("De brandweer in Delftwijk kreeg 4 nieuwe ladders uit Duitsland.").verdicts[0]
    assert verdict.outcome not in (Outcome.RIGHT, Outcome.ROUNDED)
    assert TOLD.text.rstrip(".") not in verdict.explanation


def test_what_only_the_official_text_has_is_found_there() -> None:
    verdict = _checker(_both()).check("De muziekschool kocht 345 trompetten.").verdicts[0]
    assert verdict.outcome is Outcome.RIGHT
    assert verdict.citations[0].fragment == PRINTED.text


def test_documents_without_official_text_are_judged_as_they_are() -> None:
    assert layers_of(corpus()) == (corpus().passages, [])


def test_every_quotation_of_the_report_is_official_where_its_file_is_there(shared_corpus: Path) -> None:
    found = read_corpus(ROOT / "corpus", shared_corpus, lambda _: None)
    sentences = {sentence for each in found.passages for sentence in each.sentences}
    verdicts = _checker(found).check(" ".join(each.sentences[0] for each in found.renditions)).verdicts
    quoted = [citation for verdict in verdicts for citation in verdict.citations if citation.section != texts.TABLE_SECTION]
    assert len(quoted) >= 60
    told = [citation for citation in quoted if citation.fragment not in sentences]
    assert all(citation.text_kind is TextKind.RENDITION for citation in told)
    assert len(told) <= 0.03 * len(quoted)  # what only a rendition says in figures, such as the heads of the table
