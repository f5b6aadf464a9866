"""POST /v1/cijfercontroles with Accept: text/event-stream."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from nplv_qa.api.app import Loaded
from nplv_qa.types import CheckReport
from tests.api.checks import check_common, check_problem
from tests.api.conftest import serve, wait_until_ready
from tests.api.test_streaming import EVENTS, events
from tests.builders import FunctionAsker, PercentChecker, WordSearcher, answer, citation, corpus

PATH = "/v1/cijfercontroles"
DRAFT = "\n".join(f"Regel {n} van de 250 heeft 3%." for n in range(250))


class SlowChecker:
    """Goes on, a sentence at a time, for as long as it may; tells when it is told to stop."""

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        if "geheim" in text:
            raise RuntimeError(text)
        if "lang" not in text:
            return PercentChecker(citation()).check(text, progress)
        assert progress
        try:
            for done in range(1, 1000):
                progress(done, 1000)
                time.sleep(0.02)
        except Exception:
            self.stopped.set()
            raise
        return CheckReport((), "v")


@pytest.fixture(scope="module")
def slow() -> SlowChecker:
    return SlowChecker()


@pytest.fixture(scope="module")
def checking(slow: SlowChecker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    tiny, folder = corpus(), Path(tmp_path_factory.mktemp("none"))
    loaded = Loaded(FunctionAsker(lambda _: answer()), tiny, WordSearcher(tiny.passages), folder, None, slow)
    with serve(lambda: loaded) as url, httpx.Client(base_url=url, timeout=20) as client:
        wait_until_ready(client)
        yield client


def test_progress_and_the_whole_outcome(checking: httpx.Client) -> None:
    response = checking.post(PATH, json={"tekst": DRAFT}, headers=EVENTS)
    check_common(response)
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    names, bodies = zip(*events(response), strict=True)
    assert set(names[:-1]) == {"status"}
    assert names[-1] == "klaar"
    shares = [body["percentage"] for body in bodies[:-1]]
    assert shares == sorted(set(shares))
    assert (shares[0], shares[-1], len(shares)) == (0, 100, 101)
    assert bodies[1].keys() == {"status", "melding", "gedaan", "totaal", "percentage"}
    assert all(body["status"] == "bezig" for body in bodies[:-1])
    assert bodies[-1] == checking.post(PATH, json={"tekst": DRAFT}).json()


def test_a_text_without_sentences(checking: httpx.Client) -> None:
    assert [name for name, _ in events(checking.post(PATH, json={"tekst": "\n"}, headers=EVENTS))] == ["status", "klaar"]


def test_a_failure_tells_nothing_of_the_draft(checking: httpx.Client, capsys: pytest.CaptureFixture[str]) -> None:
    response = checking.post(PATH, json={"tekst": "Een geheim van 3%."}, headers=EVENTS)
    names, bodies = zip(*events(response), strict=True)
    assert names == ("status", "fout")
    assert bodies[1]["status"] == 500
    log = "".join(capsys.readouterr())
    assert str(bodies[1]["instance"]) in log
    assert "geheim" not in response.text + log


def test_who_goes_away_stops_the_check(checking: httpx.Client, slow: SlowChecker) -> None:
    with checking.stream("POST", PATH, json={"tekst": "lang"}, headers=EVENTS) as response:
        next(response.iter_lines())
    assert slow.stopped.wait(5)
    assert checking.get("/livez").status_code == 200


def test_a_draft_that_is_none_is_a_problem(checking: httpx.Client) -> None:
    check_problem(checking.post(PATH, json={"tekst": ""}, headers=EVENTS), 400)
