"""POST /v1/antwoorden with Accept: text/event-stream."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.api.streaming import parts
from tests.api.checks import check_common, check_problem
from tests.api.conftest import BREAKS

EVENTS = {"Accept": "text/event-stream"}


def events(response: httpx.Response) -> list[tuple[str, Any]]:
    found = []
    for block in response.text.strip().split("\n\n"):
        name, data = block.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


def test_the_events_of_the_contract_in_order(client: httpx.Client) -> None:
    question = {"vraag": "Hoeveel procent van de woningen is koop?"}
    response = client.post("/v1/antwoorden", json=question, headers=EVENTS)
    check_common(response)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    names, bodies = zip(*events(response), strict=True)
    assert names == ("status", "status", "deel", "citaten", "klaar")
    whole = client.post("/v1/antwoorden", json=question).json()
    assert bodies[-1] == whole
    assert [bodies[0]["status"], bodies[1]["status"]] == ["bezig", "beantwoord"]
    assert "".join(body["tekst"] for body in bodies[2:3]) == whole["antwoord"]
    assert bodies[3]["citaten"] == whole["citaten"]


def test_a_failure_is_an_event_without_what_was_asked(client: httpx.Client) -> None:
    response = client.post("/v1/antwoorden", json={"vraag": BREAKS}, headers=EVENTS)
    names, bodies = zip(*events(response), strict=True)
    assert names == ("status", "fout")
    assert bodies[1]["status"] == 500
    assert "geheim" not in response.text


def test_a_question_that_is_no_question_is_a_problem(client: httpx.Client) -> None:
    check_problem(client.post("/v1/antwoorden", json={"vraag": " "}, headers=EVENTS), 400)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("*/*", "application/json"), ("text/*", "text/event-stream"), ("text/event-stream;q=0.1, application/json", "application/json")],
)
def test_the_client_chooses(client: httpx.Client, accept: str, kind: str) -> None:
    response = client.post("/v1/antwoorden", json={"vraag": "Wat is het NPLV?"}, headers={"Accept": accept})
    assert response.headers["content-type"].startswith(kind)


def test_another_form_is_not_there(client: httpx.Client) -> None:
    check_problem(client.post("/v1/antwoorden", json={"vraag": "Wat is het NPLV?"}, headers={"Accept": "text/html"}), 406)


def test_each_sentence_and_line_is_a_part() -> None:
    assert parts("Een [1]. Twee [2].\n\n| Jaar |\n| --- |") == ["Een [1]. ", "Twee [2].\n\n", "| Jaar |\n", "| --- |"]


@given(st.text(alphabet="a .]|\n\r"))
def test_the_parts_are_the_text(text: str) -> None:
    assert "".join(parts(text)) == text
