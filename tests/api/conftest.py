"""A real server with a tiny corpus."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pypdfium2
import pytest
import uvicorn

from nplv_qa.api.app import Loaded, create_app, server_config
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.dutch.analysis import Analyzer, vocabulary_of
from nplv_qa.feedback import FeedbackBook
from nplv_qa.types import Answer, Corpus, Question
from tests.builders import REPORT, FunctionAsker, WordSearcher, answer, corpus

BREAKS = "Breek met geheim-123"


@dataclass(slots=True)
class Server:
    """A running server, a client for it, and the questions that reached the asker."""

    url: str
    client: httpx.Client
    questions: list[Question] = field(default_factory=list)


@contextlib.contextmanager
def serve(load: Callable[[], Loaded]) -> Iterator[str]:
    """Serve on a free port until the block ends."""
    config = server_config(create_app(load), "127.0.0.1", 0)
    logging.getLogger("uvicorn").handlers.clear()  # they hold a stream that pytest closes
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.01)
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


def wait_until_ready(client: httpx.Client) -> None:
    deadline = time.monotonic() + 10
    while client.get("/readyz").status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def write_pdf(path: Path, pages: int) -> None:
    """An empty but real PDF."""
    with contextlib.closing(pypdfium2.PdfDocument.new()) as pdf:
        for _ in range(pages):
            pdf.new_page(200, 300)
        pdf.save(path)


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("originals")
    write_pdf(folder / f"{REPORT}.pdf", 3)
    return folder


def checker(of: Corpus) -> FigureChecker:
    return FigureChecker(of, Analyzer(vocabulary_of(each.text for each in of.passages)))


@pytest.fixture(scope="session")
def server(originals: Path) -> Iterator[Server]:
    asked: list[Question] = []

    def ask(question: Question) -> Answer:
        asked.append(question)
        if question.text == BREAKS:
            raise RuntimeError(f"broke on {question.text}")
        return answer(question.text)

    tiny = corpus()
    book = FeedbackBook(f"sqlite:///{originals / 'feedback.sqlite'}")
    loaded = Loaded(FunctionAsker(ask), tiny, WordSearcher(tiny.passages), originals, book, checker(tiny))
    with serve(lambda: loaded) as url, httpx.Client(base_url=url, timeout=20) as client:
        wait_until_ready(client)
        yield Server(url, client, asked)


@pytest.fixture
def client(server: Server) -> httpx.Client:
    return server.client
