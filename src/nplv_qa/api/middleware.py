"""Around every request: number, headers, methods, size, errors, log and counters (plain ASGI)."""

import time
import traceback
from typing import Any
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nplv_qa import texts
from nplv_qa.api.metrics import Metrics
from nplv_qa.api.paths import Endpoint, Paths
from nplv_qa.api.problems import problem
from nplv_qa.api.resource import PREFIX

API_VERSION = "1.0.0"
LARGEST_BODY = 256 * 1024  # bytes; the longest question with twenty earlier answers fits
LARGER_BODIES = {  # bytes
    f"{PREFIX}/cijfercontroles": 1024 * 1024,  # the longest draft fits, even with each character written as an escape of twelve
    f"{PREFIX}/conceptteksten": 5 * 1024 * 1024,  # a Word or PDF file with some pictures
    "/cijfercontrole": 1024 * 1024,  # the draft as a field of a form
}
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
HEADERS = {"API-Version": API_VERSION, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "API-Version, ETag, Content-Disposition, Retry-After"}
PREFLIGHT_AGE = "86400"  # seconds
UNKNOWN = "unknown"  # the route of a path that does not exist: the path itself may hold what was asked

log = structlog.get_logger("nplv_qa.access")


class Exchange:
    """One request: sends with the common headers, and remembers how it ended."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        self.request_id = str(uuid4())
        self.status = 0
        self._send = send

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            if self.path.startswith(f"{PREFIX}/"):
                headers.update(CORS)
        elif self.method == "HEAD":
            message = {**message, "body": b""}
        await self._send(message)


class Door:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, paths: Paths, metrics: Metrics) -> None:
        self.app = app
        self.paths = paths
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = Exchange(scope, send)
        endpoint = self.paths.find(exchange.path)
        started = time.perf_counter()
        try:
            await self._serve(scope, receive, exchange, endpoint)
        finally:
            self._record(exchange, endpoint, time.perf_counter() - started)

    async def _serve(self, scope: Scope, receive: Receive, exchange: Exchange, endpoint: Endpoint | None) -> None:
        scope = {**scope, "state": {**scope.get("state", {}), "request_id": exchange.request_id}}
        if exchange.method == "HEAD":
            scope["method"] = "GET"
        request = Request(scope)
        try:
            response = _before(request, exchange.method, endpoint)
            if response is None:
                route = endpoint.template if endpoint else UNKNOWN
                received = await _whole_body(request, receive, LARGER_BODIES.get(route, LARGEST_BODY))
                response = problem(request, 413, texts.HTTP_TOO_LARGE.get(route)) if received is None else None
            if response is not None:
                await response(scope, receive, exchange.send)
            elif received is not None:
                await self.app(scope, received, exchange.send)
        except Exception as error:
            _log_failure(exchange, endpoint, error)
            if not exchange.status:
                await problem(request, 500)(scope, receive, exchange.send)

    def _record(self, exchange: Exchange, endpoint: Endpoint | None, seconds: float) -> None:
        method = exchange.method if exchange.method in METHODS else "OTHER"
        route = endpoint.template if endpoint else UNKNOWN
        self.metrics.count_request(method, route, exchange.status, seconds)
        milliseconds = round(seconds * 1000, 1)
        log.info("request", id=exchange.request_id, method=method, route=route, status=exchange.status, milliseconds=milliseconds)


def _before(request: Request, method: str, endpoint: Endpoint | None) -> Response | None:
    """The response where neither route nor body is needed for it."""
    if endpoint is None:
        return None
    if method == "OPTIONS":
        return _options(endpoint)
    if method not in endpoint.methods:
        return problem(request, 405, headers={"Allow": endpoint.allow})
    return None


def _options(endpoint: Endpoint) -> Response:
    headers = {"Allow": endpoint.allow}
    if endpoint.template.startswith(f"{PREFIX}/"):
        headers |= {
            "Access-Control-Allow-Methods": endpoint.allow,
            "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
            "Access-Control-Max-Age": PREFLIGHT_AGE,
        }
    return Response(status_code=204, headers=headers)


async def _whole_body(request: Request, receive: Receive, largest: int) -> Receive | None:
    """A `receive` that has the whole body at once; None where it is larger than `largest` bytes."""
    length = Headers(scope=request.scope).get("content-length", "")
    if length.isdecimal() and int(length) > largest:
        return None
    if request.method == "GET":
        return receive
    body, message = b"", await receive()
    while message["type"] == "http.request":
        body += message.get("body", b"")
        if len(body) > largest:
            return None
        if not message.get("more_body", False):
            break
        message = await receive()
    return _replay({"type": "http.request", "body": body, "more_body": False} if message["type"] == "http.request" else message, receive)


def _replay(first: Message, receive: Receive) -> Receive:
    held = [first]

    async def replay() -> Message:
        return held.pop() if held else await receive()

    return replay


def _log_failure(exchange: Exchange, endpoint: Endpoint | None, error: Exception) -> None:
    """Where it went wrong; the message of the error stays out of the log, as it may hold what was asked."""
    frames: list[Any] = traceback.extract_tb(error.__traceback__)[-6:]
    places = [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in frames]
    route = endpoint.template if endpoint else UNKNOWN
    log.error("request failed", id=exchange.request_id, route=route, error=type(error).__name__, places=places)
