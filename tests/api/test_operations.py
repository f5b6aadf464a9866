"""Starting, health, counters, CORS and the methods that every resource has."""

import threading
import time
from pathlib import Path

import httpx
import pytest

from nplv_qa.api.app import Loaded
from nplv_qa.errors import IndexUnavailable
from tests.api.checks import check_common, check_problem
from tests.api.conftest import serve, wait_until_ready
from tests.api.test_resources import FETCHABLE
from tests.builders import FunctionAsker, WordSearcher, answer, corpus


def test_it_lives_before_it_is_ready(tmp_path: Path) -> None:
    release = threading.Event()

    def load() -> Loaded:
        release.wait(10)
        return Loaded(FunctionAsker(lambda question: answer(question.text)), corpus(), WordSearcher(()), tmp_path)

    with serve(load) as url, httpx.Client(base_url=url) as client:
        assert client.get("/livez").json() == {"status": "ok"}
        assert "nplv_qa_ready 0" in client.get("/metrics").text
        assert client.get("/v1/openapi.json").status_code == 200
        for path in ["/readyz", *(path for path in FETCHABLE if "openapi" not in path)]:
            response = client.get(path)
            check_problem(response, 503)
            assert response.headers["retry-after"] == "5"
        check_problem(client.post("/v1/antwoorden", json={"vraag": "a"}), 503)
        check_problem(client.post("/v1/antwoorden", content=b"{"), 503)
        release.set()
        wait_until_ready(client)
        assert client.get("/readyz").json() == {"status": "ok", "corpusversie": "2025.1-abc"}
        assert client.post("/v1/antwoorden", json={"vraag": "a"}).status_code == 200
        assert "nplv_qa_ready 1" in client.get("/metrics").text


@pytest.mark.parametrize("error", [IndexUnavailable("no index"), RuntimeError("broken")])
def test_it_lives_when_loading_fails(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    def load() -> Loaded:
        raise error

    with serve(load) as url, httpx.Client(base_url=url) as client:
        deadline = time.monotonic() + 5
        while "beheerder" not in client.get("/readyz").text and time.monotonic() < deadline:
            time.sleep(0.01)
        assert "beheerder" in str(check_problem(client.get("/readyz"), 503)["detail"])
        assert client.get("/livez").status_code == 200
        assert str(error) not in client.get("/readyz").text
    assert str(error) in "".join(capsys.readouterr())


def test_the_counters(client: httpx.Client) -> None:
    client.post("/v1/antwoorden", json={"vraag": "Wat is sesam?"})
    client.get("/v1/sesam?zoek=sesam")
    response = client.get("/metrics")
    check_common(response)
    assert response.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    page = response.text
    assert 'nplv_qa_http_requests_total{method="POST",route="/v1/antwoorden",status="200"}' in page
    assert 'nplv_qa_http_requests_total{method="GET",route="unknown",status="404"}' in page
    assert 'nplv_qa_answers_total{status="beantwoord"}' in page
    assert 'nplv_qa_http_request_duration_seconds_bucket{route="/v1/antwoorden",le="+Inf"}' in page
    assert "sesam" not in page


def test_options_says_what_can_be_done(client: httpx.Client) -> None:
    for path, allowed in (("/v1/antwoorden", "OPTIONS, POST"), ("/v1/bronnen", "GET, HEAD, OPTIONS"), ("/livez", "GET, HEAD, OPTIONS")):
        response = client.options(path)
        check_common(response)
        assert (response.status_code, response.content, response.headers["allow"]) == (204, b"", allowed)
    check_problem(client.options("/v1/onbekend"), 404)


def test_a_widget_on_another_site_may_ask(client: httpx.Client) -> None:
    asking = {
        "Origin": "https://www.leefbaarenveilig.nl",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    preflight = client.options("/v1/antwoorden", headers=asking)
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "POST" in preflight.headers["access-control-allow-methods"]
    assert "content-type" in preflight.headers["access-control-allow-headers"].casefold()
    response = client.post("/v1/antwoorden", json={"vraag": "a"}, headers={"Origin": "https://example.org"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    assert client.post("/v1/antwoorden", json={}).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in client.get("/metrics").headers


def test_many_questions_at_once(client: httpx.Client) -> None:
    statuses: list[int] = []

    def ask(number: int) -> None:
        response = client.post("/v1/antwoorden", json={"vraag": f"Vraag {number}"})
        statuses.append(response.status_code if response.json()["vraag"] == f"Vraag {number}" else 0)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 50
