"""POST /v1/antwoorden: the contract of DESIGN section 4."""

from decimal import Decimal

import httpx
import pytest

from nplv_qa.api.anchors import anchor
from nplv_qa.api.mapping import OPERATION_NAMES, STATUS_NAMES, TEXT_KIND_NAMES, answer_body
from nplv_qa.types import CitedObservation, Operation, Question, Reading, Status, TextKind, Turn
from tests.api.checks import check_common
from tests.api.conftest import Server
from tests.builders import REPORT, answer, observation, series


def test_an_answer_has_every_key_of_the_contract(client: httpx.Client) -> None:
    response = client.post("/v1/antwoorden", json={"vraag": "  Hoeveel procent van de woningen is koop? "})
    check_common(response)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert response.json() == {
        "id": "a-1",
        "vraag": "Hoeveel procent van de woningen is koop?",
        "status": "beantwoord",
        "beantwoord": True,
        "antwoord": "In 2024 was **32,04%** koop [1].",
        "citaten": [
            {
                "nummer": 1,
                "bron": REPORT,
                "titel": "Voortgangsrapportage",
                "datum": "2025-11-27",
                "pagina": 59,
                "sectie": "Indicatoren",
                "fragment": "Koop: 32,04%",
                "tekstsoort": "weergave",
                "adres": f"https://example.org/{REPORT}#page=59",
                "pad": f"/bronnen/{REPORT}/paginas/59#{anchor('Koop: 32,04%')}",
            }
        ],
        "cijfers": [
            {
                "indicator": "samenstelling-woningvoorraad",
                "naam": "Samenstelling woningvoorraad",
                "specificatie": "Koop",
                "gebied": "NPLV",
                "jaar": 2024,
                "waarde": 32.04,
                "afgedrukt": "32.04%",
                "eenheid": "%",
                "status": "ok",
                "toelichting": None,
                "citaat": 1,
            }
        ],
        "berekeningen": [
            {"omschrijving": "Verschil met Nederland", "formule": "32,04 − 57,58", "uitkomst": -25.54, "eenheid": "procentpunt"}
        ],
        "kanttekeningen": [{"tekst": "Let op.", "citaten": [1]}],
        "vervolgvragen": ["En in 2022?"],
        "corpusversie": "2025.1-abc",
        "begrepen": {
            "indicatoren": [{"rij": 4, "naam": "Samenstelling woningvoorraad", "specificatie": "Koop"}],
            "gebieden": ["NPLV", "Zaandam-Oost"],
            "jaren": [2024],
            "bewerking": "verschil",
        },
    }


def test_the_history_reaches_the_asker(server: Server) -> None:
    turns = [{"vraag": f"Vraag {n}?", "antwoord": f"Antwoord {n}.\n\nEn meer."} for n in range(20)]
    assert server.client.post("/v1/antwoorden", json={"vraag": "En in 2022?", "geschiedenis": turns}).status_code == 200
    expected = tuple(Turn(turn["vraag"], turn["antwoord"]) for turn in turns)
    assert server.questions[-1] == Question("En in 2022?", expected)


@pytest.mark.parametrize("text", ["x" * 2000, "Wat is\neen wijk?", "Één café 🏘️?", "'; DROP TABLE cijfers; --", "<script>alert(1)</script>"])
def test_an_odd_question_arrives_as_it_was(server: Server, text: str) -> None:
    response = server.client.post("/v1/antwoorden", json={"vraag": text})
    assert response.status_code == 200
    assert response.json()["vraag"] == server.questions[-1].text == text


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "application/ld+json", "APPLICATION/JSON"])
def test_json_by_any_name(client: httpx.Client, kind: str) -> None:
    response = client.post("/v1/antwoorden", content='{"vraag": "Wat is het NPLV?"}', headers={"Content-Type": kind})
    assert response.status_code == 200


def test_every_value_has_a_wire_name() -> None:
    assert set(STATUS_NAMES) == set(Status)
    assert set(OPERATION_NAMES) == set(Operation)
    assert set(TEXT_KIND_NAMES) == set(TextKind)
    assert sorted(STATUS_NAMES.values()) == [
        "beantwoord", "buiten-onderwerp", "deels-beantwoord", "geen-waarde", "niet-in-bronnen", "verduidelijking-nodig",
    ]  # fmt: skip


@pytest.mark.parametrize("status", list(Status))
def test_only_two_statuses_are_answered(status: Status) -> None:
    body = answer_body(answer(status=status), ())
    assert body.beantwoord == (body.status in ("beantwoord", "deels-beantwoord"))


@pytest.mark.parametrize("printed", ["32.04", "0.1", "-25.54", "1500.00", "0", "1234567.891"])
def test_values_are_exact_json_numbers(printed: str) -> None:
    body = answer_body(answer(observations=(CitedObservation(observation(printed), "Naam", 1),)), ())
    value = body.cijfers[0].waarde
    assert isinstance(value, float)
    assert Decimal(str(value)) == Decimal(printed)


def test_a_missing_cell_has_no_value() -> None:
    cell = observation(None, note="In de bron leeg.")
    figure = answer_body(answer(observations=(CitedObservation(cell, "Naam", 1),)), ()).cijfers[0]
    assert (figure.waarde, figure.status, figure.toelichting) == (None, "missing", "In de bron leeg.")


def test_nothing_understood_is_null() -> None:
    assert answer_body(answer(reading=None), (series(),)).begrepen is None
    assert answer_body(answer(reading=Reading(years=(2024,))), (series(),)).begrepen is None
