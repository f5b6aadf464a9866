"""POST /v1/cijfercontroles: the contract of DESIGN section 4."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from nplv_qa.api.app import Loaded
from nplv_qa.api.checks import OUTCOME_NAMES, check_body
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.types import CheckReport, Claim, Outcome, Verdict
from tests.api.checks import check_common, check_problem
from tests.api.conftest import serve, wait_until_ready
from tests.builders import FunctionAsker, WordSearcher, answer, citation, corpus

DRAFT = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop."


def check(client: httpx.Client, text: str) -> dict[str, Any]:
    response = client.post("/v1/cijfercontroles", json={"tekst": text})
    check_common(response)
    assert response.status_code == 200, response.text
    assert response.headers["cache-control"] == "no-store"
    body: dict[str, Any] = response.json()
    return body


def test_a_verdict_has_every_key_of_the_contract(client: httpx.Client) -> None:
    body = check(client, DRAFT)
    assert body.keys() == {"uitspraken", "samenvatting", "corpusversie"}
    (verdict,) = body["uitspraken"]
    assert verdict.keys() == {"zin", "begin", "einde", "getal", "oordeel", "toelichting", "juisteWaarde", "citaten"}
    assert (verdict["oordeel"], verdict["getal"], verdict["zin"], verdict["juisteWaarde"]) == ("klopt", "32,04%", DRAFT, None)
    assert DRAFT[verdict["begin"] : verdict["einde"]] == "32,04%"
    assert verdict["citaten"][0]["pagina"] == 59
    assert body["samenvatting"] == {"totaal": 1, "klopt": 1, "kloptAfgerond": 0, "kloptNiet": 0, "letOp": 0, "nietGevonden": 0}
    assert body["corpusversie"] == "2025.1-abc"


def test_a_wrong_figure_comes_with_the_right_one(client: httpx.Client) -> None:
    (verdict,) = check(client, DRAFT.replace("32,04", "33,04"))["uitspraken"]
    assert (verdict["oordeel"], verdict["juisteWaarde"]) == ("klopt-niet", "32,04%")


@pytest.mark.parametrize("text", ["Geen cijfers hier.", " ", "x" * 50_000, "| a |\n|---|\n", "é🏘️ 5 %\r\n\r\n- 3\n"])
def test_any_text_is_taken(client: httpx.Client, text: str) -> None:
    body = check(client, text)
    for verdict in body["uitspraken"]:
        assert verdict["getal"] == text[verdict["begin"] : verdict["einde"]]


@pytest.mark.parametrize("wrong", [{}, {"tekst": ""}, {"tekst": "x" * 50_001}, {"tekst": None}, {"tekst": DRAFT, "naam": "x"}])
def test_what_is_wrong_is_refused(client: httpx.Client, wrong: dict[str, Any]) -> None:
    problem = check_problem(client.post("/v1/cijfercontroles", json=wrong), 400)
    assert "32,04" not in str(problem)


def test_control_characters_count_as_spaces(client: httpx.Client) -> None:
    text = "\x00\x1b[31m In\x0b2024\x1fwas 32,04%\x85van de woningen in de NPLV-gebieden koop.\x7f\r\n\tEinde."
    (verdict,) = check(client, text)["uitspraken"]
    assert verdict["getal"] == text[verdict["begin"] : verdict["einde"]] == "32,04%"
    assert verdict["oordeel"] == "klopt"


def test_half_a_character_is_refused(client: httpx.Client) -> None:
    response = client.post("/v1/cijfercontroles", content=b'{"tekst": "a \\ud800 b"}', headers={"Content-Type": "application/json"})
    assert "geen geldige tekst" in str(check_problem(response, 400))


def test_the_longest_draft_fits_however_it_is_written(client: httpx.Client) -> None:
    text = "\N{HOUSE BUILDING}" * 50_000
    content = json.dumps({"tekst": text}).encode()
    assert len(content) > 600_000
    assert client.post("/v1/cijfercontroles", content=content, headers={"Content-Type": "application/json"}).status_code == 200
    problem = check_problem(client.post("/v1/cijfercontroles", json={"tekst": f"{text}x"}), 400)
    assert problem["fouten"] == [{"veld": "tekst", "plaats": "inhoud", "melding": "Dit is te lang: hooguit 50000 tekens."}]
    problem = check_problem(client.post("/v1/cijfercontroles", json={"tekst": "x" * 1_100_000}), 413)
    assert "50.000 tekens" in str(problem["detail"])


def test_another_form_is_not_there(client: httpx.Client) -> None:
    check_problem(client.post("/v1/cijfercontroles", json={"tekst": DRAFT}, headers={"Accept": "text/html"}), 406)


def test_without_a_checker_it_is_unavailable(tmp_path: Path) -> None:
    tiny = corpus()
    loaded = Loaded(FunctionAsker(lambda _: answer()), tiny, WordSearcher(tiny.passages), tmp_path)
    with serve(lambda: loaded) as url, httpx.Client(base_url=url) as client:
        wait_until_ready(client)
        check_problem(client.post("/v1/cijfercontroles", json={"tekst": DRAFT}), 503)


def test_every_outcome_has_a_wire_name_and_is_counted() -> None:
    assert set(OUTCOME_NAMES) == set(Outcome)
    claim = Claim("5%", "Dat is 5%.", 7, 9, Decimal(5), "%")
    verdicts = tuple(Verdict(claim, outcome, "Uitleg.", None, (citation(),)) for outcome in Outcome)
    summary = check_body(CheckReport(verdicts, "v")).samenvatting.model_dump()
    assert summary.pop("totaal") == 5
    assert set(summary.values()) == {1}


def test_nothing_of_the_draft_is_kept() -> None:
    tiny = corpus()
    checker = FigureChecker(tiny, Analyzer(vocabulary_of(each.text for each in tiny.passages)))
    first = checker.check("In Zaandam-Oost was het 12%.")
    checker.check("In 2018 was 33,20% koop.")
    assert checker.check("In Zaandam-Oost was het 12%.") == first
