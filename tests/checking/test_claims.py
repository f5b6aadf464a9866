"""Which figures are claims, where they stand, and that the check is quick."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.layout import sentences_of
from nplv_qa.types import Outcome

NO_CLAIMS = (
    "Op 27 november 2025 en op 1-2-2024 is de Kamer ingelicht.",
    "Zie artikel 3, tweede lid, Kamerstuk 30 995, nr. 107 en Kamerstukken II 2024/25, 33 340, nr. 35.",
    "Dat staat op pagina 12, in tabel 4, bijlage 2 en voetnoot 7 [3].",
    "Antwoord op vraag 3 en de vragen 4 en 5.",
    "Bel 070-1234567 of 0612345678, of kijk om 14.30 uur op https://example.org/p/12.",
    "Jongeren van 12 tot en met 17 jaar, 18- tot 30-jarigen en personen van 15 jaar en ouder.",
    "In de periode 2018-2024 en in schooljaar 2023-2024.",
    "Per 10.000 bewoners, in de twintig gebieden, de afgelopen 5 jaar.",
    "Bewoners die er langer dan 10 jaar wonen.",
    "Bij de groep van 18 tot en met 22 was het niet anders, twee jaar eerder ook niet.",
)
CLAIMS = {
    "Het gaat om 8.298 woningen en € 129,1 miljoen.": ["8.298", "129,1 miljoen"],
    "Dat is 7 op de 10, een derde of twee keer zo veel.": ["7 op de 10", "een derde", "twee keer"],
    "Het steeg van 5% tot 10%.": ["5%", "10%"],
    "Een op de drie bewoners.": ["Een op de drie"],
    "Eén op de zeven Nederlanders, of anderhalf tot twee keer zoveel.": ["Eén op de zeven", "anderhalf tot twee keer"],
    "Bijna anderhalve procentpunt en anderhalf miljoen mensen.": ["anderhalve procentpunt", "anderhalf miljoen"],
    "In 11 van de 20 gebieden.": ["11"],
    "Eén op de dertien huishoudens, landelijk één op de vijftien.": ["Eén op de dertien", "één op de vijftien"],
    "Dat is het drievoudige van het landelijke percentage.": ["drievoudige"],
    "Zij overlijden 15 jaar eerder dan anderen.": ["15"],
    "Het aantal groeide met 43.000 tot 963.000.": ["43.000", "963.000"],
    "Het verschil ging van circa 10 naar 5 procentpunt.": ["10", "5 procentpunt"],
    "Zij leven zeven jaar korter; het duurt 15 tot 20 jaar.": ["zeven", "15 tot 20"],
}
PAGE, LONG, SLACK = 1.0, 10.0, 3  # seconds on two cores; other work on a test machine may slow it down


@pytest.mark.parametrize("sentence", NO_CLAIMS)
def test_labels_are_no_claims(sentence: str) -> None:
    assert [sentence[figure.start : figure.end] for figure in claims_in(sentence)] == []


@pytest.mark.parametrize("sentence", CLAIMS)
def test_claims_are_found(sentence: str) -> None:
    assert [sentence[figure.start : figure.end] for figure in claims_in(sentence)] == CLAIMS[sentence]


def test_list_numbers_headings_and_tables() -> None:
    draft = "# 2.1 Wonen\n\n1. In 2018 was dat 33,20%\n2) Nu 32,04%\n\n| Rij | 2018 |\n|---|---|\n| Koop | 33,20% |\n"
    found = [(s.label, s.heading, [s.text[f.start : f.end] for f in claims_in(s.text)]) for s in sentences_of(draft)]
    assert [figures for _, _, figures in found if figures] == [["33,20%"], ["32,04%"], ["33,20%"]]
    assert found[-1][0] == "Koop 2018 Rij"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab 12,.%€\n|-#*’é🏘()keer van naar "), max_size=300))
def test_offsets_are_those_of_the_draft(checker: FigureChecker, text: str) -> None:
    for verdict in checker.check(text).verdicts:
        assert verdict.claim.printed == text[verdict.claim.start : verdict.claim.end]


def test_every_verdict_explains_itself_in_a_sentence_and_good_ones_are_cited(checker: FigureChecker) -> None:
    draft = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop, tegen 58,57% in Nederland. Wij kochten 12 fietsen. In 2023 was 9% arm."
    verdicts = checker.check(draft).verdicts
    assert len(verdicts) == 4
    for verdict in verdicts:
        assert verdict.explanation.endswith((".", "”."))
        assert verdict.citations or verdict.outcome is Outcome.NOT_FOUND


def test_progress_is_told(checker: FigureChecker) -> None:
    told: list[tuple[int, int]] = []
    checker.check("Dat is 5%. En 6%. En 7%.", lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_it_is_quick(checker: FigureChecker) -> None:
    page = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop, tegen 57,58% in Nederland. Er zijn 8.298 woningen verbeterd. " * 24
    for text, limit in ((page[:3000], PAGE), ((page * 17)[:50_000], LONG)):
        started = time.perf_counter()
        assert checker.check(text).verdicts
        assert time.perf_counter() - started < limit * SLACK
