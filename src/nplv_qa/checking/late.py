"""The figure check, made ready after the service is: who only asks a question does not wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from nplv_qa.checking.checker import FigureChecker, Progress
from nplv_qa.types import CheckReport


class LateChecker:
    """A figure checker that is made once, at the first draft or when told to be ready, in whatever thread."""

    def __init__(self, make: Callable[[], FigureChecker]) -> None:
        self._make = make
        self._made: FigureChecker | None = None
        self._lock = threading.Lock()

    def check(self, text: str, progress: Progress | None = None) -> CheckReport:
        """As `FigureChecker.check`."""
        return self.ready().check(text, progress)

    def ready(self) -> FigureChecker:
        """The checker itself."""
        with self._lock:
            self._made = self._made or self._make()
        return self._made
