"""What the routes work with, and whether it is there yet."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import structlog
from fastapi import Depends, Request

from nplv_qa import texts
from nplv_qa.api.metrics import Metrics
from nplv_qa.api.problems import Refused
from nplv_qa.errors import NplvError
from nplv_qa.types import Asker, Checker, Corpus, FeedbackStore, Searcher

log = structlog.get_logger("nplv_qa.api")


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that has to be loaded before a question can be answered."""

    asker: Asker
    corpus: Corpus
    searcher: Searcher
    originals: Path
    feedback: FeedbackStore | None = None
    checker: Checker | None = None


@dataclass(slots=True)
class State:
    """Loading, loaded or failed; and what is counted."""

    load: Callable[[], Loaded]
    loaded: Loaded | None = None
    failed: bool = False
    metrics: Metrics = field(default_factory=Metrics)

    def start(self) -> None:
        """Load in the background; a daemon, so that stopping the server need not wait for it."""
        threading.Thread(target=self._run, name="load", daemon=True).start()

    def _run(self) -> None:
        try:
            self.loaded = self.load()
            log.info("loaded", corpus_version=self.loaded.corpus.version)
        except NplvError as error:
            self.failed = True
            log.error("load failed", kind=type(error).__name__, reason=str(error))
        except Exception:
            self.failed = True
            log.exception("load failed")

    def require(self) -> Loaded:
        """What was loaded.

        Raises:
            Refused: it is not there (yet): 503.
        """
        if self.loaded is None:
            raise Refused(503, texts.HTTP_LOAD_FAILED if self.failed else texts.HTTP_PROBLEMS[503][1])
        return self.loaded


def state_of(request: Request) -> State:
    """The state of the application that serves this request."""
    state = request.app.state.nplv
    assert isinstance(state, State)
    return state


async def _loaded(request: Request) -> Loaded:
    return state_of(request).require()


async def _metrics(request: Request) -> Metrics:
    return state_of(request).metrics


WithLoaded = Annotated[Loaded, Depends(_loaded)]
WithMetrics = Annotated[Metrics, Depends(_metrics)]
