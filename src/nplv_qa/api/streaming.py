"""Work as events (text/event-stream): `status`, `deel`, `citaten`, `klaar` with the whole answer or the whole check, or `fout`."""

import asyncio
import contextlib
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from uuid import uuid4

import structlog
from fastapi import Request
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from nplv_qa import texts
from nplv_qa.api.check_schemas import CheckBody, ProgressEvent
from nplv_qa.api.problems import Problem
from nplv_qa.api.schemas import AnswerBody, CitationsEvent, PartEvent, StatusEvent

EVENTS = EventSourceResponse.media_type
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # the second keeps nginx from holding events back
PART = re.compile(r".+?(?:\n+|(?<=[.!?\]])\s+|$)", re.DOTALL)  # up to the end of a line or of a sentence
Progress = Callable[[int, int], None]

log = structlog.get_logger("nplv_qa.api")


def stream(request: Request, answer: Callable[[], AnswerBody]) -> EventSourceResponse:
    """The events of one answer; `answer` is called in a worker thread, after the first event."""
    return EventSourceResponse(_events(answer, _instance(request)), headers=HEADERS)


def stream_check(request: Request, check: Callable[[Progress], CheckBody]) -> EventSourceResponse:
    """The events of one check; `check` runs in a worker thread, and is stopped when the client goes away."""
    return EventSourceResponse(_check_events(check, _instance(request)), headers=HEADERS)


def _instance(request: Request) -> str:
    return f"urn:uuid:{getattr(request.state, 'request_id', None) or uuid4()}"


def _events(answer: Callable[[], AnswerBody], instance: str) -> Iterator[bytes]:
    yield _event("status", StatusEvent(status="bezig", melding=texts.STREAM_BUSY))
    try:
        body = answer()
    except Exception as error:
        yield _failure("answer failed", error, instance)
        return
    yield _event("status", StatusEvent(status=body.status, melding=texts.STREAM_DONE))
    for part in parts(body.antwoord):
        yield _event("deel", PartEvent(tekst=part))
    yield _event("citaten", CitationsEvent(citaten=body.citaten))
    yield _event("klaar", body)


def parts(text: str) -> list[str]:
    """Pieces that together are the text, each fit to be shown."""
    return PART.findall(text)


class _ClientGone(Exception):
    """Nobody waits for the result any more."""


class _Teller:
    """Takes events from the worker thread to the event loop; not more than one for each percent."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._events: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._percentage = 0
        self.gone = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Called in the worker thread, for every sentence."""
        if self.gone.is_set():
            raise _ClientGone
        percentage = 100 * done // max(total, 1)
        if percentage > self._percentage:
            self._percentage = percentage
            melding = texts.STREAM_CHECKED.format(done=done, total=total)
            self.tell(_event("status", ProgressEvent(melding=melding, gedaan=done, totaal=total, percentage=percentage)))

    def tell(self, event: bytes | None) -> None:
        with contextlib.suppress(RuntimeError):  # the server has stopped meanwhile
            self._loop.call_soon_threadsafe(self._events.put_nowait, event)

    async def heard(self) -> AsyncIterator[bytes]:
        while (event := await self._events.get()) is not None:
            yield event


async def _check_events(check: Callable[[Progress], CheckBody], instance: str) -> AsyncIterator[bytes]:
    yield _event("status", ProgressEvent(melding=texts.STREAM_CHECKING, gedaan=0, totaal=0, percentage=0))
    teller = _Teller()

    def run() -> None:
        try:
            teller.tell(_event("klaar", check(teller.progress)))
        except _ClientGone:
            log.info("check stopped", id=instance)
        except Exception as error:
            teller.tell(_failure("check failed", error, instance))
        teller.tell(None)

    work = asyncio.create_task(run_in_threadpool(run))
    try:
        async for event in teller.heard():
            yield event
        await work
    finally:
        teller.gone.set()


def _failure(what: str, error: Exception, instance: str) -> bytes:
    log.error(what, id=instance, error=type(error).__name__)  # its message may hold what was asked
    title, detail = texts.HTTP_PROBLEMS[500]
    return _event("fout", Problem(title=title, status=500, detail=detail, instance=instance))


def _event(name: str, body: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=body.model_dump_json())
