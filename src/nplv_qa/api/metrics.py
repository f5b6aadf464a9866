"""Counters for /metrics in the Prometheus text format: routes and statuses, never what was asked."""

import threading
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds; most answers should be in the first six


class Histogram:
    """How many requests took at most how long."""

    def __init__(self) -> None:
        self.counts = [0] * (len(BUCKETS) + 1)
        self.total = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(BUCKETS, seconds)] += 1
        self.total += seconds

    def lines(self, name: str, label: str) -> Iterator[str]:
        running = 0
        for bound, count in zip((*BUCKETS, "+Inf"), self.counts, strict=True):
            running += count
            yield f'{name}_bucket{{{label},le="{bound}"}} {running}'
        yield f"{name}_sum{{{label}}} {self.total:.6f}"
        yield f"{name}_count{{{label}}} {running}"


class Metrics:
    """Thread-safe; labels come from fixed sets (route templates, standard methods), so that it stays small."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._answers: Counter[str] = Counter()
        self._durations: dict[str, Histogram] = {}

    def count_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request that was answered."""
        with self._lock:
            self._requests[method, route, status] += 1
            self._durations.setdefault(route, Histogram()).add(seconds)

    def count_answer(self, status: str) -> None:
        """An answer, by how it ended."""
        with self._lock:
            self._answers[status] += 1

    def render(self, ready: bool) -> str:
        """The page for Prometheus."""
        with self._lock:
            return "\n".join(self._lines(ready)) + "\n"

    def _lines(self, ready: bool) -> Iterator[str]:
        yield "# HELP nplv_qa_ready Whether the index is loaded."
        yield "# TYPE nplv_qa_ready gauge"
        yield f"nplv_qa_ready {int(ready)}"
        yield "# HELP nplv_qa_http_requests_total Requests by method, route template and status."
        yield "# TYPE nplv_qa_http_requests_total counter"
        for (method, route, status), count in sorted(self._requests.items()):
            yield f'nplv_qa_http_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}'
        yield "# HELP nplv_qa_answers_total Answers by how they ended."
        yield "# TYPE nplv_qa_answers_total counter"
        for name, count in sorted(self._answers.items()):
            yield f'nplv_qa_answers_total{{status="{name}"}} {count}'
        yield "# HELP nplv_qa_http_request_duration_seconds Time to answer, by route template."
        yield "# TYPE nplv_qa_http_request_duration_seconds histogram"
        for route, histogram in sorted(self._durations.items()):
            yield from histogram.lines("nplv_qa_http_request_duration_seconds", f'route="{route}"')
