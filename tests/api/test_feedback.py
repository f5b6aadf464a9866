"""POST /v1/beoordelingen, and where it is kept."""

import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest

from nplv_qa.api.app import Loaded
from nplv_qa.errors import FeedbackUnavailable
from nplv_qa.feedback import FeedbackBook
from nplv_qa.settings import Settings
from nplv_qa.types import Feedback
from tests.api.checks import check_common, check_problem
from tests.api.conftest import serve, wait_until_ready
from tests.builders import FunctionAsker, WordSearcher, answer, corpus

GIVEN = {"antwoordId": "a-1", "duim": "omlaag", "reden": "Het jaar klopt niet.", "corpusversie": "2025.1-abc"}


def rows(file: Path) -> list[tuple[Any, ...]]:
    with sqlite3.connect(file) as connection:
        return connection.execute("select answer_id, thumb, reason, corpus_version, question from feedback").fetchall()


def test_feedback_is_stored_without_the_question(client: httpx.Client, originals: Path) -> None:
    response = client.post("/v1/beoordelingen", json=GIVEN)
    check_common(response)
    assert response.status_code == 201
    assert response.json()["id"]
    assert rows(originals / "feedback.sqlite")[-1] == ("a-1", "down", "Het jaar klopt niet.", "2025.1-abc", None)


def test_the_question_is_stored_where_it_is_sent(client: httpx.Client, originals: Path) -> None:
    assert client.post("/v1/beoordelingen", json={**GIVEN, "duim": "omhoog", "reden": "", "vraag": "Wat is het NPLV?"}).status_code == 201
    assert rows(originals / "feedback.sqlite")[-1] == ("a-1", "up", "", "2025.1-abc", "Wat is het NPLV?")


@pytest.mark.parametrize("wrong", [{"duim": "opzij"}, {"reden": "x" * 1001}, {"antwoordId": ""}, {"corpusversie": None}, {"naam": "x"}])
def test_what_is_wrong_is_refused(client: httpx.Client, wrong: dict[str, Any]) -> None:
    check_problem(client.post("/v1/beoordelingen", json={**GIVEN, **wrong}), 400)


@pytest.mark.parametrize("book", [None, FeedbackBook("sqlite:////proc/none/feedback.sqlite"), FeedbackBook("oracle+none://x")])
def test_no_database_is_said(book: FeedbackBook | None, tmp_path: Path) -> None:
    tiny = corpus()
    loaded = Loaded(FunctionAsker(lambda _: answer()), tiny, WordSearcher(tiny.passages), tmp_path, book)
    with serve(lambda: loaded) as url, httpx.Client(base_url=url) as client:
        wait_until_ready(client)
        problem = check_problem(client.post("/v1/beoordelingen", json=GIVEN), 503)
    assert "bewaard" in str(problem["detail"])


def test_the_book_survives_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'feedback.sqlite'}"
    numbers = {FeedbackBook(url).add(Feedback(f"a-{n}", True, "", "v")) for n in range(3)}
    assert len(numbers) == len(rows(tmp_path / "feedback.sqlite")) == 3


def test_a_failing_database_keeps_its_secrets() -> None:
    with pytest.raises(FeedbackUnavailable) as caught:
        FeedbackBook("sqlite:////proc/geheim/feedback.sqlite").add(Feedback("a-1", True, "", "v"))
    assert "geheim" not in str(caught.value)


def test_the_database_is_beside_the_index_unless_set(tmp_path: Path) -> None:
    assert Settings.model_validate({"index": tmp_path}).feedback_url == f"sqlite:///{tmp_path}/feedback.sqlite"
    assert Settings.model_validate({"feedback": "postgresql://db/nplv"}).feedback_url == "postgresql://db/nplv"
