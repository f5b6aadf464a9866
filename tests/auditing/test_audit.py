"""What the audit finds in the corpus of this repository by itself, and that it finds errors which are put in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from nplv_qa.auditing.audit import audit
from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.types import CellRef, Corpus, Observation, Region
from tests.conftest import ROOT

KNOWN = {
    "schooladvies-havo-vwo-nl-2024-1500", "middeninkomen-nl-2022-verwisseld", "hoog-inkomen-nplv-2022-verwisseld", "sociale-samenhang-2021-lege-cellen",
    "kinderen-armoede-nl-2024-lege-cel", "werkenden-7-procent-is-procentpunt", "woz-5-procentpunt", "preventie-met-gezag-gemeenten", "werkenden-64-procent-2024-of-2023",
    "werkenden-60-64-afgerond", "armoede-18-8-afgerond", "bijstand-bijna-3-keer", "kinderen-armoede-2-keer", "samenstelling-tabel-telt-niet-op",
    "samenstelling-nl-schijnnauwkeurig", "schooladvies-kolommen-tellen-niet-op", "woonduur-som", "bijstand-400000-404000-6000", "voorschoolse-educatie-76-afgerond",
    "energiearmoede-sprong-2024", "armoede-sprong-2022", "gezondheid-sprong-2020-2022", "afstromers-2022-2023-gelijk", "volkshuisvestingsfonds-28000-huurwoningen",
    "woonduur-doorloopsnelheid-geen-nl", "leefbaarometer-oneven-jaren", "gezondheid-aantal-of-aandeel", "armoede-daling-in-lijn-met-landelijk",
}  # fmt: skip


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(ROOT / "corpus", Path("no-originals"), lambda _: None)


@pytest.fixture(scope="module")
def findings(corpus: Corpus) -> tuple[Finding, ...]:
    return audit(corpus)


def test_it_finds_much_of_every_kind(findings: tuple[Finding, ...]) -> None:
    assert len(findings) >= 100
    assert set(Counter(finding.kind for finding in findings)) == set(FindingKind)


def test_it_finds_what_careful_readers_found(findings: tuple[Finding, ...], corpus: Corpus) -> None:
    found = {caveat for finding in findings for caveat in finding.caveats}
    assert not KNOWN - found
    assert len(found) >= 100
    assert found <= {caveat.id for caveat in corpus.caveats}


def test_every_finding_is_known_to_the_caveats(findings: tuple[Finding, ...]) -> None:
    """A finding that no caveat covers must be read by a person: it is a new caveat, or the rule is wrong."""
    assert not [finding.explanation for finding in findings if not finding.caveats]


def test_every_place_holds_its_figure(findings: tuple[Finding, ...], corpus: Corpus) -> None:
    pages = {(passage.source, passage.page): "" for passage in corpus.passages}
    for passage in corpus.passages:
        pages[passage.source, passage.page] += " " + " ".join(passage.text.split())
    cells = {(cell.row, cell.year, cell.area): cell for cell in corpus.observations}
    for spot in (spot for finding in findings for spot in finding.spots):
        if spot.cells:
            assert all(cells[ref.row, ref.year, ref.area].printed in (*spot.figure.split(" / "), "") for ref in spot.cells)
        else:
            assert spot.fragment in pages[spot.source, spot.page]
            assert spot.figure in spot.fragment


def test_no_finding_stands_there_twice(findings: tuple[Finding, ...]) -> None:
    assert len({(finding.kind, finding.explanation, finding.first) for finding in findings}) == len(findings)


def changed_cell(corpus: Corpus, row: int, year: int, region: Region, printed: str) -> Corpus:
    """The corpus with another value printed in one cell."""

    def change(cell: Observation) -> Observation:
        same = (cell.row, cell.year, cell.area) == (row, year, region)
        return replace(cell, printed=printed, value=Decimal(printed.rstrip("%"))) if same else cell

    return replace(corpus, observations=tuple(map(change, corpus.observations)))


def changed_text(corpus: Corpus, old: str, new: str) -> Corpus:
    """The corpus with other words in its passages."""
    assert any(old in passage.text for passage in corpus.passages)
    return replace(
        corpus,
        passages=tuple(
            replace(each, text=each.text.replace(old, new), sentences=tuple(sentence.replace(old, new) for sentence in each.sentences))
            for each in corpus.passages
        ),
    )


def touches(row: int, year: int, region: Region) -> Callable[[Finding], bool]:
    return lambda finding: CellRef(row, year, region) in finding.cells


@pytest.mark.parametrize(
    ("row", "year", "region", "printed", "kind"),
    [
        (20, 2021, "NPLV", "1280.00%", FindingKind.LIKELY_TYPO),
        (4, 2022, "NPLV", "42.21%", FindingKind.DOES_NOT_ADD_UP),
        (23, 2021, "NL", "7.62%", FindingKind.IMPLAUSIBLE_JUMP),
        (14, 2020, "NPLV", "19.59%", FindingKind.IMPLAUSIBLE_JUMP),
        (11, 2020, "NPLV", "42%", FindingKind.ROUNDING),
    ],
)
def test_an_error_in_a_cell_is_found(
    corpus: Corpus, findings: tuple[Finding, ...], row: int, year: int, region: Region, printed: str, kind: FindingKind
) -> None:
    known = {finding.explanation for finding in findings}
    new = [finding for finding in audit(changed_cell(corpus, row, year, region, printed)) if finding.explanation not in known]
    assert [finding for finding in new if finding.kind is kind and touches(row, year, region)(finding)]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("8,17%", "18,17%", FindingKind.CONTRADICTION),
        ("5 tot 10 procentpunten", "5 tot 7 procentpunten", FindingKind.ROUNDING),
        ("13.750 mensen in juli 2022", "13.350 mensen in juli 2022", FindingKind.DOES_NOT_ADD_UP),
    ],
)
def test_an_error_in_a_text_is_found(corpus: Corpus, findings: tuple[Finding, ...], old: str, new: str, kind: FindingKind) -> None:
    known = {finding.explanation for finding in findings}
    found = [finding for finding in audit(changed_text(corpus, old, new)) if finding.explanation not in known]
    digits = re.findall(r"[\d.,]+", new)[0]
    assert [each for each in found if each.kind is kind and any(digits in spot.figure or digits in spot.fragment for spot in each.spots)], found


def test_two_counts_of_one_thing_are_a_contradiction(corpus: Corpus, findings: tuple[Finding, ...]) -> None:
    finding = next(each for each in findings if "preventie-met-gezag-gemeenten" in each.caveats)
    assert finding.kind is FindingKind.CONTRADICTION
    assert {(spot.source, spot.page, spot.figure) for spot in finding.spots} == {("kamerbrief-2025", 4, "47"), ("voortgangsrapportage-2025", 52, "27")}


def test_an_empty_corpus_has_nothing_to_find(corpus: Corpus) -> None:
    assert audit(replace(corpus, passages=(), observations=())) == ()


def test_a_spot_without_cells_is_text() -> None:
    finding = Finding(FindingKind.MISSING, Spot("bron", 1, "7", "Er zijn 7."), None, "uitleg")
    assert finding.cells == frozenset()
    assert finding.spots == (finding.first,)
